//! The rigid defect in its cage, (1)-(4): rotation, bonds, bond angles, potential energy, imprisonment.

use super::elasticity::{Tensor, Vector};
use crate::error::{Error, ErrorKind, finite, positive};

/// Rotation by the angles (α, β, γ) about the fixed axes x, y, z in turn, rad.
///
/// R = R_z(γ) R_y(β) R_x(α); to first order R = 1 + (α, β, γ)×
///
/// The paper says only "Euler angles", with off-diagonal terms linear in them: so these, and not z-x-z.
/// Source: (1) and the text below (4).
pub fn rotation([alpha, beta, gamma]: [f64; 3]) -> Tensor {
    let ((sa, ca), (sb, cb), (sc, cc)) = (alpha.sin_cos(), beta.sin_cos(), gamma.sin_cos());
    Tensor::new(cc * cb, cc * sb * sa - sc * ca, cc * sb * ca + sc * sa, sc * cb, sc * sb * sa + cc * ca, sc * sb * ca - cc * sa, -sb, cb * sa, cb * ca)
}

/// Corners of a regular tetrahedron of circumradius `radius`, along (111), (1−1−1), (−11−1), (−1−11).
pub fn tetrahedron(radius: f64) -> [Vector; 4] {
    let c = radius / 3_f64.sqrt();
    [Vector::new(c, c, c), Vector::new(c, -c, -c), Vector::new(-c, c, -c), Vector::new(-c, -c, c)]
}

/// Vector from a corner of the turned defect to its displaced neighbour.
///
/// l = (1 + D) a − R b,   D_ki = ∂_i u_k      source: (2) with the order of its indices mended
pub fn bond(neighbour: &Vector, corner: &Vector, rotation: &Tensor, gradient: &Tensor) -> Vector {
    neighbour + gradient * neighbour - rotation * corner
}

/// The same with the order of indices that (2) prints, a_i (δ_ik + ∂_k u_i): the displacement gradient transposed.
pub fn bond_printed(neighbour: &Vector, corner: &Vector, rotation: &Tensor, gradient: &Tensor) -> Vector {
    bond(neighbour, corner, rotation, &gradient.transpose())
}

/// cos ω, ω the angle between a corner and its bond; 1 where they are in line.
///
/// cos ω = (Rb)·l/(|b| |l|)      source: (3), middle member, with the |b| that it lacks
pub fn cos_omega(corner: &Vector, rotation: &Tensor, bond: &Vector) -> f64 {
    (rotation * corner).dot(bond) / (corner.norm() * bond.norm())
}

/// The last member of (3) as printed.
///
/// [(b_i² − b_i a_i R_ii) + ½ S_ik (∂_i u_k + ∂_k u_i) + ½ A_ik (∂_i u_k − ∂_k u_i)]/|l|,
/// (S_ik, A_ik) = a_i b_k R_ik ± b_k a_i R_ki
pub fn cos_omega_printed(neighbour: &Vector, corner: &Vector, rotation: &Tensor, gradient: &Tensor) -> f64 {
    let mut sum = 0.0;
    for i in 0..3 {
        sum += corner[i] * corner[i] - corner[i] * neighbour[i] * rotation[(i, i)];
        for k in 0..3 {
            let product = neighbour[i] * corner[k];
            let (s, a) = (product * (rotation[(i, k)] + rotation[(k, i)]), product * (rotation[(i, k)] - rotation[(k, i)]));
            // D_ki = ∂_i u_k
            let (up, down) = (gradient[(k, i)], gradient[(i, k)]);
            sum += 0.5 * s * (up + down) + 0.5 * a * (up - down);
        }
    }
    sum / bond(neighbour, corner, rotation, gradient).norm()
}

/// The last member of (3) with its slips mended; equal to [`cos_omega`] of the mended bond.
///
/// [(a·Rb − b²) + ½ S_ik (∂_i u_k + ∂_k u_i) + ½ A_ik (∂_i u_k − ∂_k u_i)]/(|b| |l|),
/// (S_ik, A_ik) = ½[a_i (Rb)_k ± a_k (Rb)_i]
///
/// Source: the product (Rb)·l of (2) and (3), multiplied out.
pub fn cos_omega_multiplied_out(neighbour: &Vector, corner: &Vector, rotation: &Tensor, gradient: &Tensor) -> f64 {
    let turned = rotation * corner;
    let mut sum = neighbour.dot(&turned) - corner.norm_squared();
    for i in 0..3 {
        for k in 0..3 {
            let (one, other) = (neighbour[i] * turned[k], neighbour[k] * turned[i]);
            let (s, a) = (0.5 * (one + other), 0.5 * (one - other));
            // D_ki = ∂_i u_k
            let (up, down) = (gradient[(k, i)], gradient[(i, k)]);
            sum += 0.5 * s * (up + down) + 0.5 * a * (up - down);
        }
    }
    sum / (corner.norm() * bond(neighbour, corner, rotation, gradient).norm())
}

