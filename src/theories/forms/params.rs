//! Inputs that several quantities and figures share.

use crate::describe::{Choice, Domain, Param, Provenance, Source, Standing, choice, number};

pub(super) const TEMPERATURE: Param = number("temperature", "T", "K", 230.0, [150.0, 1500.0], "temperature").log().positive();
pub(super) const GLASS: Param =
    number("glass_temperature", r"T_\mathrm{g}", "K", 190.0, [100.0, 600.0], "where the viscosity is 10¹² Pa s; the default is glycerol's, from memory")
        .log()
        .positive();
pub(super) const FRAGILITY: Param = number(
    "fragility",
    "m",
    "1",
    53.0,
    [18.0, 150.0],
    "slope of log₁₀ η against the inverse temperature at the glass temperature; the default is glycerol's, from memory",
)
.log()
.positive();
pub(super) const INFINITE: Param = number(
    "log10_viscosity_infinite",
    "L",
    "log10(Pa s)",
    -5.0,
    [-6.0, -2.0],
    "logarithm of the viscosity at infinite temperature; the default is from memory",
)
.within(Domain::ALL.less_than(12.0));
pub(super) const KAUZMANN: Param = number(
    "kauzmann_temperature",
    r"T_\mathrm{K}",
    "K",
    135.0,
    [40.0, 160.0],
    "where the configurational entropy would vanish; the default is glycerol's, from memory",
)
.log()
.positive();
pub(super) const JUMPS: &[Choice] = &[Choice { id: "hyperbolic", label: "falls as 1/T" }, Choice { id: "constant", label: "does not change with temperature" }];
pub(super) const JUMP: Param =
    choice("heat_capacity_jump", r"\Delta C", "hyperbolic", JUMPS, "how the heat capacity of the liquid exceeds that of the crystal");
pub(super) const STRETCHING: Param = number("exponent", r"\beta", "1", 0.6, [0.2, 1.0], "stretching exponent; the default is from memory");

/// A law that textbooks hold, in the form in which they write it.
pub(super) const fn law(source: &'static Source) -> Provenance {
    Provenance { source, place: "the law, as textbooks write it", standing: Standing::Textbook }
}
