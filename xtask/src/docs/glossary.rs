//! The glossary as a still page.

use super::Page;
use crate::book::Book;
use crate::sheet::{each, text};
use crate::terms::Seen;
use crate::words::{escaped, unit};
use anyhow::Result;
use serde_json::Value;

/// The glossary, in alphabetic order.
pub(super) fn page(book: &Book<'_>) -> Result<Page> {
    let terms = &book.data.glossary["terms"];
    let (mut body, mut letters, mut last) = (String::new(), String::new(), String::new());
    for term in each(terms) {
        let letter: String = text(&term["term"]).chars().take(1).flat_map(char::to_uppercase).collect();
        if letter != last {
            body.push_str(&format!("<h2 id=\"letter-{letter}\">{letter}</h2>\n"));
            letters.push_str(&format!("<a href=\"#letter-{letter}\">{letter}</a>"));
            last = letter;
        }
        body.push_str(&entry(book, term));
    }
    Ok(Page {
        folder: super::FOLDER,
        name: "glossary".to_owned(),
        title: "Glossary".to_owned(),
        heading: "Glossary".to_owned(),
        description: format!("{} terms of glass physics and of this book, each in a few plain sentences.", each(terms).count()),
        above: Vec::new(),
        body: format!("<div class=\"glossary\"><nav class=\"letters\" aria-label=\"Letters\">{letters}</nav>\n{body}</div>\n"),
    })
}

fn entry(book: &Book<'_>, term: &Value) -> String {
    let id = text(&term["id"]);
    // a term does not link itself
    let mut seen = Seen::from([id.to_owned()]);
    let units: Vec<String> = text(&term["unit"]).split(", ").map(|one| if one == "1" { "1".to_owned() } else { unit(one) }).collect();
    let units = if text(&term["unit"]).is_empty() || text(&term["unit"]) == "1" {
        String::new()
    } else {
        format!(" <span class=\"unit\">in {}</span>", units.join(", "))
    };
    let words = book.linked(text(&term["text"]), &mut seen);
    let others: Vec<String> = each(&term["names"]).map(|name| escaped(text(name))).collect();
    let others = if others.is_empty() { String::new() } else { format!("<p class=\"quiet\">Also: {}</p>\n", others.join(", ")) };
    let see = each(&term["see"]).filter_map(|id| Some(format!("<a href=\"#{}\">{}</a>", text(id), escaped(text(&book.term(text(id))?["term"])))));
    let shown = each(&term["figures"])
        .filter_map(|id| Some(format!("<a href=\"~/figures/{}.html\">{}</a>", text(id), book.rich(text(&book.figures().get(text(id))?.1["title"])))));
    let line =
        |name: &str, links: Vec<String>| if links.is_empty() { String::new() } else { format!("<p class=\"links\">{name} {}</p>\n", links.join(" · ")) };
    format!(
        "<section class=\"entry\" id=\"{id}\"><h3>{} {}{units}</h3>\n<p>{words}</p>\n{others}{}{}</section>\n",
        escaped(text(&term["term"])),
        book.symbol(text(&term["symbol"])),
        line("See", see.collect()),
        line("Shown by", shown.collect())
    )
}
