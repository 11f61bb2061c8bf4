//! One panel: a plan, labels and legend placed, then drawn.

use super::ink::Ink;
use super::looks::{self, Look, Tag};
use super::plan::{Lay, NARROW, Plan, axis, sizes};
use super::scale::Span;
use super::sheet::{Pen, Rect, Sheet};
use super::{AxisMap, PanelMap, View, labels, legend, paint};
use crate::error::Error;
use crate::picture::{Item, Mark, MarkAt, Panel};
use plotters_backend::DrawingBackend;

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
pub(super) struct Prepared<'p> {
    plan: Plan<'p>,
    looks: Vec<Option<Look>>,
    labels: Vec<labels::Placed>,
    tags: Vec<Tag>,
    inside: Option<(legend::Block, Rect)>,
    below: Option<legend::Block>,
}

impl Prepared<'_> {
    /// Top and bottom of the frame, for panels side by side; none where no axis would show a difference.
    pub(super) fn level(&self) -> Option<(f64, f64)> {
        let (rect, panel) = (self.plan.frame.rect, self.plan.panel);
        (!panel.x.hidden || !panel.y.hidden).then_some((rect.top, rect.bottom))
    }
}

/// How a panel is asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) cell: Rect,
    pub(super) view: View,
    pub(super) text_scale: f64,
    /// What was decided before its neighbours were known, and where their common frame is.
    pub(super) again: Option<(&'a Prepared<'a>, (f64, f64))>,
}

/// Decides everything about a panel in its cell of the sheet; `told` are entries that another legend has already.
pub(super) fn prepare<'p, B: DrawingBackend>(sheet: &Sheet<'_, B>, panel: &'p Panel, asked: Asked<'_>, told: &mut Vec<legend::Entry>) -> Prepared<'p> {
    let Asked { cell, view, text_scale, again } = asked;
    let narrow = cell.width() < NARROW;
    let sizes = sizes(cell.width(), text_scale);
    let x = axis(panel, &panel.x, view.x, view.x_scale, true);
    let y = axis(panel, &panel.y, view.y, view.y_scale, false);
    let looks = looks::looks(panel);
    let mut entries = legend::entries(panel, &looks);
    entries.retain(|entry| !told.contains(entry));
    let pen = Pen { size: sizes.note, bold: false, color: sheet.theme.ink() };

    let lay = Lay { cell, axes: (x, y), sizes, level: again.map(|(_, level)| level) };
    let settled = again.and_then(|(before, _)| before.below.clone());
    let mut plan = lay.plan(sheet, panel, settled.as_ref().map_or(0.0, |block| block.height + BELOW));
    let (mut labels, mut tags) = (Vec::new(), Vec::new());
    let (mut inside, mut below) = (None, settled);
    if lay.roomy() {
        let mut ink = Ink::default();
        labels = place_labels(sheet, &plan, &mut ink, None);
        if !entries.is_empty() && below.is_none() {
            let frame = plan.frame.rect;
            let rows = entries.len();
            let shapes = [(0.62, rows), (0.8, rows.div_ceil(2))].map(|(part, least)| legend::arrange(sheet.fonts, &entries, pen, part * frame.width(), least));
            let mut small: Vec<legend::Block> = shapes.iter().filter(|shape| shape.height <= 0.6 * frame.height()).cloned().collect();
            if narrow && cell.height() >= 220.0 {
                small.clear();
            }
            let free = |ink: &Ink| small.iter().find_map(|shape| legend::free_place(shape, &plan.frame, ink).map(|rect| (shape.clone(), rect)));
            inside = free(&ink);
            if inside.is_none() && !labels.is_empty() {
                // Labels can move: as long as none is lost and none has to cover anything that it did not.
                let mut fresh = Ink::default();
                let moved = free(&bare(sheet, &plan)).map(|found| (place_labels(sheet, &plan, &mut fresh, Some(found.1.grown(5.0))), found));
                let covering = |all: &[labels::Placed]| all.iter().filter(|label| label.covers).count();
                if let Some((moved, found)) = moved.filter(|(moved, _)| moved.len() >= labels.len() && covering(moved) <= covering(&labels)) {
                    (labels, ink, inside) = (moved, fresh, Some(found));
                }
            }
            let block = legend::arrange(sheet.fonts, &entries, pen, cell.width() - 16.0, 1);
            let enough = frame.height() - block.height - BELOW >= 72.0_f64.max(0.32 * cell.height());
            if inside.is_none() && enough && again.is_none() {
                plan = lay.plan(sheet, panel, block.height + BELOW);
                labels = place_labels(sheet, &plan, &mut ink, None);
                below = Some(block);
            } else if inside.is_none() {
                // No room anywhere: where it hides least, and the labels make way.
                let [column, _] = shapes;
                inside = legend::best_place(&column, &plan.frame, &bare(sheet, &plan)).map(|rect| (column, rect));
                labels = place_labels(sheet, &plan, &mut ink, inside.as_ref().map(|(_, rect)| rect.grown(5.0)));
            }
        }
        ink.boxes.extend(inside.as_ref().map(|(_, rect)| rect.grown(5.0)));
        tags = looks::place(panel, &looks, &plan.frame, sizes.note, &mut ink);
    }
    told.extend(entries);
    Prepared { plan, looks, labels, tags, inside, below }
}

