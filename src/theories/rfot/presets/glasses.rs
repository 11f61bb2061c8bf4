//! Named glasses for the figures of the quantum relics.

use super::super::glass_si::{COOPERATIVE_SIZE, XI_OVER_A};
use crate::describe::{Preset, PresetValue, Trust, presets};
use crate::materials::glasses::{ARSENIC_SELENIDE, Glass, POLYBUTADIENE, SILICA};

const PAPER_FIG_3: &str = "V. Lubchenko, Adv. Phys. X 3, 1510296 (2018), captions of Figs 3 and 4: glass temperature over Debye temperature";
const RECALLED: &str = "from memory, not looked up in a source";
const SHAPES: &[&str] = &["rfot.heat_capacity", "rfot.conductivity", "rfot.ripplons", "rfot.barrier_frequency", "rfot.ripplon_heat_capacity"];
const IN_SI: &[&str] = &["rfot.glass_conductivity", "rfot.glass_heat_capacity", "rfot.conductivity_si", "rfot.conductivity_slope", "rfot.heat_capacity_si"];
const fn printed(name: &'static str, value: &'static str) -> PresetValue {
    PresetValue { name, value, trust: Trust::Printed, source: PAPER_FIG_3 }
}

const fn recalled(name: &'static str, value: &'static str) -> PresetValue {
    PresetValue { name, value, trust: Trust::FromMemory, source: RECALLED }
}

/// All that a preset of a glass in SI units sets.
const fn in_si(glass: &Glass) -> [PresetValue; 8] {
    [
        glass.glass_temperature.preset("glass_temperature"),
        glass.debye_temperature.preset("debye_temperature"),
        glass.longitudinal_speed.preset("longitudinal_speed"),
        glass.transverse_speed.preset("transverse_speed"),
        glass.bead_size.preset("bead_size"),
        XI_OVER_A.preset("xi_over_a"),
        glass.density.preset("density"),
        glass.molar_mass.preset("molar_mass"),
    ]
}

pub(super) static PRESETS: &[Preset] = &presets([
    Preset {
        id: "silica_glass",
        title: "silica glass",
        applies_to: SHAPES,
        values: &[
            printed("glass_over_debye", "4.4"),
            XI_OVER_A.preset("xi_over_a"),
            COOPERATIVE_SIZE.preset("cooperative_size"),
            SILICA.debye_temperature.preset("debye_temperature"),
        ],
    },
    Preset {
        id: "polybutadiene_glass",
        title: "polybutadiene",
        applies_to: SHAPES,
        values: &[
            printed("glass_over_debye", "2.5"),
            XI_OVER_A.preset("xi_over_a"),
            COOPERATIVE_SIZE.preset("cooperative_size"),
            POLYBUTADIENE.debye_temperature.preset("debye_temperature"),
        ],
    },
    Preset {
        id: "colloid_quench",
        title: "colloids",
        applies_to: &["rfot.quench"],
        values: &[PresetValue {
            name: "log10_tau_0",
            value: "-2",
            trust: Trust::Derived,
            source: "V. Lubchenko, Adv. Phys. X 3, 1510296 (2018), Section IV: ten orders of magnitude above molecular liquids",
        }],
    },
    Preset {
        id: "silica_defects",
        title: "silica glass, measured values (from memory)",
        applies_to: &["rfot.quality_ladder", "rfot.yu_leggett", "rfot.tunnelling_strength", "rfot.yu_leggett_bound"],
        values: &[
            recalled("density_of_states", "8e44"),
            recalled("coupling", "1.04"),
            recalled("modulus", "74"),
            SILICA.glass_temperature.preset("glass_temperature"),
            SILICA.bead_size.preset("bead_size"),
        ],
    },
    Preset {
        id: "chalcogenide_defects",
        title: "As₂Se₃ (from memory)",
        applies_to: &["rfot.yu_leggett", "rfot.yu_leggett_bound"],
        values: &[
            recalled("coupling", "0.25"),
            recalled("modulus", "23.5"),
            ARSENIC_SELENIDE.glass_temperature.preset("glass_temperature"),
            ARSENIC_SELENIDE.bead_size.preset("bead_size"),
        ],
    },
    Preset { id: "silica_in_si", title: "silica glass (a-SiO₂)", applies_to: IN_SI, values: &in_si(&SILICA) },
    Preset { id: "arsenic_selenide_in_si", title: "As₂Se₃", applies_to: IN_SI, values: &in_si(&ARSENIC_SELENIDE) },
    Preset { id: "polybutadiene_in_si", title: "polybutadiene (speeds of sound estimated)", applies_to: IN_SI, values: &in_si(&POLYBUTADIENE) },
]);
