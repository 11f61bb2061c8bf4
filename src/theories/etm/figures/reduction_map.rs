//! Where two levels are not enough, and where the field is not weak: maps over field and temperature.

use super::{denser, shown};
use crate::describe::{Figure, Inputs, Level, Provenance, Refinement, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Dash, Heat, Label, Mark, MarkAt, Panel, Picture, Side, Tone};
use crate::theories::etm::exact_ensemble::{Ensemble, LARGEST_PHASE};
use crate::theories::etm::quantities::cutoffs;
use crate::theories::etm::quantities::ensembles::{CHOSEN_LIMITS, GAP_RATIO, LEVELS_AND_GAP, SPREAD_RULE, TUNNELLING_MIN};
use crate::theories::etm::quantities::params::{HEAT_AREA_MIN, HEAT_AREA_RATIO, HEAT_GAP_MIN};
use crate::theories::etm::sources::JUG;
use crate::theories::etm::three_level::PHASE_PER_FLUX;

pub(super) static FIGURES: &[Figure] = &figures([THREE]);

const THREE: Figure = Figure {
    id: "etm.reduction_map",
    title: "Where two levels or a weak field fail",
    stands_for: "",
    caption: r"The paper makes two approximations at once: it keeps the two lower levels, and it takes their gap in the form (9), for a weak field and a small asymmetry. The maps take them apart, for the heat capacity of the anomalous systems over field and temperature. The first map shows by how many per cent the heat capacity changes when the third level is dropped and the exact gap kept. The second map shows what the form (9) of the gap changes after that. Lines stand where the change is 1 % or 10 %, up or down, as far as a map has such places. At the dashed line the phase $\varphi$ of a loop that faces the field is 1 for the smallest amplitude. While the picture is being computed, the maps are for one typical system. Raise the smallest tunnelling amplitude: the third level is then needed at higher temperatures only, and the weak-field form holds in stronger fields. The paper prints no smallest amplitude; ours can be changed.",
    equations: LEVELS_AND_GAP,
    params: &[TUNNELLING_MIN.ranged(3.0, [2.0, 100.0]), GAP_RATIO, HEAT_GAP_MIN, HEAT_AREA_MIN, HEAT_AREA_RATIO],
    rules: &[SPREAD_RULE],
    provenance: Provenance { source: &JUG, place: "Eqs (8), (9), (10), (14)", standing: CHOSEN_LIMITS },
    quantities: &["etm.heat_capacity_exact"],
    look: "You see by how many per cent two approximations of the paper are wrong. Move the smallest tunnelling amplitude up. Notice by the lines of 1 % that both approximations then hold in more of the map.",
    primary: &["tunnelling_min", "gap_min"],
    level: Level::Research,
    compute: |inputs| {
        let system = ensemble(inputs)?;
        let mut values = Vec::new();
        for t in temperatures() {
            for b in field_axis(inputs, LARGEST_PHASE)? {
                values.extend(missed(system.typical_reductions(t, b)?));
            }
        }
        Ok(of_one_system(picture(inputs, &values, THIRD, LARGEST_PHASE)?))
    },
    refinement: Some(Refinement {
        parts: |_| Ok(ROWS),
        part: |inputs, k| {
            let system = ensemble(inputs)?;
            let temperature = temperatures().get(k).copied().unwrap_or(RANGE.1);
            let mut values = Vec::with_capacity(2 * COLUMNS);
            for b in field_axis(inputs, LARGEST_PHASE)? {
                values.extend(missed(system.reductions(temperature, b)?));
            }
            Ok(values)
        },
        assemble: |inputs, parts| picture(inputs, &parts.concat(), THIRD, LARGEST_PHASE),
    }),
};

const THIRD: &str = "third level dropped";

/// A preview: numbers of one system are not those of the average, so none is read off.
pub(super) fn of_one_system(mut first: Picture) -> Picture {
    first.readouts.clear();
    for panel in &mut first.panels {
        panel.title.push_str(", one typical system");
    }
    first.noting("The maps are for one typical system; the average over all systems follows.")
}

