//! Numbers that several claims share: a routine quench, silica glass, the liquid of Fig. 1.

use super::super::mosaic::{Mosaic, from_time, mosaic};
use super::super::relaxation::{Closure, Liquid};
use super::super::tunnelling::tunnelling_strength;
use crate::error::Error;

/// log10(τ_g/τ_0) of a routine quench and the stiffness that (19) gives with d_L = a/10.
pub(super) const ROUTINE: (f64, f64) = (15.0, 100.0);

/// The mosaic of a routine quench and its configurational entropy in k_B.
pub(super) fn routine() -> Result<(Mosaic, f64), Error> {
    from_time(ROUTINE.0, ROUTINE.1)
}

/// a-SiO2 as measured; from memory, not read.
pub(super) struct Silica;

impl Silica {
    /// P̄ of the tunnelling model, 1/(J m³).
    pub(super) const DENSITY_OF_STATES: f64 = 8e44;
    /// g, eV.
    pub(super) const COUPLING: f64 = 1.04;
    /// K, GPa.
    pub(super) const MODULUS: f64 = 74.0;
    /// T_g, K.
    pub(super) const GLASS: f64 = 1473.0;
    /// T_D, K.
    pub(super) const DEBYE: f64 = 342.0;
    /// a of one SiO2 unit, nm.
    pub(super) const BEAD: f64 = 0.3566;
    /// v, m/s.
    pub(super) const SOUND: f64 = 5800.0;

    /// ρ, 1/nm³.
    pub(super) fn beads() -> f64 {
        Self::BEAD.powi(-3)
    }

    /// C = P̄g²/K.
    pub(super) fn strength() -> Result<f64, Error> {
        tunnelling_strength(Self::DENSITY_OF_STATES, Self::COUPLING, Self::MODULUS)
    }
}

/// k_BT_g/ħω_D of a-SiO2 and of polybutadiene, as the paper prints them.
pub(super) const THETA: (f64, f64) = (4.4, 2.5);
/// a/d_L in three dimensions.
pub(super) const INVERSE_LINDEMANN: f64 = 10.0;
/// What several claims on phonon scattering leave out.
pub(super) const TWO_PI_SQUARED: &str = "the factor 2π² of resonant scattering";

/// T_g and T_K of TNB, K; T_K is from memory.
pub(super) const TNB: (f64, f64) = (342.0, 270.0);

/// TNB with the stiffness and the time of a routine quench.
pub(super) fn tnb(closure: Closure) -> Result<Liquid, Error> {
    Liquid::new(TNB.0, TNB.1, ROUTINE.1, ROUTINE.0, closure)
}

/// The mosaic of a liquid at a temperature in K.
pub(super) fn mosaic_of(liquid: &Liquid, temperature: f64) -> Result<Mosaic, Error> {
    mosaic(liquid.entropy(temperature)?, liquid.stiffness(temperature))
}
