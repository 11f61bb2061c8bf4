//! The page: modules bundled, then either a folder of files or one file with everything inside.

use crate::data::Data;
use crate::early::{early, rooms};
use crate::first::first;
use crate::font;
use crate::hash;
use crate::lectures;
use crate::licences;
use crate::linking;
use crate::need::TARGET;
use crate::offline;
use crate::packed::{self, Packed};
use crate::step::{node, run};
use crate::tables;
use crate::wasm::Module;
use crate::words::escaped;
use anyhow::{Context, Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const STYLE: &str = r#"<link rel="stylesheet" href="style.css">"#;
const SCRIPT: &str = r#"<script type="module" src="app.js"></script>"#;
const PRELOAD: &str = r#"<link rel="preload" href="vitreous.wasm" as="fetch" type="application/wasm" crossorigin="anonymous">"#;
const CHARSET: &str = r#"<meta charset="utf-8">"#;
const TITLE: &str = "<title>Vitreous</title>";
const VIEW: &str = r#"<div id="view"></div>"#;
const NO_SCRIPT: &str = "</p></noscript>";
const FOOT: &str = "</p></footer>";
const HOSTED_POLICY: &str = "default-src 'none'; script-src 'self' {early} 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
                             font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self' blob:; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types vitreous";

/// What a script imports at its start, as lines that ask for it.
fn imports(script: &Path) -> Result<String> {
    let text = fs::read_to_string(script)?;
    let names = text.split("from\"./").skip(1).filter_map(|rest| rest.split('"').next());
    Ok(names.map(|name| format!("<link rel=\"modulepreload\" href=\"{name}\">\n")).collect())
}

/// The page with its short scripts in its head and the first figure in its view.
fn with_first(page: &str, rooms: &str, early: &str, first: &str) -> Result<String> {
    let page = replaced(page, VIEW, &format!("<div id=\"view\">{first}</div>"))?;
    replaced(&page, TITLE, &format!("{rooms}<script>{early}</script>\n{TITLE}"))
}

/// What a bundle is made for.
#[derive(Clone, Copy)]
enum Shape<'a> {
    /// One module.
    Whole,
    /// A module, and files of its own for what a first look does not need; with the text of its own `parts.js`.
    Split(&'a str),
    /// A script without `type="module"`, which works on pages opened from a disk, and in their workers, too.
    Classic,
}

/// Bundles `entry` into `out`; `built` is what the page knows about its own build.
fn bundle(entry: &str, built: &Value, out: &Path, dev: bool, shape: Shape<'_>) -> Result<()> {
    let folder = out.parent().context("no folder")?;
    fs::create_dir_all(folder)?;
    let module = std::path::absolute(out.with_extension("built.mjs"))?;
    // only the one file holds something that is packed as a whole
    let unpacking = if matches!(shape, Shape::Whole) { "export { decompress } from 'fzstd';" } else { "export const decompress = undefined;" };
    fs::write(&module, format!("export const built = {built};\n{unpacking}\n"))?;
    let options = json!({
        "entryPoints": [{ "in": entry, "out": out.file_stem().and_then(|stem| stem.to_str()) }],
        "outdir": folder,
        "splitting": matches!(shape, Shape::Split(_)),
        "parts": if let Shape::Split(parts) = shape { Some(parts) } else { None },
        // beside the script, so that addresses relative to it stay right
        "chunkNames": "part-[name]-[hash]",
        "bundle": true,
        "format": if matches!(shape, Shape::Classic) { "iife" } else { "esm" },
        "target": "es2022",
        // read in the encoding of its page, which may name none
        "charset": if matches!(shape, Shape::Classic) { "ascii" } else { "utf8" },
        "minify": !dev,
        "legalComments": "none",
        "logLevel": "warning",
        "alias": { "vitreous-built": module },
    });
    run(&mut node(&["xtask/bundle.mjs", &options.to_string()]))
}

/// The parts of the style sheet, as one.
fn style(out: &Path, dev: bool) -> Result<()> {
    let options = json!({
        "entryPoints": ["www/style.css"],
        "outfile": out,
        "bundle": true,
        // made by this build, beside the style sheet or inside it
        "external": [font::FILE],
        "charset": "utf8",
        "minify": !dev,
        "logLevel": "warning",
    });
    run(&mut node(&["xtask/bundle.mjs", &options.to_string()]))
}

/// What goes into both forms.
pub(crate) struct Parts<'a> {
    /// Glue, module and rooms.
    pub(crate) module: &'a Module,
    /// What a person reads.
    pub(crate) data: &'a Data,
    /// The font of the formulas, as WOFF2.
    pub(crate) font: &'a [u8],
    /// Quick and unoptimised.
    pub(crate) dev: bool,
}

