//! The theories, one folder each. A theory never imports another.

pub mod rfot;
pub mod two_electron;
