//! All three levels beside the two of the reduction: dielectric constant of many systems against the field.

use super::exact::{PIECES, pair, piece, told};
use super::{denser, ours, shown};
use crate::describe::{Figure, Inputs, Level, Refinement, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::exact_dielectric::Changes;
use crate::theories::etm::exact_ensemble::{Compared, LARGEST_PHASE};
use crate::theories::etm::quantities::ensembles::{GAP_RATIO, LINEAR_RESPONSE, POPULATIONS, SPREAD_RULE, TRANSITIONS, TUNNELLING_MIN, dipoles};
use crate::theories::etm::quantities::params::{AMPLITUDE, DIELECTRIC_AREA_MIN, DIELECTRIC_AREA_RATIO, DIELECTRIC_GAP_MIN, TEMPERATURE};
use crate::theories::etm::three_level::PHASE_PER_FLUX;

/// Parts per million, the unit of the axis.
pub(super) const PPM: f64 = 1e6;
/// Fields of the axis, T.
pub(super) const WEAKEST: f64 = 1e-3;
const STRONGEST: f64 = 8.0;
const COARSE: usize = 14;
const FINE: usize = 48;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.dielectric_exact",
    title: "Three levels or two: the dielectric constant of all systems",
    stands_for: "",
    caption: r"The lines show how a magnetic field changes the dielectric constant, in two parts. The resonant part comes from transitions between levels. The relaxational part comes from populations that follow the electric field. Solid lines have all three levels of each system, dashed lines the two of (16), (17) and (20). While the picture is being computed, only the dashed lines are there. In weak fields they are one. In fields of some tesla the phase of a loop passes π, the levels come close again, and the resonant part turns back: the two-level form fails. Raise the smallest tunnelling amplitude: phases are smaller, and the lines meet. So up to a tesla or two the dielectric constant does not tell how large the amplitude is; the magnetisation does. The paper says of a calculation with all three levels that it was never done. Each well has a dipole of the same size, as (18) has it. The paper prints no smallest amplitude and no largest asymmetry. We chose both, and you can change them.",
    equations: &[LINEAR_RESPONSE, TRANSITIONS, POPULATIONS],
    params: &[
        TUNNELLING_MIN.ranged(2.0, [2.0, 100.0]),
        TEMPERATURE.log().ranged(0.05, [0.01, 0.2]),
        GAP_RATIO,
        DIELECTRIC_GAP_MIN,
        DIELECTRIC_AREA_MIN,
        DIELECTRIC_AREA_RATIO,
        AMPLITUDE,
    ],
    rules: &[SPREAD_RULE],
    provenance: ours(
        "Eqs (6), (10), (16)-(20)",
        "The distribution (10) is printed. The smallest tunnelling amplitude and the largest asymmetry are our choice. All systems have one charge times area. The response of three levels is our derivation.",
    ),
    quantities: &["etm.dielectric_change_exact"],
    look: "You see the dielectric constant of three-well systems against the field, with three levels and with two. Move the smallest tunnelling amplitude up. Notice that the lines then meet up to stronger fields.",
    primary: &["tunnelling_min", "temperature"],
    level: Level::Research,
    compute: |inputs| {
        let grid = axis(inputs, COARSE, LARGEST_PHASE)?;
        let [temperature, amplitude] = inputs.numbers(["temperature", "amplitude"])?;
        let system = dipoles(inputs)?;
        let two = |value: f64| Compared { exact: 0.0, two_level: value };
        let found = grid.iter().map(|field| {
            let [resonant, relaxational] = system.two_level_dielectric_change(temperature, *field, amplitude)?;
            Ok(Changes { resonant: two(resonant), relaxational: two(relaxational) })
        });
        picture(inputs, &grid, &found.collect::<Result<Vec<_>, Error>>()?, true)
    },
    refinement: Some(Refinement {
        parts: |_| Ok(PIECES),
        part: |inputs, k| {
            let [temperature, amplitude] = inputs.numbers(["temperature", "amplitude"])?;
            let system = dipoles(inputs)?;
            let mut numbers = Vec::new();
            for field in piece(axis(inputs, FINE, LARGEST_PHASE)?, k) {
                let Changes { resonant, relaxational } = system.dielectric_change(temperature, field, amplitude)?;
                numbers.extend([resonant.exact, resonant.two_level, relaxational.exact, relaxational.two_level]);
            }
            Ok(numbers)
        },
        assemble: |inputs, parts| {
            let numbers = parts.concat();
            let found: Vec<Changes> = numbers.chunks_exact(4).map(|four| Changes { resonant: pair(&four[..2]), relaxational: pair(&four[2..]) }).collect();
            picture(inputs, &axis(inputs, FINE, LARGEST_PHASE)?, &found, false)
        },
    }),
}]);

