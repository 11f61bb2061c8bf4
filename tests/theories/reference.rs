//! Reference values from an independent implementation: every answer agrees, every refusal names its input.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use vitreous::catalogue;
use vitreous::describe::Given;

/// Quantities whose outputs in one unit nearly cancel: they are judged on the scale of their neighbours.
const CANCELLING: [&str; 3] = ["etm.three_well_levels", "melting_rg.green_tensor", "melting_rg.pair_energy"];

/// Cases that contradict the domain of their quantity: the value is refused, naming the input.
///
/// `rfot.hard_spheres` at 0.4666: below 0.502936 a denser liquid would fall out into a looser glass (its jamming
/// fraction falls with packing), so the jamming fraction of "the glass that falls out" has no meaning there.
const OUT_OF_DOMAIN: [(&str, &str, f64); 1] = [("rfot.hard_spheres", "packing_fraction", 0.4666)];

fn given(inputs: &Value) -> BTreeMap<String, Given> {
    let value = |v: &Value| match v {
        Value::Number(n) => Given::Number(n.as_f64().unwrap()),
        Value::String(text) => Given::Text(text.clone()),
        _ => Given::Other("neither number nor text"),
    };
    inputs.as_object().unwrap().iter().map(|(name, v)| (name.clone(), value(v))).collect()
}

fn agree(got: f64, expected: f64, tolerance: f64, scale: f64) -> bool {
    let near_zero = if expected.abs() < 1e-9 * scale { 1e-12 * scale } else { 0.0 };
    let exact_zero = if expected == 0.0 { 1e-12 } else { 0.0 };
    let allowed = [tolerance * expected.abs(), near_zero, exact_zero, 1e-14 * scale].into_iter().fold(0.0, f64::max);
    got.is_finite() && (got - expected).abs() <= allowed
}

fn fault(case: &Value) -> Option<String> {
    let id = case["quantity"].as_str().unwrap();
    let answer = catalogue::evaluate(id, &given(&case["inputs"]));
    let disputed = OUT_OF_DOMAIN.iter().find(|(quantity, input, value)| *quantity == id && case["inputs"][*input].as_f64() == Some(*value)).map(|d| d.1);
    if case["error"] == Value::Bool(true) || disputed.is_some() {
        let wanted = disputed.or(case["input"].as_str());
        return match (answer, wanted) {
            (Ok(values), _) => Some(format!("answered {values:?} where a refusal was expected")),
            (Err(error), _) if error.message.trim().is_empty() => Some("refused without a message".into()),
            (Err(error), Some(input)) if error.input != input => Some(format!("the refusal should name {input}: {error}")),
            _ => None,
        };
    }
    let values: BTreeMap<&str, f64> = match answer {
        Ok(values) => values.into_iter().collect(),
        Err(error) => return Some(format!("refused: {error}")),
    };
    let outputs = case["outputs"].as_object().unwrap();
    let largest = outputs.values().filter_map(Value::as_f64).fold(0.0, |a, b| f64::max(a, b.abs()));
    let scale = if CANCELLING.contains(&id) { largest } else { 0.0 };
    let tolerance = case["rel_tol"].as_f64().unwrap();
    outputs.iter().find_map(|(name, expected)| {
        let expected = expected.as_f64().unwrap();
        match values.get(name.as_str()) {
            Some(&got) if agree(got, expected, tolerance, scale) => None,
            Some(got) => Some(format!("{name}: {got} for {expected}")),
            None => Some(format!("there is no output {name}")),
        }
    })
}

#[test]
fn reference_values_agree() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reference");
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|p| p.extension().is_some_and(|e| e == "json")).collect();
    assert!(!files.is_empty(), "no reference values found");
    let mut faults = Vec::new();
    for file in files {
        let cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        assert!(!cases.is_empty(), "{} is empty", file.display());
        faults.extend(cases.iter().filter_map(|case| fault(case).map(|why| format!("{} {}: {why}", case["quantity"], case["inputs"]))));
    }
    assert!(faults.is_empty(), "{} cases fall short:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_rule_of_agreement_can_fail() {
    assert!(agree(1.0 + 1e-10, 1.0, 1e-9, 0.0) && !agree(1.0 + 1e-8, 1.0, 1e-9, 0.0));
    assert!(agree(1e-13, 0.0, 1e-9, 0.0) && !agree(1e-11, 0.0, 1e-9, 0.0));
    assert!(!agree(f64::NAN, 1.0, 1.0, 0.0));
    assert!(agree(1e-13, 2e-13, 1e-9, 1.0) && !agree(1e-11, 2e-11, 1e-9, 1.0));
}
