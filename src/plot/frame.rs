//! A panel's frame: its place on the sheet, its axes, and what is drawn in it in pixels.

use super::clip::{self, At};
use super::scale::{Ruler, Span};
use super::scene::{Px, Rect};
use crate::picture::{AxisScale, Curve, Heat, Item, MarkAt, Panel};

/// Where a panel's axes stand and what they span.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    pub(super) rect: Rect,
    pub(super) x: Span,
    pub(super) y: Span,
}

impl Frame {
    /// Shares of the axes.
    pub(super) fn share(&self, x: f64, y: f64) -> At {
        (self.x.share(x), self.y.share(y))
    }

    /// As [`Frame::share`], but what lies at or below zero on a log axis is far off its end instead of nowhere.
    pub(super) fn share_or_far(&self, x: f64, y: f64) -> At {
        (Far::of(self.x).share(x), Far::of(self.y).share(y))
    }

    /// Pixels of a point in shares.
    pub(super) fn px(&self, at: At) -> Px {
        (self.rect.left + at.0 * self.rect.width(), self.rect.bottom - at.1 * self.rect.height())
    }

    /// Pixels of a point inside the frame.
    pub(super) fn inside(&self, x: f64, y: f64) -> Option<Px> {
        let at = self.share(x, y);
        let near = -1e-9..=1.0 + 1e-9;
        (near.contains(&at.0) && near.contains(&at.1)).then(|| self.px((at.0.clamp(0.0, 1.0), at.1.clamp(0.0, 1.0))))
    }

    /// The visible part of a straight line, in pixels.
    pub(super) fn segment(&self, from: (f64, f64), to: (f64, f64)) -> Option<(Px, Px)> {
        let (a, b) = (self.share_or_far(from.0, from.1), self.share_or_far(to.0, to.1));
        if [a.0, a.1, b.0, b.1].iter().any(|v| !v.is_finite()) {
            return None;
        }
        clip::segment(a, b).map(|(a, b)| (self.px(a), self.px(b)))
    }

    /// A curve's visible runs in shares, without points nearer than `least` pixels.
    pub(super) fn runs(&self, points: &[(f64, f64)], least: f64) -> Vec<Vec<At>> {
        let scale = (self.rect.width(), self.rect.height());
        let (x, y) = (self.x.ruler(), self.y.ruler());
        clip::run(points.iter().map(|p| (x.share(p.0), y.share(p.1)))).into_iter().map(|run| clip::thin(run, scale, least)).collect()
    }

    /// A curve's visible runs in pixels, without points nearer than `least` pixels.
    pub(super) fn paths(&self, points: &[(f64, f64)], least: f64) -> Vec<Vec<Px>> {
        self.runs(points, least).into_iter().map(|run| run.into_iter().map(|at| self.px(at)).collect()).collect()
    }

    /// Whether the box of some points meets the frame.
    pub(super) fn reaches(&self, points: &[(f64, f64)]) -> bool {
        let ends = |all: &mut dyn Iterator<Item = f64>| all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
        let (x, y) = (ends(&mut points.iter().map(|p| p.0)), ends(&mut points.iter().map(|p| p.1)));
        let meets = |span: Span, (low, high): (f64, f64)| low <= span.from.max(span.to) && high >= span.from.min(span.to);
        meets(self.x, x) && meets(self.y, y)
    }

    /// The visible part of an outline, in pixels.
    pub(super) fn outline(&self, points: &[(f64, f64)]) -> Vec<Px> {
        if !self.reaches(points) {
            return Vec::new();
        }
        let (x, y) = (Far::of(self.x), Far::of(self.y));
        let shares: Vec<At> = points.iter().map(|p| (x.share(p.0), y.share(p.1))).collect();
        clip::polygon(&shares).into_iter().map(|at| self.px(at)).collect()
    }

