//! Cubes and leaning cubes as lines on the plane.

use super::super::cage::project;
use nalgebra::Vector3;

/// Unbroken lines on the plane.
pub(super) type Lines = Vec<Vec<(f64, f64)>>;

/// A direction of view, degrees.
#[derive(Clone, Copy)]
pub(super) struct View {
    pub(super) azimuth: f64,
    pub(super) elevation: f64,
}

/// The twelve edges of a solid with the corners of a cube.
pub(super) struct Edges {
    pub(super) seen: Lines,
    /// Those that meet the corner farthest from the eye.
    pub(super) hidden: Lines,
}

impl View {
    /// A place as it is seen: across and up.
    pub(super) fn flat(self, place: &Vector3<f64>) -> (f64, f64) {
        let (x, y, _) = project(place, self.azimuth, self.elevation);
        (x, y)
    }

    /// The edges of a solid by the places of its eight corners.
    pub(super) fn edges(self, corners: &[Vector3<f64>; 8]) -> Edges {
        let depth = |number: &usize| project(&corners[*number], self.azimuth, self.elevation).2;
        let farthest = (0..8).min_by(|a, b| depth(a).total_cmp(&depth(b))).unwrap_or(0);
        let mut edges = Edges { seen: Vec::new(), hidden: Vec::new() };
        for (a, b) in (0..8_usize).flat_map(|a| [1, 2, 4].map(|bit| (a, a ^ bit))).filter(|(a, b)| a < b) {
            let line = vec![self.flat(&corners[a]), self.flat(&corners[b])];
            (if a == farthest || b == farthest { &mut edges.hidden } else { &mut edges.seen }).push(line);
        }
        edges
    }
}
