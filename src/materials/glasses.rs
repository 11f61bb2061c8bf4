//! Glasses in SI units: their sound, their Debye temperature, the size of their rigid units.
//!
//! Most of it is from memory or derived from what is. It serves as presets and as starting values, not as measured points.

use crate::describe::{Sourced, sourced};

/// A glass.
#[derive(Clone, Copy, Debug)]
pub struct Glass {
    /// Glass temperature, K.
    pub glass_temperature: Sourced,
    /// Debye temperature of the rigid units, K.
    pub debye_temperature: Sourced,
    /// Speed of longitudinal sound, m/s.
    pub longitudinal_speed: Sourced,
    /// Speed of transverse sound, m/s.
    pub transverse_speed: Sourced,
    /// Size of a rigid unit of the molecules, nm.
    pub bead_size: Sourced,
    /// Mass density, kg/m³.
    pub density: Sourced,
    /// Molar mass, g/mol.
    pub molar_mass: Sourced,
}

const RECALLED: &str = "from memory, not looked up in a source";
const FROM_SOUND: &str = "Debye model with one bead in the place of one atom, from the two speeds of sound and the bead size";
const ONE_UNIT: &str = "volume of one SiO2 unit at 2200 kg/m³ (from memory)";
const ONE_MONOMER: &str = "one monomer C4H6 of 54.09 g/mol as a bead, at 900 kg/m³ (from memory)";
const OVER_THE_PRINTED: &str = "glass temperature of 186 K, from memory, over the printed 2.5";
const SOUND_FROM_DEBYE: &str =
    "from the Debye temperature and the bead size; longitudinal sound taken twice as fast as transverse, a Poisson ratio of 1/3, which is our choice";

/// Silica glass.
pub const SILICA: Glass = Glass {
    glass_temperature: sourced!(1473.0, FromMemory, RECALLED),
    debye_temperature: sourced!(342.0, FromMemory, RECALLED),
    longitudinal_speed: sourced!(5800.0, FromMemory, RECALLED),
    transverse_speed: sourced!(3800.0, FromMemory, RECALLED),
    bead_size: sourced!(0.3566, Derived, ONE_UNIT),
    density: sourced!(2200.0, FromMemory, RECALLED),
    molar_mass: sourced!(60.084, FromMemory, RECALLED),
};

/// Arsenic selenide, As₂Se₃.
pub const ARSENIC_SELENIDE: Glass = Glass {
    glass_temperature: sourced!(455.0, FromMemory, RECALLED),
    debye_temperature: sourced!(116.67, Derived, FROM_SOUND),
    longitudinal_speed: sourced!(2250.0, FromMemory, RECALLED),
    transverse_speed: sourced!(1230.0, FromMemory, RECALLED),
    bead_size: sourced!(0.35, FromMemory, RECALLED),
    density: sourced!(4600.0, FromMemory, RECALLED),
    molar_mass: sourced!(386.66, FromMemory, RECALLED),
};

/// Polybutadiene.
pub const POLYBUTADIENE: Glass = Glass {
    glass_temperature: sourced!(186.0, FromMemory, RECALLED),
    debye_temperature: sourced!(74.4, Derived, OVER_THE_PRINTED),
    longitudinal_speed: sourced!(2066.6, Derived, SOUND_FROM_DEBYE),
    transverse_speed: sourced!(1033.3, Derived, SOUND_FROM_DEBYE),
    bead_size: sourced!(0.4638, Derived, ONE_MONOMER),
    density: sourced!(900.0, FromMemory, RECALLED),
    molar_mass: sourced!(54.09, FromMemory, RECALLED),
};

#[cfg(test)]
mod tests {
    use super::{ARSENIC_SELENIDE, POLYBUTADIENE, SILICA};
    use crate::constants::{AVOGADRO, BOLTZMANN, REDUCED_PLANCK};
    use std::f64::consts::PI;

    #[test]
    fn derived_numbers_follow_from_the_recalled_ones() {
        for (name, glass) in [("silica", SILICA), ("polybutadiene", POLYBUTADIENE)] {
            let bead = (1e-3 * glass.molar_mass.value / AVOGADRO / glass.density.value).cbrt() * 1e9;
            assert!((glass.bead_size.value / bead - 1.0).abs() < 2e-4, "{name}: {bead}");
        }
        for (name, glass) in [("arsenic selenide", ARSENIC_SELENIDE), ("polybutadiene", POLYBUTADIENE)] {
            let slowness = glass.longitudinal_speed.value.powi(-3) + 2.0 * glass.transverse_speed.value.powi(-3);
            let wave = (6.0 * PI * PI).cbrt() / (1e-9 * glass.bead_size.value);
            let debye = REDUCED_PLANCK * wave * (3.0 / slowness).cbrt() / BOLTZMANN;
            assert!((glass.debye_temperature.value / debye - 1.0).abs() < 2e-4, "{name}: {debye}");
        }
        assert!((POLYBUTADIENE.glass_temperature.value / POLYBUTADIENE.debye_temperature.value - 2.5).abs() < 1e-12);
    }
}
