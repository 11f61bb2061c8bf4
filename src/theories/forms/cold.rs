//! Heat capacity of a cold glass: a linear and a cubic term.

use crate::constants::GAS_CONSTANT;
use crate::error::{Error, finite, positive};
use std::f64::consts::PI;

/// From J to µJ.
const MICRO: f64 = 1e-6;

/// C = c₁T + c₃T³ in µJ/(g K), C/T³, the Debye temperature of c₃ in K, and √(c₁/c₃) in K where both terms are equal; T in
/// K, > 0, c₁ in µJ/(g K²), ≥ 0, c₃ in µJ/(g K⁴), > 0, atoms per formula, > 0, molar mass in g/mol, > 0.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn heat_capacity(temperature: f64, linear: f64, cubic: f64, atoms_per_formula: f64, molar_mass: f64) -> Result<[f64; 4], Error> {
    let t = positive("temperature", temperature, "K")?;
    let c1 = finite("linear", linear, "uJ/(g K^2)")?;
    if c1 < 0.0 {
        return Err(Error::out_of_domain("linear", c1, "uJ/(g K^2)", "≥ 0"));
    }
    let c3 = positive("cubic", cubic, "uJ/(g K^4)")?;
    let atoms = positive("atoms_per_formula", atoms_per_formula, "1")?;
    let mass = positive("molar_mass", molar_mass, "g/mol")?;
    let debye = (12.0 * PI.powi(4) / 5.0 * GAS_CONSTANT * (atoms / mass) / (c3 * MICRO)).cbrt();
    Ok([t * (c1 + c3 * t * t), c1 / t / t + c3, debye, (c1 / c3).sqrt()])
}

#[cfg(test)]
mod tests {
    use super::heat_capacity;

    #[test]
    fn the_cubic_term_is_debyes_integral() {
        // 9 R n/M (T/θ)³ ∫ x⁴ eˣ/(eˣ − 1)² dx at T = θ/100, the integral to infinity
        let [_, over_cube, theta, _] = heat_capacity(3.0, 0.0, 1.8, 3.0, 60.08).unwrap();
        let rule = crate::numerics::quadrature::gauss_64();
        let area: f64 = (0..50).map(|k| rule.integrate(f64::from(k), f64::from(k + 1), |x| x.powi(4) * (-x).exp() / (-x).exp_m1().powi(2))).sum();
        let expected = 9.0 * 8.314_462_618 * 3.0 / 60.08 / theta.powi(3) * area * 1e6;
        assert!((over_cube / expected - 1.0).abs() < 1e-9, "{over_cube} {expected}");
    }

    #[test]
    fn both_terms_are_equal_at_the_crossover() {
        let [.., crossover] = heat_capacity(1.0, 1.2, 1.8, 3.0, 60.08).unwrap();
        let [heat, ..] = heat_capacity(crossover, 1.2, 1.8, 3.0, 60.08).unwrap();
        assert!((heat - 2.4 * crossover).abs() < 1e-13);
        assert_eq!(heat_capacity(1.0, -1.0, 1.8, 3.0, 60.08).unwrap_err().input, "linear");
    }
}
