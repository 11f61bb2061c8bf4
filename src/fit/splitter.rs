//! A line of a table into its cells.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// Parts lines by the rules of CSV: a cell in quotes may hold the separator. Each line stands by itself, so that a quote that is
/// never closed spoils its own line alone; what the lines have in common is built once.
pub(super) struct Splitter {
    reader: Reader,
    texts: Vec<u8>,
    ends: Vec<usize>,
}

impl Splitter {
    pub(super) fn new(separator: u8) -> Self {
        Self { reader: ReaderBuilder::new().delimiter(separator).build(), texts: Vec::new(), ends: Vec::new() }
    }

    /// The cells of a line without the blanks around them; none for an empty line.
    pub(super) fn cells(&mut self, line: &str) -> Vec<String> {
        self.reader.reset();
        // quotes are only ever taken away, and a line has one cell more than separators
        self.texts.resize(line.len() + 1, 0);
        self.ends.resize(line.len() + 2, 0);
        let (mut read, mut written, mut ended) = (0, 0, 0);
        loop {
            let (result, more, texts, ends) = self.reader.read_record(&line.as_bytes()[read..], &mut self.texts[written..], &mut self.ends[ended..]);
            (read, written, ended) = (read + more, written + texts, ended + ends);
            // the end of the line is told by a call without text
            if !matches!(result, ReadRecordResult::InputEmpty) {
                break;
            }
        }
        let begins = std::iter::once(0).chain(self.ends.iter().copied());
        let cell = |(begin, end): (usize, &usize)| String::from_utf8_lossy(&self.texts[begin..*end]).trim().to_owned();
        begins.zip(&self.ends[..ended]).map(cell).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Splitter;

    #[test]
    fn cells_are_those_of_the_rules_of_csv() {
        let mut splitter = Splitter::new(b';');
        let cases: [(&str, &[&str]); 7] = [
            ("1; 2 ;3", &["1", "2", "3"]),
            (r#""a;b";c"#, &["a;b", "c"]),
            (r#""says ""yes""";é"#, &[r#"says "yes""#, "é"]),
            (r#""never closed;c"#, &["never closed;c"]),
            ("after it;d", &["after it", "d"]),
            (";", &["", ""]),
            ("", &[]),
        ];
        for (line, wanted) in cases {
            assert_eq!(splitter.cells(line), wanted, "{line}");
        }
    }
}
