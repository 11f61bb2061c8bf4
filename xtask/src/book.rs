//! The catalogue as a book to look things up in: entries by id, formulas, terms; and the parts of a page that figures and
//! quantities share.

use crate::data::{Data, Room};
use crate::sheet::{each, text};
use crate::terms::{Seen, Terms};
use crate::words::{escaped, labelled, rich, rich_by, spoken};
use anyhow::{Context, Result};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

#[path = "../../src/picture/text.rs"]
#[allow(dead_code)] // the core uses the rest of it
mod numbers;

pub(crate) use numbers::{digits, exact};

/// How an entry stands to its paper, in words.
const STANDINGS: [(&str, &str); 7] = [
    ("as_printed", "As printed."),
    ("corrected", "Corrected."),
    ("our_closure", "Our assumption."),
    ("derived", "Derived."),
    ("inferred", "Read into the paper."),
    ("as_stated", "As stated."),
    ("textbook", "Textbook law."),
];

/// A verdict of the ledger: its name in data, its sign, the term that says what it means.
pub(crate) const VERDICTS: [(&str, &str, &str); 8] = [
    ("does_not", "✗", "does_not_follow"),
    ("misprint", "✎", "misprint"),
    ("depends_on_reading", "⇄", "depends_on_the_reading"),
    ("from_rounded_inputs", "≈", "follows_from_rounded_numbers"),
    ("underdetermined", "?", "cannot_be_computed"),
    ("by_definition", "≡", "true_by_definition"),
    ("as_stated", "·", "taken_as_stated"),
    ("reproduces", "✓", "reproduces"),
];

/// An entry of a list of words, or the word itself.
pub(crate) fn worded<'a>(list: &[(&str, &'a str)], word: &'a str) -> &'a str {
    list.iter().find(|(is, _)| *is == word).map_or(word, |(_, words)| words)
}

/// The catalogue, by id.
pub(crate) struct Book<'a> {
    pub(crate) data: &'a Data,
    /// Every formula that a text may hold, as MathML.
    formulas: Map<String, Value>,
    figures: BTreeMap<&'a str, (&'a Room, &'a Value)>,
    quantities: BTreeMap<&'a str, (&'a Room, &'a Value)>,
    terms: Terms<'a>,
}

impl<'a> Book<'a> {
    pub(crate) fn new(data: &'a Data) -> Self {
        let others = data.rooms.iter().flat_map(|room| room.quantities.iter().chain(&room.ledger)).chain([&data.glossary, &data.fits]);
        let others = others.filter_map(|data| data["equations"].as_object());
        let all = data.rooms.iter().map(|room| &room.equations).chain(others);
        let formulas = all.flat_map(|equations| equations.iter().map(|(tex, made)| (tex.clone(), made.clone()))).collect();
        let listed = |list: fn(&Room) -> &Value| data.rooms.iter().flat_map(move |room| each(list(room)).map(move |entry| (text(&entry["id"]), (room, entry))));
        Self {
            data,
            formulas,
            figures: listed(|room| &room.words["figures"]).collect(),
            quantities: listed(|room| room.quantities.as_ref().map_or(&Value::Null, |half| &half["quantities"])).collect(),
            terms: Terms::new(&data.glossary["terms"]),
        }
    }

