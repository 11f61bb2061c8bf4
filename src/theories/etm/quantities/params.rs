//! Inputs that several quantities and figures share.

use crate::describe::{Choice, Domain, Param, choice, number};
use crate::theories::etm::tables::{
    CONCENTRATIONS, Concentrations, DIELECTRIC, DIELECTRIC_RATIOS, DielectricRow, ECHO, ECHO_CHOICES, EchoRow, HEAT_CAPACITY, HeatCapacityRow,
};

/// The rows that give the defaults: the glass AlBaSiO at 0.6 K, at 50 mK, and its sample 1.
const HEAT: HeatCapacityRow = HEAT_CAPACITY[0];
const DENSITIES: Concentrations = CONCENTRATIONS[0];
const FIFTY_MILLIKELVIN: DielectricRow = DIELECTRIC[2];
const SAMPLE_1: EchoRow = ECHO[0];
/// X_max/X_min of the first and the last, rounded.
const HEAT_RATIO: f64 = 6.478;
const ECHO_RATIO: f64 = 22.42;

pub(in crate::theories::etm) const ASYMMETRY_2: Param = number("asymmetry", r"\Delta", "K", 0.3, [-5.0, 5.0], "energy difference of the two wells");
pub(in crate::theories::etm) const TUNNELLING_2: Param =
    number("tunnelling", r"\Delta_0", "K", 0.4, [0.0, 5.0], "tunnelling parameter; half of it couples the two wells");
pub(in crate::theories::etm) const ATTEMPT_ENERGY: Param =
    number("attempt_energy", r"\hbar\Omega", "K", 100.0, [10.0, 300.0], "quantum of vibration in one well").positive();
pub(in crate::theories::etm) const BARRIER_RATIO: Param =
    number("barrier_ratio", r"V_0/\hbar\Omega", "V_0/(hbar Omega)", 3.0, [0.5, 12.0], "height of the barrier over the quantum of vibration in one well")
        .positive();
pub(in crate::theories::etm) const ENERGY_1: Param = number("energy_1", "E_1", "K", 0.1, [-2.0, 2.0], "energy of the first well");
pub(in crate::theories::etm) const ENERGY_2: Param = number("energy_2", "E_2", "K", -0.05, [-2.0, 2.0], "energy of the second well");
pub(in crate::theories::etm) const ENERGY_3: Param = number("energy_3", "E_3", "K", -0.05, [-2.0, 2.0], "energy of the third well");
pub(in crate::theories::etm) const TUNNELLING: Param =
    number("tunnelling", "D_0", "K", 1.0, [0.01, 5.0], "tunnelling amplitude between two of the three wells").log().positive();
#[allow(clippy::approx_constant)] // the rounded end of a slider
pub(in crate::theories::etm) const PHASE: Param =
    number("phase", r"\varphi", "rad", 0.5, [-6.283, 6.283], "Aharonov-Bohm phase of the loop through the three wells");
pub(in crate::theories::etm) const ASYMMETRY: Param =
    number("asymmetry", "D", "K", 0.1, [0.001, 2.0], "asymmetry of the three wells, root of the sum of their squared energies").log().positive();
pub(in crate::theories::etm) const TUNNEL_AREA: Param =
    number("tunnel_area", r"X = D_0\,|q/e|\,S", "K A^2", HEAT.tunnel_area_min, [10.0, 1000000.0], "tunnelling amplitude times charge times loop area")
        .log()
        .positive();
pub(in crate::theories::etm) const FIELD: Param = number("field", "B", "T", 1.0, [0.001, 9.0], "magnetic field").log().not_negative();
pub(in crate::theories::etm) const COS_ANGLE: Param =
    number("cos_angle", r"\cos\beta", "1", 1.0, [0.05, 1.0], "cosine of the angle between field and normal of the loop")
        .within(Domain::ALL.at_least(0.0).at_most(1.0));
pub(in crate::theories::etm) const ENERGY: Param = number("energy", "E", "K", 2.0, [0.02, 20.0], "energy gap of the tunnelling system").log().positive();
pub(in crate::theories::etm) const GAP_MIN: Param = number("gap_min", r"D_{\min}", "K", HEAT.gap_min, [0.01, 1.0], "smallest asymmetry").log().positive();
pub(in crate::theories::etm) const TUNNEL_AREA_MIN: Param =
    number("tunnel_area_min", r"X_{\min}", "K A^2", HEAT.tunnel_area_min, [1000.0, 100000.0], r"smallest tunnel area, $D_{0\min}|q/e|S$").log().positive();
pub(in crate::theories::etm) const TUNNEL_AREA_RATIO: Param =
    number("tunnel_area_ratio", r"X_{\max}/X_{\min}", "X_max/X_min", HEAT_RATIO, [1.2, 40.0], "largest tunnel area over the smallest")
        .log()
        .within(Domain::ALL.greater_than(1.0));
