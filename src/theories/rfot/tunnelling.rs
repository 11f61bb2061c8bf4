//! Two-level systems: splitting (1), tunnelling below a barrier, phonon quality (2), Schottky anomaly, density of states.

use crate::constants::{BOLTZMANN, ELECTRONVOLT, PLANCK, REDUCED_PLANCK};
use crate::error::{Error, finite, positive};
use std::f64::consts::PI;

/// One electronvolt as a temperature, K.
pub const KELVIN_PER_ELECTRONVOLT: f64 = ELECTRONVOLT / BOLTZMANN;

/// Energy splitting of a two-level system under strain, K.
///
/// E = √((ε + 2g ∇φ)² + Δ²)
///
/// The two eigenvalues of (1) differ by E. `asymmetry` is ε and `tunnelling` Δ, both over k_B in K; `coupling` is g in
/// eV; `strain` is ∇φ, a pure number. Any finite values. Source: (1).
///
/// # Errors
/// [`ErrorKind::NotFinite`](crate::error::ErrorKind::NotFinite) naming the argument.
pub fn tls_energy(asymmetry: f64, tunnelling: f64, coupling: f64, strain: f64) -> Result<f64, Error> {
    let shift = 2.0 * finite("coupling", coupling, "eV")? * finite("strain", strain, "1")? * KELVIN_PER_ELECTRONVOLT;
    Ok((finite("asymmetry", asymmetry, "K")? + shift).hypot(finite("tunnelling", tunnelling, "K")?))
}

/// Tunnelling amplitude below a harmonic barrier, in the unit of `prefactor`.
///
/// Δ = Δ₀ exp(−π V‡/ħω‡),  ω‡ = 2π ν‡
///
/// `prefactor` is Δ₀ in K, > 0; `barrier` is V‡/k_B in K, ≥ 0; `barrier_frequency` is ν‡ in THz, > 0. Goes to zero
/// without trouble where the exponential leaves the range of a double. Source: below (1).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn tunnelling_amplitude(prefactor: f64, barrier: f64, barrier_frequency: f64) -> Result<f64, Error> {
    let prefactor = positive("prefactor", prefactor, "K")?;
    if !(barrier.is_finite() && barrier >= 0.0) {
        return Err(Error::out_of_domain("barrier", barrier, "K", "≥ 0"));
    }
    // ħω‡/π = 2ħν‡ = hν‡/π
    let scale = PLANCK * 1e12 / (PI * BOLTZMANN) * positive("barrier_frequency", barrier_frequency, "THz")?;
    Ok(prefactor * (-barrier / scale).exp())
}

/// Dimensionless tunnelling strength.
///
/// C = P̄ g²/K
///
/// `density_of_states` is P̄ in 1/(J m³), `coupling` is g in eV, `modulus` is K in GPa, all > 0. Source: (2).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn tunnelling_strength(density_of_states: f64, coupling: f64, modulus: f64) -> Result<f64, Error> {
    let coupling = positive("coupling", coupling, "eV")?;
    let per_modulus = positive("density_of_states", density_of_states, "1/(J m^3)")? / positive("modulus", modulus, "GPa")?;
    // in this order nothing leaves the range of a double before the result does
    Ok(per_modulus * (ELECTRONVOLT * ELECTRONVOLT / 1e9) * coupling * coupling)
}

/// Mean free path over wavelength of a resonantly scattered phonon in the standard tunnelling model.
///
/// l/λ = 1/(2π² C tanh(hf/2k_BT))
///
/// `strength` is C, > 0; `frequency` in GHz and `temperature` in K, > 0. (2) prints 1/C, without the 2π² and the
/// occupation. Source: (2), with the factors of the model restored.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn phonon_quality(strength: f64, frequency: f64, temperature: f64) -> Result<f64, Error> {
    let strength = positive("strength", strength, "1")?;
    let half = PLANCK * 1e9 / (2.0 * BOLTZMANN) * (positive("frequency", frequency, "GHz")? / positive("temperature", temperature, "K")?);
    Ok(1.0 / (2.0 * PI * PI * strength) / half.tanh())
}

/// Density of two-level systems of splitting E, over P̄.
///
/// n(E)/P̄ = arccosh(E/Δ_min), zero below Δ_min
///
/// `ratio` is E/Δ_min. From P(ε,Δ) = P̄/Δ: the total density of states exceeds P̄ by this logarithm.
pub fn level_density(ratio: f64) -> f64 {
    if ratio >= 1.0 { ratio.acosh() } else { 0.0 }
}

/// Fastest relaxation rate of two-level systems of one splitting, by emission and absorption of one phonon, 1/s.
///
/// Γ_max = 3 g²E³ coth(E/2k_BT)/(2πħ⁴ K v³),  three branches of one speed
///
/// `splitting` is E/k_B and `temperature` T in K, `coupling` g in eV, `modulus` K in GPa, `sound_speed` v in m/s, all
/// > 0. Slower systems have Γ = Γ_max (Δ/E)². Source: the standard tunnelling model in the scalar elasticity of (1).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain;
/// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) naming `splitting` where the rate leaves the range of a
/// double.
pub fn fastest_rate(splitting: f64, temperature: f64, coupling: f64, modulus: f64, sound_speed: f64) -> Result<f64, Error> {
    let splitting = positive("splitting", splitting, "K")?;
    let half = 0.5 * splitting / positive("temperature", temperature, "K")?;
    let angular = BOLTZMANN / REDUCED_PLANCK * splitting;
    // ħω/λ̄³ as an energy density, over K
    let waves = REDUCED_PLANCK * angular * (angular / positive("sound_speed", sound_speed, "m/s")?).powi(3) / (positive("modulus", modulus, "GPa")? * 1e9);
    let strain = ELECTRONVOLT * positive("coupling", coupling, "eV")? / REDUCED_PLANCK;
    let rate = 1.5 / PI * (strain / angular) * strain * waves / half.tanh();
    if rate.is_finite() && rate > 0.0 { Ok(rate) } else { Err(Error::no_solution("the rate is too large or too small to be computed").about("splitting")) }
}

