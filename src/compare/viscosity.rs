//! Viscosity of one liquid: the mosaic theory with both of our assumptions and the melting theory, from one T_g and one fragility.

use super::SIDE_BY_SIDE;
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Provenance, Rule, Standing, choice, figures, number};
use crate::error::Error;
use crate::materials::liquids::{self, Liquid as Measured};
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone, plain};
use crate::theories::melting_rg::transport::{LOG10_GLASS_VISCOSITY, fragility as vogel_fulcher, strength_from_fragility, transport};
use crate::theories::rfot::relaxation::{Closure, Liquid, kauzmann_from_fragility};

pub(super) const LIQUID: Param = choice(
    "liquid",
    r"\text{liquid}",
    "SiO2",
    liquids::CHOICES,
    "which liquid; the glass temperature and the fragility below are those of the liquid of the sliders",
);
pub(super) const GLASS_TEMPERATURE: Param =
    number("glass_temperature", "T_g", "K", 342.15, [150.0, 1500.0], "temperature of 10¹² Pa s of the liquid of the sliders").positive();
pub(super) const FRAGILITY: Param = number("fragility", "m", "1", 66.0, [18.0, 150.0], "kinetic fragility of the liquid of the sliders").positive();
pub(super) const LOG10_TAU_0: Param = number("log10_tau_0", r"\log_{10}\tau_0", "log10(s)", -12.0, [-14.0, -11.0], "mosaic: time scale of vibrations");
pub(super) const LOG10_TAU_G: Param =
    number("log10_tau_g", r"\log_{10}\tau_g", "log10(s)", 3.0, [0.0, 4.0], "mosaic: relaxation time at the glass temperature");
pub(super) const LIQUID_VISCOSITY: Param =
    number("log10_liquid_viscosity", r"\log_{10}\eta_0", "log10(Pa s)", -2.0, [-6.0, 0.0], "melting: viscosity far above the divergence temperature")
        .within(Domain::ALL.less_than(LOG10_GLASS_VISCOSITY));

/// The law of the mosaic theory.
pub(super) const MOSAIC_TIME: Equation = Equation {
    number: "mosaic (28), (29), (36)",
    tex: r"\ln\frac{\tau}{\tau_0} = \frac{A(T)}{4 s_c(T)},\quad s_c = \Delta c_p T_g \left(\frac{1}{T_K} - \frac{1}{T}\right)",
};
pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "compare.viscosity",
    title: "One liquid, two theories of its viscosity",
    stands_for: "",
    caption: r"The viscosity of one liquid is drawn against the glass temperature over the temperature, $T_\text{g}/T$; hot is on the left. The mosaic theory has two curves, one for each of our two assumptions on its stiffness, and the melting theory has one. All three get the glass temperature and the fragility, so that at the glass temperature they agree in value and slope. Standard glasses have points: certified isokoms, the temperatures of a stated viscosity. Other liquids have a dotted line, a published fit over its stated range. The second panel shows each theory minus these; between certified points its lines only join what is known. Choose a liquid, first SiO₂ and then o-terphenyl, and see how far the theories part where the liquid is hot.",
    equations: &[MOSAIC_TIME, Equation { number: "melting (23)", tex: r"\eta = \eta_0 \left(\frac{\xi}{a}\right)^2 = \eta_0\, e^{D T_0/(T - T_0)}" }],
    params: &[LIQUID, GLASS_TEMPERATURE, FRAGILITY, LOG10_TAU_0, LOG10_TAU_G, LIQUID_VISCOSITY],
    rules: &[Rule {
        text: "the relaxation time at the glass temperature is longer than that of vibrations",
        input: "log10_tau_g",
        holds: |i| Ok(i.number("log10_tau_g")? > i.number("log10_tau_0")?),
    }],
    provenance: Provenance {
        source: &SIDE_BY_SIDE,
        place: "mosaic (28), (29), (36); melting (23)",
        standing: Standing::OurClosure {
            why: "The glass temperature and the fragility fix what both papers leave open. The viscosity follows the relaxation time at a constant modulus and is 10¹² Pa s at the glass temperature.",
        },
    },
    quantities: &["rfot.relaxation_time", "rfot.fragility", "melting_rg.transport", "melting_rg.strength_from_fragility"],
    look: r"You see what two theories say of the viscosity of one liquid, beside what is measured. Choose a liquid. Notice that they agree at $T_\mathrm{g}$ and part on both sides of it.",
    primary: &["liquid"],
    level: Level::First,
    compute: viscosity,
    refinement: None,
}]);

