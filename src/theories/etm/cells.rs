//! Cells of better-ordered atoms: (38)-(40), and the number of coherent ions of Section 4.2.

use crate::error::{Error, positive};
use std::f64::consts::{PI, SQRT_2};

/// Ångström in a centimetre.
const ANGSTROM_PER_CM: f64 = 1e8;

/// Volume of the tetrahedron between the centres of four spheres of radius ξ that touch, ξ³: 2√2/3.
pub fn tetrahedron_volume() -> f64 {
    2.0 * SQRT_2 / 3.0
}

/// Volume of a close packing of spheres of radius ξ for each of its tetrahedral voids, ξ³: 2√2.
///
/// A sphere has 4√2 ξ³ to itself, and there are two such voids to a sphere; the rest is octahedral voids.
pub fn close_packed_volume() -> f64 {
    2.0 * SQRT_2
}

/// Volume of the void between four touching spheres of radius ξ, over that of the tetrahedron of edge 2ξ in (38).
///
/// 2√2/3 − 4·(solid angle of a corner)/3 with the solid angle arccos(23/27) per corner
pub fn void_fraction() -> f64 {
    let tetrahedron = tetrahedron_volume();
    (tetrahedron - 4.0 * (23.0_f64 / 27.0).acos() / 3.0) / tetrahedron
}

/// Anomalous systems per gram, 1/g.
///
/// n = n P*/P*,  1/P* = 2π ln(D_max/D_min) ln(D₀max/D₀min)
///
/// `ats_density` is n P* in 1/g and `log_product` the product of the two logarithms, both > 0; the paper guesses 1 for
/// the product. Source: (38), (39).
///
/// # Errors
/// Naming the first argument that is not above zero.
pub fn concentration(ats_density: f64, log_product: f64) -> Result<f64, Error> {
    Ok(2.0 * PI * positive("ats_density", ats_density, "n P*, 1/g")? * positive("log_product", log_product, "1")?)
}

/// Mean distance of the ions in one void between four cells, Å.
///
/// (void/4N)^{1/3}
///
/// `radius` ξ of a cell in Å, `number` N of ions in each of the four systems of the void, both > 0. Ours.
///
/// # Errors
/// Naming the first argument that is not above zero.
pub fn ion_distance(radius: f64, number: f64) -> Result<f64, Error> {
    let void = void_fraction() * tetrahedron_volume() * positive("radius", radius, "A")?.powi(3);
    Ok((void / (4.0 * positive("number", number, "1")?)).cbrt())
}

/// Radius of a cell, Å.
///
/// ξ = [3/(π √2 n P* ρ)]^{1/3}
///
/// `ats_density` n P* in 1/g and `density` ρ in g/cm³, both > 0. Four anomalous systems in a tetrahedron of volume
/// 2√2 ξ³/3, with P* = 1/2π. Source: (40).
///
/// # Errors
/// Naming the first argument that is not above zero.
pub fn radius(ats_density: f64, density: f64) -> Result<f64, Error> {
    let per_gram = positive("ats_density", ats_density, "n P*, 1/g")?;
    Ok((3.0 / (PI * SQRT_2) / per_gram / positive("density", density, "g/cm^3")?).cbrt() * ANGSTROM_PER_CM)
}

/// Radius of a cell if the four systems sit in a tetrahedral void of close-packed cells: one void per 2√2 ξ³, Å.
///
/// 4/(2√2 ξ³) = 2π n P* ρ
///
/// Ours: (38) assumes that the tetrahedra fill space; they fill a third of it.
///
/// # Errors
/// As [`radius`].
pub fn radius_close_packed(ats_density: f64, density: f64) -> Result<f64, Error> {
    Ok(radius(ats_density, density)? * (tetrahedron_volume() / close_packed_volume()).cbrt())
}

/// Number of coherently tunnelling ions in one interstice.
///
/// N(T) = N₀ e^{−E₀/T}
///
/// `number` N₀ > 0; `energy` E₀ in K, ≥ 0; `temperature` in K, > 0. Source: Section 4.2.
///
/// # Errors
/// Naming the first argument outside its domain.
pub fn coherent_number(number: f64, energy: f64, temperature: f64) -> Result<f64, Error> {
    let number = positive("number", number, "1")?;
    if !(energy.is_finite() && energy >= 0.0) {
        return Err(Error::out_of_domain("energy", energy, "K", "≥ 0"));
    }
    Ok(number * (-energy / positive("temperature", temperature, "K")?).exp())
}

/// Number of coherent ions at one temperature over that at another, from the tunnel areas X ∝ N³ fitted there.
pub fn coherent_ratio(area_cold: f64, area_warm: f64) -> f64 {
    (area_warm / area_cold).cbrt()
}

/// Energy E₀, K, of N(T) from two tunnel areas X ∝ N³ fitted at two temperatures in K.
///
/// E₀ = ln(X₂/X₁) / [3 (1/T₁ − 1/T₂)]
pub fn absorption_energy([cold, area_cold]: [f64; 2], [warm, area_warm]: [f64; 2]) -> f64 {
    coherent_ratio(area_cold, area_warm).ln() / (1.0 / cold - 1.0 / warm)
}

