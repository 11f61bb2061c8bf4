//! The self-organisation exponents Γ (hybrid family) and Λ (bond family): (19)-(22), (26)-(28), and what their free
//! amplitude can do, (30).

use super::bonds::Family;
use super::extinction::Closure;
use super::rates::{log_rates, log_sum_exp};
use crate::error::{Error, ErrorKind, finite, positive};
use crate::numerics::roots::brent;
use crate::numerics::sampling;
use crate::picture::exact;

/// ln ζ at which the single-structure length S = 3 ln ζ/2 is one and its logarithm, the denominator of (22), is zero.
pub const SINGULAR_LOG_AMPLITUDE: f64 = 2.0 / 3.0;

/// ln ρ with ρ = (Σg)(Σ1/g)/27: how far apart the three rates are. ρ = 1/3 where they are equal.
///
/// Arguments as [`log_rates`].
///
/// # Errors
/// As [`log_rates`].
pub fn log_spread(temperature: f64, weight: f64, family: Family) -> Result<f64, Error> {
    let rates = log_rates(temperature, weight, family)?;
    Ok(log_sum_exp(rates) + log_sum_exp(rates.map(|rate| -rate)) - 27_f64.ln())
}

/// ln S with S = Σ g_i t_i = 3 ln ζ/2, accurate near S = 1 too.
fn log_length(log_amplitude: f64) -> f64 {
    let excess = log_amplitude.mul_add(1.5, -1.0);
    if excess.abs() < 0.5 { excess.ln_1p() } else { log_amplitude.ln() + 1.5_f64.ln() }
}

/// Whether (22) is singular at this ln ζ.
pub fn is_singular(log_amplitude: f64) -> bool {
    (log_amplitude - SINGULAR_LOG_AMPLITUDE).abs() < 1e-12
}

/// The self-organisation exponent and its inverse.
///
/// Γ = [ln Σ_ij g_i t_j − ln 9]/ln Σ_i g_i t_i = 1 + ln ρ/ln S,  S = 3 ln ζ/2
///
/// Arguments as [`log_rates`]; `log_amplitude` is ln ζ > 0 but not 2/3, where S = 1 and the exponent is singular.
/// Source: (22), (27).
///
/// # Errors
/// As [`log_rates`]; [`ErrorKind::OutOfDomain`] naming `log_amplitude`; [`ErrorKind::NoSolution`] where an exponent of
/// zero has no inverse.
pub fn exponent(temperature: f64, weight: f64, family: Family, log_amplitude: f64) -> Result<[f64; 2], Error> {
    let log_amplitude = positive("log_amplitude", log_amplitude, "ln zeta")?;
    if is_singular(log_amplitude) {
        return Err(Error::out_of_domain("log_amplitude", log_amplitude, "ln zeta", "> 0 and not 2/3, where the exponent is singular"));
    }
    let (spread, length) = (log_spread(temperature, weight, family)?, log_length(log_amplitude));
    let (exponent, inverse) = ((length + spread) / length, length / (length + spread));
    if exponent.is_finite() && inverse.is_finite() {
        Ok([exponent, inverse])
    } else {
        Err(Error::no_solution("the exponent is zero for these inputs and has no inverse"))
    }
}

/// The free amplitude that gives a family the exponent wanted: there is one for nearly every wish.
///
/// ln ζ = ⅔ exp[ln ρ/(Γ − 1)]
///
/// `wanted` is Γ, any finite number but 1; other arguments as [`log_rates`]. Inverts (22).
///
/// # Errors
/// As [`log_rates`]; [`ErrorKind::NoSolution`] where Γ = 1, or where the amplitude leaves the range of a double.
pub fn amplitude(temperature: f64, weight: f64, family: Family, wanted: f64) -> Result<f64, Error> {
    let wanted = finite("exponent", wanted, "1")?;
    let spread = log_spread(temperature, weight, family)?;
    let log_amplitude = SINGULAR_LOG_AMPLITUDE * (spread / (wanted - 1.0)).exp();
    if log_amplitude.is_finite() && log_amplitude > 0.0 && !is_singular(log_amplitude) {
        Ok(log_amplitude)
    } else {
        Err(Error::no_solution(format!(
            "no amplitude that can be computed gives the exponent {} at {} K with the weight {}",
            exact(wanted),
            exact(temperature),
            exact(weight)
        )))
    }
}

/// As [`amplitude`], for the hybrid family and a wanted inverse exponent: `target` is β, 0 < β < 1.
///
/// # Errors
/// As [`amplitude`]; [`ErrorKind::OutOfDomain`] naming `target`.
pub fn amplitude_for(temperature: f64, weight: f64, target: f64) -> Result<f64, Error> {
    if !(target.is_finite() && target > 0.0 && target < 1.0) {
        return Err(Error::out_of_domain("target", target, "beta", "> 0 and < 1"));
    }
    let spread = log_spread(temperature, weight, Family::Hybrid)?;
    let log_amplitude = SINGULAR_LOG_AMPLITUDE * (spread * target / (1.0 - target)).exp();
    if log_amplitude.is_finite() && log_amplitude > 0.0 && !is_singular(log_amplitude) {
        Ok(log_amplitude)
    } else {
        Err(Error::no_solution(format!(
            "no amplitude that can be computed gives the inverse exponent {} at {} K with the weight {}",
            exact(target),
            exact(temperature),
            exact(weight)
        )))
    }
}

