//! Cooperative regions of colloids beside those of molecules: (33), Section IV.

use super::super::quantities::sizes::{ATTEMPT, ATTEMPT_STANDING, COLLOID_TEMPERATURE, COLLOID_TIME, DIAMETER, SOLVENT, STIFFNESS, TIME_ABOVE_ATTEMPT};
use super::super::sizes::colloid;
use super::super::sources::LUBCHENKO_2017;
use crate::describe::{Equation, Figure, Inputs, Level, Provenance, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Marker, Panel, Picture, Points, Tone};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "rfot.colloids",
    title: "Why domains of a colloid are small",
    stands_for: "",
    caption: r"A colloid is a liquid of large particles in a solvent. A particle needs the time $\tau_0$ to diffuse over its own diameter, where a molecule needs a picosecond. The first panel shows how many particles $N^*$ rearrange together when the liquid falls out of equilibrium, against the diameter of a particle. The level line is a molecular liquid after the same time $\tau$. The second panel shows $\tau_0$, which grows as the cube of the diameter. Fewer decades are left between it and the time of the experiment, and $N^*$ goes as their square. Move the time: a longer wait gives larger regions. Above some diameter a particle cannot even diffuse over its own size, and the curve ends. The paper says that $\tau_0$ is longer by ten orders of magnitude or more for colloids, because of the solvent and the size of the particles. The friction of Stokes is our choice.",
    equations: &[Equation { number: "(33)", tex: r"N^* \simeq 16\,\frac{k_\text{B}T\rho}{K}\,\ln^2(\tau/\tau_0)" }, ATTEMPT],
    params: &[DIAMETER, COLLOID_TIME, SOLVENT, COLLOID_TEMPERATURE, STIFFNESS],
    rules: &[TIME_ABOVE_ATTEMPT],
    provenance: Provenance { source: &LUBCHENKO_2017, place: "Eq. (33) and Section IV", standing: ATTEMPT_STANDING },
    quantities: &["rfot.colloid_cooperativity"],
    look: "You see how many particles of a colloid move together, against their size. Move the time of the experiment. Notice how few they are beside the beads of a molecular liquid.",
    primary: &["diameter", "log10_time"],
    level: Level::Course,
    compute: draw,
    refinement: None,
}]);

/// µm.
const DIAMETERS: (f64, f64) = (0.02, 3.0);

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let [diameter, viscosity, temperature, time, stiffness] = inputs.numbers(["diameter", "viscosity", "temperature", "log10_time", "stiffness"])?;
    let (from, to) = (diameter.min(DIAMETERS.0), diameter.max(DIAMETERS.1));
    let grid = sampling::logarithmic(from, to, 121);
    let at = |d: f64| colloid(d, viscosity, temperature, time, stiffness);
    let here = at(diameter)?;
    let axis = || Axis::new("diameter of a particle d", "µm").log().ranged(from, to);
    let sizes = Panel::new(axis(), Axis::new("particles that move together N*", "").ranged(0.0, 1.1 * here[5].max(here[1])))
        .titled("how many")
        .with(Curve::new("beads of a molecular liquid", vec![vec![(from, here[5]), (to, here[5])]], Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed))
        .with(Curve::new("colloid", sampling::runs(&grid, |d| Ok(at(d)?[1])), Tone::Data(0), Badge::OurClosure).wide(2.8))
        .with(Points::new("this colloid", [(diameter, here[1])], Tone::Ink, Marker::Circle, Badge::OurClosure));
    let attempts = Panel::new(axis(), Axis::new("log_{10} of the time over a diameter τ_{0}", "s"))
        .titled("how slow")
        .with(Curve::new("colloid, τ_{0}", sampling::runs(&grid, |d| Ok(at(d)?[0])), Tone::Data(0), Badge::OurClosure).wide(2.8))
        .with(Curve::new("time of the experiment τ", vec![vec![(from, time), (to, time)]], Tone::Data(2), Badge::OurClosure).dashed(Dash::Dotted))
        .with(Points::new("this colloid", [(diameter, here[0])], Tone::Ink, Marker::Circle, Badge::OurClosure));
    Ok(Picture { panels: vec![sizes, attempts], ..Picture::default() }
        .reading("log₁₀ of the time over a diameter", here[0], "log₁₀(s)", Badge::OurClosure)
        .reading("particles that move together", here[1], "", Badge::OurClosure)
        .reading("beads of a molecular liquid", here[5], "", Badge::AsPrinted)
        .reading("size of the region over the diameter", here[2], "", Badge::OurClosure))
}
