//! No two files need each other, not even by way of others: each can be read with what lies under it alone.
//!
//! A file `mod.rs` names what lies in its folder, and the folder uses what it names: that is no circle here.

use crate::architecture::{files, shipped};
use std::collections::{BTreeMap, BTreeSet};

type Graph = BTreeMap<String, BTreeSet<String>>;

/// Files from which a way leads back to them.
fn circles(graph: &Graph) -> Vec<String> {
    let back = |start: &String| {
        let mut seen = BTreeSet::new();
        let mut next: Vec<&String> = graph[start].iter().collect();
        while let Some(one) = next.pop() {
            if seen.insert(one) {
                next.extend(graph.get(one).into_iter().flatten());
            }
        }
        seen.contains(start)
    };
    graph.keys().filter(|start| back(start)).cloned().collect()
}

/// The module that a file is: `["crate", "plot", "heat"]` of `src/plot/heat.rs`.
fn module(path: &str) -> Vec<String> {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    std::iter::once("crate").chain(inner.split('/').filter(|name| !["mod", "lib"].contains(name))).map(str::to_owned).collect()
}

/// The paths that begin with `crate::` or `super::` in a text, one for each name of a group in braces.
fn paths(text: &str) -> Vec<Vec<String>> {
    let segment = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut found = Vec::new();
    for (at, first) in ["crate::", "super::"].iter().flat_map(|start| text.match_indices(start)) {
        // the middle of `super::super::` belongs to its beginning
        if text[..at].ends_with("::") || text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let mut path = vec![first.trim_end_matches("::").to_owned()];
        let mut rest = &text[at + first.len()..];
        loop {
            let name = segment(rest);
            if name.is_empty() {
                break;
            }
            rest = &rest[name.len()..];
            path.push(name);
            match rest.strip_prefix("::") {
                Some(after) => rest = after,
                None => break,
            }
        }
        match rest.strip_prefix('{') {
            None => found.push(path),
            Some(group) => {
                let (mut depth, mut name) = (0, String::new());
                for c in group.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        ',' if depth == 0 => found.push(path.iter().cloned().chain([segment(std::mem::take(&mut name).trim())]).collect()),
                        _ if depth == 0 => name.push(c),
                        _ => {}
                    }
                }
                found.push(path.iter().cloned().chain([segment(name.trim())]).collect());
            }
        }
    }
    found
}

/// The file that a path leads to, as seen from a module.
fn target(path: &[String], from: &[String], modules: &BTreeMap<Vec<String>, String>) -> Option<String> {
    let ups = path.iter().take_while(|name| *name == "super").count();
    let base = if ups > 0 { &from[..from.len().saturating_sub(ups)] } else { &from[..1] };
    let names = &path[ups.max(1)..];
    (0..=names.len()).rev().find_map(|count| modules.get(&[base, &names[..count]].concat()).cloned())
}

fn rust() -> Graph {
    let all = files("src", &["rs"]);
    let modules = all.iter().map(|(path, _)| (module(path), path.clone())).collect();
    let whole = |path: &str| path.ends_with("mod.rs") || path == "src/lib.rs";
    all.iter()
        .filter(|(path, _)| !whole(path))
        .map(|(path, text)| {
            let text: String = shipped(text).lines().map(|line| line.split("//").next().unwrap_or(line)).collect::<Vec<_>>().join("\n");
            let known = paths(&text).iter().filter_map(|one| target(one, &module(path), &modules)).filter(|other| other != path && !whole(other)).collect();
            (path.clone(), known)
        })
        .collect()
}

fn javascript() -> Graph {
    let all: Vec<_> = ["www", "pkg"].into_iter().flat_map(|folder| files(folder, &["js"])).filter(|(path, _)| !path.starts_with("pkg/built/")).collect();
    all.iter()
        .map(|(path, text)| {
            let asked = ["from '", "import('", "import '"].iter().flat_map(|start| text.split(start).skip(1)).filter_map(|rest| rest.split('\'').next());
            let known = asked.filter(|name| name.starts_with('.')).map(|name| {
                let mut folder: Vec<&str> = path.split('/').collect();
                folder.pop();
                for part in name.split('/') {
                    match part {
                        "." => {}
                        ".." => drop(folder.pop()),
                        _ => folder.push(part),
                    }
                }
                folder.join("/")
            });
            (path.clone(), known.collect())
        })
        .collect()
}

#[test]
fn circles_are_found() {
    let graph =
        |pairs: &[(&str, &[&str])]| pairs.iter().map(|(from, to)| ((*from).to_owned(), to.iter().map(|one| (*one).to_owned()).collect())).collect::<Graph>();
    assert_eq!(circles(&graph(&[("a", &["b"]), ("b", &["c", "x"]), ("c", &["a"]), ("d", &["a"])])), ["a", "b", "c"]);
    assert!(circles(&graph(&[("a", &["b", "c"]), ("b", &["c"]), ("c", &[])])).is_empty());
    let read = paths("use super::super::tables::{Row, fit::{self, Fit}};\nuse crate::error::Error;\nlet x = super::heat::STEPS;");
    let read: Vec<String> = read.iter().map(|path| path.join("::")).collect();
    assert_eq!(read, ["crate::error::Error", "super::super::tables::Row", "super::super::tables::fit", "super::heat::STEPS"]);
    // what is known to be there: else nothing was read
    let (rust, javascript) = (rust(), javascript());
    assert!(rust["src/fit/robust.rs"].contains("src/fit/problem.rs") && rust["src/compare/viscosity.rs"].contains("src/materials/liquids.rs"));
    assert!(javascript["www/lecture/blocks.js"].contains("www/lecture/questions.js") && javascript["www/core.js"].contains("pkg/load.js"));
}

#[test]
fn no_file_needs_one_that_needs_it() {
    let found = [circles(&rust()), circles(&javascript())].concat();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}
