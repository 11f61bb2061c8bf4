//! `cargo xtask fuzz MINUTES`: the tests with random inputs, for longer and with another seed each time.

use crate::step::{cargo, run, step};
use anyhow::{Context, Result, bail};
use std::time::SystemTime;

/// The groups of tests that have a module `fuzz`; they run one after the other, each for `FUZZ_SECONDS`.
const GROUPS: [&str; 2] = ["rules", "fit"];

/// Runs for about so many minutes. The seed is printed, so that a failure can be looked at again.
pub(crate) fn fuzz(minutes: &str) -> Result<()> {
    let Some(minutes) = minutes.parse::<f64>().ok().filter(|minutes| (0.1..=1440.0).contains(minutes)) else {
        bail!("fuzz {minutes}: a number of minutes is wanted, 0.1 to 1440");
    };
    let seconds = (60.0 * minutes / GROUPS.len() as f64).ceil();
    let seed = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).context("the clock of this machine stands before 1970")?.as_secs();
    step(&format!("random inputs, {seconds} s a group, FUZZ_SEED={seed}"), || {
        let groups = GROUPS.iter().flat_map(|group| ["--test", group]);
        let mut tests = cargo(&["test", "--package", "vitreous", "--no-fail-fast"]);
        run(tests.args(groups).args(["fuzz::", "--", "--nocapture"]).env("FUZZ_SECONDS", seconds.to_string()).env("FUZZ_SEED", seed.to_string()))
    })
}
