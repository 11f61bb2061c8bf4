//! Legends, labels and looks: nothing covers the data, nothing is told by colour alone.

use crate::common::drawing::*;

/// The boxes of texts whose content is asked for, roughly.
pub(crate) fn text_at<'a>(text: &'a str, content: &str) -> Vec<(f64, f64, &'a str)> {
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
fn a_page_and_the_drawing_agree_on_what_stands_side_by_side() {
    for weights in [vec![1.0, 1.0], vec![2.2, 1.0], vec![1.0, 1.0, 1.0], vec![1.0, 1.6]] {
        let panels = weights.iter().map(|weight| Panel { weight: *weight, ..axes().with(curve("c", 0, line(50, |x| x))) }).collect();
        let picture = Picture { panels, ..Picture::default() };
        let from = extent(&picture, 400.0, 640.0, 1.0).unwrap().side_by_side_from;
        for width in [320.0, 519.0, 520.0, 559.0, 560.0, 600.0, 700.0, from - 1.0, from, from + 1.0, 1100.0, 1400.0] {
            let height = extent(&picture, width, 640.0, 1.0).unwrap().height;
            let (_, map) = draw(&picture, &Options { width, height, ..Options::default() });
            let beside = map.panels[1].left > map.panels[0].left + 50.0;
            assert_eq!(beside, width >= from, "{weights:?} at {width} x {height}, from {from}");
            assert!(map.panels.iter().all(|p| p.height > 90.0 && p.width > 120.0), "{weights:?} at {width} x {height}");
        }
    }
}

#[test]
fn room_for_the_legend_leaves_the_axes_their_height() {
    let mut panel = axes();
    for k in 0..6 {
        panel.push(curve(&format!("a rather long name of wave {k}"), k, line(300, |x| (40.0 * x + f64::from(k)).sin())));
    }
    let picture = Picture { panels: vec![panel.clone(), panel], ..Picture::default() };
    let bare = {
        let mut bare = picture.clone();
        bare.panels.iter_mut().for_each(|panel| panel.items.clear());
        bare
    };
    let height = |picture: &Picture, width| extent(picture, width, 640.0, 1.0).unwrap().height;
    assert_eq!(height(&picture, 1200.0), height(&bare, 1200.0));
    let extra = height(&picture, 280.0) - height(&bare, 280.0);
    assert!(extra > 100.0, "{extra}");
    let (text, map) = draw(&picture, &Options { width: 280.0, height: height(&picture, 280.0), ..Options::default() });
    assert!(map.panels.iter().all(|p| p.height > 110.0));
    let bottom = map.panels[0].top + map.panels[0].height;
    assert!(text_at(&text, "a rather long name of wave 0")[0].1 / 16.0 > bottom);
}

#[test]
fn a_sketch_leaves_out_what_has_no_room() {
    let size = Options { width: 400.0, height: 250.0, text_scale: 1.25, ..Options::default() };
    let small = Options { sketch: true, ..size.clone() };
    // Where a corner is free, the legend stays.
    let (sketch, _) = draw(&axes().with(curve("low", 0, line(50, |x| 0.2 * x))).with(curve("high", 1, line(50, |x| x * x))).into(), &small);
    assert_eq!((text_at(&sketch, "low").len(), text_at(&sketch, "high").len()), (1, 1));
    // Of two labels on each other the first can be read.
    let label = |text: &str, y: f64| Label { text: text.into(), x: 0.5, y, side: Side::Right, tone: Tone::Ink, size: 1.0 };
    let labelled = axes().with(curve("c", 0, line(50, |x| 0.1 * x)).unlisted()).with(label("first", 0.5)).with(label("second", 0.51));
    let both = |text: &str| (text_at(text, "first").len(), text_at(text, "second").len());
    assert_eq!(both(&draw(&labelled.clone().into(), &size).0), (1, 1));
    assert_eq!(both(&draw(&labelled.clone().into(), &small).0), (1, 0));
    // On a line it cannot.
    let crossed = labelled.with(curve("d", 1, line(50, |x| x)).unlisted());
    assert_eq!(both(&draw(&crossed.into(), &small).0), (0, 0));
}
