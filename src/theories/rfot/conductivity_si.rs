//! Thermal conductivity in W/(m K): resonant and relaxing two-level systems, wall vibrations, a shortest path (Fig. 4).
//! The rates behind the figure stand in an earlier paper that is not at hand: these are our assumption.

use super::glass_si::Glass;
use super::heat_capacity::einstein;
use super::relaxing;
use super::wall_lines::{Nodes, Walls};
use crate::constants::{BOLTZMANN, REDUCED_PLANCK};
use crate::error::{Error, positive};
use crate::numerics::chebyshev::Series;
use crate::numerics::quadrature::gauss_8;
use std::f64::consts::PI;

/// ħω/k_BT beyond which no phonon carries heat.
const END: f64 = 45.0;
/// Values of the walls' scattering that give it at every smaller frequency.
const POINTS: usize = 14;

/// What scatters the phonons of a glass beside its resonant two-level systems.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scatterers {
    /// Strength of the relaxing systems, ≥ 0; 1 by the standard tunnelling model.
    pub relaxation: f64,
    /// Strength of the wall vibrations over that of the resonant systems, ≥ 0.
    pub ripplons: f64,
    /// Path that is always left, in wavelengths, ≥ 0.
    pub shortest_path: f64,
}

impl Scatterers {
    /// Resonant two-level systems alone.
    pub const NONE: Self = Self { relaxation: 0.0, ripplons: 0.0, shortest_path: 0.0 };
}

/// Wavelengths per path of one phonon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scattering {
    /// By resonant two-level systems.
    pub resonant: f64,
    /// By relaxing ones.
    pub relaxing: f64,
    /// By wall vibrations.
    pub ripplon: f64,
}

impl Scattering {
    /// All of it.
    pub fn total(&self) -> f64 {
        self.resonant + self.relaxing + self.ripplon
    }
}

/// A glass that conducts heat; its inputs have been looked at.
#[derive(Clone, Debug)]
pub struct Conductor {
    glass: Glass,
    others: Scatterers,
    walls: Walls,
    /// ln of the fastest rate at splitting k_BT and frequency k_BT/ħ, over T², K⁻²
    rate: f64,
}

impl Conductor {
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first input outside its domain.
    pub fn new(glass: Glass, others: Scatterers) -> Result<Self, Error> {
        let walls = glass.walls()?;
        for (name, value, unit) in
            [("relaxation", others.relaxation, "1"), ("ripplons", others.ripplons, "1"), ("shortest_path", others.shortest_path, "wavelengths")]
        {
            if !(value.is_finite() && value >= 0.0) {
                return Err(Error::out_of_domain(name, value, unit, "≥ 0"));
            }
        }
        let rate = glass.rate_unit() + REDUCED_PLANCK.ln() - BOLTZMANN.ln();
        Ok(Self { glass, others, walls, rate })
    }

    /// Wavelengths per path at x = ħω/k_BT and `temperature` in K, both > 0.
    ///
    /// resonant tanh(x/2)/Q;  relaxing G(R)/(πQ);  ripplons Σ(2l+1)⟨Θ_l⟩/Q,
    /// Θ_l = (1 − e^{−x}) [(n_l + 1) F(x − y) + n_l F(x + y)],  F(z) = 1/(1 + e^{−z}),  y = ħΩ/k_BT
    pub fn scattering(&self, x: f64, temperature: f64) -> Scattering {
        let nodes = self.walls.nodes(temperature / self.glass.debye_temperature);
        let q = (-x).exp();
        let walls: f64 = if self.others.ripplons > 0.0 { nodes.iter().map(|&(y, weight)| weight * hops(y, q)).sum() } else { 0.0 };
        Scattering {
            resonant: (0.5 * x).tanh() / self.glass.quality,
            relaxing: self.relaxing(x, temperature),
            ripplon: self.others.ripplons * -(-x).exp_m1() * walls / self.glass.quality,
        }
    }

