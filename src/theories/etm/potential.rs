//! A potential with three wells, for Fig. 5. Ours: the paper shows one and gives no formula.

use crate::error::{Error, finite, positive};

/// Three wells on the unit circle, saddles between them, a maximum in the middle, and a tilt.
///
/// V = κ [r⁴/4 − (1 − g) r³ cos 3θ/3 − g r²/2] + F·r
///
/// Without tilt: wells at r = 1, θ = 0, ±120°; saddles at r = g, θ = 60°, 180°, 300°; maximum at r = 0. κ is set by the
/// height of the saddles over the wells; F by the energies that it gives the wells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ThreeWells {
    scale: f64,
    g: f64,
    tilt: [f64; 2],
}

/// A point where the potential is level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stationary {
    /// Across.
    pub x: f64,
    /// Up.
    pub y: f64,
    /// V there, K.
    pub energy: f64,
}

impl ThreeWells {
    /// `barrier` is the height of a saddle over a well in K, > 0; `saddle_radius` g in (0, 1); `asymmetry` D in K and
    /// `direction` in degrees set the energies of the wells to first order.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn new(barrier: f64, saddle_radius: f64, asymmetry: f64, direction: f64) -> Result<Self, Error> {
        let barrier = positive("barrier", barrier, "K")?;
        if !(saddle_radius > 0.0 && saddle_radius < 1.0) {
            return Err(Error::out_of_domain("saddle_radius", saddle_radius, "1", "> 0 and < 1"));
        }
        let g = saddle_radius;
        let size = finite("asymmetry", asymmetry, "K")? * (2.0_f64 / 3.0).sqrt();
        let alpha = finite("direction", direction, "deg")?.to_radians();
        let scale = 12.0 * barrier / ((1.0 + 2.0 * g) - g.powi(3) * (g + 2.0));
        Ok(Self { scale, g, tilt: [size * alpha.cos(), -size * alpha.sin()] })
    }

    /// V at a point, K, counted from the mean of the wells without tilt.
    pub fn at(&self, x: f64, y: f64) -> f64 {
        let square = x * x + y * y;
        let cubic = x * (x * x - 3.0 * y * y);
        let shape = 0.25 * square * square - (1.0 - self.g) * cubic / 3.0 - 0.5 * self.g * square;
        self.scale * (shape + (1.0 + 2.0 * self.g) / 12.0) + self.tilt[0] * x + self.tilt[1] * y
    }

    fn gradient(&self, x: f64, y: f64) -> [f64; 2] {
        let square = x * x + y * y;
        let (c, g) = (1.0 - self.g, self.g);
        [self.scale * (square * x - c * (x * x - y * y) - g * x) + self.tilt[0], self.scale * (square * y + 2.0 * c * x * y - g * y) + self.tilt[1]]
    }

    /// V_xx, V_xy, V_yy.
    fn curvature(&self, x: f64, y: f64) -> [f64; 3] {
        let (c, g, k) = (1.0 - self.g, self.g, self.scale);
        [k * (3.0 * x * x + y * y - 2.0 * c * x - g), k * (2.0 * x * y + 2.0 * c * y), k * (x * x + 3.0 * y * y + 2.0 * c * x - g)]
    }

    /// The stationary point near the polar place without tilt, by Newton's method; `None` where the tilt has taken it.
    fn near(&self, radius: f64, angle: f64, well: bool) -> Option<Stationary> {
        let start = [radius * angle.cos(), radius * angle.sin()];
        let [mut x, mut y] = start;
        for _ in 0..40 {
            let ([gx, gy], [xx, xy, yy]) = (self.gradient(x, y), self.curvature(x, y));
            let determinant = xx * yy - xy * xy;
            if determinant == 0.0 {
                return None;
            }
            let (dx, dy) = ((yy * gx - xy * gy) / determinant, (xx * gy - xy * gx) / determinant);
            (x, y) = (x - dx, y - dy);
            if dx.hypot(dy) < 1e-13 {
                break;
            }
        }
        let [xx, xy, yy] = self.curvature(x, y);
        let saddle = xx * yy < xy * xy;
        let [gx, gy] = self.gradient(x, y);
        let settled = gx.hypot(gy) < 1e-9 * self.scale && (x - start[0]).hypot(y - start[1]) < 0.5 * self.g.max(0.3);
        (settled && saddle != well && (saddle || xx > 0.0)).then(|| Stationary { x, y, energy: self.at(x, y) })
    }

    /// The wells that the tilt leaves.
    pub fn wells(&self) -> Vec<Stationary> {
        [0.0_f64, 120.0, 240.0].iter().filter_map(|a| self.near(1.0, a.to_radians(), true)).collect()
    }

    /// The saddles that the tilt leaves.
    pub fn saddles(&self) -> Vec<Stationary> {
        [60.0_f64, 180.0, 300.0].iter().filter_map(|a| self.near(self.g, a.to_radians(), false)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::ThreeWells;
    use crate::theories::etm::three_well::well_energies;

    #[test]
    fn stationary_points_are_level_and_three_of_each() {
        for (g, asymmetry) in [(0.2, 0.0), (0.5, 0.0), (0.5, 3.0), (0.8, 1.0)] {
            let v = ThreeWells::new(100.0, g, asymmetry, 25.0).unwrap();
            assert_eq!((v.wells().len(), v.saddles().len()), (3, 3), "{g} {asymmetry}");
            for p in v.wells().iter().chain(&v.saddles()) {
                let h = 1e-5;
                let slope = [(v.at(p.x + h, p.y) - v.at(p.x - h, p.y)) / 2.0 / h, (v.at(p.x, p.y + h) - v.at(p.x, p.y - h)) / 2.0 / h];
                assert!(slope[0].hypot(slope[1]) < 1e-4, "{slope:?}");
            }
            for p in v.wells() {
                assert!((0..12).all(|k| v.at(p.x + 0.05 * f64::from(k).cos(), p.y + 0.05 * f64::from(k).sin()) > p.energy));
            }
        }
    }

    #[test]
    fn barrier_and_well_energies_are_those_asked_for() {
        let even = ThreeWells::new(100.0, 0.5, 0.0, 0.0).unwrap();
        for (well, saddle) in even.wells().iter().zip(even.saddles()) {
            assert!((saddle.energy - well.energy - 100.0).abs() < 1e-9 && well.energy.abs() < 1e-9);
        }
        let tilted = ThreeWells::new(1e4, 0.5, 1.0, 40.0).unwrap();
        for (well, expected) in tilted.wells().iter().zip(well_energies(1.0, 40.0)) {
            assert!((well.energy - expected).abs() < 1e-3, "{} {expected}", well.energy);
        }
    }

    #[test]
    fn refusals_name_the_argument() {
        assert_eq!(ThreeWells::new(0.0, 0.5, 0.0, 0.0).unwrap_err().input, "barrier");
        assert_eq!(ThreeWells::new(1.0, 1.0, 0.0, 0.0).unwrap_err().input, "saddle_radius");
        assert_eq!(ThreeWells::new(1.0, 0.5, f64::NAN, 0.0).unwrap_err().input, "asymmetry");
    }
}
