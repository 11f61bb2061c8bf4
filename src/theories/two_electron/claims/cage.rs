//! Claims on the cage, its paths and its points: Figs 2 to 4, SM 1, SM 3, SM 4, SM 6.

use super::super::cage::{
    POINT_9, PRINTED_PATH, Path, Spacing, closed_paths, corner, diagonals, face, height_at, line_angles, neighbour, points, step_lengths,
};
use super::super::jump::{jump, tetrahedral_distance};
use super::super::potential::{half_cage, invariant};
use crate::describe::{Claim, Found};
use crate::error::Error;
use std::collections::BTreeSet;

const CAGE: &str = "two_electron.cage";

/// The path that SM 4 gives for the soft matrix along x.
fn path_around_x() -> Path {
    let [nine, ten, eleven, twelve] = PRINTED_PATH;
    [nine, twelve, ten, eleven]
}

/// Smallest and largest of some numbers.
fn ends(numbers: &[f64]) -> (f64, f64) {
    numbers.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &x| (low.min(x), high.max(x)))
}

/// Chord of an angle in degrees on the circle of radius σ.
fn chord(angle: f64) -> f64 {
    2.0 * (0.5 * angle).to_radians().sin()
}

/// Whether all of the four upright faces lie 1/16 above the bottom, at these offsets beyond the bottom of a well.
fn faces_at(offsets: [f64; 4]) -> Result<Found, Error> {
    let heights = offsets.map(height_at).into_iter().collect::<Result<Vec<_>, Error>>()?;
    let (low, high) = ends(&heights);
    Ok(Found::truth((low - 0.0625).abs() < 1e-9 && (high - 0.0625).abs() < 1e-9).with("high", high))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "two_electron.cage_side",
        "SM, introduction 5 (ii)",
        r"The cage where the HSM vibrates is a cubic lattice (or equilateral hexahedron) with a side length of $2d \approx 0.1103$",
    )
    .equals(0.1103, 5e-5)
    .unit("sigma")
    .by("$2(q_R - q_0)$", || Ok(Found::number(2.0 * half_cage())))
    .because("From the exact fixed points it is {value:5}.")
    .shown_by(CAGE),
    Claim::new(
        "two_electron.equipotential_faces",
        "SM 3",
        "Each face of the 2d micro-cubic lattice in the cluster is an equipotential face, which has a potential energy of 1/16 relative to the center of the lattice",
    )
    .by("height of the upright faces above the bottom of the well, each in a well of its own and all in one", || {
        faces_at([half_cage(); 4])
    })
    .read_as("four wells, one a direction: each face is the outer fixed point of the neighbour on the far side (III.C.1)")
    .or_read_as("one well: the face on the near side lies as far inside the bottom", || {
        let d = half_cage();
        let mut found = faces_at([d, -d, d, -d])?;
        found.named = found.named.into_iter().map(|(_, high)| ("inner", high)).collect();
        Ok(found)
    })
    .because("III.C.1 takes four potentials, one a direction; then all four faces are at {high}. Within one well the near face is at {inner}: the well is not symmetric in $q$.")
    .shown_by(CAGE),
    Claim::new("two_electron.cage_step", "III.D.3", r"jump 15 steps synchronously parallel to the z-axis in steps of $\sqrt{2}\,2d/15 \approx 0.01$")
        .equals(0.01, 5e-3)
        .unit("sigma")
        .by("first of fifteen equal steps along a face diagonal", || {
            Ok(Found::number(step_lengths(&PRINTED_PATH, Spacing::Length)?.first().copied().unwrap_or(f64::NAN)))
        })
        .because("A fifteenth of the diagonal of a face is {value} $\\sigma$.")
        .shown_by(CAGE),
    Claim::new(
        "two_electron.constant_spacing",
        "III.A.3 (iii)",
        "there are 16 pairs of coupled equipotential points and 16 pairs of cluster contact angle lines with a constant spacing of 5.9987°",
    )
    .by_analysis("largest and smallest angle around z between neighbouring points, and largest and smallest step", || {
        let mut places = points(&PRINTED_PATH, Spacing::Angle)?;
        places.truncate(16);
        let azimuths: Vec<f64> = places.windows(2).map(|p| (p[1].y.atan2(p[1].x) - p[0].y.atan2(p[0].x)).to_degrees()).collect();
        let (low, high) = ends(&azimuths);
        Ok(Found::truth((low - 5.9987).abs() < 5e-5 && (high - 5.9987).abs() < 5e-5).with("angle", high))
    })
    .read_as("the lines are equally spaced in angle around z")
    .or_read_as(r"the points are also equally far apart, as equal steps of √2·2d/15 make them", || {
        let (low, high) = ends(&step_lengths(&PRINTED_PATH, Spacing::Angle)?);
        Ok(Found::truth(high / low < 1.01).with("short", low).with("long", high))
    })
    .ours("Up to one per cent of difference would count as a constant step.")
    .because("Lines {angle:5}° apart meet a straight diagonal in steps of {short} to {long} $\\sigma$. Equal angles and equal steps exclude each other.")
    .shown_by(CAGE),
    Claim::new(
        "two_electron.sixty_four_points",
        "caption of Fig. 2",
        r"a 4-diagonal closed-loop jump along its $2d$ cubic-lattice $4\times 16$ 1/16 equipotential points",
    )
    .counted(64.0)
    .by_analysis("distinct points on the path, enumerated", || {
        let places = points(&PRINTED_PATH, Spacing::Angle)?;
        let distinct = places.iter().enumerate().filter(|(k, p)| places.iter().take(*k).all(|q| (*p - q).norm() > 1e-9));
        Ok(Found::number(distinct.count() as f64))
    })
    .because("Sixteen points on each of four diagonals are distinct: each diagonal starts at a corner and stops one trap angle before the next.")
    .shown_by(CAGE),
    Claim::new("two_electron.seventeenth", "IV.D.2", r"the magnetic moments of the $4\times 17$ electron orbits form a complete closed loop around the z-axis")
        .stated()
        .because("It is one orbit more than sixteen on each diagonal. That the additional ones appear is asserted.")
        .shown_by(CAGE),
    Claim::new("two_electron.four_paths", "III.D.5", "The cubic lattice has four equivalent 4-diagonal closed-loop paths")
        .counted(4.0)
        .by_analysis("closed paths along one diagonal of each of the four faces around z, enumerated", || Ok(Found::number(closed_paths(2).len() as f64)))
        .because("Two tetrahedra fit into the cube, and each is walked in two senses: {value} paths.")
        .shown_by(CAGE),
    Claim::new("two_electron.four_ways", "caption of Fig. S1", r"There are four ways to form the same $+z$-$S_9$, which are a, f, g, and h.")
        .counted(4.0)
        .by_analysis("closed paths around z, enumerated: all, and those through point 9", || Ok(Found::number(closed_paths(2).len() as f64)))
        .read_as("starting at any corner, as for the four paths of III.D.5")
        .or_read_as("all starting at point 9, as the caption begins", || {
            Ok(Found::number(closed_paths(2).iter().filter(|path| path.contains(&POINT_9)).count() as f64))
        })
        .because("From any corner there are {value} paths. From point 9, with which the caption begins, there are {1}. The figure was not available.")
        .shown_by(CAGE),
    Claim::new(
        "two_electron.three_paths",
        "caption of Fig. S1",
        r"selects 3 different closed loop paths among the 4 vertices (4 trap states) of its $2d$ cubic lattice to cycle 9 times forming three soft matrices",
    )
    .counted(3.0)
    .by_analysis("closed paths around x, y and z among the four corners of point 9, their sense left aside, enumerated", || {
        let own: BTreeSet<usize> = PRINTED_PATH.into_iter().collect();
        let among = (0..3).flat_map(closed_paths).filter(|path| path.iter().all(|corner| own.contains(corner)));
        let distinct: BTreeSet<_> = among.map(|path| diagonals(&path).into_iter().collect::<BTreeSet<_>>()).collect();
        Ok(Found::number(distinct.len() as f64))
    })
    .because("Four corners of a tetrahedron are joined by {value} closed paths, one around each axis.")
    .shown_by(CAGE),
    Claim::new(
        "two_electron.path_around_x",
        "SM 4",
        "jumps 9 closed loops along the clustered path of 9→12→10→11→9 in figure S1 (b) to obtain the x-axial soft matrix",
    )
    .by_analysis("the faces on which its four diagonals lie", || {
        let path = path_around_x();
        let faces: BTreeSet<_> = (0..4).filter_map(|k| face(path[k], path[(k + 1) % 4])).collect();
        Ok(Found::truth(faces.len() == 4 && faces.iter().all(|f| f.0 != 0)))
    })
    .because("The path crosses the faces of ±y and ±z once each, so it goes around x.")
    .shown_by(CAGE),
    Claim::new(
        "two_electron.shared_diagonals",
        "III.E.2",
        "Because two of the 4-diagonal closed loop around the x-axis have been excited in the 4-diagonal closed loop around the z-axis",
    )
    .counted(2.0)
    .by_analysis("diagonals common to the loops 9-10-11-12 and 9-12-10-11", || {
        let around_x = diagonals(&path_around_x());
        Ok(Found::number(diagonals(&PRINTED_PATH).iter().filter(|d| around_x.contains(d)).count() as f64))
    })
    .because("The two loops share the diagonals of the faces of ±y.")
    .shown_by(CAGE),
    Claim::new("two_electron.orthogonal_diagonals", "III.A.3 (ii)", "Two diagonals 10-11 and 10*-11* on the two cages are orthogonal")
        .by_analysis(r"angle between the diagonal and its image under the half turn about $y = (1 + d_L^*)/2$", || {
            let (ten, eleven) = (corner(PRINTED_PATH[1]) * half_cage(), corner(PRINTED_PATH[2]) * half_cage());
            let angle = (eleven - ten).angle(&(neighbour(&eleven) - neighbour(&ten))).to_degrees();
            Ok(Found::truth((angle - 90.0).abs() < 1e-9).with("angle", angle))
        })
        .because("The half turn about a line along z reverses x and keeps z. The diagonals then stand at {angle}°.")
        .shown_by(CAGE),
    Claim::new(
        "two_electron.quarter_space",
        "caption of Fig. 3",
        "represent the 90°-space between the plane (point 10 − 0* → z-axis) and the plane (point 11 − 0* → z-axis)",
    )
    .equals(90.0, 0.5)
    .unit("deg")
    .by("azimuths of the corners 10 and 11", || {
        let (ten, eleven) = (corner(PRINTED_PATH[1]), corner(PRINTED_PATH[2]));
        Ok(Found::number((eleven.y.atan2(eleven.x) - ten.y.atan2(ten.x)).to_degrees()))
    })
    .because("Neighbouring corners of the path are a quarter turn apart around z.")
    .shown_by(CAGE),
    Claim::new("two_electron.tetrahedral_arc", "caption of Fig. 4", r"The distance between points 01 and 02 is $d_L^\circ = 109.5^\circ/90^\circ\, d_L^*$.")
        .equals(0.1273, 5e-5)
        .ours("The quotient is printed, its value is not; four decimals are ours.")
        .unit("sigma")
        .by_analysis("chord between the first two contact lines on the circle of radius σ, and the mean over the fifteen steps", || {
            let angles = line_angles(&PRINTED_PATH)?;
            let first = angles.first().copied().unwrap_or(f64::NAN);
            Ok(Found::number(chord(first)).with("angle", first).with("formula", tetrahedral_distance(invariant())))
        })
        .read_as("the first two points of a diagonal, as the caption numbers them")
        .or_read_as("the mean over the fifteen steps of a diagonal", || {
            let angles = line_angles(&PRINTED_PATH)?;
            Ok(Found::number(chord(angles.iter().sum::<f64>() / angles.len() as f64)))
        })
        .because("The quotient is {formula:4}. The first two lines are {angle}° apart and their points {value} $\\sigma$; only the mean over a diagonal, {1:4} $\\sigma$, agrees.")
        .shown_by(CAGE),
    Claim::new(
        "two_electron.liquid_lines",
        "caption of Fig. S6",
        r"The 5-HSM central HSM in the liquid state has $6\times 16$ spatial angle-line states, which can form three axial 2D MMILs.",
    )
    .counted(96.0)
    .by("faces of the cube times contact lines a face", || Ok(Found::number(6.0 * jump(invariant())?.contacts)))
    .by_definition("Sixteen lines a face are put in; the statement multiplies them by the six faces.")
    .because("Six faces with sixteen lines each are {value}.")
    .shown_by(CAGE),
    Claim::new("two_electron.phase_lag", "caption of Fig. S7", r"A phase difference of $2\pi i$ is allowed between two PCPs with the same starting position")
        .stated()
        .because("A whole number of turns leaves every place as it is: nothing follows that could be checked.")
        .shown_by(CAGE),
];
