//! The checkable statements on the supercooled liquid, (26)-(36): the profile and the size of the mosaic.

use super::super::mosaic::{Mosaic, domain_density, free_energy, from_time, mosaic, xia_wolynes};
use crate::constants::BOLTZMANN;
use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;
use crate::numerics::roots::brent;

/// log10(τ_g/τ_0) of a routine quench and the stiffness that (19) gives with d_L = a/10.
pub(in crate::theories::rfot) const ROUTINE: (f64, f64) = (15.0, 100.0);

pub(in crate::theories::rfot) fn routine() -> Result<(Mosaic, f64), Error> {
    from_time(ROUTINE.0, ROUTINE.1)
}

/// The non-vanishing root of the profile (27), found without its formula.
fn root_of_profile(s_c: f64, stiffness: f64) -> Result<f64, Error> {
    let scale = stiffness / s_c / s_c;
    brent(0.3 * scale, 3.0 * scale, 1e-14, |size| free_energy(size, s_c, stiffness).unwrap_or(f64::NAN))
}

/// The highest point of the profile (27) on a fine grid: (size, height).
fn top_of_profile(s_c: f64, stiffness: f64) -> Result<(f64, f64), Error> {
    let end = root_of_profile(s_c, stiffness)?;
    let mut top = (0.0, 0.0);
    for k in 0..=20_000 {
        let size = end * f64::from(k) / 20_000.0;
        let height = free_energy(size, s_c, stiffness)?;
        if height > top.1 {
            top = (size, height);
        }
    }
    Ok(top)
}

const SETS: [(f64, f64); 4] = [(0.72, 100.0), (0.1, 30.0), (3.0, 500.0), (1.2, 128.0)];

fn for_all_sets(mut test: impl FnMut(f64, f64) -> Result<bool, Error>) -> Result<Found, Error> {
    let mut all = true;
    for (s_c, stiffness) in SETS {
        all &= test(s_c, stiffness)?;
    }
    Ok(Found::truth(all))
}

