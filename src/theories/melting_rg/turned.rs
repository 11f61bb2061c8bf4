//! The forces of a defect that is held turned in its cage: force dipole, torque, strength α.

use super::cage::{Cage, RestLength, rotation};
use super::elasticity::{Tensor, Vector};
use crate::error::{Error, finite, positive};
use std::f64::consts::PI;

/// What a turned defect does to its surroundings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turned {
    /// Symmetric part of the dipole tensor, an energy.
    pub dipole: Tensor,
    /// Torque on the defect, an energy.
    pub torque: Vector,
    /// α = 16π tr p²/3 with p = P/8πμ, a volume squared.
    pub coupling: f64,
}

/// R − 1 and its symmetric part for the rotation of [`rotation`], without the loss of digits near R = 1.
fn turn(angles: [f64; 3]) -> (Tensor, Tensor) {
    let [(sa, ca), (sb, cb), (sc, cc)] = angles.map(f64::sin_cos);
    // cos − 1
    let [fall_a, fall_b, fall_c] = angles.map(|t| -2.0 * (0.5 * t).sin().powi(2));
    let mut q = rotation(angles) - Tensor::identity();
    q[(0, 0)] = fall_c * cb + fall_b;
    q[(1, 1)] = sc * sb * sa + fall_c * ca + fall_a;
    q[(2, 2)] = fall_b * ca + fall_a;
    let mut even = Tensor::from_diagonal(&q.diagonal());
    for (i, j, sum) in
        [(0, 1, cc * sb * sa + sc * (fall_b - fall_a)), (0, 2, sb * (cc * fall_a + fall_c) + sc * sa), (1, 2, sc * sb * ca + sa * (fall_b - fall_c))]
    {
        even[(i, j)] = 0.5 * sum;
        even[(j, i)] = 0.5 * sum;
    }
    (q, even)
}

/// Dipole tensor, torque and strength of a tetrahedral defect of `core_radius` b, turned by `angles` and held so, in a cage of
/// `cage_radius` a > b that is not displaced.
///
/// P_ij = Σ_p (f_p)_i (a_p)_j,   f_p = ∂V/∂u_p,   torque = Σ a_p × f_p,   α = 16π Σ p_ij²/3,   p = P/8πμ
///
/// With the unit corner t, δ = (R − 1) t and c = 1 − δ²/2:
///
/// f = −(μ₀/2) a [(a − bc) δ + (a + b)(δ²/2) t]/|l|³ + g₀ (1 − L/|l|) l,   l = (a − b) t − b δ,   |l|² = (a − b)² + a b δ²
///
/// so that nothing cancels for a small turn. The sign is that of (5); the force on the medium is −f. (5) has a further 1/v_d, with
/// which (7) would not have its unit. α is the mean of 16π p_i p_i over directions, our reading of (12). `shear_modulus` μ > 0.
/// Source: (4), (5), with the geometry of the regular tetrahedron.
///
/// # Errors
/// Naming the first argument outside its domain; [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where a result leaves
/// the range of a double.
pub fn turned(angles: [f64; 3], radii: [f64; 2], bending: f64, stretching: f64, shear_modulus: f64, rest: RestLength) -> Result<Turned, Error> {
    for (name, angle) in ["alpha", "beta", "gamma"].into_iter().zip(angles) {
        finite(name, angle, "rad")?;
    }
    let [a, b] = radii;
    Cage::tetrahedral(a, b, bending, stretching, rest)?;
    let mu = positive("shear_modulus", shear_modulus, "energy/length^3")?;
    let gap = a - b;
    let length = if rest == RestLength::Gap { gap } else { a };
    let (q, even) = turn(angles);
    let corners = super::cage::tetrahedron(1.0).map(|t| (t, q * t));
    let stretch = |delta: &Vector| a / gap * (b / gap) * delta.norm_squared();
    // near the rest position the common part of the four bonds is summed in closed form, Σ t tᵀ = 4/3
    let near = corners.iter().all(|(_, delta)| stretch(delta) < 0.25);
    let (mut symmetric, mut torque) = (Tensor::zeros(), Vector::zeros());
    let mut add = |force: &Tensor, even: &Tensor| {
        symmetric += even;
        torque += Vector::new(force[(2, 1)] - force[(1, 2)], force[(0, 2)] - force[(2, 0)], force[(1, 0)] - force[(0, 1)]);
    };
    let bend = -0.5 * bending * a / gap / gap;
    if near {
        let (turning, pulling) = (4.0 / 3.0 * a * (bend - stretching * (1.0 - length / gap) * b), 4.0 / 3.0 * a * stretching * (gap - length));
        add(&(q * turning), &(even * turning + Tensor::identity() * pulling));
    }
    for (t, delta) in &corners {
        let (half, ln) = (0.5 * delta.norm_squared(), stretch(delta).ln_1p());
        // powers of |l|/(a − b), less 1 where 1 has been summed above
        let (cube, one) = ((-1.5 * ln).exp(), (-0.5 * ln).exp());
        let (cube_less, one_less) = if near { ((-1.5 * ln).exp_m1(), (-0.5 * ln).exp_m1()) } else { (cube, one) };
        let along_delta = bend * (cube_less + b * half / gap * cube);
        let along_corner = bend * (a + b) / gap * half * cube;
        let spring = if near { -stretching * length / gap * one_less } else { stretching * (1.0 - length / gap * one) };
        let force = delta * (along_delta - spring * b) + t * (along_corner + spring * gap);
        let product = force * t.transpose() * a;
        add(&product, &product.symmetric_part());
    }
    let p = symmetric / (8.0 * PI * mu);
    let coupling = 16.0 * PI / 3.0 * p.norm_squared();
    if !(symmetric.iter().chain(torque.iter()).all(|v| v.is_finite()) && coupling.is_finite()) {
        return Err(Error::no_solution("the forces of the turned defect are too large to be computed"));
    }
    if coupling == 0.0 && symmetric.amax() > 0.0 {
        return Err(Error::no_solution("the strength of the defect is too small to be computed"));
    }
    Ok(Turned { dipole: symmetric, torque, coupling })
}

