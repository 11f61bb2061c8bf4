//! Heat capacity of a glass per bead: Debye phonons, two-level systems, wall vibrations (Fig. 3).

use super::ripplons::{Mode, ladder, line_nodes};
use super::tunnelling::schottky;
use crate::error::{Error, positive};
use crate::numerics::quadrature::{gauss_16, gauss_32};
use std::f64::consts::PI;

/// Heat capacity of one oscillator, k_B.
///
/// Ein(x) = x² e^x/(e^x − 1)²,  x = ħω/k_BT ≥ 0
pub fn einstein(x: f64) -> f64 {
    if x < 1e-4 {
        return 1.0 - x * x / 12.0;
    }
    let weight = (-x).exp();
    if weight == 0.0 {
        return 0.0;
    }
    let ratio = x / (-x).exp_m1();
    ratio * ratio * weight
}

/// Heat capacity of Debye phonons per bead at low temperature, k_B.
///
/// C/k_B = 12π⁴t³/5,  t = T/T_D
pub fn debye_low(temperature: f64) -> f64 {
    2.4 * PI.powi(4) * temperature.powi(3)
}

/// Heat capacity of Debye phonons, three branches, per bead, k_B.
///
/// C/k_B = 9t³ ∫₀^{1/t} x⁴ e^x/(e^x − 1)² dx,  t = T/T_D
///
/// `temperature` is t, > 0. Tends to 12π⁴t³/5 at low t and to 3 at high t. Source: the Debye law that Fig. 3 divides by.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `temperature`.
pub fn debye(temperature: f64) -> Result<f64, Error> {
    let t = positive("temperature", temperature, "T/T_D")?;
    if t < 1.0 / 150.0 {
        return Ok(debye_low(t));
    }
    if t > 100.0 {
        return Ok(3.0 * (1.0 - 1.0 / (20.0 * t * t)));
    }
    let end = t.recip();
    let mut edges = vec![0.0];
    edges.extend([1.0, 2.0, 4.0, 8.0, 12.0, 16.0, 24.0, 32.0, 48.0, 64.0, 100.0].into_iter().filter(|&e| e < end));
    edges.push(end);
    Ok(9.0 * t.powi(3) * gauss_16().panels(&edges, |x| x * x * einstein(x)))
}

/// Mean heat capacity of a two-level system whose splitting follows the density of states of the mosaic, k_B.
///
/// ∫₀^∞ (e^{−ε/θ}/θ) Sch(ε/t) dε,  θ = k_BT_g/ħω_D
///
/// `temperature` is t = T/T_D and `glass_over_debye` is θ, both > 0. The density of states (37) is printed growing with
/// energy; the decaying one is used, above the ground level: at t ≪ θ, where the answer is π²t/6θ, they agree.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn two_level(temperature: f64, glass_over_debye: f64) -> Result<f64, Error> {
    let slope = positive("temperature", temperature, "T/T_D")? / positive("glass_over_debye", glass_over_debye, "k_B T_g/(hbar omega_D)")?;
    // y = ε/t decays as e^{−y(1 + t/θ)}
    let scale = 1.0 / (1.0 + slope);
    let integral = gauss_32().panels(&[0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0], |u| schottky(u * scale) * (-u * scale * slope).exp());
    Ok(slope * scale * integral)
}

/// Heat capacity per bead in parts, k_B.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// Debye phonons.
    pub debye: f64,
    /// Two-level systems.
    pub two_level: f64,
    /// Wall vibrations.
    pub ripplons: f64,
}

impl Parts {
    /// Two-level systems and wall vibrations.
    pub fn excess(&self) -> f64 {
        self.two_level + self.ripplons
    }

    /// All of it.
    pub fn total(&self) -> f64 {
        self.debye + self.excess()
    }

    /// All of it over the low-temperature Debye law at t = T/T_D.
    pub fn bump(&self, temperature: f64) -> f64 {
        self.total() / debye_low(temperature)
    }
}

/// Heat capacity of a mosaic whose wall vibrations, the same on both wells, have one relative width.
///
/// C = C_Debye + (1/N*) [Σ_l (2l+1) ⟨Ein(ω_l u/t)⟩ + ⟨Sch⟩],  the mean over the line of width ζ
///
/// Made once for a set of parameters, then asked at many temperatures.
#[derive(Clone, Debug)]
pub struct Mosaic {
    cooperative_size: f64,
    glass_over_debye: f64,
    modes: Vec<Mode>,
    line: Vec<(f64, f64)>,
}

