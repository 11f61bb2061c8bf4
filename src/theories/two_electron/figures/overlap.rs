//! Two spheres that overlap, and the angle of the overlap against the jump angle.

use super::super::jump::jump;
use super::super::matter::overlap_angle;
use super::super::potential::invariant;
use super::super::quantities::OVERLAP;
use super::{READING, arc, big_ring, held, label, polygon, segment, wu};
use crate::describe::{Equation, Figure, Inputs, Level, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling::{adaptive, linear};
use crate::picture::{Axis, Badge, Curve, Dash, Handle, HandleMap, Mark, MarkAt, Panel, Picture, Points, Side, Tone};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.overlap",
    title: "The overlap of two spheres",
    stands_for: "Fig. 5",
    caption: r"In the first panel are two molecules as spheres that overlap, $a_0$ and its neighbour $c_0$. The wedge at a centre is the angle $\Phi$, under which the edge of the lens is seen. In the second panel is the lens, stretched across. In the third the angle is drawn against the overlap $x$, by which each sphere reaches past the plane between them. Drag the point. The printed overlap of 0.27 % and the printed angle of 4.21° lie on one curve, which we derived. The paper derives neither. It says that $\Phi$ is smaller than the jump angle $\Omega$, which holds at overlaps below the crossing.",
    equations: &[Equation { number: "our assumption", tex: r"\cos\Phi = 1 - x" }],
    params: &[OVERLAP.ranged(0.27, [0.01, 1.0])],
    rules: &[],
    provenance: wu(
        "Fig. 5, III.D.1",
        Standing::Inferred { why: "The paper prints an overlap and an angle and derives neither. Our relation makes the one of the other." },
    ),
    quantities: &["two_electron.overlap", "two_electron.jump_angle"],
    look: "You see two spheres that overlap, and the angle under which the edge of the lens appears. Drag the point. Notice how small an overlap makes a visible angle.",
    primary: &["overlap"],
    level: Level::Course,
    compute,
    refinement: None,
}]);

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let overlap = inputs.number("overlap")?;
    let phi = overlap_angle(overlap)?;
    let omega = jump(invariant())?.angle;
    let greatest = (2.0 * overlap).clamp(1.0, 100.0);
    let grid: Vec<f64> = linear(0.0, greatest.sqrt(), 60).into_iter().map(|root| root * root).collect();
    let mut curve = Panel::new(Axis::new("overlap x", "%").ranged(0.0, greatest), Axis::new("angle", "°"))
        .titled("its angle")
        .with(Mark::new(MarkAt::Y { y: omega }, "jump angle Ω", Badge::Derived))
        // wider than the ring of the overlap chosen, which starts on it
        .with(Points { radius: 19.0, ..big_ring("printed: 0.27 %, 4.21°", (0.27, 4.21)) })
        .with(Curve::new("Φ = acos(1 − x)", adaptive(&grid, 2e-3, overlap_angle), Tone::Data(0), Badge::Inferred))
        .with(held("the overlap chosen", (overlap, phi), Badge::Inferred));
    curve.handles.push(Handle { label: "overlap".into(), x_param: "overlap", y_param: "", x: overlap, y: phi, x_map: HandleMap::Same, y_map: HandleMap::Same });
    Ok(Picture { panels: vec![to_scale(overlap, phi), lens(overlap, phi), curve], ..Picture::default() }
        .reading("overlap angle Φ", phi, "deg", Badge::Inferred)
        .reading("jump angle Ω", omega, "deg", Badge::Derived)
        .reading("overlap at which Φ = Ω", 100.0 * (1.0 - omega.to_radians().cos()), "%", Badge::Derived)
        .reading(
            "a candidate for the overlap: two heights of the arc over the chord d_{L}*",
            200.0 * (1.0 - (0.5 * omega).to_radians().cos()),
            "%",
            Badge::OurClosure,
        )
        .noting("The overlap is an input: no equation of the paper yields 0.27 %.")
        .noting(READING))
}

/// Both spheres as they are, with the angle at one centre.
fn to_scale(overlap: f64, phi: f64) -> Panel {
    let centre = 1.0 - overlap / 100.0;
    let full = |x: f64| vec![arc((x, 0.0), 1.0, 0.0, 360.0, 121)];
    let mut wedge = vec![(-centre, 0.0)];
    wedge.extend(arc((-centre, 0.0), 1.0, 0.0, phi, 24));
    let mut scene = Panel::scene().titled("to scale");
    (scene.x.range, scene.y.range) = (Some((-2.05, 2.05)), Some((-1.55, 1.4)));
    scene
        .with(Curve::new("sphere a_{0}", full(-centre), Tone::Data(0), Badge::Inferred).unlisted())
        .with(Curve::new("sphere c_{0}", full(centre), Tone::Data(1), Badge::Inferred).dashed(Dash::DashDot).unlisted())
        .with(polygon("angle Φ at a centre", wedge, Tone::Data(3), 0.6, format!("Φ = {phi:.3}°")))
        .with(label(-centre, 1.03, "a_{0}", Side::Above, Tone::Data(0)))
        .with(label(centre, 1.03, "c_{0}", Side::Above, Tone::Data(1)))
        .with(label(-centre, -1.04, format!("Φ = {phi:.2}°"), Side::Below, Tone::Data(3)))
}

/// The middle of the two unit circles, stretched across so that the lens shows.
fn lens(overlap: f64, phi: f64) -> Panel {
    let x = overlap / 100.0;
    let half = phi.to_radians().sin().max(0.01);
    // across so much that the lens is about as wide as a third of its height
    let stretch = if x > 0.0 { (0.33 * half / x).clamp(1.0, 1e3) } else { 30.0 };
    let reach = (1.6 * phi).clamp(3.0, 90.0);
    let left = arc((-(1.0 - x), 0.0), 1.0, -reach, reach, 61);
    let right: Vec<(f64, f64)> = left.iter().map(|(a, b)| (-a, *b)).collect();
    let scaled = |points: &[(f64, f64)]| points.iter().map(|(a, b)| (a * stretch, *b)).collect::<Vec<_>>();
    let mut outline = scaled(&arc((-(1.0 - x), 0.0), 1.0, -phi, phi, 31));
    outline.extend(scaled(&arc((1.0 - x, 0.0), 1.0, 180.0 - phi, 180.0 + phi, 31)));
    let top = reach.to_radians().sin();
    Panel::scene()
        .titled(format!("the lens, stretched × {stretch:.0} across"))
        .with(polygon("overlap", outline, Tone::Data(3), 0.4, format!("overlap of {overlap} %")))
        .with(Curve::new("sphere a_{0}", vec![scaled(&left)], Tone::Data(0), Badge::Inferred))
        .with(Curve::new("sphere c_{0}", vec![scaled(&right)], Tone::Data(1), Badge::Inferred).dashed(Dash::DashDot))
        .with(segment("plane between them", (0.0, -top), (0.0, top), Tone::Muted, Badge::AsStated).dashed(Dash::Dashed).wide(1.2))
}