pub(in crate::theories::etm) const TEMPERATURE: Param = number("temperature", "T", "K", 1.0, [0.01, 10.0], "temperature").log().positive();
pub(in crate::theories::etm) const ATS_DENSITY: Param = number(
    "ats_density",
    "n P^*",
    "n P*, 1/g",
    DENSITIES.ats_density,
    [1000000000000000.0, 1e18],
    r"anomalous tunnelling systems per gram times the dimensionless $P^*$",
)
.log()
.positive();
pub(in crate::theories::etm) const FE2_DENSITY: Param =
    number("fe2_density", r"n_{\mathrm{Fe}^{2+}}", "1/g", DENSITIES.fe2_density, [1000000000000000.0, 1e18], "divalent iron ions per gram").log().positive();
pub(in crate::theories::etm) const FE3_DENSITY: Param =
    number("fe3_density", r"n_{\mathrm{Fe}^{3+}}", "1/g", DENSITIES.fe3_density, [1000000000000000.0, 1e18], "trivalent iron ions per gram").log().positive();
pub(in crate::theories::etm) const DENSITY: Param = number("density", r"\rho", "g/cm^3", 2.23, [1.0, 8.0], "mass density").positive();
pub(in crate::theories::etm) const SOUND_SPEED_LONGITUDINAL: Param =
    number("sound_speed_longitudinal", "v_l", "m/s", 5640.0, [1500.0, 8000.0], "speed of longitudinal sound").positive();
pub(in crate::theories::etm) const SOUND_SPEED_TRANSVERSE: Param =
    number("sound_speed_transverse", "v_t", "m/s", 3280.0, [800.0, 5000.0], "speed of transverse sound").positive();
pub(in crate::theories::etm) const AMPLITUDE: Param = number(
    "amplitude",
    r"A = \pi x P^* p_1^2/\epsilon_r\epsilon_0",
    "K",
    FIFTY_MILLIKELVIN.amplitude,
    [1e-07, 0.001],
    "strength of the dielectric response; its unit is not printed, and only K makes the change a pure number",
)
.log()
.positive();
pub(in crate::theories::etm) const TERMS: Param = choice(
    "terms",
    r"\text{terms}",
    "resonant",
    &[Choice { id: "resonant", label: "resonant" }, Choice { id: "relaxational", label: "relaxational, quasi-static" }],
    "resonant: transitions between the levels; relaxational: populations that follow the measuring field",
);
pub(in crate::theories::etm) const ASYMMETRY_FRACTION: Param =
    number("asymmetry_fraction", "D/E", "D/E", 0.4, [0.0, 1.0], "asymmetry over the energy gap").within(Domain::ALL.at_least(0.0).at_most(1.0));
pub(in crate::theories::etm) const RATE_CONSTANT: Param =
    number("rate_constant", r"\Gamma^{-1}", "1/(us K^5)", SAMPLE_1.rate_constant, [10000.0, 100000000.0], "strength of the phonon damping").log().positive();
pub(in crate::theories::etm) const ASYMMETRY_WEIGHT: Param = choice(
    "asymmetry_weight",
    "c",
    "printed_5/6",
    &[Choice { id: "printed_5/6", label: "5/6, as printed" }, Choice { id: "derived_1/2", label: "1/2, from the Hamiltonian" }],
    "weight of the squared asymmetry in (21) and (27)",
);
pub(in crate::theories::etm) const DRIVE: Param =
    number("drive", "p_1 F_0", "D kV/m", SAMPLE_1.drive, [0.05, 5.0], "well dipole times amplitude of the driving field").log().positive();
pub(in crate::theories::etm) const FIELD_ABOVE_ZERO: Param = number("field", "B", "T", 0.05, [0.002, 0.6], "magnetic field").log().positive();
pub(in crate::theories::etm) const DIFFUSION_CONSTANT: Param =
    number("diffusion_constant", r"c_{\mathrm{ATS}}", "1/(us K)", SAMPLE_1.diffusion_constant, [1.0, 6.0], "spectral diffusion rate over temperature")
        .not_negative();
pub(in crate::theories::etm) const FREQUENCY: Param = number("frequency", r"\nu", "GHz", SAMPLE_1.frequency, [0.8, 1.2], "frequency of the pulses").positive();
pub(in crate::theories::etm) const PULSE_1: Param = number("pulse_1", r"\tau_1", "us", 0.1, [0.05, 0.2], "length of the first pulse").positive();
pub(in crate::theories::etm) const PULSE_2: Param = number("pulse_2", r"\tau_2", "us", 0.2, [0.1, 0.4], "length of the second pulse").positive();
pub(in crate::theories::etm) const DELAY: Param =
    number("delay", r"\tau_{12}", "us", SAMPLE_1.delay, [1.0, 6.0], "pause between the two pulses").not_negative();
