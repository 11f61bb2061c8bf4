//! Fits of dielectric constant and echo, and cells: Tables 5 to 7, Section 4.2.

use super::super::tables::{cell_rows, dielectric_rows, echo_rows};
use super::{derived, printed};
use crate::describe::{Preset, presets};

/// Where the temperature of the echoes stands, and where the pulses of no row do.
const TEMPERATURE: &str = "caption of Fig. 14";

macro_rules! dielectric {
    ($($id:literal, $row_title:literal, $glass:literal, $temperature:literal, $amplitude:literal, $gap:literal, $low:literal, $high:literal,
       $ratio:literal, $title:literal, $table:literal;)+) => {
        pub(super) static DIELECTRIC: &[Preset] = &presets([$(Preset {
            id: $id,
            title: $title,
            applies_to: &["etm.dielectric_change", "etm.dielectric"],
            values: &[
                printed("temperature", stringify!($temperature), $table),
                printed("amplitude", stringify!($amplitude), concat!($table, "; its unit is not printed and must be K")),
                printed("gap_min", stringify!($gap), $table),
                printed("tunnel_area_min", stringify!($low), $table),
                derived("tunnel_area_ratio", stringify!($ratio), concat!($table, ": ", stringify!($high), "/", stringify!($low))),
            ],
        }),+]);
    };
}
dielectric_rows!(dielectric);

macro_rules! echo {
    ($($row:literal, $row_title:literal, $glass:literal, [$f:literal $frequency:literal, $d:literal $delay:literal], $gap:literal, $low:literal, $high:literal,
       $rate:literal, $diffusion:literal, $drive:literal, $tangent:literal;
       $ratio:literal, $id:literal, $title:literal, $pulses:literal, $delays:literal;)+) => {
        pub(super) static ECHO: &[Preset] = &presets([$(
            Preset {
                id: $id,
                title: $title,
                applies_to: &["etm.echo"],
                values: &[printed("row", $row, "Table 7"), printed("temperature", "0.012", TEMPERATURE), printed("delay", $delay, $delays)],
            },
            Preset {
                id: concat!($id, "_constants"),
                title: concat!($title, ", constants"),
                applies_to: &["etm.echo_resonant", "etm.echo_in_field"],
                values: &[
                    printed("gap_min", stringify!($gap), "Table 7"),
                    printed("tunnel_area_min", stringify!($low), "Table 7"),
                    derived("tunnel_area_ratio", stringify!($ratio), concat!("Table 7: ", stringify!($high), "/", stringify!($low))),
                    printed("rate_constant", stringify!($rate), "Table 7"),
                    printed("diffusion_constant", stringify!($diffusion), "Table 7"),
                    printed("drive", stringify!($drive), "Table 7"),
                    printed("frequency", $frequency, $pulses),
                    printed("pulse_1", "0.1", $pulses),
                    printed("pulse_2", "0.2", $pulses),
                    printed("delay", $delay, $delays),
                    printed("temperature", "0.012", TEMPERATURE),
                ],
            },
            Preset {
                id: concat!($id, "_damping"),
                title: concat!($title, ", damping"),
                applies_to: &["etm.relaxation_rate", "etm.relaxation_time"],
                values: &[printed("rate_constant", stringify!($rate), "Table 7"), printed("temperature", "0.012", TEMPERATURE)],
            },
            Preset {
                id: concat!($id, "_drive"),
                title: concat!($title, ", drive"),
                applies_to: &["etm.rabi_frequency"],
                values: &[printed("drive", stringify!($drive), "Table 7")],
            }
        ),+]);
    };
}
echo_rows!(echo);

macro_rules! cells {
    ($($glass:literal, $ats:literal, $density:literal, $radius:literal, $id:literal, $title:literal;)+) => {
        pub(super) static CELLS: &[Preset] = &presets([$(Preset {
            id: $id,
            title: $title,
            applies_to: &["etm.cell_radius", "etm.cell_size"],
            values: &[printed("ats_density", stringify!($ats), "Section 4.2"), printed("density", stringify!($density), "Section 4.2")],
        }),+]);
    };
}
cell_rows!(cells);
