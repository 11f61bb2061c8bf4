//! The cage: a cube of side 2d, the paths along its face diagonals, the 4 × 16 points and the turned neighbour.
//!
//! Corners are numbered by three bits: bit 0 set for +x, bit 1 for +y, bit 2 for +z.

use super::jump::{Jump, jump};
use super::potential::{half_cage, invariant, potential};
use crate::error::Error;
use nalgebra::{Point3, Rotation3, Translation3, Vector3};

/// How the points divide a face diagonal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spacing {
    /// Equal steps of the angle around the axis; what is left at the end is the trap.
    Angle,
    /// Equal steps of length.
    Length,
}

/// A closed path along four face diagonals, by the numbers of its corners.
pub type Path = [usize; 4];

/// The corner that the paper calls point 9; 10, 11 and 12 follow on [`PRINTED_PATH`].
pub const POINT_9: usize = 0b101;
/// The path 9 → 10 → 11 → 12 around z of Fig. 2.
pub const PRINTED_PATH: Path = [POINT_9, 0b011, 0b110, 0b000];

/// A corner of the cube, in units of its half side.
pub fn corner(number: usize) -> Vector3<f64> {
    let sign = |bit: usize| if number >> bit & 1 == 1 { 1.0 } else { -1.0 };
    Vector3::new(sign(0), sign(1), sign(2))
}

/// The face that holds both ends of a diagonal: its axis 0, 1 or 2 and whether it is the upper one; `None` where the
/// two corners are not the ends of a face diagonal.
pub fn face(a: usize, b: usize) -> Option<(usize, bool)> {
    let differing = a ^ b;
    if differing.count_ones() != 2 {
        return None;
    }
    (0..3).find(|axis| differing >> axis & 1 == 0).map(|axis| (axis, a >> axis & 1 == 1))
}

/// All closed paths along four face diagonals, one on each of the four faces around `axis` (0, 1, 2 for x, y, z), in
/// both senses, each written from its smallest corner.
///
/// Found by enumeration; there are four. Source: III.D.5, SM 6.
pub fn closed_paths(axis: usize) -> Vec<Path> {
    let mut found = Vec::new();
    for a in 0..8 {
        for b in 0..8 {
            for c in 0..8 {
                for d in 0..8 {
                    let path = [a, b, c, d];
                    let mut faces: Vec<_> = (0..4).filter_map(|k| face(path[k], path[(k + 1) % 4])).filter(|f| f.0 != axis).collect();
                    faces.sort_unstable();
                    faces.dedup();
                    if faces.len() == 4 && path.iter().all(|&corner| corner >= a) {
                        found.push(path);
                    }
                }
            }
        }
    }
    found
}

/// The diagonals of a path without their sense.
pub fn diagonals(path: &Path) -> Vec<(usize, usize)> {
    (0..4).map(|k| (path[k], path[(k + 1) % 4])).map(|(a, b)| (a.min(b), a.max(b))).collect()
}

/// Where on a diagonal the points stand: −1 at its start, +1 at its end.
///
/// u_t = tan(−45° + tΩ)  for equal angles,  −1 + 2t/n  for equal lengths,  t = 0 … n, n = k − 1
///
/// Equal angles: s = d tan φ on a face at distance d from the axis.
pub fn fractions(jump: &Jump, spacing: Spacing) -> Vec<f64> {
    let steps = jump.contacts - 1.0;
    (0..)
        .map(f64::from)
        .take_while(|t| *t <= steps)
        .map(|t| match spacing {
            Spacing::Angle => (t * jump.angle - 45.0).to_radians().tan(),
            Spacing::Length => 2.0 * t / steps.max(1.0) - 1.0,
        })
        .collect()
}

/// The points of a path, in units of σ: k on each of the four diagonals, in the order in which they are visited.
///
/// # Errors
/// As [`jump`].
pub fn points(path: &Path, spacing: Spacing) -> Result<Vec<Vector3<f64>>, Error> {
    let along = fractions(&jump(invariant())?, spacing);
    let d = half_cage();
    Ok((0..4)
        .flat_map(|k| {
            let (from, to) = (corner(path[k]) * d, corner(path[(k + 1) % 4]) * d);
            along.iter().map(move |u| (from + to) * 0.5 + (to - from) * (0.5 * u)).collect::<Vec<_>>()
        })
        .collect())
}

