//! The correlation length (23), by the printed formula and by four criteria.

use crate::error::{Error, positive};
use crate::numerics::quadrature::gauss_24;
use crate::numerics::special;

/// E₁(p) − E₁(q) for 0 < p < q, without cancellation where they are close.
fn e1_between(p: f64, q: f64) -> Result<f64, Error> {
    if q - p < 0.5 * p.min(1.0) {
        return Ok(gauss_24().integrate(p, q, |t| (-t).exp() / t));
    }
    Ok(special::e1(p)? - special::e1(q)?)
}

fn checked(alpha: f64, critical: f64, bare: f64) -> Result<(f64, f64), Error> {
    let alpha = positive("alpha", alpha, "1")?;
    let critical = positive("critical_modulus", critical, "mu_c a^3/k_BT")?;
    let bare = positive("bare_modulus", bare, "mu_0 a^3/k_BT")?;
    if critical >= bare {
        return Err(Error::out_of_domain("critical_modulus", critical, "mu_c a^3/k_BT", "< bare_modulus"));
    }
    let ratio = bare / critical;
    Ok((alpha * critical, if ratio.is_finite() { ratio.ln() } else { bare.ln() - critical.ln() }))
}

/// ln(ξ/a) as printed.
///
/// ln(ξ/a) = 1/αμ̄_c      source: (23)
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn printed(alpha: f64, critical: f64) -> Result<f64, Error> {
    Ok(1.0 / (positive("alpha", alpha, "1")? * positive("critical_modulus", critical, "mu_c a^3/k_BT")?))
}

/// ln(ξ/a) where the printed (22) reaches e μ̄_c; negative where μ̄₀ < e μ̄_c.
///
/// ln(ξ/a) = ln ln(μ̄₀/μ̄_c)/αμ̄_c      source: (22) and the sentence below (23)
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn from_printed_flow(alpha: f64, critical: f64, bare: f64) -> Result<f64, Error> {
    let (rate, w) = checked(alpha, critical, bare)?;
    Ok(w.ln() / rate)
}

/// ln(ξ/a) where the exact flow (21) has come down to q times its end point.
///
/// ln(ξ/a) = [E₁(ln q) − E₁(ln μ̄₀/μ̄_c)]/αμ̄_c      source: (21) with the criterion μ̄(ξ) = q μ̄_c
///
/// `criterion` q > 1 with q μ̄_c < μ̄₀.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn near_end_point(alpha: f64, critical: f64, bare: f64, criterion: f64) -> Result<f64, Error> {
    let (rate, w) = checked(alpha, critical, bare)?;
    if !(criterion.is_finite() && criterion > 1.0) {
        return Err(Error::out_of_domain("criterion", criterion, "q", "> 1"));
    }
    let near = (criterion - 1.0).ln_1p();
    if near >= w {
        return Err(Error::out_of_domain("criterion", criterion, "q", "< bare_modulus/critical_modulus"));
    }
    Ok(e1_between(near, w)? / rate)
}

/// ln(ξ/a) where the exact flow has come down from μ̄₀ by the factor e: the criterion that the text states.
///
/// ln(ξ/a) = [E₁(w₀ − 1) − E₁(w₀)]/αμ̄_c, w₀ = ln(μ̄₀/μ̄_c);   → (e − 1)/(αμ̄₀ w₀) as μ̄_c → 0
///
/// Finite, and falling, as μ̄_c → 0. Source: (21) with "below its glass value μ₀ by some fraction, say e".
///
/// # Errors
/// Naming the first argument outside its domain; w₀ must exceed 1, else the flow ends before.
pub fn below_bare(alpha: f64, critical: f64, bare: f64) -> Result<f64, Error> {
    let (rate, w) = checked(alpha, critical, bare)?;
    if w <= 1.0 {
        return Err(Error::out_of_domain("critical_modulus", critical, "mu_c a^3/k_BT", "< bare_modulus/e"));
    }
    if w > 40.0 {
        // e^{−w} ê is common to both terms: e^{−w} [e ê(w − 1) − ê(w)]
        let scaled = std::f64::consts::E * special::scaled_e1(w - 1.0)? - special::scaled_e1(w)?;
        return Ok(scaled * (-w - rate.ln()).exp());
    }
    Ok(e1_between(w - 1.0, w)? / rate)
}

