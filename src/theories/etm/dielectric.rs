//! Change of the dielectric constant with field: (16)-(20).

use super::density_of_states::{Cutoffs, Orientation, Window, checked_field, panel_edges};
use super::heat_capacity::{Precision, cut_off, sech_squared};
use crate::error::{Error, positive};

/// A response of the anomalous systems to an electric field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Response {
    /// Transitions between the two levels, (16).
    Resonant,
    /// Shift of the populations, (17), quasi-static: ω τ ≪ 1.
    Relaxational,
}

/// Relative change Δε/ε between no field and `field`, averaged over directions.
///
/// resonant:      A ∫ dE tanh(E/2T)/(2E²) ⟨(L + K)(B) − (L + K)(0)⟩
///
/// relaxational:  A ∫ dE sech²(E/2T)/(4TE) ⟨(L − K)(B) − (L − K)(0)⟩
///
/// `amplitude` A = π x P* p₁²/(ε_r ε₀), taken in K (its unit is not printed; K makes the result a pure number);
/// `temperature` in K; `field` in T, ≥ 0. The integral of the difference is taken, so that small fields keep their
/// digits. Source: (16)-(20) with (13).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn change(
    cutoffs: &Cutoffs,
    amplitude: f64,
    temperature: f64,
    field: f64,
    response: Response,
    orientation: Orientation,
    precision: Precision,
) -> Result<f64, Error> {
    let amplitude = positive("amplitude", amplitude, "K")?;
    let temperature = positive("temperature", temperature, "K")?;
    let window = cutoffs.in_field(checked_field(field)?, 1.0)?;
    let (window, isotropic) = match orientation {
        Orientation::Isotropic => (window, true),
        Orientation::OneThird => (window.turned(1.0 / 3.0_f64.sqrt()), false),
        Orientation::Fixed(cosine) => (window.turned(cosine), false),
    };
    if window.lower == 0.0 {
        return Ok(0.0);
    }
    if window.upper.is_infinite() {
        return Err(Error::no_solution("the flux energy is too large a number; a weaker field or smaller tunnel areas help").about("field"));
    }
    let log_ratio = cutoffs.log_ratio();
    let weights = |energy: f64, s: f64, u: f64| {
        if isotropic {
            window.isotropic_change(energy, s, u)
        } else {
            let w = window.fixed(energy);
            (w.log + w.companion - log_ratio, w.log - w.companion - log_ratio)
        }
    };
    Ok(amplitude * integral(&window, temperature, response, precision, weights))
}

/// The same with the integrals over E = D_min cosh u.
fn integral(window: &Window, temperature: f64, response: Response, precision: Precision, weights: impl Fn(f64, f64, f64) -> (f64, f64)) -> f64 {
    let d = window.gap_min;
    let mut edges = Vec::with_capacity(64);
    // beyond b and T the resonant integrand falls as e^{−3u}
    let (end, widest) = match response {
        Response::Resonant => ((window.upper / d).asinh().max((2.0 * temperature / d).asinh()) + 13.0, 1.2),
        Response::Relaxational => (cut_off(d, temperature), (cut_off(d, temperature) / 4.0).min(1.2)),
    };
    panel_edges(window, end, widest, &mut edges);
    let half = 0.5 / temperature;
    precision.rule().panels(&edges, |u| {
        let grown = u.exp();
        let (cosh, sinh) = (0.5 * (grown + 1.0 / grown), if u < 0.3 { u.sinh() } else { 0.5 * (grown - 1.0 / grown) });
        let energy = d * cosh;
        let (sum, difference) = weights(energy, d * sinh, u);
        match response {
            Response::Resonant => sum * (half * energy).tanh() / (2.0 * energy) * (sinh / cosh),
            Response::Relaxational => difference * sech_squared(half * energy) * 0.5 * half * (sinh / cosh),
        }
    })
}

