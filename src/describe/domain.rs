//! Where an equation holds.

use serde::Serialize;
use std::fmt;

/// The set of values that an input may take; every bound is optional.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Domain {
    /// Open lower bound.
    pub greater_than: Option<f64>,
    /// Closed lower bound.
    pub at_least: Option<f64>,
    /// Open upper bound.
    pub less_than: Option<f64>,
    /// Closed upper bound.
    pub at_most: Option<f64>,
    /// Whole numbers only.
    pub integer: bool,
}

impl Domain {
    /// Every finite number.
    pub const ALL: Self = Self { greater_than: None, at_least: None, less_than: None, at_most: None, integer: false };
    /// x > 0.
    pub const POSITIVE: Self = Self::ALL.greater_than(0.0);
    /// x >= 0.
    pub const NOT_NEGATIVE: Self = Self::ALL.at_least(0.0);

    /// Adds an open lower bound.
    pub const fn greater_than(mut self, bound: f64) -> Self {
        self.greater_than = Some(bound);
        self
    }
    /// Adds a closed lower bound.
    pub const fn at_least(mut self, bound: f64) -> Self {
        self.at_least = Some(bound);
        self
    }
    /// Adds an open upper bound.
    pub const fn less_than(mut self, bound: f64) -> Self {
        self.less_than = Some(bound);
        self
    }
    /// Adds a closed upper bound.
    pub const fn at_most(mut self, bound: f64) -> Self {
        self.at_most = Some(bound);
        self
    }
    /// Whole numbers only.
    pub const fn integer(mut self) -> Self {
        self.integer = true;
        self
    }

    /// Whether `value` lies inside; never for NaN or an infinity.
    pub fn contains(&self, value: f64) -> bool {
        value.is_finite()
            && self.greater_than.is_none_or(|b| value > b)
            && self.at_least.is_none_or(|b| value >= b)
            && self.less_than.is_none_or(|b| value < b)
            && self.at_most.is_none_or(|b| value <= b)
            && (!self.integer || value.fract() == 0.0)
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bounds = [("> ", self.greater_than), ("≥ ", self.at_least), ("< ", self.less_than), ("≤ ", self.at_most)];
        let parts: Vec<String> = bounds.iter().filter_map(|(sign, bound)| bound.map(|b| format!("{sign}{b}"))).collect();
        let base = if self.integer { "a whole number" } else { "a finite number" };
        match (parts.is_empty(), self.integer) {
            (true, _) => f.write_str(base),
            (false, true) => write!(f, "{base} {}", parts.join(" and ")),
            (false, false) => f.write_str(&parts.join(" and ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Domain;

    #[test]
    fn bounds_are_open_or_closed_as_named() {
        let cases = [
            (Domain::POSITIVE, 0.0, false),
            (Domain::POSITIVE, f64::MIN_POSITIVE, true),
            (Domain::NOT_NEGATIVE, 0.0, true),
            (Domain::NOT_NEGATIVE, -1e-300, false),
            (Domain::ALL.at_most(1.0), 1.0, true),
            (Domain::ALL.less_than(1.0), 1.0, false),
            (Domain::ALL.integer(), 2.5, false),
            (Domain::ALL.integer(), -2.0, true),
            (Domain::ALL, f64::NAN, false),
            (Domain::ALL, f64::INFINITY, false),
        ];
        for (domain, value, inside) in cases {
            assert_eq!(domain.contains(value), inside, "{value} in {domain}");
        }
    }
}
