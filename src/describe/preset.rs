//! Named parameter sets: the paper's tables, materials.

use serde::Serialize;

/// How far a number may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// Read in the source named.
    Cited,
    /// Recalled, not read: an adjustable preset, never shown as data.
    FromMemory,
    /// Computed here from cited numbers.
    Derived,
    /// Printed in the paper of the theory.
    Printed,
    /// Chosen by us.
    OurChoice,
}

/// One parameter of a preset.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct PresetValue {
    /// Name of the parameter.
    pub name: &'static str,
    /// Its value, as it would be typed.
    pub value: &'static str,
    /// How far it may be trusted.
    pub trust: Trust,
    /// Where it comes from.
    pub source: &'static str,
}

/// A named parameter set.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Preset {
    /// Short id, unique within the theory; links carry it.
    pub id: &'static str,
    /// What a person reads.
    pub title: &'static str,
    /// Ids of the figures and quantities it applies to.
    pub applies_to: &'static [&'static str],
    /// The values.
    pub values: &'static [PresetValue],
}
