//! Many four-well systems with exact levels in a magnetic and in an electric field: magnetisation, susceptibility, dielectric change.
//! Ours: the paper names the tetrahedron and computes with the triangle.

use super::exact_ensemble::Ensemble;
use super::filled::Filled;
use super::four_well::{hamiltonian_of, turns};
use super::four_well_ensemble::{Count, Sample, Scale};
use crate::error::{Error, positive};
use nalgebra::{Complex, Matrix4, SymmetricEigen, Vector4};

/// Moment and susceptibility of a system, in units of the phase of a face that the field crosses straight on; of a glass, in SI units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Magnetic {
    /// −∂F/∂φ, K; A m²/kg.
    pub magnetisation: f64,
    /// The part of −∂²F/∂φ² of levels that move while their populations stay, K; A m²/(kg T).
    pub levels: f64,
    /// The part of populations that follow.
    pub populations: f64,
}

impl Magnetic {
    /// Both parts of the susceptibility together.
    pub fn susceptibility(&self) -> f64 {
        self.levels + self.populations
    }
}

/// The places of the levels, lowest first.
fn ascending(levels: &Vector4<f64>) -> [usize; 4] {
    let mut order = [0, 1, 2, 3];
    order.sort_by(|k, l| levels[*k].total_cmp(&levels[*l]));
    order
}

fn filled(levels: [f64; 4], temperature: f64) -> Filled<4> {
    Filled::new(levels.map(|one| levels.map(|other| other - one)), temperature)
}

/// Levels and states of four wells.
struct States {
    filled: Filled<4>,
    /// The columns are the states, lowest first.
    vectors: Matrix4<Complex<f64>>,
}

impl States {
    fn new(hamiltonian: Matrix4<Complex<f64>>, temperature: f64) -> Self {
        let found = hamiltonian.symmetric_eigen();
        let order = ascending(&found.eigenvalues);
        let vectors = Matrix4::from_fn(|i, k| found.eigenvectors[(i, order[k])]);
        Self { filled: filled(order.map(|k| found.eigenvalues[k]), temperature), vectors }
    }

    /// As [`Filled::electric`].
    fn electric(&self) -> [f64; 2] {
        self.filled.electric(&[0, 1, 2, 3].map(|k| [0, 1, 2, 3].map(|i| self.vectors[(i, k)].norm_sqr())))
    }
}

/// −∂F/∂φ and both parts of −∂²F/∂φ², K, at a phase φ along the `field` of a system.
///
/// ∂H_ij/∂φ = i a_ij H_ij,  ∂²H_ij/∂φ² = −a_ij² H_ij,  A_ij = φ a_ij
fn magnetic(system: &Sample, phase: f64, temperature: f64) -> [f64; 3] {
    let hamiltonian = hamiltonian_of(system.energies, system.amplitude, phase * system.field);
    let turns = turns(system.field);
    let States { filled, vectors } = States::new(hamiltonian, temperature);
    let within = |m: Matrix4<Complex<f64>>| vectors.adjoint() * m * vectors;
    let first = within(Matrix4::from_fn(|i, j| hamiltonian[(i, j)] * Complex::new(0.0, turns[i][j])));
    let second = within(Matrix4::from_fn(|i, j| -hamiltonian[(i, j)] * (turns[i][j] * turns[i][j])));
    let slope = |k: usize| first[(k, k)].re;
    let levels = filled.transitions(|k, l| first[(k, l)].norm_sqr()) - filled.mean(|k| second[(k, k)].re);
    // without a field no level has a moment
    let populations = if phase == 0.0 { 0.0 } else { filled.shifts(|k, l| (slope(k) - slope(l)).powi(2)) };
    [if phase == 0.0 { 0.0 } else { -filled.mean(slope) }, levels, populations]
}

/// As [`States::electric`] without a field: the matrix is real, which takes less time.
fn still(system: &Sample, temperature: f64) -> [f64; 2] {
    let matrix = Matrix4::from_fn(|i, j| if i == j { system.energies[i] } else { system.amplitude });
    let SymmetricEigen { eigenvalues, eigenvectors } = matrix.symmetric_eigen();
    let order = ascending(&eigenvalues);
    filled(order.map(|k| eigenvalues[k]), temperature).electric(&order.map(|k| [0, 1, 2, 3].map(|i| eigenvectors[(i, k)] * eigenvectors[(i, k)])))
}

