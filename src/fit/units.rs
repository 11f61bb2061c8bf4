//! How the numbers of a column become those of a model: units with prefixes, reciprocals, logarithms, degrees Celsius, molar masses.

use super::unit::{NONE, Unit};
use crate::constants::ICE_POINT;
use crate::numerics::decimal::decimal;
use std::f64::consts::{LN_2, LN_10};

/// Places of the metre and of the mole among the powers of a unit.
const METRE: usize = 0;
const MOLE: usize = 5;

/// A unit and what stands beside it: a molar mass, by which what is per mole becomes what is per mass, or a density for what is per
/// volume: `mJ/(mol K)` and 60.08 g/mol of `mJ/(mol K), M = 60.08 g/mol`, `J/(m^3 K), rho = 2.2 g/cm^3`. The text alone where neither is given.
fn without_mass(text: &str) -> (&str, Option<Unit>) {
    let found = || {
        let (unit, mass) = text.rsplit_once('=')?;
        let unit = unit.trim_end();
        let (unit, powers) = match unit.strip_suffix('M') {
            Some(unit) => (unit, [0, 1, 0, 0, 0, -1]),
            None => (unit.strip_suffix("rho").or_else(|| unit.strip_suffix('ρ'))?, [-3, 1, 0, 0, 0, 0]),
        };
        let unit = unit.trim_end_matches([',', ';', ' ']);
        let mass = mass.trim();
        let (number, kind) = mass.split_at(mass.find(|c: char| c.is_alphabetic() && c != 'e')?);
        let number = decimal(&number.trim().replace(',', ".")).filter(|number| number.is_finite() && *number > 0.0)?;
        let kind = Unit::read(kind.trim_end_matches([')', ']'])).filter(|kind| kind.powers == powers)?;
        Some((unit, Unit { factor: number * kind.factor, ..kind }))
    };
    found().map_or((text, None), |(unit, mass)| (unit, Some(mass)))
}

/// The same text with blanks between symbols that were run together: `W/mK` is W/(m K) to most people, `Wm-1K-1` too. Only for a unit
/// that does not fit as it stands: mK alone is a millikelvin.
fn apart(text: &str) -> String {
    let mut out = String::new();
    let mut word = String::new();
    let flush = |word: &mut String, out: &mut String| {
        let known = |part: &str| Unit::symbol(part).is_some();
        let kelvin = word.strip_suffix('K').filter(|rest| known(rest)).map(str::len);
        let cut = kelvin
            .or_else(|| if known(word) { None } else { word.char_indices().map(|(at, _)| at).skip(1).find(|at| known(&word[..*at]) && known(&word[*at..])) });
        match cut {
            Some(at) => out.extend([&word[..at], " ", &word[at..]]),
            None => out.push_str(word),
        }
        word.clear();
    };
    for c in text.chars() {
        if c.is_alphabetic() {
            if word.is_empty() && out.ends_with(|last: char| last.is_ascii_digit() || "¹²³⁴".contains(last)) {
                out.push(' ');
            }
            word.push(c);
        } else {
            flush(&mut word, &mut out);
            out.push(c);
        }
    }
    flush(&mut word, &mut out);
    out
}

/// A degree Fahrenheit or Rankine in kelvins.
const FAHRENHEIT: f64 = 5.0 / 9.0;

/// The scale of a column or of an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Scale {
    /// The number is the value.
    Plain,
    /// The number is this over the value.
    Over(f64),
    /// The number is the square of the value.
    Square,
    /// The number is the logarithm of the value to the base e^this.
    Log(f64),
}

/// A scale and the unit inside it; `shift` is added to a plain number.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Meaning {
    scale: Scale,
    unit: Unit,
    shift: f64,
}

impl Meaning {
    /// The same by a molar mass or a density: each mole, or each volume, that is more than in `to`, or is missing, is so much mass.
    fn by_mass(self, mass: Option<Unit>, to: Unit) -> Self {
        let more = |place: usize| self.unit.powers[place] - to.powers[place];
        mass.map_or(self, |mass| Self { unit: self.unit.times(mass, if mass.powers[MOLE] == 0 { more(METRE) / 3 } else { more(MOLE) }), ..self })
    }
}

