//! Susceptibility of the anomalous systems with all three levels at any field, in the two parts of Curie and of van Vleck. Ours,
//! from (6) to (10).

use super::exact_ensemble::{Compared, Ensemble, nothing};
use super::heat_capacity::sech_squared;
use super::three_level::System;
use crate::error::{Error, positive};

/// The susceptibility in its two parts, each with three levels and with two.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// The levels move with the field while their populations stay: van Vleck's part, with the diamagnetic one.
    pub levels: Compared,
    /// The populations follow: Curie's part.
    pub populations: Compared,
}

impl Parts {
    /// Both parts together.
    pub fn sum(&self) -> Compared {
        Compared { exact: self.levels.exact + self.populations.exact, two_level: self.levels.two_level + self.populations.two_level }
    }
}

impl System {
    /// −∂²F/∂φ² at a phase with this cosine and sine, K: with the populations held, and from their shift.
    ///
    /// −Σ_k f_k ∂²E_k/∂φ²,  (1/T) Σ_{k<l} f_k f_l (∂E_k/∂φ − ∂E_l/∂φ)²
    ///
    /// From E³ − pE − q = 0: w_k ∂E_k/∂φ = ∂q/∂φ and w_k ∂²E_k/∂φ² = ∂²q/∂φ² − 6E_k(∂E_k/∂φ)² with w_k = ∏(E_k − E_j). The part
    /// with ∂²q/∂φ² is the second divided difference of [`System::current`], in which nothing cancels.
    pub(super) fn curvature(&self, cosine: f64, sine: f64, temperature: f64) -> [f64; 2] {
        let straight = cosine * self.current(cosine, sine, temperature);
        if sine == 0.0 {
            return [straight, 0.0];
        }
        // energies in D₀
        let unit = self.tunnelling();
        let levels = self.levels(cosine, sine);
        let (lower, upper) = (levels.lower_gap / unit, levels.upper_gap / unit);
        let whole = lower + upper;
        let lowest = levels.lowest / unit;
        let energies = [lowest, lowest + lower, lowest + whole];
        let products = [lower * whole, -lower * upper, upper * whole];
        let slopes = products.map(|product| -2.0 * sine / product);
        let weights = [1.0, (-levels.lower_gap / temperature).exp(), (-(levels.lower_gap + levels.upper_gap) / temperature).exp()];
        let sum: f64 = weights.iter().sum();
        let bent: f64 = [0, 1, 2].map(|k: usize| 6.0 * weights[k] / sum * energies[k] * (slopes[k] * slopes[k] / products[k])).iter().sum();
        let mut shifted = 0.0;
        for (k, l) in [(0, 1), (0, 2), (1, 2)] {
            let apart = slopes[k] - slopes[l];
            shifted += weights[k] / sum * (weights[l] / sum) * apart * apart;
        }
        [straight + unit * bent, unit * (unit / temperature * shifted)]
    }
}

/// A curvature takes longer than a heat capacity.
const BUDGET: usize = 400_000;

impl Ensemble {
    /// Susceptibility ∂M/∂B along the field, A m²/(kg T): 2π k_B n P* times the mean of (∂φ/∂B)²(−∂²F/∂φ²).
    ///
    /// `temperature` in K, > 0; `field` in T, ≥ 0. With two levels the parts are tanh(E/2T) D₀²D²/2E³ and
    /// sech²(E/2T) D₀⁴φ²/4TE².
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn susceptibility(&self, temperature: f64, field: f64) -> Result<Parts, Error> {
        self.differential(temperature, field, |system| move |cosine: f64, sine: f64| system.curvature(cosine, sine, temperature))
    }

    /// The two-level parts of [`Ensemble::susceptibility`] alone, for a first drawing.
    ///
    /// # Errors
    /// As [`Ensemble::susceptibility`].
    pub fn two_level_susceptibility(&self, temperature: f64, field: f64) -> Result<Parts, Error> {
        self.differential(temperature, field, nothing)
    }

