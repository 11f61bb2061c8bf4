//! Fits of the heat capacity: Tables 1 to 4.

use super::{derived, printed};
use crate::describe::{Preset, presets};

pub(super) static PRESETS: &[Preset] = &presets([
    Preset {
        id: "BAS_0_60K",
        title: "AlBaSiO (BAS), heat capacity at 0.60 K",
        applies_to: &["etm.heat_capacity"],
        values: &[
            printed("temperature", "0.60", "Table 2"),
            printed("gap_min", "0.49", "Table 2"),
            printed("tunnel_area_min", "4.77e4", "Table 2"),
            derived("tunnel_area_ratio", "6.47799", "Table 2: 3.09e5/4.77e4"),
            printed("ats_density", "5.19e16", "Table 1"),
            printed("fe2_density", "1.06e17", "Table 1"),
            printed("fe3_density", "5.00e16", "Table 1"),
        ],
    },
    Preset {
        id: "BAS_0_60K_states",
        title: "AlBaSiO (BAS), cut-offs of the heat capacity at 0.60 K",
        applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
        values: &[
            printed("gap_min", "0.49", "Table 2"),
            printed("tunnel_area_min", "4.77e4", "Table 2"),
            derived("tunnel_area_ratio", "6.47799", "Table 2: 3.09e5/4.77e4"),
        ],
    },
    Preset {
        id: "BAS_0_90K",
        title: "AlBaSiO (BAS), heat capacity at 0.90 K",
        applies_to: &["etm.heat_capacity"],
        values: &[
            printed("temperature", "0.90", "Table 2"),
            printed("gap_min", "0.53", "Table 2"),
            printed("tunnel_area_min", "5.07e4", "Table 2"),
            derived("tunnel_area_ratio", "5.71992", "Table 2: 2.90e5/5.07e4"),
            printed("ats_density", "5.19e16", "Table 1"),
            printed("fe2_density", "1.06e17", "Table 1"),
            printed("fe3_density", "5.00e16", "Table 1"),
        ],
    },
    Preset {
        id: "BAS_0_90K_states",
        title: "AlBaSiO (BAS), cut-offs of the heat capacity at 0.90 K",
        applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
        values: &[
            printed("gap_min", "0.53", "Table 2"),
            printed("tunnel_area_min", "5.07e4", "Table 2"),
            derived("tunnel_area_ratio", "5.71992", "Table 2: 2.90e5/5.07e4"),
        ],
    },
    Preset {
        id: "BAS_1_36K",
        title: "AlBaSiO (BAS), heat capacity at 1.36 K",
        applies_to: &["etm.heat_capacity"],
        values: &[
            printed("temperature", "1.36", "Table 2"),
            printed("gap_min", "0.55", "Table 2"),
            printed("tunnel_area_min", "5.95e4", "Table 2"),
            derived("tunnel_area_ratio", "4.38655", "Table 2: 2.61e5/5.95e4"),
            printed("ats_density", "5.19e16", "Table 1"),
            printed("fe2_density", "1.06e17", "Table 1"),
            printed("fe3_density", "5.00e16", "Table 1"),
        ],
    },
    Preset {
        id: "BAS_1_36K_states",
        title: "AlBaSiO (BAS), cut-offs of the heat capacity at 1.36 K",
        applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
        values: &[
            printed("gap_min", "0.55", "Table 2"),
            printed("tunnel_area_min", "5.95e4", "Table 2"),
            derived("tunnel_area_ratio", "4.38655", "Table 2: 2.61e5/5.95e4"),
        ],
    },
    Preset {
        id: "Duran_1_11K",
        title: "Duran, heat capacity at 1.11 K",
        applies_to: &["etm.heat_capacity"],
        values: &[
            printed("temperature", "1.11", "Table 4"),
            printed("gap_min", "0.34", "Table 4"),
            printed("tunnel_area_min", "4.99e4", "Table 4"),
            derived("tunnel_area_ratio", "5.37074", "Table 4: 2.68e5/4.99e4"),
            printed("ats_density", "8.88e16", "Table 3"),
            printed("fe2_density", "3.21e17", "Table 3"),
            printed("fe3_density", "2.11e17", "Table 3"),
        ],
    },
    Preset {
        id: "Duran_1_11K_states",
        title: "Duran, cut-offs of the heat capacity at 1.11 K",
        applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
        values: &[
            printed("gap_min", "0.34", "Table 4"),
            printed("tunnel_area_min", "4.99e4", "Table 4"),
            derived("tunnel_area_ratio", "5.37074", "Table 4: 2.68e5/4.99e4"),
        ],
    },
    Preset {
        id: "Duran_1_23K",
        title: "Duran, heat capacity at 1.23 K",
        applies_to: &["etm.heat_capacity"],
        values: &[
            printed("temperature", "1.23", "Table 4"),
            printed("gap_min", "0.32", "Table 4"),
            printed("tunnel_area_min", "5.30e4", "Table 4"),
            derived("tunnel_area_ratio", "4.71698", "Table 4: 2.50e5/5.30e4"),
            printed("ats_density", "8.88e16", "Table 3"),
            printed("fe2_density", "3.21e17", "Table 3"),
            printed("fe3_density", "2.11e17", "Table 3"),
        ],
    },
    Preset {
        id: "Duran_1_23K_states",
        title: "Duran, cut-offs of the heat capacity at 1.23 K",
        applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
        values: &[
            printed("gap_min", "0.32", "Table 4"),
            printed("tunnel_area_min", "5.30e4", "Table 4"),
            derived("tunnel_area_ratio", "4.71698", "Table 4: 2.50e5/5.30e4"),
        ],
    },
    Preset {
        id: "Duran_1_36K",
        title: "Duran, heat capacity at 1.36 K",
        applies_to: &["etm.heat_capacity"],
        values: &[
            printed("temperature", "1.36", "Table 4"),
            printed("gap_min", "0.32", "Table 4"),
            printed("tunnel_area_min", "5.54e4", "Table 4"),
            derived("tunnel_area_ratio", "4.44043", "Table 4: 2.46e5/5.54e4"),
            printed("ats_density", "8.88e16", "Table 3"),
            printed("fe2_density", "3.21e17", "Table 3"),
            printed("fe3_density", "2.11e17", "Table 3"),
        ],
    },
    Preset {
        id: "Duran_1_36K_states",
        title: "Duran, cut-offs of the heat capacity at 1.36 K",
        applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
        values: &[
            printed("gap_min", "0.32", "Table 4"),
            printed("tunnel_area_min", "5.54e4", "Table 4"),
            derived("tunnel_area_ratio", "4.44043", "Table 4: 2.46e5/5.54e4"),
        ],
    },
    Preset {
        id: "BAS_iron",
        title: "AlBaSiO (BAS), iron",
        applies_to: &["etm.heat_capacity_iron"],
        values: &[printed("fe2_density", "1.06e17", "Table 1"), printed("fe3_density", "5.00e16", "Table 1")],
    },
    Preset {
        id: "Duran_iron",
        title: "Duran, iron",
        applies_to: &["etm.heat_capacity_iron"],
        values: &[printed("fe2_density", "3.21e17", "Table 3"), printed("fe3_density", "2.11e17", "Table 3")],
    },
]);
