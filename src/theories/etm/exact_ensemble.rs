//! Heat capacity and magnetisation of the anomalous systems with all three levels. Ours, from (6) to (10) and (14).

use super::density_of_states::{Cutoffs, checked_field};
use super::heat_capacity::{FE2_SPIN, FE3_SPIN, IRON_G_FACTOR, sech_squared};
use super::three_level::{PHASE_PER_FLUX, System, folded_edges, images};
use crate::constants::{BOHR_MAGNETON, BOLTZMANN};
use crate::error::{Error, positive};
use crate::numerics::quadrature::gauss_6;
use std::f64::consts::PI;

/// Joules per gram in microjoules per gram, and in joules per kilogram.
const MICRO: f64 = 1e6;
const PER_KILOGRAM: f64 = 1e3;
/// Largest phase, rad, and largest asymmetry over the smallest tunnelling amplitude.
pub const LARGEST_PHASE: f64 = 100.0;
/// Largest D_max over D₀min.
pub const LARGEST_SPREAD: f64 = 20.0;
/// Systems that the sums may visit: about a tenth of a second.
const BUDGET: usize = 700_000;
/// Temperature below which no level is excited, over the smallest gap.
const COLDEST: f64 = 1e-4;
/// Smallest phase, rad, down to which the panels are graded.
const FINEST_PHASE: f64 = 1e-25;

/// The distribution (10) with a largest asymmetry and a smallest tunnelling amplitude, rescaled as in (9).
#[derive(Clone, Copy, Debug)]
pub struct Ensemble {
    cutoffs: Cutoffs,
    gap_ratio: f64,
    tunnelling_min: f64,
    density: f64,
}

/// The exact value, and the one of the two-level reduction with the same cut-offs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// With three levels.
    pub exact: f64,
    /// With two levels in the weak-field form.
    pub two_level: f64,
}

/// Nodes and weights over the logarithm of what runs from `from` to `from`·`ratio`.
fn logarithmic(from: f64, ratio: f64, widest: f64) -> Vec<(f64, f64)> {
    let panels = (ratio.ln() / widest).ceil().max(1.0);
    let step = ratio.ln() / panels;
    let mut nodes = Vec::new();
    for panel in 0..panels.min(1e5) as usize {
        let low = step * panel as f64;
        nodes.extend(gauss_6().mapped(low, low + step).map(|(x, weight)| (from * x.exp(), weight)));
    }
    nodes
}

fn over(edges: &[f64]) -> Vec<(f64, f64)> {
    edges.windows(2).flat_map(|pair| gauss_6().mapped(pair[0], pair[1])).collect()
}

/// (15) over k_B, of the asymmetry and D₀φ in K.
fn schottky(temperature: f64) -> impl Fn(f64, f64) -> f64 {
    move |asymmetry, flux| {
        let x = 0.5 * asymmetry.hypot(flux) / temperature;
        if x > 400.0 { 0.0 } else { x * x * sech_squared(x) }
    }
}

