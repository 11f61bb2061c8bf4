//! What the columns of a table are, in which units, and the points that follow.

use super::answer::Points;
use super::axes::{Wanted, axes};
use super::cells::{MISSING, measured};
use super::column::{Columns, Used};
use super::errors::share as share_of;
use super::said::Said;
use super::table::{Table, unreadable};
use super::units::Conversion;
use crate::describe::Fit;
use crate::error::{Error, ErrorKind};
use crate::numerics::decimal::decimal;
use serde::Serialize;

/// What was understood of a table, to be looked at before it is used.
#[derive(Clone, Debug, Serialize)]
pub struct Understood {
    /// What stands between cells.
    pub separator: &'static str,
    /// Whether decimals are set off by a comma.
    pub decimal_comma: bool,
    /// Heads of the columns; empty where there are none.
    pub head: Vec<String>,
    /// How many columns there are.
    pub columns: usize,
    /// How many rows of data.
    pub rows: usize,
    /// The first rows, each with its line in the file.
    pub first: Vec<(usize, Vec<String>)>,
    /// Along which was measured.
    pub x: Used,
    /// What was measured.
    pub y: Used,
    /// The column of errors, from 1, if there is one.
    pub sigma: Option<usize>,
    /// Whether errors are relative: a share of y, or per cent.
    pub relative: Option<f64>,
}

/// Points of one group, what was left out, and what was understood.
pub struct Taken {
    /// Value of the group column; empty where there is none.
    pub group: String,
    /// The points, in the units of the axes.
    pub points: Points,
    /// The line of the file that each point stands on.
    pub lines: Vec<usize>,
    /// The unit of what was measured, where it is not that of the model.
    pub unit: Option<String>,
    errors: Vec<Option<f64>>,
    /// Rows that could not be used, and why.
    pub left_out: Vec<Said>,
    /// What was understood of the columns.
    pub understood: Vec<String>,
    /// What of them a reader should know before a fit is believed.
    pub warnings: Vec<Said>,
}

/// Rows that are shown of a table.
const SHOWN: usize = 200;

/// Columns that are named as not used.
const MOST_NAMED: usize = 8;

/// Which columns are used, and how.
struct Roles {
    x: (Used, Conversion),
    y: (Used, Conversion),
    /// The power of x that y is multiplied by before it is converted.
    power: i32,
    sigma: Option<usize>,
    relative: Option<f64>,
    /// The same share of y as the error of every point.
    share: Option<f64>,
    group: Option<usize>,
}

/// A share of y from a text in per cent.
fn percent(text: &str) -> Result<f64, Error> {
    let share = decimal(&text.trim().replace(',', ".")).filter(|share| share.is_finite() && *share > 0.0);
    share.map(|share| 0.01 * share).ok_or_else(|| Error::new(ErrorKind::Unreadable, "sigma: a number of per cent above zero is wanted").about("sigma"))
}

impl Table {
    /// The columns of x and y, as they are asked for, or the first ones that hold numbers.
    pub(super) fn axes_of(&self, columns: &Columns) -> Result<(usize, usize), Error> {
        let asked = |what: &str, name: &Option<String>| name.as_ref().map(|name| self.column(what, name)).transpose();
        let named = |name: &Option<String>| name.as_ref().and_then(|name| self.column("sigma", name).ok());
        let taken: Vec<usize> = asked("group", &columns.group)?.into_iter().chain(named(&columns.sigma)).collect();
        Ok(self.first(asked("x", &columns.x)?, asked("y", &columns.y)?, &taken))
    }

