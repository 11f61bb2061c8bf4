//! One line of a batch: what is asked of which quantity.

use crate::calculate::Span;
use crate::describe::Given;
use crate::fit::{Loss, Options, Points};
use serde::de::{Deserialize, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;

/// One line of a batch.
pub(super) enum Case {
    /// Compute.
    Evaluate { quantity: String, inputs: BTreeMap<String, Given> },
    /// Solve for an input.
    Solve { quantity: String, output: String, value: f64, input: String, within: Option<(f64, f64)>, inputs: BTreeMap<String, Given> },
    /// Fit a model to points.
    Fit {
        model: String,
        sets: Vec<(String, Points)>,
        grouped: bool,
        shared: Vec<String>,
        free: Option<Vec<String>>,
        options: Options,
        inputs: BTreeMap<String, Given>,
    },
    /// Walk one or two inputs.
    Scan { quantity: String, over: Vec<(String, Span)>, inputs: BTreeMap<String, Given> },
}

/// What is accepted, for messages.
pub(super) const FORMS: &str =
    "{\"quantity\": id, \"inputs\": {name: value}}; or with \"solve\", \"scan\" or \"fit\" in place of \"quantity\", see `vitreous batch --help`";

/// The inputs of a case, no name twice.
#[derive(Default)]
struct GivenInputs(BTreeMap<String, Given>);

impl<'de> Deserialize<'de> for Case {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(CaseVisitor)
    }
}

struct CaseVisitor;

#[derive(Default)]
struct Fields {
    quantity: Option<String>,
    solve: Option<String>,
    scan: Option<String>,
    output: Option<String>,
    value: Option<f64>,
    input: Option<String>,
    within: Option<(f64, f64)>,
    over: Option<Over>,
    fit: Option<String>,
    x: Option<Vec<f64>>,
    y: Option<Vec<f64>>,
    sigma: Option<Vec<f64>>,
    group: Option<Vec<Label>>,
    free: Option<Vec<String>>,
    shared: Option<Vec<String>>,
    loss: Option<String>,
    profile: Option<Names>,
    inputs: Option<GivenInputs>,
}

/// The set that a point belongs to.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Label {
    Text(String),
    Number(f64),
}

/// One name, `all`, or several names.
#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Several(Vec<String>),
}

/// Points by their labels, in the order in which these come.
fn sets(points: Points, labels: Option<Vec<Label>>) -> Result<Vec<(String, Points)>, String> {
    let Some(labels) = labels else { return Ok(vec![(String::new(), points)]) };
    let lengths = [Some(points.y.len()), points.sigma.as_ref().map(Vec::len), Some(labels.len())];
    if let Some(other) = lengths.into_iter().flatten().find(|length| *length != points.x.len()) {
        return Err(format!("x has {} values, and another list of the points has {other}", points.x.len()));
    }
    let mut sets: Vec<(String, Points)> = Vec::new();
    for (k, label) in labels.into_iter().enumerate() {
        let label = match label {
            Label::Text(text) => text,
            Label::Number(number) => number.to_string(),
        };
        let place = sets.iter().position(|(name, _)| *name == label).unwrap_or_else(|| {
            sets.push((label, Points { sigma: points.sigma.as_ref().map(|_| Vec::new()), ..Points::default() }));
            sets.len() - 1
        });
        let set = &mut sets[place].1;
        set.x.push(points.x[k]);
        set.y.push(points.y[k]);
        if let (Some(own), Some(sigma)) = (&mut set.sigma, &points.sigma) {
            own.push(sigma[k]);
        }
    }
    Ok(sets)
}

impl Fields {
    /// The case that these fields make, or what is missing or too much.
    fn case(self) -> Result<Case, String> {
        let inputs = self.inputs.unwrap_or_default().0;
        let solving = self.output.is_some() || self.value.is_some() || self.input.is_some() || self.within.is_some();
        if let Some(model) = self.fit {
            if self.quantity.is_some() || self.solve.is_some() || self.scan.is_some() || solving || self.over.is_some() {
                return Err("the keys of several kinds of line are mixed".into());
            }
            let points = Points { x: self.x.ok_or("missing field `x`")?, y: self.y.ok_or("missing field `y`")?, sigma: self.sigma };
            let loss = self.loss.as_deref().map_or(Ok(Loss::Squares), Loss::named).map_err(|error| error.message)?;
            let profile = match self.profile {
                None => Vec::new(),
                Some(Names::One(name)) => vec![name],
                Some(Names::Several(names)) => names,
            };
            let (grouped, shared) = (self.group.is_some(), self.shared.unwrap_or_default());
            if !shared.is_empty() && !grouped {
                return Err("shared: say with `group` to which set each point belongs".into());
            }
            let sets = sets(points, self.group)?;
            return Ok(Case::Fit { model, sets, grouped, shared, free: self.free, options: Options { loss, profile }, inputs });
        }
        let told = self.x.is_some() || self.y.is_some() || self.sigma.is_some() || self.free.is_some() || self.group.is_some();
        if told || self.shared.is_some() || self.loss.is_some() || self.profile.is_some() {
            return Err("missing field `fit`".into());
        }
        match (self.quantity, self.solve, self.scan) {
            (Some(quantity), None, None) if !solving && self.over.is_none() => Ok(Case::Evaluate { quantity, inputs }),
            (None, Some(quantity), None) if self.over.is_none() => {
                let missing = |name: &str| format!("missing field `{name}`");
                Ok(Case::Solve {
                    quantity,
                    output: self.output.ok_or_else(|| missing("output"))?,
                    value: self.value.ok_or_else(|| missing("value"))?,
                    input: self.input.ok_or_else(|| missing("for"))?,
                    within: self.within,
                    inputs,
                })
            }
            (None, None, Some(quantity)) if !solving => Ok(Case::Scan { quantity, over: self.over.ok_or("missing field `over`")?.0, inputs }),
            (None, None, None) => Err("missing field `quantity`".into()),
            _ => Err("the keys of several kinds of line are mixed".into()),
        }
    }
}

