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

/// Charge of all atoms with that many electrons in the state, e: the sum over the atoms.
fn charge(fault: Fault, centre_energy: f64, electrons: f64) -> Result<f64, Error> {
    let (chain, state) = chain(fault, centre_energy)?;
    let sites = (0..=chain.sites() / 2).map(|j| chain.site_charge(&state, j, electrons) * if j == 0 { 1.0 } else { 2.0 });
    // a sum of nothing but rounding is none
    Ok((1e9 * sites.sum::<f64>()).round() / 1e9 + 0.0)
}

const FAULTS: [Fault; 2] = [Fault::Undercoordinated, Fault::Overcoordinated];
const OURS: &str = "a chain with one faulty atom and electrons that do not repel each other is our choice";

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "rfot.claim_charge_and_spin",
        "Section III, on midgap states",
        "They display a reverse charge-spin relation. A half-filled state, which has spin 1/2, is electrically neutral while the filled and empty states are, respectively, negatively and positively charged but nevertheless spinless",
    )
    .ours(OURS)
    .by_analysis("charge of all atoms of a chain with a faulty atom, with none, one and two electrons in its state; both faults, with and without an energy of 1 eV on the faulty atom", || {
        let mut all = true;
        for (fault, energy) in FAULTS.into_iter().flat_map(|fault| [(fault, 0.0), (fault, 1.0)]) {
            let [empty, half, full] = [charge(fault, energy, 0.0)?, charge(fault, energy, 1.0)?, charge(fault, energy, 2.0)?];
            all &= empty > 0.5 && half.abs() < 1e-6 && full < -0.5;
        }
        let of = |electrons: f64| charge(Fault::Undercoordinated, 1.0, electrons);
        Ok(Found::truth(all).with("empty", of(0.0)?).with("half", of(1.0)?).with("full", of(2.0)?))
    })
    .because("The charges of all atoms add up to {empty} with no electron in the state, {half} with one and {full} with two, also where the faulty atom has an energy of its own. Every level below holds a pair, so only one electron leaves a spin.")
    .shown_by("rfot.midgap"),
    Claim::new(
        "rfot.claim_faulty_atom",
        "Section III, on midgap states",
        "Specific, quasi-one dimensional molecular motifs were generated where the midgap state is centred around an over-coordinated or under-coordinated atom",
    )
    .ours("a state is centred around an atom where more than half of it lies on that atom and its two neighbours on each side, with bonds that differ by a fifth")
    .by_analysis("share of the state within two atoms of the faulty one, for both faults; and the distance of its level from the middle of the gap", || {
        let [(_, under), (_, over)] = [chain(FAULTS[0], 0.0)?, chain(FAULTS[1], 0.0)?];
        let deep = [&under, &over].iter().all(|state| state.level.abs() < 1e-9 * state.above);
        let [low, high] = [under.weight_within(2), over.weight_within(2)];
        Ok(Found::truth(deep && low > 0.5 && high > 0.5).with("under", 100.0 * low).with("over", 100.0 * high))
    })
    .because("Both faults have one state in the middle of the gap. With two weak bonds {under} % of it lie within two atoms of the faulty one, with two strong bonds {over} %.")
    .shown_by("rfot.midgap"),
    Claim::new(
        "rfot.claim_no_spin_resonance",
        "Section III, on midgap states",
        "Exactly such states appear to be present in amorphous chalcogenides: Pristine samples exhibit a relatively clean absorption edge and show no detectable ESR signal",
    )
    .missing("the energy by which two electrons in one state attract or repel each other")
    .by_analysis("nothing to compare; level of the state above the middle of the gap where the faulty atom has an energy of 1 eV", || {
        Ok(Found::nothing().with("under", chain(FAULTS[0], 1.0)?.1.level).with("over", chain(FAULTS[1], 1.0)?.1.level))
    })
    .because("No signal means that each state holds no electron or two. A chain without repulsion cannot tell which is stable. It says only where the level lies: {under} eV above the middle of the gap for two weak bonds and {over} eV for two strong ones, if the faulty atom has 1 eV.")
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
            assert!((charge(Fault::Overcoordinated, 0.7, electrons).unwrap() - (1.0 - electrons)).abs() < 1e-8);
        }
    }
}
