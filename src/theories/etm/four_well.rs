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
    let wells = [[1.0, 1.0, 1.0], [1.0, -1.0, -1.0], [-1.0, 1.0, -1.0], [-1.0, -1.0, 1.0]].map(Vector3::from);
    let hop = |i: usize, j: usize| {
        if i == j {
            return Complex::new(energies[i], 0.0);
        }
        let phase = face_phase * (field.dot(&wells[i].cross(&wells[j])) / length / (4.0 * 3.0_f64.sqrt()));
        Complex::from_polar(tunnelling, phase)
    };
    let mut found: [f64; 4] = Matrix4::from_fn(hop).symmetric_eigenvalues().into();
    found.sort_by(f64::total_cmp);
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::levels;

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
    fn refusals_name_the_argument() {
        assert_eq!(levels(0.0, 0.0, [0.0, 0.0, 1.0]).unwrap_err().input, "tunnelling");
        assert_eq!(levels(1.0, f64::NAN, [0.0, 0.0, 1.0]).unwrap_err().input, "face_phase");
        assert_eq!(levels(1.0, 0.0, [0.0; 3]).unwrap_err().input, "direction");
    }
}
