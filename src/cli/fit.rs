//! `vitreous fit`: a model set beside measured points.

use super::Failure;
use super::options::{Options, pairs};
use crate::catalogue;
use crate::describe::{Fit, Given};
use crate::error::Error;
use crate::fit::{
    Answer, Columns, Comparison, Loss, Options as Wanted, Points, Reading, Rival, Section, compared, fit, lines, model, page, python, rivals, shared, svg,
    table_as, tex, variants,
};
use crate::picture::significant;
use std::fs;
use std::io::Write;

/// Words with a meaning of their own.
const OWN: [&str; 12] = ["separator", "decimal", "x", "y", "sigma", "free", "group", "shared", "loss", "profile", "x_unit", "y_unit"];

/// Numbers that the unit of a column may want.
const BESIDE: [&str; 3] = ["molar_mass", "density", "glass_temperature"];

struct Asked {
    models: Vec<&'static Fit>,
    compare: bool,
    columns: Columns,
    reading: Reading,
    free: Option<Vec<String>>,
    shared: Vec<String>,
    options: Wanted,
    rest: Vec<String>,
}

fn asked(id: &str, words: &[String]) -> Result<Asked, Failure> {
    let mut asked = Asked {
        models: Vec::new(),
        compare: false,
        columns: Columns::default(),
        reading: Reading::default(),
        free: None,
        shared: Vec::new(),
        options: Wanted::default(),
        rest: Vec::new(),
    };
    let of = model(id.strip_prefix("compare:").unwrap_or(id))?;
    asked.compare = id.starts_with("compare:");
    asked.models = if asked.compare { rivals(of) } else { vec![of] };
    for word in words {
        match word.split_once('=') {
            Some((name, value)) if OWN.contains(&name) => {
                let value = value.to_owned();
                match name {
                    "separator" => asked.reading.separator = Some(value),
                    "decimal" => asked.reading.decimal = Some(value),
                    "x" => asked.columns.x = Some(value),
                    "y" => asked.columns.y = Some(value),
                    "sigma" => asked.columns.sigma = Some(value),
                    "group" => asked.columns.group = Some(value),
                    "x_unit" => asked.columns.x_unit = Some(value),
                    "y_unit" => asked.columns.y_unit = Some(value),
                    "free" => asked.free = Some(names(&value)),
                    "shared" => asked.shared = names(&value),
                    "profile" => asked.options.profile = names(&value),
                    _ => asked.options.loss = Loss::named(&value)?,
                }
            }
            _ => asked.rest.push(word.clone()),
        }
    }
    Ok(asked)
}

fn names(list: &str) -> Vec<String> {
    list.split(',').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
}

/// A model and the points that it was fitted to, for drawings.
struct Drawn {
    title: String,
    of: &'static Fit,
    points: Points,
    answer: Answer,
}

/// Writes what was asked for beside the answer.
fn written(options: &Options, data: &str, drawn: &[Drawn], out: &mut dyn Write) -> Result<(), Failure> {
    for (form, file) in &options.files {
        let text = match (*form, drawn) {
            ("report", _) => {
                let parts = drawn.iter().map(|d| Section { title: d.title.clone(), of: d.of, points: &d.points, answer: &d.answer });
                page(&parts.collect::<Vec<_>>(), data)?
            }
            ("svg", [one]) => svg(one.of, &one.points, &one.answer)?,
            ("python", [one]) => python(one.of, &one.points, &one.answer),
            ("tex", [one]) => tex(&one.answer),
            (form, several) => {
                return Err(Failure::Usage(format!(
                    "--{form} writes one fit, and there are {}: ask for one group and one model, or for --report",
                    several.len()
                )));
            }
        };
        if file == "-" {
            out.write_all(text.as_bytes())?;
        } else {
            fs::write(file, text).map_err(|error| Failure::File(file.clone(), error))?;
        }
    }
    Ok(())
}

