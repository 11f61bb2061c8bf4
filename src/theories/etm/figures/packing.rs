//! Close-packed cells in the plane: Figs 2 to 4.

use super::ours;
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Refinement, figures, number};
use crate::error::Error;
use crate::picture::{Axis, Badge, Panel, Picture, Polygon, Tone};
use crate::theories::etm::packing::{Cell, Packing, pack, pack_roughly, towards};
use std::cell::RefCell;
use std::f64::consts::TAU;

const COUNT: Param = number("cells", "N", "1", 40.0, [8.0, 100.0], "number of cells in the square").within(Domain::ALL.at_least(8.0).at_most(120.0).integer());
const SPREAD: Param = number("size_spread", r"\delta\xi/\xi", "1", 0.12, [0.0, 0.3], "standard deviation of the radii over their mean")
    .within(Domain::ALL.at_least(0.0).at_most(0.4));
const SEED: Param = number("seed", r"\text{seed}", "1", 3.0, [0.0, 99.0], "number that picks the random places; another number gives another packing")
    .within(Domain::ALL.at_least(0.0).at_most(1e9).integer());
const GROWTH: Param = number("growth", r"\delta\xi/\bar\xi", "1", 0.0, [0.0, 0.3], "further growth of every cell in the cold, over the mean radius")
    .within(Domain::ALL.at_least(0.0).at_most(1.0));

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.close_packing",
    title: "Cells jammed at the glass transition",
    stands_for: "Figs 2 to 4",
    caption: r"Better-ordered cells have grown from random places in the plane until they hinder each other. The orange dots are the anomalous systems, in the gaps between three cells that nearly touch; the particles that move fastest are trapped there. A gap between more than three cells has no dot. The blue dots are ordinary two-level systems, where two cells touch. Move the number of cells, the spread of their sizes and the seed to see other packings. Move the growth: the cells become larger, as in Fig. 3, and the gaps shrink and close one by one, as they would in the cold. Figs 2, 3 and 4(a) of the paper are drawings. Our drawing has round cells, in a square that repeats itself.",
    equations: &[Equation { number: "(38)", tex: r"\frac{4}{\tfrac{2\sqrt2}{3}\xi^3} = x_{\mathrm{ATS}}" }],
    params: &[COUNT, SPREAD, SEED, GROWTH],
    rules: &[],
    provenance: ours("Figs 2 to 4", "The paper's pictures are drawings. We illustrate them by discs that jam from random places."),
    quantities: &["etm.cell_radius"],
    look: "You see round cells pressed together until they jam, and the gaps between three of them. Move the spread of sizes. Notice that equal cells leave many gaps of one size, and unequal cells leave fewer.",
    primary: &["cells", "size_spread"],
    level: Level::First,
    compute: |inputs| close_packing(inputs, jammed(inputs, false)?),
    refinement: Some(Refinement {
        parts: |_| Ok(1),
        part: |inputs, _| {
            let packing = jammed(inputs, true)?;
            let places = packing.cells.iter().flat_map(|cell| [cell.x, cell.y, cell.radius]);
            Ok(std::iter::once(packing.covered).chain(places).collect())
        },
        assemble: assembled,
    }),
}]);

/// The rim of a cell about its centre: round, and flat where it is pressed against another.
fn rim(cell: &Cell, cells: &[Cell]) -> Vec<(f64, f64)> {
    let pressed: Vec<(f64, f64, f64)> = cells
        .iter()
        .filter_map(|other| {
            let (dx, dy) = towards(cell, other);
            let distance = dx.hypot(dy);
            // the common chord of two circles
            let chord = 0.5 * (distance * distance + cell.radius * cell.radius - other.radius * other.radius) / distance;
            (distance > 0.0 && distance < cell.radius + other.radius).then_some((dx / distance, dy / distance, chord.max(0.0)))
        })
        .collect();
    let reach = |c: f64, s: f64| {
        let to = |(ux, uy, chord): &(f64, f64, f64)| if ux * c + uy * s > 0.0 { chord / (ux * c + uy * s) } else { f64::INFINITY };
        pressed.iter().map(to).fold(cell.radius, f64::min)
    };
    let corners = if pressed.is_empty() { 36 } else { 90 };
    let turn = |k: i32| (TAU * f64::from(k) / f64::from(corners)).sin_cos();
    (0..corners).map(turn).map(|(s, c)| (reach(c, s) * c, reach(c, s) * s)).collect()
}

thread_local! {
    /// The last packing, and whether it is followed to the end: while the growth moves, it stays.
    static LAST: RefCell<Option<([f64; 3], bool, Packing)>> = const { RefCell::new(None) };
}

