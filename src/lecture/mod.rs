//! Lectures: figures of the page in order, with words, formulas and questions, in one Markdown file. `docs/lecture.md` is
//! the grammar.
//!
//! [`read`] takes a file apart and knows nothing of the catalogue; [`compute`] answers the questions that name a quantity, and
//! [`check`] compares all that is printed with what is computed.
//! No HTML of the author gets through, no link runs anything, and a file from a stranger costs bounded time.

mod blocks;
mod check;
mod compute;
mod direction;
mod head;
mod html;
mod link;
pub(crate) mod mathml;
mod model;
mod printed;
mod source;
mod view;

pub use check::{check, is_called};
pub use compute::{compute, shown};
pub use direction::Direction;
pub use link::{Link, Number, Reference, Size, Target};
pub use model::{Ask, Block, Choice, FigureBlock, From, Kind, Lecture, Problem, Question, Step};
pub use source::{Formula, LARGEST, formulas};
pub use view::seen;

use crate::error::Error;

/// Reads a lecture. What the author should mend stands in its `problems`; the rest is read all the same.
///
/// # Errors
/// [`ErrorKind::Unreadable`](crate::error::ErrorKind::Unreadable) where the file is larger than [`LARGEST`] bytes, or nested too
/// deep.
pub fn read(text: &str) -> Result<Lecture, Error> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok(source::Source::new(text)?.lecture())
}