/// Scaled exponents of both families at one temperature: Γ/κ_Γ and Λ/κ_Λ.
fn gap(temperature: f64, closure: &Closure, scale: [f64; 2]) -> Result<f64, Error> {
    let value = |family: Family, scale: f64| {
        let (weight, log_amplitude) = closure.of(family);
        Ok::<f64, Error>(exponent(temperature, weight, family, log_amplitude)?[1] * scale)
    };
    Ok(value(Family::Hybrid, scale[0])? - value(Family::Bond, scale[1])?)
}

/// The lowest temperature in [`from`, `to`] at which κ_Γ/Γ and κ_Λ/Λ cross, K; `None` where they do not.
///
/// `scale` is [κ_Γ, κ_Λ]; one each for the unscaled exponents of Fig. 9.
///
/// # Errors
/// As [`exponent`]; [`ErrorKind::NotConverged`].
pub fn crossing(closure: &Closure, scale: [f64; 2], from: f64, to: f64) -> Result<Option<f64>, Error> {
    let grid = sampling::linear(positive("from", from, "K")?, positive("to", to, "K")?, 48);
    let mut before: Option<(f64, f64)> = None;
    for temperature in grid {
        let now = gap(temperature, closure, scale)?;
        if let Some((earlier, then)) = before
            && then != 0.0
            && then.signum() != now.signum()
        {
            let found = brent(earlier, temperature, 1e-13, |t| gap(t, closure, scale).unwrap_or(f64::NAN))?;
            // a pole of one inverse changes sign as well: only a zero counts
            if gap(found, closure, scale)?.abs() < 1e-6 {
                return Ok(Some(found));
            }
        }
        before = Some((temperature, now));
    }
    Ok(None)
}

/// What (21) demands of the exponent when it is read as printed, from the same rates and amplitude.
///
/// Σ_ij (g_j/g_i) ln ζ = 9 (Σ ln ζ)^Γ  gives  Γ = ln(3ρ ln ζ)/ln(3 ln ζ);  (22) follows from
/// Σ_ij (g_j/g_i) ln ζ = 18 (½ Σ ln ζ)^Γ.
///
/// Arguments as [`exponent`].
///
/// # Errors
/// As [`exponent`]; [`ErrorKind::NoSolution`] where ln ζ = 1/3.
pub fn exponent_of_21(temperature: f64, weight: f64, family: Family, log_amplitude: f64) -> Result<f64, Error> {
    let log_amplitude = positive("log_amplitude", log_amplitude, "ln zeta")?;
    let denominator = (3.0 * log_amplitude).ln();
    let value = (log_spread(temperature, weight, family)? + denominator) / denominator;
    if value.is_finite() { Ok(value) } else { Err(Error::new(ErrorKind::NoSolution, "(21) is singular at ln zeta = 1/3").about("log_amplitude")) }
}

#[cfg(test)]
mod tests {
    use super::{amplitude, amplitude_for, crossing, exponent, exponent_of_21, log_spread};
    use crate::error::ErrorKind;
    use crate::theories::gauge_lps::bonds::Family;
    use crate::theories::gauge_lps::extinction::{Closure, log_mean_rate, log_mean_time, log_times};
    use crate::theories::gauge_lps::rates::log_rates;

    #[test]
    fn exponent_solves_the_scaling_that_defines_it() {
        // (19): ḡ t̄ = L^Γ with L = Σ g_i t_i, through means and lengths that (22) does not use
        for (temperature, weight, family, log_amplitude) in
            [(455.0, -1.0, Family::Hybrid, 3.6732), (800.0, 0.3, Family::Bond, 0.9), (600.0, -0.4, Family::Hybrid, 0.02), (300.0, 0.05, Family::Bond, 26.0)]
        {
            let [gamma, inverse] = exponent(temperature, weight, family, log_amplitude).unwrap();
            let left = log_mean_rate(temperature, weight, family).unwrap() + log_mean_time(temperature, weight, family, log_amplitude).unwrap();
            let rates = log_rates(temperature, weight, family).unwrap();
            let times = log_times(temperature, weight, family, log_amplitude).unwrap();
            let length: f64 = rates.iter().zip(times).map(|(g, t)| (g + t).exp()).sum();
            assert!((left - gamma * length.ln()).abs() < 1e-9 * left.abs().max(1.0), "{left} {gamma} {length}");
            assert!((gamma * inverse - 1.0).abs() < 1e-14);
        }
    }

