//! Relaxation time of one liquid against temperature, and what faster cooling does to its glass temperature.

use super::SIDE_BY_SIDE;
use super::viscosity::{FRAGILITY, GLASS_TEMPERATURE, LIQUID, LOG10_TAU_0, LOG10_TAU_G, MOSAIC_TIME};
use crate::describe::Figure;
use crate::describe::{Equation, Inputs, Level, Param, Provenance, Rule, Standing, figures, number};
use crate::error::Error;
use crate::materials::liquids;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::melting_rg::transport::{LOG10_GLASS_VISCOSITY, log10_relaxation_time, strength_from_fragility};
use crate::theories::rfot::relaxation::{Closure, Liquid, kauzmann_from_fragility};

const LOG10_FREQUENCY: Param = number("log10_frequency", r"\log_{10}\omega_s", "log10(1/s)", 12.0, [11.0, 14.0], "melting: frequency of local shear phonons");
pub(super) const TIMES: Rule = Rule {
    text: "the relaxation time at the glass temperature is longer than that of vibrations",
    input: "log10_tau_g",
    holds: |i| Ok(i.number("log10_tau_g")? > i.number("log10_tau_0")?),
};
const FREQUENCY: Rule = Rule {
    text: "the relaxation time at the glass temperature is longer than one over the frequency of local shear phonons",
    input: "log10_frequency",
    holds: |i| Ok(i.number("log10_tau_g")? + i.number("log10_frequency")? > 0.0),
};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "compare.relaxation_time",
    title: "Relaxation time of one liquid, by two theories",
    stands_for: "",
    caption: r"The relaxation time $\tau$ of one liquid, how long it needs to forget a change, is drawn against the glass temperature over the temperature, $T_\text{g}/T$. Hot is on the left. The mosaic theory and the melting theory have a law for it. The mosaic theory leaves open how the stiffness of the liquid changes with temperature, and we draw two assumptions. All three curves are given the same glass temperature, and the same time and fragility there. So they must touch at $T_\text{g}$, and this tests nothing. Choose a liquid, and see how far they part on the hot side. The melting law and the mosaic law at constant modulus are one curve as long as their shortest times are equal. Move one shortest time, and you see two. The other three theories have no law for this liquid, and the notes say what they have instead.",
    equations: &[
        MOSAIC_TIME,
        Equation { number: "melting, after (24)", tex: r"\tau = \frac{1}{\omega_s}\left(\frac{\xi}{a}\right)^2 = \frac{1}{\omega_s}\, e^{D T_0/(T - T_0)}" },
    ],
    params: &[LIQUID, GLASS_TEMPERATURE, FRAGILITY, LOG10_TAU_0, LOG10_TAU_G, LOG10_FREQUENCY],
    rules: &[TIMES, FREQUENCY],
    provenance: Provenance {
        source: &SIDE_BY_SIDE,
        place: "mosaic (28), (29), (36); melting after (24)",
        standing: Standing::OurClosure { why: "Glass temperature, fragility and the time at the glass temperature fix what both papers leave open." },
    },
    quantities: &["rfot.relaxation_time", "melting_rg.relaxation_time", "melting_rg.strength_from_fragility"],
    look: "You see the relaxation time of one liquid by two theories, against $T_\\text{g}/T$. Choose a fragile liquid. Notice that every curve bends. Then move the shortest time, and two of them part.",
    primary: &["liquid", "log10_tau_0"],
    level: Level::First,
    compute: draw,
    refinement: None,
}]);

const RANGE: (f64, f64) = (0.4, 1.1);
/// Most that the frame shows of the log₁₀ of the time in s, and to where curves are followed.
const LONGEST: f64 = 8.0;
const FOLLOWED: f64 = 48.0;

/// log₁₀ τ in s as a function of T in K.
type Times = Box<dyn Fn(f64) -> Result<f64, Error>>;

