//! Numbers in, numbers out: one entry of the calculator.

use super::{Equation, Given, Inputs, Param, Provenance, Rule, resolve};
use crate::error::{Error, ErrorKind};
use serde::Serialize;
use std::collections::BTreeMap;

/// How an output stands among what people measure, where its name and unit do not tell.
#[derive(Debug)]
pub struct Measured {
    /// What was measured: models of one name are rivals, whatever their outputs are called.
    pub name: &'static str,
    /// Inputs that have the unit of the measurement, where the output is a pure number only because no unit was chosen.
    pub scaled: &'static [&'static str],
}

/// One number that a quantity answers with.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Output {
    /// Name in JSON: the field's own term.
    pub name: &'static str,
    /// Printed symbol, TeX.
    pub symbol: &'static str,
    /// Unit, as the contract writes it.
    pub unit: &'static str,
    /// One sentence.
    pub meaning: &'static str,
    /// As a measurement, where name and unit do not tell.
    #[serde(skip)]
    pub measured: Option<&'static Measured>,
}

impl Output {
    /// As a measurement of another name, in any unit.
    #[must_use]
    pub const fn as_measured(mut self, measured: &'static Measured) -> Self {
        self.measured = Some(measured);
        self
    }

    /// What was measured where this output was.
    pub fn measurement(&self) -> &'static str {
        self.measured.map_or(self.name, |measured| measured.name)
    }

    /// Inputs that take over the unit of the measurement.
    pub fn scaled(&self) -> &'static [&'static str] {
        self.measured.map_or(&[], |measured| measured.scaled)
    }
}

/// Numbers in, numbers out.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Quantity {
    /// `theory.name`.
    pub id: &'static str,
    /// What a person reads.
    pub title: &'static str,
    /// The equations that it computes.
    pub equations: &'static [Equation],
    /// Inputs, in the order in which the page shows them.
    pub inputs: &'static [Param],
    /// What it answers with, in the order of `compute`.
    pub outputs: &'static [Output],
    /// Conditions between inputs.
    pub rules: &'static [Rule],
    /// Where it comes from.
    pub provenance: Provenance,
    /// What else a user must know; may be empty.
    pub note: &'static str,
    /// The computation: one number for each of `outputs`.
    #[serde(skip)]
    pub compute: fn(&Inputs) -> Result<Vec<f64>, Error>,
}

impl Quantity {
    /// Checks the inputs and computes; every answer is finite.
    ///
    /// # Errors
    /// Naming the first input that is unknown, of the wrong type or outside its domain, the first broken rule, or
    /// [`ErrorKind::NoSolution`] where the result leaves the range of a double.
    pub fn evaluate(&self, given: &BTreeMap<String, Given>) -> Result<Vec<(&'static str, f64)>, Error> {
        let inputs = resolve(self.inputs, self.rules, given)?;
        let values = (self.compute)(&inputs).map_err(|error| inputs.explain(error, self.inputs))?;
        if values.len() != self.outputs.len() {
            return Err(Error::new(ErrorKind::Internal, format!("{} answered with {} numbers for {} outputs", self.id, values.len(), self.outputs.len())));
        }
        self.outputs
            .iter()
            .zip(values)
            .map(|(output, value)| {
                if value.is_finite() {
                    Ok((output.name, value))
                } else {
                    let error = Error::no_solution(format!("{} is too large or too small to be computed for these inputs", output.name));
                    Err(inputs.explain(error, self.inputs))
                }
            })
            .collect()
    }
}
