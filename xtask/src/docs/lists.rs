//! All titles from A to Z: the search that needs no script.

use super::Page;
use crate::book::Book;
use crate::sheet::{each, text};
use crate::words::escaped;
use anyhow::Result;

/// Every page, figure and term by its title.
pub(super) fn titles(book: &Book<'_>, pages: &[Page]) -> Result<Page> {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut add = |title: String, html: String, kind: &str| {
        // signs and an article before the first word do not order
        let key: String = title.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
        let key = ["a ", "an ", "the "].iter().find_map(|article| key.strip_prefix(article)).unwrap_or(&key);
        all.push((key.trim().to_owned(), format!("<li>{html} <span class=\"quiet\">{kind}</span></li>\n")));
    };
    for page in pages {
        let kind = match page.folder {
            "docs/quantities/" => "quantity",
            "docs/theories/" => "theory",
            "docs/audit/" => "audit",
            "docs/presets/" => "numbers",
            _ => "page",
        };
        add(page.title.clone(), format!("<a href=\"~/{}\">{}</a>", page.file(), page.heading), kind);
    }
    for (id, (_, entry)) in book.figures() {
        add(book.spoken(text(&entry["title"]))?, format!("<a href=\"~/figures/{id}.html\">{}</a>", book.rich(text(&entry["title"]))), "figure");
    }
    for term in each(&book.data.glossary["terms"]) {
        let name = text(&term["term"]);
        add(name.to_owned(), format!("<a href=\"~/docs/glossary.html#{}\">{}</a>", text(&term["id"]), escaped(name)), "term");
    }
    all.sort();
    let (mut body, mut letters, mut last) = (String::new(), String::new(), String::new());
    for (key, line) in &all {
        let letter: String = key.chars().take(1).flat_map(char::to_uppercase).collect();
        if letter != last {
            let end = if last.is_empty() { "" } else { "</ul>\n" };
            body.push_str(&format!("{end}<h2 id=\"letter-{letter}\">{letter}</h2>\n<ul class=\"plain\">\n"));
            letters.push_str(&format!("<a href=\"#letter-{letter}\">{letter}</a>"));
            last = letter;
        }
        body.push_str(line);
    }
    Ok(Page {
        folder: super::FOLDER,
        name: "titles".to_owned(),
        title: "All titles from A to Z".to_owned(),
        heading: "All titles from A to Z".to_owned(),
        description: format!("{} titles: pages, quantities, figures and terms.", all.len()),
        above: Vec::new(),
        body: format!(
            "<p>The browser finds words on this page (Ctrl+F). Where these pages stand on a server, the field above searches the live page: names, symbols, numbers of equations, words of a statement.</p>\n<div class=\"glossary\"><nav class=\"letters\" aria-label=\"Letters\">{letters}</nav></div>\n{body}</ul>\n"
        ),
    })
}
