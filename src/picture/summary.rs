//! A picture in words, for those who do not see it.

use super::{Axis, AxisScale, Curve, Item, MarkAt, Panel, Picture, short, unit_markup, words};

/// A short paragraph made from the numbers of a picture: its axes, what each curve does, the points, the marks and
/// the read-outs.
pub fn summary(title: &str, picture: &Picture) -> String {
    let mut sentences = vec![format!("{}.", words(title).trim_end_matches('.'))];
    let several = picture.panels.len() > 1;
    for (k, panel) in picture.panels.iter().enumerate() {
        if several {
            let name = words(&panel.title);
            sentences.push(if name.is_empty() { format!("Panel {}.", k + 1) } else { format!("Panel {}, {name}.", k + 1) });
        }
        describe(panel, &mut sentences);
    }
    if !picture.readouts.is_empty() {
        let read: Vec<String> = picture.readouts.iter().map(|r| with_unit(&format!("{} = {}", words(&r.label), short(r.value)), &r.unit)).collect();
        sentences.push(format!("Read off: {}.", read.join(", ")));
    }
    sentences.join(" ")
}

fn with_unit(text: &str, unit: &str) -> String {
    if unit.is_empty() || unit == "1" {
        return text.to_owned();
    }
    // some units come as the contract writes them, k_B T, some in the markup of labels
    format!("{text} {}", if unit.contains('{') { words(unit) } else { words(&unit_markup(unit)) })
}

fn describe(panel: &Panel, sentences: &mut Vec<String>) {
    if !panel.x.hidden && !panel.y.hidden {
        sentences.push(format!("{} against {}.", axis(&panel.y), axis(&panel.x)));
    }
    let mut marks = Vec::new();
    let (mut arrows, mut polygons) = (0_usize, 0_usize);
    for item in &panel.items {
        match item {
            Item::Curve(curve) if curve.listed => sentences.extend(course(curve)),
            Item::Points(points) if points.listed && !points.points.is_empty() => {
                sentences.push(format!("{}: {} points.", words(&points.name), points.points.len()));
            }
            Item::Band(band) if band.listed && band.runs.iter().any(|run| !run.is_empty()) => sentences.push(format!("{}: a band.", words(&band.name))),
            Item::Heat(heat) => {
                sentences.push(format!("Map of {} from {} to {}.", with_unit(&words(&heat.name), &heat.unit), short(heat.range.0), short(heat.range.1)))
            }
            Item::Mark(mark) if !mark.label.is_empty() => marks.push(format!("{} at {}", words(&mark.label), place(mark.at))),
            Item::Arrow(_) => arrows += 1,
            Item::Polygon(_) => polygons += 1,
            _ => {}
        }
    }
    if !marks.is_empty() {
        sentences.push(format!("Marked: {}.", marks.join("; ")));
    }
    for (count, what) in [(arrows, "arrows or bonds"), (polygons, "areas")] {
        if count > 0 {
            sentences.push(format!("{count} {what} are drawn."));
        }
    }
}

fn axis(axis: &Axis) -> String {
    let logarithmic = if axis.scale == AxisScale::Log { ", logarithmic" } else { "" };
    format!("{}{logarithmic}", words(&axis.caption()))
}

fn place(at: MarkAt) -> String {
    match at {
        MarkAt::Point { x, y } => format!("({}, {})", short(x), short(y)),
        MarkAt::X { x } => format!("x = {}", short(x)),
        MarkAt::Y { y } => format!("y = {}", short(y)),
        MarkAt::SpanX { from, to } => format!("x from {} to {}", short(from), short(to)),
        MarkAt::SpanY { from, to } => format!("y from {} to {}", short(from), short(to)),
    }
}

/// What a curve does from its first to its last point; `None` for an empty one.
fn course(curve: &Curve) -> Option<String> {
    let points: Vec<(f64, f64)> = curve.runs.iter().flatten().copied().collect();
    let (first, last) = (*points.first()?, *points.last()?);
    let by_height = |a: &&(f64, f64), b: &&(f64, f64)| a.1.total_cmp(&b.1);
    let (lowest, highest) = (points.iter().min_by(by_height)?, points.iter().max_by(by_height)?);
    let span = highest.1 - lowest.1;
    let name = words(&curve.name);
    if points.len() == 1 {
        return Some(format!("{name}: one point at ({}, {}).", short(first.0), short(first.1)));
    }
    let flat = span <= 1e-9 * highest.1.abs().max(lowest.1.abs());
    let verb = if flat {
        "stays at"
    } else if (last.1 - first.1).abs() <= 0.01 * span {
        "goes from"
    } else if last.1 > first.1 {
        "rises from"
    } else {
        "falls from"
    };
    let mut text = if flat {
        format!("{name} stays at {} from x = {} to {}", short(first.1), short(first.0), short(last.0))
    } else {
        format!("{name} {verb} {} at x = {} to {} at x = {}", short(first.1), short(first.0), short(last.1), short(last.0))
    };
    let beyond = |value: f64| (value - first.1).abs() > 0.02 * span && (value - last.1).abs() > 0.02 * span;
    if !flat && beyond(highest.1) {
        text.push_str(&format!(", highest {} at x = {}", short(highest.1), short(highest.0)));
    }
    if !flat && beyond(lowest.1) {
        text.push_str(&format!(", lowest {} at x = {}", short(lowest.1), short(lowest.0)));
    }
    Some(format!("{text}."))
}

#[cfg(test)]
mod tests {
    use super::summary;
    use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Panel, Picture, Tone};

    #[test]
    fn words_follow_the_numbers() {
        let hump: Vec<(f64, f64)> = (0..=20).map(|k| f64::from(k) / 10.0).map(|x| (x, x * (2.0 - x))).collect();
        let panel = Panel::new(Axis::new("x", "nm"), Axis::new("E_{0}", "K").log())
            .with(Curve::new("hump", vec![hump], Tone::Data(0), Badge::AsPrinted))
            .with(Curve::new("line", vec![vec![(0.0, 4.0)], vec![(2.0, 1.0)]], Tone::Data(1), Badge::AsPrinted))
            .with(Curve::new("none", vec![], Tone::Data(1), Badge::AsPrinted))
            .with(Curve::new("flat", vec![vec![(0.0, 7.0), (1.0, 7.0)]], Tone::Data(1), Badge::AsPrinted))
            .with(Mark::new(MarkAt::X { x: 1.0 }, "T_{0}", Badge::AsPrinted));
        let text = summary("A title", &Picture::from(panel).reading("m", 79.123, "K", Badge::Derived));
        assert_eq!(
            text,
            "A title. E0 (K), logarithmic against x (nm). hump goes from 0 at x = 0 to 0 at x = 2, highest 1 at x = 1. \
             line falls from 4 at x = 0 to 1 at x = 2. flat stays at 7 from x = 0 to 1. Marked: T0 at x = 1. Read off: m = 79.12 K."
        );
    }
}