/// T_g and m of the chosen liquid, with its name.
pub(super) fn chosen(inputs: &Inputs) -> Result<(String, f64, f64), Error> {
    Ok(match liquids::find(inputs.word("liquid")?) {
        Some(liquid) => (liquid.name.to_owned(), liquid.glass_temperature.value, liquid.fragility.value),
        None => {
            let [glass, fragility] = inputs.numbers(["glass_temperature", "fragility"])?;
            (format!("own liquid, T_{{g}} = {glass} K"), glass, fragility)
        }
    })
}

/// The mosaic theory's liquid of that glass temperature and fragility, `level` log₁₀(τ_g/τ_0).
pub(super) fn mosaic(closure: Closure, glass: f64, fragility: f64, level: f64) -> Result<(Liquid, f64), Error> {
    let kauzmann = kauzmann_from_fragility(glass, fragility, level, closure)?;
    // the stiffness cancels: the heat-capacity jump is fixed by what happens at T_g
    Ok((Liquid::new(glass, kauzmann, 100.0, level, closure)?, kauzmann))
}

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let [shortest, at_glass, frequency] = inputs.numbers(["log10_tau_0", "log10_tau_g", "log10_frequency"])?;
    let (name, glass, fragility) = chosen(inputs)?;
    let mosaic_law = |closure| -> Result<(Times, f64), Error> {
        let (liquid, end) = mosaic(closure, glass, fragility, at_glass - shortest)?;
        Ok((Box::new(move |t| Ok(shortest + liquid.log10_time_ratio(t)?)), end))
    };
    let melting = || -> Result<(Times, f64), Error> {
        // the viscosity of the inverse stands for the time: as many decades up to T_g
        let (divergence, strength) = strength_from_fragility(glass, fragility, LOG10_GLASS_VISCOSITY - at_glass - frequency)?;
        Ok((Box::new(move |t| log10_relaxation_time(t, divergence, strength, frequency)), divergence))
    };
    let mut panel = Panel::new(Axis::new("T_{g}/T", "").ranged(RANGE.0, RANGE.1), Axis::new("log_{10} of the relaxation time τ", "s")).titled(&name);
    panel.push(Mark::new(MarkAt::X { x: 1.0 }, "T_{g}", Badge::OurClosure));
    let mut picture = Picture::default();
    let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
    // the first is wide, so that it shows beside the third where both are one
    for (name, law, tone, dash, width) in [
        ("mosaic, constant modulus", mosaic_law(Closure::ConstantModulus), Tone::Data(0), Dash::Solid, 6.0),
        ("mosaic, constant Lindemann ratio", mosaic_law(Closure::ConstantLindemann), Tone::Data(1), Dash::Dashed, 2.5),
        ("melting", melting(), Tone::Ink, Dash::DashDot, 1.8),
    ] {
        match law {
            Ok((times, end)) => {
                let within = |x: f64| times(glass / x).and_then(|y| if y <= FOLLOWED { Ok(y) } else { Err(Error::no_solution("above the frame")) });
                let runs = sampling::adaptive(&sampling::linear(RANGE.0, RANGE.1, 71), 5e-4, within);
                for (_, y) in runs.iter().flatten() {
                    (least, most) = (least.min(*y), most.max(*y));
                }
                panel.push(Curve::new(name, runs, tone, Badge::OurClosure).dashed(dash).wide(width));
                picture = picture.reading(format!("{name}: infinite at"), end, "K", Badge::OurClosure);
                let hot = times(glass / RANGE.0)?;
                picture = picture.reading(format!("{name}: log_{{10}}(τ/s) at T_{{g}}/T = {}", RANGE.0), hot, "", Badge::OurClosure);
            }
            Err(error) => picture = picture.noting(format!("{name}: no curve, {error}.")),
        }
    }
    if least < most {
        panel.y.range = Some((least - 0.6, (most + 0.6).min(LONGEST)));
    }
    picture.panels.push(panel);
    Ok(picture
        .noting("The gauge theory has six rates of As₂Se₃ bonds, each a single probability in time; none is the relaxation time of a liquid.")
        .noting("The three-well model has the relaxation of one tunnelling system below 1 K. The two-electron model has no time that depends on temperature."))
}
