//! Claims on chains, viscosity, probabilities and energies: (8)-(10), III.E, SM 1, SM 4.

use super::super::chain::{CRITICAL_LENGTH, FLEXIBLE_RATIO, Ladder, REARRANGEMENT, chain, energy_ladder, log10_probabilities};
use super::{BASE, STATED, about, equals, exactly, truth, value};
use crate::describe::{Alternative, AlternativeKind, Claim, Found, Method, Relation};
use crate::error::Error;
use crate::numerics::roots::brent;

const CHAIN: &str = "two_electron.chain";
const ENERGIES: &str = "two_electron.energy_ladder";

fn ladder() -> Result<Ladder, Error> {
    energy_ladder(FLEXIBLE_RATIO, CRITICAL_LENGTH, REARRANGEMENT)
}

fn step() -> Result<f64, Error> {
    Ok(chain(CRITICAL_LENGTH, FLEXIBLE_RATIO)?.step)
}

/// 200 n_z with the step rounded as printed.
fn freedom_from_rounded_step() -> Result<f64, Error> {
    Ok(CRITICAL_LENGTH * 0.036)
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        id: "two_electron.balance_of_probabilities",
        place: "(10)",
        quote: "From P̂₊ = P̂₋ … we obtain: n_z = (N_z)^{−T_g/T_m}",
        how: "root of log P₊ = log P₋ in n_z, against N^{−T_g/T_m}, for three chains",
        method: Method::Analysis,
        compute: || {
            let mut holds = true;
            for (length, ratio) in [(200.0, 0.625), (50.0, 0.5), (5000.0, 0.8)] {
                let e = energy_ladder(ratio, length, REARRANGEMENT)?;
                let (appearance, _) = log10_probabilities(length, 0.5, e.glass, e.melting)?;
                let root = brent(-12.0, 0.0, 1e-15, |log_step| appearance - e.melting * log_step)?;
                holds &= (root - chain(length, ratio)?.step.log10()).abs() < 1e-9;
            }
            truth(holds)
        },
        why: "(1/N)^{T_g} = n_z^{T_m}; the well depth drops out.",
        shown_by: CHAIN,
        ..BASE
    },
    Claim {
        id: "two_electron.step_bound",
        place: "(10)",
        quote: "n_z = (N_z)^{−T_g/T_m} ≤ 0.036",
        relation: Relation::Below { printed: 0.036, half_digit: 0.0 },
        how: "200^{−5/8}",
        compute: || value(step()?),
        why: "0.03646 rounds to 0.036 but is not below it: that needs N ≥ 204.2.",
        shown_by: CHAIN,
        ..BASE
    },
    Claim {
        id: "two_electron.step_of_all",
        place: "III.G.5",
        quote: "This result holds in Equation (10), and n_z = (N_z)^{−T_g/T_m} ≤ 0.036 for all molecular systems.",
        how: "200^{−r} at the paper's two ratios, 5/8 and 448/583",
        compute: || truth(step()? <= 0.036 && chain(CRITICAL_LENGTH, 448.0 / 583.0)?.step <= 0.036),
        why: "At N = 200 it takes T_g/T_m ≥ 0.6274: arsenic trisulfide (0.768) meets it, the flexible chain (0.625) does not.",
        shown_by: CHAIN,
        ..BASE
    },
    Claim {
        id: "two_electron.step_small",
        place: "VI",
        quote: "n_z ≤ 0.036, which is less than the molecular z-axial vibration scale of 0.1",
        relation: Relation::Below { printed: 0.1, half_digit: 0.0 },
        how: "200^{−5/8}",
        compute: || value(step()?),
        why: "0.0365.",
        shown_by: CHAIN,
        ..BASE
    },
    Claim {
        id: "two_electron.freedom_7_2",
        place: "III.E.1",
        quote: "the DoF number N* required for N soft matrix jumping n_z steps is N* ≈ 200 n_z ≈ 7.2",
        relation: equals(7.2, 0.05),
        how: "200^{3/8}",
        compute: || value(chain(CRITICAL_LENGTH, FLEXIBLE_RATIO)?.freedom_1d),
        alternatives: [
            Some(Alternative {
                kind: AlternativeKind::Rounded,
                words: "n_z = 0.036, rounded as printed",
                compute: || Ok(Found::number(freedom_from_rounded_step()?)),
            }),
            None,
            None,
        ],
        why: "7.293 unrounded; 7.2 is 200 times the rounded step.",
        shown_by: CHAIN,
        ..BASE
    },
    Claim {
        id: "two_electron.jump_energy",
        place: "III.E.1",
        quote: "E_jump is approximately 7.2 ε₀",
        unit: "epsilon_0",
        relation: about(7.2),
        how: "200^{3/8} well depths",
        compute: || value(ladder()?.jump),
        why: "7.293; one well depth for each degree of freedom is stated.",
        shown_by: ENERGIES,
        ..BASE
    },
    Claim {
        id: "two_electron.glass_energy",
        place: "III.E.1",
        quote: "k_BT_g is approximately 20/3 ε₀ ≈ 6.67 ε₀",
        unit: "epsilon_0",
        relation: equals(6.67, 0.005),
        how: "4 r/(1 − r) at r = 5/8",
        compute: || value(ladder()?.glass),
        why: "It follows from the stated 5/8 and the stated 4ε₀ and has no other origin in the paper.",
        shown_by: ENERGIES,
        ..BASE
    },
    Claim {
        id: "two_electron.glass_below_jump",
        place: "III.E.1",
        quote: "20/3 ε₀ ≈ 6.67 ε₀ < E_jump",
        how: "4 r/(1 − r) against N^{1−r}",
        compute: || {
            let e = ladder()?;
            truth(e.glass < e.jump)
        },
        why: "6.667 against 7.293 well depths.",
        shown_by: ENERGIES,
        ..BASE
    },
    Claim {
        id: "two_electron.mode_coupling_temperature",
        place: "III.E.1",
        quote: "mode-coupling theory provides a T_c temperature greater than T_g",
        relation: Relation::Above { printed: 1.0, half_digit: 0.0 },
        how: "T_c/T_g as E_jump over k_BT_g",
        compute: || {
            let e = ladder()?;
            value(e.jump / e.glass)
        },
        why: "1.094: a ratio of two energies, no dynamics.",
        shown_by: ENERGIES,
        ..BASE
    },
    Claim {
        id: "two_electron.beta_energy",
        place: "III.E.2",
        quote: "k_BT_JG ≈ 8.2 ε₀",
        unit: "epsilon_0",
        relation: equals(8.2, 0.05),
        how: "200^{3/8} + 1 well depths",
        compute: || value(ladder()?.beta),
        alternatives: [
            Some(Alternative {
                kind: AlternativeKind::Rounded,
                words: "n_z = 0.036, rounded as printed",
                compute: || Ok(Found::number(freedom_from_rounded_step()? + 1.0)),
            }),
            None,
            None,
        ],
        why: "8.293 unrounded; 8.2 is 200 times the rounded step, and one.",
        shown_by: ENERGIES,
        ..BASE
    },
    Claim {
        id: "two_electron.beta_ratio",
        place: "III.E.2",
        quote: "k_BT_JG … ≈ 1.2 k_BT_g",
        relation: equals(1.2, 0.05),
        how: "(N^{1−r} + 1)(1 − r)/4r",
        compute: || {
            let e = ladder()?;
            value(e.beta / e.glass)
        },
        why: "1.244.",
        shown_by: ENERGIES,
        ..BASE
    },
    Claim {
        id: "two_electron.beta_temperature",
        place: "III.E.2",
        quote: "the Johari-Goldstein β_JG relaxation that occurs around 1.2 T_g",
        relation: about(1.2),
        how: "(N^{1−r} + 1)(1 − r)/4r against the experiment quoted",
        compute: || {
            let e = ladder()?;
            value(e.beta / e.glass)
        },
        why: "1.244; the ratio uses the same three stated numbers as the others.",
        shown_by: ENERGIES,
        ..BASE
    },
    Claim {
        id: "two_electron.melting_gap",
        place: "SM 1 (9)",
        quote: "kT_m° = kT_g° + 4ε₀",
        unit: "epsilon_0",
        relation: exactly(4.0),
        how: "(20/3)(8/5) − 20/3 from the printed 20/3 and 5/8",
        compute: || value(20.0 / 3.0 / FLEXIBLE_RATIO - 20.0 / 3.0),
        why: "With T_g/T_m = 5/8 the printed 20/3 makes the gap 4: the three numbers agree, two of them being inputs.",
        shown_by: ENERGIES,
        ..BASE
    },
    Claim {
        id: "two_electron.viscosity_exponent",
        place: "SM 4",
        quote: "For flexible chains, equation (1) derives η ~ N^{3.4}",
        relation: equals(3.4, 0.05),
        how: "9(1 − 5/8)",
        compute: || value(chain(CRITICAL_LENGTH, FLEXIBLE_RATIO)?.viscosity_exponent),
        why: "3.375; the form was guessed first, as the paper says.",
        shown_by: CHAIN,
        ..BASE
    },
    Claim {
        id: "two_electron.viscosity_exponential",
        place: "II.A",
        quote: "η ~ N exp[9(1 − T_g/T_m)]",
        how: "growth from N = 200 to 400 of N exp[9(1 − r)] against N^{9(1−r)} of SM (1)",
        compute: || {
            let exponent = chain(CRITICAL_LENGTH, FLEXIBLE_RATIO)?.viscosity_exponent;
            truth((2.0 - 2.0_f64.powf(exponent)).abs() < 0.01)
        },
        why: "As printed the viscosity would double, by SM (1) it grows tenfold: a lost superscript.",
        shown_by: CHAIN,
        ..BASE
    },
    Claim {
        id: "two_electron.ninth_power",
        place: "SM (4)",
        quote: "η ~ (N_z*)⁹",
        how: "logarithmic slope of N_z*⁹ by finite differences against 9(1 − r), for three ratios",
        method: Method::Analysis,
        compute: || {
            let mut holds = true;
            for ratio in [0.4, FLEXIBLE_RATIO, 0.8] {
                let slope = 9.0 * (chain(202.0, ratio)?.freedom_1d / chain(198.0, ratio)?.freedom_1d).ln() / (202.0_f64 / 198.0).ln();
                holds &= (slope - chain(200.0, ratio)?.viscosity_exponent).abs() < 1e-10;
            }
            truth(holds)
        },
        why: "The cube of reptation of a cube of N_z*.",
        shown_by: CHAIN,
        ..BASE
    },
    Claim {
        id: "two_electron.space",
        place: "SM (3)",
        quote: "N* = N_z*∙N_x*∙N_y* = (N_z*)³",
        how: "N^{3(1−r)} against the product of three equal factors",
        compute: || {
            let c = chain(CRITICAL_LENGTH, FLEXIBLE_RATIO)?;
            truth((c.freedom_3d - c.freedom_1d * c.freedom_1d * c.freedom_1d).abs() < 1e-9)
        },
        why: "The three axes are taken as equal.",
        shown_by: CHAIN,
        ..BASE
    },
    Claim {
        id: "two_electron.freedom_product",
        place: "SM (10)",
        quote: "N_z* = N∙n_z = (N)^{(1 − T_g/T_m)}",
        how: "N times the step against N^{1−r} over four decades",
        compute: || {
            let mut holds = true;
            for length in [2.0, 20.0, 200.0, 2e4] {
                let c = chain(length, FLEXIBLE_RATIO)?;
                holds &= (length * c.step / c.freedom_1d - 1.0).abs() < 1e-13;
            }
            truth(holds)
        },
        why: "N·N^{−r} = N^{1−r}.",
        shown_by: CHAIN,
        ..BASE
    },
    Claim {
        id: "two_electron.reptation",
        place: "SM (2)",
        quote: "De Gennes's snake model gives … η ~ N³",
        why: "Taken over from the literature; the formula of SM (1) has this exponent at T_g/T_m = 2/3.",
        shown_by: CHAIN,
        ..STATED
    },
    Claim {
        id: "two_electron.critical_length",
        place: "SM 1 (4)",
        quote: "200-HSM is the critical molecular weight of entangled polymer chain obtained through experiments",
        why: "An experimental input that the level 8 of Table 1 is made to meet.",
        shown_by: CHAIN,
        ..STATED
    },
    Claim {
        id: "two_electron.flexible_ratio",
        place: "SM 4",
        quote: "For the flexible chains T_g/T_m = 5/8",
        why: "An input; across polymers the ratio varies.",
        shown_by: CHAIN,
        ..STATED
    },
    Claim {
        id: "two_electron.all_data",
        place: "II.A",
        quote: "which is in good agreement with all known experimental data for flexible and nonflexible polymers",
        relation: Relation::Underdetermined { missing: "a table of polymers with T_g, T_m and the measured exponent" },
        how: "nothing to compute",
        why: "No data are given; a ratio of 0.768 would make the exponent 2.08.",
        shown_by: CHAIN,
        ..BASE
    },
    Claim {
        id: "two_electron.density_of_matrices",
        place: "III.F.2",
        quote: "When the number density is five, a melting transition occurs; when the number density is one, a glass transition occurs; and when the number density tends to zero, it is the Kauzmann T_K temperature",
        why: "0, 1 and 5 are assigned, not derived.",
        shown_by: ENERGIES,
        ..STATED
    },
];
