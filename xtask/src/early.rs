//! The short scripts inside the page, which run before all else.

use crate::bundle::replaced;
use crate::wasm::Module;
use anyhow::Result;
use serde_json::json;
use std::fs;

/// Those scripts without their comments. Those of the hosted page also ask for files of the room that the address speaks of:
/// `hosted` has the module, and the room of a page without an address.
pub(crate) fn early(hosted: Option<(&Module, &str)>) -> Result<String> {
    let mut text = fs::read_to_string("www/early.js")?;
    if let Some((module, first)) = hosted {
        let script = replaced(&fs::read_to_string("www/preload.js")?, "ROOMS", &json!(module.rooms).to_string())?;
        text.push_str(&replaced(&script, "'FIRST'", &json!(first).to_string())?);
    }
    Ok(text.lines().filter(|line| !line.starts_with("//")).collect::<Vec<_>>().join("\n"))
}
