//! Three ways to read the scale factor of (30) and Fig. 10, and what each of them satisfies.
//!
//! The paper scales "the inverse" by κ = 0.5, wants Γ and Λ to converge, (28), their inverses to be 0.6, (30), and
//! 1 − 1/β = −0.66, (31). With both inverses scaled and β the scaled inverse all of it holds; with 1 − Γ for (31) no reading
//! does all of it.

use super::bonds::{Family, GLASS_TEMPERATURE};
use super::exponent::{amplitude, exponent};
use super::extinction::Closure;
use crate::error::{Error, ErrorKind, positive};

/// The printed scale factor κ below Fig. 10.
pub const SCALE: f64 = 0.5;

/// Which inverse the scale factor multiplies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// None: 1/Γ and 1/Λ meet at β.
    A,
    /// Both: κ/Γ and κ/Λ meet at β.
    B,
    /// Only one: 1/Γ and κ/Λ meet at β.
    C,
}

/// What a reading satisfies, at the temperature where its curves meet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Satisfied {
    /// Γ there.
    pub gamma: f64,
    /// Λ there.
    pub lambda: f64,
    /// (28): Γ = Λ there.
    pub converge: bool,
    /// 1 − 1/β there, β = κ_Γ/Γ the inverse as it is scaled; (31) prints −0.66.
    pub dimension: f64,
    /// 1 − Γ there: the same, if β is the inverse without its factor.
    pub unscaled_dimension: f64,
    /// Whether the scale factor is used at all.
    pub scaled: bool,
    /// log₁₀ of t̄_φ/t̄_γ at 455 K; the paper says about 1.
    pub log10_time_ratio: f64,
}

impl Reading {
    /// All three.
    pub const ALL: [Self; 3] = [Self::A, Self::B, Self::C];

    /// The reading of this word.
    ///
    /// # Errors
    /// [`ErrorKind::UnknownChoice`].
    pub fn from_word(word: &str) -> Result<Self, Error> {
        match word {
            "a" => Ok(Self::A),
            "b" => Ok(Self::B),
            "c" => Ok(Self::C),
            _ => Err(Error::new(ErrorKind::UnknownChoice, format!("reading = {word:?} is not one of: a, b, c")).about("reading")),
        }
    }

