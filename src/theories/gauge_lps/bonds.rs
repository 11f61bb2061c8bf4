//! The two families of bond fluctuations in one locally preferred structure, with the numbers that the paper prints.
//!
//! Energies are printed below (3); everything the paper computes them from (tight-binding overlaps, bond lengths,
//! frustration fields, bath amplitudes) is not printed, so they are inputs here.

use crate::constants::{BOLTZMANN, ELECTRONVOLT, PLANCK};
use crate::error::{Error, ErrorKind};

/// Planck constant in eV s.
pub const PLANCK_EV: f64 = PLANCK / ELECTRONVOLT;
/// Boltzmann constant in eV/K.
pub const BOLTZMANN_EV: f64 = BOLTZMANN / ELECTRONVOLT;
/// T_g of As2Se3, K: our choice within 450 to 465 K, the range usual for this glass; the paper prints none.
pub const GLASS_TEMPERATURE: f64 = 455.0;
/// Where the paper sees its two exponents cross, K ("approximately 500 K", below Fig. 9).
pub const PRINTED_CROSSING: f64 = 500.0;
/// The stretching exponent that the paper aims at, (30).
pub const PRINTED_BETA: f64 = 0.6;

/// The fluctuations of one locally preferred structure come in two families of three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Hybrid angles δφ₁, δφ₂, δφ₃: the order parameters.
    Hybrid,
    /// Bond angles δγ₁₂, δγ₂₃, δγ₁₃.
    Bond,
}

impl Family {
    /// Both, in the order of the paper's equations.
    pub const ALL: [Self; 2] = [Self::Hybrid, Self::Bond];

    /// The family of this word.
    ///
    /// # Errors
    /// [`ErrorKind::UnknownChoice`] where it is neither `hybrid` nor `bond`.
    pub fn from_word(word: &str) -> Result<Self, Error> {
        match word {
            "hybrid" => Ok(Self::Hybrid),
            "bond" => Ok(Self::Bond),
            _ => Err(Error::new(ErrorKind::UnknownChoice, format!("family = {word:?} is not one of: hybrid, bond")).about("family")),
        }
    }

    /// Ground-state energies E₀ in the order of freezing (8), (9), eV.
    pub const fn energies(self) -> [f64; 3] {
        match self {
            Self::Hybrid => [-3.4, -3.0, -2.85],
            Self::Bond => [-2.0, -3.0, -8.0],
        }
    }

    /// Printed ground-state fluctuations in the order of freezing: pure numbers for the hybrid family (the paper prints no
    /// unit there), degrees for the bond family.
    pub const fn fluctuations(self) -> [f64; 3] {
        match self {
            Self::Hybrid => [-0.20, -0.19, -0.18],
            Self::Bond => [-0.12, -0.175, -0.25],
        }
    }

    /// Printed subscripts in the order of freezing.
    pub const fn subscripts(self) -> [&'static str; 3] {
        match self {
            Self::Hybrid => ["1", "2", "3"],
            Self::Bond => ["12", "23", "13"],
        }
    }

    /// What a person reads.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Hybrid => "hybrid angles",
            Self::Bond => "bond angles",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BOLTZMANN_EV, Family, PLANCK_EV};

    #[test]
    fn constants_in_electronvolts_match_their_codata_values() {
        // CODATA 2018: h = 4.135 667 696...e-15 eV s, k = 8.617 333 262...e-5 eV/K
        assert!((PLANCK_EV / 4.135_667_696e-15 - 1.0).abs() < 3e-10, "{PLANCK_EV}");
        assert!((BOLTZMANN_EV / 8.617_333_262e-5 - 1.0).abs() < 3e-10, "{BOLTZMANN_EV}");
    }

    #[test]
    fn words_name_families() {
        for family in Family::ALL {
            let word = if family == Family::Hybrid { "hybrid" } else { "bond" };
            assert_eq!(Family::from_word(word), Ok(family));
        }
        assert_eq!(Family::from_word("nonsense").unwrap_err().input, "family");
    }
}
