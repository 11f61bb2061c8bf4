//! Viscosity against temperature: the laws of Vogel, Fulcher and Tammann, of Mauro and others, of Avramov and Milchev, of
//! Arrhenius, and the power law of mode coupling.
//!
//! Angell's variables: T_g, where η = 10¹² Pa s; the fragility m, the slope there against T_g/T; and L, the logarithm at
//! infinite temperature. K = 12 − L.

use crate::constants::GAS_CONSTANT;
use crate::error::{Error, finite, positive};
use crate::numerics::lambert::smaller_root;
use std::f64::consts::LN_10;

/// log₁₀ of the viscosity in Pa s that defines the glass temperature.
pub const AT_GLASS: f64 = 12.0;
/// From J/mol to kJ/mol.
const KILO: f64 = 1e-3;

/// Viscosity and its slope.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viscosity {
    /// log₁₀ η, η in Pa s.
    pub log10: f64,
    /// R ln 10 d log₁₀η/d(1/T), kJ/mol.
    pub activation_energy: f64,
}

/// E in kJ/mol from the slope d log₁₀η/d(1/T) in K.
pub(super) fn activation(slope: f64) -> f64 {
    KILO * GAS_CONSTANT * LN_10 * slope
}

/// A liquid in Angell's variables.
#[derive(Clone, Copy, Debug)]
pub struct Angell {
    glass: f64,
    fragility: f64,
    infinite: f64,
}

impl Angell {
    /// From T_g in K, > 0, m, > 0, and L = log₁₀ η(∞) in Pa s, < 12.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `glass_temperature`, `fragility` or
    /// `log10_viscosity_infinite`.
    pub fn new(glass_temperature: f64, fragility: f64, log10_viscosity_infinite: f64) -> Result<Self, Error> {
        let glass = positive("glass_temperature", glass_temperature, "K")?;
        let fragility = positive("fragility", fragility, "1")?;
        let infinite = below_glass("log10_viscosity_infinite", log10_viscosity_infinite)?;
        Ok(Self { glass, fragility, infinite })
    }

    /// K = 12 − L.
    fn decades(&self) -> f64 {
        AT_GLASS - self.infinite
    }

    /// T₀ = T_g (1 − K/m) in K, where Vogel's law diverges; zero or negative for m ≤ K.
    pub fn divergence(&self) -> f64 {
        self.glass * (self.fragility - self.decades()) / self.fragility
    }

    /// L + K²/d, d = m (T/T_g − 1) + K; T in K, > T₀.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `temperature`.
    pub fn vogel_fulcher(&self, temperature: f64) -> Result<Viscosity, Error> {
        let t = positive("temperature", temperature, "K")?;
        let k = self.decades();
        let d = self.fragility / self.glass * (t - self.divergence());
        if d <= 0.0 {
            return Err(Error::out_of_domain("temperature", t, "K", &format!("> T_0 = {} K", self.divergence())));
        }
        let slope = t / d * k * (t / d * k) * (self.fragility / self.glass);
        Ok(Viscosity { log10: self.infinite + k / d * k, activation_energy: activation(slope) })
    }

    /// Divergence temperature T₀ in K, strength D = B/T₀ and slope B in K of ln η = L ln 10 + B/(T − T₀); m > K.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `fragility`.
    pub fn vogel_fulcher_parameters(&self) -> Result<[f64; 3], Error> {
        let k = self.decades();
        if self.fragility <= k {
            return Err(Error::out_of_domain("fragility", self.fragility, "1", "> 12 - log10_viscosity_infinite"));
        }
        let slope = k / self.fragility * k * self.glass * LN_10;
        Ok([self.divergence(), k / (self.fragility - k) * k * LN_10, slope])
    }

    /// L + K x e^{c (x − 1)}, x = T_g/T, c = m/K − 1; T in K, > 0.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `temperature`.
    pub fn myega(&self, temperature: f64) -> Result<Viscosity, Error> {
        let x = self.glass / positive("temperature", temperature, "K")?;
        let k = self.decades();
        let c = (self.fragility - k) / k;
        let steep = (c * (x - 1.0)).exp();
        Ok(Viscosity { log10: self.infinite + k * x * steep, activation_energy: activation(self.glass * k * steep * (1.0 + c * x)) })
    }

    /// a = m/K.
    pub fn avramov_exponent(&self) -> f64 {
        self.fragility / self.decades()
    }

    /// L + K x^a, x = T_g/T; T in K, > 0.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `temperature`.
    pub fn avramov_milchev(&self, temperature: f64) -> Result<Viscosity, Error> {
        let x = self.glass / positive("temperature", temperature, "K")?;
        let a = self.avramov_exponent();
        Ok(Viscosity { log10: self.infinite + self.decades() * x.powf(a), activation_energy: activation(self.glass * self.fragility * x.powf(a - 1.0)) })
    }

