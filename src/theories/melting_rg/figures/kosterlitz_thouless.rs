//! The flow of Kosterlitz and Thouless in two dimensions, a figure of its own and a panel beside the other flow.

use super::{ladder, small_arrow};
use crate::describe::{Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::roots::brent;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Handle, HandleMap, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::melting_rg::kosterlitz_thouless::{invariant, is_ordered, separatrix};
use crate::theories::melting_rg::sources::KOSTERLITZ_1974;
use std::f64::consts::{FRAC_PI_2, PI};

pub(crate) const STIFFNESS_2D: Param =
    number("stiffness_2d", "K", "1", 0.9, [0.3, 1.4], "stiffness over the heat energy, in the two-dimensional theory").positive();
pub(crate) const FUGACITY_2D: Param =
    number("fugacity_squared_2d", "y^2", "y^2", 0.0016, [1e-6, 0.02], "square of the vortex fugacity, in the two-dimensional theory").log().positive();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.kosterlitz_thouless",
    title: "The two-dimensional theory that has a separatrix",
    stands_for: "",
    caption: r"The plane shows the flow of Kosterlitz and Thouless in two dimensions, which the paper takes as its model. As the scale grows, a start of stiffness $K$ and vortex fugacity $y$ moves along its line in the direction of the arrows. The dashed line, the separatrix, divides the plane. Drag the start across it. Below and to the right of it a start ends on the thick line $y = 0$, where nothing moves, with a stiffness of at least $2/\pi$. Above it vortices multiply, and the stiffness flows to zero. The bracket $2 - \pi K$ changes sign at $K = 2/\pi$. The bracket $1 - e^{\alpha\overline\mu}$ of the paper's (16) never does, so the three-dimensional flow has no separatrix. These equations are not in the paper.",
    equations: &[
        Equation { number: "Kosterlitz (1974)", tex: r"\frac{dK^{-1}}{d\ell} = 4\pi^3 y^2,\qquad \frac{dy^2}{d\ell} = 2(2 - \pi K)\,y^2" },
        Equation { number: "integrated", tex: r"y^2 - \frac{2k - \pi\ln k}{2\pi^3} = \text{const},\quad k = 1/K" },
    ],
    params: &[STIFFNESS_2D, FUGACITY_2D],
    rules: &[],
    provenance: Provenance {
        source: &KOSTERLITZ_1974,
        place: "recursion relations, to second order in the fugacity",
        standing: Standing::Inferred {
            why: r"The paper names this procedure as its own and cites it as Refs [33-36]. The equations of the two-dimensional theory are not in the paper.",
        },
    },
    quantities: &[],
    look: "You see the same kind of flow for a two-dimensional theory that has a transition. Drag the start across the dashed line. Notice that the stiffness then survives or vanishes.",
    primary: &["stiffness_2d", "fugacity_squared_2d"],
    level: Level::Course,
    compute: |i: &Inputs| plane(i.number("stiffness_2d")?, i.number("fugacity_squared_2d")?),
    refinement: None,
}]);

/// The flow line of invariant `c` for stiffness from `low` to `high`, where y² is not negative, down to y = 0 itself.
fn line(c: f64, low: f64, high: f64) -> Vec<Vec<(f64, f64)>> {
    let square = |stiffness: f64| c - invariant(1.0 / stiffness, 0.0).unwrap_or(f64::NAN);
    let step = (high - low) / 150.0;
    let found = sampling::runs(&sampling::linear(low, high, 151), |stiffness| {
        let y2 = square(stiffness);
        if y2 >= 0.0 { Ok(y2.sqrt()) } else { Err(Error::no_solution("below the fixed line")) }
    });
    // towards a foot on the fixed line y rises like a square root: points crowd there
    let foot = |from: f64, to: f64| -> Vec<(f64, f64)> {
        let Ok(foot) = brent(from.min(to), from.max(to), 1e-14, square) else { return Vec::new() };
        [0.0, 0.01, 0.04, 0.1, 0.2, 0.35, 0.55, 0.8]
            .iter()
            .map(|s| foot + s * (to - foot))
            .map(|stiffness| (stiffness, square(stiffness).max(0.0).sqrt()))
            .collect()
    };
    found
        .into_iter()
        .map(|run| {
            let (Some(&first), Some(&last)) = (run.first(), run.last()) else { return run };
            let mut whole = if first.0 > low + 0.5 * step { foot(first.0 - step, first.0) } else { Vec::new() };
            whole.extend(run);
            if last.0 < high - 0.5 * step {
                whole.extend(foot(last.0 + step, last.0).into_iter().rev());
            }
            whole
        })
        .collect()
}

