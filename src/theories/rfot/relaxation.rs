//! The supercooled liquid: configurational entropy, relaxation time, fragility, viscosity: (26), (28), (29), (36).

use crate::error::{Error, ErrorKind, finite, positive};
use std::f64::consts::LN_10;

/// log10 of the viscosity in Pa s at which a liquid counts as a glass.
pub const LOG10_GLASS_VISCOSITY: f64 = 12.0;

/// How the stiffness A = K/(ρ k_B T) goes with temperature; the paper leaves it open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closure {
    /// The modulus is constant: A = A_g T_g/T.
    ConstantModulus,
    /// The Lindemann ratio is constant: A = A_g.
    ConstantLindemann,
}

impl Closure {
    /// Both, with the words of links and the command line.
    pub const ALL: [(Self, &'static str); 2] = [(Self::ConstantModulus, "constant_modulus"), (Self::ConstantLindemann, "constant_lindemann")];

    /// The assumption of this word.
    ///
    /// # Errors
    /// [`ErrorKind::UnknownChoice`] naming `closure`.
    pub fn named(word: &str) -> Result<Self, Error> {
        Self::ALL
            .iter()
            .find_map(|(closure, name)| (*name == word).then_some(*closure))
            .ok_or_else(|| Error::new(ErrorKind::UnknownChoice, format!("there is no closure {word:?}")).about("closure"))
    }
}

/// Configurational entropy per bead in k_B.
///
/// s_c = Δc_p T_g (1/T_K − 1/T)
///
/// Temperatures in K; `jump` is Δc_p(T_g) per bead in k_B. Zero at T_K, Δc_p T_g/T_K at infinite temperature.
/// Source: (36).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming the first argument outside its domain; `temperature` below T_K among them.
pub fn configurational_entropy(temperature: f64, glass_temperature: f64, kauzmann_temperature: f64, jump: f64) -> Result<f64, Error> {
    let glass = positive("glass_temperature", glass_temperature, "K")?;
    let kauzmann = positive("kauzmann_temperature", kauzmann_temperature, "K")?;
    let jump = positive("heat_capacity_jump", jump, "k_B per bead")?;
    if !(temperature.is_finite() && temperature >= kauzmann) {
        return Err(Error::out_of_domain("temperature", temperature, "K", &format!("≥ kauzmann_temperature = {kauzmann}")));
    }
    // the difference of the reciprocals, without their cancellation near T_K
    Ok(jump * (glass / kauzmann) * ((temperature - kauzmann) / temperature))
}

/// A liquid as (28), (29) and (36) describe it, with the heat-capacity jump fixed by what happens at T_g.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Liquid {
    glass: f64,
    kauzmann: f64,
    stiffness: f64,
    log_ratio: f64,
    closure: Closure,
}

impl Liquid {
    /// `stiffness` is A at T_g; `log10_time_ratio` is log10(τ_g/τ_0); temperatures in K.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`] naming the first argument outside its domain.
    pub fn new(glass_temperature: f64, kauzmann_temperature: f64, stiffness: f64, log10_time_ratio: f64, closure: Closure) -> Result<Self, Error> {
        let glass = positive("glass_temperature", glass_temperature, "K")?;
        let kauzmann = positive("kauzmann_temperature", kauzmann_temperature, "K")?;
        if kauzmann >= glass {
            return Err(Error::out_of_domain("kauzmann_temperature", kauzmann, "K", &format!("< glass_temperature = {glass}")));
        }
        let stiffness = positive("stiffness", stiffness, "K/(rho k_B T_g)")?;
        let log_ratio = LN_10 * positive("log10_time_ratio", log10_time_ratio, "log10(tau_g/tau_0)")?;
        Ok(Self { glass, kauzmann, stiffness, log_ratio, closure })
    }

    /// s_c(T_g) per bead in k_B.
    ///
    /// s_c(T_g) = A/(4 ln(τ_g/τ_0)),  from (29)
    pub fn entropy_at_glass(&self) -> f64 {
        self.stiffness / (4.0 * self.log_ratio)
    }

