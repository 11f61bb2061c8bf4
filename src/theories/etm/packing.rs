//! Random close packing of round cells in the plane, for Figs 2 to 4.
//!
//! Ours: cells placed at random in a square that repeats itself grow until overlaps can no longer be undone.

pub use super::jamming::Cell;
pub(in crate::theories::etm) use super::jamming::towards;
use super::jamming::{Effort, FULL, ROUGH, jam, wrap};
use crate::error::{Error, ErrorKind};

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
/// Gap, in mean radii, below which two cells count as touching.
const TOUCHING: f64 = 0.03;
/// Points of the grid across on which overlapping cells are counted.
const GRID: i32 = 160;

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

/// Packs `count` cells whose radii spread by `size_spread` (standard deviation over mean, flat distribution), starting
/// from random places set by `seed`.
///
/// # Errors
/// Where `count` lies outside [8, 200] or `size_spread` outside [0, 0.4].
pub fn pack(count: usize, size_spread: f64, seed: u64) -> Result<Packing, Error> {
    packed(count, size_spread, seed, &FULL)
}

/// As [`pack`], nearly as dense and several times sooner.
///
/// # Errors
/// As [`pack`].
pub fn pack_roughly(count: usize, size_spread: f64, seed: u64) -> Result<Packing, Error> {
    packed(count, size_spread, seed, &ROUGH)
}

fn packed(count: usize, size_spread: f64, seed: u64, effort: &Effort) -> Result<Packing, Error> {
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
    let covered = jam(&mut cells, effort);
    Packing::of(cells, covered)
}

impl Packing {
    /// Jammed cells with their contacts and gaps, and the share that they cover.
    ///
    /// # Errors
    /// [`ErrorKind::NotConverged`] where a place is no number.
    pub fn of(cells: Vec<Cell>, covered: f64) -> Result<Self, Error> {
        if cells.iter().any(|c| !(c.x.is_finite() && c.y.is_finite())) {
            return Err(Error::new(ErrorKind::NotConverged, "the cells did not settle"));
        }
        let mean = cells.iter().map(|c| c.radius).sum::<f64>() / cells.len() as f64;
        let gap = |a: &Cell, b: &Cell| (b.x - a.x).hypot(b.y - a.y) - a.radius - b.radius;
        let contacts = contacts(&cells, &cells, mean);
        let mut interstices = Vec::new();
        for (i, a) in cells.iter().enumerate() {
            // copies, not nearest images: the three cells around a gap must lie together
            let near: Vec<(usize, Cell)> = copies(&cells).filter(|(j, b)| gap(a, b) < NEARLY * mean && !(i == *j && a == b)).collect();
            for (n, (j, b)) in near.iter().enumerate() {
                for (k, c) in near.iter().skip(n + 1) {
                    if *j < i || *k < i || gap(b, c) >= NEARLY * mean {
                        continue;
                    }
                    let found = wrapped(middle(a, b, c));
                    // a small cell may fill the gap, or three in a row have none
                    let filled = copies(&cells).any(|(_, d)| (d.x - found.0).hypot(d.y - found.1) <= d.radius);
                    if !filled && !interstices.iter().any(|p| same(*p, found, 1e-6)) {
                        interstices.push(found);
                    }
                }
            }
        }
        Ok(Self { cells, contacts, interstices, covered })
    }

    /// The same cells, each thicker by `growth` mean radii, as they consolidate in the cold: gaps that they fill are gone.
    ///
    /// Cells may then overlap; the covered share is counted on a fine grid.
    #[must_use]
    pub fn grown(mut self, growth: f64) -> Self {
        if growth == 0.0 {
            return self;
        }
        let mean = self.cells.iter().map(|c| c.radius).sum::<f64>() / self.cells.len().max(1) as f64;
        let jammed = self.cells.clone();
        self.cells.iter_mut().for_each(|c| c.radius += growth * mean);
        self.contacts = contacts(&jammed, &self.cells, mean);
        let inside = |x: f64, y: f64| self.cells.iter().any(|cell| holds(cell, x, y));
        self.interstices.retain(|(x, y)| !inside(*x, *y));
        self.covered = covered(&self.cells);
        self
    }
}

/// Whether a point lies in a cell or one of its images.
fn holds(cell: &Cell, x: f64, y: f64) -> bool {
    let (dx, dy) = towards(cell, &Cell { x, y, radius: 0.0 });
    dx * dx + dy * dy <= cell.radius * cell.radius
}

