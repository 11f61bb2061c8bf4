//! The figures of this theory.

mod decay;
mod exponents;
mod freezing;
mod inverse;
mod network;
mod wells;

pub(super) use decay::DECAY;
pub(super) use exponents::EXPONENTS;
pub(super) use freezing::FREEZING;
pub(super) use inverse::INVERSE;
pub(super) use network::NETWORK;
pub(super) use wells::WELLS;

use super::bonds::Family;
use crate::describe::{Param, Standing, number};
use crate::picture::Dash;

/// Weight of the hybrid family where a figure draws both.
const WEIGHT_HYBRID: Param = number("weight_hybrid", r"s_\varphi", "s", -1.0, [-2.0, 2.0], "weight of the printed energies of the hybrid angles");
/// Weight of the bond family where a figure draws both.
const WEIGHT_BOND: Param = number(
    "weight_bond",
    r"s_\gamma",
    "s",
    0.050_045_921_3,
    [-2.0, 2.0],
    "weight of the printed energies of the bond angles; the default is fitted and discards 95 % of them",
);
/// Amplitude of the hybrid family where a figure draws both.
const LOG_AMPLITUDE_HYBRID: Param =
    number("log_amplitude_hybrid", r"\ln\zeta_\varphi", "ln zeta", 3.673_200_657_8, [0.01, 40.0], "free amplitude of the hybrid angles; the default is fitted")
        .positive();
/// Amplitude of the bond family where a figure draws both.
const LOG_AMPLITUDE_BOND: Param =
    number("log_amplitude_bond", r"\ln\zeta_\gamma", "ln zeta", 26.271_075_912_1, [0.01, 40.0], "free amplitude of the bond angles; the default is fitted")
        .positive();
/// Where the glass forms, in the figures.
const GLASS_TEMPERATURE: Param =
    number("glass_temperature", "T_g", "K", 455.0, [400.0, 520.0], "glass transition of As2Se3: our choice, 450 to 465 K is usual; the paper prints none")
        .positive();

pub(super) const OURS: Standing = Standing::OurClosure {
    why: "Weights and amplitudes stand for constants that are not printed; the defaults are fitted to three printed outcomes, not derived.",
};

/// One dash for each place in the order of freezing.
const DASHES: [Dash; 3] = [Dash::Solid, Dash::Dashed, Dash::Dotted];

/// Symbol of the k-th inverse relaxation time.
pub(super) fn rate_symbol(family: Family, k: usize) -> String {
    let letter = if family == Family::Hybrid { "γ" } else { "λ" };
    format!("{letter}_{{{}}}", family.subscripts()[k])
}
