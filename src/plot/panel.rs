//! One panel: a plan, labels and legend placed, then drawn.

use super::axes::axis;
use super::ink::Ink;
use super::looks::{self, Look, Tag};
use super::plan::{Lay, NARROW, Plan, sizes};
use super::scale::Span;
use super::scene::{Pen, Rect};
use super::sheet::Sheet;
use super::{AxisMap, PanelMap, View, labels, legend, paint};
use crate::picture::{Axis, Item, Mark, MarkAt, Panel};

/// Height that the legend takes below a panel of this width; 0 where it is wide enough to try a place inside first.
pub(super) fn legend_room(fonts: &dyn super::text::Fonts, panel: &Panel, width: f64, text_scale: f64) -> f64 {
    let entries = legend::entries(panel, &looks::looks(panel));
    if width >= NARROW || entries.is_empty() {
        return 0.0;
    }
    let pen = Pen { size: sizes(width, text_scale).note, bold: false, color: (0, 0, 0) };
    legend::arrange(fonts, &entries, pen, width - 16.0, 1).height + BELOW
}

/// A panel whose every place is decided.
#[derive(Debug)]
pub(super) struct Prepared {
    title: String,
    entries: Vec<legend::Entry>,
    axes: [Axis; 2],
    plan: Plan,
    looks: Vec<Option<Look>>,
    labels: Vec<labels::Placed>,
    tags: Vec<Tag>,
    inside: Option<legend::Placed>,
    below: Option<legend::Block>,
    sketch: bool,
}

impl Prepared {
    /// Top and bottom of the frame, for panels side by side; none where no axis would show a difference.
    pub(super) fn level(&self) -> Option<(f64, f64)> {
        let (rect, [x, y]) = (self.plan.frame.rect, &self.axes);
        (!x.hidden || !y.hidden).then_some((rect.top, rect.bottom))
    }
}

/// How a panel is asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) cell: Rect,
    pub(super) view: View,
    pub(super) text_scale: f64,
    pub(super) sketch: bool,
    /// What was decided before its neighbours were known, and where their common frame is.
    pub(super) again: Option<(&'a Prepared, (f64, f64))>,
}

/// What is known of a panel before anything has a place.
struct Known {
    lay: Lay,
    looks: Vec<Option<Look>>,
    entries: Vec<legend::Entry>,
    pen: Pen,
}

impl Known {
    fn of(sheet: &Sheet<'_>, panel: &Panel, asked: Asked<'_>, told: &[legend::Entry]) -> Self {
        let Asked { cell, view, text_scale, sketch, again } = asked;
        let sizes = sizes(cell.width(), text_scale);
        let axes = (axis(panel, &panel.x, view.x, view.x_scale, true), axis(panel, &panel.y, view.y, view.y_scale, false));
        let looks = looks::looks(panel);
        let mut entries = legend::entries(panel, &looks);
        entries.retain(|entry| !told.contains(entry));
        let pen = Pen { size: sizes.note, bold: false, color: sheet.theme.ink() };
        Self { lay: Lay { cell, axes, sizes, level: again.map(|(_, level)| level), sketch }, looks, entries, pen }
    }
}

