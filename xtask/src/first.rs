//! The first figure inside the page: its picture drawn by the core, its words and its equations, so that there is something to
//! see and to read before the module has arrived. Whatever a link asks for takes its place.

use crate::data::Data;
use crate::need::command_line;
use crate::step::run;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Screens narrower than this show the narrow picture; both are drawn for a width that is usual there.
const NARROW: &str = "(max-width: 640px)";
const SHAPES: [(&str, u32, u32); 2] = [("wide", 700, 434), ("narrow", 380, 340)];

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A text whose formulas, between dollar signs, are typeset.
fn typeset(text: &str, equations: &serde_json::Map<String, Value>) -> String {
    let part = |(k, part): (usize, &str)| if k % 2 == 0 { escaped(part) } else { equations.get(part).and_then(Value::as_str).unwrap_or(part).to_owned() };
    text.split('$').enumerate().map(part).collect()
}

/// The first figure as a piece of the page; `pictures` is the folder for its drawings, none where the page is one file.
pub(crate) fn first(data: &Data, pictures: Option<&Path>) -> Result<String> {
    let room = data.rooms.first().context("no room")?;
    let figure = &room.words["figures"][0];
    let word = |name: &str| figure[name].as_str().unwrap_or_default();
    let (id, title) = (word("id"), escaped(word("title")));
    let equations = figure["equations"].as_array().into_iter().flatten().map(|equation| {
        let formula = equation["tex"].as_str().and_then(|tex| room.equations.get(tex)?.as_str()).unwrap_or_default();
        format!(
            "<div class=\"equation\"><div class=\"formula\">{formula}</div><span class=\"number\">{}</span></div>",
            escaped(equation["number"].as_str().unwrap_or_default())
        )
    });
    let picture = match pictures {
        Some(folder) => drawn(folder, id, &title)?,
        None => String::new(),
    };
    let stands_for = match word("stands_for") {
        "" => String::new(),
        place => format!(" · stands for {}", escaped(place)),
    };
    Ok(format!(
        "<article class=\"figure-view first\"><header class=\"title\"><h1>{title}</h1><div class=\"second\"><p class=\"quiet\">{}{stands_for}</p></div></header>\n\
         <div class=\"stage\"><div class=\"plot waiting\">{picture}</div></div>\n\
         <section class=\"about\"><div class=\"equations\">{}</div></section>\n\
         <section class=\"reading\"><p class=\"caption\">{}</p></section></article>",
        escaped(room.words["title"].as_str().unwrap_or_default()),
        equations.collect::<String>(),
        typeset(word("caption"), &room.equations),
    ))
}

/// Draws the pictures for both shapes and themes, and answers with the element that chooses one.
fn drawn(folder: &Path, id: &str, title: &str) -> Result<String> {
    let mut sources = String::new();
    for (shape, width, height) in SHAPES {
        for theme in ["dark", "light"] {
            let file = format!("first-{shape}-{theme}.svg");
            let size = [("--width", width), ("--height", height)].map(|(name, value)| [name.to_owned(), value.to_string()]).concat();
            let path = folder.join(&file);
            run(Command::new(command_line()?).args(["figure", id, "--bare", "--theme", theme, "--svg"]).arg(&path).args(size))?;
            // a drawing of the page needs no record of where it comes from
            fs::write(&path, bare(&fs::read_to_string(&path)?))?;
            let media = match (shape, theme) {
                ("narrow", "dark") => format!("{NARROW} and (prefers-color-scheme: dark)"),
                ("narrow", _) => NARROW.to_owned(),
                (_, "dark") => "(prefers-color-scheme: dark)".to_owned(),
                _ => continue,
            };
            sources = format!("{sources}<source srcset=\"{file}\" media=\"{media}\" width=\"{width}\" height=\"{height}\">");
        }
    }
    // the narrow sources must be asked first
    let (wide, narrow) = sources.split_at(sources.find(&format!("<source srcset=\"first-{}", SHAPES[1].0)).unwrap_or(sources.len()));
    let (_, width, height) = SHAPES[0];
    Ok(format!(
        "<picture>{narrow}{wide}<img src=\"first-wide-light.svg\" width=\"{width}\" height=\"{height}\" alt=\"{title}\" fetchpriority=\"high\"></picture>"
    ))
}

fn bare(svg: &str) -> String {
    match (svg.find("<metadata>"), svg.find("</metadata>")) {
        (Some(from), Some(to)) => format!("{}{}", &svg[..from], &svg[to + "</metadata>".len()..]),
        _ => svg.to_owned(),
    }
}
