//! Named parameter sets, all from memory.

use crate::describe::{Preset, PresetValue, Trust, presets};

const RECALLED: &str = "from memory, not looked up in a source";
const HUNDRED_SECONDS: &str = "the relaxation time is 100 s at the glass temperature, which is from memory";
const ENCLOSES: &str = "encloses the transition";
const ANGELL: &[&str] =
    &["forms.vogel_fulcher", "forms.vogel_fulcher_parameters", "forms.myega", "forms.avramov_milchev", "forms.temperature_at_viscosity", "forms.angell_plot"];
const COLD: &[&str] = &["forms.cold_heat_capacity", "forms.cold"];

const fn recalled(name: &'static str, value: &'static str) -> PresetValue {
    PresetValue { name, value, trust: Trust::FromMemory, source: RECALLED }
}

pub(super) static PRESETS: &[Preset] = &presets([
    Preset {
        id: "glycerol",
        title: "Like glycerol",
        applies_to: ANGELL,
        values: &[recalled("glass_temperature", "190"), recalled("fragility", "53"), recalled("log10_viscosity_infinite", "-5")],
    },
    Preset {
        id: "terphenyl",
        title: "Fragile, like ortho-terphenyl",
        applies_to: ANGELL,
        values: &[recalled("glass_temperature", "246"), recalled("fragility", "81"), recalled("log10_viscosity_infinite", "-4")],
    },
    Preset {
        id: "germania",
        title: "Strong: near the Arrhenius law",
        applies_to: ANGELL,
        values: &[recalled("glass_temperature", "600"), recalled("fragility", "20"), recalled("log10_viscosity_infinite", "-5")],
    },
    Preset {
        id: "silica",
        title: "Like silica, measured cubic term",
        applies_to: COLD,
        values: &[recalled("linear", "1.2"), recalled("cubic", "1.8"), recalled("atoms_per_formula", "3"), recalled("molar_mass", "60.08")],
    },
    Preset {
        id: "silica_elastic",
        title: "Like silica, cubic term of its sound waves",
        applies_to: COLD,
        values: &[recalled("linear", "1.2"), recalled("cubic", "0.8"), recalled("atoms_per_formula", "3"), recalled("molar_mass", "60.08")],
    },
    // ln A: a relaxation time of 100 s at 557 K and at 308 K
    Preset {
        id: "boron_oxide_scan",
        title: "Like boron oxide",
        applies_to: &["forms.scan"],
        values: &[
            recalled("nonlinearity", "0.40"),
            recalled("exponent", "0.65"),
            recalled("activation_temperature", "45000"),
            PresetValue { name: "log_prefactor", value: "-76.2", trust: Trust::OurChoice, source: HUNDRED_SECONDS },
            PresetValue { name: "start_temperature", value: "620", trust: Trust::OurChoice, source: ENCLOSES },
            PresetValue { name: "end_temperature", value: "460", trust: Trust::OurChoice, source: ENCLOSES },
        ],
    },
    Preset {
        id: "vinyl_acetate_scan",
        title: "Like poly(vinyl acetate)",
        applies_to: &["forms.scan"],
        values: &[
            recalled("nonlinearity", "0.35"),
            recalled("exponent", "0.57"),
            recalled("activation_temperature", "71000"),
            PresetValue { name: "log_prefactor", value: "-225.9", trust: Trust::OurChoice, source: HUNDRED_SECONDS },
            PresetValue { name: "start_temperature", value: "328", trust: Trust::OurChoice, source: ENCLOSES },
            PresetValue { name: "end_temperature", value: "283", trust: Trust::OurChoice, source: ENCLOSES },
        ],
    },
    Preset {
        id: "annealed",
        title: "Cooled slowly, heated fast",
        applies_to: &["forms.tool_narayanaswamy_moynihan", "forms.scan"],
        values: &[
            PresetValue { name: "cooling_rate", value: "0.5", trust: Trust::OurChoice, source: "shows the overshoot" },
            PresetValue { name: "heating_rate", value: "20", trust: Trust::OurChoice, source: "shows the overshoot" },
        ],
    },
    Preset {
        id: "quenched",
        title: "Cooled fast, heated slowly",
        applies_to: &["forms.tool_narayanaswamy_moynihan", "forms.scan"],
        values: &[
            PresetValue { name: "cooling_rate", value: "100", trust: Trust::OurChoice, source: "shows the dip before the step" },
            PresetValue { name: "heating_rate", value: "5", trust: Trust::OurChoice, source: "shows the dip before the step" },
        ],
    },
]);
