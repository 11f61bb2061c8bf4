//! The theories, one folder each. A theory never imports another.

pub mod etm;
pub mod forms;
pub mod gauge_lps;
pub mod melting_rg;
pub mod rfot;
pub mod two_electron;
