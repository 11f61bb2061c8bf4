//! The sources that this theory cites.

use crate::describe::Source;

/// The paper of the theory.
pub static NELSON_2019: Source = Source {
    key: "nelson_2019",
    short: "Nelson",
    full: "C. B. Nelson, \"On gauge freedom and cooperative self organization in glassy As2Se3\", arXiv:1912.06712 (2019)",
    url: "https://arxiv.org/abs/1912.06712",
};

/// Relaxation and viscosity of As2Se3: the measured liquid beside the model.
pub static MALEK_SHANELOVA_2005: Source = Source {
    key: "malek_shanelova_2005",
    short: "Málek and Shánelová",
    full: "J. Málek and J. Shánelová, \"Structural relaxation of As2Se3 glass and viscosity of supercooled liquid\", J. Non-Cryst. Solids 351, 3458 (2005)",
    url: "",
};
