//! The flow to leading order in αμ̄, (18)-(22): exact solution with exponential integrals, and the printed closed form.

use super::flow::COUPLING;
use crate::error::{Error, ErrorKind, positive};
use crate::numerics::roots::brent;
use crate::numerics::special;

/// y² on the flow line that ends at μ̄_c, to leading order.
///
/// y² = 32π ln|μ̄/μ̄_c|      source: (19)
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn fugacity_squared(modulus: f64, critical: f64) -> Result<f64, Error> {
    let modulus = positive("modulus", modulus, "mu a^3/k_BT")?;
    let critical = positive("critical_modulus", critical, "mu_c a^3/k_BT")?;
    Ok(COUPLING * (modulus / critical).ln())
}

/// Slope of the reduced flow.
///
/// dμ̄/dl = −α μ̄² ln|μ̄/μ̄_c|      source: (20)
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn slope(modulus: f64, critical: f64, alpha: f64) -> Result<f64, Error> {
    let modulus = positive("modulus", modulus, "mu a^3/k_BT")?;
    let critical = positive("critical_modulus", critical, "mu_c a^3/k_BT")?;
    Ok(-positive("alpha", alpha, "1")? * modulus * modulus * (modulus / critical).ln())
}

/// li(x) for 0 < x < 1 by the series that the paper quotes, with |ln x| under its second logarithm.
///
/// li(x) = γ + ln|ln x| + Σ (ln x)ⁿ/(n n!)      source: below (21); equal to Ei(ln x)
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] unless 0 < x < 1.
pub fn logarithmic_integral(x: f64) -> Result<f64, Error> {
    if !(x > 0.0 && x < 1.0) {
        return Err(Error::out_of_domain("x", x, "1", "> 0 and < 1"));
    }
    special::ei(x.ln())
}

/// Solves E₁(w) = e^`ln_target` for ln w.
fn inverse_e1(ln_target: f64) -> Result<f64, Error> {
    // E₁(w) > −γ − ln w, and ln E₁(w) < −w − ln w
    let low = if ln_target > 0.0 { -ln_target.exp() - 1.0 } else { -3.0 };
    if ln_target > 0.0 && ln_target.exp() > 40.0 {
        // w < e^{−40}: E₁ = −γ − ln w to a last bit
        return Ok(-ln_target.exp() - std::f64::consts::EULER_GAMMA);
    }
    let high = (-ln_target).max(1.0).ln().max(1.0) + 1.0;
    brent(low, high, 4e-15, |t| special::ln_e1(t.exp()).map_or(f64::NAN, |v| v - ln_target))
}

/// Modulus at R = a e^l: exact integral of (20), and (22).
///
/// exact: E₁(w) = E₁(w₀) + αμ̄_c l, w = ln(μ̄/μ̄_c);   printed: μ̄ = μ̄_c (μ̄₀/μ̄_c)^{exp(−αμ̄_c l)}
///
/// `bare_modulus` μ̄₀ > 0; `critical_ratio` μ̄_c/μ̄₀ between 0 and 1; `alpha` > 0; `log_scale` l ≥ 0. (21) is the exact form, li(μ_c/μ) =
/// −E₁(w); (22) keeps two terms of li. Source: (20)-(22).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn modulus_at_scale(bare_modulus: f64, critical_ratio: f64, alpha: f64, log_scale: f64) -> Result<(f64, f64), Error> {
    let bare = positive("bare_modulus", bare_modulus, "mu a^3/k_BT")?;
    if !(critical_ratio > 0.0 && critical_ratio < 1.0) {
        return Err(Error::out_of_domain("critical_ratio", critical_ratio, "mu_c/mu_0", "> 0 and < 1"));
    }
    let alpha = positive("alpha", alpha, "1")?;
    if !(log_scale.is_finite() && log_scale >= 0.0) {
        return Err(Error::out_of_domain("log_scale", log_scale, "ln(R/a)", "≥ 0"));
    }
    if log_scale == 0.0 {
        return Ok((bare, bare));
    }
    let start = -critical_ratio.ln();
    let rate = alpha * bare * critical_ratio * log_scale;
    if !rate.is_finite() {
        return Err(Error::new(ErrorKind::NoSolution, "α μ_c ln(R/a) is too large or too small to be computed"));
    }
    let ln_w = inverse_e1(special::ln_add_exp(special::ln_e1(start)?, rate.ln()))?;
    let end = |w: f64| bare * (w.min(start) - start).exp();
    Ok((end(ln_w.exp()), end(start * (-rate).exp())))
}

