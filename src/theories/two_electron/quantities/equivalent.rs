//! What follows from the measured temperatures of a substance: equivalent particles, and the exponent of a chain.

use super::super::chain::{chain, log10_probabilities};
use super::{LENGTH, wu};
use crate::describe::{Domain, Equation, Inputs, Param, Quantity, Rule, Standing, number, output, quantities};
use crate::error::Error;

pub(in super::super) const GLASS: Param = number("glass_temperature", "T_g", "K", 344.0, [100.0, 400.0], "glass transition temperature").log().positive();
pub(in super::super) const MELTING: Param = number("melting_temperature", "T_m", "K", 550.4, [350.0, 800.0], "melting temperature").log().positive();
pub(in super::super) const WELL: Param = number("well", r"\varepsilon_0/k_B", "K", 51.6, [20.0, 100.0], "depth of the well as a temperature").log().positive();
pub(in super::super) const MOLECULES: Param = LENGTH.ranged(200.0, [2.0, 1e4]).within(Domain::ALL.at_least(1.0));
pub(in super::super) const BELOW_MELTING: Rule = Rule {
    text: "the glass transition temperature lies below the melting temperature",
    input: "glass_temperature",
    holds: |i| Ok(i.number("glass_temperature")? < i.number("melting_temperature")?),
};

/// T_g/T_m, in the range that the rule leaves.
///
/// # Errors
/// As [`Inputs::number`].
fn ratio(inputs: &Inputs) -> Result<f64, Error> {
    let [glass, melting] = inputs.numbers(["glass_temperature", "melting_temperature"])?;
    Ok(glass / melting)
}

pub(in super::super) static EQUIVALENT: &[Quantity] = &quantities([
    Quantity {
        id: "two_electron.equivalent_particles",
        title: "Equivalent particles of the loop of a soft matrix",
        equations: &[
            Equation { number: "SM 4, Fig. S5", tex: r"L_g = k_B T_g/\varepsilon_0" },
            Equation { number: "(8), (9)", tex: r"\hat P = (1/N)^{k_B T_g/\varepsilon_0} = n_z^{k_B T_m/\varepsilon_0}" },
        ],
        inputs: &[GLASS, MELTING, WELL, MOLECULES],
        outputs: &[
            output("equivalent_particles", "L_g", "L_g", "particles of one well depth each that hold the energy of a soft matrix"),
            output("melting_particles", "L_m", "1", "the same for the energy at which soft matrices disappear"),
            output("difference", "L_m - L_g", "1", "energy that rearranges a soft matrix, in well depths; the paper states 4"),
            output("step", "n_z", "n_z", "step of a soft matrix along z, in molecules"),
            output("log10_probability", r"\log_{10}\hat P", "log10", "decadic logarithm of the probability that all equivalent particles occur together"),
        ],
        rules: &[BELOW_MELTING],
        provenance: wu("SM 4, caption of Fig. S5, (8)-(10)", Standing::AsPrinted),
        note: "The paper speaks of particles 1, 2, 3 and so on. Its own numbers give 6.67, which works as an exponent and cannot be counted.",
        compute: |i| {
            let [glass, melting, well, length] = i.numbers(["glass_temperature", "melting_temperature", "well", "length"])?;
            let (particles, melted) = (glass / well, melting / well);
            let step = chain(length, ratio(i)?)?.step;
            let (appearance, _) = log10_probabilities(length, step, particles, melted)?;
            Ok(vec![particles, melted, (melting - glass) / well, step, appearance])
        },
    },
    Quantity {
        id: "two_electron.chain_from_temperatures",
        title: "Viscosity exponent of an entangled chain from its glass and melting temperatures",
        equations: &[Equation { number: "SM (1)", tex: r"\eta \sim N^{9(1 - T_g/T_m)}" }, Equation { number: "(10)", tex: r"n_z = N^{-T_g/T_m}" }],
        inputs: &[GLASS, MELTING, MOLECULES],
        outputs: &[
            output("temperature_ratio", "T_g/T_m", "T_g/T_m", "glass transition temperature over melting temperature"),
            output("step", "n_z", "n_z", "step of a soft matrix along z, in molecules"),
            output("freedom_1d", "N_z^*", "1", "degrees of freedom along one axis"),
            output("freedom_3d", "N^*", "1", "degrees of freedom in space"),
            output("viscosity_exponent", r"9(1 - T_g/T_m)", "1", "exponent of the chain length in the viscosity"),
            output("log10_relative_viscosity", r"\log_{10}\eta/\eta_1", "log10", "decadic logarithm of the viscosity over that of a chain of one molecule"),
        ],
        rules: &[BELOW_MELTING],
        provenance: wu("Eq. (10), SM (1)-(10)", Standing::AsPrinted),
        note: "This is the one law of the paper that measurements can refute. Give the glass and melting temperatures of a polymer and compare the exponent with the measured one, which is near 3.4 for most. The paper prints no such table.",
        compute: |i| {
            let length = i.number("length")?;
            let r = ratio(i)?;
            let c = chain(length, r)?;
            Ok(vec![r, c.step, c.freedom_1d, c.freedom_3d, c.viscosity_exponent, c.viscosity_exponent * length.log10()])
        },
    },
]);
