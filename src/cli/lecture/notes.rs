//! A lecture for tools that make lecture notes or slides: its figures live, in the form that the page's embedding dialog writes.

use super::figures::form;
use super::formulas::{Formulas, formulas};
use super::slides::slides;
use super::tool::{Edits, Tool};
use super::{Failure, Lecture};
use crate::lecture::{Ask, Kind};
use crate::picture::escaped;
use std::ops::Range;

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

/// The lecture for a tool.
///
/// # Errors
/// Naming a figure that is refused, and its line; or formulas that slides do not take.
pub(super) fn notes(tool: Tool, lecture: &Lecture, text: &str, base: &str, asked: Option<&str>) -> Result<String, Failure> {
    let formulas = Formulas::of(tool, asked)?;
    match tool {
        Tool::Reveal => slides(lecture, base, &|figure, line| form(tool, figure, line, base, "")),
        _ => markdown(tool, lecture, text, base, formulas),
    }
}

/// The file of the lecture with what only a lecture understands replaced.
fn markdown(tool: Tool, lecture: &Lecture, text: &str, base: &str, written: Formulas) -> Result<String, Failure> {
    let mut edits = formulas(tool, text, written);
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let start = |line: usize| starts.get(line.saturating_sub(1)).copied().unwrap_or(text.len());
    let blocks = lecture.blocks();
    let dropped: Vec<_> =
        blocks.iter().filter(|block| matches!(block.is, Kind::Notes { .. })).map(|block| start(block.line)..start(block.end_line + 1)).collect();
    for block in blocks {
        match &block.is {
            Kind::Figure(figure) => {
                let line = &text[start(block.line)..figure.place.start];
                let written = form(tool, figure, block.line, base, &text[figure.place.clone()])?;
                // each line of it is quoted where the figure is
                let lines: Vec<String> = written.split('\n').map(|one| format!("{line}{one}").trim_end().to_owned()).collect();
                let written = lines.join("\n").strip_prefix(line).unwrap_or_default().to_owned();
                edits.push((figure.place.clone(), written));
            }
            Kind::Question(question) => heads(text, start(block.line)..start(block.end_line + 1), question.ask == Ask::Choice, &mut edits),
            Kind::Reveal { .. } => heads(text, start(block.line)..start(block.line + 1), false, &mut edits),
            Kind::Notes { .. } | Kind::Text { .. } => {}
        }
    }
    for link in &lecture.links {
        let written = text.get(link.place.clone()).unwrap_or_default();
        let Some(at) = written.rfind("](").filter(|_| written.ends_with(')')) else { continue };
        let Range { start, end } = link.place;
        // with frames the page in one file lies there, and perhaps nothing else
        let file = if tool == Tool::JupyterBook { "vitreous.html" } else { "" };
        let address = match link.reference.host.as_str() {
            "" => format!("{base}{file}{}", link.reference.fragment),
            host => format!("{host}{}", link.reference.fragment),
        };
        if matches!(tool, Tool::Sphinx | Tool::JupyterBook) && !address.contains("://") && written.starts_with('[') {
            // Sphinx takes such an address for that of a document and makes no link
            edits.push((start..start + 1, format!("<a href=\"{}\">", escaped(&address))));
            edits.push((start + at..end, "</a>".to_owned()));
        } else {
            edits.push((start + at + 2..end - 1, address));
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
fn heads(text: &str, lines: Range<usize>, choice: bool, edits: &mut Edits) {
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
