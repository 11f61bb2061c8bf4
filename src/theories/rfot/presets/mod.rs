//! Named liquids and glasses.

mod glasses;
mod liquids;

use crate::describe::{Groups, Preset};

pub(super) const PRESETS: Groups<Preset> = &[liquids::PRESETS, glasses::PRESETS];
