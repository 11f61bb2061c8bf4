//! Named liquids for the figures of the supercooled liquid: those of [`crate::materials::liquids`].

use crate::describe::{Preset, PresetValue, Trust, presets, sourced};
use crate::materials::liquids;

const ANGELL: &[&str] = &["rfot.angell"];
const ONE_LIQUID: &[&str] = &["rfot.relaxation", "rfot.cooperativity", "rfot.fragility"];

const FROM_FRAGILITY: &str =
    "our choice: the glass temperature times 1 − 15/m, where m is the fragility; so it is at constant modulus and fifteen decades of time";
const RICHERT: &str = "R. Richert, C.A. Angell, J. Chem. Phys. 108, 9016 (1998), from memory";
const RECALLED: &str = "from memory, not looked up in a source";

/// A liquid as its own curve in the Angell plot, and as the one liquid of the other figures, with its Kauzmann temperature.
macro_rules! liquids {
    ($($id:literal, $liquid:ident, $title:literal, $kauzmann:expr;)*) => {
        pub(super) static PRESETS: &[Preset] = &presets([$(
            Preset {
                id: $id,
                title: $title,
                applies_to: ANGELL,
                values: &[
                    PresetValue { name: "liquids", value: concat!($id, ",own"), trust: Trust::OurChoice, source: "the measured liquid beside your own" },
                    liquids::$liquid.glass_temperature.preset("glass_temperature"),
                    liquids::$liquid.fragility.preset("fragility"),
                ],
            },
            Preset {
                id: concat!("liquid_", $id),
                title: $title,
                applies_to: ONE_LIQUID,
                values: &[liquids::$liquid.glass_temperature.preset("glass_temperature"), $kauzmann.preset("kauzmann_temperature")],
            },
        )*]);
    };
}

liquids! {
    "SiO2", SILICA, "SiO₂", sourced!(386.7, OurChoice, FROM_FRAGILITY);
    "GeO2", GERMANIA, "GeO₂", sourced!(236.2, OurChoice, FROM_FRAGILITY);
    "B2O3", BORON_OXIDE, "B₂O₃", sourced!(294.3, OurChoice, FROM_FRAGILITY);
    "SRM_717a", SRM_717A, "NIST SRM 717a", sourced!(426.1, OurChoice, FROM_FRAGILITY);
    "SRM_710a", SRM_710A, "NIST SRM 710a", sourced!(488.3, OurChoice, FROM_FRAGILITY);
    "DGG_I", DGG_I, "DGG I", sourced!(489.9, OurChoice, FROM_FRAGILITY);
    "glycerol", GLYCEROL, "glycerol", sourced!(135.0, FromMemory, RICHERT);
    "TNB", TNB, "TNB (1,3,5-tri-α-naphthylbenzene)", sourced!(270.0, FromMemory, RECALLED);
    "OTP", OTP, "o-terphenyl", sourced!(204.0, FromMemory, RICHERT);
}

#[cfg(test)]
mod tests {
    use super::{PRESETS, Trust};
    use crate::materials::liquids;

    #[test]
    fn each_liquid_has_its_presets() {
        for liquid in liquids::LIQUIDS {
            let value = |id: &str, name: &str| *PRESETS.iter().find(|p| p.id == id).unwrap().values.iter().find(|v| v.name == name).unwrap();
            let number = |value: &str| value.parse::<f64>().unwrap();
            // the row of another liquid would have another glass temperature
            assert!((number(value(liquid.id, "glass_temperature").value) - liquid.glass_temperature.value).abs() < 1e-9, "{}", liquid.id);
            let kauzmann = value(&format!("liquid_{}", liquid.id), "kauzmann_temperature");
            if kauzmann.trust == Trust::OurChoice {
                let closure = liquid.glass_temperature.value * (1.0 - 15.0 / liquid.fragility.value);
                assert!((number(kauzmann.value) - closure).abs() < 0.06, "{}: {closure}", liquid.id);
            }
        }
    }
}
