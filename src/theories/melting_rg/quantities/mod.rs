//! The calculator entries of this theory: descriptions only.

pub(super) mod deformation;
pub(super) mod elastic;
pub(super) mod renormalised;
pub(super) mod response;
pub(super) mod viscous;

use super::sources::VARMA_2022;
use crate::describe::{Provenance, Standing};

/// A place in the paper of this theory.
pub(super) const fn varma(place: &'static str, standing: Standing) -> Provenance {
    Provenance { source: &VARMA_2022, place, standing }
}
