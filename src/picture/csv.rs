//! The numbers of a picture as one tidy table in comma-separated values.

use super::{Badge, Item, Mark, MarkAt, Panel, Picture, exact, plain};
use std::fmt::Write;

const COLUMNS: &str = "panel,kind,series,badge,run,x,y,dx,dy,y_low,y_high,z,label,source";

/// One row; fields left empty do not apply to its kind.
#[derive(Default)]
struct Row<'a> {
    kind: &'a str,
    series: &'a str,
    badge: &'a str,
    run: Option<usize>,
    numbers: [Option<f64>; 7],
    label: &'a str,
    source: &'a str,
}

/// Every point that a picture draws, one a row, under a header of `# ` comments: first the given lines, then what
/// each panel's axes are. Reads with `comment='#'` in pandas; numbers read back exactly.
pub fn csv(picture: &Picture, header: &[String]) -> String {
    let mut out = String::new();
    for line in header {
        comment(&mut out, line);
    }
    for (k, panel) in picture.panels.iter().enumerate() {
        let title = if panel.title.is_empty() { String::new() } else { format!(" ({})", plain(&panel.title)) };
        comment(&mut out, &format!("panel {}{title}: x = {}, y = {}", k + 1, plain(&panel.x.caption()), plain(&panel.y.caption())));
    }
    for readout in &picture.readouts {
        comment(&mut out, &format!("{} = {} {}", plain(&readout.label), exact(readout.value), readout.unit));
    }
    for note in &picture.notes {
        comment(&mut out, &plain(note));
    }
    out.push_str(COLUMNS);
    out.push('\n');
    for (k, panel) in picture.panels.iter().enumerate() {
        rows(&mut out, k + 1, panel);
    }
    out
}

fn comment(out: &mut String, line: &str) {
    let _ = writeln!(out, "# {}", line.trim_end().replace(['\n', '\r'], " "));
}

/// The word of a badge, as JSON has it.
pub(super) fn word(badge: Badge) -> &'static str {
    match badge {
        Badge::AsPrinted => "as_printed",
        Badge::Corrected => "corrected",
        Badge::OurClosure => "our_closure",
        Badge::Derived => "derived",
        Badge::Inferred => "inferred",
        Badge::AsStated => "as_stated",
        Badge::Textbook => "textbook",
        Badge::Measured => "measured",
        Badge::Fit => "fit",
        Badge::Illustration => "illustration",
    }
}

fn rows(out: &mut String, panel_number: usize, panel: &Panel) {
    let mut put = |row: &Row<'_>| write_row(out, panel_number, row);
    for item in &panel.items {
        match item {
            Item::Curve(curve) => {
                for (run, points) in curve.runs.iter().enumerate() {
                    for &(x, y) in points {
                        let numbers = [Some(x), Some(y), None, None, None, None, None];
                        put(&Row { kind: "curve", series: &curve.name, badge: word(curve.badge), run: Some(run + 1), numbers, ..Row::default() });
                    }
                }
            }
            Item::Points(points) => {
                for point in &points.points {
                    let bar = |half: f64| (half != 0.0).then_some(half);
                    let numbers = [Some(point.x), Some(point.y), bar(point.dx), bar(point.dy), None, None, None];
                    let row = Row { kind: "points", series: &points.name, badge: word(points.badge), numbers, ..Row::default() };
                    put(&Row { label: &point.label, source: &points.source, ..row });
                }
            }
            Item::Band(band) => {
                for (run, points) in band.runs.iter().enumerate() {
                    for &(x, low, high) in points {
                        let numbers = [Some(x), None, None, None, Some(low), Some(high), None];
                        put(&Row { kind: "band", series: &band.name, badge: word(band.badge), run: Some(run + 1), numbers, ..Row::default() });
                    }
                }
            }
            Item::Mark(mark) => mark_rows(mark, &mut put),
            Item::Arrow(arrow) => {
                for (end, (x, y)) in [("from", arrow.from), ("to", arrow.to)] {
                    let numbers = [Some(x), Some(y), None, None, None, None, None];
                    put(&Row {
                        kind: if end == "from" { "arrow_from" } else { "arrow_to" },
                        series: &arrow.name,
                        numbers,
                        label: &arrow.label,
                        ..Row::default()
                    });
                }
            }
            Item::Polygon(polygon) => {
                for &(x, y) in &polygon.outline {
                    let numbers = [Some(x), Some(y), None, None, None, None, None];
                    put(&Row { kind: "polygon", series: &polygon.name, numbers, label: &polygon.label, ..Row::default() });
                }
            }
            Item::Heat(heat) => {
                let cells = heat.y.iter().flat_map(|y| heat.x.iter().map(move |x| (*x, *y)));
                for ((x, y), z) in cells.zip(&heat.z) {
                    let numbers = [Some(x), Some(y), None, None, None, None, z.is_finite().then_some(*z)];
                    put(&Row { kind: "heat", series: &heat.name, badge: word(heat.badge), numbers, label: &heat.unit, ..Row::default() });
                }
            }
            Item::Label(_) => {}
        }
    }
}

