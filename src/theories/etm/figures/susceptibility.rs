//! Susceptibility of many systems against the field, with all three levels, and its parts of Curie and of van Vleck.

use super::exact::{BROAD, COARSE, FINE, MILLI, PIECES, STRONGEST, THIN, field_axis, piece, smooth, told};
use super::magnetisation::moments;
use super::{fields, ours, shown};
use crate::describe::{Figure, Inputs, Level, Refinement, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::exact_ensemble::Compared;
use crate::theories::etm::exact_susceptibility::Parts;
use crate::theories::etm::iron;
use crate::theories::etm::quantities::ensembles::{PHASE_RULE, SPREAD_RULE, TUNNELLING_MIN, ensemble};
use crate::theories::etm::quantities::magnetic::{CURIE_VAN_VLECK, SUSCEPTIBILITY};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.susceptibility_exact",
    title: "Susceptibility of the anomalous systems in a field",
    stands_for: "",
    caption: r"The first panel shows the susceptibility $\partial M/\partial B$ against the field: by how much a little more field raises the magnetisation. The thin solid line has all three levels of each system, the broad dashed line the gap of (9) alone. The dotted line is the iron of the glass, as free moments. The second panel splits the susceptibility in two. Without a field no level has a moment. All of the susceptibility is then the part of van Vleck: the levels move, and the populations stay. In a field the levels have moments, and the populations follow: this is the part of Curie. While the picture is being computed, only the two-level lines are there. At first the smallest tunnelling amplitude is 2 K: phases are large, and the line with three levels crosses zero where the magnetisation is largest. With two levels it never does. Raise the amplitude, and this field is stronger. Warm the systems, and both parts become small. All directions of the loops are equally frequent. The paper prints no smallest amplitude and no largest asymmetry; ours can be changed.",
    equations: &[SUSCEPTIBILITY, CURIE_VAN_VLECK],
    params: &moments(TUNNELLING_MIN.ranged(2.0, [2.0, 100.0])),
    rules: &[SPREAD_RULE, PHASE_RULE],
    provenance: ours(
        "Eqs (6), (7), (10)",
        "The distribution (10) is printed, the susceptibility is our derivation from it. The smallest tunnelling amplitude, the largest asymmetry and the free moments of iron are our choice. All systems have one charge times area.",
    ),
    quantities: &["etm.susceptibility_exact", "etm.magnetisation_exact"],
    look: "You see how the magnetisation of the three-well systems answers to a little more field. Notice that the line with three levels falls below zero, and the dashed one does not. Move the smallest tunnelling amplitude up, and it does so in a stronger field.",
    primary: &["tunnelling_min", "temperature"],
    level: Level::Research,
    compute: |inputs| {
        let system = ensemble(inputs)?;
        let temperature = inputs.number("temperature")?;
        let grid = fields(field_axis(inputs)?.last().copied().unwrap_or(STRONGEST), COARSE);
        let found = grid.iter().map(|&field| system.two_level_susceptibility(temperature, field)).collect::<Result<Vec<_>, _>>()?;
        picture(inputs, &grid, &found, None)
    },
    refinement: Some(Refinement {
        // the last part is the field of the mark
        parts: |_| Ok(PIECES + 1),
        part: |inputs, k| {
            let system = ensemble(inputs)?;
            let [temperature, field] = inputs.numbers(["temperature", "field"])?;
            let places = if k < PIECES { piece(field_axis(inputs)?, k) } else { vec![field] };
            let mut numbers = Vec::new();
            for place in places {
                let Parts { levels, populations } = system.susceptibility(temperature, place)?;
                numbers.extend([levels.exact, levels.two_level, populations.exact, populations.two_level]);
            }
            Ok(numbers)
        },
        assemble: |inputs, parts| {
            let of = |four: &[f64]| match four {
                [a, b, c, d] => Some(Parts { levels: Compared { exact: *a, two_level: *b }, populations: Compared { exact: *c, two_level: *d } }),
                _ => None,
            };
            let mut found: Vec<Parts> = parts.concat().chunks(4).filter_map(of).collect();
            let here = found.pop();
            picture(inputs, &field_axis(inputs)?, &found, here)
        },
    }),
}]);

