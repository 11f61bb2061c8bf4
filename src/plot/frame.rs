//! A panel's frame: its place on the sheet, its axes, and what is drawn in it in pixels.

use super::clip::{self, At};
use super::scale::Span;
use super::sheet::{Px, Rect};
use crate::picture::{AxisScale, Curve, Heat, Item, MarkAt, Panel};

/// Where a panel's axes stand and what they span.
#[derive(Clone, Copy, Debug)]
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
        (far(self.x, x), far(self.y, y))
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
        clip::run(points.iter().map(|p| self.share(p.0, p.1))).into_iter().map(|run| clip::thin(run, scale, least)).collect()
    }

    /// The visible part of an outline, in pixels.
    pub(super) fn outline(&self, points: &[(f64, f64)]) -> Vec<Px> {
        let shares: Vec<At> = points.iter().map(|p| self.share_or_far(p.0, p.1)).collect();
        clip::polygon(&shares).into_iter().map(|at| self.px(at)).collect()
    }
}

fn far(span: Span, value: f64) -> f64 {
    if span.scale == AxisScale::Log && value <= 0.0 {
        return if span.from < span.to { -1e3 } else { 1e3 };
    }
    span.share(value)
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

/// What is drawn, as points in pixels a few pixels apart, and as boxes of text.
#[derive(Debug, Default)]
pub(super) struct Ink {
    pub(super) points: Vec<Px>,
    pub(super) boxes: Vec<Rect>,
}

impl Ink {
    const STEP: f64 = 4.0;

    /// A line.
    pub(super) fn line(&mut self, from: Px, to: Px) {
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let parts = (length / Self::STEP).ceil().clamp(1.0, 2000.0) as usize;
        self.points.extend((0..=parts).map(|k| k as f64 / parts as f64).map(|t| (from.0 + t * (to.0 - from.0), from.1 + t * (to.1 - from.1))));
    }

    /// Points covered by a rectangle.
    pub(super) fn under(&self, rect: &Rect) -> usize {
        self.points.iter().filter(|p| rect.holds(**p)).count()
    }

    /// Whether a rectangle covers nothing.
    pub(super) fn free(&self, rect: &Rect) -> bool {
        !self.points.iter().any(|p| rect.holds(*p)) && !self.boxes.iter().any(|b| b.meets(rect))
    }

    /// Boxes of text met by a rectangle.
    pub(super) fn clashes(&self, rect: &Rect) -> usize {
        self.boxes.iter().filter(|b| b.meets(rect)).count()
    }

    /// All that a panel draws inside its frame, without the labels of marks.
    pub(super) fn of(panel: &Panel, frame: &Frame) -> Self {
        let mut ink = Self::default();
        for item in &panel.items {
            match item {
                Item::Curve(curve) => {
                    for run in curve.runs.iter().flat_map(|run| frame.runs(run, 2.0)) {
                        run.windows(2).for_each(|pair| ink.line(frame.px(pair[0]), frame.px(pair[1])));
                    }
                }
                Item::Points(points) => {
                    for p in &points.points {
                        if let Some((x, y)) = frame.inside(p.x, p.y) {
                            let r = points.radius.clamp(0.5, 40.0);
                            ink.points.extend([(x, y), (x - r, y), (x + r, y), (x, y - r), (x, y + r)]);
                        }
                        for (dx, dy) in [(p.dx, 0.0), (0.0, p.dy)] {
                            if dx + dy > 0.0
                                && let Some((a, b)) = frame.segment((p.x - dx, p.y - dy), (p.x + dx, p.y + dy))
                            {
                                ink.line(a, b);
                            }
                        }
                    }
                }
                Item::Band(band) => {
                    for p in band.runs.iter().flatten() {
                        if let Some((a, b)) = frame.segment((p.0, p.1), (p.0, p.2)) {
                            ink.line(a, b);
                        }
                    }
                }
                Item::Mark(mark) => match mark.at {
                    MarkAt::Point { x, y } => ink.points.extend(frame.inside(x, y)),
                    MarkAt::X { x } if frame.x.holds(x) => {
                        let at = frame.x.share(x);
                        ink.line(frame.px((at, 0.0)), frame.px((at, 1.0)));
                    }
                    MarkAt::Y { y } if frame.y.holds(y) => {
                        let at = frame.y.share(y);
                        ink.line(frame.px((0.0, at)), frame.px((1.0, at)));
                    }
                    MarkAt::SpanX { .. } | MarkAt::SpanY { .. } => {
                        if let Some(strip) = super::items::span(frame, mark.at) {
                            let (a, b) = ((strip.left, strip.top), (strip.right, strip.bottom));
                            let across = matches!(mark.at, MarkAt::SpanY { .. });
                            ink.line(a, if across { (b.0, a.1) } else { (a.0, b.1) });
                            ink.line(b, if across { (a.0, b.1) } else { (b.0, a.1) });
                        }
                    }
                    _ => {}
                },
                Item::Arrow(arrow) => {
                    if let Some((a, b)) = frame.segment(arrow.from, arrow.to) {
                        ink.line(a, b);
                    }
                }
                Item::Polygon(polygon) => {
                    let outline = frame.outline(&polygon.outline);
                    for k in 0..outline.len() {
                        ink.line(outline[k], outline[(k + 1) % outline.len()]);
                    }
                    let n = outline.len() as f64;
                    if n > 0.0 {
                        ink.points.push((outline.iter().map(|p| p.0).sum::<f64>() / n, outline.iter().map(|p| p.1).sum::<f64>() / n));
                    }
                }
                Item::Heat(heat) => {
                    let (x, y) = (edges(&heat.x, frame.x.scale == AxisScale::Log), edges(&heat.y, frame.y.scale == AxisScale::Log));
                    if let ([x0, .., x1], [y0, .., y1]) = (&x[..], &y[..]) {
                        let outline = frame.outline(&[(*x0, *y0), (*x1, *y0), (*x1, *y1), (*x0, *y1)]);
                        let top = outline.iter().map(|p| p.1).fold(f64::INFINITY, f64::min);
                        let bottom = outline.iter().map(|p| p.1).fold(f64::NEG_INFINITY, f64::max);
                        let left = outline.iter().map(|p| p.0).fold(f64::INFINITY, f64::min);
                        let right = outline.iter().map(|p| p.0).fold(f64::NEG_INFINITY, f64::max);
                        if !outline.is_empty() {
                            for k in 0..=24 {
                                let across = left + (right - left) * f64::from(k) / 24.0;
                                ink.line((across, top), (across, bottom));
                            }
                        }
                    }
                }
                Item::Label(_) => {}
            }
        }
        for handle in &panel.handles {
            if let Some((x, y)) = frame.inside(handle.x, handle.y) {
                ink.boxes.push(Rect { left: x, top: y, right: x, bottom: y }.grown(12.0));
            }
        }
        ink
    }
}
