//! Seeded, repeatable aperiodic arrangements for drawings: jittered sites and the cells around them.

/// A stream of numbers in [0, 1), the same for the same seed (SplitMix64).
#[derive(Clone, Debug)]
pub struct Stream(u64);

impl Stream {
    /// A stream from a whole number.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, 0 ≤ x < 1.
    pub fn next_unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        (z >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// The next number in [−`half`, `half`).
    pub fn next_around(&mut self, half: f64) -> f64 {
        half * (2.0 * self.next_unit() - 1.0)
    }
}

/// A point of the plane.
pub type Site = (f64, f64);

/// One site for each square of a grid of spacing 1, columns and rows from −`margin` on, moved by up to `jitter`.
pub fn jittered(columns: u32, rows: u32, margin: u32, jitter: f64, stream: &mut Stream) -> Vec<Site> {
    let mut sites = Vec::new();
    for row in 0..rows + 2 * margin {
        for column in 0..columns + 2 * margin {
            let x = f64::from(column) - f64::from(margin) + 0.5;
            let y = f64::from(row) - f64::from(margin) + 0.5;
            sites.push((x + stream.next_around(jitter), y + stream.next_around(jitter)));
        }
    }
    sites
}

/// The part of `polygon` that is nearer to `site` than to `other`.
fn clip(polygon: &[Site], site: Site, other: Site) -> Vec<Site> {
    let middle = (0.5 * (site.0 + other.0), 0.5 * (site.1 + other.1));
    let side = |p: Site| (p.0 - middle.0) * (other.0 - site.0) + (p.1 - middle.1) * (other.1 - site.1);
    let mut kept = Vec::with_capacity(polygon.len() + 1);
    for (k, &from) in polygon.iter().enumerate() {
        let to = polygon[(k + 1) % polygon.len()];
        let (a, b) = (side(from), side(to));
        if a <= 0.0 {
            kept.push(from);
        }
        if (a < 0.0 && b > 0.0) || (a > 0.0 && b < 0.0) {
            let share = a / (a - b);
            kept.push((from.0 + share * (to.0 - from.0), from.1 + share * (to.1 - from.1)));
        }
    }
    kept
}

/// The cell of each site, the points of the window nearest to it, in the order of the sites; empty outside the window.
pub fn cells(sites: &[Site], width: f64, height: f64) -> Vec<Vec<Site>> {
    let window = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)];
    sites
        .iter()
        .enumerate()
        .map(|(k, &site)| {
            let mut cell = window.to_vec();
            for (j, &other) in sites.iter().enumerate() {
                if j != k && !cell.is_empty() {
                    cell = clip(&cell, site, other);
                }
            }
            cell
        })
        .collect()
}

/// Area of a polygon.
pub fn area(polygon: &[Site]) -> f64 {
    0.5 * (0..polygon.len()).map(|k| (polygon[k], polygon[(k + 1) % polygon.len()])).map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum::<f64>().abs()
}

/// A circle as a polygon.
pub fn circle(centre: Site, radius: f64, corners: u32) -> Vec<Site> {
    (0..corners)
        .map(|k| std::f64::consts::TAU * f64::from(k) / f64::from(corners))
        .map(|angle| (centre.0 + radius * angle.cos(), centre.1 + radius * angle.sin()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Stream, area, cells, circle, jittered};

    #[test]
    fn cells_tile_the_window() {
        let sites = jittered(4, 3, 1, 0.35, &mut Stream::new(7));
        let tiles = cells(&sites, 4.0, 3.0);
        let total: f64 = tiles.iter().map(|cell| area(cell)).sum();
        assert!((total - 12.0).abs() < 1e-12, "{total}");
        // each corner of a cell is as near to its own site as to any other
        for (site, cell) in sites.iter().zip(&tiles) {
            for corner in cell {
                let distance = |s: &(f64, f64)| (s.0 - corner.0).hypot(s.1 - corner.1);
                assert!(sites.iter().all(|other| distance(other) > distance(site) - 1e-9));
            }
        }
    }

    #[test]
    fn the_stream_repeats_and_is_uniform() {
        let mut stream = Stream::new(3);
        let first: Vec<f64> = (0..20_000).map(|_| stream.next_unit()).collect();
        let mut again = Stream::new(3);
        assert!(first.iter().all(|x| (0.0..1.0).contains(x) && *x == again.next_unit()));
        let mean = first.iter().sum::<f64>() / 20_000.0;
        assert!((mean - 0.5).abs() < 0.01, "{mean}");
        assert!((area(&circle((1.0, 2.0), 1.0, 200)) - std::f64::consts::PI).abs() < 1e-3);
    }
}
