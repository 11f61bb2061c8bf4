//! Errors of the outputs from errors of the inputs, which are taken as independent of each other.
//!
//! First order: the variance of an output is the sum of the squares of slope times error. Where a curve bends within the error
//! this is not enough; then the formula is evaluated at many points of the inputs' distributions, the same ones each time.

use super::Watch;
use super::number::Spread;
use crate::describe::{Given, Quantity};
use crate::error::{Error, ErrorKind};
use serde::Serialize;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// Points of the sampling of all inputs together, and of one input alone.
const SAMPLES: usize = 2048;
const ALONE: usize = 256;
/// Evaluations for the slopes and the bend of one input.
const SLOPES: usize = 6;
/// A curve bends where it leaves its tangent, one error away, by more than this share of the output's error. Ours.
const BENDS: f64 = 0.1;

/// How an error was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// From the slopes.
    Linear,
    /// From many points.
    Sampled,
    /// From many points, of which a few lie so far out that a standard deviation would depend on them: half the width of `interval`.
    Interval,
}

/// The error of one output.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Uncertain {
    /// Its standard deviation, or half the width of `interval`: `method` says which.
    pub error: f64,
    /// Which share of the square of the error each uncertain input brings; they sum to one unless there is no error.
    pub shares: BTreeMap<&'static str, f64>,
    /// How the error was found.
    pub method: Method,
    /// The ends of the middle 68.27 % of the output; one error to either side where it is linear.
    pub interval: [f64; 2],
    /// The share of the points that the inputs' domains refuse; zero where all are computed.
    pub refused: f64,
}

