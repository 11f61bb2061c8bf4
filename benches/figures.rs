//! Times every figure natively: median and 95th percentile of computing it anew, its first parameter moving as under a
//! finger. Prints one JSON line a figure; `cargo xtask bench` sets them beside the browser's.

#![allow(missing_docs)] // a bench has no readers of its documentation

use std::collections::BTreeMap;
use std::time::Instant;
use vitreous::catalogue::{COMPARISONS, THEORIES};
use vitreous::describe::{Figure, Given, Inputs, Kind};
use vitreous::error::Error;
use vitreous::picture::Picture;

const REPEATS: u32 = 60;

/// The inputs of one repeat: the first number at a place between 30 % and 70 % of its range.
fn inputs(figure: &Figure, repeat: u32) -> BTreeMap<String, Given> {
    let share = 0.3 + 0.4 * f64::from(repeat) / f64::from(REPEATS);
    let moved = figure.params.iter().find_map(|p| match p.kind {
        Kind::Number { min, max, domain, .. } if !domain.integer => Some((p.name.to_owned(), Given::Number(min + share * (max - min)))),
        _ => None,
    });
    moved.into_iter().collect()
}

/// Prints the line of one figure, computed `repeats` times by `compute`.
fn time(name: &str, figure: &Figure, repeats: u32, compute: impl Fn(&Inputs) -> Result<Picture, Error>) {
    let mut times: Vec<f64> = (0..repeats)
        .filter_map(|repeat| {
            let inputs = figure.resolve(&inputs(figure, repeat * REPEATS / repeats)).ok()?;
            let start = Instant::now();
            let picture = compute(&inputs).ok()?;
            let time = start.elapsed().as_secs_f64() * 1e3;
            std::hint::black_box(picture);
            Some(time)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times.get(((times.len().max(1) - 1) as f64 * share).round() as usize).copied().unwrap_or(f64::NAN);
    println!("{{\"id\":\"{name}\",\"median\":{:.4},\"p95\":{:.4}}}", at(0.5), at(0.95));
}

fn main() {
    for figure in THEORIES.iter().flat_map(|theory| theory.figures()).chain(COMPARISONS.iter().flat_map(|comparison| comparison.figures())) {
        time(figure.id, figure, REPEATS, |inputs| figure.picture(inputs));
        if figure.refinement.is_some() {
            time(&format!("{} (fine)", figure.id), figure, 5, |inputs| figure.finest(inputs));
        }
    }
}
