//! Free energy of rearranging N beads, its barrier, and the size of the mosaic: (27)-(34).

use crate::error::{Error, positive};

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

#[cfg(test)]
mod tests {
    use super::{free_energy, mosaic};
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
    fn refused_arguments_are_named() {
        for (s_c, stiffness, name) in [(0.0, 1.0, "s_c"), (f64::NAN, 1.0, "s_c"), (1.0, -1.0, "stiffness"), (1.0, f64::INFINITY, "stiffness")] {
            let error = mosaic(s_c, stiffness).unwrap_err();
            assert_eq!(error.input, name);
            assert!(matches!(error.kind, ErrorKind::OutOfDomain | ErrorKind::NotFinite));
        }
    }
}
