//! From a start to a minimum: Levenberg-Marquardt, with linear parameters eliminated, from several starts.

use super::derivative::derivative;
use super::effort::{Effort, describes_nothing, hopeless};
use super::polish::{linear, polish};
use super::problem::{Loss, Parameter, Problem, Solution, squares};
use crate::error::{Error, ErrorKind};
use rmpfit::{MPConfig, MPError, MPFitter, MPMaxFev, MPPar, MPResult, MPSide};

/// Stands for the residual of a trial outside the model's domain: so large that the trial is refused.
const OUTSIDE: f64 = 1e100;
/// Scattered starts tried where the given start leads nowhere.
const RESCUE: usize = 12;
/// How many of these are looked at before a search is given up in which nothing follows the points.
const LOOK: usize = 4;
/// How many of these, the lowest, are followed to the last digit.
const CAREFUL: usize = 2;

type Deviates<'a> = dyn Fn(&[f64]) -> Result<Vec<f64>, Error> + 'a;

/// The descent sees only the parameters it moves.
struct Descent<'a> {
    deviates: &'a Deviates<'a>,
    moved: Vec<Parameter>,
    limits: Vec<MPPar>,
    config: MPConfig,
    points: usize,
}

impl MPFitter for Descent<'_> {
    fn eval(&mut self, params: &[f64], deviates: &mut [f64]) -> MPResult<()> {
        match (self.deviates)(params) {
            Ok(d) if d.iter().all(|d| d.abs() < OUTSIDE) => deviates.copy_from_slice(&d),
            _ => deviates.fill(OUTSIDE),
        }
        Ok(())
    }

    fn number_of_points(&self) -> usize {
        self.points
    }

    fn config(&self) -> &MPConfig {
        &self.config
    }

    fn parameters(&self) -> &[MPPar] {
        &self.limits
    }

    fn jacobian(&mut self, params: &[f64], deviates: &mut [f64], derivs: &mut [Option<Vec<f64>>]) -> MPResult<()> {
        self.eval(params, deviates)?;
        for (i, column) in derivs.iter_mut().enumerate() {
            if let Some(column) = column {
                let slope = derivative(&self.deviates, params, i, &self.moved[i]).map_err(|_| MPError::Eval)?;
                column.copy_from_slice(&slope);
            }
        }
        Ok(())
    }
}

/// How a descent walks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gait {
    /// Our derivatives, to the last digit.
    Careful,
    /// One-sided differences, until little is gained: a quarter of the evaluations.
    Quick,
    /// The same, to see whether anything is gained at all.
    Brief,
}

/// Levenberg-Marquardt over the parameters at `positions`, from `values`; the others are what `complete` makes of them.
fn descend(
    problem: &Problem<'_>,
    gait: Gait,
    values: &mut Vec<f64>,
    positions: &[usize],
    complete: &dyn Fn(&mut Vec<f64>) -> Result<(), Error>,
) -> Result<(), Error> {
    let whole = |part: &[f64], base: &[f64]| -> Result<Vec<f64>, Error> {
        let mut all = base.to_vec();
        positions.iter().zip(part).for_each(|(&i, p)| all[i] = *p);
        complete(&mut all)?;
        Ok(all)
    };
    let base = values.clone();
    let deviates = |part: &[f64]| whole(part, &base).and_then(|all| problem.deviates(&all));
    let limit = |&i: &usize| {
        let p = &problem.parameters[i];
        let mut limit = MPPar::new();
        (limit.limited_low, limit.limited_up) = (p.lower.is_finite(), p.upper.is_finite());
        if limit.limited_low {
            limit.limit_low = p.lower;
        }
        if limit.limited_up {
            limit.limit_up = p.upper;
        }
        limit.side = if gait == Gait::Careful { MPSide::User } else { MPSide::Auto };
        // of a model that is a quadrature the last digits are noise
        limit.rel_step = if gait == Gait::Careful { 0.0 } else { 1e-6 };
        limit
    };
    let most = if gait == Gait::Brief { 100 } else { 400 };
    let quick = MPConfig { ftol: 1e-9, xtol: 1e-9, gtol: 1e-10, max_iter: 100, max_fev: MPMaxFev::Limited(most), ..MPConfig::new() };
    let careful = MPConfig { ftol: 1e-14, xtol: 1e-12, gtol: 1e-14, max_iter: 500, max_fev: MPMaxFev::Limited(3000), ..MPConfig::new() };
    let config = if gait == Gait::Careful { careful } else { quick };
    let mut part: Vec<f64> = positions.iter().map(|&i| values[i]).collect();
    let moved = positions.iter().map(|&i| problem.parameters[i].clone()).collect();
    let limits = positions.iter().map(limit).collect();
    let mut descent = Descent { deviates: &deviates, moved, limits, config, points: problem.y.len() };
    // whether the end is a minimum is judged by the polish, so the descent's own opinion is not asked
    descent.mpfit(&mut part).map_err(|_| Error::new(ErrorKind::NotConverged, NOWHERE))?;
    *values = whole(&part, &base)?;
    Ok(())
}

