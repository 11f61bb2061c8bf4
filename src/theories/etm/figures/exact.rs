//! All three levels beside the two of the reduction: heat capacity of many systems.

use super::{denser, shown};
use crate::describe::{Figure, Inputs, Level, Param, Provenance, Refinement, Rule, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::exact_ensemble::{Compared, LARGEST_PHASE};
use crate::theories::etm::quantities::ensembles::{CHOSEN_LIMITS, GAP_RATIO, LEVELS_AND_GAP, PHASE_RULE, SPREAD_RULE, TUNNELLING_MIN, ensemble};
use crate::theories::etm::quantities::params::{ATS_DENSITY, FIELD, HEAT_AREA_MIN, HEAT_AREA_RATIO, HEAT_GAP_MIN, TEMPERATURE};
use crate::theories::etm::sources::JUG;
use crate::theories::etm::three_level::PHASE_PER_FLUX;

pub(super) const SECOND_FIELD: Param = number("second_field", "B_2", "T", 4.0, [0.001, 8.0], "a second field, for comparison").log().not_negative();
const SECOND_PHASE_RULE: Rule = Rule {
    text: "the phase of a loop that faces the second field is at most 100 rad; it grows with the field and falls with the smallest tunnelling amplitude",
    input: "second_field",
    holds: |i| Ok(PHASE_PER_FLUX * (i.number("tunnel_area_min")? / i.number("tunnelling_min")?) * i.number("second_field")? <= LARGEST_PHASE * (1.0 + 1e-12)),
};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.heat_capacity_exact",
    title: "Three levels or two: the heat capacity of all systems",
    stands_for: "",
    caption: r"The first panel shows the heat capacity of the anomalous systems against temperature, in two fields. Thin solid lines have all three levels of each system, broad dashed lines the gap of (9) alone. The second panel shows by how many per cent the two levels miss, against the field. While the picture is being computed, only the two-level lines are there. At first the smallest tunnelling amplitude is 2 K: phases are large, the third level comes down, and the two-level form fails in strong fields and when it is warm. Raise it to 10 K, and the two-level form is good to a few tenths of a per cent at 0.6 K: the dashes then lie on the solid lines. The paper says of a calculation with all three levels that it was never done. It prints no smallest amplitude and no largest asymmetry. We chose both, and you can change them.",
    equations: LEVELS_AND_GAP,
    params: &[
        FIELD.ranged(0.5, [0.001, 8.0]),
        SECOND_FIELD,
        TUNNELLING_MIN.ranged(2.0, [2.0, 100.0]),
        GAP_RATIO,
        TEMPERATURE.ranged(0.6, [0.1, 3.0]),
        HEAT_GAP_MIN,
        HEAT_AREA_MIN,
        HEAT_AREA_RATIO,
        ATS_DENSITY,
    ],
    rules: &[SPREAD_RULE, PHASE_RULE, SECOND_PHASE_RULE],
    provenance: Provenance { source: &JUG, place: "Eqs (6), (8), (10), (14)", standing: CHOSEN_LIMITS },
    quantities: &["etm.heat_capacity_exact"],
    look: "You see the heat capacity of three-well systems, with three levels and with two. Move the smallest tunnelling amplitude up. Notice that the two-level lines then meet the others.",
    primary: &["tunnelling_min", "field", "second_field"],
    level: Level::Research,
    compute: |inputs| {
        let grid = temperatures(COARSE);
        let system = ensemble(inputs)?;
        let at = |name| -> Result<Vec<Compared>, Error> {
            let field = inputs.number(name)?;
            grid.iter().map(|&t| Ok(Compared { exact: 0.0, two_level: system.two_level_heat_capacity(t, field)? })).collect()
        };
        let sets = [at(FIELDS[0])?, at(FIELDS[1])?];
        picture(inputs, &grid, &sets, &[])
    },
    refinement: Some(Refinement {
        parts: |_| Ok(3 * PIECES),
        part: |inputs, k| {
            let system = ensemble(inputs)?;
            let set = k / PIECES;
            let pairs: Result<Vec<Compared>, Error> = if set < 2 {
                let field = inputs.number(FIELDS[set])?;
                piece(temperatures(FINE), k).into_iter().map(|t| system.heat_capacity(t, field)).collect()
            } else {
                let temperature = inputs.number("temperature")?;
                piece(field_axis(inputs)?, k).into_iter().map(|field| system.heat_capacity(temperature, field)).collect()
            };
            Ok(pairs?.into_iter().flat_map(|pair| [pair.exact, pair.two_level]).collect())
        },
        assemble: |inputs, parts| {
            let sets = [0, 1, 2].map(|set| parts.iter().skip(set * PIECES).take(PIECES).flat_map(|part| part.chunks(2)).map(pair).collect::<Vec<_>>());
            let [first, second, along] = sets;
            picture(inputs, &temperatures(FINE), &[first, second], &along)
        },
    }),
}]);

