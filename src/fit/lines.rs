//! What a fit tells, in lines of text.

use super::answer::Answer;
use super::held::held;
use super::numbers::{Written, with_error};
use crate::picture::{short, significant};
use std::fmt::Write;

fn unit(unit: &str) -> String {
    if unit == "1" || unit.is_empty() { String::new() } else { format!(" {unit}") }
}

/// All that a fit tells, one thing a line.
pub fn lines(answer: &Answer) -> String {
    let mut out = format!("{}: {} points, errors of the points {}\n", answer.model, answer.points, answer.sigma);
    let mut say = |line: String| {
        let _ = writeln!(out, "  {line}");
    };
    answer.understood.iter().for_each(|line| say(line.clone()));
    for (name, fitted) in &answer.free {
        let Written { value, error, interval } = Written::of(fitted);
        let error = error.map_or_else(|| "at its bound".to_owned(), |error| format!("± {error}"));
        let interval = interval.filter(|_| fitted.profiled).map_or_else(String::new, |[low, high]| format!(", by the likelihood {low} to {high}"));
        say(format!("{name} = {value} {error}{}{interval}", unit(&fitted.unit)));
    }
    for (name, follows) in &answer.derived {
        let (value, error) = with_error(follows.value, follows.error);
        say(format!("follows: {name} = {value} ± {error}{}", unit(&follows.unit)));
    }
    for one in held(answer) {
        say(format!("held: {} = {}{}{}", one.name, one.value, unit(one.unit), if one.default { ", the default" } else { "" }));
    }
    for (pair, r) in &answer.correlation {
        say(format!("correlation of {} = {}", pair.replace(',', " and "), short(*r)));
    }
    let criterion = |value: Option<f64>| value.map_or_else(|| "none".to_owned(), short);
    say(format!(
        "chi squared {} for {} degrees of freedom; AICc {}, BIC {}",
        short(answer.chi_squared),
        answer.degrees_of_freedom,
        criterion(answer.aicc),
        criterion(answer.bic)
    ));
    if let Some(runs) = answer.runs {
        let way = if runs < 0.0 { "fewer" } else { "more" };
        say(format!("runs of one sign: {} standard deviations {way} than by chance", significant(runs.abs(), 3)));
    }
    if let Some(width) = answer.robust {
        let unit = if answer.sigma == "given" { "of the errors of the points" } else { "in the unit of y, the scatter of most points" };
        say(format!("robust: points farther from the curve than {} count less ({unit})", short(width)));
    }
    answer.left_out.iter().for_each(|line| say(format!("left out: {line}")));
    answer.warnings.iter().for_each(|line| say(format!("note: {line}")));
    out
}
