//! What is fitted to a measured viscosity and to a measured loss modulus, and where a search begins.

use super::transport::{LOG10_GLASS_VISCOSITY, Transport, fragility, transport};
use crate::describe::{Derived, Fit, Start};
use crate::numerics::straight::diverging;

/// The strength is the slope over 1/(T − T₀), in natural logarithms and units of T₀.
fn start(x: &[f64], y: &[f64]) -> Vec<Start> {
    let Some(found) = diverging(x, y) else { return vec![("divergence_temperature", 0.7 * x.first().copied().unwrap_or(400.0))] };
    let strength = found.slope * std::f64::consts::LN_10 / found.divergence;
    vec![("divergence_temperature", found.divergence), ("strength", strength), ("log10_liquid_viscosity", found.height)]
}

fn at_glass(v: &dyn Fn(&str) -> f64) -> (f64, f64) {
    fragility(v("divergence_temperature"), v("strength"), v("log10_liquid_viscosity")).unwrap_or((f64::NAN, f64::NAN))
}

/// The loss of one time is highest, half the modulus, where the frequency times that time is one.
fn loss(x: &[f64], y: &[f64]) -> Vec<Start> {
    let top = x.iter().zip(y).fold((0.0, f64::MIN), |best, (x, y)| if *y > best.1 { (*x, *y) } else { best });
    // with the default temperatures, ln(tau omega_s) is the strength times 13/7
    let [ratio, vibration] = [7.0 / 13.0, 11.65];
    vec![("shear_modulus", 2.0 * 10_f64.powf(top.1)), ("strength", (ratio * std::f64::consts::LN_10 * (vibration - top.0)).clamp(2.0, 200.0))]
}

/// At the coldest of the points: that is what a number that follows is handed as the temperature.
fn coldest(v: &dyn Fn(&str) -> f64, pick: fn(&Transport) -> f64) -> f64 {
    transport(v("temperature"), v("divergence_temperature"), v("strength"), v("log10_liquid_viscosity")).map_or(f64::NAN, |found| pick(&found))
}

pub(super) static FITS: &[Fit] = &[
    Fit {
        quantity: "melting_rg.transport",
        alternatives: &[],
        x: "temperature",
        y: "log10_viscosity",
        free: &["divergence_temperature", "strength", "log10_liquid_viscosity"],
        start,
        python: "log10_liquid_viscosity + strength * divergence_temperature / (temperature - divergence_temperature) / np.log(10)",
        derived: &[
            Derived { name: "fragility", unit: "1", compute: |v| at_glass(v).0 },
            Derived { name: "glass_temperature", unit: "K", compute: |v| at_glass(v).1 },
            // eta = eta_0 (xi/a)^2, and eta is 10^12 Pa s at the glass temperature
            Derived {
                name: "log10_correlation_length_at_glass",
                unit: "log10(xi/a)",
                compute: |v| 0.5 * (LOG10_GLASS_VISCOSITY - v("log10_liquid_viscosity")),
            },
            // tau = (xi/a)^2/omega_s: the time over that of one vibration
            Derived { name: "log10_time_ratio_at_glass", unit: "log10(tau omega_s)", compute: |v| LOG10_GLASS_VISCOSITY - v("log10_liquid_viscosity") },
            // the same where the points begin
            Derived { name: "log10_correlation_length_at_coldest", unit: "log10(xi/a)", compute: |v| coldest(v, |found| found.log10_correlation_length) },
            Derived { name: "log10_time_ratio_at_coldest", unit: "log10(tau omega_s)", compute: |v| 2.0 * coldest(v, |found| found.log10_correlation_length) },
        ],
    },
    Fit {
        quantity: "melting_rg.shear_response",
        alternatives: &[],
        x: "log10_angular_frequency",
        y: "log10_loss_modulus",
        free: &["shear_modulus", "strength"],
        start: loss,
        python: "",
        derived: &[],
    },
];
