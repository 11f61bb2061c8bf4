//! Claims on the ladder of wells, the invariant and the half side of the cage: (6-2), (7), SM 3.

use super::super::potential::{LAST_LEVEL, half_cage, invariant, potential, rung, single_sigma, slope_of_chi};
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::roots::brent;

const WELLS: &str = "two_electron.wells";

/// Whether `gap`, computed between each level and the next, vanishes to rounding.
fn at_each_step(gap: fn(u32) -> Result<f64, Error>) -> Result<Found, Error> {
    let mut widest = 0.0_f64;
    for level in 0..LAST_LEVEL {
        widest = widest.max(gap(level)?.abs());
    }
    Ok(Found::truth(widest < 1e-13).with("steps", f64::from(LAST_LEVEL)))
}

/// The first form of (7) with both lengths in single precision, as a calculator of seven digits holds them.
fn invariant_in_single_precision() -> Result<Found, Error> {
    let next = rung(1, 1.0)?;
    Ok(Found::number(f64::from(next.q_outer as f32 - next.q_inner as f32)))
}

/// A number to this many decimals.
fn rounded(number: f64, decimals: i32) -> f64 {
    let scale = 10.0_f64.powi(decimals);
    (number * scale).round() / scale
}

/// (q_R − q_L)/σ of one well.
fn own_width() -> Result<f64, Error> {
    let r = rung(0, 1.0)?;
    Ok((r.q_outer - r.q_inner) / r.sigma)
}

