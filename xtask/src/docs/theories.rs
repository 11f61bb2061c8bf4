//! A page a theory, and the parameter sets of each room.

use super::Page;
use crate::book::{Book, reference};
use crate::data::Room;
use crate::sheet::{each, text};
use crate::words::{escaped, unit};
use anyhow::Result;
use serde_json::Value;

/// The page of every theory, and the parameter sets of every room that has some.
pub(super) fn pages(book: &Book<'_>) -> Result<Vec<Page>> {
    let theories = book.data.rooms.iter().filter(|room| room.ledger.is_some()).map(|room| theory(book, room));
    let sets = book.data.rooms.iter().filter(|room| each(&room.words["presets"]).next().is_some()).map(|room| presets(book, room));
    theories.chain(sets).collect()
}

fn theory(book: &Book<'_>, room: &Room) -> Result<Page> {
    let (id, words) = (&room.id, &room.words);
    let seen = &mut Default::default();
    let claim = format!("<p>{}</p>\n", book.linked(text(&words["claim"]), seen));
    let mut list = |heading: &str, lines: &Value| {
        let lines: String = each(lines).map(|line| format!("<li>{}</li>\n", book.linked(text(line), seen))).collect();
        if lines.is_empty() { lines } else { format!("<section><h2>{heading}</h2>\n<ul>{lines}</ul></section>\n") }
    };
    let assumes = list("What it assumes", &words["assumptions"]);
    let caution = list("Where it fails or is contested", &words["caution"]);
    let symbols: String = each(&words["symbols"])
        .map(|symbol| {
            format!(
                "<tr><th scope=\"row\">{} <code>{}</code></th><td>{}</td><td data-label=\"Unit\">{}</td></tr>\n",
                book.symbol(text(&symbol["symbol"])),
                escaped(text(&symbol["name"])),
                book.rich(text(&symbol["meaning"])),
                unit(text(&symbol["unit"]))
            )
        })
        .collect();
    let symbols = if symbols.is_empty() {
        symbols
    } else {
        format!(
            "<section><h2>Symbols</h2>\n<table class=\"facts\"><thead><tr><th scope=\"col\">Symbol</th><th scope=\"col\">Meaning</th><th scope=\"col\">Unit</th></tr></thead>\n<tbody>{symbols}</tbody></table></section>\n"
        )
    };
    let linked = |folder: &str, entries: &Value| -> String {
        each(entries).map(|entry| format!("<li><a href=\"~/{folder}/{}.html\">{}</a></li>\n", text(&entry["id"]), book.rich(text(&entry["title"])))).collect()
    };
    let figures = linked("figures", &words["figures"]);
    let quantities = room.quantities.as_ref().map_or_else(String::new, |half| linked("docs/quantities", &half["quantities"]));
    let statements = room.ledger.as_ref().map_or(0, |ledger| each(&ledger["rows"]).count());
    let audit = if statements > 0 {
        format!("<p><a href=\"~/docs/audit/{id}.html\">The audit of the paper</a> sets {statements} of its statements beside what is computed.</p>\n")
    } else {
        String::new()
    };
    let sets = if each(&words["presets"]).next().is_some() {
        format!("<p><a href=\"~/docs/presets/{id}.html\">Its parameter sets</a>, each number with its source.</p>\n")
    } else {
        String::new()
    };
    let body = format!(
        "{claim}<p class=\"reference\">{}</p>\n{audit}{sets}{assumes}{caution}\
         <section><h2>Figures</h2>\n<ul class=\"plain\">{figures}</ul></section>\n<section><h2>Quantities</h2>\n<ul class=\"plain\">{quantities}</ul></section>\n{symbols}",
        reference(&words["source"])
    );
    Ok(Page {
        folder: "docs/theories/",
        name: id.clone(),
        title: book.spoken(text(&words["title"]))?,
        heading: book.rich(text(&words["title"])),
        description: book.spoken(text(&words["claim"]))?,
        above: Vec::new(),
        body,
    })
}

fn presets(book: &Book<'_>, room: &Room) -> Result<Page> {
    let name = book.spoken(text(&room.words["title"]))?;
    let mut body = String::from("<p>Numbers to begin with. Each says where it comes from, and how far it may be trusted.</p>\n");
    for preset in each(&room.words["presets"]) {
        let uses: Vec<String> = each(&preset["applies_to"]).map(|id| used(book, text(id))).collect();
        body.push_str(&format!(
            "<section id=\"{}\"><h2>{}</h2>\n<p class=\"quiet\">For {}.</p>\n<table class=\"facts\"><thead><tr><th scope=\"col\">Input</th><th scope=\"col\">Value</th><th scope=\"col\">Trust</th><th scope=\"col\">Source</th></tr></thead>\n<tbody>{}</tbody></table></section>\n",
            text(&preset["id"]),
            book.rich(text(&preset["title"])),
            uses.join(", "),
            book.preset_values(preset)
        ));
    }
    let above = if room.ledger.is_some() { vec![(format!("~/docs/theories/{}.html", room.id), escaped(&name))] } else { Vec::new() };
    Ok(Page {
        folder: "docs/presets/",
        name: room.id.clone(),
        title: format!("Parameter sets: {name}"),
        heading: format!("Parameter sets: {}", book.rich(text(&room.words["title"]))),
        description: format!("Named sets of numbers for {name}, each with its source."),
        above,
        body,
    })
}

/// A figure or quantity that takes a parameter set.
fn used(book: &Book<'_>, id: &str) -> String {
    let link = |folder: &str, entry: &Value| format!("<a href=\"~/{folder}/{id}.html\">{}</a>", book.rich(text(&entry["title"])));
    let figure = book.figures().get(id).map(|(_, entry)| link("figures", entry));
    figure.or_else(|| book.quantities().get(id).map(|(_, entry)| link("docs/quantities", entry))).unwrap_or_else(|| escaped(id))
}
