//! Several sets of points fitted at once, with parameters in common.

use super::answer::{Answer, Fitted, Points};
use super::model::{check, fitted, held, known, parameter, worded};
use super::report::{criteria, runs};
use super::said::sentences;
use super::tell::{Setting, defaults, derived, open, pairs, trend, warnings};
use super::{Options, Parameter, Problem, solve};
use crate::calculate::typed;
use crate::catalogue::quantity;
use crate::describe::{Fit, Given};
use crate::error::{Error, ErrorKind};
use std::collections::BTreeMap;

/// More free parameters than this take too long together.
const MOST: usize = 100;

fn refused(about: &str, why: String) -> Error {
    Error::new(ErrorKind::Rule, why).about(about)
}

/// Fits a model to several sets of points: the parameters named in `common` have one value for all sets, the other free ones
/// a value for each set, named `parameter[set]`. The answer for all, and for each set the answer with its own values.
///
/// # Errors
/// As [`super::fit`]; a common parameter that is not free; more than a hundred free parameters; errors given for some sets only.
pub fn shared(
    of: &Fit,
    sets: &[(String, Points)],
    free: Option<&[String]>,
    common: &[String],
    given: &BTreeMap<String, Given>,
    options: impl Into<Options>,
) -> Result<(Answer, Vec<Answer>), Error> {
    let options = options.into();
    let quantity = quantity(of.quantity)?;
    let (given, _) = typed(quantity.inputs, given)?;
    if given.contains_key(of.x) {
        return Err(refused(of.x, format!("{} is what the points are measured along; it has no one value", of.x)));
    }
    let chosen = free.is_some();
    let free: Vec<&'static str> = match free {
        None => of.free.iter().copied().filter(|name| !given.contains_key(*name) || common.iter().any(|c| c == name)).collect(),
        Some(names) => names.iter().map(|name| known(of, name)).collect::<Result<_, _>>()?,
    };
    for name in common {
        let name = known(of, name)?;
        if !free.contains(&name) {
            return Err(refused("shared", format!("shared: {name} is not free")));
        }
    }
    options.check(&free)?;
    let is_common = |name: &str| common.iter().any(|c| c == name);
    let count = free.iter().map(|name| if is_common(name) { 1 } else { sets.len() }).sum::<usize>();
    if count > MOST {
        return Err(refused(
            "shared",
            format!("{} sets with these shared parameters have {count} free parameters; at most {MOST} are fitted together", sets.len()),
        ));
    }
    let with_sigma = sets.iter().filter(|(_, points)| points.sigma.is_some()).count();
    if with_sigma != 0 && with_sigma != sets.len() {
        return Err(refused("sigma", "errors are given for some of the sets only: give them for all or for none".into()));
    }
    // where each parameter of each set stands among all
    let mut names: Vec<String> = Vec::new();
    let mut places: Vec<Vec<usize>> = Vec::new();
    let mut parameters: Vec<Parameter> = Vec::new();
    for (group, points) in sets {
        check(points)?;
        let mut order: Vec<usize> = (0..points.x.len()).collect();
        order.sort_by(|a, b| points.x[*a].total_cmp(&points.x[*b]));
        let begins = (of.start)(&order.iter().map(|k| points.x[*k]).collect::<Vec<_>>(), &order.iter().map(|k| points.y[*k]).collect::<Vec<_>>());
        let mut own = Vec::new();
        for name in &free {
            let full = if is_common(name) { (*name).to_owned() } else { format!("{name}[{group}]") };
            own.push(if let Some(k) = names.iter().position(|other| *other == full) {
                k
            } else {
                let mut one = parameter(quantity, name, &begins, &given)?;
                one.name.clone_from(&full);
                names.push(full);
                parameters.push(one);
                names.len() - 1
            });
        }
        places.push(own);
    }
    let held = held(quantity, of, &free, &given)?;
    let place = quantity.outputs.iter().position(|output| output.name == of.y);
    let place = place.ok_or_else(|| Error::new(ErrorKind::Internal, format!("{} has no output {}", quantity.id, of.y)))?;
    let all = |pick: fn(&Points) -> &[f64]| sets.iter().flat_map(|(_, points)| pick(points)).copied().collect::<Vec<f64>>();
    let y = all(|points| &points.y);
    let sigma = (with_sigma > 0).then(|| all(|points| points.sigma.as_deref().unwrap_or(&[])));
    let values = |parameters: &[f64]| -> Result<Vec<f64>, Error> {
        let mut inputs = held.clone();
        let mut out = Vec::with_capacity(y.len());
        for ((_, points), own) in sets.iter().zip(&places) {
            for (name, k) in free.iter().zip(own) {
                inputs.insert((*name).to_owned(), Given::Number(parameters[*k]));
            }
            for x in &points.x {
                inputs.insert(of.x.to_owned(), Given::Number(*x));
                out.push(quantity.evaluate(&inputs)?[place].1);
            }
        }
        Ok(out)
    };
    let problem = Problem { model: &values, y: &y, sigma: sigma.as_deref(), parameters: &parameters, loss: options.loss };
    let solution = solve(&problem, 2)?.finite()?;
    let told = criteria(&problem, &solution);
    let plain = |name: &str| name.split('[').next().unwrap_or(name).to_owned();
    let fits: Vec<Fitted> = names
        .iter()
        .enumerate()
        .map(|(k, name)| {
            let name = plain(name);
            fitted(&problem, &solution, k, quantity, &name, options.wants(&name))
        })
        .collect();
    // of each set in the order of x, one set after the other
    let mut first = 0;
    let mut sorted: Vec<Vec<f64>> = Vec::new();
    for (_, points) in sets {
        let mut order: Vec<usize> = (0..points.x.len()).collect();
        order.sort_by(|a, b| points.x[*a].total_cmp(&points.x[*b]));
        sorted.push(order.iter().map(|k| solution.residuals[first + k]).collect());
        first += points.x.len();
    }
    let of_all = runs(&sorted.concat());
    let setting = Setting { quantity, of, free: &free, held: &held, given: &given };
    let mut warned = warnings(&names, &solution, sigma.is_some());
    warned.extend(open(&names, &fits));
    warned.extend(trend(of_all));
    warned.extend(defaults(&setting, chosen));
    let whole = Answer {
        model: of.quantity.to_owned(),
        points: y.len(),
        left_out: Vec::new(),
        free: names.iter().cloned().zip(fits.iter().cloned()).collect(),
        fixed: held.clone(),
        words: worded(&given),
        derived: BTreeMap::new(),
        correlation: pairs(&names, &solution),
        chi_squared: solution.chi_squared,
        degrees_of_freedom: solution.degrees_of_freedom,
        aicc: told.aicc,
        bic: told.bic,
        runs: of_all,
        sigma: if sigma.is_some() { "given" } else { "estimated" }.to_owned(),
        robust: solution.robust,
        warnings: sentences(&warned),
        warned,
        residuals: solution.residuals.clone(),
        y_unit: None,
        understood: Vec::new(),
    };
    let mut whole = whole;
    let mut answers = Vec::new();
    let mut first = 0;
    for (((group, points), own), sorted) in sets.iter().zip(&places).zip(&sorted) {
        let mut one = whole.clone();
        one.runs = runs(sorted);
        one.points = points.x.len();
        one.free = free.iter().zip(own).map(|(name, k)| ((*name).to_owned(), fits[*k].clone())).collect();
        let coldest = points.x.iter().copied().fold(f64::INFINITY, f64::min);
        one.derived = derived(&setting, own, &solution, &[coldest]);
        one.correlation = BTreeMap::new();
        for (a, ka) in free.iter().zip(own) {
            for (b, kb) in free.iter().zip(own).skip_while(|(b, _)| *b != a).skip(1) {
                one.correlation.insert(format!("{a},{b}"), whole.correlated(&names[*ka], &names[*kb]));
            }
        }
        one.residuals = solution.residuals[first..first + points.x.len()].to_vec();
        first += points.x.len();
        whole.derived.extend(one.derived.iter().map(|(name, follows)| (format!("{name}[{group}]"), follows.clone())));
        answers.push(one);
    }
    Ok((whole, answers))
}
