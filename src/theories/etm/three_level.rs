//! One three-well system with all its levels: free energy, heat capacity and moment. Ours, from (6) to (9).

use super::density_of_states::checked_field;
use super::heat_capacity::sech_squared;
use crate::constants::{BOHR_MAGNETON, BOLTZMANN, ELEMENTARY_CHARGE, REDUCED_PLANCK};
use crate::error::{Error, finite, positive};
use std::f64::consts::PI;

/// Phase per charge number, Å² and tesla: (e/ħ) 10⁻²⁰ m²/Å², rad.
pub const PHASE_PER_FLUX: f64 = ELEMENTARY_CHARGE / REDUCED_PLANCK * 1e-20;
/// k_B/μ_B, μ_B T/K.
pub(super) const KELVIN_IN_MOMENTS: f64 = BOLTZMANN / BOHR_MAGNETON;
/// √3/2, from the amplitude of (6) to the rescaled one of (9) and back.
const HALF_ROOT_3: f64 = 0.866_025_403_784_438_6;

/// Sum over the Boltzmann factors counted from the lowest level, and what they weigh.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Levels {
    /// Lowest level, K.
    pub lowest: f64,
    /// E₁ − E₀, K, to full relative precision.
    pub lower_gap: f64,
    /// E₂ − E₁, K, to full relative precision.
    pub upper_gap: f64,
}

/// A three-well system: what does not depend on the phase.
#[derive(Clone, Copy, Debug)]
pub struct System {
    tunnelling: f64,
    radius: f64,
    /// D₀/R and D²/6R².
    hop: f64,
    spread: f64,
    cosine: f64,
    sine_squared: f64,
}

impl System {
    /// `asymmetry` D in K, ≥ 0; `asymmetry_angle` in rad, the direction of the well energies
    /// E_i = √(2/3) D cos(angle − 2π(i − 1)/3); `tunnelling` D₀ in K, > 0. Not rescaled: those of (6).
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn new(asymmetry: f64, asymmetry_angle: f64, tunnelling: f64) -> Result<Self, Error> {
        if finite("asymmetry", asymmetry, "K")? < 0.0 {
            return Err(Error::out_of_domain("asymmetry", asymmetry, "K", "≥ 0"));
        }
        let triple = (finite("asymmetry_angle", asymmetry_angle, "rad")? % (2.0 * PI)) * 3.0;
        positive("tunnelling", tunnelling, "K")?;
        Ok(Self::unchecked(asymmetry, triple, tunnelling))
    }

    /// As [`System::new`] for arguments that are known to be good; `triple_angle` is three times the angle.
    pub(super) fn unchecked(asymmetry: f64, triple_angle: f64, tunnelling: f64) -> Self {
        let part = asymmetry / 6.0_f64.sqrt();
        let radius = tunnelling.hypot(part);
        let (hop, sine) = (tunnelling / radius, part / radius);
        Self { tunnelling, radius, hop, spread: sine * sine, cosine: triple_angle.cos(), sine_squared: triple_angle.sin().powi(2) }
    }

    /// D₀, K.
    pub(super) fn tunnelling(&self) -> f64 {
        self.tunnelling
    }

    /// D/√6, K.
    pub(super) fn part(&self) -> f64 {
        self.radius * self.spread.sqrt()
    }

    /// Cosine of three times the direction of the asymmetry.
    pub(super) fn triple_cosine(&self) -> f64 {
        self.cosine
    }

