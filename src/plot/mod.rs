//! Draws a [`Picture`] with plotters, onto a canvas or into SVG, by one and the same code.
//!
//! Layout answers with a scene in CSS pixels (`panel`, `sheet`, `scene`); a walker paints it through plotters (`walk`).
//! plotters supplies mesh and elements. Around it, because its own are not fit for print: a
//! backend on a fine grid of 1/16 device pixel (`crisp`), cutting at the frame in axis space (`clip`), ticks
//! and labels (`ticks`, `text`), the legend (`legend`), what tells curves apart beside
//! colour (`looks`), labels of marks (`labels`), colours (`theme`). Drawing
//! returns a [`Map`] from pixels to coordinates, so that a page never derives an axis again.

mod axes;
#[cfg(target_arch = "wasm32")]
mod brush;
#[cfg(target_arch = "wasm32")]
mod canvas;
mod clip;
mod colour_scale;
#[cfg(test)]
mod colour_vision;
mod complaint;
mod contour;
mod crisp;
mod extent;
mod frame;
mod heat;
mod ink;
mod items;
mod labels;
mod legend;
mod looks;
mod paint;
mod panel;
mod plan;
mod scale;
mod scene;
mod sheet;
mod smooth;
mod surface;
mod svg;
mod text;
mod theme;
mod ticks;
mod walk;

#[cfg(target_arch = "wasm32")]
pub use canvas::canvas;
pub use extent::{Extent, extent};
pub use svg::svg;
pub use theme::Theme;

use crate::error::{Error, ErrorKind};
use crate::picture::{AxisScale, Panel, Picture};
use plotters::style::text_anchor::HPos;
use scene::{Pen, Rect};
use serde::Serialize;
use sheet::{LEADING, Sheet, block_height};

/// What a person chose for one panel in place of the picture's own axes; `None` leaves them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct View {
    /// Horizontal axis from where to where, in its unit; two different finite numbers, above zero on a log axis.
    pub x: Option<(f64, f64)>,
    /// Vertical axis from where to where, in its unit; two different finite numbers, above zero on a log axis.
    pub y: Option<(f64, f64)>,
    /// How the horizontal axis is divided.
    pub x_scale: Option<AxisScale>,
    /// How the vertical axis is divided.
    pub y_scale: Option<AxisScale>,
}

/// How a picture is drawn.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Options {
    /// Width in CSS pixels, 16 to 8192.
    pub width: f64,
    /// Height in CSS pixels, 16 to 8192.
    pub height: f64,
    /// Device pixels in a CSS pixel, 0.1 to 16.
    pub ratio: f64,
    /// Light or dark.
    pub theme: Theme,
    /// One for each panel, in order; panels without one show the picture's own axes.
    pub views: Vec<View>,
    /// Written above the panels, for files; may be empty.
    pub title: String,
    /// Written below the panels, for files: where the figure comes from; may be empty.
    pub footer: String,
    /// Size of all text relative to the usual, 0.5 to 3.
    pub text_scale: f64,
    /// Between the whole part and the decimals of the numbers at axes.
    pub decimal: char,
    /// A small picture that leads to the figure: without a legend that would hide data or take half of the height, without
    /// numbers that no legend explains, without a label on another one or on a line.
    pub sketch: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            width: 640.0,
            height: 420.0,
            ratio: 1.0,
            theme: Theme::Light,
            views: Vec::new(),
            title: String::new(),
            footer: String::new(),
            text_scale: 1.0,
            decimal: '.',
            sketch: false,
        }
    }
}

/// One axis of a panel as it was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct AxisMap {
    /// Value at the left or bottom end.
    pub from: f64,
    /// Value at the right or top end.
    pub to: f64,
    /// How it is divided.
    pub scale: AxisScale,
}

impl AxisMap {
    /// The value at a share of the axis, 0 at `from` and 1 at `to`.
    pub fn value(&self, share: f64) -> f64 {
        self.span().value(share)
    }

    /// The share of the axis at a value; NaN where the value has no place, as zero on a log axis.
    pub fn share(&self, value: f64) -> f64 {
        self.span().share(value)
    }

    fn span(&self) -> scale::Span {
        scale::Span { from: self.from, to: self.to, scale: self.scale }
    }
}

/// Where a panel's frame was drawn, in CSS pixels from the top left corner, and its axes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PanelMap {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Horizontal axis.
    pub x: AxisMap,
    /// Vertical axis.
    pub y: AxisMap,
}

