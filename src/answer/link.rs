//! The address of a figure with its parameters, as the page reads it.

use crate::describe::{Figure, Given, Inputs};
use crate::picture::exact;
use form_urlencoded::byte_serialize;
use std::collections::BTreeMap;

/// The fragment of the page's address that shows this figure with these inputs, e.g.
/// `#v=1&figure=rfot.angell&temperature=300`. Only what differs from the default is written.
pub fn link(figure: &Figure, inputs: &Inputs) -> String {
    let defaults: Vec<(&str, Given)> = figure.resolve(&BTreeMap::new()).map(|d| d.values().collect()).unwrap_or_default();
    let mut fragment = format!("#v=1&figure={}", figure.id);
    for (name, given) in inputs.values().filter(|pair| !defaults.contains(pair)) {
        fragment.extend(["&", name, "="].into_iter().chain(byte_serialize(text(&given).as_bytes())));
    }
    fragment
}

/// An input's value as it would be typed.
pub(super) fn text(given: &Given) -> String {
    match given {
        Given::Number(value) => exact(*value),
        Given::Text(text) => text.clone(),
        Given::Other(what) => (*what).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::link;
    use crate::catalogue;
    use crate::describe::Given;
    use std::collections::BTreeMap;

    #[test]
    fn only_what_differs_is_written() {
        let figure = catalogue::figure("rfot.free_energy_profile").unwrap();
        let defaults = figure.resolve(&BTreeMap::new()).unwrap();
        assert_eq!(link(figure, &defaults), "#v=1&figure=rfot.free_energy_profile");
        let moved = figure.resolve(&BTreeMap::from([("s_c".to_owned(), Given::Number(1e-5))])).unwrap();
        assert_eq!(link(figure, &moved), "#v=1&figure=rfot.free_energy_profile&s_c=1e-5");
    }

    #[test]
    fn letters_that_mean_something_are_encoded() {
        let figure = catalogue::figure("rfot.angell").unwrap();
        let few = figure.resolve(&BTreeMap::from([("liquids".to_owned(), Given::Text("SiO2,OTP".to_owned()))])).unwrap();
        assert_eq!(link(figure, &few), "#v=1&figure=rfot.angell&liquids=SiO2%2COTP");
    }
}
