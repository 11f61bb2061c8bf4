//! `cargo xtask test`: every check there is, one after the other; ends with the number of tests passed and failed.

use crate::need::{self, TARGET};
use crate::step::{LINTING, cargo, node, step};
use crate::{pipeline, release, test_file, twice, wasm};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// Tests counted over all runners.
#[derive(Clone, Default)]
pub(crate) struct Count {
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

struct Check {
    name: &'static str,
    /// Whether it can be done while the checks before it run: much of building keeps one core busy and leaves the other idle.
    beside: bool,
    run: fn() -> Result<Count>,
}

/// A check that comes when those before it are done.
const fn check(name: &'static str, run: fn() -> Result<Count>) -> Check {
    Check { name, beside: false, run }
}

/// A check that is done beside others.
const fn beside(name: &'static str, run: fn() -> Result<Count>) -> Check {
    Check { name, beside: true, run }
}

const CHECKS: &[Check] = &[
    check("format: cargo fmt --check", || one(&mut cargo(&["fmt", "--all", "--", "--check"]))),
    check("lints: clippy, while all that is tested is compiled (host)", || one(cargo(&["test", "--workspace", "--all-targets", "--no-run"]).envs(LINTING))),
    // words and ledger have no code for wasm32 alone: the lints for the host see them
    check("lints: cargo clippy (wasm32, as the page has it)", || {
        let features = ["--no-default-features", "--features", "parts"];
        one(cargo(&["clippy", "--package", "vitreous", "--lib", "--target", TARGET]).args(features).args(["--", "--deny", "warnings"]))
    }),
    check("documentation: cargo doc (host)", || one(cargo(&["doc", "--package", "vitreous", "--no-deps", "--lib"]).env("RUSTDOCFLAGS", "-D warnings"))),
    check("documentation: cargo doc (wasm32, as the page has it)", || {
        let features = ["--no-default-features", "--features", "parts"];
        let mut doc = cargo(&["doc", "--package", "vitreous", "--no-deps", "--lib", "--target", TARGET]);
        one(doc.args(features).env("RUSTDOCFLAGS", "-D warnings"))
    }),
    check("rust: cargo test", || counted(cargo(&["test", "--workspace", "--no-fail-fast"]).envs(LINTING), rust_line)),
    beside("build: cargo xtask build", || {
        pipeline::build(false, "")?;
        Ok(Count::of(1, 0))
    }),
    check("long: a sixth theory", || counted(&mut cargo(&["test", "--package", "vitreous", "--features", "long", "--test", "sixth_theory"]), rust_line)),
    // 60 to 76 of a hundred intervals at 68 % hold the true value; by default a few repetitions are looked at
    check("long: how often intervals hold the true value", || {
        let fits = ["test", "--package", "vitreous", "--test", "fit", "the_68_percent", "--", "--nocapture"];
        counted(cargo(&fits).env("REPETITIONS", "500"), rust_line)
    }),
    // by default some figures and some random events, as each view costs seconds in a browser
    check("long: every figure in the page, and random events", || {
        let files = ["canvas", "every-entry", "page-start", "random", "take-away"].map(|name| format!("tests/browser/{name}.test.mjs"));
        javascript_with(files.to_vec(), true, &[("ALL", "1"), ("EVENTS", "2000")])
    }),
    check("long: the same module from another folder", || {
        twice::build_twice()?;
        Ok(Count::of(1, 0))
    }),
    check("long: the files of a release", || {
        release::whole()?;
        Ok(Count::of(1, 0))
    }),
    check("long: what is published, before its judges", || {
        need::judges()?;
        wasm::whole()?;
        folder("tests/long", true)
    }),
    check("engines: the page in Firefox and WebKitGTK", || engines(&need::engines()?)),
    beside("node: the WebAssembly build", || folder("tests/node", false)),
    check("browser: the page", || folder("tests/browser", true)),
];

/// How the names of files of tests end.
pub(crate) const TESTS: &str = ".test.mjs";

/// Those that measure time.
const ALONE: &str = ".alone.test.mjs";

/// How many failed tests of the browser are run once more.
const AGAIN: usize = 3;

/// How the names of checks begin that take minutes and hardly ever change: done when asked for, as before a release.
const LONG: &str = "long";

/// How the name of the check begins that wants other browsers: done when asked for.
pub(crate) const ENGINES: &str = "engines";

/// Runs all checks but the long ones, or those whose name contains one of the given words, and the tests of the files among them.
pub(crate) fn test(only: &[String]) -> Result<()> {
    need::wasm_target()?;
    let (files, only): (Vec<_>, Vec<_>) = only.iter().partition(|word| Path::new(word.as_str()).is_file());
    let named = |check: &&Check| only.iter().any(|word| check.name.contains(word.as_str()));
    let chosen: Vec<&Check> = CHECKS
        .iter()
        .filter(|check| named(check) || (only.is_empty() && files.is_empty() && ![LONG, ENGINES].iter().any(|kind| check.name.starts_with(kind))))
        .collect();
    // what stands beside others is worth a second process only where there are others before it
    let first = chosen.iter().position(|check| check.beside).filter(|first| *first > 0);
    let others = first.map(|_| Beside::start(chosen.iter().filter(|check| check.beside).map(|check| check.name))).transpose()?;
    let mut total = Count::default();
    let mut failures = Vec::new();
    let mut took = |name: &str, result: Result<Count>| {
        match result {
            Ok(count) => {
                println!("   {} passed, {} failed", count.passed, count.failed);
                if count.failed > 0 {
                    failures.push(name.to_owned());
                }
                total.add(count);
            }
            Err(error) => {
                println!("   FAILED: {error:#}");
                total.failed += 1;
                failures.push(name.to_owned());
            }
        };
    };
    let (before, after) = chosen.split_at(first.unwrap_or(0));
    for check in before {
        took(check.name, step(check.name, check.run));
    }
    if let Some(others) = others {
        took("what was done beside these", step("what was done beside these", || others.end()));
    }
    for check in after.iter().filter(|check| first.is_none() || !check.beside) {
        took(check.name, step(check.name, check.run));
    }
    for file in files {
        took(file, step(file, || test_file::run(file)));
    }
    for name in &failures {
        println!("failed: {name}");
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    std::io::stdout().flush()?;
    if failures.is_empty() { Ok(()) } else { bail!("not everything passed") }
}

/// Checks that run in a second process; what they print is kept until they have ended.
struct Beside {
    process: Child,
    log: PathBuf,
}

impl Beside {
    fn start<'a>(names: impl Iterator<Item = &'a str>) -> Result<Self> {
        let log = need::target_folder()?.join("beside.log");
        fs::create_dir_all(need::target_folder()?)?;
        let file = fs::File::create(&log)?;
        let mut command = Command::new(std::env::current_exe()?);
        // the same compiler as for the tests, or everything is compiled twice
        let process = command.arg("test").args(names).envs(LINTING).stdin(Stdio::null()).stderr(file.try_clone()?).stdout(file).spawn()?;
        Ok(Self { process, log })
    }

    /// Waits, shows what was printed, and counts what the last line says.
    fn end(mut self) -> Result<Count> {
        let ended = self.process.wait()?;
        let text = fs::read_to_string(&self.log)?;
        print!("{text}");
        let Some(count) = text.lines().last().and_then(total_line) else { bail!("ended without a count ({ended})") };
        Ok(count)
    }
}

/// A check that passes or fails as a whole.
fn one(command: &mut Command) -> Result<Count> {
    let passed = command.status()?.success();
    Ok(Count::of(u32::from(passed), u32::from(!passed)))
}

/// All files of tests of a folder.
fn folder(folder: &str, needs_browser: bool) -> Result<Count> {
    let mut files: Vec<String> = fs::read_dir(folder)
        .with_context(|| folder.to_owned())?
        .filter_map(|entry| entry.ok().map(|entry| entry.path().display().to_string()))
        .filter(|path| path.ends_with(TESTS))
        .collect();
    files.sort();
    if files.is_empty() {
        bail!("no tests in {folder}");
    }
    javascript(files, needs_browser)
}

/// Node's own test runner over files.
///
/// Two files at a time, as much of a test in a browser is waiting; those that measure time come by themselves.
pub(crate) fn javascript(files: Vec<String>, needs_browser: bool) -> Result<Count> {
    javascript_with(files, needs_browser, &[])
}

/// The same with variables that ask for more.
fn javascript_with(files: Vec<String>, needs_browser: bool, more: &[(&str, &str)]) -> Result<Count> {
    need::node_packages()?;
    let (alone, together): (Vec<String>, Vec<String>) = files.into_iter().partition(|path| path.ends_with(ALONE));
    let mut total = Count::default();
    for (files, at_a_time) in [(together, 2), (alone, 1)] {
        if files.is_empty() {
            continue;
        }
        let run = |chosen: Vec<String>, at_a_time: u32| -> Result<Count> {
            let mut command = node(&["--test", "--test-reporter=tap", &format!("--test-concurrency={at_a_time}")]);
            command.args(chosen).args(&files).envs(more.iter().copied()).env("VITREOUS", need::command_line()?).env("PYTHON", need::python()?);
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

/// The tests of the page in other engines, with what drives them.
fn engines(drivers: &[(&str, PathBuf)]) -> Result<Count> {
    let mut command = node(&["--test", "--test-reporter=tap", "--test-concurrency=1", "tests/engines/engines.test.mjs"]);
    counted(command.envs(drivers.iter().map(|(name, path)| (name, path))), node_line)
}

/// Runs a few failed tests of the browser once more, one at a time, and says which of them passed only then.
///
/// A browser on a busy machine can lose a pointer or a second. A fault of the page fails twice.
fn again(count: Count, run: impl FnOnce(Vec<String>) -> Result<Count>) -> Result<Count> {
    if count.names.is_empty() || count.names.len() > AGAIN || usize::try_from(count.failed)? != count.names.len() {
        return Ok(count);
    }
    println!("   once more: {}", count.names.join("; "));
    let second = run(count.names.iter().map(|name| format!("--test-name-pattern=/^{}$/", pattern(name))).collect())?;
    for name in count.names.iter().filter(|name| !second.names.contains(name)) {
        println!("   passed only when run again: {name}");
    }
    let failed = second.failed;
    Ok(Count { passed: count.passed + count.failed.saturating_sub(failed), failed, names: second.names })
}

/// A name as a regular expression that finds this name alone.
fn pattern(name: &str) -> String {
    name.chars().flat_map(|letter| (!letter.is_alphanumeric() && letter != ' ').then_some('\\').into_iter().chain([letter])).collect()
}

/// Runs a command, shows what it prints, and counts the tests it reports.
pub(crate) fn counted(command: &mut Command, read: fn(&str) -> Count) -> Result<Count> {
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
pub(crate) fn rust_line(line: &str) -> Count {
    let Some(rest) = line.strip_prefix("test result: ") else { return Count::default() };
    let number = |word: &str| rest.split(['.', ';']).find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok()).unwrap_or(0);
    Count::of(number("passed"), number("failed"))
}

/// `44 passed, 0 failed`, the last line of all.
fn total_line(line: &str) -> Option<Count> {
    let (passed, failed) = line.strip_suffix(" failed")?.split_once(" passed, ")?;
    Some(Count::of(passed.parse().ok()?, failed.parse().ok()?))
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
    use super::{Count, again, node_line, pattern, rust_line, total_line};

    #[test]
    fn reports_are_counted() {
        let count = rust_line("test result: FAILED. 32 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s");
        assert_eq!((count.passed, count.failed), (32, 2));
        assert_eq!(rust_line("running 3 tests").passed, 0);
        assert_eq!(node_line("# pass 12").passed, 12);
        assert_eq!(node_line("# fail 3").failed, 3);
        assert_eq!(node_line("# cancelled 1").failed, 1);
        assert_eq!(node_line(r"not ok 107 - question \#2 (a)").names, ["question #2 (a)"]);
        assert_eq!(total_line("44 passed, 2 failed").map(|count| (count.passed, count.failed)), Some((44, 2)));
        assert!(total_line("   44 passed, 2 failed").is_none() && total_line("failed: node").is_none());
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
        assert_eq!(pattern("a [b]"), r"a \[b\]");
    }
}