    /// The visible strip of a span.
    pub(super) fn strip(&self, at: MarkAt) -> Option<Rect> {
        let cut = |a: f64, b: f64| {
            let (low, high) = (a.min(b).max(0.0), a.max(b).min(1.0));
            (low < high).then_some((low, high))
        };
        let endless = |v: f64| if v.is_finite() { v } else { v.signum() * f64::MAX };
        let ((left, top), (right, bottom)) = match at {
            MarkAt::SpanX { from, to } => {
                let share = |v: f64| self.share_or_far(endless(v), 1.0).0;
                let (low, high) = cut(share(from), share(to))?;
                (self.px((low, 1.0)), self.px((high, 0.0)))
            }
            MarkAt::SpanY { from, to } => {
                let share = |v: f64| self.share_or_far(1.0, endless(v)).1;
                let (low, high) = cut(share(from), share(to))?;
                (self.px((0.0, high)), self.px((1.0, low)))
            }
            _ => return None,
        };
        Some(Rect { left, top, right, bottom })
    }
}

/// Shares in which what lies at or below zero on a log axis is far off its end.
struct Far {
    ruler: Ruler,
    below: Option<f64>,
}

impl Far {
    fn of(span: Span) -> Self {
        let end = if span.from < span.to { -1e3 } else { 1e3 };
        Self { ruler: span.ruler(), below: (span.scale == AxisScale::Log).then_some(end) }
    }

    fn share(&self, value: f64) -> f64 {
        self.below.filter(|_| value <= 0.0).unwrap_or_else(|| self.ruler.share(value))
    }
}

/// The edges of a map's columns or rows: halfway between their centres.
pub(super) fn edges(centres: &[f64], log: bool) -> Vec<f64> {
    let n = centres.len();
    let between = |a: f64, b: f64| if log && a > 0.0 && b > 0.0 { (a * b).sqrt() } else { 0.5 * a + 0.5 * b };
    let beyond = |a: f64, b: f64| if log && a > 0.0 && b > 0.0 { a * (a / b).sqrt() } else { a - 0.5 * (b - a) };
    match n {
        0 => Vec::new(),
        1 => {
            let half = if centres[0] == 0.0 { 0.5 } else { 0.5 * centres[0].abs() };
            vec![centres[0] - half, centres[0] + half]
        }
        _ => {
            let mut out = vec![beyond(centres[0], centres[1])];
            out.extend(centres.windows(2).map(|pair| between(pair[0], pair[1])));
            out.push(beyond(centres[n - 1], centres[n - 2]));
            out
        }
    }
}

/// Whether a map's numbers fill its grid.
pub(super) fn complete(heat: &Heat) -> bool {
    !heat.x.is_empty() && !heat.y.is_empty() && heat.z.len() == heat.x.len() * heat.y.len()
}

/// All abscissas (or ordinates) of what is drawn.
pub(super) fn values(panel: &Panel, horizontal: bool, log: bool) -> Vec<f64> {
    let pick = |x: f64, y: f64| if horizontal { x } else { y };
    let mut out = Vec::new();
    for item in &panel.items {
        match item {
            Item::Curve(Curve { runs, .. }) => out.extend(runs.iter().flatten().map(|p| pick(p.0, p.1))),
            Item::Points(points) => {
                for p in &points.points {
                    let (value, error) = if horizontal { (p.x, p.dx) } else { (p.y, p.dy) };
                    out.extend([value, value - error, value + error].into_iter().filter(|v| v.is_finite()));
                }
            }
            Item::Band(band) => out.extend(band.runs.iter().flatten().flat_map(|p| if horizontal { [p.0, p.0] } else { [p.1, p.2] })),
            Item::Mark(mark) => match mark.at {
                MarkAt::Point { x, y } => out.push(pick(x, y)),
                MarkAt::X { x } if horizontal => out.push(x),
                MarkAt::Y { y } if !horizontal => out.push(y),
                _ => {}
            },
            Item::Arrow(arrow) => out.extend([pick(arrow.from.0, arrow.from.1), pick(arrow.to.0, arrow.to.1)]),
            Item::Polygon(polygon) => out.extend(polygon.outline.iter().map(|p| pick(p.0, p.1))),
            Item::Heat(heat) => out.extend(edges(if horizontal { &heat.x } else { &heat.y }, log)),
            Item::Label(label) => out.push(pick(label.x, label.y)),
        }
    }
    out.extend(panel.handles.iter().map(|handle| pick(handle.x, handle.y)));
    out
}
