//! What a fit says as data has its words in every language of the page.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use vitreous::fit::{SENTENCES, VERDICTS};

use crate::common::fitting::{Scratch, json, run, viscosity};

/// The places of a sentence.
fn places(sentence: &str) -> BTreeSet<&str> {
    sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(place, _)| place).collect()
}

fn words(language: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(format!("www/words/{language}/data.json")).unwrap()).unwrap()
}

#[test]
fn every_kind_has_its_words_in_every_language() {
    let languages: Vec<String> = fs::read_dir("www/words")
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    assert!(languages.len() >= 3, "{languages:?}");
    for language in languages {
        let table = words(&language);
        let here: BTreeSet<&str> = table.as_object().unwrap().keys().filter_map(|key| key.strip_prefix("said.")).collect();
        assert_eq!(here, SENTENCES.iter().map(|(kind, _)| *kind).collect(), "{language}");
        for (kind, english) in SENTENCES {
            // every place is filled by the core; a language may say less, but nothing that the core does not give
            let said = table[format!("said.{kind}")].as_str().unwrap();
            assert!(places(said).is_subset(&places(english)), "{language}: {kind}: {said}");
        }
        assert!(VERDICTS.iter().all(|verdict| table[format!("compare.{verdict}")].is_string()), "{language}");
    }
}

#[test]
fn each_warning_is_told_in_parts_beside_its_sentence() {
    let table = viscosity([-5.0, 800.0, 40.0], 800.0, 5).replacen("(Pa s)", "(furlongs)", 1);
    let file = Scratch::new("said.csv", &table);
    let words = ["forms.vogel_fulcher", file.path(), "free=fragility", "log10_viscosity_infinite=-4.5"];
    let found = json(&words);
    let (sentences, parts) = (found["warnings"].as_array().unwrap(), found["warned"].as_array().unwrap());
    assert!(sentences.len() >= 2 && sentences.iter().all(Value::is_string));
    let text = run(&[&["fit"], &words[..]].concat()).unwrap();
    assert_eq!(sentences.len(), parts.len(), "{found}");
    for (sentence, part) in sentences.iter().zip(parts) {
        let (_, english) = SENTENCES.iter().find(|(kind, _)| part["kind"] == *kind).unwrap_or_else(|| panic!("{part}"));
        // the sentence begins as the words of its kind do, and every part of it that is a text stands in it
        assert!(sentence.as_str().unwrap().contains(english.rsplit('}').next().unwrap()), "{sentence}");
        for place in places(english) {
            assert!(part.get(place).is_some(), "{place}: {part}");
            assert!(part[place].as_str().is_none_or(|text| sentence.as_str().unwrap().contains(text)), "{part}: {sentence}");
        }
        assert!(text.contains(&format!("note: {}", sentence.as_str().unwrap())), "{text}");
    }
    let kind = |wanted: &str| parts.iter().find(|part| part["kind"] == wanted).unwrap_or_else(|| panic!("{wanted}: {found}"));
    // glycerol's glass temperature, as the reference values have it
    assert_eq!(
        (&kind("held_default")["name"], &kind("held_default")["value"], &kind("held_default")["unit"]),
        (&"glass_temperature".into(), &190.0.into(), &"K".into())
    );
    assert_eq!((&kind("unit_unread")["text"], &kind("unit_unread")["axis"]), (&"furlongs".into(), &"y".into()));
}
