//! `vitreous models`: what can be fitted to measured points.

use super::Failure;
use super::options::Options;
use crate::catalogue::{fits, quantity};
use crate::describe::Fit;
use crate::error::{Error, ErrorKind};
use serde_json::{Value, json};
use std::io::Write;

fn card(of: &Fit) -> Result<Value, Error> {
    let quantity = quantity(of.quantity)?;
    let input = |name: &str| {
        let param = quantity.inputs.iter().find(|param| param.name == name);
        param.map_or(Value::Null, |p| json!({ "name": p.name, "symbol": p.symbol, "unit": p.unit, "meaning": p.meaning }))
    };
    let output = quantity.outputs.iter().find(|output| output.name == of.y);
    let output = output.map_or(
        Value::Null,
        |o| json!({ "name": o.measurement(), "symbol": o.symbol, "unit": o.unit, "any_unit": !o.scaled().is_empty(), "meaning": o.meaning, "output": o.name }),
    );
    let derived: Vec<Value> = of.derived.iter().map(|one| json!({ "name": one.name, "unit": one.unit })).collect();
    let held = quantity.inputs.iter().filter(|param| param.name != of.x && !of.free.contains(&param.name));
    let held = held.map(serde_json::to_value).collect::<Result<Vec<_>, _>>().map_err(|why| Error::new(ErrorKind::Internal, why.to_string()))?;
    let free: Vec<Value> = of.free.iter().map(|name| input(name)).collect();
    let alternatives = of.alternatives;
    Ok(
        json!({ "id": of.quantity, "title": quantity.title, "x": input(of.x), "y": output, "free": free, "held": held, "derived": derived, "alternatives": alternatives }),
    )
}

pub(super) fn models(options: &Options, out: &mut dyn Write) -> Result<(), Failure> {
    if let [_, extra, ..] = options.words.as_slice() {
        return Err(Failure::Usage(format!("models takes no {extra:?}")));
    }
    if options.json {
        let cards: Vec<Value> = fits().map(card).collect::<Result<_, _>>()?;
        writeln!(out, "{}", Value::from(cards))?;
        return Ok(());
    }
    for of in fits() {
        writeln!(out, "{}: {}\n  {} over {}; free: {}", of.quantity, quantity(of.quantity)?.title, of.y, of.x, of.free.join(", "))?;
    }
    Ok(())
}
