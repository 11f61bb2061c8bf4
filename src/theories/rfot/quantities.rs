//! The calculator entries of this theory: descriptions only.

use super::{mosaic, sources::LUBCHENKO_2017};
use crate::describe::{Domain, Equation, Output, Param, Provenance, Quantity, Standing, number};

pub(super) const SIZE: Param = number("size", "N", "beads", 50.0, [0.0, 500.0], "number of beads that rearrange").within(Domain::NOT_NEGATIVE);
pub(super) const S_C: Param = number("s_c", "s_c", "k_B per bead", 0.72, [0.05, 5.0], "configurational entropy per bead").positive();
pub(super) const STIFFNESS: Param =
    number("stiffness", "A", "K/(rho k_B T)", 100.0, [10.0, 1000.0], "bulk modulus over the thermal energy density").log().positive();

pub(super) static QUANTITIES: &[Quantity] = &[Quantity {
    id: "rfot.free_energy_profile",
    title: "Free energy cost of reconfiguring N beads",
    equations: &[Equation { number: "(27)", tex: r"F(N) = -T s_c N + \gamma N^{1/2}" }],
    inputs: &[SIZE, S_C, STIFFNESS],
    outputs: &[Output { name: "free_energy", symbol: r"F/k_B T", unit: "k_B T", meaning: "free energy of the rearranged region over that of the old one" }],
    rules: &[],
    provenance: Provenance { source: &LUBCHENKO_2017, place: "Eq. (27)", standing: Standing::AsPrinted },
    note: "",
    compute: |i| {
        let [size, s_c, stiffness] = i.numbers(["size", "s_c", "stiffness"])?;
        Ok(vec![mosaic::free_energy(size, s_c, stiffness)?])
    },
}];