/// Stiffness K > 2/π at which the flow line of invariant `c` meets y = 0; `None` in the disordered phase.
fn end(c: f64, start: f64) -> Option<f64> {
    brent(2.0 / PI, start, 1e-14, |stiffness| invariant(1.0 / stiffness, 0.0).map_or(f64::NAN, |level| c - level)).ok()
}

/// The plane of stiffness and fugacity, with the flow from the start given.
pub(crate) fn plane(stiffness: f64, fugacity_squared: f64) -> Result<Picture, Error> {
    let (k, y) = (1.0 / stiffness, fugacity_squared.sqrt());
    let (right, top) = (ladder(stiffness, &[1.4, 3.0, 10.0]), ladder(y, &[0.15, 0.5, 2.0]));
    let left = 0.2_f64.min(0.5 * stiffness);
    let mut panel = Panel::new(Axis::new("stiffness K", "").ranged(left, right), Axis::new("vortex fugacity y", "").ranged(0.0, top))
        .titled("two dimensions, Kosterlitz and Thouless");
    let critical = 2.0 / PI;
    // lines through the fixed line, and through y at the critical stiffness
    let mut starts: Vec<f64> = [0.75, 0.9, 1.1].iter().map(|s| invariant(1.0 / (s * right / 1.4), 0.0)).collect::<Result<_, _>>()?;
    for share in [0.2, 0.45, 0.7] {
        starts.push(invariant(FRAC_PI_2, (share * top).powi(2))?);
    }
    for (n, c) in starts.into_iter().enumerate() {
        for run in line(c, left, right) {
            // growing scale lowers K
            if let (Some(&head), Some(&tail)) = (run.get(run.len() / 2), run.get(run.len() / 2 + 4)) {
                panel.push(small_arrow(tail, head, Tone::Muted));
            }
            let name = if n == 0 { "flow lines".to_owned() } else { format!("flow line {n} from K = {:.3}", run.first().map_or(0.0, |p| p.0)) };
            let curve = Curve::new(name, vec![run], Tone::Muted, Badge::Inferred).wide(1.5);
            panel.push(if n == 0 && panel.items.len() < 3 { curve } else { curve.unlisted() });
        }
    }
    let divide = sampling::runs(&sampling::linear(left, right, 120), |s| Ok(separatrix(1.0 / s)?.max(0.0).sqrt()));
    panel.push(Curve::new("separatrix", divide, Tone::Data(1), Badge::Inferred).wide(2.5).dashed(crate::picture::Dash::Dashed));
    panel.push(Curve::new("fixed line, y = 0", vec![vec![(critical, 0.0), (right, 0.0)]], Tone::Ink, Badge::Inferred).wide(4.0).unlisted());
    panel.push(Mark::new(MarkAt::Point { x: critical, y: 0.0 }, "2/π", Badge::Inferred));

    let c = invariant(k, fugacity_squared)?;
    let ordered = is_ordered(k, fugacity_squared)?;
    let stop = if ordered { end(c, stiffness) } else { None };
    let path = line(c, stop.map_or(left, |stop| stop - 1e-3 * (stiffness - stop)), stiffness).into_iter().last().unwrap_or_default();
    panel.push(Curve::new("from the start", vec![path], Tone::Data(0), Badge::Inferred).wide(3.0));
    panel.push(Mark::new(MarkAt::Point { x: stiffness, y }, "start", Badge::OurClosure).toned(Tone::Data(0)));
    panel.handles.push(Handle {
        label: "start of the two-dimensional flow: stiffness and vortex fugacity".into(),
        x_param: "stiffness_2d",
        y_param: "fugacity_squared_2d",
        x: stiffness,
        y,
        x_map: HandleMap::Same,
        y_map: HandleMap::Square,
    });
    let picture = Picture::from(panel);
    Ok(match stop {
        Some(stop) => picture
            .reading("stiffness K at the end", stop, "", Badge::Inferred)
            .noting("In two dimensions this start is ordered: its stiffness stays above 2/π."),
        None => picture
            .reading("stiffness K at the end", 0.0, "", Badge::Inferred)
            .noting("In two dimensions this start is disordered: its stiffness flows to zero."),
    })
}
