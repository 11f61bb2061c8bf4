//! A picture on a canvas of the page.

use super::crisp::{Crisp, FINE, Hand};
use super::sheet::{Sheet, fault};
use super::surface::Surface;
use super::text::Fonts;
use super::{Map, Options, check, draw};
use crate::error::Error;
use crate::picture::Picture;
use plotters_canvas::CanvasBackend;
use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

const FAMILY: &str = "system-ui, sans-serif";

thread_local! {
    /// Advances already measured, at a font size of 1; they depend on nothing but text and weight.
    static MEASURED: RefCell<HashMap<(String, bool), f64>> = RefCell::new(HashMap::new());
}

/// At most this many texts are remembered.
const REMEMBERED: usize = 4096;

/// Widths by `measureText`.
struct Measure {
    context: CanvasRenderingContext2d,
}

/// Font size at which text is measured.
const SIZE: f64 = 100.0;

impl Measure {
    fn font(&self, bold: bool) {
        self.context.set_font(&format!("{} {SIZE}px {FAMILY}", if bold { "bold" } else { "normal" }));
    }

    /// From the top of the font, as the backend's text baseline "top" has it, to the baseline, in font sizes.
    fn top(&self) -> f64 {
        self.font(false);
        let above = |baseline: &str| {
            self.context.set_text_baseline(baseline);
            self.context.measure_text("H").map(|m| m.actual_bounding_box_ascent()).unwrap_or(f64::NAN)
        };
        let fall = (above("alphabetic") - above("top")) / SIZE;
        if fall.is_finite() && fall > 0.3 && fall < 2.0 { fall } else { 0.9 }
    }
}

impl Fonts for Measure {
    fn advance(&self, text: &str, bold: bool) -> f64 {
        let key = (text.to_owned(), bold);
        if let Some(known) = MEASURED.with(|all| all.borrow().get(&key).copied()) {
            return known;
        }
        self.font(bold);
        let width = self.context.measure_text(text).map_or(f64::NAN, |metrics| metrics.width()) / SIZE;
        let width = if width.is_finite() { width } else { super::text::Table.advance(text, bold) };
        MEASURED.with(|all| {
            let mut all = all.borrow_mut();
            if all.len() >= REMEMBERED {
                all.clear();
            }
            all.insert(key, width);
        });
        width
    }
}

/// Draws a picture onto a canvas, handles included, and returns where its panels are. Sets the canvas's own width
/// and height in device pixels; its size on the page stays with the page.
///
/// # Errors
/// [`crate::error::ErrorKind::OutOfDomain`] naming the option: a size, ratio or view that cannot be drawn;
/// [`crate::error::ErrorKind::Internal`] where the canvas has no 2D context.
pub fn canvas(picture: &Picture, canvas: &HtmlCanvasElement, options: &Options) -> Result<Map, Error> {
    check(picture, options)?;
    let context = canvas
        .get_context("2d")
        .ok()
        .flatten()
        .and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok())
        .ok_or_else(|| fault("the canvas has no 2D context"))?;
    // Setting the size clears the canvas and resets its state.
    canvas.set_width((options.width * options.ratio).round().max(1.0) as u32);
    canvas.set_height((options.height * options.ratio).round().max(1.0) as u32);
    let fonts = Measure { context: context.clone() };
    let top = fonts.top();
    let k = f64::from(FINE) * options.ratio;
    let scale = 1.0 / f64::from(FINE);
    context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0).map_err(|_| fault("the canvas refuses a transform"))?;
    context.set_line_join("round");
    let backend = CanvasBackend::with_canvas_object(canvas.clone()).ok_or_else(|| fault("the canvas has no 2D context"))?;
    let size = ((options.width * k).round() as u32, (options.height * k).round() as u32);
    let hand = Hand { top, shrink: 1.0, marked: false, family: FAMILY };
    let sheet = Sheet::new(Crisp::new(Surface::Canvas(backend), size, &fonts, hand), k, options.ratio, &fonts, options.theme, true);
    let map = draw(&sheet, picture, options)?;
    sheet.finish()?;
    Ok(map)
}
