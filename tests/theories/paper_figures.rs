//! Every figure that a paper prints is drawn here, or its absence is explained on the card of the theory.

use std::collections::BTreeSet;
use vitreous::catalogue::theory;

/// Numbers of figures that a text names: "Figs 1, S2 and 4 to 6" names 1, S2, 4, 5, 6.
fn named(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for rest in text.split("Fig").skip(1) {
        let rest = rest.trim_start_matches(['s', '.', 'u', 'r', 'e', ' ']);
        let mut last: Option<u32> = None;
        let mut range = false;
        for word in rest.split_inclusive([' ', ',', '.', ';', ':']) {
            let bare = word.trim_matches([' ', ',', '.', ';', ':']);
            let number = bare.trim_start_matches('S').trim_end_matches(|c: char| !c.is_ascii_digit());
            let number = number.split('(').next().unwrap_or_default();
            match (bare, number.parse::<u32>()) {
                ("to", _) => range = true,
                (bare, Ok(n)) if bare.starts_with(|c: char| c.is_ascii_digit()) || bare.starts_with('S') => {
                    let head = if bare.starts_with('S') { "S" } else { "" };
                    let from = if range { last.unwrap_or(n) } else { n };
                    found.extend((from..=n).map(|n| format!("{head}{n}")));
                    (last, range) = (Some(n), false);
                }
                ("and" | "", _) => {}
                (bare, _) if bare.starts_with('(') || bare.chars().count() == 1 => {}
                _ => break,
            }
        }
    }
    found
}

#[test]
fn numbers_of_figures_are_read() {
    let set = |words: &[&str]| words.iter().map(|w| (*w).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(named("Figs 1, S2, S4 and Table 1"), set(&["1", "S2", "S4"]));
    assert_eq!(named("Figs 10 to 12 have points. Fig. 4(b) has none, Fig. 8 (a) neither"), set(&["10", "11", "12", "4", "8"]));
}

#[test]
fn every_figure_of_a_paper_is_drawn_or_its_absence_explained() {
    // how many figures each paper and its supplement print, counted in the papers
    let printed = [("rfot", 8, 0), ("etm", 18, 0), ("melting_rg", 1, 0), ("two_electron", 11, 7), ("gauge_lps", 10, 0)];
    let mut missing = Vec::new();
    for (id, of_paper, of_supplement) in printed {
        let theory = theory(id).unwrap();
        let mut known: BTreeSet<String> = theory.figures().flat_map(|figure| named(figure.stands_for)).collect();
        known.extend(theory.caution.iter().flat_map(|text| named(text)));
        let all = (1..=of_paper).map(|n| n.to_string()).chain((1..=of_supplement).map(|n| format!("S{n}")));
        missing.extend(all.filter(|number| !known.contains(number)).map(|number| format!("{id}: Fig. {number}")));
    }
    assert!(missing.is_empty(), "neither drawn nor explained: {missing:?}");
}
