//! One panel: margins from measured text, axes, items, labels, legend.

use super::frame::{Frame, Ink, complete, values};
use super::items::{Scene, span};
use super::scale::{Shares, Span};
use super::sheet::{LEADING, Pen, Rect, Sheet, Stroke, block_height, fault, rgba};
use super::text::wrap;
use super::ticks::{self, Ticks};
use super::{AxisMap, PanelMap, View, heat, labels, legend};
use crate::error::Error;
use crate::picture::{Axis, AxisScale, Dash, Heat, Item, Mark, MarkAt, Panel, Tone};
use plotters::chart::ChartBuilder;
use plotters::style::text_anchor::{HPos, VPos};
use plotters_backend::DrawingBackend;

/// Sizes of text in a panel, in CSS pixels.
#[derive(Clone, Copy, Debug)]
struct Sizes {
    tick: f64,
    caption: f64,
    title: f64,
    note: f64,
}

/// Everything decided before the first stroke.
struct Plan<'p> {
    panel: &'p Panel,
    frame: Frame,
    x_ticks: Ticks,
    y_ticks: Ticks,
    x_caption: Vec<String>,
    y_caption: Vec<String>,
    title: Vec<String>,
    /// Left of the tick labels: where the vertical caption ends.
    caption_left: f64,
    sizes: Sizes,
    heat: Option<&'p Heat>,
}

const TICK: f64 = 5.0;
const TICK_GAP: f64 = 6.0;

/// The axis that is shown: the view's, the picture's, or what fits.
fn axis(panel: &Panel, axis: &Axis, view: Option<(f64, f64)>, scale: Option<AxisScale>, horizontal: bool) -> Span {
    let scale = scale.unwrap_or(axis.scale);
    if let Some((from, to)) = view {
        return Span { from, to, scale }.widened();
    }
    let data = values(panel, horizontal, scale == AxisScale::Log);
    let filled = panel.items.iter().any(|item| matches!(item, Item::Heat(_)));
    let fitted = if filled && axis.range.is_none() {
        // A map fills its frame.
        let finite = data.iter().copied().filter(|v| v.is_finite() && (scale == AxisScale::Linear || *v > 0.0));
        let (low, high) = finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(v), b.max(v)));
        if low < high { Span { from: low, to: high, scale }.widened() } else { Span::fit(data.into_iter(), scale, horizontal) }
    } else {
        Span::fit(data.into_iter(), scale, horizontal)
    };
    axis.range.map_or(fitted, |range| Span::asked(range, scale, fitted))
}

/// Widens one axis so that one unit is as long across as up.
fn equal(frame: &mut Frame) {
    if frame.x.scale == AxisScale::Log || frame.y.scale == AxisScale::Log {
        return;
    }
    let (w, h) = (frame.rect.width(), frame.rect.height());
    let (x, y) = ((frame.x.to - frame.x.from) / w, (frame.y.to - frame.y.from) / h);
    let unit = x.abs().max(y.abs());
    if !(unit.is_finite() && unit > 0.0) {
        return;
    }
    let widen = |span: &mut Span, per_pixel: f64, pixels: f64| {
        let (middle, half) = (0.5 * span.from + 0.5 * span.to, 0.5 * unit * pixels * per_pixel.signum());
        span.from = middle - half;
        span.to = middle + half;
    };
    if x.abs() < unit {
        widen(&mut frame.x, x, w);
    }
    if y.abs() < unit {
        widen(&mut frame.y, y, h);
    }
}

fn x_ticks<B: DrawingBackend>(sheet: &Sheet<'_, B>, axis: &Axis, span: Span, width: f64, pen: Pen) -> Ticks {
    let fits = |marks: &[(f64, String)]| {
        let mut placed: Vec<(f64, f64)> =
            marks.iter().map(|(share, label)| (share * width, 0.5 * sheet.width(label, pen))).map(|(at, half)| (at - half, at + half)).collect();
        placed.sort_by(|a, b| a.0.total_cmp(&b.0));
        placed.windows(2).all(|pair| pair[1].0 - pair[0].1 >= 0.9 * pen.size)
    };
    if axis.ticks.is_empty() { ticks::ticks(span, (width / 56.0).clamp(2.0, 10.0) as usize, &fits) } else { ticks::own(span, &axis.ticks, &fits) }
}

