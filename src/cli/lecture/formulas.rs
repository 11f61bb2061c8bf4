//! Formulas of a lecture in notes: as TeX, which a tool typesets, or as MathML, which a browser shows by itself.

use super::Failure;
use super::tool::{Edits, Tool};
use crate::lecture;
use crate::lecture::mathml::mathml;

/// How formulas are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Formulas {
    Tex,
    MathMl,
}

/// What asks Quarto for formulas that need no script from elsewhere.
const QUARTO: &str = "format:\n  html:\n    html-math-method: mathml\n";

impl Formulas {
    /// As asked, else as the pages of a tool show them without a network and without more to set.
    ///
    /// # Errors
    /// Naming the ways that there are.
    pub(super) fn of(tool: Tool, asked: Option<&str>) -> Result<Self, Failure> {
        match (asked, tool) {
            (None | Some("mathml"), Tool::Reveal) | (None, Tool::MkDocs | Tool::Sphinx) => Ok(Self::MathMl),
            (Some(_), Tool::Reveal) => Err(Failure::Usage("lecture: --formulas: slides of reveal have them as mathml only".to_owned())),
            // both read TeX by themselves
            (None, Tool::Quarto | Tool::JupyterBook) | (Some("tex"), _) => Ok(Self::Tex),
            (Some("mathml"), _) => Ok(Self::MathMl),
            (Some(other), _) => Err(Failure::Usage(format!("lecture: --formulas {other}: tex or mathml is wanted"))),
        }
    }
}

/// What takes the place of the formulas of a file. A formula that cannot be read stays what it is.
pub(super) fn formulas(tool: Tool, text: &str, written: Formulas) -> Edits {
    let found = lecture::formulas(text);
    if written == Formulas::MathMl {
        let edit = |formula: lecture::Formula| {
            let mathml = protected(&mathml(&formula.tex, formula.block).ok()?);
            // at the beginning of a line some programs take the element for a block
            let written = if formula.block { mathml } else { format!("<span>{mathml}</span>") };
            Some((formula.place, written))
        };
        return found.into_iter().filter_map(edit).collect();
    }
    if tool != Tool::Quarto || found.is_empty() {
        return Edits::new();
    }
    // below the first line --- where the file begins with one
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let is_head = first.trim_end() == "---" && rest.lines().any(|line| line.trim_end() == "---");
    let at = if is_head { first.len() + 1 } else { 0 };
    vec![(at..at, if is_head { QUARTO.to_owned() } else { format!("---\n{QUARTO}---\n\n") })]
}

/// MathML in which no character is a mark of Markdown.
fn protected(mathml: &str) -> String {
    let mut inside_tag = false;
    let mut safe = String::with_capacity(mathml.len());
    for c in mathml.chars() {
        match c {
            '<' => inside_tag = true,
            '>' => inside_tag = false,
            '\n' => {
                safe.push(' ');
                continue;
            }
            c if !inside_tag && "*_`\\[]{}~^$|\"'!:@".contains(c) => {
                safe.push_str(&format!("&#{};", u32::from(c)));
                continue;
            }
            _ => {}
        }
        safe.push(c);
    }
    safe
}
