//! Where everything in a panel goes: axes, ticks, captions, and margins from what is written in them.

use super::axes::{equal, x_ticks, y_ticks};
use super::frame::{Frame, complete};
use super::heat;
use super::scale::Span;
use super::scene::{Pen, Rect};
use super::sheet::{Sheet, block_height};
use super::text::{cut, fit, width, wrap};
use super::ticks::Ticks;
use crate::picture::{Axis, Heat, Item, Panel};

/// Sizes of text in a panel, in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    pub(super) tick: f64,
    pub(super) caption: f64,
    pub(super) title: f64,
    pub(super) note: f64,
}

/// Where the axes of a panel and what is written at them stand.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) cell: Rect,
    pub(super) roomy: bool,
    pub(super) frame: Frame,
    pub(super) x_ticks: Ticks,
    pub(super) y_ticks: Ticks,
    pub(super) x_caption: Vec<String>,
    /// Lines and size.
    pub(super) y_caption: (Vec<String>, f64),
    pub(super) title: Vec<String>,
    /// Left of the tick labels: where the vertical caption ends.
    pub(super) caption_left: f64,
    pub(super) sizes: Sizes,
    /// What the axes were to span, before one unit was made as long across as up.
    asked: (Span, Span),
    /// What was kept free for the labels of the vertical axis, and for the colour bar.
    rooms: (f64, f64),
}

/// The map that fills a panel.
pub(super) fn map(panel: &Panel) -> Option<&Heat> {
    panel.items.iter().find_map(|item| if let Item::Heat(heat) = item { complete(heat).then_some(heat) } else { None })
}

impl Plan {
    /// Where the axis with its caption ends.
    pub(super) fn foot(&self, panel: &Panel) -> f64 {
        let Sizes { tick, caption, .. } = self.sizes;
        let ticks = if panel.x.hidden { 0.0 } else { gap_below(tick) + block_height(1, tick) };
        let text = if self.x_caption.is_empty() { 0.0 } else { 5.0 + block_height(self.x_caption.len(), caption) };
        self.frame.rect.bottom + ticks + text
    }
}

impl Plan {
    /// The middle of the frame, or beside it where centred lines would leave the cell.
    pub(super) fn middle(&self, sheet: &Sheet<'_>, lines: &[String], pen: Pen) -> f64 {
        let half = 0.5 * lines.iter().map(|line| sheet.width(line, pen)).fold(0.0, f64::max) + 4.0;
        (0.5 * (self.frame.rect.left + self.frame.rect.right)).min(self.cell.right - half).max(self.cell.left + half)
    }
}

/// Sizes of text in a panel of this width.
pub(super) fn sizes(width: f64, text_scale: f64) -> Sizes {
    let base = if width < NARROW { 11.5 } else { 12.5 } * text_scale;
    Sizes { tick: base - 0.5, caption: base + 0.5, title: base + 1.0, note: base - 0.5 }
}

/// Panels narrower than this have their legend below.
pub(super) const NARROW: f64 = 380.0;

pub(super) const TICK: f64 = 5.0;
pub(super) const TICK_GAP: f64 = 6.0;

/// Room between the frame and the labels below it; large labels keep clear of the lowest one on the left.
pub(super) fn gap_below(tick: f64) -> f64 {
    TICK_GAP.max(0.5 * tick + 1.5 * (tick / 12.0 - 1.0).max(0.0))
}

fn caption(axis: &Axis, offset: &str) -> String {
    // A unit does not break.
    let unit = axis.unit.replace(' ', "\u{A0}");
    let text = Axis { unit, ..axis.clone() }.caption();
    if offset.is_empty() { text } else { format!("{text} {offset}") }
}

/// What the margins are made from.
pub(super) struct Lay {
    pub(super) cell: Rect,
    pub(super) axes: (Span, Span),
    pub(super) sizes: Sizes,
    pub(super) level: Option<(f64, f64)>,
    pub(super) sketch: bool,
}

impl Lay {
    /// Room for captions, titles and legends.
    pub(super) fn roomy(&self) -> bool {
        self.cell.width() >= 130.0 && self.cell.height() >= 100.0
    }

    fn title(&self, sheet: &Sheet<'_>, title: &str) -> Vec<String> {
        if self.roomy() { fit(sheet.fonts, title, self.sizes.title, true, self.cell.width() - 24.0, 2) } else { Vec::new() }
    }

    fn shown(&self, axis: &Axis) -> bool {
        self.cell.width() >= 90.0 && self.cell.height() >= 60.0 && !axis.hidden
    }

    /// The plan of the last frame with the ticks of this one; none where they do not fit into its margins, or would leave
    /// them half empty.
    pub(super) fn follow(&self, sheet: &Sheet<'_>, panel: &Panel, last: &Plan, title: Option<&String>) -> Option<Plan> {
        let mut plan = last.clone();
        if let Some(title) = title {
            plan.title = self.title(sheet, title);
            if plan.title.len() != last.title.len() {
                return None;
            }
        }
        let tick = Pen { size: self.sizes.tick, bold: false, color: sheet.theme.ink() };
        let rect = plan.frame.rect;
        if self.axes != last.asked {
            plan.asked = self.axes;
            (plan.frame.x, plan.frame.y) = self.axes;
            if panel.equal_aspect {
                if map(panel).is_some() {
                    // the frame itself has the shape of its axes
                    return None;
                }
                equal(&mut plan.frame, false);
            }
        }
        if plan.frame.x != last.frame.x && self.shown(&panel.x) {
            plan.x_ticks = x_ticks(sheet, &panel.x, plan.frame.x, rect.width(), tick);
            let stands = |(share, label): &(f64, String)| {
                let (at, half) = (rect.left + share * rect.width(), 0.5 * sheet.width(label, tick));
                at + half <= self.cell.right - 2.5 && at - half >= self.cell.left + 2.5
            };
            if plan.x_ticks.offset != last.x_ticks.offset || !plan.x_ticks.major.iter().all(stands) {
                return None;
            }
        }
        if plan.frame.y != last.frame.y && self.shown(&panel.y) {
            plan.y_ticks = y_ticks(&panel.y, plan.frame.y, rect.height(), tick);
            let spare = last.rooms.0 - widest(sheet, &plan.y_ticks, tick);
            if plan.y_ticks.offset != last.y_ticks.offset || !(-0.5..=2.0 * tick.size).contains(&spare) {
                return None;
            }
        }
        let bar = map(panel).filter(|_| plan.roomy).map_or(0.0, |map| heat::bar_room(sheet, map, rect.height(), tick));
        (bar <= last.rooms.1 + 0.5).then_some(plan)
    }

