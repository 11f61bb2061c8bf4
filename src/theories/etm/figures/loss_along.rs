//! Loss and dispersion of the anomalous systems against field or temperature, and those of the ordinary systems against
//! temperature.

use super::loss::LOSSY;
use super::{largest, shown};
use crate::describe::{Choice, Figure, Inputs, Level, Param, Provenance, choice, figures, joined};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::loss_spectrum::Spectrum;
use crate::theories::etm::quantities::cutoffs;
use crate::theories::etm::quantities::response::{
    DIRECTIONS, KILOHERTZ, ONE_PHONON, REFERENCE, RESPONSE, RESPONSE_STANDING, STRENGTH, TWO_LEVEL_PARTS, TWO_LEVEL_STANDING,
};
use crate::theories::etm::relaxation::AsymmetryWeight;
use crate::theories::etm::sources::JUG;
use crate::theories::etm::two_level_dielectric::response;

const AGAINST: Param = choice(
    "against",
    r"\text{axis}",
    "field",
    &[Choice { id: "field", label: "magnetic field" }, Choice { id: "temperature", label: "temperature" }],
    "what runs along the axis",
);
/// T and K.
const FIELDS: (f64, f64) = (1e-3, 2.0);
const TEMPERATURES: (f64, f64) = (0.002, 0.5);
/// Factor between one frequency and the next.
const BETWEEN: f64 = 30.0;
const POINTS: usize = 61;
/// Smallest value that is drawn, over the largest.
const LEAST: f64 = 1e-4;

/// A lossy glass, and what runs along the axis.
const ALONG: [Param; 10] = joined([AGAINST, KILOHERTZ.ranged(1.0, [0.01, 1e4])], LOSSY);

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "etm.loss_along",
        title: "Loss and dispersion against field or temperature",
        stands_for: "",
        caption: r"The first panel shows the loss $\tan\delta$ of the anomalous systems, the second the real part of their response, as the relative change $\Delta\epsilon/\epsilon$ of the dielectric constant. Each is drawn at three frequencies of the measuring field, against the magnetic field or the temperature. A strong magnetic field widens the gaps, and loss and real part fall, at last as $1/B$. Against the temperature the loss has a peak, where the systems that are thermally active follow the measuring field about once in a period. The peak is at a higher temperature for a higher frequency. In the cold the real part falls at the higher frequencies first, as the systems no longer follow. Choose what runs along the axis, and move the frequency. The paper gives the quasi-static form (17) and the rate (21) and refers to another paper for the loss; one relaxation time for each system is our assumption.",
        equations: &[RESPONSE, DIRECTIONS],
        params: &ALONG,
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (17), (21)", standing: RESPONSE_STANDING },
        quantities: &["etm.dielectric_relaxation"],
        look: "You see how much energy a glass takes from an electric field, against the magnetic field. Choose the temperature as the axis. Notice that the loss then has a peak.",
        primary: &["against", "frequency"],
        level: Level::Research,
        compute: along,
        refinement: None,
    },
    Figure {
        id: "etm.two_level_dielectric",
        title: "Dielectric constant and loss of ordinary two-level systems",
        stands_for: "",
        caption: r"Ordinary two-level systems, which the magnetic field does not change, stand beside the anomalous ones in every glass. The first panel shows their part of the dielectric constant, $\Delta\epsilon/\epsilon$, against the temperature, in parts of $10^{-4}$. The resonant part (dotted) falls as the logarithm of the temperature. The relaxational part (dashed) rises once the systems follow the measuring field, with half that slope upwards. So the sum has a minimum, which moves to higher temperatures at higher frequencies. The second panel shows the loss $\tan\delta$. In the cold it grows as $T^3$, and when it is warmer it reaches a plateau, the level line, that no longer depends on temperature or frequency. Move the frequency. The paper names this standard model for what does not depend on the field; its response with damping by one phonon is our derivation, and the numbers are generic.",
        equations: TWO_LEVEL_PARTS,
        params: &[KILOHERTZ, STRENGTH, ONE_PHONON, REFERENCE],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (1), (2)", standing: TWO_LEVEL_STANDING },
        quantities: &["etm.two_level_dielectric"],
        look: "You see how the dielectric constant of an ordinary glass falls and rises again on warming. Move the frequency. Notice that the minimum and the loss move together.",
        primary: &["frequency"],
        level: Level::Research,
        compute: ordinary,
        refinement: None,
    },
]);

/// A frequency of so many kHz, in the unit in which it is neither a small part of one nor thousands.
fn frequency_text(kilohertz: f64) -> String {
    let (unit, scale) = match kilohertz {
        nu if nu < 0.9995 => ("Hz", 1e3),
        nu if nu < 999.5 => ("kHz", 1.0),
        nu if nu < 999.5e3 => ("MHz", 1e-3),
        _ => ("GHz", 1e-6),
    };
    format!("{} {unit}", crate::picture::digits(scale * kilohertz, 3))
}

