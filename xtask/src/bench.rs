//! `cargo xtask bench`: times every figure, natively and in the browser. It prints; it never fails a test.

use crate::step::{cargo, node, output, run, step};
use crate::{need, pipeline};
use anyhow::Result;
use std::process::Command;

/// Builds, times, prints.
pub(crate) fn bench() -> Result<()> {
    pipeline::build(false, "")?;
    let native = step("native: cargo bench --bench figures", || output(&mut cargo(&["bench", "--package", "vitreous", "--bench", "figures"])))?;
    let lines: Vec<&str> = native.lines().filter(|line| line.starts_with('{')).collect();
    let ours = step("fit of 50 points by 3 parameters: cargo bench --bench fit", || output(&mut cargo(&["bench", "--package", "vitreous", "--bench", "fit"])))?;
    let python = need::python()?;
    let theirs = step("the same by SciPy's curve_fit", || output(Command::new(&python).arg("tests/python/bench_fit.py")))?;
    println!("fit of 50 points by 3 parameters, median: {}; SciPy's curve_fit: {}", ours.lines().last().unwrap_or_default(), theirs.trim());
    let browser = need::browser()?;
    step("browser: what a visitor waits for and downloads", || run(node(&["tests/browser/bench-loading.mjs"]).env("CHROMIUM", &browser)))?;
    need::judges()?;
    step("browser: what Lighthouse says", || run(node(&["tests/browser/bench-lighthouse.mjs"]).env("CHROMIUM", &browser)))?;
    step("browser: every figure", || run(node(&["tests/browser/bench.mjs"]).env("CHROMIUM", &browser).env("NATIVE", format!("[{}]", lines.join(",")))))
}
