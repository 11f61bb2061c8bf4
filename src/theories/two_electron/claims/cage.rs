//! Claims on the cage, its paths, its points and the overlap: Figs 2 to 5, SM 3, SM 4, SM 6.

use super::super::cage::{PRINTED_PATH, Spacing, closed_paths, corner, diagonals, face, neighbour, points};
use super::super::jump::jump;
use super::super::matter::overlap_angle;
use super::super::potential::{half_cage, invariant, potential};
use super::{BASE, STATED, counted, equals, truth, value};
use crate::describe::{Claim, Method, Relation};

const CAGE: &str = "two_electron.cage";
const OVERLAP: &str = "two_electron.overlap";

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        id: "two_electron.cage_side",
        place: "SM, introduction 5 (ii)",
        quote: "a cubic lattice (or equilateral hexahedron) with a side length of 2d ≈ 0.1103",
        unit: "sigma",
        relation: equals(0.1103, 5e-5),
        how: "2(q_R − q_0)",
        compute: || value(2.0 * half_cage()),
        why: "0.110260 from the exact fixed points.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.equipotential_faces",
        place: "SM 3",
        quote: "Each face of the 2d micro-cubic lattice in the cluster is an equipotential face, which has a potential energy of 1/16",
        how: "height above the bottom at q_0 + d and at q_0 − d",
        compute: || {
            let (middle, d) = (2.0_f64.powf(1.0 / 6.0), half_cage());
            let height = |q: f64| Ok::<_, crate::error::Error>(potential(1.0 / q)? + 1.0);
            truth((height(middle + d)? - 0.0625).abs() < 1e-3 && (height(middle - d)? - 0.0625).abs() < 1e-3)
        },
        why: "The outer face is at 1/16, but the inner one, as far inside, is at 0.124: the well is not symmetric in q.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.cage_step",
        place: "III.D.3",
        quote: "in steps of √2 2d/15 ≈ 0.01",
        unit: "sigma",
        relation: equals(0.01, 5e-3),
        how: "a fifteenth of a face diagonal",
        compute: || value(2.0_f64.sqrt() * 2.0 * half_cage() / 15.0),
        why: "0.0104.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.constant_spacing",
        place: "III.A.3 (iii)",
        quote: "16 pairs of coupled equipotential points and 16 pairs of cluster contact angle lines with a constant spacing of 5.9987°",
        how: "whether points at equal angles on a straight diagonal are also equally far apart, as the steps of √2 2d/15 demand",
        method: Method::Analysis,
        compute: || {
            let places = points(&PRINTED_PATH, Spacing::Angle)?;
            let lengths: Vec<f64> = places.windows(2).take(15).map(|p| (p[1] - p[0]).norm()).collect();
            let (low, high) = lengths.iter().fold((f64::INFINITY, 0.0_f64), |(l, h), &x| (l.min(x), h.max(x)));
            truth(high / low < 1.01)
        },
        why: "On a straight diagonal equal angles make steps of 0.0148 at the ends and 0.0082 in the middle: both cannot be constant.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.sixty_four_points",
        place: "caption of Fig. 2",
        quote: "along its 2d cubic-lattice 4×16 1/16 equipotential points",
        relation: counted(64.0),
        how: "distinct points on the path, enumerated",
        method: Method::Analysis,
        compute: || {
            let places = points(&PRINTED_PATH, Spacing::Angle)?;
            value(places.iter().enumerate().filter(|(k, p)| places.iter().take(*k).all(|q| (*p - q).norm() > 1e-9)).count() as f64)
        },
        why: "16 on each of four diagonals: each starts at a corner and stops one trap angle before the next.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.seventeenth",
        place: "IV.D.2",
        quote: "the magnetic moments of the 4×17 electron orbits form a complete closed loop around the z-axis",
        why: "68 is four times one more than 16; that the additional ones appear is asserted.",
        shown_by: CAGE,
        ..STATED
    },
    Claim {
        id: "two_electron.four_paths",
        place: "III.D.5",
        quote: "The cubic lattice has four equivalent 4-diagonal closed-loop paths",
        relation: counted(4.0),
        how: "closed paths along one diagonal of each of the four faces around z, enumerated",
        method: Method::Analysis,
        compute: || value(closed_paths(2).len() as f64),
        why: "Two inscribed tetrahedra, each in two senses.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.four_ways",
        place: "caption of Fig. S1",
        quote: "There are four ways to form the same +z-S₉, which are a, f, g, and h.",
        relation: Relation::Underdetermined {
            missing: "whether the panels f, g and h start from point 9 as well: from 9 alone there are two paths, from any corner four",
        },
        how: "nothing to compute: both numbers are known",
        why: "The caption starts all paths at point 9; the figure was not available.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.path_around_x",
        place: "SM 4",
        quote: "along the clustered path of 9→12→10→11→9 in figure S1 (b) to obtain the x-axial soft matrix",
        how: "the faces on which its four diagonals lie",
        method: Method::Analysis,
        compute: || {
            let [nine, ten, eleven, twelve] = PRINTED_PATH;
            let path = [nine, twelve, ten, eleven];
            let mut faces: Vec<_> = (0..4).filter_map(|k| face(path[k], path[(k + 1) % 4])).collect();
            faces.sort_unstable();
            faces.dedup();
            truth(faces.len() == 4 && faces.iter().all(|f| f.0 != 0))
        },
        why: "It crosses the faces ±y and ±z once each: it goes around x.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.shared_diagonals",
        place: "III.E.2",
        quote: "two of the 4-diagonal closed loop around the x-axis have been excited in the 4-diagonal closed loop around the z-axis",
        relation: counted(2.0),
        how: "diagonals common to the loops 9-10-11-12 and 9-12-10-11",
        method: Method::Analysis,
        compute: || {
            let [nine, ten, eleven, twelve] = PRINTED_PATH;
            let around_x = diagonals(&[nine, twelve, ten, eleven]);
            value(diagonals(&PRINTED_PATH).iter().filter(|d| around_x.contains(d)).count() as f64)
        },
        why: "The loops of one tetrahedron share the diagonals of the faces ±y.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.orthogonal_diagonals",
        place: "III.A.3 (ii)",
        quote: "Two diagonals 10-11 and 10*-11* on the two cages are orthogonal",
        unit: "deg",
        relation: equals(90.0, 0.5),
        how: "angle between the diagonal and its image under the half turn about y = (1 + d_L*)/2",
        method: Method::Analysis,
        compute: || {
            let (ten, eleven) = (corner(PRINTED_PATH[1]) * half_cage(), corner(PRINTED_PATH[2]) * half_cage());
            value((eleven - ten).angle(&(neighbour(&eleven) - neighbour(&ten))).to_degrees())
        },
        why: "The half turn about a line along z reverses x and keeps z.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.quarter_space",
        place: "caption of Fig. 3",
        quote: "represent the 90°-space between the plane (point 10 − 0* → z-axis) and the plane (point 11 − 0* → z-axis)",
        unit: "deg",
        relation: equals(90.0, 0.5),
        how: "azimuths of the corners 10 and 11",
        compute: || {
            let (ten, eleven) = (corner(PRINTED_PATH[1]), corner(PRINTED_PATH[2]));
            value((eleven.y.atan2(eleven.x) - ten.y.atan2(ten.x)).to_degrees())
        },
        why: "Neighbouring corners of the path are a quarter turn apart around z.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.tetrahedral_arc",
        place: "caption of Fig. 4",
        quote: "The distance between points 01 and 02 is d_L° = 109.5°/90° d_L*",
        unit: "deg",
        relation: equals(109.5, 0.05),
        how: "angle of a face diagonal seen from the middle of the cube",
        compute: || value(corner(PRINTED_PATH[1]).angle(&corner(PRINTED_PATH[2])).to_degrees()),
        why: "109.47°, the angle of the tetrahedron; the quotient spreads it evenly over the quarter turn.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.overlap",
        place: "III.D.1",
        quote: "suddenly overlap by 0.27% in the y = (1 + d_L*)/2 plane",
        relation: Relation::Underdetermined { missing: "an equation for 0.27 %" },
        how: "nothing printed to compute; the geometry of the two cages gives 0.56 % in the middle of a face",
        why: "Several expressions come near (two sagittas of the chord d_L*: 0.274 %), none is given.",
        shown_by: OVERLAP,
        ..BASE
    },
    Claim {
        id: "two_electron.overlap_angle",
        place: "caption of Fig. 5",
        quote: "the overlap angle Φ ≈ 4.21°",
        unit: "deg",
        relation: equals(4.21, 0.005),
        how: "acos(1 − 0.0027)",
        compute: || value(overlap_angle(0.27)?),
        why: "0.27 % and 4.21° are one number, 1 − cos Φ; the relation is inferred and neither is derived.",
        shown_by: OVERLAP,
        ..BASE
    },
    Claim {
        id: "two_electron.overlap_below_jump",
        place: "caption of Fig. 5",
        quote: "the overlap angle Φ … is smaller than the jump angle Ω (avoiding the meeting of two electrons)",
        how: "acos(1 − 0.0027) against 2 asin(d_L*/2)",
        compute: || truth(overlap_angle(0.27)? < jump(invariant())?.angle),
        why: "4.21° against 6.00°.",
        shown_by: OVERLAP,
        ..BASE
    },
    Claim {
        id: "two_electron.overlap_unique",
        place: "SM, introduction 5",
        quote: "any attempt to change the overlap rate does not satisfy the geometric condition of de Gennes n = 0",
        relation: Relation::Underdetermined { missing: "the condition as an equation in the overlap" },
        how: "nothing to compute",
        why: "The condition is described in words; the overlap enters no equation of the paper.",
        shown_by: OVERLAP,
        ..BASE
    },
    Claim {
        id: "two_electron.liquid_lines",
        place: "caption of Fig. S6",
        quote: "The 5-HSM central HSM in the liquid state has 6 ×16 spatial angle-line states",
        relation: counted(96.0),
        how: "faces of the cube times contact lines a face",
        compute: || value(6.0 * jump(invariant())?.contacts),
        why: "Six faces with 16 lines each.",
        shown_by: CAGE,
        ..BASE
    },
    Claim {
        id: "two_electron.phase_lag",
        place: "caption of Fig. S7",
        quote: "A phase difference of 2πi is allowed between two PCPs with the same starting position",
        why: "A whole number of turns leaves every place as it is: nothing follows that could be checked.",
        shown_by: CAGE,
        ..STATED
    },
];
