//! What JavaScript sees of measured points: a text read as a table, a model fitted, a fit drawn. A part of its own.

use super::options::{Page, page};
use super::part::part;
use super::points::{guessed, points_read, taken};
use super::{handed_over, thrown};
use crate::describe::Given;
use crate::error::{Error, ErrorKind};
use crate::fit::picture::{self, Sheet, correlations, points_alone};
use crate::fit::{Answer, Loss, Options, Part, Points, Rival, Section, compared, fit, model, page as report, python, several, shared, tex};
use crate::plot;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::HtmlCanvasElement;

/// What only fits need.
struct Tools {
    read_points: fn(&str, &JsValue) -> Result<JsValue, JsValue>,
    guess_measured: fn(&str, &JsValue) -> Result<JsValue, JsValue>,
    fit: fn(&str, &JsValue, &JsValue) -> Result<JsValue, JsValue>,
    fit_shared: fn(&str, &JsValue, &JsValue) -> Result<JsValue, JsValue>,
    fit_compare: fn(&JsValue) -> Result<JsValue, JsValue>,
    fit_frame: fn(&HtmlCanvasElement, &JsValue, &JsValue) -> Result<JsValue, JsValue>,
    fit_svg: fn(&JsValue, &JsValue) -> Result<String, JsValue>,
    fit_text: fn(&str, &JsValue) -> Result<String, JsValue>,
}

static TOOLS: Tools = Tools {
    read_points: points_read,
    guess_measured: guessed,
    fit: fitted,
    fit_shared: fitted_together,
    fit_compare: judged,
    fit_frame: drawn,
    fit_svg: written,
    fit_text: told,
};