impl Ensemble {
    /// `cutoffs` hold D_min, X_min and X_max/X_min; `gap_ratio` D_max/D_min > 1; `tunnelling_min` D₀min in K;
    /// `ats_density` n P* in 1/g. All systems have one charge times area, X_min/D₀min.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn new(cutoffs: Cutoffs, gap_ratio: f64, tunnelling_min: f64, ats_density: f64) -> Result<Self, Error> {
        if !(gap_ratio.is_finite() && gap_ratio > 1.0) {
            return Err(Error::out_of_domain("gap_ratio", gap_ratio, "D_max/D_min", "> 1"));
        }
        positive("tunnelling_min", tunnelling_min, "K")?;
        let largest = cutoffs.gap_min() * gap_ratio;
        if largest > LARGEST_SPREAD * tunnelling_min * (1.0 + 1e-12) {
            return Err(Error::out_of_domain("gap_ratio", gap_ratio, "D_max/D_min", "gap_min × gap_ratio ≤ 20 tunnelling_min"));
        }
        Ok(Self { cutoffs, gap_ratio, tunnelling_min, density: positive("ats_density", ats_density, "n P*, 1/g")? })
    }

    /// The phase of a loop whose normal lies along `field` in T, rad.
    ///
    /// # Errors
    /// Naming `field` where it is negative or the phase exceeds 100.
    pub fn largest_phase(&self, field: f64) -> Result<f64, Error> {
        let phase = PHASE_PER_FLUX * (self.cutoffs.tunnel_area_min() / self.tunnelling_min) * checked_field(field)?;
        if phase <= LARGEST_PHASE * (1.0 + 1e-12) { Ok(phase) } else { Err(Error::out_of_domain("field", field, "T", "a largest phase ≤ 100")) }
    }

    /// Means over D₀, D, the angle of the asymmetry and the direction of the field.
    ///
    /// `exact` takes a system, and what it answers with takes a phase's cosine and sine; `pair` takes D and D₀φ. The weights of a phase are how often
    /// it comes up on the way to `largest` and the phases there, (count, moment). More evaluations than `budget` are refused.
    pub(super) fn means<E: Fn(f64, f64) -> f64>(
        &self,
        temperature: f64,
        largest: f64,
        exact: impl Fn(System) -> E,
        pair: impl Fn(f64, f64) -> f64,
        odd: bool,
        budget: usize,
    ) -> Result<Compared, Error> {
        let ratio = self.cutoffs.log_ratio().exp();
        let gap_min = self.cutoffs.gap_min();
        let asymmetries = logarithmic(gap_min, self.gap_ratio, 0.8);
        let hops = logarithmic(self.tunnelling_min, ratio, 1.5);
        // far below the smallest gap nothing is excited: the phases need not be finer there
        let smallest = gap_min.min(temperature.max(COLDEST * gap_min)) / (self.tunnelling_min * ratio);
        let too_wide = || {
            Error::no_solution("asymmetries, tunnelling amplitudes and temperature lie too many powers of ten apart to be summed in a tenth of a second; a higher temperature helps")
                .about("temperature")
        };
        if smallest < FINEST_PHASE {
            return Err(too_wide());
        }
        let folded = if largest == 0.0 { vec![(0.0, 1.0)] } else { over(&folded_edges(smallest, largest, 3.0)) };
        let mut straight_edges = vec![0.0];
        let mut at = smallest;
        while largest > 0.0 && at < largest {
            straight_edges.push(at);
            at *= 3.0;
        }
        straight_edges.push(largest);
        let straight = if largest == 0.0 { vec![(0.0, 1.0)] } else { over(&straight_edges) };
        let angle_panels: u32 = if gap_min * self.gap_ratio > 2.0 * self.tunnelling_min { 4 } else { 1 };
        let edges: Vec<f64> = (0..=angle_panels).map(|k| PI * f64::from(k) / f64::from(angle_panels)).collect();
        let triples = over(&edges);
        if asymmetries.len() * hops.len() * folded.len() * triples.len() > budget {
            return Err(too_wide());
        }
        let share = if largest == 0.0 { 1.0 } else { 1.0 / largest };
        let phases: Vec<(f64, f64, f64)> = folded
            .iter()
            .map(|(phase, weight)| {
                let (count, moment) = if largest == 0.0 { (1.0, 0.0) } else { images(*phase, largest) };
                (phase.cos(), phase.sin(), weight * share * if odd { moment } else { count })
            })
            .collect();
        let mut found = Compared { exact: 0.0, two_level: 0.0 };
        for (asymmetry, weight) in &asymmetries {
            for (hop, other) in &hops {
                let both = weight * other;
                for (triple, third) in &triples {
                    // from the rescaled variables of (9) to those of (6)
                    let system = System::unchecked(1.5_f64.sqrt() * asymmetry, *triple, 0.75_f64.sqrt() * hop);
                    let of = exact(system);
                    let sum: f64 = phases.iter().map(|(cosine, sine, weight)| weight * of(*cosine, *sine)).sum();
                    found.exact += both * third / PI * sum;
                }
                found.two_level += both * share * straight.iter().map(|(phase, weight)| weight * pair(*asymmetry, hop * phase)).sum::<f64>();
            }
        }
        Ok(found)
    }

    /// Heat capacity, µJ/(g K): 2π k_B n P* times the mean of variance(E)/T².
    ///
    /// `temperature` in K, > 0; `field` in T, ≥ 0.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn heat_capacity(&self, temperature: f64, field: f64) -> Result<Compared, Error> {
        let temperature = positive("temperature", temperature, "K")?;
        let largest = self.largest_phase(field)?;
        let exact = |system: System| move |cosine: f64, sine: f64| system.levels(cosine, sine).heat_capacity(temperature);
        Ok(self.means(temperature, largest, exact, schottky(temperature), false, BUDGET)?.times(2.0 * PI * BOLTZMANN * MICRO * self.density))
    }

    /// The two-level part of [`Ensemble::heat_capacity`] alone, for a first drawing: about a tenth of the work.
    ///
    /// # Errors
    /// As [`Ensemble::heat_capacity`].
    pub fn two_level_heat_capacity(&self, temperature: f64, field: f64) -> Result<f64, Error> {
        let temperature = positive("temperature", temperature, "K")?;
        let largest = self.largest_phase(field)?;
        let found = self.means(temperature, largest, |_| |_: f64, _: f64| 0.0, schottky(temperature), false, BUDGET)?;
        Ok(found.two_level * 2.0 * PI * BOLTZMANN * MICRO * self.density)
    }

    /// Heat capacity in three steps of approximation, µJ/(g K): all three levels, the lowest exact gap alone, and that gap in the
    /// weak-field form (9).
    ///
    /// # Errors
    /// As [`Ensemble::heat_capacity`].
    pub fn reductions(&self, temperature: f64, field: f64) -> Result<[f64; 3], Error> {
        let both = self.heat_capacity(temperature, field)?;
        let largest = self.largest_phase(field)?;
        let two = schottky(temperature);
        let two = &two;
        let lowest = |system: System| move |cosine: f64, sine: f64| two(system.levels(cosine, sine).lower_gap, 0.0);
        let gap = self.means(temperature, largest, lowest, |_, _| 0.0, false, BUDGET)?.exact * 2.0 * PI * BOLTZMANN * MICRO * self.density;
        Ok([both.exact, gap, both.two_level])
    }

    /// As [`Ensemble::reductions`] for one system, in k_B: amplitude and asymmetry in the middle of their ranges, the asymmetry
    /// halfway between its two symmetric directions, facing the field. Quick enough for a first drawing.
    ///
    /// # Errors
    /// As [`Ensemble::heat_capacity`].
    pub fn typical_reductions(&self, temperature: f64, field: f64) -> Result<[f64; 3], Error> {
        let temperature = positive("temperature", temperature, "K")?;
        let phase = self.largest_phase(field)?;
        let asymmetry = self.cutoffs.gap_min() * self.gap_ratio.sqrt();
        let hop = self.tunnelling_min * (0.5 * self.cutoffs.log_ratio()).exp();
        let levels = System::unchecked(1.5_f64.sqrt() * asymmetry, 0.5 * PI, 0.75_f64.sqrt() * hop).levels(phase.cos(), phase.sin());
        let two = schottky(temperature);
        Ok([levels.heat_capacity(temperature), two(levels.lower_gap, 0.0), two(asymmetry, hop * phase)])
    }

    /// Magnetisation, A m²/kg: 2π k_B n P* times the mean of φ(−dF/dφ)/B.
    ///
    /// `temperature` in K, > 0; `field` in T, ≥ 0.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn magnetisation(&self, temperature: f64, field: f64) -> Result<Compared, Error> {
        let temperature = positive("temperature", temperature, "K")?;
        let largest = self.largest_phase(field)?;
        if largest == 0.0 {
            return Ok(Compared { exact: 0.0, two_level: 0.0 });
        }
        let exact = |system: System| move |cosine: f64, sine: f64| sine * system.current(cosine, sine, temperature);
        Ok(self.means(temperature, largest, exact, pulled(temperature), true, BUDGET)?.times(2.0 * PI * BOLTZMANN * PER_KILOGRAM * self.density / field))
    }

    /// The two-level part of [`Ensemble::magnetisation`] alone, for a first drawing.
    ///
    /// # Errors
    /// As [`Ensemble::magnetisation`].
    pub fn two_level_magnetisation(&self, temperature: f64, field: f64) -> Result<f64, Error> {
        let temperature = positive("temperature", temperature, "K")?;
        let largest = self.largest_phase(field)?;
        if largest == 0.0 {
            return Ok(0.0);
        }
        let found = self.means(temperature, largest, |_| |_: f64, _: f64| 0.0, pulled(temperature), true, BUDGET)?;
        Ok(found.two_level * 2.0 * PI * BOLTZMANN * PER_KILOGRAM * self.density / field)
    }
}

