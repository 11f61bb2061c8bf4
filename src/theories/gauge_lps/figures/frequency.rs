//! The stretched exponential in frequency: loss peak, and loss against storage (Cole and Cole).

use super::DASHES;
use super::decay::{OTHER, RECALLED, curves};
use crate::describe::{Equation, Figure, Inputs, Level, Provenance, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::numerics::stretched::susceptibility;
use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};
use crate::theories::gauge_lps::params::BETA;
use crate::theories::gauge_lps::sources::NELSON_2019;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "gauge_lps.stretched_frequency",
    title: "Relaxation stretched in frequency",
    stands_for: "",
    caption: r"Here the stretched exponential is seen in a measurement that goes to and fro, as a dielectric one does. In the first panel is the loss $\chi''$ against the frequency $\omega$; $\tau$ is the relaxation time. At low frequency every curve has slope 1, at high frequency its slope is $-\beta$. In the second panel the loss is drawn against the storage $\chi'$, the part that follows the field. This is the plot of Cole and Cole, in which the frequency falls from the origin to the far end of an arc. One relaxation time gives half a circle; a stretched decay gives a skewed arc, which runs into the origin at the angle $\pi\beta/2$. Dots are the highest loss. Move $\beta$: the peak becomes lower and broader, and only towards high frequencies. The paper writes the decay in time; its response in frequency follows by linear response.",
    equations: &[
        Equation { number: "Introduction", tex: r"\phi(t) = e^{-(t/\tau)^\beta}" },
        Equation { number: "linear response", tex: r"\chi' - i\chi'' = \int_0^\infty \left(-\frac{d\phi}{dt}\right) e^{-i\omega t}\, dt" },
    ],
    params: &[BETA, OTHER],
    rules: &[],
    provenance: Provenance { source: &NELSON_2019, place: "Introduction", standing: Standing::Derived },
    quantities: &["gauge_lps.stretched_exponential", "gauge_lps.relaxation_spectrum"],
    look: r"You see a stretched relaxation as it shows in frequency. Move $\beta$. Notice that the loss peak broadens towards high frequencies, and that the arc in the second panel leans over.",
    primary: &["beta"],
    level: Level::Course,
    compute: draw,
    refinement: None,
}]);

/// Decades of the frequency that are drawn.
const RANGE: (f64, f64) = (-4.0, 5.0);
/// Decades by which an arc falls before it ends.
const NEAR: f64 = 3.0;

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let [beta, other] = inputs.numbers(["beta", "other_beta"])?;
    let mut drawn = curves(beta, other);
    if beta != 1.0 && other != 1.0 {
        drawn.push(("β = 1, one time".into(), 1.0, Tone::Muted, DASHES[2]));
    }
    let ends = (10_f64.powf(RANGE.0), 10_f64.powf(RANGE.1));
    let mut left = Panel::new(Axis::new("frequency ωτ", "").log().ranged(ends.0, ends.1), Axis::new("loss χ''", "").log().ranged(1e-3, 1.0));
    let mut right = Panel::new(Axis::new("storage χ'", "").ranged(0.0, 1.05), Axis::new("loss χ''", "").ranged(0.0, 0.55));
    // the arc is twice as wide as high
    (right.equal_aspect, right.weight) = (true, 1.3);
    // denser about the peak, where the arc bends
    let piece = sampling::linear;
    let grid = [piece(RANGE.0, -1.5, 16), piece(-1.45, 1.45, 59), piece(1.5, RANGE.1, 24)].concat();
    let mut picture = Picture::default();
    for (k, (name, b, tone, dash)) in drawn.into_iter().enumerate() {
        let found = grid.iter().map(|x| 10_f64.powf(*x)).map(|w| Ok((w, susceptibility(w, b)?))).collect::<Result<Vec<_>, Error>>()?;
        let loss = found.iter().map(|(w, chi)| (*w, chi[1])).collect();
        left.push(Curve::new(&name, vec![loss], tone, Badge::Derived).dashed(dash).wide(2.5));
        let mut arc: Vec<_> = found.iter().map(|(_, [real, loss])| (*real, *loss)).collect();
        // a small exponent needs more decades to come near the origin, where both parts fall as the frequency to the power −β
        if NEAR / b > RANGE.1 {
            for x in sampling::linear(RANGE.1, NEAR / b, 25).into_iter().skip(1) {
                let [real, loss] = susceptibility(10_f64.powf(x), b)?;
                arc.push((real, loss));
            }
        }
        right.push(Curve::new(format!("arc, {name}"), vec![arc], tone, Badge::Derived).dashed(dash).wide(2.5).unlisted());
        let tone = if tone == Tone::Muted { Tone::Ink } else { tone };
        let (at, [real, highest]) = peak(b)?;
        left.push(Mark::new(MarkAt::Point { x: at, y: highest }, "", Badge::Derived).toned(tone));
        let mut dot = Points::new(format!("highest loss, {name}"), [(real, highest)], tone, Marker::Circle, Badge::Derived);
        dot.listed = false;
        right.push(dot);
        if k < 2 {
            picture = picture.reading(format!("highest loss, {name}"), highest, "", Badge::Derived).reading(format!("peak ωτ, {name}"), at, "", Badge::Derived);
        }
    }
    picture.panels = vec![left, right];
    Ok(picture.noting(RECALLED))
}

/// Frequency of the highest loss, and the response there: by thirds in the logarithm, where the loss has one peak.
fn peak(beta: f64) -> Result<(f64, [f64; 2]), Error> {
    let response = |x: f64| susceptibility(x.exp(), beta);
    // the peak lies between one over the mean time and a little above one
    let (mut low, mut high) = (-8.0_f64, 1.0_f64);
    for _ in 0..40 {
        let third = (high - low) / 3.0;
        let (a, b) = (low + third, high - third);
        (low, high) = if response(a)?[1] < response(b)?[1] { (a, high) } else { (low, b) };
    }
    let at = 0.5 * (low + high);
    Ok((at.exp(), response(at)?))
}
