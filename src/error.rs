//! One error type: which input, its value, its unit and its domain.

use serde::Serialize;
use std::fmt;

/// What kind of refusal this is; the command line and JavaScript see the snake_case word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ErrorKind {
    /// No quantity, figure or theory has this id.
    UnknownId,
    /// The quantity or figure has no input of this name.
    UnknownInput,
    /// Text where a number is wanted, or the reverse.
    WrongType,
    /// NaN or an infinity.
    NotFinite,
    /// A number outside the domain of its equation.
    OutOfDomain,
    /// A word that is not among the choices.
    UnknownChoice,
    /// A rule between several inputs is broken.
    Rule,
    /// The equation has no solution for these inputs, or its result leaves the range of a double.
    NoSolution,
    /// A line or an address that cannot be read.
    Unreadable,
    /// A numerical method did not reach its tolerance.
    NotConverged,
    /// A fault of the program itself.
    Internal,
}

/// A refusal that a person can act on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Error {
    /// What kind of refusal.
    pub kind: ErrorKind,
    /// The input refused; empty where no single input is to blame.
    pub input: String,
    /// Its value, as given.
    pub value: String,
    /// Its unit; empty where it has none.
    pub unit: String,
    /// What would be accepted.
    pub domain: String,
    /// The whole sentence.
    pub message: String,
    /// Where a search for an input finds none: what was found instead, for those who say it in another language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<Box<Searched>>,
}

/// What a search found in place of a solution.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Searched {
    /// The input that gives the smallest output, and that output; nothing where every input was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<(f64, f64)>,
    /// The same for the largest output.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<(f64, f64)>,
    /// Whether the output is the same for every input within rounding.
    pub constant: bool,
    /// The first refusal on the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<Error>,
}

impl Error {
    /// An error with a message and nothing else.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, input: String::new(), value: String::new(), unit: String::new(), domain: String::new(), message: message.into(), search: None }
    }

    /// Names the input that is to blame.
    #[must_use]
    pub fn about(mut self, input: impl Into<String>) -> Self {
        self.input = input.into();
        self
    }

    /// A value outside its domain: names the input, the value, the unit and the domain.
    pub fn out_of_domain(input: &str, value: f64, unit: &str, domain: &str) -> Self {
        let kind = if value.is_finite() { ErrorKind::OutOfDomain } else { ErrorKind::NotFinite };
        let number = shown(value);
        let shown = if unit.is_empty() || unit == "1" { number.clone() } else { format!("{number} {unit}") };
        Self {
            kind,
            input: input.into(),
            value: number,
            unit: unit.into(),
            domain: domain.into(),
            message: format!("{input} = {shown} is outside its domain: {domain}"),
            search: None,
        }
    }

    /// The equation has no solution for these inputs.
    pub fn no_solution(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::NoSolution, message)
    }
}

/// A number far from one in its digits and a power of ten, not in hundreds of zeros.
fn shown(value: f64) -> String {
    if value == 0.0 || (1e-6..1e16).contains(&value.abs()) || !value.is_finite() { format!("{value}") } else { format!("{value:e}") }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// `value` if it is finite and above zero.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] or [`ErrorKind::NotFinite`] naming `input`.
pub fn positive(input: &str, value: f64, unit: &str) -> Result<f64, Error> {
    if value.is_finite() && value > 0.0 { Ok(value) } else { Err(Error::out_of_domain(input, value, unit, "> 0")) }
}

/// `value` if it is finite and not below zero.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] or [`ErrorKind::NotFinite`] naming `input`.
pub fn not_negative(input: &str, value: f64, unit: &str) -> Result<f64, Error> {
    if value.is_finite() && value >= 0.0 { Ok(value) } else { Err(Error::out_of_domain(input, value, unit, "≥ 0")) }
}

/// `value` if it is finite.
///
/// # Errors
/// [`ErrorKind::NotFinite`] naming `input`.
pub fn finite(input: &str, value: f64, unit: &str) -> Result<f64, Error> {
    if value.is_finite() { Ok(value) } else { Err(Error::out_of_domain(input, value, unit, "a finite number")) }
}
