//! The calculator entries of the chain with a faulty atom: descriptions only.

use super::super::midgap::{self, Chain, Fault};
use super::super::sources::LUBCHENKO_2017;
use crate::describe::{Choice, Domain, Equation, Inputs, Param, Provenance, Quantity, Rule, Standing, choice, number, output, quantities};
use crate::error::Error;

pub(in crate::theories::rfot) const FAULT: Param = choice(
    "fault",
    r"\text{fault}",
    "undercoordinated",
    &[
        Choice { id: "undercoordinated", label: "undercoordinated: two weak bonds" },
        Choice { id: "overcoordinated", label: "overcoordinated: two strong bonds" },
    ],
    "what is wrong with the atom in the centre",
);
pub(in crate::theories::rfot) const DIMERS: Param = number("dimers", r"n", "per side", 20.0, [2.0, 80.0], "pairs of atoms on each side of the faulty one")
    .within(Domain::ALL.at_least(1.0).at_most(200.0).integer());
pub(in crate::theories::rfot) const DIMERISATION: Param =
    number("dimerisation", r"\delta", "1", 0.2, [0.05, 0.6], "how much strong and weak bonds differ, over their mean")
        .within(Domain::ALL.greater_than(0.0).less_than(1.0));
pub(in crate::theories::rfot) const HOPPING: Param =
    number("hopping", r"t", "eV", 2.5, [0.5, 5.0], "mean energy of hopping from one atom to the next").log().positive();
pub(in crate::theories::rfot) const HALF_WIDTH: Param =
    number("half_width", r"w", "sites", 0.0, [0.0, 15.0], "half width of the region in which strong and weak bonds change places; zero for a sharp fault")
        .not_negative();
pub(in crate::theories::rfot) const CENTRE_ENERGY: Param =
    number("centre_energy", r"U", "eV", 0.0, [-2.0, 2.0], "energy of an electron on the faulty atom, above that on any other");
pub(in crate::theories::rfot) const ELECTRONS: Param =
    number("electrons", r"n_\text{e}", "1", 1.0, [0.0, 2.0], "electrons in the midgap state").within(Domain::ALL.at_least(0.0).at_most(2.0).integer());

const DISTANCE_IN_CHAIN: Rule = Rule {
    text: "the distance is at most twice the number of dimers, and one more where the faulty site has too many bonds",
    input: "distance",
    holds: |i| Ok(i.number("distance")? <= Fault::named(i.word("fault")?)?.last_distance(i.number("dimers")?)),
};

/// The chain that the inputs describe.
pub(in crate::theories::rfot) fn chain(inputs: &Inputs) -> Result<Chain, Error> {
    let [dimers, dimerisation, hopping, half_width, centre_energy] = inputs.numbers(["dimers", "dimerisation", "hopping", "half_width", "centre_energy"])?;
    Chain::new(Fault::named(inputs.word("fault")?)?, dimers, dimerisation, hopping, half_width, centre_energy)
}
/// How the chain stands to the paper.
pub(in crate::theories::rfot) const CHAIN_STANDING: Standing = Standing::OurClosure {
    why: r"The paper draws the state and states its charges, but prints no formula. We take the simplest chain that has it: electrons that hop from one atom to the next over strong and weak bonds in turn.",
};

