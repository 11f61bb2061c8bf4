//! What a stretched exponential forgets, averaged over a step of reduced time.

use puruspe::{gamma, gammp};

/// Averages of 1 − e^{−s^β}, 0 < β ≤ 1.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    exponent: f64,
    /// ∫₀^∞ e^{−s^β} ds = Γ(1 + 1/β).
    area: f64,
    horizon: f64,
}

impl Memory {
    /// For a stretching exponent β, 0 < β ≤ 1.
    pub fn new(exponent: f64) -> Self {
        Self { exponent, area: gamma(1.0 + 1.0 / exponent), horizon: 40_f64.powf(1.0 / exponent) }
    }

    /// The reduced time after which nothing is left: e^{−40}.
    pub fn horizon(&self) -> f64 {
        self.horizon
    }

    /// 1 − e^{−s^β}, s > 0.
    fn at(&self, s: f64) -> f64 {
        -(-s.powf(self.exponent)).exp_m1()
    }

    /// ∫₀^s (1 − e^{−u^β}) du.
    fn integral(&self, s: f64) -> f64 {
        let power = s.powf(self.exponent);
        if power > 4.0 {
            let share = if power > 700.0 { 1.0 } else { gammp(1.0 / self.exponent, power) };
            return s - self.area * share;
        }
        // Σ (−1)^{k+1} x^k/(k! (kβ + 1)), x = s^β
        let (mut term, mut sum) = (-1.0, 0.0);
        for k in 1..60 {
            let k = f64::from(k);
            term *= -power / k;
            let next = term / (k * self.exponent + 1.0);
            sum += next;
            if next.abs() < 1e-17 * f64::abs(sum) {
                break;
            }
        }
        s * sum
    }

    /// Mean of 1 − e^{−s^β} over the `length` after `from`.
    pub fn forgotten(&self, from: f64, length: f64) -> f64 {
        let ratio = length / from;
        if ratio < 0.003 {
            self.at(from + 0.5 * length)
        } else if ratio < 0.25 {
            let (middle, off) = (from + 0.5 * length, length * GAUSS);
            0.5 * (self.at(middle - off) + self.at(middle + off))
        } else if length == 0.0 {
            self.at(from)
        } else {
            (self.integral(from + length) - self.integral(from)) / length
        }
    }
}

/// Node of Gauss's rule with two points on an interval of length one: 1/(2√3).
const GAUSS: f64 = 0.288_675_134_594_812_9;