    fn differential<E: Fn(f64, f64) -> [f64; 2]>(&self, temperature: f64, field: f64, exact: impl Fn(System) -> E) -> Result<Parts, Error> {
        let t = positive("temperature", temperature, "K")?;
        let largest = self.largest_phase(field)?;
        let pair = |asymmetry: f64, hop: f64, phase: f64| {
            let energy = asymmetry.hypot(hop * phase);
            let (still, moved) = (asymmetry / energy, hop * phase / energy);
            let x = 0.5 * energy / t;
            [0.5 * hop * (hop / energy) * (still * still * x.tanh()), 0.25 * hop * (hop / t) * (moved * moved * sech_squared(x))]
        };
        let per_field = self.phase_per_field();
        let [levels, populations] = self.means(t, largest, exact, pair, 2, BUDGET)?.map(|part| part.times(self.moments() * per_field).times(per_field));
        if [levels, populations].iter().all(|part| (1e3 * part.exact).is_finite() && (1e3 * part.two_level).is_finite()) {
            return Ok(Parts { levels, populations });
        }
        Err(Error::no_solution("the susceptibility is too large a number; a smaller charge times area helps").about("tunnel_area_min"))
    }
}

#[cfg(test)]
mod tests {
    use crate::constants::BOLTZMANN;
    use crate::theories::etm::density_of_states::Cutoffs;
    use crate::theories::etm::exact_ensemble::{Compared, Ensemble};
    use crate::theories::etm::three_level::{PHASE_PER_FLUX, System};
    use nalgebra::{Complex, Matrix3};
    use std::f64::consts::TAU;

    fn bas(tunnelling_min: f64, gap_ratio: f64) -> Ensemble {
        Ensemble::new(Cutoffs::new(0.49, 4.77e4, 6.478).unwrap(), gap_ratio, tunnelling_min, 5.19e16).unwrap()
    }

    /// Both parts from eigenvectors: f_k of levels, matrix elements of the first and the second derivative of (6).
    fn by_perturbation(asymmetry: f64, angle: f64, hop: f64, phase: f64, temperature: f64) -> [f64; 2] {
        let step = Complex::from_polar(hop, phase / 3.0);
        let third = Complex::new(0.0, 1.0 / 3.0);
        let of = |bond: Complex<f64>| {
            let mut h = Matrix3::zeros();
            for (i, j) in [(0, 1), (1, 2), (2, 0)] {
                h[(i, j)] = bond;
                h[(j, i)] = bond.conj();
            }
            h
        };
        let wells = [0.0, 1.0, 2.0].map(|k| Complex::new(asymmetry * (2.0_f64 / 3.0).sqrt() * (angle - TAU * k / 3.0).cos(), 0.0));
        let found = (of(step) + Matrix3::from_diagonal(&wells.into())).symmetric_eigen();
        let within = |m: Matrix3<Complex<f64>>| found.eigenvectors.adjoint() * m * found.eigenvectors;
        let (first, second) = (within(of(step * third)), within(of(step * third * third)));
        let energies = found.eigenvalues;
        let weights: Vec<f64> = energies.iter().map(|e| (-(e - energies.min()) / temperature).exp()).collect();
        let share = |k: usize| weights[k] / weights.iter().sum::<f64>();
        let (mut levels, mut mean, mut square) = (0.0, 0.0, 0.0);
        for k in 0..3 {
            levels -= share(k) * second[(k, k)].re;
            levels -= (0..3).filter(|l| *l != k).map(|l| 2.0 * share(k) * first[(k, l)].norm_sqr() / (energies[k] - energies[l])).sum::<f64>();
            mean += share(k) * first[(k, k)].re;
            square += share(k) * first[(k, k)].re.powi(2);
        }
        [levels, (square - mean * mean) / temperature]
    }

    #[test]
    fn both_parts_are_those_of_perturbation_theory() {
        for (asymmetry, angle, hop, phase, temperature) in
            [(1.3, 0.4, 2.0, 0.7, 0.5), (0.2, 1.1, 3.0, 0.05, 0.1), (4.0, 2.9, 1.0, 2.6, 1.5), (0.5, 0.2, 2.0, 9.0, 0.05), (0.7, 0.2, 2.0, 3.0, 20.0)]
        {
            let found = System::new(asymmetry, angle, hop).unwrap().curvature(f64::cos(phase), f64::sin(phase), temperature);
            let expected = by_perturbation(asymmetry, angle, hop, phase, temperature);
            for (a, b) in found.iter().zip(expected) {
                assert!((a - b).abs() < 1e-9 * (expected[0].abs() + expected[1]), "{asymmetry} {phase}: {found:?} {expected:?}");
            }
        }
    }

