//! Gauss-Newton steps from a point near a minimum, the test of convergence, and the covariance.

use super::derivative::derivative;
use super::problem::{Loss, Parameter, Problem, Solution, squares};
use crate::error::{Error, ErrorKind};
use nalgebra::{DMatrix, DVector};

/// Most steps of the polish.
const STEPS: usize = 60;
/// Angle between residuals and tangent plane below which a point from which no step leads down is a minimum: Bates and
/// Watts (Technometrics 23, 179, 1981) show that a thousandth is small beside the standard errors.
const OFFSET: f64 = 1e-3;
/// The same for the end of a search in a model that is not smooth: the sums of some quadratures have small steps, and a search rests at
/// one. The values are then good to a tenth of their standard errors, which a warning says.
const ROUGH: f64 = 0.1;
/// Relative step below which a parameter has come to rest.
const REST: f64 = 1e-10;
/// Ratio of singular values of the scaled Jacobian below which a combination is not determined.
const RANK: f64 = 1e-11;

/// Least-squares solution of `columns * step = right`, columns scaled to unit length first, with the covariance.
pub(super) struct Linear {
    pub(super) step: Vec<f64>,
    pub(super) covariance: DMatrix<f64>,
    /// Root of the summed squares of the right side within the plane of the columns.
    pub(super) within: f64,
    /// Weights of the scaled parameters in the worst determined combination, where the rank is short.
    pub(super) undetermined: Option<Vec<f64>>,
}

pub(super) fn linear(columns: &[Vec<f64>], right: &[f64]) -> Result<Linear, Error> {
    let failed = || Error::new(ErrorKind::NotConverged, "the linear algebra of the fit did not converge");
    let lengths: Vec<f64> = columns.iter().map(|c| squares(c).sqrt()).collect();
    if lengths.iter().any(|l| !l.is_finite()) {
        return Err(failed());
    }
    let scale = |j: usize| if lengths[j] > 0.0 { lengths[j] } else { 1.0 };
    let matrix = DMatrix::from_fn(right.len(), columns.len(), |i, j| columns[j][i] / scale(j));
    let svd = matrix.try_svd(true, true, f64::EPSILON, 10_000).ok_or_else(failed)?;
    let (Some(u), Some(vt)) = (svd.u, svd.v_t) else { return Err(failed()) };
    let s = svd.singular_values;
    let (largest, smallest, worst) = (s.max(), s.min(), s.imin());
    let undetermined = (smallest <= RANK * largest).then(|| vt.row(worst).iter().copied().collect());
    let along = u.transpose() * DVector::from_column_slice(right);
    let inverse = s.map(|s| if s > RANK * largest { 1.0 / s } else { 0.0 });
    let step = vt.transpose() * along.component_mul(&inverse);
    let half = DMatrix::from_fn(columns.len(), s.len(), |i, k| vt[(k, i)] * inverse[k] / scale(i));
    let step = step.iter().enumerate().map(|(j, x)| x / scale(j)).collect();
    Ok(Linear { step, covariance: &half * half.transpose(), within: along.norm(), undetermined })
}

/// Whether a value sits at a bound of its parameter, and at which: -1 below, 1 above.
fn bound(parameter: &Parameter, value: f64) -> Option<f64> {
    let near = |b: f64| b.is_finite() && (value - b).abs() <= 1e-12 * b.abs().max(1e-300);
    if near(parameter.lower) {
        Some(-1.0)
    } else if near(parameter.upper) {
        Some(1.0)
    } else {
        None
    }
}

/// Which combination of parameters the points leave open.
fn open(problem: &Problem<'_>, inner: &[usize], weights: &[f64]) -> Error {
    let names: Vec<&str> = inner.iter().zip(weights).filter(|(_, w)| w.abs() > 0.1).map(|(&i, _)| problem.parameters[i].name.as_str()).collect();
    let what = if names.len() == 1 {
        format!("the points do not determine {}: hold it fixed", names[0])
    } else {
        format!("the points do not determine {} separately: hold one of them fixed", names.join(", "))
    };
    Error::new(ErrorKind::NotConverged, format!("{what}, measure over a wider range, or choose another model"))
}

