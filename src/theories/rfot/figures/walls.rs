//! The wall vibrations in pictures: the ladder of modes, the bump in the heat capacity.

use super::super::heat_capacity::{Mosaic, debye_low};
use super::super::quantities::params_si::XI_OVER_A;
use super::super::quantities::relics::WALL_FREQUENCIES;
use super::super::ripplons::{debye_frequency_thz, ladder, line, relative_width};
use super::super::sources::LUBCHENKO_2017;
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Provenance, Refinement, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Band, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Point, Points, Tone};

pub(in crate::theories::rfot) const THETA: Param =
    number("glass_over_debye", r"k_B T_g/\hbar\omega_D", "k_B T_g/(hbar omega_D)", 4.4, [2.5, 4.4], "glass temperature over the Debye temperature").positive();
pub(super) const HIGHEST: Param = number("highest_order", r"l_{\max}", "l_max", 9.0, [2.0, 15.0], "highest order of the wall modes")
    .within(Domain::ALL.at_least(2.0).at_most(60.0).integer());
pub(super) const FRICTION: Param =
    number("friction", "f", "1", 0.1, [0.0, 1.0], "friction of the wall vibrations over the friction from lowest-order perturbation theory")
        .within(Domain::ALL.at_least(0.0).at_most(10.0));

pub(super) const WIDTH: Equation =
    Equation { number: "our assumption", tex: r"\Gamma_l = \zeta\omega_l,\quad \zeta = f\cdot 9\pi\,\frac{k_B T_g}{\hbar\omega_D}\,(\omega_2/\omega_D)^2" };

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "rfot.ripplons",
        title: "Vibrations of the walls between domains",
        stands_for: "",
        caption: r"The wall around a domain can vibrate like the surface of a drop. The first panel shows the frequency of each order $l$ of these vibrations; the length of a line is the number of modes, $2l + 1$. Modes above the Debye frequency have no place in a solid of beads and are drawn dashed. The second panel shows the modes of one domain on a scale of terahertz, beside the Debye phonons of its beads, which end at the Debye frequency. Move the size of the domain: larger domains vibrate more slowly. The paper expects the lowest mode near one terahertz, the dash-dotted vertical line. Friction broadens the modes; its form is our assumption. The paper has no figure of this.",
        equations: &[WALL_FREQUENCIES, WIDTH],
        params: &[XI_OVER_A, number("debye_temperature", "T_D", "K", 342.0, [50.0, 600.0], "Debye temperature").positive(), HIGHEST, THETA, FRICTION],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eq. (44)", standing: Standing::AsPrinted },
        quantities: &["rfot.ripplon_frequency"],
        look: "You see how fast the wall around a domain vibrates, order by order. Move the size of the domain. Notice that larger domains vibrate more slowly.",
        primary: &["xi_over_a"],
        level: Level::Course,
        compute: ripplons,
        refinement: None,
    },
    Figure {
        id: "rfot.heat_capacity",
        title: "The bump in the heat capacity",
        stands_for: "Fig. 3",
        caption: r"The heat capacity of a glass is divided by the $T^3$ law of its phonons at low temperature, so that phonons alone give one. The first panel has glasses of four ratios $k_\mathrm{B}T_\mathrm{g}/\hbar\omega_\mathrm{D}$ of glass temperature to Debye temperature. The second shows the parts of one of them: phonons, two-level systems, and vibrations of the walls between domains, which make the bump. Move the number of beads to shift the bump, and the friction to flatten it; at full friction it is washed out. Friction counts in units of what lowest-order perturbation theory gives, which is too much: the lowest vibration would be broader than its frequency. The default is a fifth of it, our choice. The more friction, the more the four curves differ near the bump. The formulas behind the paper's Fig. 3 stand in an earlier paper that is not at hand. We assume others. Nothing is fitted.",
        equations: &[
            Equation {
                number: "our assumption",
                tex: r"C/k_B = C_{\text{Debye}} + \frac{1}{N^*}\left[\sum_{l=2}^{l_{\max}}(2l+1)\,\langle\mathrm{Ein}(\omega_l u/t)\rangle + \int_0^\infty \frac{e^{-\epsilon/\theta}}{\theta}\,\mathrm{Sch}(\epsilon/t)\,d\epsilon\right]",
            },
            WALL_FREQUENCIES,
            WIDTH,
        ],
        params: &[
            THETA,
            number("cooperative_size", "N^*", "beads", 190.9, [20.0, 400.0], "beads of a domain").positive(),
            HIGHEST,
            FRICTION.ranged(0.2, [0.0, 1.0]),
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Fig. 3",
            standing: Standing::OurClosure {
                why: "The partition function and the friction behind Fig. 3 stand in an earlier paper that is not at hand. We let the walls vibrate in both states of a two-level system, with one relative width for all modes.",
            },
        },
        quantities: &["rfot.debye_heat_capacity", "rfot.ripplon_heat_capacity"],
        look: "You see the heat capacity of a glass over that of its phonons; phonons alone would give one. Move the friction. Notice how the bump flattens.",
        primary: &["friction", "cooperative_size"],
        level: Level::Course,
        compute: |inputs| {
            let curves = (0..5).map(|k| bump(inputs, k, false)).collect::<Result<Vec<_>, _>>()?;
            heat_capacity(inputs, &curves)
        },
        refinement: Some(Refinement { parts: |_| Ok(5), part: |inputs, k| bump(inputs, k, true), assemble: heat_capacity }),
    },
]);

