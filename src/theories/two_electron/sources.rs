//! The sources that this theory cites.

use crate::describe::Source;

/// The paper of the theory.
pub static WU_2024: Source = Source {
    key: "wu_2024",
    short: "Wu",
    full: "J. L. Wu, \"Discovery and application of the two-electron quantum theory of glass states\", arXiv:2408.08235, with supplementary materials SM 1-6 (2024)",
    url: "https://arxiv.org/abs/2408.08235",
};
