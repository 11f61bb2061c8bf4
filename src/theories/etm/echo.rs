//! Polarization echo of the anomalous systems at one angle of the field: (28)-(34).

use super::density_of_states::Window;
use super::relaxation::{AsymmetryWeight, drive_frequency};
use crate::constants::{BOLTZMANN, REDUCED_PLANCK};
use crate::error::{Error, ErrorKind, finite, positive};
use crate::numerics::quadrature::{Rule, gauss_16, gauss_24};
use std::f64::consts::PI;

/// ħ/k_B in K µs: from an angular frequency in rad/µs to an energy in K.
pub const HBAR: f64 = REDUCED_PLANCK / BOLTZMANN * 1e6;

/// The weight of detuned systems in the echo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpectralWeight {
    /// C with d/Ω_R, as (32) prints it.
    Printed,
    /// C with d/Ω_G, as a rotation of the Bloch vector gives it.
    Corrected,
}

impl SpectralWeight {
    /// From the word of a choice.
    pub fn from_word(word: &str) -> Self {
        if word == "printed" { Self::Printed } else { Self::Corrected }
    }
}

/// σ of (32): weight of a system at a detuning, 1/K for frequencies in rad/µs.
///
/// σ = Ω_R²/2ħ[Ω_R² + d²]^{3/2}
///
/// `rabi_squared` is Ω_R² in (rad/µs)², > 0, and `general_squared` Ω_R² + d². Source: (32).
pub(super) fn line_weight(rabi_squared: f64, general_squared: f64) -> f64 {
    rabi_squared / (2.0 * HBAR * general_squared * general_squared.sqrt())
}

/// What an echo experiment sets, and the constants of the anomalous systems.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// T, K.
    pub temperature: f64,
    /// Γ⁻¹, 1/(µs K⁵).
    pub rate_constant: f64,
    /// c of (34), 1/(µs K).
    pub diffusion_constant: f64,
    /// p₁F₀, D kV/m.
    pub drive: f64,
    /// ν, GHz.
    pub frequency: f64,
    /// τ₁, µs.
    pub pulse_1: f64,
    /// τ₂, µs.
    pub pulse_2: f64,
    /// τ₁₂, µs.
    pub delay: f64,
    /// c of (21) and (27).
    pub weight: AsymmetryWeight,
}

/// A checked echo experiment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Echo {
    settings: Settings,
    /// p₁F₀/ħ, rad/µs.
    drive: f64,
    /// 2πν, rad/µs.
    angular: f64,
}

impl Echo {
    /// Checks the settings.
    ///
    /// # Errors
    /// Naming the first that is outside its domain.
    pub fn new(settings: Settings) -> Result<Self, Error> {
        positive("temperature", settings.temperature, "K")?;
        positive("rate_constant", settings.rate_constant, "1/(us K^5)")?;
        for (name, value, unit) in [("diffusion_constant", settings.diffusion_constant, "1/(us K)"), ("delay", settings.delay, "us")] {
            if finite(name, value, unit)? < 0.0 {
                return Err(Error::out_of_domain(name, value, unit, "≥ 0"));
            }
        }
        let drive = drive_frequency(positive("drive", settings.drive, "D kV/m")?);
        let angular = 2e3 * PI * positive("frequency", settings.frequency, "GHz")?;
        positive("pulse_1", settings.pulse_1, "us")?;
        positive("pulse_2", settings.pulse_2, "us")?;
        Ok(Self { settings, drive, angular })
    }

