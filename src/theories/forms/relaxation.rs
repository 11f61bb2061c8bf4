//! Stretched relaxation in time and in frequency: Kohlrausch, Williams and Watts; Havriliak and Negami.

use crate::error::{Error, finite, positive};
use crate::numerics::stretched::{Susceptibility, susceptibility};
use puruspe::gamma;
use std::f64::consts::{FRAC_PI_2, LN_2, PI};

/// offset + amplitude e^{−(t/τ)^β}, its mean time τ Γ(1/β)/β and its half-life τ (ln 2)^{1/β}; t in s, ≥ 0, τ in s, > 0,
/// β > 0.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn stretched_exponential(time: f64, relaxation_time: f64, exponent: f64, amplitude: f64, offset: f64) -> Result<[f64; 3], Error> {
    let t = finite("time", time, "s")?;
    if t < 0.0 {
        return Err(Error::out_of_domain("time", t, "s", "≥ 0"));
    }
    let tau = positive("relaxation_time", relaxation_time, "s")?;
    let beta = positive("exponent", exponent, "1")?;
    let [amplitude, offset] = [finite("amplitude", amplitude, "1")?, finite("offset", offset, "1")?];
    let left = (-(t / tau).powf(beta)).exp();
    // Γ(1 + 1/β), which stays exact where 1/β is small
    Ok([offset + amplitude * left, tau * gamma(1.0 + 1.0 / beta), tau * LN_2.powf(1.0 / beta)])
}

/// χ = ∫₀^∞ (−dφ/dt) e^{−iωt} dt, φ = e^{−(t/τ)^β}, at ωτ > 0 for 0 < β ≤ 1.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `frequency` or `exponent`.
pub fn stretched_exponential_frequency(frequency: f64, exponent: f64) -> Result<Susceptibility, Error> {
    susceptibility(positive("frequency", frequency, "omega tau")?, share("exponent", exponent)?)
}

fn share(input: &str, value: f64) -> Result<f64, Error> {
    if value > 0.0 && value <= 1.0 { Ok(value) } else { Err(Error::out_of_domain(input, value, "1", "> 0 and ≤ 1")) }
}

/// 1/(1 + (iωτ)^α)^γ and the place ωτ of its highest loss; ωτ > 0, 0 < α ≤ 1, γ > 0, αγ ≤ 1.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn havriliak_negami(frequency: f64, alpha: f64, gamma: f64) -> Result<(Susceptibility, f64), Error> {
    let w = positive("frequency", frequency, "omega tau")?;
    let alpha = share("alpha", alpha)?;
    let gamma = positive("gamma", gamma, "1")?;
    if alpha * gamma > 1.0 {
        return Err(Error::out_of_domain("gamma", gamma, "1", "such that alpha gamma ≤ 1"));
    }
    let half = FRAC_PI_2 * alpha;
    let [sin, cos] = [half.sin(), (FRAC_PI_2 * (1.0 - alpha)).sin()];
    let r = w.powf(alpha);
    let value = if r > 1.0 {
        // the angle of z + 1 falls short of that of z by `less`; the real part by the complement, small near αγ = 1
        let less = sin.atan2(r + cos);
        let size = (-gamma * (r.ln() + 0.5 * ((2.0 * cos + 1.0 / r) / r).ln_1p())).exp();
        let angle = gamma * (half - less);
        [size * (FRAC_PI_2 * (-alpha).mul_add(gamma, 1.0) + gamma * less).sin(), size * angle.sin()]
    } else {
        let size = (-gamma * 0.5 * (r * (2.0 * cos + r)).ln_1p()).exp();
        let angle = gamma * (r * sin).atan2(1.0 + r * cos);
        [size * angle.cos(), size * angle.sin()]
    };
    let u = PI * alpha / (2.0 + 2.0 * gamma);
    Ok((value, (u.sin() / (gamma * u).sin()).powf(1.0 / alpha)))
}

