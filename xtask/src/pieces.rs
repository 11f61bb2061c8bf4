//! Which file holds which piece of the split module, and which files a room wants. The splitter gives each room its own code,
//! and one piece for every set of rooms that share code: too many files, and too much for the module that draws.

use crate::need::root;
use crate::step::{node, run};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use wasm_encoder::{EntityType, ExportKind, ExportSection, GlobalType, ImportSection, MemoryType, Module, RefType, TableType, ValType};
use wasmparser::{Parser, Payload, TypeRef};

/// What the splitter calls the module with the functions that parts import.
pub(crate) const SHARED: &str = "__wasm_split";
/// What a file of several pieces calls it.
pub(crate) const HOST: &str = "vitreous";

/// The room of figures that draw several theories side by side.
const COMPARED: &str = "compare";

/// How the room with the quantities of a theory ends.
pub(crate) const CALCULATED: &str = "_quantities";

/// A file for a set of figures is worth a request of its own from this many bytes on; smaller pieces travel with others.
const WORTH: u64 = 6_000;

/// Files by name, with the pieces in each.
#[derive(Default)]
pub(crate) struct Plan {
    /// Pieces that go into the module that draws.
    pub(crate) main: Vec<String>,
    /// Further files and their pieces.
    pub(crate) files: BTreeMap<String, Vec<String>>,
    /// The files that each part wants beside the module, its own last.
    pub(crate) parts: BTreeMap<String, Vec<String>>,
}

/// The parts that use a piece.
struct Users<'a> {
    parts: BTreeSet<&'a str>,
    /// Those that are groups of figures.
    groups: BTreeSet<&'a str>,
    /// The theories and comparisons to which those or, where there are none, the others belong.
    houses: BTreeSet<&'a str>,
}

impl Plan {
    /// From the pieces that each part uses, with their sizes. What most groups of figures use belongs to the module that draws.
    /// What only some of them share is a file of its own where it is worth one; a figure then loads no code of its neighbours.
    /// Smaller pieces come in one file of their theory, or with the module where several theories use them. What only
    /// quantities, calculator, fits and lectures share comes with them. `houses` are the theories and comparisons.
    pub(crate) fn new<'a>(uses: &'a HashMap<String, Vec<String>>, sizes: &HashMap<String, u64>, houses: &'a BTreeSet<String>) -> Self {
        let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (part, pieces) in uses {
            for piece in pieces {
                users.entry(piece).or_default().insert(part);
            }
        }
        let users: BTreeMap<&str, Users<'_>> = users.into_iter().map(|(piece, parts)| (piece, Users::new(parts, houses))).collect();
        let all: BTreeSet<&str> = users.values().flat_map(|users| users.groups.iter().copied()).collect();
        let mut together: BTreeMap<&BTreeSet<&str>, u64> = BTreeMap::new();
        for (piece, users) in users.iter().filter(|(_, users)| users.parts.len() > 1) {
            *together.entry(&users.groups).or_default() += sizes.get(*piece).copied().unwrap_or_default();
        }
        let worth: Vec<_> = together.iter().filter(|(groups, size)| 2 * groups.len() < all.len() && **size >= WORTH).map(|(groups, _)| *groups).collect();
        let mut plan = Self::default();
        let mut wanted: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for (piece, users) in &users {
            let file = match worth.iter().position(|groups| **groups == users.groups) {
                _ if users.parts.len() == 1 => users.parts.iter().copied().collect(),
                Some(number) if !users.groups.is_empty() => users.shared(Some(number)),
                _ if 2 * users.groups.len() >= all.len() || users.between() => {
                    plan.main.push((*piece).to_owned());
                    continue;
                }
                _ => users.shared(None),
            };
            for part in &users.parts {
                wanted.entry(part).or_default().insert(file.clone());
            }
            plan.files.entry(file).or_default().push((*piece).to_owned());
        }
        for part in uses.keys() {
            let mut files = wanted.remove(part.as_str()).unwrap_or_default();
            // a part without code of its own is opened all the same
            let own = files.take(part);
            plan.parts.insert(part.clone(), files.into_iter().chain(own).collect());
        }
        plan
    }
}

