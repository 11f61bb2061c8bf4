//! Modulus against scale, correlation length against distance from the transition.

use super::unlisted;
use crate::describe::{Equation, Figure, Inputs, Level, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};
use crate::theories::melting_rg::quantities::renormalised::{ALPHA, BARE_MODULUS, CRITERION, CRITICAL_RATIO, LOG_SCALE, REDUCED_FLOW};
use crate::theories::melting_rg::quantities::varma;
use crate::theories::melting_rg::quantities::viscous::STRENGTH;
use crate::theories::melting_rg::{length, reduced, transport};

pub(super) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "melting_rg.modulus_scale",
        title: "The modulus seen at a growing scale",
        stands_for: "",
        caption: r"The first panel shows the shear modulus against the scale $R$ on which it is measured, over the spacing $a$ of the defects. It falls from $\mu_0$ and settles at $\mu_\mathrm{c}$. Dots mark the chosen scale. The solid curve is (20) integrated exactly, which is (21). The dashed curve is the closed form (22), which keeps the first two terms of the logarithmic integral. The second panel shows (22) divided by (21). Move the ratio $\mu_\mathrm{c}/\mu_0$ down, towards the transition. The two curves then fall at scales further and further apart, so (22) fails just where the transition is. The axis of the scale $\ln(R/a)$ is logarithmic itself, because the two falls can be far apart.",
        equations: REDUCED_FLOW,
        params: &[CRITICAL_RATIO.ranged(0.1, [0.005, 0.98]), BARE_MODULUS.ranged(1.0, [0.05, 2.0]), ALPHA, LOG_SCALE.ranged(10.0, [0.01, 1000.0]).log()],
        rules: &[],
        provenance: varma("Eqs (20)-(22)", Standing::AsPrinted),
        quantities: &["melting_rg.modulus_at_scale"],
        look: "You see the shear modulus against the scale on which it is measured. Move the ratio of its end to its start. Notice that near melting it settles at a larger scale.",
        primary: &["critical_ratio"],
        level: Level::Course,
        compute: modulus_scale,
        refinement: None,
    },
    Figure {
        id: "melting_rg.correlation_length",
        title: "Which correlation length diverges",
        stands_for: "",
        caption: r"The correlation length $\xi$ is the length at which the modulus has fallen far enough; four ways to say how far are compared. Here $a$ is the spacing of the defects and $\alpha$ their strength. The modulus starts at $\mu_0$ and ends at $\mu_\mathrm{c}$. The first panel shows $\ln(\xi/a)$ divided by the printed $1/\alpha\mu_\mathrm{c}$ of (23), so the printed length is the line at one. The second panel shows the length itself, with $\mu_\mathrm{c}/\mu_0 = (T - T_0)/T_0$ as the paper takes it. Its axis has $\log_{10}$ of the length, on a logarithmic axis. The closed form (22) diverges a little faster than (23). Move $q$, which says of how many times its end value the modulus is at $\xi$. Only one line depends on $q$: that of (21) at $q\mu_\mathrm{c}$. A fall to $q$ times the end point gives the Vogel-Fulcher form, with a factor that depends on $q$. The text asks for a fall by a factor $e$ from the bare modulus. That length gets shorter towards the transition. It is infinite only at $\mu_\mathrm{c}/\mu_0 = 1/e$, the vertical line, where the flow ends before so large a fall. The paper does not compare these ways.",
        equations: &[
            Equation { number: "(23)", tex: r"\ln\frac{\xi}{a} = \frac{1}{\alpha|\overline\mu_c|}" },
            Equation { number: "(22), text below (23)", tex: r"\ln\frac{\xi}{a} = \frac{\ln\ln(\mu_0/\mu_c)}{\alpha|\overline\mu_c|}" },
            Equation { number: "(21) at q μ_c", tex: r"\ln\frac{\xi}{a} = \frac{E_1(\ln q) - E_1(\ln\mu_0/\mu_c)}{\alpha|\overline\mu_c|}" },
            Equation { number: "(21) at μ_0/e", tex: r"\ln\frac{\xi}{a} = \frac{E_1(\ln(\mu_0/\mu_c) - 1) - E_1(\ln\mu_0/\mu_c)}{\alpha|\overline\mu_c|}" },
        ],
        params: &[CRITERION, STRENGTH],
        rules: &[],
        provenance: varma(
            "Eqs (21)-(23)",
            Standing::OurClosure {
                why: r"The criterion of the text, a fall by $e$ from the bare modulus, does not give the printed length. The other three are possible readings.",
            },
        ),
        quantities: &["melting_rg.correlation_length"],
        look: "You see how the correlation length changes on cooling, defined in four ways. Move $q$, the criterion. Notice which of the lines diverge towards $T_0$.",
        primary: &["criterion", "strength"],
        level: Level::Research,
        compute: correlation_length,
        refinement: None,
    },
]);

