//! Whether a piece of HTML can do nothing but be read: a reader of its own, which knows nothing of the one that wrote it.

use std::fmt::Write;
use vitreous::lecture::{Kind, Lecture};

const ELEMENTS: &[&str] = &[
    "p",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "em",
    "strong",
    "del",
    "a",
    "br",
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "span",
    "math",
    "mrow",
    "mi",
    "mn",
    "mo",
    "mtext",
    "mspace",
    "mfrac",
    "msqrt",
    "mroot",
    "msub",
    "msup",
    "msubsup",
    "munder",
    "mover",
    "munderover",
    "mtable",
    "mtr",
    "mtd",
    "mstyle",
    "mpadded",
    "mphantom",
    "mmultiscripts",
    "mprescripts",
    "ms",
];
const EMPTY: &[&str] = &["br", "hr"];
const PLAIN: &[&str] = &[
    "class",
    "display",
    "displaystyle",
    "scriptlevel",
    "mathvariant",
    "stretchy",
    "symmetric",
    "largeop",
    "movablelimits",
    "form",
    "fence",
    "separator",
    "lspace",
    "rspace",
    "minsize",
    "maxsize",
    "width",
    "height",
    "depth",
    "voffset",
    "linethickness",
    "accent",
    "accentunder",
    "start",
];

/// What could do more than be read; none where nothing can.
pub fn fault(html: &str) -> Option<String> {
    let mut open = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let tag = &rest[at + 1..];
        let end = match tag.find('>') {
            Some(end) => end,
            None => return Some(format!("a bare <: {}", &rest[at..])),
        };
        let (inside, after) = (&tag[..end], &tag[end + 1..]);
        rest = after;
        if let Some(name) = inside.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Some(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let closed = inside.ends_with('/');
        let inside = inside.trim_end_matches('/');
        let (name, mut attributes) = inside.split_once(' ').unwrap_or((inside, ""));
        if !ELEMENTS.contains(&name) {
            return Some(format!("the element <{name}>"));
        }
        let mut seen = Vec::new();
        while !attributes.trim().is_empty() {
            let (key, value) = attributes.trim_start().split_once("=\"").unwrap_or((attributes, "\""));
            let Some((value, left)) = value.split_once('"') else { return Some(format!("an attribute of <{name}> is not closed")) };
            attributes = left;
            if seen.contains(&key) {
                return Some(format!("{key} twice"));
            }
            seen.push(key);
            let good = match key {
                // our own words, never those of a lecture
                "title" => name == "a" && value == "opens the calculator",
                "href" => name == "a" && ["https://", "http://", "mailto:", "#"].iter().any(|start| value.starts_with(start)),
                "target" => value == "_blank",
                "rel" => value == "noopener noreferrer",
                key => PLAIN.contains(&key),
            };
            if !good || value.contains(['<', '>', '\'']) {
                return Some(format!("the attribute {key}=\"{value}\" of <{name}>"));
            }
        }
        if !closed && !EMPTY.contains(&name) {
            open.push(name);
        }
    }
    open.pop().map(|name| format!("<{name}> is not closed"))
}

/// All HTML of a lecture, one piece a line.
pub fn html(lecture: &Lecture) -> String {
    let mut all = format!("{}\n", lecture.title_html);
    lecture.steps.iter().for_each(|step| writeln!(all, "{}", step.title_html).unwrap());
    for block in lecture.blocks() {
        match &block.is {
            Kind::Text { html } => writeln!(all, "{html}").unwrap(),
            Kind::Figure(figure) => writeln!(all, "{}", figure.caption_html).unwrap(),
            Kind::Question(question) => question.choices.iter().for_each(|choice| writeln!(all, "{}", choice.html).unwrap()),
            Kind::Reveal { .. } | Kind::Notes { .. } => {}
        }
    }
    all
}
