//! Heat conductivity of one glass: the mosaic theory, the standard tunnelling model, measured solids, and who says nothing.

use super::SIDE_BY_SIDE;
use super::glasses::{GLASS, glass, label};
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Refinement, Standing, figures, list, number};
use crate::error::Error;
use crate::materials::conductivities::{KAPTON_LAWRENCE, KAPTON_RULE, MACOR, STYCAST_1266, TORLON_4301, VESPEL_SP1, sample};
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Panel, Picture, Points, Table, Tone};
use crate::theories::rfot::CONDUCTIVITY;
use crate::theories::rfot::conductivity_si::{Conductor, Scatterers};

const QUALITY: Param =
    number("quality", "Q", "1", 150.0, [20.0, 400.0], "mean free path over wavelength from resonant two-level systems alone; both lines take it")
        .log()
        .positive();
const RIPPLONS: Param =
    number("ripplons", "s", "1", 15.5, [0.0, 30.0], "mosaic: strength of the wall vibrations over that of the resonant two-level systems; our choice")
        .not_negative();
const PATH: Param = number("shortest_path", "f", "wavelengths", 0.5, [0.0, 2.0], "mosaic: mean free path that is always left; our choice").not_negative();
const SAMPLES: Param = list(
    "samples",
    r"\kappa(T)",
    "stycast_1266,vespel_sp1,kapton_lawrence",
    &[STYCAST_1266, VESPEL_SP1, KAPTON_LAWRENCE, KAPTON_RULE, TORLON_4301, MACOR],
    "measured solids beside the lines; none of them is the glass chosen",
);

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "compare.conductivity",
    title: "Heat conductivity: which theories speak of it",
    stands_for: "",
    caption: r"The solid line is the heat conductivity of one glass by the mosaic theory. Two-level systems scatter phonons in the cold, and the vibrations of the walls between domains scatter them near ten kelvin. The dashed line is the standard tunnelling model, which stands behind several of the papers: it has the same two-level systems and nothing else. Both have the same quality $Q$. The standard model takes it from measurements; the mosaic theory derives a number of that order. Symbols are measured, and come from other solids. Choose another glass. Without wall vibrations the two lines are one, up to the shortest path. The other four theories say nothing of the heat conductivity, and the table says what they have instead.",
    equations: &[
        CONDUCTIVITY,
        Equation {
            number: "our assumption",
            tex: r"S = \frac{1}{Q}\left[\tanh\frac{x}{2} + \frac{1}{\pi}\,G(R) + s\sum_l (2l+1)\langle\Theta_l\rangle\right]",
        },
    ],
    params: &[GLASS, QUALITY, RIPPLONS, PATH, SAMPLES],
    rules: &[],
    provenance: Provenance {
        source: &SIDE_BY_SIDE,
        place: "mosaic Fig. 4, (40), (44)",
        standing: Standing::OurClosure {
            why: "The rates behind the mosaic theory's Fig. 4 stand in an earlier paper that is not at hand. The strength of the wall vibrations and the shortest path are our choice.",
        },
    },
    quantities: &["rfot.conductivity_si"],
    look: "You see the heat conductivity of one glass by the one theory that computes it, beside the standard model. Choose another glass. Notice where the two lines part.",
    primary: &["glass", "ripplons"],
    level: Level::Course,
    compute: |inputs| {
        let grid = grid(COARSE);
        picture(inputs, &grid, &values(inputs, &grid)?)
    },
    refinement: Some(Refinement {
        parts: |_| Ok(PARTS),
        part: |inputs, k| {
            let grid = grid(FINE);
            let piece = grid.len().div_ceil(PARTS);
            values(inputs, &grid.into_iter().skip(k * piece).take(piece).collect::<Vec<_>>())
        },
        assemble: |inputs, parts| picture(inputs, &grid(FINE), &parts.concat()),
    }),
}]);

