//! A still page a figure, beside the live page: what a link to it shows in a chat, what a search engine finds, and what a reader
//! without JavaScript or WebAssembly sees. `figures/index.html` lists them.

use crate::data::{Data, Room};
use crate::hash;
use crate::need::command_line;
use crate::raster::Raster;
use crate::step::run;
use crate::words::{escaped, rich, spoken};
use anyhow::{Context, Result, anyhow};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The drawing, and its form as PNG in the size that chats and networks ask for.
const DRAWN: (u32, u32) = (800, 420);
const CARD: (u32, u32) = (1200, 630);

/// A link with settings behind the address of a still page leads on to the live figure with these settings.
const LEAD_ON: &str = "if (/^#v=\\d/.test(location.hash)) location.replace('../' + location.hash);";

/// How an entry stands to its paper, in words.
const STANDINGS: [(&str, &str); 6] = [
    ("as_printed", "As printed."),
    ("corrected", "Corrected."),
    ("our_closure", "Our assumption."),
    ("derived", "Derived."),
    ("as_stated", "As stated."),
    ("textbook", "Textbook law."),
];

/// A figure, described, drawn and computed.
struct Still<'a> {
    room: &'a Room,
    id: &'a str,
    entry: &'a Value,
    drawing: String,
    answer: Value,
}

/// Writes `figures/` into the folder of the page. `address` is where the page will stand; without it links stay relative, and
/// there is no map of the site, which knows only whole addresses.
pub(crate) fn write(data: &Data, site: &Path, work: &Path, address: &str) -> Result<()> {
    let folder = site.join("figures");
    fs::create_dir_all(&folder)?;
    let all: Vec<(&Room, &Value)> =
        data.rooms.iter().flat_map(|room| room.words["figures"].as_array().into_iter().flatten().map(move |entry| (room, entry))).collect();
    let stills = shared(all.len(), |k| all.get(k).context("no figure").and_then(|(room, entry)| still(room, entry, &folder)))?;
    let drawings: Vec<String> = stills.iter().map(|still| still.drawing.clone()).collect();
    let raster = Raster::of(&drawings, work)?;
    let sizes = shared(stills.len(), |k| {
        let still = stills.get(k).context("no figure")?;
        let png = raster.png(&still.drawing, CARD)?;
        fs::write(folder.join(format!("{}.png", still.id)), &png)?;
        let page = page(still, address)?;
        fs::write(folder.join(format!("{}.html", still.id)), &page)?;
        Ok(png.len() + page.len() + still.drawing.len())
    })?;
    fs::write(folder.join("index.html"), list(data, &stills, address)?)?;
    if !address.is_empty() {
        fs::write(site.join("sitemap.xml"), sitemap(address, stills.iter().map(|still| still.id)))?;
    }
    println!("   {} pages, {} kB with their pictures", stills.len(), sizes.iter().sum::<usize>() / 1000);
    Ok(())
}

/// The list of the pages for search engines.
fn sitemap<'a>(address: &str, ids: impl Iterator<Item = &'a str>) -> String {
    let urls: String = ids.map(|id| format!("<url><loc>{}</loc></url>\n", escaped(&format!("{address}figures/{id}.html")))).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n<url><loc>{}</loc></url>\n{urls}</urlset>\n",
        escaped(address)
    )
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
    let figure = || -> Result<Command> {
        let mut command = Command::new(command_line()?);
        command.args(["figure", id]).args(&size);
        Ok(command)
    };
    run(figure()?.arg("--svg").arg(&light).arg("--json").arg(&data))?;
    run(figure()?.args(["--theme", "dark", "--svg"]).arg(&dark))?;
    let answer = serde_json::from_str(&fs::read_to_string(&data)?)?;
    fs::remove_file(&data)?;
    Ok(Still { room, id, entry, drawing: fs::read_to_string(&light)?, answer })
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn each(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// What both kinds of page begin with: policy, title, and what other programs read.
fn head(title: &str, description: &str, own: &str, address: &str, picture: Option<&str>, script: &str) -> String {
    let whole = |file: &str| if address.is_empty() { file.to_owned() } else { format!("{address}figures/{file}") };
    let policy = if script.is_empty() { String::new() } else { format!("script-src {}; ", hash::policy(script)) };
    let (title, description) = (escaped(title), escaped(description));
    let picture = picture.map_or_else(String::new, |file| {
        let (width, height) = CARD;
        format!(
            "<meta property=\"og:image\" content=\"{}\">\n<meta property=\"og:image:type\" content=\"image/png\">\n\
             <meta property=\"og:image:width\" content=\"{width}\">\n<meta property=\"og:image:height\" content=\"{height}\">\n\
             <meta property=\"og:image:alt\" content=\"{title}\">\n<meta name=\"twitter:card\" content=\"summary_large_image\">\n",
            escaped(&whole(file))
        )
    });
    let script = if script.is_empty() { String::new() } else { format!("<script>{script}</script>\n") };
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {policy}style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title} · Vitreous</title>\n<meta name=\"description\" content=\"{description}\">\n<link rel=\"canonical\" href=\"{own_link}\">\n\
         <meta property=\"og:type\" content=\"article\">\n<meta property=\"og:site_name\" content=\"Vitreous\">\n<meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{description}\">\n<meta property=\"og:url\" content=\"{own_link}\">\n{picture}\
         <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"../style.css\">\n<link rel=\"stylesheet\" href=\"../figures.css\">\n{script}</head>\n",
        own_link = escaped(&whole(own)),
    )
}

