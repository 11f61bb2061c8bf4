//! The Yu-Leggett bound in pictures: against energy, against dimension, and the ladder of factors to the mosaic.

use super::super::mosaic::{domain_density, from_time};
use super::super::quality::quality_rfot;
use super::super::sources::LUBCHENKO_2017;
use super::super::tunnelling::tunnelling_strength;
use super::super::yu_leggett::{bound, bound_with_logarithm, bound_with_structure, coupling_constant, geometric_factor, quality_bound};
use crate::describe::{Equation, Figure, Inputs, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Label, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone};
use std::f64::consts::{LN_10, PI};

const COUPLING: Param = number("coupling", "g", "eV", 1.0, [0.05, 3.0], "coupling of a defect to strain").log().positive();
const MODULUS: Param = number("modulus", "K", "GPa", 74.0, [1.0, 300.0], "elastic modulus").log().positive();
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
        id: "rfot.yu_leggett",
        title: "How many states the interaction allows",
        stands_for: "",
        caption: "Upper bounds on the density of states of compound resonances against their energy: 1/J, with the logarithm of Yu and Leggett, and suppressed by the structure factor, whose shape is our closure (hard spheres, whose first peak lifts it above 1/J). The mosaic's own density lies far below, in or near the band that the paper quotes as measured. The paper has no figure of this.",
        equations: &[
            Equation { number: "(9)", tex: r"n(E) \lesssim \frac{1}{J}" },
            Equation { number: "(13)", tex: r"n(E) \lesssim \frac{1}{J}\ln^{-1}(E_{\max}/E)" },
            Equation { number: "(17)", tex: r"n(E) \lesssim S[(E/J)^{1/3}]\frac{1}{J}" },
            Equation { number: "(37)", tex: r"n(E) \simeq \frac{1}{k_B T_g \xi^3}\, e^{E/k_B T_g}" },
        ],
        params: &[
            COUPLING,
            MODULUS,
            number("cutoff", r"E_{\max}", "K", 340.0, [50.0, 1000.0], "largest energy of a resonance, over k_B").log().positive(),
            number("packing_fraction", r"\varphi", "1", 0.5432, [0.05, 0.6], "packing fraction of the spheres that stand for the defects")
                .within(crate::describe::Domain::ALL.greater_than(0.0).less_than(1.0)),
            number("bead_size", "a", "nm", 0.3566, [0.2, 1.0], "size of a bead, and diameter of the spheres").log().positive(),
            number("glass_temperature", "T_g", "K", 1473.0, [100.0, 1600.0], "glass transition temperature").positive(),
            number("cooperative_size", "N^*", "beads", 190.9, [20.0, 400.0], "beads of a domain").positive(),
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eqs (9), (13), (17), (37)",
            standing: Standing::OurClosure { why: "The paper gives no shape of S(q); we take hard spheres in the Percus-Yevick approximation." },
        },
        quantities: &["rfot.yu_leggett_bound", "rfot.structure_factor", "rfot.domain_density"],
        compute: yu_leggett,
        refinement: None,
    },
    Figure {
        id: "rfot.dimension",
        title: "Phonons in more dimensions",
        stands_for: "",
        caption: "The lower bound (21) on the phonon quality grows with dimension, as (24) has it, and grows faster still if the geometric factor of (4) is kept in J; even dividing by that factor, the reading kindest to the paper's sentence, the bound comes down to one only near 26 dimensions. The mosaic's quality (41) falls below the bound beyond the crossing; the line at the bottom is what (20), printed upside down, would leave of the bound. The paper has no figure of this.",
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
        compute: dimension,
        refinement: None,
    },
    Figure {
        id: "rfot.quality_ladder",
        title: "A factor of 2π² between two qualities",
        stands_for: "",
        caption: "The paper sets the phonon quality equal to 1/C; in the standard tunnelling model it is 1/(2π²C). Follow the lines: the measured 150 is 1/C near 3000, and the mosaic's 1/C = N* near 200 is a quality near 10. Factors of order ten decide whether theory and measurement agree. The paper has no figure of this; the silica numbers are recalled.",
        equations: &[
            Equation { number: "(2)", tex: r"\frac{l_{\text{mfp}}}{\lambda} \simeq \left(\frac{\bar{P}g^2}{K}\right)^{-1}" },
            Equation { number: "(2), corrected", tex: r"\frac{l_{\text{mfp}}}{\lambda} = \frac{1}{2\pi^2 C}" },
            Equation { number: "(40)", tex: r"\frac{l_{\text{mfp}}}{\lambda} \simeq \left(\frac{\xi}{a}\right)^3" },
        ],
        params: &[
            number("measured_quality", r"l_{\text{mfp}}/\lambda", "1", 150.0, [20.0, 400.0], "mean free path over wavelength as measured").positive(),
            number("density_of_states", r"\bar{P}", "1/(J m^3)", 8e44, [1e43, 1e47], "density of two-level systems as measured").log().positive(),
            number("coupling", "g", "eV", 1.04, [0.05, 3.0], "coupling to strain as measured").log().positive(),
            MODULUS,
            LOG10_TIME,
            INVERSE_LINDEMANN,
        ],
        rules: &[],
        provenance: Provenance {
            source: &LUBCHENKO_2017,
            place: "Eqs (2), (40)",
            standing: Standing::Corrected { printed: r"\frac{l_{\text{mfp}}}{\lambda} \simeq C^{-1}", why: "The 2π² of resonant scattering is left out." },
        },
        quantities: &["rfot.tunnelling_strength", "rfot.phonon_quality", "rfot.cooperativity_from_time"],
        compute: quality_ladder,
        refinement: None,
    },
]);

