//! Vitreous: theories of glass, computed.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod catalogue;
pub mod constants;
pub mod describe;
pub mod error;
pub mod materials;
pub mod numerics;
pub mod picture;
pub mod theories;
