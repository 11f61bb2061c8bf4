//! Scattering of phonons by two-level systems that relax: the universal function of the standard tunnelling model.

use crate::error::Error;
use crate::numerics::chebyshev::Series;
use crate::numerics::quadrature::gauss_16;
use std::f64::consts::{FRAC_PI_2, FRAC_PI_4, PI};
use std::sync::OnceLock;

/// ln R beyond which the limits hold to 1e-10.
const COLD: f64 = -20.0;
const HOT: f64 = 64.0;
/// ∫₀^∞ sech²(y/2) y³ coth(y/2) dy/3 = π⁴/12
const SLOW: f64 = PI * PI * PI * PI / 12.0;
const PANEL: f64 = 4.0;
const POINTS: usize = 16;

/// Mean over the tunnelling systems of one energy, r their fastest rate over the frequency, > 0.
///
/// I(r) = ½∫₀¹ √(1 − w) r/(1 + r²w²) dw = Im[b artanh(1/b)],  b = √(1 − i/r)
///
/// Tends to r/3 at small r and to π/4 at large r.
pub fn mean_over_systems(ratio: f64) -> f64 {
    if ratio < 0.3 {
        // artanh as a series in c = 1/b² = r(r + i)/(1 + r²)
        let norm = 1.0 + ratio * ratio;
        let c = (ratio * ratio / norm, ratio / norm);
        let (mut power, mut sum, mut odd) = (c, 0.0, 3.0);
        for _ in 0..36 {
            sum += power.1 / odd;
            power = (power.0 * c.0 - power.1 * c.1, power.0 * c.1 + power.1 * c.0);
            odd += 2.0;
        }
        return sum;
    }
    if ratio > 1e150 {
        return FRAC_PI_4;
    }
    // (b + 1)/(b − 1) = i r (b + 1)²
    let re = (0.5 * (1.0 + 1.0_f64.hypot(ratio.recip()))).sqrt();
    let im = -0.5 / (ratio * re);
    let (size, angle) = ((re + 1.0).hypot(im), im.atan2(re + 1.0));
    0.5 * (re * (FRAC_PI_2 + 2.0 * angle) + im * (ratio.ln() + 2.0 * size.ln()))
}

/// The integral over the energies at ln R.
fn integral(log: f64) -> f64 {
    // the integrand turns at y² = 1/2R, or at y³ = 1/R
    let mut edges = vec![0.0];
    let mut start = 1e-3 * (-0.5 * log).exp().min(1.0);
    while start < 1.9 {
        edges.push(start);
        start *= 2.0;
    }
    edges.extend((1..8).map(|k| 2.0 * f64::from(k)));
    edges.extend((4..=25).map(|k| 4.0 * f64::from(k)));
    gauss_16().panels(&edges, |y| {
        let faded = (-y).exp();
        let sech = 4.0 * faded / (1.0 + faded).powi(2);
        sech * mean_over_systems((log + 3.0 * y.ln() - (0.5 * y).tanh().ln()).exp())
    })
}

/// ln G in one panel of ln R, made when it is first needed.
fn panel(index: usize) -> &'static Series<POINTS> {
    const COUNT: usize = ((HOT - COLD) / PANEL) as usize;
    static TABLE: [OnceLock<Series<POINTS>>; COUNT] = [const { OnceLock::new() }; COUNT];
    TABLE[index.min(COUNT - 1)].get_or_init(|| {
        let from = COLD + PANEL * index as f64;
        Series::of(from, from + PANEL, |log| integral(log).ln())
    })
}

/// Scattering by relaxing systems, from the logarithm of R.
///
/// G(R) = ∫₀^∞ sech²(y/2) I(R y³ coth(y/2)) dy
///
/// R is the fastest rate of a system of splitting k_BT, less its coth, over the angular frequency. 1/l = C (ω/v) G,
/// C = 1/(2π²Q). From a table of ln G, good to 1e-9. Tends to 8.117 R and to π/2. Source: the standard tunnelling model
/// with the couplings (37) to (39); our derivation.
pub fn of_log_ratio(log: f64) -> f64 {
    if log <= COLD {
        return SLOW * log.exp();
    }
    if log >= HOT {
        return FRAC_PI_2;
    }
    panel(((log - COLD) / PANEL) as usize).at(log).exp()
}

/// As [`of_log_ratio`], from log10 R, −18 to 28, by the integral itself.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `log10_ratio`.
pub fn scattering(log10_ratio: f64) -> Result<f64, Error> {
    if !(-18.0..=28.0).contains(&log10_ratio) {
        return Err(Error::out_of_domain("log10_ratio", log10_ratio, "log10 R", "-18 to 28"));
    }
    Ok(integral(log10_ratio * std::f64::consts::LN_10))
}

#[cfg(test)]
mod tests {
    use super::{SLOW, mean_over_systems, of_log_ratio, scattering};
    use std::f64::consts::{FRAC_PI_2, FRAC_PI_4};

    #[test]
    fn mean_over_systems_is_the_integral() {
        // w = 1 − v² takes the root away; midpoint rule
        let direct = |r: f64| {
            let n = 400_000;
            (0..n).map(|k| (f64::from(k) + 0.5) / f64::from(n)).map(|v| v * v * r / (1.0 + (r * (1.0 - v * v)).powi(2))).sum::<f64>() / f64::from(n)
        };
        for r in [1e-3, 0.1, 0.2999, 0.3, 0.3001, 1.0, 7.0, 300.0] {
            assert!((mean_over_systems(r) / direct(r) - 1.0).abs() < 1e-8, "{r}");
        }
        assert!((mean_over_systems(1e-8) / (1e-8 / 3.0) - 1.0).abs() < 1e-8);
        assert!((mean_over_systems(1e12) - FRAC_PI_4).abs() < 1e-9);
        assert!((mean_over_systems(0.3) - mean_over_systems(0.3 + 1e-14)).abs() < 1e-12);
    }

    #[test]
    fn limits_and_the_number_of_the_advice() {
        assert!((scattering(-18.0).unwrap() / (SLOW * 1e-18) - 1.0).abs() < 1e-10);
        // moments: (1/3)∫ sech²(y/2) y³ coth(y/2) dy by the midpoint rule
        let n = 400_000;
        let slow: f64 = (0..n).map(|k| (f64::from(k) + 0.5) * 80.0 / f64::from(n)).map(|y| y.powi(3) / 3.0 / (y / 2.0).cosh() / (y / 2.0).sinh()).sum::<f64>()
            * 80.0
            / f64::from(n);
        assert!((slow / SLOW - 1.0).abs() < 1e-8, "{slow}");
        assert!((scattering(28.0).unwrap() - FRAC_PI_2).abs() < 1e-12);
        assert!((scattering(0.0).unwrap() - 0.849_620_57).abs() < 1e-8);
    }

    #[test]
    fn table_follows_the_integral() {
        for k in 0..180 {
            let log10 = -17.9 + 0.2513 * f64::from(k);
            let (table, direct) = (of_log_ratio(log10 * std::f64::consts::LN_10), scattering(log10).unwrap());
            assert!((table / direct - 1.0).abs() < 2e-9, "{log10}: {table} for {direct}");
        }
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(scattering(28.1).unwrap_err().input, "log10_ratio");
        assert_eq!(scattering(f64::NAN).unwrap_err().input, "log10_ratio");
    }
}
