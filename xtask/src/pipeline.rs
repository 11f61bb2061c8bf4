//! `cargo xtask build`: from sources to `pkg/`, `dist/site/` and `dist/vitreous.html`.

use crate::book::Book;
use crate::bundle::{Parts, figures_inside, package, single_file, site};
use crate::data::Data;
use crate::packed::{Packed, gzip};
use crate::step::{cargo, run, step};
use crate::{docs, font, need, offline, pages, sbom, sheet, wasm};
use anyhow::{Result, bail};
use std::fs;
use std::path::Path;

/// Builds everything that is shipped; `address` is where it will stand, empty where that is not known.
pub(crate) fn build(dev: bool, address: &str) -> Result<()> {
    need::wasm_target()?;
    need::node_packages()?;
    let module = wasm::build(dev)?;
    let data = data()?;
    let font = step("font of the formulas: the glyphs they use", || font::subset(&data, &module.folder))?;
    let parts = Parts { module: &module, data: &data, font: &font, dev };
    step("pkg/built/: the npm package's module and rooms", || package(&parts))?;
    let packed = step("module and rooms packed, for what holds them inside", || Packed::gather(dev))?;
    step("vitreous-figures.js: the element with everything inside, for notes that are opened from the disk", || figures_inside(&parts, &packed))?;
    step("dist/site/: the page, for any server", || site(&parts, address))?;
    let (book, site) = (Book::new(&data), Path::new(SITE));
    let mut still = step("dist/site/figures/: a still page a figure", || pages::write(&book, site, &module.folder, address))?;
    still.extend(step("dist/site/docs/: the docs", || docs::write(&book, site, &module.folder, address))?);
    if address.is_empty() {
        println!("   without --address URL a link in a chat shows no picture, as chats want whole addresses");
    } else {
        fs::write(site.join("sitemap.xml"), sheet::map(address, &still))?;
    }
    step("dist/vitreous.html: the page in one file", || single_file(&parts, &packed))?;
    offline::write(site)?;
    step("dist/vitreous.cdx.json: the list of parts, as CycloneDX", || sbom::write(Path::new(sbom::FILE)))?;
    sizes()
}

/// The folder of the page as static files.
const SITE: &str = "dist/site";

/// What a person reads, from the command line.
fn data() -> Result<Data> {
    // of the whole workspace and beside a test, as `cargo test` builds it: with other features of what both use it would be compiled
    // once more
    step("cargo build --bin vitreous (the command line, for words and ledger)", || {
        run(&mut cargo(&["build", "--workspace", "--bin", "vitreous", "--test", "packaged"]))
    })?;
    step("rooms: words, equations, ledger", Data::gather)
}

/// Writes the docs anew into the site that was built last.
pub(crate) fn docs(address: &str) -> Result<()> {
    let site = Path::new(SITE);
    if !site.join("index.html").exists() {
        bail!("there is no {SITE}/ yet: cargo xtask build");
    }
    let data = data()?;
    step("dist/site/docs/: the docs", || docs::write(&Book::new(&data), site, &need::target_folder()?.join("web"), address))?;
    offline::write(site)
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
