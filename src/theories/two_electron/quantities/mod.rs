//! The calculator entries of this theory: descriptions only.

pub(super) mod equivalent;
mod lattice;
mod matter;
mod potential;
mod soft_matrix;

pub(super) use equivalent::{BELOW_MELTING, EQUIVALENT};
pub(super) use lattice::{LATTICE, LEVEL};
pub(super) use matter::{CHAIN, CRITICAL_LENGTH, GLASS_TEMPERATURE, LENGTH, MATTER, ORDERING_TEMPERATURE, OVERLAP, REARRANGEMENT, TEMPERATURE_RATIO, WELL};
pub(super) use potential::{INVARIANT, POTENTIAL, SIGMA};
pub(super) use soft_matrix::SOFT_MATRIX;

use super::sources::WU_2024;
use crate::describe::{Inputs, Provenance, Standing};
use crate::error::Error;

/// Provenance in the paper of the theory.
const fn wu(place: &'static str, standing: Standing) -> Provenance {
    Provenance { source: &WU_2024, place, standing }
}

/// A whole number that the domain of its input has already confined to 0 ... 8 or so.
///
/// # Errors
/// As [`Inputs::number`].
pub(super) fn whole(inputs: &Inputs, name: &str) -> Result<u32, Error> {
    Ok(inputs.number(name)?.round() as u32)
}
