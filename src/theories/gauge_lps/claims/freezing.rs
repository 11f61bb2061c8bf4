//! Statements on the wells, the rates and the extinction times: (1)-(16).

use super::{claim, nothing};
use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;
use crate::numerics::sampling;
use crate::theories::gauge_lps::bonds::{Family, GLASS_TEMPERATURE, PRINTED_BETA, PRINTED_CROSSING};
use crate::theories::gauge_lps::extinction::{Closure, log_mean_time, log_times};
use crate::theories::gauge_lps::landau::{decaying, moments, well};
use crate::theories::gauge_lps::rates::{log_rates, rates_at_zero};
use crate::theories::gauge_lps::readings::{Reading, SCALE};

/// A structural relaxation time that defines T_g, s.
const STRUCTURAL_TIME: f64 = 100.0;

fn slowest_time() -> Result<f64, Error> {
    let mut slowest = f64::NEG_INFINITY;
    for family in Family::ALL {
        let (weight, _) = Closure::FITTED.of(family);
        slowest = log_rates(GLASS_TEMPERATURE, weight, family)?.into_iter().fold(slowest, |s, rate| s.max(-rate));
    }
    Ok(slowest.exp())
}

pub(in super::super) static FREEZING: &[Claim] = &[
    Claim {
        why: "The energies and fluctuations follow from overlaps, bond lengths, frustration fields and bath amplitudes that are in earlier papers only; here they are inputs, from which the wells follow and not the reverse.",
        shown_by: "gauge_lps.wells",
        ..claim(
            "gauge_lps.claim_ground_states",
            "below Figs 2 and 3",
            "The associated ground state energies are E_0(δγ_12) = −2.0 eV, E_0(δγ_23) = −3.0 eV, E_0(δγ_13) = −8.0 eV",
            Relation::Underdetermined { missing: "V_pp, bond lengths, frustration fields and bath amplitudes of (1) and (2)" },
            nothing,
        )
    },
    Claim {
        how: "|E_0| along the order of freezing of (8) and of (9): falling in both, or rising in both",
        why: "The hybrid family freezes in the order of falling |E_0|, 3.4, 3.0, 2.85 eV, the bond family in the order of rising |E_0|, 2, 3, 8 eV: no one rule in the energies gives both.",
        shown_by: "gauge_lps.network",
        ..claim(
            "gauge_lps.claim_one_order",
            "Introduction",
            "the bond fluctuations freeze out sequentially as functions of the ground state energies",
            Relation::Holds,
            || {
                let rising = |family: Family| family.energies().windows(2).all(|pair| pair[1].abs() > pair[0].abs());
                let falling = |family: Family| family.energies().windows(2).all(|pair| pair[1].abs() < pair[0].abs());
                Ok(Found::truth(Family::ALL.into_iter().all(rising) || Family::ALL.into_iter().all(falling)))
            },
        )
    },
    Claim {
        why: "A choice, not a result: with ħ every rate is 2π times larger, every time as much shorter, and (22) and (27) do not change.",
        shown_by: "gauge_lps.rates",
        ..claim("gauge_lps.claim_planck", "below (7)", "we identify this constant as h (Planck's constant)", Relation::AsStated, nothing)
    },
    Claim {
        how: "limits of all six rates with one weight for both families, s = −1 and s = +1",
        method: Method::Analysis,
        why: "Whichever sign the weight has, the first bond of one family becomes certain on cooling and its rate stays at |E|/h: 8.2·10¹⁴/s for the hybrid family (s > 0) or 4.8·10¹⁴/s for the bond family (s < 0). Only opposite signs let both vanish.",
        shown_by: "gauge_lps.rates",
        ..claim(
            "gauge_lps.claim_rates_vanish",
            "below Figs 4 and 5",
            "Notice that these converge: lim_{T→0} γ_i = 0 ... Notice that these also converge: lim_{T→0} λ_ij = 0",
            Relation::Holds,
            || {
                let mut some = false;
                for weight in [-1.0, 1.0] {
                    let mut all = true;
                    for family in Family::ALL {
                        all &= rates_at_zero(weight, family)?.iter().all(|rate| *rate == 0.0);
                    }
                    some |= all;
                }
                Ok(Found::truth(some))
            },
        )
    },
    Claim {
        how: "γ₁ and γ₂ at 300 K over γ₁ at T_g = 455 K, s = −1: both below 1 %",
        why: "On a linear scale both sink into the axis together; their ratio does not go to one but grows without bound, because γ₂ carries one vanishing probability more.",
        shown_by: "gauge_lps.rates",
        ..claim("gauge_lps.claim_overlap", "Fig. 4, caption", "Note the strong overlap for these quantities as T → 0", Relation::Holds, || {
            let at_glass = log_rates(GLASS_TEMPERATURE, -1.0, Family::Hybrid)?[0];
            let cold = log_rates(300.0, -1.0, Family::Hybrid)?;
            Ok(Found::truth(cold[..2].iter().all(|rate| (rate - at_glass).exp() < 0.01)))
        })
    },
    Claim {
        why: "Size and sign of the weight are not printed. With the fitted ones the hybrid rates at 455 K are 1.1·10⁷ to 6.5·10⁸/s and the bond rates 1.5·10⁹ to 2.3·10¹¹/s; with others they take any value up to |E|/h.",
        shown_by: "gauge_lps.rates",
        ..claim(
            "gauge_lps.claim_finite",
            "below Fig. 4",
            "the order of magnitudes are finite at T_g",
            Relation::Underdetermined { missing: "the form of Z in (4): its sign and how much of the printed energies it takes" },
            nothing,
        )
    },
    Claim {
        how: "the longest of the six times 1/γ at 455 K, fitted weights, against a structural time of 100 s",
        why: "They are 10⁻¹¹ to 10⁻⁷ s, nine orders below the structural relaxation at T_g: fast indeed, and so not the relaxation whose exponent is at stake.",
        shown_by: "gauge_lps.rates",
        ..claim("gauge_lps.claim_fast", "below Fig. 7", "we identify γ_i^{−1}, λ_ij^{−1} with fast relaxation processes", Relation::Holds, || {
            Ok(Found::truth(slowest_time()? < STRUCTURAL_TIME))
        })
    },
    Claim {
        how: "lowest point of F(t) on a fine grid against (ln ζ)/2γ, for ζ = 1.5 to 400",
        method: Method::Analysis,
        why: "With a quadratic and a quartic term F(t) has one stationary point, and its time is (1/2γ) times the logarithm of a constant.",
        shown_by: "gauge_lps.wells",
        ..claim("gauge_lps.claim_stationary", "(11), (12)", "This time can be solved for as, t = (1/2γ_i) ln[...]", Relation::Holds, || {
            let mut all = true;
            for zeta in [1.5_f64, 5.0, 40.0, 400.0] {
                let grid = sampling::linear(0.0, 4.0, 8001);
                let mut lowest = (0.0, f64::INFINITY);
                for time in grid {
                    let energy = decaying(time, zeta.ln())?;
                    if energy < lowest.1 {
                        lowest = (time, energy);
                    }
                }
                all &= (lowest.0 - 0.5 * zeta.ln()).abs() < 1e-3;
            }
            Ok(Found::truth(all))
        })
    },
    Claim {
        how: "log t̄ of both families cooled from 455 K to 3 K, weights of opposite sign: rising at every step, above 10¹⁰⁰ s at the end",
        method: Method::Analysis,
        why: "Where the rates vanish and ζ > 1 the times grow as exp(const/T) without bound; the symbol lost from the print is read as infinity.",
        shown_by: "gauge_lps.extinction_times",
        ..claim("gauge_lps.claim_times_diverge", "below Fig. 6", "Note this converges as: lim_{T→0} t_i = ∞ as one would expect", Relation::Holds, || {
            let mut all = true;
            for family in Family::ALL {
                let (weight, log_amplitude) = Closure::FITTED.of(family);
                let mut before = f64::NEG_INFINITY;
                for temperature in [455.0, 300.0, 150.0, 60.0, 20.0, 7.0, 3.0] {
                    let now = log_mean_time(temperature, weight, family, log_amplitude)?;
                    all &= now > before;
                    before = now;
                }
                all &= before > 100.0 * std::f64::consts::LN_10;
            }
            Ok(Found::truth(all))
        })
    },
    Claim {
        how: "F(t)/|E_0| at the time of (12), and the time at which F is zero",
        why: "(11) is dF/dt = 0: at that time F is at its lowest, E_0. It is zero earlier, at ln(ζ/2)/2γ.",
        shown_by: "gauge_lps.wells",
        ..claim(
            "gauge_lps.claim_free_energy_vanishes",
            "Introduction",
            "temporal quantities t_i(T), t_ij(T) (energy extinction times) for which the free energies ... vanish",
            Relation::Holds,
            || {
                let [zero, lowest] = moments(3.0)?;
                Ok(Found::truth(decaying(lowest, 3.0)?.abs() < 1e-9 || (zero - lowest).abs() < 1e-9))
            },
        )
    },
    Claim {
        how: "ζ of (20) with the coefficients that (3) gives, for the six printed bonds: is any ln ζ above zero",
        why: "Condition (3) is the same equation as (11) with t = 0: it makes the bracket one, its logarithm zero, and every extinction time zero. A further, unprinted amplitude must enter.",
        shown_by: "gauge_lps.wells",
        ..claim(
            "gauge_lps.claim_known_from_3",
            "below Fig. 6",
            "With the exception of the inverse relaxation times, all of the quantities in equation (12) are determined by equations (3)",
            Relation::Holds,
            || {
                let mut some = false;
                for family in Family::ALL {
                    for (energy, fluctuation) in family.energies().into_iter().zip(family.fluctuations()) {
                        let w = well(energy, fluctuation)?;
                        some |= (2.0 * w.quartic * fluctuation * fluctuation / w.quadratic.abs()).ln() > 1e-12;
                    }
                }
                Ok(Found::truth(some))
            },
        )
    },
    Claim {
        how: "t̄_φ/t̄_γ at 455 K with the printed energies at full weight, s = −1 and +1, amplitudes such that (30) holds at 500 K",
        method: Method::Analysis,
        why: "Energies of 80 k_BT at T_g set the times 187 orders apart. A ratio of ten is had only by discarding 95 % of the bond energies, s_γ = 0.05.",
        shown_by: "gauge_lps.extinction_times",
        ..claim(
            "gauge_lps.claim_order_of_magnitude",
            "below Fig. 7",
            "the extinction times shown in figure (6) are an order of magnitude larger than those in figure (7) around T_g",
            Relation::Order { printed: 10.0 },
            || {
                let closure = Reading::A.closure(PRINTED_CROSSING, PRINTED_BETA, SCALE, [-1.0, 1.0])?;
                Ok(Found::number(10_f64.powf(closure.log10_time_ratio(GLASS_TEMPERATURE)?)))
            },
        )
    },
    Claim {
        how: "each t_i of the hybrid family at 2 T_g over its value at T_g, fitted closure: below 1 %",
        why: "The times fall by three orders between T_g and twice T_g, but smoothly: nothing in (12) marks the glass temperature.",
        shown_by: "gauge_lps.extinction_times",
        ..claim("gauge_lps.claim_dies_out", "below Fig. 6", "Also note that the fluctuation F(t) dies out above T_g", Relation::Holds, || {
            let (weight, log_amplitude) = Closure::FITTED.of(Family::Hybrid);
            let at = |temperature: f64| log_times(temperature, weight, Family::Hybrid, log_amplitude);
            let (cold, hot) = (at(GLASS_TEMPERATURE)?, at(2.0 * GLASS_TEMPERATURE)?);
            Ok(Found::truth(cold.iter().zip(hot).all(|(c, h)| (h - c).exp() < 0.01)))
        })
    },
];
