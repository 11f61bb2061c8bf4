//! Which file holds which piece of the split module, and which files a room wants. The splitter gives each room its own code,
//! and one piece for every set of rooms that share code: too many files, and too much for the module that draws.

use crate::need::{root, target_folder};
use crate::step::{node, run};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use wasmparser::{Parser, Payload, TypeRef};

/// What the splitter calls the module with the functions that parts import.
pub(crate) const SHARED: &str = "__wasm_split";
/// What a file of several pieces calls it.
pub(crate) const HOST: &str = "vitreous";

/// How the room with the quantities of a theory ends.
pub(crate) const CALCULATED: &str = "_quantities";

/// Files by name, with the pieces in each.
#[derive(Default)]
pub(crate) struct Plan {
    /// Pieces that go into the module that draws.
    pub(crate) main: Vec<String>,
    /// Further files and their pieces.
    pub(crate) files: BTreeMap<String, Vec<String>>,
    /// The files that each room wants beside the module, its own last.
    pub(crate) rooms: BTreeMap<String, Vec<String>>,
}

impl Plan {
    /// From the pieces that each room uses; a theory is two rooms, its figures and its quantities. What figures of two theories
    /// share draws for everybody and belongs to the module that draws. What one theory shares with others comes with it, in a
    /// file that they fetch without the rest of the theory. What only quantities, calculator, comparison, fits and lectures
    /// share comes with them.
    pub(crate) fn new<'a>(uses: &'a HashMap<String, Vec<String>>, theories: &BTreeSet<String>) -> Self {
        let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (room, pieces) in uses {
            for piece in pieces {
                users.entry(piece).or_default().insert(room);
            }
        }
        let mut plan = Self::default();
        let mut wanted: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for (piece, rooms) in users {
            let theory = |room: &&'a str| theories.get(room.strip_suffix(CALCULATED).unwrap_or(room)).map(String::as_str);
            let own: BTreeSet<&str> = rooms.iter().filter_map(theory).collect();
            let drawing = rooms.iter().filter(|room| theories.contains(**room)).count();
            let file = match (Vec::from_iter(own).as_slice(), rooms.len()) {
                (_, 1) => rooms.iter().copied().collect(),
                ([], _) => rooms.iter().copied().collect::<Vec<_>>().join("-"),
                ([theory], 2) if drawing == 1 && rooms.iter().all(|room| room.starts_with(theory)) => format!("{theory}-both"),
                ([theory], _) => format!("{theory}-shared"),
                _ if drawing == 0 => "quantities-shared".to_owned(),
                _ => {
                    plan.main.push(piece.to_owned());
                    continue;
                }
            };
            for room in rooms {
                wanted.entry(room).or_default().insert(file.clone());
            }
            plan.files.entry(file).or_default().push(piece.to_owned());
        }
        for (room, mut files) in wanted {
            // a room without code of its own is opened all the same
            let own = files.take(room);
            plan.rooms.insert(room.to_owned(), files.into_iter().chain(own).collect());
        }
        plan
    }
}

/// The folders of the theories, which are named as they are.
pub(crate) fn theories() -> Result<BTreeSet<String>> {
    let folder = root()?.join("src/theories");
    let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    Ok(entries.filter_map(|entry| entry.ok().filter(|entry| entry.path().is_dir())?.file_name().into_string().ok()).collect())
}

/// Puts pieces into one file. Each asks for memory and table of the module that draws; a go-between asks for them once.
pub(crate) fn join(pieces: &[String], work: &Path, out: &Path, features: &[&str]) -> Result<()> {
    let path = |piece: &String| work.join(piece).with_extension("wasm");
    if let [piece] = pieces {
        fs::copy(path(piece), out)?;
        return Ok(());
    }
    let between = target_folder()?.join("web").join("between.wasm");
    let text = between.with_extension("wat");
    let mut imports = BTreeMap::new();
    for piece in pieces {
        imports.extend(imported(&fs::read(path(piece))?)?);
    }
    fs::write(&text, go_between(&imports))?;
    run(node(&["node_modules/binaryen/bin/wasm-as"]).args(features).arg(&text).arg("-o").arg(&between))?;
    let mut merge = node(&["node_modules/binaryen/bin/wasm-merge"]);
    merge.args(features).arg(&between).arg(SHARED);
    for piece in pieces {
        merge.arg(path(piece)).arg(piece);
    }
    run(merge.arg("-o").arg(out))
}

/// What a piece asks for: name, and how the text format describes it.
fn imported(bytes: &[u8]) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let Payload::ImportSection(section) = payload? else { continue };
        for import in section.into_imports() {
            let import = import?;
            let kind = match import.ty {
                TypeRef::Memory(memory) => format!("(memory {})", memory.initial),
                TypeRef::Table(table) => format!("(table {} funcref)", table.initial),
                TypeRef::Global(_) => "(global (mut i32))".to_owned(),
                other => anyhow::bail!("the piece asks for {}, a {other:?}", import.name),
            };
            found.insert(import.name.to_owned(), kind);
        }
    }
    Ok(found)
}

fn go_between(imports: &BTreeMap<String, String>) -> String {
    let kind = |text: &str| text.trim_start_matches('(').split(' ').next().unwrap_or_default().to_owned();
    let asks: String = imports.iter().map(|(name, text)| format!(" (import \"{HOST}\" \"{name}\" {text})\n")).collect();
    let gives: String = imports.iter().map(|(name, text)| format!(" (export \"{name}\" ({} 0))\n", kind(text))).collect();
    format!("(module\n{asks}{gives})\n")
}

#[cfg(test)]
mod tests {
    use super::Plan;
    use std::collections::{BTreeSet, HashMap};

    #[test]
    fn a_piece_goes_with_those_who_use_it() {
        let uses = [
            ("one", vec!["both", "mine", "halves", "split_one"]),
            ("one_quantities", vec!["halves", "numbers", "split_one_quantities"]),
            ("two", vec!["both", "split_two"]),
            ("two_quantities", vec!["numbers"]),
            ("tool", vec!["mine", "tools", "split_tool"]),
            ("other", vec!["tools"]),
        ];
        let uses: HashMap<String, Vec<String>> =
            uses.iter().map(|(room, pieces)| ((*room).to_owned(), pieces.iter().map(|p| (*p).to_owned()).collect())).collect();
        let plan = Plan::new(&uses, &BTreeSet::from(["one".to_owned(), "two".to_owned()]));
        assert_eq!(plan.main, ["both"]);
        assert_eq!(plan.files["one-shared"], ["mine"]);
        assert_eq!(plan.files["other-tool"], ["tools"]);
        assert_eq!(plan.files["one-both"], ["halves"]);
        assert_eq!(plan.files["quantities-shared"], ["numbers"]);
        assert_eq!(plan.rooms["one"], ["one-both", "one-shared", "one"]);
        assert_eq!(plan.rooms["tool"], ["one-shared", "other-tool", "tool"]);
        assert_eq!(plan.rooms["other"], ["other-tool"]);
    }
}
