//! Elastic dipole coupling (3)-(7), the Yu-Leggett bound (9), (13), (17), and what it says of phonons in d dimensions.

use super::structure_factor::structure_factor;
use super::tunnelling::KELVIN_PER_ELECTRONVOLT;
use crate::constants::{BOLTZMANN, ELECTRONVOLT};
use crate::error::{Error, ErrorKind, positive};
use puruspe::ln_gamma;
use std::f64::consts::PI;

/// Prefactor of the elastic dipole coupling in d dimensions.
///
/// G(d) = Γ(d/2 − 1) π^{−d/2} d (d − 2) = 4 Γ(d/2 + 1) π^{−d/2}
///
/// The second form is regular at d = 2. `dimension` is d, > 0, any real number. Source: (4).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming `dimension`; [`ErrorKind::NoSolution`] where the factor leaves the range of a
/// double.
pub fn geometric_factor(dimension: f64) -> Result<f64, Error> {
    let half = 0.5 * positive("dimension", dimension, "1")?;
    let factor = 4.0 * (ln_gamma(half + 1.0) - half * PI.ln()).exp();
    if factor.is_finite() {
        Ok(factor)
    } else {
        Err(Error::new(ErrorKind::NoSolution, "the geometric factor is too large or too small to be computed").about("dimension"))
    }
}

/// Coupling constant of two defects, K nm³.
///
/// J = g²/K
///
/// `coupling` is g in eV, `modulus` is K in GPa, both > 0; the answer is J/k_B. Source: (6).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming the first argument outside its domain; [`ErrorKind::NoSolution`] where the constant
/// leaves the range of a double.
pub fn coupling_constant(coupling: f64, modulus: f64) -> Result<f64, Error> {
    let coupling = positive("coupling", coupling, "eV")?;
    // eV²/GPa in K nm³
    const UNIT: f64 = KELVIN_PER_ELECTRONVOLT * ELECTRONVOLT * 1e18;
    let constant = UNIT * coupling * (coupling / positive("modulus", modulus, "GPa")?);
    if constant.is_finite() && constant > 0.0 {
        Ok(constant)
    } else {
        Err(Error::no_solution("the coupling constant g²/K is too large or too small to be computed").about("coupling"))
    }
}

/// Energy of a pair of defects at a distance, K.
///
/// J_ij = J/r³
///
/// `constant` is J/k_B in K nm³, `distance` is r in nm, both > 0. Source: (5).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming the first argument outside its domain.
pub fn pair_energy(constant: f64, distance: f64) -> Result<f64, Error> {
    let distance = positive("distance", distance, "nm")?;
    Ok(positive("coupling", constant, "K nm^3")? / distance / distance / distance)
}

/// Distance below which resonant pairs are frozen in their ground state, nm.
///
/// r_T = (J/k_BT)^{1/3}
///
/// `constant` is J/k_B in K nm³, `temperature` in K, both > 0. Source: (7).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming the first argument outside its domain.
pub fn thermal_distance(constant: f64, temperature: f64) -> Result<f64, Error> {
    Ok((positive("coupling", constant, "K nm^3")? / positive("temperature", temperature, "K")?).cbrt())
}

/// Upper bound on the density of states of compound resonances, 1/(J m³).
///
/// n(E) ≲ 1/J
///
/// `constant` is J/k_B in K nm³, > 0. Source: (9).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming `coupling`.
pub fn bound(constant: f64) -> Result<f64, Error> {
    Ok(1.0 / (BOLTZMANN * 1e-27) / positive("coupling", constant, "K nm^3")?)
}

/// The bound with the logarithm of Yu and Leggett, 1/(J m³).
///
/// n(E) ≲ 1/(J ln(E_max/E))
///
/// `constant` is J/k_B in K nm³; `energy` is E and `cutoff` E_max, both over k_B in K, 0 < E < E_max: diverges at the
/// cut-off. Source: (13), which leaves out the 4π/3 of the volume integral (10).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming the first argument outside its domain.
pub fn bound_with_logarithm(constant: f64, energy: f64, cutoff: f64) -> Result<f64, Error> {
    let energy = positive("energy", energy, "K")?;
    let cutoff = positive("cutoff", cutoff, "K")?;
    if energy >= cutoff {
        return Err(Error::out_of_domain("energy", energy, "K", "< cutoff"));
    }
    let excess = (cutoff - energy) / energy;
    // near the cut-off the ratio itself would lose digits
    let logarithm = if excess < 1.0 { excess.ln_1p() } else { cutoff.ln() - energy.ln() };
    Ok(bound(constant)? / logarithm)
}

