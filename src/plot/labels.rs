//! Labels of marks: beside what they name, inside the frame, clear of each other and of the data.

use super::frame::Frame;
use super::ink::Ink;
use super::scene::{Pen, Px, Rect};
use super::sheet::{LEADING, Sheet, block_height};
use super::text::wrap;
use crate::picture::{Mark, MarkAt, Tone};
use plotters::style::text_anchor::HPos;

/// A label with its place.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    /// Which of the marks it names.
    mark: usize,
    /// Which of the places beside its mark it has, and whether that is one of the many.
    place: (usize, bool),
    rect: Rect,
    lines: Vec<String>,
    pen: Pen,
    /// How much of what is drawn it covers, and with its margin.
    under: (usize, usize),
    cost: f64,
}

impl Placed {
    /// Whether it lies on something drawn.
    pub(super) fn covers(&self) -> bool {
        self.under.0 > 0
    }
}

/// Finds places for the labels of marks; each takes its box into `ink`. A label of the last frame keeps its side of its
/// mark unless it would cover more there. One that would lie on another's in every place, also in smaller letters, is
/// left out: the picture's table has it.
pub(super) fn place(sheet: &Sheet<'_>, frame: &Frame, marks: &[(usize, &Mark)], size: f64, ink: &mut Ink, last: &[Placed]) -> Vec<Placed> {
    let mut out = Vec::new();
    for &(number, mark) in marks.iter().filter(|(_, mark)| !mark.label.trim().is_empty()) {
        let tries = [(1.0, false, 40.0), (1.0, true, CLASH), (0.85, true, CLASH)];
        let anew = || {
            tries.into_iter().find_map(|(small, dense, most)| {
                let wanted = Wanted::of(sheet, frame, number, mark, small * size)?;
                wanted.best(frame, dense, ink).filter(|found| found.cost < most)
            })
        };
        let kept = last.iter().find(|label| label.mark == number).and_then(|before| {
            let wanted = Wanted::of(sheet, frame, number, mark, before.pen.size)?;
            wanted.at(frame, before.place, ink).filter(|found| found.cost < CLASH && found.under.1 <= before.under.1)
        });
        if let Some(label) = kept.or_else(anew) {
            ink.boxes.push(label.rect);
            out.push(label);
        }
    }
    out
}

/// A label that looks for its place.
struct Wanted<'m> {
    number: usize,
    mark: &'m Mark,
    lines: Vec<String>,
    pen: Pen,
    wide: f64,
    high: f64,
    room: Rect,
}

impl<'m> Wanted<'m> {
    /// None where the frame has no room for it.
    fn of(sheet: &Sheet<'_>, frame: &Frame, number: usize, mark: &'m Mark, size: f64) -> Option<Self> {
        let room = frame.rect.grown(-3.0);
        let color = if matches!(mark.tone, Tone::Paper | Tone::Muted) { sheet.theme.ink() } else { sheet.theme.tone(mark.tone) };
        let pen = Pen { size, bold: false, color };
        let most = (0.5 * room.width()).max(90.0).min(room.width());
        let lines = wrap(sheet.fonts, &mark.label, size, false, most, 3);
        let wide = lines.iter().map(|line| sheet.width(line, pen)).fold(0.0, f64::max);
        let high = block_height(lines.len(), size);
        (wide <= room.width() && high <= room.height()).then_some(Self { number, mark, lines, pen, wide, high, room })
    }

    fn candidates(&self, frame: &Frame, dense: bool) -> Vec<Px> {
        candidates(frame, self.mark.at, (self.wide, self.high), self.pen.size, dense)
    }

    /// What a place costs, and its box in the frame.
    fn cost(&self, frame: &Frame, rank: usize, (left, top): Px, ink: &Ink) -> (f64, Rect) {
        let free = Rect { left, top, right: left + self.wide, bottom: top + self.high };
        let rect = free.pushed_into(&self.room);
        let moved = (rect.left - free.left).abs() + (rect.top - free.top).abs();
        // Pushed in at the frame, it may come to lie on its own point.
        let own = if let MarkAt::Point { x, y } = self.mark.at { frame.inside(x, y) } else { None };
        let own = own.is_some_and(|at| rect.grown(4.0).holds(at));
        let clashes = f64::from(u8::from(ink.clashes(&rect.grown(2.0)) > 0));
        (CLASH * clashes + if own { 90.0 } else { 0.0 } + 12.0 * ink.under(&rect.grown(1.5)) as f64 + 1.5 * rank as f64 + 3.0 * moved, rect)
    }

    fn placed(self, place: (usize, bool), (cost, rect): (f64, Rect), ink: &Ink) -> Placed {
        let under = (ink.under(&rect), ink.under(&rect.grown(1.5)));
        Placed { mark: self.number, place, rect, lines: self.lines, pen: self.pen, under, cost }
    }

