//! The paper's Fig. 1: a rigid tetrahedron and the neighbours that hold it.

use super::small_arrow;
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Param, Standing, choice, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Label, Mark, MarkAt, Marker, Panel, Picture, Points, Polygon, Side, Tone, Turn};
use crate::theories::melting_rg::cage::{Cage, RestLength, critical_stretching, rotation, stiffness, turned_energy};
use crate::theories::melting_rg::elasticity::{Tensor, Vector};
use crate::theories::melting_rg::quantities::elastic::{
    ALPHA, BENDING, BETA, CAGE_ENERGY, CAGE_RADIUS, CORE_RADIUS, GAMMA, INSIDE, REST_LENGTH, STRETCHING, cage,
};
use crate::theories::melting_rg::quantities::varma;

const AXIS: Param = choice(
    "axis",
    r"\text{axis}",
    "gamma",
    &[
        Choice { id: "alpha", label: "α, about the x axis" },
        Choice { id: "beta", label: "β, about the y axis" },
        Choice { id: "gamma", label: "γ, about the z axis" },
    ],
    "angle against which the energy is drawn",
);

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.cage",
    title: "A rigid defect held by its neighbours",
    stands_for: "Fig. 1",
    caption: r"The first panel, after the paper's Fig. 1, shows a rigid tetrahedron with weak bonds to four neighbours, its cage. The tetrahedron is turned by three angles from its axes, and the cage by one; dotted and dashed lines show both before they turned. The arrows 1, 2, 3 are fixed axes, and 1', 2', 3' turn with it. Drag to look from elsewhere. The second panel shows the energy $V$ of the bonds by (4) against one of the angles, with the tetrahedron as drawn marked by a dot. Its unit $\mu_0$ is the bending energy of a bond here, and not a shear modulus. Turn the cage: the angle of least energy turns with it, by half the curl of the displacement. Choose the rest length, which is the length at which a bond stores no energy. Here $a$ is the radius of the cage and $b$ that of the tetrahedron. With $|a - b|$ the cage holds the tetrahedron. With the printed $|a|$ the bonds are too short from the start, and stiff bonds make it turn by itself. The order of indices printed in (2) makes it turn against the cage.",
    equations: &[Equation { number: "(2), indices corrected", tex: r"\ell_p = (1 + D)\,a_p - \mathcal R\, b_p,\quad D_{ki} = \partial_i u_k" }, CAGE_ENERGY],
    params: &[
        ALPHA.ranged(0.0, [-1.2, 1.2]),
        BETA.ranged(0.0, [-1.2, 1.2]),
        GAMMA.ranged(0.4, [-1.2, 1.2]),
        AXIS,
        REST_LENGTH,
        CAGE_RADIUS,
        CORE_RADIUS,
        BENDING,
        STRETCHING.ranged(3.0, [0.1, 10.0]),
        number("cage_turn", r"\theta", "rad", 0.2, [-0.5, 0.5], "turn of the neighbours about the z axis"),
        number("azimuth", r"\text{azimuth}", "degree", 25.0, [-180.0, 180.0], "direction of view, round the vertical"),
        number("elevation", r"\text{elevation}", "degree", 20.0, [-90.0, 90.0], "height of the eye above the horizon"),
    ],
    rules: &[INSIDE],
    provenance: varma(
        "Fig. 1, Eqs (1)-(4)",
        Standing::Corrected {
            printed: r"(|\ell_p| - |a_p|)^2",
            why: r"A bond of the undistorted cage has the length $|a - b|$, so it is at rest with that rest length.",
        },
    ),
    quantities: &["melting_rg.cage_energy"],
    look: "You see a rigid tetrahedron held by its four neighbours. Move an angle, or turn the cage. Notice that the energy is least where the tetrahedron follows the cage.",
    primary: &["alpha", "cage_turn"],
    level: Level::Course,
    compute: compute_cage,
    refinement: None,
}]);

/// A point on the sheet and its depth, towards the eye.
fn project(view: &Tensor, p: &Vector) -> ((f64, f64), f64) {
    let seen = view * p;
    ((seen[0], seen[1]), seen[2])
}

