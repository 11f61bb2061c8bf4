//! Percus-Yevick structure factor of hard spheres: our closure for the S(q) that (17) leaves open.

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
/// 1/S(q) = 1 + 24φ ∫₀¹ (α + βx + ½φα x³) x² sin(qx)/(qx) dx,
/// α = (1+2φ)²/(1−φ)⁴,  β = −6φ(1+φ/2)²/(1−φ)⁴
///
/// `wavevector` is qσ, > 0; `packing_fraction` is φ, 0 < φ < 1. The integral is done in closed form; its terms cancel
/// as q⁻⁶, so that a power series takes over below qσ = 2. Overshoots 1 at its first peak. Source: Percus and Yevick's
/// direct correlation function, solved by Wertheim and by Thiele; chosen by us for (17).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn structure_factor(wavevector: f64, packing_fraction: f64) -> Result<f64, Error> {
    let q = positive("wavevector", wavevector, "q sigma")?;
    let phi = fraction(packing_fraction)?;
    let quartic = (1.0 - phi).powi(4);
    let alpha = (1.0 + 2.0 * phi).powi(2) / quartic;
    let beta = -6.0 * phi * (1.0 + 0.5 * phi).powi(2) / quartic;
    let gamma = 0.5 * phi * alpha;
    let integral = if q < 2.0 {
        // ∫ x^{2+m} sin(qx)/(qx) dx = Σ_k (−q²)^k / ((2k+1)! (2k+3+m))
        let (mut term, mut sum) = (1.0, 0.0);
        for k in 0..20 {
            let n = f64::from(2 * k);
            sum += term * (alpha / (n + 3.0) + beta / (n + 4.0) + gamma / (n + 6.0));
            term *= -q * q / ((n + 2.0) * (n + 3.0));
        }
        sum
    } else {
        let (s, c) = q.sin_cos();
        let i = q.recip();
        let i2 = i * i;
        let (i3, i4) = (i2 * i, i2 * i2);
        alpha * (s * i3 - c * i2)
            + beta * (2.0 * s * i3 + (2.0 * i4 - i2) * c - 2.0 * i4)
            + gamma * (-c * i2 + 4.0 * ((3.0 * i4 - 6.0 * i4 * i2) * c + (i3 - 6.0 * i4 * i) * s + 6.0 * i4 * i2))
    };
    Ok(1.0 / (1.0 + 24.0 * phi * integral))
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

/// Packing fraction whose long-wavelength limit is S(0).
///
/// φ = 1 + s − √(s² + 3s),  s = √S(0)
///
/// `limit` is S(0), 0 < S(0) < 1.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `limit`.
pub fn packing_from_limit(limit: f64) -> Result<f64, Error> {
    if !(limit.is_finite() && limit > 0.0 && limit < 1.0) {
        return Err(Error::out_of_domain("limit", limit, "1", "> 0 and < 1"));
    }
    let s = limit.sqrt();
    Ok(1.0 + s - (s * s + 3.0 * s).sqrt())
}

#[cfg(test)]
mod tests {
    use super::{long_wavelength_limit, packing_from_limit, structure_factor};
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
        let phi = packing_from_limit(0.01).unwrap();
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
        assert_eq!(packing_from_limit(1.0).unwrap_err().input, "limit");
    }
}
