//! The free energy of one fluctuation as it falls, and the means over a unit whose three amplitudes differ: (10), (13), (17)-(27).

use super::bonds::Family;
use super::rates::{log_rates, log_sum_exp};
use crate::error::{Error, positive};
use std::f64::consts::{LN_2, LN_10};

/// One fluctuation on its way to its ground state.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Falling {
    /// F in eV.
    pub energy: f64,
    /// d/d₀, the fluctuation over the frozen one.
    pub amplitude: f64,
    /// log₁₀ of the extinction time t_i in s.
    pub log10_extinction_time: f64,
    /// When F is zero on its way down, in units of t_i; below zero where ζ < 2.
    pub zero_crossing: f64,
}

/// Free energy of the fluctuation number `member` (1 to 3, in the order of freezing) after `time`, in units of its extinction time.
///
/// F = E_i (2ζ^{1−t} − ζ^{2(1−t)}),   d/d₀ = ζ^{(1−t)/2},   t_i = ln ζ/2g_i
///
/// `time` ≥ 0; other arguments as [`log_rates`]; `log_amplitude` is ln ζ > 0. Source: (10), (13), with two terms for the well.
///
/// # Errors
/// Naming the first argument outside its domain; [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where a result leaves
/// the range of a double.
pub fn falling(temperature: f64, weight: f64, family: Family, member: usize, log_amplitude: f64, time: f64) -> Result<Falling, Error> {
    let log_zeta = positive("log_amplitude", log_amplitude, "ln zeta")?;
    if !(time.is_finite() && time >= 0.0) {
        return Err(Error::out_of_domain("time", time, "t_i", "≥ 0"));
    }
    let rates = log_rates(temperature, weight, family)?;
    let (Some(rate), Some(ground)) = (rates.get(member.wrapping_sub(1)), family.energies().get(member.wrapping_sub(1)).copied()) else {
        return Err(Error::out_of_domain("member", member as f64, "i", "1, 2 or 3"));
    };
    let left = (1.0 - time) * log_zeta;
    // 2 − ζ^{1−t}, without the loss of digits at its zero
    let energy = ground * left.exp() * (-2.0 * (left - LN_2).exp_m1());
    if !energy.is_finite() {
        return Err(Error::no_solution("the free energy of the start is too large to be computed").about("log_amplitude"));
    }
    if energy.abs() < f64::MIN_POSITIVE && left < 0.0 {
        return Err(Error::no_solution("so late the free energy is too small to be computed").about("time"));
    }
    Ok(Falling { energy, amplitude: (0.5 * left).exp(), log10_extinction_time: (log_zeta.ln() - LN_2 - rate) / LN_10, zero_crossing: 1.0 - LN_2 / log_zeta })
}

/// Means over the three fluctuations of one unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Means {
    /// log₁₀ of ḡ = ⅓ Σ g_i in 1/s: (17a), (23a).
    pub log10_rate: f64,
    /// log₁₀ of t̄ = ⅓ Σ t_i in s: (17b), (23b).
    pub log10_time: f64,
    /// log₁₀ of ḡ t̄, the length of the collection: (19), (24).
    pub log10_collection_length: f64,
    /// Σ g_i t_i = ½ Σ ln ζ_i, the length of one unit: (18), (24).
    pub length: f64,
    /// ln(ḡ t̄)/ln Σ g_i t_i: (22), (27).
    pub exponent: f64,
}

/// ½ Σ ln ζ_i − 1, with the digits of the sum kept where it is small.
fn excess([a, b, c]: [f64; 3]) -> f64 {
    // each sum with its rounding error
    let two = |p: f64, q: f64| {
        let s = p + q;
        let t = s - p;
        (s, (p - (s - t)) + (q - t))
    };
    let (first, e) = two(a, b);
    let (all, f) = two(first, c);
    let (v, g) = two(all, -2.0);
    0.5 * (v + (e + f + g))
}

/// Means where the three fluctuations start from `log_amplitudes` ln ζ_i > 0 of their own.
///
/// Other arguments as [`log_rates`]. With three equal amplitudes the exponent is [`super::exponent::exponent`].
/// Source: (17)-(19), (22)-(24), (27).
///
/// # Errors
/// As [`log_rates`]; naming `log_amplitude_1` to `_3`; [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming
/// `log_amplitude_1` where the length is one, so that its logarithm, the denominator of the exponent, is zero.
pub fn means(temperature: f64, weight: f64, family: Family, log_amplitudes: [f64; 3]) -> Result<Means, Error> {
    for (name, value) in ["log_amplitude_1", "log_amplitude_2", "log_amplitude_3"].into_iter().zip(log_amplitudes) {
        positive(name, value, "ln zeta")?;
    }
    let rates = log_rates(temperature, weight, family)?;
    let above = excess(log_amplitudes);
    if is_one(log_amplitudes) {
        return Err(Error::out_of_domain("log_amplitude_1", log_amplitudes[0], "ln zeta", "such that the length, half the sum of the three, is not 1"));
    }
    let length = 1.0 + above;
    if !length.is_finite() {
        return Err(Error::no_solution("the length of a unit is too large to be computed").about("log_amplitude_1"));
    }
    // relative to the first rate, so that the large logarithms cancel before they are rounded
    let relative = rates.map(|rate| rate - rates[0]);
    let third = 3_f64.ln();
    let rate = log_sum_exp(relative) - third;
    let time = log_sum_exp([0, 1, 2].map(|k| log_amplitudes[k].ln() - LN_2 - relative[k])) - third;
    let log_length = if above.abs() < 0.5 { above.ln_1p() } else { length.ln() };
    Ok(Means {
        log10_rate: (rates[0] + rate) / LN_10,
        log10_time: (time - rates[0]) / LN_10,
        log10_collection_length: (rate + time) / LN_10,
        length,
        exponent: (rate + time) / log_length,
    })
}