/// What a unit text says: `K`, `°C`, `1000/K`, `log10(Pa s)`, `ln(P)`.
fn meaning(text: &str) -> Option<Meaning> {
    let text = text.trim();
    if ["", "1", "-"].contains(&text) {
        return Some(Meaning { scale: Scale::Plain, unit: NONE, shift: 0.0 });
    }
    if ["°K", "deg K", "degK"].contains(&text) {
        return meaning("K");
    }
    if ["°C", "degC", "C", "deg C", "Celsius", "celsius", "℃", "ºC", "oC", "° C", "degrees C", "degrees Celsius"].contains(&text) {
        return Some(Meaning { scale: Scale::Plain, unit: Unit::symbol("K")?, shift: ICE_POINT });
    }
    if ["°F", "F", "degF", "deg F", "Fahrenheit", "℉", "ºF"].contains(&text) {
        return Some(Meaning { scale: Scale::Plain, unit: Unit { factor: FAHRENHEIT, ..Unit::symbol("K")? }, shift: ICE_POINT / FAHRENHEIT - 32.0 });
    }
    if ["°R", "R", "degR", "deg R", "Rankine", "degrees Rankine", "ºR"].contains(&text) {
        return Some(Meaning { scale: Scale::Plain, unit: Unit { factor: FAHRENHEIT, ..Unit::symbol("K")? }, shift: 0.0 });
    }
    for (word, base) in [("log10", LN_10), ("lg", LN_10), ("log2", LN_2), ("log", LN_10), ("ln", 1.0)] {
        if let Some(rest) = text.strip_prefix(word)
            && !rest.starts_with(char::is_alphanumeric)
        {
            let inside = rest.trim().trim_start_matches(['(', '[']).trim_end_matches([')', ']']);
            let unit = if inside.is_empty() { NONE } else { Unit::read(inside)? };
            return Some(Meaning { scale: Scale::Log(base), unit, shift: 0.0 });
        }
    }
    if let Some((number, rest)) = text.split_once('/')
        && let Some(number) = decimal(&number.trim().replace("10^3", "1000").replace("10^4", "10000").replace("10³", "1000").replace("10⁴", "10000"))
        && number > 0.0
    {
        let unit = if ["T", ""].contains(&rest.trim()) { Unit::symbol("K")? } else { Unit::read(rest)? };
        // 1/s is a unit of its own; 1000/K and 1/K are reciprocals of a temperature
        if unit == Unit::symbol("K")? || number != 1.0 {
            return Some(Meaning { scale: Scale::Over(number), unit, shift: 0.0 });
        }
    }
    // a number of units: 520 K, where a temperature is counted in some other one
    if let Some((number, rest)) = text.split_once(' ')
        && let Some(number) = decimal(number).filter(|number| number.is_finite() && *number > 0.0 && *number != 1.0)
    {
        let unit = Unit::read(rest)?;
        return Some(Meaning { scale: Scale::Plain, unit: Unit { factor: number * unit.factor, ..unit }, shift: 0.0 });
    }
    Some(Meaning { scale: Scale::Plain, unit: Unit::read(text)?, shift: 0.0 })
}

/// Whether a text is the unit of something that can be measured, and not a pure number.
pub(super) fn is_unit(text: &str) -> bool {
    meaning(without_mass(text).0).is_some_and(|found| found.unit.powers != NONE.powers)
}

/// The unit of the values that a column in this unit holds: `Pa` for `Pa` and for `log10(Pa)`; none for pure numbers, for temperatures
/// and reciprocals, whose scales are their own, and where it is no unit.
pub(super) fn plain(text: &str) -> Option<String> {
    let found = meaning(text).filter(|found| found.unit.powers != NONE.powers && found.shift == 0.0)?;
    match found.scale {
        Scale::Plain => Some(text.trim().to_owned()),
        Scale::Log(_) => text.split_once(['(', '[']).map(|(_, inside)| inside.trim_end_matches([')', ']']).to_owned()),
        Scale::Over(_) | Scale::Square => None,
    }
}

/// Whether a text is a pure number: `1`, `-`, or nothing.
pub(super) fn is_pure(text: &str) -> bool {
    meaning(text).is_some_and(|found| found.unit == NONE && found.scale == Scale::Plain)
}

/// Whether the numbers of an axis of this unit are logarithms, and whether they are the values themselves.
pub(super) fn scale(unit: &str) -> Option<(bool, bool)> {
    meaning(unit).map(|found| (matches!(found.scale, Scale::Log(_)), found.scale == Scale::Plain))
}

/// How the numbers of a column become those of an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Conversion {
    from: Meaning,
    to: Meaning,
}

