//! Measured points from a file as people have them: any usual separator, decimal comma, comments, units in the head.

use super::cells::{MISSING, measured, number};
use super::errors::tells;
use super::splitter::Splitter;
use super::text::{commented, decoded, head, is_silent, regrouped, separator, unblanked};
use crate::error::{Error, ErrorKind};

/// A file read: its head, its rows of texts with their line numbers.
pub struct Table {
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<(usize, Vec<String>)>,
    pub(super) comma: bool,
    pub(super) separator: &'static str,
    /// Lines above the head that were read as a title.
    pub(super) title: Vec<usize>,
}

pub(super) fn unreadable(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Unreadable, message).about("file")
}

/// Rows within which numbers are looked for below a head.
const HEAD: usize = 6;

/// How a text is read, where a person knows better than its lines suggest.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What stands between cells: one of the words in [`Understood::separator`](super::Understood).
    pub separator: Option<String>,
    /// The sign of decimals, `comma` or `point`; the other one then parts thousands.
    pub decimal: Option<String>,
}

const SEPARATORS: [(&str, Option<char>); 4] = [("comma", Some(',')), ("semicolon", Some(';')), ("tab", Some('\t')), ("blanks", None)];
const DECIMALS: [(&str, bool); 2] = [("comma", true), ("point", false)];

/// What a word stands for; none where none is asked for.
fn chosen<T: Copy>(what: &str, asked: Option<&String>, choices: &[(&str, T)]) -> Result<Option<T>, Error> {
    let Some(word) = asked else { return Ok(None) };
    let found = choices.iter().find(|(name, _)| name == word).map(|(_, of)| Some(*of));
    found.ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        let shown: String = word.chars().take(60).collect();
        Error::new(ErrorKind::UnknownChoice, format!("{what} = {shown:?}: one of {} is wanted", names.join(", "))).about(what)
    })
}

/// A cell without the sign between its thousands: 1234.5 of 1,234.5.
fn ungrouped(cell: &str, sign: char) -> String {
    let chars: Vec<char> = cell.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let parts = |at: usize| chars[at] == sign && at > 0 && digit(at - 1) && (1..4).all(|more| digit(at + more)) && !digit(at + 4);
    (0..chars.len()).filter(|at| !parts(*at)).map(|at| chars[at]).collect()
}

/// Reads a text as a table.
///
/// # Errors
/// [`ErrorKind::Unreadable`] where it holds no rows.
pub fn table(bytes: &[u8]) -> Result<Table, Error> {
    table_as(bytes, &Reading::default())
}

