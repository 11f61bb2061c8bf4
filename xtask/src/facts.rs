//! What the inputs of a figure or quantity may be, and the parameter sets that fill them.

use crate::book::{Book, exact, worded};
use crate::data::Room;
use crate::sheet::{each, text};
use crate::words::{escaped, unit};
use serde_json::Value;

/// How far a number of a preset may be trusted, in words.
const TRUST: [(&str, &str); 5] = [
    ("cited", "cited"),
    ("from_memory", "from memory, not looked up in a source"),
    ("derived", "computed from cited numbers"),
    ("printed", "printed in the paper"),
    ("our_choice", "our choice"),
];

impl Book<'_> {
    /// What the inputs of an entry mean, and what they may be.
    pub(crate) fn inputs(&self, params: &Value, heading: &str) -> String {
        let rows: String = each(params)
            .map(|param| {
                let (unit, allowed) = (unit(text(&param["unit"])), self.allowed(param));
                let default = match &param["default"] {
                    Value::Number(number) => format!("{} {unit}", number.as_f64().map_or_else(String::new, |value| escaped(&exact(value)))),
                    words => text(words).split(',').map(|word| format!("<code>{}</code>", escaped(word))).collect::<Vec<_>>().join(", "),
                };
                let name = text(&param["name"]);
                format!(
                    "<tr><th scope=\"row\">{} <code>{name}</code></th><td>{}</td><td data-label=\"Default\">{default}</td><td data-label=\"Allowed\">{allowed}</td></tr>\n",
                    self.symbol(text(&param["symbol"])),
                    self.rich(text(&param["meaning"]))
                )
            })
            .collect();
        if rows.is_empty() {
            return rows;
        }
        format!(
            "<table class=\"facts\"><thead><tr><th scope=\"col\">{heading}</th><th scope=\"col\">Meaning</th><th scope=\"col\">Default</th><th scope=\"col\">Allowed</th></tr></thead>\n<tbody>{rows}</tbody></table>\n"
        )
    }

    fn allowed(&self, param: &Value) -> String {
        if param["type"] == "number" {
            let number = |value: &Value| value.as_f64().map_or_else(String::new, |value| escaped(&exact(value)));
            let steps = if param["scale"] == "log" { ", in equal ratios" } else { "" };
            return format!(
                "{}<br><span class=\"quiet\">slider from {} to {}{steps}</span>",
                escaped(&domain(&param["domain"])),
                number(&param["min"]),
                number(&param["max"])
            );
        }
        let choices: Vec<String> =
            each(&param["choices"]).map(|choice| format!("<code>{}</code> {}", escaped(text(&choice["id"])), self.rich(text(&choice["label"])))).collect();
        let which = if param["type"] == "list" { "any of" } else { "one of" };
        format!("{which} {}", choices.join("; "))
    }

    /// Conditions between inputs.
    pub(crate) fn rules(&self, entry: &Value) -> String {
        let rules: String = each(&entry["rules"]).map(|rule| format!("<li>{}</li>\n", self.rich(text(&rule["text"])))).collect();
        if rules.is_empty() { rules } else { format!("<p>Conditions between them:</p>\n<ul>{rules}</ul>\n") }
    }

    /// The parameter sets of an entry; their numbers stand on a page a theory.
    pub(crate) fn presets(&self, room: &Room, id: &str, live: &str) -> String {
        let applies = |preset: &&Value| each(&preset["applies_to"]).any(|one| one == id);
        let line = |preset: &Value| {
            let name = text(&preset["id"]);
            format!(
                "<li><a href=\"~/docs/presets/{}.html#{name}\">{}</a> · <a href=\"~/#v=1&amp;{live}&amp;preset={name}\">open</a></li>\n",
                room.id,
                self.rich(text(&preset["title"]))
            )
        };
        let lines: String = each(&room.words["presets"]).filter(applies).map(line).collect();
        if lines.is_empty() { lines } else { format!("<section><h2>Parameter sets</h2>\n<ul class=\"plain\">{lines}</ul></section>\n") }
    }

    /// The values of a parameter set, each with what it rests on.
    pub(crate) fn preset_values(&self, preset: &Value) -> String {
        let params = each(&preset["applies_to"]).filter_map(|id| {
            let figure = self.figures().get(text(id)).map(|(_, entry)| &entry["params"]);
            figure.or_else(|| self.quantities().get(text(id)).map(|(_, entry)| &entry["inputs"]))
        });
        let params: Vec<&Value> = params.flat_map(each).collect();
        each(&preset["values"])
            .map(|value| {
                let param = params.iter().find(|param| param["name"] == value["name"]).copied().unwrap_or(&Value::Null);
                let written = escaped(text(&value["value"]));
                let written = if param["type"] == "number" { written } else { format!("<code>{}</code>", written.replace(',', ", ")) };
                format!(
                    "<tr><th scope=\"row\">{} <code>{}</code></th><td data-label=\"Value\">{written} {}</td><td>{}</td><td>{}</td></tr>\n",
                    self.symbol(text(&param["symbol"])),
                    escaped(text(&value["name"])),
                    unit(text(&param["unit"])),
                    worded(&TRUST, text(&value["trust"])),
                    self.rich(text(&value["source"]))
                )
            })
            .collect()
    }
}

/// The values that an input may take, in the words of the core.
fn domain(domain: &Value) -> String {
    let bounds = [("> ", "greater_than"), ("≥ ", "at_least"), ("< ", "less_than"), ("≤ ", "at_most")];
    let parts: Vec<String> = bounds.iter().filter_map(|(sign, name)| domain[*name].as_f64().map(|bound| format!("{sign}{}", exact(bound)))).collect();
    let whole = domain["integer"] == true;
    match (parts.is_empty(), whole) {
        (true, false) => "any finite number".to_owned(),
        (true, true) => "any whole number".to_owned(),
        (false, true) => format!("a whole number {}", parts.join(" and ")),
        (false, false) => parts.join(" and "),
    }
}
