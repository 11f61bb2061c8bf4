//! Every figure of the catalogue on narrow and wide screens: no text lies on another, leaves the picture, crosses a frame, or
//! is struck through by a curve.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use vitreous::catalogue::{COMPARISONS, THEORIES};
use vitreous::describe::{Figure, Given, Kind};
use vitreous::picture::Picture;
use vitreous::plot::{Map, Options, extent, svg};

const WIDTHS: [f64; 4] = [320.0, 380.0, 760.0, 1280.0];
/// The file's units in a CSS pixel.
const FINE: f64 = 16.0;

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug)]
struct Box {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Box {
    fn holds(&self, (x, y): (f64, f64)) -> bool {
        x > self.left && x < self.right && y > self.top && y < self.bottom
    }

    /// How far two boxes lie on each other, across and down.
    fn overlap(&self, other: &Self) -> (f64, f64) {
        (self.right.min(other.right) - self.left.max(other.left), self.bottom.min(other.bottom) - self.top.max(other.top))
    }

    fn shrunk(&self, share: f64) -> Self {
        let (dx, dy) = (share * (self.right - self.left), share * (self.bottom - self.top));
        Self { left: self.left + dx, top: self.top + dy, right: self.right - dx, bottom: self.bottom - dy }
    }
}

/// About how wide a letter of a sans-serif font is, in sizes.
fn letter(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' | '.' | ',' | ':' | ';' | '!' | 'I' => 0.25,
        't' | 'f' | 'r' | ' ' | '\u{A0}' | '(' | ')' | '[' | ']' | '/' | '-' => 0.31,
        'm' | 'w' | 'M' | 'W' | '%' => 0.82,
        c if c.is_uppercase() => 0.66,
        _ => 0.53,
    }
}

/// Something in the file, in the order in which it is painted.
enum Shape {
    Text(String, Box),
    Rect(Box),
    Line(Vec<(f64, f64)>, f64),
}

fn attribute<'a>(tag: &'a str, key: &str) -> Option<&'a str> {
    tag.split_once(&format!(" {key}=\"")).and_then(|(_, rest)| rest.split('"').next())
}

fn number(tag: &str, key: &str) -> f64 {
    attribute(tag, key).and_then(|text| text.parse().ok()).unwrap_or(0.0)
}

fn shapes(file: &str) -> Vec<Shape> {
    let mut found = Vec::new();
    let mut upright = false;
    for part in file.split('<').skip(1) {
        let Some((tag, text)) = part.split_once('>') else { continue };
        let name = tag.split(' ').next().unwrap_or_default();
        if name == "tspan" || name == "/tspan" {
            if let Some(Shape::Text(words, area)) = found.last_mut().filter(|_| !upright) {
                let size = if name == "tspan" { number(tag, "font-size") / FINE } else { 0.0 };
                grow(words, area, text.trim_matches('\n'), size);
            }
            continue;
        }
        if name == "text" {
            let size = number(tag, "font-size") / FINE;
            let (x, y) = (number(tag, "x") / FINE, number(tag, "y") / FINE);
            upright = attribute(tag, "transform").is_some();
            if upright {
                continue;
            }
            let anchor = match attribute(tag, "text-anchor") {
                Some("middle") => 0.5,
                Some("end") => 1.0,
                _ => 0.0,
            };
            // the anchor waits in the words until the whole width is known
            found.push(Shape::Text(format!("{anchor}\n"), Box { left: x, top: y + 0.1 * size, right: x, bottom: y + 0.85 * size }));
            if let Some(Shape::Text(words, area)) = found.last_mut() {
                grow(words, area, text.trim_matches('\n'), size);
            }
        } else if name == "rect" {
            let (x, y) = (number(tag, "x") / FINE, number(tag, "y") / FINE);
            found.push(Shape::Rect(Box { left: x, top: y, right: x + number(tag, "width") / FINE, bottom: y + number(tag, "height") / FINE }));
        } else if name == "circle" && attribute(tag, "fill").is_some_and(|fill| fill != "none") {
            let (x, y, r) = (number(tag, "cx") / FINE, number(tag, "cy") / FINE, number(tag, "r") / FINE);
            found.push(Shape::Rect(Box { left: x - r, top: y - r, right: x + r, bottom: y + r }));
        } else if name == "polyline" {
            let points: Vec<f64> = attribute(tag, "points").unwrap_or_default().split([',', ' ']).filter_map(|n| n.parse().ok()).collect();
            found.push(Shape::Line(points.chunks_exact(2).map(|p| (p[0] / FINE, p[1] / FINE)).collect(), number(tag, "stroke-width") / FINE));
        }
    }
    for shape in &mut found {
        if let Shape::Text(words, area) = shape {
            let (anchor, rest) = words.split_once('\n').unwrap();
            let wide = area.right - area.left;
            let shift = anchor.parse::<f64>().unwrap() * wide;
            (area.left, area.right) = (area.left - shift, area.right - shift);
            *words = rest.to_owned();
        }
    }
    found
}

fn grow(words: &mut String, area: &mut Box, text: &str, size: f64) {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&apos;", "'").replace("&amp;", "&");
    area.right += size * text.chars().map(letter).sum::<f64>();
    words.push_str(&text);
}

