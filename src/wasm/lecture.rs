//! What JavaScript sees of lectures: one function, whose code is a part of its own.

use super::part::part;
use super::{handed_over, thrown};
use crate::lecture;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// What reads a lecture.
type Reader = fn(&str) -> Result<JsValue, JsValue>;

part!(lecture, Reader, taken_apart, "the reader of lectures is");

/// A lecture from its Markdown: `{title, language, problems, introduction, steps}`, as `docs/lecture.md` describes it. Answers
/// to questions are computed where the room of their quantity is open.
///
/// # Errors
/// [`ErrorKind::Unreadable`](crate::error::ErrorKind::Unreadable) where the text is too long or nested too deep.
#[wasm_bindgen]
pub fn lecture(text: &str) -> Result<JsValue, JsValue> {
    opened()?(text)
}

fn taken_apart(text: &str) -> Result<JsValue, JsValue> {
    let mut lecture = lecture::read(text).map_err(thrown)?;
    lecture::compute(&mut lecture);
    handed_over(&lecture)
}
