#![doc = include_str!("../README.md")]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod answer;
pub mod calculate;
pub mod catalogue;
#[cfg(all(not(target_arch = "wasm32"), feature = "ledger", feature = "words"))]
pub mod cli;
pub mod compare;
pub mod constants;
pub mod describe;
pub mod error;
pub mod fit;
#[cfg(feature = "words")]
pub mod glossary;
#[cfg(any(doc, doctest))]
pub mod guide;
pub mod lecture;
pub mod materials;
pub mod numerics;
pub mod picture;
pub mod plot;
#[cfg(feature = "words")]
pub mod questions;
pub mod theories;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
