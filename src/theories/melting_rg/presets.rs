//! Named liquids and starts. The liquids are those of [`crate::materials::liquids`], as they would be typed.

use crate::describe::{Preset, PresetValue, Trust, presets};

const ANGELL: &[&str] = &["melting_rg.angell"];
const CALCULATOR: &[&str] = &["melting_rg.strength_from_fragility"];
const PLANE: &[&str] = &["melting_rg.flow_plane"];

const FLUEGEL: &str = "A. Fluegel, Glass Technol. A 48, 13 (2007), Table 12: certified temperature of 10¹² Pa s";
const THROUGH_ISOKOMS: &str = "slope at 10¹² Pa s through the certified points, computed here";
const GUSAKOVA: &str = "N.K. Gusakova et al., Neorg. Mater. 10, 338 (1974), one of four commercial types";
const FONTANA: &str = "E.H. Fontana, W.A. Plummer, Phys. Chem. Glasses 7, 139 (1966)";
const FIT_SLOPE: &str = "slope of the cited fit at 10¹² Pa s, computed here";
const BOEHMER: &str = "R. Böhmer et al., J. Chem. Phys. 99, 4201 (1993), from memory";
const GREET: &str = "R.J. Greet, D. Turnbull, J. Chem. Phys. 46, 1243 (1967)";
const PLAZEK: &str = "D.J. Plazek, J.H. Magill, J. Chem. Phys. 45, 3038 (1966), dilatometric";
const FERREIRA: &str = "A.G.M. Ferreira et al., J. Chem. Thermodyn. 113, 162 (2017)";
const GLYCEROL: &str = "the value that the paper prints for glycerol, 0.1 poise";
const FIT_PREFACTOR: &str = "constant of the fit that the figure draws for this liquid";
const OURS: &str = "chosen to show it";

const fn value(name: &'static str, value: &'static str, trust: Trust, source: &'static str) -> PresetValue {
    PresetValue { name, value, trust, source }
}

macro_rules! liquids {
    ($($id:literal, $title:literal, [$glass:literal, $glass_trust:ident, $glass_source:ident], [$fragility:literal, $fragility_trust:ident, $fragility_source:ident], [$viscosity:literal, $viscosity_trust:ident, $viscosity_source:ident];)*) => {
        /// Each liquid in the Angell plot, and in the calculator.
        pub(super) static LIQUIDS: &[Preset] = &presets([$(
            Preset {
                id: $id,
                title: $title,
                applies_to: ANGELL,
                values: &[
                    value("liquids", concat!($id, ",own"), Trust::OurChoice, "the measured liquid beside the one of the sliders"),
                    value("glass_temperature", $glass, Trust::$glass_trust, $glass_source),
                    value("fragility", $fragility, Trust::$fragility_trust, $fragility_source),
                    value("log10_liquid_viscosity", $viscosity, Trust::$viscosity_trust, $viscosity_source),
                ],
            },
            Preset {
                id: concat!("liquid_", $id),
                title: $title,
                applies_to: CALCULATOR,
                values: &[
                    value("glass_temperature", $glass, Trust::$glass_trust, $glass_source),
                    value("fragility", $fragility, Trust::$fragility_trust, $fragility_source),
                    value("log10_liquid_viscosity", $viscosity, Trust::$viscosity_trust, $viscosity_source),
                ],
            },
        )*]);
    };
}

liquids! {
    "SiO2", "SiO₂", ["1461", Cited, GUSAKOVA], ["20.4", Derived, FIT_SLOPE], ["-6.778", Cited, FIT_PREFACTOR];
    "GeO2", "GeO₂", ["817.2", Cited, FONTANA], ["21.1", Derived, FIT_SLOPE], ["-3.66", Cited, FIT_PREFACTOR];
    "B2O3", "B₂O₃", ["554", FromMemory, BOEHMER], ["32", FromMemory, BOEHMER], ["-2.068", Cited, FIT_PREFACTOR];
    "SRM_717a", "NIST SRM 717a", ["787.15", Cited, FLUEGEL], ["32.7", Derived, THROUGH_ISOKOMS], ["-2.776", Derived, FIT_PREFACTOR];
    "SRM_710a", "NIST SRM 710a", ["818.15", Cited, FLUEGEL], ["37.2", Derived, THROUGH_ISOKOMS], ["-2.973", Derived, FIT_PREFACTOR];
    "DGG_I", "DGG I", ["812.15", Cited, FLUEGEL], ["37.8", Derived, THROUGH_ISOKOMS], ["-2.922", Derived, FIT_PREFACTOR];
    "glycerol", "glycerol", ["188", Cited, FERREIRA], ["53", FromMemory, BOEHMER], ["-2", Printed, GLYCEROL];
    "TNB", "TNB (1,3,5-tri-α-naphthylbenzene)", ["342.15", Cited, PLAZEK], ["66", FromMemory, BOEHMER], ["-2", OurChoice, GLYCEROL];
    "OTP", "o-terphenyl", ["243", Cited, GREET], ["81", FromMemory, BOEHMER], ["-4.333", Cited, FIT_PREFACTOR];
}

/// Starts of the flow, and one pair of defects.
pub(super) static STARTS: &[Preset] = &presets([
    Preset {
        id: "weak_coupling",
        title: "Small modulus, where (19) is exact",
        applies_to: PLANE,
        values: &[value("reduced_modulus", "0.1", Trust::OurChoice, OURS), value("fugacity_squared", "100", Trust::OurChoice, OURS)],
    },
    Preset {
        id: "strong_coupling",
        title: "Large modulus, where (19) fails",
        applies_to: PLANE,
        values: &[value("reduced_modulus", "3", Trust::OurChoice, OURS), value("fugacity_squared", "100", Trust::OurChoice, OURS)],
    },
    Preset {
        id: "always_liquid",
        title: "Equation (26) as it is written",
        applies_to: PLANE,
        values: &[value("equations", "literal", Trust::OurChoice, OURS)],
    },
    Preset {
        id: "two_dilatations",
        title: "Two dilatations, which do not interact, while (10) says that they do",
        applies_to: &["melting_rg.pair_energy"],
        values: &[value("first", "dilatation", Trust::OurChoice, OURS), value("second", "dilatation", Trust::OurChoice, OURS)],
    },
    Preset {
        id: "near_transition",
        title: "Near the transition: the flow ends at a hundredth of its start",
        applies_to: &["melting_rg.modulus_scale"],
        values: &[value("critical_ratio", "0.01", Trust::OurChoice, OURS)],
    },
    Preset {
        id: "unstable_cage",
        title: "Printed rest length, with which the defect turns by itself",
        applies_to: &["melting_rg.cage"],
        values: &[value("rest_length", "printed", Trust::Printed, "(4)"), value("stretching", "5", Trust::OurChoice, OURS)],
    },
]);

#[cfg(test)]
mod tests {
    use super::LIQUIDS;
    use crate::materials::liquids;

    #[test]
    fn presets_are_the_materials() {
        for liquid in liquids::LIQUIDS {
            for id in [liquid.id.to_owned(), format!("liquid_{}", liquid.id)] {
                let preset = LIQUIDS.iter().find(|p| p.id == id).unwrap();
                for (name, sourced) in [("glass_temperature", liquid.glass_temperature), ("fragility", liquid.fragility)] {
                    let value = preset.values.iter().find(|v| v.name == name).unwrap();
                    assert!((value.value.parse::<f64>().unwrap() - sourced.value).abs() < 1e-9 && value.trust == sourced.trust, "{id} {name}");
                }
            }
        }
    }
}
