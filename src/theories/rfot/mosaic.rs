//! Free energy of rearranging N beads, its barrier, and the size of the mosaic: (27)-(34).

use crate::constants::BOLTZMANN;
use crate::error::{Error, finite, positive};
use std::f64::consts::{E, PI};

/// What follows from the profile (27): barrier and sizes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mosaic {
    /// F‡/k_B T.
    pub barrier: f64,
    /// N‡, where the profile is highest, beads.
    pub critical_size: f64,
    /// N*, where it is zero again, beads.
    pub cooperative_size: f64,
    /// ξ/a = N*^{1/3}.
    pub xi_over_a: f64,
}

/// Free energy cost of rearranging `size` beads, in k_B T.
///
/// F(N)/k_B T = −s_c N + √(A N)
///
/// `s_c` per bead in k_B, > 0; `stiffness` is A = K/(ρ k_B T), > 0; `size` is N in beads, ≥ 0.
/// Source: (27) with (28).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn free_energy(size: f64, s_c: f64, stiffness: f64) -> Result<f64, Error> {
    if !(size.is_finite() && size >= 0.0) {
        return Err(Error::out_of_domain("size", size, "beads", "≥ 0"));
    }
    let s_c = positive("s_c", s_c, "k_B per bead")?;
    let stiffness = positive("stiffness", stiffness, "K/(rho k_B T)")?;
    Ok((stiffness * size).sqrt() - s_c * size)
}

/// Barrier, critical size, cooperative size and length of the profile (27).
///
/// F‡/k_B T = A/4s_c,  N‡ = A/4s_c²,  N* = A/s_c² = 4N‡,  ξ/a = N*^{1/3}
///
/// All diverge as s_c → 0⁺. Source: (29) with the missing k_B restored, (30), (31) with the missing square, (32).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn mosaic(s_c: f64, stiffness: f64) -> Result<Mosaic, Error> {
    let s_c = positive("s_c", s_c, "k_B per bead")?;
    let stiffness = positive("stiffness", stiffness, "K/(rho k_B T)")?;
    let cooperative_size = stiffness / s_c / s_c;
    Ok(Mosaic { barrier: stiffness / (4.0 * s_c), critical_size: cooperative_size / 4.0, cooperative_size, xi_over_a: cooperative_size.cbrt() })
}

/// The mosaic that is left after a quench on the time scale τ, and its configurational entropy per bead in k_B.
///
/// N* = 16 ln²(τ/τ_0)/A,  s_c = A/(4 ln(τ/τ_0))
///
/// `log10_time_ratio` is log10(τ/τ_0), > 0. Source: (33), (34).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn from_time(log10_time_ratio: f64, stiffness: f64) -> Result<(Mosaic, f64), Error> {
    let log_ratio = std::f64::consts::LN_10 * positive("log10_time_ratio", log10_time_ratio, "log10(tau/tau_0)")?;
    let s_c = positive("stiffness", stiffness, "K/(rho k_B T)")? / (4.0 * log_ratio);
    Ok((mosaic(s_c, stiffness)?, s_c))
}

/// Radius of a sphere of `size` beads, in a.
///
/// r/a = (3N/4π)^{1/3}
///
/// `size` is N in beads, > 0, of volume a³ each. The critical radius r‡ of Fig. 1 at N‡; (32) takes the edge of a cube
/// for the cooperativity length instead. Source: geometry.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `size`.
pub fn sphere_radius(size: f64) -> Result<f64, Error> {
    Ok((0.75 / PI * positive("size", size, "beads")?).cbrt())
}

/// Density of states of one domain, 1/K.
///
/// Ω(E) = e^{E/k_BT_g}/k_BT_g
///
/// `energy` is E/k_B in K, any finite value; `glass_temperature` in K, > 0. One state lies below E = 0. Source: above
/// (37).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) or
/// [`ErrorKind::NotFinite`](crate::error::ErrorKind::NotFinite) naming the first argument outside its domain;
/// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) naming `energy` where the answer leaves the range of a
/// double.
pub fn domain_states(energy: f64, glass_temperature: f64) -> Result<f64, Error> {
    let glass = positive("glass_temperature", glass_temperature, "K")?;
    let states = (finite("energy", energy, "K")? / glass).exp() / glass;
    if states.is_finite() { Ok(states) } else { Err(Error::no_solution("the density of states is too large or too small to be computed").about("energy")) }
}

/// Domains per cm³ and density of tunnelling states in 1/(J m³).
///
/// 1/ξ³ = 1/(a³ N*),  P = 1/(k_B T_g ξ³)
///
/// `glass_temperature` in K, `bead_size` a in nm, `cooperative_size` N* in beads. Source: (35), (37) at E ≪ k_B T_g.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn domain_density(glass_temperature: f64, bead_size: f64, cooperative_size: f64) -> Result<(f64, f64), Error> {
    let glass = positive("glass_temperature", glass_temperature, "K")?;
    let bead = positive("bead_size", bead_size, "nm")?;
    let size = positive("cooperative_size", cooperative_size, "beads")?;
    let per_cubic_nanometre = 1.0 / (bead.powi(3) * size);
    Ok((1e21 * per_cubic_nanometre, 1e27 * per_cubic_nanometre / (BOLTZMANN * glass)))
}

