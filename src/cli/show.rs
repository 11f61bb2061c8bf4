//! `vitreous list`, `describe` and `claims`.

use super::Failure;
use super::options::Options;
use crate::answer::{Row, ledger};
use crate::catalogue::{self, COMPARISONS, THEORIES};
use crate::describe::{AlternativeKind, Computed, Equation, Kind, Param, Provenance, Relation, Rule, Scale, Standing, Verdict};
use crate::error::{Error, ErrorKind};
use crate::picture::short;
use crate::questions::{QUESTIONS, Question, SYNONYMS, cards};
use serde::Serialize;
use std::io::{self, Write};

fn json(out: &mut dyn Write, value: &impl Serialize) -> Result<(), Failure> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)?;
    Ok(())
}

pub(super) fn list(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    if let [_, extra, ..] = options.words.as_slice() {
        return Err(Failure::Usage(format!("list takes no {extra:?}")));
    }
    if options.json {
        // comparisons stand after the theories; they have figures and presets alike
        let theories = THEORIES.iter().map(serde_json::to_value);
        let comparisons = COMPARISONS.iter().map(serde_json::to_value);
        return json(out, &theories.chain(comparisons).collect::<Result<Vec<_>, _>>()?);
    }
    for theory in THEORIES {
        writeln!(out, "{}: {} ({})", theory.id, theory.title, theory.source.short)?;
        let mut section = |name: &str, entries: Vec<(String, &str)>| -> io::Result<()> {
            if !entries.is_empty() {
                writeln!(out, "  {name}")?;
            }
            entries.iter().try_for_each(|(id, title)| writeln!(out, "    {id:<44} {title}"))
        };
        section("quantities", theory.quantities().map(|q| (q.id.to_owned(), q.title)).collect())?;
        section("figures", theory.figures().map(|f| (f.id.to_owned(), f.title)).collect())?;
        section("claims", theory.claims().map(|c| (c.id.to_owned(), c.place)).collect())?;
        section("presets", theory.presets().map(|p| (format!("{}.{}", theory.id, p.id), p.title)).collect())?;
    }
    for comparison in COMPARISONS {
        writeln!(out, "{}: {}", comparison.id, comparison.title)?;
        comparison.figures().try_for_each(|f| writeln!(out, "    {:<44} {}", f.id, f.title))?;
        comparison.presets().try_for_each(|p| writeln!(out, "    {:<44} {}", format!("{}.{}", comparison.id, p.id), p.title))?;
    }
    Ok(())
}

pub(super) fn describe(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let id = options.one("id")?;
    // a quantity and the figure that draws it may bear one name: both are shown
    let (quantity, figure) = (catalogue::quantity(id).ok(), catalogue::figure(id).ok());
    if options.json {
        return match (quantity, figure) {
            (Some(quantity), Some(figure)) => {
                let mut both = serde_json::to_value(quantity)?;
                both["figure"] = serde_json::to_value(figure)?;
                json(out, &both)
            }
            (Some(quantity), None) => json(out, quantity),
            (None, Some(figure)) => json(out, figure),
            (None, None) => describe_other(id, true, out),
        };
    }
    if let Some(quantity) = quantity {
        writeln!(out, "quantity {}: {}", quantity.id, quantity.title)?;
        provenance(out, quantity.equations, &quantity.provenance)?;
        inputs(out, "inputs", quantity.inputs, quantity.rules)?;
        writeln!(out, "outputs")?;
        for output in quantity.outputs {
            writeln!(out, "  {} [{}]: {}", output.name, output.unit, output.meaning)?;
        }
        if !quantity.note.is_empty() {
            writeln!(out, "note: {}", quantity.note)?;
        }
    }
    if let Some(figure) = figure {
        let stands_for = if figure.stands_for.is_empty() { String::new() } else { format!(" ({})", figure.stands_for) };
        writeln!(out, "figure {}: {}{stands_for}\n{}\n{}", figure.id, figure.title, figure.look, figure.caption)?;
        provenance(out, figure.equations, &figure.provenance)?;
        writeln!(out, "move first: {}", figure.primary.join(", "))?;
        inputs(out, "parameters", figure.params, figure.rules)?;
    }
    if quantity.is_some() || figure.is_some() {
        return Ok(());
    }
    describe_other(id, false, out)
}

