//! Tables 1 to 7 and the numbers of Section 4.2, in order.

use super::density_of_states::Cutoffs;
use super::echo::Settings;
use super::relaxation::AsymmetryWeight;
use crate::constants::AVOGADRO;
use crate::error::{Error, ErrorKind};

/// A row of Tables 2 and 4, with the densities of Tables 1 and 3: fits of the heat capacity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeatCapacityRow {
    /// Glass.
    pub glass: &'static str,
    /// T, K.
    pub temperature: f64,
    /// D_min, K.
    pub gap_min: f64,
    /// X_min, K Å².
    pub tunnel_area_min: f64,
    /// X_max, K Å².
    pub tunnel_area_max: f64,
}

/// Tables 2 and 4.
pub const HEAT_CAPACITY: [HeatCapacityRow; 6] = [
    HeatCapacityRow { glass: "BAS", temperature: 0.60, gap_min: 0.49, tunnel_area_min: 4.77e4, tunnel_area_max: 3.09e5 },
    HeatCapacityRow { glass: "BAS", temperature: 0.90, gap_min: 0.53, tunnel_area_min: 5.07e4, tunnel_area_max: 2.90e5 },
    HeatCapacityRow { glass: "BAS", temperature: 1.36, gap_min: 0.55, tunnel_area_min: 5.95e4, tunnel_area_max: 2.61e5 },
    HeatCapacityRow { glass: "Duran", temperature: 1.11, gap_min: 0.34, tunnel_area_min: 4.99e4, tunnel_area_max: 2.68e5 },
    HeatCapacityRow { glass: "Duran", temperature: 1.23, gap_min: 0.32, tunnel_area_min: 5.30e4, tunnel_area_max: 2.50e5 },
    HeatCapacityRow { glass: "Duran", temperature: 1.36, gap_min: 0.32, tunnel_area_min: 5.54e4, tunnel_area_max: 2.46e5 },
];

impl HeatCapacityRow {
    /// Its cut-offs.
    ///
    /// # Errors
    /// As [`Cutoffs::new`].
    pub fn cutoffs(&self) -> Result<Cutoffs, Error> {
        Cutoffs::new(self.gap_min, self.tunnel_area_min, self.tunnel_area_max / self.tunnel_area_min)
    }
}

/// Tables 1 and 3: n_Fe2+, n_Fe3+ and n P*, 1/g.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Concentrations {
    /// Glass.
    pub glass: &'static str,
    /// Divalent iron, 1/g.
    pub fe2_density: f64,
    /// Divalent iron, ppm.
    pub fe2_ppm: f64,
    /// Trivalent iron, 1/g.
    pub fe3_density: f64,
    /// Trivalent iron, ppm.
    pub fe3_ppm: f64,
    /// n P*, 1/g.
    pub ats_density: f64,
}

/// Tables 1 and 3.
pub const CONCENTRATIONS: [Concentrations; 2] = [
    Concentrations { glass: "BAS", fe2_density: 1.06e17, fe2_ppm: 14.23, fe3_density: 5.00e16, fe3_ppm: 6.69, ats_density: 5.19e16 },
    Concentrations { glass: "Duran", fe2_density: 3.21e17, fe2_ppm: 33.01, fe3_density: 2.11e17, fe3_ppm: 21.63, ats_density: 8.88e16 },
];

impl Concentrations {
    /// Those of a glass.
    ///
    /// # Errors
    /// [`ErrorKind::UnknownChoice`].
    pub fn of(glass: &str) -> Result<&'static Self, Error> {
        CONCENTRATIONS
            .iter()
            .find(|row| row.glass == glass)
            .ok_or_else(|| Error::new(ErrorKind::UnknownChoice, format!("no concentrations of {glass}")).about("glass"))
    }

    /// Mass in g/mol of the unit of which there are this many parts per million: first from the line of Fe²⁺, then from
    /// that of Fe³⁺.
    ///
    /// M = ppm · 10⁻⁶ N_A/n
    pub fn formula_masses(&self) -> [f64; 2] {
        [(self.fe2_ppm, self.fe2_density), (self.fe3_ppm, self.fe3_density)].map(|(ppm, density)| ppm * 1e-6 * AVOGADRO / density)
    }
}

