//! The midgap state against dimerisation and length of the chain, and how many such states there are: (35).

use super::super::midgap::{Chain, Fault, decay_length};
use super::super::mosaic::{domain_density, from_time};
use super::super::quantities::midgap::{CENTRE_ENERGY, CHAIN_STANDING, DIMERISATION, DIMERS, HALF_WIDTH, HOPPING};
use super::super::quantities::params_si::BEAD_SIZE;
use super::super::sources::LUBCHENKO_2017;
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};

/// Decades of the relaxation time at the glass temperature, over the vibration time.
const QUENCH: Param =
    number("log10_time_ratio", r"\log_{10}\tau/\tau_0", "log10(tau/tau_0)", 15.0, [8.0, 20.0], "time scale of the quench over the vibration time").positive();
const STIFFNESS: Param = number("stiffness", "A", "K/(rho k_B T)", 100.0, [30.0, 300.0], "bulk modulus over the thermal energy density").log().positive();

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "rfot.midgap_chain",
        title: "A state in the gap, against dimerisation and length of the chain",
        stands_for: "",
        caption: r"The first panel shows over how many atoms the state in the gap spreads, $1/\sum\psi^4$, against the dimerisation $\delta$, the difference of strong and weak bonds over their mean. One line has an atom with two weak bonds, the other one with two strong bonds. The dotted line is the length over which the amplitude falls by $e$ beside a sharp fault in a long chain. Where bonds are nearly alike the state is as long as the chain. The second panel shows the level of the state and its two neighbours against the number of pairs of atoms on each side, for an atom with two weak bonds. The dashed lines are the edges of the gap of an endless chain. The neighbours come down to these edges as the chain grows, but the level in the gap stays where it is: it is held by the fault and not by the ends. Move the energy of the faulty atom: the level moves, and a wide region between both orders of bonds (the half width) brings more levels into the gap. The paper draws the state and prints no formula. The chain is our derivation.",
        equations: &[
            Equation { number: "our derivation", tex: r"t_j = t\left[1 \pm (-1)^j\,\delta\tanh\frac{j+1/2}{w}\right]" },
            Equation { number: "our derivation", tex: r"\lambda = \frac{2}{\ln\frac{1+\delta}{1-\delta}}" },
        ],
        params: &[DIMERISATION, DIMERS, HALF_WIDTH, CENTRE_ENERGY, HOPPING],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 5 and Section III", standing: CHAIN_STANDING },
        quantities: &["rfot.midgap_state"],
        look: "You see how far a state in the gap reaches, and that its level stays while the chain grows. Move the dimerisation. Notice that the gap opens and the level does not follow.",
        primary: &["dimerisation", "centre_energy"],
        level: Level::Research,
        compute: chain_picture,
        refinement: None,
    },
    Figure {
        id: "rfot.midgap_density",
        title: "How many states in the gap a glass has",
        stands_for: "",
        caption: r"The paper says that the measured number of midgap states saturates near $10^{20}$ in a cubic centimetre, the level line, and that this agrees with the number of domains (35). If each domain holds one such state, their density is $1/\xi^3$, where $\xi$ is the size of a domain. The curve shows it against the size $a$ of a bead, the rigid unit of a molecule, for the chosen quench. The dotted lines are quenches a thousand times faster and slower. The dot is the bead chosen. The number falls as the cube of the bead, and the time of the quench matters much less. Move the bead to see how much the agreement rests on it. That a domain holds one state is the paper's reading; the measured density is as the paper prints it, without a curve.",
        equations: &[
            Equation { number: "(35)", tex: r"\frac{1}{\xi^3} = \frac{1}{a^3N^*}" },
            Equation { number: "(33)", tex: r"N^* \simeq 16\,\frac{k_\text{B}T\rho}{K}\,\ln^2(\tau/\tau_0)" },
        ],
        params: &[BEAD_SIZE.ranged(0.35, [0.25, 0.8]), QUENCH, STIFFNESS],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (33), (35), Section III", standing: Standing::AsPrinted },
        quantities: &["rfot.domain_density", "rfot.cooperativity_from_time"],
        look: "You see how many domains a glass has in a cubic centimetre, beside the measured number of states in the gap. Move the size of a bead. Notice how fast the agreement is lost.",
        primary: &["bead_size", "log10_time_ratio"],
        level: Level::Course,
        compute: density,
        refinement: None,
    },
]);

