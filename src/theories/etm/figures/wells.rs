//! Two wells and three: splitting of the double parabola, and a potential for Fig. 5.

use super::ours;
use crate::describe::{Domain, Equation, Figure, Inputs, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Heat, Label, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone};
use crate::theories::etm::potential::ThreeWells;
use crate::theories::etm::quantities::params::{ATTEMPT_ENERGY, BARRIER_RATIO};
use crate::theories::etm::{double_well, sources::JUG};
use std::f64::consts::PI;

const SADDLE_RADIUS: Param = number("saddle_radius", "g", "1", 0.5, [0.15, 0.9], "distance of the saddles from the middle, in that of the wells")
    .within(Domain::ALL.greater_than(0.0).less_than(1.0));
const BARRIER: Param = number("barrier", "V_s", "K", 100.0, [10.0, 1000.0], "height of the saddles over the wells").log().positive();
const TILT: Param = number("asymmetry", "D", "K", 5.0, [0.0, 60.0], "asymmetry that a tilt gives the wells").not_negative();
pub(super) const DIRECTION: Param = number(
    "asymmetry_direction",
    r"\alpha",
    "deg",
    0.0,
    [0.0, 360.0],
    "which of the wells the asymmetry raises, as an angle in the plane of equal mean energy",
);

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "etm.double_well",
        title: "Tunnelling through the barrier of two parabolas",
        stands_for: "",
        caption: "The splitting of two superimposed parabolas against their barrier. The two well states overlap, and (4) forgets to subtract this: as printed it turns negative above V_0 = 9π/8 ħΩ, where a high barrier begins. With the overlap subtracted it agrees with the exact splitting (zeros of parabolic cylinder functions). The exponent of (3) is drawn for a barrier of constant height between the minima: our reading.",
        equations: &[
            Equation { number: "(3)", tex: r"\Delta_0 \simeq \hbar\Omega\, e^{-\frac{d}{\hbar}\sqrt{2mV_0}}" },
            Equation { number: "(4)", tex: r"\Delta_0 = \frac{\hbar\Omega}{2}\left[3-\sqrt{\frac{8V_0}{\pi\hbar\Omega}}\right] e^{-2V_0/\hbar\Omega}" },
            Equation { number: "our correction", tex: r"\Delta_0 = \hbar\Omega\sqrt{\frac{8V_0}{\pi\hbar\Omega}}\, e^{-2V_0/\hbar\Omega}" },
        ],
        params: &[ATTEMPT_ENERGY, BARRIER_RATIO],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eqs (3), (4)",
            standing: Standing::Corrected {
                printed: r"\frac{\hbar\Omega}{2}\left[3-\sqrt{8V_0/\pi\hbar\Omega}\right]e^{-2V_0/\hbar\Omega}",
                why: "The wave functions of the two wells overlap; the energy of one well times that overlap is left in.",
            },
        },
        quantities: &["etm.symmetric_double_well"],
        compute: double_well_splitting,
        refinement: None,
    },
    Figure {
        id: "etm.three_well_potential",
        title: "A potential with three wells",
        stands_for: "Fig. 5",
        caption: "Contours of a potential that a trapped group of ions may feel on one face of the gap between four cells: three wells, a saddle between each two, a summit in the middle. The paper draws one without a formula; this one is ours, the lowest polynomial with that symmetry. Tilt it to make the wells unequal.",
        equations: &[Equation {
            number: "our assumption",
            tex: r"V = \kappa\left[\tfrac14 r^4 - \tfrac{1-g}{3} r^3\cos 3\theta - \tfrac{g}{2}r^2\right] + \mathbf{F}\cdot\mathbf{r}",
        }],
        params: &[BARRIER, SADDLE_RADIUS, TILT, DIRECTION],
        rules: &[],
        provenance: ours("Fig. 5", "The paper gives no formula for its potential: the lowest polynomial in the plane with three wells is our choice."),
        quantities: &["etm.three_well_levels"],
        compute: three_well_potential,
        refinement: None,
    },
]);

