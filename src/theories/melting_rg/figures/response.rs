//! Storage and loss modulus against frequency at several temperatures, and the relaxation time.

use super::unlisted;
use crate::describe::{Figure, Inputs, Level, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};
use crate::theories::melting_rg::quantities::response::{DIVERGENCE, HOT, MAXWELL, MODULUS, PHONON, STRENGTH_LOG, TIME_EQUATION, liquid};
use crate::theories::melting_rg::quantities::varma;
use crate::theories::melting_rg::quantities::viscous::ABOVE;
use crate::theories::melting_rg::shear::{relaxation, response};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.shear_response",
    title: "The liquid under an oscillating shear",
    stands_for: "",
    caption: r"The first panel shows the storage modulus $G'$ (solid) and the loss modulus $G''$ (dashed) against the angular frequency $\omega$. They are drawn at the chosen temperature, at one nearer to $T_0$ and at one farther from it, at most four decades of time away. At $T_0$ the relaxation time $\tau$ diverges. Where $\omega\tau = 1$ the loss has its peak and the two curves cross. The second panel shows $\tau$ against $T_0/T$; the dots mark the three temperatures. It is set by the correlation length $\xi$ over the spacing $a$, and by the frequency $\omega_\mathrm{s}$ of short waves. Move the temperature: the curves keep their shape and shift by decades. The paper gives the time and not the frequency dependence. We take the liquid of Maxwell, with one time, so the peak is narrower than measured ones.",
    equations: &[TIME_EQUATION, MAXWELL],
    params: &[HOT, DIVERGENCE, STRENGTH_LOG, MODULUS, PHONON],
    rules: &[ABOVE],
    provenance: varma(
        "text after (24)",
        Standing::OurClosure { why: r"The time is the paper's. The liquid of Maxwell, which has this one time, is our choice." },
    ),
    quantities: &["melting_rg.shear_response", "melting_rg.relaxation_time"],
    look: "You see how stiff and how lossy a liquid is when it is sheared to and fro. Move the temperature. Notice that the curves keep their shape and shift by decades.",
    primary: &["temperature"],
    level: Level::Course,
    compute: draw,
    refinement: None,
}]);

fn draw(i: &Inputs) -> Result<Picture, Error> {
    let liquid = liquid(i)?;
    let (here, t0) = (i.number("temperature")?, liquid.divergence_temperature);
    // decades that the correlation length adds here, and those by which the other two temperatures differ
    let decades = 2.0 * relaxation(here, &liquid)?.log10_correlation_length;
    let shift = (0.25 * decades).min(4.0);
    let beside = |shift: f64| t0 + (here - t0) * (decades / (decades + shift));
    let temperatures = [("nearer to T_{0}", beside(shift), 1), ("chosen", here, 0), ("farther", beside(-shift), 2)];
    let times = temperatures.iter().map(|t| Ok(relaxation(t.1, &liquid)?.log10_time)).collect::<Result<Vec<_>, Error>>()?;
    let (slow, fast) = (times[0], times[2]);
    let window = [-slow - 3.0, -fast + 3.0];
    let lowest = liquid.shear_modulus.log10() - 6.0;
    let mut left = Panel::new(
        Axis::new("log_{10} of the frequency ω", "rad/s").ranged(window[0], window[1]),
        // room above the plateau for the words at the vertical line
        Axis::new("log_{10} of the moduli G', G''", "GPa").ranged(lowest, lowest + 8.0),
    )
    .titled("storage and loss");
    let grid = sampling::linear(window[0], window[1], 80);
    for (name, temperature, tone) in temperatures {
        let label = format!("{name}, {temperature:.1} K");
        let storage = sampling::adaptive(&grid, 2e-3, |w| Ok(response(w, temperature, &liquid)?.log10_storage));
        let loss = sampling::adaptive(&grid, 2e-3, |w| Ok(response(w, temperature, &liquid)?.log10_loss));
        left.push(Curve::new(format!("G', {label}"), storage, Tone::Data(tone), Badge::OurClosure));
        left.push(Curve::new(format!("G'', {label}"), loss, Tone::Data(tone), Badge::OurClosure).dashed(Dash::Dashed));
    }
    left.push(Mark::new(MarkAt::X { x: -times[1] }, "ωτ = 1", Badge::Derived));
    let (end, start) = (0.4 * t0 / here, t0 / temperatures[0].1);
    let axis = sampling::linear(end, start, 60);
    let mut right = Panel::new(Axis::new("T_{0}/T", "").ranged(end, 1.02 * start), Axis::new("log_{10} of the time τ", "s")).titled("relaxation time").with(
        Curve::new("τ = (ξ/a)^{2}/ω_{s}", sampling::adaptive(&axis, 1e-3, |u| Ok(relaxation(t0 / u, &liquid)?.log10_time)), Tone::Data(3), Badge::AsStated),
    );
    for ((_, temperature, tone), time) in temperatures.into_iter().zip(&times) {
        right.push(unlisted(Points::new(format!("{temperature:.1} K"), [(t0 / temperature, *time)], Tone::Data(tone), Marker::Circle, Badge::AsStated)));
    }
    let found = relaxation(here, &liquid)?;
    Ok(Picture { panels: vec![left, right], ..Picture::default() }
        .reading("log_{10}(τ/s)", found.log10_time, "", Badge::AsStated)
        .reading("log_{10} of the viscosity η/(Pa s)", found.log10_viscosity, "", Badge::Corrected)
        .reading("log_{10} of η_{0}/(Pa s), η_{0} = μ_{0}/ω_{s}", found.log10_liquid_viscosity, "", Badge::Corrected))
}
