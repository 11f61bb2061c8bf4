//! Bounds for defects that interact (Section II), the energy of their coupling, and the classical density of states.

use super::structure_factor::{long_wavelength_limit, structure_factor};
use super::yu_leggett::{bound, debye_wavelength, resonance_temperature, thermal_distance};
use crate::constants::{BOLTZMANN, ELECTRONVOLT};
use crate::error::{Error, finite, positive};
use std::f64::consts::PI;

/// ψ(4) + ζ′(2)/ζ(2): what the shape of the spectrum takes from the logarithm.
pub const SPECTRUM: f64 = 0.686_156_675_337_268;

/// Upper bounds on the heat capacity of interacting defects, J/(m³ K): as printed with k_B, and for a flat density.
///
/// C ≲ k_B²T/J;  (π²/6) k_B²T/J
///
/// `temperature` in K, `interaction` J/k_B in K nm³, both > 0. Source: (8), with k_B put back; the flat one is our
/// derivation.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn heat_capacity_bound(temperature: f64, interaction: f64) -> Result<(f64, f64), Error> {
    let printed = BOLTZMANN * 1e27 * positive("temperature", temperature, "K")? / positive("interaction", interaction, "K nm^3")?;
    Ok((printed, PI * PI / 6.0 * printed))
}

/// What static broadening does to a resonance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Broadening {
    /// As printed and with the whole volume integral, K.
    pub width: [f64; 2],
    /// Nearest and farthest defect that counts, nm.
    pub distances: [f64; 2],
    /// Density of states left, 1/(J m³), for both widths.
    pub density_of_states: [f64; 2],
}

/// Static broadening by the defects that are frozen, and the density of states that it leaves.
///
/// δE = Jρ ln(E_max/E), as printed; ∫d³r = 4π∫r²dr gives 4π/3 of it.  n = ρ/δE
///
/// `interaction` J/k_B in K nm³, `density` ρ in 1/nm³, `energy` and `cutoff` over k_B in K, 0 < E < E_max.
/// Source: (10) to (12).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn static_broadening(interaction: f64, density: f64, energy: f64, cutoff: f64) -> Result<Broadening, Error> {
    let interaction = positive("interaction", interaction, "K nm^3")?;
    let density = positive("density", density, "1/nm^3")?;
    let cutoff = positive("cutoff", cutoff, "K")?;
    if positive("energy", energy, "K")? >= cutoff {
        return Err(Error::out_of_domain("energy", energy, "K", "> 0 and below the cut-off"));
    }
    // ln(1 + e) keeps the digits where the energies nearly meet
    let logarithm = if cutoff < 2.0 * energy { ((cutoff - energy) / energy).ln_1p() } else { cutoff.ln() - energy.ln() };
    let left = bound(interaction)? / logarithm;
    let width = interaction * density * logarithm;
    Ok(Broadening {
        width: [width, 4.0 * PI / 3.0 * width],
        distances: [thermal_distance(interaction, cutoff)?, thermal_distance(interaction, energy)?],
        density_of_states: [left, 3.0 / (4.0 * PI) * left],
    })
}

/// Conductivity of phonons that meet the logarithmic density of states: exponent, logarithm less B, integral.
///
/// κ ∝ T² ∫₀^∞ x³eˣ/(eˣ − 1)² coth(x/2) ln(E_max/xk_BT) dx = T² π² (L − B),  L = ln(E_max/k_BT)
///
/// d ln κ/d ln T = 2 − 1/(L − B). `temperature` and `cutoff` E_max/k_B in K, with L > B. Source: (13) in (2); the
/// integral is our derivation.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn conductivity(temperature: f64, cutoff: f64) -> Result<[f64; 3], Error> {
    let logarithm = positive("cutoff", cutoff, "K")?.ln() - positive("temperature", temperature, "K")?.ln() - SPECTRUM;
    if logarithm <= 0.0 {
        return Err(Error::out_of_domain("temperature", temperature, "K", "> 0 and below half of the cut-off, where the integral is positive"));
    }
    Ok([2.0 - logarithm.recip(), logarithm, PI * PI * logarithm])
}

