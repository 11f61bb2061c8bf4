//! What JavaScript sees of the calculator: numbers as people type them, uncertainties, solving, scanning.

use super::part::part;
use super::{Page, given, handed_over, page, thrown};
use crate::calculate::{self, Row, Solutions, Span, Spread, Uncertain};
use crate::catalogue;
use crate::error::{Error, ErrorKind};
use crate::plot;
use js_sys::{Object, Reflect};
use serde::Serialize;
use std::collections::BTreeMap;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::HtmlCanvasElement;

/// What is asked of `solve`.
struct Asked<'a> {
    id: &'a str,
    inputs: &'a JsValue,
    output: &'a str,
    value: f64,
    input: &'a str,
    within: Option<Vec<f64>>,
}

/// What is asked of `scan_frame`.
struct Drawing<'a> {
    id: &'a str,
    inputs: &'a JsValue,
    over: &'a JsValue,
    outputs: &'a str,
    options: &'a JsValue,
}

/// What only the calculator needs: in a module of parts it is code of its own, opened like a room.
struct Tools {
    evaluate_uncertain: fn(&str, &JsValue) -> Result<JsValue, JsValue>,
    solve: fn(&Asked<'_>) -> Result<JsValue, JsValue>,
    scan: fn(&str, &JsValue, &JsValue) -> Result<JsValue, JsValue>,
    scan_frame: fn(&HtmlCanvasElement, &Drawing<'_>) -> Result<JsValue, JsValue>,
}

static TOOLS: Tools = Tools { evaluate_uncertain: uncertain, solve: solved, scan: scanned, scan_frame: drawn };

part!(calculator, &'static Tools, &TOOLS, "the calculator is");

/// A number that was typed.
#[derive(Serialize)]
struct Read {
    value: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    between: Option<[f64; 2]>,
}

/// A number as people type it: `{value}`, with `error` or `between` where it has an uncertainty.
///
/// # Errors
/// [`ErrorKind::Unreadable`] with what is understood.
#[wasm_bindgen]
pub fn read_number(text: &str) -> Result<JsValue, JsValue> {
    let typed = calculate::read(text).map_err(|why| thrown(Error::new(ErrorKind::Unreadable, why)))?;
    let (error, between) = match typed.spread {
        None => (None, None),
        Some(Spread::Normal(deviation)) => (Some(deviation), None),
        Some(Spread::Between(low, high)) => (None, Some([low, high])),
    };
    handed_over(&Read { value: typed.value, error, between })
}

#[derive(Serialize)]
struct Evaluated {
    outputs: BTreeMap<&'static str, f64>,
    uncertainties: BTreeMap<&'static str, Uncertain>,
}

/// A quantity whose inputs may be texts with uncertainties: `{outputs, uncertainties}`.
///
/// # Errors
/// Naming the input that is refused.
#[wasm_bindgen]
pub fn evaluate_uncertain(id: &str, inputs: &JsValue) -> Result<JsValue, JsValue> {
    (opened()?.evaluate_uncertain)(id, inputs)
}

fn uncertain(id: &str, inputs: &JsValue) -> Result<JsValue, JsValue> {
    let answer = || -> Result<Evaluated, Error> {
        let quantity = catalogue::quantity(id)?;
        let (given, spreads) = calculate::typed(quantity.inputs, &given(inputs)?)?;
        let outputs = quantity.evaluate(&given)?.into_iter().collect();
        let uncertainties = if spreads.is_empty() { BTreeMap::new() } else { calculate::uncertainties(quantity, &given, &spreads)?.into_iter().collect() };
        Ok(Evaluated { outputs, uncertainties })
    };
    handed_over(&answer().map_err(thrown)?)
}

/// Every value of the input `input` for which `output` is `value`, in rising order; `within` is `[low, high]` or nothing for the
/// range of the input.
///
/// # Errors
/// Naming what is refused, or saying why nothing solves.
#[wasm_bindgen]
pub fn solve(id: &str, inputs: &JsValue, output: &str, value: f64, input: &str, within: Option<Vec<f64>>) -> Result<JsValue, JsValue> {
    (opened()?.solve)(&Asked { id, inputs, output, value, input, within })
}

fn solved(asked: &Asked<'_>) -> Result<JsValue, JsValue> {
    let Asked { id, inputs, output, value, input, within } = asked;
    let answer = || -> Result<Solutions, Error> {
        let within = match within.as_deref() {
            None | Some([]) => None,
            Some([low, high]) => Some((*low, *high)),
            Some(_) => return Err(Error::new(ErrorKind::Unreadable, "within: two numbers are wanted").about("within")),
        };
        calculate::solve(catalogue::quantity(id)?, &given(inputs)?, (output, *value), input, within)
    };
    handed_over(&answer().map_err(thrown)?)
}

/// A row of a scan.
#[derive(Serialize)]
struct RowAnswer {
    inputs: BTreeMap<String, f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outputs: Option<BTreeMap<&'static str, f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<Error>,
}

/// A quantity along one input or two: `over` is `{name: "FROM..TO:STEPS[:log]"}`; of two, the second goes faster. Answers with
/// `[{inputs, outputs}]`, or `error` in place of the outputs where a point is refused.
///
/// # Errors
/// Naming what is refused as a whole.
#[wasm_bindgen]
pub fn scan(id: &str, inputs: &JsValue, over: &JsValue) -> Result<JsValue, JsValue> {
    (opened()?.scan)(id, inputs, over)
}

fn scanned(id: &str, inputs: &JsValue, over: &JsValue) -> Result<JsValue, JsValue> {
    let (spans, rows) = walked(id, inputs, over).map_err(thrown)?;
    handed_over(&answers(&spans, rows))
}

#[derive(Serialize)]
struct Drawn {
    rows: Vec<RowAnswer>,
    height: f64,
}

/// Scans and draws the outputs named (a list separated by commas; empty for all): `{rows, height}`; `options` as for `frame`.
///
/// # Errors
/// Naming what is refused as a whole, or the option that is.
#[wasm_bindgen]
pub fn scan_frame(canvas: &HtmlCanvasElement, id: &str, inputs: &JsValue, over: &JsValue, outputs: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    (opened()?.scan_frame)(canvas, &Drawing { id, inputs, over, outputs, options })
}

fn drawn(canvas: &HtmlCanvasElement, asked: &Drawing<'_>) -> Result<JsValue, JsValue> {
    let Drawing { id, inputs, over, outputs, options } = asked;
    let (spans, rows) = walked(id, inputs, over).map_err(thrown)?;
    let names: Vec<String> = outputs.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let picture = calculate::picture(catalogue::quantity(id).map_err(thrown)?, &spans, &rows, &names);
    let Page { roof, least_height, drawing } = page(options)?;
    let extent = plot::extent(&picture, drawing.width, roof, drawing.text_scale).map_err(thrown)?;
    let height = extent.height.max(least_height);
    plot::canvas(&picture, canvas, "scan", &plot::Options { height, ..drawing }).map_err(thrown)?;
    handed_over(&Drawn { rows: answers(&spans, rows), height })
}

/// What a scan walks, and its rows.
type Walk = (Vec<(String, Span)>, Vec<Row>);

fn walked(id: &str, inputs: &JsValue, over: &JsValue) -> Result<Walk, Error> {
    let unreadable = || Error::new(ErrorKind::Unreadable, "over must be an object of names and texts FROM..TO:STEPS").about("over");
    let object = over.dyn_ref::<Object>().ok_or_else(unreadable)?;
    let mut spans = Vec::new();
    for key in Object::keys(object).iter() {
        let name = key.as_string().ok_or_else(unreadable)?;
        let text = Reflect::get(over, &key).ok().and_then(|value| value.as_string()).ok_or_else(unreadable)?;
        let span = Span::read(&name, &text)?;
        spans.push((name, span));
    }
    let mut rows = Vec::new();
    calculate::scan(catalogue::quantity(id)?, &given(inputs)?, &spans, |row| -> Result<(), Error> {
        rows.push(row);
        Ok(())
    })?;
    Ok((spans, rows))
}

fn answers(spans: &[(String, Span)], rows: Vec<Row>) -> Vec<RowAnswer> {
    let answer = |row: Row| {
        let inputs = spans.iter().map(|(name, _)| name.clone()).zip(row.inputs).collect();
        match row.outputs {
            Ok(outputs) => RowAnswer { inputs, outputs: Some(outputs.into_iter().collect()), error: None },
            Err(error) => RowAnswer { inputs, outputs: None, error: Some(error) },
        }
    };
    rows.into_iter().map(answer).collect()
}
