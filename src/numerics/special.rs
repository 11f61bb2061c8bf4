//! Exponential integrals, where a double overflows their logarithm or scaled form.
//!
//! Own code: puruspe has none, `exponential-integral` is under the GPL, and none offers the scaled and logarithmic forms
//! without which e^x E₁(x) at x = 450 or ln Ei(10⁴) are lost. Series and continued fraction as in Abramowitz and
//! Stegun, 5.1.10, 5.1.11, 5.1.22, 5.1.51.

use crate::error::{Error, ErrorKind, finite, positive};
use std::f64::consts::EULER_GAMMA;

/// Above this the asymptotic series of Ei is exact to a double.
const ASYMPTOTIC: f64 = 45.0;

/// e^x E₁(x), x > 0: neither overflows nor underflows.
///
/// E₁(x) = ∫_x^∞ e^{−t}/t dt
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] unless x > 0.
pub fn scaled_e1(x: f64) -> Result<f64, Error> {
    let x = positive("x", x, "1")?;
    if x <= 1.5 {
        return Ok(x.exp() * small_e1(x));
    }
    // e^x E₁(x) = 1/(x+1 − 1²/(x+3 − 2²/(x+5 − ...))), evaluated forward (Lentz)
    let mut b = x + 1.0;
    let mut c = f64::MAX;
    let mut d = 1.0 / b;
    let mut value = d;
    for n in 1..500 {
        let a = -f64::from(n * n);
        b += 2.0;
        d = 1.0 / (a * d + b);
        c = b + a / c;
        value *= c * d;
        if (c * d - 1.0).abs() < 1e-16 {
            return Ok(value);
        }
    }
    // the factors hover within a last bit of one
    Ok(value)
}

/// E₁(x) for 0 < x ≤ 1.5 by its power series.
fn small_e1(x: f64) -> f64 {
    // E₁(x) = −γ − ln x − Σ (−x)ⁿ/(n n!)
    -EULER_GAMMA - x.ln() - series(-x)
}

/// Σ_{n≥1} xⁿ/(n n!), for |x| up to about 45.
fn series(x: f64) -> f64 {
    let (mut power, mut sum) = (1.0, 0.0);
    for n in 1..400 {
        let n = f64::from(n);
        power *= x / n;
        let term = power / n;
        sum += term;
        if term.abs() <= 1e-17 * sum.abs() {
            break;
        }
    }
    sum
}

/// x e^{−x} Ei(x) for x ≥ 45: Σ n!/xⁿ up to its smallest term.
fn asymptotic(x: f64) -> f64 {
    let (mut term, mut sum) = (1.0, 1.0);
    for n in 1..60 {
        let next = term * f64::from(n) / x;
        if next >= term || next < 1e-17 {
            break;
        }
        term = next;
        sum += term;
    }
    sum
}

/// E₁(x), x > 0; zero where it underflows (x above 738).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] unless x > 0.
pub fn e1(x: f64) -> Result<f64, Error> {
    if x > 0.0 && x <= 1.5 {
        return Ok(small_e1(x));
    }
    Ok((-x).exp() * scaled_e1(x)?)
}

/// ln E₁(x), x > 0.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] unless x > 0.
pub fn ln_e1(x: f64) -> Result<f64, Error> {
    if x > 0.0 && x <= 1.5 {
        return Ok(small_e1(x).ln());
    }
    Ok(scaled_e1(x)?.ln() - x)
}

/// Ei(x) − γ − ln x = Σ xⁿ/(n n!), the entire part of Ei, for 0 ≤ x ≤ 700.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] for negative x, [`ErrorKind::NoSolution`] above 700, where e^x nears the largest double.
pub fn ei_entire(x: f64) -> Result<f64, Error> {
    if !(x.is_finite() && x >= 0.0) {
        return Err(Error::out_of_domain("x", x, "1", "≥ 0"));
    }
    if x > 700.0 {
        return Err(Error::new(ErrorKind::NoSolution, format!("Ei({x}) is too large or too small to be computed")));
    }
    Ok(if x < ASYMPTOTIC { series(x) } else { x.exp() / x * asymptotic(x) - EULER_GAMMA - x.ln() })
}

/// ln Ei(x) for x ≥ 1, any size.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] below 1.
pub fn ln_ei(x: f64) -> Result<f64, Error> {
    if !(x.is_finite() && x >= 1.0) {
        return Err(Error::out_of_domain("x", x, "1", "≥ 1"));
    }
    Ok(if x < ASYMPTOTIC { (series(x) + EULER_GAMMA + x.ln()).ln() } else { x - x.ln() + asymptotic(x).ln() })
}

/// ln(x e^{−x} Ei(x)) for x ≥ 45: what is left of ln Ei beside x − ln x.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] below 45.
pub fn ln_ei_tail(x: f64) -> Result<f64, Error> {
    if !(x.is_finite() && x >= ASYMPTOTIC) {
        return Err(Error::out_of_domain("x", x, "1", "≥ 45"));
    }
    Ok(asymptotic(x).ln())
}