    #[test]
    fn the_curvature_adds_up_to_nothing_over_a_flux_quantum() {
        // F has the period 2π, so its slope is the same at both ends
        let system = System::new(0.3, 0.5, 1.0).unwrap();
        for temperature in [0.05, 0.6, 4.0] {
            let count = 4000;
            let all = (0..count).map(|k| TAU * (f64::from(k) + 0.5) / f64::from(count));
            let (sum, size) = all
                .map(|phase| system.curvature(phase.cos(), phase.sin(), temperature))
                .fold((0.0, 0.0), |(sum, size), [a, b]| (sum + a + b, size + (a + b).abs()));
            assert!(f64::abs(sum) < 1e-9 * size, "{temperature}: {sum} of {size}");
        }
    }

    #[test]
    fn the_slope_of_the_magnetisation() {
        let e = bas(5.0, 15.0);
        for (temperature, field) in [(0.6, 0.05), (0.6, 2.0), (0.2, 7.0), (3.0, 30.0)] {
            let step = 1e-3 * field;
            let m = |b: f64| e.magnetisation(temperature, b).unwrap();
            let found = e.susceptibility(temperature, field).unwrap().sum();
            for pick in [|x: Compared| x.exact, |x: Compared| x.two_level] {
                let slope = (8.0 * (pick(m(field + step)) - pick(m(field - step))) - pick(m(field + 2.0 * step)) + pick(m(field - 2.0 * step))) / (12.0 * step);
                let size = pick(e.susceptibility(temperature, 0.0).unwrap().sum());
                assert!((pick(found) - slope).abs() < 1e-6 * size, "{temperature} {field}: {found:?} {slope}");
            }
        }
    }

    #[test]
    fn closed_forms_without_a_field() {
        let (gaps, ratio) = (15.0_f64, 6.478_f64);
        for (tunnelling, temperature) in [(1e5, 0.6), (1e8, 200.0)] {
            let e = bas(tunnelling, gaps);
            let found = e.susceptibility(temperature, 0.0).unwrap();
            assert_eq!((found.populations.exact, found.populations.two_level), (0.0, 0.0), "without a field no level has a moment");
            // (∂φ/∂B)²/3 ∫ d ln D₀ D₀² ∫ d ln D tanh(D/2T)/2D, by midpoints
            let count = 20_000;
            let middle = |k: i32| 0.49 * gaps.powf((f64::from(k) + 0.5) / f64::from(count));
            let inner = (0..count).map(|k| (0.5 * middle(k) / temperature).tanh() / (2.0 * middle(k))).sum::<f64>() / f64::from(count) * gaps.ln();
            let per_field = PHASE_PER_FLUX * 4.77e4 / tunnelling;
            let unit = TAU * BOLTZMANN * 1e3 * 5.19e16 * per_field * per_field / 3.0 * 0.5 * (ratio * ratio - 1.0) * tunnelling * tunnelling;
            for value in [found.levels.exact, found.levels.two_level] {
                assert!((value / (unit * inner) - 1.0).abs() < 1e-4, "{temperature}: {found:?} {}", unit * inner);
            }
            // when it is warm this is the law of Curie: each system counts D₀²/4T
            if temperature > 100.0 {
                assert!((found.levels.two_level / (unit * gaps.ln() / (4.0 * temperature)) - 1.0).abs() < 1e-4);
            }
        }
    }

    #[test]
    fn two_levels_alone_and_refusals() {
        let e = bas(3.0, 15.0);
        let all = e.susceptibility(0.6, 2.0).unwrap();
        let two = e.two_level_susceptibility(0.6, 2.0).unwrap();
        assert_eq!((two.levels.two_level, two.populations.two_level), (all.levels.two_level, all.populations.two_level));
        for (temperature, field, name) in [(0.0, 0.1, "temperature"), (0.1, -1.0, "field"), (0.1, 1e6, "field")] {
            assert_eq!(e.susceptibility(temperature, field).unwrap_err().input, name);
        }
        let absurd = Ensemble::new(Cutoffs::new(0.49, 1e300, 6.478).unwrap(), 15.0, 3.0, 1e16).unwrap();
        assert_eq!(absurd.susceptibility(0.6, 0.0).unwrap_err().input, "tunnel_area_min");
    }
}
