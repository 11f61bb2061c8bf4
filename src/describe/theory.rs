//! A theory: a folder of equations and the descriptions of what it offers.

#[cfg(feature = "ledger")]
use super::Claim;
use super::group::{self, Group};
use super::{Figure, Fit, Preset, Quantity, Source};
use serde::{Serialize, Serializer};

/// Descriptions by phenomenon, one slice a file; read as one list.
pub type Groups<T> = &'static [&'static [T]];

pub(super) fn flat<T: Serialize, S: Serializer>(groups: &Groups<T>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(groups.iter().copied().flatten())
}

/// One line of a theory's symbol table.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Symbol {
    /// Printed symbol, TeX.
    pub symbol: &'static str,
    /// Name in the code and in links.
    pub name: &'static str,
    /// Unit.
    pub unit: &'static str,
    /// One sentence.
    pub meaning: &'static str,
}

/// A theory of glass: all that a program, a page or a script needs to know of it, as data. What the
/// catalogue lists stands in the list, the calculator, the figures and the ledger; nothing else changes. CONTRIBUTING holds a whole example with a figure and a claim; this one has a single quantity:
///
/// ```
/// use std::collections::BTreeMap;
/// use vitreous::describe::{Equation, Given, Provenance, Quantity, Source, Standing, Theory, number, output};
///
/// static GALILEI: Source = Source { key: "galilei_1638", short: "Galilei", full: "G. Galilei, Discorsi (1638)", url: "" };
///
/// static FALL: Quantity = Quantity {
///     id: "toy.distance",
///     title: "Distance of a fall",
///     equations: &[Equation { number: "third day", tex: r"s = \frac{1}{2} g t^2" }],
///     inputs: &[number("time", "t", "s", 1.0, [0.1, 10.0], "time since the stone was let go").positive()],
///     outputs: &[output("distance", "s", "m", "how far the stone has fallen")],
///     rules: &[],
///     provenance: Provenance { source: &GALILEI, place: "third day", standing: Standing::AsPrinted },
///     note: "",
///     compute: |inputs| Ok(vec![0.5 * 9.81 * inputs.number("time")?.powi(2)]),
/// };
///
/// static TOY: Theory = Theory {
///     id: "toy",
///     title: "Free fall",
///     source: &GALILEI,
///     claim: "A stone falls the same way whatever it weighs.",
///     assumptions: &["No air."],
///     caution: &["There is air."],
///     symbols: &[],
///     quantities: &[&[FALL]],
///     figures: &[],
///     claims: &[],
///     presets: &[],
///     fits: &[],
/// };
///
/// let fall = TOY.quantities().next().unwrap();
/// let given = BTreeMap::from([("time".to_owned(), Given::Number(2.0))]);
/// assert_eq!(fall.evaluate(&given).unwrap(), [("distance", 19.62)]);
/// let refused = fall.evaluate(&BTreeMap::from([("time".to_owned(), Given::Number(-1.0))])).unwrap_err();
/// assert_eq!((refused.input.as_str(), refused.unit.as_str()), ("time", "s"));
/// ```
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Theory {
    /// Short id: the first part of the ids of all it offers.
    pub id: &'static str,
    /// What a person reads.
    pub title: &'static str,
    /// The paper.
    pub source: &'static Source,
    /// What the theory claims, in two or three sentences.
    pub claim: &'static str,
    /// What it assumes.
    pub assumptions: &'static [&'static str],
    /// Where it fails or is contested.
    pub caution: &'static [&'static str],
    /// Its symbols.
    pub symbols: &'static [Symbol],
    /// Its calculator entries.
    #[serde(serialize_with = "flat")]
    pub quantities: Groups<Quantity>,
    /// Its figures.
    #[serde(serialize_with = "group::listed")]
    pub figures: &'static [Group],
    /// Its checkable statements.
    #[cfg(feature = "ledger")]
    #[serde(serialize_with = "flat")]
    pub claims: Groups<Claim>,
    /// Its named parameter sets.
    #[serde(serialize_with = "flat")]
    pub presets: Groups<Preset>,
    /// What of it can be fitted to measured points.
    pub fits: &'static [Fit],
}

impl Theory {
    /// All calculator entries.
    pub fn quantities(&self) -> impl Iterator<Item = &'static Quantity> + use<> {
        self.quantities.iter().copied().flatten()
    }

    /// All figures.
    pub fn figures(&self) -> impl Iterator<Item = &'static Figure> + use<> {
        group::figures(self.figures)
    }

    /// All claims.
    #[cfg(feature = "ledger")]
    pub fn claims(&self) -> impl Iterator<Item = &'static Claim> + use<> {
        self.claims.iter().copied().flatten()
    }

    /// All presets.
    pub fn presets(&self) -> impl Iterator<Item = &'static Preset> + use<> {
        self.presets.iter().copied().flatten()
    }
}