/// The share of a fine grid's points that cells hold: each cell looks at the points around it.
fn covered(cells: &[Cell]) -> f64 {
    let middle = |k: i32| (f64::from(k) + 0.5) / f64::from(GRID);
    let mut held = vec![false; (GRID * GRID) as usize];
    for cell in cells {
        let around = |centre: f64| {
            let (first, last) = (((centre - cell.radius) * f64::from(GRID)).floor() as i32 - 1, ((centre + cell.radius) * f64::from(GRID)).ceil() as i32);
            (first..=last.min(first + GRID - 1)).map(|k| k.rem_euclid(GRID))
        };
        for i in around(cell.x) {
            for j in around(cell.y) {
                let held = &mut held[(i * GRID + j) as usize];
                *held = *held || holds(cell, middle(i), middle(j));
            }
        }
    }
    held.iter().filter(|held| **held).count() as f64 / f64::from(GRID * GRID)
}

/// A copy of a cell in the square or in one of the eight around it.
fn copies(cells: &[Cell]) -> impl Iterator<Item = (usize, Cell)> {
    let shifts = (-1..=1).flat_map(|i| (-1..=1).map(move |j| (f64::from(i), f64::from(j))));
    shifts.flat_map(move |(dx, dy)| cells.iter().enumerate().map(move |(k, c)| (k, Cell { x: c.x + dx, y: c.y + dy, radius: c.radius })))
}

/// Points where cells touch as they `jammed`: in the middle of the chord that their rims share once they are `grown`.
fn contacts(jammed: &[Cell], grown: &[Cell], mean: f64) -> Vec<(f64, f64)> {
    let mut found = Vec::new();
    for (i, (a, thick)) in jammed.iter().zip(grown).enumerate() {
        for (j, b) in copies(jammed).filter(|(j, _)| *j > i) {
            let (dx, dy) = (b.x - a.x, b.y - a.y);
            let distance = dx.hypot(dy);
            if distance - a.radius - b.radius < TOUCHING * mean {
                let other = grown.get(j).map_or(b.radius, |c| c.radius);
                let share = 0.5 + 0.5 * (thick.radius * thick.radius - other * other) / (distance * distance);
                found.push(wrapped((a.x + share * dx, a.y + share * dy)));
            }
        }
    }
    found
}

fn wrapped((x, y): (f64, f64)) -> (f64, f64) {
    (x.rem_euclid(1.0), y.rem_euclid(1.0))
}

/// Whether two points of the repeating square are one.
fn same(a: (f64, f64), b: (f64, f64), within: f64) -> bool {
    wrap(a.0 - b.0).hypot(wrap(a.1 - b.1)) < within
}

/// The point equally far from the rims of three cells, by a few steps of Newton's method from their centroid.
fn middle(a: &Cell, b: &Cell, c: &Cell) -> (f64, f64) {
    let (mut x, mut y) = ((a.x + b.x + c.x) / 3.0, (a.y + b.y + c.y) / 3.0);
    for _ in 0..20 {
        let from = |p: &Cell| {
            let (dx, dy) = (x - p.x, y - p.y);
            let distance = dx.hypot(dy).max(1e-12);
            (distance - p.radius, dx / distance, dy / distance)
        };
        let (ga, gb, gc) = (from(a), from(b), from(c));
        let (f, h) = (ga.0 - gb.0, ga.0 - gc.0);
        let (fx, fy, hx, hy) = (ga.1 - gb.1, ga.2 - gb.2, ga.1 - gc.1, ga.2 - gc.2);
        let determinant = fx * hy - fy * hx;
        if determinant.abs() < 1e-9 {
            break;
        }
        (x, y) = (x - (hy * f - fy * h) / determinant, y - (fx * h - hx * f) / determinant);
    }
    (x, y)
}

