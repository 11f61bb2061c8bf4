//! Words and options of the command line.

use super::Failure;
use crate::describe::{Given, Kind, Param};
use crate::error::{Error, ErrorKind};
use lexopt::prelude::{Long, Short, Value, ValueExt};
use std::collections::BTreeMap;
use std::ffi::OsString;

/// What was typed, sorted.
#[derive(Debug, Default)]
pub(super) struct Options {
    /// The command and what follows it.
    pub(super) words: Vec<String>,
    pub(super) help: bool,
    pub(super) version: bool,
    /// `--json` with or without a file.
    pub(super) json: bool,
    /// Forms and files to write a figure or a table to: (`svg`, `out.svg`).
    pub(super) files: Vec<(&'static str, String)>,
    pub(super) width: Option<f64>,
    pub(super) height: Option<f64>,
    pub(super) theme: Option<String>,
    /// Neither title nor source in a drawing.
    pub(super) bare: bool,
    /// Whether a lecture is checked.
    pub(super) check: bool,
    /// What is made of a lecture, and from what: (`handout`, `out.html`).
    pub(super) lecture: Vec<(&'static str, String)>,
}

impl Options {
    pub(super) fn read(args: impl IntoIterator<Item = OsString>) -> Result<Self, Failure> {
        let mut options = Self::default();
        let mut parser = lexopt::Parser::from_args(args);
        while let Some(argument) = parser.next()? {
            // `figure` alone takes a file after --json
            let figure = options.words.first().is_some_and(|command| command == "figure");
            let lecture = options.words.first().is_some_and(|command| command == "lecture");
            let fit = options.words.first().is_some_and(|command| command == "fit");
            let scan = options.words.first().is_some_and(|command| command == "scan");
            match argument {
                Short('h') | Long("help") => options.help = true,
                Short('V') | Long("version") => options.version = true,
                Long("json") if !figure => options.json = true,
                Long("json") => options.files.push(("json", parser.value()?.string()?)),
                Long("svg") if figure || fit => options.files.push(("svg", parser.value()?.string()?)),
                Long("dark") if figure => options.files.push(("dark", parser.value()?.string()?)),
                Long("csv") if figure || scan => options.files.push(("csv", parser.value()?.string()?)),
                Long("report") if fit => options.files.push(("report", parser.value()?.string()?)),
                Long("python") if fit => options.files.push(("python", parser.value()?.string()?)),
                Long("tex") if fit => options.files.push(("tex", parser.value()?.string()?)),
                Long("width") if figure => options.width = Some(pixels("width", &parser.value()?.string()?)?),
                Long("height") if figure => options.height = Some(pixels("height", &parser.value()?.string()?)?),
                Long("bare") if figure => options.bare = true,
                Long("theme") if figure => options.theme = Some(parser.value()?.string()?),
                Long("check") if lecture => options.check = true,
                Long("handout") if lecture => options.lecture.push(("handout", parser.value()?.string()?)),
                Long("answers") if lecture => options.lecture.push(("answers", parser.value()?.string()?)),
                Long("notes") if lecture => options.lecture.push(("notes", parser.value()?.string()?)),
                Long("formulas") if lecture => options.lecture.push(("formulas", parser.value()?.string()?)),
                Long("page") if lecture => options.lecture.push(("page", parser.value()?.string()?)),
                Short('o') | Long("output") if lecture => options.lecture.push(("output", parser.value()?.string()?)),
                Value(word) => options.words.push(word.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }

    /// What was given for an option of a lecture.
    pub(super) fn of_lecture(&self, name: &str) -> Result<Option<&str>, Failure> {
        let mut given = self.lecture.iter().filter(|(option, _)| *option == name).map(|(_, value)| value.as_str());
        let first = given.next();
        if given.next().is_some() { Err(Failure::Usage(format!("lecture: --{name} is given twice"))) } else { Ok(first) }
    }

    /// The one word after the command, which the command calls `what`.
    pub(super) fn one(&self, what: &str) -> Result<&str, Failure> {
        match self.words.as_slice() {
            [_, word] => Ok(word),
            [command] => Err(Failure::Usage(format!("{command}: {what} is missing"))),
            [command, ..] => Err(Failure::Usage(format!("{command} takes one {what} only"))),
            [] => Err(Failure::Usage("no command is given".into())),
        }
    }

    /// The id after the command, and the `name=value` words after it.
    pub(super) fn id_and_pairs(&self, what: &str) -> Result<(&str, &[String]), Failure> {
        match self.words.as_slice() {
            [_, id, pairs @ ..] => Ok((id, pairs)),
            [command] => Err(Failure::Usage(format!("{command}: {what} is missing"))),
            [] => Err(Failure::Usage("no command is given".into())),
        }
    }
}

fn pixels(name: &str, text: &str) -> Result<f64, Failure> {
    match text.parse::<f64>() {
        Ok(value) if (100.0..=8000.0).contains(&value) => Ok(value),
        _ => Err(Failure::Usage(format!("--{name} {text}: a number of CSS pixels from 100 to 8000 is wanted"))),
    }
}

/// Reads `name=value` words; a value becomes a number where the parameter is one and it reads as one.
pub(super) fn pairs(params: &[Param], words: &[String]) -> Result<BTreeMap<String, Given>, Error> {
    let mut given = BTreeMap::new();
    for word in words {
        let Some((name, value)) = word.split_once('=') else {
            let shown: String = word.chars().take(60).collect();
            return Err(Error::new(ErrorKind::Unreadable, format!("{shown:?} is not of the form name=value")).about(shown));
        };
        let is_number = params.iter().any(|p| p.name == name && matches!(p.kind, Kind::Number { .. }));
        let value = match value.trim().parse::<f64>() {
            Ok(number) if is_number => Given::Number(number),
            _ => Given::Text(value.to_owned()),
        };
        if given.insert(name.to_owned(), value).is_some() {
            let shown: String = name.chars().take(60).collect();
            return Err(Error::new(ErrorKind::Unreadable, format!("{shown} is given twice")).about(shown));
        }
    }
    Ok(given)
}
