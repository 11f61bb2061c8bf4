//! A drawn figure as shapes: read from an SVG file, thinned, written down again, and compared as a picture.

use roxmltree::{Attribute, Document, Node};
use std::fmt::Write;
use vitreous::picture::escaped;

/// How far a line may lie from the recorded one, in units of the file, 16 to a pixel: what another machine rounds otherwise is
/// less, and what a person could see is more.
const NEAR: f64 = 5.0;
/// How far a point that is left out may lie from the line that is kept.
const THIN: f64 = 1.6;
/// Colours side by side from which rectangles are a map, and are compared by the colour at points of a lattice.
const MAP: usize = 8;
/// Distance of the points of that lattice.
const LATTICE: usize = 128;

/// A line, or the outline of an area.
#[derive(Clone, Debug, PartialEq)]
struct Run {
    points: Vec<(f64, f64)>,
    closed: bool,
}

/// Neighbours in the file that look alike.
#[derive(Clone, Debug, PartialEq)]
struct Shape {
    /// Element and attributes, but for its places.
    head: String,
    runs: Vec<Run>,
    /// Markup inside: a text with its lowered and raised letters.
    inside: String,
}

/// A figure as it is drawn, and the numbers that are read off it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Drawing {
    size: (f64, f64),
    shapes: Vec<Shape>,
    numbers: Vec<(String, f64)>,
}

impl Drawing {
    /// Of a file that `plot::svg` made or [`Drawing::text`] wrote.
    pub(crate) fn read(svg: &str) -> Self {
        let document = Document::parse(svg).unwrap();
        let sizes: Vec<f64> = document.root_element().attribute("viewBox").unwrap().split(' ').map(number).collect();
        let mut drawing = Self { size: (sizes[2], sizes[3]), shapes: Vec::new(), numbers: Vec::new() };
        for node in document.root_element().children().filter(Node::is_element) {
            match node.tag_name().name() {
                "title" | "desc" => {}
                "metadata" => drawing.numbers.extend(node.text().unwrap_or_default().lines().filter_map(read_off)),
                _ => drawing.add(shape(node)),
            }
        }
        drawing
    }

    /// With the numbers that are read off it.
    pub(crate) fn reading(mut self, numbers: impl IntoIterator<Item = (String, f64)>) -> Self {
        self.numbers.extend(numbers);
        self
    }

    fn add(&mut self, shape: Shape) {
        match self.shapes.last_mut() {
            // what is seen through would be seen through once only
            Some(last) if last.head == shape.head && shape.inside.is_empty() && !shape.head.contains("opacity") => last.runs.extend(shape.runs),
            _ => self.shapes.push(shape),
        }
    }

    /// As an SVG file with a line for each shape, so that a change of it can be read.
    pub(crate) fn text(&self) -> String {
        let (width, height) = self.size;
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" stroke-linejoin=\"round\" font-family=\"Helvetica, Arial, sans-serif\">\n<metadata>\n"
        );
        for (label, value) in &self.numbers {
            writeln!(out, "{} = {value:e}", escaped(label)).unwrap();
        }
        out.push_str("</metadata>\n");
        for shape in &self.shapes {
            shape.write(&mut out);
        }
        out + "</svg>\n"
    }

    /// What is drawn otherwise; none where a person would see the same.
    pub(crate) fn difference(&self, now: &Self) -> Option<String> {
        if self.size != now.size {
            return Some(format!("its size was {:?}, is {:?}", self.size, now.size));
        }
        for (before, after) in self.numbers.iter().zip(&now.numbers) {
            if before.0 != after.0 || (before.1 - after.1).abs() > 1e-6 * before.1.abs().max(after.1.abs()) {
                return Some(format!("{before:?} is {after:?}"));
            }
        }
        if self.numbers.len() != now.numbers.len() {
            return Some(format!("{} numbers were read off it, {} are", self.numbers.len(), now.numbers.len()));
        }
        let (mut before, mut after) = (&self.shapes[..], &now.shapes[..]);
        while let ([first, ..], [second, ..]) = (before, after) {
            let (map, other) = (cells(before), cells(after));
            if map > MAP && other > MAP {
                let share = unlike(&before[..map], &after[..other], self.size);
                if share > 0.005 {
                    return Some(format!("of a map {:.1} % have another colour", 100.0 * share));
                }
                (before, after) = (&before[map..], &after[other..]);
                continue;
            }
            if let Some(difference) = first.difference(second) {
                return Some(difference);
            }
            (before, after) = (&before[1..], &after[1..]);
        }
        before.first().map(|shape| format!("{} is gone", shape.head)).or_else(|| after.first().map(|shape| format!("{} has come", shape.head)))
    }
}

