//! The density of a solid as a sum of Gaussians (25), on a lattice where the sum can be checked.

use crate::error::{Error, positive};
use std::f64::consts::PI;

/// Density of one site along a line through it, in 1/a³, at a distance in a.
///
/// ρ(r) = (α/π)^{3/2} e^{−αr²}
///
/// `alpha` is α in 1/a², > 0; `distance` in a. Source: one term of (25).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `alpha`.
pub fn site(distance: f64, alpha: f64) -> Result<f64, Error> {
    let alpha = positive("alpha", alpha, "1/a^2")?;
    Ok((alpha / PI).powf(1.5) * (-alpha * distance * distance).exp())
}

/// Density of a row of sites at whole numbers, per length, in 1/a: the factor of (25) on a cubic lattice along one axis.
///
/// Σ_i (α/π)^{1/2} e^{−α(x − i)²} = 1 + 2 Σ_k e^{−π²k²/α} cos 2πkx
///
/// The first sum where sites are narrow, the second where they overlap; equal by Poisson summation. `alpha` > 0.
pub fn row(x: f64, alpha: f64) -> f64 {
    if alpha > PI {
        let nearest = x.round();
        (-6..=6).map(|k| (alpha / PI).sqrt() * (-alpha * (x - nearest - f64::from(k)).powi(2)).exp()).sum()
    } else {
        1.0 + (1..=6).map(|k| 2.0 * (-(PI * f64::from(k)).powi(2) / alpha).exp() * (2.0 * PI * f64::from(k) * x).cos()).sum::<f64>()
    }
}

/// Contrast of the row, (max − min)/(max + min): 0 in the uniform liquid, 1 in a solid.
pub fn contrast(alpha: f64) -> f64 {
    let (top, bottom) = (row(0.0, alpha), row(0.5, alpha));
    (top - bottom) / (top + bottom)
}

/// Root-mean-square displacement of a site in a, all three directions.
///
/// ⟨u²⟩ = 3/2α
pub fn displacement(alpha: f64) -> f64 {
    (1.5 / alpha).sqrt()
}

/// Debye-Waller factor at a wavevector in 1/a.
///
/// e^{−q²/2α}
pub fn debye_waller(wavevector: f64, alpha: f64) -> f64 {
    (-wavevector * wavevector / (2.0 * alpha)).exp()
}

#[cfg(test)]
mod tests {
    use super::{contrast, debye_waller, displacement, row, site};
    use crate::numerics::quadrature::gauss_64;
    use std::f64::consts::PI;

    #[test]
    fn one_site_holds_one_particle_of_the_stated_spread() {
        for alpha in [1.0, 10.0, 100.0] {
            let end = 12.0 / f64::sqrt(alpha);
            let moment = |power: i32| gauss_64().panels(&[0.0, end / 3.0, end], |r| 4.0 * PI * r.powi(2 + power) * site(r, alpha).unwrap());
            assert!((moment(0) - 1.0).abs() < 1e-10, "{}", moment(0));
            assert!((moment(2).sqrt() - displacement(alpha)).abs() < 1e-10);
        }
    }

    #[test]
    fn both_sums_are_one_function() {
        for x in [0.0, 0.2, 0.5, 1.3] {
            let (below, above) = (row(x, PI * (1.0 - 1e-9)), row(x, PI * (1.0 + 1e-9)));
            assert!((below - above).abs() < 1e-8, "{below} {above}");
        }
        assert!(contrast(0.3) < 1e-12 && contrast(100.0) > 0.999_999);
    }

    #[test]
    fn debye_waller_is_the_squared_transform() {
        // |∫ρ(r) cos(qx)|² of a Gaussian, along one axis
        let (alpha, q) = (20.0_f64, 3.0_f64);
        let transform = gauss_64().panels(&[-3.0, 0.0, 3.0], |x| (alpha / PI).sqrt() * (-alpha * x * x).exp() * (q * x).cos());
        assert!((transform * transform - debye_waller(q, alpha)).abs() < 1e-12);
    }
}