/// The page of one figure.
fn page(still: &Still<'_>, address: &str) -> Result<String> {
    let Still { room, id, entry, answer, .. } = still;
    let html = |words: &str| rich(words, &room.equations);
    let title = spoken(text(&entry["title"]), &room.equations)?;
    let head = head(&title, &spoken(text(&entry["look"]), &room.equations)?, &format!("{id}.html"), address, Some(&format!("{id}.png")), LEAD_ON);
    let live = format!("../#v=1&amp;figure={id}");
    let (width, height) = DRAWN;
    let equations: String = each(&entry["equations"])
        .map(|equation| {
            let (tex, number) = (text(&equation["tex"]), escaped(text(&equation["number"])));
            let formula = room.equations.get(tex).and_then(Value::as_str).with_context(|| format!("{id}: {tex} was not typeset"))?;
            Ok(format!("<div class=\"equation\"><div class=\"formula\" tabindex=\"0\" role=\"group\" aria-label=\"Equation {number}\">{formula}</div><span class=\"number\">{number}</span></div>\n"))
        })
        .collect::<Result<_>>()?;
    let notes: String = each(&answer["picture"]["notes"]).map(|note| format!("<li>{}</li>\n", html(text(note)))).collect();
    let notes = if notes.is_empty() { notes } else { format!("<ul class=\"notes\">\n{notes}</ul>\n") };
    let beside: String = each(&answer["picture"]["tables"]).map(|one| table(one, &html)).collect();
    let data: String = each(&answer["data_tables"]).map(|one| table(one, &html)).collect();
    Ok(format!(
        "{head}<body>\n{}<main class=\"still\">\n<article>\n<header><p class=\"quiet\">{}</p>\n<h1>{}</h1>\n<p class=\"look\">{}</p></header>\n\
         <p class=\"live\"><a href=\"{live}\">Open the live figure</a> and move its parameters.</p>\n\
         <figure><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Picture\"><picture><source srcset=\"{id}-dark.svg\" media=\"(prefers-color-scheme: dark)\">\
         <img src=\"{id}.svg\" width=\"{width}\" height=\"{height}\" alt=\"{}\"></picture></div>\n<figcaption>{}</figcaption></figure>\n{notes}{beside}\
         <section><h2>Equations and source</h2>\n<div class=\"equations\">{equations}</div>\n{}</section>\n\
         <section><h2>Values</h2>\n<p>{}</p>\n{data}</section>\n</article>\n</main>\n</body>\n</html>\n",
        top(),
        escaped(text(&room.words["title"])),
        html(text(&entry["title"])),
        html(text(&entry["look"])),
        escaped(&title),
        html(text(&entry["caption"])),
        source(entry, room),
        html(text(&answer["summary"])),
    ))
}

fn top() -> &'static str {
    "<header class=\"top\"><p class=\"brand\"><a href=\"../\" aria-label=\"Vitreous, home\">Vitreous</a></p><nav class=\"tabs\" aria-label=\"Pages\"><a href=\"./\">All figures</a></nav></header>\n"
}

