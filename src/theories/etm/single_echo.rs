//! Two-pulse echo of one anomalous system and its rate of dephasing: (28), (29), (33), (34).

use super::echo::{HBAR, SpectralWeight};
use super::relaxation::{AsymmetryWeight, rabi_frequency, rate};
use crate::error::{Error, finite, positive};
use std::f64::consts::{FRAC_PI_2, PI};

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
    let turned = Turned::new(system, [pulse_1, pulse_2], spectral)?;
    let phonon_rate = rate(system.energy, system.asymmetry_fraction, system.temperature, system.rate_constant, system.weight)?;
    let delay = checked_time("delay", delay)?;
    let psi = finite("tan_phase", tangent, "1")?.atan();
    Ok(Amplitude { amplitude: (-phonon_rate * delay).exp() * turned.read(psi), rabi_frequency: turned.rabi, detuning: turned.detuning, phonon_rate })
}

fn checked_time(name: &'static str, value: f64) -> Result<f64, Error> {
    if finite(name, value, "us")? < 0.0 { Err(Error::out_of_domain(name, value, "us", "≥ 0")) } else { Ok(value) }
}

/// What two pulses make of a system, before it is damped.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turned {
    /// tanh(E/2T)(Ω_R/Ω_G)³ sin²(Ω_Gτ₂/2) sin Ω_Gτ₁, in units of ħΩ_R/F₀.
    pub sine: f64,
    /// The same with 2(d/Ω_G) sin²(Ω_Gτ₁/2) for the last sine.
    pub cosine: f64,
    /// Ω_R, rad/µs.
    pub rabi: f64,
    /// E/ħ − 2πν, rad/µs.
    pub detuning: f64,
}

impl Turned {
    /// # Errors
    /// Naming the first argument outside its domain.
    pub(super) fn new(system: &System, [pulse_1, pulse_2]: [f64; 2], spectral: SpectralWeight) -> Result<Self, Error> {
        let (first, second) = (checked_time("pulse_1", pulse_1)?, checked_time("pulse_2", pulse_2)?);
        let thermal = (0.5 * (positive("energy", system.energy, "K")? / positive("temperature", system.temperature, "K")?)).tanh();
        let rabi = rabi_frequency(system.asymmetry_fraction, system.drive, system.weight)?;
        let detuning = system.energy / HBAR - 2e3 * PI * positive("frequency", system.frequency, "GHz")?;
        let general = rabi.hypot(detuning);
        let share = match spectral {
            SpectralWeight::Printed => detuning / rabi,
            SpectralWeight::Corrected => detuning / general,
        };
        let reversed = thermal * (rabi / general).powi(3) * (0.5 * general * second).sin().powi(2);
        let cosine = reversed * 2.0 * share * (0.5 * general * first).sin().powi(2);
        Ok(Self { sine: reversed * (general * first).sin(), cosine, rabi, detuning })
    }

    /// What is read at the phase ψ.
    fn read(&self, psi: f64) -> f64 {
        self.sine * psi.sin() - self.cosine * psi.cos()
    }
}

/// The polarisation that the second pulse brings back, in units of ħΩ_R/F₀.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Polarisation {
    /// Part at the phase at which it is read: (28).
    pub signal: f64,
    /// Part a quarter of a turn ahead of it.
    pub quadrature: f64,
    /// e^{−wt}.
    pub damping: f64,
}