impl Shape {
    fn write(&self, out: &mut String) {
        let Self { head, runs, inside } = self;
        match head.split(' ').next() {
            Some("text") => writeln!(out, "<{head} x=\"{}\" y=\"{}\">{inside}</text>", runs[0].points[0].0, runs[0].points[0].1).unwrap(),
            Some("circle") => runs.iter().for_each(|run| writeln!(out, "<{head} cx=\"{}\" cy=\"{}\"/>", run.points[0].0, run.points[0].1).unwrap()),
            _ => {
                write!(out, "<{head} d=\"").unwrap();
                for run in runs {
                    let (x, y) = run.points[0];
                    write!(out, "M{x} {y}").unwrap();
                    for pair in run.points.windows(2) {
                        match (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1) {
                            (across, 0.0) => write!(out, "h{across}"),
                            (0.0, down) => write!(out, "v{down}"),
                            (across, down) => write!(out, "l{across} {down}"),
                        }
                        .unwrap();
                    }
                    out.push_str(if run.closed { "z" } else { "" });
                }
                out.push_str("\"/>\n");
            }
        }
    }

    fn difference(&self, now: &Self) -> Option<String> {
        if (&self.head, &self.inside) != (&now.head, &now.inside) {
            return Some(format!("<{}>{} is <{}>{}", self.head, self.inside, now.head, now.inside));
        }
        if self.runs.len() != now.runs.len() {
            return Some(format!("<{}>: {} lines are {}", self.head, self.runs.len(), now.runs.len()));
        }
        let apart = |(a, b): (&Run, &Run)| if a.closed == b.closed { a.beyond(b).max(b.beyond(a)) } else { f64::INFINITY };
        let furthest = self.runs.iter().zip(&now.runs).map(apart).fold(0.0, f64::max);
        (furthest > NEAR).then(|| format!("<{}>{} lies {:.1} pixels away", self.head, self.inside, furthest / 16.0))
    }

    fn is_cells(&self) -> bool {
        let straight = |run: &Run| run.points.windows(2).all(|pair| pair[0].0 == pair[1].0 || pair[0].1 == pair[1].1);
        self.head.starts_with("path fill=\"#")
            && !self.head.contains("stroke")
            && self.runs.iter().all(|run| run.closed && run.points.len() == 4 && straight(run))
    }

    /// Red, green, blue.
    fn colour(&self) -> [i32; 3] {
        let code = self.head.split_once('#').and_then(|(_, rest)| i32::from_str_radix(rest.get(..6)?, 16).ok()).unwrap();
        [code >> 16, code >> 8 & 255, code & 255]
    }
}

impl Run {
    /// The largest distance of a corner from another line.
    fn beyond(&self, other: &Self) -> f64 {
        let mut line = other.points.clone();
        line.extend(other.points.first().filter(|_| other.closed || other.points.len() == 1));
        let nearest = |p: &(f64, f64)| line.windows(2).map(|pair| distance(*p, pair[0], pair[1])).fold(f64::INFINITY, f64::min);
        self.points.iter().map(nearest).fold(0.0, f64::max)
    }
}

/// How many shapes at the beginning are nothing but upright rectangles of one colour.
fn cells(shapes: &[Shape]) -> usize {
    shapes.iter().take_while(|shape| shape.is_cells()).count()
}

/// Share of the points of a lattice at which two maps have another colour.
fn unlike(before: &[Shape], after: &[Shape], size: (f64, f64)) -> f64 {
    let [before, after] = [before, after].map(|map| {
        let mut seen = std::collections::BTreeMap::new();
        for shape in map {
            for run in &shape.runs {
                let ([a, _, c, _], step) = (run.points[..].try_into().map(|four: [(f64, f64); 4]| four).unwrap(), LATTICE as f64);
                let places = |from: f64, to: f64| (from.min(to) / step).ceil() as usize..=(from.max(to) / step).floor().max(0.0) as usize;
                for x in places(a.0, c.0) {
                    seen.extend(places(a.1, c.1).map(|y| ((x, y), shape.colour())));
                }
            }
        }
        seen
    });
    let all = (size.0 * size.1) as usize / (LATTICE * LATTICE);
    let alike = |a: &[i32; 3], b: &[i32; 3]| a.iter().zip(b).all(|(a, b)| (a - b).abs() <= 8);
    let common = before.iter().filter(|(place, colour)| after.get(place).is_some_and(|other| alike(colour, other))).count();
    (before.len().max(after.len()) - common) as f64 / all.min(before.len().max(1)) as f64
}