/// Ei(x) for x ≠ 0 up to 700; correct to an absolute last bit of its terms near its zero at 0.3725.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] at 0 and for a value that is not finite, [`ErrorKind::NoSolution`] above 700.
pub fn ei(x: f64) -> Result<f64, Error> {
    let x = finite("x", x, "1")?;
    if x < 0.0 {
        return Ok(-e1(-x)?);
    }
    let x = positive("x", x, "1")?;
    Ok(if x < ASYMPTOTIC { series(x) + EULER_GAMMA + x.ln() } else { ei_entire(x)? + EULER_GAMMA + x.ln() })
}

/// ln(e^a + e^b) without overflow.
pub fn ln_add_exp(a: f64, b: f64) -> f64 {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    if low == f64::NEG_INFINITY { high } else { high + (low - high).exp().ln_1p() }
}

#[cfg(test)]
mod tests {
    use super::{e1, ei, ei_entire, ln_add_exp, ln_e1, ln_ei, scaled_e1};
    use crate::numerics::quadrature::gauss_64;

    /// x, e^x E₁(x), Ei(x): from mpmath with 30 digits.
    const TABLE: &[(f64, f64, f64)] = &[
        (1e-10, 22.448_635_267_383_788, -22.448_635_264_938_924),
        (1e-3, 6.337_874_070_325_488, -6.329_539_364_025_038),
        (0.3, 1.222_535_605_080_585_6, -0.302_668_539_265_825_88),
        (1.0, 0.596_347_362_323_194_07, 1.895_117_816_355_936_8),
        (1.5, 0.448_256_669_291_582_95, 3.301_285_449_129_798),
        (2.0, 0.361_328_616_888_222_59, 4.954_234_356_001_89),
        (5.0, 0.170_422_176_284_732_2, 40.185_275_355_803_178),
        (10.0, 0.091_563_333_939_788_08, 2_492.228_976_241_877_8),
        (25.0, 0.038_514_698_844_904_02, 3_005_950_906.525_548_7),
        (50.0, 0.019_615_109_930_114_87, 1.058_563_689_713_169e20),
        (100.0, 0.009_901_942_286_733_018, 2.715_552_744_853_88e41),
        (700.0, 0.001_426_536_418_300_886_7, 1.450_978_736_052_560_9e301),
    ];

    #[test]
    fn published_digits_over_the_whole_range() {
        for &(x, scaled, expected) in TABLE {
            let got = scaled_e1(x).unwrap();
            assert!((got / scaled - 1.0).abs() < 1e-14, "e^x E1({x}): {got} for {scaled}");
            assert!((ln_e1(x).unwrap() - (scaled.ln() - x)).abs() < 1e-13 * (1.0 + x), "ln E1({x})");
            let got = ei(x).unwrap();
            assert!((got / expected - 1.0).abs() < 1e-13, "Ei({x}): {got} for {expected}");
            if x >= 1.0 {
                assert!((ln_ei(x).unwrap() / expected.ln() - 1.0).abs() < 1e-13, "ln Ei({x})");
            }
        }
    }

    #[test]
    fn derivative_of_e1_is_minus_exponential_over_x() {
        for x in [0.01, 0.7, 1.49, 1.51, 3.0, 20.0] {
            let drop = e1(x).unwrap() - e1(1.3 * x).unwrap();
            let area = gauss_64().integrate(x, 1.3 * x, |t| (-t).exp() / t);
            assert!((drop / area - 1.0).abs() < 1e-12, "{x}: {drop} {area}");
        }
    }

    #[test]
    fn entire_part_joins_its_asymptotic_series() {
        for x in [44.9, 45.0, 45.1] {
            let rise = ei_entire(x + 0.1).unwrap() - ei_entire(x - 0.1).unwrap();
            let area = gauss_64().integrate(x - 0.1, x + 0.1, |t| t.exp_m1() / t);
            assert!((rise / area - 1.0).abs() < 1e-12, "{x}: {rise} {area}");
        }
        assert!((ei_entire(1e-12).unwrap() / 1e-12 - 1.0).abs() < 1e-11);
    }

    #[test]
    fn logarithms_where_a_double_ends() {
        // ln E₁(10⁴) = −10⁴ − ln 10⁴ − ln(1 + 1/x ...), from its asymptotic series by hand
        assert!((ln_e1(1e4).unwrap() + 1e4 + 1e4_f64.ln() + 1e-4).abs() < 1e-7);
        assert!((ln_ei(1e4).unwrap() - 1e4 + 1e4_f64.ln() - 1e-4).abs() < 1e-7);
        assert_eq!(ln_add_exp(f64::NEG_INFINITY, 3.0), 3.0);
        assert!((ln_add_exp(1000.0, 1000.0) - 1000.0 - 2.0_f64.ln()).abs() < 1e-12);
    }

    #[test]
    fn outside_the_domain_is_refused() {
        for x in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(scaled_e1(x).unwrap_err().input, "x", "{x}");
            assert_eq!(e1(x).unwrap_err().input, "x", "{x}");
            assert_eq!(ln_ei(x).unwrap_err().input, "x", "{x}");
        }
        assert!(ei(0.0).is_err() && ei(701.0).is_err() && ei_entire(-1.0).is_err());
    }
}