/// Mean diagonal polarizability factor Σ_i p_i² − Σ_ij (E_iE_j/E²) p_i·p_j over a regular polygon of dipoles, per p².
///
/// ⅓ tr G = (1/3) n_w/(n_w − 1) [(n_w − 2) E² + D₀²φ²]/E² · p²
///
/// `asymmetry_fraction` is D/E. Source: (20).
///
/// # Errors
/// Where `wells` is below 2 or `asymmetry_fraction` lies outside [0, 1].
pub fn polarizability_factor(wells: f64, asymmetry_fraction: f64) -> Result<f64, Error> {
    if !(wells.is_finite() && wells >= 2.0) {
        return Err(Error::out_of_domain("wells", wells, "1", "≥ 2"));
    }
    if !(0.0..=1.0).contains(&asymmetry_fraction) {
        return Err(Error::out_of_domain("asymmetry_fraction", asymmetry_fraction, "D/E", "≥ 0 and ≤ 1"));
    }
    Ok(wells / (wells - 1.0) * (wells - 1.0 - asymmetry_fraction * asymmetry_fraction) / 3.0)
}

/// Electric interaction of two anomalous systems at their mean distance, K.
///
/// p₁² x/(4π ε_r ε₀) = A/(4π² P*) = A/2π  with  P* = 1/2π
///
/// `amplitude` A = π x P* p₁²/(ε_r ε₀) in K, > 0. Ours, from (38) and Table 5; distances of x^{−1/3}.
///
/// # Errors
/// Naming `amplitude` where it is not above zero.
pub fn electric_interaction(amplitude: f64) -> Result<f64, Error> {
    Ok(positive("amplitude", amplitude, "K")? / (2.0 * std::f64::consts::PI))
}

#[cfg(test)]
mod tests {
    use super::{Response, change, electric_interaction, polarizability_factor};
    use crate::numerics::quadrature::gauss_64;
    use crate::theories::etm::density_of_states::{Cutoffs, Orientation};
    use crate::theories::etm::heat_capacity::Precision;
    use crate::theories::etm::three_well::well_energies;

    fn bas() -> Cutoffs {
        Cutoffs::new(0.015, 2.44e5, 3.08e5 / 2.44e5).unwrap()
    }

    fn resonant(field: f64) -> f64 {
        change(&bas(), 0.89e-5, 0.05, field, Response::Resonant, Orientation::Isotropic, Precision::Full).unwrap()
    }

    #[test]
    fn change_against_other_numbers() {
        // BAS at 50 mK, from an independent implementation
        for (field, expected) in [(0.02, 7.157e-6), (0.1, -1.874e-7), (1.0, -1.977e-5), (0.01, 4.606e-6)] {
            let found = resonant(field);
            assert!((found / expected - 1.0).abs() < 6e-4, "{field}: {found}");
        }
        let both = resonant(0.01) + change(&bas(), 0.89e-5, 0.05, 0.01, Response::Relaxational, Orientation::Isotropic, Precision::Full).unwrap();
        assert!((both / -5.39e-7 - 1.0).abs() < 2e-3, "{both}");
    }

    /// The integrals over energies and angles done by brute force, the zero-field value subtracted afterwards.
    #[test]
    fn change_by_brute_force() {
        let (t, field) = (0.05, 0.02);
        for response in [Response::Resonant, Response::Relaxational] {
            let value = |energy: f64, log: f64, companion: f64| match response {
                Response::Resonant => (energy / 2.0 / t).tanh() / (2.0 * energy * energy) * (log + companion),
                Response::Relaxational => (energy / 2.0 / t).cosh().powi(-2) / (4.0 * t * energy) * (log - companion),
            };
            let whole = |field: f64| {
                let w = bas().in_field(field, 1.0).unwrap();
                let edges: Vec<f64> = (0..=160).map(|k| 8.5 * (f64::from(k) / 160.0).powi(2)).collect();
                gauss_64().panels(&edges, |u| {
                    let energy = 0.015 * u.cosh();
                    let found = w.isotropic(energy);
                    value(energy, found.log, found.companion) * 0.015 * u.sinh()
                })
            };
            let expected = 0.89e-5 * (whole(field) - whole(0.0));
            let found = change(&bas(), 0.89e-5, t, field, response, Orientation::Isotropic, Precision::Full).unwrap();
            assert!((found / expected - 1.0).abs() < 1e-6, "{response:?}: {found} {expected}");
        }
    }

