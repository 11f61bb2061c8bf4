//! The calculator entries of this theory: descriptions only.

mod decay;
mod freezing;
pub(super) mod means;

pub(super) use decay::DECAY;
pub(super) use freezing::FREEZING;
pub(super) use means::MEANS;
