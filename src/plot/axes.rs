//! From where to where axes run, and their ticks.

use super::frame::{Frame, values};
use super::scale::Span;
use super::scene::Pen;
use super::sheet::Sheet;
use super::ticks::{self, Ticks};
use crate::numerics::order::sorted_by;
use crate::picture::{Axis, AxisScale, Item, Panel};

/// The axis that is shown: the view's, the picture's, or what fits.
pub(super) fn axis(panel: &Panel, axis: &Axis, view: Option<(f64, f64)>, scale: Option<AxisScale>, horizontal: bool) -> Span {
    let scale = scale.unwrap_or(axis.scale);
    if let Some((from, to)) = view {
        return Span { from, to, scale }.widened();
    }
    if let Some(range) = axis.range
        && let Some(span) = Span::given(range, scale)
    {
        return span;
    }
    let data = values(panel, horizontal, scale == AxisScale::Log);
    let filled = panel.items.iter().any(|item| matches!(item, Item::Heat(_)));
    let fitted = if filled && axis.range.is_none() {
        // A map fills its frame.
        let finite = data.iter().copied().filter(|v| v.is_finite() && (scale == AxisScale::Linear || *v > 0.0));
        let (low, high) = finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(v), b.max(v)));
        if low < high { Span { from: low, to: high, scale }.widened() } else { Span::fit(data.into_iter(), scale, horizontal) }
    } else {
        Span::fit(data.into_iter(), scale, horizontal)
    };
    axis.range.map_or(fitted, |range| Span::asked(range, scale, fitted))
}

/// Makes one unit as long across as up: a map's frame shrinks about its middle, other axes widen.
pub(super) fn equal(frame: &mut Frame, shrink: bool) {
    if frame.x.scale == AxisScale::Log || frame.y.scale == AxisScale::Log {
        return;
    }
    let (w, h) = (frame.rect.width(), frame.rect.height());
    let (x, y) = ((frame.x.to - frame.x.from) / w, (frame.y.to - frame.y.from) / h);
    let unit = x.abs().max(y.abs());
    if !(unit.is_finite() && unit > 0.0) {
        return;
    }
    if shrink {
        let (spare_x, spare_y) = (w * (1.0 - x.abs() / unit), h * (1.0 - y.abs() / unit));
        if w - spare_x >= 40.0 && h - spare_y >= 40.0 {
            frame.rect.left += 0.5 * spare_x;
            frame.rect.right -= 0.5 * spare_x;
            frame.rect.top += 0.5 * spare_y;
            frame.rect.bottom -= 0.5 * spare_y;
            return;
        }
    }
    let widen = |span: &mut Span, per_pixel: f64, pixels: f64| {
        let (middle, half) = (0.5 * span.from + 0.5 * span.to, 0.5 * unit * pixels * per_pixel.signum());
        span.from = middle - half;
        span.to = middle + half;
    };
    if x.abs() < unit {
        widen(&mut frame.x, x, w);
    }
    if y.abs() < unit {
        widen(&mut frame.y, y, h);
    }
}

/// Ticks whose labels leave each other room across.
pub(super) fn x_ticks(sheet: &Sheet<'_>, axis: &Axis, span: Span, width: f64, pen: Pen) -> Ticks {
    let fits = |marks: &[(f64, String)]| {
        let wide = marks.iter().map(|(share, label)| (share * width, 0.5 * sheet.width(label, pen))).map(|(at, half)| (at - half, at + half));
        let placed: Vec<(f64, f64)> = sorted_by(wide.collect(), |ends| ends.0);
        placed.windows(2).all(|pair| pair[1].0 - pair[0].1 >= 0.9 * pen.size)
    };
    if axis.ticks.is_empty() { ticks::ticks(span, (width / 46.0).clamp(3.0, 10.0) as usize, &fits) } else { ticks::own(span, &axis.ticks, &fits) }
}

/// Ticks whose labels leave each other room up.
pub(super) fn y_ticks(axis: &Axis, span: Span, height: f64, pen: Pen) -> Ticks {
    let fits = |marks: &[(f64, String)]| {
        let at = sorted_by(marks.iter().map(|tick| tick.0 * height).collect(), |y| *y);
        at.windows(2).all(|pair| pair[1] - pair[0] >= 1.5 * pen.size)
    };
    if axis.ticks.is_empty() { ticks::ticks(span, (height / (2.9 * pen.size)).clamp(3.0, 9.0) as usize, &fits) } else { ticks::own(span, &axis.ticks, &fits) }
}
