//! On the flow of modulus and fugacity, (16)-(22).

use super::{claim, nothing, truth};
use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;
use crate::numerics::ode;
use crate::theories::melting_rg::flow::{attraction_rate, fixed_point, flow, flow_by_steps, potential};
use crate::theories::melting_rg::reduced::{fugacity_squared, logarithmic_integral, modulus_at_scale, slope};

/// (22) over (21) at αμ̄_c ln(R/a) = `rate`.
fn printed_over_exact(ratio: f64, rate: f64) -> Result<f64, Error> {
    let (exact, printed) = modulus_at_scale(1.0, ratio, 1.0, rate / ratio)?;
    Ok(printed / exact)
}

pub(crate) static CLAIMS: &[Claim] = &[
    Claim {
        how: "modulus along the flow from nine starts, at growing scale",
        why: "(17) has a positive right side, so the inverse modulus only grows, and it settles at the end point.",
        shown_by: "melting_rg.flow_plane",
        ..claim(
            "melting_rg.claim_reduction",
            "Abstract",
            "there is a scale-invariant reduction of μ as a function of length at any temperature T < T_0",
            Relation::Holds,
            || {
                let mut all = true;
                for x in [0.05, 0.5, 5.0] {
                    for y2 in [1.0, 30.0, 300.0] {
                        let states = [0.0, 0.5, 2.0, 8.0].iter().map(|&l| flow(x, y2, l)).collect::<Result<Vec<_>, _>>()?;
                        all &= states.windows(2).all(|pair| pair[1].ln_modulus <= pair[0].ln_modulus) && states[3].ln_modulus < states[0].ln_modulus;
                    }
                }
                truth(all)
            },
        )
    },
    Claim {
        how: "end point of the exact flow from 400 starts, αμ̄₀ from 10⁻⁶ to 50 and y² from 10⁻² to 2000: whether any is zero",
        why: "The exact invariant y² − 32πH has H running over all values below zero, so every start with finite y ends on the fixed line at a modulus above zero: there is no separatrix, because 1 − e^x never changes sign.",
        shown_by: "melting_rg.flow_plane",
        ..claim("melting_rg.claim_liquid_phase", "Abstract", "... T < T_0, above which it is 0 macroscopically", Relation::Holds, || {
            let mut any = false;
            for k in 0..20 {
                for n in 0..20 {
                    let (x, y2) = (10_f64.powf(-6.0 + 7.699 * f64::from(k) / 19.0), 10_f64.powf(-2.0 + 5.301 * f64::from(n) / 19.0));
                    any |= !fixed_point(x, y2)?.ln_exact.is_finite();
                }
            }
            truth(any)
        })
    },
    Claim {
        how: "dY/d ln μ̄ of the exact flow at αμ̄ = 10⁻⁶, by differences of its invariant, over 32π",
        why: "Sign and factor follow from (16) over (17) for small αμ̄.",
        shown_by: "melting_rg.flow_plane",
        ..claim("melting_rg.claim_leading_invariant", "(18)", "∂(y_R² − 32π ln|μ̄_R|)/∂ℓ = 0", Relation::Holds, || {
            let x = 1e-6;
            let slope = (potential(1.01 * x)? - potential(x)?) / 1.01_f64.ln();
            truth((slope - 1.0).abs() < 1e-5)
        })
    },
    Claim {
        how: "y² of the exact flow from αμ̄ = 10⁻⁴, y² = 50 at ln(R/a) = 2000 against (19)",
        why: "(19) is (18) integrated; at larger αμ̄ it is y² = 32π[H(x) − H(x_c)].",
        shown_by: "melting_rg.fixed_point",
        ..claim("melting_rg.claim_fugacity_line", "(19)", "y_R² = (32π) ln|μ̄_R/μ̄_c|", Relation::Holds, || {
            let (x, y2) = (1e-4, 50.0);
            let state = flow(x, y2, 2000.0)?;
            let line = fugacity_squared(state.ln_modulus.exp(), fixed_point(x, y2)?.ln_exact.exp())?;
            truth((line / state.ln_fugacity_squared.exp() - 1.0).abs() < 1e-3)
        })
    },
    Claim {
        how: "dμ̄/dℓ of the exact flow, by its steps from αμ̄ = 10⁻⁴, y² = 50, against (20)",
        why: "(17) with (19) put in, for small αμ̄.",
        shown_by: "melting_rg.modulus_at_scale",
        ..claim("melting_rg.claim_reduced_flow", "(20)", "∂μ̄_R/∂ℓ = −αμ̄_R² ln|μ̄_R/μ̄_c|", Relation::Holds, || {
            let (x, y2) = (1e-4, 50.0);
            let end = fixed_point(x, y2)?.ln_exact.exp();
            let states = flow_by_steps(x, y2, &[1.0])?;
            let fall = states.first().map_or(f64::NAN, |s| s.ln_modulus.exp() - x);
            truth((fall / slope(x, end, 1.0)? - 1.0).abs() < 1e-3)
        })
    },
    Claim {
        how: "rate at which y² decays near the fixed line, from the flow at ln(R/a) = 40 and 41, against e^{x_c} − 1",
        why: "At y = 0 both (16) and (17) stand still for every μ, and y² decays there at the rate e^{αμ_c} − 1, to leading order αμ_c.",
        shown_by: "melting_rg.flow_plane",
        ..claim("melting_rg.claim_fixed_line", "below (20)", "Eqs. (19, 20) show a line of fixed points μ̄_R = |μ̄_c|, y_R = 0", Relation::Holds, || {
            let end = fixed_point(0.9, 20.0)?.ln_exact.exp();
            let fall = flow(0.9, 20.0, 40.0)?.ln_fugacity_squared - flow(0.9, 20.0, 41.0)?.ln_fugacity_squared;
            truth((fall / attraction_rate(end) - 1.0).abs() < 1e-6)
        })
    },
    Claim {
        how: "sign of dμ̄/dℓ by (20) at μ̄ = ½|μ̄_c|",
        method: Method::Arithmetic,
        why: "Below |μ̄_c| the logarithm of (20) is negative and the modulus flows up: with |μ̄_c| the flow ends at |μ̄_c| above zero on both sides of T_0, and μ = 0 repels.",
        shown_by: "melting_rg.modulus_scale",
        ..claim(
            "melting_rg.claim_stays_at_zero",
            "below (20)",
            "μ_R continuously decreases with increasing ℓ for any μ_c, and must stay at 0 at ℓ → ∞ once that is a solution",
            Relation::Holds,
            || truth(slope(0.5, 1.0, 1.0)? < 0.0),
        )
    },
    Claim {
        how: "nothing to compute",
        why: "The end point that (11), (16) and (17) give is smooth and above zero at every temperature; the linear form, and with it T_0, is put in.",
        shown_by: "melting_rg.fugacity",
        ..claim(
            "melting_rg.claim_critical_modulus",
            "above (21)",
            "we may put μ̄_c ≈ (μ_0/T_0)((T − T_0)/T_0) close to T_0",
            Relation::Underdetermined { missing: "a derivation of μ_c(T) from (11), (16) and (17)" },
            nothing,
        )
    },
    Claim {
        how: "(21) solved for the modulus against (20) integrated step by step, four starts",
        why: "li(μ_c/μ) = −E₁(ln μ/μ_c) is the integral of (20).",
        shown_by: "melting_rg.modulus_scale",
        ..claim("melting_rg.claim_integrated_flow", "(21)", "ℓi(|μ_c/μ(R/a)|) − ℓi(|μ_c/μ(1)|) = −(α|μ̄_c|) ln(R/a)", Relation::Holds, || {
            let mut all = true;
            for (bare, ratio, l) in [(0.2, 0.5, 10.0), (2.0, 0.01, 3.0), (1.0, 0.9, 1.0), (0.05, 0.1, 60.0)] {
                let steps = ode::trajectory(0.0, &[l], [bare], 1e-12, |_, m| [slope(m[0], bare * ratio, 1.0).unwrap_or(f64::NAN)])?;
                let (exact, _) = modulus_at_scale(bare, ratio, 1.0, l)?;
                all &= steps.first().is_some_and(|s| (s[0] / exact - 1.0).abs() < 1e-8);
            }
            truth(all)
        })
    },
    Claim {
        how: "difference quotient of the series with |ln x| under its second logarithm, against 1/ln x, and its value at 1/2",
        why: "It is the series of li if ln ln|x| is read as ln|ln x|: for x < 1 the printed argument is negative.",
        shown_by: "melting_rg.modulus_at_scale",
        ..claim("melting_rg.claim_series", "below (21)", "ℓi(x) = P.V. ∫_0^x dy/ln y = γ + ln ln|x| + Σ_n (ln|x|)^n/(n n!)", Relation::Holds, || {
            let mut all = true;
            for x in [0.05, 0.5, 0.95_f64] {
                let quotient = (logarithmic_integral(x + 1e-6)? - logarithmic_integral(x - 1e-6)?) / 2e-6;
                all &= (quotient * x.ln() - 1.0).abs() < 1e-5;
            }
            // the integral from 0: li(1/2) = −0.378671
            truth(all && (logarithmic_integral(0.5)? + 0.378_671_043).abs() < 1e-8)
        })
    },
    Claim {
        how: "largest deviation of (22) from (21) at μ_c/μ_0 = 0.9, over all scales: below 1 %",
        why: "Near 1 the dropped terms are of the size of ln x itself, here 0.1, and the modulus feels them by 0.3 %.",
        shown_by: "melting_rg.modulus_scale",
        ..claim("melting_rg.claim_two_terms", "below (21)", "For |x| near 1, we need consider only the first two terms", Relation::Holds, || {
            let mut largest = 0.0_f64;
            for k in 0..60 {
                largest = largest.max((printed_over_exact(0.9, 10_f64.powf(-3.0 + 0.08 * f64::from(k)))? - 1.0).abs());
            }
            truth(largest < 0.01)
        })
    },
    Claim {
        how: "(22) over (21) at μ_c/μ_0 = 0.01 and αμ̄_c ln(R/a) = 0.1; the statement holds at 1",
        why: "(22) solves (20) with one μ replaced by μ_c: its first slope is too small by μ_c/μ_0, so it fails where the transition is, at μ_c ≪ μ_0, and not near x = 1.",
        shown_by: "melting_rg.modulus_scale",
        ..claim("melting_rg.claim_closed_form", "(22)", "μ_R(R/a) = |μ_c| (|μ_0/μ_c|)^{(a/R)^{α|μ̄_c|}}", Relation::About { printed: 1.0 }, || {
            Ok(Found::number(printed_over_exact(0.01, 0.1)?))
        })
    },
    Claim {
        how: "αμ̄_c = 0.1, 0.01, 0.001: w = ln(μ/μ_c) at ln(R/a) = 1000 by (21), and its limit at ln(R/a) = 10⁷",
        why: "The exponent is e^{−αμ_c ln R/a} and the rate of approach is αμ_c, which vanishes with μ_c; (21) says the same.",
        shown_by: "melting_rg.modulus_scale",
        ..claim(
            "melting_rg.claim_slowing",
            "below (22)",
            "For asymptotically large R/a, the exponent is 0 for any finite |μ_c| so that μ_R to |μ_c| with the approach to it slowing as |μ_c| → 0",
            Relation::Holds,
            || {
                let distance = |ratio: f64, l: f64| -> Result<f64, Error> { Ok((modulus_at_scale(1.0, ratio, 1.0, l)?.0 / ratio).ln()) };
                let near = [distance(0.1, 1e3)?, distance(0.01, 1e3)?, distance(0.001, 1e3)?];
                truth(near.windows(2).all(|pair| pair[1] > pair[0]) && distance(0.001, 1e7)? < 1e-9)
            },
        )
    },
    Claim {
        how: "rate (e^x − 1) at which the fugacity decays, for αμ̄ from 10⁻² down to 10⁻⁸",
        method: Method::Arithmetic,
        why: "At μ = 0 the rate of y² vanishes: the interaction is marginal there, and only there.",
        shown_by: "melting_rg.flow_plane",
        ..claim(
            "melting_rg.claim_marginal",
            "last paragraph of the text",
            "the use of the marginality of the 1/r³ interactions between the dilute defects in 3d",
            Relation::Holds,
            || truth([1e-2, 1e-4, 1e-8].iter().all(|&x| (attraction_rate(x) / x - 1.0).abs() < x)),
        )
    },
];