/// The packing among the inputs, to the end or roughly.
fn jammed(inputs: &Inputs, fine: bool) -> Result<Packing, Error> {
    let asked = inputs.numbers(["cells", "size_spread", "seed"])?;
    let serves = |last: &&([f64; 3], bool, Packing)| last.0 == asked && (last.1 || !fine);
    let known = LAST.with_borrow(|last| last.as_ref().filter(serves).map(|last| last.2.clone()));
    if let Some(packing) = known {
        return Ok(packing);
    }
    let [count, spread, seed] = asked;
    // the domains of both parameters admit only whole numbers that fit
    let packing = if fine { pack(count as usize, spread, seed as u64) } else { pack_roughly(count as usize, spread, seed as u64) }?;
    LAST.set(Some((asked, fine, packing.clone())));
    Ok(packing)
}

/// The packing from the numbers of its only part.
fn assembled(inputs: &Inputs, parts: &[Vec<f64>]) -> Result<Picture, Error> {
    let numbers = parts.concat();
    let cell = |c: &[f64]| if let [x, y, radius] = *c { Some(Cell { x, y, radius }) } else { None };
    let cells = numbers.get(1..).unwrap_or_default().chunks(3).filter_map(cell).collect();
    let packing = Packing::of(cells, numbers.first().copied().unwrap_or(0.0))?;
    LAST.set(Some((inputs.numbers(["cells", "size_spread", "seed"])?, true, packing.clone())));
    close_packing(inputs, packing)
}

/// Dots as polygons: these are cut at the edge of the picture, where markers would stand over it. The radius is in sides of the
/// square.
fn dots(panel: &mut Panel, [all, one]: [&str; 2], places: Vec<(f64, f64)>, fill: Tone, radius: f64) {
    let rim: Vec<(f64, f64)> = (0..12).map(|k| (TAU * f64::from(k) / 12.0).sin_cos()).map(|(s, c)| (radius * c, radius * s)).collect();
    for (x, y) in places {
        let outline = rim.iter().map(|(dx, dy)| (x + dx, y + dy)).collect();
        panel.push(Polygon { name: all.into(), outline, fill, opacity: 1.0, stroke: fill, width: 0.0, label: one.into() });
    }
}

fn close_packing(inputs: &Inputs, jammed: Packing) -> Result<Picture, Error> {
    let [count, growth] = inputs.numbers(["cells", "growth"])?;
    let Packing { cells, contacts, interstices, covered } = jammed.grown(growth);
    let mut panel = Panel::scene();
    (panel.x, panel.y) = (Axis::hidden().ranged(0.0, 1.0), Axis::hidden().ranged(0.0, 1.0));
    // the square repeats itself beyond its edges, as far as a wide or tall panel may show
    let around = |x: f64, y: f64| (-1..=1).flat_map(move |i| (-1..=1).map(move |j| (x + f64::from(i), y + f64::from(j))));
    let shown = |(x, y): &(f64, f64), r: f64| x + r > -0.8 && x - r < 1.8 && y + r > -0.5 && y - r < 1.5;
    let ground = vec![(-0.8, -0.5), (1.8, -0.5), (1.8, 1.5), (-0.8, 1.5)];
    panel.push(Polygon { name: "gaps".into(), outline: ground, fill: Tone::Data(3), opacity: 0.45, stroke: Tone::Muted, width: 0.0, label: String::new() });
    let mut first = true;
    for cell in &cells {
        let rim = rim(cell, &cells);
        for (x, y) in around(cell.x, cell.y).filter(|p| shown(p, cell.radius)) {
            let outline = rim.iter().map(|(dx, dy)| (x + dx, y + dy)).collect();
            let name = if first { "cells" } else { "" };
            panel.push(Polygon { name: name.into(), outline, fill: Tone::Paper, opacity: 1.0, stroke: Tone::Ink, width: 1.0, label: "cell".into() });
            first = false;
        }
    }
    let spread_out =
        |points: Vec<(f64, f64)>| points.into_iter().flat_map(|(x, y)| around(x, y).filter(|p| shown(p, 0.0)).collect::<Vec<_>>()).collect::<Vec<_>>();
    let counts = (contacts.len(), interstices.len());
    dots(&mut panel, ["two-level systems at contacts", "two-level system"], spread_out(contacts), Tone::Data(0), 0.006);
    dots(&mut panel, ["anomalous systems between three cells", "anomalous system"], spread_out(interstices), Tone::Data(1), 0.011);
    let mut picture = Picture::from(panel)
        .reading("share of the plane that cells cover", covered, "", Badge::Illustration)
        .reading("contacts per cell", 2.0 * counts.0 as f64 / count, "", Badge::Illustration)
        .reading("gaps between three cells, per cell", counts.1 as f64 / count, "", Badge::Illustration);
    if counts.1 == 0 {
        picture = picture.noting("All gaps between three cells have closed: no anomalous system is left.");
    }
    Ok(picture.noting("Equal discs cover at most π/√12 = 0.907 of the plane; random close packing covers about 0.84."))
}
