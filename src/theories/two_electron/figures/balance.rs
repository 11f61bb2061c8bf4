//! Density and balance of the senses over the levels.

use super::super::lattice::{Cluster, closed_form};
use super::super::quantities::whole;
use super::{READING, big_ring, labelled, wu};
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Standing, figures, number};
use crate::error::Error;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Tone};

const LAST: Param = number("last_level", r"i_{\max}", "1", 9.0, [8.0, 60.0], "last level that is drawn, beyond the nine of the paper")
    .within(Domain::ALL.at_least(8.0).at_most(10_000.0).integer());

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.charge_balance",
    title: "Density and balance of the senses",
    stands_for: "Table 1, Fig. S2",
    caption: r"The cluster of level $i$ is called $V_i$. Its cells turn one way about the axis $z$, called $+z$, or the other way, called $-z$. In the first panel is the number by which one kind exceeds the other. At level $i$ it is $2i + 1$, alternately of $+z$ and of $-z$. The cut cluster of level 8 keeps 16; at 1/16 of a well depth each they make one whole depth. In the second panel is the share of molecules that sit in cells. It grows towards 1, which no finite cluster reaches. Move the last level to see this. Points are counted; lines are formulas that we read into Table 1.",
    equations: &[
        Equation { number: "our assumption", tex: r"n_+ - n_- = (-1)^i (2i + 1)" },
        Equation { number: "our assumption", tex: r"\rho_i = \frac{2i^2 + 2i + 1}{2i^2 + 10i + 5}" },
    ],
    params: &[LAST],
    rules: &[],
    provenance: wu(
        "Table 1, caption of Fig. S2",
        Standing::Inferred { why: "The paper prints counts and no formula. Our formulas agree with the count at every level." },
    ),
    quantities: &["two_electron.cluster"],
    look: "You see by how much cells of one sense outnumber the other, level by level. Move the last level. Notice that the senses take turns.",
    primary: &["last_level"],
    level: Level::Course,
    compute,
    refinement: None,
}]);

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let last = whole(inputs, "last_level")?;
    let counted: Vec<_> = (0..=7).map(|i| (i, Cluster::grown(i, (0, 0)).counts())).collect();
    let matrix = Cluster::soft_matrix((0, 0)).counts();
    // at most about 200 of the levels, the last included
    let stride = (last / 200).max(1);
    let levels: Vec<u32> = (0..=last).filter(|i| i % stride == 0 || *i == last).collect();
    let beyond: Vec<_> = levels.iter().map(|&i| (f64::from(i), closed_form(i))).collect();
    let limit = f64::from(last) + 0.5;
    let margin = 2.0 * f64::from(last) + 3.0;

    let mut net = Panel::new(Axis::new("level i", "").ranged(-0.5, limit), Axis::new("number of +z cells less number of −z cells", "").ranged(-margin, margin))
        .titled("what is left over");
    net.push(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::Derived));
    for (sign, name, tone) in [(1.0, "even levels, 2i + 1", Tone::Data(0)), (-1.0, "odd levels, −(2i + 1)", Tone::Data(1))] {
        let line = vec![(0.0, sign), (f64::from(last), sign * (2.0 * f64::from(last) + 1.0))];
        net.push(Curve::new(name, vec![line], tone, Badge::Derived).dashed(Dash::Dashed).wide(1.3));
    }
    let points = counted.iter().map(|(i, c)| (f64::from(*i), c.net() as f64, format!("V_{i}: {} of +z, {} of −z", c.plus, c.minus)));
    net.push(labelled("counted, V_{0} to V_{7}", points, Tone::Ink, Marker::Circle, Badge::Inferred));
    let text = format!("V_8, cut: {} of +z, {} of −z", matrix.plus, matrix.minus);
    net.push(labelled("counted, cut V_{8}", [(8.0, matrix.net() as f64, text)], Tone::Data(3), Marker::Diamond, Badge::Inferred));

    let mut density =
        Panel::new(Axis::new("level i", "").ranged(-0.5, limit), Axis::new("cells over molecules", "").ranged(0.0, 1.05)).titled("relative density");
    density.push(Mark::new(MarkAt::Y { y: 1.0 }, "limit 1", Badge::Derived));
    density.push(Curve::new("our formula", vec![beyond.iter().map(|(i, c)| (*i, c.density())).collect()], Tone::Data(0), Badge::Derived));
    let points = counted.iter().map(|(i, c)| (f64::from(*i), c.density(), format!("V_{i}: {}/{}", c.cells, c.molecules)));
    density.push(labelled("share counted, V_{0} to V_{7}", points, Tone::Ink, Marker::Circle, Badge::Inferred));
    // the two lie so close that the stated one is a ring around the counted one
    density.push(big_ring("V_{8} as stated, 136/200", (8.0, 0.68)));
    density.push(labelled("cut V_{8}, 136/196", [(8.0, matrix.density(), "136/196".to_owned())], Tone::Data(3), Marker::Diamond, Badge::Inferred));
    let mut picture = Picture { panels: vec![net, density], ..Picture::default() }
        .reading("left over at level 8", matrix.net() as f64, "cells", Badge::Inferred)
        .reading("energy of these at 1/16 each", matrix.net() as f64 / 16.0, "ε_0", Badge::AsStated)
        .reading("density of V_{7}", closed_form(7).density(), "", Badge::Inferred)
        .reading("density of the cut V_{8}", matrix.density(), "", Badge::Inferred)
        .reading("density of the last level", closed_form(last).density(), "", Badge::Derived);
    if last > 8 {
        picture = picture.noting("The paper ends at level 8. The lines go on as if no cluster were cut.");
    }
    Ok(picture.noting(READING))
}
