//! `cargo xtask build`: from sources to `pkg/`, `dist/site/` and `dist/vitreous.html`.

use crate::bundle::{Parts, figures_inside, package, single_file, site};
use crate::data::Data;
use crate::packed::{Packed, gzip};
use crate::step::{cargo, run, step};
use crate::{font, need, pages, wasm};
use anyhow::Result;
use std::fs;
use std::path::Path;

/// Builds everything that is shipped; `address` is where it will stand, empty where that is not known.
pub(crate) fn build(dev: bool, address: &str) -> Result<()> {
    need::wasm_target()?;
    need::node_packages()?;
    let module = wasm::build(dev)?;
    // of the whole workspace and beside a test, as `cargo test` builds it: with other features of what both use it would be compiled
    // once more
    step("cargo build --bin vitreous (the command line, for words and ledger)", || {
        run(&mut cargo(&["build", "--workspace", "--bin", "vitreous", "--test", "packaged"]))
    })?;
    let data = step("rooms: words, equations, ledger", Data::gather)?;
    let font = step("font of the formulas: the glyphs they use", || font::subset(&data, &module.folder))?;
    let parts = Parts { module: &module, data: &data, font: &font, dev };
    step("pkg/built/: the npm package's module and rooms", || package(&parts))?;
    let packed = step("module and rooms packed, for what holds them inside", || Packed::gather(dev))?;
    step("vitreous-figures.js: the element with everything inside, for notes that are opened from the disk", || figures_inside(&parts, &packed))?;
    step("dist/site/: the page, for any server", || site(&parts, address))?;
    step("dist/site/figures/: a still page a figure", || pages::write(&data, Path::new("dist/site"), &module.folder, address))?;
    step("dist/vitreous.html: the page in one file", || single_file(&parts, &packed))?;
    sizes()
}

/// Prints what a visitor downloads.
fn sizes() -> Result<()> {
    println!("-- sizes");
    let site = fs::read_dir("dist/site")?.chain(fs::read_dir("dist/site/rooms")?);
    let mut files: Vec<_> = site.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(|path| path.is_file()).collect();
    files.sort();
    for path in files {
        let bytes = fs::read(&path)?;
        println!("   {:<40} {:>8.1} kB, gzip {:>7.1} kB", path.display(), kilo(bytes.len()), kilo(gzip(&bytes)?.len()));
    }
    Ok(())
}

fn kilo(bytes: usize) -> f64 {
    f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1000.0
}
