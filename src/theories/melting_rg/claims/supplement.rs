//! On the derivation of the flow equations, (25)-(29).

use super::{claim, nothing, truth};
use crate::describe::{Claim, Found, Method, Relation};
use crate::theories::melting_rg::dilute::{literal_fugacity_rate, ln_pair_integral, supplement_integral};
use crate::theories::melting_rg::flow::attraction_rate;

pub(crate) static CLAIMS: &[Claim] = &[
    Claim {
        how: "the two integrals of (25) with their factors of y² = 2 against the one of (15), out to ln(R/a) = 10",
        why: "The factor y² stands before the bracket and again before the second integral; the sum equals (15) only without the second.",
        shown_by: "melting_rg.modulus_cutoff",
        ..claim(
            "melting_rg.claim_split",
            "(25)",
            "A²y²(α/32π)(∫_a^{ae^{δℓ}} (dr/r) e^{αμ̄_R/r³} + y² ∫_{ae^{δℓ}}^∞ (dr/r) e^{αμ̄_R(a/r)³})",
            Relation::Holds,
            || {
                let (x, y2, cut, reach) = (1.0, 2.0, 0.1, 10.0);
                let (first, whole) = (ln_pair_integral(x, cut)?.exp(), ln_pair_integral(x, reach)?.exp());
                truth((first + y2 * (whole - first) - whole).abs() < 1e-9)
            },
        )
    },
    Claim {
        how: "(e^x − 1)/3x, which its quadrature confirms, at x = 0.1, 1 and 3, against the right side with y² = 1",
        why: "The left side is positive and has no y; the right side is negative, multiplies by x where it should divide, and carries y².",
        shown_by: "melting_rg.flow",
        ..claim(
            "melting_rg.claim_supplement_integral",
            "(27)",
            "∫_1^∞ (dx'/x'^4) e^{αμ̄_R/x'^3} = ⅓ αμ̄_R y_R²(1 − e^{αμ̄_R})",
            Relation::Holds,
            || {
                let mut all = true;
                for x in [0.1, 1.0, 3.0] {
                    let (exact, printed) = supplement_integral(x)?;
                    all &= (exact - printed).abs() < 1e-9 * exact;
                }
                truth(all)
            },
        )
    },
    Claim {
        how: "rate that (26) gives once its integral out to ln(R/a) = 10⁴ is divided out, over 1 − e^x, at x = 1",
        why: "(26) has the integral of (15) on its left; it diverges as ln R, so that y² would not change at all and every start would flow to μ = 0: the divisor is dropped, and the phase diagram hangs on this step.",
        shown_by: "melting_rg.flow_plane",
        ..claim("melting_rg.claim_divisor", "(26) ⇒ (28)", "Therefore, ∂y_R²/∂ℓ = y_R²(1 − e^{αμ̄_R})", Relation::About { printed: 1.0 }, || {
            Ok(Found::number(literal_fugacity_rate(1.0, 1e4)? / -attraction_rate(1.0)))
        })
    },
    Claim {
        how: "difference quotient of the integral of (15) at its lower end, over e^x, at x = 0.1, 1 and 5",
        why: "The integrand at r = a is e^x/a, so a shell of width δℓ adds Y e^x δℓ/32π.",
        shown_by: "melting_rg.flow",
        ..claim(
            "melting_rg.claim_shell",
            "(29)",
            "The integral from a to a(1 + δℓ) of Eq. (25) gives that ∂μ̄_R^{−1}/∂ℓ = (α/32π) y_R² e^{αμ̄_R}",
            Relation::Holds,
            || {
                let mut all = true;
                for x in [0.1, 1.0, 5.0_f64] {
                    all &= (ln_pair_integral(x, 1e-7)?.exp() / 1e-7 / x.exp() - 1.0).abs() < 1e-5;
                }
                truth(all)
            },
        )
    },
    Claim {
        how: "nothing to compute",
        method: Method::Arithmetic,
        why: "No flow equation for λ is in the paper or its supplement, which refers to one below.",
        shown_by: "melting_rg.green_tensor",
        ..claim(
            "melting_rg.claim_lambda",
            "below (29)",
            "because λ does not renormalize to 0 (see below)",
            Relation::Underdetermined { missing: "the flow equation of λ" },
            nothing,
        )
    },
];
