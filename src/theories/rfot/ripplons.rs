//! Vibrations of the walls of a domain (44), their degeneracy and their damping.

use crate::constants::{BOLTZMANN, PLANCK};
use crate::error::{Error, positive};
use crate::numerics::quadrature::{Rule, gauss_8, gauss_16};
use crate::picture::exact;
use std::f64::consts::{FRAC_PI_2, FRAC_PI_4, PI};

fn order(order: f64) -> Result<f64, Error> {
    if order.is_finite() && order >= 2.0 && order.fract() == 0.0 { Ok(order) } else { Err(Error::out_of_domain("order", order, "l", "a whole number ≥ 2")) }
}

/// Frequency of the wall mode of order l, in ω_D.
///
/// ω_l/ω_D = 1.34 (a/ξ)^{5/4} √((l − 1)(l + 2)/4)
///
/// `mode` is l, a whole number ≥ 2; `xi_over_a` is ξ/a, > 0. Source: (44).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `order` or `xi_over_a`.
pub fn frequency(mode: f64, xi_over_a: f64) -> Result<f64, Error> {
    let l = order(mode)?;
    Ok(1.34 * positive("xi_over_a", xi_over_a, "1")?.powf(-1.25) * 0.5 * (l - 1.0).sqrt() * (l + 2.0).sqrt())
}

/// Number of modes of order l, 2l + 1.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `order`.
pub fn degeneracy(mode: f64) -> Result<f64, Error> {
    Ok(2.0 * order(mode)? + 1.0)
}

/// Debye frequency ω_D/2π in THz, from the Debye temperature in K, > 0.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `debye_temperature`.
pub fn debye_frequency_thz(debye_temperature: f64) -> Result<f64, Error> {
    Ok(positive("debye_temperature", debye_temperature, "K")? * (BOLTZMANN / PLANCK * 1e-12))
}

/// One level of the ladder.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mode {
    /// l.
    pub order: u32,
    /// ω_l in ω_D.
    pub frequency: f64,
    /// 2l + 1.
    pub degeneracy: f64,
}

/// The ladder from l = 2 to `highest_order`, a whole number ≥ 2 and ≤ 10,000.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain;
/// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) for more than 10,000 orders, which no domain has.
pub fn ladder(xi_over_a: f64, highest_order: f64) -> Result<Vec<Mode>, Error> {
    order(highest_order).map_err(|_| Error::out_of_domain("highest_order", highest_order, "l_max", "a whole number ≥ 2"))?;
    if highest_order > 10_000.0 {
        return Err(Error::no_solution(format!("highest_order = {}: more than 10000 orders are not summed", exact(highest_order))).about("highest_order"));
    }
    (2..=highest_order as u32).map(|l| Ok(Mode { order: l, frequency: frequency(f64::from(l), xi_over_a)?, degeneracy: f64::from(2 * l + 1) })).collect()
}

/// Width of a level by emission of phonons, in lowest-order perturbation theory, in ω_D.
///
/// Γ(ω) = 9π θ ω³,  θ = k_BT_g/ħω_D
///
/// `frequency` is ω in ω_D, `glass_over_debye` is θ. From g² = K k_BT_g a³ (38) and three phonon branches; exceeds ω
/// itself above ω = (9πθ)^{−1/2}, where perturbation theory fails. Our assumption.
pub fn perturbative_width(frequency: f64, glass_over_debye: f64) -> f64 {
    9.0 * PI * glass_over_debye * frequency.powi(3)
}

/// Relative width ζ = Γ_l/ω_l of all wall modes: a share of the perturbative width of the lowest.
///
/// ζ = f · 9π θ ω₂²
///
/// `share` is f, 0 to 1. Our assumption for the friction that the paper leaves to its sources.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn relative_width(share: f64, glass_over_debye: f64, xi_over_a: f64) -> Result<f64, Error> {
    if !(share.is_finite() && share >= 0.0) {
        return Err(Error::out_of_domain("friction", share, "1", "≥ 0"));
    }
    let lowest = frequency(2.0, xi_over_a)?;
    Ok(share * perturbative_width(lowest, positive("glass_over_debye", glass_over_debye, "k_B T_g/(hbar omega_D)")?) / lowest)
}

/// Line of a damped oscillator of unit frequency, normalized on u > 0.
///
/// g(u) = (2/π) ζu²/((u² − 1)² + ζ²u²)
///
/// `width` is ζ > 0.
pub fn line(u: f64, width: f64) -> f64 {
    let numerator = 2.0 / PI * width * u * u;
    numerator / ((u * u - 1.0).powi(2) + width * width * u * u)
}

