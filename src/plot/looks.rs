//! Curves that differ by colour alone get something else to be told apart by: a dash, or a number in a ring.

use super::frame::Frame;
use super::ink::Ink;
use super::scene::{Pen, Px, Rect, Stroke};
use super::sheet::Sheet;
use crate::picture::{Curve, Dash, Item, Panel, Tone};
use plotters::style::text_anchor::{HPos, VPos};

/// How a curve is drawn beside its colour and width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) dash: Dash,
    /// Written on the curve and in the legend.
    pub(super) number: Option<usize>,
}

/// All that a legend can tell apart with dashes alone.
const DASHES: [Dash; 4] = [Dash::Solid, Dash::Dashed, Dash::DashDot, Dash::Dotted];

/// The look of each item; `None` for what is no curve.
///
/// Where listed curves share a dash and differ in colour, the second and later ones get dashes that are free. Where
/// dashes have a meaning of their own (a colour has several), or there are more kinds than dashes, the colours are
/// numbered instead, grey excepted. Unlisted curves follow the listed ones that they resemble.
pub(super) fn looks(panel: &Panel) -> Vec<Option<Look>> {
    let curves = || panel.items.iter().filter_map(|item| if let Item::Curve(curve) = item { Some(curve) } else { None });
    let mut kinds: Vec<(Tone, Dash)> = Vec::new();
    for curve in curves().filter(|curve| curve.listed) {
        if !kinds.contains(&(curve.tone, curve.dash)) {
            kinds.push((curve.tone, curve.dash));
        }
    }
    let crossed = curves().any(|curve| kinds.iter().any(|kind| kind.0 == curve.tone && kind.1 != curve.dash));
    let own = if crossed || kinds.len() > DASHES.len() { numbered(&kinds) } else { dashed(&kinds, |dash| curves().any(|curve| curve.dash == dash)) };
    let look = |item: &Item| {
        let Item::Curve(curve) = item else { return None };
        let known = kinds.iter().position(|kind| *kind == (curve.tone, curve.dash)).and_then(|k| own.get(k)).copied();
        Some(known.unwrap_or(Look { dash: curve.dash, number: None }))
    };
    panel.items.iter().map(look).collect()
}

/// Every kind with a dash of its own; dashes that nothing has come first.
fn dashed(kinds: &[(Tone, Dash)], used: impl Fn(Dash) -> bool) -> Vec<Look> {
    let taken = |dash: &Dash| kinds.iter().any(|kind| kind.1 == *dash);
    let (used, unused): (Vec<Dash>, Vec<Dash>) = DASHES.into_iter().filter(|dash| !taken(dash)).partition(|dash| used(*dash));
    let mut free = unused.into_iter().chain(used);
    let first = |k: usize, dash: Dash| kinds.iter().position(|kind| kind.1 == dash) == Some(k);
    let dash = |(k, kind): (usize, &(Tone, Dash))| if first(k, kind.1) { kind.1 } else { free.next().unwrap_or(kind.1) };
    kinds.iter().enumerate().map(dash).map(|dash| Look { dash, number: None }).collect()
}

/// A number for every colour that another shares its dash with.
fn numbered(kinds: &[(Tone, Dash)]) -> Vec<Look> {
    let told_apart = |kind: &(Tone, Dash)| kind.0 != Tone::Muted && kinds.iter().any(|other| other.1 == kind.1 && other.0 != kind.0);
    let mut tones: Vec<Tone> = Vec::new();
    for kind in kinds.iter().filter(|kind| told_apart(kind)) {
        if !tones.contains(&kind.0) {
            tones.push(kind.0);
        }
    }
    let number = |kind: &(Tone, Dash)| tones.iter().position(|tone| *tone == kind.0).filter(|_| told_apart(kind)).map(|k| k + 1);
    kinds.iter().map(|kind| Look { dash: kind.1, number: number(kind) }).collect()
}

/// A number at its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag {
    at: Px,
    number: usize,
    tone: Tone,
    /// Which of the panel's items its curve is, and at what share of the curve's length it stands.
    curve: (usize, f64),
    /// What is drawn under it, its own curve with it.
    under: usize,
}

/// Radius of the ring around a number, in font sizes of a panel's notes.
pub(super) const RADIUS: f64 = 0.56;

