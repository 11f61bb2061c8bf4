//! Where the flow ends against the Poisson ratio of the medium.

use super::unlisted;
use crate::describe::{Equation, Figure, Inputs, Level, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Marker, Panel, Picture, Points, Tone};
use crate::theories::melting_rg::quantities::deformation::{END_WITH_LAMBDA, POISSON};
use crate::theories::melting_rg::quantities::renormalised::{FUGACITY_SQUARED, REDUCED_MODULUS};
use crate::theories::melting_rg::quantities::varma;
use crate::theories::melting_rg::{anisotropy, flow};
use std::f64::consts::LN_10;

pub(super) static FIGURES: &[Figure] = &figures([Figure {
    id: "melting_rg.flow_with_anisotropy",
    title: "The end of the flow depends on the Poisson ratio",
    stands_for: "",
    caption: r"The curve shows the modulus $x_c$ at which the flow ends, against the Poisson ratio of the medium. The dashed line is the end with $A = 1$, as the supplement takes it; $A$ is the amplitude of the Green tensor. The two meet at $\nu = 1/2$, where the medium cannot be compressed. Move the fugacity: the more defects, the more the Poisson ratio matters. Equation (15) has $A^2$ and (17) leaves it out, because λ does not flow to zero. The paper has no equation for λ. The solid line holds the Poisson ratio along the flow, the dotted line holds λ: then $A$ falls to 1 while the modulus falls. Both are our assumption.",
    equations: &[
        Equation { number: "(15)-(17) integrated", tex: r"H(x_c) = H(x_0) - \frac{A^2y^2}{32\pi},\quad A = 1 + \frac{1 - 2\nu}{2 - 2\nu}" },
        END_WITH_LAMBDA,
    ],
    params: &[REDUCED_MODULUS.ranged(0.5, [0.01, 20.0]), FUGACITY_SQUARED.ranged(100.0, [1.0, 500.0]).positive(), POISSON],
    rules: &[],
    provenance: varma(
        "Eqs (15)-(17)",
        Standing::OurClosure { why: r"Equation (15) has $A^2$, and (17) leaves it out. We keep it, and hold the Poisson ratio or λ along the flow." },
    ),
    quantities: &["melting_rg.flow_with_anisotropy", "melting_rg.flow_with_lambda", "melting_rg.fixed_point"],
    look: "You see where the flow of the modulus ends, against the Poisson ratio. Move the number of defects. Notice that a compressible medium ends at a smaller modulus.",
    primary: &["fugacity_squared", "reduced_modulus"],
    level: Level::Research,
    compute: draw,
    refinement: None,
}]);

fn draw(i: &Inputs) -> Result<Picture, Error> {
    let [x, y, nu] = i.numbers(["reduced_modulus", "fugacity_squared", "poisson_ratio"])?;
    // the logarithm of the end point, which itself may be too small for a number
    let end = |nu: f64| Ok::<_, Error>(flow::fixed_point(x, anisotropy::amplitude(nu)?.powi(2) * y)?.ln_exact / LN_10);
    let lowest = nu.min(-0.5);
    let curve = sampling::adaptive(&sampling::linear(lowest, 0.5, 60), 1e-3, end);
    let held = |nu: f64| Ok::<_, Error>(anisotropy::end_with_lambda(x, y, nu)? / LN_10);
    let running = sampling::adaptive(&sampling::linear(0.0, 0.5, 30), 1e-3, held);
    let (here, plain) = (end(nu)?, end(0.5)?);
    let panel = Panel::new(Axis::new("Poisson ratio ν", "").ranged(lowest, 0.5), Axis::new("log_{10} of the end modulus x_{c}", ""))
        .with(Curve::new("with A^{2} of (15)", curve, Tone::Data(0), Badge::OurClosure))
        .with(Curve::new("the same, with λ held", running, Tone::Data(2), Badge::OurClosure).dashed(Dash::Dotted).wide(2.4))
        .with(Curve::new("with A = 1, (17)", vec![vec![(lowest, plain), (0.5, plain)]], Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed))
        .with(unlisted(Points::new("at the chosen ratio", [(nu, here)], Tone::Data(0), Marker::Circle, Badge::OurClosure)));
    let picture = Picture::from(panel)
        .reading("A^{2}", anisotropy::amplitude(nu)?.powi(2), "", Badge::AsPrinted)
        .reading("log_{10} x_{c}", here, "", Badge::OurClosure)
        .reading("log_{10} x_{c} with A = 1", plain, "", Badge::Derived);
    Ok(if nu < 0.0 { picture } else { picture.reading("log_{10} x_{c} with λ held", held(nu)?, "", Badge::OurClosure) })
}
