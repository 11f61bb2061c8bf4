//! The things inside a panel, each drawn in its place and cut at the frame.

use super::clip;
use super::frame::Frame;
use super::heat;
use super::scene::{Pen, Px, Rect, Stroke};
use super::sheet::{Sheet, block_height};
use crate::picture::{Arrow, Band, Curve, Dash, Handle, Heat, Item, Label, Mark, MarkAt, Marker, Point, Points, Polygon, Side, Tone};
use plotters::style::text_anchor::HPos;

/// One panel being drawn.
pub(super) struct Inside<'s, 'f> {
    pub(super) sheet: &'s Sheet<'f>,
    pub(super) frame: Frame,
    /// Of text at labels.
    pub(super) text_size: f64,
}

impl Inside<'_, '_> {
    /// Draws one thing; labels come later, strips came before.
    pub(super) fn item(&self, item: &Item, dash: Option<Dash>) {
        match item {
            Item::Curve(curve) => self.curve(curve, dash.unwrap_or(curve.dash)),
            Item::Points(points) => self.points(points),
            Item::Band(band) => self.band(band),
            Item::Mark(mark) => self.mark(mark),
            Item::Arrow(arrow) => self.arrow(arrow),
            Item::Polygon(polygon) => self.polygon(polygon),
            Item::Heat(map) => heat::draw(self.sheet, &self.frame, map),
            Item::Label(_) => {}
        }
    }

    fn curve(&self, curve: &Curve, dash: Dash) {
        let stroke = Stroke { color: self.sheet.theme.tone(curve.tone), alpha: 1.0, width: sane(curve.width, 2.0), dash };
        for run in &curve.runs {
            if let [(x, y)] = run[..] {
                if let Some(at) = self.frame.inside(x, y) {
                    self.sheet.disc(at, stroke.width, stroke.color, 1.0);
                }
                continue;
            }
            for path in self.frame.paths(run, 0.5 * self.sheet.device_pixel()) {
                self.sheet.curve(path, &stroke);
            }
        }
    }

    fn band(&self, band: &Band) {
        let color = self.sheet.theme.tone(band.tone);
        for run in &band.runs {
            let good = |p: &&(f64, f64, f64)| p.0.is_finite() && p.1.is_finite() && p.2.is_finite();
            let lower = run.iter().filter(good).map(|p| self.frame.share_or_far(p.0, p.1));
            let upper = run.iter().rev().filter(good).map(|p| self.frame.share_or_far(p.0, p.2));
            let outline = clip::polygon(&lower.chain(upper).collect::<Vec<_>>());
            self.sheet.fill(outline.into_iter().map(|at| self.frame.px(at)).collect(), color, band.opacity);
        }
    }

    fn points(&self, points: &Points) {
        let color = self.sheet.theme.tone(points.tone);
        let radius = sane(points.radius, 4.0);
        for point in &points.points {
            self.errors(point, radius, &Stroke::solid(color, 1.2));
        }
        for point in &points.points {
            if let Some(at) = self.frame.inside(point.x, point.y) {
                marker(self.sheet, at, points.marker, radius, points.tone);
            }
        }
    }

    fn errors(&self, point: &Point, radius: f64, stroke: &Stroke) {
        let cap = 0.7 * radius;
        for (dx, dy) in [(point.dx, 0.0), (0.0, point.dy)] {
            if !(dx + dy > 0.0 && (dx + dy).is_finite()) {
                continue;
            }
            let (low, high) = ((point.x - dx, point.y - dy), (point.x + dx, point.y + dy));
            if let Some((a, b)) = self.frame.segment(low, high) {
                self.sheet.line(vec![a, b], stroke);
            }
            for end in [low, high] {
                if let Some((x, y)) = self.frame.inside(end.0, end.1) {
                    let (across, up) = if dx > 0.0 { (0.0, cap) } else { (cap, 0.0) };
                    self.sheet.line(vec![(x - across, y - up), (x + across, y + up)], stroke);
                }
            }
        }
    }

