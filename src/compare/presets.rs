//! Named parameter sets of the comparison.

use crate::describe::{Preset, PresetValue, Trust, presets};

const BOSON: &[&str] = &["compare.boson_peak"];
const RECALLED: &str = "from memory, not looked up in a source";

/// A glass with recalled Debye temperature and boson peak.
macro_rules! glass {
    ($id:literal, $title:literal, $debye:literal, $peak:literal) => {
        Preset {
            id: $id,
            title: $title,
            applies_to: BOSON,
            values: &[
                PresetValue { name: "debye_temperature", value: $debye, trust: Trust::FromMemory, source: RECALLED },
                PresetValue { name: "measured_frequency", value: $peak, trust: Trust::FromMemory, source: RECALLED },
            ],
        }
    };
}

pub(super) static PRESETS: &[Preset] = &presets([
    glass!("silica", "vitreous silica", "494", "1"),
    glass!("germania", "vitreous GeO₂", "308", "1.2"),
    glass!("boron_oxide", "vitreous B₂O₃", "267", "0.75"),
    glass!("glycerol", "glycerol", "317", "1.2"),
    Preset {
        id: "heat_capacity_density",
        title: "density of states from heat capacity, not from sound",
        applies_to: &["compare.heat_capacity"],
        values: &[PresetValue {
            name: "tunnelling_density",
            value: "8e45",
            trust: Trust::FromMemory,
            source: "ten times that of sound, from the linear term of vitreous silica, from memory",
        }],
    },
    Preset {
        id: "strong_field",
        title: "in the strongest field of the measurements, 9 T",
        applies_to: &["compare.heat_capacity"],
        values: &[PresetValue { name: "field", value: "9", trust: Trust::Cited, source: "L. Siebert, thesis, Heidelberg (2001): fields to 9 T" }],
    },
]);