/// Length at which a bond to the cage is at rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestLength {
    /// |a − b|: the undistorted cage is at rest.
    Gap,
    /// |a|, as (4) prints it.
    Printed,
}

/// A rigid defect, its neighbours, and the bonds between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Cage {
    /// Pairs (neighbour a_p, corner b_p).
    pub sites: Vec<(Vector, Vector)>,
    /// Bending energy μ₀ of a bond.
    pub bending: f64,
    /// Stretching stiffness g₀ of a bond, energy per length².
    pub stretching: f64,
    /// Length at rest.
    pub rest: RestLength,
}

impl Cage {
    /// The regular tetrahedron of the paper's Fig. 1: corners at `core_radius` b, neighbours in line at `cage_radius` a > b.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn tetrahedral(cage_radius: f64, core_radius: f64, bending: f64, stretching: f64, rest: RestLength) -> Result<Self, Error> {
        let outer = positive("cage_radius", cage_radius, "a")?;
        let inner = positive("core_radius", core_radius, "b")?;
        let bending = positive("bending", bending, "mu_0")?;
        let stretching = positive("stretching", stretching, "g_0")?;
        if inner >= outer {
            return Err(Error::out_of_domain("core_radius", inner, "b", "< cage_radius"));
        }
        let sites = tetrahedron(outer).into_iter().zip(tetrahedron(inner)).collect();
        Ok(Self { sites, bending, stretching, rest })
    }

    /// Potential energy of the bonds.
    ///
    /// V = Σ_p μ₀/2 (1 − cos ω_p) + g₀/2 (|l_p| − L_p)²,   L_p = |a_p − b_p| or |a_p|      source: (4)
    ///
    /// `rotation` turns the defect, `gradient` D displaces the neighbours by D a.
    pub fn energy(&self, rotation: &Tensor, gradient: &Tensor) -> f64 {
        self.energy_of(rotation, |a, b| bond(a, b, rotation, gradient))
    }

    /// The same with the bonds of the printed (2).
    pub fn energy_printed_bonds(&self, rotation: &Tensor, gradient: &Tensor) -> f64 {
        self.energy_of(rotation, |a, b| bond_printed(a, b, rotation, gradient))
    }

    fn energy_of(&self, rotation: &Tensor, bond: impl Fn(&Vector, &Vector) -> Vector) -> f64 {
        let one = |(a, b): &(Vector, Vector)| {
            let l = bond(a, b);
            let rest = match self.rest {
                RestLength::Gap => (a - b).norm(),
                RestLength::Printed => a.norm(),
            };
            0.5 * self.bending * (1.0 - cos_omega(b, rotation, &l)) + 0.5 * self.stretching * (l.norm() - rest).powi(2)
        };
        self.sites.iter().map(one).sum()
    }

    /// Angles (α, β, γ) at which the energy is least while the neighbours are displaced by D, from `start`; damped Newton steps on
    /// differences of the energy.
    ///
    /// Source: "the derivative of energy with respect to angles be zero", below (4).
    ///
    /// # Errors
    /// [`ErrorKind::NotConverged`] after 60 steps; [`ErrorKind::NoSolution`] where the cage does not hold the defect.
    pub fn relaxed_angles(&self, gradient: &Tensor, start: [f64; 3], printed_bonds: bool) -> Result<[f64; 3], Error> {
        let energy = |t: &Vector| {
            let r = rotation([t[0], t[1], t[2]]);
            if printed_bonds { self.energy_printed_bonds(&r, gradient) } else { self.energy(&r, gradient) }
        };
        let mut angles = Vector::from(start);
        for _ in 0..60 {
            // fourth-order differences: the slope is good to the tenth digit of the curvature
            let h = 2e-3;
            let along = |i: usize, s: f64| {
                let mut t = angles;
                t[i] += s * h;
                energy(&t)
            };
            let here = energy(&angles);
            let mut slope = Vector::zeros();
            let mut curvature = Tensor::zeros();
            for i in 0..3 {
                let (m2, m1, p1, p2) = (along(i, -2.0), along(i, -1.0), along(i, 1.0), along(i, 2.0));
                slope[i] = (m2 - 8.0 * m1 + 8.0 * p1 - p2) / (12.0 * h);
                curvature[(i, i)] = (p1 - 2.0 * here + m1) / (h * h);
                for j in 0..i {
                    let both = |s: f64, u: f64| {
                        let mut t = angles;
                        t[i] += s * h;
                        t[j] += u * h;
                        energy(&t)
                    };
                    let mixed = (both(1.0, 1.0) - both(1.0, -1.0) - both(-1.0, 1.0) + both(-1.0, -1.0)) / (4.0 * h * h);
                    curvature[(i, j)] = mixed;
                    curvature[(j, i)] = mixed;
                }
            }
            let Some(step) = curvature.cholesky().map(|c| c.solve(&slope)) else {
                return Err(Error::no_solution("the cage does not hold the defect: its energy falls when it turns").about("stretching"));
            };
            let length = step.norm();
            angles -= if length > 0.3 { step * (0.3 / length) } else { step };
            if length < 1e-9 {
                return Ok([angles[0], angles[1], angles[2]]);
            }
        }
        Err(Error::new(ErrorKind::NotConverged, "the angles of least energy were not found in 60 steps"))
    }
}

