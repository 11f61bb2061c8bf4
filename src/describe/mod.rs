//! What a theory is made of, as data: sources, parameters, quantities, figures, claims, presets.
//!
//! The page, the command line, the npm package and the tests are generated from these descriptions and know no
//! theory by name.

mod claim;
mod comparison;
mod domain;
mod figure;
mod fit;
mod group;
mod inputs;
mod param;
mod preset;
mod quantity;
mod source;
mod theory;
mod verdict;
mod words;

pub use claim::{Claim, Method};
pub use comparison::{Comparison, Paragraph};
pub use domain::Domain;
pub use figure::{Figure, Level, Refinement};
pub use fit::{Derived, Fit, Following, Start};
pub use group::Group;
pub(crate) use group::figure_groups;
pub use inputs::{Given, Inputs, Rule, resolve};
pub use param::{Choice, Kind, Param, Scale, choice, joined, list, number};
pub(crate) use preset::sourced;
pub use preset::{Preset, PresetValue, Sourced, Trust};
pub use quantity::{Measured, Output, Quantity};
pub use source::{Equation, Provenance, Source, Standing};
pub use theory::{Groups, Symbol, Theory};
pub use verdict::{Alternative, Checked, Computed, Found, Kind as AlternativeKind, Outcome, Relation, Verdict, fill, judge};
pub use words::{figures, output, presets, quantities};
