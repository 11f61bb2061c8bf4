//! Derivatives by central differences with one Richardson step.

use super::problem::Parameter;
use crate::error::Error;

/// Step relative to the parameter: the fifth root of the rounding of a double balances the two errors of the rule.
const STEP: f64 = 7.4e-4;

/// Derivative of a list of values by one parameter.
///
/// Near a bound the step is shortened; at a bound the rule is one-sided.
///
/// # Errors
/// Those of `f`.
pub fn derivative<F>(f: &F, values: &[f64], position: usize, parameter: &Parameter) -> Result<Vec<f64>, Error>
where
    F: Fn(&[f64]) -> Result<Vec<f64>, Error>,
{
    let here = values[position];
    let size = if here != 0.0 { here.abs() } else { parameter.start.abs().max(1e-3) };
    let (below, above) = (here - parameter.lower, parameter.upper - here);
    let mut step = STEP * size;
    let at = |shift: f64| {
        let mut moved = values.to_vec();
        moved[position] = here + shift;
        f(&moved)
    };
    if below.min(above) > 0.01 * step {
        step = step.min(below).min(above);
        let (far, near) = (at(step).and_then(|p| Ok((p, at(-step)?)))?, at(0.5 * step).and_then(|p| Ok((p, at(-0.5 * step)?)))?);
        let rule = |i: usize| (8.0 * (near.0[i] - near.1[i]) - (far.0[i] - far.1[i])) / (6.0 * step);
        return Ok((0..far.0.len()).map(rule).collect());
    }
    let step = if above > below { 0.1 * step } else { -0.1 * step };
    let (zero, one, two) = (at(0.0)?, at(step)?, at(2.0 * step)?);
    Ok((0..zero.len()).map(|i| (4.0 * one[i] - 3.0 * zero[i] - two[i]) / (2.0 * step)).collect())
}
