//! The stretched exponential in frequency: series at both ends, a turned path between them.

use crate::error::{Error, positive};
use std::f64::consts::FRAC_PI_2;

/// Real part, and imaginary part with its sign turned: χ = χ′ − iχ″.
pub type Susceptibility = [f64; 2];

/// χ = ∫₀^∞ (−dφ/dt) e^{−iωt} dt, φ = e^{−t^β}, at ω > 0 for 0 < β ≤ 1.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `frequency` or `exponent`.
pub fn susceptibility(frequency: f64, exponent: f64) -> Result<Susceptibility, Error> {
    let w = positive("frequency", frequency, "omega tau")?;
    if !(exponent > 0.0 && exponent <= 1.0) {
        return Err(Error::out_of_domain("exponent", exponent, "1", "> 0 and ≤ 1"));
    }
    if exponent == 1.0 {
        return Ok(debye(w));
    }
    Ok(fast(w, exponent).or_else(|| slow(w, exponent)).unwrap_or_else(|| turned(w, exponent)))
}

/// 1/(1 + iω) = (1 − iω)/(1 + ω²).
pub fn debye(w: f64) -> Susceptibility {
    if w > 1.0 {
        let u = 1.0 / w;
        [u / (1.0 + u * u) * u, u / (1.0 + u * u)]
    } else {
        [1.0 / (1.0 + w * w), w / (1.0 + w * w)]
    }
}

/// Σ (−1)^{n+1} Γ(1 + nβ)/n! (iω)^{−nβ}, where it converges soon.
fn fast(w: f64, beta: f64) -> Option<Susceptibility> {
    let log = w.ln() * beta;
    if log < 1.5 {
        return None;
    }
    let mut sum = [0.0; 2];
    for n in 1..120 {
        let n = f64::from(n);
        let size = (puruspe::ln_gamma(1.0 + n * beta) - puruspe::ln_gamma(n + 1.0) - n * log).exp();
        let signed = if n % 2.0 == 1.0 { size } else { -size };
        let angle = FRAC_PI_2 * n * beta;
        // for n = 1 by the complement, which keeps the small real part near β = 1
        let cosine = if n == 1.0 { (FRAC_PI_2 * (1.0 - beta)).sin() } else { angle.cos() };
        sum[0] += signed * cosine;
        sum[1] += signed * angle.sin();
        if size < 1e-18 * sum[0].abs().min(sum[1].abs()) {
            return Some(sum);
        }
    }
    None
}

/// Σ (−iω)ⁿ Γ(1 + n/β)/n!, an asymptotic series, where it gets small enough before it grows.
fn slow(w: f64, beta: f64) -> Option<Susceptibility> {
    let mut sum = [1.0, 0.0];
    let mut last = 1.0;
    for n in 1..40_u32 {
        let x = f64::from(n);
        let size = (puruspe::ln_gamma(1.0 + x / beta) - puruspe::ln_gamma(x + 1.0) + x * w.ln()).exp();
        if size >= last {
            return None;
        }
        last = size;
        match n % 4 {
            0 => sum[0] += size,
            1 => sum[1] += size,
            2 => sum[0] -= size,
            _ => sum[1] -= size,
        }
        if n > 1 && size < 1e-17 * sum[1].abs() {
            return Some(sum);
        }
    }
    None
}

