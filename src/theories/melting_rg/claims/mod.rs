//! The checkable statements of the paper and its supplement.

pub(super) mod defect;
pub(super) mod flow;
pub(super) mod interaction;
pub(super) mod melting;
pub(super) mod supplement;

use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;

/// A statement with what most of them share.
const fn claim(id: &'static str, place: &'static str, quote: &'static str, relation: Relation, compute: fn() -> Result<Found, Error>) -> Claim {
    Claim { relation, how: "", method: Method::Analysis, compute, shown_by: "", ..Claim::new(id, place, quote) }
}

/// Nothing to compute.
fn nothing() -> Result<Found, Error> {
    Ok(Found::nothing())
}

/// A test of a statement.
fn truth(holds: bool) -> Result<Found, Error> {
    Ok(Found::truth(holds))
}
