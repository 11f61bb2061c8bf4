//! Three-well tunnelling systems in a magnetic field: Jug's extended tunnelling model and its cells.
//!
//! | name | printed | meaning | unit |
//! |---|---|---|---|
//! | `asymmetry` | D = √(E₁² + E₂² + E₃²) | how far the three wells are from degenerate | K |
//! | `tunnelling` | D₀ | tunnelling amplitude between two wells | K |
//! | `phase` | φ | Aharonov–Bohm phase of the loop | rad |
//! | `gap_min` | D_min | smallest asymmetry | K |
//! | `tunnel_area_min` | X_min = D₀min\|q/e\|S | smallest tunnel area | K Å² |
//! | `tunnel_area_ratio` | X_max/X_min | largest tunnel area over the smallest | 1 |
//! | `ats_density` | n P* | anomalous systems per gram, weighted | 1/g |
//! | `rate_constant` | Γ⁻¹ | strength of phonon damping | 1/(µs K⁵) |

pub mod cells;
#[cfg(feature = "ledger")]
mod claims;
pub mod density_of_states;
pub mod dielectric;
pub mod double_well;
pub mod echo;
pub mod echo_average;
pub mod exact_dielectric;
pub mod exact_ensemble;
pub mod exact_susceptibility;
pub mod figures;
mod filled;
mod fits;
pub mod four_well;
pub mod four_well_ensemble;
pub mod four_well_reduction;
pub mod four_well_response;
pub mod glass_temperature;
pub mod heat_capacity;
pub mod iron;
mod jamming;
#[cfg(test)]
mod loss_double;
pub mod loss_spectrum;
pub mod packing;
pub mod potential;
mod presets;
pub mod quadrupole;
pub mod quadrupole_echo;
mod quadrupole_samples;
mod quantities;
pub mod relaxation;
pub mod sequence;
pub mod signal;
pub mod single_echo;
pub mod sources;
pub mod tables;
pub mod three_level;
pub mod three_well;
pub mod two_level_dielectric;

pub use figures::FIGURES;

use crate::describe::{Fit, Groups, Preset, Quantity, Symbol, Theory};

const fn symbol(name: &'static str, symbol: &'static str, unit: &'static str, meaning: &'static str) -> Symbol {
    Symbol { symbol, name, unit, meaning }
}

/// Its named parameter sets.
pub const PRESETS: Groups<Preset> = presets::PRESETS;
/// Its calculator entries, by phenomenon.
pub const QUANTITIES: Groups<Quantity> = &[
    quantities::wells::QUANTITIES,
    quantities::thermal::QUANTITIES,
    quantities::fields::QUANTITIES,
    quantities::cells::QUANTITIES,
    quantities::exact::QUANTITIES,
    quantities::ensembles::QUANTITIES,
    quantities::magnetic::QUANTITIES,
    quantities::tetrahedron::QUANTITIES,
    quantities::response::QUANTITIES,
    quantities::echoes::QUANTITIES,
    quantities::quadrupole::QUANTITIES,
];
/// What of it can be fitted to measured points.
pub const FITS: &[Fit] = fits::FITS;

/// The theory as data.
pub static THEORY: Theory = Theory {
    id: "etm",
    title: "Three-well tunnelling systems in a magnetic field (extended tunnelling model)",
    source: &sources::JUG,
    claim: "A glass consists of close-packed cells, in which the atoms are better ordered. Charged ions trapped between the cells tunnel together, in potentials with three or four wells of nearly equal energy. The flux of a magnetic field widens the gap between their lowest levels. That would explain why heat capacity, dielectric constant and echoes of cold multi-silicate glasses depend on the field.",
    assumptions: &[
        r"The three wells form a triangle, have equal tunnelling amplitudes $D_0 > 0$ and nearly equal energies: (6), (10), (11).",
        "In weak fields and at low temperatures only the lowest two levels matter: (9).",
        "Small asymmetries are the most frequent, (10), between cut-offs that are fitted to each experiment.",
        "The systems are independent of each other; spectral diffusion is one exponential, (33).",
    ],
    caution: &[
        "Each temperature and each measured quantity has its own fitted parameters, as the paper grants. With the smallest asymmetry of the heat capacity there would be no systems at the frequency of the echoes.",
        "There are competing explanations: nuclear quadrupoles and paramagnetic iron. Experiments with isotopes are usually taken to favour nuclear quadrupoles. The paper rejects this. It is one model among several.",
        r"The dielectric constant rises in weak fields only if the populations cannot follow the measuring field. With the damping fitted to three of the four echoes they follow at a kilohertz. The paper does not compare the two.",
        r"No table gives $D_0$ alone. So the phase is unknown, and it cannot be checked whether the weak-field form holds. No fitted number has an uncertainty.",
        r"The cell sizes assume $P^* = 1/2\pi$ and four systems per tetrahedron, so they are right within a factor of two at best. The microscope saw other glasses.",
        "Some figures of the paper are not drawn. Figs 1 and 18 are pictures from a simulation and from a microscope. Fig. 4(b) shows a potential with four wells without a formula. Fig. 14 has measured echoes only. The measured points of Figs 9 to 12 and 15 to 17 are not printed as numbers, so our figures have the curves alone.",
    ],
    symbols: &[
        symbol("asymmetry", "D", "K", "root of the sum of the squared well energies, counted from their mean"),
        symbol("tunnelling", "D_0", "K", "tunnelling amplitude between two of the three wells"),
        symbol("phase", r"\varphi", "rad", "Aharonov-Bohm phase of the loop through the three wells"),
        symbol("tunnel_area", r"X = D_0\,|q/e|\,S", "K A^2", "tunnelling amplitude times charge, in elementary charges, times loop area"),
        symbol("gap_min", r"D_{\min}", "K", "smallest asymmetry"),
        symbol("cutoff_1", "E_{c1}", "K", "energy below which a field leaves no states"),
        symbol("cutoff_2", "E_{c2}", "K", "energy of the cusp in the density of states"),
        symbol("ats_density", "n P^*", "1/g", r"anomalous systems per gram times the dimensionless $P^*$"),
        symbol("rate_constant", r"\Gamma^{-1}", "1/(us K^5)", "strength of the phonon damping"),
        symbol("diffusion_constant", r"c_{\mathrm{ATS}}", "1/(us K)", "spectral diffusion rate over temperature"),
        symbol("drive", "p_1F_0", "D kV/m", "well dipole times amplitude of the driving field"),
        symbol("radius", r"\xi", "A", "radius of a cell"),
    ],
    quantities: QUANTITIES,
    figures: FIGURES,
    #[cfg(feature = "ledger")]
    claims: claims::CLAIMS,
    presets: PRESETS,
    fits: FITS,
}
.shown();
