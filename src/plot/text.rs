//! Labels: runs of small raised and lowered letters, their widths, line breaks.

/// How wide text is, without asking the page: on canvas by `measureText`, elsewhere from a table of advances.
pub(super) trait Fonts {
    /// Width of plain `text` at a font size of 1.
    fn advance(&self, text: &str, bold: bool) -> f64;
}

/// Where a run stands: on the line, below or above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// On the line.
    Base,
    /// `_{...}`.
    Sub,
    /// `^{...}`.
    Super,
}

impl Level {
    /// Font size relative to the label's.
    pub(super) fn size(self) -> f64 {
        if self == Self::Base { 1.0 } else { 0.72 }
    }

    /// How far the baseline is lowered, in the label's font size.
    pub(super) fn drop(self) -> f64 {
        match self {
            Self::Base => 0.0,
            Self::Sub => 0.2,
            Self::Super => -0.36,
        }
    }
}

/// The runs of a label. An unclosed brace runs to the end; characters of the private use area are left out.
pub(super) fn runs(label: &str) -> Vec<(Level, String)> {
    let mut out: Vec<(Level, String)> = Vec::new();
    let mut level = Level::Base;
    let mut depth = 0_usize;
    let mut chars = label.chars().peekable();
    let mut current = String::new();
    while let Some(c) = chars.next() {
        let next = match (c, chars.peek()) {
            ('_', Some('{')) if level == Level::Base => Some(Level::Sub),
            ('^', Some('{')) if level == Level::Base => Some(Level::Super),
            _ => None,
        };
        if let Some(next) = next {
            chars.next();
            depth = 1;
            push(&mut out, level, &mut current);
            level = next;
        } else if level != Level::Base && c == '{' {
            depth += 1;
        } else if level != Level::Base && c == '}' {
            depth -= 1;
            if depth == 0 {
                push(&mut out, level, &mut current);
                level = Level::Base;
            }
        } else if c.is_control() {
            current.push(' ');
        } else if !('\u{E000}'..='\u{F8FF}').contains(&c) && !NO_LETTERS.contains(&c) {
            current.push(c);
        }
    }
    push(&mut out, level, &mut current);
    out
}

/// Code points that XML allows in no text.
pub(super) const NO_LETTERS: [char; 2] = ['\u{FFFE}', '\u{FFFF}'];

fn push(out: &mut Vec<(Level, String)>, level: Level, current: &mut String) {
    if !current.is_empty() {
        out.push((level, std::mem::take(current)));
    }
}

/// Width of a label at font size `size`.
pub(super) fn width(fonts: &dyn Fonts, label: &str, size: f64, bold: bool) -> f64 {
    if label.contains('{') {
        runs(label).iter().map(|(level, text)| level.size() * fonts.advance(text, bold)).sum::<f64>() * size
    } else {
        fonts.advance(label, bold) * size
    }
}

/// Breaks a label at spaces outside braces so that no line is wider than `room`, in at most `lines` lines; what is left goes on the last.
pub(super) fn wrap(fonts: &dyn Fonts, label: &str, size: f64, bold: bool, room: f64, lines: usize) -> Vec<String> {
    if label.is_empty() {
        return Vec::new();
    }
    let mut words = vec![String::new()];
    let mut depth = 0_i32;
    for c in label.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if c == ' ' && depth <= 0 {
            words.push(String::new());
        } else if let Some(word) = words.last_mut() {
            word.push(c);
        }
    }
    let mut out = vec![String::new()];
    for word in words {
        let full = out.len() >= lines;
        let Some(line) = out.last_mut() else { break };
        let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        if line.is_empty() || full || width(fonts, &longer, size, bold) <= room {
            *line = longer;
        } else {
            out.push(word);
        }
    }
    out
}

