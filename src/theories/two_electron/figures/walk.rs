//! The ideal chain of 196 steps whose ends are 14 apart (Fig. S3).

use super::{READING, wu};
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Standing, figures, number};
use crate::error::Error;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};
use std::f64::consts::{PI, TAU};

const STEPS: Param = number("steps", "N_z", "1", 196.0, [10.0, 1000.0], "steps of the chain").within(Domain::ALL.at_least(2.0).at_most(2000.0).integer());
const WALK: Param =
    number("walk", r"\text{walk}", "1", 1.0, [1.0, 12.0], "which of the random chains is drawn").within(Domain::ALL.at_least(1.0).at_most(1000.0).integer());

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.statistical_chain",
    title: "A chain of 196 steps",
    stands_for: "Fig. S3",
    caption: r"The first panel shows one random chain on the square lattice, from the molecule $a_0$ to the molecule $d_0$. Each step goes to one of four neighbours, all equally likely. The circle has the radius $\sqrt{N_z}$, where $N_z$ is the number of steps; for 196 steps this is 14. The second panel shows how likely it is that the ends are at most a distance $d$ apart, over all chains. The dotted line is the same for very many small steps. The diamond is the chain of the first panel. Choose another chain: single distances differ much, and the paper names 12 and 17 as examples. Only the mean of the squared distance is 196. The caption of Fig. S3 calls 14 the mean square, but it is the root of it. We did not have the figure of the paper. This chain crosses itself freely, as the ideal chain of the caption does.",
    equations: &[
        Equation { number: "Fig. S3", tex: r"196 = 14^2 = (d_{aA-dB})^2" },
        Equation { number: "ideal chain", tex: r"\langle d^2\rangle = N_z,\quad P(\le d) \to 1 - e^{-d^2/N_z}" },
    ],
    params: &[WALK, STEPS],
    rules: &[],
    provenance: wu(
        "Caption of Fig. S3",
        Standing::Inferred { why: "We did not have the figure of the paper. The chain follows the words of its caption; the square lattice is ours." },
    ),
    quantities: &["two_electron.percolation"],
    look: "You see one random chain, and how far apart the ends of all such chains are. Play through the chains. Notice how seldom the ends are 14 apart.",
    primary: &["walk"],
    level: Level::Course,
    compute,
    refinement: None,
}]);

/// The sites of one random chain; the same number gives the same chain.
fn chain(steps: usize, walk: u64) -> Vec<(f64, f64)> {
    // another factor than that of a step, else the next chain would be this one without its first step
    let mut state = walk.wrapping_mul(0xd134_2543_de82_ef95);
    let (mut x, mut y) = (0.0, 0.0);
    let mut sites = vec![(x, y)];
    for _ in 0..steps {
        // splitmix64
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        match (z ^ (z >> 31)) >> 62 {
            0 => x += 1.0,
            1 => x -= 1.0,
            2 => y += 1.0,
            _ => y -= 1.0,
        }
        sites.push((x, y));
    }
    sites
}

/// Chance of each sum of so many steps of one up or down: binomial, from its middle outwards.
fn binomial(steps: usize) -> Vec<(f64, f64)> {
    let n = steps as f64;
    let log = |k: f64| puruspe::ln_gamma(n + 1.0) - puruspe::ln_gamma(k + 1.0) - puruspe::ln_gamma(n - k + 1.0) - n * std::f64::consts::LN_2;
    (0..=steps).map(|k| (2.0 * k as f64 - n, log(k as f64).exp())).filter(|p| p.1 > 1e-12).collect()
}

