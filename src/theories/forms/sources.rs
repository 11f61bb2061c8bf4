//! Where each law was published first, as we know it; no text of these was at hand.

use crate::describe::Source;

/// The room as a whole: there is no paper of it, hence no title.
pub static TEXTBOOKS: Source = Source {
    key: "textbook_laws",
    short: "Textbook laws",
    full: "Textbook laws of glass-forming liquids; each cites its own publication, and none stands in the five papers",
    url: "",
};

/// Vogel's law.
pub static VOGEL_1921: Source = Source {
    key: "vogel_1921",
    short: "Vogel, Fulcher, Tammann and Hesse",
    full: "H. Vogel, Phys. Z. 22, 645 (1921); G. S. Fulcher, J. Am. Ceram. Soc. 8, 339 (1925); G. Tammann and W. Hesse, Z. Anorg. Allg. Chem. 156, 245 (1926)",
    url: "",
};

/// The law of Mauro, Yue, Ellison, Gupta and Allan.
pub static MAURO_2009: Source = Source {
    key: "mauro_2009",
    short: "Mauro and others",
    full: "J. C. Mauro, Y. Yue, A. J. Ellison, P. K. Gupta and D. C. Allan, \"Viscosity of glass-forming liquids\", Proc. Natl. Acad. Sci. USA 106, 19780 (2009)",
    url: "https://doi.org/10.1073/pnas.0911705106",
};

/// The law of Avramov and Milchev.
pub static AVRAMOV_1988: Source =
    Source { key: "avramov_1988", short: "Avramov and Milchev", full: "I. Avramov and A. Milchev, J. Non-Cryst. Solids 104, 253 (1988)", url: "" };

/// The Arrhenius law.
pub static ARRHENIUS_1889: Source = Source { key: "arrhenius_1889", short: "Arrhenius", full: "S. Arrhenius, Z. Phys. Chem. 4, 226 (1889)", url: "" };

/// Mode coupling.
pub static GOETZE_2009: Source = Source {
    key: "goetze_2009",
    short: "Götze",
    full: "W. Götze, Complex Dynamics of Glass-Forming Liquids: A Mode-Coupling Theory, Oxford University Press (2009)",
    url: "",
};

/// Relaxation by configurational entropy.
pub static ADAM_GIBBS_1965: Source = Source {
    key: "adam_gibbs_1965",
    short: "Adam and Gibbs",
    full: "G. Adam and J. H. Gibbs, \"On the temperature dependence of cooperative relaxation properties in glass-forming liquids\", J. Chem. Phys. 43, 139 (1965)",
    url: "https://doi.org/10.1063/1.1696442",
};

/// The stretched exponential.
pub static WILLIAMS_WATTS_1970: Source = Source {
    key: "williams_watts_1970",
    short: "Kohlrausch, Williams and Watts",
    full: "R. Kohlrausch, Ann. Phys. Chem. 91, 179 (1854); G. Williams and D. C. Watts, Trans. Faraday Soc. 66, 80 (1970)",
    url: "https://doi.org/10.1039/TF9706600080",
};

/// Dielectric loss with two exponents.
pub static HAVRILIAK_NEGAMI_1967: Source = Source {
    key: "havriliak_negami_1967",
    short: "Havriliak and Negami",
    full: "S. Havriliak and S. Negami, Polymer 8, 161 (1967)",
    url: "https://doi.org/10.1016/0032-3861(67)90021-3",
};

/// Heat of the waves, and what is found beside it in glasses.
pub static DEBYE_1912: Source = Source {
    key: "debye_1912",
    short: "Debye, Zeller and Pohl",
    full: "P. Debye, Ann. Phys. 39, 789 (1912); R. C. Zeller and R. O. Pohl, Phys. Rev. B 4, 2029 (1971)",
    url: "https://doi.org/10.1103/PhysRevB.4.2029",
};

/// The fictive temperature.
pub static TOOL_1946: Source = Source {
    key: "tool_1946",
    short: "Tool, Narayanaswamy, Moynihan",
    full: "A. Q. Tool, J. Am. Ceram. Soc. 29, 240 (1946); O. S. Narayanaswamy, J. Am. Ceram. Soc. 54, 491 (1971); C. T. Moynihan and others, Ann. N. Y. Acad. Sci. 279, 15 (1976)",
    url: "",
};
