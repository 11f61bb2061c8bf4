//! A lecture as the slides of reveal.js: a stack a step, a slide a figure.

use super::{Failure, Lecture};
use crate::lecture::{Block, FigureBlock, Kind, Question, escaped};

/// What writes a figure as a slide.
type Draw<'a> = &'a dyn Fn(&FigureBlock, usize) -> Result<String, Failure>;

/// The slides, to be put into `<div class="slides">`.
///
/// # Errors
/// Naming a figure that is refused, and its line.
pub(super) fn slides(lecture: &Lecture, base: &str, draw: Draw<'_>) -> Result<String, Failure> {
    let mut out = String::new();
    let mut stack = |heading: String, blocks: &[Block]| -> Result<(), Failure> {
        let mut stack = Stack { done: String::new(), slide: heading, draw };
        stack.blocks(blocks)?;
        stack.turn();
        out.push_str(&format!("<section>\n{}</section>\n", stack.done));
        Ok(())
    };
    stack(format!("<h1>{}</h1>\n", lecture.title_html), &lecture.introduction)?;
    lecture.steps.iter().try_for_each(|step| stack(format!("<h2>{}</h2>\n", step.title_html), &step.blocks))?;
    Ok(to_page(&out, base))
}

/// Links of the page lead there from the slides too.
fn to_page(html: &str, base: &str) -> String {
    let mut parts = html.split("href=\"#");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // a name of a place in the slides has no value
        let inside = part.split('"').next().is_some_and(|fragment| !fragment.contains('='));
        out.push_str(&format!("href=\"{}#{part}", if inside { String::new() } else { escaped(base) }));
    }
    out
}

/// The slides of one step.
struct Stack<'a> {
    done: String,
    /// The slide that is being written.
    slide: String,
    draw: Draw<'a>,
}

impl Stack<'_> {
    /// Ends the slide.
    fn turn(&mut self) {
        let slide = std::mem::take(&mut self.slide);
        if !slide.is_empty() {
            self.done.push_str(&format!("<section>\n{slide}</section>\n"));
        }
    }

    fn blocks(&mut self, blocks: &[Block]) -> Result<(), Failure> {
        for block in blocks {
            match &block.is {
                Kind::Text { html } => self.slide.push_str(&format!("{html}\n")),
                Kind::Figure(figure) => {
                    self.turn();
                    self.done.push_str(&(self.draw)(figure, block.line)?);
                    self.done.push('\n');
                }
                Kind::Question(question) => self.question(question)?,
                Kind::Reveal { blocks } => self.later(blocks)?,
                Kind::Notes { blocks } => {
                    let notes: String =
                        blocks.iter().filter_map(|block| if let Kind::Text { html } = &block.is { Some(format!("{html}\n")) } else { None }).collect();
                    let notes = format!("<aside class=\"notes\">\n{notes}</aside>\n");
                    // behind a figure they belong to its slide
                    match self.done.strip_suffix("</section>\n").filter(|_| self.slide.is_empty()) {
                        Some(done) => self.done = format!("{done}{notes}</section>\n"),
                        None => self.slide.push_str(&notes),
                    }
                }
            }
        }
        Ok(())
    }

    /// Blocks that come with the next key; a figure among them is the next slide anyway.
    fn later(&mut self, blocks: &[Block]) -> Result<(), Failure> {
        for block in blocks {
            match &block.is {
                Kind::Text { html } => self.slide.push_str(&format!("<div class=\"fragment\">\n{html}\n</div>\n")),
                _ => self.blocks(std::slice::from_ref(block))?,
            }
        }
        Ok(())
    }

    fn question(&mut self, question: &Question) -> Result<(), Failure> {
        self.turn();
        self.slide.push_str("<h3>Question</h3>\n");
        self.blocks(&question.blocks)?;
        if !question.choices.is_empty() {
            let choices: String = question.choices.iter().map(|choice| format!("<li>{}</li>\n", choice.html)).collect();
            self.slide.push_str(&format!("<ul>\n{choices}</ul>\n"));
        }
        question.hints.iter().try_for_each(|hint| self.later(hint))?;
        let right = super::handout::right(question);
        if !right.is_empty() {
            self.slide.push_str(&format!("<div class=\"fragment\">\n{right}</div>\n"));
        }
        self.later(&question.answer)?;
        self.turn();
        Ok(())
    }
}
