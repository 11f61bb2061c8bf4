//! A part of all mutants, each compiled by itself.

use super::SOURCES;
use crate::need;
use crate::step::{cargo, output, run, step};
use anyhow::{Context, Result, bail};
use std::path::Path;

/// Runs part K of N, counted from 0. What a part has done is kept in `target/mutants/`, and the same part called again goes on
/// with what is left; `missed.txt` there names the survivors.
pub(super) fn part(part: &str, word: &str) -> Result<()> {
    let (k, n) = shard(part)?;
    if output(&mut cargo(&["mutants", "--version"])).is_err() {
        step("cargo install cargo-mutants", || run(&mut cargo(&["install", "--locked", "cargo-mutants"])))?;
    }
    let name = if word.is_empty() { format!("{k}-of-{n}") } else { format!("{k}-of-{n}-{}", word.replace(|letter: char| !letter.is_alphanumeric(), "-")) };
    let folder = need::target_folder()?.join("mutants").join(name);
    std::fs::create_dir_all(&folder)?;
    step(&format!("cargo mutants, part {k} of {n}"), || {
        let mut command =
            cargo(&["mutants", "--package", "vitreous", "--test-workspace=false", "--no-shuffle", "--baseline=skip", "--minimum-test-timeout=300"]);
        command.arg("--shard").arg(format!("{k}/{n}")).arg("--output").arg(&folder);
        // with what an earlier run has found left out
        if folder.join("mutants.out").exists() {
            command.arg("--iterate");
        }
        for source in SOURCES.iter().map(|source| format!("src/{source}/**/*.rs")) {
            command.arg("--file").arg(source);
        }
        if !word.is_empty() {
            command.arg("--re").arg(word);
        }
        // the exit code says whether mutants were missed: that is a finding, not a failure of the run
        let ended = command.args(["--", "--lib", "--test", "theories", "--test", "rules", "--test", "fit"]).status().context("cargo mutants")?;
        if !matches!(ended.code(), Some(0 | 2 | 3)) {
            bail!("cargo mutants ended with {ended}");
        }
        told(&folder.join("mutants.out"))
    })
}

/// `K/N` with K below N.
fn shard(text: &str) -> Result<(u32, u32)> {
    let pair = text.split_once('/').and_then(|(k, n)| Some((k.parse::<u32>().ok()?, n.parse::<u32>().ok()?)));
    match pair {
        Some((k, n)) if k < n => Ok((k, n)),
        _ => bail!("mutants {text}: a number is wanted, or a part K/N with K from 0 to N - 1, as 0/40"),
    }
}

fn told(folder: &Path) -> Result<()> {
    let count = |name: &str| std::fs::read_to_string(folder.join(name)).map_or(0, |text| text.lines().count());
    let (caught, missed, slow) = (count("caught.txt"), count("missed.txt"), count("timeout.txt"));
    println!("   {caught} caught, {slow} ended by the clock, {missed} missed; {} could not be built", count("unviable.txt"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::shard;

    #[test]
    fn a_part_is_one_of_so_many() {
        assert_eq!(shard("0/40").unwrap_or_default(), (0, 40));
        for text in ["", "1", "4/4", "-1/3", "1/x", "5/4", "1/2/3"] {
            assert!(shard(text).is_err(), "{text}");
        }
    }
}
