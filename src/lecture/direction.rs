//! Which way a language is read.

use serde::Serialize;

/// Scripts that are read from right to left.
const SCRIPTS: [&str; 7] = ["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"];

/// Languages that are written in one of these where nothing else is said.
const LANGUAGES: [&str; 11] = ["ar", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "ug", "ur", "yi"];

/// Which way a text is read, as the attribute `dir` has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum Direction {
    /// As English is.
    #[default]
    #[serde(rename = "ltr")]
    LeftToRight,
    /// As Arabic is.
    #[serde(rename = "rtl")]
    RightToLeft,
}

impl Direction {
    /// That of a language, named as in the attribute `lang`.
    pub fn of(language: &str) -> Self {
        let language = language.to_ascii_lowercase();
        let mut parts = language.split('-');
        let first = parts.next().unwrap_or_default();
        let script = parts.find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
        if script.map_or_else(|| LANGUAGES.contains(&first), |script| SCRIPTS.contains(&script)) { Self::RightToLeft } else { Self::LeftToRight }
    }
}

#[cfg(test)]
mod tests {
    use super::Direction::{self, LeftToRight, RightToLeft};

    #[test]
    fn the_script_says_more_than_the_language() {
        for (language, direction) in [
            ("en", LeftToRight),
            ("ar", RightToLeft),
            ("AR-eg", RightToLeft),
            ("he", RightToLeft),
            ("az", LeftToRight),
            ("az-Arab-IR", RightToLeft),
            ("sd-Deva", LeftToRight),
            ("", LeftToRight),
        ] {
            assert_eq!(Direction::of(language), direction, "{language}");
        }
    }
}
