//! Straight lines through points, and straight lines over the reciprocal distance from a divergence.

/// Slope and height at zero of the straight line through points of equal weight; a level line where all have one x.
pub fn line(points: &[(f64, f64)]) -> (f64, f64) {
    #[allow(clippy::cast_precision_loss)] // some thousands of points
    let n = points.len().max(1) as f64;
    let (x, y) = points.iter().fold((0.0, 0.0), |(a, b), (x, y)| (a + x / n, b + y / n));
    let (xx, xy) = points.iter().fold((0.0, 0.0), |(a, b), (u, v)| (a + (u - x) * (u - x), b + (u - x) * (v - y)));
    let slope = if xx > 0.0 { xy / xx } else { 0.0 };
    (slope, y - slope * x)
}

/// A curve height + slope/(x − divergence) near the points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Diverging {
    /// Where it diverges, between zero and the first x.
    pub divergence: f64,
    /// Its slope over the reciprocal distance, > 0.
    pub slope: f64,
    /// Its height far away.
    pub height: f64,
}

/// Of some divergences below the first point, x rising and positive, the one whose straight line has the least scatter.
///
/// A start for a search, no fit. None where no line rises on the way down.
pub fn diverging(x: &[f64], y: &[f64]) -> Option<Diverging> {
    let first = *x.first()?;
    let mut best: Option<(f64, Diverging)> = None;
    for step in 1..40 {
        let divergence = 0.025 * f64::from(step) * first;
        let points: Vec<(f64, f64)> = x.iter().zip(y).map(|(x, y)| (1.0 / (x - divergence), *y)).collect();
        let (slope, height) = line(&points);
        let scatter: f64 = points.iter().map(|(u, y)| (y - height - slope * u).powi(2)).sum();
        if slope > 0.0 && best.is_none_or(|(least, _)| scatter < least) {
            best = Some((scatter, Diverging { divergence, slope, height }));
        }
    }
    best.map(|(_, found)| found)
}

#[cfg(test)]
mod tests {
    use super::{diverging, line};

    #[test]
    fn points_on_a_curve_give_it_back() {
        let (slope, height) = line(&[(1.0, 5.0), (2.0, 7.0), (4.0, 11.0)]);
        assert!((slope - 2.0).abs() < 1e-14 && (height - 3.0).abs() < 1e-14);
        let x: Vec<f64> = (0..20).map(|k| 400.0 + 20.0 * f64::from(k)).collect();
        let y: Vec<f64> = x.iter().map(|x| -4.0 + 3000.0 / (x - 300.0)).collect();
        let found = diverging(&x, &y).unwrap();
        assert!((found.divergence - 300.0).abs() < 1e-9 && (found.slope - 3000.0).abs() < 1e-6 && (found.height + 4.0).abs() < 1e-9);
        assert!(diverging(&[1.0, 2.0], &[1.0, 2.0]).is_none() && diverging(&[], &[]).is_none());
    }
}
