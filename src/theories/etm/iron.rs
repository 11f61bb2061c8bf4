//! Magnetisation and susceptibility of trace iron, as free moments. Ours: the paper names the ions and gives no formula.

use super::density_of_states::checked_field;
use super::exact_ensemble::PER_KILOGRAM;
use super::heat_capacity::{FE2_SPIN, FE3_SPIN, IRON_G_FACTOR};
use crate::constants::{BOHR_MAGNETON, BOLTZMANN};
use crate::error::{Error, positive};

/// Magnetisation of free iron moments, A m²/kg: of Fe²⁺ and of Fe³⁺.
///
/// g μ_B N [(n/2) coth(n y/2) − ½ coth(y/2)],  n = 2J + 1,  y = g μ_B B/(k_B T)
///
/// `temperature` in K; densities in 1/g. J = 2 and 5/2 with g = 2 are our choice, as for the heat capacity.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn magnetisation(temperature: f64, field: f64, fe2_density: f64, fe3_density: f64) -> Result<[f64; 2], Error> {
    let ratio = IRON_G_FACTOR * BOHR_MAGNETON / BOLTZMANN * checked_field(field)? / positive("temperature", temperature, "K")?;
    moments([fe2_density, fe3_density], |spin| aligned(spin, ratio))
}

/// Their susceptibility ∂M/∂B, A m²/(kg T): that of the magnetisation times the spread of the spin over its mean.
///
/// # Errors
/// As [`magnetisation`].
pub fn susceptibility(temperature: f64, field: f64, fe2_density: f64, fe3_density: f64) -> Result<[f64; 2], Error> {
    let per_field = IRON_G_FACTOR * BOHR_MAGNETON / BOLTZMANN / positive("temperature", temperature, "K")?;
    let ratio = per_field * checked_field(field)?;
    moments([fe2_density, fe3_density], |spin| per_field * spread(spin, ratio))
}

fn moments([fe2_density, fe3_density]: [f64; 2], of: impl Fn(f64) -> f64) -> Result<[f64; 2], Error> {
    let unit = PER_KILOGRAM * IRON_G_FACTOR * BOHR_MAGNETON;
    Ok([unit * positive("fe2_density", fe2_density, "1/g")? * of(FE2_SPIN), unit * positive("fe3_density", fe3_density, "1/g")? * of(FE3_SPIN)])
}

/// Mean of the spin along the field: the sum over its 2J + 1 levels, from pairs of opposite levels.
fn aligned(spin: f64, ratio: f64) -> f64 {
    let (mut sum, mut up, mut m) = (0.0, 0.0, spin);
    while m > -0.25 {
        let (high, low) = ((-(spin - m) * ratio).exp(), if m > 0.0 { (-(spin + m) * ratio).exp() } else { 0.0 });
        sum += high + low;
        // e^{−(J−m)y} − e^{−(J+m)y} without cancelling in a weak field
        up += if m > 0.0 { -m * high * (-2.0 * m * ratio).exp_m1() } else { 0.0 };
        m -= 1.0;
    }
    up / sum
}

/// Mean square of the spin less the square of its mean, as a sum over pairs of levels.
fn spread(spin: f64, ratio: f64) -> f64 {
    let levels: Vec<(f64, f64)> = (0..=(2.0 * spin) as usize).map(|k| (k as f64, (-(k as f64) * ratio).exp())).collect();
    let sum: f64 = levels.iter().map(|level| level.1).sum();
    let mut pairs = 0.0;
    for (k, (below, weight)) in levels.iter().enumerate() {
        pairs += levels.iter().take(k).map(|(other, high)| (below - other).powi(2) * high * weight).sum::<f64>();
    }
    pairs / (sum * sum)
}

#[cfg(test)]
mod tests {
    use super::{aligned, magnetisation, spread, susceptibility};

    #[test]
    fn free_spins_follow_curie_and_saturate() {
        for spin in [2.0, 2.5] {
            assert!((aligned(spin, 1e-6) / 1e-6 / (spin * (spin + 1.0) / 3.0) - 1.0).abs() < 1e-9);
            assert!((aligned(spin, 60.0) - spin).abs() < 1e-12);
            let (n, y): (f64, f64) = (2.0 * spin + 1.0, 0.7);
            let brillouin = 0.5 * n / (0.5 * n * y).tanh() - 0.5 / (0.5 * y).tanh();
            assert!((aligned(spin, y) / brillouin - 1.0).abs() < 1e-12);
        }
        assert_eq!(magnetisation(0.0, 1.0, 1e17, 1e17).unwrap_err().input, "temperature");
    }

    #[test]
    fn the_spread_is_the_slope_of_the_mean() {
        for spin in [2.0, 2.5] {
            assert!((spread(spin, 0.0) / (spin * (spin + 1.0) / 3.0) - 1.0).abs() < 1e-12);
            for y in [0.05_f64, 0.7, 4.0] {
                let slope = (8.0 * (aligned(spin, y + 1e-3) - aligned(spin, y - 1e-3)) - aligned(spin, y + 2e-3) + aligned(spin, y - 2e-3)) / 0.012;
                assert!((spread(spin, y) / slope - 1.0).abs() < 1e-8, "{spin} {y}");
            }
        }
        let m = |b: f64| magnetisation(0.6, b, 1.06e17, 5e16).unwrap();
        let slope = [0, 1].map(|ion| (m(0.501)[ion] - m(0.499)[ion]) / 0.002);
        let found = susceptibility(0.6, 0.5, 1.06e17, 5e16).unwrap();
        assert!(found.iter().zip(slope).all(|(a, b)| (a / b - 1.0).abs() < 1e-5), "{found:?} {slope:?}");
        assert_eq!(susceptibility(1.0, 0.1, 0.0, 1.0).unwrap_err().input, "fe2_density");
    }
}