#[cfg(test)]
mod tests {
    use super::super::flow;
    use super::{fugacity_squared, logarithmic_integral, modulus_at_scale, slope};
    use crate::numerics::ode;
    use crate::numerics::quadrature::gauss_64;

    #[test]
    fn exact_modulus_is_the_integrated_slope() {
        for (bare, ratio, alpha, l) in [(0.2, 0.5, 1.0, 10.0), (2.0, 0.005, 10.0, 60.0), (0.05, 0.98, 0.1, 3.0), (1.0, 1e-4, 1.0, 100.0)] {
            let end = ode::trajectory(0.0, &[l], [bare], 1e-13, |_, m| [slope(m[0], bare * ratio, alpha).unwrap_or(f64::NAN)]).unwrap();
            let (exact, _) = modulus_at_scale(bare, ratio, alpha, l).unwrap();
            assert!((exact / end[0][0] - 1.0).abs() < 1e-9, "{exact} {}", end[0][0]);
        }
    }

    #[test]
    fn printed_modulus_integrates_its_own_slope() {
        // (22) solves dμ/dl = −αμ_c μ ln(μ/μ_c): one μ of (20) replaced by μ_c
        for (bare, ratio, alpha, l) in [(0.2, 0.5, 1.0, 10.0), (2.0, 0.1, 3.0, 2.0)] {
            let c: f64 = bare * ratio;
            let end = ode::trajectory(0.0, &[l], [bare], 1e-13, |_, m| [-alpha * c * m[0] * (m[0] / c).ln()]).unwrap();
            let (_, printed) = modulus_at_scale(bare, ratio, alpha, l).unwrap();
            assert!((printed / end[0][0] - 1.0).abs() < 1e-10);
        }
    }

    #[test]
    fn limits_of_scale_and_ratio() {
        for ratio in [1e-300, 1e-8, 0.3, 0.999_999, 1.0 - 1e-15] {
            let (exact, printed) = modulus_at_scale(2.0, ratio, 1.0, 0.0).unwrap();
            assert_eq!((exact, printed), (2.0, 2.0));
            let (near, _) = modulus_at_scale(2.0, ratio, 1.0, 1e-12).unwrap();
            assert!((near / 2.0 - 1.0).abs() < 1e-8, "{ratio}: {near}");
        }
        let (exact, printed) = modulus_at_scale(2.0, 0.3, 1.0, 1e4).unwrap();
        assert!((exact / 0.6 - 1.0).abs() < 1e-14 && (printed / 0.6 - 1.0).abs() < 1e-14);
    }

    #[test]
    fn leading_order_of_the_exact_flow() {
        // the exact flow at small αμ̄ follows (20)
        let (x, y) = (1e-3, 100.0);
        let fixed = flow::fixed_point(x, y).unwrap().ln_exact.exp();
        let state = flow::flow(x, y, 500.0).unwrap();
        let (reduced, _) = modulus_at_scale(x, fixed / x, 1.0, 500.0).unwrap();
        assert!((state.ln_modulus.exp() / reduced - 1.0).abs() < 1e-3);
        assert!((fugacity_squared(x, fixed).unwrap() / y - 1.0).abs() < 1e-3);
    }

    #[test]
    fn logarithmic_integral_is_its_quadrature() {
        for x in [0.01, 0.3, 0.9] {
            // y = e^{−t}: li(x) = −∫_{−ln x}^∞ e^{−t}/t dt
            let from = -f64::ln(x);
            let edges: Vec<f64> = (0..=20).map(|k| from + 40.0 * (f64::from(k) / 20.0).powi(3)).collect();
            let area = -gauss_64().panels(&edges, |t| (-t).exp() / t);
            assert!((logarithmic_integral(x).unwrap() / area - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn refused_arguments_are_named() {
        for (bare, ratio, alpha, l, name) in [
            (0.0, 0.5, 1.0, 1.0, "bare_modulus"),
            (1.0, 1.0, 1.0, 1.0, "critical_ratio"),
            (1.0, f64::NAN, 1.0, 1.0, "critical_ratio"),
            (1.0, 0.5, -1.0, 1.0, "alpha"),
            (1.0, 0.5, 1.0, -1.0, "log_scale"),
        ] {
            assert_eq!(modulus_at_scale(bare, ratio, alpha, l).unwrap_err().input, name);
        }
    }
}
