//! The dilute limit, (11), (15) and the supplement: fugacity, the integral over pairs, the self-consistent modulus.

use super::flow::COUPLING;
use crate::error::{Error, positive};
use crate::numerics::quadrature::gauss_24;
use crate::numerics::roots::brent;
use crate::numerics::special;

fn not_negative(input: &str, value: f64, unit: &str) -> Result<f64, Error> {
    if value.is_finite() && value >= 0.0 { Ok(value) } else { Err(Error::out_of_domain(input, value, unit, "≥ 0")) }
}

/// Square of the defect fugacity: frozen-in defects and those created in pairs by heat.
///
/// y² = y₀² (1 + n' e^{−2E_d/k_BT})
///
/// `frozen` y₀² > 0, `thermal_ratio` n' ≥ 0, `defect_energy` E_d in k_BT, ≥ 0. Source: (11).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn fugacity_squared(frozen: f64, thermal_ratio: f64, defect_energy: f64) -> Result<f64, Error> {
    let frozen = positive("frozen_fugacity_squared", frozen, "1")?;
    let ratio = not_negative("thermal_ratio", thermal_ratio, "n'")?;
    let energy = not_negative("defect_energy", defect_energy, "k_B T")?;
    Ok(frozen * (1.0 + ratio * (-2.0 * energy).exp()))
}

/// ln of the integral over pairs out to R = a e^l.
///
/// I = ∫_1^{R/a} ds/s e^{x/s³} = [Ei(x) − Ei(x e^{−3l})]/3
///
/// Grows like l without bound: the logarithmic singularity. A logarithm, because e^x overflows. `reduced_modulus` x > 0,
/// `log_scale` l > 0. Source: the integral of (15) cut off at R.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn ln_pair_integral(reduced_modulus: f64, log_scale: f64) -> Result<f64, Error> {
    let x = positive("reduced_modulus", reduced_modulus, "alpha mu a^3/k_BT")?;
    let l = positive("log_scale", log_scale, "ln(R/a)")?;
    if 3.0 * l * x.max(1.0) < 2.0 {
        // a short way: e^{−x} I = ∫_0^l e^{x(e^{−3t} − 1)} dt
        return Ok(x + gauss_24().integrate(0.0, l, |t| (x * (-3.0 * t).exp_m1()).exp()).ln());
    }
    let far = x * (-3.0 * l).exp();
    if x > 600.0 {
        // far − x and the logarithm of far/x are exact where the two are close
        let difference = if far < 45.0 { f64::NEG_INFINITY } else { x * (-3.0 * l).exp_m1() + 3.0 * l + special::ln_ei_tail(far)? - special::ln_ei_tail(x)? };
        return Ok(special::ln_ei(x)? + (-difference.exp()).ln_1p() - 3_f64.ln());
    }
    Ok((l + (special::ei_entire(x)? - special::ei_entire(far)?) / 3.0).ln())
}

/// Modulus renormalised by the defects out to R = a e^l, self-consistently.
///
/// 1/x = 1/x₀ + (A²y²/32π) I(x, l)
///
/// The right side rises with x and the left falls: one root in (0, x₀]. `reduced_modulus` x₀ > 0, `fugacity_squared` y² > 0,
/// `log_scale` l ≥ 0, `amplitude_squared` A² > 0 (1 in the paper). Source: (15) cut off at R.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn modulus_cutoff(reduced_modulus: f64, fugacity_squared: f64, log_scale: f64, amplitude_squared: f64) -> Result<f64, Error> {
    let bare = positive("reduced_modulus", reduced_modulus, "alpha mu a^3/k_BT")?;
    let y = positive("fugacity_squared", fugacity_squared, "y^2")?;
    let l = not_negative("log_scale", log_scale, "ln(R/a)")?;
    let amplitude = positive("amplitude_squared", amplitude_squared, "1")?;
    if l == 0.0 {
        return Ok(bare);
    }
    let ln_bare = bare.ln();
    let ln_weight = amplitude.ln() + y.ln() - COUPLING.ln();
    // ln of x (1/x₀ + c I): rises through zero at the root
    let excess = |t: f64| -> Result<f64, Error> { Ok(t + special::ln_add_exp(-ln_bare, ln_weight + ln_pair_integral(t.exp(), l)?)) };
    if excess(ln_bare)? <= 0.0 {
        return Ok(bare);
    }
    // I(x) < l e for x < 1 bounds the root from below
    let low = (-special::ln_add_exp(-ln_bare, ln_weight + l.ln() + 1.0)).min(0.0).min(ln_bare) - 1e-3;
    if low < -700.0 && excess(-700.0)? > 0.0 {
        return Err(Error::no_solution(format!("the modulus falls to exp({low:.1}), too small to be computed")).about("log_scale"));
    }
    let low = low.max(-700.0);
    let root = brent(low, ln_bare, 4e-15, |t| excess(t).unwrap_or(f64::NAN))?;
    Ok(root.exp())
}

