//! Above the divergence temperature: viscosity, correlation length, specific heat, entropy, fragility. All as logarithms.

use crate::error::{Error, finite, positive};
use crate::numerics::quadrature::gauss_64;
use crate::numerics::special;
use std::f64::consts::LN_10;

/// log₁₀ of the viscosity in Pa s at which a liquid counts as a glass.
pub const LOG10_GLASS_VISCOSITY: f64 = 12.0;

/// What follows from the correlation length.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transport {
    /// log₁₀ η, η in Pa s.
    pub log10_viscosity: f64,
    /// log₁₀(ξ/a).
    pub log10_correlation_length: f64,
    /// log₁₀(C/C₀).
    pub log10_specific_heat: f64,
}

fn above(temperature: f64, divergence: f64) -> Result<(f64, f64), Error> {
    let t = positive("temperature", temperature, "K")?;
    let t0 = positive("divergence_temperature", divergence, "K")?;
    if t <= t0 { Err(Error::out_of_domain("temperature", t, "K", "> divergence_temperature")) } else { Ok((t, t0)) }
}

/// Viscosity, correlation length and specific heat at `temperature` T > `divergence` T₀ (K).
///
/// η = η₀ (ξ/a)² = η₀ e^{D T₀/(T − T₀)},   C/C₀ = (a/ξ)³
///
/// `strength` D = 2T₀/αμ₀ > 0, `log10_liquid` log₁₀ η₀ in Pa s. The text writes μ₀ for η₀. Source: (23) and the text after (24).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn transport(temperature: f64, divergence: f64, strength: f64, log10_liquid: f64) -> Result<Transport, Error> {
    let (t, t0) = above(temperature, divergence)?;
    let d = positive("strength", strength, "D")?;
    let liquid = finite("log10_liquid_viscosity", log10_liquid, "log10(Pa s)")?;
    let exponent = d * t0 / (t - t0) / LN_10;
    Ok(Transport { log10_viscosity: liquid + exponent, log10_correlation_length: 0.5 * exponent, log10_specific_heat: -1.5 * exponent })
}

/// log₁₀ of the relaxation time in s: a shear disturbance walks at random over the correlation length.
///
/// τ = (ξ/a)²/ω_s
///
/// `temperature` T > `divergence` T₀ (K), `strength` D > 0, `log10_frequency` log₁₀ of the frequency ω_s of local shear phonons in 1/s.
/// Source: "ω_s⁻¹(ξ/a)²", after (24).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn log10_relaxation_time(temperature: f64, divergence: f64, strength: f64, log10_frequency: f64) -> Result<f64, Error> {
    let frequency = finite("log10_frequency", log10_frequency, "log10(1/s)")?;
    Ok(2.0 * transport(temperature, divergence, strength, 0.0)?.log10_correlation_length - frequency)
}

/// log₁₀(S/C₀) of the entropy that C/T gives, integrated up from T₀.
///
/// S/C₀ = ∫_{T₀}^T (C/C₀) dT'/T' = E₁(s) − e^b E₁(s + b),   b = 3D/2, s = b T₀/(T − T₀)
///
/// S ~ e^{−s} near T₀: an essential singularity, not a straight line. Source: "the entropy for this specific heat", below (23).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn log10_entropy(temperature: f64, divergence: f64, strength: f64) -> Result<f64, Error> {
    let (t, t0) = above(temperature, divergence)?;
    let b = 1.5 * positive("strength", strength, "D")?;
    let s = b * t0 / (t - t0);
    if !s.is_finite() {
        return Err(Error::no_solution("the entropy is below exp(-1e308)").about("temperature"));
    }
    // e^s S = ê(s) − ê(s + b), ê = e^x E₁(x), without cancellation where b is the smaller
    let scaled = if b < 0.3 * s {
        let reach = 40.0;
        b * gauss_64().panels(&[0.0, 1.0, 4.0, 12.0, reach], |u| (-u).exp() / ((s + u) * (s + b + u)))
    } else if s > 1e-300 {
        special::scaled_e1(s)? - special::scaled_e1(s + b)?
    } else {
        return Err(Error::no_solution("the temperature is too far above the divergence temperature").about("temperature"));
    };
    Ok((scaled.ln() - s) / LN_10)
}

fn decades(log10_liquid: f64) -> Result<f64, Error> {
    let liquid = finite("log10_liquid_viscosity", log10_liquid, "log10(Pa s)")?;
    if liquid < LOG10_GLASS_VISCOSITY {
        Ok(LOG10_GLASS_VISCOSITY - liquid)
    } else {
        Err(Error::out_of_domain("log10_liquid_viscosity", liquid, "log10(Pa s)", "< 12"))
    }
}

