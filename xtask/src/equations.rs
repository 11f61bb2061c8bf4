//! TeX as MathML, made when the page is built.

use crate::mathml::mathml;
use anyhow::{Result, bail};
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
            Value::String(text) => text.split('$').skip(1).step_by(2).for_each(|tex| self.add(tex, false, owner)),
            Value::Array(all) => all.iter().for_each(|one| self.gather(one, owner)),
            Value::Object(fields) => {
                let owner = fields.get("id").or_else(|| fields.get("name")).and_then(Value::as_str).unwrap_or(owner);
                for (key, field) in fields {
                    match (key.as_str(), field) {
                        ("tex" | "printed", Value::String(tex)) => self.add(tex, true, owner),
                        ("symbol", Value::String(tex)) => self.add(tex, false, owner),
                        _ => self.gather(field, owner),
                    }
                }
            }
            _ => {}
        }
    }

    fn add(&mut self, tex: &str, block: bool, owner: &str) {
        match mathml(tex, block) {
            // an equation that is also a symbol is shown as an equation
            Ok(rendered) if block || !self.map.contains_key(tex) => drop(self.map.insert(tex.to_owned(), rendered.into())),
            Ok(_) => {}
            Err(error) => self.wrong.push(format!("  {owner}: {tex}\n    {error}")),
        }
    }
}