/// The theory or comparison that a part belongs to.
pub(crate) fn house<'a>(part: &str, houses: &'a BTreeSet<String>) -> Option<&'a str> {
    let begins = |house: &&str| part.strip_prefix(house).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'));
    // the name of one may begin with that of another
    houses.iter().map(String::as_str).filter(begins).max_by_key(|house| house.len())
}

/// Whether a part is a group of figures.
pub(crate) fn draws(part: &str, houses: &BTreeSet<String>) -> bool {
    house(part, houses).is_some_and(|house| part != house) && !part.ends_with(CALCULATED)
}

impl<'a> Users<'a> {
    fn new(parts: BTreeSet<&'a str>, houses: &'a BTreeSet<String>) -> Self {
        let groups: BTreeSet<&str> = parts.iter().copied().filter(|part| draws(part, houses)).collect();
        let deciding = if groups.is_empty() { &parts } else { &groups };
        let houses = deciding.iter().filter_map(|part| house(part, houses)).collect();
        Self { parts, groups, houses }
    }

    /// Whether figures of several theories use it; a comparison draws what theories compute, and counts where there is no theory.
    fn between(&self) -> bool {
        !self.groups.is_empty() && self.home().is_none()
    }

    /// The one theory, or the one comparison.
    fn home(&self) -> Option<&'a str> {
        let theories: Vec<_> = self.houses.iter().filter(|house| **house != COMPARED).collect();
        match (theories.as_slice(), self.houses.len()) {
            ([theory], _) => Some(theory),
            ([], 1) => Some(COMPARED),
            _ => None,
        }
    }

    /// The name of a file that several parts use, `number` for a set of groups that has one of its own.
    fn shared(&self, number: Option<usize>) -> String {
        match (Vec::from_iter(&self.groups).as_slice(), self.home(), number) {
            ([], Some(home), _) => format!("{home}{CALCULATED}-shared"),
            ([], None, _) if self.houses.is_empty() => self.parts.iter().copied().collect::<Vec<_>>().join("-"),
            ([], None, _) => "quantities-shared".to_owned(),
            ([group], _, Some(_)) => format!("{group}-shared"),
            (_, Some(home), Some(number)) => format!("{home}-shared-{number}"),
            (_, None, Some(number)) => format!("shared-{number}"),
            (_, home, None) => format!("{}-shared", home.unwrap_or(COMPARED)),
        }
    }
}

/// The theories, whose folders are named as they are, and the comparison.
pub(crate) fn houses() -> Result<BTreeSet<String>> {
    let folder = root()?.join("src/theories");
    let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    let theories = entries.filter_map(|entry| entry.ok().filter(|entry| entry.path().is_dir())?.file_name().into_string().ok());
    Ok(theories.chain([COMPARED.to_owned()]).collect())
}

/// Puts pieces into one file. Each asks for memory and table of the module that draws; a go-between asks for them once.
pub(crate) fn join(pieces: &[String], work: &Path, out: &Path, features: &[&str]) -> Result<()> {
    let path = |piece: &String| work.join(piece).with_extension("wasm");
    if let [piece] = pieces {
        fs::copy(path(piece), out)?;
        return Ok(());
    }
    let mut imports = BTreeMap::new();
    for piece in pieces {
        imports.extend(imported(&fs::read(path(piece))?)?);
    }
    // beside what is written, so that several files can be put together at a time
    let between = work.join(out.file_name().context("a file without a name")?).with_extension("between");
    fs::write(&between, go_between(&imports))?;
    let mut merge = node(&["node_modules/binaryen/bin/wasm-merge"]);
    merge.args(features).arg(&between).arg(SHARED);
    for piece in pieces {
        merge.arg(path(piece)).arg(piece);
    }
    run(merge.arg("-o").arg(out))
}

