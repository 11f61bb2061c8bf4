//! Named glasses of the mosaic theory in SI units, for figures beside other theories: its presets, which a test compares.

use crate::describe::{Choice, Param, choice};
use crate::error::{Error, ErrorKind};
use crate::theories::rfot::glass_si::Glass;

/// Glass temperature and Debye temperature in K, both speeds of sound in m/s, bead size in nm, density in kg/m³.
struct Named {
    id: &'static str,
    label: &'static str,
    numbers: [f64; 6],
}

const GLASSES: [Named; 3] = [
    Named { id: "silica", label: "silica glass", numbers: [1473.0, 342.0, 5800.0, 3800.0, 0.3566, 2200.0] },
    Named { id: "arsenic_selenide", label: "As_{2}Se_{3}", numbers: [455.0, 116.67, 2250.0, 1230.0, 0.35, 4600.0] },
    Named { id: "polybutadiene", label: "polybutadiene", numbers: [186.0, 74.4, 2066.6, 1033.3, 0.4638, 900.0] },
];

/// Size of a domain over that of a bead: the same for every glass, by the mosaic theory.
const XI_OVER_A: f64 = 5.7579;
/// Highest order of the wall vibrations, and their width over their frequency: our choice, as in the figures of the mosaic theory.
const WALLS: (f64, f64) = (9.0, 0.3);

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

fn named(id: &str) -> Result<&'static Named, Error> {
    GLASSES.iter().find(|glass| glass.id == id).ok_or_else(|| Error::new(ErrorKind::UnknownChoice, format!("there is no glass {id}")).about("glass"))
}

/// What a person reads.
pub(super) fn label(id: &str) -> Result<&'static str, Error> {
    Ok(named(id)?.label)
}

/// Density, g/cm³.
pub(super) fn density(id: &str) -> Result<f64, Error> {
    Ok(named(id)?.numbers[5] / 1000.0)
}

/// The glass, with that quality of its two-level systems.
pub(super) fn glass(id: &str, quality: f64) -> Result<Glass, Error> {
    let [glass_temperature, debye_temperature, longitudinal_speed, transverse_speed, bead_size, _] = named(id)?.numbers;
    let (highest_order, damping) = WALLS;
    Ok(Glass { glass_temperature, debye_temperature, longitudinal_speed, transverse_speed, bead_size, xi_over_a: XI_OVER_A, highest_order, quality, damping })
}
