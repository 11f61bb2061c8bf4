//! The mosaic in pictures: the free-energy profile, what the quench leaves.

use super::super::quantities::params::{BARRIER, COOPERATIVE_SIZE, CRITICAL_SIZE, FREE_ENERGY, FROM_TIME, LENGTH, S_C, STIFFNESS};
use super::super::{mosaic, sources::LUBCHENKO_2017};
use crate::describe::{Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "rfot.free_energy_profile",
        title: "The barrier to rearrange a region",
        stands_for: "",
        caption: r"The curve is the free energy that it costs to rearrange a region of $N$ beads; a bead is a rigid unit of the molecule. A few beads cost the mismatch with their surroundings, $\gamma$ for a single bead. Many beads gain their configurational entropy, $s_\mathrm{c}$ for each, which counts the ways in which they can be packed. Move the entropy down to see the barrier grow. The top is the barrier $F^\ddagger$ at $N^\ddagger$ beads; where the cost is zero again, at $N^*$ beads, the region is as large as a domain of the mosaic. The first form printed in (31) lacks a square and misses that point; the dashed vertical line is where it would lie, if that is on the axis.",
        equations: &[FREE_ENERGY, BARRIER, CRITICAL_SIZE, COOPERATIVE_SIZE],
        params: &[S_C, STIFFNESS],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eqs (27)-(31)",
            standing: Standing::Corrected {
                printed: r"N^* = \gamma^2/T s_c",
                why: "The first form printed in (31) lacks a square, so that it is an energy and not a number of beads. The second form is right.",
            },
        },
        quantities: &["rfot.free_energy_profile", "rfot.mosaic"],
        look: "You see what it costs to rearrange a region of $N$ beads. Move the configurational entropy down. Notice that the barrier grows and that more beads must move together.",
        primary: &["s_c"],
        level: Level::First,
        compute: free_energy_profile,
        refinement: None,
    },
    Figure {
        id: "rfot.quench",
        title: "The mosaic that a quench leaves",
        stands_for: "",
        caption: r"The first panel shows how many beads rearrange together in a glass, against the time scale of its quench; the second shows the size $\xi$ of such a domain over that of a bead, $a$. A slow quench leaves larger domains. The number grows as the square of the logarithm of the time over the vibration time $\tau_0$. Move $\tau_0$ up by ten orders of magnitude for colloids, as the paper has it for them: their domains hold few beads. The shaded strip is the range of quenches, from seconds to hours, over which the paper calls the size nearly universal. Both panels follow the printed equations; the marked 200 beads and 6 bead sizes are the paper's. Curves begin where a domain holds one bead.",
        equations: &[FROM_TIME, LENGTH],
        params: &[VIBRATION_TIME, STIFFNESS],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (33), (34)", standing: Standing::AsPrinted },
        quantities: &["rfot.cooperativity_from_time"],
        look: "You see how many beads move together in a glass, against the time scale of its quench. Move the vibration time up, as for colloids. Notice how few beads are left.",
        primary: &["log10_tau_0"],
        level: Level::Course,
        compute: quench,
        refinement: None,
    },
]);

fn free_energy_profile(inputs: &Inputs) -> Result<Picture, Error> {
    let [s_c, stiffness] = inputs.numbers(["s_c", "stiffness"])?;
    let m = mosaic::mosaic(s_c, stiffness)?;
    // γ²/Ts_c over k_B T: what the first printed form would give if it were a number
    let printed = stiffness / s_c;
    let end = 1.3 * m.cooperative_size;
    let grid = sampling::linear(0.0, end, 91);
    let curve = sampling::adaptive(&grid, 5e-4, |size| mosaic::free_energy(size, s_c, stiffness));
    let mut panel = Panel::new(Axis::new("beads rearranged N", ""), Axis::new("free energy F", "k_{B}T"))
        .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::AsPrinted))
        .with(Curve::new("F(N), (27)", curve, Tone::Data(0), Badge::AsPrinted))
        .with(Mark::new(MarkAt::Point { x: m.critical_size, y: m.barrier }, "barrier F‡ at N‡", Badge::Corrected).toned(Tone::Data(1)))
        .with(Mark::new(MarkAt::Point { x: m.cooperative_size, y: 0.0 }, "N*", Badge::Corrected).toned(Tone::Data(2)));
    panel.x.range = Some((0.0, end));
    let inside = printed <= end;
    if inside {
        panel.push(Mark::new(MarkAt::X { x: printed }, "(31) as printed", Badge::AsPrinted));
    }
    let mut picture = Picture::from(panel);
    if !inside {
        picture = picture.noting(format!("The first form printed in (31) gives {printed:.3}, beyond the end of the axis."));
    }
    Ok(picture
        .reading("barrier F‡", m.barrier, "k_{B}T", Badge::Corrected)
        .reading("critical size N‡", m.critical_size, "beads", Badge::AsPrinted)
        .reading("cooperative size N*", m.cooperative_size, "beads", Badge::Corrected)
        .reading("first form of (31), as printed", printed, "", Badge::AsPrinted)
        .reading("size of a domain over that of a bead, ξ/a", m.xi_over_a, "", Badge::AsPrinted))
}

