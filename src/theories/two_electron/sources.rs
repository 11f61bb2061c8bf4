//! The sources that this theory cites.

use crate::describe::Source;

/// The paper of the theory.
pub static WU_2024: Source = Source {
    key: "wu_2024",
    short: "Wu",
    full: "J. L. Wu, \"The nature of glass states: two-electron theory\", preprint with supplementary materials SM 1-6 (2024)",
    url: "https://arxiv.org/abs/2408.08235",
};
