//! Thermal conductivity in pictures: the plateau, and measured curves beside a law of constant quality.

use super::super::conductivity::{Conductor, Scattering, constant_quality};
use super::super::quantities::params_si::XI_OVER_A;
use super::super::quantities::relics::PLATEAU_STANDING;
use super::super::ripplons::relative_width;
use super::super::sources::LUBCHENKO_2017;
use super::walls::{FRICTION, HIGHEST, THETA, WIDTH};
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Refinement, Standing, figures, list, number};
use crate::error::Error;
use crate::materials::conductivities;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Panel, Picture, Points, Tone};

/// Which measured samples are drawn.
pub(super) const SAMPLES: Param =
    list("samples", r"\kappa(T)", "stycast_1266,vespel_sp1,kapton_lawrence,torlon_4301", conductivities::CHOICES, "which measured samples are drawn");

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "rfot.conductivity",
        title: "The plateau of the heat conductivity",
        stands_for: "Fig. 4",
        caption: r"Heat conductivity is drawn against temperature, both in units that take out the material. Two-level systems alone let it rise as about $T^2$. Vibrations of the walls between domains scatter phonons as well, and the curve bends over to a plateau. Move the size of the domains to shift the plateau, and the friction to broaden the vibrations; the quality sets the height at low temperatures. Without friction the curve has a weak maximum, as the paper says of its own curve; enough friction takes it away. The unit of the conductivity is made of the Debye frequency $\omega_\mathrm{D}$ and the speed of sound $v$. The scattering rates behind the paper's Fig. 4 stand in an earlier paper that is not at hand. We assume others, so this is not the paper's computation.",
        equations: &[
            Equation {
                number: "our assumption",
                tex: r"\kappa = \int_0^1 \omega^2\,\mathrm{Ein}(\omega/t)\left(l + i\,\frac{2\pi}{\omega}\right)d\omega,\quad \frac{1}{l} = \frac{\omega}{2\pi Q}\left[\tanh\frac{\omega}{2t} + s\sum_l (2l+1)\langle\Theta_l\rangle\right]",
            },
            WIDTH,
        ],
        params: &[
            XI_OVER_A,
            HIGHEST,
            number("quality", "Q", "1", 150.0, [20.0, 400.0], "mean free path over wavelength from two-level systems alone").positive(),
            THETA,
            FRICTION,
            number("strength", "s", "1", 1.0, [0.0, 3.0], "strength of scattering by wall vibrations over that by two-level systems").not_negative(),
            number("least_path", "i", "1", 0.0, [0.0, 2.0], "least mean free path of a phonon, in wavelengths, added to the computed one").not_negative(),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 4", standing: PLATEAU_STANDING },
        quantities: &["rfot.conductivity"],
        look: "You see the heat conductivity against temperature on logarithmic axes. Move the size of the domains. Notice that the plateau, the flat part, shifts.",
        primary: &["xi_over_a", "friction"],
        level: Level::Course,
        compute: |inputs| {
            let grid = coarse_grid();
            let parts = (0..3).map(|curve| values(inputs, curve, &grid, false)).collect::<Result<Vec<_>, _>>()?;
            picture(inputs, &grid, &parts)
        },
        refinement: Some(Refinement {
            // two cheap curves whole, the damped one in pieces
            parts: |_| Ok(2 + PIECES),
            part: |inputs, k| {
                let grid = fine_grid();
                if k < 2 {
                    return values(inputs, k, &grid, true);
                }
                let piece = grid.len().div_ceil(PIECES);
                let temperatures: Vec<f64> = grid.into_iter().skip((k - 2) * piece).take(piece).collect();
                values(inputs, 2, &temperatures, true)
            },
            assemble: |inputs, parts| {
                let damped = parts.iter().skip(2).flatten().copied().collect();
                let curves: Vec<Vec<f64>> = parts.iter().take(2).cloned().chain([damped]).collect();
                picture(inputs, &fine_grid(), &curves)
            },
        }),
    },
    Figure {
        id: "rfot.conductivity_data",
        title: "Measured heat conductivity of amorphous solids",
        stands_for: "",
        caption: r"Symbols are measured heat conductivities of solids without long-range order, from the sources given in the data. The dashed line is the law of a constant phonon quality, the mean free path over the wavelength: it rises as $T^2$. Move the speed of sound and the quality and compare by eye; nothing is fitted. The law of the first setting lies near the points of Stycast in the cold; above about one kelvin these points fall below it, where the plateau sets in. The paper draws silica and polybutadiene in its Fig. 4, which are not at hand; the samples here are other materials, and several are filled or partly crystalline.",
        equations: &[Equation { number: "Fig. 4", tex: r"\kappa = \frac{6\zeta(3)\,Q\,k_B^3 T^2}{\pi\hbar^2 v},\quad l_{\text{mfp}} = Q\lambda" }],
        params: &[
            SAMPLES,
            number("sound_speed", "v", "m/s", 2000.0, [500.0, 8000.0], "speed of sound of the law, one for three branches").log().positive(),
            number("quality", "Q", "1", 150.0, [20.0, 400.0], "mean free path over wavelength of the law").positive(),
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 4", standing: Standing::Derived },
        quantities: &["rfot.conductivity_tls"],
        look: "You see measured heat conductivities of solids without long-range order. Move the quality until the dashed line meets the points of Stycast. Notice that it fits them only below about one kelvin.",
        primary: &["quality", "sound_speed", "samples"],
        level: Level::First,
        compute: conductivity_data,
        refinement: None,
    },
]);

