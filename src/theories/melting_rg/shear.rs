//! Shear of the liquid: relaxation time from the correlation length, and the response of a liquid with that one time.

use super::transport;
use crate::error::{Error, finite, positive};
use std::f64::consts::LN_10;

/// A liquid above its divergence temperature, with its local solid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Liquid {
    /// T₀ in K, > 0.
    pub divergence_temperature: f64,
    /// D, > 0.
    pub strength: f64,
    /// μ₀ in GPa, > 0.
    pub shear_modulus: f64,
    /// ω_s in rad/ps, > 0.
    pub phonon_frequency: f64,
}

/// Relaxation time and what belongs to it, as decadic logarithms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relaxation {
    /// log₁₀ τ, τ in s.
    pub log10_time: f64,
    /// log₁₀ η, η in Pa s.
    pub log10_viscosity: f64,
    /// log₁₀ η₀, η₀ in Pa s.
    pub log10_liquid_viscosity: f64,
    /// log₁₀(ξ/a).
    pub log10_correlation_length: f64,
}

/// Relaxation time at `temperature` T > T₀, K.
///
/// τ = (ξ/a)²/ω_s,   (ξ/a)² = e^{D T₀/(T − T₀)},   η = μ₀ τ,   η₀ = μ₀/ω_s
///
/// Source: (23) and the text after (24), which writes μ₀ where η₀ must stand; η = μ₀ τ is Maxwell's relation.
///
/// # Errors
/// Naming the first argument outside its domain; [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where the
/// logarithm itself leaves the range of a double.
pub fn relaxation(temperature: f64, liquid: &Liquid) -> Result<Relaxation, Error> {
    let length = transport::transport(temperature, liquid.divergence_temperature, liquid.strength, 0.0)?.log10_correlation_length;
    let modulus = positive("shear_modulus", liquid.shear_modulus, "GPa")?.log10();
    let frequency = positive("phonon_frequency", liquid.phonon_frequency, "rad/ps")?.log10();
    if !length.is_finite() {
        return Err(Error::no_solution("the logarithm of the relaxation time is too large to be computed").about("temperature"));
    }
    // GPa and ps: 10⁹ and 10⁻¹²
    let thin = modulus - frequency - 3.0;
    Ok(Relaxation {
        log10_time: 2.0 * length - (frequency + 12.0),
        log10_viscosity: thin + 2.0 * length,
        log10_liquid_viscosity: thin,
        log10_correlation_length: length,
    })
}

/// Response to a shear that oscillates, as decadic logarithms.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Response {
    /// log₁₀ G′, G′ in GPa.
    pub log10_storage: f64,
    /// log₁₀ G″, G″ in GPa.
    pub log10_loss: f64,
    /// log₁₀ ωτ.
    pub log10_reduced_frequency: f64,
}

/// Storage and loss modulus at angular frequency ω, given as `log10_frequency` (ω in rad/s), at `temperature` T > T₀, K.
///
/// G′ = μ₀ w²/(1 + w²),   G″ = μ₀ w/(1 + w²),   w = ωτ
///
/// Source: Maxwell's liquid of one time, with the time of [`relaxation`]; the paper prints no frequency dependence.
///
/// # Errors
/// As [`relaxation`], and naming `log10_angular_frequency`.
pub fn response(log10_frequency: f64, temperature: f64, liquid: &Liquid) -> Result<Response, Error> {
    let frequency = finite("log10_angular_frequency", log10_frequency, "log10(rad/s)")?;
    let w = frequency + relaxation(temperature, liquid)?.log10_time;
    let modulus = liquid.shear_modulus.log10();
    // log10(1 + w²) less its larger term
    let rest = (-2.0 * w.abs() * LN_10).exp().ln_1p() / LN_10;
    let storage = modulus + (2.0 * w).min(0.0) - rest;
    if !storage.is_finite() {
        return Err(Error::no_solution("the logarithm of the modulus is too small to be computed").about("log10_angular_frequency"));
    }
    Ok(Response { log10_storage: storage, log10_loss: modulus - w.abs() - rest, log10_reduced_frequency: w })
}

#[cfg(test)]
mod tests {
    use super::{Liquid, relaxation, response};
    use crate::numerics::quadrature::gauss_64;

    const LIQUID: Liquid = Liquid { divergence_temperature: 130.0, strength: 18.0, shear_modulus: 4.5, phonon_frequency: 0.45 };

    #[test]
    fn the_printed_numbers_give_a_hundred_seconds() {
        // η₀ = 0.1 poise and ω_s = 10¹²/s, as the text has them: μ₀ = 10¹⁰ Pa, and 10¹² Pa s lasts 100 s
        let liquid = Liquid { shear_modulus: 10.0, phonon_frequency: 1.0, ..LIQUID };
        let (t0, d) = (130.0, 18.0);
        let glass = t0 * (1.0 + d / 14.0 / std::f64::consts::LN_10);
        let found = relaxation(glass, &liquid).unwrap();
        assert!((found.log10_liquid_viscosity + 2.0).abs() < 1e-12 && (found.log10_viscosity - 12.0).abs() < 1e-12);
        assert!((found.log10_time - 2.0).abs() < 1e-12);
    }

    #[test]
    fn response_is_the_transform_of_a_decaying_stress() {
        // G* = iω ∫ μ₀ e^{−t/τ} e^{−iωt} dt, in units of τ, by quadrature
        for w in [0.3_f64, 1.0, 4.0] {
            let edges: Vec<f64> = (0..=40).map(f64::from).collect();
            let cosine = gauss_64().panels(&edges, |t| (-t).exp() * (w * t).cos());
            let sine = gauss_64().panels(&edges, |t| (-t).exp() * (w * t).sin());
            let time = relaxation(200.0, &LIQUID).unwrap().log10_time;
            let found = response(w.log10() - time, 200.0, &LIQUID).unwrap();
            assert!((10_f64.powf(found.log10_storage) / (4.5 * w * sine) - 1.0).abs() < 1e-12);
            assert!((10_f64.powf(found.log10_loss) / (4.5 * w * cosine) - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn far_from_the_peak_neither_modulus_overflows() {
        let slow = response(-1e6, 200.0, &LIQUID).unwrap();
        let fast = response(1e6, 200.0, &LIQUID).unwrap();
        assert!((slow.log10_storage / -2e6 - 1.0).abs() < 1e-4 && (slow.log10_loss / -1e6 - 1.0).abs() < 1e-4);
        assert!((fast.log10_storage - 4.5_f64.log10()).abs() < 1e-15 && (fast.log10_loss / -1e6 - 1.0).abs() < 1e-4);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(relaxation(100.0, &LIQUID).unwrap_err().input, "temperature");
        assert_eq!(relaxation(200.0, &Liquid { shear_modulus: 0.0, ..LIQUID }).unwrap_err().input, "shear_modulus");
        assert_eq!(relaxation(200.0, &Liquid { phonon_frequency: -1.0, ..LIQUID }).unwrap_err().input, "phonon_frequency");
        assert_eq!(relaxation(200.0, &Liquid { strength: 1e308, ..LIQUID }).unwrap_err().input, "temperature");
        assert_eq!(response(f64::NAN, 200.0, &LIQUID).unwrap_err().input, "log10_angular_frequency");
    }
}
