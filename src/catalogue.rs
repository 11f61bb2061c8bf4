//! The one list of theories, and look-up by id. A module in parts knows what of them is open.

use crate::compare;
#[cfg(feature = "ledger")]
use crate::describe::Claim;
use crate::describe::{Comparison, Figure, Fit, Given, Preset, Quantity, Theory};
use crate::error::{Error, ErrorKind};
use crate::theories;
use std::collections::BTreeMap;

macro_rules! rooms {
    (theories: $($theory:ident $calculated:ident),*; comparisons: $($comparison:ident),*) => {
        /// Every theory, in the order in which the page shows them.
        pub static THEORIES: &[&Theory] = &[$(&theories::$theory::THEORY),*];

        /// What is shown of several theories side by side.
        pub static COMPARISONS: &[&Comparison] = &[$(&$comparison::COMPARISON),*];

        /// The parts of a module in parts. Each is code of its own, fetched when it is opened: of a theory its quantities
        /// with its presets, and each group of its figures, since a figure in a page needs neither the calculator nor the others;
        /// and a part that knows these groups, so that the module that draws need not know all.
        #[cfg(feature = "parts")]
        pub mod parts {
            use crate::describe::{Figure, Fit, Groups, Preset, Quantity};
            use crate::{compare, theories};
            use std::cell::RefCell;
            use std::pin::pin;
            use std::task::{Context, Poll, Waker};
            use wasm_split_helpers::wasm_split;

            #[derive(Default)]
            pub(super) struct Open {
                pub(super) figures: Vec<&'static Figure>,
                pub(super) presets: Vec<&'static Preset>,
                pub(super) quantities: Vec<&'static Quantity>,
                pub(super) fits: Vec<&'static Fit>,
            }

            thread_local! {
                pub(super) static OPEN: RefCell<Open> = RefCell::default();
            }

            type Calculated = (Groups<Quantity>, &'static [Fit], Groups<Preset>);

            $(
                #[wasm_split($theory)]
                fn $theory(part: &str) -> Option<&'static [Figure]> {
                    now(theories::$theory::figures::part(part)).flatten()
                }

                #[wasm_split($calculated)]
                fn $calculated() -> Calculated {
                    use crate::theories::$theory::{FITS, PRESETS, QUANTITIES};
                    (QUANTITIES, FITS, PRESETS)
                }
            )*
            $(
                #[wasm_split($comparison)]
                fn $comparison(part: &str) -> Option<&'static [Figure]> {
                    now($comparison::part(part)).flatten()
                }
            )*

            /// What a split function answers, whose code was linked.
            fn now<F: Future>(answer: F) -> Option<F::Output> {
                let mut answer = pin!(answer);
                // with the code at hand nothing is waited for: the second look finds it linked
                (0..3).find_map(|_| match answer.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                    Poll::Ready(answer) => Some(answer),
                    Poll::Pending => None,
                })
            }

            /// Opens a part, whose code must have been linked; false where there is none of this name.
            pub fn open(name: &str) -> bool {
                now(opened(name)).unwrap_or_default()
            }

            fn draws(figures: Option<&'static [Figure]>) -> bool {
                OPEN.with_borrow_mut(|open| open.figures.extend(figures.into_iter().flatten()));
                figures.is_some()
            }

            fn calculates((quantities, fits, presets): Calculated) {
                OPEN.with_borrow_mut(|open| {
                    open.quantities.extend(quantities.iter().copied().flatten());
                    open.fits.extend(fits);
                    open.presets.extend(presets.iter().copied().flatten());
                });
            }

            async fn opened(name: &str) -> bool {
                $(
                    if name == stringify!($calculated) {
                        calculates($calculated().await);
                        return true;
                    }
                    if name.starts_with(concat!(stringify!($theory), "_")) {
                        return draws($theory(name).await);
                    }
                )*
                $(
                    if name.starts_with(concat!(stringify!($comparison), "_")) {
                        return draws($comparison(name).await);
                    }
                )*
                false
            }
        }
    };
}

// a new theory adds its name here, and a name for the part with its quantities
rooms! {
    theories:
        rfot rfot_quantities,
        etm etm_quantities,
        melting_rg melting_rg_quantities,
        two_electron two_electron_quantities,
        gauge_lps gauge_lps_quantities,
        forms forms_quantities;
    comparisons: compare
}

/// What there is; in a module in parts, of the rooms that are open.
#[cfg(not(feature = "parts"))]
mod whole {
    use super::{COMPARISONS, THEORIES};
    use crate::describe::{Figure, Fit, Preset, Quantity};

    pub(super) fn figures() -> impl Iterator<Item = &'static Figure> {
        THEORIES.iter().flat_map(|t| t.figures()).chain(COMPARISONS.iter().flat_map(|c| c.figures()))
    }

    pub(super) fn presets() -> impl Iterator<Item = &'static Preset> {
        THEORIES.iter().flat_map(|t| t.presets()).chain(COMPARISONS.iter().flat_map(|c| c.presets()))
    }

    pub(super) fn quantities() -> impl Iterator<Item = &'static Quantity> {
        THEORIES.iter().flat_map(|t| t.quantities())
    }

    pub(super) fn fits() -> impl Iterator<Item = &'static Fit> {
        THEORIES.iter().flat_map(|t| t.fits)
    }
}

#[cfg(feature = "parts")]
mod whole {
    use super::parts::OPEN;
    use crate::describe::{Figure, Fit, Preset, Quantity};

    pub(super) fn figures() -> impl Iterator<Item = &'static Figure> {
        OPEN.with_borrow(|open| open.figures.clone()).into_iter()
    }

    pub(super) fn presets() -> impl Iterator<Item = &'static Preset> {
        OPEN.with_borrow(|open| open.presets.clone()).into_iter()
    }

    pub(super) fn quantities() -> impl Iterator<Item = &'static Quantity> {
        OPEN.with_borrow(|open| open.quantities.clone()).into_iter()
    }

    pub(super) fn fits() -> impl Iterator<Item = &'static Fit> {
        OPEN.with_borrow(|open| open.fits.clone()).into_iter()
    }
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
    whole::quantities().find(|q| q.id == id).ok_or_else(|| unknown("quantity", id))
}

/// What is fitted to measured points; in a module in parts, by the theories that are open.
pub fn fits() -> impl Iterator<Item = &'static Fit> {
    whole::fits()
}

/// The figure of this id.
///
/// # Errors
/// [`ErrorKind::UnknownId`].
pub fn figure(id: &str) -> Result<&'static Figure, Error> {
    whole::figures().find(|f| f.id == id).ok_or_else(|| unknown("figure", id))
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

/// The presets of a figure or quantity.
pub fn presets(id: &str) -> Vec<&'static Preset> {
    whole::presets().filter(|preset| preset.applies_to.contains(&id)).collect()
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
