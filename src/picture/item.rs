//! What is drawn inside a panel.

use serde::Serialize;

/// How a curve or a number stands to the paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Badge {
    /// The printed equation.
    AsPrinted,
    /// The printed equation with its error mended.
    Corrected,
    /// A choice of ours where the paper leaves something open.
    OurClosure,
    /// Follows from the paper by steps that we checked.
    Derived,
    /// We read it into the paper.
    Inferred,
    /// Stated by the paper without derivation.
    AsStated,
    /// A law in common use, in none of the papers of the theories.
    Textbook,
    /// Measured, from the source named.
    Measured,
    /// A published fit to measurements.
    Fit,
    /// Schematic: a drawing, not a computation.
    Illustration,
}

/// A colour of the theme; never the only thing that tells two curves apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// One of the data colours, taken modulo their number.
    Data(u8),
    /// Text colour.
    Ink,
    /// Quiet grey.
    Muted,
    /// The page's background.
    Paper,
}

/// How a line is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Dash {
    /// Unbroken.
    Solid,
    /// Long dashes.
    Dashed,
    /// Dots.
    Dotted,
    /// Dash, dot.
    DashDot,
}

/// Shape of a data point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Marker {
    /// Filled circle.
    Circle,
    /// Filled square.
    Square,
    /// Filled triangle.
    Triangle,
    /// Filled diamond.
    Diamond,
    /// Open circle.
    Ring,
    /// Two crossed strokes.
    Cross,
}

/// A named curve, in unbroken runs: it ends where its domain ends.
#[derive(Clone, Debug, Serialize)]
pub struct Curve {
    /// Name in the legend and the table; must not be empty.
    pub name: String,
    /// What the legend says in place of the name, where one entry stands for several; empty for the name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// Unbroken runs of points, each finite.
    pub runs: Vec<Vec<(f64, f64)>>,
    /// Colour.
    pub tone: Tone,
    /// How the line is broken.
    pub dash: Dash,
    /// Width in CSS pixels.
    pub width: f64,
    /// How it stands to the paper.
    pub badge: Badge,
    /// Whether the legend lists it.
    pub listed: bool,
}

impl Curve {
    /// A solid curve from runs of points.
    #[inline(never)]
    pub fn new(name: impl Into<String>, runs: Vec<Vec<(f64, f64)>>, tone: Tone, badge: Badge) -> Self {
        Self { name: name.into(), key: String::new(), runs, tone, dash: Dash::Solid, width: 2.0, badge, listed: true }
    }

    /// With another dash.
    #[must_use]
    #[inline(never)]
    pub fn dashed(mut self, dash: Dash) -> Self {
        self.dash = dash;
        self
    }

    /// With another width, in CSS pixels.
    #[must_use]
    #[inline(never)]
    pub fn wide(mut self, width: f64) -> Self {
        self.width = width;
        self
    }

    /// Left out of the legend.
    #[must_use]
    #[inline(never)]
    pub fn unlisted(mut self) -> Self {
        self.listed = false;
        self
    }
}

/// One data point.
#[derive(Clone, Debug, Serialize)]
pub struct Point {
    /// Abscissa.
    pub x: f64,
    /// Ordinate.
    pub y: f64,
    /// Half-length of the error bar across; 0 for none.
    pub dx: f64,
    /// Half-length of the error bar up; 0 for none.
    pub dy: f64,
    /// What the trace reads out; may be empty.
    pub label: String,
}

/// Named data points.
#[derive(Clone, Debug, Serialize)]
pub struct Points {
    /// Name in the legend and the table; must not be empty.
    pub name: String,
    /// What the legend says in place of the name, where one entry stands for several; empty for the name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// The points.
    pub points: Vec<Point>,
    /// Colour.
    pub tone: Tone,
    /// Shape.
    pub marker: Marker,
    /// How they stand to the paper.
    pub badge: Badge,
    /// Where they were measured or taken from; empty for computed points.
    pub source: String,
    /// Radius in CSS pixels.
    pub radius: f64,
    /// Whether the legend lists them.
    pub listed: bool,
}

impl Points {
    /// Points without error bars.
    #[inline(never)]
    pub fn new(name: impl Into<String>, points: impl IntoIterator<Item = (f64, f64)>, tone: Tone, marker: Marker, badge: Badge) -> Self {
        let points = points.into_iter().map(|(x, y)| Point { x, y, dx: 0.0, dy: 0.0, label: String::new() }).collect();
        Self { name: name.into(), key: String::new(), points, tone, marker, badge, source: String::new(), radius: 4.0, listed: true }
    }

    /// Names the source.
    #[must_use]
    #[inline(never)]
    pub fn sourced(mut self, source: impl Into<String>) -> Self {
        self.source = source.into();
        self
    }
}

/// A named filled band between two curves.
#[derive(Clone, Debug, Serialize)]
pub struct Band {
    /// Name in the legend and the table; must not be empty.
    pub name: String,
    /// Unbroken runs of (x, lower, upper).
    pub runs: Vec<Vec<(f64, f64, f64)>>,
    /// Colour.
    pub tone: Tone,
    /// 0 to 1.
    pub opacity: f64,
    /// How it stands to the paper.
    pub badge: Badge,
    /// Whether the legend lists it.
    pub listed: bool,
}