fn chain_picture(inputs: &Inputs) -> Result<Picture, Error> {
    let [dimerisation, dimers, width, energy, hopping] = inputs.numbers(["dimerisation", "dimers", "half_width", "centre_energy", "hopping"])?;
    let state = |fault, delta: f64, pairs: f64| Ok::<_, Error>(Chain::new(fault, pairs, delta, hopping, width, energy)?.state());
    let (from, to) = (dimerisation.min(0.05), dimerisation.max(0.6));
    let grid = sampling::linear(from, to, 45);
    let spread = |fault| sampling::runs(&grid, |delta| Ok(state(fault, delta, dimers)?.participation()));
    let mut extent = Panel::new(Axis::new("dimerisation δ", "").ranged(from, to), Axis::new("atoms over which the state spreads", "").log()).titled("extent");
    let faults = [(Fault::Undercoordinated, "two weak bonds", Dash::Solid), (Fault::Overcoordinated, "two strong bonds", Dash::Dashed)];
    for (k, (fault, name, dash)) in faults.into_iter().enumerate() {
        extent.push(Curve::new(name, spread(fault), Tone::Data(k as u8), Badge::Derived).dashed(dash).wide(2.4));
    }
    extent.push(
        Curve::new("length of the fall by e", vec![grid.iter().map(|&d| (d, decay_length(d))).collect()], Tone::Muted, Badge::Derived).dashed(Dash::Dotted),
    );
    extent.push(Mark { dash: Dash::Dotted, ..Mark::new(MarkAt::X { x: dimerisation }, "δ", Badge::Derived) });

    let most = dimers.max(40.0);
    let (mut below, mut middle, mut above) = (Vec::new(), Vec::new(), Vec::new());
    for k in 1..=most as usize {
        let pairs = k as f64;
        let found = state(Fault::Undercoordinated, dimerisation, pairs)?;
        below.push((pairs, found.below));
        middle.push((pairs, found.level));
        above.push((pairs, found.above));
    }
    let edge = 2.0 * hopping * dimerisation;
    let mut levels = Panel::new(Axis::new("pairs of atoms on each side", "").ranged(0.0, most), Axis::new("energy", "eV")).titled("levels");
    for (name, run, tone) in
        [("next level above", above, Tone::Data(1)), ("level in the gap", middle, Tone::Data(0)), ("next level below", below, Tone::Data(2))]
    {
        let marker = if matches!(tone, Tone::Data(0)) { Marker::Circle } else { Marker::Ring };
        let mut points = Points::new(name, run, tone, marker, Badge::Derived);
        points.radius = 2.5;
        levels.push(points);
    }
    for (y, name) in [(edge, "edge of the gap"), (-edge, "")] {
        levels.push(Mark { dash: Dash::Dashed, ..Mark::new(MarkAt::Y { y }, name, Badge::Derived) });
    }
    let [under, over] = [state(Fault::Undercoordinated, dimerisation, dimers)?, state(Fault::Overcoordinated, dimerisation, dimers)?];
    Ok(Picture { panels: vec![extent, levels], ..Picture::default() }
        .reading("atoms over which the state spreads, two weak bonds", under.participation(), "", Badge::Derived)
        .reading("the same, two strong bonds", over.participation(), "", Badge::Derived)
        .reading("level in the gap, two weak bonds", under.level, "eV", Badge::Derived)
        .reading("edge of the gap, endless chain", edge, "eV", Badge::Derived))
}

/// What the paper prints, 1/cm³.
const MEASURED: f64 = 1e20;
/// Decades between the quench chosen and the other two.
const APART: f64 = 3.0;

fn density(inputs: &Inputs) -> Result<Picture, Error> {
    let [bead, level, stiffness] = inputs.numbers(["bead_size", "log10_time_ratio", "stiffness"])?;
    // (35) holds at any temperature; that of the glass enters the second number only
    let number = |bead: f64, level: f64| Ok::<f64, Error>(domain_density(1.0, bead, from_time(level, stiffness)?.0.cooperative_size)?.0);
    let (from, to) = (bead.min(0.25), bead.max(0.8));
    let grid = sampling::logarithmic(from, to, 31);
    let mut panel = Panel::new(Axis::new("size of a bead a", "nm").log().ranged(from, to), Axis::new("domains in a cubic centimetre", "1/cm^{3}").log());
    for (k, (change, name, dash)) in
        [(0.0, "this quench", Dash::Solid), (-APART, "a thousand times faster", Dash::Dotted), (APART, "a thousand times slower", Dash::DashDot)]
            .into_iter()
            .enumerate()
    {
        let run = sampling::runs(&grid, |a| number(a, level + change));
        panel.push(Curve::new(name, run, Tone::Data(k as u8), Badge::AsPrinted).dashed(dash).wide(if k == 0 { 2.8 } else { 1.8 }));
    }
    panel.push(Mark { dash: Dash::Dashed, ..Mark::new(MarkAt::Y { y: MEASURED }, "measured, as printed", Badge::AsStated) });
    let here = number(bead, level)?;
    panel.push(Points::new("bead chosen", [(bead, here)], Tone::Ink, Marker::Circle, Badge::AsPrinted));
    Ok(Picture::from(panel)
        .reading("domains in a cubic centimetre", here, "1/cm^3", Badge::AsPrinted)
        .reading("over the measured number", here / MEASURED, "", Badge::Derived)
        .reading("beads of a domain", from_time(level, stiffness)?.0.cooperative_size, "", Badge::AsPrinted))
}
