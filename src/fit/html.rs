//! A fit as a page of its own, to read and to print.

use super::answer::{Answer, Points};
use super::held::held;
use super::numbers::{Written, with_error};
use super::picture::picture;
use crate::answer::VERSION;
use crate::catalogue::quantity;
use crate::describe::Fit;
use crate::error::Error;
use crate::picture::{Picture, escaped, short};
use crate::plot;
use std::fmt::Write;

const STYLE: &str = "body{font:16px/1.5 sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}\
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:1.6rem;break-after:avoid}table{border-collapse:collapse;margin:.5rem 0}\
td,th{padding:.2rem .7rem;border-bottom:1px solid #ccc;text-align:right}td:first-child,th:first-child{text-align:left}\
.figures svg{max-width:100%;height:auto}.matrix td{min-width:3.5rem;text-align:center;border:1px solid #fff}\
.note{border-left:.25rem solid #b35900;padding-left:.7rem}details{margin:.7rem 0}@media print{body{margin:0;font-size:11px}details{display:block}}";

fn spaced(name: &str) -> String {
    escaped(&name.replace('_', " "))
}

fn unit(unit: &str) -> String {
    if unit == "1" { String::new() } else { escaped(unit) }
}

/// One fit of a report.
pub struct Section<'a> {
    /// Group or model, as a title; may be empty.
    pub title: String,
    /// The model.
    pub of: &'a Fit,
    /// The points that were fitted.
    pub points: &'a Points,
    /// What the fit tells.
    pub answer: &'a Answer,
}

/// The drawing of a fit as SVG: curve, bands and points, residuals, quantiles.
///
/// # Errors
/// Those of the model and the drawing.
pub fn svg(of: &Fit, points: &Points, answer: &Answer) -> Result<String, Error> {
    let footer = format!("{}, {} points. Vitreous {VERSION}", of.quantity, answer.points);
    drawn(&picture(of, points, answer)?, 1000.0, 420.0, footer)
}

fn drawn(picture: &Picture, width: f64, height: f64, footer: String) -> Result<String, Error> {
    Ok(plot::svg(picture, &plot::Options { width, height, footer, ..plot::Options::default() })?.0)
}

/// A whole page with nothing fetched from elsewhere. `data` names the file of the points.
///
/// # Errors
/// Those of the models and the drawing.
pub fn report(sections: &[Section<'_>], data: &str) -> Result<String, Error> {
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Fit of {0}</title><style>{STYLE}</style></head><body>\n<h1>Fit of {0}</h1>\n<p>Vitreous {VERSION}. Weighted least squares.</p>\n",
        escaped(data)
    );
    for section in sections {
        one(&mut page, section)?;
    }
    page.push_str("</body></html>\n");
    Ok(page)
}

