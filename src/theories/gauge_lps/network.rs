//! Geometry of one pyramid (Fig. 1) and of the network of four (Fig. 8): an illustration.
//!
//! The figures of the paper did not survive as numbers. What is fixed: an arsenic atom with three bonds in a pyramid,
//! four pyramids in the network, a line for each As-As link. The angle between the bonds is *our choice*.

use crate::error::Error;
use std::f64::consts::TAU;

/// A point in space, in bond lengths.
pub type Point = [f64; 3];

/// One line of the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bond {
    /// Number of the pyramid it belongs to: 0 is the middle one.
    pub pyramid: usize,
    /// Its place in the order of freezing: 0, 1, 2.
    pub order: usize,
    /// Apex end.
    pub from: Point,
    /// Outer end.
    pub to: Point,
}

/// Angle of each bond to the axis of a pyramid whose bonds make `bond_angle` with each other; both in degrees.
///
/// sin²θ = ⅔ (1 − cos γ)
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `bond_angle` outside (0, 120) degrees: beyond
/// 120 degrees no three bonds make it with each other.
pub fn tilt(bond_angle: f64) -> Result<f64, Error> {
    if !(bond_angle.is_finite() && bond_angle > 0.0 && bond_angle < 120.0) {
        return Err(Error::out_of_domain("bond_angle", bond_angle, "deg", "> 0 and < 120"));
    }
    Ok((2.0 / 3.0 * (1.0 - bond_angle.to_radians().cos())).sqrt().asin().to_degrees())
}

fn leg(tilt: f64, azimuth: f64) -> Point {
    let (sine, cosine) = tilt.sin_cos();
    [sine * azimuth.cos(), sine * azimuth.sin(), -cosine]
}

/// The three bonds of one pyramid, apex at the origin, in the order of freezing clockwise from above.
///
/// # Errors
/// As [`tilt`].
pub fn pyramid(bond_angle: f64) -> Result<Vec<Bond>, Error> {
    let tilt = tilt(bond_angle)?.to_radians();
    Ok((0..3).map(|order| Bond { pyramid: 0, order, from: [0.0; 3], to: leg(tilt, TAU * (0.25 - order as f64 / 3.0)) }).collect())
}

/// The nine bonds of four coupled pyramids: each foot of the middle one is the apex of the next, turned upside down, so
/// that both ends of the shared bond have the same angles.
///
/// # Errors
/// As [`tilt`].
pub fn network(bond_angle: f64) -> Result<Vec<Bond>, Error> {
    let middle = pyramid(bond_angle)?;
    let mut bonds = middle.clone();
    for shared in &middle {
        // a half turn about the middle of the shared bond maps the pyramid onto its neighbour and the bond onto itself
        let around = |p: Point| -> Point { [0, 1, 2].map(|k| shared.to[k] - p[k]) };
        for own in middle.iter().filter(|own| own.order != shared.order) {
            bonds.push(Bond { pyramid: shared.order + 1, order: own.order, from: shared.to, to: around(own.to) });
        }
    }
    Ok(bonds)
}

/// Where a point lands on the page when the drawing is turned: azimuth about the vertical axis, then elevation of the
/// eye, both in degrees.
///
/// x′ = x cos a + y sin a,  y′ = z cos e + (y cos a − x sin a) sin e
pub fn project([x, y, z]: Point, azimuth: f64, elevation: f64) -> (f64, f64) {
    let ((sin_a, cos_a), (sin_e, cos_e)) = (azimuth.to_radians().sin_cos(), elevation.to_radians().sin_cos());
    (x * cos_a + y * sin_a, z * cos_e + (y * cos_a - x * sin_a) * sin_e)
}

#[cfg(test)]
mod tests {
    use super::{Bond, network, project, pyramid, tilt};

    fn direction(bond: &Bond, at_from: bool) -> [f64; 3] {
        let sign = if at_from { 1.0 } else { -1.0 };
        [0, 1, 2].map(|k| sign * (bond.to[k] - bond.from[k]))
    }

    fn angle(a: [f64; 3], b: [f64; 3]) -> f64 {
        let dot = |p: [f64; 3], q: [f64; 3]| p.iter().zip(q).map(|(x, y)| x * y).sum::<f64>();
        (dot(a, b) / (dot(a, a) * dot(b, b)).sqrt()).acos().to_degrees()
    }

    #[test]
    fn every_pair_of_bonds_at_an_apex_makes_the_angle() {
        for wanted in [60.0, 90.0, 98.0, 115.0] {
            let bonds = network(wanted).unwrap();
            assert_eq!((pyramid(wanted).unwrap().len(), bonds.len()), (3, 9));
            for apex in 0..4 {
                // the apex of an outer pyramid is where its own two bonds start; the shared bond ends there
                let own: Vec<&Bond> = bonds.iter().filter(|b| b.pyramid == apex).collect();
                let mut at_apex: Vec<[f64; 3]> = own.iter().map(|b| direction(b, true)).collect();
                at_apex.extend(bonds.iter().filter(|b| b.to == own[0].from).map(|b| direction(b, false)));
                assert_eq!(at_apex.len(), 3, "arsenic has three bonds");
                for (i, j) in [(0, 1), (0, 2), (1, 2)] {
                    assert!((angle(at_apex[i], at_apex[j]) - wanted).abs() < 1e-9, "pyramid {apex}");
                }
            }
            assert!(bonds.iter().all(|b| (direction(b, true).iter().map(|x| x * x).sum::<f64>() - 1.0).abs() < 1e-12));
        }
    }

    #[test]
    fn right_angles_are_the_corner_of_a_cube() {
        // the space diagonal of a cube makes arccos(1/√3) = 54.7356° with its edges
        assert!((tilt(90.0).unwrap() - 54.735_610_317).abs() < 1e-8);
    }

    #[test]
    fn looking_from_above_and_from_the_side() {
        assert!((project([0.3, 0.4, 0.5], 0.0, 0.0).0 - 0.3).abs() < 1e-15);
        assert!((project([0.3, 0.4, 0.5], 0.0, 0.0).1 - 0.5).abs() < 1e-15);
        assert!((project([0.3, 0.4, 0.5], 0.0, 90.0).1 - 0.4).abs() < 1e-15);
    }

    #[test]
    fn impossible_angles_are_refused() {
        for angle in [0.0, 120.0, f64::NAN] {
            assert_eq!(network(angle).unwrap_err().input, "bond_angle");
        }
    }
}
