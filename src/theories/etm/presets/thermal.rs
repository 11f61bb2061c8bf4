//! Fits of the heat capacity: Tables 1 to 4.

use super::super::tables::{concentration_rows, heat_capacity_rows};
use super::{derived, printed};
use crate::describe::{Preset, presets};

/// Densities of a glass as texts, and the table where they stand.
struct Densities {
    ats: &'static str,
    fe2: &'static str,
    fe3: &'static str,
    table: &'static str,
}

macro_rules! densities {
    ($($row:ident, $glass:literal, $fe2:literal, $fe2_ppm:literal, $fe3:literal, $fe3_ppm:literal, $ats:literal, $table:literal;)+) => {
        $(const $row: Densities = Densities { ats: stringify!($ats), fe2: stringify!($fe2), fe3: stringify!($fe3), table: $table };)+
    };
}
concentration_rows!(densities);

macro_rules! fits {
    ($($id:literal, $states:literal, $glass:ident, $name:literal, $table:literal,
       $temperature:literal, $gap:literal, $low:literal, $high:literal, $ratio:literal;)+) => {
        pub(super) static PRESETS: &[Preset] = &presets([
            $(Preset {
                id: $id,
                title: concat!($name, ", heat capacity at ", stringify!($temperature), " K"),
                applies_to: &["etm.heat_capacity"],
                values: &[
                    printed("temperature", stringify!($temperature), $table),
                    printed("gap_min", stringify!($gap), $table),
                    printed("tunnel_area_min", stringify!($low), $table),
                    derived("tunnel_area_ratio", stringify!($ratio), concat!($table, ": ", stringify!($high), "/", stringify!($low))),
                    printed("ats_density", $glass.ats, $glass.table),
                    printed("fe2_density", $glass.fe2, $glass.table),
                    printed("fe3_density", $glass.fe3, $glass.table),
                ],
            },
            Preset {
                id: $states,
                title: concat!($name, ", cut-offs of the heat capacity at ", stringify!($temperature), " K"),
                applies_to: &["etm.density_of_states", "etm.density_of_states_isotropic", "etm.dos_energy", "etm.dos_field"],
                values: &[
                    printed("gap_min", stringify!($gap), $table),
                    printed("tunnel_area_min", stringify!($low), $table),
                    derived("tunnel_area_ratio", stringify!($ratio), concat!($table, ": ", stringify!($high), "/", stringify!($low))),
                ],
            },)+
            Preset {
                id: "BAS_iron",
                title: "AlBaSiO (BAS), iron",
                applies_to: &["etm.heat_capacity_iron"],
                values: &[printed("fe2_density", BAS.fe2, BAS.table), printed("fe3_density", BAS.fe3, BAS.table)],
            },
            Preset {
                id: "Duran_iron",
                title: "Duran, iron",
                applies_to: &["etm.heat_capacity_iron"],
                values: &[printed("fe2_density", DURAN.fe2, DURAN.table), printed("fe3_density", DURAN.fe3, DURAN.table)],
            },
        ]);
    };
}
heat_capacity_rows!(fits);
