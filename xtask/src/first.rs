//! The front page inside the page: the picture of its figure, drawn by the core, and its questions, so that there is something
//! to see and to read before the module has arrived. Whatever a link asks for takes its place.

use crate::data::{Data, Room};
use crate::need::command_line;
use crate::step::run;
use crate::tables;
use crate::words::{escaped, rich};
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The shapes of the picture: name, for which screens, width and height of the figure there. The first whose screens are met is
/// shown; a test of the browser holds that each has the place of the figure that follows it.
const SHAPES: [(&str, &str, u32, u32); 3] = [("small", "(max-width: 400px)", 340, 384), ("narrow", "(max-width: 640px)", 391, 340), ("wide", "", 700, 434)];

/// The front page as a piece of the page; `pictures` is the folder for its drawings, none where the page is one file.
pub(crate) fn first(data: &Data, pictures: Option<&Path>) -> Result<String> {
    let lead = data.lead();
    let id = lead["figure"].as_str().context("the front page opens with no figure")?;
    let has = |room: &&Room| room.words["figures"].as_array().is_some_and(|figures| figures.iter().any(|figure| figure["id"] == id));
    let room = data.rooms.iter().find(has).context("the first figure is in no room")?;
    let figure = room.words["figures"].as_array().into_iter().flatten().find(|figure| figure["id"] == id).context("no first figure")?;
    let title = escaped(figure["title"].as_str().unwrap_or_default());
    let picture = match pictures {
        Some(folder) => drawn(folder, id, &title)?,
        None => String::new(),
    };
    let text = |value: &Value| escaped(value.as_str().unwrap_or_default());
    let questions = data.front["questions"].as_array().into_iter().flatten().skip(1).map(|question| {
        let link = question["figures"][0].as_str().unwrap_or_default();
        format!(
            "<section class=\"question\"><h3><a href=\"#v=1&amp;figure={link}\">{}</a></h3><p>{}</p></section>",
            text(&question["question"]),
            text(&question["answer"])
        )
    });
    Ok(format!(
        "<article class=\"home first\"><header class=\"title\"><h1>{}</h1><p class=\"look\">{}</p></header>\n\
         <div class=\"lead\"><div class=\"stage\"><div class=\"plot waiting\">{picture}</div></div><div class=\"panel\"><p class=\"answer\">{}</p></div></div>\n\
         <section><h2>{}</h2><div class=\"questions\">{}</div></section></article>",
        text(&lead["question"]),
        rich(figure["look"].as_str().unwrap_or_default(), &room.equations),
        text(&lead["answer"]),
        text(&tables::english("home")?["questions"]),
        questions.collect::<String>(),
    ))
}

/// Draws the pictures for both shapes and themes, and answers with the element that chooses one.
fn drawn(folder: &Path, id: &str, title: &str) -> Result<String> {
    let mut sources = String::new();
    for (shape, screens, width, height) in SHAPES {
        for theme in ["dark", "light"] {
            let file = format!("first-{shape}-{theme}.svg");
            let size = [("--width", width), ("--height", height)].map(|(name, value)| [name.to_owned(), value.to_string()]).concat();
            let path = folder.join(&file);
            run(Command::new(command_line()?).args(["figure", id, "--bare", "--theme", theme, "--svg"]).arg(&path).args(size))?;
            // a drawing of the page needs no record of where it comes from
            fs::write(&path, joined(&bare(&fs::read_to_string(&path)?)))?;
            let dark = if theme == "dark" { "(prefers-color-scheme: dark)" } else { "" };
            let media = [screens, dark].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" and ");
            sources.push_str(&if media.is_empty() {
                format!("<img src=\"{file}\" width=\"{width}\" height=\"{height}\" alt=\"{title}\" fetchpriority=\"high\">")
            } else {
                format!("<source srcset=\"{file}\" media=\"{media}\" width=\"{width}\" height=\"{height}\">")
            });
        }
    }
    Ok(format!("<picture>{sources}</picture>"))
}

fn bare(svg: &str) -> String {
    match (svg.find("<metadata>"), svg.find("</metadata>")) {
        (Some(from), Some(to)) => format!("{}{}", &svg[..from], &svg[to + "</metadata>".len()..]),
        _ => svg.to_owned(),
    }
}

/// A drawing whose lines of one colour and width that follow one another are one path, from point to point: a dashed line is a
/// hundred of them.
fn joined(svg: &str) -> String {
    let mut out = String::new();
    let mut last = "";
    for line in svg.split_inclusive('\n') {
        let parts = line.strip_prefix("<polyline ").and_then(|rest| rest.trim_end().strip_suffix("\"/>")).and_then(|rest| rest.split_once(" points=\""));
        let path = parts.and_then(|(style, points)| Some((style, steps(points)?)));
        let style = path.as_ref().map_or("", |(style, _)| style);
        if !last.is_empty() && style != last {
            out.push_str("\"/>\n");
        }
        match &path {
            Some((_, steps)) if style == last => out.push_str(steps),
            Some((_, steps)) => out.push_str(&format!("<path {style} d=\"{steps}")),
            None => out.push_str(line),
        }
        last = style;
    }
    out
}

/// Points as a path: the first, and the steps to each of the others.
fn steps(points: &str) -> Option<String> {
    let places: Option<Vec<(i32, i32)>> =
        points.split_whitespace().map(|point| point.split_once(',').and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?)))).collect();
    let places = places?;
    let (x, y) = places.first()?;
    let rest: Vec<String> = places.windows(2).map(|pair| format!("{} {}", pair[1].0 - pair[0].0, pair[1].1 - pair[0].1)).collect();
    Some(format!("M{x} {y}l{}", rest.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn dashes_become_one_path_and_keep_their_place() {
        let svg = "<svg>\n<polyline fill=\"none\" points=\"1,2 4,6 \"/>\n<polyline fill=\"none\" points=\"7,2 8,1 9,0\"/>\n<polyline fill=\"red\" points=\"0,0 1,1\"/>\n<rect/>\n</svg>\n";
        assert_eq!(joined(svg), "<svg>\n<path fill=\"none\" d=\"M1 2l3 4M7 2l1 -1 1 -1\"/>\n<path fill=\"red\" d=\"M0 0l1 1\"/>\n<rect/>\n</svg>\n");
    }
}
