//! How the modulus falls on heating: at a fixed frequency, with one time or with a spread of times.

use super::shear::{Liquid, relaxation};
use crate::error::{Error, finite};
use std::f64::consts::LN_10;

/// Storage and loss modulus over μ₀, at angular frequency ω in rad/s, given as its decadic logarithm, and `temperature` T > T₀, K.
///
/// G*/μ₀ = 1 − (1 + iωτ/b)^(−b)
///
/// `spread` is b, 0 < b ≤ 1. b = 1 is Maxwell's liquid of one time; a smaller b adds faster times, the law of Davidson and Cole.
/// τ is divided by b, so that the viscosity, the slope of the loss at low frequency, stays μ₀τ.
/// Source: our choice; the time is that of [`relaxation`].
///
/// # Errors
/// As [`relaxation`], and naming `spread` or `log10_angular_frequency`.
pub fn moduli(log10_frequency: f64, temperature: f64, liquid: &Liquid, spread: f64) -> Result<[f64; 2], Error> {
    let frequency = finite("log10_angular_frequency", log10_frequency, "log10(rad/s)")?;
    if !(spread > 0.0 && spread <= 1.0) {
        return Err(Error::out_of_domain("spread", spread, "b", "> 0 and ≤ 1"));
    }
    let w = frequency + relaxation(temperature, liquid)?.log10_time - spread.log10();
    // 1 + iw = e^{s + iφ}; beyond 10^100 only the power is left
    let (size, angle) = if w > 100.0 {
        (w * LN_10, std::f64::consts::FRAC_PI_2)
    } else {
        let w = 10_f64.powf(w);
        (0.5 * (w * w).ln_1p(), w.atan())
    };
    let rest = (-spread * size).exp();
    let half = (0.5 * spread * angle).sin();
    // 1 − r cos = (1 − r) + 2 r sin²
    Ok([-(-spread * size).exp_m1() + 2.0 * rest * half * half, rest * (spread * angle).sin()])
}

/// Temperature at which ωτ = 10^`decades`, K: where the time of [`relaxation`] is that many decades from 1/ω.
///
/// T = T₀ [1 + D/(ln 10 · (log₁₀ ω_s − log₁₀ ω + decades))]
///
/// # Errors
/// [`ErrorKind::NoSolution`](crate::error::ErrorKind::NoSolution) where the time is longer at any temperature; naming what lies
/// outside its domain.
pub fn temperature_at(log10_frequency: f64, decades: f64, liquid: &Liquid) -> Result<f64, Error> {
    let frequency = finite("log10_angular_frequency", log10_frequency, "log10(rad/s)")?;
    // far above T₀ the time is 1/ω_s
    let least = -(liquid.phonon_frequency.log10() + 12.0);
    let reach = decades - frequency - least;
    if reach > 0.0 {
        Ok(liquid.divergence_temperature * (1.0 + liquid.strength / (LN_10 * reach)))
    } else {
        Err(Error::no_solution("the relaxation time is longer at every temperature").about("log10_angular_frequency"))
    }
}

#[cfg(test)]
mod tests {
    use super::{moduli, temperature_at};
    use crate::numerics::quadrature::gauss_64;
    use crate::theories::melting_rg::shear::{Liquid, relaxation, response};
    use std::f64::consts::PI;

    const LIQUID: Liquid = Liquid { divergence_temperature: 130.0, strength: 18.0, shear_modulus: 4.5, phonon_frequency: 0.45 };

    #[test]
    fn one_time_is_maxwells_liquid() {
        for frequency in [-3.0, 0.0, 2.5, 6.0] {
            let [storage, loss] = moduli(frequency, 200.0, &LIQUID, 1.0).unwrap();
            let expected = response(frequency, 200.0, &LIQUID).unwrap();
            assert!((4.5 * storage / 10_f64.powf(expected.log10_storage) - 1.0).abs() < 1e-9);
            assert!((4.5 * loss / 10_f64.powf(expected.log10_loss) - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn the_loss_adds_up_to_the_modulus_and_begins_with_the_viscosity() {
        let time = relaxation(200.0, &LIQUID).unwrap().log10_time;
        for spread in [1.0, 0.6, 0.3] {
            // Kramers-Kronig: (2/π) ∫ G″ d ln ω is what G′ gains from zero to infinite frequency
            let edges: Vec<f64> = (-40..=80).map(f64::from).collect();
            let area = gauss_64().panels(&edges, |x| moduli(x - time, 200.0, &LIQUID, spread).unwrap()[1]) * std::f64::consts::LN_10;
            assert!((2.0 / PI * area - 1.0).abs() < 1e-9, "{spread}: {area}");
            let slow = moduli(-6.0 - time, 200.0, &LIQUID, spread).unwrap()[1];
            assert!((slow / 1e-6 - 1.0).abs() < 1e-6, "{spread}: {slow}");
        }
    }

    #[test]
    fn storage_follows_from_the_loss_at_one_frequency_too() {
        // Kramers-Kronig: G′(ω) = (2/π) P∫ G″(x) ω²/[x (ω² − x²)] dx, with y = ln(x/ω)
        let (time, spread) = (relaxation(200.0, &LIQUID).unwrap().log10_time, 0.5);
        let loss = |ln: f64| moduli(ln / std::f64::consts::LN_10 - time, 200.0, &LIQUID, spread).unwrap()[1];
        for at in [-1.0_f64, 0.0, 2.0] {
            let edges: Vec<f64> = (0..=240).map(|k| 0.5 * f64::from(k)).collect();
            // P∫ dy G″(at + y)/(1 − e^{2y}), the two halves paired
            let area = gauss_64().panels(&edges, |y| {
                let e = (-2.0 * y).exp();
                (loss(at - y) - e * loss(at + y)) / (1.0 - e)
            });
            let storage = moduli(at / std::f64::consts::LN_10 - time, 200.0, &LIQUID, spread).unwrap()[0];
            assert!((2.0 / PI * area - storage).abs() < 1e-6, "{at}: {} {storage}", 2.0 / PI * area);
        }
    }

    #[test]
    fn the_temperature_has_the_time_asked_for() {
        for (frequency, decades) in [(0.0, 0.0), (6.0, 2.0), (3.0, -5.0)] {
            let t = temperature_at(frequency, decades, &LIQUID).unwrap();
            assert!((relaxation(t, &LIQUID).unwrap().log10_time + frequency - decades).abs() < 1e-9);
        }
        assert!(temperature_at(13.0, 0.0, &LIQUID).is_err());
        assert_eq!(moduli(0.0, 200.0, &LIQUID, 1.5).unwrap_err().input, "spread");
        // frozen, at any distance: no overflow
        let [storage, loss] = moduli(0.0, 130.001, &LIQUID, 0.5).unwrap();
        assert!((storage - 1.0).abs() < 1e-15 && (0.0..1e-30).contains(&loss));
    }
}
