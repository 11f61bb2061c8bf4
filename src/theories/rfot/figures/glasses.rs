//! Heat conductivity and heat capacity of a named glass, in the units of the laboratory (Figs 3 and 4).

use super::super::conductivity_si::{Conductor, Scatterers};
use super::super::heat_capacity_si::{Capacity, Count};
use super::super::quantities::conductivity_si::{CONDUCTIVITY, CONDUCTIVITY_STANDING, CONDUCTOR, SCATTERING, scatterers};
use super::super::quantities::heat_capacity_si::{COUNT, HEAT_CAPACITY, HEAT_CAPACITY_STANDING, TIME};
use super::super::quantities::params_si::{
    BEAD_SIZE, DAMPING, DEBYE_TEMPERATURE, DENSITY, GLASS_TEMPERATURE, HIGHEST_ORDER, LONGITUDINAL_SPEED, QUALITY, TRANSVERSE_SPEED, XI_OVER_A, glass,
};
use super::super::sources::LUBCHENKO_2017;
use super::conductivity::SAMPLES;
use crate::describe::{Figure, Inputs, Level, Param, Provenance, Refinement, figures, joined};
use crate::error::Error;
use crate::materials::cold_heat::{FOURTEEN, SILICA_HUMP};
use crate::materials::conductivities;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Band, Curve, Dash, Panel, Picture, Points, Tone};

/// Temperatures that are drawn, K.
const RANGE: (f64, f64) = (0.1, 100.0);
/// Points of a curve that follows a slider, and of the finer picture: four and eighteen steps in each decade.
const POINTS: (usize, usize) = (13, 55);
/// Parts into which both draw the range of temperatures, between their points on a smooth line.
const DRAWN: usize = 216;
/// Temperatures at which the two-level systems are counted while a slider moves: one for each decade.
const KNOTS: usize = 4;
const PARTS: usize = 5;

/// A glass that conducts heat, and measured samples.
const CONDUCTION: [Param; 13] = joined(CONDUCTOR, [SAMPLES]);

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "rfot.glass_conductivity",
        title: "Heat conductivity of a named glass",
        stands_for: "Fig. 4",
        caption: r"The solid line is the heat conductivity of one glass, computed from its own numbers. These are the glass temperature, the Debye temperature, the two speeds of sound and the size of a bead. The dashed line keeps only the resonant two-level systems: it rises as $T^2$. Symbols are measured, and come from other materials: compare the shape, not the height. Choose silica, As₂Se₃ or polybutadiene among the named glasses, or type your own numbers. Then set the ripplons to zero: the line no longer bends down near ten kelvin. Measured glasses show a flat plateau there. With our choices the line has a hump and a dip in its place. The paper draws measured curves of silica and polybutadiene in its Fig. 4. We have no readable source for them, so no measured point of these glasses is drawn. The height of the plateau rests on the strength of the ripplons and on the shortest path, which are our choice. A read-out has the quality that (41) gives for this size of a domain. With it nothing is left to choose in the cold.",
        equations: &[CONDUCTIVITY, SCATTERING],
        params: &CONDUCTION,
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 4", standing: CONDUCTIVITY_STANDING },
        quantities: &["rfot.conductivity_si"],
        look: "You see how well one glass conducts heat, beside measured points of other solids. Move the strength of the ripplons. Notice that without them the line no longer bends down near ten kelvin.",
        primary: &["ripplons", "quality", "debye_temperature"],
        level: Level::Course,
        compute: |inputs| {
            let grid = grid(POINTS.0);
            conductivity_picture(inputs, &grid, &conductivities_at(inputs, &grid)?)
        },
        refinement: Some(Refinement {
            parts: |_| Ok(PARTS),
            part: |inputs, k| conductivities_at(inputs, &share(&grid(POINTS.1), k)),
            assemble: |inputs, parts| conductivity_picture(inputs, &grid(POINTS.1), &parts.concat()),
        }),
    },
    Figure {
        id: "rfot.glass_heat_capacity",
        title: "Heat capacity of a named glass over the cube of the temperature",
        stands_for: "Fig. 3",
        caption: r"The heat capacity over $T^3$ is flat for phonons alone, the dotted line. The ripplons add the bump, which the field calls the boson peak. The two-level systems add the rise in the cold. The solid line is the sum. Choose silica, As₂Se₃ or polybutadiene among the named glasses, or type your own numbers. Move the Debye temperature: the bump moves with it. Move the time of the experiment: slower systems take part, and the rise in the cold grows. The grey band below two kelvin is measured: what fourteen glasses have between them (Stephens 1973, of which we read the summary), with the phonons of this glass. The paper compares with measured points in its Fig. 3. No curve of a measured bump is at hand; the one of silica is highest near ten kelvin. How the two-level systems are counted and how wide the lines are is our choice.",
        equations: &[HEAT_CAPACITY],
        params: &[
            GLASS_TEMPERATURE,
            DEBYE_TEMPERATURE,
            LONGITUDINAL_SPEED,
            TRANSVERSE_SPEED,
            BEAD_SIZE,
            XI_OVER_A,
            HIGHEST_ORDER,
            QUALITY,
            TIME,
            DENSITY,
            COUNT,
            DAMPING,
        ],
        rules: &[],
        provenance: Provenance { source: &LUBCHENKO_2017, place: "Fig. 3, Eqs (37), (43), (44)", standing: HEAT_CAPACITY_STANDING },
        quantities: &["rfot.heat_capacity_si"],
        look: "You see the heat capacity of one glass over the cube of the temperature, in three parts. Move the Debye temperature. Notice that the bump moves with it.",
        primary: &["debye_temperature", "log10_time", "damping"],
        level: Level::Course,
        compute: |inputs| {
            let grid = grid(POINTS.1);
            capacity_picture(&grid, &quick_capacities(inputs, &grid)?)
        },
        refinement: Some(Refinement {
            parts: |_| Ok(PARTS),
            part: |inputs, k| capacities_at(inputs, &share(&grid(POINTS.1), k)),
            assemble: |_, parts| capacity_picture(&grid(POINTS.1), &parts.concat()),
        }),
    },
]);

