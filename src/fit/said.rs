//! A sentence as data: its kind, and what stands in its places. A page words it in the language of its reader; the English stands here.

use crate::numerics::decimal::decimal;
use crate::picture::significant;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// What stands in a place of a sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Place {
    /// A number, already rounded to what is said of it.
    Number(f64),
    /// A name, a unit, or what a file says.
    Text(String),
    /// Several of these.
    List(Vec<String>),
}

impl From<String> for Place {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Place {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<usize> for Place {
    #[allow(clippy::cast_precision_loss)] // lines of a file and points are fewer
    fn from(count: usize) -> Self {
        Self::Number(count as f64)
    }
}

impl Place {
    /// A number as it is said: to so many digits.
    pub(super) fn rounded(value: f64, digits: usize) -> Self {
        Self::Number(decimal(&significant(value, digits)).unwrap_or(value))
    }
}

/// A sentence as data.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Which sentence.
    pub kind: &'static str,
    /// What stands in its places, by their names.
    pub places: BTreeMap<&'static str, Place>,
}

/// All sentences in English, by their kind. In `name` and `other` stand parameters; a `unit` follows its number after a space.
pub const SENTENCES: [(&str, &str); 30] = [
    // what a fit warns of
    ("rough", "the model has small steps, and the search rests at one: the values are good to a tenth of their standard errors"),
    ("at_zero", "{name} ended at the bound of its domain, zero; it has no error, and the others are as if it were held there"),
    ("at_bound", "{name} ended at the bound of its domain, {bound}; it has no error, and the others are as if it were held there"),
    ("hardly_apart", "{name} and {other} are hardly told apart by these points (correlation {correlation}); what they determine is {combination}"),
    ("not_determined", "{name} is not determined: its error is larger than its value"),
    (
        "errors_too_small",
        "chi squared is {chi_squared} for {freedom} degrees of freedom: the errors of the points are too small, or the model does not describe them",
    ),
    ("errors_too_large", "chi squared is {chi_squared} for {freedom} degrees of freedom: the errors of the points are larger than their scatter"),
    ("no_freedom", "as many parameters as points: the curve goes through all of them, and nothing is left to estimate an error from"),
    ("open_both", "the 68 % interval of {name} has neither end: to both sides, no value within thirty standard errors and its domain is ruled out"),
    ("open_below", "the 68 % interval of {name} has no lower end: below, no value within thirty standard errors and its domain is ruled out"),
    ("open_above", "the 68 % interval of {name} has no upper end: above, no value within thirty standard errors and its domain is ruled out"),
    ("held_default", "{name} is held at its default, {value}{unit}: it was neither freed nor given"),
    ("rests_on", "{name} is that of {given}, which nobody gave"),
    ("rests_on_more", "{name} is that of {given} and {more} more, which nobody gave"),
    ("too_few_runs", "the runs of residuals of one sign are {deviations} standard deviations fewer than by chance: the model misses a trend of the points"),
    ("too_many_runs", "the runs of residuals of one sign are {deviations} standard deviations more than by chance: neighbouring points depend on each other"),
    ("extrapolated", "the glass temperature {glass} K lies outside of the points ({low} to {high} K): it is extrapolated"),
    // what was not understood of a table
    ("unit_unread", "the unit \"{text}\" in the head of {axis} is not understood, and its numbers are taken in {taken}: {axis}_unit says another"),
    ("row_title", "line {line}: read as a title"),
    ("row_missing", "line {line}: {column} is missing"),
    ("row_no_number", "line {line}: {column} = \"{text}\" is not a number"),
    ("row_no_place", "line {line}: {x}, {y} has no value on these axes"),
    ("row_sigma", "line {line}: sigma = {sigma} is not above zero"),
    // what was guessed of it
    ("by_name", "Guessed from the name in the header \"{head}\"."),
    ("by_unit", "Guessed from the unit in the header \"{head}\"."),
    ("by_name_and_unit", "Guessed from the name and the unit in the header \"{head}\"."),
    ("no_header", "The column of what was measured has no header, so nothing tells what it holds."),
    ("several_fit", "The header \"{head}\" fits several measurements."),
    ("unit_of_none", "The header \"{head}\" states the unit {text}, which is that of no measurement that a model here speaks of."),
    ("names_none", "The headers \"{across}\" and \"{head}\" name no measurement that a model here speaks of."),
];

impl Said {
    /// A sentence without anything in its places.
    pub(super) fn new(kind: &'static str) -> Self {
        Self { kind, places: BTreeMap::new() }
    }

    /// With this in a place.
    pub(super) fn with(mut self, place: &'static str, what: impl Into<Place>) -> Self {
        self.places.insert(place, what.into());
        self
    }

    /// With a number in a place, to so many digits.
    pub(super) fn number(self, place: &'static str, value: f64, digits: usize) -> Self {
        self.with(place, Place::rounded(value, digits))
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (_, sentence) = SENTENCES.iter().find(|(kind, _)| *kind == self.kind).unwrap_or(&("", ""));
        for (k, part) in sentence.split(['{', '}']).enumerate() {
            match self.places.get(part).filter(|_| k % 2 == 1) {
                None => f.write_str(part)?,
                Some(Place::Number(value)) => f.write_str(&significant(*value, 12))?,
                Some(Place::Text(text)) if part == "unit" && ["", "1"].contains(&text.as_str()) => {}
                Some(Place::Text(text)) if part == "unit" => write!(f, " {text}")?,
                Some(Place::Text(text)) => f.write_str(text)?,
                Some(Place::List(all)) => f.write_str(&all.join(" and "))?,
            }
        }
        Ok(())
    }
}

impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(std::iter::once(("kind", Place::from(self.kind))).chain(self.places.iter().map(|(name, place)| (*name, place.clone()))))
    }
}

/// The same in English, sentence by sentence.
pub(super) fn sentences(all: &[Said]) -> Vec<String> {
    all.iter().map(Said::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::{Place, Said};

    #[test]
    fn a_sentence_is_data_and_english() {
        let said = Said::new("held_default").with("name", "glass_temperature").number("value", 190.0, 12).with("unit", "K");
        assert_eq!(said.to_string(), "glass_temperature is held at its default, 190 K: it was neither freed nor given");
        let pure = Said::new("held_default").with("name", "beta").number("value", 0.5, 12).with("unit", "1");
        assert_eq!(pure.to_string(), "beta is held at its default, 0.5: it was neither freed nor given");
        let json = serde_json::to_value(&said).unwrap();
        assert_eq!(json, serde_json::json!({ "kind": "held_default", "name": "glass_temperature", "value": 190.0, "unit": "K" }));
        let several = Said::new("rests_on").with("name", "d").with("given", Place::List(vec!["a = 1".into(), "b = 2".into()]));
        assert_eq!(several.to_string(), "d is that of a = 1 and b = 2, which nobody gave");
    }
}
