//! A quantity fitted to points: what is free, where the search begins, and all that the answer tells.

use super::answer::{Answer, Fitted, Points};
use super::axes::output;
use super::report::{criteria, lopsided, profile, runs};
use super::said::sentences;
use super::tell::{Setting, defaults, derived, extrapolated, open, pairs, trend, warnings};
use super::{Options, Parameter, Problem, Solution, solve};
use crate::calculate::typed;
use crate::catalogue::{fits, quantity};
use crate::describe::{Fit, Given, Inputs, Kind, Param, Quantity};
use crate::error::{Error, ErrorKind};
use std::collections::BTreeMap;

/// The description of a model.
///
/// # Errors
/// [`ErrorKind::UnknownId`] with the models that there are.
pub fn model(id: &str) -> Result<&'static Fit, Error> {
    fits().find(|fit| fit.quantity == id).ok_or_else(|| {
        let shown: String = id.chars().take(60).collect();
        let names: Vec<&str> = fits().map(|fit| fit.quantity).collect();
        Error::new(ErrorKind::UnknownId, format!("there is no model {shown:?}; there are {}", names.join(", "))).about(shown)
    })
}

/// All models that speak of the same measurement over the same input, whatever theory they are of.
pub fn rivals(of: &Fit) -> Vec<&'static Fit> {
    let kind = |fit: &Fit| {
        let input = quantity(fit.quantity).ok()?.inputs.iter().find(|param| param.name == fit.x)?;
        let output = output(fit).ok()?;
        Some((input.name, input.unit, output.measurement(), output.unit))
    };
    fits().filter(|fit| kind(fit) == kind(of)).collect()
}

/// A model among several: what is chosen of it, and all that it is given.
pub type Variant = (String, BTreeMap<String, Given>);

/// What is given to a model where models are compared: once as it stands, or once for each word of a choice that is a curve of its
/// own and was not made. The words are those that differ from the default, as `name=word`.
///
/// # Errors
/// A model whose quantity is not there.
pub fn variants(of: &Fit, given: &BTreeMap<String, Given>) -> Result<Vec<Variant>, Error> {
    let quantity = quantity(of.quantity)?;
    let mut all = vec![(String::new(), given.clone())];
    for name in of.alternatives.iter().filter(|name| !given.contains_key(**name)) {
        let Kind::Choice { choices, default } = described(quantity, name)?.kind else { continue };
        let with = |(label, given): &Variant, word: &'static str| {
            if word == default {
                return (label.clone(), given.clone());
            }
            let mut given = given.clone();
            given.insert((*name).to_owned(), Given::Text(word.to_owned()));
            (format!("{label} {name}={word}").trim().to_owned(), given)
        };
        all = all.iter().flat_map(|one| choices.iter().map(move |choice| with(one, choice.id))).collect();
    }
    Ok(all)
}

