//! What must hold of every picture: numbers that are numbers, names for what has one, texts and a drawing without a hole.

use vitreous::describe::{Figure, Kind};
use vitreous::picture::{self, Item, MarkAt, Picture};

/// What is wrong with a picture; empty where nothing is.
pub fn faults(figure: &Figure, picture: &Picture) -> Vec<String> {
    let mut faults = Vec::new();
    let mut unless = |fine: bool, what: String| {
        if !fine {
            faults.push(what);
        }
    };
    let takes = |name: &str| name.is_empty() || figure.params.iter().any(|p| p.name == name && matches!(p.kind, Kind::Number { .. }));
    unless(!picture.panels.is_empty(), "no panel".into());
    for panel in &picture.panels {
        for axis in [&panel.x, &panel.y] {
            unless(axis.range.is_none_or(|(a, b)| a.is_finite() && b.is_finite() && a != b), format!("axis {:?}: {:?}", axis.label, axis.range));
            unless(axis.hidden || !axis.label.is_empty(), "an axis without a label".into());
        }
        for handle in &panel.handles {
            unless(takes(handle.x_param) && takes(handle.y_param), format!("handle {:?} moves no parameter", handle.label));
        }
        unless(panel.turn.is_none_or(|turn| takes(turn.horizontal) && takes(turn.vertical)), "turning moves no parameter".into());
        for item in &panel.items {
            let (name, fine) = match item {
                Item::Curve(c) => (&c.name, c.runs.iter().flatten().all(|(x, y)| x.is_finite() && y.is_finite()) && !c.name.is_empty()),
                Item::Points(p) => (&p.name, p.points.iter().all(|p| [p.x, p.y, p.dx, p.dy].iter().all(|v| v.is_finite())) && !p.name.is_empty()),
                Item::Band(b) => (&b.name, b.runs.iter().flatten().all(|(x, l, h)| x.is_finite() && l.is_finite() && h.is_finite()) && !b.name.is_empty()),
                Item::Mark(m) => (&m.label, mark_is_finite(m.at)),
                Item::Arrow(a) => (&a.name, [a.from.0, a.from.1, a.to.0, a.to.1].iter().all(|v| v.is_finite())),
                Item::Polygon(p) => (&p.name, p.outline.iter().all(|(x, y)| x.is_finite() && y.is_finite())),
                Item::Heat(h) => (&h.name, h.z.len() == h.x.len() * h.y.len() && h.range.0 < h.range.1 && h.z.iter().all(|z| !z.is_infinite())),
                Item::Label(l) => (&l.text, l.x.is_finite() && l.y.is_finite() && !l.text.is_empty()),
            };
            unless(fine, format!("{name:?} is not fit to draw"));
        }
    }
    for readout in &picture.readouts {
        unless(readout.value.is_finite() && !readout.label.is_empty(), format!("read-out {readout:?}"));
    }
    let texts = [picture::csv(picture, &[]), picture::summary(figure.title, picture), format!("{:?}", picture::tables(picture))];
    unless(texts.iter().all(|text| !text.contains("NaN") && !text.contains("inf,")), "a text with NaN or an infinity".into());
    match vitreous::plot::svg(picture, &vitreous::plot::Options::default()) {
        Ok((drawing, _)) => unless(!drawing.contains("NaN") && !drawing.contains("\"inf"), "an SVG with NaN or an infinity".into()),
        Err(error) => unless(false, format!("not drawn: {error}")),
    }
    unless(picture.tables.iter().all(|t| t.rows.iter().all(|row| row.len() == t.columns.len())), "a ragged table".into());
    faults
}

fn mark_is_finite(at: MarkAt) -> bool {
    match at {
        MarkAt::Point { x, y } => x.is_finite() && y.is_finite(),
        MarkAt::X { x: v } | MarkAt::Y { y: v } => v.is_finite(),
        MarkAt::SpanX { from, to } | MarkAt::SpanY { from, to } => from.is_finite() && to.is_finite(),
    }
}
