//! Jump angle, contacts and trap (Fig. 4), and the torsion angle made from the trap (IV.D.3).

use crate::error::{Error, ErrorKind, finite};
use crate::picture::exact;

/// The degrees that the paper gives to its "dimensionless radian".
pub const PRINTED_RADIAN: f64 = 60.0;

/// What the invariant makes of a quarter turn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Jump {
    /// Angle Ω between neighbouring contact lines, degrees.
    pub angle: f64,
    /// Contact lines k in a quarter turn.
    pub contacts: f64,
    /// What the whole steps leave of the quarter turn, degrees.
    pub trap: f64,
}

/// Jump angle, number of contact lines and trap angle of an invariant d_L*, > 0 and ≤ 2.
///
/// Ω = 2 asin(d_L*/2),  n = ⌊90°/Ω⌋,  k = n + 1,  trap = 90° − nΩ
///
/// The trap is a near cancellation: at the invariant of (7) a relative change of Ω is multiplied by 4548.
/// Source: caption of Fig. 4, III.A.2.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming `invariant`; [`ErrorKind::NoSolution`] where the steps are so small that the
/// rounding of a double decides the trap.
pub fn jump(invariant: f64) -> Result<Jump, Error> {
    if !(invariant.is_finite() && invariant > 0.0 && invariant <= 2.0) {
        return Err(Error::out_of_domain("invariant", invariant, "d_L*", "> 0 and ≤ 2"));
    }
    let angle = (2.0 * (0.5 * invariant).asin()).to_degrees();
    if angle < 1e-11 {
        let message = format!("invariant = {} makes steps so small that rounding decides the trap angle", exact(invariant));
        return Err(Error::new(ErrorKind::NoSolution, message).about("invariant"));
    }
    // the remainder of two doubles is exact: no second rounding on top of the cancellation
    let trap = 90.0 % angle;
    Ok(Jump { angle, contacts: ((90.0 - trap) / angle).round() + 1.0, trap })
}

/// The largest invariant that gives `contacts` ≥ 2 contact lines in a quarter turn, dimensionless.
///
/// d_L* = 2 sin(45°/(k − 1))
///
/// Follows from Fig. 4: there the trap closes.
pub fn largest_invariant(contacts: u32) -> f64 {
    2.0 * (45.0 / f64::from(contacts.saturating_sub(1).max(1))).to_radians().sin()
}

/// Distance of neighbouring points 01 and 02 in a jump along the tetrahedral arc, in units of σ.
///
/// d_L° = (109.5°/90°) d_L*
///
/// As printed in the caption of Fig. 4, with its rounded angle; the exact angle of the tetrahedron is 109.471°.
pub fn tetrahedral_distance(invariant: f64) -> f64 {
    109.5 / 90.0 * invariant
}

/// Torsion angle that frees the trap, with the paper's radian of 60 degrees and with a true radian, degrees.
///
/// ∠Tors = 60 ∠Trap  (printed);  (180/π) ∠Trap  (a true radian)
///
/// `trap` in degrees, ≥ 0. Source: IV.D.3, "∠Tors/∠Trap = 1 radian = 60".
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming `trap_angle`.
pub fn torsion(trap: f64) -> Result<(f64, f64), Error> {
    if trap < 0.0 {
        return Err(Error::out_of_domain("trap_angle", trap, "deg", "≥ 0"));
    }
    let trap = finite("trap_angle", trap, "deg")?;
    Ok((PRINTED_RADIAN * trap, trap.to_degrees()))
}

/// Relative change of the trap for a relative change of one part in a million of the jump angle, per cent.
///
/// δ(trap)/trap = −(nΩ/trap) δΩ/Ω
///
/// Source: derivative of trap = 90° − nΩ.
///
/// # Errors
/// As [`jump`]; [`ErrorKind::NoSolution`] where the trap is closed.
pub fn sensitivity(invariant: f64) -> Result<f64, Error> {
    let j = jump(invariant)?;
    if j.trap <= 0.0 {
        return Err(Error::no_solution("the trap is closed: no relative change of it exists").about("invariant"));
    }
    Ok(100.0 * 1e-6 * (90.0 - j.trap) / j.trap)
}

#[cfg(test)]
mod tests {
    use super::{jump, largest_invariant, sensitivity, tetrahedral_distance, torsion};
    use crate::error::ErrorKind;
    use crate::theories::two_electron::potential::invariant;

    #[test]
    fn steps_and_trap_close_the_quarter() {
        for d in [0.01, 0.053_08, invariant(), 0.2583, 0.9, 1.5, 2.0] {
            let j = jump(d).unwrap();
            assert!(((j.contacts - 1.0) * j.angle + j.trap - 90.0).abs() < 1e-12, "{d}");
            assert!(j.trap >= 0.0 && j.trap < j.angle);
        }
    }

    #[test]
    fn chord_walked_on_the_circle() {
        // independent route: walk chords of length d* on the unit circle until the quarter is passed
        let d = invariant();
        let (cos, sin) = (1.0 - d * d / 2.0, d * (1.0 - d * d / 4.0).sqrt());
        let (mut x, mut y, mut lines) = (1.0_f64, 0.0_f64, 0);
        while x >= 0.0 {
            (x, y) = (x * cos - y * sin, x * sin + y * cos);
            lines += 1;
        }
        let j = jump(d).unwrap();
        assert_eq!(f64::from(lines), j.contacts);
        let over = (y.atan2(x)).to_degrees() - 90.0;
        assert!((over - (j.angle - j.trap)).abs() < 1e-11);
    }

    #[test]
    fn tetrahedral_distance_is_near_that_of_the_exact_angle() {
        let exact = (-1.0_f64 / 3.0).acos().to_degrees() / 90.0 * invariant();
        assert!((exact - 0.127_289_393_078).abs() < 1e-12);
        assert!((tetrahedral_distance(invariant()) / exact - 1.0).abs() < 3e-4);
    }

    #[test]
    fn sixteen_contacts_up_to_the_chord_of_six_degrees() {
        assert!((largest_invariant(16) - 0.104_671_912_486).abs() < 1e-12);
        for (d, contacts) in [(largest_invariant(16) - 1e-9, 16.0), (largest_invariant(16) + 1e-9, 15.0), (0.096_108_095_880, 17.0)] {
            assert_eq!(jump(d).unwrap().contacts, contacts, "{d}");
        }
    }

    #[test]
    fn sensitivity_is_a_finite_difference() {
        let (d, h) = (invariant(), 1e-7);
        let here = jump(d).unwrap();
        let moved = jump(2.0 * (0.5 * (here.angle * (1.0 + h)).to_radians()).sin()).unwrap();
        let relative = (here.trap - moved.trap) / here.trap / h * 1e-4;
        assert!((relative - sensitivity(d).unwrap()).abs() < 1e-5, "{relative}");
        assert!((sensitivity(d).unwrap() - 0.4548).abs() < 1e-4);
    }

    #[test]
    fn refused_arguments_are_named() {
        for d in [0.0, -1.0, 2.1, f64::NAN] {
            assert_eq!(jump(d).unwrap_err().input, "invariant");
        }
        assert_eq!(jump(1e-15).unwrap_err().kind, ErrorKind::NoSolution);
        for trap in [-1.0, f64::INFINITY, f64::NAN] {
            assert_eq!(torsion(trap).unwrap_err().input, "trap_angle");
        }
    }
}
