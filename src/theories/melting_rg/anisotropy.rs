//! The flow (15)-(17) with the elastic amplitude A kept, which the supplement sets to one.

use super::flow::{COUPLING, fixed_point, from_logarithm};
use crate::error::{Error, positive};

/// Amplitude A of the Green tensor at Poisson's ratio ν, −1 < ν ≤ 1/2.
///
/// A = 1 + μ/(λ + 2μ) = 1 + (1 − 2ν)/(2 − 2ν)      source: (6)
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `poisson_ratio`.
pub fn amplitude(poisson_ratio: f64) -> Result<f64, Error> {
    Ok(1.0 + stiffness_ratio(poisson_ratio)?)
}

/// μ/(λ + 2μ) = (1 − 2ν)/(2 − 2ν), the part of A and B that differs from one.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `poisson_ratio`.
pub fn stiffness_ratio(poisson_ratio: f64) -> Result<f64, Error> {
    let nu = poisson_ratio;
    if nu > -1.0 && nu <= 0.5 { Ok((1.0 - 2.0 * nu) / (2.0 - 2.0 * nu)) } else { Err(Error::out_of_domain("poisson_ratio", nu, "1", "> -1 and ≤ 0.5")) }
}

/// Right-hand sides of the flow, and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Anisotropic {
    /// A².
    pub amplitude_squared: f64,
    /// d(1/x)/dl.
    pub inverse_rate: f64,
    /// dx/dl.
    pub modulus_rate: f64,
    /// dY/dl.
    pub fugacity_rate: f64,
    /// x_c.
    pub fixed_point: f64,
}

/// The flow at x = αμ̄ > 0 and Y = y² > 0, with Poisson's ratio ν held fixed.
///
/// d(1/x)/dl = A² Y e^x/32π,   dY/dl = Y (1 − e^x),   H(x_c) = H(x) − A² Y/32π
///
/// Source: (15)-(17), (29) with the A² that (15) has and (17) leaves out; the end point is ours.
///
/// # Errors
/// Naming the first argument outside its domain; [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where a result leaves
/// the range of a double.
pub fn flow(reduced_modulus: f64, fugacity_squared: f64, poisson_ratio: f64) -> Result<Anisotropic, Error> {
    let x = positive("reduced_modulus", reduced_modulus, "alpha mu a^3/k_BT")?;
    let y = positive("fugacity_squared", fugacity_squared, "y^2")?;
    let squared = amplitude(poisson_ratio)?.powi(2);
    let inverse_rate = squared * y * x.exp() / COUPLING;
    // x² may overflow or vanish on its own
    let modulus_rate = -(x * (x * inverse_rate));
    let fugacity_rate = -y * x.exp_m1();
    if ![inverse_rate, modulus_rate, fugacity_rate].iter().all(|rate| rate.is_finite()) {
        return Err(Error::no_solution("the rates of the flow are above the largest double").about("reduced_modulus"));
    }
    let end = fixed_point(x, squared * y)?;
    Ok(Anisotropic { amplitude_squared: squared, inverse_rate, modulus_rate, fugacity_rate, fixed_point: from_logarithm("fixed_point", end.ln_exact)? })
}

#[cfg(test)]
mod tests {
    use super::{amplitude, flow};
    use crate::numerics::ode;
    use crate::theories::melting_rg::elasticity::Medium;

    #[test]
    fn the_amplitude_is_that_of_the_green_tensor() {
        for lambda in [-0.5, 0.0, 1.0, 30.0] {
            let medium = Medium::new(1.0, lambda).unwrap();
            assert!((amplitude(medium.poisson_ratio()).unwrap() - medium.a).abs() < 1e-14);
        }
        assert_eq!(amplitude(0.5).unwrap(), 1.0);
        for outside in [-1.0, 0.51, f64::NAN] {
            assert_eq!(amplitude(outside).unwrap_err().input, "poisson_ratio");
        }
    }

    #[test]
    fn the_rates_lead_to_the_fixed_point() {
        // the rates themselves, followed far enough
        for (x, y, nu) in [(2.0, 40.0, 0.25), (3.0, 30.0, -0.4), (1.0, 20.0, 0.5)] {
            let slope = |_: f64, s: &[f64; 2]| flow(s[0], s[1].exp(), nu).map_or([f64::NAN; 2], |f| [f.modulus_rate, f.fugacity_rate / s[1].exp()]);
            let end = ode::trajectory(0.0, &[120.0], [x, f64::ln(y)], 1e-11, slope).unwrap()[0][0];
            let found = flow(x, y, nu).unwrap();
            assert!((end / found.fixed_point - 1.0).abs() < 1e-7, "{x} {y} {nu}: {end} {}", found.fixed_point);
            // one rate is the other's
            assert!((found.modulus_rate + x * x * found.inverse_rate).abs() < 1e-12 * found.modulus_rate.abs());
        }
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(flow(0.0, 1.0, 0.2).unwrap_err().input, "reduced_modulus");
        assert_eq!(flow(1.0, -1.0, 0.2).unwrap_err().input, "fugacity_squared");
        assert_eq!(flow(800.0, 1.0, 0.2).unwrap_err().input, "reduced_modulus");
        assert!(flow(0.5, 1e6, 0.2).is_err());
    }
}