/// Stiffness k of the tetrahedral cage against rotation, V = V₀ + k θ² for a small turn θ about any axis.
///
/// k = (8/3)[(μ₀/4) a²/(a − b)² − g₀ a b²/2(a − b)], the second term only for the printed rest length
///
/// With it the reference orientation is unstable for g₀ above μ₀ a/2b²(a − b). Source: (4) to second order.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn stiffness(cage_radius: f64, core_radius: f64, bending: f64, stretching: f64, rest: RestLength) -> Result<f64, Error> {
    Cage::tetrahedral(cage_radius, core_radius, bending, stretching, rest)?;
    let (a, b) = (cage_radius, core_radius);
    let stretch = match rest {
        RestLength::Gap => 0.0,
        RestLength::Printed => stretching * a * b * b / (2.0 * (a - b)),
    };
    Ok(8.0 / 3.0 * (bending / 4.0 * (a / (a - b)).powi(2) - stretch))
}

/// g₀ above which the printed rest length leaves the reference orientation unstable.
///
/// g₀ = μ₀ a/2b²(a − b)
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn critical_stretching(cage_radius: f64, core_radius: f64, bending: f64) -> Result<f64, Error> {
    Cage::tetrahedral(cage_radius, core_radius, bending, 1.0, RestLength::Printed)?;
    Ok(bending * cage_radius / (2.0 * core_radius * core_radius * (cage_radius - core_radius)))
}

/// Energy of the undistorted tetrahedral cage with the defect turned by `angles`.
///
/// Source: (3), (4).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn turned_energy(angles: [f64; 3], cage: &Cage) -> Result<f64, Error> {
    for (name, angle) in ["alpha", "beta", "gamma"].into_iter().zip(angles) {
        finite(name, angle, "rad")?;
    }
    Ok(cage.energy(&rotation(angles), &Tensor::zeros()))
}

#[cfg(test)]
mod tests {
    use super::super::elasticity::{Tensor, Vector, curl_of};
    use super::{
        Cage, RestLength, bond, cos_omega, cos_omega_multiplied_out, cos_omega_printed, critical_stretching, rotation, stiffness, tetrahedron, turned_energy,
    };

    fn irregular(rest: RestLength, stretching: f64) -> Cage {
        let neighbours = [[1.9, 0.3, 0.2], [-0.7, 1.7, 0.4], [-0.6, -0.9, 1.6], [0.2, -1.2, -1.7], [0.4, 1.1, -1.5]];
        let corners = [[0.9, 0.1, -0.2], [-0.2, 0.8, 0.3], [-0.4, -0.5, 0.6], [0.3, -0.6, -0.7], [0.1, 0.6, -0.8]];
        let sites = neighbours.into_iter().zip(corners).map(|(a, b)| (Vector::from(a), Vector::from(b))).collect();
        Cage { sites, bending: 1.3, stretching, rest }
    }

    #[test]
    fn rotations_are_rotations_and_linear_at_first_order() {
        for angles in [[0.3, -1.1, 2.0], [0.0, 0.5, 0.0], [-2.0, 0.1, 0.9]] {
            let r = rotation(angles);
            assert!((r * r.transpose() - Tensor::identity()).amax() < 1e-15 && (r.determinant() - 1.0).abs() < 1e-15);
        }
        let r = rotation([1e-6, 2e-6, -3e-6]);
        let axis = curl_of(&r) / 2.0;
        assert!((axis - Vector::new(1e-6, 2e-6, -3e-6)).amax() < 1e-11, "{axis}");
        assert!((rotation([0.7, 0.0, 0.0]) * Vector::y() - Vector::new(0.0, 0.7_f64.cos(), 0.7_f64.sin())).amax() < 1e-15);
    }

