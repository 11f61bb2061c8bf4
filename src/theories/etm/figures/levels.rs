//! Levels against phase: Fig. 6.

use super::turns;
use super::wells::DIRECTION;
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::quantities::params::{PHASE, TUNNELLING};
use crate::theories::etm::quantities::wells::THREE_LEVELS;
use crate::theories::etm::{sources::JUG, three_well};
use std::f64::consts::PI;

const ASYMMETRY_FROM_ZERO: Param =
    number("asymmetry", "D", "K", 0.1, [0.0, 1.0], "asymmetry of the three wells, root of the sum of their squared energies").not_negative();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.spectrum",
    title: "Three levels threaded by a flux",
    stands_for: "Fig. 6",
    caption: r"The three exact levels are drawn against the phase of the loop, which grows with the magnetic field. Without flux the lower two levels nearly meet, and the third lies far above. Near there the lower two act as one two-level system, and (9) gives its gap (dashed). Move the phase and the asymmetry. The second panel shows the error of (9). It is small where the asymmetry and the phase are small, and largest at the phase $\pi$. The paper does not print the well energies behind Fig. 6, so we chose those of the sliders.",
    equations: &[
        THREE_LEVELS,
        Equation { number: "cos θ, restored", tex: r"\cos\theta = \frac{\cos\varphi + E_1E_2E_3/2D_0^3}{\left(1-\sum_{i\ne j}E_iE_j/6D_0^2\right)^{3/2}}" },
        Equation { number: "(9)", tex: r"E_1-E_0 \simeq \frac{2}{\sqrt3}\sqrt{D_0^2\varphi^2+\tfrac12(E_1^2+E_2^2+E_3^2)}" },
    ],
    params: &[TUNNELLING, ASYMMETRY_FROM_ZERO, DIRECTION, PHASE],
    rules: &[],
    provenance: Provenance {
        source: &JUG,
        place: "Eqs (6), (8), (9)",
        standing: Standing::Corrected {
            printed: r"\theta_k = 0, +\tfrac23\pi, -\tfrac23\pi",
            why: "The paper does not print cos θ. For positive D₀ the angles in the order of the levels are 2π/3, −2π/3 and 0.",
        },
    },
    quantities: &["etm.three_well_levels", "etm.effective_gap"],
    look: "You see the three energy levels of a particle with three wells, against the magnetic flux through it. Move the asymmetry. Notice that it opens a gap between the lower two, as the flux does.",
    primary: &["asymmetry", "phase"],
    level: Level::First,
    compute: spectrum,
    refinement: None,
}]);

fn spectrum(inputs: &Inputs) -> Result<Picture, Error> {
    let [tunnelling, asymmetry, direction, phase] = inputs.numbers(["tunnelling", "asymmetry", "asymmetry_direction", "phase"])?;
    let energies = three_well::well_energies(asymmetry, direction);
    let level = |k: usize| move |phase: f64| three_well::levels(energies, tunnelling, phase).map(|found| found.energies[k]);
    let grid = sampling::linear(-2.0 * PI, 2.0 * PI, 97);
    let effective = |phase: f64| three_well::effective_gap_unscaled(energies, tunnelling, phase);
    let half = sampling::linear(-PI, PI, 65);
    let over = |phase: f64| Ok(level(0)(phase)? + effective(phase)?);
    let levels = Panel::new(Axis::new("phase φ", "rad").ranged(-2.0 * PI, 2.0 * PI).ticked(turns(2)), Axis::new("energy", "K"))
        .titled("levels")
        .with(Curve::new("highest level E_{2}", sampling::adaptive(&grid, 2e-3, level(2)), Tone::Data(2), Badge::Corrected))
        .with(Curve::new("second level E_{1}", sampling::adaptive(&grid, 2e-3, level(1)), Tone::Data(1), Badge::Corrected))
        .with(Curve::new("lowest level E_{0}", sampling::adaptive(&grid, 2e-3, level(0)), Tone::Data(0), Badge::Corrected))
        .with(Curve::new("lowest level E_{0} plus the gap (9)", sampling::adaptive(&half, 2e-3, over), Tone::Data(3), Badge::AsPrinted).dashed(Dash::Dashed))
        .with(Mark::new(MarkAt::X { x: phase }, "φ", Badge::OurClosure));
    let off = |phase: f64| {
        let exact = three_well::levels(energies, tunnelling, phase)?.gap;
        if exact > 0.0 { Ok(100.0 * (effective(phase)? / exact - 1.0)) } else { Err(Error::no_solution("the levels meet")) }
    };
    let error = Panel::new(
        Axis::new("phase φ", "rad").ranged(0.0, PI).ticked(vec![(0.0, "0".into()), (0.5 * PI, "π/2".into()), (PI, "π".into())]),
        Axis::new("error of the gap (9)", "%"),
    )
    .titled("how good is (9)?")
    .with(Curve::new("error of (9)", sampling::adaptive(&sampling::linear(0.0, PI, 65), 2e-3, off), Tone::Data(3), Badge::Derived))
    .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::Derived));
    let found = three_well::levels(energies, tunnelling, phase)?;
    let mut picture = Picture { panels: vec![levels, error], ..Picture::default() }
        .reading("gap E_{1} − E_{0} at φ, exact", found.gap, "K", Badge::Corrected)
        .reading("gap at φ, (9)", effective(phase)?, "K", Badge::AsPrinted)
        .reading("third level over the second at φ", found.energies[2] - found.energies[1], "K", Badge::Corrected)
        .reading("asymmetry over tunnelling amplitude, D/D_{0}", asymmetry / tunnelling, "", Badge::OurClosure);
    if let Ok(percent) = off(phase) {
        picture = picture.reading("error of (9) at φ", percent, "%", Badge::Derived);
    }
    Ok(picture.noting("The exact levels repeat with the phase; (9) does not, so it is drawn from −π to π only."))
}
