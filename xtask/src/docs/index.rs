//! The contents of the docs.

use super::Page;
use crate::book::Book;
use crate::sheet::{each, text};
use crate::words::escaped;
use anyhow::{Context, Result, bail};

/// Pages for users and for those who carry on, in the order in which they are read.
const USERS: [&str; 11] = ["tour", "embedding", "lectures", "data", "fits", "command-line", "errors", "glossary", "verdicts", "for-authors", "hosting"];
const CARRY_ON: [&str; 6] = ["architecture", "value", "add-a-theory", "adding", "house", "releasing"];

/// The page that lists the others.
pub(super) fn page(book: &Book<'_>, pages: &[Page]) -> Result<Page> {
    let own = || pages.iter().filter(|page| page.folder == super::FOLDER);
    if let Some(page) = own().find(|page| !USERS.iter().chain(&CARRY_ON).any(|name| *name == page.name)) {
        bail!("{} stands in no part of the contents", page.file());
    }
    let listed = |names: &[&str]| -> Result<String> {
        let line = |name: &&str| {
            let page = own().find(|page| page.name == *name).with_context(|| format!("there is no page {name}"))?;
            Ok(format!("<li><a href=\"~/{}\">{}</a><p class=\"quiet\">{}</p></li>\n", page.file(), page.heading, escaped(&first_sentence(&page.description))))
        };
        Ok(format!("<ul class=\"contents\">{}</ul>\n", names.iter().map(line).collect::<Result<String>>()?))
    };
    let mut theories = String::new();
    for room in book.data.rooms.iter().filter(|room| room.ledger.is_some()) {
        let count = |list: &serde_json::Value| each(list).count();
        let (id, quantities) = (&room.id, room.quantities.as_ref().map_or(0, |half| count(&half["quantities"])));
        let statements = room.ledger.as_ref().map_or(0, |ledger| count(&ledger["rows"]));
        let audit = if statements > 0 { format!(" · <a href=\"~/docs/audit/{id}.html\">audit of {statements} statements</a>") } else { String::new() };
        theories.push_str(&format!(
            "<li><a href=\"~/docs/theories/{id}.html\">{}</a><p class=\"quiet\">{}: {} figures, {quantities} quantities{audit}</p></li>\n",
            book.rich(text(&room.words["title"])),
            escaped(text(&room.words["source"]["short"])),
            count(&room.words["figures"])
        ));
    }
    Ok(Page {
        folder: super::FOLDER,
        name: "index".to_owned(),
        title: "Docs".to_owned(),
        heading: "Docs".to_owned(),
        description: "How to use Vitreous, what it computes, how its verdicts come about, and how to carry it on.".to_owned(),
        above: Vec::new(),
        body: format!(
            "<p>Everything here is read without a script and without a network, once the folder is on your machine. <a href=\"~/\">The live page</a> computes; these pages explain. To find something, use <a href=\"~/docs/titles.html\">all titles from A to Z</a>, or, where these pages stand on a server, the field above.</p>\n\
             <section><h2>For users</h2>\n{}</section>\n<section><h2>Theories, figures, quantities</h2>\n<p><a href=\"~/figures/index.html\">All figures</a>, each with its picture, equations and values.</p>\n<ul class=\"contents\">{theories}</ul></section>\n\
             <section><h2>For those who carry it on</h2>\n{}</section>\n",
            listed(&USERS)?,
            listed(&CARRY_ON)?
        ),
    })
}

fn first_sentence(text: &str) -> String {
    text.find(". ").map_or(text, |at| &text[..=at]).to_owned()
}