/// A row of Tables 5 and 6: fits of the dielectric constant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DielectricRow {
    /// Id in lists.
    pub id: &'static str,
    /// Material and temperature as a person reads them.
    pub title: &'static str,
    /// Glass.
    pub glass: &'static str,
    /// T, K.
    pub temperature: f64,
    /// π x P* p₁²/(ε_r ε₀); unit not printed, K.
    pub amplitude: f64,
    /// D_min, K.
    pub gap_min: f64,
    /// X_min, K Å².
    pub tunnel_area_min: f64,
    /// X_max, K Å².
    pub tunnel_area_max: f64,
}

const fn dielectric(id: &'static str, title: &'static str, glass: &'static str, [temperature, amplitude, gap_min, low, high]: [f64; 5]) -> DielectricRow {
    DielectricRow { id, title, glass, temperature, amplitude, gap_min, tunnel_area_min: low, tunnel_area_max: high }
}

/// Tables 5 and 6.
pub const DIELECTRIC: [DielectricRow; 8] = [
    dielectric("BK7_15mK", "BK7, 15 mK", "BK7", [0.015, 0.089e-5, 0.03, 1.668e5, 4.576e5]),
    dielectric("Duran_15mK", "Duran, 15 mK", "Duran", [0.015, 0.052e-5, 0.021, 2.457e5, 4.151e5]),
    dielectric("BAS_50mK", "AlBaSiO, 50 mK", "BAS", [0.05, 0.89e-5, 0.015, 2.440e5, 3.080e5]),
    dielectric("BAS_94mK", "AlBaSiO, 94 mK", "BAS", [0.094, 3.75e-5, 0.025, 1.225e5, 1.589e5]),
    dielectric("BAS_120mK", "AlBaSiO, 120 mK", "BAS", [0.12, 3.09e-5, 0.0227, 1.767e5, 2.248e5]),
    dielectric("SiOCH_50mK", "SiO_{2+x}C_{y}H_{z}, 50 mK", "SiOCH", [0.05, 4.38e-5, 0.015, 0.076e3, 3.047e4]),
    dielectric("SiOCH_70mK", "SiO_{2+x}C_{y}H_{z}, 70 mK", "SiOCH", [0.07, 12.22e-5, 0.0486, 0.600e3, 2.662e4]),
    dielectric("SiOCH_100mK", "SiO_{2+x}C_{y}H_{z}, 100 mK", "SiOCH", [0.1, 13.63e-5, 0.0486, 3.035e3, 7.616e4]),
];

impl DielectricRow {
    /// Its cut-offs.
    ///
    /// # Errors
    /// As [`Cutoffs::new`].
    pub fn cutoffs(&self) -> Result<Cutoffs, Error> {
        Cutoffs::new(self.gap_min, self.tunnel_area_min, self.tunnel_area_max / self.tunnel_area_min)
    }
}

/// A row of Table 7: fits of the polarization echo.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EchoRow {
    /// Id among the choices.
    pub id: &'static str,
    /// As a person reads it.
    pub title: &'static str,
    /// Glass.
    pub glass: &'static str,
    /// D_min, K.
    pub gap_min: f64,
    /// X_min, K Å².
    pub tunnel_area_min: f64,
    /// X_max, K Å².
    pub tunnel_area_max: f64,
    /// Γ⁻¹, 1/(µs K⁵).
    pub rate_constant: f64,
    /// c_ATS, for BAS less c_2LS, 1/(µs K).
    pub diffusion_constant: f64,
    /// p₁F₀, D kV/m.
    pub drive: f64,
    /// tan(ωΔτ).
    pub tangent: f64,
    /// ν, GHz (captions of Figs 15, 16).
    pub frequency: f64,
    /// τ₁₂, µs: in the name of the row for BK7, from the caption of Fig. 14 for AlBaSiO.
    pub delay: f64,
}

