//! The jump clock: contact lines in a quarter turn, the trap, and how sharp it is.

use super::super::jump::{Jump, jump, largest_invariant, sensitivity, tetrahedral_distance, torsion};
use super::super::quantities::INVARIANT;
use super::{READING, arc, held, label, labelled, polygon, segment, wu};
use crate::describe::{Equation, Figure, Inputs, Level, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling::linear;
use crate::picture::{Axis, Badge, Curve, Dash, Handle, HandleMap, Mark, MarkAt, Marker, Panel, Picture, Side, Tone};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.jump_clock",
    title: "The jump clock and its trap",
    stands_for: "Figs 4 and 5",
    caption: r"In the first panel a molecule jumps along a circle whose radius is its diameter $\sigma$. Each jump is a chord $d_L^*$ of the circle. Lines from the middle to the stops are contact lines: there the molecule touches a neighbour. For the value of (7) a quarter turn holds 16. What is left at its end is the trap, in the second panel with its angles enlarged. In the third panel the trap is drawn against $d_L^*$. Drag the point: the trap opens and closes like the teeth of a saw. It is only 0.02° at the value of (7), because that value lies 0.02 % below $2 \sin 3^\circ$, where it closes. The paper multiplies this remainder by 60 to make its torsion angle.",
    equations: &[
        Equation { number: "Fig. 4", tex: r"\Omega = 2\sin^{-1}(d_L^*/2)" },
        Equation { number: "III.A.2", tex: r"\angle\mathrm{Trap} = 90^\circ - (k - 1)\,\Omega" },
        Equation { number: "IV.D.3", tex: r"\angle\mathrm{Tors} = 60\,\angle\mathrm{Trap}" },
    ],
    params: &[INVARIANT.ranged(0.10464892334840585, [0.09, 0.13])],
    rules: &[],
    provenance: wu("Fig. 4, III.A.2, IV.D.3", Standing::AsPrinted),
    quantities: &["two_electron.jump_angle", "two_electron.magic_angle"],
    look: "You see equal jumps along a circle, and the small angle that is left after a quarter turn. Drag the point. Notice that the rest opens and closes.",
    primary: &["invariant"],
    level: Level::Course,
    compute,
    refinement: None,
}]);

/// More lines than this are drawn with gaps.
const MOST_LINES: f64 = 120.0;

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let invariant = inputs.number("invariant")?;
    let j = jump(invariant)?;
    let stride = (j.contacts / MOST_LINES).ceil().max(1.0);
    let (tors, true_radian) = torsion(j.trap)?;
    let mut picture = Picture { panels: vec![clock(&j, stride), inset(&j), saw(invariant, &j)?], ..Picture::default() }
        .reading("jump angle Ω", j.angle, "deg", Badge::Derived)
        .reading("contact lines k", j.contacts, "", Badge::Derived)
        .reading("trap angle", j.trap, "deg", Badge::Derived)
        .reading("distance of neighbouring contact points d_{L}° = (109.5/90) d_{L}*", tetrahedral_distance(invariant), "σ", Badge::AsPrinted)
        .reading("torsion angle, 60 × trap", tors, "deg", Badge::AsStated)
        .reading("torsion angle with a radian of 57.3°", true_radian, "deg", Badge::Corrected);
    if j.trap > 0.0 {
        picture = picture.reading("change of the trap for 1 ppm of Ω", sensitivity(invariant)?, "%", Badge::Derived);
    }
    if stride > 1.0 {
        picture = picture.noting(format!("There are more contact lines than the drawing can hold. One in {stride} is drawn."));
    }
    Ok(picture
        .noting(format!(
            "The paper quotes a torsion angle of 1.14° to 1.17°, from a rounded trap angle. For the value chosen it is {}°.",
            crate::picture::digits(tors, 4)
        ))
        .noting(READING))
}

fn clock(j: &Jump, stride: f64) -> Panel {
    let lines: Vec<f64> = (0..).map(|t| f64::from(t) * stride).take_while(|t| *t < j.contacts).collect();
    let at = |angle: f64, radius: f64| (radius * angle.to_radians().cos(), radius * angle.to_radians().sin());
    let spokes = lines.iter().map(|t| vec![(0.0, 0.0), at(t * j.angle, 1.0)]).collect();
    let ends = lines.iter().map(|t| {
        let (x, y) = at(t * j.angle, 1.0);
        (x, y, format!("line {} at {:.4}°", t + 1.0, t * j.angle))
    });
    let mut wedge = vec![(0.0, 0.0)];
    wedge.extend(arc((0.0, 0.0), 1.0, 90.0 - j.trap, 90.0, 12));
    let mut points = labelled("contact lines", ends, Tone::Data(0), Marker::Circle, Badge::Derived);
    (points.radius, points.listed) = (3.5, false);
    let mut scene = Panel::scene();
    (scene.x.range, scene.y.range) = (Some((-0.12, 1.25)), Some((-0.08, 1.2)));
    scene
        .titled("a quarter turn")
        .with(Curve::new("circle of radius σ", vec![arc((0.0, 0.0), 1.0, 0.0, 90.0, 46)], Tone::Muted, Badge::AsPrinted).wide(1.2).unlisted())
        .with(polygon("", wedge, Tone::Data(3), 0.8, format!("trap, {:.5}° wide", j.trap)))
        .with(Curve::new("contact lines", spokes, Tone::Data(0), Badge::Derived).wide(1.3))
        .with(points)
        .with(label(1.03, 0.0, "line 1", Side::Right, Tone::Ink))
        .with(label(0.0, 1.03, "trap", Side::Above, Tone::Data(3)))
}

