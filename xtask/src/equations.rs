//! Every TeX of the catalogue as MathML, made when the page is built.

use crate::need::command_line;
use crate::step::output;
use anyhow::{Result, bail};
use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Event, Parser, Storage, push_mathml};
use serde_json::{Map, Value};
use std::process::Command;

/// The map from TeX to MathML, for all that the catalogue shows.
pub(crate) fn equations() -> Result<Map<String, Value>> {
    let catalogue: Value = serde_json::from_str(&output(Command::new(command_line()?).args(["list", "--json"]))?)?;
    let mut map = Map::new();
    let mut wrong = Vec::new();
    gather(&catalogue, "", &mut map, &mut wrong);
    if !wrong.is_empty() {
        bail!("TeX that cannot be rendered:\n{}", wrong.join("\n"));
    }
    println!("   {} formulas", map.len());
    Ok(map)
}

fn gather(value: &Value, owner: &str, map: &mut Map<String, Value>, wrong: &mut Vec<String>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| gather(one, owner, map, wrong)),
        Value::Object(fields) => {
            let owner = fields.get("id").or_else(|| fields.get("name")).and_then(Value::as_str).unwrap_or(owner);
            for (key, field) in fields {
                let mode = match key.as_str() {
                    "tex" | "printed" => DisplayMode::Block,
                    "symbol" => DisplayMode::Inline,
                    _ => {
                        gather(field, owner, map, wrong);
                        continue;
                    }
                };
                let Some(tex) = field.as_str() else { continue };
                match mathml(tex, mode) {
                    // an equation that is also a symbol is shown as an equation
                    Ok(rendered) if mode == DisplayMode::Block || !map.contains_key(tex) => drop(map.insert(tex.to_owned(), rendered.into())),
                    Ok(_) => {}
                    Err(error) => wrong.push(format!("  {owner}: {tex}\n    {error}")),
                }
            }
        }
        _ => {}
    }
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
    let rendered = rendered.replace("&amp;nbsp;", "\u{a0}");
    if rendered.contains(" style=") {
        bail!("it needs a style attribute, which the page's security policy forbids: {rendered}");
    }
    Ok(rendered)
}

#[cfg(test)]
mod tests {
    use super::{DisplayMode, mathml};

    #[test]
    fn formulas_render_and_mistakes_are_found() {
        assert!(mathml(r"\frac{1}{2}", DisplayMode::Block).is_ok_and(|m| m.contains("<mfrac>") && m.contains("block")));
        assert!(mathml(r"T_\mathrm{g}", DisplayMode::Inline).is_ok_and(|m| m.contains("<msub>")));
        assert!(mathml(r"\Gamma\!(x)", DisplayMode::Block).is_ok_and(|m| m.contains("<mspace width=\"-0.16666667em\" />")));
        assert!(mathml(r"\frac{1", DisplayMode::Block).is_err());
        assert!(mathml(r"\nosuchcommand", DisplayMode::Block).is_err());
    }
}
