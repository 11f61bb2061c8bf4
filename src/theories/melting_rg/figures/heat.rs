//! The heat and the entropy that belong to the viscosity.

use crate::describe::{Equation, Figure, Inputs, Level, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Panel, Picture, Tone};
use crate::theories::melting_rg::quantities::varma;
use crate::theories::melting_rg::quantities::viscous::{LIQUID_VISCOSITY, STRENGTH, THIN};
use crate::theories::melting_rg::transport;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.thermodynamics",
    title: "Specific heat and entropy above the divergence",
    stands_for: "",
    caption: r"The first panel shows the logarithms of the specific heat $C$ and of the entropy $S$, its integral. Both are taken over the specific heat $C_0$ where the length $\xi$ is the spacing $a$ of the defects. Both fall without bound towards the temperature $T_0$ where the viscosity diverges, faster than any power of $T - T_0$. The entropy is exhausted there, as the paper says. The second panel shows the entropy between $T_0$ and the glass temperature $T_\mathrm{g}$, over its value at the glass temperature. Beside it is the entropy $\propto (T - T_0)/T$ that Adam and Gibbs need for the same viscosity. Move the strength $D$: the two shapes stay different. The specific heat has no step at the glass temperature, and it rises with temperature; the read-out gives how far it has fallen there. The paper says only to what $C$ is proportional. We integrated it.",
    equations: &[
        Equation { number: "text after (23)", tex: r"C_v \propto \left(\frac{a}{\xi}\right)^3 = e^{-\frac32 D T_0/(T - T_0)}" },
        Equation { number: "text after (23), integrated", tex: r"\frac{S}{C_0} = E_1(s) - e^{b}E_1(s + b),\quad b = \tfrac32 D,\; s = \frac{bT_0}{T - T_0}" },
    ],
    params: &[STRENGTH, LIQUID_VISCOSITY],
    rules: &[THIN],
    provenance: varma("text after (23)", Standing::Derived),
    quantities: &["melting_rg.transport", "melting_rg.configurational_entropy"],
    look: "You see the specific heat and the entropy that go with the diverging length. Move the strength $D$. Notice that both fall towards $T_0$ faster than any power.",
    primary: &["strength"],
    level: Level::Research,
    compute: thermodynamics,
    refinement: None,
}]);

fn thermodynamics(i: &Inputs) -> Result<Picture, Error> {
    let [strength, viscosity] = i.numbers(["strength", "log10_liquid_viscosity"])?;
    let (_, glass) = transport::fragility(1.0, strength, viscosity)?;
    let heat = |t: f64| Ok::<_, Error>(transport::transport(t, 1.0, strength, 0.0)?.log10_specific_heat);
    let entropy = |t: f64| transport::log10_entropy(t, 1.0, strength);
    let (heat_glass, entropy_glass) = (heat(glass)?, entropy(glass)?);
    let bottom = entropy_glass.min(heat_glass) - 6.0;
    let right = 1.0 + 1.8 * (glass - 1.0);
    // where log₁₀ C/C₀ = `bottom`, a little below the frame
    let from = 1.0 + 1.5 * strength / (-bottom * std::f64::consts::LN_10);
    let mut grid = sampling::linear(from, right, 40);
    grid.extend(sampling::linear(from, from + 0.1 * (right - from), 12));
    grid.sort_by(f64::total_cmp);
    // a little above the curves at the right end
    let highest = heat(right)?.max(entropy(right)?);
    let top = highest + 0.08 * (highest - bottom);
    let left = Panel::new(Axis::new("T/T_{0}", "").ranged(1.0 + 0.7 * (from - 1.0), right), Axis::new("log_{10} of C/C_{0}, S/C_{0}", "").ranged(bottom, top))
        .titled("specific heat and entropy")
        .with(Mark::new(MarkAt::X { x: glass }, "T_{g}", Badge::AsStated))
        .with(Curve::new("specific heat C/C_{0}", sampling::adaptive(&grid, 1e-3, heat), Tone::Data(0), Badge::AsPrinted))
        .with(Curve::new("entropy S/C_{0}", sampling::adaptive(&grid, 1e-3, entropy), Tone::Data(1), Badge::Derived).dashed(Dash::Dashed));
    let below = sampling::linear(1.0, glass, 61);
    let share = |t: f64| {
        // nearer than this every double is zero
        if t - 1.0 < 1e-3 * (glass - 1.0) {
            return Ok(0.0);
        }
        Ok(10_f64.powf(entropy(t)? - entropy_glass))
    };
    let straight = |t: f64| Ok::<_, Error>((1.0 - 1.0 / t) / (1.0 - 1.0 / glass));
    let beside = Panel::new(Axis::new("T/T_{0}", "").ranged(1.0, 1.0 + 1.03 * (glass - 1.0)), Axis::new("entropy S over S at T_{g}", "").ranged(0.0, 1.0))
        .titled("up to the glass temperature")
        .with(Curve::new("entropy of this theory", sampling::adaptive(&below, 1e-3, share), Tone::Data(1), Badge::Derived).dashed(Dash::Dashed))
        .with(Curve::new("(T − T_{0})/T, Adam and Gibbs", sampling::adaptive(&below, 1e-3, straight), Tone::Data(2), Badge::Illustration).dashed(Dash::Dotted));
    let halfway = 0.5 * (1.0 + glass);
    Ok(Picture { panels: vec![left, beside], ..Picture::default() }
        .reading("T_{g}/T_{0}", glass, "", Badge::AsStated)
        .reading("log_{10} C/C_{0} at T_{g}", heat_glass, "", Badge::AsPrinted)
        .reading("log_{10} S/C_{0} at T_{g}", entropy_glass, "", Badge::Derived)
        .reading("log_{10} of S halfway to T_{0}, over S at T_{g}", entropy(halfway)? - entropy_glass, "", Badge::Derived)
        .reading("the same for Adam and Gibbs", straight(halfway)?.log10(), "", Badge::Illustration))
}
