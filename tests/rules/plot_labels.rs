//! Labels of marks: where they stand.

use super::plot_legend::text_at;
use crate::common::drawing::*;

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