pub(super) fn run(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    let (id, words) = options.id_and_pairs("the id of a model")?;
    let [path, words @ ..] = words else { return Err(Failure::Usage("fit: the file with the points is missing".into())) };
    let bytes = fs::read(path).map_err(|error| Failure::File(path.clone(), error))?;
    let mut drawn = Vec::new();
    let answers = answers(id, words, &bytes, &mut drawn);
    let compares = id.starts_with("compare:");
    if answers.is_ok() {
        let data = std::path::Path::new(path).file_name().map_or_else(|| path.clone(), |name| name.to_string_lossy().into_owned());
        written(options, &data, &drawn, out)?;
    }
    if options.json {
        return match answers {
            Ok(all) => {
                let plain: Vec<serde_json::Value> = all.iter().map(|one| labelled(&one.label(), &one.answer)).collect::<Result<_, _>>()?;
                let value = match plain.as_slice() {
                    [one] => one.clone(),
                    _ if compares => serde_json::json!({ "fits": plain, "comparisons": comparisons(&all) }),
                    _ => serde_json::json!({ "fits": plain }),
                };
                serde_json::to_writer_pretty(&mut *out, &value)?;
                Ok(writeln!(out)?)
            }
            Err(Failure::Refused(error)) => {
                serde_json::to_writer(&mut *out, &serde_json::json!({ "error": error }))?;
                writeln!(out)?;
                Err(Failure::Answered)
            }
            Err(failure) => Err(failure),
        };
    }
    let all = answers?;
    let mut refused = None;
    for one in &all {
        let label = one.label();
        if !label.is_empty() {
            writeln!(out, "{label}")?;
        }
        match &one.answer {
            Ok(answer) => out.write_all(lines(answer).as_bytes())?,
            Err(error) => {
                writeln!(out, "refused: {error}")?;
                refused = Some(error.clone());
            }
        }
    }
    if compares {
        comparisons(&all).iter().try_for_each(|one| said(one, out))?;
    }
    match refused {
        Some(error) if all.len() == 1 => Err(error.into()),
        _ => Ok(()),
    }
}

/// The fit of one model to one set of points, or why there is none.
struct Done {
    /// The model and what is chosen of it, where models are compared.
    name: String,
    /// The set of points.
    group: String,
    answer: Result<Answer, Error>,
}

impl Done {
    fn label(&self) -> String {
        format!("{} {}", self.name, self.group).trim().to_owned()
    }
}

type Fits = Vec<Done>;

/// The answer of one group, or why there is none, with the name of the group.
pub(super) fn labelled(group: &str, answer: &Result<Answer, Error>) -> Result<serde_json::Value, serde_json::Error> {
    let mut value = match answer {
        Ok(answer) => serde_json::to_value(answer)?,
        Err(error) => serde_json::json!({ "error": error }),
    };
    if !group.is_empty() {
        value["group"] = group.into();
    }
    Ok(value)
}

