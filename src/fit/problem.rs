//! What is fitted and what comes out.

use crate::error::{Error, ErrorKind};

/// One parameter of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Its name, for messages.
    pub name: String,
    /// Where the search begins; the value itself where it is fixed.
    pub start: f64,
    /// Smallest value allowed; minus infinity for none.
    pub lower: f64,
    /// Largest value allowed; infinity for none.
    pub upper: f64,
    /// Held at its start.
    pub fixed: bool,
    /// The model is linear in it and in all others so marked, together.
    pub linear: bool,
}

impl Parameter {
    /// A free parameter without bounds.
    pub fn free(name: impl Into<String>, start: f64) -> Self {
        Self { name: name.into(), start, lower: f64::NEG_INFINITY, upper: f64::INFINITY, fixed: false, linear: false }
    }

    /// Whether a value lies within the bounds.
    pub fn allows(&self, value: f64) -> bool {
        value.is_finite() && value >= self.lower && value <= self.upper
    }
}

/// How a large residual counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Loss {
    /// The square of it.
    #[default]
    Squares,
    /// 2 (sqrt(1 + r^2) - 1): a square near zero, a straight line far away, with r in units of sigma; without sigma in units of the
    /// scatter of most points.
    SoftL1,
}

impl Loss {
    /// The loss of a name, as people write it.
    ///
    /// # Errors
    /// [`ErrorKind::UnknownChoice`] with the two names.
    pub fn named(name: &str) -> Result<Self, Error> {
        match name {
            "squares" => Ok(Self::Squares),
            "robust" => Ok(Self::SoftL1),
            other => {
                let shown: String = other.chars().take(60).collect();
                Err(Error::new(ErrorKind::UnknownChoice, format!("loss = {shown:?}: squares or robust")).about("loss"))
            }
        }
    }
}

/// How a fit is made and told, beside what is free.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// How a large residual counts.
    pub loss: Loss,
    /// Parameters whose interval is wanted by the likelihood; `all` for each.
    pub profile: Vec<String>,
}

impl From<Loss> for Options {
    fn from(loss: Loss) -> Self {
        Self { loss, profile: Vec::new() }
    }
}

impl Options {
    /// Whether the interval of a parameter by the likelihood was asked for.
    pub(super) fn wants(&self, name: &str) -> bool {
        self.profile.iter().any(|one| one == "all" || one == name)
    }

    /// Refuses an interval that cannot be had.
    pub(super) fn check(&self, free: &[&'static str]) -> Result<(), Error> {
        if self.profile.is_empty() {
            return Ok(());
        }
        if self.loss != Loss::Squares {
            return Err(
                Error::new(ErrorKind::Rule, "profile: an interval by the likelihood needs the plain sum of squares, not a robust loss").about("profile")
            );
        }
        match self.profile.iter().find(|name| *name != "all" && !free.contains(&name.as_str())) {
            Some(name) => {
                let shown: String = name.chars().take(60).collect();
                Err(Error::new(ErrorKind::UnknownInput, format!("profile: {shown:?} is not free; free are {}", free.join(", "))).about("profile"))
            }
            None => Ok(()),
        }
    }
}

/// A model: the parameters give its values at all points.
pub type Model<'a> = dyn Fn(&[f64]) -> Result<Vec<f64>, Error> + 'a;

/// Points and a model.
pub struct Problem<'a> {
    /// Values of the model at the points; an error where the parameters leave its domain.
    pub model: &'a Model<'a>,
    /// What was measured.
    pub y: &'a [f64],
    /// Standard deviation of each point; none: all alike and estimated from the scatter.
    pub sigma: Option<&'a [f64]>,
    /// All parameters, in the order in which the model takes them.
    pub parameters: &'a [Parameter],
    /// How a large residual counts.
    pub loss: Loss,
}

/// A minimum that passed the test of convergence.
#[derive(Clone, Debug)]
pub struct Solution {
    /// All parameters, the fixed ones too.
    pub values: Vec<f64>,
    /// Positions of the parameters that the covariance speaks of: free and not at a bound.
    pub inner: Vec<usize>,
    /// Positions of free parameters that ended at a bound.
    pub at_bound: Vec<usize>,
    /// Covariance of the inner parameters, rows and columns in their order; scaled where sigma is estimated.
    pub covariance: Vec<Vec<f64>>,
    /// Measured minus model, in the unit of the points.
    pub residuals: Vec<f64>,
    /// Sum of the squares of the weighted residuals (with the loss, where one was asked).
    pub chi_squared: f64,
    /// Points minus free parameters.
    pub degrees_of_freedom: usize,
    /// Under the robust loss, the distance from the curve from which a point counts less: in the unit of the points, or where they have
    /// errors in those.
    pub robust: Option<f64>,
    /// Whether the search rests at a small step of a model that is not smooth: the values are good to a tenth of their errors.
    pub rough: bool,
}

