//! The architecture in one picture, drawn from the sources: which module names which, and from that the layers.

use super::Page;
use crate::words::escaped;
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A box of the picture, in its own units; three stand in a row, so that it is read on a phone.
const BOX: (usize, usize) = (112, 30);
const GAP: usize = 8;
const IN_A_ROW: usize = 3;
const WIDTH: usize = IN_A_ROW * BOX.0 + (IN_A_ROW - 1) * GAP + 2 * GAP;

/// What stands above the core: folder, what it imports to name the one below, that one, what it is.
const ABOVE: [(&str, &str, &str, &str); 2] = [
    ("pkg", "./built/vitreous.js", "wasm", "The npm package: the core in JavaScript, the figure as an element."),
    ("www", "../pkg/", "pkg", "The page: small ES modules that read the catalogue and know no theory by name."),
];

/// A module of the core.
#[derive(Default)]
struct Module {
    /// The first sentence of its documentation.
    says: String,
    /// The modules that it names.
    knows: BTreeSet<String>,
    files: usize,
}

/// The picture and what each box is.
pub(super) fn page() -> Result<Page> {
    let modules = modules(Path::new("src"))?;
    let layers = layers(&modules)?;
    let mut rows: Vec<Vec<&str>> = layers.iter().map(|layer| layer.iter().map(String::as_str).collect()).collect();
    for (folder, import, ..) in ABOVE {
        if !sources(Path::new(folder), "js")?.iter().any(|(_, text)| text.contains(import)) {
            bail!("{folder} does not name {import} any more: the picture of the architecture must change");
        }
        rows.push(vec![folder]);
    }
    rows.reverse();
    let mut table = String::new();
    for name in rows.iter().flatten() {
        let (says, files, knows) = match (modules.get(*name), ABOVE.iter().find(|(folder, ..)| folder == name)) {
            (Some(module), _) => {
                (module.says.as_str(), module.files, module.knows.iter().map(|other| format!("<code>{other}</code>")).collect::<Vec<_>>().join(", "))
            }
            (_, Some((folder, _, below, says))) => (*says, sources(Path::new(folder), "js")?.len(), format!("<code>{below}</code>")),
            _ => continue,
        };
        table.push_str(&format!(
            "<tr id=\"{name}\"><th scope=\"row\"><code>{name}</code></th><td>{}</td><td data-label=\"Files\">{files}</td><td data-label=\"Names\">{knows}</td></tr>\n",
            escaped(says)
        ));
    }
    let counted = layers.len();
    Ok(Page {
        folder: super::FOLDER,
        name: "architecture".to_owned(),
        title: "Architecture".to_owned(),
        heading: "Architecture".to_owned(),
        description: format!("The {counted} layers of the core, drawn from the sources, and what each module is."),
        above: Vec::new(),
        body: format!(
            "<p>Knowledge flows one way: a module names modules below it, never one above or beside it. This picture was drawn from the sources when the page was built. A test holds the order.</p>\n\
             <figure class=\"layers\">{}<figcaption>The page above, the core below. Each module knows what lies under it, and nothing else.</figcaption></figure>\n\
             <p><a href=\"~/docs/value.html\">The walk of a value from slider to pixel</a> goes through these boxes.</p>\n\
             <h2>What each box is</h2>\n<table class=\"facts\"><thead><tr><th scope=\"col\">Module</th><th scope=\"col\">What it is</th><th scope=\"col\">Files</th><th scope=\"col\">Names</th></tr></thead>\n<tbody>{table}</tbody></table>\n",
            picture(&rows)
        ),
    })
}

/// Every file below a folder with this ending, with its text; folders of tools are left out.
fn sources(folder: &Path, ending: &str) -> Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    let mut entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            // what a build puts there is no source
            if !path.ends_with("node_modules") && !path.ends_with("built") {
                found.extend(sources(&path, ending)?);
            }
        } else if path.extension().is_some_and(|e| e == ending) {
            let text = fs::read_to_string(&path)?;
            found.push((path, text));
        }
    }
    Ok(found)
}

/// The modules of the crate and what they name, without their tests.
fn modules(folder: &Path) -> Result<BTreeMap<String, Module>> {
    let mut modules: BTreeMap<String, Module> = BTreeMap::new();
    for (path, text) in sources(folder, "rs")? {
        let place = path.strip_prefix(folder)?;
        let Some(name) = place.iter().next().map(|first| first.to_string_lossy().trim_end_matches(".rs").to_owned()) else { continue };
        // the root names all, and what is only documentation is none
        if ["lib", "bin", "guide"].contains(&name.as_str()) {
            continue;
        }
        let module = modules.entry(name.clone()).or_default();
        module.files += 1;
        let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
        module.knows.extend(named(shipped).into_iter().filter(|other| *other != name));
        if place.iter().count() == 1 || place.ends_with("mod.rs") && place.iter().count() == 2 {
            module.says = first_sentence(&text);
        }
    }
    let names: BTreeSet<String> = modules.keys().cloned().collect();
    modules.values_mut().for_each(|module| module.knows.retain(|other| names.contains(other)));
    Ok(modules)
}

