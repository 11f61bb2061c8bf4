//! The isotropic elastic continuum around a defect: Green tensor (6), strain (7), its Fourier transform (8).

use crate::error::{Error, ErrorKind, finite, positive};
use crate::picture::exact;
use nalgebra::{Matrix3, Vector3};
use std::f64::consts::PI;

/// A symmetric or general second-rank tensor.
pub type Tensor = Matrix3<f64>;
/// A vector.
pub type Vector = Vector3<f64>;

/// An isotropic elastic medium.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Medium {
    /// Shear modulus μ.
    pub shear_modulus: f64,
    /// First Lamé coefficient λ.
    pub lame_lambda: f64,
    /// A = 1 + μ/(λ + 2μ).
    pub a: f64,
    /// B = 1 − μ/(λ + 2μ).
    pub b: f64,
}

impl Medium {
    /// A medium of shear modulus μ > 0 and Lamé coefficient λ, both in one unit.
    ///
    /// (A, B) = 1 ± μ/(λ + 2μ)      source: (6)
    ///
    /// # Errors
    /// Naming the first argument outside its domain; [`ErrorKind::NoSolution`] at λ = −2μ, where sound has no speed.
    pub fn new(shear_modulus: f64, lame_lambda: f64) -> Result<Self, Error> {
        let shear_modulus = positive("shear_modulus", shear_modulus, "1")?;
        let lame_lambda = finite("lame_lambda", lame_lambda, "1")?;
        // divided by μ first: neither modulus overflows
        let ratio = 1.0 / (lame_lambda / shear_modulus + 2.0);
        if !ratio.is_finite() {
            return Err(Error::new(ErrorKind::NoSolution, format!("lame_lambda = {} makes lambda + 2 mu vanish", exact(lame_lambda))).about("lame_lambda"));
        }
        Ok(Self { shear_modulus, lame_lambda, a: 1.0 + ratio, b: 1.0 - ratio })
    }

    /// Poisson's ratio ν = λ/2(λ + μ).
    pub fn poisson_ratio(&self) -> f64 {
        self.lame_lambda / (2.0 * (self.lame_lambda + self.shear_modulus))
    }
}

/// Length and direction of `r`.
fn direction(r: &Vector) -> Result<(f64, Vector), Error> {
    let largest = r.amax();
    if !(largest.is_finite() && largest > 0.0) {
        return Err(Error::no_solution("the field of a point defect has no value at the defect itself").about("x"));
    }
    let scaled = r / largest;
    let norm = scaled.norm();
    Ok((largest * norm, scaled / norm))
}

/// Displacement at `r` by a unit point force at the origin: the Green tensor.
///
/// G_ij = [A δ_ij + B n_i n_j]/(8πμ r),   n = r/|r|      source: (6), Kelvin's solution
///
/// # Errors
/// [`ErrorKind::NoSolution`] at the origin.
pub fn green(medium: &Medium, r: &Vector) -> Result<Tensor, Error> {
    let (distance, n) = direction(r)?;
    Ok((Tensor::identity() * medium.a + n * n.transpose() * medium.b) / (8.0 * PI * medium.shear_modulus * distance))
}

/// Displacement at `r` by a defect of dipole tensor `dipole` (energy units) at the origin.
///
/// u_i = −G_ij,k P_jk = {2Pn − B[(P + Pᵀ)n + (tr P) n − 3(n·Pn) n]}_i/(8πμ r²)      source: (6) and the gradient of (7)
///
/// # Errors
/// [`ErrorKind::NoSolution`] at the origin.
pub fn displacement(medium: &Medium, r: &Vector, dipole: &Tensor) -> Result<Vector, Error> {
    let (distance, n) = direction(r)?;
    let (right, left) = (dipole * n, dipole.transpose() * n);
    let along = n.dot(&right);
    let bracket = right * 2.0 - (right + left + n * (dipole.trace() - 3.0 * along)) * medium.b;
    Ok(bracket / (8.0 * PI * medium.shear_modulus * distance * distance))
}