impl Mosaic {
    /// `cooperative_size` is N* in beads, > 0, with ξ/a = N*^{1/3}; `glass_over_debye` is θ, > 0; `highest_order` is
    /// l_max, a whole number ≥ 2; `width` is ζ ≥ 0, zero for undamped modes; `fine` takes more nodes for damped ones.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
    pub fn new(cooperative_size: f64, glass_over_debye: f64, highest_order: f64, width: f64, fine: bool) -> Result<Self, Error> {
        let cooperative_size = positive("cooperative_size", cooperative_size, "beads")?;
        let glass_over_debye = positive("glass_over_debye", glass_over_debye, "k_B T_g/(hbar omega_D)")?;
        let modes = ladder(cooperative_size.cbrt(), highest_order)?;
        Ok(Self { cooperative_size, glass_over_debye, modes, line: line_nodes(width, fine) })
    }

    /// The parts at t = T/T_D, > 0.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `temperature`.
    pub fn parts(&self, temperature: f64) -> Result<Parts, Error> {
        let t = positive("temperature", temperature, "T/T_D")?;
        let mode = |m: &Mode| m.degeneracy * self.line.iter().map(|(u, weight)| weight * einstein(m.frequency * u / t)).sum::<f64>();
        let ripplons = self.modes.iter().map(mode).sum::<f64>() / self.cooperative_size;
        Ok(Parts { debye: debye(t)?, two_level: two_level(t, self.glass_over_debye)? / self.cooperative_size, ripplons })
    }
}

#[cfg(test)]
mod tests {
    use super::{Mosaic, debye, debye_low, einstein, two_level};
    use std::f64::consts::PI;

    #[test]
    fn einstein_is_the_slope_of_the_energy() {
        // U = 1/(e^{1/t} − 1), C = dU/dt
        for t in [0.05, 0.3, 1.0, 10.0] {
            let energy = |t: f64| 1.0 / (1.0 / t).exp_m1();
            let h = 1e-5 * t;
            let slope = (energy(t + h) - energy(t - h)) / (2.0 * h);
            assert!((einstein(1.0 / t) - slope).abs() < 1e-7 * slope, "{t}");
        }
        assert!((einstein(1e-4) - einstein(0.999_99e-4)).abs() < 1e-12);
        assert_eq!(einstein(1e5), 0.0);
    }

    #[test]
    fn debye_limits_and_slope_of_the_energy() {
        let t = 0.006_7;
        assert!((debye(t).unwrap() / debye_low(t) - 1.0).abs() < 1e-12);
        let high = |t: f64| 3.0 * (1.0 - 1.0 / (20.0 * t * t) + 1.0 / (560.0 * t.powi(4)));
        for t in [2.0, 10.0, 99.0, 101.0, 1e9] {
            assert!((debye(t).unwrap() - high(t)).abs() < 2e-4 / t.powi(6) + 1e-10, "{t}");
        }
        // midpoint sum of the energy 9t⁴∫x³/(e^x − 1) as another route
        let energy = |t: f64| {
            let n = 20_000;
            let step = 1.0 / t / f64::from(n);
            9.0 * t.powi(4) * step * (0..n).map(|k| (f64::from(k) + 0.5) * step).map(|x| x.powi(3) / x.exp_m1()).sum::<f64>()
        };
        for t in [0.05, 0.2] {
            let h = 1e-3 * t;
            let slope = (energy(t + h) - energy(t - h)) / (2.0 * h);
            assert!((debye(t).unwrap() - slope).abs() < 2e-5 * slope, "{t}");
        }
    }

    #[test]
    fn two_level_limits() {
        // flat density of states: π²/6 t/θ; hot: every splitting is below t, ∫Sch → ⟨ε²⟩/4t² = θ²/2t²
        assert!((two_level(1e-6, 4.4).unwrap() / (PI * PI / 6.0 * 1e-6 / 4.4) - 1.0).abs() < 2e-6);
        assert!((two_level(1e5, 1.0).unwrap() / 0.5e-10 - 1.0).abs() < 1e-8);
    }

    #[test]
    fn hot_ripplons_count_the_modes() {
        let parts = Mosaic::new(190.9, 4.4, 9.0, 0.0, true).unwrap().parts(1e3).unwrap();
        assert!((parts.ripplons * 190.9 - 96.0).abs() < 1e-4, "{}", parts.ripplons * 190.9);
        assert!((parts.total() - parts.debye - parts.two_level - parts.ripplons).abs() < 1e-15);
    }

    #[test]
    fn narrow_lines_tend_to_undamped_ones() {
        let sharp = Mosaic::new(190.9, 4.4, 9.0, 0.0, true).unwrap().parts(0.04).unwrap();
        let narrow = Mosaic::new(190.9, 4.4, 9.0, 1e-4, true).unwrap().parts(0.04).unwrap();
        assert!((narrow.ripplons / sharp.ripplons - 1.0).abs() < 1e-3, "{}", narrow.ripplons / sharp.ripplons);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(debye(0.0).unwrap_err().input, "temperature");
        assert_eq!(two_level(1.0, -1.0).unwrap_err().input, "glass_over_debye");
        assert_eq!(Mosaic::new(0.0, 4.4, 9.0, 0.0, true).unwrap_err().input, "cooperative_size");
    }
}