#[cfg(test)]
mod tests {
    use super::super::reduced::modulus_at_scale;
    use super::{below_bare, from_printed_flow, near_end_point, printed};
    use std::f64::consts::E;

    #[test]
    fn flows_reach_what_their_criterion_asks_at_that_length() {
        for (alpha, critical, bare, q) in [(1.0, 0.02, 2.0, E), (8.6, 0.0312, 0.76, 2.927), (0.3, 0.1, 5.0, 1.05), (1.0, 0.5, 1.0, 1.9)] {
            let l = near_end_point(alpha, critical, bare, q).unwrap();
            let (exact, _) = modulus_at_scale(bare, critical / bare, alpha, l).unwrap();
            assert!((exact / (q * critical) - 1.0).abs() < 1e-10, "{exact} {}", q * critical);
        }
        let l = from_printed_flow(1.0, 0.02, 2.0).unwrap();
        assert!((modulus_at_scale(2.0, 0.01, 1.0, l).unwrap().1 / (E * 0.02) - 1.0).abs() < 1e-12);
        let l = below_bare(1.0, 0.02, 2.0).unwrap();
        assert!((modulus_at_scale(2.0, 0.01, 1.0, l).unwrap().0 * E / 2.0 - 1.0).abs() < 1e-12);
    }

    #[test]
    fn only_one_criterion_diverges_with_the_printed_form() {
        let prefactor = |q: f64| near_end_point(1.0, 1e-9, 1.0, q).unwrap() / printed(1.0, 1e-9).unwrap();
        // E₁(1), E₁(ln 2): tables
        assert!((prefactor(E) - 0.219_383_934).abs() < 1e-8 && (prefactor(2.0) - 0.378_671_043).abs() < 1e-8);
        let fall: Vec<f64> = [1e-2, 1e-4, 1e-8, 1e-16, 1e-100].iter().map(|&c| below_bare(1.0, c, 1.0).unwrap()).collect();
        assert!(fall.windows(2).all(|p| p[1] < p[0]), "{fall:?}");
        let w = 100.0 * 10_f64.ln();
        // next order of E₁: (e − 1)/w + (1 − ... )/w²: within 1 %
        assert!((fall[4] * w / (E - 1.0) - 1.0).abs() < 0.01, "{fall:?}");
    }

    #[test]
    fn close_criteria_do_not_cancel() {
        // q μ_c just below μ₀: ln ξ = ln(μ₀/qμ_c)/(αμ₀ ln(μ₀/μ_c)) to first order
        let (critical, bare, gap): (f64, f64, f64) = (0.1, 1.0, 1e-9);
        let got = near_end_point(1.0, critical, bare, bare / critical * (1.0 - gap)).unwrap();
        assert!((got / (gap / (bare * (bare / critical).ln())) - 1.0).abs() < 1e-6, "{got}");
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(near_end_point(0.0, 0.1, 1.0, 2.0).unwrap_err().input, "alpha");
        assert_eq!(near_end_point(1.0, -0.1, 1.0, 2.0).unwrap_err().input, "critical_modulus");
        assert_eq!(near_end_point(1.0, 0.1, f64::NAN, 2.0).unwrap_err().input, "bare_modulus");
        assert_eq!(near_end_point(1.0, 0.1, 1.0, 1.0).unwrap_err().input, "criterion");
        assert_eq!(near_end_point(1.0, 0.1, 1.0, 20.0).unwrap_err().input, "criterion");
        assert_eq!(below_bare(1.0, 0.5, 1.0).unwrap_err().input, "critical_modulus");
    }
}
