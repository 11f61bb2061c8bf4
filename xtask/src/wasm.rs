//! The crate as WebAssembly: cargo, then split into the module that draws and one part a room, wasm-bindgen, wasm-opt.

use crate::need::{TARGET, root, target_folder};
use crate::pieces::{self, CALCULATED, HOST, Plan, SHARED};
use crate::step::{cargo, node, run, step};
use anyhow::{Context, Result, anyhow};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::{env, fs, thread};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support as split;

/// The module for the page, in parts.
pub(crate) struct Module {
    /// Folder with `vitreous.js`, `parts.js`, `vitreous.wasm` and files of code in `rooms/`.
    pub(crate) folder: PathBuf,
    /// Ids of the rooms, each with the names of the files of code that it wants.
    pub(crate) rooms: BTreeMap<String, Vec<String>>,
}

impl Module {
    /// The names of all files of code beside the module.
    pub(crate) fn files(&self) -> BTreeSet<&str> {
        self.rooms.values().flatten().map(String::as_str).collect()
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
        run(build.args(features).current_dir(sources).env("CARGO_TARGET_DIR", target).env("CARGO_ENCODED_RUSTFLAGS", flags(sources)))
    })?;
    let input = target.join(TARGET).join(profile).join("vitreous.wasm");
    let bytes = fs::read(&input).with_context(|| input.display().to_string())?;
    let folder = target.join("web").join(if dev { "dev" } else { "release" });
    let stamp = folder.join("input.sha256");
    let digest = format!("{:x}", Sha256::digest(&bytes));
    if fs::read_to_string(&stamp).is_ok_and(|last| last == digest) && folder.join("rooms.json").exists() {
        println!("   the module is unchanged");
    } else {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        assemble(&bytes, &folder, dev)?;
        fs::write(stamp, digest)?;
    }
    let rooms = serde_json::from_str(&fs::read_to_string(folder.join("rooms.json"))?)?;
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

/// From one linked module to `vitreous.wasm` with its glue, and the rooms beside it.
fn assemble(linked: &[u8], folder: &Path, dev: bool) -> Result<()> {
    let work = folder.join("split");
    fs::create_dir_all(&work)?;
    fs::create_dir_all(folder.join("rooms"))?;
    let main = work.join("main.wasm");
    let split = step("split: one part a room, pieces that rooms share", || {
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
        bindgen.web(true)?.typescript(false).keep_lld_exports(true).omit_default_module_path(true).remove_name_section(!dev).remove_producers_section(true);
        bindgen.input_bytes("vitreous", fs::read(&main)?).generate(&work)
    })?;
    fs::copy(work.join("vitreous.js"), folder.join("vitreous.js"))?;
    let plan = Plan::new(&split.prefetch_map, &pieces::theories()?);
    let module = folder.join("vitreous.wasm");
    step("wasm-merge: pieces that rooms share", || {
        let mut merge = node(&["node_modules/binaryen/bin/wasm-merge"]);
        merge.args(FEATURES);
        merge.arg(&bound).arg(SHARED);
        for piece in &plan.main {
            merge.arg(work.join(piece).with_extension("wasm")).arg(piece);
        }
        run(merge.arg("-o").arg(&module))?;
        plan.files.iter().try_for_each(|(file, own)| pieces::join(own, &work, &code(folder, file), &FEATURES))
    })?;
    fs::write(folder.join("parts.js"), linking(&plan))?;
    fs::write(folder.join("rooms.json"), json!(plan.rooms).to_string())?;
    if !dev {
        step("wasm-opt -O3", || {
            let mut modules: Vec<PathBuf> = plan.files.keys().map(|file| code(folder, file)).chain([module]).collect();
            // two at a time, the longest first, as each runs by itself on one processor
            modules.sort_by_key(|path| fs::metadata(path).map_or(0, |file| file.len()));
            let waiting = Mutex::new(modules);
            let work = || -> Result<()> {
                loop {
                    let next = waiting.lock().map_err(|_| anyhow!("another thread failed"))?.pop();
                    match next {
                        Some(path) => optimise(&path)?,
                        None => return Ok(()),
                    }
                }
            };
            thread::scope(|scope| {
                let other = scope.spawn(work);
                work()?;
                other.join().map_err(|_| anyhow!("wasm-opt failed"))?
            })
        })?;
    }
    Ok(())
}

/// Where a file of code lies.
fn code(folder: &Path, file: &str) -> PathBuf {
    folder.join("rooms").join(file).with_extension("wasm")
}

/// Kinds of data that a room may have.
pub(crate) const DATA: [&str; 4] = ["words", "equations", "quantities", "ledger"];

/// How `parts.js` says where a kind of data of a room lies.
pub(crate) fn place(room: &str, kind: &str) -> String {
    format!(", {kind}: () => new URL('./rooms/{room}.{kind}.json', import.meta.url)")
}

/// The module of JavaScript that links rooms to the module that draws, and knows where their files lie.
fn linking(plan: &Plan) -> String {
    let address = |file: &str| format!("() => new URL('./{file}', import.meta.url)");
    let mut text = format!(
        "import {{ initSync }} from './vitreous.js';\n\n/** Where the module that draws lies. */\nexport const main = {};\n\n/** Where each file of code lies. */\nexport const code = {{\n",
        address("vitreous.wasm")
    );
    for file in plan.files.keys() {
        text.push_str(&format!("  '{file}': {},\n", address(&format!("rooms/{file}.wasm"))));
    }
    text.push_str(
        "};\n\n/** What each room is made of: names of its files of code, the room with its quantities, and where its data lie. */\nexport const rooms = {\n",
    );
    for (room, files) in &plan.rooms {
        let calculates = format!("{room}{CALCULATED}");
        let half = if plan.rooms.contains_key(&calculates) { format!(", calculates: '{calculates}'") } else { String::new() };
        let places: String = DATA.iter().map(|kind| place(room, kind)).collect();
        text.push_str(&format!("  {room}: {{ code: {}{half}{places} }},\n", json!(files)));
    }
    text.push_str(&format!(
        "}};\n\n/** Links a file of code to the module that draws, which must have started. */\nexport const instantiate = (file) => WebAssembly.instantiate(file, {{ {SHARED}: initSync(), {HOST}: initSync() }});\n\n// the module asks for a room whose code `instantiate` has linked already\nconst here = (callback, data) => initSync().__indirect_function_table.get(callback)(data, true);\n"
    ));
    for room in plan.rooms.keys() {
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
