//! The Yu-Leggett bound against energy.

use super::super::mosaic::domain_density;
use super::super::sources::LUBCHENKO_2017;
use super::super::yu_leggett::{bound, bound_with_logarithm, bound_with_structure, coupling_constant, pair_energy};
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Param, Provenance, Standing, choice, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use std::f64::consts::TAU;

const COUPLING: Param = number("coupling", "g", "eV", 1.0, [0.05, 3.0], "coupling of a two-level system to strain").log().positive();
pub(super) const MODULUS: Param = number("modulus", "K", "GPa", 74.0, [1.0, 300.0], "elastic modulus").log().positive();
pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "rfot.yu_leggett",
    title: "How many states the interaction allows",
    stands_for: "",
    caption: r"Defects that interact through the strain of the solid cannot be too many at low energies: the lines are upper bounds on their density of states, per joule and cubic metre. The plain bound is $1/J$, where $J = g^2/K$ measures the interaction by the coupling $g$ and the modulus $K$; in the unit, J is the joule. Yu and Leggett add the logarithm in (13). With it the bound grows towards the largest energy $E_{\max}$ and diverges there. In (17) the bound is lowered by the structure factor $S(q)$ of the places of the defects, with the wavevector $q$ that belongs to a pair. Move the coupling or the modulus to shift all bounds; the packing fraction sets how far the structure factor lowers the bound. The dotted line is (37), the density that the mosaic of a glass predicts. It is flat until the energy nears that of the glass temperature, and we end it at $E_{\max}$. The shaded band is what the paper calls consistent with experiment. The paper gives no shape of $S(q)$: we take hard spheres, whose first peak lifts the curve above $1/J$. It writes $r \sim 1/q$ for a pair at the distance $r$; we take $q = 2\pi/r$, and the last control offers $q = 1/r$. The paper has no figure of this.",
    equations: &[
        Equation { number: "(9)", tex: r"n(E) \lesssim \frac{1}{J}" },
        Equation { number: "(13)", tex: r"n(E) \lesssim \frac{1}{J}\ln^{-1}(E_{\max}/E)" },
        Equation { number: "(17)", tex: r"n(E) \lesssim S[(E/J)^{1/3}]\frac{1}{J}" },
        Equation { number: "(37)", tex: r"n(E) \simeq \frac{1}{k_B T_g \xi^3}\, e^{E/k_B T_g}" },
    ],
    params: &[
        COUPLING,
        MODULUS,
        number("cutoff", r"E_{\max}", "K", 340.0, [50.0, 1000.0], "largest energy of a resonant pair, as a temperature").log().positive(),
        number("packing_fraction", r"\varphi", "1", 0.5432, [0.05, 0.6], "packing fraction of the spheres that stand for the defects")
            .within(crate::describe::Domain::ALL.greater_than(0.0).less_than(1.0)),
        number("bead_size", "a", "nm", 0.3566, [0.2, 1.0], "size of a bead, and diameter of the spheres").log().positive(),
        number("glass_temperature", "T_g", "K", 1473.0, [100.0, 1600.0], "glass temperature, which sets the density of the mosaic").positive(),
        number("cooperative_size", "N^*", "beads", 190.9, [20.0, 400.0], "beads of a domain").positive(),
        choice(
            "wavevector",
            r"q(r)",
            "two_pi_over_r",
            &[
                Choice { id: "two_pi_over_r", label: "a wave as long as the distance: q = 2π/r" },
                Choice { id: "one_over_r", label: "its inverse alone: q = 1/r" },
            ],
            "wavevector that belongs to a pair at the distance r",
        ),
    ],
    rules: &[],
    provenance: Provenance {
        source: &LUBCHENKO_2017,
        place: "Eqs (9), (13), (17), (37)",
        standing: Standing::OurClosure {
            why: "The paper gives no shape of the structure factor: we take hard spheres in the Percus-Yevick approximation. It leaves the factor between wavevector and inverse distance open: we take 2π.",
        },
    },
    quantities: &["rfot.yu_leggett_bound", "rfot.structure_factor", "rfot.domain_density"],
    look: "You see upper bounds on the number of states per energy that interacting defects may have. Move the coupling. Notice from which coupling on the dotted line, the prediction of the mosaic, is no longer below all of them.",
    primary: &["coupling", "modulus"],
    level: Level::Research,
    compute: yu_leggett,
    refinement: None,
}]);