fn compute_cage(i: &Inputs) -> Result<Picture, Error> {
    let angles = i.numbers(["alpha", "beta", "gamma"])?;
    let [turn, azimuth, elevation, a, b, bending, stretching] =
        i.numbers(["cage_turn", "azimuth", "elevation", "cage_radius", "core_radius", "bending", "stretching"])?;
    let chosen = cage(i)?;
    let view = rotation([elevation.to_radians(), 0.0, 0.0]) * rotation([-std::f64::consts::FRAC_PI_2, 0.0, 0.0]) * rotation([0.0, 0.0, azimuth.to_radians()]);
    let gradient = rotation([0.0, 0.0, turn]) - Tensor::identity();
    let r = rotation(angles);
    let scene = draw(&chosen, &view, &r, &gradient, a);

    let along = match i.word("axis")? {
        "alpha" => 0,
        "beta" => 1,
        _ => 2,
    };
    let symbol = ["α", "β", "γ"][along];
    let mut energies = Panel::new(Axis::new(format!("angle {symbol}"), "rad").ranged(-1.5, 1.5), Axis::new("energy V", "μ_{0}"));
    let energy = |cage: &Cage, angle: f64| {
        let mut turned = angles;
        turned[along] = angle;
        cage.energy(&rotation(turned), &gradient)
    };
    for (rest, name, tone, badge, dash) in [
        (RestLength::Gap, "rest length |a − b|", Tone::Data(0), Badge::Corrected, Dash::Solid),
        (RestLength::Printed, "rest length |a|, as printed", Tone::Data(1), Badge::AsPrinted, Dash::Dashed),
    ] {
        let cage = Cage { rest, ..chosen.clone() };
        let mut curve = Curve::new(name, sampling::adaptive(&sampling::linear(-1.5, 1.5, 41), 1e-3, |t| Ok(energy(&cage, t))), tone, badge).dashed(dash);
        if cage.rest == chosen.rest {
            curve = curve.wide(3.0);
        }
        energies.push(curve);
    }
    let here = chosen.energy(&r, &gradient);
    let mut picture = Picture::default();
    if angles[along].abs() <= 1.5 {
        energies.push(Mark::new(MarkAt::X { x: angles[along] }, "", Badge::OurClosure));
        energies.push(Points::new("the defect as drawn", [(angles[along], here)], Tone::Data(2), Marker::Circle, Badge::OurClosure));
    } else {
        picture = picture.noting(format!("The angle of the defect, {:.2} rad, lies outside the energy panel.", angles[along]));
    }
    picture.panels = vec![scene, energies];
    picture = picture
        .reading("energy V", here, "μ_{0}", Badge::Corrected)
        .reading("energy V if the cage had not turned", turned_energy(angles, &chosen)?, "μ_{0}", Badge::Corrected)
        .reading("stiffness k against turning, |a − b|", stiffness(a, b, bending, stretching, RestLength::Gap)?, "μ_{0}", Badge::Corrected)
        .reading("stiffness k against turning, |a|", stiffness(a, b, bending, stretching, RestLength::Printed)?, "μ_{0}", Badge::AsPrinted)
        .reading("g_{0} above which it turns by itself, |a|", critical_stretching(a, b, bending)?, "μ_{0}/a²", Badge::Derived);
    let gap = Cage { rest: RestLength::Gap, ..chosen };
    let held = |printed: bool| gap.relaxed_angles(&gradient, [0.0, 0.0, if printed { -turn } else { turn }], printed);
    match (held(false), held(true)) {
        (Ok(mended), Ok(printed)) => {
            picture = picture
                .reading("γ of least energy, |a − b|", mended[2], "rad", Badge::Corrected)
                .reading("γ of least energy with the printed indices of (2)", printed[2], "rad", Badge::AsPrinted)
                .reading("half the curl of the displacement", turn.sin(), "rad", Badge::Derived);
        }
        (Err(error), _) | (_, Err(error)) => picture = picture.noting(format!("The angle of least energy: {error}.")),
    }
    Ok(picture)
}

