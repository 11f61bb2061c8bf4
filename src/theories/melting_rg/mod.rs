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

pub mod cage;
#[cfg(feature = "ledger")]
mod claims;
pub mod dilute;
pub mod elasticity;
mod figures;
pub mod flow;
pub mod kosterlitz_thouless;
pub mod length;
pub mod pair;
mod presets;
mod quantities;
pub mod reduced;
pub mod sources;
pub mod transport;

use crate::describe::{Symbol, Theory};

/// The theory as data.
pub static THEORY: Theory = Theory {
    id: "melting_rg",
    title: "Melting by defects (renormalised shear modulus)",
    source: &sources::VARMA_2022,
    claim: "Rigid defects that can turn, held by their cages and interacting as 1/r³ through the elastic medium, reduce the shear modulus with growing scale. The theory concludes that it vanishes above a temperature T₀, with a correlation length and a viscosity of Vogel-Fulcher form.",
    assumptions: &[
        "The glass is an isotropic elastic continuum with dilute, randomly placed defects.",
        "The defects interact pairwise as 1/r³, with fixed relative orientation, (15).",
        "The end point of the flow is put in as linear in T − T₀, below (20).",
        "The viscosity is that of a shear disturbance diffusing over the correlation length.",
    ],
    caution: &[
        "The transition at T₀ is put in through μ_c ∝ T − T₀, not obtained from the flow: (16) and (17) end at a modulus above zero from every start.",
        "η = η₀(ξ/a)² with η₀ = 0.01 Pa s needs ξ = 10⁷ a (millimetres) at T_g; measured dynamic lengths are nanometres.",
        "C ∝ ξ⁻³ is 10⁻²¹ of its value at T_g: no step there, and it rises with T above T₀, opposite to most fragile liquids.",
        "Vogel-Fulcher is empirical; forms without a divergence fit as well, and T₀ ≈ T_K is disputed.",
        "The constants of the liquids are typical values, not measurements.",
    ],
    symbols: &[
        Symbol { symbol: r"\overline{\mu}", name: "modulus", unit: "mu a^3/k_BT", meaning: "shear modulus over k_BT/a³" },
        Symbol { symbol: r"\alpha", name: "alpha", unit: "1", meaning: "16π|p|², strength of the defects" },
        Symbol { symbol: r"\alpha\overline{\mu}", name: "reduced_modulus", unit: "1", meaning: "the one modulus that the flow knows" },
        Symbol { symbol: "y^2", name: "fugacity_squared", unit: "1", meaning: "square of the fugacity of defects" },
        Symbol { symbol: r"\ell", name: "log_scale", unit: "1", meaning: "ln(R/a)" },
        Symbol { symbol: r"\overline{\mu}_c", name: "critical_modulus", unit: "mu a^3/k_BT", meaning: "where the flow ends" },
        Symbol { symbol: r"\xi", name: "correlation_length", unit: "a", meaning: "length over which shear is correlated" },
        Symbol { symbol: "T_0", name: "divergence_temperature", unit: "K", meaning: "where viscosity and length would diverge" },
        Symbol { symbol: "f, D", name: "strength", unit: "1", meaning: "2T₀/αμ₀; small for a fragile liquid" },
        Symbol { symbol: "P_{ij}", name: "dipole", unit: "energy", meaning: "dipole tensor of the forces of a defect" },
        Symbol { symbol: "p_{ij}", name: "p", unit: "a^3", meaning: "P_ij/8πμ₀ (the paper prints a product)" },
        Symbol { symbol: r"\mu_0, g_0", name: "bending, stretching", unit: "energy, energy/length²", meaning: "stiffnesses of the bonds to the cage" },
        Symbol { symbol: "m", name: "fragility", unit: "1", meaning: "d log₁₀ η/d(T_g/T) at T_g" },
    ],
    quantities: &[quantities::elastic::QUANTITIES, quantities::renormalised::QUANTITIES, quantities::viscous::QUANTITIES],
    figures: &[
        figures::flow_plane::FIGURES,
        figures::kosterlitz_thouless::FIGURES,
        figures::scale::FIGURES,
        figures::fugacity::FIGURES,
        figures::viscous::FIGURES,
        figures::heat::FIGURES,
        figures::pair::FIGURES,
        figures::strain::FIGURES,
        figures::cage::FIGURES,
    ],
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
    presets: &[presets::LIQUIDS, presets::STARTS],
}
.shown();
