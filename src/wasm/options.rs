//! Drawing options and a reader's own points, from plain objects of JavaScript. Field by field: the serialisation layer would
//! bring more code than it saves, and its refusals name no option.

use super::thrown;
use crate::error::{Error, ErrorKind};
use crate::picture::{AxisScale, OwnPoints, Picture};
use crate::plot::{self, Theme, View};
use js_sys::{Array, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// Options of one frame of a page.
pub(super) struct Page {
    pub(super) roof: f64,
    pub(super) least_height: f64,
    pub(super) drawing: plot::Options,
}

const DRAWING: &[&str] = &["width", "height", "ratio", "theme", "views", "title", "footer", "text_scale", "decimal", "sketch", "points"];
const FRAME: &[&str] = &["width", "roof", "least_height", "ratio", "theme", "views", "title", "footer", "text_scale", "decimal", "points"];
const POINTS: &[&str] = &["panel", "name", "x", "y", "dx", "dy"];
const DECIMALS: [(&str, char); 2] = [(".", '.'), (",", ',')];
const THEMES: [(&str, Theme); 2] = [("light", Theme::Light), ("dark", Theme::Dark)];
const SCALES: [(&str, AxisScale); 2] = [("linear", AxisScale::Linear), ("log", AxisScale::Log)];

/// Reads drawing options.
pub(super) fn drawing(options: &JsValue) -> Result<plot::Options, JsValue> {
    Given::new("options", options, Some(DRAWING))?.map_or(Ok(plot::Options::default()), |given| given.drawing())
}

/// Reads the options of a frame.
pub(super) fn page(options: &JsValue) -> Result<Page, JsValue> {
    let Some(given) = Given::new("options", options, Some(FRAME))? else {
        return Ok(Page { roof: 8192.0, least_height: 0.0, drawing: plot::Options::default() });
    };
    Ok(Page { roof: given.number("roof", 8192.0)?, least_height: given.number("least_height", 0.0)?, drawing: given.drawing()? })
}

/// With the reader's points that the options hold.
pub(super) fn with_own(picture: Rc<Picture>, options: &JsValue) -> Result<Rc<Picture>, JsValue> {
    let Some(points) = Given::new("options", options, None)?.and_then(|given| given.field("points")) else { return Ok(picture) };
    let sets = list("points", &points)?.iter().map(|set| own(&set)).collect::<Result<Vec<_>, _>>()?;
    Ok(if sets.is_empty() { picture } else { Rc::new(Picture::clone(&picture).with_own(&sets)) })
}

fn own(set: &JsValue) -> Result<OwnPoints, JsValue> {
    let Some(given) = Given::new("points", set, Some(POINTS))? else { return Err(unlike("points", "a list of {panel, name, x, y, dx, dy}")) };
    let numbers = |name: &str| -> Result<Vec<f64>, JsValue> {
        let Some(value) = given.field(name) else { return Ok(Vec::new()) };
        // many points come as an array of numbers, which is copied as a whole
        if let Some(numbers) = value.dyn_ref::<js_sys::Float64Array>() {
            return Ok(numbers.to_vec());
        }
        list(name, &value)?.iter().map(|one| one.as_f64().ok_or_else(|| unlike(name, "a list of numbers"))).collect()
    };
    let panel = given.number("panel", 0.0)?;
    if panel < 0.0 || panel.fract() != 0.0 {
        return Err(unlike("panel", "a whole number from 0"));
    }
    Ok(OwnPoints { panel: panel as usize, name: given.text("name")?, x: numbers("x")?, y: numbers("y")?, dx: numbers("dx")?, dy: numbers("dy")? })
}

/// A plain object.
struct Given<'a>(&'a JsValue);