/// Polarisation at `time` after the first pulse, in the frame of the drive.
///
/// tanh(E/2T) e^{−wt} (Ω_R/Ω_G)³ sin²(Ω_Gτ₂/2) Im{[sin Ω_Gτ₁ − 2i(d/Ω_G) sin²(Ω_Gτ₁/2)] e^{iΦ}},  Φ = d(t − 2τ₁₂) + ψ
///
/// Times in µs; `time` is counted without the second pulse and is not less than `delay`. `rate` is w of (33), 1/µs: half of
/// γ by the text below (28), and spectral diffusion. The paper has the latter at t = 2τ₁₂ only; that it is the same
/// exponential at every time is ours. The sign in front is dropped. Source: (28), (29), (33).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn polarisation(
    system: &System,
    [pulse_1, pulse_2, delay]: [f64; 3],
    time: f64,
    tangent: f64,
    rate: f64,
    spectral: SpectralWeight,
) -> Result<Polarisation, Error> {
    let turned = Turned::new(system, [pulse_1, pulse_2], spectral)?;
    let delay = checked_time("delay", delay)?;
    if finite("time", time, "us")? < delay {
        return Err(Error::out_of_domain("time", time, "us", "at least the pause between the pulses"));
    }
    let phase = turned.detuning * (time - 2.0 * delay) + finite("tan_phase", tangent, "1")?.atan();
    let damping = (-rate * time).exp();
    // a quarter of a turn ahead, where the sine is the cosine
    Ok(Polarisation { signal: damping * turned.read(phase), quadrature: damping * turned.read(phase + FRAC_PI_2), damping })
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
    use super::{System, amplitude, dephasing, polarisation};
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

    /// The part of the transverse vector that turns with twice the phase of the second pulse, which is the echo: a cycle of
    /// four phases leaves nothing else. Exact rotations, free turning before and after.
    fn cycled(rabi: f64, detuning: f64, [first, second, delay]: [f64; 3], time: f64) -> (f64, f64) {
        let pulse = |vector: Vector3<f64>, phase: f64, length: f64| {
            let axis = Unit::new_normalize(Vector3::new(rabi * phase.cos(), rabi * phase.sin(), detuning));
            Rotation3::from_axis_angle(&axis, rabi.hypot(detuning) * length) * vector
        };
        let free = |vector: Vector3<f64>, length: f64| Rotation3::from_axis_angle(&Vector3::z_axis(), detuning * length) * vector;
        let mut sum = (0.0, 0.0);
        for k in 0..4 {
            let phase = 0.5 * PI * f64::from(k);
            let end = free(pulse(free(pulse(Vector3::z(), 0.0, first), delay), phase, second), time - delay);
            let (sine, cosine) = (2.0 * phase).sin_cos();
            sum.0 += 0.25 * (end.x * cosine + end.y * sine);
            sum.1 += 0.25 * (end.y * cosine - end.x * sine);
        }
        sum
    }

    #[test]
    fn the_polarisation_in_time_is_that_of_rotations_with_a_cycle_of_phases() {
        let weight = AsymmetryWeight::Printed;
        for (energy, fraction, time) in [(0.048_3, 0.4, 4.0), (0.047_95, 0.1, 2.7), (0.048_0, 0.9, 5.5)] {
            let s = System { energy, asymmetry_fraction: fraction, temperature: 0.012, rate_constant: 1e5, drive: 0.461, frequency: 1.0, weight };
            let (pulses, tangent, rate) = ([0.1, 0.2, 2.0], 0.3_f64, 0.07);
            let found = polarisation(&s, pulses, time, tangent, rate, SpectralWeight::Corrected).unwrap();
            let rabi = crate::theories::etm::relaxation::rabi_frequency(fraction, 0.461, weight).unwrap();
            let (x, y) = cycled(rabi, energy / HBAR - 2e3 * PI, pulses, time);
            let (sine, cosine) = tangent.atan().sin_cos();
            let height = (0.5 * energy / 0.012).tanh() * (-rate * time).exp();
            let expected = [-height * (x * cosine - y * sine), height * (x * sine + y * cosine)];
            assert!((found.signal - expected[0]).abs() < 1e-10, "{time}: {} {}", found.signal, expected[0]);
            assert!((found.quadrature - expected[1]).abs() < 1e-10, "{time}: {} {}", found.quadrature, expected[1]);
        }
    }

    #[test]
    fn the_echo_of_the_text_has_the_square_of_the_damping_of_the_single_system() {
        let weight = AsymmetryWeight::Printed;
        let s = System { energy: 0.048_1, asymmetry_fraction: 0.4, temperature: 0.012, rate_constant: 2.57e5, drive: 0.461, frequency: 1.0, weight };
        let single = amplitude(&s, [0.1, 0.2, 2.0], 0.247, SpectralWeight::Printed).unwrap();
        // without spectral diffusion, w is half of γ, which the text sets equal to the rate of (21)
        let found = polarisation(&s, [0.1, 0.2, 2.0], 4.0, 0.247, single.phonon_rate, SpectralWeight::Printed).unwrap();
        assert!((found.damping - (-2.0 * single.phonon_rate).exp().powi(2)).abs() < 1e-14);
        assert!((found.signal / single.amplitude - found.damping.sqrt()).abs() < 1e-10);
        assert_eq!(polarisation(&s, [0.1, 0.2, 2.0], 1.9, 0.2, 0.1, SpectralWeight::Printed).unwrap_err().input, "time");
    }

    #[test]
    fn rates_add_and_refusals_name_the_argument() {
        let found = dephasing(0.05, 0.0, 0.01, 1e6, 5.0, AsymmetryWeight::Printed).unwrap();
        assert!((found[0] - 0.05).abs() < 1e-15 && (found[1] - 1e6 * 0.05_f64.powi(5) / 2.5_f64.tanh()).abs() < 1e-9);
        assert_eq!(dephasing(0.05, 0.0, 0.01, 1e6, -1.0, AsymmetryWeight::Printed).unwrap_err().input, "diffusion_constant");
    }
}
