//! Exponent of the viscosity, step and degrees of freedom of a chain.

use super::super::chain::{chain, length_of_step};
use super::super::matter::SULFIDE;
use super::super::quantities::{LENGTH, TEMPERATURE_RATIO};
use super::{READING, big_ring, wu};
use crate::describe::{Equation, Figure, Inputs, Level, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling::{linear, logarithmic, runs};
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.chain",
    title: "Viscosity and step of an entangled chain",
    stands_for: "(10), SM (1)",
    caption: r"In the first panel the viscosity $\eta$ grows with the chain length $N$. It is divided by $N^3$, the law of reptation, so that lines of like slope come apart. The numbers in the legend are exponents of $N$. In the second panel is the step $n_z$ by which a soft matrix jumps, in the third the exponent of $N$. Move the ratio $T_\mathrm{g}/T_\mathrm{m}$ of the glass transition temperature to the melting temperature. At the stated 5/8 the exponent is 3.375, close to the measured 3.4; at 2/3 it is 3, as in reptation. The paper says that the exponent was guessed first. Other ratios give other exponents, which measured polymers could test.",
    equations: &[
        Equation { number: "SM (1)", tex: r"\eta \sim N^{9(1 - T_g/T_m)}" },
        Equation { number: "(10)", tex: r"n_z = N^{-T_g/T_m}" },
        Equation { number: "SM (10)", tex: r"N_z^* = N n_z" },
    ],
    params: &[LENGTH.ranged(200.0, [10.0, 1e4]), TEMPERATURE_RATIO],
    rules: &[],
    provenance: wu("Eq. (10), SM (1)-(10)", Standing::AsPrinted),
    quantities: &["two_electron.chain"],
    look: r"You see how the viscosity of polymers grows with their length. Move $T_\mathrm{g}/T_\mathrm{m}$. Notice that 5/8 gives an exponent close to the measured 3.4.",
    primary: &["temperature_ratio"],
    level: Level::First,
    compute,
    refinement: None,
}]);

/// The diamond of what the sliders choose.
fn chosen(x: f64, y: f64) -> Points {
    Points::new("chosen by the sliders", [(x, y)], Tone::Data(3), Marker::Diamond, Badge::AsPrinted)
}

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let [length, ratio] = inputs.numbers(["length", "temperature_ratio"])?;
    let here = chain(length, ratio)?;
    // two decades to either side where the length chosen leaves the usual window
    let (from, to) = (if length < 10.0 { length / 10.0 } else { 10.0 }, if length > 1e4 { 10.0 * length } else { 1e4 });
    let ends = [from, to];
    let reduced = |n: f64, exponent: f64| (n / 200.0).log10() * (exponent - 3.0) + 0.0;
    let line = |exponent: f64| vec![ends.map(|n| (n, reduced(n, exponent))).to_vec()];
    let corners = [here.viscosity_exponent, 3.4].map(|exponent| ends.map(|n| reduced(n, exponent)));
    let (low, high) = corners.iter().flatten().fold((0.0_f64, 0.0_f64), |(low, high), y| (low.min(*y), high.max(*y)));
    let upright = Axis::new("log_{10} of η(N)/η(200) over (N/200)^{3}", "").ranged(low - 0.05 * (high - low), high + 0.15 * (high - low));
    let viscosity = Panel::new(Axis::new("chain length N", "").log().ranged(from, to), upright)
        .titled("viscosity over N^{3}")
        .with(Curve::new(format!("this T_{{g}}/T_{{m}}: {:.3}", here.viscosity_exponent), line(here.viscosity_exponent), Tone::Data(0), Badge::AsPrinted))
        .with(Curve::new("reptation: 3", line(3.0), Tone::Data(2), Badge::AsStated).dashed(Dash::DashDot))
        .with(Curve::new("measured: 3.4", line(3.4), Tone::Ink, Badge::AsStated).dashed(Dash::Dotted))
        .with(chosen(length, reduced(length, here.viscosity_exponent)));

    let grid = logarithmic(from, to, 2);
    let step = |r: f64| runs(&grid, |n| Ok(chain(n, r)?.step));
    let crossing = length_of_step(0.036, ratio)?;
    let mut steps = Panel::new(Axis::new("chain length N", "").log().ranged(from, to), Axis::new("step n_{z}", "").log())
        .titled("step")
        .with(Curve::new("this T_{g}/T_{m}", step(ratio), Tone::Data(0), Badge::AsPrinted).unlisted())
        .with(Mark::new(MarkAt::Y { y: 0.036 }, "printed bound, 0.036", Badge::AsStated))
        .with(Mark::new(MarkAt::X { x: 200.0 }, "N = 200", Badge::AsStated));
    if crossing.is_finite() && crossing >= from && crossing <= to {
        let mut met = big_ring(&format!("bound met from N = {crossing:.1}"), (crossing, 0.036));
        met.badge = Badge::Derived;
        steps.push(met);
    }
    steps.push(chosen(length, here.step));
    // the window of the slider, wider where a ratio is given beyond it
    let (low, high) = (ratio.min(0.3), ratio.max(0.95));
    let highest = (1.3 * here.viscosity_exponent).max(8.5);
    let exponent = linear(low, high, 2).into_iter().map(|r| Ok((r, chain(200.0, r)?.viscosity_exponent))).collect::<Result<Vec<_>, Error>>()?;
    let sulfide = SULFIDE.glass / SULFIDE.melting;
    let exponents = Panel::new(
        Axis::new("glass over melting temperature, T_{g}/T_{m}", "").ranged(low, high),
        Axis::new("exponent of the chain length N", "").ranged(0.0, highest),
    )
    .titled("exponent 9(1 − T_{g}/T_{m})")
    .with(Curve::new("9(1 − T_{g}/T_{m})", vec![exponent], Tone::Data(0), Badge::AsPrinted).unlisted())
    .with(Mark::new(MarkAt::Y { y: 3.4 }, "measured, 3.4", Badge::AsStated))
    .with(Points::new("reptation, 2/3", [(2.0 / 3.0, 3.0)], Tone::Data(2), Marker::Triangle, Badge::Derived))
    .with(big_ring("flexible chains, 5/8", (0.625, 3.375)))
    .with(Points::new("As_{2}S_{3}, 448/583", [(sulfide, chain(200.0, sulfide)?.viscosity_exponent)], Tone::Ink, Marker::Circle, Badge::Derived))
    .with(chosen(ratio, here.viscosity_exponent));
    let mut picture = Picture { panels: vec![viscosity, steps, exponents], ..Picture::default() }
        .reading("viscosity exponent", here.viscosity_exponent, "", Badge::AsPrinted)
        .reading("step n_{z}", here.step, "", Badge::AsPrinted)
        .reading("degrees of freedom N_{z}*, along z", here.freedom_1d, "", Badge::Derived);
    if here.freedom_3d.is_finite() {
        picture = picture.reading("degrees of freedom N*, in space", here.freedom_3d, "", Badge::Derived);
    }
    if crossing.is_finite() {
        picture = picture.reading("length at which n_{z} = 0.036", crossing, "molecules", Badge::Derived);
    }
    Ok(picture.noting(READING))
}
