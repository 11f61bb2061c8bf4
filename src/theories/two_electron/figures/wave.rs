//! The solitary wave of soft matrices along z: a drawing, of which only the step is computed.

use super::super::chain::chain;
use super::super::quantities::TEMPERATURE_RATIO;
use super::super::quantities::whole;
use super::{READING, arrow, label, polygon, segment, wu};
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Standing, figures, number};
use crate::error::Error;
use crate::picture::{Badge, Dash, Panel, Picture, Side, Tone};

const SHOWN: Param =
    number("matrices", "n", "1", 7.0, [3.0, 10.0], "how many soft matrices are drawn").within(Domain::ALL.at_least(2.0).at_most(40.0).integer());
const PHASE: Param =
    number("phase", r"\phi", "1", 0.5, [0.0, 1.0], "how far the wave has come along the chain, from 0 to 1").within(Domain::ALL.at_least(0.0).at_most(1.0));

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.solitary_wave",
    title: "A solitary wave of soft matrices (a drawing)",
    stands_for: "Fig. 6",
    caption: r"Soft matrices in a row along $z$ jump one after another; $a_0$, $a_1$ and so on are the molecules at their centres. This is a drawing of what the paper describes; it gives no equation of motion. Move the phase to let the wave pass. Only the step $n_z$ is computed, by (10) for a chain of $N = 200$ molecules, and it is drawn enlarged, as the note says. The dashed line is the axis of the row; empty outlines are the places before the jump. Move $T_\mathrm{g}/T_\mathrm{m}$, the glass transition temperature over the melting temperature: the smaller the ratio, the longer the step.",
    equations: &[Equation { number: "(10)", tex: r"n_z = N^{-T_g/T_m}" }],
    params: &[PHASE, SHOWN, TEMPERATURE_RATIO],
    rules: &[],
    provenance: wu("Fig. 6, III.E.1", Standing::AsStated),
    quantities: &["two_electron.chain"],
    look: "You see a drawing of soft matrices that jump one after another. Move the phase. Notice how the wave passes along the row.",
    primary: &["phase"],
    level: Level::First,
    compute,
    refinement: None,
}]);

/// By how much a step, in molecules, is enlarged: as far as a matrix stays well on its own side of the next one.
fn enlargement(step: f64) -> f64 {
    [100.0, 50.0, 20.0, 10.0, 5.0, 2.0].into_iter().find(|times| times * step <= 0.5).unwrap_or(1.0)
}

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let [phase, ratio] = inputs.numbers(["phase", "temperature_ratio"])?;
    let count = whole(inputs, "matrices")?;
    let step = chain(200.0, ratio)?.step;
    let enlarged = enlargement(step);
    let front = phase * f64::from(count);
    // z runs to the right, y up, x obliquely to the back
    let flat = |x: f64, y: f64, z: f64| (1.15 * z + 0.35 * x, y + 0.22 * x);
    let length = f64::from(count);
    // nothing in the drawing is to scale but the step: it fills the frame, whatever its shape
    let mut panel = Panel { equal_aspect: false, ..Panel::scene() }.titled("a drawing: only the step is computed");
    (panel.x.range, panel.y.range) = (Some((-1.0, 1.15 * (length + 0.5))), Some((-1.55, 1.8)));
    panel.push(
        segment("chain along z", flat(0.0, 0.0, -0.8), flat(0.0, 0.0, length + 0.4), Tone::Muted, Badge::Illustration)
            .dashed(Dash::Dashed)
            .wide(1.2)
            .unlisted(),
    );
    for j in 0..count {
        let at = f64::from(j);
        // a matrix jumps while the front passes it
        let done = (front - at).clamp(0.0, 1.0);
        let moved = enlarged * step * done;
        let outline = |z: f64| [(0.0, 0.9), (0.9, 0.0), (0.0, -0.9), (-0.9, 0.0)].map(|(x, y)| flat(x, y, z)).to_vec();
        let (name, tone, opacity) = if done >= 1.0 {
            ("has jumped", Tone::Data(0), 0.45)
        } else if done > 0.0 {
            ("jumps now", Tone::Data(3), 0.8)
        } else {
            ("has not jumped", Tone::Muted, 0.2)
        };
        if done > 0.0 {
            panel.push(polygon("", outline(at), Tone::Paper, 0.0, format!("place of a_{j} before the jump")));
        }
        panel.push(polygon(name, outline(at + moved), tone, opacity, format!("soft matrix of a_{j}: {name}")));
        let (x, y) = flat(0.0, -1.05, at + moved);
        panel.push(label(x, y, format!("a_{{{j}}}"), Side::Below, Tone::Ink));
    }
    panel.push(arrow("direction of the jumps", flat(0.0, 1.5, 0.0), flat(0.0, 1.5, 0.35 * length), Tone::Ink, "direction of the jumps, +z"));
    let (x, y) = flat(0.0, 1.5, 0.36 * length);
    panel.push(label(x, y, "+z", Side::Right, Tone::Ink));
    Ok(Picture::from(panel)
        .reading("step n_{z} at N = 200", step, "molecules", Badge::AsPrinted)
        .reading("soft matrices that have begun to jump", front.ceil(), "", Badge::Illustration)
        .noting(format!(
            "An illustration of Fig. 6. Distances, shapes and timing are not computed. {}",
            if enlarged > 1.0 { format!("The step is drawn {enlarged} times too long.") } else { "The step is drawn as long as it is.".to_owned() }
        ))
        .noting(READING))
}
