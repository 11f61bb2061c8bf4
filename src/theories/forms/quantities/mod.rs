//! The calculator entries of this room: descriptions only.

mod inverse;
mod relaxation;
mod thermal;
mod viscosity;

pub(super) use inverse::INVERSE;
pub(super) use relaxation::{MEAN_AND_HALF, RELAXATION, TRANSFORM};
pub(super) use thermal::{
    ACTIVATION as SCAN_ACTIVATION, ATOMS, COOLING, CUBIC, END, ENDS_BELOW, EXPONENT, FICTIVE_TIME, HEATING, LINEAR, LOG_PREFACTOR, MASS, NONLINEARITY, START,
    THERMAL, scan,
};
pub(super) use viscosity::{MYEGA, VISCOSITY};

use super::adam_gibbs::{AdamGibbs, Jump};
use super::viscosity::Angell;
use crate::describe::{Equation, Inputs, Output, Rule, output};
use crate::error::Error;

const fn equation(tex: &'static str) -> Equation {
    Equation { number: "law", tex }
}

const fn follows(tex: &'static str) -> Equation {
    Equation { number: "follows", tex }
}

const LOG_VISCOSITY: Output = output("log10_viscosity", r"\log_{10}\eta", "log10(Pa s)", "logarithm of the viscosity");
const ACTIVATION: Output =
    output("apparent_activation_energy", "E", "kJ/mol", "slope of the viscosity in an Arrhenius plot, over the gas constant that of an activated flow");

const ABOVE_INFINITE: Rule = Rule {
    text: "the viscosity that is asked for is larger than that of the hot liquid",
    input: "log10_target",
    holds: |i| {
        let [target, infinite] = i.numbers(["log10_target", "log10_viscosity_infinite"])?;
        Ok(target > infinite)
    },
};
const GLASS_ABOVE_KAUZMANN: Rule = Rule {
    text: "the glass temperature lies above the Kauzmann temperature",
    input: "glass_temperature",
    holds: |i| {
        let [glass, kauzmann] = i.numbers(["glass_temperature", "kauzmann_temperature"])?;
        Ok(glass > kauzmann)
    },
};

fn angell(i: &Inputs) -> Result<Angell, Error> {
    let [glass, fragility, infinite] = i.numbers(["glass_temperature", "fragility", "log10_viscosity_infinite"])?;
    Angell::new(glass, fragility, infinite)
}

fn adam_gibbs(i: &Inputs) -> Result<AdamGibbs, Error> {
    let [glass, kauzmann, infinite] = i.numbers(["glass_temperature", "kauzmann_temperature", "log10_viscosity_infinite"])?;
    let jump = if i.word("heat_capacity_jump")? == "constant" { Jump::Constant } else { Jump::Hyperbolic };
    AdamGibbs::new(glass, kauzmann, infinite, jump)
}
