//! What is fitted to points measured against the field, and where a search begins.

use crate::describe::{Fit, Start};

/// Values without a field and in the strongest one.
fn ends(y: &[f64]) -> (f64, f64) {
    (y.first().copied().unwrap_or(0.0), y.last().copied().unwrap_or(0.0))
}

/// The largest change goes with the number of systems; the cut-offs begin at those of a fitted glass.
fn dielectric(_: &[f64], y: &[f64]) -> Vec<Start> {
    let largest = y.iter().fold(0.0_f64, |most, y| most.max(y.abs()));
    // an amplitude of 8.9e-6 K gives about 2e-5 at the maximum of the default cut-offs
    vec![("amplitude", (0.4 * largest).max(1e-12))]
}

fn heat(_: &[f64], y: &[f64]) -> Vec<Start> {
    let largest = y.iter().fold(0.0_f64, |most, y| most.max(*y));
    vec![("ats_density", (2e16 * largest).max(1e10))]
}

fn echo(_: &[f64], y: &[f64]) -> Vec<Start> {
    let (zero, strong) = ends(y);
    let height = if strong > 0.0 { strong } else { 1.0 };
    vec![("height", height), ("ats_share", (1.0 - zero / height).clamp(0.01, 0.9))]
}

/// As for the three wells; the nucleus begins at that of the figure, which takes away about a quarter of its part.
fn quadrupole(_: &[f64], y: &[f64]) -> Vec<Start> {
    let (zero, strong) = ends(y);
    let height = if strong > 0.0 { strong } else { 1.0 };
    vec![("height", height), ("nuclear_share", (4.0 * (1.0 - zero / height)).clamp(0.05, 0.9))]
}

pub(super) static FITS: &[Fit] = &[
    Fit {
        quantity: "etm.heat_capacity",
        x: "field",
        y: "heat_capacity",
        free: &["gap_min", "tunnel_area_min", "tunnel_area_ratio", "ats_density"],
        start: heat,
        python: "",
        derived: &[],
    },
    Fit {
        quantity: "etm.dielectric_change",
        x: "field",
        y: "change",
        free: &["gap_min", "tunnel_area_min", "amplitude"],
        start: dielectric,
        python: "",
        derived: &[],
    },
    Fit { quantity: "etm.echo_in_field", x: "field", y: "echo", free: &["height", "ats_share", "tunnel_area_min"], start: echo, python: "", derived: &[] },
    Fit { quantity: "etm.quadrupole_echo", x: "field", y: "echo", free: &["height", "nuclear_share", "coupling"], start: quadrupole, python: "", derived: &[] },
];
