//! The command line, from what `--help` prints, and the kinds of refusal, from the source that names them.

use super::Page;
use crate::need::command_line;
use crate::step::output;
use crate::words::escaped;
use anyhow::{Context, Result};
use std::fs;
use std::process::Command;

const ERRORS: &str = "src/error.rs";

/// Every command with its help.
pub(super) fn page() -> Result<Page> {
    let help = |words: &[&str]| output(Command::new(command_line()?).args(words).arg("--help"));
    let general = help(&[])?;
    let (mut body, mut names) = (String::new(), Vec::new());
    for line in general.lines() {
        let name = line.strip_prefix("  vitreous ").and_then(|rest| rest.split(' ').next());
        if let Some(name) = name.filter(|name| !names.contains(&(*name).to_owned())) {
            names.push(name.to_owned());
        }
    }
    let links: String = names.iter().map(|name| format!("<a href=\"#{name}\"><code>{name}</code></a> ")).collect();
    body.push_str(&format!(
        "<p>The program <code>vitreous</code> computes the same as the page. <code>cargo install --path .</code> puts it on your machine. <code>vitreous COMMAND --help</code> prints what stands here.</p>\n<p>{links}</p>\n"
    ));
    for name in &names {
        body.push_str(&format!("<section id=\"{name}\"><h2>vitreous {name}</h2>\n{}</section>\n", html(&help(&[name])?)));
    }
    Ok(Page {
        folder: super::FOLDER,
        name: "command-line".to_owned(),
        title: "The command line".to_owned(),
        heading: "The command line".to_owned(),
        description: format!("The {} commands of vitreous: what each takes and answers.", names.len()),
        above: Vec::new(),
        body,
    })
}

/// The text of a help as HTML: usage and examples as they stand, paragraphs as running text, options as a list.
fn html(help: &str) -> String {
    let mut html = String::new();
    for (k, block) in help.split("\n\n").map(str::trim_end).filter(|block| !block.trim().is_empty()).enumerate() {
        let lines: Vec<&str> = block.lines().collect();
        if k == 0 || lines.iter().all(|line| line.starts_with("  ")) {
            let shown: Vec<&str> = lines.iter().map(|line| line.strip_prefix("  ").unwrap_or(line)).collect();
            html.push_str(&format!("<pre><code>{}</code></pre>\n", escaped(&shown.join("\n"))));
            continue;
        }
        let option = |line: &str| line.starts_with('-').then(|| line.split_once("  ")).flatten().map(|(name, rest)| (name.to_owned(), rest.trim().to_owned()));
        let (words, options): (Vec<&str>, Vec<&str>) = lines.iter().partition(|line| option(line).is_none());
        if !words.is_empty() {
            html.push_str(&format!("<p>{}</p>\n", prose(&words.join(" "))));
        }
        let entries: String = options
            .iter()
            .filter_map(|line| option(line))
            .map(|(name, rest)| format!("<div><dt><code>{}</code></dt><dd>{}</dd></div>\n", escaped(&name), prose(&rest)))
            .collect();
        if !entries.is_empty() {
            html.push_str(&format!("<dl>{entries}</dl>\n"));
        }
    }
    html
}

/// Running text in which what is typed is marked: options, pairs, JSON, names in capitals that stand for something.
fn prose(text: &str) -> String {
    let mut html = String::new();
    for word in text.replace('`', "").split(' ') {
        let bare = word.trim_end_matches([',', ';', '.', ':', ')']).trim_start_matches('(');
        let typed = bare.starts_with("--") || bare.starts_with('{') || bare.contains('=') || bare.contains('_') || bare.contains("\":");
        let (before, rest) = word.split_at(word.find(bare).unwrap_or(0));
        let (bare, after) = rest.split_at(bare.len());
        let shown = if typed && !bare.is_empty() { format!("<code>{}</code>", escaped(bare)) } else { escaped(bare) };
        html.push_str(&format!("{}{}{shown}{}", if html.is_empty() { "" } else { " " }, escaped(before), escaped(after)));
    }
    html
}

/// The kinds of refusal, as the core names them.
pub(super) fn errors() -> Result<Page> {
    let source = fs::read_to_string(ERRORS).context(ERRORS)?;
    let kinds = source.split("pub enum ErrorKind {").nth(1).and_then(|rest| rest.split("\n}").next()).context("src/error.rs names no kinds")?;
    let (mut rows, mut meaning) = (String::new(), Vec::new());
    for line in kinds.lines().map(str::trim) {
        if let Some(words) = line.strip_prefix("///") {
            meaning.push(words.trim());
        } else if let Some(name) = line.strip_suffix(',') {
            rows.push_str(&format!("<tr><th scope=\"row\"><code>{}</code></th><td>{}</td></tr>\n", snake(name), escaped(&meaning.join(" "))));
            meaning.clear();
        }
    }
    Ok(Page {
        folder: super::FOLDER,
        name: "errors".to_owned(),
        title: "What is refused, and how".to_owned(),
        heading: "What is refused, and how".to_owned(),
        description: "The kinds of refusal: what each means, and what an error holds.".to_owned(),
        above: Vec::new(),
        body: format!(
            "<p>An input that an equation cannot take is refused. Nothing is changed in silence, and no number comes back that means nothing. The page, the command line and JavaScript say the same.</p>\n\
             <p>An error has a <code>kind</code> and a <code>message</code> for people. Where an input is to blame it also has <code>input</code>, <code>value</code>, <code>unit</code> and <code>domain</code>. On the command line the exit status is then 2.</p>\n\
             <table class=\"facts\"><thead><tr><th scope=\"col\">Kind</th><th scope=\"col\">When</th></tr></thead>\n<tbody>{rows}</tbody></table>\n"
        ),
    })
}

/// `OutOfDomain` as data have it: `out_of_domain`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(c.to_ascii_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use super::{html, snake};

    #[test]
    fn a_help_becomes_usage_text_options_and_examples() {
        let made = html("vitreous x FILE\n\nReads a FILE and\nanswers x=1.\n--json     as data\n\n  vitreous x a.md\n");
        assert_eq!(
            made,
            "<pre><code>vitreous x FILE</code></pre>\n<p>Reads a FILE and answers <code>x=1</code>.</p>\n<dl><div><dt><code>--json</code></dt><dd>as data</dd></div>\n</dl>\n<pre><code>vitreous x a.md</code></pre>\n"
        );
        assert_eq!(snake("OutOfDomain"), "out_of_domain");
    }
}