    /// Which columns are used, and how their numbers are read.
    fn roles(&self, across: Wanted<'_>, up: Wanted<'_>, columns: &Columns) -> Result<Roles, Error> {
        let asked = |what: &str, name: &Option<String>| name.as_ref().map(|name| self.column(what, name)).transpose();
        let group = asked("group", &columns.group)?;
        let (x, y) = self.axes_of(columns)?;
        // a column may be called "2%"; column 2 is not meant by it
        let share = columns.sigma.as_deref().filter(|text| self.column("sigma", text).is_err()).and_then(|text| text.trim().strip_suffix('%'));
        let share = share.map(percent).transpose()?;
        let sigma = match columns.sigma.as_deref() {
            Some("none") => None,
            _ if share.is_some() => None,
            Some(name) => Some(self.column("sigma", name)?),
            None => self.third(x, y, group.as_slice()),
        };
        let kelvin = across.unit == "K";
        let relative = sigma.and_then(|k| share_of(self.name(k)));
        let (across, _) = self.used("x", x, across, columns.x_unit.as_deref(), columns, false)?;
        let (up, power) = self.used("y", y, up, columns.y_unit.as_deref(), columns, kelvin)?;
        Ok(Roles { x: across, y: up, power, sigma, relative, share, group })
    }

    /// What was understood, to be shown before it is used.
    ///
    /// # Errors
    /// A column or unit that is not there.
    pub fn understood(&self, across: Wanted<'_>, up: Wanted<'_>, columns: &Columns) -> Result<Understood, Error> {
        let roles = self.roles(across, up, columns)?;
        Ok(Understood {
            separator: self.separator,
            decimal_comma: self.comma,
            head: self.head.clone(),
            columns: self.columns(),
            rows: self.rows.len(),
            first: self.rows.iter().take(SHOWN).cloned().collect(),
            x: roles.x.0,
            y: roles.y.0,
            sigma: roles.sigma.map(|k| k + 1),
            relative: roles.relative,
        })
    }

    /// The points for two axes, one set for each group, in the order in which groups occur.
    ///
    /// # Errors
    /// A column or a unit that is not there; a file of which no row can be used.
    pub fn points_on(&self, across: Wanted<'_>, up: Wanted<'_>, columns: &Columns) -> Result<Vec<Taken>, Error> {
        let roles = self.roles(across, up, columns)?;
        let understood = self.words(across, up, &roles);
        let warnings = [("x", &roles.x.0), ("y", &roles.y.0)].into_iter().filter_map(|(what, used)| {
            let text = used.unread.as_ref()?;
            Some(Said::new("unit_unread").with("text", text.clone()).with("axis", what).with("taken", used.unit.clone()))
        });
        let warnings: Vec<Said> = warnings.collect();
        let mut sets: Vec<Taken> = Vec::new();
        for (line, cells) in &self.rows {
            let key = roles.group.map_or("", |k| cells.get(k).map_or("", String::as_str));
            let place = sets.iter().position(|set| set.group == key).unwrap_or_else(|| {
                sets.push(Taken {
                    group: key.to_owned(),
                    points: Points::default(),
                    lines: Vec::new(),
                    unit: roles.y.0.kept.clone(),
                    errors: Vec::new(),
                    left_out: Vec::new(),
                    understood: understood.clone(),
                    warnings: warnings.clone(),
                });
                sets.len() - 1
            });
            match self.row(*line, cells, &roles) {
                Ok((x, y, error)) => {
                    sets[place].points.x.push(x);
                    sets[place].points.y.push(y);
                    sets[place].errors.push(error);
                    sets[place].lines.push(*line);
                }
                Err(why) => sets[place].left_out.push(why),
            }
        }
        for set in &mut sets {
            // errors count where every point has one
            let all: Option<Vec<f64>> = std::mem::take(&mut set.errors).into_iter().collect();
            set.points.sigma = all.filter(|all| !all.is_empty());
        }
        if let Some(first) = sets.first_mut() {
            first.left_out.splice(..0, self.title.iter().map(|line| Said::new("row_title").with("line", *line)));
        }
        if sets.iter().all(|set| set.points.x.is_empty()) {
            let why = sets.iter().flat_map(|set| &set.left_out).take(3).map(Said::to_string).collect::<Vec<_>>().join("; ");
            return Err(unreadable(format!("no row of the file can be used: {why}")));
        }
        Ok(sets)
    }