/// The bound suppressed by the structure factor of the places where the defects sit, 1/(J m³).
///
/// n(E) ≲ S(q)/J,  q = (E/J)^{1/3}
///
/// `constant` is J/k_B in K nm³, `energy` E/k_B in K, `diameter` σ in nm, `packing_fraction` that of the hard spheres
/// whose Percus-Yevick S(q) closes the equation. Source: (17); the shape of S(q) is our assumption.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming the first argument outside its domain.
pub fn bound_with_structure(constant: f64, energy: f64, diameter: f64, packing_fraction: f64) -> Result<f64, Error> {
    let wavevector = (positive("energy", energy, "K")? / positive("coupling", constant, "K nm^3")?).cbrt();
    Ok(bound(constant)? * structure_factor(wavevector * positive("diameter", diameter, "nm")?, packing_fraction)?)
}

/// The bound at long waves, 1/(J m³).
///
/// P̄ ≲ (d_v/a)²/J
///
/// `constant` is J/k_B in K nm³, `lindemann_ratio` is d_v/a, both > 0. Source: (18) with (19); (20) prints the square
/// upside down.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming the first argument outside its domain.
pub fn bound_at_long_waves(constant: f64, lindemann_ratio: f64) -> Result<f64, Error> {
    let ratio = positive("lindemann_ratio", lindemann_ratio, "d_v/a")?;
    Ok(bound(constant)? * ratio * ratio)
}

/// Wavelength of a thermal phonon of the Debye model over the aT_D/T that (22) takes for it.
///
/// hv/(k_BT_D a) = 2π/(6π²)^{1/3} = 1.612,  one bead per a³
pub fn debye_wavelength() -> f64 {
    2.0 * PI / (6.0 * PI * PI).cbrt()
}

/// Temperature below which resonant scattering holds, K.
///
/// k_BT* = (k_BT_D a)^{3/2} J^{−1/2}
///
/// from r_T < λ with λ = a T_D/T. `debye_temperature` in K, `bead_size` a in nm, `constant` J/k_B in K nm³, all > 0.
/// Source: (22).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming the first argument outside its domain.
pub fn resonance_temperature(debye_temperature: f64, bead_size: f64, constant: f64) -> Result<f64, Error> {
    let product = positive("debye_temperature", debye_temperature, "K")? * positive("bead_size", bead_size, "nm")?;
    Ok(product * (product / positive("coupling", constant, "K nm^3")?).sqrt())
}

/// Lower bound on the phonon quality in d dimensions.
///
/// l/λ ≳ (a/d_L)²,  a/d_L = r₃ d/3
///
/// `dimension` is d, > 0; `inverse_lindemann` is r₃ = a/d_L in three dimensions, > 0. Source: (21) with (24).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`] naming the first argument outside its domain.
pub fn quality_bound(dimension: f64, inverse_lindemann: f64) -> Result<f64, Error> {
    let ratio = positive("inverse_lindemann", inverse_lindemann, "a/d_L at d=3")? * positive("dimension", dimension, "1")? / 3.0;
    Ok(ratio * ratio)
}

#[cfg(test)]
mod tests {
    use super::{
        bound, bound_at_long_waves, bound_with_logarithm, bound_with_structure, coupling_constant, debye_wavelength, geometric_factor, pair_energy,
        quality_bound, resonance_temperature, thermal_distance,
    };
    use crate::error::ErrorKind;
    use std::f64::consts::PI;

    #[test]
    fn geometric_factor_against_the_area_of_the_sphere() {
        // 4d/S_d with S_d the area of the unit sphere: 2, 2pi, 4pi, 2pi^2, 8pi^2/3, pi^3
        let areas = [2.0, 2.0 * PI, 4.0 * PI, 2.0 * PI * PI, 8.0 * PI * PI / 3.0, PI.powi(3)];
        for (k, area) in areas.iter().enumerate() {
            let d = k as f64 + 1.0;
            let expected = 4.0 * d / area;
            let got = geometric_factor(d).unwrap();
            assert!((got - expected).abs() < 5e-11 * expected, "d = {d}: {got} for {expected}");
        }
        // the printed form away from d = 2
        let printed = puruspe::gamma(1.25) * PI.powf(-2.25) * 4.5 * 2.5;
        assert!((geometric_factor(4.5).unwrap() - printed).abs() < 1e-10 * printed);
        assert_eq!(geometric_factor(2000.0).unwrap_err().kind, ErrorKind::NoSolution);
    }

