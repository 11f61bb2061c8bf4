//! Where a panel has something drawn already: what labels, numbers and the legend keep clear of.

use super::frame::{Frame, edges};
use super::scene::{Px, Rect};
use crate::picture::{AxisScale, Item, MarkAt, Panel};

/// What is drawn, as points in pixels a few pixels apart, and as boxes of text.
#[derive(Debug, Default)]
pub(super) struct Ink {
    /// In rows of [`Ink::ROW`] pixels, so that a look at one place does not go through all.
    rows: Vec<Vec<Px>>,
    pub(super) boxes: Vec<Rect>,
}

impl Ink {
    const STEP: f64 = 4.0;
    const ROW: f64 = 16.0;

    fn row(y: f64) -> usize {
        (y / Self::ROW).clamp(0.0, 1023.0) as usize
    }

    fn point(&mut self, p: Px) {
        let row = Self::row(p.1);
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        self.rows[row].push(p);
    }

    /// Points in a rectangle.
    fn within(&self, rect: &Rect) -> impl Iterator<Item = &Px> {
        let last = (Self::row(rect.bottom) + 1).min(self.rows.len());
        self.rows[Self::row(rect.top).min(last)..last].iter().flatten().filter(|p| rect.holds(**p))
    }

    /// A line.
    pub(super) fn line(&mut self, from: Px, to: Px) {
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let parts = (length / Self::STEP).ceil().clamp(1.0, 2000.0) as usize;
        (0..=parts).map(|k| k as f64 / parts as f64).for_each(|t| self.point((from.0 + t * (to.0 - from.0), from.1 + t * (to.1 - from.1))));
    }

    /// Points covered by a rectangle.
    pub(super) fn under(&self, rect: &Rect) -> usize {
        self.within(rect).count()
    }

    /// Whether a rectangle covers nothing.
    pub(super) fn free(&self, rect: &Rect) -> bool {
        self.within(rect).next().is_none() && !self.boxes.iter().any(|b| b.meets(rect))
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
                            [(x, y), (x - r, y), (x + r, y), (x, y - r), (x, y + r)].into_iter().for_each(|p| ink.point(p));
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
                    MarkAt::Point { x, y } => frame.inside(x, y).into_iter().for_each(|p| ink.point(p)),
                    MarkAt::X { x } if frame.x.holds(x) => {
                        let at = frame.x.share(x);
                        ink.line(frame.px((at, 0.0)), frame.px((at, 1.0)));
                    }
                    MarkAt::Y { y } if frame.y.holds(y) => {
                        let at = frame.y.share(y);
                        ink.line(frame.px((0.0, at)), frame.px((1.0, at)));
                    }
                    MarkAt::SpanX { .. } | MarkAt::SpanY { .. } => {
                        if let Some(strip) = frame.strip(mark.at) {
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
                        ink.point((outline.iter().map(|p| p.0).sum::<f64>() / n, outline.iter().map(|p| p.1).sum::<f64>() / n));
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