fn modulus_scale(i: &Inputs) -> Result<Picture, Error> {
    let [ratio, bare, alpha, scale] = i.numbers(["critical_ratio", "bare_modulus", "alpha", "log_scale"])?;
    let rate = alpha * bare * ratio;
    // the exact fall takes scales of 1/αμ_0, the printed one of 1/αμ_c, a hundred times as much near the transition
    let (mut from, mut reach) = (0.01 / (alpha * bare), 5.0 / rate);
    if scale > 0.0 {
        (from, reach) = (from.min(0.8 * scale), reach.max(1.25 * scale));
    }
    if !reach.is_finite() || from <= 0.0 {
        return Err(Error::no_solution("the strength of the defects times the modulus is too large or too small to be computed").about("alpha"));
    }
    let of = |l: f64| reduced::modulus_at_scale(bare, ratio, alpha, l).map(|(exact, printed)| (exact / bare, printed / bare));
    // sampled in the logarithm, which is what is drawn
    let grid = sampling::linear(from.log10(), reach.log10(), 50);
    let drawn = |value: &dyn Fn(f64) -> Result<f64, Error>| back(sampling::adaptive(&grid, 1e-3, |t| value(10_f64.powf(t))));
    let exact = drawn(&|l| Ok(of(l)?.0));
    let printed = drawn(&|l| Ok(of(l)?.1));
    let quotient = drawn(&|l| of(l).map(|(e, p)| p / e));
    let (here_exact, here_printed) = of(scale)?;
    let axis = || Axis::new("scale ln(R/a)", "").log().ranged(from, reach);
    let mut upper = Panel::new(axis(), Axis::new("modulus μ_{R}/μ_{0}", "").ranged(0.0, 1.05))
        .with(Mark::new(MarkAt::Y { y: ratio }, "μ_{c}/μ_{0}", Badge::AsPrinted))
        .with(Curve::new("exact, (21)", exact, Tone::Data(0), Badge::AsPrinted))
        .with(Curve::new("closed form, (22)", printed, Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed));
    let mut picture = Picture::default();
    if scale > 0.0 {
        upper.push(unlisted(Points::new("at the chosen scale, exact", [(scale, here_exact)], Tone::Data(0), Marker::Circle, Badge::AsPrinted)));
        upper.push(unlisted(Points::new("at the chosen scale, (22)", [(scale, here_printed)], Tone::Data(1), Marker::Ring, Badge::AsPrinted)));
    } else {
        picture = picture.noting("The chosen scale is a itself; it has no place on the logarithmic axis.");
    }
    let lower = Panel::new(axis(), Axis::new("closed form over exact", "")).with(Mark::new(MarkAt::Y { y: 1.0 }, "", Badge::Derived)).with(Curve::new(
        "closed form over exact, (22) over (21)",
        quotient,
        Tone::Data(2),
        Badge::Derived,
    ));
    picture.panels = vec![upper, lower];
    Ok(picture
        .reading("μ_{R}, exact (21)", bare * here_exact, "k_{B}T/a³", Badge::AsPrinted)
        .reading("μ_{R}, printed (22)", bare * here_printed, "k_{B}T/a³", Badge::AsPrinted)
        .reading("printed over exact", here_printed / here_exact, "", Badge::Derived)
        .reading("αμ_{c} ln(R/a)", rate * scale, "", Badge::Derived))
}

/// ln ξ · αμ̄_c for the four criteria, αμ̄₀ = 1.
fn scaled_lengths(ratio: f64, criterion: f64) -> [Result<f64, Error>; 4] {
    [
        Ok(1.0),
        length::from_printed_flow(1.0, ratio, 1.0).map(|v| v * ratio),
        length::near_end_point(1.0, ratio, 1.0, criterion).map(|v| v * ratio),
        length::below_bare(1.0, ratio, 1.0).map(|v| v * ratio),
    ]
}

