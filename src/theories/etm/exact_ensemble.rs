//! Heat capacity and magnetisation of the anomalous systems with all three levels. Ours, from (6) to (10) and (14).

use super::density_of_states::{Cutoffs, checked_field};
use super::heat_capacity::sech_squared;
use super::three_level::{PHASE_PER_FLUX, System, folded_edges, images};
use crate::constants::BOLTZMANN;
use crate::error::{Error, positive};
use crate::numerics::quadrature::gauss_6;
use std::f64::consts::PI;

/// Joules per gram in microjoules per gram, and in joules per kilogram.
pub(super) const MICRO: f64 = 1e6;
pub(super) const PER_KILOGRAM: f64 = 1e3;
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

/// Where a sum looks, and the weight of each place.
type Nodes = Vec<(f64, f64)>;

/// Nodes and weights over the logarithm of what runs from `from` to `from`·`ratio`.
fn logarithmic(from: f64, ratio: f64, widest: f64) -> Nodes {
    let panels = (ratio.ln() / widest).ceil().max(1.0);
    let step = ratio.ln() / panels;
    let mut nodes = Vec::new();
    for panel in 0..panels.min(1e5) as usize {
        let low = step * panel as f64;
        nodes.extend(gauss_6().mapped(low, low + step).map(|(x, weight)| (from * x.exp(), weight)));
    }
    nodes
}

/// Sum of each of several values with its weight.
fn weighted<const N: usize>(values: impl Iterator<Item = ([f64; N], f64)>) -> [f64; N] {
    values.fold([0.0; N], |mut sums, (values, weight)| {
        for (sum, value) in sums.iter_mut().zip(values) {
            *sum += weight * value;
        }
        sums
    })
}

fn over(edges: &[f64]) -> Nodes {
    edges.windows(2).flat_map(|pair| gauss_6().mapped(pair[0], pair[1])).collect()
}

