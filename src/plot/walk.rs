//! Paints a scene through plotters, shape by shape, onto a canvas or into a file.

use super::crisp::{Crisp, FINE, bar};
use super::scale::Shares;
use super::scene::Shape;
use super::scene::{Pen, Px, Rect, Stroke};
use super::sheet::fault;
use super::theme::Rgb;
use crate::error::Error;
use crate::picture::Dash;
use plotters::chart::ChartBuilder;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::Pos;
use plotters::style::{FontDesc, FontFamily, FontStyle, FontTransform, RGBAColor, ShapeStyle, TextStyle};
use plotters_backend::{BackendColor, DrawingBackend};
use std::cell::Cell;
use std::rc::Rc;

/// What a canvas does by itself and faster; a file has none of it.
pub(super) trait Native {
    /// From now on lines are drawn in strokes and gaps of these lengths, in fine units; none for whole lines.
    fn dash(&self, lengths: &[f64]);

    /// Puts an image, four bytes a device pixel, with its corner on a device pixel; `None` where that is refused.
    fn image(&self, corner: Px, size: (u32, u32), rgba: &[u8]) -> Option<()>;
}

/// The walker, on one of plotters' backends.
pub(super) struct Walker<'f, B: DrawingBackend> {
    root: DrawingArea<Crisp<'f, B>, Shift>,
    snap: Rc<Cell<bool>>,
    ratio: f64,
    /// Fine units in a CSS pixel.
    k: f64,
    native: Option<&'f dyn Native>,
}

