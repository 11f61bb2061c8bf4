//! Heat capacity: anomalous systems (14), one system (15), and what stands beside them.

use super::density_of_states::{Cutoffs, Orientation, Window, checked_field, panel_edges};
use crate::constants::{BOHR_MAGNETON, BOLTZMANN, REDUCED_PLANCK};
use crate::error::{Error, positive};
use crate::numerics::quadrature::{Rule, gauss_8, gauss_16};
use std::f64::consts::PI;

/// Spin of Fe²⁺ (our choice: the free multiplet's spin).
pub const FE2_SPIN: f64 = 2.0;
/// Spin of Fe³⁺ (our choice).
pub const FE3_SPIN: f64 = 2.5;
/// g-factor of both (our choice).
pub const IRON_G_FACTOR: f64 = 2.0;
/// Microjoules in a joule.
const MICRO: f64 = 1e6;

/// Heat capacity of one two-level system, k_B.
///
/// C/k_B = x² sech² x,  x = E/2T
///
/// `energy` E and `temperature` T in K, both > 0. Source: (15).
///
/// # Errors
/// Naming the first argument that is not above zero.
pub fn two_level(energy: f64, temperature: f64) -> Result<f64, Error> {
    Ok(schottky(0.5 * (positive("energy", energy, "K")? / positive("temperature", temperature, "K")?)))
}

fn schottky(x: f64) -> f64 {
    x * x * sech_squared(x)
}

/// sech² x = 4q/(1 + q)², q = e^{−2x}, for x ≥ 0; zero where it leaves the range of a double.
pub(super) fn sech_squared(x: f64) -> f64 {
    if x > 400.0 {
        return 0.0;
    }
    let q = (-2.0 * x).exp();
    4.0 * q / ((1.0 + q) * (1.0 + q))
}

/// How finely an integral over energies is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// Eight nodes a panel: 10⁻⁸ for the paper's parameters.
    Drawing,
    /// Sixteen nodes a panel: 10⁻¹³.
    Full,
}

impl Precision {
    pub(super) fn rule(self) -> &'static Rule {
        match self {
            Self::Drawing => gauss_8(),
            Self::Full => gauss_16(),
        }
    }
}

/// Anomalous tunnelling systems at one temperature.
#[derive(Clone, Copy, Debug)]
pub struct AnomalousHeatCapacity {
    cutoffs: Cutoffs,
    temperature: f64,
    prefactor: f64,
}

impl AnomalousHeatCapacity {
    /// `temperature` T in K; `ats_density` is n P* in 1/g; both > 0.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn new(cutoffs: Cutoffs, temperature: f64, ats_density: f64) -> Result<Self, Error> {
        let temperature = positive("temperature", temperature, "K")?;
        Ok(Self { cutoffs, temperature, prefactor: 2.0 * PI * BOLTZMANN * MICRO * positive("ats_density", ats_density, "n P*, 1/g")? })
    }

    /// Without a field, µJ/(g K).
    ///
    /// C = 2π k_B n P* ln r {e^{−2x} 2x/(1 + e^{−2x}) + ln(1 + e^{−2x})},  x = D_min/2T
    ///
    /// Source: (14) with (13) at φ = 0; the integral of x² sech² x dE/E in closed form.
    pub fn without_field(&self) -> f64 {
        let x = 0.5 * self.cutoffs.gap_min() / self.temperature;
        if x > 400.0 {
            return 0.0;
        }
        let q = (-2.0 * x).exp();
        self.prefactor * self.cutoffs.log_ratio() * (q * 2.0 * x / (1.0 + q) + q.ln_1p())
    }

    /// In a field of `field` tesla, µJ/(g K).
    ///
    /// C = 2π k_B n P* ∫ dE/E L(E) x² sech² x,  E = D_min cosh u
    ///
    /// Source: (14) with (13).
    ///
    /// # Errors
    /// Naming `field` where it is negative or not finite.
    pub fn in_field(&self, field: f64, orientation: Orientation, precision: Precision) -> Result<f64, Error> {
        let window = self.cutoffs.in_field(checked_field(field)?, 1.0)?;
        let window = match orientation {
            Orientation::Isotropic => window,
            Orientation::OneThird => window.turned(1.0 / 3.0_f64.sqrt()),
            Orientation::Fixed(cosine) => window.turned(cosine),
        };
        if window.lower == 0.0 {
            return Ok(self.without_field());
        }
        if window.upper.is_infinite() {
            return Err(Error::no_solution("the flux energy is too large a number; a weaker field or smaller tunnel areas help").about("field"));
        }
        Ok(self.prefactor * self.integral(&window, orientation == Orientation::Isotropic, precision))
    }

    fn integral(&self, window: &Window, isotropic: bool, precision: Precision) -> f64 {
        let d = window.gap_min;
        let end = cut_off(d, self.temperature);
        let mut edges = Vec::with_capacity(64);
        panel_edges(window, end, (end / 4.0).min(1.2), &mut edges);
        let half = 0.5 / self.temperature;
        precision.rule().panels(&edges, |u| {
            let grown = u.exp();
            let (cosh, sinh) = (0.5 * (grown + 1.0 / grown), if u < 0.3 { u.sinh() } else { 0.5 * (grown - 1.0 / grown) });
            let energy = d * cosh;
            let log = if isotropic { window.isotropic_at(energy, d * sinh, u).log } else { window.fixed(energy).log };
            log * schottky(half * energy) * (sinh / cosh)
        })
    }
}

