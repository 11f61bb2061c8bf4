//! Lindemann ratio (19), coupling of the mosaic to phonons (38), (39), (45), phonon quality (40), (41).

use crate::constants::{BOLTZMANN, ELECTRONVOLT};
use crate::error::{Error, positive};

/// Vibrational displacement over particle spacing.
///
/// d_v/a = √(ρ k_BT/K)
///
/// `density` is ρ in 1/nm³, `temperature` in K, `modulus` is K in GPa, all > 0. Source: (19), with the particle volume
/// restored that the equipartition above it leaves out.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn lindemann_ratio(density: f64, temperature: f64, modulus: f64) -> Result<f64, Error> {
    let density = positive("density", density, "1/nm^3")?;
    let temperature = positive("temperature", temperature, "K")?;
    // roots first: a product of large numbers would leave the range of a double
    Ok((BOLTZMANN * 1e18).sqrt() * density.sqrt() * temperature.sqrt() / positive("modulus", modulus, "GPa")?.sqrt())
}

/// Coupling of a reconfiguration to strain, eV.
///
/// g = (K k_BT/ρ)^{1/2}
///
/// `modulus` is K in GPa, `temperature` in K (T_g for the frozen glass), `density` is ρ in 1/nm³, all > 0. Source: (38).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn phonon_coupling(modulus: f64, temperature: f64, density: f64) -> Result<f64, Error> {
    let modulus = positive("modulus", modulus, "GPa")?;
    let temperature = positive("temperature", temperature, "K")?;
    Ok((BOLTZMANN * 1e-18).sqrt() / ELECTRONVOLT * modulus.sqrt() * temperature.sqrt() / positive("density", density, "1/nm^3")?.sqrt())
}

/// Interaction constant of two reconfigurations, K nm³.
///
/// J = g²/K = k_BT_g/ρ = k_BT_g a³
///
/// `temperature` is T_g in K, `density` is ρ in 1/nm³, both > 0. Source: (39).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn interaction(temperature: f64, density: f64) -> Result<f64, Error> {
    Ok(positive("glass_temperature", temperature, "K")? / positive("density", density, "1/nm^3")?)
}

/// Coupling of an anisotropic cage to strain, eV.
///
/// g = (α_x/α_y)^{1/2} (K k_BT/ρ)^{1/2}
///
/// `anisotropy` is α_x/α_y, > 0; the others as in [`phonon_coupling`]. Source: (45).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn buckling_coupling(anisotropy: f64, modulus: f64, temperature: f64, density: f64) -> Result<f64, Error> {
    Ok(positive("anisotropy", anisotropy, "alpha_x/alpha_y")?.sqrt() * phonon_coupling(modulus, temperature, density)?)
}

/// Phonon quality set by the cooperative volume on the time scale of the quench.
///
/// l/λ = (ξ/a)³ = 16 (d_L/a)² ln²(τ_g/τ₀),  a/d_L = r₃ d/3
///
/// `log10_time_ratio` is log₁₀(τ_g/τ₀), > 0; `dimension` is d, > 0; `inverse_lindemann` is r₃ = a/d_L in three
/// dimensions, > 0. Source: (41) with (24).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn quality_rfot(log10_time_ratio: f64, dimension: f64, inverse_lindemann: f64) -> Result<f64, Error> {
    let logarithm = positive("log10_time_ratio", log10_time_ratio, "log10(tau_g/tau_0)")? * std::f64::consts::LN_10;
    let dimension = positive("dimension", dimension, "1")?;
    let ratio = positive("inverse_lindemann", inverse_lindemann, "a/d_L at d=3")? * (dimension / 3.0);
    let root = 4.0 * logarithm / ratio;
    Ok(root * root)
}

#[cfg(test)]
mod tests {
    use super::{buckling_coupling, interaction, lindemann_ratio, phonon_coupling, quality_rfot};
    use crate::constants::{BOLTZMANN, ELECTRONVOLT};
    use crate::theories::rfot::yu_leggett::{coupling_constant, quality_bound};

    #[test]
    fn coupling_is_thermal_energy_over_lindemann_ratio() {
        // (38) with (19): g = k_B T / (d_v/a)
        for (modulus, temperature, density) in [(74.0, 1473.0, 22.0), (2.0, 186.0, 5.0)] {
            let expected = BOLTZMANN * temperature / ELECTRONVOLT / lindemann_ratio(density, temperature, modulus).unwrap();
            let got = phonon_coupling(modulus, temperature, density).unwrap();
            assert!((got - expected).abs() < 1e-13 * expected);
            // (39) from (6)
            let constant = coupling_constant(got, modulus).unwrap();
            let direct = interaction(temperature, density).unwrap();
            assert!((constant - direct).abs() < 1e-12 * direct);
        }
    }

    #[test]
    fn isotropic_cage_is_the_phonon_coupling() {
        let plain = phonon_coupling(74.0, 1473.0, 22.0).unwrap();
        assert_eq!(buckling_coupling(1.0, 74.0, 1473.0, 22.0).unwrap(), plain);
        assert!((buckling_coupling(9.0, 74.0, 1473.0, 22.0).unwrap() - 3.0 * plain).abs() < 1e-12);
    }

    #[test]
    fn product_of_the_two_qualities_does_not_depend_on_dimension() {
        // (21) times (41) = 16 ln^2(tau_g/tau_0)
        let expected = 16.0 * (15.0 * 10_f64.ln()).powi(2);
        for dimension in [3.0, 4.5, 20.0] {
            let product = quality_bound(dimension, 10.0).unwrap() * quality_rfot(15.0, dimension, 10.0).unwrap();
            assert!((product - expected).abs() < 1e-12 * expected);
        }
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(lindemann_ratio(0.0, 1.0, 1.0).unwrap_err().input, "density");
        assert_eq!(phonon_coupling(1.0, -1.0, 1.0).unwrap_err().input, "temperature");
        assert_eq!(interaction(0.0, 1.0).unwrap_err().input, "glass_temperature");
        assert_eq!(buckling_coupling(0.0, 1.0, 1.0, 1.0).unwrap_err().input, "anisotropy");
        assert_eq!(quality_rfot(0.0, 3.0, 10.0).unwrap_err().input, "log10_time_ratio");
    }
}