/// Displacement gradient ∂u_i/∂r_j at `r` by a defect of dipole tensor `dipole` (energy units) at the origin.
///
/// ∂u_i/∂r_j = −G_ik,lj P_kl,
/// G_ik,lj = {2δ_ik(3n_l n_j − δ_lj) − B[−(3 δδ) + 3(6 δnn) − 15 nnnn]}/(8πμ r³)      source: (7) with (6)
///
/// # Errors
/// [`ErrorKind::NoSolution`] at the origin.
pub fn displacement_gradient(medium: &Medium, r: &Vector, dipole: &Tensor) -> Result<Tensor, Error> {
    Ok(reduced_gradient(medium.b, r, dipole)? / (8.0 * PI * medium.shear_modulus))
}

/// Displacement gradient times 8πμ, for a medium known by its B alone, 0 < B ≤ 1 in a stable solid.
///
/// # Errors
/// [`ErrorKind::NoSolution`] at the origin.
pub fn reduced_gradient(b: f64, r: &Vector, dipole: &Tensor) -> Result<Tensor, Error> {
    let (distance, n) = direction(r)?;
    let (right, left, trace) = (dipole * n, dipole.transpose() * n, dipole.trace());
    let along = n.dot(&right);
    let (one, nn) = (Tensor::identity(), n * n.transpose());
    let both = right + left;
    let pairs = dipole + dipole.transpose() + one * trace;
    let mixed = both * n.transpose() + n * both.transpose() + one * along + nn * trace;
    let fourth = -pairs + mixed * 3.0 - nn * (15.0 * along);
    let second = (right * n.transpose() * 3.0 - dipole) * 2.0;
    Ok(-(second - fourth * b) / distance.powi(3))
}

/// Strain u_ij at `r`: the symmetric part of [`displacement_gradient`].
///
/// # Errors
/// As [`displacement_gradient`].
pub fn strain(medium: &Medium, r: &Vector, dipole: &Tensor) -> Result<Tensor, Error> {
    Ok(displacement_gradient(medium, r, dipole)?.symmetric_part())
}

/// Curl of the displacement at `r`, twice the local rotation.
///
/// (∇×u)_i = ε_ijk ∂_j u_k
///
/// # Errors
/// As [`displacement_gradient`].
pub fn curl(medium: &Medium, r: &Vector, dipole: &Tensor) -> Result<Vector, Error> {
    Ok(curl_of(&displacement_gradient(medium, r, dipole)?))
}

/// Dimensionless dipole tensor p = P/8πμ of a dipole tensor P in energy units, in units of volume.
///
/// Source: below (9), which prints the product P(8πμ₀) where (10) needs the quotient.
pub fn dimensionless(medium: &Medium, dipole: &Tensor) -> Tensor {
    dipole / (8.0 * PI * medium.shear_modulus)
}

/// Curl belonging to a displacement gradient.
pub fn curl_of(g: &Tensor) -> Vector {
    Vector::new(g[(2, 1)] - g[(1, 2)], g[(0, 2)] - g[(2, 0)], g[(1, 0)] - g[(0, 1)])
}

/// Strain in Fourier space, as the Green tensor has it and as (8) is printed.
///
/// exact: +(1/μ)(q_j q_l/q²)(δ_ik − B q_i q_k/q²) P_kl;   printed: −(1/8πμ)(q_j q_l/q²)(A δ_ik + B q_i q_k/q²) P_kl
///
/// Both before taking the symmetric part in ij. `direction` q/|q| need not be normalised. Source: (8).
///
/// # Errors
/// [`ErrorKind::NoSolution`] at q = 0.
pub fn fourier_strain(medium: &Medium, q: &Vector, dipole: &Tensor) -> Result<(Tensor, Tensor), Error> {
    let (_, n) = direction(q)?;
    let force = dipole * n;
    let along = n * n.dot(&force);
    let exact = (force - along * medium.b) * n.transpose() / medium.shear_modulus;
    let printed = -(force * medium.a + along * medium.b) * n.transpose() / (8.0 * PI * medium.shear_modulus);
    Ok((exact, printed))
}

