//! Double wells: (1), (3), (4), and the exact splitting of two parabolas.

use crate::error::{Error, finite, positive};
use crate::numerics::roots::brent;
use puruspe::gamma;
use std::f64::consts::{PI, SQRT_2};

/// Levels of an asymmetric double well, K, lower first.
///
/// E₀,₁ = ∓ ½ √(Δ² + Δ₀²)
///
/// `asymmetry` is Δ and `tunnelling` Δ₀ (twice the tunnelling parameter), both in K, any finite number.
/// Source: below (4), from (1).
///
/// # Errors
/// Naming an argument that is not finite.
pub fn levels(asymmetry: f64, tunnelling: f64) -> Result<[f64; 2], Error> {
    let half = 0.5 * finite("asymmetry", asymmetry, "K")?.hypot(finite("tunnelling", tunnelling, "K")?);
    Ok([-half, half])
}

/// Splitting of two superimposed parabolas as (4) prints it, in the unit of `attempt_energy`.
///
/// Δ₀ = (ħΩ/2) [3 − √(8v/π)] e^{−2v},  v = V₀/ħΩ
///
/// Zero at v = 9π/8 and negative above: there a splitting has no meaning. Source: (4).
///
/// # Errors
/// Naming the first argument that is not above zero.
pub fn printed_splitting(attempt_energy: f64, barrier_ratio: f64) -> Result<f64, Error> {
    let (energy, v) = checked(attempt_energy, barrier_ratio)?;
    Ok(0.5 * energy * (3.0 - (8.0 * v / PI).sqrt()) * (-2.0 * v).exp())
}

/// Splitting of two superimposed parabolas from orthogonalised well states, in the unit of `attempt_energy`.
///
/// Δ₀ = ħΩ √(8v/π) e^{−2v}
///
/// Our correction of (4): the overlap times the energy of a well is subtracted. It is the leading order of the exact
/// splitting for high barriers, in any dimension.
///
/// # Errors
/// Naming the first argument that is not above zero.
pub fn orthogonalised_splitting(attempt_energy: f64, barrier_ratio: f64) -> Result<f64, Error> {
    let (energy, v) = checked(attempt_energy, barrier_ratio)?;
    Ok(energy * (8.0 * v / PI).sqrt() * (-2.0 * v).exp())
}

/// Splitting from the exponent of (3) for a barrier of constant height over the distance of the two parabolas.
///
/// Δ₀ = ħΩ e^{−λ},  λ = d √(2mV₀)/ħ = 4v  for  d = 2√(2V₀/mΩ²)
///
/// (3) is meant for a barrier of any shape; that its distance is the one between the minima is our reading.
///
/// # Errors
/// Naming the first argument that is not above zero.
pub fn wkb_splitting(attempt_energy: f64, barrier_ratio: f64) -> Result<f64, Error> {
    let (energy, v) = checked(attempt_energy, barrier_ratio)?;
    Ok(energy * (-4.0 * v).exp())
}

fn checked(attempt_energy: f64, barrier_ratio: f64) -> Result<(f64, f64), Error> {
    Ok((positive("attempt_energy", attempt_energy, "K")?, positive("barrier_ratio", barrier_ratio, "V_0/(hbar Omega)")?))
}

/// Exact splitting of the two lowest levels of V = ½ m Ω² (|x| − a)², in the unit of `attempt_energy`.
///
/// The odd level solves D_ν(−2√v) = 0, the even one D_ν'(−2√v) = 0, E = ħΩ (ν + ½); D_ν is the parabolic cylinder
/// function, summed as Kummer series in which no term cancels. Limit for v → 0: ħΩ.
///
/// # Errors
/// Where `barrier_ratio` lies outside (0, 14], beyond which the series lose digits.
pub fn exact_splitting(attempt_energy: f64, barrier_ratio: f64) -> Result<f64, Error> {
    let (energy, v) = checked(attempt_energy, barrier_ratio)?;
    if v > 14.0 {
        return Err(Error::out_of_domain("barrier_ratio", v, "V_0/(hbar Omega)", "> 0 and ≤ 14"));
    }
    let z = 2.0 * v.sqrt();
    // in ln|ν| both roots keep their relative precision, however small the splitting
    let odd = brent(-60.0, 0.0, 1e-15, |u| cylinder(u.exp(), z))?.exp();
    let even = brent(-60.0, -0.5, 1e-15, |u| {
        let nu = -u.exp();
        -0.5 * z * cylinder(nu, z) - SQRT_2 * cylinder(nu + 1.0, z)
    })?;
    Ok(energy * (odd + even.exp()))
}

/// D_ν(−z) e^{z²/4} 2^{−ν/2} for z > 0, ν < 1.1.
fn cylinder(nu: f64, z: f64) -> f64 {
    let t = 0.5 * z * z;
    PI.sqrt() * inverse_gamma(0.5 * (1.0 - nu)) * kummer(-0.5 * nu, 0.5, t)
        + SQRT_2 * PI.sqrt() * z * inverse_gamma(-0.5 * nu) * kummer(0.5 * (1.0 - nu), 1.5, t)
}

