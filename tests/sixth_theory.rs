//! A sixth theory is a folder and two names: the worked example of CONTRIBUTING.md, added to a copy of this repository, with the
//! model for a fit that docs/adding.md adds to it.

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

/// The model of docs/adding.md as the `fits.rs` of the worked example.
fn model(text: &str) -> String {
    let block = text.split("```rust\n").find(|block| block.starts_with("Fit {")).unwrap().split("```").next().unwrap();
    format!("//! Models of the toy.\n\nuse crate::describe::Fit;\n\n/// All of them.\npub(super) static FITS: &[Fit] = &[{}];\n", block.trim_end())
}

/// Writes `to` in the place of `from`, which must stand there once.
fn exchange(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{from} in {}", path.display());
    fs::write(path, text.replace(from, to)).unwrap();
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
    let toy = there.join("src/theories/toy");
    fs::write(toy.join("fits.rs"), model(&fs::read_to_string(here.join("docs/adding.md")).unwrap())).unwrap();
    exchange(&toy.join("mod.rs"), "pub const FITS: &[Fit] = &[];", "pub const FITS: &[Fit] = fits::FITS;");
    exchange(&toy.join("mod.rs"), "pub mod fall;", "pub mod fall;\nmod fits;");
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
    // a straight line through zero over the squares of the times: its slope has a closed form
    let measured = [(0.5, 1.24), (1.0, 4.87), (1.5, 11.06), (2.0, 19.59), (2.5, 30.68), (3.0, 44.12)];
    let slope = measured.iter().map(|(t, s)| s * t * t).sum::<f64>() / measured.iter().map(|(t, _)| f64::powi(*t, 4)).sum::<f64>();
    let rows: String = measured.iter().map(|(t, s)| format!("{t},{s}\n")).collect();
    fs::write(there.join("fall.csv"), format!("time (s),distance (m)\n{rows}")).unwrap();
    let fitted: serde_json::Value = serde_json::from_str(&run(&["fit", "toy.distance", "fall.csv", "--json"])).unwrap();
    let gravity = fitted["free"]["gravity"]["value"].as_f64().unwrap_or_else(|| panic!("{fitted:#}"));
    assert!((gravity - 2.0 * slope).abs() < 1e-6, "{gravity} beside {}", 2.0 * slope);
    // every catalogue-wide test sees it too; the library's own tests hold the example's
    assert!(cargo(&["test", "--quiet", "--test", "rules", "catalogue::"]).contains("test result: ok"));
    assert!(cargo(&["test", "--quiet", "--lib", "toy"]).contains("1 passed"));
}
