//! A computed figure is data: panels with axes, named curves, points, bands, marks, arrows, polygons, heat maps.
//!
//! One renderer draws it onto canvas and SVG alike; the same data become the table, the summary sentence, CSV and
//! JSON. Coordinates are in the units of the axes. Labels may hold `_{...}` and `^{...}` for small letters below and
//! above the line; [`plain`] and, for what is read aloud, [`words`] take them out.
//!
//! The builders are kept out of line: some hundred figures call them, and inlined they were a third of the module.

mod axis;
mod csv;
mod escape;
mod finite;
mod item;
mod own;
mod summary;
mod table;
mod text;

pub use axis::{Axis, AxisScale};
pub use csv::{cell, csv};
pub use escape::escaped;
pub use item::{Arrow, Badge, Band, Curve, Dash, Heat, Item, Label, Mark, MarkAt, Marker, Point, Points, Polygon, Side, Tone};
pub use own::OwnPoints;
pub(crate) use own::thinned;
pub use summary::summary;
pub use table::tables;
pub use text::{digits, exact, plain, short, significant, unit_markup, words};

use serde::Serialize;

/// A number read off a figure.
#[derive(Clone, Debug, Serialize)]
pub struct Readout {
    /// What it is, e.g. "barrier F‡".
    pub label: String,
    /// Its value; finite.
    pub value: f64,
    /// Its unit; empty for a pure number.
    pub unit: String,
    /// How it stands to the paper.
    pub badge: Badge,
}

impl Readout {
    /// A read-out.
    #[inline(never)]
    pub fn new(label: impl Into<String>, value: f64, unit: impl Into<String>, badge: Badge) -> Self {
        Self { label: label.into(), value, unit: unit.into(), badge }
    }
}

/// A small table shown beside a figure.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// Its caption.
    pub title: String,
    /// Column headings.
    pub columns: Vec<String>,
    /// Rows of cells, as they are to be read.
    pub rows: Vec<Vec<String>>,
}

/// A point that a person may drag; the page writes its coordinates into two parameters.
#[derive(Clone, Debug, Serialize)]
pub struct Handle {
    /// What it is, for a screen reader.
    pub label: String,
    /// Parameter that follows the horizontal coordinate; empty for none.
    pub x_param: &'static str,
    /// Parameter that follows the vertical coordinate; empty for none.
    pub y_param: &'static str,
    /// Where it is now.
    pub x: f64,
    /// Where it is now.
    pub y: f64,
    /// The parameter is this function of the coordinate.
    pub x_map: HandleMap,
    /// The parameter is this function of the coordinate.
    pub y_map: HandleMap,
}

/// How a parameter follows a coordinate.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum HandleMap {
    /// parameter = coordinate.
    Same,
    /// parameter = coordinate².
    Square,
    /// parameter = 10^coordinate.
    PowerOfTen,
    /// parameter = log10(coordinate).
    Logarithm,
}

/// A picture that turns when it is dragged: pixels become degrees of two parameters.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Turn {
    /// Parameter that follows horizontal dragging, in degrees.
    pub horizontal: &'static str,
    /// Parameter that follows vertical dragging, in degrees.
    pub vertical: &'static str,
}

/// One set of axes.
#[derive(Clone, Debug, Serialize)]
pub struct Panel {
    /// Shown above; may be empty.
    pub title: String,
    /// Horizontal axis.
    pub x: Axis,
    /// Vertical axis.
    pub y: Axis,
    /// What is drawn, in order.
    pub items: Vec<Item>,
    /// One unit is as long across as up.
    pub equal_aspect: bool,
    /// Share of the width (or height, where stacked) among panels.
    pub weight: f64,
    /// Points that may be dragged.
    pub handles: Vec<Handle>,
    /// Whether the panel turns when dragged.
    pub turn: Option<Turn>,
}

impl Panel {
    /// Empty axes.
    #[inline(never)]
    pub fn new(x: Axis, y: Axis) -> Self {
        Self { title: String::new(), x, y, items: Vec::new(), equal_aspect: false, weight: 1.0, handles: Vec::new(), turn: None }
    }

    /// A drawing without axes, one unit as long across as up.
    #[inline(never)]
    pub fn scene() -> Self {
        Self { equal_aspect: true, ..Self::new(Axis::hidden(), Axis::hidden()) }
    }

    /// With a title.
    #[must_use]
    #[inline(never)]
    pub fn titled(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// With one thing more.
    #[must_use]
    #[inline(never)]
    pub fn with(mut self, item: impl Into<Item>) -> Self {
        self.items.push(item.into());
        self
    }

    /// Adds one thing.
    #[inline(never)]
    pub fn push(&mut self, item: impl Into<Item>) {
        self.items.push(item.into());
    }
}

/// A computed figure.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Picture {
    /// One or more sets of axes, side by side where there is room.
    pub panels: Vec<Panel>,
    /// Numbers read off.
    pub readouts: Vec<Readout>,
    /// Tables beside the figure.
    pub tables: Vec<Table>,
    /// Remarks on this very picture: where a curve ends and why, what is not drawn.
    pub notes: Vec<String>,
}

impl From<Panel> for Picture {
    fn from(panel: Panel) -> Self {
        Self { panels: vec![panel], ..Self::default() }
    }
}

impl Picture {
    /// With a read-out.
    #[must_use]
    #[inline(never)]
    pub fn reading(mut self, label: impl Into<String>, value: f64, unit: impl Into<String>, badge: Badge) -> Self {
        self.readouts.push(Readout::new(label, value, unit, badge));
        self
    }

    /// With a remark.
    #[must_use]
    #[inline(never)]
    pub fn noting(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }
}
