//! The Lennard-Jones potential over q and over χ.

use super::super::potential::{CHI_INNER, CHI_MIDDLE, CHI_OUTER, potential, potential_of_chi, slope_of_chi};
use super::{READING, held, label, labelled, segment, wu};
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling::{adaptive, linear};
use crate::picture::{Axis, Badge, Curve, Dash, Handle, HandleMap, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone};

const CHI: Param = number("chi", r"\chi", "1", 0.8, [0.02, 1.15], "potential of the neighbourhood at the point shown").within(Domain::POSITIVE.at_most(1e6));

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.potential",
    title: "The well over distance and over χ",
    stands_for: "Fig. 3a",
    caption: r"In the first panel is the Lennard-Jones potential $f$ against the distance $q$ of two molecules of diameter $\sigma$; $\varepsilon_0$ is the depth of its well. In the second panel is the same well against $\chi = (\sigma/q)^6$, where it is a parabola. Its bottom is at $q_0$. The two fixed points, $q_L$ inside and $q_R$ outside, lie where the slope over $\chi$ is $\pm 1$, at 1/16 of the depth above the bottom. Drag the point. Between the fixed points a change of $\chi$ shrinks from level to level; outside it grows.",
    equations: &[
        Equation { number: "(2)", tex: r"f(\sigma/q) = 4[(\sigma/q)^{12} - (\sigma/q)^6]" },
        Equation { number: "(4)", tex: r"f(\chi) = -4\chi(1 - \chi)" },
        Equation { number: "(6-1)", tex: r"\partial f/\partial\chi = \pm 1" },
    ],
    params: &[CHI],
    rules: &[],
    provenance: wu("Eqs (2)-(6-1), Fig. 3", Standing::AsPrinted),
    quantities: &["two_electron.lennard_jones"],
    look: r"You see the well that binds two molecules, over the distance and over $\chi$. Drag the point. Notice that over $\chi$ the well is a parabola.",
    primary: &["chi"],
    level: Level::First,
    compute,
    refinement: None,
}]);

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let chi = inputs.number("chi")?;
    let (here, slope) = (potential_of_chi(chi), slope_of_chi(chi));
    let q_of = |chi: f64| chi.powf(-1.0 / 6.0);
    let fixed = [(CHI_INNER, "q_{L}: slope +1"), (CHI_MIDDLE, "q_{0}: bottom"), (CHI_OUTER, "q_{R}: slope −1")];
    let band =
        |panel: Panel| panel.with(Mark::new(MarkAt::SpanY { from: -1.0, to: -15.0 / 16.0 }, "1/16 above the bottom", Badge::Derived).toned(Tone::Data(2)));
    let height = Axis::new("potential f", "ε_{0}");

    let over_q = adaptive(&linear(0.969, 2.1, 40), 1e-3, |q| potential(1.0 / q));
    let mut left = band(Panel::new(Axis::new("distance q", "σ").ranged(0.9, 2.1), height.clone().ranged(-1.5, 1.0)).titled("over the distance"))
        .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::AsPrinted))
        .with(Curve::new("f(σ/q), (2)", over_q, Tone::Data(0), Badge::AsPrinted));
    let over_chi = adaptive(&linear(0.0, 1.2, 25), 1e-3, |c| Ok(potential_of_chi(c)));
    let mut right = band(Panel::new(Axis::new("χ = (σ/q)^{6}", "").ranged(0.0, 1.2), height.ranged(-1.5, 1.0)).titled("over χ"))
        .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::AsPrinted))
        .with(Curve::new("f(χ), (4)", over_chi, Tone::Data(1), Badge::AsPrinted));
    for (c, sign, name, tone, dash) in
        [(CHI_OUTER, -1.0, "tangent of slope −1", Tone::Data(0), Dash::Dashed), (CHI_INNER, 1.0, "tangent of slope +1", Tone::Data(2), Dash::DashDot)]
    {
        let f = potential_of_chi(c);
        right.push(segment(name, (c - 0.2, f - 0.2 * sign), (c + 0.2, f + 0.2 * sign), tone, Badge::Derived).dashed(dash).wide(1.8));
    }
    let points = |at: &dyn Fn(f64) -> f64| {
        labelled(
            "fixed points and bottom",
            fixed.map(|(c, name)| (at(c), potential_of_chi(c), crate::picture::plain(name))),
            Tone::Ink,
            Marker::Circle,
            Badge::Derived,
        )
    };
    left.push(points(&q_of));
    right.push(points(&|c| c));
    // over q the walls of the well are near: the names stand a little apart from their points
    for (c, at_q, (across, up), side, at_chi, inward) in [
        (CHI_INNER, "q_{L}", (-0.035, -0.05), Side::Left, "5/8", -0.03),
        (CHI_MIDDLE, "q_{0}", (0.0, 0.0), Side::Below, "1/2", 0.0),
        (CHI_OUTER, "q_{R}", (0.02, -0.06), Side::Right, "3/8", 0.03),
    ] {
        left.push(label(q_of(c) + across, potential_of_chi(c) + up, at_q, side, Tone::Ink));
        right.push(label(c + inward, potential_of_chi(c), at_chi, Side::Above, Tone::Ink));
    }
    let shown = (0.9..=2.1).contains(&q_of(chi)) && here <= 1.0;
    if shown {
        left.push(Points::new("the point chosen", [(q_of(chi), here)], Tone::Data(3), Marker::Diamond, Badge::AsPrinted));
        right.push(held("the point chosen, to drag", (chi, here), Badge::AsPrinted));
        right.handles.push(Handle {
            label: "the point chosen".into(),
            x_param: "chi",
            y_param: "",
            x: chi,
            y: here,
            x_map: HandleMap::Same,
            y_map: HandleMap::Same,
        });
    }
    let mut picture = Picture { panels: vec![left, right], ..Picture::default() }
        .reading("potential f", here, "ε_0", Badge::AsPrinted)
        .reading("slope ∂f/∂χ", slope, "", Badge::AsPrinted)
        .reading("height above the bottom", here + 1.0, "ε_0", Badge::Derived)
        .reading("distance q", q_of(chi), "σ", Badge::AsPrinted);
    if !shown {
        picture = picture.noting("The point lies outside the drawing; its numbers stand below it.");
    }
    let verdict = if slope.abs() <= 1.0 { "does not grow" } else { "grows" };
    Ok(picture.noting(format!("At χ = {} a change of χ {verdict} from level to level, by (6).", crate::picture::digits(chi, 4))).noting(READING))
}
