//! The mosaic in pictures: the free-energy profile, what the quench leaves.

use super::super::quantities::params::{BARRIER, COOPERATIVE_SIZE, CRITICAL_SIZE, FREE_ENERGY, FROM_TIME, LENGTH, S_C, STIFFNESS};
use super::super::{mosaic, sources::LUBCHENKO_2017};
use crate::describe::{Figure, Inputs, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "rfot.free_energy_profile",
        title: "The barrier to rearrange a region",
        stands_for: "",
        caption: "Rearranging a few beads costs the mismatch with their surroundings; rearranging many gains their configurational entropy. The barrier stands where the cost is highest; the mosaic is as coarse as where it is zero again. The first form printed in (31) lacks a square and misses that point.",
        equations: &[FREE_ENERGY, BARRIER, CRITICAL_SIZE, COOPERATIVE_SIZE],
        params: &[S_C, STIFFNESS],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eqs (27)-(31)",
            standing: Standing::Corrected {
                printed: r"N^* = \gamma^2/T s_c",
                why: "The first form printed in (31) lacks a square: it is an energy, not a number of beads. The second form is right.",
            },
        },
        quantities: &["rfot.free_energy_profile", "rfot.mosaic"],
        compute: free_energy_profile,
        refinement: None,
    },
    Figure {
        id: "rfot.quench",
        title: "The mosaic that a quench leaves",
        stands_for: "",
        caption: "The cooperative size grows with the square of the logarithm of the quench time. Between seconds and hours, shaded, the paper calls it nearly universal; from a microsecond to a billion years it grows about sevenfold. The vibration time and the stiffness are yours to change.",
        equations: &[FROM_TIME, LENGTH],
        params: &[number("log10_tau_0", r"\log_{10}\tau_0", "log10(s)", -12.0, [-14.0, -11.0], "time scale of vibrations"), STIFFNESS],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (33), (34)", standing: Standing::AsPrinted },
        quantities: &["rfot.cooperativity_from_time"],
        compute: quench,
        refinement: None,
    },
]);

fn free_energy_profile(inputs: &Inputs) -> Result<Picture, Error> {
    let [s_c, stiffness] = inputs.numbers(["s_c", "stiffness"])?;
    let m = mosaic::mosaic(s_c, stiffness)?;
    // γ²/Ts_c over k_B T: what the first printed form would give if it were a number
    let printed = stiffness / s_c;
    let grid = sampling::linear(0.0, 1.15 * m.cooperative_size.max(printed), 60);
    let curve = sampling::adaptive(&grid, 5e-4, |size| mosaic::free_energy(size, s_c, stiffness));
    let mut panel = Panel::new(Axis::new("beads rearranged N", ""), Axis::new("free energy F", "k_{B}T"))
        .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::AsPrinted))
        .with(Mark::new(MarkAt::X { x: printed }, "γ^{2}/Ts_{c} as printed", Badge::AsPrinted))
        .with(Curve::new("F(N), (27)", curve, Tone::Data(0), Badge::AsPrinted))
        .with(Mark::new(MarkAt::Point { x: m.critical_size, y: m.barrier }, "barrier F‡ at N‡", Badge::Corrected).toned(Tone::Data(1)))
        .with(Mark::new(MarkAt::Point { x: m.cooperative_size, y: 0.0 }, "N* = (γ/Ts_{c})^{2}", Badge::Corrected).toned(Tone::Data(2)));
    panel.x.range = grid.first().copied().zip(grid.last().copied());
    Ok(Picture::from(panel)
        .reading("barrier F‡", m.barrier, "k_B T", Badge::Corrected)
        .reading("critical size N‡", m.critical_size, "beads", Badge::AsPrinted)
        .reading("cooperative size N*", m.cooperative_size, "beads", Badge::Corrected)
        .reading("first form of (31), as printed", printed, "", Badge::AsPrinted)
        .reading("ξ/a", m.xi_over_a, "", Badge::AsPrinted))
}

/// One microsecond to one billion years, log10 of seconds.
const QUENCH: (f64, f64) = (-6.0, 16.499);

fn quench(inputs: &Inputs) -> Result<Picture, Error> {
    let [log10_tau_0, stiffness] = inputs.numbers(["log10_tau_0", "stiffness"])?;
    let size = |log10_time: f64| mosaic::from_time(log10_time - log10_tau_0, stiffness).map(|(m, _)| m);
    let grid = sampling::linear(QUENCH.0, QUENCH.1, 60);
    let times = || {
        let named = [(-6.0, "1 µs"), (-3.0, "1 ms"), (0.0, "1 s"), (3.556, "1 h"), (7.499, "1 yr"), (13.499, "1 Myr"), (16.499, "1 Gyr")];
        named.iter().map(|(at, name)| (*at, (*name).to_owned())).collect::<Vec<_>>()
    };
    let band = || Mark::new(MarkAt::SpanX { from: 0.0, to: 3600_f64.log10() }, "routine quenches", Badge::AsPrinted);
    let axis = || Axis::new("time scale of the quench τ", "").ranged(QUENCH.0, QUENCH.1).ticked(times());
    let sizes = Panel::new(axis(), Axis::new("cooperative size N*", "beads").switchable())
        .with(band())
        .with(Mark::new(MarkAt::Y { y: 200.0 }, "“about 200”", Badge::AsPrinted))
        .with(Curve::new("N*, (33)", sampling::runs(&grid, |t| Ok(size(t)?.cooperative_size)), Tone::Data(0), Badge::AsPrinted));
    let lengths = Panel::new(axis(), Axis::new("cooperativity length ξ/a", ""))
        .with(band())
        .with(Mark::new(MarkAt::Y { y: 6.0 }, "“≃ 6”", Badge::AsPrinted))
        .with(Curve::new("ξ/a, (32)", sampling::runs(&grid, |t| Ok(size(t)?.xi_over_a)), Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed));
    let mut picture = Picture { panels: vec![sizes, lengths], ..Picture::default() };
    for (name, log10_time) in [("1 s", 0.0), ("1 h", 3600_f64.log10())] {
        let m = size(log10_time)?;
        picture = picture.reading(format!("N* for {name}"), m.cooperative_size, "beads", Badge::AsPrinted).reading(
            format!("ξ/a for {name}"),
            m.xi_over_a,
            "",
            Badge::AsPrinted,
        );
        picture.panels[0].push(Points::new(
            format!("N*, quench in {name}"),
            [(log10_time, m.cooperative_size)],
            Tone::Data(0),
            Marker::Circle,
            Badge::AsPrinted,
        ));
    }
    for panel in &mut picture.panels {
        for item in &mut panel.items {
            if let crate::picture::Item::Points(points) = item {
                points.listed = false;
            }
        }
    }
    Ok(picture)
}