/// (15) over k_B, of the asymmetry and D₀φ in K.
pub(super) fn schottky(temperature: f64) -> impl Fn(f64, f64) -> f64 {
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

    /// D_min, K.
    pub(super) fn gap_min(&self) -> f64 {
        self.cutoffs.gap_min()
    }

    /// D_max/D_min.
    pub(super) fn gap_ratio(&self) -> f64 {
        self.gap_ratio
    }

    /// D₀min, K.
    pub(super) fn tunnelling_min(&self) -> f64 {
        self.tunnelling_min
    }

    /// D₀max/D₀min.
    pub(super) fn hop_ratio(&self) -> f64 {
        self.cutoffs.log_ratio().exp()
    }

    /// n P*, 1/g.
    pub(super) fn density(&self) -> f64 {
        self.density
    }

    /// The phase of a loop whose normal lies along `field` in T, rad.
    ///
    /// # Errors
    /// Naming `field` where it is negative or the phase exceeds 100.
    pub fn largest_phase(&self, field: f64) -> Result<f64, Error> {
        let phase = self.phase_per_field() * checked_field(field)?;
        if phase <= LARGEST_PHASE * (1.0 + 1e-12) { Ok(phase) } else { Err(Error::out_of_domain("field", field, "T", "a largest phase ≤ 100")) }
    }

    /// Means over D₀, D, the angle of the asymmetry and the direction of the field, of several values at once.
    ///
    /// `exact` takes a system, and what it answers with takes a phase's cosine and sine; `pair` takes D, D₀ and the phase. Each
    /// direction counts with this power (at most 2) of its phase over the `largest`; where it is 1 `exact` is odd in the phase.
    /// More evaluations than `budget` are refused.
    pub(super) fn means<const N: usize, E: Fn(f64, f64) -> [f64; N]>(
        &self,
        temperature: f64,
        largest: f64,
        exact: impl Fn(System) -> E,
        pair: impl Fn(f64, f64, f64) -> [f64; N],
        power: usize,
        budget: usize,
    ) -> Result<[Compared; N], Error> {
        let (ratio, gap_min) = (self.hop_ratio(), self.gap_min());
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
        // without a field there is one phase, and the power of the cosine has its mean over directions
        let still = vec![(0.0, 1.0 / (power as f64 + 1.0))];
        let (straight, phases): (Nodes, Nodes) = if largest == 0.0 {
            (still.clone(), still)
        } else {
            let mut edges = vec![0.0];
            let mut at = smallest;
            while at < largest {
                edges.push(at);
                at *= 3.0;
            }
            edges.push(largest);
            let scale = largest.powi(power as i32 + 1);
            let straight = over(&edges).into_iter().map(|(phase, weight)| (phase, weight * phase.powi(power as i32) / scale));
            let folded = over(&folded_edges(smallest, largest, 3.0)).into_iter().map(|(phase, weight)| (phase, weight * images(phase, largest)[power] / scale));
            (straight.collect(), folded.collect())
        };
        let angle_panels: u32 = if gap_min * self.gap_ratio > 2.0 * self.tunnelling_min { 4 } else { 1 };
        let edges: Vec<f64> = (0..=angle_panels).map(|k| PI * f64::from(k) / f64::from(angle_panels)).collect();
        let triples = over(&edges);
        if asymmetries.len() * hops.len() * phases.len() * triples.len() > budget {
            return Err(too_wide());
        }
        let phases: Vec<(f64, f64, f64)> = phases.into_iter().map(|(phase, weight)| (phase.cos(), phase.sin(), weight)).collect();
        let mut found = [Compared { exact: 0.0, two_level: 0.0 }; N];
        for (asymmetry, weight) in &asymmetries {
            for (hop, other) in &hops {
                let both = weight * other;
                for (triple, third) in &triples {
                    // from the rescaled variables of (9) to those of (6)
                    let of = exact(System::unchecked(1.5_f64.sqrt() * asymmetry, *triple, 0.75_f64.sqrt() * hop));
                    let sums = weighted(phases.iter().map(|(cosine, sine, weight)| (of(*cosine, *sine), *weight)));
                    for (found, sum) in found.iter_mut().zip(sums) {
                        found.exact += both * third / PI * sum;
                    }
                }
                let sums = weighted(straight.iter().map(|(phase, weight)| (pair(*asymmetry, *hop, *phase), *weight)));
                for (found, sum) in found.iter_mut().zip(sums) {
                    found.two_level += both * sum;
                }
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
        let exact = |system: System| move |cosine: f64, sine: f64| [system.levels(cosine, sine).heat_capacity(temperature)];
        let [found] = self.means(temperature, largest, exact, excited(temperature), 0, BUDGET)?;
        Ok(found.times(2.0 * PI * BOLTZMANN * MICRO * self.density))
    }

    /// The two-level part of [`Ensemble::heat_capacity`] alone, for a first drawing: about a tenth of the work.
    ///
    /// # Errors
    /// As [`Ensemble::heat_capacity`].
    pub fn two_level_heat_capacity(&self, temperature: f64, field: f64) -> Result<f64, Error> {
        let temperature = positive("temperature", temperature, "K")?;
        let largest = self.largest_phase(field)?;
        let [found] = self.means(temperature, largest, nothing, excited(temperature), 0, BUDGET)?;
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
        let lowest = |system: System| move |cosine: f64, sine: f64| [two(system.levels(cosine, sine).lower_gap, 0.0)];
        let [gap] = self.means(temperature, largest, lowest, |_, _, _| [0.0], 0, BUDGET)?;
        Ok([both.exact, gap.exact * 2.0 * PI * BOLTZMANN * MICRO * self.density, both.two_level])
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

    /// Magnetisation, A m²/kg: 2π k_B n P* times the mean of (∂φ/∂B)(−∂F/∂φ).
    ///
    /// `temperature` in K, > 0; `field` in T, ≥ 0.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn magnetisation(&self, temperature: f64, field: f64) -> Result<Compared, Error> {
        let temperature = positive("temperature", temperature, "K")?;
        let largest = self.largest_phase(field)?;
        let exact = |system: System| move |cosine: f64, sine: f64| [sine * system.current(cosine, sine, temperature)];
        let [found] = self.means(temperature, largest, exact, pulled(temperature), 1, BUDGET)?;
        Ok(found.times(self.moments() * self.phase_per_field()))
    }

    /// The two-level part of [`Ensemble::magnetisation`] alone, for a first drawing.
    ///
    /// # Errors
    /// As [`Ensemble::magnetisation`].
    pub fn two_level_magnetisation(&self, temperature: f64, field: f64) -> Result<f64, Error> {
        let temperature = positive("temperature", temperature, "K")?;
        let [found] = self.means(temperature, self.largest_phase(field)?, nothing, pulled(temperature), 1, BUDGET)?;
        Ok(found.two_level * self.moments() * self.phase_per_field())
    }

    /// From the mean of a derivative by the field, K/T and so on, to that of a kilogram: 2π k_B n P*.
    pub(super) fn moments(&self) -> f64 {
        2.0 * PI * BOLTZMANN * PER_KILOGRAM * self.density
    }

    /// ∂φ/∂B of a loop whose normal lies along the field, rad/T.
    pub(super) fn phase_per_field(&self) -> f64 {
        PHASE_PER_FLUX * (self.cutoffs.tunnel_area_min() / self.tunnelling_min)
    }
}

/// No exact value, where the two levels alone are asked for.
pub(super) fn nothing<const N: usize>(_: System) -> impl Fn(f64, f64) -> [f64; N] {
    |_, _| [0.0; N]
}

/// (15) over k_B, of D, D₀ and the phase.
fn excited(temperature: f64) -> impl Fn(f64, f64, f64) -> [f64; 1] {
    let of = schottky(temperature);
    move |asymmetry, hop, phase| [of(asymmetry, hop * phase)]
}

/// −dF/dφ of two levels, K: D₀²φ/2E tanh(E/2T).
fn pulled(temperature: f64) -> impl Fn(f64, f64, f64) -> [f64; 1] {
    move |asymmetry, hop, phase| {
        let energy = asymmetry.hypot(hop * phase);
        [0.5 * hop * (hop * phase / energy) * (0.5 * energy / temperature).tanh()]
    }
}

impl Compared {
    pub(super) fn times(self, factor: f64) -> Self {
        Self { exact: factor * self.exact, two_level: factor * self.two_level }
    }
}

#[cfg(test)]
mod tests {
    use super::Ensemble;
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
    fn refusals_name_the_argument() {
        let cutoffs = Cutoffs::new(1.0, 4.77e4, 6.478).unwrap();
        assert_eq!(Ensemble::new(cutoffs, 21.0, 1.0, 1e16).unwrap_err().input, "gap_ratio");
        assert_eq!(bas(10.0, 15.0).magnetisation(0.6, 1e6).unwrap_err().input, "field");
        assert_eq!(bas(10.0, 15.0).heat_capacity(0.0, 1.0).unwrap_err().input, "temperature");
    }
}