#[cfg(test)]
mod tests {
    use super::{
        absorption_energy, close_packed_volume, coherent_number, concentration, ion_distance, radius, radius_close_packed, tetrahedron_volume, void_fraction,
    };
    use std::f64::consts::{PI, SQRT_2};

    #[test]
    fn printed_radii() {
        for (ats_density, density, printed, half) in [(5e16, 3.1, 163.0, 0.5), (1e16, 2.5, 300.0, 0.5)] {
            assert!((radius(ats_density, density).unwrap() - printed).abs() < half);
        }
        assert!((radius(9e16, 2.3).unwrap() - 148.31).abs() < 0.005, "and not the printed 154");
        // the count behind (40): four systems per tetrahedron of volume 2√2 ξ³/3
        let xi = radius(5e16, 3.1).unwrap() * 1e-8;
        assert!((4.0 / (2.0 * SQRT_2 / 3.0 * xi.powi(3)) / (2.0 * PI * 5e16 * 3.1) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn void_by_counting_points() {
        // points of a lattice inside the tetrahedron of edge 2 with corners at the four centres
        let corners = [[1.0, 1.0, 1.0], [1.0, -1.0, -1.0], [-1.0, 1.0, -1.0], [-1.0, -1.0, 1.0]].map(|c: [f64; 3]| c.map(|x| x / SQRT_2));
        let (mut inside, mut free) = (0.0, 0.0);
        let n = 120;
        for i in 0..n * n * n {
            let p = [i % n, i / n % n, i / n / n].map(|k| SQRT_2 * ((f64::from(k) + 0.5) / f64::from(n) - 0.5));
            // the faces of this tetrahedron: −x−y−z, −x+y+z, x−y+z, x+y−z ≥ −1/√2·1
            let faces = [-p[0] - p[1] - p[2], -p[0] + p[1] + p[2], p[0] - p[1] + p[2], p[0] + p[1] - p[2]];
            if faces.iter().all(|f| *f <= 1.0 / SQRT_2) {
                inside += 1.0;
                let far = corners.iter().all(|c| c.iter().zip(p).map(|(a, b)| (a - b) * (a - b)).sum::<f64>() > 1.0);
                free += if far { 1.0 } else { 0.0 };
            }
        }
        assert!((free / inside - void_fraction()).abs() < 3e-3, "{} {}", free / inside, void_fraction());
        assert!((void_fraction() * 2.0 * SQRT_2 / 3.0 - 0.207_762).abs() < 5e-7);
    }

    #[test]
    fn volumes_by_their_own_routes() {
        // a sixth of the triple product of the edges of the tetrahedron of edge 2
        let corners = [[1.0, -1.0, -1.0], [-1.0, 1.0, -1.0], [-1.0, -1.0, 1.0]].map(|c: [f64; 3]| c.map(|x| (x - 1.0) / SQRT_2));
        let [a, b, c] = corners;
        let triple = a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
        assert!((triple.abs() / 6.0 - tetrahedron_volume()).abs() < 1e-14);
        // the cube of edge 2√2 ξ holds four spheres and eight tetrahedral voids
        assert!(((2.0 * SQRT_2).powi(3) / 8.0 - close_packed_volume()).abs() < 1e-14);
        // a void of 0.2078 ξ³ with 4·100 ions at ξ = 250 Å
        assert!((ion_distance(250.0, 100.0).unwrap() - (0.207_762 * 250.0_f64.powi(3) / 400.0).cbrt()).abs() < 1e-4);
        assert!((concentration(5e16, 2.0).unwrap() / (2.0 * PI * 1e17) - 1.0).abs() < 1e-14);
    }

    #[test]
    fn close_packed_voids_shrink_the_cells() {
        let ratio = radius_close_packed(5e16, 3.1).unwrap() / radius(5e16, 3.1).unwrap();
        assert!((ratio - 0.6934).abs() < 5e-5, "{ratio}");
    }

    #[test]
    fn absorption_energy_undoes_the_law() {
        let area = |t: f64| coherent_number(50.0, 0.05, t).unwrap().powi(3);
        assert!((absorption_energy([0.1, area(0.1)], [0.6, area(0.6)]) - 0.05).abs() < 1e-14);
    }

    #[test]
    fn refusals_name_the_argument() {
        assert_eq!(radius(-1.0, 1.0).unwrap_err().input, "ats_density");
        assert_eq!(radius(1.0, 0.0).unwrap_err().input, "density");
        assert_eq!(concentration(0.0, 1.0).unwrap_err().input, "ats_density");
        assert_eq!(concentration(1.0, 0.0).unwrap_err().input, "log_product");
        assert_eq!(ion_distance(0.0, 1.0).unwrap_err().input, "radius");
        assert_eq!(ion_distance(1.0, 0.0).unwrap_err().input, "number");
        assert_eq!(coherent_number(0.0, 1.0, 1.0).unwrap_err().input, "number");
        assert_eq!(coherent_number(1.0, -1.0, 1.0).unwrap_err().input, "energy");
        assert_eq!(coherent_number(1.0, 1.0, 0.0).unwrap_err().input, "temperature");
    }
}
