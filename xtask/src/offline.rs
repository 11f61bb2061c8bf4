//! The hosted page without a network: a service worker that knows every file of the page and their common version.

use anyhow::{Context, Result};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The line in the head of the hosted page.
pub(crate) const MANIFEST: &str = r#"<link rel="manifest" href="manifest.webmanifest">"#;

const SOURCE: &str = "www/service/worker.js";
const FILE: &str = "service-worker.js";

/// What is kept beside the files at the top.
const FOLDERS: [&str; 2] = ["rooms", "lectures"];

/// Writes the worker into the finished site. The version is a hash of names and contents: the same files have the same version.
pub(crate) fn write(site: &Path) -> Result<()> {
    let mut files = Vec::new();
    for folder in std::iter::once("").chain(FOLDERS) {
        for entry in fs::read_dir(site.join(folder))? {
            let path = entry?.path();
            let name = path.strip_prefix(site)?.to_string_lossy().replace('\\', "/");
            // a worker does not keep itself, and the one file is for taking away
            if path.is_file() && ![FILE, "vitreous.html"].contains(&name.as_str()) {
                files.push(name);
            }
        }
    }
    files.sort();
    let mut hash = Sha256::new();
    for name in &files {
        hash.update(name);
        hash.update(Sha256::digest(fs::read(site.join(name))?));
    }
    let version: String = hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let source = fs::read_to_string(SOURCE).context(SOURCE)?;
    let text = source.replace("'VERSION'", &json!(version).to_string()).replace("['FILES']", &json!(files).to_string());
    Ok(fs::write(site.join(FILE), text)?)
}

#[cfg(test)]
mod tests {
    use super::{FILE, SOURCE, write};
    use std::{env, fs};

    #[test]
    fn the_version_follows_the_contents() -> anyhow::Result<()> {
        env::set_current_dir(crate::need::root()?)?;
        assert!(fs::read_to_string(SOURCE)?.contains("'VERSION'"));
        let site = env::temp_dir().join(format!("vitreous-offline-{}", std::process::id()));
        fs::create_dir_all(site.join("rooms"))?;
        fs::create_dir_all(site.join("lectures"))?;
        fs::write(site.join("index.html"), "one")?;
        fs::write(site.join("vitreous.html"), "large")?;
        fs::write(site.join("rooms/a.json"), "{}")?;
        let written = || -> anyhow::Result<String> {
            write(&site)?;
            Ok(fs::read_to_string(site.join(FILE))?)
        };
        let first = written()?;
        assert!(first.contains(r#"["index.html","rooms/a.json"]"#), "{first}");
        assert_eq!(first, written()?);
        fs::write(site.join("rooms/a.json"), "[]")?;
        assert_ne!(first, written()?);
        Ok(fs::remove_dir_all(&site)?)
    }
}
