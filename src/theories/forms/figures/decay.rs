//! The stretched exponential in time.

use crate::describe::{Equation, Figure, Inputs, Level, Param, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::forms::params::{STRETCHING, law};
use crate::theories::forms::quantities::MEAN_AND_HALF;
use crate::theories::forms::relaxation::stretched_exponential;
use crate::theories::forms::sources::WILLIAMS_WATTS_1970;

const TIME: Param = number("relaxation_time", r"\tau", "s", 1.0, [0.01, 100.0], "after which 1/e is left").log().positive();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "forms.decay",
    title: "A stretched decay in time",
    stands_for: "",
    caption: r"The stretched exponential falls over many decades of time, so the time axis is logarithmic. The grey curve is the plain exponential. All curves pass 1/e at $t = \tau$. Move $\beta$: the smaller it is, the longer the tail and the later the mean time. Dots mark the half-life and the mean time. The law is a description and is not derived.",
    equations: &[Equation { number: "law", tex: r"\phi(t) = e^{-(t/\tau)^\beta}" }, MEAN_AND_HALF],
    params: &[STRETCHING.ranged(0.6, [0.2, 1.5]).positive(), TIME],
    rules: &[],
    provenance: law(&WILLIAMS_WATTS_1970),
    quantities: &["forms.stretched_exponential"],
    look: "You see a stretched exponential in time, on a logarithmic axis. Move the exponent. Notice that a smaller one spreads the decay over more decades.",
    primary: &["exponent"],
    level: Level::First,
    compute: draw,
    refinement: None,
}]);

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let [beta, tau] = inputs.numbers(["exponent", "relaxation_time"])?;
    let left = |t: f64, beta: f64| Ok::<f64, Error>(stretched_exponential(t, tau, beta, 1.0, 0.0)?[0]);
    let mut panel = Panel::new(Axis::new("time t", "s").log().ranged(1e-4 * tau, 1e3 * tau), Axis::new("what is left, φ", "").ranged(0.0, 1.05));
    panel.push(Mark::new(MarkAt::Y { y: (-1.0_f64).exp() }, "1/e", Badge::Derived));
    let logs = sampling::linear(-4.0, 3.0, 71);
    let mut draw = |name: &str, beta: f64, tone: Tone, dash: Dash| {
        let runs = sampling::adaptive(&logs, 3e-4, |x| left(tau * 10_f64.powf(x), beta));
        let runs = runs.into_iter().map(|run| run.into_iter().map(|(x, y)| (tau * 10_f64.powf(x), y)).collect()).collect();
        panel.push(Curve::new(name, runs, tone, Badge::Textbook).dashed(dash).wide(2.5));
    };
    if beta != 1.0 {
        draw("β = 1, exponential", 1.0, Tone::Muted, Dash::Dotted);
    }
    draw(&format!("β = {beta}"), beta, Tone::Data(0), Dash::Solid);
    let [_, mean, half] = stretched_exponential(tau, tau, beta, 1.0, 0.0)?;
    for (t, label) in [(half, "half-life"), (mean, "mean time")] {
        if t < 1e3 * tau && t > 1e-4 * tau {
            panel.push(Mark::new(MarkAt::Point { x: t, y: left(t, beta)? }, label, Badge::Derived).toned(Tone::Data(0)));
        }
    }
    Ok(Picture::from(panel).reading("half-life", half, "s", Badge::Derived).reading("mean time", mean, "s", Badge::Derived))
}