impl Parts<'_> {
    /// Where the scripts with everything inside are made.
    fn inside(&self) -> PathBuf {
        self.module.folder.join("inside")
    }

    /// `site` holds the scripts that other pages load.
    fn built(&self, site: &Path) -> Result<Value> {
        let mut sizes = BTreeMap::new();
        for entry in fs::read_dir(self.inside())? {
            let entry = entry?;
            sizes.insert(entry.file_name().to_string_lossy().into_owned(), entry.metadata()?.len());
        }
        Ok(json!({ "inside": sizes, "version": self.data.version, "index": self.data.index(), "lead": self.data.lead(), "integrity": hash::integrity(site)? }))
    }
}

/// Writes `pkg/built/`: the module, its rooms and their data for the npm package, and for the page, which is bundled from it.
pub(crate) fn package(parts: &Parts<'_>) -> Result<()> {
    let built = Path::new("pkg/built");
    if built.exists() {
        fs::remove_dir_all(built)?;
    }
    copy_rooms(parts, built)?;
    fs::copy(parts.module.folder.join("vitreous.js"), built.join("vitreous.js"))?;
    linking::write(parts.module, parts.data, built)?;
    licences::write(Path::new("pkg"), TARGET, "")?;
    parts.data.write_modules(built)
}

/// Copies module and rooms into a folder.
fn copy_rooms(parts: &Parts<'_>, folder: &Path) -> Result<()> {
    let rooms = folder.join("rooms");
    parts.data.write(&rooms)?;
    fs::copy(parts.module.folder.join("vitreous.wasm"), folder.join("vitreous.wasm"))?;
    for file in parts.module.files() {
        let file = format!("{file}.wasm");
        fs::copy(parts.module.folder.join("rooms").join(&file), rooms.join(&file))?;
    }
    Ok(())
}

/// The page with its way to the still pages of the figures, which a reader without scripts needs, and with what a link to it
/// shows in a chat.
fn with_stills(page: &str, data: &Data, address: &str) -> Result<String> {
    let lead = data.lead();
    let picture = format!("{address}figures/{}.png", lead["figure"].as_str().unwrap_or_default());
    let question = escaped(lead["question"].as_str().unwrap_or_default());
    let own = if address.is_empty() {
        String::new()
    } else {
        let address = escaped(address);
        format!("\n<link rel=\"canonical\" href=\"{address}\">\n<meta property=\"og:url\" content=\"{address}\">")
    };
    let shown = format!(
        "{TITLE}{own}\n<meta property=\"og:title\" content=\"Vitreous: {question}\">\n<meta property=\"og:image\" content=\"{}\">\n<meta name=\"twitter:card\" content=\"summary_large_image\">",
        escaped(&picture)
    );
    let page = replaced(page, TITLE, &shown)?;
    let page = replaced(&page, NO_SCRIPT, &format!("<a href=\"figures/index.html\">{{stills.instead}}</a>{NO_SCRIPT}"))?;
    let link = |folder: &str, key: &str| format!(" · <a href=\"{folder}/index.html\" data-t=\"{key}\">{{{key}}}</a>");
    replaced(&page, FOOT, &format!("{}{}{FOOT}", link("figures", "foot.stills"), link("docs", "foot.docs")))
}

/// Writes `dist/site/`: static files for any folder of any server.
pub(crate) fn site(parts: &Parts<'_>, address: &str) -> Result<()> {
    let site = Path::new("dist/site");
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    fs::create_dir_all(site)?;
    bundle("pkg/vitreous-figure.js", &json!({}), &site.join("vitreous-figure.js"), parts.dev, Shape::Whole)?;
    bundle("pkg/vitreous-frame.js", &json!({}), &site.join("vitreous-frame.js"), parts.dev, Shape::Classic)?;
    bundle("www/main.js", &parts.built(site)?, &site.join("app.js"), parts.dev, Shape::Split(&linking::in_page(parts.module)))?;
    bundle("www/worker.js", &json!({}), &site.join("worker.js"), parts.dev, Shape::Whole)?;
    for name in ["app", "worker", "vitreous-figure", "vitreous-frame"] {
        fs::remove_file(site.join(name).with_extension("built.mjs"))?;
    }
    style(&site.join("style.css"), parts.dev)?;
    fs::write(site.join(font::FILE), parts.font)?;
    fs::copy(font::LICENCE, site.join(font::LICENCE_FILE))?;
    copy_rooms(parts, site)?;
    licences::write(site, TARGET, ".txt")?;
    lectures::write(site)?;
    tables::write(site)?;
    for entry in fs::read_dir("www")? {
        let path = entry?.path();
        let extension = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        if let Some(name) = path.file_name()
            && !matches!(extension, "js" | "html" | "")
            && name != "style.css"
        {
            fs::copy(&path, site.join(name))?;
        }
    }
    for entry in fs::read_dir("www")? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "html")
            && let Some(name) = path.file_name()
        {
            let early = early(Some(&parts.data.lead_figure()?))?;
            let mut page = with_policy(&fs::read_to_string(&path)?, &HOSTED_POLICY.replace("{early}", &hash::policy(&early)))?;
            if page.contains(VIEW) {
                page = tables::filled(&with_stills(&page, parts.data, address)?, "page")?;
                page = with_first(&page, &rooms(parts.module, parts.data)?, &early, &first(parts.data, Some(site))?)?;
                // what the script imports and the module are asked for at once, not after the script has run
                page = replaced(&page, SCRIPT, &format!("{}{PRELOAD}\n{SCRIPT}", imports(&site.join("app.js"))?))?;
                page = replaced(&page, STYLE, &format!("{STYLE}\n{}", offline::MANIFEST))?;
            }
            fs::write(site.join(name), page)?;
        }
    }
    // for taking away: the page keeps none of them for itself
    for entry in fs::read_dir(parts.inside())? {
        let entry = entry?;
        fs::copy(entry.path(), site.join(entry.file_name()))?;
    }
    Ok(())
}

