//! What of the everyday laws is fitted to measured points, and where a search begins.

use super::cold::heat_capacity;
use super::relaxation::havriliak_negami_loss;
use crate::constants::GAS_CONSTANT;
use crate::describe::{Derived, Fit, Start};
use crate::numerics::straight::line;

/// Logarithm of the viscosity at the glass temperature.
const GLASS: f64 = 12.0;

/// Glass temperature, fragility and viscosity of the hot liquid: a line through the coldest third of the points over 1/T.
fn viscosity(x: &[f64], y: &[f64]) -> Vec<Start> {
    let third = (x.len() / 3).max(2).min(x.len());
    let cold: Vec<(f64, f64)> = x.iter().zip(y).take(third).map(|(x, y)| (1.0 / x, *y)).collect();
    let (slope, height) = line(&cold);
    let inverse = if slope > 0.0 { (GLASS - height) / slope } else { f64::NAN };
    let coldest = x.first().copied().unwrap_or(500.0);
    let glass = if inverse.is_finite() && inverse > 0.0 { (1.0 / inverse).max(0.5 * coldest).min(2.0 * coldest) } else { coldest };
    let least = y.iter().copied().fold(f64::INFINITY, f64::min);
    let infinite = (least - 1.5).min(-3.0);
    // points far from any liquid leave nothing between the two
    let fragility = (slope / glass).max(1.05 * (GLASS - infinite)).min(150.0);
    vec![("glass_temperature", glass), ("fragility", fragility), ("log10_viscosity_infinite", infinite)]
}

fn arrhenius(x: &[f64], y: &[f64]) -> Vec<Start> {
    let (slope, height) = line(&x.iter().zip(y).map(|(x, y)| (1.0 / x, *y)).collect::<Vec<_>>());
    vec![("activation_energy", (slope * GAS_CONSTANT * 10.0_f64.ln() / 1000.0).max(1.0)), ("log10_viscosity_infinite", height)]
}

fn power_law(x: &[f64], y: &[f64]) -> Vec<Start> {
    let critical = 0.95 * x.first().copied().unwrap_or(300.0);
    let (slope, height) = line(&x.iter().zip(y).map(|(x, y)| ((x / critical - 1.0).log10(), *y)).collect::<Vec<_>>());
    vec![("critical_temperature", critical), ("exponent", (-slope).max(0.1)), ("log10_prefactor", height)]
}

fn adam_gibbs(x: &[f64], y: &[f64]) -> Vec<Start> {
    let mut start = viscosity(x, y);
    let glass = start.first().map_or(500.0, |(_, glass)| *glass);
    start.retain(|(name, _)| *name != "fragility");
    start.push(("kauzmann_temperature", 0.7 * x.first().copied().unwrap_or(glass).min(glass)));
    start
}

fn stretched(x: &[f64], y: &[f64]) -> Vec<Start> {
    let (first, last) = (y.first().copied().unwrap_or(1.0), y.last().copied().unwrap_or(0.0));
    let level = last + (first - last) / std::f64::consts::E;
    let crossed = x.iter().zip(y).find(|(_, y)| (**y - level) * (first - level) <= 0.0).map(|(x, _)| *x);
    let time = crossed.or_else(|| x.last().copied()).unwrap_or(1.0).max(f64::MIN_POSITIVE);
    vec![("relaxation_time", time), ("exponent", 0.7), ("amplitude", first - last), ("offset", last)]
}

fn cold(x: &[f64], y: &[f64]) -> Vec<Start> {
    let (slope, height) = line(&x.iter().zip(y).map(|(x, y)| (x * x, y / x)).collect::<Vec<_>>());
    vec![("linear", height.max(0.0)), ("cubic", slope.max(1e-12))]
}

/// The highest point gives the time; the area over the logarithm of the frequency is pi/2 times the strength.
fn loss(x: &[f64], y: &[f64]) -> Vec<Start> {
    let top = x.iter().zip(y).fold((1.0, 0.0_f64), |best, (x, y)| if *y > best.1 { (*x, *y) } else { best });
    let area: f64 = x.windows(2).zip(y.windows(2)).map(|(x, y)| 0.5 * (y[0] + y[1]) * (x[1] / x[0]).ln()).sum();
    let strength = (std::f64::consts::FRAC_2_PI * area).max(2.0 * top.1).max(f64::MIN_POSITIVE);
    vec![("log10_relaxation_time", -(std::f64::consts::TAU * top.0).log10()), ("strength", strength), ("alpha", 0.8), ("gamma", 0.7)]
}

fn peak(v: &dyn Fn(&str) -> f64) -> f64 {
    havriliak_negami_loss(1.0, v("log10_relaxation_time"), 1.0, v("alpha"), v("gamma")).map_or(f64::NAN, |found| found[1])
}

