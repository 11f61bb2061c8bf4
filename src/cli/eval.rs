//! `vitreous eval`, and the JSON form of an answer.

use super::Failure;
use super::options::{Options, pairs};
use crate::catalogue;
use crate::error::Error;
use crate::picture::exact;
use serde::{Serialize, Serializer};
use std::io::Write;

/// One answer of the calculator: `{"outputs":{...}}` or `{"error":{...}}`.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Answer {
    /// Name and value, in the order of the description.
    #[serde(serialize_with = "as_object")]
    Outputs(Vec<(&'static str, f64)>),
    /// A refusal.
    Error(Error),
}

fn as_object<S: Serializer>(pairs: &[(&'static str, f64)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().copied())
}

impl From<Result<Vec<(&'static str, f64)>, Error>> for Answer {
    fn from(result: Result<Vec<(&'static str, f64)>, Error>) -> Self {
        result.map_or_else(Self::Error, Self::Outputs)
    }
}

pub(super) fn eval(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let (id, words) = options.id_and_pairs("the id of a quantity")?;
    let computed = catalogue::quantity(id).and_then(|quantity| quantity.evaluate(&pairs(quantity.inputs, words)?).map(|values| (quantity, values)));
    if options.json {
        let refused = computed.is_err();
        serde_json::to_writer(&mut *out, &Answer::from(computed.map(|(_, values)| values)))?;
        writeln!(out)?;
        return if refused { Err(Failure::Answered) } else { Ok(()) };
    }
    let (quantity, values) = computed?;
    for (output, (name, value)) in quantity.outputs.iter().zip(values) {
        let unit = if output.unit == "1" { "" } else { output.unit };
        writeln!(out, "{}", format!("{name} = {} {unit}", exact(value)).trim_end())?;
    }
    Ok(())
}
