//! What was held in a fit, as people read it.

use super::answer::Answer;
use crate::catalogue::quantity;
use crate::describe::{Given, Kind};
use crate::picture::significant;

/// An input that was held.
pub(super) struct Held {
    /// Its name.
    pub(super) name: String,
    /// A number, or the word of a choice.
    pub(super) value: String,
    /// Unit of a number; empty where it has none.
    pub(super) unit: &'static str,
    /// Whether it is what is taken when nothing is given.
    pub(super) default: bool,
}

/// All that was held.
pub(super) fn held(answer: &Answer) -> Vec<Held> {
    let inputs = quantity(&answer.model).map_or(&[][..], |quantity| quantity.inputs);
    let told = |(name, given): (&String, &Given)| {
        let param = inputs.iter().find(|param| param.name == name);
        let (value, default) = match (given, param.map(|param| param.kind)) {
            (Given::Number(value), Some(Kind::Number { default, .. })) => (significant(*value, 12), *value == default),
            (Given::Number(value), _) => (significant(*value, 12), false),
            (Given::Text(word), Some(Kind::Choice { default, .. } | Kind::List { default, .. })) => (word.clone(), word == default),
            (Given::Text(word), _) => (word.clone(), false),
            (Given::Other(_), _) => return None,
        };
        let unit = param.map_or("", |param| param.unit);
        let plain = unit == "1" || matches!(given, Given::Text(_));
        Some(Held { name: name.clone(), value, unit: if plain { "" } else { unit }, default })
    };
    answer.fixed.iter().filter_map(told).collect()
}