/// u = arcosh(1 + 42 T/D): beyond, e^{−E/T} has fallen by 10⁻¹⁸.
pub(super) fn cut_off(gap_min: f64, temperature: f64) -> f64 {
    2.0 * (21.0 * temperature / gap_min).sqrt().asinh()
}

/// Heat capacity of one free moment of spin `spin` in a field, k_B.
///
/// C/k_B = (y/2)²/sinh²(y/2) − (n y/2)²/sinh²(n y/2),  y = g μ_B B/(k_B T),  n = 2J + 1
///
/// `field` B in T, ≥ 0; `temperature` T in K, > 0; `g_factor` g and `spin` J > 0. The paper names a Langevin
/// contribution of trace iron and gives no formula; free multiplets are our choice.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn moment(field: f64, temperature: f64, spin: f64, g_factor: f64) -> Result<f64, Error> {
    let zeeman = positive("g_factor", g_factor, "1")? * BOHR_MAGNETON / BOLTZMANN * checked_field(field)?;
    let half = 0.5 * (zeeman / positive("temperature", temperature, "K")?);
    let n = 2.0 * positive("spin", spin, "1")? + 1.0;
    if half * n < 0.05 {
        // u²/sinh²u = 1 − u²/3 + u⁴/15 − 2u⁶/189 + u⁸/675 − ...: the difference without its cancellation
        let (q, m) = (half * half, n * n);
        let terms = [(m - 1.0) / 3.0, -(m * m - 1.0) / 15.0, 2.0 * (m.powi(3) - 1.0) / 189.0, -(m.powi(4) - 1.0) / 675.0];
        return Ok(q * terms.iter().rev().fold(0.0, |sum, term| sum * q + term));
    }
    Ok(einstein(half) - einstein(n * half))
}

/// u²/sinh² u for u > 0.
fn einstein(u: f64) -> f64 {
    if u > 400.0 {
        return 0.0;
    }
    let q = (-2.0 * u).exp();
    let rest = -(-2.0 * u).exp_m1();
    4.0 * u * u * q / (rest * rest)
}

/// Heat capacity of free moments, µJ/(g K): `density` per gram, the rest as in [`moment`].
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn moments(density: f64, field: f64, temperature: f64, spin: f64, g_factor: f64) -> Result<f64, Error> {
    Ok(MICRO * BOLTZMANN * density * moment(field, temperature, spin, g_factor)?)
}

