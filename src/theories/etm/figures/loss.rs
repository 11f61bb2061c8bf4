//! Loss and dispersion against frequency: (17), (21) with one relaxation time for each system.

use super::{largest, shown};
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Panel, Picture, Tone};
use crate::theories::etm::loss_spectrum::Spectrum;
use crate::theories::etm::quantities::cutoffs;
use crate::theories::etm::quantities::params::{
    AMPLITUDE, ASYMMETRY_WEIGHT, DIELECTRIC_AREA_MIN, DIELECTRIC_AREA_RATIO, DIELECTRIC_GAP_MIN, FIELD, RATE_CONSTANT, TEMPERATURE,
};
use crate::theories::etm::quantities::response::{DIRECTIONS, RESPONSE, RESPONSE_STANDING};
use crate::theories::etm::relaxation::AsymmetryWeight;
use crate::theories::etm::sources::JUG;

/// A glass that takes energy from an electric field.
pub(super) const LOSSY: [Param; 8] = [
    FIELD.ranged(0.005, [0.001, 2.0]),
    TEMPERATURE.ranged(0.05, [0.01, 0.5]),
    DIELECTRIC_GAP_MIN,
    DIELECTRIC_AREA_MIN,
    DIELECTRIC_AREA_RATIO,
    AMPLITUDE,
    RATE_CONSTANT,
    ASYMMETRY_WEIGHT,
];

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.loss",
    title: "Loss and dispersion against frequency",
    stands_for: "",
    caption: r"The first panel shows the loss $\tan\delta$ of the anomalous systems against the frequency $\nu$ of the measuring field. $\delta$ is the angle by which their response lags behind the field. The second panel shows the dispersion, the real part of their response, as the relative change $\Delta\epsilon/\epsilon$ of the dielectric constant. Dashed lines have no magnetic field, solid lines have one. A system needs the time $\tau$ to follow. It loses most where $\omega\tau = 1$, with $\omega = 2\pi\nu$. The real part falls where the loss is high, because slower systems no longer follow. Move the field: gaps widen, relaxation is faster, and fewer systems are thermally active. Move the temperature: when it is warmer, the loss peak lies at a higher frequency. The paper gives the quasi-static form (17) and the rate (21); one relaxation time for each system is our assumption.",
    equations: &[
        RESPONSE,
        DIRECTIONS,
        Equation { number: "(21)", tex: r"\tau^{-1} = \frac{E^3\left(D_0^2\varphi^2+\tfrac56 D^2\right)}{\Gamma\tanh\frac{E}{2k_BT}}" },
    ],
    params: &LOSSY,
    rules: &[],
    provenance: Provenance { source: &JUG, place: "Eqs (17), (21)", standing: RESPONSE_STANDING },
    quantities: &["etm.dielectric_relaxation"],
    look: "You see how much energy a glass takes from an electric field, against its frequency. Move the magnetic field. Notice that the peak shrinks, and that up to about 0.02 T it goes to higher frequencies.",
    primary: &["field", "temperature"],
    level: Level::Research,
    compute: picture,
    refinement: None,
}]);

/// kHz: from a hundredth of a hertz to a gigahertz.
const RANGE: (f64, f64) = (1e-5, 1e6);
const POINTS: usize = 161;
/// Start of the axis in kHz, where nothing happens below it.
const LOWEST: f64 = 1e-2;

/// Without a field and in it.
fn picture(inputs: &Inputs) -> Result<Picture, Error> {
    let [temperature, field, amplitude, rate] = inputs.numbers(["temperature", "field", "amplitude", "rate_constant"])?;
    let weight = AsymmetryWeight::from_word(inputs.word("asymmetry_weight")?);
    let axis = || Axis::new("frequency ν", "kHz").log().ranged(RANGE.0, RANGE.1);
    let mut panels = [Panel::new(axis(), Axis::new("loss tan δ", "10^{-5}")), Panel::new(axis(), Axis::new("real part Δε/ε", "10^{-5}"))];
    let (mut result, mut start) = (Picture::default(), LOWEST);
    for (field, name, dash) in [(0.0, "no field".to_owned(), Dash::Dashed), (field, format!("{} T", shown(field)), Dash::Solid)] {
        let spectrum = Spectrum::new(cutoffs(inputs)?, temperature, field, amplitude, rate, weight)?;
        let mut runs = [Vec::with_capacity(POINTS), Vec::with_capacity(POINTS)];
        for frequency in sampling::logarithmic(RANGE.0, RANGE.1, POINTS) {
            let response = spectrum.at(frequency)?;
            runs[0].push((frequency, 1e5 * response.loss));
            runs[1].push((frequency, 1e5 * response.real));
        }
        let (at, loss) = largest(&runs[0]);
        let rises = runs[0].iter().find(|p| p.1 > 0.005 * loss).map_or(RANGE.0, |p| p.0);
        start = start.min(rises);
        result = result.reading(format!("loss is largest at, {name}"), at, "kHz", Badge::OurClosure).reading(
            format!("largest loss tan δ, {name}"),
            1e-5 * loss,
            "",
            Badge::OurClosure,
        );
        for (k, (panel, run)) in panels.iter_mut().zip(runs).enumerate() {
            panel.push(Curve::new(name.clone(), vec![run], Tone::Data(k as u8), Badge::OurClosure).dashed(dash).wide(2.2));
        }
    }
    for panel in &mut panels {
        panel.x.range = Some((start, RANGE.1));
    }
    result.panels = panels.into();
    Ok(result)
}
