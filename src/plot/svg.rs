//! A picture as an SVG file.

use super::crisp::{Crisp, FINE, Hand, mark};
use super::sheet::Sheet;
use super::surface::Surface;
use super::text::{Level, NO_LETTERS, Table};
use super::walk::Walker;
use super::{Map, Memory, Options, check, lay_out};
use crate::error::Error;
use crate::numerics::decimal::decimal;
use crate::numerics::order::sorted_by;
use crate::picture::{Item, Picture, escaped, plain, words};
use plotters_svg::SVGBackend;
use std::fmt::Write as _;

/// plotters-svg divides font sizes by 1.24 and puts the baseline 0.76 font sizes below the top.
const HAND: Hand = Hand { top: 0.76, shrink: 1.24, marked: true, family: "Helvetica, Arial, sans-serif" };

/// A picture as SVG with real text, a title and a description, and where its panels are. Handles are left out.
///
/// # Errors
/// [`crate::error::ErrorKind::OutOfDomain`] naming the option: a size, ratio or view that cannot be drawn.
pub fn svg(picture: &Picture, options: &Options) -> Result<(String, Map), Error> {
    check(picture, options)?;
    let k = f64::from(FINE) * options.ratio;
    let size = ((options.width * k).round() as u32, (options.height * k).round() as u32);
    let mut drawn = String::new();
    let fonts = Table;
    let sheet = Sheet::new(options, &fonts, false);
    let map = lay_out(&sheet, picture, options, &mut Memory::default());
    let mut paper = SVGBackend::with_string(&mut drawn, size);
    let backend = Crisp::new(Surface::Paper(&mut paper), size, &fonts, HAND);
    let (walker, scene) = (Walker::new(backend, options.ratio, None), sheet.into_scene());
    walker.paint(&scene.ground)?;
    walker.paint(&scene.rest)?;
    walker.finish()?;
    drop(paper);
    Ok((finish(&drawn, size, picture, options), map))
}

/// Head with sizes in CSS pixels, title and description; marks of raised and lowered runs become tspans.
fn finish(drawn: &str, size: (u32, u32), picture: &Picture, options: &Options) -> String {
    let body = drawn.split_once('>').map_or(drawn, |(_, rest)| rest);
    let mut out = String::with_capacity(drawn.len() + 1024);
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" stroke-linejoin=\"round\" role=\"img\" aria-labelledby=\"title description\">",
        options.width, options.height, size.0, size.1
    );
    let titles: Vec<&str> = picture.panels.iter().map(|p| p.title.as_str()).filter(|t| !t.is_empty()).collect();
    let title = if options.title.is_empty() { titles.join("; ") } else { options.title.clone() };
    let _ = writeln!(out, "<title id=\"title\">{}</title>", safe(&words(if title.is_empty() { "Figure" } else { &title })));
    let _ = writeln!(out, "<desc id=\"description\">{}</desc>", safe(&words(&description(picture))));
    if !options.footer.is_empty() {
        let _ = writeln!(out, "<metadata>{}</metadata>", safe(&plain(&options.footer)));
    }
    // the size of the text that a line belongs to stands in the tag before it
    let mut points = 0.0;
    let k = f64::from(size.0) / options.width;
    let mut flat = Vec::new();
    for line in body.trim_start().split_inclusive('\n') {
        if let Some(given) = line.split_once("font-size=\"").and_then(|(_, rest)| decimal(rest.split('"').next()?)) {
            points = given;
        }
        if let Some(cell) = low(line, 4.0 * k) {
            flat.push(cell);
            continue;
        }
        together(&mut out, &mut flat);
        if line.contains(['\u{E000}', '\u{E001}', '\u{E002}']) { out.push_str(&spans(line, points)) } else { out.push_str(line) }
    }
    out
}

/// Colour and outline of a cell of a map: an opaque rectangle without a border, no higher than `tallest`; `None` for every
/// other line of a file, above all for the paper and the ground of a legend, which must stay below what follows them.
fn low(line: &str, tallest: f64) -> Option<(&str, String)> {
    let rest = line.strip_prefix("<rect ")?;
    let of = |name: &str| rest.split_once(name)?.1.split_once('"').map(|(value, _)| value);
    let plain = of("opacity=\"")? == "1" && of("stroke=\"")? == "none" && decimal(of("height=\"")?).is_some_and(|height| height <= tallest);
    let [x, y, width, height] = [of("x=\"")?, of("y=\"")?, of("width=\"")?, of("height=\"")?];
    Some((of("fill=\"")?, format!("M{x} {y}h{width}v{height}h-{width}z"))).filter(|_| plain)
}

