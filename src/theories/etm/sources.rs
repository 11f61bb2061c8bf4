//! The sources that this theory cites.

use crate::describe::Source;

/// The paper of the theory.
pub static JUG: Source = Source {
    key: "jug_2017",
    short: "Jug",
    full: "G. Jug, \"The Polycluster Theory for the Structure of Glasses: Evidence from Low Temperature Physics\", arXiv:1703.00248 (2017)",
    url: "https://arxiv.org/abs/1703.00248",
};

/// Where nuclear quadrupoles were proposed; we read its summary.
pub static WUERGER: Source = Source {
    key: "wuerger_2002",
    short: "Würger, Fleischmann and Enss",
    full: "A. Würger, A. Fleischmann, C. Enss, \"Dephasing of Atomic Tunneling by Nuclear Quadrupoles\", arXiv:cond-mat/0207384 (2002)",
    url: "https://arxiv.org/abs/cond-mat/0207384",
};