fn yu_leggett(inputs: &Inputs) -> Result<Picture, Error> {
    let [coupling, modulus, cutoff, packing, bead, glass, size] =
        inputs.numbers(["coupling", "modulus", "cutoff", "packing_fraction", "bead_size", "glass_temperature", "cooperative_size"])?;
    let constant = coupling_constant(coupling, modulus)?;
    let plain = bound(constant)?;
    let (_, mosaic) = domain_density(glass, bead, size)?;
    // the first peak of S(q) lies near qa = 7
    let peak = constant * (7.0 / bead).powi(3);
    let (low, high) = (1e-3_f64.min(1e-3 * cutoff), (30.0 * peak).max(10.0 * cutoff));
    let mut grid = sampling::logarithmic(low, high, 70);
    let mut below: Vec<f64> = grid.iter().copied().filter(|&e| e < 0.9 * cutoff).collect();
    below.extend([0.9, 0.95, 0.98, 0.99, 0.995].map(|share| share * cutoff));
    grid.extend(sampling::logarithmic(0.02 * peak, high, 70));
    grid.sort_by(f64::total_cmp);
    let panel = Panel::new(
        Axis::new("energy E", "K").log().ranged(low, high),
        Axis::new("density of states n", "1/(J m^{3})").log().ranged(5e43_f64.min(0.3 * mosaic), 60.0 * plain),
    )
    .with(Mark::new(MarkAt::SpanY { from: 1e44, to: 1e46 }, "10^{45±1}, “consistent with experiment”", Badge::AsStated))
    .with(Mark::new(MarkAt::X { x: cutoff }, "E_{max}", Badge::AsPrinted))
    .with(Curve::new("1/J, (9)", vec![vec![(low, plain), (high, plain)]], Tone::Data(0), Badge::AsPrinted))
    .with(
        Curve::new("with the logarithm, (13)", sampling::runs(&below, |e| bound_with_logarithm(constant, e, cutoff)), Tone::Data(1), Badge::AsPrinted)
            .dashed(Dash::Dashed),
    )
    .with(
        Curve::new("S(q)/J, (17)", sampling::runs(&grid, |e| bound_with_structure(constant, e, bead, packing)), Tone::Data(2), Badge::OurClosure)
            .dashed(Dash::DashDot),
    )
    .with(
        Curve::new("mosaic 1/k_{B}T_{g}ξ^{3}, (37)", vec![vec![(low, mosaic), (cutoff, mosaic)]], Tone::Data(3), Badge::AsPrinted)
            .dashed(Dash::Dotted)
            .wide(2.5),
    );
    Ok(Picture::from(panel)
        .reading("1/J", plain, "1/(J m^3)", Badge::AsPrinted)
        .reading("with the logarithm at 1 K", bound_with_logarithm(constant, 1.0_f64.min(0.5 * cutoff), cutoff)?, "1/(J m^3)", Badge::AsPrinted)
        .reading("mosaic", mosaic, "1/(J m^3)", Badge::AsPrinted)
        .noting("The bound with the logarithm ends at E_max, where it diverges; resonances have no larger energy. The structure factor is drawn beyond only to show its shape."))
}

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
    let mut panel = Panel::new(Axis::new("dimension d", "").ranged(3.0, 30.0), Axis::new("phonon quality l_{mfp}/λ", "").log())
        .with(Mark::new(MarkAt::Y { y: 1.0 }, "overdamped", Badge::AsStated))
        .with(Curve::new("bound (21) with (24)", sampling::runs(&grid, |d| quality_bound(d, ratio)), Tone::Data(0), Badge::AsPrinted))
        .with(
            Curve::new("times G(d)/G(3)", sampling::runs(&grid, |d| Ok(quality_bound(d, ratio)? * relative(d)?)), Tone::Data(1), Badge::Derived)
                .dashed(Dash::Dashed),
        )
        .with(
            Curve::new("divided by G(d)/G(3)", sampling::runs(&grid, |d| Ok(quality_bound(d, ratio)? / relative(d)?)), Tone::Data(2), Badge::Inferred)
                .dashed(Dash::DashDot),
        )
        .with(
            Curve::new("mosaic, (41)", sampling::runs(&grid, |d| quality_rfot(log10_time, d, ratio)), Tone::Data(3), Badge::AsPrinted)
                .dashed(Dash::Dotted)
                .wide(2.5),
        );
    // (20) upside down would turn the bound (21) into its inverse
    panel.push(
        Curve::new("if (20) were as printed", sampling::runs(&grid, |d| Ok(1.0 / quality_bound(d, ratio)?)), Tone::Muted, Badge::AsPrinted)
            .dashed(Dash::Dotted)
            .wide(1.5),
    );
    if (3.0..=30.0).contains(&cross) {
        panel.push(Mark::new(MarkAt::Point { x: cross, y: quality_bound(cross, ratio)? }, format!("crossing, d = {cross:.2}"), Badge::Derived));
    }
    Ok(Picture::from(panel)
        .reading("(21) and (41) cross at d", cross, "", Badge::Derived)
        .reading("bound at d = 4", quality_bound(4.0, ratio)?, "", Badge::AsPrinted)
        .reading("mosaic at d = 3", quality_rfot(log10_time, 3.0, ratio)?, "", Badge::AsPrinted))
}

