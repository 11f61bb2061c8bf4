//! Which input makes an output have a value: every root within a range, or the reason why there is none.
//!
//! A root is first enclosed on a grid, by a change of sign or by a least distance from the value, and then found by bisection
//! and secants. What oscillates faster than the grid resolves may keep roots to itself. A change of sign across a pole or a jump is none: there the distance does not shrink.

use super::Watch;
use super::number::{certain_ones, unknown};
use super::roots::{Point, Problem, roots};
use crate::describe::{Given, Kind, Param, Quantity, Scale};
use crate::error::{Error, ErrorKind, Searched};
use crate::numerics::sampling;
use crate::picture::exact;
use serde::Serialize;
use std::collections::BTreeMap;

/// Points of the first grid.
const GRID: usize = 400;
/// More solutions than this mean that the output is constant in places.
const MOST: usize = 60;

/// What solves.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Solutions {
    /// Numbers, in rising order.
    Numbers(Vec<f64>),
    /// Words, where the input is a choice.
    Words(Vec<&'static str>),
}

/// All values of the input `input` for which the output `output` is `value`, in rising order.
///
/// `given` are the other inputs; `within` replaces the range of the input, and stays inside its domain. `watch` hears how many
/// of the places looked at first are done; while roots are closed in on, these are all of them.
///
/// # Errors
/// [`ErrorKind::UnknownInput`] for an input or output that is not there; whatever the other inputs are refused for, an uncertainty too;
/// [`ErrorKind::NoSolution`] with the reach of the output where nothing solves; some error where `watch` ended it.
pub fn solve(
    quantity: &Quantity,
    given: &BTreeMap<String, Given>,
    (output, value): (&str, f64),
    input: &str,
    within: Option<(f64, f64)>,
    watch: Watch<'_>,
) -> Result<Solutions, Error> {
    let place = quantity.outputs.iter().position(|one| one.name == output);
    let place = place.ok_or_else(|| unknown(quantity, "output", output, quantity.outputs.iter().map(|one| one.name)))?;
    let param = quantity.inputs.iter().find(|one| one.name == input);
    let param = param.ok_or_else(|| unknown(quantity, "input", input, quantity.inputs.iter().map(|one| one.name)))?;
    if !value.is_finite() {
        return Err(Error::out_of_domain(output, value, quantity.outputs[place].unit, "a finite number"));
    }
    if given.contains_key(input) {
        return Err(Error::new(ErrorKind::Unreadable, format!("{input} is given a value and asked for; leave one of the two out")).about(input));
    }
    let given = certain_ones(quantity, given)?;
    let mut problem = Problem { quantity, given, output: place, input: param.name, value, refused: None, reach: None, watch, done: 0, all: 0, ended: false };
    match param.kind {
        Kind::Choice { choices, .. } | Kind::List { choices, .. } => {
            problem.all = choices.len();
            let mut fits = Vec::new();
            for (k, choice) in choices.iter().enumerate() {
                problem.done = k;
                if problem.distance(Given::Text(choice.id.to_owned())).is_some_and(|d| d.abs() <= 1e-9 * value.abs()) {
                    fits.push(choice.id);
                }
            }
            if fits.is_empty() { Err(none(&problem, param, (f64::NAN, f64::NAN))) } else { Ok(Solutions::Words(fits)) }
        }
        Kind::Number { min, max, scale, domain, .. } => {
            let (low, high) = within.unwrap_or((min, max));
            if !(low.is_finite() && high.is_finite() && low < high) {
                return Err(Error::new(ErrorKind::Unreadable, format!("within = {low}..{high}: two rising finite numbers are wanted")).about(input));
            }
            let points = if domain.integer { whole(&mut problem, param, low, high)? } else { grid(&mut problem, low, high, scale) };
            let found = if domain.integer {
                points.iter().flatten().filter(|(_, d)| d.abs() <= 1e-9 * value.abs()).map(|(x, _)| *x).collect()
            } else {
                roots(&mut problem, &points)
            };
            if found.is_empty() {
                return Err(none(&problem, param, (low, high)));
            }
            if found.len() > MOST {
                let message = format!("{output} is {} for whole stretches of {input} between {low} and {high}: any of them solves", exact(value));
                return Err(Error::no_solution(message).about(input));
            }
            Ok(Solutions::Numbers(found))
        }
    }
}