/// Kinetic fragility m and glass temperature T_g of a Vogel-Fulcher liquid.
///
/// m = m_min (1 + m_min ln 10/D),   T_g = T₀ (1 + D/(m_min ln 10)),   m_min = 12 − log₁₀ η₀
///
/// m = d log₁₀ η/d(T_g/T) at T_g, where η = 10¹² Pa s. Source: (23) with η = η₀(ξ/a)², Angell's definition of m.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn fragility(divergence: f64, strength: f64, log10_liquid: f64) -> Result<(f64, f64), Error> {
    let t0 = positive("divergence_temperature", divergence, "K")?;
    let d = positive("strength", strength, "D")?;
    let least = decades(log10_liquid)?;
    Ok((least * (1.0 + least * LN_10 / d), t0 * (1.0 + d / (least * LN_10))))
}

/// Divergence temperature T₀ and strength D from glass temperature and fragility: the inverse of [`fragility`].
///
/// T₀ = T_g (1 − m_min/m),   D = m_min² ln 10/(m − m_min)
///
/// # Errors
/// Naming the first argument outside its domain; m must exceed m_min, the fragility of an Arrhenius liquid.
pub fn strength_from_fragility(glass_temperature: f64, fragility: f64, log10_liquid: f64) -> Result<(f64, f64), Error> {
    let tg = positive("glass_temperature", glass_temperature, "K")?;
    let m = positive("fragility", fragility, "1")?;
    let least = decades(log10_liquid)?;
    if m <= least {
        return Err(Error::out_of_domain("fragility", m, "1", &format!("> {least} = 12 - log10_liquid_viscosity")));
    }
    Ok((tg * ((m - least) / m), least * least * LN_10 / (m - least)))
}

/// What the strength of the defects makes of a liquid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FromDefects {
    /// T₀/T_g.
    pub divergence_ratio: f64,
    /// D = f.
    pub strength: f64,
    /// m.
    pub fragility: f64,
}

/// T₀/T_g, D and m from αμ̄ at the glass temperature: D = 2/αμ̄ at T₀, and the modulus over the heat energy falls as 1/T.
///
/// D = 2u/X,   X = αμ̄(T_g),   u = T₀/T_g = 1/(1 + D/(m_min ln 10)),   so u = 2/(1 + √(1 + 4c)),   c = 2/(X m_min ln 10)
///
/// m = m_min/(1 − u). A weak defect makes a strong liquid: m → m_min as X → 0.
/// Source: f = 2T₀/αμ after (24), with (23) up to η = 10¹² Pa s.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn from_defects(reduced_modulus: f64, log10_liquid: f64) -> Result<FromDefects, Error> {
    let x = positive("reduced_modulus", reduced_modulus, "1")?;
    let least = decades(log10_liquid)?;
    let c = 2.0 / (x * least * LN_10);
    let root = (1.0 + 4.0 * c).sqrt();
    let divergence_ratio = 2.0 / (1.0 + root);
    // 1 − u = 4c/(1 + √)², without the difference; m goes to infinity as c goes to zero
    let fragility = least * ((1.0 + root) / (2.0 * c)) * (0.5 * (1.0 + root));
    let strength = divergence_ratio * (2.0 / x);
    if [strength, fragility].iter().all(|v| v.is_finite()) {
        Ok(FromDefects { divergence_ratio, strength, fragility })
    } else {
        Err(Error::no_solution("the fragility or the strength is too large to be computed").about("reduced_modulus"))
    }
}

/// αμ̄₀ at T₀ that a strength D stands for.
///
/// f = 2T₀/αμ₀ = D, so αμ̄₀(T₀) = 2/D      source: "fragility" f after (24)
///
/// # Errors
/// Naming the argument outside its domain.
pub fn reduced_modulus(strength: f64) -> Result<f64, Error> {
    Ok(2.0 / positive("strength", strength, "D")?)
}

/// Critical modulus in units of μ₀, as (23) assumes it.
///
/// μ_c/μ₀ = (T − T₀)/T₀      source: the sentence before (21); postulated there, not derived
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn assumed_critical_ratio(temperature: f64, divergence: f64) -> Result<f64, Error> {
    let (t, t0) = above(temperature, divergence)?;
    Ok((t - t0) / t0)
}

#[cfg(test)]
mod tests {
    use super::super::length;
    use super::{assumed_critical_ratio, fragility, from_defects, log10_entropy, log10_relaxation_time, reduced_modulus, strength_from_fragility, transport};
    use crate::numerics::quadrature::gauss_64;
    use std::f64::consts::LN_10;

    #[test]
    fn length_is_that_of_23_with_the_assumed_modulus() {
        for (t, t0, d) in [(200.0, 130.0, 18.0), (131.0, 130.0, 5.0), (1500.0, 800.0, 100.0)] {
            let ln_xi = length::printed(reduced_modulus(d).unwrap(), assumed_critical_ratio(t, t0).unwrap()).unwrap();
            let got = transport(t, t0, d, -2.0).unwrap();
            assert!((got.log10_correlation_length * LN_10 / ln_xi - 1.0).abs() < 1e-13);
            assert!((got.log10_viscosity + 2.0 - 2.0 * got.log10_correlation_length).abs() < 1e-12 * got.log10_viscosity.abs());
            assert!((got.log10_specific_heat + 3.0 * got.log10_correlation_length).abs() < 1e-12 * got.log10_viscosity.abs());
        }
    }

