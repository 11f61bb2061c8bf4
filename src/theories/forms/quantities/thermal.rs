//! Heat capacity: of a cold glass, and of a glass that is scanned.

use super::{equation, follows};
use crate::describe::{Domain, Equation, Inputs, Param, Quantity, Rule, number, output, quantities};
use crate::error::Error;
use crate::theories::forms::cold;
use crate::theories::forms::fictive::Scan;
use crate::theories::forms::params::law;
use crate::theories::forms::sources::{DEBYE_1912, TOOL_1946};

const AT_MOST_ONE: Domain = Domain::POSITIVE.at_most(1.0);
pub(in super::super) const LINEAR: Param =
    number("linear", "c_1", "uJ/(g K^2)", 1.2, [0.1, 10.0], "linear term; the default is that of silica, from memory").log().not_negative();
pub(in super::super) const CUBIC: Param =
    number("cubic", "c_3", "uJ/(g K^4)", 1.8, [0.1, 50.0], "cubic term; the default is that of silica, from memory").log().positive();
pub(in super::super) const ATOMS: Param = number("atoms_per_formula", "n", "1", 3.0, [1.0, 10.0], "atoms in the formula").log().positive();
pub(in super::super) const MASS: Param = number("molar_mass", "M", "g/mol", 60.08, [10.0, 500.0], "mass of a mole of the formula").log().positive();
pub(in super::super) const LOG_PREFACTOR: Param =
    number("log_prefactor", r"\ln A", "ln(s)", -79.6, [-81.0, -78.0], "logarithm of the prefactor of the relaxation time; the default is ours");
pub(in super::super) const NONLINEARITY: Param =
    number("nonlinearity", "x", "x", 0.57, [0.3, 1.0], "share of the true temperature in the activation; the default is that of As₂Se₃, from memory")
        .within(AT_MOST_ONE);
pub(in super::super) const EXPONENT: Param =
    number("exponent", r"\beta", "1", 0.71, [0.4, 1.0], "stretching exponent; the default is that of As₂Se₃, from memory").within(AT_MOST_ONE);
pub(in super::super) const ACTIVATION: Param = number(
    "activation_temperature",
    "H",
    "K",
    38_300.0,
    [37_500.0, 39_000.0],
    "activation energy over the gas constant; the default is that of As₂Se₃, from memory",
)
.positive();
pub(in super::super) const COOLING: Param = number("cooling_rate", r"q_\mathrm{c}", "K/min", 10.0, [0.1, 100.0], "rate of cooling").log().positive();
pub(in super::super) const HEATING: Param = number("heating_rate", r"q_\mathrm{h}", "K/min", 10.0, [1.0, 100.0], "rate of heating").log().positive();
pub(in super::super) const START: Param =
    number("start_temperature", r"T_\mathrm{s}", "K", 500.0, [490.0, 520.0], "where the cooling begins, in equilibrium").positive();
pub(in super::super) const END: Param =
    number("end_temperature", r"T_\mathrm{e}", "K", 380.0, [350.0, 390.0], "where the cooling ends and the heating begins").positive();
pub(in super::super) const ENDS_BELOW: Rule = Rule {
    text: "the last temperature lies below the first",
    input: "end_temperature",
    holds: |i| {
        let [end, start] = i.numbers(["end_temperature", "start_temperature"])?;
        Ok(end < start)
    },
};

/// The scan that these inputs describe.
pub(in super::super) fn scan(i: &Inputs) -> Result<Scan, Error> {
    Ok(Scan {
        log_prefactor: i.number("log_prefactor")?,
        nonlinearity: i.number("nonlinearity")?,
        exponent: i.number("exponent")?,
        activation_temperature: i.number("activation_temperature")?,
        cooling_rate: i.number("cooling_rate")?,
        heating_rate: i.number("heating_rate")?,
        start_temperature: i.number("start_temperature")?,
        end_temperature: i.number("end_temperature")?,
    })
}