/// Every whole number of the range.
fn whole(problem: &mut Problem<'_>, param: &Param, low: f64, high: f64) -> Result<Vec<Option<Point>>, Error> {
    let (first, last) = (low.ceil(), high.floor());
    if last - first > 10_000.0 {
        let message = format!("{} = {low}..{high} holds more than 10,000 whole numbers; ask within a narrower range", param.name);
        return Err(Error::new(ErrorKind::Unreadable, message).about(param.name));
    }
    let mut xs = Vec::new();
    let mut x = first;
    while x <= last {
        xs.push(x);
        x += 1.0;
    }
    problem.all = xs.len();
    let mut all = Vec::new();
    for x in xs {
        problem.done = all.len();
        all.push(problem.at(x).map(|d| (x, d)));
    }
    Ok(all)
}

/// The distance along the range; where the inputs begin or cease to be refused, up to that very place.
fn grid(problem: &mut Problem<'_>, low: f64, high: f64, scale: Scale) -> Vec<Option<Point>> {
    let ratios = low > 0.0 && (scale == Scale::Log || high / low > 1e3);
    let xs = if ratios { sampling::logarithmic(low, high, GRID) } else { sampling::linear(low, high, GRID) };
    let mut points: Vec<Option<Point>> = Vec::new();
    let mut before: Option<(f64, Option<f64>)> = None;
    problem.all = xs.len();
    for (k, x) in xs.into_iter().enumerate() {
        problem.done = k;
        let d = problem.at(x);
        if let Some((x_before, d_before)) = before
            && d.is_some() != d_before.is_some()
        {
            let (mut inside, mut outside) = if d.is_some() { (x, x_before) } else { (x_before, x) };
            let mut edge = None;
            for _ in 0..60 {
                let middle = inside + 0.5 * (outside - inside);
                if middle == inside || middle == outside {
                    break;
                }
                match problem.at(middle) {
                    Some(d) => (inside, edge) = (middle, Some((middle, d))),
                    None => outside = middle,
                }
            }
            let edge = edge.map(Some);
            if d.is_some() {
                points.extend(edge);
            } else {
                points.extend(edge);
                points.push(None);
            }
        }
        points.push(d.map(|d| (x, d)));
        before = Some((x, d));
    }
    problem.done = problem.all;
    points
}

/// Why nothing solves: how far the output reaches, and what is refused.
fn none(problem: &Problem<'_>, param: &Param, (low, high): (f64, f64)) -> Error {
    let output = &problem.quantity.outputs[problem.output];
    let unit = |unit: &str| if ["1", "choice", "list"].contains(&unit) { String::new() } else { format!(" {unit}") };
    let range = if low.is_finite() { format!(" from {} to {}{}", exact(low), exact(high), unit(param.unit)) } else { String::new() };
    let wanted = format!("{} = {}{}", output.name, exact(problem.value), unit(output.unit));
    let (least, most) = problem.reach.map(|[least, most]| (least, most)).unzip();
    let constant = problem.reach.is_some_and(|[(_, least), (_, most)]| most - least <= 1e-12 * most.abs().max(least.abs()));
    let mut message = match (least, most) {
        (Some((_, value)), _) if constant => {
            format!("no {}{range} gives {wanted}: {} does not depend on it, it is {}", param.name, output.name, crate::picture::short(value))
        }
        (Some(least), Some(most)) => {
            let say = |(x, value): (f64, f64)| format!("{} (at {} = {})", crate::picture::short(value), param.name, crate::picture::short(x));
            format!("no {}{range} gives {wanted}: it reaches from {} to {}", param.name, say(least), say(most))
        }
        _ if low.is_finite() => format!("no {}{range} gives {wanted}: all of them are refused", param.name),
        _ => format!("no choice of {} gives {wanted}", param.name),
    };
    if let Some(refused) = &problem.refused {
        message.push_str(&format!("; where it is refused: {}", refused.message));
    }
    let mut error = Error::no_solution(message).about(param.name);
    error.unit = param.unit.into();
    error.domain = range.trim().into();
    error.search = Some(Box::new(Searched { least, most, constant, refused: problem.refused.clone() }));
    error
}