    /// The levels at a phase with this cosine and sine.
    ///
    /// E₁ − E₀ = 2√3 R sin x,  E₂ − E₁ = 2√3 R sin(π/3 − x),  E₀ = 2R cos(x + 2π/3)
    ///
    /// x is a third of the angle of (8), from its sine: the root of a sum in which nothing cancels.
    pub(super) fn levels(&self, cosine: f64, sine: f64) -> Levels {
        let (h, d) = (self.hop, self.spread);
        let (square, cube) = (h * h, h * h * h);
        // E₁E₂E₃ = D³ cos(3 angle)/(3√6) = 2 d^{3/2} cos(3 angle)
        let product = 2.0 * d * d.sqrt() * self.cosine;
        let discriminant = (cube * sine).powi(2) + 3.0 * square * d * (square + d) - cube * cosine * product + d * d * d * self.sine_squared;
        let root = discriminant.max(0.0).sqrt();
        let along = cube * cosine + 0.5 * product;
        let x = root.atan2(along) / 3.0;
        let other = root.atan2(-along) / 3.0;
        let unit = 4.0 * HALF_ROOT_3 * self.radius;
        Levels { lowest: 2.0 * self.radius * (x + 2.0 * PI / 3.0).cos(), lower_gap: unit * x.sin(), upper_gap: unit * other.sin() }
    }

    /// The levels at `phase` φ in rad.
    ///
    /// # Errors
    /// Naming `phase` where it is not finite.
    pub fn at(&self, phase: f64) -> Result<Levels, Error> {
        let phase = finite("phase", phase, "rad")?;
        Ok(self.levels(phase.cos(), phase.sin()))
    }

    /// −dF/dφ over sin φ, K, at a phase with this cosine and sine.
    ///
    /// 2D₀³ f[E₀, E₁, E₂]/Z, the second divided difference of f = e^{−E/T}: dE_k/dφ = −2D₀³ sin φ/Π(E_k − E_j)
    pub(super) fn current(&self, cosine: f64, sine: f64, temperature: f64) -> f64 {
        let levels = self.levels(cosine, sine);
        let (u, v) = (levels.lower_gap / temperature, levels.upper_gap / temperature);
        let first = (-u).exp();
        let sum = 1.0 + first + (-u - v).exp();
        let d = self.tunnelling;
        if u + v < 0.5 {
            return 2.0 * d * (d / temperature).powi(2) * hot_difference(u, u + v) / sum;
        }
        // (1 − e^{−gap/T})/gap, which is 1/T for levels that coincide
        let filled = |gap: f64| if gap > 0.0 { -(-gap / temperature).exp_m1() / gap } else { 1.0 / temperature };
        let bracket = filled(levels.lower_gap) - if first > 0.0 { first * filled(levels.upper_gap) } else { 0.0 };
        2.0 * d * (d / (levels.lower_gap + levels.upper_gap)) * (d * bracket) / sum
    }
}

/// Second divided difference of e^{−x} at 0, u and s: Σ (−1)^m h_m(u, s)/(m + 2)!.
fn hot_difference(u: f64, s: f64) -> f64 {
    let (mut complete, mut power, mut factorial, mut sum) = (1.0, 1.0, 2.0, 0.5);
    for m in 1..18 {
        let m = f64::from(m);
        power *= -s;
        complete = -u * complete + power;
        factorial *= m + 2.0;
        sum += complete / factorial;
    }
    sum
}

/// q^n e^{−q} that is zero where e^{−q} is.
fn damped_square(q: f64, exponent: f64) -> f64 {
    if exponent > 700.0 { 0.0 } else { q * q * (-exponent).exp() }
}

/// What one system holds at a temperature.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thermodynamics {
    /// F, K, counted from the mean of the wells.
    pub free_energy: f64,
    /// U, K, counted from the mean of the wells.
    pub energy: f64,
    /// S, k_B.
    pub entropy: f64,
    /// C, k_B.
    pub heat_capacity: f64,
}

impl Levels {
    /// Variance of the energy over T²: heat capacity, k_B, as a sum over pairs of levels.
    pub(super) fn heat_capacity(&self, temperature: f64) -> f64 {
        let (u, v) = (self.lower_gap / temperature, self.upper_gap / temperature);
        let sum = 1.0 + (-u).exp() + (-u - v).exp();
        (damped_square(u, u) + damped_square(u + v, u + v) + damped_square(v, 2.0 * u + v)) / (sum * sum)
    }