impl PanelMap {
    /// The coordinate at a pixel.
    pub fn coordinate(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.x.value((x - self.left) / self.width), self.y.value((self.top + self.height - y) / self.height))
    }

    /// The pixel of a coordinate; NaN where it has no place.
    pub fn pixel(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.left + self.width * self.x.share(x), self.top + self.height * (1.0 - self.y.share(y)))
    }
}

/// From pixels to coordinates, panel by panel.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Map {
    /// In the order of the picture's panels.
    pub panels: Vec<PanelMap>,
}

fn within(name: &str, value: f64, unit: &str, low: f64, high: f64) -> Result<(), Error> {
    if value.is_finite() && value >= low && value <= high { Ok(()) } else { Err(Error::out_of_domain(name, value, unit, &format!("{low} to {high}"))) }
}

fn check(picture: &Picture, options: &Options) -> Result<(), Error> {
    within("width", options.width, "px", 16.0, 8192.0)?;
    within("height", options.height, "px", 16.0, 8192.0)?;
    within("ratio", options.ratio, "", 0.1, 16.0)?;
    within("text_scale", options.text_scale, "", 0.5, 3.0)?;
    if options.views.len() > picture.panels.len() {
        let message = format!("views has {} entries, the picture has {} panels", options.views.len(), picture.panels.len());
        return Err(Error { value: options.views.len().to_string(), ..Error::new(ErrorKind::OutOfDomain, message).about("views") });
    }
    for (k, (view, panel)) in options.views.iter().zip(&picture.panels).enumerate() {
        for (name, range, scale) in [("x", view.x, view.x_scale.unwrap_or(panel.x.scale)), ("y", view.y, view.y_scale.unwrap_or(panel.y.scale))] {
            let Some((from, to)) = range else { continue };
            let input = format!("views[{k}].{name}");
            let log = scale == AxisScale::Log;
            for end in [from, to] {
                if !end.is_finite() || (log && end <= 0.0) {
                    return Err(Error::out_of_domain(&input, end, "", if log { "finite numbers > 0" } else { "finite numbers" }));
                }
            }
            if from == to {
                return Err(Error::out_of_domain(&input, from, "", "two different numbers"));
            }
        }
    }
    Ok(())
}

fn weight(weight: f64) -> f64 {
    if weight.is_finite() && weight > 0.0 { weight } else { 1.0 }
}

/// Where each panel goes: side by side, or below each other where that is too narrow, with room for their legends.
fn cells(picture: &Picture, room: Rect, text_scale: f64) -> Vec<Rect> {
    let total: f64 = picture.panels.iter().map(|p| weight(p.weight)).sum();
    let stacked = extent::stacked(picture, room.width(), room.height());
    let legend = |panel: &Panel| if stacked { panel::legend_room(&text::Table, panel, room.width(), text_scale) } else { 0.0 };
    let legends: Vec<f64> = picture.panels.iter().map(legend).collect();
    let sum: f64 = legends.iter().sum();
    // Where legends would leave too little for the axes, the shares stay as they are.
    let kept = if sum < 0.6 * room.height() { 1.0 } else { 0.0 };
    let free = room.height() - kept * sum;
    let (mut across, mut down) = (room.left, room.top);
    let place = |(panel, legend): (&Panel, f64)| {
        let share = weight(panel.weight) / total;
        let (left, top) = (across, down);
        if stacked {
            down += share * free + kept * legend;
            Rect { top, bottom: down, ..room }
        } else {
            across += share * room.width();
            Rect { left, right: across, ..room }
        }
    };
    picture.panels.iter().zip(legends).map(place).collect()
}

/// What is remembered of the last drawing, so that between two frames nothing but the data changes: margins, legend and
/// labels stay where they are while they fit.
#[derive(Debug, Default)]
struct Memory(Option<(Options, Vec<panel::Prepared>)>);

