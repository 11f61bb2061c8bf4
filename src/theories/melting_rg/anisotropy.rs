//! The flow (15)-(17) with the elastic amplitude A kept, which the supplement sets to one: with Poisson's ratio held, or λ.

use super::flow::{COUPLING, fixed_point, from_logarithm, potential};
use crate::error::{Error, positive};
use crate::numerics::quadrature::gauss_16;
use crate::numerics::roots::brent;
use std::f64::consts::EULER_GAMMA;

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
        return Err(Error::no_solution("the rates of the flow are too large to be computed").about("reduced_modulus"));
    }
    let end = fixed_point(x, squared * y)?;
    Ok(Anisotropic { amplitude_squared: squared, inverse_rate, modulus_rate, fugacity_rate, fixed_point: from_logarithm("fixed_point", end.ln_exact)? })
}

/// ln x_c at the end of the flow if λ keeps its value, as the supplement has it: A then falls to 1 as μ falls.
///
/// H(x_c) = H(x) − Y/32π − ∫_{x_c}^{x} (1 − e^{−s})/s² (1 − 1/A²) ds,   A = 1 + s/(L + 2s),   L = αλ̄ = 2νx/(1 − 2ν)
///
/// x = αμ̄ > 0 and Y = y² ≥ 0 where the flow begins, with Poisson's ratio ν there, 0 ≤ ν ≤ 1/2. Source: the quotient of (15) and (16),
/// with A of (6); ours.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn end_with_lambda(reduced_modulus: f64, fugacity_squared: f64, poisson_ratio: f64) -> Result<f64, Error> {
    let (x, y, nu) = (reduced_modulus, fugacity_squared, poisson_ratio);
    let plain = fixed_point(x, y)?.ln_exact;
    if !(0.0..=0.5).contains(&nu) {
        return Err(Error::out_of_domain("poisson_ratio", nu, "1", "≥ 0 and ≤ 0.5"));
    }
    let squared = amplitude(nu)?.powi(2);
    let lowest = fixed_point(x, squared * y)?.ln_exact;
    let lambda = 2.0 * nu * x / (1.0 - 2.0 * nu);
    if nu == 0.0 || nu == 0.5 || y == 0.0 {
        return Ok(if nu == 0.0 { lowest } else { plain });
    }
    let (top, start) = (x.ln(), potential(x)? - y / COUPLING);
    let kept = |ln_s: f64| {
        let s = ln_s.exp();
        // far below λ, A is one
        let lost = s * (2.0 * lambda + 5.0 * s) / (lambda + 3.0 * s).powi(2);
        if lost > 0.0 { -(-s).exp_m1() / s * lost } else { 0.0 }
    };
    let missed = |ln_c: f64| {
        let panels = (top - ln_c).ceil().clamp(1.0, 1500.0);
        let edges: Vec<f64> = (0..=panels as u32).map(|k| top - (top - ln_c) * f64::from(k) / panels).collect();
        // the edges run down
        let integral = -gauss_16().panels(&edges, kept);
        // H = ln x + γ − 1 to a last bit where x may be too small for a number
        let end = if ln_c < -45.0 { Ok(ln_c + EULER_GAMMA - 1.0) } else { potential(ln_c.exp()) };
        end.map_or(f64::NAN, |end| end + integral - start)
    };
    if missed(lowest) >= 0.0 || missed(plain) <= 0.0 {
        // closer to one of the two than rounding tells
        return Ok(if missed(lowest) >= 0.0 { lowest } else { plain });
    }
    brent(lowest, plain, 1e-13, missed)
}

#[cfg(test)]
mod tests {
    use super::{amplitude, end_with_lambda, flow};
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
    fn with_lambda_held_the_rates_lead_to_the_end() {
        for (x, y, nu) in [(2.0, 40.0, 0.25), (0.5, 100.0, 0.1), (3.0, 30.0, 0.45), (0.5, 500.0, 0.02)] {
            let lambda = 2.0 * nu * x / (1.0 - 2.0 * nu);
            // μ and λ give the ratio at each scale
            let ratio = |x: f64| 0.5 * lambda / (lambda + x);
            let slope = |_: f64, s: &[f64; 2]| {
                flow(s[0].exp(), s[1].exp(), ratio(s[0].exp())).map_or([f64::NAN; 2], |f| [f.modulus_rate / s[0].exp(), f.fugacity_rate / s[1].exp()])
            };
            let found = end_with_lambda(x, y, nu).unwrap();
            // long enough for the fugacity to vanish at the rate of the end, which is the least
            let end = ode::trajectory(0.0, &[60.0 / found.exp()], [f64::ln(x), f64::ln(y)], 1e-11, slope).unwrap()[0][0];
            assert!((end - found).abs() < 1e-6, "{x} {y} {nu}: {end} {found}");
        }
    }

    #[test]
    fn with_lambda_held_both_ends_of_the_ratio_are_plain() {
        for (x, y) in [(0.5, 100.0), (5.0, 3.0), (0.01, 50.0)] {
            let held = |nu: f64| end_with_lambda(x, y, nu).unwrap();
            let fixed = |squared: f64| crate::theories::melting_rg::flow::fixed_point(x, squared * y).unwrap().ln_exact;
            assert_eq!((held(0.0), held(0.5)), (fixed(2.25), fixed(1.0)));
            assert!((held(1e-12) - held(0.0)).abs() < 1e-6 * held(0.0).abs() && (held(0.5 - 1e-9) - held(0.5)).abs() < 1e-6);
            // less than with the ratio held, which would keep the whole of A
            assert!(held(0.25) > fixed(amplitude(0.25).unwrap().powi(2)) && held(0.25) < held(0.5));
        }
        assert_eq!(end_with_lambda(1.0, 1.0, -0.1).unwrap_err().input, "poisson_ratio");
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(flow(0.0, 1.0, 0.2).unwrap_err().input, "reduced_modulus");
        assert_eq!(flow(1.0, -1.0, 0.2).unwrap_err().input, "fugacity_squared");
        assert_eq!(flow(800.0, 1.0, 0.2).unwrap_err().input, "reduced_modulus");
        assert!(flow(0.5, 1e6, 0.2).is_err());
    }
}
