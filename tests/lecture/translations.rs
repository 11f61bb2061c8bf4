//! Lectures in other languages: the same steps, figures, questions and answers as in the original, in other words.

use crate::common::lecture::{answer, run};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use vitreous::lecture::{self, Lecture};

/// What a lecture in a language is called by: aims, time, and what to read.
const PARTS: [(&str, [&str; 3]); 2] = [("de", ["**Ziele.** ", "**Zeit.** ", "**Zum Lesen.** "]), ("ar", ["**الأهداف.** ", "**الوقت.** ", "**للقراءة.** "])];

/// Each translation: its language, its path, its text, and the text of its original.
fn translations() -> Vec<(String, PathBuf, String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lectures");
    let entries = |folder: &Path| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let mut found = Vec::new();
    for own in entries(&folder).into_iter().filter(|path| path.is_dir()) {
        let language = own.file_name().unwrap().to_str().unwrap().to_owned();
        for path in entries(&own) {
            let original = fs::read_to_string(folder.join(path.file_name().unwrap())).unwrap_or_else(|_| panic!("{} has no original", path.display()));
            let text = fs::read_to_string(&path).unwrap();
            found.push((language.clone(), path, text, original));
        }
    }
    found
}

/// A lecture as data, without its words and without what follows from them.
fn bare(lecture: &Lecture) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                for name in ["id", "title", "title_html", "html", "caption", "caption_html", "line", "end_line", "language", "direction"] {
                    fields.remove(name);
                }
                fields.values_mut().for_each(strip);
            }
            Value::Array(all) => all.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(lecture).unwrap();
    strip(&mut value);
    value
}

/// A text with its numbers as English writes them.
fn with_points(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let digit = |k: Option<usize>| k.and_then(|k| letters.get(k)).is_some_and(char::is_ascii_digit);
    letters.iter().enumerate().map(|(k, c)| if *c == ',' && digit(k.checked_sub(1)) && digit(Some(k + 1)) { '.' } else { *c }).collect()
}

/// How often each of some texts comes.
fn counted(texts: impl Iterator<Item = String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    texts.for_each(|text| *counts.entry(text).or_insert(0) += 1);
    counts
}

fn formulas(text: &str) -> BTreeMap<String, usize> {
    counted(lecture::formulas(text).into_iter().map(|formula| with_points(&formula.tex)))
}

/// Where links go.
fn links(text: &str) -> BTreeMap<String, usize> {
    counted(text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap().to_owned()))
}

/// Numbers that are compared with what is computed, as they are printed, each with what computes it.
fn numbers(lecture: &Lecture) -> BTreeMap<String, usize> {
    counted(lecture.numbers.iter().map(|number| format!("{} {}", with_points(&number.text), number.reference.fragment)))
}

/// Numbers of the running text: those outside formulas and links.
fn printed(text: &str) -> BTreeSet<String> {
    let mut words = text.to_owned();
    for formula in lecture::formulas(text).iter().rev() {
        words.replace_range(formula.place.clone(), " ");
    }
    let words: String = words.split("](").enumerate().map(|(k, rest)| if k == 0 { rest } else { rest.split_once(')').unwrap().1 }).collect();
    let words: String = words.lines().filter(|line| !line.contains("[!question")).collect::<Vec<_>>().join("\n");
    let all = with_points(&words);
    let all = all.split(|c: char| !(c.is_ascii_digit() || c == '.')).map(|number| number.trim_matches('.').to_owned());
    all.filter(|number| !number.is_empty()).collect()
}

#[test]
fn lectures_1_and_2_are_there_in_german_and_in_one_language_that_reads_from_the_right() {
    let all = translations();
    for (language, _) in PARTS {
        for first in ["1-", "2-"] {
            assert!(all.iter().any(|(own, path, ..)| own == language && path.file_name().unwrap().to_str().unwrap().starts_with(first)), "{language} {first}");
        }
    }
}

#[test]
fn a_translation_has_the_steps_figures_questions_and_answers_of_its_original() {
    for (language, path, text, original) in translations() {
        let name = path.display();
        let [own, first] = [&text, &original].map(|text| lecture::read(text).unwrap());
        assert_eq!(own.language, language, "{name}");
        assert_eq!(own.steps.len(), first.steps.len(), "{name}");
        assert_eq!(bare(&own), bare(&first), "{name}");
        assert_eq!(numbers(&own), numbers(&first), "{name}");
        assert_eq!(formulas(&text), formulas(&original), "{name}");
        assert_eq!(links(&text), links(&original), "{name}");
        // a number may be a word in another language; one that the original does not have is a slip
        let known = printed(&original);
        let others: Vec<String> = printed(&text).into_iter().filter(|number| !known.contains(number)).collect();
        assert!(others.is_empty(), "{name}: {others:?}");
    }
}

#[test]
fn a_translation_is_right_and_whole() {
    for (language, path, text, original) in translations() {
        let path = path.display().to_string();
        let (out, ended) = run(&[&path, "--check"]);
        assert!(ended.is_empty(), "{out}");
        let parts = PARTS.iter().find(|(own, _)| *own == language).unwrap_or_else(|| panic!("{path}: PARTS knows no {language:?}")).1;
        for part in parts {
            assert!(text.contains(part), "{path} has no {part:?}");
        }
        // a line of the original that stands in it was forgotten
        let words = |line: &&str| line.split_whitespace().filter(|word| word.len() > 3 && word.chars().all(char::is_alphabetic)).count() > 3;
        let forgotten: Vec<&str> = original.lines().filter(words).filter(|line| !line.contains("[!question") && text.contains(*line)).collect();
        assert!(forgotten.is_empty(), "{path}: {forgotten:?}");
        let html = answer(&[&path, "--handout", "-"]);
        assert!(html.contains("<section class=\"answers\">") && !html.contains("<script"), "{path}");
        assert_eq!(html.contains(&format!("<html lang=\"{language}\" dir=\"rtl\">")), language == "ar", "{path}");
    }
}