impl Conversion {
    /// From numbers in the unit `from`, which may name a molar mass or a density, to the unit `to`; none where the two do not measure the same thing.
    pub fn between(from: &str, to: &str) -> Option<Self> {
        if from.trim() == to.trim() {
            let same = Meaning { scale: Scale::Plain, unit: NONE, shift: 0.0 };
            return Some(Self { from: same, to: same });
        }
        let to = meaning(to)?;
        let (from, mass) = without_mass(from);
        let fits = |text: &str| meaning(text).map(|from| from.by_mass(mass, to.unit)).filter(|from| from.unit.powers == to.unit.powers);
        // a heat capacity over T is drawn against T^2: the square of a temperature is a temperature
        let kelvin = meaning("K")?.unit;
        let square = || {
            meaning(from)
                .filter(|from| to.unit.powers == kelvin.powers && from.scale == Scale::Plain && from.unit.powers == kelvin.powers.map(|power| 2 * power))
        };
        let square = || square().map(|from| Meaning { scale: Scale::Square, unit: Unit { powers: kelvin.powers, factor: from.unit.factor.sqrt() }, ..from });
        fits(from).or_else(|| fits(&apart(from))).or_else(square).map(|from| Self { from, to })
    }

    /// The logarithm of the factor between the units, and the factor.
    fn factor(&self) -> f64 {
        self.from.unit.factor / self.to.unit.factor
    }

    /// A number of the column on the axis; not finite where it has no place there.
    pub fn apply(&self, value: f64) -> f64 {
        if let (Scale::Log(from), Scale::Log(to)) = (self.from.scale, self.to.scale) {
            return (value * from + self.factor().ln()) / to;
        }
        let plain = match self.from.scale {
            Scale::Plain => value + self.from.shift,
            Scale::Over(number) => number / value,
            Scale::Square => value.sqrt(),
            Scale::Log(base) => (value * base).exp(),
        } * self.factor();
        match self.to.scale {
            Scale::Plain => plain - self.to.shift,
            Scale::Over(number) => number / plain,
            Scale::Square => plain * plain,
            Scale::Log(base) => plain.ln() / base,
        }
    }

