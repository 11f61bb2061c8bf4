//! What the search of the live page finds in the docs: the sections of the pages of prose, without markup. The page fetches the
//! list when its search is first used. Quantities, figures, claims and terms have their own places in that search.

use super::{FOLDER, Page};
use crate::words::unescaped;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// The list, beside the pages.
pub(crate) const FILE: &str = "docs/search.json";

/// Pages that are lists of what the search finds anyway.
const LISTS: [&str; 3] = ["index", "titles", "glossary"];

/// Writes the list into the folder of the live page.
pub(super) fn write(pages: &[Page], site: &Path) -> Result<()> {
    let listed = pages.iter().filter(|page| page.folder == FOLDER && !LISTS.contains(&page.name.as_str()));
    let sections = listed.map(sections).collect::<Result<Vec<_>>>()?.concat();
    Ok(fs::write(site.join(FILE), Value::from(sections).to_string())?)
}

/// The page before its first section, then its sections: address from the folder of the live page, title, page, words.
fn sections(page: &Page) -> Result<Vec<Value>> {
    let mut parts = page.body.split("<section id=\"");
    let first = format!("{} {}", page.description, plain(parts.next().unwrap_or_default()));
    let mut found = vec![json!({ "to": page.file(), "title": page.title, "where": "", "text": first })];
    for part in parts {
        let (id, rest) = part.split_once("\">").with_context(|| format!("{}: a section is not closed", page.file()))?;
        let (heading, words) = rest.trim_start_matches("<h2>").split_once("</h2>").with_context(|| format!("{}: {id} has no heading", page.file()))?;
        found.push(json!({ "to": format!("{}#{id}", page.file()), "title": plain(heading), "where": page.title, "text": plain(words) }));
    }
    Ok(found)
}

/// Marks inside a word or a line; between others, words are apart. All marks of formulas begin with an m.
const IN_A_LINE: [&str; 10] = ["a", "b", "code", "em", "i", "q", "span", "strong", "sub", "sup"];

/// What a reader does not read: drawings, and the TeX inside a formula.
const UNREAD: [&str; 2] = ["svg", "annotation"];

/// HTML without its markup.
pub(super) fn plain(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((before, mark)) = rest.split_once('<') {
        words.push_str(before);
        let name = mark.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let end = if UNREAD.contains(&name) { format!("</{name}>") } else { ">".to_owned() };
        rest = mark.split_once(&end).map_or("", |(_, after)| after);
        if !IN_A_LINE.contains(&name) && !name.starts_with('m') {
            words.push(' ');
        }
    }
    words.push_str(rest);
    unescaped(&words).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{plain, sections};
    use crate::docs::Page;

    #[test]
    fn a_page_is_cut_at_its_sections() -> anyhow::Result<()> {
        let page = Page {
            folder: "docs/",
            name: "tour".to_owned(),
            title: "A tour".to_owned(),
            heading: "A tour".to_owned(),
            description: "Ten minutes.".to_owned(),
            above: Vec::new(),
            body:
                "<p>Look &amp; see</p><p>this.</p><section id=\"one\"><h2>First <code>x</code></h2>\n<p>A<svg><text>no</text></svg> <b>b</b>c.</p></section>\n"
                    .to_owned(),
        };
        let found = sections(&page)?;
        assert_eq!(found[0], serde_json::json!({ "to": "docs/tour.html", "title": "A tour", "where": "", "text": "Ten minutes. Look & see this." }));
        assert_eq!(found[1], serde_json::json!({ "to": "docs/tour.html#one", "title": "First x", "where": "A tour", "text": "A bc." }));
        assert_eq!(found.len(), 2);
        assert_eq!(plain("<p>a</p><p>b<math><mi>T</mi><annotation encoding=\"x\">T_g</annotation></math></p>"), "a bT");
        Ok(())
    }
}