type Values = Vec<(&'static str, f64)>;

/// The errors of all outputs, in their order. `given` holds the values in the middle; `watch` hears of more evaluations to come where
/// an output bends.
///
/// # Errors
/// Whatever the inputs are refused for in the middle, or where most of the points around it are; some error where `watch` ended it.
pub fn uncertainties(
    quantity: &Quantity,
    given: &BTreeMap<String, Given>,
    spreads: &[(&'static str, Spread)],
    watch: Watch<'_>,
) -> Result<Vec<(&'static str, Uncertain)>, Error> {
    let middle = quantity.evaluate(given)?;
    let spreads: Vec<(&'static str, f64, Spread)> = spreads
        .iter()
        .filter_map(|(name, spread)| match given.get(*name) {
            Some(Given::Number(value)) => Some((*name, *value, *spread)),
            _ => None,
        })
        .collect();
    let watch = RefCell::new(watch);
    let (done, all, ended) = (Cell::new(0), Cell::new(SLOPES * spreads.len()), Cell::new(false));
    let at = |changes: &[(&'static str, f64)]| -> Result<Values, Error> {
        if ended.get() || !(watch.borrow_mut())(done.get(), all.get()) {
            // nothing more is computed: what is asked for afterwards ends at once
            ended.set(true);
            return Err(Error::no_solution("the computation was ended"));
        }
        done.set(done.get() + 1);
        let mut moved = given.clone();
        for (name, value) in changes {
            moved.insert((*name).to_owned(), Given::Number(*value));
        }
        quantity.evaluate(&moved)
    };
    // slope times error, and how far the curve leaves its tangent one error away
    let mut parts: Vec<Vec<f64>> = Vec::new();
    let mut bend = vec![0.0_f64; middle.len()];
    for (name, value, spread) in &spreads {
        let reach = spread.deviation();
        let steps = slopes(&at, &middle, name, *value, reach);
        let far = [at(&[(name, value + reach)]), at(&[(name, value - reach)])];
        for (k, (_, f)) in middle.iter().enumerate() {
            let line = steps[k].unwrap_or(f64::NAN);
            for (side, end) in [1.0, -1.0].into_iter().zip(&far) {
                let leaves = end.as_ref().map_or(f64::INFINITY, |end| (end[k].1 - f - side * line).abs());
                bend[k] = if leaves.is_nan() { f64::INFINITY } else { bend[k].hypot(leaves) };
            }
        }
        parts.push(steps.into_iter().map(|step| step.unwrap_or(f64::NAN)).collect());
    }
    let mut sampled: Option<Sampled> = None;
    let mut answer = Vec::new();
    for (k, (output, f)) in middle.iter().enumerate() {
        let variances: Vec<f64> = parts.iter().map(|part| part[k] * part[k]).collect();
        let error = variances.iter().sum::<f64>().sqrt();
        let rounding = 1e-9 * f.abs();
        if error.is_finite() && bend[k] <= BENDS * error + rounding {
            let shares = shares(&spreads, &variances);
            answer.push((*output, Uncertain { error, shares, method: Method::Linear, interval: [f - error, f + error], refused: 0.0 }));
            continue;
        }
        if sampled.is_none() {
            all.set(done.get() + SAMPLES + ALONE * spreads.len());
            sampled = Some(Sampled::new(&at, &spreads)?);
        }
        if let Some(sampled) = &sampled {
            answer.push((*output, sampled.of(k, &spreads)));
        }
    }
    let sound = |one: &Uncertain| one.error.is_finite() && one.interval.iter().all(|end| end.is_finite()) && one.shares.values().all(|share| share.is_finite());
    if let Some((output, _)) = answer.iter().find(|(_, one)| !sound(one)) {
        let name = spreads.first().map_or("", |(name, _, _)| *name);
        return Err(Error::new(ErrorKind::NotFinite, format!("the error of {output} is larger than any number; give {name} a smaller one")).about(name));
    }
    Ok(answer)
}

/// Slope times error of each output, by central differences of two steps; one-sided at the end of a domain.
fn slopes(at: &impl Fn(&[(&'static str, f64)]) -> Result<Values, Error>, middle: &Values, name: &'static str, value: f64, reach: f64) -> Vec<Option<f64>> {
    let difference = |h: f64| -> Vec<Option<f64>> {
        let (up, down) = (at(&[(name, value + h)]).ok(), at(&[(name, value - h)]).ok());
        let side = |k: usize| match (&up, &down) {
            (Some(up), Some(down)) => Some((up[k].1 - down[k].1) / (2.0 * h) * reach),
            (Some(up), None) => Some((up[k].1 - middle[k].1) / h * reach),
            (None, Some(down)) => Some((middle[k].1 - down[k].1) / h * reach),
            (None, None) => None,
        };
        (0..middle.len()).map(side).collect()
    };
    if reach == 0.0 {
        return vec![Some(0.0); middle.len()];
    }
    // a step must be seen in the last digits of the value
    let h = (0.02 * reach).max(1e-7 * value.abs());
    let (wide, narrow) = (difference(h), difference(0.5 * h));
    wide.into_iter()
        .zip(narrow)
        .map(|pair| match pair {
            (Some(wide), Some(narrow)) => Some((4.0 * narrow - wide) / 3.0),
            _ => None,
        })
        .collect()
}

fn shares(spreads: &[(&'static str, f64, Spread)], variances: &[f64]) -> BTreeMap<&'static str, f64> {
    let sum: f64 = variances.iter().sum();
    spreads.iter().zip(variances).map(|((name, _, _), variance)| (*name, if sum > 0.0 { variance / sum } else { 0.0 })).collect()
}

/// The outputs at many points.
struct Sampled {
    all: Vec<Values>,
    alone: Vec<Vec<Values>>,
    refused: f64,
}

impl Sampled {
    fn new(at: &impl Fn(&[(&'static str, f64)]) -> Result<Values, Error>, spreads: &[(&'static str, f64, Spread)]) -> Result<Self, Error> {
        let mut why = None;
        let mut gather = |count: usize, chosen: &[(&'static str, f64, Spread)]| -> Vec<Values> {
            let ratios = irrational(chosen.len());
            let mut values = Vec::new();
            for n in 0..count {
                let changes: Vec<(&'static str, f64)> = chosen
                    .iter()
                    .zip(&ratios)
                    .map(|((name, value, spread), ratio)| {
                        let place = (0.5 + ratio * (f64::from(u32::try_from(n).unwrap_or(u32::MAX)) + 1.0)).fract();
                        (*name, drawn(*value, *spread, place))
                    })
                    .collect();
                match at(&changes) {
                    Ok(outputs) => values.push(outputs),
                    Err(error) => {
                        why.get_or_insert(error);
                    }
                }
            }
            values
        };
        let all = gather(SAMPLES, spreads);
        let alone = spreads.iter().map(|one| gather(ALONE, std::slice::from_ref(one))).collect();
        #[allow(clippy::cast_precision_loss)] // some thousands
        let refused = 1.0 - all.len() as f64 / SAMPLES as f64;
        match why {
            Some(mut error) if refused > 0.5 => {
                error.message = format!("most values within the uncertainties are refused, so that no error can be given: {}", error.message);
                Err(error)
            }
            _ => Ok(Self { all, alone, refused }),
        }
    }

    fn of(&self, k: usize, spreads: &[(&'static str, f64, Spread)]) -> Uncertain {
        let column = |rows: &[Values]| -> Vec<f64> { rows.iter().map(|row| row[k].1).collect() };
        let mut values = column(&self.all);
        values.sort_by(f64::total_cmp);
        let interval = middle(&values);
        let alone = self.alone.iter().map(|rows| column(rows));
        let (method, squares): (_, Vec<f64>) = if unbounded(&values) {
            let square = |mut values: Vec<f64>| {
                values.sort_by(f64::total_cmp);
                half_width(middle(&values)).powi(2)
            };
            (Method::Interval, alone.map(square).collect())
        } else {
            (Method::Sampled, alone.map(|values| variance(&values)).collect())
        };
        let error = if method == Method::Interval { half_width(interval) } else { variance(&values).sqrt() };
        Uncertain { error, shares: shares(spreads, &squares), method, interval, refused: self.refused }
    }
}

/// The ends of the middle 68.27 % of sorted values.
fn middle(values: &[f64]) -> [f64; 2] {
    [0.158_655, 0.841_345].map(|share| {
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)] // an index of some thousands
        let place = (share * values.len().saturating_sub(1) as f64).round() as usize;
        values.get(place).copied().unwrap_or(f64::NAN)
    })
}

fn half_width([low, high]: [f64; 2]) -> f64 {
    0.5 * (high - low)
}

/// Whether more points would not settle the standard deviation of sorted values, as near a pole within the errors.
///
/// The share of values beyond x falls as a power of x there. Its exponent is estimated from the farthest 1 % of the values (Hill's
/// estimate); a variance exists where it is larger than 2.
fn unbounded(values: &[f64]) -> bool {
    let half = values.get(values.len() / 2).copied().unwrap_or(f64::NAN);
    let mut far: Vec<f64> = values.iter().map(|value| (value - half).abs()).collect();
    far.sort_by(|a, b| b.total_cmp(a));
    let count = far.len() / 100;
    let Some(&nearest) = far.get(count).filter(|nearest| count > 4 && **nearest > 0.0) else { return false };
    #[allow(clippy::cast_precision_loss)] // some tens
    let inverse = far.iter().take(count).map(|far| (far / nearest).ln()).sum::<f64>() / count as f64;
    inverse > 0.5
}

fn variance(values: &[f64]) -> f64 {
    #[allow(clippy::cast_precision_loss)] // some thousands
    let count = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / count;
    values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / count
}

/// Steps that fill a box of `dimensions` evenly: powers of the inverse of the root of x^(d+1) = x + 1 (a generalised golden ratio).
fn irrational(dimensions: usize) -> Vec<f64> {
    let power = i32::try_from(dimensions).unwrap_or(i32::MAX);
    let mut root = 2.0_f64;
    for _ in 0..60 {
        root = (1.0 + root).powf(1.0 / f64::from(power.saturating_add(1)));
    }
    (1..=power).map(|k| root.powi(-k)).collect()
}

/// The value below which the share `place` of a distribution lies.
fn drawn(value: f64, spread: Spread, place: f64) -> f64 {
    match spread {
        Spread::Between(low, high) => low + place * (high - low),
        Spread::Normal(deviation) => value + deviation * std::f64::consts::SQRT_2 * puruspe::inverf(2.0 * place.clamp(1e-9, 1.0 - 1e-9) - 1.0),
    }
}
