//! What is fitted to a measured relaxation, and where a search begins.

use crate::describe::{Derived, Fit, Start};

/// The time at which 1/e of the first value is left; a middle exponent.
fn start(x: &[f64], y: &[f64]) -> Vec<Start> {
    let height = y.first().copied().unwrap_or(1.0);
    let crossed = x.iter().zip(y).find(|(_, y)| **y <= height / std::f64::consts::E).map(|(x, _)| *x);
    let time = crossed.or_else(|| x.last().copied()).unwrap_or(1.0).max(f64::MIN_POSITIVE);
    vec![("relaxation_time", time), ("beta", 0.7), ("height", height.max(f64::MIN_POSITIVE))]
}

/// The highest loss lies near ωτ = 1 and is about a third of the strength.
fn peak(x: &[f64], y: &[f64]) -> Vec<Start> {
    let top = x.iter().zip(y).fold((1.0, f64::MIN_POSITIVE), |best, (x, y)| if *y > best.1 { (*x, *y) } else { best });
    vec![("relaxation_time", (std::f64::consts::TAU * top.0).recip()), ("beta", 0.7), ("height", 3.0 * top.1)]
}

pub(super) static FITS: &[Fit] = &[
    Fit {
        quantity: "gauge_lps.relaxation",
        alternatives: &[],
        x: "time",
        y: "relaxation",
        free: &["relaxation_time", "beta", "height"],
        start,
        python: "height * np.exp(-((time / relaxation_time) ** beta))",
        derived: &[
            Derived { name: "mean_time", unit: "s", compute: |v| v("relaxation_time") * puruspe::gamma(1.0 / v("beta")) / v("beta") },
            Derived { name: "inverse_exponent", unit: "1", compute: |v| v("beta").recip() },
        ],
    },
    Fit {
        quantity: "gauge_lps.relaxation_loss",
        alternatives: &[],
        x: "frequency",
        y: "loss",
        free: &["relaxation_time", "beta", "height"],
        start: peak,
        python: "",
        derived: &[Derived { name: "inverse_exponent", unit: "1", compute: |v| v("beta").recip() }],
    },
];
