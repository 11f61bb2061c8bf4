//! The figures of this theory.

mod decay;
mod exponents;
mod fall;
mod freezing;
mod frequency;
mod inverse;
mod network;
mod wells;

use super::bonds::Family;
use crate::describe::{Param, Standing, number};
use crate::picture::Dash;

crate::describe::figure_groups! { gauge_lps: wells, freezing, fall, exponents, inverse, decay, frequency, network }

/// Weight of the hybrid family where a figure draws both.
const WEIGHT_HYBRID: Param = number(
    "weight_hybrid",
    r"s_\varphi",
    "1",
    -1.0,
    [-2.0, 2.0],
    "weight of the printed energies of the hybrid angles: 1 is Boltzmann's; a negative one makes a deeper bond rarer, as at a negative temperature",
);
/// Weight of the bond family where a figure draws both.
const WEIGHT_BOND: Param = number(
    "weight_bond",
    r"s_\gamma",
    "1",
    0.050_045_921_3,
    [-2.0, 2.0],
    "weight of the printed energies of the bond angles; the default, about a twentieth, is fitted so that both inverse exponents are 0.6 at 500 K and the mean times differ tenfold at 455 K",
);
/// Amplitude of the hybrid family where a figure draws both.
const LOG_AMPLITUDE_HYBRID: Param = number(
    "log_amplitude_hybrid",
    r"\ln\zeta_\varphi",
    "1",
    3.673_200_657_8,
    [0.01, 40.0],
    "logarithm of the squared starting fluctuation over the frozen one, for the hybrid angles; the default is fitted",
)
.positive();
/// Amplitude of the bond family where a figure draws both.
const LOG_AMPLITUDE_BOND: Param = number(
    "log_amplitude_bond",
    r"\ln\zeta_\gamma",
    "1",
    26.271_075_912_1,
    [0.01, 40.0],
    "logarithm of the squared starting fluctuation over the frozen one, for the bond angles; the default is fitted",
)
.positive();
/// Where the glass forms, in the figures.
const GLASS_TEMPERATURE: Param =
    number("glass_temperature", "T_g", "K", 455.0, [400.0, 520.0], "glass temperature of As₂Se₃: our choice, for the paper prints none").positive();

pub(super) const OURS: Standing = Standing::OurClosure {
    why: r"The weights $s$ and the amplitudes $\ln\zeta$ stand in place of constants that are not printed. Their defaults are fitted to three printed outcomes and not derived.",
};

/// One dash for each place in the order of freezing.
const DASHES: [Dash; 3] = [Dash::Solid, Dash::Dashed, Dash::Dotted];

/// Symbol of the k-th inverse relaxation time.
pub(super) fn rate_symbol(family: Family, k: usize) -> String {
    let letter = if family == Family::Hybrid { "γ" } else { "λ" };
    format!("{letter}_{{{}}}", family.subscripts()[k])
}