/// The integral along a turned path, t = e^{X − iθ}, θ = π/(2(1 + β)), on which both factors decay; our own route.
fn turned(w: f64, beta: f64) -> Susceptibility {
    const STEP: f64 = 0.05;
    let theta = FRAC_PI_2 / (1.0 + beta);
    let ([sin, cos], [sin_b, cos_b]) = ([theta.sin(), theta.cos()], [(beta * theta).sin(), (beta * theta).cos()]);
    let shift = w.ln().max(0.0);
    let from = -f64::max(8.0, (60.0 / beta).ln());
    let mut sum = [0.0; 2];
    for k in 0..40_000 {
        let v = from + STEP * f64::from(k);
        let bend = (-v).exp();
        let x = v - bend - shift;
        let (power, phase) = ((beta * x).exp(), w * x.exp());
        // −t^β − iωt, and t^β beside it
        let real = -power * cos_b - phase * sin;
        if real < -45.0 {
            break;
        }
        let size = STEP * (1.0 + bend) * beta * power * real.exp();
        let angle = power * sin_b - phase * cos - beta * theta;
        sum[0] += size * angle.cos();
        sum[1] -= size * angle.sin();
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use puruspe::gamma;

    #[test]
    fn one_exponential_is_debyes() {
        for w in [1e-5, 0.1, 1.0, 7.0, 1e4] {
            // the turned path itself, not the closed form
            let got = turned(w, 1.0);
            for (got, expected) in got.into_iter().zip([1.0 / (1.0 + w * w), w / (1.0 + w * w)]) {
                assert!((got - expected).abs() < 1e-12 && (w > 100.0 || (got / expected - 1.0).abs() < 1e-8), "{w} {got} {expected}");
            }
        }
    }

    /// √(πz) e^z erfc(√z), z = 1/(4iω), by w(iy) = e^{y²} erfc(y) as a continued integral: (2/√π) ∫ e^{−s² − 2ys} ds.
    fn one_half(w: f64) -> Susceptibility {
        // y = √z = e^{−iπ/4}/(2√ω)
        let y = 0.5 / w.sqrt() * std::f64::consts::FRAC_1_SQRT_2;
        let rule = crate::numerics::quadrature::gauss_64();
        let mut scaled = [0.0; 2];
        for k in 0..60 {
            let (a, b) = (0.1 * f64::from(k), 0.1 * f64::from(k + 1));
            scaled[0] += rule.integrate(a, b, |s| (-s * s - 2.0 * y * s).exp() * (2.0 * y * s).cos());
            scaled[1] += rule.integrate(a, b, |s| (-s * s - 2.0 * y * s).exp() * (2.0 * y * s).sin());
        }
        // times √π y (1 − i), times 2/√π
        let [re, im] = scaled.map(|part| 2.0 * y * part);
        [re + im, re - im]
    }

    #[test]
    fn one_half_is_an_error_function() {
        for w in [0.01, 0.3, 1.0, 4.0, 30.0, 1e3] {
            let (got, expected) = (susceptibility(w, 0.5).unwrap(), one_half(w));
            assert!((got[0] / expected[0] - 1.0).abs() < 1e-9, "{w} {got:?} {expected:?}");
            assert!((got[1] / expected[1].abs() - 1.0).abs() < 1e-9, "{w} {got:?} {expected:?}");
        }
    }

    #[test]
    fn series_meet_the_turned_path() {
        for beta in [0.2, 0.5, 0.8, 0.97] {
            for w in [1e-5, 1e-4, 1e-3, 10.0, 1e3, 1e5] {
                let (got, path) = (susceptibility(w, beta).unwrap(), turned(w, beta));
                for k in 0..2 {
                    assert!((got[k] / path[k] - 1.0).abs() < 3e-9, "{beta} {w} {got:?} {path:?}");
                }
            }
        }
    }

    #[test]
    fn both_ends_are_those_of_the_moments() {
        for beta in [0.3, 0.6, 0.9] {
            let w = 1e-12;
            let [real, loss] = susceptibility(w, beta).unwrap();
            assert!((real - 1.0).abs() < 1e-9 && (loss / (w * gamma(1.0 / beta) / beta) - 1.0).abs() < 1e-5, "{beta}");
            let w: f64 = 1e40;
            let [real, loss] = susceptibility(w, beta).unwrap();
            let size = gamma(1.0 + beta) * w.powf(-beta);
            assert!((real / (size * (FRAC_PI_2 * beta).cos()) - 1.0).abs() < 1e-9, "{beta}");
            assert!((loss / (size * (FRAC_PI_2 * beta).sin()) - 1.0).abs() < 1e-9, "{beta}");
        }
    }
}