    /// Free energy, energy, entropy and heat capacity at `temperature` in K.
    ///
    /// # Errors
    /// Naming `temperature` where it is not above zero.
    pub fn thermodynamics(&self, temperature: f64) -> Result<Thermodynamics, Error> {
        let t = positive("temperature", temperature, "K")?;
        let (u, v) = (self.lower_gap / t, self.upper_gap / t);
        let weights = [1.0, (-u).exp(), (-u - v).exp()];
        let excess = weights[1] + weights[2];
        let damped = |q: f64, weight: f64| if weight > 0.0 { q * weight } else { 0.0 };
        let mean = (damped(u, weights[1]) + damped(u + v, weights[2])) / (1.0 + excess);
        let energies = [self.lowest, self.lowest + self.lower_gap, self.lowest + self.lower_gap + self.upper_gap];
        // the levels add up to zero: each term below is negative, so that nothing cancels when it is hot
        let energy = if u + v < 1.0 {
            let ground = (self.lowest / t).exp();
            energies.iter().map(|e| e * ground * (-e / t).exp_m1()).sum::<f64>() / (1.0 + excess)
        } else {
            self.lowest + t * mean
        };
        Ok(Thermodynamics { free_energy: self.lowest - t * excess.ln_1p(), energy, entropy: excess.ln_1p() + mean, heat_capacity: self.heat_capacity(t) })
    }
}

/// Heat capacity of the two lowest levels alone in the weak-field form, k_B.
///
/// (15) with the gap (2/√3) √(D₀²φ² + D²/2) of (9) before rescaling. Units as in [`System::new`].
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn two_level_heat_capacity(asymmetry: f64, tunnelling: f64, phase: f64, temperature: f64) -> Result<f64, Error> {
    let gap = (tunnelling * phase).hypot(asymmetry * std::f64::consts::FRAC_1_SQRT_2) / HALF_ROOT_3;
    let x = 0.5 * (gap / positive("temperature", temperature, "K")?);
    Ok(if x > 400.0 { 0.0 } else { x * x * sech_squared(x) })
}

/// Phase of a loop, rad: (e/ħ) 10⁻²⁰ · charge · area · field · cosine, (7).
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn loop_phase(charge: f64, area: f64, field: f64, cos_angle: f64) -> Result<f64, Error> {
    if !(0.0..=1.0).contains(&cos_angle) {
        return Err(Error::out_of_domain("cos_angle", cos_angle, "1", "≥ 0 and ≤ 1"));
    }
    let phase = per_field(charge, area)? * checked_field(field)? * cos_angle;
    if phase.is_finite() { Ok(phase) } else { Err(Error::no_solution("the phase is too large a number; a weaker field helps").about("field")) }
}

/// dφ/dB for a field along the normal, rad/T.
fn per_field(charge: f64, area: f64) -> Result<f64, Error> {
    Ok(PHASE_PER_FLUX * positive("charge", charge, "|q|/e")? * positive("area", area, "A^2")?)
}

/// Moment of the loop along the field, μ_B: m = −dF/dB.
///
/// `charge` in e, `area` in Å², `field` in T, ≥ 0, `cos_angle` of the normal with the field, `temperature` in K.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn moment(system: &System, charge: f64, area: f64, field: f64, cos_angle: f64, temperature: f64) -> Result<f64, Error> {
    let phase = loop_phase(charge, area, field, cos_angle)?;
    let t = positive("temperature", temperature, "K")?;
    Ok(KELVIN_IN_MOMENTS * per_field(charge, area)? * cos_angle * phase.sin() * system.current(phase.cos(), phase.sin(), t))
}

/// dm/dB without a field for a field along the normal, μ_B/T; a third of it is the mean over directions.
///
/// # Errors
/// As [`moment`].
pub fn susceptibility(system: &System, charge: f64, area: f64, temperature: f64) -> Result<f64, Error> {
    let t = positive("temperature", temperature, "K")?;
    Ok(KELVIN_IN_MOMENTS * per_field(charge, area)?.powi(2) * system.current(1.0, 0.0, t))
}