/// The label, or its beginning and an ellipsis where it is wider than `room`.
pub(super) fn cut(fonts: &dyn Fonts, label: &str, size: f64, bold: bool, room: f64) -> String {
    let mut kept = label.to_owned();
    let mut shown = kept.clone();
    while !kept.is_empty() && width(fonts, &shown, size, bold) > room {
        kept.pop();
        let open = kept.matches('{').count() > kept.matches('}').count();
        shown = format!("{}{}…", kept.trim_end(), if open { "}" } else { "" });
    }
    if kept.is_empty() { String::new() } else { shown }
}

/// [`wrap`], with lines that still are too wide cut short.
pub(super) fn fit(fonts: &dyn Fonts, label: &str, size: f64, bold: bool, room: f64, lines: usize) -> Vec<String> {
    wrap(fonts, label, size, bold, room, lines).iter().map(|line| cut(fonts, line, size, bold, room)).collect()
}

/// Advances of Helvetica and Arial in thousandths of the font size, for ' ' to '~'.
const ADVANCES: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584,
    556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278,
    469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260,
    334, 584,
];

/// A table of advances, a little wide so that other sans-serif fonts fit too.
pub(super) struct Table;

impl Fonts for Table {
    fn advance(&self, text: &str, bold: bool) -> f64 {
        let sum: f64 = text.chars().map(advance).sum();
        sum * 1e-3 * if bold { 1.14 } else { 1.06 }
    }
}

fn advance(c: char) -> f64 {
    let code = u32::from(c);
    let ascii = code.checked_sub(32).and_then(|k| ADVANCES.get(k as usize));
    match (ascii, code) {
        (Some(&width), _) => f64::from(width),
        (None, 0x300..=0x36F | 0x200B..=0x200F) => 0.0,
        (None, 0xA0) => 278.0,
        (None, 0x2009 | 0x200A | 0x202F) => 200.0,
        (None, 0xB2 | 0xB3 | 0xB9 | 0x2070..=0x209F) => 350.0,
        (None, 0xB7 | 0x2019) => 300.0,
        (None, 0x2014 | 0x2190..=0x21FF | 0x3000..) => 1000.0,
        (None, 0x391..=0x3A9) => 720.0,
        _ => 590.0,
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, Table, cut, runs, width, wrap};

    #[test]
    fn runs_of_a_label() {
        let parts = runs("log_{10} T_{g}/T (m^{−3})");
        let expected = [
            (Level::Base, "log"),
            (Level::Sub, "10"),
            (Level::Base, " T"),
            (Level::Sub, "g"),
            (Level::Base, "/T (m"),
            (Level::Super, "−3"),
            (Level::Base, ")"),
        ];
        assert_eq!(parts.len(), expected.len());
        for (part, (level, text)) in parts.iter().zip(expected) {
            assert_eq!((part.0, part.1.as_str()), (level, text));
        }
        assert_eq!(runs("a_{b"), [(Level::Base, "a".to_owned()), (Level::Sub, "b".to_owned())]);
        assert_eq!(runs("{x}"), [(Level::Base, "{x}".to_owned())]);
        assert!(runs("").is_empty());
    }

    #[test]
    fn small_letters_are_narrower() {
        assert!(width(&Table, "x_{abc}", 12.0, false) < width(&Table, "xabc", 12.0, false));
    }

    #[test]
    fn lines_break_at_spaces_outside_braces() {
        let lines = wrap(&Table, "free energy of a_{long index here} region", 10.0, false, 60.0, 9);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), "free energy of a_{long index here} region");
        assert!(lines.iter().any(|line| line.contains("a_{long index here}")));
        let short = cut(&Table, "a rather long name of T_{something}", 10.0, false, 80.0);
        assert!(short.ends_with('…') && width(&Table, &short, 10.0, false) <= 80.0);
        assert_eq!(cut(&Table, "short", 10.0, false, 80.0), "short");
        assert_eq!(wrap(&Table, "a b c d", 10.0, false, 1.0, 2).len(), 2);
    }
}
