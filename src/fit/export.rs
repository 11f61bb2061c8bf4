//! A fit to take away: a Python program that repeats it, a table in TeX.

use super::answer::{Answer, Points};
use super::held::held;
use super::numbers::{Written, with_error};
use crate::constants::GAS_CONSTANT;
use crate::describe::{Fit, Given};
use crate::picture::short;
use std::fmt::Write;

const PLAIN: &str = "found, covariance = curve_fit(model, x, y, p0=start, sigma=sigma, absolute_sigma=sigma is not None, maxfev=20000)
weights = 1.0 if sigma is None else 1.0 / sigma
chi_squared = float(np.sum(((y - model(x, *found)) * weights) ** 2))
errors = np.sqrt(np.diag(covariance))
";
/// Points that lie far off count less: the square root of twice sqrt(1 + r^2) - 1 takes the place of each deviation r.
const ROBUST: &str = "width = WIDTH  # the distance from the curve from which a point counts less
unit = width if sigma is None else width * sigma


def deviates(parameters):
    r = (y - model(x, *parameters)) / unit
    return r * np.sqrt(2 / (np.hypot(r, 1) + 1))


fit = least_squares(deviates, start, method=\"lm\", x_scale=np.maximum(np.abs(start), 1e-12), xtol=1e-12, ftol=1e-12)
found = fit.x
h = np.hypot(1, (y - model(x, *found)) / unit)
share = 1.0
if sigma is None:
    # Huber, Robust Statistics (1981), section 7.6
    share = np.sum(1 - h**-2) / (len(x) - len(found)) * np.mean(0.5 * (h + 1) / h**2) / np.mean(h**-3.0) ** 2
errors = np.sqrt(share * np.diag(np.linalg.inv(fit.jac.T @ fit.jac)))
chi_squared = float(2 * fit.cost * (width**2 if sigma is None else 1.0))
";

fn list(values: &[f64]) -> String {
    let lines: Vec<String> = values.chunks(8).map(|part| part.iter().map(|v| format!("{v:?}")).collect::<Vec<_>>().join(", ")).collect();
    format!("np.array([\n    {},\n])", lines.join(",\n    "))
}

/// A program in Python that repeats the fit with SciPy's `curve_fit` and prints values, errors and chi squared as JSON.
///
/// The everyday laws are written out; another model asks the program `vitreous`, whose path the variable VITREOUS may hold.
pub fn python(of: &Fit, points: &Points, answer: &Answer) -> String {
    let names: Vec<&str> = answer.free.keys().map(String::as_str).collect();
    let start: Vec<String> = answer.free.values().map(|f| format!("{:?}", f.value)).collect();
    let mut text = String::from("# Repeats a fit of Vitreous with SciPy.\n# ");
    let _ = writeln!(
        text,
        "model {}: {} over {}\nimport json\nimport os\nimport subprocess\n\nimport numpy as np\nfrom scipy.optimize import {}\n",
        of.quantity,
        of.y,
        of.x,
        if answer.robust.is_some() { "least_squares" } else { "curve_fit" }
    );
    let _ = writeln!(text, "x = {}\ny = {}", list(&points.x), list(&points.y));
    let _ = writeln!(text, "sigma = {}\n", points.sigma.as_deref().map_or_else(|| "None".to_owned(), list));
    for (name, value) in &answer.fixed {
        let _ = writeln!(text, "{name} = {}  # held", literal(value));
    }
    let _ = writeln!(text, "\n\ndef model({}, {}):", of.x, names.join(", "));
    if of.python.is_empty() {
        let words = entries(answer);
        let own = names.iter().map(|name| format!("\"{name}\": float({name})")).collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "    held = {{{words}}}");
        let _ = writeln!(text, "    cases = [{{\"quantity\": \"{}\", \"inputs\": {{**held, {own}, \"{}\": float(v)}}}} for v in {}]", of.quantity, of.x, of.x);
        text.push_str("    lines = \"\".join(json.dumps(case) + \"\\n\" for case in cases)\n");
        text.push_str("    program = os.environ.get(\"VITREOUS\", \"vitreous\")\n");
        text.push_str("    answers = subprocess.run([program, \"batch\"], input=lines, capture_output=True, text=True, check=True).stdout\n");
        let _ = writeln!(text, "    return np.array([json.loads(line)[\"outputs\"][\"{}\"] for line in answers.splitlines()])", of.y);
    } else {
        if of.python.contains("GAS_CONSTANT") {
            let _ = writeln!(text, "    GAS_CONSTANT = {GAS_CONSTANT:?}  # J/(mol K)");
        }
        let _ = writeln!(text, "    return {}", of.python);
    }
    let _ = writeln!(text, "\n\nnames = [{}]", names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", "));
    let _ = writeln!(text, "start = [{}]  # moved a little off the answer, so that something is left to do", start.join(", "));
    text.push_str("start = [value * 1.003 for value in start]\n");
    text.push_str(if answer.robust.is_some() { ROBUST } else { PLAIN });
    if let Some(width) = answer.robust {
        text = text.replace("WIDTH", &format!("{width:?}"));
    }
    text.push_str("free = {name: {\"value\": float(v), \"error\": float(e)} for name, v, e in zip(names, found, errors)}\n");
    text.push_str("print(json.dumps({\"free\": free, \"chi_squared\": chi_squared}, indent=2))\n");
    text
}

