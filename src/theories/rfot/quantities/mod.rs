//! The calculator entries: descriptions only.

mod bounds;
pub(super) mod conductivity_si;
pub(super) mod defects;
mod hard_spheres;
pub(super) mod heat_capacity_si;
pub(super) mod interacting;
mod liquid;
pub(super) mod midgap;
pub(super) mod params;
pub(super) mod params_si;
mod quality;
pub(super) mod relics;
pub(super) mod sizes;
mod states;

use crate::describe::{Groups, Quantity};

pub(super) const QUANTITIES: Groups<Quantity> = &[
    liquid::QUANTITIES,
    defects::QUANTITIES,
    quality::QUANTITIES,
    relics::QUANTITIES,
    hard_spheres::QUANTITIES,
    conductivity_si::QUANTITIES,
    heat_capacity_si::QUANTITIES,
    midgap::QUANTITIES,
    interacting::QUANTITIES,
    bounds::QUANTITIES,
    sizes::QUANTITIES,
    states::QUANTITIES,
];