/// Dielectric loss ε″ by the law of Havriliak and Negami, and log10 of the frequency in Hz at which it is highest.
///
/// ε″ = −Im Δε/[1 + (2πiντ)^α]^γ
///
/// `frequency` ν in Hz, > 0; `log10_time` of τ in s, from −30 to 30; `strength` Δε > 0; exponents as in [`havriliak_negami`].
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn havriliak_negami_loss(frequency: f64, log10_time: f64, strength: f64, alpha: f64, gamma: f64) -> Result<[f64; 2], Error> {
    let frequency = positive("frequency", frequency, "Hz")?;
    if !(-30.0..=30.0).contains(&log10_time) {
        return Err(Error::out_of_domain("log10_relaxation_time", log10_time, "log10(s)", "-30 to 30"));
    }
    let strength = positive("strength", strength, "1")?;
    let reduced = 2.0 * PI * frequency * 10f64.powf(log10_time);
    if !(reduced.is_finite() && reduced > 0.0) {
        return Err(Error::out_of_domain("frequency", frequency, "Hz", "such that its product with the relaxation time is a number of the machine"));
    }
    let ([_, loss], peak) = havriliak_negami(reduced, alpha, gamma)?;
    Ok([strength * loss, peak.log10() - (2.0 * PI).log10() - log10_time])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numerics::stretched::debye;

    #[test]
    fn times_are_areas_and_halves() {
        for beta in [0.5, 1.0, 2.0] {
            let [_, mean, half] = stretched_exponential(1.0, 3.0, beta, 1.0, 0.0).unwrap();
            let [value, ..] = stretched_exponential(half, 3.0, beta, 2.0, 0.5).unwrap();
            assert!((value - 1.5).abs() < 1e-12);
            let rule = crate::numerics::quadrature::gauss_64();
            let area: f64 = (0..400).map(|k| rule.integrate(f64::from(k) * 3.0, f64::from(k + 1) * 3.0, |t| (-(t / 3.0).powf(beta)).exp())).sum();
            assert!((mean / area - 1.0).abs() < 1e-4, "{beta} {mean} {area}");
        }
    }

    #[test]
    fn havriliak_and_negami_at_their_special_cases_and_peak() {
        for w in [1e-6, 0.5, 3.0, 1e6] {
            let (got, _) = havriliak_negami(w, 1.0, 1.0).unwrap();
            for (got, expected) in got.into_iter().zip(debye(w)) {
                assert!((got / expected - 1.0).abs() < 1e-12, "{w}");
            }
        }
        for (alpha, gamma) in [(0.9, 0.5), (0.4, 1.0), (0.5, 1.8), (1.0, 0.3)] {
            let (_, peak) = havriliak_negami(1.0, alpha, gamma).unwrap();
            let loss = |w| havriliak_negami(w, alpha, gamma).unwrap().0[1];
            assert!(loss(peak) > loss(peak * 1.01) && loss(peak) > loss(peak * 0.99), "{alpha} {gamma}");
            assert!(((loss(peak * 1.001) - loss(peak * 0.999)) / loss(peak)).abs() < 1e-7, "{alpha} {gamma}");
        }
    }

    #[test]
    fn the_area_under_the_loss_is_its_strength() {
        // Kramers and Kronig: the integral of the loss over the logarithm of the frequency is pi/2 times the strength
        for (time, strength, alpha, gamma) in [(-3.0, 12.0, 0.9, 0.6), (2.0, 0.3, 0.6, 1.2)] {
            let step = 0.02;
            let area: f64 = (0..6000)
                .map(|k| f64::from(k - 3000) * step)
                .map(|u| step * havriliak_negami_loss(u.exp() * 10f64.powf(-time), time, strength, alpha, gamma).unwrap()[0])
                .sum();
            assert!((area / (0.5 * PI * strength) - 1.0).abs() < 1e-6, "{area}");
            let [_, peak] = havriliak_negami_loss(1.0, time, strength, alpha, gamma).unwrap();
            let loss = |shift: f64| havriliak_negami_loss(10f64.powf(peak + shift), time, strength, alpha, gamma).unwrap()[0];
            assert!(loss(0.0) > loss(0.01) && loss(0.0) > loss(-0.01));
        }
        assert_eq!(havriliak_negami_loss(1.0, 99.0, 1.0, 0.9, 0.5).unwrap_err().input, "log10_relaxation_time");
        assert_eq!(havriliak_negami_loss(-1.0, 0.0, 1.0, 0.9, 0.5).unwrap_err().input, "frequency");
    }
}
