//! What JavaScript sees of finer pictures: in parts, so that workers share them.

use super::{keep, resolved, thrown};
use crate::answer::{assemble, part, parts};
use crate::error::{Error, ErrorKind};
use js_sys::{Array, Float64Array};
use std::rc::Rc;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

/// Into how many parts the finer picture falls; zero where there is none.
///
/// # Errors
/// Naming the input that is refused.
#[wasm_bindgen]
pub fn refine_parts(id: &str, inputs: &JsValue) -> Result<usize, JsValue> {
    resolved(id, inputs).and_then(|(figure, inputs)| parts(figure, &inputs)).map_err(thrown)
}

/// The numbers of one part of the finer picture.
///
/// # Errors
/// Naming the input that is refused.
#[wasm_bindgen]
pub fn refine_part(id: &str, inputs: &JsValue, k: usize) -> Result<Vec<f64>, JsValue> {
    resolved(id, inputs).and_then(|(figure, inputs)| part(figure, &inputs, k)).map_err(thrown)
}

/// Puts the finer picture in place of the coarse one: the next drawing shows it.
///
/// # Errors
/// Naming the input that is refused, or where the parts are not those of this figure.
#[wasm_bindgen]
pub fn refine_assemble(id: &str, inputs: &JsValue, parts: &JsValue) -> Result<(), JsValue> {
    let refined = resolved(id, inputs).and_then(|(figure, inputs)| {
        let picture = assemble(figure, &inputs, &lists(parts)?)?;
        keep(figure, &inputs, Rc::new(picture));
        Ok(())
    });
    refined.map_err(thrown)
}

/// Reads a list of lists of numbers.
fn lists(parts: &JsValue) -> Result<Vec<Vec<f64>>, Error> {
    let unreadable = || Error::new(ErrorKind::Unreadable, "parts must be a list of lists of numbers").about("parts");
    let all = parts.dyn_ref::<Array>().ok_or_else(unreadable)?;
    all.iter()
        .map(|one| match one.dyn_ref::<Float64Array>() {
            Some(numbers) => Ok(numbers.to_vec()),
            None => one.dyn_ref::<Array>().ok_or_else(unreadable)?.iter().map(|number| number.as_f64().ok_or_else(unreadable)).collect(),
        })
        .collect()
}
