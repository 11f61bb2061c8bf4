//! The sources that this theory cites.

use crate::describe::Source;

/// The paper of the theory.
pub static VARMA_2022: Source = Source {
    key: "varma_2022",
    short: "Varma",
    full: "C. M. Varma, \"Theory of melting of glasses\", arXiv:2208.11648 (2022)",
    url: "https://arxiv.org/abs/2208.11648",
};

/// The flow in two dimensions.
pub static KOSTERLITZ_1974: Source = Source {
    key: "kosterlitz_1974",
    short: "Kosterlitz",
    full: "J. M. Kosterlitz, \"The critical properties of the two-dimensional xy model\", J. Phys. C 7, 1046 (1974)",
    url: "https://doi.org/10.1088/0022-3719/7/6/005",
};