    fn mark(&self, mark: &Mark) {
        let (sheet, theme) = (self.sheet, self.sheet.theme);
        let color = theme.tone(mark.tone);
        let stroke = Stroke { color, alpha: 1.0, width: 1.2, dash: mark.dash };
        let (x, y) = (self.frame.x, self.frame.y);
        match mark.at {
            MarkAt::Point { x, y } => {
                if let Some(at) = self.frame.inside(x, y) {
                    sheet.disc(at, 5.0, theme.paper(), 1.0);
                    sheet.disc(at, 3.8, if mark.tone == Tone::Muted { theme.ink() } else { color }, 1.0);
                }
            }
            MarkAt::X { x: value } if x.holds(value) => {
                let at = x.share(value);
                sheet.rule(self.frame.px((at, 0.0)), self.frame.px((at, 1.0)), &stroke);
            }
            MarkAt::Y { y: value } if y.holds(value) => {
                let at = y.share(value);
                sheet.rule(self.frame.px((0.0, at)), self.frame.px((1.0, at)), &stroke);
            }
            // Strips lie under everything and are drawn before.
            _ => {}
        }
    }

    fn arrow(&self, arrow: &Arrow) {
        let width = sane(arrow.width, 1.5);
        let stroke = Stroke { color: self.sheet.theme.tone(arrow.tone), alpha: 1.0, width, dash: arrow.dash };
        let Some((from, to)) = self.frame.segment(arrow.from, arrow.to) else { return };
        let head = arrow.head && self.frame.inside(arrow.to.0, arrow.to.1).is_some();
        draw_arrow(self.sheet, from, to, head, &stroke);
    }

    fn polygon(&self, polygon: &Polygon) {
        let theme = self.sheet.theme;
        let visible = self.frame.outline(&polygon.outline);
        if visible.is_empty() {
            return;
        }
        self.sheet.fill(visible, theme.tone(polygon.fill), polygon.opacity);
        if polygon.width > 0.0 {
            let stroke = Stroke::solid(theme.tone(polygon.stroke), sane(polygon.width, 1.0));
            let closed: Vec<_> = polygon.outline.iter().chain(polygon.outline.first()).copied().collect();
            for path in self.frame.paths(&closed, 0.0) {
                self.sheet.curve(path, &stroke);
            }
        }
    }

    /// Writes a label; on a map in a colour that can be read there.
    pub(super) fn label(&self, label: &Label, handles: &[Handle], map: Option<&Heat>) {
        let Some((rect, mut pen)) = label_box(self.sheet, &self.frame, self.text_size, label, handles) else { return };
        if let Some(map) = map {
            // its ground hides the contour lines under it
            self.sheet.block(&rect, heat::ground(self.sheet.theme, map, (label.x, label.y)), 0.85);
            pen.color = heat::legible(self.sheet.theme, pen.color, map, (label.x, label.y));
        }
        self.sheet.lines(std::slice::from_ref(&label.text), 0.5 * (rect.left + rect.right), rect.top, HPos::Center, pen);
    }

    /// A point that may be dragged; it stays reachable at the frame when it lies outside.
    pub(super) fn handle(&self, handle: &Handle) {
        let at = self.frame.share_or_far(handle.x, handle.y);
        if !(at.0.is_finite() && at.1.is_finite()) {
            return;
        }
        let centre = self.frame.px((at.0.clamp(0.0, 1.0), at.1.clamp(0.0, 1.0)));
        let theme = self.sheet.theme;
        self.sheet.disc(centre, HANDLE, theme.ink(), 0.16);
        self.sheet.disc(centre, 7.0, theme.paper(), 1.0);
        self.sheet.ring(centre, 6.2, &Stroke::solid(theme.ink(), 1.6));
        self.sheet.disc(centre, 2.6, theme.ink(), 1.0);
    }
}