/// Decides everything about a panel in its cell of the sheet; `told` are entries that another legend has already.
pub(super) fn prepare(sheet: &Sheet<'_>, panel: &Panel, asked: Asked<'_>, told: &mut Vec<legend::Entry>) -> Prepared {
    let Known { lay, looks, entries, pen } = Known::of(sheet, panel, asked, told);
    let (cell, again) = (asked.cell, asked.again);
    let settled = again.and_then(|(before, _)| before.below.clone());
    let mut plan = lay.plan(sheet, panel, settled.as_ref().map_or(0.0, |block| block.height + BELOW));
    let (mut labels, mut tags) = (Vec::new(), Vec::new());
    let (mut inside, mut below) = (None, settled);
    if lay.roomy() {
        let mut ink = bare(sheet, panel, &plan);
        let bound = ink.boxes.len();
        labels = place_labels(sheet, panel, &plan, &mut ink, None, &[]);
        if !entries.is_empty() && below.is_none() {
            let frame = plan.frame.rect;
            let rows = entries.len();
            let shapes = [(0.62, rows), (0.8, rows.div_ceil(2))].map(|(part, least)| legend::arrange(sheet.fonts, &entries, pen, part * frame.width(), least));
            let mut small: Vec<legend::Block> = shapes.iter().filter(|shape| shape.height <= 0.6 * frame.height()).cloned().collect();
            if cell.width() < NARROW && cell.height() >= 220.0 {
                small.clear();
            }
            let free = |ink: &Ink| small.iter().find_map(|shape| legend::free_place(shape, &plan.frame, ink));
            inside = free(&ink);
            if inside.is_none() && !labels.is_empty() {
                // Labels can move: as long as none is lost and none has to cover anything that it did not.
                let mut others = ink.boxes.split_off(bound);
                if let Some(found) = free(&ink) {
                    let moved = place_labels(sheet, panel, &plan, &mut ink, Some(found.rect.grown(5.0)), &[]);
                    let covering = |all: &[labels::Placed]| all.iter().filter(|label| label.covers()).count();
                    if moved.len() >= labels.len() && covering(&moved) <= covering(&labels) {
                        (labels, inside) = (moved, Some(found));
                    } else {
                        ink.boxes.truncate(bound);
                    }
                }
                if inside.is_none() {
                    ink.boxes.append(&mut others);
                }
            }
            let block = legend::arrange(sheet.fonts, &entries, pen, cell.width() - 16.0, 1);
            let least = if asked.sketch { 0.5 } else { 0.32 };
            let enough = frame.height() - block.height - BELOW >= 72.0_f64.max(least * cell.height());
            if inside.is_none() && enough && again.is_none() {
                plan = lay.plan(sheet, panel, block.height + BELOW);
                ink = bare(sheet, panel, &plan);
                labels = place_labels(sheet, panel, &plan, &mut ink, None, &[]);
                below = Some(block);
            } else if inside.is_none() && !asked.sketch {
                // No room anywhere: where it hides least, and the labels make way.
                ink.boxes.truncate(bound);
                let [column, _] = shapes;
                inside = legend::best_place(&column, &plan.frame, &ink);
                labels = place_labels(sheet, panel, &plan, &mut ink, inside.as_ref().map(|found| found.rect.grown(5.0)), &[]);
            }
        }
        ink.boxes.extend(inside.as_ref().map(|found| found.rect.grown(5.0)));
        if !asked.sketch || inside.is_some() || below.is_some() {
            tags = looks::place(panel, &looks, &plan.frame, plan.sizes.note, &mut ink, &[]);
        }
    }
    told.extend(entries.iter().cloned());
    Prepared { title: panel.title.clone(), axes: [panel.x.clone(), panel.y.clone()], entries, plan, looks, labels, tags, inside, below, sketch: asked.sketch }
}

/// The panel in the places of the last frame: margins, legend and labels stay where they were. None where the panel is
/// another one, or where something does not fit any more or would cover more than it did.
pub(super) fn follow(sheet: &Sheet<'_>, panel: &Panel, asked: Asked<'_>, told: &mut Vec<legend::Entry>, last: &Prepared) -> Option<Prepared> {
    let Known { lay, looks, entries, pen } = Known::of(sheet, panel, asked, told);
    let same = |a: &Axis, b: &Axis| a.label == b.label && a.unit == b.unit && a.hidden == b.hidden && a.ticks == b.ticks;
    let scales = (lay.axes.0.scale, lay.axes.1.scale) == (last.plan.frame.x.scale, last.plan.frame.y.scale);
    let known = entries.len() == last.entries.len() && entries.iter().zip(&last.entries).all(|(a, b)| a.resembles(b));
    if lay.cell != last.plan.cell || !scales || !known || !same(&panel.x, &last.axes[0]) || !same(&panel.y, &last.axes[1]) {
        return None;
    }
    let plan = lay.follow(sheet, panel, &last.plan, (panel.title != last.title).then_some(&panel.title))?;
    let (mut labels, mut tags) = (Vec::new(), Vec::new());
    let (mut inside, mut below) = (None, None);
    if lay.roomy() {
        // Where nothing has to keep clear of anything, nobody asks where something is drawn.
        let labelled = |item: &Item| matches!(item, Item::Mark(mark) if !mark.label.trim().is_empty());
        let asked = last.inside.is_some() || !last.tags.is_empty() || panel.items.iter().any(labelled);
        let mut ink = if asked { bare(sheet, panel, &plan) } else { Ink::default() };
        let renamed = entries != last.entries;
        if let Some(block) = &last.below {
            let block = if renamed { legend::arrange(sheet.fonts, &entries, pen, lay.cell.width() - 16.0, 1) } else { block.clone() };
            if last.below.as_ref().is_some_and(|before| block.height > before.height + 0.5) {
                return None;
            }
            below = Some(block);
        }
        if let Some(placed) = &last.inside {
            inside = Some(placed.again(sheet.fonts, renamed.then_some(&entries), &plan.frame, &ink)?);
        }
        // A little nearer than where they were found.
        let taken = inside.as_ref().map(|found| found.rect.grown(4.0));
        labels = place_labels(sheet, panel, &plan, &mut ink, taken, &last.labels);
        if !last.sketch || inside.is_some() || below.is_some() {
            tags = looks::place(panel, &looks, &plan.frame, plan.sizes.note, &mut ink, &last.tags);
        }
    }
    told.extend(entries.iter().cloned());
    Some(Prepared { title: panel.title.clone(), axes: last.axes.clone(), entries, plan, looks, labels, tags, inside, below, sketch: last.sketch })
}