/// Energy that ties the coupling to the modulus and the volume of an atom, in eV.
///
/// C = g²/(K r_a³)
///
/// `coupling` g in eV, `modulus` K in GPa, `atomic_size` r_a in nm, all > 0. Source: (16). (38) puts k_BT_g for it.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn coupling_energy(coupling: f64, modulus: f64, atomic_size: f64) -> Result<f64, Error> {
    let coupling = positive("coupling", coupling, "eV")?;
    let modulus = positive("modulus", modulus, "GPa")?;
    let size = positive("atomic_size", atomic_size, "nm")?;
    // 1 GPa nm³ = 1e-18 J
    Ok(coupling / modulus * (coupling / size / size / size) * (ELECTRONVOLT * 1e18))
}

/// Density of states limited by the structure factor of the defects: qσ, S(q), S(q)/J, S(0)/J and 1/J in 1/(J m³).
///
/// `energy` E/k_B in K, `interaction` J/k_B in K nm³, `diameter` σ in nm, all > 0; `packing_fraction` > 0 and below
/// close packing. q = (E/J)^{1/3}. Source: (17); hard spheres of Percus and Yevick are our assumption.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn suppressed(energy: f64, interaction: f64, diameter: f64, packing_fraction: f64) -> Result<[f64; 5], Error> {
    let inverse = thermal_distance(interaction, positive("energy", energy, "K")?)?;
    let wavevector = positive("diameter", diameter, "nm")? / inverse;
    let factor = structure_factor(wavevector, packing_fraction)?;
    let all = bound(interaction)?;
    Ok([wavevector, factor, factor * all, long_wavelength_limit(packing_fraction)? * all, all])
}

/// Bound on the density of states at low energy: S(0), d_v/a, then S(0)/J, 1/(S(0)J) and 1/J in 1/(J m³).
///
/// S(0) = ρk_BT_g/K = (d_v/a)²
///
/// `density` ρ in 1/nm³, `glass_temperature` in K, `modulus` in GPa, `interaction` J/k_B in K nm³, all > 0. Source: (18),
/// (19), (9); (20) is printed upside down.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn low_energy_bound(density: f64, glass_temperature: f64, modulus: f64, interaction: f64) -> Result<[f64; 5], Error> {
    let heat = BOLTZMANN * 1e18 * positive("density", density, "1/nm^3")? * positive("glass_temperature", glass_temperature, "K")?;
    let factor = heat / positive("modulus", modulus, "GPa")?;
    let all = bound(positive("interaction", interaction, "K nm^3")?)?;
    Ok([factor, factor.sqrt(), factor * all, all / factor, all])
}

/// Temperature below which pairs scatter phonons resonantly: T* and T* with the true wavelength in K, largest J in K nm³,
/// J over it, r_T at T* in nm, cut-off J/a³ in K.
///
/// T* = (T_D a)^{3/2} J^{−1/2};  with r_T = hv/k_BT, T*(2π/(6π²)^{1/3})^{3/2};  J_max = T_D a³
///
/// `interaction` J/k_B in K nm³, `debye_temperature` in K, `bead_size` a in nm, all > 0. Source: (7), (22), (23).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn resonance(interaction: f64, debye_temperature: f64, bead_size: f64) -> Result<[f64; 6], Error> {
    let interaction = positive("interaction", interaction, "K nm^3")?;
    let temperature = resonance_temperature(debye_temperature, bead_size, interaction)?;
    let volume = bead_size * bead_size * bead_size;
    let largest = debye_temperature * volume;
    Ok([
        temperature,
        temperature * debye_wavelength().powf(1.5),
        largest,
        interaction / largest,
        thermal_distance(interaction, temperature)?,
        interaction / volume,
    ])
}

