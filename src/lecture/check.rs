//! Whether a lecture is right: every figure draws, every number and every answer is the one that the core computes.

use super::compute::{computed, given, shown};
use super::link::brief;
use super::link::{Link, Number, Reference, Target};
use super::model::{Ask, Block, FigureBlock, Kind, Lecture, Problem, Question};
use super::printed::{self, same_unit};
use super::view::{readable, seen};
use crate::catalogue;
use crate::error::{Error, ErrorKind};
use crate::picture::{Item, Picture, digits, plain};
use crate::plot;

/// What is wrong with a lecture, by line: what its author should mend, dead references, wrong numbers, questions without an answer.
pub fn check(lecture: &Lecture) -> Vec<Problem> {
    let mut problems = lecture.problems.clone();
    let mut wrong = |line: usize, message: String| problems.push(Problem { line, message });
    for Link { line, reference, .. } in &lecture.links {
        if let Err(error) = resolved(reference) {
            wrong(*line, error.message);
        }
    }
    for number in &lecture.numbers {
        if let Some(message) = misprint(number) {
            wrong(number.line, message);
        }
    }
    for block in lecture.blocks() {
        match &block.is {
            Kind::Figure(figure) => {
                if let Err(error) = drawn(figure) {
                    wrong(block.line, error.message);
                }
            }
            Kind::Question(question) => faults(question).into_iter().for_each(|message| wrong(block.line, message)),
            Kind::Text { .. } | Kind::Reveal { .. } | Kind::Notes { .. } => {}
        }
    }
    problems.sort_by_key(|problem| problem.line);
    problems.dedup();
    problems
}

/// Whether what a link names is there, and takes what the link gives.
fn resolved(reference: &Reference) -> Result<(), Error> {
    let Reference { id, preset, values, .. } = reference;
    match reference.target {
        Target::Figure => {
            let figure = catalogue::figure(id)?;
            figure.resolve(&given(figure.params, id, preset.as_deref(), values)?)?;
        }
        Target::Quantity => {
            let quantity = catalogue::quantity(id)?;
            quantity.evaluate(&given(quantity.inputs, id, preset.as_deref(), values)?)?;
        }
        Target::View => view(values)?,
    }
    Ok(())
}

/// Whether another view has what a link names in it.
fn view(values: &[(String, String)]) -> Result<(), Error> {
    for (key, value) in values {
        let known = match key.as_str() {
            "theory" => catalogue::theory(value).is_ok() || catalogue::comparison(value).is_ok(),
            "room" => catalogue::comparison(value).is_ok(),
            #[cfg(feature = "ledger")]
            "claim" => catalogue::claims("")?.iter().any(|claim| claim.id == value),
            #[cfg(feature = "words")]
            "term" => crate::glossary::terms().iter().any(|term| term.id == value),
            _ => true,
        };
        if !known {
            return Err(Error::new(ErrorKind::UnknownId, format!("there is no {key} {:?}", brief(value))));
        }
    }
    Ok(())
}

/// A figure as it is drawn, and where its axes are.
///
/// # Errors
/// Naming what is refused.
fn drawn(block: &FigureBlock) -> Result<(Picture, plot::Map), Error> {
    let (figure, inputs) = shown(block)?;
    if let Some(name) = block.controls.iter().find(|name| *name != "1" && !figure.params.iter().any(|param| param.name == **name)) {
        let known: Vec<&str> = figure.params.iter().map(|param| param.name).collect();
        return Err(Error::new(ErrorKind::UnknownInput, format!("controls: {} has no parameter {:?}; it has {}", figure.id, brief(name), known.join(", "))));
    }
    readable(&block.reference)?;
    let (views, points) = seen(&block.reference);
    let picture = figure.picture(&inputs)?;
    let last = views.len().checked_sub(1);
    let outside = points.iter().map(|set| set.panel).chain(last).find(|panel| *panel >= picture.panels.len());
    if let Some(panel) = outside {
        let message = format!("the link speaks of panel {panel} of {}, which has {}, counted from 0", figure.id, picture.panels.len());
        return Err(Error::new(ErrorKind::OutOfDomain, message));
    }
    let (_, map) = plot::svg(&picture.clone().with_own(&points), &plot::Options { views, ..plot::Options::default() })?;
    Ok((picture, map))
}

