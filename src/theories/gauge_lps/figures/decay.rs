//! The stretched exponential and the distribution of relaxation times behind it: Introduction.

use super::DASHES;
use crate::describe::{Domain, Equation, Figure, Inputs, Level, Param, Provenance, Standing, figures, number};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};
use crate::theories::gauge_lps::params::BETA;
use crate::theories::gauge_lps::quantities::SPECTRUM_STANDING;
use crate::theories::gauge_lps::relaxation::{RECALLED_BETA, decay, mean_time};
use crate::theories::gauge_lps::sources::NELSON_2019;
use crate::theories::gauge_lps::spectrum::Table;
use std::f64::consts::LN_10;

const BELOW_ONE: Domain = Domain::POSITIVE.less_than(1.0);
pub(super) const OTHER: Param = number(
    "other_beta",
    r"\beta'",
    "1",
    RECALLED_BETA,
    [0.2, 1.0],
    "stretching exponent to compare with; the default is a published fit to As₂Se₃, quoted from memory",
)
.within(Domain::POSITIVE.at_most(1.0));
pub(super) const RECALLED: &str =
    "The exponent 0.71 of As₂Se₃ is from J. Málek and J. Shánelová, J. Non-Cryst. Solids 351, 3458 (2005). We quote it from memory.";

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "gauge_lps.stretched_exponential",
        title: "Relaxation stretched in time",
        stands_for: "",
        caption: r"In the first panel $\phi$ is what is left after a time $t$; $\tau$ is the relaxation time. The curves are the stretched exponential of the Introduction with the exponent $\beta$, one with another exponent, and the plain exponential. Dots mark the mean time of each decay. In the second panel is the double logarithm of the same, where each is a straight line of slope $\beta$. Move $\beta$: the smaller it is, the longer the tail. The other exponent is by default 0.71. We remember it as a published fit to As₂Se₃ and did not look it up. The model of the paper computes no decay; it says that its inverse exponent is this $\beta$.",
        equations: &[
            Equation { number: "Introduction", tex: r"\phi(t) = e^{-(t/\tau)^\beta}" },
            Equation { number: "Introduction", tex: r"\langle t \rangle = \frac{\tau}{\beta}\,\Gamma\!\left(\frac{1}{\beta}\right)" },
        ],
        params: &[BETA, OTHER],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Introduction", standing: Standing::AsPrinted },
        quantities: &["gauge_lps.stretched_exponential", "gauge_lps.fractal_dimension"],
        look: r"You see a stretched exponential beside a plain one. Move $\beta$. Notice that a smaller exponent gives a fast start and a long tail.",
        primary: &["beta"],
        level: Level::First,
        compute: stretched_exponential,
        refinement: None,
    },
    Figure {
        id: "gauge_lps.spectrum",
        title: "The relaxation times behind a stretched decay",
        stands_for: "",
        caption: r"A stretched exponential of relaxation time $\tau$ is a sum of plain ones. The curve shows how their relaxation times $\tau'$ are distributed over the logarithm of the time. It falls slowly towards short times and sharply at long ones. Diamonds mark the mean. Move $\beta$: the smaller it is, the broader the distribution. At $\beta = 1/2$ it is known in closed form. The paper names such distributions in its Introduction and draws none.",
        equations: &[Equation { number: "Introduction", tex: r"e^{-t^\beta} = \int_0^\infty \rho(u)\, e^{-ut}\, du,\quad u = \tau/\tau'" }],
        params: &[BETA.ranged(0.6, [0.3, 0.9]).within(BELOW_ONE), OTHER.ranged(RECALLED_BETA, [0.3, 0.9]).within(BELOW_ONE)],
        rules: &[],
        provenance: Provenance { source: &NELSON_2019, place: "Introduction", standing: SPECTRUM_STANDING },
        quantities: &["gauge_lps.relaxation_spectrum"],
        look: r"You see the relaxation times that add up to a stretched exponential. Move $\beta$. Notice that a smaller exponent needs a broader range of times.",
        primary: &["beta"],
        level: Level::Course,
        compute: spectrum,
        refinement: None,
    },
]);

pub(super) fn curves(beta: f64, other: f64) -> Vec<(String, f64, Tone, Dash)> {
    let mut curves = vec![(format!("β = {beta}"), beta, Tone::Data(0), DASHES[0])];
    if other != beta {
        let name = if other == RECALLED_BETA { format!("β = {other}, As_{{2}}Se_{{3}}, from memory") } else { format!("β = {other}") };
        curves.push((name, other, Tone::Data(1), DASHES[1]));
    }
    curves
}

