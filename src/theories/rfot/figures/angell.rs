//! Several real liquids on one plot: the logarithm of the viscosity against the inverse temperature in units of the glass temperature.

use super::super::quantities::params::{BARRIER, CLOSURE, CLOSURE_IS_OURS, ENTROPY, TIME};
use super::super::relaxation::{Closure, Liquid, kauzmann_from_fragility};
use super::super::sources::LUBCHENKO_2017;
use super::liquid::LOG10_TAU_0;
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Provenance, Rule, choice, figures, list, number};
use crate::error::Error;
use crate::materials::liquids;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "rfot.angell",
    title: "Real liquids near their glass transition",
    stands_for: "",
    caption: r"Each curve is one liquid: its viscosity against $T_\mathrm{g}/T$, where $T_\mathrm{g}$ is the temperature at which the viscosity is $10^{12}\,\mathrm{Pa\,s}$. A strong liquid such as silica is nearly straight; a fragile one bends, because it slows down fast near $T_\mathrm{g}$. Choose liquids, or set the glass temperature and the fragility of a liquid of your own. Fragility is the slope of the curve at $T_\mathrm{g}$. Solid lines are the mosaic theory: it is given $T_\mathrm{g}$ and the fragility, and is not fitted to the measured points. Numbers in circles name the curves. Other symbols are certified points of standard glasses; dotted lines are published fits of the law of Vogel and Fulcher, over the range for which they were made. Where a dotted line leaves its solid line, theory and measurement disagree, most of all for o-terphenyl. The notes of the figure say how far. One reason is our assumption that all liquids have the same vibration time. The paper draws one such curve, that of TNB, in its Fig. 1.",
    equations: &[Equation { number: "our assumption", tex: r"\log_{10}\eta = 12 + \frac{\ln\tau(T) - \ln\tau(T_g)}{\ln 10}" }, TIME, BARRIER, ENTROPY],
    params: &[
        list("liquids", r"\text{liquids}", "SiO2,GeO2,SRM_710a,OTP,own", liquids::CHOICES, "which liquids are drawn"),
        CLOSURE,
        LOG10_TAU_0,
        number("log10_tau_g", r"\log_{10}\tau_g", "log10(s)", 3.0, [0.0, 4.0], "relaxation time at the glass temperature, the same for all liquids"),
        number(
            "glass_temperature",
            "T_g",
            "K",
            342.15,
            [150.0, 1500.0],
            "glass temperature of your own liquid; on this axis it moves the curve only with an own Kauzmann temperature",
        )
        .positive(),
        number("fragility", "m", "1", 66.0, [18.0, 150.0], "kinetic fragility of your own liquid: slope of its curve at the glass temperature").positive(),
        choice(
            "kauzmann",
            r"T_K\ \text{from}",
            "from_fragility",
            &[Choice { id: "from_fragility", label: "from the fragility" }, Choice { id: "own", label: "own value" }],
            "how the Kauzmann temperature of your own liquid is found",
        ),
        number(
            "kauzmann_temperature",
            "T_K",
            "K",
            270.0,
            [50.0, 1200.0],
            "own value of the Kauzmann temperature, at which the configurational entropy of your liquid would vanish",
        )
        .positive(),
    ],
    rules: &[
        Rule {
            text: "the relaxation time at the glass temperature is longer than the vibration time",
            input: "log10_tau_g",
            holds: |i| Ok(i.number("log10_tau_g")? > i.number("log10_tau_0")?),
        },
        Rule {
            text: "an own Kauzmann temperature lies below the glass temperature",
            input: "kauzmann_temperature",
            holds: |i| Ok(i.word("kauzmann")? != "own" || i.number("kauzmann_temperature")? < i.number("glass_temperature")?),
        },
        Rule {
            text: "at constant modulus the fragility exceeds the decades between the vibration time and the relaxation time at the glass temperature",
            input: "fragility",
            holds: |i| {
                let own = i.words("liquids")?.contains(&"own") && i.word("kauzmann")? != "own" && i.word("closure")? == "constant_modulus";
                Ok(!own || i.number("fragility")? > i.number("log10_tau_g")? - i.number("log10_tau_0")?)
            },
        },
    ],
    provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (28), (29), (36)", standing: CLOSURE_IS_OURS },
    quantities: &["rfot.relaxation_time", "rfot.fragility"],
    look: r"You see how fast liquids slow down on cooling: viscosity against $T_\mathrm{g}/T$. Move the fragility of your own liquid. Notice that the curve bends more and still passes through the same point at $T_\mathrm{g}$.",
    primary: &["fragility", "glass_temperature", "liquids"],
    level: Level::First,
    compute: angell,
    refinement: None,
}]);

/// The range of T_g/T that is drawn.
const RANGE: (f64, f64) = (0.2, 1.15);

