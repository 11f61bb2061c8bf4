//! Claims on the jump angle, the contacts, the trap and the torsion angle: Fig. 4, III.A.2, IV.D.3.

use super::super::jump::{jump, torsion};
use super::super::potential::invariant;
use super::{BASE, STATED, about, counted, equals, truth, value};
use crate::describe::{Alternative, AlternativeKind, Claim, Found, Method, Relation};

const CLOCK: &str = "two_electron.jump_clock";

pub(super) static CLAIMS: &[Claim] = &[
    Claim {
        id: "two_electron.jump_angle",
        place: "caption of Fig. 4",
        quote: "Ω = 2sin⁻¹d_L*/2 ≈ 5.9987°",
        unit: "deg",
        relation: equals(5.9987, 5e-5),
        how: "2 asin(d_L*/2)",
        compute: || value(jump(invariant())?.angle),
        why: "5.998681° with the first form of (7).",
        shown_by: CLOCK,
        ..BASE
    },
    Claim {
        id: "two_electron.jump_angle_radian",
        place: "III.C.1",
        quote: "directional jump angle Ω ≡ (q_R − q_L)/σ (= d_L*) (the unit of measurement is dimensionless radians with an angle of 60°)",
        unit: "deg",
        relation: equals(5.9987, 5e-5),
        how: "60° times d_L*, against the printed Ω",
        compute: || value(super::super::jump::PRINTED_RADIAN * invariant()),
        why: "60° d_L* is 6.279°, which would make k = 15; the printed angle is that of the chord d_L*.",
        shown_by: CLOCK,
        ..BASE
    },
    Claim {
        id: "two_electron.contacts",
        place: "caption of Fig. 4",
        quote: "We get k = 16 from Ω",
        relation: counted(16.0),
        how: "contact lines counted in a quarter turn",
        method: Method::Analysis,
        compute: || value(jump(invariant())?.contacts),
        why: "15 whole steps fit a quarter turn, with a line at either end; it needs d_L* ≤ 2 sin 3°, which is met by 0.02 %.",
        shown_by: CLOCK,
        ..BASE
    },
    Claim {
        id: "two_electron.fifteen_steps",
        place: "III.A.2",
        quote: "the 16 additional magnetic moments of a₀-PCP rotate by (90 − 0.019)° around the z-axis",
        unit: "deg",
        relation: equals(89.981, 5e-4),
        how: "15 Ω",
        compute: || value(15.0 * jump(invariant())?.angle),
        alternatives: [
            Some(Alternative { kind: AlternativeKind::Rounded, words: "Ω = 5.9987°, rounded as printed", compute: || Ok(Found::number(15.0 * 5.9987)) }),
            None,
            None,
        ],
        why: "15 Ω is 89.9802°; from the rounded Ω it is 89.9805°, half a digit from the print.",
        shown_by: CLOCK,
        ..BASE
    },
    Claim {
        id: "two_electron.trap_three_digits",
        place: "caption of Fig. 5",
        quote: "a two-electron trap state with an angle of 0.019°",
        unit: "deg",
        relation: equals(0.019, 5e-4),
        how: "90° − 15 Ω",
        compute: || value(jump(invariant())?.trap),
        alternatives: [
            Some(Alternative {
                kind: AlternativeKind::Rounded, words: "Ω = 5.9987°, rounded as printed", compute: || Ok(Found::number(90.0 - 15.0 * 5.9987))
            }),
            None,
            None,
        ],
        why: "0.01978° rounds to 0.020°; the rounded Ω leaves 0.0195°, half-way between 0.019 and 0.020.",
        shown_by: CLOCK,
        ..BASE
    },
    Claim {
        id: "two_electron.trap_two_digits",
        place: "III.D.4",
        quote: "∠Trap ≈ 0.019° ≈ 0.02°",
        unit: "deg",
        relation: equals(0.02, 5e-3),
        how: "90° − 15 Ω",
        compute: || value(jump(invariant())?.trap),
        why: "0.01978° rounds to 0.02°.",
        shown_by: CLOCK,
        ..BASE
    },
    Claim {
        id: "two_electron.closed_turn",
        place: "III.C.1",
        quote: "4×15 Ω (plus four trap states) closes a loop around the z-axis",
        how: "4(15 Ω + trap) against 360°",
        compute: || {
            let j = jump(invariant())?;
            truth((4.0 * (15.0 * j.angle + j.trap) - 360.0).abs() < 1e-11)
        },
        why: "The trap is defined as what 15 steps leave of a quarter turn.",
        shown_by: CLOCK,
        ..BASE
    },
    Claim {
        id: "two_electron.torsion",
        place: "IV.D.3",
        quote: "resulting in ∠Tors ≈ 1.14°~1.17°",
        unit: "deg",
        relation: Relation::Between { low: 1.14, high: 1.17 },
        how: "60 times the unrounded trap angle",
        compute: || value(torsion(jump(invariant())?.trap)?.0),
        alternatives: [
            Some(Alternative { kind: AlternativeKind::Rounded, words: "∠Trap = 0.019°, as printed", compute: || Ok(Found::number(torsion(0.019)?.0)) }),
            None,
            None,
        ],
        why: "The band is 60 times 0.019 and 0.0195; the exact trap angle gives 1.187°.",
        shown_by: CLOCK,
        ..BASE
    },
    Claim {
        id: "two_electron.magic_angle",
        place: "IV.D.3",
        quote: "compares to Cao Yuan's experimental value: \"the torsion angle is about 1.1°\"",
        unit: "deg",
        relation: about(1.1),
        how: "60 times the unrounded trap angle",
        compute: || value(torsion(jump(invariant())?.trap)?.0),
        why: "1.187°, 8 % off; but one part in a million of Ω moves it by 0.45 %, and the factor 60 is a convention, so the nearness carries little weight.",
        shown_by: CLOCK,
        ..BASE
    },
    Claim {
        id: "two_electron.unit_radian",
        place: "IV.D.3",
        quote: "∠Tors/∠Trap = 1 radian = 60",
        unit: "deg",
        relation: equals(60.0, 0.5),
        how: "one radian in degrees",
        compute: || value(1.0_f64.to_degrees()),
        why: "A radian, whose arc is one radius, is 57.2958°; 60° is the angle whose chord is one radius.",
        shown_by: CLOCK,
        ..BASE
    },
    Claim {
        id: "two_electron.graphene_temperature",
        place: "IV.D.3",
        quote: "\"1.7 Kelvin critical temperature\" is interpreted … only 1.7 kT",
        why: "The measured 1.7 K is taken over; no equation of the paper yields it.",
        shown_by: CLOCK,
        ..STATED
    },
];
