//! What holds for every figure, quantity, claim and file of the project.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test fails by panicking

#[path = "../common/mod.rs"]
mod common;

// a picture without end would take the memory of the whole machine: this program ends sooner
#[global_allocator]
static MEMORY: cap::Cap<std::alloc::System> = cap::Cap::new(std::alloc::System, 4 << 30);

mod architecture;
mod catalogue;
mod circles;
mod drawn;
mod figure_layout;
mod figure_sliders;
mod fuzz;
mod glossary;
mod ledger_criteria;
mod ledger_words;
mod plot;
mod plot_labels;
mod plot_legend;
mod snapshot;
