//! Sizes: the cooperative region as a sphere, colloids, and how many beads a molecule counts.

use super::mosaic::{from_time, mosaic, sphere_radius};
use crate::constants::{AVOGADRO, BOLTZMANN, ELECTRONVOLT, GAS_CONSTANT};
use crate::error::{Error, finite, positive};
use std::f64::consts::{LN_10, PI};

/// log10 of the vibration time in s of a molecular liquid.
const PICOSECOND: f64 = -12.0;

/// The cooperative region as a sphere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sphere {
    /// Radius at N*, nm.
    pub radius: f64,
    /// Radius at the barrier, nm.
    pub critical_radius: f64,
    /// a N*^{1/3}, nm.
    pub xi: f64,
    /// Area at N*, a².
    pub wall_area: f64,
    /// Barrier, eV.
    pub barrier: f64,
    /// Barrier, kJ/mol.
    pub barrier_molar: f64,
    /// log10 of the relaxation time in s.
    pub log10_time: f64,
}

/// Radius of the cooperative region, its wall, and its barrier in energy and time.
///
/// r = a (3N/4π)^{1/3};  F‡ = k_BT A/4s_c;  τ = τ₀e^{F‡/k_BT}
///
/// `s_c` in k_B per bead, `stiffness` A = K/ρk_BT, `bead_size` a in nm, `temperature` in K, all > 0; `log10_attempt` log10
/// of τ₀ in s. Source: (29) to (32), Fig. 1; the sphere is geometry.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn cooperative_sphere(s_c: f64, stiffness: f64, bead_size: f64, temperature: f64, log10_attempt: f64) -> Result<Sphere, Error> {
    let mosaic = mosaic(s_c, stiffness)?;
    let bead = positive("bead_size", bead_size, "nm")?;
    let kelvin = positive("temperature", temperature, "K")?;
    let attempt = finite("log10_attempt", log10_attempt, "log10(s)")?;
    let radius = sphere_radius(mosaic.cooperative_size)?;
    Ok(Sphere {
        radius: bead * radius,
        critical_radius: bead * sphere_radius(mosaic.critical_size)?,
        xi: bead * mosaic.xi_over_a,
        wall_area: 4.0 * PI * radius * radius,
        barrier: mosaic.barrier * kelvin * (BOLTZMANN / ELECTRONVOLT),
        barrier_molar: mosaic.barrier * kelvin * (GAS_CONSTANT * 1e-3),
        log10_time: attempt + mosaic.barrier / LN_10,
    })
}

/// Cooperative size of a colloidal glass: log10 of the attempt time in s, N*, ξ/a, radius in µm, s_c in k_B, and N* of
/// molecules.
///
/// τ₀ = 3πη d³/k_BT, the time to diffuse over a diameter;  N* = 16 ln²(τ/τ₀)/A;  molecules have τ₀ = 1 ps
///
/// `diameter` d in µm, `viscosity` η of the solvent in mPa s, `temperature` in K, `stiffness` A, all > 0; `log10_time`
/// log10 of τ in s, above the attempt time. Source: (33), Section IV; the attempt time is our assumption.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn colloid(diameter: f64, viscosity: f64, temperature: f64, log10_time: f64, stiffness: f64) -> Result<[f64; 6], Error> {
    let diameter = positive("diameter", diameter, "um")?;
    let attempt = log10_attempt(diameter, viscosity, temperature)?;
    let time = finite("log10_time", log10_time, "log10(s)")?;
    if time <= attempt {
        return Err(Error::out_of_domain("log10_time", time, "log10(s)", &format!("above that of the attempt time, {attempt}")));
    }
    let (colloid, s_c) = from_time(time - attempt, stiffness)?;
    let (molecular, _) = from_time(time - PICOSECOND, stiffness)?;
    Ok([attempt, colloid.cooperative_size, colloid.xi_over_a, diameter * sphere_radius(colloid.cooperative_size)?, s_c, molecular.cooperative_size])
}

/// log10 of the time in s in which a sphere diffuses over its diameter.
///
/// # Errors
/// As [`colloid`].
pub fn log10_attempt(diameter: f64, viscosity: f64, temperature: f64) -> Result<f64, Error> {
    let (diameter, viscosity) = (positive("diameter", diameter, "um")?, positive("viscosity", viscosity, "mPa s")?);
    // µm³ mPa s = 1e-21 J s
    Ok((3.0 * PI * 1e-21 / BOLTZMANN).log10() + viscosity.log10() + 3.0 * diameter.log10() - positive("temperature", temperature, "K")?.log10())
}

