//! The only place where a physical constant is written.
//!
//! The exact values are those that define the SI since 2019; the others are CODATA 2018.

/// Boltzmann constant k_B, J/K (exact).
pub const BOLTZMANN: f64 = 1.380_649e-23;
/// Planck constant h, J s (exact).
pub const PLANCK: f64 = 6.626_070_15e-34;
/// Reduced Planck constant ħ = h/2π, J s (exact h).
pub const REDUCED_PLANCK: f64 = PLANCK / (2.0 * std::f64::consts::PI);
/// Elementary charge e, C; also one electronvolt in J (exact).
pub const ELEMENTARY_CHARGE: f64 = 1.602_176_634e-19;
/// One electronvolt in joules (exact).
pub const ELECTRONVOLT: f64 = ELEMENTARY_CHARGE;
/// Avogadro constant N_A, 1/mol (exact).
pub const AVOGADRO: f64 = 6.022_140_76e23;
/// Molar gas constant R = N_A k_B, J/(mol K) (exact).
pub const GAS_CONSTANT: f64 = AVOGADRO * BOLTZMANN;
/// Speed of light c, m/s (exact).
pub const SPEED_OF_LIGHT: f64 = 299_792_458.0;
/// One debye in C m: 10⁻²¹/c (exact).
pub const DEBYE: f64 = 1e-21 / SPEED_OF_LIGHT;
/// Bohr magneton μ_B, J/T (CODATA 2018).
pub const BOHR_MAGNETON: f64 = 9.274_010_078_3e-24;
/// Apéry's constant ζ(3).
pub const ZETA_3: f64 = 1.202_056_903_159_594_2;
/// Zero of the Celsius scale, K (exact).
pub const ICE_POINT: f64 = 273.15;
