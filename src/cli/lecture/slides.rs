//! A lecture as the slides of reveal.js: a stack a step, a slide a figure.

use super::{Failure, Lecture};
use crate::lecture::{Block, FigureBlock, Kind, Question};
use crate::picture::escaped;

/// Size of the letters against reveal.js's own, which is made for a few words a slide.
/// A figure gets its controls late: its slide begins at the top, where they have room.
const STYLE: &str = "<style>.reveal .lecture > section { font-size: .7em; } .reveal .lecture > section:has(vitreous-figure) { top: 0 !important; }</style>\n";

/// Letters of that size that fit onto a slide of reveal.js's usual size, 960 by 700.
const ROOM: usize = 560;

/// What a heading, or the space below a paragraph, takes of the room.
const APART: usize = 40;

/// What writes a figure as a slide.
type Draw<'a> = &'a dyn Fn(&FigureBlock, usize) -> Result<String, Failure>;

/// The slides, to be put into `<div class="slides">`.
///
/// # Errors
/// Naming a figure that is refused, and its line.
pub(super) fn slides(lecture: &Lecture, base: &str, draw: Draw<'_>) -> Result<String, Failure> {
    let mut out = STYLE.to_owned();
    let mut stack = |heading: String, blocks: &[Block]| -> Result<(), Failure> {
        let mut stack = Stack { done: String::new(), slide: heading, letters: APART, draw };
        stack.blocks(blocks)?;
        stack.turn();
        out.push_str(&format!("<section class=\"lecture\">\n{}</section>\n", stack.done));
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
    /// How much of its room is taken.
    letters: usize,
    draw: Draw<'a>,
}

impl Stack<'_> {
    /// Ends the slide.
    fn turn(&mut self) {
        let slide = std::mem::take(&mut self.slide);
        self.letters = 0;
        if !slide.is_empty() {
            self.done.push_str(&format!("<section>\n{slide}</section>\n"));
        }
    }

    /// Puts a piece onto the slide, or onto the next one where it has no room.
    fn put(&mut self, piece: &str) {
        let letters = letters(piece) + APART;
        if self.letters > APART && self.letters + letters > ROOM {
            self.turn();
        }
        self.letters += letters;
        self.slide.push_str(piece);
    }

    fn blocks(&mut self, blocks: &[Block]) -> Result<(), Failure> {
        for block in blocks {
            match &block.is {
                Kind::Text { html } => self.put(&format!("{html}\n")),
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
                Kind::Text { html } => self.put(&format!("<div class=\"fragment\">\n{html}\n</div>\n")),
                _ => self.blocks(std::slice::from_ref(block))?,
            }
        }
        Ok(())
    }

    fn question(&mut self, question: &Question) -> Result<(), Failure> {
        self.turn();
        self.put("<h3>Question</h3>\n");
        self.blocks(&question.blocks)?;
        if !question.choices.is_empty() {
            let choices: String = question.choices.iter().map(|choice| format!("<li>{}</li>\n", choice.html)).collect();
            self.put(&format!("<ul>\n{choices}</ul>\n"));
        }
        question.hints.iter().try_for_each(|hint| self.later(hint))?;
        let right = super::handout::right(question);
        if !right.is_empty() {
            self.put(&format!("<div class=\"fragment\">\n{right}</div>\n"));
        }
        self.later(&question.answer)?;
        self.turn();
        Ok(())
    }
}

/// Letters that are seen of a piece of HTML; a line of a list or a table counts as half a line of text.
fn letters(html: &str) -> usize {
    let seen = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text).trim().chars().count()).sum::<usize>();
    seen + 30 * (html.matches("<li").count() + html.matches("<tr").count())
}
