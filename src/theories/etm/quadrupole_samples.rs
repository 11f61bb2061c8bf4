//! What stands for a glass in the quadrupole echo: systems, directions of the field, and couplings of the nuclei.
//!
//! Systems and directions are averaged by a product of Gauss rules, or by the points of a lattice. Couplings C with a
//! Gaussian of width w about their mean stand on a grid that depends on w by steps only. So a fit that moves the mean meets
//! the same couplings again. Each coupling has a lattice of its own, shifted against that of its neighbour: together they
//! fill four dimensions, and few points at each coupling are enough.

use super::quadrupole::Spin;
use crate::numerics::quadrature::Rule;
use std::f64::consts::{FRAC_PI_2, SQRT_2, TAU};

/// Widths of the Gaussian on each side of its mean: what lies beyond weighs 6·10⁻⁵.
const REACH: f64 = 4.0;
/// Grid of the couplings: the sum over it errs by e^{−x²/2} where x = 4.3.
const FINE: f64 = 4.3;
/// 1/ρ, 1/ρ², 1/ρ³ with ρ⁴ = ρ + 1: shifts of the lattices, whose multiples fill a cube evenly.
const SHIFTS: [f64; 3] = [0.819_172_513_396_164_4, 0.671_043_606_703_789_2, 0.549_700_477_901_970_2];
/// Step of the lattice over its number of points.
const STRIDE: f64 = 0.38;

/// One system in one direction of the field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sample {
    /// u = Δ/E.
    pub(super) u: f64,
    /// B/|B|.
    pub(super) direction: [f64; 3],
    /// Its weight in the echo.
    pub(super) weight: f64,
}

impl Sample {
    fn new(u: f64, cosine: f64, azimuth: f64, weight: f64) -> Self {
        let (y, x) = azimuth.sin_cos();
        let sine = (1.0 - cosine * cosine).max(0.0).sqrt();
        Self { u, direction: [sine * x, sine * y, cosine], weight }
    }
}

