//! Jams discs in a square that repeats itself: overlaps are minimised, then the discs grow a little.
//!
//! Ours: Figs 2 and 4 are drawings without a method. Soft discs with a harmonic repulsion, relaxed after each small
//! growth, are a usual way to random close packing.

use std::f64::consts::PI;

/// Share of the square that the discs cover at the start. Random discs still come free of each other here.
const START: f64 = 0.74;
/// First growth of the covered share; it is halved whenever overlaps remain.
const GROWTH: f64 = 0.02;
/// How far a packing is followed.
pub(super) struct Effort {
    /// The smallest growth that is tried.
    finest: f64,
    /// Forces that cancel to this share of the overlaps are those of a jammed minimum.
    balanced: f64,
}

/// To the end.
pub(super) const FULL: Effort = Effort { finest: 2e-4, balanced: 0.0 };
/// As long as a slider moves: the same way, but given up sooner, in a third of the steps.
pub(super) const ROUGH: Effort = Effort { finest: 5e-3, balanced: 1e-2 };
/// Overlap, in mean radii, that counts as none.
const TOUCHING: f64 = 1e-3;
/// Steps of one minimisation.
const STEPS: usize = 1500;

/// A cell: centre and radius, in units of the square's side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Across, 0 to 1.
    pub x: f64,
    /// Up, 0 to 1.
    pub y: f64,
    /// Radius.
    pub radius: f64,
}

/// A distance along one side, to the nearest image. Of half a side either image will do: to an even number rounds in one
/// instruction.
pub(super) fn wrap(distance: f64) -> f64 {
    distance - distance.round_ties_even()
}

/// From one point to the nearest image of another.
pub(in crate::theories::etm) fn towards(a: &Cell, b: &Cell) -> (f64, f64) {
    (wrap(b.x - a.x), wrap(b.y - a.y))
}

/// Area of all cells, in that of the square.
fn area(cells: &[Cell]) -> f64 {
    cells.iter().map(|c| PI * c.radius * c.radius).sum()
}

fn resize(cells: &mut [Cell], covered: f64) {
    let factor = (covered / area(cells)).sqrt();
    cells.iter_mut().for_each(|c| c.radius *= factor);
}

/// Grows the cells until overlaps can no longer be undone. Only the ratios of the given radii matter.
///
/// Answers with the share of the square that the cells then cover. No random number is drawn: the same start jams
/// the same way.
pub(super) fn jam(cells: &mut Vec<Cell>, effort: &Effort) -> f64 {
    let mut covered = START;
    resize(cells, covered);
    // a few large cells may fail to come free at the usual start; a tenth less is then tried
    while !separate(cells, effort) && covered > 0.1 {
        covered *= 0.9;
        resize(cells, covered);
    }
    let mut growth = GROWTH;
    let mut settled = cells.clone();
    while growth >= effort.finest && covered + growth < 0.95 {
        resize(cells, covered + growth);
        if separate(cells, effort) {
            covered += growth;
            settled.clone_from(cells);
        } else {
            cells.clone_from(&settled);
            growth *= 0.5;
        }
    }
    *cells = settled;
    cells.iter_mut().for_each(|c| (c.x, c.y) = (c.x.rem_euclid(1.0), c.y.rem_euclid(1.0)));
    covered
}

/// Pairs that are closer than `skin` beyond touching.
fn near_pairs(cells: &[Cell], skin: f64) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (i, a) in cells.iter().enumerate() {
        for (j, b) in cells.iter().enumerate().skip(i + 1) {
            let (dx, dy) = towards(a, b);
            if dx * dx + dy * dy < (a.radius + b.radius + skin).powi(2) {
                pairs.push((i, j));
            }
        }
    }
    pairs
}

/// Forces of all overlaps; the largest overlap and the sum of their squares.
fn forces(cells: &[Cell], pairs: &[(usize, usize)], found: &mut [[f64; 2]]) -> (f64, f64) {
    found.fill([0.0; 2]);
    let (mut worst, mut squares) = (0.0_f64, 0.0);
    for &(i, j) in pairs {
        let (dx, dy) = towards(&cells[i], &cells[j]);
        let (square, touch) = (dx * dx + dy * dy, cells[i].radius + cells[j].radius);
        if square < touch * touch {
            let distance = square.sqrt();
            let overlap = touch - distance;
            worst = worst.max(overlap);
            squares += overlap * overlap;
            // two centres on one point part sideways
            let (ux, uy) = if distance > 0.0 { (dx / distance, dy / distance) } else { (1.0, 0.0) };
            found[i] = [found[i][0] - overlap * ux, found[i][1] - overlap * uy];
            found[j] = [found[j][0] + overlap * ux, found[j][1] + overlap * uy];
        }
    }
    (worst, squares)
}

