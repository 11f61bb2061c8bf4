//! Stretched-exponential relaxation, and the two readings of its exponent: Introduction, (31).

use crate::error::{Error, positive};
use crate::numerics::stretched::susceptibility;
use crate::picture::exact;

/// β of a published fit of the enthalpy relaxation of As2Se3 glass (Málek and Shánelová 2005), from memory.
pub const RECALLED_BETA: f64 = 0.71;

fn stretching(beta: f64) -> Result<f64, Error> {
    if beta.is_finite() && beta > 0.0 && beta <= 1.0 { Ok(beta) } else { Err(Error::out_of_domain("beta", beta, "1", "> 0 and ≤ 1")) }
}

/// What is left after a time: φ(t) = exp(−t^β).
///
/// `time` is t/τ ≥ 0; `beta` is 0 < β ≤ 1.
///
/// # Errors
/// [`crate::error::ErrorKind::OutOfDomain`] or [`crate::error::ErrorKind::NotFinite`] naming the argument.
pub fn decay(time: f64, beta: f64) -> Result<f64, Error> {
    if !(time.is_finite() && time >= 0.0) {
        return Err(Error::out_of_domain("time", time, "tau", "≥ 0"));
    }
    Ok((-time.powf(stretching(beta)?)).exp())
}

/// Mean time of the decay, in units of τ.
///
/// ⟨t⟩ = ∫₀^∞ exp(−t^β) dt = Γ(1/β)/β
///
/// # Errors
/// [`crate::error::ErrorKind::OutOfDomain`] or [`crate::error::ErrorKind::NotFinite`] naming `beta`; [`crate::error::ErrorKind::NoSolution`] where the mean leaves
/// the range of a double (β below about 0.006).
pub fn mean_time(beta: f64) -> Result<f64, Error> {
    let beta = stretching(beta)?;
    let mean = puruspe::gamma(1.0 / beta) / beta;
    if mean.is_finite() {
        Ok(mean)
    } else {
        Err(Error::no_solution(format!("the mean time for beta = {} is too large or too small to be computed", exact(beta))).about("beta"))
    }
}

/// A decay in time with its own height, its mean time in s, and the inverse of its exponent.
///
/// φ(t) = A exp(−(t/τ)^β),  ⟨t⟩ = τ Γ(1/β)/β
///
/// `time` t in s, ≥ 0; `relaxation_time` τ in s and `height` A, > 0; `beta` is 0 < β ≤ 1.
///
/// # Errors
/// As [`decay`] and [`mean_time`].
pub fn in_time(time: f64, relaxation_time: f64, beta: f64, height: f64) -> Result<[f64; 3], Error> {
    if !(time.is_finite() && time >= 0.0) {
        return Err(Error::out_of_domain("time", time, "s", "≥ 0"));
    }
    let tau = positive("relaxation_time", relaxation_time, "s")?;
    let height = positive("height", height, "1")?;
    let left = (-(time / tau).powf(stretching(beta)?)).exp();
    let mean = tau * mean_time(beta)?;
    if !mean.is_finite() {
        return Err(Error::no_solution(format!("the mean time for beta = {} is too large or too small to be computed", exact(beta))).about("beta"));
    }
    Ok([height * left, mean, beta.recip()])
}

/// Storage and loss of a relaxation with its own time and height at `frequency` ν in Hz.
///
/// χ′ − iχ″ = A ∫₀^∞ (−dφ/dt) e^{−iωt} dt,  ω = 2πν
///
/// `relaxation_time` τ in s and `height` A, > 0; `beta` is 0 < β ≤ 1.
///
/// # Errors
/// As [`in_time`]; [`crate::error::ErrorKind::NoSolution`] where ωτ leaves the range of a double.
pub fn in_frequency(frequency: f64, relaxation_time: f64, beta: f64, height: f64) -> Result<[f64; 2], Error> {
    let reduced = std::f64::consts::TAU * positive("frequency", frequency, "Hz")? * positive("relaxation_time", relaxation_time, "s")?;
    let height = positive("height", height, "1")?;
    if !(reduced.is_finite() && reduced > 0.0) {
        return Err(Error::no_solution("frequency times relaxation time is too large or too small to be computed").about("relaxation_time"));
    }
    Ok(susceptibility(reduced, stretching(beta)?)?.map(|part| height * part))
}

/// The "fractal dimension" that the paper reads into the exponent: D = 1 − 1/β, (31).
///
/// # Errors
/// [`crate::error::ErrorKind::OutOfDomain`] or [`crate::error::ErrorKind::NotFinite`] naming `beta`.
pub fn fractal_dimension(beta: f64) -> Result<f64, Error> {
    let beta = stretching(beta)?;
    Ok((beta - 1.0) / beta)
}

/// The exponent of quasi-particles that diffuse to randomly placed traps: β = d/(d + 2), Introduction.
///
/// `dimension` is d, a whole number above zero.
///
/// # Errors
/// [`crate::error::ErrorKind::OutOfDomain`] naming `dimension`.
pub fn trap_exponent(dimension: f64) -> Result<f64, Error> {
    let dimension = positive("dimension", dimension, "d")?;
    if dimension.fract() != 0.0 {
        return Err(Error::out_of_domain("dimension", dimension, "d", "a whole number > 0"));
    }
    Ok(dimension / (dimension + 2.0))
}

