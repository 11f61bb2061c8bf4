//! Probabilities of the bond configurations and inverse relaxation times: (4), (8), (9).
//!
//! Worked in logarithms throughout: E/k_B T reaches 600 at 150 K, and the rates leave the doubles below about 60 K.

use super::bonds::{BOLTZMANN_EV, Family, PLANCK_EV};
use crate::error::{Error, finite, positive};
use crate::picture::exact;

/// ln Σ exp x, without overflow.
pub(super) fn log_sum_exp(x: [f64; 3]) -> f64 {
    let highest = x[0].max(x[1]).max(x[2]);
    highest + x.iter().map(|v| (v - highest).exp()).sum::<f64>().ln()
}

/// Natural logarithms of the probabilities (4) with the weight that closes them.
///
/// P_i = Z_i/Σ_j Z_j,  Z_i = exp(−s E_i/k_B T)
///
/// `temperature` in K, > 0; `weight` is s, any finite number: s = 1 is Boltzmann's weight of the printed energies,
/// |s| < 1 takes only a share of them, s < 0 prefers the shallower wells. The paper does not print Z: this is our assumption.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) or
/// [`ErrorKind::NotFinite`](crate::error::ErrorKind::NotFinite) naming the argument.
pub fn log_probabilities(temperature: f64, weight: f64, family: Family) -> Result<[f64; 3], Error> {
    let temperature = positive("temperature", temperature, "K")?;
    let weight = finite("weight", weight, "s")?;
    let energies = family.energies();
    // the bond with the largest weight is the reference, so that every other exponent is below zero
    let reference = energies.into_iter().fold(energies[0], |best, e| if weight * e < weight * best { e } else { best });
    let exponents = energies.map(|e| if e == reference { 0.0 } else { -weight * (e - reference) / BOLTZMANN_EV / temperature });
    let rest: f64 = exponents.iter().zip(energies).filter(|(_, e)| *e != reference).map(|(x, _)| x.exp()).sum();
    let log_sum = rest.ln_1p();
    Ok(exponents.map(|x| x - log_sum))
}

/// Probabilities (4) in the order of freezing; they add up to one.
///
/// # Errors
/// As [`log_probabilities`].
pub fn probabilities(temperature: f64, weight: f64, family: Family) -> Result<[f64; 3], Error> {
    Ok(log_probabilities(temperature, weight, family)?.map(f64::exp))
}

/// Natural logarithms of the inverse relaxation times, 1/s, in the order of freezing.
///
/// g₁ = P₁|E₁|/h,  g₂ = P₁P₂|E₂|/h,  g₃ = P₁P₂P₃|E₃|/h
///
/// Arguments as [`log_probabilities`]. Source: (8), (9).
///
/// # Errors
/// As [`log_probabilities`]; [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where even the logarithm
/// leaves the range of a double.
pub fn log_rates(temperature: f64, weight: f64, family: Family) -> Result<[f64; 3], Error> {
    let p = log_probabilities(temperature, weight, family)?;
    let energies = family.energies();
    let product = [p[0], p[0] + p[1], p[0] + p[1] + p[2]];
    let rates = [0, 1, 2].map(|k| product[k] + (energies[k].abs() / PLANCK_EV).ln());
    if rates.iter().all(|rate| rate.is_finite()) {
        Ok(rates)
    } else {
        Err(Error::no_solution(format!("at {} K with the weight {} the rates (8), (9) are too small for a logarithm", exact(temperature), exact(weight))))
    }
}

