//! The file of a lecture as events of the Markdown parser, with the places they come from.

use super::link::{Link, Number};
use super::model::Problem;
use crate::error::{Error, ErrorKind};
use pulldown_cmark::{Event, Options, Parser};
use std::ops::Range;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 1_000_000;

/// Quotes and lists inside one another, on one line.
const DEEPEST: usize = 32;

/// Problems that are told; more of them help nobody.
const MOST_PROBLEMS: usize = 200;

/// What is read beside CommonMark.
const READ: Options = Options::ENABLE_MATH
    .union(Options::ENABLE_TABLES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS);

/// A formula of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The bytes of the file that it takes, with its dollar signs.
    pub place: Range<usize>,
    /// What stands between the dollar signs.
    pub tex: String,
    /// Whether it stands on a line of its own.
    pub block: bool,
}

/// The formulas of a file, in their order.
pub fn formulas(text: &str) -> Vec<Formula> {
    let events = Parser::new_ext(text, READ).into_offset_iter();
    let found = events.filter_map(|(event, place)| match event {
        Event::InlineMath(tex) => Some(Formula { place, tex: tex.into_string(), block: false }),
        Event::DisplayMath(tex) => Some(Formula { place, tex: tex.into_string(), block: true }),
        _ => None,
    });
    found.collect()
}

/// What is being read.
pub(super) struct Source<'a> {
    pub(super) text: &'a str,
    pub(super) events: Vec<(Event<'a>, Range<usize>)>,
    /// For each event that opens something, the event that closes it; for others the event itself.
    pub(super) ends: Vec<usize>,
    newlines: Vec<usize>,
    pub(super) problems: Vec<Problem>,
    pub(super) numbers: Vec<Number>,
    pub(super) links: Vec<Link>,
}

impl<'a> Source<'a> {
    /// Parses a file.
    ///
    /// # Errors
    /// [`ErrorKind::Unreadable`] where it is too large or its blocks are nested too deep.
    pub(super) fn new(text: &'a str) -> Result<Self, Error> {
        if text.len() > LARGEST {
            return Err(Error::new(ErrorKind::Unreadable, format!("the lecture has {} bytes; at most {LARGEST} are read", text.len())));
        }
        if let Some(line) = text.lines().position(|line| depth(line) > DEEPEST) {
            return Err(Error::new(ErrorKind::Unreadable, format!("line {}: quotes and lists are nested more than {DEEPEST} deep", line + 1)));
        }
        let events: Vec<_> = Parser::new_ext(text, READ).into_offset_iter().collect();
        let mut ends: Vec<usize> = (0..events.len()).collect();
        let mut open = Vec::new();
        for (at, (event, _)) in events.iter().enumerate() {
            match event {
                Event::Start(_) => open.push(at),
                Event::End(_) => {
                    if let Some(start) = open.pop() {
                        ends[start] = at;
                    }
                }
                _ => {}
            }
        }
        let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect();
        Ok(Self { text, events, ends, newlines, problems: Vec::new(), numbers: Vec::new(), links: Vec::new() })
    }

    /// The line of a byte, from 1.
    pub(super) fn line(&self, byte: usize) -> usize {
        self.newlines.partition_point(|newline| *newline < byte) + 1
    }

    /// The first and the last line of an event with all that it holds.
    pub(super) fn lines(&self, at: usize) -> (usize, usize) {
        let Range { start, end } = self.events[at].1.clone();
        let written = self.text.get(start..end).unwrap_or_default().trim_end().len();
        (self.line(start), self.line(start + written.saturating_sub(1)))
    }

    /// Notes what the author should mend.
    pub(super) fn problem(&mut self, byte: usize, message: &str) {
        let line = self.line(byte);
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem { line, message: message.to_owned() });
        } else if self.problems.len() == MOST_PROBLEMS {
            self.problems.push(Problem { line, message: "there are more problems; mend those above first".to_owned() });
        }
    }
}

/// How many quotes and lists a line opens.
fn depth(line: &str) -> usize {
    if line.bytes().all(|byte| matches!(byte, b'-' | b'*' | b'_' | b' ' | b'\t')) {
        return 0; // a rule
    }
    let mut rest = line.trim_start();
    let mut depth = 0;
    loop {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let marked = match rest.as_bytes().get(digits) {
            Some(b'>') if digits == 0 => Some(1),
            Some(b'-' | b'+' | b'*') if digits == 0 => Some(1),
            Some(b'.' | b')') if (1..=9).contains(&digits) => Some(digits + 1),
            _ => None,
        };
        let Some(length) = marked else { return depth };
        let (marker, after) = rest.split_at(length);
        if marker != ">" && !after.starts_with([' ', '\t']) {
            return depth;
        }
        depth += 1;
        rest = after.trim_start();
    }
}

#[cfg(test)]
mod tests {
    use super::depth;

    #[test]
    fn the_depth_of_a_line_is_what_it_opens() {
        for (line, wanted) in [("text", 0), ("> > a", 2), (">>- 1. a", 4), ("- - - - -", 0), ("**bold**", 0), ("1.5 K", 0), ("* * a", 2), ("-> a", 0)] {
            assert_eq!(depth(line), wanted, "{line}");
        }
    }
}
