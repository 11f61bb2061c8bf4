//! A glass is cooled and heated.

use crate::describe::{Equation, Figure, Inputs, Level, figures};
use crate::error::Error;
use crate::picture::{Axis, Badge, Curve, Dash, Panel, Picture, Tone};
use crate::theories::forms::fictive::Scan;
use crate::theories::forms::params::law;
use crate::theories::forms::quantities::{
    COOLING, END, ENDS_BELOW, EXPONENT, FICTIVE_TIME, HEATING, LOG_PREFACTOR, NONLINEARITY, SCAN_ACTIVATION, START, scan,
};
use crate::theories::forms::sources::TOOL_1946;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "forms.scan",
    title: "The glass transition on cooling and on heating",
    stands_for: "",
    caption: r"A liquid is cooled at one rate until it is a glass, and then it is heated at another. The first panel shows the fictive temperature $T_\text{f}$. It is the temperature at which the liquid in equilibrium would have the structure that the sample has now. The dotted line is equilibrium, where it is the temperature itself. A level part is a glass, whose structure stands still. The second panel shows the slope of these curves. It is the heat capacity, scaled so that the glass has 0 and the liquid has 1. Solid curves are cooling, dashed ones heating. Move the rates: slow cooling and fast heating give a high peak, the overshoot. Fast cooling and slow heating give a dip before the step. Move $x$, the share of the true temperature in the activation, and the stretching exponent $\beta$: small $x$ sharpens the overshoot, small $\beta$ broadens the transition. The cooling begins a little above the start temperature, so that its first moments are not seen. The figure computes in steps of one fifth of the width of the transition, which is coarser than in the calculator. The defaults are values for As₂Se₃ that we wrote down from memory and did not look up. We chose $\ln A$, the logarithm of the prefactor of the relaxation time. The examples have two other glasses, from memory too; type any other four numbers, with temperatures that enclose the transition.",
    equations: &[FICTIVE_TIME, Equation { number: "law", tex: r"T_\mathrm{f}(t) = T(t) - \int_0^t \frac{dT}{dt'}\, e^{-[\xi(t) - \xi(t')]^\beta}\, dt'" }],
    params: &[
        COOLING,
        HEATING,
        NONLINEARITY,
        EXPONENT,
        LOG_PREFACTOR.ranged(-79.6, [-230.0, -40.0]),
        SCAN_ACTIVATION.ranged(38_300.0, [15_000.0, 75_000.0]),
        START.ranged(500.0, [300.0, 640.0]),
        END.ranged(380.0, [280.0, 490.0]),
    ],
    rules: &[ENDS_BELOW],
    provenance: law(&TOOL_1946),
    quantities: &["forms.tool_narayanaswamy_moynihan"],
    look: "You see a glass that is cooled and heated again: its fictive temperature and its heat capacity. Move the two rates. Notice the overshoot on heating after slow cooling.",
    primary: &["cooling_rate", "heating_rate"],
    level: Level::Course,
    compute: draw,
    refinement: None,
}]);

/// How far above the axis the cooling begins, K: the memory of the rest before it has then faded.
const ABOVE: f64 = 10.0;

/// Slopes between neighbours, at the middle of each step.
fn slopes(run: &[(f64, f64)]) -> Vec<(f64, f64)> {
    run.windows(2).map(|pair| (0.5 * (pair[0].0 + pair[1].0), (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0))).collect()
}

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let scan = scan(inputs)?;
    let hotter = Scan { start_temperature: scan.start_temperature + ABOVE, ..scan };
    // a scan that is only just short enough begins where it is asked to
    let mut course = hotter.drawn(scan.start_temperature, 1.0).or_else(|_| scan.drawn(scan.start_temperature, 1.0))?;
    let beyond = course.cooling.iter().filter(|p| p.0 > scan.start_temperature).count().saturating_sub(1);
    course.cooling.drain(..beyond);
    let ends = (scan.end_temperature, scan.start_temperature);
    let axis = || Axis::new("temperature T", "K").ranged(ends.0, ends.1);
    let mut left = Panel::new(axis(), Axis::new("fictive temperature T_{f}", "K"));
    let mut right = Panel::new(axis(), Axis::new("heat capacity dT_{f}/dT", ""));
    let frozen = course.heating.first().map_or(ends.1, |p| p.1);
    let equilibrium = vec![vec![(frozen.max(ends.0), frozen.max(ends.0)), (ends.1, ends.1)]];
    left.push(Curve::new("equilibrium", equilibrium, Tone::Muted, Badge::Textbook).dashed(Dash::Dotted));
    let heating = slopes(&course.heating);
    let highest = heating.iter().fold((ends.0, 0.0), |best: (f64, f64), p| if p.1 > best.1 { *p } else { best });
    right.push(Curve::new("slope on cooling", vec![slopes(&course.cooling)], Tone::Data(0), Badge::Derived).wide(2.5).unlisted());
    right.push(Curve::new("slope on heating", vec![heating], Tone::Data(1), Badge::Derived).dashed(Dash::Dashed).wide(2.5).unlisted());
    left.push(Curve::new("cooling", vec![course.cooling], Tone::Data(0), Badge::Textbook).wide(2.5));
    left.push(Curve::new("heating", vec![course.heating], Tone::Data(1), Badge::Textbook).dashed(Dash::Dashed).wide(2.5));
    Ok(Picture { panels: vec![left, right], ..Picture::default() }
        .reading("frozen fictive temperature", frozen, "K", Badge::Derived)
        .reading("highest heat capacity on heating", highest.1, "", Badge::Derived)
        .reading("there, temperature", highest.0, "K", Badge::Derived))
}
