//! `cargo xtask build`: from sources to `pkg/`, `dist/site/` and `dist/vitreous.html`.

use crate::bundle::{Parts, element, gzip, single_file, site};
use crate::step::{cargo, run, step};
use crate::{equations, need, wasm};
use anyhow::Result;
use std::fs;
use std::path::Path;

/// Builds everything that is shipped.
pub(crate) fn build(dev: bool) -> Result<()> {
    need::wasm_target()?;
    need::node_packages()?;
    let glue = wasm::build(dev)?;
    step("cargo build --bin vitreous (the command line, for the catalogue)", || run(&mut cargo(&["build", "--bin", "vitreous", "--package", "vitreous"])))?;
    let equations = step("equations: TeX to MathML", equations::equations)?;
    let parts = Parts { glue: &glue, equations, version: env!("CARGO_PKG_VERSION").to_owned(), dev };
    step("pkg/built/: the npm package's module", || package(&glue))?;
    step("dist/site/: the page, for any server", || site(&parts))?;
    step("dist/site/vitreous-figure.js: the custom element", || element(&parts))?;
    step("dist/vitreous.html: the page in one file", || single_file(&parts))?;
    sizes()
}

fn package(glue: &Path) -> Result<()> {
    fs::create_dir_all("pkg/built")?;
    for name in ["vitreous.js", "vitreous_bg.wasm"] {
        fs::copy(glue.join(name), Path::new("pkg/built").join(name))?;
    }
    Ok(())
}

/// Prints what a visitor downloads.
fn sizes() -> Result<()> {
    println!("-- sizes");
    let files =
        ["dist/site/vitreous.wasm", "dist/site/app.js", "dist/site/worker.js", "dist/site/vitreous-figure.js", "pkg/built/vitreous.js", "dist/vitreous.html"];
    for name in files {
        let bytes = fs::read(name)?;
        println!("   {name:<28} {:>8.1} kB, gzip {:>7.1} kB", kilo(bytes.len()), kilo(gzip(&bytes)?.len()));
    }
    Ok(())
}

fn kilo(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1000.0
}
