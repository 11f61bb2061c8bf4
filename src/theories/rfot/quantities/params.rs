//! Inputs, equations and rules that several quantities and figures share.

use crate::describe::{Choice, Domain, Equation, Inputs, Param, Rule, Standing, choice, number};
use crate::error::Error;
use crate::theories::rfot::relaxation;

pub(super) const SIZE: Param = number("size", "N", "beads", 50.0, [0.0, 500.0], "number of beads that rearrange").within(Domain::NOT_NEGATIVE);
pub(in crate::theories::rfot) const S_C: Param = number("s_c", "s_c", "k_B per bead", 0.72, [0.05, 5.0], "configurational entropy per bead").positive();
pub(in crate::theories::rfot) const STIFFNESS: Param =
    number("stiffness", "A", "K/(rho k_B T)", 100.0, [10.0, 1000.0], "bulk modulus over the thermal energy density").log().positive();
pub(in crate::theories::rfot) const STIFFNESS_AT_GLASS: Param =
    number("stiffness", "A_g", "K/(rho k_B T_g)", 100.0, [50.0, 200.0], "bulk modulus over the thermal energy density at the glass temperature").positive();
pub(super) const LOG10_TIME_RATIO: Param =
    number("log10_time_ratio", r"\log_{10}\tau/\tau_0", "log10(tau/tau_0)", 15.0, [1.0, 30.0], "time scale of the quench over the vibration time").positive();
pub(in crate::theories::rfot) const LOG10_GLASS_TIME_RATIO: Param = number(
    "log10_time_ratio",
    r"\log_{10}\tau_g/\tau_0",
    "log10(tau_g/tau_0)",
    15.0,
    [12.0, 18.0],
    "relaxation time at the glass temperature over the vibration time",
)
.positive();
pub(super) const TEMPERATURE: Param = number("temperature", "T", "K", 360.0, [290.0, 600.0], "temperature").positive();
pub(in crate::theories::rfot) const GLASS_TEMPERATURE: Param =
    number("glass_temperature", "T_g", "K", 342.0, [300.0, 400.0], "temperature at which the liquid falls out of equilibrium").positive();
pub(in crate::theories::rfot) const KAUZMANN_TEMPERATURE: Param =
    number("kauzmann_temperature", "T_K", "K", 270.0, [200.0, 280.0], "temperature at which the configurational entropy would vanish").positive();
pub(in crate::theories::rfot) const CLOSURE: Param = choice(
    "closure",
    r"A(T)",
    "constant_modulus",
    &[
        Choice { id: "constant_modulus", label: "constant modulus: stiffness falls as 1/T" },
        Choice { id: "constant_lindemann", label: "constant Lindemann ratio: constant stiffness" },
    ],
    "how the stiffness changes with temperature; the paper leaves it open",
);

pub(in crate::theories::rfot) const FREE_ENERGY: Equation = Equation { number: "(27)", tex: r"F(N) = -T s_c N + \gamma N^{1/2}" };
pub(in crate::theories::rfot) const GAMMA: Equation = Equation { number: "(28)", tex: r"\gamma \approx (K k_B T/\rho)^{1/2}" };
pub(in crate::theories::rfot) const BARRIER: Equation = Equation { number: "(29)", tex: r"F^\ddagger = \gamma^2/4 T s_c" };
pub(in crate::theories::rfot) const CRITICAL_SIZE: Equation = Equation { number: "(30)", tex: r"N^\ddagger = (\gamma/2 T s_c)^2" };
pub(in crate::theories::rfot) const COOPERATIVE_SIZE: Equation =
    Equation { number: "(31)", tex: r"N^* = \left(\frac{\gamma}{T s_c}\right)^2 = \frac{K}{\rho k_B T (s_c/k_B)^2}" };
pub(in crate::theories::rfot) const LENGTH: Equation = Equation { number: "(32)", tex: r"\xi \equiv a (N^*)^{1/3}" };
pub(in crate::theories::rfot) const FROM_TIME: Equation = Equation { number: "(33)", tex: r"N^* \simeq 16 \frac{k_B T \rho}{K} \ln^2(\tau/\tau_0)" };
pub(in crate::theories::rfot) const ENTROPY: Equation =
    Equation { number: "(36)", tex: r"s_c = \Delta c_p(T_g)\, T_g \left(\frac{1}{T_K} - \frac{1}{T}\right)" };
pub(in crate::theories::rfot) const TIME: Equation = Equation { number: "below (29)", tex: r"\tau = \tau_0\, e^{F^\ddagger/k_B T}" };
pub(in crate::theories::rfot) const MAXWELL: Equation = Equation { number: "(26)", tex: r"\eta \simeq \mu \tau" };

pub(in crate::theories::rfot) const CLOSURE_IS_OURS: Standing = Standing::OurClosure {
    why: r"The paper does not say how the stiffness $K/\rho k_\mathrm{B}T$ changes with temperature. A constant modulus is our default; the other choice is a constant Lindemann ratio, the vibrational displacement over the spacing. The jump of the heat capacity follows from $T_\mathrm{g}$, $T_\mathrm{K}$ and the relaxation time at $T_\mathrm{g}$; a jump of its own would contradict them.",
};

pub(in crate::theories::rfot) const KAUZMANN_BELOW_GLASS: Rule = Rule {
    text: "the Kauzmann temperature lies below the glass temperature",
    input: "kauzmann_temperature",
    holds: |i| Ok(i.number("kauzmann_temperature")? < i.number("glass_temperature")?),
};

/// The liquid that the inputs describe.
pub(in crate::theories::rfot) fn liquid(inputs: &Inputs) -> Result<relaxation::Liquid, Error> {
    let [glass, kauzmann, stiffness, ratio] = inputs.numbers(["glass_temperature", "kauzmann_temperature", "stiffness", "log10_time_ratio"])?;
    relaxation::Liquid::new(glass, kauzmann, stiffness, ratio, relaxation::Closure::named(inputs.word("closure")?)?)
}
