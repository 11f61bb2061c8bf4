//! What JavaScript sees of the calculator: numbers as people type them, uncertainties, solving, scanning.

use super::part::part;
use super::{Page, given, handed_over, page, thrown};
use crate::calculate::{self, Row, Solutions, Span, Spread, Uncertain};
use crate::catalogue;
use crate::describe::Quantity;
use crate::error::{Error, ErrorKind};
use crate::plot;
use js_sys::{Function, Object, Reflect};
use serde::{Deserialize, Serialize};
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
    heard: Option<Function>,
}

/// What is asked of `scan_frame`.
struct Drawing<'a> {
    id: &'a str,
    over: &'a JsValue,
    rows: &'a JsValue,
    outputs: &'a str,
    options: &'a JsValue,
}

/// What only the calculator needs: in a module of parts it is code of its own, opened like a room.
struct Tools {
    evaluate_uncertain: fn(&str, &JsValue, Option<Function>) -> Result<JsValue, JsValue>,
    solve: fn(Asked<'_>) -> Result<JsValue, JsValue>,
    scan: fn(&str, &JsValue, &JsValue, Option<Function>) -> Result<JsValue, JsValue>,
    scan_frame: fn(&HtmlCanvasElement, &Drawing<'_>) -> Result<JsValue, JsValue>,
}

static TOOLS: Tools = Tools { evaluate_uncertain: uncertain, solve: solved, scan: scanned, scan_frame: drawn };

part!(calculator, &'static Tools, &TOOLS, "the calculator is");

/// Who hears, between two evaluations, how many are done and of how many. It ends them by throwing, and what it threw is the answer.
struct Listener {
    heard: Option<Function>,
    thrown: Option<JsValue>,
}

impl Listener {
    fn new(heard: Option<Function>) -> Self {
        Self { heard, thrown: None }
    }

    fn hears(&mut self, done: usize, all: usize) -> bool {
        let number = |count: usize| JsValue::from(u32::try_from(count).unwrap_or(u32::MAX));
        let Some(heard) = &self.heard else { return true };
        self.thrown = heard.call2(&JsValue::NULL, &number(done), &number(all)).err();
        self.thrown.is_none()
    }

    fn answer<T>(self, answer: Result<T, Error>) -> Result<T, JsValue> {
        self.thrown.map_or_else(|| answer.map_err(thrown), Err)
    }
}

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

/// A quantity whose inputs may be texts with uncertainties: `{outputs, uncertainties}`. `heard(done, all)` is called before each
/// evaluation beyond the first one, of which more are told where the formula bends; by throwing it ends them.
///
/// # Errors
/// Naming the input that is refused; what `heard` threw.
#[wasm_bindgen]
pub fn evaluate_uncertain(id: &str, inputs: &JsValue, heard: Option<Function>) -> Result<JsValue, JsValue> {
    (opened()?.evaluate_uncertain)(id, inputs, heard)
}

fn uncertain(id: &str, inputs: &JsValue, heard: Option<Function>) -> Result<JsValue, JsValue> {
    let mut listener = Listener::new(heard);
    let mut answer = || -> Result<Evaluated, Error> {
        let quantity = catalogue::quantity(id)?;
        let (given, spreads) = calculate::typed(quantity.inputs, &given(inputs)?)?;
        let outputs = quantity.evaluate(&given)?.into_iter().collect();
        let uncertainties = if spreads.is_empty() {
            BTreeMap::new()
        } else {
            calculate::uncertainties(quantity, &given, &spreads, &mut |done, all| listener.hears(done, all))?.into_iter().collect()
        };
        Ok(Evaluated { outputs, uncertainties })
    };
    let answer = answer();
    handed_over(&listener.answer(answer)?)
}

/// Every value of the input `input` for which `output` is `value`, in rising order; `within` is `[low, high]` or nothing for the
/// range of the input. `heard(done, all)` is called before each evaluation with the places that were looked at; by throwing it
/// ends the search.
///
/// # Errors
/// Naming what is refused, or saying why nothing solves; what `heard` threw.
#[wasm_bindgen]
pub fn solve(id: &str, inputs: &JsValue, output: &str, value: f64, input: &str, within: Option<Vec<f64>>, heard: Option<Function>) -> Result<JsValue, JsValue> {
    (opened()?.solve)(Asked { id, inputs, output, value, input, within, heard })
}

fn solved(asked: Asked<'_>) -> Result<JsValue, JsValue> {
    let Asked { id, inputs, output, value, input, within, heard } = asked;
    let mut listener = Listener::new(heard);
    let mut answer = || -> Result<Solutions, Error> {
        let within = match within.as_deref() {
            None | Some([]) => None,
            Some([low, high]) => Some((*low, *high)),
            Some(_) => return Err(Error::new(ErrorKind::Unreadable, "within: two numbers are wanted").about("within")),
        };
        calculate::solve(catalogue::quantity(id)?, &given(inputs)?, (output, value), input, within, &mut |done, all| listener.hears(done, all))
    };
    let answer = answer();
    handed_over(&listener.answer(answer)?)
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
/// `[{inputs, outputs}]`, or `error` in place of the outputs where a point is refused. `heard(done, all)` is called after each
/// point; by throwing it ends the scan.
///
/// # Errors
/// Naming what is refused as a whole; what `heard` threw.
#[wasm_bindgen]
pub fn scan(id: &str, inputs: &JsValue, over: &JsValue, heard: Option<Function>) -> Result<JsValue, JsValue> {
    (opened()?.scan)(id, inputs, over, heard)
}

fn scanned(id: &str, inputs: &JsValue, over: &JsValue, heard: Option<Function>) -> Result<JsValue, JsValue> {
    let spans = spans(over).map_err(thrown)?;
    let all = spans.iter().map(|(_, span)| span.steps).product();
    let mut listener = Listener::new(heard);
    let mut rows = Vec::new();
    let walked = given(inputs).and_then(|given| {
        calculate::scan(catalogue::quantity(id)?, &given, &spans, |row| -> Result<(), Error> {
            rows.push(row);
            if listener.hears(rows.len(), all) { Ok(()) } else { Err(Error::no_solution("the scan was ended")) }
        })
    });
    listener.answer(walked)?;
    handed_over(&answers(&spans, rows))
}

/// A row of a scan, given back to be drawn.
#[derive(Deserialize)]
struct RowGiven {
    inputs: BTreeMap<String, f64>,
    outputs: Option<BTreeMap<String, f64>>,
}

/// Draws the outputs named (a list separated by commas; empty for all) of what [`scan`] answered with; `options` as for `frame`.
///
/// # Errors
/// Naming what is refused as a whole, or the option that is.
#[wasm_bindgen]
pub fn scan_frame(canvas: &HtmlCanvasElement, id: &str, over: &JsValue, rows: &JsValue, outputs: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    (opened()?.scan_frame)(canvas, &Drawing { id, over, rows, outputs, options })
}

fn drawn(canvas: &HtmlCanvasElement, asked: &Drawing<'_>) -> Result<JsValue, JsValue> {
    let Drawing { id, over, rows, outputs, options } = asked;
    let quantity = catalogue::quantity(id).map_err(thrown)?;
    let spans = spans(over).map_err(thrown)?;
    let rows = rows_given(quantity, &spans, rows).map_err(thrown)?;
    let names: Vec<String> = outputs.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect();
    let picture = calculate::picture(quantity, &spans, &rows, &names);
    let Page { roof, least_height, drawing } = page(options)?;
    let extent = plot::extent(&picture, drawing.width, roof, drawing.text_scale).map_err(thrown)?;
    let height = extent.height.max(least_height);
    plot::canvas(&picture, canvas, "scan", &plot::Options { height, ..drawing }).map_err(thrown)?;
    Ok(JsValue::from_f64(height))
}

fn rows_given(quantity: &Quantity, spans: &[(String, Span)], rows: &JsValue) -> Result<Vec<Row>, Error> {
    let unreadable = |why: String| Error::new(ErrorKind::Unreadable, format!("rows cannot be read: {why}")).about("rows");
    let rows: Vec<RowGiven> = serde_wasm_bindgen::from_value(rows.clone()).map_err(|error| unreadable(error.to_string()))?;
    let number = |values: &BTreeMap<String, f64>, name: &str| values.get(name).copied().unwrap_or(f64::NAN);
    let row = |RowGiven { inputs, outputs }: RowGiven| Row {
        inputs: spans.iter().map(|(name, _)| number(&inputs, name)).collect(),
        outputs: outputs
            .map(|values| quantity.outputs.iter().map(|output| (output.name, number(&values, output.name))).collect())
            .ok_or_else(|| Error::no_solution("refused")),
    };
    Ok(rows.into_iter().map(row).collect())
}

/// What a scan walks.
fn spans(over: &JsValue) -> Result<Vec<(String, Span)>, Error> {
    let unreadable = || Error::new(ErrorKind::Unreadable, "over must be an object of names and texts FROM..TO:STEPS").about("over");
    let object = over.dyn_ref::<Object>().ok_or_else(unreadable)?;
    let mut spans = Vec::new();
    for key in Object::keys(object).iter() {
        let name = key.as_string().ok_or_else(unreadable)?;
        let text = Reflect::get(over, &key).ok().and_then(|value| value.as_string()).ok_or_else(unreadable)?;
        let span = Span::read(&name, &text)?;
        spans.push((name, span));
    }
    Ok(spans)
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