    /// E₀ = hν/k_B, K.
    pub fn resonance(&self) -> f64 {
        HBAR * self.angular
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Ω_R² in (rad/µs)² for f² = (D/E)², (27).
    pub(super) fn rabi_squared(&self, fraction_squared: f64) -> f64 {
        self.drive * self.drive * (1.0 - (1.0 - self.settings.weight.value()) * fraction_squared) / 6.0
    }

    /// (2τ₁₂ Γ⁻¹E⁵ coth(E/2T), 2τ₁₂ cT): the exponent of (31) is the first times 1 − (1 − c)f² plus the second.
    pub(super) fn decay(&self, energy: f64) -> (f64, f64) {
        let s = &self.settings;
        // a subnormal delay damps nothing, and would only slow the processor
        let twice = if s.delay.is_normal() { 2.0 * s.delay } else { 0.0 };
        let phonons = if twice > 0.0 { twice * s.rate_constant * energy.powi(5) / (0.5 * energy / s.temperature).tanh() } else { 0.0 };
        (phonons, twice * s.diffusion_constant * s.temperature)
    }

    /// e^{−2wτ₁₂} for f².
    pub(super) fn damping(&self, (phonons, diffusion): (f64, f64), fraction_squared: f64) -> f64 {
        (-phonons * (1.0 - (1.0 - self.settings.weight.value()) * fraction_squared) - diffusion).exp()
    }

    /// Ω_R² sin(Ω_R τ₁) sin²(Ω_R τ₂/2) e^{−2wτ₁₂} at resonance.
    pub(super) fn resonant_kernel(&self, decay: (f64, f64), fraction_squared: f64) -> f64 {
        let squared = self.rabi_squared(fraction_squared);
        let rabi = squared.sqrt();
        self.damping(decay, fraction_squared) * squared * (rabi * self.settings.pulse_1).sin() * (0.5 * rabi * self.settings.pulse_2).sin().powi(2)
    }

    /// Ω_R² σ S, Ω_R² σ C as printed and as corrected, with e^{−2wτ₁₂}, at a detuning of `d` rad/µs.
    ///
    /// σ = Ω_R²/2ħΩ_G³,  S = sin(Ω_Gτ₁) sin²(Ω_Gτ₂/2),  C = −2 (d/Ω) sin²(Ω_Gτ₁/2) sin²(Ω_Gτ₂/2)
    ///
    /// with Ω = Ω_R as printed, Ω_G corrected. Source: (32).
    pub(super) fn detuned_kernel(&self, decay: (f64, f64), fraction_squared: f64, d: f64) -> [f64; 3] {
        let squared = self.rabi_squared(fraction_squared);
        let general_squared = squared + d * d;
        let general = general_squared.sqrt();
        let strength = self.damping(decay, fraction_squared) * squared * line_weight(squared, general_squared);
        let (sine, cosine) = (general * self.settings.pulse_1).sin_cos();
        let second = (0.5 * general * self.settings.pulse_2).sin().powi(2);
        let in_phase = strength * sine * second;
        let quadrature = -strength * d * (1.0 - cosine) * second;
        [in_phase, quadrature / squared.sqrt(), quadrature / general]
    }

    /// The same with the oscillations averaged out, for detunings where many fall on a panel.
    fn averaged_kernel(&self, decay: (f64, f64), fraction_squared: f64, d: f64) -> [f64; 3] {
        let squared = self.rabi_squared(fraction_squared);
        let general_squared = squared + d * d;
        let general = general_squared.sqrt();
        let strength = self.damping(decay, fraction_squared) * squared * line_weight(squared, general_squared);
        // mean of 2 sin²(xτ₁/2) sin²(xτ₂/2), and of sin(xτ₁) sin²(xτ₂/2)
        let mean = if self.settings.pulse_1 == self.settings.pulse_2 { 0.75 } else { 0.5 };
        [0.0, -strength * d * mean / squared.sqrt(), -strength * d * mean / general]
    }

    /// Strict-resonance kernel at one angle of the field, (rad/µs)²/K.
    ///
    /// tanh(E/2T)/E ∫ dv e^{−2wτ₁₂} Ω_R² sin(Ω_Rτ₁) sin²(Ω_Rτ₂/2)  at  E = hν/k_B,  v = ln(D/D₀φ)
    ///
    /// Source: (31) with σ(E) → δ(E − ħω).
    ///
    /// # Errors
    /// [`ErrorKind::NotConverged`] where the pulses turn the systems so often that the integral is not resolved.
    pub fn resonant(&self, window: &Window) -> Result<f64, Error> {
        let energy = self.resonance();
        let thermal = (0.5 * energy / self.settings.temperature).tanh() / energy;
        let decay = self.decay(energy);
        let Some((from, to)) = limits(window, energy) else { return Ok(0.0) };
        if from == f64::INFINITY {
            return Ok(thermal * window.log_ratio() * self.resonant_kernel(decay, 1.0));
        }
        if decay.0 * self.settings.weight.value() + decay.1 > 800.0 {
            return Ok(0.0); // damped below the smallest double at every asymmetry
        }
        let s = &self.settings;
        let turns = self.drive * (s.pulse_1 + s.pulse_2);
        let panels = (3.0 + (to - from) / 1.2 + turns + decay.0 / 8.0).ceil();
        if panels.is_nan() || panels > 2e5 {
            return Err(Error::new(ErrorKind::NotConverged, "the pulses turn the systems too often for the integral to be resolved").about("drive"));
        }
        Ok(thermal * over(gauss_24(), from, to, panels as usize, |y| self.resonant_kernel(decay, y)))
    }

    /// Echo over all detunings at one angle of the field, (rad/µs)²/K.
    ///
    /// ∫ dE/E tanh(E/2T) ∫ dv e^{−2wτ₁₂} Ω_R² σ(E) [S tan(ωΔτ) + C]
    ///
    /// `tangent` is tan(ωΔτ). Half-periods of the second pulse from the resonance outwards are panels of the outer
    /// integral; far out the oscillations are averaged. Source: (31), (32).
    ///
    /// # Errors
    /// [`ErrorKind::NotConverged`] where the pulses are so long that the detunings are not resolved.
    pub fn full(&self, window: &Window, tangent: f64, spectral: SpectralWeight) -> Result<f64, Error> {
        let rule = gauss_16();
        let mut sum = 0.0;
        for panel in self.energy_panels(window.cutoff_1(), window.cutoff_2())? {
            sum += rule.integrate(panel.from, panel.to, |energy| {
                let Some((from, to)) = limits(window, energy) else { return 0.0 };
                let kernel = |y: f64| {
                    let [in_phase, printed, corrected] = self.kernel_at(&panel, energy, y);
                    in_phase * tangent + if spectral == SpectralWeight::Printed { printed } else { corrected }
                };
                let inner =
                    if from == f64::INFINITY { window.log_ratio() * kernel(1.0) } else { over(rule, from, to, ((to - from) / 1.6).ceil() as usize, kernel) };
                (0.5 * energy / self.settings.temperature).tanh() / energy * inner
            });
        }
        Ok(sum)
    }

    /// The kernel of a panel at an energy and f².
    pub(super) fn kernel_at(&self, panel: &EnergyPanel, energy: f64, fraction_squared: f64) -> [f64; 3] {
        let d = (energy - self.resonance()) / HBAR;
        let decay = self.decay(energy);
        if panel.averaged { self.averaged_kernel(decay, fraction_squared, d) } else { self.detuned_kernel(decay, fraction_squared, d) }
    }

    /// Panels in energy from `lowest` on: half-periods of the longer pulse, points about the resonance, the kink at
    /// `kink`; up to where damping has taken 26 decades, or to 10⁴ times further with the oscillations averaged.
    pub(super) fn energy_panels(&self, lowest: f64, kink: f64) -> Result<Vec<EnergyPanel>, Error> {
        let s = &self.settings;
        let centre = self.resonance();
        let half = PI * HBAR / s.pulse_1.max(s.pulse_2);
        let damped = (lowest.powi(5) + 60.0 / (2.0 * s.delay * s.rate_constant * s.weight.value())).powf(0.2);
        // the mean over oscillations errs by half a period over the detuning
        let resolved = (centre + 2000.0 * half).max(lowest + 300.0 * half);
        let top = damped.min(resolved);
        let steps = ((lowest - centre) / half).ceil();
        if top.is_nan() || top <= lowest || (centre - lowest) / half > 2e5 {
            return Err(
                Error::new(ErrorKind::NotConverged, "the pulses are too long, or the energies too high, for the detunings to be resolved").about("pulse_2")
            );
        }
        let mut edges = vec![lowest, top];
        edges.extend((0..).map(|k| centre + half * (steps + f64::from(k))).take_while(|e| *e < top).filter(|e| *e > lowest));
        let rabi = HBAR * self.rabi_squared(0.0).sqrt();
        edges.extend(
            [-8.0, -4.0, -2.0, -1.0, -0.5, 0.5, 1.0, 2.0, 4.0, 8.0].map(|k| centre + k * rabi).into_iter().chain([kink]).filter(|e| *e > lowest && *e < top),
        );
        edges.sort_by(f64::total_cmp);
        edges.dedup();
        let mut panels: Vec<EnergyPanel> = edges.windows(2).map(|p| EnergyPanel { from: p[0], to: p[1], averaged: false }).collect();
        // the tail falls at least as 1/d²E: panels in equal ratios of the detuning
        let mut from = top;
        let end = damped.min(1e4 * resolved);
        while from < end {
            let to = (centre + 1.5 * (from - centre)).min(end);
            panels.push(EnergyPanel { from, to, averaged: true });
            from = to;
        }
        Ok(panels)
    }
}

/// One panel of the outer integral.
#[derive(Clone, Copy, Debug)]
pub(super) struct EnergyPanel {
    pub(super) from: f64,
    pub(super) to: f64,
    /// Whether the oscillations are averaged out.
    pub(super) averaged: bool,
}

/// Range of v = ln(D/D₀φ) at energy E; `None` below Ec1; from = ∞ without a field, where D = E.
fn limits(window: &Window, energy: f64) -> Option<(f64, f64)> {
    let (a, b, d) = (window.lower, window.upper, window.gap_min);
    if energy <= window.cutoff_1() {
        return None;
    }
    if a == 0.0 {
        return Some((f64::INFINITY, f64::INFINITY));
    }
    let above = ((energy - d) * (energy + d)).sqrt();
    let at = |u: f64| 0.5 * ((energy - u) * (energy + u)).ln() - u.ln();
    let from = if above > b { at(b) } else { d.ln() - above.ln() };
    let to = at(a);
    if to > from { Some((from, to)) } else { None }
}

/// ∫ dv f(f²) with f² = 1/(1 + e^{−2v}) over `panels` equal panels.
fn over(rule: &Rule, from: f64, to: f64, panels: usize, f: impl Fn(f64) -> f64) -> f64 {
    let count = panels.max(1);
    let step = (to - from) / count as f64;
    (0..count).map(|k| rule.integrate(from + step * k as f64, from + step * (k + 1) as f64, |v| f(1.0 / (1.0 + (-2.0 * v).exp())))).sum()
}

#[cfg(test)]
mod tests {
    use super::{Echo, HBAR, Settings, SpectralWeight};
    use crate::numerics::quadrature::{gauss_24, gauss_64};
    use crate::theories::etm::density_of_states::Cutoffs;
    use crate::theories::etm::relaxation::AsymmetryWeight;
    use nalgebra::{Rotation3, Unit, Vector3};

