//! A backend around another one: fine coordinates, whole device pixels for axes, own text.
//!
//! plotters draws on whole pixels. Here a CSS pixel is `k` = 16 x ratio units wide, so curves keep their fractions;
//! horizontal and vertical two-point paths become rectangles on whole device pixels while [`Crisp::snap`] is set.

use super::text::{Fonts, Level, runs};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily, FontStyle, FontTransform};
use std::cell::Cell;
use std::rc::Rc;

/// Units of the fine grid in one device pixel.
pub(super) const FINE: i32 = 16;

/// How the backend inside writes text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hand {
    /// Distance from where the backend puts the top of its text to the baseline, in font sizes.
    pub(super) top: f64,
    /// The backend divides font sizes by this.
    pub(super) shrink: f64,
    /// Runs go out in one piece with marks of the private use area between them, see [`mark`].
    pub(super) marked: bool,
    /// Font.
    pub(super) family: &'static str,
}

/// The character that announces a run on this level where text goes out in one piece.
pub(super) fn mark(level: Level) -> char {
    match level {
        Level::Base => '\u{E000}',
        Level::Sub => '\u{E001}',
        Level::Super => '\u{E002}',
    }
}

/// Height of a capital letter in font sizes.
pub(super) const CAPITAL: f64 = 0.72;

/// The wrapper.
pub(super) struct Crisp<'f, B> {
    inner: B,
    size: (u32, u32),
    snap: Rc<Cell<bool>>,
    fonts: &'f dyn Fonts,
    hand: Hand,
}

impl<'f, B: DrawingBackend> Crisp<'f, B> {
    /// Around `inner`, `size` fine units large.
    pub(super) fn new(inner: B, size: (u32, u32), fonts: &'f dyn Fonts, hand: Hand) -> Self {
        Self { inner, size, snap: Rc::new(Cell::new(false)), fonts, hand }
    }

    /// The switch of snapping to whole device pixels.
    pub(super) fn snap(&self) -> Rc<Cell<bool>> {
        Rc::clone(&self.snap)
    }
}

/// The rectangle of a horizontal or vertical line, on whole device pixels.
pub(super) fn bar(from: BackendCoord, to: BackendCoord, width: u32) -> Option<(BackendCoord, BackendCoord)> {
    let thick = ((width as f64 / f64::from(FINE)).round() as i32).max(1) * FINE;
    // A bias of an eighth of a device pixel keeps ties from falling either way.
    let edge = |centre: i32| ((f64::from(centre) - 0.5 * f64::from(thick) + 2.0) / f64::from(FINE)).floor() as i32 * FINE;
    if from.1 == to.1 && from.0 != to.0 {
        let top = edge(from.1);
        Some(((from.0.min(to.0), top), (from.0.max(to.0), top + thick)))
    } else if from.0 == to.0 && from.1 != to.1 {
        let left = edge(from.0);
        Some(((left, from.1.min(to.1)), (left + thick, from.1.max(to.1))))
    } else {
        None
    }
}

/// What the backend inside is told about text, whose top is its anchor.
pub(super) struct Letters<'a> {
    color: BackendColor,
    size: f64,
    bold: bool,
    transform: FontTransform,
    anchor: HPos,
    family: FontFamily<'a>,
}

impl<'a> Letters<'a> {
    /// What a style of plotters says.
    pub(super) fn of<S: BackendTextStyle>(style: &'a S) -> Self {
        Self {
            color: style.color(),
            size: style.size(),
            bold: matches!(style.style(), FontStyle::Bold),
            transform: style.transform(),
            anchor: style.anchor().h_pos,
            family: style.family(),
        }
    }
}

impl BackendTextStyle for Letters<'_> {
    type FontError = std::fmt::Error;

    fn color(&self) -> BackendColor {
        self.color
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn transform(&self) -> FontTransform {
        self.transform.clone()
    }

    fn style(&self) -> FontStyle {
        if self.bold { FontStyle::Bold } else { FontStyle::Normal }
    }

    fn anchor(&self) -> Pos {
        Pos::new(self.anchor, VPos::Top)
    }

    fn family(&self) -> FontFamily<'_> {
        self.family
    }

    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(&self, _: &str, _: BackendCoord, _: F) -> Result<Result<(), E>, Self::FontError> {
        Ok(Ok(()))
    }
}

