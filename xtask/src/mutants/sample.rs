//! A sample of all mutants in one build: a copy of the sources in which each stands behind a switch.

use super::find::Finder;
use super::source::{Source, Written};
use super::trial::{self, Mutant};
use super::{PHYSICS, SOURCES};
use crate::need;
use crate::step::{cargo, output, step};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use syn::visit::Visit;

const SEED: &str = "SEED";

/// The switch: the number of the change that is in force, none, or a file that is told which changes are come to.
const SWITCH: &str = r#"//! Which change is in force.
use std::io::Write;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
const UNREAD: u32 = u32::MAX;
const RECORD: u32 = u32::MAX - 1;
const MOST: usize = {most};
static CHOSEN: AtomicU32 = AtomicU32::new(UNREAD);
static REACHED: [AtomicBool; MOST] = [const { AtomicBool::new(false) }; MOST];
/// Whether this change is in force.
#[inline]
pub fn on(k: u32) -> bool {
    let chosen = CHOSEN.load(Relaxed);
    chosen == k || (chosen >= RECORD && first(k))
}
#[cold]
#[inline(never)]
fn first(k: u32) -> bool {
    if CHOSEN.load(Relaxed) == UNREAD {
        let chosen = std::env::var("MUTANT").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
        CHOSEN.store(if std::env::var_os("MUTANTS_REACHED").is_some() { RECORD } else { chosen }, Relaxed);
    }
    let chosen = CHOSEN.load(Relaxed);
    if chosen == RECORD && !REACHED[k as usize].load(Relaxed) && !REACHED[k as usize].swap(true, Relaxed) {
        let file = std::env::var_os("MUTANTS_REACHED").unwrap();
        std::fs::OpenOptions::new().append(true).create(true).open(file).unwrap().write_all(format!("{k}\n").as_bytes()).unwrap();
    }
    chosen == k
}
"#;

