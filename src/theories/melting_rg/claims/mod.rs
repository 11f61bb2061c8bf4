//! The checkable statements of the paper and its supplement.

pub(super) mod defect;
pub(super) mod flow;
pub(super) mod interaction;
pub(super) mod melting;
pub(super) mod supplement;

use crate::describe::{Claim, Computed, Method, Relation};
use crate::error::Error;

/// A statement with what most of them share.
const fn claim(id: &'static str, place: &'static str, quote: &'static str, relation: Relation, compute: fn() -> Result<Computed, Error>) -> Claim {
    Claim { id, place, quote, unit: "", relation, how: "", method: Method::Analysis, compute, rounded: None, why: "", shown_by: "" }
}

/// Nothing to compute.
fn nothing() -> Result<Computed, Error> {
    Ok(Computed::Nothing)
}

/// A test of a statement.
fn truth(holds: bool) -> Result<Computed, Error> {
    Ok(Computed::Truth(holds))
}