/// What is wrong with one drawing.
fn faults(picture: &Picture, width: f64) -> Vec<String> {
    let height = extent(picture, width, 640.0, 1.0).unwrap().height;
    let (file, map) = svg(picture, &Options { width, height, ..Options::default() }).unwrap();
    let shapes = shapes(&file);
    let texts: Vec<(usize, &String, &Box)> =
        shapes.iter().enumerate().filter_map(|(k, shape)| if let Shape::Text(words, area) = shape { Some((k, words, area)) } else { None }).collect();
    let mut wrong = Vec::new();
    for (k, (at, words, area)) in texts.iter().enumerate() {
        for (_, other, beside) in &texts[k + 1..] {
            let (across, down) = area.overlap(beside);
            if across > 2.5 && down > 2.5 {
                wrong.push(format!("{words:?} lies on {other:?}"));
            }
        }
        if area.left < -3.0 || area.right > width + 3.0 || area.top < -3.0 || area.bottom > height + 3.0 {
            wrong.push(format!("{words:?} leaves the picture"));
        }
        wrong.extend(crossing(words, area, &map));
        wrong.extend(struck(*at, words, area, &shapes));
    }
    wrong
}

/// A text that is partly inside a frame and partly outside.
fn crossing(words: &str, area: &Box, map: &Map) -> Option<String> {
    let panel = map.panels.iter().find(|p| {
        let (left, right, top, bottom) = (p.left, p.left + p.width, p.top, p.top + p.height);
        let beside = area.bottom > top + 2.0 && area.top < bottom - 2.0;
        let over = |edge: f64| area.left < edge - 4.0 && area.right > edge + 4.0;
        beside && (over(left) || over(right))
    });
    panel.map(|_| format!("{words:?} crosses a frame"))
}

/// A text with a curve through its middle that nothing covers: labels that must lie on a curve have paper under them.
fn struck(at: usize, words: &str, area: &Box, shapes: &[Shape]) -> Option<String> {
    let middle = area.shrunk(0.25);
    let mut through = false;
    for shape in &shapes[..at] {
        match shape {
            Shape::Line(path, stroke) if *stroke > 1.05 => {
                through |= path.windows(2).any(|pair| {
                    let steps = ((pair[1].0 - pair[0].0).hypot(pair[1].1 - pair[0].1) / 1.5).ceil().clamp(1.0, 2000.0) as usize;
                    (0..=steps)
                        .map(|k| k as f64 / steps as f64)
                        .any(|t| middle.holds((pair[0].0 + t * (pair[1].0 - pair[0].0), pair[0].1 + t * (pair[1].1 - pair[0].1))))
                });
            }
            Shape::Rect(cover) if cover.holds((middle.left, middle.top)) && cover.holds((middle.right, middle.bottom)) => through = false,
            _ => {}
        }
    }
    through.then(|| format!("{words:?} is struck through"))
}

/// The defaults, then the ends of those sliders that are moved first.
fn settings(figure: &Figure) -> Vec<BTreeMap<String, Given>> {
    let primary = figure.params.iter().filter(|param| figure.primary.contains(&param.name));
    let ends = primary.flat_map(|param| match param.kind {
        Kind::Number { min, max, .. } => vec![(param.name, Given::Number(min)), (param.name, Given::Number(max))],
        Kind::Choice { choices, .. } | Kind::List { choices, .. } => choices.iter().map(|c| (param.name, Given::Text(c.id.to_owned()))).collect(),
    });
    std::iter::once(BTreeMap::new()).chain(ends.map(|(name, value)| BTreeMap::from([(name.to_owned(), value)]))).collect()
}

#[test]
fn texts_are_readable_on_every_width() {
    let all: Vec<_> = THEORIES.iter().flat_map(|theory| theory.figures()).chain(COMPARISONS.iter().flat_map(|comparison| comparison.figures())).collect();
    let (next, found) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(figure) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    for given in settings(figure) {
                        let Ok(picture) = figure.resolve(&given).and_then(|inputs| figure.picture(&inputs)) else { continue };
                        for width in if given.is_empty() { &WIDTHS[..] } else { &WIDTHS[1..2] } {
                            let wrong = faults(&picture, *width).into_iter().map(|fault| format!("{} {given:?} at {width}: {fault}", figure.id));
                            found.lock().unwrap().extend(wrong);
                        }
                    }
                }
            });
        }
    });
    let mut found = found.into_inner().unwrap();
    found.sort();
    assert!(found.is_empty(), "{} of them:\n{}", found.len(), found.join("\n"));
}

#[test]
fn faults_are_seen() {
    let text = |x: f64, words: &str| format!("<text x=\"{x}\" y=\"160\" text-anchor=\"start\" font-size=\"192\">\n{words}\n</text>\n");
    let line = "<polyline stroke-width=\"32\" points=\"0,240 1600,250\"/>\n";
    let words = |shapes: &[Shape]| shapes.iter().filter(|s| matches!(s, Shape::Text(..))).count();
    let clear = shapes(&format!("<svg>{}{}</svg>", text(160.0, "one"), text(1600.0, "two")));
    assert_eq!(words(&clear), 2);
    let (Shape::Text(_, a), Shape::Text(_, b)) = (&clear[0], &clear[1]) else { panic!("two texts") };
    assert!(a.overlap(b).0 < 0.0 && a.right - a.left > 15.0);
    let crossed = shapes(&format!("<svg>{line}{}</svg>", text(160.0, "one")));
    let Shape::Text(_, area) = &crossed[1] else { panic!("a text") };
    assert!(struck(1, "one", area, &crossed).is_some());
}
