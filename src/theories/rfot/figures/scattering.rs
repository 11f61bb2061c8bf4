//! What scatters the phonons of a named glass, and the local exponent of its conductivity.

use super::super::conductivity_si::{Conductor, Scatterers};
use super::super::interacting;
use super::super::quantities::conductivity_si::{CONDUCTIVITY, CONDUCTOR, SCATTERING, scatterers};
use super::super::quantities::interacting::{CUTOFF, EXPONENT};
use super::super::quantities::params_si::glass;
use super::super::sources::LUBCHENKO_2017;
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, joined};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};

/// Temperatures that are drawn, K.
const RANGE: (f64, f64) = (0.1, 100.0);
/// Points that are computed, of the parts and of the exponent, and parts of a step between them on cubic curves.
const POINTS: (usize, usize) = (25, 19);
const DRAWN: (usize, usize) = (5, 8);
/// Half of the step of the slope in ln T.
const STEP: f64 = 0.03;
/// Smallest part that is drawn.
const LEAST: f64 = 1e-5;

/// A glass that conducts heat, and the cut-off of the interaction.
const CONDUCTION: [Param; 13] = joined(CONDUCTOR, [CUTOFF]);

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "rfot.scattering",
    title: "What scatters the phonons of a named glass",
    stands_for: "",
    caption: r"The first panel shows how strongly the phonons that carry most heat are scattered, as the wavelength over the mean free path, $S$, against the temperature. The parts are resonant two-level systems, two-level systems that relax, and the vibrations of the walls between domains, the ripplons. The level line is a path of one wavelength, the limit of Ioffe and Regel: above it a phonon is no wave any more. Resonant systems scatter most in the cold, ripplons above a few kelvin. Set the ripplons to zero: the sum stays below the level line. The second panel shows the local exponent of the heat conductivity, $d\ln\kappa/d\ln T$. It is 2 for resonant systems alone. The dotted line is the logarithm of Yu and Leggett in the density of states, which lowers the exponent below two. Measured glasses have an exponent a little below two in the cold and about zero on the plateau. Where the solid line is below zero the conductivity falls on warming. The paper says of its own curve that it is not strictly monotonic in the plateau. The strength of the ripplons and the shortest path are our choice.",
    equations: &[SCATTERING, CONDUCTIVITY, Equation { number: "(13), our derivation", tex: EXPONENT }],
    params: &CONDUCTION,
    rules: &[],
    provenance: Provenance {
        source: &LUBCHENKO_2017,
        place: "Fig. 4, Eqs (2), (13), (15)",
        standing: Standing::OurClosure {
            why: r"The rates behind Fig. 4 stand in an earlier paper that is not at hand. We add resonant and relaxing two-level systems, damped wall vibrations and a shortest path. The strength of the last two is our choice.",
        },
    },
    quantities: &["rfot.conductivity_si", "rfot.conductivity_slope", "rfot.relaxation_scattering", "rfot.yu_leggett_conductivity"],
    look: "You see what stops the phonons in a glass at each temperature. Move the strength of the ripplons. Notice that they alone bring the sum above one wavelength.",
    primary: &["ripplons", "quality"],
    level: Level::Research,
    compute: draw,
    refinement: None,
}]);

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let glass = glass(inputs)?;
    let cutoff = inputs.number("cutoff")?;
    let conductor = Conductor::new(glass, scatterers(inputs)?)?;
    let grid = sampling::logarithmic(RANGE.0, RANGE.1, POINTS.0);
    let found: Vec<_> = grid.iter().map(|&t| conductor.scattering(conductor.dominant(t), t)).collect();
    let axis = || Axis::new("temperature T", "K").log().ranged(RANGE.0, RANGE.1);
    let mut parts = Panel::new(axis(), Axis::new("wavelength over mean free path S", "").log()).titled("what scatters");
    let run = |part: &dyn Fn(usize) -> f64| {
        let run: Vec<(f64, f64)> = grid.iter().enumerate().map(|(k, &t)| (t, part(k))).filter(|p| p.1 >= LEAST).collect();
        vec![sampling::smoothed(&run, DRAWN.0)]
    };
    parts.push(Curve::new("resonant systems", run(&|k| found[k].resonant), Tone::Data(1), Badge::OurClosure).dashed(Dash::Dashed));
    parts.push(Curve::new("relaxing systems", run(&|k| found[k].relaxing), Tone::Data(2), Badge::OurClosure).dashed(Dash::DashDot));
    parts.push(Curve::new("ripplons", run(&|k| found[k].ripplon), Tone::Data(3), Badge::OurClosure).dashed(Dash::Dotted));
    parts.push(Curve::new("sum", run(&|k| found[k].total()), Tone::Data(0), Badge::OurClosure).wide(2.8));
    let top = found.iter().map(|s| s.total()).fold(1.0, f64::max);
    parts.y.range = Some((LEAST, 3.0 * top));
    parts.push(Mark { dash: Dash::Dotted, ..Mark::new(MarkAt::Y { y: 1.0 }, "path of one wavelength", Badge::OurClosure) });

    let coarse = sampling::logarithmic(RANGE.0, RANGE.1, POINTS.1);
    let slope = |conductor: &Conductor, t: f64| -> Result<f64, Error> {
        let [low, high] = [-STEP, STEP].map(|step| conductor.conductivity(t * step.exp()));
        Ok((high? / low?).ln() / (2.0 * STEP))
    };
    let logs: Vec<f64> = coarse.iter().map(|t| t.ln()).collect();
    let places = sampling::denser(&logs, DRAWN.1);
    let of = |conductor: &Conductor| -> Result<Vec<(f64, f64)>, Error> {
        let values = coarse.iter().map(|&t| slope(conductor, t)).collect::<Result<Vec<_>, _>>()?;
        Ok(places.iter().map(|x| x.exp()).zip(sampling::denser(&values, DRAWN.1)).collect())
    };
    let here = of(&conductor)?;
    let bare = of(&Conductor::new(glass, Scatterers::NONE)?)?;
    let (least, most) = here.iter().chain(&bare).fold((-0.2_f64, 2.2_f64), |(a, b), p| (a.min(p.1 - 0.1), b.max(p.1 + 0.1)));
    let logarithm = sampling::runs(&sampling::logarithmic(RANGE.0, RANGE.1, 121), |t| Ok(interacting::conductivity(t, cutoff)?[0]));
    let logarithm = logarithm.into_iter().map(|run| run.into_iter().filter(|p| p.1 >= least).collect()).collect();
    let exponents = Panel::new(axis(), Axis::new("exponent d ln κ/d ln T", "").ranged(least, most))
        .titled("local exponent")
        .with(Curve::new("resonant systems alone", vec![bare], Tone::Data(1), Badge::Derived).dashed(Dash::Dashed))
        .with(Curve::new("logarithm of Yu and Leggett", logarithm, Tone::Ink, Badge::Derived).dashed(Dash::Dotted))
        .with(Curve::new("this glass", vec![here.clone()], Tone::Data(0), Badge::OurClosure).wide(2.8))
        .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::OurClosure));
    let lowest = here.iter().fold((0.0, f64::INFINITY), |best, p| if p.1 < best.1 { *p } else { best });
    let mut picture = Picture { panels: vec![parts, exponents], ..Picture::default() }.reading("smallest exponent", lowest.1, "", Badge::OurClosure).reading(
        "there, temperature",
        lowest.0,
        "K",
        Badge::OurClosure,
    );
    let total = run(&|k| found[k].total()).concat();
    if let Some(pair) = total.windows(2).find(|pair| pair[0].1 < 1.0 && pair[1].1 >= 1.0) {
        picture = picture.reading("path of one wavelength at", pair[1].0, "K", Badge::OurClosure);
    }
    Ok(picture)
}