/// Lengths of the steps along the first diagonal of a path, in units of σ.
///
/// # Errors
/// As [`jump`].
pub fn step_lengths(path: &Path, spacing: Spacing) -> Result<Vec<f64>, Error> {
    Ok(first_diagonal(path, spacing)?.windows(2).map(|pair| (pair[1] - pair[0]).norm()).collect())
}

/// Angles between neighbouring contact lines along the first diagonal of a path, seen from the middle of the cube,
/// degrees. The points stand at equal angles around z.
///
/// # Errors
/// As [`jump`].
pub fn line_angles(path: &Path) -> Result<Vec<f64>, Error> {
    Ok(first_diagonal(path, Spacing::Angle)?.windows(2).map(|pair| pair[0].angle(&pair[1]).to_degrees()).collect())
}

fn first_diagonal(path: &Path, spacing: Spacing) -> Result<Vec<Vector3<f64>>, Error> {
    let mut places = points(path, spacing)?;
    places.truncate(places.len() / 4);
    Ok(places)
}

/// Height of the potential above the bottom of a well, in units of ε₀, on a plane `offset` beyond the bottom q₀, in σ.
///
/// f(σ/(q₀ + s)) + 1
///
/// `offset` > −2^{1/6}. Source: (2), SM 3.
///
/// # Errors
/// As [`potential`].
pub fn height_at(offset: f64) -> Result<f64, Error> {
    Ok(potential(1.0 / (2.0_f64.powf(1.0 / 6.0) + offset))? + 1.0)
}

/// The place of the neighbour c₀ that belongs to a place of a₀: turned by half a turn about the line
/// y = (1 + d_L*)/2 along z, in units of σ. Source: III.D.1.
pub fn neighbour(place: &Vector3<f64>) -> Vector3<f64> {
    let to_axis = Translation3::new(0.0, -0.5 * (1.0 + invariant()), 0.0);
    let half_turn = Rotation3::from_axis_angle(&Vector3::z_axis(), std::f64::consts::PI);
    (to_axis.inverse() * (half_turn * (to_axis * Point3::from(*place)))).coords
}

/// A place seen from a direction: across, up, and towards the eye.
///
/// `azimuth` turns about z, `elevation` lifts the eye above the plane, degrees.
pub fn project(place: &Vector3<f64>, azimuth: f64, elevation: f64) -> (f64, f64, f64) {
    let turned = Rotation3::from_axis_angle(&Vector3::x_axis(), (elevation - 90.0).to_radians())
        * Rotation3::from_axis_angle(&Vector3::z_axis(), (-90.0 - azimuth).to_radians())
        * place;
    (turned.x, turned.y, turned.z)
}

#[cfg(test)]
mod tests {
    use super::{POINT_9, PRINTED_PATH, Spacing, closed_paths, corner, diagonals, face, height_at, line_angles, neighbour, points, project, step_lengths};
    use crate::theories::two_electron::potential::{half_cage, invariant};
    use nalgebra::Vector3;

    #[test]
    fn four_paths_around_each_axis_and_two_from_each_corner() {
        for axis in 0..3 {
            let paths = closed_paths(axis);
            assert_eq!(paths.len(), 4);
            assert!((0..8).all(|corner| paths.iter().filter(|path| path.contains(&corner)).count() == 2));
        }
        let around_z = closed_paths(2);
        let start = PRINTED_PATH.iter().position(|&c| c == 0).unwrap();
        let turned: Vec<usize> = (0..4).map(|k| PRINTED_PATH[(k + start) % 4]).collect();
        assert!(around_z.iter().any(|path| path.as_slice() == turned));
    }

    #[test]
    fn printed_loops_around_z_and_x_share_two_diagonals() {
        // SM 4: 9 -> 12 -> 10 -> 11 -> 9 goes around x
        let [nine, ten, eleven, twelve] = PRINTED_PATH;
        let around_x = [nine, twelve, ten, eleven];
        assert!((0..4).all(|k| face(around_x[k], around_x[(k + 1) % 4]).is_some_and(|f| f.0 != 0)));
        let shared = diagonals(&PRINTED_PATH).iter().filter(|d| diagonals(&around_x).contains(d)).count();
        assert_eq!(shared, 2);
    }

