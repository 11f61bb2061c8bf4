//! What a claim demands, what its computations find, and the verdict that follows from the two.

use crate::error::{Error, ErrorKind};
use crate::picture::digits;
use serde::Serialize;

/// What the wording of a statement demands of the computed value.
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
        /// Half a unit of its last printed digit.
        half_digit: f64,
    },
    /// "above 1".
    Above {
        /// The printed bound.
        printed: f64,
        /// Half a unit of its last printed digit.
        half_digit: f64,
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

impl Relation {
    /// The printed number; none where the statement is not on a single number.
    pub fn printed(&self) -> Option<f64> {
        match *self {
            Self::Equals { printed, .. } | Self::About { printed } | Self::Order { printed } | Self::Below { printed, .. } | Self::Above { printed, .. } => {
                Some(printed)
            }
            Self::Between { .. } | Self::Holds | Self::Underdetermined { .. } | Self::AsStated => None,
        }
    }

    /// The closed interval of computed values for which the statement holds; `None` where it is no statement on a
    /// number. Bounds of [`Relation::Below`] and [`Relation::Above`] without a last digit are themselves excluded.
    pub fn interval(&self) -> Option<(f64, f64)> {
        let sorted = |a: f64, b: f64| if a <= b { (a, b) } else { (b, a) };
        // half a digit is written in decimal: a last bit of a double must not decide
        let wide = |half_digit: f64| half_digit * (1.0 + 1e-9);
        match *self {
            Self::Equals { printed, half_digit } => Some((printed - wide(half_digit), printed + wide(half_digit))),
            Self::About { printed } => Some(sorted(0.85 * printed, 1.15 * printed)),
            Self::Order { printed } => Some(sorted(printed / 10_f64.sqrt(), printed * 10_f64.sqrt())),
            Self::Below { printed, half_digit } => Some((f64::NEG_INFINITY, printed + wide(half_digit))),
            Self::Above { printed, half_digit } => Some((printed - wide(half_digit), f64::INFINITY)),
            Self::Between { low, high } => Some((low, high)),
            Self::Holds | Self::Underdetermined { .. } | Self::AsStated => None,
        }
    }

    /// Whether the statement holds for a computed number.
    pub fn allows(&self, value: f64) -> bool {
        match *self {
            Self::Below { printed, half_digit: 0.0 } => value < printed,
            Self::Above { printed, half_digit: 0.0 } => value > printed,
            _ => self.interval().is_some_and(|(low, high)| low <= value && value <= high),
        }
    }

    /// Whether the statement holds for what was computed.
    pub fn holds(&self, computed: Computed) -> bool {
        match computed {
            Computed::Truth(truth) => *self == Self::Holds && truth,
            Computed::Number(value) => self.allows(value),
            Computed::Nothing => false,
        }
    }
}

/// What a computation answers.
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

impl Computed {
    /// The number, where it is one.
    pub fn number(self) -> Option<f64> {
        if let Self::Number(value) = self { Some(value) } else { None }
    }
}

/// What a computation answers, and numbers on its way that the explanation quotes by name.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The answer.
    pub value: Computed,
    /// Numbers by name.
    pub named: Vec<(&'static str, f64)>,
}

impl Found {
    /// A number in the claim's unit.
    pub fn number(value: f64) -> Self {
        Self { value: Computed::Number(value), named: Vec::new() }
    }

    /// Whether the statement holds.
    pub fn truth(holds: bool) -> Self {
        Self { value: Computed::Truth(holds), named: Vec::new() }
    }

    /// Nothing to compute.
    pub fn nothing() -> Self {
        Self { value: Computed::Nothing, named: Vec::new() }
    }

    /// With a number that the explanation quotes.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: f64) -> Self {
        self.named.push((name, value));
        self
    }
}

/// Why a claim has a second computation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The words can be read in another way.
    Reading,
    /// The printed formula with its misprint mended.
    Corrected,
    /// An intermediate rounded as the paper prints it.
    Rounded,
}

