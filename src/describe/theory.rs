//! A theory: a folder of equations and the descriptions of what it offers.

use super::{Claim, Figure, Preset, Quantity, Source};
use serde::Serialize;

/// One line of a theory's symbol table.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Symbol {
    /// Printed symbol, TeX.
    pub symbol: &'static str,
    /// Name in the code and in links.
    pub name: &'static str,
    /// Unit.
    pub unit: &'static str,
    /// One sentence.
    pub meaning: &'static str,
}

/// A theory of glass.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Theory {
    /// Short id: the first part of the ids of all it offers.
    pub id: &'static str,
    /// What a person reads.
    pub title: &'static str,
    /// The paper.
    pub source: &'static Source,
    /// What the theory claims, in two or three sentences.
    pub claim: &'static str,
    /// What it assumes.
    pub assumptions: &'static [&'static str],
    /// Where it fails or is contested.
    pub caution: &'static [&'static str],
    /// Its symbols.
    pub symbols: &'static [Symbol],
    /// Its calculator entries.
    pub quantities: &'static [Quantity],
    /// Its figures.
    pub figures: &'static [Figure],
    /// Its checkable statements.
    pub claims: &'static [Claim],
    /// Its named parameter sets.
    pub presets: &'static [Preset],
}