fn angell(inputs: &Inputs) -> Result<Picture, Error> {
    let [log10_tau_0, log10_tau_g] = inputs.numbers(["log10_tau_0", "log10_tau_g"])?;
    let level = log10_tau_g - log10_tau_0;
    let closure = Closure::named(inputs.word("closure")?)?;
    let mut panel = Panel::new(Axis::new("T_{g}/T", "").ranged(RANGE.0, RANGE.1), Axis::new("log_{10} viscosity", "Pa s").ranged(-5.0, 16.0))
        .with(Mark::new(MarkAt::X { x: 1.0 }, "T_{g}", Badge::OurClosure))
        .with(Mark::new(MarkAt::Y { y: 12.0 }, "10^{12} Pa s", Badge::OurClosure));
    let mut picture = Picture::default();
    let markers = [Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond];
    // one entry of the legend tells what dotted lines are, one what symbols are
    let (mut fits, mut certified) = (0, 0);
    for (k, &id) in inputs.words("liquids")?.iter().enumerate() {
        let tone = Tone::Data(u8::try_from(k).unwrap_or(0));
        let (name, glass, kauzmann) = match liquids::find(id) {
            Some(liquid) => {
                let (glass, fragility) = (liquid.glass_temperature.value, liquid.fragility.value);
                match kauzmann_from_fragility(glass, fragility, level, closure) {
                    Ok(kauzmann) => (liquid.name.to_owned(), glass, kauzmann),
                    Err(error) => {
                        picture = picture.noting(format!("{}: no curve, {error}.", liquid.name));
                        continue;
                    }
                }
            }
            None => own(inputs, level, closure)?,
        };
        let liquid = Liquid::new(glass, kauzmann, 100.0, level, closure)?; // the stiffness cancels
        // the curve is drawn to a little above the frame: near T_K it would be infinitely high
        let end = (glass / liquid.temperature_of(level + 6.0)?).min(RANGE.1);
        let curve = sampling::adaptive(&sampling::linear(RANGE.0, end, 40), 5e-4, |x| Ok(12.0 - level + liquid.log10_time_ratio(glass / x)?));
        // colours repeat after as many liquids as the palette has
        let dash = if k < COLOURS { Dash::Solid } else { Dash::Dashed };
        panel.push(Curve::new(&name, curve, tone, Badge::OurClosure).dashed(dash));
        picture = picture.reading(format!("Kauzmann temperature of {name}"), kauzmann, "K", Badge::OurClosure);
        let Some(measured) = liquids::find(id) else {
            picture = picture.reading("fragility of your own liquid", liquid.fragility(), "", Badge::OurClosure);
            continue;
        };
        if let Some(fit) = measured.fit {
            let levels = sampling::linear(fit.range.0, fit.range.1, 60);
            let run: Vec<_> = levels.iter().rev().map(|&level| (glass / fit.temperature(level), level)).rev().collect();
            let above = sampling::linear(fit.range.0, fit.range.1, 60)
                .into_iter()
                .filter_map(|level| Some(12.0 - log10_tau_g + log10_tau_0 + liquid.log10_time_ratio(fit.temperature(level)).ok()? - level));
            let (least, most) = above.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), d| (least.min(d), most.max(d)));
            let mut dotted = Curve::new(format!("{name}, published fit"), vec![run], tone, Badge::Fit).dashed(Dash::Dotted).wide(2.5);
            dotted.listed = fits == 0;
            dotted.key = "published fits, same colours".into();
            fits += 1;
            panel.push(dotted);
            if least <= most {
                picture = picture.noting(format!("{name}: the theory lies {} the published fit.", apart(least, most)));
            }
            picture = picture.noting(format!("{name}, source of the fit: {}.", fit.source));
        }
        if !measured.isokoms.is_empty() {
            let at = measured.isokoms.iter().map(|&(level, temperature)| (glass / temperature, level));
            let mut points =
                Points::new(format!("{name}, certified points"), at, tone, markers[k % markers.len()], Badge::Measured).sourced(measured.isokom_source);
            points.listed = certified == 0;
            points.key = "certified points, same colours".into();
            certified += 1;
            panel.push(points);
            picture = picture.noting(format!("{name}, source of the certified points: {}.", measured.isokom_source));
        }
    }
    picture.panels = vec![panel];
    Ok(picture)
}

/// How many colours the palette of data has.
const COLOURS: usize = 7;

/// Where one curve lies beside another, from the least to the most of their difference in decades.
fn apart(least: f64, most: f64) -> String {
    match (least < -0.05, most > 0.05) {
        (false, false) => "within 0.05 decades of".to_owned(),
        (false, true) if least > 0.05 => format!("{least:.1} to {most:.1} decades above"),
        (false, true) => format!("up to {most:.1} decades above"),
        (true, false) if most < -0.05 => format!("{:.1} to {:.1} decades below", -most, -least),
        (true, false) => format!("up to {:.1} decades below", -least),
        (true, true) => format!("between {:.1} decades below and {most:.1} above", -least),
    }
}

/// Name, glass temperature and Kauzmann temperature of the liquid of the sliders.
fn own(inputs: &Inputs, level: f64, closure: Closure) -> Result<(String, f64, f64), Error> {
    let [glass, fragility, kauzmann] = inputs.numbers(["glass_temperature", "fragility", "kauzmann_temperature"])?;
    let kauzmann = if inputs.word("kauzmann")? == "own" { kauzmann } else { kauzmann_from_fragility(glass, fragility, level, closure)? };
    Ok((format!("own liquid, T_{{g}} = {glass} K"), glass, kauzmann))
}
