//! Named parameter sets: the paper's tables, materials.

use super::words::words;
use serde::Serialize;

/// How far a number may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// Read in the source named.
    Cited,
    /// Recalled, not read: an adjustable preset, never shown as data.
    FromMemory,
    /// Computed here from cited numbers.
    Derived,
    /// Printed in the paper of the theory.
    Printed,
    /// Chosen by us.
    OurChoice,
}

/// One parameter of a preset.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct PresetValue {
    /// Name of the parameter.
    pub name: &'static str,
    /// Its value, as it would be typed.
    pub value: &'static str,
    /// How far it may be trusted.
    pub trust: Trust,
    /// Where it comes from.
    pub source: &'static str,
}

/// A number of a table with its source. The macro `sourced!` writes its digits once: they are computed with, and
/// they are what a preset types.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sourced {
    /// The value, in the unit that its field names.
    pub value: f64,
    /// Its digits, as they would be typed.
    digits: &'static str,
    /// How far it may be trusted.
    pub trust: Trust,
    /// Where it comes from.
    pub source: &'static str,
}

impl Sourced {
    /// See `sourced!`.
    pub(crate) const fn new(value: f64, digits: &'static str, trust: Trust, source: &'static str) -> Self {
        // a whole number is typed without its ".0"
        let digits = match digits.as_bytes() {
            [whole @ .., b'.', b'0'] => match std::str::from_utf8(whole) {
                Ok(whole) => whole,
                Err(_) => digits,
            },
            _ => digits,
        };
        Self { value, digits: words(digits), trust, source }
    }

    /// As the value of this parameter in a preset.
    pub(crate) const fn preset(&self, name: &'static str) -> PresetValue {
        PresetValue { name, value: self.digits, trust: self.trust, source: self.source }
    }
}

/// A [`Sourced`] number from its digits, how far it may be trusted, and its source.
macro_rules! sourced {
    ($value:literal, $trust:ident, $source:expr) => {
        $crate::describe::Sourced::new($value, stringify!($value), $crate::describe::Trust::$trust, $source)
    };
}
pub(crate) use sourced;

/// A named parameter set.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Preset {
    /// Short id, unique within the theory; links carry it.
    pub id: &'static str,
    /// What a person reads.
    pub title: &'static str,
    /// Ids of the figures and quantities it applies to.
    pub applies_to: &'static [&'static str],
    /// The values.
    pub values: &'static [PresetValue],
}

#[cfg(test)]
mod tests {
    use super::Trust;

    #[test]
    fn digits_are_typed_as_they_stand() {
        for (number, digits) in [(sourced!(1461.0, Cited, "a"), "1461"), (sourced!(10.05, Cited, "a"), "10.05"), (sourced!(-6.778, Cited, "a"), "-6.778")] {
            let typed = number.preset("x");
            assert_eq!((typed.name, typed.value, typed.trust, typed.source), ("x", digits, Trust::Cited, "a"));
            assert_eq!(digits.parse(), Ok(number.value));
        }
    }
}
