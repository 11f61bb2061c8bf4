//! The legend: where it hides no data inside the frame, else below it.

use super::frame::Frame;
use super::ink::Ink;
use super::items::{draw_arrow, marker, sane};
use super::looks::{Look, RADIUS, ring};
use super::scene::{Pen, Px, Rect, Stroke};
use super::sheet::{Sheet, block_height};
use super::text::{Fonts, fit, width};
use crate::numerics::order::sorted_by;
use crate::picture::{Dash, Item, Marker, Panel, Tone};
use plotters::style::text_anchor::HPos;

/// What stands before a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sample {
    Line { tone: Tone, dash: Dash, width: f64, number: Option<usize> },
    Marker { tone: Tone, marker: Marker, radius: f64, bars: bool },
    Area { fill: Tone, opacity: f64, edge: Option<Tone> },
    Arrow { tone: Tone, width: f64, dash: Dash, head: bool },
}

/// A line of the legend.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) sample: Sample,
}

impl Entry {
    /// Whether it is the other one but for numbers in its name.
    pub(super) fn resembles(&self, other: &Self) -> bool {
        let words = |name: &'_ str| name.chars().filter(|c| !c.is_ascii_digit() && !"+-−.,".contains(*c)).collect::<String>();
        self.sample == other.sample && (self.name == other.name || words(&self.name) == words(&other.name))
    }
}

/// What the legend says of a curve or of points.
fn named(key: &str, name: &str) -> String {
    if key.is_empty() { name } else { key }.to_owned()
}

/// The entries of a panel in the order of its items, each once; `looks` are theirs.
pub(super) fn entries(panel: &Panel, looks: &[Option<Look>]) -> Vec<Entry> {
    let mut out: Vec<Entry> = Vec::new();
    for (k, item) in panel.items.iter().enumerate() {
        let entry = match item {
            Item::Curve(c) if c.listed && c.runs.iter().any(|run| !run.is_empty()) => {
                let Look { dash, number } = looks.get(k).copied().flatten().unwrap_or(Look { dash: c.dash, number: None });
                Entry { name: named(&c.key, &c.name), sample: Sample::Line { tone: c.tone, dash, width: sane(c.width, 2.0).min(5.0), number } }
            }
            Item::Points(p) if p.listed && !p.points.is_empty() => {
                let bars = p.points.iter().any(|point| point.dy > 0.0);
                Entry { name: named(&p.key, &p.name), sample: Sample::Marker { tone: p.tone, marker: p.marker, radius: sane(p.radius, 4.0).min(5.5), bars } }
            }
            Item::Band(b) if b.listed && b.runs.iter().any(|run| !run.is_empty()) => {
                Entry { name: b.name.clone(), sample: Sample::Area { fill: b.tone, opacity: b.opacity, edge: None } }
            }
            Item::Arrow(a) => {
                Entry { name: a.name.clone(), sample: Sample::Arrow { tone: a.tone, width: sane(a.width, 1.5).min(4.0), dash: a.dash, head: a.head } }
            }
            Item::Polygon(p) => {
                let edge = (p.width > 0.0).then_some(p.stroke);
                Entry { name: p.name.clone(), sample: Sample::Area { fill: p.fill, opacity: p.opacity, edge } }
            }
            _ => continue,
        };
        // Arrows and polygons of one kind differ in shade: the name tells kinds apart.
        let kind = matches!(item, Item::Arrow(_) | Item::Polygon(_));
        if !entry.name.trim().is_empty() && !out.iter().any(|known| *known == entry || (kind && known.name == entry.name)) {
            out.push(entry);
        }
    }
    out
}

/// Entries in columns.
#[derive(Clone, Debug)]
pub(super) struct Block {
    cells: Vec<(Entry, Vec<String>)>,
    column_widths: Vec<f64>,
    rows: Vec<f64>,
    pen: Pen,
    /// Width of the samples.
    sample: f64,
    /// The room and the fewest rows that were asked for.
    shape: (f64, usize),
    pub(super) width: f64,
    pub(super) height: f64,
}

const SAMPLE: f64 = 26.0;
/// Where a number stands behind the line, so that it hides no dash.
const NUMBERED: f64 = 44.0;
const GAP: f64 = 7.0;
const BETWEEN: f64 = 16.0;