fn answers(id: &str, words: &[String], bytes: &[u8], drawn: &mut Vec<Drawn>) -> Result<Fits, Failure> {
    let Asked { models, compare, columns, reading, free, shared: common, options, rest } = asked(id, words)?;
    if !common.is_empty() && columns.group.is_none() {
        return Err(Failure::Usage("shared: name the column of the sets with group=COLUMN".into()));
    }
    let mut all = Vec::new();
    let table = table_as(bytes, &reading)?;
    for of in models {
        let quantity = catalogue::quantity(of.quantity)?;
        let is_input = |name: &str| quantity.inputs.iter().any(|param| param.name == name);
        // what one model of several does not have is not asked of it
        let own: Vec<String> =
            rest.iter().filter(|word| !compare || word.split_once('=').is_some_and(|(name, _)| is_input(name) || BESIDE.contains(&name))).cloned().collect();
        // what the model has not may be what a unit wants
        let (beside, own): (Vec<String>, Vec<String>) =
            own.into_iter().partition(|word| word.split_once('=').is_some_and(|(name, _)| BESIDE.contains(&name) && !is_input(name)));
        let given = pairs(quantity.inputs, &own)?;
        let stated = |name: &str| beside.iter().find_map(|word| Some((word.as_str(), word.split_once('=').filter(|(other, _)| *other == name)?.1)));
        let free: Option<Vec<String>> = if compare { None } else { free.clone() };
        // a number that the model is given may be what a unit wants
        let number = |name: &str| match (given.get(name), stated(name)) {
            (Some(Given::Number(value)), _) => Ok(Some(*value)),
            (_, Some((word, text))) => {
                text.parse().ok().filter(|value| *value > 0.0).map(Some).ok_or_else(|| Failure::Usage(format!("{word}: a number above zero is wanted")))
            }
            _ => Ok(None),
        };
        let columns =
            Columns { molar_mass: number("molar_mass")?, density: number("density")?, glass_temperature: number("glass_temperature")?, ..columns.clone() };
        let each = if compare { variants(of, &given)? } else { vec![(String::new(), given)] };
        for (chosen, given) in each {
            let name = if compare { format!("{} {chosen}", of.quantity).trim().to_owned() } else { String::new() };
            let title = format!("{} {chosen}", of.quantity).trim().to_owned();
            let sets = table.points(of, &columns)?;
            if !common.is_empty() {
                let unit = sets.first().and_then(|set| set.unit.clone());
                let left_out = sets.iter().flat_map(|set| &set.left_out).map(ToString::to_string).collect();
                let (understood, warned) = sets.first().map(|set| (set.understood.clone(), set.warnings.clone())).unwrap_or_default();
                let named: Vec<(String, Points)> = sets.into_iter().map(|set| (set.group, set.points)).collect();
                let answer = shared(of, &named, free.as_deref(), &common, &given, options.clone()).map(|(whole, parts)| {
                    let mut whole = whole.in_unit(of, unit.as_deref());
                    (whole.left_out, whole.understood) = (left_out, understood);
                    whole.warn(warned);
                    let sections = named.into_iter().zip(parts.into_iter().map(|part| part.in_unit(of, unit.as_deref())));
                    drawn.extend(sections.map(|((group, points), answer)| Drawn { title: format!("{title}, {group}"), of, points, answer }));
                    whole
                });
                all.push(Done { name, group: String::new(), answer });
                continue;
            }
            for set in sets {
                let mut answer = fit(of, &set.points, free.as_deref(), &given, options.clone()).map(|answer| answer.in_unit(of, set.unit.as_deref()));
                if let Ok(answer) = &mut answer {
                    answer.left_out = set.left_out.iter().map(ToString::to_string).collect();
                    answer.understood = set.understood;
                    answer.warn(set.warnings);
                    let title = format!("{title} {}", set.group).trim().to_owned();
                    drawn.push(Drawn { title, of, points: set.points, answer: answer.clone() });
                }
                all.push(Done { name: name.clone(), group: set.group, answer });
            }
        }
    }
    if let [Done { answer: Err(error), .. }] = all.as_slice() {
        return Err(error.clone().into());
    }
    Ok(all)
}

/// The models of each set of points compared, in the order of the sets.
fn comparisons(all: &Fits) -> Vec<Comparison> {
    let mut groups: Vec<&str> = Vec::new();
    for one in all {
        if !groups.contains(&one.group.as_str()) {
            groups.push(&one.group);
        }
    }
    let of = |group: &str| {
        let mine = all.iter().filter(|one| one.group == group);
        mine.filter_map(|one| Some(Rival { name: &one.name, answers: vec![one.answer.as_ref().ok()?] })).collect::<Vec<_>>()
    };
    // one model has no rival
    groups.into_iter().filter_map(|group| compared(group, &of(group))).filter(|told| told.ranked.len() > 1).collect()
}

fn said(one: &Comparison, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(out, "by AICc, the smaller the better{}:", if one.group.is_empty() { String::new() } else { format!(", {}", one.group) })?;
    for row in &one.ranked {
        writeln!(out, "  {}. {}: {} above the best, weight {:.3}", row.rank, row.name, significant(row.above_best, 4), row.weight)?;
    }
    if one.ranked.windows(2).any(|two| two[0].rank == two[1].rank) {
        writeln!(out, "one curve has one weight, under whatever name")?;
    }
    Ok(writeln!(out, "{}", one.sentence)?)
}
