//! The rows of Tables 1 to 7 and the glasses of Section 4.2, by the paper's names; nuclei for the rival explanation; wells of one
//! energy.
//!
//! Presets of the tables are made from the rows of [`super::tables`]; a test compares texts and numbers.

mod fields;
mod nuclei;
mod thermal;
mod wells;

use crate::describe::{Groups, Preset, PresetValue, Trust};

pub(super) const PRESETS: Groups<Preset> = &[thermal::PRESETS, fields::DIELECTRIC, fields::ECHO, fields::CELLS, nuclei::PRESETS, wells::PRESETS];

/// A number of the paper.
const fn printed(name: &'static str, value: &'static str, source: &'static str) -> PresetValue {
    PresetValue { name, value, trust: Trust::Printed, source }
}

/// A ratio of two numbers of the paper.
const fn derived(name: &'static str, value: &'static str, source: &'static str) -> PresetValue {
    PresetValue { name, value, trust: Trust::Derived, source }
}

#[cfg(test)]
mod tests {
    use crate::describe::{Preset, Trust};
    use crate::theories::etm::tables::{CELLS, CONCENTRATIONS, DIELECTRIC, ECHO, HEAT_CAPACITY};

    fn all() -> impl Iterator<Item = &'static Preset> {
        super::PRESETS.iter().copied().flatten()
    }

    fn holds(id: &str, name: &str, expected: f64) {
        let id = &id.replace('.', "_");
        let preset = all().find(|p| p.id == id.as_str()).unwrap_or_else(|| panic!("no preset {id}"));
        let value = preset.values.iter().find(|v| v.name == name).unwrap_or_else(|| panic!("{id} has no {name}"));
        let found: f64 = value.value.parse().unwrap();
        let off = if value.trust == Trust::Derived { 1e-5 } else { 1e-14 };
        assert!((found / expected - 1.0).abs() < off, "{id} {name}: {found} {expected}");
    }

    #[test]
    fn presets_are_the_tables() {
        for row in HEAT_CAPACITY {
            for id in [format!("{}_{:.2}K", row.glass, row.temperature), format!("{}_{:.2}K_states", row.glass, row.temperature)] {
                holds(&id, "gap_min", row.gap_min);
                holds(&id, "tunnel_area_min", row.tunnel_area_min);
                holds(&id, "tunnel_area_ratio", row.tunnel_area_max / row.tunnel_area_min);
            }
            let id = format!("{}_{:.2}K", row.glass, row.temperature);
            holds(&id, "temperature", row.temperature);
            let densities = CONCENTRATIONS.iter().find(|c| c.glass == row.glass).unwrap();
            holds(&id, "ats_density", densities.ats_density);
            for id in [id, format!("{}_iron", row.glass)] {
                holds(&id, "fe2_density", densities.fe2_density);
                holds(&id, "fe3_density", densities.fe3_density);
            }
        }
        for row in DIELECTRIC {
            for (name, value) in [
                ("temperature", row.temperature),
                ("amplitude", row.amplitude),
                ("gap_min", row.gap_min),
                ("tunnel_area_min", row.tunnel_area_min),
                ("tunnel_area_ratio", row.tunnel_area_max / row.tunnel_area_min),
            ] {
                holds(row.id, name, value);
            }
        }
        for row in ECHO {
            let id = format!("{}_constants", row.id);
            for (name, value) in [
                ("gap_min", row.gap_min),
                ("tunnel_area_min", row.tunnel_area_min),
                ("tunnel_area_ratio", row.tunnel_area_max / row.tunnel_area_min),
                ("rate_constant", row.rate_constant),
                ("diffusion_constant", row.diffusion_constant),
                ("drive", row.drive),
                ("frequency", row.frequency),
                ("delay", row.delay),
            ] {
                holds(&id, name, value);
            }
            holds(&format!("{}_damping", row.id), "rate_constant", row.rate_constant);
            holds(&format!("{}_drive", row.id), "drive", row.drive);
            assert!(all().any(|p| p.id == row.id.replace('.', "_") && p.values.iter().any(|v| v.name == "row" && v.value == row.id)));
            holds(row.id, "delay", row.delay);
        }
        for row in CELLS {
            holds(&format!("{}_cells", row.glass), "ats_density", row.ats_density);
            holds(&format!("{}_cells", row.glass), "density", row.density);
        }
    }

    #[test]
    fn presets_are_accepted_by_what_they_apply_to() {
        for preset in all() {
            for id in preset.applies_to {
                let quantity = crate::catalogue::quantity(id).map(|q| q.inputs);
                let figure = crate::catalogue::figure(id).map(|f| f.params);
                assert!(quantity.is_ok() || figure.is_ok(), "{id} does not exist");
                for value in preset.values {
                    let known = [&quantity, &figure].iter().any(|params| params.as_ref().is_ok_and(|list| list.iter().any(|p| p.name == value.name)));
                    assert!(known, "{id} has no {}", value.name);
                }
            }
        }
    }
}