/// A second computation of a claim.
#[derive(Clone, Copy, Debug)]
pub struct Alternative {
    /// Why there is one.
    pub kind: Kind,
    /// Which reading, what is mended, or which intermediate is rounded and to what.
    pub words: &'static str,
    /// The computation.
    pub compute: fn() -> Result<Found, Error>,
}

/// What a second computation gave.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// Why there is one.
    pub kind: Kind,
    /// Which reading, what is mended, or which intermediate is rounded and to what.
    pub words: &'static str,
    /// What came out.
    pub computed: Computed,
    /// Whether the statement holds for it.
    pub holds: bool,
}

/// What follows from relation and computed values alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The statement holds for the computed value, however it is read.
    Reproduces,
    /// It holds only from an intermediate rounded as printed.
    FromRoundedInputs,
    /// One reading of the words holds, another does not.
    DependsOnReading,
    /// The printed formula fails; with its misprint mended it holds.
    Misprint,
    /// It holds because it, or a choice of ours, was put in.
    ByDefinition,
    /// It does not hold.
    DoesNot,
    /// Nothing to compute: something is missing.
    Underdetermined,
    /// An input of the paper.
    AsStated,
}

impl Verdict {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 8] = [
        Self::Reproduces,
        Self::FromRoundedInputs,
        Self::DependsOnReading,
        Self::Misprint,
        Self::DoesNot,
        Self::Underdetermined,
        Self::ByDefinition,
        Self::AsStated,
    ];

    /// What a person reads.
    pub fn words(self) -> &'static str {
        match self {
            Self::Reproduces => "reproduces",
            Self::FromRoundedInputs => "follows from rounded numbers",
            Self::DependsOnReading => "depends on the reading",
            Self::Misprint => "misprint",
            Self::ByDefinition => "true by definition",
            Self::DoesNot => "does not follow",
            Self::Underdetermined => "cannot be computed",
            Self::AsStated => "taken as stated",
        }
    }
}

/// A claim, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// What the first reading gave.
    pub computed: Computed,
    /// What the others gave.
    pub outcomes: Vec<Outcome>,
    /// What follows.
    pub verdict: Verdict,
    /// How the computed side comes about, with its numbers.
    pub how: String,
    /// The explanation, with its numbers.
    pub why: String,
}

/// The verdict that follows from the relation and the computed values alone.
pub fn judge(relation: &Relation, computed: Computed, outcomes: &[Outcome], by_definition: bool) -> Verdict {
    match relation {
        Relation::Underdetermined { .. } => return Verdict::Underdetermined,
        Relation::AsStated => return Verdict::AsStated,
        _ => {}
    }
    let any = |kind: Kind, wanted: bool| outcomes.iter().any(|outcome| outcome.kind == kind && outcome.holds == wanted);
    match relation.holds(computed) {
        true if any(Kind::Reading, false) => Verdict::DependsOnReading,
        true if by_definition => Verdict::ByDefinition,
        true => Verdict::Reproduces,
        false if any(Kind::Reading, true) => Verdict::DependsOnReading,
        false if any(Kind::Corrected, true) => Verdict::Misprint,
        false if any(Kind::Rounded, true) => Verdict::FromRoundedInputs,
        false => Verdict::DoesNot,
    }
}

