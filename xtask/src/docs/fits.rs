//! What can be fitted to measured points, and the measured points that come with the page.

use super::Page;
use crate::book::Book;
use crate::sheet::{each, text};
use crate::words::{escaped, unit};
use anyhow::Result;
use serde_json::Value;

/// Every model with its free and its held parameters, and every set of points.
pub(super) fn page(book: &Book<'_>) -> Result<Page> {
    let models = &book.data.fits["models"];
    let mut body = String::from(
        "<p>A model says how one measured number follows from another. These are set beside measured points by <a href=\"~/#v=1&amp;view=data\"><i>Your data</i></a> and by <a href=\"~/docs/command-line.html#fit\"><code>vitreous fit</code></a>; <a href=\"~/docs/data.html\">data and fits</a> says how.</p>\n",
    );
    for model in each(models) {
        let id = text(&model["id"]);
        let names = |list: &Value| each(list).map(|one| named(book, one)).collect::<Vec<_>>().join(", ");
        let line = |name: &str, words: String| if words.is_empty() { words } else { format!("<div><dt>{name}</dt><dd>{words}</dd></div>\n") };
        let derived: Vec<String> = each(&model["derived"]).map(|one| named(book, one)).collect();
        body.push_str(&format!(
            "<section id=\"{id}\"><h2><a href=\"~/docs/quantities/{id}.html\">{}</a></h2>\n<dl>{}{}{}{}</dl>\n</section>\n",
            book.rich(text(&model["title"])),
            line("Measured", format!("{} over {}", named(book, &model["y"]), named(book, &model["x"]))),
            line("May be free", names(&model["free"])),
            line("Held", names(&model["held"])),
            line("Follows", derived.join(", "))
        ));
    }
    let sets: String = each(&book.data.fits["sets"])
        .map(|set| {
            // what was measured and where it was taken from; the file says more
            let comments = text(&set["text"]).lines().filter_map(|line| line.strip_prefix('#')).map(str::trim);
            let said: Vec<&str> = comments
                .enumerate()
                .filter(|(k, line)| *k == 0 || ["From:", "source:"].iter().any(|word| line.starts_with(word)))
                .map(|(_, line)| line)
                .collect();
            format!(
                "<tr><th scope=\"row\"><code>{}/{}.csv</code></th><td>{}</td></tr>\n",
                escaped(text(&set["kind"])),
                escaped(text(&set["name"])),
                escaped(&said.join(". "))
            )
        })
        .collect();
    body.push_str(&format!("<section id=\"points\"><h2>Measured points that come with the page</h2>\n<table class=\"facts\"><thead><tr><th scope=\"col\">File</th><th scope=\"col\">What it says of itself</th></tr></thead>\n<tbody>{sets}</tbody></table></section>\n"));
    Ok(Page {
        folder: super::FOLDER,
        name: "fits".to_owned(),
        title: "Models for a fit".to_owned(),
        heading: "Models for a fit".to_owned(),
        description: format!("{} models that can be fitted to measured points, with their free parameters.", each(models).count()),
        above: Vec::new(),
        body,
    })
}

/// An input, output or number that follows: symbol, name, unit.
fn named(book: &Book<'_>, one: &Value) -> String {
    let unit = match unit(text(&one["unit"])) {
        none if none.is_empty() => none,
        unit => format!(" ({unit})"),
    };
    format!("{} <code>{}</code>{unit}", book.symbol(text(&one["symbol"])), escaped(text(&one["name"]))).trim_start().to_owned()
}
