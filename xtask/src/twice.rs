//! The module built a second time, in another folder: nothing of folder or moment may be in it.

use crate::need::{root, target_folder};
use crate::wasm;
use anyhow::{Result, bail};
use std::fs;
use std::path::Path;

/// What stays behind: results, and what others made.
const NOT_SOURCES: [&str; 4] = ["target", "dist", "node_modules", ".git"];

/// Builds a copy of the sources and compares its module with that of this folder, byte by byte.
pub(crate) fn build_twice() -> Result<()> {
    let elsewhere = target_folder()?.join("web").join("another folder, with spaces");
    if elsewhere.exists() {
        fs::remove_dir_all(&elsewhere)?;
    }
    copy(&root()?, &elsewhere, &target_folder()?)?;
    let first = wasm::build(false)?;
    let second = wasm::build_from(&elsewhere, &target_folder()?.join("web").join("another-target"), false)?;
    if first.parts != second.parts {
        bail!("two builds have different parts: {:?} and {:?}", first.parts, second.parts);
    }
    for name in first.files().into_iter().map(|file| format!("rooms/{file}")).chain(["vitreous".to_owned()]) {
        let read = |module: &wasm::Module| fs::read(module.folder.join(&name).with_extension("wasm"));
        let (one, other) = (read(&first)?, read(&second)?);
        if one != other {
            let at = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
            bail!("two builds of {name}.wasm differ: {} and {} bytes, from byte {at} on", one.len(), other.len());
        }
        println!("   {name}.wasm: {} bytes, bit for bit the same", one.len());
    }
    Ok(())
}

fn copy(from: &Path, to: &Path, built: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source == built || NOT_SOURCES.iter().any(|name| entry.file_name() == *name) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&source, &target, built)?;
        } else {
            fs::copy(&source, &target)?;
        }
    }
    Ok(())
}
