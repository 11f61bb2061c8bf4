//! The equivalent particles of a soft matrix: when it appears as often as it disappears (Fig. S5).

use super::super::chain::{chain, log10_probabilities};
use super::super::quantities::equivalent::{BELOW_MELTING, GLASS, MELTING, MOLECULES, WELL};
use super::{READING, wu};
use crate::describe::{Equation, Figure, Inputs, Level, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling::{logarithmic, runs};
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "two_electron.equivalent_particles",
    title: "Equivalent particles of a soft matrix",
    stands_for: "Fig. S5",
    caption: r"A soft matrix holds the energy $k_B T_\mathrm{g}$. The paper divides it into $L_g$ equivalent particles of one well depth $\varepsilon_0$ each. It appears when all of them occur together, each with the probability $1/N$, where $N$ is the chain length. It disappears with the probability $n_z$ to the power $k_B T_\mathrm{m}/\varepsilon_0$, where $n_z$ is the step of the chain. The first panel shows the logarithms of both against the step. They are equal at one step, the dot, and this is (10). Move the chain length: the level line sinks and the step becomes smaller. The second panel shows the two exponents against the well depth, and the nearest whole numbers of particles. With the paper's own numbers there are 6.67 of them, which works as an exponent and cannot be counted. Move the well: both exponents change, but the step at the dot stays, as only the ratio of the temperatures enters. We did not have the figure of the paper.",
    equations: &[
        Equation { number: "SM 4, Fig. S5", tex: r"L_g = k_B T_g/\varepsilon_0" },
        Equation { number: "SM (6), (7)", tex: r"\hat P_+ = (1/N)^{k_B T_g/\varepsilon_0},\quad \hat P_- = n_z^{k_B T_m/\varepsilon_0}" },
        Equation { number: "(10)", tex: r"\hat P_+ = \hat P_- \;\Rightarrow\; n_z = N^{-T_g/T_m}" },
    ],
    params: &[GLASS, MELTING, WELL, MOLECULES],
    rules: &[BELOW_MELTING],
    provenance: wu("SM 4 (6)-(10), caption of Fig. S5", Standing::AsPrinted),
    quantities: &["two_electron.equivalent_particles", "two_electron.probabilities"],
    look: "You see how often a soft matrix appears and disappears, by the step of its chain. Move the chain length. Notice that both are equally frequent at one step only.",
    primary: &["length", "well"],
    level: Level::Course,
    compute,
    refinement: None,
}]);

/// Steps n_z that are drawn.
const STEPS: (f64, f64) = (1e-3, 1.0);
/// Well depths that are drawn, K.
const WELLS: (f64, f64) = (20.0, 100.0);

fn compute(inputs: &Inputs) -> Result<Picture, Error> {
    let [glass, melting, well, length] = inputs.numbers(["glass_temperature", "melting_temperature", "well", "length"])?;
    let (appear, disappear) = (glass / well, melting / well);
    let step = chain(length, glass / melting)?.step;
    let (level, _) = log10_probabilities(length, step, appear, disappear)?;
    let (from, to) = (step.min(STEPS.0), STEPS.1);
    let falls = runs(&logarithmic(from, to, 41), |n| Ok(log10_probabilities(length, n, appear, disappear)?.1));
    let probabilities = Panel::new(Axis::new("step n_{z}", "").log().ranged(from, to), Axis::new("log_{10} of the probability", ""))
        .titled("appear and disappear")
        .with(Curve::new("disappears", falls, Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed).wide(2.4))
        .with(Curve::new("appears", vec![vec![(from, level), (to, level)]], Tone::Data(0), Badge::AsPrinted).wide(2.4))
        .with(Points::new("equally often", [(step, level)], Tone::Ink, Marker::Circle, Badge::AsPrinted));
    let (thin, deep) = (well.min(WELLS.0), well.max(WELLS.1));
    let depths = logarithmic(thin, deep, 61);
    let mut counts = Panel::new(Axis::new("depth of the well ε_{0}/k_{B}", "K").log().ranged(thin, deep), Axis::new("well depths in the energy", ""))
        .titled("how many particles")
        .with(Curve::new("melting, k_{B}T_{m}/ε_{0}", runs(&depths, |e| Ok(melting / e)), Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed))
        .with(Curve::new("glass, L_{g}", runs(&depths, |e| Ok(glass / e)), Tone::Data(0), Badge::AsPrinted).wide(2.4))
        .with(Points::new("this well", [(well, appear), (well, disappear)], Tone::Ink, Marker::Circle, Badge::AsPrinted));
    // one of them carries the text, as the two lie close together
    for (whole, named) in [(appear.ceil(), true), (appear.floor(), false)] {
        let text = if named { format!("{} and {} particles", whole - 1.0, whole) } else { String::new() };
        counts.push(Mark { dash: Dash::Dotted, ..Mark::new(MarkAt::Y { y: whole }, text, Badge::Derived) });
    }
    Ok(Picture { panels: vec![probabilities, counts], ..Picture::default() }
        .reading("equivalent particles L_{g}", appear, "", Badge::AsPrinted)
        .reading("well depths of the melting energy", disappear, "", Badge::AsPrinted)
        .reading("step at which both are equally frequent", step, "", Badge::AsPrinted)
        .reading("log₁₀ of the probability there", level, "", Badge::AsPrinted)
        .noting(READING))
}
