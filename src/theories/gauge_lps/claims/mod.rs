//! The checkable statements of the paper.

mod exponents;
mod freezing;
mod stretching;

pub(super) use exponents::EXPONENTS;
pub(super) use freezing::FREEZING;
pub(super) use stretching::STRETCHING;

use crate::describe::{Claim, Found, Method, Relation};
use crate::error::Error;

/// A claim whose `how` and `why` are still to be given.
const fn claim(id: &'static str, place: &'static str, quote: &'static str, relation: Relation, compute: fn() -> Result<Found, Error>) -> Claim {
    Claim { relation, how: "nothing to compute", method: Method::Arithmetic, compute, shown_by: "gauge_lps.exponents", ..Claim::new(id, place, quote) }
}

fn nothing() -> Result<Found, Error> {
    Ok(Found::nothing())
}

#[cfg(test)]
mod tests {
    use super::{EXPONENTS, FREEZING, STRETCHING};
    use crate::describe::{Computed, Verdict};
    use std::collections::BTreeSet;

    #[test]
    fn verdicts_are_those_of_the_independent_reading() {
        // verdicts of an independent reading of the paper, row by row
        let expected = [
            ("ground_states", Verdict::Underdetermined),
            ("rates_vanish", Verdict::DoesNot),
            ("times_diverge", Verdict::Reproduces),
            ("free_energy_vanishes", Verdict::DoesNot),
            ("known_from_3", Verdict::DoesNot),
            ("order_of_magnitude", Verdict::DoesNot),
            ("exponent_follows", Verdict::Reproduces),
            ("exponent_21", Verdict::DoesNot),
            ("converge", Verdict::DoesNot),
            ("inverse", Verdict::DoesNot),
            ("all_together", Verdict::DoesNot),
            ("derived", Verdict::Underdetermined),
            ("gauge", Verdict::Underdetermined),
            ("dimension", Verdict::FromRoundedInputs),
            ("trap", Verdict::Reproduces),
            ("finite", Verdict::Underdetermined),
        ];
        let all: Vec<_> = [FREEZING, EXPONENTS, STRETCHING].concat();
        for (name, verdict) in expected {
            let claim = all.iter().find(|c| c.id == format!("gauge_lps.claim_{name}")).unwrap_or_else(|| panic!("no claim {name}"));
            assert_eq!(claim.check().unwrap().verdict, verdict, "{name}");
        }
        let distinct: BTreeSet<_> = all.iter().map(|c| (c.place, c.quote)).collect();
        assert!(distinct.len() == all.len() && all.len() >= 20, "{}", all.len());
        assert!(all.iter().all(|c| !c.how.is_empty() && c.why.ends_with('.')));
    }

    #[test]
    fn computed_numbers_are_those_of_an_independent_implementation() {
        let all: Vec<_> = [FREEZING, EXPONENTS, STRETCHING].concat();
        let cases = [
            ("order_of_magnitude", 2.9e-187, 0.05),
            ("inverse", 0.540, 1e-3),
            ("scaled_dimension", 0.167, 5e-3),
            ("dimension", -0.666_667, 1e-5),
            ("nine", 9.0, 1e-12),
        ];
        for (name, expected, tolerance) in cases {
            let claim = all.iter().find(|c| c.id == format!("gauge_lps.claim_{name}")).unwrap();
            let Computed::Number(got) = claim.check().unwrap().computed else { panic!("{name} is no number") };
            assert!((got / expected - 1.0).abs() < tolerance, "{name}: {got} for {expected}");
        }
    }
}
