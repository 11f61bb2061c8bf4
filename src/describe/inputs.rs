//! From what a person gave to what an equation takes: every name, type, domain and rule is checked here, once.

use super::{Kind, Param};
use crate::error::{Error, ErrorKind};
use crate::picture::exact;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;

/// A value as given, before any check.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A number, perhaps not finite.
    Number(f64),
    /// Text.
    Text(String),
    /// Something that is neither (a list, an object, true, null), named for the message.
    Other(&'static str),
}

impl Serialize for Given {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Other(what) => serializer.serialize_str(what),
        }
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// A number or a text, as JSON has them.
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either {
            Number(f64),
            Text(String),
        }
        Ok(match Either::deserialize(deserializer)? {
            Either::Number(number) => Self::Number(number),
            Either::Text(text) => Self::Text(text),
        })
    }
}

/// A condition between several inputs.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Rule {
    /// The condition, as the contract words it.
    pub text: &'static str,
    /// The input that a refusal names.
    pub input: &'static str,
    /// Whether it holds.
    #[serde(skip)]
    pub holds: fn(&Inputs) -> Result<bool, Error>,
}

#[derive(Clone, Debug, PartialEq)]
enum Value {
    Number(f64),
    Word(&'static str),
    Words(Vec<&'static str>),
}

/// Checked inputs, one value for each parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs(Vec<(&'static str, Value)>);

impl Inputs {
    fn find(&self, name: &str) -> Result<&Value, Error> {
        self.0
            .iter()
            .find_map(|(n, value)| (*n == name).then_some(value))
            .ok_or_else(|| Error::new(ErrorKind::Internal, format!("{name} is not described")).about(name))
    }

    /// The number given for `name`, or its default.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] where no number of that name is described.
    pub fn number(&self, name: &str) -> Result<f64, Error> {
        match self.find(name)? {
            Value::Number(value) => Ok(*value),
            _ => Err(Error::new(ErrorKind::Internal, format!("{name} is not described as a number")).about(name)),
        }
    }

    /// Several numbers at once, in order.
    ///
    /// # Errors
    /// As [`Inputs::number`].
    pub fn numbers<const N: usize>(&self, names: [&str; N]) -> Result<[f64; N], Error> {
        let mut values = [0.0; N];
        for (value, name) in values.iter_mut().zip(names) {
            *value = self.number(name)?;
        }
        Ok(values)
    }

    /// The word chosen for `name`.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] where no choice of that name is described.
    pub fn word(&self, name: &str) -> Result<&'static str, Error> {
        match self.find(name)? {
            Value::Word(word) => Ok(word),
            _ => Err(Error::new(ErrorKind::Internal, format!("{name} is not described as a choice")).about(name)),
        }
    }

    /// The words listed for `name`, in the order given, without repeats.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] where no list of that name is described.
    pub fn words(&self, name: &str) -> Result<&[&'static str], Error> {
        match self.find(name)? {
            Value::Words(words) => Ok(words),
            _ => Err(Error::new(ErrorKind::Internal, format!("{name} is not described as a list")).about(name)),
        }
    }

    /// Name and value of every input, in the order of the description; lists as comma-separated text.
    pub fn values(&self) -> impl Iterator<Item = (&'static str, Given)> {
        self.0.iter().map(|(name, value)| {
            let given = match value {
                Value::Number(number) => Given::Number(*number),
                Value::Word(word) => Given::Text((*word).to_owned()),
                Value::Words(words) => Given::Text(words.join(",")),
            };
            (*name, given)
        })
    }

    /// A refusal as a person who gave these inputs can read it: they are inside their domains, so where a step of the
    /// computation refuses a number of its own, the way there leaves the range of a double.
    ///
    /// A refusal that names no input names the one that must be to blame, or those that are together: whatever lies
    /// outside its slider's range; failing that, whatever is not at its default.
    #[must_use]
    pub fn explain(&self, mut error: Error, params: &[Param]) -> Error {
        // what a person gives is finite: another value is of an argument on the way, whatever its name
        let ours = error.kind == ErrorKind::NotFinite;
        let own = !ours && self.0.iter().any(|(name, _)| *name == error.input);
        let inner = ours || error.kind == ErrorKind::OutOfDomain && !own;
        if inner {
            error.kind = ErrorKind::NoSolution;
            let way = if ours { format!("{} is no finite number", error.input) } else { error.message };
            error.message = format!("no answer for these inputs, whose numbers become too large or too small to be computed: on the way {way}");
        }
        // the name of an argument on the way tells a person nothing
        if error.kind == ErrorKind::NoSolution && !own {
            error.input.clear();
        }
        if error.input.is_empty() && error.kind != ErrorKind::Internal {
            self.blame(&mut error, params);
        }
        error
    }

    fn blame(&self, error: &mut Error, params: &[Param]) {
        let moved: Vec<(&Param, f64, bool)> = params
            .iter()
            .filter_map(|param| match (&param.kind, self.number(param.name)) {
                (Kind::Number { default, min, max, .. }, Ok(value)) if value != *default => Some((param, value, value < *min || value > *max)),
                _ => None,
            })
            .collect();
        let far = moved.iter().any(|(.., outside)| *outside);
        let named: Vec<_> = moved.into_iter().filter(|(.., outside)| *outside || !far).collect();
        let shown = |(param, value, _): &(&Param, f64, bool)| shown(param, *value);
        match named.as_slice() {
            [] => {}
            [one] => {
                error.message += &format!(" ({})", shown(one));
                error.input = one.0.name.into();
                error.value = exact(one.1);
                error.unit = one.0.unit.into();
            }
            several => error.message += &format!(" (together: {})", several.iter().map(shown).collect::<Vec<_>>().join(", ")),
        }
    }

    /// A text that is the same for the same values: the key of a computed figure.
    pub fn key(&self) -> String {
        format!("{:?}", self.0)
    }
}

/// A number of an input, by name and with its unit.
fn shown(param: &Param, value: f64) -> String {
    let unit = if param.unit == "1" || param.unit.is_empty() { String::new() } else { format!(" {}", param.unit) };
    format!("{} = {}{unit}", param.name, exact(value))
}

/// Checks `given` against the parameters and rules; what is not given takes its default.
///
/// # Errors
/// Naming the first unknown name, wrong type, value outside its domain, or broken rule.
pub fn resolve(params: &'static [Param], rules: &'static [Rule], given: &BTreeMap<String, Given>) -> Result<Inputs, Error> {
    if let Some(name) = given.keys().find(|name| params.iter().all(|p| p.name != name.as_str())) {
        let known: Vec<&str> = params.iter().map(|p| p.name).collect();
        let shown: String = name.chars().take(60).collect();
        let listed = if known.is_empty() { "it takes none".to_owned() } else { known.join(", ") };
        let mut error = Error::new(ErrorKind::UnknownInput, format!("there is no input {shown:?}; known: {listed}")).about(shown);
        error.domain = known.join(", ");
        return Err(error);
    }
    let values = params.iter().map(|p| Ok((p.name, check(p, given.get(p.name))?))).collect::<Result<_, Error>>()?;
    let inputs = Inputs(values);
    for rule in rules {
        if !(rule.holds)(&inputs)? {
            let mut error = Error::new(ErrorKind::Rule, format!("these inputs break a rule: {}", rule.text)).about(rule.input);
            if let Some(param) = params.iter().find(|p| p.name == rule.input) {
                error.unit = param.unit.into();
                if let Ok(value) = inputs.number(rule.input) {
                    error.value = exact(value);
                    error.message = format!("{} breaks the rule: {}", shown(param, value), rule.text);
                }
            }
            error.domain = rule.text.into();
            return Err(error);
        }
    }
    Ok(inputs)
}

fn check(param: &'static Param, given: Option<&Given>) -> Result<Value, Error> {
    match (&param.kind, given) {
        (Kind::Number { default, .. }, None) => Ok(Value::Number(*default)),
        (Kind::Number { domain, .. }, Some(Given::Number(value))) => {
            if domain.contains(*value) {
                Ok(Value::Number(*value))
            } else {
                Err(Error::out_of_domain(param.name, *value, param.unit, &domain.to_string()))
            }
        }
        (Kind::Number { domain, .. }, Some(other)) => Err(wrong_type(param, other, &format!("a number, {domain}"))),
        (Kind::Choice { default, .. }, None) => Ok(Value::Word(default)),
        (Kind::Choice { .. }, Some(Given::Text(text))) => Ok(Value::Word(word(param, text)?)),
        (Kind::Choice { choices, .. }, Some(other)) => Err(wrong_type(param, other, &words(choices))),
        (Kind::List { default, .. }, None) => Ok(Value::Words(split(param, default)?)),
        (Kind::List { .. }, Some(Given::Text(text))) => Ok(Value::Words(split(param, text)?)),
        (Kind::List { choices, .. }, Some(other)) => Err(wrong_type(param, other, &words(choices))),
    }
}

fn words(choices: &[super::Choice]) -> String {
    choices.iter().map(|c| c.id).collect::<Vec<_>>().join(", ")
}

fn word(param: &'static Param, text: &str) -> Result<&'static str, Error> {
    let (Kind::Choice { choices, .. } | Kind::List { choices, .. }) = &param.kind else {
        return Err(Error::new(ErrorKind::Internal, format!("{} has no choices", param.name)));
    };
    choices.iter().find(|c| c.id == text).map(|c| c.id).ok_or_else(|| {
        let shown: String = text.chars().take(60).collect();
        let mut error = Error::new(ErrorKind::UnknownChoice, format!("{} = {shown:?} is not one of: {}", param.name, words(choices))).about(param.name);
        error.value = shown;
        error.unit = param.unit.into();
        error.domain = words(choices);
        error
    })
}

fn split(param: &'static Param, text: &str) -> Result<Vec<&'static str>, Error> {
    let mut found = Vec::new();
    for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let id = word(param, part)?;
        if !found.contains(&id) {
            found.push(id);
        }
    }
    Ok(found)
}

fn wrong_type(param: &Param, given: &Given, wanted: &str) -> Error {
    let shown = match given {
        Given::Number(value) => format!("{value}"),
        Given::Text(text) => format!("{:?}", text.chars().take(60).collect::<String>()),
        Given::Other(what) => (*what).to_owned(),
    };
    let mut error =
        Error::new(ErrorKind::WrongType, format!("{} = {shown} is of the wrong type; wanted: {wanted} ({})", param.name, param.unit)).about(param.name);
    error.value = shown;
    error.unit = param.unit.into();
    error.domain = wanted.into();
    error
}