const RANGE: (f64, f64) = (0.2, 1.15);
/// Curves are followed to this log₁₀ of the viscosity: a little above the frame.
const TOP: f64 = 18.0;

/// One theory's log₁₀ η as a function of T in K, and T_g/T up to which it is drawn.
struct Law {
    name: &'static str,
    tone: Tone,
    dash: Dash,
    end: f64,
    at: Box<dyn Fn(f64) -> Result<f64, Error>>,
}

fn mosaic(closure: Closure, glass: f64, fragility: f64, level: f64) -> Result<(Law, f64), Error> {
    let kauzmann = kauzmann_from_fragility(glass, fragility, level, closure)?;
    // the stiffness cancels: the heat-capacity jump is fixed by what happens at T_g
    let liquid = Liquid::new(glass, kauzmann, 100.0, level, closure)?;
    let end = glass / liquid.temperature_of(level + TOP - LOG10_GLASS_VISCOSITY)?;
    let (name, tone, dash) = match closure {
        Closure::ConstantModulus => ("mosaic, constant modulus", Tone::Data(0), Dash::Solid),
        Closure::ConstantLindemann => ("mosaic, constant Lindemann ratio", Tone::Data(1), Dash::Dashed),
    };
    let at = move |temperature: f64| Ok(LOG10_GLASS_VISCOSITY - level + liquid.log10_time_ratio(temperature)?);
    Ok((Law { name, tone, dash, end, at: Box::new(at) }, kauzmann))
}

fn melting(glass: f64, fragility: f64, log10_liquid: f64) -> Result<(Law, f64), Error> {
    let (divergence, strength) = strength_from_fragility(glass, fragility, log10_liquid)?;
    // η = 10^TOP where a liquid thinner by that many decades would be a glass
    let (_, highest) = vogel_fulcher(divergence, strength, log10_liquid - (TOP - LOG10_GLASS_VISCOSITY))?;
    let at = move |temperature: f64| Ok(transport(temperature, divergence, strength, log10_liquid)?.log10_viscosity);
    Ok((Law { name: "melting", tone: Tone::Data(2), dash: Dash::DashDot, end: glass / highest, at: Box::new(at) }, divergence))
}

fn viscosity(inputs: &Inputs) -> Result<Picture, Error> {
    let [log10_tau_0, log10_tau_g, log10_liquid] = inputs.numbers(["log10_tau_0", "log10_tau_g", "log10_liquid_viscosity"])?;
    let measured = liquids::find(inputs.word("liquid")?);
    let (name, glass, fragility) = match measured {
        Some(liquid) => (liquid.name.to_owned(), liquid.glass_temperature.value, liquid.fragility.value),
        None => {
            let [glass, fragility] = inputs.numbers(["glass_temperature", "fragility"])?;
            (format!("own liquid, T_{{g}} = {glass} K"), glass, fragility)
        }
    };
    let level = log10_tau_g - log10_tau_0;
    let mut panel = Panel::new(Axis::new("T_{g}/T", "").ranged(RANGE.0, RANGE.1), Axis::new("log_{10} viscosity", "Pa s").ranged(-6.0, 15.0)).titled(&name);
    panel.push(Mark::new(MarkAt::X { x: 1.0 }, "T_{g}", Badge::OurClosure));
    panel.push(Mark::new(MarkAt::Y { y: LOG10_GLASS_VISCOSITY }, "10^{12} Pa s", Badge::OurClosure));
    let mut picture = Picture::default().reading("glass temperature", glass, "K", Badge::Measured).reading("fragility m", fragility, "", Badge::Measured);
    let mut laws = Vec::new();
    for (found, what) in [
        (mosaic(Closure::ConstantModulus, glass, fragility, level), "mosaic, constant modulus: infinite at"),
        (mosaic(Closure::ConstantLindemann, glass, fragility, level), "mosaic, constant Lindemann ratio: infinite at"),
        (melting(glass, fragility, log10_liquid), "melting: infinite at"),
    ] {
        match found {
            Ok((law, end)) => {
                let curve = sampling::adaptive(&sampling::linear(RANGE.0, law.end.min(RANGE.1), 40), 5e-4, |x| (law.at)(glass / x));
                panel.push(Curve::new(law.name, curve, law.tone, Badge::OurClosure).dashed(law.dash).wide(2.5));
                picture = picture.reading(what, end, "K", Badge::OurClosure);
                laws.push(law);
            }
            Err(error) => picture = picture.noting(format!("{}: no curve, {error}.", what.split(':').next().unwrap_or(what))),
        }
    }
    picture.panels.push(panel);
    if let Some(measured) = measured {
        picture = with_measurements(picture, measured, glass, &laws);
    }
    Ok(picture
        .noting("The two-electron model gives the viscosity as a power of a chain length, without a temperature. The three-well model and the gauge theory give no viscosity.")
        .noting("No liquid has been measured where the curves become infinite: that part is extrapolated."))
}

