//! Stretched relaxation in time and in frequency.

use super::{equation, follows};
use crate::describe::{Domain, Equation, Measured, Output, Param, Provenance, Quantity, Rule, Standing, number, output, quantities};
use crate::theories::forms::params::{STRETCHING, law};
use crate::theories::forms::relaxation;
use crate::theories::forms::sources::{HAVRILIAK_NEGAMI_1967, WILLIAMS_WATTS_1970};

const FREQUENCY: Param = number("frequency", r"\omega\tau", "omega tau", 1.0, [1e-4, 1e4], "angular frequency times the relaxation time").log().positive();
const ALPHA: Param =
    number("alpha", r"\alpha", "1", 0.9, [0.2, 1.0], "slope of the loss at low frequency; the default is from memory").within(Domain::POSITIVE.at_most(1.0));
const GAMMA: Param =
    number("gamma", r"\gamma", "1", 0.5, [0.2, 1.0], "times the other exponent, slope of the loss at high frequency; the default is from memory").positive();
const ALPHA_GAMMA: Rule = Rule {
    text: "the product of the two exponents is at most 1",
    input: "gamma",
    holds: |i| {
        let [alpha, gamma] = i.numbers(["alpha", "gamma"])?;
        Ok(alpha * gamma <= 1.0)
    },
};
const REAL: Output = output("real", r"\chi'", "1", "in phase, over its value at rest");
const IMAGINARY: Output = output("imaginary", r"\chi''", "1", "loss, over the same");

/// Mean time and half-life.
pub(in crate::theories::forms) const MEAN_AND_HALF: Equation =
    follows(r"\langle t\rangle = \frac{\tau}{\beta}\,\Gamma\!\left(\frac{1}{\beta}\right),\quad t_{1/2} = \tau(\ln 2)^{1/\beta}");
/// The decay in frequency.
pub(in crate::theories::forms) const TRANSFORM: &str =
    r"\chi' - i\chi'' = \int_0^\infty \left(-\frac{d\phi}{dt}\right) e^{-i\omega t}\, dt,\quad \phi = e^{-(t/\tau)^\beta}";