/// A value that was held, as Python writes it.
fn literal(value: &Given) -> String {
    match value {
        Given::Number(value) => format!("{value:?}"),
        Given::Text(word) => format!("{word:?}"),
        Given::Other(_) => "None".to_owned(),
    }
}

/// Held inputs as entries of a Python dictionary.
fn entries(answer: &Answer) -> String {
    answer.fixed.iter().map(|(name, value)| format!("\"{name}\": {}", literal(value))).collect::<Vec<_>>().join(", ")
}

/// What TeX would read as a command.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '_' | '%' | '&' | '#' | '$' | '{' | '}' => out.extend(['\\', c]),
            '^' => out.push_str(r"\textasciicircum{}"),
            '~' => out.push_str(r"\textasciitilde{}"),
            '\\' => out.push_str(r"\textbackslash{}"),
            _ => out.push(c),
        }
    }
    out
}

/// A table of parameters for TeX; it needs no package.
pub fn tex(answer: &Answer) -> String {
    let mut text = String::from("\\begin{tabular}{lrrrl}\nparameter & value & error & 68\\,\\% interval & unit \\\\\n\\hline\n");
    let number = |value: &str| format!("${}$", power(value));
    for (name, f) in &answer.free {
        let Written { value, error, interval } = Written::of(f);
        let end = |end: &str| if end == "open" { end.to_owned() } else { number(end) };
        let interval = interval.map_or_else(String::new, |[low, high]| format!("{} to {}", end(&low), end(&high)));
        let unit = if f.unit == "1" { "" } else { &f.unit };
        let error = error.map_or_else(|| "at its bound".to_owned(), |error| number(&error));
        let _ = writeln!(text, "{} & {} & {error} & {interval} & {} \\\\", plain(&name.replace('_', " ")), number(&value), plain(unit));
    }
    for (name, f) in &answer.derived {
        let unit = if f.unit == "1" { "" } else { &f.unit };
        let (value, error) = with_error(f.value, f.error);
        let _ = writeln!(text, "{} (follows) & {} & {} & & {} \\\\", plain(&name.replace('_', " ")), number(&value), number(&error), plain(unit));
    }
    for one in held(answer) {
        let value = if one.value.starts_with(|c: char| c.is_ascii_digit() || c == '-') { number(&one.value) } else { plain(&one.value.replace('_', " ")) };
        let _ = writeln!(text, "{} (held) & {value} & & & {} \\\\", plain(&one.name.replace('_', " ")), plain(one.unit));
    }
    let _ = writeln!(text, "\\hline\n\\end{{tabular}}");
    let _ = writeln!(
        text,
        "% {}: {} points, errors of the points {}, chi squared {} for {} degrees of freedom",
        answer.model,
        answer.points,
        answer.sigma,
        short(answer.chi_squared),
        answer.degrees_of_freedom
    );
    text
}

/// A power of ten as TeX writes it.
fn power(text: &str) -> String {
    match text.split_once('e') {
        Some((mantissa, exponent)) => format!(r"{mantissa}\times 10^{{{exponent}}}"),
        None => text.to_owned(),
    }
}
