//! Locally preferred structures of As2Se3: Nelson's gauge picture of self-organised freezing.
//!
//! | name | printed | meaning | unit |
//! |---|---|---|---|
//! | `energy` | E₀ | depth of a bond's free-energy well | eV |
//! | `fluctuation` | δφ₀, δγ₀ | frozen fluctuation of a hybrid or bond angle | 1, degrees |
//! | `weight` | s (ours) | share and sign of the printed energies in Z | 1 |
//! | `rate` | γ_i, λ_ij | inverse relaxation time | 1/s |
//! | `time` | t_i | energy extinction time | s |
//! | `log_amplitude` | ln ζ | squared starting fluctuation over the frozen one | 1 |
//! | `exponent` | Γ, Λ | self-organisation exponents | 1 |
//!
//! The constants of the paper are not printed in it; what takes their place can be chosen and is marked as our assumption.

pub mod bonds;
#[cfg(feature = "ledger")]
mod claims;
pub mod exponent;
pub mod extinction;
pub mod figures;
mod fits;
pub mod landau;
pub mod means;
pub mod network;
mod params;
mod presets;
mod quantities;
pub mod rates;
pub mod readings;
pub mod relaxation;
pub mod sources;
pub mod spectrum;

pub use figures::FIGURES;

use crate::describe::{Fit, Groups, Preset, Quantity, Symbol, Theory};

/// Its named parameter sets.
pub const PRESETS: Groups<Preset> = &[presets::PRESETS];
/// Its calculator entries, by phenomenon.
pub const QUANTITIES: Groups<Quantity> = &[quantities::FREEZING, quantities::MEANS, quantities::DECAY];
/// What of it can be fitted to measured points.
pub const FITS: &[Fit] = fits::FITS;

/// The theory as data.
pub static THEORY: Theory = Theory {
    id: "gauge_lps",
    title: "Locally preferred structures of As₂Se₃ (gauge freedom)",
    source: &sources::NELSON_2019,
    claim: r"A locally preferred structure is an arsenic atom with its three bonds, as the melt favours it. Its bonds freeze one after the other. Two exponents, $\Gamma$ and $\Lambda$, relate one structure to a network of four. They are said to become equal at the glass transition, where their inverse is the stretching exponent 0.6.",
    assumptions: &[
        r"The probability of each bond follows from its printed energy. The weight that turns an energy into a probability is our assumption.",
        r"A bond freezes only after the one before it, so the rates contain products of probabilities.",
        r"The mean rate times the mean extinction time is a power of the sum of the same products for one structure, (19).",
    ],
    caution: &[
        r"The value 0.6 is put in and does not come out. By (22), a suitable amplitude gives any value.",
        r"The fitted amplitude of the bond angles is unphysical: their fluctuations start about $5 \times 10^5$ times above where they freeze.",
        r"The fitted weight of the bond angles keeps only 5 % of the printed energies.",
        r"The curves of the paper cannot be drawn as printed: their coefficients are not given. The free energies here have the printed minima and two terms of ours.",
        r"The times are those of single bonds, far shorter than the structural relaxation at $T_\mathrm{g}$. No relaxation function is computed from them.",
    ],
    symbols: &[
        Symbol { symbol: r"E_0", name: "energy", unit: "eV", meaning: "depth of a bond's free-energy well" },
        Symbol {
            symbol: r"\delta\varphi_i, \delta\gamma_{ij}",
            name: "fluctuation",
            unit: "1, deg",
            meaning: "frozen fluctuation of a hybrid angle or a bond angle",
        },
        Symbol { symbol: "P_i", name: "probability", unit: "1", meaning: "probability of a bond configuration" },
        Symbol { symbol: "s", name: "weight", unit: "1", meaning: "weight of the printed energies in the probability of a bond, our assumption" },
        Symbol { symbol: r"\gamma_i, \lambda_{ij}", name: "rate", unit: "1/s", meaning: "inverse relaxation time of a fluctuation" },
        Symbol { symbol: r"t_i, t_{ij}", name: "time", unit: "s", meaning: "energy extinction time" },
        Symbol { symbol: r"\ln\zeta", name: "log_amplitude", unit: "1", meaning: "logarithm of the squared starting fluctuation over the frozen one" },
        Symbol { symbol: r"\Gamma, \Lambda", name: "exponent", unit: "1", meaning: "self-organisation exponents of the hybrid and the bond family" },
        Symbol { symbol: r"\kappa", name: "scale", unit: "1", meaning: "printed factor 0.5 that scales an inverse exponent" },
        Symbol { symbol: r"\beta", name: "beta", unit: "1", meaning: "stretching exponent" },
        Symbol { symbol: "D", name: "fractal_dimension", unit: "1", meaning: "1 − 1/β" },
    ],
    quantities: QUANTITIES,
    figures: FIGURES,
    #[cfg(feature = "ledger")]
    claims: &[claims::FREEZING, claims::EXTINCTION, claims::EXPONENTS, claims::READINGS, claims::STRETCHING],
    presets: PRESETS,
    fits: FITS,
}
.shown();