pub(in super::super) static RELAXATION: &[Quantity] = &quantities([
    Quantity {
        id: "forms.stretched_exponential",
        title: "Stretched exponential in time, its mean time and half-life",
        equations: &[equation(r"f(t) = f_\infty + A\, e^{-(t/\tau)^\beta}"), MEAN_AND_HALF],
        inputs: &[
            number("time", "t", "s", 1.0, [1e-3, 1e3], "time since the perturbation").log().not_negative(),
            number("relaxation_time", r"\tau", "s", 1.0, [0.01, 100.0], "after which 1/e is left").log().positive(),
            STRETCHING.ranged(0.6, [0.2, 1.5]).positive(),
            number("amplitude", "A", "1", 1.0, [0.1, 2.0], "height of the part that relaxes"),
            number("offset", r"f_\infty", "1", 0.0, [0.0, 1.0], "what stays"),
        ],
        outputs: &[
            output("value", "f", "1", "what is left at this time").as_measured(&Measured { name: "relaxation", scaled: &["amplitude", "offset"] }),
            output("mean_time", r"\langle t\rangle", "s", "area under the exponential part, over its height"),
            output("half_life", "t_{1/2}", "s", "when half of the exponential part is left"),
        ],
        rules: &[],
        provenance: law(&WILLIAMS_WATTS_1970),
        note: r"Exponents above 1 are accepted: a compressed exponential.",
        compute: |i| {
            let [time, relaxation_time, exponent, amplitude, offset] = i.numbers(["time", "relaxation_time", "exponent", "amplitude", "offset"])?;
            Ok(relaxation::stretched_exponential(time, relaxation_time, exponent, amplitude, offset)?.to_vec())
        },
    },
    Quantity {
        id: "forms.stretched_exponential_frequency",
        title: "Stretched exponential in frequency: normalised susceptibility",
        equations: &[follows(TRANSFORM)],
        inputs: &[FREQUENCY, STRETCHING.within(Domain::POSITIVE.at_most(1.0))],
        outputs: &[REAL, IMAGINARY],
        rules: &[],
        provenance: Provenance { source: &WILLIAMS_WATTS_1970, place: "Fourier transform of the decay", standing: Standing::Derived },
        note: "There is no closed form. We integrate along a path turned into the complex plane, or sum a series.",
        compute: |i| {
            let [frequency, exponent] = i.numbers(["frequency", "exponent"])?;
            Ok(relaxation::stretched_exponential_frequency(frequency, exponent)?.to_vec())
        },
    },
    Quantity {
        id: "forms.havriliak_negami",
        title: "Havriliak-Negami normalised susceptibility and peak of the loss",
        equations: &[
            equation(r"\chi' - i\chi'' = \frac{1}{\left[1 + (i\omega\tau)^\alpha\right]^\gamma}"),
            follows(r"\omega_\mathrm{max}\tau = \left[\frac{\sin u}{\sin\gamma u}\right]^{1/\alpha},\quad u = \frac{\pi\alpha}{2 + 2\gamma}"),
        ],
        inputs: &[FREQUENCY.ranged(1.0, [1e-6, 1e6]), ALPHA, GAMMA],
        outputs: &[REAL, IMAGINARY, output("peak", r"\omega_\mathrm{max}\tau", "omega tau", "where the loss is highest")],
        rules: &[ALPHA_GAMMA],
        provenance: law(&HAVRILIAK_NEGAMI_1967),
        note: r"With $\alpha = 1$ it is the law of Davidson and Cole, with $\gamma = 1$ that of Cole and Cole.",
        compute: |i| {
            let [frequency, alpha, gamma] = i.numbers(["frequency", "alpha", "gamma"])?;
            let ([real, imaginary], peak) = relaxation::havriliak_negami(frequency, alpha, gamma)?;
            Ok(vec![real, imaginary, peak])
        },
    },
    Quantity {
        id: "forms.havriliak_negami_loss",
        title: "Dielectric loss by the Havriliak-Negami law, against the frequency",
        equations: &[
            equation(r"\epsilon'' = -\mathrm{Im}\,\frac{\Delta\epsilon}{\left[1 + (2\pi i\nu\tau)^\alpha\right]^\gamma}"),
            follows(r"2\pi\nu_\mathrm{max}\tau = \left[\frac{\sin u}{\sin\gamma u}\right]^{1/\alpha},\quad u = \frac{\pi\alpha}{2 + 2\gamma}"),
        ],
        inputs: &[
            number("frequency", r"\nu", "Hz", 1.0, [1e-6, 1e12], "frequency of the measuring field").log().positive(),
            number("log10_relaxation_time", r"\log_{10}\tau", "log10(s)", -1.0, [-12.0, 4.0], "logarithm of the relaxation time of the law")
                .within(Domain::ALL.at_least(-30.0).at_most(30.0)),
            number("strength", r"\Delta\epsilon", "1", 10.0, [0.01, 100.0], "what the slow polarisation adds to the permittivity at rest").log().positive(),
            ALPHA,
            GAMMA,
        ],
        outputs: &[
            output("loss", r"\epsilon''", "1", "imaginary part of the permittivity").as_measured(&Measured { name: "loss", scaled: &["strength"] }),
            output("log10_peak_frequency", r"\log_{10}\nu_\mathrm{max}", "log10(Hz)", "logarithm of the frequency at which the loss is highest"),
        ],
        rules: &[ALPHA_GAMMA],
        provenance: law(&HAVRILIAK_NEGAMI_1967),
        note: r"This is the law with a time and a height, as a measured loss is fitted. A loss from conducting ions is not part of it.",
        compute: |i| {
            let [frequency, time, strength] = i.numbers(["frequency", "log10_relaxation_time", "strength"])?;
            let [alpha, gamma] = i.numbers(["alpha", "gamma"])?;
            Ok(relaxation::havriliak_negami_loss(frequency, time, strength, alpha, gamma)?.to_vec())
        },
    },
]);
