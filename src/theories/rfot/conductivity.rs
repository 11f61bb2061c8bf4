//! Thermal conductivity: constant phonon quality, and scattering by two-level systems with wall vibrations (Fig. 4).

use super::heat_capacity::einstein;
use super::ripplons::{ladder, line_nodes};
use crate::constants::{BOLTZMANN, REDUCED_PLANCK, ZETA_3};
use crate::error::{Error, positive};
use crate::numerics::quadrature::{Rule, gauss_8, gauss_24};
use std::f64::consts::PI;

/// Thermal conductivity of phonons that travel a fixed number of wavelengths, W/(m K).
///
/// κ = 6ζ(3) Q k_B³T²/(πħ²v),  l = Qλ, three branches
///
/// `temperature` in K, `sound_speed` v in m/s, `quality` Q, all > 0. Source: kinetic theory with (2); the T² law of the
/// paper's Fig. 4 below its plateau.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn constant_quality(temperature: f64, sound_speed: f64, quality: f64) -> Result<f64, Error> {
    let t = positive("temperature", temperature, "K")?;
    let speed = positive("sound_speed", sound_speed, "m/s")?;
    let unit = 6.0 * ZETA_3 / PI * BOLTZMANN * (BOLTZMANN / REDUCED_PLANCK).powi(2);
    Ok(unit * positive("quality", quality, "1")? / speed * t * t)
}

/// What scatters phonons in a mosaic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scattering {
    /// ξ/a, > 0.
    pub xi_over_a: f64,
    /// l_max, a whole number ≥ 2.
    pub highest_order: f64,
    /// Q of the two-level systems alone, > 0.
    pub quality: f64,
    /// Strength of the wall vibrations over that of the two-level systems, ≥ 0; 1 where both couple alike.
    pub strength: f64,
    /// Least mean free path in wavelengths, ≥ 0; added to the mean free path.
    pub least_path: f64,
    /// Relative width ζ of the wall vibrations, ≥ 0.
    pub width: f64,
}

/// A mosaic ready to be asked at many temperatures.
#[derive(Clone, Debug)]
pub struct Conductor {
    quality: f64,
    least_path: f64,
    lines: Vec<(f64, f64)>,
    fine: bool,
}

impl Conductor {
    /// `fine` takes more nodes: for the resting picture and for numbers.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
    pub fn new(scattering: Scattering, fine: bool) -> Result<Self, Error> {
        let quality = positive("quality", scattering.quality, "1")?;
        for (name, value) in [("strength", scattering.strength), ("least_path", scattering.least_path), ("width", scattering.width)] {
            if !(value.is_finite() && value >= 0.0) {
                return Err(Error::out_of_domain(name, value, "1", "≥ 0"));
            }
        }
        let modes = ladder(scattering.xi_over_a, scattering.highest_order)?;
        let nodes = line_nodes(scattering.width, fine);
        let lines = if scattering.strength > 0.0 {
            modes.iter().flat_map(|m| nodes.iter().map(move |(u, w)| (m.frequency * u, scattering.strength * m.degeneracy * w))).collect()
        } else {
            Vec::new()
        };
        Ok(Self { quality, least_path: scattering.least_path, lines, fine })
    }

    /// Thermal conductivity in k_Bω_D²/(2π²v) at t = T/T_D, > 0.
    ///
    /// κ = ∫₀¹ ω² Ein(ω/t) l(ω) dω,
    /// 1/l = (ω/2πQ) [tanh(ω/2t) + s Σ_l (2l+1) ⟨Θ_l⟩],
    /// Θ_l = (1 − e^{−ω/t}) [(n_l+1) f(ω−ω_l) + n_l f(ω+ω_l)],  f(z) = 1/(1 + e^{−z/t}),  n_l = 1/(e^{ω_l/t} − 1)
    ///
    /// ω in ω_D. Evaluated with x = ω/t, in e^{−x} and e^{−ω_l/t} alone, so that nothing overflows.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `temperature`.
    pub fn conductivity(&self, temperature: f64) -> Result<f64, Error> {
        let t = positive("temperature", temperature, "T/T_D")?;
        // a line: its weight/(1 − p) and p = e^{−ω_l/t}
        let lines: Vec<(f64, f64)> = self.lines.iter().map(|&(w, weight)| (weight / -(-w / t).exp_m1(), (-w / t).exp())).filter(|line| line.1 > 0.0).collect();
        let end = t.recip().min(60.0);
        // f steps over Δx = 1 wherever a line lies: panels of two
        let (rule, length): (&Rule, f64) = if self.fine { (gauss_24(), 2.0) } else { (gauss_8(), 4.0) };
        let panels = (end / length).ceil().max(1.0);
        let edges: Vec<f64> = (0..=panels as usize).map(|k| end * k as f64 / panels).collect();
        let integral = rule.panels(&edges, |x| {
            let q = (-x).exp();
            let thermal = -(-x).exp_m1();
            let walls: f64 = lines.iter().map(|&(weight, p)| weight * p * (1.0 / (p + q) + 1.0 / (1.0 + p * q))).sum();
            x * einstein(x) * (self.quality / ((0.5 * x).tanh() + thermal * walls) + self.least_path)
        });
        Ok(2.0 * PI * t * t * integral)
    }
}

