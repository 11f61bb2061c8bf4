//! What the theories compute, beside their papers and the reference values, and their figures.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test fails by panicking

#[path = "../common/mod.rs"]
mod common;

mod calculate;
mod calculate_scan;
mod claims_compute;
mod compare;
mod compare_cold;
mod etm_exact_figures;
mod etm_figures;
mod etm_four_wells;
mod etm_magnetisation;
mod etm_pictures;
mod etm_tetrahedron;
mod etm_time_and_loss;
mod evaluation;
mod forms_figures;
mod gauge_lps_figures;
mod gauge_lps_frequency;
mod melting_rg;
mod melting_rg_figures;
mod melting_rg_liquid_figures;
mod paper_figures;
mod reference;
mod rfot_glass_figures;
mod rfot_liquid_figures;
mod rfot_midgap_and_phonons;
mod rfot_quantum_figures;
mod two_electron_badges;
mod two_electron_drawing;
mod two_electron_figures;