fn grid(count: usize) -> Vec<f64> {
    sampling::logarithmic(RANGE.0, RANGE.1, count)
}

fn share(grid: &[f64], k: usize) -> Vec<f64> {
    let piece = grid.len().div_ceil(PARTS);
    grid.iter().copied().skip(k * piece).take(piece).collect()
}

fn conductivities_at(inputs: &Inputs, grid: &[f64]) -> Result<Vec<f64>, Error> {
    let conductor = Conductor::new(glass(inputs)?, scatterers(inputs)?)?;
    grid.iter().map(|&t| conductor.conductivity(t)).collect()
}

fn conductivity_picture(inputs: &Inputs, grid: &[f64], values: &[f64]) -> Result<Picture, Error> {
    let glass = glass(inputs)?;
    let bare = Conductor::new(glass, Scatterers::NONE)?;
    let mut panel = Panel::new(Axis::new("temperature T", "K").log().ranged(RANGE.0, RANGE.1), Axis::new("conductivity κ", "W/(m K)").log());
    let mut cautions = Vec::new();
    let fold = |(least, most): (f64, f64), value: f64| (least.min(value), most.max(value));
    let mut heights = values.iter().copied().fold((f64::INFINITY, 0.0), fold);
    for sample in inputs.words("samples")?.iter().filter_map(|id| conductivities::sample(id)) {
        let inside = || sample.points().filter(|p| (RANGE.0..=RANGE.1).contains(&p.0));
        heights = inside().map(|p| p.1).fold(heights, fold);
        let (tone, marker) = sample.look();
        let mut points = Points::new(sample.label, inside(), tone, marker, Badge::Measured).sourced(sample.source);
        points.radius = 3.0;
        panel.push(points);
        if !sample.caution.is_empty() {
            cautions.push(format!("{}: {}", sample.label, sample.caution));
        }
    }
    // the law of the cold is meant for the cold: the frame is made for the rest, and the law leaves it
    let law = sampling::runs(&sampling::logarithmic(RANGE.0, RANGE.1, 13), |t| bare.conductivity(t));
    let heights = law.iter().flatten().take(1).map(|p| p.1).fold(heights, fold);
    panel.y.range = Some((0.6 * heights.0, 2.0 * heights.1));
    panel.push(Curve::new("resonant systems", law, Tone::Ink, Badge::Derived).dashed(Dash::Dashed));
    let run: Vec<(f64, f64)> = grid.iter().copied().zip(values.iter().copied()).collect();
    let run = sampling::smoothed(&run, DRAWN / (grid.len() - 1).max(1));
    panel.push(Curve::new("this glass", vec![run], Tone::Data(0), Badge::OurClosure).wide(3.0));
    let mut picture = Picture::from(panel);
    if !cautions.is_empty() {
        picture = picture.noting(format!("Not plain glasses: {}.", cautions.join("; ")));
    }
    // whole decades lie on both grids
    let decade = (grid.len() - 1) / 3;
    picture = picture.reading("quality by (41), (ξ/a)³", glass.xi_over_a.powi(3), "", Badge::AsPrinted);
    for (name, value) in ["κ at 1 K", "κ at 10 K"].into_iter().zip(values.iter().skip(decade).step_by(decade.max(1))) {
        picture = picture.reading(name, *value, "W/(m K)", Badge::OurClosure);
    }
    Ok(picture)
}