/// What a piece asks for, by name.
fn imported(bytes: &[u8]) -> Result<BTreeMap<String, EntityType>> {
    let mut found = BTreeMap::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let Payload::ImportSection(section) = payload? else { continue };
        for import in section.into_imports() {
            let import = import?;
            let kind = match import.ty {
                TypeRef::Memory(memory) => {
                    EntityType::Memory(MemoryType { minimum: memory.initial, maximum: None, memory64: false, shared: false, page_size_log2: None })
                }
                TypeRef::Table(table) => {
                    EntityType::Table(TableType { element_type: RefType::FUNCREF, minimum: table.initial, maximum: None, table64: false, shared: false })
                }
                TypeRef::Global(_) => EntityType::Global(GlobalType { val_type: ValType::I32, mutable: true, shared: false }),
                other => anyhow::bail!("the piece asks for {}, a {other:?}", import.name),
            };
            found.insert(import.name.to_owned(), kind);
        }
    }
    Ok(found)
}

/// A module that imports memory, table and stack of the module that draws, one of each, and exports them.
fn go_between(asked: &BTreeMap<String, EntityType>) -> Vec<u8> {
    let (mut imports, mut exports) = (ImportSection::new(), ExportSection::new());
    for (name, kind) in asked {
        imports.import(HOST, name, *kind);
        let kind = match kind {
            EntityType::Memory(_) => ExportKind::Memory,
            EntityType::Table(_) => ExportKind::Table,
            _ => ExportKind::Global,
        };
        exports.export(name, kind, 0);
    }
    let mut module = Module::new();
    module.section(&imports).section(&exports);
    module.finish()
}

#[cfg(test)]
mod tests {
    use super::{Plan, house};
    use std::collections::HashMap;

    #[test]
    fn a_part_belongs_to_the_theory_with_its_whole_name() {
        let houses = ["etm", "etm_spin", "rfot"].map(str::to_owned).into();
        for (part, expected) in
            [("etm", Some("etm")), ("etm_spin", Some("etm_spin")), ("etm_spin_thermal", Some("etm_spin")), ("etm_spins", Some("etm")), ("etmo", None)]
        {
            assert_eq!(house(part, &houses), expected, "{part}");
        }
    }

    #[test]
    fn a_piece_goes_with_those_who_use_it() {
        let uses = [
            ("one", vec!["split_one"]),
            ("one_a", vec!["drawing", "lattice", "small", "halves", "between", "split_one_a"]),
            ("one_b", vec!["drawing", "lattice", "small", "split_one_b"]),
            ("one_c", vec!["drawing", "small", "split_one_c"]),
            ("one_quantities", vec!["halves", "numbers", "rules", "split_one_quantities"]),
            ("two_d", vec!["drawing", "between", "split_two_d"]),
            ("two_e", vec!["drawing", "split_two_e"]),
            ("two_f", vec!["split_two_f"]),
            ("two_g", vec!["split_two_g"]),
            ("two_quantities", vec!["numbers"]),
            ("compare_h", vec!["lattice", "split_compare_h"]),
            ("tool", vec!["lattice", "rules", "tools", "split_tool"]),
            ("other", vec!["tools"]),
        ];
        let uses: HashMap<String, Vec<String>> =
            uses.iter().map(|(part, pieces)| ((*part).to_owned(), pieces.iter().map(|p| (*p).to_owned()).collect())).collect();
        let sizes = ["drawing", "lattice", "halves"].map(|piece| (piece.to_owned(), 9_000)).into();
        let plan = Plan::new(&uses, &sizes, &["one", "two", "compare"].map(str::to_owned).into());
        // five of eight groups draw with it; two theories share a small piece
        assert_eq!(plan.main, ["between", "drawing"]);
        let file = |piece: &str| plan.files.iter().find(|(_, pieces)| pieces.iter().any(|one| one == piece)).map_or("", |(name, _)| name.as_str());
        assert_eq!(file("halves"), "one_a-shared");
        assert_eq!(file("small"), "one-shared");
        assert_eq!(file("rules"), "one_quantities-shared");
        assert_eq!(file("numbers"), "quantities-shared");
        assert_eq!(file("tools"), "other-tool");
        let lattice = file("lattice");
        assert!(lattice.starts_with("one-shared-"), "{lattice}");
        assert_eq!(plan.parts["one_a"], ["one-shared", lattice, "one_a-shared", "one_a"]);
        assert_eq!(plan.parts["one_c"], ["one-shared", "one_c"]);
        assert_eq!(plan.parts["tool"], [lattice, "one_quantities-shared", "other-tool", "tool"]);
        assert_eq!(plan.parts["other"], ["other-tool"]);
    }
}
