//! Named parameter sets: signs of the weights, and what is known of As2Se3.

use crate::describe::{Preset, PresetValue, Trust, presets};

const BOTH_FAMILIES: &[&str] = &["gauge_lps.rates", "gauge_lps.extinction_times", "gauge_lps.exponents", "gauge_lps.inverse_exponents"];
const FITTED: &str = "fitted to both exponents 1/0.6 at 500 K and a ratio of ten of the mean extinction times at 455 K";
const SIGN: &str = "one convention for both families; the paper does not print which one it means";

const fn value(name: &'static str, value: &'static str, trust: Trust, source: &'static str) -> PresetValue {
    PresetValue { name, value, trust, source }
}

pub(super) static PRESETS: &[Preset] = &presets([
    Preset {
        id: "fitted",
        title: "Weights of opposite sign, fitted",
        applies_to: BOTH_FAMILIES,
        values: &[
            value("weight_hybrid", "-1", Trust::OurChoice, "printed energies; the sign is the one with which the rates vanish on cooling"),
            value("weight_bond", "0.0500459213", Trust::OurChoice, FITTED),
        ],
    },
    Preset {
        id: "boltzmann",
        title: "Boltzmann's weight for both families",
        applies_to: BOTH_FAMILIES,
        values: &[value("weight_hybrid", "1", Trust::OurChoice, SIGN), value("weight_bond", "1", Trust::OurChoice, SIGN)],
    },
    Preset {
        id: "inverted",
        title: "Inverted weight for both families",
        applies_to: BOTH_FAMILIES,
        values: &[value("weight_hybrid", "-1", Trust::OurChoice, SIGN), value("weight_bond", "-1", Trust::OurChoice, SIGN)],
    },
    Preset {
        id: "printed_energies",
        title: "All of the printed energies, opposite signs",
        applies_to: BOTH_FAMILIES,
        values: &[
            value("weight_hybrid", "-1", Trust::OurChoice, "printed energies; the sign is the one with which the rates vanish on cooling"),
            value("weight_bond", "1", Trust::OurChoice, "printed energies; the sign is the one with which the rates vanish on cooling"),
        ],
    },
    Preset {
        id: "As2Se3",
        title: "As₂Se₃ with its listed glass temperature",
        applies_to: BOTH_FAMILIES,
        values: &[value(
            "glass_temperature",
            "444.15",
            Trust::Cited,
            "J. Málek and J. Shánelová, J. Non-Cryst. Solids 351, 3458 (2005), as listed by SciGlass",
        )],
    },
    Preset {
        id: "trap_model",
        title: "Traps in three dimensions, beside a fit to As₂Se₃",
        applies_to: &["gauge_lps.stretched_exponential", "gauge_lps.spectrum"],
        values: &[
            value("beta", "0.6", Trust::Printed, "d/(d + 2) for d = 3, Introduction"),
            value("other_beta", "0.71", Trust::FromMemory, "J. Málek and J. Shánelová, J. Non-Cryst. Solids 351, 3458 (2005), from memory"),
        ],
    },
    Preset {
        id: "one_half",
        title: "The exponent with a distribution in closed form",
        applies_to: &["gauge_lps.stretched_exponential", "gauge_lps.spectrum"],
        values: &[value("beta", "0.5", Trust::OurChoice, "its density of rates is an elementary function")],
    },
]);
