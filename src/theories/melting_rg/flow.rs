//! The renormalisation flow of modulus and fugacity, (16)-(19): exact invariant, end point, and state after a scale change.
//!
//! With x = αμ̄ and Y = y² the constant α drops out:
//!
//! dY/dl = −Y (e^x − 1),   d(1/x)/dl = Y e^x/32π,   l = ln(R/a)
//!
//! Dividing one by the other gives dY/dx = 32π (1 − e^{−x})/x², so that Y − 32π H(x) never changes.

use crate::error::{Error, ErrorKind, positive};
use crate::numerics::quadrature::gauss_8;
use crate::numerics::roots::brent;
use crate::numerics::{ode, special};
use std::f64::consts::{EULER_GAMMA, PI};

/// 32π, the constant of (17).
pub const COUPLING: f64 = 32.0 * PI;
/// Below this logarithm a number is no longer a full double.
const SMALLEST: f64 = -708.0;

/// Flow potential H(x), below zero and rising to zero, x = αμ̄ > 0.
///
/// H(x) = −(1 − e^{−x})/x − E₁(x),   H'(x) = (1 − e^{−x})/x²
///
/// H → ln x + γ − 1 − x/2 for small x, −1/x for large. Source: the quotient of (16) and (17), integrated.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] unless x > 0.
pub fn potential(reduced_modulus: f64) -> Result<f64, Error> {
    let x = positive("reduced_modulus", reduced_modulus, "alpha mu a^3/k_BT")?;
    Ok((-x).exp_m1() / x - special::e1(x)?)
}

/// H(x) from ln x, also where x underflows.
fn potential_at(ln_x: f64) -> Result<f64, Error> {
    // x < e^{−44}: H = ln x + γ − 1 to a last bit
    if ln_x < -44.0 { Ok(ln_x + EULER_GAMMA - 1.0) } else { potential(ln_x.exp()) }
}

/// ln x for which H(x) = `h`, `h` < 0: a logarithm, because x itself underflows for h below −745.
///
/// # Errors
/// [`ErrorKind::NoSolution`] unless h < 0.
pub fn potential_inverse(h: f64) -> Result<f64, Error> {
    if !(h.is_finite() && h < 0.0) {
        return Err(Error::no_solution(format!("the flow potential takes every value below 0, not {h}")));
    }
    let start = if h < -0.5 { h + 1.0 - EULER_GAMMA } else { -(-h).ln() };
    if h < -45.0 {
        // x < e^{−44}: H = ln x + γ − 1 to a last bit
        return Ok(start);
    }
    newton(h, start)
}

fn newton(h: f64, start: f64) -> Result<f64, Error> {
    let mut ln_x = start;
    for _ in 0..100 {
        let x = ln_x.exp();
        let slope = -(-x).exp_m1() / x;
        let step = ((h - potential(x)?) / slope).clamp(-2.0, 2.0);
        ln_x += step;
        if step.abs() <= 4e-16 * ln_x.abs().max(1.0) {
            return Ok(ln_x);
        }
        // the last bits of H keep Newton's step from vanishing
        if step.abs() <= 1e-14 * ln_x.abs().max(1.0) && x < 1.0 {
            return Ok(ln_x);
        }
    }
    if (potential(ln_x.exp())? - h).abs() <= 1e-13 * h.abs() {
        return Ok(ln_x);
    }
    Err(Error::new(ErrorKind::NotConverged, format!("the flow potential was not inverted at {h}")))
}

/// Where the flow from a given start ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FixedPoint {
    /// ln x_c of the exact flow.
    pub ln_exact: f64,
    /// ln x_c to leading order in x, ln x₀ − Y₀/32π.
    pub ln_leading: f64,
    /// The invariant Y − 32π H(x).
    pub invariant: f64,
}

/// End point on the fixed line y = 0 of the flow from (x₀, Y₀), exact and to leading order, both as logarithms.
///
/// H(x_c) = H(x₀) − Y₀/32π,   leading order: x_c = x₀ e^{−Y₀/32π}
///
/// `reduced_modulus` x₀ = αμ̄₀ > 0; `fugacity_squared` Y₀ = y₀² ≥ 0. H takes every value below zero, so every start ends at some
/// x_c > 0. Source: (16), (17) exactly; (18), (19) to leading order.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn fixed_point(reduced_modulus: f64, fugacity_squared: f64) -> Result<FixedPoint, Error> {
    let h = potential(reduced_modulus)?;
    if !(fugacity_squared.is_finite() && fugacity_squared >= 0.0) {
        return Err(Error::out_of_domain("fugacity_squared", fugacity_squared, "y^2", "≥ 0"));
    }
    let drop = fugacity_squared / COUPLING;
    let ln_x = reduced_modulus.ln();
    let ln_exact = if drop == 0.0 { ln_x } else { potential_inverse(h - drop)?.min(ln_x) };
    Ok(FixedPoint { ln_exact, ln_leading: ln_x - drop, invariant: fugacity_squared - COUPLING * h })
}

