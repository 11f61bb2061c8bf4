//! The audit of each paper, written from the ledger: what is printed, what is computed, and the verdict that follows. No number
//! and no verdict is typed here.

use super::Page;
use crate::book::{Book, VERDICTS, anchor, audit_place, digits};
use crate::data::Room;
use crate::sheet::{each, text};
use crate::terms::Seen;
use crate::words::{escaped, unit};
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;

/// The verdict whose statements have a page of their own, as there are most of them and least to say.
const OWN_PAGE: &str = "reproduces";

/// Two pages a paper: what does not simply come out, and what does.
pub(super) fn pages(book: &Book<'_>) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for room in &book.data.rooms {
        let rows: Vec<&Value> = room.ledger.as_ref().map_or_else(Vec::new, |ledger| each(&ledger["rows"]).collect());
        if !rows.is_empty() {
            pages.push(article(book, room, &rows)?);
            pages.push(reproduced(book, room, &rows)?);
        }
    }
    Ok(pages)
}

fn of<'a>(rows: &[&'a Value], verdict: &str) -> Vec<&'a Value> {
    rows.iter().copied().filter(|row| row["verdict"] == verdict).collect()
}

fn above(room: &Room) -> (String, String) {
    (format!("~/docs/theories/{}.html", room.id), escaped(text(&room.words["title"])))
}

fn article(book: &Book<'_>, room: &Room, rows: &[&Value]) -> Result<Page> {
    let paper = &room.words["source"];
    let mut body = format!(
        "<p>This page sets statements of the paper beside what its own equations give. {} statements can be checked or are taken as they stand. Each verdict below was computed when this page was built. It speaks of one printed statement, not of the theory and not of nature.</p>\n\
         <p class=\"reference\">{}</p>\n<p><a href=\"~/docs/verdicts.html\">How verdicts come about</a> · <a href=\"~/docs/for-authors.html\">For the authors: how to answer</a> · <a href=\"~/#v=1&amp;view=ledger&amp;theory={}\">The same as a table that can be sorted</a></p>\n",
        rows.len(),
        crate::book::reference(paper),
        room.id
    );
    body.push_str(&counts(book, room, rows));
    for (verdict, _, term) in VERDICTS.iter().filter(|(verdict, ..)| *verdict != OWN_PAGE) {
        let own = of(rows, verdict);
        if own.is_empty() {
            continue;
        }
        let heading = book.term(term).map_or(*verdict, |term| text(&term["term"]));
        body.push_str(&format!("<section id=\"{verdict}\"><h2>{heading}: {}</h2>\n{}", own.len(), faults(book, &own)));
        body.push_str(&statements(book, &own)?);
        body.push_str("</section>\n");
    }
    body.push_str(&places(book, rows));
    let title = format!("Audit of the paper by {}", text(&paper["short"]));
    Ok(Page {
        folder: "docs/audit/",
        name: room.id.clone(),
        heading: escaped(&title),
        description: format!("{} statements of {} beside what its own equations give, each with its verdict.", rows.len(), text(&paper["full"])),
        title,
        above: vec![above(room)],
        body,
    })
}

fn reproduced(book: &Book<'_>, room: &Room, rows: &[&Value]) -> Result<Page> {
    let own = of(rows, OWN_PAGE);
    let short = text(&room.words["source"]["short"]);
    let title = format!("What reproduces in the paper by {short}");
    Ok(Page {
        folder: "docs/audit/",
        name: format!("{}-{OWN_PAGE}", room.id),
        heading: escaped(&title),
        description: format!("{} of {} statements of the paper by {short} come out of its own equations.", own.len(), rows.len()),
        title,
        above: vec![above(room), (format!("~/docs/audit/{}.html", room.id), "Audit".to_owned())],
        body: format!("<p>{} of {} statements come out of the equations of the paper.</p>\n{}", own.len(), rows.len(), statements(book, &own)?),
    })
}

