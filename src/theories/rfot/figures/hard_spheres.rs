//! The off-equilibrium diagram of hard spheres (Figs 6, 7).

use super::super::hard_spheres::{
    CLOSEST, KAUZMANN, ONSET, arrest_fraction, compressibility_factor, configurational_entropy, glass_compressibility_factor, jamming_fraction, stiffness,
};
use super::super::sources::LUBCHENKO_2017;
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Polygon, Tone};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "rfot.hard_spheres",
    title: "A liquid that falls out of equilibrium",
    stands_for: "Figs 6, 7",
    caption: r"The inverse pressure of hard spheres, $\rho k_\mathrm{B}T/p$ with the density $\rho$ and the pressure $p$, is drawn against the fraction of space that they fill. Compression moves the liquid to the right along the thick curve. Where its relaxation takes as long as the compression it falls out of equilibrium, at the marked arrest, and becomes a glass. Compressed further, the glass follows a line down to infinite pressure, where it jams. Move the time scale, in vibration times $\tau_0$: a slower compression reaches a denser glass. Dotted lines are glasses of other time scales. The densest glass is the ideal one at the Kauzmann packing, where the configurational entropy $s_\mathrm{c}$ vanishes; beyond it there is no liquid. Two instabilities are shaded. At the string spinodal a particle escapes from its cage by a move along a string of neighbours. At the Gardner transition each state of a glass splits again and again into states that differ little, in mean-field theory; in three dimensions cages may buckle instead. The paper draws its Figs 6 and 7 schematically. The equations of state, the entropy and the Kauzmann packing are our choice; the two shaded zones are schematic here too.",
    equations: &[
        Equation {
            number: "our assumption",
            tex: r"Z = \frac{1+\varphi+\varphi^2-\varphi^3}{(1-\varphi)^3},\quad Z_{\text{glass}} = \frac{3\varphi_J}{\varphi_J-\varphi}",
        },
        Equation { number: "(29)", tex: r"F^\ddagger/k_B T = A/4 s_c = \ln(\tau/\tau_0)" },
    ],
    params: &[
        number("log10_time_ratio", r"\log_{10}\tau/\tau_0", "log10(tau/tau_0)", 15.0, [7.0, 30.0], "time scale of the compression over the vibration time")
            .within(Domain::ALL.greater_than(0.0).at_most(1e6)),
        number("kauzmann_fraction", r"\varphi_K", "1", KAUZMANN, [0.6165, 0.64], "packing fraction at which the configurational entropy vanishes")
            .within(Domain::ALL.at_least(0.6).at_most(0.7)),
    ],
    rules: &[],
    provenance: Provenance {
        source: &LUBCHENKO_2017,
        place: "Figs 6, 7",
        standing: Standing::OurClosure {
            why: "The paper draws the diagrams schematically. The equations of state, the entropy and the Kauzmann packing are our choice.",
        },
    },
    quantities: &["rfot.hard_spheres", "rfot.hard_sphere_entropy"],
    look: "You see hard spheres that are pressed together: inverse pressure against the space they fill. Move the time scale. Notice that slower compression reaches a denser glass.",
    primary: &["log10_time_ratio"],
    level: Level::Course,
    compute: hard_spheres,
    refinement: None,
}]);

fn inverse(phi: f64) -> f64 {
    1.0 / compressibility_factor(phi)
}

/// The line of constant jamming fraction that leaves the liquid at `phi`.
fn glass(phi: f64) -> Result<Vec<(f64, f64)>, Error> {
    let jamming = jamming_fraction(phi)?;
    let along = sampling::linear(phi, jamming, 9).into_iter().map(|x| (x, if x < jamming { 1.0 / glass_compressibility_factor(x, jamming) } else { 0.0 }));
    Ok(along.collect())
}