/// The integral of (27) in its right form and as printed (without its y²).
///
/// ∫_1^∞ dx'/x'⁴ e^{x/x'³} = (e^x − 1)/3x;   printed: (x/3)(1 − e^x)
///
/// # Errors
/// Naming the argument outside its domain.
pub fn supplement_integral(reduced_modulus: f64) -> Result<(f64, f64), Error> {
    let x = positive("reduced_modulus", reduced_modulus, "alpha mu a^3/k_BT")?;
    Ok((x.exp_m1() / (3.0 * x), -x / 3.0 * x.exp_m1()))
}

/// d ln Y/dl that follows from (26) once its integral is divided out, with that integral cut off at R = a e^`cutoff`.
///
/// (1 − e^x)/I(x, cutoff) → 0 as the cutoff grows; (28) has 1 − e^x, without the divisor
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn literal_fugacity_rate(reduced_modulus: f64, cutoff: f64) -> Result<f64, Error> {
    Ok(-reduced_modulus.exp_m1() / ln_pair_integral(reduced_modulus, cutoff)?.exp())
}

#[cfg(test)]
mod tests {
    use super::{fugacity_squared, literal_fugacity_rate, ln_pair_integral, modulus_cutoff, supplement_integral};
    use crate::numerics::quadrature::gauss_64;
    use crate::theories::melting_rg::flow::COUPLING;

    #[test]
    fn pair_integral_is_its_quadrature() {
        for (x, l) in [(1e-4, 3.0), (0.5, 1e-8), (0.5, 1e-3), (2.0, 0.2), (2.0, 40.0), (20.0, 1e-3), (50.0, 5.0), (300.0, 0.02), (700.0, 1e-3), (690.0, 0.2)] {
            // t = ln s
            let edges: Vec<f64> = (0..=40).map(|k| l * (f64::from(k) / 40.0).powi(3)).collect();
            let area = gauss_64().panels(&edges, |t| (x * (-3.0 * t).exp_m1()).exp()).ln() + x;
            let got = ln_pair_integral(x, l).unwrap();
            assert!((got - area).abs() < 1e-11 * area.abs().max(1.0), "({x}, {l}): {got} {area}");
        }
        // beyond e^x: Ei(x)/3 = e^x (1 + 1/x)/3x
        let far = ln_pair_integral(1e4, 5.0).unwrap();
        assert!((far - (1e4 - (3e4_f64).ln() + 1e-4)).abs() < 1e-7, "{far}");
    }

    #[test]
    fn modulus_solves_its_equation() {
        for (x, y, l) in [
            (0.5, 100.0, 5.0),
            (14.06, 1475.0, 46.56),
            (20.0, 0.01, 50.0),
            (1e-3, 1500.0, 50.0),
            (50.0, 1.0, 1e4),
            (1e5, 2000.0, 1e-6),
            (1e300, 1e-300, 1e-300),
        ] {
            let got = modulus_cutoff(x, y, l, 1.0).unwrap();
            let right = 1.0 / x + y / COUPLING * ln_pair_integral(got, l).unwrap().exp();
            assert!((got * right - 1.0).abs() < 1e-11, "({x}, {y}, {l}): {got} {right}");
            assert!(got <= x && modulus_cutoff(x, y, 2.0 * l, 1.0).unwrap() <= got);
        }
        assert_eq!(modulus_cutoff(0.5, 100.0, 0.0, 1.0).unwrap(), 0.5);
    }

    #[test]
    fn supplement_integral_is_its_quadrature() {
        for x in [1e-3, 0.4, 3.0, 10.0] {
            // v = 1/x'³
            let area = gauss_64().integrate(0.0, 1.0, |v| (x * v).exp()) / 3.0;
            let (right, printed) = supplement_integral(x).unwrap();
            assert!((right / area - 1.0).abs() < 1e-12 && printed < 0.0);
        }
        let rates: Vec<f64> = [1.0, 10.0, 100.0, 1e4].iter().map(|&l| literal_fugacity_rate(1.0, l).unwrap().abs()).collect();
        assert!(rates.windows(2).all(|r| r[1] < r[0]) && rates[3] < 2e-4, "{rates:?}");
    }

    #[test]
    fn fugacity_between_its_limits() {
        assert_eq!(fugacity_squared(0.7, 50.0, 0.0).unwrap(), 0.7 * 51.0);
        assert!((fugacity_squared(0.7, 50.0, 400.0).unwrap() - 0.7).abs() < 1e-15);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(fugacity_squared(0.0, 1.0, 1.0).unwrap_err().input, "frozen_fugacity_squared");
        assert_eq!(fugacity_squared(1.0, -1.0, 1.0).unwrap_err().input, "thermal_ratio");
        assert_eq!(fugacity_squared(1.0, 1.0, f64::NAN).unwrap_err().input, "defect_energy");
        assert_eq!(modulus_cutoff(0.0, 1.0, 1.0, 1.0).unwrap_err().input, "reduced_modulus");
        assert_eq!(modulus_cutoff(1.0, 0.0, 1.0, 1.0).unwrap_err().input, "fugacity_squared");
        assert_eq!(modulus_cutoff(1.0, 1.0, -1.0, 1.0).unwrap_err().input, "log_scale");
    }
}
