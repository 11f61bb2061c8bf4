//! What layout answers with: shapes in CSS pixels, in the order in which they are painted.

use super::theme::Rgb;
use crate::picture::Dash;
use plotters::style::text_anchor::Pos;
use std::mem::discriminant;

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
#[derive(Clone, Copy, Debug, PartialEq)]
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
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pen {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) color: Rgb,
}

/// One shape.
#[derive(Clone, PartialEq)]
pub(super) enum Shape {
    /// A line through points.
    Line { path: Vec<Px>, stroke: Stroke },
    /// A horizontal or vertical line that belongs to the axes: it lies on whole device pixels.
    Rule { from: Px, to: Px, stroke: Stroke },
    /// A filled outline.
    Fill { outline: Vec<Px>, color: Rgb, alpha: f64 },
    /// A filled rectangle.
    Block { rect: Rect, color: Rgb, alpha: f64 },
    /// A filled circle.
    Disc { centre: Px, radius: f64, color: Rgb, alpha: f64 },
    /// A circle's outline.
    Ring { centre: Px, radius: f64, stroke: Stroke },
    /// A label, as it stands or read upwards.
    Text { label: String, at: Px, anchor: Anchor, upright: bool, pen: Pen },
    /// An image of `width` device pixels a row, four bytes each, with its corner on a device pixel.
    Image { corner: Px, width: usize, rgba: Vec<u8> },
    /// The mesh behind a frame; lines in shares of its sides.
    Mesh { frame: Rect, across: Vec<f64>, up: Vec<f64>, color: Rgb },
}

/// Where a text has its point.
#[derive(Clone, Copy)]
pub(super) struct Anchor(pub(super) Pos);

impl PartialEq for Anchor {
    fn eq(&self, other: &Self) -> bool {
        discriminant(&self.0.h_pos) == discriminant(&other.0.h_pos) && discriminant(&self.0.v_pos) == discriminant(&other.0.v_pos)
    }
}

/// A whole drawing.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Scene {
    /// What lies under the data: paper, mesh, and what is written around the frames. It seldom changes between frames.
    pub(super) ground: Vec<Shape>,
    /// The rest.
    pub(super) rest: Vec<Shape>,
}
