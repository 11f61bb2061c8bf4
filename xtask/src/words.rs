//! Texts of the catalogue as HTML and as plain text, for what the build writes without a browser. `www/text.js` is the same for
//! the page.

pub(crate) use crate::escape::escaped;
use anyhow::{Context, Result};
use resvg::usvg::roxmltree::{Document, Node};
use serde_json::{Map, Value};

/// What [`escaped`] made, back again.
pub(crate) fn unescaped(html: &str) -> String {
    let signs = html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    // last, or `&amp;lt;` would be undone twice
    signs.replace("&amp;", "&")
}

/// Running text: formulas between dollar signs are typeset, `x_{g}`, `m^{3}`, `T_g` are lowered and raised.
pub(crate) fn rich(text: &str, equations: &Map<String, Value>) -> String {
    rich_by(text, equations, labelled)
}

/// The same where the words between the formulas are written by `words`.
pub(crate) fn rich_by(text: &str, equations: &Map<String, Value>, mut words: impl FnMut(&str) -> String) -> String {
    // an equation that stands on a line of its own elsewhere stands in the line here
    let formula = |tex: &str| equations.get(tex).and_then(Value::as_str).map_or_else(|| escaped(tex), |made| made.replacen(" display=\"block\"", "", 1));
    text.split('$').enumerate().map(|(k, part)| if k % 2 == 0 { words(part) } else { formula(part) }).collect()
}

/// A unit as the catalogue writes it; empty for a pure number and a word.
pub(crate) fn unit(unit: &str) -> String {
    if matches!(unit, "" | "1" | "choice" | "list") {
        return String::new();
    }
    let mut spelled = String::new();
    let mut rest = unit;
    while let Some(first) = rest.chars().next() {
        let length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(if length > 0 { length } else { first.len_utf8() });
        spelled.push_str(match word {
            "us" => "µs",
            "um" => "µm",
            "uJ" => "µJ",
            "deg" => "°",
            "log" if after.starts_with("10(") => "log_",
            _ => GREEK.iter().find(|(name, _)| *name == word).map_or(word, |(_, sign)| sign),
        });
        rest = after;
    }
    // "^2/K" is a power and a division, "^(3/2)" is a power
    let mut marked = String::new();
    let mut rest = spelled.as_str();
    while let Some(at) = rest.find('^') {
        let power = &rest[at + 1..];
        let (inside, after) = match power.strip_prefix('(').and_then(|inside| inside.split_once(')')) {
            Some(pair) => pair,
            None => power.split_at(power.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(power.len())),
        };
        marked.push_str(&format!("{}^{{{inside}}}", &rest[..at]));
        rest = after;
    }
    labelled(&(marked + rest))
}

const GREEK: [(&str, &str); 21] = [
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("epsilon", "ε"),
    ("eps", "ε"),
    ("eta", "η"),
    ("theta", "θ"),
    ("kappa", "κ"),
    ("mu", "μ"),
    ("rho", "ρ"),
    ("sigma", "σ"),
    ("tau", "τ"),
    ("chi", "χ"),
    ("xi", "ξ"),
    ("omega", "ω"),
    ("hbar", "ħ"),
    ("lambda", "λ"),
    ("Gamma", "Γ"),
    ("Delta", "Δ"),
    ("Omega", "Ω"),
];

/// The markup of labels.
pub(crate) fn labelled(text: &str) -> String {
    let letters: Vec<char> = text.replace("k_BT", "k_{B}T").chars().collect();
    let is_word = |at: Option<&char>| at.is_some_and(|c| c.is_alphanumeric() || *c == '_');
    let (mut html, mut plain) = (String::new(), String::new());
    let (mut at, mut end) = (0, 0);
    while let Some(&letter) = letters.get(at) {
        let rest = &letters[at + 1..];
        let tag = if letter == '_' { "sub" } else { "sup" };
        let script: Option<(String, usize)> = match (letter, rest.first()) {
            ('_' | '^', Some('{')) => rest.iter().position(|c| *c == '}').map(|end| (rest[1..end].iter().collect(), end + 2)),
            ('_', Some(_)) => {
                let before = letters[end..at].iter().rev().take_while(|c| c.is_alphabetic()).count();
                let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
                let after = if digits > 0 { digits } else { rest.iter().take_while(|c| c.is_ascii_alphanumeric()).count() };
                // a script ends a symbol: n_0k_B are two
                let alone = at - before == end || !is_word(letters.get(at - before - 1));
                // so does a letter of another alphabet
                let ends = digits > 0 || rest.get(after).is_none_or(|c| !(c.is_ascii_alphanumeric() || *c == '_'));
                ((1..=5).contains(&before) && (1..=if before == 1 { 8 } else { 3 }).contains(&after) && alone && ends)
                    .then(|| (rest[..after].iter().collect(), after + 1))
            }
            ('^', Some(_)) => {
                let sign = usize::from(matches!(rest.first(), Some('-' | '−' | '+')));
                let run = rest[sign..].iter().take_while(|c| c.is_ascii_digit() || **c == '/').count();
                // a power of 1/3, but m² per kg
                let digits = run - rest[sign..sign + run].iter().rev().take_while(|c| **c == '/').count();
                (digits > 0).then(|| (rest[..sign + digits].iter().collect(), sign + digits + 1))
            }
            _ => None,
        };
        match script {
            Some((script, length)) => {
                if let Some((name, sign)) =
                    GREEK.iter().find(|(name, _)| plain.ends_with(name) && !plain[..plain.len() - name.len()].ends_with(char::is_alphabetic))
                {
                    plain.truncate(plain.len() - name.len());
                    plain.push_str(sign);
                }
                html.push_str(&format!("{}<{tag}>{}</{tag}>", escaped(&std::mem::take(&mut plain)), escaped(&script.replace('-', "−"))));
                at += length;
                end = at;
            }
            None => {
                plain.push(letter);
                at += 1;
            }
        }
    }
    html + &escaped(&plain)
}