    /// In the place that costs least.
    fn best(self, frame: &Frame, dense: bool, ink: &Ink) -> Option<Placed> {
        let all = self.candidates(frame, dense).into_iter().enumerate().map(|(rank, corner)| (rank, self.cost(frame, rank, corner, ink)));
        let (rank, found) = all.min_by(|a, b| a.1.0.total_cmp(&b.1.0))?;
        Some(self.placed((rank, dense), found, ink))
    }

    /// In the place of the last frame.
    fn at(self, frame: &Frame, place: (usize, bool), ink: &Ink) -> Option<Placed> {
        let corner = self.candidates(frame, place.1).get(place.0).copied()?;
        let found = self.cost(frame, place.0, corner, ink);
        Some(self.placed(place, found, ink))
    }
}

/// More than any place costs that lies on no other text.
const CLASH: f64 = 1e9;

/// Top left corners to try, best first; none where the mark is out of sight.
fn candidates(frame: &Frame, at: MarkAt, (w, h): (f64, f64), size: f64, dense: bool) -> Vec<Px> {
    let fine: Vec<f64> = (0..=24).map(|k| f64::from(k) / 24.0).collect();
    let parts = |few: &[f64]| if dense { fine.clone() } else { few.to_vec() };
    let rect = frame.rect;
    let gap = 0.45 * size;
    let mut out = Vec::new();
    match at {
        MarkAt::Point { x, y } => {
            let Some((x, y)) = frame.inside(x, y) else { return out };
            for reach in if dense { vec![1.0, 1.8, 3.0, 4.5, 6.0, 8.0, 10.0] } else { vec![1.0, 1.8] } {
                let (d, s) = (4.0 + gap * reach, 0.7 * (4.0 + gap * reach));
                out.extend([
                    (x + s, y - s - h),
                    (x - s - w, y - s - h),
                    (x + s, y + s),
                    (x - s - w, y + s),
                    (x - 0.5 * w, y - d - h),
                    (x - 0.5 * w, y + d),
                    (x + d, y - 0.5 * h),
                    (x - d - w, y - 0.5 * h),
                ]);
            }
        }
        MarkAt::X { x: value } if frame.x.holds(value) => {
            let x = rect.left + frame.x.share(value) * rect.width();
            for part in parts(&[0.0, 1.0, 0.12, 0.88, 0.25, 0.75, 0.4, 0.6, 0.5]) {
                let y = rect.top + 6.0 + part * (rect.height() - h - 12.0);
                out.extend([(x + gap + 1.0, y), (x - gap - 1.0 - w, y)]);
            }
        }
        MarkAt::Y { y: value } if frame.y.holds(value) => {
            let y = rect.bottom - frame.y.share(value) * rect.height();
            for part in parts(&[1.0, 0.0, 0.85, 0.15, 0.7, 0.3, 0.5]) {
                let x = rect.left + 7.0 + part * (rect.width() - w - 14.0);
                out.extend([(x, y - gap - h), (x, y + gap + 1.0)]);
            }
        }
        MarkAt::SpanX { .. } => {
            let Some(strip) = frame.strip(at) else { return out };
            let x = 0.5 * (strip.left + strip.right - w);
            for part in parts(&[0.0, 1.0, 0.1, 0.9, 0.25, 0.75, 0.5]) {
                let y = strip.top + 6.0 + part * (strip.height() - h - 12.0);
                out.push((x, y));
                if w > strip.width() - 4.0 {
                    out.extend([(strip.left + 4.0, y), (strip.right - 4.0 - w, y), (strip.right + gap, y), (strip.left - gap - w, y)]);
                }
            }
        }
        MarkAt::SpanY { .. } => {
            let Some(strip) = frame.strip(at) else { return out };
            let y = 0.5 * (strip.top + strip.bottom - h);
            for part in parts(&[1.0, 0.0, 0.85, 0.15, 0.5]) {
                let x = strip.left + 7.0 + part * (strip.width() - w - 14.0);
                out.push((x, y));
                if h > strip.height() - 2.0 {
                    out.extend([(x, strip.top - gap - h), (x, strip.bottom + gap)]);
                }
            }
        }
        _ => {}
    }
    out
}

/// Writes labels where they were placed.
pub(super) fn draw(sheet: &Sheet<'_>, placed: &[Placed]) {
    for label in placed {
        if label.covers() {
            sheet.block(&label.rect.grown(1.5), sheet.theme.paper(), 0.8);
        }
        let wide = |line: &String| sheet.width(line, label.pen);
        let mut y = label.rect.top;
        for line in &label.lines {
            let x = label.rect.left + 0.5 * (label.rect.width() - wide(line)).max(0.0);
            sheet.text(line, (x + 0.5 * wide(line), y), HPos::Center, plotters::style::text_anchor::VPos::Top, label.pen);
            y += LEADING * label.pen.size;
        }
    }
}