/// Room between the panel and the legend below it.
const BELOW: f64 = 14.0;

/// Draws a prepared panel and says where it stands.
pub(super) fn draw<B: DrawingBackend>(sheet: &Sheet<'_, B>, prepared: &Prepared<'_>) -> Result<PanelMap, Error> {
    let plan = &prepared.plan;
    paint::paint(sheet, plan, &prepared.looks)?;
    looks::draw(sheet, &prepared.tags, plan.sizes.note)?;
    labels::draw(sheet, &prepared.labels)?;
    if let Some((block, rect)) = &prepared.inside {
        sheet.block(&rect.grown(5.0), sheet.theme.paper(), 0.86)?;
        legend::draw(sheet, block, rect.left, rect.top)?;
    }
    if let Some(block) = &prepared.below {
        let middle = 0.5 * (plan.frame.rect.left + plan.frame.rect.right - block.width);
        let left = middle.min(plan.cell.right - 6.0 - block.width).max(plan.cell.left + 6.0);
        let top = (plan.foot() + 11.0).min(plan.cell.bottom - block.height - 4.0);
        legend::draw(sheet, block, left, top)?;
    }
    let super::frame::Frame { rect, x, y } = plan.frame;
    let map = |span: Span| AxisMap { from: span.from, to: span.to, scale: span.scale };
    Ok(PanelMap { left: rect.left, top: rect.top, width: rect.width(), height: rect.height(), x: map(x), y: map(y) })
}

/// What is drawn, without the labels of marks.
fn bare<B: DrawingBackend>(sheet: &Sheet<'_, B>, plan: &Plan<'_>) -> Ink {
    let mut ink = Ink::of(plan.panel, &plan.frame);
    for item in &plan.panel.items {
        if let Item::Label(label) = item
            && let Some((rect, _)) = super::items::label_box(sheet, &plan.frame, plan.sizes.note, label, &plan.panel.handles)
        {
            ink.boxes.push(rect);
        }
    }
    ink
}

/// Finds places for the labels of marks, clear of everything else and of `taken`.
fn place_labels<B: DrawingBackend>(sheet: &Sheet<'_, B>, plan: &Plan<'_>, ink: &mut Ink, taken: Option<Rect>) -> Vec<labels::Placed> {
    *ink = bare(sheet, plan);
    ink.boxes.extend(taken);
    let marks: Vec<&Mark> = plan.panel.items.iter().filter_map(|item| if let Item::Mark(mark) = item { Some(mark) } else { None }).collect();
    // Labels of points have the fewest places: they choose first.
    let (points, others): (Vec<&Mark>, Vec<&Mark>) = marks.into_iter().partition(|mark| matches!(mark.at, MarkAt::Point { .. }));
    let mut placed = labels::place(sheet, &plan.frame, &points, plan.sizes.note, ink);
    placed.extend(labels::place(sheet, &plan.frame, &others, plan.sizes.note, ink));
    placed
}
