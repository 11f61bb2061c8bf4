//! Percus-Yevick structure factor of hard spheres: our assumption for the S(q) that (17) leaves open.

use crate::error::{Error, positive};

fn fraction(packing_fraction: f64) -> Result<f64, Error> {
    if packing_fraction.is_finite() && packing_fraction > 0.0 && packing_fraction < 1.0 {
        Ok(packing_fraction)
    } else {
        Err(Error::out_of_domain("packing_fraction", packing_fraction, "1", "> 0 and < 1"))
    }
}

/// Structure factor of hard spheres in the Percus-Yevick approximation.
///
/// 1/S(q) = |Q(q)|²,  Q(q) = 1 − 12φ ∫₀¹ [½a(x² − 1) + b(x − 1)] e^{iqx} dx,
/// a = (1+2φ)/(1−φ)²,  b = −3φ/2(1−φ)²
///
/// `wavevector` is qσ, > 0; `packing_fraction` is φ, 0 < φ < 1. Baxter's factor is a sum of squares: positive, and
/// without the cancellation of 1 − ρc(q), which is the same function. Its closed form cancels as q⁻³, so that a power
/// series takes over below qσ = 2. Overshoots 1 at its first peak. Source: R.J. Baxter's solution of the equation of
/// Percus and Yevick; chosen by us for (17).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn structure_factor(wavevector: f64, packing_fraction: f64) -> Result<f64, Error> {
    let q = positive("wavevector", wavevector, "q sigma")?;
    let phi = fraction(packing_fraction)?;
    let hole = 1.0 - phi;
    let square = hole * hole;
    let half_a = 0.5 * (1.0 + 2.0 * phi) / square;
    let b = -1.5 * phi / square;
    let (real, imaginary) = if q < 2.0 {
        // ∫(x² − 1)xᵏ dx = −2/((k+1)(k+3)),  ∫(x − 1)xᵏ dx = −1/((k+1)(k+2))
        let (mut term, mut sums) = (1.0, [0.0, 0.0]);
        for k in 0..40_u32 {
            let n = f64::from(k);
            let sign = if k % 4 < 2 { 1.0 } else { -1.0 };
            sums[(k % 2) as usize] -= sign * term * (2.0 * half_a / ((n + 1.0) * (n + 3.0)) + b / ((n + 1.0) * (n + 2.0)));
            term *= q / (n + 1.0);
        }
        (sums[0], sums[1])
    } else {
        let (s, c) = q.sin_cos();
        let i = q.recip();
        let i2 = i * i;
        // ½a + b = ½/(1 − φ), written out for dense spheres
        (half_a * 2.0 * (c * i2 - s * i2 * i) - b * (1.0 - c) * i2, -0.5 * i / hole + half_a * 2.0 * (s * i2 + (c - 1.0) * i2 * i) + b * s * i2)
    };
    Ok(1.0 / ((1.0 - 12.0 * phi * real).powi(2) + (12.0 * phi * imaginary).powi(2)))
}

/// Its limit at long wavelengths, ρk_BT/K.
///
/// S(0) = (1−φ)⁴/(1+2φ)²
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `packing_fraction`.
pub fn long_wavelength_limit(packing_fraction: f64) -> Result<f64, Error> {
    let phi = fraction(packing_fraction)?;
    Ok((1.0 - phi).powi(4) / (1.0 + 2.0 * phi).powi(2))
}

#[cfg(test)]
mod tests {
    use super::{long_wavelength_limit, structure_factor};
    use crate::numerics::quadrature::gauss_64;
    use crate::numerics::sampling::linear;

    #[test]
    fn closed_form_and_series_against_quadrature() {
        for phi in [0.05, 0.3, 0.5432, 0.62] {
            let quartic = (1.0_f64 - phi).powi(4);
            let alpha = (1.0 + 2.0 * phi).powi(2) / quartic;
            let beta = -6.0 * phi * (1.0 + phi / 2.0).powi(2) / quartic;
            for q in [1e-3, 0.2, 0.29, 0.31, 1.0, 1.999, 2.001, 6.9, 13.0, 29.0] {
                let f = |x: f64| (alpha + beta * x + 0.5 * phi * alpha * x.powi(3)) * x * (q * x).sin() / q;
                let expected = 1.0 / (1.0 + 24.0 * phi * gauss_64().panels(&linear(0.0, 1.0, 5), f));
                let got = structure_factor(q, phi).unwrap();
                assert!((got - expected).abs() < 1e-11 * expected, "q {q}, phi {phi}: {got} for {expected}");
            }
        }
    }

    #[test]
    fn limits() {
        // (1 − φ)² = 0.1 (1 + 2φ)
        let phi = 1.1 - 0.31_f64.sqrt();
        assert!((long_wavelength_limit(phi).unwrap() - 0.01).abs() < 1e-15);
        assert!((structure_factor(1e-8, phi).unwrap() - 0.01).abs() < 1e-14);
        assert!((structure_factor(1e200, phi).unwrap() - 1.0).abs() < 1e-14);
        // dilute: S = 1 + O(phi)
        assert!((structure_factor(3.0, 1e-9).unwrap() - 1.0).abs() < 1e-7);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(structure_factor(0.0, 0.5).unwrap_err().input, "wavevector");
        assert_eq!(structure_factor(1.0, 1.0).unwrap_err().input, "packing_fraction");
        assert_eq!(long_wavelength_limit(0.0).unwrap_err().input, "packing_fraction");
    }
}
