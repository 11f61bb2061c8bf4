//! The distribution of rates behind a stretched exponential: the one-sided stable density.
//!
//! exp(−t^β) = ∫₀^∞ ρ(u) e^{−ut} du. The integral of Kanter has a positive integrand at every rate, so nothing cancels.

use crate::error::{Error, ErrorKind, positive};
use crate::numerics::quadrature::gauss_16;
use crate::picture::exact;
use std::f64::consts::PI;

fn stretching(beta: f64) -> Result<f64, Error> {
    if beta.is_finite() && beta > 0.0 && beta < 1.0 { Ok(beta) } else { Err(Error::out_of_domain("beta", beta, "1", "> 0 and < 1")) }
}

/// ln(sin x/x), x in [0, π).
fn log_sinc(x: f64, sine: f64) -> f64 {
    if x < 1e-4 { -x * x / 6.0 } else { (sine / x).ln() }
}

/// How many panels may be halved: some milliseconds.
const PANELS: u32 = 2000;

/// One rate's integrand over t, where φ = π/(1 + e^{−t}).
struct Kanter {
    beta: f64,
    /// ln u^{−β/(1−β)}
    log_z: f64,
    /// β ln β + (1 − β) ln(1 − β), the part of ln A that stays at φ = 0, times 1/(1 − β)
    log_floor: f64,
}

impl Kanter {
    fn new(rate: f64, beta: f64) -> Self {
        let log_floor = beta / (1.0 - beta) * (beta - 1.0).ln_1p() + (1.0 - beta).ln();
        Self { beta, log_z: -beta / (1.0 - beta) * rate.ln(), log_floor }
    }

    /// ln A(φ) z with A = [sin(βφ)^β sin((1−β)φ)^{1−β}/sin φ]^{1/(1−β)}, and the two shares of the way, φ/π and 1 − φ/π.
    fn exponent(&self, t: f64) -> (f64, f64, f64) {
        let (share, rest) = (1.0 / (1.0 + (-t).exp()), 1.0 / (1.0 + t.exp()));
        let (angle, b) = (PI * share, self.beta);
        let e = 1.0 - b;
        let (short, long) = ((e * angle).sin(), log_sinc(b * angle, (b * angle).sin()));
        // ln[sin(βφ)/(β sin φ)]: near β = 1 from sin(φ − eφ), whose two terms do not cancel; else from the sines
        let ratio = if e < 0.5 {
            let cotangent = if share < 0.5 { 1.0 / angle.tan() } else { -1.0 / (PI * rest).tan() };
            (-2.0 * (0.5 * e * angle).sin().powi(2) - cotangent * short).ln_1p() - (-e).ln_1p()
        } else {
            long - log_sinc(angle, if share < 0.5 { angle.sin() } else { (PI * rest).sin() })
        };
        let log_a = self.log_floor + ratio / e - long + log_sinc(e * angle, short);
        (log_a + self.log_z, share, rest)
    }

    /// A z e^{−(Az − lowest Az)} dφ/dt.
    fn integrand(&self, t: f64, lowest: f64) -> f64 {
        let (y, share, rest) = self.exponent(t);
        (y - (y.exp() - lowest)).exp() * PI * share * rest
    }

    /// Where ln Az reaches `level`; ln Az rises with t.
    fn reaches(&self, level: f64) -> f64 {
        let (mut low, mut high) = (-40.0, 740.0);
        for _ in 0..40 {
            let middle = 0.5 * (low + high);
            if self.exponent(middle).0 < level {
                low = middle;
            } else {
                high = middle;
            }
        }
        0.5 * (low + high)
    }
}

/// Halves panels until two halves agree with their whole; `budget` is how many panels may still be halved.
fn halve(f: &impl Fn(f64) -> f64, from: f64, to: f64, whole: f64, allowed: f64, budget: &mut u32) -> (f64, bool) {
    let middle = 0.5 * (from + to);
    let (left, right) = (gauss_16().integrate(from, middle, f), gauss_16().integrate(middle, to, f));
    if (left + right - whole).abs() <= allowed {
        return (left + right, true);
    }
    let enough = *budget > 0 && from < middle && middle < to;
    if !enough {
        return (left + right, false);
    }
    *budget -= 1;
    let (a, fine) = halve(f, from, middle, left, allowed, budget);
    let (b, good) = halve(f, middle, to, right, allowed, budget);
    (a + b, fine && good)
}

