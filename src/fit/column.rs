//! One column that is used: its unit, and how its numbers become those of an axis.

use super::axes::Wanted;
use super::heads::{another, offered, over_power, own_unit, ratio, told, unread};
use super::table::Table;
use super::units::{Conversion, plain};
use crate::error::{Error, ErrorKind};
use serde::Serialize;

/// What was understood of one column that is used.
#[derive(Clone, Debug, Serialize)]
pub struct Used {
    /// Which column, from 1.
    pub column: usize,
    /// The unit that its numbers are taken in.
    pub unit: String,
    /// Whether its head tells the unit, or a person does; else it is supposed.
    pub told: bool,
    /// What its head says in brackets and is not understood, where the unit is supposed.
    pub unread: Option<String>,
    /// Units that it could be in.
    pub offered: Vec<String>,
    /// The unit that its numbers keep, where any is as good as another.
    pub kept: Option<String>,
}

/// Which columns are meant: by name, or by number from 1.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// Along which was measured; the first column where none is named.
    pub x: Option<String>,
    /// What was measured; the second.
    pub y: Option<String>,
    /// Its error; the third, where its head or the lack of a head says so.
    pub sigma: Option<String>,
    /// A fit for each value of this column.
    pub group: Option<String>,
    /// The unit of x, where the head of its column does not tell it rightly.
    pub x_unit: Option<String>,
    /// The unit of y.
    pub y_unit: Option<String>,
    /// Molar mass in g/mol, by which what is measured per mole is taken per mass.
    pub molar_mass: Option<f64>,
    /// Density in kg/m³, by which what is measured per volume is taken per mass.
    pub density: Option<f64>,
    /// Glass temperature in K, where x is a ratio to it.
    pub glass_temperature: Option<f64>,
}

/// Units that are offered beside a pure number for what may have any: a modulus is what is usual.
const MODULI: [&str; 4] = ["Pa", "kPa", "MPa", "GPa"];

impl Columns {
    /// What a unit may need beside it: a molar mass, a density.
    fn masses(&self) -> impl Iterator<Item = String> {
        let molar = self.molar_mass.map(|mass| format!("M = {mass} g/mol"));
        molar.into_iter().chain(self.density.map(|density| format!("rho = {density} kg/m^3")))
    }
}

/// How numbers in `unit`, multiplied by some power of the temperature at most `power`, become those of `wanted`; by the molar mass
/// or the density where one is given and wanted.
pub(super) fn reach(unit: &str, wanted: &str, power: i32, columns: &Columns) -> Option<(Conversion, i32)> {
    let with = |text: &str| {
        let by_mass = || columns.masses().find_map(|mass| Conversion::between(&format!("{text}, {mass}"), wanted));
        Conversion::between(text, wanted).or_else(by_mass)
    };
    let times = || with(&format!("K^{power} {unit}")).filter(|_| power > 0).map(|found| (found, power));
    with(unit).map(|found| (found, 0)).or_else(times)
}

impl Table {
    /// What a column is taken for; where y is a quotient by a power of the temperature, also that power.
    pub(super) fn used(
        &self,
        what: &str,
        column: usize,
        wanted: Wanted<'_>,
        asked: Option<&str>,
        columns: &Columns,
        kelvin: bool,
    ) -> Result<((Used, Conversion), i32), Error> {
        // a head that states a unit of another kind is not passed over: the refusal below names it
        let head = self.name(column);
        let own = || if wanted.any_unit { own_unit(head) } else { None };
        let power = over_power(head).filter(|_| kelvin);
        // over T the brackets hold the unit of the quotient, which any power may make that of y
        let quotient = || power.and_then(|power| another(head).filter(|unit| reach(unit, wanted.unit, power, columns).is_some()));
        // a ratio to the glass temperature is a temperature where that is known
        let to_glass = || {
            let glass = columns.glass_temperature.filter(|glass| *glass > 0.0)?;
            ratio(head, wanted.unit).map(|text| if text.ends_with("/T") { format!("{glass}/T") } else { format!("{glass} K") })
        };
        let found = asked.map(str::to_owned).or_else(own).or_else(quotient).or_else(|| told(head, wanted.unit)).or_else(|| another(head));
        let found = found.or_else(to_glass).or_else(|| ratio(head, wanted.unit));
        let supposed = || power.map_or_else(|| wanted.unit.to_owned(), |power| format!("{}/K^{power}", wanted.unit));
        let unit = found.clone().unwrap_or_else(supposed);
        let kept = plain(&unit).filter(|_| wanted.any_unit);
        let reached = reach(&unit, kept.as_deref().unwrap_or(wanted.unit), power.unwrap_or(0), columns);
        let (conversion, power) = reached.ok_or_else(|| {
            let shown: String = unit.chars().take(60).collect();
            let input = format!("{what}_unit");
            let by = |columns: Columns| reach(&unit, wanted.unit, power.unwrap_or(0), &columns).is_some();
            let more = if by(Columns { molar_mass: Some(1.0), ..Columns::default() }) {
                format!("; one is per mole, the other per mass: add the molar mass, as in {shown}, M = 60.08 g/mol, or as molar_mass=60.08")
            } else if by(Columns { density: Some(1.0), ..Columns::default() }) {
                format!("; one is per volume, the other per mass: add the density, as in {shown}, rho = 2.2 g/cm^3, or as density=2200 in kg/m^3")
            } else if ratio(head, wanted.unit).is_some() {
                format!("; where the glass temperature is 700 K, it is {}", if unit.ends_with("/T") { "700/T" } else { "700 K" })
            } else {
                String::new()
            };
            let message = format!(
                "the unit of {what} is {shown} ({input}); {} is wanted in {}, or in a unit of the same kind: {}{more}",
                wanted.name.replace('_', " "),
                wanted.unit,
                offered(wanted.unit).join(", ")
            );
            Error::new(ErrorKind::UnknownChoice, message).about(input)
        })?;
        let mut choices = offered(wanted.unit);
        if wanted.any_unit {
            choices.extend(MODULI.map(str::to_owned));
        }
        if !choices.contains(&unit) {
            choices.push(unit.clone());
        }
        let unread = if found.is_none() { unread(head) } else { None };
        Ok(((Used { column: column + 1, unit, told: found.is_some(), unread, offered: choices, kept }, conversion), power))
    }
}
