//! Motion under the barrier (42) and the heat capacity that grows with time (43).

use crate::error::{Error, finite, positive};
use crate::numerics::quadrature::{gauss_8, gauss_32};
use crate::numerics::roots::brent;
use crate::picture::exact;
use std::f64::consts::{LN_2, LN_10, SQRT_2};

/// Under-barrier frequency ω‡ in ω_D.
///
/// ω‡ = 1.6 (a/ξ) ω_D
///
/// `xi_over_a` is ξ/a, > 0. Source: (42).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `xi_over_a`.
pub fn barrier_frequency(xi_over_a: f64) -> Result<f64, Error> {
    Ok(1.6 / positive("xi_over_a", xi_over_a, "1")?)
}

/// Exponent c of the distribution of tunnelling times.
///
/// c = ħω‡/(√2 k_BT_g) = 1.6 (a/ξ)/(√2 θ)
///
/// `xi_over_a` is ξ/a and `glass_over_debye` is θ = k_BT_g/ħω_D, both > 0. Source: below (43), with the k_B that its
/// T_g in units of energy leaves out.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn time_exponent(xi_over_a: f64, glass_over_debye: f64) -> Result<f64, Error> {
    Ok(barrier_frequency(xi_over_a)? / SQRT_2 / positive("glass_over_debye", glass_over_debye, "k_B T_g/(hbar omega_D)")?)
}

/// Largest |c| for which the inner integral is computed; the paper's c is below 0.1.
const LARGEST_EXPONENT: f64 = 20.0;
/// Beyond this argument cosh u is e^u/2 to the last digit.
const ASYMPTOTIC: f64 = 20.0;
const CELL: f64 = 0.25;

/// Heat capacity of two-level systems on an experimental time scale, for one exponent c.
///
/// C/(n₀k_B²T₀) = t ∫₀^∞ e^{−c} I(Y) (y/2)² sech²(y/2) dy,  e = yt,
/// I(Y) = ∫₀^Y cosh^c u du,  cosh Y = √(Γ_max(e) τ),  Γ_max(e) τ = 10^L e³ coth(y/2)
///
/// From P(E,Δ) ∝ Δ^{−1−c}(1 − Δ²/E²)^{−1/2} and Γ = Γ_max(Δ/E)²: only systems faster than the experiment count. The
/// inner integral is tabulated once. Source: the distribution behind (43), our assumption.
#[derive(Clone, Debug)]
pub struct TimeDependent {
    exponent: f64,
    // I(k CELL)
    table: Vec<f64>,
}

impl TimeDependent {
    /// `exponent` is c, |c| ≤ 20.
    ///
    /// # Errors
    /// [`ErrorKind::NotFinite`](crate::error::ErrorKind::NotFinite) or
    /// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) naming `exponent`.
    pub fn new(exponent: f64) -> Result<Self, Error> {
        let exponent = finite("exponent", exponent, "1")?;
        if exponent.abs() > LARGEST_EXPONENT {
            return Err(
                Error::no_solution(format!("exponent = {}: the integral is not computed beyond ±{LARGEST_EXPONENT}", exact(exponent))).about("exponent")
            );
        }
        let cells = (ASYMPTOTIC / CELL) as usize;
        let mut table = Vec::with_capacity(cells + 1);
        let mut sum = 0.0;
        table.push(sum);
        for k in 0..cells {
            let from = CELL * k as f64;
            sum += gauss_8().integrate(from, from + CELL, |u| cosh_power(u, exponent));
            table.push(sum);
        }
        Ok(Self { exponent, table })
    }

    /// I(Y) = ∫₀^Y cosh^c u du, `upper` ≥ 0.
    fn inner(&self, upper: f64) -> f64 {
        let cell = ((upper / CELL) as usize).min(self.table.len() - 1);
        let start = self.table.get(cell).copied().unwrap_or(0.0);
        let from = CELL * cell as f64;
        if upper <= ASYMPTOTIC {
            return start + gauss_8().integrate(from, upper, |u| cosh_power(u, self.exponent));
        }
        // beyond, cosh^c u = e^{c(u − ln 2)}
        let (c, length) = (self.exponent, upper - ASYMPTOTIC);
        let growth = if c == 0.0 { length } else { (c * length).exp_m1() / c };
        start + (c * (ASYMPTOTIC - LN_2)).exp() * growth
    }