/// Classical density of states of the mosaic: n(E), its decaying twin, n(0), in 1/(J m³); states below E per cm³ and per
/// domain.
///
/// n = e^{E/k_BT_g}/(k_BT_g ξ³);  ∫_{−∞}^E n dE = e^{E/k_BT_g}/ξ³
///
/// `energy` E/k_B in K, of either sign; `glass_temperature` in K, `bead_size` a in nm, `xi_over_a` ξ/a, all > 0.
/// Source: (37), which grows with energy; the frozen state lies at zero.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn classical(energy: f64, glass_temperature: f64, bead_size: f64, xi_over_a: f64) -> Result<[f64; 5], Error> {
    let ratio = finite("energy", energy, "K")? / positive("glass_temperature", glass_temperature, "K")?;
    let length = positive("bead_size", bead_size, "nm")? * positive("xi_over_a", xi_over_a, "1")?;
    let domains = 1e27 / length / length / length;
    let zero = domains / (BOLTZMANN * glass_temperature);
    let boost = ratio.exp();
    Ok([boost * zero, (-ratio).exp() * zero, zero, boost * domains * 1e-6, boost])
}

#[cfg(test)]
mod tests {
    use super::{SPECTRUM, classical, conductivity, coupling_energy, heat_capacity_bound, low_energy_bound, resonance, static_broadening, suppressed};
    use crate::constants::BOLTZMANN;
    use crate::theories::rfot::tunnelling::schottky;
    use crate::theories::rfot::yu_leggett::coupling_constant;
    use std::f64::consts::PI;

    #[test]
    fn flat_bound_is_the_sum_over_two_level_systems() {
        let (printed, flat) = heat_capacity_bound(2.0, 67.0).unwrap();
        // k_B ∫ (1/J) Sch(E/k_BT) dE by the midpoint rule
        let n = 100_000;
        let sum: f64 = (0..n).map(|k| schottky((f64::from(k) + 0.5) * 60.0 / f64::from(n))).sum::<f64>() * 60.0 / f64::from(n);
        assert!((flat / (printed * sum) - 1.0).abs() < 1e-8);
    }

    #[test]
    fn broadening_is_the_sum_over_shells() {
        let b = static_broadening(67.0, 0.3, 2.0, 342.0).unwrap();
        let [near, far] = b.distances;
        let n = 200_000;
        let step = (far - near) / f64::from(n);
        let sum: f64 = (0..n).map(|k| near + (f64::from(k) + 0.5) * step).map(|r| 4.0 * PI * r * r * 0.3 * 67.0 / r.powi(3)).sum::<f64>() * step;
        assert!((b.width[1] / sum - 1.0).abs() < 1e-8, "{} for {sum}", b.width[1]);
        assert!((b.density_of_states[0] * b.width[0] * BOLTZMANN * 1e-27 / 0.3 - 1.0).abs() < 1e-12);
        let close = static_broadening(67.0, 0.3, 1.0, 1.0 + 1e-9).unwrap();
        assert!((close.width[0] / (67.0 * 0.3 * 1e-9) - 1.0).abs() < 1e-6);
    }

    #[test]
    fn exponent_is_the_slope_of_the_integral() {
        // the integral itself, in ln x, by the midpoint rule
        let direct = |t: f64| {
            let n = 40_000;
            let step = 30.0 / f64::from(n);
            t * t
                * (0..n)
                    .map(|k| (-26.0 + (f64::from(k) + 0.5) * step).exp())
                    .map(|x| x.powi(4) * (-x).exp() / (-x).exp_m1().powi(2) / (0.5 * x).tanh() * (342.0 / (x * t)).ln())
                    .sum::<f64>()
                * step
        };
        for t in [0.1, 1.0, 10.0] {
            let [exponent, logarithm, integral] = conductivity(t, 342.0).unwrap();
            assert!((t * t * integral / direct(t) - 1.0).abs() < 1e-8, "{t}");
            let slope = (direct(t * 1.001) / direct(t / 1.001)).ln() / (2.0 * 1.001_f64.ln());
            assert!((exponent - slope).abs() < 1e-6, "{exponent} for {slope}");
            assert!((logarithm - ((342.0 / t).ln() - SPECTRUM)).abs() < 1e-12);
        }
        assert!((conductivity(1.0, 342.0).unwrap()[0] - 1.81).abs() < 0.005);
    }