    #[test]
    fn sixty_four_points_on_the_faces() {
        let d = half_cage();
        for spacing in [Spacing::Angle, Spacing::Length] {
            let places = points(&PRINTED_PATH, spacing).unwrap();
            assert_eq!(places.len(), 64);
            for p in &places {
                assert!((p.x.abs().max(p.y.abs()) - d).abs() < 1e-15 && p.z.abs() <= d * (1.0 + 1e-12));
            }
            assert!((places[0] - corner(POINT_9) * d).norm() < 1e-15);
        }
    }

    #[test]
    fn equal_angles_make_unequal_lengths() {
        let places = points(&PRINTED_PATH, Spacing::Angle).unwrap();
        let steps = step_lengths(&PRINTED_PATH, Spacing::Angle).unwrap();
        assert_eq!(steps.len(), 15);
        for (got, expected) in [(steps[0], 0.014_827_273_733), (steps[7], 0.008_170_177_320), (steps.iter().sum(), 0.155_876_780_842)] {
            assert!((got - expected).abs() < 2e-12, "{got} for {expected}");
        }
        let azimuths: Vec<f64> = places[..16].iter().map(|p| p.y.atan2(p.x).to_degrees()).collect();
        assert!(azimuths.windows(2).all(|a| (a[1] - a[0] - 5.998_681_012).abs() < 1e-8));
    }

    #[test]
    fn contact_lines_open_towards_the_middle_of_a_diagonal() {
        // by hand from the directions (1, s, s): 5.86° at a corner, 2 atan(√2 tan(Ω/2)) in the middle
        let angles = line_angles(&PRINTED_PATH).unwrap();
        assert_eq!(angles.len(), 15);
        assert!((angles[0] - 5.863).abs() < 5e-3, "{}", angles[0]);
        let middle = 2.0 * (2.0_f64.sqrt() * 2.999_340_506_f64.to_radians().tan()).atan().to_degrees();
        assert!((angles[7] - middle).abs() < 0.02, "{} {middle}", angles[7]);
        // all of them fill the angle of the tetrahedron but for the trap
        assert!((angles.iter().sum::<f64>() - 109.471_220_634).abs() < 0.03);
    }

    #[test]
    fn height_of_a_face_depends_on_its_side_of_the_bottom() {
        let d = half_cage();
        for (offset, height) in [(0.0, 0.0), (d, 0.0625), (-d, 0.124_464_762_721), (-0.040_978_301_189, 0.0625)] {
            assert!((height_at(offset).unwrap() - height).abs() < 1e-10, "{offset}");
        }
        assert!(height_at(-2.0).is_err());
    }

    #[test]
    fn neighbour_is_turned_and_its_diagonal_is_orthogonal() {
        let d = half_cage();
        let (ten, eleven) = (corner(PRINTED_PATH[1]) * d, corner(PRINTED_PATH[2]) * d);
        assert!((neighbour(&eleven) - neighbour(&ten)).dot(&(eleven - ten)).abs() < 1e-15);
        assert!(((neighbour(&ten) - ten).norm() - 1.000_483_545_370).abs() < 1e-12);
        let middle = Vector3::new(0.0, d, 0.0);
        assert!(((neighbour(&middle) - middle).norm() - 0.994_389_333_966).abs() < 1e-12);
        assert!((neighbour(&Vector3::zeros()).y - 1.0 - invariant()).abs() < 1e-15);
    }

    #[test]
    fn projection_keeps_lengths_and_knows_its_directions() {
        // seen from +x at the horizon: +y is to the right, +z is up, +x is towards the eye
        let (x, y, z) = (Vector3::x(), Vector3::y(), Vector3::z());
        let close = |p: (f64, f64, f64), q: (f64, f64, f64)| (p.0 - q.0).abs() + (p.1 - q.1).abs() + (p.2 - q.2).abs() < 1e-14;
        assert!(close(project(&y, 0.0, 0.0), (1.0, 0.0, 0.0)));
        assert!(close(project(&z, 0.0, 0.0), (0.0, 1.0, 0.0)));
        assert!(close(project(&x, 0.0, 0.0), (0.0, 0.0, 1.0)));
        assert!(close(project(&z, 30.0, 90.0), (0.0, 0.0, 1.0)));
    }
}
