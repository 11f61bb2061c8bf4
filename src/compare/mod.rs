//! The theories side by side. No physics of its own: every curve is computed by the functions of a theory and keeps its
//! badge; where a theory does not speak to a quantity, a note says so.

mod boson_peak;
mod changes;
mod conductivity;
mod cooperative_region;
mod excess;
mod glasses;
mod heat_capacity;
mod introduction;
mod predictions;
mod presets;
mod relaxation;
mod viscosity;

use crate::describe::{Comparison, Groups, Preset, Source};

/// Stands where the figures of one theory name its paper.
static SIDE_BY_SIDE: Source = Source {
    key: "vitreous",
    short: "Vitreous, side by side",
    full: "Vitreous: theories side by side, each curve from the paper that its name and the notes give",
    url: "",
};

crate::describe::figure_groups! { compare: viscosity, relaxation, changes, predictions, heat_capacity, excess, conductivity, boson_peak, cooperative_region }

/// Its named parameter sets.
pub const PRESETS: Groups<Preset> = &[presets::PRESETS];

/// The five theories in one room.
pub static COMPARISON: Comparison = Comparison {
    id: "compare",
    title: "The theories side by side",
    opening: "Five papers describe the same solid in five ways. Where two of them give the same quantity, a figure draws both from the same inputs. Where a theory gives nothing, the figure says so. Start with the viscosity.",
    paragraphs: introduction::PARAGRAPHS,
    figures: FIGURES,
    presets: PRESETS,
}
.shown();