/// The line as nodes u and weights g(u)du, for integrands that are smooth on the scale of the line.
///
/// `width` is ζ ≥ 0; an undamped line is one node. `fine` takes twice as many points a panel. u = tan θ, split around
/// the peak.
pub fn line_nodes(width: f64, fine: bool) -> Vec<(f64, f64)> {
    if width <= 0.0 {
        return vec![(1.0, 1.0)];
    }
    let rule: &Rule = if fine { gauss_16() } else { gauss_8() };
    let scale = 0.25 * width;
    let mut edges = vec![0.0];
    let steps: &[f64] = if fine { &[-40.0, -10.0, -3.0, -1.0, 0.0, 1.0, 3.0, 10.0, 40.0] } else { &[-10.0, -1.5, 1.5, 10.0] };
    edges.extend(steps.iter().map(|s| FRAC_PI_4 + s * scale).filter(|&e| e > 0.02 && e < FRAC_PI_2 - 0.02));
    edges.push(FRAC_PI_2);
    let mut nodes: Vec<(f64, f64)> = edges
        .windows(2)
        .flat_map(|pair| rule.mapped(pair[0], pair[1]))
        .map(|(angle, weight)| {
            let u = angle.tan();
            (u, weight * line(u, width) * (1.0 + u * u))
        })
        .collect();
    let total: f64 = nodes.iter().map(|node| node.1).sum();
    nodes.iter_mut().for_each(|node| node.1 /= total);
    nodes
}

#[cfg(test)]
mod tests {
    use super::{debye_frequency_thz, degeneracy, frequency, ladder, line, line_nodes, perturbative_width, relative_width};
    use std::f64::consts::PI;

    #[test]
    fn ladder_sums_to_the_number_of_modes() {
        for highest in [2.0, 9.0, 10.0, 15.0] {
            let sum: f64 = ladder(5.76, highest).unwrap().iter().map(|mode| mode.degeneracy).sum();
            assert_eq!(sum, (highest + 1.0).powi(2) - 4.0);
        }
    }

    #[test]
    fn printed_numbers() {
        // (44): 1.34 (1/6)^{5/4}; a doubled domain lowers all by 2^{5/4}
        assert!((frequency(2.0, 6.0).unwrap() - 1.34 / 6.0 / 6.0_f64.sqrt().sqrt()).abs() < 1e-15);
        let ratio = frequency(5.0, 3.0).unwrap() / frequency(5.0, 6.0).unwrap();
        assert!((ratio - 2.0_f64.powf(1.25)).abs() < 1e-13);
        assert_eq!(degeneracy(2.0).unwrap(), 5.0);
        // h x 1 THz = k_B x 47.992 430 73 K (CODATA)
        assert!((debye_frequency_thz(47.992_430_73).unwrap() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn line_is_normalized_and_has_unit_second_moment_of_frequency() {
        // sum rules of the damped oscillator: ∫g = 1, ∫g/u² = 1
        for width in [0.01, 0.1, 0.28, 1.0, 2.8] {
            for fine in [false, true] {
                let nodes = line_nodes(width, fine);
                let inverse: f64 = nodes.iter().map(|(u, w)| w / (u * u)).sum();
                let tolerance = if fine { 1e-6 } else { 2e-3 };
                assert!((inverse - 1.0).abs() < tolerance, "{width} {fine}: {inverse}");
            }
            let raw: f64 =
                (0..200_000).map(|k| (f64::from(k) + 0.5) / 200_000.0 * PI / 2.0).map(|a| line(a.tan(), width) / a.cos().powi(2)).sum::<f64>() * PI / 400_000.0;
            assert!((raw - 1.0).abs() < 1e-6, "{raw}");
        }
        assert_eq!(line_nodes(0.0, true), [(1.0, 1.0)]);
    }

    #[test]
    fn perturbation_theory_overdamps_the_lowest_mode() {
        let lowest = frequency(2.0, 5.76).unwrap();
        assert!(perturbative_width(lowest, 4.4) > lowest);
        assert!((relative_width(1.0, 4.4, 5.76).unwrap() - perturbative_width(lowest, 4.4) / lowest).abs() < 1e-13);
    }

    #[test]
    fn refused_arguments_are_named() {
        for bad in [1.0, 2.5, f64::NAN] {
            assert_eq!(frequency(bad, 6.0).unwrap_err().input, "order");
        }
        assert_eq!(frequency(2.0, 0.0).unwrap_err().input, "xi_over_a");
        assert_eq!(ladder(6.0, 1.0).unwrap_err().input, "highest_order");
        assert_eq!(ladder(6.0, 1e9).unwrap_err().input, "highest_order");
        assert_eq!(debye_frequency_thz(0.0).unwrap_err().input, "debye_temperature");
        assert_eq!(relative_width(-0.1, 4.4, 6.0).unwrap_err().input, "friction");
    }
}
