//! Frame, mesh, ticks, captions and titles, and the items inside, in the order in which they are drawn.

use super::heat;
use super::ink::Ink;
use super::items::{Inside, label_box};
use super::looks::Look;
use super::plan::{Plan, TICK, TICK_GAP, gap_below, map};
use super::scene::{Pen, Rect, Stroke};
use super::sheet::{LEADING, Sheet, block_height};
use super::theme::Rgb;
use super::ticks::Ticks;
use crate::picture::{Dash, Item, MarkAt, Panel};
use plotters::style::text_anchor::{HPos, VPos};

/// Draws all but the labels of marks and the legend.
/// In a sketch a label that would lie on another one, or on a line, is left out.
pub(super) fn paint(sheet: &Sheet<'_>, panel: &Panel, plan: &Plan, looks: &[Option<Look>], sketch: bool) {
    let frame = plan.frame;
    let bar = map(panel).filter(|_| plan.roomy);
    sheet.under(|| ground(sheet, panel, plan));
    let inside = Inside { sheet, frame, text_size: plan.sizes.note };
    for (k, item) in panel.items.iter().enumerate() {
        inside.item(item, looks.get(k).copied().flatten().map(|look| look.dash));
    }
    rules(sheet, panel, plan);
    if plan.roomy {
        let mut taken: Vec<Rect> = Vec::new();
        let ink = if sketch { Ink::of(panel, &frame) } else { Ink::default() };
        for item in &panel.items {
            let Item::Label(label) = item else { continue };
            let place = label_box(sheet, &frame, plan.sizes.note, label, &panel.handles).map(|(rect, _)| rect);
            if sketch && place.is_some_and(|rect| taken.iter().any(|other| other.meets(&rect)) || ink.under(&rect.grown(-1.0)) > 0) {
                continue;
            }
            taken.extend(place);
            inside.label(label, &panel.handles, bar);
        }
    }
    if sheet.screen() {
        panel.handles.iter().for_each(|handle| inside.handle(handle));
    }
}

/// Frames and ticks.
fn rules(sheet: &Sheet<'_>, panel: &Panel, plan: &Plan) {
    let rect = plan.frame.rect;
    let stroke = Stroke::solid(sheet.theme.frame(), 1.0);
    let (left, right, top, bottom) = (rect.left, rect.right, rect.top, rect.bottom);
    // How far the bars of the frame reach over its edges, so that corners close.
    let (before, after) = (sheet.device_pixel(), ((1.0 / sheet.device_pixel()).round().max(1.0) - 1.0) * sheet.device_pixel());
    let across = |share: &f64| left + share * rect.width();
    let up = |share: &f64| bottom - share * rect.height();
    if !panel.x.hidden {
        for y in [bottom, top] {
            if y == bottom || !panel.y.hidden {
                sheet.rule((left - before, y), (right + after, y), &stroke);
            }
        }
        let major = plan.x_ticks.major.iter().map(|(share, _)| (share, TICK));
        for (share, long) in major.chain(plan.x_ticks.minor.iter().map(|share| (share, 0.55 * TICK))) {
            sheet.rule((across(share), bottom), (across(share), bottom - long), &stroke);
        }
    }
    if !panel.y.hidden {
        for x in [left, right] {
            if x == left || !panel.x.hidden {
                sheet.rule((x, top - before), (x, bottom + after), &stroke);
            }
        }
        let major = plan.y_ticks.major.iter().map(|(share, _)| (share, TICK));
        for (share, long) in major.chain(plan.y_ticks.minor.iter().map(|share| (share, 0.55 * TICK))) {
            sheet.rule((left, up(share)), (left + long, up(share)), &stroke);
        }
    }
}

