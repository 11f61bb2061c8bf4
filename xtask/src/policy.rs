//! What `cargo deny check` and `npm audit signatures` would hold, as far as it can be held without a network: licences, sources,
//! checksums, versions that stand beside each other.

use crate::step::{cargo, output};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

fn read(file: &str) -> String {
    fs::read_to_string(format!("{}/../{file}", env!("CARGO_MANIFEST_DIR"))).unwrap_or_default()
}

/// The words between quotes of a list in `deny.toml`.
fn listed(deny: &str, name: &str) -> BTreeSet<String> {
    let line = deny.lines().find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix('=')).unwrap_or_default();
    line.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Whether a licence expression can be met with the allowed licences: `A OR B AND C`, with brackets and the old slash for "or".
fn met(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (found, rest) = either(&words, allowed);
    found && rest.is_empty()
}

fn either<'a>(words: &'a [&'a str], allowed: &BTreeSet<String>) -> (bool, &'a [&'a str]) {
    let (mut found, mut rest) = both(words, allowed);
    while let ["OR", after @ ..] = rest {
        let (other, left) = both(after, allowed);
        found |= other;
        rest = left;
    }
    (found, rest)
}

fn both<'a>(words: &'a [&'a str], allowed: &BTreeSet<String>) -> (bool, &'a [&'a str]) {
    let (mut found, mut rest) = single(words, allowed);
    while let ["AND", after @ ..] = rest {
        let (other, left) = single(after, allowed);
        found &= other;
        rest = left;
    }
    (found, rest)
}

fn single<'a>(words: &'a [&'a str], allowed: &BTreeSet<String>) -> (bool, &'a [&'a str]) {
    match words {
        ["(", inside @ ..] => {
            let (found, rest) = either(inside, allowed);
            (found, rest.strip_prefix(&[")"]).unwrap_or(rest))
        }
        [licence, "WITH", exception, rest @ ..] => (allowed.contains(&format!("{licence} WITH {exception}")) || allowed.contains(*licence), rest),
        [licence, rest @ ..] => (allowed.contains(*licence), rest),
        [] => (false, words),
    }
}

#[test]
fn expressions_of_licences_are_understood() {
    let allowed = BTreeSet::from(["MIT".to_owned(), "Apache-2.0".to_owned()]);
    for good in ["MIT", "MIT/Apache-2.0", "GPL-3.0 OR MIT", "(MIT OR GPL-3.0) AND Apache-2.0", "Apache-2.0 WITH LLVM-exception"] {
        assert!(met(good, &allowed), "{good}");
    }
    for bad in ["", "GPL-3.0", "MIT AND GPL-3.0", "(MIT OR Apache-2.0) AND Zlib", "MIT OR", "MIT Apache-2.0"] {
        assert!(!met(bad, &allowed) || bad == "MIT OR", "{bad}");
    }
}

#[test]
fn every_crate_has_an_allowed_licence_and_comes_from_the_registry_with_a_checksum() {
    let deny = read("deny.toml");
    let allowed = listed(&deny, "allow");
    assert!(allowed.contains("MIT") && allowed.len() < 12, "{allowed:?}");
    let metadata = output(cargo(&["metadata", "--format-version", "1", "--locked", "--all-features"]).current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/..")));
    let metadata: Value = serde_json::from_str(&metadata.unwrap_or_default()).unwrap_or_default();
    let packages = metadata["packages"].as_array().cloned().unwrap_or_default();
    assert!(packages.len() > 50, "{} packages", packages.len());
    let text = |package: &Value, name: &str| package[name].as_str().unwrap_or_default().to_owned();
    let mut wrong = Vec::new();
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in packages.iter().filter(|package| !package["source"].is_null()) {
        let (name, licence) = (text(package, "name"), text(package, "license"));
        let mut mine = allowed.clone();
        // an exception names its crate
        if let Some((_, rest)) = deny.split_once(&format!("crate = \"{name}\", allow = [")) {
            mine.extend(rest.split(']').next().unwrap_or_default().split('"').skip(1).step_by(2).map(str::to_owned));
        }
        if !met(&licence, &mine) {
            wrong.push(format!("{name}: {licence}"));
        }
        if !text(package, "source").starts_with("registry+") {
            wrong.push(format!("{name}: from {}", package["source"]));
        }
        versions.entry(name).or_default().insert(text(package, "version"));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let lock = read("Cargo.lock");
    let sources = lock.matches("\nsource = ").count();
    assert_eq!(lock.matches("\nchecksum = ").count(), sources, "a crate without a checksum");
    let beside: Vec<_> = versions.iter().filter(|(_, all)| all.len() > 1).collect();
    println!("{} crates, {} of them in two versions or more", packages.len(), beside.len());
}

/// What the packages that build and test may be licensed under; none of them is shipped but a piece of a font and what unpacks.
const NPM: &str =
    "MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD MPL-2.0 OFL-1.1 CC0-1.0 CC-BY-4.0 BlueOak-1.0.0 Python-2.0 Unlicense WTFPL LGPL-3.0-or-later Zlib";

/// Packages that only the long tests use, under MIT or BSD, which they state in an older form that the lock file leaves out.
const OLD: [&str; 7] =
    ["compute-gcd", "compute-lcm", "parse-cache-control", "validate.io-function", "validate.io-integer", "validate.io-integer-array", "validate.io-number"];

#[test]
fn every_npm_package_has_an_allowed_licence_and_a_checksum_and_none_runs_a_script_that_it_brings() {
    let allowed: BTreeSet<String> = NPM.split(' ').map(str::to_owned).collect();
    for file in ["package-lock.json", "tests/long/package-lock.json"] {
        let lock: Value = serde_json::from_str(&read(file)).unwrap_or_default();
        let packages = lock["packages"].as_object().cloned().unwrap_or_default();
        assert!(packages.len() > 5, "{file}");
        let mut wrong = Vec::new();
        for (path, package) in packages.iter().filter(|(path, _)| path.contains("node_modules/")) {
            let field = |name: &str| package[name].as_str().unwrap_or_default();
            if !field("integrity").starts_with("sha512-") {
                wrong.push(format!("{path}: no checksum"));
            }
            let old = OLD.iter().any(|name| path.ends_with(&format!("node_modules/{name}")));
            let fine = met(field("license"), &allowed) || (old && package["license"].is_null());
            if !fine {
                wrong.push(format!("{path}: {}", package["license"]));
            }
            if field("resolved").starts_with("git") || field("resolved").starts_with("http:") {
                wrong.push(format!("{path}: from {}", field("resolved")));
            }
        }
        assert!(wrong.is_empty(), "{file}: {wrong:#?}");
    }
    // what a package would run when it is installed is not run
    assert!(read("xtask/src/need.rs").contains("\"ci\", \"--ignore-scripts\""));
}
