//! The checkable statements on phonons in more than three dimensions: (4), (21), (24), (41).

use super::super::quality::quality_rfot;
use super::super::yu_leggett::{geometric_factor, quality_bound};
use super::mosaic::ROUTINE;
use super::yu_leggett::INVERSE_LINDEMANN;
use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;
use crate::numerics::roots::brent;

const fn claim(id: &'static str, place: &'static str, quote: &'static str, relation: Relation, compute: fn() -> Result<Found, Error>) -> Claim {
    Claim { relation, how: "", method: Method::Arithmetic, compute, shown_by: "rfot.dimension", ..Claim::new(id, place, quote) }
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        how: "(4) at d = 3, 4, ..., 10",
        method: Method::Analysis,
        why: "From d = 3 on the factor first falls, from 0.955 to 0.758 near d = 5.3, and exceeds its value at d = 3 only from d = 8.",
        shown_by: "rfot.dimension",
        ..claim(
            "rfot.claim_combinatorial",
            "below (24)",
            "the coupling constant increases combinatorially rapidly with d, as remarked just below Eq. (4)",
            Relation::Holds,
            || {
                let factors = (3..=10).map(|d| geometric_factor(f64::from(d))).collect::<Result<Vec<_>, _>>()?;
                Ok(Found::truth(factors.windows(2).all(|pair| pair[1] > pair[0])))
            },
        )
    },
    Claim {
        how: "(a/d_L)² at d_L = a/10",
        why: "The square of ten.",
        shown_by: "rfot.dimension",
        ..claim("rfot.claim_bound_100", "(21)", "l_mfp/λ ... ≳ 10²", Relation::Order { printed: 100.0 }, || {
            Ok(Found::number(quality_bound(3.0, INVERSE_LINDEMANN)?))
        })
    },
    Claim {
        how: "least value of (21) with (24) over d = 3 to 10",
        method: Method::Analysis,
        why: "(24) makes a/d_L, and with it (21), grow: 178 at d = 4, 1111 at d = 10; keeping G(d) of (4) in J multiplies the bound and does not help.",
        shown_by: "rfot.dimension",
        ..claim(
            "rfot.claim_quick_decrease",
            "below (24)",
            "the numerical value of the lower bound (21) quickly decreases to the overdamped value of 1",
            Relation::Below { printed: 1.0, half_digit: 0.0 },
            || {
                let mut least = f64::INFINITY;
                for k in 0..=70 {
                    least = least.min(quality_bound(3.0 + 0.1 * f64::from(k), INVERSE_LINDEMANN)?);
                }
                Ok(Found::number(least))
            },
        )
    },
    Claim {
        how: "d at which (21) divided by G(d)/G(3) is one, by a root: the reading kindest to the sentence; modestly exceeding taken as up to twice",
        method: Method::Analysis,
        why: "Even dividing by the geometric factor, which the algebra does not do, the bound comes down to one only near 26 dimensions; the author's convention is not given.",
        shown_by: "rfot.dimension",
        ..claim(
            "rfot.claim_modest_dimension",
            "Section V",
            "for the spatial dimensionality greater than the physical value of 3, even the low-T bound ... quickly drops to the Yoffe-Riegel value of one",
            Relation::Between { low: 3.0, high: 6.0 },
            || {
                let base = geometric_factor(3.0)?;
                let excess = |d: f64| match (quality_bound(d, INVERSE_LINDEMANN), geometric_factor(d)) {
                    (Ok(quality), Ok(factor)) => (quality * base / factor).ln(),
                    _ => f64::NAN,
                };
                Ok(Found::number(brent(10.0, 40.0, 1e-12, excess)?))
            },
        )
    },
    Claim {
        how: "slope d ln/d ln d of (41) with (24), by differences at d = 3 to 20",
        method: Method::Analysis,
        why: "a/d_L ∝ d enters (41) squared, below the line.",
        shown_by: "rfot.dimension",
        ..claim(
            "rfot.claim_quadratic_decrease",
            "below (41)",
            "the phonon quality ratio in Eq. (41) decreases quadratically with space dimensionality",
            Relation::Holds,
            || {
                let mut all = true;
                for d in [3.0_f64, 5.0, 10.0, 20.0] {
                    let (low, high) = (quality_rfot(ROUTINE.0, d * 0.999, INVERSE_LINDEMANN)?, quality_rfot(ROUTINE.0, d * 1.001, INVERSE_LINDEMANN)?);
                    all &= ((high / low).ln() / (1.001_f64 / 0.999).ln() + 2.0).abs() < 1e-6;
                }
                Ok(Found::truth(all))
            },
        )
    },
    Claim {
        how: "(41) over (21) in d = 4 to 20, largest ratio",
        method: Method::Analysis,
        why: "A smaller quality is a larger density of states: beyond d = 3.53 the mosaic has more states than the limit allows, with the formulas as printed.",
        shown_by: "rfot.dimension",
        ..claim(
            "rfot.claim_much_lower",
            "below (41)",
            "in sufficiently many dimensions and fixed τ, the RFOT-predicted density of states can be very much lower than the upper limit from Eq. (21)",
            Relation::Above { printed: 1.0, half_digit: 0.0 },
            || {
                let mut largest = 0.0_f64;
                for d in 4..=20 {
                    let d = f64::from(d);
                    largest = largest.max(quality_rfot(ROUTINE.0, d, INVERSE_LINDEMANN)? / quality_bound(d, INVERSE_LINDEMANN)?);
                }
                Ok(Found::number(largest))
            },
        )
    },
];
