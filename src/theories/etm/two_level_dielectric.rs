//! Dielectric response of the standard two-level systems, (1) and (2): what stands beside the anomalous ones. Ours.

use super::heat_capacity::sech_squared;
use crate::constants::{BOLTZMANN, PLANCK};
use crate::error::{Error, positive};
use crate::numerics::quadrature::gauss_16;
use nalgebra::Complex;
use std::f64::consts::PI;

/// The five numbers of one temperature and frequency, each as a part of ε.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Response {
    /// Resonant part less that at the reference temperature.
    pub resonant_change: f64,
    /// Real relaxational part.
    pub relaxational: f64,
    /// Loss of the relaxational part.
    pub relaxational_loss: f64,
    /// Loss of the resonant part.
    pub resonant_loss: f64,
    /// πC/6: the loss where ωτ ≪ 1.
    pub plateau_loss: f64,
}

/// Re ψ(½ + iy), ψ the digamma function.
fn digamma_real(y: f64) -> f64 {
    let (mut z, mut shift) = (Complex::new(0.5, y), 0.0);
    while z.norm() < 12.0 {
        shift -= (Complex::new(1.0, 0.0) / z).re;
        z += 1.0;
    }
    let inverse = Complex::new(1.0, 0.0) / (z * z);
    let series = [-1.0 / 12.0, 1.0 / 120.0, -1.0 / 252.0, 1.0 / 240.0, -1.0 / 132.0, 691.0 / 32760.0];
    let tail = series.iter().rev().fold(Complex::new(0.0, 0.0), |sum, c| (sum + *c) * inverse);
    shift + (z.ln() - Complex::new(0.5, 0.0) / z + tail).re
}

/// Re ψ(½ + iy) − ln y for y above 10.
fn digamma_excess(y: f64) -> f64 {
    let s = 1.0 / (y * y);
    -s * (1.0 / 24.0 + s * (7.0 / 960.0 + s * (31.0 / 8064.0 + s * 127.0 / 30720.0)))
}

/// ∫₀¹ du √(1 − u)/u · 1/(1 + iωτ), the sum over tunnelling amplitudes at one energy; u = Δ₀²/E², and k is ωτ at u = 1.
fn amplitudes(k: f64) -> Complex<f64> {
    let one = Complex::new(1.0, k);
    if k > 4.0 {
        let inverse = Complex::new(1.0, 0.0) / one;
        let (mut power, mut sum) = (inverse, Complex::new(0.0, 0.0));
        for j in 1..=30 {
            sum += power * (2.0 / (2.0 * f64::from(j) + 1.0));
            power *= inverse;
        }
        return sum;
    }
    let m = one.sqrt();
    // ln(ik) apart, so that a small k does not overflow its inverse
    m * ((m + 1.0).ln() * 2.0 - Complex::new(k.max(f64::MIN_POSITIVE).ln(), 0.5 * PI)) - 2.0
}