    #[test]
    fn pair_at_the_thermal_distance_has_thermal_energy() {
        let constant = coupling_constant(1.0, 74.0).unwrap();
        for temperature in [0.01, 1.0, 300.0] {
            let distance = thermal_distance(constant, temperature).unwrap();
            assert!((pair_energy(constant, distance).unwrap() - temperature).abs() < 1e-13 * temperature);
        }
    }

    #[test]
    fn bound_times_coupling_is_one_and_the_logarithm_tends_to_it() {
        let constant = coupling_constant(0.4, 20.0).unwrap();
        let in_joule = constant * crate::constants::BOLTZMANN * 1e-27;
        assert!((bound(constant).unwrap() * in_joule - 1.0).abs() < 1e-14);
        let at_e = bound_with_logarithm(constant, 1.0, std::f64::consts::E).unwrap();
        assert!((at_e / bound(constant).unwrap() - 1.0).abs() < 1e-14);
        let near = bound_with_logarithm(constant, 1.0 - 1e-9, 1.0).unwrap() / bound(constant).unwrap();
        assert!((near * 1e-9 - 1.0).abs() < 1e-7, "{near}");
        assert_eq!(bound_with_logarithm(constant, 2.0, 2.0).unwrap_err().input, "energy");
    }

    #[test]
    fn structure_suppresses_low_energies_only() {
        let constant = coupling_constant(1.0, 74.0).unwrap();
        let plain = bound(constant).unwrap();
        let cold = bound_with_structure(constant, 1e-9, 0.35, 0.5432).unwrap() / plain;
        let compressibility = (1.0_f64 - 0.5432).powi(4) / (1.0 + 2.0 * 0.5432_f64).powi(2);
        assert!((cold - compressibility).abs() < 1e-5, "{cold} for {compressibility}");
        let hot = bound_with_structure(constant, 1e12, 0.35, 0.5432).unwrap() / plain;
        assert!((hot - 1.0).abs() < 0.01, "{hot}");
    }

    #[test]
    fn wavelength_equals_thermal_distance_at_the_resonance_temperature() {
        let (debye, bead, constant) = (342.0, 0.3566, 25.0);
        let temperature = resonance_temperature(debye, bead, constant).unwrap();
        let wavelength = bead * debye / temperature;
        assert!((thermal_distance(constant, temperature).unwrap() - wavelength).abs() < 1e-12 * wavelength);
    }

    #[test]
    fn long_waves_give_the_bound_of_the_compressibility() {
        // (18): ρk_BT_g/K, here by (19)
        let ratio = crate::theories::rfot::quality::lindemann_ratio(22.0, 1473.0, 74.0).unwrap();
        let compressibility = 22e27 * crate::constants::BOLTZMANN * 1473.0 / 74e9;
        let got = bound_at_long_waves(25.0, ratio).unwrap() / bound(25.0).unwrap();
        assert!((got - compressibility).abs() < 1e-12, "{got}");
        assert_eq!(bound_at_long_waves(1.0, 0.0).unwrap_err().input, "lindemann_ratio");
    }

    #[test]
    fn debye_wavelength_holds_all_modes_of_one_branch() {
        // k_D = 2π/λ_D and one mode per bead: k_D³/6π² = 1
        let edge = 2.0 * PI / debye_wavelength();
        assert!((edge.powi(3) / (6.0 * PI * PI) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn quality_bound_grows_as_the_square_of_the_dimension() {
        assert!((quality_bound(6.0, 10.0).unwrap() / quality_bound(3.0, 10.0).unwrap() - 4.0).abs() < 1e-12);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(geometric_factor(0.0).unwrap_err().input, "dimension");
        assert_eq!(coupling_constant(0.0, 1.0).unwrap_err().input, "coupling");
        assert_eq!(coupling_constant(1.0, -1.0).unwrap_err().input, "modulus");
        assert_eq!(pair_energy(1.0, 0.0).unwrap_err().input, "distance");
        assert_eq!(thermal_distance(1.0, 0.0).unwrap_err().input, "temperature");
        assert_eq!(quality_bound(3.0, 0.0).unwrap_err().input, "inverse_lindemann");
    }
}