/// First names of the paths that follow `crate::`, those in braces too.
fn named(text: &str) -> Vec<String> {
    let word = |text: &str| text.trim().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>();
    let mut names = Vec::new();
    for rest in text.split("crate::").skip(1) {
        let Some(group) = rest.strip_prefix('{') else {
            names.push(word(rest));
            continue;
        };
        let (mut depth, mut part) = (0, String::new());
        for c in group.chars() {
            match c {
                '}' if depth == 0 => break,
                ',' if depth == 0 => names.push(word(&std::mem::take(&mut part))),
                _ => {
                    depth += i32::from(c == '{') - i32::from(c == '}');
                    part.push(c);
                }
            }
        }
        names.push(word(&part));
    }
    names
}

fn first_sentence(text: &str) -> String {
    let words: Vec<&str> = text.lines().map_while(|line| line.strip_prefix("//!")).take_while(|line| !line.trim().is_empty()).map(str::trim).collect();
    let whole = words.join(" ").replace(['`', '[', ']'], "");
    let end = whole.find(". ").map_or(whole.len(), |at| at + 1);
    whole[..end].to_owned()
}

/// From the ground up: each layer holds the modules that name only modules of layers below it.
fn layers(modules: &BTreeMap<String, Module>) -> Result<Vec<Vec<String>>> {
    let mut placed: BTreeSet<&str> = BTreeSet::new();
    let mut layers = Vec::new();
    while placed.len() < modules.len() {
        let ready = |(name, module): &(&String, &Module)| !placed.contains(name.as_str()) && module.knows.iter().all(|other| placed.contains(other.as_str()));
        let layer: Vec<&String> = modules.iter().filter(ready).map(|(name, _)| name).collect();
        if layer.is_empty() {
            let rest: Vec<&str> = modules.keys().map(String::as_str).filter(|name| !placed.contains(name)).collect();
            bail!("these modules name each other in a circle: {}", rest.join(", "));
        }
        placed.extend(layer.iter().map(|name| name.as_str()));
        layers.push(layer.into_iter().cloned().collect());
    }
    Ok(layers)
}

/// Rows of boxes, the highest layer on top. Its colours are those of the page.
fn picture(rows: &[Vec<&str>]) -> String {
    let (mut drawn, mut y) = (String::new(), GAP);
    for (k, row) in rows.iter().enumerate() {
        if k > 0 {
            // an arrow down to what is known
            let x = WIDTH / 2;
            drawn.push_str(&format!("<path class=\"way\" d=\"M{x} {y}v10m-4-4 4 4 4-4\"/>\n"));
            y += 10 + GAP;
        }
        let lines: Vec<&[&str]> = row.chunks(IN_A_ROW).collect();
        let height = lines.len() * BOX.1 + (lines.len() - 1) * GAP;
        drawn.push_str(&format!("<rect class=\"layer\" x=\"1\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"6\"/>\n", y - GAP / 2, WIDTH - 2, height + GAP));
        for names in lines {
            let taken = names.len() * BOX.0 + (names.len() - 1) * GAP;
            let mut x = (WIDTH - taken) / 2;
            for name in names {
                drawn.push_str(&format!(
                    "<a href=\"#{name}\"><rect class=\"box\" x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"4\"/><text x=\"{}\" y=\"{}\">{name}</text></a>\n",
                    BOX.0,
                    BOX.1,
                    x + BOX.0 / 2,
                    y + 20
                ));
                x += BOX.0 + GAP;
            }
            y += BOX.1 + GAP;
        }
        y += GAP / 2;
    }
    format!("<svg viewBox=\"0 0 {WIDTH} {y}\" role=\"group\" aria-label=\"Layers of modules; the table below says the same\">\n{drawn}</svg>\n")
}

#[cfg(test)]
mod tests {
    use super::{Module, first_sentence, layers, named};
    use std::collections::BTreeMap;

    #[test]
    fn layers_follow_from_what_modules_name() -> anyhow::Result<()> {
        let module = |knows: &[&str]| Module { knows: knows.iter().map(|name| (*name).to_owned()).collect(), ..Module::default() };
        let mut modules = BTreeMap::from([("top".to_owned(), module(&["low", "mid"])), ("mid".to_owned(), module(&["low"])), ("low".to_owned(), module(&[]))]);
        assert_eq!(layers(&modules)?, [["low"], ["mid"], ["top"]]);
        modules.insert("low".to_owned(), module(&["top"]));
        assert!(layers(&modules).is_err_and(|error| error.to_string().contains("circle")));
        assert_eq!(named("use crate::{catalogue, picture::{self, Picture}, error};\ncrate::plot::svg"), ["catalogue", "picture", "error", "plot"]);
        assert_eq!(first_sentence("//! One thing\n//! of `all`. More.\n\nuse x;"), "One thing of all.");
        Ok(())
    }
}
