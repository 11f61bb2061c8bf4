//! The ledger: every claim with what was computed and the verdict that follows.

use crate::catalogue;
use crate::describe::{Claim, Computed, Verdict};
use crate::error::Error;
use serde::Serialize;

/// A claim, checked.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// The claim as described.
    #[serde(flatten)]
    pub claim: &'static Claim,
    /// Id of its theory.
    pub theory: &'static str,
    /// The closed interval of numbers for which the statement holds; an end without bound is null.
    pub interval: Option<(Option<f64>, Option<f64>)>,
    /// What was computed: a number, a truth, or nothing.
    pub computed: Option<Computed>,
    /// The number computed from the intermediate rounded as printed.
    pub from_rounded: Option<f64>,
    /// The verdict; none where the computation itself was refused.
    pub verdict: Option<Verdict>,
    /// Why the computation was refused.
    pub error: Option<Error>,
}

/// Checks the claims of one theory, or of all where `theory` is empty.
///
/// # Errors
/// [`UnknownId`](crate::error::ErrorKind::UnknownId). A claim whose computation is refused is a row with an error.
pub fn ledger(theory: &str) -> Result<Vec<Row>, Error> {
    let rows = catalogue::claims(theory)?.into_iter().map(|claim| {
        let bound = |b: f64| b.is_finite().then_some(b);
        let mut row = Row {
            claim,
            theory: claim.id.split('.').next().unwrap_or_default(),
            interval: claim.relation.interval().map(|(low, high)| (bound(low), bound(high))),
            computed: None,
            from_rounded: None,
            verdict: None,
            error: None,
        };
        match claim.check() {
            Ok((computed, from_rounded, verdict)) => {
                row.computed = (computed != Computed::Nothing).then_some(computed);
                row.from_rounded = from_rounded;
                row.verdict = Some(verdict);
            }
            Err(error) => row.error = Some(error),
        }
        row
    });
    Ok(rows.collect())
}
