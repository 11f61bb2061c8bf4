//! Which value of a map has which place on its colour scale.

use super::scale::Span;
use crate::picture::{AxisScale, Heat};

/// Steps of the colour scale.
pub(super) const STEPS: f64 = 128.0;

/// The colour scale of a map.
pub(super) struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    pub(super) fn of(heat: &Heat) -> Self {
        let (low, high) = limits(heat);
        Self { low, high }
    }

    /// Where a value stands on it: 0 at its low end, 1 at its high end, and beyond them outside.
    pub(super) fn place(&self, value: f64) -> f64 {
        (0.5 * value - 0.5 * self.low) / (0.5 * self.high - 0.5 * self.low)
    }

    /// The same within its ends, in whole steps.
    pub(super) fn share(&self, value: f64) -> f64 {
        (self.place(value).clamp(0.0, 1.0) * STEPS).round() / STEPS
    }
}

/// The ends of the colour scale; about zero where the map is diverging.
pub(super) fn limits(heat: &Heat) -> (f64, f64) {
    let (mut low, mut high) = heat.range;
    if !(low.is_finite() && high.is_finite() && low < high) {
        let finite = heat.z.iter().filter(|z| z.is_finite());
        low = finite.clone().copied().fold(f64::INFINITY, f64::min);
        high = finite.copied().fold(f64::NEG_INFINITY, f64::max);
    }
    if heat.diverging {
        let most = low.abs().max(high.abs());
        (low, high) = (-most, most);
    }
    let span = Span { from: low, to: high, scale: AxisScale::Linear }.widened();
    if low <= high { (span.from, span.to) } else { (0.0, 1.0) }
}
