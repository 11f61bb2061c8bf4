//! The wells of the printed minima, and the free energy of a decaying fluctuation: Figs 2, 3, (10).

use super::DASHES;
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Handle, HandleMap, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};
use crate::theories::gauge_lps::bonds::Family;
use crate::theories::gauge_lps::landau::{decaying, moments, well};
use crate::theories::gauge_lps::params::{FAMILY, LOG_AMPLITUDE};
use crate::theories::gauge_lps::sources::NELSON_2019;

const TIME: Param = number("time", r"\gamma t", "1", 0.25, [0.0, 3.0], "time since the start, over the relaxation time of the bond").not_negative();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "gauge_lps.wells",
    title: "Wells that have the printed minima",
    stands_for: "Figs 2, 3",
    caption: r"In the first panel, after Figs 2 and 3, are the printed ground states and a well through each. The paper prints the bond angles in degrees and the hybrid angles without a unit. A well has a quadratic and a quartic term, which is our assumption; the constants behind the printed curves are not printed. In the second panel is the free energy $F$ over the depth $|E_0|$ of the well while a fluctuation decays, (10). The time $t$ is drawn times the rate $\gamma$ of the decay. Drag the dot to let time pass: the rings in the first panel slide down their wells and on towards zero. The amplitude $\ln\zeta$ says how far a fluctuation starts above where it freezes. The paper calls (12) the time at which the free energy vanishes. The energy is lowest there; it passes zero before.",
    equations: &[
        Equation { number: "our assumption", tex: r"F = \frac{2 E_0}{\delta_0^2}\,\delta^2 - \frac{E_0}{\delta_0^4}\,\delta^4" },
        Equation { number: "(10)", tex: r"\frac{F(t)}{|E_0|} = -2 \zeta e^{-2\gamma t} + \zeta^2 e^{-4\gamma t}" },
    ],
    params: &[FAMILY, LOG_AMPLITUDE.ranged(1.0, [0.1, 4.0]), TIME],
    rules: &[],
    provenance: Provenance {
        source: &NELSON_2019,
        place: "Eqs (1)-(3), (10)-(12), Figs 2, 3",
        standing: Standing::OurClosure {
            why: r"Position and depth of each minimum are printed. The coefficients of (1) and (2) are not, so two terms of ours take their place.",
        },
    },
    quantities: &["gauge_lps.landau_well"],
    look: "You see three wells, and how the energy of a fluctuation falls while it decays. Drag the dot to let time pass. Notice that the rings slide down their wells.",
    primary: &["time", "log_amplitude"],
    level: Level::Course,
    compute: wells,
    refinement: None,
}]);