const fn claim(id: &'static str, place: &'static str, quote: &'static str, relation: Relation, compute: fn() -> Result<Found, Error>) -> Claim {
    Claim { relation, how: "", method: Method::Arithmetic, compute, shown_by: "rfot.free_energy_profile", ..Claim::new(id, place, quote) }
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        how: "1/2 against (d−1)/d for d = 3 to 10",
        why: "The two exponents meet at d = 2; from three dimensions on the square root grows more slowly.",
        ..claim(
            "rfot.claim_mismatch_exponent",
            "below (27)",
            "The scaling of this mismatch penalty is slower, in dimensions three or higher, than the N^{(d−1)/d} scaling",
            Relation::Holds,
            || Ok(Found::truth((3..=10).map(f64::from).all(|d| 0.5 < (d - 1.0) / d))),
        )
    },
    Claim {
        how: "A/4s_c against the highest point of (27) on a grid of 20,000 sizes",
        method: Method::Analysis,
        why: "With s_c an entropy, as in (27), the highest point is γ²/4Ts_c.",
        ..claim("rfot.claim_barrier", "(29), k_B taken out", "The kinetic barrier corresponding to the free energy profile (27)", Relation::Holds, || {
            for_all_sets(|s, a| Ok((mosaic(s, a)?.barrier / top_of_profile(s, a)?.1 - 1.0).abs() < 1e-7))
        })
    },
    Claim {
        how: "γ²/4k_BTs_c over the highest point of (27), in SI units, at 300 K, s_c = 0.72 k_B, A = 100",
        method: Method::Analysis,
        why: "Taken literally with the s_c of (27), which carries k_B, the printed barrier is too large by 1/k_B: (29) counts s_c in units of k_B.",
        ..claim("rfot.claim_barrier_as_printed", "(29)", "F‡ = γ²/4k_BTs_c", Relation::Equals { printed: 1.0, half_digit: 0.01 }, || {
            let thermal = BOLTZMANN * 300.0;
            let gamma_squared = 100.0 * thermal * thermal;
            let printed = gamma_squared / (4.0 * thermal * (0.72 * BOLTZMANN));
            Ok(Found::number(printed / (top_of_profile(0.72, 100.0)?.1 * thermal)))
        })
    },
    Claim {
        how: "A/4s_c² against the size at which (27) is highest on a grid",
        method: Method::Analysis,
        why: "The derivative of (27) vanishes at (γ/2Ts_c)².",
        ..claim("rfot.claim_critical_size", "(30)", "N‡ = (γ/2Ts_c)²", Relation::Holds, || {
            for_all_sets(|s, a| Ok((mosaic(s, a)?.critical_size / top_of_profile(s, a)?.0 - 1.0).abs() < 1e-3))
        })
    },
    Claim {
        how: "γ²/Ts_c over the root of F(N) = 0 found by Brent's method, in units of k_BT",
        method: Method::Analysis,
        why: "A square is missing: γ²/Ts_c is an energy; as a number in k_BT it gives 138 where the root is at 191.",
        ..claim("rfot.claim_first_form", "(31), first equality", "N* = γ²/Ts_c", Relation::Equals { printed: 1.0, half_digit: 0.01 }, || {
            let (_, s_c) = routine()?;
            Ok(Found::number(ROUTINE.1 / s_c / root_of_profile(s_c, ROUTINE.1)?))
        })
    },
    Claim {
        how: "K/ρk_BT(s_c/k_B)² against the root of F(N) = 0 found by Brent's method",
        method: Method::Analysis,
        why: "The second form of (31) is the root.",
        ..claim("rfot.claim_second_form", "(31), second equality", "N* = K/ρk_BT(s_c/k_B)²", Relation::Holds, || {
            for_all_sets(|s, a| Ok((mosaic(s, a)?.cooperative_size / root_of_profile(s, a)? - 1.0).abs() < 1e-12))
        })
    },
    Claim {
        how: "(4F‡/γ)² from the highest point on a grid against 16 ln²(τ/τ_0)/A and the root",
        method: Method::Analysis,
        why: "All three forms of (33) are one number.",
        shown_by: "rfot.quench",
        ..claim("rfot.claim_three_forms", "(33)", "N* ≡ (ξ/a)³ = (4F‡/γ)² ≃ 16 (k_BTρ/K) ln²(τ/τ_0)", Relation::Holds, || {
            for_all_sets(|s, a| {
                let height = top_of_profile(s, a)?.1;
                let by_time = from_time(height / std::f64::consts::LN_10, a)?.0.cooperative_size;
                let root = root_of_profile(s, a)?;
                Ok((16.0 * height * height / a / root - 1.0).abs() < 1e-6 && (by_time / root - 1.0).abs() < 1e-6)
            })
        })
    },
    Claim {
        how: "N* at τ/τ_0 = 10^15 and A = 100",
        unit: "beads",
        why: "16 ln²(10^15)/100 is 191.",
        shown_by: "rfot.quench",
        ..claim("rfot.claim_about_200", "below (33)", "Numerically, this size is about 200", Relation::About { printed: 200.0 }, || {
            Ok(Found::number(routine()?.0.cooperative_size))
        })
    },
    Claim {
        how: "the cube root of N* at τ/τ_0 = 10^15 and A = 100",
        why: "The cube root of 191 is 5.76.",
        shown_by: "rfot.quench",
        ..claim("rfot.claim_xi_6", "(34)", "(ξ/a) ≃ 6, at T = T_g", Relation::About { printed: 6.0 }, || Ok(Found::number(routine()?.0.xi_over_a)))
    },
    Claim {
        how: "N* for an hour over N* for a second, τ_0 = 1 ps, A = 100",
        why: "Between a second and an hour N* goes from 122 to 205: a logarithm squared is slow, but a factor of 1.7 is more than a spread of 15 %.",
        shown_by: "rfot.quench",
        ..claim(
            "rfot.claim_nearly_universal",
            "below (33)",
            "the timescale for conventional quenches varies between seconds and hours ... the cooperativity size is apparently nearly universal",
            Relation::About { printed: 1.0 },
            || {
                let size = |seconds: f64| Ok::<_, Error>(from_time(seconds.log10() + 12.0, 100.0)?.0.cooperative_size);
                Ok(Found::number(size(3600.0)? / size(1.0)?))
            },
        )
    },
    Claim {
        how: "N* at twice the logarithm of the time over N*",
        why: "Twice the logarithm, four times the size: algebraic in the barrier, logarithmic in the time.",
        shown_by: "rfot.quench",
        ..claim(
            "rfot.claim_logarithmic",
            "below (32)",
            "The cooperativity size N* depends algebraically on the barrier and, hence, only logarithmically on the relaxation time",
            Relation::Holds,
            || Ok(Found::truth((from_time(30.0, 100.0)?.0.cooperative_size / routine()?.0.cooperative_size - 4.0).abs() < 1e-12)),
        )
    },
    Claim {
        how: "nothing to compute",
        why: "The quench times of the speedier quenches are not given; a microsecond would leave 31 beads.",
        shown_by: "rfot.quench",
        ..claim(
            "rfot.claim_few_tens",
            "below (34)",
            "For speedier quenches ... N* can be made significantly smaller than 200, but probably no smaller than a few tens of particles",
            Relation::Underdetermined { missing: "the time scale of the speediest quench" },
            || Ok(Found::nothing()),
        )
    },
    Claim {
        how: "N at which (Nρk_BT/K)^{1/2} = 1, by Brent's method, over K/ρk_BT",
        method: Method::Analysis,
        why: "One particle in or out needs A beads, by the definition of A.",
        shown_by: "rfot.mosaic",
        ..claim(
            "rfot.claim_one_particle",
            "below (31)",
            "the lower bound on the size N^(1) ... δN = ±1, is given by N^(1) = K/ρk_BT",
            Relation::Holds,
            || {
                let stiffness = 137.0;
                let size = brent(1.0, 1e4, 1e-14, |n| (n / stiffness).sqrt() - 1.0)?;
                Ok(Found::truth((size / stiffness - 1.0).abs() < 1e-9))
            },
        )
    },
    Claim {
        how: "N* for s_c = 1e-3, 1e-6, 1e-9, and the refusal at 0",
        why: "N* grows without bound as the entropy vanishes; at zero there is no root.",
        shown_by: "rfot.mosaic",
        ..claim(
            "rfot.claim_vacancy",
            "below (31)",
            "The cooperativity length for creating a vacancy would be strictly infinite, by Eq. (31), since ... s_c = 0",
            Relation::Holds,
            || {
                let sizes = [1e-3, 1e-6, 1e-9].map(|s| mosaic(s, 100.0).map_or(0.0, |m| m.cooperative_size));
                Ok(Found::truth(sizes[1] > 9e5 * sizes[0] && sizes[2] > 9e5 * sizes[1] && mosaic(0.0, 100.0).is_err()))
            },
        )
    },
    Claim {
        how: "α a² with d_L = a/10, as below (31) and (19)",
        why: "α = 1/d_L²; the 10² is that of the Lindemann ratio.",
        shown_by: "rfot.mosaic",
        ..claim(
            "rfot.claim_vacancy_cost",
            "below (31)",
            "cost many multiples of the thermal energy, ∼ Ka³ ≃ αk_BT ≃ 10²k_BT",
            Relation::AsStated,
            || Ok(Found::number(ROUTINE.1)),
        )
    },
    Claim {
        how: "(35) at a = 0.35 nm and N* of a routine quench",
        unit: "1/cm^3",
        why: "A bead of 0.35 nm gives 1.2e20; 0.37 nm would give 1e20.",
        shown_by: "rfot.domain_density",
        ..claim("rfot.claim_domains", "(35)", "1/ξ³ ≃ 10^20 cm^−3", Relation::Order { printed: 1e20 }, || {
            Ok(Found::number(domain_density(300.0, 0.35, routine()?.0.cooperative_size)?.0))
        })
    },
    Claim {
        how: "three atoms a bead, as in SiO2, times N*",
        unit: "atoms",
        why: "191 beads of one SiO2 unit each are 573 atoms.",
        shown_by: "rfot.domain_density",
        ..claim("rfot.claim_atoms", "below (35)", "i.e. one domain per several hundred atoms", Relation::Between { low: 200.0, high: 1000.0 }, || {
            Ok(Found::number(3.0 * routine()?.0.cooperative_size))
        })
    },
    Claim {
        how: "ξ/a of a routine quench times a bead of 0.35 nm",
        unit: "nm",
        why: "Six beads of a third of a nanometre are two nanometres; we read \"a few\" as of the order of 3.",
        shown_by: "rfot.quench",
        ..claim(
            "rfot.claim_few_nanometres",
            "below (34)",
            "the cooperativity length ξ reaches only a few nanometers in magnitude at the glass transition",
            Relation::Order { printed: 3.0 },
            || Ok(Found::number(0.35 * routine()?.0.xi_over_a)),
        )
    },
    Claim {
        how: "the barrier coefficient of Xia and Wolynes at a/d_L = 10 over A/4",
        why: "The two coefficients, 32.1 and 25, differ by 28 %: the same order, not the same number.",
        shown_by: "rfot.xia_wolynes",
        ..claim(
            "rfot.claim_other_estimates",
            "below (28)",
            "This and other available detailed estimates for the coefficient γ",
            Relation::Order { printed: 1.0 },
            || Ok(Found::number(xia_wolynes(10.0)?.1 / (ROUTINE.1 / 4.0))),
        )
    },
    Claim {
        how: "s_c at which τ/τ_0 = 10^15, A = 100",
        unit: "k_B per bead",
        why: "At the glass transition 0.72 k_B is left: of the order of k_B, 28 % below it.",
        shown_by: "rfot.cooperativity_from_time",
        ..claim(
            "rfot.claim_entropy_near_one",
            "above (26)",
            "the quantity s_c, called the configurational entropy, is numerically close to k_B",
            Relation::About { printed: 1.0 },
            || Ok(Found::number(routine()?.1)),
        )
    },
    Claim {
        how: "log10 of τ in s at which (33) gives ξ/a = 15, A = 100, τ_0 = 1 ps, against the age of the universe, 4.35e17 s",
        unit: "log10(s)",
        method: Method::Analysis,
        why: "ξ/a = 15 needs τ/τ_0 = 10^63, that is 10^51 s.",
        shown_by: "rfot.quench",
        ..claim(
            "rfot.claim_super_cosmological",
            "Section IV",
            "In view of Eq. (34), even such a modest size implies super-cosmological relaxations times",
            Relation::Above { printed: 17.64, half_digit: 0.0 },
            || {
                let level = brent(1.0, 200.0, 1e-14, |level| from_time(level, ROUTINE.1).map_or(f64::NAN, |(m, _)| m.xi_over_a - 15.0))?;
                Ok(Found::number(level - 12.0))
            },
        )
    },
];
