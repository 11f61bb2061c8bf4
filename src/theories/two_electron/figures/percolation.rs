//! Two clusters that touch or overlap.

use super::super::lattice::{Cluster, Sense, Site, meet, touching_distance};
use super::super::quantities::whole;
use super::cluster::{cells, drawn};
use super::{READING, label, labelled, polygon, square, wu};
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Standing, figures, number};
use crate::error::Error;
use crate::picture::{Badge, Marker, Panel, Picture, Side, Tone};

const NINE: Domain = Domain::ALL.at_least(0.0).at_most(8.0).integer();
const LEVEL_A: Param = number("level_a", "i", "i", 7.0, [0.0, 8.0], "level of the cluster on the left; 8 is the soft matrix with its tips cut").within(NINE);
const LEVEL_B: Param = number("level_b", "j", "j", 6.0, [0.0, 8.0], "level of the cluster on the right; 8 is the soft matrix with its tips cut").within(NINE);
const DISTANCE: Param = number("distance", "d_{aA-dB}", "cells", 14.0, [1.0, 20.0], "distance of the two centres along a row of cells")
    .within(Domain::ALL.at_least(1.0).at_most(40.0).integer());

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.percolation",
    title: "Two clusters touch",
    stands_for: "Figs S3 and S4",
    caption: r"The drawing shows two clusters side by side, around the molecules $a_0$ and $d_0$. $V_i$ is the cluster of level $i$, and $d_{aA-dB}$ is the distance of the two centres. Cells of $+z$ turn one way about the axis $z$, those of $-z$ the other way. At the start $V_7$ and $V_6$ have their centres 14 cells apart. They share no cell and exactly one arrow, so that two loops become one of 111 arrows. Move the distance: closer, they claim the same cells. Uncut, $V_8$ and $V_7$ at 14 would share two cells. The cut of the tips removes one of them; which cluster owns the other, the paper does not say.",
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
}]);

/// Left and right end of a cluster, and how far it reaches up and down from its centre.
fn reach(cluster: &Cluster) -> (f64, f64, f64) {
    let ends = |(left, right, top): (i32, i32, i32), (x, y): Site| (left.min(x), right.max(x), top.max(y.abs()));
    let (left, right, top) = cluster.cells().fold((i32::MAX, i32::MIN, 0), ends);
    (f64::from(left) - 0.5, f64::from(right) + 0.5, f64::from(top) + 0.5)
}

/// A frame that both clusters fill, with room for a name above and below. It has about the shape in which pages show one panel,
/// whose cells are then a little wider than high on a wide page, and the other way round on a narrow one.
fn framed(first: &Cluster, second: &Cluster) -> Panel {
    const SHAPE: f64 = 1.6;
    let (a, b) = (reach(first), reach(second));
    let (left, right) = (a.0.min(b.0), a.1.max(b.1));
    let high = (2.7 * a.2.max(b.2)).max((right - left + 1.0) / SHAPE);
    let wide = (right - left + 1.0).max(SHAPE * high);
    let middle = 0.5 * (left + right);
    let mut panel = Panel { equal_aspect: false, ..Panel::scene() };
    (panel.x.range, panel.y.range) = (Some((middle - 0.5 * wide, middle + 0.5 * wide)), Some((-0.5 * high, 0.5 * high)));
    panel
}

/// A place for a name at the lower right of two clusters that overlap; none where the frame leaves no room there.
fn beside_tip(panel: &Panel, first: &Cluster, second: &Cluster) -> Option<(f64, f64)> {
    let (from, to) = panel.x.range?;
    let row = -(0.4 * reach(first).2.max(reach(second).2)).floor();
    let cells = first.cells().chain(second.cells()).map(|(x, y)| (f64::from(x), f64::from(y)));
    let edge = 0.7 + cells.filter(|(_, y)| (y - row).abs() <= 1.0).map(|(x, _)| x).fold(f64::NEG_INFINITY, f64::max);
    (to - edge >= 0.25 * (to - from)).then_some((edge, row))
}

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let (a, b) = (whole(inputs, "level_a")?, whole(inputs, "level_b")?);
    let distance = whole(inputs, "distance")?.cast_signed();
    let (first, second) = (Cluster::of_level(a, (0, 0))?, Cluster::of_level(b, (distance, 0))?);
    let meeting = meet(&first, &second);
    let mut panel = framed(&first, &second).titled(format!("V_{{{a}}} and V_{{{b}}}, {distance} apart"));
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
    // the names stand outside the clusters, one above and one below, so that they never meet
    let mut centres = Vec::new();
    // below clusters that overlap, the name of the right one would stand at a tip of the left one
    let beside = if meeting.common.is_empty() { None } else { beside_tip(&panel, &first, &second) };
    for (cluster, name, end, side) in [(&first, "a_{0}", 1.0, Side::Above), (&second, "d_{0}", -1.0, Side::Below)] {
        // where clusters overlap, outside both
        let top = if meeting.common.is_empty() { reach(cluster).2 } else { reach(&first).2.max(reach(&second).2) };
        let (x, y, side) = match beside {
            Some((x, y)) if end < 0.0 => (x, y, Side::Right),
            _ => (f64::from(cluster.centre.0), end * (top + 0.2), side),
        };
        panel.push(label(x, y, format!("cluster of {name}"), side, Tone::Ink));
        centres.push((f64::from(cluster.centre.0), 0.0, format!("centre {}", crate::picture::plain(name))));
    }
    let mut crosses = labelled("centres a_{0} and d_{0}", centres, Tone::Ink, Marker::Cross, Badge::Inferred);
    crosses.radius = 3.5;
    panel.push(crosses);
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