const fn echo(
    id: &'static str,
    title: &'static str,
    glass: &'static str,
    [frequency, delay]: [f64; 2],
    [gap, low, high, rate, diffusion, drive, tangent]: [f64; 7],
) -> EchoRow {
    EchoRow {
        id,
        title,
        glass,
        gap_min: gap,
        tunnel_area_min: low,
        tunnel_area_max: high,
        rate_constant: rate,
        diffusion_constant: diffusion,
        drive,
        tangent,
        frequency,
        delay,
    }
}

/// Table 7.
pub const ECHO: [EchoRow; 4] = [
    echo("BAS_1", "AlBaSiO, sample 1", "BAS", [1.0, 2.0], [17.74e-3, 0.95e3, 2.13e4, 9.22e6, 5.008, 0.461, 0.247]),
    echo("BAS_2", "AlBaSiO, sample 2", "BAS", [1.0, 2.0], [27.20e-3, 1.14e3, 8.96e3, 2.57e5, 3.825, 0.450, 0.245]),
    echo("BK7_1.5us", "BK7, 1.5 µs", "BK7", [0.9, 1.5], [16.76e-3, 0.92e3, 1.34e4, 8.91e6, 1.03, 0.60, 0.207]),
    echo("BK7_6us", "BK7, 6 µs", "BK7", [0.9, 6.0], [15.94e-3, 0.89e3, 3.31e4, 3.25e6, 5.72, 0.98, 0.204]),
];

impl EchoRow {
    /// Its cut-offs.
    ///
    /// # Errors
    /// As [`Cutoffs::new`].
    pub fn cutoffs(&self) -> Result<Cutoffs, Error> {
        Cutoffs::new(self.gap_min, self.tunnel_area_min, self.tunnel_area_max / self.tunnel_area_min)
    }

    /// Its settings, with the pulses of Figs 15 and 16: τ₂ = 2τ₁ = 0.2 µs.
    pub fn settings(&self, temperature: f64, delay: f64, weight: AsymmetryWeight) -> Settings {
        Settings {
            temperature,
            rate_constant: self.rate_constant,
            diffusion_constant: self.diffusion_constant,
            drive: self.drive,
            frequency: self.frequency,
            pulse_1: 0.1,
            pulse_2: 0.2,
            delay,
            weight,
        }
    }
}

/// The row of Table 7 of this id.
///
/// # Errors
/// [`ErrorKind::UnknownChoice`].
pub fn echo_row(id: &str) -> Result<&'static EchoRow, Error> {
    ECHO.iter().find(|row| row.id == id).ok_or_else(|| Error::new(ErrorKind::UnknownChoice, format!("Table 7 has no row {id}")).about("row"))
}

/// A glass of Section 4.2.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CellRow {
    /// Glass.
    pub glass: &'static str,
    /// n P*, 1/g.
    pub ats_density: f64,
    /// ρ, g/cm³.
    pub density: f64,
    /// Printed radius, Å.
    pub radius: f64,
}

/// Section 4.2.
pub const CELLS: [CellRow; 3] = [
    CellRow { glass: "BAS", ats_density: 5e16, density: 3.1, radius: 163.0 },
    CellRow { glass: "Duran", ats_density: 9e16, density: 2.3, radius: 154.0 },
    CellRow { glass: "BK7", ats_density: 1e16, density: 2.5, radius: 300.0 },
];

/// Diameters of cells seen by electron microscopy in other glasses, Å (Section 4.2, Fig. 18).
pub const MICROSCOPE: [(&str, f64); 3] = [("a-SiO_{2}", 500.0), ("(B_{2}O_{3})_{0.75}(PbO)_{0.25}", 600.0), ("Li_{2}O·SiO_{2}", 500.0)];
