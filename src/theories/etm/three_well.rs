//! Three wells threaded by a flux: (6), (8), (9).

use crate::error::{Error, finite, positive};
use std::f64::consts::PI;

/// Levels of a three-well system and its lowest gap, K.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Levels {
    /// E₀ ≤ E₁ ≤ E₂.
    pub energies: [f64; 3],
    /// E₁ − E₀ to full relative precision, however small.
    pub gap: f64,
}

/// Exact levels of (6), lowest first, and the lowest gap.
///
/// λ_k = 2 √(D₀² + d) cos(ϑ/3 + 2πk/3),  d = ΣE_i²/6,  ϑ = atan2(√Δ, D₀³ cos φ + Π/2),  Π = E₁E₂E₃
///
/// Δ = D₀⁶ sin²φ + 3 D₀² d (D₀² + d) − D₀³ cos φ Π + ∏(E_i − E_j)²/108
///
/// E₁ − E₀ = 2 √(3 (D₀² + d)) sin(ϑ/3)
///
/// with energies counted from their mean, which is added back. The last term of Δ is d³ − Π²/4 without its
/// cancellation. `energies` are the well energies in K, `tunnelling` is D₀ in K, > 0, `phase` the Aharonov–Bohm phase φ
/// in rad. Source: (8) with the missing cos ϑ restored and its angles in the order of the levels for D₀ > 0.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn levels(energies: [f64; 3], tunnelling: f64, phase: f64) -> Result<Levels, Error> {
    for (energy, name) in energies.iter().zip(["energy_1", "energy_2", "energy_3"]) {
        finite(name, *energy, "K")?;
    }
    let tunnelling = positive("tunnelling", tunnelling, "K")?;
    let phase = finite("phase", phase, "rad")?;
    let scale = energies.iter().fold(tunnelling, |s, e| s.max(e.abs()));
    let d0 = tunnelling / scale;
    let [e1, e2, e3] = energies.map(|e| e / scale);
    let mean = (e1 + e2 + e3) / 3.0;
    let centred = [((e1 - e2) + (e1 - e3)) / 3.0, ((e2 - e3) + (e2 - e1)) / 3.0, ((e3 - e1) + (e3 - e2)) / 3.0];
    // asymmetries are counted in their own largest, so that no square of a small one is lost
    let delta = centred.iter().fold(0.0_f64, |s, e| s.max(e.abs()));
    let unit = if delta > 0.0 { centred.map(|e| e / delta) } else { [0.0; 3] };
    let sixth = unit.iter().map(|e| e * e).sum::<f64>() / 6.0;
    let product = unit[0] * unit[1] * unit[2];
    let spread = (unit[0] - unit[1]) * (unit[1] - unit[2]) * (unit[2] - unit[0]);
    let d = sixth * delta * delta;
    let (sine, cosine) = phase.sin_cos();
    let rest = 3.0 * d0 * d0 * sixth * (d0 * d0 + d) - d0.powi(3) * cosine * product * delta + (spread * delta * delta).powi(2) / 108.0;
    let root = (d0.powi(3) * sine).hypot(delta * rest.max(0.0).sqrt());
    let angle = root.atan2(d0.powi(3) * cosine + 0.5 * product * delta.powi(3));
    let amplitude = 2.0 * (d0 * d0 + d).sqrt();
    let level = |k: f64| scale * (mean + amplitude * (angle / 3.0 + 2.0 * PI * k / 3.0).cos());
    Ok(Levels { energies: [level(1.0), level(-1.0), level(0.0)], gap: scale * amplitude * 3.0_f64.sqrt() * (angle / 3.0).sin() })
}

/// Gap of the effective two-level system, K, in rescaled variables.
///
/// E = √(D₀² φ² + D²)
///
/// `asymmetry` is D, `tunnelling` D₀, both in K after the paper's rescaling D₀ → (2/√3) D₀, E_i → √(2/3) E_i; `phase` is
/// φ in rad. Leading order in φ and D/D₀. Source: (9), right-hand side.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn effective_gap(asymmetry: f64, tunnelling: f64, phase: f64) -> Result<f64, Error> {
    let asymmetry = positive("asymmetry", asymmetry, "K")?;
    let tunnelling = positive("tunnelling", tunnelling, "K")?;
    Ok((tunnelling * finite("phase", phase, "rad")?).hypot(asymmetry))
}

/// The same gap in the variables of (6), K.
///
/// E₁ − E₀ ≈ (2/√3) √(D₀² φ² + ½ ΣE_i²)
///
/// `energies` counted from their mean. Source: (9), left-hand side.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn effective_gap_unscaled(energies: [f64; 3], tunnelling: f64, phase: f64) -> Result<f64, Error> {
    let tunnelling = positive("tunnelling", tunnelling, "K")?;
    let mean = energies.iter().sum::<f64>() / 3.0;
    let half = energies.iter().map(|e| (e - mean) * (e - mean)).sum::<f64>() / 2.0;
    Ok(2.0 / 3.0_f64.sqrt() * (tunnelling * finite("phase", phase, "rad")?).hypot(finite("energy_1", half, "K^2")?.sqrt()))
}

/// Well energies with mean zero and root-sum-square `asymmetry`, in the plane E₁ + E₂ + E₃ = 0.
///
/// E_i = √(2/3) D cos(α + 2π(i−1)/3)
///
/// `asymmetry` is D in K, `direction` is α in degrees.
pub fn well_energies(asymmetry: f64, direction: f64) -> [f64; 3] {
    let alpha = direction.to_radians();
    [0.0, 1.0, 2.0].map(|k| asymmetry * (2.0_f64 / 3.0).sqrt() * (alpha + 2.0 * PI * k / 3.0).cos())
}

