//! The figures of this theory.

mod cage;
mod defect_fragility;
mod flow_plane;
mod fugacity;
mod heat;
mod kosterlitz_thouless;
mod pair;
mod poisson;
mod response;
mod scale;
mod softening;
mod strain;
mod turned;
mod viscous;

crate::describe::figure_groups! { melting_rg: flow_plane, kosterlitz_thouless, scale, fugacity, poisson, viscous, response, softening, heat, pair, strain, cage, turned, defect_fragility }

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
