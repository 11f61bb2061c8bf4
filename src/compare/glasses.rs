//! Glasses that the mosaic theory can be computed for, beside other theories.

use crate::describe::{Choice, Param, choice};
use crate::error::{Error, ErrorKind};
use crate::materials::glasses::{self, ARSENIC_SELENIDE, POLYBUTADIENE, SILICA};
use crate::theories::rfot::glass_si::{DAMPING, Glass, HIGHEST_ORDER, XI_OVER_A};

pub(super) const GLASS: Param = choice(
    "glass",
    r"\text{glass}",
    "silica",
    &[
        Choice { id: "silica", label: "silica glass" },
        Choice { id: "arsenic_selenide", label: "As₂Se₃" },
        Choice { id: "polybutadiene", label: "polybutadiene (speeds of sound estimated)" },
    ],
    "which glass; its numbers are from memory or derived, as in the presets of the mosaic theory",
);

fn named(id: &str) -> Result<(&'static str, glasses::Glass), Error> {
    match id {
        "silica" => Ok(("silica glass", SILICA)),
        "arsenic_selenide" => Ok(("As_{2}Se_{3}", ARSENIC_SELENIDE)),
        "polybutadiene" => Ok(("polybutadiene", POLYBUTADIENE)),
        _ => Err(Error::new(ErrorKind::UnknownChoice, format!("there is no glass {id}")).about("glass")),
    }
}

/// What a person reads.
pub(super) fn label(id: &str) -> Result<&'static str, Error> {
    Ok(named(id)?.0)
}

/// Density, g/cm³.
pub(super) fn density(id: &str) -> Result<f64, Error> {
    Ok(named(id)?.1.density.value / 1000.0)
}

/// The glass, with that quality of its two-level systems.
pub(super) fn glass(id: &str, quality: f64) -> Result<Glass, Error> {
    let (_, glass) = named(id)?;
    Ok(Glass {
        glass_temperature: glass.glass_temperature.value,
        debye_temperature: glass.debye_temperature.value,
        longitudinal_speed: glass.longitudinal_speed.value,
        transverse_speed: glass.transverse_speed.value,
        bead_size: glass.bead_size.value,
        xi_over_a: XI_OVER_A.value,
        highest_order: HIGHEST_ORDER,
        quality,
        damping: DAMPING,
    })
}
