//! Phonon damping and driving of one anomalous system: (21), (22), (26), (27).

use crate::constants::{DEBYE, REDUCED_PLANCK};
use crate::error::{Error, positive};

/// Weight of D² beside D₀²φ² in a transition between the two levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsymmetryWeight {
    /// 5/6, as (21) and (27) print it.
    Printed,
    /// 1/2, as the Hamiltonian (6) gives it.
    Derived,
}

impl AsymmetryWeight {
    /// Its value c.
    pub fn value(self) -> f64 {
        match self {
            Self::Printed => 5.0 / 6.0,
            Self::Derived => 0.5,
        }
    }

    /// From the word of a choice.
    pub fn from_word(word: &str) -> Self {
        if word == "derived_1/2" { Self::Derived } else { Self::Printed }
    }
}

fn checked_fraction(fraction: f64) -> Result<f64, Error> {
    if (0.0..=1.0).contains(&fraction) { Ok(fraction) } else { Err(Error::out_of_domain("asymmetry_fraction", fraction, "D/E", "≥ 0 and ≤ 1")) }
}

/// Phonon damping rate, 1/µs.
///
/// 1/τ = Γ⁻¹ E³ (D₀²φ² + c D²) coth(E/2T) = Γ⁻¹ E⁵ (1 − (1 − c) f²) coth(E/2T),  f = D/E
///
/// `energy` E and `temperature` T in K, `rate_constant` Γ⁻¹ in 1/(µs K⁵), all > 0; `asymmetry_fraction` f in [0, 1].
/// Source: (21).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn rate(energy: f64, asymmetry_fraction: f64, temperature: f64, rate_constant: f64, weight: AsymmetryWeight) -> Result<f64, Error> {
    let energy = positive("energy", energy, "K")?;
    let fraction = checked_fraction(asymmetry_fraction)?;
    let thermal = (0.5 * (energy / positive("temperature", temperature, "K")?)).tanh();
    if thermal == 0.0 {
        return Err(Error::no_solution("the thermal factor coth(E/2T) is too large a number; a lower temperature helps").about("temperature"));
    }
    Ok(positive("rate_constant", rate_constant, "1/(us K^5)")? * energy.powi(5) * (1.0 - (1.0 - weight.value()) * fraction * fraction) / thermal)
}

/// Orientation-averaged Rabi frequency, rad/µs.
///
/// Ω_R = (p₁F₀/ħ) √((D₀²φ² + c D²)/6E²)
///
/// `drive` p₁F₀ in D kV/m; the rest as in [`rate`]. It does not depend on E at given D/E. Source: (27).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn rabi_frequency(asymmetry_fraction: f64, drive: f64, weight: AsymmetryWeight) -> Result<f64, Error> {
    let fraction = checked_fraction(asymmetry_fraction)?;
    Ok(drive_frequency(positive("drive", drive, "D kV/m")?) * ((1.0 - (1.0 - weight.value()) * fraction * fraction) / 6.0).sqrt())
}

/// p₁F₀/ħ, rad/µs, of a drive in D kV/m.
pub(super) fn drive_frequency(drive: f64) -> f64 {
    drive * DEBYE * 1e3 / REDUCED_PLANCK * 1e-6
}

/// Total rate, 1/µs.
///
/// 1/τ_tot = 1/τ_2LS + 1/τ_ATS
///
/// Source: (22).
///
/// # Errors
/// Naming `tls_rate` where it is negative or not finite.
pub fn total_rate(tls_rate: f64, ats_rate: f64) -> Result<f64, Error> {
    if tls_rate.is_finite() && tls_rate >= 0.0 { Ok(tls_rate + ats_rate) } else { Err(Error::out_of_domain("tls_rate", tls_rate, "1/us", "≥ 0")) }
}