/// Moment along the field averaged over the directions of the loop, μ_B.
///
/// ∫₀¹ dc m(c) = (k_B/μ_B) (dφ/dB)/φ₁² ∫₀^φ₁ dφ φ (−dF/dφ),  φ₁ the phase at c = 1
///
/// The current is odd and has the period 2π: the integral is folded onto [0, π].
///
/// # Errors
/// Naming the first argument outside its domain, `field` where φ₁ > 1000.
pub fn moment_isotropic(system: &System, asymmetry: f64, charge: f64, area: f64, field: f64, temperature: f64) -> Result<f64, Error> {
    let largest = loop_phase(charge, area, field, 1.0)?;
    let t = positive("temperature", temperature, "K")?;
    if largest == 0.0 {
        return Ok(0.0);
    }
    let scale = (asymmetry / system.tunnelling).max(t / system.tunnelling).max(1e-9);
    let edges = folded_edges(0.5 * scale, largest, 2.0);
    let integral = crate::numerics::quadrature::gauss_16().panels(&edges, |phase| {
        let (sine, cosine) = phase.sin_cos();
        images(phase, largest)[1] / largest * sine * system.current(cosine, sine, t)
    });
    Ok(KELVIN_IN_MOMENTS * per_field(charge, area)? / largest * integral)
}

/// How often the phase in [0, π] comes up on [0, `largest`], the sum of the phases there with the sign of the current, and the
/// sum of their squares.
pub(super) fn images(phase: f64, largest: f64) -> [f64; 3] {
    let (mut found, mut turn) = ([0.0; 3], 0.0);
    let mut add = |at: f64| {
        found[0] += 1.0;
        found[1] += at;
        found[2] += at * at;
    };
    while turn - phase <= largest {
        if turn + phase <= largest {
            add(turn + phase);
        }
        if turn > 0.0 {
            add(phase - turn);
        }
        turn += 2.0 * PI;
    }
    found
}

/// Edges on [0, π] (or [0, `largest`] if it is less), graded from both ends, split where the folded end lies.
pub(super) fn folded_edges(smallest: f64, largest: f64, growth: f64) -> Vec<f64> {
    let end = largest.min(PI);
    let mut edges = vec![0.0, end];
    let mut at = smallest;
    while at < 0.5 * PI {
        edges.extend([at, PI - at]);
        at *= growth;
    }
    edges.push(0.5 * PI);
    let rest = largest % (2.0 * PI);
    edges.push(if rest > PI { 2.0 * PI - rest } else { rest });
    edges.retain(|edge| *edge <= end);
    edges.sort_by(f64::total_cmp);
    edges.dedup();
    edges
}

#[cfg(test)]
mod tests {
    use super::{System, loop_phase, moment, moment_isotropic, susceptibility};
    use crate::numerics::quadrature::gauss_16;
    use nalgebra::{Complex, Matrix3};
    use std::f64::consts::{LN_2, PI};

    /// Levels of (6) by another algorithm.
    fn eigenvalues(asymmetry: f64, angle: f64, tunnelling: f64, phase: f64) -> [f64; 3] {
        let e = |i: i32| Complex::new((2.0_f64 / 3.0).sqrt() * asymmetry * (angle - 2.0 * PI * f64::from(i) / 3.0).cos(), 0.0);
        let hop = Complex::from_polar(tunnelling, phase / 3.0);
        let back = hop.conj();
        let mut found: [f64; 3] = Matrix3::new(e(0), hop, back, back, e(1), hop, hop, back, e(2)).symmetric_eigenvalues().into();
        found.sort_by(f64::total_cmp);
        found
    }

