//! Claims on the overlap of two spheres: III.D.1, Fig. 5.

use super::super::cage::neighbour;
use super::super::jump::jump;
use super::super::matter::overlap_angle;
use super::super::potential::{half_cage, invariant};
use crate::describe::{Claim, Found};
use nalgebra::Vector3;

const OVERLAP: &str = "two_electron.overlap";

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("two_electron.overlap", "III.D.1", r"… suddenly overlap by 0.27% in the $y = (1 + d_L^*)/2$ plane")
        .missing("an equation for 0.27 %")
        .by("nothing printed to compute; two expressions of ours beside it", || {
            let middle = Vector3::new(0.0, half_cage(), 0.0);
            let cages = 100.0 * (1.0 - (neighbour(&middle) - middle).norm());
            let sagittas = 200.0 * (1.0 - (0.5 * jump(invariant())?.angle).to_radians().cos());
            Ok(Found::nothing().with("cages", cages).with("sagittas", sagittas))
        })
        .because(
            "The geometry of the two cages gives {cages:2} % in the middle of a face. Two sagittas of the chord $d_L^*$ give {sagittas} %; neither is printed.",
        )
        .shown_by(OVERLAP),
    Claim::new("two_electron.overlap_angle", "caption of Fig. 5", r"the overlap angle $\Phi \approx 4.21^\circ$")
        .equals(4.21, 0.005)
        .unit("deg")
        .by(r"$\cos^{-1}(1 - 0.0027)$", || Ok(Found::number(overlap_angle(0.27)?)))
        .because(r"The printed overlap and 4.21° are one number, $1 - \cos\Phi$: it gives {value:4}°. The relation is inferred, and neither number is derived.")
        .shown_by(OVERLAP),
    Claim::new(
        "two_electron.overlap_below_jump",
        "caption of Fig. 5",
        r"the overlap angle $\Phi$ … is smaller than the jump angle $\Omega$ (avoiding the meeting of two electrons)",
    )
    .by(r"$\cos^{-1}(1 - 0.0027)$ against $2\sin^{-1}(d_L^*/2)$", || {
        let (overlap, jump) = (overlap_angle(0.27)?, jump(invariant())?.angle);
        Ok(Found::truth(overlap < jump).with("overlap", overlap).with("jump", jump))
    })
    .because("The overlap angle is {overlap}°, the jump angle {jump:4}°.")
    .shown_by(OVERLAP),
    Claim::new(
        "two_electron.overlap_unique",
        "SM, introduction 5",
        r"the two HSMs overlap by 0.27% (any attempt to change the overlap rate does not satisfy the geometric condition of de Gennes $n = 0$)",
    )
    .missing("the condition as an equation in the overlap")
    .because("The condition is described in words; the overlap enters no equation of the paper.")
    .shown_by(OVERLAP),
];
