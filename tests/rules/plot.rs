//! The plot engine on the host: SVG of ordinary and of strange pictures.

use crate::common::drawing::*;

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
fn numbers_at_axes_have_the_decimal_sign_that_was_asked_for() {
    let picture: Picture = axes().with(curve("c 2.5", 0, line(20, |x| x))).into();
    let texts = |decimal| {
        let (file, _) = svg(&picture, &Options { decimal, ..Options::default() }).unwrap();
        file.split("</text>").filter_map(|part| part.rsplit('>').next().map(|text| text.trim().to_owned())).collect::<Vec<_>>()
    };
    let (point, comma) = (texts('.'), texts(','));
    assert!(point.iter().any(|text| text == "0.5") && comma.iter().any(|text| text == "0,5"), "{point:?} {comma:?}");
    // only at the axes: a name is a text
    assert_eq!(comma.iter().filter(|text| text.contains('.')).collect::<Vec<_>>(), ["c 2.5"]);
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
        smooth: true,
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
