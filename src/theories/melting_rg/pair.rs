//! Interaction of two defects, (9) and (10): exact, as printed, and its angular mean.

use super::elasticity::{Medium, Tensor, Vector};
use crate::error::Error;
use crate::numerics::quadrature::gauss_24;
use std::f64::consts::PI;

/// Contractions of two dimensionless dipole tensors with the unit vector between the defects.
struct Contractions {
    s: f64,
    e1: f64,
    e2: f64,
}

fn contract(n: &Vector, p1: &Tensor, p2: &Tensor) -> Contractions {
    let (v1, v2) = (p1 * n, p2 * n);
    Contractions { s: v1.dot(&v2), e1: n.dot(&v1), e2: n.dot(&v2) }
}

fn unit(r: &Vector) -> Result<(f64, Vector), Error> {
    let largest = r.amax();
    if !(largest.is_finite() && largest > 0.0) {
        return Err(Error::no_solution("two defects at one point have no interaction energy").about("x"));
    }
    let scaled = r / largest;
    Ok((largest * scaled.norm(), scaled.normalize()))
}

/// Interaction energy of two defects with symmetric dimensionless dipole tensors p = P/8πμ (in a³), `r` apart, in μ a³.
///
/// E = (8πμ/r³)[(6 − 12B) s + (2B − 2) t + B T₁T₂ − 3B(T₁e₂ + T₂e₁) + 15B e₁e₂],
/// s = (p₁n)·(p₂n), t = tr p₁p₂, T = tr p, e = n·p n
///
/// Equal to −P₁ : u(P₂), the sign of the elastic dipole (Clouet et al. 2018); its mean over directions is zero.
/// Source: (9) with (7), and with the sign that the work of the forces gives.
///
/// # Errors
/// Where the two are at one point.
pub fn exact(medium: &Medium, r: &Vector, p1: &Tensor, p2: &Tensor) -> Result<f64, Error> {
    let (distance, n) = unit(r)?;
    let b = medium.b;
    let Contractions { s, e1, e2 } = contract(&n, p1, p2);
    let (t, t1, t2) = ((p1 * p2).trace(), p1.trace(), p2.trace());
    let angular = (6.0 - 12.0 * b) * s + (2.0 * b - 2.0) * t + b * t1 * t2 - 3.0 * b * (t1 * e2 + t2 * e1) + 15.0 * b * e1 * e2;
    Ok(8.0 * PI * medium.shear_modulus / distance.powi(3) * angular)
}

/// The same as (10) prints it.
///
/// E = −(8πμ/r³)(A s + B e₁e₂)
///
/// It replaces the two derivatives of the Green tensor by the unit vector. Source: (10), in units of energy.
///
/// # Errors
/// As [`exact`].
pub fn printed(medium: &Medium, r: &Vector, p1: &Tensor, p2: &Tensor) -> Result<f64, Error> {
    let (distance, n) = unit(r)?;
    let Contractions { s, e1, e2 } = contract(&n, p1, p2);
    Ok(-8.0 * PI * medium.shear_modulus / distance.powi(3) * (medium.a * s + medium.b * e1 * e2))
}

/// Mean of (10) over all directions of `r`, at distance `distance`.
///
/// ⟨s⟩ = t/3,   ⟨e₁e₂⟩ = (T₁T₂ + 2t)/15
pub fn printed_mean(medium: &Medium, distance: f64, p1: &Tensor, p2: &Tensor) -> f64 {
    let (t, traces) = ((p1 * p2).trace(), p1.trace() * p2.trace());
    -8.0 * PI * medium.shear_modulus / distance.powi(3) * (medium.a * t / 3.0 + medium.b * (traces + 2.0 * t) / 15.0)
}

/// Mean of a function over all directions.
///
/// # Errors
/// Whatever the function refuses.
pub fn sphere_mean(f: impl Fn(&Vector) -> Result<f64, Error>) -> Result<f64, Error> {
    let mut failure = None;
    // a product rule: exact for what is a polynomial of low degree in the direction
    let turns = 24;
    let mean = gauss_24().integrate(-1.0, 1.0, |z| {
        let rho = (1.0 - z * z).sqrt();
        (0..turns)
            .map(|k| {
                let angle = 2.0 * PI * f64::from(k) / f64::from(turns);
                f(&Vector::new(rho * angle.cos(), rho * angle.sin(), z)).unwrap_or_else(|error| {
                    failure = Some(error);
                    0.0
                })
            })
            .sum::<f64>()
            / f64::from(turns)
    }) / 2.0;
    failure.map_or(Ok(mean), Err)
}

/// α of the largest attraction that (10) allows, for a defect whose vector p_i has the length `length`.
///
/// α = 8π(A + B)|p|² = 16π|p|²      source: below (15)
pub fn alpha(medium: &Medium, length: f64) -> f64 {
    8.0 * PI * (medium.a + medium.b) * length * length
}

