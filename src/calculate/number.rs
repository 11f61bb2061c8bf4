//! A number as people type it, with its uncertainty where it has one.

use crate::describe::{Given, Kind, Param, Quantity};
use crate::error::{Error, ErrorKind};
use crate::numerics::decimal::decimal;
use std::collections::BTreeMap;

/// What is understood, for messages.
const UNDERSTOOD: &str = "0.85, 1.5e-3, 1/3, 0,85, 0.85±0.05, 0.85(5), 0.8..0.9";

/// How a value is uncertain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spread {
    /// A normal distribution with this standard deviation.
    Normal(f64),
    /// Anything between the two ends, all of it alike.
    Between(f64, f64),
}

impl Spread {
    /// Its standard deviation.
    pub fn deviation(self) -> f64 {
        match self {
            Self::Normal(deviation) => deviation,
            Self::Between(low, high) => (high - low) / 12.0_f64.sqrt(),
        }
    }
}

/// A number that was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typed {
    /// Its value; the middle of an interval.
    pub value: f64,
    /// How it is uncertain, where it was typed with an uncertainty.
    pub spread: Option<Spread>,
}

/// Reads a number with or without an uncertainty: `0.85`, `1.5e-3`, `2 × 10^-3`, `1/3`, `0,85`, `0.85±0.05` (also `+-` and `+/-`,
/// and in per cent), `0.85(5)`, `1.23(4)e-3`, `0.8..0.9`.
///
/// # Errors
/// A sentence that says what cannot be read, without the name of the input.
pub fn read(text: &str) -> Result<Typed, String> {
    // nearly every cell of a long table
    if text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'))
        && let Some(value) = decimal(text).filter(|value| value.is_finite())
    {
        return Ok(Typed { value, spread: None });
    }
    let tidy = tidy(text)?;
    if tidy.is_empty() {
        return Err(format!("a number is missing; understood are {UNDERSTOOD}"));
    }
    if let Some((low, high)) = tidy.split_once("..") {
        let (low, high) = (number(low)?, number(high)?);
        if low >= high {
            return Err(format!("the interval {low}..{high} does not rise; write the smaller end first"));
        }
        return Ok(Typed { value: low + 0.5 * (high - low), spread: Some(Spread::Between(low, high)) });
    }
    if let Some((value, error)) = tidy.split_once('±') {
        // (0.85±0.05)e-3: the power belongs to both
        let (value, error, power) = match (value.strip_prefix('('), error.split_once(')')) {
            (Some(value), Some((error, power))) => (value, error, power),
            _ => (value, error, ""),
        };
        let power = if power.is_empty() { 1.0 } else { number(&format!("1{power}"))? };
        let value = number(value)? * power;
        let error = match error.strip_suffix('%') {
            Some(share) => 0.01 * number(share)? * value.abs(),
            None => number(error)? * power,
        };
        return certain(value, error);
    }
    if let Some((value, rest)) = tidy.split_once('(')
        && let Some((digits, power)) = rest.split_once(')')
        && (power.is_empty() || power.starts_with(['e', 'E', '*']))
    {
        let power = if power.is_empty() { 1.0 } else { number(&format!("1{power}"))? };
        let (value, digits) = (value.replace(',', "."), digits.replace(',', "."));
        let decimals = value.split_once('.').map_or(0, |(_, after)| after.len());
        let last = if digits.contains('.') { 1.0 } else { 0.1_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX)) };
        return certain(number(&value)? * power, number(&digits)? * last * power);
    }
    Ok(Typed { value: number(&tidy)?, spread: None })
}

fn certain(value: f64, error: f64) -> Result<Typed, String> {
    if error < 0.0 {
        return Err(format!("the uncertainty {error} is negative"));
    }
    Ok(Typed { value, spread: Some(Spread::Normal(error)) })
}

/// Where the digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, full width.
const ZEROS: [u32; 5] = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
const RAISED: [char; 12] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁻', '⁺'];

/// The digit of another script, and the sign of another keyboard, as ours.
fn ours(c: char) -> char {
    let code = u32::from(c);
    if let Some(digit) = ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|digit| *digit < 10)) {
        return char::from_digit(digit, 10).unwrap_or(c);
    }
    match c {
        '−' | '–' | '－' => '-',
        '＋' => '+',
        '×' | '·' => '*',
        '⁄' | '／' => '/',
        '．' | '٫' => '.',
        '，' => ',',
        '_' | '٬' => ' ',
        other => other,
    }
}

