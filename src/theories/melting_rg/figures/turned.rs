//! Dipole, torque and strength of a defect against the angle by which it is turned.

use super::unlisted;
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Param, Standing, choice, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Marker, Panel, Picture, Points, Tone};
use crate::theories::melting_rg::quantities::deformation::{BEND, CAGE, CORE, MEDIUM_MODULUS, STRETCH, turned_defect};
use crate::theories::melting_rg::quantities::elastic::{INSIDE, REST_LENGTH};
use crate::theories::melting_rg::quantities::varma;

pub(super) const ANGLE: Param = number("angle", r"\theta", "rad", 0.4, [0.01, 1.2], "angle by which the defect is turned").positive();
pub(super) const AXES: &[Choice] = &[
    Choice { id: "edge", label: "x axis, through the middles of two edges" },
    Choice { id: "corner", label: "three equal angles, near a corner" },
    Choice { id: "oblique", label: "oblique, all three angles in the ratio 1 : −2 : 3" },
];

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.rotated_cage_dipole",
    title: "A turned defect: torque, dipole and strength",
    stands_for: "",
    caption: r"A defect is held turned by the angle $\theta$ in a cage that does not give way. The first panel shows, in logarithms, the size of the torque on it and the size of its force dipole, both against the angle. Energies and lengths have the units of the sliders. The torque grows with the angle. The dipole grows with its square, if the cage is at rest before the turn. The second panel shows the strength $\alpha$ that follows, which the paper leaves free. It grows with the fourth power of the angle. Move the modulus of the medium: $\alpha$ falls with its square. With the printed rest length the bonds pull even at rest, so the dipole does not vanish there. Stiff bonds then push the defect further away from rest, and the torque dips where its sign changes.",
    equations: &[
        Equation { number: "(5)", tex: r"P_{ij} = \sum_p \frac{\partial V}{\partial u_i(p)}\,a_j(p)" },
        Equation { number: "our assumption", tex: r"\alpha = 16\pi\,\tfrac13 \sum_{ij} p_{ij}^2,\quad p = \frac{P}{8\pi\mu}" },
    ],
    params: &[ANGLE, choice("axis", "n", "oblique", AXES, "axis of the turn"), CAGE, CORE, BEND, STRETCH, MEDIUM_MODULUS, REST_LENGTH],
    rules: &[INSIDE],
    provenance: varma(
        "Eqs (4), (5)",
        Standing::OurClosure {
            why: r"The paper takes no cage through to numbers. The regular tetrahedron, the cage held still and the mean over directions are our choices.",
        },
    ),
    quantities: &["melting_rg.rotated_cage_dipole"],
    look: "You see how a defect that is turned in its cage strains the medium around it. Move the angle. Notice that the dipole grows with its square, the torque with the angle itself.",
    primary: &["angle", "axis"],
    level: Level::Research,
    compute: draw,
    refinement: None,
}]);

/// How the three angles, about fixed axes in turn, share the size of a turn; to first order they are a rotation about this axis.
pub(super) fn shares(i: &Inputs) -> Result<[f64; 3], Error> {
    Ok(match i.word("axis")? {
        "edge" => [1.0, 0.0, 0.0],
        "corner" => [3_f64.sqrt().recip(); 3],
        _ => [1.0, -2.0, 3.0].map(|c: f64| c / 14_f64.sqrt()),
    })
}

fn draw(i: &Inputs) -> Result<Picture, Error> {
    let here = i.number("angle")?;
    let n = shares(i)?;
    let at = |theta: f64| turned_defect(i, n.map(|c| c * theta));
    let found = at(here)?;
    let (from, to) = (here.min(0.01), here.max(1.2));
    let grid = sampling::logarithmic(from, to, 200);
    let logarithm = |v: f64| if v > 0.0 { Ok(v.log10()) } else { Err(Error::no_solution("nothing to draw")) };
    let axis = || Axis::new("angle θ", "rad").log().ranged(from, to);
    let torque = sampling::runs(&grid, |t| logarithm(at(t)?.torque.norm()));
    let dipole = sampling::runs(&grid, |t| logarithm(at(t)?.dipole.norm()));
    let coupling = sampling::runs(&grid, |t| logarithm(at(t)?.coupling));
    let mut left = Panel::new(axis(), Axis::new("log_{10} of the size", "energy"))
        .titled("torque and dipole")
        .with(Curve::new("size of the torque", torque, Tone::Data(0), Badge::OurClosure))
        .with(Curve::new("size of the symmetric dipole", dipole, Tone::Data(1), Badge::OurClosure).dashed(Dash::Dashed));
    let mut right = Panel::new(axis(), Axis::new("log_{10} of the strength α", "length^{6}")).titled("strength").with(Curve::new(
        "strength α",
        coupling,
        Tone::Data(2),
        Badge::OurClosure,
    ));
    for (value, tone, name) in [(found.torque.norm(), 0, "torque"), (found.dipole.norm(), 1, "dipole")] {
        if value > 0.0 {
            let point = Points::new(format!("{name} at the angle chosen"), [(here, value.log10())], Tone::Data(tone), Marker::Circle, Badge::OurClosure);
            left.push(unlisted(point));
        }
    }
    if found.coupling > 0.0 {
        right.push(unlisted(Points::new("α at the angle chosen", [(here, found.coupling.log10())], Tone::Data(2), Marker::Circle, Badge::OurClosure)));
    }
    Ok(Picture { panels: vec![left, right], ..Picture::default() }
        .reading("size of the torque", found.torque.norm(), "energy", Badge::OurClosure)
        .reading("torque along the turn, negative where it pulls back", found.torque.iter().zip(n).map(|(t, c)| t * c).sum(), "energy", Badge::OurClosure)
        .reading("size of the symmetric dipole", found.dipole.norm(), "energy", Badge::OurClosure)
        .reading("change of volume, tr P", found.dipole.trace(), "energy", Badge::OurClosure)
        .reading("α", found.coupling, "length^{6}", Badge::OurClosure))
}