/// A symmetric tensor from its six components in the order xx, yy, zz, yz, xz, xy.
pub fn symmetric([xx, yy, zz, yz, xz, xy]: [f64; 6]) -> Tensor {
    Tensor::new(xx, xy, xz, xy, yy, yz, xz, yz, zz)
}

/// Dipole tensor of forces at points: P_ij = Σ f_i r_j, an energy.
///
/// Source: (5) without its factor 1/v_d, with which (7) and (9) would not have their units.
pub fn dipole(forces: &[(Vector, Vector)]) -> Tensor {
    forces.iter().map(|(force, at)| force * at.transpose()).sum()
}

#[cfg(test)]
mod tests {
    use super::{Medium, Tensor, Vector, curl, displacement, displacement_gradient, fourier_strain, green, strain, symmetric};
    use crate::error::ErrorKind;
    use std::f64::consts::PI;

    const POINTS: [[f64; 3]; 3] = [[1.0, 2.0, 2.0], [-0.4, 0.7, 1.9], [2.5, 0.3, -1.1]];

    /// Second derivative of G_ik by differences of differences.
    fn second(medium: &Medium, r: &Vector, l: usize, j: usize) -> Tensor {
        let h = 2e-3;
        let at = |a: f64, b: f64| {
            let mut p = *r;
            p[l] += a * h;
            p[j] += b * h;
            green(medium, &p).unwrap()
        };
        (at(0.5, 0.5) - at(0.5, -0.5) - at(-0.5, 0.5) + at(-0.5, -0.5)) / (h * h)
    }

    #[test]
    fn gradient_is_the_difference_of_the_green_tensor() {
        let dipole = Tensor::new(0.3, -1.2, 0.4, 0.9, 0.1, 0.2, -0.6, 0.7, -0.5);
        for (mu, lambda) in [(1.0, 1.0), (2.0, 30.0), (1.0, -0.5)] {
            let medium = Medium::new(mu, lambda).unwrap();
            for point in POINTS {
                let r = Vector::from(point);
                let mut expected = Tensor::zeros();
                for l in 0..3 {
                    for j in 0..3 {
                        let g = second(&medium, &r, l, j);
                        for i in 0..3 {
                            for k in 0..3 {
                                expected[(i, j)] -= g[(i, k)] * dipole[(k, l)];
                            }
                        }
                    }
                }
                let got = displacement_gradient(&medium, &r, &dipole).unwrap();
                assert!((got - expected).amax() < 2e-5 * got.amax(), "{got} {expected}");
            }
        }
    }

    #[test]
    fn gradient_is_the_difference_of_the_displacement() {
        let medium = Medium::new(1.4, 0.9).unwrap();
        let dipole = Tensor::new(0.3, -1.2, 0.4, 0.9, 0.1, 0.2, -0.6, 0.7, -0.5);
        for point in POINTS {
            let r = Vector::from(point);
            let got = displacement_gradient(&medium, &r, &dipole).unwrap();
            for j in 0..3 {
                let mut step = Vector::zeros();
                step[j] = 1e-4;
                let slope = (displacement(&medium, &(r + step), &dipole).unwrap() - displacement(&medium, &(r - step), &dipole).unwrap()) / 2e-4;
                assert!((slope - got.column(j)).amax() < 1e-7 * got.amax(), "{slope}");
            }
        }
    }

