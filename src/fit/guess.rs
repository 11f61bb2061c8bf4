//! What was measured, guessed from the heads of a table: by the unit that a head states, and by the name in it.

use super::column::{Columns, reach};
use super::heads::{another, bracketed, over_power, ratio, stated, states};
use super::said::Said;
use super::table::Table;
use crate::error::Error;
use serde::{Deserialize, Serialize};

/// One axis of a measurement, as the catalogue describes it.
#[derive(Clone, Debug, Deserialize)]
pub struct Side {
    /// Name: `log10_viscosity`.
    pub name: String,
    /// Unit: `log10(Pa s)`.
    pub unit: String,
    /// Symbol in TeX: `\log_{10}\eta`.
    pub symbol: String,
    /// Whether any unit will do.
    #[serde(default)]
    pub any_unit: bool,
}

/// A measurement that some model speaks of: what was measured, and along what.
#[derive(Clone, Debug, Deserialize)]
pub struct Kind {
    /// Along which was measured.
    pub x: Side,
    /// What was measured.
    pub y: Side,
}

/// Which measurement the heads tell of.
#[derive(Clone, Debug, Serialize)]
pub struct Guess {
    /// Its place among those that were offered; none where nothing tells.
    pub kind: Option<usize>,
    /// What the guess rests on, or why there is none, as a sentence.
    pub why: String,
    /// The same as data.
    pub said: Said,
}

/// Words in names and symbols that say nothing of the quantity.
const SILENT: [&str; 4] = ["log", "ln", "lg", "rm"];
/// Letters that people write out.
const GREEK: [(&str, &str); 9] =
    [("η", "eta"), ("κ", "kappa"), ("ε", "epsilon"), ("χ", "chi"), ("φ", "phi"), ("ω", "omega"), ("τ", "tau"), ("ν", "nu"), ("Δ", "Delta")];

/// The words of a text; primes belong to a word, digits do not.
fn words(text: &str) -> Vec<String> {
    let primes = text.replace(['″', '"'], "''").replace('′', "'");
    let plain = GREEK.iter().fold(primes, |text, (letter, name)| text.replace(letter, &format!(" {name} "))).replace(" '", "'");
    let parts = plain.split(|c: char| !c.is_alphabetic() && c != '\'').filter(|word| !word.is_empty());
    parts.filter(|word| !SILENT.contains(&word.to_lowercase().as_str())).map(str::to_owned).collect()
}

/// Whether the name in a head is that of the axis: its symbol, or a word of its name that may be cut short (`visc`).
fn named(head: &str, side: &Side) -> bool {
    // what stands in brackets is a unit, or an argument
    let outside = bracketed(head).and_then(|inside| head.split_once(inside)).map_or(head, |(before, _)| before);
    let said = words(outside);
    let symbol = words(&side.symbol.replace('\\', " "));
    let joined = symbol.concat();
    let by_symbol = !symbol.is_empty() && (symbol.iter().all(|word| said.contains(word)) || said.contains(&joined));
    let names = words(&side.name);
    by_symbol || said.iter().map(|word| word.to_lowercase()).any(|word| word.len() >= 4 && names.iter().any(|name| name.starts_with(&word)))
}

/// Whether a head states a unit that becomes that of the axis by what can be given beside it: over a power of the temperature, per mole,
/// per volume, over the glass temperature. What is missing is asked for when the table is read.
fn becomes(head: &str, side: &Side, kelvin: bool) -> bool {
    let power = over_power(head).filter(|_| kelvin).unwrap_or(0);
    let by = |columns: Columns| another(head).is_some_and(|unit| reach(&unit, &side.unit, power, &columns).is_some());
    by(Columns { molar_mass: Some(1.0), ..Columns::default() }) || by(Columns { density: Some(1.0), ..Columns::default() }) || ratio(head, &side.unit).is_some()
}

