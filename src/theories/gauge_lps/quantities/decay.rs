//! The stretched exponential, its spectrum and the readings of its exponent.

use crate::describe::{Domain, Equation, Measured, Param, Provenance, Quantity, Standing, number, output, quantities};
use crate::theories::gauge_lps::params::BETA;
use crate::theories::gauge_lps::{relaxation, sources::NELSON_2019, spectrum};

const TIME: Param = number("time", r"t/\tau", "tau", 1.0, [1e-4, 50.0], "time since the perturbation, over the relaxation time").log().not_negative();
const RATE: Param = number("rate", r"u\tau", "tau", 1.0, [0.05, 20.0], "rate of one of the exponentials, times the relaxation time").log().positive();
const SPECTRUM_BETA: Param = BETA.ranged(0.6, [0.3, 0.9]).within(Domain::POSITIVE.less_than(1.0));
const DIMENSION: Param = number("dimension", "d", "d", 3.0, [1.0, 10.0], "dimension of the space with the traps").within(Domain::POSITIVE.integer());
/// How the distribution stands to the paper.
pub(in crate::theories::gauge_lps) const SPECTRUM_STANDING: Standing =
    Standing::Inferred { why: r"The paper names distributions of relaxation times and writes none. This is the one whose decay is the stretched exponential." };

pub(in super::super) static DECAY: &[Quantity] = &quantities([
    Quantity {
        id: "gauge_lps.stretched_exponential",
        title: "Stretched-exponential decay, mean time",
        equations: &[
            Equation { number: "Introduction", tex: r"\phi(t) = e^{-(t/\tau)^\beta}" },
            Equation { number: "Introduction", tex: r"\langle t \rangle = \frac{\tau}{\beta}\,\Gamma\!\left(\frac{1}{\beta}\right)" },
        ],
        inputs: &[TIME, BETA],
        outputs: &[
            output("decay", r"\phi", "1", "share of the perturbation that is left"),
            output("mean_time", r"\langle t \rangle/\tau", "tau", "area under the decay"),
        ],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Introduction", standing: Standing::AsPrinted },
        note: "",
        compute: |i| {
            let [time, beta] = i.numbers(["time", "beta"])?;
            Ok(vec![relaxation::decay(time, beta)?, relaxation::mean_time(beta)?])
        },
    },
    Quantity {
        id: "gauge_lps.relaxation",
        title: "Relaxation in time: a stretched exponential with its own time and height",
        equations: &[
            Equation { number: "Introduction", tex: r"\phi(t) = A\, e^{-(t/\tau)^\beta}" },
            Equation { number: "Introduction", tex: r"\langle t \rangle = \frac{\tau}{\beta}\,\Gamma\!\left(\frac{1}{\beta}\right)" },
        ],
        inputs: &[
            number("time", "t", "s", 1.0, [1e-3, 1e5], "time since the perturbation").log().not_negative(),
            number("relaxation_time", r"\tau", "s", 1.0, [1e-3, 1e5], "time after which 1/e of the height is left").log().positive(),
            BETA,
            number("height", "A", "1", 1.0, [0.1, 2.0], "height at the start, in the unit of the measurement").positive(),
        ],
        outputs: &[
            output("relaxation", r"\phi", "1", "what is left of the perturbation").as_measured(&Measured { name: "relaxation", scaled: &["height"] }),
            output("mean_time", r"\langle t \rangle", "s", "area under the decay, over its height"),
            output("inverse_exponent", r"1/\beta", "1", "number that the paper gets from its scale factor"),
        ],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Introduction", standing: Standing::AsPrinted },
        note: r"The paper computes no decay in time. It says that the inverse of its exponent is $\beta$, so that a measured decay gives the number to compare with.",
        compute: |i| {
            let [time, relaxation_time, beta, height] = i.numbers(["time", "relaxation_time", "beta", "height"])?;
            Ok(relaxation::in_time(time, relaxation_time, beta, height)?.to_vec())
        },
    },
    Quantity {
        id: "gauge_lps.relaxation_loss",
        title: "Relaxation in frequency: loss and storage of a stretched exponential with its own time and height",
        equations: &[
            Equation { number: "Introduction", tex: r"\phi(t) = e^{-(t/\tau)^\beta}" },
            Equation {
                number: "linear response",
                tex: r"\chi' - i\chi'' = A\int_0^\infty\left(-\frac{d\phi}{dt}\right)e^{-i\omega t}\,dt,\quad \omega = 2\pi\nu",
            },
        ],
        inputs: &[
            number("frequency", r"\nu", "Hz", 1.0, [1e-4, 1e6], "frequency of the measurement").log().positive(),
            number("relaxation_time", r"\tau", "s", 1.0, [1e-6, 1e4], "time after which 1/e of the perturbation is left").log().positive(),
            BETA,
            number("height", "A", "1", 1.0, [0.1, 100.0], "strength of the relaxation, in the unit of the measurement").log().positive(),
        ],
        outputs: &[
            output("loss", r"\chi''", "1", "part of the response that lags by a quarter of a turn")
                .as_measured(&Measured { name: "loss", scaled: &["height"] }),
            output("storage", r"\chi'", "1", "part that follows"),
        ],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Introduction", standing: Standing::Derived },
        note: r"The paper writes the decay in time; its response in frequency follows by linear response. A measured loss gives the exponent to compare with the inverse of the paper's.",
        compute: |i| {
            let [frequency, time, beta, height] = i.numbers(["frequency", "relaxation_time", "beta", "height"])?;
            let [storage, loss] = relaxation::in_frequency(frequency, time, beta, height)?;
            Ok(vec![loss, storage])
        },
    },
    Quantity {
        id: "gauge_lps.relaxation_spectrum",
        title: "Distribution of rates behind a stretched exponential",
        equations: &[Equation { number: "Introduction", tex: r"e^{-t^\beta} = \int_0^\infty \rho(u)\, e^{-ut}\, du" }],
        inputs: &[RATE, SPECTRUM_BETA],
        outputs: &[output("density", r"\rho(u)", "tau", "density of rates")],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Introduction", standing: SPECTRUM_STANDING },
        note: r"Times are in units of $\tau$ and rates in units of $1/\tau$.",
        compute: |i| {
            let [rate, beta] = i.numbers(["rate", "beta"])?;
            Ok(vec![spectrum::density(rate, beta)?])
        },
    },
    Quantity {
        id: "gauge_lps.fractal_dimension",
        title: "Fractal reading of the exponent, and the trap-model exponent in d dimensions",
        equations: &[
            Equation { number: "(31)", tex: r"D = 1 - \frac{1}{\beta}" },
            Equation { number: "Introduction", tex: r"\beta_\mathrm{trap} = \frac{d}{d + 2}" },
        ],
        inputs: &[BETA, DIMENSION],
        outputs: &[
            output("fractal_dimension", "D", "1", "1 − 1/β, the number that the paper calls a negative fractal dimension"),
            output("trap_exponent", r"\beta_\mathrm{trap}", "1", "stretching exponent of diffusion to random traps"),
        ],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Eq. (31), Introduction", standing: Standing::AsPrinted },
        note: r"The number $D$ writes the exponent in another way; nothing fractal is measured.",
        compute: |i| {
            let [beta, dimension] = i.numbers(["beta", "dimension"])?;
            Ok(vec![relaxation::fractal_dimension(beta)?, relaxation::trap_exponent(dimension)?])
        },
    },
]);
