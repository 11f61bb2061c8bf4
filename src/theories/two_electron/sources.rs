//! The sources that this theory cites.

use crate::describe::Source;

/// The paper as the pictures name it: what is checked and what is not stands on each of them, exported files included.
pub static WU_2024_PICTURED: Source = Source {
    short: "Wu (the arithmetic is checked; the physical reading is that of the paper's author alone)",
    full: "J. L. Wu, arXiv:2408.08235 (2024); the arithmetic is checked, the physical reading is that of the paper's author alone",
    ..WU_2024
};

/// The paper of the theory.
pub static WU_2024: Source = Source {
    key: "wu_2024",
    short: "Wu",
    full: "J. L. Wu, \"Discovery and application of the two-electron quantum theory of glass states\", arXiv:2408.08235, with supplementary materials SM 1-6 (2024)",
    url: "https://arxiv.org/abs/2408.08235",
};
