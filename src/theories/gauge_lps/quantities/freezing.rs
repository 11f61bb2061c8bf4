//! Wells, probabilities, rates, times and the exponent built from them.

use crate::describe::{Domain, Equation, Param, Provenance, Quantity, Standing, number, output, quantities};
use crate::theories::gauge_lps::bonds::Family;
use crate::theories::gauge_lps::params::{FAMILY, LOG_AMPLITUDE, NOT_SINGULAR, TARGET, TEMPERATURE, WEIGHT};
use crate::theories::gauge_lps::{exponent, extinction, landau, rates, sources::NELSON_2019};
use std::f64::consts::LN_10;

const ENERGY: Param = number("energy", "E_0", "eV", -3.4, [-10.0, -0.5], "depth of the well").within(Domain::ALL.less_than(0.0));
const FLUCTUATION: Param =
    number("fluctuation", r"\delta_0", "1", -0.2, [-0.5, -0.05], "fluctuation at which the well is deepest").within(Domain::ALL.less_than(0.0));

const OPEN_Z: Standing =
    Standing::OurClosure { why: r"The paper does not print $Z$. We take $e^{-sE/k_\mathrm{B}T}$ with a weight $s$, whose sign and size can be chosen." };
const OPEN_ZETA: Standing = Standing::OurClosure {
    why: r"The constants of (20) and (25) are not printed, and taken from (3) they give $\ln 1 = 0$. One free amplitude $\ln\zeta$ for each family takes their place.",
};

pub(in crate::theories::gauge_lps) const RATES_HYBRID: Equation =
    Equation { number: "(8)", tex: r"\gamma_1 = \frac{P_1 |E_1|}{h},\ \gamma_2 = \frac{P_1 P_2 |E_2|}{h},\ \gamma_3 = \frac{P_1 P_2 P_3 |E_3|}{h}" };
const RATES_BOND: Equation = Equation {
    number: "(9)",
    tex: r"\lambda_{12} = \frac{P_{12} |E_{12}|}{h},\ \lambda_{23} = \frac{P_{12} P_{23} |E_{23}|}{h},\ \lambda_{13} = \frac{P_{12} P_{23} P_{13} |E_{13}|}{h}",
};
pub(in crate::theories::gauge_lps) const EXPONENT: Equation =
    Equation { number: "(22), (27)", tex: r"\Gamma = \frac{\ln \sum_{i,j} \gamma_i t_j - \ln 9}{\ln \sum_i \gamma_i t_i}" };
/// The amplitude that gives an exponent.
pub(in crate::theories::gauge_lps) const AMPLITUDE_FOR: Equation = Equation {
    number: "our assumption",
    tex: r"\ln\zeta = \tfrac{2}{3} \exp\frac{\beta \ln\rho}{1 - \beta},\quad \rho = \tfrac{1}{27} \sum_i \gamma_i \sum_j \gamma_j^{-1}",
};

