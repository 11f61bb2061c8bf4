//! The figures, by phenomenon.

mod angell;
mod cage;
mod conductivity;
mod defects;
mod glasses;
mod hard_spheres;
mod liquid;
mod midgap;
mod mosaic;
mod quality;
mod structure;
mod walls;
mod yu_leggett;

use crate::describe::{Figure, Groups};

pub(super) const FIGURES: Groups<Figure> = &[
    angell::FIGURES,
    mosaic::FIGURES,
    liquid::FIGURES,
    structure::FIGURES,
    defects::FIGURES,
    yu_leggett::FIGURES,
    quality::FIGURES,
    walls::FIGURES,
    conductivity::FIGURES,
    glasses::FIGURES,
    midgap::FIGURES,
    hard_spheres::FIGURES,
    cage::FIGURES,
];
