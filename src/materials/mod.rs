//! What was measured, one file a collection, every number with its source.
//!
//! A number from memory, not read, is marked [`Trust::FromMemory`](crate::describe::Trust) and serves only as an
//! adjustable preset.

pub mod cold_heat;
pub mod conductivities;
pub mod glasses;
pub mod liquids;