/// The box of a label at a point and its pen; `None` where the point is outside. Where the frame would push it over its
/// own point, it stands on another side; it keeps clear of a handle at the point.
pub(super) fn label_box(sheet: &Sheet<'_>, frame: &Frame, size: f64, label: &Label, handles: &[Handle]) -> Option<(Rect, Pen)> {
    let (x, y) = frame.inside(label.x, label.y)?;
    let pen = Pen { size: size * sane(label.size, 1.0).min(4.0), bold: false, color: sheet.theme.tone(label.tone) };
    let held = |handle: &Handle| frame.inside(handle.x, handle.y).is_some_and(|at| (at.0 - x).hypot(at.1 - y) < HANDLE);
    let held = sheet.screen() && handles.iter().any(held);
    let (w, h, gap) = (sheet.width(&label.text, pen), block_height(1, pen.size), if held { HANDLE + 7.0 } else { 0.0_f64 }.max(0.5 * pen.size));
    let room = frame.rect.grown(-2.0);
    let stand = |side: Side| {
        let (left, top) = match side {
            Side::Centre => (x - 0.5 * w, y - 0.5 * h),
            Side::Left => (x - w - gap, y - 0.5 * h),
            Side::Right => (x + gap, y - 0.5 * h),
            Side::Above => (x - 0.5 * w, y - h - gap),
            Side::Below => (x - 0.5 * w, y + gap),
        };
        Rect { left, top, right: left + w, bottom: top + h }.pushed_into(&room)
    };
    let sides: &[Side] = match label.side {
        Side::Centre => &[],
        Side::Left => &[Side::Left, Side::Right, Side::Above, Side::Below],
        Side::Right => &[Side::Right, Side::Left, Side::Above, Side::Below],
        Side::Above => &[Side::Above, Side::Below, Side::Right, Side::Left],
        Side::Below => &[Side::Below, Side::Above, Side::Right, Side::Left],
    };
    let clear = |rect: &Rect| !rect.grown(0.8 * gap).holds((x, y));
    let rect = sides.iter().map(|side| stand(*side)).find(clear).unwrap_or_else(|| stand(label.side));
    Some((rect, pen))
}

/// How far a handle reaches; the page draws a ring around it.
const HANDLE: f64 = 9.0;

/// A width or radius that can be drawn.
pub(super) fn sane(value: f64, otherwise: f64) -> f64 {
    if value.is_finite() && value > 0.0 { value.min(60.0) } else { otherwise }
}

/// A shaft and a filled head.
pub(super) fn draw_arrow(sheet: &Sheet<'_>, from: Px, to: Px, head: bool, stroke: &Stroke) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    if !head || length < 0.5 {
        return sheet.line(vec![from, to], stroke);
    }
    let (ux, uy) = (dx / length, dy / length);
    let long = (4.5 + 2.6 * stroke.width).min(0.8 * length);
    let half = 0.38 * long;
    let base = (to.0 - ux * long, to.1 - uy * long);
    let notch = (to.0 - ux * long * 0.82, to.1 - uy * long * 0.82);
    sheet.line(vec![from, notch], stroke);
    sheet.fill(vec![to, (base.0 - uy * half, base.1 + ux * half), notch, (base.0 + uy * half, base.1 - ux * half)], stroke.color, 1.0);
}

/// The marker of a data point, in the panel or in the legend.
pub(super) fn marker(sheet: &Sheet<'_>, (x, y): Px, marker: Marker, radius: f64, tone: Tone) {
    let r = radius;
    let color = sheet.theme.tone(tone);
    let paper = sheet.theme.paper();
    let corners = |r: f64| match marker {
        Marker::Square => vec![(x - 0.88 * r, y - 0.88 * r), (x + 0.88 * r, y - 0.88 * r), (x + 0.88 * r, y + 0.88 * r), (x - 0.88 * r, y + 0.88 * r)],
        Marker::Triangle => vec![(x, y - 1.15 * r), (x + r, y + 0.65 * r), (x - r, y + 0.65 * r)],
        _ => vec![(x, y - 1.2 * r), (x + 1.2 * r, y), (x, y + 1.2 * r), (x - 1.2 * r, y)],
    };
    match marker {
        Marker::Circle => {
            sheet.disc((x, y), r + 0.8, paper, 1.0);
            sheet.disc((x, y), r, color, 1.0);
        }
        Marker::Ring => {
            sheet.disc((x, y), r, paper, 1.0);
            sheet.ring((x, y), r - 0.3, &Stroke::solid(color, 1.6));
        }
        Marker::Cross => {
            let d = 0.85 * r;
            sheet.line(vec![(x - d, y - d), (x + d, y + d)], &Stroke::solid(color, 1.8));
            sheet.line(vec![(x - d, y + d), (x + d, y - d)], &Stroke::solid(color, 1.8));
        }
        Marker::Square | Marker::Triangle | Marker::Diamond => {
            sheet.fill(corners(r + 1.0), paper, 1.0);
            sheet.fill(corners(r), color, 1.0);
        }
    }
}