fn y_ticks(axis: &Axis, span: Span, height: f64, pen: Pen) -> Ticks {
    let fits = |marks: &[(f64, String)]| {
        let mut at: Vec<f64> = marks.iter().map(|tick| tick.0 * height).collect();
        at.sort_by(f64::total_cmp);
        at.windows(2).all(|pair| pair[1] - pair[0] >= 1.5 * pen.size)
    };
    if axis.ticks.is_empty() { ticks::ticks(span, (height / (2.9 * pen.size)).clamp(2.0, 9.0) as usize, &fits) } else { ticks::own(span, &axis.ticks, &fits) }
}

fn caption(axis: &Axis, offset: &str) -> String {
    let text = axis.caption();
    if offset.is_empty() { text } else { format!("{text} {offset}") }
}

/// Draws a panel into its cell of the sheet.
pub(super) fn draw<B: DrawingBackend>(
    sheet: &Sheet<'_, B>,
    panel: &Panel,
    cell: Rect,
    view: &View,
    text_scale: f64,
    told: &mut Vec<legend::Entry>,
) -> Result<PanelMap, Error> {
    let narrow = cell.width() < 380.0;
    let base = if narrow { 11.5 } else { 12.5 } * text_scale;
    let sizes = Sizes { tick: base - 0.5, caption: base + 0.5, title: base + 1.0, note: base - 0.5 };
    let x = axis(panel, &panel.x, view.x, view.x_scale, true);
    let y = axis(panel, &panel.y, view.y, view.y_scale, false);
    let dashes = own_dashes(panel);
    let mut entries = legend::entries(panel, |k| dashes.get(k).copied().flatten());
    entries.retain(|entry| !told.contains(entry));
    let pen = Pen { size: sizes.note, bold: false, color: sheet.theme.ink() };

    let roomy = cell.width() >= 130.0 && cell.height() >= 100.0;
    let mut plan = plan(sheet, panel, cell, (x, y), sizes, 0.0);
    let mut ink = Ink::default();
    let mut placed = Vec::new();
    let mut inside = None;
    let mut below = None;
    if !entries.is_empty() && roomy {
        place_labels(sheet, &plan, &mut ink, &mut placed);
        let one_column = legend::arrange(sheet, &entries, pen, 0.62 * plan.frame.rect.width(), true);
        let small = one_column.height <= 0.6 * plan.frame.rect.height();
        inside = (small && (!narrow || cell.height() < 220.0))
            .then(|| legend::free_place(&one_column, &plan.frame, &ink))
            .flatten()
            .map(|rect| (one_column.clone(), rect));
        if inside.is_none() {
            let room = cell.width() - 16.0;
            let block = legend::arrange(sheet, &entries, pen, room, false);
            if plan.frame.rect.height() - block.height - 16.0 >= 90.0_f64.max(0.42 * cell.height()) {
                plan = self::plan(sheet, panel, cell, (x, y), sizes, block.height + 14.0);
                below = Some(block);
            } else if let Some((rect, _)) = legend::best_place(&one_column, &plan.frame, &ink) {
                inside = Some((one_column, rect));
            }
        }
    }
    if below.is_some() || entries.is_empty() || !roomy {
        ink = Ink::default();
        placed.clear();
        if roomy {
            place_labels(sheet, &plan, &mut ink, &mut placed);
        }
    }
    told.extend(entries);

    paint(sheet, &plan, &dashes, roomy)?;
    labels::draw(sheet, &placed)?;
    if let Some((block, rect)) = &inside {
        sheet.block(&rect.grown(5.0), sheet.theme.paper(), 0.86)?;
        legend::draw(sheet, block, rect.left, rect.top)?;
    }
    if let Some(block) = &below {
        let left = (0.5 * (plan.frame.rect.left + plan.frame.rect.right - block.width)).min(cell.right - 6.0 - block.width).max(cell.left + 6.0);
        legend::draw(sheet, block, left, cell.bottom - block.height - 4.0)?;
    }
    let Frame { rect, x, y } = plan.frame;
    let map = |span: Span| AxisMap { from: span.from, to: span.to, scale: span.scale };
    Ok(PanelMap { left: rect.left, top: rect.top, width: rect.width(), height: rect.height(), x: map(x), y: map(y) })
}

