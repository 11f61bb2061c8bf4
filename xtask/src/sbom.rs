//! The list of parts of a release, as CycloneDX 1.6: what is compiled in, and what only builds and tests.

use crate::step::{cargo, output};
use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Packages of npm of which something is inside: the font of the formulas, and what unpacks the one file.
const SHIPPED: [&str; 2] = ["@fontsource/stix-two-math", "fzstd"];

/// Where the build writes the list.
pub(crate) const FILE: &str = "dist/vitreous.cdx.json";

/// Writes the list from `Cargo.lock` and `package-lock.json` into a file.
pub(crate) fn write(file: &Path) -> Result<()> {
    let metadata: Value = serde_json::from_str(&output(&mut cargo(&["metadata", "--format-version", "1", "--locked"]))?)?;
    let npm: Value = serde_json::from_str(&fs::read_to_string("package-lock.json")?)?;
    let list = list(&metadata, &checksums(&fs::read_to_string("Cargo.lock")?), &npm)?;
    fs::write(file, format!("{list:#}\n"))?;
    let required = list["components"].as_array().into_iter().flatten().filter(|part| part["scope"] == "required").count();
    println!("   {required} parts are inside, {} in all", list["components"].as_array().map_or(0, Vec::len));
    Ok(())
}

fn list(metadata: &Value, checksums: &BTreeMap<(String, String), String>, npm: &Value) -> Result<Value> {
    let (own, nodes) = resolved(metadata)?;
    let own_id = own["id"].as_str().context("a package without an id")?;
    let inside = reached(own_id, &nodes);
    let mut components = Vec::new();
    let mut references = BTreeMap::new();
    for package in metadata["packages"].as_array().into_iter().flatten() {
        let id = package["id"].as_str().context("a package without an id")?;
        let (name, version) = (text(package, "name"), text(package, "version"));
        let purl = format!("pkg:cargo/{name}@{version}");
        references.insert(id, purl.clone());
        if package["source"].is_null() {
            continue;
        }
        let hash = checksums.get(&(name.clone(), version.clone())).map(|hash| json!({ "alg": "SHA-256", "content": hash }));
        components.push(part(&name, &version, &purl, &text(package, "license"), inside.contains(id), hash));
    }
    for (path, package) in npm["packages"].as_object().context("package-lock.json lists no packages")? {
        let Some((_, name)) = path.rsplit_once("node_modules/") else { continue };
        let version = text(package, "version");
        let purl = format!("pkg:npm/{}@{version}", name.replace('@', "%40"));
        let hash = text(package, "integrity").strip_prefix("sha512-").map(|hash| STANDARD.decode(hash)).transpose()?;
        let hash = hash.map(|bytes| json!({ "alg": "SHA-512", "content": bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>() }));
        components.push(part(name, &version, &purl, &text(package, "license"), SHIPPED.contains(&name), hash));
    }
    // npm may have the same version in two folders
    let mut seen = BTreeSet::new();
    components.retain(|part| seen.insert(part["purl"].to_string()));
    let dependencies: Vec<Value> = nodes
        .iter()
        .filter(|(id, _)| inside.contains(**id))
        .map(|(id, node)| json!({ "ref": references.get(id), "dependsOn": normal(node).filter_map(|id| references.get(id)).collect::<Vec<_>>() }))
        .collect();
    Ok(json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application", "name": "vitreous", "version": own["version"], "bom-ref": references.get(own_id), "purl": references.get(own_id),
            "licenses": [{ "expression": own["license"] }],
        } },
        "components": components,
        "dependencies": dependencies,
    }))
}

/// Our own package in what `cargo metadata` says, and what each package needs, by id.
pub(crate) fn resolved(metadata: &Value) -> Result<(&Value, BTreeMap<&str, &Value>)> {
    let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let own = packages.iter().find(|package| package["name"] == "vitreous" && package["source"].is_null()).context("cargo metadata lists no vitreous")?;
    Ok((own, metadata["resolve"]["nodes"].as_array().into_iter().flatten().filter_map(|node| Some((node["id"].as_str()?, node))).collect()))
}

