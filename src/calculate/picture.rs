//! A scan as a picture: a panel an output, a curve for each value of the second input.

use super::scan::{Row, Span};
use crate::describe::Quantity;
use crate::picture::{Axis, Badge, Curve, Panel, Picture, Tone, short, unit_markup};

/// More curves than this are not told apart.
const CURVES: usize = 8;
/// Longer meanings do not fit beside an axis.
const LONGEST: usize = 60;

/// What an input or output is called beside an axis: its meaning, or its name where that is too long or holds a formula.
fn called(name: &str, meaning: &str) -> String {
    if !meaning.is_empty() && meaning.len() <= LONGEST && !meaning.contains('$') {
        return meaning.to_owned();
    }
    match name.split_once('_') {
        Some((letter, below)) if letter.len() <= 2 && below.len() <= 2 => format!("{letter}_{{{below}}}"),
        _ => name.replace('_', " "),
    }
}

/// The outputs of a scan against its first input. `outputs` names those to draw, all where it is empty; of many values of the
/// second input, some spread over its range are drawn.
pub fn picture(quantity: &Quantity, spans: &[(String, Span)], rows: &[Row], outputs: &[String]) -> Picture {
    let unit = |unit: &str| if unit == "1" { String::new() } else { unit_markup(unit) };
    let input = |k: usize| spans.get(k).and_then(|(name, span)| quantity.inputs.iter().find(|param| param.name == name).map(|param| (param, span)));
    let Some((along, span)) = input(0) else { return Picture::default() };
    let second = spans.get(1).map_or(1, |(_, span)| span.steps);
    let kept: Vec<usize> = if second <= CURVES { (0..second).collect() } else { (0..CURVES).map(|k| k * (second - 1) / (CURVES - 1)).collect() };
    let panels = quantity.outputs.iter().enumerate().filter(|(_, output)| outputs.is_empty() || outputs.iter().any(|name| name == output.name));
    let panels = panels.map(|(place, output)| {
        let mut x = Axis::new(called(along.name, along.meaning), unit(along.unit));
        if span.log {
            x = x.log();
        }
        let mut panel = Panel::new(x, Axis::new(called(output.name, output.meaning), unit(output.unit)));
        for (tone, k) in kept.iter().enumerate() {
            let mut runs = vec![Vec::new()];
            for row in rows.iter().skip(*k).step_by(second) {
                match (&row.outputs, row.inputs.first()) {
                    (Ok(values), Some(x)) if values.len() > place => {
                        if let Some(run) = runs.last_mut() {
                            run.push((*x, values[place].1));
                        }
                    }
                    // a refused point leaves a gap
                    _ => runs.push(Vec::new()),
                }
            }
            runs.retain(|run| !run.is_empty());
            let name = match (input(1), rows.get(*k).and_then(|row| row.inputs.get(1))) {
                (Some((param, _)), Some(value)) => format!("{} = {} {}", called(param.name, ""), short(*value), unit(param.unit)).trim_end().to_owned(),
                _ => called(output.name, output.meaning),
            };
            let curve = Curve::new(name, runs, Tone::Data(u8::try_from(tone).unwrap_or(0)), Badge::Derived);
            // the axis names a curve that stands alone
            panel = panel.with(if kept.len() > 1 { curve } else { curve.unlisted() });
        }
        panel
    });
    Picture { panels: panels.collect(), ..Picture::default() }
}