#[cfg(test)]
mod tests {
    use super::{Turned, turn, turned};
    use crate::theories::melting_rg::cage::{Cage, RestLength, rotation, stiffness};
    use crate::theories::melting_rg::elasticity::{Tensor, Vector};
    use std::f64::consts::PI;

    const RESTS: [RestLength; 2] = [RestLength::Gap, RestLength::Printed];

    fn at(angles: [f64; 3], rest: RestLength) -> Turned {
        turned(angles, [2.0, 0.9], 1.3, 0.7, 1.1, rest).unwrap()
    }

    #[test]
    fn the_dipole_is_the_slope_of_the_energy_with_the_strain() {
        for rest in RESTS {
            for angles in [[0.1, -0.2, 0.3], [1.1, 0.4, -0.9], [-2.4, 3.0, 0.2]] {
                let cage = Cage::tetrahedral(2.0, 0.9, 1.3, 0.7, rest).unwrap();
                let found = at(angles, rest);
                for i in 0..3 {
                    for j in 0..3 {
                        let energy = |s: f64| {
                            let mut gradient = Tensor::zeros();
                            gradient[(i, j)] += 0.5 * s;
                            gradient[(j, i)] += 0.5 * s;
                            cage.energy(&rotation(angles), &gradient)
                        };
                        let h = 1e-3;
                        let slope = (energy(-2.0 * h) - 8.0 * energy(-h) + 8.0 * energy(h) - energy(2.0 * h)) / (12.0 * h);
                        assert!((found.dipole[(i, j)] - slope).abs() < 1e-9, "{angles:?} {i}{j}: {} {slope}", found.dipole[(i, j)]);
                    }
                }
            }
        }
    }

    #[test]
    fn the_torque_is_minus_the_slope_of_the_energy_with_the_turn() {
        for rest in RESTS {
            let cage = Cage::tetrahedral(2.0, 0.9, 1.3, 0.7, rest).unwrap();
            let angles = [0.1, -0.2, 0.3];
            let found = at(angles, rest);
            for axis in 0..3 {
                let energy = |s: f64| {
                    let mut extra = [0.0; 3];
                    extra[axis] = s;
                    cage.energy(&(rotation(extra) * rotation(angles)), &Tensor::zeros())
                };
                let h = 1e-3;
                let slope = (energy(-2.0 * h) - 8.0 * energy(-h) + 8.0 * energy(h) - energy(2.0 * h)) / (12.0 * h);
                assert!((found.torque[axis] + slope).abs() < 1e-9, "{axis}: {} {slope}", found.torque[axis]);
            }
        }
    }