    fn relaxing(&self, x: f64, temperature: f64) -> f64 {
        if self.others.relaxation == 0.0 {
            return 0.0;
        }
        self.others.relaxation * relaxing::of_log_ratio(self.rate + 2.0 * temperature.ln() - x.ln()) / (PI * self.glass.quality)
    }

    /// Thermal conductivity at `temperature` in K, > 0, in W/(m K).
    ///
    /// κ = (k_B³T²/6π²ħ²)(1/v_l + 2/v_t) ∫₀^{T_D/T} x Ein(x) 2π (1/S + f) dx
    ///
    /// S is the sum of [`Conductor::scattering`]. The wall vibrations enter as tanh(x/2) [coth(y/2) − ½tanh((y − x)/2) −
    /// ½tanh((y + x)/2)], the same as Θ: its mean over a line needs few points.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `temperature`.
    pub fn conductivity(&self, temperature: f64) -> Result<f64, Error> {
        let kelvin = positive("temperature", temperature, "K")?;
        let walls = Thermal::new(&self.walls, kelvin / self.glass.debye_temperature, self.others.ripplons > 0.0);
        let end = (self.glass.debye_temperature / kelvin).min(END);
        let mut edges = vec![0.0];
        let first = end.min(2.0);
        edges.extend((0..=16).rev().map(|k| first * (-f64::from(k)).exp2()));
        let rest = ((end - first) / 2.0).ceil();
        edges.extend((1..=rest as usize).map(|k| first + (end - first) * k as f64 / rest));
        // the panels crowd at zero for the relaxing systems; the walls are smooth over π
        let near = Series::<POINTS>::of(0.0, first, |x| walls.over_resonant(x));
        let integral = gauss_8().panels(&edges, |x| {
            let walls = if x < first { near.at(x) } else { walls.over_resonant(x) };
            let rate = (0.5 * x).tanh() * (1.0 + self.others.ripplons * walls) / self.glass.quality + self.relaxing(x, kelvin);
            x * einstein(x) * (rate.recip() + self.others.shortest_path)
        });
        let unit = BOLTZMANN * (BOLTZMANN / REDUCED_PLANCK * kelvin).powi(2) / (3.0 * PI);
        Ok(unit * (self.glass.longitudinal_speed.recip() + 2.0 / self.glass.transverse_speed) * integral)
    }

    /// Local exponent d ln κ/d ln T at `temperature` in K, > 0: two central differences, extrapolated.
    ///
    /// # Errors
    /// As [`Conductor::conductivity`].
    pub fn exponent(&self, temperature: f64) -> Result<f64, Error> {
        let slope = |step: f64| -> Result<f64, Error> {
            Ok((self.conductivity(temperature * step.exp())?.ln() - self.conductivity(temperature * (-step).exp())?.ln()) / (2.0 * step))
        };
        let (wide, narrow) = (slope(0.02)?, slope(0.01)?);
        Ok((4.0 * narrow - wide) / 3.0)
    }

    /// x = ħω/k_BT at which the paths are given: 3.83, where most heat flows if l is a number of wavelengths, or the Debye frequency.
    pub fn dominant(&self, temperature: f64) -> f64 {
        (self.glass.debye_temperature / temperature).min(3.83)
    }

    /// Wavelength at x in µm, for a branch of that speed in m/s.
    pub fn wavelength(x: f64, temperature: f64, speed: f64) -> f64 {
        2.0e6 * PI * speed * REDUCED_PLANCK / BOLTZMANN / (x * temperature)
    }

    /// Mean free path over wavelength for a scattering.
    pub fn path(&self, scattering: &Scattering) -> f64 {
        scattering.total().recip() + self.others.shortest_path
    }
}

/// (n + 1) F(x − y) + n F(x + y) with q = e^{−x}.
fn hops(y: f64, q: f64) -> f64 {
    let p = (-y).exp();
    if p == 0.0 {
        return 0.0;
    }
    p / -(-y).exp_m1() * (1.0 / (p + q) + 1.0 / (1.0 + p * q))
}