/// One spelling for what is written in several ways.
fn tidy(text: &str) -> Result<String, String> {
    let shown: String = text.chars().take(40).collect();
    let two = || format!("{shown:?} holds more than one number");
    let text: String = text.trim().chars().map(ours).collect();
    // cells of a table
    if text.contains(['\t', '\n', '\r']) {
        return Err(two());
    }
    let mut tidy = String::new();
    let mut before = "";
    for word in text.split_whitespace() {
        let (last, first) = (before.chars().last().unwrap_or('e'), word.chars().next().unwrap_or('e'));
        let (digit, mark) = (|c: char| c.is_ascii_digit(), |c: char| c == '.' || c == ',');
        if (mark(last) && digit(first)) || (digit(last) && mark(first)) {
            return Err(two());
        }
        if digit(last) && digit(first) {
            // blanks between digits set off thousands, and nothing else
            let group = before.bytes().rev().take_while(u8::is_ascii_digit).count();
            let next = word.bytes().take_while(u8::is_ascii_digit).count();
            let decimals = tidy.trim_end_matches(digit).ends_with(mark);
            if if decimals { group != 3 || next > 3 } else { group > 3 || next != 3 } {
                return Err(two());
            }
        }
        tidy.push_str(word);
        before = word;
    }
    // a raised power, as the page shows it
    let (mut flat, mut power) = (String::new(), false);
    for c in tidy.chars() {
        let raised = RAISED.iter().position(|other| *other == c).filter(|_| power || flat.ends_with("10"));
        if raised.is_some() && !power {
            flat.push('^');
        }
        power = raised.is_some();
        flat.push(match raised {
            Some(10) => '-',
            Some(11) => '+',
            Some(digit) => u32::try_from(digit).ok().and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c),
            None => c,
        });
    }
    for (from, to) in [("+/-", "±"), ("+-", "±"), ("…", ".."), ("x10^", "e"), ("*10^", "e"), ("*10", "e")] {
        flat = flat.replace(from, to);
    }
    // a power without a factor
    Ok(match flat.strip_prefix("10^").map(|rest| ("", rest)).or_else(|| flat.strip_prefix("-10^").map(|rest| ("-", rest))) {
        Some((sign, power)) => format!("{sign}1e{power}"),
        None => flat,
    })
}

/// A plain number or a fraction of two.
fn number(text: &str) -> Result<f64, String> {
    if let Some((above, below)) = text.split_once('/') {
        let (above, below) = (plain(above)?, plain(below)?);
        return if below == 0.0 { Err(format!("{text} divides by zero")) } else { Ok(above / below) };
    }
    plain(text)
}

fn plain(text: &str) -> Result<f64, String> {
    let shown: String = text.chars().take(40).collect();
    let unclear = || format!("{shown:?} is not a number; understood are {UNDERSTOOD}");
    if text.is_empty() {
        return Err(format!("a number is missing beside a sign; understood are {UNDERSTOOD}"));
    }
    let body = text.strip_prefix(['-', '+']).unwrap_or(text);
    if let Some((whole, part)) = body.split_once(',') {
        if part.contains([',', '.']) || whole.contains('.') {
            return Err(format!("{shown:?} has several separators; write it without those of the thousands"));
        }
        // 1,500 may be one and a half or one thousand five hundred
        if part.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0" && part.chars().all(|c| c.is_ascii_digit()) {
            return Err(format!("{shown:?} can be read in two ways; write {whole}.{part} or {whole}{part}"));
        }
    }
    let read: String = text.replace(',', ".");
    match decimal(&read) {
        Some(value) if value.is_finite() => Ok(value),
        Some(_) => Err(format!("{shown} is too large for a number")),
        None => Err(unclear()),
    }
}

/// Inputs as numbers where an uncertainty would be lost: it is refused, and so is the name of no input.
///
/// # Errors
/// [`ErrorKind::UnknownInput`] or [`ErrorKind::WrongType`] naming the input.
pub(super) fn certain_ones(quantity: &Quantity, given: &BTreeMap<String, Given>) -> Result<BTreeMap<String, Given>, Error> {
    if let Some(name) = given.keys().find(|name| quantity.inputs.iter().all(|param| param.name != name.as_str())) {
        return Err(unknown(quantity, "input", name, quantity.inputs.iter().map(|param| param.name)));
    }
    let (numbers, spreads) = typed(quantity.inputs, given)?;
    let Some((name, _)) = spreads.first() else { return Ok(numbers) };
    let text: String = if let Some(Given::Text(text)) = given.get(*name) { text.chars().take(60).collect() } else { String::new() };
    let mut error = Error::new(ErrorKind::WrongType, format!("{name} = {text}: a number without an uncertainty is wanted")).about(*name);
    error.value = text;
    Err(error)
}

/// A refusal of a name that a quantity does not have; says which it has.
pub(super) fn unknown<'a>(quantity: &Quantity, what: &str, name: &str, all: impl Iterator<Item = &'a str>) -> Error {
    let (name, all): (String, Vec<&str>) = (name.chars().take(60).collect(), all.collect());
    Error::new(ErrorKind::UnknownInput, format!("{} has no {what} {name:?}; it has {}", quantity.id, all.join(", "))).about(name)
}

