//! What stands in a file before it is a table: its characters, its lines, the sign between its cells, and where its head ends.

use super::cells::measured;
use super::heads::{logarithm, stated};
use super::units::is_unit;

/// The text of a file. What is no UTF-8 is read as Latin-1, as spreadsheets write it, unless most of it is UTF-8 after all.
pub(super) fn decoded(bytes: &[u8]) -> String {
    let wide = |pair: fn([u8; 2]) -> u16| -> String {
        let units = bytes[2..].chunks_exact(2).map(|two| pair([two[0], two[1]]));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    let text = match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => {
            let lossy = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
            let strange = lossy.contains(char::REPLACEMENT_CHARACTER);
            if strange && lossy.chars().all(|c| c.is_ascii() || c == char::REPLACEMENT_CHARACTER) {
                bytes.iter().map(|byte| char::from(*byte)).collect()
            } else {
                lossy.into_owned()
            }
        }
    };
    // lines may end as they did on old machines
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Whether a line is empty, a comment, or tells a spreadsheet its separator.
pub(super) fn is_silent(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with(['#', '%', '!']) || (line.len() <= 5 && line.to_lowercase().starts_with("sep="))
}

/// How many of these lines hold two numbers or more if this sign parts their cells, blanks where it is none.
fn numbered(sample: &[&str], sign: Option<char>) -> usize {
    let number = |cell: &str| measured(cell.trim().trim_matches('"'), sign != Some(',')).is_some();
    // two numbers in one cell are two cells: `500,5 12,1` is parted by its blank
    let two = |cell: &&str| sign == Some(',') && !number(cell) && cell.split_whitespace().count() > 1 && cell.split_whitespace().all(number);
    let holds = |line: &&&str| {
        let tidy = unblanked(line);
        let cells: Vec<&str> = sign.map_or_else(|| tidy.split('\t').collect(), |c| line.split(c).collect());
        !cells.iter().any(two) && cells.iter().filter(|cell| number(cell)).count() > 1
    };
    sample.iter().filter(holds).count()
}

/// The sign between cells; none for blanks. It is the one by which most lines hold numbers: a short row or a line below the data does
/// not change it. Where no line holds numbers it stands in all lines, but for a title of up to three lines above them.
pub(super) fn separator(sample: &[&str]) -> Option<char> {
    let signs = [Some(';'), Some('\t'), Some(','), None];
    let most = signs.map(|sign| numbered(sample, sign));
    let best = most.iter().copied().max().unwrap_or(0);
    if best > 0 {
        return signs.into_iter().zip(most).find(|(_, count)| *count == best).and_then(|(sign, _)| sign);
    }
    let in_all = |c: char, lines: &[&str]| !lines.is_empty() && lines.iter().all(|line| line.contains(c));
    // a title over two rows or more
    (0..=3).filter(|above| *above == 0 || above + 2 < sample.len()).find_map(|above| [';', '\t', ','].into_iter().find(|c| in_all(*c, &sample[above..])))
}

/// A line whose cells are parted by blanks, with a tab between them. Blanks around the sign of an error part no cells.
pub(super) fn unblanked(line: &str) -> String {
    let line = ["±", "+/-", "+-"].iter().fold(line.to_owned(), |line, sign| line.replace(&format!(" {sign}"), sign).replace(&format!("{sign} "), sign));
    line.split_whitespace().collect::<Vec<_>>().join("\t")
}

/// The names in a head whose cells are parted by blanks, where names hold blanks too: `T (K)   log10 eta (Pa s)` over two columns.
pub(super) fn regrouped(line: &str, columns: usize) -> Option<Vec<String>> {
    let wide: Vec<String> = line.split("  ").flat_map(|part| part.split('\t')).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
    if wide.len() == columns {
        return Some(wide);
    }
    let mut names: Vec<String> = Vec::new();
    for word in line.split_whitespace() {
        let count = |name: &str, signs: [char; 2]| name.matches(signs).count();
        let open = |name: &str| count(name, ['(', '[']) > count(name, [')', ']']);
        match names.last_mut() {
            Some(last) if open(last) || word.starts_with(['(', '[']) || ["log10", "log", "lg", "ln"].contains(&last.to_lowercase().as_str()) => {
                last.push(' ');
                last.push_str(word);
            }
            _ => names.push(word.to_owned()),
        }
    }
    (names.len() == columns).then_some(names)
}

/// Whether a row below the names holds units: each of its cells is one, or empty.
fn are_units(cells: &[String]) -> bool {
    let known = |cell: &String| cell.is_empty() || ["-", "1", "%"].contains(&cell.as_str()) || is_unit(cell.trim_matches(['(', ')', '[', ']']));
    cells.iter().take(2).all(known) && cells.iter().take(2).any(|cell| is_unit(cell.trim_matches(['(', ')', '[', ']'])))
}

/// A name with the unit that stands below it.
fn with_unit(name: &str, unit: &str) -> String {
    let unit = unit.trim_matches(['(', ')', '[', ']']).trim();
    // a logarithm is said once
    let unit = if logarithm(name).is_some() && logarithm(unit).is_some() { unit.split_once('(').map_or(unit, |(_, inside)| inside) } else { unit };
    if unit.is_empty() || stated(name).is_some() { name.to_owned() } else { format!("{name} ({unit})") }
}

/// Whether some of these names states a unit.
fn tells(names: &[String]) -> bool {
    names.iter().any(|name| stated(name).is_some())
}

/// Where the data begin, given the first rows: how many rows above the head are a title, and the head itself with the units below
/// it. The first row of numbers is `first`.
pub(super) fn head(rows: &[(usize, Vec<String>)], first: usize) -> (usize, Vec<String>, usize) {
    let above = &rows[..first];
    let columns = rows.get(first).map_or(0, |(_, cells)| cells.len());
    if let [.., (_, names), (_, units)] = above
        && are_units(units)
    {
        let named = (0..names.len().max(units.len())).map(|k| with_unit(names.get(k).map_or("", String::as_str), units.get(k).map_or("", String::as_str)));
        return (first - 2, named.collect(), first);
    }
    match above {
        [] => (0, Vec::new(), 0),
        [(_, title), .., (_, names)] if names.len() == columns && (title.len() != columns || (tells(names) && !tells(title))) => {
            (first - 1, names.clone(), first)
        }
        // what stands between the head and the numbers is named as a row that cannot be used
        [(_, names), ..] => (0, names.clone(), 1),
    }
}

/// The names in the last comment above the data, whose first row stands on `line`: `# T (K), log10 eta (Pa s)`; in `#;T;eta` the sign is
/// the name of a column itself. None where the comment does not fit the columns, or states no unit.
pub(super) fn commented(text: &str, line: usize, separator: Option<char>, columns: usize) -> Option<Vec<String>> {
    let comment = text.lines().take(line.saturating_sub(1)).filter(|line| line.trim_start().starts_with('#')).last()?.trim();
    let cells = |line: &str| match separator {
        Some(sign) => Some(line.split(sign).map(|cell| cell.trim().trim_matches('"').to_owned()).collect::<Vec<String>>()),
        None => regrouped(line, columns),
    };
    [comment.trim_start_matches('#').trim_start(), comment].into_iter().filter_map(cells).find_map(|mut names| {
        let counted = names.first().is_some_and(|first| ["", "#"].contains(&first.as_str()));
        if counted && let Some(first) = names.first_mut() {
            "#".clone_into(first);
        }
        let words = names.iter().all(|name| measured(name, separator != Some(',')).is_none());
        (names.len() == columns && words && (counted || tells(&names))).then_some(names)
    })
}

#[cfg(test)]
mod tests {
    use super::{decoded, regrouped, unblanked};

    #[test]
    fn characters_are_those_that_were_written() {
        let degrees = "T (°C);µ ± 1";
        let wide = |mark: [u8; 2], pair: fn(u16) -> [u8; 2]| mark.into_iter().chain(degrees.encode_utf16().flat_map(pair)).collect::<Vec<u8>>();
        let latin: Vec<u8> = degrees.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        for bytes in [
            degrees.as_bytes().to_vec(),
            format!("\u{feff}{degrees}").into_bytes(),
            latin,
            wide([0xff, 0xfe], u16::to_le_bytes),
            wide([0xfe, 0xff], u16::to_be_bytes),
        ] {
            assert_eq!(decoded(&bytes), degrees);
        }
        // one byte lost does not make another writing of the rest
        let mut cut = degrees.as_bytes().to_vec();
        cut.push(0xc2);
        assert!(decoded(&cut).starts_with(degrees));
        assert_eq!(decoded(b"a\rb\r\nc"), "a\nb\nc");
    }

    #[test]
    fn names_with_blanks_are_parted() {
        for line in ["T (K) log10 eta (Pa s)", "T (K)   log10 eta (Pa s)", "T (K)\tlog10 eta (Pa s)"] {
            assert_eq!(regrouped(line, 2).unwrap(), ["T (K)", "log10 eta (Pa s)"], "{line}");
        }
        assert_eq!(regrouped("T/K eta [P]", 2).unwrap(), ["T/K", "eta [P]"]);
        assert_eq!(regrouped("one two three", 2), None);
        assert_eq!(unblanked(" 500  12.1 ± 0.1 "), "500\t12.1±0.1");
    }
}