fn rgba(color: Rgb, alpha: f64) -> RGBAColor {
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
fn dashes(path: &[Px], lengths: &[f64]) -> Vec<Vec<Px>> {
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

impl<'f, B: DrawingBackend> Walker<'f, B> {
    /// On a backend of `ratio` device pixels a CSS pixel.
    pub(super) fn new(backend: Crisp<'f, B>, ratio: f64, native: Option<&'f dyn Native>) -> Self {
        let snap = backend.snap();
        Self { root: DrawingArea::from(backend), snap, ratio, k: f64::from(FINE) * ratio, native }
    }

    /// Paints shapes.
    pub(super) fn paint(&self, shapes: &[Shape]) -> Result<(), Error> {
        shapes.iter().try_for_each(|shape| self.shape(shape))
    }

    /// Ends the drawing.
    pub(super) fn finish(self) -> Result<(), Error> {
        self.root.present().map_err(fault)
    }

    fn shape(&self, shape: &Shape) -> Result<(), Error> {
        match shape {
            Shape::Line { path, stroke } => self.line(path, stroke),
            Shape::Rule { from, to, stroke } => self.rule(*from, *to, stroke),
            Shape::Fill { outline, color, alpha } => {
                let points: Vec<_> = outline.iter().map(|p| self.point(*p)).collect();
                self.root.draw(&Polygon::new(points, rgba(*color, *alpha))).map_err(fault)
            }
            Shape::Block { rect, color, alpha } => {
                let corners = [self.point((rect.left, rect.top)), self.point((rect.right, rect.bottom))];
                self.root.draw(&Rectangle::new(corners, filled(*color, *alpha))).map_err(fault)
            }
            Shape::Disc { centre, radius, color, alpha } => {
                self.root.draw(&Circle::new(self.point(*centre), self.fine(*radius).max(1), filled(*color, *alpha))).map_err(fault)
            }
            Shape::Ring { centre, radius, stroke } => {
                self.root.draw(&Circle::new(self.point(*centre), self.fine(*radius).max(1), self.style(stroke))).map_err(fault)
            }
            Shape::Text { label, at, anchor, upright, pen } => self.text(label, *at, anchor.0, *upright, *pen),
            Shape::Image { corner, width, rgba } => {
                let size = (*width as u32, (rgba.len() / 4 / (*width).max(1)) as u32);
                let put = self.native.and_then(|native| native.image((corner.0 * self.ratio, corner.1 * self.ratio), size, rgba));
                put.ok_or_else(|| fault("the canvas refuses an image"))
            }
            Shape::Mesh { frame, across, up, color } => self.mesh(frame, across, up, *color),
        }
    }

    fn fine(&self, v: f64) -> i32 {
        (v * self.k).round() as i32
    }

    fn point(&self, p: Px) -> (i32, i32) {
        (self.fine(p.0), self.fine(p.1))
    }

    fn style(&self, stroke: &Stroke) -> ShapeStyle {
        ShapeStyle { color: rgba(stroke.color, stroke.alpha), filled: false, stroke_width: self.fine(stroke.width).max(1) as u32 }
    }

    /// Snaps horizontal and vertical lines to device pixels while `draw` runs.
    fn snapping<T>(&self, draw: impl FnOnce() -> T) -> T {
        let before = self.snap.replace(true);
        let drawn = draw();
        self.snap.set(before);
        drawn
    }

    fn line(&self, path: &[Px], stroke: &Stroke) -> Result<(), Error> {
        let style = self.style(stroke);
        match (pattern(stroke.dash, stroke.width), self.native) {
            (None, _) => self.stroke(path, style),
            (Some(lengths), Some(native)) => {
                native.dash(&lengths.iter().map(|length| length * self.k).collect::<Vec<f64>>());
                let drawn = self.stroke(path, style);
                native.dash(&[]);
                drawn
            }
            (Some(lengths), None) => dashes(path, &lengths).iter().try_for_each(|part| self.stroke(part, style)),
        }
    }

    fn stroke(&self, path: &[Px], style: ShapeStyle) -> Result<(), Error> {
        let points: Vec<_> = path.iter().map(|p| self.point(*p)).collect();
        self.root.draw(&PathElement::new(points, style)).map_err(fault)
    }

    fn rule(&self, from: Px, to: Px, stroke: &Stroke) -> Result<(), Error> {
        if self.native.is_some() && stroke.dash != Dash::Solid {
            // one stroke in dashes, its edges on device pixels
            let thick = (stroke.width * self.ratio).round().max(1.0);
            let centre = |v: f64| ((v * self.ratio - 0.5 * thick + 0.125).floor() + 0.5 * thick) / self.ratio;
            let level = |p: Px| if from.1 == to.1 { (p.0, centre(p.1)) } else { (centre(p.0), p.1) };
            return self.line(&[level(from), level(to)], &Stroke { width: thick / self.ratio, ..*stroke });
        }
        let style = self.style(stroke);
        match (pattern(stroke.dash, stroke.width), bar(self.point(from), self.point(to), style.stroke_width)) {
            (None, Some((a, b))) => self.root.draw(&Rectangle::new([a, b], filled(stroke.color, stroke.alpha))).map_err(fault),
            _ => self.snapping(|| self.line(&[from, to], stroke)),
        }
    }

    fn mesh(&self, frame: &Rect, across: &[f64], up: &[f64], color: Rgb) -> Result<(), Error> {
        // One unit more: plotters takes one off at the far edges.
        let (left, top) = self.point((frame.left, frame.top));
        let (right, bottom) = self.point((frame.right, frame.bottom));
        let area = self.root.clone().shrink((left, top), (right - left + 1, bottom - top + 1));
        let shares = |lines: &[f64]| Shares { lines: lines.to_vec() };
        let mut chart = ChartBuilder::on(&area).build_cartesian_2d(shares(across), shares(up)).map_err(fault)?;
        let mesh = self.style(&Stroke::solid(color, 1.0));
        self.snapping(|| chart.configure_mesh().disable_axes().bold_line_style(mesh).light_line_style(rgba(color, 0.0)).draw()).map_err(fault)
    }

    fn text(&self, label: &str, at: Px, anchor: Pos, upright: bool, pen: Pen) -> Result<(), Error> {
        let face = if pen.bold { FontStyle::Bold } else { FontStyle::Normal };
        let turn = if upright { FontTransform::Rotate270 } else { FontTransform::None };
        let font = FontDesc::new(FontFamily::SansSerif, pen.size * self.k, face).transform(turn);
        let style = TextStyle { font, color: BackendColor { alpha: 1.0, rgb: pen.color }, pos: anchor };
        self.root.draw_text(label, &style, self.point(at)).map_err(fault)
    }
}

fn filled(color: Rgb, alpha: f64) -> ShapeStyle {
    ShapeStyle { color: rgba(color, alpha), filled: true, stroke_width: 0 }
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
