//! A theory: a folder of equations and the descriptions of what it offers.

use super::{Claim, Figure, Preset, Quantity, Source};
use serde::{Serialize, Serializer};

/// Descriptions by phenomenon, one slice a file; read as one list.
pub type Groups<T> = &'static [&'static [T]];

fn flat<T: Serialize, S: Serializer>(groups: &Groups<T>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(groups.iter().copied().flatten())
}

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
    #[serde(serialize_with = "flat")]
    pub quantities: Groups<Quantity>,
    /// Its figures.
    #[serde(serialize_with = "flat")]
    pub figures: Groups<Figure>,
    /// Its checkable statements.
    #[serde(serialize_with = "flat")]
    pub claims: Groups<Claim>,
    /// Its named parameter sets.
    #[serde(serialize_with = "flat")]
    pub presets: Groups<Preset>,
}

impl Theory {
    /// All calculator entries.
    pub fn quantities(&self) -> impl Iterator<Item = &'static Quantity> + use<> {
        self.quantities.iter().copied().flatten()
    }

    /// All figures.
    pub fn figures(&self) -> impl Iterator<Item = &'static Figure> + use<> {
        self.figures.iter().copied().flatten()
    }

    /// All claims.
    pub fn claims(&self) -> impl Iterator<Item = &'static Claim> + use<> {
        self.claims.iter().copied().flatten()
    }

    /// All presets.
    pub fn presets(&self) -> impl Iterator<Item = &'static Preset> + use<> {
        self.presets.iter().copied().flatten()
    }
}
