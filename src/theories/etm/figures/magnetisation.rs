//! Magnetisation of many systems against the field and the temperature, with all three levels, beside that of iron.

use super::exact::{BROAD, COARSE, FINE, MILLI, PIECES, RANGE, STRONGEST, THIN, field_axis, pair, piece, smooth, temperatures, told};
use super::{fields, ours, shown};
use crate::describe::{Equation, Figure, Inputs, Level, Param, Refinement, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::etm::exact_ensemble::Compared;
use crate::theories::etm::iron;
use crate::theories::etm::quantities::ensembles::{GAP_RATIO, PHASE_RULE, SPREAD_RULE, TUNNELLING_MIN, ensemble};
use crate::theories::etm::quantities::magnetic::MAGNETISATION;
use crate::theories::etm::quantities::params::{ATS_DENSITY, FE2_DENSITY, FE3_DENSITY, FIELD, HEAT_AREA_MIN, HEAT_AREA_RATIO, HEAT_GAP_MIN, TEMPERATURE};

/// Three-well systems with iron beside them, in a field.
pub(super) const fn moments(tunnelling_min: Param) -> [Param; 10] {
    [
        TEMPERATURE.ranged(0.6, [0.1, 3.0]),
        FIELD.ranged(0.1, [0.001, 8.0]),
        tunnelling_min,
        GAP_RATIO,
        HEAT_GAP_MIN,
        HEAT_AREA_MIN,
        HEAT_AREA_RATIO,
        ATS_DENSITY,
        FE2_DENSITY,
        FE3_DENSITY,
    ]
}

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "etm.magnetisation_exact",
    title: "How magnetic are the anomalous systems?",
    stands_for: "",
    caption: r"The first panel shows the magnetisation $M$ of the anomalous systems against the field. The thin solid line has all three levels of each system, the broad dashed line the gap of (9) alone. The dotted line is the iron of the glass, as free moments. The second panel shows the susceptibility $M/B$ in one field against temperature. While the picture is being computed, only the two-level lines are there. Lower the smallest tunnelling amplitude: the phases grow, and the moment with three levels falls below that with two. It reverses where a phase passes half a turn. The heat capacity hardly shows this, so a measured magnetisation would tell the amplitude. The paper says that the magnetisation of such glasses was fitted elsewhere, with these systems and iron. The paper shows neither the points nor the moment. It prints no smallest amplitude and no largest asymmetry; ours can be changed.",
    equations: &[
        MAGNETISATION,
        Equation { number: "(8)", tex: r"E_k = 2R\cos\!\left(\tfrac{\theta}{3}+\theta_k\right),\quad R = \sqrt{D_0^2+\tfrac16D^2}" },
        Equation { number: "our derivation", tex: r"-\frac{\partial F}{\partial\varphi} = \frac{2D_0^3\sin\varphi}{Z}\,f[E_0,E_1,E_2],\quad f = e^{-E/k_BT}" },
    ],
    params: &moments(TUNNELLING_MIN),
    rules: &[SPREAD_RULE, PHASE_RULE],
    provenance: ours(
        "Eqs (6), (7), (10)",
        "The distribution (10) is printed, the moment is our derivation from it. The smallest tunnelling amplitude, the largest asymmetry and the free moments of iron are our choice. All systems have one charge times area.",
    ),
    quantities: &["etm.magnetisation_exact", "etm.magnetisation_iron"],
    look: "You see how strongly a magnetic field magnetises the three-well systems, beside the iron in the glass. Move the smallest tunnelling amplitude down. Notice that three levels give less than two in strong fields.",
    primary: &["tunnelling_min", "temperature"],
    level: Level::Research,
    compute: |inputs| {
        let system = ensemble(inputs)?;
        let [temperature, field] = inputs.numbers(["temperature", "field"])?;
        let highest = field_axis(inputs)?.last().copied().unwrap_or(STRONGEST);
        let grids = [fields(highest, COARSE), temperatures(COARSE)];
        let two = |t: f64, b: f64| Ok::<_, Error>(Compared { exact: 0.0, two_level: system.two_level_magnetisation(t, b)? });
        let along = grids[0].iter().map(|&b| two(temperature, b)).collect::<Result<Vec<_>, _>>()?;
        let down = grids[1].iter().map(|&t| two(t, field)).collect::<Result<Vec<_>, _>>()?;
        picture(inputs, &grids, &[along, down], false)
    },
    refinement: Some(Refinement {
        parts: |_| Ok(2 * PIECES),
        part: |inputs, k| {
            let system = ensemble(inputs)?;
            let pairs: Result<Vec<Compared>, Error> = if k < PIECES {
                let temperature = inputs.number("temperature")?;
                piece(field_axis(inputs)?, k).into_iter().map(|field| system.magnetisation(temperature, field)).collect()
            } else {
                let field = inputs.number("field")?;
                piece(temperatures(FINE), k).into_iter().map(|temperature| system.magnetisation(temperature, field)).collect()
            };
            Ok(pairs?.into_iter().flat_map(|pair| [pair.exact, pair.two_level]).collect())
        },
        assemble: |inputs, parts| {
            let sets = [0, 1].map(|set| parts.iter().skip(set * PIECES).take(PIECES).flat_map(|part| part.chunks(2)).map(pair).collect::<Vec<_>>());
            picture(inputs, &[field_axis(inputs)?, temperatures(FINE)], &sets, true)
        },
    }),
}]);

