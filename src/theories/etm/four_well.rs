//! Four wells on a tetrahedron in a magnetic field. Ours: the paper names this system and writes out the triangle.

use crate::error::{Error, finite, positive};
use nalgebra::{Complex, Matrix4, Vector3};

/// Levels of four equal wells on a regular tetrahedron, lowest first, K.
///
/// H_ij = D₀ e^{iA_ij},  A_ij = φ n·(r_i × r_j)/(4√3),  r = (1, 1, 1), (1, −1, −1), (−1, 1, −1), (−1, −1, 1)
///
/// `tunnelling` is D₀ in K, > 0. `face_phase` φ in rad is the Aharonov–Bohm phase round a face normal to the field;
/// `direction` is the field's direction n as a vector of any length above zero. The phases are those of straight paths:
/// a face tilted by t gets cos t of φ, and the four outward phases add up to zero.
///
/// Without a field: −D₀ three times, 3D₀. In a weak field the lowest gap is D₀φ/√3 for every direction.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn levels(tunnelling: f64, face_phase: f64, direction: [f64; 3]) -> Result<[f64; 4], Error> {
    let tunnelling = positive("tunnelling", tunnelling, "K")?;
    Ok(hamiltonian([0.0; 4], 1.0, face_phase, direction)?.map(|level| tunnelling * level))
}

/// Levels of four wells of the energies given, lowest first, K.
///
/// `energies` in K, their mean is not subtracted; `polar` and `azimuth` of the field in rad, seen from the axis along an
/// edge of the cube whose corners the wells are. The rest as in [`levels`].
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn levels_of(energies: [f64; 4], tunnelling: f64, face_phase: f64, polar: f64, azimuth: f64) -> Result<[f64; 4], Error> {
    let tunnelling = positive("tunnelling", tunnelling, "K")?;
    for (name, value) in ["energy_1", "energy_2", "energy_3", "energy_4"].into_iter().zip(energies) {
        finite(name, value, "K")?;
    }
    let (polar, azimuth) = (finite("polar", polar, "rad")?, finite("azimuth", azimuth, "rad")?);
    let direction = [polar.sin() * azimuth.cos(), polar.sin() * azimuth.sin(), polar.cos()];
    // the larger of the two energies as the unit: neither overflows
    let unit = energies.iter().fold(tunnelling, |largest, e| largest.max(e.abs()));
    let found = hamiltonian(energies.map(|e| e / unit), tunnelling / unit, face_phase, direction)?;
    Ok(found.map(|level| unit * level))
}

fn hamiltonian(energies: [f64; 4], tunnelling: f64, face_phase: f64, direction: [f64; 3]) -> Result<[f64; 4], Error> {
    let face_phase = finite("face_phase", face_phase, "rad")?;
    let field = Vector3::from(direction);
    let length = positive("direction", field.norm(), "1")?;
    Ok(spectrum(energies, tunnelling, field * (face_phase / length)))
}

/// The corners r_i.
pub(super) const CORNERS: [[f64; 3]; 4] = [[1.0, 1.0, 1.0], [1.0, -1.0, -1.0], [-1.0, 1.0, -1.0], [-1.0, -1.0, 1.0]];

/// As [`levels_of`] for arguments that are known to be good; `flux` is the direction of the field times the phase of a face.
pub(super) fn spectrum(energies: [f64; 4], tunnelling: f64, flux: Vector3<f64>) -> [f64; 4] {
    let mut found: [f64; 4] = hamiltonian_of(energies, tunnelling, flux).symmetric_eigenvalues().into();
    found.sort_by(f64::total_cmp);
    found
}

/// H_ij
pub(super) fn hamiltonian_of(energies: [f64; 4], tunnelling: f64, flux: Vector3<f64>) -> Matrix4<Complex<f64>> {
    let turns = turns(flux);
    Matrix4::from_fn(|i, j| if i == j { Complex::new(energies[i], 0.0) } else { Complex::from_polar(tunnelling, turns[i][j]) })
}

/// A_ij
pub(super) fn turns(flux: Vector3<f64>) -> [[f64; 4]; 4] {
    let wells = CORNERS.map(Vector3::from);
    wells.map(|one| wells.map(|other| flux.dot(&one.cross(&other)) / (4.0 * 3.0_f64.sqrt())))
}

#[cfg(test)]
mod tests {
    use super::{CORNERS, levels, levels_of};
    use crate::theories::etm::three_well;
    use nalgebra::{Complex, Matrix4, Vector3};