/// |A₀₁|² per (p F₀)² from the eigenvectors of (6), averaged over the direction of the asymmetry in the plane
/// ΣE_i = 0 and over all directions of the driving field: the independent route to c.
///
/// `asymmetry_fraction` D/E in [0, 1]; taken at E/D₀ = 10⁻⁴, where (9) holds to that precision.
///
/// # Errors
/// Naming `asymmetry_fraction` outside its domain.
pub fn transition_strength(asymmetry_fraction: f64) -> Result<f64, Error> {
    use nalgebra::{Complex, Matrix3, SymmetricEigen};
    let fraction = checked_fraction(asymmetry_fraction)?;
    let gap = 1e-4;
    // undo the rescaling of (9): E = (2/√3) √(D₀²φ² + ΣE²/2), D² = (2/3) ΣE²
    let phase = 0.5 * 3.0_f64.sqrt() * gap * (1.0 - fraction * fraction).sqrt();
    let asymmetry = 1.5_f64.sqrt() * gap * fraction;
    let directions = 48;
    let mut sum = 0.0;
    for k in 0..directions {
        let [e1, e2, e3] = super::three_well::well_energies(asymmetry, 360.0 * (f64::from(k) + 0.3) / f64::from(directions)).map(|e| Complex::new(e, 0.0));
        let hop = Complex::from_polar(1.0, phase / 3.0);
        let back = hop.conj();
        let eigen = SymmetricEigen::new(Matrix3::new(e1, hop, back, back, e2, hop, hop, back, e3));
        let mut order = [0, 1, 2];
        order.sort_by(|a: &usize, b| eigen.eigenvalues[*a].total_cmp(&eigen.eigenvalues[*b]));
        // dipoles at 120° in a plane; ⟨(p·F)²⟩ over directions of F is one third of the squared in-plane vector
        let (mut x, mut y) = (Complex::new(0.0, 0.0), Complex::new(0.0, 0.0));
        for well in 0..3 {
            let angle = 2.0 * std::f64::consts::PI * well as f64 / 3.0;
            let product = eigen.eigenvectors[(well, order[0])].conj() * eigen.eigenvectors[(well, order[1])];
            x += product * angle.cos();
            y += product * angle.sin();
        }
        sum += (x.norm_sqr() + y.norm_sqr()) / 3.0;
    }
    Ok(sum / f64::from(directions))
}

#[cfg(test)]
mod tests {
    use super::{AsymmetryWeight, rabi_frequency, rate, total_rate, transition_strength};

    #[test]
    fn strength_of_the_hamiltonian_has_one_half() {
        for fraction in [0.0, 0.5, 0.25_f64.sqrt(), 0.75_f64.sqrt(), 1.0] {
            let found = transition_strength(fraction).unwrap();
            let derived = (1.0 - 0.5 * fraction * fraction) / 6.0;
            assert!((found - derived).abs() < 2e-5, "{fraction}: {found} {derived}");
        }
        assert!((transition_strength(1.0).unwrap() * 6.0 - 5.0 / 6.0).abs() > 0.3);
    }

    #[test]
    fn rabi_frequency_follows_the_strength() {
        for fraction in [0.0, 0.6, 1.0] {
            let found =
                (rabi_frequency(fraction, 0.461, AsymmetryWeight::Derived).unwrap() / rabi_frequency(0.0, 0.461, AsymmetryWeight::Derived).unwrap()).powi(2);
            assert!((found - transition_strength(fraction).unwrap() * 6.0).abs() < 2e-4);
        }
        // BAS sample 1 at D = D_min, 1 GHz: 5.885e6 rad/s, from an independent implementation
        let fraction = 0.017_74 / 0.047_992_43;
        assert!((rabi_frequency(fraction, 0.461, AsymmetryWeight::Printed).unwrap() - 5.885).abs() < 6e-4);
    }

    #[test]
    fn rates_up_and_down_are_in_detailed_balance() {
        // without phonons around only the way down is left; half of what they add goes each way
        for (energy, temperature) in [(0.05, 0.012), (0.05, 0.05), (0.05, 0.4), (1.0, 3.0)] {
            let at = |temperature: f64| rate(energy, 0.4, temperature, 9.22e6, AsymmetryWeight::Printed).unwrap();
            let (cold, warm) = (at(1e-3 * energy), at(temperature));
            let (down, up) = (0.5 * (warm + cold), 0.5 * (warm - cold));
            assert!((up / down / (-energy / temperature).exp() - 1.0).abs() < 1e-9, "{energy} {temperature}: {up} {down}");
        }
    }

    #[test]
    fn rate_limits() {
        let at = |t: f64| rate(0.1, 0.5, t, 1e6, AsymmetryWeight::Printed).unwrap();
        assert!((at(1e-6) - 1e6 * 1e-5 * (1.0 - 0.25 / 6.0)).abs() < 1e-12);
        assert!((at(1e3) / at(1e-6) / (2.0 * 1e3 / 0.1) - 1.0).abs() < 1e-8, "classical: 2T/E phonons");
        assert_eq!(total_rate(1.0, 2.0).unwrap(), 3.0);
    }

    #[test]
    fn refusals_name_the_argument() {
        let p = AsymmetryWeight::Printed;
        assert_eq!(rate(0.0, 0.0, 1.0, 1.0, p).unwrap_err().input, "energy");
        assert_eq!(rate(1.0, 1.5, 1.0, 1.0, p).unwrap_err().input, "asymmetry_fraction");
        assert_eq!(rate(1.0, 0.5, -1.0, 1.0, p).unwrap_err().input, "temperature");
        assert_eq!(rate(1e-300, 0.5, 1e300, 1.0, p).unwrap_err().input, "temperature");
        assert_eq!(rabi_frequency(0.5, 0.0, p).unwrap_err().input, "drive");
        assert_eq!(total_rate(-1.0, 1.0).unwrap_err().input, "tls_rate");
    }
}
