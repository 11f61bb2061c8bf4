//! Glass temperature against cooling rate.

use super::ours;
use crate::describe::{Equation, Figure, Inputs, Level, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Handle, HandleMap, Label, Mark, MarkAt, Panel, Picture, Side, Tone};
use crate::theories::etm::glass_temperature::Nucleation;
use crate::theories::etm::quantities::cells::{INTERACTION_BELOW_MELTING, nucleation};
use crate::theories::etm::quantities::params;
use std::f64::consts::LN_10;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.glass_temperature",
    title: "Faster cooling, higher glass temperature",
    stands_for: "",
    caption: r"The curves are the two solutions of (37) against the cooling rate $\kappa$. $T_c$ is the temperature of crystallization, $w_0$ is the energy to form the polycluster, and $\Theta$ stands for the interaction of the cells. On the physical branch the glass temperature rises with the logarithm of the rate, about linearly over a decade or two. On the upper branch it falls with the rate, so that branch is spurious. The branches meet at the fastest rate for which a solution exists. Set $\Theta$ to zero and $w_0/k_{\text{B}}$ to about 29000 K for cells that do not interact, (36). The slope is then far above the few kelvin per decade of experiments. The paper prints no numbers here, so we chose all of them.",
    equations: &[
        Equation { number: "(36)", tex: r"k_B\ln\frac{T_c-T_g}{\kappa\tau_0} = \frac{w_0}{T_g}" },
        Equation { number: "(37)", tex: r"k_B\ln\frac{T_c-T_g}{\kappa\tau_0} = \frac{w_0}{T_g-\Theta}" },
    ],
    params: &[
        params::LOG10_COOLING_RATE,
        params::MELTING_TEMPERATURE,
        params::LOG10_TIME,
        params::NUCLEATION_ENERGY.ranged(5800.0, [3000.0, 40_000.0]),
        params::INTERACTION_TEMPERATURE,
    ],
    rules: &[INTERACTION_BELOW_MELTING],
    provenance: ours(
        "Eqs (36), (37)",
        r"The paper prints no numbers. We chose melting temperature, time, energy and $\Theta$ so that the glass temperature and its slope are those of a common glass.",
    ),
    quantities: &["etm.glass_temperature"],
    look: "You see how the glass temperature depends on the rate of cooling. Move the rate. Notice that near 1 K/s ten times faster cooling adds about 12 K, and that at much faster rates it adds more.",
    primary: &["log10_cooling_rate"],
    level: Level::Course,
    compute: glass_temperature,
    refinement: None,
}]);

/// One branch as points (log₁₀ κ, T) between two temperatures in K; rates below `slowest` are left out.
fn branch(system: &Nucleation, from: f64, to: f64, slowest: f64) -> Vec<Vec<(f64, f64)>> {
    let points = sampling::linear(from, to, 160).into_iter().filter_map(|t| system.log10_cooling_rate(t).ok().map(|rate| (rate, t)));
    vec![points.filter(|(rate, _)| *rate >= slowest).collect()]
}

/// The upper branch, sampled evenly in the logarithm of T_c − T_g.
fn upper_branch(system: &Nucleation, melting: f64, top: f64, slowest: f64) -> Vec<Vec<(f64, f64)>> {
    let points = sampling::logarithmic(melting - top, 1e-30 * melting, 300);
    let points = points.into_iter().filter_map(|below| system.log10_cooling_rate_at_undercooling(below).ok().map(|rate| (rate, melting - below)));
    vec![points.filter(|(rate, _)| *rate >= slowest).collect()]
}

fn glass_temperature(inputs: &Inputs) -> Result<Picture, Error> {
    let system = nucleation(inputs)?;
    let [rate, melting, interaction] = inputs.numbers(["log10_cooling_rate", "melting_temperature", "interaction_temperature"])?;
    let (top, fastest) = (system.highest(), system.log10_fastest());
    let slowest = (-8.0_f64).min(fastest - 8.0).min(rate - 1.0);
    let bottom = system.glass_temperature(slowest).map_or(interaction, |found| found.temperature);
    let end = fastest.max(rate) + 1.0;
    let mut panel = Panel::new(Axis::new("log_{10} of the cooling rate κ", "K/s").ranged(slowest, end), Axis::new("glass temperature T_{g}", "K"))
        .with(Curve::new("physical branch", branch(&system, bottom, top, slowest), Tone::Data(0), Badge::AsPrinted).wide(2.5))
        .with(Curve::new("upper branch, spurious", upper_branch(&system, melting, top, slowest), Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed))
        .with(Mark::new(MarkAt::Point { x: fastest, y: top }, "no solution beyond", Badge::Derived))
        .with(Mark::new(MarkAt::Y { y: melting }, "crystallization T_{c}", Badge::OurClosure));
    if interaction > 0.0 {
        panel.push(Mark::new(MarkAt::Y { y: interaction }, "interaction Θ", Badge::OurClosure));
    }
    let mut picture = Picture::default();
    match system.glass_temperature(rate) {
        Ok(found) => {
            let tangent = [-3.0, 3.0].map(|d| (rate + d, found.temperature + d * LN_10 * found.slope)).to_vec();
            panel.push(Curve::new("slope", vec![tangent], Tone::Data(2), Badge::Derived).dashed(Dash::Dotted));
            panel.push(Mark::new(MarkAt::Point { x: rate, y: found.temperature }, "", Badge::AsPrinted).toned(Tone::Data(0)));
            // above and left of its point, where the rising curve does not pass
            let x = rate - (0.025 * (end - slowest)).min(0.5);
            panel.push(Label { x, y: found.temperature, text: "T_{g}".into(), side: Side::Above, tone: Tone::Data(0), size: 1.0 });
            panel.handles.push(Handle {
                label: "cooling rate".into(),
                x_param: "log10_cooling_rate",
                y_param: "",
                x: rate,
                y: found.temperature,
                x_map: HandleMap::Same,
                y_map: HandleMap::Same,
            });
            picture = picture.reading("glass temperature", found.temperature, "K", Badge::AsPrinted).reading(
                "slope per decade of the cooling rate",
                LN_10 * found.slope,
                "K",
                Badge::Derived,
            );
        }
        Err(error) => picture.notes.push(format!("{error}.")),
    }
    picture.panels = vec![panel];
    Ok(picture.reading("highest glass temperature", top, "K", Badge::Derived).reading(
        "log_{10} of the fastest cooling rate in K/s",
        fastest,
        "",
        Badge::Derived,
    ))
}
