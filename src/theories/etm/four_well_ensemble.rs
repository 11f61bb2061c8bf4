//! Many four-well systems with exact levels, and their heat capacity. Ours: the paper names the tetrahedron and computes with the triangle.

use super::exact_ensemble::{Ensemble, MICRO};
use super::four_well::{CORNERS, spectrum};
use crate::constants::BOLTZMANN;
use crate::error::{Error, ErrorKind, positive};
use nalgebra::Vector3;
use std::f64::consts::{PI, TAU};

/// Largest phase of a face, rad: beyond, the points of the sum are too few for the directions of the field.
pub const LARGEST_FACE_PHASE: f64 = 20.0;
/// Lowest temperature over the smallest asymmetry: below, few systems are excited and the points miss them.
pub const COLDEST_FOUR: f64 = 0.1;
/// Widest range of asymmetries, and of tunnelling amplitudes.
pub const WIDEST: f64 = 1e3;
/// Largest tunnelling amplitude over the smallest asymmetry: beyond, rounding spoils the gaps.
const LARGEST_AMPLITUDE: f64 = 1e9;

/// How many systems stand for all: two for each point of the sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// For a first drawing: good to some per cent where the heat capacity is large.
    Few,
    /// For an answer.
    Many,
    /// For differences of responses, which cancel.
    Most,
}

impl Count {
    /// Points of a lattice in six dimensions and the generator a of its vector (1, a, a², ...): of all odd a below half the number
    /// the one with the least error for smooth periodic functions (kernel 1 + 0.3·2π²(x² − x + 1/6)). For the most points 5773 has
    /// the least, and 5593 little more; it is nearer to sums over far more systems where the change of the response is small.
    const fn lattice(self) -> (u64, u64) {
        match self {
            Self::Few => (256, 35),
            Self::Many => (4096, 1405),
            Self::Most => (16384, 5593),
        }
    }
}

/// Energies in K on the scale of which the levels that meet move apart: the points of a sum lie denser down to there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    /// The phase of a face that the field crosses straight on, rad: D₀φ.
    pub phase: f64,
    /// An energy that is not less, K: the temperature, where what is colder does not count.
    pub least: f64,
}

impl Scale {
    /// r₀ of a system, as an angle of the asymmetry.
    fn angle(self, amplitude: f64, size: f64) -> f64 {
        ((self.least + amplitude * self.phase) / size).clamp(NEAREST, 1.0)
    }
}

/// Angle from a meeting of levels below which no points are added.
const NEAREST: f64 = 0.01;

/// Levels of the systems that stand for all, in one field.
#[derive(Clone, Debug)]
pub struct Tetrahedra {
    /// Three gaps above the lowest level, K, and the weight.
    systems: Vec<([f64; 3], f64)>,
    unit: f64,
    coldest: f64,
}

/// One of the systems that stand for all.
pub(super) struct Sample {
    /// Energies of the wells, K.
    pub energies: [f64; 4],
    /// D₀, K, that of (6).
    pub amplitude: f64,
    /// Direction of the field.
    pub field: Vector3<f64>,
    /// Weight of the direction of the asymmetry: those of a pair have 1 on average, together.
    pub weight: f64,
}

