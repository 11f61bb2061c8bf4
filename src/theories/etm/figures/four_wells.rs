//! Three wells or four: the heat capacity of many systems against temperature and field.

use super::exact::{BROAD, COARSE, FIELDS, FINE, PIECES, RANGE, SECOND_FIELD, STRONGEST, THIN, piece, smooth, temperatures, told};
use super::{fields, ours, shown};
use crate::describe::{Figure, Inputs, Level, Refinement, figures};
use crate::error::Error;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::four_well_ensemble::{Count, LARGEST_FACE_PHASE};
use crate::theories::etm::quantities::ensembles::{ENSEMBLE, GAP_RATIO, SPREAD_RULE, TUNNELLING_MIN, ensemble};
use crate::theories::etm::quantities::params::{ATS_DENSITY, FIELD, HEAT_AREA_MIN, HEAT_AREA_RATIO, HEAT_GAP_MIN, TEMPERATURE};
use crate::theories::etm::quantities::tetrahedron::{COLD_RULE, FACE_PHASE_RULE, FOUR_WELLS, UNEVEN_WELLS, face_phase_holds};
use crate::theories::etm::three_level::PHASE_PER_FLUX;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.four_wells",
    title: "Three wells or four: the heat capacity of all systems",
    stands_for: "",
    caption: r"The paper names a particle in four wells, at the corners of a tetrahedron, and computes with three. Here both are computed with all their levels. The first panel shows the heat capacity against temperature in two fields, the second against the field. Thin solid lines have four wells, broad dashed lines three. The asymmetries, the amplitudes and the area of a face are the same, and there are as many systems. While the picture is being computed, only rough lines with four wells are there. Without a field three levels of a tetrahedron lie close together, so it holds more heat. With one well above three equal ones the two lowest levels meet. So some gaps are far below the smallest asymmetry, and in the cold, in a weak field, more heat is left than with three wells. In a strong field a triangle keeps a small gap where the field lies in its plane. A tetrahedron has no such direction: its heat capacity falls faster and to less. How four asymmetries are distributed is our choice.",
    equations: &[ENSEMBLE, FOUR_WELLS, UNEVEN_WELLS],
    params: &[
        FIELD.ranged(0.5, [0.001, 8.0]),
        SECOND_FIELD,
        TUNNELLING_MIN,
        GAP_RATIO,
        TEMPERATURE.ranged(0.6, [0.1, 3.0]),
        HEAT_GAP_MIN,
        HEAT_AREA_MIN,
        HEAT_AREA_RATIO,
        ATS_DENSITY,
    ],
    rules: &[SPREAD_RULE, FACE_PHASE_RULE, SECOND_FACE_PHASE_RULE, COLD_RULE],
    provenance: ours(
        "Section 2, Eqs (6), (10), (14)",
        "The paper names four wells. The phases along straight paths and the distribution of their asymmetries are our derivation and our choice. The smallest tunnelling amplitude and the largest asymmetry are our choice too.",
    ),
    quantities: &["etm.heat_capacity_four_wells", "etm.heat_capacity_exact", "etm.tetrahedral_levels"],
    look: "You see the heat capacity of particles in three wells and in four. Move the second field up. Notice that the line of four wells falls faster than that of three.",
    primary: &["second_field", "temperature", "tunnelling_min"],
    level: Level::Research,
    compute: |inputs| {
        let grid = temperatures(COARSE);
        let system = ensemble(inputs)?;
        let mut sets = Vec::new();
        for name in FIELDS {
            let four = system.tetrahedra(inputs.number(name)?, Count::Few)?;
            sets.push(grid.iter().map(|&t| Ok([0.0, four.heat_capacity(t)?])).collect::<Result<Vec<_>, Error>>()?);
        }
        picture(inputs, &grid, &sets, false)
    },
    refinement: Some(Refinement {
        parts: |_| Ok(3 * PIECES),
        part: |inputs, k| {
            let system = ensemble(inputs)?;
            let set = k / PIECES;
            let mut numbers = Vec::new();
            if let Some(name) = FIELDS.get(set) {
                let field = inputs.number(name)?;
                let four = system.tetrahedra(field, Count::Many)?;
                for t in piece(temperatures(FINE), k) {
                    numbers.extend([system.heat_capacity(t, field)?.exact, four.heat_capacity(t)?]);
                }
            } else {
                let t = inputs.number("temperature")?;
                for field in piece(field_axis(inputs)?, k) {
                    numbers.extend([system.heat_capacity(t, field)?.exact, system.tetrahedra(field, Count::Many)?.heat_capacity(t)?]);
                }
            }
            Ok(numbers)
        },
        assemble: |inputs, parts| {
            let of =
                |set: usize| parts.iter().skip(set * PIECES).take(PIECES).flat_map(|part| part.chunks(2)).filter_map(|pair| pair.try_into().ok()).collect();
            picture(inputs, &temperatures(FINE), &[of(0), of(1), of(2)], true)
        },
    }),
}]);