/// Fits a model to points. A number among `given` is held, unless `free` names it: then the search begins there.
///
/// # Errors
/// An input or parameter that is refused, by name; fewer points than parameters, with both numbers; no minimum.
pub fn fit(of: &Fit, points: &Points, free: Option<&[String]>, given: &BTreeMap<String, Given>, options: impl Into<Options>) -> Result<Answer, Error> {
    let options = options.into();
    let quantity = quantity(of.quantity)?;
    let (given, _) = typed(quantity.inputs, given)?;
    if given.contains_key(of.x) {
        return Err(Error::new(ErrorKind::Rule, format!("{} is what the points are measured along; it has no one value", of.x)).about(of.x));
    }
    let chosen = free.is_some();
    let free: Vec<&'static str> = match free {
        None => of.free.iter().copied().filter(|name| !given.contains_key(*name)).collect(),
        Some(names) => names.iter().map(|name| known(of, name)).collect::<Result<_, _>>()?,
    };
    options.check(&free)?;
    check(points)?;
    let mut order: Vec<usize> = (0..points.x.len()).collect();
    order.sort_by(|a, b| points.x[*a].total_cmp(&points.x[*b]));
    let pick = |values: &[f64]| order.iter().map(|k| values[*k]).collect::<Vec<f64>>();
    let (x, y, sigma) = (pick(&points.x), pick(&points.y), points.sigma.as_deref().map(pick));
    let places = x.chunk_by(|a, b| a == b).count();
    if places < free.len() && places < x.len() {
        let why = format!("the points lie at {places} different values of {}, which cannot determine {} free parameters", of.x, free.len());
        return Err(Error::new(ErrorKind::Rule, why));
    }
    let begins = (of.start)(&x, &y);
    let parameters: Vec<Parameter> = free.iter().map(|name| parameter(quantity, name, &begins, &given)).collect::<Result<_, _>>()?;
    let held = held(quantity, of, &free, &given)?;
    let place = quantity.outputs.iter().position(|output| output.name == of.y);
    let place = place.ok_or_else(|| Error::new(ErrorKind::Internal, format!("{} has no output {}", quantity.id, of.y)))?;
    let values = |parameters: &[f64]| -> Result<Vec<f64>, Error> {
        let mut inputs = held.clone();
        for (name, value) in free.iter().zip(parameters) {
            inputs.insert((*name).to_owned(), Given::Number(*value));
        }
        x.iter()
            .map(|x| {
                inputs.insert(of.x.to_owned(), Given::Number(*x));
                quantity.evaluate(&inputs).map(|outputs| outputs[place].1)
            })
            .collect()
    };
    let problem = Problem { model: &values, y: &y, sigma: sigma.as_deref(), parameters: &parameters, loss: options.loss };
    let solution = solve(&problem, 4)?.finite()?;
    let told = criteria(&problem, &solution);
    let mut residuals = vec![0.0; x.len()];
    order.iter().zip(&solution.residuals).for_each(|(k, residual)| residuals[*k] = *residual);
    let fitted: Vec<Fitted> = free.iter().enumerate().map(|(k, name)| fitted(&problem, &solution, k, quantity, name, options.wants(name))).collect();
    let names: Vec<String> = free.iter().map(|name| (*name).to_owned()).collect();
    let setting = Setting { quantity, of, free: &free, held: &held, given: &given };
    let derived = derived(&setting, &(0..free.len()).collect::<Vec<_>>(), &solution, &x);
    let runs = runs(&solution.residuals);
    let mut warned = warnings(&names, &solution, sigma.is_some());
    warned.extend(open(&names, &fitted));
    let glass = free.iter().position(|name| *name == "glass_temperature").map(|k| (solution.values[k], fitted[k].error.unwrap_or(0.0)));
    warned.extend(extrapolated(of, glass.or_else(|| derived.get("glass_temperature").map(|follows| (follows.value, follows.error))), &x));
    warned.extend(trend(runs));
    warned.extend(defaults(&setting, chosen));
    Ok(Answer {
        model: of.quantity.to_owned(),
        points: x.len(),
        left_out: Vec::new(),
        free: names.iter().cloned().zip(fitted).collect(),
        words: worded(&given),
        fixed: held,
        derived,
        correlation: pairs(&names, &solution),
        chi_squared: solution.chi_squared,
        degrees_of_freedom: solution.degrees_of_freedom,
        aicc: told.aicc,
        bic: told.bic,
        runs,
        sigma: if sigma.is_some() { "given" } else { "estimated" }.to_owned(),
        robust: solution.robust,
        warnings: sentences(&warned),
        warned,
        residuals,
        y_unit: None,
        understood: Vec::new(),
    })
}

pub(super) fn known(of: &Fit, name: &str) -> Result<&'static str, Error> {
    of.free.iter().copied().find(|other| *other == name).ok_or_else(|| {
        let shown: String = name.chars().take(60).collect();
        Error::new(ErrorKind::UnknownInput, format!("free: {} has no parameter {shown:?} that can be free; it has {}", of.quantity, of.free.join(", ")))
            .about(shown)
    })
}