/// What is wrong with a number that is printed; none where it is the one computed.
fn misprint(number: &Number) -> Option<String> {
    let shown = brief(&number.text);
    let Reference { id, preset, values, output, .. } = &number.reference;
    let Some(printed) = printed::read(&number.text) else { return Some(format!("{shown:?} is linked as a number and does not begin with one")) };
    let (value, unit) = match computed(id, output.as_deref().unwrap_or_default(), preset.as_deref(), values) {
        Ok(computed) => computed,
        Err(error) => return Some(error.message),
    };
    if !printed.unit.is_empty() && unit != "1" && !same_unit(&printed.unit, unit) {
        return Some(format!("{shown:?}: the unit of {} is {unit}", output.as_deref().unwrap_or_default()));
    }
    (!printed.is(value)).then(|| format!("{shown:?} is printed, {} is computed", digits(value, 6)))
}

/// What is wrong with a question.
fn faults(question: &Question) -> Vec<String> {
    let mut faults = Vec::new();
    match question.ask {
        Ask::Free if question.answer.is_empty() => faults.push("the question has no answer: a quote > > [!answer] inside its quote holds it".to_owned()),
        Ask::Free => {}
        Ask::Choice if question.choices.len() == 1 => faults.push("there is only one answer to choose from".to_owned()),
        Ask::Choice => {}
        Ask::Number => faults.extend(number(question)),
        Ask::Point | Ask::Curve => faults.extend(place(question)),
    }
    faults
}

fn number(question: &Question) -> Option<String> {
    let from = question.from.as_ref()?;
    let (value, unit) = match computed(&from.quantity, &from.output, None, &from.inputs) {
        Ok(computed) => computed,
        Err(error) => return Some(error.message),
    };
    if !question.unit.is_empty() && unit != "1" && !same_unit(&question.unit, unit) {
        return Some(format!("unit={}: the unit of {} is {unit}", question.unit, from.output));
    }
    let stated = printed::read(&question.stated)?;
    (!stated.is(value)).then(|| format!("value={} is given, {} is computed", question.stated, digits(value, 6)))
}

/// Whether a curve of a picture has the name that a lecture writes.
pub fn is_called(name: &str, written: &str) -> bool {
    let bare = |text: &str| plain(text).replace(['_', '^'], "");
    name == written || bare(name) == bare(written)
}

/// What is wrong with a question about a place in a figure.
fn place(question: &Question) -> Option<String> {
    let figure = question.blocks.iter().find_map(|block: &Block| if let Kind::Figure(figure) = &block.is { Some(figure) } else { None })?;
    // a figure that does not draw says so itself
    let (picture, map) = drawn(figure).ok()?;
    if !question.curve.is_empty() {
        let curves = picture.panels.iter().flat_map(|panel| &panel.items).filter_map(|item| if let Item::Curve(curve) = item { Some(curve) } else { None });
        let curves: Vec<_> = curves.collect();
        if !curves.iter().any(|curve| is_called(&curve.name, &question.curve)) {
            let known: Vec<String> = curves.iter().filter(|curve| curve.listed).map(|curve| plain(&curve.name)).collect();
            return Some(format!("{} has no curve {:?}; it has {}", figure.figure, brief(&question.curve), known.join(", ")));
        }
        return None;
    }
    let (x, y) = (question.x?, question.y?);
    let within = |share: f64| (0.0..=1.0).contains(&share);
    let seen = map.panels.iter().any(|panel| within(panel.x.share(x)) && within(panel.y.share(y)));
    (!seen).then(|| format!("the point x={x}, y={y} lies outside the axes of {}", figure.figure))
}
