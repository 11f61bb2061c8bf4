//! Seeded random close packing of round cells in the plane, for Figs 2 and 4.
//!
//! Ours: cells placed at random in a square that repeats itself are grown step by step; overlaps push them apart until
//! they can no longer be undone.

use crate::error::{Error, ErrorKind};
use std::f64::consts::PI;

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

/// Jammed cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Packing {
    /// The cells.
    pub cells: Vec<Cell>,
    /// Points where two cells touch.
    pub contacts: Vec<(f64, f64)>,
    /// Middles of the gaps between three cells that touch each other or nearly so.
    pub interstices: Vec<(f64, f64)>,
    /// Share of the square that the cells cover.
    pub covered: f64,
}

/// Gap, in mean radii, below which two cells close an interstice.
const NEARLY: f64 = 0.25;

struct Random(u64);

impl Random {
    /// A number in [0, 1) (splitmix64).
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// From one point to the nearest image of another.
fn towards(a: &Cell, b: &Cell) -> (f64, f64) {
    let wrap = |d: f64| d - d.round();
    (wrap(b.x - a.x), wrap(b.y - a.y))
}

/// Packs `count` cells whose radii spread by `size_spread` (standard deviation over mean, flat distribution), starting
/// from random places set by `seed`.
///
/// # Errors
/// Where `count` lies outside [8, 200] or `size_spread` outside [0, 0.4].
pub fn pack(count: usize, size_spread: f64, seed: u64) -> Result<Packing, Error> {
    if !(8..=200).contains(&count) {
        return Err(Error::out_of_domain("count", count as f64, "1", "a whole number ≥ 8 and ≤ 200"));
    }
    if !(0.0..=0.4).contains(&size_spread) {
        return Err(Error::out_of_domain("size_spread", size_spread, "1", "≥ 0 and ≤ 0.4"));
    }
    let mut random = Random(seed);
    let half_width = 3.0_f64.sqrt() * size_spread;
    let mut cells: Vec<Cell> =
        (0..count).map(|_| Cell { x: random.next(), y: random.next(), radius: 1.0 + half_width * (2.0 * random.next() - 1.0) }).collect();
    let area = |cells: &[Cell]| cells.iter().map(|c| PI * c.radius * c.radius).sum::<f64>();
    let unit = area(&cells);
    let resize = |cells: &mut [Cell], factor: f64| cells.iter_mut().for_each(|c| c.radius *= factor);
    resize(&mut cells, (0.62 / unit).sqrt());
    // grow and shake while the overlaps can be undone, in ever smaller steps once they cannot
    let (mut step, mut covered) = (0.02, 0.62);
    relax(&mut cells, 200);
    let mut settled = cells.clone();
    for _ in 0..40 {
        let wanted: f64 = covered + step;
        resize(&mut cells, (wanted / covered).sqrt());
        let shake = 0.12 * cells.iter().map(|c| c.radius).fold(0.0, f64::max);
        cells.iter_mut().for_each(|c| (c.x, c.y) = (c.x + shake * (random.next() - 0.5), c.y + shake * (random.next() - 0.5)));
        if relax(&mut cells, 70) < 2e-3 {
            covered = wanted;
            settled.clone_from(&cells);
        } else {
            cells.clone_from(&settled);
            step *= 0.6;
            if step < 1e-3 {
                break;
            }
        }
    }
    describe(settled, covered)
}

/// Pushes overlapping cells apart, at most `sweeps` times; answers with the largest overlap left, in mean radii.
fn relax(cells: &mut [Cell], sweeps: usize) -> f64 {
    let mean = cells.iter().map(|c| c.radius).sum::<f64>() / cells.len() as f64;
    let mut pairs = Vec::new();
    let mut worst = f64::INFINITY;
    for sweep in 0..sweeps {
        if sweep % 20 == 0 {
            pairs.clear();
            for i in 0..cells.len() {
                for j in i + 1..cells.len() {
                    let (dx, dy) = towards(&cells[i], &cells[j]);
                    let reach = cells[i].radius + cells[j].radius + 0.5 * mean;
                    if dx * dx + dy * dy < reach * reach {
                        pairs.push((i, j));
                    }
                }
            }
        }
        worst = 0.0;
        for &(i, j) in &pairs {
            let (dx, dy) = towards(&cells[i], &cells[j]);
            let (square, touch) = (dx * dx + dy * dy, cells[i].radius + cells[j].radius);
            if square < touch * touch {
                let distance = square.sqrt().max(1e-9);
                let overlap = touch - distance;
                worst = f64::max(worst, overlap / mean);
                let push = 0.5 * (overlap + 2e-4 * mean) / distance;
                (cells[i].x, cells[i].y) = (cells[i].x - push * dx, cells[i].y - push * dy);
                (cells[j].x, cells[j].y) = (cells[j].x + push * dx, cells[j].y + push * dy);
            }
        }
        if worst < 1e-3 && sweep > 4 {
            break;
        }
    }
    cells.iter_mut().for_each(|c| (c.x, c.y) = (c.x.rem_euclid(1.0), c.y.rem_euclid(1.0)));
    worst
}

fn describe(cells: Vec<Cell>, covered: f64) -> Result<Packing, Error> {
    let mean = cells.iter().map(|c| c.radius).sum::<f64>() / cells.len() as f64;
    let apart = |a: &Cell, b: &Cell, slack: f64| {
        let (dx, dy) = towards(a, b);
        (dx.hypot(dy) < a.radius + b.radius + slack * mean).then_some((dx, dy))
    };
    let (mut contacts, mut interstices) = (Vec::new(), Vec::new());
    for (i, a) in cells.iter().enumerate() {
        for (j, b) in cells.iter().enumerate().skip(i + 1) {
            if let Some((bx, by)) = apart(a, b, 0.03) {
                let share = a.radius / (a.radius + b.radius);
                contacts.push(((a.x + share * bx).rem_euclid(1.0), (a.y + share * by).rem_euclid(1.0)));
            }
            let Some((bx, by)) = apart(a, b, NEARLY) else { continue };
            for c in cells.iter().skip(j + 1) {
                if let (Some((cx, cy)), Some(_)) = (apart(a, c, NEARLY), apart(b, c, NEARLY)) {
                    interstices.push(middle(a, [bx, by, b.radius], [cx, cy, c.radius]));
                }
            }
        }
    }
    if cells.iter().any(|c| !(c.x.is_finite() && c.y.is_finite())) {
        return Err(Error::new(ErrorKind::NotConverged, "the cells did not settle"));
    }
    Ok(Packing { cells, contacts, interstices, covered })
}

/// The point equally far from the rims of three cells, by a few steps of Newton's method from their centroid.
fn middle(a: &Cell, b: [f64; 3], c: [f64; 3]) -> (f64, f64) {
    let (mut x, mut y) = ((b[0] + c[0]) / 3.0, (b[1] + c[1]) / 3.0);
    for _ in 0..20 {
        let from = |p: [f64; 3]| {
            let (dx, dy) = (x - p[0], y - p[1]);
            let distance = dx.hypot(dy).max(1e-12);
            (distance - p[2], dx / distance, dy / distance)
        };
        let (ga, gb, gc) = (from([0.0, 0.0, a.radius]), from(b), from(c));
        let (f, h) = (ga.0 - gb.0, ga.0 - gc.0);
        let (fx, fy, hx, hy) = (ga.1 - gb.1, ga.2 - gb.2, ga.1 - gc.1, ga.2 - gc.2);
        let determinant = fx * hy - fy * hx;
        if determinant.abs() < 1e-9 {
            break;
        }
        (x, y) = (x - (hy * f - fy * h) / determinant, y - (fx * h - hx * f) / determinant);
    }
    ((a.x + x).rem_euclid(1.0), (a.y + y).rem_euclid(1.0))
}

#[cfg(test)]
mod tests {
    use super::{pack, towards};
    use std::f64::consts::PI;

