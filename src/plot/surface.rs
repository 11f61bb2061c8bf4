//! What is drawn on: SVG or a canvas, as one type, so that all of the drawing is compiled once and not once for each.

#[cfg(target_arch = "wasm32")]
use super::brush::Brush;
use super::complaint::{Complaint, same};
use super::crisp::Letters;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use plotters_svg::SVGBackend;

type Done = Result<(), DrawingErrorKind<Complaint>>;

/// A colour and the width of a line.
pub(super) struct Pen {
    color: BackendColor,
    width: u32,
}

impl Pen {
    fn of<S: BackendStyle>(style: &S) -> Self {
        Self { color: style.color(), width: style.stroke_width() }
    }
}

impl BackendStyle for Pen {
    fn color(&self) -> BackendColor {
        self.color
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// A backend behind a pointer: the page, which draws on a canvas, loads the code of any other only when it writes a file.
pub(super) trait Paper {
    fn get_size(&self) -> (u32, u32);
    fn ensure_prepared(&mut self) -> Done;
    fn present(&mut self) -> Done;
    fn draw_line(&mut self, from: BackendCoord, to: BackendCoord, pen: &Pen) -> Done;
    fn draw_rect(&mut self, a: BackendCoord, b: BackendCoord, pen: &Pen, fill: bool) -> Done;
    fn draw_path(&mut self, path: Vec<BackendCoord>, pen: &Pen) -> Done;
    fn draw_circle(&mut self, center: BackendCoord, radius: u32, pen: &Pen, fill: bool) -> Done;
    fn fill_polygon(&mut self, corners: Vec<BackendCoord>, pen: &Pen) -> Done;
    fn draw_text(&mut self, text: &str, letters: &Letters, at: BackendCoord) -> Done;
}

impl Paper for SVGBackend<'_> {
    fn get_size(&self) -> (u32, u32) {
        DrawingBackend::get_size(self)
    }

    fn ensure_prepared(&mut self) -> Done {
        same(DrawingBackend::ensure_prepared(self))
    }

    fn present(&mut self) -> Done {
        same(DrawingBackend::present(self))
    }

    fn draw_line(&mut self, from: BackendCoord, to: BackendCoord, pen: &Pen) -> Done {
        same(DrawingBackend::draw_line(self, from, to, pen))
    }

    fn draw_rect(&mut self, a: BackendCoord, b: BackendCoord, pen: &Pen, fill: bool) -> Done {
        same(DrawingBackend::draw_rect(self, a, b, pen, fill))
    }

    fn draw_path(&mut self, path: Vec<BackendCoord>, pen: &Pen) -> Done {
        same(DrawingBackend::draw_path(self, path, pen))
    }

    fn draw_circle(&mut self, center: BackendCoord, radius: u32, pen: &Pen, fill: bool) -> Done {
        same(DrawingBackend::draw_circle(self, center, radius, pen, fill))
    }

    fn fill_polygon(&mut self, corners: Vec<BackendCoord>, pen: &Pen) -> Done {
        same(DrawingBackend::fill_polygon(self, corners, pen))
    }

    fn draw_text(&mut self, text: &str, letters: &Letters, at: BackendCoord) -> Done {
        same(DrawingBackend::draw_text(self, text, letters, at))
    }
}

/// Where the drawing goes.
pub(super) enum Surface<'a> {
    /// A file.
    Paper(&'a mut dyn Paper),
    /// A canvas of the page.
    #[cfg(target_arch = "wasm32")]
    Canvas(Brush),
}

macro_rules! either {
    ($surface:expr, $paper:ident => $drawn:expr, $brush:ident => $painted:expr) => {
        match $surface {
            Surface::Paper($paper) => $drawn,
            #[cfg(target_arch = "wasm32")]
            Surface::Canvas($brush) => $painted,
        }
    };
}

impl DrawingBackend for Surface<'_> {
    type ErrorType = Complaint;

    fn get_size(&self) -> (u32, u32) {
        either!(self, paper => paper.get_size(), brush => brush.get_size())
    }

    fn ensure_prepared(&mut self) -> Done {
        either!(self, paper => paper.ensure_prepared(), brush => brush.ensure_prepared())
    }

    fn present(&mut self) -> Done {
        either!(self, paper => paper.present(), brush => brush.present())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.draw_rect(point, point, &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        either!(self, paper => paper.draw_line(from, to, &Pen::of(style)), brush => brush.draw_line(from, to, style))
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Done {
        either!(self, paper => paper.draw_rect(a, b, &Pen::of(style), fill), brush => brush.draw_rect(a, b, style, fill))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        either!(self, paper => paper.draw_path(path.into_iter().collect(), &Pen::of(style)), brush => brush.draw_path(path, style))
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        either!(self, paper => paper.draw_circle(center, radius, &Pen::of(style), fill), brush => brush.draw_circle(center, radius, style, fill))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Done {
        either!(self, paper => paper.fill_polygon(corners.into_iter().collect(), &Pen::of(style)), brush => brush.fill_polygon(corners, style))
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        either!(self, paper => paper.draw_text(text, &Letters::of(style), at), brush => brush.draw_text(text, style, at))
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, _: &str, style: &S) -> Result<(u32, u32), DrawingErrorKind<Complaint>> {
        // whoever measures text asks the wrapper around this, which knows the fonts
        Ok((0, style.size().ceil() as u32))
    }
}
