//! The robust loss of points whose errors are not known: beyond which distance from the curve a point counts less.
//!
//! Without errors there is no unit for a large residual, and the answer would change with the unit of the points. The unit is the
//! scatter of most of them: 1.4826 times the median of the residuals' sizes, which is the standard deviation where the scatter is
//! normal (P. J. Huber, Robust Statistics, 1981, chapter 5). It is found together with the curve, in turn.

use super::problem::{Loss, Parameter, Problem, Solution};
use crate::error::Error;

/// Standard deviation of a normal law over the median of its sizes.
const OF_MEDIAN: f64 = 1.482_602_218_505_602;
/// Rounds in which scatter and curve are found in turn; a few are enough.
const ROUNDS: usize = 30;

fn median(mut sizes: Vec<f64>) -> f64 {
    sizes.sort_by(f64::total_cmp);
    let middle = sizes.len() / 2;
    if sizes.len() % 2 == 1 { sizes[middle] } else { 0.5 * (sizes[middle.saturating_sub(1)] + sizes[middle]) }
}

/// Scatter of most residuals about a curve with so many degrees of freedom.
fn scatter(residuals: &[f64], degrees_of_freedom: usize) -> f64 {
    let lost = (residuals.len() as f64 / degrees_of_freedom.max(1) as f64).sqrt();
    OF_MEDIAN * lost * median(residuals.iter().map(|r| r.abs()).collect())
}

/// By what the covariance of the descent is multiplied, so that errors are those of Huber's estimate (section 7.6 there): with the pull
/// of a point, r/sqrt(1 + r^2), its slope, and the weight that the descent gives it.
fn share(residuals: &[f64], width: f64, degrees_of_freedom: usize) -> f64 {
    let n = residuals.len() as f64;
    let sum = |of: fn(f64) -> f64| residuals.iter().map(|residual| of(1.0_f64.hypot(residual / width))).sum::<f64>();
    let (pull, slope, weight) = (sum(|h| 1.0 - 1.0 / (h * h)), sum(|h| h.powi(-3)), sum(|h| 0.5 * (h + 1.0) / (h * h)));
    pull / degrees_of_freedom.max(1) as f64 * (weight / n) / (slope / n).powi(2)
}

/// The minimum under the robust loss of points without errors, by `solve`, which finds it where the scatter is given.
///
/// # Errors
/// As `solve`.
pub(super) fn settled(problem: &Problem<'_>, more: usize, solve: fn(&Problem<'_>, usize) -> Result<Solution, Error>) -> Result<Solution, Error> {
    let plain = solve(&Problem { loss: Loss::Squares, ..*problem }, more);
    // where far points leave no minimum of the squares, the search begins at the scatter about a level line
    let level = median(problem.y.to_vec());
    let away: Vec<f64> = problem.y.iter().map(|y| y - level).collect();
    let mut width = plain.as_ref().map_or_else(|_| scatter(&away, away.len()), |found| scatter(&found.residuals, found.degrees_of_freedom));
    let mut starts: Vec<Parameter> = problem.parameters.to_vec();
    let begin = |starts: &mut Vec<Parameter>, values: &[f64]| starts.iter_mut().zip(values).for_each(|(p, value)| p.start = value.clamp(p.lower, p.upper));
    if let Ok(found) = &plain {
        begin(&mut starts, &found.values);
    }
    let mut found = plain;
    for _ in 0..ROUNDS {
        // a curve through more than half of the points leaves nothing to count less
        let least = 1e-12 * median(problem.y.iter().map(|y| y.abs()).collect());
        if width <= least {
            break;
        }
        let sigma = vec![width; problem.y.len()];
        let trials = if found.is_ok() { 0 } else { more };
        let one = solve(&Problem { sigma: Some(&sigma), parameters: &starts, ..*problem }, trials)?;
        let next = scatter(&one.residuals, one.degrees_of_freedom);
        begin(&mut starts, &one.values);
        let share = share(&one.residuals, width, one.degrees_of_freedom);
        let covariance = one.covariance.iter().map(|row| row.iter().map(|c| c * share).collect()).collect();
        let rest = (next - width).abs() <= 1e-4 * width;
        found = Ok(Solution { covariance, chi_squared: one.chi_squared * width * width, robust: Some(width), ..one });
        if rest {
            break;
        }
        width = next;
    }
    found
}