    /// Heat capacity in n₀k_B²T₀.
    ///
    /// `temperature` is t = T/T₀, > 0; `log10_time` is L = log₁₀(Γ_max τ) at e = 1, any finite number.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the argument;
    /// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where the answer leaves the range of a double.
    pub fn heat_capacity(&self, temperature: f64, log10_time: f64) -> Result<f64, Error> {
        let log_t = positive("temperature", temperature, "T/T_0")?.ln();
        let log_time = finite("log10_time", log10_time, "log10(Gamma_max t)")? * LN_10;
        // ln cosh Y at y = e^z
        let log_cosh = |z: f64| 0.5 * (log_time + 3.0 * (log_t + z) - log_tanh_half(z));
        // no system of splitting y k_BT is fast enough below the root; e^{−700} of them remain above y = 700
        let start = match (log_cosh(-700.0), log_cosh(6.6)) {
            (_, high) if high <= 0.0 => return Ok(0.0),
            (low, _) if low >= 0.0 => 0.0,
            _ => brent(-700.0, 6.6, 1e-16, log_cosh)?.exp(),
        };
        let c = self.exponent;
        let end = (60.0 + 4.0 * c.abs()).sqrt();
        let edges: Vec<f64> = [0.0, 0.01, 0.05, 0.15, 0.4, 1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0].into_iter().filter(|&v| v < end).chain([end]).collect();
        // y = start + v² takes the root singularity away
        let integral = gauss_32().panels(&edges, |v| {
            let y = start + v * v;
            let z = y.ln();
            let h = log_cosh(z);
            if y <= 0.0 || h <= 0.0 {
                return 0.0;
            }
            let upper = h + (-(-2.0 * h).exp_m1()).sqrt().ln_1p();
            let weight = (-y).exp();
            let sech = y * y * weight / ((1.0 + weight) * (1.0 + weight));
            2.0 * v * (-c * (log_t + z)).exp() * self.inner(upper) * sech
        });
        let value = temperature * integral;
        if value.is_finite() {
            Ok(value)
        } else {
            Err(Error::no_solution("the heat capacity is too large or too small to be computed for these inputs").about("log10_time"))
        }
    }

    /// Local slope d ln C/d ln τ by a symmetric difference.
    ///
    /// # Errors
    /// As [`TimeDependent::heat_capacity`].
    pub fn time_slope(&self, temperature: f64, log10_time: f64) -> Result<f64, Error> {
        let step = 0.01;
        let (low, high) = (self.heat_capacity(temperature, log10_time - step)?, self.heat_capacity(temperature, log10_time + step)?);
        Ok((high.ln() - low.ln()) / (2.0 * step * LN_10))
    }

    /// Local slope d ln C/d ln T by a symmetric difference.
    ///
    /// # Errors
    /// As [`TimeDependent::heat_capacity`].
    pub fn temperature_slope(&self, temperature: f64, log10_time: f64) -> Result<f64, Error> {
        let step = 0.01_f64;
        let (low, high) = (self.heat_capacity(temperature * (-step).exp(), log10_time)?, self.heat_capacity(temperature * step.exp(), log10_time)?);
        Ok((high.ln() - low.ln()) / (2.0 * step))
    }
}

/// cosh^c u without overflow of cosh.
fn cosh_power(u: f64, exponent: f64) -> f64 {
    (exponent * (u + (-2.0 * u).exp().ln_1p() - LN_2)).exp()
}

/// ln tanh(y/2) at y = e^z.
fn log_tanh_half(z: f64) -> f64 {
    if z < -20.0 { z - LN_2 } else { (0.5 * z.exp()).tanh().ln() }
}

#[cfg(test)]
mod tests {
    use super::{TimeDependent, barrier_frequency, cosh_power, time_exponent};
    use crate::error::ErrorKind;
    use std::f64::consts::PI;