    /// y = (target − L)/K, > 0.
    fn share(&self, log10_target: f64) -> Result<f64, Error> {
        above_infinite(log10_target, self.infinite)
    }

    /// T in K where Vogel's law gives `log10_target` in Pa s, > L.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `log10_target`, also where no positive
    /// temperature has this viscosity.
    pub fn vogel_fulcher_temperature(&self, log10_target: f64) -> Result<f64, Error> {
        let y = self.share(log10_target)?;
        let k = self.decades();
        // 1 − K/m + K/(m y), without cancellation where T₀ is not zero
        let t = self.divergence() + self.glass * k / (self.fragility * y);
        if t > 0.0 { Ok(t) } else { Err(nowhere(log10_target)) }
    }

    /// T in K where the law of Mauro and others gives `log10_target` in Pa s, > L; the higher of two.
    ///
    /// # Errors
    /// As [`Angell::vogel_fulcher_temperature`].
    pub fn myega_temperature(&self, log10_target: f64) -> Result<f64, Error> {
        let y = self.share(log10_target)?;
        let k = self.decades();
        let log = smaller_root((self.fragility - k) / k, y.ln()).ok_or_else(|| nowhere(log10_target))?;
        Ok(self.glass * (-log).exp())
    }

    /// T = T_g y^{−1/a} in K where the law of Avramov and Milchev gives `log10_target` in Pa s, > L.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `log10_target`.
    pub fn avramov_milchev_temperature(&self, log10_target: f64) -> Result<f64, Error> {
        Ok(self.glass * self.share(log10_target)?.powf(-self.decades() / self.fragility))
    }
}

fn nowhere(log10_target: f64) -> Error {
    Error::out_of_domain("log10_target", log10_target, "log10(Pa s)", "such that a positive temperature with this viscosity exists")
}

pub(super) fn below_glass(input: &str, log10: f64) -> Result<f64, Error> {
    if log10.is_finite() && log10 < AT_GLASS { Ok(log10) } else { Err(Error::out_of_domain(input, log10, "log10(Pa s)", "< 12")) }
}

/// y = (target − L)/(12 − L), > 0.
pub(super) fn above_infinite(log10_target: f64, infinite: f64) -> Result<f64, Error> {
    let target = finite("log10_target", log10_target, "log10(Pa s)")?;
    if target > infinite {
        Ok((target - infinite) / (AT_GLASS - infinite))
    } else {
        Err(Error::out_of_domain("log10_target", target, "log10(Pa s)", "> log10_viscosity_infinite"))
    }
}

/// log₁₀ η = L + E/(R T ln 10), then T_g in K, and m = 12 − L; T in K, > 0, E in kJ/mol, > 0, L < 12.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn arrhenius(temperature: f64, activation_energy: f64, log10_viscosity_infinite: f64) -> Result<[f64; 3], Error> {
    let t = positive("temperature", temperature, "K")?;
    let slope = positive("activation_energy", activation_energy, "kJ/mol")? / activation(1.0);
    let infinite = below_glass("log10_viscosity_infinite", log10_viscosity_infinite)?;
    let decades = AT_GLASS - infinite;
    Ok([infinite + slope / t, slope / decades, decades])
}

/// log₁₀ η = p − γ log₁₀(T/T_c − 1); T in K, > T_c > 0, γ > 0, p in log₁₀(Pa s).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn power_law(temperature: f64, critical_temperature: f64, exponent: f64, log10_prefactor: f64) -> Result<Viscosity, Error> {
    let t = positive("temperature", temperature, "K")?;
    let critical = positive("critical_temperature", critical_temperature, "K")?;
    let gamma = positive("exponent", exponent, "1")?;
    let prefactor = finite("log10_prefactor", log10_prefactor, "log10(Pa s)")?;
    if t <= critical {
        return Err(Error::out_of_domain("temperature", t, "K", "> critical_temperature"));
    }
    let distance = t - critical;
    let log10 = prefactor - gamma * (distance / critical).log10();
    Ok(Viscosity { log10, activation_energy: KILO * GAS_CONSTANT * gamma * t / distance * t })
}