fn mark_rows(mark: &Mark, put: &mut impl FnMut(&Row<'_>)) {
    let row = |kind, x, y| Row { kind, series: &mark.label, badge: word(mark.badge), numbers: [x, y, None, None, None, None, None], ..Row::default() };
    match mark.at {
        MarkAt::Point { x, y } => put(&row("mark", Some(x), Some(y))),
        MarkAt::X { x } => put(&row("mark", Some(x), None)),
        MarkAt::Y { y } => put(&row("mark", None, Some(y))),
        MarkAt::SpanX { from, to } => [from, to].into_iter().for_each(|x| put(&row("span", Some(x), None))),
        MarkAt::SpanY { from, to } => [from, to].into_iter().for_each(|y| put(&row("span", None, Some(y)))),
    }
}

fn write_row(out: &mut String, panel: usize, row: &Row<'_>) {
    let run = row.run.map(|run| run.to_string()).unwrap_or_default();
    let _ = write!(out, "{panel},{},{},{},{run}", row.kind, cell(row.series), row.badge);
    for number in row.numbers {
        out.push(',');
        out.push_str(&number.map(exact).unwrap_or_default());
    }
    let _ = writeln!(out, ",{},{}", cell(row.label), cell(row.source));
}

/// A text as one cell of comma-separated values.
pub fn cell(text: &str) -> String {
    let shown = plain(text);
    if shown.contains([',', '"', '\n', '\r', '#']) { format!("\"{}\"", shown.replace('"', "\"\"")) } else { shown }
}

#[cfg(test)]
mod tests {
    use super::csv;
    use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};

    #[test]
    fn rows_are_tidy_and_numbers_read_back() {
        let third = 1.0 / 3.0;
        let panel = Panel::new(Axis::new("T_{g}/T", ""), Axis::new("viscosity", "Pa s"))
            .with(Curve::new("a, \"b\" #1", vec![vec![(0.0, third)], vec![(1.0, 2e-30)]], Tone::Data(0), Badge::AsPrinted))
            .with(Points::new("p", [(1.0, 2.0)], Tone::Ink, Marker::Ring, Badge::Measured).sourced("NIST"))
            .with(Mark::new(MarkAt::X { x: 3.0 }, "T_{0}", Badge::Fit));
        let text = csv(&Picture::from(panel).reading("m", 5.0, "1", Badge::Derived), &["line\nbroken".to_owned()]);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "# line broken");
        assert_eq!(lines[1], "# panel 1: x = T_g/T, y = viscosity (Pa s)");
        assert_eq!(lines[2], "# m = 5 1");
        assert_eq!(lines[4], "1,curve,\"a, \"\"b\"\" #1\",as_printed,1,0,0.3333333333333333,,,,,,,");
        assert_eq!(lines[5], "1,curve,\"a, \"\"b\"\" #1\",as_printed,2,1,2e-30,,,,,,,");
        assert_eq!(lines[6], "1,points,p,measured,,1,2,,,,,,,NIST");
        assert_eq!(lines[7], "1,mark,T_0,fit,,3,,,,,,,,");
        assert_eq!(lines.len(), 8);
        let columns = lines[3].split(',').count();
        assert!(lines[6..].iter().all(|line| line.split(',').count() == columns));
        assert_eq!(lines[4].split(',').count(), columns + 1); // the comma inside the quoted name
    }
}