/// Heat capacity of one two-level system, k_B.
///
/// C/k_B = x² e^{−x}/(1 + e^{−x})²,  x = E/k_BT
///
/// Largest, 0.4392, at x = 2.3994. Even in x; zero where the exponential leaves the range of a double.
pub fn schottky(x: f64) -> f64 {
    let weight = (-x.abs()).exp();
    if weight == 0.0 { 0.0 } else { x * x * weight / ((1.0 + weight) * (1.0 + weight)) }
}

#[cfg(test)]
mod tests {
    use super::{fastest_rate, phonon_quality, schottky, tls_energy, tunnelling_amplitude, tunnelling_strength};
    use nalgebra::Matrix2;

    #[test]
    fn splitting_is_the_difference_of_the_eigenvalues() {
        for (epsilon, delta, g, strain) in [(1.0, 0.5, 1.0, 1e-5), (-2.0, 3.0, 0.3, 1e-4), (0.0, 0.1, 2.0, 0.0), (4.0, 0.0, 1.0, -1e-5)] {
            let field = 0.5 * epsilon + g * strain * super::KELVIN_PER_ELECTRONVOLT;
            let levels = Matrix2::new(field, 0.5 * delta, 0.5 * delta, -field).symmetric_eigenvalues();
            let expected = (levels[0] - levels[1]).abs();
            let got = tls_energy(epsilon, delta, g, strain).unwrap();
            assert!((got - expected).abs() < 1e-13 * expected, "{got} for {expected}");
        }
    }

    #[test]
    fn amplitude_falls_with_the_quanta_in_the_barrier() {
        // a quantum of 1 THz is 47.992 430 73 K
        for (quanta, frequency) in [(0.0, 1.3), (1.0, 1.3), (2.5, 0.4), (60.0, 5.0)] {
            // ħω‡ = hν‡, and V‡ is as many times ħω‡/π
            let barrier = quanta * frequency * 47.992_430_73 / std::f64::consts::PI;
            let got = tunnelling_amplitude(10.0, barrier, frequency).unwrap();
            assert!((got / (10.0 * f64::exp(-quanta)) - 1.0).abs() < 1e-7, "{got} after {quanta}");
        }
        assert_eq!(tunnelling_amplitude(10.0, 1e8, 0.05).unwrap(), 0.0);
    }

    #[test]
    fn cold_quality_is_one_over_two_pi_squared_strength() {
        // measured a-SiO2: P = 0.8e45 /(J m^3), 1.04 eV, 74 GPa
        let strength = tunnelling_strength(8e44, 1.04, 74.0).unwrap();
        let cold = phonon_quality(strength, 1000.0, 1e-3).unwrap();
        assert!((cold * strength * 2.0 * std::f64::consts::PI.powi(2) - 1.0).abs() < 1e-14);
        // warm: tanh x -> x, so that the quality grows as T
        let ratio = phonon_quality(strength, 1e-3, 20.0).unwrap() / phonon_quality(strength, 1e-3, 10.0).unwrap();
        assert!((ratio - 2.0).abs() < 1e-9);
    }

    #[test]
    fn fastest_rate_term_by_term() {
        // longitudinal branch of a-SiO2 at 0.2 K and 0.1 K, SI numbers written out
        let (energy, hbar) = (2.761_298e-24_f64, 1.054_571_817e-34_f64);
        let g = 1.04 * 1.602_176_634e-19;
        let one = g * g * energy.powi(3) * 1.313_035_285 / (2.0 * std::f64::consts::PI * hbar.powi(4) * 74e9 * 5800_f64.powi(3));
        let got = fastest_rate(0.2, 0.1, 1.04, 74.0, 5800.0).unwrap();
        assert!((got / (3.0 * one) - 1.0).abs() < 1e-6, "{got} {one}");
        assert_eq!(fastest_rate(0.0, 0.1, 1.0, 1.0, 1.0).unwrap_err().input, "splitting");
    }

    #[test]
    fn schottky_peak_where_the_textbook_has_it() {
        let (top, at) = (0..=60_000).map(|k| 1e-4 * f64::from(k)).map(|x| (schottky(x), x)).fold((0.0, 0.0), |a, b| if b.0 > a.0 { b } else { a });
        assert!((top - 0.439_229).abs() < 1e-6 && (at - 2.399_36).abs() < 1e-4, "{top} at {at}");
        assert_eq!(schottky(-1.5), schottky(1.5));
        assert_eq!(schottky(1e300), 0.0);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(tls_energy(f64::NAN, 0.0, 0.0, 0.0).unwrap_err().input, "asymmetry");
        assert_eq!(tunnelling_amplitude(1.0, -1.0, 1.0).unwrap_err().input, "barrier");
        assert_eq!(tunnelling_strength(1.0, 1.0, 0.0).unwrap_err().input, "modulus");
        assert_eq!(phonon_quality(1.0, 1.0, f64::INFINITY).unwrap_err().input, "temperature");
    }
}
