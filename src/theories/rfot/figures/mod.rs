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

crate::describe::figure_groups! { rfot: angell, mosaic, liquid, structure, defects, yu_leggett, quality, walls, conductivity, glasses, midgap, hard_spheres, cage }
