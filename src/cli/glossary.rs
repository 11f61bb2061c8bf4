//! `vitreous glossary`.

use super::Failure;
use super::options::Options;
use crate::error::{Error, ErrorKind};
use crate::glossary::{Term, find, terms};
use std::io::{self, Write};

pub(super) fn glossary(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    // a term may be of several words, with or without quotes
    let wanted = options.words.get(1..).unwrap_or_default().join(" ");
    if wanted.is_empty() {
        let all = terms();
        if options.json {
            serde_json::to_writer_pretty(&mut *out, &all)?;
            return Ok(writeln!(out)?);
        }
        return Ok(all.into_iter().try_for_each(|term| show(out, term))?);
    }
    let Some(term) = find(&wanted) else {
        let shown: String = wanted.chars().take(80).collect();
        let message = format!("the glossary has no {shown:?}; `vitreous glossary` shows all its terms");
        return Err(Error::new(ErrorKind::UnknownId, message).about(shown).into());
    };
    if options.json {
        serde_json::to_writer_pretty(&mut *out, term)?;
        return Ok(writeln!(out)?);
    }
    Ok(show(out, term)?)
}

fn show(out: &mut dyn Write, term: &Term) -> io::Result<()> {
    let unit = if term.unit.is_empty() { String::new() } else { format!(" [{}]", term.unit) };
    let symbol = if term.symbol.is_empty() { String::new() } else { format!(" {}{unit}", term.symbol) };
    writeln!(out, "{}{symbol}\n  {}", term.term, term.text)?;
    for (what, list) in [("also", term.names), ("figures", term.figures)] {
        if !list.is_empty() {
            writeln!(out, "  {what}: {}", list.join(", "))?;
        }
    }
    let see: Vec<&str> = term.see.iter().filter_map(|id| find(id)).map(|other| other.term).collect();
    if see.is_empty() { Ok(()) } else { writeln!(out, "  see: {}", see.join(", ")) }
}
