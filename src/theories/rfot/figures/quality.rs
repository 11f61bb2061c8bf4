//! The quality of phonons in pictures: against dimension, and beside the strength of two-level systems.

use super::super::mosaic::from_time;
use super::super::quality::quality_rfot;
use super::super::sources::LUBCHENKO_2017;
use super::super::tunnelling::tunnelling_strength;
use super::super::yu_leggett::{geometric_factor, quality_bound};
use super::yu_leggett::MODULUS;
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Label, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone, digits};
use std::f64::consts::{LN_10, PI};

const INVERSE_LINDEMANN: Param =
    number("inverse_lindemann", "a/d_L", "a/d_L at d=3", 10.0, [5.0, 20.0], "particle spacing over vibrational displacement, in three dimensions").positive();
const LOG10_TIME: Param = number(
    "log10_time_ratio",
    r"\log_{10}\tau_g/\tau_0",
    "log10(tau_g/tau_0)",
    15.0,
    [5.0, 30.0],
    "time scale of the glass transition over that of vibrations",
)
.positive();

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "rfot.dimension",
        title: "Phonons in more dimensions",
        stands_for: "",
        caption: r"The phonon quality is the mean free path of a phonon over its wavelength; below one, in the shaded strip, sound dies out within a wavelength: it is overdamped. The first line is the lower bound (21) with (24): it grows as the square of the dimension $d$. The second keeps the geometric factor $G(d)$ of (4) in the interaction, lies below the first up to about eight dimensions, and far above it later. The third divides by that factor, which is perhaps what the paper means; it comes down to one only far above three dimensions. The dotted line is the quality (41) of the mosaic; it falls below the bound where they cross, which is marked if it lies among the dimensions drawn. The thin line at the bottom is what (20) as printed, upside down, would leave of the bound. Move the time scale to shift the mosaic, and $a/d_\mathrm{L}$ to shift all lines. The paper says that the bound falls to one just above three dimensions; none of the lines does so. It has no figure of this.",
        equations: &[
            Equation { number: "(21)", tex: r"\frac{l_{\text{mfp}}}{\lambda} \gtrsim \left(\frac{a}{d_L}\right)^2" },
            Equation { number: "(24)", tex: r"\frac{a}{d_L} \propto d" },
            Equation { number: "(4)", tex: r"G(d) = \Gamma(d/2-1)\,\pi^{-d/2}\,d(d-2)" },
            Equation { number: "(41)", tex: r"\frac{l_{\text{mfp}}}{\lambda} \simeq 16\left(\frac{d_L}{a}\right)^2\ln^2(\tau_g/\tau_0)" },
        ],
        params: &[INVERSE_LINDEMANN, LOG10_TIME],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Eqs (4), (21), (24), (41)", standing: Standing::Derived },
        quantities: &["rfot.quality_bound", "rfot.quality_rfot", "rfot.geometric_factor"],
        look: r"You see how many wavelengths a phonon travels, against the dimension of space. Move the ratio $a/d_\mathrm{L}$. Notice that no line falls to one just above three dimensions.",
        primary: &["inverse_lindemann"],
        level: Level::Research,
        compute: dimension,
        refinement: None,
    },
    Figure {
        id: "rfot.quality_ladder",
        title: "A factor of 2π² between two qualities",
        stands_for: "",
        caption: r"Each row has two numbers for one and the same case: a circle for the phonon quality, a square for $1/C$, where $C$ is the strength of the two-level systems. The quality is the mean free path of a phonon over its wavelength. In the standard tunnelling model $1/C$ is not yet that: it must be divided by $2\pi^2$, about 20. The paper leaves this factor out and sets the two equal. The row of the mosaic is $N^*$, the number of beads of a domain. The lowest row is the bound (15), a path of one wavelength. Compare the circles with the first row, which is what is measured. Move the coupling, the density of states or the modulus for silica, and the time scale for the mosaic. Whether theory and measurement agree depends on the factor. We wrote the numbers of silica down from memory and did not look them up. The paper has no figure of this.",
        equations: &[
            Equation { number: "(2)", tex: r"\frac{l_{\text{mfp}}}{\lambda} \simeq \left(\frac{\bar{P}g^2}{K}\right)^{-1}" },
            Equation { number: "(2), corrected", tex: r"\frac{l_{\text{mfp}}}{\lambda} = \frac{1}{2\pi^2 C}" },
            Equation { number: "(40)", tex: r"\frac{l_{\text{mfp}}}{\lambda} \simeq \left(\frac{\xi}{a}\right)^3" },
        ],
        params: &[
            number("measured_quality", r"l_{\text{mfp}}/\lambda", "1", 150.0, [20.0, 400.0], "measured mean free path over wavelength").positive(),
            number("density_of_states", r"\bar{P}", "1/(J m^3)", 8e44, [1e43, 1e47], "measured density of two-level systems of silica").log().positive(),
            number("coupling", "g", "eV", 1.04, [0.05, 3.0], "measured coupling to strain of silica").log().positive(),
            MODULUS,
            LOG10_TIME,
            INVERSE_LINDEMANN,
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eqs (2), (40)",
            standing: Standing::Corrected {
                printed: r"\frac{l_{\text{mfp}}}{\lambda} \simeq C^{-1}",
                why: r"The factor $2\pi^2$ of resonant scattering is left out.",
            },
        },
        quantities: &["rfot.tunnelling_strength", "rfot.phonon_quality", "rfot.cooperativity_from_time"],
        look: "You see two numbers for the same glass that the paper sets equal. Move the coupling. Notice that circle and square always stay a factor of about 20 apart.",
        primary: &["coupling"],
        level: Level::Course,
        compute: quality_ladder,
        refinement: None,
    },
]);

