//! Statements on the stretching exponent and on results of the earlier papers: Introduction, (31).

use super::{claim, nothing};
use crate::describe::{Alternative, AlternativeKind, Claim, Found, Relation};
use crate::theories::gauge_lps::bonds::PRINTED_BETA;
use crate::theories::gauge_lps::relaxation::{fractal_dimension, trap_exponent};

pub(in super::super) static STRETCHING: &[Claim] = &[
    Claim {
        how: "1 − 1/0.6",
        alternatives: [
            Some(Alternative { kind: AlternativeKind::Rounded, words: "1/β cut off after two decimals, 1.66", compute: || Ok(Found::number(1.0 - 1.66)) }),
            None,
            None,
        ],
        why: "1 − 1/0.6 is −0.6667: the print cuts the digits off where rounding gives −0.67.",
        shown_by: "gauge_lps.fractal_dimension",
        ..claim("gauge_lps.claim_dimension", "(31)", "D = 1 − 1/β = −0.66", Relation::Equals { printed: -0.66, half_digit: 0.005 }, || {
            Ok(Found::number(fractal_dimension(PRINTED_BETA)?))
        })
    },
    Claim {
        how: "d/(d + 2) in three dimensions",
        why: "Diffusion to random traps gives d/(d + 2), three fifths in three dimensions, whatever the temperature: a known result beside which the paper sets its own.",
        shown_by: "gauge_lps.fractal_dimension",
        ..claim(
            "gauge_lps.claim_trap",
            "Introduction",
            "diffusion of quasi-particles between randomly distributed traps. These determined a value β = 0.6",
            Relation::Equals { printed: 0.6, half_digit: 0.05 },
            || Ok(Found::number(trap_exponent(3.0)?)),
        )
    },
    Claim {
        why: "No response in time is computed from the rates: an exponent that relates two products of times is called the exponent of a decay by analogy only.",
        shown_by: "gauge_lps.stretched_exponential",
        ..claim(
            "gauge_lps.claim_observed",
            "below (30)",
            "In the stretched exponential function the argument is the product (t/τ), which is dimensionless. Similarly Γ, Λ have as their arguments the products",
            Relation::Underdetermined { missing: "a relaxation function of the model" },
            nothing,
        )
    },
    Claim {
        why: "Neither a specific heat nor an equation for T_g or T_K is in this paper; they are said to be in the earlier ones.",
        shown_by: "gauge_lps.wells",
        ..claim(
            "gauge_lps.claim_specific_heat",
            "Introduction",
            "the model predicts the peak in the specific heat, glass temperature T_g, and the Kauzmann temperature T_K",
            Relation::Underdetermined { missing: "the partition function with its constants, refs 8 to 10" },
            nothing,
        )
    },
    Claim {
        why: "The distribution of nuclear quadrupole resonance frequencies and its fit are in an earlier paper; nothing here counts structures.",
        shown_by: "gauge_lps.network",
        ..claim(
            "gauge_lps.claim_structures",
            "Introduction",
            "on the order of 10^15 different LPS's exist in a given sample of the glass",
            Relation::Underdetermined { missing: "the resonance data and the fit of ref. 9" },
            nothing,
        )
    },
];
