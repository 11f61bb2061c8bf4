//! The one list of theories, and look-up by id.

use crate::compare;
#[cfg(feature = "ledger")]
use crate::describe::Claim;
use crate::describe::{Comparison, Figure, Given, Quantity, Theory};
use crate::error::{Error, ErrorKind};
use crate::theories;
use std::collections::BTreeMap;

/// Every theory, in the order in which the page shows them. A new theory adds its line here.
pub static THEORIES: &[&Theory] =
    &[&theories::rfot::THEORY, &theories::etm::THEORY, &theories::melting_rg::THEORY, &theories::two_electron::THEORY, &theories::gauge_lps::THEORY];

/// What is shown of several theories side by side.
pub static COMPARISONS: &[&Comparison] = &[&compare::COMPARISON];

fn unknown(what: &str, id: &str) -> Error {
    let shown: String = id.chars().take(80).collect();
    Error::new(ErrorKind::UnknownId, format!("there is no {what} {shown:?}; `vitreous list` shows them all")).about(shown)
}

/// The quantity of this id.
///
/// # Errors
/// [`ErrorKind::UnknownId`].
pub fn quantity(id: &str) -> Result<&'static Quantity, Error> {
    THEORIES.iter().flat_map(|t| t.quantities()).find(|q| q.id == id).ok_or_else(|| unknown("quantity", id))
}

/// The figure of this id.
///
/// # Errors
/// [`ErrorKind::UnknownId`].
pub fn figure(id: &str) -> Result<&'static Figure, Error> {
    let of_comparisons = COMPARISONS.iter().flat_map(|c| c.figures());
    THEORIES.iter().flat_map(|t| t.figures()).chain(of_comparisons).find(|f| f.id == id).ok_or_else(|| unknown("figure", id))
}

/// The theory of this id.
///
/// # Errors
/// [`ErrorKind::UnknownId`].
pub fn theory(id: &str) -> Result<&'static Theory, Error> {
    THEORIES.iter().copied().find(|t| t.id == id).ok_or_else(|| unknown("theory", id))
}

/// The comparison of this id.
///
/// # Errors
/// [`ErrorKind::UnknownId`].
pub fn comparison(id: &str) -> Result<&'static Comparison, Error> {
    COMPARISONS.iter().copied().find(|c| c.id == id).ok_or_else(|| unknown("comparison", id))
}

/// The claims of one theory, or of all where `theory` is empty.
///
/// # Errors
/// [`ErrorKind::UnknownId`].
#[cfg(feature = "ledger")]
pub fn claims(theory_id: &str) -> Result<Vec<&'static Claim>, Error> {
    if theory_id.is_empty() {
        return Ok(THEORIES.iter().flat_map(|t| t.claims()).collect());
    }
    Ok(theory(theory_id)?.claims().collect())
}

/// Evaluates a quantity by id.
///
/// # Errors
/// As [`Quantity::evaluate`], or [`ErrorKind::UnknownId`].
pub fn evaluate(id: &str, given: &BTreeMap<String, Given>) -> Result<Vec<(&'static str, f64)>, Error> {
    quantity(id)?.evaluate(given)
}
