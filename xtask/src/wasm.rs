//! The crate as WebAssembly: cargo, then split into the module that draws and its parts, wasm-bindgen, binaryen.

use crate::need::{TARGET, root, target_folder};
use crate::pieces::{self, Plan, SHARED};
use crate::step::{COMPILER, cargo, node, run, step};
use anyhow::{Context, Result, anyhow};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::{env, fs, thread};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support as split;

/// The module for the page, in parts.
pub(crate) struct Module {
    /// Folder with `vitreous.js`, `vitreous.wasm` and files of code in `rooms/`.
    pub(crate) folder: PathBuf,
    /// Its parts, each with the names of the files of code that it wants.
    pub(crate) parts: BTreeMap<String, Vec<String>>,
}

impl Module {
    /// The names of all files of code beside the module.
    pub(crate) fn files(&self) -> BTreeSet<&str> {
        self.parts.values().flatten().map(String::as_str).collect()
    }
}

/// Compiles, splits, binds and optimises.
pub(crate) fn build(dev: bool) -> Result<Module> {
    build_from(&root()?, &target_folder()?, dev)
}

/// The same from sources in any folder, with everything built in `target`.
pub(crate) fn build_from(sources: &Path, target: &Path, dev: bool) -> Result<Module> {
    let profile = if dev { "wasm-dev" } else { "web" };
    let features = ["--no-default-features", "--features", "parts"];
    step(&format!("cargo build --lib --target {TARGET} --profile {profile}"), || {
        let mut build = cargo(&["build", "--lib", "--target", TARGET, "--profile", profile, "--package", "vitreous"]);
        // clippy turns off some optimisations
        build.args(features).current_dir(sources).env_remove(COMPILER);
        run(build.env("CARGO_TARGET_DIR", target).env("CARGO_ENCODED_RUSTFLAGS", flags(sources)))
    })?;
    let input = target.join(TARGET).join(profile).join("vitreous.wasm");
    let bytes = fs::read(&input).with_context(|| input.display().to_string())?;
    let folder = target.join("web").join(if dev { "dev" } else { "release" });
    let stamp = folder.join("input.sha256");
    let digest = format!("{:x}", Sha256::digest(&bytes));
    if fs::read_to_string(&stamp).is_ok_and(|last| last == digest) && folder.join("parts.json").exists() {
        println!("   the module is unchanged");
    } else {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        assemble(&bytes, &folder, dev)?;
        fs::write(stamp, digest)?;
    }
    let parts = serde_json::from_str(&fs::read_to_string(folder.join("parts.json"))?)?;
    Ok(Module { folder, parts })
}

/// The module in one piece and with its ledger, for a test: `target/web/whole/`.
pub(crate) fn whole() -> Result<()> {
    let target = target_folder()?;
    step(&format!("cargo build --lib --target {TARGET} --profile wasm-dev (with the ledger)"), || {
        run(&mut cargo(&["build", "--lib", "--target", TARGET, "--profile", "wasm-dev", "--package", "vitreous"]))
    })?;
    let bytes = fs::read(target.join(TARGET).join("wasm-dev").join("vitreous.wasm"))?;
    step("wasm-bindgen", || Bindgen::new().web(true)?.typescript(false).input_bytes("vitreous", bytes).generate(target.join("web").join("whole")))
}

/// What the compiler uses and every browser of the last years knows; binaryen's own choice goes beyond.
const FEATURES: [&str; 9] = [
    "--mvp-features",
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
    "--enable-reference-types",
    "--enable-call-indirect-overlong",
];

/// Bytes of a piece that hold no code: what it imports. The files that it is merged into have them once.
const EMPTY: u64 = 1900;

