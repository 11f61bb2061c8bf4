//! A quantity along one input, or over two: a row a point, refused points named in their row.

use super::number::{certain_ones, read, unknown};
use crate::describe::{Given, Kind, Quantity};
use crate::error::{Error, ErrorKind};
use crate::numerics::decimal::decimal;
use crate::numerics::sampling;
use std::collections::BTreeMap;

/// More points than this are refused.
const MOST: usize = 1_000_000;

/// Where one input goes: from, to, and how many points, both ends counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// First value.
    pub from: f64,
    /// Last value; may be below the first.
    pub to: f64,
    /// Number of points, at least 2.
    pub steps: usize,
    /// Equal ratios in place of equal steps.
    pub log: bool,
}

impl Span {
    /// Reads `FROM..TO:STEPS` or `FROM..TO:STEPS:log`.
    ///
    /// # Errors
    /// [`ErrorKind::Unreadable`] naming `input`.
    pub fn read(input: &str, text: &str) -> Result<Self, Error> {
        let refused = |why: String| {
            let mut error = Error::new(ErrorKind::Unreadable, format!("{input}={}: {why}", text.chars().take(60).collect::<String>())).about(input);
            error.domain = "FROM..TO:STEPS or FROM..TO:STEPS:log".into();
            error
        };
        let wanted = || refused("wanted is FROM..TO:STEPS or FROM..TO:STEPS:log, with STEPS the number of points".into());
        let mut parts = text.split(':');
        let (Some(range), Some(steps)) = (parts.next(), parts.next()) else { return Err(wanted()) };
        let log = match (parts.next(), parts.next()) {
            (None, _) | (Some("linear" | "lin"), None) => false,
            (Some("log"), None) => true,
            _ => return Err(wanted()),
        };
        let (from, to) = range.split_once("..").ok_or_else(wanted)?;
        let number = |text: &str| read(text).map_err(refused).and_then(|typed| if typed.spread.is_some() { Err(wanted()) } else { Ok(typed.value) });
        let (from, to) = (number(from)?, number(to)?);
        let steps = steps.trim().parse().map_err(|_| wanted())?;
        Self { from, to, steps, log }.checked(input)
    }

    /// Itself, if it can be walked.
    ///
    /// # Errors
    /// [`ErrorKind::Unreadable`] naming `input`.
    pub fn checked(self, input: &str) -> Result<Self, Error> {
        let Self { from, to, steps, log } = self;
        let ratios = if log { ":log" } else { "" };
        let refused = |why: &str| Err(Error::new(ErrorKind::Unreadable, format!("{input}={from}..{to}:{steps}{ratios}: {why}")).about(input));
        if !(from.is_finite() && to.is_finite() && from != to) {
            return refused("the ends must be two different finite numbers");
        }
        if !(2..=MOST).contains(&steps) {
            return refused("the number of points must be from 2 to 1,000,000");
        }
        if !log && !(to - from).is_finite() {
            return refused("the ends are too far apart for equal steps; write :log behind the number of points for equal ratios");
        }
        if log && !(from > 0.0 && to > 0.0) {
            return refused("equal ratios need two ends above zero");
        }
        Ok(self)
    }

    fn values(self) -> Vec<f64> {
        let exact = if self.log { sampling::logarithmic(self.from, self.to, self.steps) } else { sampling::linear(self.from, self.to, self.steps) };
        // 0.9, not 0.8999999999999999: the ends were typed in decimals
        let tidy = |value: f64| decimal(&format!("{value:.14e}")).filter(|short| short.is_finite()).unwrap_or(value);
        let mut values: Vec<f64> = exact.into_iter().map(tidy).collect();
        // the ends are those that were typed, also where that was 1/3
        if let [first, .., last] = values.as_mut_slice() {
            (*first, *last) = (self.from, self.to);
        }
        values
    }
}

/// One point of a scan.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The scanned inputs.
    pub inputs: Vec<f64>,
    /// The outputs, or why there are none.
    pub outputs: Result<Vec<(&'static str, f64)>, Error>,
}

/// Walks one or two inputs of a quantity; of two, the second goes faster. Each row is handed to `each` as it is computed.
///
/// # Errors
/// An input that is not there, no number or uncertain, more than a million points, two spans of one input; whatever `each` fails with. A point
/// that is refused is a row.
pub fn scan<E: From<Error>>(
    quantity: &Quantity,
    given: &BTreeMap<String, Given>,
    spans: &[(String, Span)],
    mut each: impl FnMut(Row) -> Result<(), E>,
) -> Result<(), E> {
    let refused = |name: &str, why: String| E::from(Error::new(ErrorKind::UnknownInput, why).about(name.chars().take(60).collect::<String>()));
    if !(1..=2).contains(&spans.len()) {
        return Err(refused("", format!("a scan goes along one input or two, not {}; write name=FROM..TO:STEPS", spans.len())));
    }
    for (name, span) in spans {
        let Some(param) = quantity.inputs.iter().find(|one| one.name == name) else {
            return Err(unknown(quantity, "input", name, quantity.inputs.iter().map(|one| one.name)).into());
        };
        if !matches!(param.kind, Kind::Number { .. }) {
            return Err(refused(name, format!("{name} is a choice and has no range to scan")));
        }
        if given.contains_key(name) {
            return Err(refused(name, format!("{name} is given a value and scanned; leave one of the two out")));
        }
        span.checked(name)?;
    }
    if let [(first, a), (second, b)] = spans {
        if first == second {
            return Err(refused(first, format!("{first} is scanned twice")));
        }
        if a.steps.saturating_mul(b.steps) > MOST {
            return Err(refused(second, format!("{} times {} points are more than a million", a.steps, b.steps)));
        }
    }
    let mut given = certain_ones(quantity, given)?;
    let inner = spans.get(1).map_or_else(|| vec![f64::NAN], |(_, span)| span.values());
    for outer in spans[0].1.values() {
        for second in &inner {
            let inputs: Vec<f64> = [outer, *second].into_iter().take(spans.len()).collect();
            for ((name, _), value) in spans.iter().zip(&inputs) {
                given.insert(name.clone(), Given::Number(*value));
            }
            each(Row { inputs, outputs: quantity.evaluate(&given) })?;
        }
    }
    Ok(())
}