/// Three numbers for each temperature: two-level systems, walls, phonons, each over T³, µJ/(g K⁴).
fn capacities_at(inputs: &Inputs, grid: &[f64]) -> Result<Vec<f64>, Error> {
    let [time, density] = inputs.numbers(["log10_time", "density"])?;
    let capacity = Capacity::new(glass(inputs)?)?;
    let count = Count::named(inputs.word("two_level_count")?)?;
    let mut values = Vec::with_capacity(3 * grid.len());
    for &t in grid {
        let parts = capacity.parts(t, count, time)?;
        let unit = 1e3 / density / t.powi(3);
        values.extend([parts.two_level * unit, parts.ripplon * unit, parts.debye * unit]);
    }
    Ok(values)
}

/// As [`capacities_at`], the two-level systems from one temperature in each decade and straight between them in logarithms:
/// each of these temperatures costs a millisecond or more.
fn quick_capacities(inputs: &Inputs, grid: &[f64]) -> Result<Vec<f64>, Error> {
    let count = Count::named(inputs.word("two_level_count")?)?;
    if matches!(count, Count::OnePerDomain) {
        return capacities_at(inputs, grid);
    }
    let [time, density] = inputs.numbers(["log10_time", "density"])?;
    let capacity = Capacity::new(glass(inputs)?)?;
    let knots = self::grid(KNOTS).into_iter().map(|t| Ok((t, capacity.tunnelling(t, time)?))).collect::<Result<Vec<_>, Error>>()?;
    let mut values = Vec::with_capacity(3 * grid.len());
    for &t in grid {
        let [ripplon, debye] = capacity.lattice(t)?;
        let pair = knots.windows(2).find(|pair| t <= pair[1].0).or_else(|| knots.windows(2).next_back()).unwrap_or(&[]);
        let two_level = match pair {
            [(cold, low), (warm, high)] if *low > 0.0 && *high > 0.0 => low * (high / low).powf((t / cold).ln() / (warm / cold).ln()),
            _ => 0.0,
        };
        let unit = 1e3 / density / t.powi(3);
        values.extend([two_level * unit, ripplon * unit, debye * unit]);
    }
    Ok(values)
}

/// Smallest part of the heat capacity that is drawn, over the highest point.
const LEAST: f64 = 2e-4;

fn capacity_picture(grid: &[f64], values: &[f64]) -> Result<Picture, Error> {
    let rows: Vec<&[f64]> = values.chunks_exact(3).collect();
    let total = |row: &[f64]| row.iter().sum::<f64>();
    let top = rows.iter().map(|row| total(row)).fold(0.0, f64::max);
    let run = |value: &dyn Fn(&[f64]) -> f64| -> Vec<Vec<(f64, f64)>> {
        // a part that is next to nothing would lie below the axis
        let drawn = grid.iter().zip(&rows).map(|(&t, row)| (t, value(row))).filter(|p| p.1 > LEAST * top);
        vec![drawn.collect()]
    };
    let mut panel = Panel::new(
        Axis::new("temperature T", "K").log().ranged(RANGE.0, RANGE.1),
        Axis::new("heat capacity C/T³", "µJ/(g K⁴)").log().ranged(LEAST * top, 2.0 * top),
    );
    let measured = grid.iter().zip(&rows).filter_map(|(&t, row)| {
        let (low, high) = FOURTEEN.over_cube(t, row.last().copied()?, 0.0)?;
        Some((t, low.max(LEAST * top), high.min(2.0 * top)))
    });
    panel.push(Band {
        name: "measured, fourteen glasses".into(),
        runs: vec![measured.filter(|(_, low, high)| low < high).collect()],
        tone: Tone::Muted,
        opacity: 0.25,
        badge: Badge::Measured,
        listed: true,
    });
    for (k, (name, tone, dash)) in
        [("two-level systems", Tone::Data(1), Dash::DashDot), ("ripplons", Tone::Data(2), Dash::Dashed), ("phonons", Tone::Muted, Dash::Dotted)]
            .into_iter()
            .enumerate()
    {
        let part = run(&|row| row.get(k).copied().unwrap_or(0.0));
        panel.push(Curve::new(name, part, tone, Badge::OurClosure).dashed(dash));
    }
    panel.push(Curve::new("sum", run(&total), Tone::Data(0), Badge::OurClosure).wide(3.0));
    let (source, glasses) = (FOURTEEN.source, FOURTEEN.glasses);
    let mut picture = Picture::from(panel)
        .noting(format!("Measured band: {source}; {glasses}."))
        .noting(format!("Measured bump of silica near {} K: {}.", SILICA_HUMP.0, SILICA_HUMP.1));
    // the bump: the highest interior point of walls and phonons together
    let lattice: Vec<f64> = rows.iter().map(|row| row.iter().skip(1).sum()).collect();
    let best = lattice.iter().enumerate().fold((0, 0.0), |best, (k, &value)| if value > best.1 { (k, value) } else { best });
    if best.0 > 0 && best.0 + 1 < grid.len() {
        picture = picture.reading("the bump is near", grid[best.0], "K", Badge::OurClosure);
    }
    Ok(picture)
}
