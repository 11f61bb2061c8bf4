//! One axis as it is drawn: from where to where, linear or logarithmic.

use crate::picture::AxisScale;
use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, KeyPointWeight, Ranged};
use std::ops::Range;

/// From where to where an axis runs; `from` may be the larger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    /// Left or bottom end.
    pub(super) from: f64,
    /// Right or top end.
    pub(super) to: f64,
    /// How it is divided.
    pub(super) scale: AxisScale,
}

/// By a call, lest the compiler take logarithms on linear axes too and throw them away.
#[inline(never)]
fn logarithm(value: f64) -> f64 {
    value.log10()
}

/// A span that is laid on many values: its ends are looked at once.
#[derive(Clone, Copy)]
pub(super) struct Ruler {
    log: bool,
    start: f64,
    length: f64,
}

impl Ruler {
    /// As [`Span::share`].
    pub(super) fn share(&self, value: f64) -> f64 {
        if !value.is_finite() || (self.log && value <= 0.0) {
            return f64::NAN;
        }
        let v = if self.log { logarithm(value) } else { value };
        ((0.5 * v - self.start) / self.length).clamp(-1e100, 1e100)
    }
}

impl Span {
    fn inner(self, value: f64) -> f64 {
        if self.scale == AxisScale::Log { logarithm(value) } else { value }
    }

    /// The value as a share of the axis, 0 at `from` and 1 at `to`; NaN where it has no place.
    pub(super) fn share(self, value: f64) -> f64 {
        self.ruler().share(value)
    }

    /// For many values.
    pub(super) fn ruler(self) -> Ruler {
        // Halves keep the differences of huge numbers finite.
        let (a, b) = (0.5 * self.inner(self.from), 0.5 * self.inner(self.to));
        Ruler { log: self.scale == AxisScale::Log, start: a, length: b - a }
    }

    /// The value at a share of the axis.
    pub(super) fn value(self, share: f64) -> f64 {
        let (a, b) = (self.inner(self.from), self.inner(self.to));
        let v = a * (1.0 - share) + b * share;
        if self.scale == AxisScale::Log { 10_f64.powf(v) } else { v }
    }

    /// Whether a value lies between the ends.
    pub(super) fn holds(self, value: f64) -> bool {
        let share = self.share(value);
        (-1e-9..=1.0 + 1e-9).contains(&share)
    }

    /// Whether shares tell its ends apart.
    fn sound(self) -> bool {
        let (a, b) = (self.inner(self.from), self.inner(self.to));
        a.is_finite() && b.is_finite() && a != b && (b - a).abs() > 1e-13 * a.abs().max(b.abs())
    }

    /// An axis that holds all `values` (those that it can place) with a margin; 0 to 1, or 0.1 to 10, where there are none.
    pub(super) fn fit(values: impl Iterator<Item = f64>, scale: AxisScale, flush: bool) -> Self {
        let log = scale == AxisScale::Log;
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values.filter(|v| v.is_finite() && (!log || *v > 0.0)) {
            low = low.min(value);
            high = high.max(value);
        }
        if low > high {
            return if log { Self { from: 0.1, to: 10.0, scale } } else { Self { from: 0.0, to: 1.0, scale } };
        }
        let pad = 0.04;
        let (from, to) = if log {
            let ratio = (high.log10() - low.log10()) * pad;
            (10_f64.powf(low.log10() - ratio).max(1e-307).min(low), 10_f64.powf(high.log10() + ratio).min(1e308).max(high))
        } else {
            let step = high * pad - low * pad;
            let from = if flush && low >= 0.0 && low < step { 0.0 } else { (low - step).max(f64::MIN) };
            (from, (high + step).min(f64::MAX))
        };
        Self { from, to, scale }.widened()
    }

    /// Itself, or something around it where its ends are too near each other to be drawn.
    pub(super) fn widened(self) -> Self {
        if self.sound() {
            return self;
        }
        let mid = if self.from.is_finite() { self.from } else { 1.0 };
        let (from, to) = if self.scale == AxisScale::Log {
            let mid = if mid > 0.0 { mid.clamp(1e-300, 5e307) } else { 1.0 };
            (mid / 3.0, mid * 3.0)
        } else if mid == 0.0 {
            (-1.0, 1.0)
        } else {
            let step = (0.1 * mid.abs()).max(1e-300);
            ((mid - step).max(f64::MIN), (mid + step).min(f64::MAX))
        };
        Self { from, to, ..self }
    }

