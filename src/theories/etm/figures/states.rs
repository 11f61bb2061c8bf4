//! Density of states against energy and field: Figs 7 and 8.

use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Label, Mark, MarkAt, Panel, Picture, Side, Tone};
use crate::theories::etm::density_of_states::{Orientation, Window};
use crate::theories::etm::quantities::{cutoffs, params};
use crate::theories::etm::sources::JUG;
use std::f64::consts::PI;

use super::{fields, shown};

const FIELD: Param = number("field", "B", "T", 0.1, [1e-3, 9.0], "strongest of the fields, and that of the second panel").log().not_negative();
const END: Param =
    number("field", "B", "T", 0.3, [1e-3, 9.0], "end of the field axis, at least: the axis always reaches twice as far as the cusps").log().positive();
// with D_0min = 1 K, D_0min φ in K is B in tesla
const GAP_MIN: Param = params::GAP_MIN.ranged(0.05, [0.01, 1.0]);
const AREA: Param = params::TUNNEL_AREA_MIN.ranged(65_821.0, [1e3, 3e5]);
const RATIO: Param = params::TUNNEL_AREA_RATIO.ranged(4.0, [1.2, 40.0]);
const EQUATIONS: &[Equation] = &[
    Equation {
        number: "(13)",
        tex: r"g = \frac{2\pi n P^*}{E}\,L,\quad L = \begin{cases}\ln\frac{D_{0\max}\sqrt{E^2-D_{0\min}^2\varphi^2}}{D_{0\min}\sqrt{E^2-D_{0\max}^2\varphi^2}} & E>E_{c2}\\ \ln\frac{\sqrt{(E^2-D_{0\min}^2\varphi^2)(E^2-D_{\min}^2)}}{D_{0\min}D_{\min}\varphi} & E_{c1}\le E\le E_{c2}\end{cases}",
    },
    Equation { number: "our assumption", tex: r"\langle L\rangle = \int_0^1 L(E, B\cos\beta)\,d\cos\beta" },
];
const SOURCE: Provenance = Provenance { source: &JUG, place: "Eq. (13)", standing: Standing::AsPrinted };

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "etm.dos_energy",
        title: "States move up when a field comes on",
        stands_for: "Fig. 7",
        caption: r"The curves show the density of states $g$ at each energy, over the density $nP^*$ of the anomalous systems. Raise the field: states leave the low energies and gather below the cusp at $E_{\text{c}2}$, and none is lost. In the first panel the field stands along the normal of all loops. There are no states below $E_{\text{c}1}$, the gap of the systems with the smallest asymmetry and the smallest tunnelling amplitude. $E_{\text{c}2}$ is the gap of those with the smallest asymmetry and the largest amplitude. In the second panel the loops point in all directions: once averaged exactly, once by the paper's rule $\varphi^2 \to \varphi^2/3$ for the phase $\varphi$ of a loop. The paper prints neither the cut-offs nor the phases of Fig. 7. We chose them so that $D_{0\min}\varphi$, the smallest tunnelling amplitude times the phase, is in kelvin what the field is in tesla. The presets take the fitted cut-offs.",
        equations: EQUATIONS,
        params: &[FIELD, GAP_MIN, AREA, RATIO],
        rules: &[],
        provenance: SOURCE,
        quantities: &["etm.density_of_states", "etm.density_of_states_isotropic"],
        look: "You see how many systems there are at each energy gap. Move the magnetic field. Notice that systems leave low energies and gather at higher ones.",
        primary: &["field"],
        level: Level::Course,
        compute: against_energy,
        refinement: None,
    },
    Figure {
        id: "etm.dos_field",
        title: "The same states against the field",
        stands_for: "Fig. 8",
        caption: r"The curves show the density of states $g$ at fixed energies against the field, over the density $nP^*$ of the anomalous systems. It rises, has a cusp, and falls. At the cusp $E_{\text{c}2}$, the gap of the systems with the smallest asymmetry and the largest tunnelling amplitude, passes the energy. The first panel has three energies, with the field along the normal of all loops. In the second panel the loops point in all directions. The exact average rounds the cusp and falls as $1/B$. The rule $\varphi^2 \to \varphi^2/3$ for the phase of a loop keeps the cusp, and its curve falls to zero. Move the energy; below the smallest asymmetry there are no states. The paper does not print the cut-offs and energies of Fig. 8, so we chose them.",
        equations: EQUATIONS,
        params: &[params::ENERGY.ranged(0.15, [0.02, 20.0]), END, GAP_MIN, AREA, RATIO],
        rules: &[],
        provenance: SOURCE,
        quantities: &["etm.density_of_states", "etm.density_of_states_isotropic"],
        look: "You see how many systems have a given energy gap, as the magnetic field grows. Move the energy. Notice that the number rises, peaks and falls.",
        primary: &["energy"],
        level: Level::Course,
        compute: against_field,
        refinement: None,
    },
]);