fn wells(inputs: &Inputs) -> Result<Picture, Error> {
    let [log_amplitude, time] = inputs.numbers(["log_amplitude", "time"])?;
    let family = Family::from_word(inputs.word("family")?)?;
    let (energies, fluctuations) = (family.energies(), family.fluctuations());
    let widest = fluctuations.iter().fold(0.0_f64, |w, x| w.max(x.abs()));
    let deepest = energies.iter().fold(0.0_f64, |d, e| d.max(e.abs()));
    let (symbol, unit) = if family == Family::Hybrid { ("δφ", "") } else { ("δγ", "degrees") };
    // the start of every fluctuation lies in the frame unless it is so high that the wells would shrink to nothing
    let start = decaying(0.0, log_amplitude)?;
    let shows_start = start <= 2.5;
    let outer = if shows_start { (1.05 * (0.5 * log_amplitude).exp()).max(1.5) * widest } else { 1.5 * widest };
    let top = if shows_start { (1.1 * start).max(0.35) * deepest } else { 0.35 * deepest };
    let axis = Axis::new(format!("fluctuation {symbol}"), unit).ranged(-outer, 0.3 * widest);
    let mut left = Panel::new(axis, Axis::new("free energy F", "eV").ranged(-1.15 * deepest, top)).titled(format!("wells of the {}", family.title()));
    left.push(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::OurClosure));
    let mut picture = Picture::default();
    let mut moving = Vec::new();
    for (k, ((&energy, &fluctuation), subscript)) in energies.iter().zip(&fluctuations).zip(family.subscripts()).enumerate() {
        let w = well(energy, fluctuation)?;
        let grid = sampling::linear(-outer, 0.3 * widest, 121);
        let tone = Tone::Data(u8::try_from(k).unwrap_or(0));
        let name = format!("{symbol}_{{{subscript}}}");
        left.push(Curve::new(&name, sampling::adaptive(&grid, 5e-4, |x| Ok(w.free_energy(x))), tone, Badge::OurClosure).dashed(DASHES[k]));
        let x = fluctuation * (0.5 * log_amplitude - time).exp();
        moving.push((x, w.free_energy(x)));
        picture =
            picture.reading(format!("curvature at the bottom, {name}"), w.curvature, if unit.is_empty() { "eV" } else { "eV/degree²" }, Badge::OurClosure);
    }
    let printed = fluctuations.into_iter().zip(energies);
    left.push(Points::new("printed minima", printed, Tone::Ink, Marker::Circle, Badge::AsStated).sourced("Nelson, below Figs 2 and 3"));
    // far up the outer wall a fluctuation is outside the frame, which is made for the wells
    let seen: Vec<(f64, f64)> = moving.into_iter().filter(|&(x, y)| x >= -outer && y <= top).collect();
    if seen.len() < 3 {
        picture = picture.noting(format!("{} of the three fluctuations are still outside the first panel; let time pass.", 3 - seen.len()));
    }
    let mut now = Points::new("now, as the fluctuation decays", seen, Tone::Data(3), Marker::Ring, Badge::OurClosure);
    now.listed = !now.points.is_empty();
    left.push(now);

    let [zero, lowest] = moments(log_amplitude)?;
    let end = (lowest + 1.8).max(1.1 * time).min(lowest + 20.0);
    let curve = sampling::adaptive(&sampling::linear(0.0, end, 60), 2e-4, |t| decaying(t, log_amplitude));
    let here = decaying(time, log_amplitude)?;
    let mut right = Panel::new(
        Axis::new("time over the relaxation time, γt", "").ranged(0.0, end),
        Axis::new("free energy over the depth, F(t)/|E_{0}|", "").ranged(-1.7, 2.2_f64.max(1.15 * here)),
    )
    .titled("while it decays");
    right.push(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::OurClosure));
    right.push(Curve::new("F(t), (10)", curve, Tone::Data(0), Badge::OurClosure).wide(2.5));
    if zero > 0.0 {
        right.push(Mark::new(MarkAt::Point { x: zero, y: 0.0 }, "F = 0", Badge::Derived).toned(Tone::Data(2)));
        picture = picture.reading("F = 0 at γt", zero, "", Badge::Derived);
    } else {
        picture = picture.noting("The squared starting fluctuation is less than twice the frozen one, so the free energy is below zero from the start.");
    }
    right.push(Mark::new(MarkAt::Point { x: lowest, y: -1.0 }, "extinction, (12)", Badge::OurClosure).toned(Tone::Data(1)));
    // so large that the handle leaves it visible
    right.push(Points { radius: 15.0, ..Points::new("now", [(time, here)], Tone::Data(3), Marker::Ring, Badge::OurClosure) });
    right.handles.push(Handle {
        label: "time since the start".into(),
        x_param: "time",
        y_param: "",
        x: time,
        y: here,
        x_map: HandleMap::Same,
        y_map: HandleMap::Same,
    });
    picture.panels = vec![left, right];
    Ok(picture
        .reading("extinction time, γt", lowest, "", Badge::OurClosure)
        .reading("F/|E_{0}| there", decaying(lowest, log_amplitude)?, "", Badge::OurClosure)
        .noting("The paper says that the amplitude follows from (3). It would then be 1, and every extinction time zero; so we leave it free."))
}