const RANGE: (f64, f64) = (0.1, 100.0);
const PARTS: usize = 4;
const COARSE: usize = 13;
const FINE: usize = 49;
/// Parts into which both draw the range of temperatures, between their points on a smooth line.
const DRAWN: usize = 192;

fn grid(count: usize) -> Vec<f64> {
    sampling::logarithmic(RANGE.0, RANGE.1, count)
}

/// Mosaic and standard model at each temperature, one after another, W/(m K).
fn values(inputs: &Inputs, grid: &[f64]) -> Result<Vec<f64>, Error> {
    let [quality, ripplons, path] = inputs.numbers(["quality", "ripplons", "shortest_path"])?;
    let glass = glass(inputs.word("glass")?, quality)?;
    let standard = Scatterers { relaxation: 1.0, ..Scatterers::NONE };
    let mosaic = Conductor::new(glass, Scatterers { ripplons, shortest_path: path, ..standard })?;
    let standard = Conductor::new(glass, standard)?;
    let mut found = Vec::with_capacity(2 * grid.len());
    for &t in grid {
        found.extend([mosaic.conductivity(t)?, standard.conductivity(t)?]);
    }
    Ok(found)
}

const SILENT: &str = "says nothing";

fn picture(inputs: &Inputs, grid: &[f64], values: &[f64]) -> Result<Picture, Error> {
    let name = label(inputs.word("glass")?)?;
    let mut panel = Panel::new(Axis::new("temperature T", "K").log().ranged(RANGE.0, RANGE.1), Axis::new("conductivity κ", "W/(m K)").log()).titled(name);
    for sample in inputs.words("samples")?.iter().filter_map(|id| sample(id)) {
        let inside = sample.points().filter(|p| (RANGE.0..=RANGE.1).contains(&p.0));
        let (tone, marker) = sample.look();
        let mut points = Points::new(sample.label, inside, tone, marker, Badge::Measured).sourced(sample.source);
        points.radius = 3.0;
        panel.push(points);
    }
    let run = |k: usize| {
        let points: Vec<(f64, f64)> = grid.iter().copied().zip(values.chunks(2).map(|pair| pair.get(k).copied().unwrap_or(0.0))).collect();
        vec![sampling::smoothed(&points, DRAWN / (grid.len() - 1).max(1))]
    };
    panel.push(Curve::new("standard tunnelling model", run(1), Tone::Ink, Badge::OurClosure).dashed(Dash::Dashed));
    panel.push(Curve::new("mosaic", run(0), Tone::Data(0), Badge::OurClosure).wide(3.0));
    let mut picture = Picture::from(panel);
    // whole decades lie on both grids
    let decade = (grid.len() - 1) / 3;
    for (t, pair) in ["1 K", "10 K"].into_iter().zip(values.chunks(2).skip(decade).step_by(decade.max(1))) {
        if let [mosaic, standard] = pair {
            picture = picture.reading(format!("mosaic: κ at {t}"), *mosaic, "W/(m K)", Badge::OurClosure).reading(
                format!("standard tunnelling model: κ at {t}"),
                *standard,
                "W/(m K)",
                Badge::OurClosure,
            );
        }
    }
    let rows = [
        ("mosaic", "a number at every temperature", "two-level systems, wall vibrations, phonons"),
        ("melting", SILENT, "the defects of the liquid, and no phonon"),
        ("three-well", SILENT, "a damping rate of single systems by phonons; the heat that phonons carry is not computed"),
        ("two-electron", SILENT, "one energy for the boson peak"),
        ("gauge", SILENT, "six rates of bonds above room temperature"),
    ];
    picture.tables.push(Table {
        title: "What each theory says of the heat conductivity".into(),
        columns: ["theory", "conductivity", "what it has"].map(str::to_owned).to_vec(),
        rows: rows.map(|(theory, says, has)| vec![theory.to_owned(), says.to_owned(), has.to_owned()]).to_vec(),
    });
    Ok(picture.noting(format!("Nothing measured here is {}: no readable source of its conductivity was at hand.", crate::picture::plain(name))))
}
