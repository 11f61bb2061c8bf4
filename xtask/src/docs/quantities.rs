//! A page a quantity: equation, paper, inputs, outputs, what is refused, and where it is used.

use super::Page;
use crate::book::{Book, digits, exact};
use crate::data::Room;
use crate::need::command_line;
use crate::sheet::{each, text};
use crate::step::output;
use crate::words::{escaped, unit};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

/// The page of every quantity.
pub(super) fn pages(book: &Book<'_>, work: &Path) -> Result<Vec<Page>> {
    let answers = answers(book, work)?;
    let mut pages = Vec::new();
    for ((id, (room, entry)), answers) in book.quantities().iter().zip(answers.chunks(2)) {
        let [computed, refused] = answers else { anyhow::bail!("{id}: an answer is missing") };
        pages.push(page(book, room, entry, computed, refused).with_context(|| (*id).to_owned())?);
    }
    Ok(pages)
}

/// What the command line answers for each quantity at its defaults, and with one input outside its domain: one process for all.
fn answers(book: &Book<'_>, work: &Path) -> Result<Vec<Value>> {
    let mut cases = String::new();
    for (id, (_, entry)) in book.quantities() {
        let wrong: serde_json::Map<String, Value> = outside(entry).into_iter().collect();
        cases.push_str(&format!("{}\n{}\n", json!({ "quantity": id, "inputs": {} }), json!({ "quantity": id, "inputs": wrong })));
    }
    let path = work.join("cases.ndjson");
    fs::write(&path, &cases)?;
    let answered = output(Command::new(command_line()?).arg("batch").stdin(File::open(&path)?))?;
    answered.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

/// An input with a value that it refuses; a word that is none of its choices where every number is allowed.
fn outside(entry: &Value) -> Option<(String, Value)> {
    let bound = |param: &Value| {
        let domain = &param["domain"];
        let bound = |name: &str| domain[name].as_f64();
        bound("greater_than").or(bound("at_least").map(|b| b - 1.0)).or(bound("less_than")).or(bound("at_most").map(|b| b + 1.0))
    };
    let number = each(&entry["inputs"]).find_map(|param| Some((param["name"].as_str()?.to_owned(), json!(bound(param)?))));
    number.or_else(|| each(&entry["inputs"]).find_map(|param| Some((param["name"].as_str()?.to_owned(), json!("none of them")))))
}

fn page(book: &Book<'_>, room: &Room, entry: &Value, computed: &Value, refused: &Value) -> Result<Page> {
    let id = text(&entry["id"]);
    let seen = &mut Default::default();
    let live = format!("view=calculator&amp;quantity={id}");
    let note = match text(&entry["note"]) {
        "" => String::new(),
        note => format!("<p>{}</p>\n", book.linked(note, seen)),
    };
    let meanings: Vec<String> = each(&entry["outputs"]).map(|output| book.spoken(text(&output["meaning"]))).collect::<Result<_>>()?;
    let body = format!(
        "<p class=\"live\"><a href=\"~/#v=1&amp;{live}\">Open it in the calculator</a>{}</p>\n\
         <section><h2>Equations and source</h2>\n{}{}{note}</section>\n\
         <section><h2>Inputs</h2>\n{}{}</section>\n\
         <section><h2>Outputs</h2>\n{}</section>\n{}{}{}{}\
         <section><h2>On the command line</h2>\n<pre><code>vitreous eval {id}\nvitreous eval {id}{} --json</code></pre>\n</section>\n",
        fitted(book, id),
        book.equations(entry)?,
        book.source(entry),
        if each(&entry["inputs"]).next().is_some() { book.inputs(&entry["inputs"], "Input") } else { "<p>It has none.</p>".to_owned() },
        book.rules(entry),
        outputs(book, entry, &computed["outputs"]),
        refusals(refused),
        book.presets(room, id, &live),
        figures(book, id),
        book.shown(id),
        each(&entry["inputs"]).take(2).map(|param| format!(" {}={}", text(&param["name"]), shown(&param["default"]))).collect::<String>(),
    );
    let title = book.spoken(text(&entry["title"]))?;
    Ok(Page {
        folder: "docs/quantities/",
        name: id.to_owned(),
        description: format!("{title}: {}.", meanings.join("; ")),
        title,
        heading: book.rich(text(&entry["title"])),
        above: vec![(format!("~/docs/theories/{}.html", room.id), escaped(text(&room.words["title"])))],
        body,
    })
}

fn shown(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.as_f64().map_or_else(String::new, exact), |word| if word.contains(' ') { format!("\"{word}\"") } else { word.to_owned() })
}

/// That a quantity can be fitted to measured points, where it can.
fn fitted(book: &Book<'_>, id: &str) -> String {
    let fitted = each(&book.data.fits["models"]).any(|model| model["id"] == id);
    if fitted { format!(" · <a href=\"~/docs/fits.html#{id}\">It can be fitted to measured points</a>") } else { String::new() }
}

/// The outputs with their values at the defaults.
fn outputs(book: &Book<'_>, entry: &Value, computed: &Value) -> String {
    let rows: String = each(&entry["outputs"])
        .map(|output| {
            let name = text(&output["name"]);
            let value = computed[name].as_f64().map_or_else(|| "no value".to_owned(), |value| digits(value, 5));
            format!(
                "<tr><th scope=\"row\">{} <code>{name}</code></th><td>{}</td><td data-label=\"At the defaults\">{value} {}</td></tr>\n",
                book.symbol(text(&output["symbol"])),
                book.rich(text(&output["meaning"])),
                unit(text(&output["unit"]))
            )
        })
        .collect();
    format!(
        "<table class=\"facts\"><thead><tr><th scope=\"col\">Output</th><th scope=\"col\">Meaning</th><th scope=\"col\">At the defaults</th></tr></thead>\n<tbody>{rows}</tbody></table>\n"
    )
}

/// How a wrong input is refused, with the very sentence.
fn refusals(refused: &Value) -> String {
    let message = match text(&refused["error"]["message"]) {
        "" => String::new(),
        message => format!("<p>For example: <code>{}</code></p>\n", escaped(message)),
    };
    format!(
        "<section><h2>What is refused</h2>\n<p>An input outside its domain is refused by name, and nothing is computed (<a href=\"~/docs/errors.html\">all kinds of refusal</a>).</p>\n{message}</section>\n"
    )
}

/// The figures that draw a quantity.
fn figures(book: &Book<'_>, id: &str) -> String {
    let drawn = book.figures().iter().filter(|(_, (_, figure))| each(&figure["quantities"]).any(|one| one == id));
    let lines: String = drawn
        .map(|(figure, (_, entry))| {
            format!("<li><a href=\"~/figures/{figure}.html\">{}</a> · <a href=\"~/#v=1&amp;figure={figure}\">live</a></li>\n", book.rich(text(&entry["title"])))
        })
        .collect();
    if lines.is_empty() { lines } else { format!("<section><h2>Figures that draw it</h2>\n<ul class=\"plain\">{lines}</ul></section>\n") }
}
