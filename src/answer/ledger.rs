//! The ledger: every claim with what was computed and the verdict that follows.

use crate::catalogue;
use crate::describe::{Claim, Computed, Method, Outcome, Relation, Verdict};
use crate::error::Error;
use serde::Serialize;

/// A claim, checked.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// `theory.claim_name`.
    pub id: &'static str,
    /// Id of its theory.
    pub theory: &'static str,
    /// Place in the paper.
    pub place: &'static str,
    /// Where the paper is found; empty where no address is known.
    pub url: &'static str,
    /// The printed words; formulas between dollar signs as TeX.
    pub quote: &'static str,
    /// Unit of the computed number; empty for a statement.
    pub unit: &'static str,
    /// What the wording demands.
    pub relation: Relation,
    /// Why the number that decides is our choice; empty where the paper prints it.
    pub ours: &'static str,
    /// The closed interval of numbers for which the statement holds; an end without bound is null.
    pub interval: Option<(Option<f64>, Option<f64>)>,
    /// How the computed side comes about.
    pub how: String,
    /// How much work that is.
    pub method: Method,
    /// How the first reading takes the words; empty where there is one reading only.
    pub reading: &'static str,
    /// What was computed: a number, a truth, or nothing.
    pub computed: Option<Computed>,
    /// What other readings, a corrected formula or rounded intermediates give.
    pub others: Vec<Outcome>,
    /// The verdict; none where the computation itself was refused.
    pub verdict: Option<Verdict>,
    /// Why the statement comes out by definition; empty where it could fail.
    pub definition: &'static str,
    /// Name of the fault that it shares with other claims; empty where it has none.
    pub fault: &'static str,
    /// Why the verdict is what it is.
    pub why: String,
    /// Id of the figure or quantity that shows it.
    pub shown_by: &'static str,
    /// Why the computation was refused.
    pub error: Option<Error>,
}

impl Row {
    fn of(claim: &Claim) -> Self {
        let theory = claim.id.split('.').next().unwrap_or_default();
        let bound = |b: f64| b.is_finite().then_some(b);
        let mut row = Self {
            id: claim.id,
            theory,
            place: claim.place,
            url: catalogue::theory(theory).map_or("", |theory| theory.source.url),
            quote: claim.quote,
            unit: claim.unit,
            relation: claim.relation,
            ours: claim.ours,
            interval: claim.relation.interval().map(|(low, high)| (bound(low), bound(high))),
            how: claim.how.to_owned(),
            method: claim.method,
            reading: claim.reading,
            computed: None,
            others: Vec::new(),
            verdict: None,
            definition: claim.definition,
            fault: claim.fault,
            why: claim.why.to_owned(),
            shown_by: claim.shown_by,
            error: None,
        };
        match claim.check() {
            Ok(checked) => {
                row.computed = (checked.computed != Computed::Nothing).then_some(checked.computed);
                row.others = checked.outcomes;
                row.verdict = Some(checked.verdict);
                (row.how, row.why) = (checked.how, checked.why);
            }
            Err(error) => row.error = Some(error),
        }
        row
    }

    /// The verdict in words.
    pub fn verdict(&self) -> &'static str {
        self.verdict.map_or("refused", Verdict::words)
    }
}

/// Checks the claims of one theory, or of all where `theory` is empty.
///
/// # Errors
/// [`UnknownId`](crate::error::ErrorKind::UnknownId). A claim whose computation is refused is a row with an error.
pub fn ledger(theory: &str) -> Result<Vec<Row>, Error> {
    Ok(catalogue::claims(theory)?.into_iter().map(Row::of).collect())
}