/// Dimension at which (21) and (41) cross: (r d/3)² = 4 ln(τ_g/τ₀).
fn crossing(log10_time_ratio: f64, inverse_lindemann: f64) -> f64 {
    3.0 * (4.0 * log10_time_ratio * LN_10).sqrt() / inverse_lindemann
}

fn dimension(inputs: &Inputs) -> Result<Picture, Error> {
    let [ratio, log10_time] = inputs.numbers(["inverse_lindemann", "log10_time_ratio"])?;
    let grid = sampling::linear(3.0, 30.0, 55);
    let base = geometric_factor(3.0)?;
    let relative = |d: f64| Ok::<f64, Error>(geometric_factor(d)? / base);
    let cross = crossing(log10_time, ratio);
    let last = quality_bound(30.0, ratio)?.max(1.0);
    let (lowest, highest) = (0.3 / last, 3.0 * last * relative(30.0)?);
    let mut panel = Panel::new(
        Axis::new("dimension d", "").ranged(3.0, 30.0).ticked([3, 5, 10, 15, 20, 25, 30].map(|d| (f64::from(d), d.to_string())).into()),
        Axis::new("phonon quality l_{mfp}/λ", "").log().ranged(lowest, highest),
    )
    .with(Mark::new(MarkAt::SpanY { from: lowest, to: 1.0 }, "overdamped", Badge::AsStated))
    .with(Curve::new("bound, (21) with (24)", sampling::runs(&grid, |d| quality_bound(d, ratio)), Tone::Data(0), Badge::AsPrinted))
    .with(
        Curve::new("bound times G(d)/G(3)", sampling::runs(&grid, |d| Ok(quality_bound(d, ratio)? * relative(d)?)), Tone::Data(1), Badge::Derived)
            .dashed(Dash::Dashed),
    )
    .with(
        Curve::new("bound divided by G(d)/G(3)", sampling::runs(&grid, |d| Ok(quality_bound(d, ratio)? / relative(d)?)), Tone::Data(2), Badge::Inferred)
            .dashed(Dash::DashDot),
    )
    .with(
        Curve::new("mosaic, (41)", sampling::runs(&grid, |d| quality_rfot(log10_time, d, ratio)), Tone::Data(3), Badge::AsPrinted)
            .dashed(Dash::Dotted)
            .wide(2.5),
    );
    // (20) upside down would turn the bound (21) into its inverse
    panel.push(
        Curve::new("bound if (20) were as printed", sampling::runs(&grid, |d| Ok(1.0 / quality_bound(d, ratio)?)), Tone::Muted, Badge::AsPrinted)
            .dashed(Dash::Dotted)
            .wide(1.5)
            .unlisted(),
    );
    panel.push(Label {
        x: 23.0,
        y: 1.0 / quality_bound(23.0, ratio)?,
        text: "if (20) were as printed".into(),
        side: Side::Above,
        tone: Tone::Muted,
        size: 1.0,
    });
    let drawn = (3.0..=30.0).contains(&cross);
    if drawn {
        panel.push(Mark::new(MarkAt::X { x: cross }, format!("crossing, d = {cross:.2}"), Badge::Derived));
        panel.push(Mark::new(MarkAt::Point { x: cross, y: quality_bound(cross, ratio)? }, "", Badge::Derived));
    }
    let mut picture = Picture::from(panel);
    if !drawn {
        picture = picture.noting(format!("Bound and mosaic cross at d = {cross:.2}, outside the dimensions drawn."));
    }
    Ok(picture
        .reading("bound and mosaic cross at d", cross, "", Badge::Derived)
        .reading("bound at d = 4", quality_bound(4.0, ratio)?, "", Badge::AsPrinted)
        .reading("mosaic at d = 3", quality_rfot(log10_time, 3.0, ratio)?, "", Badge::AsPrinted))
}

