//! The page: modules bundled, then either a folder of files or one file with everything inside.

use crate::data::Data;
use crate::first::first;
use crate::step::{node, run};
use crate::wasm::Module;
use anyhow::{Context, Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::Write;
use std::num::NonZeroU64;
use std::path::Path;

const STYLE: &str = r#"<link rel="stylesheet" href="style.css">"#;
const SCRIPT: &str = r#"<script type="module" src="app.js"></script>"#;
const PRELOAD: &str = r#"<link rel="preload" href="vitreous.wasm" as="fetch" type="application/wasm" crossorigin="anonymous">"#;
const CHARSET: &str = r#"<meta charset="utf-8">"#;
const TITLE: &str = "<title>Vitreous</title>";
const VIEW: &str = r#"<div id="view"></div>"#;
const HOSTED_POLICY: &str = "default-src 'none'; script-src 'self' {early} 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
                             connect-src 'self'; worker-src 'self' blob:; frame-src 'self'; base-uri 'none'; form-action 'none'";

/// The short scripts inside the page, without their comments; those of the hosted page ask for files too.
fn early(parts: &Parts<'_>, hosted: bool) -> Result<String> {
    let ids: Vec<&str> = parts.data.rooms.iter().map(|room| room.id.as_str()).collect();
    let mut text = fs::read_to_string("www/early.js")?;
    if hosted {
        text.push_str(&replaced(&fs::read_to_string("www/preload.js")?, "ROOMS", &json!(ids).to_string())?);
    }
    Ok(text.lines().filter(|line| !line.starts_with("//")).collect::<Vec<_>>().join("\n"))
}

/// What a script imports at its start, as lines that ask for it.
fn imports(script: &Path) -> Result<String> {
    let text = fs::read_to_string(script)?;
    let names = text.split("from\"./").skip(1).filter_map(|rest| rest.split('"').next());
    Ok(names.map(|name| format!("<link rel=\"modulepreload\" href=\"{name}\">\n")).collect())
}

/// The page with its short scripts in its head and the first figure in its view.
fn with_first(page: &str, early: &str, first: &str) -> Result<String> {
    let page = replaced(page, VIEW, &format!("<div id=\"view\">{first}</div>"))?;
    replaced(&page, TITLE, &format!("<script>{early}</script>\n{TITLE}"))
}

/// Compressed as a server would send it.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// For the one file: as small as gzip can be, in letters.
fn packed(bytes: &[u8], dev: bool) -> Result<String> {
    if dev {
        return Ok(STANDARD.encode(gzip(bytes)?));
    }
    let mut out = Vec::new();
    let effort = zopfli::Options { iteration_count: NonZeroU64::MIN.saturating_add(4), ..zopfli::Options::default() };
    zopfli::compress(effort, zopfli::Format::Gzip, bytes, &mut out)?;
    Ok(STANDARD.encode(out))
}

/// Bundles `entry` into `out`; `built` is what the page knows about its own build.
///
/// In a folder of files, what a first look does not need becomes files of its own; in one file all is one script.
fn bundle(entry: &str, built: &Value, out: &Path, dev: bool, split: bool) -> Result<()> {
    let folder = out.parent().context("no folder")?;
    fs::create_dir_all(folder)?;
    let module = std::path::absolute(out.with_extension("built.mjs"))?;
    fs::write(&module, format!("export const built = {built};\n"))?;
    let options = json!({
        "entryPoints": [{ "in": entry, "out": out.file_stem().and_then(|stem| stem.to_str()) }],
        "outdir": folder,
        "splitting": split,
        // beside the script, so that addresses relative to it stay right
        "chunkNames": "part-[name]-[hash]",
        "bundle": true,
        "format": "esm",
        "target": "es2022",
        "charset": "utf8",
        "minify": !dev,
        "legalComments": "none",
        "logLevel": "warning",
        "alias": { "vitreous-built": module },
    });
    run(&mut node(&["xtask/bundle.mjs", &options.to_string()]))
}

/// The parts of the style sheet, as one.
fn style(out: &Path, dev: bool) -> Result<()> {
    let options = json!({ "entryPoints": ["www/style.css"], "outfile": out, "bundle": true, "charset": "utf8", "minify": !dev, "logLevel": "warning" });
    run(&mut node(&["xtask/bundle.mjs", &options.to_string()]))
}

/// What goes into both forms.
pub(crate) struct Parts<'a> {
    /// Glue, module and rooms.
    pub(crate) module: &'a Module,
    /// What a person reads.
    pub(crate) data: &'a Data,
    /// Quick and unoptimised.
    pub(crate) dev: bool,
}

impl Parts<'_> {
    fn built(&self) -> Value {
        json!({ "version": self.data.version, "index": self.data.index() })
    }
}

/// Writes `pkg/built/`: the module, its rooms and their data for the npm package, and for the page, which is bundled from it.
pub(crate) fn package(parts: &Parts<'_>) -> Result<()> {
    let built = Path::new("pkg/built");
    if built.exists() {
        fs::remove_dir_all(built)?;
    }
    copy_rooms(parts, built)?;
    for name in ["vitreous.js", "parts.js"] {
        fs::copy(parts.module.folder.join(name), built.join(name))?;
    }
    parts.data.write_modules(built)
}

