//! The hosted page without a network: a service worker that knows every file of the page and their common version.

use crate::docs::search;
use anyhow::{Context, Result};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The line in the head of the hosted page.
pub(crate) const MANIFEST: &str = r#"<link rel="manifest" href="manifest.webmanifest">"#;

const SOURCE: &str = "www/service/worker.js";
const FILE: &str = "service-worker.js";

/// What is kept beside the files at the top.
const FOLDERS: [&str; 2] = ["rooms", "lectures"];

/// What is kept once it was asked for; translated lectures are so too.
const USED: &str = "words";

/// The list of what a person may keep as well, with a hash each, so that only what has changed is fetched again.
const MORE: &str = "more.json";
const MORE_FOLDERS: [&str; 2] = ["figures", "docs"];

/// Writes the worker and the list of what else can be kept into the finished site. The version is a hash of names and contents:
/// the same files have the same version.
pub(crate) fn write(site: &Path) -> Result<()> {
    // a worker does not keep itself; scripts for notes of others, the one file and licences are for taking away
    let away =
        |name: &str| [FILE, MORE, "vitreous.html"].contains(&name) || name.starts_with("vitreous-figures") || name.ends_with(".txt") || name.ends_with(".xml");
    let mut files: Vec<String> = std::iter::once("").chain(FOLDERS).map(|folder| names(site, folder, false)).collect::<Result<Vec<_>>>()?.concat();
    files.retain(|name| !away(name));
    files.push(search::FILE.to_owned());
    files.sort();
    let mut hash = Sha256::new();
    // words of other languages are kept when they are used, and belong to the version all the same
    for name in files.iter().chain(&names(site, USED, true)?) {
        hash.update(name);
        hash.update(Sha256::digest(fs::read(site.join(name)).with_context(|| name.clone())?));
    }
    let source = fs::read_to_string(SOURCE).context(SOURCE)?;
    let text = source.replace("'VERSION'", &json!(short(hash)).to_string()).replace("['FILES']", &json!(files).to_string());
    fs::write(site.join(FILE), text)?;
    more(site, &files)
}

/// Still pages, docs and the one file. The pictures that chats show are for chats alone.
fn more(site: &Path, kept: &[String]) -> Result<()> {
    let mut hashes = BTreeMap::new();
    let mut size = 0;
    let names = MORE_FOLDERS.iter().map(|folder| names(site, folder, true)).collect::<Result<Vec<_>>>()?.concat();
    for name in names.into_iter().chain(["vitreous.html".to_owned()]) {
        if name.ends_with(".png") || kept.contains(&name) {
            continue;
        }
        let bytes = fs::read(site.join(&name)).with_context(|| name.clone())?;
        size += bytes.len();
        hashes.insert(name, short(Sha256::new_with_prefix(bytes)));
    }
    Ok(fs::write(site.join(MORE), json!({ "size": size, "files": hashes }).to_string())?)
}

/// The files of a folder of the site, as the page names them; with `deep` those of the folders in it too. A folder that is not
/// there has none.
fn names(site: &Path, folder: &str, deep: bool) -> Result<Vec<String>> {
    let path = site.join(folder);
    let mut found = Vec::new();
    if !path.exists() {
        return Ok(found);
    }
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        let name = path.strip_prefix(site)?.to_string_lossy().replace('\\', "/");
        if path.is_file() {
            found.push(name);
        } else if deep {
            found.extend(names(site, &name, deep)?);
        }
    }
    Ok(found)
}

fn short(hash: Sha256) -> String {
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{FILE, MORE, SOURCE, write};
    use std::{env, fs};

    #[test]
    fn the_version_follows_the_contents() -> anyhow::Result<()> {
        env::set_current_dir(crate::need::root()?)?;
        assert!(fs::read_to_string(SOURCE)?.contains("'VERSION'"));
        let site = env::temp_dir().join(format!("vitreous-offline-{}", std::process::id()));
        fs::create_dir_all(site.join("rooms"))?;
        fs::create_dir_all(site.join("docs/audit"))?;
        fs::write(site.join("index.html"), "one")?;
        fs::write(site.join("vitreous.html"), "large")?;
        fs::write(site.join("rooms/a.json"), "{}")?;
        for name in ["vitreous-figures-a.js", "LICENSE.txt", "sitemap.xml"] {
            fs::write(site.join(name), "not kept")?;
        }
        for name in ["search.json", "audit/a.html", "card.png"] {
            fs::write(site.join("docs").join(name), "text")?;
        }
        let written = || -> anyhow::Result<String> {
            write(&site)?;
            Ok(fs::read_to_string(site.join(FILE))?)
        };
        let first = written()?;
        assert!(first.contains(r#"["docs/search.json","index.html","rooms/a.json"]"#), "{first}");
        let more: serde_json::Value = serde_json::from_str(&fs::read_to_string(site.join(MORE))?)?;
        assert_eq!(
            (&more["size"], more["files"].as_object().map(|files| files.keys().map(String::as_str).collect())),
            (&9.into(), Some(vec!["docs/audit/a.html", "vitreous.html"]))
        );
        assert_eq!(first, written()?);
        fs::write(site.join("rooms/a.json"), "[]")?;
        assert_ne!(first, written()?);
        Ok(fs::remove_dir_all(&site)?)
    }
}
