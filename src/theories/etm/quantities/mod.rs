//! The calculator entries of this theory: descriptions only.

pub(super) mod cells;
pub(super) mod echoes;
pub(super) mod ensembles;
pub(super) mod exact;
pub(super) mod fields;
pub(super) mod magnetic;
pub(super) mod params;
pub(super) mod quadrupole;
pub(super) mod response;
pub(super) mod tetrahedron;
pub(super) mod thermal;
pub(super) mod wells;

use super::density_of_states::Cutoffs;
use crate::describe::Inputs;
use crate::error::Error;

/// The cut-offs among the inputs.
pub(super) fn cutoffs(inputs: &Inputs) -> Result<Cutoffs, Error> {
    let [gap_min, area_min, ratio] = inputs.numbers(["gap_min", "tunnel_area_min", "tunnel_area_ratio"])?;
    Cutoffs::new(gap_min, area_min, ratio)
}