pub(super) fn check(points: &Points) -> Result<(), Error> {
    let refused = |what: &str, why: String| Err(Error::new(ErrorKind::Unreadable, format!("{what}: {why}")).about(what));
    if points.x.len() != points.y.len() {
        return refused("y", format!("{} values for {} of x", points.y.len(), points.x.len()));
    }
    if let Some(sigma) = &points.sigma {
        if sigma.len() != points.x.len() {
            return refused("sigma", format!("{} values for {} of x", sigma.len(), points.x.len()));
        }
        if let Some(k) = sigma.iter().position(|s| !(s.is_finite() && *s > 0.0)) {
            return refused("sigma", format!("point {} has {}; a finite number above zero is wanted", k + 1, sigma[k]));
        }
    }
    for (what, values) in [("x", &points.x), ("y", &points.y)] {
        if let Some(k) = values.iter().position(|value| !value.is_finite()) {
            return refused(what, format!("point {} has {}; a finite number is wanted", k + 1, values[k]));
        }
    }
    Ok(())
}

fn described(quantity: &Quantity, name: &str) -> Result<&'static Param, Error> {
    quantity.inputs.iter().find(|param| param.name == name).ok_or_else(|| Error::new(ErrorKind::Internal, format!("{name} is not described")).about(name))
}

/// A free parameter: begins where it is told, within its domain.
pub(super) fn parameter(quantity: &Quantity, name: &str, begins: &[(&'static str, f64)], given: &BTreeMap<String, Given>) -> Result<Parameter, Error> {
    let Kind::Number { default, domain, .. } = described(quantity, name)?.kind else {
        return Err(Error::new(ErrorKind::Internal, format!("{name} is no number")).about(name));
    };
    let asked = match given.get(name) {
        Some(Given::Number(value)) => Some(*value),
        _ => begins.iter().find(|(other, _)| *other == name).map(|(_, value)| *value),
    };
    // an open end of a domain is none of its values
    let inside = |bound: f64, way: f64| bound + way * 1e-9 * bound.abs().max(1e-9);
    let lower = domain.at_least.or(domain.greater_than.map(|bound| inside(bound, 1.0))).unwrap_or(f64::NEG_INFINITY);
    let upper = domain.at_most.or(domain.less_than.map(|bound| inside(bound, -1.0))).unwrap_or(f64::INFINITY);
    let start = asked.filter(|value| value.is_finite()).unwrap_or(default);
    Ok(Parameter { lower, upper, ..Parameter::free(name, start.clamp(lower, upper)) })
}

/// The inputs that are held: given ones and defaults.
pub(super) fn held(quantity: &Quantity, of: &Fit, free: &[&'static str], given: &BTreeMap<String, Given>) -> Result<BTreeMap<String, Given>, Error> {
    let mut held = given.clone();
    held.retain(|name, _| !free.contains(&name.as_str()));
    for param in quantity.inputs.iter().filter(|param| param.name != of.x && !free.contains(&param.name)) {
        let default = match param.kind {
            Kind::Number { default, .. } => Given::Number(default),
            Kind::Choice { default, .. } => Given::Text(default.to_owned()),
            _ => continue,
        };
        held.entry(param.name.to_owned()).or_insert(default);
    }
    // names and values that are not allowed are refused before any work
    let _: Inputs = crate::describe::resolve(quantity.inputs, &[], &held)?;
    Ok(held)
}

/// Of what was given the choices among words.
pub(super) fn worded(held: &BTreeMap<String, Given>) -> BTreeMap<String, String> {
    let word = |(name, value): (&String, &Given)| if let Given::Text(word) = value { Some((name.clone(), word.clone())) } else { None };
    held.iter().filter_map(word).collect()
}

/// Value, error and interval of a parameter; the interval by the likelihood where it is asked for, or lopsided by more than a tenth.
pub(super) fn fitted(problem: &Problem<'_>, solution: &Solution, position: usize, quantity: &Quantity, name: &str, asked: bool) -> Fitted {
    let value = solution.values[position];
    let error = solution.error(position).filter(|error| error.is_finite());
    let unit = described(quantity, name).map_or("", |param| param.unit).to_owned();
    let (mut ends, mut profiled) = ([error.map(|e| value - e), error.map(|e| value + e)], false);
    if (asked || lopsided(problem, solution, position))
        && let Ok(found) = profile(problem, solution, position)
    {
        // of a side that stays open the symmetric end would be a guess
        (ends, profiled) = (found, true);
    }
    // a symmetric end outside of the domain is none
    ends = ends.map(|end| end.filter(|end| problem.parameters[position].allows(*end)));
    Fitted { value, error, lower: ends[0], upper: ends[1], profiled, unit }
}