pub(super) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "rfot.midgap_state",
        title: "Midgap state at a malcoordinated atom in a dimerised chain: level, gap, extent, charge and spin",
        equations: &[Equation { number: "our derivation", tex: r"t_j = t\left[1 \pm (-1)^j\,\delta\tanh\frac{j+1/2}{w}\right]" }],
        inputs: &[FAULT, DIMERS, DIMERISATION, HOPPING, HALF_WIDTH, CENTRE_ENERGY, ELECTRONS],
        outputs: &[
            output("level", r"E_0", "eV", "energy of the midgap state"),
            output("level_below", r"E_-", "eV", "energy of the next level below"),
            output("level_above", r"E_+", "eV", "energy of the next level above"),
            output("band_edge", r"2t\delta", "eV", "energy of the edge of the bands of a long sharp chain"),
            output("decay_length", r"\lambda", "sites", "distance over which the amplitude falls by e beside a sharp fault of a long chain"),
            output("centre_weight", r"\psi_0^2", "1", "share of the state on the faulty atom"),
            output("neighbour_weight", r"2\psi_1^2", "1", "share of the state on its two neighbours"),
            output("participation", r"1/\sum\psi^4", "sites", "number of sites over which the state spreads"),
            output("centre_charge", r"q_0", "e", "charge of the faulty atom"),
            output("charge", r"q", "e", "charge of the whole chain"),
            output("spin", r"S", "hbar", "spin of the chain"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 5 and Section III", standing: CHAIN_STANDING },
        note: r"The plus holds for the overcoordinated atom. The chain is the same on both sides and ends in strong bonds. It has no repulsion of electrons and no polarisation, so it cannot say which filling is stable. Every level below the middle one holds two electrons, and an atom with one electron is neutral.",
        compute: |i| {
            let chain = chain(i)?;
            let [electrons, dimerisation, hopping] = i.numbers(["electrons", "dimerisation", "hopping"])?;
            let state = chain.state();
            let (charge, spin) = midgap::charge_and_spin(electrons);
            Ok(vec![
                state.level,
                state.below,
                state.above,
                2.0 * hopping * dimerisation,
                midgap::decay_length(dimerisation),
                state.weight(0),
                2.0 * state.weight(1),
                state.participation(),
                chain.site_charge(&state, 0, electrons),
                charge,
                spin,
            ])
        },
    },
    Quantity {
        id: "rfot.midgap_wave",
        title: "Midgap state site by site: amplitude, weight, charge and spin",
        equations: &[Equation { number: "our derivation", tex: r"t_j = t\left[1 \pm (-1)^j\,\delta\tanh\frac{j+1/2}{w}\right]" }],
        inputs: &[
            FAULT,
            number("distance", r"j", "sites", 0.0, [0.0, 4.0], "distance of the site from the faulty atom").within(Domain::ALL.at_least(0.0).integer()),
            DIMERS,
            DIMERISATION,
            HOPPING,
            HALF_WIDTH,
            CENTRE_ENERGY,
            ELECTRONS,
        ],
        outputs: &[
            output("amplitude", r"\psi_j", "1", "amplitude of the midgap state at that distance"),
            output("weight", r"\psi_j^2", "1", "share of the state on one site at that distance"),
            output("weight_within", r"\sum\psi^2", "1", "share of the state up to that distance on both sides"),
            output("site_charge", r"q_j", "e", "charge of one site at that distance"),
            output("site_spin", r"S_j", "hbar", "spin of one site at that distance"),
        ],
        rules: &[DISTANCE_IN_CHAIN],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 5 and Section III", standing: CHAIN_STANDING },
        note: r"The plus holds for the overcoordinated atom. The chain is the same on both sides and ends in strong bonds. It has no repulsion of electrons and no polarisation, so it cannot say which filling is stable. The amplitude is positive on the faulty atom, or on the neighbour on the side shown.",
        compute: |i| {
            let chain = chain(i)?;
            let [distance, electrons] = i.numbers(["distance", "electrons"])?;
            let state = chain.state();
            let j = distance as usize;
            let weight = state.weight(j);
            let spin = midgap::charge_and_spin(electrons).1;
            Ok(vec![state.amplitude.get(j).copied().unwrap_or(0.0), weight, state.weight_within(j), chain.site_charge(&state, j, electrons), spin * weight])
        },
    },
    Quantity {
        id: "rfot.midgap_spectrum",
        title: "Density of states of the chain with a malcoordinated atom, Lorentzian broadened",
        equations: &[
            Equation { number: "our derivation", tex: r"t_j = t\left[1 \pm (-1)^j\,\delta\tanh\frac{j+1/2}{w}\right]" },
            Equation { number: "our derivation", tex: r"g(E) = \frac{1}{N}\sum_i \frac{b/\pi}{(E-E_i)^2 + b^2}" },
        ],
        inputs: &[
            FAULT,
            number("energy", r"E", "eV", 0.0, [-6.0, 6.0], "energy at which the levels are counted"),
            number("broadening", r"b", "eV", 0.05, [0.01, 0.5], "half width of each level").log().positive(),
            DIMERS,
            DIMERISATION,
            HOPPING,
            HALF_WIDTH,
            CENTRE_ENERGY,
        ],
        outputs: &[
            output("density", r"g", "1/(eV site)", "levels per energy and site"),
            output("centre_density", r"g_0", "1/eV", "the same on the faulty atom: each level by its share there"),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 5, top", standing: CHAIN_STANDING },
        note: r"The plus holds for the overcoordinated atom. The chain is the same on both sides and ends in strong bonds. It has no repulsion of electrons and no polarisation, so it cannot say which filling is stable.",
        compute: |i| {
            let [energy, broadening] = i.numbers(["energy", "broadening"])?;
            let (density, centre) = chain(i)?.density(energy, broadening)?;
            Ok(vec![density, centre])
        },
    },
]);