/// What lies under the data: strips, mesh, and what is written around the frame.
fn ground(sheet: &Sheet<'_>, panel: &Panel, plan: &Plan) {
    let (frame, theme) = (plan.frame, sheet.theme);
    let bar = map(panel).filter(|_| plan.roomy);
    for item in &panel.items {
        if let Item::Mark(mark) = item
            && let Some(strip) = frame.strip(mark.at)
        {
            sheet.block(&strip, theme.tone(mark.tone), 0.13);
            edges(sheet, &strip, &frame.rect, matches!(mark.at, MarkAt::SpanX { .. }), theme.tone(mark.tone));
        }
    }
    if bar.is_none() {
        let lines = |ticks: &Ticks, hidden: bool| if hidden { Vec::new() } else { ticks.major.iter().map(|tick| tick.0).collect() };
        sheet.mesh(&frame.rect, lines(&plan.x_ticks, panel.x.hidden), lines(&plan.y_ticks, panel.y.hidden));
    }
    words(sheet, panel, plan);
}

/// Lines where a strip begins and ends, as its colour alone is faint; none along the frame.
fn edges(sheet: &Sheet<'_>, strip: &Rect, frame: &Rect, across: bool, color: Rgb) {
    let stroke = Stroke { color, alpha: 0.45, width: 1.0, dash: Dash::Solid };
    let ends = if across { [(strip.left, frame.left), (strip.right, frame.right)] } else { [(strip.top, frame.top), (strip.bottom, frame.bottom)] };
    for (at, _) in ends.into_iter().filter(|(at, end)| (at - end).abs() > 1.0) {
        let (from, to) = if across { ((at, strip.top), (at, strip.bottom)) } else { ((strip.left, at), (strip.right, at)) };
        sheet.rule(from, to, &stroke);
    }
}

/// Labels of ticks, captions, title, colour bar.
fn words(sheet: &Sheet<'_>, panel: &Panel, plan: &Plan) {
    let (rect, sizes, theme) = (plan.frame.rect, plan.sizes, sheet.theme);
    let (left, top, bottom) = (rect.left, rect.top, rect.bottom);
    let across = |share: &f64| left + share * rect.width();
    let up = |share: &f64| bottom - share * rect.height();
    let tick = Pen { size: sizes.tick, bold: false, color: theme.ink() };
    let caption = Pen { size: sizes.caption, ..tick };
    if !panel.x.hidden {
        for (share, label) in &plan.x_ticks.major {
            sheet.text(&sheet.number(label), (across(share), bottom + gap_below(sizes.tick)), HPos::Center, VPos::Top, tick);
        }
    }
    if !panel.y.hidden {
        for (share, label) in &plan.y_ticks.major {
            sheet.text(&sheet.number(label), (left - TICK_GAP, up(share)), HPos::Right, VPos::Center, tick);
        }
    }
    if !panel.x.hidden {
        let below = bottom + gap_below(sizes.tick) + block_height(1, sizes.tick) + 5.0;
        sheet.lines(&plan.x_caption, plan.middle(sheet, &plan.x_caption, caption), below, HPos::Center, caption);
    }
    if !panel.y.hidden {
        let (lines, size) = &plan.y_caption;
        let pen = Pen { size: *size, ..tick };
        let longest = lines.iter().map(|line| sheet.width(line, pen)).fold(0.0, f64::max);
        let (high, low) = (plan.cell.top + 4.0 + 0.5 * longest, plan.cell.bottom - 4.0 - 0.5 * longest);
        let y = (0.5 * (top + bottom)).min(low).max(high);
        let mut x = plan.caption_left - 5.0 - block_height(lines.len(), *size);
        for line in lines {
            sheet.upright(line, (x, y), HPos::Center, VPos::Top, pen);
            x += LEADING * size;
        }
    }
    if !plan.title.is_empty() {
        let pen = Pen { size: sizes.title, bold: true, color: theme.ink() };
        let above = rect.top - block_height(plan.title.len(), sizes.title) - 6.0;
        sheet.lines(&plan.title, plan.middle(sheet, &plan.title, pen), above, HPos::Center, pen);
    }
    if let Some(map) = map(panel).filter(|_| plan.roomy) {
        heat::bar(sheet, map, &rect, tick);
    }
}