/// How much higher one curve is than another where their axis becomes logarithmic.
const SPREAD: f64 = 10.0;

fn density(window: &Window, orientation: Orientation, energy: f64) -> f64 {
    2.0 * PI * window.weights(orientation, energy).log / energy
}

/// g(E), sampled densely at its edges; without a field it is a step.
fn curve(window: &Window, orientation: Orientation, end: f64) -> Vec<Vec<(f64, f64)>> {
    let turned = match orientation {
        Orientation::Isotropic => *window,
        Orientation::OneThird => window.turned(1.0 / 3.0_f64.sqrt()),
        Orientation::Fixed(cosine) => window.turned(cosine),
    };
    let start = if orientation == Orientation::Isotropic { window.gap_min } else { turned.cutoff_1() };
    let cusp = turned.cutoff_2();
    let mut grid = sampling::logarithmic(start * (1.0 + 1e-9), end.max(start * 1.01), 70);
    grid.extend([0.9, 0.98, 0.998, 1.0, 1.002, 1.02, 1.1].map(|k| k * cusp).into_iter().filter(|e| *e > start && *e < end));
    grid.extend([1e-4, 1e-3, 3e-3, 0.01, 0.02, 0.03, 0.06].map(|k| start * (1.0 + k)).into_iter().filter(|e| *e < end));
    grid.sort_by(f64::total_cmp);
    grid.dedup();
    let mut run = vec![(0.3 * window.gap_min, 0.0), (start, 0.0)];
    run.extend(sampling::adaptive(&grid, 2e-3, |e| Ok(density(window, orientation, e))).concat());
    vec![run]
}

fn against_energy(inputs: &Inputs) -> Result<Picture, Error> {
    let cutoffs = cutoffs(inputs)?;
    let field = inputs.number("field")?;
    let window = cutoffs.in_field(field, 1.0)?;
    let end = 3.0 * window.cutoff_2();
    let axes = || {
        let y = Axis::new("density of states g/nP*", "1/K").switchable();
        Panel::new(Axis::new("energy E", "K").log().ranged(0.5 * cutoffs.gap_min(), end), y)
    };
    let highest = |runs: &[Vec<(f64, f64)>]| runs.iter().flatten().fold(0.0, |most: f64, p| most.max(p.1));
    let mut tops = Vec::new();
    let mut left = axes().titled("field along the normal");
    for (k, (share, dash)) in [(0.0, Dash::Solid), (0.25, Dash::DashDot), (0.5, Dash::Dashed), (1.0, Dash::Solid)].into_iter().enumerate() {
        let w = cutoffs.in_field(share * field, 1.0)?;
        let name = if share == 0.0 { "no field".to_owned() } else { format!("B = {} T", shown(share * field)) };
        let runs = curve(&w, Orientation::Fixed(1.0), end);
        tops.push(highest(&runs));
        left.push(Curve::new(name, runs, if k == 0 { Tone::Muted } else { Tone::Data(k as u8 - 1) }, Badge::AsPrinted).dashed(dash));
    }
    // a strong field spreads the states over so high energies that equal steps would show none of them
    let (most, least) = tops.iter().fold((0.0, f64::INFINITY), |(most, least): (f64, f64), top| (most.max(*top), least.min(*top)));
    let spread = least > 0.0 && most > SPREAD * least;
    if spread {
        left.y = left.y.log().ranged(0.02 * least, 1.5 * most);
    }
    let mut right = axes().titled(format!("loops in all directions, B = {} T", shown(field)));
    right.push(Curve::new("along the normal", curve(&window, Orientation::Fixed(1.0), end), Tone::Data(2), Badge::AsPrinted));
    right.push(Curve::new("average over directions", curve(&window, Orientation::Isotropic, end), Tone::Data(3), Badge::OurClosure).wide(3.0));
    right.push(Curve::new("rule φ^{2} → φ^{2}/3", curve(&window, Orientation::OneThird, end), Tone::Data(4), Badge::AsPrinted).dashed(Dash::Dashed));
    right.push(Mark::new(MarkAt::X { x: window.cutoff_1() }, "E_{c1}", Badge::AsPrinted));
    right.push(Mark::new(MarkAt::X { x: window.cutoff_2() }, "E_{c2}", Badge::AsPrinted));
    let mut picture = Picture { panels: vec![left, right], ..Picture::default() };
    if spread {
        picture = picture.noting("The first panel has a logarithmic axis of the density, as the field spreads the states over high energies.");
    }
    Ok(picture
        .reading("smallest tunnelling amplitude times phase, D_{0min}φ", window.lower, "K", Badge::OurClosure)
        .reading("lowest energy, E_{c1}", window.cutoff_1(), "K", Badge::AsPrinted)
        .reading("energy of the cusp, E_{c2}", window.cutoff_2(), "K", Badge::AsPrinted)
        .reading("g/nP* at E_{c2}, along the normal", density(&window, Orientation::Fixed(1.0), window.cutoff_2()), "1/K", Badge::AsPrinted)
        .reading("g/nP* at E_{c2}, averaged", density(&window, Orientation::Isotropic, window.cutoff_2()), "1/K", Badge::OurClosure))
}