/// Where all listed curves are solid and told apart by colour alone, each colour gets a dash of its own.
fn own_dashes(panel: &Panel) -> Vec<Option<Dash>> {
    let mut tones: Vec<Tone> = Vec::new();
    let curves = || panel.items.iter().filter_map(|item| if let Item::Curve(curve) = item { Some(curve) } else { None });
    let plain = curves().all(|curve| curve.dash == Dash::Solid);
    for curve in curves().filter(|curve| curve.listed) {
        if !tones.contains(&curve.tone) {
            tones.push(curve.tone);
        }
    }
    if !plain || tones.len() < 2 || tones.len() > 4 {
        return Vec::new();
    }
    let order = [Dash::Solid, Dash::Dashed, Dash::DashDot, Dash::Dotted];
    let dash = |item: &Item| match item {
        Item::Curve(curve) => tones.iter().position(|tone| *tone == curve.tone).and_then(|k| order.get(k)).copied(),
        _ => None,
    };
    panel.items.iter().map(dash).collect()
}

fn place_labels<B: DrawingBackend>(sheet: &Sheet<'_, B>, plan: &Plan<'_>, ink: &mut Ink, placed: &mut Vec<labels::Placed>) {
    *ink = Ink::of(plan.panel, &plan.frame);
    for item in &plan.panel.items {
        if let Item::Label(label) = item
            && let Some((rect, _)) = super::items::label_box(sheet, &plan.frame, plan.sizes.note, label)
        {
            ink.boxes.push(rect);
        }
    }
    let marks: Vec<&Mark> = plan.panel.items.iter().filter_map(|item| if let Item::Mark(mark) = item { Some(mark) } else { None }).collect();
    // Labels of points have the fewest places: they choose first.
    let (points, others): (Vec<&Mark>, Vec<&Mark>) = marks.into_iter().partition(|mark| matches!(mark.at, MarkAt::Point { .. }));
    *placed = labels::place(sheet, &plan.frame, &points, plan.sizes.note, ink);
    placed.extend(labels::place(sheet, &plan.frame, &others, plan.sizes.note, ink));
}