    /// The figures with their rooms, by id.
    pub(crate) fn figures(&self) -> &BTreeMap<&'a str, (&'a Room, &'a Value)> {
        &self.figures
    }

    /// The quantities with their rooms, by id.
    pub(crate) fn quantities(&self) -> &BTreeMap<&'a str, (&'a Room, &'a Value)> {
        &self.quantities
    }

    /// Running text as HTML.
    pub(crate) fn rich(&self, words: &str) -> String {
        rich(words, &self.formulas)
    }

    /// The same with the first place of each term as a link to the glossary.
    pub(crate) fn linked(&self, words: &str, seen: &mut Seen) -> String {
        rich_by(words, &self.formulas, |words| self.terms.link(words, seen, labelled))
    }

    /// Running text without markup.
    pub(crate) fn spoken(&self, words: &str) -> Result<String> {
        spoken(words, &self.formulas)
    }

    /// A formula in a line.
    pub(crate) fn symbol(&self, tex: &str) -> String {
        if tex.is_empty() { String::new() } else { self.rich(&format!("${tex}$")) }
    }

    /// A term of the glossary.
    pub(crate) fn term(&self, id: &str) -> Option<&'a Value> {
        each(&self.data.glossary["terms"]).find(|term| term["id"] == id)
    }

    /// The equations of an entry, each on a line of its own.
    pub(crate) fn equations(&self, entry: &Value) -> Result<String> {
        let line = |equation: &Value| {
            let (tex, number) = (text(&equation["tex"]), text(&equation["number"]));
            let (heard, number) = (escaped(&number.replace('_', "")), self.rich(number));
            let formula = self.formulas.get(tex).and_then(Value::as_str).with_context(|| format!("{}: {tex} was not typeset", entry["id"]))?;
            // a letter that stands in a text too was made for a line
            let formula = if formula.contains(" display=\"block\"") { formula.to_owned() } else { formula.replacen("<math", "<math display=\"block\"", 1) };
            Ok(format!(
                "<div class=\"equation\"><div class=\"formula\" tabindex=\"0\" role=\"group\" aria-label=\"Equation {heard}\">{formula}</div><span class=\"number\">{number}</span></div>\n"
            ))
        };
        let lines: String = each(&entry["equations"]).map(line).collect::<Result<_>>()?;
        Ok(if lines.is_empty() { lines } else { format!("<div class=\"equations\">{lines}</div>\n") })
    }

    /// Paper, place in it, and how the entry stands to what is printed there.
    pub(crate) fn source(&self, entry: &Value) -> String {
        let provenance = &entry["provenance"];
        if !provenance.is_object() {
            return String::new();
        }
        let (paper, standing) = (&provenance["source"], &provenance["standing"]);
        let printed = match text(&standing["printed"]) {
            "" => String::new(),
            tex => format!("<p>Printed: {}</p>\n", self.symbol(tex)),
        };
        format!(
            "<div class=\"provenance\"><p><strong>{}, {}.</strong> {} {}</p>\n{printed}<p class=\"reference\">{}</p></div>\n",
            escaped(text(&paper["short"])),
            escaped(text(&provenance["place"])),
            worded(&STANDINGS, text(&standing["is"])),
            self.rich(text(&standing["why"])),
            reference(paper)
        )
    }

    /// The statements of papers that an entry shows.
    pub(crate) fn shown(&self, id: &str) -> String {
        let rows = self.data.rooms.iter().filter_map(|room| room.ledger.as_ref()).flat_map(|ledger| each(&ledger["rows"]));
        let line = |row: &Value| {
            format!(
                "<li>{} <a href=\"{}\">{}</a>: <q>{}</q></li>\n",
                self.verdict(row),
                audit_place(row),
                escaped(text(&row["place"])),
                self.rich(text(&row["quote"]))
            )
        };
        let lines: String = rows.filter(|row| row["shown_by"] == id).map(line).collect();
        if lines.is_empty() { lines } else { format!("<section><h2>Statements of the paper that it shows</h2>\n<ul class=\"plain\">{lines}</ul></section>\n") }
    }

    /// The verdict of a row, as a sign with its words.
    pub(crate) fn verdict(&self, row: &Value) -> String {
        let name = row["verdict"].as_str().unwrap_or("refused");
        let (sign, words) = VERDICTS.iter().find(|(is, ..)| *is == name).map_or(("!", "refused".to_owned()), |(_, sign, term)| {
            (*sign, self.term(term).map_or_else(String::new, |term| text(&term["term"]).to_lowercase()))
        });
        format!("<span class=\"verdict {name}\"><span aria-hidden=\"true\">{sign}</span> {words}</span>")
    }
}

/// A whole reference, as a link where there is an address.
pub(crate) fn reference(paper: &Value) -> String {
    let full = escaped(text(&paper["full"]));
    match text(&paper["url"]) {
        "" => full,
        url => format!("<a href=\"{}\" rel=\"noopener\">{full}</a>", escaped(url)),
    }
}

/// Where the audit of a paper speaks of a statement.
pub(crate) fn audit_place(row: &Value) -> String {
    let (theory, verdict) = (text(&row["theory"]), text(&row["verdict"]));
    let page = if verdict == "reproduces" { "-reproduces" } else { "" };
    format!("~/docs/audit/{theory}{page}.html#{}", anchor(row))
}

/// The name of a statement on its page.
pub(crate) fn anchor(row: &Value) -> &str {
    let id = text(&row["id"]);
    id.split_once('.').map_or(id, |(_, name)| name)
}
