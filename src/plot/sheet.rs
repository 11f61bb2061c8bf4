//! The sheet of paper: lines, fills and text in CSS pixels, through plotters, onto any backend.

use super::crisp::{CAPITAL, Crisp};
use super::text::{Fonts, width};
use super::theme::{Rgb, Theme};
use crate::error::{Error, ErrorKind};
use crate::picture::Dash;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, FontTransform, RGBAColor, ShapeStyle, TextStyle};
use plotters_backend::{BackendColor, DrawingBackend};
use std::cell::Cell;
use std::rc::Rc;

/// A point in CSS pixels, down from the top left corner.
pub(super) type Px = (f64, f64);

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rect {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Rect {
    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    pub(super) fn holds(&self, p: Px) -> bool {
        p.0 >= self.left && p.0 <= self.right && p.1 >= self.top && p.1 <= self.bottom
    }

    pub(super) fn grown(&self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// Moved so that it lies within `outer`, as far as it can.
    pub(super) fn pushed_into(self, outer: &Self) -> Self {
        let across = (outer.right - self.right).min(0.0).max(outer.left - self.left);
        let down = (outer.bottom - self.bottom).min(0.0).max(outer.top - self.top);
        Self { left: self.left + across, right: self.right + across, top: self.top + down, bottom: self.bottom + down }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stroke {
    pub(super) color: Rgb,
    pub(super) alpha: f64,
    /// In CSS pixels.
    pub(super) width: f64,
    pub(super) dash: Dash,
}

impl Stroke {
    pub(super) fn solid(color: Rgb, width: f64) -> Self {
        Self { color, alpha: 1.0, width, dash: Dash::Solid }
    }
}

/// How text is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) color: Rgb,
}

/// What a canvas does by itself and faster; a file has none of it.
pub(super) trait Native {
    /// From now on lines are drawn in strokes and gaps of these lengths, in fine units; none for whole lines.
    fn dash(&self, lengths: &[f64]);

    /// Puts an image, four bytes a device pixel, with its corner on a device pixel; `None` where that is refused.
    fn image(&self, corner: Px, size: (u32, u32), rgba: &[u8]) -> Option<()>;
}

/// The sheet.
pub(super) struct Sheet<'f, B: DrawingBackend> {
    root: DrawingArea<Crisp<'f, B>, Shift>,
    snap: Rc<Cell<bool>>,
    /// Fine units in a CSS pixel.
    k: f64,
    ratio: f64,
    pub(super) fonts: &'f dyn Fonts,
    pub(super) theme: Theme,
    native: Option<&'f dyn Native>,
}

/// A plotters error as ours.
pub(super) fn fault<E: std::fmt::Display>(error: E) -> Error {
    Error::new(ErrorKind::Internal, format!("the plot could not be drawn: {error}"))
}

/// An opaque or translucent colour for plotters.
pub(super) fn rgba(color: Rgb, alpha: f64) -> RGBAColor {
    RGBAColor(color.0, color.1, color.2, alpha.clamp(0.0, 1.0))
}

/// Lengths of strokes and gaps, in CSS pixels.
fn pattern(dash: Dash, width: f64) -> Option<Vec<f64>> {
    let w = width.max(0.75);
    match dash {
        Dash::Solid => None,
        Dash::Dashed => Some(vec![2.6 * w + 2.0, 1.3 * w + 1.6]),
        Dash::Dotted => Some(vec![w, w + 1.4]),
        Dash::DashDot => Some(vec![3.0 * w + 2.4, 1.0 * w + 1.4, w, 1.0 * w + 1.4]),
    }
}

/// A path cut into strokes; the pattern runs on through the corners.
pub(super) fn dashes(path: &[Px], lengths: &[f64]) -> Vec<Vec<Px>> {
    let total: f64 = lengths.iter().sum();
    let mut out = Vec::new();
    if total.is_nan() || total <= 0.1 {
        return out;
    }
    let (mut part, mut left) = (0, lengths[0]);
    let mut stroke: Vec<Px> = path.first().map(|p| vec![*p]).unwrap_or_default();
    for pair in path.windows(2) {
        let (a, b) = (pair[0], pair[1]);
        let length = (b.0 - a.0).hypot(b.1 - a.1);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let at = (a.0 + (b.0 - a.0) * done / length, a.1 + (b.1 - a.1) * done / length);
            if part % 2 == 0 {
                stroke.push(at);
                out.push(std::mem::take(&mut stroke));
            } else {
                stroke = vec![at];
            }
            part = (part + 1) % lengths.len();
            left = lengths[part].max(0.01);
        }
        left -= length - done;
        if part % 2 == 0 {
            stroke.push(b);
        }
    }
    if stroke.len() > 1 {
        out.push(stroke);
    }
    out
}

impl<'f, B: DrawingBackend> Sheet<'f, B> {
    /// A sheet on a backend whose fine grid has `k` units a CSS pixel.
    pub(super) fn new(backend: Crisp<'f, B>, k: f64, ratio: f64, fonts: &'f dyn Fonts, theme: Theme, native: Option<&'f dyn Native>) -> Self {
        let snap = backend.snap();
        Self { root: DrawingArea::from(backend), snap, k, ratio, fonts, theme, native }
    }

    /// Whether handles are drawn: not in files.
    pub(super) fn handles(&self) -> bool {
        self.native.is_some()
    }

    /// Whether images can be put on it.
    pub(super) fn has_images(&self) -> bool {
        self.native.is_some()
    }

    /// Puts an image of `width` device pixels a row, four bytes each, with its corner at a point; false where the medium has no images.
    pub(super) fn image(&self, corner: Px, width: usize, rgba: &[u8]) -> bool {
        let size = (width as u32, (rgba.len() / 4 / width.max(1)) as u32);
        self.native.and_then(|native| native.image((corner.0 * self.ratio, corner.1 * self.ratio), size, rgba)).is_some()
    }

    /// Device pixels from one snapped place to another.
    pub(super) fn pixels(&self, from: f64, to: f64) -> usize {
        ((to - from) * self.ratio).round().max(0.0) as usize
    }

    /// One device pixel in CSS pixels.
    pub(super) fn device_pixel(&self) -> f64 {
        1.0 / self.ratio
    }

    /// The nearest edge of a device pixel.
    pub(super) fn snapped(&self, v: f64) -> f64 {
        (v * self.ratio).round() / self.ratio
    }

    fn fine(&self, v: f64) -> i32 {
        (v * self.k).round() as i32
    }

    fn point(&self, p: Px) -> (i32, i32) {
        (self.fine(p.0), self.fine(p.1))
    }

    /// The shape style of a stroke, in fine units.
    pub(super) fn style(&self, stroke: &Stroke) -> ShapeStyle {
        ShapeStyle { color: rgba(stroke.color, stroke.alpha), filled: false, stroke_width: self.fine(stroke.width).max(1) as u32 }
    }

    /// The part of the sheet behind a frame, as plotters sees it.
    pub(super) fn area(&self, rect: &Rect) -> DrawingArea<Crisp<'f, B>, Shift> {
        // One unit more: plotters takes one off at the far edges.
        let (left, top) = self.point((rect.left, rect.top));
        let (right, bottom) = self.point((rect.right, rect.bottom));
        self.root.clone().shrink((left, top), (right - left + 1, bottom - top + 1))
    }

    /// Snaps horizontal and vertical lines to device pixels while `draw` runs.
    pub(super) fn snapping<T>(&self, draw: impl FnOnce() -> T) -> T {
        let before = self.snap.replace(true);
        let drawn = draw();
        self.snap.set(before);
        drawn
    }

    /// A line through points.
    pub(super) fn line(&self, path: &[Px], stroke: &Stroke) -> Result<(), Error> {
        if path.len() < 2 || path.iter().any(|p| !(p.0.is_finite() && p.1.is_finite())) {
            return Ok(());
        }
        let style = self.style(stroke);
        match pattern(stroke.dash, stroke.width) {
            None => self.stroke(path, style),
            Some(lengths) => match self.native {
                Some(native) => {
                    native.dash(&lengths.iter().map(|length| length * self.k).collect::<Vec<f64>>());
                    let drawn = self.stroke(path, style);
                    native.dash(&[]);
                    drawn
                }
                None => dashes(path, &lengths).iter().try_for_each(|part| self.stroke(part, style)),
            },
        }
    }

    fn stroke(&self, path: &[Px], style: ShapeStyle) -> Result<(), Error> {
        let points: Vec<_> = path.iter().map(|p| self.point(*p)).collect();
        self.root.draw(&PathElement::new(points, style)).map_err(fault)
    }

    /// A straight line that belongs to the axes, on whole device pixels.
    pub(super) fn rule(&self, from: Px, to: Px, stroke: &Stroke) -> Result<(), Error> {
        if self.native.is_some() && stroke.dash != Dash::Solid {
            // one stroke in dashes, its edges on device pixels
            let thick = (stroke.width * self.ratio).round().max(1.0);
            let centre = |v: f64| ((v * self.ratio - 0.5 * thick + 0.125).floor() + 0.5 * thick) / self.ratio;
            let level = |p: Px| if from.1 == to.1 { (p.0, centre(p.1)) } else { (centre(p.0), p.1) };
            return self.line(&[level(from), level(to)], &Stroke { width: thick / self.ratio, ..*stroke });
        }
        self.snapping(|| self.line(&[from, to], stroke))
    }

    /// A filled outline.
    pub(super) fn fill(&self, outline: &[Px], color: Rgb, alpha: f64) -> Result<(), Error> {
        if outline.len() < 3 || outline.iter().any(|p| !(p.0.is_finite() && p.1.is_finite())) {
            return Ok(());
        }
        let points: Vec<_> = outline.iter().map(|p| self.point(*p)).collect();
        self.root.draw(&Polygon::new(points, rgba(color, alpha))).map_err(fault)
    }

    /// A filled rectangle.
    pub(super) fn block(&self, rect: &Rect, color: Rgb, alpha: f64) -> Result<(), Error> {
        let corners = [self.point((rect.left, rect.top)), self.point((rect.right, rect.bottom))];
        let style = ShapeStyle { color: rgba(color, alpha), filled: true, stroke_width: 0 };
        self.root.draw(&Rectangle::new(corners, style)).map_err(fault)
    }

    /// A filled circle.
    pub(super) fn disc(&self, centre: Px, radius: f64, color: Rgb, alpha: f64) -> Result<(), Error> {
        let style = ShapeStyle { color: rgba(color, alpha), filled: true, stroke_width: 0 };
        self.root.draw(&Circle::new(self.point(centre), self.fine(radius).max(1), style)).map_err(fault)
    }

    /// A circle's outline.
    pub(super) fn ring(&self, centre: Px, radius: f64, stroke: &Stroke) -> Result<(), Error> {
        self.root.draw(&Circle::new(self.point(centre), self.fine(radius).max(1), self.style(stroke))).map_err(fault)
    }

    /// Width of a label.
    pub(super) fn width(&self, label: &str, pen: Pen) -> f64 {
        width(self.fonts, label, pen.size, pen.bold)
    }

    /// A label: `Top` of the anchor is the top of its capitals, `Center` their middle, `Bottom` its baseline.
    pub(super) fn text(&self, label: &str, at: Px, across: HPos, up: VPos, pen: Pen) -> Result<(), Error> {
        self.written(label, at, Pos::new(across, up), pen, FontTransform::None)
    }

    /// A label that reads upwards; its anchor is as if the sheet were turned.
    pub(super) fn upright(&self, label: &str, at: Px, across: HPos, up: VPos, pen: Pen) -> Result<(), Error> {
        self.written(label, at, Pos::new(across, up), pen, FontTransform::Rotate270)
    }

    fn written(&self, label: &str, at: Px, pos: Pos, pen: Pen, turn: FontTransform) -> Result<(), Error> {
        if label.trim().is_empty() {
            return Ok(());
        }
        let face = if pen.bold { FontStyle::Bold } else { FontStyle::Normal };
        let font = FontDesc::new(FontFamily::SansSerif, pen.size * self.k, face).transform(turn);
        let style = TextStyle { font, color: BackendColor { alpha: 1.0, rgb: pen.color }, pos };
        self.root.draw_text(label, &style, self.point(at)).map_err(fault)
    }

    /// Lines of text below each other; `top` is the top of the first line's capitals. Returns the bottom of the last.
    pub(super) fn lines(&self, lines: &[String], x: f64, top: f64, across: HPos, pen: Pen) -> Result<f64, Error> {
        let mut y = top;
        for line in lines {
            self.text(line, (x, y), across, VPos::Top, pen)?;
            y += LEADING * pen.size;
        }
        Ok(y)
    }

    /// Ends the drawing.
    pub(super) fn finish(self) -> Result<(), Error> {
        self.root.present().map_err(fault)
    }
}

/// From line to line, in font sizes.
pub(super) const LEADING: f64 = 1.3;

/// Height of `count` lines, from the top of the first capitals to below the last line's descenders.
pub(super) fn block_height(count: usize, size: f64) -> f64 {
    if count == 0 { 0.0 } else { ((count - 1) as f64 * LEADING + CAPITAL + 0.24) * size }
}

#[cfg(test)]
mod tests {
    use super::dashes;

    #[test]
    fn dashes_cover_their_share_and_turn_corners() {
        let path = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)];
        let parts = dashes(&path, &[6.0, 4.0]);
        let length: f64 = parts.iter().flat_map(|p| p.windows(2)).map(|s| (s[1].0 - s[0].0).hypot(s[1].1 - s[0].1)).sum();
        assert!((length - 12.0).abs() < 1e-12);
        assert_eq!(dashes(&path, &[15.0, 3.0])[0], [(0.0, 0.0), (10.0, 0.0), (10.0, 5.0)]);
        assert!(dashes(&[], &[1.0, 1.0]).is_empty() && dashes(&path, &[0.0, 0.0]).is_empty());
    }
}
