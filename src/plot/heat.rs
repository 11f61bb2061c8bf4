//! Maps: colours, contour lines, the colour bar.

use super::colour_scale::{STEPS, Scale, limits};
use super::contour;
use super::frame::{Frame, complete, edges};
use super::scale::Span;
use super::scene::{Rect, Stroke};
use super::sheet::Sheet;
use super::smooth::{Field, Lattice};
use super::theme::{Rgb, Theme, contrast};
use super::ticks;
use crate::picture::{AxisScale, Heat};
use plotters::style::text_anchor::{HPos, VPos};

/// Draws the colours, then contours.
pub(super) fn draw(sheet: &Sheet<'_>, frame: &Frame, heat: &Heat) {
    if !complete(heat) {
        return;
    }
    let place = |v: f64, x: bool| {
        let share = if x { frame.share_or_far(v, 1.0).0 } else { frame.share_or_far(1.0, v).1 };
        let at = frame.px((share, share));
        if x { at.0 } else { at.1 }
    };
    let lattice = |centres: &[f64], log: bool, x: bool| {
        let (low, high) = if x { (frame.rect.left, frame.rect.right) } else { (frame.rect.top, frame.rect.bottom) };
        Lattice {
            edges: edges(centres, log).into_iter().map(|v| sheet.snapped(place(v, x).max(low).min(high))).collect(),
            centres: centres.iter().map(|v| place(*v, x)).collect(),
        }
    };
    let across = lattice(&heat.x, frame.x.scale == AxisScale::Log, true);
    let up = lattice(&heat.y, frame.y.scale == AxisScale::Log, false);
    if sheet.screen() {
        image(sheet, heat, (&across, &up));
    } else {
        cells(sheet, frame, heat, (&across, &up));
    }
    contours(sheet, frame, heat);
}

/// The colour of a map at a point.
pub(super) fn ground(theme: Theme, heat: &Heat, at: (f64, f64)) -> Rgb {
    let nearest = |all: &[f64], v: f64| all.iter().enumerate().min_by(|a, b| (a.1 - v).abs().total_cmp(&(b.1 - v).abs())).map_or(0, |(k, _)| k);
    let value = heat.z.get(nearest(&heat.y, at.1) * heat.x.len() + nearest(&heat.x, at.0)).copied().unwrap_or(f64::NAN);
    let share = Scale::of(heat).share(value);
    if share.is_finite() { theme.map(share, heat.diverging) } else { theme.paper() }
}

/// A colour for text at a point of a map: the wanted one, or whichever of ink and paper can be read there.
pub(super) fn legible(theme: Theme, wanted: Rgb, heat: &Heat, at: (f64, f64)) -> Rgb {
    let ground = ground(theme, heat, at);
    if contrast(wanted, ground) >= 4.5 {
        return wanted;
    }
    let (ink, paper) = (theme.ink(), theme.paper());
    if contrast(ink, ground) > contrast(paper, ground) { ink } else { paper }
}

/// The colours as one image.
fn image(sheet: &Sheet<'_>, heat: &Heat, (across, up): (&Lattice, &Lattice)) {
    let ends = |all: &[f64]| all.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(*v), high.max(*v)));
    let ((left, right), (top, bottom)) = (ends(&across.edges), ends(&up.edges));
    let (width, height) = (sheet.pixels(left, right), sheet.pixels(top, bottom));
    if width == 0 || height == 0 {
        return;
    }
    let middles = |from: f64, count: usize| (0..count).map(|k| from + (k as f64 + 0.5) * sheet.device_pixel()).collect::<Vec<_>>();
    let field = Field::new(heat, &Scale::of(heat), (across, up), &middles(left, width), &middles(top, height));
    let colors: Vec<[u8; 4]> =
        (0..=STEPS as u32).map(|step| sheet.theme.map(f64::from(step) / STEPS, heat.diverging)).map(|(red, green, blue)| [red, green, blue, 255]).collect();
    // what has no value looks like the paper
    let (red, green, blue) = sheet.theme.paper();
    let mut rgba = [red, green, blue, 255].repeat(width * height);
    // of a smooth map a row for each CSS pixel is enough for the eye, and a dense screen is as quick as another
    let every = if heat.smooth { sheet.device_pixel().recip().floor().max(1.0) as usize } else { 1 };
    for row in 0..height {
        let start = 4 * width * row;
        if row % every > 0 {
            rgba.copy_within(start - 4 * width..start, start);
            continue;
        }
        for (step, pixel) in field.row(row).zip(rgba[start..start + 4 * width].chunks_exact_mut(4)) {
            if let Some(color) = step.and_then(|step| colors.get(step)) {
                pixel.copy_from_slice(color);
            }
        }
    }
    sheet.image((left, top), width, rgba);
}