    fn settings() -> Settings {
        Settings {
            temperature: 0.012,
            rate_constant: 9.22e6,
            diffusion_constant: 5.008,
            drive: 0.461,
            frequency: 1.0,
            pulse_1: 0.1,
            pulse_2: 0.2,
            delay: 2.0,
            weight: AsymmetryWeight::Printed,
        }
    }

    fn bas() -> Cutoffs {
        Cutoffs::new(0.017_74, 950.0, 2.13e4 / 950.0).unwrap()
    }

    #[test]
    fn spectral_weight_follows_from_a_rotation() {
        let echo = Echo::new(Settings { delay: 0.0, ..settings() }).unwrap();
        for d in [-30.0, -2.0, 0.7, 11.0] {
            let squared = echo.rabi_squared(0.3);
            let (rabi, general) = (squared.sqrt(), (squared + d * d).sqrt());
            let axis = Unit::new_normalize(Vector3::new(rabi, 0.0, d));
            let turn = |time: f64| Rotation3::from_axis_angle(&axis, general * time);
            // the part of the final transverse vector that follows the phase reversed, by two phases between the pulses
            let end = |phase: f64| {
                let first = turn(0.1) * Vector3::z();
                turn(0.2) * (Rotation3::from_axis_angle(&Vector3::z_axis(), phase) * first)
            };
            let (mut re, mut im) = (0.0, 0.0);
            for k in 0..8 {
                let phase = std::f64::consts::TAU * f64::from(k) / 8.0;
                let m = end(phase);
                re += (m.x * phase.cos() - m.y * phase.sin()) / 8.0;
                im += (m.x * phase.sin() + m.y * phase.cos()) / 8.0;
            }
            let [in_phase, printed, corrected] = echo.detuned_kernel((0.0, 0.0), 0.3, d).map(|x| x * 2.0 * HBAR / rabi);
            assert!((im - in_phase).abs() < 1e-13 || (im + in_phase).abs() < 1e-13, "{d}: {im} {in_phase}");
            assert!((re.abs() - corrected.abs()).abs() < 1e-13, "{d}: {re} {corrected}");
            assert!((re.abs() - printed.abs()).abs() > 1e-3 * printed.abs());
        }
    }

