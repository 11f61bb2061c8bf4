//! Tables 1 to 7 and the numbers of Section 4.2, in order.
//!
//! The rows stand in macros, which hand them to another: the same digits become numbers here and texts in the presets.

use super::density_of_states::Cutoffs;
use super::echo::Settings;
use super::relaxation::AsymmetryWeight;
use crate::constants::AVOGADRO;
use crate::describe::Choice;
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

/// Preset, that of its states alone, glass, its name, table, T, D_min, X_min, X_max; our X_max/X_min.
macro_rules! heat_capacity_rows {
    ($rows:ident) => {
        $rows! {
            "BAS_0_60K", "BAS_0_60K_states", BAS, "AlBaSiO (BAS)", "Table 2", 0.60, 0.49, 4.77e4, 3.09e5, 6.47799;
            "BAS_0_90K", "BAS_0_90K_states", BAS, "AlBaSiO (BAS)", "Table 2", 0.90, 0.53, 5.07e4, 2.90e5, 5.71992;
            "BAS_1_36K", "BAS_1_36K_states", BAS, "AlBaSiO (BAS)", "Table 2", 1.36, 0.55, 5.95e4, 2.61e5, 4.38655;
            "Duran_1_11K", "Duran_1_11K_states", DURAN, "Duran", "Table 4", 1.11, 0.34, 4.99e4, 2.68e5, 5.37074;
            "Duran_1_23K", "Duran_1_23K_states", DURAN, "Duran", "Table 4", 1.23, 0.32, 5.30e4, 2.50e5, 4.71698;
            "Duran_1_36K", "Duran_1_36K_states", DURAN, "Duran", "Table 4", 1.36, 0.32, 5.54e4, 2.46e5, 4.44043;
        }
    };
}
pub(super) use heat_capacity_rows;

macro_rules! heat_capacity {
    ($($id:literal, $states:literal, $glass:ident, $name:literal, $table:literal, $temperature:literal, $gap:literal, $low:literal, $high:literal, $ratio:literal;)+) => {
        /// Tables 2 and 4.
        pub const HEAT_CAPACITY: [HeatCapacityRow; 6] = [$(HeatCapacityRow {
            glass: $glass.glass,
            temperature: $temperature,
            gap_min: $gap,
            tunnel_area_min: $low,
            tunnel_area_max: $high,
        }),+];
    };
}
heat_capacity_rows!(heat_capacity);

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

/// Glass, its name, Fe²⁺ in 1/g and ppm, Fe³⁺ in 1/g and ppm, n P*; the table.
macro_rules! concentration_rows {
    ($rows:ident) => {
        $rows! {
            BAS, "BAS", 1.06e17, 14.23, 5.00e16, 6.69, 5.19e16, "Table 1";
            DURAN, "Duran", 3.21e17, 33.01, 2.11e17, 21.63, 8.88e16, "Table 3";
        }
    };
}
pub(super) use concentration_rows;

macro_rules! concentrations {
    ($($row:ident, $glass:literal, $fe2:literal, $fe2_ppm:literal, $fe3:literal, $fe3_ppm:literal, $ats:literal, $table:literal;)+) => {
        $(const $row: Concentrations = Concentrations {
            glass: $glass,
            fe2_density: $fe2,
            fe2_ppm: $fe2_ppm,
            fe3_density: $fe3,
            fe3_ppm: $fe3_ppm,
            ats_density: $ats,
        };)+
        /// Tables 1 and 3.
        pub const CONCENTRATIONS: [Concentrations; 2] = [$($row),+];
    };
}
concentration_rows!(concentrations);

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

/// Preset, the same as a person reads it, glass, T, amplitude, D_min, X_min, X_max; our X_max/X_min, title of the preset, table.
macro_rules! dielectric_rows {
    ($rows:ident) => {
        $rows! {
            "BK7_15mK", "BK7, 15 mK", "BK7", 0.015, 0.089e-5, 0.03, 1.668e5, 4.576e5, 2.74341, "BK7, 15 mK", "Table 5";
            "Duran_15mK", "Duran, 15 mK", "Duran", 0.015, 0.052e-5, 0.021, 2.457e5, 4.151e5, 1.68946, "Duran, 15 mK", "Table 5";
            "BAS_50mK", "AlBaSiO, 50 mK", "BAS", 0.05, 0.89e-5, 0.015, 2.440e5, 3.080e5, 1.2623, "AlBaSiO (BAS), 50 mK", "Table 5";
            "BAS_94mK", "AlBaSiO, 94 mK", "BAS", 0.094, 3.75e-5, 0.025, 1.225e5, 1.589e5, 1.29714, "AlBaSiO (BAS), 94 mK", "Table 5";
            "BAS_120mK", "AlBaSiO, 120 mK", "BAS", 0.12, 3.09e-5, 0.0227, 1.767e5, 2.248e5, 1.27221, "AlBaSiO (BAS), 120 mK", "Table 5";
            "SiOCH_50mK", "SiO_{2+x}C_{y}H_{z}, 50 mK", "SiOCH", 0.05, 4.38e-5, 0.015, 0.076e3, 3.047e4, 400.921, "SiOCH glass, 50 mK", "Table 6";
            "SiOCH_70mK", "SiO_{2+x}C_{y}H_{z}, 70 mK", "SiOCH", 0.07, 12.22e-5, 0.0486, 0.600e3, 2.662e4, 44.3667, "SiOCH glass, 70 mK", "Table 6";
            "SiOCH_100mK", "SiO_{2+x}C_{y}H_{z}, 100 mK", "SiOCH", 0.1, 13.63e-5, 0.0486, 3.035e3, 7.616e4, 25.0939, "SiOCH glass, 100 mK", "Table 6";
        }
    };
}
pub(super) use dielectric_rows;

