//! plotters' canvas backend, with what it does most often done with less: fills and text go to the context directly,
//! colour and font are set only when they change, and texts that follow each other are written font by font.

use super::complaint::{Complaint, same};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle, FontTransform};
use plotters_canvas::CanvasBackend;
use std::f64::consts::{FRAC_PI_2, TAU};
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
    /// Texts that nothing has been drawn over yet.
    waiting: Vec<Text>,
}

/// A text on its way.
struct Text {
    text: String,
    at: (f64, f64),
    turns: f64,
    color: BackendColor,
    font: (f64, bool),
    align: &'static str,
}

impl Brush {
    /// On a canvas whose context this is.
    pub(super) fn new(canvas: HtmlCanvasElement, context: CanvasRenderingContext2d) -> Option<Self> {
        context.set_text_baseline("alphabetic");
        Some(Self { backend: CanvasBackend::with_canvas_object(canvas)?, context, fill: None, font: None, align: None, waiting: Vec::new() })
    }

    fn fill(&mut self, color: BackendColor) {
        let wanted = (color.rgb, color.alpha.to_bits());
        if self.fill != Some(wanted) {
            let (r, g, b) = color.rgb;
            let name = if color.alpha < 1.0 { format!("rgba({r},{g},{b},{})", color.alpha) } else { format!("#{r:02x}{g:02x}{b:02x}") };
            self.context.set_fill_style_str(&name);
            self.fill = Some(wanted);
        }
    }

    /// The backend inside, once all that was to be written is written.
    fn inner(&mut self) -> Result<&mut CanvasBackend, DrawingErrorKind<Complaint>> {
        self.write()?;
        Ok(&mut self.backend)
    }

    /// Writes the texts that wait, those of one font together: a browser takes its time to change it.
    fn write(&mut self) -> Done {
        let mut waiting = std::mem::take(&mut self.waiting);
        while let Some(font) = waiting.first().map(|text| text.font) {
            if self.font != Some(font) {
                self.context.set_font(&format!("{} {}px {FAMILY}", if font.1 { "bold" } else { "normal" }, font.0));
                self.font = Some(font);
            }
            let (now, later): (Vec<Text>, Vec<Text>) = waiting.into_iter().partition(|text| text.font == font);
            now.iter().try_for_each(|text| self.one(text))?;
            waiting = later;
        }
        Ok(())
    }

    fn one(&mut self, text: &Text) -> Done {
        let refused = |_| DrawingErrorKind::DrawingError(Complaint::from("the canvas refuses text"));
        self.fill(text.color);
        if self.align != Some(text.align) {
            self.context.set_text_align(text.align);
            self.align = Some(text.align);
        }
        let (x, y) = text.at;
        if text.turns == 0.0 {
            return self.context.fill_text(&text.text, x, y).map_err(refused);
        }
        self.context.save();
        let written = self
            .context
            .translate(x, y)
            .and_then(|()| self.context.rotate(text.turns * FRAC_PI_2))
            .and_then(|()| self.context.fill_text(&text.text, 0.0, 0.0))
            .map_err(refused);
        self.context.restore();
        written
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
            self.write()?;
            self.fill(style.color());
            self.context.fill_rect(f64::from(a.0), f64::from(a.1), f64::from(b.0 - a.0), f64::from(b.1 - a.1));
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        same(self.inner()?.draw_path(path, style))
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        if !fill {
            return same(self.inner()?.draw_circle(center, radius, style, fill));
        }
        if style.color().alpha > 0.0 {
            self.write()?;
            self.fill(style.color());
            self.context.begin_path();
            let refused = |_| DrawingErrorKind::DrawingError(Complaint::from("the canvas refuses a circle"));
            self.context.arc(f64::from(center.0), f64::from(center.1), f64::from(radius), 0.0, TAU).map_err(refused)?;
            self.context.fill();
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Done {
        if style.color().alpha > 0.0 {
            self.write()?;
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
        let turns = match style.transform() {
            FontTransform::None => 0.0,
            FontTransform::Rotate90 => 1.0,
            FontTransform::Rotate180 => 2.0,
            FontTransform::Rotate270 => 3.0,
        };
        let font = (style.size(), matches!(style.style(), FontStyle::Bold));
        self.waiting.push(Text { text: text.to_owned(), at: (f64::from(at.0), f64::from(at.1)), turns, color: style.color(), font, align });
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Result<(u32, u32), DrawingErrorKind<Complaint>> {
        same(self.backend.estimate_text_size(text, style))
    }
}