/// A row of Table 7.
pub(in crate::theories::etm) const fn row(default: &'static str) -> Param {
    choice("row", r"\text{row}", default, ECHO_CHOICES, "row of Table 7")
}
pub(in crate::theories::etm) const ROW: Param = row(SAMPLE_1.id);
pub(in crate::theories::etm) const SPECTRAL_WEIGHT: Param = choice(
    "spectral_weight",
    "C",
    "corrected",
    &[Choice { id: "corrected", label: "corrected" }, Choice { id: "printed", label: "as printed" }],
    "weight of the systems out of resonance in (32): from a rotation of the Bloch vector, or as printed",
);
pub(in crate::theories::etm) const LOG10_COOLING_RATE: Param =
    number("log10_cooling_rate", r"\log_{10}\kappa", "log10(K/s)", 0.0, [-6.0, 6.0], "logarithm of the cooling rate");
pub(in crate::theories::etm) const MELTING_TEMPERATURE: Param =
    number("melting_temperature", "T_c", "K", 1500.0, [800.0, 2000.0], "crystallization temperature").positive();
pub(in crate::theories::etm) const LOG10_TIME: Param =
    number("log10_time", r"\log_{10}\tau_0", "log10(s)", -12.0, [-14.0, -10.0], "logarithm of the time in which cells rearrange");
pub(in crate::theories::etm) const NUCLEATION_ENERGY: Param =
    number("energy", "w_0/k_B", "w_0/k_B, K", 5800.0, [3000.0, 40_000.0], "characteristic energy for the formation of the polycluster").positive();
pub(in crate::theories::etm) const INTERACTION_TEMPERATURE: Param =
    number("interaction_temperature", r"\Theta", "K", 640.0, [0.0, 640.0], "temperature that stands for the interaction of the cells; 0 gives (36)")
        .not_negative();
pub(in crate::theories::etm) const NUMBER: Param =
    number("number", "N_0", "1", 50.0, [1.0, 1000.0], "number of ions that tunnel together when it is warm").log().positive();
pub(in crate::theories::etm) const ABSORPTION_ENERGY: Param =
    number("energy", "E_0", "K", 0.05, [0.0, 1.0], "energy that an ion needs to leave a cell and tunnel between the cells").not_negative();

// what the exact sums over many systems bear
pub(in crate::theories::etm) const HEAT_GAP_MIN: Param = GAP_MIN.ranged(HEAT.gap_min, [0.05, 1.0]);
pub(in crate::theories::etm) const HEAT_AREA_MIN: Param = TUNNEL_AREA_MIN.ranged(HEAT.tunnel_area_min, [1e4, 1e5]);
pub(in crate::theories::etm) const HEAT_AREA_RATIO: Param = TUNNEL_AREA_RATIO.ranged(HEAT_RATIO, [1.2, 12.0]);

// fits of the dielectric constant; those of Table 6 have smaller areas
pub(in crate::theories::etm) const DIELECTRIC_GAP_MIN: Param = GAP_MIN.ranged(FIFTY_MILLIKELVIN.gap_min, [0.01, 0.06]);
pub(in crate::theories::etm) const DIELECTRIC_AREA_MIN: Param = TUNNEL_AREA_MIN.ranged(FIFTY_MILLIKELVIN.tunnel_area_min, [1e4, 3e5]);
pub(in crate::theories::etm) const DIELECTRIC_AREA_RATIO: Param = TUNNEL_AREA_RATIO.ranged(DIELECTRIC_RATIOS[2], [1.2, 20.0]);
pub(in crate::theories::etm) const TABLE_6_AREA_MIN: Param = DIELECTRIC_AREA_MIN.ranged(FIFTY_MILLIKELVIN.tunnel_area_min, [50.0, 3e5]);
pub(in crate::theories::etm) const TABLE_6_AREA_RATIO: Param = DIELECTRIC_AREA_RATIO.ranged(DIELECTRIC_RATIOS[2], [1.2, 500.0]);

// fits of the echo
pub(in crate::theories::etm) const ECHO_TEMPERATURE: Param = TEMPERATURE.ranged(0.012, [0.01, 0.05]).linear();
pub(in crate::theories::etm) const ECHO_GAP_MIN: Param = GAP_MIN.ranged(SAMPLE_1.gap_min, [0.012, 0.03]);
pub(in crate::theories::etm) const ECHO_AREA_MIN: Param = TUNNEL_AREA_MIN.ranged(SAMPLE_1.tunnel_area_min, [500.0, 3000.0]);
pub(in crate::theories::etm) const ECHO_AREA_RATIO: Param = TUNNEL_AREA_RATIO.ranged(ECHO_RATIO, [5.0, 40.0]);
pub(in crate::theories::etm) const ECHO_RATE_CONSTANT: Param = RATE_CONSTANT.ranged(SAMPLE_1.rate_constant, [1e5, 1e7]);
pub(in crate::theories::etm) const ECHO_DRIVE: Param = DRIVE.ranged(SAMPLE_1.drive, [0.2, 1.0]).linear();
