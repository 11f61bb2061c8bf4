//! Computes everything registered at its defaults, at the ends of its ranges, and at values that must be refused.

use crate::common::faults::faults;
use std::collections::BTreeMap;
use vitreous::catalogue::{COMPARISONS, THEORIES};
use vitreous::describe::{Figure, Given, Kind, Param, Quantity};
use vitreous::error::{Error, ErrorKind};

type Case = BTreeMap<String, Given>;

fn quantities() -> impl Iterator<Item = &'static Quantity> {
    THEORIES.iter().flat_map(|theory| theory.quantities())
}

fn figures() -> impl Iterator<Item = &'static Figure> {
    THEORIES.iter().flat_map(|theory| theory.figures()).chain(COMPARISONS.iter().flat_map(|comparison| comparison.figures()))
}

fn case(pairs: impl IntoIterator<Item = (&'static str, Given)>) -> Case {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The two ends of every range at once, every range's ends one at a time, every choice, every word of a list, no and all words.
fn ends(params: &'static [Param]) -> Vec<Case> {
    let end = |low: bool| {
        case(params.iter().filter_map(|p| match p.kind {
            Kind::Number { min, max, .. } => Some((p.name, Given::Number(if low { min } else { max }))),
            _ => None,
        }))
    };
    let mut cases = vec![Case::new(), end(true), end(false)];
    for param in params {
        let mut one = |value| cases.push(case([(param.name, value)]));
        match param.kind {
            Kind::Number { min, max, .. } => [min, max].into_iter().for_each(|v| one(Given::Number(v))),
            Kind::Choice { choices, .. } => choices.iter().for_each(|c| one(Given::Text(c.id.to_owned()))),
            Kind::List { choices, .. } => {
                choices.iter().for_each(|c| one(Given::Text(c.id.to_owned())));
                one(Given::Text(String::new()));
                one(Given::Text(choices.iter().map(|c| c.id).collect::<Vec<_>>().join(",")));
            }
        }
    }
    cases
}

/// Whether a refusal tells a person what to do: it names one of the inputs, or says that there is no solution.
fn helps(error: &Error, params: &[Param]) -> bool {
    let named = params.iter().any(|p| p.name == error.input);
    let kind_fits = match error.kind {
        ErrorKind::NoSolution => true,
        ErrorKind::Rule | ErrorKind::OutOfDomain => named,
        _ => false,
    };
    kind_fits && !error.message.is_empty()
}

#[test]
fn quantities_answer_or_refuse_at_the_ends_of_their_ranges() {
    let mut wrong = Vec::new();
    for quantity in quantities() {
        if let Err(error) = quantity.evaluate(&Case::new()) {
            wrong.push(format!("{} at its defaults: {error}", quantity.id));
        }
        for case in ends(quantity.inputs) {
            match quantity.evaluate(&case) {
                Ok(values) if values.iter().all(|(_, v)| v.is_finite()) && values.len() == quantity.outputs.len() => {}
                Err(error) if helps(&error, quantity.inputs) => {}
                other => wrong.push(format!("{} {case:?}: {other:?}", quantity.id)),
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn quantities_stay_sound_at_extreme_but_legal_inputs() {
    let mut wrong = Vec::new();
    for quantity in quantities() {
        for param in quantity.inputs {
            let Kind::Number { domain, .. } = param.kind else { continue };
            let extremes = [0.0, -0.0, 5e-324, 1e-300, 1e-30, 1e-9, 1.0, 1e9, 1e30, 1e300, f64::MAX];
            for value in extremes.into_iter().flat_map(|v| [v, -v]).filter(|v| domain.contains(*v)) {
                match quantity.evaluate(&case([(param.name, Given::Number(value))])) {
                    Ok(_) => {}
                    // said in words for a reader: without the id, which was asked for, and without hundreds of digits
                    Err(error) if error.message.contains(quantity.id) || error.message.contains("double") || error.message.contains("00000000000000000000") => {
                        wrong.push(format!("{} {} = {value:e}: {}", quantity.id, param.name, error.message));
                    }
                    Err(error) if helps(&error, quantity.inputs) || error.kind == ErrorKind::NotConverged => {}
                    Err(error) => wrong.push(format!("{} {} = {value:e}: {error:?}", quantity.id, param.name)),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_cannot_be_an_input_is_refused_by_name() {
    let refuse = |id: &str, params: &'static [Param], answer: &dyn Fn(&Case) -> Option<Error>| {
        for name in ["__proto__", "constructor", "", "no such input", "T\u{0}"] {
            let error = answer(&BTreeMap::from([(name.to_owned(), Given::Number(1.0))])).unwrap_or_else(|| panic!("{id} takes {name:?}"));
            assert_eq!((error.kind, error.input.as_str()), (ErrorKind::UnknownInput, name), "{id}");
        }
        for param in params {
            let number = matches!(param.kind, Kind::Number { .. });
            let list = matches!(param.kind, Kind::List { .. });
            let text = || Given::Text("nothing like it".to_owned());
            let cases = [
                (Given::Number(f64::NAN), if number { ErrorKind::NotFinite } else { ErrorKind::WrongType }),
                (Given::Number(f64::INFINITY), if number { ErrorKind::NotFinite } else { ErrorKind::WrongType }),
                (Given::Number(f64::NEG_INFINITY), if number { ErrorKind::NotFinite } else { ErrorKind::WrongType }),
                (text(), if number { ErrorKind::WrongType } else { ErrorKind::UnknownChoice }),
                (Given::Text("1,2".to_owned()), if number { ErrorKind::WrongType } else { ErrorKind::UnknownChoice }),
                (Given::Other("null"), ErrorKind::WrongType),
                (Given::Other("a list"), ErrorKind::WrongType),
            ];
            for (value, kind) in cases {
                let error = answer(&case([(param.name, value.clone())])).unwrap_or_else(|| panic!("{id} takes {} = {value:?}", param.name));
                assert_eq!((error.kind, error.input.as_str()), (kind, param.name), "{id} {value:?} {list}");
                assert!(error.message.contains(param.name) && !error.value.is_empty() && !error.domain.is_empty(), "{id} {error:?}");
            }
        }
    };
    for quantity in quantities() {
        refuse(quantity.id, quantity.inputs, &|given| quantity.evaluate(given).err());
    }
    for figure in figures() {
        refuse(figure.id, figure.params, &|given| figure.resolve(given).err());
    }
}

fn preset_cases(figure: &'static Figure) -> Vec<Case> {
    let of_comparisons = COMPARISONS.iter().flat_map(|comparison| comparison.presets());
    let presets = THEORIES.iter().flat_map(|theory| theory.presets()).chain(of_comparisons).filter(|preset| preset.applies_to.contains(&figure.id));
    let values = presets.map(|preset| {
        case(figure.params.iter().filter_map(|param| {
            let value = preset.values.iter().find(|value| value.name == param.name)?.value;
            let number = matches!(param.kind, Kind::Number { .. }).then(|| value.parse().unwrap());
            Some((param.name, number.map_or_else(|| Given::Text(value.to_owned()), Given::Number)))
        }))
    });
    values.collect()
}

#[test]
fn figures_compute_at_their_defaults_presets_and_ends() {
    let mut wrong = Vec::new();
    for figure in figures() {
        let must = preset_cases(figure).into_iter().chain([Case::new()]).map(|case| (case, true));
        for (case, must) in must.chain(ends(figure.params).into_iter().map(|case| (case, false))) {
            match figure.resolve(&case).and_then(|inputs| figure.picture(&inputs)) {
                Ok(picture) => wrong.extend(faults(figure, &picture).into_iter().map(|fault| format!("{} {case:?}: {fault}", figure.id))),
                Err(error) if !must && helps(&error, figure.params) => {}
                Err(error) => wrong.push(format!("{} {case:?}: {error:?}", figure.id)),
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn finer_pictures_come_together_from_their_parts() {
    for figure in figures().filter(|figure| figure.refinement.is_some()) {
        let inputs = figure.resolve(&Case::new()).unwrap();
        let started = cpu_time::ThreadTime::now();
        let picture = figure.finest(&inputs).unwrap();
        assert_eq!(faults(figure, &picture), Vec::<String>::new(), "{}", figure.id);
        assert!(vitreous::answer::parts(figure, &inputs).unwrap() > 0, "{}", figure.id);
        assert!(started.elapsed().as_secs() < 60, "{} takes {:?}", figure.id, started.elapsed());
        assert!(vitreous::answer::assemble(figure, &inputs, &[]).is_err(), "{} is put together from nothing", figure.id);
    }
}

#[test]
fn a_refusal_at_an_extreme_names_what_was_given_and_writes_it_in_short() {
    let refused = |id: &str, name: &str, value: f64| {
        let figure = vitreous::catalogue::figure(id).unwrap();
        let given = BTreeMap::from([(name.to_owned(), Given::Number(value))]);
        figure.resolve(&given).and_then(|inputs| figure.picture(&inputs)).unwrap_err()
    };
    // on the way a field is infinite; the person gave an energy
    let error = refused("etm.dos_field", "energy", 1e300);
    assert!(error.input == "energy" && error.value == "1e300", "{error:?}");
    assert!(error.message.ends_with("on the way field is no finite number (energy = 1e300 K)"), "{}", error.message);
    let error = refused("compare.heat_capacity", "bead_size", 1e-300);
    assert!(error.value == "1e-300" && error.message.len() < 300, "{error:?}");
}
