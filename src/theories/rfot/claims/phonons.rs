//! The checkable statements on phonons in more than three dimensions: (4), (21), (24), (41).

use super::super::quality::quality_rfot;
use super::super::tunnelling::tunnelling_strength;
use super::super::yu_leggett::{bound_at_long_waves, coupling_constant, geometric_factor, quality_bound};
use super::inputs::{INVERSE_LINDEMANN, ROUTINE, Silica};
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::roots::brent;

const GROWS: &str = "with (24) the bound (21) grows with the dimension";

/// (21) with (24); divided by G(d)/G(3) where `divided`, which the algebra of the text does not do.
fn lower_bound(dimension: f64, divided: bool) -> Result<f64, Error> {
    let quality = quality_bound(dimension, INVERSE_LINDEMANN)?;
    if divided { Ok(quality * geometric_factor(3.0)? / geometric_factor(dimension)?) } else { Ok(quality) }
}

/// Least value of the bound from three to six dimensions.
fn least_bound(divided: bool) -> Result<Found, Error> {
    let mut least = f64::INFINITY;
    for k in 0..=30 {
        least = least.min(lower_bound(3.0 + 0.1 * f64::from(k), divided)?);
    }
    Ok(Found::number(least))
}

/// Dimension where a function of it, falling or rising, passes one.
fn passes_one(low: f64, high: f64, quality: impl Fn(f64) -> Result<f64, Error>) -> Result<f64, Error> {
    brent(low, high, 1e-12, |d| quality(d).map_or(f64::NAN, f64::ln))
}

/// Density of states of the bound over that of the mosaic: largest of (41)/(21) in 4 to 40 dimensions.
fn largest_ratio(divided: bool) -> Result<f64, Error> {
    let mut largest = 0.0_f64;
    for d in 4..=40 {
        largest = largest.max(ratio_at(f64::from(d), divided)?);
    }
    Ok(largest)
}

fn ratio_at(dimension: f64, divided: bool) -> Result<f64, Error> {
    Ok(quality_rfot(ROUTINE.0, dimension, INVERSE_LINDEMANN)? / lower_bound(dimension, divided)?)
}