#[cfg(test)]
mod tests {
    use super::{effective_gap, effective_gap_unscaled, levels, well_energies};
    use nalgebra::{Complex, Matrix3};
    use std::f64::consts::PI;

    fn by_diagonalisation(energies: [f64; 3], tunnelling: f64, phase: f64) -> Vec<f64> {
        let hop = Complex::from_polar(tunnelling, phase / 3.0);
        let back = hop.conj();
        let [e1, e2, e3] = energies.map(|e| Complex::new(e, 0.0));
        let matrix = Matrix3::new(e1, hop, back, back, e2, hop, hop, back, e3);
        let mut found: Vec<f64> = matrix.symmetric_eigenvalues().iter().copied().collect();
        found.sort_by(f64::total_cmp);
        found
    }

    #[test]
    fn levels_are_eigenvalues_of_the_hamiltonian() {
        let mut seed = 7_u64;
        let mut next = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 11) as f64 / (1_u64 << 53) as f64
        };
        for case in 0..200 {
            let spread = 10_f64.powf(4.0 * next() - 3.0);
            let energies = [0, 1, 2].map(|_| spread * (2.0 * next() - 1.0));
            let tunnelling = 10_f64.powf(3.0 * next() - 2.0);
            let phase = 8.0 * PI * (next() - 0.5);
            let found = levels(energies, tunnelling, phase).unwrap();
            let scale = spread + tunnelling;
            for (a, b) in found.energies.iter().zip(by_diagonalisation(energies, tunnelling, phase)) {
                assert!((a - b).abs() < 1e-13 * scale, "{case}: {a} {b}");
            }
            assert!((found.gap - (found.energies[1] - found.energies[0])).abs() < 1e-13 * scale);
        }
    }

    #[test]
    fn periodic_and_even_in_the_phase() {
        let at = |phase| levels([0.3, -0.1, -0.2], 0.7, phase).unwrap().gap;
        for phase in [0.1, 1.0, 2.5] {
            assert!((at(phase) - at(phase + 2.0 * PI)).abs() < 1e-14 && (at(phase) - at(-phase)).abs() < 1e-14);
        }
    }

    #[test]
    fn gap_keeps_its_digits_where_the_asymmetries_are_tiny() {
        // degenerate perturbation theory: gap = √(2/3 ΣE²) at φ = 0, next order relative −E₁E₂E₃/(D₀ ΣE²)
        for size in [1e-8, 1e-30, 1e-150] {
            let energies = [size, -0.4 * size, -0.6 * size];
            let expected = (2.0 / 3.0 * energies.iter().map(|e| (e / size) * (e / size)).sum::<f64>()).sqrt() * size;
            let gap = levels(energies, 1.0, 0.0).unwrap().gap;
            assert!((gap / expected - 1.0).abs() < size + 1e-14, "{size}: {gap} {expected}");
        }
        // and where two wells are nearly degenerate and tunnelling is tiny
        let gap = levels([1.0, 1.0 + 1e-9, 5.0], 1e-12, 0.3).unwrap().gap;
        let expected = (1e-9_f64).hypot(2e-12);
        assert!((gap / expected - 1.0).abs() < 1e-6, "{gap}");
    }

    #[test]
    fn free_ring_without_asymmetry() {
        for phase in [0.0, 0.5, 2.0, PI] {
            let found = levels([0.0; 3], 1.0, phase).unwrap();
            let mut expected: Vec<f64> = [0.0, 1.0, 2.0].iter().map(|k| 2.0 * ((phase + 2.0 * PI * k) / 3.0).cos()).collect();
            expected.sort_by(f64::total_cmp);
            for (a, b) in found.energies.iter().zip(expected) {
                assert!((a - b).abs() < 1e-14);
            }
        }
    }

    #[test]
    fn effective_gap_is_the_leading_order() {
        for direction in [0.0, 40.0, 133.0] {
            for (asymmetry, phase) in [(1e-3, 0.0), (1e-4, 1e-3), (1e-3, 2e-3)] {
                let energies = well_energies(asymmetry, direction);
                let exact = levels(energies, 1.0, phase).unwrap().gap;
                let leading = effective_gap_unscaled(energies, 1.0, phase).unwrap();
                assert!((leading / exact - 1.0).abs() < 0.14 * asymmetry + phase * phase / 50.0, "{leading} {exact}");
                // the rescaling of the text below (9)
                let rescaled = effective_gap((2.0_f64 / 3.0).sqrt() * asymmetry, 2.0 / 3.0_f64.sqrt(), phase).unwrap();
                assert!((rescaled / leading - 1.0).abs() < 1e-14);
            }
        }
    }

    #[test]
    fn refusals_name_the_argument() {
        assert_eq!(levels([f64::NAN, 0.0, 0.0], 1.0, 0.0).unwrap_err().input, "energy_1");
        assert_eq!(levels([0.0; 3], -1.0, 0.0).unwrap_err().input, "tunnelling");
        assert_eq!(levels([0.0; 3], 1.0, f64::INFINITY).unwrap_err().input, "phase");
        assert_eq!(effective_gap(0.0, 1.0, 0.0).unwrap_err().input, "asymmetry");
    }
}
