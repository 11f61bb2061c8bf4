//! The integral of a power of the hyperbolic cosine, at growing ends.

use crate::numerics::quadrature::{gauss_6, gauss_16};
use std::f64::consts::LN_2;

/// Where cosh u is ½eᵘ to the last digit.
const FAR: f64 = 20.0;

/// ∫₀^Y cosh^c u du, found piece by piece as Y grows.
pub(super) struct CoshPower {
    exponent: f64,
    /// Y of the last call.
    end: f64,
    /// ln of the integral up to there.
    log: f64,
}

impl CoshPower {
    /// `exponent` is c ≥ 0.
    pub(super) fn new(exponent: f64) -> Self {
        Self { exponent, end: 0.0, log: f64::NEG_INFINITY }
    }

    /// ln ∫₀^Y cosh^c u du, from ln cosh Y > 0, which must not fall from call to call.
    pub(super) fn up_to(&mut self, log_cosh: f64) -> f64 {
        let end = log_cosh + (-(-2.0 * log_cosh).exp_m1()).sqrt().ln_1p();
        if end > self.end {
            let piece = self.piece(end, log_cosh).max(f64::MIN);
            let larger = self.log.max(piece);
            self.log = larger + (self.log.min(piece) - larger).exp().ln_1p();
            self.end = end;
        }
        self.log
    }

    /// ln of the integral from the last end to this one.
    fn piece(&self, end: f64, log_cosh: f64) -> f64 {
        let (c, start) = (self.exponent, self.end);
        // beyond FAR the cosine is half an exponential, whose integral is known
        let (near, far) = (end.min(FAR), start.max(FAR));
        let mut sum = 0.0;
        if end > far {
            let rise = c * (end - far);
            let length = if rise < 1e-12 { end - far } else { -(-rise).exp_m1() / c };
            sum += length * (c * (end - LN_2 - log_cosh)).exp();
        }
        if near > start {
            // panels double from 1 upwards, and downwards from the end, where the integrand is largest
            let width = (c * near.tanh() + near.recip()).recip();
            let (mut above, mut below) = (1.0, width);
            while near - below > start {
                below *= 2.0;
            }
            // a short piece is a polynomial
            let rule = if (c + 5.0) * (near - start) < 1.0 { gauss_6() } else { gauss_16() };
            let mut at = start;
            while at < near {
                while above <= at {
                    above *= 2.0;
                }
                while below >= width && near - below <= at {
                    below *= 0.5;
                }
                let to = near.min(above).min(if below >= width { near - below } else { near });
                sum += rule.integrate(at, to, |u| (c * (u + (-2.0 * u).exp().ln_1p() - LN_2 - log_cosh)).exp());
                at = to;
            }
        }
        c * log_cosh + sum.ln()
    }
}

#[cfg(test)]
mod tests {
    use super::CoshPower;

    #[test]
    fn integral_of_the_power_of_cosh() {
        // c = 0: Y; c = 1: sinh Y; c = 2: Y/2 + sinh(2Y)/4
        for y in [1e-3_f64, 0.3, 2.0, 20.0] {
            let at = |c| CoshPower::new(c).up_to(y.cosh().ln()).exp();
            for (c, expected) in [(0.0, y), (1.0, y.sinh()), (2.0, 0.5 * y + 0.25 * (2.0 * y).sinh())] {
                assert!((at(c) / expected - 1.0).abs() < 1e-9, "{y} {c}: {} for {expected}", at(c));
            }
        }
        // large c: Laplace at the end, e^{cY}/(c 2^c)
        let (y, c) = (30.0, 90.0);
        assert!((CoshPower::new(c).up_to(y - 2.0_f64.ln()) - (c * (y - 2.0_f64.ln()) - c.ln())).abs() < 1e-9);
    }

    #[test]
    fn pieces_add_up() {
        for c in [0.3_f64, 1.7, 12.0, 90.0] {
            let mut pieces = CoshPower::new(c);
            for k in 1..200 {
                let log_cosh = (0.13 * f64::from(k)).powi(2) / 8.0;
                let (ours, whole) = (pieces.up_to(log_cosh), CoshPower::new(c).up_to(log_cosh));
                assert!((ours - whole).abs() < 1e-12 * whole.abs().max(1.0), "{c} {log_cosh}: {ours} for {whole}");
            }
        }
    }
}
