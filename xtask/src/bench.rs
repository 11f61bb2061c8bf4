//! `cargo xtask bench`: times every figure, natively and in the browser. It prints; it never fails a test.

use crate::step::{cargo, node, run, step};
use crate::{need, pipeline};
use anyhow::Result;

/// Builds, times, prints.
pub(crate) fn bench() -> Result<()> {
    pipeline::build(false)?;
    step("cargo build --release --bin vitreous", || run(&mut cargo(&["build", "--release", "--bin", "vitreous", "--package", "vitreous"])))?;
    let program = need::target_folder()?.join("release").join(format!("vitreous{}", std::env::consts::EXE_SUFFIX));
    run(node(&["tests/browser/bench.mjs"]).env("CHROMIUM", need::browser()?).env("VITREOUS", program))
}