pub(in super::super) static FREEZING: &[Quantity] = &quantities([
    Quantity {
        id: "gauge_lps.landau_well",
        title: "Landau coefficients and curvature of a well of known depth and position",
        equations: &[Equation {
            number: "(1)-(3)",
            tex: r"F = a\,\delta^2 + c\,\delta^4,\quad a = \frac{2 E_0}{\delta_0^2},\quad c = -\frac{E_0}{\delta_0^4}",
        }],
        inputs: &[ENERGY, FLUCTUATION],
        outputs: &[
            output("quadratic", "a", "eV", "coefficient of the square of the fluctuation in the free energy"),
            output("quartic", "c", "eV", "coefficient of the fourth power of the fluctuation in the free energy"),
            output("curvature", r"F''(\delta_0)", "eV", "curvature of the free energy at the bottom of the well"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &NELSON_2019,
            place: "Eqs (1)-(3)",
            standing: Standing::OurClosure {
                why: r"The coefficients of (1) and (2) are not printed. Two terms that have the printed minimum and the printed energy take their place.",
            },
        },
        note: r"The fluctuation is a pure number for hybrid angles and in degrees for bond angles, and the coefficients are per square or fourth power of it.",
        compute: |i| {
            let [energy, fluctuation] = i.numbers(["energy", "fluctuation"])?;
            let w = landau::well(energy, fluctuation)?;
            Ok(vec![w.quadratic, w.quartic, w.curvature])
        },
    },
    Quantity {
        id: "gauge_lps.probabilities",
        title: "Bond probabilities",
        equations: &[Equation { number: "(4)", tex: r"P_i = \frac{Z_i}{\sum_j Z_j},\quad Z_i = e^{-s E_i/k_B T}" }],
        inputs: &[TEMPERATURE, WEIGHT, FAMILY],
        outputs: &[
            output("p_1", "P_1", "1", "probability of the bond that freezes first (12 in the bond family)"),
            output("p_2", "P_2", "1", "probability of the second bond (23)"),
            output("p_3", "P_3", "1", "probability of the third bond (13)"),
        ],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Eq. (4)", standing: OPEN_Z },
        note: r"The printed energies are $-3.4$, $-3.0$ and $-2.85$ eV for the hybrid angles. They are $-2.0$, $-3.0$ and $-8.0$ eV for the bond angles 12, 23 and 13.",
        compute: |i| {
            let [temperature, weight] = i.numbers(["temperature", "weight"])?;
            Ok(rates::probabilities(temperature, weight, Family::from_word(i.word("family")?)?)?.to_vec())
        },
    },
    Quantity {
        id: "gauge_lps.rates",
        title: "Inverse relaxation times, sequential freezing",
        equations: &[RATES_HYBRID, RATES_BOND],
        inputs: &[TEMPERATURE, WEIGHT, FAMILY],
        outputs: &[
            output("log10_rate_1", r"\log_{10}\gamma_1", "log10(1/s)", "inverse relaxation time of the bond that freezes first (12)"),
            output("log10_rate_2", r"\log_{10}\gamma_2", "log10(1/s)", "inverse relaxation time of the second bond (23)"),
            output("log10_rate_3", r"\log_{10}\gamma_3", "log10(1/s)", "inverse relaxation time of the third bond (13)"),
        ],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Eqs (8), (9)", standing: OPEN_Z },
        note: r"The rates are given as logarithms, because far below the glass temperature they are too small for a number in the computer.",
        compute: |i| {
            let [temperature, weight] = i.numbers(["temperature", "weight"])?;
            Ok(rates::log_rates(temperature, weight, Family::from_word(i.word("family")?)?)?.map(|rate| rate / LN_10).to_vec())
        },
    },
    Quantity {
        id: "gauge_lps.extinction_times",
        title: "Energy extinction times",
        equations: &[Equation { number: "(12), (15)", tex: r"t_i = \frac{1}{2 \gamma_i} \ln\zeta" }],
        inputs: &[TEMPERATURE, WEIGHT, FAMILY, LOG_AMPLITUDE],
        outputs: &[
            output("log10_time_1", r"\log_{10} t_1", "log10(s)", "extinction time of the bond that freezes first (12)"),
            output("log10_time_2", r"\log_{10} t_2", "log10(s)", "extinction time of the second bond (23)"),
            output("log10_time_3", r"\log_{10} t_3", "log10(s)", "extinction time of the third bond (13)"),
        ],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Eqs (12), (15)", standing: OPEN_ZETA },
        note: r"At this time the free energy is lowest, and not zero.",
        compute: |i| {
            let [temperature, weight, log_amplitude] = i.numbers(["temperature", "weight", "log_amplitude"])?;
            let family = Family::from_word(i.word("family")?)?;
            Ok(extinction::log_times(temperature, weight, family, log_amplitude)?.map(|time| time / LN_10).to_vec())
        },
    },
    Quantity {
        id: "gauge_lps.exponent",
        title: "Self-organisation exponent and its inverse",
        equations: &[EXPONENT],
        inputs: &[TEMPERATURE, WEIGHT.ranged(-1.0, [-1.5, 1.5]), FAMILY, LOG_AMPLITUDE.ranged(3.6732, [0.9, 40.0])],
        outputs: &[
            output("exponent", r"\Gamma, \Lambda", "1", "exponent: Γ of the hybrid family, Λ of the bond family"),
            output("inverse", r"1/\Gamma, 1/\Lambda", "1", "inverse of the exponent, which the paper compares with 0.6"),
        ],
        rules: &[NOT_SINGULAR],
        provenance: Provenance { source: &NELSON_2019, place: "Eqs (22), (27)", standing: OPEN_ZETA },
        note: "",
        compute: |i| {
            let [temperature, weight, log_amplitude] = i.numbers(["temperature", "weight", "log_amplitude"])?;
            Ok(exponent::exponent(temperature, weight, Family::from_word(i.word("family")?)?, log_amplitude)?.to_vec())
        },
    },
    Quantity {
        id: "gauge_lps.amplitude_for",
        title: "The free amplitude that gives the inverse exponent a wanted value",
        equations: &[EXPONENT, AMPLITUDE_FOR],
        inputs: &[TEMPERATURE.ranged(500.0, [300.0, 900.0]), WEIGHT.ranged(-1.0, [-1.5, -0.2]), TARGET],
        outputs: &[output("log_amplitude", r"\ln\zeta", "ln zeta", "amplitude that gives the wanted value")],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Eqs (22), (30)", standing: OPEN_ZETA },
        note: r"This is for the hybrid angles. The wanted value is an input and not a result.",
        compute: |i| {
            let [temperature, weight, target] = i.numbers(["temperature", "weight", "target"])?;
            Ok(vec![exponent::amplitude_for(temperature, weight, target)?])
        },
    },
]);