fn distance(p: (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
    let (along, length) = ((b.0 - a.0, b.1 - a.1), (b.0 - a.0).hypot(b.1 - a.1).powi(2));
    let share = if length > 0.0 { (((p.0 - a.0) * along.0 + (p.1 - a.1) * along.1) / length).clamp(0.0, 1.0) } else { 0.0 };
    (p.0 - a.0 - share * along.0).hypot(p.1 - a.1 - share * along.1)
}

/// Without the points that lie next to the line between others (Douglas and Peucker).
fn thinned(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let [first, between @ .., last] = points else { return points.to_vec() };
    let far =
        between.iter().enumerate().map(|(k, p)| (distance(*p, *first, *last), k + 1)).fold((THIN, 0), |far, next| if next.0 > far.0 { next } else { far });
    if far.1 == 0 {
        return vec![*first, *last];
    }
    let mut kept = thinned(&points[..=far.1]);
    kept.pop();
    kept.extend(thinned(&points[far.1..]));
    kept
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("{text:?} is no number"))
}

fn read_off(line: &str) -> Option<(String, f64)> {
    let (label, value) = line.rsplit_once(" = ")?;
    Some((label.to_owned(), number(value)))
}

fn shape(node: Node<'_, '_>) -> Shape {
    let of = |name: &str| number(node.attribute(name).unwrap_or("0"));
    let run = |points: Vec<(f64, f64)>, closed| vec![Run { points, closed }];
    let (name, places, runs): (&str, &[&str], Vec<Run>) = match node.tag_name().name() {
        "text" => ("text", &["x", "y", "font-family"], run(vec![(of("x"), of("y"))], false)),
        "circle" => ("circle", &["cx", "cy"], run(vec![(of("cx"), of("cy"))], false)),
        "rect" => {
            let ((x, y), (width, height)) = ((of("x"), of("y")), (of("width"), of("height")));
            ("path", &["x", "y", "width", "height"], run(vec![(x, y), (x + width, y), (x + width, y + height), (x, y + height)], true))
        }
        "path" => ("path", &["d"], path(node.attribute("d").unwrap())),
        "line" => ("path", &["x1", "y1", "x2", "y2"], run(vec![(of("x1"), of("y1")), (of("x2"), of("y2"))], false)),
        lines @ ("polyline" | "polygon") => {
            let pair = |pair: &str| pair.split_once(',').map(|(x, y)| (number(x), number(y))).unwrap();
            let points: Vec<_> = node.attribute("points").unwrap().split_whitespace().map(pair).collect();
            ("path", &["points"], run(thinned(&points), lines == "polygon"))
        }
        other => panic!("<{other}> is not known"),
    };
    let attributes = attributes(node, places);
    let inside = node.children().map(markup).collect::<String>().trim().to_owned();
    Shape { head: format!("{name}{attributes}"), runs, inside }
}

/// All attributes but some and those that say nothing, numbers to a hundredth, in the order of their names.
fn attributes(node: Node<'_, '_>, but: &[&str]) -> String {
    let said = |name: &str, value: &str| !but.contains(&name) && ![("opacity", "1"), ("stroke", "none")].contains(&(name, value));
    let rounded = |value: &str| value.parse::<f64>().map_or_else(|_| value.to_owned(), |value| format!("{}", (value * 100.0).round() / 100.0));
    // of other names of XML there is one: spaces at the ends of a run are kept
    let name = |a: &Attribute<'_, '_>| if a.namespace().is_some() { format!("xml:{}", a.name()) } else { a.name().to_owned() };
    let shown = node.attributes().filter(|a| said(a.name(), a.value()));
    let mut kept: Vec<String> = shown.map(|a| format!(" {}=\"{}\"", name(&a), rounded(a.value()))).collect();
    kept.sort();
    kept.concat()
}

/// A text with its lowered and raised letters.
fn markup(node: Node<'_, '_>) -> String {
    if node.is_text() {
        return escaped(node.text().unwrap_or_default().trim_matches('\n'));
    }
    let name = node.tag_name().name();
    format!("<{name}{}>{}</{name}>", attributes(node, &[]), node.children().map(markup).collect::<String>())
}

