//! Three wells or four: the dielectric constant and the moment of many systems against the field.

use super::dielectric_exact::{self, PPM, WEAKEST};
use super::exact::{BROAD, COARSE, FINE, MILLI, PIECES, STRONGEST, THIN, piece, smooth, told};
use super::four_wells::field_axis;
use super::{fields, ours, shown};
use crate::describe::{Figure, Inputs, Level, Refinement, figures};
use crate::error::Error;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::four_well_ensemble::{Count, LARGEST_FACE_PHASE};
use crate::theories::etm::quantities::ensembles::{GAP_RATIO, LINEAR_RESPONSE, SPREAD_RULE, TUNNELLING_MIN, dipoles, ensemble};
use crate::theories::etm::quantities::magnetic::{MAGNETISATION, SUSCEPTIBILITY};
use crate::theories::etm::quantities::params::{
    AMPLITUDE, ATS_DENSITY, DIELECTRIC_AREA_MIN, DIELECTRIC_AREA_RATIO, DIELECTRIC_GAP_MIN, HEAT_AREA_MIN, HEAT_AREA_RATIO, HEAT_GAP_MIN, TEMPERATURE,
};
use crate::theories::etm::quantities::tetrahedron::{COLD_RULE, FOUR_POPULATIONS, FOUR_TRANSITIONS, FOUR_WELLS, UNEVEN_WELLS};

const WHY: &str = "The paper names four wells. The phases along straight paths, the response of four levels and the distribution of their asymmetries are our derivation and our choice. The smallest tunnelling amplitude and the largest asymmetry are our choice too.";

/// Four values at one field: two of three wells and two of four, or of two levels in a preview.
type Row = [f64; 4];