fn correlation_length(i: &Inputs) -> Result<Picture, Error> {
    let [criterion, strength] = i.numbers(["criterion", "strength"])?;
    let names = [
        "(23), as printed".to_owned(),
        "(22) at e μ_{c}".to_owned(),
        // e is where the slider starts, and where (22) always is
        if (criterion - std::f64::consts::E).abs() < 1e-3 { "(21) at e μ_{c}".to_owned() } else { format!("(21) at {criterion:.3} μ_{{c}}") },
        "(21) at μ_{0}/e, as the text says".to_owned(),
    ];
    let badges = [Badge::AsPrinted, Badge::AsPrinted, Badge::OurClosure, Badge::AsStated];
    let dashes = [Dash::Solid, Dash::Dashed, Dash::DashDot, Dash::Dotted];
    let mut upper = Panel::new(Axis::new("μ_{c}/μ_{0}", "").log().ranged(1e-8, 1.0), Axis::new("αμ_{c} ln(ξ/a)", "").ranged(0.0, 3.0)).with(Mark::new(
        MarkAt::X { x: (-1.0_f64).exp() },
        "1/e",
        Badge::Derived,
    ));
    let mut lower = Panel::new(
        Axis::new("(T − T_{0})/T_{0}", "").log().ranged(1e-3, 1.0),
        Axis::new("log_{10}(ξ/a)", "").log().ranged(0.1 * strength / 18.0, 1e4 * strength / 18.0),
    )
    .titled(format!("the length itself, D = {strength}"));
    lower.push(Mark::new(MarkAt::X { x: (-1.0_f64).exp() }, "1/e", Badge::Derived));
    upper.title = "divided by the printed length".into();
    let reduced = transport::reduced_modulus(strength)?;
    for k in 0..4 {
        let tone = Tone::Data([0, 1, 2, 4][k]);
        let of = |ratio: f64| -> Result<f64, Error> {
            match scaled_lengths(ratio, criterion).into_iter().nth(k) {
                Some(value) => value,
                None => Err(Error::no_solution("no such criterion")),
            }
        };
        let width = if k == 3 { 3.0 } else { 2.0 };
        // sampled in the logarithm, so that bends are seen where they are drawn
        let curve = sampling::adaptive(&crowded(-8.0, 90, criterion), 1e-3, |t| {
            let value = of(10_f64.powf(t))?;
            if value >= 0.0 { Ok(value) } else { Err(Error::no_solution("no length above a")) }
        });
        let curve = back(curve);
        upper.push(Curve::new(names[k].as_str(), curve, tone, badges[k]).dashed(dashes[k]).wide(width));
        let curve = sampling::runs(&crowded(-3.0, 60, criterion), |t| {
            let ratio = 10_f64.powf(t);
            let value = of(ratio)? / (ratio * reduced) / std::f64::consts::LN_10;
            if value > 0.0 { Ok(value) } else { Err(Error::no_solution("no length above a")) }
        });
        lower.push(Curve::new(names[k].as_str(), back(curve), tone, badges[k]).dashed(dashes[k]).wide(width).unlisted());
    }
    let small = 1e-3;
    let values = scaled_lengths(small, criterion).into_iter().collect::<Result<Vec<_>, _>>()?;
    let mut picture = Picture { panels: vec![upper, lower], ..Picture::default() };
    for (name, value) in names.iter().zip(values) {
        picture = picture.reading(format!("αμ_{{c}} ln(ξ/a) at μ_{{c}}/μ_{{0}} = {small}, {name}"), value, "", Badge::Derived);
    }
    Ok(picture
        .reading(
            "factor of the Vogel-Fulcher form, the exponential integral E_{1}(ln q)",
            crate::numerics::special::e1((criterion - 1.0).ln_1p())?,
            "",
            Badge::Derived,
        )
        .noting("A curve ends where its length would be shorter than a, or where the flow ends before the modulus has fallen so far."))
}

/// log₁₀ μ_c/μ_0 from `from` to nearly zero, crowded about 1/e, 1/q and 0, where lengths rise or fall steeply.
fn crowded(from: f64, count: usize, criterion: f64) -> Vec<f64> {
    let mut grid = sampling::linear(from, -1e-4, count);
    for edge in [-std::f64::consts::LOG10_E, -criterion.log10()] {
        let near = [1e-1, 3e-2, 1e-2, 3e-3, 1e-3, 1e-4, 1e-5, 1e-6].iter().flat_map(|d| [edge - d, edge + d]);
        grid.extend(near.filter(|t| *t > from && *t < -1e-4));
    }
    grid.sort_by(f64::total_cmp);
    grid
}

/// Points sampled in log₁₀ of the abscissa, at the abscissa itself.
fn back(runs: Vec<Vec<(f64, f64)>>) -> Vec<Vec<(f64, f64)>> {
    runs.into_iter().map(|run| run.into_iter().map(|(t, y)| (10_f64.powf(t), y)).collect()).collect()
}
