//! The crate as WebAssembly: cargo, then split into the module that draws and one part a room, wasm-bindgen, wasm-opt.

use crate::need::{TARGET, root, target_folder};
use crate::step::{cargo, node, run, step};
use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::{env, fs};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support as split;

/// The module for the page, in parts.
pub(crate) struct Module {
    /// Folder with `vitreous.js`, `parts.js`, `vitreous.wasm` and a `.wasm` for each room in `rooms/`.
    pub(crate) folder: PathBuf,
    /// Ids of the rooms.
    pub(crate) rooms: Vec<String>,
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
        run(build.args(features).current_dir(sources).env("CARGO_TARGET_DIR", target).env("CARGO_ENCODED_RUSTFLAGS", flags(sources)))
    })?;
    let input = target.join(TARGET).join(profile).join("vitreous.wasm");
    let bytes = fs::read(&input).with_context(|| input.display().to_string())?;
    let folder = target.join("web").join(if dev { "dev" } else { "release" });
    let stamp = folder.join("input.sha256");
    let digest = format!("{:x}", Sha256::digest(&bytes));
    if fs::read_to_string(&stamp).is_ok_and(|last| last == digest) {
        println!("   the module is unchanged");
    } else {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        assemble(&bytes, &folder, dev)?;
        fs::write(stamp, digest)?;
    }
    let rooms = rooms(&folder)?;
    Ok(Module { folder, rooms })
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

/// The rooms that have a part of their own in a folder.
fn rooms(folder: &Path) -> Result<Vec<String>> {
    let files = fs::read_dir(folder.join("rooms"))?;
    let mut rooms: Vec<String> = files.filter_map(|entry| Some(entry.ok()?.file_name().to_str()?.strip_suffix(".wasm")?.to_owned())).collect();
    rooms.sort();
    Ok(rooms)
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

/// What the splitter calls the module with the functions that parts import.
const SHARED: &str = "__wasm_split";

/// From one linked module to `vitreous.wasm` with its glue, and the rooms beside it.
fn assemble(linked: &[u8], folder: &Path, dev: bool) -> Result<()> {
    let work = folder.join("split");
    fs::create_dir_all(&work)?;
    fs::create_dir_all(folder.join("rooms"))?;
    let main = work.join("main.wasm");
    let parts = step("split: one part a room", || {
        let mut options = split::Options::new(linked);
        options.output_dir = &work;
        options.main_out_path = &main;
        options.link_name = "./parts.js";
        options.main_module = "./vitreous.js";
        Ok(split::transform(options).map_err(|error| anyhow!("{error:?}"))?.split_modules)
    })?;
    let bound = work.join("vitreous_bg.wasm");
    step("wasm-bindgen: glue between JavaScript and WebAssembly", || {
        let mut bindgen = Bindgen::new();
        bindgen.web(true)?.typescript(false).keep_lld_exports(true).omit_default_module_path(true).remove_name_section(!dev).remove_producers_section(true);
        bindgen.input_bytes("vitreous", fs::read(&main)?).generate(&work)
    })?;
    fs::copy(work.join("vitreous.js"), folder.join("vitreous.js"))?;
    let name = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    // what several rooms share is split off in many small pieces: they go back into the module that draws
    let mut shared: Vec<String> = parts.iter().map(|path| name(path)).filter(|name| name.starts_with("chunk_")).collect();
    shared.sort();
    let module = folder.join("vitreous.wasm");
    step("wasm-merge: what rooms share", || {
        let mut merge = node(&["node_modules/binaryen/bin/wasm-merge"]);
        merge.args(FEATURES);
        merge.arg(&bound).arg(SHARED);
        for piece in &shared {
            merge.arg(work.join(piece).with_extension("wasm")).arg(piece);
        }
        run(merge.arg("-o").arg(&module))
    })?;
    for part in &parts {
        if let Some(room) = name(part).strip_prefix("split_") {
            fs::copy(part, folder.join("rooms").join(room).with_extension("wasm"))?;
        }
    }
    let rooms = rooms(folder)?;
    fs::write(folder.join("parts.js"), linking(&rooms))?;
    if !dev {
        step("wasm-opt -O3", || {
            optimise(&module)?;
            rooms.iter().try_for_each(|room| optimise(&folder.join("rooms").join(room).with_extension("wasm")))
        })?;
    }
    Ok(())
}

/// The module of JavaScript that links rooms to the module that draws, and knows where their files lie.
fn linking(rooms: &[String]) -> String {
    let address = |file: &str| format!("() => new URL('./{file}', import.meta.url)");
    let mut text = format!(
        "import {{ initSync }} from './vitreous.js';\n\n/** Where the module that draws lies. */\nexport const main = {};\n\n/** Where code and data of each room lie. */\nexport const rooms = {{\n",
        address("vitreous.wasm")
    );
    for room in rooms {
        let files = [("code", "wasm"), ("words", "words.json"), ("equations", "equations.json"), ("ledger", "ledger.json")];
        let places: Vec<String> = files.iter().map(|(name, ending)| format!("{name}: {}", address(&format!("rooms/{room}.{ending}")))).collect();
        text.push_str(&format!("  {room}: {{ {} }},\n", places.join(", ")));
    }
    text.push_str(&format!(
        "}};\n\n/** Links the code of a room to the module that draws, which must have started. */\nexport const instantiate = (code) => WebAssembly.instantiate(code, {{ {SHARED}: initSync() }});\n\n// the module asks for a room whose code `instantiate` has linked already\nconst here = (callback, data) => initSync().__indirect_function_table.get(callback)(data, true);\n"
    ));
    for room in rooms {
        text.push_str(&format!("export const __wasm_split_load_{room} = here;\n"));
    }
    text
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

fn optimise(module: &Path) -> Result<()> {
    let path = module.display().to_string();
    let mut optimise = node(&["node_modules/binaryen/bin/wasm-opt", "-O3", "--strip-debug", "--strip-producers", "--strip-target-features"]);
    run(optimise.args(FEATURES).args([&path, "-o", &path]))
}