    #[test]
    fn common_factor_of_the_rates_leaves_the_exponent() {
        // gauge freedom g -> c g, t -> t/c: a spread of log rates is blind to a common shift
        let rates = log_rates(455.0, -1.0, Family::Hybrid).unwrap();
        let spread = |shift: f64| {
            let g = rates.map(|r| (r + shift).exp());
            (g.iter().sum::<f64>() * g.iter().map(|g| 1.0 / g).sum::<f64>() / 27.0).ln()
        };
        let expected = log_spread(455.0, -1.0, Family::Hybrid).unwrap();
        for shift in [0.0, -7.0, 4.0] {
            assert!((spread(shift) - expected).abs() < 1e-12 * expected.abs());
        }
    }

    #[test]
    fn equal_rates_give_the_zero_spread_limit() {
        // Γ -> 1 - ln 3/ln S where the rates coincide; as near as the printed energies come: bounded by 9 ≤ (Σg)(Σ1/g)
        for temperature in [200.0, 1e6] {
            for weight in [-1.0, 0.0, 1.0] {
                assert!(log_spread(temperature, weight, Family::Hybrid).unwrap() >= -(3_f64.ln()));
            }
        }
    }

    #[test]
    fn amplitude_is_the_inverse_of_the_exponent() {
        for (temperature, weight, family, wanted) in
            [(500.0, -1.0, Family::Hybrid, 1.0 / 0.6), (700.0, 0.05, Family::Bond, 0.8), (400.0, -0.5, Family::Hybrid, 2.5)]
        {
            let log_amplitude = amplitude(temperature, weight, family, wanted).unwrap();
            let [back, _] = exponent(temperature, weight, family, log_amplitude).unwrap();
            assert!((back / wanted - 1.0).abs() < 1e-10, "{back} {wanted}");
        }
        // reference values of an independent implementation, for β = 0.4 to 0.8 at 500 K
        for (target, expected, half_digit) in [(0.4, 1.423, 5e-4), (0.5, 2.080, 5e-4), (0.6, 3.673, 5e-4), (0.71, 10.80, 5e-3), (0.8, 63.1, 0.05)] {
            let got = amplitude_for(500.0, -1.0, target).unwrap();
            assert!((got - expected).abs() <= half_digit, "β = {target}: {got} for {expected}");
        }
    }

    #[test]
    fn fitted_exponents_cross_at_500_kelvin() {
        let closure = Closure::FITTED;
        let found = crossing(&closure, [1.0, 1.0], 300.0, 800.0).unwrap().unwrap();
        assert!((found - 500.0).abs() < 1e-5, "{found}");
        // they cross and do not merge: reference 1.851 and 1.820 at 455 K
        for (family, expected) in [(Family::Hybrid, 1.851), (Family::Bond, 1.820)] {
            let (weight, log_amplitude) = closure.of(family);
            let [gamma, _] = exponent(455.0, weight, family, log_amplitude).unwrap();
            assert!((gamma - expected).abs() < 5e-4, "{gamma} {expected}");
        }
        assert_eq!(crossing(&closure, [1.0, 0.2], 300.0, 800.0).unwrap(), None);
    }

    #[test]
    fn the_printed_21_gives_another_exponent() {
        // by hand from ln ρ: (21) read literally, and (22)
        let (temperature, weight, log_amplitude) = (455.0, -1.0, 3.6732_f64);
        let spread = log_spread(temperature, weight, Family::Hybrid).unwrap();
        let literal = exponent_of_21(temperature, weight, Family::Hybrid, log_amplitude).unwrap();
        let rates = log_rates(temperature, weight, Family::Hybrid).unwrap();
        let left: f64 = rates.iter().flat_map(|a| rates.map(|b| (b - a).exp() * log_amplitude)).sum();
        assert!((left - 9.0 * (3.0 * log_amplitude).powf(literal)).abs() < 1e-9 * left);
        let [gamma, _] = exponent(temperature, weight, Family::Hybrid, log_amplitude).unwrap();
        assert!((left - 18.0 * (1.5 * log_amplitude).powf(gamma)).abs() < 1e-9 * left);
        assert!(spread > 0.0 && literal < gamma);
    }

    #[test]
    fn singular_amplitude_is_refused_and_its_neighbours_are_not() {
        let error = exponent(455.0, -1.0, Family::Hybrid, 2.0 / 3.0).unwrap_err();
        assert_eq!((error.kind, error.input.as_str()), (ErrorKind::OutOfDomain, "log_amplitude"));
        for log_amplitude in [2.0 / 3.0 + 1e-9, 2.0 / 3.0 - 1e-9] {
            let [gamma, _] = exponent(455.0, -1.0, Family::Hybrid, log_amplitude).unwrap();
            assert!(gamma.is_finite() && gamma.abs() > 1e6);
        }
        assert_eq!(amplitude(455.0, -1.0, Family::Hybrid, 1.0).unwrap_err().kind, ErrorKind::NoSolution);
        assert_eq!(amplitude_for(1.0, -1.0, 0.6).unwrap_err().kind, ErrorKind::NoSolution);
        assert_eq!(amplitude_for(500.0, -1.0, 1.0).unwrap_err().input, "target");
    }
}
