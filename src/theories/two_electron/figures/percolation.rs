//! Two clusters that touch or overlap.

use super::super::lattice::{Cluster, Sense, meet, touching_distance};
use super::super::quantities::whole;
use super::cluster::{cells, drawn};
use super::{READING, label, polygon, square, wu};
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Standing, number};
use crate::error::Error;
use crate::picture::{Badge, Panel, Picture, Side, Tone};

const NINE: Domain = Domain::ALL.at_least(0.0).at_most(8.0).integer();
const LEVEL_A: Param = number("level_a", "i", "i", 7.0, [0.0, 8.0], "level of the cluster on the left; 8 is the soft matrix with its tips cut").within(NINE);
const LEVEL_B: Param = number("level_b", "j", "j", 6.0, [0.0, 8.0], "level of the cluster on the right; 8 is the soft matrix with its tips cut").within(NINE);
const DISTANCE: Param = number("distance", "d_{aA-dB}", "cells", 14.0, [1.0, 20.0], "distance of the two centres along a row of cells")
    .within(Domain::ALL.at_least(1.0).at_most(40.0).integer());

pub(super) const FIGURE: Figure = Figure {
    id: "two_electron.percolation",
    title: "Two clusters touch",
    stands_for: "Figs S3 and S4",
    caption: r"The drawing shows two clusters side by side. At the start $V_7$ and $V_6$ have their centres 14 cells apart. They share no cell and exactly one arrow, so that two loops become one of 111 arrows. Move the distance: closer, they claim the same cells. Uncut, $V_8$ and $V_7$ at 14 would share two cells. The cut of the tips removes one of them; which cluster owns the other, the paper does not say.",
    equations: &[Equation { number: "Fig. S3", tex: r"196 = 14^2 = (d_{aA-dB})^2" }],
    params: &[LEVEL_A, LEVEL_B, DISTANCE],
    rules: &[],
    provenance: wu(
        "Captions of Figs S3, S4",
        Standing::Inferred { why: "We did not have the figures of the paper. The clusters are placed by the numbers in their captions." },
    ),
    quantities: &["two_electron.percolation"],
    look: "You see two clusters side by side. Move the distance. Notice when they share one arrow, and when they claim the same cells.",
    primary: &["distance"],
    level: Level::Course,
    compute,
    refinement: None,
};

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let (a, b) = (whole(inputs, "level_a")?, whole(inputs, "level_b")?);
    let distance = whole(inputs, "distance")?.cast_signed();
    let (first, second) = (Cluster::of_level(a, (0, 0))?, Cluster::of_level(b, (distance, 0))?);
    let meeting = meet(&first, &second);
    let mut panel = Panel::scene().titled(format!("V_{{{a}}} and V_{{{b}}}, {distance} apart"));
    cells(&mut panel, &first, "left ", 0.25);
    cells(&mut panel, &second, "right ", 0.25);
    for &cell in &meeting.common {
        panel.push(polygon("claimed by both", square(cell), Tone::Data(3), 0.75, format!("claimed by both: ({}, {})", cell.0, cell.1)));
    }
    for cluster in [&first, &second] {
        for &cell in &cluster.vacancy {
            panel.push(polygon("vacancy", square(cell), Tone::Paper, 1.0, format!("vacancy ({}, {})", cell.0, cell.1)));
        }
        let name = if cluster.sense() == Sense::Plus { "loop, +z" } else { "loop, −z" };
        let reversed = cluster.reversed_arrows();
        let forward: Vec<_> = cluster.loop_arrows().into_iter().filter(|a| !reversed.contains(a)).collect();
        for mut arrow in drawn(cluster, &forward, name) {
            arrow.width = 1.6;
            panel.push(arrow);
        }
        for mut arrow in drawn(cluster, &reversed, "reversed arrow") {
            arrow.tone = Tone::Data(3);
            panel.push(arrow);
        }
    }
    let agreeing: Vec<_> = meeting.touching.iter().filter(|t| t.1).map(|t| t.0).collect();
    let opposed: Vec<_> = meeting.touching.iter().filter(|t| !t.1).map(|t| t.0).collect();
    for (arrows, name, tone) in [(&agreeing, "shared arrow", Tone::Ink), (&opposed, "opposed arrows", Tone::Data(3))] {
        for mut arrow in drawn(&first, arrows, name) {
            (arrow.tone, arrow.width) = (tone, 4.0);
            arrow.label = name.to_owned();
            panel.push(arrow);
        }
    }
    for (cluster, name) in [(&first, "a_{0}"), (&second, "d_{0}")] {
        panel.push(label(f64::from(cluster.centre.0), 0.0, name, Side::Centre, Tone::Ink));
    }
    let joined = first.loop_arrows().len() + second.loop_arrows().len() - agreeing.len();
    let mut picture = Picture::from(panel)
        .reading("cells claimed by both", meeting.common.len() as f64, "", Badge::Inferred)
        .reading("arrows shared", agreeing.len() as f64, "", Badge::Inferred)
        .reading("touching arrows opposed", opposed.len() as f64, "", Badge::Inferred)
        .reading("distance at which uncut clusters touch", f64::from(touching_distance(a, b)?), "cells", Badge::Inferred)
        .reading("square of the distance", f64::from(distance * distance), "", Badge::Derived);
    if meeting.common.is_empty() {
        picture = picture.reading("arrows of both loops", joined as f64, "", Badge::Inferred);
    } else {
        picture = picture.noting("The clusters overlap. A cell that both claim can belong to one loop only.");
    }
    if !opposed.is_empty() {
        picture = picture.noting("The levels add to an even number. The touching arrows are opposed and do not merge.");
    }
    Ok(picture
        .noting("The caption of Fig. S3 calls 14 the mean squared distance of the ends of a chain. It is the root of the mean square, 196.")
        .noting(READING))
}
