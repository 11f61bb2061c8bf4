//! What decides over a claim is printed, or is called ours: a number that its relation names, and one that its computation compares with.

use std::f64::consts::{PI, SQRT_2};
use std::fs;
use std::path::Path;

use vitreous::catalogue::THEORIES;
use vitreous::describe::{Claim, Relation};

const WORDS: [(&str, f64); 16] = [
    ("unity", 1.0),
    ("one", 1.0),
    ("two", 2.0),
    ("twice", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("eight", 8.0),
    ("ten", 10.0),
    ("twelve", 12.0),
    ("half", 0.5),
    ("third", 1.0 / 3.0),
    ("quarter", 0.25),
    ("hundred", 100.0),
    ("thousand", 1000.0),
];

/// Numbers that a quote prints as a formula.
const AS_FORMULA: [(&str, f64); 4] = [
    ("etm.claim_density_prefactor", 2.0 * PI),
    ("etm.claim_normalisation", 2.0 * PI),
    ("etm.claim_interstice_volume", 2.0 * SQRT_2 / 3.0),
    ("etm.claim_rabi_prefactor", 1.0 / 6.0),
];

/// The numbers of a text and what is written between them: digits, words, powers of ten, fractions, sums and products of two.
fn printed(text: &str) -> Vec<f64> {
    let text = text.replace("{,}", "").replace("\\,", "").replace("\\cdot", "×").replace("\\times", "×").replace("\\pm", "±").replace(['−', '–'], "-");
    let chars: Vec<char> = text.chars().collect();
    let mut found: Vec<(f64, String)> = Vec::new();
    let mut between = String::new();
    let mut k = 0;
    while k < chars.len() {
        if !chars[k].is_ascii_digit() {
            between.push(chars[k]);
            k += 1;
            continue;
        }
        let from = k;
        while k < chars.len() && (chars[k].is_ascii_digit() || (matches!(chars[k], '.' | ',') && chars.get(k + 1).is_some_and(char::is_ascii_digit))) {
            k += 1;
        }
        let digits: String = chars[from..k].iter().filter(|c| **c != ',').collect();
        found.push((digits.parse().unwrap_or(f64::NAN), between.chars().filter(|c| !matches!(c, '$' | ' ' | '{' | '}' | '(' | ')')).collect()));
        between.clear();
    }
    let mut all: Vec<f64> = found.iter().map(|(number, _)| *number).collect();
    for pair in found.windows(2) {
        let ((a, _), (b, sign)) = (&pair[0], &pair[1]);
        match sign.as_str() {
            "^" => all.push(a.powf(*b)),
            "^-" => all.push(a.powf(-b)),
            "+" => all.push(a + b),
            "-" => all.push(a - b),
            "×" => all.push(a * b),
            "/" | "" => all.push(a / b),
            _ => {}
        }
    }
    for three in found.windows(3) {
        let ((a, _), (b, first), (c, second)) = (&three[0], &three[1], &three[2]);
        match (first.as_str(), second.as_str()) {
            ("×", "^") => all.push(a * b.powf(*c)),
            ("×", "^-") => all.push(a * b.powf(-c)),
            ("^", "±") => all.extend([a.powf(b - c), a.powf(b + c)]),
            _ => {}
        }
    }
    let lower = text.to_lowercase();
    for (word, number) in WORDS.iter().filter(|(word, _)| lower.contains(word)) {
        all.push(*number);
        if lower.contains(&format!("{word} order")) {
            all.push(10_f64.powf(*number));
        }
    }
    all
}

/// Whether a text prints a number, also as a share of a hundred and whatever its sign.
fn prints(text: &str, number: f64) -> bool {
    printed(text).iter().any(|one| [1.0, 100.0, 0.01].iter().any(|unit| (one * unit - number.abs()).abs() <= 1e-9 * number.abs()))
}

#[test]
fn the_number_of_a_relation_is_printed_or_called_ours() {
    let mut wrong = Vec::new();
    for claim in THEORIES.iter().flat_map(|theory| theory.claims()) {
        let numbers = match claim.relation {
            Relation::Equals { printed, .. }
            | Relation::Below { printed, .. }
            | Relation::Above { printed, .. }
            | Relation::About { printed }
            | Relation::Order { printed } => vec![printed],
            Relation::Between { low, high } => vec![low, high],
            _ => vec![],
        };
        // zero is what a sign is compared with
        let missing = |number: &f64| *number != 0.0 && !prints(claim.quote, *number) && !AS_FORMULA.contains(&(claim.id, *number));
        if claim.ours.is_empty() && claim.definition.is_empty() && numbers.iter().any(missing) {
            wrong.push(format!("{}: {numbers:?} stands not in “{}”", claim.id, claim.quote));
        }
    }
    assert!(wrong.is_empty(), "{} of them\n{}", wrong.len(), wrong.join("\n"));
    assert!(!prints("about 20 in $10^{3}$ of four", 30.0) && prints("about $2 \\times 10^{3}$", 2000.0) && prints("4 orders, four orders", 1e4));
}

/// Code without its texts and its comments.
fn bare(code: &str) -> String {
    let mut out = String::new();
    for line in code.lines() {
        let mut inside = false;
        let mut last = ' ';
        for c in line.chars() {
            if c == '"' && last != '\\' {
                inside = !inside;
            } else if !inside && last == '/' && c == '/' {
                break;
            } else if !inside {
                out.push(c);
            }
            last = c;
        }
        out.push('\n');
    }
    out
}

/// Numbers that code compares with; what is as small as rounding is none.
fn thresholds(code: &str) -> Vec<f64> {
    let mut found = Vec::new();
    for (at, sign) in code
        .match_indices([' '])
        .filter_map(|(at, _)| ["< ", "> ", "<= ", ">= "].into_iter().find(|sign| code[at + 1..].starts_with(sign)).map(|sign| (at + 1, sign)))
    {
        let number: String =
            code[at + sign.len()..].chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | '_' | '-' | 'e')).filter(|c| *c != '_').collect();
        found.extend(number.parse::<f64>().ok().filter(|value| value.abs() > 1e-8));
    }
    found
}

#[test]
fn the_number_that_a_computation_compares_with_is_printed_or_called_ours() {
    let claims: Vec<&Claim> = THEORIES.iter().flat_map(|theory| theory.claims()).collect();
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for theory in THEORIES {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/theories").join(theory.id).join("claims");
        for file in fs::read_dir(folder).into_iter().flatten() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            for piece in text.split("Claim::new(").skip(1) {
                let id = piece.split('"').nth(1).unwrap_or_default();
                let Some(claim) = claims.iter().find(|claim| claim.id == id) else { continue };
                // what follows the last claim of a list is none of it
                let compared = thresholds(&bare(piece.split("\n];").next().unwrap_or_default()));
                seen += compared.len();
                if claim.ours.is_empty() && compared.iter().any(|number| !prints(claim.quote, *number)) {
                    wrong.push(format!("{id}: {compared:?} stands not in “{}”", claim.quote));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of them\n{}", wrong.len(), wrong.join("\n"));
    assert!(seen > 40, "{seen} comparisons found");
}