/// How well a head fits an axis: 2 for the unit, 1 for the name; none where it states a unit of another kind. `kelvin` says whether a
/// temperature stands on the other axis.
fn score(head: &str, side: &Side, kelvin: bool) -> Option<u8> {
    let unit = states(head, &side.unit) || becomes(head, side, kelvin);
    // of C/T^3 the divisor is no unit
    let silent = stated(head).is_none() || (over_power(head).is_some() && bracketed(head).is_none());
    (unit || side.any_unit || silent).then(|| 2 * u8::from(unit) + u8::from(named(head, side)))
}

/// Guesses which of `kinds` a table holds. Where several fit alike, or none does, there is no guess.
///
/// # Errors
/// Where a column that was asked for is not there.
pub fn guess(table: &Table, columns: &Columns, kinds: &[Kind]) -> Result<Guess, Error> {
    let (across, up) = table.axes_of(columns)?;
    let (across, up) = (table.name(across), table.name(up));
    let shown = |head: &str| head.chars().take(60).collect::<String>();
    let told = |kind: Option<usize>, said: Said| Ok(Guess { kind, why: said.to_string(), said });
    let none = |said: Said| told(None, said);
    if up.is_empty() {
        return none(Said::new("no_header"));
    }
    let along = |kind: &Kind| score(across, &kind.x, false);
    let measured = |kind: &Kind| score(up, &kind.y, kind.x.unit == "K");
    let known = kinds.iter().any(|kind| along(kind).is_some_and(|score| score > 0));
    let mut found: Vec<(usize, u8, u8)> = Vec::new();
    for (k, kind) in kinds.iter().enumerate() {
        // a head that tells of another axis speaks against a measurement along this one
        if let (Some(y @ 1..), Some(x)) = (measured(kind), along(kind))
            && (x > 0 || !known)
        {
            found.push((k, y, x));
        }
    }
    // where nothing tells along what was measured, the same quantity along two axes stays open
    let best = found.iter().map(|(_, y, x)| y + x).max();
    let first: Vec<&(usize, u8, u8)> = found.iter().filter(|(_, y, x)| !known || Some(y + x) == best).collect();
    match (first.as_slice(), stated(up)) {
        ([(k, y, _)], _) => {
            let by = ["by_name", "by_unit", "by_name_and_unit"][usize::from(y.saturating_sub(1)).min(2)];
            told(Some(*k), Said::new(by).with("head", shown(up)))
        }
        ([_, ..], _) => none(Said::new("several_fit").with("head", shown(up))),
        ([], Some(unit)) if kinds.iter().all(|kind| measured(kind).is_none_or(|score| score == 0)) => {
            none(Said::new("unit_of_none").with("head", shown(up)).with("text", unit))
        }
        ([], _) => none(Said::new("names_none").with("across", shown(across)).with("head", shown(up))),
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Side, guess};
    use crate::fit::column::Columns;
    use crate::fit::table::table;

    fn side(name: &str, symbol: &str, unit: &str) -> Side {
        Side { name: name.into(), unit: unit.into(), symbol: symbol.into(), any_unit: name == "relaxation" }
    }

    /// The measurement that a table with these heads is taken for, and why.
    fn guessed(heads: &str) -> (&'static str, String) {
        let temperature = || side("temperature", "T", "K");
        let kinds = [
            ("viscosity", temperature(), side("log10_viscosity", r"\log_{10}\eta", "log10(Pa s)")),
            ("conductivity", temperature(), side("conductivity", r"\kappa", "W/(m K)")),
            ("heat", temperature(), side("heat_capacity", "C", "uJ/(g K)")),
            ("heat in a field", side("field", "B", "T"), side("heat_capacity", "C_p", "uJ/(g K)")),
            ("echo", side("field", "B", "T"), side("echo", "A", "1")),
            ("relaxation", side("time", "t", "s"), side("relaxation", r"\phi", "1")),
            ("loss", side("frequency", r"\nu", "Hz"), side("loss", r"\epsilon''", "1")),
        ];
        let columns: Vec<Kind> = kinds.iter().map(|(_, x, y)| Kind { x: x.clone(), y: y.clone() }).collect();
        let guess = guess(&table(format!("{heads}\n1;2\n3;4\n").as_bytes()).unwrap(), &Columns::default(), &columns).unwrap();
        (guess.kind.map_or("", |k| kinds[k].0), guess.why)
    }

    #[test]
    fn heads_tell_what_was_measured() {
        for (heads, expected) in [
            ("T (K);kappa_W_per_mK", "conductivity"),
            ("T;kappa [W/m/K]", "conductivity"),
            ("T/K;κ / W m^-1 K^-1", "conductivity"),
            ("temperature;k (mW/(cm K))", "conductivity"),
            ("T_K;log10_viscosity_Pa_s", "viscosity"),
            ("1000/T;log eta", "viscosity"),
            ("T (°C);visc", "viscosity"),
            ("T (°C);log10 eta (P)", "viscosity"),
            ("T (K);C (J/gK)", "heat"),
            ("T;heat capacity", "heat"),
            ("B (T);C_p (uJ/(g K))", "heat in a field"),
            ("B/T;Cp [J/(kg K)]", "heat in a field"),
            ("field_T;A", "echo"),
            ("t (s);phi(t)", "relaxation"),
            ("f (Hz);ε″", "loss"),
            ("frequency (kHz);epsilon''", "loss"),
            // quotients, and what needs a molar mass or a density: it is asked for when the table is read
            ("T (K);C/T^3 (mJ/mol K^4)", "heat"),
            ("T (K);C/T³ (uJ/(g K^4))", "heat"),
            ("T (K);C/T^3", "heat"),
            ("T^2 (K^2);C/T (mJ/(g K^2))", "heat"),
            ("T (K);C (mJ/(mol K))", "heat"),
            ("Tg/T;log10 eta (Pa s)", "viscosity"),
            ("T (K);C_p (J/(cm^3 K))", "heat"),
            ("T (K);kappa/T (mW/(cm K^2))", "conductivity"),
        ] {
            let (found, why) = guessed(heads);
            assert_eq!(found, expected, "{heads}: {why}");
            assert!(why.starts_with("Guessed from the "), "{why}");
        }
    }

    #[test]
    fn where_nothing_tells_nothing_is_guessed() {
        for (heads, why) in [
            // over the field it is none over the temperature
            ("B (T);C/T^3 (mJ/mol K^4)", "mJ/mol K^4"),
            ("T (K);C/V (mJ/(mol K V))", "mJ/(mol K V)"),
            ("T (K);conductivity (S/m)", "S/m"),
            ("T (K);modulus (GPa)", "GPa"),
            ("a;b", "name no measurement"),
            ("pressure (GPa);eta (Pa s)", "name no measurement"),
            ("time;C(t)", "name no measurement"),
            ("sample;C (J/(g K))", "several"),
            ("500;12", "no header"),
        ] {
            let (found, told) = guessed(heads);
            assert_eq!(found, "", "{heads}: {told}");
            assert!(told.contains(why), "{heads}: {told}");
        }
    }

    #[test]
    fn the_column_that_is_asked_for_counts() {
        let kinds = [Kind { x: side("temperature", "T", "K"), y: side("conductivity", r"\kappa", "W/(m K)") }];
        let table = table(b"T (K);sample;kappa (W/m/K)\n1;2;3\n").unwrap();
        assert_eq!(guess(&table, &Columns::default(), &kinds).unwrap().kind, None);
        let third = Columns { y: Some("3".into()), ..Columns::default() };
        assert_eq!(guess(&table, &third, &kinds).unwrap().kind, Some(0));
        let missing = Columns { y: Some("7".into()), ..Columns::default() };
        assert_eq!(guess(&table, &missing, &kinds).unwrap_err().input, "y");
    }
}
