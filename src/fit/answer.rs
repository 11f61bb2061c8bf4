//! Points in, and what a fit tells.

use super::axes::output;
use super::said::{Said, sentences};
use crate::describe::{Fit, Given, Output};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Measured points, in the units of the model.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Points {
    /// Along which was measured.
    pub x: Vec<f64>,
    /// What was measured.
    pub y: Vec<f64>,
    /// Standard deviations of `y`; none where they are estimated from the scatter.
    pub sigma: Option<Vec<f64>>,
}

/// A fitted parameter.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Fitted {
    /// Its value.
    pub value: f64,
    /// Standard error; none at a bound.
    pub error: Option<f64>,
    /// Lower end of the 68 % interval, by the likelihood where that differs from the symmetric one.
    pub lower: Option<f64>,
    /// Upper end.
    pub upper: Option<f64>,
    /// Whether the interval is one by the likelihood; an end that was not found is none then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub profiled: bool,
    /// Unit.
    pub unit: String,
}

/// A number that follows from the parameters.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Follows {
    /// Its value.
    pub value: f64,
    /// Standard error by propagation, correlations included.
    pub error: f64,
    /// Unit.
    pub unit: String,
}

/// What a fit tells.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Answer {
    /// Id of the model.
    pub model: String,
    /// Number of points fitted.
    pub points: usize,
    /// Rows that could not be used, and why.
    pub left_out: Vec<String>,
    /// The free parameters.
    pub free: BTreeMap<String, Fitted>,
    /// Numbers and choices that were held, given ones and defaults.
    pub fixed: BTreeMap<String, Given>,
    /// Of the choices among words those that were given.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
    /// What follows from them.
    pub derived: BTreeMap<String, Follows>,
    /// Correlation of each pair of free parameters, under `a,b`.
    pub correlation: BTreeMap<String, f64>,
    /// Sum of the squares of the residuals over sigma; without sigma, of the residuals.
    pub chi_squared: f64,
    /// Points minus free parameters.
    pub degrees_of_freedom: usize,
    /// Akaike's criterion, corrected for few points.
    pub aicc: Option<f64>,
    /// Bayesian criterion.
    pub bic: Option<f64>,
    /// Runs of residuals of one sign, in standard deviations from chance; below zero: too few.
    pub runs: Option<f64>,
    /// Whether the errors of the points were given, or estimated from their scatter.
    pub sigma: String,
    /// Under the robust loss, the distance from the curve from which a point counts less: in the unit of y where the errors of the points
    /// are estimated, in those errors where they are given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub robust: Option<f64>,
    /// What a reader should know, in English.
    pub warnings: Vec<String>,
    /// The same as data, for those who say it in another language.
    #[serde(skip_deserializing)]
    pub warned: Vec<Said>,
    /// Measured minus model, in the order of the points.
    pub residuals: Vec<f64>,
    /// The unit of what was measured, where the model leaves it open and the points have one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub y_unit: Option<String>,
    /// What was understood of the data.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub understood: Vec<String>,
}

impl Answer {
    /// In the unit of the points: what scales with them has it too.
    #[must_use]
    pub fn in_unit(mut self, of: &Fit, unit: Option<&str>) -> Self {
        let Some(unit) = unit else { return self };
        let scaled = output(of).map_or(&[][..], Output::scaled);
        for (name, fitted) in &mut self.free {
            // of several sets fitted together each has its own: `height[first]`
            if name.split('[').next().is_some_and(|name| scaled.contains(&name)) {
                unit.clone_into(&mut fitted.unit);
            }
        }
        self.y_unit = Some(unit.to_owned());
        self
    }

    /// With more that a reader should know.
    pub fn warn(&mut self, more: Vec<Said>) {
        self.warnings.extend(sentences(&more));
        self.warned.extend(more);
    }

    /// Correlation of two free parameters in either order; zero where it is not known.
    pub fn correlated(&self, one: &str, other: &str) -> f64 {
        let named = |a: &str, b: &str| self.correlation.get(&format!("{a},{b}")).copied();
        named(one, other).or_else(|| named(other, one)).unwrap_or(0.0)
    }
}
