//! `cargo xtask bench`: times every figure, natively and in the browser. It prints; it never fails a test.

use crate::step::{cargo, node, output, run, step};
use crate::{need, pipeline};
use anyhow::Result;

/// Builds, times, prints.
pub(crate) fn bench() -> Result<()> {
    pipeline::build(false)?;
    let native = step("native: cargo bench --bench figures", || output(&mut cargo(&["bench", "--package", "vitreous", "--bench", "figures"])))?;
    let lines: Vec<&str> = native.lines().filter(|line| line.starts_with('{')).collect();
    let browser = need::browser()?;
    step("browser: what a visitor waits for and downloads", || run(node(&["tests/browser/bench-loading.mjs"]).env("CHROMIUM", &browser)))?;
    step("browser: every figure", || run(node(&["tests/browser/bench.mjs"]).env("CHROMIUM", &browser).env("NATIVE", format!("[{}]", lines.join(",")))))
}