fn stretched_exponential(inputs: &Inputs) -> Result<Picture, Error> {
    let [beta, other] = inputs.numbers(["beta", "other_beta"])?;
    let mut drawn = curves(beta, other);
    if beta != 1.0 && other != 1.0 {
        drawn.push(("β = 1, exponential".into(), 1.0, Tone::Muted, DASHES[2]));
    }
    // both marked mean times lie on the axis
    let longest = mean_time(beta)?.max(mean_time(other)?).log10();
    let last = (longest + 0.3).max(2.0);
    let mut left = Panel::new(
        Axis::new("time over the relaxation time, t/τ", "").log().ranged(1e-3, 10_f64.powf(last)),
        Axis::new("what is left, φ", "").ranged(0.0, 1.05),
    );
    let mut right =
        Panel::new(Axis::new("log_{10} of the time, t/τ", "").ranged(-3.0, 2.0), Axis::new("double logarithm, log_{10}(−ln φ)", "").ranged(-3.0, 2.0));
    left.push(Mark::new(MarkAt::Y { y: (-1.0_f64).exp() }, "1/e", Badge::Derived));
    let mut picture = Picture::default();
    for (k, (name, b, tone, dash)) in drawn.into_iter().enumerate() {
        let logs = sampling::linear(-3.0, last, 61);
        let curve = sampling::adaptive(&logs, 3e-4, |x| decay(10_f64.powf(x), b));
        let curve = curve.into_iter().map(|run| run.into_iter().map(|(x, y)| (10_f64.powf(x), y)).collect()).collect();
        left.push(Curve::new(&name, curve, tone, Badge::AsPrinted).dashed(dash).wide(2.5));
        let line = sampling::runs(&sampling::linear(-3.0, 2.0, 21), |x| Ok((-decay(10_f64.powf(x), b)?.ln()).log10()));
        right.push(Curve::new(format!("slope {b}"), line, tone, Badge::AsPrinted).dashed(dash).wide(2.5));
        let mean = mean_time(b)?;
        left.push(Mark::new(MarkAt::Point { x: mean, y: decay(mean, b)? }, if k == 0 { "mean time" } else { "" }, Badge::Derived).toned(tone));
        picture = picture.reading(format!("mean time, {name}"), mean, "τ", Badge::Derived);
    }
    picture.panels = vec![left, right];
    Ok(picture.noting(RECALLED))
}

fn spectrum(inputs: &Inputs) -> Result<Picture, Error> {
    let [beta, other] = inputs.numbers(["beta", "other_beta"])?;
    let axis = Axis::new("relaxation time τ′/τ", "").log().ranged(1e-3, 1e2);
    let mut panel = Panel::new(axis, Axis::new("share of the times, per unit of ln τ′", ""));
    let mut picture = Picture::default();
    for (name, b, tone, dash) in curves(beta, other) {
        let table = Table::new(b)?;
        let grid = sampling::linear(-3.0, 2.0, 61);
        let curve = sampling::adaptive(&grid, 2e-3, |x| table.log_density(10_f64.powf(-x)));
        let highest = curve.iter().flatten().fold((0.0, 0.0), |best: (f64, f64), p| if p.1 > best.1 { *p } else { best });
        let curve = curve.into_iter().map(|run| run.into_iter().map(|(x, y)| ((x * LN_10).exp(), y)).collect()).collect();
        panel.push(Curve::new(&name, curve, tone, Badge::Inferred).dashed(dash).wide(2.5));
        let mean = mean_time(b)?;
        // one entry of the legend stands for both: between the curves there is no room for a word
        let mut dot = Points::new(format!("mean, {name}"), [(mean, table.log_density(1.0 / mean)?)], Tone::Ink, Marker::Diamond, Badge::Derived);
        (dot.key, dot.radius) = ("mean relaxation time".into(), 5.0);
        panel.push(dot);
        picture = picture.reading(format!("mean relaxation time, {name}"), mean, "τ", Badge::Derived).reading(
            format!("most frequent, {name}"),
            10_f64.powf(highest.0),
            "τ",
            Badge::Inferred,
        );
    }
    picture.panels.push(panel);
    Ok(picture.noting(RECALLED))
}