fn ripplons(inputs: &Inputs) -> Result<Picture, Error> {
    let [xi, debye_temperature, highest, theta, friction] =
        inputs.numbers(["xi_over_a", "debye_temperature", "highest_order", "glass_over_debye", "friction"])?;
    let modes = ladder(xi, highest)?;
    let width = relative_width(friction, theta, xi)?;
    let terahertz = debye_frequency_thz(debye_temperature)?;
    let size = xi.powi(3);
    let mut levels =
        Panel::new(Axis::new("modes 2l + 1", "").ranged(0.0, 2.0 * highest + 5.0), Axis::new("frequency ω_{l}", "ω_{D}")).titled("frequencies of (44)");
    let (mut within, mut above) = (Vec::new(), Vec::new());
    for mode in &modes {
        let runs = vec![(0.0, mode.frequency), (mode.degeneracy, mode.frequency)];
        let point =
            Point { x: mode.degeneracy, y: mode.frequency, dx: 0.0, dy: 0.0, label: format!("l = {}: {:.3} THz", mode.order, mode.frequency * terahertz) };
        if mode.frequency <= 1.0 { within.push((runs, point)) } else { above.push((runs, point)) }
    }
    for (name, list, tone, dash, marker) in
        [("below the Debye frequency", within, Tone::Data(0), Dash::Solid, Marker::Circle), ("above it", above, Tone::Data(1), Dash::Dashed, Marker::Ring)]
    {
        if list.is_empty() {
            continue;
        }
        let (runs, points): (Vec<_>, Vec<_>) = list.into_iter().unzip();
        levels.push(Curve::new(name, runs, tone, Badge::AsPrinted).dashed(dash).unlisted());
        levels.push(Points { points, ..Points::new(name, [], tone, marker, Badge::AsPrinted) });
    }
    let highest_frequency = modes.last().map_or(1.0, |mode| mode.frequency).max(1.0);
    levels.y.range = Some((0.0, 1.12 * highest_frequency));
    levels.push(Mark::new(MarkAt::Y { y: 1.0 }, "Debye frequency", Badge::Derived));

    let end = 1.15 * terahertz * highest_frequency;
    let mut spectrum = Panel::new(Axis::new("frequency", "THz").ranged(0.0, end), Axis::new("modes of a domain", "1/THz")).titled("modes of one domain");
    // 3N* Debye modes up to the Debye frequency: 9N*ν²/ν_D³
    let mut debye: Vec<(f64, f64)> = sampling::linear(0.0, terahertz, 40).into_iter().map(|f| (f, 9.0 * size * f * f / terahertz.powi(3))).collect();
    debye.push((terahertz, 0.0));
    spectrum.push(Curve::new("Debye modes of its beads", vec![debye], Tone::Muted, Badge::Derived).dashed(Dash::Dashed));
    if width > 0.0 {
        let mut grid = sampling::linear(0.0, end, 120);
        for mode in &modes {
            grid.extend([-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0].map(|s| mode.frequency * terahertz * (1.0 + s * width * 0.5)));
        }
        grid.retain(|f| (0.0..=end).contains(f));
        grid.sort_by(f64::total_cmp);
        let density = |f: f64| modes.iter().map(|m| m.degeneracy * line(f / (m.frequency * terahertz), width) / (m.frequency * terahertz)).sum::<f64>();
        spectrum.push(Curve::new("wall modes with friction", sampling::runs(&grid, |f| Ok(density(f))), Tone::Data(2), Badge::OurClosure));
    }
    let tallest = modes.last().map_or(5.0, |mode| 4.0 * mode.degeneracy);
    spectrum.y.range = Some((0.0, 1.4 * tallest));
    let sticks = modes.iter().filter(|m| m.frequency * terahertz <= end).map(|m| {
        let f = m.frequency * terahertz;
        vec![(f, 0.0), (f, 4.0 * m.degeneracy)]
    });
    spectrum.push(Curve::new("without friction, height ∝ 2l + 1", sticks.collect(), Tone::Data(0), Badge::AsPrinted).dashed(Dash::Dotted));
    spectrum
        .push(Curve::new("expected, “near 1 THz”", vec![vec![(1.0, 0.0), (1.0, 1.4 * tallest)]], Tone::Ink, Badge::AsStated).dashed(Dash::DashDot).wide(1.2));
    let lowest = modes.first().map_or(0.0, |mode| mode.frequency);
    Ok(Picture { panels: vec![levels, spectrum], ..Picture::default() }
        .reading("frequency of the lowest mode", lowest, "ω_{D}", Badge::AsPrinted)
        .reading("the same", lowest * terahertz, "THz", Badge::AsPrinted)
        .reading("modes in all", modes.iter().map(|mode| mode.degeneracy).sum(), "", Badge::Derived)
        .reading("modes above the Debye frequency", modes.iter().filter(|m| m.frequency > 1.0).fold(0.0, |sum, m| sum + m.degeneracy), "", Badge::Derived)
        .reading("relative width of the modes ζ", width, "", Badge::OurClosure))
}

