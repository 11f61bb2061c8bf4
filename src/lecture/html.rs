//! The text of a lecture as HTML. Every tag is written here, and what the author wrote is escaped: no HTML of his gets through.

use super::link::{Link, Number, Target, address, brief, reference, too_long};
use super::mathml::mathml;
use super::source::Source;
use crate::picture::escaped;
use pulldown_cmark::{Alignment, CodeBlockKind, Event, HeadingLevel, Tag};

/// Elements inside elements; what lies deeper keeps its words and loses its form.
const DEEPEST: usize = 40;

/// What an open element is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Link,
    Image,
    Other,
}

/// What is being written.
struct Writer {
    html: String,
    /// What closes each element that is open, and what it is.
    open: Vec<(&'static str, Inside)>,
    /// How many links are open: a link inside a link is its text.
    links: usize,
    /// How many images are open: of an image its words remain.
    images: usize,
    alignments: Vec<Alignment>,
    column: usize,
    head: bool,
}

impl Writer {
    fn open(&mut self, tag: &str, closing: &'static str) {
        if self.open.len() >= DEEPEST {
            self.html.push(' ');
            self.open.push(("", Inside::Other));
        } else {
            self.html.push_str(tag);
            self.open.push((closing, Inside::Other));
        }
    }

    fn close(&mut self) {
        let Some((closing, inside)) = self.open.pop() else { return };
        self.html.push_str(closing);
        if inside != Inside::Other {
            self.links = self.links.saturating_sub(1);
        }
        if inside == Inside::Image {
            self.images = self.images.saturating_sub(1);
        }
    }
}

impl Source<'_> {
    /// The events from `from` up to `to` as HTML, without what begins before the byte `cut` of the file.
    pub(super) fn html(&mut self, from: usize, to: usize, cut: usize, inside_link: bool) -> String {
        let mut writer =
            Writer { html: String::new(), open: Vec::new(), links: usize::from(inside_link), images: 0, alignments: Vec::new(), column: 0, head: false };
        for at in from..to {
            let (event, range) = self.events[at].clone();
            // the block itself begins before the cut: its own tags are written all the same
            let cut_off = range.start < cut && at > from;
            match event {
                Event::Start(_) if cut_off => writer.open.push(("", Inside::Other)),
                Event::Start(tag) => self.start(at, &tag, &mut writer),
                Event::End(_) => writer.close(),
                Event::Text(_) if cut_off && range.end > cut => writer.html.push_str(&escaped(self.text.get(cut..range.end).unwrap_or_default().trim_start())),
                _ if cut_off => {}
                Event::Text(text) => writer.html.push_str(&escaped(&text)),
                Event::Code(text) if writer.images > 0 => writer.html.push_str(&escaped(&text)),
                Event::Code(text) => writer.html.push_str(&format!("<code>{}</code>", escaped(&text))),
                Event::InlineMath(tex) => self.formula(&tex, false, range.start, &mut writer.html),
                Event::DisplayMath(tex) => self.formula(&tex, true, range.start, &mut writer.html),
                Event::Html(text) | Event::InlineHtml(text) => {
                    self.problem(range.start, "HTML is shown as text in a lecture");
                    writer.html.push_str(&escaped(&text));
                }
                Event::SoftBreak => writer.html.push('\n'),
                Event::HardBreak if writer.images > 0 => writer.html.push(' '),
                Event::HardBreak => writer.html.push_str("<br>\n"),
                Event::Rule => writer.html.push_str("<hr>\n"),
                Event::TaskListMarker(done) => writer.html.push_str(if done { "☑ " } else { "☐ " }),
                Event::FootnoteReference(name) => writer.html.push_str(&escaped(&format!("[^{name}]"))),
            }
        }
        while !writer.open.is_empty() {
            writer.close();
        }
        writer.html.trim().to_owned()
    }

