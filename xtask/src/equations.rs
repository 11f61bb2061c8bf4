//! TeX as MathML, made when the page is built.

use anyhow::{Result, bail};
use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Event, Parser, Storage, push_mathml};
use serde_json::{Map, Value};

/// TeX to MathML, for all that a piece of data shows: fields that are TeX, and formulas between dollar signs.
pub(crate) fn equations(data: &Value) -> Result<Map<String, Value>> {
    let mut found = Found::default();
    found.gather(data, "");
    if !found.wrong.is_empty() {
        bail!("TeX that cannot be rendered:\n{}", found.wrong.join("\n"));
    }
    Ok(found.map)
}

#[derive(Default)]
struct Found {
    map: Map<String, Value>,
    wrong: Vec<String>,
}

impl Found {
    fn gather(&mut self, value: &Value, owner: &str) {
        match value {
            Value::String(text) => text.split('$').skip(1).step_by(2).for_each(|tex| self.add(tex, DisplayMode::Inline, owner)),
            Value::Array(all) => all.iter().for_each(|one| self.gather(one, owner)),
            Value::Object(fields) => {
                let owner = fields.get("id").or_else(|| fields.get("name")).and_then(Value::as_str).unwrap_or(owner);
                for (key, field) in fields {
                    match (key.as_str(), field) {
                        ("tex" | "printed", Value::String(tex)) => self.add(tex, DisplayMode::Block, owner),
                        ("symbol", Value::String(tex)) => self.add(tex, DisplayMode::Inline, owner),
                        _ => self.gather(field, owner),
                    }
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, tex: &str, mode: DisplayMode, owner: &str) {
        match mathml(tex, mode) {
            // an equation that is also a symbol is shown as an equation
            Ok(rendered) if mode == DisplayMode::Block || !self.map.contains_key(tex) => drop(self.map.insert(tex.to_owned(), rendered.into())),
            Ok(_) => {}
            Err(error) => self.wrong.push(format!("  {owner}: {tex}\n    {error}")),
        }
    }
}

/// The thin space that is put before the name of a function.
const SPACE: &str = "<mspace width=\"0.1667em\" />";

/// How many children an element must have: a browser shows others in a wrong place or not at all.
const CHILDREN: [(&str, usize); 9] =
    [("msup", 2), ("msub", 2), ("msubsup", 3), ("munder", 2), ("mover", 2), ("munderover", 3), ("mfrac", 2), ("mroot", 2), ("mmultiscripts", 3)];

/// What is wrong with the structure of a formula; none where every element is closed and has the children it must have.
fn structure(mathml: &str) -> Option<String> {
    let mut open: Vec<(&str, usize)> = vec![("", 0)];
    for tag in mathml.split('<').skip(1) {
        let (tag, _) = tag.split_once('>')?;
        let name = tag.trim_start_matches('/').split([' ', '/']).next()?;
        if tag.starts_with('/') {
            let (last, children) = open.pop()?;
            if last != name {
                return Some(format!("<{last}> is closed by </{name}>"));
            }
            if let Some((_, wanted)) = CHILDREN.iter().find(|element| element.0 == name)
                && *wanted != children
            {
                return Some(format!("<{name}> has {children} children, not {wanted}"));
            }
        } else {
            if let Some(parent) = open.last_mut() {
                parent.1 += 1;
            }
            if !tag.ends_with('/') {
                open.push((name, 0));
            }
        }
    }
    (open.len() != 1).then(|| "an element is not closed".to_owned())
}

/// One formula.
fn mathml(tex: &str, display_mode: DisplayMode) -> Result<String> {
    let storage = Storage::new();
    let events: Vec<Event<'_>> = Parser::new(tex, &storage).collect::<Result<_, _>>().map_err(|error| anyhow::anyhow!("{}", error.to_string().trim()))?;
    let mut rendered = String::new();
    push_mathml(&mut rendered, events.into_iter().map(Ok::<_, std::convert::Infallible>), RenderConfig { display_mode, ..RenderConfig::default() })?;
    // MathML has no negative space: the pull by a style is forbidden by the page's security policy, the rest of the formula is not
    while let Some(at) = rendered.find(" style=\"margin-left: -") {
        let end = rendered.get(at + 8..).and_then(|rest| rest.find('"')).map_or(rendered.len(), |length| at + 9 + length);
        rendered.replace_range(at..end, "");
    }
    // a tie inside text comes out as an entity escaped twice
    let mut rendered = rendered.replace("&amp;nbsp;", "\u{a0}");
    // the space before a function comes out inside the script, as its base: ln² would be read as a space raised to ln
    for (script, _) in CHILDREN {
        rendered = rendered.replace(&format!("<{script}>{SPACE}"), &format!("{SPACE}<{script}>"));
    }
    if let Some(fault) = structure(&rendered) {
        bail!("{fault}: {rendered}");
    }
    if rendered.contains(" style=") {
        bail!("it needs a style attribute, which the page's security policy forbids: {rendered}");
    }
    Ok(rendered)
}

#[cfg(test)]
mod tests {
    use super::{DisplayMode, mathml, structure};

    #[test]
    fn a_function_is_raised_and_lowered_as_a_whole() {
        for (tex, wanted) in [
            (r"\frac{16}{A} \ln^2 x", "<msup><mi>ln</mi><mn>2</mn></msup>"),
            (r"2 \sin^{-1} x", "<msup><mi>sin</mi>"),
            (r"N \log_{10} x", "<msub><mi>log</mi>"),
            (r"a \max_i x_i", "<mi>max</mi>"),
        ] {
            let rendered = mathml(tex, DisplayMode::Block).unwrap_or_default();
            assert!(rendered.contains(wanted) && structure(&rendered).is_none(), "{tex}: {rendered}");
        }
    }

    #[test]
    fn wrong_structures_are_found() {
        for (wrong, fault) in [
            ("<math><msup><mspace /><mi>ln</mi><mn>2</mn></msup></math>", "<msup> has 3 children, not 2"),
            ("<math><mfrac><mn>1</mn></mfrac></math>", "<mfrac> has 1 children, not 2"),
            ("<math><mrow></math>", "<mrow> is closed by </math>"),
            ("<math><mi>x</mi>", "an element is not closed"),
        ] {
            assert_eq!(structure(wrong).as_deref(), Some(fault));
        }
        assert_eq!(structure("<math><msub><mi>x</mi><mrow><mn>1</mn><mo>+</mo></mrow></msub></math>"), None);
    }

    #[test]
    fn formulas_render_and_mistakes_are_found() {
        assert!(mathml(r"\frac{1}{2}", DisplayMode::Block).is_ok_and(|m| m.contains("<mfrac>") && m.contains("block")));
        assert!(mathml(r"T_\mathrm{g}", DisplayMode::Inline).is_ok_and(|m| m.contains("<msub>")));
        assert!(mathml(r"\Gamma\!(x)", DisplayMode::Block).is_ok_and(|m| m.contains("<mspace width=\"-0.16666667em\" />")));
        assert!(mathml(r"\frac{1", DisplayMode::Block).is_err());
        assert!(mathml(r"\nosuchcommand", DisplayMode::Block).is_err());
    }
}
