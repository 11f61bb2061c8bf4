//! Hard spheres: Carnahan-Starling liquid, free-volume glass, kinetic arrest, Kauzmann point (Figs 6, 7), kinetic pressure.

use crate::constants::BOLTZMANN;
use crate::error::{Error, positive};
use crate::numerics::roots::brent;

/// Packing fraction above which a denser liquid falls out into a denser glass: the minimum of the jamming fraction
/// and the maximum of the configurational entropy.
pub const ONSET: f64 = 0.502_936;
/// Closest packing of equal spheres, π/√18 rounded down.
pub const CLOSEST: f64 = 0.740_48;
/// Kauzmann packing fraction, our choice where the paper gives none.
pub const KAUZMANN: f64 = 0.617;

fn supercooled(input: &str, packing_fraction: f64) -> Result<f64, Error> {
    if packing_fraction.is_finite() && packing_fraction > ONSET && packing_fraction < CLOSEST {
        Ok(packing_fraction)
    } else {
        Err(Error::out_of_domain(input, packing_fraction, "1", "> 0.502936 and < 0.74048"))
    }
}

/// Compressibility factor p/(ρk_BT) of the hard-sphere liquid.
///
/// Z = (1 + φ + φ² − φ³)/(1 − φ)³
///
/// `packing_fraction` is φ, 0 ≤ φ < 1. Source: Carnahan and Starling's equation of state; our choice for Figs 6, 7.
pub fn compressibility_factor(packing_fraction: f64) -> f64 {
    let phi = packing_fraction;
    (1.0 + phi * (1.0 + phi * (1.0 - phi))) / (1.0 - phi).powi(3)
}

/// Stiffness K/(ρk_BT) of the hard-sphere liquid.
///
/// A = Z + φ dZ/dφ = (1 + 4φ + 4φ² − 4φ³ + φ⁴)/(1 − φ)⁴
///
/// `packing_fraction` is φ, 0 ≤ φ < 1.
pub fn stiffness(packing_fraction: f64) -> f64 {
    let phi = packing_fraction;
    (1.0 + phi * (4.0 + phi * (4.0 + phi * (phi - 4.0)))) / (1.0 - phi).powi(4)
}

/// Compressibility factor of a glass that jams at φ_J.
///
/// Z = 3 φ_J/(φ_J − φ)
///
/// `packing_fraction` is φ < φ_J, `jamming_fraction` φ_J. Source: free-volume equation of state in three dimensions, our
/// choice for Figs 6, 7.
pub fn glass_compressibility_factor(packing_fraction: f64, jamming_fraction: f64) -> f64 {
    3.0 * jamming_fraction / (jamming_fraction - packing_fraction)
}

/// Jamming fraction of the glass that falls out of the liquid at φ.
///
/// φ_J = φ Z/(Z − 3), where the glass has the liquid's pressure
///
/// `packing_fraction` is φ, 0.502936 < φ < 0.74048: below, a denser liquid would fall out into a looser glass.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `packing_fraction`.
pub fn jamming_fraction(packing_fraction: f64) -> Result<f64, Error> {
    Ok(unchecked_jamming(supercooled("packing_fraction", packing_fraction)?))
}

fn unchecked_jamming(phi: f64) -> f64 {
    let factor = compressibility_factor(phi);
    phi * factor / (factor - 3.0)
}

/// Liquid minus glass entropy per sphere, k_B, up to a constant.
///
/// h = −(4φ − 3φ²)/(1 − φ)² − ln φ − 3 ln(3/(Z − 3))
///
/// `packing_fraction` is φ, where Z > 3. The first term is the Carnahan-Starling excess entropy; the last the free
/// volume of the glass at the liquid's pressure.
pub fn entropy_over_glass(packing_fraction: f64) -> f64 {
    let phi = packing_fraction;
    let hole = 1.0 - phi;
    -(4.0 * phi - 3.0 * phi * phi) / (hole * hole) - phi.ln() - 3.0 * (3.0 / (compressibility_factor(phi) - 3.0)).ln()
}

/// Configurational entropy of the hard-sphere liquid, k_B per sphere.
///
/// s_c = h(φ) − h(φ_K), with [`entropy_over_glass`]
///
/// `packing_fraction` is φ and `kauzmann_fraction` φ_K, both above 0.502936 and below 0.74048, φ ≤ φ_K. Our assumption.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn configurational_entropy(packing_fraction: f64, kauzmann_fraction: f64) -> Result<f64, Error> {
    let phi = supercooled("packing_fraction", packing_fraction)?;
    let kauzmann = supercooled("kauzmann_fraction", kauzmann_fraction)?;
    if phi > kauzmann {
        return Err(Error::out_of_domain("packing_fraction", phi, "1", "≤ kauzmann_fraction"));
    }
    Ok(entropy_over_glass(phi) - entropy_over_glass(kauzmann))
}

/// Packing fraction at which the liquid falls out of equilibrium on a time scale.
///
/// F‡/k_BT = A(φ)/4s_c(φ) = ln(τ/τ₀)
///
/// `log10_time_ratio` is log₁₀(τ/τ₀), > 0; `kauzmann_fraction` as in [`configurational_entropy`]. (29) with the
/// hard-sphere A and s_c.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the argument;
/// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where the barrier is higher than that from the onset
/// on.
pub fn arrest_fraction(log10_time_ratio: f64, kauzmann_fraction: f64) -> Result<f64, Error> {
    let logarithm = positive("log10_time_ratio", log10_time_ratio, "log10(tau/tau_0)")? * std::f64::consts::LN_10;
    let kauzmann = supercooled("kauzmann_fraction", kauzmann_fraction)?;
    let reference = entropy_over_glass(kauzmann);
    brent(ONSET, kauzmann, 1e-14, |phi| 0.25 * stiffness(phi) - logarithm * (entropy_over_glass(phi) - reference))
        .map_err(|error| Error::no_solution(format!("the liquid does not arrest on this time scale: {}", error.message)).about("log10_time_ratio"))
}

