//! The numbers in cells.

use crate::calculate::{Spread, read};

/// How people write that a value is missing.
pub(super) const MISSING: [&str; 14] = ["", "-", "--", "---", "–", "—", "NA", "na", "n/a", "N/A", "nan", "NaN", "null", "None"];

/// A number with its error, if it has one.
pub(super) fn measured(cell: &str, comma: bool) -> Option<(f64, Option<f64>)> {
    let text = if comma { cell.replace(',', ".") } else { cell.to_owned() };
    // 1.5D+12 is how Fortran writes a power of ten
    let typed = read(&text).or_else(|_| read(&text.replace(['D', 'd'], "e"))).ok()?;
    match typed.spread {
        None => Some((typed.value, None)),
        Some(Spread::Normal(error)) => Some((typed.value, Some(error))),
        Some(Spread::Between(..)) => None,
    }
}

/// A number that has no error of its own.
pub(super) fn number(cell: &str, comma: bool) -> Option<f64> {
    measured(cell, comma).filter(|(_, error)| error.is_none()).map(|(value, _)| value)
}