const SECOND_FACE_PHASE_RULE: crate::describe::Rule = crate::describe::Rule {
    text: "the phase of a face that the second field crosses straight on is at most 20 rad",
    input: "second_field",
    holds: |i| face_phase_holds(i, "second_field"),
};

/// Fields of the second panel, as far as the largest phase allows.
pub(super) fn field_axis(inputs: &Inputs) -> Result<Vec<f64>, Error> {
    let per_field = PHASE_PER_FLUX * (inputs.number("tunnel_area_min")? / inputs.number("tunnelling_min")?);
    Ok(fields(STRONGEST.min(LARGEST_FACE_PHASE / per_field), FINE))
}

/// From the heat capacities of three wells and of four: at the temperatures in two fields, and along the fields.
fn picture(inputs: &Inputs, grid: &[f64], sets: &[Vec<[f64; 2]>], whole: bool) -> Result<Picture, Error> {
    let temperature = inputs.number("temperature")?;
    let mut left = Panel::new(Axis::new("temperature T", "K").log().ranged(RANGE.0, RANGE.1), Axis::new("heat capacity C", "µJ/(g K)")).titled("in two fields");
    for (k, (name, set)) in FIELDS.iter().zip(sets).enumerate() {
        let field = shown(inputs.number(name)?);
        lines(&mut left, grid, set, (&format!("{field} T, "), Tone::Data(k as u8), true), whole);
    }
    if (RANGE.0..=RANGE.1).contains(&temperature) {
        left.push(Mark::new(MarkAt::X { x: temperature }, format!("{} K", shown(temperature)), Badge::OurClosure));
    }
    let Some(along) = sets.get(2).filter(|_| whole) else {
        return Ok(Picture::from(left).noting("The lines are rough; better ones and those with three wells follow.").noting(told(grid.len())));
    };
    let axis = field_axis(inputs)?;
    let highest = axis.last().copied().unwrap_or(STRONGEST);
    let top = along.iter().flatten().fold(0.0_f64, |most, value| most.max(*value));
    let mut right = Panel::new(Axis::new("field B", "T").ranged(0.0, highest), Axis::new("heat capacity C", "µJ/(g K)").ranged(0.0, 1.08 * top))
        .titled(format!("at {} K", shown(temperature)));
    lines(&mut right, &axis, along, ("", Tone::Ink, false), true);
    let mut result = Picture { panels: vec![left, right], ..Picture::default() }.noting(told(grid.len()));
    if let (Some(first), Some(last)) = (along.first(), along.last()) {
        for (k, wells) in ["three", "four"].into_iter().enumerate() {
            result = result.reading(format!("{wells} wells at {} K, without a field", shown(temperature)), first[k], "µJ/(g K)", Badge::OurClosure).reading(
                format!("{wells} wells at {} K, in {} T", shown(temperature), shown(highest)),
                last[k],
                "µJ/(g K)",
                Badge::OurClosure,
            );
        }
    }
    Ok(result)
}

/// The lines of three and of four wells; those of three are without points in a preview.
fn lines(panel: &mut Panel, grid: &[f64], set: &[[f64; 2]], (before, tone, logarithmic): (&str, Tone, bool), whole: bool) {
    let run = |wells: usize| smooth(grid, set.iter().map(|pair| pair[wells]), logarithmic);
    panel.push(Curve::new(format!("{before}four wells"), run(1), tone, Badge::OurClosure).wide(THIN));
    let three = if whole { run(0) } else { Vec::new() };
    panel.push(Curve::new(format!("{before}three wells"), three, tone, Badge::OurClosure).dashed(Dash::Dashed).wide(BROAD));
}