/// Paper, place in it, and how the figure stands to what is printed there.
fn source(entry: &Value, room: &Room) -> String {
    let Value::Object(provenance) = &entry["provenance"] else { return String::new() };
    let field = |name: &str| provenance.get(name).unwrap_or(&Value::Null);
    let (paper, standing) = (field("source"), field("standing"));
    let word = STANDINGS.iter().find(|(is, _)| *is == text(&standing["is"])).map_or("", |(_, word)| word);
    let full = escaped(text(&paper["full"]));
    let reference = match text(&paper["url"]) {
        "" => full,
        url => format!("<a href=\"{}\" rel=\"noopener\">{full}</a>", escaped(url)),
    };
    let why = rich(text(&standing["why"]), &room.equations);
    format!(
        "<div class=\"provenance\"><p><strong>{}, {}.</strong> {word} {why}</p>\n<p class=\"reference\">{reference}</p></div>\n",
        escaped(text(&paper["short"])),
        escaped(text(field("place")))
    )
}

/// A table of a picture.
fn table(table: &Value, html: &dyn Fn(&str) -> String) -> String {
    let title = text(&table["title"]);
    let cells =
        |tag: &str, row: &Value| each(row).map(|cell| format!("<{tag}>{}</{}>", html(text(cell)), tag.split(' ').next().unwrap_or(tag))).collect::<String>();
    let rows: String = each(&table["rows"]).map(|row| format!("<tr>{}</tr>\n", cells("td", row))).collect();
    let caption = if title.is_empty() { String::new() } else { format!("<caption>{}</caption>", html(title)) };
    format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>{caption}<thead><tr>{}</tr></thead>\n<tbody>{rows}</tbody></table></div>\n",
        cells("th scope=\"col\"", &table["columns"])
    )
}

/// The list of all figures.
fn list(data: &Data, stills: &[Still<'_>], address: &str) -> Result<String> {
    let mut sections = String::new();
    for room in &data.rooms {
        let mut items = String::new();
        for still in stills.iter().filter(|still| still.room.id == room.id) {
            let html = |words: &Value| rich(text(words), &room.equations);
            items.push_str(&format!(
                "<li><a href=\"{}.html\">{}</a><p class=\"quiet\">{}</p></li>\n",
                still.id,
                html(&still.entry["title"]),
                html(&still.entry["look"])
            ));
        }
        if !items.is_empty() {
            sections.push_str(&format!("<section><h2>{}</h2>\n<ul>\n{items}</ul></section>\n", escaped(text(&room.words["title"]))));
        }
    }
    let head = head(
        "All figures",
        &format!("{} figures of glass and glass-forming liquids, each with its equations, its paper and its values.", stills.len()),
        "index.html",
        address,
        None,
        "",
    );
    Ok(format!(
        "{head}<body>\n{}<main class=\"still list\">\n<h1>All figures</h1>\n<p>A page a figure, to read and to send. Each leads to the live figure.</p>\n{sections}</main>\n</body>\n</html>\n",
        top()
    ))
}

#[cfg(test)]
mod tests {
    use super::{head, sitemap};

    /// Chats and search engines take whole addresses only; a folder that may stand anywhere has none.
    #[test]
    fn links_are_whole_where_the_address_is_known_and_relative_elsewhere() {
        let page = |address: &str| head("A & B", "Of both", "x.y.html", address, Some("x.y.png"), "");
        let names = [("rel=\"canonical\" href", "x.y.html"), ("property=\"og:url\" content", "x.y.html"), ("property=\"og:image\" content", "x.y.png")];
        let (whole, relative) = (page("https://example.org/a/"), page(""));
        for (name, file) in names {
            assert!(whole.contains(&format!("{name}=\"https://example.org/a/figures/{file}\"")), "{name} in {whole}");
            assert!(relative.contains(&format!("{name}=\"{file}\"")), "{name} in {relative}");
        }
        assert!(whole.contains("content=\"A &amp; B\""));
        let map = sitemap("https://example.org/a/", ["x.y", "x.z"].into_iter());
        for file in ["", "figures/x.y.html", "figures/x.z.html"] {
            assert!(map.contains(&format!("<loc>https://example.org/a/{file}</loc>")), "{map}");
        }
    }
}
