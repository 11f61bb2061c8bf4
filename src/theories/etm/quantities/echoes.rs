//! Calculator entries on the dephasing, the echo and the polarisation of one anomalous system: (28), (29), (33), (34).

use super::params::{
    ASYMMETRY_FRACTION, ASYMMETRY_WEIGHT, DELAY, DIFFUSION_CONSTANT, DRIVE, ENERGY, FREQUENCY, PULSE_1, PULSE_2, RATE_CONSTANT, SPECTRAL_WEIGHT, TEMPERATURE,
};
use crate::describe::{Equation, Inputs, Param, Provenance, Quantity, Rule, Standing, number, output, quantities};
use crate::error::Error;
use crate::theories::etm::echo::SpectralWeight;
use crate::theories::etm::relaxation::AsymmetryWeight;
use crate::theories::etm::single_echo::{self, System};
use crate::theories::etm::sources::JUG;

const ECHO_ENERGY: Param = ENERGY.ranged(0.048, [0.045, 0.051]);
pub(in crate::theories::etm) const TAN_PHASE: Param =
    number("tan_phase", r"\tan\psi", "1", 0.247, [0.0, 1.0], "tangent of the phase at which the echo is read");
pub(in crate::theories::etm) const SINGLE: Equation = Equation {
    number: "(28), (29)",
    tex: r"\tanh\tfrac{E}{2T}\,e^{-\gamma\tau_{12}}\Big(\frac{\Omega_R}{\Omega_G}\Big)^{3}\sin^2\tfrac{\Omega_G\tau_2}{2}\Big[\sin\Omega_G\tau_1\sin\psi-\frac{2d}{\Omega_G}\sin^2\tfrac{\Omega_G\tau_1}{2}\cos\psi\Big]",
};
/// The same in time, as the paper has it.
pub(in crate::theories::etm) const IN_TIME: Equation = Equation {
    number: "(28), (29), (33)",
    tex: r"\tanh\tfrac{E}{2k_BT}\,e^{-wt}\Big(\frac{\Omega_R}{\Omega_G}\Big)^{3}\sin^2\tfrac{\Omega_G\tau_2}{2}\,\mathrm{Im}\Big[\Big(\sin\Omega_G\tau_1-\frac{2id}{\Omega_G}\sin^2\tfrac{\Omega_G\tau_1}{2}\Big)e^{i\Phi(t)}\Big],\quad \Phi(t) = d\,(t-2\tau_{12})+\psi",
};
pub(in crate::theories::etm) const RATES: Equation =
    Equation { number: "(33), (34), below (28)", tex: r"w = c_{\mathrm{ATS}}T+\frac{\gamma}{2},\quad \frac{\gamma}{2} = \tau_{\mathrm{ATS}}^{-1}" };
pub(in crate::theories::etm) const SINGLE_STANDING: Standing = Standing::Corrected {
    printed: r"\frac{2d}{\Omega_R}\sin^2\frac{\Omega_G\tau_1}{2}",
    why: r"A rotation of the Bloch vector has $\Omega_G$ in the denominator; with $\Omega_R$, far-detuned systems dominate.",
};

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

const ECHO_TIME: Param = number("time", "t", "us", 4.0, [0.0, 15.0], "time since the end of the first pulse; the second pulse is not counted").not_negative();
const AFTER_THE_PULSES: Rule =
    Rule { text: "the time is at least the pause between the two pulses", input: "time", holds: |i| Ok(i.number("time")? >= i.number("delay")?) };

pub(in crate::theories::etm) static QUANTITIES: &[Quantity] = &quantities([
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
        note: r"The sign in front is dropped. Here $\gamma$ is the rate of (21), which is not what the paper says. The text below (28) sets $\gamma/2$ equal to it: then the damping factor is the square of this one, as (31) has it. The polarisation in time, a quantity of its own, has it so.",
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
    Quantity {
        id: "etm.polarisation",
        title: "Polarisation of one anomalous system in time, after two pulses",
        equations: &[IN_TIME, RATES],
        inputs: &[
            ECHO_TIME,
            ECHO_ENERGY,
            ASYMMETRY_FRACTION,
            TEMPERATURE.ranged(0.012, [0.005, 1.0]),
            RATE_CONSTANT,
            DIFFUSION_CONSTANT.ranged(5.008, [0.0, 8.0]),
            DRIVE,
            FREQUENCY.ranged(1.0, [0.5, 2.0]),
            PULSE_1.ranged(0.1, [0.01, 0.5]).not_negative(),
            PULSE_2.ranged(0.2, [0.01, 1.0]).not_negative(),
            DELAY.ranged(2.0, [0.0, 6.0]),
            TAN_PHASE,
            SPECTRAL_WEIGHT,
            ASYMMETRY_WEIGHT,
        ],
        outputs: &[
            output("signal", r"\Delta\wp", "hbar Omega_R/F_0", "polarisation at the phase at which it is read"),
            output("quadrature", r"\Delta\wp_\perp", "hbar Omega_R/F_0", "the same a quarter of a turn ahead"),
            output("envelope", r"|\Delta\wp|", "hbar Omega_R/F_0", "length of both together"),
            output("damping", r"e^{-wt}", "1", "share that damping and spectral diffusion leave"),
        ],
        rules: &[AFTER_THE_PULSES],
        provenance: Provenance { source: &JUG, place: "Eqs (28), (29), (33)", standing: SINGLE_STANDING },
        note: r"Here $\gamma/2$ is the rate of (21), as the text below (28) has it. The paper replaces spectral diffusion by an exponential at $t = 2\tau_{12}$; that it holds at every time is our assumption. The phase is seen from axes that turn with the drive. The sign in front is dropped.",
        compute: |i| {
            let system = single(i)?;
            let [time, tangent, diffusion] = i.numbers(["time", "tan_phase", "diffusion_constant"])?;
            let [diffusion, phonon] =
                single_echo::dephasing(system.energy, system.asymmetry_fraction, system.temperature, system.rate_constant, diffusion, system.weight)?;
            let pulses = i.numbers(["pulse_1", "pulse_2", "delay"])?;
            let spectral = SpectralWeight::from_word(i.word("spectral_weight")?);
            let found = single_echo::polarisation(&system, pulses, time, tangent, diffusion + phonon, spectral)?;
            Ok(vec![found.signal, found.quadrature, found.signal.hypot(found.quadrature), found.damping])
        },
    },
]);