/// Minimises the overlaps by the fast inertial relaxation engine (Bitzek et al., 2006). `true` if hardly any is left.
fn separate(cells: &mut [Cell], effort: &Effort) -> bool {
    let mean = cells.iter().map(|c| c.radius).sum::<f64>() / cells.len() as f64;
    let skin = 0.6 * mean;
    let mut pairs = near_pairs(cells, skin);
    let mut force = vec![[0.0; 2]; cells.len()];
    let mut velocity = vec![[0.0; 2]; cells.len()];
    // stiffness and mass are 1, so a time step of 0.4 is stable with six neighbours
    let (mut step, mut mixing, mut downhill, mut moved) = (0.1, 0.1, 0, 0.0);
    for _ in 0..STEPS {
        if moved > 0.5 * skin {
            pairs = near_pairs(cells, skin);
            moved = 0.0;
        }
        let (worst, squares) = forces(cells, &pairs, &mut force);
        if worst < TOUCHING * mean {
            return true;
        }
        let dot = |a: &[[f64; 2]], b: &[[f64; 2]]| a.iter().zip(b).map(|(u, v)| u[0] * v[0] + u[1] * v[1]).sum::<f64>();
        let (power, push, speed) = (dot(&force, &velocity), dot(&force, &force).sqrt(), dot(&velocity, &velocity).sqrt());
        if push < 1e-7 * mean || push * push < effort.balanced * effort.balanced * squares {
            return false; // a jammed minimum
        }
        if power > 0.0 {
            for (v, f) in velocity.iter_mut().zip(&force) {
                *v = [0, 1].map(|k| (1.0 - mixing) * v[k] + mixing * speed * f[k] / push);
            }
            downhill += 1;
            if downhill > 5 {
                step = f64::min(1.1 * step, 0.4);
                mixing *= 0.99;
            }
        } else {
            velocity.fill([0.0; 2]);
            (step, mixing, downhill) = (0.5 * step, 0.1, 0);
        }
        let mut farthest: f64 = 0.0;
        for ((v, f), c) in velocity.iter_mut().zip(&force).zip(cells.iter_mut()) {
            *v = [v[0] + step * f[0], v[1] + step * f[1]];
            (c.x, c.y) = (c.x + step * v[0], c.y + step * v[1]);
            farthest = farthest.max(v[0] * v[0] + v[1] * v[1]);
        }
        moved += step * farthest.sqrt();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Cell, FULL, area, forces, jam, near_pairs, separate};

    #[test]
    fn two_overlapping_discs_part_along_their_line() {
        let mut cells = vec![Cell { x: 0.4, y: 0.5, radius: 0.1 }, Cell { x: 0.5, y: 0.5, radius: 0.1 }];
        let pairs = near_pairs(&cells, 0.05);
        let mut force = vec![[0.0; 2]; 2];
        let (worst, squares) = forces(&cells, &pairs, &mut force);
        // overlap 0.1, pushed apart along x, and no net force
        assert!((worst - 0.1).abs() < 1e-12 && (squares - 0.01).abs() < 1e-12 && (force[0][0] + 0.1).abs() < 1e-12 && force[0][1] == 0.0);
        assert!((force[0][0] + force[1][0]).abs() < 1e-12);
        assert!(separate(&mut cells, &FULL));
        assert!((cells[1].x - cells[0].x) > 0.2 - 2e-4 && (cells[1].x + cells[0].x - 0.9).abs() < 1e-9);
    }

    #[test]
    fn four_equal_discs_jam_at_a_known_density() {
        // on a square that repeats itself four equal discs cover at most π/4 (rows) up to (√6 − √2)² π/4 ≈ 0.842
        let start = [(0.1, 0.1), (0.6, 0.2), (0.15, 0.62), (0.7, 0.7)];
        let mut cells: Vec<Cell> = start.iter().map(|(x, y)| Cell { x: *x, y: *y, radius: 1.0 }).collect();
        let covered = jam(&mut cells, &FULL);
        let densest = (6.0_f64.sqrt() - 2.0_f64.sqrt()).powi(2) * std::f64::consts::FRAC_PI_4;
        assert!(covered > std::f64::consts::FRAC_PI_4 - 2e-3 && covered < densest + 2e-3, "{covered} {densest}");
        assert!((area(&cells) - covered).abs() < 1e-12);
    }
}
