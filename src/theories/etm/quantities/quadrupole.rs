//! The rival explanation of the echo in a field: nuclear quadrupoles. Our derivation.

use super::params::{DELAY, FIELD};
use crate::describe::{Choice, Domain, Equation, Inputs, Param, Provenance, Quantity, Standing, choice, number, output, quantities};
use crate::error::Error;
use crate::theories::etm::quadrupole::{Nucleus, Spin};
use crate::theories::etm::quadrupole_echo::{Fineness, QuadrupoleEcho, Settings};
use crate::theories::etm::sources::WUERGER;
use std::f64::consts::{FRAC_PI_2, PI};

pub(in crate::theories::etm) const SPIN: Param = choice(
    "spin",
    "I",
    "3/2",
    &[Choice { id: "1", label: "1 (deuterium)" }, Choice { id: "3/2", label: "3/2 (boron 11, sodium)" }, Choice { id: "5/2", label: "5/2 (aluminium)" }],
    "spin of the nucleus",
);
pub(in crate::theories::etm) const COUPLING: Param =
    number("coupling", "C_Q", "MHz", 0.7, [0.1, 8.0], "quadrupole coupling constant e²qQ/h of the nuclei, on average (our choice)").log().not_negative();
pub(in crate::theories::etm) const COUPLING_SPREAD: Param = number(
    "coupling_spread",
    r"\sigma_C/C_Q",
    "1",
    0.2,
    [0.0, 0.5],
    "standard deviation of the couplings over their mean (our choice; some tenths for most nuclei in glasses, from memory)",
)
.within(Domain::ALL.at_least(0.0).at_most(0.5));
pub(in crate::theories::etm) const AXES_ANGLE: Param =
    number("axes_angle", r"\alpha", "degree", 30.0, [0.0, 90.0], "angle between the axes of the electric field gradient in the two wells (our choice)")
        .within(Domain::ALL.at_least(0.0).at_most(90.0));
pub(in crate::theories::etm) const GRADIENT_ASYMMETRY: Param =
    number("gradient_asymmetry", r"\eta", "1", 0.0, [0.0, 1.0], "asymmetry of the electric field gradient; 0 is axial")
        .within(Domain::ALL.at_least(0.0).at_most(1.0));
pub(in crate::theories::etm) const GYROMAGNETIC: Param =
    number("gyromagnetic", r"\gamma/2\pi", "MHz/T", 13.66, [1.0, 15.0], "frequency at which the nucleus turns, over the field; boron 11 (from memory)")
        .not_negative();
pub(in crate::theories::etm) const NUCLEAR_SHARE: Param =
    number("nuclear_share", "s", "1", 0.5, [0.0, 1.0], "share of the echo from systems whose atom has a nucleus with a quadrupole moment (our choice)")
        .within(Domain::ALL.at_least(0.0).at_most(1.0));
pub(in crate::theories::etm) const PULSE_AREA: Param = number(
    "pulse_area",
    r"\theta",
    "rad",
    FRAC_PI_2,
    [0.2, 3.1],
    "angle by which the first pulse turns a system without asymmetry; the second turns it twice as far",
)
.within(Domain::ALL.greater_than(0.0).at_most(PI));

pub(in crate::theories::etm) const NUCLEAR: Equation =
    Equation { number: "our derivation", tex: r"H_\pm = \tfrac12(V_L+V_R) \pm \frac{\Delta}{2E}(V_L-V_R) - \gamma\,\mathbf{B}\cdot\mathbf{I}" };
pub(in crate::theories::etm) const QUADRUPOLE: Equation =
    Equation { number: "quadrupole energy in a well", tex: r"V = \frac{C_Q}{4I(2I-1)}\left[3I_{z}^2-I(I+1)+\eta\left(I_{x}^2-I_{y}^2\right)\right]" };
