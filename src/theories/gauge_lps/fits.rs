//! What is fitted to a measured relaxation, and where a search begins.

use crate::describe::{Derived, Fit, Start};

/// The time at which 1/e of the first value is left; a middle exponent.
fn start(x: &[f64], y: &[f64]) -> Vec<Start> {
    let height = y.first().copied().unwrap_or(1.0);
    let crossed = x.iter().zip(y).find(|(_, y)| **y <= height / std::f64::consts::E).map(|(x, _)| *x);
    let time = crossed.or_else(|| x.last().copied()).unwrap_or(1.0).max(f64::MIN_POSITIVE);
    vec![("relaxation_time", time), ("beta", 0.7), ("height", height.max(f64::MIN_POSITIVE))]
}

pub(super) static FITS: &[Fit] = &[Fit {
    quantity: "gauge_lps.relaxation",
    x: "time",
    y: "relaxation",
    free: &["relaxation_time", "beta", "height"],
    start,
    python: "height * np.exp(-((time / relaxation_time) ** beta))",
    derived: &[
        Derived { name: "mean_time", unit: "s", compute: |v| v("relaxation_time") * puruspe::gamma(1.0 / v("beta")) / v("beta") },
        Derived { name: "inverse_exponent", unit: "1", compute: |v| v("beta").recip() },
    ],
}];
