//! How much work a search may take where its first descent led nowhere, and when it is plain that nothing will come of it.

use super::problem::{Loss, Problem};
use crate::error::{Error, ErrorKind};
use std::cell::Cell;

/// Evaluations of the model at all points, for each free parameter and once more, after the first descent has failed. All of NIST's
/// problems are solved within them; our choice.
const SHARE: usize = 1500;
/// A fit that leaves more than this of the scatter about a horizontal line describes nothing; our choice.
const DESCRIBED: f64 = 0.99;

/// Counts the evaluations of a search.
pub(super) struct Effort {
    used: Cell<usize>,
    most: Cell<usize>,
}

impl Effort {
    pub(super) fn new() -> Self {
        Self { used: Cell::new(0), most: Cell::new(usize::MAX) }
    }

    /// From now on the search has only so many evaluations left.
    pub(super) fn limit(&self, free: usize) {
        self.most.set(self.most.get().min(self.used.get() + SHARE * (free + 1)));
    }

    /// Counts one evaluation; refuses it where none is left.
    pub(super) fn count(&self) -> Result<(), Error> {
        if self.used.get() >= self.most.get() {
            return Err(Error::new(ErrorKind::NotConverged, "no evaluation is left"));
        }
        self.used.set(self.used.get() + 1);
        Ok(())
    }

    /// Why the search was ended, where it was.
    pub(super) fn spent(&self) -> Option<Error> {
        let message = format!(
            "the search was ended after {} evaluations of the model without a minimum: look at the units of the columns and at what was measured, \
             begin elsewhere, hold a parameter, or choose another model",
            self.used.get()
        );
        (self.used.get() >= self.most.get()).then(|| Error::new(ErrorKind::NotConverged, message))
    }
}

/// Least chi^2 of a horizontal line; none where chi^2 is not a sum of squares.
fn flat(problem: &Problem<'_>) -> Option<f64> {
    let weight = |k: usize| problem.sigma.map_or(1.0, |sigma| 1.0 / (sigma[k] * sigma[k]));
    let sum = |of: &dyn Fn(usize, f64) -> f64| problem.y.iter().enumerate().map(|(k, y)| weight(k) * of(k, *y)).sum::<f64>();
    let mean = sum(&|_, y| y) / sum(&|_, _| 1.0);
    (problem.loss == Loss::Squares).then(|| sum(&|_, y| (y - mean) * (y - mean)))
}

/// Whether a fit with this chi^2 follows the points hardly better than a horizontal line.
pub(super) fn describes_nothing(problem: &Problem<'_>, chi_squared: f64) -> bool {
    flat(problem).is_some_and(|flat| chi_squared > DESCRIBED * flat || chi_squared.is_nan())
}

/// The refusal where no start leads to anything better.
pub(super) fn hopeless(starts: usize) -> Error {
    let message = format!(
        "from {starts} starts the model comes no closer to the points than a horizontal line does: look at the units of the columns and at \
         what was measured, begin elsewhere, or choose another model"
    );
    Error::new(ErrorKind::NotConverged, message)
}

#[cfg(test)]
mod tests {
    use super::Effort;
    use crate::error::ErrorKind;
    use crate::fit::{Loss, Parameter, Problem, solve};
    use std::cell::Cell;

    /// The refusal of a model for some points, and how often it was evaluated.
    fn refused(y: &[f64], model: impl Fn(&[f64], f64) -> f64, parameters: &[Parameter]) -> (String, usize) {
        let count = Cell::new(0);
        let values = |p: &[f64]| {
            count.set(count.get() + 1);
            Ok((0..y.len()).map(|k| model(p, k as f64)).collect())
        };
        let error = solve(&Problem { model: &values, y, sigma: None, parameters, loss: Loss::Squares }, 4).unwrap_err();
        assert_eq!(error.kind, ErrorKind::NotConverged);
        (error.message, count.get())
    }

    #[test]
    fn a_model_that_describes_nothing_is_given_up_soon() {
        // the points rise far above zero; the model lies below it, comes nearer without end, and only the product of its parameters counts
        let y: Vec<f64> = (0..12).map(|k| 1e6 + 1e5 * f64::from(k)).collect();
        let (message, count) = refused(&y, |p, x| -1.0 / (p[0] * p[1] * (1.0 + x)), &[Parameter::free("a", 1.0), Parameter::free("b", 2.0)]);
        assert!(message.contains("horizontal line") && message.contains("units"), "{message}");
        assert!(count < 3000, "{count} evaluations");
    }

    #[test]
    fn a_search_without_end_is_ended() {
        // a ragged model: every descent ends in another pit, which is no minimum of a smooth curve
        let y: Vec<f64> = (0..12).map(f64::from).collect();
        let ragged = |p: &[f64], x: f64| x * 0.5 + ((1e7 * p[0]).sin() + (3e7 * p[1]).cos()) * x.sin();
        let (_, count) = refused(&y, ragged, &[Parameter::free("a", 1.0), Parameter::free("b", 2.0)]);
        assert!(count < 8000, "{count} evaluations");
    }

    #[test]
    fn what_is_left_is_counted_and_the_refusal_says_what_to_do() {
        let effort = Effort::new();
        assert!((0..100_000).all(|_| effort.count().is_ok()) && effort.spent().is_none());
        effort.limit(2);
        // a later limit does not give more
        assert!((0..4000).all(|_| effort.count().is_ok()));
        effort.limit(2);
        assert_eq!((0..4000).filter(|_| effort.count().is_ok()).count(), 500);
        let message = effort.spent().map(|error| error.message).unwrap_or_default();
        assert!(message.contains("104500 evaluations") && message.contains("units") && message.contains("hold a parameter"), "{message}");
    }
}
