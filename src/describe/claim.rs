//! A statement of a paper that can be checked: printed against computed, with a verdict that follows.

use crate::error::Error;
use serde::Serialize;

/// What the wording of the statement demands of the computed value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Relation {
    /// "N = 200": within half a unit of the last printed digit.
    Equals {
        /// The printed number.
        printed: f64,
        /// Half a unit of its last printed digit.
        half_digit: f64,
    },
    /// "about 200": within 15 %.
    About {
        /// The printed number.
        printed: f64,
    },
    /// "of order 10²": within a factor of √10 either way.
    Order {
        /// The printed number.
        printed: f64,
    },
    /// "below 1".
    Below {
        /// The printed bound.
        printed: f64,
    },
    /// "above 1".
    Above {
        /// The printed bound.
        printed: f64,
    },
    /// "between 10 and 100".
    Between {
        /// Lower printed bound.
        low: f64,
        /// Upper printed bound.
        high: f64,
    },
    /// A test of a statement: an identity, a sign, a limit, a count.
    Holds,
    /// Nothing can be computed: the missing piece is named.
    Underdetermined {
        /// What is missing.
        missing: &'static str,
    },
    /// An input of the paper, not a result.
    AsStated,
}

/// What a claim's computation answers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Computed {
    /// A number in the claim's unit.
    Number(f64),
    /// Whether the statement holds.
    Truth(bool),
    /// Nothing to compute.
    Nothing,
}

/// The same computation with an intermediate that the claim names rounded as the paper prints it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Rounded {
    /// Which intermediate, and to what.
    pub intermediate: &'static str,
    /// The computation with it.
    #[serde(skip)]
    pub compute: fn() -> Result<f64, Error>,
}

/// How much work the check takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// A formula evaluated at stated numbers.
    Arithmetic,
    /// More: a root, an integral, an enumeration, a limit, a scan, a comparison of two routes.
    Analysis,
}

/// What follows from relation and computed value alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The statement holds for the computed value.
    Reproduces,
    /// It holds only from an intermediate rounded as printed.
    FromRoundedInputs,
    /// It does not hold.
    DoesNot,
    /// Nothing to compute: something is missing.
    Underdetermined,
    /// An input of the paper.
    AsStated,
}

/// A statement of a paper that can be checked.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Claim {
    /// `theory.claim_name`.
    pub id: &'static str,
    /// Place in the paper, e.g. "below (33)".
    pub place: &'static str,
    /// The printed words or equation, quoted.
    pub quote: &'static str,
    /// Unit of the computed number; empty for a statement.
    pub unit: &'static str,
    /// What its wording demands.
    pub relation: Relation,
    /// How the computed side comes about, in a few words.
    pub how: &'static str,
    /// How much work that is.
    pub method: Method,
    /// The computation.
    #[serde(skip)]
    pub compute: fn() -> Result<Computed, Error>,
    /// The computation from an intermediate rounded as printed.
    pub rounded: Option<Rounded>,
    /// One sentence on why the verdict is what it is.
    pub why: &'static str,
    /// Id of the figure or quantity that shows it.
    pub shown_by: &'static str,
}

/// The verdict that follows from the relation and the computed values alone.
pub fn judge(relation: &Relation, computed: Computed, from_rounded: Option<f64>) -> Verdict {
    match relation {
        Relation::Underdetermined { .. } => return Verdict::Underdetermined,
        Relation::AsStated => return Verdict::AsStated,
        _ => {}
    }
    let holds = match computed {
        Computed::Truth(truth) => *relation == Relation::Holds && truth,
        Computed::Number(value) => relation.allows(value),
        Computed::Nothing => false,
    };
    if holds {
        Verdict::Reproduces
    } else if from_rounded.is_some_and(|value| relation.allows(value)) {
        Verdict::FromRoundedInputs
    } else {
        Verdict::DoesNot
    }
}

impl Relation {
    /// The closed interval of computed values for which the statement holds; `None` where it is no statement on a
    /// number. The bounds of [`Relation::Below`] and [`Relation::Above`] are themselves excluded.
    pub fn interval(&self) -> Option<(f64, f64)> {
        let sorted = |a: f64, b: f64| if a <= b { (a, b) } else { (b, a) };
        match *self {
            // half a digit is written in decimal: a last bit of a double must not decide
            Self::Equals { printed, half_digit } => Some((printed - half_digit * (1.0 + 1e-9), printed + half_digit * (1.0 + 1e-9))),
            Self::About { printed } => Some(sorted(0.85 * printed, 1.15 * printed)),
            Self::Order { printed } => Some(sorted(printed / 10_f64.sqrt(), printed * 10_f64.sqrt())),
            Self::Below { printed } => Some((f64::NEG_INFINITY, printed)),
            Self::Above { printed } => Some((printed, f64::INFINITY)),
            Self::Between { low, high } => Some((low, high)),
            Self::Holds | Self::Underdetermined { .. } | Self::AsStated => None,
        }
    }

    /// Whether the statement holds for the computed value.
    pub fn allows(&self, value: f64) -> bool {
        match *self {
            Self::Below { printed } => value < printed,
            Self::Above { printed } => value > printed,
            _ => self.interval().is_some_and(|(low, high)| low <= value && value <= high),
        }
    }
}

impl Claim {
    /// Computes both sides and judges.
    ///
    /// # Errors
    /// Whatever the computation refuses.
    pub fn check(&self) -> Result<(Computed, Option<f64>, Verdict), Error> {
        let computed = (self.compute)()?;
        let from_rounded = self.rounded.map(|rounded| (rounded.compute)()).transpose()?;
        Ok((computed, from_rounded, judge(&self.relation, computed, from_rounded)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Computed, Relation, Verdict, judge};

    #[test]
    fn verdict_flips_beyond_each_interval() {
        let cases = [
            (Relation::Equals { printed: 0.15, half_digit: 0.005 }, 0.1502, 0.1551),
            (Relation::About { printed: 200.0 }, 190.9, 231.0),
            (Relation::Order { printed: 100.0 }, 300.0, 317.0),
            (Relation::Order { printed: 100.0 }, 32.0, 31.0),
            (Relation::Below { printed: 1.0 }, 0.99, 1.0),
            (Relation::Above { printed: 1.0 }, 1.01, 1.0),
            (Relation::Between { low: 10.0, high: 100.0 }, 10.0, 9.99),
            (Relation::About { printed: -2.0 }, -2.2, -2.4),
        ];
        for (relation, inside, outside) in cases {
            assert_eq!(judge(&relation, Computed::Number(inside), None), Verdict::Reproduces, "{relation:?} {inside}");
            assert_eq!(judge(&relation, Computed::Number(outside), None), Verdict::DoesNot, "{relation:?} {outside}");
            assert_eq!(judge(&relation, Computed::Number(outside), Some(inside)), Verdict::FromRoundedInputs);
            assert_eq!(judge(&relation, Computed::Number(f64::NAN), None), Verdict::DoesNot);
        }
        assert_eq!(judge(&Relation::Holds, Computed::Truth(true), None), Verdict::Reproduces);
        assert_eq!(judge(&Relation::Holds, Computed::Truth(false), None), Verdict::DoesNot);
    }
}