    #[test]
    fn tetrahedron_is_regular_and_centred() {
        let corners = tetrahedron(1.7);
        assert!(corners.iter().sum::<Vector>().amax() < 1e-15);
        for (i, p) in corners.iter().enumerate() {
            assert!((p.norm() - 1.7).abs() < 1e-15);
            for q in corners.iter().skip(i + 1) {
                assert!((p.dot(q) / (1.7 * 1.7) + 1.0 / 3.0).abs() < 1e-15);
            }
        }
    }

    #[test]
    fn stiffness_is_half_the_curvature_about_any_axis() {
        for rest in [RestLength::Gap, RestLength::Printed] {
            for (a, b, mu, g) in [(2.0, 1.0, 1.0, 1.0), (1.8, 0.7, 0.4, 3.0), (3.0, 0.6, 2.0, 0.2)] {
                let cage = Cage::tetrahedral(a, b, mu, g, rest).unwrap();
                let expected = stiffness(a, b, mu, g, rest).unwrap();
                let flat = turned_energy([0.0; 3], &cage).unwrap();
                for axis in [Vector::x(), Vector::new(1.0, 1.0, 1.0).normalize(), Vector::new(0.2, -0.7, 0.4).normalize()] {
                    let t = axis * 1e-3;
                    let rise = turned_energy([t[0], t[1], t[2]], &cage).unwrap() - flat;
                    assert!((rise / 1e-6 - expected).abs() < 1e-3 * expected.abs().max(0.1), "{rise} {expected}");
                }
            }
        }
        let g = critical_stretching(2.0, 1.0, 1.0).unwrap();
        assert!(stiffness(2.0, 1.0, 1.0, g, RestLength::Printed).unwrap().abs() < 1e-15);
        // V(0) = 2 g₀ b² where every bond is short of its printed rest length by b
        let cage = Cage::tetrahedral(2.0, 0.7, 1.0, 3.0, RestLength::Printed).unwrap();
        assert!((turned_energy([0.0; 3], &cage).unwrap() - 2.0 * 3.0 * 0.49).abs() < 1e-14);
    }

    #[test]
    fn a_turned_cage_turns_its_defect_by_half_the_curl() {
        for (rest, stretching) in [(RestLength::Gap, 2.1), (RestLength::Printed, 0.05)] {
            let cage = irregular(rest, stretching);
            let free = cage.relaxed_angles(&Tensor::zeros(), [0.0; 3], false).unwrap();
            let turn = [0.02, -0.03, 0.015];
            let gradient = rotation(turn) - Tensor::identity();
            let turned = cage.relaxed_angles(&gradient, free, false).unwrap();
            let expected = rotation(turn) * rotation(free);
            assert!((rotation(turned) - expected).amax() < 1e-8, "{turned:?}");
        }
    }

    #[test]
    fn printed_cosine_has_the_wrong_sign_at_rest() {
        let (a, b) = (Vector::new(0.0, 0.0, 2.0), Vector::new(0.0, 0.0, 1.0));
        let (one, none) = (Tensor::identity(), Tensor::zeros());
        assert_eq!(cos_omega(&b, &one, &(a - b)), 1.0);
        assert_eq!(cos_omega_printed(&a, &b, &one, &none), -1.0);
    }

    #[test]
    fn mended_cosine_is_the_product_multiplied_out() {
        let (a, b) = (Vector::new(1.9, 0.3, -0.4), Vector::new(0.8, -0.2, 0.3));
        let gradient = Tensor::new(0.1, -0.3, 0.2, 0.05, -0.1, 0.4, 0.3, 0.2, 0.15);
        for angles in [[0.0; 3], [0.4, -0.9, 0.3]] {
            let r = rotation(angles);
            let (middle, last) = (cos_omega(&b, &r, &bond(&a, &b, &r, &gradient)), cos_omega_multiplied_out(&a, &b, &r, &gradient));
            assert!((middle - last).abs() < 1e-14, "{middle} {last}");
        }
    }

    #[test]
    fn refused_arguments_are_named() {
        let refused = |a, b, mu, g| Cage::tetrahedral(a, b, mu, g, RestLength::Gap).unwrap_err().input;
        assert_eq!(refused(-1.0, 1.0, 1.0, 1.0), "cage_radius");
        assert_eq!(refused(2.0, 2.0, 1.0, 1.0), "core_radius");
        assert_eq!(refused(2.0, 1.0, 0.0, 1.0), "bending");
        assert_eq!(refused(2.0, 1.0, 1.0, f64::NAN), "stretching");
        let cage = Cage::tetrahedral(2.0, 1.0, 1.0, 1.0, RestLength::Gap).unwrap();
        assert_eq!(turned_energy([0.0, f64::INFINITY, 0.0], &cage).unwrap_err().input, "beta");
    }
}