/// A share of the heat capacity, out of its parts.
type Share = fn(&[f64]) -> f64;

/// The values of k_BT_g/ħω_D that the paper's Fig. 3 spans; the sliders' own comes last.
const SPAN: [f64; 4] = [2.5, 3.1, 3.7, 4.4];

fn temperatures() -> Vec<f64> {
    let mut grid = sampling::logarithmic(0.004, 0.2, 56);
    // where the reference value lies
    grid.push(0.038);
    grid.sort_by(f64::total_cmp);
    grid
}

/// Parts at every temperature, flat: Debye, two-level, ripplons.
fn bump(inputs: &Inputs, k: usize, fine: bool) -> Result<Vec<f64>, Error> {
    let [own, size, highest, friction] = inputs.numbers(["glass_over_debye", "cooperative_size", "highest_order", "friction"])?;
    let theta = SPAN.get(k).copied().unwrap_or(own);
    let mosaic = Mosaic::new(size, theta, highest, relative_width(friction, theta, size.cbrt())?, fine)?;
    let mut flat = Vec::new();
    for t in temperatures() {
        let parts = mosaic.parts(t)?;
        flat.extend([parts.debye, parts.two_level, parts.ripplons]);
    }
    Ok(flat)
}

fn heat_capacity(inputs: &Inputs, curves: &[Vec<f64>]) -> Result<Picture, Error> {
    let [own, friction, size] = inputs.numbers(["glass_over_debye", "friction", "cooperative_size"])?;
    let grid = temperatures();
    let run =
        |flat: &[f64], share: Share| -> Vec<(f64, f64)> { grid.iter().zip(flat.chunks_exact(3)).map(|(&t, parts)| (t, share(parts) / debye_low(t))).collect() };
    let axis = || Axis::new("temperature over Debye temperature T/T_{D}", "").log().ranged(0.004, 0.2);
    let highest = curves.iter().flat_map(|flat| run(flat, |p| p.iter().sum())).map(|p| p.1).fold(1.0, f64::max);
    let lowest = curves.iter().flat_map(|flat| run(flat, |p| p.iter().sum())).map(|p| p.1).fold(1.0, f64::min);
    let top = 1.25 * highest.min(20.0);
    let height = || Axis::new("heat capacity over T^{3} law of phonons", "");
    let mut all = Panel::new(axis(), height().ranged(0.9 * lowest, top)).titled("k_{B}T_{g}/ħω_{D} from 2.5 to 4.4");
    let dashes = [Dash::Dotted, Dash::DashDot, Dash::Dashed, Dash::Solid];
    for (k, (theta, flat)) in SPAN.into_iter().zip(curves).enumerate() {
        all.push(Curve::new(format!("{theta}"), vec![run(flat, |p| p.iter().sum())], Tone::Data(k as u8), Badge::OurClosure).dashed(dashes[k % 4]));
    }
    let mut picture = Picture::default();
    let mut stacked = Panel::new(axis(), height().ranged(0.0, top)).titled(format!("parts at {own}"));
    if let Some(flat) = curves.last() {
        let layers: [(&str, Share, Share, Tone, f64); 3] = [
            ("Debye phonons", |_| 0.0, |p| p[0], Tone::Data(0), 0.45),
            ("two-level systems", |p| p[0], |p| p[0] + p[1], Tone::Data(1), 0.45),
            // paler, since blue and green of one depth are one colour to some readers
            ("wall vibrations", |p| p[0] + p[1], |p| p[0] + p[1] + p[2], Tone::Data(2), 0.2),
        ];
        for (name, from, to, tone, opacity) in layers {
            let runs = vec![run(flat, from).into_iter().zip(run(flat, to)).map(|((t, low), (_, high))| (t, low, high)).collect()];
            stacked.push(Band { name: name.into(), runs, tone, opacity, badge: Badge::OurClosure, listed: true });
        }
        let total = run(flat, |p| p.iter().sum());
        // the rise at low t is that of the two-level systems: the bump is looked for above t = 0.015
        let peak = total.windows(3).filter(|w| w[1].0 > 0.015 && w[1].1 >= w[0].1 && w[1].1 >= w[2].1).map(|w| w[1]).next();
        stacked.push(Curve::new("all", vec![total.clone()], Tone::Ink, Badge::OurClosure));
        if let Some((t, height)) = peak {
            stacked.push(Mark::new(MarkAt::Point { x: t, y: height }, format!("{height:.2}"), Badge::OurClosure));
            picture = picture.reading("bump at T/T_{D}", t, "", Badge::OurClosure).reading("its height", height, "", Badge::OurClosure);
        } else {
            picture = picture.noting("There is no bump: friction has washed it out.");
        }
    }
    picture.panels = vec![all, stacked];
    Ok(picture
        .reading("relative width of the wall vibrations ζ", relative_width(friction, own, size.cbrt())?, "", Badge::OurClosure)
        .noting("No measured curve is drawn: that of silica in the paper's figure is not at hand."))
}