/// Distribution over the logarithm of the rate (or of the relaxation time 1/u): u ρ(u).
///
/// u ρ(u) = β/(1 − β) · (1/π) ∫₀^π A z e^{−Az} dφ,  z = u^{−β/(1−β)}
///
/// `rate` is u in 1/τ, > 0; `beta` is 0 < β < 1. Zero where the true value is too small to be computed.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] or [`ErrorKind::NotFinite`] naming the argument; [`ErrorKind::NotConverged`].
pub fn log_density(rate: f64, beta: f64) -> Result<f64, Error> {
    let rate = positive("rate", rate, "tau")?;
    let beta = stretching(beta)?;
    let kanter = Kanter::new(rate, beta);
    // ln Az at φ = 0: where Az is smallest
    let lowest = (kanter.log_floor + kanter.log_z).exp();
    if lowest > 800.0 + kanter.log_z.abs() {
        return Ok(0.0);
    }
    let end = kanter.reaches((lowest + 60.0).ln());
    let start = end.min(0.0) - 34.0;
    let knee = kanter.reaches((lowest + 1.0).ln());
    let mut edges: Vec<f64> = vec![start, knee.min(0.0) - 8.0, knee.min(0.0), knee, end];
    edges.sort_by(f64::total_cmp);
    let f = |t: f64| kanter.integrand(t, lowest);
    let pieces: Vec<f64> = edges.windows(2).map(|pair| gauss_16().integrate(pair[0], pair[1], f)).collect();
    let rough: f64 = pieces.iter().sum();
    let (mut sum, mut converged, mut budget) = (0.0, rough > 0.0, PANELS);
    for (pair, piece) in edges.windows(2).zip(pieces) {
        let (value, good) = halve(&f, pair[0], pair[1], piece, 1e-10 * rough, &mut budget);
        sum += value;
        converged &= good;
    }
    let value = beta / (1.0 - beta) / PI * sum * (-lowest).exp();
    if converged && value.is_finite() {
        Ok(value)
    } else {
        Err(Error::new(ErrorKind::NotConverged, format!("the spectrum at the rate {} with beta = {} did not converge", exact(rate), exact(beta))).about("beta"))
    }
}

/// Density of rates behind exp(−t^β), in units of τ.
///
/// ρ(u) = u ρ(u)/u, with u ρ(u) as [`log_density`]
///
/// # Errors
/// As [`log_density`].
pub fn density(rate: f64, beta: f64) -> Result<f64, Error> {
    Ok(log_density(rate, beta)? / rate)
}

/// Many rates at one β, for drawing: A(φ) does not depend on the rate and is tabulated once.
///
/// A trapezium rule in t of step ½(1 − β) or finer: its error falls as e^{−2π·strip/step} with a strip of half-width
/// ½π(1 − β), some 10⁻⁸. Beyond β = 0.95 the table would be long: each rate is computed by itself.
#[derive(Clone, Debug)]
pub struct Table {
    beta: f64,
    // A and its weight dφ
    nodes: Vec<(f64, f64)>,
}

impl Table {
    /// `beta` is 0 < β < 1.
    ///
    /// # Errors
    /// As [`log_density`].
    pub fn new(beta: f64) -> Result<Self, Error> {
        let beta = stretching(beta)?;
        if beta > 0.95 {
            return Ok(Self { beta, nodes: Vec::new() });
        }
        let (from, to) = (-20.0, 25.0);
        let step = (0.5 * (1.0 - beta)).min(0.1);
        let kanter = Kanter::new(1.0, beta);
        let count = ((to - from) / step) as usize;
        let node = |k: usize| {
            let (log_a, share, rest) = kanter.exponent(from + step * k as f64);
            (log_a.exp(), step * PI * share * rest)
        };
        Ok(Self { beta, nodes: (0..=count).map(node).collect() })
    }

    /// As [`log_density`](fn@log_density), to 10⁻⁷ of the highest.
    ///
    /// # Errors
    /// As [`log_density`](fn@log_density).
    pub fn log_density(&self, rate: f64) -> Result<f64, Error> {
        if self.nodes.is_empty() {
            return log_density(rate, self.beta);
        }
        let odds = self.beta / (1.0 - self.beta);
        let z = (-odds * positive("rate", rate, "tau")?.ln()).exp();
        // A rises along the table: beyond Az = 45 nothing is left
        let sum: f64 = self.nodes.iter().map(|(a, weight)| (a * z, weight)).take_while(|(x, _)| *x < 45.0).map(|(x, weight)| weight * x * (-x).exp()).sum();
        Ok(odds / PI * sum)
    }
}

