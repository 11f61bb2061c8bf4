//! Two pulses and an echo: Fig. 13.

use super::{ours, shown};
use crate::describe::{Equation, Figure, Inputs, Param, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Arrow, Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Polygon, Tone};
use crate::theories::etm::quantities::params;
use crate::theories::etm::sequence::{Sequence, detunings};
use std::f64::consts::{FRAC_PI_2, TAU};

const AREA: Param = number(
    "pulse_area",
    r"\theta_1",
    "rad",
    FRAC_PI_2,
    [0.2, 3.1],
    "angle by which the first pulse turns a system in resonance (our choice: π/2; Table 7 has about 0.6)",
)
.positive();
const SPREAD: Param =
    number("detuning_spread", r"\delta\omega", "rad/us", 4.0, [0.5, 20.0], "standard deviation of the detunings (our choice)").log().positive();
const TIME: Param = number("time", "t", "us", 4.2, [0.0, 6.0], "time at which the vectors are drawn").not_negative();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.echo_sequence",
    title: "How two pulses bring back an echo",
    stands_for: "Fig. 13",
    caption: "Left: the two pulses and the length of the mean transverse vector. Right: transverse parts of the Bloch vectors of systems with different detunings at the chosen time, in the frame of the drive. The first pulse lays them down, they run apart, the second turns them over, and they meet again. Every pulse is an exact rotation; pulse area and spread are ours. Move the time.",
    equations: &[
        Equation { number: "(27)", tex: r"\theta_{1,2} = \Omega_G\,\tau_{1,2},\quad \Omega_G = \sqrt{\Omega_R^2+(\omega_0-\omega)^2}" },
        Equation { number: "(29)", tex: r"\Phi(t) = \omega_0(t-2\tau_{12}) + \omega\Delta\tau" },
    ],
    params: &[TIME, AREA, params::PULSE_1, params::PULSE_2, params::DELAY.positive(), SPREAD],
    rules: &[],
    provenance: ours(
        "Fig. 13, Eqs (28), (29)",
        "Fig. 13 is a drawing; the rotations are exact, the area of the pulses and the spread of detunings are our choice.",
    ),
    quantities: &["etm.rabi_frequency"],
    compute: sequence,
    refinement: None,
}]);

fn sequence(inputs: &Inputs) -> Result<Picture, Error> {
    let [time, area, pulse_1, pulse_2, delay, spread] = inputs.numbers(["time", "pulse_area", "pulse_1", "pulse_2", "delay", "detuning_spread"])?;
    let sequence = Sequence::new(area, pulse_1, pulse_2, delay)?;
    let refocus = sequence.refocus();
    let end = (refocus + 0.5 * delay).max(time);
    let ensemble = detunings(spread, 61);
    let signal = |t: f64| sequence.signal(&ensemble, t);
    let mut grid = sampling::linear(0.0, end, 90);
    grid.extend(sequence.pulses().iter().flat_map(|(from, to)| [*from, *to]).chain([refocus]).filter(|t| *t < end));
    grid.sort_by(f64::total_cmp);
    let mut left = Panel::new(Axis::new("time", "µs").ranged(0.0, end), Axis::new("mean transverse vector", "").ranged(0.0, 1.25)).titled("pulses and signal");
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
    left.push(Curve::new("signal", sampling::adaptive(&grid, 4e-3, signal), Tone::Data(0), Badge::Derived));
    left.push(Mark { dash: Dash::Dotted, ..Mark::new(MarkAt::X { x: refocus }, "echo", Badge::Derived) });
    left.push(Mark { dash: Dash::Solid, ..Mark::new(MarkAt::X { x: time }, "t", Badge::OurClosure) }.toned(Tone::Ink));
    left.weight = 1.4;

    let mut right = Panel::scene().titled(format!("vectors at t = {} µs", shown(time)));
    (right.x.range, right.y.range) = (Some((-1.2, 1.2)), Some((-1.2, 1.2)));
    let circle = (0..=90).map(|k| (TAU * f64::from(k) / 90.0).sin_cos()).map(|(y, x)| (x, y)).collect();
    right.push(Curve::new("unit circle", vec![circle], Tone::Muted, Badge::Illustration).wide(1.0).unlisted());
    let (mut x, mut y, mut total) = (0.0, 0.0, 0.0);
    for (k, (detuning, weight)) in detunings(spread, 17).iter().enumerate() {
        let [mx, my, _] = sequence.vector(*detuning, time)?;
        x += weight * mx;
        y += weight * my;
        total += weight;
        right.push(Arrow {
            name: if k == 0 { "detuned systems".into() } else { String::new() },
            from: (0.0, 0.0),
            to: (mx, my),
            tone: Tone::Data(0),
            width: 1.2,
            dash: Dash::Solid,
            head: true,
            label: format!("detuned by {} rad/µs", shown(*detuning)),
        });
    }
    right.push(Arrow {
        name: "their mean".into(),
        from: (0.0, 0.0),
        to: (x / total, y / total),
        tone: Tone::Data(1),
        width: 3.5,
        dash: Dash::Solid,
        head: true,
        label: "mean".into(),
    });
    Ok(Picture { panels: vec![left, right], ..Picture::default() }
        .reading("signal at t", signal(time)?, "", Badge::Derived)
        .reading("time of the echo", refocus, "µs", Badge::Derived)
        .reading("height of the echo", signal(refocus)?, "", Badge::Derived)
        .reading("Rabi frequency Ω_{R}", area / pulse_1, "rad/µs", Badge::OurClosure)
        .noting("The echo is counted from the middle of the first pulse; damping is left out."))
}