/// Largest rectangle in a file, in CSS pixels: small enough for the eye, large enough for the size of the file.
const FINEST: f64 = 2.5;

/// Edges that cut each cell of a smooth map into parts that the eye does not tell apart.
fn parts(sheet: &Sheet<'_>, edges: &[f64], smooth: bool) -> Vec<f64> {
    let mut out: Vec<f64> = edges.first().copied().into_iter().collect();
    for pair in edges.windows(2) {
        let count = if smooth { ((pair[1] - pair[0]).abs() / FINEST).ceil().clamp(1.0, 64.0) } else { 1.0 };
        out.extend((1..=count as u32).map(|k| sheet.snapped(pair[0] + (pair[1] - pair[0]) * f64::from(k) / count)));
    }
    out
}

/// The colours as rectangles, neighbours of one colour together.
fn cells(sheet: &Sheet<'_>, frame: &Frame, heat: &Heat, (across, up): (&Lattice, &Lattice)) {
    let (xs, ys) = (parts(sheet, &across.edges, heat.smooth), parts(sheet, &up.edges, heat.smooth));
    let middles = |edges: &[f64]| edges.windows(2).map(|pair| 0.5 * (pair[0] + pair[1])).collect::<Vec<_>>();
    let field = Field::new(heat, &Scale::of(heat), (across, up), &middles(&xs), &middles(&ys));
    for (row, sides) in ys.windows(2).enumerate() {
        let (top, bottom) = (sides[0].min(sides[1]), sides[0].max(sides[1]));
        if bottom <= top {
            continue;
        }
        let steps: Vec<Option<usize>> = field.row(row).collect();
        let mut column = 0;
        while column < steps.len() {
            let first = column;
            while steps.get(column) == Some(&steps[first]) {
                column += 1;
            }
            let (left, right) = (xs[first].min(xs[column]), xs[first].max(xs[column]));
            if let Some(step) = steps[first].filter(|_| right > left) {
                // A little under its later neighbours, so that no seam shows where the file is scaled.
                let rect = Rect { left, top: (top - 0.5).max(frame.rect.top), right: (right + 0.5).min(frame.rect.right), bottom };
                sheet.block(&rect, sheet.theme.map(step as f64 / STEPS, heat.diverging), 1.0);
            }
        }
    }
}

fn contours(sheet: &Sheet<'_>, frame: &Frame, heat: &Heat) {
    let theme = sheet.theme;
    let scale = Scale::of(heat);
    let levels: Vec<f64> = heat.contours.iter().copied().filter(|level| level.is_finite()).collect();
    for (level, lines) in levels.iter().zip(contour::lines(heat, &levels, frame)) {
        let ground = theme.map(scale.share(*level), heat.diverging);
        let (ink, paper) = (theme.ink(), theme.paper());
        let color = if contrast(ink, ground) > contrast(paper, ground) { ink } else { paper };
        for line in lines {
            // one pixel wide: a browser draws such a line in a fraction of the time that a wider one takes
            sheet.curve(line, &Stroke { alpha: 0.85, ..Stroke::solid(color, 1.0) });
        }
    }
}

/// Room that the colour bar takes to the right of the frame.
pub(super) fn bar_room(sheet: &Sheet<'_>, heat: &Heat, height: f64, pen: super::scene::Pen) -> f64 {
    let marks = bar_ticks(heat, height, pen.size);
    let widest = marks.major.iter().map(|tick| sheet.width(&tick.1, pen)).fold(0.0, f64::max);
    BAR_GAP + BAR_WIDTH + 5.0 + widest + 2.0 * pen.size
}

const BAR_GAP: f64 = 10.0;
const BAR_WIDTH: f64 = 12.0;

