//! Dielectric change of the anomalous systems with all three levels. Ours, from (6) to (10): the quasi-static response of
//! three wells with equal dipoles at 120°, in place of that of the two lowest levels, (16) and (17).

use super::exact_ensemble::{Compared, Ensemble, nothing};
use super::filled::Filled;
use super::heat_capacity::sech_squared;
use super::three_level::System;
use crate::error::{Error, positive};
use std::f64::consts::PI;

/// Both parts of the change, each with three levels and with two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Changes {
    /// Transitions between levels.
    pub resonant: Compared,
    /// Shift of the populations, quasi-static.
    pub relaxational: Compared,
}

impl System {
    /// Response of one system to an electric field at a phase with this cosine and sine, summed over the two directions of
    /// its plane, for dipoles of one: transitions and populations, 1/K.
    ///
    /// Σ_{k<l} 2 (f_k − f_l)/(E_l − E_k) S_kl,  (3/2T) Σ_i Σ_{k<l} f_k f_l (w_ki − w_li)²
    ///
    /// with the population w_ki of well i in level k, S_kl = (3/2) Σ_i w_ki w_li, and the occupation f_k.
    pub(super) fn response(&self, cosine: f64, sine: f64, temperature: f64) -> [f64; 2] {
        let levels = self.levels(cosine, sine);
        let first = levels.lowest + levels.lower_gap;
        let energies = [levels.lowest, first, first + levels.upper_gap];
        let (lower, upper) = (levels.lower_gap, levels.upper_gap);
        // E_l − E_k, to full relative precision
        let gaps = [[0.0, lower, lower + upper], [-lower, 0.0, upper], [-lower - upper, -upper, 0.0]];
        let wells = self.wells();
        // cofactor of the secular matrix over the slope of its determinant
        let hop = self.tunnelling() * self.tunnelling();
        let shares = [0, 1, 2].map(|k: usize| {
            let slope = gaps[k][(k + 1) % 3] * gaps[k][(k + 2) % 3];
            [0, 1, 2].map(|i: usize| ((energies[k] - wells[(i + 1) % 3]) * (energies[k] - wells[(i + 2) % 3]) - hop) / slope)
        });
        Filled::new(gaps, temperature).electric(&shares)
    }
}

/// A response takes longer than a heat capacity.
const BUDGET: usize = 400_000;

impl Ensemble {
    /// Change Δε/ε between no field and `field` in T, ≥ 0, averaged over directions; `temperature` in K and `amplitude` A in K,
    /// as in [`super::dielectric::change`], both > 0.
    ///
    /// A ∫ dc d ln D₀ d ln D dϑ/2π [χ(φ) − χ(0)]
    ///
    /// With three levels χ sums over all transitions and populations. With two it is tanh(E/2T)(E² + D₀²φ²)/2E³ and
    /// sech²(E/2T) D²/4TE², as (16) and (17) with (20) have it. The first is 3/2 of the second for equal dipoles before the
    /// directions are averaged, which is absorbed in A: for large D₀ both are one.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn dielectric_change(&self, temperature: f64, field: f64, amplitude: f64) -> Result<Changes, Error> {
        let exact = |system: System| {
            let before = system.response(1.0, 0.0, temperature);
            move |cosine: f64, sine: f64| {
                let [resonant, relaxational] = system.response(cosine, sine, temperature);
                [resonant - before[0], relaxational - before[1]]
            }
        };
        self.change(temperature, field, amplitude, exact)
    }

    /// The two-level parts of [`Ensemble::dielectric_change`] alone, for a first drawing.
    ///
    /// # Errors
    /// As [`Ensemble::dielectric_change`].
    pub fn two_level_dielectric_change(&self, temperature: f64, field: f64, amplitude: f64) -> Result<[f64; 2], Error> {
        let Changes { resonant, relaxational } = self.change(temperature, field, amplitude, nothing)?;
        Ok([resonant.two_level, relaxational.two_level])
    }

    fn change<E: Fn(f64, f64) -> [f64; 2]>(&self, temperature: f64, field: f64, amplitude: f64, exact: impl Fn(System) -> E) -> Result<Changes, Error> {
        let t = positive("temperature", temperature, "K")?;
        let amplitude = positive("amplitude", amplitude, "K")?;
        let largest = self.largest_phase(field)?;
        if largest == 0.0 {
            let none = Compared { exact: 0.0, two_level: 0.0 };
            return Ok(Changes { resonant: none, relaxational: none });
        }
        let pair = |asymmetry: f64, hop: f64, phase: f64| {
            let of = |flux: f64| {
                let energy = asymmetry.hypot(flux);
                let share = (flux / energy).powi(2);
                [(0.5 * energy / t).tanh() / (2.0 * energy) * (1.0 + share), sech_squared(0.5 * energy / t) / (4.0 * t) * (1.0 - share)]
            };
            let (after, before) = (of(hop * phase), of(0.0));
            [after[0] - before[0], after[1] - before[1]]
        };
        let [resonant, relaxational] = self.means(t, largest, exact, pair, 0, BUDGET)?.map(|part| part.times(amplitude));
        // parts per million of it are drawn
        if [resonant, relaxational].iter().all(|part| (1e6 * part.exact.abs().max(part.two_level.abs())).is_finite()) {
            return Ok(Changes { resonant, relaxational });
        }
        Err(Error::no_solution("the change is too large a number; a smaller amplitude helps").about("amplitude"))
    }
}

