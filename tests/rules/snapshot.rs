//! The numbers of every figure at its defaults, against those recorded: a change is seen and must be meant.
//!
//! What is right is tested elsewhere; this only guards. `VITREOUS_SNAPSHOT=write cargo test --test rules snapshot` records anew;
//! the difference belongs into the commit that means it.

use std::collections::BTreeMap;
use std::fmt::Write;
use vitreous::catalogue::{COMPARISONS, THEORIES};
use vitreous::picture::{Item, Picture};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots/figures.txt");

/// Name, then first, middle and last point of each curve and group of points, and the read-outs.
fn lines(picture: &Picture) -> Vec<(String, Vec<f64>)> {
    let mut found = Vec::new();
    for item in picture.panels.iter().flat_map(|panel| &panel.items) {
        let (name, points) = match item {
            Item::Curve(curve) => (&curve.name, curve.runs.concat()),
            Item::Points(points) => (&points.name, points.points.iter().map(|p| (p.x, p.y)).collect()),
            _ => continue,
        };
        let ends = [points.first(), points.get(points.len() / 2), points.last()];
        found.push((name.clone(), ends.into_iter().flatten().flat_map(|&(x, y)| [x, y]).collect()));
    }
    found.extend(picture.readouts.iter().map(|readout| (format!("= {}", readout.label), vec![readout.value])));
    found
}

#[test]
fn figures_draw_the_recorded_numbers() {
    let mut now = String::new();
    let figures = THEORIES.iter().flat_map(|theory| theory.figures()).chain(COMPARISONS.iter().flat_map(|comparison| comparison.figures()));
    for figure in figures {
        let picture = figure.resolve(&BTreeMap::new()).and_then(|inputs| figure.picture(&inputs)).unwrap_or_else(|e| panic!("{}: {e}", figure.id));
        for (name, values) in lines(&picture) {
            let values: Vec<String> = values.iter().map(|value| format!("{value:e}")).collect();
            writeln!(now, "{}\t{name}\t{}", figure.id, values.join(" ")).unwrap();
        }
    }
    if std::env::var("VITREOUS_SNAPSHOT").is_ok_and(|word| word == "write") {
        std::fs::write(FILE, now).unwrap();
        return;
    }
    let recorded = std::fs::read_to_string(FILE).unwrap();
    let mut wrong = Vec::new();
    for (before, after) in recorded.lines().zip(now.lines()) {
        let split = |line: &str| -> (String, Vec<f64>) {
            let (name, values) = line.rsplit_once('\t').unwrap();
            (name.to_owned(), values.split(' ').filter(|v| !v.is_empty()).map(|v| v.parse().unwrap()).collect())
        };
        let ((name, old), (other, new)) = (split(before), split(after));
        // each number on its own: beside a large one a small one would go unseen. Only what is next to nothing on the scale of
        // its own coordinate may differ by more
        let largest = |place: usize| old.iter().skip(place % 2).step_by(2).fold(0.0_f64, |most, v| most.max(v.abs()));
        let near = |place: usize, a: f64, b: f64| (a - b).abs() <= 1e-6 * a.abs().max(b.abs()) + 1e-12 * largest(place);
        let same = name == other && old.len() == new.len() && old.iter().zip(&new).enumerate().all(|(place, (a, b))| near(place, *a, *b));
        if !same {
            wrong.push(format!("{before}\n  now {after}"));
        }
    }
    assert_eq!(recorded.lines().count(), now.lines().count(), "figures have come or gone");
    assert!(wrong.is_empty(), "{} lines differ:\n{}", wrong.len(), wrong.join("\n"));
}