/// Sets the linear parameters to their best values for the others as they are.
fn eliminate(problem: &Problem<'_>, linear_ones: &[usize], values: &mut [f64]) -> Result<(), Error> {
    let mut trial = values.to_vec();
    linear_ones.iter().for_each(|&i| trial[i] = 0.0);
    let zero = problem.deviates(&trial)?;
    let mut columns = Vec::new();
    for &i in linear_ones {
        trial[i] = 1.0;
        columns.push(problem.deviates(&trial)?.iter().zip(&zero).map(|(one, zero)| one - zero).collect());
        trial[i] = 0.0;
    }
    let right: Vec<f64> = zero.iter().map(|d| -d).collect();
    let best = linear(&columns, &right)?.step;
    linear_ones.iter().zip(best).for_each(|(&i, b)| values[i] = b);
    Ok(())
}

/// From one start to the minimum it leads to: with linear parameters eliminated, and with all moved together; the lower wins.
fn from(problem: &Problem<'_>, start: &[f64]) -> Result<Solution, Error> {
    let free = problem.free();
    let open = |i: &usize| problem.parameters[*i].linear && problem.parameters[*i].lower == f64::NEG_INFINITY && problem.parameters[*i].upper == f64::INFINITY;
    let (straight, bent): (Vec<usize>, Vec<usize>) = free.iter().copied().partition(open);
    let together = || {
        let mut values = start.to_vec();
        descend(problem, Gait::Careful, &mut values, &free, &|_| Ok(()))?;
        polish(problem, &values)
    };
    if straight.is_empty() || problem.loss != Loss::Squares {
        return together();
    }
    let apart = || {
        let mut values = start.to_vec();
        let complete = |all: &mut Vec<f64>| eliminate(problem, &straight, all);
        if bent.is_empty() {
            complete(&mut values)?
        } else {
            descend(problem, Gait::Careful, &mut values, &bent, &complete)?
        }
        polish(problem, &values)
    };
    lower(apart(), together())
}

fn lower(one: Result<Solution, Error>, other: Result<Solution, Error>) -> Result<Solution, Error> {
    // of two ends of the same valley the one that rests at no step of the model
    let height = |found: &Solution| found.chi_squared * if found.rough { 1.001 } else { 1.0 };
    match (one, other) {
        (Ok(a), Ok(b)) => Ok(if height(&b) < height(&a) { b } else { a }),
        (Err(_), b @ Ok(_)) => b,
        (a, _) => a,
    }
}

/// A start moved by up to a decade either way, the same for the same number.
fn scattered(problem: &Problem<'_>, number: usize) -> Vec<f64> {
    let mut start: Vec<f64> = problem.parameters.iter().map(|p| p.start).collect();
    for (k, i) in problem.free().into_iter().enumerate() {
        let p = &problem.parameters[i];
        // roots of primes are far from ratios of each other: the starts fill the box evenly
        let irrational = [2.0_f64, 3.0, 5.0, 7.0, 11.0, 13.0, 17.0, 19.0, 23.0][k % 9].sqrt();
        let share = (number as f64 * irrational).fract();
        let moved = p.start * 10f64.powf(2.0 * share - 1.0);
        let boxed = p.lower.is_finite() && p.upper.is_finite() && !p.allows(moved);
        let moved = if boxed { p.lower + share * (p.upper - p.lower) } else { moved };
        if p.allows(moved) {
            start[i] = moved;
        }
    }
    start
}

/// From one start quickly, all parameters moved together.
fn quickly(problem: &Problem<'_>, start: &[f64]) -> Result<(Vec<f64>, f64), Error> {
    lightly(problem, Gait::Quick, start)
}

fn lightly(problem: &Problem<'_>, gait: Gait, start: &[f64]) -> Result<(Vec<f64>, f64), Error> {
    let mut values = start.to_vec();
    descend(problem, gait, &mut values, &problem.free(), &|_| Ok(()))?;
    let chi_squared = squares(&problem.deviates(&values)?);
    Ok((values, chi_squared))
}

/// Least chi^2 near the starts of the parameters, to about a thousandth of a standard error: enough for an interval.
///
/// # Errors
/// Where the model cannot be evaluated there.
pub(super) fn least(problem: &Problem<'_>) -> Result<f64, Error> {
    let start: Vec<f64> = problem.parameters.iter().map(|p| p.start).collect();
    if problem.free().is_empty() { Ok(squares(&problem.deviates(&start)?)) } else { Ok(quickly(problem, &start)?.1) }
}