    #[test]
    fn green_tensor_is_in_balance_and_has_the_poisson_form() {
        let medium = Medium::new(1.7, 2.9).unwrap();
        let nu = medium.poisson_ratio();
        for point in POINTS {
            let r = Vector::from(point);
            let g = green(&medium, &r).unwrap();
            let (distance, n) = (r.norm(), r.normalize());
            let kelvin = (Tensor::identity() * (3.0 - 4.0 * nu) + n * n.transpose()) / (16.0 * PI * 1.7 * (1.0 - nu) * distance);
            assert!((g - kelvin).amax() < 1e-15, "{g} {kelvin}");
            assert!((g - g.transpose()).amax() == 0.0);
            // Navier: μ ∇²G_ik + (λ + μ) ∂_i ∂_m G_mk = 0 away from the force
            let laplacian: Tensor = (0..3).map(|m| second(&medium, &r, m, m)).sum();
            let mut residual = laplacian * 1.7;
            for i in 0..3 {
                for m in 0..3 {
                    let g = second(&medium, &r, i, m);
                    for k in 0..3 {
                        residual[(i, k)] += (1.7 + 2.9) * g[(m, k)];
                    }
                }
            }
            assert!(residual.amax() < 1e-5 * laplacian.amax().max(g.amax()), "{residual}");
        }
    }

    #[test]
    fn a_dilatation_centre_neither_dilates_nor_turns_its_surroundings() {
        let medium = Medium::new(1.0, 2.0).unwrap();
        for point in POINTS {
            let r = Vector::from(point);
            let e = strain(&medium, &r, &Tensor::identity()).unwrap();
            assert!(e.trace().abs() < 1e-15 && curl(&medium, &r, &Tensor::identity()).unwrap().amax() < 1e-15);
            // u = r/(4π(λ+2μ) r³)
            let n = r.normalize();
            let expected = (Tensor::identity() - n * n.transpose() * 3.0) / (4.0 * PI * 4.0 * r.norm().powi(3));
            assert!((e - expected).amax() < 1e-15);
        }
    }

    #[test]
    fn curl_of_a_shear_dipole_does_not_vanish_and_ignores_lambda() {
        let shear = symmetric([0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
        let r = Vector::new(0.0, 3.0, 0.0);
        let soft = curl(&Medium::new(1.0, 1.0).unwrap(), &r, &shear).unwrap();
        let stiff = curl(&Medium::new(1.0, 100.0).unwrap(), &r, &shear).unwrap();
        assert!((soft - stiff).amax() < 1e-16 && soft.norm() > 1e-3);
        // curl u_i = −ε_imn P_nk ∂_m ∂_k (1/r)/4πμ: on the y axis
        // −(1/4π)[P_yx ∂_x∂_x − P_xy ∂_y∂_y](1/r) = −(1/4π)(−1 − 2)/r³
        assert!((soft[2] - 3.0 / 27.0 / (4.0 * PI)).abs() < 1e-15, "{soft}");
    }

    #[test]
    fn fourier_strain_balances_a_plane_wave_of_force() {
        let medium = Medium::new(1.3, 0.8).unwrap();
        let q = Vector::new(0.3, -1.1, 0.6);
        let dipole = symmetric([0.5, -0.2, 1.0, 0.3, -0.7, 0.4]);
        // the force density −P q: C q u q = P q with u q the strain; both sides from the definitions of C
        let (gradient, printed) = fourier_strain(&medium, &q, &dipole).unwrap();
        let stress = |g: &Tensor| Tensor::identity() * (0.8 * g.trace()) + (g + g.transpose()) * 1.3;
        assert!((stress(&gradient) * q - dipole * q).amax() < 1e-14);
        assert!((stress(&printed) * q - dipole * q).amax() > 0.5);
    }

    #[test]
    fn refusals() {
        assert_eq!(Medium::new(-1.0, 1.0).unwrap_err().input, "shear_modulus");
        assert_eq!(Medium::new(1.0, f64::NAN).unwrap_err().input, "lame_lambda");
        assert_eq!(Medium::new(1.0, -2.0).unwrap_err().kind, ErrorKind::NoSolution);
        assert_eq!(green(&Medium::new(1.0, 1.0).unwrap(), &Vector::zeros()).unwrap_err().input, "x");
    }
}
