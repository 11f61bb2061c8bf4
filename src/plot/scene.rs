//! What layout answers with: shapes in CSS pixels, in the order in which they are painted.

use super::sheet::{Pen, Px, Rect, Stroke};
use super::theme::Rgb;
use plotters::style::text_anchor::Pos;

/// One shape.
#[derive(Clone)]
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
    Text { label: String, at: Px, anchor: Pos, upright: bool, pen: Pen },
    /// An image of `width` device pixels a row, four bytes each, with its corner on a device pixel.
    Image { corner: Px, width: usize, rgba: Vec<u8> },
    /// The mesh behind a frame; lines in shares of its sides.
    Mesh { frame: Rect, across: Vec<f64>, up: Vec<f64>, color: Rgb },
}

/// A whole drawing.
pub(super) type Scene = Vec<Shape>;