/// The ensemble of the inputs; the shares do not depend on how many systems there are.
pub(super) fn ensemble(inputs: &Inputs) -> Result<Ensemble, Error> {
    let [ratio, tunnelling] = inputs.numbers(["gap_ratio", "tunnelling_min"])?;
    Ensemble::new(cutoffs(inputs)?, ratio, tunnelling, 1.0)
}

/// Temperatures, K.
const RANGE: (f64, f64) = (0.1, 10.0);
/// Fields, T.
const FIELDS: (f64, f64) = (0.1, 10.0);
pub(super) const ROWS: usize = 14;
pub(super) const COLUMNS: usize = 18;
/// Ends of the colours, per cent: at least and at most; and the lines.
const ENDS: (f64, f64) = (1.0, 50.0);
const LINES: [f64; 4] = [-10.0, -1.0, 1.0, 10.0];

pub(super) fn temperatures() -> Vec<f64> {
    sampling::logarithmic(RANGE.0, RANGE.1, ROWS)
}

/// Field in T at which a loop of the smallest amplitude that faces it has the phase 1.
fn unit_field(inputs: &Inputs) -> Result<f64, Error> {
    Ok(inputs.number("tunnelling_min")? / (PHASE_PER_FLUX * inputs.number("tunnel_area_min")?))
}

/// Fields up to the largest phase that the sums can follow.
pub(super) fn field_axis(inputs: &Inputs, largest: f64) -> Result<Vec<f64>, Error> {
    let strongest = FIELDS.1.min(largest * unit_field(inputs)?);
    Ok(sampling::logarithmic(FIELDS.0.min(0.1 * strongest), strongest, COLUMNS))
}

/// What each step of the approximation changes, per cent of the exact value.
pub(super) fn missed([exact, gap, weak]: [f64; 3]) -> [f64; 2] {
    let change = |after: f64, before: f64| if exact > 0.0 { 100.0 * (after - before) / exact } else { 0.0 };
    [change(gap, exact), change(weak, gap)]
}

/// A map with more columns and rows, on cubic curves of the inverse hyperbolic sine: it grows as slowly as a logarithm where the
/// changes are large, and the curves do not swing.
fn between(z: &[f64]) -> Vec<f64> {
    let rows: Vec<Vec<f64>> = z.chunks(COLUMNS).map(|row| denser(&row.iter().map(|v| v.asinh()).collect::<Vec<_>>())).collect();
    let width = rows.first().map_or(0, Vec::len);
    let columns: Vec<Vec<f64>> = (0..width).map(|k| denser(&rows.iter().filter_map(|row| row.get(k).copied()).collect::<Vec<_>>())).collect();
    let height = columns.first().map_or(0, Vec::len);
    (0..height).flat_map(|j| columns.iter().filter_map(move |column| Some(column.get(j)?.sinh()))).collect()
}