fn along(inputs: &Inputs) -> Result<Picture, Error> {
    let [frequency, field, temperature, amplitude, rate] = inputs.numbers(["frequency", "field", "temperature", "amplitude", "rate_constant"])?;
    let weight = AsymmetryWeight::from_word(inputs.word("asymmetry_weight")?);
    let cold = inputs.word("against")? == "temperature";
    let (name, unit, (from, to)) = if cold { ("temperature T", "K", TEMPERATURES) } else { ("field B", "T", FIELDS) };
    let grid = sampling::logarithmic(from, to, POINTS);
    let spectra = grid.iter().map(|&x| {
        let (t, b) = if cold { (x, field) } else { (temperature, x) };
        Spectrum::new(cutoffs(inputs)?, t, b, amplitude, rate, weight)
    });
    let spectra = spectra.collect::<Result<Vec<_>, _>>()?;
    let axis = || Axis::new(name, unit).log().ranged(from, to);
    let mut panels = [Panel::new(axis(), Axis::new("loss tan δ", "").log()), Panel::new(axis(), Axis::new("real part Δε/ε", "").log())];
    let mut curves: [Vec<Curve>; 2] = [Vec::new(), Vec::new()];
    let mut tops = [0.0_f64; 2];
    let mut picture = Picture::default();
    for (k, (factor, dash)) in [(1.0 / BETWEEN, Dash::Dotted), (1.0, Dash::Solid), (BETWEEN, Dash::Dashed)].into_iter().enumerate() {
        let nu = factor * frequency;
        let mut runs = [Vec::with_capacity(POINTS), Vec::with_capacity(POINTS)];
        for (&x, spectrum) in grid.iter().zip(&spectra) {
            let found = spectrum.at(nu)?;
            runs[0].push((x, found.loss));
            runs[1].push((x, found.real));
        }
        let label = frequency_text(nu);
        if cold {
            let (at, top) = largest(&runs[0]);
            if at > from && at < to && top > 0.0 {
                picture = picture.reading(format!("loss is largest at, {label}"), at, "K", Badge::OurClosure);
            }
        }
        for ((run, list), top) in runs.into_iter().zip(&mut curves).zip(&mut tops) {
            *top = run.iter().map(|p| p.1).fold(*top, f64::max);
            list.push(Curve::new(label.clone(), vec![run], Tone::Data(k as u8), Badge::OurClosure).dashed(dash).wide(2.2));
        }
    }
    for ((panel, list), top) in panels.iter_mut().zip(curves).zip(tops) {
        let least = list.iter().flat_map(|curve| curve.runs.iter().flatten()).map(|p| p.1).fold(top, f64::min);
        panel.y.range = Some(((0.7 * least).max(LEAST * top), 2.0 * top));
        for mut curve in list {
            curve.runs = curve.runs.into_iter().map(|run| run.into_iter().filter(|p| p.1 >= LEAST * top).collect()).collect();
            panel.push(curve);
        }
    }
    picture.panels = panels.into();
    let (what, value, unit) = if cold { ("field", field, "T") } else { ("temperature", temperature, "K") };
    Ok(picture.noting(format!("The {what} is {} {unit}.", shown(value))))
}

/// K.
const WARM: (f64, f64) = (5e-3, 3.0);
const COMPUTED: usize = 37;

fn ordinary(inputs: &Inputs) -> Result<Picture, Error> {
    let [reference, frequency, strength, rate] = inputs.numbers(["reference_temperature", "frequency", "tunnelling_strength", "rate_constant"])?;
    let grid = sampling::logarithmic(WARM.0, WARM.1, COMPUTED);
    let found = grid.iter().map(|&t| response(t, reference, frequency, strength, rate)).collect::<Result<Vec<_>, _>>()?;
    let places = super::denser(&grid.iter().map(|t| t.ln()).collect::<Vec<_>>());
    // equal steps in the logarithm of the temperature, on cubic curves through what is computed
    let fine = |part: &dyn Fn(&crate::theories::etm::two_level_dielectric::Response) -> f64| -> Vec<(f64, f64)> {
        let values = super::denser(&found.iter().map(part).collect::<Vec<_>>());
        places.iter().zip(values).map(|(t, y)| (t.exp(), y)).collect()
    };
    let axis = || Axis::new("temperature T", "K").log().ranged(WARM.0, WARM.1);
    let sum = fine(&|r| 1e4 * (r.resonant_change + r.relaxational));
    let (lowest, _) = largest(&sum.iter().map(|p| (p.0, -p.1)).collect::<Vec<_>>());
    let change = Panel::new(axis(), Axis::new("part of the dielectric constant Δε/ε", "10^{-4}"))
        .with(Curve::new("resonant", vec![fine(&|r| 1e4 * r.resonant_change)], Tone::Data(1), Badge::OurClosure).dashed(Dash::Dotted))
        .with(Curve::new("relaxational", vec![fine(&|r| 1e4 * r.relaxational)], Tone::Data(2), Badge::OurClosure).dashed(Dash::Dashed))
        .with(Curve::new("both", vec![sum], Tone::Data(0), Badge::OurClosure).wide(2.6));
    let plateau = found.first().map_or(0.0, |r| r.plateau_loss);
    let loss = Panel::new(axis(), Axis::new("loss tan δ", "10^{-4}"))
        .with(
            Curve::new("relaxational and resonant", vec![fine(&|r| 1e4 * (r.relaxational_loss + r.resonant_loss))], Tone::Data(0), Badge::OurClosure).wide(2.6),
        )
        .with(Mark { dash: Dash::Dotted, ..Mark::new(MarkAt::Y { y: 1e4 * plateau }, "plateau", Badge::OurClosure) });
    let mut picture = Picture { panels: vec![change, loss], ..Picture::default() }.reading("loss of the plateau, πC/6", plateau, "", Badge::OurClosure);
    if lowest > 0.0 {
        picture = picture.reading("the dielectric constant is lowest near", lowest, "K", Badge::OurClosure);
    }
    Ok(picture.noting(format!("The resonant part is counted from {} K.", shown(reference))))
}
