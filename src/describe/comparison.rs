//! Several theories side by side: what each claims, how they disagree, and figures that draw them together.

use super::group::{self, Group};
use super::theory::flat;
use super::{Figure, Groups, Preset};
use serde::Serialize;

/// One short paragraph for a newcomer, on one theory.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Paragraph {
    /// Id of the theory.
    pub theory: &'static str,
    /// What it claims, in a sentence or two.
    pub claims: &'static str,
    /// Where it disagrees with the others.
    pub disagrees: &'static str,
    /// Ids of the figures that show it, the comparison's own first.
    pub shown_by: &'static [&'static str],
}

/// Several theories side by side. Its figures are drawn from what the theories compute; it has no physics of its own.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Comparison {
    /// Short id: the first part of the ids of its figures.
    pub id: &'static str,
    /// What a person reads.
    pub title: &'static str,
    /// What is compared and what to look at first, in two or three sentences.
    pub opening: &'static str,
    /// One paragraph a theory, for a newcomer.
    pub paragraphs: &'static [Paragraph],
    /// Its figures.
    #[serde(serialize_with = "group::listed")]
    pub figures: &'static [Group],
    /// Its named parameter sets.
    #[serde(serialize_with = "flat")]
    pub presets: Groups<Preset>,
}

impl Comparison {
    /// All figures.
    pub fn figures(&self) -> impl Iterator<Item = &'static Figure> + use<> {
        group::figures(self.figures)
    }

    /// All presets.
    pub fn presets(&self) -> impl Iterator<Item = &'static Preset> + use<> {
        self.presets.iter().copied().flatten()
    }
}
