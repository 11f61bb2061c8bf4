//! Glass temperature against cooling rate: (35)-(37).

use crate::error::{Error, finite, positive};
use crate::numerics::roots::brent;
use std::f64::consts::LN_10;

/// Equation (37) with all its parameters except the cooling rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nucleation {
    melting_temperature: f64,
    log10_time: f64,
    energy: f64,
    interaction_temperature: f64,
}

/// A glass temperature and its slope.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GlassTemperature {
    /// T_g, K.
    pub temperature: f64,
    /// dT_g/d ln κ, K per e-fold.
    pub slope: f64,
}

impl Nucleation {
    /// `melting_temperature` T_c in K, > 0; `log10_time` log₁₀(τ₀/s); `energy` w = w₀/k_B in K, > 0;
    /// `interaction_temperature` Θ in K, ≥ 0 and below T_c; Θ = 0 gives (36).
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn new(melting_temperature: f64, log10_time: f64, energy: f64, interaction_temperature: f64) -> Result<Self, Error> {
        let melting_temperature = positive("melting_temperature", melting_temperature, "K")?;
        if !(interaction_temperature >= 0.0 && interaction_temperature < melting_temperature) {
            return Err(Error::out_of_domain("interaction_temperature", interaction_temperature, "K", "≥ 0 and below melting_temperature"));
        }
        Ok(Self {
            melting_temperature,
            log10_time: finite("log10_time", log10_time, "log10(s)")?,
            energy: positive("energy", energy, "w_0/k_B, K")?,
            interaction_temperature,
        })
    }

    /// Where the two branches meet: x* = T_g* − Θ with x*² = w (T_c − Θ − x*).
    fn turning(&self) -> f64 {
        let span = self.melting_temperature - self.interaction_temperature;
        // [−w + √(w² + 4w span)]/2 without its cancellation
        2.0 * span / (1.0 + (1.0 + 4.0 * span / self.energy).sqrt())
    }

    /// T_g*, the highest glass temperature of the physical branch, K.
    pub fn highest(&self) -> f64 {
        self.interaction_temperature + self.turning()
    }

    /// log₁₀ of the cooling rate in K/s that freezes at `temperature`, on either branch.
    ///
    /// κ = (T_c − T_g)/τ₀ · e^{−w/(T_g − Θ)}
    ///
    /// Source: (37) solved for κ.
    ///
    /// # Errors
    /// Naming `temperature` outside (Θ, T_c).
    pub fn log10_cooling_rate(&self, temperature: f64) -> Result<f64, Error> {
        if !(temperature > self.interaction_temperature && temperature < self.melting_temperature) {
            return Err(Error::out_of_domain("temperature", temperature, "K", "between interaction_temperature and melting_temperature"));
        }
        self.log10_cooling_rate_at_undercooling(self.melting_temperature - temperature)
    }

    /// The same from T_c − T_g in K, which may be too small to tell T_g from T_c.
    ///
    /// # Errors
    /// Naming `undercooling` outside (0, T_c − Θ).
    pub fn log10_cooling_rate_at_undercooling(&self, undercooling: f64) -> Result<f64, Error> {
        let x = self.melting_temperature - self.interaction_temperature - undercooling;
        if !(undercooling > 0.0 && x > 0.0) {
            return Err(Error::out_of_domain("undercooling", undercooling, "K", "above 0 and below melting_temperature - interaction_temperature"));
        }
        Ok(undercooling.log10() - self.log10_time - self.energy / x / LN_10)
    }

    /// log₁₀ of the fastest cooling rate in K/s for which (37) has a solution.
    pub fn log10_fastest(&self) -> f64 {
        let x = self.turning();
        let span = self.melting_temperature - self.interaction_temperature;
        // T_c − T_g* = x*²/w
        (x * x / self.energy).min(span).log10() - self.log10_time - self.energy / x / LN_10
    }