    /// Its letter.
    pub const fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
        }
    }

    /// Factors [κ_Γ, κ_Λ] of the two inverses.
    pub const fn scales(self, scale: f64) -> [f64; 2] {
        match self {
            Self::A => [1.0, 1.0],
            Self::B => [scale, scale],
            Self::C => [1.0, scale],
        }
    }

    /// Amplitudes that make both scaled inverses equal `target` at `temperature`.
    ///
    /// κ_Γ/Γ = κ_Λ/Λ = β
    ///
    /// `temperature` in K, > 0; `target` is β > 0; `scale` is κ > 0; weights as in
    /// [`log_rates`](super::rates::log_rates). Our closure.
    ///
    /// # Errors
    /// As [`amplitude`]; naming `target` or `scale` where they are not above zero.
    pub fn closure(self, temperature: f64, target: f64, scale: f64, [weight_hybrid, weight_bond]: [f64; 2]) -> Result<Closure, Error> {
        let target = positive("target", target, "beta")?;
        let [hybrid, bond] = self.scales(positive("scale", scale, "1")?);
        Ok(Closure {
            weight_hybrid,
            weight_bond,
            log_amplitude_hybrid: amplitude(temperature, weight_hybrid, Family::Hybrid, hybrid / target)?,
            log_amplitude_bond: amplitude(temperature, weight_bond, Family::Bond, bond / target)?,
        })
    }

    /// What the reading satisfies with this closure and scale factor at `temperature`, K.
    ///
    /// # Errors
    /// As [`exponent`].
    pub fn satisfied(self, temperature: f64, scale: f64, closure: &Closure) -> Result<Satisfied, Error> {
        let [scaled, _] = self.scales(positive("scale", scale, "1")?);
        let value = |family: Family| {
            let (weight, log_amplitude) = closure.of(family);
            exponent(temperature, weight, family, log_amplitude)
        };
        let ([gamma, _], [lambda, _]) = (value(Family::Hybrid)?, value(Family::Bond)?);
        Ok(Satisfied {
            gamma,
            lambda,
            converge: (gamma / lambda - 1.0).abs() < 1e-6,
            dimension: 1.0 - gamma / scaled,
            unscaled_dimension: 1.0 - gamma,
            scaled: self != Self::A,
            log10_time_ratio: closure.log10_time_ratio(GLASS_TEMPERATURE)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, SCALE};
    use crate::error::{Error, ErrorKind};
    use crate::numerics::roots::brent;
    use crate::theories::gauge_lps::bonds::Family;
    use crate::theories::gauge_lps::exponent::exponent;
    use crate::theories::gauge_lps::extinction::Closure;

    /// The weight of the bond family at which reading A also has t̄_φ = 10 t̄_γ.
    fn fitted_weight_bond(meeting: f64, glass_temperature: f64, target: f64, weight_hybrid: f64) -> Result<f64, Error> {
        let off = |weight_bond: f64| -> Result<f64, Error> {
            Ok(Reading::A.closure(meeting, target, SCALE, [weight_hybrid, weight_bond])?.log10_time_ratio(glass_temperature)? - 1.0)
        };
        off(0.01)?;
        brent(0.01, 0.2, 1e-13, |weight| off(weight).unwrap_or(f64::NAN))
    }

    #[test]
    fn three_constants_are_fitted_to_three_printed_outcomes() {
        // reference: 0.050 045 921 3, 3.673 200 657 8, 26.271 075 912 1 from an independent implementation
        let weight = fitted_weight_bond(500.0, 455.0, 0.6, -1.0).unwrap();
        assert!((weight - 0.050_045_921_3).abs() < 1e-9, "{weight}");
        let closure = Reading::A.closure(500.0, 0.6, SCALE, [-1.0, weight]).unwrap();
        assert!((closure.log_amplitude_hybrid - 3.673_200_657_8).abs() < 1e-8, "{closure:?}");
        assert!((closure.log_amplitude_bond - 26.271_075_912_1).abs() < 1e-6, "{closure:?}");
        assert!((Closure::FITTED.log_amplitude_bond - closure.log_amplitude_bond).abs() < 1e-6);
    }

    #[test]
    fn one_reading_satisfies_everything_if_beta_is_the_scaled_inverse() {
        let at = |reading: Reading| {
            let closure = reading.closure(500.0, 0.6, SCALE, [-1.0, 0.05]).unwrap();
            (closure, reading.satisfied(500.0, SCALE, &closure).unwrap())
        };
        let (_, a) = at(Reading::A);
        assert!(a.converge && !a.scaled && (a.dimension + 2.0 / 3.0).abs() < 1e-9);
        // B: Γ = 0.833, D = 1 − 1/0.6 or +0.167, ln ζ about 7e-4 and 3e-7
        let (closure, b) = at(Reading::B);
        assert!(b.converge && (b.gamma - 5.0 / 6.0).abs() < 1e-9 && (b.unscaled_dimension - 1.0 / 6.0).abs() < 1e-9);
        assert!(b.scaled && (b.dimension + 2.0 / 3.0).abs() < 1e-9);
        assert!((closure.log_amplitude_hybrid - 7e-4).abs() < 0.5e-4 && (closure.log_amplitude_bond - 3e-7).abs() < 0.5e-7);
        // C: Γ = 2 Λ
        let (_, c) = at(Reading::C);
        assert!(!c.converge && (c.gamma - 2.0 * c.lambda).abs() < 1e-9 && (c.dimension + 2.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn scaled_inverses_meet_at_the_target() {
        for reading in Reading::ALL {
            let closure = reading.closure(480.0, 0.55, 0.4, [-0.9, 0.06]).unwrap();
            for (family, scale) in Family::ALL.into_iter().zip(reading.scales(0.4)) {
                let (weight, log_amplitude) = closure.of(family);
                let [_, inverse] = exponent(480.0, weight, family, log_amplitude).unwrap();
                assert!((scale * inverse - 0.55).abs() < 1e-9, "{reading:?} {family:?}");
            }
        }
    }

    #[test]
    fn a_wish_that_nothing_grants_is_refused() {
        assert_eq!(Reading::B.closure(500.0, 0.5, 0.5, [-1.0, 0.05]).unwrap_err().kind, ErrorKind::NoSolution);
        assert_eq!(Reading::A.closure(500.0, -0.5, 0.5, [-1.0, 0.05]).unwrap_err().input, "target");
        assert_eq!(Reading::from_word("d").unwrap_err().input, "reading");
    }
}
