//! The sources that this theory cites.

use crate::describe::Source;

/// The paper of the theory.
pub static LUBCHENKO_2017: Source = Source {
    key: "lubchenko_2017",
    short: "Lubchenko",
    full: "V. Lubchenko, \"Low-temperature anomalies in disordered solids: A cold case of contested relics?\", Adv. Phys. X 3, 1510296 (2018)",
    url: "",
};