    /// As [`points_on`](Self::points_on) the axes of a model.
    ///
    /// # Errors
    /// As there.
    pub fn points(&self, of: &Fit, columns: &Columns) -> Result<Vec<Taken>, Error> {
        let (across, up) = axes(of)?;
        self.points_on(across, up, columns)
    }

    /// What was understood, in words.
    fn words(&self, across: Wanted<'_>, up: Wanted<'_>, roles: &Roles) -> Vec<String> {
        let named = |column: usize| if self.name(column).is_empty() { format!("column {}", column + 1) } else { format!("column {:?}", self.name(column)) };
        let say = |what: &str, used: &Used, wanted: Wanted<'_>| {
            let unread = used.unread.as_ref().map(|text| format!(", as \"{text}\" in its head is not understood"));
            let supposed = if used.told { String::new() } else { format!(", as supposed{}", unread.unwrap_or_default()) };
            let taken = match &used.kept {
                Some(kept) if *kept == used.unit => String::new(),
                Some(kept) => format!(", kept in {kept}"),
                None if used.unit == wanted.unit => String::new(),
                None => format!(", taken as {} in {}", wanted.name, wanted.unit),
            };
            let by = if what == "y" && roles.power > 0 { format!(", times the temperature to the power {}", roles.power) } else { String::new() };
            format!("{what}: {}, in {}{supposed}{by}{taken}", named(used.column - 1), used.unit)
        };
        let mut words = vec![say("x", &roles.x.0, across), say("y", &roles.y.0, up)];
        if let Some(sigma) = roles.sigma {
            words.push(format!("sigma: {}{}", named(sigma), if roles.relative.is_some() { ", relative to y" } else { "" }));
        }
        words.extend(roles.share.map(|share| format!("sigma: {} % of y at every point", 100.0 * share)));
        let used = [Some(roles.x.0.column - 1), Some(roles.y.0.column - 1), roles.sigma, roles.group];
        let unused: Vec<String> = (0..self.columns()).filter(|k| !used.contains(&Some(*k))).map(named).collect();
        if !unused.is_empty() {
            let more = if unused.len() > MOST_NAMED { format!(" and {} more", unused.len() - MOST_NAMED) } else { String::new() };
            words.push(format!("not used: {}{more}", unused[..unused.len().min(MOST_NAMED)].join(", ")));
        }
        words
    }

    fn row(&self, line: usize, cells: &[String], roles: &Roles) -> Result<(f64, f64, Option<f64>), Said> {
        let cell = |what: &'static str, k: usize| -> Result<(f64, Option<f64>), Said> {
            let said = |kind| Said::new(kind).with("line", line).with("column", what);
            let text = cells.get(k).map_or("", String::as_str);
            if MISSING.contains(&text) {
                return Err(said("row_missing"));
            }
            measured(text, self.comma).ok_or_else(|| said("row_no_number").with("text", text.chars().take(40).collect::<String>()))
        };
        let ((raw_x, _), (raw_y, own)) = (cell("x", roles.x.0.column - 1)?, cell("y", roles.y.0.column - 1)?);
        let x = roles.x.1.apply(raw_x);
        // C/T^3 by the third power of the temperature
        let by = x.powi(roles.power);
        let y = roles.y.1.apply(raw_y * by);
        if !(x.is_finite() && y.is_finite()) {
            return Err(Said::new("row_no_place").with("line", line).with("x", raw_x.to_string()).with("y", raw_y.to_string()));
        }
        let error = match roles.sigma {
            None => own.or(roles.share.map(|share| share * raw_y.abs())),
            Some(k) => Some(cell("sigma", k)?.0 * roles.relative.map_or(1.0, |share| share * raw_y.abs())),
        };
        let error = error.map(|error| error * (by * roles.y.1.slope(raw_y * by)).abs());
        match error {
            Some(error) if !(error > 0.0 && error.is_finite()) => Err(Said::new("row_sigma").with("line", line).with("sigma", error.to_string())),
            other => Ok((x, y, other)),
        }
    }
}
