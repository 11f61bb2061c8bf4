//! The texts of the ledger: numbers in explanations are computed or printed, formulas are typeset, sentences are short.

use vitreous::catalogue::{COMPARISONS, THEORIES};
use vitreous::describe::Standing;

/// A text without its formulas and without the places of computed numbers.
fn typed(text: &str) -> String {
    let words: String = text.split('$').step_by(2).collect::<Vec<_>>().join(" ");
    let mut out = String::new();
    let mut depth = 0;
    for c in words.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// Numbers that stand in a text as digits; references such as (27), Table 7, [41], 2nd and parts of names are none.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let chars: Vec<char> = text.chars().collect();
    let mut k = 0;
    while k < chars.len() {
        if !chars[k].is_ascii_digit() {
            k += 1;
            continue;
        }
        let from = k;
        while k < chars.len() && (chars[k].is_ascii_digit() || (chars[k] == '.' && chars.get(k + 1).is_some_and(char::is_ascii_digit))) {
            k += 1;
        }
        let before: String = chars[from.saturating_sub(16)..from].iter().collect();
        let reference = ["(", "[", "SM ", "Table ", "Tables ", "Fig. ", "Figs ", "Section ", "Sections ", "Eq. ", "Eqs ", "and ", "to ", "–", "-", "Ref. "];
        let section = before.strip_suffix('.').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_uppercase()));
        let reference_list = before.contains("ref");
        let named = section
            || reference_list
            || before.ends_with(|c: char| c.is_alphabetic())
            || chars.get(k).is_some_and(|c| c.is_alphabetic() || *c == ')' || *c == ']');
        if !named && !reference.iter().any(|word| before.ends_with(word)) {
            found.push(chars[from..k].iter().collect());
        }
    }
    found
}

#[test]
fn explanations_quote_only_what_is_printed_or_computed_and_typeset_their_formulas() {
    let mut complaints: Vec<String> = Vec::new();
    for claim in THEORIES.iter().flat_map(|theory| theory.claims()) {
        let mut unless = |fine: bool, what: &str| {
            if !fine {
                complaints.push(format!("{}: {what}", claim.id));
            }
        };
        let known = format!("{} {} {}", claim.place, claim.quote, claim.how);
        for number in numbers(&typed(claim.why)) {
            unless(known.contains(&number), &format!("{number} is typed into its explanation"));
        }
        for (what, text) in [("quote", claim.quote), ("how", claim.how), ("why", claim.why)] {
            unless(text.matches('$').count() % 2 == 0, &format!("a formula of its {what} is not closed"));
            let words = typed(text);
            unless(!words.contains(['_', '^', '\\']), &format!("its {what} shows markup: {words}"));
        }
        for sentence in typed(claim.why).split(['.', ';', ':']) {
            let long = sentence.split_whitespace().count();
            unless(long <= 30, &format!("a sentence of {long} words"));
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn what_a_person_reads_is_short_and_typeset() {
    let mut texts: Vec<(&str, &str)> = Vec::new();
    for theory in THEORIES {
        texts.push((theory.id, theory.claim));
        texts.extend(theory.assumptions.iter().chain(theory.caution).map(|text| (theory.id, *text)));
        texts.extend(theory.quantities().flat_map(|q| [(q.id, q.title), (q.id, q.note)]));
        texts.extend(theory.quantities().flat_map(|q| q.inputs.iter().map(|p| (q.id, p.meaning)).chain(q.outputs.iter().map(|o| (q.id, o.meaning)))));
        texts.extend(theory.presets().map(|preset| (preset.id, preset.title)));
    }
    for comparison in COMPARISONS {
        texts.push((comparison.id, comparison.opening));
        texts.extend(comparison.paragraphs.iter().flat_map(|p| [(p.theory, p.claims), (p.theory, p.disagrees)]));
    }
    for figure in THEORIES.iter().flat_map(|theory| theory.figures()).chain(COMPARISONS.iter().flat_map(|comparison| comparison.figures())) {
        texts.extend([(figure.id, figure.title), (figure.id, figure.caption), (figure.id, figure.look)]);
        texts.extend(figure.params.iter().map(|param| (figure.id, param.meaning)));
        if let Standing::OurClosure { why } | Standing::Inferred { why } | Standing::Corrected { why, .. } = figure.provenance.standing {
            texts.push((figure.id, why));
        }
    }
    let mut complaints = Vec::new();
    for (of, text) in texts {
        let outside: String = text.split('$').step_by(2).collect::<Vec<_>>().join("formula");
        if text.matches('$').count() % 2 == 1 || outside.contains(['_', '^', '\\']) {
            complaints.push(format!("{of}: markup outside a formula: {text}"));
        }
        for sentence in outside.replace("Fig. ", "Fig ").split(['.', ';', ':']) {
            if sentence.split_whitespace().count() > 30 {
                complaints.push(format!("{of}: {} words: {sentence}", sentence.split_whitespace().count()));
            }
        }
    }
    assert!(complaints.is_empty(), "{} of them\n{}", complaints.len(), complaints.join("\n"));
}
