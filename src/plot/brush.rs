//! plotters' canvas backend, with what it does most often done with less: fills, paths and text go to the context directly,
//! and colour, width and font are set only when they change. A browser takes its time to change a font: all text is written at
//! one size, and a transform brings it to its own.

use super::complaint::{Complaint, same};
use super::crisp::FINE;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle, FontTransform};
use plotters_canvas::CanvasBackend;
use std::f64::consts::TAU;
use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The family of all text.
pub(super) const FAMILY: &str = "system-ui, sans-serif";

/// The backend and what its context is set to.
pub(super) struct Brush {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
    fill: Option<Color>,
    stroke: Option<Color>,
    width: Option<u32>,
    bold: Option<bool>,
    align: Option<&'static str>,
    /// Whether the transform is that of a text.
    written: bool,
}

/// A colour that can be compared.
type Color = ((u8, u8, u8), u64);

/// Font size at which all text is measured and written.
pub(super) const SIZE: f64 = 100.0;

/// The font of all text.
pub(super) fn font(bold: bool) -> String {
    format!("{} {SIZE}px {FAMILY}", if bold { "bold" } else { "normal" })
}

/// Sets the context to fine units.
pub(super) fn fine(context: &CanvasRenderingContext2d) -> Result<(), JsValue> {
    let scale = 1.0 / f64::from(FINE);
    context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0)
}

impl Brush {
    /// On a canvas whose context this is.
    pub(super) fn new(canvas: HtmlCanvasElement, context: CanvasRenderingContext2d) -> Option<Self> {
        context.set_text_baseline("alphabetic");
        Some(Self {
            backend: CanvasBackend::with_canvas_object(canvas)?,
            context,
            fill: None,
            stroke: None,
            width: None,
            bold: None,
            align: None,
            written: false,
        })
    }

    fn fill(&mut self, color: BackendColor) {
        let wanted = (color.rgb, color.alpha.to_bits());
        if self.fill != Some(wanted) {
            self.context.set_fill_style_str(&name(color));
            self.fill = Some(wanted);
        }
    }

    fn stroke(&mut self, color: BackendColor, width: u32) {
        let wanted = (color.rgb, color.alpha.to_bits());
        if self.stroke != Some(wanted) {
            self.context.set_stroke_style_str(&name(color));
            self.stroke = Some(wanted);
        }
        if self.width != Some(width) {
            self.context.set_line_width(f64::from(width));
            self.width = Some(width);
        }
    }

    /// Back from text to fine units.
    fn lines(&mut self) -> Done {
        if std::mem::take(&mut self.written) {
            fine(&self.context).map_err(|_| refused("a transform"))?;
        }
        Ok(())
    }

    /// The backend inside, which sets colours and widths of its own.
    fn inner(&mut self) -> Result<&mut CanvasBackend, DrawingErrorKind<Complaint>> {
        self.lines()?;
        (self.fill, self.stroke, self.width) = (None, None, None);
        Ok(&mut self.backend)
    }
}

/// A colour as CSS writes it.
fn name(color: BackendColor) -> String {
    let (r, g, b) = color.rgb;
    if color.alpha < 1.0 { format!("rgba({r},{g},{b},{})", color.alpha) } else { format!("#{r:02x}{g:02x}{b:02x}") }
}

fn refused(what: &str) -> DrawingErrorKind<Complaint> {
    DrawingErrorKind::DrawingError(Complaint::from(format!("the canvas refuses {what}").as_str()))
}

type Done = Result<(), DrawingErrorKind<Complaint>>;

impl DrawingBackend for Brush {
    type ErrorType = Complaint;

    fn get_size(&self) -> (u32, u32) {
        self.backend.get_size()
    }

    fn ensure_prepared(&mut self) -> Done {
        same(self.backend.ensure_prepared())
    }

    fn present(&mut self) -> Done {
        same(self.inner()?.present())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        same(self.inner()?.draw_line(from, to, style))
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Done {
        if !fill {
            return same(self.inner()?.draw_rect(a, b, style, fill));
        }
        if style.color().alpha > 0.0 {
            self.lines()?;
            self.fill(style.color());
            self.context.fill_rect(f64::from(a.0), f64::from(a.1), f64::from(b.0 - a.0), f64::from(b.1 - a.1));
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let mut path = path.into_iter();
        if style.color().alpha > 0.0
            && let Some((x, y)) = path.next()
        {
            self.lines()?;
            self.stroke(style.color(), style.stroke_width());
            self.context.begin_path();
            self.context.move_to(f64::from(x), f64::from(y));
            path.for_each(|(x, y)| self.context.line_to(f64::from(x), f64::from(y)));
            self.context.stroke();
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        if !fill {
            return same(self.inner()?.draw_circle(center, radius, style, fill));
        }
        if style.color().alpha > 0.0 {
            self.lines()?;
            self.fill(style.color());
            self.context.begin_path();
            self.context.arc(f64::from(center.0), f64::from(center.1), f64::from(radius), 0.0, TAU).map_err(|_| refused("a circle"))?;
            self.context.fill();
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Done {
        if style.color().alpha > 0.0 {
            self.lines()?;
            self.fill(style.color());
            self.context.begin_path();
            corners.into_iter().for_each(|(x, y)| self.context.line_to(f64::from(x), f64::from(y)));
            self.context.fill();
        }
        Ok(())
    }

    /// `at` lies on the baseline; left and right are those of the sheet, whatever way the page is written.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Right => "right",
            HPos::Center => "center",
        };
        self.fill(style.color());
        let bold = matches!(style.style(), FontStyle::Bold);
        if self.bold != Some(bold) {
            self.context.set_font(&font(bold));
            self.bold = Some(bold);
        }
        if self.align != Some(align) {
            self.context.set_text_align(align);
            self.align = Some(align);
        }
        let unit = 1.0 / f64::from(FINE);
        let scale = style.size() / SIZE * unit;
        let (along, across) = match style.transform() {
            FontTransform::None => (scale, 0.0),
            FontTransform::Rotate90 => (0.0, scale),
            FontTransform::Rotate180 => (-scale, 0.0),
            FontTransform::Rotate270 => (0.0, -scale),
        };
        self.written = true;
        self.context
            .set_transform(along, across, -across, along, f64::from(at.0) * unit, f64::from(at.1) * unit)
            .and_then(|()| self.context.fill_text(text, 0.0, 0.0))
            .map_err(|_| refused("text"))
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Result<(u32, u32), DrawingErrorKind<Complaint>> {
        same(self.backend.estimate_text_size(text, style))
    }
}
