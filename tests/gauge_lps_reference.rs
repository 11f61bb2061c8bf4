//! Reference values from an independent implementation, refusals included.

use serde_json::Value;
use std::collections::BTreeMap;
use vitreous::{catalogue, describe::Given};

fn given(inputs: &Value) -> BTreeMap<String, Given> {
    let each = |value: &Value| match value {
        Value::Number(n) => Given::Number(n.as_f64().unwrap_or(f64::NAN)),
        Value::String(text) => Given::Text(text.clone()),
        _ => Given::Other("neither number nor text"),
    };
    inputs.as_object().into_iter().flatten().map(|(name, value)| (name.clone(), each(value))).collect()
}

fn agrees(got: f64, expected: f64, tolerance: f64) -> bool {
    got.is_finite() && (got - expected).abs() <= (tolerance * expected.abs()).max(if expected == 0.0 { 1e-12 } else { 0.0 })
}

#[test]
fn every_reference_case_agrees() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("reference/gauge_lps.json")).expect("the reference file is a list");
    let mut wrong = Vec::new();
    for case in &cases {
        let answer = catalogue::evaluate(case["quantity"].as_str().expect("an id"), &given(&case["inputs"]));
        match (case["error"].as_bool() == Some(true), answer) {
            (true, Err(error)) => {
                if error.message.trim().is_empty() || case["input"].as_str().is_some_and(|name| name != error.input) {
                    wrong.push(format!("{case}: {error:?}"));
                }
            }
            (false, Ok(outputs)) => {
                let tolerance = case["rel_tol"].as_f64().expect("a tolerance");
                for (name, expected) in case["outputs"].as_object().expect("outputs") {
                    let expected = expected.as_f64().expect("a number");
                    let got = outputs.iter().find(|(n, _)| n == name).map_or(f64::NAN, |(_, v)| *v);
                    if !agrees(got, expected, tolerance) {
                        wrong.push(format!("{case}: {name} = {got}"));
                    }
                }
            }
            (_, answer) => wrong.push(format!("{case}: {answer:?}")),
        }
    }
    assert!(cases.len() > 40 && wrong.is_empty(), "{} of {} fall short:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn extreme_but_legal_inputs_answer_or_refuse() {
    let extremes = [1e-300, 1e-9, 0.5, 2.0, 1e9, 1e300];
    for quantity in vitreous::theories::gauge_lps::THEORY.quantities() {
        for (index, input) in quantity.inputs.iter().enumerate() {
            for value in extremes.iter().flat_map(|x| [*x, -*x]) {
                let mut inputs = BTreeMap::from([(input.name.to_owned(), Given::Number(value))]);
                let alone = quantity.evaluate(&inputs);
                if let Ok(outputs) = &alone {
                    assert!(outputs.iter().all(|(_, v)| v.is_finite()), "{} {inputs:?}", quantity.id);
                }
                // and with the next number extreme as well
                if let Some(next) = quantity.inputs.get(index + 1) {
                    inputs.insert(next.name.to_owned(), Given::Number(1e-200));
                    if let Err(error) = quantity.evaluate(&inputs) {
                        assert!(!error.message.is_empty() && !error.message.contains("NaN"), "{}: {error}", quantity.id);
                    }
                }
            }
        }
    }
}