    #[test]
    fn energy_of_the_coupling_is_the_interaction_in_the_volume_of_an_atom() {
        let energy = coupling_energy(1.04, 74.0, 0.3566).unwrap() * crate::constants::ELECTRONVOLT / BOLTZMANN;
        assert!((energy / (coupling_constant(1.04, 74.0).unwrap() / 0.3566_f64.powi(3)) - 1.0).abs() < 1e-12);
        assert!((energy / 1473.0 - 0.41).abs() < 0.005);
    }

    #[test]
    fn bounds_meet_their_limits() {
        let [_, factor, here, zero, all] = suppressed(1e-15, 67.0, 0.3566, 0.5432).unwrap();
        assert!((here / zero - 1.0).abs() < 1e-8 && (factor * all / here - 1.0).abs() < 1e-14);
        let far = suppressed(1e15, 67.0, 0.3566, 0.5432).unwrap();
        assert!((far[2] / far[4] - 1.0).abs() < 1e-3);
        let [factor, ratio, bound, printed, high] = low_energy_bound(22.0, 1473.0, 74.0, 67.0).unwrap();
        assert!((ratio * ratio / factor - 1.0).abs() < 1e-14 && (bound * printed / (high * high) - 1.0).abs() < 1e-14);
    }

    #[test]
    fn resonance_is_where_the_distance_is_the_wavelength() {
        let [t, wave, largest, ratio, distance, cutoff] = resonance(67.0, 342.0, 0.3566).unwrap();
        assert!((distance - 0.3566 * 342.0 / t).abs() < 1e-12);
        let speed = 342.0 * BOLTZMANN / crate::constants::REDUCED_PLANCK * 0.3566e-9 / (6.0 * PI * PI).cbrt();
        let length = (67.0 / wave).cbrt() * 1e-9;
        assert!((length / (crate::constants::PLANCK * speed / (BOLTZMANN * wave)) - 1.0).abs() < 1e-12);
        assert!((ratio * largest - 67.0).abs() < 1e-12 && (cutoff / 342.0 / ratio - 1.0).abs() < 1e-12);
    }

    #[test]
    fn states_below_are_the_integral_of_the_density() {
        let [n, twin, zero, below, per_domain] = classical(400.0, 1473.0, 0.3566, 5.7579).unwrap();
        let h = 1e-3;
        let slope = (classical(400.0 + h, 1473.0, 0.3566, 5.7579).unwrap()[3] - classical(400.0 - h, 1473.0, 0.3566, 5.7579).unwrap()[3]) / (2.0 * h);
        assert!((slope * 1e6 / BOLTZMANN / n - 1.0).abs() < 1e-6);
        assert!((n * twin / (zero * zero) - 1.0).abs() < 1e-13);
        // one cm is 1e7 nm
        assert!((below / per_domain * (5.7579 * 0.3566e-7_f64).powi(3) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(heat_capacity_bound(1.0, 0.0).unwrap_err().input, "interaction");
        assert_eq!(static_broadening(1.0, 1.0, 2.0, 2.0).unwrap_err().input, "energy");
        assert_eq!(conductivity(300.0, 342.0).unwrap_err().input, "temperature");
        assert_eq!(coupling_energy(1.0, 1.0, 0.0).unwrap_err().input, "atomic_size");
        assert_eq!(suppressed(1.0, 1.0, 1.0, 1.0).unwrap_err().input, "packing_fraction");
        assert_eq!(low_energy_bound(1.0, 1.0, 0.0, 1.0).unwrap_err().input, "modulus");
        assert_eq!(resonance(1.0, 1.0, 0.0).unwrap_err().input, "bead_size");
        assert_eq!(classical(1.0, 1.0, 1.0, 0.0).unwrap_err().input, "xi_over_a");
    }
}