const FRAGILE: &[&str] = &["glass_temperature", "fragility", "log10_viscosity_infinite"];
const DIVERGENCE: &[Derived] = &[
    Derived {
        name: "divergence_temperature",
        unit: "K",
        compute: |v| v("glass_temperature") * (1.0 - (GLASS - v("log10_viscosity_infinite")) / v("fragility")),
    },
    Derived {
        name: "strength",
        unit: "1",
        compute: |v| {
            let span = GLASS - v("log10_viscosity_infinite");
            span * span * 10.0_f64.ln() / (v("fragility") - span)
        },
    },
];
const ARRHENIUS: &[Derived] = &[
    Derived {
        name: "glass_temperature",
        unit: "K",
        compute: |v| v("activation_energy") * 1000.0 / (GAS_CONSTANT * 10.0_f64.ln() * (GLASS - v("log10_viscosity_infinite"))),
    },
    Derived { name: "fragility", unit: "1", compute: |v| GLASS - v("log10_viscosity_infinite") },
];
const STEEPNESS: &[Derived] = &[Derived {
    name: "fragility",
    unit: "1",
    // m = (12 - L) d ln g/d ln T at the glass temperature, g = T S. A choice is known by its place in the list: hyperbolic, constant
    compute: |v| {
        let (glass, kauzmann) = (v("glass_temperature"), v("kauzmann_temperature"));
        let slope = if v("heat_capacity_jump") < 0.5 { glass / (glass - kauzmann) } else { 1.0 + (glass / kauzmann).ln().recip() };
        (GLASS - v("log10_viscosity_infinite")) * slope
    },
}];
/// What the quantity says beside the heat capacity, which it says at any temperature.
fn of_cold(v: &dyn Fn(&str) -> f64, place: usize) -> f64 {
    heat_capacity(1.0, v("linear"), v("cubic"), v("atoms_per_formula"), v("molar_mass")).map_or(f64::NAN, |found| found[place])
}

const COLD: &[Derived] = &[
    Derived { name: "debye_temperature", unit: "K", compute: |v| of_cold(v, 2) },
    Derived { name: "crossover_temperature", unit: "K", compute: |v| (v("linear") / v("cubic")).sqrt() },
];
const MEAN: &[Derived] = &[Derived { name: "mean_time", unit: "s", compute: |v| v("relaxation_time") * puruspe::gamma(1.0 + 1.0 / v("exponent")) }];

const fn law(
    quantity: &'static str,
    free: &'static [&'static str],
    start: fn(&[f64], &[f64]) -> Vec<Start>,
    derived: &'static [Derived],
    python: &'static str,
) -> Fit {
    Fit { quantity, alternatives: &[], x: "temperature", y: "log10_viscosity", free, start, python, derived }
}

pub(super) static FITS: &[Fit] = &[
    law(
        "forms.vogel_fulcher",
        FRAGILE,
        viscosity,
        DIVERGENCE,
        r"log10_viscosity_infinite + (12 - log10_viscosity_infinite) ** 2 / (fragility * (temperature / glass_temperature - 1) + 12 - log10_viscosity_infinite)",
    ),
    law(
        "forms.myega",
        FRAGILE,
        viscosity,
        &[],
        r"log10_viscosity_infinite + (12 - log10_viscosity_infinite) * glass_temperature / temperature * np.exp((fragility / (12 - log10_viscosity_infinite) - 1) * (glass_temperature / temperature - 1))",
    ),
    law(
        "forms.avramov_milchev",
        FRAGILE,
        viscosity,
        &[],
        r"log10_viscosity_infinite + (12 - log10_viscosity_infinite) * (glass_temperature / temperature) ** (fragility / (12 - log10_viscosity_infinite))",
    ),
    law(
        "forms.arrhenius",
        &["activation_energy", "log10_viscosity_infinite"],
        arrhenius,
        ARRHENIUS,
        r"log10_viscosity_infinite + 1000 * activation_energy / (GAS_CONSTANT * temperature * np.log(10))",
    ),
    law(
        "forms.power_law",
        &["critical_temperature", "exponent", "log10_prefactor"],
        power_law,
        &[],
        r"log10_prefactor - exponent * np.log10(temperature / critical_temperature - 1)",
    ),
    Fit {
        alternatives: &["heat_capacity_jump"],
        ..law("forms.adam_gibbs", &["glass_temperature", "kauzmann_temperature", "log10_viscosity_infinite"], adam_gibbs, STEEPNESS, r"")
    },
    Fit {
        quantity: "forms.stretched_exponential",
        alternatives: &[],
        x: "time",
        y: "value",
        free: &["relaxation_time", "exponent", "amplitude", "offset"],
        start: stretched,
        python: "amplitude * np.exp(-((time / relaxation_time) ** exponent)) + offset",
        derived: MEAN,
    },
    Fit {
        quantity: "forms.cold_heat_capacity",
        alternatives: &[],
        x: "temperature",
        y: "heat_capacity",
        free: &["linear", "cubic"],
        start: cold,
        python: "linear * temperature + cubic * temperature**3",
        derived: COLD,
    },
    Fit {
        quantity: "forms.havriliak_negami",
        alternatives: &[],
        x: "frequency",
        y: "imaginary",
        free: &["alpha", "gamma"],
        start: |_, _| vec![("alpha", 0.8), ("gamma", 0.7)],
        python: "-np.imag(1 / (1 + (1j * frequency) ** alpha) ** gamma)",
        derived: &[],
    },
    Fit {
        quantity: "forms.havriliak_negami_loss",
        alternatives: &[],
        x: "frequency",
        y: "loss",
        free: &["log10_relaxation_time", "strength", "alpha", "gamma"],
        start: loss,
        python: "-strength * np.imag(1 / (1 + (2j * np.pi * frequency * 10**log10_relaxation_time) ** alpha) ** gamma)",
        derived: &[Derived { name: "log10_peak_frequency", unit: "log10(Hz)", compute: peak }],
    },
];