/// Writes numbers into the places of a text that name them: `{name}` to three digits, `{name:5}` to five. What stands
/// between dollar signs is a formula and is left alone, and so are small letters, `x_{g}` and `m^{3}`.
///
/// # Errors
/// [`ErrorKind::Internal`] where a name has no number or a brace is not closed.
pub fn fill(text: &str, named: &[(&'static str, f64)]) -> Result<String, Error> {
    let fault = |what: &str| Error::new(ErrorKind::Internal, format!("the text names {{{what}}}, which is not computed"));
    let mut out = String::new();
    for (k, part) in text.split('$').enumerate() {
        if k > 0 {
            out.push('$');
        }
        if k % 2 == 1 {
            out.push_str(part);
            continue;
        }
        let mut rest = part;
        while let Some((before, after)) = rest.split_once('{') {
            let (inside, behind) = after.split_once('}').ok_or_else(|| fault(after))?;
            if before.ends_with(['_', '^']) {
                // small letters below or above the line
                out.push_str(&format!("{before}{{{inside}}}"));
                rest = behind;
                continue;
            }
            let (name, wanted) = inside.split_once(':').unwrap_or((inside, "3"));
            let value = named.iter().find(|known| known.0 == name).ok_or_else(|| fault(inside))?.1;
            out.push_str(before);
            out.push_str(&digits(value, wanted.parse().map_err(|_| fault(inside))?));
            rest = behind;
        }
        out.push_str(rest);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{Computed, Kind, Outcome, Relation, Verdict, fill, judge};

    fn outcome(kind: Kind, holds: bool) -> Outcome {
        Outcome { kind, words: "", computed: Computed::Nothing, holds }
    }

    #[test]
    fn verdict_flips_beyond_each_interval() {
        let cases = [
            (Relation::Equals { printed: 0.15, half_digit: 0.005 }, 0.1502, 0.1551),
            (Relation::About { printed: 200.0 }, 190.9, 231.0),
            (Relation::Order { printed: 100.0 }, 300.0, 317.0),
            (Relation::Order { printed: 100.0 }, 32.0, 31.0),
            (Relation::Below { printed: 1.0, half_digit: 0.0 }, 0.99, 1.0),
            (Relation::Below { printed: 0.036, half_digit: 0.0005 }, 0.03646, 0.03651),
            (Relation::Above { printed: 1.0, half_digit: 0.0 }, 1.01, 1.0),
            (Relation::Above { printed: 1.0, half_digit: 0.05 }, 0.95, 0.949),
            (Relation::Between { low: 10.0, high: 100.0 }, 10.0, 9.99),
            (Relation::About { printed: -2.0 }, -2.2, -2.4),
        ];
        for (relation, inside, outside) in cases {
            let verdict = |value: f64, outcomes: &[Outcome]| judge(&relation, Computed::Number(value), outcomes, false);
            assert_eq!(verdict(inside, &[]), Verdict::Reproduces, "{relation:?} {inside}");
            assert_eq!(verdict(outside, &[]), Verdict::DoesNot, "{relation:?} {outside}");
            assert_eq!(verdict(f64::NAN, &[]), Verdict::DoesNot);
            assert_eq!(verdict(outside, &[outcome(Kind::Rounded, true)]), Verdict::FromRoundedInputs);
        }
        assert_eq!(judge(&Relation::Holds, Computed::Truth(true), &[], false), Verdict::Reproduces);
        assert_eq!(judge(&Relation::Holds, Computed::Truth(false), &[], false), Verdict::DoesNot);
    }

    #[test]
    fn second_computations_change_the_verdict() {
        let holds = |truth: bool, outcomes: &[Outcome], definition: bool| judge(&Relation::Holds, Computed::Truth(truth), outcomes, definition);
        assert_eq!(holds(true, &[outcome(Kind::Reading, false)], false), Verdict::DependsOnReading);
        assert_eq!(holds(true, &[outcome(Kind::Reading, true)], false), Verdict::Reproduces);
        assert_eq!(holds(false, &[outcome(Kind::Reading, true)], false), Verdict::DependsOnReading);
        assert_eq!(holds(false, &[outcome(Kind::Reading, false)], true), Verdict::DoesNot);
        assert_eq!(holds(false, &[outcome(Kind::Corrected, true)], false), Verdict::Misprint);
        assert_eq!(holds(false, &[outcome(Kind::Corrected, false)], false), Verdict::DoesNot);
        assert_eq!(holds(true, &[], true), Verdict::ByDefinition);
    }

    #[test]
    fn numbers_are_written_where_they_are_named() {
        let named = [("value", 190.868), ("share", 0.012_345)];
        assert_eq!(fill("{value} of $\\frac{a}{b}$, {share:2}", &named).unwrap(), "191 of $\\frac{a}{b}$, 0.012");
        assert_eq!(fill("N^{1−r} of x_{g}", &named).unwrap(), "N^{1−r} of x_{g}");
        assert!(fill("{other}", &named).is_err() && fill("{value", &named).is_err() && fill("{value:x}", &named).is_err());
    }
}