    /// Glass temperature at a cooling rate of 10^`log10_cooling_rate` K/s on the branch that rises with it.
    ///
    /// ln[(T_c − T_g)/κτ₀] = w/(T_g − Θ);   dT_g/d ln κ = 1/[w/(T_g − Θ)² − 1/(T_c − T_g)]
    ///
    /// Source: (36), (37).
    ///
    /// # Errors
    /// Naming `log10_cooling_rate` where cooling is too fast for a solution.
    pub fn glass_temperature(&self, log10_cooling_rate: f64) -> Result<GlassTemperature, Error> {
        let log = LN_10 * (finite("log10_cooling_rate", log10_cooling_rate, "log10(K/s)")? + self.log10_time);
        let span = self.melting_temperature - self.interaction_temperature;
        let turning = self.turning();
        let residual = |x: f64| (span - x).ln() - log - self.energy / x;
        let beyond = residual(turning);
        if beyond.is_nan() || beyond < 0.0 {
            return Err(Error::no_solution(format!(
                "log10_cooling_rate = {log10_cooling_rate} log10(K/s): no solution on the physical branch; it ends at {:.3}",
                self.log10_fastest()
            ))
            .about("log10_cooling_rate"));
        }
        // ln(span − x) < ln span: the root lies above this
        let low = (self.energy / (span.ln() - log)).min(turning);
        // in 1/x: the residual is nearly linear there, and a small x keeps its digits
        let inverse = if residual(low) >= 0.0 { 1.0 / low } else { brent(1.0 / turning, 1.0 / low, 1e-15, |y| residual(1.0 / y))? };
        let x = 1.0 / inverse;
        Ok(GlassTemperature { temperature: self.interaction_temperature + x, slope: 1.0 / (self.energy / x / x - 1.0 / (span - x)) })
    }
}

#[cfg(test)]
mod tests {
    use super::Nucleation;
    use crate::error::ErrorKind;

    fn ours() -> Nucleation {
        Nucleation::new(1500.0, -12.0, 5800.0, 640.0).unwrap()
    }

    #[test]
    fn temperature_against_other_numbers_and_back() {
        // from an independent implementation: (37) and (36)
        assert!((ours().glass_temperature(0.0).unwrap().temperature - 809.749).abs() < 6e-4);
        let free = Nucleation::new(1500.0, -12.0, 29_000.0, 0.0).unwrap();
        assert!((free.glass_temperature(0.0).unwrap().temperature - 850.250).abs() < 6e-4);
        for log in [-30.0, -6.0, 0.0, 5.0] {
            let found = ours().glass_temperature(log).unwrap();
            assert!((ours().log10_cooling_rate(found.temperature).unwrap() - log).abs() < 1e-11 * (1.0 + log.abs()));
            let h = 1e-4;
            let slope = (ours().glass_temperature(log + h).unwrap().temperature - ours().glass_temperature(log - h).unwrap().temperature)
                / (2.0 * h * std::f64::consts::LN_10);
            assert!((found.slope / slope - 1.0).abs() < 1e-6);
        }
        assert!((ours().glass_temperature(0.0).unwrap().slope * std::f64::consts::LN_10 - 11.52).abs() < 6e-3);
    }

    #[test]
    fn branch_ends_where_the_cooling_rate_is_highest() {
        for nucleation in [ours(), Nucleation::new(900.0, -11.0, 40_000.0, 0.0).unwrap()] {
            let top = nucleation.highest();
            let at = |t: f64| nucleation.log10_cooling_rate(t).unwrap();
            assert!(at(top) > at(top - 1.0) && at(top) > at(top + 1.0));
            assert!((at(top) - nucleation.log10_fastest()).abs() < 1e-9);
            assert!(nucleation.glass_temperature(nucleation.log10_fastest() - 1e-3).is_ok());
            let refused = nucleation.glass_temperature(nucleation.log10_fastest() + 1e-3).unwrap_err();
            assert_eq!((refused.kind, refused.input.as_str()), (ErrorKind::NoSolution, "log10_cooling_rate"));
        }
    }

    #[test]
    fn extremes_and_refusals() {
        assert!(ours().glass_temperature(-1e12).unwrap().temperature >= 640.0);
        assert_eq!(Nucleation::new(600.0, -12.0, 1.0, 640.0).unwrap_err().input, "interaction_temperature");
        assert_eq!(Nucleation::new(600.0, -12.0, 0.0, 1.0).unwrap_err().input, "energy");
        assert_eq!(ours().log10_cooling_rate(1600.0).unwrap_err().input, "temperature");
    }
}