/// The entries in columns of at least `least` rows, as many columns as `room` holds; names break where they are too long.
pub(super) fn arrange(fonts: &dyn Fonts, entries: &[Entry], pen: Pen, room: f64, least: usize) -> Block {
    let numbered = entries.iter().any(|entry| matches!(entry.sample, Sample::Line { number: Some(_), .. }));
    let before = if numbered { NUMBERED } else { SAMPLE };
    let text_room = (room - before - GAP).max(20.0);
    let cells: Vec<(Entry, Vec<String>)> = entries
        .iter()
        .map(|entry| {
            let whole = width(fonts, &entry.name, pen.size, pen.bold) <= text_room;
            let lines = if whole { vec![entry.name.clone()] } else { fit(fonts, &entry.name, pen.size, false, text_room, 4) };
            (entry.clone(), lines)
        })
        .collect();
    let wide = |cell: &(Entry, Vec<String>)| before + GAP + cell.1.iter().map(|line| width(fonts, line, pen.size, pen.bold)).fold(0.0, f64::max);
    let widths = |per_column: usize| cells.chunks(per_column).map(|column| column.iter().map(wide).fold(0.0, f64::max)).collect::<Vec<f64>>();
    let total = |columns: &[f64]| columns.iter().sum::<f64>() + BETWEEN * columns.len().saturating_sub(1) as f64;
    // As few rows as leave the columns room.
    let per_column = (least.max(1)..cells.len()).find(|rows| total(&widths(*rows)) <= room).unwrap_or(cells.len().max(1));
    let column_widths = widths(per_column);
    let columns = column_widths.len();
    let extra = pen.size * 0.62;
    let rows: Vec<f64> = (0..per_column)
        .map(|row| (0..columns).filter_map(|c| cells.get(c * per_column + row)).map(|cell| block_height(cell.1.len(), pen.size)).fold(0.0, f64::max) + extra)
        .collect();
    let height = rows.iter().sum::<f64>() - extra;
    let width = total(&column_widths);
    Block { cells, column_widths, rows, pen, sample: before, shape: (room, least), width, height: height.max(0.0) }
}

/// A legend inside a frame.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    pub(super) block: Block,
    pub(super) rect: Rect,
    /// What it hides.
    hides: usize,
}

/// How much a legend hides in a place.
fn hidden(rect: &Rect, ink: &Ink) -> usize {
    ink.under(&rect.grown(6.0)) + 40 * ink.clashes(&rect.grown(6.0))
}

/// A place inside the frame where the legend hides nothing, the nearest to a corner.
pub(super) fn free_place(block: &Block, frame: &Frame, ink: &Ink) -> Option<Placed> {
    let rect = places(block, frame).into_iter().find(|rect| ink.free(&rect.grown(6.0)))?;
    Some(Placed { block: block.clone(), rect, hides: 0 })
}

/// The place inside the frame where the legend hides least.
pub(super) fn best_place(block: &Block, frame: &Frame, ink: &Ink) -> Option<Placed> {
    let cost = |rect: Rect| (hidden(&rect, ink), rect);
    let (hides, rect) = places(block, frame).into_iter().map(cost).min_by_key(|found| found.0)?;
    Some(Placed { block: block.clone(), rect, hides })
}

impl Placed {
    /// The same place in the next frame, with other names in it where there are; none where it would leave the frame or
    /// hide more than it did.
    pub(super) fn again(&self, fonts: &dyn Fonts, names: Option<&Vec<Entry>>, frame: &Frame, ink: &Ink) -> Option<Self> {
        let (mut block, mut rect) = (self.block.clone(), self.rect);
        if let Some(entries) = names {
            block = arrange(fonts, entries, block.pen, block.shape.0, block.shape.1);
            // It grows away from the sides of the frame that it stands at.
            let (wider, higher) = (block.width - rect.width(), block.height - rect.height());
            if frame.rect.right - rect.right < rect.left - frame.rect.left {
                rect.left -= wider
            } else {
                rect.right += wider
            }
            if frame.rect.bottom - rect.bottom < rect.top - frame.rect.top { rect.top -= higher } else { rect.bottom += higher }
        }
        let room = frame.rect.grown(-10.5);
        let within = room.holds((rect.left, rect.top)) && room.holds((rect.right, rect.bottom));
        // Where it has to hide something, a little more is no reason to leap.
        let most = self.hides + self.hides / 4;
        (within && hidden(&rect, ink) <= most).then_some(Self { block, rect, hides: self.hides })
    }
}

