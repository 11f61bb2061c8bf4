//! Melting by defects: Varma's renormalised shear modulus and its Vogel-Fulcher law.
//!
//! Lengths in a (the spacing of defects), energies in k_BT; μ̄ = μ a³/k_BT (the paper leaves out the a³).
//!
//! | name | printed | meaning | unit |
//! |---|---|---|---|
//! | `reduced_modulus` | αμ̄ | shear modulus, with the strength of the defects | 1 |
//! | `fugacity_squared` | y² | square of the fugacity of defects | 1 |
//! | `log_scale` | ℓ | ln(R/a) | 1 |
//! | `critical_modulus` | μ̄_c | where the flow ends | 1 |
//! | `strength` | f, D | 2T₀/αμ₀ | 1 |
//! | `divergence_temperature` | T₀ | where the viscosity would diverge | K |

pub mod anisotropy;
pub mod cage;
#[cfg(feature = "ledger")]
mod claims;
pub mod dilute;
pub mod elasticity;
pub mod figures;
mod fits;
pub mod flow;
pub mod kosterlitz_thouless;
pub mod length;
pub mod pair;
mod presets;
mod quantities;
pub mod reduced;
pub mod shear;
pub mod softening;
pub mod sources;
pub mod strain;
pub mod transport;
pub mod turned;

pub use figures::FIGURES;

use crate::describe::{Fit, Groups, Preset, Quantity, Symbol, Theory};

/// Its named parameter sets.
pub const PRESETS: Groups<Preset> = &[presets::LIQUIDS, presets::STARTS];
/// Its calculator entries, by phenomenon.
pub const QUANTITIES: Groups<Quantity> = &[
    quantities::elastic::QUANTITIES,
    quantities::deformation::QUANTITIES,
    quantities::renormalised::QUANTITIES,
    quantities::viscous::QUANTITIES,
    quantities::response::QUANTITIES,
];
/// What of it can be fitted to measured points.
pub const FITS: &[Fit] = fits::FITS;

/// The theory as data.
pub static THEORY: Theory = Theory {
    id: "melting_rg",
    title: "Melting by defects (renormalised shear modulus)",
    source: &sources::VARMA_2022,
    claim: r"A glass contains small rigid groups of atoms, the defects, which can turn and are held by their neighbours. They interact through the elastic medium with an energy $\propto 1/r^3$, and so reduce the shear modulus on growing scales. The theory concludes that the modulus vanishes above a temperature $T_0$. The correlation length and the viscosity then have the Vogel-Fulcher form.",
    assumptions: &[
        r"The glass is an isotropic elastic continuum with a few randomly placed defects.",
        r"The defects interact in pairs as $1/r^3$, with fixed relative orientation, (15).",
        r"The modulus $\mu_c$ at which the flow ends is taken proportional to $T - T_0$, below (20).",
        r"The viscosity is that of a shear disturbance that diffuses over the correlation length.",
    ],
    caution: &[
        r"The transition at $T_0$ is put in through $\mu_c \propto T - T_0$ and does not come out of the flow. By (16) and (17) every start ends at a modulus above zero.",
        r"With $\eta = \eta_0(\xi/a)^2$ and $\eta_0 = 0.01$ Pa s the correlation length must be $10^7 a$ at the glass temperature, which is millimetres. Dynamic lengths inferred from measurements are nanometres.",
        r"With $C \propto \xi^{-3}$ the specific heat at the glass temperature is $10^{-21}$ of its value far above. It has no step there. It rises with temperature above $T_0$, while that of most fragile liquids falls.",
        r"A liquid with one relaxation time has a narrower loss peak than measured ones. The strength $\alpha$ of a turned cage depends on a free ratio, that of a bond's energy to the modulus.",
        r"The Vogel-Fulcher law is empirical. Laws without a divergence fit as well, and it is disputed whether $T_0$ is the Kauzmann temperature.",
        r"Glass temperatures, fragilities and fits of the liquids are quoted from the literature, some of them from memory.",
    ],
    symbols: &[
        Symbol { symbol: r"\overline{\mu}", name: "modulus", unit: "mu a^3/k_BT", meaning: "shear modulus over k_BT/a³" },
        Symbol { symbol: r"\alpha", name: "alpha", unit: "1", meaning: "strength of the defects, 16π|p|²" },
        Symbol { symbol: r"\alpha\overline{\mu}", name: "reduced_modulus", unit: "1", meaning: "modulus times the strength of the defects: the only combination in the equations of the flow" },
        Symbol { symbol: "y^2", name: "fugacity_squared", unit: "1", meaning: "square of the fugacity of defects" },
        Symbol { symbol: r"\ell", name: "log_scale", unit: "1", meaning: "logarithm of the scale R over the spacing a of the defects" },
        Symbol { symbol: r"\overline{\mu}_c", name: "critical_modulus", unit: "mu a^3/k_BT", meaning: "modulus at which the flow ends" },
        Symbol { symbol: r"\xi", name: "correlation_length", unit: "a", meaning: "length over which shear is correlated" },
        Symbol { symbol: "T_0", name: "divergence_temperature", unit: "K", meaning: "temperature at which viscosity and correlation length would diverge" },
        Symbol { symbol: "f, D", name: "strength", unit: "1", meaning: "strength of the liquid, 2T₀/αμ₀; small for a fragile one" },
        Symbol { symbol: "P_{ij}", name: "dipole", unit: "energy", meaning: "dipole tensor of the forces of a defect" },
        Symbol { symbol: "p_{ij}", name: "p", unit: "a^3", meaning: "dipole tensor over 8πμ₀, where the paper prints a product" },
        Symbol { symbol: r"\mu_0, g_0", name: "bending, stretching", unit: "energy, energy/length²", meaning: "stiffnesses of the bonds to the cage" },
        Symbol { symbol: "m", name: "fragility", unit: "1", meaning: quantities::viscous::FRAGILITY.meaning },
    ],
    quantities: QUANTITIES,
    figures: FIGURES,
    #[cfg(feature = "ledger")]
    claims: &[
        claims::defect::CLAIMS,
        claims::interaction::CLAIMS,
        claims::dilute::CLAIMS,
        claims::supplement::CLAIMS,
        claims::flow::CLAIMS,
        claims::reduced::CLAIMS,
        claims::correlation::CLAIMS,
        claims::melting::CLAIMS,
    ],
    presets: PRESETS,
    fits: FITS,
}
.shown();