/// Systems by one rule and directions by another, over an eighth of the sphere, for a pulse of the area θ.
pub(super) fn product([over_u, over_directions]: [&'static Rule; 2], area: f64) -> Vec<Sample> {
    // even in u and in the cosine: half the nodes of a rule on [−1, 1]
    let half = |rule: &'static Rule| rule.mapped(-1.0, 1.0).filter(|(x, _)| *x > 0.0);
    let azimuths = half(over_directions).count();
    let azimuth = |k: usize| FRAC_PI_2 * (k as f64 + 0.5) / azimuths as f64;
    half(over_directions)
        .flat_map(|(cosine, width)| (0..azimuths).map(move |k| (cosine, azimuth(k), width)))
        .flat_map(|(cosine, azimuth, width)| half(over_u).map(move |(u, share)| Sample::new(u, cosine, azimuth, width * share * weight(area, u))))
        .collect()
}

/// The lattice of `count` points at the `index`-th coupling. The systems are even in x with u = cos x, the directions in the
/// cosine and the azimuth, so each coordinate runs forth and back.
pub(super) fn lattice(count: usize, index: u64, area: f64) -> Vec<Sample> {
    // without a common divisor, so that each coordinate takes all multiples of 1/count
    let near = (STRIDE * count as f64).round().max(1.0) as usize;
    let stride = (near..near + count).find(|stride| common_divisor(*stride, count) == 1).unwrap_or(1);
    let steps = [1, stride % count, stride * stride % count];
    let place = |k: usize, j: usize| {
        // the first coordinate has all multiples of 1/count already: it is shifted within one
        let shift = index as f64 * SHIFTS[j] / if j == 0 { count as f64 } else { 1.0 };
        let turn = ((k * steps[j]) as f64 / count as f64 + 0.5 / count as f64 + shift).fract();
        1.0 - (2.0 * turn - 1.0).abs()
    };
    let sample = |k: usize| {
        let (v, u) = (FRAC_PI_2 * place(k, 0)).sin_cos();
        Sample::new(u, place(k, 1), FRAC_PI_2 * place(k, 2), (area * v).sin().powi(3))
    };
    (0..count).map(sample).collect()
}

fn common_divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

/// sin³(θv)/θ³v, the weight of a system at u in the echo.
pub(super) fn weight(area: f64, u: f64) -> f64 {
    let squared = 1.0 - u * u;
    let turn = area * squared.sqrt();
    let ratio = if turn < 1e-8 { 1.0 } else { turn.sin() / turn };
    squared * ratio.powi(3)
}

/// The couplings that stand for a Gaussian.
#[derive(Clone, Copy, Debug)]
pub(super) struct Couplings {
    mean: f64,
    width: f64,
    /// Distance of two neighbours, MHz.
    pub(super) step: f64,
    /// Points of each lattice.
    pub(super) points: usize,
}

impl Couplings {
    /// A Gaussian about `mean` of the standard deviation `width`, both > 0, in MHz, with about `total` points that weigh much.
    /// The echo after `delay` µs turns with the coupling by 4πτ times the spread of the levels at most.
    pub(super) fn new(mean: f64, width: f64, spin: Spin, delay: f64, total: f64) -> Self {
        let below = SQRT_2.powf((width.ln() / SQRT_2.ln()).floor());
        let step = TAU / (2.0 * TAU * spin.spread() * delay + FINE / below);
        Self { mean, width, step, points: (total * (step / below) / (2.0 * REACH)).ceil().clamp(1.0, total) as usize }
    }

    /// Place on the grid and weight of each. A negative coupling acts as the positive one of the same size.
    pub(super) fn each(self) -> impl Iterator<Item = (u64, f64)> {
        let edge = |side: f64| self.mean / self.step + side * REACH * (self.width / self.step);
        (edge(-1.0).ceil() as i64..=edge(1.0).floor() as i64).map(move |place| {
            let off = (place as f64 * self.step - self.mean) / self.width;
            (place.unsigned_abs(), (-0.5 * off * off).exp())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Couplings, SHIFTS, lattice, product, weight};
    use crate::numerics::quadrature::{gauss_16, gauss_64};
    use crate::theories::etm::quadrupole::Spin;
    use std::f64::consts::FRAC_PI_2;

    #[test]
    fn weight_is_that_of_two_pulses() {
        for (area, u) in [(0.6_f64, 0.2_f64), (FRAC_PI_2, 0.9), (3.0, 0.5)] {
            let v = (1.0 - u * u).sqrt();
            // dΔ dΔ₀/Δ₀ at given E is du/v², the dipole moment and the pulses give the rest
            let expected = v * (area * v).sin() * (area * v).sin().powi(2) / (v * v) / area.powi(3);
            assert!((weight(area, u) / expected - 1.0).abs() < 1e-12);
        }
        assert!((weight(1e-300, 0.6) / 0.64 - 1.0).abs() < 1e-12);
    }

    #[test]
    fn both_rules_average_a_product_of_powers() {
        // ⟨c²⟩ = 1/3, ⟨b_x²⟩ = 1/3, ⟨u²⟩ by a rule of its own
        let area = 1.3;
        let mean_u = gauss_64().integrate(0.0, 1.0, |u| u * u * weight(area, u)) / gauss_64().integrate(0.0, 1.0, |u| weight(area, u));
        for (samples, most) in [(product([gauss_16(), gauss_16()], area), 1e-6), (lattice(4000, 0, area), 1e-3), (lattice(4000, 7, area), 1e-3)] {
            let mean =
                |of: &dyn Fn(&super::Sample) -> f64| samples.iter().map(|s| s.weight * of(s)).sum::<f64>() / samples.iter().map(|s| s.weight).sum::<f64>();
            assert!((mean(&|s| s.direction[2].powi(2)) - 1.0 / 3.0).abs() < most);
            assert!((mean(&|s| s.direction[0].powi(2)) - 1.0 / 3.0).abs() < most);
            assert!((mean(&|s| s.u * s.u) / mean_u - 1.0).abs() < 3.0 * most);
            assert!((mean(&|s| s.u * s.u * s.direction[1].powi(2)) / mean_u - 1.0 / 3.0).abs() < 3.0 * most);
        }
        let rho = 1.0 / SHIFTS[0];
        assert!((rho.powi(4) - rho - 1.0).abs() < 1e-12 && (SHIFTS[1] * rho * rho - 1.0).abs() < 1e-12 && (SHIFTS[2] * rho.powi(3) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn couplings_are_those_of_a_gaussian_and_stay_while_the_mean_moves() {
        for (mean, width, delay) in [(0.7, 0.14, 2.0), (5.0, 1.5, 2.0), (0.2, 0.1, 6.0), (1.0, 0.01, 0.5)] {
            let of = |mean: f64| Couplings::new(mean, width, Spin::ThreeHalves, delay, 1000.0);
            let couplings = of(mean);
            // the quickest wave that the echo has in the coupling
            let wave = 2.0 * std::f64::consts::TAU * 0.5 * delay;
            for k in [0.0, 0.3 * wave, wave] {
                let at = |place: u64| place as f64 * couplings.step;
                let norm: f64 = couplings.each().map(|(_, share)| share).sum();
                let found = couplings.each().map(|(place, share)| share * (k * at(place)).cos()).sum::<f64>() / norm;
                let expected = (k * mean).cos() * (-0.5 * (k * width).powi(2)).exp();
                assert!((found - expected).abs() < 3e-4, "{mean} {width} {k}: {found} {expected}");
            }
            let moved = of(1.01 * mean);
            assert_eq!((moved.step.to_bits(), moved.points), (couplings.step.to_bits(), couplings.points));
        }
    }
}