/// Heat capacity of Debye phonons well below the Debye temperature, µJ/(g K).
///
/// C = (2π²/15) k_B (k_B T/ħ)³ (1/v_l³ + 2/v_t³)/ρ
///
/// `temperature` in K, `density` in g/cm³, velocities in m/s, all > 0. The paper names the contribution and gives no
/// velocities.
///
/// # Errors
/// Naming the first argument that is not above zero.
pub fn phonons(temperature: f64, density: f64, longitudinal: f64, transverse: f64) -> Result<f64, Error> {
    let wave = BOLTZMANN * positive("temperature", temperature, "K")? / REDUCED_PLANCK;
    let density = positive("density", density, "g/cm^3")?;
    let longitudinal = positive("sound_speed_longitudinal", longitudinal, "m/s")?;
    let transverse = positive("sound_speed_transverse", transverse, "m/s")?;
    // J/m³ over g/cm³ is µJ/g
    Ok(2.0 * PI * PI / 15.0 * BOLTZMANN * ((wave / longitudinal).powi(3) + 2.0 * (wave / transverse).powi(3)) / density)
}

/// Heat capacity of ordinary two-level systems of constant density, µJ/(g K).
///
/// C = (π²/6) k_B (n P̄) T
///
/// `tls_density` n P̄ in 1/(g K), ≥ 0; `temperature` in K, > 0. Source: (14), (15) with a constant density of states.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn ordinary(temperature: f64, tls_density: f64) -> Result<f64, Error> {
    if !(tls_density.is_finite() && tls_density >= 0.0) {
        return Err(Error::out_of_domain("tls_density", tls_density, "1/(g K)", "≥ 0"));
    }
    Ok(MICRO * PI * PI / 6.0 * BOLTZMANN * tls_density * positive("temperature", temperature, "K")?)
}

#[cfg(test)]
mod tests {
    use super::{AnomalousHeatCapacity, Precision, moment, moments, ordinary, phonons, two_level};
    use crate::constants::BOLTZMANN;
    use crate::numerics::quadrature::gauss_64;
    use crate::theories::etm::density_of_states::{Cutoffs, FLUX_ENERGY, Orientation};
    use std::f64::consts::{LN_2, PI};

    fn bas() -> AnomalousHeatCapacity {
        AnomalousHeatCapacity::new(Cutoffs::new(0.49, 4.77e4, 3.09e5 / 4.77e4).unwrap(), 0.6, 5.19e16).unwrap()
    }

    #[test]
    fn two_level_is_the_second_derivative_of_the_free_energy() {
        let free = |t: f64| -t * (2.0 * (0.5 / t).cosh()).ln();
        for t in [0.2, 0.5, 1.7] {
            let h = 1e-3 * t;
            let expected = -t * (free(t + h) - 2.0 * free(t) + free(t - h)) / h / h;
            assert!((two_level(1.0, t).unwrap() / expected - 1.0).abs() < 1e-5);
        }
        // highest: 0.43923 at E = 2.39936 T
        assert!((two_level(2.399_36, 1.0).unwrap() - 0.439_23).abs() < 5e-6);
        assert_eq!(two_level(1e10, 1.0).unwrap(), 0.0);
    }

    #[test]
    fn heat_capacity_in_field_against_other_numbers() {
        // µJ/(g K), from an independent implementation; BAS at 0.60 K
        for (field, expected) in [(0.5, 5.472_93), (1.0, 5.097_077_527_735_263), (3.0, 3.016_01)] {
            let found = bas().in_field(field, Orientation::Isotropic, Precision::Full).unwrap();
            assert!((found / expected - 1.0).abs() < 2e-6, "{field}: {found}");
        }
    }

