//! Answers that the core computes: of questions that name a quantity, and of numbers printed in the text.

use super::link::brief;
use super::model::{Block, FigureBlock, Kind, Lecture, Question};
use crate::calculate;
use crate::catalogue;
use crate::describe::{Figure, Given, Inputs, Param, Quantity};
use crate::error::{Error, ErrorKind};
use std::collections::BTreeMap;

/// Fills in the answer of every question that names a quantity that is known here; the others keep none.
pub fn compute(lecture: &mut Lecture) {
    lecture.steps.iter_mut().map(|step| &mut step.blocks).chain([&mut lecture.introduction]).for_each(|blocks| answer(blocks));
}

fn answer(blocks: &mut [Block]) {
    for block in blocks {
        match &mut block.is {
            Kind::Question(question) => {
                fill(question);
                answer(&mut question.blocks);
                answer(&mut question.answer);
                question.hints.iter_mut().for_each(|hint| answer(hint));
            }
            Kind::Reveal { blocks } | Kind::Notes { blocks } => answer(blocks),
            Kind::Text { .. } | Kind::Figure(_) => {}
        }
    }
}

fn fill(question: &mut Question) {
    let Some(from) = &question.from else { return };
    let Ok((value, unit)) = computed(&from.quantity, &from.output, None, &from.inputs) else { return };
    // a value that the file states stays: whether it is right is a matter of `check`
    let value = *question.value.get_or_insert(value);
    if question.unit.is_empty() && unit != "1" {
        unit.clone_into(&mut question.unit);
    }
    if let Some(share) = question.relative {
        question.tolerance = Some(share * value.abs());
    }
}

/// The values that a link or a question gives, over those of a preset, as an equation takes them.
pub(super) fn given(params: &[Param], id: &str, preset: Option<&str>, values: &[(String, String)]) -> Result<BTreeMap<String, Given>, Error> {
    let mut texts = BTreeMap::new();
    if let Some(name) = preset {
        let known: Vec<_> = catalogue::presets(id);
        let found = known.iter().find(|preset| preset.id == name).ok_or_else(|| {
            let ids: Vec<&str> = known.iter().map(|preset| preset.id).collect();
            let shown = brief(name);
            let listed = if ids.is_empty() { "none".to_owned() } else { ids.join(", ") };
            Error::new(ErrorKind::UnknownId, format!("there is no preset {shown:?} of {id}; known: {listed}"))
        })?;
        for value in found.values.iter().filter(|value| params.iter().any(|param| param.name == value.name)) {
            texts.insert(value.name.to_owned(), Given::Text(value.value.to_owned()));
        }
    }
    for (name, value) in values {
        texts.insert(name.clone(), Given::Text(value.clone()));
    }
    Ok(calculate::typed(params, &texts)?.0)
}

/// The figure that a block shows, with its inputs.
///
/// # Errors
/// Naming what is refused.
pub fn shown(block: &FigureBlock) -> Result<(&'static Figure, Inputs), Error> {
    let figure = catalogue::figure(&block.figure)?;
    let given = given(figure.params, figure.id, block.reference.preset.as_deref(), &block.reference.values)?;
    Ok((figure, figure.resolve(&given)?))
}

/// The value of an output of a quantity, and its unit.
///
/// # Errors
/// Naming what is refused.
pub(super) fn computed(quantity: &str, output: &str, preset: Option<&str>, values: &[(String, String)]) -> Result<(f64, &'static str), Error> {
    let quantity: &Quantity = catalogue::quantity(quantity)?;
    let found = quantity.outputs.iter().find(|one| one.name == output).ok_or_else(|| {
        let names: Vec<&str> = quantity.outputs.iter().map(|one| one.name).collect();
        let shown = brief(output);
        Error::new(ErrorKind::UnknownId, format!("{} has no output {shown:?}; it has {}", quantity.id, names.join(", ")))
    })?;
    let outputs = quantity.evaluate(&given(quantity.inputs, quantity.id, preset, values)?)?;
    let value = outputs.iter().find(|(name, _)| *name == output).map(|(_, value)| *value);
    value.map(|value| (value, found.unit)).ok_or_else(|| Error::new(ErrorKind::Internal, format!("{} did not answer", quantity.id)))
}
