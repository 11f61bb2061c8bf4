//! A reader's own points on a picture.

use super::{Axis, AxisScale, Badge, Item, Marker, Picture, Point, Points, Tone};

/// More points than this are thinned: one is drawn in each cell of a fine grid.
const MANY: usize = 2000;
/// Cells across and up.
const CELLS: (f64, f64) = (320.0, 200.0);

/// One set, already on the axes of its panel.
#[derive(Clone, Debug, Default)]
pub struct OwnPoints {
    /// Which panel, from 0.
    pub panel: usize,
    /// What they are called.
    pub name: String,
    /// Abscissas.
    pub x: Vec<f64>,
    /// Ordinates.
    pub y: Vec<f64>,
    /// Half lengths of error bars across; empty for none.
    pub dx: Vec<f64>,
    /// Half lengths of error bars up; empty for none.
    pub dy: Vec<f64>,
}

/// Places of points such that no two stand in one cell of a grid of [`CELLS`]: a hundred thousand stay fluent to draw.
pub(crate) fn thinned(x: &[f64], y: &[f64], log: (bool, bool)) -> Vec<usize> {
    let count = x.len().min(y.len());
    if count <= MANY {
        return (0..count).collect();
    }
    let place = |values: &[f64], log: bool, cells: f64| {
        let scaled: Vec<f64> = values.iter().map(|v| if log { v.ln() } else { *v }).collect();
        let (low, high) = scaled.iter().filter(|v| v.is_finite()).fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(*v), b.max(*v)));
        scaled.into_iter().map(|v| ((v - low) / (high - low).max(f64::MIN_POSITIVE) * cells) as i32).collect::<Vec<i32>>()
    };
    let (across, up) = (place(x, log.0, CELLS.0), place(y, log.1, CELLS.1));
    // one more place than cells, as the largest value stands at the end of the last cell
    let (columns, rows) = (CELLS.0 as usize + 1, CELLS.1 as usize + 1);
    let mut seen = vec![false; columns * rows];
    let within = |place: i32, count: usize| usize::try_from(place).unwrap_or(0).min(count - 1);
    let cell = |k: usize| within(up[k], rows) * columns + within(across[k], columns);
    (0..count).filter(|k| !std::mem::replace(&mut seen[cell(*k)], true)).collect()
}

impl Picture {
    /// With a reader's points drawn over it, each set by a sign of its own; sets for panels that are not there are left out.
    #[must_use]
    pub fn with_own(mut self, sets: &[OwnPoints]) -> Self {
        let signs = [Marker::Ring, Marker::Cross, Marker::Diamond, Marker::Triangle, Marker::Square];
        for (k, set) in sets.iter().enumerate() {
            let Some(panel) = self.panels.get_mut(set.panel) else { continue };
            let log = |axis: &Axis| axis.scale == AxisScale::Log;
            let kept = thinned(&set.x, &set.y, (log(&panel.x), log(&panel.y)));
            let bar = |bars: &[f64], k: usize| bars.get(k).copied().filter(|bar| bar.is_finite()).unwrap_or(0.0);
            let name = if set.name.is_empty() { format!("own points {}", k + 1) } else { set.name.clone() };
            let mut points = Points::new(name, [], Tone::Ink, signs[k % signs.len()], Badge::Measured).sourced("the reader's own points");
            points.points = kept
                .iter()
                .map(|k| Point { x: set.x[*k], y: set.y[*k], dx: bar(&set.dx, *k), dy: bar(&set.dy, *k), label: String::new() })
                .filter(|point| point.x.is_finite() && point.y.is_finite())
                .collect();
            points.radius = if kept.len() > 200 { 2.0 } else { 4.0 };
            if kept.len() < set.x.len() {
                self.notes.push(format!("Of {} points of {}, {} are drawn.", set.x.len(), points.name, kept.len()));
            }
            panel.items.push(Item::Points(points));
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::{OwnPoints, thinned};
    use crate::picture::{Axis, Item, Panel, Picture};

    #[test]
    fn points_come_onto_their_panel_and_others_are_left_out() {
        let picture: Picture = Panel::new(Axis::new("x", ""), Axis::new("y", "")).into();
        let set = |panel| OwnPoints { panel, name: "mine".into(), x: vec![1.0, 2.0, f64::NAN], y: vec![1.0, 4.0, 9.0], dy: vec![0.5], ..OwnPoints::default() };
        let picture = picture.with_own(&[set(0), set(1)]);
        let [Item::Points(points)] = picture.panels[0].items.as_slice() else { panic!("one set of points") };
        assert_eq!((points.points.len(), points.points[0].dy, points.points[1].dy), (2, 0.5, 0.0));
    }

    #[test]
    fn a_hundred_thousand_points_are_thinned_and_keep_their_outline() {
        let x: Vec<f64> = (0..100_000).map(f64::from).collect();
        let y: Vec<f64> = x.iter().map(|x| (x / 1000.0).sin()).collect();
        let kept = thinned(&x, &y, (false, false));
        assert!(kept.len() < 20_000 && kept.len() > 500 && kept[0] == 0, "{}", kept.len());
        let highest = kept.iter().map(|k| y[*k]).fold(f64::NEG_INFINITY, f64::max);
        assert!(highest > 0.98, "{highest}");
    }
}
