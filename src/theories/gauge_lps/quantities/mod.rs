//! The calculator entries of this theory: descriptions only.

mod decay;
mod freezing;
pub(super) mod means;

pub(super) use decay::{DECAY, SPECTRUM_STANDING};
pub(super) use freezing::{AMPLITUDE_FOR, EXPONENT, FREEZING, RATES_HYBRID};
pub(super) use means::MEANS;