/// T = T_c (1 + 10^{(p − target)/γ}) in K.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn power_law_temperature(log10_target: f64, critical_temperature: f64, exponent: f64, log10_prefactor: f64) -> Result<f64, Error> {
    let target = finite("log10_target", log10_target, "log10(Pa s)")?;
    let critical = positive("critical_temperature", critical_temperature, "K")?;
    let gamma = positive("exponent", exponent, "1")?;
    let prefactor = finite("log10_prefactor", log10_prefactor, "log10(Pa s)")?;
    Ok(critical * (1.0 + 10_f64.powf((prefactor - target) / gamma)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slope(law: impl Fn(f64) -> f64, t: f64) -> f64 {
        // d/d(1/T) by central differences of fourth order
        let (b, h) = (1.0 / t, 1e-3 / t);
        let at = |k: f64| law(1.0 / (b + k * h));
        (8.0 * (at(1.0) - at(-1.0)) - (at(2.0) - at(-2.0))) / (12.0 * h)
    }

    #[test]
    fn all_pass_one_point_with_one_slope() {
        for (m, infinite) in [(53.0, -5.0), (17.0, -5.0), (10.0, -4.0), (150.0, -2.0)] {
            let liquid = Angell::new(190.0, m, infinite).unwrap();
            for seen in [liquid.vogel_fulcher(190.0), liquid.myega(190.0), liquid.avramov_milchev(190.0)] {
                let seen = seen.unwrap();
                assert!((seen.log10 - 12.0).abs() < 1e-12, "{seen:?}");
                assert!((seen.activation_energy / activation(m * 190.0) - 1.0).abs() < 1e-13, "{seen:?}");
            }
        }
    }

    #[test]
    fn activation_energies_are_slopes() {
        let liquid = Angell::new(190.0, 53.0, -5.0).unwrap();
        for t in [180.0, 230.0, 500.0] {
            for law in [Angell::vogel_fulcher, Angell::myega, Angell::avramov_milchev] {
                let expected = activation(slope(|t| law(&liquid, t).unwrap().log10, t));
                assert!((law(&liquid, t).unwrap().activation_energy / expected - 1.0).abs() < 1e-7, "{t}");
            }
            let law = |t| power_law(t, 150.0, 2.5, -2.0).unwrap();
            assert!((law(t).activation_energy / activation(slope(|t| law(t).log10, t)) - 1.0).abs() < 1e-7, "{t}");
        }
    }

    #[test]
    fn a_strong_liquid_is_arrhenius_in_every_law() {
        let liquid = Angell::new(190.0, 17.0, -5.0).unwrap();
        for t in [100.0, 190.0, 900.0] {
            let [expected, glass, m] = arrhenius(t, activation(17.0 * 190.0), -5.0).unwrap();
            assert!((glass - 190.0).abs() < 1e-10 && m == 17.0);
            for law in [Angell::vogel_fulcher, Angell::myega, Angell::avramov_milchev] {
                assert!((law(&liquid, t).unwrap().log10 - expected).abs() < 1e-10, "{t}");
            }
        }
    }

    #[test]
    fn inverses_give_the_temperature_back() {
        for m in [12.0, 17.0, 17.000_001, 53.0, 150.0] {
            let liquid = Angell::new(190.0, m, -5.0).unwrap();
            for t in [150.0, 190.0, 200.0, 700.0] {
                if let Ok(seen) = liquid.vogel_fulcher(t) {
                    assert!((liquid.vogel_fulcher_temperature(seen.log10).unwrap() / t - 1.0).abs() < 1e-11, "{m} {t}");
                }
                let back = liquid.myega_temperature(liquid.myega(t).unwrap().log10).unwrap();
                assert!((back / t - 1.0).abs() < 1e-11, "{m} {t} {back}");
                let back = liquid.avramov_milchev_temperature(liquid.avramov_milchev(t).unwrap().log10).unwrap();
                assert!((back / t - 1.0).abs() < 1e-11, "{m} {t} {back}");
            }
        }
        let t = power_law_temperature(1.0, 225.0, 2.5, -2.0).unwrap();
        assert!((power_law(t, 225.0, 2.5, -2.0).unwrap().log10 - 1.0).abs() < 1e-12);
    }

    #[test]
    fn where_no_temperature_has_the_viscosity_it_is_refused() {
        // m = 10, K = 17: Vogel's law ends at L + K²/(K − m) = 36.3, the other at its maximum x = −1/c
        let liquid = Angell::new(190.0, 10.0, -5.0).unwrap();
        assert!(liquid.vogel_fulcher_temperature(36.2).is_ok());
        assert_eq!(liquid.vogel_fulcher_temperature(36.4).unwrap_err().input, "log10_target");
        let highest = liquid.myega(190.0 * 7.0 / 17.0).unwrap().log10;
        assert!(liquid.myega_temperature(highest - 1e-3).unwrap() > 190.0 * 7.0 / 17.0);
        assert_eq!(liquid.myega_temperature(highest + 1e-3).unwrap_err().input, "log10_target");
    }
}
