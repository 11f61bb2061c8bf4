//! Everyday laws: the textbook laws of glass-forming liquids, from none of the five papers.
//!
//! | name | usual symbol | meaning | unit |
//! |---|---|---|---|
//! | `glass_temperature` | T_g | where η = 10¹² Pa s | K |
//! | `fragility` | m | slope of log₁₀ η against T_g/T at T_g | 1 |
//! | `log10_viscosity_infinite` | L | log₁₀ η at infinite temperature | log₁₀(Pa s) |
//! | `exponent` | β, γ | stretching exponent; exponent of the power law | 1 |
//! | `fictive_temperature` | T_f | at which the liquid in equilibrium has the structure of the glass | K |
//!
//! Nothing is derived here. Defaults are from memory, not read, and can be changed.

pub mod adam_gibbs;
pub mod cold;
pub mod fictive;
pub mod figures;
mod fits;
pub mod memory;
mod params;
mod presets;
mod quantities;
pub mod relaxation;
pub mod sources;
pub mod viscosity;

pub use figures::FIGURES;

use crate::describe::{Fit, Groups, Preset, Quantity, Symbol, Theory};

/// Its named parameter sets.
pub const PRESETS: Groups<Preset> = &[presets::PRESETS];
/// Its calculator entries, by phenomenon.
pub const QUANTITIES: Groups<Quantity> = &[quantities::VISCOSITY, quantities::INVERSE, quantities::RELAXATION, quantities::THERMAL];
/// What of it can be fitted to measured points.
pub const FITS: &[Fit] = fits::FITS;

/// The room as data.
pub static THEORY: Theory = Theory {
    id: "forms",
    title: "Everyday laws",
    source: &sources::TEXTBOOKS,
    claim: r"Measured liquids and glasses are described by a few laws that every textbook holds. They give numbers to compare a theory with. No law is derived here, and one decade of data cannot choose between them.",
    assumptions: &[
        r"The glass temperature is where the viscosity is $10^{12}$ Pa s.",
        r"The stretching exponent does not change with temperature.",
        r"In a scan, the structure of the glass is one number, the fictive temperature.",
    ],
    caution: &[
        r"No law is derived here. Each is a formula with parameters that a measurement must give.",
        r"One decade of data cannot choose between these laws. They part only far from the glass temperature.",
        r"The defaults are from memory. They were not looked up in a source. They can be changed.",
        r"These laws make no claims that a ledger could check: their parameters are fitted.",
    ],
    symbols: &[
        Symbol { symbol: r"T_\mathrm{g}", name: "glass_temperature", unit: "K", meaning: "where the viscosity is 10¹² Pa s" },
        Symbol { symbol: "m", name: "fragility", unit: "1", meaning: "slope of the logarithm of the viscosity against the inverse temperature at the glass temperature" },
        Symbol { symbol: "L", name: "log10_viscosity_infinite", unit: "log10(Pa s)", meaning: "logarithm of the viscosity at infinite temperature" },
        Symbol { symbol: "E", name: "apparent_activation_energy", unit: "kJ/mol", meaning: "slope of the viscosity in an Arrhenius plot" },
        Symbol { symbol: r"T_\mathrm{K}", name: "kauzmann_temperature", unit: "K", meaning: "where the configurational entropy would vanish" },
        Symbol { symbol: r"\beta", name: "exponent", unit: "1", meaning: "stretching exponent" },
        Symbol { symbol: r"T_\mathrm{f}", name: "fictive_temperature", unit: "K", meaning: "temperature at which the liquid in equilibrium has the structure of the glass" },
        Symbol { symbol: "x", name: "nonlinearity", unit: "1", meaning: "share of the true temperature in the activation of the relaxation" },
    ],
    quantities: QUANTITIES,
    figures: FIGURES,
    #[cfg(feature = "ledger")]
    claims: &[],
    presets: PRESETS,
    fits: FITS,
}
.shown();
