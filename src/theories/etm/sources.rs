//! The sources that this theory cites.

use crate::describe::Source;

/// The paper of the theory.
pub static JUG: Source = Source {
    key: "jug_2017",
    short: "Jug",
    full: "G. Jug, \"The Polycluster Theory for the Structure of Glasses: Evidence from Low Temperature Physics\", arXiv:1703.00248 (2017)",
    url: "https://arxiv.org/abs/1703.00248",
};
