//! The calculator entries: descriptions only.

mod defects;
mod hard_spheres;
mod liquid;
pub(super) mod params;
mod quality;
mod relics;

use crate::describe::{Groups, Quantity};

pub(super) const QUANTITIES: Groups<Quantity> = &[liquid::QUANTITIES, defects::QUANTITIES, quality::QUANTITIES, relics::QUANTITIES, hard_spheres::QUANTITIES];
