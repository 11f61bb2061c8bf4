//! Calculator entries on loss, densities of states, dephasing and single echoes: (12)-(39).

use super::cutoffs;
use super::params::{
    AMPLITUDE, ASYMMETRY_FRACTION, ASYMMETRY_WEIGHT, ATS_DENSITY, DELAY, DIFFUSION_CONSTANT, DRIVE, ENERGY, FIELD, FREQUENCY, GAP_MIN, PULSE_1, PULSE_2,
    RATE_CONSTANT, SPECTRAL_WEIGHT, TEMPERATURE, TUNNEL_AREA_MIN, TUNNEL_AREA_RATIO,
};
use crate::describe::{Equation, Inputs, Param, Provenance, Quantity, Standing, number, output, quantities};
use crate::error::{Error, positive};
use crate::theories::etm::echo::SpectralWeight;
use crate::theories::etm::loss_spectrum::{Response, Spectrum};
use crate::theories::etm::relaxation::AsymmetryWeight;
use crate::theories::etm::single_echo::{self, System};
use crate::theories::etm::sources::JUG;
use crate::theories::etm::two_level_dielectric;
use std::f64::consts::PI;

pub(in crate::theories::etm) const KILOHERTZ: Param = number("frequency", r"\nu", "kHz", 1.0, [0.01, 1e6], "frequency of the measuring field").log().positive();
const REFERENCE: Param =
    number("reference_temperature", r"T_{\mathrm{ref}}", "K", 0.1, [0.005, 3.0], "temperature from which the change is counted").log().positive();
pub(in crate::theories::etm) const STRENGTH: Param =
    number("tunnelling_strength", r"C = \overline{P}p^2/\epsilon_r\epsilon_0", "1", 3e-4, [1e-5, 0.01], "strength of the response of two-level systems")
        .log()
        .positive();
pub(in crate::theories::etm) const ONE_PHONON: Param =
    number("rate_constant", "K", "1/(us K^3)", 100.0, [1.0, 10000.0], "strength of the damping by one phonon").log().positive();
pub(in crate::theories::etm) const TWO_LEVEL_DENSITY: Param =
    number("two_level_density", r"n\overline{P}", "n P, 1/(g K)", 4.4e16, [1e15, 1e18], "two-level systems per gram and kelvin, not in the paper")
        .log()
        .positive();
const ECHO_ENERGY: Param = ENERGY.ranged(0.048, [0.045, 0.051]);
const TAN_PHASE: Param = number("tan_phase", r"\tan\psi", "1", 0.247, [0.0, 1.0], "tangent of the phase at which the echo is read");
pub(in crate::theories::etm) const RESPONSE: Equation = Equation {
    number: "(17), (21), our assumption",
    tex: r"A\int_{D_{\min}}^\infty\!\frac{dD}{D}\int_0^b\! ds\,\frac{w(s)}{s}\,\frac{D^2}{E^2}\,\frac{\mathrm{sech}^2(E/2T)}{4T}\,\frac{1+i\omega\tau}{1+\omega^2\tau^2}",
};
/// What the response sums over.
pub(in crate::theories::etm) const DIRECTIONS: Equation = Equation {
    number: "our derivation",
    tex: r"s = D_0\varphi,\quad E^2 = D^2+s^2,\quad w(s) = \min\left(1,\frac{s}{a}\right)-\min\left(1,\frac{s}{b}\right),\quad \frac{a}{X_{\min}} = \frac{b}{X_{\max}} = \frac{e}{\hbar}B",
};
pub(in crate::theories::etm) const RESPONSE_STANDING: Standing = Standing::OurClosure {
    why: "The paper gives the quasi-static form (17) and the rate (21) and refers to another paper for the loss. A single relaxation time for each system is our assumption.",
};
pub(in crate::theories::etm) const TOTAL: Equation =
    Equation { number: "(12), (13)", tex: r"g_{\mathrm{tot}}(E) = n\overline{P}+\frac{2\pi nP^*}{E}\,\langle L(E)\rangle" };
