//! Tries mutants one after the other: runs the tests that come to a changed place, the quick ones first, until one fails.

use crate::need;
use crate::step::{cargo, step};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

pub(super) struct Mutant {
    pub(super) id: u32,
    pub(super) physics: bool,
    pub(super) told: String,
}

struct Test {
    program: usize,
    name: String,
    took: f64,
    reaches: BTreeSet<u32>,
}

/// Seconds of tests that are run in one process before it is looked whether one failed.
const BANDS: [f64; 4] = [0.3, 3.0, 20.0, f64::INFINITY];

/// Memory that a test may take, kB: a mutant may ask for all of it.
const MEMORY: u32 = 8_000_000;

/// Builds the tests of the tree, sees which test comes to which mutant, tries all mutants that are not in the report yet.
pub(super) fn all(folder: &Path, tree: &Path, mutants: &[Mutant]) -> Result<()> {
    let programs = step("cargo test --no-run", || build(tree))?;
    fs::write(folder.join("built"), "")?;
    let tests = step("which test comes where", || record(folder, tree, &programs))?;
    let report = folder.join("report.txt");
    let known = fs::read_to_string(&report).unwrap_or_default();
    let mut file = OpenOptions::new().append(true).create(true).open(&report)?;
    step(&format!("{} mutants", mutants.len()), || {
        for mutant in mutants {
            let head = format!("{}\t", mutant.id);
            if known.lines().any(|line| line.starts_with(&head)) {
                continue;
            }
            let began = Instant::now();
            let found = tried(tree, &programs, &tests, mutant.id)?;
            let part = if mutant.physics { "physics" } else { "rest" };
            writeln!(file, "{head}{found}\t{part}\t{}\t{:.1} s", mutant.told, began.elapsed().as_secs_f64())?;
        }
        Ok(())
    })?;
    told(&fs::read_to_string(&report)?);
    println!("   {}", report.display());
    Ok(())
}

fn told(report: &str) {
    for part in ["physics", "rest"] {
        let count = |word: &str| {
            let of = |line: &&str| {
                let mut fields = line.split('\t').skip(1);
                fields.next().is_some_and(|found| found.starts_with(word)) && fields.next() == Some(part)
            };
            report.lines().filter(of).count()
        };
        let (caught, missed) = (count("caught") + count("clock"), count("missed"));
        println!("   {part}: {caught} of {} caught, {:.1} %", caught + missed, 100.0 * caught as f64 / (caught + missed).max(1) as f64);
    }
}

fn build(tree: &Path) -> Result<Vec<PathBuf>> {
    let mut command = cargo(&["test", "--package", "vitreous", "--no-run", "--message-format=json", "--lib", "--test", "theories", "--test", "rules"]);
    command.args(["--test", "fit", "--test", "lecture"]).current_dir(tree).env("CARGO_TARGET_DIR", need::target_folder()?).env_remove("CARGO_MANIFEST_DIR");
    let ended = command.stderr(Stdio::inherit()).output().context("cargo test --no-run")?;
    if !ended.status.success() {
        bail!("the tests cannot be built");
    }
    let text = String::from_utf8_lossy(&ended.stdout).into_owned();
    let messages = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    Ok(messages.filter(|message| message["profile"]["test"] == true).filter_map(|message| message["executable"].as_str().map(PathBuf::from)).collect())
}

/// A program of tests, in the folder where cargo would run it, with a little time for random inputs.
fn program(tree: &Path, path: &Path) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\"")).arg(path).current_dir(tree).stdin(Stdio::null());
    command.env("FUZZ_SECONDS", "1").env("RUST_BACKTRACE", "0");
    command
}

