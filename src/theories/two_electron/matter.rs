//! Numbers for materials: tilt of the hexahedron (11), clustered boson (III.D.3), overlap of two spheres (Fig. 5).

use super::chain::REARRANGEMENT;
use super::potential::invariant;
use crate::constants::{BOLTZMANN, ELECTRONVOLT, ICE_POINT, PLANCK};
use crate::error::{Error, positive};

/// Well depth of a polymer, K; stated by the paper from the equation of Williams, Landel and Ferry.
pub const POLYMER_WELL: f64 = 51.6;
/// Energy of a clustered boson over the well depth; stated by the paper as "approximately".
pub const BOSON_SHARE: f64 = 1.0 / 8.0;
/// Share of an energy that counts along one axis where directions are random; stated by the paper (SM 1 (1)).
pub const ORIENTATION_SHARE: f64 = 1.0 / 6.0;
/// Activation energy of the cooperative orientation of polyester, K; measured, quoted in SM 1 (1).
pub const POLYESTER_ENERGY: f64 = 2035.0;

/// Kauzmann, glass and melting temperature of a substance, K.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Temperatures {
    /// Kauzmann temperature T_K.
    pub kauzmann: f64,
    /// Glass transition temperature T_g.
    pub glass: f64,
    /// Melting temperature T_m.
    pub melting: f64,
}

/// Arsenic trisulfide as the paper takes it from the literature (III.G.4).
pub const SULFIDE: Temperatures = Temperatures { kauzmann: 370.0, glass: 448.0, melting: 583.0 };
/// Printed T_g° of arsenic trisulfide, K (III.G.4).
pub const SULFIDE_ORDERING: f64 = 404.0;
/// Printed well depth of arsenic trisulfide, K (III.G.4).
pub const SULFIDE_WELL: f64 = 34.0;
/// Glass transition temperatures of polyethylene and of polypropylene, K (III.G.3).
pub const POLYMER_GLASS: [f64; 2] = [195.0, 263.0];

/// A temperature in kelvin; `celsius` in °C, any finite number.
pub fn kelvin(celsius: f64) -> f64 {
    ICE_POINT + celsius
}

/// Well depth from the temperatures of melting and of the glass transition, K.
///
/// ε₀ = (T_m − T_g)/4
///
/// Both in K, any finite numbers. Source: SM 1 (9), III.G.4.
pub fn well_of_gap(glass: f64, melting: f64) -> f64 {
    (melting - glass) / REARRANGEMENT
}

/// Melting temperature of the ordering energy, K.
///
/// T_m° = T_g° T_m/T_g
///
/// `ordering` is T_g°, all in K, > 0. Source: (12).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming the first argument outside its domain.
pub fn ordering_melting(ordering: f64, glass: f64, melting: f64) -> Result<f64, Error> {
    let ordering = positive("ordering_temperature", ordering, "K")?;
    Ok(ordering * positive("melting_temperature", melting, "K")? / positive("glass_temperature", glass, "K")?)
}

/// Energy of all `interfaces` of a soft matrix, ≥ 0, in well depths ε₀.
///
/// E = n ε₀/8
///
/// Inferred: III.D.3 gives the eighth to one interface, the conclusion (VI) speaks of the total of 320.
pub fn interface_energy(interfaces: f64) -> f64 {
    BOSON_SHARE * interfaces
}

/// The angle whose cosine is 1 − `shortfall`, degrees; exact also for small angles.
///
/// acos(1 − x) = 2 asin √(x/2)
fn angle_of_shortfall(shortfall: f64) -> f64 {
    (2.0 * (0.5 * shortfall).sqrt().asin()).to_degrees()
}

/// Tilt of the equilateral hexahedron, degrees.
///
/// cos Ω_z = T_g°/T_g
///
/// `ordering` is T_g°, `glass` is T_g, both in K, > 0, T_g° ≤ T_g. Source: (11).
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `ordering_temperature` or
/// `glass_temperature`.
pub fn tilt(ordering: f64, glass: f64) -> Result<f64, Error> {
    let ordering = positive("ordering_temperature", ordering, "K")?;
    let glass = positive("glass_temperature", glass, "K")?;
    if ordering > glass {
        return Err(Error::out_of_domain("ordering_temperature", ordering, "K", "≤ glass_temperature"));
    }
    Ok(angle_of_shortfall((glass - ordering) / glass))
}

/// Excluded volume of a molecule over the volume of its cube of side σ, dimensionless.
///
/// V = (1 + d_L*)³ cos Ω_z
///
/// `tilt` Ω_z in degrees. Inferred: III.G.2 and III.G.3 print only the results.
pub fn excluded_volume(tilt: f64) -> f64 {
    (1.0 + invariant()).powi(3) * tilt.to_radians().cos()
}

/// One energy in three units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Energy {
    /// As a temperature E/k_B, K.
    pub kelvin: f64,
    /// In meV.
    pub millielectronvolt: f64,
    /// As a frequency E/h, THz.
    pub terahertz: f64,
}

/// A temperature as an energy in three units; `kelvin` in K, any finite number.
///
/// E = k_B T = h ν
pub fn energy(kelvin: f64) -> Energy {
    let joule = BOLTZMANN * kelvin;
    Energy { kelvin, millielectronvolt: 1e3 * (joule / ELECTRONVOLT), terahertz: 1e-12 * (joule / PLANCK) }
}

/// Energy of a clustered boson in a well of depth `well`, K, > 0.
///
/// E = ε₀/8
///
/// As stated: III.D.3 says "approximately one-eighth" without derivation.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `well`.
pub fn boson_peak(well: f64) -> Result<Energy, Error> {
    Ok(energy(BOSON_SHARE * positive("well", well, "K")?))
}

