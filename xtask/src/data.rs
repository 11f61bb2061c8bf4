//! What a person reads, as data beside the module: a file of words, of equations and of claims a room, computed by the command
//! line when the page is built. No verdict and no number of it is typed anywhere.

use crate::equations::equations;
use crate::need::command_line;
use crate::step::output;
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Everything that travels beside the module.
pub(crate) struct Data {
    /// Version of the program.
    pub(crate) version: String,
    /// The rooms, theories first.
    pub(crate) rooms: Vec<Room>,
    /// The front page: its questions, and what figures are chosen by.
    pub(crate) front: Value,
    /// What can be fitted to measured points, and measured points to begin with.
    pub(crate) fits: Value,
    /// The terms of the field, and their TeX as MathML.
    pub(crate) glossary: Value,
}

/// What a person reads in one room.
pub(crate) struct Room {
    /// Its id.
    pub(crate) id: String,
    /// Titles, captions, meanings, presets; all but its quantities.
    pub(crate) words: Value,
    /// Parts of the module that draw its figures, each with the ids of those.
    pub(crate) groups: BTreeMap<String, Vec<Value>>,
    /// TeX of its words as MathML.
    pub(crate) equations: Map<String, Value>,
    /// What it calculates, and the TeX of that as MathML; none where it only compares.
    pub(crate) quantities: Option<Value>,
    /// The claims of its paper, checked, and their TeX as MathML; none where it has no paper.
    pub(crate) ledger: Option<Value>,
}