fn rows(parts: &[Vec<f64>]) -> Vec<Row> {
    parts.concat().chunks(4).filter_map(|four| four.try_into().ok()).collect()
}

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "etm.four_wells_dielectric",
        title: "Three wells or four: the dielectric constant of all systems",
        stands_for: "",
        caption: r"The lines show how a magnetic field changes the dielectric constant, if the particles have three wells or four. The resonant part comes from transitions between levels, the relaxational part from populations that follow the electric field. Solid lines have four wells at the corners of a tetrahedron, dashed lines three, all with all their levels. The asymmetries, the amplitudes, the area of a face, the number of systems and the dipole of a well are the same. With one well above three equal ones the two lowest levels of a tetrahedron meet. So some gaps are far below the smallest asymmetry, and weaker fields are felt. The shape stays the same: the resonant part rises first and falls then, the relaxational part falls. While the picture is being computed, only dotted lines with the two levels of (9) are there. How four asymmetries are distributed is our choice.",
        equations: &[LINEAR_RESPONSE, FOUR_TRANSITIONS, FOUR_POPULATIONS, FOUR_WELLS, UNEVEN_WELLS],
        params: &[
            TUNNELLING_MIN,
            TEMPERATURE.log().ranged(0.05, [0.01, 0.2]),
            GAP_RATIO,
            DIELECTRIC_GAP_MIN,
            DIELECTRIC_AREA_MIN,
            DIELECTRIC_AREA_RATIO,
            AMPLITUDE,
        ],
        rules: &[SPREAD_RULE, COLD_RULE],
        provenance: ours("Section 2, Eqs (6), (10), (16)-(20)", WHY),
        quantities: &["etm.dielectric_change_four_wells", "etm.dielectric_change_exact"],
        look: "You see how a magnetic field changes the dielectric constant, with three wells and with four. Move the temperature. Notice that four wells feel weaker fields, while the shape stays the same.",
        primary: &["temperature", "tunnelling_min"],
        level: Level::Research,
        compute: |inputs| {
            let [temperature, amplitude] = inputs.numbers(["temperature", "amplitude"])?;
            let grid = electric_axis(inputs, COARSE)?;
            let system = dipoles(inputs)?;
            let two = grid.iter().map(|field| system.two_level_dielectric_change(temperature, *field, amplitude).map(|[a, b]| [a, b, 0.0, 0.0]));
            electric(inputs, &grid, &two.collect::<Result<Vec<_>, Error>>()?, false)
        },
        refinement: Some(Refinement {
            parts: |_| Ok(PIECES),
            part: |inputs, k| {
                let [temperature, amplitude] = inputs.numbers(["temperature", "amplitude"])?;
                let system = dipoles(inputs)?;
                let mut numbers = Vec::new();
                for field in piece(electric_axis(inputs, FINE)?, k) {
                    let three = system.dielectric_change(temperature, field, amplitude)?;
                    numbers.extend([three.resonant.exact, three.relaxational.exact]);
                    numbers.extend(system.tetrahedral_dielectric_change(temperature, field, amplitude, Count::Most)?);
                }
                Ok(numbers)
            },
            assemble: |inputs, parts| electric(inputs, &electric_axis(inputs, FINE)?, &rows(parts), true),
        }),
    },
    Figure {
        id: "etm.four_wells_magnetism",
        title: "Three wells or four: how magnetic are all systems?",
        stands_for: "",
        caption: r"The first panel shows the magnetisation $M$ against the field, if the particles have three wells or four. The second panel shows the susceptibility $\partial M/\partial B$: by how much a little more field raises it. Solid lines have four wells at the corners of a tetrahedron, dashed lines three, all with all their levels. The asymmetries, the amplitudes, the area of a face and the number of systems are the same. While the picture is being computed, only dotted lines with the two levels of (9) are there. A tetrahedron has four faces, so it catches every field, while the field passes many triangles edge-on. Hotter than drawn here, far above the tunnelling amplitudes, four wells would have three times the moment of three. How four asymmetries are distributed is our choice.",
        equations: &[MAGNETISATION, SUSCEPTIBILITY, FOUR_WELLS, UNEVEN_WELLS],
        params: &[
            TEMPERATURE.ranged(0.6, [0.1, 3.0]),
            TUNNELLING_MIN.ranged(2.0, [2.0, 100.0]),
            GAP_RATIO,
            HEAT_GAP_MIN,
            HEAT_AREA_MIN,
            HEAT_AREA_RATIO,
            ATS_DENSITY,
        ],
        rules: &[SPREAD_RULE, COLD_RULE],
        provenance: ours("Section 2, Eqs (6), (7), (10)", WHY),
        quantities: &["etm.magnetism_four_wells", "etm.magnetisation_exact", "etm.susceptibility_exact"],
        look: "You see how strongly a magnetic field magnetises particles in three wells and in four. Move the smallest tunnelling amplitude. Notice where each line turns.",
        primary: &["tunnelling_min", "temperature"],
        level: Level::Research,
        compute: |inputs| {
            let temperature = inputs.number("temperature")?;
            let grid = fields(field_axis(inputs)?.last().copied().unwrap_or(STRONGEST), COARSE);
            let system = ensemble(inputs)?;
            let two = grid.iter().map(|&field| {
                Ok([system.two_level_magnetisation(temperature, field)?, system.two_level_susceptibility(temperature, field)?.sum().two_level, 0.0, 0.0])
            });
            magnetic(inputs, &grid, &two.collect::<Result<Vec<_>, Error>>()?, false)
        },
        refinement: Some(Refinement {
            parts: |_| Ok(PIECES),
            part: |inputs, k| {
                let temperature = inputs.number("temperature")?;
                let system = ensemble(inputs)?;
                let mut numbers = Vec::new();
                for field in piece(field_axis(inputs)?, k) {
                    let four = system.tetrahedral_magnetism(temperature, field, Count::Many)?;
                    numbers.extend([system.magnetisation(temperature, field)?.exact, system.susceptibility(temperature, field)?.sum().exact]);
                    numbers.extend([four.magnetisation, four.susceptibility()]);
                }
                Ok(numbers)
            },
            assemble: |inputs, parts| magnetic(inputs, &field_axis(inputs)?, &rows(parts), true),
        }),
    },
]);

/// Fields as in the figure of three wells, as far as the largest phase of a face allows.
fn electric_axis(inputs: &Inputs, count: usize) -> Result<Vec<f64>, Error> {
    dielectric_exact::axis(inputs, count, LARGEST_FACE_PHASE)
}

