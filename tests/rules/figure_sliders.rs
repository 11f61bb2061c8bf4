//! Every figure of the catalogue at the ends of every slider: what the legend names is there to be seen, and every parameter
//! moves something. One mechanism for all theories.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use vitreous::catalogue::{COMPARISONS, THEORIES};
use vitreous::describe::{Figure, Given, Kind, Param};
use vitreous::picture::{Axis, AxisScale, Item, MarkAt, Panel, Picture};

fn figures() -> Vec<&'static Figure> {
    THEORIES.iter().flat_map(|theory| theory.figures()).chain(COMPARISONS.iter().flat_map(|comparison| comparison.figures())).collect()
}

/// Complaints about all figures, two at a time.
fn of_all(check: impl Fn(&'static Figure) -> Vec<String> + Sync) {
    let (all, next, found) = (figures(), AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(figure) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let complaints = check(figure);
                    found.lock().unwrap().extend(complaints);
                }
            });
        }
    });
    let mut found = found.into_inner().unwrap();
    found.sort();
    assert!(found.is_empty(), "{} of them:\n{}", found.len(), found.join("\n"));
}

/// The ends of a slider, or every word of a choice.
fn settings(param: &Param) -> Vec<Given> {
    match param.kind {
        Kind::Number { min, max, .. } => vec![Given::Number(min), Given::Number(max)],
        Kind::Choice { choices, .. } | Kind::List { choices, .. } => choices.iter().map(|choice| Given::Text(choice.id.to_owned())).collect(),
    }
}

type Setting = Vec<(&'static str, Given)>;

/// The picture before its refinement: what every move of a slider shows. None where the inputs are refused, with words.
fn quick(figure: &Figure, setting: &Setting) -> Option<Picture> {
    let given: BTreeMap<String, Given> = setting.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    figure.resolve(&given).and_then(|inputs| figure.picture(&inputs)).ok()
}

/// The defaults, then each parameter alone at each of its settings.
fn alone(figure: &'static Figure) -> Vec<Setting> {
    let moved = figure.params.iter().flat_map(|param| settings(param).into_iter().map(move |value| vec![(param.name, value)]));
    std::iter::once(Vec::new()).chain(moved).collect()
}

/// What the legend or a label names and the axes leave out.
fn off_the_axes(panel: &Panel) -> Vec<String> {
    let on = |axis: &Axis, v: f64| axis.range.is_none_or(|(from, to)| (from.min(to)..=from.max(to)).contains(&v)) && (axis.scale != AxisScale::Log || v > 0.0);
    let seen = |(x, y): (f64, f64)| on(&panel.x, x) && on(&panel.y, y);
    let mut off = Vec::new();
    for item in &panel.items {
        let (name, there) = match item {
            Item::Curve(curve) if curve.listed && curve.runs.iter().any(|run| !run.is_empty()) => (&curve.name, curve.runs.iter().flatten().copied().any(seen)),
            // a scene goes on beyond its edges
            Item::Points(points) if points.listed && panel.x.hidden => (&points.name, points.points.iter().any(|p| seen((p.x, p.y)))),
            Item::Points(points) if points.listed => (&points.name, points.points.iter().all(|p| seen((p.x, p.y))) && !points.points.is_empty()),
            Item::Band(band) if band.listed => (&band.name, band.runs.iter().flatten().any(|(x, low, high)| seen((*x, *low)) || seen((*x, *high)))),
            Item::Mark(mark) if !mark.label.is_empty() => {
                let there = match mark.at {
                    MarkAt::Point { x, y } => seen((x, y)),
                    MarkAt::X { x } => on(&panel.x, x),
                    MarkAt::Y { y } => on(&panel.y, y),
                    _ => true,
                };
                (&mark.label, there)
            }
            _ => continue,
        };
        if !there {
            off.push(name.clone());
        }
    }
    off
}

#[test]
fn every_legend_entry_and_mark_lies_on_the_axes() {
    of_all(|figure| {
        let mut wrong = Vec::new();
        for setting in alone(figure) {
            let Some(picture) = quick(figure, &setting) else { continue };
            for (k, panel) in picture.panels.iter().enumerate() {
                let off = off_the_axes(panel);
                if !off.is_empty() {
                    wrong.push(format!("{} {setting:?}, panel {}: {off:?}", figure.id, k + 1));
                }
            }
        }
        wrong
    });
}

#[test]
fn every_parameter_moves_something_that_is_seen() {
    of_all(|figure| {
        let drawn = |setting: &Setting| quick(figure, setting).map(|p| format!("{:?} {:?} {:?}", p.panels, p.readouts, p.tables));
        // some parameters belong to a choice: an own liquid, a second curve
        let contexts: Vec<(Setting, Option<String>)> = alone(figure).into_iter().map(|setting| (setting.clone(), drawn(&setting))).collect();
        let still = |param: &&Param| {
            !contexts.iter().any(|(context, usual)| {
                usual.is_some()
                    && settings(param).into_iter().any(|value| {
                        let mut moved = context.clone();
                        moved.retain(|(name, _)| *name != param.name);
                        moved.push((param.name, value));
                        drawn(&moved).is_some_and(|now| Some(now) != *usual)
                    })
            })
        };
        figure.params.iter().filter(still).map(|param| format!("{}: {} changes nothing", figure.id, param.name)).collect()
    });
}

#[test]
fn sliders_reach_every_example_of_the_papers_and_of_ours() {
    let mut wrong = Vec::new();
    let mut within = |params: &[Param], name: &str, value: &str, of: &str| {
        let Some(Kind::Number { min, max, .. }) = params.iter().find(|p| p.name == name).map(|p| p.kind) else { return };
        if !(min..=max).contains(&value.parse::<f64>().unwrap()) {
            wrong.push(format!("{of}: the slider of {name} from {min} to {max} leaves out {value}"));
        }
    };
    let presets = THEORIES.iter().flat_map(|theory| theory.presets()).chain(COMPARISONS.iter().flat_map(|comparison| comparison.presets()));
    for preset in presets {
        for id in preset.applies_to {
            let figure = vitreous::catalogue::figure(id).map_or(&[][..], |figure| figure.params);
            let quantity = vitreous::catalogue::quantity(id).map_or(&[][..], |quantity| quantity.inputs);
            for params in [figure, quantity] {
                preset.values.iter().for_each(|v| within(params, v.name, v.value, id));
            }
        }
    }
    // (36) of the cells without interactions, for a crystallization temperature of 1500 K
    within(vitreous::catalogue::quantity("etm.glass_temperature").unwrap().inputs, "energy", "29000", "etm.glass_temperature");
    within(vitreous::catalogue::figure("etm.glass_temperature").unwrap().params, "energy", "29000", "etm.glass_temperature");
    // the longest delay of Table 7 has its echo on the slider of the time
    within(vitreous::catalogue::figure("etm.echo_sequence").unwrap().params, "time", "12.2", "etm.echo_sequence");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