fn bar_ticks(heat: &Heat, height: f64, size: f64) -> ticks::Ticks {
    let (from, to) = limits(heat);
    let wanted = (height / (3.2 * size)).clamp(2.0, 9.0) as usize;
    ticks::ticks(Span { from, to, scale: AxisScale::Linear }, wanted, &|_| true)
}

/// The colour bar beside a frame.
pub(super) fn bar(sheet: &Sheet<'_>, heat: &Heat, beside: &Rect, pen: super::scene::Pen) {
    let left = sheet.snapped(beside.right + BAR_GAP);
    let rect = Rect { left, right: left + BAR_WIDTH, ..*beside };
    let parts = (rect.height() / 3.0).clamp(32.0, STEPS) as i32;
    for k in 0..parts {
        let edge = |k: i32| sheet.snapped(rect.bottom - rect.height() * f64::from(k) / f64::from(parts));
        // a little under the next, so that no seam shows
        let part = Rect { top: (edge(k + 1) - 0.5).max(rect.top), bottom: edge(k), ..rect };
        if part.bottom > part.top {
            sheet.block(&part, sheet.theme.map((f64::from(k) + 0.5) / f64::from(parts), heat.diverging), 1.0);
        }
    }
    let stroke = Stroke::solid(sheet.theme.frame(), 1.0);
    let corners = [(rect.left, rect.top), (rect.right, rect.top), (rect.right, rect.bottom), (rect.left, rect.bottom), (rect.left, rect.top)];
    for pair in corners.windows(2) {
        sheet.rule(pair[0], pair[1], &stroke);
    }
    let mut widest: f64 = 0.0;
    let marks = bar_ticks(heat, beside.height(), pen.size);
    for (share, label) in &marks.major {
        let y = rect.bottom - share * rect.height();
        sheet.rule((rect.right - 4.0, y), (rect.right, y), &stroke);
        sheet.text(&sheet.number(label), (rect.right + 5.0, y), HPos::Left, VPos::Center, pen);
        widest = widest.max(sheet.width(label, pen));
    }
    let mut title = if heat.unit.is_empty() || heat.unit == "1" { heat.name.clone() } else { format!("{} ({})", heat.name, heat.unit) };
    if !marks.offset.is_empty() {
        title = format!("{title} {}", sheet.number(&marks.offset));
    }
    let ink = super::scene::Pen { color: sheet.theme.ink(), ..pen };
    let room = beside.height() + 16.0;
    let small = super::scene::Pen { size: ink.size * (room / sheet.width(&title, ink).max(1.0)).clamp(0.75, 1.0), ..ink };
    let title = super::text::cut(sheet.fonts, &title, small.size, false, room);
    sheet.upright(&title, (rect.right + 5.0 + widest + 0.6 * pen.size, 0.5 * (rect.top + rect.bottom)), HPos::Center, VPos::Top, small);
}

#[cfg(test)]
mod tests {
    use super::limits;
    use crate::picture::{Badge, Heat};

    fn map(n: usize, f: impl Fn(f64, f64) -> f64) -> Heat {
        let x: Vec<f64> = (0..n).map(|k| -1.0 + 2.0 * k as f64 / (n - 1) as f64).collect();
        let z = x.iter().flat_map(|y| x.iter().map(|x| f(*x, *y)).collect::<Vec<_>>()).collect();
        Heat {
            name: "z".into(),
            unit: String::new(),
            y: x.clone(),
            x,
            z,
            range: (0.0, 1.0),
            diverging: false,
            contours: vec![],
            smooth: true,
            badge: Badge::AsPrinted,
        }
    }

    #[test]
    fn limits_are_always_apart() {
        let mut flat = map(3, |_, _| 2.0);
        flat.range = (5.0, 5.0);
        assert!(limits(&flat).0 < limits(&flat).1);
        flat.z = vec![f64::NAN; 9];
        flat.range = (f64::NAN, 1.0);
        assert_eq!(limits(&flat), (0.0, 1.0));
        let mut about_zero = map(3, |x, _| x);
        about_zero.diverging = true;
        about_zero.range = (-1.0, 3.0);
        assert_eq!(limits(&about_zero), (-3.0, 3.0));
    }
}