#[cfg(test)]
mod tests {
    use super::{decay, fractal_dimension, in_frequency, in_time, mean_time, trap_exponent};
    use crate::error::ErrorKind;
    use crate::numerics::quadrature::gauss_64;

    #[test]
    fn mean_time_is_the_area_under_the_decay() {
        // t = x^{1/β} makes the integrand smooth: ∫ e^{-x} x^{1/β-1}/β dx
        for beta in [0.25, 0.5, 0.6, 0.71, 1.0] {
            let area = gauss_64().panels(&[0.0, 0.05, 0.5, 4.0, 16.0, 60.0], |x: f64| {
                let t = x.powf(1.0 / beta);
                decay(t, beta).unwrap() * t / (beta * x)
            });
            let mean = mean_time(beta).unwrap();
            assert!((area / mean - 1.0).abs() < 1e-7, "{beta}: {area} {mean}");
        }
        // closed forms: 1, Γ(2)/½ = 2, Γ(5)·5 = 120
        for (beta, expected) in [(1.0, 1.0), (0.5, 2.0), (0.2, 120.0)] {
            assert!((mean_time(beta).unwrap() / expected - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn the_loss_keeps_its_sum_rule_and_its_slope_at_low_frequencies() {
        let (time, height) = (3e-4, 7.0);
        for beta in [0.4, 0.7, 1.0] {
            let loss = |frequency: f64| in_frequency(frequency, time, beta, height).unwrap()[1];
            // ∫ χ″ d ln ν = (π/2) A; far tails fall as a power of the frequency, at both ends
            let edges: Vec<f64> = (-60..=80).map(f64::from).collect();
            let area = gauss_64().panels(&edges, |x: f64| loss(x.exp()));
            assert!((area / (0.5 * std::f64::consts::PI * height) - 1.0).abs() < 1e-9, "{beta} {area}");
            // χ″ → Aω⟨t⟩
            let slope = loss(1e-4) / (std::f64::consts::TAU * 1e-4);
            assert!((slope / (height * time * mean_time(beta).unwrap()) - 1.0).abs() < 1e-6, "{beta} {slope}");
        }
        assert_eq!(in_frequency(-1.0, 1.0, 0.5, 1.0).unwrap_err().input, "frequency");
    }

    #[test]
    fn slope_of_the_double_logarithm_is_beta() {
        let double_log = |x: f64| (-decay(x.exp(), 0.6).unwrap().ln()).ln();
        let slope = (double_log(0.3) - double_log(-0.7)) / 1.0;
        assert!((slope - 0.6).abs() < 1e-12);
    }

    #[test]
    fn readings_of_the_exponent() {
        // trap model: 3/5 in three dimensions, 1/3 in one; D = 0 at β = 1, -1 at β = 1/2
        assert_eq!(trap_exponent(3.0), Ok(0.6));
        assert_eq!(trap_exponent(1.0), Ok(1.0 / 3.0));
        assert_eq!(fractal_dimension(1.0), Ok(0.0));
        assert_eq!(fractal_dimension(0.5), Ok(-1.0));
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(decay(-1.0, 0.6).unwrap_err().input, "time");
        for beta in [0.0, 1.5, f64::NAN] {
            let error = mean_time(beta).unwrap_err();
            assert!(matches!(error.kind, ErrorKind::OutOfDomain | ErrorKind::NotFinite) && error.input == "beta");
        }
        assert_eq!(mean_time(0.001).unwrap_err().kind, ErrorKind::NoSolution);
        assert_eq!(trap_exponent(2.5).unwrap_err().input, "dimension");
    }

    #[test]
    fn a_decay_in_seconds_obeys_its_equation_and_encloses_its_mean_time() {
        let at = |t: f64| in_time(t, 20.0, 0.6, 3.0).unwrap();
        for t in [0.3, 5.0, 80.0] {
            // d ln phi/dt = -beta t^(beta-1)/tau^beta, by a central difference
            let h = 1e-5 * t;
            let slope = (at(t + h)[0].ln() - at(t - h)[0].ln()) / (2.0 * h);
            assert!((slope / (-0.6 * (t / 20.0_f64).powf(0.6) / t) - 1.0).abs() < 1e-7);
        }
        assert_eq!(at(0.0)[0].to_bits(), 3.0_f64.to_bits());
        // trapezoids over t = e^u, where the integrand dies at both ends
        let area: f64 = (-4000..2000).map(|k| (f64::from(k) * 0.005).exp()).map(|t| at(t)[0] * t * 0.005).sum();
        assert!((area / (3.0 * at(1.0)[1]) - 1.0).abs() < 1e-6, "{area}");
        assert_eq!(in_time(1.0, -1.0, 0.5, 1.0).unwrap_err().input, "relaxation_time");
    }
}
