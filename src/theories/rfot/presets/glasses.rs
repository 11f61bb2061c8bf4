//! Named glasses for the figures of the quantum relics.

use crate::describe::{Preset, PresetValue, Trust, presets};

const PAPER_FIG_3: &str = "V. Lubchenko, Adv. Phys. X 3, 1510296 (2018), captions of Figs 3 and 4: glass temperature over Debye temperature";
const RECALLED: &str = "from memory, not looked up in a source";
const ROUTINE: &str = "(33) with a relaxation time of 10¹⁵ vibration times and a stiffness of 100";
const SHAPES: &[&str] = &["rfot.heat_capacity", "rfot.conductivity", "rfot.ripplons", "rfot.barrier_frequency", "rfot.ripplon_heat_capacity"];
const IN_SI: &[&str] = &["rfot.glass_conductivity", "rfot.glass_heat_capacity", "rfot.conductivity_si", "rfot.conductivity_slope", "rfot.heat_capacity_si"];
const FROM_SOUND: &str = "Debye model with one bead in the place of one atom, from the two speeds of sound and the bead size";
const ONE_MONOMER: &str = "one monomer C4H6 of 54.09 g/mol as a bead, at 900 kg/m³ (from memory)";
const SOUND_FROM_DEBYE: &str =
    "from the Debye temperature and the bead size; longitudinal sound taken twice as fast as transverse, a Poisson ratio of 1/3, which is our choice";

const fn printed(name: &'static str, value: &'static str) -> PresetValue {
    PresetValue { name, value, trust: Trust::Printed, source: PAPER_FIG_3 }
}

const fn recalled(name: &'static str, value: &'static str) -> PresetValue {
    PresetValue { name, value, trust: Trust::FromMemory, source: RECALLED }
}

const fn derived(name: &'static str, value: &'static str) -> PresetValue {
    PresetValue { name, value, trust: Trust::Derived, source: ROUTINE }
}

pub(super) static PRESETS: &[Preset] = &presets([
    Preset {
        id: "silica_glass",
        title: "silica glass",
        applies_to: SHAPES,
        values: &[
            printed("glass_over_debye", "4.4"),
            derived("xi_over_a", "5.7579"),
            derived("cooperative_size", "190.9"),
            recalled("debye_temperature", "342"),
        ],
    },
    Preset {
        id: "polybutadiene_glass",
        title: "polybutadiene",
        applies_to: SHAPES,
        values: &[
            printed("glass_over_debye", "2.5"),
            derived("xi_over_a", "5.7579"),
            derived("cooperative_size", "190.9"),
            PresetValue {
                name: "debye_temperature",
                value: "74.4",
                trust: Trust::Derived,
                source: "glass temperature of 186 K, from memory, over the printed 2.5",
            },
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
            recalled("glass_temperature", "1473"),
            PresetValue { name: "bead_size", value: "0.3566", trust: Trust::Derived, source: "volume of one SiO2 unit at 2200 kg/m³ (from memory)" },
        ],
    },
    Preset {
        id: "chalcogenide_defects",
        title: "As₂Se₃ (from memory)",
        applies_to: &["rfot.yu_leggett", "rfot.yu_leggett_bound"],
        values: &[recalled("coupling", "0.25"), recalled("modulus", "23.5"), recalled("glass_temperature", "455"), recalled("bead_size", "0.35")],
    },
    Preset {
        id: "silica_in_si",
        title: "silica glass (a-SiO₂)",
        applies_to: IN_SI,
        values: &[
            recalled("glass_temperature", "1473"),
            recalled("debye_temperature", "342"),
            recalled("longitudinal_speed", "5800"),
            recalled("transverse_speed", "3800"),
            PresetValue { name: "bead_size", value: "0.3566", trust: Trust::Derived, source: "volume of one SiO2 unit at 2200 kg/m³ (from memory)" },
            derived("xi_over_a", "5.7579"),
            recalled("density", "2200"),
            recalled("molar_mass", "60.084"),
        ],
    },
    Preset {
        id: "arsenic_selenide_in_si",
        title: "As₂Se₃",
        applies_to: IN_SI,
        values: &[
            recalled("glass_temperature", "455"),
            PresetValue { name: "debye_temperature", value: "116.67", trust: Trust::Derived, source: FROM_SOUND },
            recalled("longitudinal_speed", "2250"),
            recalled("transverse_speed", "1230"),
            recalled("bead_size", "0.35"),
            derived("xi_over_a", "5.7579"),
            recalled("density", "4600"),
            recalled("molar_mass", "386.66"),
        ],
    },
    Preset {
        id: "polybutadiene_in_si",
        title: "polybutadiene (speeds of sound estimated)",
        applies_to: IN_SI,
        values: &[
            recalled("glass_temperature", "186"),
            PresetValue {
                name: "debye_temperature",
                value: "74.4",
                trust: Trust::Derived,
                source: "glass temperature of 186 K, from memory, over the printed 2.5",
            },
            PresetValue { name: "longitudinal_speed", value: "2066.6", trust: Trust::Derived, source: SOUND_FROM_DEBYE },
            PresetValue { name: "transverse_speed", value: "1033.3", trust: Trust::Derived, source: SOUND_FROM_DEBYE },
            PresetValue { name: "bead_size", value: "0.4638", trust: Trust::Derived, source: ONE_MONOMER },
            derived("xi_over_a", "5.7579"),
            recalled("density", "900"),
            recalled("molar_mass", "54.09"),
        ],
    },
]);
