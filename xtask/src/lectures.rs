//! The lectures that come with the page: `lectures/*.md`, those of them in another language in a folder of its name, and the
//! lists of them that the page shows.

use crate::mathml::mathml;
use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// Where they are written.
const FOLDER: &str = "lectures";

/// The list of them, beside them.
pub(crate) const LIST: &str = "list.json";

/// Which figures each of them uses: only the view of a figure asks.
pub(crate) const FIGURES: &str = "figures.json";

/// A file for the page: its name and its text.
pub(crate) type File = (String, String);

/// A lecture: its name and its text.
struct Source {
    id: String,
    text: String,
}

/// Every lecture and the lists of them, in the order of their names; a list is empty where there is none. A lecture in another
/// language has the id of its original with a dot and the language behind it.
pub(crate) fn files() -> Result<Vec<File>> {
    let originals = sources(Path::new(FOLDER))?;
    let mut files = Vec::new();
    let mut list = Vec::new();
    let mut figures = Map::new();
    for Source { id, text } in &originals {
        list.push(entry(id, text).with_context(|| id.clone())?);
        figures.insert(id.clone(), json!(figures_of(text)));
    }
    for language in languages()? {
        let mut own = Vec::new();
        for Source { id, text } in sources(&Path::new(FOLDER).join(&language))? {
            let original = list.iter_mut().find(|one| one["id"] == id.as_str()).with_context(|| format!("{language}/{id}.md has no original"))?;
            let stated = format!("---\nlang: {language}\n---\n");
            ensure!(text.starts_with(&stated), "{language}/{id}.md does not begin with {stated:?}");
            match &mut original["in"] {
                Value::Array(known) => known.push(json!(language)),
                none => *none = json!([language]),
            }
            own.push(entry(&format!("{id}.{language}"), &text).with_context(|| format!("{language}/{id}.md"))?);
            files.push((format!("{language}/{id}.md"), text));
        }
        files.push((format!("{language}/{LIST}"), Value::from(own).to_string()));
    }
    files.extend(originals.into_iter().map(|Source { id, text }| (format!("{id}.md"), text)));
    files.push((LIST.to_owned(), Value::from(list).to_string()));
    files.push((FIGURES.to_owned(), Value::from(figures).to_string()));
    Ok(files)
}

/// What lies in a folder, in the order of the names; nothing where there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?,
        Err(_) => Vec::new(),
    };
    paths.sort();
    Ok(paths)
}

/// The languages that have a folder of their own.
fn languages() -> Result<Vec<String>> {
    Ok(entries(Path::new(FOLDER))?.iter().filter(|path| path.is_dir()).filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect())
}

/// The lectures of a folder.
fn sources(folder: &Path) -> Result<Vec<Source>> {
    let mut paths = entries(folder)?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md") && path.file_stem().is_some_and(|stem| stem != "README"));
    let read = |path: PathBuf| {
        let id = path.file_stem().and_then(|stem| stem.to_str()).context("a lecture with a strange name")?.to_owned();
        Ok(Source { id, text: fs::read_to_string(&path).with_context(|| path.display().to_string())? })
    };
    paths.into_iter().map(read).collect()
}

/// Writes them into `lectures/` below a folder.
pub(crate) fn write(folder: &Path) -> Result<()> {
    let own = folder.join(FOLDER);
    for (name, text) in files()? {
        let path = own.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&own))?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// The formulas of all lectures as MathML; what is none, or cannot be read, is left out: `vitreous lecture --check` says so.
pub(crate) fn formulas() -> Result<Vec<String>> {
    let texts = files()?;
    let tex = texts.iter().filter(|(name, _)| name.ends_with(".md")).flat_map(|(_, text)| between_dollars(text));
    Ok(tex.filter_map(|tex| mathml(&tex, false).ok()).collect())
}

/// What stands between dollar signs in a text.
fn between_dollars(text: &str) -> Vec<String> {
    let text = text.replace("$$", "$");
    text.split("\n\n").flat_map(|paragraph| paragraph.split('$').skip(1).step_by(2)).map(str::to_owned).collect()
}

/// What the list says of a lecture: its title and how many steps it has.
fn entry(id: &str, text: &str) -> Result<Value> {
    let heading = |mark: &'static str| text.lines().filter_map(move |line| line.strip_prefix(mark));
    let title = heading("# ").next().context("the lecture has no title")?.trim();
    Ok(json!({ "id": id, "title": title, "steps": heading("## ").count() }))
}

/// The figures that a lecture uses.
fn figures_of(text: &str) -> Vec<&str> {
    let mut figures: Vec<&str> = text.split("figure=").skip(1).filter_map(|rest| rest.split(['&', ')', ' ', '\n']).next()).collect();
    figures.sort_unstable();
    figures.dedup();
    figures
}

#[cfg(test)]
mod tests {
    use super::{between_dollars, entry, figures_of};

    #[test]
    fn formulas_stand_between_dollar_signs() {
        assert_eq!(between_dollars("a $x$, $y$ b\n\n$$z = 1$$"), ["x", "y", "z = 1"]);
        assert!(between_dollars("none").is_empty());
    }

    #[test]
    fn a_lecture_is_listed_with_its_title_steps_and_figures() {
        let text = "---\nlang: en\n---\n# Why?\n\n## One\n\n[a](#v=1&figure=b.c&x=1)\n\n> [d](#figure=a.b)\n\n## Two\n\n[a](#v=1&figure=b.c)\n";
        let listed = entry("why", text).unwrap_or_default();
        assert_eq!(listed, serde_json::json!({ "id": "why", "title": "Why?", "steps": 2 }));
        assert_eq!(figures_of(text), ["a.b", "b.c"]);
        assert!(entry("none", "## One\n").is_err());
    }
}
