//! A picture on a canvas of the page.

use super::brush::{Brush, FAMILY, SIZE, fine, font};
use super::crisp::{Crisp, FINE, Hand};
use super::scene::Shape;
use super::sheet::{Sheet, fault};
use super::surface::Surface;
use super::text::{Fonts, Table};
use super::walk::{Native, Walker};
use super::{Map, Memory, Options, check, lay_out};
use crate::error::Error;
use crate::picture::Picture;
use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::{Clamped, JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

/// Text is written on its baseline.
const HAND: Hand = Hand { top: 0.0, shrink: 1.0, marked: false, family: FAMILY };

/// Layouts that are remembered: of a page of the book and a comparison beside it.
const LAYOUTS: usize = 12;
/// Pictures of the ground that are kept.
const COPIES: usize = 2;

thread_local! {
    /// The number of each canvas that was drawn on; one that the page has let go is let go here too.
    static NUMBERS: js_sys::WeakMap = js_sys::WeakMap::new();
    /// How many canvases were numbered, and what was drawn on them, the latest last.
    static LAST: RefCell<(f64, Vec<Last>)> = const { RefCell::new((0.0, Vec::new())) };
    /// Advances already measured, at a font size of 1, of plain and of bold text.
    static MEASURED: RefCell<[HashMap<String, f64>; 2]> = RefCell::default();
    /// A canvas of our own, out of sight, for measuring.
    static ASIDE: Option<CanvasRenderingContext2d> = aside();
}

fn aside() -> Option<CanvasRenderingContext2d> {
    let canvas: HtmlCanvasElement = web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    let context = context(&canvas)?;
    written_left_to_right(&context);
    Some(context)
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

/// Signs and indices stand where they belong also on a page that is written from right to left.
fn written_left_to_right(context: &CanvasRenderingContext2d) {
    // an old browser without the property takes it as one of its own
    let _ = js_sys::Reflect::set(context, &JsValue::from_str("direction"), &JsValue::from_str("ltr"));
}

/// At most this many texts are remembered.
const REMEMBERED: usize = 4096;

/// Widths by `measureText`.
struct Measure;

impl Fonts for Measure {
    fn advance(&self, text: &str, bold: bool) -> f64 {
        let weight = usize::from(bold);
        if let Some(known) = MEASURED.with(|all| all.borrow()[weight].get(text).copied()) {
            return known;
        }
        let measured = ASIDE.with(|aside| {
            let context = aside.as_ref()?;
            context.set_font(&font(bold));
            Some(context.measure_text(text).ok()?.width() / SIZE)
        });
        let width = measured.filter(|width| width.is_finite()).unwrap_or_else(|| Table.advance(text, bold));
        MEASURED.with(|all| {
            let all = &mut all.borrow_mut()[weight];
            if all.len() >= REMEMBERED {
                all.clear();
            }
            all.insert(text.to_owned(), width);
        });
        width
    }
}

/// What the context does by itself.
struct Hardware {
    context: CanvasRenderingContext2d,
}

impl Native for Hardware {
    fn dash(&self, lengths: &[f64]) {
        let list: js_sys::Array = lengths.iter().map(|length| JsValue::from_f64(*length)).collect();
        // only a list of something else than numbers is refused
        let _ = self.context.set_line_dash(&list);
    }

    fn image(&self, (left, top): (f64, f64), (width, height): (u32, u32), rgba: &[u8]) -> Option<()> {
        let data = ImageData::new_with_u8_clamped_array_and_sh(Clamped(rgba), width, height).ok()?;
        self.context.put_image_data(&data, left, top).ok()
    }
}

/// What is remembered of a canvas and the figure on it.
struct Last {
    /// Number of the canvas.
    number: f64,
    name: String,
    memory: Memory,
    ratio: f64,
    ground: Vec<Shape>,
    /// A picture of the ground, once it has been the same twice.
    copy: Option<HtmlCanvasElement>,
}

/// What is remembered of this figure on this canvas, taken from its place.
fn recalled(canvas: &HtmlCanvasElement, name: &str) -> Last {
    let known = NUMBERS.with(|numbers| numbers.get(canvas).as_f64());
    LAST.with(|last| {
        let (count, all) = &mut *last.borrow_mut();
        let number = known.unwrap_or_else(|| {
            *count += 1.0;
            NUMBERS.with(|numbers| numbers.set(canvas, &JsValue::from_f64(*count)));
            *count
        });
        let at = all.iter().position(|last| last.number == number && last.name == name);
        let none = || Last { number, name: name.to_owned(), memory: Memory::default(), ratio: 0.0, ground: Vec::new(), copy: None };
        at.map_or_else(none, |at| all.remove(at))
    })
}

fn remember(one: Last) {
    LAST.with(|last| {
        let all = &mut last.borrow_mut().1;
        if all.len() >= LAYOUTS {
            all.remove(0);
        }
        all.push(one);
        // pictures are large: only those in use are kept
        all.iter_mut().rev().skip(COPIES).for_each(|last| last.copy = None);
    });
}

/// A copy of all that is on a canvas, without transparency: a browser puts it back as fast as it fills the paper.
fn copied(canvas: &HtmlCanvasElement) -> Option<HtmlCanvasElement> {
    let copy: HtmlCanvasElement = canvas.owner_document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    copy.set_width(canvas.width());
    copy.set_height(canvas.height());
    let opaque = js_sys::Object::new();
    js_sys::Reflect::set(&opaque, &JsValue::from_str("alpha"), &JsValue::FALSE).ok()?;
    let context: CanvasRenderingContext2d = copy.get_context_with_context_options("2d", &opaque).ok()??.dyn_into().ok()?;
    context.draw_image_with_html_canvas_element(canvas, 0.0, 0.0).ok()?;
    Some(copy)
}

/// Draws a picture onto a canvas, handles included, and returns where its panels are. Sets the canvas's own width
/// and height in device pixels; its size on the page stays with the page. Margins, legend and labels stay where they
/// were in the last drawing of the figure of this `name` on this canvas, while they fit.
///
/// # Errors
/// [`crate::error::ErrorKind::OutOfDomain`] naming the option: a size, ratio or view that cannot be drawn;
/// [`crate::error::ErrorKind::Internal`] where the canvas has no 2D context.
pub fn canvas(picture: &Picture, canvas: &HtmlCanvasElement, name: &str, options: &Options) -> Result<Map, Error> {
    check(picture, options)?;
    let sheet = Sheet::new(options, &Measure, true);
    let mut last = recalled(canvas, name);
    let map = lay_out(&sheet, picture, options, &mut last.memory);
    let scene = sheet.into_scene();
    let context = context(canvas).ok_or_else(|| fault("the canvas has no 2D context"))?;
    let size = ((options.width * options.ratio).round().max(1.0) as u32, (options.height * options.ratio).round().max(1.0) as u32);
    // A browser allocates the pixels anew where a size is set, even the same one.
    if (canvas.width(), canvas.height()) != size {
        canvas.set_width(size.0);
        canvas.set_height(size.1);
    }
    context.reset_transform().map_err(|_| fault("the canvas refuses a transform"))?;
    // What is cleared as a whole need not be kept while the rest is drawn.
    context.clear_rect(0.0, 0.0, f64::from(size.0), f64::from(size.1));
    let same = last.ratio == options.ratio && last.ground == scene.ground;
    let kept = last.copy.take().filter(|copy| same && (copy.width(), copy.height()) == size);
    let kept = kept.filter(|copy| context.draw_image_with_html_canvas_element(copy, 0.0, 0.0).is_ok());
    fine(&context).map_err(|_| fault("the canvas refuses a transform"))?;
    context.set_line_join("round");
    // a drawing that ended early may have left its dashes
    let _ = context.set_line_dash(&js_sys::Array::new());
    written_left_to_right(&context);
    let brush = Brush::new(canvas.clone(), context.clone()).ok_or_else(|| fault("the canvas has no 2D context"))?;
    // all device pixels, also one that the options fill by half
    let size = (size.0 * FINE.unsigned_abs(), size.1 * FINE.unsigned_abs());
    let hardware = Hardware { context };
    let walker = Walker::new(Crisp::new(Surface::Canvas(brush), size, &Measure, HAND), options.ratio, Some(&hardware));
    last.copy = kept;
    if last.copy.is_none() {
        walker.paint(&scene.ground)?;
        last.copy = if same { copied(canvas) } else { None };
    }
    walker.paint(&scene.rest)?;
    walker.finish()?;
    (last.ratio, last.ground) = (options.ratio, scene.ground);
    remember(last);
    Ok(map)
}
