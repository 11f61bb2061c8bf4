//! Pages of prose: Markdown files of the repository, or sections of them, rendered by the core as lectures are. A figure in them
//! is its still picture; a link to another file becomes a link to its page.

use super::Page;
use super::search::plain;
use crate::book::Book;
use crate::need::command_line;
use crate::pages::DRAWN;
use crate::sheet::{each, text};
use crate::step::output;
use crate::words::escaped;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::path::{Component, Path};
use std::process::Command;

/// A page: its name, and the files or sections that follow each other on it. Title and description are those of the first file
/// where none are given.
struct Prose {
    name: &'static str,
    title: &'static str,
    about: &'static str,
    parts: &'static [(&'static str, &'static str)],
}

const fn prose(name: &'static str, parts: &'static [(&'static str, &'static str)]) -> Prose {
    Prose { name, title: "", about: "", parts }
}

impl Prose {
    const fn titled(mut self, title: &'static str) -> Self {
        self.title = title;
        self
    }

    const fn about(mut self, about: &'static str) -> Self {
        self.about = about;
        self
    }
}

const PAGES: &[Prose] = &[
    prose("tour", &[("docs/tour.md", "")]),
    prose("embedding", &[("docs/embedding.md", ""), ("README.md", "In lecture notes"), ("README.md", "From JavaScript"), ("README.md", "In Jupyter")]),
    prose("lectures", &[("docs/lecture.md", "")]),
    prose("data", &[("docs/data.md", "")]),
    prose("verdicts", &[("docs/verdicts.md", "")]),
    prose("for-authors", &[("docs/for-authors.md", "")]).about("How to answer a verdict on your paper, and what happens then."),
    prose("hosting", &[("docs/hosting.md", ""), ("README.md", "Hosting")]).about("Recipes for nginx, Apache, GitHub Pages, Moodle and makers of sites."),
    prose("value", &[("docs/from-slider-to-pixel.md", "")]).about("What happens between a move of your hand and a curve on the screen."),
    prose("add-a-theory", &[("CONTRIBUTING.md", "A theory, step by step")])
        .titled("To add a theory")
        .about("A worked example, which a test adds to a copy of the repository."),
    prose("adding", &[("docs/adding.md", "")]).about("An item of a figure, a model for a fit, a lecture, a page of these docs, a language."),
    prose("house", &[("CONTRIBUTING.md", "What must hold"), ("CONTRIBUTING.md", "Where things live")])
        .titled("The rules of the house")
        .about("What must hold, and where things live."),
    prose("releasing", &[("docs/releasing.md", "")]).about("The steps of a release, and the files that it makes."),
];

/// All pages of prose.
pub(super) fn pages(book: &Book<'_>, work: &Path) -> Result<Vec<Page>> {
    PAGES.iter().map(|prose| page(book, prose, work).with_context(|| format!("docs/{}.html", prose.name))).collect()
}

fn page(book: &Book<'_>, prose: &Prose, work: &Path) -> Result<Page> {
    let mut whole = if prose.title.is_empty() { String::new() } else { format!("# {}\n\n", prose.title) };
    for (file, section) in prose.parts {
        let source = fs::read_to_string(file).with_context(|| (*file).to_owned())?;
        let part = if section.is_empty() { source } else { cut(&source, section).with_context(|| format!("{file} has no section {section}"))? };
        whole.push_str(&linked(&part, file)?);
        whole.push('\n');
    }
    let path = work.join(format!("{}.md", prose.name));
    fs::write(&path, whole)?;
    let read: Value = serde_json::from_str(&output(Command::new(command_line()?).arg("lecture").arg(&path).arg("--json"))?)?;
    if let Some(problem) = each(&read["problems"]).next() {
        bail!("{}: line {}: {}", path.display(), problem["line"], text(&problem["message"]));
    }
    let mut body = blocks(book, &read["introduction"])?;
    let steps: Vec<&Value> = each(&read["steps"]).collect();
    if steps.len() > 3 {
        let links: String = steps.iter().map(|step| format!("<li><a href=\"#{}\">{}</a></li>\n", text(&step["id"]), text(&step["title_html"]))).collect();
        body.push_str(&format!("<nav aria-label=\"On this page\"><ul class=\"here\">{links}</ul></nav>\n"));
    }
    for step in steps {
        body.push_str(&format!("<section id=\"{}\"><h2>{}</h2>\n{}</section>\n", text(&step["id"]), text(&step["title_html"]), blocks(book, &step["blocks"])?));
    }
    Ok(Page {
        folder: super::FOLDER,
        name: prose.name.to_owned(),
        title: text(&read["title"]).to_owned(),
        heading: text(&read["title_html"]).to_owned(),
        description: if prose.about.is_empty() { first_words(&body) } else { prose.about.to_owned() },
        above: Vec::new(),
        body,
    })
}

