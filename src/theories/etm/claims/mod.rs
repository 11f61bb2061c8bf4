//! The checkable statements of the paper, by phenomenon.

mod cells;
mod echoes;
mod permittivity;
mod states;
mod wells;

use crate::describe::{Claim, Found, Groups, Method, Relation};
use crate::error::Error;

pub(super) const CLAIMS: Groups<Claim> = &[wells::CLAIMS, states::CLAIMS, permittivity::CLAIMS, echoes::CLAIMS, cells::CLAIMS];

/// What all claims have; `how`, `why` and `shown_by` are filled in by each.
const fn claim(id: &'static str, place: &'static str, quote: &'static str, relation: Relation, compute: fn() -> Result<Found, Error>) -> Claim {
    Claim { relation, how: "", method: Method::Analysis, compute, shown_by: "", ..Claim::new(id, place, quote) }
}

/// A claim that cannot be computed.
const fn lacking(id: &'static str, place: &'static str, quote: &'static str, missing: &'static str) -> Claim {
    claim(id, place, quote, Relation::Underdetermined { missing }, || Ok(Found::nothing()))
}

#[cfg(test)]
mod tests {
    use super::CLAIMS;
    use crate::describe::{Checked, Computed, Relation, Verdict, judge};
    use std::collections::BTreeSet;

    #[test]
    fn claims_are_distinct_complete_and_computable() {
        let all: Vec<_> = CLAIMS.iter().copied().flatten().collect();
        assert!(all.len() >= 35);
        let quotes: BTreeSet<&str> = all.iter().map(|c| c.quote).collect();
        let ids: BTreeSet<&str> = all.iter().map(|c| c.id).collect();
        assert_eq!((quotes.len(), ids.len()), (all.len(), all.len()));
        for claim in all {
            assert!(!claim.how.is_empty() && !claim.why.is_empty() && claim.id.starts_with("etm.claim_"), "{}", claim.id);
            assert!(
                crate::catalogue::figure(claim.shown_by).is_ok() || crate::catalogue::quantity(claim.shown_by).is_ok(),
                "{} shown by {}",
                claim.id,
                claim.shown_by
            );
            let Checked { computed, verdict, .. } = claim.check().unwrap_or_else(|e| panic!("{}: {e}", claim.id));
            // a value moved out of its interval flips the verdict
            if let (Some((low, high)), Computed::Number(_)) = (claim.relation.interval(), computed) {
                let outside = if high.is_finite() { high + high.abs() + 1.0 } else { low - low.abs() - 1.0 };
                assert_eq!(judge(&claim.relation, Computed::Number(outside), &[], false), Verdict::DoesNot, "{}", claim.id);
            }
            if matches!(claim.relation, Relation::Underdetermined { .. }) {
                assert_eq!(verdict, Verdict::Underdetermined);
            }
        }
    }

    /// Verdicts that an independent reading of the paper arrived at.
    #[test]
    fn verdicts_are_those_of_an_independent_check() {
        let fails = [
            "printed_splitting",
            "level_labels",
            "density_prefactor",
            "one_third_rule",
            "quasi_static_peak",
            "negative_dominates",
            "one_amplitude",
            "five_sixths",
            "diffusion_dominates",
            "spectral_weight",
            "inverse_square",
            "two_maxima",
            "duran_radius",
            "interstice_volume",
            "guess",
            "absorption_energy",
            "absorption_trend",
            "single_set",
        ];
        let holds = [
            "levels_closed",
            "effective_gap",
            "logarithms",
            "schottky",
            "polarizability",
            "rabi_prefactor",
            "norm",
            "in_phase",
            "bas_radius",
            "bk7_radius",
            "logarithmic_cooling",
        ];
        for (names, expected) in [(&fails[..], Verdict::DoesNot), (&holds[..], Verdict::Reproduces)] {
            for name in names {
                let id = format!("etm.claim_{name}");
                let claim = CLAIMS.iter().copied().flatten().find(|c| c.id == id).unwrap_or_else(|| panic!("no {id}"));
                assert_eq!(claim.check().unwrap().verdict, expected, "{id}: {:?}", claim.check().unwrap().computed);
            }
        }
    }
}
