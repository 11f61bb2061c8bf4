//! `parts.js`: the module of JavaScript that links files of code to the module that draws, and knows what a room is made of.

use crate::data::{Data, Room};
use crate::pieces::{CALCULATED, HOST, SHARED};
use crate::wasm::Module;
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Kinds of data that a room may have.
const DATA: [&str; 4] = ["words", "equations", "quantities", "ledger"];

/// What each room is made of: names of files of code or, of a theory or comparison, for each group of its figures those files and
/// the figures; and the room with its quantities.
pub(crate) fn rooms(module: &Module, data: &Data) -> Result<Map<String, Value>> {
    let mut rooms = Map::new();
    let drawn: BTreeSet<&String> = data.rooms.iter().flat_map(|room| room.groups.keys().chain([&room.id])).collect();
    for (part, code) in module.parts.iter().filter(|(part, _)| !drawn.contains(part)) {
        rooms.insert(part.clone(), json!({ "code": code }));
    }
    for room in &data.rooms {
        let mut groups = Map::new();
        for (part, figures) in &room.groups {
            let code = files(module, room, part)?;
            groups.insert(part.clone(), json!({ "code": code, "figures": figures }));
        }
        let mut entry = json!({ "groups": groups });
        let calculates = format!("{}{CALCULATED}", room.id);
        if module.parts.contains_key(&calculates) {
            entry["calculates"] = calculates.into();
        }
        rooms.insert(room.id.clone(), entry);
    }
    Ok(rooms)
}

/// The files of code of a group of figures, with the part of its room that knows its groups.
fn files(module: &Module, room: &Room, part: &str) -> Result<BTreeSet<String>> {
    let of = |part: &str| module.parts.get(part).with_context(|| format!("the module has no part {part}"));
    Ok(of(&room.id)?.iter().chain(of(part)?).cloned().collect())
}

/// The text of the module, for a folder whose `rooms/` is filled.
pub(crate) fn module(module: &Module, data: &Data, folder: &Path) -> Result<String> {
    let address = |file: &str| format!("() => new URL('./{file}', import.meta.url)");
    let mut text = format!(
        "import {{ initSync }} from './vitreous.js';\n\n/** Where the module that draws lies. */\nexport const main = {};\n\n/** Where each file of code lies. */\nexport const code = {{\n",
        address("vitreous.wasm")
    );
    for file in module.files() {
        text.push_str(&format!("  '{file}': {},\n", address(&format!("rooms/{file}.wasm"))));
    }
    text.push_str(
        "};\n\n/** What each room is made of: names of its files of code, the room with its quantities, its groups of figures, and where its data lie. */\nexport const rooms = {\n",
    );
    for (id, room) in rooms(module, data)? {
        let mut entry = room.to_string();
        entry.pop();
        for kind in DATA {
            // webpack demands that every address in the code is a file that is there; not every room has all kinds of data
            let file = format!("rooms/{id}.{kind}.json");
            if folder.join(&file).exists() {
                entry.push_str(&format!(", {kind}: {}", address(&file)));
            }
        }
        text.push_str(&format!("  {id}: {entry} }},\n"));
    }
    text.push_str("};\n");
    text.push_str(&links(module));
    Ok(text)
}

/// The same for the hosted page, whose HTML says what each room is made of, see [`crate::early::rooms`]: it is not downloaded twice.
/// The page finds each file by its name.
pub(crate) fn in_page(module: &Module) -> String {
    let rooms = "JSON.parse(document.getElementById('rooms').textContent)";
    format!(
        "import {{ initSync }} from './vitreous.js';\nexport const main = () => new URL('./vitreous.wasm', import.meta.url);\nexport const code = new Proxy({{}}, {{ get: (_, name) => () => new URL(`./rooms/${{name}}.wasm`, import.meta.url) }});\nexport const rooms = {rooms};\n{}",
        links(module)
    )
}

/// What links files of code, and what the module asks for.
fn links(module: &Module) -> String {
    let mut text = format!(
        "\n/** Links a file of code to the module that draws, which must have started. */\nexport const instantiate = (file) => WebAssembly.instantiate(file, {{ {SHARED}: initSync(), {HOST}: initSync() }});\n\n/** The same at once, for an instance that takes the place of another. */\nexport const instantiateNow = (file) => new WebAssembly.Instance(file, {{ {SHARED}: initSync(), {HOST}: initSync() }});\n\n// the module asks for a part whose code `instantiate` has linked already\nconst here = (callback, data) => initSync().__indirect_function_table.get(callback)(data, true);\n"
    );
    let parts: Vec<_> = module.parts.keys().map(|part| format!("here as __wasm_split_load_{part}")).collect();
    text.push_str(&format!("export {{ {} }};\n", parts.join(", ")));
    text
}

/// Writes it into a folder whose `rooms/` is filled.
pub(crate) fn write(parts: &Module, data: &Data, folder: &Path) -> Result<()> {
    Ok(fs::write(folder.join("parts.js"), module(parts, data, folder)?)?)
}

/// The files of code that the figures of a room want, or those of one figure by its id.
pub(crate) fn code(module: &Module, data: &Data, wanted: &str) -> Result<BTreeSet<String>> {
    let id = wanted.split('.').next().unwrap_or_default();
    let room = data.rooms.iter().find(|room| room.id == id).with_context(|| format!("there is no room {id}"))?;
    let drawn = room.groups.iter().filter(|(_, figures)| wanted == id || figures.contains(&wanted.into()));
    drawn.map(|(part, _)| files(module, room, part)).try_fold(BTreeSet::new(), |all, own| Ok(&all | &own?))
}
