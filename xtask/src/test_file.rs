//! `cargo xtask test FILE`: the tests of one file, as the table in README.md names it.

use crate::check::{self, Count};
use crate::step::cargo;
use anyhow::{Result, bail};
use std::path::Path;

/// What runs the tests of a file.
#[derive(Debug, PartialEq)]
enum Runner {
    /// Cargo, with these words behind `test`.
    Cargo(Vec<String>),
    /// Node, with a browser or without.
    Node { browser: bool },
}

/// Runs the tests of a file, named by its path from the folder of the workspace.
pub(crate) fn run(path: &str) -> Result<Count> {
    match runner(path)? {
        Runner::Cargo(words) => check::counted(cargo(&["test"]).args(words), check::rust_line),
        Runner::Node { browser } => {
            let built = if browser { "dist/site/index.html" } else { "pkg/built/vitreous.js" };
            if !Path::new(built).exists() {
                bail!("{path} looks at what is built: run cargo xtask build first");
            }
            check::javascript(vec![path.to_owned()], browser)
        }
    }
}

fn runner(path: &str) -> Result<Runner> {
    let words = |words: &[&str]| Ok(Runner::Cargo(words.iter().map(|word| (*word).to_owned()).collect()));
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["tests", "node", name] if name.ends_with(check::TESTS) => Ok(Runner::Node { browser: false }),
        ["tests", "browser" | "long", name] if name.ends_with(check::TESTS) => Ok(Runner::Node { browser: true }),
        // it takes minutes, and Cargo passes over it where it is not asked for
        ["tests", "sixth_theory.rs"] => words(&["--package", "vitreous", "--features", "long", "--test", "sixth_theory"]),
        ["tests", name] if name.ends_with(".rs") => words(&["--workspace", "--test", name.trim_end_matches(".rs")]),
        ["tests", group, "main.rs"] => words(&["--workspace", "--test", group]),
        ["tests", group, name] if name.ends_with(".rs") => words(&["--workspace", "--test", group, &format!("{}::", name.trim_end_matches(".rs"))]),
        ["src", inner @ ..] if path.ends_with(".rs") => {
            let names: Vec<&str> = inner.iter().map(|name| name.trim_end_matches(".rs")).filter(|name| *name != "mod").collect();
            words(&["--workspace", "--lib", &format!("{}::", names.join("::"))])
        }
        _ => bail!("{path} holds no tests that are run by themselves"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Runner, runner};
    use std::fs;
    use std::path::Path;

    fn cargo(path: &str) -> String {
        match runner(path).unwrap() {
            Runner::Cargo(words) => words.join(" "),
            other => panic!("{path}: {other:?}"),
        }
    }

    #[test]
    fn a_file_is_run_by_what_knows_it() {
        assert_eq!(cargo("tests/fit/batch.rs"), "--workspace --test fit batch::");
        assert_eq!(cargo("tests/rules/main.rs"), "--workspace --test rules");
        assert_eq!(cargo("src/fit/table.rs"), "--workspace --lib fit::table::");
        assert_eq!(cargo("src/fit/mod.rs"), "--workspace --lib fit::");
        assert_eq!(cargo("tests/bounded.rs"), "--workspace --test bounded");
        assert!(cargo("tests/sixth_theory.rs").contains("--features long"));
        assert_eq!(runner("tests/browser/links.test.mjs").unwrap(), Runner::Node { browser: true });
        assert_eq!(runner("tests/node/readme.test.mjs").unwrap(), Runner::Node { browser: false });
        for path in ["README.md", "tests/browser/bench.mjs", "www/main.js"] {
            assert!(runner(path).is_err(), "{path}");
        }
    }

    #[test]
    fn every_file_that_the_readme_names_can_be_run() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let text = fs::read_to_string(root.join("README.md")).unwrap();
        let table = text.split("| statement | shown by |").nth(1).unwrap().split("\n\n").next().unwrap();
        // the statements of the first column may name a command
        let files: Vec<&str> = table.split('`').skip(1).step_by(2).filter(|word| word.contains('/')).collect();
        assert!(files.len() > 25, "{}", files.len());
        for file in files {
            assert!(root.join(file).exists(), "{file}");
            runner(file).unwrap();
        }
    }
}