    #[test]
    fn limits() {
        let zero = bas().without_field();
        assert!((zero / 5.183_92 - 1.0).abs() < 2e-6);
        assert!((bas().in_field(1e-6, Orientation::Isotropic, Precision::Full).unwrap() / zero - 1.0).abs() < 1e-10);
        let cutoffs = Cutoffs::new(0.49, 4.77e4, 6.478).unwrap();
        let hot = AnomalousHeatCapacity::new(cutoffs, 1e5, 5.19e16).unwrap();
        // hot: 2π k_B n P* ln r ln 2 in any field
        let expected = 2.0 * PI * BOLTZMANN * 1e6 * 5.19e16 * 6.478_f64.ln() * LN_2;
        for field in [0.0, 1.0, 9.0] {
            assert!((hot.in_field(field, Orientation::Isotropic, Precision::Full).unwrap() / expected - 1.0).abs() < 1e-3);
        }
        // cold: gapped, 2 ln r (x + 1/2) e^{-2x}
        let cold = AnomalousHeatCapacity::new(cutoffs, 0.01, 1e17).unwrap();
        let x = 0.49 / 0.02;
        let gapped = 2.0 * PI * BOLTZMANN * 1e23 * 6.478_f64.ln() * 2.0 * (x + 0.5) * (-2.0 * x).exp();
        assert!((cold.without_field() / gapped - 1.0).abs() < 1e-9);
    }

    #[test]
    fn strong_field_falls_as_its_inverse() {
        // (1/X_min − 1/X_max)/(KPHI B) ∫ dE c0(E) arcosh(E/D_min)
        let (d, t) = (0.49, 0.6);
        let edges: Vec<f64> = (0..=40).map(|k| 0.15 * f64::from(k)).collect();
        let integral = gauss_64().panels(&edges, |u| {
            let x = d * u.cosh() / 2.0 / t;
            u * x * x / x.cosh().powi(2) * d * u.sinh()
        });
        for field in [20.0, 80.0] {
            let expected = 2.0 * PI * BOLTZMANN * 1e6 * 5.19e16 * (1.0 / 4.77e4 - 1.0 / 3.09e5) / (FLUX_ENERGY * field) * integral;
            let found = bas().in_field(field, Orientation::Isotropic, Precision::Full).unwrap();
            assert!((found / expected - 1.0).abs() < 5e-9, "{field}: {found} {expected}");
        }
    }

    #[test]
    fn closed_average_is_the_average_of_fixed_angles() {
        for field in [0.3, 2.0] {
            // the integrand has kinks in cos β only through the energy integral: smooth enough for many nodes
            let edges: Vec<f64> = (0..=12).map(|k| f64::from(k) / 12.0).collect();
            let expected = crate::numerics::quadrature::gauss_16().panels(&edges, |c| bas().in_field(field, Orientation::Fixed(c), Precision::Full).unwrap());
            let found = bas().in_field(field, Orientation::Isotropic, Precision::Full).unwrap();
            assert!((found / expected - 1.0).abs() < 1e-7, "{field}: {found} {expected}");
        }
    }

    #[test]
    fn eight_nodes_reach_the_precision_of_a_drawing() {
        let rows = [
            (0.49, 4.77e4, 3.09e5, 0.6),
            (0.53, 5.07e4, 2.90e5, 0.9),
            (0.55, 5.95e4, 2.61e5, 1.36),
            (0.34, 4.99e4, 2.68e5, 1.11),
            (0.32, 5.54e4, 2.46e5, 1.36),
        ];
        for (d, low, high, t) in rows {
            let system = AnomalousHeatCapacity::new(Cutoffs::new(d, low, high / low).unwrap(), t, 1e17).unwrap();
            for k in 0..24 {
                let field = 1e-3 * 10_f64.powf(f64::from(k) / 6.0);
                let [drawing, full] = [Precision::Drawing, Precision::Full].map(|p| system.in_field(field, Orientation::Isotropic, p).unwrap());
                assert!((drawing / full - 1.0).abs() < 1e-8, "{d} {field}: {drawing} {full}");
            }
        }
    }

    #[test]
    fn extreme_arguments_stay_finite() {
        for (t, d, field) in [(1e-8, 0.5, 1.0), (1e6, 1e-9, 1e-9), (0.5, 1e-12, 5.0), (1e-3, 1.0, 1e12), (300.0, 1e-3, 1e-12)] {
            let system = AnomalousHeatCapacity::new(Cutoffs::new(d, 4.77e4, 1e6).unwrap(), t, 1e17).unwrap();
            let found = system.in_field(field, Orientation::Isotropic, Precision::Full).unwrap();
            assert!(found.is_finite() && found >= 0.0, "{t} {d} {field}: {found}");
        }
    }

