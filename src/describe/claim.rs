//! A statement of a paper that can be checked. The description holds the words of the paper, what they demand, the
//! computation and the explanation; the verdict follows from them and is typed nowhere.

use super::verdict::{Alternative, Checked, Found, Kind, Outcome, Relation, fill, judge};
use crate::error::Error;
use serde::Serialize;

/// How much work the check takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// A formula evaluated at stated numbers.
    Arithmetic,
    /// More: a root, an integral, an enumeration, a limit, a scan, a comparison of two routes.
    Analysis,
}

/// A statement of a paper that can be checked, written by [`Claim::new`] and the methods that follow it:
///
/// ```
/// use vitreous::describe::{Claim, Found, Verdict};
///
/// static CLAIM: Claim = Claim::new("toy.claim_speed", "first day", "after one second it falls with about ten metres a second")
///     .about(10.0)
///     .unit("m/s")
///     .by("g t with g = 9.81 m/s² and t = 1 s", || Ok(Found::number(9.81).with("feet", 9.81 / 0.3048)))
///     .because("The speed is {value} m/s, which is {feet:2} feet a second.")
///     .shown_by("toy.distance");
///
/// let checked = CLAIM.check().unwrap();
/// assert_eq!(checked.verdict, Verdict::Reproduces);
/// assert_eq!(checked.why, "The speed is 9.81 m/s, which is 32 feet a second.");
/// ```
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Claim {
    /// `theory.claim_name`.
    pub id: &'static str,
    /// Place in the paper, e.g. "below (33)".
    pub place: &'static str,
    /// The printed words, whole; formulas between dollar signs as TeX.
    pub quote: &'static str,
    /// Unit of the computed number; empty for a statement.
    pub unit: &'static str,
    /// What its wording demands.
    pub relation: Relation,
    /// Why the number that decides is our choice; empty where the paper prints it.
    pub ours: &'static str,
    /// How the computed side comes about, in a few words.
    #[serde(skip)]
    pub how: &'static str,
    /// How much work that is.
    pub method: Method,
    /// The computation of the first reading.
    #[serde(skip)]
    pub compute: fn() -> Result<Found, Error>,
    /// How the first reading takes the words; empty where there is one reading only.
    pub reading: &'static str,
    /// Other readings, a corrected formula, intermediates rounded as printed.
    #[serde(skip)]
    pub alternatives: [Option<Alternative>; 3],
    /// Why the statement comes out by definition; empty where it could fail.
    pub definition: &'static str,
    /// Name of the fault that this claim shares with others, which count as one; empty where it has none.
    pub fault: &'static str,
    /// Why the verdict is what it is. `{value}` is the computed number, `{printed}` the printed one, `{1}` to `{3}` those of the
    /// alternatives, `{name}` a number that a computation named; `{name:2}` shows two digits instead of three.
    #[serde(skip)]
    pub why: &'static str,
    /// Id of the figure or quantity that shows it.
    pub shown_by: &'static str,
}

impl Claim {
    /// A statement with nothing computed yet: it holds or not.
    pub const fn new(id: &'static str, place: &'static str, quote: &'static str) -> Self {
        Self {
            id,
            place,
            quote,
            unit: "",
            relation: Relation::Holds,
            ours: "",
            how: "nothing to compute",
            method: Method::Arithmetic,
            compute: || Ok(Found::nothing()),
            reading: "",
            alternatives: [None; 3],
            definition: "",
            fault: "",
            why: "",
            shown_by: "",
        }
    }

    const fn demanding(mut self, relation: Relation) -> Self {
        self.relation = relation;
        self
    }

    /// "N = 200": within half a unit of the last printed digit.
    pub const fn equals(self, printed: f64, half_digit: f64) -> Self {
        self.demanding(Relation::Equals { printed, half_digit })
    }

    /// A printed fraction or identity, which has no last digit to round.
    pub const fn exactly(self, printed: f64) -> Self {
        self.equals(printed, 1e-12)
    }

    /// A printed count.
    pub const fn counted(self, printed: f64) -> Self {
        self.equals(printed, 0.5)
    }

    /// "about 200": within 15 %; the width is ours.
    pub const fn about(self, printed: f64) -> Self {
        self.demanding(Relation::About { printed })
    }

    /// "of order 10²": within a factor of √10; the width is ours.
    pub const fn order(self, printed: f64) -> Self {
        self.demanding(Relation::Order { printed })
    }

    /// "below 1.0": below the bound or within half a unit of its last printed digit.
    pub const fn below(self, printed: f64, half_digit: f64) -> Self {
        self.demanding(Relation::Below { printed, half_digit })
    }

