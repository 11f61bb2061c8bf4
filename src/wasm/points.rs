//! A text read as a table of points, and what it may hold: what JavaScript asks of the part that fits.

use super::{handed_over, thrown};
use crate::error::{Error, ErrorKind};
use crate::fit::{Columns, Kind, Points, Reading, Said, Table, Taken, Understood, Wanted, guess, table_as};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::JsValue;

pub(super) fn taken<T: for<'a> Deserialize<'a>>(what: &str, value: &JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value.clone())
        .map_err(|error| thrown(Error::new(ErrorKind::Unreadable, format!("{what} cannot be read: {error}")).about(what)))
}

/// An axis: name and unit, and whether any other will do.
#[derive(Deserialize)]
struct Named {
    name: String,
    unit: String,
    /// Whether a column in another unit keeps it.
    #[serde(default)]
    any_unit: bool,
}

impl Named {
    fn wanted(&self) -> Wanted<'_> {
        Wanted { name: &self.name, unit: &self.unit, any_unit: self.any_unit }
    }
}

/// For which axes a table is read, and what a person says of its columns.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    x: Named,
    y: Named,
    #[serde(default)]
    columns: ColumnsAsked,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct ColumnsAsked {
    x: Option<String>,
    y: Option<String>,
    sigma: Option<String>,
    group: Option<String>,
    x_unit: Option<String>,
    y_unit: Option<String>,
    molar_mass: Option<f64>,
    density: Option<f64>,
    glass_temperature: Option<f64>,
    separator: Option<String>,
    decimal: Option<String>,
}

impl ColumnsAsked {
    /// The text as a table, as far as it is said how.
    fn table(&self, text: &str) -> Result<Table, Error> {
        table_as(text.as_bytes(), &Reading { separator: self.separator.clone(), decimal: self.decimal.clone() })
    }
}

impl From<ColumnsAsked> for Columns {
    fn from(asked: ColumnsAsked) -> Self {
        let ColumnsAsked { x, y, sigma, group, x_unit, y_unit, molar_mass, density, glass_temperature, .. } = asked;
        Self { x, y, sigma, group, x_unit, y_unit, molar_mass, density, glass_temperature }
    }
}

/// Which measurements a table may hold, and what a person says of its columns.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GuessAsked {
    kinds: Vec<Kind>,
    #[serde(default)]
    columns: ColumnsAsked,
}

#[derive(Serialize)]
struct Read {
    understood: Understood,
    sets: Vec<Set>,
}

#[derive(Serialize)]
struct Set {
    group: String,
    #[serde(flatten)]
    points: Points,
    lines: Vec<usize>,
    left_out: Vec<String>,
    left: Vec<Said>,
    words: Vec<String>,
    warnings: Vec<String>,
    warned: Vec<Said>,
}

impl From<Taken> for Set {
    fn from(set: Taken) -> Self {
        let told = |all: &[Said]| all.iter().map(Said::to_string).collect();
        Self {
            left_out: told(&set.left_out),
            warnings: told(&set.warnings),
            group: set.group,
            points: set.points,
            lines: set.lines,
            left: set.left_out,
            words: set.understood,
            warned: set.warnings,
        }
    }
}

pub(super) fn points_read(text: &str, asked: &JsValue) -> Result<JsValue, JsValue> {
    let Asked { x, y, columns } = taken("asked", asked)?;
    let read = || -> Result<Read, Error> {
        let table = columns.table(text)?;
        let columns = Columns::from(columns);
        let understood = table.understood(x.wanted(), y.wanted(), &columns)?;
        let sets = table.points_on(x.wanted(), y.wanted(), &columns)?;
        let sets = sets.into_iter().map(Set::from).collect();
        Ok(Read { understood, sets })
    };
    handed_over(&read().map_err(thrown)?)
}

pub(super) fn guessed(text: &str, asked: &JsValue) -> Result<JsValue, JsValue> {
    let GuessAsked { kinds, columns } = taken("asked", asked)?;
    let found = columns.table(text).and_then(|table| guess(&table, &columns.into(), &kinds));
    handed_over(&found.map_err(thrown)?)
}