    #[test]
    fn sigma_is_normalised() {
        let (echo, rabi) = (Echo::new(settings()).unwrap(), Echo::new(settings()).unwrap().rabi_squared(0.5).sqrt());
        assert!((echo.resonance() - 0.047_992_43).abs() < 1e-7);
        // detuning d = Ω_R sinh t
        let norm = gauss_64().panels(&[-40.0, -10.0, 0.0, 10.0, 40.0], |t| HBAR * rabi * t.cosh() * rabi * rabi / (2.0 * HBAR * (rabi * t.cosh()).powi(3)));
        assert!((norm - 1.0).abs() < 1e-10, "{norm}");
    }

    #[test]
    fn values_of_an_independent_implementation() {
        let echo = Echo::new(settings()).unwrap();
        let window = bas().in_field(0.05, 1.0).unwrap();
        let resonant = echo.resonant(&Cutoffs::new(0.017_74, 950.0, 22.42).unwrap().in_field(0.05, 1.0).unwrap()).unwrap();
        assert!((resonant / 0.059_707_549_185_926_66 - 1.0).abs() < 1e-10, "{resonant}");
        for (spectral, expected) in [(SpectralWeight::Corrected, 0.038_700_765), (SpectralWeight::Printed, 0.643_662_784)] {
            let found = echo.full(&window, 0.247, spectral).unwrap();
            assert!((found / expected - 1.0).abs() < 1e-6, "{spectral:?}: {found}");
        }
    }

