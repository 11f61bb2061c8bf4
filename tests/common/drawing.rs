//! What the tests of the plot engine share: pictures to draw, and an SVG taken apart.

#![allow(dead_code, unused_imports, missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub use vitreous::picture::*;
pub use vitreous::plot::{Map, Options, Theme, View, extent, svg};

pub fn curve(name: &str, tone: u8, points: impl IntoIterator<Item = (f64, f64)>) -> Curve {
    Curve::new(name, vec![points.into_iter().collect()], Tone::Data(tone), Badge::AsPrinted)
}

pub fn axes() -> Panel {
    Panel::new(Axis::new("time t", "s"), Axis::new("height h_{0}", "m^{2}"))
}

pub fn line(n: usize, f: impl Fn(f64) -> f64) -> Vec<(f64, f64)> {
    (0..n).map(|k| k as f64 / (n - 1) as f64).map(|x| (x, f(x))).collect()
}

/// Attribute values of all tags, by tag: the reader also checks that the text is well-formed.
pub fn tags(text: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut open: Vec<String> = Vec::new();
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find('<') {
        let between = &rest[..start];
        assert!(!between.contains('>'), "stray >: {between}");
        for part in between.split('&').skip(1) {
            let entity = part.split(';').next().unwrap();
            assert!(["amp", "lt", "gt", "quot", "apos"].contains(&entity), "&{entity}");
        }
        let end = start + rest[start..].find('>').expect("unclosed tag");
        let inside = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name));
            continue;
        }
        let (body, closed) = inside.strip_suffix('/').map_or((inside, false), |body| (body, true));
        let (name, mut attributes) = body.split_once(' ').unwrap_or((body, ""));
        let mut read = Vec::new();
        while let Some((key, value)) = attributes.trim_start().split_once("=\"") {
            let (value, after) = value.split_once('"').expect("unclosed attribute");
            read.push((key.to_owned(), value.to_owned()));
            attributes = after;
        }
        assert!(attributes.trim().is_empty(), "{attributes}");
        out.push((name.to_owned(), read));
        if !closed {
            open.push(name.to_owned());
        }
    }
    assert!(open.is_empty(), "{open:?}");
    out
}

pub fn get<'a>(attributes: &'a [(String, String)], key: &str) -> Option<&'a str> {
    attributes.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str())
}

pub fn numbers(text: &str) -> Vec<f64> {
    text.split([',', ' ']).filter(|part| !part.is_empty()).map(|part| part.parse().expect("a number")).collect()
}

/// Draws, checks the file, returns it with its map.
pub fn draw(picture: &Picture, options: &Options) -> (String, Map) {
    let (text, map) = svg(picture, options).expect("drawn");
    assert!(!text.contains("NaN") && !text.contains("inf"), "not a number in the file");
    assert!(!text.chars().any(|c| ('\u{E000}'..='\u{F8FF}').contains(&c)));
    let tags = tags(&text);
    let (name, head) = &tags[0];
    assert_eq!(name, "svg");
    let size = numbers(get(head, "viewBox").unwrap());
    let (w, h) = (size[2], size[3]);
    assert_eq!(numbers(get(head, "width").unwrap()), [options.width]);
    let inside = |x: f64, y: f64, slack: f64| {
        assert!(x >= -slack && x <= w + slack && y >= -slack && y <= h + slack, "({x}, {y}) is outside {w} x {h}");
    };
    // Markers at the very edge of tiny panels may reach over by their radius.
    let slack = if options.width < 130.0 || options.height < 100.0 { 12.0 * w / options.width } else { 0.0 };
    for (name, attributes) in &tags {
        let value = |key: &str| get(attributes, key).map_or(0.0, |v| v.parse::<f64>().unwrap());
        match name.as_str() {
            "polyline" | "polygon" => {
                for pair in numbers(get(attributes, "points").unwrap()).chunks(2) {
                    inside(pair[0], pair[1], slack);
                }
            }
            "rect" => {
                assert!(value("width") >= 0.0 && value("height") >= 0.0);
                inside(value("x"), value("y"), slack);
                inside(value("x") + value("width"), value("y") + value("height"), slack);
            }
            "circle" | "text" => inside(value(if name == "circle" { "cx" } else { "x" }), value(if name == "circle" { "cy" } else { "y" }), slack),
            _ => {}
        }
    }
    assert_eq!(map.panels.len(), picture.panels.len());
    for panel in &map.panels {
        assert!(panel.width > 0.0 && panel.height > 0.0 && panel.left >= 0.0 && panel.top >= 0.0);
        assert!(panel.left + panel.width <= options.width && panel.top + panel.height <= options.height);
    }
    (text, map)
}

