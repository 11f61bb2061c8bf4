//! A fit as a picture: points, curves with their bands, residuals, quantiles, correlations.

use super::along::{along, quantiles, wide};
use super::answer::{Answer, Points};
use super::axes::{Wanted, axes};
use super::model::model;
use crate::describe::Fit;
use crate::error::{Error, ErrorKind};
use crate::picture::{Axis, AxisScale, Badge, Band, Curve, Dash, Heat, Item, Mark, MarkAt, Marker, Panel, Picture, Point, Tone, thinned, unit_markup};

fn extent(values: &[f64]) -> (f64, f64) {
    values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(*v), high.max(*v)))
}

fn axis(wanted: Wanted<'_>, ratios: bool) -> Axis {
    let name = wanted.name.replace('_', " ");
    // a logarithm stands in the label, its unit inside
    let inside = wanted.unit.strip_prefix("log10(").and_then(|unit| unit.strip_suffix(')'));
    let (label, unit) = match (inside, name.strip_prefix("log10 ")) {
        (Some(unit), Some(of)) => (format!("log_{{10}} {of}"), unit),
        _ => (name, if wanted.unit == "1" { "" } else { wanted.unit }),
    };
    let axis = Axis::new(label, unit_markup(unit));
    if ratios { axis.log() } else { axis }
}

pub(super) fn drawn(
    name: &str,
    points: &Points,
    kept: &[usize],
    y: &dyn Fn(usize) -> Option<f64>,
    bar: &dyn Fn(usize) -> f64,
    tone: Tone,
    marker: Marker,
) -> crate::picture::Points {
    let mut set = crate::picture::Points::new(name, [], tone, marker, Badge::Measured);
    set.points = kept.iter().filter_map(|k| Some(Point { x: points.x[*k], y: y(*k)?, dx: 0.0, dy: bar(*k), label: format!("point {}", k + 1) })).collect();
    set.radius = if kept.len() > 200 { 2.0 } else { 3.5 };
    set
}

/// What is drawn of one or several fits of the same points.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The points.
    pub points: &'a Points,
    /// Points that a person left out: they are shown, not fitted.
    pub left_out: &'a Points,
    /// What they are called.
    pub name: &'a str,
    /// The fits with their names, the best first.
    pub fits: &'a [(&'a str, &'a Answer)],
    /// The unit of the points, where the model leaves it open.
    pub unit: Option<&'a str>,
}

/// The main panel without anything in it, its axis across, and which of the points are drawn.
pub(super) fn ground(of: &Fit, sheet: &Sheet<'_>, positive: bool) -> Result<(Panel, Axis, Vec<usize>), Error> {
    let (across, up) = axes(of)?;
    let points = sheet.points;
    let up = sheet.unit.map_or(up, |unit| Wanted { unit, ..up });
    let (x, y) = (axis(across, wide(&points.x)), axis(up, wide(&points.y) && positive));
    let log = (x.scale == AxisScale::Log, y.scale == AxisScale::Log);
    let kept = thinned(&points.x, &points.y, log);
    let (low, high) = extent(&points.x);
    let margin = if log.0 { (high / low).powf(0.04) } else { 0.04 * (high - low) };
    let (from, to) = if log.0 { (low / margin, high * margin) } else { (low - margin, high + margin) };
    let x = if from < to { x.ranged(from, to) } else { x };
    Ok((Panel::new(x.clone(), y), x, kept))
}

/// The measured points, and those that a person left out.
fn measured(main: &mut Panel, sheet: &Sheet<'_>, kept: &[usize]) {
    let points = sheet.points;
    let error = |k: usize| points.sigma.as_ref().map_or(0.0, |sigma| sigma[k]);
    main.push(drawn(sheet.name, points, kept, &|k| Some(points.y[k]), &error, Tone::Ink, Marker::Circle));
    if !sheet.left_out.x.is_empty() {
        let all: Vec<usize> = (0..sheet.left_out.x.len()).collect();
        main.push(drawn("left out", sheet.left_out, &all, &|k| Some(sheet.left_out.y[k]), &|_| 0.0, Tone::Muted, Marker::Cross));
    }
}

/// The points alone, where the fit of a model to them was refused: what is wrong with them may be seen.
///
/// # Errors
/// A model that is not there.
pub fn points_alone(of: &Fit, sheet: &Sheet<'_>) -> Result<Picture, Error> {
    let (mut main, _, kept) = ground(of, sheet, true)?;
    measured(&mut main, sheet, &kept);
    Ok(main.into())
}

