//! `cargo xtask mutants`: changes the sources in one place at a time and runs the tests, which should notice.
//!
//! `K/N` is a part of all changes, each compiled by itself (cargo-mutants, days). A number is a sample of so many from each area, in
//! one build: every change stands behind a switch that an environment variable sets, and only the tests that come there are run.

mod find;
mod sample;
mod shards;
mod source;
mod trial;

use anyhow::Result;

/// What is mutated; `fit` reads the data files.
const SOURCES: [&str; 9] = ["theories", "numerics", "plot", "picture", "describe", "calculate", "answer", "fit", "materials"];

/// The two parts of the project whose shares of caught mutants are told apart.
const PHYSICS: [&str; 2] = ["theories", "numerics"];

/// A part `K/N`, or a sample of so many of each of the two parts, of the files whose path contains a word.
pub(crate) fn mutants(words: &[String]) -> Result<()> {
    let (first, word) = (words.first().map_or("", String::as_str), words.get(1).map_or("", String::as_str));
    match first.parse() {
        Ok(count) => sample::sample(count, word),
        Err(_) => shards::part(first, word),
    }
}
