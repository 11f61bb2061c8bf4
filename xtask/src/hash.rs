//! Hashes by which a browser knows a script again.

use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha384};
use std::fs;
use std::path::Path;

/// A script or style inside a page, as the page's policy names it.
pub(crate) fn policy(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// The scripts that other pages load, by name, as an attribute `integrity` names them.
pub(crate) fn integrity(folder: &Path) -> Result<Value> {
    let mut hashes = json!({});
    for name in ["vitreous-figure.js", "vitreous-frame.js"] {
        let path = folder.join(name);
        let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
        hashes[name] = format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes))).into();
    }
    Ok(hashes)
}