#[cfg(test)]
mod tests {
    use super::{Table, density, log_density};
    use crate::numerics::quadrature::gauss_32;
    use crate::numerics::sampling::linear;
    use std::f64::consts::PI;

    #[test]
    fn closed_form_at_one_half() {
        // ρ(u) = e^{-1/4u}/(2 √π u^{3/2})
        for rate in [1e-3_f64, 0.01, 0.1, 0.5, 1.0, 3.0, 1e3, 1e40, 1e150] {
            let expected = (-0.25 / rate).exp() / (2.0 * PI.sqrt() * rate.powf(1.5));
            let got = density(rate, 0.5).unwrap();
            assert!((got / expected - 1.0).abs() < 1e-9, "{rate}: {got} {expected}");
        }
    }

    #[test]
    fn close_to_a_plain_exponential_the_shape_no_longer_changes() {
        // at u = e^{e(x + ln e)} with e = 1 − β the density over x tends to a limit (Landau's), reached as e ln e
        let at = |e: f64| e * log_density((e * (e.ln() - 0.5)).exp(), 1.0 - e).unwrap();
        let (far, near, nearest) = (at(1e-4), at(1e-8), at(1e-11));
        assert!(nearest > 0.0 && (near / nearest - 1.0).abs() < 1e-3 && (far / nearest - 1.0).abs() < 1e-2, "{far} {near} {nearest}");
    }

    #[test]
    fn pollards_series_at_large_rates() {
        // −(1/π) Σ (−1)^k sin(πβk) Γ(βk+1)/k! u^{−βk−1}: another algorithm, good from u of a few on
        for beta in [0.1, 0.3, 0.6, 0.8, 0.9] {
            for rate in [4.0_f64, 20.0, 1e4] {
                let mut sum = 0.0;
                for k in 1..160 {
                    let k = f64::from(k);
                    let log_term = puruspe::ln_gamma(beta * k + 1.0) - puruspe::ln_gamma(k + 1.0) - (beta * k + 1.0) * rate.ln();
                    sum -= (if k % 2.0 == 0.0 { 1.0 } else { -1.0 }) * (PI * beta * k).sin() * log_term.exp() / PI;
                }
                let got = density(rate, beta).unwrap();
                assert!((got / sum - 1.0).abs() < 1e-7, "{beta} {rate}: {got} {sum}");
            }
        }
    }

    #[test]
    fn spectrum_gives_back_the_decay() {
        // over ln u, in panels; tabulated once for each β
        let edges = linear(-25.0, 140.0, 331);
        for beta in [0.3, 0.6, 0.71, 0.95] {
            let nodes = edges.windows(2).flat_map(|pair| gauss_32().mapped(pair[0], pair[1]).collect::<Vec<_>>());
            let table: Vec<(f64, f64)> = nodes.map(|(y, weight)| (y.exp(), weight * log_density(y.exp(), beta).unwrap())).collect();
            for time in [0.0, 0.1, 1.0, 5.0_f64] {
                let area: f64 = table.iter().map(|(rate, share)| share * (-time * rate).exp()).sum();
                let expected = (-time.powf(beta)).exp();
                assert!((area - expected).abs() < 1e-8, "{beta} {time}: {area} {expected}");
            }
        }
    }

    #[test]
    fn the_table_agrees_with_each_rate_alone() {
        for beta in [0.05, 0.3, 0.6, 0.9, 0.95, 0.97] {
            let table = Table::new(beta).unwrap();
            for rate in [0.01, 0.3, 1.0, 2.0, 30.0, 1000.0] {
                let (got, expected) = (table.log_density(rate).unwrap(), log_density(rate, beta).unwrap());
                assert!((got - expected).abs() < 1e-7 * expected.max(1e-3), "{beta} {rate}: {got} {expected}");
            }
        }
    }

    #[test]
    fn no_legal_rate_panics_or_answers_with_nothing() {
        for beta in [1e-4, 0.01, 0.3, 0.9, 0.99, 0.999_9] {
            for rate in [1e-300, 1e-9, 0.3, 1.0, 3.0, 1e9, 1e300] {
                let value = density(rate, beta);
                assert!(value.as_ref().is_ok_and(|v| v.is_finite() && *v >= 0.0), "{beta} {rate} {value:?}");
            }
        }
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(density(0.0, 0.6).unwrap_err().input, "rate");
        assert_eq!(density(1.0, 1.0).unwrap_err().input, "beta");
    }
}