impl Ensemble {
    /// Four-well systems whose asymmetry, amplitude and face are those of the three-well systems, in `field` in T, ≥ 0.
    ///
    /// The well energies E_i = (D/2) r_i·e have the sum of squares D² and a direction e that is uniform on the sphere; D and D₀ are
    /// uniform in their logarithms, as (10) has it in the plane of three wells; the field has any direction. The phase of a face
    /// that the field crosses straight on is that of a loop.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn tetrahedra(&self, field: f64, count: Count) -> Result<Tetrahedra, Error> {
        let phase = self.face_phase(field)?;
        // the lowest temperature that may be asked for
        let coldest = COLDEST_FOUR * self.gap_min();
        let systems = self.samples(count, Scale { phase, least: coldest })?.map(|sample| (sample.gaps(phase), sample.weight)).collect();
        Ok(Tetrahedra { systems, unit: self.heat_unit(count), coldest })
    }

    /// From the sum of the heat capacities of all systems, in k_B and weighted, to µJ/(g K).
    pub(super) fn heat_unit(&self, count: Count) -> f64 {
        2.0 * PI * BOLTZMANN * MICRO * self.density() * self.gap_ratio().ln() * self.hop_ratio().ln() / count.lattice().0 as f64
    }

    /// The phase of a face that `field` in T crosses straight on, rad.
    ///
    /// # Errors
    /// Naming `field` where it is negative or the phase exceeds 20.
    pub(super) fn face_phase(&self, field: f64) -> Result<f64, Error> {
        // a phase that no level feels: numbers near the smallest that there are cost much time
        let phase = Some(self.largest_phase(field)?).filter(|phase| *phase > 1e-100).unwrap_or(0.0);
        if phase <= LARGEST_FACE_PHASE * (1.0 + 1e-12) { Ok(phase) } else { Err(Error::out_of_domain("field", field, "T", "a phase of a face ≤ 20")) }
    }

    /// The systems that stand for all.
    ///
    /// # Errors
    /// Naming what spreads too far.
    pub(super) fn samples(&self, count: Count, scale: Scale) -> Result<impl Iterator<Item = Sample>, Error> {
        let (gap_min, gap_ratio) = (self.gap_min(), self.gap_ratio());
        let (hop_min, hop_ratio) = (self.tunnelling_min(), self.hop_ratio());
        for (name, ratio) in [("gap_ratio", gap_ratio), ("tunnel_area_ratio", hop_ratio)] {
            if ratio > WIDEST * (1.0 + 1e-12) {
                return Err(Error::out_of_domain(name, ratio, "1", "≤ 1000"));
            }
        }
        if hop_min * hop_ratio > LARGEST_AMPLITUDE * gap_min {
            return Err(Error::out_of_domain("tunnelling_min", hop_min, "K", "tunnelling_min × tunnel_area_ratio ≤ 10⁹ gap_min"));
        }
        let (points, generator) = count.lattice();
        let system = *self;
        Ok((0..points).flat_map(move |point| {
            let mut vector = 1;
            let mut places = [0.0; 6];
            for place in &mut places {
                let whole = (point as f64 + 0.5) * vector as f64 / points as f64;
                *place = whole - whole.floor();
                vector = vector * generator % points;
            }
            system.pair(places, scale)
        }))
    }

    /// The two systems at six numbers between 0 and 1: one well rather above the others, and rather below.
    pub(super) fn pair(&self, places: [f64; 6], scale: Scale) -> [Sample; 2] {
        // the last is an angle; the others are folded, so that both ends meet
        let [asymmetry, hop, aside, around, height, turn] = places;
        let [asymmetry, hop, aside, around, height] = [asymmetry, hop, aside, around, height].map(|x: f64| 1.0 - (2.0 * x - 1.0).abs());
        // from the rescaled variables of (9) to those of (6)
        let size = 1.5_f64.sqrt() * self.gap_min() * self.gap_ratio().powf(asymmetry);
        let amplitude = 0.75_f64.sqrt() * self.tunnelling_min() * self.hop_ratio().powf(hop);
        let (direction, weight) = uneven(aside, around, scale.angle(amplitude, size));
        let energies = CORNERS.map(|corner| 0.5 * size * Vector3::from(corner).dot(&direction));
        let across = (1.0 - height * height).max(0.0).sqrt();
        let (sine, cosine) = (TAU * turn).sin_cos();
        let field = Vector3::new(across * cosine, across * sine, height);
        [energies, energies.map(|energy| -energy)].map(|energies| Sample { energies, amplitude, field, weight })
    }

    /// Integrals over ln D, ln D₀ and means over all directions, of several values of a system; `temperature` in K.
    ///
    /// # Errors
    /// Naming what spreads too far, or `temperature` where it is too low.
    pub(super) fn tetrahedral_means<const N: usize>(
        &self,
        temperature: f64,
        (count, scale): (Count, Scale),
        of: impl Fn(&Sample) -> [f64; N],
    ) -> Result<[f64; N], Error> {
        warm_enough(self, temperature)?;
        let mut sums = [0.0; N];
        for sample in self.samples(count, scale)? {
            for (sum, value) in sums.iter_mut().zip(of(&sample)) {
                *sum += sample.weight * value;
            }
        }
        let points = count.lattice().0 as f64;
        Ok(sums.map(|sum| self.gap_ratio().ln() * self.hop_ratio().ln() / points * sum))
    }
}

/// A temperature at which enough systems are excited.
fn warm(temperature: f64, coldest: f64) -> Result<f64, Error> {
    let t = positive("temperature", temperature, "K")?;
    if t < coldest * (1.0 - 1e-12) { Err(Error::out_of_domain("temperature", t, "K", "≥ 0.1 gap_min")) } else { Ok(t) }
}

/// A temperature in K at which enough systems of the ensemble are excited.
///
/// # Errors
/// Naming `temperature` where it is too low.
pub(super) fn warm_enough(systems: &Ensemble, temperature: f64) -> Result<f64, Error> {
    warm(temperature, COLDEST_FOUR * systems.gap_min())
}

impl Sample {
    /// Gaps above the lowest level, K, at the phase of a face that the field crosses straight on.
    pub(super) fn gaps(&self, phase: f64) -> [f64; 3] {
        let [lowest, second, third, highest] = spectrum(self.energies, self.amplitude, phase * self.field);
        [second - lowest, third - lowest, highest - lowest]
    }
}

