//! plotters' canvas backend, with what it does most often done with less: rectangles and text go to the context directly,
//! and colour and font are set only when they change.

use super::complaint::{Complaint, same};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle, FontTransform};
use plotters_canvas::CanvasBackend;
use std::f64::consts::FRAC_PI_2;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The family of all text.
pub(super) const FAMILY: &str = "system-ui, sans-serif";

/// The backend and what its context is set to.
pub(super) struct Brush {
    backend: CanvasBackend,
    context: CanvasRenderingContext2d,
    fill: Option<((u8, u8, u8), u64)>,
    font: Option<(f64, bool)>,
    align: Option<&'static str>,
}

impl Brush {
    /// On a canvas whose context this is.
    pub(super) fn new(canvas: HtmlCanvasElement, context: CanvasRenderingContext2d) -> Option<Self> {
        context.set_text_baseline("alphabetic");
        Some(Self { backend: CanvasBackend::with_canvas_object(canvas)?, context, fill: None, font: None, align: None })
    }

    fn fill(&mut self, color: BackendColor) {
        let wanted = (color.rgb, color.alpha.to_bits());
        if self.fill != Some(wanted) {
            let (r, g, b) = color.rgb;
            self.context.set_fill_style_str(&format!("rgba({r},{g},{b},{})", color.alpha));
            self.fill = Some(wanted);
        }
    }

    /// The backend inside, for what it fills with a colour that it sets itself.
    fn inner(&mut self) -> &mut CanvasBackend {
        self.fill = None;
        &mut self.backend
    }
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
        same(self.backend.present())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        same(self.inner().draw_pixel(point, color))
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        same(self.backend.draw_line(from, to, style))
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Done {
        if !fill {
            return same(self.backend.draw_rect(a, b, style, fill));
        }
        if style.color().alpha > 0.0 {
            self.fill(style.color());
            self.context.fill_rect(f64::from(a.0), f64::from(a.1), f64::from(b.0 - a.0), f64::from(b.1 - a.1));
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        same(self.backend.draw_path(path, style))
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        same(self.inner().draw_circle(center, radius, style, fill))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Done {
        same(self.inner().fill_polygon(corners, style))
    }

    /// `at` lies on the baseline; left and right are those of the sheet, whatever way the page is written.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        self.fill(style.color());
        let font = (style.size(), matches!(style.style(), FontStyle::Bold));
        if self.font != Some(font) {
            self.context.set_font(&format!("{} {}px {FAMILY}", if font.1 { "bold" } else { "normal" }, font.0));
            self.font = Some(font);
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Right => "right",
            HPos::Center => "center",
        };
        if self.align != Some(align) {
            self.context.set_text_align(align);
            self.align = Some(align);
        }
        let (x, y) = (f64::from(at.0), f64::from(at.1));
        let turns = match style.transform() {
            FontTransform::None => 0.0,
            FontTransform::Rotate90 => 1.0,
            FontTransform::Rotate180 => 2.0,
            FontTransform::Rotate270 => 3.0,
        };
        let refused = |_| DrawingErrorKind::DrawingError(Complaint::from("the canvas refuses text"));
        if turns == 0.0 {
            return self.context.fill_text(text, x, y).map_err(refused);
        }
        self.context.save();
        let written = self
            .context
            .translate(x, y)
            .and_then(|()| self.context.rotate(turns * FRAC_PI_2))
            .and_then(|()| self.context.fill_text(text, 0.0, 0.0))
            .map_err(refused);
        self.context.restore();
        written
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Result<(u32, u32), DrawingErrorKind<Complaint>> {
        same(self.backend.estimate_text_size(text, style))
    }
}
