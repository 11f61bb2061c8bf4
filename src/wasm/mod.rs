//! The functions that JavaScript sees. The only folder that knows of `wasm_bindgen`: each checks what it is given,
//! calls the core and hands the answer over. A refusal crosses as an `Error` object with `kind`, `input`, `value`,
//! `unit`, `domain` and `message`.

mod calculate;
mod files;
mod fit;
mod lecture;
mod options;
mod part;
mod points;
mod refine;

#[cfg(feature = "ledger")]
use crate::answer::ledger;
use crate::answer::{Answer, Reading, Shelf, VERSION};
use crate::catalogue;
use crate::describe::{Figure, Given, Inputs, Kind};
use crate::error::{Error, ErrorKind};
use crate::numerics::decimal::decimal;
use crate::picture::{self, Picture};
use crate::plot;
use js_sys::{Array, Reflect};
use options::{Page, drawing, page, with_own};
use serde::Serialize;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::HtmlCanvasElement;

thread_local! {
    static SHELF: RefCell<Shelf> = const { RefCell::new(Shelf::new()) };
    static LAST_PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Keeps the message of a fault of the program, so that the page can show it.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        LAST_PANIC.with(|last| last.try_borrow_mut().map(|mut text| *text = info.to_string()).unwrap_or_default());
    }));
}

/// The message of the last fault of the program itself; empty where there was none.
#[wasm_bindgen]
pub fn last_panic() -> String {
    LAST_PANIC.with(|last| last.try_borrow().map(|text| text.clone()).unwrap_or_default())
}

/// Version of the program.
#[wasm_bindgen]
pub fn version() -> String {
    VERSION.to_owned()
}

/// Opens a part, whose code was linked: the quantities of a theory, a group of figures, the calculator, the
/// reader of lectures, what fits need or what writes files; false where there is none of this name.
#[cfg(feature = "parts")]
#[wasm_bindgen]
pub fn open(part: &str) -> bool {
    match part {
        "calculator" => calculate::open(),
        "files" => files::open(),
        "fit" => fit::open(),
        "lecture" => lecture::open(),
        other => catalogue::parts::open(other),
    }
}

/// A quantity: `{output name: number}`.
///
/// # Errors
/// As [`catalogue::evaluate`].
#[wasm_bindgen]
pub fn evaluate(id: &str, inputs: &JsValue) -> Result<JsValue, JsValue> {
    let outputs = given(inputs).and_then(|given| catalogue::evaluate(id, &given)).map_err(thrown)?;
    // one by one: a map from an iterator would bring a sort of its own, see numerics::order
    let mut named = BTreeMap::new();
    for (name, value) in outputs {
        named.insert(name, value);
    }
    handed_over(&named)
}

/// A figure's data with summary, tables, inputs and link; `options` may hold `points` as for [`draw`].
///
/// # Errors
/// Naming the input that is refused.
#[wasm_bindgen]
pub fn figure(id: &str, inputs: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (figure, inputs, picture) = computed(id, inputs).map_err(thrown)?;
    let picture = with_own(picture, options)?;
    handed_over(&Answer::new(figure, &inputs, &picture))
}

/// What is read beside a figure, without its data.
///
/// # Errors
/// Naming the input that is refused.
#[wasm_bindgen]
pub fn reading(id: &str, inputs: &JsValue) -> Result<JsValue, JsValue> {
    let (figure, inputs, picture) = computed(id, inputs).map_err(thrown)?;
    handed_over(&Reading::new(figure, &inputs, &picture))
}

