//! A well of known position and depth: the minimal free energy that has both printed numbers of each bond, (1)-(3), (10).
//!
//! The paper prints the skeleton of (1) and (2) but none of their coefficients. Two terms, quadratic and quartic, with
//! both coefficients fixed by the printed minimum are *our assumption*; they also give the two exponentials of (10).

use crate::error::{Error, positive};

/// The well F(δ) = a δ² + c δ⁴ with its minimum E₀ at δ₀.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Well {
    /// Energy at the minimum E₀, eV; below zero.
    pub energy: f64,
    /// Position of the minimum δ₀, in the unit of the fluctuation; below zero.
    pub fluctuation: f64,
    /// a, eV over the fluctuation's unit squared.
    pub quadratic: f64,
    /// c, eV over the fluctuation's unit to the fourth.
    pub quartic: f64,
    /// F″(δ₀), eV over the fluctuation's unit squared.
    pub curvature: f64,
}

fn negative(input: &str, value: f64, unit: &str) -> Result<f64, Error> {
    if value.is_finite() && value < 0.0 { Ok(value) } else { Err(Error::out_of_domain(input, value, unit, "< 0")) }
}

/// The well of this depth and position.
///
/// a = 2E₀/δ₀²,  c = −E₀/δ₀⁴,  F″(δ₀) = −8E₀/δ₀²
///
/// `energy` is E₀ in eV, < 0; `fluctuation` is δ₀, < 0. Closes (1)-(3): our choice.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn well(energy: f64, fluctuation: f64) -> Result<Well, Error> {
    let energy = negative("energy", energy, "eV")?;
    let fluctuation = negative("fluctuation", fluctuation, "1")?;
    let scaled = energy / fluctuation / fluctuation; // in this order, so that δ₀² neither under- nor overflows first
    Ok(Well { energy, fluctuation, quadratic: 2.0 * scaled, quartic: -scaled / fluctuation / fluctuation, curvature: -8.0 * scaled })
}

impl Well {
    /// F(δ) = a δ² + c δ⁴, eV.
    pub fn free_energy(&self, fluctuation: f64) -> f64 {
        let squared = fluctuation * fluctuation;
        (self.quadratic + self.quartic * squared) * squared
    }
}

/// Free energy over |E₀| while the fluctuation decays, (10) with the closure.
///
/// δ(t)² = ζ δ₀² e^{−2gt}  gives  F/|E₀| = −2 ζ e^{−2gt} + ζ² e^{−4gt}
///
/// `scaled_time` is g t, any finite number; `log_amplitude` is ln ζ > 0, the start above the minimum: ζ = (δ(0)/δ₀)².
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn decaying(scaled_time: f64, log_amplitude: f64) -> Result<f64, Error> {
    let time = crate::error::finite("time", scaled_time, "1/g")?;
    let log_amplitude = positive("log_amplitude", log_amplitude, "ln zeta")?;
    let square = (log_amplitude - 2.0 * time).exp();
    Ok(square * (square - 2.0))
}

/// Moments in a decay (10), in units of 1/g: when F is zero on its way down, and when it is lowest.
///
/// g t₀ = ln(ζ/2)/2  (before the start where ζ < 2),  g t = (ln ζ)/2  (11), (12)
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `log_amplitude`.
pub fn moments(log_amplitude: f64) -> Result<[f64; 2], Error> {
    let log_amplitude = positive("log_amplitude", log_amplitude, "ln zeta")?;
    Ok([0.5 * (log_amplitude - std::f64::consts::LN_2), 0.5 * log_amplitude])
}

#[cfg(test)]
mod tests {
    use super::{decaying, moments, well};
    use crate::error::ErrorKind;
    use crate::theories::gauge_lps::bonds::Family;

    #[test]
    fn every_printed_minimum_is_a_minimum_of_its_well() {
        for family in Family::ALL {
            for (energy, fluctuation) in family.energies().into_iter().zip(family.fluctuations()) {
                let w = well(energy, fluctuation).unwrap();
                let f = |x: f64| w.free_energy(x);
                assert!((f(fluctuation) - energy).abs() < 1e-12 * energy.abs());
                let h = 1e-4 * fluctuation.abs();
                let slope = (f(fluctuation + h) - f(fluctuation - h)) / (2.0 * h);
                assert!(slope.abs() < 1e-6 * (energy / fluctuation).abs(), "{slope}");
                let curvature = (f(fluctuation + h) - 2.0 * f(fluctuation) + f(fluctuation - h)) / (h * h);
                assert!((curvature / w.curvature - 1.0).abs() < 1e-5, "{curvature} {}", w.curvature);
                assert!((-40..=40).all(|k| f(f64::from(k) * 0.05 * fluctuation) >= energy * (1.0 + 1e-12)));
            }
        }
    }

    #[test]
    fn decay_follows_the_well() {
        // the same decay through the well itself: δ(t) = δ₀ √ζ e^{-gt}
        let w = well(-3.0, -0.19).unwrap();
        for (time, log_amplitude) in [(0.0, 1.0), (0.7, 2.0), (3.0, 0.4)] {
            let fluctuation = w.fluctuation * f64::exp(0.5 * log_amplitude - time);
            let expected = w.free_energy(fluctuation) / 3.0;
            let got = decaying(time, log_amplitude).unwrap();
            assert!((got - expected).abs() < 1e-12 * expected.abs().max(1.0), "{got} {expected}");
        }
    }

    #[test]
    fn free_energy_is_zero_before_it_is_lowest() {
        let [zero, lowest] = moments(3.0).unwrap();
        assert!(decaying(zero, 3.0).unwrap().abs() < 1e-12);
        assert!((decaying(lowest, 3.0).unwrap() + 1.0).abs() < 1e-12);
        let scan = (0..=4000).map(|k| f64::from(k) * 1e-3).min_by(|a, b| decaying(*a, 3.0).unwrap().total_cmp(&decaying(*b, 3.0).unwrap()));
        assert!((scan.unwrap() - lowest).abs() < 1e-3);
        assert!(zero < lowest);
    }

    #[test]
    fn refused_arguments_are_named() {
        for (energy, fluctuation, name) in [(0.0, -0.2, "energy"), (f64::NAN, -0.2, "energy"), (-3.0, 0.1, "fluctuation")] {
            let error = well(energy, fluctuation).unwrap_err();
            assert_eq!(error.input, name);
            assert!(matches!(error.kind, ErrorKind::OutOfDomain | ErrorKind::NotFinite));
        }
        assert_eq!(moments(0.0).unwrap_err().input, "log_amplitude");
    }
}