impl Solution {
    /// Standard error of the parameter at a position; none where it is fixed or at a bound.
    pub fn error(&self, position: usize) -> Option<f64> {
        let k = self.inner.iter().position(|&i| i == position)?;
        Some(self.covariance[k][k].sqrt())
    }

    /// Itself, where it can be told in numbers.
    ///
    /// # Errors
    /// [`ErrorKind::NotConverged`] where the sum of squares or an error is larger than any number.
    pub fn finite(self) -> Result<Self, Error> {
        if self.chi_squared.is_finite() && self.covariance.iter().flatten().all(|c| c.is_finite()) {
            return Ok(self);
        }
        let why = "the sum of squares is larger than any number: the points lie too far from this model, or their errors are too small";
        Err(Error::new(ErrorKind::NotConverged, why))
    }
}

impl Problem<'_> {
    /// Positions of the free parameters.
    pub fn free(&self) -> Vec<usize> {
        (0..self.parameters.len()).filter(|&i| !self.parameters[i].fixed).collect()
    }

    /// Refuses a problem that cannot be solved, before any work.
    ///
    /// # Errors
    /// Names the numbers of points and parameters, the point, or the parameter to blame.
    pub fn check(&self) -> Result<(), Error> {
        let (points, free) = (self.y.len(), self.free().len());
        if free == 0 {
            return Err(Error::new(ErrorKind::Rule, "no parameter is free: there is nothing to fit"));
        }
        if points < free {
            return Err(Error::new(ErrorKind::Rule, format!("{points} points cannot determine {free} free parameters")));
        }
        if self.sigma.is_none() && points == free {
            let why = format!("{points} points and {free} free parameters leave no scatter to estimate errors from: give sigma or fix a parameter");
            return Err(Error::new(ErrorKind::Rule, why));
        }
        if let Some(bad) = self.y.iter().find(|y| !y.is_finite()) {
            return Err(Error::out_of_domain("y", *bad, "", "finite numbers"));
        }
        if let Some(sigma) = self.sigma {
            if sigma.len() != points {
                return Err(Error::new(ErrorKind::Rule, format!("{points} points have {} values of sigma", sigma.len())));
            }
            if let Some(bad) = sigma.iter().find(|s| !(s.is_finite() && **s > 0.0)) {
                return Err(Error::out_of_domain("sigma", *bad, "", "> 0"));
            }
        }
        match self.parameters.iter().find(|p| !p.allows(p.start)) {
            Some(p) => Err(Error::out_of_domain(&p.name, p.start, "", &format!("{} to {}", p.lower, p.upper))),
            None => Ok(()),
        }
    }

    /// Weighted residuals, (measured - model)/sigma, passed through the loss.
    ///
    /// # Errors
    /// Those of the model; a value that is not finite.
    pub fn deviates(&self, values: &[f64]) -> Result<Vec<f64>, Error> {
        let model = (self.model)(values)?;
        if model.len() != self.y.len() {
            return Err(Error::new(ErrorKind::Internal, format!("the model gives {} values for {} points", model.len(), self.y.len())));
        }
        let mut deviates = Vec::with_capacity(model.len());
        for (i, (y, f)) in self.y.iter().zip(&model).enumerate() {
            let r = (y - f) / self.sigma.map_or(1.0, |s| s[i]);
            if !r.is_finite() {
                return Err(Error::no_solution(format!("the model is not finite at point {}", i + 1)));
            }
            deviates.push(match self.loss {
                Loss::Squares => r,
                // r^2/(sqrt(1 + r^2) + 1) is sqrt(1 + r^2) - 1 without cancellation
                Loss::SoftL1 => r * (2.0 / (r.hypot(1.0) + 1.0)).sqrt(),
            });
        }
        Ok(deviates)
    }
}

/// Sum of squares.
pub fn squares(deviates: &[f64]) -> f64 {
    deviates.iter().map(|d| d * d).sum()
}
