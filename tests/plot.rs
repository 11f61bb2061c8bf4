//! The plot engine on the host: SVG of ordinary and of strange pictures.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test fails by panicking

use vitreous::picture::{
    Arrow, Axis, AxisScale, Badge, Band, Curve, Dash, Handle, HandleMap, Heat, Label, Mark, MarkAt, Marker, Panel, Picture, Point, Points, Polygon, Side, Tone,
};
use vitreous::plot::{Map, Options, Theme, View, legend_room, svg};

fn curve(name: &str, tone: u8, points: impl IntoIterator<Item = (f64, f64)>) -> Curve {
    Curve::new(name, vec![points.into_iter().collect()], Tone::Data(tone), Badge::AsPrinted)
}

fn axes() -> Panel {
    Panel::new(Axis::new("time t", "s"), Axis::new("height h_{0}", "m^{2}"))
}

fn line(n: usize, f: impl Fn(f64) -> f64) -> Vec<(f64, f64)> {
    (0..n).map(|k| k as f64 / (n - 1) as f64).map(|x| (x, f(x))).collect()
}

/// Attribute values of all tags, by tag: the reader also checks that the text is well-formed.
fn tags(text: &str) -> Vec<(String, Vec<(String, String)>)> {
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

fn get<'a>(attributes: &'a [(String, String)], key: &str) -> Option<&'a str> {
    attributes.iter().find(|(k, _)| k == key).map(|(_, v)| v.as_str())
}

fn numbers(text: &str) -> Vec<f64> {
    text.split([',', ' ']).filter(|part| !part.is_empty()).map(|part| part.parse().expect("a number")).collect()
}