/// Lays everything out on a sheet.
fn lay_out(sheet: &Sheet<'_>, picture: &Picture, options: &Options, memory: &mut Memory) -> Map {
    let whole = Rect { left: 0.0, top: 0.0, right: options.width, bottom: options.height };
    let mut room = whole;
    sheet.under(|| {
        // over the edges of a canvas, whose size is a whole number of device pixels
        let paper = whole.grown(if sheet.screen() { sheet.device_pixel() } else { 0.0 });
        sheet.block(&paper, sheet.theme.paper(), 1.0);
        room = around(sheet, options, whole);
    });
    let cells = cells(picture, room, options.text_scale);
    let view = |k: usize| options.views.get(k).copied().unwrap_or_default();
    let asked = |k: usize, cell: &Rect| panel::Asked { cell: *cell, view: view(k), text_scale: options.text_scale, sketch: options.sketch, again: None };
    let panels = || picture.panels.iter().zip(&cells).enumerate();
    let last = memory.0.take().filter(|(before, all)| before == options && all.len() == cells.len());
    let mut told = Vec::new();
    let kept =
        last.and_then(|(_, all)| panels().zip(&all).map(|((k, (panel, cell)), last)| panel::follow(sheet, panel, asked(k, cell), &mut told, last)).collect());
    let prepared: Vec<panel::Prepared> = kept.unwrap_or_else(|| {
        told.clear();
        let first: Vec<_> = panels().map(|(k, (panel, cell))| panel::prepare(sheet, panel, asked(k, cell), &mut told)).collect();
        if cells.len() > 1 && cells.iter().all(|cell| cell.top == room.top) {
            // Axes side by side stand on one line.
            let levels = || first.iter().filter_map(panel::Prepared::level);
            let level = levels().fold((f64::NEG_INFINITY, f64::INFINITY), |all, level| (all.0.max(level.0), all.1.min(level.1)));
            if levels().any(|other| other != level) && level.1 - level.0 > 20.0 {
                told.clear();
                let again = |k: usize| first.get(k).map(|before| (before, level));
                return panels()
                    .map(|(k, (panel, cell))| panel::prepare(sheet, panel, panel::Asked { again: again(k), ..asked(k, cell) }, &mut told))
                    .collect();
            }
        }
        first
    });
    let map = Map { panels: picture.panels.iter().zip(&prepared).map(|(panel, prepared)| panel::draw(sheet, panel, prepared)).collect() };
    memory.0 = Some((options.clone(), prepared));
    map
}

/// Writes title and footer; what they leave is for the panels.
fn around(sheet: &Sheet<'_>, options: &Options, whole: Rect) -> Rect {
    let mut room = whole;
    let inner = options.width - 20.0;
    if options.height >= 120.0 && inner >= 100.0 {
        let pen = Pen { size: 15.0 * options.text_scale, bold: true, color: sheet.theme.ink() };
        let title = text::fit(sheet.fonts, &options.title, pen.size, true, inner, 2);
        if !title.is_empty() {
            sheet.lines(&title, 10.0, 12.0, HPos::Left, pen);
            room.top += 12.0 + block_height(title.len(), pen.size) + 4.0;
        }
        let pen = Pen { size: 10.0 * options.text_scale, bold: false, color: sheet.theme.muted() };
        let footer = text::fit(sheet.fonts, &options.footer, pen.size, false, inner, 4);
        if !footer.is_empty() {
            room.bottom -= 8.0 + LEADING * pen.size * footer.len() as f64;
            sheet.lines(&footer, 10.0, room.bottom + 4.0, HPos::Left, pen);
        }
    }
    room
}

