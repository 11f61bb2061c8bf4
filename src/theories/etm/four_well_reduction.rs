//! What of the four wells two levels keep, and what the weak-field form of their gap keeps. Ours, as (9) for three wells: the first
//! order in the asymmetry and in the field.

use super::exact_ensemble::{Ensemble, schottky};
use super::four_well::CORNERS;
use super::four_well_ensemble::{Count, Sample, Scale, excited, warm_enough};
use crate::error::Error;
use nalgebra::Vector3;
use std::f64::consts::PI;

/// Lowest gap to first order in the asymmetry and in the field, K.
///
/// Without both, three levels coincide at −D₀. Between their states K_ab = |ε_abc|u_c + i(D₀φ/√3) ε_abc n_c with u = Σ_i E_i r_i/4,
/// so E₁ − E₀ = 2√(3q) sin(θ/3) with q = (u² + D₀²φ²/3)/3 and cos θ = det K/2q^{3/2}.
///
/// `energies` of the wells and `amplitude` D₀ in K; `flux` is the direction of the field times the phase of a face.
fn weak_gap(energies: [f64; 4], amplitude: f64, flux: Vector3<f64>) -> f64 {
    let uneven: Vector3<f64> = CORNERS.iter().zip(energies).map(|(corner, energy)| 0.25 * energy * Vector3::from(*corner)).sum();
    let turned = flux * (amplitude / 3.0_f64.sqrt());
    let third = (uneven.norm_squared() + turned.norm_squared()) / 3.0;
    if third == 0.0 {
        return 0.0;
    }
    let [[a, b, c], [x, y, z]] = [uneven, turned].map(<[f64; 3]>::from);
    let half_determinant = a * b * c - (a * y * z + b * x * z + c * x * y);
    let angle = (half_determinant / third.powf(1.5)).clamp(-1.0, 1.0).acos();
    2.0 * (3.0 * third).sqrt() * (angle / 3.0).sin()
}

/// Heat capacity in k_B: all four levels, the lowest exact gap alone, that gap in its weak-field form.
fn steps(gaps: [f64; 3], weak: f64, temperature: f64) -> [f64; 3] {
    let two = schottky(temperature);
    [excited(gaps.map(|gap| gap / temperature)), two(gaps[0], 0.0), two(weak, 0.0)]
}

impl Ensemble {
    /// Heat capacity of four wells in three steps of approximation at each of the `temperatures` in K, as
    /// [`Ensemble::reductions`] for three; µJ/(g K). `field` in T, ≥ 0.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn tetrahedral_reductions(&self, temperatures: &[f64], field: f64, count: Count) -> Result<Vec<[f64; 3]>, Error> {
        let phase = self.face_phase(field)?;
        let mut least = f64::INFINITY;
        for temperature in temperatures {
            least = least.min(warm_enough(self, *temperature)?);
        }
        let mut sums = vec![[0.0; 3]; temperatures.len()];
        for system in self.samples(count, Scale { phase, least })? {
            let (gaps, weak) = (system.gaps(phase), weak_gap(system.energies, system.amplitude, phase * system.field));
            for (sum, temperature) in sums.iter_mut().zip(temperatures) {
                for (sum, value) in sum.iter_mut().zip(steps(gaps, weak, *temperature)) {
                    *sum += system.weight * value;
                }
            }
        }
        let unit = self.heat_unit(count);
        Ok(sums.into_iter().map(|sum| sum.map(|value| unit * value)).collect())
    }

    /// As [`Ensemble::tetrahedral_reductions`] for one system in the middle of all ranges, in k_B. Quick enough for a first drawing.
    ///
    /// # Errors
    /// As [`Ensemble::tetrahedral_reductions`].
    pub fn typical_tetrahedron(&self, temperature: f64, field: f64) -> Result<[f64; 3], Error> {
        let temperature = warm_enough(self, temperature)?;
        let phase = self.face_phase(field)?;
        let [system, _]: [Sample; 2] = self.pair([0.25, 0.25, 0.25, 0.25, 0.25, 1.0 / PI], Scale { phase, least: temperature });
        Ok(steps(system.gaps(phase), weak_gap(system.energies, system.amplitude, phase * system.field), temperature))
    }
}

#[cfg(test)]
mod tests {
    use super::weak_gap;
    use crate::theories::etm::density_of_states::Cutoffs;
    use crate::theories::etm::exact_ensemble::Ensemble;
    use crate::theories::etm::four_well::{CORNERS, spectrum};
    use crate::theories::etm::four_well_ensemble::Count;
    use nalgebra::Vector3;