/// How many statements have which verdict, and what it means.
fn counts(book: &Book<'_>, room: &Room, rows: &[&Value]) -> String {
    let lines: String = VERDICTS
        .iter()
        .map(|(verdict, _, term)| (verdict, of(rows, verdict), book.term(term).unwrap_or(&Value::Null)))
        .filter(|(_, own, _)| !own.is_empty())
        .map(|(verdict, own, term)| {
            let to = if *verdict == OWN_PAGE { format!("~/docs/audit/{}-{OWN_PAGE}.html", room.id) } else { format!("#{verdict}") };
            let meaning = text(&term["text"]);
            let meaning = meaning.strip_prefix("A verdict: ").unwrap_or(meaning).split(". ").next().unwrap_or_default();
            let badge = own.first().map_or_else(String::new, |row| book.verdict(row));
            format!(
                "<tr><th scope=\"row\"><a href=\"{to}\">{}</a></th><td>{badge}</td><td>{}.</td></tr>\n",
                own.len(),
                book.rich(&capital(meaning.trim_end_matches('.')))
            )
        })
        .collect();
    format!(
        "<table class=\"facts counts\"><thead><tr><th scope=\"col\">Statements</th><th scope=\"col\">Verdict</th><th scope=\"col\">What it means</th></tr></thead>\n<tbody>{lines}</tbody></table>\n"
    )
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Faults that several statements share, each told once.
fn faults(book: &Book<'_>, rows: &[&Value]) -> String {
    let mut named: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    rows.iter().filter(|row| !text(&row["fault"]).is_empty()).for_each(|row| named.entry(text(&row["fault"])).or_default().push(row));
    let line = |(fault, rows): (&&str, &Vec<&Value>)| {
        let places: Vec<String> = rows.iter().map(|row| format!("<a href=\"#{}\">{}</a>", anchor(row), escaped(text(&row["place"])))).collect();
        format!("<li>{}: {}</li>\n", book.rich(fault), places.join(", "))
    };
    let lines: String = named.iter().filter(|(_, rows)| rows.len() > 1).map(line).collect();
    if lines.is_empty() { lines } else { format!("<p>Some share one fault:</p>\n<ul>{lines}</ul>\n") }
}

fn statements(book: &Book<'_>, rows: &[&Value]) -> Result<String> {
    let mut seen = Seen::new();
    rows.iter().map(|row| statement(book, row, &mut seen).with_context(|| text(&row["id"]).to_owned())).collect()
}

/// One statement: place, quote, both sides, readings, why.
fn statement(book: &Book<'_>, row: &Value, seen: &mut Seen) -> Result<String> {
    let mut sides = side("Printed", &printed(book, row)?);
    if row["relation"]["is"] != "underdetermined" && row["relation"]["is"] != "as_stated" {
        let reading = match text(&row["reading"]) {
            "" => String::new(),
            words => format!("; read as {}", book.rich(words)),
        };
        let computed = match text(&row["error"]["message"]) {
            "" => computed(&row["computed"], text(&row["unit"])),
            message => format!("refused: {}", escaped(message)),
        };
        sides.push_str(&side("Computed", &format!("<b>{computed}</b> <span class=\"quiet\">({}{reading})</span>", book.rich(text(&row["how"])))));
    }
    for other in each(&row["others"]) {
        let name = match text(&other["kind"]) {
            "corrected" => "Corrected",
            "rounded" => "Rounded",
            _ => "Read as",
        };
        let holds = if other["holds"] == true { "✓ holds" } else { "✗ does not hold" };
        let value = &other["computed"];
        // a truth says by itself whether it holds
        let found = if value.is_number() { format!("<b>{}</b>, {holds}", computed(value, text(&row["unit"]))) } else { format!("<b>{holds}</b>") };
        sides.push_str(&side(name, &format!("{found} <span class=\"quiet\">({})</span>", book.rich(text(&other["words"])))));
    }
    let ours = match text(&row["ours"]) {
        "" => String::new(),
        why => side("Our criterion", &book.rich(why)),
    };
    let definition = match text(&row["definition"]) {
        "" => String::new(),
        why => format!("<p>{}</p>\n", book.linked(why, seen)),
    };
    Ok(format!(
        "<article class=\"claim\" id=\"{}\"><h3>{} {}</h3>\n<blockquote>{}</blockquote>\n<dl>{sides}{ours}</dl>\n<p>{}</p>\n{definition}<p class=\"quiet\">{}<a href=\"~/#v=1&amp;view=ledger&amp;claim={}\">In the ledger</a></p></article>\n",
        anchor(row),
        escaped(text(&row["place"])),
        book.verdict(row),
        book.rich(text(&row["quote"])),
        book.linked(text(&row["why"]), seen),
        shown_by(book, text(&row["shown_by"])),
        text(&row["id"]),
    ))
}

fn side(name: &str, html: &str) -> String {
    format!("<div><dt>{name}</dt><dd>{html}</dd></div>\n")
}

/// What the wording demands.
fn printed(book: &Book<'_>, row: &Value) -> Result<String> {
    let relation = &row["relation"];
    let number = |name: &str| relation[name].as_f64().map(|value| digits(value, 7)).with_context(|| format!("no {name}"));
    let unit = unit(text(&row["unit"]));
    Ok(match text(&relation["is"]) {
        "equals" => {
            let half = relation["half_digit"].as_f64().context("no half digit")?;
            // a printed fraction or identity has no last digit to round
            if half < 1e-11 { format!("{} {unit}", number("printed")?) } else { format!("{} ± {} {unit}", number("printed")?, digits(half, 4)) }
        }
        "about" => format!("about {} {unit} <span class=\"quiet\">(within 15 %, a width of ours)</span>", number("printed")?),
        "order" => format!("of order {} {unit} <span class=\"quiet\">(within a factor of √10, a width of ours)</span>", number("printed")?),
        "below" => format!("below {} {unit}", number("printed")?),
        "above" => format!("above {} {unit}", number("printed")?),
        "between" => format!("between {} and {} {unit}", number("low")?, number("high")?),
        "underdetermined" => format!("nothing can be computed; missing: {}", book.rich(text(&relation["missing"]))),
        "as_stated" => "an input of the paper, not a result".to_owned(),
        _ => "a statement that holds or not".to_owned(),
    })
}

fn computed(value: &Value, of: &str) -> String {
    match value {
        Value::Number(number) => format!("{} {}", number.as_f64().map_or_else(String::new, |value| digits(value, 5)), unit(of)).trim_end().to_owned(),
        Value::Bool(true) => "holds".to_owned(),
        Value::Bool(false) => "does not hold".to_owned(),
        _ => "nothing".to_owned(),
    }
}

/// The figure or quantity that shows a statement.
fn shown_by(book: &Book<'_>, id: &str) -> String {
    let link = |folder: &str, entry: &Value| format!("Shown by <a href=\"~/{folder}/{id}.html\">{}</a> · ", book.rich(text(&entry["title"])));
    let figure = book.figures().get(id).map(|(_, entry)| link("figures", entry));
    figure.or_else(|| book.quantities().get(id).map(|(_, entry)| link("docs/quantities", entry))).unwrap_or_default()
}

/// All statements in the order of the paper.
fn places(book: &Book<'_>, rows: &[&Value]) -> String {
    let line = |row: &&Value| format!("<li><a href=\"{}\">{}</a> {}</li>\n", audit_place(row), escaped(text(&row["place"])), book.verdict(row));
    let lines: String = rows.iter().map(line).collect();
    format!("<section id=\"places\"><h2>All statements, in the order of the ledger</h2>\n<ul class=\"places\">{lines}</ul></section>\n")
}