/// Inputs of a figure as a link or attribute holds them, all of them texts, with numbers where the figure takes numbers.
/// What cannot be read stays text, which the figure refuses by name.
///
/// # Errors
/// [`ErrorKind::UnknownId`]; [`ErrorKind::Unreadable`] where `inputs` is no plain object.
#[wasm_bindgen]
pub fn typed(id: &str, inputs: &JsValue) -> Result<JsValue, JsValue> {
    let figure = catalogue::figure(id).map_err(thrown)?;
    let object = js_sys::Object::new();
    for (name, value) in given(inputs).map_err(thrown)? {
        let number = figure.params.iter().any(|param| param.name == name && matches!(param.kind, Kind::Number { .. }));
        let value = match value {
            Given::Text(text) => match decimal(text.trim()) {
                Some(parsed) if number => JsValue::from_f64(parsed),
                _ => JsValue::from_str(&text),
            },
            Given::Number(parsed) => JsValue::from_f64(parsed),
            Given::Other(_) => continue,
        };
        Reflect::set(&object, &JsValue::from_str(&name), &value)?;
    }
    Ok(object.into())
}

/// A figure in one sentence, without its data.
///
/// # Errors
/// Naming the input that is refused.
#[wasm_bindgen]
pub fn summary(id: &str, inputs: &JsValue) -> Result<String, JsValue> {
    let (figure, _, picture) = computed(id, inputs).map_err(thrown)?;
    Ok(picture::summary(figure.title, &picture))
}

/// Draws a figure and returns where its panels are, from pixels to coordinates. `options` may hold `width`, `height`,
/// `ratio`, `theme`, `views`, `title`, `footer`, `text_scale`, `decimal` (`.` or `,`), `sketch` (a small picture without what
/// has no room) and `points`, a list of `{panel, name, x, y, dx, dy}` on the axes of the panels.
///
/// # Errors
/// Naming the input or option that is refused.
#[wasm_bindgen]
pub fn draw(canvas: &HtmlCanvasElement, id: &str, inputs: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (_, _, picture) = computed(id, inputs).map_err(thrown)?;
    let picture = with_own(picture, options)?;
    handed_over(&plot::canvas(&picture, canvas, id, &drawing(options)?).map_err(thrown)?)
}

/// What a page needs for one frame of a figure, from one call.
#[derive(Serialize)]
struct Frame<'a> {
    reading: Reading<'a>,
    extent: plot::Extent,
    height: f64,
    map: plot::Map,
}

/// Draws a figure in the height that it wants, and returns what is read beside it, that height, and where its panels are:
/// [`reading`], [`extent`] and [`draw`] in one. `options` are those of [`draw`], with `roof` as for [`extent`] in place of
/// `height`, and `least_height` below which the figure does not fall.
///
/// # Errors
/// Naming the input or option that is refused.
#[wasm_bindgen]
pub fn frame(canvas: &HtmlCanvasElement, id: &str, inputs: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (figure, inputs, picture) = computed(id, inputs).map_err(thrown)?;
    let picture = with_own(picture, options)?;
    let Page { roof, least_height, drawing } = page(options)?;
    let extent = plot::extent(&picture, drawing.width, roof, drawing.text_scale).map_err(thrown)?;
    let height = extent.height.max(least_height);
    let map = plot::canvas(&picture, canvas, id, &plot::Options { height, ..drawing }).map_err(thrown)?;
    handed_over(&Frame { reading: Reading::new(figure, &inputs, &picture), extent, height, map })
}

/// Height that a figure wants in a page of this width, at most `roof` where its panels stand side by side, and the width
/// from which on they do; all in CSS pixels, `text_scale` as for [`draw`].
///
/// # Errors
/// Naming the input or option that is refused.
#[wasm_bindgen]
pub fn extent(id: &str, inputs: &JsValue, width: f64, roof: f64, text_scale: f64) -> Result<JsValue, JsValue> {
    let (_, _, picture) = computed(id, inputs).map_err(thrown)?;
    handed_over(&plot::extent(&picture, width, roof, text_scale).map_err(thrown)?)
}