    #[test]
    fn closed_forms_along_an_axis_and_through_a_corner() {
        for phase in [0.0, 0.3, 2.0] {
            let chi = phase / (2.0 * 3.0_f64.sqrt());
            let mut expected = [1.0 + 2.0 * chi.cos(), 1.0 - 2.0 * chi.cos(), -1.0 + 2.0 * chi.sin(), -1.0 - 2.0 * chi.sin()];
            expected.sort_by(f64::total_cmp);
            for (a, b) in levels(0.7, phase, [0.0, 0.0, 2.0]).unwrap().iter().zip(expected) {
                assert!((a - 0.7 * b).abs() < 1e-12, "{phase}: {a} {b}");
            }
            let third: f64 = phase / 3.0;
            let root = (third.cos() * third.cos() + 3.0).sqrt();
            let around = |k: f64| 2.0 * ((phase + k * std::f64::consts::TAU) / 3.0).cos();
            let mut expected = [around(1.0), around(-1.0), third.cos() + root, third.cos() - root];
            expected.sort_by(f64::total_cmp);
            for (a, b) in levels(1.0, phase, [1.0, 1.0, 1.0]).unwrap().iter().zip(expected) {
                assert!((a - b).abs() < 1e-12, "{phase}: {a} {b}");
            }
        }
    }

    #[test]
    fn without_a_field_three_levels_coincide() {
        for (level, expected) in levels(0.7, 0.0, [0.2, 0.3, 0.4]).unwrap().iter().zip([-0.7, -0.7, -0.7, 2.1]) {
            assert!((level - expected).abs() < 1e-14);
        }
    }

    /// Unequal wells, a field of any direction.
    const ENERGIES: [f64; 4] = [0.9, -0.3, -0.6, 0.2];
    const DIRECTION: (f64, f64) = (1.1, 3.0);

    fn field(phase: f64) -> Vector3<f64> {
        let (polar, azimuth) = DIRECTION;
        phase * Vector3::new(polar.sin() * azimuth.cos(), polar.sin() * azimuth.sin(), polar.cos())
    }

    #[test]
    fn a_well_far_above_leaves_a_ring_of_three_with_the_flux_of_its_face() {
        for (up, [i, j, k]) in [(3, [0, 1, 2]), (0, [1, 2, 3]), (2, [0, 1, 3])] {
            let mut energies = ENERGIES;
            energies[up] = 1e9;
            let found = levels_of(energies, 1.0, 2.0, DIRECTION.0, DIRECTION.1).unwrap();
            let corner = |n: usize| Vector3::from(CORNERS[n]);
            let normal = (corner(j) - corner(i)).cross(&(corner(k) - corner(i))).normalize();
            let ring = three_well::levels([ENERGIES[i], ENERGIES[j], ENERGIES[k]], 1.0, field(2.0).dot(&normal)).unwrap();
            for (level, expected) in found.iter().zip(ring.energies) {
                assert!((level - expected).abs() < 1e-6, "{up}: {found:?} {ring:?}");
            }
        }
    }

    #[test]
    fn two_wells_far_above_leave_two_levels() {
        let found = levels_of([0.4, 1e9, 1e9, -0.2], 0.5, 2.0, DIRECTION.0, DIRECTION.1).unwrap();
        let half = 0.3_f64.hypot(0.5);
        assert!((found[0] - (0.1 - half)).abs() < 1e-6 && (found[1] - (0.1 + half)).abs() < 1e-6, "{found:?}");
    }

    #[test]
    fn the_levels_depend_on_fluxes_alone() {
        // phases of straight paths seen from another origin, and a phase of its own for each well
        let (shift, own) = (Vector3::new(0.7, -1.9, 0.4), [0.3, -2.0, 1.1, 0.5]);
        let corner = |n: usize| Vector3::from(CORNERS[n]) + shift;
        let h = Matrix4::from_fn(|i, j| {
            if i == j {
                return Complex::new(ENERGIES[i], 0.0);
            }
            Complex::from_polar(1.0, field(2.0).dot(&corner(i).cross(&corner(j))) / (4.0 * 3.0_f64.sqrt()) + own[i] - own[j])
        });
        let found = levels_of(ENERGIES, 1.0, 2.0, DIRECTION.0, DIRECTION.1).unwrap();
        // each is a root of the determinant of that matrix, and they add up to its trace
        for level in found {
            let off = (h - Matrix4::from_diagonal_element(Complex::new(level, 0.0))).determinant().norm();
            assert!(off < 1e-12, "{level}: {off}");
        }
        assert!((found.iter().sum::<f64>() - ENERGIES.iter().sum::<f64>()).abs() < 1e-14);
        // the four outward fluxes add up to nothing
        let faces = [[0, 1, 2], [0, 3, 1], [0, 2, 3], [1, 3, 2]].map(|[i, j, k]| (corner(j) - corner(i)).cross(&(corner(k) - corner(i))));
        assert!(faces.iter().sum::<Vector3<f64>>().norm() < 1e-14);
    }

    #[test]
    fn refusals_name_the_argument() {
        assert_eq!(levels(0.0, 0.0, [0.0, 0.0, 1.0]).unwrap_err().input, "tunnelling");
        assert_eq!(levels(1.0, f64::NAN, [0.0, 0.0, 1.0]).unwrap_err().input, "face_phase");
        assert_eq!(levels(1.0, 0.0, [0.0; 3]).unwrap_err().input, "direction");
    }
}