/// Chance that the ends are at most d apart, at each distance that occurs. The sum and the difference of both coordinates are
/// two walks of their own.
fn within(steps: usize) -> Vec<(f64, f64)> {
    let one = binomial(steps);
    let mut all = std::collections::BTreeMap::new();
    for &(u, p) in &one {
        for &(v, q) in &one {
            // d² = (u² + v²)/2, a whole number
            *all.entry((0.5 * (u * u + v * v)).round() as u64).or_insert(0.0) += p * q;
        }
    }
    let mut sum = 0.0;
    all.into_iter()
        .map(|(square, chance)| {
            sum += chance;
            ((square as f64).sqrt(), sum)
        })
        .collect()
}

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let [steps, walk] = inputs.numbers(["steps", "walk"])?;
    let (root, count) = (steps.sqrt(), steps.round() as usize);
    let sites = chain(count, walk.round() as u64);
    let end = sites.last().copied().unwrap_or_default();
    let distance = end.0.hypot(end.1);
    let reach = sites.iter().map(|p| p.0.abs().max(p.1.abs())).fold(1.25 * root, f64::max) + 1.0;
    let mut drawn = Panel::scene().titled(format!("chain {walk}"));
    (drawn.x.range, drawn.y.range) = (Some((-reach, reach)), Some((-reach, reach)));
    let circle = (0..=90).map(|k| (TAU * f64::from(k) / 90.0).sin_cos()).map(|(y, x)| (root * x, root * y)).collect();
    drawn.push(Curve::new("radius √N_{z}", vec![circle], Tone::Muted, Badge::Derived).dashed(Dash::Dashed));
    drawn.push(Curve::new("chain", vec![sites], Tone::Data(0), Badge::Illustration).wide(1.4));
    drawn.push(Points::new("start a_{0}", [(0.0, 0.0)], Tone::Ink, Marker::Circle, Badge::Illustration));
    drawn.push(Points::new("end d_{0}", [end], Tone::Data(1), Marker::Diamond, Badge::Illustration));

    let exact = within(count);
    let last = 3.0 * root;
    let smooth = (0..=90).map(|k| last * f64::from(k) / 90.0).map(|d| (d, -(-d * d / steps).exp_m1())).collect();
    // a distance beyond the axis would have nothing to stand on
    let share = exact.iter().take_while(|p| p.0 <= distance + 1e-9).last().map_or(0.0, |p| p.1);
    let mut chances =
        Panel::new(Axis::new("distance of the ends d", "steps").ranged(0.0, last.max(1.05 * distance)), Axis::new("chance of at most d", "").ranged(0.0, 1.0))
            .titled("all chains")
            .with(Curve::new("very many small steps", vec![smooth], Tone::Muted, Badge::Derived).dashed(Dash::Dotted))
            .with(
                Curve::new("all chains of so many steps", vec![exact.iter().copied().filter(|p| p.0 <= last).collect()], Tone::Data(0), Badge::Derived)
                    .wide(2.2),
            )
            .with(Points::new("the chain drawn", [(distance, share)], Tone::Data(1), Marker::Diamond, Badge::Illustration));
    chances.push(Mark { dash: Dash::Dashed, ..Mark::new(MarkAt::X { x: root }, "√N_{z}", Badge::AsStated) });
    let mean = exact.iter().fold((0.0, 0.0), |(sum, before), p| (sum + p.0 * (p.1 - before), p.1)).0;
    Ok(Picture { panels: vec![drawn, chances], ..Picture::default() }
        .reading("distance of the ends of this chain", distance, "steps", Badge::Illustration)
        .reading("root of the mean square distance", root, "steps", Badge::AsStated)
        .reading("mean distance of all chains", mean, "steps", Badge::Derived)
        .reading("the same for very many small steps", 0.5 * (PI * steps).sqrt(), "steps", Badge::Derived)
        .noting(READING))
}

#[cfg(test)]
mod tests {
    use super::{chain, within};
    use crate::theories::two_electron::chain::mean_square_distance;

    #[test]
    fn the_mean_square_of_all_chains_is_the_number_of_steps() {
        let exact = within(196);
        let (sum, total) = exact.iter().fold((0.0, 0.0), |(sum, before), p| (sum + p.0 * p.0 * (p.1 - before), p.1));
        assert!((total - 1.0).abs() < 1e-6 && (sum / mean_square_distance(196) - 1.0).abs() < 1e-6, "{sum} {total}");
        // single chains scatter about it
        let drawn: f64 = (1..=4000).map(|walk| chain(196, walk).last().map_or(0.0, |p| p.0 * p.0 + p.1 * p.1)).sum::<f64>() / 4000.0;
        assert!((drawn / 196.0 - 1.0).abs() < 0.06, "{drawn}");
    }
}