/// From one linked module to `vitreous.wasm` with its glue, and the parts beside it.
fn assemble(linked: &[u8], folder: &Path, dev: bool) -> Result<()> {
    let work = folder.join("split");
    fs::create_dir_all(&work)?;
    fs::create_dir_all(folder.join("rooms"))?;
    let main = work.join("main.wasm");
    let split = step("split: parts, and pieces that they share", || {
        let mut options = split::Options::new(linked);
        options.output_dir = &work;
        options.main_out_path = &main;
        options.link_name = "./parts.js";
        options.main_module = "./vitreous.js";
        split::transform(options).map_err(|error| anyhow!("{error:?}"))
    })?;
    let bound = work.join("vitreous_bg.wasm");
    step("wasm-bindgen: glue between JavaScript and WebAssembly", || {
        let mut bindgen = Bindgen::new();
        bindgen
            .web(true)?
            .typescript(false)
            .keep_lld_exports(true)
            .omit_default_module_path(true)
            .reset_state_function(true)
            .remove_name_section(!dev)
            .remove_producers_section(true);
        let mut output = bindgen.input_bytes("vitreous", fs::read(&main)?).generate_output()?;
        let names = short_names(&mut output);
        output.emit(&work)?;
        let glue = fs::read_to_string(work.join("vitreous.js"))?;
        Ok(fs::write(folder.join("vitreous.js"), renamed(&glue, &names)?)?)
    })?;
    let sizes = sizes(&work)?;
    let plan = Plan::new(&split.prefetch_map, &sizes, &pieces::houses()?);
    let module = folder.join("vitreous.wasm");
    step("wasm-merge: pieces that parts share", || {
        let mut merge = node(&["node_modules/binaryen/bin/wasm-merge"]);
        merge.args(FEATURES);
        merge.arg(&bound).arg(SHARED);
        for piece in &plan.main {
            merge.arg(work.join(piece).with_extension("wasm")).arg(piece);
        }
        run(merge.arg("-o").arg(&module))?;
        // two at a time, as each runs on one processor
        let half = |first: usize| plan.files.iter().skip(first).step_by(2).try_for_each(|(file, own)| pieces::join(own, &work, &code(folder, file), &FEATURES));
        thread::scope(|scope| {
            let other = scope.spawn(|| half(0));
            half(1)?;
            other.join().map_err(|_| anyhow!("wasm-merge failed"))?
        })
    })?;
    fs::write(folder.join("parts.json"), json!(plan.parts).to_string())?;
    if !dev {
        step("binaryen: smaller and faster", || {
            let mut modules: Vec<PathBuf> = plan.files.keys().map(|file| code(folder, file)).chain([module]).collect();
            modules.sort_by_key(|path| fs::metadata(path).map_or(0, |file| file.len()));
            // two processes, as each runs on one processor, with as much of each size
            let half = |first: usize| modules.iter().skip(first).step_by(2).collect::<Vec<_>>();
            let optimise = |files: Vec<&PathBuf>| run(node(&["xtask/optimise.mjs"]).args(files));
            thread::scope(|scope| {
                let other = scope.spawn(|| optimise(half(0)));
                optimise(half(1))?;
                other.join().map_err(|_| anyhow!("binaryen failed"))?
            })
        })?;
    }
    Ok(())
}

/// Gives what the module imports short names, and answers with the old name of each. A name of wasm-bindgen ends in a hash, which
/// no server can compress and which would travel twice, in the module and in its glue.
fn short_names(output: &mut wasm_bindgen_cli_support::Output) -> Vec<(String, String)> {
    let hashed = |name: &str| name.rsplit_once('_').is_some_and(|(_, end)| end.len() == 16 && end.bytes().all(|b| b.is_ascii_hexdigit()));
    let imports = output.wasm_mut().imports.iter_mut().filter(|import| hashed(&import.name));
    imports.enumerate().map(|(k, import)| (std::mem::replace(&mut import.name, format!("i{k}")), format!("i{k}"))).collect()
}

/// The glue with the new names, each of which must have stood there exactly once, as the key of a function.
fn renamed(glue: &str, names: &[(String, String)]) -> Result<String> {
    names.iter().try_fold(glue.to_owned(), |text, (old, new)| {
        let (before, after) = (format!("{old}: "), format!("{new}: "));
        anyhow::ensure!(text.matches(old.as_str()).count() == 1 && text.contains(&before), "the glue does not name {old} once");
        Ok(text.replace(&before, &after))
    })
}

/// Sizes of the pieces, by name.
fn sizes(folder: &Path) -> Result<HashMap<String, u64>> {
    let mut sizes = HashMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if let Some(name) = entry.path().file_stem().and_then(|stem| stem.to_str()) {
            sizes.insert(name.to_owned(), entry.metadata()?.len().saturating_sub(EMPTY));
        }
    }
    Ok(sizes)
}

/// Where a file of code lies.
fn code(folder: &Path, file: &str) -> PathBuf {
    folder.join("rooms").join(file).with_extension("wasm")
}

/// Relocations tell the splitter what refers to what; folders of this machine are kept out of the module, so that it is
/// the same wherever it is built.
fn flags(sources: &Path) -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let mut flags = vec!["-Clink-arg=--emit-relocs".to_owned(), format!("--remap-path-prefix={}=vitreous", sources.display())];
    if let Some(home) = home {
        flags.push(format!("--remap-path-prefix={}=cargo", home.display()));
    }
    flags.join("\u{1f}")
}
