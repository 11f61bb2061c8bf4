//! Terms of the glossary in running text: the first place of each on a page becomes a link. `www/glossary.js` does the same for
//! the live page.

use crate::sheet::{each, text};
use crate::words::escaped;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Terms that a page has linked already, by id.
pub(crate) type Seen = BTreeSet<String>;

/// The words of a name, and the term that it calls.
struct Name<'a> {
    words: Vec<String>,
    /// An abbreviation is no word in small letters.
    shout: Option<&'a str>,
    id: &'a str,
}

/// All names of all terms, by their first word.
pub(crate) struct Terms<'a>(BTreeMap<String, Vec<Name<'a>>>);

/// The words of a text with the bytes that they take.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut begun = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (begun, c.is_alphanumeric() || c == '_' || c == '\'') {
            (None, true) => begun = Some(at),
            (Some(from), false) => {
                found.push((from, at));
                begun = None;
            }
            _ => {}
        }
    }
    found
}

fn folded(text: &str) -> Vec<String> {
    words(text).iter().map(|(from, to)| text[*from..*to].to_lowercase()).collect()
}

impl<'a> Terms<'a> {
    pub(crate) fn new(terms: &'a Value) -> Self {
        let mut all: BTreeMap<String, Vec<Name<'a>>> = BTreeMap::new();
        for term in each(terms) {
            for name in std::iter::once(&term["term"]).chain(each(&term["names"])).map(text) {
                let shout = (name == name.to_uppercase()).then_some(name);
                let words = folded(name);
                if let Some(first) = words.first() {
                    all.entry(first.clone()).or_default().push(Name { shout, id: text(&term["id"]), words });
                }
            }
        }
        // the longest name that stands somewhere is meant
        all.values_mut().for_each(|names| names.sort_by_key(|name| std::cmp::Reverse(name.words.len())));
        Self(all)
    }

    /// Text as HTML; `plain` writes what is no term.
    pub(crate) fn link(&self, text: &str, seen: &mut Seen, plain: fn(&str) -> String) -> String {
        let found = words(text);
        let mut html = String::new();
        let (mut at, mut k) = (0, 0);
        while let Some(&(from, _)) = found.get(k) {
            let Some((name, to)) = self.standing(text, &found[k..]) else {
                k += 1;
                continue;
            };
            if seen.insert(name.id.to_owned()) {
                html.push_str(&plain(&text[at..from]));
                html.push_str(&format!("<a class=\"term\" href=\"~/docs/glossary.html#{}\">{}</a>", name.id, escaped(&text[from..to])));
                at = to;
            }
            k += name.words.len();
        }
        html + &plain(&text[at..])
    }

    /// The longest name that begins with the first of these words, and where it ends.
    fn standing(&self, text: &str, found: &[(usize, usize)]) -> Option<(&Name<'a>, usize)> {
        let word = |(from, to): &(usize, usize)| text[*from..*to].to_lowercase();
        self.0.get(&word(found.first()?))?.iter().find_map(|name| {
            let taken = found.get(..name.words.len())?;
            let (from, to) = (taken.first()?.0, taken.last()?.1);
            let same = taken.iter().zip(&name.words).all(|(place, wanted)| word(place) == *wanted);
            // only spaces and hyphens stand between the words of a name
            let joined = taken.windows(2).all(|pair| text[pair[0].1..pair[1].0].chars().all(|c| c.is_whitespace() || "-–".contains(c)));
            // a part of a longer word with a hyphen is another word
            let part = text[..from].ends_with('-') || text[to..].starts_with('-') && text[to + 1..].starts_with(char::is_alphabetic);
            (same && joined && !part && name.shout.is_none_or(|shout| &text[from..to] == shout)).then_some((name, to))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Seen, Terms};
    use crate::words::labelled;
    use serde_json::json;

    #[test]
    fn the_first_place_of_a_term_is_linked_by_its_longest_name() {
        let terms = json!([{ "id": "glass", "term": "Glass", "names": ["glasses"] }, { "id": "tg", "term": "Glass temperature", "names": ["IT"] }]);
        let terms = Terms::new(&terms);
        let html = |text: &str| terms.link(text, &mut Seen::new(), labelled).replace("~/docs/glossary.html", "").replace(" class=\"term\"", "");
        assert_eq!(
            html("At the glass-temperature T_g a glass is a glass."),
            "At the <a href=\"#tg\">glass-temperature</a> T<sub>g</sub> a <a href=\"#glass\">glass</a> is a glass."
        );
        assert_eq!(html("it is glass-like, non-glass, a hourglass"), "it is glass-like, non-glass, a hourglass");
        assert_eq!(html("IT"), "<a href=\"#tg\">IT</a>");
    }
}
