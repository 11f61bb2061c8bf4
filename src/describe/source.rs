//! Where a number comes from.

use serde::Serialize;

/// A paper, a certificate, a data collection.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Source {
    /// Short key, e.g. `lubchenko_2017`.
    pub key: &'static str,
    /// What a person reads beside a number, e.g. "Lubchenko (2017)".
    pub short: &'static str,
    /// The whole reference.
    pub full: &'static str,
    /// Where to find it; empty where no address is known.
    pub url: &'static str,
}

/// A displayed equation.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Equation {
    /// Its number in the paper, e.g. "(27)"; "our assumption" where the paper has none.
    pub number: &'static str,
    /// TeX, rendered to MathML when the page is built.
    pub tex: &'static str,
}

/// How what we compute stands to what is printed.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Standing {
    /// The printed equation, unchanged.
    AsPrinted,
    /// The printed equation has an error.
    Corrected {
        /// What is printed, TeX.
        printed: &'static str,
        /// Why it cannot be right.
        why: &'static str,
    },
    /// The paper leaves something open that we had to choose.
    OurClosure {
        /// What is open and what we chose.
        why: &'static str,
    },
    /// Follows from equations of the paper by steps that we checked.
    Derived,
    /// We read it into the paper.
    Inferred {
        /// From what.
        why: &'static str,
    },
    /// An input that the paper states without deriving it.
    AsStated,
    /// A law in common use, from the publication named, in none of the papers of the theories.
    Textbook,
}

/// Paper, place in it, and how what we compute stands to it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Provenance {
    /// The paper.
    pub source: &'static Source,
    /// Place in the paper, e.g. "Eq. (27)".
    pub place: &'static str,
    /// As printed, corrected, our assumption.
    pub standing: Standing,
}
