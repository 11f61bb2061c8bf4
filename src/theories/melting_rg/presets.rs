//! Named liquids, those of [`crate::materials::liquids`], and starts.

use crate::describe::{Preset, PresetValue, Trust, presets, sourced};
use crate::materials::liquids;

const ANGELL: &[&str] = &["melting_rg.angell"];
const CALCULATOR: &[&str] = &["melting_rg.strength_from_fragility"];
const PLANE: &[&str] = &["melting_rg.flow_plane"];

const TENTH_OF_A_POISE: &str = "the value that the paper prints for glycerol, 0.1 poise";
const FIT_PREFACTOR: &str = "constant of the fit that the figure draws for this liquid";
const OURS: &str = "chosen to show it";

const fn value(name: &'static str, value: &'static str, trust: Trust, source: &'static str) -> PresetValue {
    PresetValue { name, value, trust, source }
}

/// Each liquid in the Angell plot, and in the calculator, with its viscosity far above the glass temperature.
macro_rules! liquids {
    ($($id:literal, $liquid:ident, $title:literal, $viscosity:expr;)*) => {
        pub(super) static LIQUIDS: &[Preset] = &presets([$(
            Preset {
                id: $id,
                title: $title,
                applies_to: ANGELL,
                values: &[
                    value("liquids", concat!($id, ",own"), Trust::OurChoice, "the measured liquid beside the one of the sliders"),
                    liquids::$liquid.glass_temperature.preset("glass_temperature"),
                    liquids::$liquid.fragility.preset("fragility"),
                    $viscosity.preset("log10_liquid_viscosity"),
                ],
            },
            Preset {
                id: concat!("liquid_", $id),
                title: $title,
                applies_to: CALCULATOR,
                values: &[
                    liquids::$liquid.glass_temperature.preset("glass_temperature"),
                    liquids::$liquid.fragility.preset("fragility"),
                    $viscosity.preset("log10_liquid_viscosity"),
                ],
            },
        )*]);
    };
}

liquids! {
    "SiO2", SILICA, "SiO₂", sourced!(-6.778, Cited, FIT_PREFACTOR);
    "GeO2", GERMANIA, "GeO₂", sourced!(-3.66, Cited, FIT_PREFACTOR);
    "B2O3", BORON_OXIDE, "B₂O₃", sourced!(-2.068, Cited, FIT_PREFACTOR);
    "SRM_717a", SRM_717A, "NIST SRM 717a", sourced!(-2.776, Derived, FIT_PREFACTOR);
    "SRM_710a", SRM_710A, "NIST SRM 710a", sourced!(-2.973, Derived, FIT_PREFACTOR);
    "DGG_I", DGG_I, "DGG I", sourced!(-2.922, Derived, FIT_PREFACTOR);
    "glycerol", GLYCEROL, "glycerol", sourced!(-2.0, Printed, TENTH_OF_A_POISE);
    "TNB", TNB, "TNB (1,3,5-tri-α-naphthylbenzene)", sourced!(-2.0, OurChoice, TENTH_OF_A_POISE);
    "OTP", OTP, "o-terphenyl", sourced!(-4.333, Cited, FIT_PREFACTOR);
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
    use crate::materials::liquids::{self, VogelFulcherFit};

    #[test]
    fn each_liquid_has_its_presets() {
        for liquid in liquids::LIQUIDS {
            let fit = liquid.fit.or_else(|| VogelFulcherFit::through(liquid.isokoms.try_into().ok()?, ""));
            for id in [liquid.id.to_owned(), format!("liquid_{}", liquid.id)] {
                let preset = LIQUIDS.iter().find(|p| p.id == id).unwrap();
                let number = |name: &str| preset.values.iter().find(|v| v.name == name).unwrap().value.parse::<f64>().unwrap();
                // the row of another liquid would have another glass temperature
                assert!((number("glass_temperature") - liquid.glass_temperature.value).abs() < 1e-9, "{id}");
                if let Some(fit) = fit {
                    assert!((number("log10_liquid_viscosity") - fit.a).abs() < 6e-4, "{id}: {}", fit.a);
                }
            }
        }
    }
}
