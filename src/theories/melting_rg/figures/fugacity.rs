//! Fugacity against temperature, and the end point of the flow that it leads to.

use super::{ladder, unlisted};
use crate::describe::{Equation, Figure, Inputs, Level, Param, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};
use crate::theories::melting_rg::quantities::renormalised::{DEFECT_ENERGY, FROZEN, THERMAL_RATIO};
use crate::theories::melting_rg::quantities::varma;
use crate::theories::melting_rg::{dilute, flow};
use std::f64::consts::LN_10;

const MODULUS_HERE: Param = number(
    "reduced_modulus",
    r"\alpha\overline{\mu}_0",
    "alpha mu a^3/k_BT",
    0.5,
    [0.01, 20.0],
    "bare shear modulus over the heat energy, times the strength of the defects, at the chosen temperature",
)
.log()
.positive();

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.fugacity",
    title: "More defects when it is hot, and what they do to the modulus",
    stands_for: "",
    caption: r"The first panel shows the square of the fugacity, $y^2$, which measures how many defects there are. It is drawn against temperature in units of the energy $E_\mathrm{d}$ of one defect. It rises from $y_0^2$, the defects that are frozen in; heat creates up to $n'$ times as many. The second panel shows the modulus $\mu_\mathrm{c}$ at which the flow (16), (17) ends, over the modulus $\mu_0$ where it starts. The dashed line is its form for a small modulus. Move the energy of a defect to move the dots, which mark the chosen temperature. The flow knows the modulus only over $k_\mathrm{B}T$, so its start falls as $1/T$ along the curve. The end point stays above zero at every temperature. A critical modulus proportional to $T - T_0$, as the paper takes it, does not come out of these equations. The second panel is not in the paper.",
    equations: &[
        Equation { number: "(11)", tex: r"y^{2} = y_0^{2} (1 + n' e^{-2\frac{E_d}{k_{B}T}})" },
        Equation { number: "(16), (17) integrated", tex: r"H(x_c) = H(x_0) - \frac{y^2}{32\pi},\quad x_0 = \frac{\alpha\mu_0 a^3}{k_BT}" },
    ],
    params: &[FROZEN, THERMAL_RATIO, DEFECT_ENERGY.ranged(5.0, [0.2, 40.0]).positive(), MODULUS_HERE],
    rules: &[],
    provenance: varma("Eq. (11)", Standing::AsPrinted),
    quantities: &["melting_rg.fugacity", "melting_rg.fixed_point"],
    look: "You see the number of defects against temperature, and what they do to the stiffness. Move the energy of a defect. Notice that cheap defects are many.",
    primary: &["defect_energy"],
    level: Level::Course,
    compute: fugacity,
    refinement: None,
}]);

/// Right ends of the axis, k_BT/E_d.
const HOTTEST: &[f64] = &[2.5, 5.5];

fn fugacity(i: &Inputs) -> Result<Picture, Error> {
    let [frozen, ratio, energy, modulus] = i.numbers(["frozen_fugacity_squared", "thermal_ratio", "defect_energy", "reduced_modulus"])?;
    let here = 1.0 / energy;
    let hottest = ladder(here, HOTTEST);
    let of = |t: f64| dilute::fugacity_squared(frozen, ratio, 1.0 / t);
    // αμa³/k_BT falls as 1/T from its value at the chosen temperature
    let end = |t: f64| {
        let start = modulus * (here / t);
        Ok::<_, Error>((flow::fixed_point(start, of(t)?)?.ln_exact - start.ln()) / LN_10)
    };
    let grid = sampling::linear(0.02, hottest, 60);
    let curve = sampling::adaptive(&grid, 1e-3, |t| Ok(of(t)?.log10()));
    let axis = || Axis::new("temperature k_{B}T/E_{d}", "").ranged(0.0, hottest);
    let mut left = Panel::new(axis(), Axis::new("log_{10} of the fugacity squared, y^{2}", ""))
        .with(Mark::new(MarkAt::Y { y: frozen.log10() }, "frozen in, y_{0}^{2}", Badge::AsPrinted))
        .with(Mark::new(MarkAt::Y { y: (frozen * (1.0 + ratio)).log10() }, "limit y_{0}^{2}(1 + n')", Badge::Derived))
        .with(Curve::new("y^{2}, (11)", curve, Tone::Data(0), Badge::AsPrinted));
    let mut right = Panel::new(axis(), Axis::new("log_{10} of what is left, μ_{c}/μ_{0}", "")).with(Curve::new(
        "end point of the flow, exact",
        sampling::adaptive(&grid, 1e-3, end),
        Tone::Data(2),
        Badge::Derived,
    ));
    let leading = sampling::adaptive(&grid, 1e-3, |t| Ok(-of(t)? / flow::COUPLING / LN_10));
    right.push(Curve::new("for a small modulus, e^{−y²/32π}", leading, Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed));
    let (now, stops) = (of(here)?, end(here)?);
    left.push(unlisted(Points::new("at the chosen temperature", [(here, now.log10())], Tone::Data(0), Marker::Circle, Badge::AsPrinted)));
    right.push(unlisted(Points::new("end point at the chosen temperature", [(here, stops)], Tone::Data(2), Marker::Circle, Badge::Derived)));
    Ok(Picture { panels: vec![left, right], ..Picture::default() }
        .reading("y^{2}", now, "", Badge::AsPrinted)
        .reading("share created by heat", 1.0 - frozen / now, "", Badge::AsPrinted)
        .reading("log_{10} μ_{c}/μ_{0}", stops, "", Badge::Derived)
        .reading("log_{10} μ_{c}/μ_{0} at the right end of the axis", end(hottest)?, "", Badge::Derived)
        .noting("No temperature makes the end point zero; a transition would need a fugacity without bound."))
}