/// A line: its name, its value, whose it is.
type Line = (&'static str, fn(&Parts) -> Compared, u8);

/// From the parts at the fields; `here` are those at the field of the mark, and only a preview has none.
fn picture(inputs: &Inputs, grid: &[f64], found: &[Parts], here: Option<Parts>) -> Result<Picture, Error> {
    let [temperature, field, fe2, fe3] = inputs.numbers(["temperature", "field", "fe2_density", "fe3_density"])?;
    let highest = grid.last().copied().unwrap_or(STRONGEST);
    let panel = |title: &str, name: &str| {
        let mut panel = Panel::new(Axis::new("field B", "T").ranged(0.0, highest), Axis::new(name, "10^{-3} A m²/(kg T)")).titled(title);
        panel.push(Mark::new(MarkAt::Y { y: 0.0 }, "", Badge::Derived));
        panel
    };
    let whole: Line = ("", Parts::sum, 0);
    let parts: [Line; 2] = [("van Vleck", |part| part.levels, 2), ("Curie", |part| part.populations, 3)];
    let draw = |panel: &mut Panel, (name, value, tone): Line| {
        let before = if name.is_empty() { String::new() } else { format!("{name}, ") };
        let run = |of: fn(&Compared) -> f64| smooth(grid, found.iter().map(|part| MILLI * of(&value(part))), false);
        // still without points in a preview: colours and dashes are then those of the whole picture
        let three = if here.is_some() { run(|c| c.exact) } else { Vec::new() };
        panel.push(Curve::new(format!("{before}three levels"), three, Tone::Data(tone), Badge::OurClosure).wide(THIN));
        panel.push(Curve::new(format!("{before}two levels"), run(|c| c.two_level), Tone::Data(tone), Badge::OurClosure).dashed(Dash::Dashed).wide(BROAD));
    };
    let mut left = panel(&format!("at {} K", shown(temperature)), "susceptibility ∂M/∂B");
    draw(&mut left, whole);
    let of_iron = |b: f64| Ok::<f64, Error>(iron::susceptibility(temperature, b, fe2, fe3)?.iter().sum());
    let spins = sampling::runs(&fields(highest, 4 * FINE), |b| Ok(MILLI * of_iron(b)?));
    left.push(Curve::new("iron", spins, Tone::Data(1), Badge::OurClosure).dashed(Dash::Dotted).wide(2.4));
    let mut right = panel("in two parts", "part of ∂M/∂B");
    parts.into_iter().for_each(|line| draw(&mut right, line));
    if field <= highest {
        left.push(Mark::new(MarkAt::X { x: field }, format!("{} T", shown(field)), Badge::OurClosure));
    }
    let result = Picture { panels: vec![left, right], ..Picture::default() }.noting(told(grid.len()));
    let Some(here) = here else { return Ok(result.noting("The lines with three levels follow.")) };
    let unit = "A m²/(kg T)";
    let at = |what: &str| format!("{what}, in {} T", shown(field));
    let result = result
        .reading(at("three levels"), here.sum().exact, unit, Badge::OurClosure)
        .reading(at("van Vleck's part"), here.levels.exact, unit, Badge::OurClosure)
        .reading(at("Curie's part"), here.populations.exact, unit, Badge::OurClosure)
        .reading(at("two levels"), here.sum().two_level, unit, Badge::OurClosure)
        .reading(at("iron"), of_iron(field)?, unit, Badge::OurClosure);
    // where the smooth line goes through zero
    let line = smooth(grid, found.iter().map(|part| part.sum().exact), false).concat();
    let crossed = line.windows(2).find(|pair| pair[0].1 > 0.0 && pair[1].1 <= 0.0);
    Ok(match crossed {
        Some(pair) => {
            let share = pair[0].1 / (pair[0].1 - pair[1].1);
            result.reading("the magnetisation is largest at a field of", pair[0].0 + share * (pair[1].0 - pair[0].0), "T", Badge::OurClosure)
        }
        None => result,
    })
}