/// Writes down rectangles that follow one another, those of one colour as one path. A map has thousands of them, in a
/// hundred colours. They overlap by less than a pixel, so that their order is of no account.
fn together(out: &mut String, flat: &mut Vec<(&str, String)>) {
    let code = |color: &str| u32::from_str_radix(color.trim_start_matches('#'), 16).map_or(0.0, f64::from);
    let sorted = sorted_by(std::mem::take(flat), |(color, _)| code(color));
    for same in sorted.chunk_by(|a, b| a.0 == b.0) {
        let _ = write!(out, "<path fill=\"{}\" d=\"", same[0].0);
        same.iter().for_each(|(_, path)| out.push_str(path));
        out.push_str("\"/>\n");
    }
}

/// What is drawn, in words: axes and names.
fn description(picture: &Picture) -> String {
    let mut out = String::new();
    for panel in &picture.panels {
        if !panel.title.is_empty() {
            let _ = write!(out, "{}: ", panel.title);
        }
        if !panel.x.hidden && !panel.y.hidden {
            let _ = write!(out, "{} against {}. ", panel.y.caption(), panel.x.caption());
        }
        let mut names: Vec<&str> = Vec::new();
        for item in &panel.items {
            let name = match item {
                Item::Curve(c) => &c.name,
                Item::Points(p) => &p.name,
                Item::Band(b) => &b.name,
                Item::Heat(h) => &h.name,
                Item::Arrow(a) => &a.name,
                Item::Polygon(p) => &p.name,
                Item::Mark(m) => &m.label,
                Item::Label(_) => continue,
            };
            if !name.is_empty() && !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        if !names.is_empty() {
            let _ = write!(out, "Shown: {}. ", names.join("; "));
        }
    }
    out.trim_end().to_owned()
}

/// Text of a size, with marks between its runs, as tspans that shift the baseline and shrink the letters. Sizes are absolute:
/// some readers take a share of a size for one of the page. Spaces are kept where a run begins, for some readers drop them.
fn spans(line: &str, points: f64) -> String {
    let levels = [Level::Base, Level::Sub, Level::Super];
    let mut out = String::new();
    let (mut open, mut first, mut drop) = (false, true, 0.0);
    let mut rest = line.trim_end_matches('\n').chars().peekable();
    while let Some(c) = rest.next() {
        let Some(level) = levels.into_iter().find(|level| mark(*level) == c) else {
            out.push(c);
            continue;
        };
        if open {
            out.push_str("</tspan>");
        }
        // A shift of the first letter replaces that of the whole text, which leads from its top to the baseline.
        let shift = (level.drop() - drop + if first { HAND.top } else { 0.0 }) * points;
        open = !(first && level == Level::Base);
        if open {
            let kept = if rest.peek() == Some(&' ') { " xml:space=\"preserve\"" } else { "" };
            let _ = write!(out, "<tspan dy=\"{shift:.2}\" font-size=\"{:.2}\"{kept}>", points * level.size());
        }
        (first, drop) = (false, level.drop());
    }
    if open {
        out.push_str("</tspan>");
    }
    out.push('\n');
    out
}

/// Text of a file: nothing in it is markup, a control character or a mark of our own.
fn safe(text: &str) -> String {
    escaped(&text.chars().filter(|c| !c.is_control() && !NO_LETTERS.contains(c)).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::spans;

    #[test]
    fn runs_become_tspans_that_come_back_to_the_line() {
        let text = spans("\u{E000}T\u{E001}g\u{E000}/T\n", 100.0);
        assert_eq!(text, "T<tspan dy=\"20.00\" font-size=\"72.00\">g</tspan><tspan dy=\"-20.00\" font-size=\"100.00\">/T</tspan>\n");
        let text = spans("\u{E000}at T\u{E001}g\u{E000} and on\n", 100.0);
        assert!(text.ends_with(" xml:space=\"preserve\"> and on</tspan>\n") && text.starts_with("at T<"), "{text}");
    }
}