    #[test]
    fn small_fields_grow_as_their_square_and_drawing_is_precise() {
        let ratio = resonant(2e-7) / resonant(1e-7);
        assert!((ratio - 4.0).abs() < 1e-6, "{ratio}");
        for field in [1e-4, 3e-3, 0.05, 0.5, 2.0] {
            let drawing = change(&bas(), 0.89e-5, 0.05, field, Response::Resonant, Orientation::Isotropic, Precision::Drawing).unwrap();
            assert!((drawing - resonant(field)).abs() < 1e-7 * 1e-5, "{field}: {drawing} {}", resonant(field));
        }
        for (t, d, field) in [(1e-6, 0.015, 1.0), (1e4, 1e-6, 1e-6), (0.05, 1e-9, 3.0), (1e-4, 10.0, 1e6)] {
            for response in [Response::Resonant, Response::Relaxational] {
                let cutoffs = Cutoffs::new(d, 1e5, 100.0).unwrap();
                assert!(change(&cutoffs, 1e-5, t, field, response, Orientation::Isotropic, Precision::Full).unwrap().is_finite());
            }
        }
    }

    #[test]
    fn one_third_rule_is_off_for_bk7() {
        let bk7 = Cutoffs::new(0.03, 1.668e5, 4.576 / 1.668).unwrap();
        let of = |orientation| change(&bk7, 0.089e-5, 0.015, 0.1, Response::Resonant, orientation, Precision::Full).unwrap();
        // 36 % off, from an independent implementation
        let (rule, exact) = (of(Orientation::OneThird), of(Orientation::Isotropic));
        assert!((rule / exact / 1.36 - 1.0).abs() < 6e-3, "{rule} {exact}");
    }

    #[test]
    fn polarizability_factor_is_the_average_over_a_triangle() {
        // dipoles at 120°, energies in the plane ΣE_i = 0: Σ p_i² − Σ (E_iE_j/E²) p_i·p_j, a third of the trace
        for fraction in [0.0, 0.4, 1.0] {
            for direction in [10.0, 77.0] {
                let energies = well_energies(fraction, direction);
                let mut trace = 0.0;
                for i in 0..3 {
                    for j in 0..3 {
                        let dot = if i == j { 1.0 } else { -0.5 };
                        trace += if i == j { 1.0 } else { 0.0 } - energies[i] * energies[j] * dot;
                    }
                }
                assert!((trace / 3.0 - polarizability_factor(3.0, fraction).unwrap()).abs() < 1e-14);
            }
        }
        assert_eq!(polarizability_factor(1.0, 0.0).unwrap_err().input, "wells");
        assert_eq!(polarizability_factor(3.0, 2.0).unwrap_err().input, "asymmetry_fraction");
    }

    #[test]
    fn interaction_from_dipole_and_density() {
        // p = 10 D, x = 10^23 1/m³, ε_r = 5, in SI units: p² x/(4π ε_r ε₀ k_B) and the A that this makes with P* = 1/2π
        let (dipole, density, permittivity) = (10.0 * 3.335_64e-30, 1e23, 5.0 * 8.854_187_8e-12);
        let amplitude = std::f64::consts::PI * density / (2.0 * std::f64::consts::PI) * dipole * dipole / permittivity / 1.380_649e-23;
        let expected = dipole * dipole * density / (4.0 * std::f64::consts::PI * permittivity) / 1.380_649e-23;
        assert!((electric_interaction(amplitude).unwrap() / expected - 1.0).abs() < 1e-12);
        assert_eq!(electric_interaction(0.0).unwrap_err().input, "amplitude");
    }

    #[test]
    fn refusals_name_the_argument() {
        let of = |a, t, b| change(&bas(), a, t, b, Response::Resonant, Orientation::Isotropic, Precision::Full).unwrap_err().input;
        assert_eq!((of(0.0, 1.0, 1.0), of(1.0, 0.0, 1.0), of(1.0, 1.0, -1.0)), ("amplitude".into(), "temperature".into(), "field".into()));
    }
}
