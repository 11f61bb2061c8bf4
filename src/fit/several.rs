//! Fits of several sets of points in one picture: each set with its sign, its curves, its residuals. Of one model each set has a colour,
//! of several each model.

use super::along::line;
use super::answer::{Answer, Points};
use super::model::model;
use super::picture::{Sheet, drawn, ground};
use crate::catalogue::quantity;
use crate::describe::Fit;
use crate::error::Error;
use crate::picture::{Axis, AxisScale, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Tone, thinned};

/// More sets than this are not named in the legend: the table beside the picture names them.
const NAMED: usize = 10;
/// More curves than this are those of the first model only: they would hide one another, and take long.
const CURVES: usize = 120;
const DASHES: [Dash; 4] = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDot];
const SIGNS: [Marker; 6] = [Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond, Marker::Ring, Marker::Cross];

/// One set of points, and its fits.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Its points.
    pub points: &'a Points,
    /// Those that a person left out: shown, not fitted.
    pub left_out: &'a Points,
    /// What its fits tell, each with the name of its model; those of all sets in one order.
    pub fits: &'a [(&'a str, &'a Answer)],
}

/// All points of several sets as one, for the ranges of the axes.
fn together<'a>(sets: impl Iterator<Item = &'a Points>) -> Points {
    let mut all = Points::default();
    for set in sets {
        all.x.extend(&set.x);
        all.y.extend(&set.y);
    }
    all
}

/// The points of all sets with their curves, and the residuals below.
///
/// # Errors
/// Those of the model and of its description.
pub fn several(of: &Fit, parts: &[Part<'_>], unit: Option<&str>) -> Result<Picture, Error> {
    let (all, none) = (together(parts.iter().map(|part| part.points)), Points::default());
    let sheet = Sheet { points: &all, left_out: &none, name: "", fits: &[], unit };
    let (mut main, x, _) = ground(of, &sheet, true)?;
    let log = (x.scale == AxisScale::Log, main.y.scale == AxisScale::Log);
    let given = parts.iter().all(|part| part.points.sigma.is_some());
    let residual = if given { Axis::new("residual / error", "") } else { Axis::new("residual", "") };
    let mut below = Panel::new(x, residual);
    below.weight = 0.45;
    let mut shown = 0;
    let count = parts.iter().map(|part| part.fits.len()).sum::<usize>();
    let rivals = parts.iter().any(|part| part.fits.len() > 1);
    let most = if rivals && count > CURVES { 1 } else { usize::MAX };
    // a model is named in the legend beside its first curve
    let mut named = 0;
    for (k, Part { name, points, fits, .. }) in parts.iter().enumerate() {
        let (own, sign) = (Tone::Data(u8::try_from(k % 250).unwrap_or(0)), SIGNS[k % SIGNS.len()]);
        let kept = thinned(&points.x, &points.y, log);
        shown += kept.len();
        let error = |k: usize| points.sigma.as_ref().map_or(0.0, |sigma| sigma[k]);
        for (m, (title, answer)) in fits.iter().enumerate().take(most) {
            let of = model(&answer.model)?;
            let (across, up) = line(of, quantity(of.quantity)?, points, answer)?;
            let dash = DASHES[if rivals { m } else { k / SIGNS.len() } % DASHES.len()];
            let tone = if rivals { Tone::Data(u8::try_from(m % 250).unwrap_or(0)) } else { own };
            let curve = vec![across.into_iter().zip(up).collect()];
            let first = rivals && m == named;
            named += usize::from(first);
            let title = if rivals { (*title).to_owned() } else { format!("{name}, fitted") };
            let curve = Curve::new(title, curve, tone, Badge::Fit).dashed(dash);
            main.push(if first { curve } else { curve.unlisted() });
            let residual = |k: usize| answer.residuals.get(k).map(|r| if given { r / error(k) } else { *r });
            let mut set = drawn(name, points, &kept, &residual, &|_| 0.0, tone, sign);
            set.listed = false;
            below.push(set);
        }
        let mut set = drawn(name, points, &kept, &|k| Some(points.y[k]), &error, if rivals { Tone::Ink } else { own }, sign);
        set.listed = parts.len() <= NAMED;
        main.push(set);
    }
    let out = together(parts.iter().map(|part| part.left_out));
    if !out.x.is_empty() {
        let every: Vec<usize> = (0..out.x.len()).collect();
        main.push(drawn("left out", &out, &every, &|k| Some(out.y[k]), &|_| 0.0, Tone::Muted, Marker::Cross));
    }
    below.push(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::Fit));
    let mut picture = Picture { panels: vec![main, below.titled("measured less model")], ..Picture::default() };
    if most == 1 {
        picture = picture.noting("So many curves are not drawn: they are those of the first model.");
    }
    if shown < all.x.len() {
        picture = picture.noting(format!("{shown} of {} points are drawn; all are fitted.", all.x.len()));
    }
    Ok(picture)
}
