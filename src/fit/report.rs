//! What a fit tells besides its values: correlation, criteria, runs of the residuals, profile intervals.

use super::descent::least;
use super::problem::{Loss, Parameter, Problem, Solution};
use crate::error::{Error, ErrorKind};

/// Correlation of two inner parameters, by their place in [`Solution::inner`].
pub fn correlation(solution: &Solution, a: usize, b: usize) -> f64 {
    let c = &solution.covariance;
    // the product of two variances can be too large for a number, or too small
    c[a][b] / c[a][a].sqrt() / c[b][b].sqrt()
}

/// Criteria by which models of the same points are compared; the smaller is the better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Criteria {
    /// Akaike's criterion with the correction for few points; none where the points are too few for it.
    pub aicc: Option<f64>,
    /// The Bayesian criterion; none where the fit is exact and sigma is estimated.
    pub bic: Option<f64>,
}

/// AICc and BIC, up to a constant that is the same for all models of these points.
///
/// With sigma given, minus twice the log likelihood is chi^2. With sigma estimated, it is n ln(chi^2/n), and sigma
/// counts as one more parameter (Burnham and Anderson, Model Selection and Multimodel Inference, 2002, section 2.4).
pub fn criteria(problem: &Problem<'_>, solution: &Solution) -> Criteria {
    let n = problem.y.len() as f64;
    let free = problem.free().len() as f64;
    let (k, deviance) = match problem.sigma {
        Some(_) => (free, solution.chi_squared),
        None => (free + 1.0, n * (solution.chi_squared / n).ln()),
    };
    let spare = n - k - 1.0;
    let finite = |value: f64| value.is_finite().then_some(value);
    let aicc = if spare > 0.0 { finite(deviance + 2.0 * k + 2.0 * k * (k + 1.0) / spare) } else { None };
    Criteria { aicc, bic: finite(deviance + k * n.ln()) }
}

/// How far the number of runs of one sign is from chance, in standard deviations (Wald and Wolfowitz); below zero: too few.
///
/// The residuals must be in the order of x. None where all have one sign or there are fewer than three.
pub fn runs(residuals: &[f64]) -> Option<f64> {
    let signs: Vec<bool> = residuals.iter().filter(|r| **r != 0.0).map(|r| *r > 0.0).collect();
    let n = signs.len() as f64;
    let above = signs.iter().filter(|s| **s).count() as f64;
    let product = 2.0 * above * (n - above);
    if signs.len() < 3 || product == 0.0 {
        return None;
    }
    let found = 1 + signs.windows(2).filter(|pair| pair[0] != pair[1]).count();
    let variance = product * (product - n) / (n * n * (n - 1.0));
    (variance > 0.0).then(|| (found as f64 - product / n - 1.0) / variance.sqrt())
}

/// Root of the rise of chi^2, minimal over the other parameters, with one parameter held at `value`; in units of sigma.
fn rise(problem: &Problem<'_>, solution: &Solution, position: usize, value: f64) -> Option<f64> {
    let unit = if problem.sigma.is_some() { 1.0 } else { solution.chi_squared / solution.degrees_of_freedom as f64 };
    let place = solution.inner.iter().position(|i| *i == position)?;
    let moved = (value - solution.values[position]) / solution.covariance[place][place];
    let mut parameters: Vec<Parameter> = problem.parameters.to_vec();
    for (i, (p, best)) in parameters.iter_mut().zip(&solution.values).enumerate() {
        // the others go along as their covariance says
        let along = solution.inner.iter().position(|other| *other == i).map_or(0.0, |k| moved * solution.covariance[k][place]);
        p.start = if p.fixed { *best } else { (best + along).clamp(p.lower, p.upper) };
    }
    parameters[position].start = value;
    parameters[position].fixed = true;
    let held = Problem { parameters: &parameters, ..*problem };
    let chi_squared = least(&held).or_else(|_| {
        let mut near = parameters.clone();
        near.iter_mut().zip(&solution.values).enumerate().filter(|(i, _)| *i != position).for_each(|(_, (p, best))| p.start = *best);
        least(&Problem { parameters: &near, ..*problem })
    });
    Some(((chi_squared.ok()? - solution.chi_squared).max(0.0) / unit).sqrt())
}

/// Whether the profile interval of a parameter differs from the symmetric one by more than a tenth, by its rise one standard error away.
pub fn lopsided(problem: &Problem<'_>, solution: &Solution, position: usize) -> bool {
    let Some(error) = solution.error(position).filter(|error| error.is_finite() && *error > 0.0 && problem.loss == Loss::Squares) else { return false };
    [-1.0, 1.0].into_iter().any(|way| {
        let value = solution.values[position] + way * error;
        let there = if problem.parameters[position].allows(value) { rise(problem, solution, position, value) } else { None };
        there.is_none_or(|rise| !(0.91..=1.11).contains(&rise))
    })
}

/// Where chi^2, minimal over the other parameters, has risen by one (by s^2 where sigma is estimated): the 68 % interval.
///
/// A side is none where chi^2 does not rise so far before the bound, or within thirty standard errors.
///
/// # Errors
/// [`ErrorKind::Rule`] where the parameter is fixed or at a bound, or a robust loss is used.
pub fn profile(problem: &Problem<'_>, solution: &Solution, position: usize) -> Result<[Option<f64>; 2], Error> {
    if problem.loss != Loss::Squares {
        return Err(Error::new(ErrorKind::Rule, "a profile interval needs the plain sum of squares, not a robust loss"));
    }
    let Some(error) = solution.error(position) else {
        return Err(Error::new(ErrorKind::Rule, format!("{} is fixed or at a bound and has no interval", problem.parameters[position].name)));
    };
    // points that lie on the curve leave nothing to step by
    if !(error > 0.0 && error.is_finite()) {
        return Err(Error::new(ErrorKind::Rule, format!("{} has no error to measure an interval by", problem.parameters[position].name)));
    }
    let best = solution.values[position];
    let rise = |value: f64| rise(problem, solution, position, value).filter(|rise| rise.is_finite());
    let side = |sign: f64| -> Option<f64> {
        // the root of the rise is nearly linear in the distance: double until it passes one, then halve with secants
        let (mut near, mut far) = ((0.0, 0.0), (error, 0.0));
        let parameter = &problem.parameters[position];
        let limit = if sign < 0.0 { best - parameter.lower } else { parameter.upper - best };
        // the end may lie between the last step and the bound of the domain: that is closed in on
        let mut closing = [0.5, 0.9, 0.99, 0.9999].into_iter();
        loop {
            if far.0 >= limit && limit <= 30.0 * error {
                far.0 = near.0 + closing.next()? * (limit - near.0);
            }
            if far.0 > 30.0 * error {
                return None;
            }
            far.1 = rise(best + sign * far.0)?;
            if far.1 >= 1.0 {
                break;
            }
            near = far;
            far.0 = if closing.len() < 4 { limit } else { 1.5 * far.0 };
        }
        for _ in 0..40 {
            if far.0 - near.0 <= 1e-4 * error {
                break;
            }
            let width = far.0 - near.0;
            let secant = near.0 + (1.0 - near.1) / (far.1 - near.1) * width;
            // kept off the ends, so that both ends close in
            let distance = secant.max(near.0 + 0.1 * width).min(far.0 - 0.1 * width);
            let height = rise(best + sign * distance)?;
            if height < 1.0 { near = (distance, height) } else { far = (distance, height) }
        }
        Some(best + sign * 0.5 * (near.0 + far.0))
    };
    Ok([side(-1.0), side(1.0)])
}
