//! What a calculator does beyond one value: it reads numbers as people type them, carries their uncertainties, solves for
//! an input and scans inputs over ranges. It works on any quantity of the catalogue and knows none.

mod number;
mod picture;
mod roots;
mod scan;
mod solve;
mod uncertainty;

/// Who watches a computation of many evaluations. It hears before each one how many are done, and of how many; by `false` it
/// ends them.
pub type Watch<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

pub use number::{Numbers, Spread, Typed, read, typed};
pub use picture::picture;
pub use scan::{Row, Span, scan};
pub use solve::{Solutions, solve};
pub use uncertainty::{Method, Uncertain, uncertainties};
