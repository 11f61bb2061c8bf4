//! `vitreous fit`: a model set beside measured points.

use super::Failure;
use super::options::{Options, pairs};
use crate::catalogue;
use crate::describe::{Fit, Given};
use crate::error::Error;
use crate::fit::{Answer, Columns, Loss, Options as Wanted, Points, Section, fit, model, page, python, rivals, shared, svg, table, tex};
use crate::picture::short;
use std::fs;
use std::io::Write;

/// Words with a meaning of their own.
const OWN: [&str; 10] = ["x", "y", "sigma", "free", "group", "shared", "loss", "profile", "x_unit", "y_unit"];

struct Asked {
    models: Vec<&'static Fit>,
    compare: bool,
    columns: Columns,
    free: Option<Vec<String>>,
    shared: Vec<String>,
    options: Wanted,
    rest: Vec<String>,
}

fn asked(id: &str, words: &[String]) -> Result<Asked, Failure> {
    let mut asked =
        Asked { models: Vec::new(), compare: false, columns: Columns::default(), free: None, shared: Vec::new(), options: Wanted::default(), rest: Vec::new() };
    let of = model(id.strip_prefix("compare:").unwrap_or(id))?;
    asked.compare = id.starts_with("compare:");
    asked.models = if asked.compare { rivals(of) } else { vec![of] };
    for word in words {
        match word.split_once('=') {
            Some((name, value)) if OWN.contains(&name) => {
                let value = value.to_owned();
                match name {
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
    if answers.is_ok() {
        let data = std::path::Path::new(path).file_name().map_or_else(|| path.clone(), |name| name.to_string_lossy().into_owned());
        written(options, &data, &drawn, out)?;
    }
    if options.json {
        return match answers {
            Ok(all) => {
                let plain: Vec<serde_json::Value> = all.iter().map(|(group, answer)| labelled(group, answer)).collect::<Result<_, _>>()?;
                let value = match plain.as_slice() {
                    [one] => one.clone(),
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
    for (group, answer) in &all {
        if !group.is_empty() {
            writeln!(out, "{group}")?;
        }
        match answer {
            Ok(answer) => told(answer, out)?,
            Err(error) => {
                writeln!(out, "refused: {error}")?;
                refused = Some(error.clone());
            }
        }
    }
    compared(&all, out)?;
    match refused {
        Some(error) if all.len() == 1 => Err(error.into()),
        _ => Ok(()),
    }
}

type Fits = Vec<(String, Result<Answer, Error>)>;

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
    let Asked { models, compare, columns, free, shared: common, options, rest } = asked(id, words)?;
    if !common.is_empty() && columns.group.is_none() {
        return Err(Failure::Usage("shared: name the column of the sets with group=COLUMN".into()));
    }
    let mut all = Vec::new();
    let table = table(bytes)?;
    for of in models {
        let quantity = catalogue::quantity(of.quantity)?;
        // what one model of several does not have is not asked of it
        let own: Vec<String> = rest
            .iter()
            .filter(|word| !compare || word.split_once('=').is_some_and(|(name, _)| quantity.inputs.iter().any(|p| p.name == name)))
            .cloned()
            .collect();
        let given = pairs(quantity.inputs, &own)?;
        let free: Option<Vec<String>> = if compare { None } else { free.clone() };
        // a number that the model is given may be what a unit wants
        let number = |name: &str| if let Some(Given::Number(value)) = given.get(name) { Some(*value) } else { None };
        let columns = Columns { molar_mass: number("molar_mass"), glass_temperature: number("glass_temperature"), ..columns.clone() };
        let sets = table.points(of, &columns)?;
        if !common.is_empty() {
            let unit = sets.first().and_then(|set| set.unit.clone());
            let (left_out, understood) = (sets.iter().flat_map(|set| set.left_out.clone()).collect(), sets.first().map(|set| set.understood.clone()));
            let named: Vec<(String, Points)> = sets.into_iter().map(|set| (set.group, set.points)).collect();
            let answer = shared(of, &named, free.as_deref(), &common, &given, options.clone()).map(|(whole, parts)| {
                let mut whole = whole.in_unit(of, unit.as_deref());
                (whole.left_out, whole.understood) = (left_out, understood.unwrap_or_default());
                let sections = named.into_iter().zip(parts.into_iter().map(|part| part.in_unit(of, unit.as_deref())));
                drawn.extend(sections.map(|((group, points), answer)| Drawn { title: format!("{}, {group}", of.quantity), of, points, answer }));
                whole
            });
            all.push((if compare { of.quantity.to_owned() } else { String::new() }, answer));
            continue;
        }
        for set in sets {
            let mut answer = fit(of, &set.points, free.as_deref(), &given, options.clone()).map(|answer| answer.in_unit(of, set.unit.as_deref()));
            if let Ok(answer) = &mut answer {
                answer.left_out = set.left_out;
                answer.understood = set.understood;
                answer.warnings.extend(set.warnings);
            }
            if let Ok(answer) = &answer {
                let title = format!("{} {}", of.quantity, set.group).trim().to_owned();
                drawn.push(Drawn { title, of, points: set.points, answer: answer.clone() });
            }
            let group = if compare { format!("{} {}", of.quantity, set.group).trim().to_owned() } else { set.group };
            all.push((group, answer));
        }
    }
    if let [(_, Err(error))] = all.as_slice() {
        return Err(error.clone().into());
    }
    Ok(all)
}

fn told(answer: &Answer, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(out, "{}: {} points, errors of the points {}", answer.model, answer.points, answer.sigma)?;
    for line in &answer.understood {
        writeln!(out, "  {line}")?;
    }
    for (name, fitted) in &answer.free {
        let error = fitted.error.map_or_else(|| "at its bound".to_owned(), |error| format!("± {}", short(error)));
        let unit = if fitted.unit == "1" { "" } else { &fitted.unit };
        let end = |end: Option<f64>| end.map_or_else(|| "open".to_owned(), short);
        let interval = if fitted.profiled { format!(", by the likelihood {} to {}", end(fitted.lower), end(fitted.upper)) } else { String::new() };
        writeln!(out, "  {name} = {} {error} {unit}{interval}", short(fitted.value))?;
    }
    for (name, follows) in &answer.derived {
        writeln!(out, "  follows: {name} = {} ± {} {}", short(follows.value), short(follows.error), if follows.unit == "1" { "" } else { &follows.unit })?;
    }
    for (pair, r) in &answer.correlation {
        writeln!(out, "  correlation of {} = {}", pair.replace(',', " and "), short(*r))?;
    }
    let criterion = |value: Option<f64>| value.map_or_else(|| "none".to_owned(), short);
    writeln!(
        out,
        "  chi squared {} for {} degrees of freedom; AICc {}, BIC {}",
        short(answer.chi_squared),
        answer.degrees_of_freedom,
        criterion(answer.aicc),
        criterion(answer.bic)
    )?;
    if let Some(width) = answer.robust {
        let unit = if answer.sigma == "given" { "of the errors of the points" } else { "in the unit of y, the scatter of most points" };
        writeln!(out, "  robust: points farther from the curve than {} count less ({unit})", short(width))?;
    }
    for line in &answer.left_out {
        writeln!(out, "  left out: {line}")?;
    }
    for line in &answer.warnings {
        writeln!(out, "  note: {line}")?;
    }
    Ok(())
}

/// Several models of the same points, by AICc.
fn compared(all: &Fits, out: &mut dyn Write) -> Result<(), Failure> {
    let mut ranked: Vec<(&str, f64)> = all.iter().filter_map(|(group, answer)| Some((group.as_str(), answer.as_ref().ok()?.aicc?))).collect();
    let models = all.iter().filter_map(|(_, answer)| answer.as_ref().ok()).map(|answer| &answer.model).collect::<std::collections::BTreeSet<_>>();
    if models.len() < 2 {
        return Ok(());
    }
    ranked.sort_by(|a, b| a.1.total_cmp(&b.1));
    let Some((best, least)) = ranked.first().copied() else { return Ok(()) };
    let sum: f64 = ranked.iter().map(|(_, aicc)| (-0.5 * (aicc - least)).exp()).sum();
    writeln!(out, "by AICc, the smaller the better:")?;
    for (name, aicc) in &ranked {
        writeln!(out, "  {name}: {} above the best, weight {:.3}", short(aicc - least), (-0.5 * (aicc - least)).exp() / sum)?;
    }
    // one curve under several names is no rival of itself
    let same: Vec<&str> = ranked.iter().skip(1).filter(|(_, aicc)| (aicc - least).abs() < 1e-6).map(|(name, _)| *name).collect();
    if !same.is_empty() {
        writeln!(out, "{best} and {} draw one and the same curve", same.join(", "))?;
    }
    let second = ranked.get(1 + same.len()).map_or(f64::INFINITY, |(_, aicc)| aicc - least);
    let words = if second < 2.0 {
        "these points do not tell the first two apart"
    } else if second < 10.0 {
        "these points favour it, and do not rule the next one out"
    } else {
        "these points speak against all the others"
    };
    writeln!(out, "{best} describes them best; {words}. A better fit is no derivation.")?;
    Ok(())
}
