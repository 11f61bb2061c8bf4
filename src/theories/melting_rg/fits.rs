//! What is fitted to a measured viscosity, and where a search begins.

use super::transport::{LOG10_GLASS_VISCOSITY, fragility};
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

pub(super) static FITS: &[Fit] = &[Fit {
    quantity: "melting_rg.transport",
    x: "temperature",
    y: "log10_viscosity",
    free: &["divergence_temperature", "strength", "log10_liquid_viscosity"],
    start,
    python: "log10_liquid_viscosity + strength * divergence_temperature / (temperature - divergence_temperature) / np.log(10)",
    derived: &[
        Derived { name: "fragility", unit: "1", compute: |v| at_glass(v).0 },
        Derived { name: "glass_temperature", unit: "K", compute: |v| at_glass(v).1 },
        // eta = eta_0 (xi/a)^2, and eta is 10^12 Pa s at the glass temperature
        Derived { name: "log10_correlation_length_at_glass", unit: "log10(xi/a)", compute: |v| 0.5 * (LOG10_GLASS_VISCOSITY - v("log10_liquid_viscosity")) },
        // tau = (xi/a)^2/omega_s: the time over that of one vibration
        Derived { name: "log10_time_ratio_at_glass", unit: "log10(tau omega_s)", compute: |v| LOG10_GLASS_VISCOSITY - v("log10_liquid_viscosity") },
    ],
}];