pub(super) const FIELDS: [&str; 2] = ["field", "second_field"];
pub(super) const RANGE: (f64, f64) = (0.1, 3.0);
pub(super) const STRONGEST: f64 = 8.0;
pub(super) const PIECES: usize = 4;
/// Widths of the lines with three levels and with two: where they agree, both are seen.
pub(super) const THIN: f64 = 1.6;
pub(super) const BROAD: f64 = 4.0;
/// Magnetisations are drawn in 10⁻³ A m²/kg, susceptibilities in 10⁻³ A m²/(kg T).
pub(super) const MILLI: f64 = 1e3;
pub(super) const COARSE: usize = 9;
pub(super) const FINE: usize = 36;

pub(super) fn temperatures(count: usize) -> Vec<f64> {
    sampling::logarithmic(RANGE.0, RANGE.1, count)
}

/// Fields of the second panel, as far as the largest phase allows.
pub(super) fn field_axis(inputs: &Inputs) -> Result<Vec<f64>, Error> {
    let per_field = PHASE_PER_FLUX * (inputs.number("tunnel_area_min")? / inputs.number("tunnelling_min")?);
    Ok(super::fields(STRONGEST.min(LARGEST_PHASE / per_field), FINE))
}

pub(super) fn piece(grid: Vec<f64>, k: usize) -> Vec<f64> {
    let size = grid.len().div_ceil(PIECES);
    grid.into_iter().skip(k % PIECES * size).take(size).collect()
}

/// What a reader is told of lines that [`smooth`] draws.
pub(super) fn told(count: usize) -> String {
    format!("Each line is computed at {count} points; between them it follows a cubic curve.")
}

/// The line through points at equal steps of the logarithm of the abscissa, or of its root, without corners.
pub(super) fn smooth(x: &[f64], y: impl Iterator<Item = f64>, logarithmic: bool) -> Vec<Vec<(f64, f64)>> {
    let steps: Vec<f64> = x.iter().map(|x| if logarithmic { x.ln() } else { *x }).collect();
    let values: Vec<f64> = y.collect();
    let places = denser(&steps).into_iter().map(|step| if logarithmic { step.exp() } else { step });
    vec![places.zip(denser(&values)).collect()]
}

pub(super) fn pair(values: &[f64]) -> Compared {
    match values {
        [exact, two_level] => Compared { exact: *exact, two_level: *two_level },
        _ => Compared { exact: 0.0, two_level: 0.0 },
    }
}

/// From what was computed; `along` the field axis is empty while the picture is a preview.
fn picture(inputs: &Inputs, grid: &[f64], sets: &[Vec<Compared>; 2], along: &[Compared]) -> Result<Picture, Error> {
    let temperature = inputs.number("temperature")?;
    let mut left = Panel::new(Axis::new("temperature T", "K").log().ranged(RANGE.0, RANGE.1), Axis::new("heat capacity C", "µJ/(g K)")).titled("in two fields");
    for (k, set) in sets.iter().enumerate() {
        let field = shown(inputs.number(FIELDS[k])?);
        let run = |f: fn(&Compared) -> f64| smooth(grid, set.iter().map(f), true);
        let tone = Tone::Data(k as u8);
        // still without points in a preview: colours and dashes are then those of the whole picture
        let exact = if along.is_empty() { Vec::new() } else { run(|c| c.exact) };
        left.push(Curve::new(format!("{field} T, three levels"), exact, tone, Badge::OurClosure).wide(THIN));
        left.push(Curve::new(format!("{field} T, two levels"), run(|c| c.two_level), tone, Badge::OurClosure).dashed(Dash::Dashed).wide(BROAD));
    }
    if (RANGE.0..=RANGE.1).contains(&temperature) {
        left.push(Mark::new(MarkAt::X { x: temperature }, format!("{} K", shown(temperature)), Badge::OurClosure));
    }
    if along.is_empty() {
        return Ok(Picture::from(left).noting("The lines with three levels follow.").noting(told(grid.len())));
    }
    let axis = field_axis(inputs)?;
    let missed: Vec<(f64, f64)> =
        axis.iter().copied().zip(along).filter(|(_, c)| c.exact > 0.0).map(|(b, c)| (b, 100.0 * (c.two_level / c.exact - 1.0))).collect();
    let fields: Vec<f64> = missed.iter().map(|p| p.0).collect();
    let worst = missed.iter().copied().max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()));
    let right = Panel::new(Axis::new("field B", "T").ranged(0.0, axis.last().copied().unwrap_or(STRONGEST)), Axis::new("two levels miss by", "%"))
        .titled(format!("at {} K", shown(temperature)))
        .with(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::Derived))
        .with(Curve::new("error of the two levels", smooth(&fields, missed.iter().map(|p| p.1), false), Tone::Ink, Badge::OurClosure).wide(2.4));
    let result = Picture { panels: vec![left, right], ..Picture::default() }.noting(told(grid.len()));
    Ok(match worst {
        Some((field, percent)) => result
            .reading(format!("largest error of the two levels at {} K", shown(temperature)), percent, "%", Badge::OurClosure)
            .reading("at a field of", field, "T", Badge::OurClosure),
        None => result,
    })
}
