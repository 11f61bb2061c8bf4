//! The rows of Tables 1 to 7 and the glasses of Section 4.2, by the paper's names.
//!
//! The numbers are those of [`super::tables`], as they would be typed; a test holds them together.

use crate::describe::{Preset, PresetValue, Trust};

pub(super) static PRESETS: &[Preset] = &[
    Preset {
        id: "BAS_0.60K",
        title: "AlBaSiO (BAS), heat capacity at 0.60 K",
        applies_to: &["etm.heat_capacity"],
        values: &[
            PresetValue { name: "temperature", value: "0.60", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "gap_min", value: "0.49", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "tunnel_area_min", value: "4.77e4", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "tunnel_area_ratio", value: "6.47799", trust: Trust::Derived, source: "Table 2: 3.09e5/4.77e4" },
            PresetValue { name: "ats_density", value: "5.19e16", trust: Trust::Printed, source: "Table 1" },
            PresetValue { name: "fe2_density", value: "1.06e17", trust: Trust::Printed, source: "Table 1" },
            PresetValue { name: "fe3_density", value: "5.00e16", trust: Trust::Printed, source: "Table 1" },
        ],
    },
    Preset {
        id: "BAS_0.60K_states",
        title: "AlBaSiO (BAS), cut-offs of the heat capacity at 0.60 K",
        applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
        values: &[
            PresetValue { name: "gap_min", value: "0.49", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "tunnel_area_min", value: "4.77e4", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "tunnel_area_ratio", value: "6.47799", trust: Trust::Derived, source: "Table 2: 3.09e5/4.77e4" },
        ],
    },
    Preset {
        id: "BAS_0.90K",
        title: "AlBaSiO (BAS), heat capacity at 0.90 K",
        applies_to: &["etm.heat_capacity"],
        values: &[
            PresetValue { name: "temperature", value: "0.90", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "gap_min", value: "0.53", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "tunnel_area_min", value: "5.07e4", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "tunnel_area_ratio", value: "5.71992", trust: Trust::Derived, source: "Table 2: 2.90e5/5.07e4" },
            PresetValue { name: "ats_density", value: "5.19e16", trust: Trust::Printed, source: "Table 1" },
            PresetValue { name: "fe2_density", value: "1.06e17", trust: Trust::Printed, source: "Table 1" },
            PresetValue { name: "fe3_density", value: "5.00e16", trust: Trust::Printed, source: "Table 1" },
        ],
    },
    Preset {
        id: "BAS_0.90K_states",
        title: "AlBaSiO (BAS), cut-offs of the heat capacity at 0.90 K",
        applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
        values: &[
            PresetValue { name: "gap_min", value: "0.53", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "tunnel_area_min", value: "5.07e4", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "tunnel_area_ratio", value: "5.71992", trust: Trust::Derived, source: "Table 2: 2.90e5/5.07e4" },
        ],
    },
    Preset {
        id: "BAS_1.36K",
        title: "AlBaSiO (BAS), heat capacity at 1.36 K",
        applies_to: &["etm.heat_capacity"],
        values: &[
            PresetValue { name: "temperature", value: "1.36", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "gap_min", value: "0.55", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "tunnel_area_min", value: "5.95e4", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "tunnel_area_ratio", value: "4.38655", trust: Trust::Derived, source: "Table 2: 2.61e5/5.95e4" },
            PresetValue { name: "ats_density", value: "5.19e16", trust: Trust::Printed, source: "Table 1" },
            PresetValue { name: "fe2_density", value: "1.06e17", trust: Trust::Printed, source: "Table 1" },
            PresetValue { name: "fe3_density", value: "5.00e16", trust: Trust::Printed, source: "Table 1" },
        ],
    },
    Preset {
        id: "BAS_1.36K_states",
        title: "AlBaSiO (BAS), cut-offs of the heat capacity at 1.36 K",
        applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
        values: &[
            PresetValue { name: "gap_min", value: "0.55", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "tunnel_area_min", value: "5.95e4", trust: Trust::Printed, source: "Table 2" },
            PresetValue { name: "tunnel_area_ratio", value: "4.38655", trust: Trust::Derived, source: "Table 2: 2.61e5/5.95e4" },
        ],
    },
    Preset {
        id: "Duran_1.11K",
        title: "Duran, heat capacity at 1.11 K",
        applies_to: &["etm.heat_capacity"],
        values: &[
            PresetValue { name: "temperature", value: "1.11", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "gap_min", value: "0.34", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "tunnel_area_min", value: "4.99e4", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "tunnel_area_ratio", value: "5.37074", trust: Trust::Derived, source: "Table 4: 2.68e5/4.99e4" },
            PresetValue { name: "ats_density", value: "8.88e16", trust: Trust::Printed, source: "Table 3" },
            PresetValue { name: "fe2_density", value: "3.21e17", trust: Trust::Printed, source: "Table 3" },
            PresetValue { name: "fe3_density", value: "2.11e17", trust: Trust::Printed, source: "Table 3" },
        ],
    },
    Preset {
        id: "Duran_1.11K_states",
        title: "Duran, cut-offs of the heat capacity at 1.11 K",
        applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
        values: &[
            PresetValue { name: "gap_min", value: "0.34", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "tunnel_area_min", value: "4.99e4", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "tunnel_area_ratio", value: "5.37074", trust: Trust::Derived, source: "Table 4: 2.68e5/4.99e4" },
        ],
    },
    Preset {
        id: "Duran_1.23K",
        title: "Duran, heat capacity at 1.23 K",
        applies_to: &["etm.heat_capacity"],
        values: &[
            PresetValue { name: "temperature", value: "1.23", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "gap_min", value: "0.32", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "tunnel_area_min", value: "5.30e4", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "tunnel_area_ratio", value: "4.71698", trust: Trust::Derived, source: "Table 4: 2.50e5/5.30e4" },
            PresetValue { name: "ats_density", value: "8.88e16", trust: Trust::Printed, source: "Table 3" },
            PresetValue { name: "fe2_density", value: "3.21e17", trust: Trust::Printed, source: "Table 3" },
            PresetValue { name: "fe3_density", value: "2.11e17", trust: Trust::Printed, source: "Table 3" },
        ],
    },
    Preset {
        id: "Duran_1.23K_states",
        title: "Duran, cut-offs of the heat capacity at 1.23 K",
        applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
        values: &[
            PresetValue { name: "gap_min", value: "0.32", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "tunnel_area_min", value: "5.30e4", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "tunnel_area_ratio", value: "4.71698", trust: Trust::Derived, source: "Table 4: 2.50e5/5.30e4" },
        ],
    },
    Preset {
        id: "Duran_1.36K",
        title: "Duran, heat capacity at 1.36 K",
        applies_to: &["etm.heat_capacity"],
        values: &[
            PresetValue { name: "temperature", value: "1.36", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "gap_min", value: "0.32", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "tunnel_area_min", value: "5.54e4", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "tunnel_area_ratio", value: "4.44043", trust: Trust::Derived, source: "Table 4: 2.46e5/5.54e4" },
            PresetValue { name: "ats_density", value: "8.88e16", trust: Trust::Printed, source: "Table 3" },
            PresetValue { name: "fe2_density", value: "3.21e17", trust: Trust::Printed, source: "Table 3" },
            PresetValue { name: "fe3_density", value: "2.11e17", trust: Trust::Printed, source: "Table 3" },
        ],
    },
    Preset {
        id: "Duran_1.36K_states",
        title: "Duran, cut-offs of the heat capacity at 1.36 K",
        applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
        values: &[
            PresetValue { name: "gap_min", value: "0.32", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "tunnel_area_min", value: "5.54e4", trust: Trust::Printed, source: "Table 4" },
            PresetValue { name: "tunnel_area_ratio", value: "4.44043", trust: Trust::Derived, source: "Table 4: 2.46e5/5.54e4" },
        ],
    },
    Preset {
        id: "BAS_iron",
        title: "AlBaSiO (BAS), iron",
        applies_to: &["etm.heat_capacity_iron"],
        values: &[
            PresetValue { name: "fe2_density", value: "1.06e17", trust: Trust::Printed, source: "Table 1" },
            PresetValue { name: "fe3_density", value: "5.00e16", trust: Trust::Printed, source: "Table 1" },
        ],
    },
    Preset {
        id: "Duran_iron",
        title: "Duran, iron",
        applies_to: &["etm.heat_capacity_iron"],
        values: &[
            PresetValue { name: "fe2_density", value: "3.21e17", trust: Trust::Printed, source: "Table 3" },
            PresetValue { name: "fe3_density", value: "2.11e17", trust: Trust::Printed, source: "Table 3" },
        ],
    },
    Preset {
        id: "BK7_15mK",
        title: "BK7, 15 mK",
        applies_to: &["etm.dielectric_change", "etm.dielectric"],
        values: &[
            PresetValue { name: "temperature", value: "0.015", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "amplitude", value: "0.089e-5", trust: Trust::Printed, source: "Table 5; its unit is not printed and must be K" },
            PresetValue { name: "gap_min", value: "0.03", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "tunnel_area_min", value: "1.668e5", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "tunnel_area_ratio", value: "2.74341", trust: Trust::Derived, source: "Table 5: 4.576e5/1.668e5" },
        ],
    },
    Preset {
        id: "Duran_15mK",
        title: "Duran, 15 mK",
        applies_to: &["etm.dielectric_change", "etm.dielectric"],
        values: &[
            PresetValue { name: "temperature", value: "0.015", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "amplitude", value: "0.052e-5", trust: Trust::Printed, source: "Table 5; its unit is not printed and must be K" },
            PresetValue { name: "gap_min", value: "0.021", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "tunnel_area_min", value: "2.457e5", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "tunnel_area_ratio", value: "1.68946", trust: Trust::Derived, source: "Table 5: 4.151e5/2.457e5" },
        ],
    },
    Preset {
        id: "BAS_50mK",
        title: "AlBaSiO (BAS), 50 mK",
        applies_to: &["etm.dielectric_change", "etm.dielectric"],
        values: &[
            PresetValue { name: "temperature", value: "0.05", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "amplitude", value: "0.89e-5", trust: Trust::Printed, source: "Table 5; its unit is not printed and must be K" },
            PresetValue { name: "gap_min", value: "0.015", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "tunnel_area_min", value: "2.440e5", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "tunnel_area_ratio", value: "1.2623", trust: Trust::Derived, source: "Table 5: 3.080e5/2.440e5" },
        ],
    },
    Preset {
        id: "BAS_94mK",
        title: "AlBaSiO (BAS), 94 mK",
        applies_to: &["etm.dielectric_change", "etm.dielectric"],
        values: &[
            PresetValue { name: "temperature", value: "0.094", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "amplitude", value: "3.75e-5", trust: Trust::Printed, source: "Table 5; its unit is not printed and must be K" },
            PresetValue { name: "gap_min", value: "0.025", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "tunnel_area_min", value: "1.225e5", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "tunnel_area_ratio", value: "1.29714", trust: Trust::Derived, source: "Table 5: 1.589e5/1.225e5" },
        ],
    },
    Preset {
        id: "BAS_120mK",
        title: "AlBaSiO (BAS), 120 mK",
        applies_to: &["etm.dielectric_change", "etm.dielectric"],
        values: &[
            PresetValue { name: "temperature", value: "0.12", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "amplitude", value: "3.09e-5", trust: Trust::Printed, source: "Table 5; its unit is not printed and must be K" },
            PresetValue { name: "gap_min", value: "0.0227", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "tunnel_area_min", value: "1.767e5", trust: Trust::Printed, source: "Table 5" },
            PresetValue { name: "tunnel_area_ratio", value: "1.27221", trust: Trust::Derived, source: "Table 5: 2.248e5/1.767e5" },
        ],
    },
    Preset {
        id: "SiOCH_50mK",
        title: "SiO(2+x)C(y)H(z), 50 mK",
        applies_to: &["etm.dielectric_change", "etm.dielectric"],
        values: &[
            PresetValue { name: "temperature", value: "0.05", trust: Trust::Printed, source: "Table 6" },
            PresetValue { name: "amplitude", value: "4.38e-5", trust: Trust::Printed, source: "Table 6; its unit is not printed and must be K" },
            PresetValue { name: "gap_min", value: "0.015", trust: Trust::Printed, source: "Table 6" },
            PresetValue { name: "tunnel_area_min", value: "0.076e3", trust: Trust::Printed, source: "Table 6" },
            PresetValue { name: "tunnel_area_ratio", value: "400.921", trust: Trust::Derived, source: "Table 6: 3.047e4/0.076e3" },
        ],
    },
    Preset {
        id: "SiOCH_70mK",
        title: "SiO₂₊ₓCᵧH_z, 70 mK",
        applies_to: &["etm.dielectric_change", "etm.dielectric"],
        values: &[
            PresetValue { name: "temperature", value: "0.07", trust: Trust::Printed, source: "Table 6" },
            PresetValue { name: "amplitude", value: "12.22e-5", trust: Trust::Printed, source: "Table 6; its unit is not printed and must be K" },
            PresetValue { name: "gap_min", value: "0.0486", trust: Trust::Printed, source: "Table 6" },
            PresetValue { name: "tunnel_area_min", value: "0.600e3", trust: Trust::Printed, source: "Table 6" },
            PresetValue { name: "tunnel_area_ratio", value: "44.3667", trust: Trust::Derived, source: "Table 6: 2.662e4/0.600e3" },
        ],
    },
    Preset {
        id: "SiOCH_100mK",
        title: "SiO₂₊ₓCᵧH_z, 100 mK",
        applies_to: &["etm.dielectric_change", "etm.dielectric"],
        values: &[
            PresetValue { name: "temperature", value: "0.1", trust: Trust::Printed, source: "Table 6" },
            PresetValue { name: "amplitude", value: "13.63e-5", trust: Trust::Printed, source: "Table 6; its unit is not printed and must be K" },
            PresetValue { name: "gap_min", value: "0.0486", trust: Trust::Printed, source: "Table 6" },
            PresetValue { name: "tunnel_area_min", value: "3.035e3", trust: Trust::Printed, source: "Table 6" },
            PresetValue { name: "tunnel_area_ratio", value: "25.0939", trust: Trust::Derived, source: "Table 6: 7.616e4/3.035e3" },
        ],
    },
    Preset {
        id: "BAS_1",
        title: "AlBaSiO (BAS), sample 1",
        applies_to: &["etm.echo"],
        values: &[
            PresetValue { name: "row", value: "BAS_1", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "temperature", value: "0.012", trust: Trust::Printed, source: "caption of Fig. 14" },
            PresetValue { name: "delay", value: "2", trust: Trust::Printed, source: "caption of Fig. 14" },
        ],
    },
    Preset {
        id: "BAS_1_constants",
        title: "AlBaSiO (BAS), sample 1, constants",
        applies_to: &["etm.echo_resonant"],
        values: &[
            PresetValue { name: "gap_min", value: "0.01774", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "tunnel_area_min", value: "0.95e3", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "tunnel_area_ratio", value: "22.4211", trust: Trust::Derived, source: "Table 7: 2.13e4/0.95e3" },
            PresetValue { name: "rate_constant", value: "9.22e6", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "diffusion_constant", value: "5.008", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "drive", value: "0.461", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "frequency", value: "1", trust: Trust::Printed, source: "caption of Fig. 15" },
            PresetValue { name: "pulse_1", value: "0.1", trust: Trust::Printed, source: "caption of Fig. 15" },
            PresetValue { name: "pulse_2", value: "0.2", trust: Trust::Printed, source: "caption of Fig. 15" },
        ],
    },
    Preset {
        id: "BAS_1_damping",
        title: "AlBaSiO (BAS), sample 1, damping",
        applies_to: &["etm.relaxation_rate", "etm.relaxation_time"],
        values: &[
            PresetValue { name: "rate_constant", value: "9.22e6", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "temperature", value: "0.012", trust: Trust::Printed, source: "caption of Fig. 14" },
        ],
    },
    Preset {
        id: "BAS_1_drive",
        title: "AlBaSiO (BAS), sample 1, drive",
        applies_to: &["etm.rabi_frequency"],
        values: &[PresetValue { name: "drive", value: "0.461", trust: Trust::Printed, source: "Table 7" }],
    },
    Preset {
        id: "BAS_2",
        title: "AlBaSiO (BAS), sample 2",
        applies_to: &["etm.echo"],
        values: &[
            PresetValue { name: "row", value: "BAS_2", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "temperature", value: "0.012", trust: Trust::Printed, source: "caption of Fig. 14" },
            PresetValue { name: "delay", value: "2", trust: Trust::Printed, source: "caption of Fig. 14" },
        ],
    },
    Preset {
        id: "BAS_2_constants",
        title: "AlBaSiO (BAS), sample 2, constants",
        applies_to: &["etm.echo_resonant"],
        values: &[
            PresetValue { name: "gap_min", value: "0.02720", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "tunnel_area_min", value: "1.14e3", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "tunnel_area_ratio", value: "7.85965", trust: Trust::Derived, source: "Table 7: 8.96e3/1.14e3" },
            PresetValue { name: "rate_constant", value: "2.57e5", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "diffusion_constant", value: "3.825", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "drive", value: "0.450", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "frequency", value: "1", trust: Trust::Printed, source: "caption of Fig. 15" },
            PresetValue { name: "pulse_1", value: "0.1", trust: Trust::Printed, source: "caption of Fig. 15" },
            PresetValue { name: "pulse_2", value: "0.2", trust: Trust::Printed, source: "caption of Fig. 15" },
        ],
    },
    Preset {
        id: "BAS_2_damping",
        title: "AlBaSiO (BAS), sample 2, damping",
        applies_to: &["etm.relaxation_rate", "etm.relaxation_time"],
        values: &[
            PresetValue { name: "rate_constant", value: "2.57e5", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "temperature", value: "0.012", trust: Trust::Printed, source: "caption of Fig. 14" },
        ],
    },
    Preset {
        id: "BAS_2_drive",
        title: "AlBaSiO (BAS), sample 2, drive",
        applies_to: &["etm.rabi_frequency"],
        values: &[PresetValue { name: "drive", value: "0.450", trust: Trust::Printed, source: "Table 7" }],
    },
    Preset {
        id: "BK7_1.5us",
        title: "BK7, 1.5 µs",
        applies_to: &["etm.echo"],
        values: &[
            PresetValue { name: "row", value: "BK7_1.5us", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "temperature", value: "0.012", trust: Trust::Printed, source: "caption of Fig. 14" },
            PresetValue { name: "delay", value: "2", trust: Trust::Printed, source: "caption of Fig. 14" },
        ],
    },
    Preset {
        id: "BK7_1.5us_constants",
        title: "BK7, 1.5 µs, constants",
        applies_to: &["etm.echo_resonant"],
        values: &[
            PresetValue { name: "gap_min", value: "0.01676", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "tunnel_area_min", value: "0.92e3", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "tunnel_area_ratio", value: "14.5652", trust: Trust::Derived, source: "Table 7: 1.34e4/0.92e3" },
            PresetValue { name: "rate_constant", value: "8.91e6", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "diffusion_constant", value: "1.03", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "drive", value: "0.60", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "frequency", value: "0.9", trust: Trust::Printed, source: "caption of Fig. 16" },
            PresetValue { name: "pulse_1", value: "0.1", trust: Trust::Printed, source: "caption of Fig. 16" },
            PresetValue { name: "pulse_2", value: "0.2", trust: Trust::Printed, source: "caption of Fig. 16" },
        ],
    },
    Preset {
        id: "BK7_1.5us_damping",
        title: "BK7, 1.5 µs, damping",
        applies_to: &["etm.relaxation_rate", "etm.relaxation_time"],
        values: &[
            PresetValue { name: "rate_constant", value: "8.91e6", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "temperature", value: "0.012", trust: Trust::Printed, source: "caption of Fig. 14" },
        ],
    },
    Preset {
        id: "BK7_1.5us_drive",
        title: "BK7, 1.5 µs, drive",
        applies_to: &["etm.rabi_frequency"],
        values: &[PresetValue { name: "drive", value: "0.60", trust: Trust::Printed, source: "Table 7" }],
    },
    Preset {
        id: "BK7_6us",
        title: "BK7, 6 µs",
        applies_to: &["etm.echo"],
        values: &[
            PresetValue { name: "row", value: "BK7_6us", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "temperature", value: "0.012", trust: Trust::Printed, source: "caption of Fig. 14" },
            PresetValue { name: "delay", value: "2", trust: Trust::Printed, source: "caption of Fig. 14" },
        ],
    },
    Preset {
        id: "BK7_6us_constants",
        title: "BK7, 6 µs, constants",
        applies_to: &["etm.echo_resonant"],
        values: &[
            PresetValue { name: "gap_min", value: "0.01594", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "tunnel_area_min", value: "0.89e3", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "tunnel_area_ratio", value: "37.191", trust: Trust::Derived, source: "Table 7: 3.31e4/0.89e3" },
            PresetValue { name: "rate_constant", value: "3.25e6", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "diffusion_constant", value: "5.72", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "drive", value: "0.98", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "frequency", value: "0.9", trust: Trust::Printed, source: "caption of Fig. 16" },
            PresetValue { name: "pulse_1", value: "0.1", trust: Trust::Printed, source: "caption of Fig. 16" },
            PresetValue { name: "pulse_2", value: "0.2", trust: Trust::Printed, source: "caption of Fig. 16" },
        ],
    },
    Preset {
        id: "BK7_6us_damping",
        title: "BK7, 6 µs, damping",
        applies_to: &["etm.relaxation_rate", "etm.relaxation_time"],
        values: &[
            PresetValue { name: "rate_constant", value: "3.25e6", trust: Trust::Printed, source: "Table 7" },
            PresetValue { name: "temperature", value: "0.012", trust: Trust::Printed, source: "caption of Fig. 14" },
        ],
    },
    Preset {
        id: "BK7_6us_drive",
        title: "BK7, 6 µs, drive",
        applies_to: &["etm.rabi_frequency"],
        values: &[PresetValue { name: "drive", value: "0.98", trust: Trust::Printed, source: "Table 7" }],
    },
    Preset {
        id: "BAS_cells",
        title: "AlBaSiO (BAS), cells",
        applies_to: &["etm.cell_radius", "etm.cell_size"],
        values: &[
            PresetValue { name: "ats_density", value: "5e16", trust: Trust::Printed, source: "Section 4.2" },
            PresetValue { name: "density", value: "3.1", trust: Trust::Printed, source: "Section 4.2" },
        ],
    },
    Preset {
        id: "Duran_cells",
        title: "Duran, cells",
        applies_to: &["etm.cell_radius", "etm.cell_size"],
        values: &[
            PresetValue { name: "ats_density", value: "9e16", trust: Trust::Printed, source: "Section 4.2" },
            PresetValue { name: "density", value: "2.3", trust: Trust::Printed, source: "Section 4.2" },
        ],
    },
    Preset {
        id: "BK7_cells",
        title: "BK7, cells",
        applies_to: &["etm.cell_radius", "etm.cell_size"],
        values: &[
            PresetValue { name: "ats_density", value: "1e16", trust: Trust::Printed, source: "Section 4.2" },
            PresetValue { name: "density", value: "2.5", trust: Trust::Printed, source: "Section 4.2" },
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::PRESETS;
    use crate::describe::Trust;
    use crate::theories::etm::tables::{CELLS, CONCENTRATIONS, DIELECTRIC, ECHO, HEAT_CAPACITY};

    fn holds(id: &str, name: &str, expected: f64) {
        let preset = PRESETS.iter().find(|p| p.id == id).unwrap_or_else(|| panic!("no preset {id}"));
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
            ] {
                holds(&id, name, value);
            }
            holds(&format!("{}_damping", row.id), "rate_constant", row.rate_constant);
            holds(&format!("{}_drive", row.id), "drive", row.drive);
            assert!(PRESETS.iter().any(|p| p.id == row.id && p.values.iter().any(|v| v.name == "row" && v.value == row.id)));
        }
        for row in CELLS {
            holds(&format!("{}_cells", row.glass), "ats_density", row.ats_density);
            holds(&format!("{}_cells", row.glass), "density", row.density);
        }
    }

    #[test]
    fn presets_are_accepted_by_what_they_apply_to() {
        for preset in PRESETS {
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
