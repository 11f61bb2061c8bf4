//! One density of states behind three effects: Fig. 17.

use super::echo;
use super::{largest, ours, shown};
use crate::describe::{Choice, Equation, Figure, Inputs, Level, Param, choice, figures, number};
use crate::error::{Error, ErrorKind};
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::density_of_states::Orientation;
use crate::theories::etm::dielectric::{Response, change};
use crate::theories::etm::echo::Echo;
use crate::theories::etm::echo_average::resonant;
use crate::theories::etm::heat_capacity::{AnomalousHeatCapacity, Precision};
use crate::theories::etm::relaxation::AsymmetryWeight;
use crate::theories::etm::tables::{Concentrations, DIELECTRIC, HEAT_CAPACITY, echo_row};

const DIELECTRIC_ROW: Param = choice(
    "dielectric_row",
    r"\text{row}",
    "BAS_50mK",
    &[
        Choice { id: "BAS_50mK", label: "AlBaSiO, 50 mK" },
        Choice { id: "BAS_94mK", label: "AlBaSiO, 94 mK" },
        Choice { id: "BAS_120mK", label: "AlBaSiO, 120 mK" },
        Choice { id: "Duran_15mK", label: "Duran, 15 mK" },
        Choice { id: "BK7_15mK", label: "BK7, 15 mK" },
    ],
    "row of Table 5; the heat capacity is that of the same glass",
);
const ECHO_TEMPERATURE: Param = number("temperature", "T", "K", 0.012, [0.01, 0.05], "temperature of the echo").positive();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.one_density",
    title: "One density of states behind all effects?",
    stands_for: "Fig. 17",
    caption: r"All curves are drawn on one field axis: the density of states at the photon energy $h\nu$ of the echo, the inverted echo, the dielectric constant and the heat capacity. Each is the change from no field over its own largest change. With the rows at the start all rise, then fall, as the paper says. Choose other rows of the fits and compare the fields of the maxima. With the fitted parameters the dielectric constant has its maximum at a field many times weaker than echo and heat capacity. The reason is that the tunnel areas of Tables 2, 5 and 7 differ up to 250 times. We chose the scaling and the rows. The measured points of Fig. 17 are not printed as numbers, so they are not shown.",
    equations: &[Equation { number: "(13)", tex: r"g_{\mathrm{ATS}}(E,B) = \frac{2\pi n P^*}{E}\,\langle L(E,B)\rangle" }],
    params: &[DIELECTRIC_ROW, echo::ROW, ECHO_TEMPERATURE],
    rules: &[],
    provenance: ours("Fig. 17", "Each curve is averaged exactly over directions with the fitted parameters of its row, and scaled to its largest change."),
    quantities: &["etm.density_of_states_isotropic", "etm.dielectric_change", "etm.echo_resonant", "etm.heat_capacity"],
    look: "You see four effects of a magnetic field, each over its own largest change. Choose another row of the fits. Notice that the effects do not have their maxima at the same field.",
    primary: &["dielectric_row", "row"],
    level: Level::Research,
    compute: one_density,
    refinement: None,
}]);

/// Changes from the value without a field, divided by the largest of their sizes.
fn scaled(grid: &[f64], zero: f64, mut f: impl FnMut(f64) -> Result<f64, Error>) -> Result<Vec<(f64, f64)>, Error> {
    let values = grid.iter().map(|b| Ok((*b, f(*b)? - zero))).collect::<Result<Vec<_>, Error>>()?;
    let largest = values.iter().fold(f64::MIN_POSITIVE, |m, p| m.max(p.1.abs()));
    Ok(values.into_iter().map(|(b, y)| (b, y / largest)).collect())
}

fn one_density(inputs: &Inputs) -> Result<Picture, Error> {
    let id = inputs.word("dielectric_row")?;
    let row = DIELECTRIC
        .iter()
        .find(|r| r.id == id)
        .ok_or_else(|| Error::new(ErrorKind::UnknownChoice, format!("Table 5 has no row {id}")).about("dielectric_row"))?;
    let echo_row = echo_row(inputs.word("row")?)?;
    let echo = Echo::new(echo_row.settings(inputs.number("temperature")?, echo_row.delay, AsymmetryWeight::Printed))?;
    let cutoffs = echo_row.cutoffs()?;
    let states = |b: f64| Ok(cutoffs.in_field(b, 1.0)?.weights(Orientation::Isotropic, echo.resonance()).log);
    // denser where the curves have narrow peaks
    let mut grid = sampling::logarithmic(1e-4, 0.1, 52);
    grid.extend(sampling::logarithmic(0.1, 20.0, 80).into_iter().skip(1));
    let dielectric_cutoffs = row.cutoffs()?;
    let dielectric = |b: f64| change(&dielectric_cutoffs, row.amplitude, row.temperature, b, Response::Resonant, Orientation::Isotropic, Precision::Drawing);
    let mut curves = vec![
        ("density of states at the photon energy hν".to_owned(), scaled(&grid, states(0.0)?, states)?, Tone::Ink, Dash::Dotted),
        (
            "inverted echo, strict resonance".to_owned(),
            scaled(&grid, resonant(&echo, &cutoffs, 0.0)?, |b| resonant(&echo, &cutoffs, b))?,
            Tone::Data(0),
            Dash::Solid,
        ),
        ("dielectric constant, resonant".to_owned(), scaled(&grid, 0.0, dielectric)?, Tone::Data(1), Dash::Dashed),
    ];
    let mut picture = Picture::default();
    // the coldest fit of the same glass, where there is one
    if let Some(warm) = HEAT_CAPACITY.iter().find(|warm| warm.glass == row.glass) {
        let system = AnomalousHeatCapacity::new(warm.cutoffs()?, warm.temperature, Concentrations::of(warm.glass)?.ats_density)?;
        let curve = scaled(&grid, system.without_field(), |b| system.in_field(b, Orientation::Isotropic, Precision::Drawing))?;
        curves.push((format!("heat capacity, {} K", shown(warm.temperature)), curve, Tone::Data(2), Dash::DashDot));
    } else {
        picture.notes.push(format!("The paper fits no heat capacity of {}, so there is no such curve.", row.glass));
    }
    if echo_row.glass != row.glass {
        picture.notes.push(format!("The echo is that of another glass: {}. The density of states has its parameters.", echo_row.title));
    }
    // the largest change is a fall for most rows: room above it would be empty
    let highest = curves.iter().flat_map(|(_, curve, ..)| curve).fold(0.3, |most: f64, p| most.max(p.1));
    let y = Axis::new("change over its largest", "").ranged(-1.05, (1.2 * highest).clamp(0.4, 1.05));
    let mut panel = Panel::new(Axis::new("field B", "T").log().ranged(1e-4, 20.0), y).with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::OurClosure));
    for (name, curve, tone, dash) in curves {
        let (at, top) = largest(&curve);
        if top > 0.0 {
            picture = picture.reading(format!("field of the maximum: {name}"), at, "T", Badge::OurClosure);
        } else {
            picture.notes.push(format!("This does not rise in weak fields: {name}."));
        }
        panel.push(Curve::new(name, vec![curve], tone, Badge::OurClosure).dashed(dash));
    }
    picture.panels = vec![panel];
    Ok(picture.noting(format!("The dielectric constant is that of {}.", row.title)).noting(format!(
        "The echo is that of {} at {} mK, with a delay of {} µs.",
        echo_row.title,
        shown(1e3 * echo.settings().temperature),
        shown(echo_row.delay)
    )))
}