fn hard_spheres(inputs: &Inputs) -> Result<Picture, Error> {
    let [log10_time, kauzmann] = inputs.numbers(["log10_time_ratio", "kauzmann_fraction"])?;
    let arrest = arrest_fraction(log10_time, kauzmann)?;
    let top = inverse(0.46);
    let right = jamming_fraction(kauzmann)?.max(0.69) + 0.015;
    let mut panel =
        Panel::new(Axis::new("packing fraction φ", "").ranged(0.46, right.min(CLOSEST)), Axis::new("inverse pressure ρk_{B}T/p", "").ranged(0.0, top));
    // schematic zones first, so that lines lie over them
    let loosest = jamming_fraction(ONSET + 1e-6)?;
    let ideal = jamming_fraction(kauzmann)?;
    panel.push(Polygon {
        name: "Gardner transition, or buckling (schematic)".into(),
        outline: vec![(loosest, 0.0), (ideal, 0.0), (ideal - 0.022, 0.0105), (loosest - 0.045, 0.023)],
        fill: Tone::Data(3),
        opacity: 0.25,
        stroke: Tone::Data(3),
        width: 0.0,
        label: "schematic: continuous replica-symmetry breaking in mean field, buckling of cages in three dimensions".into(),
    });
    panel.push(Polygon {
        name: "string spinodal (schematic)".into(),
        outline: vec![(ONSET - 0.01, inverse(ONSET - 0.01)), (ONSET + 0.012, inverse(ONSET + 0.012)), (loosest + 0.004, 0.0), (loosest - 0.02, 0.0)],
        fill: Tone::Data(1),
        opacity: 0.4,
        stroke: Tone::Data(1),
        width: 0.0,
        label: "schematic: a crossover, where strings open the cages".into(),
    });
    panel.push(
        Curve::new("liquid", sampling::adaptive(&sampling::linear(0.46, kauzmann, 40), 1e-3, |phi| Ok(inverse(phi))), Tone::Data(0), Badge::OurClosure)
            .wide(4.0),
    );
    let (mut others, mut names) = (Vec::new(), Vec::new());
    for time in [7.0, 9.0, 12.0, 20.0] {
        // the shortest have no arrest where the Kauzmann fraction is low
        if let Ok(phi) = arrest_fraction(time, kauzmann) {
            others.push(glass(phi)?);
            names.push(format!("10^{{{time}}}"));
        }
    }
    panel.push(
        Curve::new(format!("glasses of {} τ_{{0}}, left to right", names.join(", ")), others, Tone::Muted, Badge::OurClosure).dashed(Dash::Dotted).wide(1.5),
    );
    panel.push(Curve::new("ideal glass, s_{c} = 0", vec![glass(kauzmann)?], Tone::Ink, Badge::OurClosure).dashed(Dash::DashDot));
    panel.push(
        Curve::new(format!("this glass, 10^{{{log10_time:.0}}} τ_{{0}}"), vec![glass(arrest)?], Tone::Data(2), Badge::OurClosure)
            .dashed(Dash::Dashed)
            .wide(2.5),
    );
    panel.push(Mark::new(MarkAt::Point { x: arrest, y: inverse(arrest) }, format!("arrest, φ = {arrest:.3}"), Badge::OurClosure).toned(Tone::Data(2)));
    panel.push(Mark::new(MarkAt::Point { x: kauzmann, y: inverse(kauzmann) }, "Kauzmann", Badge::OurClosure));
    let (s_c, a) = (configurational_entropy(arrest, kauzmann)?, stiffness(arrest));
    Ok(Picture::from(panel)
        .reading("packing at arrest", arrest, "", Badge::OurClosure)
        .reading("jamming fraction of the glass", jamming_fraction(arrest)?, "", Badge::OurClosure)
        .reading("pressure over that of an ideal gas, at arrest", compressibility_factor(arrest), "", Badge::OurClosure)
        .reading("configurational entropy at arrest", s_c, "k_{B}", Badge::OurClosure)
        .reading("cooperative size N*", a / (s_c * s_c), "beads", Badge::OurClosure)
        .noting("The two shaded zones lie roughly where the paper draws the string spinodal, and the Gardner line with buckling. The paper gives no numbers for them."))
}
