//! The figures of this room.

mod angell;
mod cold;
mod decay;
mod loss;
mod scan;

pub(super) use angell::ANGELL;
pub(super) use cold::COLD;
pub(super) use decay::DECAY;
pub(super) use loss::LOSS;
pub(super) use scan::SCAN;
