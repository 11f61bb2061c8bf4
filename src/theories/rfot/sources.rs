//! The sources that this theory cites.

use crate::describe::Source;

/// The paper of the theory.
pub static LUBCHENKO_2017: Source = Source {
    key: "lubchenko_2017",
    short: "Lubchenko",
    full: "V. Lubchenko, \"Low-temperature anomalies in disordered solids: A cold case of contested relics?\", Adv. Phys. X 3, 1510296 (2018)",
    url: "https://doi.org/10.1080/23746149.2018.1510296",
};

/// The other estimate of the barrier.
pub static XIA_WOLYNES: Source = Source {
    key: "xia_wolynes_2000",
    short: "Xia and Wolynes",
    full: "X. Xia, P.G. Wolynes, \"Fragilities of liquids predicted from the random first order transition theory of glasses\", Proc. Natl. Acad. Sci. USA 97, 2990 (2000)",
    url: "https://doi.org/10.1073/pnas.97.7.2990",
};