impl Tetrahedra {
    /// Heat capacity, µJ/(g K), weighted as that of the three-well systems; `temperature` in K.
    ///
    /// # Errors
    /// Naming `temperature` where it is too low.
    pub fn heat_capacity(&self, temperature: f64) -> Result<f64, Error> {
        let t = warm(temperature, self.coldest)?;
        let sum: f64 = self.systems.iter().map(|(gaps, weight)| weight * excited(gaps.map(|gap| gap / t))).sum();
        let found = self.unit * sum;
        if found.is_finite() { Ok(found) } else { Err(Error::new(ErrorKind::NoSolution, "the heat capacity is too large a number").about("ats_density")) }
    }
}

/// Variance of the energy over T² from the gaps over T: heat capacity over k_B, as a sum over pairs of levels.
pub(super) fn excited(gaps: [f64; 3]) -> f64 {
    let [a, b, c] = gaps;
    let [p, q, r] = gaps.map(|gap| (-gap).exp());
    let sum = 1.0 + p + q + r;
    // a weight of zero counts nothing, however large the gap
    let term = |gap: f64, weight: f64| if weight > 0.0 { gap * gap * weight } else { 0.0 };
    (term(a, p) + term(b, q) + term(c, r) + term(b - a, p * q) + term(c - a, p * r) + term(c - b, q * r)) / (sum * sum)
}

/// A direction of the asymmetry and its weight, from two numbers between 0 and 1 and the angle r₀ below which they are even.
///
/// Exchanging wells turns the sphere of directions into 24 equal triangles. At one corner A of each, one well lies above three equal
/// ones, and the two lowest levels meet; at another, one lies below, and the two levels above the lowest meet. The directions nearer
/// to A stand for all, with their opposites. From A they reach the great circle halfway, at tan ϑ = 1/(√2 cos(π/3 − α)) with
/// 0 ≤ α ≤ π/3. With r = r₀ sinh(ku) the points lie as dense in ln r as in r.
fn uneven(aside: f64, around: f64, even: f64) -> (Vector3<f64>, f64) {
    let angle = PI / 3.0 * around;
    let reach = (1.0 / (2.0_f64.sqrt() * (PI / 3.0 - angle).cos())).atan();
    let stretch = (reach / even).asinh();
    let distance = even * (stretch * aside).sinh();
    let (sine, cosine) = distance.sin_cos();
    let corner = Vector3::new(1.0, 1.0, 1.0) / 3.0_f64.sqrt();
    let along = Vector3::new(-1.0, -1.0, 2.0) / 6.0_f64.sqrt();
    let other = Vector3::new(1.0, -1.0, 0.0) / 2.0_f64.sqrt();
    // both halves have the area π/6 together
    let weight = 2.0 * stretch * distance.hypot(even) * sine;
    (corner * cosine + (along * angle.cos() + other * angle.sin()) * sine, weight)
}

#[cfg(test)]
mod tests {
    use super::{Count, uneven};
    use crate::theories::etm::density_of_states::Cutoffs;
    use crate::theories::etm::exact_ensemble::Ensemble;
    use crate::theories::etm::four_well::{CORNERS, spectrum};
    use nalgebra::Vector3;
    use std::f64::consts::TAU;

    const GAPS: f64 = 15.0;
    const RATIO: f64 = 6.478;
    /// 2π k_B n P* in µJ/(g K), and times both logarithms.
    const UNIT: f64 = TAU * 1.380_649e-17 * 5.19e16;

    fn bas(tunnelling_min: f64) -> Ensemble {
        Ensemble::new(Cutoffs::new(0.49, 4.77e4, RATIO).unwrap(), GAPS, tunnelling_min, 5.19e16).unwrap()
    }

    #[test]
    fn half_a_triangle_and_its_opposite_have_their_share_of_the_sphere() {
        let middle = |k: i32| (f64::from(k) + 0.5) / 300.0;
        for even in [0.01, 0.3, 1.0] {
            let (mut area, mut ordered) = (0.0, true);
            for a in 0..300 {
                for b in 0..300 {
                    let (direction, weight) = uneven(middle(a), middle(b), even);
                    // with its opposite
                    area += 2.0 * weight / 9e4;
                    let [one, two, three, four] = CORNERS.map(|corner| Vector3::from(corner).dot(&direction));
                    // exchanging wells leads to no other point of it, nor does the opposite: one well is farther above than another below
                    ordered &= one >= four && four >= two && two >= three && one >= -three;
                }
            }
            assert!((area - 1.0).abs() < 1e-4 && ordered, "{even}: {area}");
        }
    }

