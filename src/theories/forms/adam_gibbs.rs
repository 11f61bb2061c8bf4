//! Viscosity from the configurational entropy: Adam and Gibbs.
//!
//! log₁₀ η = L + (12 − L) g(T_g)/g(T), g = T S_c(T).

use super::viscosity::{AT_GLASS, Viscosity, above_infinite, activation, below_glass};
use crate::error::{Error, positive};
use puruspe::lambert_w0;

/// How the heat capacity of the liquid exceeds that of the crystal, and with it the entropy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jump {
    /// ΔC ~ 1/T: S_c ~ 1 − T_K/T.
    Hyperbolic,
    /// ΔC constant: S_c ~ ln(T/T_K).
    Constant,
}

/// A liquid whose configurational entropy vanishes at T_K.
#[derive(Clone, Copy, Debug)]
pub struct AdamGibbs {
    glass: f64,
    kauzmann: f64,
    infinite: f64,
    jump: Jump,
}

impl AdamGibbs {
    /// From T_g > T_K > 0, both in K, and L = log₁₀ η(∞), < 12.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the argument.
    pub fn new(glass_temperature: f64, kauzmann_temperature: f64, log10_viscosity_infinite: f64, jump: Jump) -> Result<Self, Error> {
        let kauzmann = positive("kauzmann_temperature", kauzmann_temperature, "K")?;
        let glass = positive("glass_temperature", glass_temperature, "K")?;
        let infinite = below_glass("log10_viscosity_infinite", log10_viscosity_infinite)?;
        let liquid = Self { glass, kauzmann, infinite, jump };
        liquid.above("glass_temperature", glass)?;
        Ok(liquid)
    }

    fn above(&self, input: &str, temperature: f64) -> Result<f64, Error> {
        let t = positive(input, temperature, "K")?;
        if t > self.kauzmann { Ok(t) } else { Err(Error::out_of_domain(input, t, "K", "> kauzmann_temperature")) }
    }

    /// S_c in arbitrary units, and dg/dT in the same.
    fn entropy(&self, t: f64) -> [f64; 2] {
        let over = (t - self.kauzmann) / self.kauzmann;
        match self.jump {
            Jump::Hyperbolic => [(t - self.kauzmann) / t, 1.0],
            Jump::Constant => [over.ln_1p(), over.ln_1p() + 1.0],
        }
    }

    /// Viscosity at T in K, > T_K.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `temperature`.
    pub fn viscosity(&self, temperature: f64) -> Result<Viscosity, Error> {
        let t = self.above("temperature", temperature)?;
        let ([s, rise], [s_glass, _]) = (self.entropy(t), self.entropy(self.glass));
        let k = AT_GLASS - self.infinite;
        let ratio = self.glass / t * (s_glass / s);
        Ok(Viscosity { log10: self.infinite + k * ratio, activation_energy: activation(k * ratio * t * rise / s) })
    }

    /// m = K T_g g′(T_g)/g(T_g).
    pub fn fragility(&self) -> f64 {
        let [s, rise] = self.entropy(self.glass);
        (AT_GLASS - self.infinite) * rise / s
    }

    /// S_c(T)/S_c(T_g), T in K, > T_K.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `temperature`.
    pub fn entropy_ratio(&self, temperature: f64) -> Result<f64, Error> {
        let t = self.above("temperature", temperature)?;
        Ok(self.entropy(t)[0] / self.entropy(self.glass)[0])
    }

    /// T in K where the viscosity is `log10_target` in Pa s, > L.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `log10_target`.
    pub fn temperature(&self, log10_target: f64) -> Result<f64, Error> {
        let y = above_infinite(log10_target, self.infinite)?;
        let g = self.glass * self.entropy(self.glass)[0] / y;
        Ok(match self.jump {
            Jump::Hyperbolic => self.kauzmann + g,
            // u e^u = g/T_K for u = ln(T/T_K)
            Jump::Constant => self.kauzmann * lambert_w0(g / self.kauzmann).exp(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::viscosity::Angell;
    use super::*;

    #[test]
    fn a_hyperbolic_jump_is_vogels_law() {
        let liquid = AdamGibbs::new(190.0, 135.0, -5.0, Jump::Hyperbolic).unwrap();
        let vogel = Angell::new(190.0, 17.0 * 190.0 / 55.0, -5.0).unwrap();
        assert!((vogel.divergence() - 135.0).abs() < 1e-11);
        assert!((liquid.fragility() - 17.0 * 190.0 / 55.0).abs() < 1e-12);
        for t in [140.0, 190.0, 230.0, 900.0] {
            let (a, b) = (liquid.viscosity(t).unwrap(), vogel.vogel_fulcher(t).unwrap());
            assert!((a.log10 - b.log10).abs() < 1e-9 && (a.activation_energy / b.activation_energy - 1.0).abs() < 1e-10, "{t}");
        }
    }

    #[test]
    fn slope_inverse_and_glass() {
        for jump in [Jump::Hyperbolic, Jump::Constant] {
            let liquid = AdamGibbs::new(190.0, 135.0, -5.0, jump).unwrap();
            let at_glass = liquid.viscosity(190.0).unwrap();
            assert!((at_glass.log10 - 12.0).abs() < 1e-12);
            assert!((at_glass.activation_energy / activation(liquid.fragility() * 190.0) - 1.0).abs() < 1e-13);
            for t in [136.0, 190.0, 400.0] {
                let seen = liquid.viscosity(t).unwrap();
                assert!((liquid.temperature(seen.log10).unwrap() / t - 1.0).abs() < 1e-12, "{t}");
                let h = 1e-5 / t;
                let at = |b: f64| liquid.viscosity(1.0 / b).unwrap().log10;
                let slope = (at(1.0 / t + h) - at(1.0 / t - h)) / (2.0 * h);
                assert!((seen.activation_energy / activation(slope) - 1.0).abs() < 1e-4, "{t}");
            }
        }
    }

    #[test]
    fn at_the_kauzmann_temperature_it_ends() {
        let liquid = AdamGibbs::new(190.0, 135.0, -5.0, Jump::Constant).unwrap();
        assert_eq!(liquid.viscosity(135.0).unwrap_err().input, "temperature");
        assert_eq!(AdamGibbs::new(130.0, 135.0, -5.0, Jump::Constant).unwrap_err().input, "glass_temperature");
    }
}
