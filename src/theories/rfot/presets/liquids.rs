//! Named liquids for the figures of the supercooled liquid.
//!
//! The numbers are those of [`crate::materials::liquids`], as they would be typed; a test holds them together.

use crate::describe::{Preset, PresetValue, Trust, presets};

const ANGELL: &[&str] = &["rfot.angell"];
const ONE_LIQUID: &[&str] = &["rfot.relaxation", "rfot.cooperativity", "rfot.fragility"];

const FLUEGEL: &str = "A. Fluegel, Glass Technol. A 48, 13 (2007), Table 12: certified temperature of 10¹² Pa s";
const THROUGH_POINTS: &str = "slope at 10¹² Pa s of the curve through the certified points, computed here";
const GUSAKOVA: &str = "N.K. Gusakova et al., Neorg. Mater. 10, 338 (1974), one of four commercial types";
const FONTANA: &str = "E.H. Fontana, W.A. Plummer, Phys. Chem. Glasses 7, 139 (1966)";
const FIT_SLOPE: &str = "slope of the cited fit at 10¹² Pa s, computed here";
const BOEHMER: &str = "R. Böhmer et al., J. Chem. Phys. 99, 4201 (1993), from memory";
const GREET: &str = "R.J. Greet, D. Turnbull, J. Chem. Phys. 46, 1243 (1967)";
const PLAZEK: &str = "D.J. Plazek, J.H. Magill, J. Chem. Phys. 45, 3038 (1966), dilatometric";
const FERREIRA: &str = "A.G.M. Ferreira et al., J. Chem. Thermodyn. 113, 162 (2017)";
const FROM_FRAGILITY: &str =
    "our choice: the glass temperature times 1 − 15/m, where m is the fragility; so it is at constant modulus and fifteen decades of time";
const RICHERT: &str = "R. Richert, C.A. Angell, J. Chem. Phys. 108, 9016 (1998), from memory";
const RECALLED: &str = "from memory, not looked up in a source";

/// A liquid as its own curve in the Angell plot, and as the one liquid of the other figures.
macro_rules! liquids {
    ($($id:literal, $title:literal, [$glass:literal, $glass_trust:ident, $glass_source:ident], [$fragility:literal, $fragility_trust:ident, $fragility_source:ident], [$kauzmann:literal, $kauzmann_trust:ident, $kauzmann_source:ident];)*) => {
        pub(super) static PRESETS: &[Preset] = &presets([$(
            Preset {
                id: $id,
                title: $title,
                applies_to: ANGELL,
                values: &[
                    PresetValue { name: "liquids", value: concat!($id, ",own"), trust: Trust::OurChoice, source: "the measured liquid beside your own" },
                    PresetValue { name: "glass_temperature", value: $glass, trust: Trust::$glass_trust, source: $glass_source },
                    PresetValue { name: "fragility", value: $fragility, trust: Trust::$fragility_trust, source: $fragility_source },
                ],
            },
            Preset {
                id: concat!("liquid_", $id),
                title: $title,
                applies_to: ONE_LIQUID,
                values: &[
                    PresetValue { name: "glass_temperature", value: $glass, trust: Trust::$glass_trust, source: $glass_source },
                    PresetValue { name: "kauzmann_temperature", value: $kauzmann, trust: Trust::$kauzmann_trust, source: $kauzmann_source },
                ],
            },
        )*]);
    };
}

liquids! {
    "SiO2", "SiO₂", ["1461", Cited, GUSAKOVA], ["20.4", Derived, FIT_SLOPE], ["386.7", OurChoice, FROM_FRAGILITY];
    "GeO2", "GeO₂", ["817.2", Cited, FONTANA], ["21.1", Derived, FIT_SLOPE], ["236.2", OurChoice, FROM_FRAGILITY];
    "B2O3", "B₂O₃", ["554", FromMemory, BOEHMER], ["32", FromMemory, BOEHMER], ["294.3", OurChoice, FROM_FRAGILITY];
    "SRM_717a", "NIST SRM 717a", ["787.15", Cited, FLUEGEL], ["32.7", Derived, THROUGH_POINTS], ["426.1", OurChoice, FROM_FRAGILITY];
    "SRM_710a", "NIST SRM 710a", ["818.15", Cited, FLUEGEL], ["37.2", Derived, THROUGH_POINTS], ["488.3", OurChoice, FROM_FRAGILITY];
    "DGG_I", "DGG I", ["812.15", Cited, FLUEGEL], ["37.8", Derived, THROUGH_POINTS], ["489.9", OurChoice, FROM_FRAGILITY];
    "glycerol", "glycerol", ["188", Cited, FERREIRA], ["53", FromMemory, BOEHMER], ["135", FromMemory, RICHERT];
    "TNB", "TNB (1,3,5-tri-α-naphthylbenzene)", ["342.15", Cited, PLAZEK], ["66", FromMemory, BOEHMER], ["270", FromMemory, RECALLED];
    "OTP", "o-terphenyl", ["243", Cited, GREET], ["81", FromMemory, BOEHMER], ["204", FromMemory, RICHERT];
}

#[cfg(test)]
mod tests {
    use super::{PRESETS, Trust};
    use crate::materials::liquids;

    #[test]
    fn presets_are_the_materials() {
        for liquid in liquids::LIQUIDS {
            let find = |id: &str, name: &str| *PRESETS.iter().find(|p| p.id == id).unwrap().values.iter().find(|v| v.name == name).unwrap();
            let number = |value: &str| value.parse::<f64>().unwrap();
            let glass = find(liquid.id, "glass_temperature");
            assert!((number(glass.value) - liquid.glass_temperature.value).abs() < 1e-9, "{}", liquid.id);
            assert_eq!(glass.trust, liquid.glass_temperature.trust);
            let fragility = find(liquid.id, "fragility");
            assert!((number(fragility.value) - liquid.fragility.value).abs() < 1e-9, "{}", liquid.id);
            assert_eq!(fragility.trust, liquid.fragility.trust);
            let kauzmann = find(&format!("liquid_{}", liquid.id), "kauzmann_temperature");
            if kauzmann.trust == Trust::OurChoice {
                let closure = liquid.glass_temperature.value * (1.0 - 15.0 / liquid.fragility.value);
                assert!((number(kauzmann.value) - closure).abs() < 0.06, "{}: {closure}", liquid.id);
            }
        }
    }
}
