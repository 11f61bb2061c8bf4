//! The figures of this theory.

pub(super) mod cage;
pub(super) mod defect_fragility;
pub(super) mod flow_plane;
pub(super) mod fugacity;
pub(super) mod heat;
pub(super) mod kosterlitz_thouless;
pub(super) mod pair;
pub(super) mod poisson;
pub(super) mod response;
pub(super) mod scale;
pub(super) mod softening;
pub(super) mod strain;
pub(super) mod turned;
pub(super) mod viscous;

use crate::picture::{Arrow, Points, Tone};

/// The smallest of `steps` above `value`, or a little more than `value`: an axis that does not jump while a point is dragged.
fn ladder(value: f64, steps: &[f64]) -> f64 {
    steps.iter().copied().find(|step| *step >= 1.02 * value).unwrap_or(1.1 * value)
}

/// A small nameless arrow.
fn small_arrow(from: (f64, f64), to: (f64, f64), tone: Tone) -> Arrow {
    Arrow { name: String::new(), from, to, tone, width: 1.5, dash: crate::picture::Dash::Solid, head: true, label: String::new() }
}

/// Points that the legend leaves out.
fn unlisted(mut points: Points) -> Points {
    points.listed = false;
    points
}