    #[test]
    fn cells_touch_and_hardly_overlap() {
        for (count, spread, seed) in [(40, 0.12, 1), (40, 0.0, 2), (64, 0.25, 3), (8, 0.1, 4)] {
            let packing = pack(count, spread, seed).unwrap();
            let mean = packing.cells.iter().map(|c| c.radius).sum::<f64>() / count as f64;
            for (i, a) in packing.cells.iter().enumerate() {
                for b in packing.cells.iter().skip(i + 1) {
                    let (dx, dy) = towards(a, b);
                    assert!(dx.hypot(dy) > a.radius + b.radius - 3e-3 * mean, "overlap");
                }
            }
            let area: f64 = packing.cells.iter().map(|c| PI * c.radius * c.radius).sum();
            assert!((area - packing.covered).abs() < 1e-9);
            // below the densest plane packing of equal discs, above a loose one; random close packing covers about 0.84
            assert!(packing.covered < 0.95 && packing.covered > 0.74, "{count} {spread}: {}", packing.covered);
        }
    }

    #[test]
    fn points_lie_where_they_should() {
        let packing = pack(40, 0.12, 7).unwrap();
        assert!(packing.contacts.len() > 50 && packing.interstices.len() > 10, "{} {}", packing.contacts.len(), packing.interstices.len());
        for (x, y) in &packing.interstices {
            let point = super::Cell { x: *x, y: *y, radius: 0.0 };
            assert!(
                packing.cells.iter().all(|c| {
                    let (dx, dy) = towards(c, &point);
                    dx.hypot(dy) > 0.99 * c.radius
                }),
                "inside a cell"
            );
        }
        assert_eq!(pack(40, 0.12, 7).unwrap(), packing, "the same seed packs the same");
        assert_eq!(pack(2, 0.1, 1).unwrap_err().input, "count");
        assert_eq!(pack(40, 0.9, 1).unwrap_err().input, "size_spread");
    }
}
