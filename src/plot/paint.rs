//! Frame, mesh, ticks, captions and titles, and the items inside, in the order in which they are drawn.

use super::heat;
use super::items::Scene;
use super::looks::Look;
use super::plan::{Plan, TICK, TICK_GAP, gap_below};
use super::scale::Shares;
use super::sheet::{LEADING, Pen, Sheet, Stroke, block_height, fault, rgba};
use super::ticks::Ticks;
use crate::error::Error;
use crate::picture::Item;
use plotters::chart::ChartBuilder;
use plotters::style::text_anchor::{HPos, VPos};
use plotters_backend::DrawingBackend;

/// Draws all but the labels of marks and the legend.
pub(super) fn paint<B: DrawingBackend>(sheet: &Sheet<'_, B>, plan: &Plan<'_>, looks: &[Option<Look>]) -> Result<(), Error> {
    let (panel, frame, theme) = (plan.panel, plan.frame, sheet.theme);
    // Strips lie under the mesh.
    for item in &panel.items {
        if let Item::Mark(mark) = item
            && let Some(strip) = frame.strip(mark.at)
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
        scene.item(item, looks.get(k).copied().flatten().map(|look| look.dash))?;
    }
    axes(sheet, plan)?;
    if plan.roomy {
        for item in &panel.items {
            if let Item::Label(label) = item {
                scene.label(label, &panel.handles, plan.heat)?;
            }
        }
    }
    if sheet.handles() {
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
            sheet.text(label, (x, bottom + gap_below(sizes.tick)), HPos::Center, VPos::Top, tick)?;
        }
        for share in &plan.x_ticks.minor {
            let x = left + share * rect.width();
            sheet.rule((x, bottom), (x, bottom - 0.55 * TICK), &stroke)?;
        }
        let below = bottom + gap_below(sizes.tick) + block_height(1, sizes.tick) + 5.0;
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
