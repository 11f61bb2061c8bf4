//! The midgap state of a chain with a faulty atom (Fig. 5).

use super::super::midgap::{Chain, State, charge_and_spin};
use super::super::quantities::midgap::{CENTRE_ENERGY, CHAIN_STANDING, DIMERISATION, DIMERS, ELECTRONS, FAULT, HALF_WIDTH, HOPPING, chain};
use super::super::sources::LUBCHENKO_2017;
use crate::describe::{Equation, Figure, Inputs, Level, Provenance, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Table, Tone};

/// Sites on each side that are drawn.
const SHOWN: usize = 10;
/// Half width of the levels over the hopping.
const BROADENING: f64 = 0.02;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "rfot.midgap",
    title: "A state in the gap at a faulty atom",
    stands_for: "Fig. 5",
    caption: r"In a chain of atoms weak and strong bonds take turns, and the electrons have a gap. One atom has two weak bonds, or two strong ones. The first picture shows the weight and the charge of its state on each atom. The bars at the bottom are the bonds, thick where they are strong. The second picture shows the density of states, with dashed lines at the level and at the two edges of the gap. Its wiggles come from the finite length of the chain. Move the electrons: with none the state is positive, with two it is negative. With one it is neutral and carries the spin. The table has the charge and the spin for each number of electrons. The paper stresses this: charge without spin, and spin without charge. Move the energy of the faulty atom: the level follows it only where the atom has two weak bonds. The paper draws its figure without a formula. The chain is our derivation, and it has no repulsion of electrons, so it cannot say which filling is stable.",
    equations: &[
        Equation { number: "our derivation", tex: r"t_j = t\left[1 \pm (-1)^j\,\delta\tanh\frac{j+1/2}{w}\right]" },
        Equation { number: "our derivation", tex: r"q_j = 1 - 2\sum_{E_i < E_0}\psi_i(j)^2 - n_\text{e}\,\psi(j)^2" },
    ],
    params: &[FAULT, ELECTRONS, DIMERISATION, HALF_WIDTH, CENTRE_ENERGY, HOPPING, DIMERS],
    rules: &[],
    provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 5 and Section III", standing: CHAIN_STANDING },
    quantities: &["rfot.midgap_state", "rfot.midgap_wave", "rfot.midgap_spectrum"],
    look: "You see a chain of atoms with one faulty atom: where the extra electron sits, and its level in the gap. Move the dimerisation. Notice that a stronger one holds the electron closer to the fault.",
    primary: &["dimerisation", "fault", "electrons"],
    level: Level::Course,
    compute: draw,
    refinement: None,
}]);

/// The same value on both sides of the faulty atom.
fn both_sides(value: impl Fn(usize) -> f64, last: usize) -> Vec<(f64, f64)> {
    (0..=2 * last).map(|k| (k as f64 - last as f64, value(k.abs_diff(last)))).collect()
}