/// The mean over the wall vibrations at one temperature.
struct Thermal {
    /// Σ(2l+1)⟨coth(y/2) − 1⟩ of damped lines
    thermal: f64,
    /// e^{−y} with its weight: of damped lines, or of sharp ones with 1/(1 − e^{−y})
    lines: Nodes,
    sharp: bool,
}

impl Thermal {
    fn new(walls: &Walls, t: f64, wanted: bool) -> Self {
        if !wanted {
            return Self { thermal: 0.0, lines: Nodes::new(), sharp: true };
        }
        if walls.sharp() {
            let lines = walls.nodes(t).iter().map(|&(y, weight)| ((-y).exp(), weight / -(-y).exp_m1())).filter(|line| line.0 > 0.0).collect();
            return Self { thermal: 0.0, lines, sharp: true };
        }
        let (nodes, thermal) = walls.gathered(t, |y| 2.0 * (-y).exp() / -(-y).exp_m1());
        Self { thermal, lines: nodes.iter().map(|&(y, weight)| ((-y).exp(), weight)).collect(), sharp: false }
    }

    /// Σ(2l+1)⟨Θ⟩/tanh(x/2).
    fn over_resonant(&self, x: f64) -> f64 {
        let q = (-x).exp();
        if self.sharp {
            return (1.0 + q) * self.lines.iter().map(|&(p, weight)| weight * p * (1.0 / (p + q) + 1.0 / (1.0 + p * q))).sum::<f64>();
        }
        // 1/(p + q) + q/(1 + pq) with one division
        self.thermal + self.lines.iter().map(|&(p, weight)| weight * p * (1.0 + q * (2.0 * p + q)) / ((p + q) * (1.0 + p * q))).sum::<f64>()
    }
}

#[cfg(test)]
mod tests {
    use super::{Conductor, Glass, Scatterers, hops};
    use crate::constants::{BOLTZMANN, REDUCED_PLANCK};
    use crate::theories::rfot::conductivity;
    use crate::theories::rfot::glass_si::SILICA;
    use std::f64::consts::PI;

    /// Our choice in the figures.
    const CHOSEN: Scatterers = Scatterers { relaxation: 1.0, ripplons: 15.5, shortest_path: 0.5 };

    fn at(glass: Glass, others: Scatterers, temperature: f64) -> f64 {
        Conductor::new(glass, others).unwrap().conductivity(temperature).unwrap()
    }

    #[test]
    fn a_phonon_is_taken_and_given_back_in_detailed_balance() {
        // with a wall vibration of energy y, a phonon of energy x is emitted e^{−x} times as often as it is absorbed
        for (x, y) in [(0.3, 1.0), (2.0, 0.4), (5.0, 3.0), (1e-3, 2.0)] {
            let (x, y): (f64, f64) = (x, y);
            let ratio = hops(y, (-x).exp()) / hops(y, x.exp());
            assert!((ratio / x.exp() - 1.0).abs() < 1e-12, "{x} {y}: {ratio}");
            // each absorption by hand: n + 1 with the quantum made, n with the quantum used up
            let (n, filled) = (y.exp_m1().recip(), |z: f64| 1.0 / (1.0 + (-z).exp()));
            let expected = (n + 1.0) * filled(x - y) + n * filled(x + y);
            assert!((hops(y, (-x).exp()) / expected - 1.0).abs() < 1e-12, "{x} {y}");
        }
    }

    #[test]
    fn resonant_scattering_alone_has_the_closed_form() {
        let speed = 3.0 / (1.0 / 5800.0 + 2.0 / 3800.0);
        for t in [1e-3, 0.1, 2.0] {
            let expected = PI * PI * 150.0 * BOLTZMANN * (BOLTZMANN * t / REDUCED_PLANCK).powi(2) / (PI * speed);
            assert!((at(SILICA, Scatterers::NONE, t) / expected - 1.0).abs() < 1e-9, "{t}");
            assert!((Conductor::new(SILICA, Scatterers::NONE).unwrap().exponent(t).unwrap() - 2.0).abs() < 1e-6);
        }
    }

