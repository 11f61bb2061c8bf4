//! Named parameter sets: the materials of III.G and the readings of the invariant.

use crate::describe::{Preset, PresetValue, Trust, presets};

const fn printed(name: &'static str, value: &'static str, source: &'static str) -> PresetValue {
    PresetValue { name, value, trust: Trust::Printed, source }
}

const fn derived(name: &'static str, value: &'static str, source: &'static str) -> PresetValue {
    PresetValue { name, value, trust: Trust::Derived, source }
}

const HEXAHEDRON: &[&str] = &["two_electron.orientation"];
const CLOCK: &[&str] = &["two_electron.jump_angle", "two_electron.jump_clock"];

pub(super) static PRESETS: &[Preset] = &presets([
    Preset {
        id: "polypropylene",
        title: "Polypropylene, ordered as polyethylene is",
        applies_to: HEXAHEDRON,
        values: &[printed("ordering_temperature", "195", "III.G.3, T_g of polyethylene, −78 °C"), printed("glass_temperature", "263", "III.G.3, −10 °C")],
    },
    Preset {
        id: "arsenic_trisulfide",
        title: "Arsenic trisulfide As2S3",
        applies_to: HEXAHEDRON,
        values: &[printed("ordering_temperature", "404", "III.G.4, 370 K + 34 K"), printed("glass_temperature", "448", "III.G.4, 175 °C")],
    },
    Preset {
        id: "as_defined",
        title: "Invariant as the recursion defines it",
        applies_to: CLOCK,
        values: &[derived("invariant", "0.10464892334840585", "(7), first form")],
    },
    Preset { id: "as_printed", title: "Invariant with the printed digits", applies_to: CLOCK, values: &[printed("invariant", "0.10464895", "(7)")] },
    Preset {
        id: "single_sigma",
        title: "Invariant with one σ for all levels",
        applies_to: CLOCK,
        values: &[derived("invariant", "0.09610809588028202", "(7), last form")],
    },
    Preset {
        id: "five_cells",
        title: "Cluster V₁ with all its arrows (Fig. 1b)",
        applies_to: &["two_electron.cluster"],
        values: &[printed("level", "1", "caption of Fig. 1b"), printed("arrows", "all", "caption of Fig. 1b")],
    },
    Preset {
        id: "percolation",
        title: "Clusters V₇ and V₆, 14 cells apart (Fig. S3)",
        applies_to: &["two_electron.percolation"],
        values: &[
            printed("level_a", "7", "caption of Fig. S3"),
            printed("level_b", "6", "caption of Fig. S3"),
            printed("distance", "14", "caption of Fig. S3"),
        ],
    },
    Preset {
        id: "flexible",
        title: "Flexible chain of critical length",
        applies_to: &["two_electron.chain", "two_electron.energy_ladder"],
        values: &[printed("length", "200", "II.A (i)"), printed("temperature_ratio", "0.625", "SM 4")],
    },
    Preset {
        id: "reptation",
        title: "Ratio of temperatures 2/3, with the exponent 3 of reptation",
        applies_to: &["two_electron.chain", "two_electron.energy_ladder"],
        values: &[printed("length", "200", "II.A (i)"), derived("temperature_ratio", "0.6666666666666666", "SM (1) with the exponent 3")],
    },
]);
