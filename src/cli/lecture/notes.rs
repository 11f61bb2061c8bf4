//! A lecture for tools that make lecture notes or slides: its figures live, in the form that the page's embedding dialog writes.

use super::slides::slides;
use super::{Failure, Lecture, refused_at};
use crate::answer::link;
use crate::describe;
use crate::describe::Figure;
use crate::lecture::{Ask, FigureBlock, Kind, escaped, shown};
use std::ops::Range;

/// The tools, by name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tool {
    MkDocs,
    Sphinx,
    Quarto,
    Reveal,
}

const TOOLS: [(&str, Tool); 5] =
    [("mkdocs", Tool::MkDocs), ("sphinx", Tool::Sphinx), ("quarto", Tool::Quarto), ("jupyter-book", Tool::Sphinx), ("reveal", Tool::Reveal)];

/// The tool of this name.
///
/// # Errors
/// Naming those that there are.
pub(super) fn tool(name: &str) -> Result<Tool, Failure> {
    let names = TOOLS.map(|(name, _)| name).join(", ");
    TOOLS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, tool)| *tool)
        .ok_or_else(|| Failure::Usage(format!("lecture: --notes {name}: one of {names} is wanted")))
}

/// The folder in which the page is hosted: that of the address given, or of the first link of the lecture that has one.
///
/// # Errors
/// Where neither says it.
pub(super) fn base(given: Option<&str>, lecture: &Lecture) -> Result<String, Failure> {
    let blocks = lecture.blocks();
    let figures = blocks.iter().filter_map(|block| if let Kind::Figure(figure) = &block.is { Some(figure.reference.host.as_str()) } else { None });
    let links = lecture.links.iter().map(|link| link.reference.host.as_str());
    let found = given.or_else(|| figures.chain(links).find(|host| !host.is_empty()));
    let address = found.ok_or_else(|| Failure::Usage("lecture: say where Vitreous is hosted, with --page https://.../".to_owned()))?;
    let address = address.split(['#', '?']).next().unwrap_or_default();
    let folder = match address.rsplit_once('/') {
        Some((folder, file)) if file.contains('.') && !folder.ends_with('/') => format!("{folder}/"),
        None if address.contains('.') && given.is_some() => String::new(),
        _ if address.is_empty() || address.ends_with('/') => address.to_owned(),
        _ => format!("{address}/"),
    };
    Ok(folder)
}

/// The element that shows a figure, with the script that knows it; `more` holds attributes that a tool wants.
fn element(block: &FigureBlock, line: usize, base: &str, more: fn(&Figure, &FigureBlock) -> String) -> Result<String, Failure> {
    let (figure, inputs) = shown(block).map_err(|error| refused_at(line, error))?;
    let address = link(figure, &inputs);
    // what follows version and figure are the parameters; a preset has become its values
    let values = address.splitn(3, '&').nth(2).unwrap_or_default();
    let view = |name: &str| block.reference.view.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
    let controls = if block.controls.iter().any(|name| name == "1") { "controls".to_owned() } else { block.controls.join(" ") };
    let attributes = [
        ("figure", figure.id.to_owned()),
        ("params", values.to_owned()),
        ("zoom", view("zoom")),
        ("axes", view("axes")),
        ("theme", view("theme")),
        ("controls", controls),
        ("page", base.to_owned()),
    ];
    let written: String = attributes.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
    let shown = format!(
        "<script type=\"module\" src=\"{}vitreous-figure.js\"></script>\n<vitreous-figure{written}{}></vitreous-figure>",
        escaped(base),
        more(figure, block)
    );
    Ok(match block.caption_html.as_str() {
        "" => shown,
        caption => format!("<figure>\n{shown}\n<figcaption>{caption}</figcaption>\n</figure>"),
    })
}

/// The height that a slide of 700 leaves to a figure: the rest is its source, its controls and its caption.
fn on_a_slide(figure: &Figure, block: &FigureBlock) -> String {
    let is_shown = |name: &str| block.controls.iter().any(|control| control == "1" || control == name);
    let controls = figure.params.iter().filter(|param| is_shown(param.name));
    let controls: Vec<usize> = controls.map(|param| if matches!(param.kind, describe::Kind::List { .. }) { 100 } else { 60 }).collect();
    // two stand in a row
    let controls: usize = controls.chunks(2).filter_map(|row| row.iter().max()).sum();
    let lines = block.caption.chars().count().div_ceil(70);
    format!(" height=\"{}\" text-scale=\"1.3\"", 630_usize.saturating_sub(controls + 35 * lines).max(240))
}

