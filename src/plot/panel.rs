//! One panel: margins from measured text, axes, items, labels, legend.

use super::frame::{Frame, Ink, complete, values};
use super::items::{Scene, span};
use super::scale::{Shares, Span};
use super::sheet::{LEADING, Pen, Rect, Sheet, Stroke, block_height, fault, rgba};
use super::text::{cut, fit, wrap};
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
    cell: Rect,
    roomy: bool,
    frame: Frame,
    x_ticks: Ticks,
    y_ticks: Ticks,
    x_caption: Vec<String>,
    /// Lines and size.
    y_caption: (Vec<String>, f64),
    title: Vec<String>,
    /// Left of the tick labels: where the vertical caption ends.
    caption_left: f64,
    sizes: Sizes,
    heat: Option<&'p Heat>,
}

impl Plan<'_> {
    /// Where the axis with its caption ends.
    fn foot(&self) -> f64 {
        let Sizes { tick, caption, .. } = self.sizes;
        let ticks = if self.panel.x.hidden { 0.0 } else { TICK_GAP + block_height(1, tick) };
        let text = if self.x_caption.is_empty() { 0.0 } else { 5.0 + block_height(self.x_caption.len(), caption) };
        self.frame.rect.bottom + ticks + text
    }
}

impl Plan<'_> {
    /// The middle of the frame, or beside it where centred lines would leave the cell.
    fn middle<B: DrawingBackend>(&self, sheet: &Sheet<'_, B>, lines: &[String], pen: Pen) -> f64 {
        let half = 0.5 * lines.iter().map(|line| sheet.width(line, pen)).fold(0.0, f64::max) + 4.0;
        (0.5 * (self.frame.rect.left + self.frame.rect.right)).min(self.cell.right - half).max(self.cell.left + half)
    }
}

/// Sizes of text in a panel of this width.
fn sizes(width: f64, text_scale: f64) -> Sizes {
    let base = if width < NARROW { 11.5 } else { 12.5 } * text_scale;
    Sizes { tick: base - 0.5, caption: base + 0.5, title: base + 1.0, note: base - 0.5 }
}

/// Panels narrower than this have their legend below.
const NARROW: f64 = 380.0;