    #[test]
    fn a_small_turn_has_a_linear_torque_and_a_quadratic_dipole() {
        let axis = Vector::new(0.2, -0.7, 0.4);
        for rest in RESTS {
            let k = stiffness(2.0, 0.9, 1.3, 0.7, rest).unwrap();
            let small = axis * 1e-7;
            let found = at([small[0], small[1], small[2]], rest);
            assert!((found.torque + small * (2.0 * k)).amax() < 1e-6 * found.torque.amax(), "{}", found.torque);
        }
        // digits of the quadratic part are kept down to the smallest turns: (P(2θ) − 4P(θ))/P(θ) is of order θ
        for theta in [1e-3, 1e-6, 1e-9] {
            let scaled = |s: f64| at([axis[0] * theta * s, axis[1] * theta * s, axis[2] * theta * s], RestLength::Gap).dipole;
            let (one, two) = (scaled(1.0), scaled(2.0));
            assert!((two - one * 4.0).amax() < 20.0 * theta * one.amax() + 1e-13 * one.amax(), "{theta}: {one} {two}");
        }
    }

    #[test]
    fn at_rest_the_printed_cage_pulls_evenly_and_the_mended_one_not_at_all() {
        let none = at([0.0; 3], RestLength::Gap);
        assert_eq!((none.dipole.amax(), none.torque.amax(), none.coupling), (0.0, 0.0, 0.0));
        let printed = at([0.0; 3], RestLength::Printed);
        // four bonds short by b: tr P = −4 g₀ b a
        let expected = Tensor::identity() * (-4.0 * 0.7 * 0.9 * 2.0 / 3.0);
        assert!((printed.dipole - expected).amax() < 1e-14 && printed.torque.amax() == 0.0);
    }

    #[test]
    fn the_coupling_is_the_mean_over_directions() {
        let found = at([0.4, -0.5, 0.8], RestLength::Gap);
        let p = found.dipole / (8.0 * PI * 1.1);
        // the six directions of the octahedron average a quadratic form exactly
        let directions = [Vector::x(), Vector::y(), Vector::z()];
        let mean = directions.iter().map(|n| (p * n).norm_squared()).sum::<f64>() / 3.0;
        assert!((found.coupling / (16.0 * PI * mean) - 1.0).abs() < 1e-14);
    }

    #[test]
    fn both_ways_of_summing_agree_where_they_meet() {
        // an angle just below and just above the switch at a b δ² = (a − b)²/4
        let angle = |stretch: f64| 2.0 * (stretch * 1.1 * 1.1 / (2.0 * 0.9) * 3.0 / 2.0 / 4.0_f64).sqrt().asin();
        for rest in RESTS {
            let (low, high) = (at([angle(0.249_999_999), 0.0, 0.0], rest), at([angle(0.250_000_001), 0.0, 0.0], rest));
            assert!((low.dipole - high.dipole).amax() < 1e-8 && (low.torque - high.torque).amax() < 1e-8);
        }
    }

    #[test]
    fn the_turn_is_the_rotation_less_one() {
        let angles = [0.7, -1.2, 2.1];
        let (q, even) = turn(angles);
        assert!((q + Tensor::identity() - rotation(angles)).amax() < 1e-15);
        assert!((q.symmetric_part() - even).amax() < 1e-15);
    }

    #[test]
    fn refused_arguments_are_named() {
        let refusal = |angles, radii, modulus| turned(angles, radii, 1.0, 1.0, modulus, RestLength::Gap).unwrap_err().input;
        assert_eq!(refusal([0.0, f64::NAN, 0.0], [2.0, 1.0], 1.0), "beta");
        assert_eq!(refusal([0.0; 3], [1.0, 1.0], 1.0), "core_radius");
        assert_eq!(refusal([0.0; 3], [2.0, 1.0], 0.0), "shear_modulus");
        assert!(turned([0.3; 3], [2.0, 1.0], 1e300, 1.0, 1e-200, RestLength::Gap).is_err());
    }
}