fn yu_leggett(inputs: &Inputs) -> Result<Picture, Error> {
    let [coupling, modulus, cutoff, packing, bead, glass, size] =
        inputs.numbers(["coupling", "modulus", "cutoff", "packing_fraction", "bead_size", "glass_temperature", "cooperative_size"])?;
    let constant = coupling_constant(coupling, modulus)?;
    let plain = bound(constant)?;
    let (_, mosaic) = domain_density(glass, bead, size)?;
    // the energy of two defects a bead apart
    let closest = pair_energy(constant, bead)?;
    let (low, high) = (1e-3_f64.min(1e-3 * cutoff), 10.0 * closest.max(cutoff));
    // the structure factor takes qσ: a factor of q acts as one of the diameter
    let diameter = if inputs.word("wavevector")? == "one_over_r" { bead } else { TAU * bead };
    let mut grid = sampling::logarithmic(low, high, 70);
    let mut below: Vec<f64> = grid.iter().copied().filter(|&e| e < 0.5 * cutoff).collect();
    // dense where it diverges
    below.extend(sampling::logarithmic(0.5, 0.002, 40).into_iter().map(|rest| (1.0 - rest) * cutoff));
    // the peaks of S(q) lie at and above qa = 7
    grid.extend(sampling::logarithmic((0.02 * closest).max(low), high, 280));
    grid.sort_by(f64::total_cmp);
    let lowered = sampling::runs(&grid, |e| bound_with_structure(constant, e, diameter, packing));
    let least = lowered.iter().flatten().map(|p| p.1).fold(mosaic.min(1e44), f64::min);
    // no pair has more than the largest energy
    let predicted: Vec<_> = sampling::logarithmic(low, cutoff, 40).into_iter().map(|e| (e, mosaic * (e / glass).exp())).collect();
    let top = predicted.last().map_or(mosaic, |p| p.1);
    let panel = Panel::new(
        Axis::new("energy E", "K").log().ranged(low, high),
        Axis::new("density of states n", "1/(J m^{3})").log().ranged(0.5 * least, (60.0 * plain).max(3.0 * top).max(2e46)),
    )
    .with(Mark::new(MarkAt::SpanY { from: 1e44, to: 1e46 }, "10^{45±1}, “consistent with experiment”", Badge::AsStated))
    .with(Mark::new(MarkAt::X { x: cutoff }, "E_{max}", Badge::AsPrinted))
    .with(Curve::new("1/J, (9)", vec![vec![(low, plain), (high, plain)]], Tone::Data(0), Badge::AsPrinted))
    .with(
        Curve::new("with the logarithm, (13)", sampling::runs(&below, |e| bound_with_logarithm(constant, e, cutoff)), Tone::Data(1), Badge::AsPrinted)
            .dashed(Dash::Dashed),
    )
    .with(Curve::new("S(q)/J, (17)", lowered, Tone::Data(2), Badge::OurClosure).dashed(Dash::DashDot))
    .with(Curve::new("mosaic, (37)", vec![predicted], Tone::Data(3), Badge::AsPrinted).dashed(Dash::Dotted).wide(2.5));
    Ok(Picture::from(panel)
        .reading("1/J", plain, "1/(J m^{3})", Badge::AsPrinted)
        .reading("with the logarithm at 1 K", bound_with_logarithm(constant, 1.0_f64.min(0.5 * cutoff), cutoff)?, "1/(J m^{3})", Badge::AsPrinted)
        .reading("mosaic at low energies", mosaic, "1/(J m^{3})", Badge::AsPrinted)
        .reading("energy of two defects a bead apart, J/a^{3}", closest, "K", Badge::Derived)
        .noting("The bound with the logarithm ends at the largest energy, where it diverges. The structure factor is drawn beyond it to show its shape."))
}