/// e^`ln_value`, refused where it leaves the range of a double, so that no zero stands for a small number.
///
/// # Errors
/// [`ErrorKind::NoSolution`] naming `what` and the logarithm.
pub fn from_logarithm(what: &str, ln_value: f64) -> Result<f64, Error> {
    let shown = if ln_value.abs() < 1e7 { format!("{ln_value:.6}") } else { format!("{ln_value:.6e}") };
    if ln_value < SMALLEST {
        return Err(Error::no_solution(format!("{what} = exp({shown}) is too small to be computed")));
    }
    let value = ln_value.exp();
    if value.is_finite() { Ok(value) } else { Err(Error::no_solution(format!("{what} = exp({shown}) is too large to be computed"))) }
}

/// Rate at which Y decays (and x − x_c with it) near the fixed line: e^{x_c} − 1, per unit of ln(R/a).
///
/// Source: (16) at x = x_c; the text has αμ̄_c, its small-x form.
pub fn attraction_rate(fixed: f64) -> f64 {
    fixed.exp_m1()
}

/// State of the flow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FlowState {
    /// ln x, x = αμ̄.
    pub ln_modulus: f64,
    /// ln Y, Y = y².
    pub ln_fugacity_squared: f64,
}

/// State after ln(R/a) has grown by `log_scale`, by quadrature along the invariant.
///
/// l = ∫_{ln Y}^{ln Y₀} d ln Y'/(e^{x(Y')} − 1),   H(x(Y')) = H(x_c) + Y'/32π
///
/// or, where Y hardly moves, the same along x: l = ∫_{ln x}^{ln x₀} 32π e^{−x'} d ln x'/(x' Y(x')).
///
/// The integrand is smooth and bounded all the way to the fixed line, where it becomes 1/(e^{x_c} − 1) and ln Y falls in
/// proportion to l; so scales up to any size, x up to any size, and Y below the smallest double are within reach.
/// `reduced_modulus` x₀ > 0, `fugacity_squared` Y₀ > 0, `log_scale` l ≥ 0. Source: (16), (17).
///
/// # Errors
/// Naming the first argument outside its domain; [`ErrorKind::NotConverged`] where 100 000 panels do not suffice.
pub fn flow(reduced_modulus: f64, fugacity_squared: f64, log_scale: f64) -> Result<FlowState, Error> {
    let mut last = None;
    for state in flow_at(reduced_modulus, fugacity_squared, &[log_scale])? {
        last = Some(state);
    }
    last.ok_or_else(|| Error::new(ErrorKind::Internal, "the flow gave no state"))
}

