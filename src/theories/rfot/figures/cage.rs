//! A cage that buckles under compression, in pictures.

use super::super::aperiodic::circle;
use super::super::cage::{Cage, buckling_anisotropy};
use super::super::sources::LUBCHENKO_2017;
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Arrow, Axis, Badge, Curve, Dash, Marker, Panel, Picture, Points, Polygon, Tone};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "rfot.cage",
    title: "A cage that buckles",
    stands_for: "Fig. 8 (b)",
    caption: r"The drawing shows a particle in a cage of four soft neighbours; the graph shows its energy along the long axis of the cage. Make the cage longer along that axis. Beyond a critical ratio of the axes the centre is no longer the place of least energy but the top of a barrier between two such places. The pale circle is the other place, and the arrow leads to it. The particle then has to choose one of two wells, which is the bistability of the paper's Fig. 8 (b). A higher power makes the neighbours harder. Energies count in units of the repulsion of one neighbour at the distance of the short half-axis. The paper draws this without a potential: the neighbours' repulsion, a power of the distance, is our choice and fits no material.",
    equations: &[
        Equation { number: "our assumption", tex: r"V(y) = (R-y)^{-n} + (R+y)^{-n} + 2(1+y^2)^{-n/2},\quad R_c = (n+1)^{1/(n+2)}" },
        Equation { number: "(45)", tex: r"g \simeq (\alpha_x/\alpha_y)^{1/2}(K k_B T/\rho)^{1/2}" },
    ],
    params: &[
        number("axis_ratio", "R", "1", 1.3, [1.0, 1.6], "long half-axis of the cage over its short one").within(Domain::ALL.at_least(0.7).at_most(3.0)),
        number("exponent", "n", "1", 12.0, [6.0, 36.0], "power of the distance in the repulsion of a neighbour")
            .within(Domain::ALL.at_least(2.0).at_most(60.0)),
    ],
    rules: &[],
    provenance: Provenance {
        source: &LUBCHENKO_2017,
        place: "Fig. 8 (b)",
        standing: Standing::OurClosure {
            why: "The paper draws the mechanism without a potential. Four neighbours, and a repulsion that is a power of the distance, are our choice.",
        },
    },
    quantities: &["rfot.buckling_coupling"],
    look: "You see a particle in a cage of four neighbours, and its energy along the cage. Make the cage longer. Notice that the one well becomes two.",
    primary: &["axis_ratio"],
    level: Level::First,
    compute: cage,
    refinement: None,
}]);

fn cage(inputs: &Inputs) -> Result<Picture, Error> {
    let [axis_ratio, exponent] = inputs.numbers(["axis_ratio", "exponent"])?;
    let now = Cage::new(axis_ratio, exponent)?;
    let critical = buckling_anisotropy(exponent);
    let split = now.minimum();
    let mut scene = Panel::scene().titled("the cage");
    let half = axis_ratio.max(1.0) + 0.65;
    scene.x.range = Some((-half, half));
    scene.y.range = Some((-half, half));
    let disc = |centre: (f64, f64), fill: Tone, opacity: f64, label: &str| Polygon {
        name: String::new(),
        outline: circle(centre, 0.5, 48),
        fill,
        opacity,
        stroke: Tone::Ink,
        width: 1.5,
        label: label.to_owned(),
    };
    for centre in [(1.0, 0.0), (-1.0, 0.0), (0.0, axis_ratio), (0.0, -axis_ratio)] {
        scene.push(disc(centre, Tone::Muted, 0.35, "a neighbour"));
    }
    match split {
        Some(y) => {
            scene.push(disc((0.0, -y), Tone::Data(0), 0.15, "the other place"));
            scene.push(disc((0.0, y), Tone::Data(0), 0.55, "the particle, off the centre"));
            scene.push(Arrow {
                name: String::new(),
                from: (0.0, y),
                to: (0.0, -y),
                tone: Tone::Data(1),
                width: 2.0,
                dash: Dash::Solid,
                head: true,
                label: "between two minima".into(),
            });
        }
        None => scene.push(disc((0.0, 0.0), Tone::Data(0), 0.55, "the particle, at the centre")),
    }
    let base = now.potential(0.0);
    let lowest = split.map_or(base, |y| now.potential(y));
    let depth = (base - lowest).max(0.05 * base);
    let mut curve =
        Panel::new(Axis::new("position along the long axis", "short half-axis"), Axis::new("energy minus that at the centre", "repulsion of one neighbour"))
            .titled("its potential");
    let ceiling = 3.0 * depth;
    let reach = 0.75 * axis_ratio;
    for (name, ratio, tone, dash) in [
        ("round cage, ratio 1".to_owned(), 1.0, Tone::Muted, Dash::Dotted),
        (format!("critical, ratio {critical:.3}"), critical, Tone::Data(1), Dash::Dashed),
        (format!("this cage, ratio {axis_ratio:.2}"), axis_ratio, Tone::Data(0), Dash::Solid),
    ] {
        let cage = Cage::new(ratio, exponent)?;
        let grid = sampling::linear(-reach.min(0.9 * ratio), reach.min(0.9 * ratio), 161);
        curve.push(Curve::new(name, sampling::runs(&grid, |y| Ok(cage.potential(y) - cage.potential(0.0))), tone, Badge::OurClosure).dashed(dash));
    }
    curve.x.range = Some((-reach, reach));
    curve.y.range = Some((if split.is_some() { -1.3 * depth } else { -0.05 * ceiling }, ceiling));
    if let Some(y) = split {
        curve.push(Points {
            listed: false,
            ..Points::new("minima", [(-y, lowest - base), (y, lowest - base)], Tone::Data(0), Marker::Circle, Badge::OurClosure)
        });
    }
    let mut picture = Picture { panels: vec![scene, curve], ..Picture::default() }.reading("critical ratio of the axes", critical, "", Badge::OurClosure);
    if let Some(y) = split {
        picture = picture.reading("places of least energy, distance from the centre", y, "short half-axis", Badge::OurClosure).reading(
            "barrier between them",
            base - lowest,
            "repulsion of one neighbour",
            Badge::OurClosure,
        );
    } else {
        let enhancement = (now.curvature_across() / now.curvature_along()).sqrt();
        if enhancement.is_finite() {
            picture =
                picture.reading("displacement along the cage over that across it, the factor (α_{x}/α_{y})^{1/2} of (45)", enhancement, "", Badge::OurClosure);
        }
        picture = picture.noting("The centre is the only place of least energy. The coupling (45) to strain grows as the cage gets softer along its long axis, and diverges where the cage buckles.");
    }
    Ok(picture)
}
