//! What is fitted to points measured against the field, the frequency or the temperature, and where a search begins.

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

/// 10¹⁷ systems in a gram with the default loops come near to 0.04 A m²/kg in a strong field.
fn moment(_: &[f64], y: &[f64]) -> Vec<Start> {
    let largest = y.iter().fold(0.0_f64, |most, y| most.max(*y));
    vec![("ats_density", (2.5e18 * largest).max(1e10))]
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

/// Largest value and where it is.
fn top(x: &[f64], y: &[f64]) -> (f64, f64) {
    x.iter().zip(y).fold((1.0, f64::MIN_POSITIVE), |best, (x, y)| if *y > best.1 { (*x, *y) } else { best })
}

/// The peak goes with the amplitude, and its frequency with the rate constant.
fn loss(x: &[f64], y: &[f64]) -> Vec<Start> {
    let (at, most) = top(x, y);
    // 8.9e-6 K and 9.22e6 give about 3.4e-6 at 83 kHz with the default cut-offs
    vec![("amplitude", 2.6 * most), ("rate_constant", 1.1e5 * at)]
}

/// The plateau is πC/6; half of it is reached where the one-phonon rate of a thermal system is the measuring frequency.
fn ordinary(x: &[f64], y: &[f64]) -> Vec<Start> {
    let (_, most) = top(x, y);
    let half = x.iter().zip(y).filter(|(_, y)| **y >= 0.5 * most).map(|(x, _)| *x).fold(f64::INFINITY, f64::min);
    // E³coth(E/2T) is about 10 T³ for such a system; 1 kHz
    vec![("tunnelling_strength", 1.9 * most), ("rate_constant", (6e-4 / half.clamp(1e-3, 10.0).powi(3)).max(f64::MIN_POSITIVE))]
}

pub(super) static FITS: &[Fit] = &[
    Fit {
        quantity: "etm.heat_capacity",
        alternatives: &[],
        x: "field",
        y: "heat_capacity",
        free: &["gap_min", "tunnel_area_min", "tunnel_area_ratio", "ats_density"],
        start: heat,
        python: "",
        derived: &[],
    },
    Fit {
        quantity: "etm.heat_capacity_exact",
        alternatives: &[],
        x: "field",
        y: "heat_capacity",
        free: &["gap_min", "tunnel_area_min", "ats_density"],
        start: heat,
        python: "",
        derived: &[],
    },
    Fit {
        quantity: "etm.magnetisation_exact",
        alternatives: &[],
        x: "field",
        y: "magnetisation",
        free: &["gap_min", "tunnel_area_min", "ats_density"],
        start: moment,
        python: "",
        derived: &[],
    },
    Fit {
        quantity: "etm.heat_capacity_four_wells",
        alternatives: &[],
        x: "field",
        y: "heat_capacity",
        free: &["gap_min", "tunnel_area_min", "ats_density"],
        start: heat,
        python: "",
        derived: &[],
    },
    Fit {
        quantity: "etm.dielectric_change",
        alternatives: &[],
        x: "field",
        y: "change",
        free: &["gap_min", "tunnel_area_min", "amplitude"],
        start: dielectric,
        python: "",
        derived: &[],
    },
    Fit {
        quantity: "etm.echo_in_field",
        alternatives: &[],
        x: "field",
        y: "echo",
        free: &["height", "ats_share", "tunnel_area_min"],
        start: echo,
        python: "",
        derived: &[],
    },
    Fit {
        quantity: "etm.quadrupole_echo",
        alternatives: &[],
        x: "field",
        y: "echo",
        free: &["height", "nuclear_share", "coupling"],
        start: quadrupole,
        python: "",
        derived: &[],
    },
    Fit {
        quantity: "etm.dielectric_relaxation",
        alternatives: &[],
        x: "frequency",
        y: "loss",
        free: &["amplitude", "rate_constant"],
        start: loss,
        python: "",
        derived: &[],
    },
    Fit {
        quantity: "etm.two_level_dielectric",
        alternatives: &[],
        x: "temperature",
        y: "relaxational_loss",
        free: &["tunnelling_strength", "rate_constant"],
        start: ordinary,
        python: "",
        derived: &[],
    },
];