    /// By how much the number on the axis grows with the number of the column.
    pub fn slope(&self, value: f64) -> f64 {
        if let (Scale::Log(from), Scale::Log(to)) = (self.from.scale, self.to.scale) {
            return from / to;
        }
        let (plain, inner) = match self.from.scale {
            Scale::Plain => (value + self.from.shift, 1.0),
            Scale::Over(number) => (number / value, -number / (value * value)),
            Scale::Square => (value.sqrt(), 0.5 / value.sqrt()),
            Scale::Log(base) => ((value * base).exp(), base * (value * base).exp()),
        };
        let factor = self.factor();
        match self.to.scale {
            Scale::Plain => inner * factor,
            Scale::Over(number) => -number * inner / (plain * plain * factor),
            Scale::Square => 2.0 * plain * inner * factor * factor,
            Scale::Log(base) => inner / (plain * base),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Conversion;

    fn to(from: &str, unit: &str, value: f64) -> f64 {
        Conversion::between(from, unit).unwrap_or_else(|| panic!("{from} to {unit}")).apply(value)
    }

    #[test]
    fn units_become_one_another() {
        for (from, unit, value, expected) in [
            ("°C", "K", 20.0, 293.15),
            // 212 and -459.67 degrees Fahrenheit are 373.15 K and none
            ("°F", "K", 212.0, 373.15),
            ("degF", "K", -458.67, 5.0 / 9.0),
            // 491.67 degrees Rankine are 273.15 K, by the definition of both scales
            ("°R", "K", 491.67, 273.15),
            ("R", "K", 1.8, 1.0),
            ("d", "s", 2.0, 172_800.0),
            ("days", "s", 0.5, 43200.0),
            ("log10(days)", "s", 1.0, 864_000.0),
            ("hours", "s", 1.0, 3600.0),
            ("poises", "log10(Pa s)", 1e13, 12.0),
            ("centipoise", "log10(Pa s)", 1e15, 12.0),
            ("log10(poises)", "log10(Pa s)", 13.0, 12.0),
            ("1000/K", "K", 2.0, 500.0),
            ("10^4/K", "K", 20.0, 500.0),
            ("mK", "K", 20.0, 0.02),
            ("P", "log10(Pa s)", 1e13, 12.0),
            ("dPa s", "log10(Pa s)", 1e13, 12.0),
            ("dPas", "log10(Pa s)", 1e13, 12.0),
            ("Pa·s", "log10(Pa s)", 1e12, 12.0),
            ("ln(Pa s)", "log10(Pa s)", 27.631_021_115_928_547, 12.0),
            ("log10(P)", "log10(Pa s)", 13.0, 12.0),
            ("mJ/(mol K)", "J/(mol K)", 3.0, 0.003),
            ("mJ mol^-1 K^-1", "J/mol/K", 3.0, 0.003),
            ("W/cm/K", "W/(m K)", 1.0, 100.0),
            ("W_per_mK", "W/(m K)", 1.0, 1.0),
            ("W m^-1 K^-1", "W/(m K)", 1.0, 1.0),
            ("Wm-1K-1", "W/(m K)", 1.0, 1.0),
            ("mW/cmK", "W/(m K)", 1.0, 0.1),
            ("W·m⁻¹·K⁻¹", "W/(m K)", 1.0, 1.0),
            ("J/gK", "uJ/(g K)", 1.0, 1e6),
            ("J/molK", "J/(mol K)", 1.0, 1.0),
            ("mW cm-1 K-1", "W/(m K)", 1.0, 0.1),
            ("J/(kg K)", "uJ/(g K)", 1.0, 1000.0),
            ("MHz", "kHz", 1.0, 1000.0),
            ("1/ms", "1/s", 1.0, 1000.0),
            ("G", "T", 1e4, 1.0),
            ("log10(s)", "s", 3.0, 1000.0),
            // 60.08 J/(mol K) of silica is 1 J/(g K)
            ("mJ/(mol K), M = 60.08 g/mol", "uJ/(g K)", 60.08, 1000.0),
            ("J/molK; M=0.06008 kg/mol", "uJ/(g K)", 60.08, 1e6),
            ("mJ/(mol K^4) M = 60,08 g/mol", "uJ/(g K^4)", 60.08, 1000.0),
            ("log10(J/(mol K)), M = 50 g/mol", "J/(g K)", 2.0, 2.0),
            ("mJ/(g K), M = 50 g/mol", "mJ/(mol K)", 2.0, 100.0),
            ("J/g, M = 50 g/mol", "J/g", 2.0, 2.0),
            // 2.2 J/(cm^3 K) of silica are 1 J/(g K), and so are 2.2e6 J/(m^3 K)
            ("J/(cm^3 K), rho = 2.2 g/cm^3", "uJ/(g K)", 2.2, 1e6),
            ("J/(m^3 K); ρ = 2200 kg/m^3", "J/(g K)", 2.2e6, 1.0),
            ("J m-3 K-4 rho=2,2 g/cm3", "uJ/(g K^4)", 2.2, 1.0),
            ("J/(g K), rho = 2.2 g/cm^3", "J/(cm^3 K)", 1.0, 2.2),
        ] {
            let got = to(from, unit, value);
            assert!((got / expected - 1.0).abs() < 1e-9, "{value} {from} = {got} {unit}, not {expected}");
        }
        for (from, unit) in [
            ("s", "K"),
            ("J/(mol K)", "J/(g K)"),
            ("furlong", "m"),
            ("Gd", "s"),
            ("Th", "s"),
            ("cd", "s"),
            ("°C", "s"),
            ("W/mK", "W/K^2"),
            ("S/m", "W/(m K)"),
            ("J/(mol K), M = 0 g/mol", "J/(g K)"),
            ("J/(mol K), M = 60 g", "J/(g K)"),
            ("J/mol, M = 60 g/mol", "J/(g K)"),
            ("J/(m^3 K)", "J/(g K)"),
            ("J/(m^3 K), M = 60 g/mol", "J/(g K)"),
            ("J/(mol K), rho = 2.2 g/cm^3", "J/(g K)"),
            ("J/(m^2 K), rho = 2.2 g/cm^3", "J/(g K)"),
        ] {
            assert_eq!(Conversion::between(from, unit), None, "{from} is no {unit}");
        }
    }

    #[test]
    fn slopes_are_those_of_the_conversion() {
        for (from, unit, at) in
            [("°C", "K", 20.0), ("1000/K", "K", 2.0), ("P", "log10(Pa s)", 50.0), ("ln(P)", "log10(Pa s)", 3.0), ("log10(s)", "s", 0.3), ("s", "1000/K", 1.0)]
        {
            let Some(c) = Conversion::between(from, unit) else { continue };
            let h = 1e-6;
            let expected = (c.apply(at + h) - c.apply(at - h)) / (2.0 * h);
            assert!((c.slope(at) / expected - 1.0).abs() < 1e-7, "{from} to {unit}");
        }
    }
}