/// A figure's data as JSON text; `options` may hold `points` as for [`draw`].
///
/// # Errors
/// Naming the input that is refused.
#[wasm_bindgen]
pub fn json(id: &str, inputs: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let text = js_sys::JSON::stringify(&figure(id, inputs, options)?)?;
    Ok(String::from(text))
}

/// The ledger of one theory, or of all where `theory` is empty: computed and judged.
///
/// # Errors
/// [`ErrorKind::UnknownId`].
#[cfg(feature = "ledger")]
#[wasm_bindgen]
pub fn claims(theory: &str) -> Result<JsValue, JsValue> {
    handed_over(&ledger(theory).map_err(thrown)?)
}

fn resolved(id: &str, inputs: &JsValue) -> Result<(&'static Figure, Inputs), Error> {
    let figure = catalogue::figure(id)?;
    Ok((figure, figure.resolve(&given(inputs)?)?))
}

fn computed(id: &str, inputs: &JsValue) -> Result<(&'static Figure, Inputs, Rc<Picture>), Error> {
    let (figure, inputs) = resolved(id, inputs)?;
    let kept = SHELF.with(|shelf| shelf.try_borrow_mut().ok().and_then(|mut shelf| shelf.find(figure, &inputs)));
    let picture = match kept {
        Some(picture) => picture,
        None => {
            let picture = Rc::new(figure.picture(&inputs)?);
            keep(figure, &inputs, Rc::clone(&picture));
            picture
        }
    };
    Ok((figure, inputs, picture))
}

fn keep(figure: &Figure, inputs: &Inputs, picture: Rc<Picture>) {
    SHELF.with(|shelf| {
        if let Ok(mut shelf) = shelf.try_borrow_mut() {
            shelf.keep(figure, inputs, picture);
        }
    });
}

fn handed_over(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&serializer).map_err(|error| thrown(Error::new(ErrorKind::Internal, error.to_string())))
}

fn thrown(error: Error) -> JsValue {
    let object = js_sys::Error::new(&error.message);
    if let Ok(fields) = serde_wasm_bindgen::to_value(&error) {
        for name in ["kind", "input", "value", "unit", "domain", "search"] {
            let name = JsValue::from_str(name);
            if let Ok(field) = Reflect::get(&fields, &name) {
                // a new Error object takes any property
                let _ = Reflect::set(&object, &name, &field);
            }
        }
    }
    object.into()
}

/// Reads a plain object of numbers and words; nothing given is no inputs.
fn given(inputs: &JsValue) -> Result<BTreeMap<String, Given>, Error> {
    let unreadable =
        || Error { domain: "{name: value}".into(), ..Error::new(ErrorKind::Unreadable, "inputs must be a plain object of names and values") }.about("inputs");
    if inputs.is_undefined() || inputs.is_null() {
        return Ok(BTreeMap::new());
    }
    let tagged = |value: &JsValue| Reflect::get(value, &js_sys::Symbol::to_string_tag()).is_ok_and(|tag| !tag.is_undefined());
    if !inputs.is_object() || Array::is_array(inputs) || tagged(inputs) {
        return Err(unreadable());
    }
    let mut map = BTreeMap::new();
    for key in Reflect::own_keys(inputs).map_err(|_| unreadable())?.iter() {
        let name = key.as_string().ok_or_else(unreadable)?;
        let value = Reflect::get(inputs, &key).map_err(|_| unreadable())?;
        map.insert(name, read(&value));
    }
    Ok(map)
}

fn read(value: &JsValue) -> Given {
    if let Some(number) = value.as_f64() {
        return Given::Number(number);
    }
    if let Some(text) = value.as_string() {
        return Given::Text(text);
    }
    Given::Other(match value.as_bool() {
        Some(true) => "true",
        Some(false) => "false",
        None if value.is_null() => "null",
        None if value.is_undefined() => "undefined",
        None if Array::is_array(value) => "a list",
        None if value.is_function() => "a function",
        None if value.is_object() => "an object",
        None => "no number and no word",
    })
}
