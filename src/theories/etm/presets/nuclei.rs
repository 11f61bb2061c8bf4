//! Nuclei with a quadrupole moment, from memory.

use crate::describe::{Preset, PresetValue, Trust, presets};

const RECALLED: &str = "from memory, not looked up in a source";
const TYPICAL: &str = "typical size, from memory; it depends on the site";

const FOUND_IN_GLASS: &str = "middle of the 4 to 8 MHz of aluminosilicate glasses, from memory";

const fn recalled(name: &'static str, value: &'static str, source: &'static str) -> PresetValue {
    PresetValue { name, value, trust: Trust::FromMemory, source }
}

pub(super) static PRESETS: &[Preset] = &presets([
    Preset {
        id: "deuterium",
        title: "deuterium, as in deuterated glycerol",
        applies_to: &["etm.quadrupole_echo", "etm.echo_rivals"],
        values: &[
            recalled("spin", "1", RECALLED),
            recalled("gyromagnetic", "6.54", RECALLED),
            recalled("coupling", "0.2", TYPICAL),
            recalled("coupling_spread", "0.1", TYPICAL),
        ],
    },
    Preset {
        id: "boron_11",
        title: "boron 11 with four neighbours",
        applies_to: &["etm.quadrupole_echo", "etm.echo_rivals"],
        values: &[
            recalled("spin", "3/2", RECALLED),
            recalled("gyromagnetic", "13.66", RECALLED),
            recalled("coupling", "0.5", TYPICAL),
            recalled("coupling_spread", "0.3", TYPICAL),
        ],
    },
    Preset {
        id: "boron_11_planar",
        title: "boron 11 with three neighbours",
        applies_to: &["etm.quadrupole_echo", "etm.echo_rivals"],
        values: &[
            recalled("spin", "3/2", RECALLED),
            recalled("gyromagnetic", "13.66", RECALLED),
            recalled("coupling", "2.6", TYPICAL),
            recalled("coupling_spread", "0.05", TYPICAL),
        ],
    },
    Preset {
        id: "sodium_23",
        title: "sodium 23",
        applies_to: &["etm.quadrupole_echo", "etm.echo_rivals"],
        values: &[
            recalled("spin", "3/2", RECALLED),
            recalled("gyromagnetic", "11.26", RECALLED),
            recalled("coupling", "2", TYPICAL),
            recalled("coupling_spread", "0.3", TYPICAL),
        ],
    },
    Preset {
        id: "aluminium_27",
        title: "aluminium 27 in aluminosilicate glass",
        applies_to: &["etm.quadrupole_echo", "etm.echo_rivals"],
        values: &[
            recalled("spin", "5/2", RECALLED),
            recalled("gyromagnetic", "11.1", RECALLED),
            recalled("coupling", "5", FOUND_IN_GLASS),
            recalled("coupling_spread", "0.3", TYPICAL),
        ],
    },
]);