/// Whether a line of Markdown is code; fed with all lines in order.
#[derive(Default)]
struct Fence(Option<String>);

impl Fence {
    fn holds(&mut self, line: &str) -> bool {
        let marks = &line[..line.len() - line.trim_start_matches('`').len()];
        match &self.0 {
            Some(open) if line.trim_end() == open => self.0 = None,
            None if marks.len() >= 3 => self.0 = Some(marks.to_owned()),
            open => return open.is_some(),
        }
        true
    }
}

/// A section of a Markdown file, from its heading to the next of its level; a `##` inside a block of code is none.
fn cut(source: &str, heading: &str) -> Option<String> {
    let (mut inside, mut fence, mut found) = (false, Fence::default(), String::new());
    for line in source.lines() {
        let code = fence.holds(line);
        if let Some(name) = line.strip_prefix("## ").filter(|_| !code) {
            inside = name == heading;
        }
        if inside {
            found.push_str(line);
            found.push('\n');
        }
    }
    (!found.is_empty()).then_some(found)
}

/// The name that a heading has in a link.
fn slug(heading: &str) -> String {
    heading.to_lowercase().chars().filter(|c| c.is_alphanumeric() || " -".contains(*c)).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// The page of a file, or of a section of it; none where the file is on no page.
fn goal(file: &str, section: &str) -> Option<String> {
    let parts = || PAGES.iter().flat_map(|page| page.parts.iter().map(move |part| (page.name, part)));
    let (page, anchored) = parts()
        .find(|(_, part)| part.0 == file && !part.1.is_empty() && slug(part.1) == section)
        .map(|(page, _)| (page, true))
        .or_else(|| parts().find(|(_, part)| part.0 == file && part.1.is_empty()).map(|(page, _)| (page, !section.is_empty())))?;
    Some(if anchored { format!("#docs/{page}.html#{section}") } else { format!("#docs/{page}.html") })
}

/// The text with its links to files as links to pages; a file that has no page is named only. A link to no file is an error.
fn linked(source: &str, file: &str) -> Result<String> {
    let (mut fence, mut out) = (Fence::default(), String::new());
    for line in source.lines() {
        let code = fence.holds(line);
        let mut rest = line;
        while let Some(at) = rest.find("](").filter(|_| !code) {
            let (before, after) = rest.split_at(at);
            let (address, tail) = after[2..].split_once(')').with_context(|| format!("{file}: a link is not closed: {line}"))?;
            // inside a piece of code, or a link that the core reads
            let marks = line[..line.len() - rest.len() + at].matches('`').count();
            if marks % 2 == 1 || address.contains(':') || address.starts_with('#') {
                out.push_str(&rest[..at + 2 + address.len() + 1]);
            } else {
                let (path, section) = address.split_once('#').unwrap_or((address, ""));
                let path = beside(file, path);
                let open = before.rfind('[').with_context(|| format!("{file}: {line}"))?;
                match goal(&path, section) {
                    Some(goal) => out.push_str(&format!("{before}]({goal})")),
                    None if Path::new(&path).exists() => out.push_str(&format!("{}{}", &before[..open], &before[open + 1..])),
                    None => bail!("{file}: {address} leads to no file"),
                }
            }
            rest = tail;
        }
        out.push_str(rest);
        out.push('\n');
    }
    Ok(out)
}

/// A path as a link in `file` writes it, from the folder of the repository.
fn beside(file: &str, path: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in Path::new(file).parent().unwrap_or(Path::new("")).join(path).components() {
        match part {
            Component::Normal(name) => parts.push(name.to_string_lossy().into_owned()),
            Component::ParentDir => drop(parts.pop()),
            _ => {}
        }
    }
    parts.join("/")
}

fn blocks(book: &Book<'_>, blocks: &Value) -> Result<String> {
    each(blocks)
        .map(|block| match text(&block["kind"]) {
            "text" => Ok(placed(text(&block["html"]))),
            "figure" => figure(book, block),
            other => bail!("line {}: a page of the docs has no {other}", block["line"]),
        })
        .collect()
}

/// HTML of the core with its links from the folder of the site, and its tables in a box that scrolls by itself.
fn placed(html: &str) -> String {
    let glossary = html.replace("href=\"#v=1&amp;view=glossary&amp;term=", "href=\"~/docs/glossary.html#");
    let linked = glossary.replace("href=\"#docs/", "href=\"~/docs/").replace("href=\"#v=1", "href=\"~/#v=1");
    linked.replace("<table>", "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>").replace("</table>", "</table></div>") + "\n"
}

/// A figure at its defaults: its still picture, which leads to the live one.
fn figure(book: &Book<'_>, block: &Value) -> Result<String> {
    let id = text(&block["figure"]);
    let (_, entry) = book.figures().get(id).with_context(|| format!("line {}: there is no figure {id}", block["line"]))?;
    if text(&block["link"]) != format!("#v=1&figure={id}") {
        bail!("line {}: the picture of {id} is drawn at its defaults: the link must set nothing", block["line"]);
    }
    let (width, height) = DRAWN;
    let title = escaped(&book.spoken(text(&entry["title"]))?);
    Ok(format!(
        "<figure><a href=\"~/#v=1&amp;figure={id}\"><picture><source srcset=\"~/figures/{id}-dark.svg\" media=\"(prefers-color-scheme: dark)\">\
         <img src=\"~/figures/{id}.svg\" width=\"{width}\" height=\"{height}\" loading=\"lazy\" alt=\"{title}\"></picture></a>\n\
         <figcaption>{} <a href=\"~/#v=1&amp;figure={id}\">Live</a> · <a href=\"~/figures/{id}.html\">with its equations</a></figcaption></figure>\n",
        text(&block["caption_html"])
    ))
}

/// The first sentences of a page, without markup.
fn first_words(html: &str) -> String {
    html.split("<p>").nth(1).and_then(|rest| rest.split("</p>").next()).map_or_else(String::new, plain)
}

#[cfg(test)]
mod tests {
    use super::{beside, cut, first_words, linked, slug};

    #[test]
    fn a_section_ends_at_the_next_heading() {
        let text = "# T\n\n## One\n\na\n````\n```\n## no heading\n````\n### in it\n\n## Two\n\nb\n";
        assert_eq!(cut(text, "One").as_deref(), Some("## One\n\na\n````\n```\n## no heading\n````\n### in it\n\n"));
        assert_eq!(cut(text, "Three"), None);
        assert_eq!(slug("A theory, step by step"), "a-theory-step-by-step");
    }

    #[test]
    fn links_to_files_become_links_to_pages() -> anyhow::Result<()> {
        std::env::set_current_dir(crate::need::root()?)?;
        let made = |text: &str| linked(text, "docs/tour.md").map_err(|error| error.to_string());
        assert_eq!(made("[a](lecture.md), [b](../README.md#hosting)").as_deref(), Ok("[a](#docs/lectures.html), [b](#docs/hosting.html#hosting)\n"));
        assert_eq!(made("see [the list](../Cargo.toml).").as_deref(), Ok("see the list.\n"));
        assert_eq!(made("[`f.rs`](../src/lib.rs) [x](#v=1&figure=y) `![a](...)` b").as_deref(), Ok("`f.rs` [x](#v=1&figure=y) `![a](...)` b\n"));
        assert_eq!(made("[a](none.md)"), Err("docs/tour.md: none.md leads to no file".to_owned()));
        assert_eq!(beside("docs/tour.md", "../www/main.js"), "www/main.js");
        assert_eq!(first_words("<h3>x</h3><p>One &lt; <b>two</b>.</p><p>y</p>"), "One < two.");
        Ok(())
    }
}