/// φ(−dF/dφ) of two levels, K: (D₀φ)²/2E tanh(E/2T).
fn pulled(temperature: f64) -> impl Fn(f64, f64) -> f64 {
    move |asymmetry, flux| {
        let energy = asymmetry.hypot(flux);
        flux * (flux / (2.0 * energy)) * (0.5 * energy / temperature).tanh()
    }
}

impl Compared {
    pub(super) fn times(self, factor: f64) -> Self {
        Self { exact: factor * self.exact, two_level: factor * self.two_level }
    }
}

/// Magnetisation of free iron moments, A m²/kg: of Fe²⁺ and of Fe³⁺.
///
/// g μ_B N [(n/2) coth(n y/2) − ½ coth(y/2)],  n = 2J + 1,  y = g μ_B B/(k_B T)
///
/// `temperature` in K; densities in 1/g. J = 2 and 5/2 with g = 2 are our choice, as for the heat capacity.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn iron(temperature: f64, field: f64, fe2_density: f64, fe3_density: f64) -> Result<[f64; 2], Error> {
    let ratio = IRON_G_FACTOR * BOHR_MAGNETON / BOLTZMANN * checked_field(field)? / positive("temperature", temperature, "K")?;
    let of = |name: &str, density: f64, spin: f64| -> Result<f64, Error> {
        Ok(PER_KILOGRAM * IRON_G_FACTOR * BOHR_MAGNETON * positive(name, density, "1/g")? * aligned(spin, ratio))
    };
    Ok([of("fe2_density", fe2_density, FE2_SPIN)?, of("fe3_density", fe3_density, FE3_SPIN)?])
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

