//! On the correlation length and what is drawn from it, (23) and after.

use super::{claim, nothing, truth};
use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;
use crate::theories::melting_rg::length::{below_bare, from_printed_flow, near_end_point, printed};
use crate::theories::melting_rg::transport::{fragility, log10_entropy, transport};
use std::f64::consts::E;

pub(crate) static CLAIMS: &[Claim] = &[
    Claim {
        how: "ln ξ by (21) with μ̄_R(ξ) = μ̄_0/e at μ_c/μ_0 = 10⁻¹, 10⁻², 10⁻⁴, 10⁻⁸: whether it grows",
        why: "A fall by e from the bare modulus is over at a finite scale, ln ξ → (e − 1)/(αμ̄_0 ln μ_0/μ_c), which shrinks as μ_c → 0; only a criterion relative to the end point diverges.",
        shown_by: "melting_rg.correlation_length",
        ..claim(
            "melting_rg.claim_criterion",
            "above (23)",
            "The condition is that μ_R(ξ/a) as function of |T − T_0| be below its glass value μ_0 by some fraction, say e",
            Relation::Holds,
            || {
                let lengths = [1e-1, 1e-2, 1e-4, 1e-8].iter().map(|&c| below_bare(1.0, c, 1.0)).collect::<Result<Vec<_>, _>>()?;
                truth(lengths.windows(2).all(|pair| pair[1] > pair[0]))
            },
        )
    },
    Claim {
        how: "αμ̄_c ln ξ by (21) where the modulus has come down to e μ̄_c, at μ_c/μ_0 = 10⁻⁴; the statement holds at 1",
        why: "The prefactor is E₁(ln q) for a criterion q μ_c: 0.2194 for q = e, 0.3787 for q = 2, and 1 only for q = 1.30309.",
        shown_by: "melting_rg.correlation_length",
        ..claim("melting_rg.claim_length", "(23)", "ξ/a ≈ e^{1/(α|μ̄_c|)}", Relation::About { printed: 1.0 }, || {
            Ok(Found::number(near_end_point(1.0, 1e-4, 1.0, E)? / printed(1.0, 1e-4)?))
        })
    },
    Claim {
        how: "(T − T_0) ln ξ by (21) with q = e and μ_c linear in T − T_0, at (T − T_0)/T_0 = 10⁻³, 10⁻⁴, 10⁻⁵: constant to 1 %",
        why: "It has this form for any criterion q μ_c, once μ_c is taken as linear in T − T_0, which is assumed.",
        shown_by: "melting_rg.correlation_length",
        ..claim(
            "melting_rg.claim_vogel_fulcher",
            "below (23)",
            "The temperature dependence of the correlation length has the Vogel-Fulcher form",
            Relation::Holds,
            || {
                let products = [1e-3, 1e-4, 1e-5].iter().map(|&c| Ok(c * near_end_point(1.0, c, 1.0, E)?)).collect::<Result<Vec<_>, Error>>()?;
                truth(products.windows(2).all(|pair| (pair[1] / pair[0] - 1.0).abs() < 0.01))
            },
        )
    },
    Claim {
        how: "ln ln(μ_0/μ_c) at μ_c/μ_0 = 0.1, 10⁻², 10⁻⁴, 10⁻⁸: within 15 % of 1",
        method: Method::Arithmetic,
        why: "It is near 1 only for μ_c/μ_0 between about 0.04 and 0.1, is 2.9 at 10⁻⁸ where the transition is, and negative above 1/e.",
        shown_by: "melting_rg.correlation_length",
        ..claim(
            "melting_rg.claim_double_logarithm",
            "below (23)",
            "In (23) (μ̄_c) ln ln(μ_0/μ_c) has been safely replaced by μ̄_c",
            Relation::Holds,
            || {
                let mut all = true;
                for ratio in [1e-1, 1e-2, 1e-4, 1e-8] {
                    all &= (ratio * from_printed_flow(1.0, ratio, 1.0)? - 1.0).abs() < 0.15;
                }
                truth(all)
            },
        )
    },
    Claim {
        how: "sign of the exponent T_0/(T − T_0) of (23) at T = T_0/2",
        method: Method::Arithmetic,
        why: "The same T ≪ T_0 is printed for the glass and for the liquid; (23) has ξ above a only for T > T_0, which must be meant for the liquid.",
        shown_by: "melting_rg.transport",
        ..claim("melting_rg.claim_side", "above (23)", "... for T ≪ T_0, and about μ = 0 in liquid for T ≪ T_0", Relation::Holds, || {
            let (t, t0) = (0.5, 1.0);
            truth(t0 / (t - t0) > 0.0)
        })
    },
    Claim {
        how: "nothing to compute",
        method: Method::Arithmetic,
        why: "A scaling assumption; at T_g, where η/η_0 is 10¹⁴ for η_0 = 0.01 Pa s, it makes C/C_0 = 10⁻²¹, and C rises with T above T_0.",
        shown_by: "melting_rg.thermodynamics",
        ..claim(
            "melting_rg.claim_specific_heat",
            "below (23)",
            "The free-energy change near the transition and therefore the specific heat C_v ∝ (a/ξ)³",
            Relation::AsStated,
            nothing,
        )
    },
    Claim {
        how: "log₁₀ S/C_0 from C/T integrated up from T_0, at (T − T_0)/T_0 = 1, 0.1, 10⁻³, 10⁻⁶ and D = 10",
        why: "It vanishes like e^{−3DT_0/2(T − T_0)}: an essential singularity, not the straight line of Gibbs, DiMarzio and Adam.",
        shown_by: "melting_rg.thermodynamics",
        ..claim(
            "melting_rg.claim_entropy",
            "below (23)",
            "The entropy for this specific heat is the configurational entropy of the liquid and it goes to 0 as T → T_0",
            Relation::Holds,
            || {
                let logs = [1.0, 0.1, 1e-3, 1e-6].iter().map(|d| log10_entropy(1.0 + d, 1.0, 10.0)).collect::<Result<Vec<_>, _>>()?;
                truth(logs.windows(2).all(|pair| pair[1] < pair[0]) && logs[3] < -1e6)
            },
        )
    },
    Claim {
        how: "(T − T_0) ln(η/η_0) with η = η_0(ξ/a)² and (23), at five temperatures: constant",
        why: "Given (23) it is a Vogel-Fulcher law with D = 2T_0/αμ_0; the μ_0 before the bracket must be the viscosity η_0 of the liquid.",
        shown_by: "melting_rg.angell",
        ..claim("melting_rg.claim_viscosity", "after (24)", "Normalizing to it, one gets the Vogel-Fulcher law η = μ_0(ξ/a)²", Relation::Holds, || {
            let products = [1.01, 1.1, 1.5, 2.0, 5.0]
                .iter()
                .map(|&t| Ok((t - 1.0) * 2.0 * transport(t, 1.0, 18.0, -2.0)?.log10_correlation_length))
                .collect::<Result<Vec<_>, Error>>()?;
            let last = transport(1.5, 1.0, 18.0, -2.0)?;
            let squared = (last.log10_viscosity + 2.0 - 2.0 * last.log10_correlation_length).abs() < 1e-12;
            truth(squared && products.iter().all(|p| (p / products[0] - 1.0).abs() < 1e-12))
        })
    },
    Claim {
        how: "nothing to compute",
        method: Method::Arithmetic,
        unit: "P",
        why: "An input, and a symbol used twice: μ_0 is the shear modulus everywhere else.",
        shown_by: "melting_rg.transport",
        ..claim(
            "melting_rg.claim_liquid_viscosity",
            "after (24)",
            "At ξ = a, the viscosity is that of the liquid, μ_0, which is about 0.1 poise for glycerol",
            Relation::AsStated,
            nothing,
        )
    },
    Claim {
        how: "fragility m of liquids with f = 5, 20 and 80: whether it grows with f",
        why: "f is the strength D of Angell's Vogel-Fulcher law: the larger, the stronger, m = m_min(1 + m_min ln 10/D).",
        shown_by: "melting_rg.angell",
        ..claim(
            "melting_rg.claim_fragility",
            "after (24)",
            "The “fragility” of a specific glass is determined then by its f ≡ (2/α)(T_0/μ(α))",
            Relation::Holds,
            || {
                let m = [5.0, 20.0, 80.0].iter().map(|&d| Ok(fragility(1.0, d, -5.0)?.0)).collect::<Result<Vec<_>, Error>>()?;
                truth(m.windows(2).all(|pair| pair[1] > pair[0]))
            },
        )
    },
    Claim {
        how: "nothing to compute",
        method: Method::Arithmetic,
        why: "Their strengths differ by a factor of about 12; T_g/μ of typical values differs by 1.1, T_0/μv by 0.7 in the wrong sense, and α is free for each material.",
        shown_by: "melting_rg.angell",
        ..claim(
            "melting_rg.claim_glycerol_silica",
            "after (24)",
            "This is consistent with Glycerol being “fragile” and Silica “strong”",
            Relation::Underdetermined { missing: "α = 16π|p|² of each material" },
            nothing,
        )
    },
    Claim {
        how: "m/m_min at f = 10⁶ and log₁₀ η there against a straight line in 1/T",
        why: "As f grows at fixed T_g, T_0 falls to zero and the law to η_0 e^{B/T}.",
        shown_by: "melting_rg.angell",
        ..claim(
            "melting_rg.claim_arrhenius",
            "after (24)",
            "A large glass transition temperature compared to the low temperature shear constant changes the Vogel-Vulcher law to the Arrhenius law",
            Relation::Holds,
            || {
                let (m, tg) = fragility(1.0, 1e6, -5.0)?;
                let half = transport(2.0 * tg, 1.0, 1e6, -5.0)?.log10_viscosity;
                // half the 17 decades at twice T_g
                truth((m / 17.0 - 1.0).abs() < 1e-3 && (half + 5.0 - 8.5).abs() < 1e-3)
            },
        )
    },
    Claim {
        how: "d log C/d log η from two temperatures",
        why: "C goes as the power −3/2 of η; it therefore rises with temperature above T_0, opposite to the measured excess specific heat of most fragile liquids.",
        shown_by: "melting_rg.thermodynamics",
        ..claim(
            "melting_rg.claim_heat_falls",
            "after (24)",
            "The specific heat falls dramatically as viscosity rises. These follow from above",
            Relation::Holds,
            || {
                let [near, far] = [transport(1.3, 1.0, 18.0, -2.0)?, transport(1.6, 1.0, 18.0, -2.0)?];
                let power = (near.log10_specific_heat - far.log10_specific_heat) / (near.log10_viscosity - far.log10_viscosity);
                truth((power + 1.5).abs() < 1e-9)
            },
        )
    },
    Claim {
        how: "ξ/a by (23) at T = 10⁶ T_0 and at T = (1 + 10⁻⁶) T_0",
        why: "(23) has this range; at T_g it needs 10⁷ spacings for η_0 = 0.01 Pa s, millimetres, where measured dynamic lengths are nanometres.",
        shown_by: "melting_rg.angell",
        ..claim(
            "melting_rg.claim_range_of_length",
            "after (24)",
            "ξ(T) is the length over which shear is correlated, going from molecular scale in the liquid to infinity in the solid state",
            Relation::Holds,
            || {
                truth(
                    transport(1e6, 1.0, 18.0, -2.0)?.log10_correlation_length < 1e-3 && transport(1.0 + 1e-6, 1.0, 18.0, -2.0)?.log10_correlation_length > 1e6,
                )
            },
        )
    },
    Claim {
        how: "nothing to compute",
        method: Method::Arithmetic,
        why: "The calculation is mentioned and not given.",
        shown_by: "melting_rg.flow",
        ..claim(
            "melting_rg.claim_compression",
            "after (24)",
            "A calculation of the compression modulus parallel to the shear modulus given above gives for the former a similar decrease for all temperatures",
            Relation::Underdetermined { missing: "the flow equation of the compression modulus" },
            nothing,
        )
    },
];