    /// "above 1.0": above the bound or within half a unit of its last printed digit.
    pub const fn above(self, printed: f64, half_digit: f64) -> Self {
        self.demanding(Relation::Above { printed, half_digit })
    }

    /// "between 10 and 100".
    pub const fn between(self, low: f64, high: f64) -> Self {
        self.demanding(Relation::Between { low, high })
    }

    /// Nothing can be computed: what is missing.
    pub const fn missing(self, missing: &'static str) -> Self {
        self.demanding(Relation::Underdetermined { missing })
    }

    /// An input of the paper, not a result.
    pub const fn stated(mut self) -> Self {
        self.how = "an input, not computed";
        self.demanding(Relation::AsStated)
    }

    /// The unit of the computed number.
    pub const fn unit(mut self, unit: &'static str) -> Self {
        self.unit = unit;
        self
    }

    /// The number that decides is not printed: why we chose it.
    pub const fn ours(mut self, why: &'static str) -> Self {
        self.ours = why;
        self
    }

    /// A formula evaluated at stated numbers.
    pub const fn by(mut self, how: &'static str, compute: fn() -> Result<Found, Error>) -> Self {
        self.how = how;
        self.compute = compute;
        self
    }

    /// More than a formula: a root, an integral, an enumeration, a limit, a scan, a comparison of two routes.
    pub const fn by_analysis(mut self, how: &'static str, compute: fn() -> Result<Found, Error>) -> Self {
        self.method = Method::Analysis;
        self.by(how, compute)
    }

    /// How the first computation reads the words, where they can be read otherwise.
    pub const fn read_as(mut self, reading: &'static str) -> Self {
        self.reading = reading;
        self
    }

    const fn alternative(mut self, kind: Kind, words: &'static str, compute: fn() -> Result<Found, Error>) -> Self {
        let mut k = 0;
        while self.alternatives[k].is_some() {
            k += 1;
        }
        self.alternatives[k] = Some(Alternative { kind, words, compute });
        self
    }

    /// Another reading of the same words, computed too.
    pub const fn or_read_as(self, words: &'static str, compute: fn() -> Result<Found, Error>) -> Self {
        self.alternative(Kind::Reading, words, compute)
    }

    /// The formula with its misprint mended: what is mended, and what it then gives.
    pub const fn corrected(self, words: &'static str, compute: fn() -> Result<Found, Error>) -> Self {
        self.alternative(Kind::Corrected, words, compute)
    }

    /// The same computation with an intermediate rounded as the paper prints it: which, and to what.
    pub const fn rounded(self, words: &'static str, compute: fn() -> Result<Found, Error>) -> Self {
        self.alternative(Kind::Rounded, words, compute)
    }

    /// The statement comes out because it, or our own choice, was put in.
    pub const fn by_definition(mut self, why: &'static str) -> Self {
        self.definition = why;
        self
    }

    /// The name of the fault that it shares with other claims.
    pub const fn fault(mut self, name: &'static str) -> Self {
        self.fault = name;
        self
    }

    /// Why the verdict is what it is.
    pub const fn because(mut self, why: &'static str) -> Self {
        self.why = why;
        self
    }

    /// Id of the figure or quantity that shows it.
    pub const fn shown_by(mut self, id: &'static str) -> Self {
        self.shown_by = id;
        self
    }

    /// Computes all readings, judges, and writes the computed numbers into the explanation.
    ///
    /// # Errors
    /// Whatever a computation refuses; [`Internal`](crate::error::ErrorKind::Internal) where the explanation names a
    /// number that nothing computes.
    pub fn check(&self) -> Result<Checked, Error> {
        let first = (self.compute)()?;
        let mut named = first.named;
        named.extend(first.value.number().map(|value| ("value", value)));
        named.extend(self.relation.printed().map(|printed| ("printed", printed)));
        let mut outcomes = Vec::new();
        for (alternative, name) in self.alternatives.iter().flatten().zip(["1", "2", "3"]) {
            let found = (alternative.compute)()?;
            named.extend(found.value.number().map(|value| (name, value)));
            named.extend(found.named);
            let holds = self.relation.holds(found.value);
            outcomes.push(Outcome { kind: alternative.kind, words: alternative.words, computed: found.value, holds });
        }
        let verdict = judge(&self.relation, first.value, &outcomes, !self.definition.is_empty());
        let filled = |text: &str| fill(text, &named).map_err(|error| error.about(self.id));
        Ok(Checked { computed: first.value, outcomes, verdict, how: filled(self.how)?, why: filled(self.why)? })
    }
}