/// A number that looks random, for the order of the changes.
fn mixed(mut x: u64) -> u64 {
    x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

fn area(file: &str) -> &str {
    file.split('/').nth(1).unwrap_or_default()
}

/// `count` changes of the physics and `count` of the rest, of the files whose path contains `word`.
pub(super) fn sample(count: usize, word: &str) -> Result<()> {
    let seed: u64 = std::env::var(SEED).map_or(Ok(1), |text| text.parse()).context(SEED)?;
    let tidy: String = word.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    let folder = need::target_folder()?.join("mutants").join(format!("sample-{count}-{seed}-{tidy}"));
    let tree = folder.join("tree");
    fs::create_dir_all(&tree)?;
    let chosen = step(&format!("{count} mutants of each part, SEED={seed}"), || choose(count, seed, word))?;
    let dropped = folder.join("unviable.txt");
    let mut unviable: Vec<u32> = fs::read_to_string(&dropped).unwrap_or_default().lines().filter_map(|line| line.parse().ok()).collect();
    if !folder.join("built").exists() {
        copy(&tree)?;
        let most = chosen.values().flatten().map(|(_, id)| *id as usize + 1).max().unwrap_or(1);
        fs::write(tree.join("src/mutant.rs"), SWITCH.replace("{most}", &most.to_string()))?;
        for round in 1.. {
            let faults = step(&format!("cargo check, round {round}"), || check(&tree, &write(&tree, &chosen, &unviable)?))?;
            if faults.is_empty() {
                break;
            }
            println!("   {} mutants that cannot be built are left out", faults.len());
            unviable.extend(faults);
            fs::write(&dropped, unviable.iter().map(|id| format!("{id}\n")).collect::<String>())?;
        }
    }
    let mut mutants = Vec::new();
    for (file, ids) in &chosen {
        let text = fs::read_to_string(file)?;
        let places = places(&text, &|_| None)?;
        mutants.extend(ids.iter().filter(|(_, id)| !unviable.contains(id)).map(|(k, id)| {
            let place = &places.0[*k];
            let told = format!("{file}:{}:{}: {} in {}", place.line, place.column, place.what, place.function);
            Mutant { id: *id, physics: PHYSICS.contains(&area(file)), told }
        }));
    }
    mutants.sort_by_key(|mutant| mixed(u64::from(mutant.id)));
    trial::all(&folder, &tree, &mutants)
}

type Chosen = BTreeMap<String, Vec<(usize, u32)>>;

fn places(text: &str, id: &dyn Fn(usize) -> Option<u32>) -> Result<(Vec<super::source::Place>, Written)> {
    let file = syn::parse_file(text)?;
    let mut finder = Finder::new(Source::new(text, id));
    finder.visit_file(&file);
    let written = finder.source.written();
    Ok((finder.source.places, written))
}

/// By file: the places of the changes in it, and the numbers that they get, from 1.
fn choose(count: usize, seed: u64, word: &str) -> Result<Chosen> {
    let listed = output(Command::new("git").args(["ls-files", "src/*.rs"]))?;
    let files = listed.lines().filter(|file| SOURCES.contains(&area(file)) && file.contains(word) && !file.ends_with("tests.rs"));
    let mut all: [Vec<(u64, String, usize)>; 2] = [Vec::new(), Vec::new()];
    for file in files {
        let text = fs::read_to_string(file)?;
        // of the page's module alone
        if text.contains("web_sys::") {
            continue;
        }
        let found = places(&text, &|_| None).with_context(|| file.to_owned())?.0;
        let salt = file.bytes().fold(seed, |sum, byte| mixed(sum ^ u64::from(byte)));
        let part = usize::from(!PHYSICS.contains(&area(file)));
        all[part].extend((0..found.len()).map(|k| (mixed(salt ^ k as u64), file.to_owned(), k)));
    }
    let (mut chosen, mut id) = (Chosen::new(), 0);
    for part in &mut all {
        println!("   {} mutants", part.len());
        part.sort();
        for (_, file, k) in part.iter().take(count) {
            id += 1;
            chosen.entry(file.clone()).or_default().push((*k, id));
        }
    }
    Ok(chosen)
}

/// What is under version control, without the lints, which the switches offend.
fn copy(tree: &Path) -> Result<()> {
    for file in output(Command::new("git").args(["ls-files"]))?.lines() {
        let to = tree.join(file);
        fs::create_dir_all(to.parent().context("a file without a folder")?)?;
        fs::copy(file, &to).with_context(|| file.to_owned())?;
    }
    let manifest = tree.join("Cargo.toml");
    fs::write(&manifest, fs::read_to_string(&manifest)?.replace("[lints]\nworkspace = true\n", ""))?;
    let library = tree.join("src/lib.rs");
    let text = fs::read_to_string(&library)?;
    fs::write(&library, text.replace("pub mod numerics;", "pub mod mutant;\npub mod numerics;"))?;
    Ok(())
}

fn write(tree: &Path, chosen: &Chosen, unviable: &[u32]) -> Result<BTreeMap<String, Written>> {
    let mut all = BTreeMap::new();
    for (file, ids) in chosen {
        let text = fs::read_to_string(file)?;
        let id = |k: usize| ids.iter().find(|(place, id)| *place == k && !unviable.contains(id)).map(|(_, id)| *id);
        let (_, written) = places(&text, &id)?;
        if fs::read_to_string(tree.join(file))? != written.text {
            fs::write(tree.join(file), &written.text)?;
        }
        all.insert(file.clone(), written);
    }
    Ok(all)
}

/// The changes that the compiler refuses.
fn check(tree: &PathBuf, written: &BTreeMap<String, Written>) -> Result<Vec<u32>> {
    let mut command = cargo(&["check", "--package", "vitreous", "--lib", "--message-format=json"]);
    command.current_dir(tree).env("CARGO_TARGET_DIR", need::target_folder()?).env_remove("CARGO_MANIFEST_DIR").stderr(Stdio::inherit());
    let ended = command.output().context("cargo check")?;
    let (mut faults, mut others) = (Vec::new(), Vec::new());
    for line in String::from_utf8_lossy(&ended.stdout).lines() {
        let message: Value = serde_json::from_str(line)?;
        if message["message"]["level"] != "error" {
            continue;
        }
        let spans = message["message"]["spans"].as_array().cloned().unwrap_or_default();
        let number = |span: &Value, name: &str| span[name].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or_default();
        let blamed: Vec<u32> = spans
            .iter()
            .filter_map(|span| Some(written.get(span["file_name"].as_str()?)?.blamed(number(span, "byte_start")..number(span, "byte_end"))))
            .flatten()
            .collect();
        if blamed.is_empty() && !spans.is_empty() {
            others.push(message["message"]["rendered"].as_str().unwrap_or_default().to_owned());
        }
        faults.extend(blamed);
    }
    faults.sort_unstable();
    faults.dedup();
    if faults.is_empty() && !ended.status.success() {
        bail!("the sources with switches cannot be built, and no mutant is to blame: {}", others.join("\n"));
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::places;

    fn written(text: &str) -> String {
        places(text, &|k| u32::try_from(k + 1).ok()).unwrap_or_else(|error| unreachable!("{error}")).1.text
    }

    #[test]
    fn a_change_stands_behind_its_switch() {
        assert_eq!(
            written("fn f(a: i8) { a + 1; }"),
            "fn f(a: i8) { if crate::mutant::on(1) { return ; } (if crate::mutant::on(2) { a - (1) } else if crate::mutant::on(3) { a * (1) } else { a + 1 }); }"
        );
    }

    #[test]
    fn what_stands_inside_is_changed_too_and_a_change_holds_the_code_as_it_was() {
        let text = written("static F: fn(bool, bool) -> bool = |a, b| !(a && b);");
        assert_eq!(
            text,
            "static F: fn(bool, bool) -> bool = |a, b| (if crate::mutant::on(1) { ((a && b)) } else { !((if crate::mutant::on(2) { (a) || (b) } else { a && b })) });".replace("(a) ||", "a ||")
        );
    }

    #[test]
    fn what_the_compiler_computes_or_only_tests_hold_stays() {
        for text in [
            "const A: f64 = -1.0 * 2.0;",
            "const fn f() -> f64 { 1.0 + 2.0 }",
            "#[cfg(test)] mod tests { fn f() -> f64 { 1.0 + 2.0 } }",
            "#[test] fn f() { g(1 + 2); }",
            "fn f() -> [u8; 1 + 2];",
        ] {
            let text = text.replace("fn f() -> [u8; 1 + 2];", "type A = [u8; 1 + 2];");
            assert_eq!(written(&text), text);
        }
    }

    #[test]
    fn arms_and_guards_of_a_match_are_changed() {
        let text = written("fn f(a: u8) -> X { match a { 1 => b, 2 if c => d, _ => e } }");
        assert!(
            text.contains(
                "1 if !crate::mutant::on(2) => b, 2 if (if crate::mutant::on(3) { true } else if crate::mutant::on(4) { false } else { c }) => d, _ => e"
            ),
            "{text}"
        );
    }
}