fn describe_other(id: &str, as_json: bool, out: &mut dyn Write) -> Result<(), Failure> {
    if let Ok(theory) = catalogue::theory(id) {
        if as_json {
            return json(out, theory);
        }
        writeln!(out, "{}: {}\n{}\nsource: {}", theory.id, theory.title, theory.claim, theory.source.full)?;
        if !theory.source.url.is_empty() {
            writeln!(out, "{}", theory.source.url)?;
        }
        for (name, lines) in [("assumes", theory.assumptions), ("caution", theory.caution)] {
            lines.iter().try_for_each(|line| writeln!(out, "{name}: {line}"))?;
        }
        return Ok(());
    }
    if let Ok(comparison) = catalogue::comparison(id) {
        if as_json {
            return json(out, comparison);
        }
        writeln!(out, "{}: {}\n{}", comparison.id, comparison.title, comparison.opening)?;
        for p in comparison.paragraphs {
            writeln!(out, "{}: {} {} See {}.", p.theory, p.claims, p.disagrees, p.shown_by.join(", "))?;
        }
        return Ok(());
    }
    let theory = id.split('.').next().unwrap_or_default();
    if let Some(row) = ledger(theory).unwrap_or_default().iter().find(|row| row.id == id) {
        return if as_json { json(out, row) } else { Ok(claim(out, row)?) };
    }
    let of_theories = THEORIES.iter().flat_map(|t| t.presets().map(|p| (t.id, p)));
    let of_comparisons = COMPARISONS.iter().flat_map(|c| c.presets().map(|p| (c.id, p)));
    let preset = of_theories.chain(of_comparisons).find(|(theory, p)| format!("{theory}.{}", p.id) == id || p.id == id);
    let Some((theory, preset)) = preset else {
        let shown: String = id.chars().take(80).collect();
        return Err(Error::new(ErrorKind::UnknownId, format!("nothing is called {shown:?}; `vitreous list` shows all there is")).about(shown).into());
    };
    if as_json {
        return json(out, preset);
    }
    writeln!(out, "{theory}.{}: {}\nfor: {}", preset.id, preset.title, preset.applies_to.join(", "))?;
    for value in preset.values {
        writeln!(out, "  {} = {} ({:?}: {})", value.name, value.value, value.trust, value.source)?;
    }
    Ok(())
}

pub(super) fn questions(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    if let [_, extra, ..] = options.words.as_slice() {
        return Err(Failure::Usage(format!("questions takes no {extra:?}")));
    }
    if options.json {
        return json(out, &serde_json::json!({ "questions": QUESTIONS, "figures": cards()?, "synonyms": SYNONYMS }));
    }
    for Question { question, answer, figures } in QUESTIONS {
        writeln!(out, "{question}\n  {answer}\n  figures: {}", figures.join(", "))?;
    }
    Ok(())
}

fn provenance(out: &mut dyn Write, equations: &[Equation], provenance: &Provenance) -> io::Result<()> {
    for equation in equations {
        writeln!(out, "{}  {}", equation.number, equation.tex)?;
    }
    let standing = match provenance.standing {
        Standing::AsPrinted => "as printed".to_owned(),
        Standing::Corrected { printed, why } => format!("corrected; printed: {printed}; {why}"),
        Standing::OurClosure { why } => format!("our assumption: {why}"),
        Standing::Derived => "derived".to_owned(),
        Standing::Inferred { why } => format!("inferred: {why}"),
        Standing::AsStated => "as stated".to_owned(),
        Standing::Textbook => "textbook law".to_owned(),
    };
    writeln!(out, "source: {} {}, {standing}", provenance.source.full, provenance.place)?;
    if provenance.source.url.is_empty() { Ok(()) } else { writeln!(out, "{}", provenance.source.url) }
}