/// The same, as far as it is said how.
///
/// # Errors
/// As [`table`]; [`ErrorKind::UnknownChoice`] for a word that is none of those.
pub fn table_as(bytes: &[u8], asked: &Reading) -> Result<Table, Error> {
    let text = decoded(bytes);
    let (parted, decimal) = (chosen("separator", asked.separator.as_ref(), &SEPARATORS)?, chosen("decimal", asked.decimal.as_ref(), &DECIMALS)?);
    let lines = || text.lines().enumerate().filter(|(_, line)| !is_silent(line)).map(|(number, line)| (number + 1, line));
    let sample: Vec<&str> = lines().take(20).map(|(_, line)| line).collect();
    let separator = parted.unwrap_or_else(|| separator(&sample));
    // a comma parts cells only where it is not the sign of decimals
    let within = || sample.iter().any(|line| line.as_bytes().windows(3).any(|w| w[1] == b',' && w[0].is_ascii_digit() && w[2].is_ascii_digit()));
    let comma = !matches!(separator, Some(',')) && decimal.unwrap_or_else(within);
    let thousands = decimal.map(|_| if comma { '.' } else { ',' });
    let mut splitter = Splitter::new(separator.map_or(b'\t', |c| u8::try_from(u32::from(c)).unwrap_or(b',')));
    let mut rows = Vec::new();
    for (number, line) in lines() {
        let mut cells = if separator.is_none() { splitter.cells(&unblanked(line)) } else { splitter.cells(line) };
        if let Some(sign) = thousands {
            cells.iter_mut().for_each(|cell| *cell = ungrouped(cell, sign));
        }
        if !cells.is_empty() {
            rows.push((number, cells));
        }
    }
    if rows.is_empty() {
        return Err(unreadable("the file holds no rows of data"));
    }
    let is_data = |(_, cells): &(usize, Vec<String>)| cells.iter().take(2).all(|cell| measured(cell, comma).is_some());
    let first = rows.iter().take(HEAD).position(is_data);
    if separator.is_none()
        && let Some(first) = first
    {
        let columns = rows[first].1.len();
        for (number, cells) in rows.iter_mut().take(first).filter(|(_, cells)| cells.len() > columns) {
            if let Some(names) = text.lines().nth(*number - 1).and_then(|line| regrouped(line, columns)) {
                *cells = names;
            }
        }
    }
    let (above, mut head, begin) = head(&rows, first.unwrap_or(1.min(rows.len())));
    if head.is_empty() {
        let (line, cells) = &rows[0];
        head = commented(&text, *line, separator, cells.len()).unwrap_or_default();
    }
    let title = rows.iter().take(above).map(|(number, _)| *number).collect();
    rows.drain(..begin);
    if rows.is_empty() {
        return Err(unreadable("the file holds a head and no rows of data"));
    }
    let separator = match separator {
        Some(';') => "semicolon",
        Some('\t') => "tab",
        Some(_) => "comma",
        None => "blanks",
    };
    Ok(Table { head, rows, comma, separator, title })
}

impl Table {
    pub(super) fn column(&self, what: &str, asked: &str) -> Result<usize, Error> {
        let named = self.head.iter().position(|name| name.eq_ignore_ascii_case(asked.trim()));
        let numbered = || asked.trim().parse::<usize>().ok().filter(|k| (1..=self.rows[0].1.len()).contains(k)).map(|k| k - 1);
        named.or_else(numbered).ok_or_else(|| {
            let all = if self.head.is_empty() { format!("numbers from 1 to {}", self.rows[0].1.len()) } else { self.head.join(", ") };
            Error::new(ErrorKind::UnknownInput, format!("{what} = {:?}: there is no such column; there are {all}", asked.chars().take(60).collect::<String>()))
                .about(what)
        })
    }

    pub(super) fn name(&self, column: usize) -> &str {
        self.head.get(column).map_or("", String::as_str)
    }

    /// How many rows hold a number in this column.
    fn numbers(&self, column: usize) -> usize {
        self.rows.iter().filter(|(_, cells)| cells.get(column).is_some_and(|cell| measured(cell, self.comma).is_some())).count()
    }