impl<B: DrawingBackend> DrawingBackend for Crisp<'_, B> {
    type ErrorType = B::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        self.inner.ensure_prepared()
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        self.inner.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        self.inner.draw_rect(point, (point.0 + FINE, point.1 + FINE), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        if fill {
            return self.inner.draw_rect(a, b, style, true);
        }
        let corners = [a, (b.0, a.1), b, (a.0, b.1), a];
        for pair in corners.windows(2) {
            self.draw_path([pair[0], pair[1]], style)?;
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        if self.snap.get() {
            let points: Vec<BackendCoord> = path.into_iter().collect();
            if let [from, to] = points[..]
                && let Some((a, b)) = bar(from, to, style.stroke_width())
            {
                return self.inner.draw_rect(a, b, &style.color(), true);
            }
            return self.inner.draw_path(points, style);
        }
        self.inner.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        self.inner.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vert: I, style: &S) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        self.inner.fill_polygon(vert, style)
    }

    /// The anchor's `Top` is the top of the capitals, `Center` their middle, `Bottom` the baseline.
    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, pos: BackendCoord) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let (size, transform, bold) = (style.size(), style.transform(), matches!(style.style(), FontStyle::Bold));
        let mut runs = runs(text);
        let fall = match style.anchor().v_pos {
            VPos::Top => CAPITAL,
            VPos::Center => 0.5 * CAPITAL,
            VPos::Bottom => 0.0,
        } * size;
        let mut anchor = style.anchor().h_pos;
        let mut start = 0.0;
        if self.hand.marked {
            if runs.len() > 1 || runs.iter().any(|run| run.0 != Level::Base) {
                let joined = runs.iter().fold(String::new(), |all, (level, text)| format!("{all}{}{text}", mark(*level)));
                runs = vec![(Level::Base, joined)];
            }
        } else if runs.len() > 1 {
            let width: f64 = runs.iter().map(|(level, text)| level.size() * size * self.fonts.advance(text, bold)).sum();
            start = match anchor {
                HPos::Left => 0.0,
                HPos::Right => -width,
                HPos::Center => -0.5 * width,
            };
            anchor = HPos::Left;
        }
        for (level, text) in &runs {
            let small = level.size() * size;
            let (across, down) = (start, fall + level.drop() * size - self.hand.top * small);
            let (dx, dy) = match transform {
                FontTransform::None => (across, down),
                FontTransform::Rotate90 => (-down, across),
                FontTransform::Rotate180 => (-across, -down),
                FontTransform::Rotate270 => (down, -across),
            };
            let letters = Letters {
                color: style.color(),
                size: small * self.hand.shrink,
                bold,
                transform: transform.clone(),
                anchor,
                family: FontFamily::Name(self.hand.family),
            };
            self.inner.draw_text(text, &letters, (pos.0 + dx.round() as i32, pos.1 + dy.round() as i32))?;
            if runs.len() > 1 {
                start += small * self.fonts.advance(text, bold);
            }
        }
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Result<(u32, u32), DrawingErrorKind<B::ErrorType>> {
        let bold = matches!(style.style(), FontStyle::Bold);
        Ok((super::text::width(self.fonts, text, style.size(), bold).ceil() as u32, style.size().ceil() as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::{FINE, bar};

    #[test]
    fn bars_lie_on_whole_device_pixels() {
        for y in -40..40 {
            let (a, b) = bar((3, y), (300, y), 16).unwrap();
            assert_eq!(a.1.rem_euclid(FINE), 0);
            assert_eq!(b.1 - a.1, FINE);
            assert!((f64::from(a.1 + b.1) / 2.0 - f64::from(y)).abs() <= f64::from(FINE));
        }
        assert!(bar((0, 0), (5, 5), 16).is_none());
        assert!(bar((4, 4), (4, 4), 16).is_none());
    }
}
