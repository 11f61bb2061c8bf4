//! The mosaic of a glass: Lubchenko's random first-order transition theory and its quantum relics.
//!
//! | name | printed | meaning | unit |
//! |---|---|---|---|
//! | `stiffness` | A = K/(ρ k_B T) | bulk modulus over the thermal energy density | 1 |
//! | `s_c` | s_c | configurational entropy per bead | k_B |
//! | `cooperative_size` | N* | beads that rearrange together | beads |

pub mod aperiodic;
pub mod cage;
#[cfg(feature = "ledger")]
mod claims;
pub mod conductivity;
pub mod conductivity_si;
mod cosh_power;
pub mod density_profile;
pub mod figures;
mod fits;
pub mod glass_si;
pub mod hard_spheres;
pub mod heat_capacity;
pub mod heat_capacity_si;
pub mod interacting;
pub mod midgap;
pub mod mosaic;
mod presets;
pub mod quality;
mod quantities;
pub mod quantum;
pub mod relaxation;
pub mod relaxing;
pub mod ripplons;
pub mod sizes;
pub mod sources;
pub mod structure_factor;
pub mod tunnelling;
pub mod wall_lines;
pub mod yu_leggett;

pub use figures::FIGURES;
pub(crate) use quantities::conductivity_si::CONDUCTIVITY;

use crate::describe::{Fit, Groups, Preset, Quantity, Symbol, Theory};

/// Its named parameter sets.
pub const PRESETS: Groups<Preset> = presets::PRESETS;
/// Its calculator entries, by phenomenon.
pub const QUANTITIES: Groups<Quantity> = quantities::QUANTITIES;
/// What of it can be fitted to measured points.
pub const FITS: &[Fit] = fits::FITS;

/// The theory as data.
pub static THEORY: Theory = Theory {
    id: "rfot",
    title: "The mosaic of a glass (random first-order transition)",
    source: &sources::LUBCHENKO_2017,
    claim: r"A supercooled liquid is a mosaic of small regions, each packed without a lattice in a state that is stable by itself. It flows when a region of about 200 beads, rigid units of its molecules, rearranges into another such state. The glass keeps this mosaic. Some regions still tunnel between two states, and the walls between regions vibrate: these are the anomalies of glasses at low temperatures.",
    assumptions: &[r"A rearranged region does not fit its surroundings; the energy of this mismatch grows as the square root of the number of its beads, (27).", r"The bulk modulus $K$ sets that energy, (28)."],
    caution: &["This is one of several pictures of the glass transition, and it is contested.", r"The Kauzmann temperature $T_\mathrm{K}$, where the configurational entropy would vanish, is an extrapolation. The size of a bead is not unique.", "Some figures of the paper are drawn in part. Fig. 8 (a) is a sketch without a rule to compute it. The upper part of Fig. 5 is the density of states of a simulated sample, which is not printed. The measured bump of Fig. 3 and the rates behind Fig. 4 stand in papers that were not at hand.", "Near the crossover to a liquid of collisions, barriers become softer, and what rearranges becomes a string. The paper prints no formula for either. Both stay open here."],
    symbols: &[
        Symbol { symbol: r"A", name: "stiffness", unit: "K/(rho k_B T)", meaning: "bulk modulus over the thermal energy density" },
        Symbol { symbol: r"s_c", name: "s_c", unit: "k_B per bead", meaning: "configurational entropy" },
        Symbol { symbol: r"N^*", name: "cooperative_size", unit: "beads", meaning: "beads that rearrange together" },
        Symbol { symbol: r"\xi/a", name: "xi_over_a", unit: "1", meaning: "size of a domain over that of a bead" },
        Symbol { symbol: r"d_L/a", name: "lindemann_ratio", unit: "1", meaning: "displacement at which the solid loses its stability, over bead spacing" },
        Symbol {
            symbol: r"\epsilon, \Delta",
            name: "asymmetry, tunnelling",
            unit: "K",
            meaning: "energy difference and tunnelling amplitude of a two-level system, as temperatures",
        },
        Symbol { symbol: r"g", name: "coupling", unit: "eV", meaning: "coupling to strain" },
        Symbol {
            symbol: r"\bar{P}",
            name: "density_of_states",
            unit: "1/(J m^3)",
            meaning: "density of two-level systems per energy, volume and logarithm of the amplitude",
        },
        Symbol { symbol: r"C", name: "strength", unit: "1", meaning: "tunnelling strength P̄g²/K" },
        Symbol { symbol: r"J", name: "coupling_constant", unit: "K nm^3", meaning: "elastic interaction of two defects, as a temperature times a volume" },
        Symbol { symbol: r"l_{\text{mfp}}/\lambda", name: "quality", unit: "1", meaning: "mean free path of a phonon over its wavelength" },
        Symbol { symbol: r"\theta", name: "glass_over_debye", unit: "k_B T_g/(hbar omega_D)", meaning: "glass temperature over the Debye temperature" },
        Symbol { symbol: r"\omega_l", name: "frequency", unit: "omega_D", meaning: "frequency of the wall mode of order l" },
        Symbol { symbol: r"c", name: "exponent", unit: "1", meaning: "exponent of the distribution of tunnelling times" },
        Symbol { symbol: r"\zeta", name: "relative_width", unit: "1", meaning: "width of the wall modes over their frequency, our assumption" },
        Symbol { symbol: r"\varphi_J", name: "jamming_fraction", unit: "1", meaning: "packing fraction at which a glass of hard spheres jams" },
    ],
    quantities: QUANTITIES,
    figures: FIGURES,
    #[cfg(feature = "ledger")]
    claims: claims::CLAIMS,
    presets: PRESETS,
    fits: FITS,
}
.shown();