/// Response at `temperature` T and `reference_temperature` in K, `frequency` ν in kHz, `tunnelling_strength`
/// C = P p²/(ε_r ε₀), `rate_constant` K in 1/(µs K³), all > 0.
///
/// resonant: −(2C/3)[g(T) − g(T_ref)],  g = ln T + Re ψ(½ + i hν/2πT);  loss (πC/3) tanh(hν/2T)
///
/// relaxational: one-phonon damping 1/τ = K (Δ₀/E)² E³ coth(E/2T), averaged over Δ₀ in closed form
///
/// # Errors
/// Naming the first argument that is not above zero.
pub fn response(temperature: f64, reference_temperature: f64, frequency: f64, tunnelling_strength: f64, rate_constant: f64) -> Result<Response, Error> {
    let t = positive("temperature", temperature, "K")?;
    let reference = positive("reference_temperature", reference_temperature, "K")?;
    let nu = positive("frequency", frequency, "kHz")?;
    let c = positive("tunnelling_strength", tunnelling_strength, "1")?;
    let rate = positive("rate_constant", rate_constant, "1/(us K^3)")?;
    let quantum = PLANCK / BOLTZMANN * 1e3 * nu;
    let (y, other) = (quantum / (2.0 * PI * t), quantum / (2.0 * PI * reference));
    let difference =
        if y > 10.0 && other > 10.0 { digamma_excess(y) - digamma_excess(other) } else { (t / reference).ln() + digamma_real(y) - digamma_real(other) };
    let omega = 2e-3 * PI * nu;
    let mut edges = vec![0.0, 1e-9];
    let mut z: f64 = 1e-9;
    while z < 45.0 {
        z = (1.7 * z).min(z + 4.0).min(45.0);
        edges.push(z);
    }
    let [mut real, mut loss] = [0.0; 2];
    for (z, weight) in edges.windows(2).flat_map(|pair| gauss_16().mapped(pair[0], pair[1])) {
        let k = omega / rate / t / t / t / z / z / z * (0.5 * z).tanh();
        let found = if k.is_finite() { amplitudes(k) } else { Complex::new(0.0, 0.0) };
        let share = weight * sech_squared(0.5 * z) * 0.5;
        real += share * found.re;
        loss -= share * found.im;
    }
    Ok(Response {
        resonant_change: -2.0 * c / 3.0 * difference,
        relaxational: c / 3.0 * real,
        relaxational_loss: c / 3.0 * loss,
        resonant_loss: PI * c / 3.0 * (0.5 * quantum / t).tanh(),
        plateau_loss: PI * c / 6.0,
    })
}

#[cfg(test)]
mod tests {
    use super::{amplitudes, digamma_excess, digamma_real, response};
    use crate::numerics::quadrature::gauss_64;
    use std::f64::consts::{LN_2, PI};

    #[test]
    fn digamma_at_known_places() {
        // ψ(½) = −γ − 2 ln 2; Re ψ(½ + iy) falls onto ln y
        assert!((digamma_real(0.0) + 0.577_215_664_901_532_9 + 2.0 * LN_2).abs() < 1e-13);
        assert!((digamma_real(15.0) - 15.0_f64.ln() - digamma_excess(15.0)).abs() < 1e-13);
    }

    #[test]
    fn the_amplitudes_by_quadrature() {
        // u = (Δ₀/E)², the distribution du/(2u√(1−u)), the response (1−u): ∫ dx 2x²(1−x²)⁻¹ (1−x²)/(1−x²+ik), x = √(1−u)
        for k in [0.02, 0.7, 3.9, 4.1, 30.0] {
            let at = |f: fn(f64, f64) -> f64| gauss_64().panels(&[0.0, 0.5, 0.8, 0.95, 0.99, 1.0], |x| 2.0 * x * x * f(1.0 - x * x, k));
            let (real, imaginary) = (at(|u, k| u / (u * u + k * k)), at(|u, k| -k / (u * u + k * k)));
            let found = amplitudes(k);
            assert!((found.re - real).abs() < 1e-9 && (found.im - imaginary).abs() < 1e-9, "{k}: {found} {real} {imaginary}");
        }
    }

    #[test]
    fn slopes_and_plateau_of_the_textbook() {
        let of = |t: f64| response(t, 0.1, 1.0, 3e-4, 1e8).unwrap();
        let slope = |f: fn(&super::Response) -> f64| (f(&of(0.5)) - f(&of(0.4))) / (0.5_f64 / 0.4).ln() / 3e-4;
        assert!((slope(|r| r.resonant_change) + 2.0 / 3.0).abs() < 1e-6);
        assert!((slope(|r| r.relaxational) - 1.0).abs() < 1e-3);
        assert!((of(0.5).relaxational_loss / (PI * 3e-4 / 6.0) - 1.0).abs() < 1e-3);
        assert_eq!(of(0.1).resonant_change, 0.0);
        assert_eq!(response(1.0, 0.0, 1.0, 1.0, 1.0).unwrap_err().input, "reference_temperature");
    }
}
