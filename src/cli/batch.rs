//! `vitreous batch`: one case a line in, one answer a line out.

use super::Failure;
use super::eval::Answer;
use super::options::Options;
use crate::catalogue;
use crate::describe::Given;
use crate::error::{Error, ErrorKind};
use serde::de::{Deserialize, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufRead, BufReader, Read, Write};

pub(super) fn batch(options: &Options, input: &mut BufReader<impl Read>, out: &mut dyn Write) -> Result<(), Failure> {
    if let [_, extra, ..] = options.words.as_slice() {
        return Err(Failure::Usage(format!("batch reads standard input and takes no {extra:?}")));
    }
    let mut line = Vec::new();
    let mut number = 0_usize;
    loop {
        line.clear();
        let read = input.read_until(b'\n', &mut line).map_err(|error| Failure::File("standard input".into(), error))?;
        if read == 0 {
            return Ok(());
        }
        number += 1;
        serde_json::to_writer(&mut *out, &answer(&line, number))?;
        writeln!(out)?;
        // nothing more is waiting: whoever feeds line by line wants the answer now
        if input.buffer().is_empty() {
            out.flush()?;
        }
    }
}

fn answer(line: &[u8], number: usize) -> Answer {
    // a byte order mark, as some editors write it, is no part of the first line
    let line = if number == 1 { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line) } else { line };
    let line = line.trim_ascii_end();
    let case = serde_json::from_slice::<Case>(line).map_err(|why| {
        // the position within the line is kept, "line 1" of the line is not
        let why = why.to_string().replace(" at line 1 column ", " at column ");
        let mut error = Error::new(ErrorKind::Unreadable, format!("line {number} cannot be read: {why}")).about(format!("line {number}"));
        error.domain = "{\"quantity\": id, \"inputs\": {name: value}}".into();
        error
    });
    Answer::from(case.and_then(|case| catalogue::evaluate(&case.quantity, &case.inputs.0)))
}

/// One line of a batch.
struct Case {
    quantity: String,
    inputs: GivenInputs,
}

/// The inputs of a case, no name twice.
#[derive(Default)]
struct GivenInputs(BTreeMap<String, Given>);

impl<'de> Deserialize<'de> for Case {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(CaseVisitor)
    }
}

struct CaseVisitor;

impl<'de> Visitor<'de> for CaseVisitor {
    type Value = Case;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with quantity and inputs")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Case, A::Error> {
        let (mut quantity, mut inputs) = (None, None);
        while let Some(key) = map.next_key::<String>()? {
            let repeated = match key.as_str() {
                "quantity" => quantity.replace(map.next_value::<String>()?).is_some(),
                "inputs" => inputs.replace(map.next_value::<GivenInputs>()?).is_some(),
                other => return Err(A::Error::custom(format!("unknown key {:?}", other.chars().take(60).collect::<String>()))),
            };
            if repeated {
                return Err(A::Error::custom(format!("{key} is given twice")));
            }
        }
        Ok(Case { quantity: quantity.ok_or_else(|| A::Error::missing_field("quantity"))?, inputs: inputs.unwrap_or_default() })
    }
}

impl<'de> Deserialize<'de> for GivenInputs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InputsVisitor)
    }
}

struct InputsVisitor;

impl<'de> Visitor<'de> for InputsVisitor {
    type Value = GivenInputs;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of inputs")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<GivenInputs, A::Error> {
        let mut given = BTreeMap::new();
        while let Some((name, value)) = map.next_entry::<String, Value>()? {
            if given.contains_key(&name) {
                return Err(A::Error::custom(format!("input {:?} is given twice", name.chars().take(60).collect::<String>())));
            }
            given.insert(name, value.0);
        }
        Ok(GivenInputs(given))
    }
}

struct Value(Given);

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value(Given::Number(value)))
    }

    #[allow(clippy::cast_precision_loss)] // a whole number above 2^53 becomes the nearest double, as in JavaScript
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value(Given::Number(value as f64)))
    }

    #[allow(clippy::cast_precision_loss)] // as above
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value(Given::Number(value as f64)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value(Given::Text(value.to_owned())))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value(Given::Other(if value { "true" } else { "false" })))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value(Given::Other("null")))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value(Given::Other("a list")))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Value(Given::Other("an object")))
    }
}

#[cfg(test)]
mod tests {
    use crate::cli::run;
    use serde_json::Value;
    use std::io::BufReader;

    fn answers(lines: &[u8]) -> Vec<Value> {
        let mut out = Vec::new();
        run(["batch".into()], &mut BufReader::new(lines), &mut out).unwrap();
        String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    #[test]
    fn every_line_is_answered_in_order_and_refusals_name_what_is_wrong() {
        let id = "rfot.mosaic";
        // the line, then kind and input of the refusal; none where it is computed
        let cases = [
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":0.5}}}}"#), None),
            (format!(r#"{{"inputs":{{"s_c":1}},"quantity":"{id}"}}"#), None),
            (format!(r#"{{"quantity":"{id}"}}"#), None),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":-1}}}}"#), Some(("out_of_domain", "s_c"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":"0.5"}}}}"#), Some(("wrong_type", "s_c"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":null}}}}"#), Some(("wrong_type", "s_c"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":[[1],2]}}}}"#), Some(("wrong_type", "s_c"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":{{"a":1}}}}}}"#), Some(("wrong_type", "s_c"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"__proto__":1}}}}"#), Some(("unknown_input", "__proto__"))),
            (r#"{"quantity":"__proto__","inputs":{}}"#.to_owned(), Some(("unknown_id", "__proto__"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":1e999}}}}"#), Some(("unreadable", "line 11"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":NaN}}}}"#), Some(("unreadable", "line 12"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":1,"s_c":2}}}}"#), Some(("unreadable", "line 13"))),
            (format!(r#"{{"quantity":"{id}","quantity":"{id}"}}"#), Some(("unreadable", "line 14"))),
            (format!(r#"{{"quantity":"{id}","extra":1}}"#), Some(("unreadable", "line 15"))),
            (format!(r#"["{id}",{{}}]"#), Some(("unreadable", "line 16"))),
            (r#"{"inputs":{}}"#.to_owned(), Some(("unreadable", "line 17"))),
            (String::new(), Some(("unreadable", "line 18"))),
            ("[".repeat(10_000), Some(("unreadable", "line 19"))),
            (format!(r#"{{"quantity":"{id}"}} x"#), Some(("unreadable", "line 20"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":123456789012345678901234567890}}}}"#), None),
        ];
        let lines: String = cases.iter().map(|(line, _)| format!("{line}\r\n")).collect();
        let answers = answers(lines.as_bytes());
        assert_eq!(answers.len(), cases.len());
        for ((line, refusal), answer) in cases.iter().zip(&answers) {
            let shown = &line[..line.len().min(80)];
            match refusal {
                None => assert!(answer["outputs"]["barrier"].is_number(), "{shown}: {answer}"),
                Some((kind, input)) => {
                    assert_eq!((answer["error"]["kind"].as_str(), answer["error"]["input"].as_str()), (Some(*kind), Some(*input)), "{shown}");
                    assert!(answer["error"]["message"].as_str().is_some_and(|text| !text.is_empty()), "{shown}");
                }
            }
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_one_bad_line() {
        let all = answers(b"\xef\xbb\xbf{\"quantity\":\"rfot.free_energy_profile\"}\n\xff\xfe\n{\"quantity\":\"rfot.free_energy_profile\"}");
        assert_eq!(all.len(), 3);
        assert_eq!(all[1]["error"]["kind"], "unreadable");
        assert_eq!(all[0], all[2]);
    }
}