fn against_field(inputs: &Inputs) -> Result<Picture, Error> {
    let cutoffs = cutoffs(inputs)?;
    let [energy, asked] = inputs.numbers(["energy", "field"])?;
    let one = cutoffs.in_field(1.0, 1.0)?;
    let cusp = |energy: f64, flux: f64| ((energy * energy - one.gap_min * one.gap_min).max(0.0)).sqrt() / flux;
    // high energies have their cusps in strong fields
    let highest = asked.max(2.0 * cusp(2.0 * energy, one.upper));
    let trace = |energy: f64, orientation: Orientation| {
        let root = if orientation == Orientation::OneThird { 3.0_f64.sqrt() } else { 1.0 };
        let edges = [root * cusp(energy, one.upper), root * cusp(energy, one.lower)];
        let mut grid = fields(highest, 61);
        grid.extend(edges.iter().flat_map(|b| [0.97, 0.995, 1.0 - 1e-9, 1.0 + 1e-9, 1.005, 1.03].map(|k| k * b)).filter(|b| *b < highest));
        grid.sort_by(f64::total_cmp);
        grid.dedup();
        sampling::adaptive(&grid, 2e-3, |b| Ok(density(&cutoffs.in_field(b, 1.0)?, orientation, energy)))
    };
    let axes = || Panel::new(Axis::new("field B", "T").ranged(0.0, highest).switchable(), Axis::new("density of states g/nP*", "1/K"));
    let mut left = axes().titled("field along the normal");
    for (k, (factor, dash)) in [(1.0, Dash::Solid), (1.5, Dash::Dashed), (2.0, Dash::DashDot)].into_iter().enumerate() {
        left.push(
            Curve::new(format!("E = {} K", shown(factor * energy)), trace(factor * energy, Orientation::Fixed(1.0)), Tone::Data(k as u8), Badge::AsPrinted)
                .dashed(dash),
        );
    }
    let mut right = axes().titled(format!("loops in all directions, E = {} K", shown(energy)));
    right.push(Curve::new("along the normal", trace(energy, Orientation::Fixed(1.0)), Tone::Data(0), Badge::AsPrinted));
    right.push(Curve::new("average over directions", trace(energy, Orientation::Isotropic), Tone::Data(3), Badge::OurClosure).wide(3.0));
    right.push(Curve::new("rule φ^{2} → φ^{2}/3", trace(energy, Orientation::OneThird), Tone::Data(4), Badge::AsPrinted).dashed(Dash::Dashed));
    // an energy without states leaves a flat line on the axis, so the panel says why
    let empty = |factor: f64| factor * energy <= one.gap_min;
    let told = |panel: &mut Panel| {
        let text = format!("no states up to D_{{min}} = {} K", shown(one.gap_min));
        panel.y.range = Some((0.0, 1.0));
        panel.push(Label { x: 0.5 * highest, y: 0.5, text, side: Side::Above, tone: Tone::Ink, size: 1.0 });
    };
    if empty(2.0) {
        told(&mut left);
    }
    if empty(1.0) {
        told(&mut right);
    }
    let without: Vec<String> = [1.0, 1.5, 2.0].into_iter().filter(|f| empty(*f)).map(|f| format!("{} K", shown(f * energy))).collect();
    let mut picture = Picture { panels: vec![left, right], ..Picture::default() };
    if highest > asked {
        picture = picture.noting(format!("The field axis ends at {} T, twice the field of the last cusp.", shown(highest)));
    }
    if !without.is_empty() {
        let least = shown(one.gap_min);
        picture = picture.noting(format!("There are no states at {}: the smallest asymmetry, {least} K, is not below.", without.join(", ")));
    }
    if empty(1.0) {
        return Ok(picture);
    }
    let window = cutoffs.in_field(highest, 1.0)?;
    for (what, orientation, badge) in [("averaged", Orientation::Isotropic, Badge::OurClosure), ("by the rule", Orientation::OneThird, Badge::AsPrinted)] {
        picture = picture.reading(format!("g/nP* at the highest field, {what}"), density(&window, orientation, energy), "1/K", badge);
    }
    Ok(picture.reading("field of the cusp, along the normal", cusp(energy, one.upper), "T", Badge::AsPrinted))
}