/// The end of the quarter turn with its angles multiplied.
fn inset(j: &Jump) -> Panel {
    let times = if j.trap > 0.0 { 10.0_f64.powf((40.0 / j.trap).log10().floor()).max(1.0) } else { 1.0 };
    let shown = |from_end: f64| 90.0 - times * from_end;
    let at = |angle: f64, radius: f64| (radius * angle.to_radians().cos(), radius * angle.to_radians().sin());
    let mut wedge = vec![(0.0, 0.0)];
    wedge.extend(arc((0.0, 0.0), 1.0, shown(j.trap), 90.0, 24));
    let (last, middle) = (at(shown(j.trap), 1.0), at(shown(j.trap), 0.55));
    // outside the arc, which goes on beyond the end of the line
    let beyond = at(shown(j.trap), 1.1);
    let mut scene = Panel::scene();
    // room on either side for the texts, which stand outside the wedge
    (scene.x.range, scene.y.range) = (Some((-0.3, 1.1)), Some((-0.08, 1.2)));
    scene
        .titled(if times > 1.0 { format!("its end, angles × {times}") } else { "its end".to_owned() })
        .with(
            Curve::new("circle of radius σ", vec![arc((0.0, 0.0), 1.0, shown(j.trap).min(45.0), 95.0, 40)], Tone::Muted, Badge::AsPrinted).wide(1.2).unlisted(),
        )
        .with(polygon("", wedge, Tone::Data(3), 0.35, format!("trap, {:.5}° wide", j.trap)))
        .with(segment("last line", (0.0, 0.0), last, Tone::Data(0), Badge::Derived).wide(2.0).unlisted())
        .with(segment("first line of the next quarter", (0.0, 0.0), (0.0, 1.0), Tone::Ink, Badge::Derived).dashed(Dash::Dashed).wide(1.5).unlisted())
        .with(label(beyond.0, beyond.1, format!("line {}", j.contacts), Side::Right, Tone::Data(0)))
        .with(label(-0.03, 0.55, "90°", Side::Left, Tone::Ink))
        .with(label(middle.0 + 0.05, middle.1, format!("trap {:.4}°", j.trap), Side::Right, Tone::Data(3)))
}

/// The trap over the invariant: five teeth around the value chosen.
fn saw(invariant: f64, j: &Jump) -> Result<Panel, Error> {
    let here = j.contacts - 1.0;
    // the lower end of tooth n, where one jump more would fit; its upper end is that of n − 1
    let lower = |n: f64| 2.0 * (45.0 / (n + 1.0)).to_radians().sin();
    let upper = |n: f64| if n < 1.0 { 2.0 } else { lower(n - 1.0) };
    let mut teeth = Vec::new();
    for n in [here - 2.0, here - 1.0, here, here + 1.0, here + 2.0] {
        if n >= 0.0 {
            let trap = |d: f64| (90.0 - n * (2.0 * (0.5 * d).min(1.0).asin()).to_degrees()).max(0.0);
            teeth.push(linear(lower(n), upper(n), 16).into_iter().map(|d| (d, trap(d))).collect());
        }
    }
    let mut panel = Panel::new(Axis::new("length of a jump over the diameter, d_{L}*", ""), Axis::new("trap angle", "°"))
        .titled("the trap over d_{L}*")
        .with(Curve::new("trap angle", teeth, Tone::Data(0), Badge::Derived))
        .with(held("the value chosen", (invariant, j.trap), Badge::Derived));
    if (1.0..1e6).contains(&here) {
        let closes = largest_invariant(j.contacts as u32);
        let text = if (here - 15.0).abs() < 0.5 { "2 sin 3°: closed".to_owned() } else { format!("2 sin(45°/{here}): closed") };
        panel.push(Mark::new(MarkAt::X { x: closes }, text, Badge::Derived));
    }
    panel.handles.push(Handle {
        label: "invariant of the recursion".into(),
        x_param: "invariant",
        y_param: "",
        x: invariant,
        y: j.trap,
        x_map: HandleMap::Same,
        y_map: HandleMap::Same,
    });
    Ok(panel)
}