/// Name of a line, its value, its dash, and whether it has been computed.
type Line = (&'static str, fn(&Compared) -> f64, Dash, bool);

/// From the magnetisation along the fields, at one temperature, and along the temperatures, in one field.
fn picture(inputs: &Inputs, grids: &[Vec<f64>; 2], sets: &[Vec<Compared>; 2], exact: bool) -> Result<Picture, Error> {
    let [temperature, field, fe2, fe3] = inputs.numbers(["temperature", "field", "fe2_density", "fe3_density"])?;
    let of_iron = |t: f64, b: f64| Ok::<f64, Error>(iron::magnetisation(t, b, fe2, fe3)?.iter().sum());
    let highest = grids[0].last().copied().unwrap_or(STRONGEST);
    let mut left = Panel::new(Axis::new("field B", "T").ranged(0.0, highest), Axis::new("magnetisation M", "10^{-3} A m²/kg"))
        .titled(format!("at {} K", shown(temperature)));
    let mut right = Panel::new(Axis::new("temperature T", "K").log().ranged(RANGE.0, RANGE.1), Axis::new("susceptibility M/B", "10^{-3} A m²/(kg T)").log())
        .titled(format!("in {} T", shown(field)));
    let lines: [Line; 2] = [("three levels", |c| c.exact, Dash::Solid, exact), ("two levels", |c| c.two_level, Dash::Dashed, true)];
    for (name, value, dash, there) in lines {
        let width = if dash == Dash::Solid { THIN } else { BROAD };
        if !there {
            continue;
        }
        let run = |k: usize, over: f64| smooth(&grids[k], sets[k].iter().map(|c| MILLI * value(c) / over), k == 1);
        left.push(Curve::new(name, run(0, 1.0), Tone::Data(0), Badge::OurClosure).dashed(dash).wide(width));
        if field > 0.0 {
            right.push(Curve::new(format!("M/B, {name}"), run(1, field), Tone::Data(0), Badge::OurClosure).dashed(dash).wide(width).unlisted());
        }
    }
    let spins = sampling::runs(&fields(highest, 4 * FINE), |b| Ok(MILLI * of_iron(temperature, b)?));
    left.push(Curve::new("iron", spins, Tone::Data(1), Badge::OurClosure).dashed(Dash::Dotted).wide(2.4));
    if field > 0.0 {
        let spins = sampling::runs(&temperatures(4 * FINE), |t| Ok(MILLI * of_iron(t, field)? / field));
        right.push(Curve::new("M/B, iron", spins, Tone::Data(1), Badge::OurClosure).dashed(Dash::Dotted).wide(2.4).unlisted());
    }
    if (RANGE.0..=RANGE.1).contains(&temperature) {
        right.push(Mark::new(MarkAt::X { x: temperature }, format!("{} K", shown(temperature)), Badge::OurClosure));
    }
    let result = Picture { panels: vec![left, right], ..Picture::default() }.noting(told(grids[0].len()));
    let Some(last) = sets[0].last().filter(|_| exact) else {
        return Ok(result.noting("The lines with three levels follow."));
    };
    let unit = "A m²/kg";
    Ok(result
        .reading(format!("three levels, in {} T", shown(highest)), last.exact, unit, Badge::OurClosure)
        .reading(format!("two levels, in {} T", shown(highest)), last.two_level, unit, Badge::OurClosure)
        .reading(format!("iron, in {} T", shown(highest)), of_iron(temperature, highest)?, unit, Badge::OurClosure))
}