    #[test]
    fn sharp_lines_meet_the_reduced_conductivity() {
        // rfot.conductivity counts κ in k_Bω_D²/2π²v
        let glass = Glass { transverse_speed: 5800.0, damping: 0.0, ..SILICA };
        let walls = Scatterers { ripplons: 1.0, ..Scatterers::NONE };
        let reduced = conductivity::Scattering { xi_over_a: 5.7579, highest_order: 9.0, quality: 150.0, strength: 1.0, least_path: 0.0, width: 0.0 };
        let reduced = conductivity::Conductor::new(reduced, true).unwrap();
        let unit = BOLTZMANN * (BOLTZMANN * 342.0 / REDUCED_PLANCK).powi(2) / (2.0 * PI * PI * 5800.0);
        for t in [3.0, 20.0, 100.0, 400.0] {
            let expected = unit * reduced.conductivity(t / 342.0).unwrap();
            let got = at(glass, walls, t);
            assert!((got / expected - 1.0).abs() < 1e-7, "{t}: {got} for {expected}");
        }
        // and narrow ones tend to sharp ones
        let narrow = Glass { damping: 1e-5, ..glass };
        assert!((at(narrow, walls, 10.0) / at(glass, walls, 10.0) - 1.0).abs() < 2e-4);
    }

    #[test]
    fn conductivity_is_the_integral_of_the_scattering() {
        // definition: Θ itself at every x, by the midpoint rule in ln x
        for (damping, t) in [(0.3, 8.0), (0.05, 30.0), (2.0, 1.0), (1e-3, 12.0)] {
            let conductor = Conductor::new(Glass { damping, ..SILICA }, CHOSEN).unwrap();
            let (from, to): (f64, f64) = (1e-7_f64.ln(), (342.0_f64 / t).min(40.0).ln());
            let n = 600;
            let step = (to - from) / f64::from(n);
            let sum: f64 = (0..n)
                .map(|k| (from + (f64::from(k) + 0.5) * step).exp())
                .map(|x| x * x * super::einstein(x) * 2.0 * PI * conductor.path(&conductor.scattering(x, t)))
                .sum();
            let expected = BOLTZMANN * (BOLTZMANN * t / REDUCED_PLANCK).powi(2) / (6.0 * PI * PI) * (1.0 / 5800.0 + 2.0 / 3800.0) * sum * step;
            let got = conductor.conductivity(t).unwrap();
            assert!((got / expected - 1.0).abs() < 3e-4, "{damping} {t}: {got} for {expected}");
        }
    }

    #[test]
    fn strange_but_allowed_inputs_give_numbers() {
        for glass in [
            Glass { damping: 1e9, ..SILICA },
            Glass { damping: 1e-9, highest_order: 40.0, ..SILICA },
            Glass { xi_over_a: 1e-3, ..SILICA },
            Glass { xi_over_a: 1e6, ..SILICA },
            Glass { bead_size: 1e-9, ..SILICA },
        ] {
            for t in [1e-4, 1.0, 1e5] {
                let conductor = Conductor::new(glass, CHOSEN).unwrap();
                let value = conductor.conductivity(t).unwrap();
                assert!(value.is_finite() && value > 0.0, "{glass:?} {t}: {value}");
                assert!(conductor.exponent(t).unwrap().is_finite());
            }
        }
    }

    #[test]
    fn refused_arguments_are_named() {
        let refused = |others: Scatterers| Conductor::new(SILICA, others).unwrap_err().input;
        assert_eq!(refused(Scatterers { relaxation: -1.0, ..CHOSEN }), "relaxation");
        assert_eq!(refused(Scatterers { ripplons: -1.0, ..CHOSEN }), "ripplons");
        assert_eq!(refused(Scatterers { shortest_path: f64::NAN, ..CHOSEN }), "shortest_path");
        assert_eq!(Conductor::new(Glass { damping: -1.0, ..SILICA }, CHOSEN).unwrap_err().input, "damping");
        assert_eq!(Conductor::new(SILICA, CHOSEN).unwrap().conductivity(0.0).unwrap_err().input, "temperature");
    }
}