/// As [`flow`] at several increasing scales, in one passage.
///
/// # Errors
/// As [`flow`].
pub fn flow_at(reduced_modulus: f64, fugacity_squared: f64, log_scales: &[f64]) -> Result<Vec<FlowState>, Error> {
    let x_start = positive("reduced_modulus", reduced_modulus, "alpha mu a^3/k_BT")?;
    let y_start = positive("fugacity_squared", fugacity_squared, "y^2")?;
    if let Some(&scale) = log_scales.iter().find(|l| !(l.is_finite() && **l >= 0.0)) {
        return Err(Error::out_of_domain("log_scale", scale, "ln(R/a)", "≥ 0"));
    }
    let end = fixed_point(x_start, y_start)?;
    let h_end = potential(x_start)? - y_start / COUPLING;
    let ln_x_at = |ln_y: f64| -> Result<f64, Error> { Ok(potential_inverse(h_end + ln_y.exp() / COUPLING)?.min(x_start.ln())) };
    let slowness = |ln_y: f64| -> f64 { ln_x_at(ln_y).map_or(f64::NAN, |ln_x| 1.0 / ln_x.exp().exp_m1()) };
    let state = |ln_modulus: f64, ln_fugacity_squared: f64| FlowState { ln_modulus, ln_fugacity_squared };

    let mut wanted = log_scales.iter().copied().peekable();
    let mut found = Vec::with_capacity(log_scales.len());
    while wanted.next_if(|l| *l == 0.0).is_some() {
        found.push(state(x_start.ln(), y_start.ln()));
    }
    // above 700 the flow falls to 700 within a scale change of e^{−700}
    let (mut ln_x, mut ln_y, mut scale) = (x_start.ln(), y_start.ln(), 0.0);
    if x_start > 700.0 && end.ln_exact < 700_f64.ln() {
        (ln_x, ln_y) = (700_f64.ln(), (COUPLING * (potential(700.0)? - h_end)).ln());
    }
    // where Y hardly moves while ln x does, the passage goes along ln x, as the last digits of ln Y do not tell x there
    let h_start = potential(x_start)?;
    let ln_y_at = |ln_x: f64| -> Result<f64, Error> { Ok((y_start - COUPLING * (h_start - potential_at(ln_x)?)).ln()) };
    let slowness_along_x = |ln_x: f64| -> f64 { ln_y_at(ln_x).map_or(f64::NAN, |ln_y| COUPLING * (-ln_x.exp() - ln_x - ln_y).exp()) };
    let ln_y_linear = (1e-17 * h_end.abs() * COUPLING).ln();
    let mut panels = 0;
    while let Some(&next) = wanted.peek() {
        let x = ln_x.exp();
        // panels over which neither ln Y nor x nor ln x changes much
        let per_ln_x = COUPLING * (-ln_y).exp() * if x > 1e-16 { -(-x).exp_m1() / x } else { 1.0 };
        let along_x = per_ln_x < 0.1;
        if ln_y <= ln_y_linear || (x <= 0.0 && !along_x) || x > 700.0 {
            // on the fixed line to a last bit: ln Y falls in proportion to the scale
            let fall = if next > scale { (next - scale) * attraction_rate(end.ln_exact.exp()) } else { 0.0 };
            found.push(state(end.ln_exact, ln_y - fall));
            wanted.next();
            continue;
        }
        let (from, width) = if along_x { (ln_x, 0.7_f64.min(1.5 / x)) } else { (ln_y, 0.7_f64.min(0.7 * per_ln_x).min(1.5 * per_ln_x / x)) };
        let passed =
            |fall: f64| if along_x { gauss_8().integrate(from - fall, from, slowness_along_x) } else { gauss_8().integrate(from - fall, from, slowness) };
        let at =
            |fall: f64| -> Result<(f64, f64), Error> { Ok(if along_x { (from - fall, ln_y_at(from - fall)?) } else { (ln_x_at(from - fall)?, from - fall) }) };
        let rise = passed(width);
        if scale + rise < next {
            (ln_x, ln_y) = at(width)?;
            scale += rise;
        } else {
            let left = next - scale;
            // the place itself is known to a last bit only
            let resolution = 4e-15_f64.max(1e-15 * from.abs() / width);
            let fall = if rise <= left { width } else { brent(0.0, width, resolution, |w| (passed(w) - left) / rise)? };
            let (ln_x, ln_y) = at(fall)?;
            found.push(state(ln_x.min(x_start.ln()), ln_y));
            wanted.next();
        }
        panels += 1;
        if panels > 100_000 {
            return Err(Error::new(ErrorKind::NotConverged, format!("the flow did not reach ln(R/a) = {next}")));
        }
    }
    Ok(found)
}

/// As [`flow_at`], but the differential equations in (1/x, ln Y) step by step: the other route, for moderate x.
///
/// # Errors
/// As [`flow`], and [`ErrorKind::NotConverged`] where e^x makes the equations too stiff (x above about 30).
pub fn flow_by_steps(reduced_modulus: f64, fugacity_squared: f64, log_scales: &[f64]) -> Result<Vec<FlowState>, Error> {
    let x_start = positive("reduced_modulus", reduced_modulus, "alpha mu a^3/k_BT")?;
    let y_start = positive("fugacity_squared", fugacity_squared, "y^2")?;
    let slope = |_: f64, s: &[f64; 2]| [s[1].exp() * (1.0 / s[0]).min(SMALLEST.abs()).exp() / COUPLING, -(1.0 / s[0]).min(SMALLEST.abs()).exp_m1()];
    let states = ode::trajectory(0.0, log_scales, [1.0 / x_start, y_start.ln()], 1e-12, slope)?;
    Ok(states.into_iter().map(|[inverse, ln_y]| FlowState { ln_modulus: -inverse.ln(), ln_fugacity_squared: ln_y }).collect())
}

