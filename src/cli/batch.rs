//! `vitreous batch`: one case a line in, one answer a line out.

use super::Failure;
use super::calculate::{RowAnswer, Solved};
use super::case::{Case, FORMS};
use super::eval::{Answer, computed};
use super::fit::labelled;
use super::options::Options;
use crate::calculate;
use crate::catalogue;
use crate::error::{Error, ErrorKind};
use crate::fit;
use serde::Serialize;
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

/// The answer to one line.
#[derive(Serialize)]
#[serde(untagged)]
enum Line {
    Computed(Answer),
    Solved(Solved),
    Fitted(Box<fit::Answer>),
    Groups { fits: Vec<serde_json::Value> },
    Scanned { rows: Vec<RowAnswer> },
}

fn answer(line: &[u8], number: usize) -> Line {
    // a byte order mark, as some editors write it, is no part of the first line
    let line = if number == 1 { line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line) } else { line };
    let line = line.trim_ascii_end();
    let case = serde_json::from_slice::<Case>(line).map_err(|why| {
        // the position within the line is kept, "line 1" of the line is not
        let why = why.to_string().replace(" at line 1 column ", " at column ");
        let mut error = Error::new(ErrorKind::Unreadable, format!("line {number} cannot be read: {why}")).about(format!("line {number}"));
        error.domain = FORMS.into();
        error
    });
    case.and_then(done).unwrap_or_else(|error| Line::Computed(Answer::from(Err(error))))
}

fn done(case: Case) -> Result<Line, Error> {
    Ok(match case {
        Case::Evaluate { quantity, inputs } => Line::Computed(computed(catalogue::quantity(&quantity)?, &inputs)?),
        Case::Solve { quantity, output, value, input, within, inputs } => {
            Line::Solved(Solved { solutions: calculate::solve(catalogue::quantity(&quantity)?, &inputs, (&output, value), &input, within, &mut |_, _| true)? })
        }
        Case::Fit { model, sets, grouped, shared, free, options, inputs } => {
            let (of, free) = (fit::model(&model)?, free.as_deref());
            if !shared.is_empty() {
                Line::Fitted(Box::new(fit::shared(of, &sets, free, &shared, &inputs, options)?.0))
            } else if grouped {
                let one = |(group, points): &(String, fit::Points)| labelled(group, &fit::fit(of, points, free, &inputs, options.clone()));
                let fits = sets.iter().map(one).collect::<Result<_, _>>();
                Line::Groups { fits: fits.map_err(|why| Error::new(ErrorKind::Internal, format!("an answer cannot be written: {why}")))? }
            } else {
                let [(_, points)] = sets.as_slice() else { return Err(Error::new(ErrorKind::Internal, "points without groups are one set")) };
                Line::Fitted(Box::new(fit::fit(of, points, free, &inputs, options)?))
            }
        }
        Case::Scan { quantity, over, inputs } => {
            let mut rows = Vec::new();
            calculate::scan(catalogue::quantity(&quantity)?, &inputs, &over, |row| -> Result<(), Error> {
                rows.push(RowAnswer::new(&over, row));
                Ok(())
            })?;
            Line::Scanned { rows }
        }
    })
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
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":"0.5±0.1"}}}}"#), None),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":"half"}}}}"#), Some(("wrong_type", "s_c"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":null}}}}"#), Some(("wrong_type", "s_c"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":[[1],2]}}}}"#), Some(("wrong_type", "s_c"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":{{"a":1}}}}}}"#), Some(("wrong_type", "s_c"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"__proto__":1}}}}"#), Some(("unknown_input", "__proto__"))),
            (r#"{"quantity":"__proto__","inputs":{}}"#.to_owned(), Some(("unknown_id", "__proto__"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":1e999}}}}"#), Some(("unreadable", "line 12"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":NaN}}}}"#), Some(("unreadable", "line 13"))),
            (format!(r#"{{"quantity":"{id}","inputs":{{"s_c":1,"s_c":2}}}}"#), Some(("unreadable", "line 14"))),
            (format!(r#"{{"quantity":"{id}","quantity":"{id}"}}"#), Some(("unreadable", "line 15"))),
            (format!(r#"{{"quantity":"{id}","extra":1}}"#), Some(("unreadable", "line 16"))),
            (format!(r#"["{id}",{{}}]"#), Some(("unreadable", "line 17"))),
            (r#"{"inputs":{}}"#.to_owned(), Some(("unreadable", "line 18"))),
            (String::new(), Some(("unreadable", "line 19"))),
            ("[".repeat(10_000), Some(("unreadable", "line 20"))),
            (format!(r#"{{"quantity":"{id}"}} x"#), Some(("unreadable", "line 21"))),
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