/// Running text without markup, as a program shows it that knows none.
///
/// # Errors
/// Where a formula is no XML.
pub(crate) fn spoken(text: &str, equations: &Map<String, Value>) -> Result<String> {
    let html = rich(text, equations).replace("&nbsp;", "\u{a0}");
    let whole = format!("<p>{html}</p>");
    let document = Document::parse(&whole).with_context(|| whole.clone())?;
    Ok(said(document.root()).split_whitespace().collect::<Vec<_>>().join(" "))
}

fn said(node: Node<'_, '_>) -> String {
    let parts: Vec<String> = node.children().map(said).collect();
    match (node.tag_name().name(), parts.as_slice()) {
        ("mfrac", [above, below]) => format!("{above}/{below}"),
        ("msup", [base, up]) => base.clone() + &raised(up),
        ("sup", _) => raised(&parts.concat()),
        ("msqrt", _) => format!("√({})", parts.concat()),
        ("mo", [sign]) if matches!(sign.as_str(), "=" | "<" | ">" | "≈" | "≪" | "≫" | "∝" | "≥" | "≤" | "∼") => format!(" {sign} "),
        ("mspace", _) => " ".to_owned(),
        ("annotation", _) => String::new(),
        _ => node.text().filter(|_| node.is_text()).map_or_else(|| parts.concat(), |text| text.replace(|c| ('\u{2061}'..='\u{2064}').contains(&c), "")),
    }
}

/// An exponent in raised digits, or behind a caret where it is more than a number.
fn raised(text: &str) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let one = |c: char| match c {
        '-' | '−' => Some('⁻'),
        '+' => Some('⁺'),
        '/' => Some('⁄'),
        _ => RAISED.get(c.to_digit(10)? as usize).copied(),
    };
    let trimmed = text.trim();
    trimmed
        .chars()
        .map(one)
        .collect::<Option<String>>()
        .unwrap_or_else(|| if trimmed.chars().count() == 1 { trimmed.to_owned() } else { format!("({trimmed})") })
}

#[cfg(test)]
mod tests {
    use super::{rich, spoken, unit};
    use crate::mathml::mathml;
    use serde_json::Map;

    #[test]
    fn labels_are_raised_and_lowered() {
        let html = |text: &str| rich(text, &Map::new());
        assert_eq!(html("log_{10} viscosity (Pa s)"), "log<sub>10</sub> viscosity (Pa s)");
        assert_eq!(html("T_g/T < 1"), "T<sub>g</sub>/T &lt; 1");
        assert_eq!(html("10^-3 m^3, tau_0, k_BT"), "10<sup>−3</sup> m<sup>3</sup>, τ<sub>0</sub>, k<sub>B</sub>T");
        assert_eq!(html("n_0k_B^2T_0"), "n<sub>0</sub>k<sub>B</sub><sup>2</sup>T<sub>0</sub>");
        assert_eq!(html("T_gξ"), "T<sub>g</sub>ξ");
        assert_eq!(html("SiO_2, NIST_report"), "SiO<sub>2</sub>, NIST_report");
        assert_eq!(html("10^15 m^2/kg, y^1/3"), "10<sup>15</sup> m<sup>2</sup>/kg, y<sup>1/3</sup>");
    }

    #[test]
    fn units_are_typeset() {
        for (written, shown) in [
            ("1", ""),
            ("choice", ""),
            ("K", "K"),
            ("deg", "°"),
            ("rad/us", "rad/µs"),
            ("log10(Pa s)", "log<sub>10</sub>(Pa s)"),
            ("(rad/us)^2/K", "(rad/µs)<sup>2</sup>/K"),
            ("A m^2/kg", "A m<sup>2</sup>/kg"),
            ("k_B T_g/(hbar omega_D)", "k<sub>B</sub> T<sub>g</sub>/(ħ ω<sub>D</sub>)"),
            ("alpha mu a^3/k_BT", "α μ a<sup>3</sup>/k<sub>B</sub>T"),
            ("s^(-1/2)", "s<sup>−1/2</sup>"),
            ("Gamma_l/omega_l", "Γ<sub>l</sub>/ω<sub>l</sub>"),
        ] {
            assert_eq!(unit(written), shown);
        }
    }

    #[test]
    fn formulas_are_read_without_markup() {
        let tex = [r"T_\mathrm{g}/T", r"10^{12}\,\mathrm{Pa\,s}", r"\frac{a}{b}", r"x = \sqrt{y}"];
        let equations: Map<_, _> = tex.iter().map(|tex| ((*tex).to_owned(), mathml(tex, false).unwrap().into())).collect();
        let said = |tex: &str| spoken(&format!("a ${tex}$ & b"), &equations).unwrap();
        assert_eq!(said(tex[0]), "a Tg/T & b");
        assert_eq!(said(tex[1]), "a 10¹² Pa s & b");
        assert_eq!(said(tex[2]), "a a/b & b");
        assert_eq!(said(tex[3]), "a x = √(y) & b");
    }
}
