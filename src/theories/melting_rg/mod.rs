//! Theory.
pub mod flow;