impl<'de> Visitor<'de> for CaseVisitor {
    type Value = Case;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with quantity and inputs")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Case, A::Error> {
        let mut fields = Fields::default();
        while let Some(key) = map.next_key::<String>()? {
            let repeated = match key.as_str() {
                "quantity" => fields.quantity.replace(map.next_value()?).is_some(),
                "solve" => fields.solve.replace(map.next_value()?).is_some(),
                "scan" => fields.scan.replace(map.next_value()?).is_some(),
                "output" => fields.output.replace(map.next_value()?).is_some(),
                "value" => fields.value.replace(map.next_value()?).is_some(),
                "for" => fields.input.replace(map.next_value()?).is_some(),
                "within" => fields.within.replace(map.next_value()?).is_some(),
                "over" => fields.over.replace(map.next_value()?).is_some(),
                "fit" => fields.fit.replace(map.next_value()?).is_some(),
                "x" => fields.x.replace(map.next_value()?).is_some(),
                "y" => fields.y.replace(map.next_value()?).is_some(),
                "sigma" => {
                    let repeated = fields.sigma.is_some();
                    fields.sigma = map.next_value()?;
                    repeated
                }
                "free" => {
                    let repeated = fields.free.is_some();
                    fields.free = map.next_value()?;
                    repeated
                }
                "group" => fields.group.replace(map.next_value()?).is_some(),
                "shared" => fields.shared.replace(map.next_value()?).is_some(),
                "loss" => fields.loss.replace(map.next_value()?).is_some(),
                "profile" => fields.profile.replace(map.next_value()?).is_some(),
                "inputs" => fields.inputs.replace(map.next_value()?).is_some(),
                other => return Err(A::Error::custom(format!("unknown key {:?}", other.chars().take(60).collect::<String>()))),
            };
            if repeated {
                return Err(A::Error::custom(format!("{key} is given twice")));
            }
        }
        fields.case().map_err(A::Error::custom)
    }
}

/// Where a scan goes: `{name: "FROM..TO:STEPS[:log]"}` or `{name: {"from", "to", "steps", "log"}}`, in the order of the line.
struct Over(Vec<(String, Span)>);

#[derive(serde::Deserialize)]
#[serde(untagged)]
enum Range {
    Text(String),
    Fields {
        from: f64,
        to: f64,
        steps: usize,
        #[serde(default)]
        log: bool,
    },
}

impl<'de> Deserialize<'de> for Over {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OverVisitor)
    }
}

struct OverVisitor;

impl<'de> Visitor<'de> for OverVisitor {
    type Value = Over;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of inputs and ranges")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Over, A::Error> {
        let mut over = Vec::new();
        while let Some((name, range)) = map.next_entry::<String, Range>()? {
            let span = match range {
                Range::Text(text) => Span::read(&name, &text).map_err(A::Error::custom)?,
                Range::Fields { from, to, steps, log } => Span { from, to, steps, log },
            };
            over.push((name, span));
        }
        Ok(Over(over))
    }
}

impl<'de> Deserialize<'de> for GivenInputs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InputsVisitor)
    }
}

struct InputsVisitor;

impl<'de> Visitor<'de> for InputsVisitor {
    type Value = GivenInputs;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of inputs")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<GivenInputs, A::Error> {
        let mut given = BTreeMap::new();
        while let Some((name, value)) = map.next_entry::<String, Value>()? {
            if given.contains_key(&name) {
                return Err(A::Error::custom(format!("input {:?} is given twice", name.chars().take(60).collect::<String>())));
            }
            given.insert(name, value.0);
        }
        Ok(GivenInputs(given))
    }
}

struct Value(Given);

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value(Given::Number(value)))
    }

    #[allow(clippy::cast_precision_loss)] // a whole number above 2^53 becomes the nearest double, as in JavaScript
    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value(Given::Number(value as f64)))
    }

    #[allow(clippy::cast_precision_loss)] // as above
    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value(Given::Number(value as f64)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value(Given::Text(value.to_owned())))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value(Given::Other(if value { "true" } else { "false" })))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value(Given::Other("null")))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value(Given::Other("a list")))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Value(Given::Other("an object")))
    }
}