/// Points, curves with their bands, and the residuals below; for a single fit also its quantiles.
///
/// # Errors
/// [`ErrorKind::Rule`] without a fit; a model that is not there.
pub fn sheet(sheet: &Sheet<'_>) -> Result<Picture, Error> {
    let (_, first) = sheet.fits.first().ok_or_else(|| Error::new(ErrorKind::Rule, "there is no fit to draw"))?;
    let (points, single) = (sheet.points, sheet.fits.len() == 1);
    // both panels over the same range
    let (mut main, x, kept) = ground(model(&first.model)?, sheet, first.residuals.len() == points.y.len())?;
    let log = main.y.scale == AxisScale::Log;
    let error = |k: usize| points.sigma.as_ref().map_or(0.0, |sigma| sigma[k]);
    let residual = if points.sigma.is_some() { Axis::new("residual / error", "") } else { Axis::new("residual", "") };
    let mut below = Panel::new(x, residual);
    below.weight = 0.45;
    for (k, (title, answer)) in sheet.fits.iter().enumerate() {
        let tone = Tone::Data(u8::try_from(k).unwrap_or(0));
        let curve = along(model(&answer.model)?, points, answer)?;
        if single {
            let band = |width: &[f64]| {
                // on a logarithmic axis a band ends above zero
                let lower = |y: f64, width: f64| if log { (y - width).max(0.01 * y) } else { y - width };
                vec![(0..curve.x.len()).map(|k| (curve.x[k], lower(curve.y[k], width[k]), curve.y[k] + width[k])).collect()]
            };
            for (name, runs, opacity) in [
                ("where a further point falls (prediction, 68 %)", band(&curve.prediction), 0.12),
                ("where the curve lies (confidence, 68 %)", band(&curve.confidence), 0.3),
            ] {
                main.push(Band { name: name.into(), runs, tone, opacity, badge: Badge::Fit, listed: true });
            }
        }
        let dash = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDot][k % 4];
        main.push(Curve::new(*title, vec![curve.x.iter().copied().zip(curve.y.iter().copied()).collect()], tone, Badge::Fit).dashed(dash));
        let residual = |k: usize| answer.residuals.get(k).map(|r| if points.sigma.is_some() { r / error(k) } else { *r });
        let marker = [Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond][k % 4];
        let mut set = drawn(title, points, &kept, &residual, &|_| 0.0, tone, marker);
        set.listed = false;
        below.push(set);
    }
    measured(&mut main, sheet, &kept);
    below.push(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::Fit));
    let mut picture = Picture { panels: vec![main, below.titled("measured less model")], ..Picture::default() };
    if kept.len() < points.x.len() {
        picture = picture.noting(format!("{} of {} points are drawn; all are fitted.", kept.len(), points.x.len()));
    }
    if single {
        picture.panels.push(normal(points, first));
    }
    Ok(picture)
}

/// The picture of one fit.
///
/// # Errors
/// As [`sheet`].
pub fn picture(of: &Fit, points: &Points, answer: &Answer) -> Result<Picture, Error> {
    let title = of.quantity.split('.').next_back().unwrap_or(of.quantity).replace('_', " ");
    sheet(&Sheet { points, left_out: &Points::default(), name: "measured", fits: &[(&title, answer)], unit: answer.y_unit.as_deref() })
}

/// Residuals in order against those of a normal law: a straight line where the scatter is normal.
fn normal(points: &Points, answer: &Answer) -> Panel {
    let pairs = quantiles(points, answer);
    let step = (pairs.len() / 500).max(1);
    let points: Vec<(f64, f64)> = pairs.into_iter().step_by(step).collect();
    let reach = points.iter().fold(1.0_f64, |m, (x, y)| m.max(x.abs()).max(y.abs()));
    let mut set = crate::picture::Points::new("residuals in order", points, Tone::Data(0), Marker::Circle, Badge::Fit);
    (set.radius, set.listed) = (2.5, false);
    let line = Curve::new("a normal law", vec![vec![(-reach, -reach), (reach, reach)]], Tone::Muted, Badge::Fit).dashed(Dash::Dashed).unlisted();
    let mut panel = Panel::new(Axis::new("normal quantile", ""), Axis::new("residual / error", "")).with(line).with(set).titled("is the scatter normal?");
    panel.weight = 0.45;
    panel
}

/// The correlations of the free parameters as a map; none for fewer than two.
pub fn correlations(answer: &Answer) -> Option<Picture> {
    let names: Vec<&str> = answer.free.keys().map(String::as_str).collect();
    if names.len() < 2 {
        return None;
    }
    let of = |a: &str, b: &str| if a == b { 1.0 } else { answer.correlated(a, b) };
    let places: Vec<f64> = (0..names.len()).map(|k| f64::from(u32::try_from(k).unwrap_or(0))).collect();
    let z = names.iter().flat_map(|b| names.iter().map(|a| of(a, b))).collect();
    let ticks = || places.iter().zip(&names).map(|(k, name)| (*k, name.replace('_', " "))).collect::<Vec<_>>();
    let heat = Heat {
        name: "correlation".into(),
        unit: String::new(),
        x: places.clone(),
        y: places.clone(),
        z,
        range: (-1.0, 1.0),
        diverging: true,
        contours: Vec::new(),
        smooth: false,
        badge: Badge::Fit,
    };
    Some(Panel::new(Axis::new("parameter", "").ticked(ticks()), Axis::new("parameter", "").ticked(ticks())).with(Item::Heat(heat)).into())
}
