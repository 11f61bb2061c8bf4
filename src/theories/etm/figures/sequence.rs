//! Two pulses and an echo: Fig. 13.

use super::{ours, shown};
use crate::describe::{Equation, Figure, Inputs, Level, Param, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Arrow, Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Polygon, Tone};
use crate::theories::etm::quantities::params;
use crate::theories::etm::sequence::{Sequence, detunings, enough_detunings, quantiles};
use crate::theories::etm::signal::Signal;
use std::f64::consts::{FRAC_PI_2, TAU};

const AREA: Param = number(
    "pulse_area",
    r"\theta_1",
    "rad",
    FRAC_PI_2,
    [0.2, 3.1],
    "angle by which the first pulse turns a system in resonance (our choice is π/2; Table 7 gives about 0.6)",
)
.positive();
const SPREAD: Param =
    number("detuning_spread", r"\delta\omega", "rad/us", 4.0, [0.5, 20.0], "standard deviation of the detunings (our choice)").log().positive();
const TIME: Param = number("time", "t", "us", 4.2, [0.0, 15.0], "time since the start of the first pulse at which the vectors are drawn").not_negative();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.echo_sequence",
    title: "How two pulses bring back an echo",
    stands_for: "Fig. 13",
    caption: r"The state of a system with two levels is drawn as a vector, which pulses turn. Its part along the axis tells how the levels are filled. Only the part across it, the transverse vector, radiates. The first panel shows two pulses and the length of the mean transverse vector of all systems, the signal. The second panel shows the transverse vectors of some systems at the chosen time. They are seen from axes that turn as fast as the driving field, the frame of the drive. A detuned system turns a little faster or slower. Move the time. The first pulse lays the vectors down, they run apart, the second pulse turns them over, and they meet again. Each pulse is an exact rotation. Fig. 13 is a drawing, so we chose the area of the pulses and the spread of the detunings. Damping is left out.",
    equations: &[
        Equation { number: "below (28) and (32)", tex: r"\theta_{1,2} = \Omega_G\,\tau_{1,2},\quad \Omega_G = \sqrt{\Omega_R^2+(\omega_0-\omega)^2}" },
        Equation { number: "(29)", tex: r"\Phi(t) = \omega_0(t-2\tau_{12}) + \omega\Delta\tau" },
    ],
    params: &[TIME, AREA, params::PULSE_1, params::PULSE_2, params::DELAY.positive(), SPREAD],
    rules: &[],
    provenance: ours(
        "Fig. 13, Eqs (28), (29)",
        "Fig. 13 is a drawing. We chose the area of the pulses and the spread of the detunings; the rotations are exact.",
    ),
    quantities: &["etm.rabi_frequency"],
    look: "You see arrows that two pulses turn: they run apart and meet again. Move the time. Notice that they meet once more as long after the second pulse as the pulses are apart.",
    primary: &["time"],
    level: Level::First,
    compute: sequence,
    refinement: None,
}]);

fn sequence(inputs: &Inputs) -> Result<Picture, Error> {
    let [time, area, pulse_1, pulse_2, delay, spread] = inputs.numbers(["time", "pulse_area", "pulse_1", "pulse_2", "delay", "detuning_spread"])?;
    let sequence = Sequence::new(area, pulse_1, pulse_2, delay)?;
    let refocus = sequence.refocus();
    let end = (refocus + 0.5 * delay).max(time);
    let count = enough_detunings(spread, end)?;
    let signal = Signal::new(&sequence, spread, count)?;
    let mut grid = sampling::linear(0.0, end, 90);
    grid.extend(sequence.pulses().iter().flat_map(|(from, to)| [*from, *to]));
    // the echo and the decays are about 1/δω wide, which may be far less than a step
    let decays = [sequence.pulses()[0].1, sequence.pulses()[1].1, refocus];
    grid.extend(decays.iter().flat_map(|at| (-8..=8).map(move |k| at + 0.4 * f64::from(k) / spread)));
    grid.retain(|t| (0.0..=end).contains(t));
    grid.sort_by(f64::total_cmp);
    // a little room at both ends, so that the chosen time is seen there
    let margin = 0.02 * end;
    let mut left = Panel::new(Axis::new("time", "µs").ranged(-margin, end + margin), Axis::new("length of the mean vector", "").ranged(0.0, 1.25))
        .titled("pulses and signal");
    for (k, (from, to)) in sequence.pulses().into_iter().enumerate() {
        let name = if k == 0 { "pulses" } else { "" };
        left.push(Polygon {
            name: name.into(),
            outline: vec![(from, 0.0), (from, 1.1), (to, 1.1), (to, 0.0)],
            fill: Tone::Data(1),
            opacity: 0.35,
            stroke: Tone::Data(1),
            width: 1.0,
            label: format!("pulse {}", k + 1),
        });
    }
    left.push(Curve::new("signal, the length of the mean vector", sampling::adaptive(&grid, 4e-3, |t| Ok(signal.length(t))), Tone::Data(0), Badge::Derived));
    left.push(Mark { dash: Dash::Dotted, ..Mark::new(MarkAt::X { x: refocus }, "echo", Badge::Derived) });
    left.push(Mark { dash: Dash::Solid, ..Mark::new(MarkAt::X { x: time }, "t", Badge::OurClosure) }.toned(Tone::Ink));
    left.weight = 1.4;

    let mut right = Panel::scene().titled(format!("vectors at t = {} µs", shown(time)));
    (right.x.range, right.y.range) = (Some((-1.2, 1.2)), Some((-1.2, 1.2)));
    let circle = (0..=90).map(|k| (TAU * f64::from(k) / 90.0).sin_cos()).map(|(y, x)| (x, y)).collect();
    right.push(Curve::new("unit circle", vec![circle], Tone::Muted, Badge::Illustration).wide(1.0).unlisted());
    for (k, detuning) in quantiles(&detunings(spread, count), 17).into_iter().enumerate() {
        let [x, y, _] = sequence.vector(detuning, time)?;
        right.push(Arrow {
            name: if k == 0 { "some detuned systems".into() } else { String::new() },
            from: (0.0, 0.0),
            to: (x, y),
            tone: Tone::Data(0),
            width: 1.2,
            dash: Dash::Solid,
            head: true,
            label: format!("detuned by {} rad/µs", shown(detuning)),
        });
    }
    let [x, y] = signal.mean(time);
    right.push(Arrow {
        name: "mean of all".into(),
        from: (0.0, 0.0),
        to: (x, y),
        tone: Tone::Data(1),
        width: 3.5,
        dash: Dash::Solid,
        head: true,
        label: "mean".into(),
    });
    Ok(Picture { panels: vec![left, right], ..Picture::default() }
        .reading("signal at t", signal.length(time), "", Badge::Derived)
        .reading("time of the echo", refocus, "µs", Badge::Derived)
        .reading("height of the echo", signal.length(refocus), "", Badge::Derived)
        .reading("Rabi frequency Ω_{R}, at which the first pulse turns a resonant system", area / pulse_1, "rad/µs", Badge::OurClosure)
        .noting("The time of the echo is counted from the start of the first pulse."))
}