/// Beads in a molecule from its entropy of fusion: entropy in k_B per molecule, beads, bead size in nm, beads per nm³.
///
/// beads = ΔH/(R T_m s_b);  a³ = M/(ρN_A beads)
///
/// `fusion_heat` ΔH in kJ/mol, `melting_temperature` in K, `molar_mass` in g/mol, `density` in kg/m³, `entropy_per_bead`
/// s_b in k_B, all > 0. Source: above (35), below (25).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn bead_from_fusion(fusion_heat: f64, melting_temperature: f64, molar_mass: f64, density: f64, entropy_per_bead: f64) -> Result<[f64; 4], Error> {
    let heat = positive("fusion_heat", fusion_heat, "kJ/mol")? * 1e3;
    let entropy = heat / (GAS_CONSTANT * positive("melting_temperature", melting_temperature, "K")?);
    let mass = positive("molar_mass", molar_mass, "g/mol")? * 1e-3 / AVOGADRO;
    let molecules = positive("density", density, "kg/m^3")? / mass * 1e-27;
    let beads = entropy / positive("entropy_per_bead", entropy_per_bead, "k_B per bead")?;
    Ok([entropy, beads, (molecules * beads).recip().cbrt(), molecules * beads])
}

#[cfg(test)]
mod tests {
    use super::{bead_from_fusion, colloid, cooperative_sphere, log10_attempt};
    use crate::theories::rfot::mosaic::free_energy;
    use std::f64::consts::PI;

    #[test]
    fn sphere_holds_the_beads_and_the_barrier_is_the_top_of_the_profile() {
        let sphere = cooperative_sphere(0.72, 100.0, 0.3566, 342.0, -12.0).unwrap();
        let beads = 4.0 / 3.0 * PI * (sphere.radius / 0.3566).powi(3);
        assert!(free_energy(beads, 0.72, 100.0).unwrap().abs() < 1e-10, "the profile returns to zero at N*");
        let critical = 4.0 / 3.0 * PI * (sphere.critical_radius / 0.3566).powi(3);
        let top = free_energy(critical, 0.72, 100.0).unwrap();
        assert!((1..400).all(|n| free_energy(f64::from(n), 0.72, 100.0).unwrap() <= top + 1e-12));
        // 11604.518 K per eV, 96.485 kJ/mol per eV (CODATA)
        assert!((sphere.barrier / (top * 342.0 / 11_604.518) - 1.0).abs() < 1e-7);
        assert!((sphere.barrier_molar / sphere.barrier / 96.485_332 - 1.0).abs() < 1e-7);
        assert!((sphere.critical_radius / sphere.radius - 0.63).abs() < 0.001);
    }

    #[test]
    fn colloids_of_the_advice() {
        // Stokes and Einstein step by step: D = k_BT/(3πηd), τ₀ = d²/D
        let diffusion = 1.380_649e-23 * 298.0 / (3.0 * PI * 1e-3 * 0.4e-6);
        assert!((log10_attempt(0.4, 1.0, 298.0).unwrap() - (0.4e-6_f64.powi(2) / diffusion).log10()).abs() < 1e-12);
        let [_, size, _, radius, s_c, molecular] = colloid(0.4, 1.0, 298.0, 4.0, 100.0).unwrap();
        assert!((size - 20.0).abs() < 0.5 && (molecular - 217.0).abs() < 0.5);
        assert!((4.0 / 3.0 * PI * (radius / 0.4).powi(3) / size - 1.0).abs() < 1e-12);
        assert!((100.0 / (s_c * s_c) / size - 1.0).abs() < 1e-12);
    }

    #[test]
    fn glycerol_has_five_beads() {
        let [entropy, beads, size, density] = bead_from_fusion(18.3, 291.3, 92.09, 1260.0, 1.5).unwrap();
        // 18.3 kJ/mol over 291.3 K is 62.8 J/(mol K), 7.56 R
        assert!((entropy - 62.82 / 8.314).abs() < 2e-3 && (beads - 5.04).abs() < 0.01);
        assert!((size.powi(3) * density - 1.0).abs() < 1e-12);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(cooperative_sphere(0.0, 1.0, 1.0, 1.0, 0.0).unwrap_err().input, "s_c");
        assert_eq!(cooperative_sphere(1.0, 1.0, 0.0, 1.0, 0.0).unwrap_err().input, "bead_size");
        assert_eq!(colloid(0.4, 1.0, 298.0, -3.0, 100.0).unwrap_err().input, "log10_time");
        assert_eq!(colloid(0.4, 0.0, 298.0, 4.0, 100.0).unwrap_err().input, "viscosity");
        assert_eq!(bead_from_fusion(1.0, 1.0, 1.0, 0.0, 1.0).unwrap_err().input, "density");
    }
}
