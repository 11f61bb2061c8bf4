//! Several real liquids on one plot: log10 viscosity against T_g/T.

use super::super::quantities::params::{BARRIER, CLOSURE, CLOSURE_IS_OURS, ENTROPY, GLASS_TEMPERATURE, KAUZMANN_TEMPERATURE, TIME};
use super::super::relaxation::{Closure, Liquid, kauzmann_from_fragility};
use super::super::sources::LUBCHENKO_2017;
use super::liquid::LOG10_TAU_0;
use crate::describe::{Choice, Equation, Figure, Inputs, Provenance, Rule, choice, figures, list, number};
use crate::error::Error;
use crate::materials::liquids;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "rfot.angell",
    title: "Real liquids near their glass transition",
    stands_for: "",
    caption: "Viscosity against T_g/T, where T_g is the temperature of 10¹² Pa s: straight for a strong liquid, bent for a fragile one. Solid: the mosaic theory, which takes T_g and the fragility of each liquid and our choice of closure; it is not fitted to the points. Symbols: certified isokoms. Dotted: published Vogel-Fulcher fits, over their stated range only.",
    equations: &[Equation { number: "our closure", tex: r"\log_{10}\eta = 12 + \frac{\ln\tau(T) - \ln\tau(T_g)}{\ln 10}" }, TIME, BARRIER, ENTROPY],
    params: &[
        list("liquids", r"\text{liquids}", "SiO2,GeO2,SRM_710a,OTP,own", liquids::CHOICES, "which liquids are drawn"),
        CLOSURE,
        LOG10_TAU_0,
        number("log10_tau_g", r"\log_{10}\tau_g", "log10(s)", 3.0, [0.0, 4.0], "relaxation time at the glass temperature"),
        GLASS_TEMPERATURE.ranged(342.15, [150.0, 1500.0]),
        number("fragility", "m", "1", 66.0, [18.0, 150.0], "kinetic fragility of the liquid of the sliders").positive(),
        choice(
            "kauzmann",
            r"T_K\ \text{from}",
            "from_fragility",
            &[Choice { id: "from_fragility", label: "from T_g and the fragility, by the closure (our choice)" }, Choice { id: "own", label: "own value" }],
            "where the Kauzmann temperature of the liquid of the sliders comes from",
        ),
        KAUZMANN_TEMPERATURE.ranged(270.0, [50.0, 1200.0]),
    ],
    rules: &[
        Rule { text: "log10_tau_g > log10_tau_0", input: "log10_tau_g", holds: |i| Ok(i.number("log10_tau_g")? > i.number("log10_tau_0")?) },
        Rule {
            text: "kauzmann_temperature < glass_temperature where kauzmann = own",
            input: "kauzmann_temperature",
            holds: |i| Ok(i.word("kauzmann")? != "own" || i.number("kauzmann_temperature")? < i.number("glass_temperature")?),
        },
        Rule {
            text: "fragility > log10_tau_g - log10_tau_0 where the modulus is constant",
            input: "fragility",
            holds: |i| {
                let own = i.words("liquids")?.contains(&"own") && i.word("kauzmann")? != "own" && i.word("closure")? == "constant_modulus";
                Ok(!own || i.number("fragility")? > i.number("log10_tau_g")? - i.number("log10_tau_0")?)
            },
        },
    ],
    provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (28), (29), (36)", standing: CLOSURE_IS_OURS },
    quantities: &["rfot.relaxation_time", "rfot.fragility"],
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
        panel.push(Curve::new(&name, curve, tone, Badge::OurClosure));
        picture = picture.reading(format!("T_K of {}", crate::picture::plain(&name)), kauzmann, "K", Badge::OurClosure);
        let Some(measured) = liquids::find(id) else {
            picture = picture.reading("fragility of the liquid of the sliders", liquid.fragility(), "", Badge::OurClosure);
            continue;
        };
        if let Some(fit) = measured.fit {
            let levels = sampling::linear(fit.range.0, fit.range.1, 60);
            let run: Vec<_> = levels.iter().rev().map(|&level| (glass / fit.temperature(level), level)).rev().collect();
            panel.push(Curve::new(format!("{name}, published fit"), vec![run], tone, Badge::Fit).dashed(Dash::Dotted).wide(2.5).unlisted());
            picture = picture.noting(format!("{}, fit: {}.", crate::picture::plain(&name), fit.source));
        }
        if !measured.isokoms.is_empty() {
            let at = measured.isokoms.iter().map(|&(level, temperature)| (glass / temperature, level));
            let mut points = Points::new(format!("{name}, isokoms"), at, tone, markers[k % markers.len()], Badge::Measured).sourced(measured.isokom_source);
            points.listed = false;
            panel.push(points);
            picture = picture.noting(format!("{}, isokoms: {}.", crate::picture::plain(&name), measured.isokom_source));
        }
    }
    picture.panels = vec![panel];
    Ok(picture)
}

/// Name, T_g and T_K of the liquid of the sliders.
fn own(inputs: &Inputs, level: f64, closure: Closure) -> Result<(String, f64, f64), Error> {
    let [glass, fragility, kauzmann] = inputs.numbers(["glass_temperature", "fragility", "kauzmann_temperature"])?;
    let kauzmann = if inputs.word("kauzmann")? == "own" { kauzmann } else { kauzmann_from_fragility(glass, fragility, level, closure)? };
    Ok((format!("own liquid, T_{{g}} = {glass} K"), glass, kauzmann))
}