/// Whether the residuals are as large as their errors let expect: another minimum could not be much lower.
fn as_expected(problem: &Problem<'_>, solution: &Solution) -> bool {
    let freedom = solution.degrees_of_freedom as f64;
    problem.sigma.is_some() && problem.loss == Loss::Squares && solution.chi_squared <= freedom + 3.0 * (2.0 * freedom).sqrt()
}

/// The best minimum found from the given start and, unless its chi^2 is as expected, from `more` scattered ones.
///
/// A quick descent goes first; its end counts only if it passes the test of convergence. Where the given start leads
/// to no minimum, scattered starts are tried unasked, with a limited number of evaluations.
///
/// # Errors
/// A problem that cannot be solved (see [`Problem::check`]); [`ErrorKind::NotConverged`] where no start leads to a minimum.
pub fn solve(problem: &Problem<'_>, more: usize) -> Result<Solution, Error> {
    problem.check()?;
    if problem.loss == Loss::SoftL1 && problem.sigma.is_none() {
        return super::robust::settled(problem, more, solve);
    }
    let effort = Effort::new();
    let counted = |values: &[f64]| effort.count().and_then(|()| (problem.model)(values));
    search(&Problem { model: &counted, ..*problem }, more, &effort)
}

fn search(problem: &Problem<'_>, more: usize, effort: &Effort) -> Result<Solution, Error> {
    let start: Vec<f64> = problem.parameters.iter().map(|p| p.start).collect();
    // with care, then from elsewhere; where all fails, the first refusal says most
    let on = |ends: Vec<(Vec<f64>, f64)>, starts: usize| match from(problem, &start).map_err(|error| effort.spent().unwrap_or(error)) {
        Ok(found) if !found.rough => Ok(found),
        first => {
            effort.limit(problem.free().len());
            lower(first, rescue(problem, ends, starts))
        }
    };
    let mut best = if more == 0 {
        on(Vec::new(), RESCUE)
    } else {
        let end = quickly(problem, &start);
        let reached = end.as_ref().map_or(f64::INFINITY, |(_, chi_squared)| *chi_squared);
        match end.and_then(|(values, _)| polish(problem, &values)) {
            Ok(found) if !found.rough => Ok(found),
            first => {
                effort.limit(problem.free().len());
                let looked = if describes_nothing(problem, reached) { scatter(problem, Gait::Brief, 1..=LOOK) } else { Vec::new() };
                if looked.len() == LOOK && looked.iter().all(|(_, chi_squared)| describes_nothing(problem, *chi_squared)) {
                    Err(hopeless(1 + LOOK))
                } else {
                    let careful = on(looked, more.max(RESCUE));
                    if first.is_ok() { lower(first, careful) } else { careful }
                }
            }
        }
    };
    if best.as_ref().is_ok_and(|found| as_expected(problem, found)) {
        return best;
    }
    for number in 1..=more {
        let Ok(found) = best else { break };
        // where there is a minimum already, only a lower one is worth the care
        best = match quickly(problem, &scattered(problem, number)) {
            Ok((values, chi_squared)) if chi_squared < found.chi_squared * (1.0 - 1e-9) => lower(Ok(found), polish(problem, &values)),
            _ => Ok(found),
        };
    }
    best
}

/// What is said where the model has no value near any start.
const NOWHERE: &str = "the model has no value near the start: look at the units of the columns and at what was measured, or begin elsewhere";

/// Ends of light descents from scattered starts, with their chi^2.
fn scatter(problem: &Problem<'_>, gait: Gait, numbers: std::ops::RangeInclusive<usize>) -> Vec<(Vec<f64>, f64)> {
    numbers.filter_map(|number| lightly(problem, gait, &scattered(problem, number)).ok()).collect()
}

/// Where the given start leads to no minimum: the lowest ends of quick descents from scattered starts, with care. Those in `ends` are
/// known already; they came from the first starts.
fn rescue(problem: &Problem<'_>, mut ends: Vec<(Vec<f64>, f64)>, starts: usize) -> Result<Solution, Error> {
    let first = if ends.is_empty() { 1 } else { LOOK + 1 };
    ends.extend(scatter(problem, Gait::Quick, first..=starts));
    ends.sort_by(|(_, a), (_, b)| a.total_cmp(b));
    let nowhere = Err(Error::new(ErrorKind::NotConverged, NOWHERE));
    ends.iter().take(CAREFUL).map(|(values, _)| from(problem, values)).fold(nowhere, lower)
}
