//! What layout answers with: shapes in CSS pixels, in the order in which they are painted.

use super::sheet::{Pen, Px, Rect, Stroke};
use super::theme::Rgb;
use plotters::style::text_anchor::Pos;
use std::mem::discriminant;

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