/// Margins, from what is written in them.
fn plan<'p, B: DrawingBackend>(sheet: &Sheet<'_, B>, panel: &'p Panel, cell: Rect, (x, y): (Span, Span), sizes: Sizes, below: f64) -> Plan<'p> {
    let tick = Pen { size: sizes.tick, bold: false, color: sheet.theme.ink() };
    let roomy = cell.width() >= 130.0 && cell.height() >= 100.0;
    let labelled = cell.width() >= 90.0 && cell.height() >= 60.0;
    let heat = panel.items.iter().find_map(|item| if let Item::Heat(heat) = item { complete(heat).then_some(heat) } else { None }).filter(|_| roomy);
    let title = if roomy { wrap(sheet.fonts, &panel.title, sizes.title, true, cell.width() - 24.0, 2) } else { Vec::new() };
    let edge = if roomy { 8.0 } else { 2.0 };
    let mut rect = cell.grown(-edge);
    if !title.is_empty() {
        rect.top += block_height(title.len(), sizes.title) + 6.0;
    } else if labelled && !panel.y.hidden {
        rect.top += 0.4 * sizes.tick;
    }
    rect.bottom -= below;
    let outer = rect;
    let (show_x, show_y) = (labelled && !panel.x.hidden, labelled && !panel.y.hidden);
    let mut plan = Plan {
        panel,
        frame: Frame { rect, x, y },
        x_ticks: Ticks::default(),
        y_ticks: Ticks::default(),
        x_caption: Vec::new(),
        y_caption: Vec::new(),
        title,
        caption_left: rect.left,
        sizes,
        heat,
    };
    // Ticks need the frame and the frame needs the ticks: the second round settles it.
    for _ in 0..3 {
        let mut inner = outer;
        if show_x {
            plan.x_ticks = x_ticks(sheet, &panel.x, plan.frame.x, plan.frame.rect.width(), tick);
            if roomy {
                plan.x_caption = wrap(sheet.fonts, &caption(&panel.x, &plan.x_ticks.offset), sizes.caption, false, outer.width(), 2);
            }
            inner.bottom -= TICK_GAP + block_height(1, sizes.tick) + 2.0;
            if !plan.x_caption.is_empty() {
                inner.bottom -= block_height(plan.x_caption.len(), sizes.caption) + 5.0;
            }
        }
        if show_y {
            plan.y_ticks = y_ticks(&panel.y, plan.frame.y, plan.frame.rect.height(), tick);
            let widest = plan.y_ticks.major.iter().map(|mark| sheet.width(&mark.1, tick)).fold(0.0, f64::max);
            if roomy {
                plan.y_caption = wrap(sheet.fonts, &caption(&panel.y, &plan.y_ticks.offset), sizes.caption, false, plan.frame.rect.height(), 2);
            }
            let lines = plan.y_caption.len();
            let before = if lines == 0 { 0.0 } else { block_height(lines, sizes.caption) + 5.0 };
            plan.caption_left = outer.left + before;
            inner.left += before + widest + TICK_GAP;
        }
        if let Some(map) = plan.heat {
            inner.right -= heat::bar_room(sheet, map, plan.frame.rect.height(), tick) - 4.0;
        }
        if show_x {
            // The last label hangs over the end of the axis, and so may the first.
            let width = inner.width().max(1.0);
            for (share, label) in &plan.x_ticks.major {
                let half = 0.5 * sheet.width(label, tick);
                let over = inner.left + share * width + half - (cell.right - 3.0);
                let under = cell.left + 3.0 - (inner.left + share * width - half);
                inner.right -= over.clamp(0.0, 0.25 * width);
                inner.left += under.clamp(0.0, 0.25 * width);
            }
        }
        let least = |from: f64, to: f64| if to - from < 4.0 { (0.5 * (from + to) - 2.0, 0.5 * (from + to) + 2.0) } else { (from, to) };
        (inner.left, inner.right) = least(inner.left, inner.right);
        (inner.top, inner.bottom) = least(inner.top, inner.bottom);
        plan.frame.rect =
            Rect { left: sheet.snapped(inner.left), right: sheet.snapped(inner.right), top: sheet.snapped(inner.top), bottom: sheet.snapped(inner.bottom) };
        (plan.frame.x, plan.frame.y) = (x, y);
        if panel.equal_aspect {
            equal(&mut plan.frame);
        }
    }
    plan
}

fn paint<B: DrawingBackend>(sheet: &Sheet<'_, B>, plan: &Plan<'_>, dashes: &[Option<Dash>], roomy: bool) -> Result<(), Error> {
    let (panel, frame, theme) = (plan.panel, plan.frame, sheet.theme);
    // Strips lie under the mesh.
    for item in &panel.items {
        if let Item::Mark(mark) = item
            && let Some(strip) = span(&frame, mark.at)
        {
            sheet.block(&strip, theme.tone(mark.tone), 0.13)?;
        }
    }
    let area = sheet.area(&frame.rect);
    let shares = |ticks: &Ticks, hidden: bool| Shares { lines: if hidden { Vec::new() } else { ticks.major.iter().map(|tick| tick.0).collect() } };
    let mut chart = ChartBuilder::on(&area).build_cartesian_2d(shares(&plan.x_ticks, panel.x.hidden), shares(&plan.y_ticks, panel.y.hidden)).map_err(fault)?;
    if plan.heat.is_none() {
        let mesh = sheet.style(&Stroke::solid(theme.mesh(), 1.0));
        sheet.snapping(|| chart.configure_mesh().disable_axes().bold_line_style(mesh).light_line_style(rgba(theme.mesh(), 0.0)).draw()).map_err(fault)?;
    }
    let mut scene = Scene { sheet, chart, frame, text_size: plan.sizes.note };
    for (k, item) in panel.items.iter().enumerate() {
        scene.item(item, dashes.get(k).copied().flatten())?;
    }
    axes(sheet, plan)?;
    if roomy {
        for item in &panel.items {
            if let Item::Label(label) = item {
                scene.label(label)?;
            }
        }
    }
    if sheet.handles {
        panel.handles.iter().try_for_each(|handle| scene.handle(handle))?;
    }
    Ok(())
}

