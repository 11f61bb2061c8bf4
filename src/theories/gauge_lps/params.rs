//! Inputs that several quantities and figures share.

use crate::describe::{Choice, Domain, Param, Rule, choice, number};

pub(super) const TEMPERATURE: Param = number("temperature", "T", "K", 455.0, [150.0, 1200.0], "temperature").positive();
pub(super) const WEIGHT: Param = number(
    "weight",
    "s",
    "s",
    -1.0,
    [-2.0, 2.0],
    "weight of the printed energies: 1 is Boltzmann's; a negative one makes a deeper bond rarer, as at a negative temperature",
);
pub(super) const FAMILIES: &[Choice] = &[Choice { id: "hybrid", label: "hybrid angles, the order parameters" }, Choice { id: "bond", label: "bond angles" }];
pub(super) const FAMILY: Param = choice("family", r"\varphi, \gamma", "hybrid", FAMILIES, "which family of fluctuations");
pub(super) const LOG_AMPLITUDE: Param = number(
    "log_amplitude",
    r"\ln\zeta",
    "ln zeta",
    3.6732,
    [0.01, 40.0],
    "logarithm of the squared starting fluctuation over the frozen one: free, because the paper prints no amplitude of the bath",
)
.positive();
pub(super) const BETA: Param = number("beta", r"\beta", "1", 0.6, [0.2, 1.0], "stretching exponent").within(Domain::POSITIVE.at_most(1.0));
pub(super) const TARGET: Param =
    number("target", r"\beta", "beta", 0.6, [0.35, 0.8], "wanted value of the inverse exponent").within(Domain::POSITIVE.less_than(1.0));

/// The exponent has no value where S = 1.
pub(super) const NOT_SINGULAR: Rule = Rule {
    text: "the amplitude is not 2/3, where the exponent has no value",
    input: "log_amplitude",
    holds: |i| Ok(!super::exponent::is_singular(i.number("log_amplitude")?)),
};
