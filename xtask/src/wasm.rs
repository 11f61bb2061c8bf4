//! The crate as WebAssembly with its glue: cargo, wasm-bindgen, wasm-opt.

use crate::need::{TARGET, root, target_folder};
use crate::step::{cargo, node, run, step};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::{env, fs};
use wasm_bindgen_cli_support::Bindgen;

/// Compiles, binds and optimises; returns the folder with `vitreous.js` and `vitreous_bg.wasm`.
pub(crate) fn build(dev: bool) -> Result<PathBuf> {
    build_from(&root()?, &target_folder()?, dev)
}

/// The same from sources in any folder, with everything built in `target`.
pub(crate) fn build_from(sources: &Path, target: &Path, dev: bool) -> Result<PathBuf> {
    let profile = if dev { "wasm-dev" } else { "web" };
    step(&format!("cargo build --lib --target {TARGET} --profile {profile}"), || {
        let mut build = cargo(&["build", "--lib", "--target", TARGET, "--profile", profile, "--package", "vitreous"]);
        run(build.current_dir(sources).env("CARGO_TARGET_DIR", target).env("CARGO_ENCODED_RUSTFLAGS", remapped(sources)))
    })?;
    let input = target.join(TARGET).join(profile).join("vitreous.wasm");
    let bytes = fs::read(&input).with_context(|| input.display().to_string())?;
    let folder = target.join("web").join(if dev { "dev" } else { "release" });
    let stamp = folder.join("input.sha256");
    let digest = format!("{:x}", Sha256::digest(&bytes));
    if fs::read_to_string(&stamp).is_ok_and(|last| last == digest) {
        println!("   the module is unchanged");
        return Ok(folder);
    }
    fs::create_dir_all(&folder)?;
    step("wasm-bindgen: glue between JavaScript and WebAssembly", || {
        let mut bindgen = Bindgen::new();
        bindgen.web(true)?.typescript(false).input_bytes("vitreous", bytes).remove_name_section(!dev).remove_producers_section(true);
        bindgen.generate(&folder)
    })?;
    if !dev {
        step("wasm-opt -O3", || optimise(&folder.join("vitreous_bg.wasm")))?;
    }
    fs::write(stamp, digest)?;
    Ok(folder)
}

/// Folders of this machine are kept out of the module, so that it is the same wherever it is built.
fn remapped(sources: &Path) -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let mut flags = vec![format!("--remap-path-prefix={}=vitreous", sources.display())];
    if let Some(home) = home {
        flags.push(format!("--remap-path-prefix={}=cargo", home.display()));
    }
    flags.join("\u{1f}")
}

/// No feature flags: the module says itself which features it uses, and browsers accept no others.
fn optimise(module: &Path) -> Result<()> {
    let path = module.display().to_string();
    run(&mut node(&["node_modules/binaryen/bin/wasm-opt", "-O3", &path, "-o", &path]))
}