/// Frame, ticks, their labels, captions, title, colour bar.
fn axes<B: DrawingBackend>(sheet: &Sheet<'_, B>, plan: &Plan<'_>) -> Result<(), Error> {
    let (panel, rect, sizes, theme) = (plan.panel, plan.frame.rect, plan.sizes, sheet.theme);
    let stroke = Stroke::solid(theme.frame(), 1.0);
    let tick = Pen { size: sizes.tick, bold: false, color: theme.ink() };
    let caption = Pen { size: sizes.caption, ..tick };
    if !plan.title.is_empty() {
        let pen = Pen { size: sizes.title, bold: true, color: theme.ink() };
        let top = rect.top - block_height(plan.title.len(), sizes.title) - 6.0;
        sheet.lines(&plan.title, 0.5 * (rect.left + rect.right), top, HPos::Center, pen)?;
    }
    let (left, right, top, bottom) = (rect.left, rect.right, rect.top, rect.bottom);
    // How far the bars of the frame reach over its edges, so that corners close.
    let (before, after) = (sheet.device_pixel(), ((1.0 / sheet.device_pixel()).round().max(1.0) - 1.0) * sheet.device_pixel());
    if !panel.x.hidden {
        for y in [bottom, top] {
            if y == bottom || !panel.y.hidden {
                sheet.rule((left - before, y), (right + after, y), &stroke)?;
            }
        }
        for (share, label) in &plan.x_ticks.major {
            let x = left + share * rect.width();
            sheet.rule((x, bottom), (x, bottom - TICK), &stroke)?;
            sheet.text(label, (x, bottom + TICK_GAP), HPos::Center, VPos::Top, tick)?;
        }
        for share in &plan.x_ticks.minor {
            let x = left + share * rect.width();
            sheet.rule((x, bottom), (x, bottom - 0.55 * TICK), &stroke)?;
        }
        let below = bottom + TICK_GAP + block_height(1, sizes.tick) + 5.0;
        sheet.lines(&plan.x_caption, 0.5 * (left + right), below, HPos::Center, caption)?;
    }
    if !panel.y.hidden {
        for x in [left, right] {
            if x == left || !panel.x.hidden {
                sheet.rule((x, top - before), (x, bottom + after), &stroke)?;
            }
        }
        for (share, label) in &plan.y_ticks.major {
            let y = bottom - share * rect.height();
            sheet.rule((left, y), (left + TICK, y), &stroke)?;
            sheet.text(label, (left - TICK_GAP, y), HPos::Right, VPos::Center, tick)?;
        }
        for share in &plan.y_ticks.minor {
            let y = bottom - share * rect.height();
            sheet.rule((left, y), (left + 0.55 * TICK, y), &stroke)?;
        }
        let mut x = plan.caption_left - 5.0 - block_height(plan.y_caption.len(), sizes.caption);
        for line in &plan.y_caption {
            sheet.upright(line, (x, 0.5 * (top + bottom)), HPos::Center, VPos::Top, caption)?;
            x += LEADING * sizes.caption;
        }
    }
    if let Some(map) = plan.heat {
        heat::bar(sheet, map, &rect, tick)?;
    }
    Ok(())
}