fn double_well_splitting(inputs: &Inputs) -> Result<Picture, Error> {
    let [energy, ratio] = inputs.numbers(["attempt_energy", "barrier_ratio"])?;
    let grid = sampling::linear(0.4, 12.0, 64);
    let exact = sampling::runs(&grid, |v| double_well::exact_splitting(energy, v));
    let mended = sampling::runs(&grid, |v| double_well::orthogonalised_splitting(energy, v));
    let turning = 9.0 * PI / 8.0;
    let positive: Vec<f64> = sampling::linear(0.4, turning - 1e-3, 60);
    let negative: Vec<f64> = sampling::linear(turning + 1e-3, 12.0, 80);
    let printed = |v: f64| double_well::printed_splitting(energy, v);
    let splitting = Panel::new(
        Axis::new("barrier V_{0}/ħΩ", "").ranged(0.0, 12.0),
        Axis::new("tunnelling parameter Δ_{0}", "K").log().ranged(1e-10 * energy, 2.0 * energy),
    )
    .with(Curve::new("exact", exact.clone(), Tone::Data(0), Badge::Derived).wide(3.0))
    .with(Curve::new("orthogonalised", mended.clone(), Tone::Data(1), Badge::Corrected).dashed(Dash::Dashed))
    .with(Curve::new("(4) as printed", sampling::runs(&positive, printed), Tone::Data(2), Badge::AsPrinted))
    .with(
        Curve::new("(4) as printed, negative: its size", sampling::runs(&negative, |v| printed(v).map(f64::abs)), Tone::Data(2), Badge::AsPrinted)
            .dashed(Dash::Dotted),
    )
    .with(
        Curve::new("(3), barrier of constant height", sampling::runs(&grid, |v| double_well::wkb_splitting(energy, v)), Tone::Data(3), Badge::OurClosure)
            .dashed(Dash::DashDot),
    )
    .with(Mark::new(MarkAt::X { x: turning }, "(4) is zero", Badge::AsPrinted));
    let over_exact = |curve: Vec<Vec<(f64, f64)>>| -> Vec<Vec<(f64, f64)>> {
        let truth: Vec<(f64, f64)> = exact.iter().flatten().copied().collect();
        vec![curve.into_iter().flatten().zip(truth).map(|((v, y), (_, e))| (v, y / e)).collect()]
    };
    let ratios = Panel::new(Axis::new("barrier V_{0}/ħΩ", "").ranged(0.0, 12.0), Axis::new("Δ_{0} over the exact one", "").ranged(-0.5, 1.3))
        .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::Derived))
        .with(Mark::new(MarkAt::Y { y: 1.0 }, "", Badge::Derived))
        .with(Curve::new("orthogonalised", over_exact(mended), Tone::Data(1), Badge::Corrected).dashed(Dash::Dashed).unlisted())
        .with(Curve::new("(4) as printed", over_exact(sampling::runs(&grid, printed)), Tone::Data(2), Badge::AsPrinted).unlisted());
    let mut picture = Picture { panels: vec![splitting, ratios], ..Picture::default() }
        .reading("orthogonalised", double_well::orthogonalised_splitting(energy, ratio)?, "K", Badge::Corrected)
        .reading("(4) as printed", printed(ratio)?, "K", Badge::AsPrinted);
    match double_well::exact_splitting(energy, ratio) {
        Ok(value) => picture = picture.reading("exact", value, "K", Badge::Derived),
        Err(error) => picture.notes.push(format!("No exact splitting is read off: {error}.")),
    }
    Ok(picture.noting("Read-outs are at the barrier of the slider."))
}

fn three_well_potential(inputs: &Inputs) -> Result<Picture, Error> {
    let [barrier, saddle_radius, asymmetry, direction] = inputs.numbers(["barrier", "saddle_radius", "asymmetry", "asymmetry_direction"])?;
    let v = ThreeWells::new(barrier, saddle_radius, asymmetry, direction)?;
    let grid = sampling::linear(-1.6, 1.6, 129);
    let mut z: Vec<f64> = grid.iter().flat_map(|y| grid.iter().map(|x| v.at(*x, *y)).collect::<Vec<_>>()).collect();
    let (wells, saddles) = (v.wells(), v.saddles());
    let lowest = z.iter().copied().fold(f64::INFINITY, f64::min);
    let highest = saddles.iter().map(|s| s.energy).fold(barrier, f64::max).max(v.at(0.0, 0.0));
    let top = highest + 0.7 * (highest - lowest);
    // steep flanks are left out
    z.iter_mut().filter(|z| **z > 1.04 * top).for_each(|z| *z = f64::NAN);
    let contours = (1..=9).map(|k| lowest + (top - lowest) * f64::from(k) / 10.0).collect();
    let heat = Heat {
        name: "potential".into(),
        unit: "K".into(),
        x: grid.clone(),
        y: grid,
        z,
        range: (lowest, top),
        diverging: false,
        contours,
        badge: Badge::OurClosure,
    };
    let spot = |found: &[crate::theories::etm::potential::Stationary]| found.iter().map(|p| (p.x, p.y)).collect::<Vec<_>>();
    let mut panel = Panel::new(Axis::new("x", "distance of the wells"), Axis::new("y", "distance of the wells")).with(heat);
    panel.equal_aspect = true;
    (panel.x.range, panel.y.range) = (Some((-1.6, 1.6)), Some((-1.6, 1.6)));
    panel.push(Points { radius: 6.0, ..Points::new("wells", spot(&wells), Tone::Data(1), Marker::Circle, Badge::OurClosure) });
    panel.push(Points { radius: 6.0, ..Points::new("saddles", spot(&saddles), Tone::Data(3), Marker::Diamond, Badge::OurClosure) });
    for (k, well) in wells.iter().enumerate() {
        panel.push(Label { x: well.x, y: well.y, text: format!("E_{{{}}}", k + 1), side: Side::Above, tone: Tone::Data(1), size: 1.1 });
    }
    let mut picture = Picture::from(panel);
    for (k, well) in wells.iter().enumerate() {
        picture = picture.reading(format!("well E_{{{}}}", k + 1), well.energy, "K", Badge::OurClosure);
    }
    let deepest = wells.iter().map(|w| w.energy).fold(f64::INFINITY, f64::min);
    if let Some(lowest_saddle) = saddles.iter().map(|s| s.energy).reduce(f64::min)
        && deepest.is_finite()
    {
        picture = picture.reading("lowest saddle over the deepest well", lowest_saddle - deepest, "K", Badge::OurClosure);
    }
    if wells.len() < 3 || saddles.len() < 3 {
        picture = picture.noting(format!("The tilt leaves {} wells and {} saddles.", wells.len(), saddles.len()));
    }
    Ok(picture.noting("Energies are counted from the mean of the wells without tilt."))
}