/// Height that the legend takes below a panel of this width; 0 where it is wide enough to try a place inside first.
pub(super) fn legend_room(fonts: &dyn super::text::Fonts, panel: &Panel, width: f64, text_scale: f64) -> f64 {
    let dashes = own_dashes(panel);
    let entries = legend::entries(panel, |k| dashes.get(k).copied().flatten());
    if width >= NARROW || entries.is_empty() {
        return 0.0;
    }
    let pen = Pen { size: sizes(width, text_scale).note, bold: false, color: (0, 0, 0) };
    legend::arrange(fonts, &entries, pen, width - 16.0, false).height + BELOW
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

/// Makes one unit as long across as up: a map's frame shrinks about its middle, other axes widen.
fn equal(frame: &mut Frame, shrink: bool) {
    if frame.x.scale == AxisScale::Log || frame.y.scale == AxisScale::Log {
        return;
    }
    let (w, h) = (frame.rect.width(), frame.rect.height());
    let (x, y) = ((frame.x.to - frame.x.from) / w, (frame.y.to - frame.y.from) / h);
    let unit = x.abs().max(y.abs());
    if !(unit.is_finite() && unit > 0.0) {
        return;
    }
    if shrink {
        let (spare_x, spare_y) = (w * (1.0 - x.abs() / unit), h * (1.0 - y.abs() / unit));
        if w - spare_x >= 40.0 && h - spare_y >= 40.0 {
            frame.rect.left += 0.5 * spare_x;
            frame.rect.right -= 0.5 * spare_x;
            frame.rect.top += 0.5 * spare_y;
            frame.rect.bottom -= 0.5 * spare_y;
            return;
        }
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
    if axis.ticks.is_empty() { ticks::ticks(span, (width / 46.0).clamp(3.0, 10.0) as usize, &fits) } else { ticks::own(span, &axis.ticks, &fits) }
}

fn y_ticks(axis: &Axis, span: Span, height: f64, pen: Pen) -> Ticks {
    let fits = |marks: &[(f64, String)]| {
        let mut at: Vec<f64> = marks.iter().map(|tick| tick.0 * height).collect();
        at.sort_by(f64::total_cmp);
        at.windows(2).all(|pair| pair[1] - pair[0] >= 1.5 * pen.size)
    };
    if axis.ticks.is_empty() { ticks::ticks(span, (height / (2.9 * pen.size)).clamp(3.0, 9.0) as usize, &fits) } else { ticks::own(span, &axis.ticks, &fits) }
}

fn caption(axis: &Axis, offset: &str) -> String {
    // A unit does not break.
    let unit = axis.unit.replace(' ', "\u{A0}");
    let text = Axis { unit, ..axis.clone() }.caption();
    if offset.is_empty() { text } else { format!("{text} {offset}") }
}

/// A panel whose every place is decided.
pub(super) struct Prepared<'p> {
    plan: Plan<'p>,
    dashes: Vec<Option<Dash>>,
    labels: Vec<labels::Placed>,
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
    let dashes = own_dashes(panel);
    let mut entries = legend::entries(panel, |k| dashes.get(k).copied().flatten());
    entries.retain(|entry| !told.contains(entry));
    let pen = Pen { size: sizes.note, bold: false, color: sheet.theme.ink() };

    let lay = Lay { cell, axes: (x, y), sizes, level: again.map(|(_, level)| level) };
    let settled = again.and_then(|(before, _)| before.below.clone());
    let mut plan = lay.plan(sheet, panel, settled.as_ref().map_or(0.0, |block| block.height + BELOW));
    let mut labels = Vec::new();
    let (mut inside, mut below) = (None, settled);
    if lay.roomy() {
        let mut ink = Ink::default();
        labels = place_labels(sheet, &plan, &mut ink, None);
        if !entries.is_empty() && below.is_none() {
            let frame = plan.frame.rect;
            let column = legend::arrange(sheet.fonts, &entries, pen, 0.62 * frame.width(), true);
            let small = column.height <= 0.6 * frame.height() && (!narrow || cell.height() < 220.0);
            inside = if small { legend::free_place(&column, &plan.frame, &ink) } else { None }.map(|rect| (column.clone(), rect));
            let block = legend::arrange(sheet.fonts, &entries, pen, cell.width() - 16.0, false);
            let enough = frame.height() - block.height - BELOW >= 72.0_f64.max(0.32 * cell.height());
            if inside.is_none() && enough && again.is_none() {
                plan = lay.plan(sheet, panel, block.height + BELOW);
                labels = place_labels(sheet, &plan, &mut ink, None);
                below = Some(block);
            } else if inside.is_none() {
                // No room anywhere: where it hides least, and the labels make way.
                let bare = Ink::of(panel, &plan.frame);
                inside = legend::best_place(&column, &plan.frame, &bare).map(|(rect, _)| (column, rect));
                labels = place_labels(sheet, &plan, &mut ink, inside.as_ref().map(|(_, rect)| rect.grown(5.0)));
            }
        }
    }
    told.extend(entries);
    Prepared { plan, dashes, labels, inside, below }
}

/// Room between the panel and the legend below it.
const BELOW: f64 = 14.0;

/// Draws a prepared panel and says where it stands.
pub(super) fn draw<B: DrawingBackend>(sheet: &Sheet<'_, B>, prepared: &Prepared<'_>) -> Result<PanelMap, Error> {
    let plan = &prepared.plan;
    paint(sheet, plan, &prepared.dashes)?;
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

/// Finds places for the labels of marks, clear of everything else and of `taken`.
fn place_labels<B: DrawingBackend>(sheet: &Sheet<'_, B>, plan: &Plan<'_>, ink: &mut Ink, taken: Option<Rect>) -> Vec<labels::Placed> {
    *ink = Ink::of(plan.panel, &plan.frame);
    ink.boxes.extend(taken);
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
    let mut placed = labels::place(sheet, &plan.frame, &points, plan.sizes.note, ink);
    placed.extend(labels::place(sheet, &plan.frame, &others, plan.sizes.note, ink));
    placed
}

/// What the margins are made from.
struct Lay {
    cell: Rect,
    axes: (Span, Span),
    sizes: Sizes,
    level: Option<(f64, f64)>,
}

impl Lay {
    /// Room for captions, titles and legends.
    fn roomy(&self) -> bool {
        self.cell.width() >= 130.0 && self.cell.height() >= 100.0
    }

    /// Margins, from what is written in them; `below` is kept free under the panel.
    fn plan<'p, B: DrawingBackend>(&self, sheet: &Sheet<'_, B>, panel: &'p Panel, below: f64) -> Plan<'p> {
        let (cell, sizes, roomy) = (self.cell, self.sizes, self.roomy());
        let tick = Pen { size: sizes.tick, bold: false, color: sheet.theme.ink() };
        let labelled = cell.width() >= 90.0 && cell.height() >= 60.0;
        let heat = panel.items.iter().find_map(|item| if let Item::Heat(heat) = item { complete(heat).then_some(heat) } else { None }).filter(|_| roomy);
        let title = if roomy { fit(sheet.fonts, &panel.title, sizes.title, true, cell.width() - 24.0, 2) } else { Vec::new() };
        let mut outer = cell.grown(-if roomy { 8.0 } else { 2.0 });
        if !title.is_empty() {
            outer.top += block_height(title.len(), sizes.title) + 6.0;
        } else if labelled && !panel.y.hidden {
            outer.top += 0.4 * sizes.tick;
        }
        outer.bottom -= below;
        let (show_x, show_y) = (labelled && !panel.x.hidden, labelled && !panel.y.hidden);
        let (x, y) = self.axes;
        let mut plan = Plan {
            panel,
            cell,
            roomy,
            frame: Frame { rect: outer, x, y },
            x_ticks: Ticks::default(),
            y_ticks: Ticks::default(),
            x_caption: Vec::new(),
            y_caption: (Vec::new(), sizes.caption),
            title,
            caption_left: outer.left,
            sizes,
            heat,
        };
        // Ticks need the frame and the frame needs the ticks: the later rounds settle it.
        for _ in 0..3 {
            let mut inner = outer;
            if show_x {
                plan.x_ticks = x_ticks(sheet, &panel.x, plan.frame.x, plan.frame.rect.width(), tick);
                if roomy {
                    plan.x_caption = fit(sheet.fonts, &caption(&panel.x, &plan.x_ticks.offset), sizes.caption, false, outer.width(), 3);
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
                    plan.y_caption = y_caption(sheet, &caption(&panel.y, &plan.y_ticks.offset), sizes.caption, plan.frame.rect.height(), cell.height() - 8.0);
                }
                let (lines, size) = (plan.y_caption.0.len(), plan.y_caption.1);
                let before = if lines == 0 { 0.0 } else { block_height(lines, size) + 5.0 };
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
            if let Some((top, bottom)) = self.level {
                inner.top = inner.top.max(top);
                inner.bottom = inner.bottom.min(bottom);
            }
            let least = |from: f64, to: f64| if to - from < 4.0 { (0.5 * (from + to) - 2.0, 0.5 * (from + to) + 2.0) } else { (from, to) };
            (inner.left, inner.right) = least(inner.left, inner.right);
            (inner.top, inner.bottom) = least(inner.top, inner.bottom);
            plan.frame.rect =
                Rect { left: sheet.snapped(inner.left), right: sheet.snapped(inner.right), top: sheet.snapped(inner.top), bottom: sheet.snapped(inner.bottom) };
            (plan.frame.x, plan.frame.y) = (x, y);
            if panel.equal_aspect {
                let before = plan.frame.rect.left;
                equal(&mut plan.frame, plan.heat.is_some());
                plan.caption_left += plan.frame.rect.left - before;
            }
        }
        plan
    }
}

/// The vertical caption's lines and size: along the axis, or along the whole panel and smaller where it is long.
fn y_caption<B: DrawingBackend>(sheet: &Sheet<'_, B>, text: &str, size: f64, along: f64, most: f64) -> (Vec<String>, f64) {
    let longest = |lines: &[String], size: f64| lines.iter().map(|line| super::text::width(sheet.fonts, line, size, false)).fold(0.0, f64::max);
    for (small, lines, room) in [(size, 1, along), (size, 2, along), (size, 1, most), (size, 2, most), (0.85 * size, 2, most), (0.85 * size, 3, most)] {
        let broken = wrap(sheet.fonts, text, small, false, room, lines);
        if longest(&broken, small) <= room {
            return (broken, small);
        }
    }
    let broken = wrap(sheet.fonts, text, 0.85 * size, false, most, 3);
    let small = 0.85 * size * (most / longest(&broken, 0.85 * size).max(1.0)).clamp(0.5, 1.0);
    (broken.iter().map(|line| cut(sheet.fonts, line, small, false, most)).collect(), small)
}

fn paint<B: DrawingBackend>(sheet: &Sheet<'_, B>, plan: &Plan<'_>, dashes: &[Option<Dash>]) -> Result<(), Error> {
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
    if plan.roomy {
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
        sheet.lines(&plan.title, plan.middle(sheet, &plan.title, pen), top, HPos::Center, pen)?;
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
        sheet.lines(&plan.x_caption, plan.middle(sheet, &plan.x_caption, caption), below, HPos::Center, caption)?;
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
        let (lines, size) = &plan.y_caption;
        let pen = Pen { size: *size, ..tick };
        let longest = lines.iter().map(|line| sheet.width(line, pen)).fold(0.0, f64::max);
        let (high, low) = (plan.cell.top + 4.0 + 0.5 * longest, plan.cell.bottom - 4.0 - 0.5 * longest);
        let y = (0.5 * (top + bottom)).min(low).max(high);
        let mut x = plan.caption_left - 5.0 - block_height(lines.len(), *size);
        for line in lines {
            sheet.upright(line, (x, y), HPos::Center, VPos::Top, pen)?;
            x += LEADING * size;
        }
    }
    if let Some(map) = plan.heat {
        heat::bar(sheet, map, &rect, tick)?;
    }
    Ok(())
}