/// Runs each test by itself once. One that fails without a mutant is left out.
fn record(folder: &Path, tree: &Path, programs: &[PathBuf]) -> Result<Vec<Test>> {
    let kept = folder.join("reached.txt");
    let known: BTreeMap<String, (f64, BTreeSet<u32>)> = fs::read_to_string(&kept)
        .unwrap_or_default()
        .lines()
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let (name, took) = (fields.next()?.to_owned(), fields.next()?.parse().ok()?);
            Some((name, (took, fields.next()?.split(' ').filter_map(|id| id.parse().ok()).collect())))
        })
        .collect();
    let mut file = OpenOptions::new().append(true).create(true).open(&kept)?;
    let (mut tests, mut failing) = (Vec::new(), 0);
    for (k, path) in programs.iter().enumerate() {
        let listed = program(tree, path).args(["--list", "--format", "terse"]).output()?;
        for name in String::from_utf8_lossy(&listed.stdout).lines().filter_map(|line| line.strip_suffix(": test")) {
            let key = format!("{k}:{name}");
            if let Some((took, reaches)) = known.get(&key) {
                tests.push(Test { program: k, name: name.to_owned(), took: *took, reaches: reaches.clone() });
                continue;
            }
            let reached = folder.join("reached.tmp");
            let _gone = fs::remove_file(&reached);
            let began = Instant::now();
            let ended = program(tree, path).args(["--exact", name]).env("MUTANTS_REACHED", &reached).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
            let (took, reaches) = (began.elapsed().as_secs_f64(), fs::read_to_string(&reached).unwrap_or_default());
            if !ended.success() {
                println!("   not used, it fails without a mutant: {name}");
                failing += 1;
                continue;
            }
            let reaches: BTreeSet<u32> = reaches.lines().filter_map(|id| id.parse().ok()).collect();
            let ids: Vec<String> = reaches.iter().map(u32::to_string).collect();
            writeln!(file, "{key}\t{took:.3}\t{}", ids.join(" "))?;
            tests.push(Test { program: k, name: name.to_owned(), took, reaches });
        }
    }
    println!("   {} tests, {failing} not used", tests.len());
    Ok(tests)
}

/// The first test that a report tells of as failed.
fn failed(log: &Path) -> Option<String> {
    let text = fs::read_to_string(log).unwrap_or_default();
    text.lines().find_map(|line| line.strip_prefix("test ")?.strip_suffix(" ... FAILED").map(str::to_owned))
}

/// How a mutant fared: caught, and by what; ended by the clock; or missed.
fn tried(tree: &Path, programs: &[PathBuf], tests: &[Test], id: u32) -> Result<String> {
    let mut mine: Vec<&Test> = tests.iter().filter(|test| test.reaches.contains(&id)).collect();
    if mine.is_empty() {
        return Ok("missed: no test comes there".to_owned());
    }
    mine.sort_by(|a, b| a.took.total_cmp(&b.took));
    let mut least = 0.0;
    for most in BANDS {
        for (k, path) in programs.iter().enumerate() {
            let band: Vec<&&Test> = mine.iter().filter(|test| test.program == k && test.took >= least && test.took < most).collect();
            if band.is_empty() {
                continue;
            }
            let log = tree.join("trial.log");
            let expected: f64 = band.iter().map(|test| test.took).sum();
            let mut command = program(tree, path);
            command.arg("--exact").args(band.iter().map(|test| &test.name)).env("MUTANT", id.to_string());
            let mut process = command.stdout(File::create(&log)?).stderr(Stdio::null()).spawn()?;
            let (began, limit) = (Instant::now(), Duration::from_secs_f64(30.0 + 5.0 * expected));
            let ended = loop {
                if let Some(status) = process.try_wait()? {
                    break Some(status);
                }
                // one failure is enough
                if let Some(by) = failed(&log) {
                    process.kill()?;
                    process.wait()?;
                    return Ok(format!("caught: {by}"));
                }
                if began.elapsed() > limit {
                    process.kill()?;
                    process.wait()?;
                    break None;
                }
                std::thread::sleep(Duration::from_millis(20));
            };
            let Some(status) = ended else { return Ok(format!("clock: {} {}", band.len(), band[0].name)) };
            if !status.success() {
                return Ok(format!("caught: {}", failed(&log).as_deref().unwrap_or("the process ended")));
            }
        }
        least = most;
    }
    Ok(format!("missed: {} tests come there", mine.len()))
}