/// The lines of a path of `M`, `l`, `h`, `v` and `z`.
fn path(d: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let commands: Vec<usize> = d.match_indices(|c: char| c.is_ascii_alphabetic()).map(|(at, _)| at).collect();
    for (k, at) in commands.iter().enumerate() {
        let (command, rest) = d[*at..commands.get(k + 1).copied().unwrap_or(d.len())].split_at(1);
        let numbers: Vec<f64> = rest.replace('-', " -").split_whitespace().map(number).collect();
        let (x, y) = runs.last().and_then(|run| run.points.last()).copied().unwrap_or_default();
        match (command, &numbers[..]) {
            ("M", [x, y]) => runs.push(Run { points: vec![(*x, *y)], closed: false }),
            ("h", [step]) => runs.last_mut().unwrap().points.push((x + step, y)),
            ("v", [step]) => runs.last_mut().unwrap().points.push((x, y + step)),
            ("l", steps) => steps.chunks_exact(2).for_each(|step| {
                let points = &mut runs.last_mut().unwrap().points;
                let (x, y) = points[points.len() - 1];
                points.push((x + step[0], y + step[1]));
            }),
            ("z", []) => runs.last_mut().unwrap().closed = true,
            other => panic!("{other:?} in a path"),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::{Drawing, thinned};

    fn drawing(inside: &str) -> Drawing {
        Drawing::read(&format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1600 1600\"><metadata>a = 1e0</metadata>{inside}</svg>"))
    }

    #[test]
    fn what_is_written_is_read_again() {
        let drawn = drawing(
            "<rect x=\"1\" y=\"2\" width=\"30\" height=\"40\" opacity=\"1\" fill=\"#FFFFFF\" stroke=\"none\"/><path fill=\"#102030\" d=\"M1 2h3v4h-3zM9 2h3v4h-3z\"/>\
             <polyline fill=\"none\" stroke=\"#000000\" points=\"0,0 100,90 200,0 \"/><circle cx=\"5\" cy=\"6\" r=\"7\" fill=\"#000000\"/>\
             <text x=\"1\" y=\"2\" font-size=\"240.00000000000003\">\nT<tspan dy=\"20.00\" xml:space=\"preserve\"> g</tspan> &amp; more\n</text>",
        );
        assert_eq!(drawn, Drawing::read(&drawn.text()), "{}", drawn.text());
        assert_eq!(drawn.shapes.len(), 5);
        assert!(drawn.text().contains("<path fill=\"#102030\" d=\"M1 2h3v4h-3zM9 2h3v4h-3z\"/>"), "{}", drawn.text());
        assert!(drawn.text().contains(">T<tspan dy=\"20\" xml:space=\"preserve\"> g</tspan> &amp; more</text>"), "{}", drawn.text());
    }

    #[test]
    fn only_what_is_seen_is_a_difference() {
        let line = |points: &str| drawing(&format!("<polyline fill=\"none\" stroke=\"#000000\" points=\"{points}\"/>"));
        let straight = line("0,0 800,400 1600,800");
        assert_eq!(straight.difference(&line("0,0 100,50 1600,803")), None, "other points, the same line");
        assert!(straight.difference(&line("0,0 800,420 1600,800")).is_some(), "a bend of more than a pixel");
        assert!(straight.difference(&line("0,0 800,400")).is_some(), "half of it");
        assert!(straight.difference(&drawing("")).is_some() && drawing("").difference(&straight).is_some());
        let text = |words: &str| drawing(&format!("<text x=\"1\" y=\"2\">{words}</text>"));
        assert!(text("a").difference(&text("b")).is_some());
        assert!(drawing("").difference(&drawing("").reading([("b".to_owned(), 1.0)])).is_some());
    }

    #[test]
    fn a_map_is_compared_by_its_colours() {
        // ten columns of ten cells; one cell may be another, a column may not
        let map = |change: &dyn Fn(usize, usize) -> usize| {
            let cell = |x: usize, y: usize| format!("<path fill=\"#0000{:02X}\" d=\"M{} {}h160v160h-160z\"/>", 20 * change(x, y), 160 * x, 160 * y);
            drawing(&(0..100).map(|k| cell(k / 10, k % 10)).collect::<String>())
        };
        let plain = map(&|x, _| x);
        assert_eq!(plain.difference(&map(&|x, _| x)), None);
        assert!(plain.difference(&map(&|x, _| if x == 3 { 9 } else { x })).is_some());
    }

    #[test]
    fn a_line_keeps_its_corners() {
        assert_eq!(thinned(&[(0.0, 0.0), (5.0, 0.4), (10.0, 0.0), (10.0, 10.0)]), [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]);
    }
}
