//! The cluster of each level on the plane, with Table 1 beside it.

use super::super::lattice::{Arrow as LatticeArrow, Cluster, Sense, Site};
use super::super::printed::{COLUMNS, JAMMING, TABLE_1, enumerated, jamming_among_neighbours};
use super::super::quantities::{LEVEL, whole};
use super::{READING, arrow, labelled, polygon, square, wu};
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Standing, choice, figures};
use crate::error::Error;
use crate::picture::{Badge, Marker, Panel, Picture, Table, Tone};

const ARROWS: &[Choice] = &[Choice { id: "loop", label: "those of the loop" }, Choice { id: "all", label: "those of every interface" }];

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.cluster",
    title: "Nine clusters on the plane",
    stands_for: "Figs 1, S2, S4 and Table 1",
    caption: r"The drawing shows $V_i$, the cluster of level $i$: cells on the plane, bounded by a loop of arrows. Each cell turns one way about the axis $z$, called $+z$, or the other way, $-z$. Neighbouring cells turn against each other. One molecule sits in each cell and one outside each arrow; where two arrows point at one site, two molecules jam. Move the level: from one cell, each level adds all neighbours of the level before. At level 8 the four tips are cut and the middle is empty. We inferred that rule, and it yields seven numbers that the paper prints. The tables keep the words of the paper: an HSM is a hard-sphere molecule. A C-boson (clustered boson) is an arrow, and an HSCL (cubic lattice of a molecule) is a cell.",
    equations: &[Equation { number: "Table 1", tex: r"N_i = \mathrm{cells} + \mathrm{arrows\ of\ the\ loop}" }],
    params: &[LEVEL, choice("arrows", r"\uparrow", "loop", ARROWS, "which arrows are drawn")],
    rules: &[],
    provenance: wu(
        "Table 1, Figs 1, S2, S4",
        Standing::Inferred {
            why: "We did not have the figures of the paper. The rules are read into its text and Table 1, of which 70 of 72 entries come out. The other two come out once the four neighbours touch.",
        },
    ),
    quantities: &["two_electron.cluster"],
    look: "You see a cluster of cells that turn against each other. Move the level. Notice that each level adds all neighbours of the level before.",
    primary: &["level"],
    level: Level::First,
    compute,
    refinement: None,
}]);

/// Half units to units.
fn corner(at: Site) -> (f64, f64) {
    (0.5 * f64::from(at.0), 0.5 * f64::from(at.1))
}

fn tone(sense: Sense) -> Tone {
    if sense == Sense::Plus { Tone::Data(0) } else { Tone::Data(1) }
}

/// The arrows of a cluster as they are drawn, a little shorter than the side, its kinds named.
pub(super) fn drawn(cluster: &Cluster, arrows: &[LatticeArrow], name: &str) -> Vec<crate::picture::Arrow> {
    arrows
        .iter()
        .map(|a| {
            let (from, to) = (corner(a.from), corner(a.to));
            let (dx, dy) = (0.06 * (to.0 - from.0), 0.06 * (to.1 - from.1));
            let sense = cluster.sense_of(a.inside);
            let text = format!("arrow of cell ({}, {}), {}", a.inside.0, a.inside.1, sense.sign());
            arrow(name, (from.0 + dx, from.1 + dy), (to.0 - dx, to.1 - dy), tone(sense), text)
        })
        .collect()
}