    #[test]
    fn exponent_is_the_under_barrier_energy_over_root_two_thermal() {
        let c = time_exponent(5.0, 2.5).unwrap();
        assert!((c * 2.0_f64.sqrt() * 2.5 - barrier_frequency(5.0).unwrap()).abs() < 1e-15);
    }

    #[test]
    fn inner_integral_known_in_closed_form() {
        // c = 1: sinh Y; c = 2: Y/2 + sinh(2Y)/4; c = -1: gudermannian; c = 0: Y
        for upper in [0.01, 0.3, 1.0, 7.77, 19.9, 20.1, 40.0_f64] {
            let cases = [(1.0, upper.sinh()), (2.0, upper / 2.0 + (2.0 * upper).sinh() / 4.0), (-1.0, 2.0 * (upper / 2.0).tanh().atan()), (0.0, upper)];
            for (c, expected) in cases {
                let got = TimeDependent::new(c).unwrap().inner(upper);
                assert!((got - expected).abs() < 1e-12 * expected, "c {c}, Y {upper}: {got} for {expected}");
            }
        }
        assert!((cosh_power(800.0, 0.5) / (0.5 * (800.0 - 2.0_f64.ln())).exp() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn without_the_exponent_time_enters_as_a_logarithm() {
        // c = 0, t = 1: C = ∫Y sech²..., Y → ½ ln(4Γt): slope of C in ln time is half the flat heat capacity π²/6
        let c = TimeDependent::new(0.0).unwrap();
        let rise = c.heat_capacity(1.0, 30.0).unwrap() - c.heat_capacity(1.0, 29.0).unwrap();
        assert!((rise - 0.5 * 10_f64.ln() * PI * PI / 6.0).abs() < 1e-9, "{rise}");
    }

    #[test]
    fn asymptotic_slopes() {
        // C ∝ τ^{c/2} T^{1+c/2} at ln(time) >> 2/c
        let c = TimeDependent::new(0.2).unwrap();
        assert!((c.time_slope(1.0, 60.0).unwrap() - 0.1).abs() < 1e-6);
        assert!((c.temperature_slope(1.0, 60.0).unwrap() - 1.1).abs() < 1e-5);
    }

    #[test]
    fn plain_sum_as_another_route() {
        for (t, log10_time, c) in [(1.0_f64, 1.0_f64, 0.05_f64), (0.3, 2.0, 0.2), (0.05, 1.0, 0.1)] {
            let n = 4000;
            let sum: f64 = (0..n)
                .map(|k| 50.0 * (f64::from(k) + 0.5) / f64::from(n))
                .map(|y| {
                    let e = y * t;
                    let root = (10_f64.powf(log10_time) * e.powi(3) / (y / 2.0).tanh()).sqrt();
                    if root < 1.0 {
                        return 0.0;
                    }
                    let upper = root.acosh();
                    let inner: f64 = (0..200).map(|j| (f64::from(j) + 0.5) * upper / 200.0).map(|u| u.cosh().powf(c)).sum::<f64>() * upper / 200.0;
                    e.powf(-c) * inner * (y / 2.0).powi(2) / (y / 2.0).cosh().powi(2)
                })
                .sum::<f64>()
                * t
                * 50.0
                / f64::from(n);
            let got = TimeDependent::new(c).unwrap().heat_capacity(t, log10_time).unwrap();
            assert!((got - sum).abs() < 1e-3 * sum, "{got} for {sum}");
        }
    }

    #[test]
    fn extremes_answer_or_refuse() {
        let c = TimeDependent::new(0.043).unwrap();
        assert_eq!(c.heat_capacity(1.0, -1e6).unwrap(), 0.0);
        assert!(c.heat_capacity(1e-200, 60.0).unwrap() >= 0.0);
        assert_eq!(c.heat_capacity(1.0, 1e6).unwrap_err().kind, ErrorKind::NoSolution);
        assert_eq!(TimeDependent::new(1e3).unwrap_err().input, "exponent");
        assert_eq!(c.heat_capacity(0.0, 1.0).unwrap_err().input, "temperature");
        assert_eq!(barrier_frequency(-1.0).unwrap_err().input, "xi_over_a");
        assert_eq!(time_exponent(5.0, 0.0).unwrap_err().input, "glass_over_debye");
    }
}