/// A figure in the form of a tool.
fn form(tool: Tool, block: &FigureBlock, line: usize, base: &str) -> Result<String, Failure> {
    let element = element(block, line, base, if tool == Tool::Reveal { on_a_slide } else { |_, _| String::new() })?;
    Ok(match tool {
        Tool::MkDocs => element,
        Tool::Sphinx => format!("```{{raw}} html\n{element}\n```"),
        Tool::Quarto => format!("```{{=html}}\n{element}\n```"),
        Tool::Reveal => format!("<section>\n{element}\n</section>"),
    })
}

/// The lecture for a tool.
///
/// # Errors
/// Naming a figure that is refused, and its line.
pub(super) fn notes(tool: Tool, lecture: &Lecture, text: &str, base: &str) -> Result<String, Failure> {
    match tool {
        Tool::Reveal => slides(lecture, base, &|figure, line| form(tool, figure, line, base)),
        _ => markdown(tool, lecture, text, base),
    }
}

/// The file of the lecture with what only a lecture understands replaced.
fn markdown(tool: Tool, lecture: &Lecture, text: &str, base: &str) -> Result<String, Failure> {
    // parts of the file, and what takes their place
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let start = |line: usize| starts.get(line.saturating_sub(1)).copied().unwrap_or(text.len());
    let blocks = lecture.blocks();
    let dropped: Vec<_> =
        blocks.iter().filter(|block| matches!(block.is, Kind::Notes { .. })).map(|block| start(block.line)..start(block.end_line + 1)).collect();
    for block in blocks {
        match &block.is {
            Kind::Figure(figure) => {
                let line = &text[start(block.line)..figure.place.start];
                let written = form(tool, figure, block.line, base)?.replace('\n', &format!("\n{line}"));
                edits.push((figure.place.clone(), written));
            }
            Kind::Question(question) => heads(text, start(block.line)..start(block.end_line + 1), question.ask == Ask::Choice, &mut edits),
            Kind::Reveal { .. } => heads(text, start(block.line)..start(block.line + 1), false, &mut edits),
            Kind::Notes { .. } | Kind::Text { .. } => {}
        }
    }
    for link in &lecture.links {
        let written = text.get(link.place.clone()).unwrap_or_default();
        if let Some(at) = written.rfind("](").filter(|_| written.ends_with(')')) {
            let host = if link.reference.host.is_empty() { base } else { &link.reference.host };
            edits.push((link.place.start + at + 2..link.place.end - 1, format!("{host}{}", link.reference.fragment)));
        }
    }
    edits.retain(|(place, _)| !dropped.iter().any(|lines| lines.contains(&place.start)));
    edits.extend(dropped.into_iter().map(|lines| (lines, String::new())));
    edits.sort_by_key(|(place, _)| (place.start, place.end));
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for (place, written) in edits {
        // an edit inside one that was made already has nothing left to change
        if place.start >= at {
            out.push_str(&text[at..place.start]);
            out.push_str(&written);
            at = place.end;
        }
    }
    out.push_str(&text[at..]);
    Ok(out)
}

/// The first lines of blocks as words, and no marks at the answers to choose from.
fn heads(text: &str, lines: Range<usize>, choice: bool, edits: &mut Vec<(Range<usize>, String)>) {
    let mut at = lines.start;
    for line in text[lines].split_inclusive('\n') {
        let inside = line.trim_start_matches([' ', '\t', '>']);
        let start = at + line.len() - inside.len();
        at += line.len();
        if let Some(rest) = inside.strip_prefix("[!") {
            let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default().to_ascii_lowercase();
            let label = match word.as_str() {
                "question" => "**Question.**",
                "hint" => "**Hint.**",
                "answer" => "**Answer.**",
                "reveal" => "",
                _ => continue,
            };
            let mut quoted = false;
            let end = inside.find(|c: char| {
                quoted ^= c == '"';
                c == ']' && !quoted
            });
            edits.push((start..start + end.map_or(inside.trim_end().len(), |end| end + 1), label.to_owned()));
        } else if choice
            && let Some(box_at) = ["[ ] ", "[x] ", "[X] "].iter().find_map(|mark| inside.find(mark))
            && inside[..box_at].trim_end().len() <= 3
        {
            edits.push((start + box_at..start + box_at + 4, String::new()));
        }
    }
}
