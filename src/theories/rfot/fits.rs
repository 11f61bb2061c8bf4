//! What is fitted to measured points, and where a search begins.

use super::glass_si::Glass;
use super::heat_capacity_si::{Capacity, Count};
use super::relaxation::LOG10_GLASS_VISCOSITY;
use crate::describe::{Derived, Fit, Start};
use crate::numerics::straight::diverging;

/// Near the Vogel-Fulcher law that either assumption is close to.
fn viscosity(x: &[f64], y: &[f64]) -> Vec<Start> {
    let Some(found) = diverging(x, y).filter(|found| found.height < LOG10_GLASS_VISCOSITY) else {
        let coldest = x.first().copied().unwrap_or(400.0);
        return vec![("glass_temperature", coldest), ("kauzmann_temperature", 0.7 * coldest)];
    };
    let glass = found.divergence + found.slope / (LOG10_GLASS_VISCOSITY - found.height);
    vec![("glass_temperature", glass), ("kauzmann_temperature", found.divergence), ("log10_viscosity_infinite", found.height)]
}

fn fragility(v: &dyn Fn(&str) -> f64) -> f64 {
    let (glass, kauzmann) = (v("glass_temperature"), v("kauzmann_temperature"));
    let decades = (LOG10_GLASS_VISCOSITY - v("log10_viscosity_infinite")) / (glass - kauzmann);
    // a choice is known by its place in the list: constant modulus, constant Lindemann ratio
    if v("closure") < 0.5 { decades * glass } else { decades * kauzmann - std::f64::consts::LN_10.recip() }
}

/// Constant quality below a plateau: kappa over T^2 of the coldest points. The unit is that of silica's sound.
fn conductivity(x: &[f64], y: &[f64]) -> Vec<Start> {
    let cold = (x.len() / 4).clamp(1, 5).min(x.len());
    let ratio = |(x, y): (&f64, &f64)| y / (x * x);
    #[allow(clippy::cast_precision_loss)] // five at most
    let mean = x.iter().zip(y).take(cold).map(ratio).sum::<f64>() / cold.max(1) as f64;
    // 150 gives about 0.02 W/(m K) at 1 K
    vec![("quality", (150.0 * mean / 0.02).clamp(1.0, 1e5)), ("ripplons", 10.0), ("shortest_path", 0.5)]
}

/// The defaults of the glass: the points of a heat capacity do not tell more at a glance.
fn heat(_: &[f64], _: &[f64]) -> Vec<Start> {
    Vec::new()
}

/// The linear term at 1 K: the part of the two-level systems over the temperature, which grows slowly with it where they are counted
/// by the time.
fn linear(v: &dyn Fn(&str) -> f64) -> f64 {
    let glass = Glass {
        glass_temperature: v("glass_temperature"),
        debye_temperature: v("debye_temperature"),
        longitudinal_speed: v("longitudinal_speed"),
        transverse_speed: v("transverse_speed"),
        bead_size: v("bead_size"),
        xi_over_a: v("xi_over_a"),
        highest_order: v("highest_order"),
        quality: v("quality"),
        damping: v("damping"),
    };
    let count = if v("two_level_count") < 0.5 { Count::Tunnelling } else { Count::OnePerDomain };
    let parts = Capacity::new(glass).and_then(|capacity| capacity.parts(1.0, count, v("log10_time")));
    // J/(m³ K) over kg/m³ to µJ/(g K)
    parts.map_or(f64::NAN, |parts| 1e3 * parts.two_level / v("density"))
}

pub(super) static FITS: &[Fit] = &[
    Fit {
        quantity: "rfot.viscosity",
        alternatives: &["closure"],
        x: "temperature",
        y: "log10_viscosity",
        free: &["glass_temperature", "kauzmann_temperature", "log10_viscosity_infinite"],
        start: viscosity,
        python: "",
        derived: &[
            Derived { name: "fragility", unit: "1", compute: fragility },
            Derived { name: "kauzmann_over_glass", unit: "1", compute: |v| v("kauzmann_temperature") / v("glass_temperature") },
        ],
    },
    Fit {
        quantity: "rfot.conductivity_tls",
        alternatives: &[],
        x: "temperature",
        y: "conductivity",
        free: &["quality"],
        start: conductivity,
        python: "",
        derived: &[Derived { name: "tunnelling_strength", unit: "1", compute: |v| (2.0 * std::f64::consts::PI.powi(2) * v("quality")).recip() }],
    },
    Fit {
        quantity: "rfot.conductivity_si",
        alternatives: &[],
        x: "temperature",
        y: "conductivity",
        free: &["quality", "ripplons", "shortest_path"],
        start: conductivity,
        python: "",
        derived: &[],
    },
    Fit {
        quantity: "rfot.heat_capacity_si",
        alternatives: &[],
        x: "temperature",
        y: "heat_capacity",
        free: &["quality", "debye_temperature", "xi_over_a"],
        start: heat,
        python: "",
        derived: &[Derived { name: "two_level_over_temperature_at_1_K", unit: "uJ/(g K^2)", compute: linear }],
    },
];