#[cfg(test)]
mod tests {
    use super::{pack, pack_roughly, towards};
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
            assert!(packing.covered < 0.92, "{count} {spread}: {}", packing.covered);
        }
    }

    #[test]
    fn a_rough_packing_is_a_little_looser() {
        for (count, spread, seed) in [(40, 0.12, 1), (40, 0.0, 2), (40, 0.21, 9), (64, 0.25, 3), (8, 0.1, 4)] {
            let (rough, full) = (pack_roughly(count, spread, seed).unwrap(), pack(count, spread, seed).unwrap());
            let less = full.covered - rough.covered;
            assert!((0.0..0.03).contains(&less), "{count} {spread} {seed}: {less}");
            let mean = rough.cells.iter().map(|c| c.radius).sum::<f64>() / count as f64;
            for (i, a) in rough.cells.iter().enumerate() {
                let near = |b: &super::Cell| towards(a, b).0.hypot(towards(a, b).1) > a.radius + b.radius - 3e-3 * mean;
                assert!(rough.cells.iter().skip(i + 1).all(near), "overlap");
            }
        }
    }

    #[test]
    fn further_growth_closes_the_gaps() {
        let jammed = pack(40, 0.12, 3).unwrap();
        let before = (jammed.covered, jammed.interstices.len());
        // the gap between three equal discs that touch closes at 2/√3 − 1 = 0.155 radii, wider gaps later
        let [few, many] = [0.1, 0.2].map(|growth| jammed.clone().grown(growth));
        assert!(few.covered > before.0 && many.covered > few.covered);
        assert!(2 * few.interstices.len() > before.1 && 2 * many.interstices.len() < before.1, "{} {}", few.interstices.len(), many.interstices.len());
        // each contact is as far from both rims of its pair, measured by the power of the point
        assert_eq!(many.contacts.len(), jammed.contacts.len());
        for (x, y) in &many.contacts {
            let point = super::Cell { x: *x, y: *y, radius: 0.0 };
            let power = |c: &super::Cell| towards(c, &point).0.powi(2) + towards(c, &point).1.powi(2) - c.radius * c.radius;
            let mut powers: Vec<f64> = many.cells.iter().map(power).collect();
            powers.sort_by(f64::total_cmp);
            assert!(powers[0] < 0.0 && powers[1] - powers[0] < 1e-9, "{powers:?}");
        }
        // a cell grown by its own radius reaches every place
        let all = jammed.clone().grown(1.0);
        assert!(all.covered == 1.0 && all.interstices.is_empty());
        // every point of the grid, asked of every cell
        let hits = (0..super::GRID * super::GRID).filter(|k| {
            let middle = |k: i32| (f64::from(k) + 0.5) / f64::from(super::GRID);
            few.cells.iter().any(|cell| super::holds(cell, middle(k / super::GRID), middle(k % super::GRID)))
        });
        assert_eq!(few.covered, hits.count() as f64 / f64::from(super::GRID * super::GRID));
        // a hardly noticeable growth leaves the area that the radii say
        let area = pack(40, 0.12, 3).unwrap().grown(1e-9).covered;
        assert!((area / before.0 - 1.0).abs() < 5e-3, "{area} {}", before.0);
    }

    #[test]
    fn packings_are_about_as_dense_as_random_close_packing() {
        // bidisperse and weakly polydisperse discs jam near 0.84; a small square costs a little
        for (count, lowest, mean) in [(40, 0.79, 0.82), (100, 0.81, 0.825)] {
            let all: Vec<f64> = (0..8).map(|seed| pack(count, 0.12, seed).unwrap().covered).collect();
            let average = all.iter().sum::<f64>() / all.len() as f64;
            assert!(all.iter().all(|c| (lowest..0.907).contains(c)) && (mean..0.86).contains(&average), "{count}: {all:?}");
        }
    }

    #[test]
    fn points_lie_where_they_should() {
        // eight equal cells: a triple of nearest images need not lie together
        for (count, spread, seed) in [(40, 0.12, 7), (8, 0.0, 3), (8, 0.0, 1), (8, 0.4, 2), (12, 0.3, 5)] {
            let packing = pack(count, spread, seed).unwrap();
            assert!(packing.contacts.len() > count, "{count}: {}", packing.contacts.len());
            for (x, y) in &packing.interstices {
                let point = super::Cell { x: *x, y: *y, radius: 0.0 };
                let inside = packing.cells.iter().any(|c| {
                    let (dx, dy) = towards(c, &point);
                    dx.hypot(dy) < c.radius
                });
                assert!(!inside, "{count} {spread} {seed}: inside a cell");
            }
        }
        let packing = pack(40, 0.12, 7).unwrap();
        assert!(packing.interstices.len() > 20, "{}", packing.interstices.len());
        assert_eq!(pack(40, 0.12, 7).unwrap(), packing, "the same seed packs the same");
        assert_eq!(pack(2, 0.1, 1).unwrap_err().input, "count");
        assert_eq!(pack(40, 0.9, 1).unwrap_err().input, "size_spread");
    }
}