fn sites(chain: &Chain, state: &State, electrons: f64, hopping: f64) -> Panel {
    let last = SHOWN.min(state.amplitude.len() - 1);
    let weights = both_sides(|j| state.weight(j), last);
    let charges: Vec<f64> = (0..=last).map(|j| chain.site_charge(state, j, electrons)).collect();
    let extent = charges.iter().fold(state.weight(0).max(state.weight(1)), |most, q| most.max(q.abs())).max(1e-3);
    // the chain is drawn under all that the panel shows
    let lowest = charges.iter().fold(0.0_f64, |least, q| least.min(*q));
    let bottom = lowest - 0.3 * extent;
    let mut panel = Panel::new(
        Axis::new("distance from the faulty atom", "sites").ranged(-(last as f64) - 0.5, last as f64 + 0.5),
        Axis::new("weight; charge (e)", "").ranged(bottom - 0.2 * extent, 1.25 * extent),
    );
    for (j, bond) in chain.bonds().take(last).enumerate() {
        for side in [-1.0, 1.0] {
            let ends = vec![(side * j as f64, bottom), (side * (j as f64 + 1.0), bottom)];
            panel.push(Curve::new("bond", vec![ends], Tone::Muted, Badge::Derived).wide(8.0 * (bond / hopping).powi(2)).unlisted());
        }
    }
    // single points are drawn as discs, without the light edge that would cut into thick bonds
    let atoms = both_sides(|_| bottom, last).into_iter().map(|at| vec![at]).collect();
    panel.push(Curve::new("atoms", atoms, Tone::Ink, Badge::Derived).wide(3.0).unlisted());
    panel.push(Curve::new("weight of the state", vec![weights.clone()], Tone::Data(0), Badge::Derived).unlisted());
    panel.push(Points::new("weight on each atom", weights, Tone::Data(0), Marker::Circle, Badge::Derived));
    panel.push(Points::new(
        "charge of each atom",
        both_sides(|j| charges.get(j).copied().unwrap_or(0.0), last),
        Tone::Data(1),
        // a cross leaves the circle under it visible
        Marker::Cross,
        Badge::Derived,
    ));
    panel.push(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::Derived));
    panel
}

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let [electrons, hopping, dimerisation] = inputs.numbers(["electrons", "hopping", "dimerisation"])?;
    let chain = chain(inputs)?;
    let state = chain.state();
    let (charge, spin) = charge_and_spin(electrons);
    let reach = 2.4 * hopping;
    let density = |centre: bool| {
        let at = |energy: f64| chain.density(energy, BROADENING * hopping).map(|(all, own)| if centre { own } else { all });
        sampling::runs(&sampling::linear(-reach, reach, 481), at)
    };
    let edge = 2.0 * hopping * dimerisation;
    let mut levels = Panel::new(Axis::new("energy", "eV").ranged(-reach, reach), Axis::new("density of states", "1/eV"));
    levels.push(Curve::new("on the faulty atom", density(true), Tone::Data(1), Badge::Derived).dashed(Dash::Dashed));
    levels.push(Curve::new("mean of all atoms", density(false), Tone::Data(0), Badge::Derived));
    levels.push(Mark::new(MarkAt::X { x: state.level }, "", Badge::Derived).toned(Tone::Ink));
    levels.push(Mark::new(MarkAt::X { x: -edge }, "", Badge::Derived));
    levels.push(Mark::new(MarkAt::X { x: edge }, "gap edge", Badge::Derived));
    let picture = Picture { panels: vec![sites(&chain, &state, electrons, hopping), levels], ..Picture::default() };
    let rows = [0.0, 1.0, 2.0].map(|n| {
        let (charge, spin) = charge_and_spin(n);
        let site = |j: usize| chain.site_charge(&state, j, n);
        let near: f64 = (0..=SHOWN.min(chain.sites() / 2)).map(|j| site(j) * if j == 0 { 1.0 } else { 2.0 }).sum();
        // a charge of nothing but rounding is none
        let rounded = |x: f64| format!("{:.3}", (1e6 * x).round() / 1e6 + 0.0);
        vec![format!("{n}"), format!("{charge}"), if spin > 0.0 { "1/2".to_owned() } else { "0".to_owned() }, rounded(site(0)), rounded(near)]
    });
    let mut picture = picture;
    picture.tables.push(Table {
        title: "Charge and spin".into(),
        columns: ["electrons in the state", "charge of the chain, e", "spin, ħ", "charge of the faulty atom, e", "charge up to ten atoms from it, e"]
            .map(str::to_owned)
            .to_vec(),
        rows: rows.to_vec(),
    });
    Ok(picture
        .reading("level in the gap", state.level, "eV", Badge::Derived)
        .reading("charge of the chain", charge, "e", Badge::Derived)
        .reading("spin of the chain", spin, "ħ", Badge::Derived)
        .reading("weight on the faulty atom", state.weight(0), "", Badge::Derived)
        .reading("sites over which the state spreads", state.participation(), "", Badge::Derived))
}
