//! Strain, dilatation and curl around one defect, in terms of p = P/8πμ and Poisson's ratio.

use super::anisotropy::stiffness_ratio;
use super::elasticity::{Tensor, Vector, reduced_gradient};
use crate::error::Error;

/// Deformation of the medium at one point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Strain: the symmetric part of ∂_j u_i, without a factor 2 in its shear.
    pub strain: Tensor,
    /// ∇·u.
    pub dilatation: f64,
    /// ∇×u, twice the local rotation.
    pub curl: Vector,
}

/// Deformation at `r` (in a) from a defect with symmetric `dipole` p (in a³) at the origin.
///
/// ∂_j u_i = −8πμ G_ik,lj p_kl,   ∇·u = −[(1 − 2ν)/(1 − ν)] p_kl h_kl,   (∇×u)_i = −2 ε_imn p_nk h_mk,
/// h_mk = (3 n_m n_k − δ_mk)/r³
///
/// `poisson_ratio` ν, −1 < ν ≤ 1/2; the curl does not depend on it. Source: (6), (7), with p = P/8πμ of (10).
///
/// # Errors
/// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) at the origin and where r³ leaves the range of a double; naming
/// `poisson_ratio`.
pub fn field(r: &Vector, dipole: &Tensor, poisson_ratio: f64) -> Result<Field, Error> {
    let ratio = stiffness_ratio(poisson_ratio)?;
    let strain = reduced_gradient(1.0 - ratio, r, dipole)?.symmetric_part();
    let largest = r.amax();
    let scaled = r / largest;
    let (n, cube) = (scaled.normalize(), (largest * scaled.norm()).powi(3));
    let h = (n * n.transpose() * 3.0 - Tensor::identity()) / cube;
    if !(cube.is_finite() && h.iter().chain(strain.iter()).all(|v| v.is_finite())) {
        return Err(Error::no_solution("the strain at this distance is too large or too small to be computed").about("x"));
    }
    let twist = h * dipole;
    // ε_imn (h p)_mn, for a symmetric p
    let curl = Vector::new(twist[(1, 2)] - twist[(2, 1)], twist[(2, 0)] - twist[(0, 2)], twist[(0, 1)] - twist[(1, 0)]) * -2.0;
    Ok(Field { strain, dilatation: -2.0 * ratio * dipole.dot(&h), curl })
}

#[cfg(test)]
mod tests {
    use super::field;
    use crate::theories::melting_rg::elasticity::{Medium, Vector, curl, displacement_gradient, symmetric};
    use crate::theories::melting_rg::pair;
    use std::f64::consts::PI;

    #[test]
    fn it_is_the_field_of_the_force_dipole() {
        let p = symmetric([0.3, -0.1, 0.5, 0.2, -0.4, 1.0]);
        for lambda in [-0.4, 0.0, 1.0, 50.0] {
            let medium = Medium::new(1.7, lambda).unwrap();
            let big = p * (8.0 * PI * 1.7);
            for point in [[1.0, 2.0, 2.0], [-0.4, 0.7, 1.9], [2.5, 0.3, -1.1]] {
                let r = Vector::from(point);
                let found = field(&r, &p, medium.poisson_ratio()).unwrap();
                let gradient = displacement_gradient(&medium, &r, &big).unwrap();
                assert!((found.strain - gradient.symmetric_part()).amax() < 1e-13);
                assert!((found.dilatation - gradient.trace()).abs() < 1e-13);
                assert!((found.curl - curl(&medium, &r, &big).unwrap()).amax() < 1e-13);
            }
        }
    }

    #[test]
    fn its_work_on_a_second_defect_is_the_interaction() {
        let (p1, p2) = (symmetric([0.3, -0.1, 0.5, 0.2, -0.4, 1.0]), symmetric([-0.2, 0.6, 0.1, 0.9, 0.3, -0.5]));
        let medium = Medium::new(1.3, 0.8).unwrap();
        let r = Vector::new(0.9, -1.4, 0.6);
        let work = -8.0 * PI * 1.3 * p1.dot(&field(&r, &p2, medium.poisson_ratio()).unwrap().strain);
        assert!((work / pair::exact(&medium, &r, &p1, &p2).unwrap() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn an_incompressible_medium_does_not_dilate() {
        let p = symmetric([0.3, -0.1, 0.5, 0.2, -0.4, 1.0]);
        let found = field(&Vector::new(1.0, 2.0, 2.0), &p, 0.5).unwrap();
        assert!(found.dilatation == 0.0 && found.strain.trace().abs() < 1e-15);
    }

    #[test]
    fn refusals() {
        let p = symmetric([1.0; 6]);
        assert_eq!(field(&Vector::zeros(), &p, 0.2).unwrap_err().input, "x");
        assert_eq!(field(&Vector::new(1e-150, 0.0, 0.0), &p, 0.2).unwrap_err().input, "x");
        assert_eq!(field(&Vector::new(1e150, 0.0, 0.0), &p, 0.2).unwrap_err().input, "x");
        assert_eq!(field(&Vector::new(1.0, 0.0, 0.0), &p, -1.0).unwrap_err().input, "poisson_ratio");
    }
}