fn one(page: &mut String, Section { title, of, points, answer }: &Section<'_>) -> Result<(), Error> {
    let quantity = quantity(of.quantity)?;
    let name = if title.is_empty() { of.quantity.to_owned() } else { title.clone() };
    let _ = writeln!(page, "<section><h2>{}</h2>\n<p>{}</p>", escaped(&name), escaped(quantity.title));
    for line in &answer.warnings {
        let _ = writeln!(page, "<p class=\"note\">{}</p>", escaped(line));
    }
    let _ = writeln!(page, "<div class=\"figures\">{}</div>", svg(of, points, answer)?);
    if let Some(width) = answer.robust {
        let unit = if answer.sigma == "given" { "errors of the points" } else { "in the unit of the points, the scatter of most" };
        let _ = writeln!(page, "<p>Robust loss: points farther from the curve than {} ({unit}) count less.</p>", short(width));
    }
    let given = if answer.sigma == "given" { "from the given errors of the points" } else { "from the scatter of the points" };
    let _ = writeln!(
        page,
        "<h2>Parameters</h2>\n<table><tr><th>parameter</th><th>value</th><th>standard error, {given}</th><th>68 % interval</th><th>unit</th></tr>"
    );
    for (name, f) in &answer.free {
        let Written { value, error, interval } = Written::of(f);
        let error = error.unwrap_or_else(|| "at its bound".to_owned());
        let interval = interval.map_or_else(String::new, |[low, high]| format!("{low} to {high}"));
        let _ = writeln!(page, "<tr><td>{}</td><td>{value}</td><td>{error}</td><td>{interval}</td><td>{}</td></tr>", spaced(name), unit(&f.unit));
    }
    for (name, f) in &answer.derived {
        let (value, error) = with_error(f.value, f.error);
        let _ = writeln!(page, "<tr><td>{} (follows)</td><td>{value}</td><td>{error}</td><td></td><td>{}</td></tr>", spaced(name), unit(&f.unit));
    }
    for one in held(answer) {
        let value = if one.unit.is_empty() { spaced(&one.value) } else { escaped(&one.value) };
        let held = if one.default { "held, the default" } else { "held" };
        let _ = writeln!(page, "<tr><td>{} ({held})</td><td>{value}</td><td></td><td></td><td>{}</td></tr>", spaced(&one.name), unit(one.unit));
    }
    page.push_str("</table>\n");
    matrix(page, answer);
    let number = |value: Option<f64>| value.map_or_else(|| "none".to_owned(), short);
    let _ = writeln!(
        page,
        "<h2>Quality</h2>\n<table><tr><td>χ²</td><td>{}</td></tr><tr><td>degrees of freedom</td><td>{}</td></tr><tr><td>AICc</td><td>{}</td></tr><tr><td>BIC</td><td>{}</td></tr><tr><td>runs of one sign, in standard deviations from chance</td><td>{}</td></tr></table>",
        short(answer.chi_squared),
        answer.degrees_of_freedom,
        number(answer.aicc),
        number(answer.bic),
        number(answer.runs)
    );
    page.push_str("<h2>Sources</h2>\n<ul>\n");
    let source = quantity.provenance.source;
    let address = if source.url.is_empty() { String::new() } else { format!(" <a href=\"{0}\">{0}</a>", escaped(source.url)) };
    let _ = writeln!(page, "<li>{}, {}{address}</li>", escaped(source.full), escaped(quantity.provenance.place));
    for line in &answer.understood {
        let _ = writeln!(page, "<li>{}</li>", escaped(line));
    }
    for line in &answer.left_out {
        let _ = writeln!(page, "<li>left out: {}</li>", escaped(line));
    }
    let _ = writeln!(
        page,
        "</ul>\n<details open><summary>Data</summary><table><tr><th>{}</th><th>{}</th><th>error</th><th>measured minus fitted</th></tr>",
        spaced(of.x),
        answer.y_unit.as_deref().map_or_else(|| spaced(of.y), |unit| format!("{} ({})", spaced(of.y), escaped(unit)))
    );
    for (k, (x, y)) in points.x.iter().zip(&points.y).enumerate() {
        let error = points.sigma.as_ref().and_then(|all| all.get(k)).map_or_else(String::new, |e| format!("{e}"));
        let residual = answer.residuals.get(k).map_or_else(String::new, |r| short(*r));
        let _ = writeln!(page, "<tr><td>{x}</td><td>{y}</td><td>{error}</td><td>{residual}</td></tr>");
    }
    page.push_str("</table></details></section>\n");
    Ok(())
}

/// The correlation matrix as a picture: the stronger, the deeper; blue for like, orange for opposite signs.
fn matrix(page: &mut String, answer: &Answer) {
    let names: Vec<&String> = answer.free.iter().filter(|(_, f)| f.error.is_some()).map(|(name, _)| name).collect();
    if names.len() < 2 {
        return;
    }
    page.push_str("<h2>Correlations</h2>\n<table class=\"matrix\"><tr><th></th>");
    for name in &names {
        let _ = write!(page, "<th>{}</th>", spaced(name));
    }
    page.push_str("</tr>\n");
    for one in &names {
        let _ = write!(page, "<tr><th>{}</th>", spaced(one));
        for other in &names {
            let r = if one == other { 1.0 } else { answer.correlated(one, other) };
            let colour = if r < 0.0 { "230,120,20" } else { "30,110,200" };
            let _ = write!(page, "<td style=\"background:rgba({colour},{:.2})\">{r:.3}</td>", 0.7 * r.abs());
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</table>\n");
}
