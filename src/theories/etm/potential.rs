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
    /// What lies around it.
    pub kind: Kind,
}

/// What lies around a level point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A well.
    Minimum,
    /// A pass between two wells.
    Saddle,
    /// A summit.
    Maximum,
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

    /// Newton's method from a start; `None` where it does not settle.
    fn settle(&self, [mut x, mut y]: [f64; 2]) -> Option<Stationary> {
        let mut last = f64::INFINITY;
        for _ in 0..60 {
            let ([gx, gy], [xx, xy, yy]) = (self.gradient(x, y), self.curvature(x, y));
            let determinant = xx * yy - xy * xy;
            if determinant == 0.0 {
                return None;
            }
            let (dx, dy) = ((yy * gx - xy * gy) / determinant, (xx * gy - xy * gx) / determinant);
            (x, y) = (x - dx, y - dy);
            last = dx.hypot(dy) / (1.0 + x.hypot(y));
            if last < 1e-13 {
                break;
            }
        }
        let [gx, gy] = self.gradient(x, y);
        let level = gx.hypot(gy) < 1e-9 * self.scale * (1.0 + x.hypot(y)).powi(3);
        // along the flat valley of nearly equal well and saddle radii the slope alone says little
        if !level || last > 1e-8 {
            return None;
        }
        let [xx, xy, yy] = self.curvature(x, y);
        let kind = match xx * yy < xy * xy {
            true => Kind::Saddle,
            false if xx > 0.0 => Kind::Minimum,
            false => Kind::Maximum,
        };
        Some(Stationary { x, y, energy: self.at(x, y), kind })
    }

    /// Distance from the middle beyond which no point is level: there the wall is steeper than the tilt.
    ///
    /// Along a radius the untilted slope is at least κ r (r − 1)(r + g).
    fn reach(&self) -> f64 {
        1.0 + (self.tilt[0].hypot(self.tilt[1]) / self.scale).cbrt()
    }

    /// Every point where the potential is level, from Newton's method started all over the disc that holds them.
    ///
    /// Minima and maxima less saddles are one for any potential that rises on all sides. Where that fails, finer starts
    /// are tried; where a well and a saddle are about to vanish together they may still be missed.
    pub fn stationary(&self) -> Vec<Stationary> {
        let mut found: Vec<Stationary> = Vec::new();
        for (rings, spokes) in [(10, 24), (31, 72)] {
            for k in 0..=rings {
                let radius = self.reach() * f64::from(k) / f64::from(rings);
                for m in 0..spokes {
                    let (s, c) = (std::f64::consts::TAU * (f64::from(m) + 0.5 * f64::from(k % 2)) / f64::from(spokes)).sin_cos();
                    let Some(point) = self.settle([radius * c, radius * s]) else { continue };
                    if point.energy.is_finite() && found.iter().all(|p| (p.x - point.x).hypot(p.y - point.y) > 1e-6) {
                        found.push(point);
                    }
                }
            }
            let index: i32 = found.iter().map(|p| if p.kind == Kind::Saddle { -1 } else { 1 }).sum();
            if index == 1 {
                break;
            }
        }
        found.sort_by(|a, b| a.energy.total_cmp(&b.energy));
        found
    }

    /// Which well a place belongs to, 0 to 2: the untilted well whose direction is nearest.
    pub fn sector(x: f64, y: f64) -> usize {
        let turn = (y.atan2(x) / (std::f64::consts::TAU / 3.0)).round();
        (turn as i32).rem_euclid(3) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, ThreeWells};
    use crate::theories::etm::three_well::well_energies;

    fn of(v: &ThreeWells, kind: Kind) -> Vec<super::Stationary> {
        v.stationary().into_iter().filter(|p| p.kind == kind).collect()
    }

    #[test]
    fn stationary_points_are_level_and_as_many_as_expected() {
        for (g, asymmetry) in [(0.2, 0.0), (0.5, 0.0), (0.5, 3.0), (0.8, 1.0)] {
            let v = ThreeWells::new(100.0, g, asymmetry, 25.0).unwrap();
            let [wells, saddles, summits] = [Kind::Minimum, Kind::Saddle, Kind::Maximum].map(|kind| of(&v, kind));
            assert_eq!((wells.len(), saddles.len(), summits.len()), (3, 3, 1), "{g} {asymmetry}");
            for p in v.stationary() {
                let h = 1e-5;
                let slope = [(v.at(p.x + h, p.y) - v.at(p.x - h, p.y)) / 2.0 / h, (v.at(p.x, p.y + h) - v.at(p.x, p.y - h)) / 2.0 / h];
                assert!(slope[0].hypot(slope[1]) < 1e-4, "{slope:?}");
            }
            for p in wells {
                assert!((0..12).all(|k| v.at(p.x + 0.05 * f64::from(k).cos(), p.y + 0.05 * f64::from(k).sin()) > p.energy));
            }
        }
    }

    #[test]
    fn minima_and_maxima_less_saddles_are_one_however_strong_the_tilt() {
        // the index of the gradient of a function that rises on all sides
        for barrier in [1.0, 10.0, 300.0] {
            for g in [0.05, 0.15, 0.5, 0.9, 0.99, 0.999_999_9] {
                for (asymmetry, direction) in [(0.0, 0.0), (7.0, 13.0), (60.0, 0.0), (60.0, 77.0), (3000.0, 200.0)] {
                    let v = ThreeWells::new(barrier, g, asymmetry, direction).unwrap();
                    let index: i32 = v.stationary().iter().map(|p| if p.kind == Kind::Saddle { -1 } else { 1 }).sum();
                    assert_eq!(index, 1, "{barrier} {g} {asymmetry} {direction}: {:?}", v.stationary());
                }
            }
        }
        // minima that a strong tilt has moved far from their wells
        let tilted = ThreeWells::new(10.0, 0.9, 60.0, 0.0).unwrap();
        for y in [0.35, -0.35] {
            assert!(of(&tilted, Kind::Minimum).iter().any(|p| (p.x + 0.99).abs() < 0.02 && (p.y - y).abs() < 0.02), "{:?}", tilted.stationary());
        }
    }

    #[test]
    fn barrier_and_well_energies_are_those_asked_for() {
        let even = ThreeWells::new(100.0, 0.5, 0.0, 0.0).unwrap();
        for (well, saddle) in of(&even, Kind::Minimum).iter().zip(of(&even, Kind::Saddle)) {
            assert!((saddle.energy - well.energy - 100.0).abs() < 1e-9 && well.energy.abs() < 1e-9);
        }
        let tilted = ThreeWells::new(1e4, 0.5, 1.0, 40.0).unwrap();
        for well in of(&tilted, Kind::Minimum) {
            let expected = well_energies(1.0, 40.0)[ThreeWells::sector(well.x, well.y)];
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
