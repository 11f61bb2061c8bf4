//! The checkable statements of section III on states in the gap. The paper prints no formula; our chain with a faulty atom
//! stands for it.

use super::super::midgap::{Chain, Fault, State};
use crate::describe::{Claim, Found};
use crate::error::Error;

/// Twenty pairs of atoms on each side, bonds that differ by a fifth, 2.5 eV: the chain of the figure.
fn chain(fault: Fault, centre_energy: f64) -> Result<(Chain, State), Error> {
    let chain = Chain::new(fault, 20.0, 0.2, 2.5, 0.0, centre_energy)?;
    let state = chain.state();
    Ok((chain, state))
}

/// Charge of the atoms within so many of the faulty one with that many electrons in the state, e.
fn charge(fault: Fault, centre_energy: f64, electrons: f64, within: usize) -> Result<f64, Error> {
    let (chain, state) = chain(fault, centre_energy)?;
    let sites = (0..=within.min(chain.sites() / 2)).map(|j| chain.site_charge(&state, j, electrons) * if j == 0 { 1.0 } else { 2.0 });
    // a sum of nothing but rounding is none
    Ok((1e9 * sites.sum::<f64>()).round() / 1e9 + 0.0)
}

const FAULTS: [Fault; 2] = [Fault::Undercoordinated, Fault::Overcoordinated];
const OURS: &str =
    "our choice is a chain with one electron an atom, alike but for the faulty one; electrons do not repel each other; a charge counts as whole to a twentieth";
/// A few times as far as the state reaches.
const NEAR: usize = 12;

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "rfot.claim_charge_and_spin",
        "Section III, on midgap states",
        "They display a reverse charge-spin relation. A half-filled state, which has spin 1/2, is electrically neutral while the filled and empty states are, respectively, negatively and positively charged but nevertheless spinless",
    )
    .ours(OURS)
    .by_analysis("charge of the atoms around a faulty one, with none, one and two electrons in its state; both faults, with and without an energy of 1 eV on the faulty atom", || {
        let mut all = true;
        for (fault, energy) in FAULTS.into_iter().flat_map(|fault| [(fault, 0.0), (fault, 1.0)]) {
            for electrons in [0.0, 1.0, 2.0] {
                all &= (charge(fault, energy, electrons, NEAR)? - (1.0 - electrons)).abs() < 0.05;
            }
        }
        let of = |electrons: f64| charge(Fault::Undercoordinated, 1.0, electrons, NEAR);
        Ok(Found::truth(all).with("empty", of(0.0)?).with("half", of(1.0)?).with("full", of(2.0)?))
    })
    .because("Within twelve atoms of the faulty one, which has an energy of its own, the charges add up to {empty}, {half} and {full} with no, one and two electrons in the state. Every level below holds a pair, so only one electron leaves a spin.")
    .shown_by("rfot.midgap"),
    Claim::new(
        "rfot.claim_faulty_atom",
        "Section III, on midgap states",
        "Specific, quasi-one dimensional molecular motifs were generated where the midgap state is centred around an over-coordinated or under-coordinated atom",
    )
    .ours("a state is centred around an atom where more than half of it lies on that atom and the two nearest atoms on each side, with bonds that differ by a fifth, which gives a gap of 2 eV")
    .by_analysis("share of the state within two atoms of the faulty one, for both faults; and the distance of its level from the middle of the gap", || {
        let [(_, under), (_, over)] = [chain(FAULTS[0], 0.0)?, chain(FAULTS[1], 0.0)?];
        let deep = [&under, &over].iter().all(|state| state.level.abs() < 1e-9 * state.above);
        let [low, high] = [under.weight_within(2), over.weight_within(2)];
        Ok(Found::truth(deep && low > 0.5 && high > 0.5).with("under", 100.0 * low).with("over", 100.0 * high))
    })
    .because("Both faults have one state in the middle of the gap. With two weak bonds {under} % of it lie within two atoms of the faulty one, with two strong bonds {over} %. In the second case the faulty atom itself has none of it, only the atoms beside it. With bonds more alike the state is wider. That such motifs were generated stands in the work that the paper cites.")
    .shown_by("rfot.midgap"),
    Claim::new(
        "rfot.claim_no_spin_resonance",
        "Section III, on midgap states",
        "Exactly such states appear to be present in amorphous chalcogenides: Pristine samples exhibit a relatively clean absorption edge and show no detectable ESR signal",
    )
    .missing("the energy that a filled or empty state gains as its surroundings adapt, the “subtle polarisation effects” of the paper, without which the two electrons of a state would part")
    .by_analysis("nothing to compare; level of the state above the middle of the gap where the faulty atom has an energy of 1 eV", || {
        Ok(Found::nothing().with("under", chain(FAULTS[0], 1.0)?.1.level).with("over", chain(FAULTS[1], 1.0)?.1.level))
    })
    .because("No signal means that each state holds no electron or two. A chain without repulsion cannot tell which is stable. Nor does it give a clean edge. Its level lies {under} eV above the middle of the gap for two weak bonds and {over} eV for two strong ones, if the faulty atom has 1 eV. It lies there filled or empty, so it would absorb from about half of the gap on.")
    .shown_by("rfot.midgap"),
];

#[cfg(test)]
mod tests {
    use super::{FAULTS, chain, charge};
    use crate::theories::rfot::midgap::Fault;

    #[test]
    fn charges_and_shares_by_geometric_series() {
        // a sharp fault in a long chain: weights fall by x² every two sites, x = (1 − δ)/(1 + δ)
        let x2 = (0.8_f64 / 1.2).powi(2);
        let [under, over] = FAULTS.map(|fault| chain(fault, 0.0).unwrap().1.weight_within(2));
        // ψ₀² = (1 − x²)/(1 + x²), and twice x² of it two sites away; only the neighbours within two sites of the other fault
        assert!((under - (1.0 - x2) / (1.0 + x2) * (1.0 + 2.0 * x2)).abs() < 1e-6, "{under}");
        assert!((over - (1.0 - x2)).abs() < 1e-6, "{over}");
        for electrons in [0.0, 1.0, 2.0] {
            assert!((charge(Fault::Overcoordinated, 0.7, electrons, usize::MAX).unwrap() - (1.0 - electrons)).abs() < 1e-8);
        }
    }
}
