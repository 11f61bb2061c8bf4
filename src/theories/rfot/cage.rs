//! A particle in a cage of four soft neighbours: one minimum, or two once the cage is long enough (Fig. 8b, illustrative).

use crate::error::{Error, positive};

/// The cage: soft neighbours u(r) = r^{−n} at ±1 across and at ±`anisotropy` along its long axis y.
///
/// V(y) = |R − y|^{−n} + |R + y|^{−n} + 2 (1 + y²)^{−n/2}
///
/// R is the long over the short half-axis. Our assumption: it shows the mechanism and fits no material.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cage {
    anisotropy: f64,
    exponent: f64,
}

/// Ratio of the axes at which the minimum splits in two.
///
/// R_c = (n + 1)^{1/(n+2)}, where V''(0) = 2n[(n+1) R^{−n−2} − 1] changes sign
///
/// `exponent` is n > 0.
pub fn buckling_anisotropy(exponent: f64) -> f64 {
    (exponent + 1.0).powf(1.0 / (exponent + 2.0))
}

impl Cage {
    /// `anisotropy` is R, > 0; `exponent` is n, > 0.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
    pub fn new(anisotropy: f64, exponent: f64) -> Result<Self, Error> {
        Ok(Self { anisotropy: positive("axis_ratio", anisotropy, "1")?, exponent: positive("exponent", exponent, "1")? })
    }

    /// V(y) in the energy of one short-axis neighbour; infinite at the long-axis neighbours.
    pub fn potential(&self, y: f64) -> f64 {
        let (r, n) = (self.anisotropy, self.exponent);
        (r - y).abs().powf(-n) + (r + y).abs().powf(-n) + 2.0 * (1.0 + y * y).powf(-0.5 * n)
    }

    /// Curvature at the centre along the long axis, V''(0).
    pub fn curvature_along(&self) -> f64 {
        let n = self.exponent;
        2.0 * n * ((n + 1.0) * self.anisotropy.powf(-n - 2.0) - 1.0)
    }

    /// Curvature at the centre across, along the short axis.
    pub fn curvature_across(&self) -> f64 {
        let n = self.exponent;
        2.0 * n * ((n + 1.0) - self.anisotropy.powf(-n - 2.0))
    }

    /// Where the particle rests off the centre, y > 0; `None` while the centre is a minimum.
    pub fn minimum(&self) -> Option<f64> {
        if self.curvature_along() >= 0.0 {
            return None;
        }
        // the force is positive just off the centre and negative near the neighbour
        let (mut low, mut high) = (0.0, self.anisotropy);
        for _ in 0..60 {
            let middle = 0.5 * (low + high);
            if self.force(middle) > 0.0 { low = middle } else { high = middle }
        }
        Some(0.5 * (low + high))
    }

    fn force(&self, y: f64) -> f64 {
        let (r, n) = (self.anisotropy, self.exponent);
        n * (2.0 * y * (1.0 + y * y).powf(-0.5 * n - 1.0) + (r + y).powf(-n - 1.0) - (r - y).powf(-n - 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::{Cage, buckling_anisotropy};

    #[test]
    fn curvatures_are_second_differences() {
        for (ratio, n) in [(1.0, 12.0), (1.15, 12.0), (1.4, 6.0)] {
            let cage = Cage::new(ratio, n).unwrap();
            let h = 1e-4;
            let second = (cage.potential(h) - 2.0 * cage.potential(0.0) + cage.potential(-h)) / (h * h);
            assert!((second - cage.curvature_along()).abs() < 1e-3 * cage.curvature_across(), "{second} {}", cage.curvature_along());
        }
    }

    #[test]
    fn minimum_splits_at_the_critical_ratio() {
        for n in [6.0, 12.0, 36.0] {
            let critical = buckling_anisotropy(n);
            assert!(Cage::new(critical * 0.999, n).unwrap().minimum().is_none());
            let cage = Cage::new(critical * 1.05, n).unwrap();
            let y = cage.minimum().unwrap();
            let grid = (0..10_000)
                .map(|k| f64::from(k) * 1e-4 * critical)
                .map(|y| (cage.potential(y), y))
                .fold((f64::INFINITY, 0.0), |a, b| if b.0 < a.0 { b } else { a });
            assert!((y - grid.1).abs() < 2e-4 && cage.potential(y) < cage.potential(0.0), "{y} {}", grid.1);
        }
        assert_eq!(Cage::new(0.0, 12.0).unwrap_err().input, "axis_ratio");
    }
}