fn quality_ladder(inputs: &Inputs) -> Result<Picture, Error> {
    let [measured, density, coupling, modulus, log10_time, ratio] =
        inputs.numbers(["measured_quality", "density_of_states", "coupling", "modulus", "log10_time_ratio", "inverse_lindemann"])?;
    let factor = 2.0 * PI * PI;
    let inverse = 1.0 / tunnelling_strength(density, coupling, modulus)?;
    let size = from_time(log10_time, ratio * ratio)?.0.cooperative_size;
    let rungs = [
        ("measured l_{mfp}/λ", measured, measured * factor, Tone::Data(0), Marker::Circle, Badge::AsStated),
        ("silica's P̄, g, K", inverse / factor, inverse, Tone::Data(2), Marker::Square, Badge::Corrected),
        ("mosaic, 1/C = N*", size / factor, size, Tone::Data(3), Marker::Triangle, Badge::AsPrinted),
        ("Yu-Leggett, P̄ = 1/J", 1.0 / factor, 1.0, Tone::Data(1), Marker::Diamond, Badge::AsPrinted),
    ];
    let mut panel = Panel::new(
        Axis::new("read as", "").ranged(-0.45, 1.75).ticked(vec![(0.0, "quality l/λ".into()), (1.0, "1/C = K/P̄g²".into())]),
        Axis::new("value", "").log().ranged(0.02, 3e4_f64.max(3.0 * inverse)),
    );
    for (name, quality, inverse, tone, marker, badge) in rungs {
        panel.push(Curve::new(format!("{name}: factor 2π^{{2}}"), vec![vec![(0.0, quality), (1.0, inverse)]], tone, badge).unlisted());
        panel.push(Points::new(name, [(0.0, quality), (1.0, inverse)], tone, marker, badge));
        // the measured 150 and silica's own numbers nearly coincide: one label above, one below
        let shift = match name.chars().next() {
            Some('m') if tone == Tone::Data(0) => 0.78,
            Some('s') => 1.28,
            _ => 1.0,
        };
        panel.push(Label { x: -0.05, y: quality * shift, text: short(quality), side: Side::Left, tone, size: 1.0 });
        panel.push(Label { x: 1.05, y: inverse * shift, text: short(inverse), side: Side::Right, tone, size: 1.0 });
    }
    panel.push(Curve::new("as printed: quality = 1/C", vec![vec![(0.0, size), (1.0, size)]], Tone::Muted, Badge::AsPrinted).dashed(Dash::Dashed));
    Ok(Picture::from(panel)
        .reading("2π²", factor, "", Badge::Derived)
        .reading("1/C for the measured quality", measured * factor, "", Badge::Corrected)
        .reading("quality of silica's C", inverse / factor, "", Badge::Corrected)
        .reading("mosaic N*", size, "beads", Badge::AsPrinted)
        .reading("quality of the mosaic with 2π²", size / factor, "", Badge::Corrected))
}

fn short(value: f64) -> String {
    if value >= 100.0 {
        format!("{value:.0}")
    } else if value >= 1.0 {
        format!("{value:.1}")
    } else {
        format!("{value:.2}")
    }
}
