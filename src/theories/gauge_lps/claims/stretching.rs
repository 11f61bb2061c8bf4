//! Statements on the stretching exponent and on results of the earlier papers: Introduction, (31).

use crate::describe::{Claim, Found};
use crate::theories::gauge_lps::bonds::PRINTED_BETA;
use crate::theories::gauge_lps::relaxation::{fractal_dimension, trap_exponent};

pub(in super::super) static STRETCHING: &[Claim] = &[
    Claim::new("gauge_lps.claim_dimension", "(31)", r"$D = 1 - \frac{1}{\beta}$, $D = -0.66$")
        .equals(-0.66, 0.005)
        .by("1 − 1/β at β = 0.6", || Ok(Found::number(fractal_dimension(PRINTED_BETA)?)))
        .rounded("1/β cut off after two decimals", || {
            let inverse = 1.0 - fractal_dimension(PRINTED_BETA)?;
            Ok(Found::number(1.0 - (inverse * 100.0).floor() / 100.0))
        })
        .because("1 − 1/β is {value:4}. The print cuts the digits off, which gives {1}, where rounding would not.")
        .shown_by("gauge_lps.fractal_dimension"),
    Claim::new(
        "gauge_lps.claim_trap",
        "Introduction",
        r"Philips [16,17] and others [18, 19] developed a model used to calculate β based on the diffusion of quasi-particles between randomly distributed traps. These determined a value $\beta = 0.6$, independent of the glass temperature",
    )
    .equals(0.6, 0.05)
    .by("d/(d + 2) in three dimensions", || Ok(Found::number(trap_exponent(3.0)?)))
    .because("Diffusion to random traps gives {value} in three dimensions, whatever the temperature. It is a known result, beside which the paper sets its own.")
    .shown_by("gauge_lps.fractal_dimension"),
    Claim::new(
        "gauge_lps.claim_observed",
        "below (30)",
        r"In the stretched exponential function $\exp[-(t/\tau)^\beta]$ β has as an argument the product $(t/\tau)$, which is dimensionless. Similarly, Γ, Λ have as their arguments the products $(\gamma_i t_j)$, $(\lambda_{ij} t_{ik})$ which are also dimensionless in terms of the same variable time",
    )
    .missing("a relaxation function of the model")
    .because("No response in time is computed from the rates. An exponent that relates two products of times is called the exponent of a decay by analogy only.")
    .shown_by("gauge_lps.stretched_exponential"),
    Claim::new(
        "gauge_lps.claim_specific_heat",
        "Introduction",
        r"In addition, the model predicts the peak in the specific heat, glass temperature $T_g$, and the Kauzmann temperature $T_K$",
    )
    .missing("the partition function with its constants, refs 8 to 10")
    .because(r"Neither a specific heat nor an equation for $T_g$ or $T_K$ is in this paper. They are said to be in the earlier ones.")
    .shown_by("gauge_lps.wells"),
    Claim::new(
        "gauge_lps.claim_structures",
        "Introduction",
        r"In an earlier paper we showed that the NQR distribution of the structural glass could be predicted if we assumed that on the order of $10^{15}$ different LPS's exist in a given sample of the glass",
    )
    .missing("the resonance data and the fit of ref. 9")
    .because("The distribution of resonance frequencies and its fit are in an earlier paper. Nothing here counts structures.")
    .shown_by("gauge_lps.network"),
];