/// Room between the panel and the legend below it.
const BELOW: f64 = 14.0;

/// Draws a prepared panel and says where it stands.
pub(super) fn draw(sheet: &Sheet<'_>, panel: &Panel, prepared: &Prepared) -> PanelMap {
    let plan = &prepared.plan;
    paint::paint(sheet, panel, plan, &prepared.looks, prepared.sketch);
    looks::draw(sheet, &prepared.tags, plan.sizes.note);
    labels::draw(sheet, &prepared.labels);
    if let Some(legend::Placed { block, rect, .. }) = &prepared.inside {
        sheet.block(&rect.grown(5.0), sheet.theme.paper(), 0.86);
        legend::draw(sheet, block, rect.left, rect.top);
    }
    if let Some(block) = &prepared.below {
        let middle = 0.5 * (plan.frame.rect.left + plan.frame.rect.right - block.width);
        let left = middle.min(plan.cell.right - 6.0 - block.width).max(plan.cell.left + 6.0);
        let top = (plan.foot(panel) + 11.0).min(plan.cell.bottom - block.height - 4.0);
        legend::draw(sheet, block, left, top);
    }
    let super::frame::Frame { rect, x, y } = plan.frame;
    let map = |span: Span| AxisMap { from: span.from, to: span.to, scale: span.scale };
    PanelMap { left: rect.left, top: rect.top, width: rect.width(), height: rect.height(), x: map(x), y: map(y) }
}

/// What is drawn, without the labels of marks.
fn bare(sheet: &Sheet<'_>, panel: &Panel, plan: &Plan) -> Ink {
    let mut ink = Ink::of(panel, &plan.frame);
    for item in &panel.items {
        if let Item::Label(label) = item
            && let Some((rect, _)) = super::items::label_box(sheet, &plan.frame, plan.sizes.note, label, &panel.handles)
        {
            ink.boxes.push(rect);
        }
    }
    ink
}

/// Finds places for the labels of marks, clear of everything else and of `taken`; those of the last frame first.
fn place_labels(sheet: &Sheet<'_>, panel: &Panel, plan: &Plan, ink: &mut Ink, taken: Option<Rect>, last: &[labels::Placed]) -> Vec<labels::Placed> {
    ink.boxes.extend(taken);
    let marks: Vec<&Mark> = panel.items.iter().filter_map(|item| if let Item::Mark(mark) = item { Some(mark) } else { None }).collect();
    // Labels of points have the fewest places: they choose first.
    let (points, others): (Vec<_>, Vec<_>) = marks.into_iter().enumerate().partition(|(_, mark)| matches!(mark.at, MarkAt::Point { .. }));
    let mut placed = labels::place(sheet, &plan.frame, &points, plan.sizes.note, ink, last);
    placed.extend(labels::place(sheet, &plan.frame, &others, plan.sizes.note, ink, last));
    placed
}