    fn start(&mut self, at: usize, tag: &Tag<'_>, writer: &mut Writer) {
        match tag {
            Tag::Paragraph => writer.open("<p>", "</p>\n"),
            Tag::Heading { level, .. } => match level {
                HeadingLevel::H1 | HeadingLevel::H2 | HeadingLevel::H3 => writer.open("<h3>", "</h3>\n"),
                HeadingLevel::H4 => writer.open("<h4>", "</h4>\n"),
                HeadingLevel::H5 => writer.open("<h5>", "</h5>\n"),
                HeadingLevel::H6 => writer.open("<h6>", "</h6>\n"),
            },
            Tag::BlockQuote(_) => writer.open("<blockquote>\n", "</blockquote>\n"),
            Tag::CodeBlock(CodeBlockKind::Indented | CodeBlockKind::Fenced(_)) => writer.open("<pre><code>", "</code></pre>\n"),
            Tag::HtmlBlock => writer.open("<p>", "</p>\n"),
            Tag::List(None) => writer.open("<ul>\n", "</ul>\n"),
            Tag::List(Some(1)) => writer.open("<ol>\n", "</ol>\n"),
            Tag::List(Some(first)) => writer.open(&format!("<ol start=\"{first}\">\n"), "</ol>\n"),
            Tag::Item => writer.open("<li>", "</li>\n"),
            Tag::Table(alignments) => {
                writer.alignments.clone_from(alignments);
                writer.open("<table>\n", "</table>\n");
            }
            Tag::TableHead => {
                (writer.head, writer.column) = (true, 0);
                writer.open("<thead><tr>", "</tr></thead>\n");
            }
            Tag::TableRow => {
                (writer.head, writer.column) = (false, 0);
                writer.open("<tr>", "</tr>\n");
            }
            Tag::TableCell => {
                let class = match writer.alignments.get(writer.column) {
                    Some(Alignment::Left) => " class=\"left\"",
                    Some(Alignment::Center) => " class=\"center\"",
                    Some(Alignment::Right) => " class=\"right\"",
                    _ => "",
                };
                writer.column += 1;
                if writer.head { writer.open(&format!("<th{class}>"), "</th>") } else { writer.open(&format!("<td{class}>"), "</td>") }
            }
            Tag::Emphasis if writer.images == 0 => writer.open("<em>", "</em>"),
            Tag::Strong if writer.images == 0 => writer.open("<strong>", "</strong>"),
            Tag::Strikethrough if writer.images == 0 => writer.open("<del>", "</del>"),
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                let image = matches!(tag, Tag::Image { .. });
                let tags = if writer.links > 0 { None } else { self.anchor(at, dest_url, image) };
                writer.links += 1;
                writer.images += usize::from(image);
                let closing = if let Some(opening) = &tags {
                    writer.html.push_str(opening);
                    "</a>"
                } else {
                    ""
                };
                writer.open.push((closing, if image { Inside::Image } else { Inside::Link }));
            }
            _ => writer.open.push(("", Inside::Other)),
        }
    }

    /// The tag that opens a link; none where it may not be followed.
    fn anchor(&mut self, at: usize, destination: &str, image: bool) -> Option<String> {
        let start = self.events[at].1.start;
        let Some(address) = address(destination) else {
            self.problem(start, &format!("the link to {:?} is shown as text: a link begins with https:, http:, mailto: or #", brief(destination)));
            return None;
        };
        if let Some(reference) = reference(destination) {
            let line = self.line(start);
            let class = match (reference.target, &reference.output) {
                (Target::Quantity, Some(_)) => {
                    let text = self.plain(at + 1, self.ends[at], 0);
                    self.numbers.push(Number { line, text, reference: reference.clone() });
                    " class=\"number\" title=\"opens the calculator\""
                }
                _ => "",
            };
            let tag = format!("<a{class} href=\"{}\">", escaped(&reference.fragment));
            self.links.push(Link { line, place: self.events[at].1.clone(), reference });
            return Some(tag);
        }
        if let Some(why) = too_long(destination) {
            self.problem(start, &why);
        } else if image {
            self.problem(start, "a picture is shown as a link: a lecture loads nothing from elsewhere");
        }
        let outside = if address.starts_with('#') { "" } else { " target=\"_blank\" rel=\"noopener noreferrer\"" };
        Some(format!("<a href=\"{}\"{outside}>", escaped(&address)))
    }

    fn formula(&mut self, tex: &str, block: bool, start: usize, html: &mut String) {
        match mathml(tex, block) {
            Ok(mathml) => html.push_str(&mathml),
            Err(why) => {
                let why: String = why.chars().take(200).collect();
                self.problem(start, &format!("the formula {} cannot be shown: {why}", tex.chars().take(80).collect::<String>()));
                html.push_str(&format!("<span class=\"tex\">{}</span>", escaped(tex)));
            }
        }
    }

    /// The words of the events from `from` up to `to`; formulas as TeX between dollar signs.
    pub(super) fn plain(&self, from: usize, to: usize, cut: usize) -> String {
        let mut text = String::new();
        for (event, range) in &self.events[from..to] {
            match event {
                _ if range.start < cut => {}
                Event::Text(words) | Event::Code(words) | Event::Html(words) | Event::InlineHtml(words) => text.push_str(words),
                Event::InlineMath(tex) | Event::DisplayMath(tex) => text.push_str(&format!("${tex}$")),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                _ => {}
            }
        }
        text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect::<String>().trim().to_owned()
    }
}
