//! Two-pulse echo of one anomalous system and its rate of dephasing: (28), (29), (33), (34).

use super::echo::{HBAR, SpectralWeight};
use super::relaxation::{AsymmetryWeight, rabi_frequency, rate};
use crate::error::{Error, finite, positive};
use std::f64::consts::PI;

/// One system and what it is driven with; units as in [`super::echo::Settings`].
#[derive(Clone, Copy, Debug)]
pub struct System {
    /// E, K.
    pub energy: f64,
    /// D/E.
    pub asymmetry_fraction: f64,
    /// T, K.
    pub temperature: f64,
    /// Γ⁻¹, 1/(µs K⁵).
    pub rate_constant: f64,
    /// p₁F₀, D kV/m.
    pub drive: f64,
    /// ν, GHz.
    pub frequency: f64,
    /// c of (21) and (27).
    pub weight: AsymmetryWeight,
}

/// The echo and what it is made of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amplitude {
    /// Polarisation in units of ħΩ_R/F₀.
    pub amplitude: f64,
    /// Ω_R, rad/µs.
    pub rabi_frequency: f64,
    /// E/ħ − 2πν, rad/µs.
    pub detuning: f64,
    /// γ of (21), 1/µs.
    pub phonon_rate: f64,
}

/// Echo at twice the delay, spectral diffusion left out.
///
/// tanh(E/2T) e^{−γτ₁₂} (Ω_R/Ω_G)³ sin²(Ω_Gτ₂/2) [sin(Ω_Gτ₁) sin ψ − 2(d/Ω_G) sin²(Ω_Gτ₁/2) cos ψ],  tan ψ = tangent
///
/// Pulses and delay in µs, ≥ 0. The sign in front is dropped. Source: (28), (29); with [`SpectralWeight::Printed`] the
/// second term has d/Ω_R.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn amplitude(system: &System, [pulse_1, pulse_2, delay]: [f64; 3], tangent: f64, spectral: SpectralWeight) -> Result<Amplitude, Error> {
    for (name, value) in [("pulse_1", pulse_1), ("pulse_2", pulse_2), ("delay", delay)] {
        if finite(name, value, "us")? < 0.0 {
            return Err(Error::out_of_domain(name, value, "us", "≥ 0"));
        }
    }
    let phonon_rate = rate(system.energy, system.asymmetry_fraction, system.temperature, system.rate_constant, system.weight)?;
    let rabi = rabi_frequency(system.asymmetry_fraction, system.drive, system.weight)?;
    let detuning = system.energy / HBAR - 2e3 * PI * positive("frequency", system.frequency, "GHz")?;
    let general = rabi.hypot(detuning);
    let psi = finite("tan_phase", tangent, "1")?.atan();
    let share = match spectral {
        SpectralWeight::Printed => detuning / rabi,
        SpectralWeight::Corrected => detuning / general,
    };
    let turned = (general * pulse_1).sin() * psi.sin() - 2.0 * share * (0.5 * general * pulse_1).sin().powi(2) * psi.cos();
    let thermal = (0.5 * (system.energy / system.temperature)).tanh() * (-phonon_rate * delay).exp();
    let amplitude = thermal * (rabi / general).powi(3) * (0.5 * general * pulse_2).sin().powi(2) * turned;
    Ok(Amplitude { amplitude, rabi_frequency: rabi, detuning, phonon_rate })
}

/// Rates of dephasing, 1/µs: spectral diffusion cT, (34), and phonon damping, (21); (33) takes their sum.
///
/// `diffusion_constant` c in 1/(µs K), ≥ 0; the rest as in [`rate`].
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn dephasing(
    energy: f64,
    fraction: f64,
    temperature: f64,
    rate_constant: f64,
    diffusion_constant: f64,
    weight: AsymmetryWeight,
) -> Result<[f64; 2], Error> {
    if finite("diffusion_constant", diffusion_constant, "1/(us K)")? < 0.0 {
        return Err(Error::out_of_domain("diffusion_constant", diffusion_constant, "1/(us K)", "≥ 0"));
    }
    let phonon = rate(energy, fraction, temperature, rate_constant, weight)?;
    Ok([diffusion_constant * temperature, phonon])
}

#[cfg(test)]
mod tests {
    use super::{System, amplitude, dephasing};
    use crate::theories::etm::echo::{HBAR, SpectralWeight};
    use crate::theories::etm::relaxation::AsymmetryWeight;
    use nalgebra::{Rotation3, Unit, Vector3};
    use std::f64::consts::PI;

    #[test]
    fn the_echo_is_that_of_a_rotated_bloch_vector() {
        let s = System {
            energy: 0.048_3,
            asymmetry_fraction: 0.4,
            temperature: 0.012,
            rate_constant: 1e-9,
            drive: 0.461,
            frequency: 1.0,
            weight: AsymmetryWeight::Printed,
        };
        let tangent = 0.247_f64;
        let found = amplitude(&s, [0.1, 0.2, 2.0], tangent, SpectralWeight::Corrected).unwrap();
        let axis = Unit::new_normalize(Vector3::new(found.rabi_frequency, 0.0, found.detuning));
        let general = found.rabi_frequency.hypot(found.detuning);
        // the first pulse makes a transverse vector; of it the second reverses a part, which meets again at twice the delay
        let first = Rotation3::from_axis_angle(&axis, general * 0.1) * Vector3::new(0.0, 0.0, 1.0);
        let reversed = (found.rabi_frequency / general).powi(2) * (0.5 * general * 0.2).sin().powi(2);
        let psi = tangent.atan();
        // the rotated vector has x = 2Ω_R d/Ω_G² sin²(Ω_Gτ₁/2) and y = −(Ω_R/Ω_G) sin Ω_Gτ₁
        let thermal = (0.5 * s.energy / s.temperature).tanh();
        let expected = -thermal * reversed * (first.x * psi.cos() + first.y * psi.sin());
        assert!((found.amplitude - expected).abs() < 1e-9, "{} {expected}", found.amplitude);
        assert!((found.detuning - (0.048_3 / HBAR - 2e3 * PI)).abs() < 1e-9);
    }

    #[test]
    fn rates_add_and_refusals_name_the_argument() {
        let found = dephasing(0.05, 0.0, 0.01, 1e6, 5.0, AsymmetryWeight::Printed).unwrap();
        assert!((found[0] - 0.05).abs() < 1e-15 && (found[1] - 1e6 * 0.05_f64.powi(5) / 2.5_f64.tanh()).abs() < 1e-9);
        assert_eq!(dephasing(0.05, 0.0, 0.01, 1e6, -1.0, AsymmetryWeight::Printed).unwrap_err().input, "diffusion_constant");
    }
}