    /// The range that the picture asks for, where this division can show both its ends.
    pub(super) fn given((from, to): (f64, f64), scale: AxisScale) -> Option<Self> {
        let good = |v: f64| v.is_finite() && (scale == AxisScale::Linear || v > 0.0);
        (good(from) && good(to)).then(|| Self { from, to, scale }.widened())
    }

    /// The range that the picture asks for, where this division can show it; else what fits.
    pub(super) fn asked(range: (f64, f64), scale: AxisScale, fitted: Self) -> Self {
        let (from, to) = range;
        let log = scale == AxisScale::Log;
        let good = |v: f64| v.is_finite() && (!log || v > 0.0);
        if let Some(whole) = Self::given(range, scale) {
            return whole;
        }
        match (good(from), good(to)) {
            (true, false) => Self { from, to: fitted.to, scale }.widened(),
            (false, true) if fitted.from < to => Self { from: fitted.from, to, scale }.widened(),
            (false, true) => Self { from: to * 1e-3, to, scale }.widened(),
            _ => fitted,
        }
    }
}

/// An axis for plotters, in shares, with ticks of its own.
#[derive(Clone, Debug)]
pub(super) struct Shares {
    /// Shares at which the mesh has a line.
    pub(super) lines: Vec<f64>,
}

impl Ranged for Shares {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, share: &f64, limit: (i32, i32)) -> i32 {
        (f64::from(limit.0) + (f64::from(limit.1) - f64::from(limit.0)) * share).round() as i32
    }

    fn key_points<H: KeyPointHint>(&self, hint: H) -> Vec<f64> {
        match hint.weight() {
            KeyPointWeight::Bold => self.lines.clone(),
            KeyPointWeight::Any => Vec::new(),
        }
    }

    fn range(&self) -> Range<f64> {
        0.0..1.0
    }
}

#[cfg(test)]
mod tests {
    use super::Span;
    use crate::picture::AxisScale::{Linear, Log};

    #[test]
    fn shares_and_values_are_inverse() {
        for span in [
            Span { from: -3.0, to: 8.0, scale: Linear },
            Span { from: 8.0, to: -3.0, scale: Linear },
            Span { from: 1e-12, to: 1e15, scale: Log },
            Span { from: -1e308, to: 1e308, scale: Linear },
            Span { from: 1e-300, to: 1e300, scale: Log },
        ] {
            for k in 0..=20 {
                let share = f64::from(k) / 20.0;
                assert!((span.share(span.value(share)) - share).abs() < 1e-12, "{span:?} {share}");
            }
        }
    }

    #[test]
    fn no_place_on_a_log_axis_at_or_below_zero() {
        let span = Span { from: 0.1, to: 10.0, scale: Log };
        assert!(span.share(0.0).is_nan() && span.share(-1.0).is_nan() && span.share(f64::INFINITY).is_nan());
        assert!((span.share(1.0) - 0.5).abs() < 1e-15);
    }

    #[test]
    fn fits_hold_their_data_and_are_never_empty() {
        let cases: [&[f64]; 9] = [&[], &[0.0], &[5.0], &[-1e308, 1e308], &[1e15, 1e15 + 1.0], &[1e-300, 1e300], &[f64::NAN, 2.0], &[-4.0, -4.0], &[1e-320]];
        for values in cases {
            for scale in [Linear, Log] {
                let span = Span::fit(values.iter().copied(), scale, true);
                assert!(span.from.is_finite() && span.to.is_finite() && span.from < span.to, "{values:?} {span:?}");
                for &value in values.iter().filter(|v| v.is_finite() && (scale == Linear || **v > 0.0)) {
                    let share = span.share(value);
                    assert!((0.0..=1.0).contains(&share) || value == 1e-320, "{values:?} {scale:?} {share}");
                }
            }
        }
    }

    #[test]
    fn ranges_that_a_log_axis_cannot_show_are_fitted() {
        let fitted = Span::fit([0.5, 20.0].into_iter(), Log, false);
        let span = Span::asked((0.0, 100.0), Log, fitted);
        assert!(span.from == fitted.from && span.to == 100.0);
        assert_eq!(Span::asked((0.0, 100.0), Linear, fitted).from, 0.0);
        assert_eq!(Span::asked((f64::NAN, f64::INFINITY), Log, fitted), fitted);
    }
}
