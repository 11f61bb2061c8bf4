//! `cargo xtask test`: every check there is, one after the other; ends with the number of tests passed and failed.

use crate::need::{self, TARGET};
use crate::step::{cargo, node, step};
use crate::{pipeline, twice, wasm};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

/// Tests counted over all runners.
#[derive(Clone, Default)]
struct Count {
    passed: u32,
    failed: u32,
    /// The failed ones, where the runner names them.
    names: Vec<String>,
}

impl Count {
    fn of(passed: u32, failed: u32) -> Self {
        Self { passed, failed, names: Vec::new() }
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.names.extend(other.names);
    }
}

type Check = (&'static str, fn() -> Result<Count>);

const CHECKS: &[Check] = &[
    ("format: cargo fmt --check", || one(&mut cargo(&["fmt", "--all", "--", "--check"]))),
    ("lints: cargo clippy (host)", || one(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))),
    // words and ledger have no code for wasm32 alone: the lints for the host see them
    ("lints: cargo clippy (wasm32, as the page has it)", || {
        let features = ["--no-default-features", "--features", "parts"];
        one(cargo(&["clippy", "--package", "vitreous", "--lib", "--target", TARGET]).args(features).args(["--", "--deny", "warnings"]))
    }),
    ("documentation: cargo doc (host)", || one(cargo(&["doc", "--package", "vitreous", "--no-deps", "--lib"]).env("RUSTDOCFLAGS", "-D warnings"))),
    ("documentation: cargo doc (wasm32)", || {
        one(cargo(&["doc", "--package", "vitreous", "--no-deps", "--lib", "--target", TARGET]).env("RUSTDOCFLAGS", "-D warnings"))
    }),
    ("rust: cargo test", || counted(&mut cargo(&["test", "--workspace", "--no-fail-fast"]), rust_line)),
    ("build: cargo xtask build", || {
        pipeline::build(false, "")?;
        Ok(Count::of(1, 0))
    }),
    ("long: a sixth theory", || counted(&mut cargo(&["test", "--package", "vitreous", "--features", "long", "--test", "sixth_theory"]), rust_line)),
    ("long: the same module from another folder", || {
        twice::build_twice()?;
        Ok(Count::of(1, 0))
    }),
    ("long: what is published, before its judges", || {
        need::judges()?;
        javascript("tests/long", true)
    }),
    ("node: the WebAssembly build", || {
        wasm::whole()?;
        javascript("tests/node", false)
    }),
    ("browser: the page", || javascript("tests/browser", true)),
];

/// How the names of files of tests end that measure time.
const ALONE: &str = ".alone.test.mjs";

/// How many failed tests of the browser are run once more.
const AGAIN: usize = 3;

/// How the names of checks begin that take minutes and hardly ever change: done when asked for, as before a release.
const LONG: &str = "long";