/// Where a mark stands.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum MarkAt {
    /// A dot.
    Point {
        /// Abscissa.
        x: f64,
        /// Ordinate.
        y: f64,
    },
    /// A vertical line across the panel.
    X {
        /// Abscissa.
        x: f64,
    },
    /// A horizontal line across the panel.
    Y {
        /// Ordinate.
        y: f64,
    },
    /// A vertical strip across the panel.
    SpanX {
        /// From this abscissa.
        from: f64,
        /// To this one.
        to: f64,
    },
    /// A horizontal strip across the panel.
    SpanY {
        /// From this ordinate.
        from: f64,
        /// To this one.
        to: f64,
    },
}

/// Something pointed out, with its label drawn beside it.
#[derive(Clone, Debug, Serialize)]
pub struct Mark {
    /// Where.
    pub at: MarkAt,
    /// What is written beside it.
    pub label: String,
    /// Colour.
    pub tone: Tone,
    /// How its line is broken.
    pub dash: Dash,
    /// How it stands to the paper.
    pub badge: Badge,
}

impl Mark {
    /// A mark with a muted dashed line.
    #[inline(never)]
    pub fn new(at: MarkAt, label: impl Into<String>, badge: Badge) -> Self {
        Self { at, label: label.into(), tone: Tone::Muted, dash: Dash::Dashed, badge }
    }

    /// With another colour.
    #[must_use]
    #[inline(never)]
    pub fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

/// An arrow.
#[derive(Clone, Debug, Serialize)]
pub struct Arrow {
    /// Name of its kind in the legend; empty for none.
    pub name: String,
    /// Tail.
    pub from: (f64, f64),
    /// Head.
    pub to: (f64, f64),
    /// Colour.
    pub tone: Tone,
    /// Width in CSS pixels.
    pub width: f64,
    /// How its shaft is broken.
    pub dash: Dash,
    /// Whether it has a head.
    pub head: bool,
    /// What the trace reads out; may be empty.
    pub label: String,
}

/// A filled polygon.
#[derive(Clone, Debug, Serialize)]
pub struct Polygon {
    /// Name of its kind in the legend; empty for none.
    pub name: String,
    /// Its corners.
    pub outline: Vec<(f64, f64)>,
    /// Fill colour.
    pub fill: Tone,
    /// Opacity of the fill, 0 to 1.
    pub opacity: f64,
    /// Colour of the outline.
    pub stroke: Tone,
    /// Width of the outline in CSS pixels; 0 for none.
    pub width: f64,
    /// What the trace reads out; may be empty.
    pub label: String,
}

/// A map of numbers on a rectangular grid, with contour lines.
#[derive(Clone, Debug, Serialize)]
pub struct Heat {
    /// What is mapped.
    pub name: String,
    /// Its unit.
    pub unit: String,
    /// Centres of the columns, increasing.
    pub x: Vec<f64>,
    /// Centres of the rows, increasing.
    pub y: Vec<f64>,
    /// Values row by row, `z[row * x.len() + column]`; NaN leaves a cell empty.
    pub z: Vec<f64>,
    /// Values of the two ends of the colour scale.
    pub range: (f64, f64),
    /// Whether zero is the middle of the colour scale.
    pub diverging: bool,
    /// Values at which contour lines are drawn.
    pub contours: Vec<f64>,
    /// Whether the numbers are samples of a field, whose colours run smoothly from one to the next. Otherwise each cell
    /// stands for itself, as where rows and columns are categories.
    pub smooth: bool,
    /// How it stands to the paper.
    pub badge: Badge,
}

/// On which side of its point a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Centred on it.
    Centre,
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Above.
    Above,
    /// Below.
    Below,
}

/// Text at a point.
#[derive(Clone, Debug, Serialize)]
pub struct Label {
    /// Abscissa.
    pub x: f64,
    /// Ordinate.
    pub y: f64,
    /// What is written.
    pub text: String,
    /// On which side of the point.
    pub side: Side,
    /// Colour.
    pub tone: Tone,
    /// Size relative to the figure's text.
    pub size: f64,
}

/// Anything drawn inside a panel.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Item {
    /// A curve.
    Curve(Curve),
    /// Data points.
    Points(Points),
    /// A filled band.
    Band(Band),
    /// A mark with its label.
    Mark(Mark),
    /// An arrow.
    Arrow(Arrow),
    /// A polygon.
    Polygon(Polygon),
    /// A map.
    Heat(Heat),
    /// Text.
    Label(Label),
}

macro_rules! into_item {
    ($($kind:ident),*) => {$(
        impl From<$kind> for Item {
            #[inline(never)]
            fn from(item: $kind) -> Self {
                Self::$kind(item)
            }
        }
    )*};
}
into_item!(Curve, Points, Band, Mark, Arrow, Polygon, Heat, Label);
