//! Texts for people (captions, equations, meanings, notes) are not in the module that a page loads: they travel beside
//! it, as data of their room. These functions leave them out of a description where the feature `words` is off; what
//! computes, checks inputs and writes files stays.

use super::{Comparison, Figure, Output, Preset, Quantity, Standing, Theory};

/// Whether this build has the texts.
const WORDS: bool = cfg!(feature = "words");

/// A text for people, or nothing where this build has none.
pub(super) const fn words(text: &'static str) -> &'static str {
    if WORDS { text } else { "" }
}

/// The figures of one file, with their texts where this build has them.
pub const fn figures<const N: usize>(mut all: [Figure; N]) -> [Figure; N] {
    let mut k = 0;
    while k < N && !WORDS {
        all[k].stands_for = "";
        all[k].caption = "";
        all[k].equations = &[];
        all[k].quantities = &[];
        all[k].look = "";
        all[k].primary = &[];
        all[k].provenance.standing = Standing::AsPrinted;
        k += 1;
    }
    all
}

/// The quantities of one file, with their texts where this build has them.
pub const fn quantities<const N: usize>(mut all: [Quantity; N]) -> [Quantity; N] {
    let mut k = 0;
    while k < N && !WORDS {
        all[k].equations = &[];
        all[k].note = "";
        all[k].provenance.standing = Standing::AsPrinted;
        k += 1;
    }
    all
}

/// The presets of one file; a page sets their values itself.
pub const fn presets<const N: usize>(mut all: [Preset; N]) -> [Preset; N] {
    let mut k = 0;
    while k < N && !WORDS {
        all[k].title = "";
        all[k].applies_to = &[];
        all[k].values = &[];
        k += 1;
    }
    all
}

/// An output of a quantity: name in JSON, printed symbol, unit, one sentence.
pub const fn output(name: &'static str, symbol: &'static str, unit: &'static str, meaning: &'static str) -> Output {
    Output { name, symbol: words(symbol), unit, meaning: words(meaning), measured: None }
}

impl Theory {
    /// With its texts where this build has them.
    #[must_use]
    pub const fn shown(mut self) -> Self {
        if !WORDS {
            (self.claim, self.assumptions, self.caution, self.symbols) = ("", &[], &[], &[]);
        }
        self
    }
}

impl Comparison {
    /// With its texts where this build has them.
    #[must_use]
    pub const fn shown(mut self) -> Self {
        if !WORDS {
            (self.opening, self.paragraphs) = ("", &[]);
        }
        self
    }
}
