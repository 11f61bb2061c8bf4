//! How the clusters grow from level to level, and how far the start of each molecule's jump lags.

use super::super::lattice::Cluster;
use super::super::quantities::{LEVEL, whole};
use super::cluster::drawn;
use super::{READING, label, labelled, polygon, square, wu};
use crate::describe::{Equation, Figure, Inputs, Level, Standing, figures};
use crate::error::Error;
use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Marker, Panel, Picture, Side, Tone};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.growth",
    title: "A cluster grows in eight steps",
    stands_for: "Figs 1, S7",
    caption: r"In the first panel is the cluster $V_i$ of the chosen level $i$, with its loop of arrows. The numbers say at which level a cell joined; in large clusters only the middle row carries them. In the paper the molecule of a cell that joined at level $i$ begins its jumps $i$ turns later than the one in the middle. In the second panel are the numbers of Table 1 against the level. Move the level: the cells grow as the square of the level, and the loop grows in proportion to it. So the share of molecules inside rises from 0.2 to about 0.7. At level 8 the four tips are cut and five cells in the middle are empty. We did not have the figures; the drawing follows the text and Table 1.",
    equations: &[Equation {
        number: "Table 1, up to level 7",
        tex: r"N_i = 2i^2 + 10i + 5,\quad n_\mathrm{loop} = 8i + 4,\quad n_\mathrm{cells} = 2i^2 + 2i + 1",
    }],
    params: &[LEVEL],
    rules: &[],
    provenance: wu(
        "Captions of Figs 1, S7, Table 1",
        Standing::Inferred { why: "We did not have the figures of the paper. The growth rule is read into the text and Table 1, which it meets." },
    ),
    quantities: &["two_electron.cluster"],
    look: "You see a cluster that grows cell by cell, level after level. Move the level. Notice that every new cell turns against its neighbours.",
    primary: &["level"],
    level: Level::First,
    compute,
    refinement: None,
}]);

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let level = whole(inputs, "level")?;
    let cluster = Cluster::of_level(level, (0, 0))?;
    let mut scene = Panel::scene().titled(format!("V_{{{level}}}"));
    for cell in cluster.cells() {
        let joined = cell.0.unsigned_abs() + cell.1.unsigned_abs();
        let (tone, name) = if joined.is_multiple_of(2) { (Tone::Data(0), "joined at an even level") } else { (Tone::Data(1), "joined at an odd level") };
        scene.push(polygon(name, square(cell), tone, 0.3, format!("({}, {}) joined at level {joined}", cell.0, cell.1)));
        if cell.1 == 0 || level <= 3 {
            scene.push(label(f64::from(cell.0), f64::from(cell.1), joined.to_string(), Side::Centre, Tone::Ink));
        }
    }
    for &cell in &cluster.vacancy {
        scene.push(polygon("vacancy", square(cell), Tone::Paper, 1.0, format!("vacancy ({}, {})", cell.0, cell.1)));
    }
    let reversed = cluster.reversed_arrows();
    let forward: Vec<_> = cluster.loop_arrows().into_iter().filter(|arrow| !reversed.contains(arrow)).collect();
    for arrow in drawn(&cluster, &forward, "loop") {
        scene.push(arrow);
    }
    for mut arrow in drawn(&cluster, &reversed, "reversed arrow") {
        arrow.tone = Tone::Data(3);
        scene.push(arrow);
    }
    let mut rows = Vec::new();
    for i in 0..=8 {
        rows.push((f64::from(i), Cluster::of_level(i, (0, 0))?.counts()));
    }
    let columns = [("molecules", Marker::Circle), ("cells", Marker::Square), ("arrows of the loop", Marker::Triangle)];
    let mut numbers = Panel::new(Axis::new("level i", "").ranged(0.0, 8.2), Axis::new("number", "").ranged(0.0, 210.0)).titled("numbers of Table 1");
    for (k, (tone, (name, marker))) in (0..).map(Tone::Data).zip(columns).enumerate() {
        let places: Vec<_> = rows.iter().map(|(i, c)| (*i, f64::from([c.molecules, c.cells, c.loop_arrows][k]))).collect();
        let points = places.iter().map(|&(i, n)| (i, n, format!("{name}, level {i}")));
        numbers.push(labelled(name, points, tone, marker, Badge::Inferred));
        numbers.push(Curve::new(format!("{name}, line"), vec![places.clone()], tone, Badge::Inferred).unlisted());
    }
    numbers.push(Mark::new(MarkAt::X { x: f64::from(level) }, "", Badge::Inferred));
    let counts = cluster.counts();
    Ok(Picture { panels: vec![scene, numbers], ..Picture::default() }
        .reading("molecules", f64::from(counts.molecules), "", Badge::Inferred)
        .reading("cells", f64::from(counts.cells), "", Badge::Inferred)
        .reading("arrows of the loop", f64::from(counts.loop_arrows), "", Badge::Inferred)
        .reading("largest lag of the start, in turns", f64::from(level), "", Badge::AsStated)
        .noting(READING))
}