/// Vibration time of molecular liquids and, ten orders of magnitude longer, of colloids.
const VIBRATION_TIME: Param =
    number("log10_tau_0", r"\log_{10}\tau_0", "log10(s)", -12.0, [-14.0, 0.0], "vibration time of the particles; about ten orders longer for colloids");

/// One microsecond to one billion years, log10 of seconds.
const QUENCH: (f64, f64) = (-6.0, 16.499);

fn quench(inputs: &Inputs) -> Result<Picture, Error> {
    let [log10_tau_0, stiffness] = inputs.numbers(["log10_tau_0", "stiffness"])?;
    let size = |log10_time: f64| mosaic::from_time(log10_time - log10_tau_0, stiffness).map(|(m, _)| m);
    // one bead, N* = 1, is left by a quench that lasts e^{√A/4} vibrations
    let one_bead = log10_tau_0 + 0.25 * stiffness.sqrt() / std::f64::consts::LN_10;
    let start = one_bead.max(QUENCH.0);
    if start >= QUENCH.1 {
        return Err(Error::no_solution("even a quench of a billion years leaves less than one bead a domain").about("log10_tau_0"));
    }
    let grid = sampling::linear(start, QUENCH.1, 60);
    let times = || {
        // few enough that all are written in a narrow panel too
        let named = [(-6.0, "1 µs"), (0.0, "1 s"), (3.556, "1 h"), (7.499, "1 yr"), (16.499, "1 Gyr")];
        named.iter().map(|(at, name)| (*at, (*name).to_owned())).collect::<Vec<_>>()
    };
    let band = || Mark::new(MarkAt::SpanX { from: 0.0, to: 3600_f64.log10() }, "routine quenches", Badge::AsPrinted);
    let axis = || Axis::new("time scale of the quench τ", "").ranged(QUENCH.0, QUENCH.1).ticked(times());
    let largest = size(QUENCH.1)?;
    let mut sizes = Panel::new(axis(), Axis::new("cooperative size N*", "beads").switchable())
        .with(band())
        .with(Mark::new(MarkAt::Y { y: 200.0 }, "“about 200”", Badge::AsPrinted))
        .with(Curve::new("N*, (33)", sampling::runs(&grid, |t| Ok(size(t)?.cooperative_size)), Tone::Data(0), Badge::AsPrinted));
    let mut lengths = Panel::new(axis(), Axis::new("cooperativity length over bead size ξ/a", ""))
        .with(band())
        .with(Mark::new(MarkAt::Y { y: 6.0 }, "“≃ 6”", Badge::AsPrinted))
        .with(Curve::new("ξ/a, (32)", sampling::runs(&grid, |t| Ok(size(t)?.xi_over_a)), Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed));
    let mut picture = Picture::default();
    for (name, log10_time) in [("1 s", 0.0), ("1 h", 3600_f64.log10())] {
        if log10_time < start {
            continue;
        }
        let m = size(log10_time)?;
        picture = picture.reading(format!("N* for {name}"), m.cooperative_size, "beads", Badge::AsPrinted).reading(
            format!("ξ/a for {name}"),
            m.xi_over_a,
            "",
            Badge::AsPrinted,
        );
        for (panel, what, tone, value) in [(&mut sizes, "N*", Tone::Data(0), m.cooperative_size), (&mut lengths, "ξ/a", Tone::Data(1), m.xi_over_a)] {
            let point = Points::new(format!("{what}, quench in {name}"), [(log10_time, value)], tone, Marker::Circle, Badge::AsPrinted);
            panel.push(Points { listed: false, ..point });
        }
    }
    picture.panels = vec![sizes, lengths];
    if start > QUENCH.0 {
        picture = picture.noting("The curves begin where a domain holds one bead; a shorter quench leaves no domain.");
    } else {
        let growth = largest.cooperative_size / size(QUENCH.0)?.cooperative_size;
        picture = picture.noting(format!("From a microsecond to a billion years the number of beads grows by a factor of {growth:.0}."));
    }
    Ok(picture)
}
