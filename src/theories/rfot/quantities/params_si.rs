//! Inputs that several quantities and figures of a glass in SI units share.

use super::super::glass_si::{self, Glass};
use crate::describe::{Domain, Inputs, Param, number};
use crate::error::Error;
use crate::materials::glasses::SILICA;

pub(in crate::theories::rfot) const GLASS_TEMPERATURE: Param =
    number("glass_temperature", r"T_\text{g}", "K", SILICA.glass_temperature.value, [150.0, 1600.0], "glass temperature").log().positive();
pub(in crate::theories::rfot) const DEBYE_TEMPERATURE: Param = number(
    "debye_temperature",
    r"T_\text{D}",
    "K",
    SILICA.debye_temperature.value,
    [60.0, 500.0],
    "Debye temperature of the beads, the rigid units of the molecules",
)
.log()
.positive();
pub(in crate::theories::rfot) const LONGITUDINAL_SPEED: Param =
    number("longitudinal_speed", r"v_\text{l}", "m/s", SILICA.longitudinal_speed.value, [1500.0, 7000.0], "speed of longitudinal sound").log().positive();
pub(in crate::theories::rfot) const TRANSVERSE_SPEED: Param =
    number("transverse_speed", r"v_\text{t}", "m/s", SILICA.transverse_speed.value, [800.0, 4000.0], "speed of transverse sound").log().positive();
pub(in crate::theories::rfot) const BEAD_SIZE: Param =
    number("bead_size", r"a", "nm", SILICA.bead_size.value, [0.25, 0.8], "size of a bead, the rigid unit of a molecule").log().positive();
pub(in crate::theories::rfot) const XI_OVER_A: Param =
    number("xi_over_a", r"\xi/a", "1", glass_si::XI_OVER_A.value, [3.0, 9.0], "size of a domain over that of a bead").positive();
pub(in crate::theories::rfot) const HIGHEST_ORDER: Param =
    number("highest_order", r"l_{\max}", "l_max", glass_si::HIGHEST_ORDER, [2.0, 12.0], "highest order of the wall vibrations")
        .within(Domain::ALL.at_least(2.0).at_most(40.0).integer());
pub(in crate::theories::rfot) const QUALITY: Param =
    number("quality", r"Q", "1", 150.0, [20.0, 400.0], "mean free path over wavelength from resonant two-level systems alone, in the cold").log().positive();
pub(in crate::theories::rfot) const DAMPING: Param =
    number("damping", r"\zeta", "Gamma_l/omega_l", glass_si::DAMPING, [0.05, 2.0], "width of a wall vibration over its frequency").not_negative();
pub(in crate::theories::rfot) const DENSITY: Param =
    number("density", r"\rho", "kg/m^3", SILICA.density.value, [800.0, 6000.0], "mass density").log().positive();
pub(in crate::theories::rfot) const INTERACTION: Param =
    number("interaction", r"J/k_\text{B}", "K nm^3", 67.0, [1.0, 1000.0], "interaction constant, as a temperature times a volume").log().positive();
pub(in crate::theories::rfot) const MODULUS: Param = number("modulus", r"K", "GPa", 74.0, [1.0, 300.0], "elastic modulus").log().positive();
pub(in crate::theories::rfot) const GLASS_TEMPERATURE_2: Param =
    number("glass_temperature", r"T_\text{g}", "K", SILICA.glass_temperature.value, [100.0, 1600.0], "glass temperature").log().positive();

/// The glass that the inputs describe.
pub(in crate::theories::rfot) fn glass(inputs: &Inputs) -> Result<Glass, Error> {
    let at = |name| inputs.number(name);
    Ok(Glass {
        glass_temperature: at("glass_temperature")?,
        debye_temperature: at("debye_temperature")?,
        longitudinal_speed: at("longitudinal_speed")?,
        transverse_speed: at("transverse_speed")?,
        bead_size: at("bead_size")?,
        xi_over_a: at("xi_over_a")?,
        highest_order: at("highest_order")?,
        quality: at("quality")?,
        damping: at("damping")?,
    })
}