    #[test]
    fn when_it_is_hot_the_trace_of_the_square_decides() {
        // C → Tr H²/4T² = (D²/4 + 3D₀²)/T², with 3D²/2 and 3D₀²/4 for the rescaled variables
        let squares = |from: f64, ratio: f64| 0.5 * from * from * (ratio * ratio - 1.0);
        let expected = UNIT * (0.375 * squares(0.49, GAPS) * RATIO.ln() + 2.25 * squares(10.0, RATIO) * GAPS.ln());
        for field in [0.0, 5.0, 60.0] {
            let found = bas(10.0).tetrahedra(field, Count::Many).unwrap().heat_capacity(1e6).unwrap() * 1e12;
            assert!((found / expected - 1.0).abs() < 1e-3, "{field}: {found} {expected}");
        }
    }

    #[test]
    fn all_heat_taken_up_is_the_entropy_of_four_levels() {
        let systems = bas(2.0).tetrahedra(0.0, Count::Many).unwrap();
        let steps = 400;
        let (from, to) = (0.05_f64, 1e4_f64);
        let width = (to / from).ln() / f64::from(steps);
        let at = |k: f64| systems.heat_capacity(from * (k * width).exp()).unwrap();
        // below it C grows as T²: two levels meet where one well lies above three equal ones
        let cold = 0.5 * at(0.0);
        let entropy = (cold + width * (0..steps).map(|k| at(f64::from(k) + 0.5)).sum::<f64>()) / (UNIT * GAPS.ln() * RATIO.ln());
        assert!((entropy / 4.0_f64.ln() - 1.0).abs() < 2e-3, "{entropy}");
        let square = systems.heat_capacity(0.1).unwrap() / at(0.0);
        assert!((square / 4.0 - 1.0).abs() < 0.1, "{square}");
    }

    #[test]
    fn a_weak_field_warms_alike_in_all_directions() {
        // mean over all directions of the asymmetry: what is left of the cube's axes begins with the fourth power of the field
        let (temperature, size, hop, phase) = (0.3, 1.0, 5.0, 0.006);
        let mean = |field: Vector3<f64>| {
            let (mut sum, rings, turns) = (0.0, 60, 120);
            for a in 0..rings {
                let height = -1.0 + (2.0 * f64::from(a) + 1.0) / f64::from(rings);
                for b in 0..turns {
                    let (sine, cosine) = (TAU * (f64::from(b) + 0.5) / f64::from(turns)).sin_cos();
                    let across = (1.0 - height * height).sqrt();
                    let direction = Vector3::new(across * cosine, across * sine, height);
                    let levels = spectrum(CORNERS.map(|corner| 0.5 * size * Vector3::from(corner).dot(&direction)), hop, field);
                    let weights = levels.map(|level| (-(level - levels[0]) / temperature).exp());
                    let of = |power: i32| (0..4).map(|k| weights[k] * levels[k].powi(power)).sum::<f64>() / weights.iter().sum::<f64>();
                    sum += of(2) - of(1).powi(2);
                }
            }
            sum / f64::from(rings * turns)
        };
        let still = mean(Vector3::zeros());
        let changes = [[0.0, 0.0, 1.0], [1.0, 1.0, 1.0], [1.0, 1.0, 0.0], [0.3, -0.9, 0.2]].map(|n| mean(phase * Vector3::from(n).normalize()) - still);
        assert!(changes.iter().all(|change| (change / changes[0] - 1.0).abs() < 0.01), "{changes:?} of {still}");
        let strong = [[0.0, 0.0, 1.0], [1.0, 1.0, 1.0]].map(|n| mean(10.0 * phase * Vector3::from(n).normalize()) - still);
        assert!((strong[0] / strong[1] - 1.0).abs() > 0.1, "{strong:?}");
    }

    #[test]
    fn refusals_name_the_argument() {
        let four = |e: Ensemble, field: f64| e.tetrahedra(field, Count::Few);
        assert_eq!(four(bas(10.0), 300.0).unwrap_err().input, "field");
        assert_eq!(four(bas(10.0), -1.0).unwrap_err().input, "field");
        assert_eq!(four(bas(1e10), 1.0).unwrap_err().input, "tunnelling_min");
        assert_eq!(four(bas(10.0), 1.0).unwrap().heat_capacity(0.01).unwrap_err().input, "temperature");
        let wide = Ensemble::new(Cutoffs::new(1e-3, 1e4, 2.0).unwrap(), 2e3, 10.0, 1e16).unwrap();
        assert_eq!(four(wide, 1.0).unwrap_err().input, "gap_ratio");
        let wide = Ensemble::new(Cutoffs::new(1e-3, 1e4, 2e3).unwrap(), 2.0, 10.0, 1e16).unwrap();
        assert_eq!(four(wide, 1.0).unwrap_err().input, "tunnel_area_ratio");
    }
}
