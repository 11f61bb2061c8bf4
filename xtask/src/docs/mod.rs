//! `docs/` of the site: for users and for those who carry the project on, read without a script and without the live page. What
//! the catalogue, the ledger, the glossary and the command line know is written from there; prose is Markdown of the repository.

mod architecture;
mod audit;
mod commands;
mod fits;
mod glossary;
mod index;
mod lists;
mod prose;
mod quantities;
pub(crate) mod search;
mod theories;

use crate::book::Book;
use crate::sheet::{self, Sheet};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Where the pages lie in the site.
const FOLDER: &str = "docs/";

/// A page, before head and frame.
struct Page {
    /// Its folder below that of the site, with a slash at its end.
    folder: &'static str,
    /// Its name without the ending.
    name: String,
    /// Its title without markup.
    title: String,
    /// The same as HTML.
    heading: String,
    /// What it is about, without markup.
    description: String,
    /// The pages above it but the contents: address and title.
    above: Vec<(String, String)>,
    /// What follows its heading.
    body: String,
}

impl Page {
    fn file(&self) -> String {
        format!("{}{}.html", self.folder, self.name)
    }

    fn html(&self, address: &str) -> String {
        let file = format!("{}.html", self.name);
        let sheet = Sheet { folder: self.folder, file: &file, title: &self.title, description: &self.description, picture: None, script: "", searched: true };
        let contents = [("~/docs/index.html".to_owned(), "Docs".to_owned())];
        let above: Vec<String> = contents.iter().chain(&self.above).map(|(to, title)| format!("<a href=\"{to}\">{title}</a>")).collect();
        let path = if self.name == "index" && self.folder == FOLDER { String::new() } else { format!("<p class=\"quiet\">{}</p>\n", above.join(" › ")) };
        let body = format!(
            "<main class=\"docs\">\n{path}<h1>{}</h1>\n{}</main>\n<footer class=\"foot\"><p><a href=\"~/docs/index.html\">Contents</a> · <a href=\"~/docs/titles.html\">All titles from A to Z</a> · <a href=\"~/docs/glossary.html\">Glossary</a></p></footer>\n",
            self.heading, self.body
        );
        sheet.page(address, &body)
    }
}

/// Writes `docs/` into the folder of the live page, and answers with the names of its pages. `work` is a folder for files on the way.
pub(crate) fn write(book: &Book<'_>, site: &Path, work: &Path, address: &str) -> Result<Vec<String>> {
    let work = work.join("docs");
    fs::create_dir_all(&work)?;
    let mut pages = prose::pages(book, &work)?;
    pages.push(commands::page()?);
    pages.push(commands::errors()?);
    pages.push(fits::page(book)?);
    pages.push(glossary::page(book)?);
    pages.push(architecture::page()?);
    pages.extend(theories::pages(book)?);
    pages.extend(quantities::pages(book, &work)?);
    pages.extend(audit::pages(book)?);
    pages.push(index::page(book, &pages)?);
    pages.push(lists::titles(book, &pages)?);
    let folder = site.join(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut size = 0;
    for page in &pages {
        let path = site.join(page.file());
        fs::create_dir_all(path.parent().context("no folder")?)?;
        let html = page.html(address);
        size += html.len();
        fs::write(path, html)?;
    }
    search::write(&pages, site)?;
    sheet::style(site)?;
    println!("   {} pages, {} kB", pages.len(), size / 1000);
    Ok(pages.iter().map(Page::file).collect())
}