    #[test]
    fn levels_are_eigenvalues_of_the_hamiltonian() {
        for (d, angle, t, phase) in [(0.3, 0.5, 1.0, 0.5), (2.0, 4.0, 0.1, -3.0), (1.0, 1.0, 10.0, PI), (0.0, 0.0, 1.0, 2.0)] {
            let [a, b, c] = eigenvalues(d, angle, t, phase);
            let found = System::new(d, angle, t).unwrap().at(phase).unwrap();
            for (x, y) in [(found.lowest, a), (found.lower_gap, b - a), (found.upper_gap, c - b)] {
                assert!((x - y).abs() < 1e-13 * t.max(d), "{d} {angle} {t} {phase}: {x} {y}");
            }
        }
    }

    #[test]
    fn cold_and_hot_limits() {
        let degenerate = System::new(0.0, 0.0, 1.0).unwrap().at(0.0).unwrap();
        assert!((degenerate.thermodynamics(0.01).unwrap().entropy - LN_2).abs() < 1e-12, "two levels coincide");
        let found = System::new(0.6, 1.0, 1.5).unwrap().at(0.7).unwrap().thermodynamics(1e5).unwrap();
        assert!((found.entropy - 3.0_f64.ln()).abs() < 1e-8);
        let expected = 2.0 * 1.5 * 1.5 + 0.6 * 0.6 / 3.0;
        assert!((found.heat_capacity * 1e10 / expected - 1.0).abs() < 1e-4 && (found.energy * -1e5 / expected - 1.0).abs() < 1e-4);
    }

    #[test]
    fn the_moment_is_the_slope_of_the_free_energy() {
        for (d, t, field, temperature) in [(0.3, 1.0, 1.0, 0.3), (0.01, 2.0, 40.0, 0.02), (1.0, 0.5, 30.0, 5.0), (0.2, 1.0, 5.0, 4.9)] {
            let system = System::new(d, 0.5, t).unwrap();
            let free = |b: f64| system.at(loop_phase(20.0, 500.0, b, 0.8).unwrap()).unwrap().thermodynamics(temperature).unwrap().free_energy;
            let step = 1e-3;
            let slope = -(8.0 * (free(field + step) - free(field - step)) - (free(field + 2.0 * step) - free(field - 2.0 * step))) / (12.0 * step);
            let found = moment(&system, 20.0, 500.0, field, 0.8, temperature).unwrap();
            assert!((found / (super::KELVIN_IN_MOMENTS * slope) - 1.0).abs() < 1e-7, "{d} {field}: {found} {slope}");
        }
        let system = System::new(0.3, 0.5, 1.0).unwrap();
        let weak = moment(&system, 20.0, 500.0, 1e-5, 1.0, 0.3).unwrap() / 1e-5;
        assert!((weak / susceptibility(&system, 20.0, 500.0, 0.3).unwrap() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn the_mean_over_directions_by_parts() {
        // −(k_B/μ_B)/B [F(c = 1) − ∫₀¹ F dc]
        for (field, temperature) in [(1.0, 0.3), (9.0, 0.05), (200.0, 0.3)] {
            let system = System::new(0.3, 0.5, 1.0).unwrap();
            let free = |c: f64| system.at(loop_phase(20.0, 500.0, field, c).unwrap()).unwrap().thermodynamics(temperature).unwrap().free_energy;
            let edges: Vec<f64> = (0..=400).map(|k| f64::from(k) / 400.0).collect();
            let expected = -super::KELVIN_IN_MOMENTS / field * (free(1.0) - gauss_16().panels(&edges, free));
            let found = moment_isotropic(&system, 0.3, 20.0, 500.0, field, temperature).unwrap();
            assert!((found / expected - 1.0).abs() < 1e-8, "{field}: {found} {expected}");
        }
    }

    #[test]
    fn refusals_name_the_argument() {
        assert_eq!(System::new(-1.0, 0.0, 1.0).unwrap_err().input, "asymmetry");
        assert_eq!(System::new(1.0, 0.0, 0.0).unwrap_err().input, "tunnelling");
        assert_eq!(loop_phase(1.0, 1.0, 1.0, 2.0).unwrap_err().input, "cos_angle");
        assert_eq!(loop_phase(1.0, 0.0, 1.0, 1.0).unwrap_err().input, "area");
    }
}
