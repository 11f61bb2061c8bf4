//! The checkable statements of the paper, by phenomenon.

mod coupling;
mod edge;
mod inputs;
mod liquid;
mod mosaic;
mod phonons;
mod quantum;
mod relics;
mod ripplons;
mod sizes;
mod tunnelling;
mod units;
mod yu_leggett;

use crate::describe::{Claim, Groups};

pub(super) const CLAIMS: Groups<Claim> = &[
    mosaic::CLAIMS,
    sizes::CLAIMS,
    liquid::CLAIMS,
    tunnelling::CLAIMS,
    yu_leggett::CLAIMS,
    coupling::CLAIMS,
    phonons::CLAIMS,
    relics::CLAIMS,
    quantum::CLAIMS,
    ripplons::CLAIMS,
    edge::CLAIMS,
    units::CLAIMS,
];
