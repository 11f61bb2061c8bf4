//! The falling free energy, and the means over a unit with three amplitudes.

use crate::describe::{Domain, Equation, Param, Provenance, Quantity, Rule, Standing, number, output, quantities};
use crate::theories::gauge_lps::bonds::Family;
use crate::theories::gauge_lps::means::{falling, is_one, means};
use crate::theories::gauge_lps::params::{FAMILY, LOG_AMPLITUDE, TEMPERATURE, WEIGHT};
use crate::theories::gauge_lps::sources::NELSON_2019;

const HOT: Param = TEMPERATURE.log();
pub(crate) const MEMBER: Param = number("member", "i", "i", 1.0, [1.0, 3.0], "number of the bond, in the order of freezing (12, 23, 13 in the bond family)")
    .within(Domain::ALL.at_least(1.0).at_most(3.0).integer());
pub(crate) const AMPLITUDE: Param = LOG_AMPLITUDE.ranged(3.6732, [0.05, 40.0]);
const TIME: Param = number("time", "t/t_i", "t_i", 0.5, [0.0, 3.0], "time since the start, over the extinction time").not_negative();
const fn amplitude(name: &'static str, symbol: &'static str, meaning: &'static str) -> Param {
    number(name, symbol, "ln zeta", 3.6732, [0.05, 40.0], meaning).positive()
}
const FIRST: Param = amplitude("log_amplitude_1", r"\ln\zeta_1", "logarithm of the squared starting fluctuation of the first bond over its frozen one");
const SECOND: Param = amplitude("log_amplitude_2", r"\ln\zeta_2", "the same for the second bond");
const THIRD: Param = amplitude("log_amplitude_3", r"\ln\zeta_3", "the same for the third bond");

pub(crate) const FALL: Equation =
    Equation { number: "(10), (13)", tex: r"F(t) = E_i\left(2\zeta e^{-2g_it} - \zeta^2 e^{-4g_it}\right),\quad t_i = \frac{\ln\zeta}{2g_i}" };

pub(in super::super) static MEANS: &[Quantity] = &quantities([
    Quantity {
        id: "gauge_lps.energy_decay",
        title: "Free energy of a fluctuation as it falls to its ground state",
        equations: &[FALL],
        inputs: &[HOT, WEIGHT, FAMILY, MEMBER, AMPLITUDE, TIME],
        outputs: &[
            output("energy", "F", "eV", "free energy of the fluctuation"),
            output("amplitude", "d/d_0", "d/d_0", "fluctuation over the frozen one"),
            output("log10_extinction_time", r"\log_{10}t_i", "log10(s)", "time at which the free energy is lowest"),
            output("zero_crossing", "t_0/t_i", "t_i", "time at which the free energy is zero on its way down; negative if it starts below zero"),
        ],
        rules: &[],
        provenance: Provenance {
            source: &NELSON_2019,
            place: "Eqs (10), (13)",
            standing: Standing::OurClosure {
                why: r"The coefficients of (10) and (13) are not printed. Two terms with the printed energy, and one free amplitude $\zeta$, take their place. The weight $s$ of the rates is free too.",
            },
        },
        note: r"At the extinction time the free energy is $E_i$, whatever the amplitude. At the start it is above zero if $\zeta > 2$.",
        compute: |i| {
            let [temperature, weight, member, log_amplitude, time] = i.numbers(["temperature", "weight", "member", "log_amplitude", "time"])?;
            let found = falling(temperature, weight, Family::from_word(i.word("family")?)?, member.round() as usize, log_amplitude, time)?;
            Ok(vec![found.energy, found.amplitude, found.log10_extinction_time, found.zero_crossing])
        },
    },
    Quantity {
        id: "gauge_lps.means",
        title: "Mean rate, mean time, and the lengths of a unit and of the collection",
        equations: &[
            Equation { number: "(17), (23)", tex: r"\bar g = \frac13\sum_i g_i,\quad \bar t = \frac13\sum_i t_i" },
            Equation { number: "(18), (24)", tex: r"\sum_i g_it_i = \frac12\sum_i\ln\zeta_i" },
            Equation { number: "(22), (27)", tex: r"\Gamma = \frac{\ln(\bar g\,\bar t)}{\ln\sum_i g_it_i}" },
        ],
        inputs: &[HOT, WEIGHT, FAMILY, FIRST, SECOND, THIRD],
        outputs: &[
            output("log10_mean_rate", r"\log_{10}\bar g", "log10(1/s)", "mean of the three rates"),
            output("log10_mean_time", r"\log_{10}\bar t", "log10(s)", "mean of the three extinction times"),
            output("log10_collection_length", r"\log_{10}\bar g\,\bar t", "log10", "length of the collection, a pure number"),
            output("length", r"\sum g_it_i", "1", "length of one unit, which does not depend on the temperature"),
            output("exponent", r"\Gamma", "1", "exponent that joins the two lengths; 1/β in the paper"),
        ],
        rules: &[Rule {
            text: "the length of one unit is not 1, where the exponent has no value",
            input: "log_amplitude_1",
            holds: |i| Ok(!is_one(i.numbers(["log_amplitude_1", "log_amplitude_2", "log_amplitude_3"])?)),
        }],
        provenance: Provenance {
            source: &NELSON_2019,
            place: "Eqs (17)-(19), (22)-(24), (27)",
            standing: Standing::OurClosure {
                why: r"The means and lengths are as printed. The weight $s$ of the rates and the three amplitudes are free, because the paper does not print what they follow from.",
            },
        },
        note: r"With three equal amplitudes the exponent is that of the quantity for one amplitude.",
        compute: |i| {
            let [temperature, weight] = i.numbers(["temperature", "weight"])?;
            let amplitudes = i.numbers(["log_amplitude_1", "log_amplitude_2", "log_amplitude_3"])?;
            let found = means(temperature, weight, Family::from_word(i.word("family")?)?, amplitudes)?;
            Ok(vec![found.log10_rate, found.log10_time, found.log10_collection_length, found.length, found.exponent])
        },
    },
]);