/// Finds places for the numbers along their curves, clear of text, handles and each other, and off other curves; where
/// those of the last frame still serve, they stay.
pub(super) fn place(panel: &Panel, looks: &[Option<Look>], frame: &Frame, size: f64, ink: &mut Ink, last: &[Tag]) -> Vec<Tag> {
    let mut out = Vec::new();
    for (k, (item, look)) in panel.items.iter().zip(looks).enumerate() {
        let (Item::Curve(curve), Some(Look { number: Some(number), .. })) = (item, look) else { continue };
        let (path, length) = walk(curve, frame);
        let tag = Tag { at: (0.0, 0.0), number: *number, tone: curve.tone, curve: (k, 0.0), under: 0 };
        let before: Vec<&Tag> = last.iter().filter(|tag| tag.curve.0 == k).collect();
        let (boxes, tags) = (ink.boxes.len(), out.len());
        let stay = |before: &&Tag, out: &mut Vec<Tag>, ink: &mut Ink| {
            let aim = before.curve.1 * length;
            let nearest = path.iter().min_by(|a, b| (a.1 - aim).abs().total_cmp(&(b.1 - aim).abs()));
            put(out, nearest.into_iter(), (aim, length), tag, frame, size, ink) && out.last().is_some_and(|now| now.under <= before.under + 2)
        };
        if !before.is_empty() && before.iter().all(|before| stay(before, &mut out, ink)) {
            continue;
        }
        ink.boxes.truncate(boxes);
        out.truncate(tags);
        let count = if curve.listed { (length / 280.0).round().clamp(1.0, 3.0) } else { f64::from(u8::from(length > 80.0)) } as usize;
        let mut found = 0;
        for k in 0..count {
            let part = length / count as f64;
            let (from, to) = (part * k as f64, part * (k + 1) as f64);
            let here = path.iter().filter(|(_, along)| (from..=to).contains(along));
            found += usize::from(put(&mut out, here, (0.5 * (from + to), length), tag, frame, size, ink));
        }
        if found == 0 && count > 0 {
            put(&mut out, path.iter(), (0.5 * length, length), tag, frame, size, ink);
        }
    }
    out
}

/// Points along the visible curve, with their distance from its beginning, and its length, in pixels.
fn walk(curve: &Curve, frame: &Frame) -> (Vec<(Px, f64)>, f64) {
    let runs: Vec<Vec<Px>> = curve.runs.iter().flat_map(|run| frame.runs(run, 2.0)).map(|run| run.into_iter().map(|at| frame.px(at)).collect()).collect();
    let far = |pair: &[Px]| (pair[1].0 - pair[0].0).hypot(pair[1].1 - pair[0].1);
    let total: f64 = runs.iter().flat_map(|run| run.windows(2)).map(far).sum();
    let step = (total / 30.0).max(4.0);
    let (mut path, mut along, mut next) = (Vec::new(), 0.0, 0.5 * step);
    for pair in runs.iter().flat_map(|run| run.windows(2)) {
        let long = far(pair);
        while next <= along + long && long > 0.0 {
            let t = (next - along) / long;
            path.push(((pair[0].0 + t * (pair[1].0 - pair[0].0), pair[0].1 + t * (pair[1].1 - pair[0].1)), next));
            next += step;
        }
        along += long;
    }
    (path, total)
}

/// Puts one tag at the best of the points, near the distance `aim` along its curve; false where all lie on text.
fn put<'a>(
    out: &mut Vec<Tag>,
    path: impl Iterator<Item = &'a (Px, f64)>,
    (aim, length): (f64, f64),
    tag: Tag,
    frame: &Frame,
    size: f64,
    ink: &mut Ink,
) -> bool {
    let radius = RADIUS * size;
    let room = frame.rect.grown(-2.5);
    let best = path
        .map(|(at, along)| {
            let free = Rect { left: at.0, right: at.0, top: at.1, bottom: at.1 }.grown(radius);
            let rect = free.pushed_into(&room);
            (rect, 0.15 * (along - aim).abs() + 4.0 * (rect.left - free.left).hypot(rect.top - free.top), *along)
        })
        .filter(|(rect, _, _)| ink.clashes(&rect.grown(3.0)) == 0)
        .map(|(rect, cost, along)| (rect, cost, along, ink.under(&rect.grown(1.0))))
        .min_by(|a, b| (a.1 + 6.0 * a.3 as f64).total_cmp(&(b.1 + 6.0 * b.3 as f64)));
    let Some((rect, _, along, under)) = best else { return false };
    ink.boxes.push(rect);
    let share = if length > 0.0 { along / length } else { 0.0 };
    out.push(Tag { at: (rect.left + radius, rect.top + radius), curve: (tag.curve.0, share), under, ..tag });
    true
}

/// Writes the numbers where they were placed.
pub(super) fn draw(sheet: &Sheet<'_>, tags: &[Tag], size: f64) {
    tags.iter().for_each(|tag| ring(sheet, tag.at, tag.number, tag.tone, size));
}

/// A number in a ring of its curve's colour.
pub(super) fn ring(sheet: &Sheet<'_>, at: Px, number: usize, tone: Tone, size: f64) {
    let radius = RADIUS * size;
    sheet.disc(at, radius + 0.6, sheet.theme.paper(), 1.0);
    sheet.ring(at, radius, &Stroke::solid(sheet.theme.tone(tone), 1.2));
    let small = if number < 10 { 0.78 } else { 0.64 };
    sheet.text(&number.to_string(), at, HPos::Center, VPos::Center, Pen { size: small * size, bold: true, color: sheet.theme.ink() });
}
