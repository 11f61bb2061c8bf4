//! The mosaic of a glass: Lubchenko's random first-order transition theory and its quantum relics.
//!
//! | name | printed | meaning | unit |
//! |---|---|---|---|
//! | `stiffness` | A = K/(ρ k_B T) | bulk modulus over the thermal energy density | 1 |
//! | `s_c` | s_c | configurational entropy per bead | k_B |
//! | `cooperative_size` | N* | beads that rearrange together | beads |

pub mod aperiodic;
pub mod cage;
mod claims;
mod claims_dimensions;
mod claims_edge;
mod claims_liquid;
mod claims_quantum;
mod claims_yu_leggett;
pub mod conductivity;
pub mod density_profile;
mod figure_angell;
mod figures_conductivity;
mod figures_defects;
mod figures_hard_spheres;
mod figures_liquid;
mod figures_mosaic;
mod figures_structure;
mod figures_walls;
mod figures_yu_leggett;
pub mod hard_spheres;
pub mod heat_capacity;
pub mod mosaic;
mod presets;
pub mod quality;
mod quantities;
mod quantities_defects;
mod quantities_hard_spheres;
mod quantities_quality;
mod quantities_relics;
pub mod quantum;
pub mod relaxation;
pub mod ripplons;
pub mod sources;
pub mod structure_factor;
pub mod tunnelling;
pub mod yu_leggett;

use crate::describe::Theory;

/// The theory as data.
pub static THEORY: Theory = Theory {
    id: "rfot",
    title: "The mosaic of a glass (random first-order transition)",
    source: &sources::LUBCHENKO_2017,
    claim: "A supercooled liquid is a mosaic of aperiodic free-energy minima. It flows by rearranging regions of about 200 beads, and the frozen mosaic keeps two-level systems and wall vibrations as quantum relics.",
    assumptions: &["The mismatch penalty grows as the square root of the number of beads.", "Its size is set by the bulk modulus, (28)."],
    caution: &["One of several contested pictures of the glass transition.", "The Kauzmann temperature is an extrapolation; the bead size is not unique."],
    symbols: &[],
    quantities: &[
        quantities::QUANTITIES,
        quantities_defects::QUANTITIES,
        quantities_quality::QUANTITIES,
        quantities_relics::QUANTITIES,
        quantities_hard_spheres::QUANTITIES,
    ],
    figures: &[
        figure_angell::FIGURES,
        figures_mosaic::FIGURES,
        figures_liquid::FIGURES,
        figures_structure::FIGURES,
        figures_defects::FIGURES,
        figures_yu_leggett::FIGURES,
        figures_walls::FIGURES,
        figures_conductivity::FIGURES,
        figures_hard_spheres::FIGURES,
    ],
    claims: &[claims::CLAIMS, claims_liquid::CLAIMS, claims_yu_leggett::CLAIMS, claims_quantum::CLAIMS, claims_edge::CLAIMS, claims_dimensions::CLAIMS],
    presets: &[presets::PRESETS],
};
