//! The crate as it is packaged: what goes in, how old a compiler may be, and the features that the guide names.

#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::Value;
use std::process::Command;

fn cargo(arguments: &[&str]) -> String {
    let out = Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn metadata() -> Value {
    // the crates of this system alone: those of others need not be here
    let told = String::from_utf8(Command::new("rustc").arg("-vV").output().unwrap().stdout).unwrap();
    let host = told.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    serde_json::from_str(&cargo(&["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", host])).unwrap()
}

/// `1.89` and `1.89.1` as numbers.
fn release(text: &str) -> Vec<u32> {
    let mut numbers: Vec<u32> = text.split('.').map(|part| part.parse().unwrap()).collect();
    numbers.resize(3, 0);
    numbers
}

#[test]
fn no_crate_inside_wants_a_newer_compiler_than_the_one_we_state() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().unwrap();
    let by_id = |id: &str| packages.iter().find(|package| package["id"] == id).unwrap();
    let own = packages.iter().find(|package| package["name"] == "vitreous").unwrap();
    let stated = release(own["rust_version"].as_str().unwrap());
    let mut next = vec![own["id"].as_str().unwrap()];
    let mut seen = next.clone();
    while let Some(id) = next.pop() {
        let node = metadata["resolve"]["nodes"].as_array().unwrap().iter().find(|node| node["id"] == id).unwrap();
        for dependency in node["deps"].as_array().unwrap() {
            let needed = dependency["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"] != "dev");
            let id = dependency["pkg"].as_str().unwrap();
            if !needed || seen.contains(&id) {
                continue;
            }
            seen.push(id);
            next.push(id);
            if let Some(wanted) = by_id(id)["rust_version"].as_str() {
                assert!(release(wanted) <= stated, "{id} wants Rust {wanted}, Cargo.toml states {stated:?}");
            }
        }
    }
    assert!(seen.len() > 20, "{seen:?}");
}

#[test]
fn what_is_packaged_compiles_by_itself_and_no_more() {
    let listed = cargo(&["package", "--package", "vitreous", "--allow-dirty", "--offline", "--list"]).replace('\\', "/");
    let files: Vec<&str> = listed.lines().collect();
    for needed in ["src/lib.rs", "src/bin/vitreous.rs", "README.md", "LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "Cargo.lock"] {
        assert!(files.contains(&needed), "{needed} is missing");
    }
    for kind in ["thermal_conductivity", "viscosity", "relaxation"] {
        assert!(files.iter().any(|file| file.starts_with(&format!("data/{kind}/"))), "{kind}");
    }
    for folder in ["tests/", "www/", "pkg/", "xtask/", "lectures/", ".github/", "dist/", "python/"] {
        assert!(!files.iter().any(|file| file.starts_with(folder)), "{folder}");
    }
}

#[test]
fn the_guide_names_every_feature() {
    let metadata = metadata();
    let own = metadata["packages"].as_array().unwrap().iter().find(|package| package["name"] == "vitreous").unwrap();
    let guide = include_str!("../src/guide.rs");
    let table: Vec<&str> = guide.lines().filter_map(|line| line.strip_prefix("//! | `")?.split('`').next()).collect();
    let mut named = table.clone();
    named.sort_unstable();
    let features: Vec<&String> = own["features"].as_object().unwrap().keys().filter(|name| *name != "default").collect();
    assert_eq!(named, features);
    for name in table {
        let default = own["features"]["default"].as_array().unwrap().iter().any(|one| one == name);
        assert!(guide.contains(&format!("| `{name}` | {} |", if default { "yes" } else { "no" })), "{name}");
    }
}