fn quality_ladder(inputs: &Inputs) -> Result<Picture, Error> {
    let [measured, density, coupling, modulus, log10_time, ratio] =
        inputs.numbers(["measured_quality", "density_of_states", "coupling", "modulus", "log10_time_ratio", "inverse_lindemann"])?;
    let factor = 2.0 * PI * PI;
    let inverse = 1.0 / tunnelling_strength(density, coupling, modulus)?;
    let size = from_time(log10_time, ratio * ratio)?.0.cooperative_size;
    // from the bottom of the axis up
    let rows = [
        ("bound (15)", 1.0 / factor, 1.0),
        ("mosaic (40)", size / factor, size),
        ("silica", inverse / factor, inverse),
        ("measured", measured, measured * factor),
    ];
    let most = rows.iter().map(|row| row.2).fold(3e3, f64::max);
    let least = rows.iter().map(|row| row.1).fold(1.0, f64::min);
    let mut panel = Panel::new(
        Axis::new("mean free path over wavelength, or 1/C", "").log().ranged(0.3 * least, 8.0 * most),
        Axis::new("case", "").ranged(-0.6, 3.9).ticked(rows.iter().enumerate().map(|(k, row)| (k as f64, row.0.to_owned())).collect()),
    );
    let joined = rows.iter().enumerate().map(|(k, row)| vec![(row.1, k as f64), (row.2, k as f64)]).collect();
    panel.push(Curve::new("factor 2π^{2}", joined, Tone::Muted, Badge::Corrected).dashed(Dash::Dotted).wide(1.5));
    let points = |of: fn(&(&str, f64, f64)) -> f64| rows.iter().enumerate().map(move |(k, row)| (of(row), k as f64)).collect::<Vec<_>>();
    panel.push(Points::new("phonon quality", points(|row| row.1), Tone::Data(0), Marker::Circle, Badge::Corrected));
    panel.push(Points::new("1/C", points(|row| row.2), Tone::Data(1), Marker::Square, Badge::AsPrinted));
    for (k, (_, quality, inverse)) in rows.iter().enumerate() {
        for (value, tone) in [(*quality, Tone::Data(0)), (*inverse, Tone::Data(1))] {
            panel.push(Label { x: value, y: k as f64 + 0.3, text: short(value), side: Side::Centre, tone, size: 1.0 });
        }
    }
    Ok(Picture::from(panel)
        .reading("factor 2π²", factor, "", Badge::Derived)
        .reading("1/C for the measured quality", measured * factor, "", Badge::Corrected)
        .reading("quality of silica with 2π²", inverse / factor, "", Badge::Corrected)
        .reading("mosaic: beads of a domain N*", size, "beads", Badge::AsPrinted)
        .reading("quality of the mosaic with 2π²", size / factor, "", Badge::Corrected))
}

fn short(value: f64) -> String {
    if value >= 1e4 {
        // narrow enough for a phone
        digits(value, 2)
    } else if value >= 100.0 {
        format!("{value:.0}")
    } else if value >= 1.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.2}")
    }
}
