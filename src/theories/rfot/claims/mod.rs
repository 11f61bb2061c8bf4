//! The checkable statements of the paper, by phenomenon.

mod edge;
mod liquid;
mod mosaic;
mod phonons;
mod relics;
mod ripplons;
mod units;
pub(super) mod yu_leggett;

use crate::describe::{Claim, Groups};

pub(super) const CLAIMS: Groups<Claim> =
    &[mosaic::CLAIMS, liquid::CLAIMS, yu_leggett::CLAIMS, phonons::CLAIMS, relics::CLAIMS, ripplons::CLAIMS, edge::CLAIMS, units::CLAIMS];