/// Walks to the minimum near `start` and describes it.
///
/// # Errors
/// [`ErrorKind::NotConverged`] where no minimum is reached or a combination of parameters stays open; those of the model.
pub fn polish(problem: &Problem<'_>, start: &[f64]) -> Result<Solution, Error> {
    let mut values = start.to_vec();
    let f = |v: &[f64]| problem.deviates(v);
    for number in 0..=STEPS {
        let here = f(&values)?;
        let chi_squared = squares(&here);
        let (mut inner, mut at_bound, mut columns) = (Vec::new(), Vec::new(), Vec::new());
        for i in problem.free() {
            let column = derivative(&f, &values, i, &problem.parameters[i])?;
            let slope: f64 = column.iter().zip(&here).map(|(c, d)| c * d).sum();
            match bound(&problem.parameters[i], values[i]) {
                // chi^2 falls beyond the bound only: the parameter stays there
                Some(side) if slope * side <= 0.0 => at_bound.push(i),
                _ => {
                    inner.push(i);
                    columns.push(column);
                }
            }
        }
        let right: Vec<f64> = here.iter().map(|d| -d).collect();
        let done = if inner.is_empty() {
            Linear { step: vec![], covariance: DMatrix::zeros(0, 0), within: 0.0, undetermined: None }
        } else {
            linear(&columns, &right)?
        };
        let left = problem.y.len().saturating_sub(inner.len());
        let rest = inner.iter().zip(&done.step).all(|(&i, s)| s.abs() <= REST * values[i].abs());
        let within = |angle: f64| left > 0 && done.within / (inner.len().max(1) as f64).sqrt() <= angle * (chi_squared / left as f64).sqrt();
        let stuck = rest || number == STEPS || !advance(problem, &mut values, &inner, &done.step, chi_squared);
        let flat = rest || within(OFFSET);
        if stuck && (flat || within(ROUGH)) {
            if let Some(weights) = &done.undetermined {
                return Err(open(problem, &inner, weights));
            }
            return describe(problem, values, inner, at_bound, &done.covariance).map(|found| Solution { rough: !flat, ..found });
        }
        if stuck {
            if let Some(weights) = &done.undetermined {
                return Err(open(problem, &inner, weights));
            }
            break;
        }
    }
    Err(Error::new(ErrorKind::NotConverged, "the fit did not reach a minimum: give other starts or fix a parameter"))
}

/// Takes the longest of the halved steps that does not raise chi^2; false where there is none.
fn advance(problem: &Problem<'_>, values: &mut Vec<f64>, inner: &[usize], step: &[f64], chi_squared: f64) -> bool {
    let mut share = 1.0;
    for _ in 0..30 {
        let mut trial = values.clone();
        for (&i, s) in inner.iter().zip(step) {
            trial[i] += share * s;
        }
        let allowed = inner.iter().all(|&i| problem.parameters[i].allows(trial[i]));
        if allowed && problem.deviates(&trial).is_ok_and(|d| squares(&d) < chi_squared) {
            *values = trial;
            return true;
        }
        share *= 0.5;
    }
    false
}

fn describe(problem: &Problem<'_>, values: Vec<f64>, inner: Vec<usize>, at_bound: Vec<usize>, covariance: &DMatrix<f64>) -> Result<Solution, Error> {
    let model = (problem.model)(&values)?;
    let residuals: Vec<f64> = problem.y.iter().zip(&model).map(|(y, f)| y - f).collect();
    let chi_squared = squares(&problem.deviates(&values)?);
    let degrees_of_freedom = problem.y.len() - problem.free().len();
    let scale = if problem.sigma.is_some() { 1.0 } else { chi_squared / degrees_of_freedom as f64 };
    let covariance = covariance.row_iter().map(|row| row.iter().map(|c| c * scale).collect()).collect();
    let robust = (problem.loss == Loss::SoftL1).then_some(1.0);
    Ok(Solution { values, inner, at_bound, covariance, residuals, chi_squared, degrees_of_freedom, robust, rough: false })
}
