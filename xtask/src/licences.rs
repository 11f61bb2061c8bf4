//! The licences of the crates that are compiled into what is published, which ask to travel with it.

use crate::sbom::{reached, resolved, text};
use crate::step::{cargo, output};
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// What travels with everything that is published: our own licences, and the notice of what came from others.
pub(crate) const OWN: [&str; 3] = ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"];

/// The licences of the crates inside.
pub(crate) const OTHERS: &str = "THIRD-PARTY.txt";

/// No licence is shorter.
const SHORTEST: usize = 200;

/// Writes all of them into a folder; `target` is the system that was compiled for. Our own get an ending where a server shows them.
pub(crate) fn write(folder: &Path, target: &str, ending: &str) -> Result<()> {
    for name in OWN {
        fs::copy(name, folder.join(format!("{name}{ending}"))).context(name)?;
    }
    let metadata = output(&mut cargo(&["metadata", "--format-version", "1", "--locked", "--filter-platform", target]))?;
    Ok(fs::write(folder.join(OTHERS), list(&serde_json::from_str(&metadata)?)?)?)
}

/// Every text once, after the crates that it belongs to.
fn list(metadata: &Value) -> Result<String> {
    let (own, nodes) = resolved(metadata)?;
    let inside = reached(text(own, "id").as_str(), &nodes).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    let mut crates: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        if package["source"].is_null() || !inside.contains(&text(package, "id")) {
            continue;
        }
        let (name, licence) = (format!("{} {}", text(package, "name"), text(package, "version")), text(package, "license"));
        let texts = texts(Path::new(&text(package, "manifest_path")).parent().context("a crate without a folder")?)?;
        let said = if texts.is_empty() { format!("It states the licence {licence} and brings no text of it. {}", text(package, "repository")) } else { texts };
        crates.entry(said).or_default().push(name);
    }
    let mut parts: Vec<String> = crates.into_iter().map(|(said, names)| format!("{}\n\n{}\n", names.join(", "), said.trim())).collect();
    parts.sort();
    Ok(format!("Crates that are compiled in, with their licences.\n\n{}", parts.join(&format!("\n{}\n\n", "-".repeat(80)))))
}

/// The licence that a crate brings: the one of MIT where it leaves the choice, else all of them.
fn texts(folder: &Path) -> Result<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_uppercase();
        if entry.path().is_file() && ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"].iter().any(|begin| name.starts_with(begin)) {
            files.push((name, entry.path()));
        }
    }
    files.sort();
    if files.iter().any(|(name, _)| name.contains("MIT")) {
        files.retain(|(name, _)| name.contains("MIT") || name.starts_with("NOTICE"));
    }
    let read = |(_, path): &(String, std::path::PathBuf)| Ok(String::from_utf8_lossy(&fs::read(path)?).replace('\r', "").trim().to_owned());
    let found = files.iter().map(read).collect::<Result<Vec<String>>>()?;
    // some hold no more than the path of a file that was left behind
    Ok(found.into_iter().filter(|text| text.len() > SHORTEST).collect::<Vec<_>>().join("\n\n"))
}

#[cfg(test)]
mod tests {
    use super::{OTHERS, OWN, write};
    use crate::need::TARGET;
    use std::{env, fs};

    #[test]
    fn every_crate_inside_stands_there_with_a_licence() -> anyhow::Result<()> {
        env::set_current_dir(crate::need::root()?)?;
        let folder = env::temp_dir().join(format!("vitreous-licences-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        write(&folder, TARGET, ".txt")?;
        assert!(OWN.iter().all(|name| folder.join(format!("{name}.txt")).exists()));
        let all = fs::read_to_string(folder.join(OTHERS))?;
        let part = |name: &str| all.split(&"-".repeat(80)).find(|part| part.contains(name)).unwrap_or_default();
        for (name, words) in [("nalgebra 0", "Apache License"), ("web-sys 0", "Permission is hereby granted"), ("plotters 0", "brings no text")] {
            assert!(part(name).contains(words), "{name}: {}", part(name));
        }
        // of two that leave the choice, one text
        assert!(part("web-sys 0").len() < 3000);
        // for the command line and for tests alone
        assert!(!all.contains("lexopt ") && !all.contains("roxmltree "));
        Ok(fs::remove_dir_all(&folder)?)
    }
}