/// Surface tension in k_B T/a² and the coefficient of the barrier, F‡/k_B T = coefficient/s_c, by Xia and Wolynes.
///
/// σ_0 = (3/4) ln(r²/πe),  F‡/k_B T = 3π σ_0²/s_c,  r = a/d_L
///
/// A cross-check of (28), (29) by another route; zero tension at r² = πe. From memory, not in the paper.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `inverse_lindemann` where the tension is not above zero.
pub fn xia_wolynes(inverse_lindemann: f64) -> Result<(f64, f64), Error> {
    let ratio = positive("inverse_lindemann", inverse_lindemann, "a/d_L")?;
    // 2 ln r, not ln r²: the square of a large ratio leaves the range of a double
    let tension = 0.75 * (2.0 * ratio.ln() - (PI * E).ln());
    if tension <= 0.0 {
        return Err(Error::out_of_domain("inverse_lindemann", ratio, "a/d_L", "> (π e)^{1/2} = 2.9223"));
    }
    Ok((tension, 3.0 * PI * tension * tension))
}

#[cfg(test)]
mod tests {
    use super::{domain_states, free_energy, from_time, mosaic, sphere_radius, xia_wolynes};
    use crate::error::ErrorKind;

    #[test]
    fn barrier_is_the_maximum_of_the_profile() {
        for (s_c, stiffness) in [(0.72, 100.0), (0.05, 10.0), (5.0, 1000.0)] {
            let m = mosaic(s_c, stiffness).unwrap();
            let highest = (0..=4000).map(|k| free_energy(m.cooperative_size * f64::from(k) / 4000.0, s_c, stiffness).unwrap()).fold(0.0, f64::max);
            assert!((highest - m.barrier).abs() < 1e-6 * m.barrier, "{highest} {}", m.barrier);
            let back = free_energy(m.cooperative_size, s_c, stiffness).unwrap();
            assert!(back.abs() < 1e-12 * m.barrier, "F(N*) = {back}");
        }
    }

    #[test]
    fn the_time_gives_back_the_barrier() {
        for (log10_time_ratio, stiffness) in [(15.0, 100.0), (0.1, 10.0), (63.0, 1000.0)] {
            let (m, s_c) = from_time(log10_time_ratio, stiffness).unwrap();
            let log_ratio = log10_time_ratio * std::f64::consts::LN_10;
            assert!((m.barrier - log_ratio).abs() < 1e-12 * log_ratio, "{} {log_ratio}", m.barrier);
            assert!((s_c - stiffness / (4.0 * m.barrier)).abs() < 1e-12 * s_c);
        }
    }

    #[test]
    fn xia_wolynes_barrier_is_about_32() {
        // 32 k_BT/s_c: V. Lubchenko, P.G. Wolynes, Annu. Rev. Phys. Chem. 58, 235 (2007)
        let (_, coefficient) = xia_wolynes(10.0).unwrap();
        assert!((coefficient - 32.0).abs() < 0.5, "{coefficient}");
        assert_eq!(xia_wolynes(2.9222).unwrap_err().input, "inverse_lindemann");
    }

    #[test]
    fn sphere_holds_its_beads() {
        for size in [1.0, 3.5, 190.9] {
            let radius = sphere_radius(size).unwrap();
            assert!((4.0 / 3.0 * std::f64::consts::PI * radius.powi(3) - size).abs() < 1e-12 * size, "{radius}");
        }
        assert_eq!(sphere_radius(0.0).unwrap_err().input, "size");
    }

    #[test]
    fn one_state_lies_below_the_ground_level() {
        // midpoint sum over 40 k_B T_g
        let (glass, n) = (250.0, 200_000);
        let step = 40.0 * glass / f64::from(n);
        let sum: f64 = (0..n).map(|k| domain_states(-(f64::from(k) + 0.5) * step, glass).unwrap() * step).sum();
        assert!((sum - 1.0).abs() < 1e-8, "{sum}");
        assert_eq!(domain_states(1e6, 1.0).unwrap_err().input, "energy");
    }

    #[test]
    fn refused_arguments_are_named() {
        for (s_c, stiffness, name) in [(0.0, 1.0, "s_c"), (f64::NAN, 1.0, "s_c"), (1.0, -1.0, "stiffness"), (1.0, f64::INFINITY, "stiffness")] {
            let error = mosaic(s_c, stiffness).unwrap_err();
            assert_eq!(error.input, name);
            assert!(matches!(error.kind, ErrorKind::OutOfDomain | ErrorKind::NotFinite));
        }
    }
}