/// What the lines of a map mean, each written once on its line; or that there are none.
fn labels(x: &[f64], y: &[f64], z: &[f64], ((from, to), unit): ((f64, f64), f64)) -> Vec<Label> {
    let label = |(x, y): (f64, f64), text: String| Label { x, y, text, side: Side::Centre, tone: Tone::Ink, size: 1.0 };
    let weakest = LINES.iter().fold(f64::INFINITY, |least, line| least.min(line.abs()));
    if z.iter().all(|v| v.abs() < weakest) {
        return vec![label(((from * to).sqrt(), (RANGE.0 * RANGE.1).sqrt()), format!("below {} %", shown(weakest)))];
    }
    // places as shares of the axes
    let across = |x: f64| (x / from).ln() / (to / from).ln();
    let up = |y: f64| (y / RANGE.0).ln() / (RANGE.1 / RANGE.0).ln();
    let mut found: Vec<Label> = Vec::new();
    for line in LINES {
        let below = |row: usize, column: usize| z[row * x.len() + column] < line;
        let cells = (1..y.len()).flat_map(|row| (1..x.len()).map(move |column| (row, column)));
        let met = cells.filter(|&(row, column)| below(row, column) != below(row - 1, column) || below(row, column) != below(row, column - 1));
        let crossings = met.map(|(row, column)| ((x[column - 1] * x[column]).sqrt(), (y[row - 1] * y[row]).sqrt()));
        let clear = |&(x, y): &(f64, f64)| {
            let (u, v) = (across(x), up(y));
            let apart = |other: &Label| (u - across(other.x)).abs() > 0.2 || (v - up(other.y)).abs() > 0.12;
            (0.08..0.92).contains(&u) && (0.04..0.96).contains(&v) && (u - across(unit)).abs() > 0.1 && found.iter().all(apart)
        };
        // as near to the middle as there is room
        let off = |&(x, y): &(f64, f64)| (across(x) - 0.5).hypot(up(y) - 0.5);
        let best = crossings.filter(clear).min_by(|a, b| off(a).total_cmp(&off(b)));
        found.extend(best.map(|at| label(at, format!("{} %", shown(line)))));
    }
    found
}

/// From the two errors of each cell, row by row; what is `dropped` first, and the largest phase.
pub(super) fn picture(inputs: &Inputs, values: &[f64], dropped: &str, largest: f64) -> Result<Picture, Error> {
    let logarithmic = |grid: &[f64]| denser(&grid.iter().map(|v| v.ln()).collect::<Vec<_>>()).into_iter().map(f64::exp).collect::<Vec<_>>();
    let (x, y) = (logarithmic(&field_axis(inputs, largest)?), logarithmic(&temperatures()));
    let ends = (x.first().copied().unwrap_or(FIELDS.0), x.last().copied().unwrap_or(FIELDS.1));
    let unit = unit_field(inputs)?;
    let mut result = Picture::default();
    for (k, (title, name)) in [(dropped, dropped), ("gap in the weak-field form", "weak-field form")].into_iter().enumerate() {
        let z: Vec<f64> = values.chunks_exact(2).map(|pair| pair.get(k).copied().unwrap_or(0.0)).collect();
        let worst = z.iter().copied().fold(0.0, |worst: f64, v| if v.abs() > worst.abs() { v } else { worst });
        let end = worst.abs().clamp(ENDS.0, ENDS.1);
        if worst.abs() > ENDS.1 {
            let map = if k == 0 { "first" } else { "second" };
            result = result.noting(format!("In the {map} map, changes of more than {} %, up or down, have the last colour of the scale.", shown(ENDS.1)));
        }
        let z = between(&z);
        let labels = labels(&x, &y, &z, (ends, unit));
        let axis = Axis::new("field B", "T").log().ranged(ends.0, ends.1);
        let mut panel = Panel::new(axis, Axis::new("temperature T", "K").log().ranged(RANGE.0, RANGE.1)).titled(title).with(Heat {
            name: format!("change, {name}"),
            unit: "%".into(),
            x: x.clone(),
            y: y.clone(),
            z,
            range: (-end, end),
            diverging: true,
            smooth: true,
            contours: LINES.to_vec(),
            badge: Badge::OurClosure,
        });
        if (ends.0..=ends.1).contains(&unit) {
            // dark dashes with light ones between them are seen on every colour
            panel.push(Mark { dash: Dash::Solid, ..Mark::new(MarkAt::X { x: unit }, "", Badge::Derived) }.toned(Tone::Paper));
            panel.push(Mark::new(MarkAt::X { x: unit }, "φ = 1", Badge::Derived).toned(Tone::Ink));
        }
        labels.into_iter().for_each(|label| panel.push(label));
        result.panels.push(panel);
        result = result.reading(format!("largest change, {name}"), worst, "%", Badge::OurClosure);
    }
    result = result.noting(format!("The maps are computed at {COLUMNS} fields and {ROWS} temperatures; between these they follow cubic curves."));
    Ok(result.reading("field at which the phase φ is 1", unit, "T", Badge::Derived))
}
