//! `vitreous solve` and `vitreous scan`, and the JSON form of their answers.

use super::Failure;
use super::eval::as_object;
use super::options::{Options, pairs};
use crate::calculate::{self, Row, Solutions, Span};
use crate::catalogue;
use crate::describe::{Given, Quantity};
use crate::error::{Error, ErrorKind};
use crate::picture::{cell, exact};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Write};

/// `{"solutions":[...]}`.
#[derive(Serialize)]
pub(super) struct Solved {
    pub(super) solutions: Solutions,
}

/// One row of a scan: `{"inputs":{...},"outputs":{...}}`, or `"error"` in place of the outputs.
#[derive(Serialize)]
pub(super) struct RowAnswer {
    #[serde(serialize_with = "named")]
    inputs: Vec<(String, f64)>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "maybe")]
    outputs: Option<Vec<(&'static str, f64)>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Error>,
}

fn named<S: Serializer>(pairs: &[(String, f64)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(name, value)| (name, value)))
}

fn maybe<S: Serializer>(pairs: &Option<Vec<(&'static str, f64)>>, serializer: S) -> Result<S::Ok, S::Error> {
    as_object(pairs.as_deref().unwrap_or_default(), serializer)
}

impl RowAnswer {
    pub(super) fn new(spans: &[(String, Span)], row: Row) -> Self {
        let inputs = spans.iter().map(|(name, _)| name.clone()).zip(row.inputs).collect();
        let (outputs, error) = match row.outputs {
            Ok(outputs) => (Some(outputs), None),
            Err(error) => (None, Some(error)),
        };
        Self { inputs, outputs, error }
    }
}

/// Takes the word `key=...` out of a list of words.
fn taken(words: &mut Vec<String>, key: &str) -> Result<Option<String>, Error> {
    let mut found = None;
    let mut twice = false;
    words.retain(|word| match word.split_once('=') {
        Some((name, value)) if name == key => {
            twice |= found.replace(value.to_owned()).is_some();
            false
        }
        _ => true,
    });
    if twice { Err(Error::new(ErrorKind::Unreadable, format!("{key} is given twice")).about(key)) } else { Ok(found) }
}

fn number(name: &str, text: &str) -> Result<f64, Error> {
    let read = calculate::read(text).map_err(|why| Error::new(ErrorKind::Unreadable, format!("{name}: {why}")).about(name))?;
    if read.spread.is_some() {
        return Err(Error::new(ErrorKind::Unreadable, format!("{name} = {text}: a number without an uncertainty is wanted")).about(name));
    }
    Ok(read.value)
}

pub(super) fn solve(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let (id, words) = options.id_and_pairs("the id of a quantity")?;
    let solved = solved(id, words);
    if options.json {
        let refused = solved.is_err();
        match solved {
            Ok((_, solutions)) => serde_json::to_writer(&mut *out, &Solved { solutions })?,
            Err(error) => serde_json::to_writer(&mut *out, &serde_json::json!({ "error": error }))?,
        }
        writeln!(out)?;
        return if refused { Err(Failure::Answered) } else { Ok(()) };
    }
    let (input, solutions) = solved?;
    match solutions {
        Solutions::Numbers(numbers) => numbers.iter().try_for_each(|value| writeln!(out, "{input} = {}", exact(*value)))?,
        Solutions::Words(words) => words.iter().try_for_each(|word| writeln!(out, "{input} = {word}"))?,
    }
    Ok(())
}

fn solved(id: &str, words: &[String]) -> Result<(String, Solutions), Error> {
    let quantity = catalogue::quantity(id)?;
    let mut words = words.to_vec();
    let missing = |what: &str| Error::new(ErrorKind::Unreadable, format!("solve: {what} is missing; write solve {id} OUTPUT=VALUE for=INPUT")).about(what);
    let input = taken(&mut words, "for")?.ok_or_else(|| missing("for"))?;
    let within = match taken(&mut words, "within")? {
        None => None,
        Some(text) => {
            let (low, high) =
                text.split_once("..").ok_or_else(|| Error::new(ErrorKind::Unreadable, format!("within={text}: wanted is LOW..HIGH")).about("within"))?;
            Some((number("within", low)?, number("within", high)?))
        }
    };
    // an output may bear the name of an input: the first such word is what is asked for, unless only an input has it
    let is_output = |word: &String| word.split_once('=').is_some_and(|(name, _)| quantity.outputs.iter().any(|output| output.name == name));
    let place = words.iter().position(is_output).or(if words.is_empty() { None } else { Some(0) });
    let wanted = words.remove(place.ok_or_else(|| missing("OUTPUT"))?);
    let (output, value) = wanted.split_once('=').ok_or_else(|| missing("OUTPUT"))?;
    let value = number(output, value)?;
    let solutions = calculate::solve(quantity, &pairs(quantity.inputs, &words)?, (output, value), &input, within, &mut |_, _| true);
    let solutions = solutions.map_err(|mut error| {
        // a choice has no range, and ends of one's own need no advice
        if within.is_none() && error.search.is_some() && !error.domain.is_empty() {
            error.message.push_str("; within=LOW..HIGH searches another range");
        }
        error
    })?;
    Ok((input, solutions))
}

pub(super) fn scan(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let (id, words) = options.id_and_pairs("the id of a quantity")?;
    let begun = catalogue::quantity(id).and_then(|quantity| {
        let (ranges, fixed): (Vec<String>, Vec<String>) = words.iter().cloned().partition(|word| word.split_once('=').is_some_and(|(_, value)| is_span(value)));
        let spans = ranges.iter().filter_map(|word| word.split_once('=')).map(|(name, text)| Ok((name.to_owned(), Span::read(name, text)?)));
        Ok((quantity, pairs(quantity.inputs, &fixed)?, spans.collect::<Result<Vec<_>, Error>>()?))
    });
    let (quantity, given, spans) = match begun {
        Ok(begun) => begun,
        Err(error) => return refused(options, error, out),
    };
    if let Some((_, path)) = options.files.iter().find(|(form, _)| *form == "csv") {
        if path == "-" {
            return table(quantity, &given, &spans, out);
        }
        let file = File::create(path).map_err(|error| Failure::File(path.clone(), error))?;
        let mut file = BufWriter::new(file);
        table(quantity, &given, &spans, &mut file)?;
        return file.flush().map_err(|error| Failure::File(path.clone(), error));
    }
    if !options.json {
        return table(quantity, &given, &spans, out);
    }
    let mut first = true;
    let walked = calculate::scan(quantity, &given, &spans, |row| {
        write!(out, "{}", if first { "{\"rows\":[" } else { "," })?;
        first = false;
        serde_json::to_writer(&mut *out, &RowAnswer::new(&spans, row)).map_err(Failure::from)
    });
    match walked {
        Ok(()) => Ok(writeln!(out, "]}}")?),
        Err(Failure::Refused(error)) if first => refused(options, error, out),
        Err(failure) => Err(failure),
    }
}

/// Whether a value is a range to walk: an interval with a number of points.
fn is_span(value: &str) -> bool {
    value.contains("..") && value.contains(':')
}

fn refused(options: &Options, error: Error, out: &mut dyn Write) -> Result<(), Failure> {
    if !options.json {
        return Err(error.into());
    }
    serde_json::to_writer(&mut *out, &serde_json::json!({ "error": error }))?;
    writeln!(out)?;
    Err(Failure::Answered)
}

fn table(quantity: &Quantity, given: &BTreeMap<String, Given>, spans: &[(String, Span)], out: &mut dyn Write) -> Result<(), Failure> {
    let unit = |unit: &str| if unit == "1" { String::new() } else { format!(" ({unit})") };
    let inputs = spans.iter().map(|(name, _)| format!("{name}{}", quantity.inputs.iter().find(|p| p.name == name).map_or_else(String::new, |p| unit(p.unit))));
    let outputs = quantity.outputs.iter().map(|output| format!("{}{}", output.name, unit(output.unit)));
    let head: Vec<String> = inputs.chain(outputs).chain(["refused".to_owned()]).map(|name| cell(&name)).collect();
    let mut lines = Some(head.join(","));
    calculate::scan(quantity, given, spans, |row| -> Result<(), Failure> {
        // the head waits for the first row: what is refused as a whole leaves no half a table
        if let Some(head) = lines.take() {
            write!(out, "{head}\r\n")?;
        }
        let mut cells: Vec<String> = row.inputs.iter().map(|value| exact(*value)).collect();
        match &row.outputs {
            Ok(outputs) => {
                cells.extend(outputs.iter().map(|(_, value)| exact(*value)));
                cells.push(String::new());
            }
            Err(error) => {
                cells.extend(quantity.outputs.iter().map(|_| String::new()));
                cells.push(cell(&error.message));
            }
        }
        write!(out, "{}\r\n", cells.join(",")).map_err(|error: io::Error| error.into())
    })
}