/// Fields at equal steps of their fourth root, as far as the `largest` phase allows: the lines bend most in strong fields.
pub(super) fn axis(inputs: &Inputs, count: usize, largest: f64) -> Result<Vec<f64>, Error> {
    let per_field = PHASE_PER_FLUX * (inputs.number("tunnel_area_min")? / inputs.number("tunnelling_min")?);
    let top = STRONGEST.min(largest / per_field);
    let lowest = (WEAKEST.min(1e-3 * top) / top).sqrt().sqrt();
    Ok(sampling::linear(lowest, 1.0, count).into_iter().map(|root| top * root.powi(4)).collect())
}

/// The line through points at the fields of [`axis`], on cubic curves of the root.
pub(super) fn smooth(grid: &[f64], values: impl Iterator<Item = f64>) -> Vec<Vec<(f64, f64)>> {
    let top = grid.last().copied().unwrap_or(STRONGEST);
    let roots: Vec<f64> = grid.iter().map(|field| (field / top).sqrt().sqrt()).collect();
    let places = denser(&roots).into_iter().map(|root| top * root.powi(4));
    vec![places.zip(denser(&values.collect::<Vec<_>>())).collect()]
}

fn picture(inputs: &Inputs, grid: &[f64], found: &[Changes], preview: bool) -> Result<Picture, Error> {
    let (from, to) = (grid.first().copied().unwrap_or(WEAKEST), grid.last().copied().unwrap_or(STRONGEST));
    let mut panel = Panel::new(Axis::new("field B", "T").log().ranged(from, to).switchable(), Axis::new("relative change Δε/ε", "10^{-6}"))
        .titled(format!("at {} mK", shown(1e3 * inputs.number("temperature")?)))
        .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::OurClosure));
    let mut picture = Picture::default();
    for (k, name) in ["resonant", "relaxational"].into_iter().enumerate() {
        let part: Vec<Compared> = found.iter().map(|both| if k == 0 { both.resonant } else { both.relaxational }).collect();
        let run = |value: fn(&Compared) -> f64| smooth(grid, part.iter().map(|both| PPM * value(both)));
        let tone = Tone::Data(k as u8);
        // still without points in a preview: colours and dashes are then those of the whole picture
        let exact = if preview { Vec::new() } else { run(|both| both.exact) };
        panel.push(Curve::new(format!("{name}, three levels"), exact, tone, Badge::OurClosure).wide(2.4));
        if !preview {
            let apart = grid.iter().zip(&part).max_by(|a, b| (a.1.exact - a.1.two_level).abs().total_cmp(&(b.1.exact - b.1.two_level).abs()));
            if let Some((field, both)) = apart {
                picture = picture.reading(format!("{name}: two levels are off by"), both.two_level - both.exact, "", Badge::OurClosure).reading(
                    format!("{name}: at a field of"),
                    *field,
                    "T",
                    Badge::OurClosure,
                );
            }
        }
        panel.push(Curve::new(format!("{name}, two levels"), run(|both| both.two_level), tone, Badge::OurClosure).dashed(Dash::Dashed));
    }
    picture.panels = vec![panel];
    picture = picture.noting(told(grid.len()));
    Ok(if preview { picture.noting("The lines with three levels follow.") } else { picture })
}