/// Runs all checks but the long ones, or those whose name contains one of the given words.
pub(crate) fn test(only: &[String]) -> Result<()> {
    need::wasm_target()?;
    let mut total = Count::default();
    let mut failures = Vec::new();
    for (name, check) in CHECKS {
        let named = only.iter().any(|word| name.contains(word.as_str()));
        if !named && (!only.is_empty() || name.starts_with(LONG)) {
            continue;
        }
        match step(name, check) {
            Ok(count) => {
                println!("   {} passed, {} failed", count.passed, count.failed);
                if count.failed > 0 {
                    failures.push((*name).to_owned());
                }
                total.add(count);
            }
            Err(error) => {
                println!("   FAILED: {error:#}");
                total.failed += 1;
                failures.push((*name).to_owned());
            }
        }
    }
    for name in &failures {
        println!("failed: {name}");
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    std::io::stdout().flush()?;
    if failures.is_empty() { Ok(()) } else { bail!("not everything passed") }
}

/// A check that passes or fails as a whole.
fn one(command: &mut Command) -> Result<Count> {
    let passed = command.status()?.success();
    Ok(Count::of(u32::from(passed), u32::from(!passed)))
}

/// Node's own test runner over the `*.test.mjs` of a folder.
///
/// Two files at a time, as much of a test in a browser is waiting; those that measure time come by themselves.
fn javascript(folder: &str, needs_browser: bool) -> Result<Count> {
    need::node_packages()?;
    let mut files: Vec<String> = fs::read_dir(folder)
        .with_context(|| folder.to_owned())?
        .filter_map(|entry| entry.ok().map(|entry| entry.path().display().to_string()))
        .filter(|path| path.ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() {
        bail!("no tests in {folder}");
    }
    let (alone, together): (Vec<String>, Vec<String>) = files.into_iter().partition(|path| path.ends_with(ALONE));
    let mut total = Count::default();
    for (files, at_a_time) in [(together, 2), (alone, 1)] {
        if files.is_empty() {
            continue;
        }
        let run = |chosen: Vec<String>, at_a_time: u32| -> Result<Count> {
            let mut command = node(&["--test", "--test-reporter=tap", &format!("--test-concurrency={at_a_time}")]);
            command.args(chosen).args(&files).env("VITREOUS", need::command_line()?).env("PYTHON", need::python()?);
            if needs_browser {
                command.env("CHROMIUM", need::browser()?);
            }
            counted(&mut command, node_line)
        };
        let count = run(Vec::new(), at_a_time)?;
        total.add(if needs_browser { again(count, |chosen| run(chosen, 1))? } else { count });
    }
    Ok(total)
}

/// Runs a few failed tests of the browser once more, one at a time, and says which of them passed only then.
///
/// A browser on a busy machine can lose a pointer or a second. A fault of the page fails twice.
fn again(count: Count, run: impl FnOnce(Vec<String>) -> Result<Count>) -> Result<Count> {
    if count.names.is_empty() || count.names.len() > AGAIN || usize::try_from(count.failed)? != count.names.len() {
        return Ok(count);
    }
    println!("   once more: {}", count.names.join("; "));
    let second = run(count.names.iter().map(|name| format!("--test-name-pattern=/^{}$/", escaped(name))).collect())?;
    for name in count.names.iter().filter(|name| !second.names.contains(name)) {
        println!("   passed only when run again: {name}");
    }
    let failed = second.failed;
    Ok(Count { passed: count.passed + count.failed.saturating_sub(failed), failed, names: second.names })
}

/// A name as a regular expression that finds this name alone.
fn escaped(name: &str) -> String {
    name.chars().flat_map(|letter| (!letter.is_alphanumeric() && letter != ' ').then_some('\\').into_iter().chain([letter])).collect()
}

/// Runs a command, shows what it prints, and counts the tests it reports.
fn counted(command: &mut Command, read: fn(&str) -> Count) -> Result<Count> {
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let mut count = Count::default();
    for line in BufReader::new(child.stdout.take().context("no output")?).lines() {
        let line = line?;
        println!("{line}");
        count.add(read(&line));
    }
    let status = child.wait()?;
    if !status.success() && count.failed == 0 {
        bail!("the tests could not be run ({status})");
    }
    if count.passed + count.failed == 0 {
        bail!("no test was run");
    }
    Ok(count)
}

/// `test result: ok. 32 passed; 0 failed; ...`
fn rust_line(line: &str) -> Count {
    let Some(rest) = line.strip_prefix("test result: ") else { return Count::default() };
    let number = |word: &str| rest.split(['.', ';']).find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok()).unwrap_or(0);
    Count::of(number("passed"), number("failed"))
}

/// `# pass 12` and `# fail 0`; and `not ok 3 - name of the test`, with its `#` and `\` as they were.
fn node_line(line: &str) -> Count {
    let number = |word: &str| line.strip_prefix(word).and_then(|rest| rest.trim().parse().ok()).unwrap_or(0);
    let name = line.strip_prefix("not ok ").and_then(|rest| rest.split_once(" - "));
    let names = name.map(|(_, name)| name.replace("\\#", "#").replace("\\\\", "\\")).into_iter().collect();
    Count { names, ..Count::of(number("# pass "), number("# fail ") + number("# cancelled ")) }
}

#[cfg(test)]
mod tests {
    use super::{Count, again, escaped, node_line, rust_line};

    #[test]
    fn reports_are_counted() {
        let count = rust_line("test result: FAILED. 32 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s");
        assert_eq!((count.passed, count.failed), (32, 2));
        assert_eq!(rust_line("running 3 tests").passed, 0);
        assert_eq!(node_line("# pass 12").passed, 12);
        assert_eq!(node_line("# fail 3").failed, 3);
        assert_eq!(node_line("# cancelled 1").failed, 1);
        assert_eq!(node_line(r"not ok 107 - question \#2 (a)").names, ["question #2 (a)"]);
        assert!(node_line("    not ok 1 - a part of a test").names.is_empty());
    }

    #[test]
    fn what_fails_twice_has_failed_and_what_passes_then_is_told() {
        let first = || Count { names: vec!["one".into(), "two (b)".into()], ..Count::of(7, 2) };
        let asked = |chosen: Vec<String>| {
            assert_eq!(chosen, [r"--test-name-pattern=/^one$/", r"--test-name-pattern=/^two \(b\)$/"]);
            Ok(Count { names: vec!["one".into()], ..Count::of(1, 1) })
        };
        let count = again(first(), asked).unwrap();
        assert_eq!((count.passed, count.failed, count.names), (8, 1, vec!["one".to_owned()]));
        // many at once, or one that ended without a name, is no accident
        let many = Count { names: vec!["x".into(); 4], ..Count::of(1, 4) };
        assert_eq!(again(many, |_| unreachable!()).unwrap().failed, 4);
        assert_eq!(again(Count::of(1, 1), |_| unreachable!()).unwrap().failed, 1);
        assert_eq!(escaped("a [b]"), r"a \[b\]");
    }
}
