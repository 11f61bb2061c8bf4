//! The glossary: its terms are those of the texts, its links lead somewhere, its sentences are short.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use vitreous::answer::ledger;
use vitreous::catalogue::{self, COMPARISONS, THEORIES};
use vitreous::describe::Verdict;
use vitreous::glossary::terms;

/// Words in small letters, hyphens as spaces, with one space between two words and at both ends.
fn words(text: &str) -> String {
    let spaced: String = text.to_lowercase().chars().map(|c| if c.is_alphanumeric() || c == '\'' { c } else { ' ' }).collect();
    format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A text without its formulas.
fn prose(text: &str) -> String {
    text.split('$').step_by(2).collect::<Vec<_>>().join(" ")
}

/// Adds every text for people of a piece of data; names, formulas and units are none.
fn gather(value: &Value, into: &mut String) {
    match value {
        Value::String(text) => into.push_str(&words(&prose(text))),
        Value::Array(all) => all.iter().for_each(|one| gather(one, into)),
        Value::Object(fields) => {
            let people = |key: &str| !["id", "is", "name", "tex", "symbol", "unit", "key", "url", "theory", "kind", "verdict"].contains(&key);
            fields.iter().filter(|(key, _)| people(key)).for_each(|(_, field)| gather(field, into));
        }
        _ => {}
    }
}

#[test]
fn every_term_is_a_word_of_some_text_or_of_another_term() {
    let mut texts = String::new();
    THEORIES.iter().for_each(|theory| gather(&serde_json::to_value(theory).unwrap(), &mut texts));
    COMPARISONS.iter().for_each(|comparison| gather(&serde_json::to_value(comparison).unwrap(), &mut texts));
    gather(&serde_json::to_value(ledger("").unwrap()).unwrap(), &mut texts);
    Verdict::ALL.iter().for_each(|verdict| texts.push_str(&words(verdict.words())));
    let all = terms();
    // the words of badges stand on the page, beside curves and numbers
    let lost = all.iter().filter(|term| !term.text.starts_with("A badge")).filter(|term| {
        let mut found = texts.clone();
        all.iter().filter(|other| other.id != term.id).for_each(|other| found.push_str(&words(&prose(other.text))));
        !term.called().any(|called| found.contains(&words(called)))
    });
    let lost: Vec<&str> = lost.map(|term| term.id).collect();
    assert!(lost.is_empty(), "no text says {lost:?}");
}

#[test]
fn every_verdict_is_explained() {
    let named: BTreeSet<String> = terms().iter().flat_map(|term| term.called()).map(words).collect();
    for verdict in Verdict::ALL {
        assert!(named.contains(&words(verdict.words())), "{}", verdict.words());
    }
}

#[test]
fn ids_and_names_belong_to_one_term_each() {
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for term in terms() {
        assert!(!term.id.is_empty() && term.id.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{}", term.id);
        let own: BTreeSet<String> = term.called().chain([term.id]).map(words).collect();
        for name in own {
            assert!(name.trim().chars().count() >= 3, "{}: {name} is too short to be found in a text", term.id);
            if let Some(other) = owners.insert(name.clone(), term.id) {
                panic!("{name:?} is {other} and {}", term.id);
            }
        }
    }
}

#[test]
fn links_between_terms_and_to_figures_resolve() {
    let ids: BTreeSet<&str> = terms().iter().map(|term| term.id).collect();
    for term in terms() {
        for id in term.see {
            assert!(ids.contains(id) && *id != term.id, "{} leads to {id}", term.id);
        }
        for id in term.figures {
            assert!(catalogue::figure(id).is_ok(), "{} is shown by {id}", term.id);
        }
    }
}

/// Sentences of a text: they end where a small letter, a digit, a formula or a bracket is followed by a full stop and a space.
fn sentences(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let chars: Vec<char> = text.chars().collect();
    for (k, c) in chars.iter().enumerate() {
        if let Some(last) = all.last_mut() {
            last.push(*c);
        }
        let ends = *c == '.' && k > 0 && !chars[k - 1].is_uppercase() && chars.get(k + 1) == Some(&' ');
        if ends || *c == '?' {
            all.push(String::new());
        }
    }
    all.retain(|sentence| !sentence.trim().is_empty());
    all
}

#[test]
fn texts_are_a_few_short_sentences_without_markup() {
    let mut wrong = Vec::new();
    for term in terms() {
        let mut unless = |fine: bool, what: String| {
            if !fine {
                wrong.push(format!("{}: {what}", term.id));
            }
        };
        unless(term.text.trim() == term.text && term.text.ends_with('.'), "its text is empty, padded or has no end".to_owned());
        unless(term.text.matches('$').count() % 2 == 0, "a formula is not closed".to_owned());
        unless(!prose(term.text).contains(['_', '^', '\\', '{']), format!("markup: {}", prose(term.text)));
        unless(!term.text.contains("  "), "two spaces".to_owned());
        let all = sentences(term.text);
        unless((3..=6).contains(&all.len()), format!("{} sentences", all.len()));
        for sentence in all {
            let long = sentence.split_whitespace().count();
            unless(long <= 30, format!("a sentence of {long} words: {sentence}"));
        }
        unless(term.unit.is_empty() == term.symbol.is_empty(), "a symbol goes with a unit".to_owned());
        unless(term.text.contains("ook "), "it does not say what to look at".to_owned());
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
