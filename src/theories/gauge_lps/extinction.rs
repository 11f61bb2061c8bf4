//! Energy extinction times: when the free energy of a decaying fluctuation is stationary, (11)-(15), (17), (18).

use super::bonds::Family;
use super::rates::{log_rates, log_sum_exp};
use crate::error::{Error, positive};

/// Natural logarithms of the energy extinction times, s, in the order of freezing.
///
/// t_i = ln ζ / 2g_i
///
/// `temperature` in K, > 0; `weight` is s of (4); `log_amplitude` is ln ζ > 0, one for a family: the square of the
/// starting fluctuation over the frozen one, free because the bath amplitudes are not printed. Source: (12), (15).
///
/// # Errors
/// As [`log_rates`]; [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `log_amplitude`.
pub fn log_times(temperature: f64, weight: f64, family: Family, log_amplitude: f64) -> Result<[f64; 3], Error> {
    let half = positive("log_amplitude", log_amplitude, "ln zeta")?.ln() - std::f64::consts::LN_2;
    Ok(log_rates(temperature, weight, family)?.map(|rate| half - rate))
}

/// ln t̄ with t̄ = ⅓ Σ t_i, s: (17b), (23b).
///
/// # Errors
/// As [`log_times`].
pub fn log_mean_time(temperature: f64, weight: f64, family: Family, log_amplitude: f64) -> Result<f64, Error> {
    Ok(log_sum_exp(log_times(temperature, weight, family, log_amplitude)?) - 3_f64.ln())
}

/// ln ḡ with ḡ = ⅓ Σ g_i, 1/s: (17a), (23a).
///
/// # Errors
/// As [`log_rates`].
pub fn log_mean_rate(temperature: f64, weight: f64, family: Family) -> Result<f64, Error> {
    Ok(log_sum_exp(log_rates(temperature, weight, family)?) - 3_f64.ln())
}

/// Weights and amplitudes of both families: the four numbers that the paper leaves open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Closure {
    /// s of the hybrid family.
    pub weight_hybrid: f64,
    /// s of the bond family.
    pub weight_bond: f64,
    /// ln ζ of the hybrid family.
    pub log_amplitude_hybrid: f64,
    /// ln ζ of the bond family.
    pub log_amplitude_bond: f64,
}

impl Closure {
    /// The closure fitted to three printed outcomes: both exponents 1/0.6 at 500 K, and t̄_φ = 10 t̄_γ at 455 K.
    pub const FITTED: Self =
        Self { weight_hybrid: -1.0, weight_bond: 0.050_045_921_3, log_amplitude_hybrid: 3.673_200_657_8, log_amplitude_bond: 26.271_075_912_1 };

    /// Weight and ln ζ of one family.
    pub fn of(&self, family: Family) -> (f64, f64) {
        match family {
            Family::Hybrid => (self.weight_hybrid, self.log_amplitude_hybrid),
            Family::Bond => (self.weight_bond, self.log_amplitude_bond),
        }
    }

    /// log₁₀ of t̄_φ/t̄_γ; the paper says "an order of magnitude" near T_g, that is 1.
    ///
    /// # Errors
    /// As [`log_mean_time`].
    pub fn log10_time_ratio(&self, temperature: f64) -> Result<f64, Error> {
        let hybrid = log_mean_time(temperature, self.weight_hybrid, Family::Hybrid, self.log_amplitude_hybrid)?;
        let bond = log_mean_time(temperature, self.weight_bond, Family::Bond, self.log_amplitude_bond)?;
        Ok((hybrid - bond) / std::f64::consts::LN_10)
    }
}

#[cfg(test)]
mod tests {
    use super::{Closure, log_mean_rate, log_mean_time, log_times};
    use crate::numerics::roots::brent;
    use crate::theories::gauge_lps::bonds::Family;
    use crate::theories::gauge_lps::{landau, rates::log_rates};

    #[test]
    fn times_are_where_the_energy_stops_changing() {
        // the root of dF/dt of (10), by differences of F itself
        let (temperature, weight, log_amplitude) = (455.0, -1.0, 2.4);
        let slope = |x: f64| landau::decaying(x + 1e-5, log_amplitude).unwrap() - landau::decaying(x - 1e-5, log_amplitude).unwrap();
        let stationary = brent(0.2, 4.0, 1e-12, slope).unwrap();
        let times = log_times(temperature, weight, Family::Hybrid, log_amplitude).unwrap();
        let rates = log_rates(temperature, weight, Family::Hybrid).unwrap();
        for (time, rate) in times.iter().zip(rates) {
            assert!(((time + rate).exp() - stationary).abs() < 1e-6 * stationary);
        }
    }

    #[test]
    fn means_are_plain_means() {
        let times = log_times(700.0, 0.05, Family::Bond, 5.0).unwrap().map(f64::exp);
        let mean = log_mean_time(700.0, 0.05, Family::Bond, 5.0).unwrap().exp();
        assert!((mean - times.iter().sum::<f64>() / 3.0).abs() < 1e-12 * mean);
        let rates = log_rates(700.0, 0.05, Family::Bond).unwrap().map(f64::exp);
        let mean = log_mean_rate(700.0, 0.05, Family::Bond).unwrap().exp();
        assert!((mean - rates.iter().sum::<f64>() / 3.0).abs() < 1e-12 * mean);
    }

    #[test]
    fn the_fitted_closure_has_the_printed_ratio() {
        assert!((Closure::FITTED.log10_time_ratio(455.0).unwrap() - 1.0).abs() < 1e-6);
    }

    #[test]
    fn refused_amplitude_is_named() {
        assert_eq!(log_times(455.0, -1.0, Family::Hybrid, 0.0).unwrap_err().input, "log_amplitude");
    }
}
