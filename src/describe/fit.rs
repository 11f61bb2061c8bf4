//! A quantity as a model that is fitted to measured points.

use serde::Serialize;

/// Where a search begins: name of a parameter and its value.
pub type Start = (&'static str, f64);

/// From the values of parameters, by name, to a number that follows.
pub type Following = fn(&dyn Fn(&str) -> f64) -> f64;

/// A number that follows from the parameters of a fit.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Derived {
    /// Name in JSON.
    pub name: &'static str,
    /// Unit.
    pub unit: &'static str,
    /// From the values of the parameters, by name; NaN where it does not exist.
    #[serde(skip)]
    pub compute: Following,
}

/// Which output of a quantity, over which input, is set beside measured points, and what may be free.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Fit {
    /// Id of the quantity; also the name of the model.
    pub quantity: &'static str,
    /// The input along which was measured.
    pub x: &'static str,
    /// The output that was measured.
    pub y: &'static str,
    /// The inputs that may be free; all of them are where nothing else is asked.
    pub free: &'static [&'static str],
    /// From the points, x rising, to where the search begins.
    #[serde(skip)]
    pub start: fn(&[f64], &[f64]) -> Vec<Start>,
    /// The model in Python, with `np` and the names of the inputs; empty where it is more than a line.
    #[serde(skip)]
    pub python: &'static str,
    /// What follows from the parameters.
    pub derived: &'static [Derived],
    /// Choices of which each is a curve of its own: where models are compared, all of them are.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub alternatives: &'static [&'static str],
}