#[cfg(test)]
mod tests {
    use super::{Ensemble, aligned, iron};
    use crate::theories::etm::density_of_states::{Cutoffs, Orientation};
    use crate::theories::etm::heat_capacity::{AnomalousHeatCapacity, Precision};

    fn bas(tunnelling_min: f64, gap_ratio: f64) -> Ensemble {
        Ensemble::new(Cutoffs::new(0.49, 4.77e4, 6.478).unwrap(), gap_ratio, tunnelling_min, 5.19e16).unwrap()
    }

    #[test]
    fn large_amplitudes_leave_two_levels_and_no_upper_cut_off_gives_the_paper() {
        let far = bas(1e4, 15.0).heat_capacity(0.6, 3.0).unwrap();
        assert!((far.exact / far.two_level - 1.0).abs() < 1e-5, "{far:?}");
        let open = bas(1e4, 150.0).heat_capacity(0.6, 1.0).unwrap();
        let paper = AnomalousHeatCapacity::new(Cutoffs::new(0.49, 4.77e4, 6.478).unwrap(), 0.6, 5.19e16).unwrap();
        let expected = paper.in_field(1.0, Orientation::Isotropic, Precision::Full).unwrap();
        assert!((open.two_level / expected - 1.0).abs() < 1e-6, "{open:?} {expected}");
    }

    #[test]
    fn maxwell_relation_between_magnetisation_and_heat_capacity() {
        // ∂²M/∂T² = ∂(C/T)/∂B, with M in A m²/kg = J/(kg T) and C in µJ/(g K) = 10⁻³ J/(kg K)
        let e = bas(5.0, 15.0);
        let (t, b, dt, db) = (0.6, 2.0, 0.01, 0.01);
        let m = |t: f64| e.magnetisation(t, b).unwrap();
        let c = |b: f64| e.heat_capacity(t, b).unwrap();
        for pick in [|x: super::Compared| x.exact, |x: super::Compared| x.two_level] {
            let left = (pick(m(t + dt)) - 2.0 * pick(m(t)) + pick(m(t - dt))) / (dt * dt);
            let right = 1e-3 * (pick(c(b + db)) - pick(c(b - db))) / (2.0 * db) / t;
            assert!((left / right - 1.0).abs() < 2e-3, "{left} {right}");
        }
    }

    #[test]
    fn free_spins_follow_curie_and_saturate() {
        for spin in [2.0, 2.5] {
            assert!((aligned(spin, 1e-6) / 1e-6 / (spin * (spin + 1.0) / 3.0) - 1.0).abs() < 1e-9);
            assert!((aligned(spin, 60.0) - spin).abs() < 1e-12);
            let (n, y): (f64, f64) = (2.0 * spin + 1.0, 0.7);
            let brillouin = 0.5 * n / (0.5 * n * y).tanh() - 0.5 / (0.5 * y).tanh();
            assert!((aligned(spin, y) / brillouin - 1.0).abs() < 1e-12);
        }
        assert_eq!(iron(0.0, 1.0, 1e17, 1e17).unwrap_err().input, "temperature");
    }

    #[test]
    fn refusals_name_the_argument() {
        let cutoffs = Cutoffs::new(1.0, 4.77e4, 6.478).unwrap();
        assert_eq!(Ensemble::new(cutoffs, 21.0, 1.0, 1e16).unwrap_err().input, "gap_ratio");
        assert_eq!(bas(10.0, 15.0).magnetisation(0.6, 1e6).unwrap_err().input, "field");
        assert_eq!(bas(10.0, 15.0).heat_capacity(0.0, 1.0).unwrap_err().input, "temperature");
    }
}