/// x after `log_scale` if (26) is divided through as it is written: its integral over all x' diverges, so Y stays constant.
///
/// d(1/x)/dl = Y e^x/32π at constant Y,   e^{−x}/x − E₁(x) = e^{−x₀}/x₀ − E₁(x₀) + Y l/32π
///
/// x → 32π/(Y l): always a liquid, whatever Y > 0. Source: (26) taken literally with (29).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn literal_flow(reduced_modulus: f64, fugacity_squared: f64, log_scale: f64) -> Result<f64, Error> {
    let x_start = positive("reduced_modulus", reduced_modulus, "alpha mu a^3/k_BT")?;
    let y = positive("fugacity_squared", fugacity_squared, "y^2")?;
    if !(log_scale.is_finite() && log_scale >= 0.0) {
        return Err(Error::out_of_domain("log_scale", log_scale, "ln(R/a)", "≥ 0"));
    }
    // ln of ∫_x^∞ e^{−s}/s² ds = e^{−x}(1/x − e^x E₁(x))
    let ln_integral = |x: f64| -> Result<f64, Error> { Ok(-x + (1.0 / x - special::scaled_e1(x)?).ln()) };
    let start = ln_integral(x_start)?;
    let target = special::ln_add_exp(start, (y * log_scale / COUPLING).ln());
    if log_scale == 0.0 || target <= start {
        return Ok(x_start);
    }
    // e^{−x}/x − E₁(x) < 1/x, so 1/x of the target lies above e^target
    let low = (-(target.exp() + 1.0).ln()).min(x_start.ln()) - 2.0;
    let ln_x = brent(low, x_start.ln(), 4e-15, |t| ln_integral(t.exp()).map_or(f64::NAN, |v| v - target))?;
    Ok(ln_x.exp())
}

#[cfg(test)]
mod tests {
    use super::{COUPLING, fixed_point, flow, flow_at, flow_by_steps, literal_flow, potential, potential_inverse};
    use crate::numerics::ode;
    use crate::numerics::quadrature::gauss_64;
    use std::f64::consts::EULER_GAMMA;

    /// Where Y is so large that it hardly moves, x falls as (26) says with Y held, in closed form.
    #[test]
    fn a_large_fugacity_stays_and_the_modulus_falls_as_its_inverse() {
        for (x, y, l) in [(10.0, 1e15, 1.0), (0.3, 1e9, 1e-3), (30.0, 1e20, 2.0), (600.0, 1e15, 1.0), (1e5, 1e18, 1.0)] {
            let state = flow(x, y, l).unwrap();
            let held = literal_flow(x, y, l).unwrap().ln();
            assert!((state.ln_modulus - held).abs() < 1e-5, "{x} {y}: {} {held}", state.ln_modulus);
            assert!((state.ln_fugacity_squared - y.ln()).abs() < 1e-5, "{x} {y}");
        }
    }

    #[test]
    fn potential_has_the_derivative_of_the_quotient() {
        for x in [1e-6, 1e-3, 0.2, 1.4, 1.6, 5.0, 30.0, 50.0] {
            let rise = potential(1.2 * x).unwrap() - potential(x).unwrap();
            let area = gauss_64().integrate(x, 1.2 * x, |s| -(-s).exp_m1() / (s * s));
            assert!((rise / area - 1.0).abs() < 1e-10, "{x}: {rise} {area}");
        }
        assert!((potential(1e-8).unwrap() - (1e-8_f64.ln() + EULER_GAMMA - 1.0)).abs() < 1e-7);
        assert!((potential(50.0).unwrap() * 50.0 + 1.0).abs() < 1e-12);
    }

    #[test]
    fn inverse_undoes_the_potential() {
        for x in [1e-300, 1e-30, 1e-6, 0.01, 0.5, 0.93, 1.0, 3.0, 20.0, 50.0, 1000.0_f64] {
            let back = potential_inverse(potential(x).unwrap()).unwrap();
            assert!((back - x.ln()).abs() < 1e-13 * x.ln().abs().max(1.0), "{x}: {}", back.exp());
        }
        // far below, H = ln x + γ − 1
        assert!((potential_inverse(-2000.0).unwrap() + 2000.0 - 1.0 + EULER_GAMMA).abs() < 1e-9);
        assert!(potential_inverse(0.0).is_err() && potential_inverse(f64::NAN).is_err());
    }

