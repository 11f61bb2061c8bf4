//! A figure of a lecture in the form of a tool: the element with its script, or a frame.

use super::tool::Tool;
use super::{Failure, refused_at};
use crate::answer::link;
use crate::describe;
use crate::describe::Figure;
use crate::lecture::{FigureBlock, shown};
use crate::picture::escaped;
use form_urlencoded::byte_serialize;

/// A figure in the form of a tool. `source` is what the file of the lecture has in its place.
///
/// # Errors
/// Naming a figure that is refused, and its line.
pub(super) fn form(tool: Tool, block: &FigureBlock, line: usize, base: &str, source: &str) -> Result<String, Failure> {
    Ok(match tool {
        Tool::MkDocs => element(block, line, base, plainly)?,
        Tool::Sphinx => format!("```{{raw}} html\n{}\n```", element(block, line, base, plainly)?),
        Tool::Quarto => format!("```{{=html}}\n{}\n```", element(block, line, base, plainly)?),
        Tool::JupyterBook => frame(block, line, base, source)?,
        Tool::Reveal => format!("<section>\n{}\n</section>", element(block, line, base, on_a_slide)?),
    })
}

/// The values of a figure as a link has them, and how it is shown.
fn given(block: &FigureBlock, line: usize) -> Result<(&'static Figure, String, impl Fn(&str) -> String), Failure> {
    let (figure, inputs) = shown(block).map_err(|error| refused_at(line, error))?;
    let address = link(figure, &inputs);
    // what follows version and figure are the parameters; a preset has become its values
    let values = address.splitn(3, '&').nth(2).unwrap_or_default().to_owned();
    let view = |name: &str| block.reference.view.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default();
    Ok((figure, values, view))
}

/// The element that shows a figure, with the script that knows it; `more` holds attributes that a tool wants.
fn element(block: &FigureBlock, line: usize, base: &str, more: fn(&Figure, &FigureBlock) -> String) -> Result<String, Failure> {
    let (figure, values, view) = given(block, line)?;
    let controls = if block.controls.iter().any(|name| name == "1") { "controls".to_owned() } else { block.controls.join(" ") };
    let attributes = [
        ("figure", figure.id.to_owned()),
        ("params", values),
        ("zoom", view("zoom")),
        ("axes", view("axes")),
        ("points", view("points")),
        ("theme", view("theme")),
        ("controls", controls),
        ("page", base.to_owned()),
    ];
    let written: String = attributes.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
    let shown = format!(
        "<script type=\"module\" src=\"{}vitreous-figure.js\"></script>\n<vitreous-figure{written}{}></vitreous-figure>",
        escaped(base),
        more(figure, block)
    );
    Ok(match block.caption_html.as_str() {
        "" => shown,
        caption => format!("<figure>\n{shown}\n<figcaption>{caption}</figcaption>\n</figure>"),
    })
}

fn plainly(_: &Figure, _: &FigureBlock) -> String {
    String::new()
}

/// The frame of the page in one file, which Jupyter Book 1 and 2 both keep: of a raw block Jupyter Book 2 shows the text. The
/// caption is Markdown below it, as its formulas are typeset there only.
fn frame(block: &FigureBlock, line: usize, base: &str, source: &str) -> Result<String, Failure> {
    let (figure, values, view) = given(block, line)?;
    let controls = if block.controls.is_empty() { "0".to_owned() } else { block.controls.join("%2C") };
    let pair = |name: &str| {
        Some(view(name))
            .filter(|value| !value.is_empty())
            .map(|value| ["&", name, "="].into_iter().chain(byte_serialize(value.as_bytes())).collect::<String>())
            .unwrap_or_default()
    };
    let values = if values.is_empty() { values } else { format!("&{values}") };
    let shown = [pair("theme"), values, pair("zoom"), pair("axes"), pair("points")].concat();
    let address = format!("{base}vitreous.html#embed=1&controls={controls}&v=1&figure={}{shown}", figure.id);
    let frame = format!(
        "<script src=\"{}vitreous-frame.js\"></script>\n<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" sandbox=\"allow-scripts\" loading=\"lazy\"></iframe>",
        escaped(base),
        escaped(&address),
        escaped(figure.title),
        520 + below(figure, block)
    );
    Ok(match caption(block, source) {
        caption if caption.is_empty() => frame,
        caption => format!("{frame}\n\n{caption}"),
    })
}

/// The caption as Markdown, on one line and slanted where nothing in it is.
fn caption(block: &FigureBlock, source: &str) -> String {
    let written = source.strip_prefix('!').unwrap_or(source);
    let inside =
        written.strip_prefix('[').filter(|rest| !rest.starts_with(['!', '[']) && !block.caption.is_empty()).and_then(|rest| Some(&rest[..rest.rfind("](")?]));
    let caption =
        inside.map_or_else(|| escaped(&block.caption), |inside| inside.lines().map(|line| line.trim_start_matches(['>', ' '])).collect::<Vec<_>>().join(" "));
    if caption.is_empty() || caption.contains(['*', '_', '`']) { caption } else { format!("*{caption}*") }
}

/// The height that controls take below a figure: two stand in a row.
fn below(figure: &Figure, block: &FigureBlock) -> usize {
    let is_shown = |name: &str| block.controls.iter().any(|control| control == "1" || control == name);
    let controls = figure.params.iter().filter(|param| is_shown(param.name));
    let controls: Vec<usize> = controls.map(|param| if matches!(param.kind, describe::Kind::List { .. }) { 100 } else { 60 }).collect();
    controls.chunks(2).filter_map(|row| row.iter().max()).sum()
}

/// The height that a slide of 700 leaves to a figure: the rest is its source, its controls and its caption.
fn on_a_slide(figure: &Figure, block: &FigureBlock) -> String {
    let lines = block.caption.chars().count().div_ceil(70);
    format!(" height=\"{}\" text-scale=\"1.3\"", 630_usize.saturating_sub(below(figure, block) + 35 * lines).max(240))
}