/// Thermal mean ⟨p(r)·p(0)⟩ of two vectors of length `length` that turn freely in the interaction (10), κ = 8πμ̄|p|²/r³, by
/// quadrature over the angles to the line between them.
///
/// Source: the expectation value in (14) with (10), if orientations are averaged.
pub fn orientation_mean(medium: &Medium, kappa: f64) -> f64 {
    let rule = gauss_24();
    let (mut weight, mut mean) = (0.0, 0.0);
    for (c1, w1) in rule.mapped(-1.0, 1.0) {
        for (c2, w2) in rule.mapped(-1.0, 1.0) {
            let across = ((1.0 - c1 * c1) * (1.0 - c2 * c2)).sqrt();
            for k in 0..32 {
                let cosine = c1 * c2 + across * (2.0 * PI * f64::from(k) / 32.0).cos();
                let boltzmann = w1 * w2 * (kappa * (medium.a * cosine + medium.b * c1 * c2)).exp();
                weight += boltzmann;
                mean += boltzmann * cosine;
            }
        }
    }
    mean / weight
}

#[cfg(test)]
mod tests {
    use super::super::elasticity::{Medium, Tensor, Vector, strain, symmetric};
    use super::{alpha, exact, orientation_mean, printed, printed_mean, sphere_mean};
    use std::f64::consts::PI;

    fn pairs() -> Vec<(Tensor, Tensor)> {
        vec![
            (symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 1.0]), symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 1.0])),
            (symmetric([-0.2, 1.8, 1.3, 1.7, -1.4, 0.0]), symmetric([1.9, -0.2, -0.1, -1.5, 0.0, 0.3])),
            (Tensor::identity(), symmetric([0.0, 0.0, 0.0, 0.4, 0.0, 0.2])),
        ]
    }

    #[test]
    fn exact_energy_is_the_work_in_the_strain_of_the_other() {
        let medium = Medium::new(1.6, 4.2).unwrap();
        let scale = 8.0 * PI * 1.6;
        for (p1, p2) in pairs() {
            for point in [[1.0, 2.0, 2.0], [-0.4, 0.7, 1.9]] {
                let r = Vector::from(point);
                let field = strain(&medium, &r, &(p1 * scale)).unwrap();
                let work = -(p2 * scale).component_mul(&field).sum();
                let got = exact(&medium, &r, &p1, &p2).unwrap();
                assert!((got - work).abs() < 1e-12 * work.abs().max(1.0), "{got} {work}");
            }
        }
    }

    #[test]
    fn exact_energy_has_no_angular_mean_but_the_printed_one_has() {
        let medium = Medium::new(1.0, 1.0).unwrap();
        for (p1, p2) in pairs() {
            let mean = sphere_mean(|n| exact(&medium, n, &p1, &p2)).unwrap();
            let largest = sphere_mean(|n| exact(&medium, n, &p1, &p2).map(f64::abs)).unwrap();
            assert!(mean.abs() < 1e-12 * largest.max(1.0), "{mean}");
            let mean = sphere_mean(|n| printed(&medium, n, &p1, &p2)).unwrap();
            assert!((mean - printed_mean(&medium, 1.0, &p1, &p2)).abs() < 1e-12 * mean.abs().max(1.0));
        }
    }

    #[test]
    fn shear_dipoles_along_110_repel_though_the_print_has_them_attract() {
        let medium = Medium::new(1.0, 1.0).unwrap();
        let (shear, r) = (symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 1.0]), Vector::new(1.0, 1.0, 0.0).normalize() * 2.0);
        // by hand: p n = n, so s = 1, e = 1, t = 2, and 8πμ/r³ = π
        let (s, t, e, b) = (1.0, 2.0, 1.0, 2.0 / 3.0);
        let by_hand = PI * ((6.0 - 12.0 * b) * s + (2.0 * b - 2.0) * t + 15.0 * b * e * e);
        assert!((exact(&medium, &r, &shear, &shear).unwrap() - by_hand).abs() < 1e-12);
        assert!(by_hand > 0.0 && printed(&medium, &r, &shear, &shear).unwrap() < 0.0);
    }

    #[test]
    fn weak_coupling_gives_the_linear_mean() {
        let medium = Medium::new(1.0, 3.0).unwrap();
        for kappa in [1e-4, 1e-3] {
            let expected = kappa * (medium.a / 3.0 + medium.b / 9.0);
            assert!((orientation_mean(&medium, kappa) / expected - 1.0).abs() < 1e-3);
        }
        assert!((alpha(&medium, 0.5) - 16.0 * PI * 0.25).abs() < 1e-13);
    }
}