/// The limits of the three rates as T → 0⁺, 1/s.
///
/// As T → 0 the probabilities become one for the bond that the weight prefers and zero for the others (1/3 each where
/// s = 0), so g₁ stays at |E₁|/h exactly where bond 1 is preferred.
///
/// # Errors
/// [`ErrorKind::NotFinite`](crate::error::ErrorKind::NotFinite) naming `weight`.
pub fn rates_at_zero(weight: f64, family: Family) -> Result<[f64; 3], Error> {
    let weight = finite("weight", weight, "s")?;
    let energies = family.energies();
    let lowest = energies.iter().map(|e| weight * e).fold(f64::INFINITY, f64::min);
    let preferred = energies.map(|e| weight * e <= lowest);
    let share = 1.0 / preferred.iter().filter(|p| **p).count() as f64;
    let mut product = 1.0;
    Ok([0, 1, 2].map(|k| {
        product *= if preferred[k] { share } else { 0.0 };
        product * energies[k].abs() / PLANCK_EV
    }))
}

#[cfg(test)]
mod tests {
    use super::{log_probabilities, log_rates, probabilities, rates_at_zero};
    use crate::error::ErrorKind;
    use crate::theories::gauge_lps::bonds::Family;

    #[test]
    fn probabilities_obey_detailed_balance_and_add_up() {
        // independent route: ratios of two probabilities from the energies alone, with k_B from CODATA in eV/K
        for family in Family::ALL {
            for (temperature, weight) in [(300.0, -1.0), (455.0, 0.05), (1200.0, 1.7), (900.0, 0.0)] {
                let p = probabilities(temperature, weight, family).unwrap();
                assert!((p.iter().sum::<f64>() - 1.0).abs() < 1e-14);
                let e = family.energies();
                let logs = log_probabilities(temperature, weight, family).unwrap();
                for (i, j) in [(0, 1), (1, 2), (0, 2)] {
                    let expected = -weight * (e[i] - e[j]) / (8.617_333_262e-5 * temperature);
                    assert!((logs[i] - logs[j] - expected).abs() < 1e-8 * expected.abs().max(1.0), "{family:?} {i}{j}");
                }
            }
        }
    }

    #[test]
    fn rates_chain_as_printed() {
        // g₂/g₁ = P₂|E₂|/|E₁| and g₃/g₂ = P₃|E₃|/|E₂|
        let p = probabilities(800.0, -0.6, Family::Hybrid).unwrap();
        let g = log_rates(800.0, -0.6, Family::Hybrid).unwrap();
        assert!((g[1] - g[0] - (p[1] * 3.0 / 3.4).ln()).abs() < 1e-12);
        assert!((g[2] - g[1] - (p[2] * 2.85 / 3.0).ln()).abs() < 1e-12);
        // 1 eV/h = 2.417 989 242e14 Hz (CODATA 2018): the first rate is P₁ 3.4 eV/h
        assert!((g[0].exp() / (p[0] * 3.4 * 2.417_989_242e14) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn limits_are_met_by_cooling() {
        for family in Family::ALL {
            for weight in [-1.3, -0.05, 0.05, 1.0] {
                let limit = rates_at_zero(weight, family).unwrap();
                let cold = log_rates(1e-3, weight, family).unwrap().map(f64::exp);
                for (l, c) in limit.iter().zip(cold) {
                    assert!((l - c).abs() <= 1e-9 * l, "{family:?} {weight}: {l} {c}");
                }
            }
        }
        // 3.4 eV/h and 2 eV/h, by hand: 8.22e14/s and 4.84e14/s
        assert!((rates_at_zero(1.0, Family::Hybrid).unwrap()[0] - 8.22e14).abs() < 0.005e14);
        assert!((rates_at_zero(-1.0, Family::Bond).unwrap()[0] - 4.84e14).abs() < 0.005e14);
        // s = 0: a third each
        assert!((rates_at_zero(0.0, Family::Bond).unwrap()[1] / (3.0 * 2.417_989_242e14 / 9.0) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(log_rates(0.0, 1.0, Family::Hybrid).unwrap_err().input, "temperature");
        assert_eq!(log_rates(300.0, f64::NAN, Family::Hybrid).unwrap_err().input, "weight");
        assert_eq!(log_rates(1e-300, 1e30, Family::Hybrid).unwrap_err().kind, ErrorKind::NoSolution);
        assert!(probabilities(1e-300, 1e30, Family::Bond).unwrap().iter().all(|p| p.is_finite()));
    }
}
