//! The free energy of the three fluctuations of a unit against time.

use super::DASHES;
use crate::describe::{Figure, Inputs, Level, Provenance, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};
use crate::theories::gauge_lps::bonds::Family;
use crate::theories::gauge_lps::means::falling;
use crate::theories::gauge_lps::params::{FAMILY, TEMPERATURE, WEIGHT};
use crate::theories::gauge_lps::quantities::means::{AMPLITUDE, FALL};
use crate::theories::gauge_lps::sources::NELSON_2019;

pub(in super::super) static FALLS: &[Figure] = &figures([Figure {
    id: "gauge_lps.energy_decay",
    title: "Three fluctuations fall, one after the other",
    stands_for: "",
    caption: r"Each curve is the free energy of one bond against time, (10) or (13). Time is drawn as a logarithm, because the three rates differ by decades. Each curve falls from a positive start through zero to the energy of its ground state, at its extinction time (the dot). After that the two terms of our well let it rise back to zero, so that part is drawn dotted and means nothing in the paper. Move the temperature and the weight to move the curves apart. Move the amplitude to change how high they start. The paper prints no such curve.",
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

fn draw(inputs: &Inputs) -> Result<Picture, Error> {
    let [temperature, weight, log_amplitude] = inputs.numbers(["temperature", "weight", "log_amplitude"])?;
    let family = Family::from_word(inputs.word("family")?)?;
    let at = |member: usize, time: f64| falling(temperature, weight, family, member, log_amplitude, time);
    let extinct = [1, 2, 3].map(|member| at(member, 1.0));
    let mut times = Vec::new();
    for found in extinct {
        times.push(found?.log10_extinction_time);
    }
    let (first, last) = (times.iter().copied().fold(f64::INFINITY, f64::min) - 2.0, times.iter().copied().fold(f64::NEG_INFINITY, f64::max) + 0.7);
    let mut panel = Panel::new(Axis::new("log_{10} t", "s").ranged(first, last), Axis::new("free energy F", "eV"));
    panel.push(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::OurClosure));
    let mut picture = Picture::default();
    for (k, (&time, subscript)) in times.iter().zip(family.subscripts()).enumerate() {
        let tone = Tone::Data(u8::try_from(k).unwrap_or(0));
        let curve = |from: f64, to: f64| {
            let grid = sampling::linear(from, to, 60);
            // the well of two terms tells nothing once its fluctuation is gone
            sampling::adaptive(&grid, 1e-3, |t| at(k + 1, 10_f64.powf(t - time).min(1e2)).map(|found| found.energy))
        };
        panel.push(Curve::new(format!("bond {subscript}"), curve(first, time), tone, Badge::OurClosure).dashed(DASHES[k]));
        panel.push(
            Curve::new(format!("bond {subscript}, after"), curve(time, (time + 1.0).min(last)), Tone::Muted, Badge::OurClosure)
                .dashed(crate::picture::Dash::Dotted)
                .unlisted(),
        );
        let mut dot = Points::new(format!("extinction of bond {subscript}"), [(time, at(k + 1, 1.0)?.energy)], tone, Marker::Circle, Badge::OurClosure);
        dot.listed = false;
        panel.push(dot);
        picture = picture.reading(format!("log_{{10}} t_{{{subscript}}}"), time, "log_{10} s", Badge::OurClosure);
    }
    picture = picture.reading("F = 0 at t/t_{i}", at(1, 1.0)?.zero_crossing, "", Badge::OurClosure);
    picture.panels.push(panel);
    Ok(picture)
}