macro_rules! dielectric {
    ($($id:literal, $title:literal, $glass:literal, $temperature:literal, $amplitude:literal, $gap:literal, $low:literal, $high:literal,
       $ratio:literal, $preset:literal, $table:literal;)+) => {
        /// Tables 5 and 6.
        pub const DIELECTRIC: [DielectricRow; 8] = [$(DielectricRow {
            id: $id,
            title: $title,
            glass: $glass,
            temperature: $temperature,
            amplitude: $amplitude,
            gap_min: $gap,
            tunnel_area_min: $low,
            tunnel_area_max: $high,
        }),+];
        /// X_max/X_min of each row, rounded as in its preset.
        pub(super) const DIELECTRIC_RATIOS: [f64; 8] = [$($ratio),+];
    };
}
dielectric_rows!(dielectric);

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

/// Row, the same as a person reads it, glass; ν and τ₁₂ as number and as text; D_min, X_min, X_max, Γ⁻¹, c_ATS, p₁F₀, tan(ωΔτ);
/// our X_max/X_min, preset, its title, where ν and τ₁₂ stand.
macro_rules! echo_rows {
    ($rows:ident) => {
        $rows! {
            "BAS_1", "AlBaSiO, sample 1", "BAS", [1.0 "1", 2.0 "2"], 0.01774, 0.95e3, 2.13e4, 9.22e6, 5.008, 0.461, 0.247;
            22.4211, "BAS_1", "AlBaSiO (BAS), sample 1", "caption of Fig. 15", "caption of Fig. 14";
            "BAS_2", "AlBaSiO, sample 2", "BAS", [1.0 "1", 2.0 "2"], 0.02720, 1.14e3, 8.96e3, 2.57e5, 3.825, 0.450, 0.245;
            7.85965, "BAS_2", "AlBaSiO (BAS), sample 2", "caption of Fig. 15", "caption of Fig. 14";
            "BK7_1.5us", "BK7, 1.5 µs", "BK7", [0.9 "0.9", 1.5 "1.5"], 0.01676, 0.92e3, 1.34e4, 8.91e6, 1.03, 0.60, 0.207;
            14.5652, "BK7_1_5us", "BK7, 1.5 µs", "caption of Fig. 16", "Table 7";
            "BK7_6us", "BK7, 6 µs", "BK7", [0.9 "0.9", 6.0 "6"], 0.01594, 0.89e3, 3.31e4, 3.25e6, 5.72, 0.98, 0.204;
            37.191, "BK7_6us", "BK7, 6 µs", "caption of Fig. 16", "Table 7";
        }
    };
}
pub(super) use echo_rows;

macro_rules! echo {
    ($($id:literal, $title:literal, $glass:literal, [$frequency:literal $f:literal, $delay:literal $d:literal], $gap:literal, $low:literal, $high:literal,
       $rate:literal, $diffusion:literal, $drive:literal, $tangent:literal;
       $ratio:literal, $preset:literal, $preset_title:literal, $pulses:literal, $delays:literal;)+) => {
        /// Table 7.
        pub const ECHO: [EchoRow; 4] = [$(EchoRow {
            id: $id,
            title: $title,
            glass: $glass,
            gap_min: $gap,
            tunnel_area_min: $low,
            tunnel_area_max: $high,
            rate_constant: $rate,
            diffusion_constant: $diffusion,
            drive: $drive,
            tangent: $tangent,
            frequency: $frequency,
            delay: $delay,
        }),+];
        /// Its rows, to choose from.
        pub(super) const ECHO_CHOICES: &[Choice] = &[$(Choice { id: $id, label: $title }),+];
    };
}
echo_rows!(echo);

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

/// Glass, n P*, ρ, printed radius; preset, its title.
macro_rules! cell_rows {
    ($rows:ident) => {
        $rows! {
            "BAS", 5e16, 3.1, 163.0, "BAS_cells", "AlBaSiO (BAS), cells";
            "Duran", 9e16, 2.3, 154.0, "Duran_cells", "Duran, cells";
            "BK7", 1e16, 2.5, 300.0, "BK7_cells", "BK7, cells";
        }
    };
}
pub(super) use cell_rows;

macro_rules! cells {
    ($($glass:literal, $ats:literal, $density:literal, $radius:literal, $preset:literal, $title:literal;)+) => {
        /// Section 4.2.
        pub const CELLS: [CellRow; 3] = [$(CellRow { glass: $glass, ats_density: $ats, density: $density, radius: $radius }),+];
    };
}
cell_rows!(cells);

/// Diameters of cells seen by electron microscopy in other glasses, Å (Section 4.2, Fig. 18).
pub const MICROSCOPE: [(&str, f64); 3] = [("a-SiO_{2}", 500.0), ("(B_{2}O_{3})_{0.75}(PbO)_{0.25}", 600.0), ("Li_{2}O·SiO_{2}", 500.0)];
