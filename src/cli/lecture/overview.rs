//! What a lecture holds, in a few lines.

use super::{Failure, Lecture};
use crate::lecture::{Ask, Block, Kind};
use std::io::Write;

pub(super) fn overview(lecture: &Lecture, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(out, "{} ({}), steps: {}", if lecture.title.is_empty() { "no title" } else { &lecture.title }, lecture.language, lecture.steps.len())?;
    blocks(&lecture.introduction, 1, out)?;
    for (k, step) in lecture.steps.iter().enumerate() {
        writeln!(out, "{}. {}", k + 1, step.title)?;
        blocks(&step.blocks, 1, out)?;
    }
    for problem in &lecture.problems {
        writeln!(out, "line {}: {}", problem.line, problem.message)?;
    }
    Ok(())
}

fn blocks(blocks: &[Block], depth: usize, out: &mut dyn Write) -> Result<(), Failure> {
    let indent = "   ".repeat(depth);
    for block in blocks {
        match &block.is {
            Kind::Text { .. } => {}
            Kind::Figure(figure) => writeln!(out, "{indent}line {}: figure {}", block.line, figure.figure)?,
            Kind::Question(question) => {
                let asked = match question.ask {
                    Ask::Free => "to answer in words".to_owned(),
                    Ask::Choice => format!("to choose from {}", question.choices.len()),
                    Ask::Number => match question.value {
                        Some(value) => format!("for a number: {} {}", crate::picture::digits(value, 6), question.unit).trim_end().to_owned(),
                        None => "for a number".to_owned(),
                    },
                    Ask::Point => "for a point in the figure".to_owned(),
                    Ask::Curve => format!("for the curve {:?}", question.curve),
                };
                writeln!(out, "{indent}line {}: question {asked}", block.line)?;
                self::blocks(&question.blocks, depth + 1, out)?;
            }
            Kind::Reveal { blocks } => {
                writeln!(out, "{indent}line {}: shown when asked for", block.line)?;
                self::blocks(blocks, depth + 1, out)?;
            }
            Kind::Notes { .. } => writeln!(out, "{indent}line {}: notes for the lecturer", block.line)?,
        }
    }
    Ok(())
}
