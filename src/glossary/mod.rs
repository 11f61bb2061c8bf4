//! Terms of the field and of this book, each in a few plain sentences: the page links to them from every text, the command line
//! prints them.

mod cold;
mod defects;
mod field;
mod ledger;
mod liquid;
mod mosaic;
mod structure;

use serde::Serialize;

/// A term and what it means.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Term {
    /// Its name in a link.
    pub id: &'static str,
    /// Its heading.
    pub term: &'static str,
    /// Other words by which a text may call it: plurals, abbreviations, older names.
    pub names: &'static [&'static str],
    /// Its symbol in TeX; empty where it has none.
    pub symbol: &'static str,
    /// Its unit; empty where it has none, "1" for a pure number.
    pub unit: &'static str,
    /// What it means, with formulas between dollar signs, and what to look at.
    pub text: &'static str,
    /// Ids of terms to read next.
    pub see: &'static [&'static str],
    /// Ids of figures that show it, the best first.
    pub figures: &'static [&'static str],
}

impl Term {
    /// A term that is no quantity.
    const fn word(id: &'static str, term: &'static str, names: &'static [&'static str], text: &'static str) -> Self {
        Self { id, term, names, symbol: "", unit: "", text, see: &[], figures: &[] }
    }

    /// A quantity, with its symbol in TeX and its unit.
    const fn quantity(mut self, symbol: &'static str, unit: &'static str) -> Self {
        (self.symbol, self.unit) = (symbol, unit);
        self
    }

    /// With terms to read next.
    const fn see(mut self, see: &'static [&'static str]) -> Self {
        self.see = see;
        self
    }

    /// With figures that show it.
    const fn shown_by(mut self, figures: &'static [&'static str]) -> Self {
        self.figures = figures;
        self
    }

    /// Everything that a text may call it, its heading first.
    pub fn called(&self) -> impl Iterator<Item = &'static str> + use<> {
        std::iter::once(self.term).chain(self.names.iter().copied())
    }
}

const CHAPTERS: &[&[Term]] = &[liquid::TERMS, mosaic::TERMS, cold::TERMS, field::TERMS, defects::TERMS, structure::TERMS, ledger::TERMS];

/// All terms, in alphabetic order.
pub fn terms() -> Vec<&'static Term> {
    let mut all: Vec<&'static Term> = CHAPTERS.iter().flat_map(|chapter| chapter.iter()).collect();
    all.sort_by_key(|term| term.term.to_lowercase());
    all
}

/// The term that bears this id or name; `None` where there is none. Capitals, and hyphens for spaces, make no difference.
pub fn find(name: &str) -> Option<&'static Term> {
    let plain = |text: &str| text.trim().to_lowercase().replace(['-', '–', '_'], " ");
    let wanted = plain(name);
    terms().into_iter().find(|term| plain(term.id) == wanted || term.called().any(|called| plain(called) == wanted))
}

#[cfg(test)]
mod tests {
    use super::{find, terms};

    #[test]
    fn a_term_is_found_by_id_name_and_plural() {
        for name in ["kauzmann_temperature", "Kauzmann temperature", "kauzmann-temperature", " KAUZMANN TEMPERATURE "] {
            assert_eq!(find(name).map(|term| term.id), Some("kauzmann_temperature"), "{name}");
        }
        assert_eq!(find("two-level systems").map(|term| term.id), find("TLS").map(|term| term.id));
        assert!(find("").is_none() && find("no such word").is_none());
    }

    #[test]
    fn terms_stand_in_alphabetic_order() {
        let all = terms();
        assert!(all.windows(2).all(|pair| pair[0].term.to_lowercase() < pair[1].term.to_lowercase()));
    }
}