/// Draws, checks the file, returns it with its map.
fn draw(picture: &Picture, options: &Options) -> (String, Map) {
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

fn everything() -> Picture {
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

#[test]
fn everything_at_every_size_ratio_and_theme() {
    let picture = everything();
    for (width, height) in [(280.0, 200.0), (280.0, 700.0), (400.0, 300.0), (640.0, 420.0), (1200.0, 800.0), (1200.0, 250.0)] {
        for ratio in [1.0, 1.5, 2.0] {
            for theme in [Theme::Light, Theme::Dark] {
                let options = Options { width, height, ratio, theme, title: "A title".into(), footer: "where it is from; ".repeat(8), ..Options::default() };
                let (text, _) = draw(&picture, &options);
                assert!(text.contains("<title id=\"title\">A title</title>") && text.contains("<desc") && text.contains("<metadata>"));
            }
        }
    }
}

#[test]
fn tiny_sizes_draw_or_refuse() {
    let picture = everything();
    for (width, height) in [(30.0, 20.0), (16.0, 16.0), (100.0, 80.0), (60.0, 300.0), (300.0, 40.0), (131.0, 101.0)] {
        draw(&picture, &Options { width, height, ..Options::default() });
    }
    for (width, height) in [(0.0, 0.0), (-5.0, 100.0), (f64::NAN, 100.0), (1e9, 100.0)] {
        let refusal = svg(&picture, &Options { width, height, ..Options::default() }).unwrap_err();
        assert_eq!(refusal.input, "width");
    }
    assert_eq!(svg(&picture, &Options { ratio: 0.0, ..Options::default() }).unwrap_err().input, "ratio");
    assert_eq!(svg(&picture, &Options { text_scale: f64::INFINITY, ..Options::default() }).unwrap_err().input, "text_scale");
}

#[test]
fn views_are_shown_or_refused_by_name() {
    let picture: Picture = axes().with(curve("c", 0, line(20, |x| x))).into();
    let shown = |view: View| svg(&picture, &Options { views: vec![view], ..Options::default() });
    let (_, map) = shown(View { x: Some((0.25, 0.5)), y: Some((1.0, -1.0)), ..View::default() }).unwrap();
    assert_eq!((map.panels[0].x.from, map.panels[0].x.to), (0.25, 0.5));
    assert_eq!((map.panels[0].y.from, map.panels[0].y.to), (1.0, -1.0));
    let (_, map) = shown(View { x_scale: Some(AxisScale::Log), ..View::default() }).unwrap();
    assert!(map.panels[0].x.scale == AxisScale::Log && map.panels[0].x.from > 0.0);
    assert_eq!(shown(View { x: Some((0.0, 1.0)), x_scale: Some(AxisScale::Log), ..View::default() }).unwrap_err().input, "views[0].x");
    assert_eq!(shown(View { y: Some((2.0, 2.0)), ..View::default() }).unwrap_err().input, "views[0].y");
    assert_eq!(shown(View { y: Some((f64::NAN, 2.0)), ..View::default() }).unwrap_err().input, "views[0].y");
    assert_eq!(svg(&picture, &Options { views: vec![View::default(); 2], ..Options::default() }).unwrap_err().input, "views");
}

#[test]
fn strange_data_draw() {
    let log = |panel: Panel| Panel { x: panel.x.clone().log(), y: panel.y.clone().log(), ..panel };
    let runs: Vec<Vec<(f64, f64)>> = vec![
        vec![],
        vec![(1.0, 2.0)],
        vec![(0.0, 0.0)],
        vec![(3.0, 5.0), (3.0, 5.0)],
        vec![(1.0, 7.0), (2.0, 7.0)],
        vec![(1e-300, 1e-300), (1e300, 1e300)],
        vec![(-1e308, -1e308), (1e308, 1e308)],
        vec![(1e15, 1.0), (1e15 + 1.0, 2.0)],
        vec![(1.0, 1.0), (1.0 + 1e-16, 1.0 + 1e-16)],
        vec![(f64::NAN, 1.0), (1.0, f64::INFINITY), (2.0, -1.0), (3.0, 0.0), (4.0, 5.0)],
        vec![(-1.0, -1.0), (0.0, -2.0)],
        vec![(5e-324, 5e-324), (1e-323, 1e-323)],
    ];
    for run in runs {
        for panel in [axes(), log(axes())] {
            let mut panel = panel.with(curve("strange", 0, run.clone()));
            panel.push(Points::new("as points", run.clone(), Tone::Data(1), Marker::Cross, Badge::Measured));
            panel.push(Mark::new(MarkAt::X { x: 0.0 }, "zero", Badge::AsPrinted));
            draw(&panel.clone().into(), &Options::default());
            panel.equal_aspect = true;
            draw(&panel.into(), &Options::default());
        }
    }
    draw(&Picture::default(), &Options::default());
    draw(&Panel::scene().into(), &Options::default());
    for range in [(0.0, 0.0), (f64::NAN, 1.0), (1.0, f64::INFINITY), (-5.0, 5.0), (9.0, 1.0), (1e300, 1e301)] {
        for scale in [AxisScale::Linear, AxisScale::Log] {
            let axis = Axis { range: Some(range), scale, ..Axis::new("x", "") };
            draw(&Panel::new(axis.clone(), axis).with(curve("c", 0, line(9, |x| 4.0 * x))).into(), &Options::default());
        }
    }
}

#[test]
fn odd_parts_draw() {
    let empty = Heat {
        name: String::new(),
        unit: String::new(),
        x: vec![1.0],
        y: vec![0.0],
        z: vec![f64::NAN],
        range: (1.0, 1.0),
        diverging: true,
        contours: vec![f64::NAN],
        badge: Badge::Fit,
    };
    draw(&axes().with(empty.clone()).into(), &Options::default());
    draw(&axes().with(Heat { z: vec![], ..empty }).into(), &Options::default());
    let mut panel = axes().with(curve(&"a very long name indeed ".repeat(20), 0, line(9, |x| x)).wide(f64::NAN));
    panel.title = "word ".repeat(200);
    panel.weight = f64::NAN;
    panel.y.label = "unbreakable".repeat(30);
    panel.x.ticks = (0..500).map(|k| (f64::from(k) / 499.0, format!("tick {k} _{{"))).collect();
    for width in [140.0, 280.0, 640.0] {
        let (_, map) = draw(&panel.clone().into(), &Options { width, height: 220.0, ..Options::default() });
        assert!(map.panels[0].height > 20.0);
    }
}

#[test]
fn the_map_leads_there_and_back() {
    let picture: Picture = Panel::new(Axis::new("x", "").log(), Axis::new("y", "")).with(curve("c", 0, (1..9).map(|k| (10_f64.powi(k), f64::from(k))))).into();
    let (_, map) = draw(&picture, &Options::default());
    let panel = &map.panels[0];
    for k in 0..=10 {
        let pixel = (panel.left + panel.width * f64::from(k) / 10.0, panel.top + panel.height * f64::from(10 - k) / 10.0);
        let back = panel.pixel(panel.coordinate(pixel));
        assert!((back.0 - pixel.0).abs() < 1e-9 && (back.1 - pixel.1).abs() < 1e-9);
    }
}

/// Points of all polylines of one colour, in CSS pixels.
fn drawn(text: &str, color: &str, k: f64) -> Vec<Vec<(f64, f64)>> {
    tags(text)
        .iter()
        .filter(|(name, attributes)| name == "polyline" && get(attributes, "stroke") == Some(color))
        .map(|(_, attributes)| numbers(get(attributes, "points").unwrap()).chunks(2).map(|p| (p[0] / k, p[1] / k)).collect())
        .collect()
}

const BLUE: &str = "#0072B2";

#[test]
fn curves_are_where_the_map_says_and_keep_their_fractions() {
    let f = |x: f64| (7.0 * x).sin();
    for ratio in [1.0, 1.5, 2.0] {
        let (text, map) = draw(&axes().with(curve("c", 0, line(300, f)).unlisted()).into(), &Options { ratio, ..Options::default() });
        let paths = drawn(&text, BLUE, 16.0 * ratio);
        assert_eq!(paths.len(), 1);
        let panel = &map.panels[0];
        let mut fractions = 0;
        for point in &paths[0] {
            let (x, y) = panel.coordinate(*point);
            let expected = panel.pixel((x, f(x))).1;
            assert!((expected - point.1).abs() < 0.2, "{x} {y} {expected} {}", point.1);
            fractions += usize::from(point.1.fract().abs() > 0.01);
        }
        assert!(2 * fractions > paths[0].len(), "the curve sits on whole pixels");
        for pair in paths[0].windows(2) {
            assert!((pair[1].0 - pair[0].0).hypot(pair[1].1 - pair[0].1) > 0.4 / ratio);
        }
    }
}

#[test]
fn a_curve_that_leaves_is_cut_not_bent() {
    // y = 10x - 4 crosses 0 at 0.4 and 1 at 0.5: the visible part has the same slope.
    let panel = Panel::new(Axis::new("x", "").ranged(0.0, 1.0), Axis::new("y", "").ranged(0.0, 1.0));
    let (text, map) = draw(&panel.with(curve("c", 0, [(0.0, -4.0), (1.0, 6.0)]).unlisted()).into(), &Options::default());
    let paths = drawn(&text, BLUE, 16.0);
    let (a, b) = (map.panels[0].coordinate(paths[0][0]), map.panels[0].coordinate(paths[0][1]));
    assert!((a.0 - 0.4).abs() < 1e-3 && a.1.abs() < 1e-3 && (b.0 - 0.5).abs() < 1e-3 && (b.1 - 1.0).abs() < 1e-3);
}

#[test]
fn nothing_is_drawn_at_or_below_zero_on_a_log_axis() {
    let panel = Panel::new(Axis::new("x", ""), Axis::new("y", "").log());
    let (text, map) =
        draw(&panel.with(curve("c", 0, [(0.0, 1.0), (1.0, 10.0), (2.0, 0.0), (3.0, -5.0), (4.0, 10.0), (5.0, 1.0)]).unlisted()).into(), &Options::default());
    let paths = drawn(&text, BLUE, 16.0);
    assert_eq!(paths.len(), 2);
    for (x, _) in paths.iter().flatten().map(|p| map.panels[0].coordinate(*p)) {
        assert!(!(1.01..=3.99).contains(&x));
    }
}

/// The boxes of texts whose content is asked for, roughly.
fn text_at<'a>(text: &'a str, content: &str) -> Vec<(f64, f64, &'a str)> {
    text.split("<text ")
        .skip(1)
        .filter(|part| part.split_once(">\n").is_some_and(|(_, rest)| rest.starts_with(content)))
        .map(|part| {
            let value = |key: &str| part.split_once(&format!("{key}=\"")).and_then(|(_, rest)| rest.split('"').next()).unwrap();
            (value("x").parse::<f64>().unwrap(), value("y").parse::<f64>().unwrap(), value("text-anchor"))
        })
        .collect()
}

#[test]
fn the_legend_keeps_off_the_data_where_a_corner_is_free() {
    // Waves fill the panel but for one corner, where the name must stand.
    for (right, top) in [(false, false), (true, false), (false, true), (true, true)] {
        let wave = |x: f64| {
            let corner = if right { x > 0.55 } else { x < 0.45 };
            let (low, high) = match (corner, top) {
                (false, _) => (0.0, 1.0),
                (true, true) => (0.0, 0.7),
                (true, false) => (0.3, 1.0),
            };
            0.5 * (low + high) + 0.5 * (high - low) * (120.0 * x).sin()
        };
        let (text, map) = draw(&axes().with(curve("the name", 0, line(2000, wave))).into(), &Options::default());
        let names = text_at(&text, "the name");
        assert_eq!(names.len(), 1);
        let (panel, x, y) = (&map.panels[0], names[0].0 / 16.0, names[0].1 / 16.0);
        assert_eq!(((x - panel.left) > 0.5 * panel.width, (y - panel.top) < 0.5 * panel.height), (right, top));
        for p in drawn(&text, BLUE, 16.0).iter().filter(|path| path.len() > 2).flatten() {
            assert!(!(p.0 > x - 36.0 && p.0 < x + 60.0 && p.1 > y - 6.0 && p.1 < y + 16.0), "the legend lies on the curve at {p:?}");
        }
    }
}

#[test]
fn the_legend_finds_a_gap_between_lines() {
    // Waves below, a horizontal line through both upper corners: what is free lies between them.
    let panel = Panel::new(Axis::new("x", "").ranged(0.0, 1.0), Axis::new("y", "").ranged(0.0, 1.0))
        .with(curve("the name", 0, line(2000, |x| 0.38 + 0.38 * (120.0 * x).sin())))
        .with(Mark::new(MarkAt::Y { y: 0.95 }, "", Badge::AsPrinted));
    let (text, map) = draw(&panel.into(), &Options::default());
    let names = text_at(&text, "the name");
    let y = map.panels[0].coordinate((names[0].0 / 16.0, names[0].1 / 16.0)).1;
    assert!(names.len() == 1 && y > 0.76 && y < 0.95, "{y}");
}

#[test]
fn labels_of_marks_make_way_for_the_legend() {
    // Only the upper right corner is free of the curves, and a mark with its label stands in it.
    let wave = |x: f64| if x > 0.55 { 0.35 * (1.0 + (120.0 * x).sin()) } else { 0.5 * (1.0 + (120.0 * x).sin()) };
    let mut moved = 0;
    for k in 0..6 {
        let mut panel = Panel::new(Axis::new("x", "").ranged(0.0, 1.0), Axis::new("y", "").ranged(0.0, 1.0));
        for name in ["one of rather long names", "two of rather long names", "three of rather long names"] {
            panel.push(curve(name, 0, line(2000, wave)));
        }
        let y = 0.72 + 0.015 * f64::from(k);
        panel.push(Mark::new(MarkAt::Point { x: 0.57, y }, "lies here", Badge::AsPrinted));
        let (text, map) = draw(&panel.into(), &Options::default());
        let (frame, label, legend) = (&map.panels[0], text_at(&text, "lies here"), text_at(&text, "three of rather long names"));
        assert_eq!((label.len(), legend.len()), (1, 1));
        let (label, legend) = ((label[0].0 / 16.0, label[0].1 / 16.0), (legend[0].0 / 16.0, legend[0].1 / 16.0));
        assert!(legend.1 < frame.top + 0.3 * frame.height, "below the panel for y = {y}");
        assert!(label.0 + 22.0 < legend.0 - 30.0 || label.1 > legend.1 + 12.0, "label {label:?} on legend {legend:?}");
        moved += usize::from(label.1 > frame.pixel((0.57, y)).1 - 12.0);
    }
    assert!(moved > 0, "no label had to move");
}

/// Rings of one colour as centres and radii, in CSS pixels.
fn rings(text: &str, color: &str) -> Vec<(f64, f64, f64)> {
    tags(text)
        .iter()
        .filter(|(name, attributes)| name == "circle" && get(attributes, "stroke") == Some(color))
        .map(|(_, attributes)| ["cx", "cy", "r"].map(|key| get(attributes, key).unwrap().parse::<f64>().unwrap() / 16.0))
        .map(|[x, y, r]| (x, y, r))
        .collect()
}

const COLORS: [&str; 6] = ["#0072B2", "#D55E00", "#00926A", "#BE5C94", "#B87A00", "#2A92CA"];

#[test]
fn many_colours_are_numbered_on_the_curve_and_in_the_legend() {
    let height = |k: usize, x: f64| (k + 1) as f64 * x * x + 0.1 * k as f64;
    let mut panel = axes();
    for k in 0..6 {
        panel.push(curve(&format!("curve {k}"), k as u8, line(80, |x| height(k, x))));
    }
    for width in [280.0, 640.0, 1200.0] {
        let (text, map) = draw(&panel.clone().into(), &Options { width, ..Options::default() });
        let frame = &map.panels[0];
        let mut all: Vec<(f64, f64, f64)> = Vec::new();
        for (k, color) in COLORS.iter().enumerate() {
            let name = text_at(&text, &format!("curve {k}"))[0];
            let (mut here, mut listed) = (0, 0);
            for (x, y, r) in rings(&text, color) {
                let written = text_at(&text, &format!("{}\n", k + 1));
                assert!(written.iter().any(|at| (at.0 / 16.0 - x).abs() < 0.2 && (at.1 / 16.0 - y).abs() < r), "no number in the ring");
                if x > name.0 / 16.0 - 40.0 && x < name.0 / 16.0 && (y - name.1 / 16.0).abs() < 10.0 {
                    listed += 1;
                } else {
                    let (at, _) = frame.coordinate((x, y));
                    let near = (-20..=20).map(|d| at + 0.002 * f64::from(d)).map(|at| frame.pixel((at, height(k, at)))).map(|p| (p.0 - x).hypot(p.1 - y));
                    assert!(near.fold(f64::MAX, f64::min) < 6.0, "off its curve");
                    here += 1;
                }
                assert!(all.iter().all(|other| (other.0 - x).hypot(other.1 - y) > other.2 + r), "rings overlap");
                all.push((x, y, r));
            }
            assert!(listed == 1 && here >= 1, "{width} {k}: {listed} in the legend, {here} on the curve");
        }
    }
}

#[test]
fn few_colours_are_told_apart_by_dashes() {
    let pieces = |text: &str, color: &str| drawn(text, color, 16.0).len();
    // Curve and sample of the legend: two lines where they are unbroken.
    let plain = axes().with(curve("a", 0, line(9, |x| x))).with(curve("b", 1, line(9, |x| 2.0 * x)));
    let (text, _) = draw(&plain.into(), &Options::default());
    assert!(pieces(&text, COLORS[0]) == 2 && pieces(&text, COLORS[1]) > 20);
    // A dash that the author chose stays; only the second unbroken curve changes.
    let mixed =
        axes().with(curve("a", 0, line(9, |x| x)).dashed(Dash::Dashed)).with(curve("b", 1, line(9, |x| 2.0 * x))).with(curve("c", 2, line(9, |x| 3.0 * x)));
    let (text, _) = draw(&mixed.into(), &Options::default());
    assert!(pieces(&text, COLORS[0]) > 20 && pieces(&text, COLORS[1]) == 2 && pieces(&text, COLORS[2]) > 20);
    assert!(COLORS.iter().all(|color| rings(&text, color).is_empty()));
    // Dashes that mean something in both colours stay, and the colours are numbered.
    let mut crossed = axes();
    for (k, dash) in [(0, Dash::Solid), (0, Dash::Dotted), (1, Dash::Solid), (1, Dash::Dotted)] {
        crossed.push(curve(if dash == Dash::Solid { "sum" } else { "part" }, k, line(9, |x| f64::from(k + 1) * x)).dashed(dash));
    }
    let (text, _) = draw(&crossed.into(), &Options::default());
    assert!(rings(&text, COLORS[0]).len() >= 4 && rings(&text, COLORS[1]).len() >= 4);
    // One curve alone needs nothing.
    let (text, _) = draw(&axes().with(curve("a", 0, line(9, |x| x))).into(), &Options::default());
    assert!(pieces(&text, COLORS[0]) == 2 && rings(&text, COLORS[0]).is_empty());
}

#[test]
fn a_legend_without_a_free_place_goes_below() {
    let mut panel = axes();
    for k in 0..6 {
        panel.push(curve(&format!("wave {k}"), k, line(300, |x| (40.0 * x + f64::from(k)).sin())));
    }
    let (text, map) = draw(&panel.into(), &Options::default());
    let bottom = map.panels[0].top + map.panels[0].height;
    let mut last = (0.0, 0.0);
    for k in 0..6 {
        let at = text_at(&text, &format!("wave {k}"));
        assert_eq!(at.len(), 1);
        assert!(at[0].1 / 16.0 > bottom + 20.0);
        // In order: down the columns, then to the right.
        assert!((at[0].0, at[0].1) > last);
        last = (at[0].0, at[0].1);
    }
}

#[test]
fn room_for_the_legend_leaves_the_axes_their_height() {
    let mut panel = axes();
    for k in 0..6 {
        panel.push(curve(&format!("a rather long name of wave {k}"), k, line(300, |x| (40.0 * x + f64::from(k)).sin())));
    }
    let picture = Picture { panels: vec![panel.clone(), panel], ..Picture::default() };
    assert_eq!(legend_room(&picture, 1200.0, 1.0), 0.0);
    let extra = legend_room(&picture, 280.0, 1.0);
    assert!(extra > 150.0);
    let (text, map) = draw(&picture, &Options { width: 280.0, height: 440.0 + extra, ..Options::default() });
    assert!(map.panels.iter().all(|p| p.height > 110.0));
    let bottom = map.panels[0].top + map.panels[0].height;
    assert!(text_at(&text, "a rather long name of wave 0")[0].1 / 16.0 > bottom);
}

#[test]
fn labels_of_marks_stay_apart_and_inside() {
    let mut panel = axes().with(curve("c", 0, line(100, |x| x)).unlisted());
    for k in 0..12 {
        panel.push(Mark::new(MarkAt::X { x: 0.4 + 0.004 * f64::from(k) }, format!("mark{k:02}"), Badge::AsPrinted));
    }
    let (text, map) = draw(&panel.into(), &Options::default());
    let panel = &map.panels[0];
    let mut boxes: Vec<(f64, f64)> = Vec::new();
    for k in 0..12 {
        for (x, y, anchor) in text_at(&text, &format!("mark{k:02}")) {
            assert_eq!(anchor, "middle");
            let (x, y) = (x / 16.0, y / 16.0);
            assert!(x - 15.0 > panel.left && x + 15.0 < panel.left + panel.width && y > panel.top && y + 10.0 < panel.top + panel.height);
            for other in &boxes {
                assert!((other.0 - x).abs() > 30.0 || (other.1 - y).abs() > 9.0, "labels overlap");
            }
            boxes.push((x, y));
        }
    }
    assert!(boxes.len() >= 8);
}

#[test]
fn labels_pushed_in_at_the_frame_leave_their_point_in_sight() {
    let unit = || Axis::new("v", "").ranged(0.0, 1.0);
    for (x, y, side) in [(0.99, 0.5, Side::Right), (0.01, 0.5, Side::Left), (0.5, 0.99, Side::Above), (0.5, 0.01, Side::Below), (0.99, 0.99, Side::Right)] {
        let label = Label { x, y, text: "a label".into(), side, tone: Tone::Ink, size: 1.0 };
        let (text, map) = draw(&Panel::new(unit(), unit()).with(label).into(), &Options::default());
        let (at, point) = (text_at(&text, "a label")[0], map.panels[0].pixel((x, y)));
        let (across, down) = (at.0 / 16.0 - point.0, at.1 / 16.0 - point.1);
        // Centred on its anchor, some 40 px wide and 12 px high, whatever of it the anchor is.
        assert!(at.2 == "middle" && (across.abs() > 18.0 || down.abs() > 12.0 || down > 4.0), "{side:?}: {across} {down}");
    }
}

#[test]
fn axes_lie_on_whole_device_pixels() {
    for ratio in [1.0, 1.5, 2.0] {
        let (text, _) = draw(&axes().with(curve("c", 0, line(9, |x| x))).into(), &Options { ratio, ..Options::default() });
        let frame: Vec<_> = tags(&text).into_iter().filter(|(name, a)| name == "rect" && get(a, "fill") == Some("#3C424A")).collect();
        assert!(frame.len() > 8);
        for (_, attributes) in frame {
            let value = |key: &str| get(&attributes, key).unwrap().parse::<i64>().unwrap();
            let (w, h) = (value("width"), value("height"));
            let (edge, thick) = if w > h { (value("y"), h) } else { (value("x"), w) };
            assert!(edge % 16 == 0 && thick % 16 == 0);
        }
    }
}

#[test]
fn one_unit_is_as_long_across_as_up_in_scenes() {
    let mut panel = Panel::scene();
    panel.push(Polygon {
        name: String::new(),
        outline: vec![(0.0, 0.0), (3.0, 0.0), (3.0, 1.0)],
        fill: Tone::Data(0),
        opacity: 1.0,
        stroke: Tone::Ink,
        width: 1.0,
        label: String::new(),
    });
    let (_, map) = draw(&panel.into(), &Options::default());
    let p = &map.panels[0];
    let (x, y) = ((p.x.to - p.x.from) / p.width, (p.y.to - p.y.from) / p.height);
    assert!((x / y - 1.0).abs() < 1e-9 && p.x.from <= 0.0 && p.x.to >= 3.0 && p.y.from <= 0.0 && p.y.to >= 1.0);
}

#[test]
fn panels_stand_side_by_side_or_below_each_other() {
    let picture = Picture { panels: vec![axes().with(curve("a", 0, line(9, |x| x))), axes().with(curve("b", 1, line(9, |x| x)))], ..Picture::default() };
    let wide = draw(&picture, &Options { width: 900.0, ..Options::default() }).1;
    assert!(wide.panels[1].left > wide.panels[0].left + wide.panels[0].width);
    assert!(wide.panels[0].top == wide.panels[1].top && wide.panels[0].height == wide.panels[1].height);
    let narrow = draw(&picture, &Options { width: 300.0, height: 500.0, ..Options::default() }).1;
    assert!(narrow.panels[1].top > narrow.panels[0].top + narrow.panels[0].height);
}
