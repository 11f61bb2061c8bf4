//! The checkable statements of the paper.

mod cage;
mod chain;
mod jump;
mod lattice;
mod matter;
mod potential;
mod soft_matrix;
mod table;

pub(super) use table::ROWS as TABLE_1;

use crate::describe::{Claim, Found, Groups, Relation};
use crate::error::Error;

/// All claims, by phenomenon.
pub(super) static CLAIMS: Groups<Claim> = &[
    potential::CLAIMS,
    jump::CLAIMS,
    cage::CLAIMS,
    table::ROW_0,
    table::ROW_1,
    table::ROW_2,
    table::ROW_3,
    table::ROW_4,
    table::ROW_5,
    table::ROW_6,
    table::ROW_7,
    table::ROW_8,
    lattice::CLAIMS,
    soft_matrix::CLAIMS,
    chain::CLAIMS,
    matter::CLAIMS,
];

/// What a claim holds where nothing else is said.
const BASE: Claim = Claim { how: "", ..Claim::new("", "", "") };

/// An input of the paper: nothing to compute.
const STATED: Claim = Claim { relation: Relation::AsStated, how: "an input, not computed", ..BASE };

fn nothing() -> Result<Found, Error> {
    Ok(Found::nothing())
}

fn truth(holds: bool) -> Result<Found, Error> {
    Ok(Found::truth(holds))
}

fn value(number: f64) -> Result<Found, Error> {
    Ok(Found::number(number))
}

const fn equals(printed: f64, half_digit: f64) -> Relation {
    Relation::Equals { printed, half_digit }
}

/// A printed fraction or whole number, which has no last digit to round.
const fn exactly(printed: f64) -> Relation {
    Relation::Equals { printed, half_digit: 1e-12 }
}

/// A printed count.
const fn counted(printed: f64) -> Relation {
    Relation::Equals { printed, half_digit: 0.5 }
}

const fn about(printed: f64) -> Relation {
    Relation::About { printed }
}

#[cfg(test)]
mod tests {
    use super::CLAIMS;
    use crate::describe::{Claim, Verdict};
    use std::collections::BTreeSet;

    fn all() -> impl Iterator<Item = &'static Claim> {
        CLAIMS.iter().copied().flatten()
    }

    #[test]
    fn claims_are_distinct_and_complete() {
        let ids: BTreeSet<_> = all().map(|c| c.id).collect();
        let quotes: BTreeSet<_> = all().map(|c| (c.place, c.quote)).collect();
        assert_eq!((ids.len(), quotes.len()), (all().count(), all().count()));
        assert!(all().count() >= 72 + 50, "{}", all().count());
        for c in all() {
            assert!(![c.place, c.quote, c.how, c.why, c.shown_by].contains(&""), "{}", c.id);
            assert!(c.check().is_ok(), "{}", c.id);
        }
    }

    #[test]
    fn sixty_eight_of_the_entries_of_table_1_come_out() {
        let table: Vec<_> = all().filter(|c| c.id.contains(".table_1_")).collect();
        assert_eq!(table.len(), 72);
        let fail: Vec<_> = table.iter().filter(|c| c.check().map(|v| v.verdict) != Ok(Verdict::Reproduces)).map(|c| c.id).collect();
        let expected = ["v7_jamming", "v8_molecules", "v8_interfaces", "v8_jamming"].map(|end| format!("two_electron.table_1_{end}"));
        assert_eq!(fail, expected);
    }

    #[test]
    fn verdicts_found_by_hand() {
        // each from a calculation outside the program
        let cases = [
            ("invariant_digits", Verdict::DoesNot),
            ("invariant_single_sigma", Verdict::DoesNot),
            ("jump_angle", Verdict::Reproduces),
            ("contacts", Verdict::Reproduces),
            ("trap_two_digits", Verdict::Reproduces),
            ("half_cage", Verdict::FromRoundedInputs),
            ("cage_side", Verdict::Reproduces),
            ("four_paths", Verdict::Reproduces),
            ("overlap", Verdict::Underdetermined),
            ("step_bound", Verdict::DoesNot),
            ("freedom_7_2", Verdict::FromRoundedInputs),
            ("torsion", Verdict::FromRoundedInputs),
            ("polyester_celsius", Verdict::DoesNot),
            ("mean_square_14", Verdict::DoesNot),
            ("interfaces_320", Verdict::DoesNot),
            ("critical_length", Verdict::AsStated),
        ];
        for (name, expected) in cases {
            let id = format!("two_electron.{name}");
            let claim = all().find(|c| c.id == id).unwrap_or_else(|| panic!("{id}"));
            assert_eq!(claim.check().map(|v| v.verdict), Ok(expected), "{id}");
        }
    }
}