    #[test]
    fn relaxation_time_follows_maxwell() {
        // η = G τ with one modulus G: η and τ grow by the same factor; at T = 2 T₀ both are e^D
        let tau = |t: f64| log10_relaxation_time(t, 100.0, 5.0, 12.0).unwrap();
        let eta = |t: f64| transport(t, 100.0, 5.0, -2.0).unwrap().log10_viscosity;
        assert!((tau(200.0) + 12.0 - 5.0 / LN_10).abs() < 1e-12);
        assert!((tau(130.0) - tau(200.0) - (eta(130.0) - eta(200.0))).abs() < 1e-12);
        assert_eq!(log10_relaxation_time(130.0, 100.0, 5.0, f64::NAN).unwrap_err().input, "log10_frequency");
    }

    #[test]
    fn entropy_is_the_integral_of_the_specific_heat() {
        for (t, t0, d) in [(200.0, 130.0, 18.0), (160.0, 130.0, 2.0), (900.0, 130.0, 1.0), (1000.0, 50.0, 200.0)] {
            let top = transport(t, t0, d, 0.0).unwrap().log10_specific_heat * LN_10;
            // in v = 1/(T − T₀), from v₀ on; the integrand falls like e^{−1.5 D T₀ v}
            let from = 1.0 / (t - t0);
            let fall = 1.5 * d * t0;
            let edges: Vec<f64> = (0..=60).map(|k| from + 45.0 / fall * (f64::from(k) / 60.0).powi(3)).collect();
            let area = gauss_64().panels(&edges, |v| (-fall * (v - from)).exp() / (v * v * (t0 + 1.0 / v)));
            let expected = (top + area.ln()) / LN_10;
            let got = log10_entropy(t, t0, d).unwrap();
            assert!((got - expected).abs() < 1e-9, "({t}, {t0}, {d}): {got} {expected}");
        }
    }

    #[test]
    fn entropy_has_no_seam() {
        // around b = 0.3 s: T = 1.3 T₀
        let at = |t: f64| log10_entropy(t, 100.0, 4.0).unwrap();
        assert!((at(130.0 + 1e-9) - at(130.0 - 1e-9)).abs() < 1e-8);
        assert!(log10_entropy(100.0 * (1.0 + 1e-12), 100.0, 4.0).unwrap() < -1e11);
    }

    #[test]
    fn fragility_is_the_slope_of_the_angell_plot() {
        for (t0, d, liquid) in [(130.0, 18.0, -5.0), (387.5, 73.7, -3.8), (50.0, 2.0, 0.0)] {
            let (m, tg) = fragility(t0, d, liquid).unwrap();
            let eta = |ratio: f64| transport(tg / ratio, t0, d, liquid).unwrap().log10_viscosity;
            assert!((eta(1.0) - 12.0).abs() < 1e-11);
            let slope = (eta(1.0 + 1e-5) - eta(1.0 - 1e-5)) / 2e-5;
            assert!((slope / m - 1.0).abs() < 1e-7, "{slope} {m}");
            let (back, strength) = strength_from_fragility(tg, m, liquid).unwrap();
            assert!((back / t0 - 1.0).abs() < 1e-12 && (strength / d - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn the_strength_of_the_defects_gives_the_liquid_back() {
        for (x, liquid) in [(0.05, -2.0), (1.0, -5.0), (1e-6, -3.0), (30.0, -2.0)] {
            let found = from_defects(x, liquid).unwrap();
            // the glass temperature and the fragility by the other functions, from T₀ and D alone; T_g = 1
            let (m, glass) = fragility(found.divergence_ratio, found.strength, liquid).unwrap();
            assert!((glass - 1.0).abs() < 1e-12 && (m / found.fragility - 1.0).abs() < 1e-12, "{x}: {glass} {m}");
            // at T₀ the modulus over the heat energy is larger by T_g/T₀
            assert!((reduced_modulus(found.strength).unwrap() * found.divergence_ratio / x - 1.0).abs() < 1e-12);
        }
        // weak defects: an Arrhenius liquid, whose fragility is the number of decades
        assert!((from_defects(1e-12, -2.0).unwrap().fragility / 14.0 - 1.0).abs() < 1e-5);
        assert_eq!(from_defects(0.0, -2.0).unwrap_err().input, "reduced_modulus");
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(transport(130.0, 130.0, 1.0, 0.0).unwrap_err().input, "temperature");
        assert_eq!(transport(150.0, -1.0, 1.0, 0.0).unwrap_err().input, "divergence_temperature");
        assert_eq!(transport(150.0, 130.0, 0.0, 0.0).unwrap_err().input, "strength");
        assert_eq!(transport(150.0, 130.0, 1.0, f64::NAN).unwrap_err().input, "log10_liquid_viscosity");
        assert_eq!(log10_entropy(150.0, 130.0, -1.0).unwrap_err().input, "strength");
        assert_eq!(fragility(130.0, 1.0, 12.0).unwrap_err().input, "log10_liquid_viscosity");
        assert_eq!(strength_from_fragility(190.0, 16.0, -5.0).unwrap_err().input, "fragility");
    }
}