impl Data {
    /// Asks the command line.
    pub(crate) fn gather() -> Result<Self> {
        let ask = |words: &[&str]| -> Result<Value> { Ok(serde_json::from_str(&output(Command::new(command_line()?).args(words))?)?) };
        let mut rooms = Vec::new();
        for mut words in ask(&["list", "--json"])?.as_array().context("list is no list")?.iter().cloned() {
            let id = words["id"].as_str().context("a room without an id")?.to_owned();
            let ledger = match words.as_object_mut().and_then(|room| room.remove("claims")) {
                Some(_) => {
                    let rows = ask(&["claims", &id, "--json"])?;
                    Some(json!({ "equations": equations(&rows)?, "rows": rows }))
                }
                None => None,
            };
            let quantities = words.as_object_mut().and_then(|room| room.remove("quantities"));
            let mut groups: BTreeMap<String, Vec<Value>> = BTreeMap::new();
            for figure in words["figures"].as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
                let part = figure.remove("part").context("a figure that no part draws")?;
                groups.entry(part.as_str().unwrap_or_default().to_owned()).or_default().push(figure["id"].clone());
            }
            let drawn = equations(&words)?;
            let quantities = match quantities {
                // read after the words of the room, whose formulas need not travel twice
                Some(list) => {
                    let mut formulas = equations(&list)?;
                    formulas.retain(|tex, rendered| drawn.get(tex) != Some(rendered));
                    Some(json!({ "equations": formulas, "quantities": list }))
                }
                None => None,
            };
            rooms.push(Room { equations: drawn, groups, id, words, quantities, ledger });
        }
        let formulas: usize = rooms.iter().map(|room| room.equations.len()).sum();
        println!("   {} rooms, {formulas} formulas", rooms.len());
        let terms = ask(&["glossary", "--json"])?;
        let glossary = json!({ "equations": equations(&terms)?, "terms": terms });
        let models = ask(&["models", "--json"])?;
        let fits = json!({ "equations": equations(&models)?, "models": models, "sets": sets(Path::new("data"))? });
        Ok(Self { version: env!("CARGO_PKG_VERSION").to_owned(), rooms, front: ask(&["questions", "--json"])?, fits, glossary })
    }

    /// What a page knows before any room is opened: ids and titles.
    pub(crate) fn index(&self) -> Value {
        let short =
            |list: &Value| -> Vec<Value> { list.as_array().into_iter().flatten().map(|entry| json!({ "id": entry["id"], "title": entry["title"] })).collect() };
        let rooms = self.rooms.iter().map(|room| {
            json!({
                "id": room.id,
                "title": room.words["title"],
                "compares": room.ledger.is_none(),
                "claims": room.ledger.as_ref().and_then(|ledger| ledger["rows"].as_array()).map_or(0, Vec::len),
                "figures": short(&room.words["figures"]),
                "quantities": short(room.quantities.as_ref().map_or(&Value::Null, |half| &half["quantities"])),
            })
        });
        rooms.collect()
    }

    /// The figure that the page opens with, and its question.
    pub(crate) fn lead(&self) -> Value {
        let question = &self.front["questions"][0];
        json!({ "figure": question["figures"][0], "question": question["question"], "answer": question["answer"] })
    }

    /// The id of the figure that the page opens with.
    pub(crate) fn lead_figure(&self) -> Result<String> {
        let lead = self.lead();
        lead["figure"].as_str().map(str::to_owned).context("the front page opens with no figure")
    }

    /// What the front page says of its figure: the figure, its presets, and their TeX as MathML.
    fn lead_words(&self) -> Result<Value> {
        let lead = self.lead();
        let all = |kind: &str| -> Vec<&Value> { self.rooms.iter().flat_map(|room| room.words[kind].as_array().into_iter().flatten()).collect() };
        let figure = all("figures").into_iter().find(|figure| figure["id"] == lead["figure"]).context("the front page opens with no figure")?;
        let applies = |preset: &&Value| preset["applies_to"].as_array().is_some_and(|ids| ids.contains(&lead["figure"]));
        let words = json!({ "figure": figure, "presets": all("presets").into_iter().filter(applies).collect::<Vec<_>>() });
        Ok(json!({ "equations": equations(&words)?, "figure": words["figure"], "presets": words["presets"] }))
    }

    /// Every formula that a page may show, as MathML.
    pub(crate) fn formulas(&self) -> impl Iterator<Item = &str> {
        let others = self.rooms.iter().flat_map(|room| room.quantities.iter().chain(&room.ledger)).chain([&self.glossary, &self.fits]);
        let others = others.filter_map(|data| data["equations"].as_object());
        self.rooms.iter().map(|room| &room.equations).chain(others).flat_map(Map::values).filter_map(Value::as_str)
    }

    /// Writes the files of all rooms into a folder.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder)?;
        fs::write(folder.join("front.json"), self.front.to_string())?;
        fs::write(folder.join("lead.json"), self.lead_words()?.to_string())?;
        fs::write(folder.join("fits.json"), self.fits.to_string())?;
        fs::write(folder.join("glossary.json"), self.glossary.to_string())?;
        for room in &self.rooms {
            fs::write(folder.join(format!("{}.words.json", room.id)), room.words.to_string())?;
            fs::write(folder.join(format!("{}.equations.json", room.id)), Value::from(room.equations.clone()).to_string())?;
            for (kind, data) in [("quantities", &room.quantities), ("ledger", &room.ledger)] {
                if let Some(data) = data {
                    fs::write(folder.join(format!("{}.{kind}.json", room.id)), data.to_string())?;
                }
            }
        }
        Ok(())
    }

    /// Writes the descriptions and the ledger as modules of the npm package.
    pub(crate) fn write_modules(&self, folder: &Path) -> Result<()> {
        let whole = |room: &Room| {
            let mut words = room.words.clone();
            if let Some(half) = &room.quantities {
                words["quantities"] = half["quantities"].clone();
            }
            words
        };
        let words = |compares: bool| -> Vec<Value> { self.rooms.iter().filter(|room| room.ledger.is_none() == compares).map(whole).collect() };
        let catalogue = json!({ "version": self.version, "theories": words(false), "comparisons": words(true) });
        fs::write(folder.join("catalogue.js"), format!("export default {catalogue};\n"))?;
        let rows: Vec<&Value> = self.rooms.iter().filter_map(|room| room.ledger.as_ref()?["rows"].as_array()).flatten().collect();
        fs::write(folder.join("ledger.js"), format!("export default {};\n", json!(rows)))?;
        Ok(())
    }
}

/// The measured points in the folders of `data`: kind, name, and the file whole, with its comments on where it comes from.
fn sets(folder: &Path) -> Result<Vec<Value>> {
    let mut sets = Vec::new();
    for kind in entries(folder)?.iter().filter(|path| path.is_dir()) {
        for file in entries(kind)?.iter().filter(|path| path.extension().is_some_and(|end| end == "csv")) {
            let name = |path: &Path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            sets.push(json!({ "kind": name(kind), "name": name(file), "text": fs::read_to_string(file)? }));
        }
    }
    Ok(sets)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut all = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    all.sort();
    Ok(all)
}