/// E/k_B T at which the heat capacity of an oscillator over T³ is largest: the root of y coth(y/2) = 5.
const HEAT_CAPACITY_PEAK: f64 = 4.928_119_358_173_284;

/// Temperature at which an oscillator of energy `kelvin`, in K, has its largest heat capacity over T³, K.
///
/// T = E/(y k_B),  y coth(y/2) = 5
///
/// Ours: the paper sets an energy in K beside peaks of C/T³ without this factor.
pub fn heat_capacity_temperature(kelvin: f64) -> f64 {
    kelvin / HEAT_CAPACITY_PEAK
}

/// Overlap angle of two equal spheres, degrees.
///
/// cos Φ = 1 − x
///
/// `overlap` is 100 x in per cent, ≥ 0 and ≤ 100: by so much of a radius each sphere reaches past the plane between
/// them. Inferred: it joins the printed 0.27 % and 4.21°, neither of which is derived. Source: Fig. 5.
///
/// # Errors
/// [`ErrorKind::OutOfDomain`](crate::error::ErrorKind::OutOfDomain) naming `overlap`.
pub fn overlap_angle(overlap: f64) -> Result<f64, Error> {
    if (0.0..=100.0).contains(&overlap) {
        Ok(angle_of_shortfall(overlap / 100.0))
    } else {
        Err(Error::out_of_domain("overlap", overlap, "%", "≥ 0 and ≤ 100"))
    }
}

#[cfg(test)]
mod tests {
    use super::{
        ORIENTATION_SHARE, POLYESTER_ENERGY, POLYMER_WELL, SULFIDE, boson_peak, excluded_volume, heat_capacity_temperature, interface_energy, kelvin,
        ordering_melting, overlap_angle, tilt, well_of_gap,
    };

    #[test]
    fn angles_come_back_as_cosines() {
        for (ordering, glass) in [(195.0, 263.0), (404.0, 448.0), (1.0, 1e6), (399.999_999, 400.0)] {
            let angle = tilt(ordering, glass).unwrap();
            assert!((angle.to_radians().cos() - ordering / glass).abs() < 1e-14, "{angle}");
        }
        for overlap in [0.0, 0.27, 5.0, 100.0] {
            let angle = overlap_angle(overlap).unwrap();
            assert!((1.0 - angle.to_radians().cos() - overlap / 100.0).abs() < 1e-14);
        }
        // small angles keep their digits: Φ ≈ √(2x)
        assert!((overlap_angle(1e-18).unwrap() / (2e-20_f64.sqrt().to_degrees()) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn printed_numbers() {
        assert!((tilt(195.0, 263.0).unwrap() - 42.0).abs() < 0.5);
        assert!((tilt(404.0, 448.0).unwrap() - 25.6).abs() < 0.05);
        assert!((overlap_angle(0.27).unwrap() - 4.21).abs() < 0.005);
        assert!((excluded_volume(0.0) - 1.35).abs() < 0.005);
        assert!((boson_peak(51.6).unwrap().millielectronvolt - 0.56).abs() < 0.005);
    }

    #[test]
    fn heat_capacity_of_an_oscillator_peaks_where_said() {
        // Einstein's heat capacity over T³ for E = 1 K, its largest value sought on a grid
        let over_cube = |t: f64| (1.0 / t).powi(2) * (1.0 / t).exp() / ((1.0 / t).exp() - 1.0).powi(2) / t.powi(3);
        let best = (1000..4000).map(|k| f64::from(k) * 1e-4).max_by(|a, b| over_cube(*a).total_cmp(&over_cube(*b))).unwrap();
        assert!((heat_capacity_temperature(1.0) - best).abs() < 1e-4, "{best}");
    }

    #[test]
    fn energies_of_a_soft_matrix_meet() {
        // 320/8 = 40 depths, of which one sixth is 20/3; with 51.6 K a depth it is 2064 K, measured 2035 K
        assert!((interface_energy(320.0) * ORIENTATION_SHARE - 20.0 / 3.0).abs() < 1e-14);
        assert!((interface_energy(320.0) * POLYMER_WELL - 2064.0).abs() < 1e-9);
        assert!((ORIENTATION_SHARE * POLYESTER_ENERGY - 339.0).abs() < 0.5);
    }

    #[test]
    fn temperatures_of_arsenic_trisulfide() {
        // III.G.4: 97 °C and 175 °C as kelvin; by hand 135/4, and (404·583/448 − 404)/4
        assert!((kelvin(97.0) - SULFIDE.kauzmann).abs() < 0.5 && (kelvin(175.0) - SULFIDE.glass).abs() < 0.5);
        assert_eq!(well_of_gap(SULFIDE.glass, SULFIDE.melting), 33.75);
        let melting = ordering_melting(404.0, SULFIDE.glass, SULFIDE.melting).unwrap();
        assert!((well_of_gap(404.0, melting) - 30.435_267_857).abs() < 1e-8);
        assert_eq!(ordering_melting(404.0, 0.0, 583.0).unwrap_err().input, "glass_temperature");
        assert_eq!(ordering_melting(404.0, 448.0, f64::NAN).unwrap_err().input, "melting_temperature");
    }

    #[test]
    fn refused_arguments_are_named() {
        assert_eq!(tilt(0.0, 300.0).unwrap_err().input, "ordering_temperature");
        assert_eq!(tilt(400.0, 300.0).unwrap_err().input, "ordering_temperature");
        assert_eq!(tilt(100.0, f64::NAN).unwrap_err().input, "glass_temperature");
        assert_eq!(boson_peak(0.0).unwrap_err().input, "well");
        for overlap in [-1.0, 101.0, f64::NAN] {
            assert_eq!(overlap_angle(overlap).unwrap_err().input, "overlap");
        }
    }
}
