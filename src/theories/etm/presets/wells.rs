//! Wells of one energy.

use crate::describe::{Preset, PresetValue, Trust, presets};

const fn chosen(name: &'static str) -> PresetValue {
    PresetValue { name, value: "0", trust: Trust::OurChoice, source: "no asymmetry, our choice" }
}

pub(super) static PRESETS: &[Preset] = &presets([Preset {
    id: "four_equal_wells",
    title: "four equal wells",
    applies_to: &["etm.tetrahedron", "etm.tetrahedral_levels"],
    values: &[chosen("energy_1"), chosen("energy_2"), chosen("energy_3"), chosen("energy_4")],
}]);
