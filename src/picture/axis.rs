//! One axis of a panel.

use serde::Serialize;

/// How an axis is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AxisScale {
    /// Equal steps.
    Linear,
    /// Equal ratios.
    Log,
}

/// One axis of a panel.
#[derive(Clone, Debug, Serialize)]
pub struct Axis {
    /// What is measured along it, e.g. "log_{10} viscosity".
    pub label: String,
    /// Its unit; empty for a pure number.
    pub unit: String,
    /// How it is divided.
    pub scale: AxisScale,
    /// From where to where; `None` fits the data with a small margin.
    pub range: Option<(f64, f64)>,
    /// Whether a person may switch between linear and logarithmic.
    pub switchable: bool,
    /// Not drawn at all.
    pub hidden: bool,
    /// Own ticks in place of computed ones: where, and what is written there.
    pub ticks: Vec<(f64, String)>,
}

impl Axis {
    /// A linear axis that fits its data.
    #[inline(never)]
    pub fn new(label: impl Into<String>, unit: impl Into<String>) -> Self {
        Self { label: label.into(), unit: unit.into(), scale: AxisScale::Linear, range: None, switchable: false, hidden: false, ticks: Vec::new() }
    }

    /// An axis that is not drawn.
    #[inline(never)]
    pub fn hidden() -> Self {
        Self { hidden: true, ..Self::new("", "") }
    }

    /// Divided by ratios.
    #[must_use]
    #[inline(never)]
    pub fn log(mut self) -> Self {
        self.scale = AxisScale::Log;
        self
    }

    /// From where to where.
    #[must_use]
    #[inline(never)]
    pub fn ranged(mut self, from: f64, to: f64) -> Self {
        self.range = Some((from, to));
        self
    }

    /// A person may switch between linear and logarithmic.
    #[must_use]
    #[inline(never)]
    pub fn switchable(mut self) -> Self {
        self.switchable = true;
        self
    }

    /// Own ticks.
    #[must_use]
    #[inline(never)]
    pub fn ticked(mut self, ticks: Vec<(f64, String)>) -> Self {
        self.ticks = ticks;
        self
    }

    /// Label and unit as one text: "viscosity (Pa s)".
    pub fn caption(&self) -> String {
        if self.unit.is_empty() || self.unit == "1" { self.label.clone() } else { format!("{} ({})", self.label, self.unit) }
    }
}