impl System {
    /// Energies of the wells, K, one of the six directions of the asymmetry that have the same levels.
    fn wells(&self) -> [f64; 3] {
        let (size, angle) = (2.0 * self.part(), self.triple_cosine().clamp(-1.0, 1.0).acos() / 3.0);
        [0.0, 1.0, 2.0].map(|k| size * (angle - 2.0 * PI * k / 3.0).cos())
    }
}

#[cfg(test)]
mod tests {
    use crate::theories::etm::density_of_states::{Cutoffs, Orientation};
    use crate::theories::etm::dielectric::{Response, change};
    use crate::theories::etm::exact_ensemble::Ensemble;
    use crate::theories::etm::heat_capacity::Precision;
    use crate::theories::etm::three_level::System;
    use nalgebra::{Complex, Matrix3};
    use std::f64::consts::TAU;

    /// Free energy of (6) from its eigenvalues, K.
    fn free_energy(wells: [f64; 3], hop: f64, phase: f64, temperature: f64) -> f64 {
        let step = Complex::from_polar(hop, phase / 3.0);
        let mut h = Matrix3::from_diagonal(&wells.map(Complex::from).into());
        for (i, j) in [(0, 1), (1, 2), (2, 0)] {
            h[(i, j)] = step;
            h[(j, i)] = step.conj();
        }
        let levels = h.symmetric_eigenvalues();
        let lowest = levels.min();
        lowest - temperature * levels.iter().map(|e| (-(e - lowest) / temperature).exp()).sum::<f64>().ln()
    }

    #[test]
    fn both_parts_add_up_to_the_curvature_of_the_free_energy() {
        for (asymmetry, angle, hop, phase, temperature) in
            [(1.3, 0.4, 2.0, 0.7, 0.5), (0.2, 1.1, 3.0, 0.05, 0.1), (4.0, 2.9, 1.0, 2.6, 1.5), (0.5, 0.2, 2.0, 9.0, 0.05)]
        {
            let wells = [0.0, 1.0, 2.0].map(|k| asymmetry * (2.0_f64 / 3.0).sqrt() * (angle - TAU * k / 3.0).cos());
            // −d²F/dh² with h along x and along y of the triangle
            let step = 2e-3 * temperature;
            let curvature: f64 = [0.0, 0.25]
                .map(|quarter| {
                    let at = |h: f64| {
                        let moved = [0, 1, 2].map(|k| wells[k] - h * (TAU * (k as f64 / 3.0 - quarter)).cos());
                        free_energy(moved, hop, phase, temperature)
                    };
                    let wide = (at(2.0 * step) - 2.0 * at(0.0) + at(-2.0 * step)) / (4.0 * step * step);
                    let near = (at(step) - 2.0 * at(0.0) + at(-step)) / (step * step);
                    -(4.0 * near - wide) / 3.0
                })
                .iter()
                .sum();
            let parts = System::new(asymmetry, angle, hop).unwrap().response(f64::cos(phase), f64::sin(phase), temperature);
            assert!(parts.iter().all(|part| *part > 0.0));
            let found: f64 = parts.iter().sum();
            assert!((found / curvature - 1.0).abs() < 1e-5, "{asymmetry} {hop} {phase}: {found} {curvature}");
        }
    }

    fn bas(tunnelling_min: f64, gap_ratio: f64) -> Ensemble {
        Ensemble::new(Cutoffs::new(0.015, 2.44e5, 1.2623).unwrap(), gap_ratio, tunnelling_min, 1.0).unwrap()
    }

    #[test]
    fn large_amplitudes_leave_the_two_levels_of_the_paper() {
        for field in [0.003, 0.05, 0.6] {
            let found = bas(1e4, 15.0).dielectric_change(0.05, field, 8.9e-6).unwrap();
            for part in [found.resonant, found.relaxational] {
                assert!((part.exact / part.two_level - 1.0).abs() < 1e-4, "{field}: {part:?}");
            }
            // no upper cut-off
            let open = bas(1e4, 1e4).dielectric_change(0.05, field, 8.9e-6).unwrap();
            for (part, response) in [(open.resonant, Response::Resonant), (open.relaxational, Response::Relaxational)] {
                let cutoffs = Cutoffs::new(0.015, 2.44e5, 1.2623).unwrap();
                let expected = change(&cutoffs, 8.9e-6, 0.05, field, response, Orientation::Isotropic, Precision::Full).unwrap();
                assert!((part.two_level - expected).abs() < 2e-3 * expected.abs(), "{field} {response:?}: {part:?} {expected}");
            }
        }
    }

    #[test]
    fn no_field_no_change_and_refusals_name_the_number() {
        let still = bas(10.0, 15.0).dielectric_change(0.05, 0.0, 8.9e-6).unwrap();
        assert_eq!((still.resonant.exact, still.relaxational.two_level), (0.0, 0.0));
        let two = bas(3.0, 15.0).two_level_dielectric_change(0.05, 0.4, 8.9e-6).unwrap();
        let all = bas(3.0, 15.0).dielectric_change(0.05, 0.4, 8.9e-6).unwrap();
        assert_eq!(two, [all.resonant.two_level, all.relaxational.two_level]);
        for (temperature, field, amplitude, name) in [(0.0, 0.1, 1.0, "temperature"), (0.1, -1.0, 1.0, "field"), (0.1, 1.0, 0.0, "amplitude")] {
            assert_eq!(bas(10.0, 15.0).dielectric_change(temperature, field, amplitude).unwrap_err().input, name);
        }
    }
}