    #[test]
    fn moment_against_its_partition_function_and_entropy() {
        for (spin, n) in [(2.0, 5), (2.5, 6)] {
            for field in [1e-4, 0.01, 0.3, 3.0] {
                // variance of the Zeeman energy over the levels
                let y = 2.0 * crate::constants::BOHR_MAGNETON / BOLTZMANN * field / 0.7;
                let weight = |k: i32| (-y * f64::from(k)).exp();
                let mean = |power: i32| (0..n).map(|k| f64::from(k).powi(power) * weight(k)).sum::<f64>() / (0..n).map(weight).sum::<f64>();
                let expected = y * y * (mean(2) - mean(1) * mean(1));
                assert!((moment(field, 0.7, spin, 2.0).unwrap() / expected - 1.0).abs() < 1e-8, "{spin} {field}");
            }
            // ∫ C dT/T = ln(2J+1)
            let edges: Vec<f64> = (0..=60).map(|k| -9.0 + 0.3 * f64::from(k)).collect();
            let entropy = gauss_64().panels(&edges, |log| moment(1.0, log.exp(), spin, 2.0).unwrap());
            assert!((entropy - f64::from(n).ln()).abs() < 1e-6, "{entropy}");
        }
        assert_eq!(moment(1e300, 1e-300, 2.0, 2.0).map_err(|e| e.input).unwrap_or(0.0), 0.0);
    }

    #[test]
    fn phonons_and_ordinary_systems() {
        // 1.1381 T³ µJ/(g K) for 2.23 g/cm³, 5640 and 3280 m/s, from an independent implementation
        assert!((phonons(1.0, 2.23, 5640.0, 3280.0).unwrap() / 1.1381 - 1.0).abs() < 1e-4);
        // constant density of states: ∫ dE x² sech² x = (π²/6) T
        let edges: Vec<f64> = (0..=40).map(f64::from).collect();
        let integral = gauss_64().panels(&edges, |e| two_level(e + 1e-300, 1.0).unwrap());
        assert!((ordinary(1.0, 1.0).unwrap() / (1e6 * BOLTZMANN * integral) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn rise_in_weak_fields_is_mostly_iron() {
        // change from no field, µJ/(g K): anomalous | iron, from an independent implementation
        let rows = [(0.5, 0.289, 1.733), (1.0, -0.087, 1.439), (2.0, -1.262, 0.502), (4.0, -2.800, 0.022), (8.0, -3.956, 0.0)];
        for (field, anomalous, iron) in rows {
            let change = bas().in_field(field, Orientation::Isotropic, Precision::Drawing).unwrap() - bas().without_field();
            assert!((change - anomalous).abs() < 6e-4, "{field}: {change}");
            let found = moments(1.06e17, field, 0.6, 2.0, 2.0).unwrap() + moments(5e16, field, 0.6, 2.5, 2.0).unwrap();
            assert!((found - iron).abs() < 6e-4, "{field}: {found}");
        }
    }

    #[test]
    fn refusals_name_the_argument() {
        let cutoffs = Cutoffs::new(0.49, 4.77e4, 6.478).unwrap();
        assert_eq!(AnomalousHeatCapacity::new(cutoffs, 0.0, 1.0).unwrap_err().input, "temperature");
        assert_eq!(AnomalousHeatCapacity::new(cutoffs, 1.0, -1.0).unwrap_err().input, "ats_density");
        assert_eq!(bas().in_field(-1.0, Orientation::Isotropic, Precision::Full).unwrap_err().input, "field");
        assert_eq!(two_level(1.0, f64::NAN).unwrap_err().input, "temperature");
        assert_eq!(phonons(1.0, 1.0, 0.0, 1.0).unwrap_err().input, "sound_speed_longitudinal");
        assert_eq!(ordinary(1.0, -1.0).unwrap_err().input, "tls_density");
    }
}
