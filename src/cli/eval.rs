//! `vitreous eval`, and the JSON form of an answer.

use super::Failure;
use super::options::{Options, pairs};
use crate::calculate::{self, Method, Uncertain};
use crate::catalogue;
use crate::describe::{Given, Quantity};
use crate::error::Error;
use crate::picture::{exact, short};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::io::Write;

/// One answer of the calculator: `{"outputs":{...}}`, with `"uncertainties":{...}` where an input has one, or `{"error":{...}}`.
#[derive(Serialize)]
pub(super) struct Answer {
    /// Name and value, in the order of the description.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe")]
    pub(super) outputs: Option<Vec<(&'static str, f64)>>,
    /// Name and error, in the same order.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "named")]
    pub(super) uncertainties: Vec<(&'static str, Uncertain)>,
    /// A refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) error: Option<Error>,
}

pub(super) fn as_object<S: Serializer>(pairs: &[(&'static str, f64)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().copied())
}

fn maybe<S: Serializer>(pairs: &Option<Vec<(&'static str, f64)>>, serializer: S) -> Result<S::Ok, S::Error> {
    as_object(pairs.as_deref().unwrap_or_default(), serializer)
}

fn named<S: Serializer>(pairs: &[(&'static str, Uncertain)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(name, value)| (name, value)))
}

/// What a quantity answers for inputs as they were given, texts with uncertainties among them.
pub(super) fn computed(quantity: &Quantity, given: &BTreeMap<String, Given>) -> Result<Answer, Error> {
    let (given, spreads) = calculate::typed(quantity.inputs, given)?;
    let outputs = quantity.evaluate(&given)?;
    let uncertainties = if spreads.is_empty() { Vec::new() } else { calculate::uncertainties(quantity, &given, &spreads, &mut |_, _| true)? };
    Ok(Answer { outputs: Some(outputs), uncertainties, error: None })
}

impl From<Result<Self, Error>> for Answer {
    fn from(result: Result<Self, Error>) -> Self {
        result.unwrap_or_else(|error| Self { outputs: None, uncertainties: Vec::new(), error: Some(error) })
    }
}

pub(super) fn eval(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let (id, words) = options.id_and_pairs("the id of a quantity")?;
    let answer = catalogue::quantity(id).and_then(|quantity| Ok((quantity, computed(quantity, &pairs(quantity.inputs, words)?)?)));
    if options.json {
        let refused = answer.is_err();
        serde_json::to_writer(&mut *out, &Answer::from(answer.map(|(_, answer)| answer)))?;
        writeln!(out)?;
        return if refused { Err(Failure::Answered) } else { Ok(()) };
    }
    let (quantity, answer) = answer?;
    for (k, (output, (name, value))) in quantity.outputs.iter().zip(answer.outputs.unwrap_or_default()).enumerate() {
        let unit = if output.unit == "1" { "" } else { output.unit };
        let Some((_, uncertain)) = answer.uncertainties.get(k) else {
            writeln!(out, "{}", format!("{name} = {} {unit}", exact(value)).trim_end())?;
            continue;
        };
        let shares: Vec<String> = uncertain.shares.iter().map(|(input, share)| format!("{:.0} % from {input}", 100.0 * share)).collect();
        writeln!(out, "{}", format!("{name} = {} ± {} {unit}", exact(value), short(uncertain.error)).trim_end())?;
        let [low, high] = uncertain.interval;
        let bent = match uncertain.method {
            Method::Linear => String::new(),
            Method::Sampled => format!("; the formula bends here: from {} to {} in two cases of three", short(low), short(high)),
            Method::Interval => {
                format!("; a few values lie very far out, so that the error is half of what two cases of three span: {} to {}", short(low), short(high))
            }
        };
        let refused = if uncertain.refused > 0.0 { format!("; {:.1} % of the values are refused", 100.0 * uncertain.refused) } else { String::new() };
        writeln!(out, "    {}{bent}{refused}", shares.join(", "))?;
    }
    Ok(())
}
