//! The free energy of the three fluctuations of a unit against time.

use super::DASHES;
use crate::describe::{Figure, Inputs, Level, Provenance, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Marker, Panel, Picture, Points, Tone, digits};
use crate::theories::gauge_lps::bonds::Family;
use crate::theories::gauge_lps::means::falling;
use crate::theories::gauge_lps::params::{FAMILY, TEMPERATURE, WEIGHT};
use crate::theories::gauge_lps::quantities::means::{AMPLITUDE, FALL};
use crate::theories::gauge_lps::sources::NELSON_2019;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "gauge_lps.energy_decay",
    title: "Three fluctuations fall, one after the other",
    stands_for: "",
    caption: r"Each curve is the free energy $F$ of one fluctuation against time, (10) or (13): of a hybrid angle, which belongs to one bond, or of the angle between two bonds. Time is drawn as a logarithm, because the three rates differ by decades. Each curve falls from a positive start through zero to the energy of its ground state, at its extinction time $t_i$ (the dot). After that the two terms of our well let it rise back to zero. That part is drawn dotted and means nothing in the paper. Move the temperature and the weight to move the curves apart. Move the amplitude to change how high they start. The paper prints no such curve.",
    equations: &[FALL],
    params: &[TEMPERATURE.log(), WEIGHT, FAMILY, AMPLITUDE.ranged(1.5, [0.05, 4.0])],
    rules: &[],
    provenance: Provenance {
        source: &NELSON_2019,
        place: "Eqs (10), (13)",
        standing: Standing::OurClosure { why: r"The coefficients of (10) and (13), the weight $s$ and the amplitude $\zeta$ are not printed. We choose them." },
    },
    quantities: &["gauge_lps.energy_decay", "gauge_lps.means"],
    look: "You see how the energy of three fluctuations falls with time. Move the temperature down. Notice that they fall one after the other, and ever later.",
    primary: &["temperature", "log_amplitude"],
    level: Level::Course,
    compute: draw,
    refinement: None,
}]);

/// log₁₀ of the longest time in s that the axis shows beside shorter ones: the universe is 4 × 10¹⁷ s old.
const LONGEST: f64 = 18.0;

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let [temperature, weight, log_amplitude] = inputs.numbers(["temperature", "weight", "log_amplitude"])?;
    let family = Family::from_word(inputs.word("family")?)?;
    let at = |member: usize, time: f64| falling(temperature, weight, family, member, log_amplitude, time);
    let extinct = [1, 2, 3].map(|member| at(member, 1.0));
    let mut times = Vec::new();
    // where the energy is nothing but not yet below the smallest double
    let spent = 1.0 + 600.0 / log_amplitude;
    for found in extinct {
        times.push(found?.log10_extinction_time);
    }
    let (earliest, latest) = times.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high): (f64, f64), t| (low.min(*t), high.max(*t)));
    let first = earliest - 2.0;
    // a time beyond all ages would squeeze the others together
    let last = if latest > LONGEST && earliest < LONGEST - 3.0 { LONGEST } else { latest + 0.7 };
    let mut panel = Panel::new(Axis::new("log_{10} of the time t", "s").ranged(first, last), Axis::new("free energy F", "eV"));
    panel.push(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::OurClosure));
    let mut picture = Picture::default();
    for (k, (&time, subscript)) in times.iter().zip(family.subscripts()).enumerate() {
        let tone = Tone::Data(u8::try_from(k).unwrap_or(0));
        let name = if family == Family::Hybrid { format!("hybrid angle {subscript}") } else { format!("bond angle {subscript}") };
        let curve = |from: f64, to: f64| {
            let grid = sampling::linear(from, to, 60);
            // the well of two terms tells nothing once its fluctuation is gone
            sampling::adaptive(&grid, 1e-3, |t| at(k + 1, 10_f64.powf(t - time).min(spent)).map(|found| found.energy))
        };
        panel.push(Curve::new(&name, curve(first, time.min(last)), tone, Badge::OurClosure).dashed(DASHES[k]));
        if time < last {
            let after = Curve::new(format!("{name}, after"), curve(time, last), Tone::Muted, Badge::OurClosure);
            panel.push(after.dashed(crate::picture::Dash::Dotted).unlisted());
            let dot = Points::new(format!("extinction of {name}"), [(time, at(k + 1, 1.0)?.energy)], tone, Marker::Circle, Badge::OurClosure);
            panel.push(Points { listed: false, ..dot });
        } else {
            picture = picture.noting(format!("The extinction time of {name} lies beyond the axis: its log₁₀ in s is {}.", digits(time, 3)));
        }
        picture = picture.reading(format!("log_{{10}} of the extinction time t_{{{subscript}}} in s"), time, "", Badge::OurClosure);
    }
    picture = picture.reading("F = 0 at this share of the extinction time, t/t_{i}", at(1, 1.0)?.zero_crossing, "", Badge::OurClosure);
    picture.panels.push(panel);
    Ok(picture)
}
