//! The checkable statements of the paper and its supplement.

pub(super) mod correlation;
pub(super) mod defect;
pub(super) mod dilute;
pub(super) mod flow;
pub(super) mod interaction;
pub(super) mod melting;
pub(super) mod reduced;
pub(super) mod supplement;
