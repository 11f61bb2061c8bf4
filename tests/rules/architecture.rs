//! How the parts of the project may know each other, read from the sources themselves.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use vitreous::catalogue::THEORIES;

/// Modules of the crate from the ground up: each may name those below it, and itself.
const LAYERS: &[&[&str]] = &[
    &["constants", "error"],
    &["numerics", "picture"],
    &["describe"],
    &["materials"],
    &["theories"],
    &["compare"],
    &["catalogue"],
    &["plot", "answer", "questions", "glossary", "calculate"],
    &["fit", "lecture"],
    // the guide shows all that the core has
    &["cli", "wasm", "guide"],
];

/// Every file below a folder of the project with one of these extensions, with its text; path from the project's folder.
pub(crate) fn files(folder: &str, extensions: &[&str]) -> Vec<(String, String)> {
    fn walk(path: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(path).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if !path.ends_with("node_modules") {
                    walk(&path, found);
                }
            } else {
                found.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join(folder), &mut found);
    found.sort();
    let wanted = found.into_iter().filter(|path| path.extension().is_some_and(|e| extensions.iter().any(|wanted| e == *wanted)));
    wanted.map(|path| (path.strip_prefix(root).unwrap().display().to_string().replace('\\', "/"), fs::read_to_string(&path).unwrap())).collect()
}

/// The code without the tests at its end.
pub(crate) fn shipped(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

/// Lines of code: no comments.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| line.split("//").next().unwrap_or(line)).filter(|line| !line.trim().is_empty())
}

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|modules| modules.contains(&module))
}

/// First names of the paths that follow `crate::` in a text, those in braces too.
fn named(text: &str) -> Vec<String> {
    let word = |text: &str| text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>();
    let mut names = Vec::new();
    for rest in text.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            None => names.push(word(rest)),
            Some(group) => {
                let mut depth = 0;
                let mut part = String::new();
                for c in group.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => names.push(word(std::mem::take(&mut part).trim())),
                        _ => part.push(c),
                    }
                }
                names.push(word(part.trim()));
            }
        }
    }
    names
}

#[test]
fn paths_are_found_in_groups_too() {
    let names = named("use crate::{catalogue, picture::{self, Picture}, error};\nuse crate::plot::svg; [`crate::describe::Figure`]");
    assert_eq!(names, ["catalogue", "picture", "error", "plot", "describe"]);
}

