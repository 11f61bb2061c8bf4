//! Chains, probabilities, energies, and numbers for materials.

use super::super::{chain, matter};
use super::wu;
use crate::describe::{Domain, Equation, Param, Quantity, Rule, Standing, number, output, quantities};

pub(in super::super) const LENGTH: Param = number("length", "N", "N", 200.0, [2.0, 1e5], "molecules in a chain").log().positive();
pub(in super::super) const CRITICAL_LENGTH: Param = number("length", "N", "N", 200.0, [100.0, 400.0], "molecules in a chain of critical length").positive();
pub(in super::super) const TEMPERATURE_RATIO: Param =
    number("temperature_ratio", r"T_g/T_m", "T_g/T_m", 0.625, [0.3, 0.95], "glass transition temperature over melting temperature")
        .within(Domain::POSITIVE.less_than(1.0));
const STEP: Param =
    number("step", "n_z", "n_z", 0.0364633236859148, [0.001, 1.0], "step of a soft matrix along z, in molecules").within(Domain::POSITIVE.at_most(1.0));
const GLASS_ENERGY: Param =
    number("glass_energy", r"k_B T_g/\varepsilon_0", "epsilon_0", 6.666666666666667, [1.0, 12.0], "energy that a soft matrix takes to appear").positive();
const MELTING_ENERGY: Param =
    number("melting_energy", r"k_B T_m/\varepsilon_0", "epsilon_0", 10.666666666666666, [1.0, 20.0], "energy that a soft matrix takes to disappear").positive();
pub(in super::super) const REARRANGEMENT: Param =
    number("rearrangement", "g", "epsilon_0", 4.0, [1.0, 8.0], "energy that rearranges a soft matrix, which is the melting energy less the glass energy")
        .positive();
pub(in super::super) const ORDERING_TEMPERATURE: Param =
    number("ordering_temperature", r"T_g^\circ", "K", 195.0, [100.0, 500.0], "temperature of the energy that orders a soft matrix").positive();
pub(in super::super) const GLASS_TEMPERATURE: Param = number("glass_temperature", "T_g", "K", 263.0, [150.0, 800.0], "glass transition temperature").positive();
pub(in super::super) const WELL: Param = number("well", r"\varepsilon_0/k_B", "K", 51.6, [10.0, 400.0], "depth of the well as a temperature").positive();
pub(in super::super) const OVERLAP: Param =
    number("overlap", "x", "%", 0.27, [0.01, 5.0], "by how much of its radius each sphere reaches past the plane between them")
        .within(Domain::NOT_NEGATIVE.at_most(100.0));

pub(in super::super) static CHAIN: &[Quantity] = &quantities([
    Quantity {
        id: "two_electron.chain",
        title: "Step, degrees of freedom and viscosity exponent of an entangled chain",
        equations: &[
            Equation { number: "(10)", tex: r"n_z = N^{-T_g/T_m}" },
            Equation { number: "SM (10)", tex: r"N_z^* = N n_z = N^{1 - T_g/T_m}" },
            Equation { number: "SM (1)", tex: r"\eta \sim N^{9(1 - T_g/T_m)}" },
        ],
        inputs: &[LENGTH, TEMPERATURE_RATIO],
        outputs: &[
            output("step", "n_z", "n_z", "step of a soft matrix along z, in molecules"),
            output("freedom_1d", "N_z^*", "1", "degrees of freedom along one axis"),
            output("freedom_3d", "N^*", "1", "degrees of freedom in space"),
            output("viscosity_exponent", r"9(1 - T_g/T_m)", "1", "exponent of N in the viscosity"),
        ],
        rules: &[],
        provenance: wu("Eq. (10), SM (1)-(10)", Standing::AsPrinted),
        note: r"The paper says itself that the exponent was guessed first. Section II.A prints $N \exp[9(1 - T_\mathrm{g}/T_\mathrm{m})]$. We read this, as SM (1) has it, as $N$ to that exponent.",
        compute: |i| {
            let [length, ratio] = i.numbers(["length", "temperature_ratio"])?;
            let c = chain::chain(length, ratio)?;
            Ok(vec![c.step, c.freedom_1d, c.freedom_3d, c.viscosity_exponent])
        },
    },
    Quantity {
        id: "two_electron.probabilities",
        title: "Probability that a soft matrix appears, and that it disappears",
        equations: &[
            Equation { number: "(8)", tex: r"\hat P_+ = (1/N_z)^{k_B T_g/\varepsilon_0}" },
            Equation { number: "(9)", tex: r"\hat P_- = (n_z)^{k_B T_m/\varepsilon_0}" },
        ],
        inputs: &[LENGTH.ranged(200.0, [2.0, 1e4]), STEP, GLASS_ENERGY, MELTING_ENERGY],
        outputs: &[
            output("log10_appearance", r"\log_{10}\hat P_+", "log10", "decadic logarithm of the probability of appearance"),
            output("log10_disappearance", r"\log_{10}\hat P_-", "log10", "decadic logarithm of the probability of disappearance"),
        ],
        rules: &[],
        provenance: wu("Eqs (8), (9)", Standing::AsPrinted),
        note: "The powers hold if the paper's \"equivalent particles\" are independent of one another. The paper assumes this.",
        compute: |i| {
            let [length, step, glass, melting] = i.numbers(["length", "step", "glass_energy", "melting_energy"])?;
            let (appearance, disappearance) = chain::log10_probabilities(length, step, glass, melting)?;
            Ok(vec![appearance, disappearance])
        },
    },
    Quantity {
        id: "two_electron.energy_ladder",
        title: "Glass, jump, beta and melting energies of a chain of critical length",
        equations: &[
            Equation { number: "SM 1 (9)", tex: r"kT_m^\circ = kT_g^\circ + 4\varepsilon_0" },
            Equation { number: "III.E.1", tex: r"E_\mathrm{jump}/\varepsilon_0 = N^* = N n_z = N^{1-T_g/T_m}" },
            Equation { number: "III.E.2", tex: r"k_B T_{JG} = E_\mathrm{jump} + \varepsilon_0" },
        ],
        inputs: &[TEMPERATURE_RATIO, CRITICAL_LENGTH, REARRANGEMENT],
        outputs: &[
            output("glass", r"k_B T_g", "epsilon_0", "energy of one soft matrix"),
            output("jump", r"E_\mathrm{jump}", "epsilon_0", "energy of the jump of a whole soft matrix"),
            output("beta", r"k_B T_{JG}", "epsilon_0", "energy of the Johari-Goldstein (beta) relaxation"),
            output("melting", r"k_B T_m", "epsilon_0", "energy at which soft matrices disappear"),
        ],
        rules: &[],
        provenance: wu("III.E, SM 1 (9)", Standing::Derived),
        note: r"The glass energy $20/3\,\varepsilon_0$ follows from two stated numbers: $T_\mathrm{g}/T_\mathrm{m} = 5/8$ and 4 well depths. A second way gives the same: 320 interfaces hold $\varepsilon_0/8$ each, and SM 1 counts one sixth of the sum.",
        compute: |i| {
            let [ratio, length, rearrangement] = i.numbers(["temperature_ratio", "length", "rearrangement"])?;
            let e = chain::energy_ladder(ratio, length, rearrangement)?;
            Ok(vec![e.glass, e.jump, e.beta, e.melting])
        },
    },
]);

