//! A still page a figure, beside the live page: what a link to it shows in a chat, what a search engine finds, and what a reader
//! without JavaScript or WebAssembly sees. `figures/index.html` lists them.

use crate::book::Book;
use crate::data::Room;
use crate::need::command_line;
use crate::raster::Raster;
use crate::sheet::{CARD, Sheet, each, text};
use crate::step::run;
use crate::words::escaped;
use anyhow::{Context, Result, anyhow};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The drawing, in CSS pixels.
pub(crate) const DRAWN: (u32, u32) = (800, 420);

/// Where the pages lie in the site.
const FOLDER: &str = "figures/";

/// A link with settings behind the address of a still page leads on to the live figure with these settings.
const LEAD_ON: &str = "if (/^#v=\\d/.test(location.hash)) location.replace('../' + location.hash);";

/// A figure, described, drawn and computed.
struct Still<'a> {
    room: &'a Room,
    id: &'a str,
    entry: &'a Value,
    drawing: String,
    answer: Value,
}

/// Writes `figures/` into the folder of the page, and answers with the names of its pages. `address` is where the page will stand;
/// without it links stay relative.
pub(crate) fn write(book: &Book<'_>, site: &Path, work: &Path, address: &str) -> Result<Vec<String>> {
    let folder = site.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let all: Vec<(&Room, &Value)> =
        book.data.rooms.iter().flat_map(|room| room.words["figures"].as_array().into_iter().flatten().map(move |entry| (room, entry))).collect();
    let stills = shared(all.len(), |k| all.get(k).context("no figure").and_then(|(room, entry)| still(room, entry, &folder)))?;
    let drawings: Vec<String> = stills.iter().map(|still| still.drawing.clone()).collect();
    let raster = Raster::of(&drawings, work)?;
    let sizes = shared(stills.len(), |k| {
        let still = stills.get(k).context("no figure")?;
        let png = raster.png(&still.drawing, CARD)?;
        fs::write(folder.join(format!("{}.png", still.id)), &png)?;
        let page = page(book, still, address)?;
        fs::write(folder.join(format!("{}.html", still.id)), &page)?;
        Ok(png.len() + page.len() + still.drawing.len())
    })?;
    fs::write(folder.join("index.html"), list(book, &stills, address))?;
    println!("   {} pages, {} kB with their pictures", stills.len(), sizes.iter().sum::<usize>() / 1000);
    Ok(stills.iter().map(|still| format!("{FOLDER}{}.html", still.id)).chain([format!("{FOLDER}index.html")]).collect())
}