/// 1/Γ(x) for x > −1, exact zero at x = 0.
fn inverse_gamma(x: f64) -> f64 {
    if x > 0.5 { 1.0 / gamma(x) } else { x / gamma(x + 1.0) }
}

/// M(a, b, t) by its series.
fn kummer(a: f64, b: f64, t: f64) -> f64 {
    let (mut term, mut sum) = (1.0, 1.0);
    for k in 0..400 {
        let k = f64::from(k);
        term *= (a + k) / (b + k) * t / (k + 1.0);
        sum += term;
        if term.abs() < 1e-18 * sum.abs() {
            break;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::{exact_splitting, levels, orthogonalised_splitting, printed_splitting, wkb_splitting};
    use std::f64::consts::PI;

    #[test]
    fn levels_are_eigenvalues() {
        for (asymmetry, tunnelling) in [(0.3, 0.4), (-2.0, 0.1), (0.0, 1e-9), (5.0, 0.0)] {
            let matrix = nalgebra::Matrix2::new(-0.5 * asymmetry, -0.5 * tunnelling, -0.5 * tunnelling, 0.5 * asymmetry);
            let mut expected: Vec<f64> = matrix.symmetric_eigenvalues().iter().copied().collect();
            expected.sort_by(f64::total_cmp);
            let found = levels(asymmetry, tunnelling).unwrap();
            for (a, b) in found.iter().zip(expected) {
                assert!((a - b).abs() < 1e-14 * (1.0 + b.abs()), "{found:?}");
            }
        }
    }

    /// The lowest two levels of the discretised double parabola: an independent route to the exact splitting.
    fn by_finite_differences(v: f64) -> f64 {
        // x in √(ħ/mΩ), E in ħΩ; even and odd states on the half line, second order, extrapolated
        let a = (2.0 * v).sqrt();
        let level = |n: usize, even: bool| {
            let step = (a + 8.0) / n as f64;
            let mut matrix = nalgebra::DMatrix::zeros(n, n);
            for k in 0..n {
                let x = (k as f64 + 0.5) * step;
                matrix[(k, k)] = 1.0 / step / step + 0.5 * (x - a) * (x - a);
                if k + 1 < n {
                    matrix[(k, k + 1)] = -0.5 / step / step;
                    matrix[(k + 1, k)] = -0.5 / step / step;
                }
            }
            matrix[(0, 0)] += if even { -0.5 } else { 0.5 } / step / step;
            matrix.symmetric_eigenvalues().min()
        };
        let splitting = |n| level(n, false) - level(n, true);
        let (coarse, fine) = (splitting(150), splitting(300));
        fine + (fine - coarse) / 3.0
    }

    #[test]
    fn exact_splitting_by_another_route() {
        for v in [0.5, 2.0, 3.0] {
            let (exact, other) = (exact_splitting(1.0, v).unwrap(), by_finite_differences(v));
            assert!((exact / other - 1.0).abs() < 2e-4, "v = {v}: {exact} {other}");
        }
        // parabolic cylinder zeros from an independent implementation, four printed digits
        for (v, expected) in [(2.0, 0.04217), (5.0, 1.625_92e-4)] {
            assert!((exact_splitting(1.0, v).unwrap() / expected - 1.0).abs() < 1e-4);
        }
        assert!((exact_splitting(1.0, 1e-12).unwrap() - 1.0).abs() < 1e-5);
    }

    #[test]
    fn orthogonalised_tends_to_exact_and_printed_turns_negative() {
        for (v, off) in [(5.0, 0.004), (8.0, 0.0013), (12.0, 0.0006)] {
            assert!((orthogonalised_splitting(1.0, v).unwrap() / exact_splitting(1.0, v).unwrap() - 1.0).abs() < off);
        }
        let zero = 9.0 * PI / 8.0;
        assert!(printed_splitting(1.0, 0.999 * zero).unwrap() > 0.0 && printed_splitting(1.0, 1.001 * zero).unwrap() < 0.0);
        assert!((printed_splitting(1.0, 5.0).unwrap() / -1.29e-5 - 1.0).abs() < 4e-3);
        assert!((wkb_splitting(1.0, 0.25).unwrap() - (-1.0_f64).exp()).abs() < 1e-15);
    }

    #[test]
    fn refusals_name_the_argument() {
        assert_eq!(printed_splitting(0.0, 1.0).unwrap_err().input, "attempt_energy");
        assert_eq!(orthogonalised_splitting(1.0, f64::NAN).unwrap_err().input, "barrier_ratio");
        assert_eq!(exact_splitting(1.0, 15.0).unwrap_err().input, "barrier_ratio");
        assert_eq!(levels(f64::INFINITY, 1.0).unwrap_err().input, "asymmetry");
    }
}