/// Lines of four wells and of three, the column of four values that each has; in a preview that of two levels alone has points.
fn lines(panel: &mut Panel, (before, tone): (&str, u8), found: &[Row], (whole, column): (bool, usize), smooth: impl Fn(Vec<f64>) -> Vec<Vec<(f64, f64)>>) {
    let run = |there: bool, k: usize| if there { smooth(found.iter().map(|row| row[k]).collect()) } else { Vec::new() };
    let tone = Tone::Data(tone);
    panel.push(Curve::new(format!("{before}four wells"), run(whole, column + 2), tone, Badge::OurClosure).wide(THIN));
    panel.push(Curve::new(format!("{before}three wells"), run(whole, column), tone, Badge::OurClosure).dashed(Dash::Dashed).wide(BROAD));
    if !whole {
        panel.push(Curve::new(format!("{before}two levels"), run(true, column), tone, Badge::OurClosure).dashed(Dash::Dotted));
    }
}

const PREVIEW: &str = "The lines with three wells and with four follow.";

fn electric(inputs: &Inputs, grid: &[f64], found: &[Row], whole: bool) -> Result<Picture, Error> {
    let (from, to) = (grid.first().copied().unwrap_or(WEAKEST), grid.last().copied().unwrap_or(STRONGEST));
    let mut panel = Panel::new(Axis::new("field B", "T").log().ranged(from, to).switchable(), Axis::new("relative change Δε/ε", "10^{-6}"))
        .titled(format!("at {} mK", shown(1e3 * inputs.number("temperature")?)))
        .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::OurClosure));
    for (k, name) in ["resonant, ", "relaxational, "].into_iter().enumerate() {
        lines(&mut panel, (name, k as u8), found, (whole, k), |values| dielectric_exact::smooth(grid, values.into_iter().map(|value| PPM * value)));
    }
    let picture = Picture::from(panel).noting(told(grid.len()));
    if !whole {
        return Ok(picture.noting(PREVIEW));
    }
    // the largest change of each line
    let readings = [("resonant, three wells", 0), ("resonant, four wells", 2), ("relaxational, three wells", 1), ("relaxational, four wells", 3)];
    Ok(readings.into_iter().fold(picture, |picture, (name, k)| {
        let most = found.iter().map(|row| row[k]).fold(0.0_f64, |most, value| if value.abs() > most.abs() { value } else { most });
        picture.reading(format!("{name}: largest change"), most, "", Badge::OurClosure)
    }))
}

fn magnetic(inputs: &Inputs, grid: &[f64], found: &[Row], whole: bool) -> Result<Picture, Error> {
    let temperature = inputs.number("temperature")?;
    let highest = grid.last().copied().unwrap_or(STRONGEST);
    let panel = |title: String, name: &str, unit: &str, k: usize| {
        let mut panel = Panel::new(Axis::new("field B", "T").ranged(0.0, highest), Axis::new(name, unit)).titled(title);
        panel.push(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::Derived));
        lines(&mut panel, ("", 0), found, (whole, k), |values| smooth(grid, values.into_iter().map(|value| MILLI * value), false));
        panel
    };
    let left = panel(format!("at {} K", shown(temperature)), "magnetisation M", "10^{-3} A m²/kg", 0);
    let right = panel("its slope".into(), "susceptibility ∂M/∂B", "10^{-3} A m²/(kg T)", 1);
    let picture = Picture { panels: vec![left, right], ..Picture::default() }.noting(told(grid.len()));
    let (Some(first), Some(last)) = (found.first().filter(|_| whole), found.last()) else { return Ok(picture.noting(PREVIEW)) };
    Ok(["three wells", "four wells"].into_iter().zip([0, 2]).fold(picture, |picture, (name, k)| {
        picture.reading(format!("{name}, susceptibility without a field"), first[k + 1], "A m²/(kg T)", Badge::OurClosure).reading(
            format!("{name}, magnetisation in {} T", shown(highest)),
            last[k],
            "A m²/kg",
            Badge::OurClosure,
        )
    }))
}