pub(in super::super) static MATTER: &[Quantity] = &quantities([
    Quantity {
        id: "two_electron.orientation",
        title: "Tilt of the equilateral hexahedron",
        equations: &[Equation { number: "(11)", tex: r"k_B T_g \cos\Omega_z = k_B T_g^\circ" }],
        inputs: &[ORDERING_TEMPERATURE, GLASS_TEMPERATURE],
        outputs: &[output("angle", r"\Omega_z", "deg", "angle between the leaning edge of the hexahedron and z")],
        rules: &[Rule {
            text: "the temperature of the ordering energy is at most the glass transition temperature",
            input: "ordering_temperature",
            holds: |i| Ok(i.number("ordering_temperature")? <= i.number("glass_temperature")?),
        }],
        provenance: wu("Eq. (11)", Standing::AsPrinted),
        note: "Each material has one angle of its own and one ratio of temperatures. The angle is fitted to the ratio, so the examples of the paper do not test the equation.",
        compute: |i| Ok(vec![matter::tilt(i.number("ordering_temperature")?, i.number("glass_temperature")?)?]),
    },
    Quantity {
        id: "two_electron.boson_peak",
        title: "Energy of a clustered boson, one eighth of the well depth",
        equations: &[Equation { number: "III.D.3 (vi)", tex: r"E \approx \varepsilon_0/8" }],
        inputs: &[WELL],
        outputs: &[
            output("temperature", "E/k_B", "K", "energy as a temperature"),
            output("energy", "E", "meV", "energy"),
            output("frequency", "E/h", "THz", "energy as a frequency"),
            output(
                "heat_capacity_temperature",
                r"T_\mathrm{max}",
                "K",
                "temperature at which an oscillator of this energy has its largest heat capacity over temperature cubed",
            ),
        ],
        rules: &[],
        provenance: wu("III.D.3 (vi)", Standing::AsStated),
        note: r"The paper says “approximately one-eighth” and derives no factor. The default well, 51.6 K, is the second constant of the equation of Williams, Landel and Ferry. The last output is ours: an oscillator of energy $E$ has its peak of $C/T^3$ at $E/(4.93\,k_\mathrm{B})$, so a peak of the heat capacity is not to be compared with $E/k_\mathrm{B}$.",
        compute: |i| {
            let e = matter::boson_peak(i.number("well")?)?;
            Ok(vec![e.kelvin, e.millielectronvolt, e.terahertz, matter::heat_capacity_temperature(e.kelvin)])
        },
    },
    Quantity {
        id: "two_electron.overlap",
        title: "Overlap angle of two spheres",
        equations: &[Equation { number: "our assumption", tex: r"\cos\Phi = 1 - x" }],
        inputs: &[OVERLAP],
        outputs: &[output("angle", r"\Phi", "deg", "half the angle that the lens of the overlap fills, seen from a centre")],
        rules: &[],
        provenance: wu(
            "Fig. 5",
            Standing::Inferred {
                why: r"The paper prints 0.27 % and $\Phi \approx 4.21^\circ$ and derives neither. This relation, which is ours, makes the one of the other.",
            },
        ),
        note: "The paper does not say where 0.27 % comes from. It is an input here.",
        compute: |i| Ok(vec![matter::overlap_angle(i.number("overlap")?)?]),
    },
]);
