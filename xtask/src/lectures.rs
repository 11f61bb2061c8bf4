//! The lectures that come with the page: `lectures/*.md`, and a list of them that the page shows.

use crate::mathml::mathml;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Where they are written.
const FOLDER: &str = "lectures";

/// The list of them, beside them.
const LIST: &str = "list.json";

/// A file for the page: its name and its text.
pub(crate) type File = (String, String);

/// Every lecture and the list of them, in the order of their names; the list is empty where there is none.
pub(crate) fn files() -> Result<Vec<File>> {
    let mut paths: Vec<_> = match fs::read_dir(FOLDER) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?,
        Err(_) => Vec::new(),
    };
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "md") && path.file_stem().is_some_and(|stem| stem != "README"));
    paths.sort();
    let mut files = Vec::new();
    let mut list = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let id = path.file_stem().and_then(|stem| stem.to_str()).context("a lecture with a strange name")?.to_owned();
        let mut listed = entry(&id, &text).with_context(|| path.display().to_string())?;
        for (language, text) in translations(&id)? {
            listed["in"][&language] = entry(&id, &text).with_context(|| format!("{language}/{id}.md"))?["title"].take();
            files.push((format!("{language}/{id}.md"), text));
        }
        list.push(listed);
        files.push((format!("{id}.md"), text));
    }
    files.push((LIST.to_owned(), Value::from(list).to_string()));
    Ok(files)
}

/// The same lecture in other languages, as `lectures/<language>/<id>.md`.
fn translations(id: &str) -> Result<Vec<File>> {
    let mut found = Vec::new();
    for folder in fs::read_dir(FOLDER)? {
        let path = folder?.path();
        let file = path.join(format!("{id}.md"));
        if file.is_file() {
            let language = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.push((language, fs::read_to_string(file)?));
        }
    }
    found.sort();
    Ok(found)
}

/// Writes them into `lectures/` below a folder.
pub(crate) fn write(folder: &Path) -> Result<()> {
    let own = folder.join(FOLDER);
    fs::create_dir_all(&own)?;
    for (name, text) in files()? {
        let path = own.join(name);
        fs::create_dir_all(path.parent().context("no folder")?)?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// The formulas of all lectures as MathML; what is none, or cannot be read, is left out: `vitreous lecture --check` says so.
pub(crate) fn formulas() -> Result<Vec<String>> {
    let texts = files()?;
    let tex = texts.iter().filter(|(name, _)| name != LIST).flat_map(|(_, text)| between_dollars(text));
    Ok(tex.filter_map(|tex| mathml(&tex, false).ok()).collect())
}

/// What stands between dollar signs in a text.
fn between_dollars(text: &str) -> Vec<String> {
    let text = text.replace("$$", "$");
    text.split("\n\n").flat_map(|paragraph| paragraph.split('$').skip(1).step_by(2)).map(str::to_owned).collect()
}

/// What the list says of a lecture: its title, how many steps it has, which figures it uses.
fn entry(id: &str, text: &str) -> Result<Value> {
    let heading = |mark: &'static str| text.lines().filter_map(move |line| line.strip_prefix(mark));
    let title = heading("# ").next().context("the lecture has no title")?.trim();
    let mut figures: Vec<&str> = text.split("figure=").skip(1).filter_map(|rest| rest.split(['&', ')', ' ', '\n']).next()).collect();
    figures.sort_unstable();
    figures.dedup();
    Ok(json!({ "id": id, "title": title, "steps": heading("## ").count(), "figures": figures }))
}

#[cfg(test)]
mod tests {
    use super::{between_dollars, entry};

    #[test]
    fn formulas_stand_between_dollar_signs() {
        assert_eq!(between_dollars("a $x$, $y$ b\n\n$$z = 1$$"), ["x", "y", "z = 1"]);
        assert!(between_dollars("none").is_empty());
    }

    #[test]
    fn a_lecture_is_listed_with_its_title_steps_and_figures() {
        let text = "---\nlang: en\n---\n# Why?\n\n## One\n\n[a](#v=1&figure=b.c&x=1)\n\n> [d](#figure=a.b)\n\n## Two\n\n[a](#v=1&figure=b.c)\n";
        let listed = entry("why", text).unwrap_or_default();
        assert_eq!(listed, serde_json::json!({ "id": "why", "title": "Why?", "steps": 2, "figures": ["a.b", "b.c"] }));
        assert!(entry("none", "## One\n").is_err());
    }
}
