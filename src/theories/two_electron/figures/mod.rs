//! The figures of this theory.

mod balance;
mod boson;
mod cage;
mod chain;
mod clock;
mod cluster;
mod energies;
mod equivalent;
mod growth;
mod orientation;
mod overlap;
mod percolation;
mod polymers;
mod potential;
mod solid;
mod walk;
mod wave;
mod wells;

use super::lattice::Site;
use super::sources::WU_2024_PICTURED;
use crate::describe::{Provenance, Standing};
use crate::picture::{Arrow, Badge, Curve, Dash, Label, Marker, Point, Points, Polygon, Side, Tone};

crate::describe::figure_groups! { two_electron: cluster, growth, potential, wells, clock, cage, overlap, balance, percolation, walk, chain, equivalent, polymers, energies, orientation, boson, wave }

const fn wu(place: &'static str, standing: Standing) -> Provenance {
    Provenance { source: &WU_2024_PICTURED, place, standing }
}

/// The note that every picture of this theory carries.
const READING: &str = "The arithmetic is checked. The physical reading is that of the paper's author alone.";

/// The corners of the unit square around a cell, drawn a little smaller.
fn square(cell: Site) -> Vec<(f64, f64)> {
    let (x, y) = (f64::from(cell.0), f64::from(cell.1));
    [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)].map(|(dx, dy)| (x + dx, y + dy)).to_vec()
}

/// Points of an arc around `centre`, angles in degrees from the horizontal.
fn arc(centre: (f64, f64), radius: f64, from: f64, to: f64, count: usize) -> Vec<(f64, f64)> {
    crate::numerics::sampling::linear(from, to, count.max(2))
        .into_iter()
        .map(|angle| angle.to_radians().sin_cos())
        .map(|(sin, cos)| (centre.0 + radius * cos, centre.1 + radius * sin))
        .collect()
}

/// A polygon of a kind.
fn polygon(name: &str, outline: Vec<(f64, f64)>, fill: Tone, opacity: f64, label: impl Into<String>) -> Polygon {
    Polygon { name: name.into(), outline, fill, opacity, stroke: Tone::Muted, width: 0.8, label: label.into() }
}

/// A solid arrow of a kind.
fn arrow(name: &str, from: (f64, f64), to: (f64, f64), tone: Tone, label: impl Into<String>) -> Arrow {
    Arrow { name: name.into(), from, to, tone, width: 2.0, dash: Dash::Solid, head: true, label: label.into() }
}

/// Points that the trace reads out one by one.
fn labelled(name: &str, points: impl IntoIterator<Item = (f64, f64, String)>, tone: Tone, marker: Marker, badge: Badge) -> Points {
    let mut series = Points::new(name, [], tone, marker, badge);
    series.points = points.into_iter().map(|(x, y, label)| Point { x, y, dx: 0.0, dy: 0.0, label }).collect();
    series
}

/// Text at a point.
fn label(x: f64, y: f64, text: impl Into<String>, side: Side, tone: Tone) -> Label {
    Label { x, y, text: text.into(), side, tone, size: 1.0 }
}

/// One straight line.
fn segment(name: &str, from: (f64, f64), to: (f64, f64), tone: Tone, badge: Badge) -> Curve {
    Curve::new(name, vec![vec![from, to]], tone, badge)
}

/// A stated point, drawn so that a chosen point on it leaves it visible.
fn big_ring(name: &str, at: (f64, f64)) -> Points {
    Points { radius: 8.0, ..Points::new(name, [at], Tone::Ink, Marker::Ring, Badge::AsStated) }
}

/// A point that can be dragged: so large that the handle, which lies on it, leaves it visible.
fn held(name: &str, at: (f64, f64), badge: Badge) -> Points {
    Points { radius: 15.0, ..Points::new(name, [at], Tone::Data(3), Marker::Ring, badge) }
}
