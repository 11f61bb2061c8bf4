//! `cargo xtask fuzz MINUTES`: the tests with random inputs, for longer and with another seed each time.

use crate::step::{cargo, run, step};
use anyhow::{Context, Result, bail};
use std::time::SystemTime;

/// Files of tests that run one after the other, each for `FUZZ_SECONDS`.
const FILES: [&str; 2] = ["fuzz", "fit_fuzz"];

/// Runs for about so many minutes. The seed is printed, so that a failure can be looked at again.
pub(crate) fn fuzz(minutes: &str) -> Result<()> {
    let Some(minutes) = minutes.parse::<f64>().ok().filter(|minutes| (0.1..=1440.0).contains(minutes)) else {
        bail!("fuzz {minutes}: a number of minutes is wanted, 0.1 to 1440");
    };
    let seconds = (60.0 * minutes / FILES.len() as f64).ceil();
    let seed = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).context("the clock of this machine stands before 1970")?.as_secs();
    step(&format!("random inputs, {seconds} s a file, FUZZ_SEED={seed}"), || {
        let files = FILES.iter().flat_map(|file| ["--test", file]);
        let mut tests = cargo(&["test", "--package", "vitreous", "--no-fail-fast"]);
        run(tests.args(files).args(["--", "--nocapture"]).env("FUZZ_SECONDS", seconds.to_string()).env("FUZZ_SEED", seed.to_string()))
    })
}