/// Points and fit into the first panel, and what the theories differ from them into a second.
fn with_measurements(mut picture: Picture, measured: &Measured, glass: f64, laws: &[Law]) -> Picture {
    let isokoms: Vec<(f64, f64)> = measured.isokoms.iter().map(|&(level, temperature)| (temperature, level)).collect();
    let fitted: Vec<(f64, f64)> = measured
        .fit
        .map(|fit| sampling::linear(fit.range.0, fit.range.1, 41).into_iter().map(|level| (fit.temperature(level), level)).collect())
        .unwrap_or_default();
    let against = |pairs: &[(f64, f64)]| pairs.iter().map(|&(temperature, level)| (glass / temperature, level)).collect::<Vec<_>>();
    if let Some(panel) = picture.panels.first_mut() {
        if !fitted.is_empty() {
            panel.push(Curve::new("published fit", vec![against(&fitted)], Tone::Ink, Badge::Fit).dashed(Dash::Dotted).wide(3.0));
        }
        if !isokoms.is_empty() {
            let points = Points::new("certified points", against(&isokoms), Tone::Ink, Marker::Circle, Badge::Measured).sourced(measured.isokom_source);
            panel.push(points);
        }
    }
    for (what, source) in [
        ("fit", measured.fit.map(|fit| fit.source)),
        ("certified isokoms", Some(measured.isokom_source)),
        ("glass temperature", Some(measured.glass_temperature.source)),
        ("fragility", Some(measured.fragility.source)),
    ] {
        if let Some(source) = source.filter(|source| !source.is_empty()) {
            picture = picture.noting(format!("{}, {what}: {source}.", plain(measured.name)));
        }
    }
    let pairs = if isokoms.is_empty() { &fitted } else { &isokoms };
    if pairs.is_empty() {
        return picture.noting(format!("{}: no certified points and no fit are at hand to compare with.", plain(measured.name)));
    }
    let mut panel = Panel::new(Axis::new("T_{g}/T", ""), Axis::new("theory minus measured, decades", "")).titled("difference");
    panel.weight = 0.6;
    panel.push(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::Measured));
    for (law, marker) in laws.iter().zip([Marker::Circle, Marker::Square, Marker::Triangle]) {
        let off: Vec<(f64, f64)> = pairs.iter().filter_map(|&(t, level)| Some((glass / t, (law.at)(t).ok().filter(|y| y.is_finite())? - level))).collect();
        let hottest = off.iter().copied().min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, difference)) = hottest {
            picture = picture.reading(format!("{} minus measured, hottest", law.name), difference, "decades", Badge::OurClosure);
        }
        if isokoms.is_empty() {
            panel.push(Curve::new(law.name, vec![off], law.tone, Badge::OurClosure).dashed(law.dash).wide(2.5).unlisted());
        } else {
            panel.push(Curve::new(law.name, vec![off.clone()], law.tone, Badge::OurClosure).dashed(law.dash).unlisted());
            let mut points = Points::new(format!("{}, at certified points", law.name), off, law.tone, marker, Badge::OurClosure);
            points.listed = false;
            panel.push(points);
        }
    }
    picture.panels.push(panel);
    picture
}