const SIX: &str = "Six decimals decide here; the last two printed digits are a claim of their own.";
const TWO_LEVELS: &str = "one σ written for two levels";

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("two_electron.tiling", "(6-2)", r"$q_{i,R} = q_{i+1,L}$")
        .by_analysis("the gaps between neighbours of the nine wells, with the printed recursion", || {
            at_each_step(|level| Ok(rung(level, 1.0)?.q_outer - rung(level + 1, 1.0)?.q_inner))
        })
        .because(r"With $\sigma_{i+1} = (5/3)^{1/6}\sigma_i$ each well begins where the one before ends, at all {steps} steps.")
        .shown_by(WELLS),
    Claim::new("two_electron.recursion", "below (6-2)", r"$\sigma_{i+1} = (5/3)^{1/6}\sigma_i$")
        .by_analysis(r"$q_R/q_L$ from the roots of slope $\mp 1$, against $(5/3)^{1/6}$", || {
            let at = |wanted: f64| brent(0.1, 0.9, 1e-15, |c| slope_of_chi(c) - wanted);
            let ratio = (at(1.0)? / at(-1.0)?).powf(1.0 / 6.0);
            Ok(Found::truth((ratio - (5.0_f64 / 3.0).powf(1.0 / 6.0)).abs() < 1e-13).with("ratio", ratio))
        })
        .because("The ratio of the two fixed points is the sixth root of $5/8$ over $3/8$: {ratio:6}.")
        .shown_by(WELLS),
    Claim::new("two_electron.next_outer", "below (6-2)", r"$q_{i+1,R} = (8/3)^{1/6}\sigma_{i+1} = (8/3)^{1/6}(5/3)^{1/6}\sigma_i$")
        .by(r"$q_{i+1,R}$ against $(40/9)^{1/6}\sigma_i$ at each of the eight steps", || {
            at_each_step(|level| Ok(rung(level + 1, 1.0)?.q_outer - (40.0_f64 / 9.0).powf(1.0 / 6.0) * rung(level, 1.0)?.sigma))
        })
        .because(r"$(8/3)(5/3) = 40/9$ stands under the sixth root, at all {steps} steps.")
        .shown_by(WELLS),
    Claim::new("two_electron.nine_fixed_points", "below (6-2)", "we obtained nine fixed points of nine L−J potentials")
        .counted(9.0)
        .by_analysis("levels 0 to 8 whose outer point lies 1/16 above the bottom of its own well", || {
            let mut found = 0.0;
            for level in 0..=LAST_LEVEL {
                let r = rung(level, 1.0)?;
                if (potential(r.sigma / r.q_outer)? + 0.9375).abs() < 1e-13 {
                    found += 1.0;
                }
            }
            Ok(Found::number(found))
        })
        .by_definition("The number of levels is put in: nothing in (2) to (7) ends the recursion.")
        .because("Every level is the same well on a larger scale, so each of the nine has its fixed point. That there are nine is stated.")
        .shown_by(WELLS),
    Claim::new("two_electron.invariant_digits", "(7)", r"$d_L^* \equiv (q_{i+1,R} - q_{i+1,L})/\sigma_i = 0.10464895\ldots$")
        .equals(0.104_648_95, 5e-9)
        .by(r"$(8/3)^{1/6}[(5/3)^{1/6} - 1]$", || Ok(Found::number(invariant())))
        .rounded("both lengths in single precision, about seven digits", invariant_in_single_precision)
        .because("Exactly it is {value:9}, equal to six decimals. The printed digits are those of a subtraction in single precision, {1:9}; the jump angle does not notice.")
        .shown_by(WELLS),
    Claim::new("two_electron.invariant_levels", "(7)", r"$(q_{i+1,R} - q_{i+1,L})/\sigma_i = (q_{1,R} - q_{1,L})/\sigma_0$")
        .by_analysis("the same quotient at each of the eight steps", || {
            at_each_step(|level| {
                let next = rung(level + 1, 1.0)?;
                Ok((next.q_outer - next.q_inner) / rung(level, 1.0)?.sigma - invariant())
            })
        })
        .because(r"All lengths of a level scale with its $\sigma$, so the quotient is the same at all {steps} steps.")
        .shown_by(WELLS),
    Claim::new("two_electron.invariant_single_sigma", "(7)", r"$\ldots \equiv (q_R - q_L)/\sigma = 0.10464895\ldots$")
        .equals(0.104_649, 5e-7)
        .ours(SIX)
        .by(r"$(8/3)^{1/6} - (8/5)^{1/6}$, and the first form of (7)", || Ok(Found::number(single_sigma())))
        .read_as("all three symbols of one and the same level")
        .or_read_as("a short form of the quotient before it, with its indices dropped", || Ok(Found::number(invariant())))
        .fault(TWO_LEVELS)
        .because(r"With one $\sigma$ the quotient is {value}. Read as a short form, the width of a level over the $\sigma$ of the level before, it is {1:6}.")
        .shown_by(WELLS),
    Claim::new(
        "two_electron.invariant_irreversible",
        "caption of Fig. 3",
        r"the directional jump angle $\Omega$ of the clustered interaction when $z$-$a_0$ jumps from repulsive point $q_L$ (…) to attracted point $q_R$ (…), i.e., in $d_L^* = (q_R - q_L)/\sigma$",
    )
    .by(r"whether $q_R - q_L$ is $d_L^*\sigma$ to six decimals, for one well and for the next", || {
        let own = own_width()?;
        Ok(Found::truth((own - invariant()).abs() < 5e-7).with("own", own))
    })
    .ours(SIX)
    .read_as(r"from the inner to the outer point of the well whose σ divides")
    .or_read_as("from the inner to the outer point of the next well, as the first form of (7) has it", || {
        let (here, next) = (rung(0, 1.0)?, rung(1, 1.0)?);
        let width = (next.q_outer - next.q_inner) / here.sigma;
        Ok(Found::truth((width - invariant()).abs() < 5e-7).with("next", width))
    })
    .fault(TWO_LEVELS)
    .because(r"Within one well the jump is {own} $\sigma$. Only the next well has the width {next} $\sigma$ that the paper uses.")
    .shown_by(WELLS),
    Claim::new(
        "two_electron.lattice_edge",
        "IV.D.2",
        r"the edge length of the lattice in low-temperature one-electron theory, measured in terms of the dimensionless potential well energy, is exactly $1 + d_L^* = 1.1046$",
    )
    .equals(1.1046, 5e-5)
    .unit("sigma")
    .by(r"$1 + d_L^*$ with the first form of (7)", || Ok(Found::number(1.0 + invariant())))
    .because("With the first form of (7) the edge is {value:7} $\\sigma$.")
    .shown_by(WELLS),
    Claim::new("two_electron.half_cage", "SM 3", r"The clustering constant for HSMs: $d = 0.05514\ldots$")
        .equals(0.055_14, 5e-6)
        .unit("sigma")
        .by("$q_R - q_0$", || Ok(Found::number(half_cage())))
        .rounded("q of the outer point to four decimals and of the bottom to five, as printed", || {
            let r = rung(0, 1.0)?;
            Ok(Found::number(rounded(r.q_outer, 4) - rounded(r.q_middle, 5)))
        })
        .because("Exactly it is {value:6}; from the rounded lengths it is {1:4}. That $d$ is $q_R - q_0$ is inferred: no equation is printed.")
        .shown_by("two_electron.cage"),
    Claim::new(
        "two_electron.nine_levels",
        "II.A (i)",
        "The critical molecular weight 200-HSM of an entangled polymer chain … can only be obtained using the 5-HSM / 5-cluster / 5-local-field and inverse-cascade in fluid mechanics with the ninth 2D cluster interruption",
    )
    .stated()
    .because("Nothing in (2) to (7) ends the recursion at the ninth level.")
    .shown_by(WELLS),
];
