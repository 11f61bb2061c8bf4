//! The values of a map between its samples.

use super::colour_scale::{STEPS, Scale};
use crate::picture::Heat;

/// The two samples beside a place, as the first one's number and the share of the second.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Between {
    first: usize,
    share: f32,
}

/// Where places lie among samples. Both are in pixels; `centres` and `edges` rise or fall throughout. A map of separate cells
/// takes the sample of the cell, and only that: between two categories lies no third.
fn among(places: &[f64], centres: &[f64], edges: &[f64], smooth: bool) -> Vec<Between> {
    let falls = edges.first() > edges.last();
    let before = |v: f64, place: f64| if falls { v > place } else { v <= place };
    places
        .iter()
        .map(|&place| {
            let cell = edges.partition_point(|e| before(*e, place)).saturating_sub(1).min(centres.len().saturating_sub(1));
            if !smooth {
                return Between { first: cell, share: 0.0 };
            }
            let next = centres.partition_point(|c| before(*c, place));
            match (next.checked_sub(1).and_then(|k| centres.get(k)), centres.get(next)) {
                (Some(low), Some(high)) if (high - low).abs() > 0.0 => Between { first: next - 1, share: ((place - low) / (high - low)) as f32 },
                _ => Between { first: cell, share: 0.0 },
            }
        })
        .collect()
}

/// Between two numbers; the nearer one where the other is missing.
fn mixed(a: f32, b: f32, share: f32) -> f32 {
    let value = a + (b - a) * share;
    if value.is_nan() { if share < 0.5 { a } else { b } } else { value }
}

/// Where a map's samples lie across or up the sheet, in pixels.
pub(super) struct Lattice {
    /// Middles of the cells.
    pub(super) centres: Vec<f64>,
    /// Edges of the cells, one more than the middles.
    pub(super) edges: Vec<f64>,
}

/// A map's values at places across and up, in steps of its colour scale; NaN where the map has none.
pub(super) struct Field {
    /// One line of values for each row of the map, already at the places across.
    lines: Vec<Vec<f32>>,
    rows: Vec<Between>,
}

impl Field {
    /// `heat` at the places `x` and `y`.
    pub(super) fn new(heat: &Heat, scale: &Scale, (across, up): (&Lattice, &Lattice), x: &[f64], y: &[f64]) -> Self {
        let columns = among(x, &across.centres, &across.edges, heat.smooth);
        let line = |values: &[f64]| {
            let steps: Vec<f32> = values.iter().map(|v| (scale.place(*v) * STEPS) as f32).collect();
            columns.iter().map(|c| mixed(steps[c.first], steps.get(c.first + 1).copied().unwrap_or(f32::NAN), c.share)).collect()
        };
        Self { lines: heat.z.chunks(heat.x.len()).map(line).collect(), rows: among(y, &up.centres, &up.edges, heat.smooth) }
    }

    /// The steps of the colour scale along one of the rows asked for; `None` where there is no value.
    pub(super) fn row(&self, k: usize) -> impl Iterator<Item = Option<usize>> + '_ {
        let Between { first, share } = self.rows[k];
        let (a, b) = (&self.lines[first], self.lines.get(first + 1).unwrap_or(&self.lines[first]));
        a.iter().zip(b).map(move |(a, b)| {
            let value = mixed(*a, *b, share);
            // a step that is no number comes from a sample that is none
            (!value.is_nan()).then(|| (value.clamp(0.0, STEPS as f32) + 0.5) as usize)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Between, among, mixed};

    #[test]
    fn a_bilinear_field_comes_back_between_its_samples() {
        // 2 + 3 x - y + x y is linear along either axis, so that interpolation must give it exactly
        let f = |x: f32, y: f32| 2.0 + 3.0 * x - y + x * y;
        for (x, y) in [(0.25, 0.5), (0.9, 0.1)] {
            let along = |y: f32| mixed(f(0.0, y), f(1.0, y), x);
            assert!((mixed(along(0.0), along(1.0), y) - f(x, y)).abs() < 1e-6);
        }
    }

    #[test]
    fn places_find_their_neighbours_whichever_way_the_pixels_run() {
        let (centres, edges) = ([10.0, 20.0, 30.0], [5.0, 15.0, 25.0, 35.0]);
        let found = among(&[6.0, 12.5, 29.0, 34.0], &centres, &edges, true);
        let wanted = [(0, 0.0), (0, 0.25), (1, 0.9), (2, 0.0)];
        assert_eq!(found, wanted.map(|(first, share)| Between { first, share }));
        let down: Vec<f64> = centres.iter().rev().copied().collect();
        let down_edges: Vec<f64> = edges.iter().rev().copied().collect();
        let found = among(&[34.0, 27.5, 6.0], &down, &down_edges, true);
        assert_eq!(found, [(0, 0.0), (0, 0.25), (2, 0.0)].map(|(first, share)| Between { first, share }));
    }

    #[test]
    fn separate_cells_have_no_value_between_them() {
        let found = among(&[6.0, 14.9, 15.1, 34.0], &[10.0, 20.0, 30.0], &[5.0, 15.0, 25.0, 35.0], false);
        assert_eq!(found, [0, 0, 1, 2].map(|first| Between { first, share: 0.0 }));
    }

    #[test]
    fn a_missing_sample_spreads_no_further_than_its_cell() {
        assert!(mixed(f32::NAN, 1.0, 0.4).is_nan());
        assert_eq!(mixed(f32::NAN, 1.0, 0.6), 1.0);
        assert_eq!(mixed(2.0, f32::NAN, 0.0), 2.0);
    }
}
