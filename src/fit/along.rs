//! The curve of a fit with its bands, and the residuals in order.

use super::answer::{Answer, Points};
use crate::catalogue::quantity;
use crate::describe::{Fit, Given, Quantity};
use crate::error::{Error, ErrorKind};
use std::collections::BTreeMap;

/// Values along the curve.
const STEPS: usize = 120;
/// Values along the curve where one takes long to compute.
const FEW: usize = 40;

/// The curve of a fit, and standard deviations around it.
#[derive(Clone, Debug, Default)]
pub struct Along {
    /// Where.
    pub x: Vec<f64>,
    /// The fitted curve.
    pub y: Vec<f64>,
    /// Standard error of the curve: the confidence band holds the true curve at one x in 68 % of cases.
    pub confidence: Vec<f64>,
    /// With the scatter of one more point: the prediction band holds it in 68 % of cases.
    pub prediction: Vec<f64>,
}

/// Values of the model with these parameters.
pub(super) fn values(of: &Fit, quantity: &Quantity, answer: &Answer, moved: &[(&str, f64)], x: &[f64]) -> Result<Vec<f64>, Error> {
    let place = quantity.outputs.iter().position(|output| output.name == of.y);
    let place = place.ok_or_else(|| Error::new(ErrorKind::Internal, format!("{} has no output {}", quantity.id, of.y)))?;
    let mut inputs: BTreeMap<String, Given> = answer.fixed.clone();
    inputs.extend(answer.free.iter().map(|(name, fitted)| (name.clone(), Given::Number(fitted.value))));
    inputs.extend(moved.iter().map(|(name, value)| ((*name).to_owned(), Given::Number(*value))));
    let at = |x: &f64| {
        inputs.insert(of.x.to_owned(), Given::Number(*x));
        quantity.evaluate(&inputs).map(|outputs| outputs[place].1)
    };
    x.iter().map(at).collect()
}

/// Standard deviation of one point: the median of those given, or the scatter about the curve.
fn scatter(points: &Points, answer: &Answer) -> f64 {
    match &points.sigma {
        Some(sigma) if !sigma.is_empty() => {
            let mut sorted = sigma.clone();
            sorted.sort_by(f64::total_cmp);
            sorted[sorted.len() / 2]
        }
        _ => (answer.residuals.iter().map(|r| r * r).sum::<f64>() / answer.degrees_of_freedom.max(1) as f64).sqrt(),
    }
}

/// Whether values of one sign span so much that a logarithmic axis shows them better.
pub(super) fn wide(values: &[f64]) -> bool {
    let (low, high) = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(*v), high.max(*v)));
    low > 0.0 && high > 30.0 * low
}

/// The curve alone over the range of the points: where, and how high.
pub(super) fn line(of: &Fit, quantity: &Quantity, points: &Points, answer: &Answer) -> Result<(Vec<f64>, Vec<f64>), Error> {
    let (low, high) = points.x.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(*v), high.max(*v)));
    let clock = |count: usize| -> Vec<f64> {
        let share = |k: usize| k as f64 / (count - 1) as f64;
        let at = |k: usize| if wide(&points.x) { low * (high / low).powf(share(k)) } else { low + (high - low) * share(k) };
        (0..count).map(at).map(|x| x.max(low).min(high)).collect()
    };
    // a model with many inputs is a sum of integrals
    let x = clock(if quantity.inputs.len() > 8 { FEW } else { STEPS });
    let y = values(of, quantity, answer, &[], &x)?;
    Ok((x, y))
}

/// The curve over the range of the points, with both bands from the errors and correlations of the answer.
///
/// # Errors
/// Those of the model.
pub fn along(of: &Fit, points: &Points, answer: &Answer) -> Result<Along, Error> {
    let quantity = quantity(of.quantity)?;
    let (x, y) = line(of, quantity, points, answer)?;
    let inner: Vec<(&str, f64, f64)> = answer.free.iter().filter_map(|(name, f)| Some((name.as_str(), f.value, f.error.filter(|e| *e > 0.0)?))).collect();
    // in units of standard errors, so that correlations are all that is needed
    let mut slopes = Vec::new();
    for (name, value, error) in &inner {
        let step = 1e-3 * error;
        let side = |way: f64| values(of, quantity, answer, &[(*name, value + way * step)], &x);
        let (up, down) = (side(1.0), side(-1.0));
        let slope: Vec<f64> = match (up, down) {
            (Ok(up), Ok(down)) => up.iter().zip(&down).map(|(up, down)| (up - down) / 2e-3).collect(),
            (Ok(up), Err(_)) => up.iter().zip(&y).map(|(up, y)| (up - y) / 1e-3).collect(),
            (Err(_), Ok(down)) => y.iter().zip(&down).map(|(y, down)| (y - down) / 1e-3).collect(),
            (Err(why), Err(_)) => return Err(why),
        };
        slopes.push(slope);
    }
    let r = |a: usize, b: usize| if a == b { 1.0 } else { answer.correlated(inner[a].0, inner[b].0) };
    let confidence: Vec<f64> = (0..x.len())
        .map(|i| {
            let mut variance = 0.0;
            for (a, one) in slopes.iter().enumerate() {
                for (b, other) in slopes.iter().enumerate() {
                    variance += one[i] * other[i] * r(a, b);
                }
            }
            variance.max(0.0).sqrt()
        })
        .collect();
    let one = scatter(points, answer);
    let prediction = confidence.iter().map(|c| c.hypot(one)).collect();
    Ok(Along { x, y, confidence, prediction })
}

/// Residuals over their errors in rising order, each beside the normal quantile of its rank.
pub fn quantiles(points: &Points, answer: &Answer) -> Vec<(f64, f64)> {
    let one = scatter(points, answer);
    let error = |k: usize| points.sigma.as_ref().and_then(|all| all.get(k)).copied().unwrap_or(one);
    let mut reduced: Vec<f64> = answer.residuals.iter().enumerate().map(|(k, r)| r / error(k)).filter(|r| r.is_finite()).collect();
    reduced.sort_by(f64::total_cmp);
    let n = reduced.len() as f64;
    // the middle of a rank's share of the probability
    reduced.into_iter().enumerate().map(|(k, r)| (std::f64::consts::SQRT_2 * puruspe::inverf((2.0 * k as f64 + 1.0) / n - 1.0), r)).collect()
}