fn part(name: &str, version: &str, purl: &str, licence: &str, inside: bool, hash: Option<Value>) -> Value {
    let mut part = Map::from_iter([
        ("type".to_owned(), json!("library")),
        ("name".to_owned(), json!(name)),
        ("version".to_owned(), json!(version)),
        ("bom-ref".to_owned(), json!(purl)),
        ("purl".to_owned(), json!(purl)),
        ("scope".to_owned(), json!(if inside { "required" } else { "excluded" })),
    ]);
    if !licence.is_empty() {
        // older packages write a slash for "or"
        part.insert("licenses".to_owned(), json!([{ "expression": licence.replace('/', " OR ").replace("  ", " ") }]));
    }
    if let Some(hash) = hash {
        part.insert("hashes".to_owned(), json!([hash]));
    }
    part.into()
}

/// What a package is compiled with, leaving out what only its tests want.
fn normal(node: &Value) -> impl Iterator<Item = &str> {
    let kept = |dependency: &&Value| dependency["dep_kinds"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"] != "dev"));
    node["deps"].as_array().into_iter().flatten().filter(kept).filter_map(|dependency| dependency["pkg"].as_str())
}

/// The packages that are compiled in, from one on.
pub(crate) fn reached<'a>(from: &'a str, nodes: &BTreeMap<&'a str, &'a Value>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::from([from]);
    let mut next = vec![from];
    while let Some(id) = next.pop() {
        next.extend(nodes.get(id).into_iter().flat_map(|node| normal(node)).filter(|id| seen.insert(id)));
    }
    seen
}

/// Names and versions of `Cargo.lock` with their checksums.
fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let field = |block: &str, name: &str| block.lines().find_map(|line| Some(line.strip_prefix(name)?.strip_prefix(" = \"")?.trim_end_matches('"').to_owned()));
    lock.split("[[package]]").filter_map(|block| Some(((field(block, "name")?, field(block, "version")?), field(block, "checksum")?))).collect()
}

pub(crate) fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{checksums, list};
    use serde_json::json;

    #[test]
    fn what_only_tests_is_told_apart_from_what_is_inside() {
        let package = |name: &str, source: bool| json!({ "id": name, "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0", "source": if source { json!("registry") } else { json!(null) } });
        let needs = |name: &str, kind: Option<&str>| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [package("vitreous", false), package("deep", true), package("middle", true), package("tester", true)],
            "resolve": { "nodes": [
                { "id": "vitreous", "deps": [needs("middle", None), needs("tester", Some("dev"))] },
                { "id": "middle", "deps": [needs("deep", None)] },
                { "id": "deep", "deps": [] },
                { "id": "tester", "deps": [] },
            ] },
        });
        let lock = checksums("[[package]]\nname = \"deep\"\nversion = \"1.0.0\"\nchecksum = \"abc\"\n");
        let npm = json!({ "packages": { "": {}, "node_modules/@a/b": { "version": "2.0.0", "license": "ISC", "integrity": "sha512-AAE=" }, "node_modules/fzstd": { "version": "0.1.1" } } });
        let found = list(&metadata, &lock, &npm).unwrap_or_default();
        let row =
            |k: usize| format!("{} {} {}", found["components"][k]["purl"], found["components"][k]["scope"], found["components"][k]["hashes"][0]["content"]);
        assert_eq!(row(0), r#""pkg:cargo/deep@1.0.0" "required" "abc""#);
        assert_eq!(row(1), r#""pkg:cargo/middle@1.0.0" "required" null"#);
        assert_eq!(row(2), r#""pkg:cargo/tester@1.0.0" "excluded" null"#);
        assert_eq!(row(3), r#""pkg:npm/%40a/b@2.0.0" "excluded" "0001""#);
        assert_eq!(row(4), r#""pkg:npm/fzstd@0.1.1" "required" null"#);
        assert_eq!(found["components"][0]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(found["metadata"]["component"]["name"], "vitreous");
    }
}