    /// Margins, from what is written in them; `below` is kept free under the panel.
    pub(super) fn plan(&self, sheet: &Sheet<'_>, panel: &Panel, below: f64) -> Plan {
        let (cell, sizes, roomy) = (self.cell, self.sizes, self.roomy());
        let tick = Pen { size: sizes.tick, bold: false, color: sheet.theme.ink() };
        let heat = map(panel).filter(|_| roomy);
        let title = self.title(sheet, &panel.title);
        let mut outer = cell.grown(-if roomy { 8.0 } else { 2.0 });
        if !title.is_empty() {
            outer.top += block_height(title.len(), sizes.title) + 6.0;
        } else if self.shown(&panel.y) {
            outer.top += 0.4 * sizes.tick;
        }
        outer.bottom -= below;
        let (show_x, show_y) = (self.shown(&panel.x), self.shown(&panel.y));
        let (x, y) = self.axes;
        let mut plan = Plan {
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
            asked: self.axes,
            rooms: (0.0, 0.0),
        };
        // Ticks need the frame and the frame needs the ticks: the later rounds settle it.
        for _ in 0..3 {
            let before = plan.frame;
            let mut inner = outer;
            if show_x {
                plan.x_ticks = x_ticks(sheet, &panel.x, plan.frame.x, plan.frame.rect.width(), tick);
                if roomy {
                    plan.x_caption = fit(sheet.fonts, &caption(&panel.x, &sheet.number(&plan.x_ticks.offset)), sizes.caption, false, outer.width(), 3);
                }
                inner.bottom -= gap_below(sizes.tick) + block_height(1, sizes.tick) + 2.0;
                if !plan.x_caption.is_empty() {
                    inner.bottom -= block_height(plan.x_caption.len(), sizes.caption) + 5.0;
                }
            }
            if show_y {
                plan.y_ticks = y_ticks(&panel.y, plan.frame.y, plan.frame.rect.height(), tick);
                let widest = widest(sheet, &plan.y_ticks, tick);
                plan.rooms.0 = widest;
                if roomy {
                    let text = caption(&panel.y, &sheet.number(&plan.y_ticks.offset));
                    plan.y_caption = self.y_caption(sheet, &text, &panel.y.label, plan.frame.rect.height());
                }
                let (lines, size) = (plan.y_caption.0.len(), plan.y_caption.1);
                let before = if lines == 0 { 0.0 } else { block_height(lines, size) + 5.0 };
                plan.caption_left = outer.left + before;
                inner.left += before + widest + TICK_GAP;
            }
            if let Some(map) = heat {
                plan.rooms.1 = heat::bar_room(sheet, map, plan.frame.rect.height(), tick);
                inner.right -= plan.rooms.1 - 4.0;
            }
            if show_x {
                // The last label hangs over the end of the axis, and so may the first.
                let width = inner.width().max(1.0);
                for (share, label) in &plan.x_ticks.major {
                    let half = 0.5 * sheet.width(label, tick);
                    let over = inner.left + share * width + half - (cell.right - 3.0);
                    let under = cell.left + 3.0 - (inner.left + share * width - half);
                    inner.right -= over.min(0.25 * width).max(0.0);
                    inner.left += under.min(0.25 * width).max(0.0);
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
                let left = plan.frame.rect.left;
                equal(&mut plan.frame, heat.is_some());
                plan.caption_left += plan.frame.rect.left - left;
            }
            if plan.frame == before {
                break;
            }
        }
        plan
    }
}

/// Width of the widest label.
fn widest(sheet: &Sheet<'_>, ticks: &Ticks, pen: Pen) -> f64 {
    ticks.major.iter().map(|mark| sheet.width(&mark.1, pen)).fold(0.0, f64::max)
}

impl Lay {
    /// The vertical caption's lines and size. A sketch leaves out the unit of a long one, which would reach to the caption below it.
    fn y_caption(&self, sheet: &Sheet<'_>, text: &str, label: &str, along: f64) -> (Vec<String>, f64) {
        let most = self.cell.height() - 8.0;
        if self.sketch {
            let long = |text: &str| {
                wrap(sheet.fonts, text, self.sizes.caption, false, along, 2).iter().any(|line| width(sheet.fonts, line, self.sizes.caption, false) > along)
            };
            return y_caption(sheet, if long(text) { label } else { text }, self.sizes.caption, along, along.max(0.5 * most));
        }
        y_caption(sheet, text, self.sizes.caption, along, most)
    }
}

/// The vertical caption's lines and size: along the axis, or along the whole panel and smaller where it is long.
fn y_caption(sheet: &Sheet<'_>, text: &str, size: f64, along: f64, most: f64) -> (Vec<String>, f64) {
    let longest = |lines: &[String], size: f64| lines.iter().map(|line| width(sheet.fonts, line, size, false)).fold(0.0, f64::max);
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
