//! The figures of this theory: descriptions and how they are put together.

mod cells;
mod cooling;
mod dielectric;
mod echo;
mod exact;
mod levels;
mod loss;
mod magnetisation;
mod one_density;
mod packing;
mod reduction_map;
mod relaxation;
mod rivals;
mod sequence;
mod states;
mod tetrahedron;
mod thermal;
mod thermal_rows;
mod wells;

use super::sources::JUG;
use crate::describe::{Figure, Groups, Provenance, Standing};

pub(super) const FIGURES: Groups<Figure> = &[
    wells::FIGURES,
    levels::FIGURES,
    tetrahedron::FIGURES,
    states::FIGURES,
    thermal::FIGURES,
    thermal_rows::FIGURES,
    exact::FIGURES,
    magnetisation::FIGURES,
    reduction_map::FIGURES,
    dielectric::FIGURES,
    loss::FIGURES,
    relaxation::FIGURES,
    echo::FIGURES,
    rivals::FIGURES,
    sequence::FIGURES,
    one_density::FIGURES,
    cooling::FIGURES,
    cells::FIGURES,
    packing::FIGURES,
];

const fn ours(place: &'static str, why: &'static str) -> Provenance {
    Provenance { source: &JUG, place, standing: Standing::OurClosure { why } }
}

/// Fields from zero to `highest`, denser where they are weak.
fn fields(highest: f64, count: usize) -> Vec<f64> {
    let last = count.saturating_sub(1).max(1) as f64;
    (0..count).map(|k| highest * (k as f64 / last).powi(2)).collect()
}

/// A number as a caption wants it: few digits, no trailing zeros.
fn shown(value: f64) -> String {
    crate::picture::short(value)
}