/// Places to try: corners, then from them along the edges and into the panel.
fn places(block: &Block, frame: &Frame) -> Vec<Rect> {
    const STEPS: u32 = 16;
    let room = frame.rect.grown(-11.0);
    let (across, down) = (room.width() - block.width, room.height() - block.height);
    if across < 0.0 || down < 0.0 {
        return Vec::new();
    }
    let shares = || (0..=STEPS).map(|k| f64::from(k) / f64::from(STEPS));
    let mut out: Vec<(f64, Rect)> = Vec::new();
    for y in shares() {
        for x in shares().rev() {
            let (aside, away) = (across * x.min(1.0 - x), down * y.min(1.0 - y));
            let (left, top) = (room.left + x * across, room.top + y * down);
            // Along an edge rather than into the panel; to the top rather than to the bottom.
            let far = aside.hypot(away) + aside.min(away) + 1e-3 * y;
            out.push((far, Rect { left, top, right: left + block.width, bottom: top + block.height }));
        }
    }
    sorted_by(out, |place| place.0).into_iter().map(|(_, rect)| rect).collect()
}

/// Draws the entries with their top left corner at `(left, top)`: samples first, so that a pen is seldom changed.
pub(super) fn draw(sheet: &Sheet<'_>, block: &Block, left: f64, top: f64) {
    let per_column = block.rows.len();
    let (mut x, mut places) = (left, Vec::with_capacity(block.cells.len()));
    for (column, width) in block.column_widths.iter().enumerate() {
        let mut y = top;
        for (row, height) in block.rows.iter().enumerate() {
            places.extend(block.cells.get(column * per_column + row).map(|cell| (cell, (x, y))));
            y += height;
        }
        x += width + BETWEEN;
    }
    for ((entry, _), (x, y)) in &places {
        sample(sheet, entry.sample, (*x, y + 0.36 * block.pen.size), block.sample, block.pen.size);
    }
    for ((_, lines), (x, y)) in &places {
        sheet.lines(lines, x + block.sample + GAP, *y, HPos::Left, block.pen);
    }
}

fn sample(sheet: &Sheet<'_>, sample: Sample, (x, y): Px, wide: f64, size: f64) {
    let theme = sheet.theme;
    match sample {
        Sample::Line { tone, dash, width, number } => {
            let stroke = Stroke { color: theme.tone(tone), alpha: 1.0, width, dash };
            let room = if number.is_some() { 2.0 * RADIUS * size + 2.0 } else { 0.0 };
            sheet.line(vec![(x, y), (x + wide - room, y)], &stroke);
            if let Some(number) = number {
                ring(sheet, (x + wide - RADIUS * size, y), number, tone, size);
            }
        }
        Sample::Marker { tone, marker: shape, radius, bars } => {
            let middle = x + 0.5 * wide;
            if bars {
                let stroke = Stroke::solid(theme.tone(tone), 1.2);
                sheet.line(vec![(middle, y - radius - 3.0), (middle, y + radius + 3.0)], &stroke);
            }
            marker(sheet, (middle, y), shape, radius, tone);
        }
        Sample::Area { fill, opacity, edge } => {
            let rect = Rect { left: x + 3.0, right: x + wide - 3.0, top: y - 5.0, bottom: y + 5.0 };
            sheet.block(&rect, theme.tone(fill), opacity);
            if let Some(edge) = edge {
                let corners = vec![(rect.left, rect.top), (rect.right, rect.top), (rect.right, rect.bottom), (rect.left, rect.bottom), (rect.left, rect.top)];
                sheet.line(corners, &Stroke::solid(theme.tone(edge), 1.0));
            }
        }
        Sample::Arrow { tone, width, dash, head } => {
            let stroke = Stroke { color: theme.tone(tone), alpha: 1.0, width, dash };
            draw_arrow(sheet, (x, y), (x + wide, y), head, &stroke);
        }
    }
}
