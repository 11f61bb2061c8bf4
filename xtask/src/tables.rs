//! What the page says, by key: `www/words/<language>/<piece>.json`. English comes with the code; other languages are files of their own.

use crate::words::escaped;
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use std::fs;
use std::path::Path;

const FOLDER: &str = "www/words";

/// The language that comes with the code.
const OWN: &str = "en";

fn table(path: &Path) -> Result<Map<String, Value>> {
    serde_json::from_str(&fs::read_to_string(path)?).with_context(|| path.display().to_string())
}

/// The English words of a piece of the page.
pub(crate) fn english(piece: &str) -> Result<Map<String, Value>> {
    table(&Path::new(FOLDER).join(OWN).join(piece).with_extension("json"))
}

/// The tables of the other languages: names as the page asks for them, and texts.
pub(crate) fn files() -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for folder in fs::read_dir(FOLDER)? {
        let folder = folder?.path();
        let language = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !folder.is_dir() || language == OWN {
            continue;
        }
        for file in fs::read_dir(&folder)? {
            let path = file?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.push((format!("words/{language}/{name}"), Value::from(table(&path)?).to_string()));
        }
    }
    found.sort();
    Ok(found)
}

/// Writes them below a folder.
pub(crate) fn write(folder: &Path) -> Result<()> {
    for (name, text) in files()? {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().context("no folder")?)?;
        fs::write(path, text)?;
    }
    Ok(())
}

/// A page whose places `{key}` hold their English words; every key of the piece that is no part of what the build adds stands there.
pub(crate) fn filled(page: &str, piece: &str) -> Result<String> {
    let mut filled = page.to_owned();
    for (key, text) in english(piece)? {
        filled = filled.replace(&format!("{{{key}}}"), &escaped(text.as_str().with_context(|| format!("{key} is no text"))?));
    }
    match filled.split_once("=\"{").or_else(|| filled.split_once(">{")) {
        Some((_, rest)) => bail!("{piece} has no words for {{{}", rest.split('}').next().unwrap_or_default()),
        None => Ok(filled),
    }
}

#[cfg(test)]
mod tests {
    use super::{english, files, filled};
    use crate::need::root;
    use std::env;

    #[test]
    fn places_are_filled_or_named() -> anyhow::Result<()> {
        env::set_current_dir(root()?)?;
        let skip = english("page")?["skip"].as_str().unwrap_or_default().to_owned();
        assert_eq!(filled("<a title=\"{skip}\">{skip}</a>", "page")?, format!("<a title=\"{skip}\">{skip}</a>"));
        assert!(filled("<a>{no.such}</a>", "page").unwrap_err().to_string().contains("{no.such"));
        assert!(files()?.iter().all(|(name, _)| !name.starts_with("words/en/")));
        Ok(())
    }
}