/// Kinetic pressure of rigid cores, GPa.
///
/// p = Z ρ k_BT
///
/// `factor` is Z = p/(ρk_BT), `density` is ρ in 1/nm³, `temperature` in K, all > 0. Source: Section IV.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn kinetic_pressure(factor: f64, density: f64, temperature: f64) -> Result<f64, Error> {
    let factor = positive("compressibility_factor", factor, "p/(rho k_B T)")?;
    Ok(factor * (BOLTZMANN * 1e18 * positive("density", density, "1/nm^3")?) * positive("temperature", temperature, "K")?)
}

#[cfg(test)]
mod tests {
    use super::{
        CLOSEST, KAUZMANN, ONSET, arrest_fraction, compressibility_factor, configurational_entropy, entropy_over_glass, glass_compressibility_factor,
        jamming_fraction, kinetic_pressure, stiffness, unchecked_jamming,
    };
    use crate::error::ErrorKind;
    use crate::numerics::quadrature::gauss_32;

    #[test]
    fn virial_coefficients_of_hard_spheres() {
        // Z = 1 + 4 phi + 10 phi^2 + ...: exact B2 = 4 and B3 = 10
        let phi = 1e-4;
        let z = compressibility_factor(phi);
        assert!((z - 1.0 - 4.0 * phi - 10.0 * phi * phi).abs() < 2e-11, "{z}");
    }

    #[test]
    fn stiffness_is_the_slope_of_the_pressure() {
        for phi in [0.1, 0.4, 0.58, 0.7] {
            let h = 1e-5;
            let slope = ((phi + h) * compressibility_factor(phi + h) - (phi - h) * compressibility_factor(phi - h)) / (2.0 * h);
            assert!((stiffness(phi) - slope).abs() < 1e-7 * slope, "{phi}");
        }
    }

    #[test]
    fn glass_has_the_pressure_of_the_liquid_where_it_falls_out() {
        for phi in [0.51, 0.567, 0.616] {
            let jamming = jamming_fraction(phi).unwrap();
            let z = compressibility_factor(phi);
            assert!((glass_compressibility_factor(phi, jamming) - z).abs() < 1e-11 * z);
        }
    }

    #[test]
    fn excess_entropy_is_the_integral_of_the_pressure() {
        // −∫₀^φ (Z − 1)/φ dφ = −(4φ − 3φ²)/(1−φ)²
        for phi in [0.3, 0.5, 0.6] {
            let integral = -gauss_32().panels(&[0.0, 0.5 * phi, phi], |x| (compressibility_factor(x) - 1.0) / x);
            let closed = entropy_over_glass(phi) + f64::ln(phi) + 3.0 * (3.0 / (compressibility_factor(phi) - 3.0)).ln();
            assert!((integral - closed).abs() < 1e-11 * closed.abs(), "{integral} {closed}");
        }
    }

    #[test]
    fn onset_is_the_extremum_of_both() {
        let h = 1e-4;
        let curvature = entropy_over_glass(ONSET + h) - 2.0 * entropy_over_glass(ONSET) + entropy_over_glass(ONSET - h);
        let offset = 0.5 * h * (entropy_over_glass(ONSET - h) - entropy_over_glass(ONSET + h)) / curvature;
        assert!(curvature < 0.0 && offset.abs() < 2e-6, "{offset}");
        assert!(unchecked_jamming(ONSET - h) > unchecked_jamming(ONSET) && unchecked_jamming(ONSET + h) > unchecked_jamming(ONSET));
    }

    #[test]
    fn barrier_at_arrest_is_the_logarithm_of_the_time() {
        for log10 in [6.0, 15.0, 30.0] {
            let phi = arrest_fraction(log10, KAUZMANN).unwrap();
            let barrier = stiffness(phi) / (4.0 * configurational_entropy(phi, KAUZMANN).unwrap());
            assert!((barrier - log10 * 10_f64.ln()).abs() < 1e-8 * barrier, "{barrier}");
        }
        assert_eq!(arrest_fraction(0.5, KAUZMANN).unwrap_err().kind, ErrorKind::NoSolution);
    }

    #[test]
    fn ideal_gas_pressure() {
        // Loschmidt: 0.0268678 per nm^3 at 273.15 K is one atmosphere
        let pressure = kinetic_pressure(1.0, 0.026_867_801, 273.15).unwrap();
        assert!((pressure / 1.013_25e-4 - 1.0).abs() < 1e-6, "{pressure}");
    }

    #[test]
    fn refused_arguments_are_named() {
        for phi in [ONSET, CLOSEST, f64::NAN, 0.4] {
            assert_eq!(jamming_fraction(phi).unwrap_err().input, "packing_fraction");
        }
        assert_eq!(configurational_entropy(0.62, 0.617).unwrap_err().input, "packing_fraction");
        assert_eq!(configurational_entropy(0.56, 0.8).unwrap_err().input, "kauzmann_fraction");
        assert_eq!(kinetic_pressure(1.0, 0.0, 1.0).unwrap_err().input, "density");
    }
}