/// The element with everything inside, for notes that are opened from the disk: for the figures of all rooms, and for those of one
/// room each, which is smaller. They are copied into the site when that is done.
pub(crate) fn figures_inside(parts: &Parts<'_>, packed: &Packed) -> Result<()> {
    let work = parts.inside();
    if work.exists() {
        fs::remove_dir_all(&work)?;
    }
    let rooms: Vec<&str> = parts.data.rooms.iter().map(|room| room.id.as_str()).collect();
    let shares = rooms.iter().map(|room| (format!("vitreous-figures-{room}.js"), vec![*room]));
    for (name, rooms) in std::iter::once(("vitreous-figures.js".to_owned(), rooms.clone())).chain(shares) {
        let out = work.join(&name);
        bundle("www/figures-inside.js", &json!({ "packed": packed.of_figures(parts.module, parts.data, &rooms)? }), &out, parts.dev, Shape::Classic)?;
        fs::remove_file(out.with_extension("built.mjs"))?;
    }
    Ok(())
}

/// Writes `dist/vitreous.html`: one file that asks for nothing.
pub(crate) fn single_file(parts: &Parts<'_>, packed: &Packed) -> Result<()> {
    let work = parts.module.folder.join("single");
    let worker = work.join("worker.js");
    bundle("www/worker.js", &json!({}), &worker, parts.dev, Shape::Classic)?;
    let mut built = parts.built(Path::new("dist/site"))?;
    built["worker"] = fs::read_to_string(&worker)?.into();
    let app = work.join("app.js");
    bundle("www/main.js", &built, &app, parts.dev, Shape::Whole)?;
    let script = fs::read_to_string(&app)?;
    let opening = work.join("opening.js");
    bundle("www/one-file.js", &opening_words()?, &opening, parts.dev, Shape::Whole)?;
    // inside a script element nothing may look like its end
    let opening = fs::read_to_string(&opening)?.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    let out = work.join("style.css");
    style(&out, parts.dev)?;
    let style = fs::read_to_string(&out)?.replace("</style", "<\\/style");
    let style = replaced(&style, font::FILE, &format!("data:font/woff2;base64,{}", STANDARD.encode(parts.font)))?;
    if style.split("url(").skip(1).any(|url| !url.trim_start_matches('"').starts_with("data:")) {
        bail!("www/style.css refers to another file; the one file can hold none");
    }
    let early = early(None)?;
    let policy = format!(
        "default-src 'none'; script-src {} {} {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; font-src data:; worker-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types vitreous vitreous-start",
        hash::policy(&early),
        hash::policy(&opening),
        hash::policy(&script),
        hash::policy(&style)
    );
    let page = tables::filled(&fs::read_to_string("www/index.html").context("www/index.html")?, "page")?;
    let page = with_policy(&page, &policy)?;
    let page = replaced(&page, STYLE, &format!("<!-- {}\n\n{} -->\n<style>{style}</style>", font::CREDIT, packed::credit()?))?;
    let page = replaced(&page, SCRIPT, "")?;
    let page = with_first(&page, "", &early, &first(parts.data, None)?)?;
    let own = packed::element("app.js", &packed::packed(script.as_bytes(), parts.dev)?);
    let end = format!("{}{own}<script type=\"module\">{opening}</script>\n</body>", packed.elements(parts.module, parts.data)?);
    let page = replaced(&page, "</body>", &end)?;
    fs::create_dir_all("dist")?;
    fs::write("dist/vitreous.html", page)?;
    // the address to embed stands beside the page
    fs::copy("dist/vitreous.html", "dist/site/vitreous.html")?;
    Ok(())
}

/// What the start of the one file says where its script cannot be unpacked; the page says the same where its module cannot.
fn opening_words() -> Result<Value> {
    let table = tables::english("frame")?;
    Ok(json!({ "failed": table["failed"], "old": table["failed.old"], "reload": table["failed.reload"], "why": table["failed.why"] }))
}

fn with_policy(page: &str, policy: &str) -> Result<String> {
    replaced(page, CHARSET, &format!("{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"))
}

pub(crate) fn replaced(page: &str, from: &str, to: &str) -> Result<String> {
    match page.matches(from).count() {
        1 => Ok(page.replacen(from, to, 1)),
        count => bail!("{from} must stand there exactly once, it stands there {count} times"),
    }
}
