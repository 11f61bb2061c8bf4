//! Fits: the engine, its models, files of data, and what is taken away.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test fails by panicking

#[path = "../common/mod.rs"]
mod common;

mod batch;
mod elsewhere;
mod engine;
mod follows;
mod fuzz;
mod measured;
mod models;
mod reading;
mod rivals;
mod said;
mod several;
mod strd;
mod take_away;
mod theories;
mod told;
