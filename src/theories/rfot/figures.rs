//! The figures of this theory.

use super::quantities::{S_C, STIFFNESS};
use super::{mosaic, sources::LUBCHENKO_2017};
use crate::describe::{Equation, Figure, Inputs, Provenance, Standing};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Panel, Picture, Tone};

pub(super) static FIGURES: &[Figure] = &[Figure {
    id: "rfot.free_energy_profile",
    title: "The barrier to rearrange a region",
    stands_for: "",
    caption: "Rearranging a few beads costs the mismatch with their surroundings; rearranging many gains their configurational entropy. Where the cost is highest stands the barrier; where it is zero again, the size of the mosaic.",
    equations: &[Equation { number: "(27)", tex: r"F(N) = -T s_c N + \gamma N^{1/2}" }],
    params: &[S_C, STIFFNESS],
    rules: &[],
    provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (27)-(32)", standing: Standing::AsPrinted },
    quantities: &["rfot.free_energy_profile"],
    compute: free_energy_profile,
    refinement: None,
}];

fn free_energy_profile(inputs: &Inputs) -> Result<Picture, Error> {
    let [s_c, stiffness] = inputs.numbers(["s_c", "stiffness"])?;
    let m = mosaic::mosaic(s_c, stiffness)?;
    let grid = sampling::linear(0.0, 1.15 * m.cooperative_size, 60);
    let curve = sampling::adaptive(&grid, 5e-4, |size| mosaic::free_energy(size, s_c, stiffness));
    let panel = Panel::new(Axis::new("beads rearranged N", ""), Axis::new("free energy F", "k_{B}T"))
        .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::AsPrinted))
        .with(Curve::new("F(N), (27)", curve, Tone::Data(0), Badge::AsPrinted))
        .with(Mark::new(MarkAt::Point { x: m.critical_size, y: m.barrier }, "barrier F‡ at N‡", Badge::Corrected))
        .with(Mark::new(MarkAt::Point { x: m.cooperative_size, y: 0.0 }, "N*", Badge::Corrected));
    Ok(Picture::from(panel)
        .reading("barrier F‡", m.barrier, "k_B T", Badge::Corrected)
        .reading("critical size N‡", m.critical_size, "beads", Badge::AsPrinted)
        .reading("cooperative size N*", m.cooperative_size, "beads", Badge::Corrected))
}