    /// Δc_p(T_g) per bead in k_B, from (36) at T_g.
    ///
    /// Δc_p = s_c(T_g)/(T_g/T_K − 1)
    pub fn heat_capacity_jump(&self) -> f64 {
        self.entropy_at_glass() * self.kauzmann / (self.glass - self.kauzmann)
    }

    /// s_c(T) per bead in k_B.
    ///
    /// # Errors
    /// As [`configurational_entropy`].
    pub fn entropy(&self, temperature: f64) -> Result<f64, Error> {
        configurational_entropy(temperature, self.glass, self.kauzmann, self.heat_capacity_jump())
    }

    /// A(T) = K/(ρ k_B T) under the assumption.
    pub fn stiffness(&self, temperature: f64) -> f64 {
        match self.closure {
            Closure::ConstantModulus => self.stiffness * self.glass / temperature,
            Closure::ConstantLindemann => self.stiffness,
        }
    }

    /// log10(τ/τ_0) at `temperature` in K.
    ///
    /// ln τ/τ_0 = F‡/k_B T = A(T)/4 s_c(T)
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`] naming `temperature` at and below T_K, where the time is infinite.
    pub fn log10_time_ratio(&self, temperature: f64) -> Result<f64, Error> {
        if !(temperature.is_finite() && temperature > self.kauzmann) {
            let domain = format!("> kauzmann_temperature = {}: at and below it the time is infinite", self.kauzmann);
            return Err(Error::out_of_domain("temperature", temperature, "K", &domain));
        }
        let barrier = super::mosaic::mosaic(self.entropy(temperature)?, self.stiffness(temperature))?.barrier;
        Ok(barrier / LN_10)
    }

    /// Temperature in K at which log10(τ/τ_0) is `level`: the inverse of [`Liquid::log10_time_ratio`].
    ///
    /// # Errors
    /// [`ErrorKind::NoSolution`] where the liquid is never as fast.
    pub fn temperature_of(&self, level: f64) -> Result<f64, Error> {
        let (strength, shift) = self.vogel_fulcher();
        let above = LN_10 * level - shift;
        if above > 0.0 {
            Ok(self.kauzmann * (1.0 + strength / above))
        } else {
            Err(Error::no_solution(format!("the liquid never relaxes as fast as 10^{level} tau_0")))
        }
    }

    /// Strength D and shift of the Vogel–Fulcher law that both assumptions give, exactly.
    ///
    /// ln τ/τ_0 = shift + D T_K/(T − T_K);  constant modulus: shift 0, D = A_g/4Δc;  constant Lindemann ratio: shift = D = A_g T_K/(4 Δc T_g)
    pub fn vogel_fulcher(&self) -> (f64, f64) {
        let jump = self.heat_capacity_jump();
        match self.closure {
            Closure::ConstantModulus => (self.stiffness / (4.0 * jump), 0.0),
            Closure::ConstantLindemann => {
                let strength = self.stiffness * self.kauzmann / (4.0 * jump * self.glass);
                (strength, strength)
            }
        }
    }

    /// Kinetic fragility m = d log10 τ / d(T_g/T) at T_g.
    ///
    /// m = L T_g/(T_g − T_K) at constant modulus, L T_K/(T_g − T_K) at constant Lindemann ratio, L = log10(τ_g/τ_0)
    pub fn fragility(&self) -> f64 {
        let numerator = match self.closure {
            Closure::ConstantModulus => self.glass,
            Closure::ConstantLindemann => self.kauzmann,
        };
        self.log_ratio / LN_10 * numerator / (self.glass - self.kauzmann)
    }
}

/// T_K in K that gives a liquid the kinetic fragility `fragility`: the inverse of [`Liquid::fragility`].
///
/// T_K = T_g (1 − L/m) at constant modulus, T_g m/(m + L) at constant Lindemann ratio
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming `fragility` where it is not above L at constant modulus.
pub fn kauzmann_from_fragility(glass_temperature: f64, fragility: f64, log10_time_ratio: f64, closure: Closure) -> Result<f64, Error> {
    let glass = positive("glass_temperature", glass_temperature, "K")?;
    let fragility = positive("fragility", fragility, "1")?;
    let level = positive("log10_time_ratio", log10_time_ratio, "log10(tau_g/tau_0)")?;
    match closure {
        Closure::ConstantModulus if fragility <= level => {
            Err(Error::out_of_domain("fragility", fragility, "1", &format!("> log10(tau_g/tau_0) = {level} where the modulus is constant")))
        }
        Closure::ConstantModulus => Ok(glass * (1.0 - level / fragility)),
        Closure::ConstantLindemann => Ok(glass * fragility / (fragility + level)),
    }
}

/// log10 of the viscosity in Pa s.
///
/// η = μ τ
///
/// `shear_modulus` μ in GPa, > 0; `log10_relaxation_time` of τ in s. Source: (26).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming the first argument outside its domain.
pub fn maxwell_viscosity(shear_modulus: f64, log10_relaxation_time: f64) -> Result<f64, Error> {
    let modulus = positive("shear_modulus", shear_modulus, "GPa")?;
    Ok(9.0 + modulus.log10() + finite("log10_relaxation_time", log10_relaxation_time, "log10(s)")?)
}

/// log10 of the viscosity in Pa s of a liquid whose glass temperature is where it is 10¹² Pa s; and the fragility there.
///
/// η = μ τ,  log10 η = log10 η_∞ + log10(τ/τ_0) + log10(μ/μ_g),  η_∞ = μ_g τ_0,  log10(τ_g/τ_0) = 12 − log10 η_∞
///
/// The shear modulus goes as the bulk modulus: it is constant, or at constant Lindemann ratio in proportion to T.
/// Temperatures in K, T > T_K; `log10_infinite` of η_∞ in Pa s, < 12. Source: (26), (28), (29), (36); the modulus is our assumption.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming the first argument outside its domain.
pub fn viscosity(temperature: f64, glass_temperature: f64, kauzmann_temperature: f64, log10_infinite: f64, closure: Closure) -> Result<[f64; 2], Error> {
    let infinite = finite("log10_viscosity_infinite", log10_infinite, "log10(Pa s)")?;
    if infinite >= LOG10_GLASS_VISCOSITY {
        return Err(Error::out_of_domain("log10_viscosity_infinite", infinite, "log10(Pa s)", "< 12"));
    }
    // the stiffness cancels
    let liquid = Liquid::new(glass_temperature, kauzmann_temperature, 1.0, LOG10_GLASS_VISCOSITY - infinite, closure)?;
    let ratio = liquid.log10_time_ratio(temperature)?;
    Ok(match closure {
        Closure::ConstantModulus => [infinite + ratio, liquid.fragility()],
        Closure::ConstantLindemann => [infinite + ratio + (temperature / glass_temperature).log10(), liquid.fragility() - LN_10.recip()],
    })
}

#[cfg(test)]
mod tests {
    use super::{Closure, Liquid, configurational_entropy, kauzmann_from_fragility, maxwell_viscosity, viscosity};

    fn liquids() -> Vec<Liquid> {
        let sets = [(342.0, 270.0, 100.0, 15.0), (1461.0, 386.0, 60.0, 17.0), (246.0, 204.0, 180.0, 12.5)];
        sets.iter().flat_map(|&(g, k, a, l)| Closure::ALL.map(|(closure, _)| Liquid::new(g, k, a, l, closure).unwrap())).collect()
    }

    #[test]
    fn the_time_at_the_glass_temperature_is_that_of_the_quench() {
        for liquid in liquids() {
            let level = liquid.log10_time_ratio(liquid.glass).unwrap();
            assert!((level * std::f64::consts::LN_10 - liquid.log_ratio).abs() < 1e-12 * liquid.log_ratio);
        }
    }

    #[test]
    fn fragility_is_the_slope_of_the_angell_plot() {
        for liquid in liquids() {
            let h = 1e-5;
            let at = |x: f64| liquid.log10_time_ratio(liquid.glass / x).unwrap();
            let slope = (at(1.0 + h) - at(1.0 - h)) / (2.0 * h);
            assert!((slope - liquid.fragility()).abs() < 1e-6 * slope, "{slope} {}", liquid.fragility());
        }
    }

    #[test]
    fn both_closures_are_vogel_fulcher_laws() {
        for liquid in liquids() {
            let (strength, shift) = liquid.vogel_fulcher();
            for factor in [1.001, 1.1, 2.0, 50.0] {
                let temperature = factor * liquid.kauzmann;
                let law = (shift + strength / (factor - 1.0)) / std::f64::consts::LN_10;
                let direct = liquid.log10_time_ratio(temperature).unwrap();
                assert!((direct - law).abs() < 1e-9 * law, "{direct} {law}");
                assert!((liquid.temperature_of(direct).unwrap() - temperature).abs() < 1e-9 * temperature);
            }
        }
    }

    #[test]
    fn fragility_gives_back_the_kauzmann_temperature() {
        for liquid in liquids() {
            let back = kauzmann_from_fragility(liquid.glass, liquid.fragility(), liquid.log_ratio / std::f64::consts::LN_10, liquid.closure).unwrap();
            assert!((back - liquid.kauzmann).abs() < 1e-9 * back);
        }
        assert_eq!(kauzmann_from_fragility(1461.0, 14.0, 15.0, Closure::ConstantModulus).unwrap_err().input, "fragility");
    }

    #[test]
    fn entropy_vanishes_at_the_kauzmann_temperature_and_saturates() {
        assert_eq!(configurational_entropy(270.0, 342.0, 270.0, 2.7).unwrap(), 0.0);
        let high = configurational_entropy(1e9, 342.0, 270.0, 2.7).unwrap();
        assert!((high - 2.7 * 342.0 / 270.0).abs() < 1e-5);
        assert_eq!(configurational_entropy(269.0, 342.0, 270.0, 2.7).unwrap_err().input, "temperature");
    }

    #[test]
    fn a_nanosecond_at_three_gigapascal_is_three_pascal_seconds() {
        let log10_viscosity = maxwell_viscosity(3.0, -9.0).unwrap();
        assert!((10_f64.powf(log10_viscosity) - 3.0).abs() < 1e-12);
    }

    #[test]
    fn viscosity_is_the_modulus_times_the_time() {
        for (closure, _) in Closure::ALL {
            let [at_glass, fragility] = viscosity(500.0, 500.0, 400.0, -4.0, closure).unwrap();
            assert!((at_glass - 12.0).abs() < 1e-12);
            // slope over T_g/T by a finite difference
            let at = |inverse: f64| viscosity(500.0 / inverse, 500.0, 400.0, -4.0, closure).unwrap()[0];
            let slope = (at(1.0 + 1e-5) - at(1.0 - 1e-5)) / 2e-5;
            assert!((slope / fragility - 1.0).abs() < 1e-7, "{slope} {fragility}");
            // by (26) itself, with the relaxation time of the liquid and a modulus of 3 GPa at the glass temperature
            let liquid = Liquid::new(500.0, 400.0, 100.0, 16.0, closure).unwrap();
            let modulus = |t: f64| if closure == Closure::ConstantModulus { 3.0 } else { 3.0 * t / 500.0 };
            let by_time = |t: f64| maxwell_viscosity(modulus(t), liquid.log10_time_ratio(t).unwrap() - 13.0 - 3.0_f64.log10()).unwrap();
            for t in [420.0, 600.0, 2000.0] {
                assert!((viscosity(t, 500.0, 400.0, -4.0, closure).unwrap()[0] - by_time(t)).abs() < 1e-10);
            }
        }
        assert_eq!(viscosity(500.0, 500.0, 400.0, 12.5, Closure::ConstantModulus).unwrap_err().input, "log10_viscosity_infinite");
    }
}
