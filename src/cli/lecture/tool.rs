//! Tools that make lecture notes or slides.

use super::Failure;
use std::ops::Range;

/// The tools, by name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tool {
    MkDocs,
    Sphinx,
    Quarto,
    JupyterBook,
    Reveal,
}

const TOOLS: [(&str, Tool); 5] =
    [("mkdocs", Tool::MkDocs), ("sphinx", Tool::Sphinx), ("quarto", Tool::Quarto), ("jupyter-book", Tool::JupyterBook), ("reveal", Tool::Reveal)];

/// Parts of the file, and what takes their place.
pub(super) type Edits = Vec<(Range<usize>, String)>;

/// The tool of this name.
///
/// # Errors
/// Naming those that there are.
pub(super) fn tool(name: &str) -> Result<Tool, Failure> {
    let names = TOOLS.map(|(name, _)| name).join(", ");
    TOOLS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, tool)| *tool)
        .ok_or_else(|| Failure::Usage(format!("lecture: --notes {name}: one of {names} is wanted")))
}