    #[test]
    fn resonant_is_the_integral_over_asymmetries() {
        // over D itself, where (31) has E²/(E² − D²) dD/D
        let echo = Echo::new(settings()).unwrap();
        let e = echo.resonance();
        let w = bas().in_field(0.1, 1.0).unwrap();
        let (low, high) = (0.017_74_f64.max((e * e - w.upper * w.upper).max(0.0).sqrt()), (e * e - w.lower * w.lower).sqrt());
        let edges: Vec<f64> = (0..=50).map(|k| low + (high - low) * (1.0 - (1.0 - f64::from(k) / 50.0).powi(4))).collect();
        let decay = echo.decay(e);
        let integral = gauss_24().panels(&edges, |d| echo.resonant_kernel(decay, d * d / e / e) * e * e / (e * e - d * d) / d);
        let expected = (0.5 * e / 0.012).tanh() / e * integral;
        assert!((echo.resonant(&w).unwrap() / expected - 1.0).abs() < 1e-9);
    }

    #[test]
    fn weak_field_tends_to_no_field() {
        let echo = Echo::new(settings()).unwrap();
        let at = |field: f64| echo.resonant(&bas().in_field(field, 1.0).unwrap()).unwrap();
        assert!((at(1e-9) / at(0.0) - 1.0).abs() < 1e-9);
        let full = |field: f64| echo.full(&bas().in_field(field, 1.0).unwrap(), 0.247, SpectralWeight::Corrected).unwrap();
        assert!((full(1e-7) / full(0.0) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn averaged_tail_continues_the_resolved_part() {
        // without damping the printed weight falls slowly: moving the seam changes nothing
        let echo = Echo::new(Settings { delay: 0.0, ..settings() }).unwrap();
        let w = bas().in_field(0.05, 1.0).unwrap();
        let short = echo.full(&w, 0.247, SpectralWeight::Printed).unwrap();
        let longer = Echo::new(Settings { delay: 1e-4, ..settings() }).unwrap().full(&w, 0.247, SpectralWeight::Printed).unwrap();
        assert!((longer / short - 1.0).abs() < 1e-3, "{short} {longer}");
    }

    #[test]
    fn refusals_name_the_setting() {
        for (broken, name) in [
            (Settings { temperature: 0.0, ..settings() }, "temperature"),
            (Settings { rate_constant: -1.0, ..settings() }, "rate_constant"),
            (Settings { diffusion_constant: -1.0, ..settings() }, "diffusion_constant"),
            (Settings { drive: 0.0, ..settings() }, "drive"),
            (Settings { frequency: f64::NAN, ..settings() }, "frequency"),
            (Settings { pulse_1: 0.0, ..settings() }, "pulse_1"),
            (Settings { pulse_2: -1.0, ..settings() }, "pulse_2"),
            (Settings { delay: -1.0, ..settings() }, "delay"),
        ] {
            assert_eq!(Echo::new(broken).unwrap_err().input, name);
        }
        let long = Echo::new(Settings { pulse_2: 1e9, ..settings() }).unwrap();
        assert_eq!(long.resonant(&bas().in_field(0.1, 1.0).unwrap()).unwrap_err().input, "drive");
    }
}
