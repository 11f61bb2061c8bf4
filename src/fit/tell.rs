//! What a fit tells beside its parameters: correlations, what follows, warnings in words.

use super::Solution;
use super::answer::Follows;
use super::report::correlation;
use crate::describe::{Fit, Following, Given, Kind, Quantity};
use crate::picture::short;
use std::collections::BTreeMap;

pub(super) fn pairs(free: &[String], solution: &Solution) -> BTreeMap<String, f64> {
    let mut pairs = BTreeMap::new();
    for a in 0..solution.inner.len() {
        for b in a + 1..solution.inner.len() {
            pairs.insert(format!("{},{}", free[solution.inner[a]], free[solution.inner[b]]), correlation(solution, a, b));
        }
    }
    pairs
}

/// Of a choice its place in the list, from 0; not a number where there is none.
fn place(quantity: &Quantity, name: &str, given: Option<&Given>) -> f64 {
    let Some(Kind::Choice { choices, default }) = quantity.inputs.iter().find(|param| param.name == name).map(|param| param.kind) else { return f64::NAN };
    let word = if let Some(Given::Text(word)) = given { word } else { default };
    #[allow(clippy::cast_precision_loss)] // a few choices
    choices.iter().position(|choice| choice.id == word).map_or(f64::NAN, |place| place as f64)
}

/// What follows from the parameters, with errors by the slopes and the whole covariance.
pub(super) fn derived(
    quantity: &Quantity,
    of: &Fit,
    free: &[&'static str],
    places: &[usize],
    solution: &Solution,
    held: &BTreeMap<String, Given>,
) -> BTreeMap<String, Follows> {
    let at = |values: &[f64], compute: Following| {
        compute(&|name| match free.iter().position(|other| *other == name) {
            Some(k) => values[places[k]],
            None => match held.get(name) {
                Some(Given::Number(value)) => *value,
                word => place(quantity, name, word),
            },
        })
    };
    let mut all = BTreeMap::new();
    for one in of.derived {
        let value = at(&solution.values, one.compute);
        let slope = |k: usize| {
            let h = 1e-6 * solution.values[k].abs().max(1e-12);
            let moved = |way: f64| {
                let mut values = solution.values.clone();
                values[k] += way * h;
                at(&values, one.compute)
            };
            (moved(1.0) - moved(-1.0)) / (2.0 * h)
        };
        let slopes: Vec<f64> = solution.inner.iter().map(|k| slope(*k)).collect();
        let mut variance = 0.0;
        for (a, row) in solution.covariance.iter().enumerate() {
            for (b, c) in row.iter().enumerate() {
                variance += slopes[a] * slopes[b] * c;
            }
        }
        let error = variance.max(0.0).sqrt();
        if value.is_finite() && error.is_finite() {
            all.insert(one.name.to_owned(), Follows { value, error, unit: one.unit.to_owned() });
        }
    }
    all
}

/// In words: parameters at a bound or not determined, and errors that cannot be right.
pub(super) fn warnings(free: &[String], solution: &Solution, given: bool) -> Vec<String> {
    let mut warnings = Vec::new();
    if solution.rough {
        warnings.push("the model has small steps, and the search rests at one: the values are good to a tenth of their standard errors".into());
    }
    for k in &solution.at_bound {
        // what must lie above zero is bounded by the smallest number that does for zero
        let value = solution.values[*k];
        let bound = if value.abs() < 1e-15 { "zero".to_owned() } else { value.to_string() };
        warnings.push(format!("{} ended at the bound of its domain, {bound}; it has no error, and the others are as if it were held there", free[*k]));
    }
    for a in 0..solution.inner.len() {
        for b in a + 1..solution.inner.len() {
            let r = correlation(solution, a, b);
            if r.abs() > 0.995 {
                let (first, second) = (&free[solution.inner[a]], &free[solution.inner[b]]);
                // the error of this one is sqrt(1 - r^2) times that of the first: as small as any
                let share = (solution.covariance[a][a] / solution.covariance[b][b]).sqrt();
                let sign = if r > 0.0 { '−' } else { '+' };
                warnings.push(format!(
                    "{first} and {second} are hardly told apart by these points (correlation {r:.4}); what they determine is {first} {sign} {} {second}",
                    short(share.abs())
                ));
            }
        }
    }
    for (k, name) in free.iter().enumerate() {
        if let Some(error) = solution.error(k)
            && error > solution.values[k].abs()
            // zero means nothing on a scale of logarithms
            && !name.starts_with("log10_")
            && solution.values[k] != 0.0
        {
            warnings.push(format!("{name} is not determined: its error is larger than its value"));
        }
    }
    #[allow(clippy::cast_precision_loss)] // some thousands of points
    let freedom = solution.degrees_of_freedom as f64;
    if given && freedom > 0.0 {
        // chi^2 scatters by the square root of twice its degrees of freedom
        let away = (solution.chi_squared - freedom) / (2.0 * freedom).sqrt();
        if away > 4.0 {
            warnings.push(format!(
                "chi squared is {:.3} for {freedom} degrees of freedom: the errors of the points are too small, or the model does not describe them",
                solution.chi_squared
            ));
        } else if away < -3.0_f64.min(0.6 * freedom.sqrt()) {
            warnings.push(format!(
                "chi squared is {:.3} for {freedom} degrees of freedom: the errors of the points are larger than their scatter",
                solution.chi_squared
            ));
        }
    }
    if freedom == 0.0 {
        warnings.push("as many parameters as points: the curve goes through all of them, and nothing is left to estimate an error from".into());
    }
    warnings
}

/// Whether the glass temperature, a parameter or a number that follows, lies outside of the points.
pub(super) fn extrapolated(of: &Fit, glass: Option<f64>, x: &[f64]) -> Option<String> {
    let (glass, first, last) = (glass?, *x.first()?, *x.last()?);
    let outside = of.x == "temperature" && !(first..=last).contains(&glass);
    outside.then(|| format!("the glass temperature {glass:.2} K lies outside of the points ({first} to {last} K): it is extrapolated"))
}