    #[test]
    fn small_asymmetries_and_weak_fields_have_this_gap() {
        for (uneven, field) in
            [([0.9, -0.3, 0.4], [0.1, 0.7, -0.4]), ([0.2, 0.1, -0.8], [0.0, 0.0, 1.0]), ([0.5, 0.5, 0.5], [1.0, -1.0, 0.0]), ([0.0; 3], [0.3, 0.2, 0.9])]
        {
            let (uneven, field) = (Vector3::from(uneven), Vector3::from(field));
            let missed = |small: f64| {
                let energies = CORNERS.map(|corner| 0.5 * small * Vector3::from(corner).dot(&uneven));
                let exact = spectrum(energies, 1.0, small * field);
                weak_gap(energies, 1.0, small * field) / (exact[1] - exact[0]) - 1.0
            };
            // first order: a tenth of both, a tenth of the error
            let (near, far) = (missed(1e-4), missed(1e-3));
            assert!(near.abs() < 1e-3 && near.abs() < 0.2 * far.abs() + 1e-9, "{uneven} {field}: {near} {far}");
        }
    }

    #[test]
    fn corners_and_axes_in_closed_form() {
        let along = |direction: [f64; 3]| CORNERS.map(|corner| Vector3::from(corner).dot(&Vector3::from(direction).normalize()));
        // D = 2: one well above leaves two lowest levels together; one below, √3; two and two, 1
        for (direction, gap) in [([1.0, 1.0, 1.0], 0.0), ([-1.0, -1.0, -1.0], 3.0_f64.sqrt()), ([0.0, 0.0, 1.0], 1.0)] {
            let found = weak_gap(along(direction), 5.0, Vector3::zeros());
            assert!((found - gap).abs() < 1e-7, "{direction:?}: {found}");
        }
        // without an asymmetry D₀φ/√3 in every direction
        for field in [[0.0, 0.0, 0.3], [0.1, -0.2, 0.2]] {
            let field = Vector3::from(field);
            assert!((weak_gap([0.0; 4], 5.0, field) - 5.0 * field.norm() / 3.0_f64.sqrt()).abs() < 1e-12);
        }
    }

    fn bas(tunnelling_min: f64) -> Ensemble {
        Ensemble::new(Cutoffs::new(0.49, 4.77e4, 6.478).unwrap(), 15.0, tunnelling_min, 5.19e16).unwrap()
    }

    #[test]
    fn the_first_step_is_the_heat_capacity() {
        let still = bas(5.0).tetrahedra(0.0, Count::Many).unwrap();
        for field in [0.0, 0.7, 6.0] {
            let found = bas(5.0).tetrahedral_reductions(&[0.2, 0.6, 3.0], field, Count::Many).unwrap();
            let whole = bas(5.0).tetrahedra(field, Count::Many).unwrap();
            for (steps, temperature) in found.iter().zip([0.2, 0.6, 3.0]) {
                // other points of the sum
                let (expected, size) = (whole.heat_capacity(temperature).unwrap(), still.heat_capacity(temperature).unwrap());
                assert!((steps[0] - expected).abs() < 2e-3 * size, "{field} {temperature}: {steps:?} {expected}");
            }
        }
    }

    #[test]
    fn when_it_is_cold_two_levels_are_enough_and_large_amplitudes_have_the_weak_form() {
        let far = bas(1e4).tetrahedral_reductions(&[0.1, 0.6], 3.0, Count::Many).unwrap();
        assert!(far.iter().all(|[_, gap, weak]| (weak / gap - 1.0).abs() < 1e-3), "{far:?}");
        let [cold, warm] = [0.05, 5.0].map(|t| bas(5.0).tetrahedral_reductions(&[t], 0.1, Count::Many).unwrap()[0]);
        assert!((cold[1] / cold[0] - 1.0).abs() < 0.01 && warm[1] / warm[0] < 0.8, "{cold:?} {warm:?}");
    }

    #[test]
    fn refusals_name_the_argument() {
        assert_eq!(bas(5.0).tetrahedral_reductions(&[0.6], -1.0, Count::Few).unwrap_err().input, "field");
        assert_eq!(bas(5.0).tetrahedral_reductions(&[0.6, 0.01], 1.0, Count::Few).unwrap_err().input, "temperature");
        assert_eq!(bas(5.0).typical_tetrahedron(0.01, 1.0).unwrap_err().input, "temperature");
    }
}