const RANGE: (f64, f64) = (0.002, 0.3);
const PIECES: usize = 6;
/// Inside the plateau; a point of both grids.
const PLATEAU: f64 = 0.05;

fn with_plateau(count: usize) -> Vec<f64> {
    let mut grid = sampling::logarithmic(RANGE.0, RANGE.1, count);
    grid.push(PLATEAU);
    grid.sort_by(f64::total_cmp);
    grid
}

fn coarse_grid() -> Vec<f64> {
    with_plateau(29)
}

fn fine_grid() -> Vec<f64> {
    with_plateau(59)
}

/// Curve 0: two-level systems alone; 1: undamped walls; 2: damped walls.
fn values(inputs: &Inputs, curve: usize, grid: &[f64], fine: bool) -> Result<Vec<f64>, Error> {
    let [xi_over_a, highest_order, quality, theta, friction, strength, least_path] =
        inputs.numbers(["xi_over_a", "highest_order", "quality", "glass_over_debye", "friction", "strength", "least_path"])?;
    let width = if curve == 2 { relative_width(friction, theta, xi_over_a)? } else { 0.0 };
    let strength = if curve == 0 { 0.0 } else { strength };
    let conductor = Conductor::new(Scattering { xi_over_a, highest_order, quality, strength, least_path, width }, fine)?;
    grid.iter().map(|&t| conductor.conductivity(t)).collect()
}

fn picture(inputs: &Inputs, grid: &[f64], curves: &[Vec<f64>]) -> Result<Picture, Error> {
    let [xi_over_a, theta, friction] = inputs.numbers(["xi_over_a", "glass_over_debye", "friction"])?;
    let width = relative_width(friction, theta, xi_over_a)?;
    let names = [
        ("two-level systems alone", Tone::Muted, Dash::Dashed),
        ("with undamped wall vibrations", Tone::Data(0), Dash::Solid),
        ("with damped wall vibrations", Tone::Data(1), Dash::DashDot),
    ];
    let mut panel = Panel::new(
        Axis::new("temperature over Debye temperature T/T_{D}", "").log().ranged(RANGE.0, RANGE.1),
        Axis::new("conductivity κ", "k_{B}ω_{D}^{2}/2π^{2}v").log(),
    );
    for ((name, tone, dash), values) in names.into_iter().zip(curves) {
        let run: Vec<(f64, f64)> = grid.iter().copied().zip(values.iter().copied()).collect();
        panel.push(Curve::new(name, vec![run], tone, Badge::OurClosure).dashed(dash));
    }
    let mut result = Picture::from(panel);
    for ((name, ..), values) in names.into_iter().zip(curves).skip(1) {
        if let Some(index) = grid.iter().position(|&t| t == PLATEAU) {
            let value = values.get(index).copied().unwrap_or(0.0);
            result = result.reading(format!("κ at T/T_{{D}} = 0.05, {}", name.trim_start_matches("with ")), value, "reduced", Badge::OurClosure);
        }
    }
    if width == 0.0 {
        result = result.noting("Without friction the two curves with wall vibrations coincide, and the glass temperature changes nothing.");
    }
    Ok(result.reading("relative width of the wall vibrations ζ", width, "", Badge::OurClosure))
}

fn conductivity_data(inputs: &Inputs) -> Result<Picture, Error> {
    let [speed, quality] = inputs.numbers(["sound_speed", "quality"])?;
    let mut panel = Panel::new(Axis::new("temperature T", "K").log(), Axis::new("conductivity κ", "W/(m K)").log());
    let mut picture = Picture::default();
    let mut cautions = Vec::new();
    let (mut coldest, mut warmest) = (f64::INFINITY, 0.0_f64);
    let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
    for sample in inputs.words("samples")?.iter().filter_map(|id| conductivities::sample(id)) {
        for (t, kappa) in sample.points() {
            (coldest, warmest) = (coldest.min(t), warmest.max(t));
            (least, most) = (least.min(kappa), most.max(kappa));
        }
        let (tone, marker) = sample.look();
        let mut points = Points::new(sample.label, sample.points(), tone, marker, Badge::Measured).sourced(sample.source);
        points.radius = 3.5;
        panel.push(points);
        if !sample.caution.is_empty() {
            cautions.push(format!("{}: {}", sample.label, sample.caution));
        }
    }
    let from = if coldest.is_finite() { 0.8 * coldest } else { 0.05 };
    let to = 3.0_f64.max(1.2 * warmest).max(2.0 * from);
    // the law leaves the frame, which is made for the points
    let law = sampling::runs(&sampling::logarithmic(from, to, 12), |t| constant_quality(t, speed, quality));
    let (start, warm) = (constant_quality(from, speed, quality)?, if most > 0.0 { most } else { constant_quality(to, speed, quality)? });
    panel.y.range = Some((0.6 * least.min(start), 2.0 * warm.max(start)));
    panel.push(Curve::new(format!("constant quality {quality:.0}"), law, Tone::Ink, Badge::Derived).dashed(Dash::Dashed));
    panel.x.range = Some((from, to));
    picture.panels.push(panel);
    if !cautions.is_empty() {
        picture = picture.noting(format!("Not plain glasses: {}.", cautions.join("; ")));
    }
    Ok(picture.reading("law at 1 K", constant_quality(1.0, speed, quality)?, "W/(m K)", Badge::Derived))
}
