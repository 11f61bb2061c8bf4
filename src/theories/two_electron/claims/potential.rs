//! Claims on the potential, the ladder of wells and the invariant: (2)-(7).

use super::super::potential::{CHI_INNER, CHI_OUTER, LAST_LEVEL, chi, half_cage, invariant, potential, potential_of_chi, rung, single_sigma, slope_of_chi};
use super::{BASE, STATED, equals, exactly, truth, value};
use crate::describe::{Alternative, AlternativeKind, Claim, Found, Method};
use crate::numerics::roots::brent;
use crate::numerics::sampling::linear;

const POTENTIAL: &str = "two_electron.potential";
const WELLS: &str = "two_electron.wells";

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        id: "two_electron.potential_in_chi",
        place: "(4)",
        quote: "f_i(χ_i) = −4χ_i(1 − χ_i)",
        how: "(4) with (3) against (2) at 200 distances",
        method: Method::Analysis,
        compute: || {
            let mut holds = true;
            for x in linear(0.4, 1.3, 200) {
                holds &= (potential_of_chi(chi(x)?) - potential(x)?).abs() < 1e-12;
            }
            truth(holds)
        },
        why: "The twelfth power is the square of the sixth.",
        shown_by: POTENTIAL,
        ..BASE
    },
    Claim {
        id: "two_electron.balance",
        place: "(5)",
        quote: "Δf_i(χ_i) = Δχ_{i+1} = Δχ_i(∂f_i/∂χ_i)",
        how: "Δf less its first order, over Δχ, for Δχ down to 1e-6",
        method: Method::Analysis,
        compute: || {
            let rest = |c: f64, step: f64| ((potential_of_chi(c + step) - potential_of_chi(c)) / step - slope_of_chi(c)).abs();
            truth([0.4, 0.5, 0.6].iter().all(|&c| rest(c, 1e-3) < 5e-3 && rest(c, 1e-6) < 5e-6))
        },
        why: "It is the first order of a parabola: what is left is 4Δχ², which vanishes faster.",
        shown_by: POTENTIAL,
        ..BASE
    },
    Claim {
        id: "two_electron.stability",
        place: "(6)",
        quote: "|Δχ_{i+1}/Δχ_i| ≤ 1",
        how: "the stable set by a scan of χ from 0 to 1",
        method: Method::Analysis,
        compute: || {
            truth(linear(0.0, 1.0, 2001).into_iter().all(|c| (slope_of_chi(c).abs() <= 1.0 + 1e-12) == (CHI_OUTER - 1e-12..=CHI_INNER + 1e-12).contains(&c)))
        },
        why: "|8χ − 4| ≤ 1 exactly between 3/8 and 5/8.",
        shown_by: POTENTIAL,
        ..BASE
    },
    Claim {
        id: "two_electron.chi_min",
        place: "below (6-2)",
        quote: "χ_min = 3/8 = (σ_i/q_{i,R})⁶",
        relation: exactly(0.375),
        how: "root of ∂f/∂χ = −1 by finite differences",
        method: Method::Analysis,
        compute: || value(brent(0.2, 0.5, 1e-15, |c| (potential_of_chi(c + 0.1) - potential_of_chi(c - 0.1)) / 0.2 + 1.0)?),
        why: "8χ − 4 = −1 at 3/8, on the side where χ is small and q large.",
        shown_by: POTENTIAL,
        ..BASE
    },
    Claim {
        id: "two_electron.chi_max",
        place: "below (6-2)",
        quote: "χ_max = 5/8 = (σ_{i+1}/q_{i+1,L})⁶",
        relation: exactly(0.625),
        how: "root of ∂f/∂χ = +1 by finite differences",
        method: Method::Analysis,
        compute: || value(brent(0.5, 0.9, 1e-15, |c| (potential_of_chi(c + 0.1) - potential_of_chi(c - 0.1)) / 0.2 - 1.0)?),
        why: "8χ − 4 = +1 at 5/8, on the side where χ is large and q small.",
        shown_by: POTENTIAL,
        ..BASE
    },
    Claim {
        id: "two_electron.equilibrium",
        place: "below (6-2)",
        quote: "the vibration equilibrium position, χ₀ = 1/2",
        relation: exactly(0.5),
        how: "root of ∂f/∂χ = 0",
        method: Method::Analysis,
        compute: || value(brent(0.1, 0.95, 1e-15, slope_of_chi)?),
        why: "The parabola (4) has its bottom in the middle between its zeros 0 and 1.",
        shown_by: POTENTIAL,
        ..BASE
    },
    Claim {
        id: "two_electron.q_middle",
        place: "below (6-2)",
        quote: "q₀ = 2^{1/6}σ ≈ 1.12246 σ",
        unit: "sigma",
        relation: equals(1.12246, 5e-6),
        how: "2^{1/6}",
        compute: || value(rung(0, 1.0)?.q_middle),
        why: "χ = 1/2 is q = 2^{1/6}σ.",
        shown_by: POTENTIAL,
        ..BASE
    },
    Claim {
        id: "two_electron.sixteenth",
        place: "SM 3",
        quote: "potential energy of 1/16 relative to the center of the lattice (let the potential energy at the bottom of the potential well be 0 point)",
        unit: "epsilon_0",
        relation: exactly(0.0625),
        how: "f(3/8) less f(1/2)",
        compute: || value(potential_of_chi(CHI_OUTER) - potential_of_chi(0.5)),
        why: "Above the bottom of the well the outer fixed point lies at 4(1/8)² = 1/16.",
        shown_by: POTENTIAL,
        ..BASE
    },
    Claim {
        id: "two_electron.critical_potential",
        place: "below (6-2)",
        quote: "f_c = 1/16 ε₀(τ_i)",
        unit: "epsilon_0",
        relation: exactly(0.0625),
        how: "f of (4) at the fixed points",
        compute: || value(potential_of_chi(CHI_OUTER)),
        why: "(4) itself is −15/16 there; 1/16 is the height above the bottom, as SM 3 says.",
        shown_by: POTENTIAL,
        ..BASE
    },
    Claim {
        id: "two_electron.caption_inner",
        place: "caption of Fig. 3",
        quote: "repulsive point q_L (the point χ = 3/8)",
        relation: exactly(0.375),
        how: "(σ/q_L)⁶ of the inner fixed point",
        compute: || value(rung(0, 1.0)?.q_inner.powi(-6)),
        why: "χ falls with q: the inner, repulsive point has χ = 5/8; the caption swaps the two, III.C.1 has them right.",
        shown_by: POTENTIAL,
        ..BASE
    },
    Claim {
        id: "two_electron.caption_outer",
        place: "caption of Fig. 3",
        quote: "attracted point q_R (the point χ = 5/8)",
        relation: exactly(0.625),
        how: "(σ/q_R)⁶ of the outer fixed point",
        compute: || value(rung(0, 1.0)?.q_outer.powi(-6)),
        why: "χ falls with q: the outer, attractive point has χ = 3/8; the caption swaps the two, III.C.1 has them right.",
        shown_by: POTENTIAL,
        ..BASE
    },
    Claim {
        id: "two_electron.q_outer",
        place: "below (6-2)",
        quote: "q_{i,R} = (8/3)^{1/6}σ_i",
        how: "the outer point of height 1/16 found on the q axis, against (8/3)^{1/6}",
        method: Method::Analysis,
        compute: || {
            let mut refused = None;
            let root = brent(1.13, 1.4, 1e-15, |q| {
                potential(1.0 / q).map_or_else(
                    |e| {
                        refused = Some(e);
                        f64::NAN
                    },
                    |f| f + 0.9375,
                )
            })?;
            refused.map_or_else(|| truth((root - (8.0_f64 / 3.0).powf(1.0 / 6.0)).abs() < 1e-12), Err)
        },
        why: "χ = 3/8 is q = (8/3)^{1/6}σ.",
        shown_by: POTENTIAL,
        ..BASE
    },
    Claim {
        id: "two_electron.tiling",
        place: "(6-2)",
        quote: "q_{i,R} = q_{i+1,L}",
        how: "the gaps between the nine wells",
        method: Method::Analysis,
        compute: || {
            let mut holds = true;
            for level in 0..LAST_LEVEL {
                holds &= (rung(level, 1.0)?.q_outer - rung(level + 1, 1.0)?.q_inner).abs() < 1e-14;
            }
            truth(holds)
        },
        why: "With σ_{i+1} = (5/3)^{1/6}σ_i each well begins where the one before ends.",
        shown_by: WELLS,
        ..BASE
    },
    Claim {
        id: "two_electron.recursion",
        place: "below (6-2)",
        quote: "σ_{i+1} = (5/3)^{1/6}σ_i",
        how: "(q_R/q_L) from the roots of slope ∓1, against (5/3)^{1/6}",
        method: Method::Analysis,
        compute: || {
            let at = |slope: f64| brent(0.1, 0.9, 1e-15, |c| slope_of_chi(c) - slope);
            truth(((at(1.0)? / at(-1.0)?).powf(1.0 / 6.0) - (5.0_f64 / 3.0).powf(1.0 / 6.0)).abs() < 1e-13)
        },
        why: "q_R/q_L is the sixth root of (5/8)/(3/8).",
        shown_by: WELLS,
        ..BASE
    },
    Claim {
        id: "two_electron.next_outer",
        place: "below (6-2)",
        quote: "q_{i+1,R} = (8/3)^{1/6}σ_{i+1} = (8/3)^{1/6}(5/3)^{1/6}σ_i",
        how: "at each of the eight steps",
        compute: || {
            let mut holds = true;
            for level in 0..LAST_LEVEL {
                holds &= (rung(level + 1, 1.0)?.q_outer - (40.0_f64 / 9.0).powf(1.0 / 6.0) * rung(level, 1.0)?.sigma).abs() < 1e-13;
            }
            truth(holds)
        },
        why: "(8/3)(5/3) = 40/9 under the sixth root.",
        shown_by: WELLS,
        ..BASE
    },
    Claim {
        id: "two_electron.nine_fixed_points",
        place: "below (6-2)",
        quote: "we obtained nine fixed points of nine L−J potentials",
        relation: super::counted(9.0),
        how: "levels 0 to 8 whose outer point lies 1/16 above the bottom of its own well",
        method: Method::Analysis,
        compute: || {
            let mut found = 0.0;
            for level in 0..=LAST_LEVEL {
                let r = rung(level, 1.0)?;
                if (potential(r.sigma / r.q_outer)? + 0.9375).abs() < 1e-13 {
                    found += 1.0;
                }
            }
            value(found)
        },
        why: "Every level is the same well on a larger scale; that there are nine is stated.",
        shown_by: WELLS,
        ..BASE
    },
    Claim {
        id: "two_electron.invariant_digits",
        place: "(7)",
        quote: "d_L* ≡ (q_{i+1,R} − q_{i+1,L})/σ_i = 0.10464895…",
        relation: equals(0.104_648_95, 5e-9),
        how: "(8/3)^{1/6}[(5/3)^{1/6} − 1]",
        compute: || value(invariant()),
        why: "Exactly 0.104648923: equal to six decimals, the last two printed digits are others; Ω does not notice.",
        shown_by: WELLS,
        ..BASE
    },
    Claim {
        id: "two_electron.invariant_levels",
        place: "(7)",
        quote: "(q_{i+1,R} − q_{i+1,L})/σ_i = (q_{1,R} − q_{1,L})/σ₀",
        how: "the same quotient at each of the eight steps",
        method: Method::Analysis,
        compute: || {
            let mut holds = true;
            for level in 0..LAST_LEVEL {
                let next = rung(level + 1, 1.0)?;
                holds &= ((next.q_outer - next.q_inner) / rung(level, 1.0)?.sigma - invariant()).abs() < 1e-13;
            }
            truth(holds)
        },
        why: "All lengths of a level scale with its σ.",
        shown_by: WELLS,
        ..BASE
    },
    Claim {
        id: "two_electron.invariant_single_sigma",
        place: "(7)",
        quote: "… ≡ (q_R − q_L)/σ = 0.10464895…",
        relation: equals(0.104_648_95, 5e-9),
        how: "(8/3)^{1/6} − (8/5)^{1/6}",
        compute: || value(single_sigma()),
        why: "With one σ the quotient is 0.0961; 0.1046 divides the width of a level by the σ of the level before.",
        shown_by: WELLS,
        ..BASE
    },
    Claim {
        id: "two_electron.invariant_irreversible",
        place: "caption of Fig. 3",
        quote: "the directional jump angle Ω … when z-a₀ jumps from repulsive point q_L to attracted point q_R, i.e., in d_L* = (q_R − q_L)/σ",
        how: "whether q_R − q_L of one well is d_L* σ of the same well",
        compute: || {
            let r = rung(0, 1.0)?;
            truth(((r.q_outer - r.q_inner) / r.sigma - invariant()).abs() < 5e-7)
        },
        why: "From q_L to q_R of one well it is 0.0961σ; d_L* is the width of the next well.",
        shown_by: WELLS,
        ..BASE
    },
    Claim {
        id: "two_electron.lattice_edge",
        place: "IV.D.2",
        quote: "the edge length of the lattice … is exactly 1 + d_L* = 1.1046",
        unit: "sigma",
        relation: equals(1.1046, 5e-5),
        how: "1 + d_L*",
        compute: || value(1.0 + invariant()),
        why: "1.104649 with the first form of (7).",
        shown_by: WELLS,
        ..BASE
    },
    Claim {
        id: "two_electron.half_cage",
        place: "SM 3",
        quote: "The clustering constant for HSMs: d = 0.05514….",
        unit: "sigma",
        relation: equals(0.055_14, 5e-6),
        how: "q_R − q_0",
        compute: || value(half_cage()),
        alternatives: [
            Some(Alternative {
                kind: AlternativeKind::Rounded,
                words: "q_R = 1.1776 and q_0 = 1.12246, rounded to the digits printed",
                compute: || Ok(Found::number(1.1776 - 1.12246)),
            }),
            None,
            None,
        ],
        why: "Exactly 0.0551298; 0.05514 is 1.1776 − 1.12246. That d is q_R − q_0 is inferred.",
        shown_by: "two_electron.cage",
        ..BASE
    },
    Claim {
        id: "two_electron.nine_levels",
        place: "II.A (i)",
        quote: "inverse-cascade in fluid mechanics with the ninth 2D cluster interruption",
        why: "Nothing in (2)-(7) ends the recursion at the ninth level.",
        shown_by: WELLS,
        ..STATED
    },
];