/// Relaxation time at a temperature and a fictive temperature.
pub(in crate::theories::forms) const FICTIVE_TIME: Equation =
    equation(r"\tau = A\exp\left[\frac{x H}{T} + \frac{(1 - x) H}{T_\mathrm{f}}\right],\quad d\xi = \frac{dt}{\tau}");
pub(in super::super) static THERMAL: &[Quantity] = &quantities([
    Quantity {
        id: "forms.cold_heat_capacity",
        title: "Heat capacity of a cold glass: linear and cubic term",
        equations: &[equation("C = c_1 T + c_3 T^3"), follows(r"\theta^3 = \frac{12\pi^4 R n}{5 M c_3},\quad T_\times = \sqrt{\frac{c_1}{c_3}}")],
        inputs: &[number("temperature", "T", "K", 1.0, [0.01, 10.0], "temperature").log().positive(), LINEAR, CUBIC, ATOMS, MASS],
        outputs: &[
            output("heat_capacity", "C", "uJ/(g K)", "heat capacity"),
            output("over_cube", "C/T^3", "uJ/(g K^4)", "what is level where waves alone carry heat"),
            output("debye_temperature", r"\theta", "K", "Debye temperature that the cubic term would have from waves alone"),
            output("crossover_temperature", r"T_\times", "K", "where both terms are equal"),
        ],
        rules: &[],
        provenance: law(&DEBYE_1912),
        note: "The measured cubic term of silica is more than twice that of its sound waves, so this Debye temperature is not the elastic one.",
        compute: |i| {
            let [temperature, linear, cubic, atoms, mass] = i.numbers(["temperature", "linear", "cubic", "atoms_per_formula", "molar_mass"])?;
            Ok(cold::heat_capacity(temperature, linear, cubic, atoms, mass)?.to_vec())
        },
    },
    Quantity {
        id: "forms.tool_narayanaswamy_moynihan",
        title: "Fictive temperature and heat capacity of a scan by the Tool-Narayanaswamy-Moynihan model",
        equations: &[
            FICTIVE_TIME,
            equation(r"T_\mathrm{f}(t) = T(t) - \int_0^t \frac{dT}{dt'}\, e^{-[\xi(t) - \xi(t')]^\beta}\, dt'"),
            follows(r"\frac{C - C_\mathrm{g}}{C_\mathrm{l} - C_\mathrm{g}} = \frac{dT_\mathrm{f}}{dT}"),
        ],
        inputs: &[
            number("temperature", "T", "K", 460.0, [400.0, 485.0], "temperature on heating").positive(),
            LOG_PREFACTOR,
            NONLINEARITY,
            EXPONENT,
            ACTIVATION,
            COOLING,
            HEATING,
            START,
            END,
        ],
        outputs: &[
            output("fictive_temperature", r"T_\mathrm{f}", "K", "fictive temperature when the heating passes the temperature asked"),
            output("heat_capacity", r"dT_\mathrm{f}/dT", "(C-C_g)/(C_l-C_g)", "heat capacity there: 0 for the glass, 1 for the liquid"),
            output("frozen_fictive_temperature", r"T_\mathrm{f}(T_\mathrm{e})", "K", "fictive temperature at the end of the cooling"),
        ],
        rules: &[
            ENDS_BELOW,
            Rule {
                text: "the temperature lies above the last temperature",
                input: "temperature",
                holds: |i| {
                    let [temperature, end] = i.numbers(["temperature", "end_temperature"])?;
                    Ok(temperature > end)
                },
            },
        ],
        provenance: law(&TOOL_1946),
        note: "Numbers are the limit of ever finer steps. A scan of very many widths of the glass transition is refused.",
        compute: |i| {
            let seen = scan(i)?.heated(i.number("temperature")?)?;
            Ok(vec![seen.fictive_temperature, seen.heat_capacity, seen.frozen_fictive_temperature])
        },
    },
]);