/// Both parts of the response to an electric field at a phase φ along the field of a `system`, less those without a field, 1/K.
fn change(system: &Sample, phase: f64, temperature: f64) -> [f64; 2] {
    let after = States::new(hamiltonian_of(system.energies, system.amplitude, phase * system.field), temperature).electric();
    let before = still(system, temperature);
    [after[0] - before[0], after[1] - before[1]]
}

impl Ensemble {
    /// Magnetisation, A m²/kg, and susceptibility, A m²/(kg T), of the four-well systems of [`Ensemble::tetrahedra`]: 2π k_B n P* times
    /// the means of (∂φ/∂B)(−∂F/∂φ) and (∂φ/∂B)²(−∂²F/∂φ²).
    ///
    /// `temperature` in K, > 0; `field` in T, ≥ 0.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn tetrahedral_magnetism(&self, temperature: f64, field: f64, count: Count) -> Result<Magnetic, Error> {
        let phase = self.face_phase(field)?;
        let scale = Scale { phase, least: temperature };
        let means = self.tetrahedral_means(temperature, (count, scale), |system| magnetic(system, phase, temperature))?;
        let (unit, per_field) = (self.moments(), self.phase_per_field());
        let [moment, levels, populations] = means.map(|mean| unit * per_field * mean);
        let found = Magnetic { magnetisation: moment, levels: per_field * levels, populations: per_field * populations };
        // thousandths of the units are drawn
        if [moment, found.levels, found.populations].iter().all(|value| (1e3 * value).is_finite()) {
            return Ok(found);
        }
        Err(Error::no_solution("the susceptibility is too large a number; a smaller charge times area helps").about("tunnel_area_min"))
    }

    /// Dielectric change Δε/ε between no field and `field` in T, ≥ 0, of the four-well systems: the resonant and the relaxational part.
    ///
    /// As [`Ensemble::dielectric_change`] with the dipole p₁ of each well along r_i: A counts a third of the response to all directions
    /// of the electric field, as for three wells.
    ///
    /// # Errors
    /// Naming the first argument outside its domain.
    pub fn tetrahedral_dielectric_change(&self, temperature: f64, field: f64, amplitude: f64, count: Count) -> Result<[f64; 2], Error> {
        let amplitude = positive("amplitude", amplitude, "K")?;
        let phase = self.face_phase(field)?;
        let scale = Scale { phase, least: 0.0 };
        let found = self.tetrahedral_means(temperature, (count, scale), |system| change(system, phase, temperature))?.map(|mean| amplitude * mean);
        // parts per million of it are drawn
        if found.iter().all(|part| (1e6 * part).is_finite()) {
            return Ok(found);
        }
        Err(Error::no_solution("the change is too large a number; a smaller amplitude helps").about("amplitude"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Sample, Scale, States, change, magnetic, still};
    use crate::constants::BOLTZMANN;
    use crate::theories::etm::density_of_states::Cutoffs;
    use crate::theories::etm::exact_ensemble::Ensemble;
    use crate::theories::etm::four_well::{CORNERS, hamiltonian_of, spectrum};
    use crate::theories::etm::four_well_ensemble::Count;
    use crate::theories::etm::three_level::{PHASE_PER_FLUX, System};
    use nalgebra::Vector3;
    use std::f64::consts::TAU;

    fn bas(tunnelling_min: f64) -> Ensemble {
        Ensemble::new(Cutoffs::new(0.49, 4.77e4, 6.478).unwrap(), 15.0, tunnelling_min, 5.19e16).unwrap()
    }

    fn sample(energies: [f64; 4], amplitude: f64, field: [f64; 3]) -> Sample {
        Sample { energies, amplitude, field: Vector3::from(field).normalize(), weight: 1.0 }
    }

    fn free_energy(energies: [f64; 4], amplitude: f64, flux: Vector3<f64>, temperature: f64) -> f64 {
        let levels = spectrum(energies, amplitude, flux);
        levels[0] - temperature * levels.iter().map(|e| (-(e - levels[0]) / temperature).exp()).sum::<f64>().ln()
    }

    /// First and second derivative at 0, of the fourth order in the step.
    fn derivatives(of: impl Fn(f64) -> f64, step: f64) -> [f64; 2] {
        let [a, b, c, d, e] = [-2.0, -1.0, 0.0, 1.0, 2.0].map(|k: f64| of(k * step));
        [(8.0 * (d - b) - (e - a)) / (12.0 * step), (16.0 * (b + d) - (a + e) - 30.0 * c) / (12.0 * step * step)]
    }

    /// Systems, a phase and a temperature.
    fn cases() -> [(Sample, f64, f64); 4] {
        [
            (sample([0.9, -0.3, -0.8, 0.2], 2.0, [0.1, 0.7, -0.4]), 0.7, 0.5),
            (sample([0.1, -0.05, -0.15, 0.1], 3.0, [0.0, 0.0, 1.0]), 0.05, 0.1),
            (sample([3.0, 2.0, -4.0, -1.0], 1.0, [1.0, 1.0, 1.0]), 9.0, 1.5),
            (sample([0.5, -0.2, -0.6, 0.3], 2.0, [-0.5, 0.2, 0.9]), 2.6, 20.0),
        ]
    }

    #[test]
    fn slope_and_bend_of_the_free_energy_with_the_field() {
        for (system, phase, temperature) in cases() {
            let of = |step: f64| -free_energy(system.energies, system.amplitude, (phase + step) * system.field, temperature);
            let [slope, bend] = derivatives(of, 1e-2 * (temperature / system.amplitude).min(0.2));
            let [moment, levels, populations] = magnetic(&system, phase, temperature);
            let size = levels.abs() + populations;
            assert!((moment - slope).abs() < 1e-7 * size && (levels + populations - bend).abs() < 1e-5 * size, "{phase}: {moment} {slope} {size} {bend}");
        }
    }

    #[test]
    fn bend_of_the_free_energy_with_an_electric_field() {
        for (system, phase, temperature) in cases() {
            let bend: f64 = (0..3)
                .map(|axis| {
                    let moved = |h: f64| [0, 1, 2, 3].map(|i| system.energies[i] - h * CORNERS[i][axis] / 3.0_f64.sqrt());
                    derivatives(|h| -free_energy(moved(h), system.amplitude, phase * system.field, temperature), 5e-3 * temperature)[1]
                })
                .sum();
            let parts = States::new(hamiltonian_of(system.energies, system.amplitude, phase * system.field), temperature).electric();
            assert!(parts.iter().all(|part| *part > 0.0));
            assert!((parts.iter().sum::<f64>() / bend - 1.0).abs() < 1e-5, "{phase}: {parts:?} {bend}");
        }
    }

    #[test]
    fn a_well_far_above_leaves_the_three_well_system() {
        let (asymmetry, angle, hop, temperature) = (1.3, 0.4, 2.0, 0.5);
        let mut energies = [1e7; 4];
        for (k, energy) in energies.iter_mut().take(3).enumerate() {
            *energy = asymmetry * (2.0_f64 / 3.0).sqrt() * (angle - TAU * k as f64 / 3.0).cos();
        }
        let three = System::new(asymmetry, angle, hop).unwrap();
        let corner = |n: usize| Vector3::from(CORNERS[n]);
        let normal = (corner(1) - corner(0)).cross(&(corner(2) - corner(0))).normalize();
        for (direction, phase) in [([0.3, -0.2, 0.8], 1.7), ([1.0, 0.1, 0.0], 0.2)] {
            let system = sample(energies, hop, direction);
            let catch = system.field.dot(&normal);
            let (sine, cosine) = (phase * catch).sin_cos();
            let [moment, levels, populations] = magnetic(&system, phase, temperature);
            let [still, moved] = three.curvature(cosine, sine, temperature);
            for (found, expected) in
                [(moment, catch * sine * three.current(cosine, sine, temperature)), (levels, catch * catch * still), (populations, catch * catch * moved)]
            {
                assert!((found - expected).abs() < 1e-5 * hop, "{phase}: {found} {expected}");
            }
            // three of the dipoles of a tetrahedron have 8/9 of the square of three in a plane about their middle
            let four = States::new(hamiltonian_of(energies, hop, phase * system.field), temperature).electric();
            for (found, expected) in four.iter().zip(three.response(cosine, sine, temperature)) {
                assert!((found / expected - 8.0 / 9.0).abs() < 1e-5, "{phase}: {found} {expected}");
            }
        }
    }

    #[test]
    fn when_it_is_hot_each_face_counts_by_itself() {
        // F → Tr H³/24T²: −∂F/∂φ = D₀³/4T² Σ c sin(cφ) over four faces, on average over directions D₀³/T² (sin φ − φ cos φ)/φ²
        let temperature = 1e5;
        for field in [0.0, 3.0, 40.0] {
            let found = bas(3.0).tetrahedral_magnetism(temperature, field, Count::Many).unwrap();
            let per_field = PHASE_PER_FLUX * 4.77e4 / 3.0;
            let phase: f64 = per_field * field;
            // per radian, and again
            let [slope, bend] = if field == 0.0 {
                [0.0, 1.0 / 3.0]
            } else {
                let slope = (phase.sin() - phase * phase.cos()) / (phase * phase);
                [slope, phase.sin() / phase - 2.0 * slope / phase]
            };
            // mean of D₀³ over ln D₀, with √3/2 from the rescaled amplitude to that of (6)
            let cubes = 0.75_f64.powf(1.5) * 27.0 * (6.478_f64.powi(3) - 1.0) / 3.0;
            let unit = TAU * BOLTZMANN * 1e3 * 5.19e16 * 15.0_f64.ln() * cubes / (temperature * temperature);
            // without a field the susceptibility is the largest, and a radian has that times 1/∂φ∂B
            let (size, scale) = (unit * per_field / 3.0, unit * per_field * per_field / 3.0);
            assert!((found.magnetisation - unit * per_field * slope).abs() < 4e-3 * size, "{field}: {found:?} {}", unit * per_field * slope);
            assert!((found.susceptibility() - unit * per_field * per_field * bend).abs() < 4e-3 * scale, "{field}: {found:?}");
            // three triangles' worth
            let three = bas(3.0).magnetisation(temperature, field).unwrap().exact;
            assert!((found.magnetisation - 3.0 * three).abs() < 4e-3 * size, "{field}: {found:?} {three}");
        }
    }

    #[test]
    fn when_it_is_hot_the_dipoles_turn_freely() {
        for (system, phase, _) in cases() {
            let found: f64 = States::new(hamiltonian_of(system.energies, system.amplitude, phase * system.field), 1e6).electric().iter().sum();
            assert!((1e6 * found - 1.0).abs() < 1e-4, "{found}");
        }
    }

    #[test]
    fn the_slope_of_the_magnetisation_and_no_moment_without_a_field() {
        let e = bas(2.0);
        let per_field = e.phase_per_field();
        for (temperature, field) in [(0.6, 0.3), (0.2, 4.0), (3.0, 8.0)] {
            // the same systems in all fields
            let by = (Count::Few, Scale { phase: per_field * field, least: temperature });
            let means = |field: f64| e.tetrahedral_means(temperature, by, |system| magnetic(system, per_field * field, temperature)).unwrap();
            let [slope, _] = derivatives(|more| means(field + more)[0], 1e-3 * field);
            let [_, levels, populations] = means(field).map(|mean| per_field * mean);
            let size = levels.abs() + populations;
            assert!((levels + populations - slope).abs() < 1e-6 * size, "{field}: {levels} {populations} {slope}");
        }
        let still = e.tetrahedral_magnetism(0.6, 0.0, Count::Few).unwrap();
        assert_eq!((still.magnetisation, still.populations), (0.0, 0.0));
        assert_eq!(e.tetrahedral_dielectric_change(0.6, 0.0, 1.0, Count::Few).unwrap(), [0.0, 0.0]);
    }

    /// Means over points by steps that never repeat, powers of the root of x^7 = x + 1, in place of the lattice; both directions are
    /// even on the whole sphere.
    fn by_steps<const N: usize>(e: &Ensemble, count: u32, of: impl Fn(&Sample) -> [f64; N]) -> [f64; N] {
        let root = (0..60).fold(1.1_f64, |x, _| (1.0 + x).powf(1.0 / 7.0));
        let steps: [f64; 6] = [1, 2, 3, 4, 5, 6].map(|k| root.powi(-k));
        let direction = |height: f64, turn: f64| {
            let height = 2.0 * height - 1.0;
            let ((sine, cosine), across) = ((TAU * turn).sin_cos(), (1.0 - height * height).sqrt());
            Vector3::new(across * cosine, across * sine, height)
        };
        let mut sums = [0.0; N];
        for point in 0..count {
            let [size, hop, a, b, c, d] = steps.map(|step| (0.5 + f64::from(point + 1) * step).fract());
            let (uneven, field) = (direction(a, b), direction(c, d));
            let size = 1.5_f64.sqrt() * e.gap_min() * e.gap_ratio().powf(size);
            let energies = CORNERS.map(|corner| 0.5 * size * Vector3::from(corner).dot(&uneven));
            let system = Sample { energies, amplitude: 0.75_f64.sqrt() * e.tunnelling_min() * e.hop_ratio().powf(hop), field, weight: 1.0 };
            for (sum, value) in sums.iter_mut().zip(of(&system)) {
                *sum += value / f64::from(count);
            }
        }
        sums.map(|sum| sum * e.gap_ratio().ln() * e.hop_ratio().ln())
    }

    #[test]
    fn other_points_give_the_same() {
        let magnet = bas(2.0);
        for (t, b) in [(0.1, 0.1), (0.6, 1.0), (0.6, 8.0)] {
            let phase = magnet.face_phase(b).unwrap();
            let expected = by_steps(&magnet, 100_000, |system| magnetic(system, phase, t));
            let by = (Count::Many, Scale { phase, least: t });
            let found = magnet.tetrahedral_means(t, by, |system| magnetic(system, phase, t)).unwrap();
            let largest = magnet.tetrahedral_means(t, by, |system| magnetic(system, 0.0, t)).unwrap()[1];
            assert!((found[0] / expected[0] - 1.0).abs() < 3e-3, "{t} {b}: {found:?} {expected:?}");
            assert!((found[1] - expected[1]).abs() < 3e-3 * largest && (found[2] - expected[2]).abs() < 3e-3 * largest, "{t} {b}: {found:?} {expected:?}");
        }
        let glass = cold_glass();
        for (t, b) in [(0.01, 0.01), (0.05, 0.003), (0.05, 0.3)] {
            let phase = glass.face_phase(b).unwrap();
            let expected = by_steps(&glass, 100_000, |system| change(system, phase, t));
            let found = glass.tetrahedral_means(t, (Count::Most, Scale { phase, least: 0.0 }), |system| change(system, phase, t)).unwrap();
            for (found, expected) in found.iter().zip(expected) {
                assert!((found / expected - 1.0).abs() < 5e-3, "{t} {b}: {found} {expected}");
            }
        }
    }

    fn cold_glass() -> Ensemble {
        Ensemble::new(Cutoffs::new(0.015, 2.44e5, 1.2623).unwrap(), 15.0, 10.0, 1.0).unwrap()
    }

    /// Temperature, field, resonant and relaxational change: by NumPy's levels, of 786,432 systems with both directions even on the
    /// whole sphere, at Sobol's points; their own error is below 2 in 10,000.
    const BY_NUMPY: [(f64, f64, [f64; 2]); 3] =
        [(0.01, 0.003, [1.017_85e-5, -1.265_07e-5]), (0.01, 0.01, [9.703_44e-6, -3.045_63e-5]), (0.05, 0.001, [7.351_5e-7, -7.483_6e-7])];

    #[test]
    fn a_thousandth_at_ten_millikelvin() {
        for (t, b, expected) in BY_NUMPY {
            let found = cold_glass().tetrahedral_dielectric_change(t, b, 8.9e-6, Count::Most).unwrap();
            for (found, expected) in found.iter().zip(expected) {
                assert!((found / expected - 1.0).abs() < 1e-3, "{t} {b}: {found} {expected}");
            }
        }
    }

    #[test]
    fn without_a_field_the_real_matrix_has_the_same_response() {
        for (system, _, temperature) in cases() {
            let complex = States::new(hamiltonian_of(system.energies, system.amplitude, Vector3::zeros()), temperature).electric();
            for (one, other) in still(&system, temperature).iter().zip(complex) {
                assert!((one / other - 1.0).abs() < 1e-9, "{one} {other}");
            }
        }
    }

    #[test]
    fn refusals_name_the_argument() {
        let e = bas(10.0);
        for (temperature, field, name) in [(0.0, 1.0, "temperature"), (0.01, 1.0, "temperature"), (0.6, -1.0, "field"), (0.6, 300.0, "field")] {
            assert_eq!(e.tetrahedral_magnetism(temperature, field, Count::Few).unwrap_err().input, name);
            assert_eq!(e.tetrahedral_dielectric_change(temperature, field, 1.0, Count::Few).unwrap_err().input, name);
        }
        assert_eq!(e.tetrahedral_dielectric_change(0.6, 1.0, 0.0, Count::Few).unwrap_err().input, "amplitude");
        let absurd = Ensemble::new(Cutoffs::new(0.49, 1e300, 6.478).unwrap(), 15.0, 3.0, 1e16).unwrap();
        assert_eq!(absurd.tetrahedral_magnetism(0.6, 0.0, Count::Few).unwrap_err().input, "tunnel_area_min");
    }
}
