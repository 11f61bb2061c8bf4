//! Three-well tunnelling systems in a magnetic field: Jug's extended tunnelling model and its cells.
//!
//! | name | printed | meaning | unit |
//! |---|---|---|---|
//! | `asymmetry` | D = √(E₁² + E₂² + E₃²) | how far the three wells are from degenerate | K |
//! | `tunnelling` | D₀ | tunnelling amplitude between two wells | K |
//! | `phase` | φ | Aharonov–Bohm phase of the loop | rad |
//! | `gap_min` | D_min | smallest asymmetry | K |
//! | `tunnel_area_min` | X_min = D₀min\|q/e\|S | smallest tunnel area | K Å² |
//! | `tunnel_area_ratio` | X_max/X_min | width of the distribution of tunnel areas | 1 |
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
mod figures;
pub mod four_well;
pub mod glass_temperature;
pub mod heat_capacity;
pub mod packing;
pub mod potential;
mod presets;
mod quantities;
pub mod relaxation;
pub mod sequence;
pub mod sources;
pub mod tables;
pub mod three_well;

use crate::describe::{Symbol, Theory};

const fn symbol(name: &'static str, symbol: &'static str, unit: &'static str, meaning: &'static str) -> Symbol {
    Symbol { symbol, name, unit, meaning }
}

/// The theory as data.
pub static THEORY: Theory = Theory {
    id: "etm",
    title: "Three-well tunnelling systems in a magnetic field (extended tunnelling model)",
    source: &sources::JUG,
    claim: "Glasses are close-packed cells of better-ordered atoms. Charged ions trapped between them tunnel coherently in potentials of three or four nearly degenerate wells, whose gap grows with the flux of a magnetic field: that would explain why heat capacity, dielectric constant and echoes of cold multi-silicate glasses depend on the field.",
    assumptions: &[
        "Three wells on a triangle, equal tunnelling amplitudes D_0 > 0, small asymmetries: (6), (10), (11).",
        "Weak fields and low temperatures: the lowest two levels form an effective two-level system, (9).",
        "A distribution that favours near-degeneracy, (10), with cut-offs fitted to each experiment.",
        "Independent systems; spectral diffusion as one exponential, (33).",
    ],
    caution: &[
        "Fits use a separate parameter set for each temperature and each observable, as the paper grants; with the smallest asymmetry of the heat capacity fit there would be no systems at the frequency of the echoes.",
        "Competing explanations exist: nuclear quadrupoles, paramagnetic iron. Isotope data are usually read as favouring nuclear quadrupoles; the paper rejects this. It is one model among several.",
        "No table gives D_0 alone, so the phase itself, and with it the validity of the weak-field form, cannot be checked. No fitted number carries an uncertainty.",
        "Cell sizes rest on P* = 1/2π and four systems per tetrahedron: estimates to a factor of two; the microscope saw other glasses.",
    ],
    symbols: &[
        symbol("asymmetry", "D", "K", "root of the sum of the squared well energies, counted from their mean"),
        symbol("tunnelling", "D_0", "K", "tunnelling amplitude between two of the three wells"),
        symbol("phase", r"\varphi", "rad", "Aharonov-Bohm phase of the loop through the three wells"),
        symbol("tunnel_area", r"X = D_0\,|q/e|\,S", "K A^2", "tunnelling amplitude times charge times loop area"),
        symbol("gap_min", r"D_{\min}", "K", "smallest asymmetry"),
        symbol("cutoff_1", "E_{c1}", "K", "energy below which a field leaves no states"),
        symbol("cutoff_2", "E_{c2}", "K", "energy of the cusp in the density of states"),
        symbol("ats_density", "n P^*", "1/g", "anomalous systems per gram times the dimensionless P*"),
        symbol("rate_constant", r"\Gamma^{-1}", "1/(us K^5)", "strength of the phonon damping"),
        symbol("diffusion_constant", r"c_{\mathrm{ATS}}", "1/(us K)", "spectral diffusion rate over temperature"),
        symbol("drive", "p_1F_0", "D kV/m", "well dipole times amplitude of the driving field"),
        symbol("radius", r"\xi", "A", "radius of a cell"),
    ],
    quantities: &[quantities::wells::QUANTITIES, quantities::thermal::QUANTITIES, quantities::fields::QUANTITIES, quantities::cells::QUANTITIES],
    figures: figures::FIGURES,
    #[cfg(feature = "ledger")]
    claims: claims::CLAIMS,
    presets: presets::PRESETS,
}
.shown();