pub(in crate::theories::etm) const TRACE: Equation = Equation {
    number: "our derivation",
    tex: r"a = \frac{1}{2I+1}\,\mathrm{Re}\,\mathrm{Tr}\left[e^{-iH_-\tau_{12}}\,e^{-iH_+\tau_{12}}\,e^{iH_-\tau_{12}}\,e^{iH_+\tau_{12}}\right]",
};
pub(in crate::theories::etm) const AVERAGE: Equation = Equation {
    number: "our derivation",
    tex: r"\langle a\rangle = \frac{\int_0^1 du\,v^{-1}\sin^3(\theta v)\,\langle a(u)\rangle_{\mathbf{B},C}}{\int_0^1 du\,v^{-1}\sin^3(\theta v)},\quad u = \frac{\Delta}{E},\; v = \frac{\Delta_0}{E}",
};
pub(in crate::theories::etm) const SPREAD: Equation =
    Equation { number: "our assumption", tex: r"p(C) \propto \exp\left[-\frac{(C-C_Q)^2}{2\sigma_C^2}\right]" };
pub(in crate::theories::etm) const WHY: &str = "The idea is from the source, of which we read the summary; the formulas are our derivation. The pulses leave the nucleus alone, the nuclei are warm, and the part of V that joins the two levels is left out: it is V²/E.";

/// The echo experiment among the inputs.
pub(in crate::theories::etm) fn experiment(i: &Inputs, fineness: Fineness) -> Result<QuadrupoleEcho, Error> {
    let [coupling, gradient_asymmetry, gyromagnetic, axes_angle] = i.numbers(["coupling", "gradient_asymmetry", "gyromagnetic", "axes_angle"])?;
    let [delay, pulse_area, coupling_spread] = i.numbers(["delay", "pulse_area", "coupling_spread"])?;
    let nucleus = Nucleus { coupling, gradient_asymmetry, gyromagnetic, axes_angle };
    QuadrupoleEcho::new(Settings { spin: Spin::from_word(i.word("spin")?), nucleus, coupling_spread, delay, pulse_area }, fineness)
}

pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([Quantity {
    id: "etm.quadrupole_echo",
    title: "Echo against the field with nuclear quadrupoles, the rival explanation",
    equations: &[
        Equation { number: "our assumption", tex: r"A(B) = A_\infty\left[1 - s\,\left(1-\langle a\rangle\right)\right]" },
        TRACE,
        NUCLEAR,
        QUADRUPOLE,
        AVERAGE,
        SPREAD,
    ],
    inputs: &[
        FIELD.ranged(0.01, [0.001, 0.6]),
        number("height", r"A_\infty", "1", 1.0, [0.1, 10.0], "echo in a strong field, in the unit of the measurement").log().positive(),
        NUCLEAR_SHARE,
        SPIN,
        COUPLING,
        COUPLING_SPREAD,
        AXES_ANGLE,
        DELAY,
        GYROMAGNETIC,
        GRADIENT_ASYMMETRY,
        PULSE_AREA,
    ],
    outputs: &[
        output("echo", "A", "1", "echo, in the unit of its value in a strong field"),
        output("nuclear", r"\langle a\rangle", "1", "echo of systems with a nucleus over that of the same systems without"),
    ],
    rules: &[],
    provenance: Provenance { source: &WUERGER, place: "the idea", standing: Standing::OurClosure { why: WHY } },
    note: r"Phases are $2\pi$ times frequency times delay. The couplings have a Gaussian about $C_Q$; in $V$ each nucleus has its own $C$. Where the levels of the nucleus turn by up to 8 rad during the delay, the average is right to 0.001, and to 0.0003 with equal couplings. Above that it is right to 0.005. Above 50 rad it is refused.",
    compute: |i| {
        let [height, share, field] = i.numbers(["height", "nuclear_share", "field"])?;
        let nuclear = experiment(i, Fineness::Full)?.at(field)?;
        Ok(vec![height * (1.0 - share * (1.0 - nuclear)), nuclear])
    },
}]);