/// The cells of a cluster by sense, each with what the trace reads out.
pub(super) fn cells(panel: &mut Panel, cluster: &Cluster, whose: &str, opacity: f64) {
    for wanted in [Sense::Plus, Sense::Minus] {
        for cell in cluster.cells().filter(|&cell| cluster.sense_of(cell) == wanted) {
            let free = cluster.arrows_of(cell).iter().filter(|a| !cluster.body.contains(&a.outside)).count();
            let edge = if free == 0 { "inside".to_owned() } else { format!("{free} of its sides on the loop") };
            let text = format!("{whose}cell ({}, {}): {}, {edge}", cell.0, cell.1, wanted.sign());
            panel.push(polygon(&format!("{} cell", wanted.sign()), square(cell), tone(wanted), opacity, text));
        }
    }
}

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let level = whole(inputs, "level")?;
    let cluster = Cluster::of_level(level, (0, 0))?;
    let mut panel = Panel::scene().titled(if level == 8 { "V_{8}: the soft matrix".to_owned() } else { format!("V_{{{level}}}") });
    cells(&mut panel, &cluster, "", 0.28);
    for &cell in &cluster.vacancy {
        panel.push(polygon("vacancy", square(cell), Tone::Paper, 1.0, format!("vacancy ({}, {})", cell.0, cell.1)));
    }
    for &cell in &cluster.cut {
        panel.push(polygon("cut tip", square(cell), Tone::Muted, 0.15, format!("cut tip ({}, {})", cell.0, cell.1)));
    }
    let loop_arrows = cluster.loop_arrows();
    // the sides between two empty cells go with the molecule in the middle, as the caption of Fig. S4 has it
    let inside_vacancy = |a: &LatticeArrow| cluster.vacancy.contains(&a.inside) && cluster.vacancy.contains(&a.outside);
    let vanished = cluster.interfaces().values().filter(|&a| inside_vacancy(a)).count() as u32;
    if inputs.word("arrows")? == "all" {
        let inner: Vec<_> = cluster.interfaces().into_values().filter(|a| cluster.body.contains(&a.outside)).filter(|a| !inside_vacancy(a)).collect();
        for mut a in drawn(&cluster, &inner, "inner interface") {
            (a.tone, a.width) = (Tone::Muted, 1.2);
            panel.push(a);
        }
    }
    let (against, with): (Vec<_>, Vec<_>) = loop_arrows.iter().partition(|a| cluster.sense_of(a.inside) != cluster.sense());
    for a in drawn(&cluster, &with, &format!("loop, {}", cluster.sense().sign())) {
        panel.push(a);
    }
    for mut a in drawn(&cluster, &against, "reversed arrow") {
        (a.tone, a.width) = (Tone::Data(3), 3.0);
        panel.push(a);
    }
    let inside = cluster.cells().map(|(x, y)| (f64::from(x), f64::from(y), format!("molecule ({x}, {y})")));
    let mut molecules = labelled("molecule in a cell", inside, Tone::Ink, Marker::Circle, Badge::Inferred);
    molecules.radius = if level > 5 { 1.6 } else { 2.5 };
    panel.push(molecules);
    // each outer molecule stands next to its arrow, so that two on one site show as two
    let sites = cluster.outer_sites();
    for (doubled, name) in [(false, "molecule outside the loop"), (true, "two on one site: jamming")] {
        let standing = loop_arrows.iter().filter(|a| (sites.get(&a.outside).copied().unwrap_or(0) > 1) == doubled).map(|a| {
            let (x, y) = (f64::from(a.outside.0), f64::from(a.outside.1));
            let (dx, dy) = (f64::from(a.inside.0) - x, f64::from(a.inside.1) - y);
            let text = format!("molecule outside the loop at ({}, {}){}", a.outside.0, a.outside.1, if doubled { ", one of two" } else { "" });
            (x + 0.24 * dx, y + 0.24 * dy, text)
        });
        let (tone, marker) = if doubled { (Tone::Data(2), Marker::Circle) } else { (Tone::Ink, Marker::Ring) };
        let mut points = labelled(name, standing, tone, marker, Badge::Inferred);
        points.radius = if level > 5 { 2.3 } else { 3.0 };
        if !points.points.is_empty() {
            panel.push(points);
        }
    }
    let counts = cluster.counts();
    let mut picture = Picture::from(panel)
        .reading("molecules N_{i}", f64::from(counts.molecules), "", Badge::Inferred)
        .reading("arrows of the loop", f64::from(counts.loop_arrows), "", Badge::Inferred)
        .reading("interfaces", f64::from(counts.interfaces), "", Badge::Inferred)
        .reading("cells with a molecule", f64::from(counts.cells), "", Badge::Inferred)
        .reading("molecules on doubled sites", f64::from(counts.jamming), "", Badge::Inferred)
        .reading("+z less −z cells", counts.net() as f64, "", Badge::Derived);
    if level == 8 {
        picture = picture
            .reading("reversed arrows", against.len() as f64, "", Badge::Inferred)
            .noting(format!(
                "Table 1 counts {} interfaces. The {vanished} sides of the middle cell disappear with it (caption of Fig. S4), so that {} are left to draw.",
                counts.interfaces,
                counts.interfaces - vanished
            ))
            .noting(
                "Table 1 prints \"196 + 4\" molecules and \"312 + 8\" interfaces. The 4 and the 8 are stated by the paper; nothing drawn here yields them.",
            );
    }
    if level >= 7 {
        let (alone, among) = (counts.jamming, jamming_among_neighbours(level)?);
        picture = picture
            .noting(format!("Alone, {alone} molecules share a site. With the four neighbours touching, as in Figs S3 and S4, {among} jam; Table 1 prints 60."));
    }
    picture.tables = vec![beside(level)?, all_levels()?];
    Ok(picture.noting(READING))
}

/// The row of the level: printed beside enumerated, and whether they agree.
fn beside(level: u32) -> Result<Table, Error> {
    let mut rows = Vec::new();
    let printed = TABLE_1.get(level as usize).into_iter().flatten();
    for (k, ((number, entry), column)) in enumerated(level)?.into_iter().zip(printed).zip(COLUMNS).enumerate() {
        let outcome = match entry.agrees(number) {
            true if entry.stated > 0.0 => format!("agrees; {} more are stated by the paper", entry.stated),
            true => "agrees".to_owned(),
            false if k == JAMMING && entry.agrees(jamming_among_neighbours(level)?) => "agrees with the four neighbours touching".to_owned(),
            false => "differs".to_owned(),
        };
        let number = if number.fract() == 0.0 { format!("{number}") } else { format!("{number:.4}") };
        rows.push(vec![column.replace("N_i", "N_{i}"), entry.text.to_owned(), number, outcome]);
    }
    let columns = ["count", "printed", "counted here", "verdict"].map(str::to_owned).to_vec();
    Ok(Table { title: format!("Table 1, row V_{{{level}}}"), columns, rows })
}

/// All nine levels as enumerated, with the printed number in brackets where it differs.
fn all_levels() -> Result<Table, Error> {
    let columns = ["i", "N_{i}", "loop", "interfaces", "cells", "jamming", "+z", "−z", "density"].map(str::to_owned).to_vec();
    let mut rows = Vec::new();
    for (level, printed) in (0..).zip(&TABLE_1) {
        let numbers = enumerated(level)?;
        let mut row = vec![level.to_string()];
        for (number, entry) in numbers.into_iter().zip(printed).take(7) {
            let same = entry.agrees(number) && entry.stated == 0.0;
            row.push(if same { format!("{number}") } else { format!("{number} (printed {})", entry.text) });
        }
        row.push(format!("{:.4}", Cluster::of_level(level, (0, 0))?.counts().density()));
        rows.push(row);
    }
    Ok(Table {
        title: "Table 1 as we count it; at level 8 the cells include the 5 of the vacancy, and the density is over 196 molecules".into(),
        columns,
        rows,
    })
}
