//! Fits of several sets of points in one picture: each set with its sign and colour, its curve, its residuals.

use super::along::line;
use super::answer::{Answer, Points};
use super::picture::{Sheet, drawn, ground};
use crate::catalogue::quantity;
use crate::describe::Fit;
use crate::error::Error;
use crate::picture::{Axis, AxisScale, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Tone, thinned};

/// More sets than this are not named in the legend: the table beside the picture names them.
const NAMED: usize = 10;
const SIGNS: [Marker; 6] = [Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond, Marker::Ring, Marker::Cross];

/// One set of points, and its fit where there is one.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// What it is called.
    pub name: &'a str,
    /// Its points.
    pub points: &'a Points,
    /// Those that a person left out: shown, not fitted.
    pub left_out: &'a Points,
    /// What its fit tells.
    pub answer: Option<&'a Answer>,
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
    for (k, Part { name, points, answer, .. }) in parts.iter().enumerate() {
        let (tone, sign) = (Tone::Data(u8::try_from(k % 250).unwrap_or(0)), SIGNS[k % SIGNS.len()]);
        let kept = thinned(&points.x, &points.y, log);
        shown += kept.len();
        let error = |k: usize| points.sigma.as_ref().map_or(0.0, |sigma| sigma[k]);
        if let Some(answer) = answer {
            let (across, up) = line(of, quantity(of.quantity)?, points, answer)?;
            let dash = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDot][k / SIGNS.len() % 4];
            let curve = across.into_iter().zip(up).collect();
            main.push(Curve::new(format!("{name}, fitted"), vec![curve], tone, Badge::Fit).dashed(dash).unlisted());
            let residual = |k: usize| answer.residuals.get(k).map(|r| if given { r / error(k) } else { *r });
            let mut set = drawn(name, points, &kept, &residual, &|_| 0.0, tone, sign);
            set.listed = false;
            below.push(set);
        }
        let mut set = drawn(name, points, &kept, &|k| Some(points.y[k]), &error, tone, sign);
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
    if shown < all.x.len() {
        picture = picture.noting(format!("{shown} of {} points are drawn; all are fitted.", all.x.len()));
    }
    Ok(picture)
}