impl<'a> Given<'a> {
    /// None where nothing was given; a name that is not `known` is refused, so that a misspelt one does not pass.
    fn new(what: &str, value: &'a JsValue, known: Option<&[&str]>) -> Result<Option<Self>, JsValue> {
        if value.is_undefined() || value.is_null() {
            return Ok(None);
        }
        let Some(known) = known else { return Ok(value.is_object().then_some(Self(value))) };
        let keys = Reflect::own_keys(value).map_err(|_| unlike(what, "a plain object"))?;
        for key in keys.iter() {
            let name = key.as_string().unwrap_or_default();
            if !known.contains(&name.as_str()) {
                let shown: String = name.chars().take(60).collect();
                let message = format!("{what} hold no {shown:?}; known: {}", known.join(", "));
                return Err(thrown(Error { domain: known.join(", "), ..Error::new(ErrorKind::Unreadable, message) }.about(shown)));
            }
        }
        Ok(Some(Self(value)))
    }

    /// None where it is not given.
    fn field(&self, name: &str) -> Option<JsValue> {
        Reflect::get(self.0, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined() && !value.is_null())
    }

    fn number(&self, name: &str, otherwise: f64) -> Result<f64, JsValue> {
        self.field(name).map_or(Ok(otherwise), |value| value.as_f64().ok_or_else(|| unlike(name, "a number")))
    }

    fn text(&self, name: &str) -> Result<String, JsValue> {
        self.field(name).map_or(Ok(String::new()), |value| value.as_string().ok_or_else(|| unlike(name, "a text")))
    }

    fn word<T: Copy>(&self, name: &str, known: [(&str, T); 2]) -> Result<Option<T>, JsValue> {
        let Some(value) = self.field(name) else { return Ok(None) };
        let word = value.as_string().unwrap_or_default();
        let found = known.iter().find(|(text, _)| *text == word).map(|(_, meant)| Some(*meant));
        found.ok_or_else(|| unlike(name, &known.map(|(text, _)| text).join(" or ")))
    }

    /// Two numbers, from where to where.
    fn span(&self, name: &str) -> Result<Option<(f64, f64)>, JsValue> {
        let Some(value) = self.field(name) else { return Ok(None) };
        let ends = list(name, &value)?;
        match (ends.length(), ends.get(0).as_f64(), ends.get(1).as_f64()) {
            (2, Some(from), Some(to)) => Ok(Some((from, to))),
            _ => Err(unlike(name, "two numbers")),
        }
    }

    fn drawing(&self) -> Result<plot::Options, JsValue> {
        let usual = plot::Options::default();
        let views = self.field("views").map_or(Ok(Array::new()), |value| list("views", &value))?;
        Ok(plot::Options {
            width: self.number("width", usual.width)?,
            height: self.number("height", usual.height)?,
            ratio: self.number("ratio", usual.ratio)?,
            theme: self.word("theme", THEMES)?.unwrap_or_default(),
            views: views.iter().map(|view| Given(&view).view()).collect::<Result<_, _>>()?,
            title: self.text("title")?,
            footer: self.text("footer")?,
            text_scale: self.number("text_scale", usual.text_scale)?,
            decimal: self.word("decimal", DECIMALS)?.unwrap_or(usual.decimal),
            sketch: self.field("sketch").map_or(Ok(usual.sketch), |value| value.as_bool().ok_or_else(|| unlike("sketch", "true or false")))?,
        })
    }

    fn view(&self) -> Result<View, JsValue> {
        if !self.0.is_object() {
            return Err(unlike("views", "a list of {x, y, x_scale, y_scale}"));
        }
        Ok(View { x: self.span("x")?, y: self.span("y")?, x_scale: self.word("x_scale", SCALES)?, y_scale: self.word("y_scale", SCALES)? })
    }
}

/// A list or an array of numbers.
fn list(name: &str, value: &JsValue) -> Result<Array, JsValue> {
    if Array::is_array(value) || value.is_instance_of::<js_sys::Float64Array>() { Ok(Array::from(value)) } else { Err(unlike(name, "a list")) }
}

fn unlike(name: &str, wanted: &str) -> JsValue {
    thrown(Error { domain: wanted.to_owned(), ..Error::new(ErrorKind::Unreadable, format!("{name} must be {wanted}")) }.about(name))
}
