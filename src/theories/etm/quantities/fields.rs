//! Calculator entries on dielectric constant, damping and echo: (16)-(34).

use super::cutoffs;
use super::params::{
    AMPLITUDE, ASYMMETRY_FRACTION, ASYMMETRY_WEIGHT, COS_ANGLE, DELAY, DIELECTRIC_GAP_MIN, DIFFUSION_CONSTANT, DRIVE, ECHO_AREA_MIN, ECHO_AREA_RATIO,
    ECHO_DRIVE, ECHO_GAP_MIN, ECHO_RATE_CONSTANT, ECHO_TEMPERATURE, ENERGY, FIELD, FIELD_ABOVE_ZERO, FREQUENCY, PULSE_1, PULSE_2, RATE_CONSTANT, ROW,
    SPECTRAL_WEIGHT, TABLE_6_AREA_MIN, TABLE_6_AREA_RATIO, TEMPERATURE, TERMS,
};
use crate::describe::{Domain, Equation, Inputs, Provenance, Quantity, Standing, number, output, quantities};
use crate::error::Error;
use crate::theories::etm::density_of_states::Orientation;
use crate::theories::etm::dielectric::{self, Response};
use crate::theories::etm::echo::{Echo, Settings, SpectralWeight};
use crate::theories::etm::echo_average;
use crate::theories::etm::heat_capacity::Precision;
use crate::theories::etm::relaxation::{self, AsymmetryWeight};
use crate::theories::etm::{sources::JUG, tables};

/// The echo experiment among the inputs.
fn experiment(i: &Inputs) -> Result<Echo, Error> {
    Echo::new(Settings {
        temperature: i.number("temperature")?,
        rate_constant: i.number("rate_constant")?,
        diffusion_constant: i.number("diffusion_constant")?,
        drive: i.number("drive")?,
        frequency: i.number("frequency")?,
        pulse_1: i.number("pulse_1")?,
        pulse_2: i.number("pulse_2")?,
        delay: i.number("delay")?,
        weight: AsymmetryWeight::from_word(i.word("asymmetry_weight")?),
    })
}

/// Change by transitions between the levels.
pub(in crate::theories::etm) const RESONANT: Equation = Equation {
    number: "(16), (20)",
    tex: r"\frac{\Delta\epsilon}{\epsilon}\Big|_{\mathrm{RES}} = A\int dE\,\frac{\tanh(E/2k_BT)}{2E^2}\,\langle L+K\rangle\Big|_0^B",
};
/// L and K, over which the dielectric response sums.
pub(in crate::theories::etm) const WEIGHTS: Equation = Equation {
    number: "(13), our derivation",
    tex: r"L = \int\frac{dD_0}{D_0}\frac{E^2}{D^2},\quad K = \int\frac{dD_0}{D_0}\frac{D_0^2\varphi^2}{D^2},\quad D^2 = E^2-D_0^2\varphi^2 \ge D_{\min}^2",
};

/// Change by populations that follow the measuring field.
pub(in crate::theories::etm) const RELAXATIONAL: Equation = Equation {
    number: "(17)",
    tex: r"\frac{\Delta\epsilon}{\epsilon}\Big|_{\mathrm{REL}} = A\int dE\,\frac{\mathrm{cosh}^{-2}(E/2k_BT)}{4k_BT\,E}\,\langle L-K\rangle\Big|_0^B",
};
/// Damping by phonons.
pub(in crate::theories::etm) const DAMPING: Equation =
    Equation { number: "(21)", tex: r"\tau_{\mathrm{ATS}}^{-1} = \frac{E^3\left(D_0^2\varphi^2+\tfrac56 D^2\right)}{\Gamma\tanh\frac{E}{2k_BT}}" };
pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "etm.dielectric_change",
        title: "Relative change of the dielectric constant in a field, averaged over directions",
        equations: &[RESONANT, RELAXATIONAL, WEIGHTS],
        inputs: &[
            TEMPERATURE.ranged(0.05, [0.01, 0.2]),
            FIELD.ranged(0.1, [0.001, 2.0]),
            DIELECTRIC_GAP_MIN,
            TABLE_6_AREA_MIN,
            TABLE_6_AREA_RATIO,
            AMPLITUDE,
            TERMS,
        ],
        outputs: &[output("change", r"\Delta\epsilon/\epsilon", "1", "relative change from no field")],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eqs (16)-(20)",
            standing: Standing::OurClosure {
                why: "The paper takes its averaged formulae from a reference that we do not have. Ours follow from (16)-(20) and (13). The unit of the amplitude is not printed; it must be K.",
            },
        },
        note: r"The change is counted from no field, and the brackets are means over directions. The resonant term rises in weak fields. If the populations follow the measuring field, the relaxational term adds to it, and the sum falls from the start.",
        compute: |i| {
            let [temperature, field, amplitude] = i.numbers(["temperature", "field", "amplitude"])?;
            let response = if i.word("terms")? == "relaxational" { Response::Relaxational } else { Response::Resonant };
            Ok(vec![dielectric::change(&cutoffs(i)?, amplitude, temperature, field, response, Orientation::Isotropic, Precision::Full)?])
        },
    },
    Quantity {
        id: "etm.relaxation_rate",
        title: "Phonon damping rate of an anomalous tunnelling system",
        equations: &[DAMPING],
        inputs: &[ENERGY.ranged(0.048, [0.02, 2.0]), ASYMMETRY_FRACTION, TEMPERATURE.ranged(0.012, [0.005, 1.0]), RATE_CONSTANT, ASYMMETRY_WEIGHT],
        outputs: &[output("rate", r"\tau_{\mathrm{ATS}}^{-1}", "1/us", "phonon damping rate")],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eq. (21)", standing: Standing::AsPrinted },
        note: r"The printed weight of $D^2$ is $\frac{5}{6}$; the Hamiltonian (6) gives $\frac{1}{2}$.",
        compute: |i| {
            let [energy, fraction, temperature, constant] = i.numbers(["energy", "asymmetry_fraction", "temperature", "rate_constant"])?;
            Ok(vec![relaxation::rate(energy, fraction, temperature, constant, AsymmetryWeight::from_word(i.word("asymmetry_weight")?))?])
        },
    },
    Quantity {
        id: "etm.rabi_frequency",
        title: "Orientation-averaged Rabi frequency",
        equations: &[Equation { number: "(27)", tex: r"\Omega_R = \frac{p_1F_0}{\hbar}\sqrt{\frac{D_0^2\varphi^2+\tfrac56D^2}{6E^2}}" }],
        inputs: &[ENERGY.ranged(0.048, [0.02, 2.0]), ASYMMETRY_FRACTION, DRIVE, ASYMMETRY_WEIGHT],
        outputs: &[output("frequency", r"\Omega_R", "rad/us", "Rabi frequency")],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eq. (27)", standing: Standing::AsPrinted },
        note: r"At a given ratio $D/E$ it does not depend on $E$.",
        compute: |i| {
            let [fraction, drive] = i.numbers(["asymmetry_fraction", "drive"])?;
            Ok(vec![relaxation::rabi_frequency(fraction, drive, AsymmetryWeight::from_word(i.word("asymmetry_weight")?))?])
        },
    },
    Quantity {
        id: "etm.echo_resonant",
        title: "Echo of the systems exactly in resonance, at one angle of the field",
        equations: &[Equation {
            number: "(31), strict resonance",
            tex: r"\frac{\tanh(E/2k_BT)}{E}\int\frac{dD}{D}\frac{E^2}{E^2-D^2}\,e^{-2w\tau_{12}}\,\Omega_R^2\,\sin(\Omega_R\tau_1)\sin^2\frac{\Omega_R\tau_2}{2}",
        }],
        inputs: &[
            ECHO_TEMPERATURE,
            FIELD_ABOVE_ZERO,
            ECHO_GAP_MIN,
            ECHO_AREA_MIN,
            ECHO_AREA_RATIO,
            ECHO_RATE_CONSTANT,
            DIFFUSION_CONSTANT,
            ECHO_DRIVE,
            FREQUENCY,
            PULSE_1,
            PULSE_2,
            DELAY,
            COS_ANGLE,
            ASYMMETRY_WEIGHT,
        ],
        outputs: &[output("kernel", r"K", "(rad/us)^2/K", "echo of the systems in resonance, without dielectric and sample constants")],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eq. (31)",
            standing: Standing::OurClosure {
                why: "We put σ(E) = δ(E − ħω) into (31), as the text below (34) suggests. Dielectric and sample constants are left out.",
            },
        },
        note: "",
        compute: |i| Ok(vec![experiment(i)?.resonant(&cutoffs(i)?.in_field(i.number("field")?, i.number("cos_angle")?)?)?]),
    },
    Quantity {
        id: "etm.echo_in_field",
        title: "Echo of a sample against the field, averaged over directions",
        equations: &[
            Equation { number: "our assumption", tex: r"A(B) = A_\infty\left[1 - w\,\frac{K(B)}{K(0)}\right]" },
            Equation {
                number: "(31), strict resonance",
                tex: r"K = \frac{\tanh(E/2k_BT)}{E}\left\langle\int\frac{dD}{D}\frac{E^2}{E^2-D^2}\,e^{-2w\tau_{12}}\,\Omega_R^2\,\sin(\Omega_R\tau_1)\sin^2\frac{\Omega_R\tau_2}{2}\right\rangle",
            },
        ],
        inputs: &[
            ECHO_TEMPERATURE,
            FIELD.ranged(0.05, [0.002, 0.6]),
            number("height", r"A_\infty", "1", 1.0, [0.1, 10.0], "echo in a strong field, in the unit of the measurement").log().positive(),
            number("ats_share", "w", "1", 0.1, [0.0, 0.9], "share of the echo that the anomalous systems take away without a field; the paper prints none")
                .within(Domain::ALL.at_least(0.0).at_most(1.0)),
            ECHO_GAP_MIN,
            ECHO_AREA_MIN,
            ECHO_AREA_RATIO,
            ECHO_RATE_CONSTANT,
            DIFFUSION_CONSTANT,
            ECHO_DRIVE,
            FREQUENCY,
            PULSE_1,
            PULSE_2,
            DELAY,
            ASYMMETRY_WEIGHT,
        ],
        outputs: &[
            output("echo", "A", "1", "echo, in the unit of its value in a strong field"),
            output("anomalous", "K/K_0", "1", "part of the anomalous systems over that without a field"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eq. (31), Figs 15, 16",
            standing: Standing::OurClosure {
                why: "We take the systems exactly in resonance and add their part to an echo that does not change with the field. The paper prints neither the share nor the height.",
            },
        },
        note: "The share and the height are for a fit to a measured echo. Where no system is in resonance the quantity is refused.",
        compute: |i| {
            let [height, share, field] = i.numbers(["height", "ats_share", "field"])?;
            let anomalous = echo_average::relative(&experiment(i)?, &cutoffs(i)?, field)?;
            Ok(vec![height * (1.0 - share * anomalous), anomalous])
        },
    },
    Quantity {
        id: "etm.echo",
        title: "Echo of the anomalous tunnelling systems over all detunings, at one angle of the field",
        equations: &[
            Equation {
                number: "(31)",
                tex: r"\int\frac{dE}{E}\tanh\frac{E}{2k_BT}\int\frac{dD}{D}\frac{E^2}{E^2-D^2}\,e^{-2w\tau_{12}}\,\Omega_R^2\,\sigma(E)\left[S\tan\omega\Delta\tau+C\right]",
            },
            Equation {
                number: "(32)",
                tex: r"\sigma=\frac{\Omega_R^2}{2\hbar\Omega_G^3},\quad S=\sin\Omega_G\tau_1\sin^2\frac{\Omega_G\tau_2}{2},\quad C=-2\frac{\omega_0-\omega}{\Omega_R}\sin^2\frac{\Omega_G\tau_1}{2}\sin^2\frac{\Omega_G\tau_2}{2}",
            },
        ],
        inputs: &[ECHO_TEMPERATURE, FIELD_ABOVE_ZERO, ROW, DELAY, SPECTRAL_WEIGHT, ASYMMETRY_WEIGHT],
        outputs: &[output("amplitude", r"\Delta A", "(rad/us)^2/K", "echo of the anomalous systems without dielectric and sample constants")],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eqs (31), (32)",
            standing: Standing::Corrected {
                printed: r"C = -2\frac{\omega_0-\omega}{\Omega_R}\sin^2\frac{\Omega_G\tau_1}{2}\sin^2\frac{\Omega_G\tau_2}{2}",
                why: "A rotation of the Bloch vector has Ω_G in the denominator. With Ω_R, systems far from resonance dominate.",
            },
        },
        note: r"The pulses last 0.1 and 0.2 µs, and the field is along the normal of the loops. The times in the names of the BK7 rows are their delays. The paper gives temperatures, and the delays for AlBaSiO, for Fig. 14 only; here both are inputs.",
        compute: |i| {
            let row = tables::echo_row(i.word("row")?)?;
            let echo = Echo::new(row.settings(i.number("temperature")?, i.number("delay")?, AsymmetryWeight::from_word(i.word("asymmetry_weight")?)))?;
            let window = row.cutoffs()?.in_field(i.number("field")?, 1.0)?;
            Ok(vec![echo.full(&window, row.tangent, SpectralWeight::from_word(i.word("spectral_weight")?))?])
        },
    },
]);