fn draw(cage: &Cage, view: &Tensor, r: &Tensor, gradient: &Tensor, reach: f64) -> Panel {
    let neighbours: Vec<Vector> = cage.sites.iter().map(|(a, _)| a + gradient * a).collect();
    let corners: Vec<Vector> = cage.sites.iter().map(|(_, b)| r * b).collect();
    let at = |p: &Vector| project(view, p).0;
    let before_turn: Vec<Vector> = cage.sites.iter().map(|(a, _)| *a).collect();
    let reach = 1.1 * reach;
    let mut panel = Panel::scene();
    panel.x = Axis::hidden().ranged(-reach, reach);
    panel.y = Axis::hidden().ranged(-reach, reach);
    panel.turn = Some(Turn { horizontal: "azimuth", vertical: "elevation" });
    let bonds: Vec<Vec<(f64, f64)>> = neighbours.iter().zip(&corners).map(|(a, b)| vec![at(a), at(b)]).collect();
    // the name of an axis stands at its end, farther along it or beside it where a line would strike it through
    let sides = (0..corners.len()).flat_map(|p| (0..p).map(move |q| (p, q))).map(|(p, q)| vec![at(&corners[p]), at(&corners[q])]);
    let lines: Vec<Vec<(f64, f64)>> = bonds.iter().cloned().chain(sides).collect();
    let balls: Vec<(f64, f64)> = neighbours.iter().map(at).collect();
    let clear = |p: (f64, f64)| lines.iter().all(|line| distance(p, line[0], line[1]) > 0.075 * reach);
    let off_balls = |p: (f64, f64)| balls.iter().all(|ball| (p.0 - ball.0).hypot(p.1 - ball.1) > 0.17 * reach);
    let beside = [0.0, 0.16, -0.16].into_iter().flat_map(|aside| [1.1, 1.2, 1.3, 1.0].map(|far| (far, aside)));
    // the common axes 1, 2, 3 and those of the defect, as in the paper's figure
    let ends = [0, 1, 2].map(|k| {
        let mut axis = Vector::zeros();
        axis[k] = 0.75 * reach;
        (at(&axis), at(&(r * axis)))
    });
    let off_arrows = |p: (f64, f64), own: (f64, f64)| {
        ends.iter().flat_map(|pair| [pair.0, pair.1]).filter(|end| *end != own).all(|end| distance(p, (0.0, 0.0), end) > 0.06 * reach)
    };
    let named = |to: (f64, f64)| {
        let places = || beside.clone().map(|(far, aside)| (far * to.0 - aside * to.1, far * to.1 + aside * to.0));
        places().find(|p| clear(*p) && off_balls(*p) && off_arrows(*p, to)).or_else(|| places().find(|p| clear(*p))).unwrap_or((1.1 * to.0, 1.1 * to.1))
    };
    for ((plain, turned), (still, moved)) in [("1", "1'"), ("2", "2'"), ("3", "3'")].into_iter().zip(ends) {
        // one label where the two axes are seen as one
        let together = (still.0 - moved.0).hypot(still.1 - moved.1) < 0.08 * reach;
        let label = if together { format!("{plain}, {turned}") } else { turned.to_owned() };
        for (to, text, tone) in [(still, if together { String::new() } else { plain.to_owned() }, Tone::Muted), (moved, label, Tone::Data(1))] {
            panel.push(small_arrow((0.0, 0.0), to, tone));
            if !text.is_empty() {
                let (x, y) = named(to);
                panel.push(Label { x, y, text, side: Side::Centre, tone, size: 1.0 });
            }
        }
    }
    let edges = |points: &[Vector]| -> Vec<Vec<(f64, f64)>> {
        (0..points.len()).flat_map(|p| (0..p).map(move |q| (p, q))).map(|(p, q)| vec![at(&points[p]), at(&points[q])]).collect()
    };
    panel.push(Curve::new("cage before it turned", edges(&before_turn), Tone::Muted, Badge::Illustration).wide(1.0).dashed(Dash::Dotted));
    let before: Vec<Vector> = cage.sites.iter().map(|(_, b)| *b).collect();
    panel.push(Curve::new("defect before it turned", edges(&before), Tone::Muted, Badge::Illustration).wide(1.0).dashed(Dash::Dashed));
    // far faces first
    let mut faces: Vec<[usize; 3]> = vec![[0, 1, 2], [0, 1, 3], [0, 2, 3], [1, 2, 3]];
    let depth = |face: &[usize; 3]| face.iter().map(|&p| project(view, &corners[p]).1).sum::<f64>();
    faces.sort_by(|p, q| depth(p).total_cmp(&depth(q)));
    for face in faces {
        let outline = face.iter().map(|&p| at(&corners[p])).collect();
        panel.push(Polygon {
            name: String::new(),
            outline,
            fill: Tone::Data(1),
            opacity: 0.3,
            stroke: Tone::Data(1),
            width: 2.0,
            label: "the rigid defect, turned".into(),
        });
    }
    panel.push(Curve::new("weak bonds", bonds, Tone::Data(0), Badge::Illustration).wide(2.5));
    let mut shown = Points::new("neighbours", balls, Tone::Data(0), Marker::Circle, Badge::Illustration);
    shown.radius = 7.0;
    panel.push(shown);
    panel.push(Points::new("rigid defect", corners.iter().map(at), Tone::Data(1), Marker::Circle, Badge::Illustration));
    panel
}

/// From a point to the line between two others.
fn distance(p: (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let along = (((p.0 - from.0) * dx + (p.1 - from.1) * dy) / (dx * dx + dy * dy).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
    (p.0 - from.0 - along * dx).hypot(p.1 - from.1 - along * dy)
}
