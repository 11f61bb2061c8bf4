//! Claims on the jump angle, the contacts, the trap and the torsion angle: Fig. 4, III.A.2, IV.D.3.

use super::super::jump::{PRINTED_RADIAN, jump, sensitivity, torsion};
use super::super::potential::invariant;
use crate::describe::{Claim, Found};
use crate::error::Error;

const CLOCK: &str = "two_electron.jump_clock";
const TRUNCATED: &str = "trap angle cut to 0.019°";
const RADIAN: &str = "a radian of 60°";

/// The trap left by fifteen jumps of the printed angle, degrees.
fn trap_of_rounded_angle() -> f64 {
    90.0 - 15.0 * 5.9987
}

/// The torsion angle of the unrounded trap.
fn exact_torsion() -> Result<Found, Error> {
    Ok(Found::number(torsion(jump(invariant())?.trap)?.0))
}

/// The torsion angle of the printed trap.
fn torsion_of_printed_trap() -> Result<Found, Error> {
    Ok(Found::number(torsion(0.019)?.0))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("two_electron.jump_angle", "caption of Fig. 4", r"$\Omega = 2\sin^{-1} d_L^*/2 \approx 5.9987^\circ$")
        .equals(5.9987, 5e-5)
        .unit("deg")
        .by(r"$2\sin^{-1}(d_L^*/2)$ with the first form of (7)", || Ok(Found::number(jump(invariant())?.angle)))
        .because("The angle of the chord $d_L^*$ is {value:7}°.")
        .shown_by(CLOCK),
    Claim::new(
        "two_electron.jump_angle_radian",
        "III.C.1",
        r"a directional jump angle $\Omega \equiv (q_R - q_L)/\sigma\ (= d_L^*)$ (the unit of measurement is dimensionless radians with an angle of 60°)",
    )
    .equals(5.9987, 5e-5)
    .ours(r"5.9987° is printed for $\Omega$ elsewhere, in the caption of Fig. 4.")
    .unit("deg")
    .by(r"the angle whose chord is $d_L^*$, and 60° times $d_L^*$", || Ok(Found::number(jump(invariant())?.angle)))
    .read_as("measured by the chord: a chord of one radius is 60°")
    .or_read_as("measured by an arc: 60° times the number", || {
        let angle = PRINTED_RADIAN * invariant();
        Ok(Found::number(angle).with("contacts", jump(2.0 * (0.5 * angle).to_radians().sin())?.contacts))
    })
    .fault(RADIAN)
        .because("The angle whose chord is one radius is 60°, and the chord $d_L^*$ has {value:5}°. Sixty degrees times $d_L^*$ would be {1:4}° and make $k$ = {contacts}.")
    .shown_by(CLOCK),
    Claim::new("two_electron.contacts", "caption of Fig. 4", r"We get $k = 16$ from $\Omega = 2\sin^{-1} d_L^*/2$")
        .counted(16.0)
        .by_analysis("contact lines counted in a quarter turn", || {
            let ceiling = super::super::jump::largest_invariant(16);
            Ok(Found::number(jump(invariant())?.contacts).with("margin", 100.0 * (1.0 - invariant() / ceiling)))
        })
        .because(r"The whole steps fit a quarter turn with a line at either end. It needs $d_L^* \le 2\sin 3^\circ$, which is met by {margin:2} %.")
        .shown_by(CLOCK),
    Claim::new("two_electron.fifteen_steps", "III.A.2", r"the 16 additional magnetic moments of $a_0$-PCP rotate by (90 − 0.019)° around the z-axis")
        .equals(89.981, 5e-4)
        .unit("deg")
        .by(r"$15\,\Omega$", || Ok(Found::number(15.0 * jump(invariant())?.angle)))
        .rounded("jump angle 5.9987°, rounded as printed", || Ok(Found::number(90.0 - trap_of_rounded_angle())))
        .fault(TRUNCATED)
        .because("Fifteen jumps make {value:6}°. From the rounded jump angle they make {1:6}°, half a digit from the print.")
        .shown_by(CLOCK),
    Claim::new("two_electron.trap_three_digits", "caption of Fig. 5", "a two-electron trap state with an angle of 0.019°")
        .equals(0.019, 5e-4)
        .unit("deg")
        .by(r"$90^\circ - 15\,\Omega$", || Ok(Found::number(jump(invariant())?.trap)))
        .rounded("jump angle 5.9987°, rounded as printed", || Ok(Found::number(trap_of_rounded_angle())))
        .fault(TRUNCATED)
        .because("The trap is {value:4}°, which does not round to 0.019°. The rounded jump angle leaves {1:3}°, of which 0.019° is the start.")
        .shown_by(CLOCK),
    Claim::new("two_electron.trap_two_digits", "III.D.4", r"$\angle\mathrm{Trap} \approx 0.019^\circ \approx 0.02^\circ$")
        .equals(0.02, 5e-3)
        .unit("deg")
        .by(r"$90^\circ - 15\,\Omega$", || Ok(Found::number(jump(invariant())?.trap)))
        .because("Fifteen jumps leave {value:4}° of a quarter turn.")
        .shown_by(CLOCK),
    Claim::new(
        "two_electron.closed_turn",
        "III.C.1",
        r"$4\times 15\,\Omega$ (plus four trap states) closes a loop around the z-axis (closed loop of parallel jump transport around the z-axis in topology)",
    )
    .by(r"$4(15\,\Omega + \mathrm{trap})$ against 360°", || {
        let j = jump(invariant())?;
        Ok(Found::truth((4.0 * (15.0 * j.angle + j.trap) - 360.0).abs() < 1e-11))
    })
    .by_definition("The trap is defined as what fifteen jumps leave of a quarter turn.")
    .because("Four quarters of fifteen jumps and a trap are a turn, because the trap is the rest of a quarter.")
    .shown_by(CLOCK),
    Claim::new("two_electron.torsion", "IV.D.3", r"$\angle\mathrm{Tors}/\angle\mathrm{Trap} = 1$ radian $= 60$, resulting in $\angle\mathrm{Tors} \approx 1.14^\circ\sim 1.17^\circ$")
        .between(1.14, 1.17)
        .unit("deg")
        .by("60 times the unrounded trap angle", exact_torsion)
        .rounded("trap angle 0.019°, as printed", torsion_of_printed_trap)
        .rounded("trap angle left by fifteen jumps of 5.9987°", || Ok(Found::number(torsion(trap_of_rounded_angle())?.0)))
        .fault(TRUNCATED)
        .because("The band is 60 times the printed trap, {1}°, and 60 times that of the rounded jump angle, {2}°. The exact trap gives {value:4}°.")
        .shown_by(CLOCK),
    Claim::new(
        "two_electron.magic_angle",
        "IV.D.3",
        "its theoretical value compares to Cao Yuan's experimental value: \"the torsion angle is about 1.1°\", which is consistent within the error range",
    )
    .equals(1.1, 0.05)
    .ours("No error range is printed; half a unit of the last digit of 1.1 is ours.")
    .unit("deg")
    .by("60 times the unrounded trap angle", || {
        let mut found = exact_torsion()?;
        found.named.push(("change", sensitivity(invariant())?));
        Ok(found)
    })
    .rounded("trap angle 0.019°, as printed", torsion_of_printed_trap)
    .fault(TRUNCATED)
        .because("The exact trap gives {value:4}°, the printed one {1}°. One part in a million of the jump angle moves it by {change:2} %, so nearness carries little weight.")
    .shown_by(CLOCK),
    Claim::new(
        "two_electron.unit_radian",
        "IV.D.3",
        r"a dimensionless unit radian of the torsion angle $\angle\mathrm{Tors}$ measured by the angle $\angle\mathrm{Trap}$, containing a 60° angle, That is, $\angle\mathrm{Tors}/\angle\mathrm{Trap} = 1$ radian $= 60$",
    )
        .equals(60.0, 0.5)
        .unit("deg")
        .by("the angle whose chord is one radius, and that whose arc is one radius", || Ok(Found::number(jump(1.0)?.angle)))
        .read_as("the length between the two points, a chord, is the radius, as the caption of Fig. 11 says")
        .or_read_as("the arc between them is the radius, as for the usual radian", || Ok(Found::number(torsion(1.0)?.1)))
        .fault(RADIAN)
        .because("A chord of one radius spans {value}°. An arc of one radius, the usual radian, spans {1}°.")
        .shown_by(CLOCK),
    Claim::new(
        "two_electron.graphene_temperature",
        "IV.D.3",
        "The Cao Yuan's \"1.7 Kelvin critical temperature\" is interpreted in the two-electron theory as the z-axial clustered bond energy of the two-electron dynamic equilateral hexahedron hidden between the layers of 2D graphene is only 1.7 kT",
    )
    .stated()
    .because("The measured 1.7 K is taken over; no equation of the paper yields it.")
    .shown_by(CLOCK),
];
