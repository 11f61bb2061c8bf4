//! What all still pages are made of: a head with policy and canonical link, the way back, and parts that several of them have.

use crate::hash;
use crate::words::escaped;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The picture of a page in the size that chats and networks ask for.
pub(crate) const CARD: (u32, u32) = (1200, 630);

/// The style sheet of all still pages, after that of the live page, which neither loads it nor keeps it for later.
const STYLE: &str = "docs/still.css";
const STYLE_SOURCE: &str = "www/still/still.css";

/// A still page before its body. Links in the body begin with `~/`, the folder of the live page.
pub(crate) struct Sheet<'a> {
    /// Its folder below that of the live page, with a slash at its end.
    pub(crate) folder: &'a str,
    /// Its name in that folder.
    pub(crate) file: &'a str,
    /// Its title, without markup.
    pub(crate) title: &'a str,
    /// What it is about, without markup.
    pub(crate) description: &'a str,
    /// What a link to it shows: a file beside it.
    pub(crate) picture: Option<&'a str>,
    /// The one script it may have; empty for none.
    pub(crate) script: &'a str,
    /// Whether it leads to the search of the live page.
    pub(crate) searched: bool,
}

impl Sheet<'_> {
    /// The whole page. `address` is where the live page will stand; without it the canonical link stays relative.
    pub(crate) fn page(&self, address: &str, body: &str) -> String {
        let page = format!("{}<body>\n{}{body}</body>\n</html>\n", self.head(address), self.top());
        page.replace("=\"~/", &format!("=\"{}", "../".repeat(self.folder.matches('/').count())))
    }

    fn head(&self, address: &str) -> String {
        let Self { folder, file, script, .. } = self;
        let whole = |file: &str| escaped(&if address.is_empty() { file.to_owned() } else { format!("{address}{folder}{file}") });
        let policy = if script.is_empty() { String::new() } else { format!("script-src {}; ", hash::policy(script)) };
        let forms = if self.searched { "'self'" } else { "'none'" };
        let (title, description, own) = (escaped(self.title), escaped(self.description), whole(file));
        let picture = self.picture.map_or_else(String::new, |file| {
            let (width, height) = CARD;
            format!(
                "<meta property=\"og:image\" content=\"{}\">\n<meta property=\"og:image:type\" content=\"image/png\">\n\
                 <meta property=\"og:image:width\" content=\"{width}\">\n<meta property=\"og:image:height\" content=\"{height}\">\n\
                 <meta property=\"og:image:alt\" content=\"{title}\">\n<meta name=\"twitter:card\" content=\"summary_large_image\">\n",
                whole(file)
            )
        });
        let script = if script.is_empty() { String::new() } else { format!("<script>{script}</script>\n") };
        format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {policy}style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action {forms}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title} · Vitreous</title>\n<meta name=\"description\" content=\"{description}\">\n<link rel=\"canonical\" href=\"{own}\">\n\
             <meta property=\"og:type\" content=\"article\">\n<meta property=\"og:site_name\" content=\"Vitreous\">\n<meta property=\"og:title\" content=\"{title}\">\n\
             <meta property=\"og:description\" content=\"{description}\">\n<meta property=\"og:url\" content=\"{own}\">\n{picture}\
             <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"~/style.css\">\n<link rel=\"stylesheet\" href=\"~/{STYLE}\">\n{script}</head>\n",
        )
    }

    /// The way to the live page, to the lists, and to the search, which the live page answers; opened from a disk, it says that it
    /// needs a server, and the list of titles is the search.
    fn top(&self) -> String {
        let search = if self.searched {
            "<form class=\"search\" role=\"search\" action=\"~/index.html\" method=\"get\"><label class=\"visually-hidden\" for=\"search\">Search docs, figures, quantities, claims, terms</label>\
             <input id=\"search\" name=\"search\" type=\"search\" placeholder=\"Search: name, symbol, (27)\" autocomplete=\"off\" spellcheck=\"false\"></form>"
        } else {
            ""
        };
        format!(
            "<header class=\"top\"><p class=\"brand\"><a href=\"~/\" aria-label=\"Vitreous, home\">Vitreous</a></p>\
             <nav class=\"tabs\" aria-label=\"Pages\"><a href=\"~/docs/index.html\">Docs</a><a href=\"~/figures/index.html\">All figures</a><a href=\"~/docs/titles.html\">A to Z</a></nav>{search}</header>\n"
        )
    }
}

/// Writes the style sheet of still pages into the folder of the live page.
pub(crate) fn style(site: &Path) -> Result<()> {
    let path = site.join(STYLE);
    fs::create_dir_all(path.parent().context("no folder")?)?;
    fs::copy(STYLE_SOURCE, path).context(STYLE_SOURCE)?;
    Ok(())
}

/// A text of the catalogue; empty where there is none.
pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The entries of a list of the catalogue.
pub(crate) fn each(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// A map of the site for search engines, which knows only whole addresses.
pub(crate) fn map(address: &str, pages: &[String]) -> String {
    let urls: String = std::iter::once("")
        .chain(pages.iter().map(String::as_str))
        .map(|page| format!("<url><loc>{}</loc></url>\n", escaped(&format!("{address}{page}"))))
        .collect();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n")
}

#[cfg(test)]
mod tests {
    use super::{Sheet, map};

    #[test]
    fn links_are_relative_and_the_canonical_one_is_whole_where_the_address_is_known() {
        let sheet = Sheet { folder: "docs/audit/", file: "x.html", title: "X & Y", description: "About", picture: None, script: "", searched: true };
        let page = |address: &str| sheet.page(address, "<a href=\"~/figures/a.html\">a</a>");
        assert!(page("").contains("<a href=\"../../figures/a.html\">") && page("").contains("<link rel=\"canonical\" href=\"x.html\">"));
        assert!(page("https://e.org/v/").contains("<link rel=\"canonical\" href=\"https://e.org/v/docs/audit/x.html\">"));
        // chats take whole addresses only
        let still = Sheet { folder: "figures/", file: "y.html", picture: Some("y.png"), searched: false, ..sheet };
        let shown = still.page("https://e.org/v/", "");
        assert!(
            shown.contains("og:url\" content=\"https://e.org/v/figures/y.html\"") && shown.contains("og:image\" content=\"https://e.org/v/figures/y.png\"")
        );
        assert!(page("").contains("<title>X &amp; Y · Vitreous</title>") && !page("").contains("~/"));
        let map = map("https://e.org/v/", &["docs/index.html".to_owned()]);
        assert!(map.contains("<loc>https://e.org/v/</loc>") && map.contains("<loc>https://e.org/v/docs/index.html</loc>"));
    }
}
