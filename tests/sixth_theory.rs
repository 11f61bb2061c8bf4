//! A sixth theory is a folder and two names: the worked example of CONTRIBUTING.md, added to a copy of this repository.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type().unwrap().is_dir() {
            if entry.file_name() != "node_modules" {
                copy(&source, &target);
            }
        } else {
            fs::copy(&source, &target).unwrap();
        }
    }
}

/// Blocks of CONTRIBUTING.md that name a file, as (path, text).
fn worked_example(text: &str) -> Vec<(String, String)> {
    text.split("```rust file=")
        .skip(1)
        .map(|block| {
            let (path, rest) = block.split_once('\n').unwrap();
            (path.trim().to_owned(), rest.split("```").next().unwrap().to_owned())
        })
        .collect()
}

fn insert(path: &Path, after: &str, line: &str) {
    let text = fs::read_to_string(path).unwrap();
    let at = text.rfind(after).unwrap_or_else(|| panic!("{after} is not in {}", path.display())) + after.len();
    fs::write(path, format!("{}{line}{}", &text[..at], &text[at..])).unwrap();
}

#[test]
fn a_sixth_theory_is_a_folder_and_two_lines() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let there = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("sixth");
    let _ = fs::remove_dir_all(&there);
    fs::create_dir_all(&there).unwrap();
    for file in ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "clippy.toml", "README.md"] {
        if here.join(file).exists() {
            fs::copy(here.join(file), there.join(file)).unwrap();
        }
    }
    for folder in ["src", "xtask", "tests", "www", "benches", "examples", "data"] {
        if here.join(folder).exists() {
            copy(&here.join(folder), &there.join(folder));
        }
    }
    // The folder of built things is shared, and this repository's own must stay: a program and a version of its own, and
    // no dynamic library, whose file would carry no hash.
    let mut manifest = fs::read_to_string(there.join("Cargo.toml")).unwrap();
    for (from, to) in [
        ("[[bin]]\nname = \"vitreous\"", "[[bin]]\nname = \"sixth\""),
        ("crate-type = [\"cdylib\", \"rlib\"]", "crate-type = [\"rlib\"]"),
        ("default-run = \"vitreous\"", "default-run = \"sixth\""),
        ("[workspace.package]\nversion = \"", "[workspace.package]\nversion = \"6"),
    ] {
        assert!(manifest.contains(from), "{from} is not in Cargo.toml");
        manifest = manifest.replace(from, to);
    }
    fs::write(there.join("Cargo.toml"), manifest).unwrap();
    let example = worked_example(&fs::read_to_string(here.join("CONTRIBUTING.md")).unwrap());
    assert_eq!(example.len(), 3);
    for (path, text) in &example {
        let target = there.join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    }
    insert(&there.join("src/theories/mod.rs"), "pub mod ", "toy;\npub mod ");
    insert(&there.join("src/catalogue.rs"), "    theories:", "\n        toy toy_quantities,");

    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().to_owned();
    let cargo = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO")).args(arguments).current_dir(&there).env("CARGO_TARGET_DIR", &target).env_remove("RUSTFLAGS").output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "cargo {arguments:?}\n{text}\n{}", String::from_utf8_lossy(&output.stderr));
        text
    };
    cargo(&["build", "--quiet", "--bin", "sixth"]);
    let run = |arguments: &[&str]| cargo(&[&["run", "--quiet", "--bin", "sixth", "--"], arguments].concat());
    let list = run(&["list"]);
    for id in ["toy.distance", "toy.fall"] {
        assert!(list.contains(id), "{id} is not listed");
    }
    assert!(run(&["eval", "toy.distance", "time=2", "gravity=10", "--json"]).contains("20"));
    assert!(run(&["figure", "toy.fall", "gravity=1.6", "--csv", "-"]).contains("s(t)"));
    assert!(run(&["claims", "toy", "--json"]).contains("reproduces"));
    // every catalogue-wide test sees it too; the library's own tests hold the example's
    assert!(cargo(&["test", "--quiet", "--test", "rules", "catalogue::"]).contains("test result: ok"));
    assert!(cargo(&["test", "--quiet", "--lib", "toy"]).contains("1 passed"));
}
