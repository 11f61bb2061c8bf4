//! The one list of theories, and look-up by id. A module in parts knows those that are open.

use crate::compare;
#[cfg(feature = "ledger")]
use crate::describe::Claim;
use crate::describe::{Comparison, Figure, Fit, Given, Preset, Quantity, Theory};
use crate::error::{Error, ErrorKind};
use crate::theories;
use std::collections::BTreeMap;

macro_rules! rooms {
    (theories: $($theory:ident),*; comparisons: $($comparison:ident),*) => {
        /// Every theory, in the order in which the page shows them.
        pub static THEORIES: &[&Theory] = &[$(&theories::$theory::THEORY),*];

        /// What is shown of several theories side by side.
        pub static COMPARISONS: &[&Comparison] = &[$(&$comparison::COMPARISON),*];

        /// The rooms of a module in parts: each is code of its own, fetched when it is opened.
        #[cfg(feature = "parts")]
        pub mod parts {
            use crate::describe::{Comparison, Theory};
            use std::cell::RefCell;
            use std::pin::pin;
            use std::task::{Context, Poll, Waker};
            use wasm_split_helpers::wasm_split;

            thread_local! {
                static OPEN: RefCell<(Vec<&'static Theory>, Vec<&'static Comparison>)> = RefCell::default();
            }

            $(
                #[wasm_split($theory)]
                fn $theory() -> &'static Theory {
                    &crate::theories::$theory::THEORY
                }
            )*
            $(
                #[wasm_split($comparison)]
                fn $comparison() -> &'static Comparison {
                    &crate::$comparison::COMPARISON
                }
            )*

            /// Opens a room, whose code must have been linked; false where there is none of this name.
            pub fn open(room: &str) -> bool {
                // with the code at hand nothing is waited for: the second look finds it linked
                let mut opening = pin!(opened(room));
                let mut look = || opening.as_mut().poll(&mut Context::from_waker(Waker::noop()));
                (0..3).any(|_| look() == Poll::Ready(true))
            }

            async fn opened(room: &str) -> bool {
                $(
                    if room == stringify!($theory) {
                        let theory = $theory().await;
                        OPEN.with_borrow_mut(|open| open.0.push(theory));
                        return true;
                    }
                )*
                $(
                    if room == stringify!($comparison) {
                        let comparison = $comparison().await;
                        OPEN.with_borrow_mut(|open| open.1.push(comparison));
                        return true;
                    }
                )*
                false
            }

            pub(super) fn theories() -> impl Iterator<Item = &'static Theory> {
                OPEN.with_borrow(|open| open.0.clone()).into_iter()
            }

            pub(super) fn comparisons() -> impl Iterator<Item = &'static Comparison> {
                OPEN.with_borrow(|open| open.1.clone()).into_iter()
            }
        }
    };
}

// a new theory adds its name here
rooms! {
    theories: rfot, etm, melting_rg, two_electron, gauge_lps, forms;
    comparisons: compare
}

#[cfg(feature = "parts")]
use parts::{comparisons, theories as all};

#[cfg(not(feature = "parts"))]
fn all() -> impl Iterator<Item = &'static Theory> {
    THEORIES.iter().copied()
}

#[cfg(not(feature = "parts"))]
fn comparisons() -> impl Iterator<Item = &'static Comparison> {
    COMPARISONS.iter().copied()
}

fn unknown(what: &str, id: &str) -> Error {
    let shown: String = id.chars().take(80).collect();
    Error::new(ErrorKind::UnknownId, format!("there is no {what} {shown:?}; `vitreous list` shows them all")).about(shown)
}

/// The quantity of this id.
///
/// # Errors
/// [`ErrorKind::UnknownId`].
pub fn quantity(id: &str) -> Result<&'static Quantity, Error> {
    all().flat_map(|t| t.quantities()).find(|q| q.id == id).ok_or_else(|| unknown("quantity", id))
}

/// What is fitted to measured points; in a module in parts, by the theories that are open.
pub fn fits() -> impl Iterator<Item = &'static Fit> {
    all().flat_map(|t| t.fits)
}

/// The figure of this id.
///
/// # Errors
/// [`ErrorKind::UnknownId`].
pub fn figure(id: &str) -> Result<&'static Figure, Error> {
    let of_comparisons = comparisons().flat_map(|c| c.figures());
    all().flat_map(|t| t.figures()).chain(of_comparisons).find(|f| f.id == id).ok_or_else(|| unknown("figure", id))
}

/// The theory of this id.
///
/// # Errors
/// [`ErrorKind::UnknownId`].
pub fn theory(id: &str) -> Result<&'static Theory, Error> {
    all().find(|t| t.id == id).ok_or_else(|| unknown("theory", id))
}

/// The comparison of this id.
///
/// # Errors
/// [`ErrorKind::UnknownId`].
pub fn comparison(id: &str) -> Result<&'static Comparison, Error> {
    comparisons().find(|c| c.id == id).ok_or_else(|| unknown("comparison", id))
}

/// The presets of a figure or quantity.
pub fn presets(id: &str) -> Vec<&'static Preset> {
    let own = all().flat_map(|t| t.presets()).chain(comparisons().flat_map(|c| c.presets()));
    own.filter(|preset| preset.applies_to.contains(&id)).collect()
}

/// The claims of one theory, or of all where `theory` is empty.
///
/// # Errors
/// [`ErrorKind::UnknownId`].
#[cfg(feature = "ledger")]
pub fn claims(theory_id: &str) -> Result<Vec<&'static Claim>, Error> {
    if theory_id.is_empty() {
        return Ok(all().flat_map(|t| t.claims()).collect());
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
