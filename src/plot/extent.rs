//! How high a figure wants to be in a page of a given width.

use super::{panel, text, weight, within};
use crate::error::Error;
use crate::picture::{Panel, Picture};
use serde::Serialize;

/// What a page asks before it gives a figure its room.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Extent {
    /// Height in CSS pixels for the width asked about.
    pub height: f64,
    /// Width in CSS pixels from which on its panels stand side by side; 0 for one panel.
    pub side_by_side_from: f64,
}

/// Narrowest panel beside another, and narrowest figure with panels side by side.
const BESIDE: f64 = 250.0;
const PAIR: f64 = 560.0;
/// Widths of hand-held screens end here.
const PHONE: f64 = 520.0;

/// Width in CSS pixels from which on panels stand side by side, where each is wide enough to read; 0 for one panel.
pub(super) fn side_by_side_from(picture: &Picture) -> f64 {
    let weights = || picture.panels.iter().map(|panel| weight(panel.weight));
    if picture.panels.len() < 2 {
        return 0.0;
    }
    (BESIDE * weights().sum::<f64>() / weights().fold(f64::INFINITY, f64::min)).ceil().max(PAIR)
}

/// Whether panels are drawn below each other: where side by side one would be too narrow, and the height is enough; where
/// all is narrow, in any case.
pub(super) fn stacked(picture: &Picture, width: f64, height: f64) -> bool {
    width < side_by_side_from(picture) && (width < PAIR || height > 200.0 * picture.panels.len() as f64)
}

/// Height of a figure in a page of this width, by the shape of its panels, with room for legends below narrow ones;
/// not above `roof` in CSS pixels where panels stand side by side, so that what stands below stays in sight.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first of `width`, `roof`, `text_scale` that is not among those of [`Options`](super::Options).
pub fn extent(picture: &Picture, width: f64, roof: f64, text_scale: f64) -> Result<Extent, Error> {
    within("width", width, "px", 16.0, 8192.0)?;
    within("roof", roof, "px", 16.0, 8192.0)?;
    within("text_scale", text_scale, "", 0.5, 3.0)?;
    let panels = &picture.panels;
    let count = panels.len() as f64;
    let side_by_side_from = side_by_side_from(picture);
    let scene = panels.len() == 1 && panels[0].equal_aspect;
    let room = legend_room(picture, width, text_scale);
    let height = if width < side_by_side_from {
        let one = if width < PHONE { (width * if room > 0.0 { 0.75 } else { 0.9 }).max(240.0) } else { (0.6 * width).min(360.0) };
        count * one + room
    } else if width < PHONE {
        let least = if room > 0.0 { 240.0 + room } else { (1.15 * width).min(340.0) };
        (width * if scene { 0.9 } else { 0.75 } + room).max(least)
    } else {
        let shape = match panels.len() {
            1 if scene => 0.78,
            0 | 1 => 0.62,
            2 => 0.56,
            _ => 0.4,
        };
        (width * shape + room).min(roof).max(width.min(230.0))
    };
    Ok(Extent { height: height.round(), side_by_side_from })
}

/// Room that legends below narrow panels take.
fn legend_room(picture: &Picture, width: f64, text_scale: f64) -> f64 {
    let stacked = width < side_by_side_from(picture);
    let total: f64 = picture.panels.iter().map(|p| weight(p.weight)).sum();
    let cell = |panel: &Panel| if stacked { width } else { width * weight(panel.weight) / total };
    let rooms = picture.panels.iter().map(|panel| panel::legend_room(&text::Table, panel, cell(panel), text_scale));
    if stacked { rooms.sum() } else { rooms.fold(0.0, f64::max) }
}