/// Whether (4) grows at each whole dimension from `from` to 60.
fn grows_from(from: u32) -> Result<bool, Error> {
    let factors = (from..=60).map(|d| geometric_factor(f64::from(d))).collect::<Result<Vec<_>, _>>()?;
    // combinatorially: the factor from one dimension to the next grows too
    Ok(factors.windows(3).all(|f| f[1] > f[0] && f[2] / f[1] > f[1] / f[0]))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("rfot.claim_combinatorial", "below (24)", r"while the coupling constant increases combinatorially rapidly with $d$, as remarked just below Eq. (4)")
        .by_analysis(r"the factor (4) at each whole $d$ up to 60: whether it grows, and ever faster", || {
            let least = brent(4.0, 7.0, 1e-9, |d| match (geometric_factor(d + 1e-4), geometric_factor(d - 1e-4)) {
                (Ok(above), Ok(below)) => above - below,
                _ => f64::NAN,
            })?;
            let found = Found::truth(grows_from(3)?).with("three", geometric_factor(3.0)?).with("least", geometric_factor(least)?).with("at", least);
            Ok(found.with("back", passes_one(7.0, 8.0, |d| Ok(geometric_factor(d)? / geometric_factor(3.0)?))?))
        })
        .read_as("from three dimensions on")
        .or_read_as("in the end, from six dimensions on", || Ok(Found::truth(grows_from(6)?)))
        .because("From three dimensions the factor (4) first falls, from {three} to {least} at {at:2} dimensions, and is back at {back:2}. Then it grows ever faster. The remark cited below (4) is not there.")
        .shown_by("rfot.dimension"),
    Claim::new("rfot.claim_bound_100", "(21)", r"$\frac{l_{\mathrm{mfp}}}{\lambda} \simeq \left(\frac{g^2}{JK}\right)^{-1}\left(\frac{a}{d_L}\right)^2 \gtrsim 10^2$, nearly universally, in view of Eq. (6)")
        .order(100.0)
        .by(r"one over $\bar{P}g^2/K$ at the corrected bound (20) with $d_L = a/10$, for the constants of silica glass (from memory)", || {
            let constant = coupling_constant(Silica::COUPLING, Silica::MODULUS)?;
            let density = bound_at_long_waves(constant, 1.0 / INVERSE_LINDEMANN)?;
            Ok(Found::number(1.0 / tunnelling_strength(density, Silica::COUPLING, Silica::MODULUS)?))
        })
        .because(r"The constants of the glass drop out and leave the square of $a/d_L$, {value}. (2) is used as printed, without its factor $2\pi^2$.")
        .shown_by("rfot.dimension"),
    Claim::new(
        "rfot.claim_quick_decrease",
        "below (24)",
        "Consequently, the numerical value of the lower bound (21) quickly decreases to the overdamped value of 1 even for dimensions only modestly exceeding the physical value 3",
    )
    .below(1.0, 0.5)
    .by_analysis("least value of (21) with (24) from 3 to 6 dimensions", || Ok(least_bound(false)?.with("four", lower_bound(4.0, false)?)))
    .read_as("(21) and (24) as printed, J being what (6) has")
    .or_read_as("(21) divided by the factor (4), which the algebra does not do", || least_bound(true))
    .fault(GROWS)
    .because(r"(24) makes $a/d_L$ grow with the dimension, and with it the bound: it is {value} in three dimensions and {four} in four. Dividing by the factor (4) does not bring it down either.")
    .shown_by("rfot.dimension"),
    Claim::new(
        "rfot.claim_modest_dimension",
        "Section V",
        r"We saw that for the spatial dimensionality greater than the physical value of 3, even the low-$T$ bound on the $l_{\mathrm{mfp}}/\lambda$ ratio quickly drops to the Yoffe-Riegel value of one",
    )
    .between(3.0, 6.0)
    .ours("modestly above three dimensions is taken as up to twice as many")
    .unit("dimensions")
    .by_analysis(r"dimension at which (21), divided by $G(d)/G(3)$ of (4), is one: the reading nearest to the sentence", || {
        Ok(Found::number(passes_one(10.0, 40.0, |d| lower_bound(d, true))?))
    })
    .fault(GROWS)
    .because("As printed the bound never comes down to one. Even divided by the factor (4), which would help the sentence, it is one only near {value:2} dimensions.")
    .shown_by("rfot.dimension"),
    Claim::new(
        "rfot.claim_quadratic_decrease",
        "below (41)",
        "for a fixed timescale of the glass transition, the phonon quality ratio in Eq. (41) decreases quadratically with space dimensionality",
    )
    .ours("the power is found by differences, good to six digits")
    .by_analysis(r"power of $d$ in (41) with (24), by differences at 3, 5, 10 and 20 dimensions", || {
        let power = |d: f64| {
            let (low, high) = (quality_rfot(ROUTINE.0, d * 0.999, INVERSE_LINDEMANN)?, quality_rfot(ROUTINE.0, d * 1.001, INVERSE_LINDEMANN)?);
            Ok::<_, Error>((high / low).ln() / (1.001_f64 / 0.999).ln())
        };
        let mut all = true;
        for d in [3.0, 5.0, 10.0, 20.0] {
            all &= (power(d)? + 2.0).abs() < 1e-6;
        }
        Ok(Found::truth(all).with("power", power(3.0)?))
    })
    .because(r"$a/d_L$ grows with the dimension and stands squared below the line in (41), so that the ratio goes with the power {power}.")
    .shown_by("rfot.dimension"),
    Claim::new(
        "rfot.claim_much_lower",
        "below (41)",
        r"Thus in sufficiently many dimensions and fixed $\tau$, the RFOT-predicted density of states can be very much lower than the upper limit from Eq. (21)",
    )
    .above(10.0, 0.0)
    .ours("no number is printed; very much lower is taken as by a factor of ten")
    .by_analysis("largest value of (41) over (21), both with (24), in 4 to 40 dimensions", || {
        Ok(Found::number(largest_ratio(false)?).with("below", passes_one(3.0, 4.0, |d| ratio_at(d, false))?))
    })
    .read_as("(21) and (24) as printed")
    .or_read_as("(21) divided by the factor (4), which grows in the end", || {
        Ok(Found::number(largest_ratio(true)?).with("from", passes_one(10.0, 40.0, |d| ratio_at(d, true))?).with("thirty", ratio_at(30.0, true)?))
    })
    .fault(GROWS)
    .because("As printed the mosaic has more states than the limit allows beyond {below} dimensions. If (21) is divided by the factor (4), it has fewer beyond {from}, by a factor {thirty:2} in thirty dimensions.")
    .shown_by("rfot.dimension"),
];