/// Inputs as numbers, and how those that are uncertain are so.
pub type Numbers = (BTreeMap<String, Given>, Vec<(&'static str, Spread)>);

/// Numbers for what was typed as text where a parameter is a number, and how each is uncertain.
///
/// # Errors
/// [`ErrorKind::WrongType`] naming the input whose text cannot be read.
pub fn typed(params: &[Param], given: &BTreeMap<String, Given>) -> Result<Numbers, Error> {
    let mut numbers = given.clone();
    let mut spreads = Vec::new();
    for param in params {
        let Kind::Number { domain, .. } = param.kind else { continue };
        let Some(Given::Text(text)) = given.get(param.name) else { continue };
        let refused = |why: String| {
            let mut error = Error::new(ErrorKind::WrongType, format!("{}: {why}", param.name)).about(param.name);
            error.value = text.chars().take(60).collect();
            error.unit = param.unit.into();
            error.domain = format!("a number, {domain}");
            error
        };
        let read = read(text).map_err(refused)?;
        if let Some(spread) = read.spread {
            if domain.integer {
                return Err(refused("a whole number has no uncertainty here".into()));
            }
            spreads.push((param.name, spread));
        }
        numbers.insert(param.name.to_owned(), Given::Number(read.value));
    }
    Ok((numbers, spreads))
}

#[cfg(test)]
mod tests {
    use super::{Spread, read};

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let plain = [
            ("0.85", 0.85),
            (" -1.5e-3 ", -1.5e-3),
            ("1,5", 1.5),
            ("0,125", 0.125),
            ("12,25", 12.25),
            ("1/3", 1.0 / 3.0),
            ("-2/0,5", -4.0),
            ("2 × 10^-3", 2e-3),
            ("−4", -4.0),
            ("1 000", 1000.0),
            (".5", 0.5),
            ("3*10^8", 3e8),
            // the page's own display, and other scripts
            ("7.2 × 10⁻¹", 0.72),
            ("−1.5 × 10¹²", -1.5e12),
            ("10⁻³", 1e-3),
            ("-10^4", -1e4),
            ("٠٫٧٢", 0.72),
            ("۱۲", 12.0),
            ("０．７２", 0.72),
            ("－１２，５", -12.5),
            ("1 000 000.5", 1_000_000.5),
            ("12\u{202f}345,678 9", 12_345.678_9),
            ("1_000", 1000.0),
        ];
        for (text, value) in plain {
            let typed = read(text).unwrap();
            assert!((typed.value - value).abs() <= 1e-15 * value.abs() && typed.spread.is_none(), "{text}: {typed:?}");
        }
    }

    #[test]
    fn uncertainties_are_read_in_their_usual_forms() {
        let uncertain = [
            ("0.85±0.05", 0.85, 0.05),
            ("0.85 +- 0.05", 0.85, 0.05),
            ("0,85+/-0,05", 0.85, 0.05),
            ("0.85(5)", 0.85, 0.05),
            ("1.234(12)e-3", 1.234e-3, 1.2e-5),
            ("12.3(1.2)", 12.3, 1.2),
            ("1500(20)", 1500.0, 20.0),
            ("(0.85±0.05)e-3", 0.85e-3, 0.05e-3),
            ("200±5%", 200.0, 10.0),
            ("-3.0(1)", -3.0, 0.1),
        ];
        for (text, value, error) in uncertain {
            let typed = read(text).unwrap();
            let Some(Spread::Normal(found)) = typed.spread else { panic!("{text}: {typed:?}") };
            assert!((typed.value - value).abs() <= 1e-14 * value.abs() && (found - error).abs() <= 1e-12 * error, "{text}: {typed:?}");
        }
        let between = read("0.8..0.9").unwrap();
        assert!((between.value - 0.85).abs() < 1e-15);
        assert_eq!(between.spread, Some(Spread::Between(0.8, 0.9)));
        // the variance of a uniform distribution of width one is one twelfth
        assert!((read("0..1").unwrap().spread.unwrap().deviation().powi(2) - 1.0 / 12.0).abs() < 1e-15);
    }

    #[test]
    fn what_is_unclear_is_refused_and_says_so() {
        for (text, why) in [
            ("", "missing"),
            ("abc", "not a number"),
            ("NaN", "not a number"),
            ("inf", "not a number"),
            ("1e999", "too large"),
            ("1/0", "divides by zero"),
            ("1,500", "two ways"),
            ("1,234.5", "several separators"),
            ("0.9..0.8", "does not rise"),
            ("1±-2", "negative"),
            ("0.85±", "missing beside a sign"),
            ("±0.05", "missing beside a sign"),
            ("..0.9", "missing beside a sign"),
            ("1/", "missing beside a sign"),
            ("1..2..3", "not a number"),
            ("1±2±3", "not a number"),
            ("1(2", "not a number"),
            ("(5)", "missing beside a sign"),
            ("1/2/3", "not a number"),
            // cells of a spreadsheet, lists
            ("1\t2", "more than one number"),
            ("0.72\t100", "more than one number"),
            ("0.72\n100", "more than one number"),
            ("0.72 100", "more than one number"),
            ("1 2", "more than one number"),
            ("1 00", "more than one number"),
            ("1234 567", "more than one number"),
            ("1, 5", "more than one number"),
            ("1. 5", "more than one number"),
            ("1 .5", "more than one number"),
            ("1_2", "more than one number"),
            ("0.72 -1", "not a number"),
            ("2¹", "not a number"),
            ("10⁻", "not a number"),
            ("¹²", "not a number"),
        ] {
            let refused = read(text).unwrap_err();
            assert!(refused.contains(why), "{text}: {refused}");
        }
    }
}