/// Copies module and rooms into a folder.
fn copy_rooms(parts: &Parts<'_>, folder: &Path) -> Result<()> {
    let rooms = folder.join("rooms");
    parts.data.write(&rooms)?;
    fs::copy(parts.module.folder.join("vitreous.wasm"), folder.join("vitreous.wasm"))?;
    for room in &parts.module.rooms {
        let file = format!("{room}.wasm");
        fs::copy(parts.module.folder.join("rooms").join(&file), rooms.join(&file))?;
    }
    Ok(())
}

/// Writes `dist/site/`: static files for any folder of any server.
pub(crate) fn site(parts: &Parts<'_>) -> Result<()> {
    let site = Path::new("dist/site");
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    fs::create_dir_all(site)?;
    bundle("www/main.js", &parts.built(), &site.join("app.js"), parts.dev, true)?;
    bundle("www/worker.js", &json!({}), &site.join("worker.js"), parts.dev, false)?;
    bundle("pkg/vitreous-figure.js", &json!({}), &site.join("vitreous-figure.js"), parts.dev, false)?;
    for name in ["app", "worker", "vitreous-figure"] {
        fs::remove_file(site.join(name).with_extension("built.mjs"))?;
    }
    style(&site.join("style.css"), parts.dev)?;
    // a script for other pages: it stays as it is written
    fs::copy("pkg/vitreous-frame.js", site.join("vitreous-frame.js"))?;
    copy_rooms(parts, site)?;
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
            let early = early(parts, true)?;
            let mut page = with_policy(&fs::read_to_string(&path)?, &HOSTED_POLICY.replace("{early}", &hash(&early)))?;
            if page.contains(VIEW) {
                page = with_first(&page, &early, &first(parts.data, Some(site))?)?;
                // what the script imports and the module are asked for at once, not after the script has run
                page = replaced(&page, SCRIPT, &format!("{}{PRELOAD}\n{SCRIPT}", imports(&site.join("app.js"))?))?;
            }
            fs::write(site.join(name), page)?;
        }
    }
    Ok(())
}

/// Writes `dist/vitreous.html`: one file that asks for nothing.
pub(crate) fn single_file(parts: &Parts<'_>) -> Result<()> {
    let work = parts.module.folder.join("single");
    let worker = work.join("worker.js");
    bundle("www/worker.js", &json!({}), &worker, parts.dev, false)?;
    let mut built = parts.built();
    built["worker"] = fs::read_to_string(&worker)?.into();
    let app = work.join("app.js");
    bundle("www/main.js", &built, &app, parts.dev, false)?;
    // inside a script element nothing may look like its end
    let script = fs::read_to_string(&app)?.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    let out = work.join("style.css");
    style(&out, parts.dev)?;
    let style = fs::read_to_string(&out)?.replace("</style", "<\\/style");
    if style.contains("url(") && !style.contains("url(data:") && !style.contains("url(\"data:") {
        bail!("www/style.css refers to another file; the one file can hold none");
    }
    let early = early(parts, false)?;
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'",
        hash(&early),
        hash(&script),
        hash(&style)
    );
    let page = with_policy(&fs::read_to_string("www/index.html").context("www/index.html")?, &policy)?;
    let page = replaced(&page, STYLE, &format!("<style>{style}</style>"))?;
    let page = replaced(&page, SCRIPT, "")?;
    let page = with_first(&page, &early, &first(parts.data, None)?)?;
    let end = format!("{}<script type=\"module\">{script}</script>\n</body>", packed_files(parts)?);
    let page = replaced(&page, "</body>", &end)?;
    fs::create_dir_all("dist")?;
    fs::write("dist/vitreous.html", page)?;
    // the address to embed stands beside the page
    fs::copy("dist/vitreous.html", "dist/site/vitreous.html")?;
    Ok(())
}

/// Every file of module and rooms as an element that holds it packed: the browser reads over it, and only what is asked for
/// is unpacked.
fn packed_files(parts: &Parts<'_>) -> Result<String> {
    let folder = Path::new("pkg/built");
    let mut names = vec!["vitreous.wasm".to_owned()];
    for entry in fs::read_dir(folder.join("rooms"))? {
        names.push(format!("rooms/{}", entry?.file_name().to_string_lossy()));
    }
    names.sort();
    let mut elements = String::new();
    for name in names {
        let bytes = packed(&fs::read(folder.join(&name))?, parts.dev)?;
        elements.push_str(&format!("<script type=\"application/octet-stream\" id=\"packed {name}\">{bytes}</script>\n"));
    }
    Ok(elements)
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

fn with_policy(page: &str, policy: &str) -> Result<String> {
    replaced(page, CHARSET, &format!("{CHARSET}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"))
}

fn replaced(page: &str, from: &str, to: &str) -> Result<String> {
    match page.matches(from).count() {
        1 => Ok(page.replacen(from, to, 1)),
        count => bail!("{from} must stand there exactly once, it stands there {count} times"),
    }
}