part!(fit, &'static Tools, &TOOLS, "fits are");

/// A text as a table of points: `{understood, sets: [{group, x, y, sigma, lines, left_out, left, words, warnings, warned}]}`, `left` and `warned`
/// being the same as `left_out` and `warnings` in parts, `{kind, ...}`. `asked` is
/// `{x: {name, unit}, y: {name, unit}, columns: {x, y, sigma, group, x_unit, y_unit, molar_mass, density, glass_temperature, separator, decimal}}`, of which the columns may be left out.
///
/// # Errors
/// [`ErrorKind::Unreadable`] where it holds no rows; naming a column or unit that is not there.
#[wasm_bindgen]
pub fn read_points(text: &str, asked: &JsValue) -> Result<JsValue, JsValue> {
    (opened()?.read_points)(text, asked)
}

/// What the heads of a table say was measured: `{kind, why, said}`, the place of the measurement among those asked about, none where
/// nothing tells, a sentence that says what the guess rests on, and the same in parts. `asked` is `{kinds: [{x: {name, unit, symbol}, y}], columns}`.
///
/// # Errors
/// As [`read_points`].
#[wasm_bindgen]
pub fn guess_measured(text: &str, asked: &JsValue) -> Result<JsValue, JsValue> {
    (opened()?.guess_measured)(text, asked)
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct FitAsked {
    free: Option<Vec<String>>,
    inputs: BTreeMap<String, Given>,
    loss: Option<String>,
    profile: Option<Profile>,
    /// The unit of the points, where the model leaves it open.
    unit: Option<String>,
    /// Of several sets: the parameters that have one value for all.
    shared: Vec<String>,
}

impl FitAsked {
    fn taken(options: &JsValue) -> Result<Self, JsValue> {
        if options.is_undefined() || options.is_null() { Ok(Self::default()) } else { taken("options", options) }
    }

    fn options(&self) -> Result<Options, JsValue> {
        let loss = self.loss.as_deref().map_or(Ok(Loss::Squares), Loss::named).map_err(thrown)?;
        let profile = match &self.profile {
            None => Vec::new(),
            Some(Profile::One(name)) => vec![name.clone()],
            Some(Profile::Several(names)) => names.clone(),
        };
        Ok(Options { loss, profile })
    }
}

/// Of which parameters an interval by the likelihood is wanted: `"all"`, or names.
#[derive(Deserialize)]
#[serde(untagged)]
enum Profile {
    One(String),
    Several(Vec<String>),
}

/// A model fitted to points `{x, y, sigma}`: the answer of `vitreous fit MODEL --json`. `options` may hold `free`, `inputs`,
/// `loss` (`"robust"`) and `profile` (a name, names, or `"all"`).
///
/// # Errors
/// As [`fit`](crate::fit::fit).
#[wasm_bindgen(js_name = fit)]
pub fn fit_model(id: &str, points: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    (opened()?.fit)(id, points, options)
}

fn fitted(id: &str, points: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let points: Points = taken("points", points)?;
    let asked = FitAsked::taken(options)?;
    let how = asked.options()?;
    let answer = || -> Result<Answer, Error> {
        let of = model(id)?;
        Ok(fit(of, &points, asked.free.as_deref(), &asked.inputs, how)?.in_unit(of, asked.unit.as_deref()))
    };
    handed_over(&answer().map_err(thrown)?)
}

/// One of several sets.
#[derive(Deserialize)]
struct NamedPoints {
    name: String,
    #[serde(flatten)]
    points: Points,
}

#[derive(Serialize)]
struct Together {
    whole: Answer,
    parts: Vec<Answer>,
}

/// A model fitted to several sets `[{name, x, y, sigma}]` at once: `{whole, parts}`, as `vitreous fit MODEL group=COLUMN shared=...`.
/// Parameters named in `options.shared` have one value for all sets, the other free ones a value a set, `parameter[name]`; `parts`
/// holds for each set the answer with its own values.
///
/// # Errors
/// As [`shared`](crate::fit::shared).
#[wasm_bindgen]
pub fn fit_shared(id: &str, sets: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    (opened()?.fit_shared)(id, sets, options)
}

fn fitted_together(id: &str, sets: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let sets: Vec<NamedPoints> = taken("sets", sets)?;
    let sets: Vec<(String, Points)> = sets.into_iter().map(|set| (set.name, set.points)).collect();
    let asked = FitAsked::taken(options)?;
    let how = asked.options()?;
    let answer = || -> Result<Together, Error> {
        let of = model(id)?;
        let (whole, parts) = shared(of, &sets, asked.free.as_deref(), &asked.shared, &asked.inputs, how)?;
        let told = |answer: Answer| answer.in_unit(of, asked.unit.as_deref());
        Ok(Together { whole: told(whole), parts: parts.into_iter().map(told).collect() })
    };
    handed_over(&answer().map_err(thrown)?)
}

/// A model and its fits: of all points at once, or one for each set.
#[derive(Deserialize)]
struct RivalAsked {
    name: String,
    answers: Vec<Answer>,
}

/// Which of several models follows the points best: `{ranked: [{name, rank, free, chi_squared, aicc, above_best, weight}], verdict}`,
/// as `vitreous fit compare:MODEL`; null where no model has a criterion. `fits` is `[{name, answers}]`, a model with the answer of
/// [`fit_model`], or with those of several sets, which add up.
///
/// # Errors
/// Where the fits cannot be read.
#[wasm_bindgen]
pub fn fit_compare(fits: &JsValue) -> Result<JsValue, JsValue> {
    (opened()?.fit_compare)(fits)
}

fn judged(fits: &JsValue) -> Result<JsValue, JsValue> {
    let fits: Vec<RivalAsked> = taken("fits", fits)?;
    let rivals: Vec<Rival<'_>> = fits.iter().map(|one| Rival { name: &one.name, answers: one.answers.iter().collect() }).collect();
    handed_over(&compared("", &rivals))
}

/// One of several sets that are drawn together.
#[derive(Deserialize)]
struct PartAsked {
    name: String,
    points: Points,
    #[serde(default)]
    left_out: Points,
    /// Its fits, in the order of the titles.
    #[serde(default)]
    answers: Vec<Answer>,
}

fn named<'a>(one: &'a PartAsked, fits: &'a [(&'a str, &'a Answer)]) -> Part<'a> {
    Part { name: &one.name, points: &one.points, left_out: &one.left_out, fits }
}

/// What is to be drawn of fits.
#[derive(Deserialize)]
struct SheetAsked {
    #[serde(default)]
    points: Points,
    #[serde(default)]
    left_out: Points,
    name: String,
    #[serde(default)]
    answers: Vec<Answer>,
    #[serde(default)]
    titles: Vec<String>,
    /// Several sets of the model, in place of the points and answers above.
    #[serde(default)]
    parts: Vec<PartAsked>,
    /// The unit of the points, where the model leaves it open.
    #[serde(default)]
    unit: Option<String>,
    #[serde(default)]
    correlations: bool,
    /// Whose axes the points stand on where no fit of them was made.
    #[serde(default)]
    model: Option<String>,
}

/// A text to take away: `report`, a page to print with all that the fits tell; `python`, a program that repeats the first fit with
/// SciPy; `tex`, a table of it.
///
/// # Errors
/// Where the sheet cannot be read; [`ErrorKind::UnknownChoice`] for another kind of text.
#[wasm_bindgen]
pub fn fit_text(kind: &str, sheet: &JsValue) -> Result<String, JsValue> {
    (opened()?.fit_text)(kind, sheet)
}

fn told(kind: &str, asked: &JsValue) -> Result<String, JsValue> {
    let asked: SheetAsked = taken("sheet", asked)?;
    let text = || -> Result<String, Error> {
        if let ("report", [_, ..]) = (kind, asked.parts.as_slice()) {
            let rivals = asked.titles.len() > 1;
            let mut sections = Vec::new();
            for one in &asked.parts {
                for (answer, title) in one.answers.iter().zip(&asked.titles) {
                    let title = if rivals { format!("{}, {title}", one.name) } else { one.name.clone() };
                    sections.push(Section { title, of: model(&answer.model)?, points: &one.points, answer });
                }
            }
            return report(&sections, &asked.name);
        }
        let first = asked.answers.first().ok_or_else(|| Error::new(ErrorKind::Rule, "there is no fit to tell of"))?;
        match kind {
            "report" => {
                let part = |(answer, title): (_, &String)| -> Result<Section<'_>, Error> {
                    let answer: &Answer = answer;
                    Ok(Section { title: title.clone(), of: model(&answer.model)?, points: &asked.points, answer })
                };
                report(&asked.answers.iter().zip(&asked.titles).map(part).collect::<Result<Vec<_>, _>>()?, &asked.name)
            }
            "python" => Ok(python(model(&first.model)?, &asked.points, first)),
            "tex" => Ok(tex(first)),
            other => Err(Error::new(ErrorKind::UnknownChoice, format!("there is no text {other:?}: report, python or tex")).about("kind")),
        }
    };
    text().map_err(thrown)
}

fn sheet(asked: &JsValue) -> Result<crate::picture::Picture, JsValue> {
    let asked: SheetAsked = taken("sheet", asked)?;
    let fits: Vec<(&str, &Answer)> = asked.titles.iter().map(String::as_str).zip(&asked.answers).collect();
    if asked.correlations {
        let none = || Error::new(ErrorKind::Rule, "fewer than two parameters are free: there is no correlation");
        return fits.first().and_then(|(_, answer)| correlations(answer)).ok_or_else(|| thrown(none()));
    }
    if let ([_, ..], Some(id)) = (asked.parts.as_slice(), &asked.model) {
        let titles = || asked.titles.iter().map(String::as_str);
        let fits: Vec<Vec<(&str, &Answer)>> = asked.parts.iter().map(|one| titles().zip(&one.answers).collect()).collect();
        let parts: Vec<Part<'_>> = asked.parts.iter().zip(&fits).map(|(one, fits)| named(one, fits)).collect();
        return model(id).and_then(|of| several(of, &parts, asked.unit.as_deref())).map_err(thrown);
    }
    let whole = Sheet { points: &asked.points, left_out: &asked.left_out, name: &asked.name, fits: &fits, unit: asked.unit.as_deref() };
    match &asked.model {
        Some(id) if fits.is_empty() => model(id).and_then(|of| points_alone(of, &whole)).map_err(thrown),
        _ => picture::sheet(&whole).map_err(thrown),
    }
}

#[derive(Serialize)]
struct Drawn {
    height: f64,
    map: plot::Map,
}

/// Draws fits of the same points: `{height, map}`. `sheet` is `{points, left_out, name, answers, titles, correlations, model}`, the
/// answers as [`fit_model`] gives them, the best first; without one the points stand alone on the axes of `model`. Several sets stand in
/// `parts`, `[{name, points, left_out, answers}]`, in place of points and answers, each with one answer for each of the titles. `options` as for `frame`.
///
/// # Errors
/// Where the sheet or an option cannot be read, or holds neither an answer nor a model.
#[wasm_bindgen]
pub fn fit_frame(canvas: &HtmlCanvasElement, sheet: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    (opened()?.fit_frame)(canvas, sheet, options)
}

fn drawn(canvas: &HtmlCanvasElement, asked: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let picture = sheet(asked)?;
    let Page { roof, least_height, drawing } = page(options)?;
    let extent = plot::extent(&picture, drawing.width, roof, drawing.text_scale).map_err(thrown)?;
    let height = extent.height.max(least_height);
    let map = plot::canvas(&picture, canvas, "fit", &plot::Options { height, ..drawing }).map_err(thrown)?;
    handed_over(&Drawn { height, map })
}

/// The same as SVG; `options` as for `svg`.
///
/// # Errors
/// As [`fit_frame`].
#[wasm_bindgen]
pub fn fit_svg(sheet: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    (opened()?.fit_svg)(sheet, options)
}

fn written(asked: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    Ok(plot::svg(&sheet(asked)?, &super::drawing(options)?).map_err(thrown)?.0)
}
