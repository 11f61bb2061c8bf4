//! Contour lines of a map, by marching squares.

use super::frame::Frame;
use super::scene::Px;
use crate::picture::Heat;

/// Contour lines in pixels, level by level: marching squares on the cells' centres, pieces joined end to end.
pub(super) fn lines(heat: &Heat, levels: &[f64], frame: &Frame) -> Vec<Vec<Vec<Px>>> {
    let (nx, ny) = (heat.x.len(), heat.y.len());
    let mut pieces: Vec<Vec<Piece>> = levels.iter().map(|_| Vec::new()).collect();
    for (j, (row, next)) in heat.z.chunks_exact(nx.max(1)).zip(heat.z.chunks_exact(nx.max(1)).skip(1)).enumerate().take(ny.saturating_sub(1)) {
        for (i, (low, high)) in row.windows(2).zip(next.windows(2)).enumerate() {
            let corners = [low[0], low[1], high[1], high[0]];
            let least = corners[0].min(corners[1]).min(corners[2].min(corners[3]));
            let most = corners[0].max(corners[1]).max(corners[2].max(corners[3]));
            for (level, found) in levels.iter().zip(&mut pieces) {
                // most cells lie on one side of the level
                if least < *level && *level <= most && corners.iter().all(|c| c.is_finite()) {
                    cell(heat, (i, j), corners.map(|c| c - level), found);
                }
            }
        }
    }
    // Of every edge, the pieces that end on it: at most two.
    let mut ends = vec![[NONE; 2]; 2 * nx * ny];
    pieces.iter().map(|pieces| join(pieces, &mut ends).iter().flat_map(|line| frame.paths(line, 0.0)).collect()).collect()
}

/// A straight piece through one cell: for each end its place and the edge of the grid that it lies on.
type Piece = [((f64, f64), usize); 2];

const NONE: usize = usize::MAX;

/// The pieces through the cell with the lower left corner `(i, j)`; `corners` are its heights over the level.
fn cell(heat: &Heat, (i, j): (usize, usize), corners: [f64; 4], found: &mut Vec<Piece>) {
    let below = corners.map(|c| c < 0.0);
    let places = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)];
    // Crossings in order around the cell, from a fixed end of each edge so that neighbours agree to the bit.
    let mut cut = [((0.0, 0.0), NONE); 4];
    let mut count = 0;
    for k in 0..4 {
        let next = (k + 1) % 4;
        if below[k] != below[next] {
            let (a, b) = if places[k] < places[next] { (k, next) } else { (next, k) };
            let t = corners[a] / (corners[a] - corners[b]);
            let (from, to) = (places[a], places[b]);
            let upright = usize::from(from.0 == to.0);
            let at = (heat.x[from.0] + t * (heat.x[to.0] - heat.x[from.0]), heat.y[from.1] + t * (heat.y[to.1] - heat.y[from.1]));
            cut[count] = (at, 2 * (from.1 * heat.x.len() + from.0) + upright);
            count += 1;
        }
    }
    // A saddle: the mean of the corners says which pairs belong together.
    let turned = count == 4 && (corners.iter().sum::<f64>() < 0.0) == below[0];
    match (count, turned) {
        (2, _) => found.push([cut[0], cut[1]]),
        (4, true) => found.extend([[cut[0], cut[1]], [cut[2], cut[3]]]),
        (4, false) => found.extend([[cut[3], cut[0]], [cut[1], cut[2]]]),
        _ => {}
    }
}

/// Pieces that share an end, as long lines; `ends` has only [`NONE`] before and after.
fn join(pieces: &[Piece], ends: &mut [[usize; 2]]) -> Vec<Vec<(f64, f64)>> {
    for (k, piece) in pieces.iter().enumerate() {
        for (_, edge) in piece {
            let at = &mut ends[*edge];
            at[usize::from(at[0] != NONE)] = k;
        }
    }
    let mut used = vec![false; pieces.len()];
    let mut out = Vec::new();
    for start in 0..pieces.len() {
        if used[start] {
            continue;
        }
        used[start] = true;
        let mut sides = pieces[start].map(|(at, edge)| (vec![at], edge));
        for (line, tip) in sides.iter_mut().rev() {
            while let Some(next) = ends[*tip].into_iter().find(|k| *k != NONE && !used[*k]) {
                used[next] = true;
                let [a, b] = pieces[next];
                let far = if a.1 == *tip { b } else { a };
                line.push(far.0);
                *tip = far.1;
            }
        }
        let [(back, _), (forth, _)] = sides;
        out.push(back.into_iter().rev().chain(forth).collect());
    }
    for (_, edge) in pieces.iter().flatten() {
        ends[*edge] = [NONE; 2];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::picture::{AxisScale, Badge, Heat};
    use crate::plot::frame::Frame;
    use crate::plot::scale::Span;
    use crate::plot::scene::{Px, Rect};

    fn map(n: usize, f: impl Fn(f64, f64) -> f64) -> Heat {
        let x: Vec<f64> = (0..n).map(|k| -1.0 + 2.0 * k as f64 / (n - 1) as f64).collect();
        let z = x.iter().flat_map(|y| x.iter().map(|x| f(*x, *y)).collect::<Vec<_>>()).collect();
        Heat {
            name: "z".into(),
            unit: String::new(),
            y: x.clone(),
            x,
            z,
            range: (0.0, 1.0),
            diverging: false,
            contours: vec![],
            smooth: true,
            badge: Badge::AsPrinted,
        }
    }

    fn frame() -> Frame {
        let span = Span { from: -1.0, to: 1.0, scale: AxisScale::Linear };
        Frame { rect: Rect { left: 0.0, top: 0.0, right: 200.0, bottom: 200.0 }, x: span, y: span }
    }

    #[test]
    fn contour_of_a_paraboloid_is_one_closed_circle() {
        let found = one(&map(81, |x, y| x * x + y * y), 0.36);
        assert_eq!(found.len(), 1);
        let line = &found[0];
        assert!((line[0].0 - line[line.len() - 1].0).hypot(line[0].1 - line[line.len() - 1].1) < 0.01);
        assert!(line.iter().all(|p| ((p.0 - 100.0).hypot(p.1 - 100.0) - 60.0).abs() < 0.1));
    }

    #[test]
    fn contours_of_a_saddle_do_not_cross() {
        let found = one(&map(4, |x, y| x * y), 0.01);
        assert_eq!(found.len(), 2);
        assert!(one(&map(5, |_, _| f64::NAN), 0.1).is_empty());
    }

    fn one(heat: &Heat, level: f64) -> Vec<Vec<Px>> {
        lines(heat, &[level], &frame()).remove(0)
    }

    #[test]
    fn all_levels_at_once_are_the_levels_one_by_one() {
        let heat = map(41, |x, y| x * x - y * y * y + 0.3 * x * y);
        let levels = [-0.4, -0.1, 0.0, 0.2, 0.6];
        for (level, found) in levels.iter().zip(lines(&heat, &levels, &frame())) {
            assert_eq!(found, one(&heat, *level));
            assert!(!found.is_empty());
        }
    }
}