#[cfg(test)]
mod tests {
    use super::scene::Px;
    use super::scene::{Scene, Shape};
    use super::sheet::Sheet;
    use super::text::{Table, width};
    use super::{Map, Memory, Options, Theme, lay_out};
    use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Panel, Tone};

    fn frame(panel: &Panel, options: &Options, memory: &mut Memory) -> (Scene, Map) {
        let sheet = Sheet::new(&Options { ratio: 1.0, ..options.clone() }, &Table, true);
        let map = lay_out(&sheet, &panel.clone().into(), options, memory);
        (sheet.into_scene(), map)
    }

    /// Where a text begins or has its middle, and how wide it is.
    fn text(scene: &Scene, content: &str) -> (Px, f64) {
        let found = scene.ground.iter().chain(&scene.rest).find_map(|shape| match shape {
            Shape::Text { label, at, pen, .. } if label.starts_with(content) => Some((*at, width(&Table, label, pen.size, pen.bold))),
            _ => None,
        });
        found.unwrap_or_else(|| panic!("no text {content:?}"))
    }

    /// Points of the long lines: the curves.
    fn curves(scene: &Scene) -> Vec<Px> {
        scene
            .rest
            .iter()
            .filter_map(|shape| if let Shape::Line { path, .. } = shape { Some(path) } else { None })
            .filter(|path| path.len() > 2)
            .flatten()
            .copied()
            .collect()
    }

    fn named(name: &str, tone: u8, f: impl Fn(f64) -> f64) -> Curve {
        Curve::new(name, vec![(0..=200).map(|k| 0.005 * f64::from(k)).map(|x| (x, f(x))).collect()], Tone::Data(tone), Badge::AsPrinted)
    }

    /// One frame of a slider: two waves whose height and names follow it, and a mark that it moves.
    fn waves(slider: f64) -> Panel {
        Panel::new(Axis::new("x", ""), Axis::new("y", "").ranged(0.0, 1.0))
            .with(named(&format!("wave of height {slider:.3}"), 0, |x| slider * (0.5 + 0.2 * (9.0 * x).sin())))
            .with(named("another wave", 1, |x| 0.3 * slider * (1.0 + (5.0 * x).cos())))
            .with(Mark::new(MarkAt::X { x: 0.3 + 0.2 * slider }, "moves", Badge::AsPrinted))
    }

    #[test]
    fn between_two_frames_nothing_but_the_data_changes() {
        let (mut memory, options) = (Memory::default(), Options::default());
        let (first, map) = frame(&waves(0.6), &options, &mut memory);
        let beside = |scene: &Scene, map: &Map, slider: f64| text(scene, "moves").0.0 - map.panels[0].pixel((0.3 + 0.2 * slider, 0.0)).0;
        for k in 1..=40 {
            let slider = 0.6 + 0.008 * f64::from(k);
            let (next, now) = frame(&waves(slider), &options, &mut memory);
            assert_eq!(now, map);
            assert_eq!(text(&next, "another wave").0, text(&first, "another wave").0);
            assert_eq!(text(&next, "wave of height").0, text(&first, "wave of height").0);
            assert!((beside(&next, &now, slider) - beside(&first, &map, 0.6)).abs() < 1e-9, "the label left its side of the mark");
            assert_ne!(curves(&next), curves(&first));
        }
    }

    #[test]
    fn a_legend_leaves_when_data_come_to_its_place() {
        let in_the_corner = |x: f64, much: f64| if x > 0.55 { 0.3 + much } else { 0.5 + 0.45 * (150.0 * x).sin() };
        let panel = |much: f64| {
            Panel::new(Axis::new("x", "").ranged(0.0, 1.0), Axis::new("y", "").ranged(0.0, 1.0)).with(named("the name", 0, |x| in_the_corner(x, much)))
        };
        let (mut memory, options) = (Memory::default(), Options::default());
        let mut places = Vec::new();
        for k in 0..=20 {
            let (scene, _) = frame(&panel(0.034 * f64::from(k)), &options, &mut memory);
            let ((x, y), wide) = text(&scene, "the name");
            let lies = |p: &Px| p.0 > x - 36.0 && p.0 < x + wide + 4.0 && p.1 > y - 4.0 && p.1 < y + 14.0;
            assert!(!curves(&scene).iter().any(lies), "frame {k}: the legend lies on the curve");
            places.push((x, y));
        }
        places.dedup();
        assert!((2..=4).contains(&places.len()), "{places:?}");
    }

    #[test]
    fn another_size_theme_or_set_of_curves_is_laid_out_as_if_it_were_the_first() {
        let options = Options::default();
        let other = waves(0.9).with(named("a third", 2, |x| x));
        let sizes =
            [Options { width: 500.0, ..options.clone() }, Options { theme: Theme::Dark, ..options.clone() }, Options { text_scale: 1.2, ..options.clone() }];
        let changes = sizes.iter().map(|options| (waves(0.9), options)).chain([(other, &options)]);
        for (panel, changed) in changes {
            let mut memory = Memory::default();
            frame(&waves(0.6), &options, &mut memory);
            let (scene, map) = frame(&panel, changed, &mut memory);
            let (fresh, expected) = frame(&panel, changed, &mut Memory::default());
            assert_eq!(map, expected);
            for content in ["another wave", "wave of height", "moves"] {
                assert_eq!(text(&scene, content), text(&fresh, content));
            }
        }
    }

    #[test]
    fn margins_stay_while_the_labels_fit() {
        let panel = |most: f64| Panel::new(Axis::new("x", ""), Axis::new("y", "")).with(named("rises", 0, |x| most * x));
        let (mut memory, options) = (Memory::default(), Options::default());
        let (_, first) = frame(&panel(1.0), &options, &mut memory);
        let (_, near) = frame(&panel(0.9), &options, &mut memory);
        assert_eq!(near.panels[0].left, first.panels[0].left);
        assert!(near.panels[0].y.to < first.panels[0].y.to);
        let (scene, far) = frame(&panel(12_345.0), &options, &mut memory);
        let ((x, _), wide) = text(&scene, "10000");
        assert!(far.panels[0].left > first.panels[0].left && x - wide > 0.0);
    }
}
