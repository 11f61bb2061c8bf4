//! The short scripts inside the page, which run before all else.

use crate::data::Data;
use crate::linking;
use crate::wasm::Module;
use anyhow::Result;
use serde_json::Value;
use std::fs;

/// Those scripts without their comments. Those of the hosted page, which has a `lead`, the id of its first figure, also ask for
/// files of what the address speaks of; they read [`rooms`].
pub(crate) fn early(lead: Option<&str>) -> Result<String> {
    let mut text = fs::read_to_string("www/early.js")?;
    if let Some(lead) = lead {
        text.push_str(&fs::read_to_string("www/preload.js")?.replace("FIRST", lead));
    }
    Ok(text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n"))
}

/// The element with what each room is made of, as data.
pub(crate) fn rooms(module: &Module, data: &Data) -> Result<String> {
    // inside a script element nothing may look like its end; no id has a bracket
    Ok(format!("<script type=\"application/json\" id=\"rooms\">{}</script>\n", Value::from(linking::rooms(module, data)?)))
}
