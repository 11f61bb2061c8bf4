//! What JavaScript sees of files to take away: a figure as SVG and as a table. A part of its own, since few who look at a figure
//! take it with them.

use super::options::{drawing, with_own};
use super::part::part;
use super::{computed, thrown};
use crate::answer::{header, with_metadata};
use crate::{picture, plot};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Writes a figure of an id, inputs and options.
type Writer = fn(&str, &JsValue, &JsValue) -> Result<String, JsValue>;

/// What only files need.
struct Writers {
    svg: Writer,
    csv: Writer,
}

static WRITERS: Writers = Writers { svg: pictured, csv: tabled };

part!(files, &'static Writers, &WRITERS, "what writes files is");

/// A figure as SVG; `options` as for [`draw`](super::draw).
///
/// # Errors
/// Naming the input or option that is refused.
#[wasm_bindgen]
pub fn svg(id: &str, inputs: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    (opened()?.svg)(id, inputs, options)
}

/// A figure's numbers as comma-separated values; `options` may hold `points` as for [`draw`](super::draw).
///
/// # Errors
/// Naming the input that is refused.
#[wasm_bindgen]
pub fn csv(id: &str, inputs: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    (opened()?.csv)(id, inputs, options)
}

fn pictured(id: &str, inputs: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let (figure, inputs, picture) = computed(id, inputs).map_err(thrown)?;
    let picture = with_own(picture, options)?;
    let (svg, _) = plot::svg(&picture, &drawing(options)?).map_err(thrown)?;
    Ok(with_metadata(&svg, &header(figure, &inputs)))
}

fn tabled(id: &str, inputs: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let (figure, inputs, picture) = computed(id, inputs).map_err(thrown)?;
    let picture = with_own(picture, options)?;
    Ok(picture::csv(&picture, &header(figure, &inputs)))
}
