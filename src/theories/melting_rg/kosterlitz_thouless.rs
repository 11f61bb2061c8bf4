//! The two-dimensional theory after which this one is built: Kosterlitz and Thouless. It has a separatrix.
//!
//! dk/dl = 4π³ Y, dY/dl = 2(2 − π/k) Y with k = 1/K the inverse stiffness over k_BT and Y = y²: the flow of the xy model of a
//! superfluid film (Kosterlitz 1974; José et al. 1977), which the paper names as its procedure.

use crate::error::{Error, positive};
use crate::numerics::ode;
use std::f64::consts::{FRAC_PI_2, PI};

/// Invariant of the flow.
///
/// C = Y − (2k − π ln k)/2π³
///
/// `inverse_stiffness` k > 0, `fugacity_squared` Y ≥ 0.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn invariant(inverse_stiffness: f64, fugacity_squared: f64) -> Result<f64, Error> {
    let k = positive("inverse_stiffness", inverse_stiffness, "1/K")?;
    if !(fugacity_squared.is_finite() && fugacity_squared >= 0.0) {
        return Err(Error::out_of_domain("fugacity_squared", fugacity_squared, "y^2", "≥ 0"));
    }
    Ok(fugacity_squared - level(k))
}

fn level(k: f64) -> f64 {
    (2.0 * k - PI * k.ln()) / (2.0 * PI.powi(3))
}

/// Y on the separatrix, the line that runs into the critical point k = π/2, Y = 0.
///
/// Y = [2k − π ln k − π + π ln(π/2)]/2π³
///
/// # Errors
/// Naming the argument outside its domain.
pub fn separatrix(inverse_stiffness: f64) -> Result<f64, Error> {
    Ok(level(positive("inverse_stiffness", inverse_stiffness, "1/K")?) - level(FRAC_PI_2))
}

/// Whether the flow from here ends on the line of fixed points Y = 0, k ≤ π/2, and not in the disordered phase.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn is_ordered(inverse_stiffness: f64, fugacity_squared: f64) -> Result<bool, Error> {
    Ok(inverse_stiffness < FRAC_PI_2 && invariant(inverse_stiffness, fugacity_squared)? <= invariant(FRAC_PI_2, 0.0)?)
}

/// (k, Y) at increasing `log_scales`, step by step.
///
/// # Errors
/// Naming the first argument outside its domain;
/// [`ErrorKind::NotConverged`](crate::error::ErrorKind::NotConverged) in the disordered phase, once Y has run away.
pub fn flow(inverse_stiffness: f64, fugacity_squared: f64, log_scales: &[f64]) -> Result<Vec<(f64, f64)>, Error> {
    let k = positive("inverse_stiffness", inverse_stiffness, "1/K")?;
    let y = positive("fugacity_squared", fugacity_squared, "y^2")?;
    let slope = |_: f64, s: &[f64; 2]| [4.0 * PI.powi(3) * s[1].exp(), 2.0 * (2.0 - PI / s[0])];
    let states = ode::trajectory(0.0, log_scales, [k, y.ln()], 1e-11, slope)?;
    Ok(states.into_iter().map(|[k, ln_y]| (k, ln_y.exp())).collect())
}

#[cfg(test)]
mod tests {
    use super::{flow, invariant, is_ordered, separatrix};
    use std::f64::consts::FRAC_PI_2;

    #[test]
    fn flow_keeps_its_invariant() {
        for (k, y) in [(1.0, 1e-3), (1.4, 0.02), (2.0, 1e-4)] {
            let start = invariant(k, y).unwrap();
            for (k, y) in flow(k, y, &[0.2, 0.5, 1.0]).unwrap() {
                assert!((invariant(k, y).unwrap() - start).abs() < 1e-10);
            }
        }
    }

    #[test]
    fn separatrix_divides_two_fates() {
        assert_eq!(separatrix(FRAC_PI_2).unwrap(), 0.0);
        for k in [0.8, 1.2, 1.5] {
            let y = separatrix(k).unwrap();
            assert!(y > 0.0 && is_ordered(k, 0.99 * y).unwrap() && !is_ordered(k, 1.01 * y).unwrap());
            let (below, _) = *flow(k, 0.9 * y, &[30.0]).unwrap().last().unwrap();
            assert!(below < FRAC_PI_2, "{below}");
            let (above, grown) = *flow(k, 1.1 * y, &[1.0, 3.0]).unwrap().last().unwrap();
            assert!(above > k && grown > 0.0);
        }
        assert!(!is_ordered(2.0, 1e-6).unwrap());
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(invariant(0.0, 1.0).unwrap_err().input, "inverse_stiffness");
        assert_eq!(invariant(1.0, -1.0).unwrap_err().input, "fugacity_squared");
        assert_eq!(separatrix(f64::NAN).unwrap_err().input, "inverse_stiffness");
    }
}
