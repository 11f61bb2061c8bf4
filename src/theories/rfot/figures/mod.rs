//! The figures, by phenomenon.

mod angell;
mod cage;
mod colloids;
mod conductivity;
mod defects;
mod glasses;
mod hard_spheres;
mod liquid;
mod midgap;
mod midgap_chain;
mod mosaic;
mod quality;
mod scattering;
mod structure;
mod walls;
mod yu_leggett;

crate::describe::figure_groups! { rfot: angell, mosaic, colloids, liquid, structure, defects, yu_leggett, quality, walls, conductivity, glasses, scattering, midgap, midgap_chain, hard_spheres, cage }