fn inputs(out: &mut dyn Write, heading: &str, params: &[Param], rules: &[Rule]) -> io::Result<()> {
    writeln!(out, "{heading}")?;
    for param in params {
        let accepts = match param.kind {
            Kind::Number { default, min, max, scale, domain } => {
                let scale = if scale == Scale::Log { ", log" } else { "" };
                format!("[{}] = {default} (range {min} to {max}{scale}; domain {domain})", param.unit)
            }
            Kind::Choice { default, choices } => format!("= {default} (one of {})", choices.iter().map(|c| c.id).collect::<Vec<_>>().join(", ")),
            Kind::List { default, choices } => format!("= {default} (any of {})", choices.iter().map(|c| c.id).collect::<Vec<_>>().join(", ")),
        };
        writeln!(out, "  {} {accepts}: {}", param.name, param.meaning)?;
    }
    rules.iter().try_for_each(|rule| writeln!(out, "rule: {}", rule.text))
}

pub(super) fn claims(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let theory = if options.words.len() > 1 { options.one("theory")? } else { "" };
    let rows = ledger(theory)?;
    if options.json {
        return json(out, &rows);
    }
    rows.iter().try_for_each(|row| claim(out, row))?;
    let count = |wanted: Verdict| rows.iter().filter(|row| row.verdict == Some(wanted)).count();
    let counted: Vec<String> = Verdict::ALL.iter().map(|verdict| format!("{} {}", count(*verdict), verdict.words())).collect();
    writeln!(out, "{} claims: {}", rows.len(), counted.join(", "))?;
    Ok(())
}

fn claim(out: &mut dyn Write, row: &Row) -> io::Result<()> {
    writeln!(out, "{} [{}] {}: \"{}\"", row.id, row.verdict(), row.place, row.quote)?;
    let whose = if row.ours.is_empty() { "printed" } else { "our criterion" };
    let printed = match row.relation {
        Relation::Equals { printed, half_digit } => format!("= {} ± {}", short(printed), short(half_digit)),
        Relation::About { printed } => format!("about {}", short(printed)),
        Relation::Order { printed } => format!("of order {}", short(printed)),
        Relation::Below { printed, .. } => format!("below {}", short(printed)),
        Relation::Above { printed, .. } => format!("above {}", short(printed)),
        Relation::Between { low, high } => format!("between {} and {}", short(low), short(high)),
        Relation::Holds => "a statement".to_owned(),
        Relation::Underdetermined { missing } => format!("nothing to compute, missing: {missing}"),
        Relation::AsStated => "an input".to_owned(),
    };
    let words = |computed: Computed| match computed {
        Computed::Number(value) => format!("{} {}", short(value), row.unit).trim_end().to_owned(),
        Computed::Truth(truth) => (if truth { "holds" } else { "does not hold" }).to_owned(),
        Computed::Nothing => "nothing".to_owned(),
    };
    let computed = match &row.error {
        Some(error) => format!("refused: {error}"),
        None => words(row.computed.unwrap_or(Computed::Nothing)),
    };
    let reading = if row.reading.is_empty() { String::new() } else { format!(", read as {}", row.reading) };
    writeln!(out, "  {whose} {printed}; computed {computed} ({}{reading})", row.how)?;
    for other in &row.others {
        let kind = match other.kind {
            AlternativeKind::Reading => "read as",
            AlternativeKind::Corrected => "corrected:",
            AlternativeKind::Rounded => "with",
        };
        writeln!(out, "  {kind} {}: {}", other.words, words(other.computed))?;
    }
    let notes = [("our criterion: ", row.ours), ("by definition: ", row.definition), ("the same fault: ", row.fault)];
    notes.iter().filter(|note| !note.1.is_empty()).try_for_each(|(name, text)| writeln!(out, "  {name}{text}"))?;
    writeln!(out, "  {}", row.why)?;
    if row.url.is_empty() { Ok(()) } else { writeln!(out, "  {}", row.url) }
}
