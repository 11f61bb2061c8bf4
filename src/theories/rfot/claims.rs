//! The checkable statements of the paper.

use super::mosaic::mosaic;
use crate::describe::{Claim, Computed, Method, Relation};

pub(super) static CLAIMS: &[Claim] = &[Claim {
    id: "rfot.claim_quarter",
    place: "(30), (31)",
    quote: "N‡ = (γ/2Ts_c)² ... N* = K/ρk_BT(s_c/k_B)²",
    unit: "",
    relation: Relation::Holds,
    how: "N* = 4 N‡ over a range of s_c",
    method: Method::Arithmetic,
    compute: || {
        let mut all = true;
        for s_c in [0.1, 0.72, 3.0] {
            let m = mosaic(s_c, 100.0)?;
            all &= (m.cooperative_size / m.critical_size - 4.0).abs() < 1e-12;
        }
        Ok(Computed::Truth(all))
    },
    rounded: None,
    why: "The profile (27) is zero at four times the size at which it is highest.",
    shown_by: "rfot.free_energy_profile",
}];