/// Whether the length of one unit is one, where the exponent has no value.
pub fn is_one(log_amplitudes: [f64; 3]) -> bool {
    excess(log_amplitudes).abs() < 1e-12
}

#[cfg(test)]
mod tests {
    use super::{falling, means};
    use crate::theories::gauge_lps::bonds::Family;
    use crate::theories::gauge_lps::extinction::{log_mean_rate, log_mean_time};
    use crate::theories::gauge_lps::{exponent, landau, rates::log_rates};
    use std::f64::consts::{LN_2, LN_10};

    #[test]
    fn it_is_the_decay_of_the_well_in_other_units() {
        for member in 1..=3 {
            for time in [0.0, 0.4, 1.0, 2.3] {
                let found = falling(455.0, -1.0, Family::Bond, member, 3.1, time).unwrap();
                let ground = Family::Bond.energies()[member - 1];
                // g t = time × ln ζ/2
                let other = -ground * landau::decaying(0.5 * 3.1 * time, 3.1).unwrap();
                assert!((found.energy - other).abs() < 1e-12 * other.abs(), "{member} {time}");
                let well = landau::well(ground, -0.2).unwrap();
                assert!((well.free_energy(0.2 * found.amplitude) - found.energy).abs() < 1e-11 * found.energy.abs());
            }
        }
    }

    #[test]
    fn the_energy_is_lowest_at_the_extinction_time_and_zero_before() {
        let at = |time| falling(455.0, -1.0, Family::Hybrid, 2, 3.0, time).unwrap();
        assert_eq!((at(1.0).energy, at(1.0).amplitude), (-3.0, 1.0));
        assert!((at(1.0 + 1e-4).energy - at(1.0 - 1e-4).energy).abs() < 1e-9 && at(0.9).energy > -3.0 && at(1.1).energy > -3.0);
        assert!(at(at(0.0).zero_crossing).energy.abs() < 1e-13);
        // ζ below 2: the energy is below zero from the start
        let low = falling(455.0, -1.0, Family::Hybrid, 2, 0.9 * LN_2, 0.0).unwrap();
        assert!(low.zero_crossing < 0.0 && low.energy < 0.0);
        let rate = log_rates(455.0, -1.0, Family::Hybrid).unwrap()[1];
        assert!((10_f64.powf(at(0.0).log10_extinction_time) * rate.exp() - 1.5).abs() < 1e-12);
    }

    #[test]
    fn equal_amplitudes_give_the_means_of_one_amplitude() {
        for (family, z) in [(Family::Hybrid, 3.6732), (Family::Bond, 0.3), (Family::Bond, 26.0)] {
            let found = means(455.0, -0.4, family, [z; 3]).unwrap();
            let expected = exponent::exponent(455.0, -0.4, family, z).unwrap()[0];
            assert!((found.exponent / expected - 1.0).abs() < 1e-12);
            assert!((found.log10_rate * LN_10 - log_mean_rate(455.0, -0.4, family).unwrap()).abs() < 1e-12);
            assert!((found.log10_time * LN_10 - log_mean_time(455.0, -0.4, family, z).unwrap()).abs() < 1e-12);
        }
    }

    #[test]
    fn means_are_plain_sums() {
        let z = [1.2, 5.0, 0.3];
        let rates = log_rates(700.0, 0.05, Family::Bond).unwrap().map(f64::exp);
        let times = [0, 1, 2].map(|k| z[k] / (2.0 * rates[k]));
        let (rate, time) = (rates.iter().sum::<f64>() / 3.0, times.iter().sum::<f64>() / 3.0);
        let length: f64 = rates.iter().zip(times).map(|(g, t)| g * t).sum();
        let found = means(700.0, 0.05, Family::Bond, z).unwrap();
        assert!((10_f64.powf(found.log10_collection_length) / (rate * time) - 1.0).abs() < 1e-12);
        assert!((found.length / length - 1.0).abs() < 1e-14);
        assert!((found.exponent / ((rate * time).ln() / length.ln()) - 1.0).abs() < 1e-12);
        // free of the temperature
        assert_eq!(means(300.0, 1.3, Family::Hybrid, z).unwrap().length, found.length);
    }

    #[test]
    fn near_the_length_of_one_the_logarithm_keeps_its_digits() {
        // ln S of S = 1 + 2⁻³¹ is 2⁻³¹ to nine digits
        let step = 2_f64.powi(-30);
        let found = means(455.0, -1.0, Family::Hybrid, [0.5, 0.5, 1.0 + step]).unwrap();
        let product = found.log10_collection_length * LN_10;
        assert!((found.exponent * step / 2.0 / product - 1.0).abs() < 1e-9);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(falling(455.0, -1.0, Family::Hybrid, 0, 3.0, 0.5).unwrap_err().input, "member");
        assert_eq!(falling(455.0, -1.0, Family::Hybrid, 4, 3.0, 0.5).unwrap_err().input, "member");
        assert_eq!(falling(455.0, -1.0, Family::Hybrid, 1, 3.0, -0.5).unwrap_err().input, "time");
        assert_eq!(falling(455.0, -1.0, Family::Hybrid, 1, 3.0, 1e9).unwrap_err().input, "time");
        assert_eq!(falling(455.0, -1.0, Family::Hybrid, 1, 400.0, 0.0).unwrap_err().input, "log_amplitude");
        assert_eq!(means(455.0, -1.0, Family::Hybrid, [1.0, 0.0, 1.0]).unwrap_err().input, "log_amplitude_2");
        assert_eq!(means(455.0, -1.0, Family::Hybrid, [0.5, 0.5, 1.0]).unwrap_err().input, "log_amplitude_1");
    }
}
