//! The sheet of paper that layout writes on: lines, fills and text in CSS pixels.

use super::Options;
use super::clip::straightened;
use super::crisp::CAPITAL;
use super::scene::{Anchor, Pen, Px, Rect, Scene, Shape, Stroke};
use super::text::{Fonts, width};
use super::theme::{Rgb, Theme};
use crate::error::{Error, ErrorKind};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use std::cell::{Cell, RefCell};

/// Where layout writes down what is to be painted, in CSS pixels.
pub(super) struct Sheet<'f> {
    scene: RefCell<Scene>,
    /// Whether what is written down lies under the data.
    ground: Cell<bool>,
    ratio: f64,
    pub(super) fonts: &'f dyn Fonts,
    pub(super) theme: Theme,
    decimal: char,
    screen: bool,
}

/// A plotters error as ours.
pub(super) fn fault<E: std::fmt::Display>(error: E) -> Error {
    Error::new(ErrorKind::Internal, format!("the plot could not be drawn: {error}"))
}

impl<'f> Sheet<'f> {
    /// An empty sheet; `screen` is false for files.
    pub(super) fn new(options: &Options, fonts: &'f dyn Fonts, screen: bool) -> Self {
        let Options { ratio, theme, decimal, .. } = *options;
        Self { scene: RefCell::default(), ground: Cell::new(false), ratio, fonts, theme, decimal, screen }
    }

    /// All that was written down.
    pub(super) fn into_scene(self) -> Scene {
        self.scene.into_inner()
    }

    fn put(&self, shape: Shape) {
        let scene = &mut *self.scene.borrow_mut();
        if self.ground.get() { &mut scene.ground } else { &mut scene.rest }.push(shape);
    }

    /// What is written down meanwhile lies under the data.
    pub(super) fn under(&self, write: impl FnOnce()) {
        let before = self.ground.replace(true);
        write();
        self.ground.set(before);
    }

    /// Whether it is for the screen: with images and handles, and with no more points on a curve than the eye can tell.
    pub(super) fn screen(&self) -> bool {
        self.screen
    }

    /// Puts an image of `width` device pixels a row, four bytes each, with its corner at a point.
    pub(super) fn image(&self, corner: Px, width: usize, rgba: Vec<u8>) {
        self.put(Shape::Image { corner, width, rgba });
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

    /// A line through points.
    pub(super) fn line(&self, path: Vec<Px>, stroke: &Stroke) {
        if path.len() > 1 && path.iter().all(|p| p.0.is_finite() && p.1.is_finite()) {
            self.put(Shape::Line { path, stroke: *stroke });
        }
    }

    /// A line through points; on the screen without those that the eye cannot tell from the straight line beside them.
    pub(super) fn curve(&self, path: Vec<Px>, stroke: &Stroke) {
        self.line(if self.screen { straightened(&path, 0.1 / self.ratio) } else { path }, stroke);
    }

    /// A straight line that belongs to the axes, on whole device pixels.
    pub(super) fn rule(&self, from: Px, to: Px, stroke: &Stroke) {
        if [from.0, from.1, to.0, to.1].iter().all(|v| v.is_finite()) {
            self.put(Shape::Rule { from, to, stroke: *stroke });
        }
    }

    /// A filled outline.
    pub(super) fn fill(&self, outline: Vec<Px>, color: Rgb, alpha: f64) {
        if outline.len() > 2 && outline.iter().all(|p| p.0.is_finite() && p.1.is_finite()) {
            self.put(Shape::Fill { outline, color, alpha });
        }
    }

    /// A filled rectangle.
    pub(super) fn block(&self, rect: &Rect, color: Rgb, alpha: f64) {
        self.put(Shape::Block { rect: *rect, color, alpha });
    }

    /// A filled circle.
    pub(super) fn disc(&self, centre: Px, radius: f64, color: Rgb, alpha: f64) {
        self.put(Shape::Disc { centre, radius, color, alpha });
    }

    /// A circle's outline.
    pub(super) fn ring(&self, centre: Px, radius: f64, stroke: &Stroke) {
        self.put(Shape::Ring { centre, radius, stroke: *stroke });
    }

    /// The mesh behind a frame, at shares of its sides.
    pub(super) fn mesh(&self, frame: &Rect, across: Vec<f64>, up: Vec<f64>) {
        self.put(Shape::Mesh { frame: *frame, across, up, color: self.theme.mesh() });
    }

    /// A number at an axis, with the decimal sign that was asked for: a point between two digits is one.
    pub(super) fn number(&self, label: &str) -> String {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let letter = |(at, c): (usize, char)| {
            let decimal = c == '.' && digit(label[..at].chars().next_back()) && digit(label[at + 1..].chars().next());
            if decimal { self.decimal } else { c }
        };
        label.char_indices().map(letter).collect()
    }

    /// Width of a label.
    pub(super) fn width(&self, label: &str, pen: Pen) -> f64 {
        width(self.fonts, label, pen.size, pen.bold)
    }

    /// A label: `Top` of the anchor is the top of its capitals, `Center` their middle, `Bottom` its baseline.
    pub(super) fn text(&self, label: &str, at: Px, across: HPos, up: VPos, pen: Pen) {
        self.written(label, at, Pos::new(across, up), pen, false);
    }

    /// A label that reads upwards; its anchor is as if the sheet were turned.
    pub(super) fn upright(&self, label: &str, at: Px, across: HPos, up: VPos, pen: Pen) {
        self.written(label, at, Pos::new(across, up), pen, true);
    }

    fn written(&self, label: &str, at: Px, anchor: Pos, pen: Pen, upright: bool) {
        if !label.trim().is_empty() {
            self.put(Shape::Text { label: label.to_owned(), at, anchor: Anchor(anchor), upright, pen });
        }
    }

    /// Lines of text below each other; `top` is the top of the first line's capitals.
    pub(super) fn lines(&self, lines: &[String], x: f64, top: f64, across: HPos, pen: Pen) {
        let mut y = top;
        for line in lines {
            self.text(line, (x, y), across, VPos::Top, pen);
            y += LEADING * pen.size;
        }
    }
}

/// From line to line, in font sizes.
pub(super) const LEADING: f64 = 1.3;

/// Height of `count` lines, from the top of the first capitals to below the last line's descenders.
pub(super) fn block_height(count: usize, size: f64) -> f64 {
    if count == 0 { 0.0 } else { ((count - 1) as f64 * LEADING + CAPITAL + 0.24) * size }
}