/// The results for 0 to `count`, on all processors.
fn shared<T: Send>(count: usize, work: impl Fn(usize) -> Result<T> + Sync) -> Result<Vec<T>> {
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut done: Vec<(usize, Result<T>)> = std::thread::scope(|scope| {
        let worker = || {
            let mut own = Vec::new();
            loop {
                let k = next.fetch_add(1, Ordering::Relaxed);
                if k >= count {
                    return own;
                }
                own.push((k, work(k)));
            }
        };
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        running.into_iter().map(|thread| thread.join().map_err(|_| anyhow!("a thread stopped"))).collect::<Result<Vec<_>>>()
    })?
    .into_iter()
    .flatten()
    .collect();
    done.sort_by_key(|(k, _)| *k);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Draws and computes a figure; its drawings stay in the folder, light and dark.
fn still<'a>(room: &'a Room, entry: &'a Value, folder: &Path) -> Result<Still<'a>> {
    let id = entry["id"].as_str().context("a figure without an id")?;
    let (light, dark, data) = (folder.join(format!("{id}.svg")), folder.join(format!("{id}-dark.svg")), folder.join(format!("{id}.json")));
    let size = [("--width", DRAWN.0), ("--height", DRAWN.1)].map(|(name, value)| [name.to_owned(), value.to_string()]).concat();
    // computed once for both
    let mut figure = Command::new(command_line()?);
    run(figure.args(["figure", id]).args(&size).arg("--svg").arg(&light).arg("--dark").arg(&dark).arg("--json").arg(&data))?;
    let answer = serde_json::from_str(&fs::read_to_string(&data)?)?;
    fs::remove_file(&data)?;
    Ok(Still { room, id, entry, drawing: fs::read_to_string(&light)?, answer })
}

/// The page of one figure.
fn page(book: &Book<'_>, still: &Still<'_>, address: &str) -> Result<String> {
    let Still { room, id, entry, answer, .. } = still;
    let title = book.spoken(text(&entry["title"]))?;
    let (file, picture) = (format!("{id}.html"), format!("{id}.png"));
    let description = book.spoken(text(&entry["look"]))?;
    let sheet = Sheet { folder: FOLDER, file: &file, title: &title, description: &description, picture: Some(&picture), script: LEAD_ON, searched: false };
    let (width, height) = DRAWN;
    let notes: String = each(&answer["picture"]["notes"]).map(|note| format!("<li>{}</li>\n", book.rich(text(note)))).collect();
    let notes = if notes.is_empty() { notes } else { format!("<ul class=\"notes\">\n{notes}</ul>\n") };
    let beside: String = each(&answer["picture"]["tables"]).map(|one| table(one, book)).collect();
    let data: String = each(&answer["data_tables"]).map(|one| table(one, book)).collect();
    let params = book.inputs(&entry["params"], "Parameter");
    let params = if params.is_empty() { params } else { format!("<section><h2>Parameters</h2>\n{params}{}</section>\n", book.rules(entry)) };
    let body = format!(
        "<main class=\"still\">\n<article>\n<header><p class=\"quiet\">{}</p>\n<h1>{}</h1>\n<p class=\"look\">{}</p></header>\n\
         <p class=\"live\"><a href=\"~/#v=1&amp;figure={id}\">Open the live figure</a> and move its parameters.</p>\n\
         <figure><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Picture\"><picture><source srcset=\"{id}-dark.svg\" media=\"(prefers-color-scheme: dark)\">\
         <img src=\"{id}.svg\" width=\"{width}\" height=\"{height}\" alt=\"{}\"></picture></div>\n<figcaption>{}</figcaption></figure>\n{notes}{beside}\
         <section><h2>Equations and source</h2>\n{}{}</section>\n{params}{}{}{}\
         <section><h2>Values</h2>\n<p>{}</p>\n{data}</section>\n</article>\n</main>\n",
        room_link(room),
        book.rich(text(&entry["title"])),
        book.rich(text(&entry["look"])),
        escaped(&title),
        book.rich(text(&entry["caption"])),
        book.equations(entry)?,
        book.source(entry),
        book.presets(room, id, &format!("figure={id}")),
        drawn(book, entry),
        book.shown(id),
        book.rich(text(&answer["summary"])),
    );
    Ok(sheet.page(address, &body))
}

/// The theory of a figure; a comparison of several has no page of its own.
fn room_link(room: &Room) -> String {
    let title = escaped(text(&room.words["title"]));
    if room.ledger.is_some() { format!("<a href=\"~/docs/theories/{}.html\">{title}</a>", room.id) } else { title }
}

/// The quantities that a figure draws.
fn drawn(book: &Book<'_>, entry: &Value) -> String {
    let line = |id: &Value| {
        let (id, title) = (text(id), book.quantities().get(text(id)).map_or(text(id), |(_, quantity)| text(&quantity["title"])));
        format!("<li><a href=\"~/docs/quantities/{id}.html\">{}</a></li>\n", book.rich(title))
    };
    let lines: String = each(&entry["quantities"]).map(line).collect();
    if lines.is_empty() { lines } else { format!("<section><h2>Quantities that it draws</h2>\n<ul class=\"plain\">{lines}</ul></section>\n") }
}

/// A table of a picture.
fn table(table: &Value, book: &Book<'_>) -> String {
    let title = text(&table["title"]);
    let cells = |tag: &str, row: &Value| {
        each(row).map(|cell| format!("<{tag}>{}</{}>", book.rich(text(cell)), tag.split(' ').next().unwrap_or(tag))).collect::<String>()
    };
    let rows: String = each(&table["rows"]).map(|row| format!("<tr>{}</tr>\n", cells("td", row))).collect();
    let caption = if title.is_empty() { String::new() } else { format!("<caption>{}</caption>", book.rich(title)) };
    format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>{caption}<thead><tr>{}</tr></thead>\n<tbody>{rows}</tbody></table></div>\n",
        cells("th scope=\"col\"", &table["columns"])
    )
}

/// The list of all figures.
fn list(book: &Book<'_>, stills: &[Still<'_>], address: &str) -> String {
    let mut sections = String::new();
    for room in &book.data.rooms {
        let item = |still: &Still<'_>| {
            format!(
                "<li><a href=\"{}.html\">{}</a><p class=\"quiet\">{}</p></li>\n",
                still.id,
                book.rich(text(&still.entry["title"])),
                book.rich(text(&still.entry["look"]))
            )
        };
        let items: String = stills.iter().filter(|still| still.room.id == room.id).map(item).collect();
        if !items.is_empty() {
            sections.push_str(&format!("<section><h2>{}</h2>\n<ul>\n{items}</ul></section>\n", escaped(text(&room.words["title"]))));
        }
    }
    let description = format!("{} figures of glass and glass-forming liquids, each with its equations, its paper and its values.", stills.len());
    let sheet = Sheet { folder: FOLDER, file: "index.html", title: "All figures", description: &description, picture: None, script: "", searched: false };
    let body = format!(
        "<main class=\"still list\">\n<h1>All figures</h1>\n<p>A page a figure, to read and to send. Each leads to the live figure.</p>\n{sections}</main>\n"
    );
    sheet.page(address, &body)
}