pub(in crate::theories::etm) const SINGLE: Equation = Equation {
    number: "(28), (29)",
    tex: r"\tanh\tfrac{E}{2T}\,e^{-\gamma\tau_{12}}\Big(\frac{\Omega_R}{\Omega_G}\Big)^{3}\sin^2\tfrac{\Omega_G\tau_2}{2}\Big[\sin\Omega_G\tau_1\sin\psi-\frac{2d}{\Omega_G}\sin^2\tfrac{\Omega_G\tau_1}{2}\cos\psi\Big]",
};
pub(in crate::theories::etm) const SINGLE_STANDING: Standing = Standing::Corrected {
    printed: r"\frac{2d}{\Omega_R}\sin^2\frac{\Omega_G\tau_1}{2}",
    why: "A rotation of the Bloch vector has Ω_G in the denominator; with Ω_R, far-detuned systems dominate.",
};

/// The response among the inputs.
fn response(i: &Inputs) -> Result<Response, Error> {
    let [temperature, field, frequency, amplitude, rate] = i.numbers(["temperature", "field", "frequency", "amplitude", "rate_constant"])?;
    Spectrum::new(cutoffs(i)?, temperature, field, amplitude, rate, AsymmetryWeight::from_word(i.word("asymmetry_weight")?))?.at(frequency)
}

/// The total density of states and its anomalous part, 1/(g K).
pub(in crate::theories::etm) fn densities(i: &Inputs, energy: f64, field: f64) -> Result<[f64; 2], Error> {
    let [anomalous, ordinary] = i.numbers(["ats_density", "two_level_density"])?;
    let share = cutoffs(i)?.in_field(field, 1.0)?;
    let log =
        if share.lower == 0.0 { if energy > share.gap_min { share.log_ratio() } else { 0.0 } } else { share.isotropic(positive("energy", energy, "K")?).log };
    let anomalous = 2.0 * PI * anomalous / energy * log;
    Ok([ordinary + anomalous, anomalous])
}

/// The system among the inputs of a single echo.
pub(in crate::theories::etm) fn single(i: &Inputs) -> Result<System, Error> {
    Ok(System {
        energy: i.number("energy")?,
        asymmetry_fraction: i.number("asymmetry_fraction")?,
        temperature: i.number("temperature")?,
        rate_constant: i.number("rate_constant")?,
        drive: i.number("drive")?,
        frequency: i.number("frequency")?,
        weight: AsymmetryWeight::from_word(i.word("asymmetry_weight")?),
    })
}

pub(in crate::theories::etm) const RESPONSE_INPUTS: &[Param] = &[
    TEMPERATURE.ranged(0.05, [0.01, 0.5]),
    FIELD.ranged(0.1, [0.001, 2.0]),
    KILOHERTZ,
    GAP_MIN.ranged(0.015, [0.01, 0.06]),
    TUNNEL_AREA_MIN.ranged(244000.0, [10000.0, 300000.0]),
    TUNNEL_AREA_RATIO.ranged(1.2623, [1.2, 20.0]),
    AMPLITUDE,
    RATE_CONSTANT,
    ASYMMETRY_WEIGHT,
];
pub(in crate::theories::etm) const SINGLE_INPUTS: &[Param] = &[
    ECHO_ENERGY,
    ASYMMETRY_FRACTION,
    TEMPERATURE.ranged(0.012, [0.005, 1.0]),
    RATE_CONSTANT,
    DRIVE,
    FREQUENCY.ranged(1.0, [0.5, 2.0]),
    PULSE_1.ranged(0.1, [0.01, 0.5]).not_negative(),
    PULSE_2.ranged(0.2, [0.01, 1.0]).not_negative(),
    DELAY.ranged(2.0, [0.0, 6.0]),
    TAN_PHASE,
    SPECTRAL_WEIGHT,
    ASYMMETRY_WEIGHT,
];

pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([
    Quantity {
        id: "etm.dielectric_relaxation",
        title: "Relaxational dielectric response of the anomalous systems at a frequency: real part and loss",
        equations: &[RESPONSE, DIRECTIONS],
        inputs: RESPONSE_INPUTS,
        outputs: &[
            output("real", r"\Delta\epsilon/\epsilon", "1", "real part of the relaxational response"),
            output("loss", r"\tan\delta", "1", "contribution to the loss tangent"),
            output("real_change", r"\Delta\epsilon/\epsilon\,|_0^B", "1", "change of the real part from no field"),
            output("loss_change", r"\tan\delta\,|_0^B", "1", "change of the loss from no field"),
        ],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (17), (21)", standing: RESPONSE_STANDING },
        note: r"$w$ is the share of directions of the field in which a system has the flux energy $s$. The default amplitude comes from dielectric fits and the default rate constant from echo fits. Energies are in kelvin.",
        compute: |i| {
            let found = response(i)?;
            Ok(vec![found.real, found.loss, found.real_change, found.loss_change])
        },
    },
    Quantity {
        id: "etm.two_level_dielectric",
        title: "Dielectric response of standard two-level systems: resonant and relaxational, real part and loss",
        equations: &[
            Equation {
                number: "our derivation",
                tex: r"\frac{\Delta\epsilon}{\epsilon}\Big|_{\mathrm{RES}} = -\frac{2C}{3}\Big[\ln T+\mathrm{Re}\,\psi\Big(\tfrac12+\frac{ih\nu}{2\pi k_BT}\Big)\Big]_{T_{\mathrm{ref}}}^{T}",
            },
            Equation {
                number: "our derivation",
                tex: r"\frac{\Delta\epsilon}{\epsilon}\Big|_{\mathrm{REL}}-i\tan\delta_{\mathrm{REL}} = \frac{C}{3}\int_0^\infty\frac{dE}{2k_BT}\,\mathrm{cosh}^{-2}\frac{E}{2k_BT}\int_0^1 du\,\frac{\sqrt{1-u}}{u}\,\frac{1}{1+i\omega\tau},\quad u = \frac{\Delta_0^2}{E^2}",
            },
            Equation { number: "our derivation", tex: r"\tau^{-1} = K\,\frac{\Delta_0^2}{E^2}\,E^3\coth\frac{E}{2k_BT}" },
            Equation { number: "our derivation", tex: r"\tan\delta_{\mathrm{RES}} = \frac{\pi C}{3}\tanh\frac{h\nu}{2k_BT}" },
        ],
        inputs: &[TEMPERATURE.ranged(0.05, [0.005, 3.0]), REFERENCE, KILOHERTZ, STRENGTH, ONE_PHONON],
        outputs: &[
            output("resonant_change", r"\Delta\epsilon/\epsilon\,|_{\mathrm{RES}}", "1", "resonant part less that at the reference temperature"),
            output("relaxational", r"\Delta\epsilon/\epsilon\,|_{\mathrm{REL}}", "1", "real relaxational part"),
            output("relaxational_loss", r"\tan\delta_{\mathrm{REL}}", "1", "loss of the relaxational part"),
            output("resonant_loss", r"\tan\delta_{\mathrm{RES}}", "1", "loss of the resonant part"),
            output("plateau_loss", r"\pi C/6", "1", "loss where relaxation is much faster than the measuring field"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eqs (1), (2)",
            standing: Standing::OurClosure {
                why: "The paper names the standard model for what does not depend on the field. Its response with damping by one phonon is our derivation; the defaults are generic.",
            },
        },
        note: "",
        compute: |i| {
            let [temperature, reference, frequency, strength, rate] =
                i.numbers(["temperature", "reference_temperature", "frequency", "tunnelling_strength", "rate_constant"])?;
            let found = two_level_dielectric::response(temperature, reference, frequency, strength, rate)?;
            Ok(vec![found.resonant_change, found.relaxational, found.relaxational_loss, found.resonant_loss, found.plateau_loss])
        },
    },
    Quantity {
        id: "etm.total_density_of_states",
        title: "Total density of states of two-level and anomalous systems, averaged over directions",
        equations: &[TOTAL],
        inputs: &[ENERGY, FIELD, GAP_MIN, TUNNEL_AREA_MIN.ranged(47700.0, [10000.0, 100000.0]), TUNNEL_AREA_RATIO, ATS_DENSITY, TWO_LEVEL_DENSITY],
        outputs: &[
            output("total", r"g_{\mathrm{tot}}", "1/(g K)", "all systems per gram and kelvin"),
            output("anomalous", r"g_{\mathrm{ATS}}", "1/(g K)", "anomalous systems per gram and kelvin"),
            output("anomalous_share", r"g_{\mathrm{ATS}}/g_{\mathrm{tot}}", "1", "share of the anomalous systems"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &JUG,
            place: "Eqs (12), (13)",
            standing: Standing::OurClosure {
                why: "The average over directions is our derivation. The density of two-level systems is not in the paper; ours gives 1 µJ/(g K²).",
            },
        },
        note: "",
        compute: |i| {
            let [total, anomalous] = densities(i, i.number("energy")?, i.number("field")?)?;
            Ok(vec![total, anomalous, anomalous / total])
        },
    },
    Quantity {
        id: "etm.dephasing_rate",
        title: "Rate at which an echo decays: spectral diffusion and phonon damping",
        equations: &[Equation {
            number: "(33), (34)",
            tex: r"w = \tau_\varphi^{-1}+\tau^{-1} = c_{\mathrm{ATS}}T+\Gamma^{-1}E^3\left(D_0^2\varphi^2+\tfrac56D^2\right)\coth\frac{E}{2k_BT}",
        }],
        inputs: &[
            ENERGY.ranged(0.048, [0.02, 2.0]),
            ASYMMETRY_FRACTION,
            TEMPERATURE.ranged(0.012, [0.005, 1.0]),
            RATE_CONSTANT,
            DIFFUSION_CONSTANT.ranged(5.008, [0.0, 8.0]),
            ASYMMETRY_WEIGHT,
        ],
        outputs: &[
            output("rate", "w", "1/us", "sum of the two rates"),
            output("diffusion", r"\tau_\varphi^{-1}", "1/us", "rate of spectral diffusion"),
            output("phonon", r"\tau_{\mathrm{ATS}}^{-1}", "1/us", "rate of phonon damping"),
            output("diffusion_share", r"\tau_\varphi^{-1}/w", "1", "share of spectral diffusion"),
        ],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (21), (33), (34)", standing: Standing::AsPrinted },
        note: r"The printed weight of $D^2$ is $\frac{5}{6}$; the Hamiltonian (6) gives $\frac{1}{2}$. The text takes the first rate for the larger one; with the fits of BK7 the second is.",
        compute: |i| {
            let [energy, fraction, temperature] = i.numbers(["energy", "asymmetry_fraction", "temperature"])?;
            let [constant, diffusion] = i.numbers(["rate_constant", "diffusion_constant"])?;
            let weight = AsymmetryWeight::from_word(i.word("asymmetry_weight")?);
            let [diffusion, phonon] = single_echo::dephasing(energy, fraction, temperature, constant, diffusion, weight)?;
            let rate = diffusion + phonon;
            if rate == 0.0 {
                return Err(Error::no_solution("the rate is too small a number; a larger energy helps").about("energy"));
            }
            Ok(vec![rate, diffusion, phonon, diffusion / rate])
        },
    },
    Quantity {
        id: "etm.echo_single_system",
        title: "Two-pulse echo of one anomalous system, spectral diffusion left out",
        equations: &[SINGLE],
        inputs: SINGLE_INPUTS,
        outputs: &[
            output("amplitude", "A", "hbar Omega_R/F_0", "echo at twice the delay"),
            output("rabi_frequency", r"\Omega_R", "rad/us", "Rabi frequency"),
            output("detuning", "d", "rad/us", "detuning of the system from the pulses"),
            output("phonon_rate", r"\gamma", "1/us", "phonon damping rate"),
        ],
        rules: &[],
        provenance: Provenance { source: &JUG, place: "Eqs (28), (29)", standing: SINGLE_STANDING },
        note: r"The sign in front is dropped. Here $\gamma$ is the rate of (21). The text below (28) sets $\gamma/2$ equal to it: then the damping factor is the square of this one, as (31) has it.",
        compute: |i| {
            let [tangent] = i.numbers(["tan_phase"])?;
            let found = single_echo::amplitude(
                &single(i)?,
                i.numbers(["pulse_1", "pulse_2", "delay"])?,
                tangent,
                SpectralWeight::from_word(i.word("spectral_weight")?),
            )?;
            Ok(vec![found.amplitude, found.rabi_frequency, found.detuning, found.phonon_rate])
        },
    },
]);