#[test]
fn knowledge_flows_one_way() {
    let mut wrong = Vec::new();
    for (path, text) in files("src", &["rs"]) {
        let module = path.trim_start_matches("src/").split(['/', '.']).next().unwrap();
        if ["lib", "bin"].contains(&module) {
            continue;
        }
        let own = layer(module).unwrap_or_else(|| panic!("{path}: the layer of {module} is not stated"));
        for name in named(shipped(&text)) {
            if let Some(other) = layer(&name)
                && name != module
                && other >= own
            {
                wrong.push(format!("{path} knows {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_theory_knows_another() {
    let mut wrong = Vec::new();
    for (path, text) in files("src/theories", &["rs"]) {
        let Some((own, _)) = path.trim_start_matches("src/theories/").split_once('/') else { continue };
        for other in THEORIES.iter().map(|theory| theory.id).filter(|id| *id != own) {
            if [format!("theories::{other}"), format!("super::{other}::")].iter().any(|path| text.contains(path.as_str())) {
                wrong.push(format!("{path} knows {other}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_serves_all_theories_names_none() {
    let mut wrong = Vec::new();
    let general = ["src/plot", "src/answer", "src/cli", "src/describe", "src/picture", "www"].into_iter();
    for (path, text) in
        general.flat_map(|folder| files(folder, &["rs", "js", "html", "css"])).chain(files("src", &["rs"]).into_iter().filter(|f| f.0.starts_with("src/wasm/")))
    {
        // a lecture note is about something
        if path.ends_with("lecture.html") {
            continue;
        }
        // examples in tests, comments and help texts may name one; code that runs may not
        for line in code(shipped(&text)).filter(|line| !line.trim_start().starts_with("vitreous ")) {
            let mut words = line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
            if let Some(word) = words.find(|word| THEORIES.iter().any(|theory| theory.id == *word)) {
                wrong.push(format!("{path} names {word}: {}", line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn bindings_stand_in_one_folder() {
    for (path, text) in files("src", &["rs"]) {
        assert!(path.starts_with("src/wasm/") || !text.contains("#[wasm_bindgen"), "{path} exports to JavaScript");
    }
}

#[test]
fn constants_of_nature_are_written_once() {
    // digits of k_B, h, hbar, N_A, e, c, R, eps_0, m_e, u: enough of them to be nothing else
    let digits =
        ["1.380649", "6.62607", "1.05457", "6.02214", "1.602176", "2.99792", "299792458", "299_792", "8.31446", "8.8541878", "9.10938", "1.66053", "8.617333"];
    let mut wrong = Vec::new();
    for (path, text) in files("src", &["rs"]).into_iter().chain(files("www", &["js"])) {
        for line in code(shipped(&text)).filter(|_| path != "src/constants.rs") {
            if digits.iter().any(|d| line.contains(d)) {
                wrong.push(format!("{path}: {}", line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The string literals of a source, in order; comments and characters are passed over.
fn literals(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        at += if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(quote) = ["'\"'", "'\\\"'"].into_iter().find(|quote| rest.starts_with(*quote)) {
            quote.len()
        } else if let Some(inside) = rest.strip_prefix('"') {
            let before = text[..at].trim_end_matches('#');
            let end = if before.ends_with('r') {
                inside.find(&format!("\"{}", "#".repeat(at - before.len())))
            } else {
                let mut escaped = false;
                inside.find(|c| {
                    let ends = c == '"' && !escaped;
                    escaped = c == '\\' && !escaped;
                    ends
                })
            };
            let end = end.unwrap_or(inside.len());
            found.push(&inside[..end]);
            end + 2
        } else {
            rest.chars().next().map_or(1, char::len_utf8)
        };
    }
    found
}

#[test]
fn literals_are_found_in_every_form() {
    let text = r##"let a = "x\"y\\"; // "not this"
        b('"', r"\z", r#"q"r"#, "https://one")"##;
    assert_eq!(literals(text), [r#"x\"y\\"#, r"\z", r#"q"r"#, "https://one"]);
}

#[test]
fn no_long_text_is_typed_twice() {
    let sources = files("src", &["rs"]);
    let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (path, text) in &sources {
        for literal in literals(text).into_iter().filter(|literal| literal.chars().count() >= 90) {
            places.entry(literal).or_default().push(path);
        }
    }
    let wrong: Vec<String> = places.iter().filter(|(_, places)| places.len() > 1).map(|(text, places)| format!("{}: {text}", places.join(", "))).collect();
    assert!(wrong.is_empty(), "one constant beside the phenomenon serves them all\n{}", wrong.join("\n"));
}

#[test]
fn files_stay_small_and_finished() {
    let mut wrong = Vec::new();
    let unfinished = [
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("db", "g!("),
        concat!("console", ".log("),
        concat!("#[ig", "nore"),
        concat!("debug", "ger;"),
    ];
    let folders = ["src", "xtask", "tests", "www", "pkg", "python", "examples", "benches"].into_iter();
    let all = folders.flat_map(|folder| files(folder, &["rs", "js", "mjs", "ts", "css", "py"]));
    for (path, text) in all.filter(|(path, _)| !path.starts_with("pkg/built/")) {
        // tests beside an equation may be as long as it wants
        let length = shipped(&text).len();
        if length > 15_000 || text.len() > 25_000 {
            wrong.push(format!("{path} has {length} bytes without its tests, {} with them: split it by phenomenon", text.len()));
        }
        if let Some(word) = unfinished.iter().find(|word| text.contains(**word)) {
            wrong.push(format!("{path} holds {word}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