    #[test]
    fn both_routes_agree_and_keep_the_invariant() {
        for (x, y) in [(0.5, 100.0), (2.56, 256.8), (0.01, 400.0), (4.0, 1.0), (12.0, 30.0), (1e-3, 1500.0)] {
            let scales = [0.1, 1.0, 5.0];
            let exact = flow_at(x, y, &scales).unwrap();
            let steps = flow_by_steps(x, y, &scales).unwrap();
            let start = y - COUPLING * potential(x).unwrap();
            for ((a, b), l) in exact.iter().zip(&steps).zip(scales) {
                assert!((a.ln_modulus - b.ln_modulus).abs() < 1e-8, "({x}, {y}) at {l}: {a:?} {b:?}");
                assert!((a.ln_fugacity_squared - b.ln_fugacity_squared).abs() < 1e-8 * b.ln_fugacity_squared.abs().max(1.0), "({x}, {y}) at {l}: {a:?} {b:?}");
                let kept = b.ln_fugacity_squared.exp() - COUPLING * potential(b.ln_modulus.exp()).unwrap();
                assert!((kept / start - 1.0).abs() < 1e-9, "invariant {kept} {start}");
            }
        }
    }

    #[test]
    fn long_scales_end_on_the_fixed_line() {
        for (x, y) in [(0.5, 100.0), (50.0, 2000.0), (50.0, 0.01), (3.0, 10.0), (1e-6, 2000.0)] {
            let end = fixed_point(x, y).unwrap();
            let state = flow(x, y, 1e4).unwrap();
            let fixed = end.ln_exact.exp();
            if fixed > 0.1 {
                assert!((state.ln_modulus - end.ln_exact).abs() < 1e-12, "({x}, {y}) {state:?} {end:?}");
                let later = flow(x, y, 2e4).unwrap();
                let rate = (state.ln_fugacity_squared - later.ln_fugacity_squared) / 1e4;
                assert!((rate / fixed.exp_m1() - 1.0).abs() < 1e-9, "({x}, {y}): rate {rate}");
            }
            assert!(state.ln_modulus >= end.ln_exact && state.ln_fugacity_squared.is_finite());
        }
    }

    #[test]
    fn flow_is_a_group_in_the_scale() {
        for (x, y, l, m) in
            [(50.0, 2000.0, 0.3, 20.0), (1e-4, 1900.0, 30.0, 4000.0), (30.0, 5.0, 1e-9, 1e-3), (5.0, 100.0, 1e-6, 1.0), (900.0, 50.0, 1e-3, 3.0)]
        {
            let whole = flow(x, y, l + m).unwrap();
            let half = flow(x, y, l).unwrap();
            let rest = flow(half.ln_modulus.exp(), half.ln_fugacity_squared.exp(), m).unwrap();
            assert!((whole.ln_modulus - rest.ln_modulus).abs() < 1e-9, "({x}, {y}): {whole:?} {rest:?}");
            assert!(
                (whole.ln_fugacity_squared - rest.ln_fugacity_squared).abs() < 1e-8 * whole.ln_fugacity_squared.abs().max(1.0),
                "({x}, {y}): {whole:?} {rest:?}"
            );
        }
    }

    #[test]
    fn literal_flow_solves_its_equation() {
        for (x, y, l) in [(0.5, 100.0, 3.0), (5.0, 10.0, 2.0), (0.01, 1000.0, 5.0)] {
            let steps = ode::trajectory(0.0, &[l], [1.0 / x], 1e-12, |_, s| [y * (1.0 / s[0]).exp() / COUPLING]).unwrap();
            let got = literal_flow(x, y, l).unwrap();
            assert!((got * steps[0][0] - 1.0).abs() < 1e-9, "({x}, {y}, {l}): {got} {}", 1.0 / steps[0][0]);
        }
        // x → 32π/(Y l)
        let far = literal_flow(2.0, 50.0, 1e7).unwrap();
        assert!((far * 50.0 * 1e7 / COUPLING - 1.0).abs() < 1e-4, "{far}");
        assert_eq!(literal_flow(0.7, 50.0, 0.0).unwrap(), 0.7);
    }

    #[test]
    fn refused_arguments_are_named() {
        for (x, y, l, name) in [
            (0.0, 1.0, 1.0, "reduced_modulus"),
            (f64::NAN, 1.0, 1.0, "reduced_modulus"),
            (1.0, 0.0, 1.0, "fugacity_squared"),
            (1.0, f64::INFINITY, 1.0, "fugacity_squared"),
            (1.0, 1.0, -1.0, "log_scale"),
            (1.0, 1.0, f64::NAN, "log_scale"),
        ] {
            assert_eq!(flow(x, y, l).unwrap_err().input, name);
            assert_eq!(literal_flow(x, y, l).unwrap_err().input, name);
        }
        assert_eq!(fixed_point(1.0, -1.0).unwrap_err().input, "fugacity_squared");
    }
}