#[cfg(test)]
mod tests {
    use super::{Conductor, Scattering, constant_quality};
    use crate::constants::{BOLTZMANN, REDUCED_PLANCK};
    use std::f64::consts::PI;

    const PLAIN: Scattering = Scattering { xi_over_a: 5.7579, highest_order: 9.0, quality: 150.0, strength: 1.0, least_path: 0.0, width: 0.0 };

    #[test]
    fn kinetic_sum_at_constant_quality() {
        // κ = ⅓ Σ_branches ∫ C(ω) v l dω with l = 2πQv/ω and the Debye spectrum, by the midpoint rule
        let (t, v, q) = (1.7, 4100.0, 150.0);
        let n = 100_000;
        let step = 60.0 / f64::from(n);
        let integral: f64 = step * (0..n).map(|k| (f64::from(k) + 0.5) * step).map(|x| x.powi(3) * (-x).exp() / (-x).exp_m1().powi(2)).sum::<f64>();
        let omega = BOLTZMANN * t / REDUCED_PLANCK;
        let expected = BOLTZMANN * omega.powi(3) / (2.0 * PI * PI * v * v) * (2.0 * PI * q * v / omega) * integral;
        let got = constant_quality(t, v, q).unwrap();
        assert!((got - expected).abs() < 1e-6 * expected, "{got} for {expected}");
    }

    /// The definition, term by term, on a plain grid.
    fn direct(s: Scattering, t: f64) -> f64 {
        let modes: Vec<(f64, f64)> = (2..=s.highest_order as u32)
            .map(|l| (1.34 * s.xi_over_a.powf(-1.25) * (f64::from((l - 1) * (l + 2)) / 4.0).sqrt(), f64::from(2 * l + 1)))
            .collect();
        let f = |z: f64| 1.0 / (1.0 + (-z / t).exp());
        let n = 60_000;
        (0..n)
            .map(|k| {
                let w = (f64::from(k) + 0.5) / f64::from(n);
                let x = w / t;
                let thetas: f64 = modes
                    .iter()
                    .map(|&(wl, g)| {
                        let bose = 1.0 / (wl / t).exp_m1();
                        g * (1.0 - (-x).exp()) * ((bose + 1.0) * f(w - wl) + bose * f(w + wl))
                    })
                    .sum();
                let path = 2.0 * PI * s.quality / w / ((x / 2.0).tanh() + s.strength * thetas) + s.least_path * 2.0 * PI / w;
                w * w * x * x * (-x).exp() / (1.0 - (-x).exp()).powi(2) * path / f64::from(n)
            })
            .sum()
    }

    #[test]
    fn fast_form_against_the_definition() {
        for s in [PLAIN, Scattering { strength: 0.3, least_path: 1.0, highest_order: 4.0, ..PLAIN }] {
            let fine = Conductor::new(s, true).unwrap();
            let coarse = Conductor::new(s, false).unwrap();
            for t in [0.01, 0.03, 0.05, 0.1, 0.3] {
                let expected = direct(s, t);
                let got = fine.conductivity(t).unwrap();
                assert!((got - expected).abs() < 1e-6 * expected, "t {t}: {got} for {expected}");
                let quick = coarse.conductivity(t).unwrap();
                assert!((quick - expected).abs() < 2e-3 * expected, "t {t}: {quick} for {expected}");
            }
        }
    }

    #[test]
    fn cold_limit_is_resonant_scattering() {
        // without walls ∫x³eˣ/(eˣ−1)²·coth(x/2) dx = 2π²·... : π² in place of 6ζ(3)
        let t = 1e-5;
        let got = Conductor::new(PLAIN, true).unwrap().conductivity(t).unwrap();
        let expected = 2.0 * PI * 150.0 * PI * PI * t * t;
        assert!((got / expected - 1.0).abs() < 1e-9, "{}", got / expected);
    }

    #[test]
    fn narrow_lines_tend_to_undamped_ones() {
        let sharp = Conductor::new(PLAIN, true).unwrap().conductivity(0.04).unwrap();
        let narrow = Conductor::new(Scattering { width: 1e-3, ..PLAIN }, true).unwrap().conductivity(0.04).unwrap();
        assert!((narrow / sharp - 1.0).abs() < 5e-3, "{}", narrow / sharp);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(constant_quality(1.0, 0.0, 1.0).unwrap_err().input, "sound_speed");
        assert_eq!(Conductor::new(Scattering { quality: 0.0, ..PLAIN }, true).unwrap_err().input, "quality");
        assert_eq!(Conductor::new(Scattering { xi_over_a: -1.0, ..PLAIN }, true).unwrap_err().input, "xi_over_a");
        assert_eq!(Conductor::new(PLAIN, true).unwrap().conductivity(0.0).unwrap_err().input, "temperature");
    }
}