pub fn everything() -> Picture {
    let mut points = Points::new("measured & <quoted>", [(0.2, 3.0), (0.5, 4.0), (9.0, 9.0)], Tone::Data(1), Marker::Ring, Badge::Measured);
    points.points.push(Point { x: 0.7, y: 2.0, dx: 0.05, dy: 0.5, label: String::new() });
    let grid: Vec<f64> = (0..12).map(|k| f64::from(k) / 11.0).collect();
    let mut z: Vec<f64> = grid.iter().flat_map(|y| grid.iter().map(|x| x * y).collect::<Vec<_>>()).collect();
    z[40] = f64::NAN;
    let heat = Heat {
        name: "map".into(),
        unit: "k_{B}T".into(),
        x: grid.clone(),
        y: grid.clone(),
        z,
        range: (0.0, 1.0),
        diverging: false,
        contours: vec![0.2, 0.5],
        smooth: true,
        badge: Badge::AsPrinted,
    };
    let left = axes()
        .titled("All & everything")
        .with(Band {
            name: "band".into(),
            runs: vec![line(9, |x| x).into_iter().map(|p| (p.0, p.1, p.1 + 1.0)).collect()],
            tone: Tone::Data(2),
            opacity: 0.3,
            badge: Badge::OurClosure,
            listed: true,
        })
        .with(curve("first", 0, line(50, |x| 4.0 * x * x)).dashed(Dash::DashDot))
        .with(curve("second", 3, line(50, |x| 3.0 - x)).wide(3.0))
        .with(points)
        .with(Mark::new(MarkAt::Point { x: 0.5, y: 1.0 }, "a point", Badge::AsPrinted))
        .with(Mark::new(MarkAt::X { x: 0.4 }, "T_{g}", Badge::AsPrinted))
        .with(Mark::new(MarkAt::Y { y: 2.0 }, "plateau", Badge::AsPrinted))
        .with(Mark::new(MarkAt::SpanX { from: 0.8, to: f64::INFINITY }, "beyond", Badge::AsPrinted))
        .with(Mark::new(MarkAt::SpanY { from: 3.5, to: 4.0 }, "strip", Badge::AsPrinted))
        .with(Arrow {
            name: "arrow".into(),
            from: (0.1, 1.0),
            to: (0.3, 2.0),
            tone: Tone::Ink,
            width: 1.5,
            dash: Dash::Solid,
            head: true,
            label: String::new(),
        })
        .with(Polygon {
            name: "area".into(),
            outline: vec![(0.1, 0.1), (0.4, 0.1), (0.2, 9.0)],
            fill: Tone::Data(4),
            opacity: 0.4,
            stroke: Tone::Ink,
            width: 1.0,
            label: String::new(),
        })
        .with(Label { x: 0.6, y: 3.0, text: "a label x^{2}".into(), side: Side::Above, tone: Tone::Ink, size: 1.0 });
    let mut right = Panel::new(Axis::new("x", ""), Axis::new("y", "")).with(heat).with(curve("path", 0, line(5, |x| x)));
    right.handles.push(Handle { label: "grip".into(), x_param: "x", y_param: "y", x: 0.5, y: 0.5, x_map: HandleMap::Same, y_map: HandleMap::Same });
    let mut scene = Panel::scene();
    scene.push(Arrow {
        name: String::new(),
        from: (0.0, 0.0),
        to: (1.0, 1.0),
        tone: Tone::Data(0),
        width: 2.0,
        dash: Dash::Solid,
        head: true,
        label: String::new(),
    });
    Picture { panels: vec![left, right, scene], ..Picture::default() }
}

/// Points of all polylines of one colour, in CSS pixels.
pub fn drawn(text: &str, color: &str, k: f64) -> Vec<Vec<(f64, f64)>> {
    tags(text)
        .iter()
        .filter(|(name, attributes)| name == "polyline" && get(attributes, "stroke") == Some(color))
        .map(|(_, attributes)| numbers(get(attributes, "points").unwrap()).chunks(2).map(|p| (p[0] / k, p[1] / k)).collect())
        .collect()
}

pub const BLUE: &str = "#0072B2";
