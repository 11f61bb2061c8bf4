//! Nine wells end to end, and which σ divides.

use super::super::potential::{LAST_LEVEL, invariant, potential, rung, single_sigma};
use super::super::quantities::{SIGMA, whole};
use super::{READING, arrow, label, labelled, wu};
use crate::describe::{Choice, Domain, Equation, Figure, Inputs, Level, Param, Standing, choice, figures, number};
use crate::error::Error;
use crate::numerics::sampling::{adaptive, linear};
use crate::picture::{Axis, Badge, Curve, Mark, MarkAt, Marker, Panel, Picture, Points, Side, Tone};

/// (7), as printed.
const PRINTED: f64 = 0.104_648_95;

const STEP: Param =
    number("level", "i", "i", 0.0, [0.0, 7.0], "level before the well that is measured").within(Domain::ALL.at_least(0.0).at_most(7.0).integer());
const DIVISORS: &[Choice] = &[Choice { id: "previous", label: "size of the level before" }, Choice { id: "own", label: "size of its own level" }];

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.wells",
    title: "Nine wells, end to end",
    stands_for: "(6-2), (7)",
    caption: r"In the first panel are the potentials $f_i$ of nine wells, in units of their depth $\varepsilon_0$. Each well reaches from its inner fixed point $q_L$ to its outer one $q_R$, and it begins where the one before ends. So the sizes $\sigma_i$ grow by the sixth root of 5/3 a level. In the second panel is the width of a well over a size. Divided by the size of the level before it is the invariant $d_L^*$; divided by the size of its own level it is 0.0961. Move the level and the size: neither ratio changes. The last form of (7) with one $\sigma$ for all levels is the second number, and the paper uses the first.",
    equations: &[Equation { number: "(6-2)", tex: r"q_{i,R} = q_{i+1,L}" }, Equation { number: "(7)", tex: r"d_L^* \equiv (q_{i+1,R} - q_{i+1,L})/\sigma_i" }],
    params: &[STEP, SIGMA.ranged(1.0, [0.2, 1.0]), choice("divisor", r"\sigma", "previous", DIVISORS, "the size that divides the width of the well")],
    rules: &[],
    provenance: wu("Eqs (6-2), (7)", Standing::Derived),
    quantities: &["two_electron.ladder", "two_electron.lindemann_invariant"],
    look: "You see nine wells, each beginning where the one before ends. Move the level. Notice that the width of a well over its size stays the same.",
    primary: &["level"],
    level: Level::Course,
    compute,
    refinement: None,
}]);

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let sigma = inputs.number("sigma")?;
    let level = whole(inputs, "level")?;
    let own = inputs.word("divisor")? == "own";
    let (mut thin, mut wells, mut joints) = (Vec::new(), Vec::new(), Vec::new());
    let last = rung(LAST_LEVEL, sigma)?;
    // the axis stays while the wells fit, so that a smaller σ₀ is seen
    let right = if last.q_outer < 2.4 { 2.5 } else { 1.08 * last.q_outer };
    for i in 0..=LAST_LEVEL {
        let r = rung(i, sigma)?;
        let curve = |from: f64, to: f64| adaptive(&linear(from, to, 30), 2e-3, |q| potential(r.sigma / q));
        // from above the frame to its right edge
        thin.extend(curve(0.985 * r.sigma, right));
        wells.extend(curve(r.q_inner, r.q_outer));
        if i < LAST_LEVEL {
            joints.push((r.q_outer, potential(r.sigma / r.q_outer)?, format!("q_{i},R = q_{},L = {:.4}", i + 1, r.q_outer)));
        }
    }
    let (here, next) = (rung(level, sigma)?, rung(level + 1, sigma)?);
    let divisor = if own { next.sigma } else { here.sigma };
    let name = if own { format!("σ_{{{}}}, which divides", level + 1) } else { format!("σ_{{{level}}}, which divides") };
    let width = next.q_outer - next.q_inner;
    let mut tiled = Panel::new(Axis::new("distance q", "σ_{0}").ranged(0.0, right), Axis::new("potential f_{i}", "ε_{0}").ranged(-1.12, 0.1))
        .titled("the wells")
        .with(Mark::new(MarkAt::SpanX { from: next.q_inner, to: next.q_outer }, format!("well {}", level + 1), Badge::Derived).toned(Tone::Data(2)))
        .with(Curve::new("f_{i}(σ_{i}/q), i = 0 to 8", thin, Tone::Muted, Badge::AsPrinted).wide(1.0).unlisted())
        .with(Curve::new("each well from q_{L} to q_{R}", wells, Tone::Data(0), Badge::Derived).wide(4.0))
        .with(labelled("q_{i,R} = q_{i+1,L}", joints, Tone::Data(1), Marker::Circle, Badge::Derived));
    tiled.push(arrow(&name, (0.0, -0.35), (divisor, -0.35), Tone::Data(3), format!("{} long", crate::picture::plain(&format!("{divisor:.6}")))));
    tiled.push(arrow("width of the well", (next.q_inner, -1.06), (next.q_outer, -1.06), Tone::Ink, format!("{width:.6} wide")));

    let mut levels =
        Panel::new(Axis::new("level i", "").ranged(-0.5, 7.5), Axis::new("width of the well over size", "").ranged(0.094, 0.107)).titled("width over size");
    let mut before = Vec::new();
    let mut same = Vec::new();
    for i in 0..LAST_LEVEL {
        let (a, b) = (rung(i, sigma)?, rung(i + 1, sigma)?);
        before.push((f64::from(i), (b.q_outer - b.q_inner) / a.sigma));
        same.push((f64::from(i), (b.q_outer - b.q_inner) / b.sigma));
    }
    levels.push(Mark::new(MarkAt::Y { y: PRINTED }, "", Badge::AsPrinted));
    // between the two rows, clear of the points on the line and of the ring around one
    levels.push(label(-0.4, 0.1012, "0.10464895, printed", Side::Right, Tone::Ink));
    let mut chosen = Points::new("chosen", [(f64::from(level), width / divisor)], Tone::Data(3), Marker::Ring, Badge::Derived);
    chosen.radius = 8.0;
    levels.push(chosen);
    levels.push(Points::new("over σ_{i}, the level before", before, Tone::Data(0), Marker::Circle, Badge::Derived));
    levels.push(Points::new("over σ_{i+1}, its own level", same, Tone::Data(1), Marker::Square, Badge::Derived));
    tiled.weight = 1.6;
    Ok(Picture { panels: vec![tiled, levels], ..Picture::default() }
        .reading("width of the well", width, "σ_0", Badge::Derived)
        .reading("divided by the size chosen", width / divisor, "", Badge::Derived)
        .reading("d_{L}*, first form of (7)", invariant(), "", Badge::Derived)
        .reading("(q_{R} − q_{L})/σ, last form of (7)", single_sigma(), "", Badge::Derived)
        .reading("σ_{8}/σ_{0}", last.sigma / sigma, "", Badge::Derived)
        .noting(READING))
}