    /// How many columns there are.
    pub(super) fn columns(&self) -> usize {
        self.rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0).max(self.head.len())
    }

    /// Whether a column only counts the rows: `no`, `#`, whole numbers one after the other, in each set anew.
    fn counts(&self, column: usize) -> bool {
        let name = self.name(column).to_lowercase();
        let named = ["#", "№", "no", "nr", "n°", "num", "number", "nummer", "index", "idx", "row", "point", "pt", "id", "i", "lfd nr", "s no"]
            .contains(&name.replace('.', "").trim());
        let values: Vec<f64> = self.rows.iter().filter_map(|(_, cells)| number(cells.get(column)?, self.comma)).collect();
        named && values.windows(2).all(|two| two[1] - two[0] == 1.0 || two[1] == values[0]) && values.iter().all(|value| value.fract() == 0.0)
    }

    /// The columns of x and y where they are not named: the first ones that hold numbers, but for those that are `taken` and one that
    /// counts the rows. In a table without numbers the first ones.
    pub(super) fn first(&self, x: Option<usize>, y: Option<usize>, taken: &[usize]) -> (usize, usize) {
        let free = |k: &usize| !taken.contains(k) && Some(*k) != x && Some(*k) != y;
        // what is missing in a column says nothing of it
        let filled = |k: usize| self.rows.iter().filter(|(_, cells)| cells.get(k).is_some_and(|cell| !MISSING.contains(&cell.as_str()))).count();
        let holds = |k: &usize| free(k) && self.numbers(*k) > 0 && 2 * self.numbers(*k) >= filled(*k);
        let enough = (0..self.columns()).filter(|k| holds(k)).count() + usize::from(x.is_some()) + usize::from(y.is_some()) > 2;
        let mut found = (0..self.columns()).filter(|k| holds(k) && !(enough && self.counts(*k))).chain((0..).filter(free));
        let mut next = |default: Option<usize>| default.or_else(|| found.next()).unwrap_or(0);
        let across = next(x);
        let up = y.or_else(|| found.find(|k| *k != across)).unwrap_or(1);
        (across, up)
    }

    /// The column of errors where it is not named: the first after those of x and y whose head says so; without heads the first one,
    /// where it holds numbers throughout.
    pub(super) fn third(&self, x: usize, y: usize, taken: &[usize]) -> Option<usize> {
        let numbers = |k: usize| self.rows.iter().filter(|(_, cells)| cells.get(k).is_some_and(|cell| number(cell, self.comma).is_some())).count();
        let mut rest = (0..self.columns()).filter(|k| ![x, y].contains(k) && !taken.contains(k));
        if self.head.is_empty() {
            return rest.find(|k| *k > x.max(y)).filter(|k| numbers(*k) == self.rows.len());
        }
        // a row that lacks its error is named; it does not take the errors of the others along
        rest.find(|k| tells(self.name(*k), self.name(x), self.name(y)) && 2 * numbers(*k) > self.rows.len())
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, table, table_as};
    use crate::fit::axes::Wanted;
    use crate::fit::column::Columns;
    use crate::fit::columns::Taken;

    const T: Wanted<'static> = Wanted { name: "temperature", unit: "K", any_unit: false };
    const ETA: Wanted<'static> = Wanted { name: "log10_viscosity", unit: "log10(Pa s)", any_unit: false };

    fn points(text: &str) -> Vec<Taken> {
        table(text.as_bytes()).unwrap().points_on(T, ETA, &Columns::default()).unwrap()
    }

    #[test]
    fn the_same_points_are_read_from_every_usual_form() {
        let forms = [
            "T_K,log10_viscosity_Pa_s,source\n# a comment\n500,12,\"a, b\"\n600,6.5,c\n",
            "\u{feff}T (°C);log10 eta (Pa s)\n226,85;12\n326,85;6,5\n",
            "T/K\tlog10 eta (P)\n500\t13\n600\t7.5\n",
            "1000/T  ln(eta)\n2  27.631021115928547\n1.6666666666666667  14.966803104461297\n",
            "500 12\n600 6.5\n",
            "T [K],eta [P]\n500,1e13\n600,31622776.601683795\n",
            "T (°F);log10 eta (Pa s)\n440,33;12\n620,33;6,5\n",
            "T/K eta [P]\n500 1e13\n600 31622776.601683795\n",
            "T (K) log10 eta (Pa s)\n500 12 ± 0.1\n600 6.5 ± 0.1\n",
            "sep=;\nT (°C);log10 eta (Pa s)\n226,85;12\n326,85;6,5\n",
            "Viscosity of a glass, measured twice\nT (°C),log10 eta (P)\n226.85,13\n326.85,7.5\n",
            "My glass; first melt\nT (°C);log10 eta (P);place\n226,85;13;a\n326,85;7,5;b\n",
            "T,log10 eta\n°C,log10(P)\n226.85,13\n326.85,7.5\n",
            "T;eta\n[K];[dPa s]\n500;1D+13\n600;3.1622776601683795D+07\n",
            "T (K),log10 eta (Pa s)\r500,12\r600,6.5\r",
            "1000/T (1/K),log10(eta/Pa.s)\n2,12\n1.6666666666666667,6.5\n",
            "10^4/T [K^-1],log10 eta (Pa s)\n20,12\n16.666666666666667,6.5\n",
            "1000/T (K),log10 eta (Pa s)\n2,12\n1.6666666666666667,6.5\n",
            "1000 K/T,log10 eta (Pa s)\n2,12\n1.6666666666666667,6.5\n",
            "1/T (10^-3 K^-1),log10 eta (Pa s)\n2,12\n1.6666666666666667,6.5\n",
            "T (R),log10 eta (Pa s)\n900,12\n1080,6.5\n",
            "T (K),log10 eta (poises)\n500,13\n600,7.5\n",
            // a column that counts the rows is none of them
            "no,T (K),log10 eta (Pa s)\n1,500,12\n2,600,6.5\n",
            "Nr.;T (K);log10 eta (Pa s)\n1;500;12\n2;600;6,5\n",
            "#;T (K);log10 eta (Pa s)\n1;500;12\n2;600;6,5\n",
            "Nr.;Probe;T (K);log10 eta (Pa s)\n1;a;500;12\n1;b;600;6,5\n",
            "#  T (K)  log10 eta (Pa s)\n1  500  12\n2  600  6.5\n",
            // the head as a comment, as numerical programs write it
            "# a glass\n# T (°C)  log10 eta (P)\n226.85 13\n326.85 7.5\n",
            "# T (°C), log10 eta (P)\n226.85,13\n326.85,7.5\n",
        ];
        for text in forms {
            let set = points(text).remove(0);
            assert!(set.left_out.iter().all(|why| why.to_string() == "line 1: read as a title"), "{text}: {:?}", set.left_out);
            assert!(!set.understood.iter().any(|words| words.contains("))")), "{:?}", set.understood);
            for (got, expected) in set.points.x.iter().chain(&set.points.y).zip([500.0, 600.0, 12.0, 6.5]) {
                assert!((got - expected).abs() < 1e-9, "{text}: {got} for {expected}");
            }
        }
    }

    #[test]
    fn bad_rows_are_named_and_left_out_and_errors_are_found() {
        let set = points("T,log eta,sigma\n500,12,0.1\n550,abc,0.1\n560,,0.1\n600,6.5,0\n700,4,0.2\n").remove(0);
        assert_eq!((set.points.x.len(), set.left_out.len()), (2, 3));
        assert!(["line 3", "abc"].iter().all(|words| set.left_out[0].to_string().contains(words)));
        assert_eq!(set.points.sigma.unwrap(), [0.1, 0.2]);
        // a row without its error is named, and the errors of the others count
        let set = points("T,log eta,sigma\n500,12,0.1\n550,9,\n600,6.5,0.3\n700,--,0.2\n").remove(0);
        let left: Vec<String> = set.left_out.iter().map(ToString::to_string).collect();
        assert_eq!((set.points.sigma.unwrap(), left), (vec![0.1, 0.3], vec!["line 3: sigma is missing".to_owned(), "line 5: y is missing".to_owned()]));
        // relative errors, and errors beside the number
        let set = points("T,log eta,rel err (%)\n500,12,1\n600,10,2\n").remove(0);
        assert_eq!(set.points.sigma.unwrap(), [0.12, 0.2]);
        assert_eq!(points("T,log eta\n500,12±0.1\n600,10.0(2)\n").remove(0).points.sigma.unwrap(), [0.1, 0.2]);
        // what counts is a column of numbers like others where it does not go on by one, or is asked for
        let odd = points("i,log10 eta (Pa s),place\n500,12,3\n600,6.5,4\n").remove(0);
        assert_eq!(odd.points.x, [500.0, 600.0]);
        let asked = Columns { x: Some("no".into()), y: Some("3".into()), x_unit: Some("K".into()), ..Columns::default() };
        let set = table(b"no,T (K),log10 eta (Pa s)\n1,500,12\n2,600,6.5\n").unwrap().points_on(T, ETA, &asked).unwrap().remove(0);
        assert_eq!(set.points.x, [1.0, 2.0]);
        // a comment that names no unit is none of the names
        assert!(table(b"# my glass\n500 12\n600 6.5\n").unwrap().head.is_empty());
        // a third column of another kind is no error
        assert!(points("T,log eta,pressure\n500,12,1\n600,6,1\n").remove(0).points.sigma.is_none());
    }

    #[test]
    fn a_separator_and_the_sign_of_decimals_can_be_said() {
        let read = |text: &str, separator: Option<&str>, decimal: Option<&str>| {
            let reading = Reading { separator: separator.map(str::to_owned), decimal: decimal.map(str::to_owned) };
            table_as(text.as_bytes(), &reading).map(|table| table.points_on(T, ETA, &Columns::default()).unwrap().remove(0).points)
        };
        // 1,250 are a thousand and more to some, little more than one to others
        let text = "T (K);eta (Pa s)\n1,250;1,000\n1,500;500\n";
        assert_eq!(read(text, None, None).unwrap().x, [1.25, 1.5]);
        let points = read(text, None, Some("point")).unwrap();
        assert_eq!(points.x, [1250.0, 1500.0]);
        assert!((points.y[0] - 3.0).abs() < 1e-12);
        assert_eq!(read("1,250.5;12\n1500;1\n", None, Some("point")).unwrap().x, [1250.5, 1500.0]);
        let points = read("T (K);log10 eta (Pa s)\n1.250;3\n1.500;2,75\n", None, Some("comma")).unwrap();
        assert_eq!((points.x, points.y), (vec![1250.0, 1500.0], vec![3.0, 2.75]));
        let text = "1,2;3,4\n5,6;7,8\n";
        assert_eq!(read(text, None, None).map(|points| (points.x, points.y)).unwrap(), (vec![1.2, 5.6], vec![3.4, 7.8]));
        // three columns of whole numbers, or two of which the first has decimals
        let text = "1,2 3\n5,6 7\n";
        assert_eq!(read(text, Some("blanks"), Some("comma")).map(|points| (points.x, points.y)).unwrap(), (vec![1.2, 5.6], vec![3.0, 7.0]));
        for (separator, decimal, input) in [(Some("dash"), None, "separator"), (None, Some("dot"), "decimal")] {
            assert_eq!(read(text, separator, decimal).err().unwrap().input, input);
        }
    }

    #[test]
    fn what_was_understood_is_told_and_can_be_changed() {
        let read = table(b"T (\xc2\xb0C);visc\n20,5;3,25\n40;2\n").unwrap();
        let seen = read.understood(T, ETA, &Columns::default()).unwrap();
        assert_eq!((seen.separator, seen.decimal_comma, seen.x.unit.as_str(), seen.x.told, seen.y.told), ("semicolon", true, "°C", true, false));
        let other = Columns { y_unit: Some("ln(P)".into()), ..Columns::default() };
        let set = read.points_on(T, ETA, &other).unwrap().remove(0);
        assert!((set.points.y[0] - (3.25 / std::f64::consts::LN_10 - 1.0)).abs() < 1e-12);
        let wrong = Columns { y_unit: Some("furlong".into()), ..Columns::default() };
        assert_eq!(read.points_on(T, ETA, &wrong).err().unwrap().input, "y_unit");
    }

    #[test]
    fn a_head_with_a_unit_of_another_kind_is_not_passed_over() {
        const C: Wanted<'_> = Wanted { name: "heat_capacity", unit: "uJ/(g K)", any_unit: false };
        let read = table(b"T (K);C (mJ/(mol K))\n1;60.08\n2;120.16\n").unwrap();
        let refusal = read.points_on(T, C, &Columns::default()).err().unwrap();
        assert_eq!(refusal.input, "y_unit");
        assert!(refusal.message.contains("add the molar mass, as in mJ/(mol K), M = 60.08 g/mol"), "{}", refusal.message);
        let with = Columns { y_unit: Some("mJ/(mol K), M = 60.08 g/mol".into()), ..Columns::default() };
        let set = read.points_on(T, C, &with).unwrap().remove(0);
        assert!((set.points.y[1] - 2000.0).abs() < 1e-9);
        // seconds are no temperature, but what stands in brackets may be what a column depends on
        assert_eq!(table(b"t (ms);C\n1;2\n").unwrap().points_on(T, C, &Columns::default()).err().unwrap().input, "x_unit");
        assert_eq!(table(b"T;C (T)\n1;2\n").unwrap().points_on(T, C, &Columns::default()).unwrap().len(), 1);
    }

    #[test]
    fn what_may_have_any_unit_keeps_that_of_its_column() {
        const PHI: Wanted<'_> = Wanted { name: "relaxation", unit: "1", any_unit: true };
        const TIME: Wanted<'_> = Wanted { name: "time", unit: "s", any_unit: false };
        let read = |text: &[u8], columns: &Columns| table(text).unwrap().points_on(TIME, PHI, columns).unwrap().remove(0);
        for (text, unit, first) in [
            ("t (s);G (Pa)\n1;400\n2;200\n", Some("Pa"), 400.0),
            ("t_s,modulus_kPa\n1,400\n2,200\n", Some("kPa"), 400.0),
            ("t (s);log10 G (Pa)\n1;2\n2;1\n", Some("Pa"), 100.0),
            ("t (s)\tG(t) (MPa)\n1\t400\n2\t200\n", Some("MPa"), 400.0),
            ("t (s);phi\n1;0.9\n2;0.5\n", None, 0.9),
            // what a column depends on is no unit of it
            ("t (s);phi (T)\n1;0.9\n2;0.5\n", None, 0.9),
        ] {
            let set = read(text.as_bytes(), &Columns::default());
            assert_eq!(set.unit.as_deref(), unit, "{text}");
            assert!((set.points.y[0] - first).abs() < 1e-9, "{text}: {}", set.points.y[0]);
        }
        // a person says it, and the error goes along
        let asked = Columns { y_unit: Some("ln(MPa)".into()), ..Columns::default() };
        let set = read(b"t;G;sigma\n1;0;0.1\n2;-1;0.1\n", &asked);
        assert_eq!((set.unit.as_deref(), set.points.y[0], set.points.sigma.unwrap()[0]), (Some("MPa"), 1.0, 0.1));
        assert!(set.understood[1].contains("in ln(MPa), kept in MPa"), "{:?}", set.understood);
        // what is no unit stays refused
        let wrong = Columns { y_unit: Some("furlong".into()), ..Columns::default() };
        assert_eq!(table(b"t;G\n1;2\n").unwrap().points_on(TIME, PHI, &wrong).err().unwrap().input, "y_unit");
    }

    #[test]
    fn no_bytes_make_it_stop() {
        let text = b"T (C);log10 eta;sigma\n20,5;3,25;0,1\n30;x;\n\n#\n40;2;1e-2\n";
        let mut state = 1_u64;
        for _ in 0..2000 {
            let mut bytes = text.to_vec();
            for _ in 0..4 {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let place = usize::try_from(state >> 33).unwrap_or(0) % bytes.len();
                bytes[place] = u8::try_from((state >> 20) & 0xff).unwrap_or(0);
            }
            if let Ok(table) = table(&bytes)
                && let Ok(sets) = table.points_on(T, ETA, &Columns::default())
            {
                for set in sets {
                    assert!(set.points.x.iter().chain(&set.points.y).all(|value| value.is_finite()));
                }
            }
        }
    }
}
