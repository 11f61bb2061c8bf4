//! Modulus against scale, correlation length against distance from the transition, fugacity against temperature.

use super::unlisted;
use crate::describe::{Equation, Figure, Inputs, Standing, figures};
use crate::error::Error;
use crate::numerics::sampling;
use crate::picture::{Axis, Badge, Curve, Dash, Mark, MarkAt, Marker, Panel, Picture, Points, Tone};
use crate::theories::melting_rg::quantities::renormalised::{
    ALPHA, BARE_MODULUS, CRITERION, CRITICAL_RATIO, DEFECT_ENERGY, FROZEN, LOG_SCALE, REDUCED_MODULUS, THERMAL_RATIO,
};
use crate::theories::melting_rg::quantities::varma;
use crate::theories::melting_rg::quantities::viscous::STRENGTH;
use crate::theories::melting_rg::{dilute, flow, length, reduced, transport};

pub(crate) static FIGURES: &[Figure] = &figures([
    Figure {
        id: "melting_rg.modulus_scale",
        title: "The modulus seen at a growing scale",
        stands_for: "",
        caption: "The shear modulus falls with the scale on which it is measured and settles at μ_c. Solid: (20) integrated exactly, that is (21). Dashed: the closed form (22), which keeps two terms of the logarithmic integral. The second panel shows their ratio: lower μ_c/μ_0 and see that (22) fails just where the transition is.",
        equations: &[
            Equation {
                number: "(20)",
                tex: r"\frac{\partial \overline{\mu}_R}{\partial \ell} = -\alpha \overline{\mu}_R^2 \ln \left| \frac{\overline{\mu}_R}{\overline{\mu}_c} \right|",
            },
            Equation { number: "(21)", tex: r"\ell i(|\mu_c/\mu(R/a)|) - \ell i(|\mu_c/\mu(1)|) = -(\alpha|\overline{\mu}_c|)\ln(R/a)" },
            Equation {
                number: "(22)",
                tex: r"\mu_R(R/a) = |\mu_c| \left(\left| \frac{\mu_0}{\mu_c} \right| \right)^{\left(\frac{a}{R}\right)^{\alpha |\overline{\mu}_c|}}",
            },
        ],
        params: &[CRITICAL_RATIO.ranged(0.1, [0.005, 0.98]), BARE_MODULUS.ranged(1.0, [0.05, 2.0]), ALPHA, LOG_SCALE.ranged(10.0, [0.0, 60.0])],
        rules: &[],
        provenance: varma("Eqs (20)-(22)", Standing::AsPrinted),
        quantities: &["melting_rg.modulus_at_scale"],
        compute: modulus_scale,
        refinement: None,
    },
    Figure {
        id: "melting_rg.correlation_length",
        title: "Which correlation length diverges",
        stands_for: "",
        caption: "ln ξ near the transition for four criteria. First divided by the printed 1/αμ_c of (23), against μ_c/μ_0; then log ξ itself against the distance from T_0 that the paper puts in for μ_c. A fall by e from the bare modulus, the criterion of the text, gives a length that does not diverge; a fall to q times the end point has the Vogel-Fulcher form, with a prefactor that q sets. The comparison is ours.",
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
            Standing::OurClosure { why: "the stated criterion does not give the printed length; the others are possible readings" },
        ),
        quantities: &["melting_rg.correlation_length"],
        compute: correlation_length,
        refinement: None,
    },
    Figure {
        id: "melting_rg.fugacity",
        title: "More defects when it is hot, and what they do to the modulus",
        stands_for: "",
        caption: "First the fugacity of frozen-in and thermally created defects, (11), against temperature in units of the energy of one defect. Then the end point of the flow (16), (17) that it leads to, for a bare modulus that does not depend on temperature. The end point falls smoothly and is above zero at every temperature: the critical modulus linear in T − T_0 does not come out of these equations. The second panel is ours.",
        equations: &[
            Equation { number: "(11)", tex: r"y^{2} = y_0^{2} (1 + n' e^{-2\frac{E_d}{k_{B}T}})" },
            Equation { number: "(16), (17) integrated", tex: r"H(x_c) = H(x_0) - \frac{y^2}{32\pi}" },
        ],
        params: &[FROZEN, THERMAL_RATIO, DEFECT_ENERGY.ranged(5.0, [0.2, 40.0]), REDUCED_MODULUS.ranged(0.5, [0.01, 20.0])],
        rules: &[],
        provenance: varma("Eq. (11)", Standing::AsPrinted),
        quantities: &["melting_rg.fugacity", "melting_rg.fixed_point"],
        compute: fugacity,
        refinement: None,
    },
]);

fn modulus_scale(i: &Inputs) -> Result<Picture, Error> {
    let [ratio, bare, alpha, scale] = i.numbers(["critical_ratio", "bare_modulus", "alpha", "log_scale"])?;
    let rate = alpha * bare * ratio;
    // far enough that the slower of the two has settled
    let reach = (5.0 / rate).max(1.15 * scale);
    if !reach.is_finite() {
        return Err(Error::no_solution("alpha mu_c leaves the range of a double").about("alpha"));
    }
    let grid = sampling::linear(0.0, reach, 40);
    let of = |l: f64| reduced::modulus_at_scale(bare, ratio, alpha, l).map(|(exact, printed)| (exact / bare, printed / bare));
    // the fall at small scale is steep where μ_c ≪ μ_0
    let mut grid = grid;
    grid.extend(sampling::logarithmic(1e-4 * reach, 0.03 * reach, 20));
    grid.sort_by(f64::total_cmp);
    let exact = sampling::adaptive(&grid, 1e-3, |l| Ok(of(l)?.0));
    let printed = sampling::adaptive(&grid, 1e-3, |l| Ok(of(l)?.1));
    let quotient = sampling::adaptive(&grid, 1e-3, |l| of(l).map(|(e, p)| p / e));
    let (here_exact, here_printed) = of(scale)?;
    let upper = Panel::new(Axis::new("ln(R/a)", "").ranged(0.0, reach), Axis::new("modulus μ_{R}/μ_{0}", "").ranged(0.0, 1.05))
        .with(Mark::new(MarkAt::Y { y: ratio }, "μ_{c}/μ_{0}", Badge::AsPrinted))
        .with(Curve::new("exact, (21)", exact, Tone::Data(0), Badge::AsPrinted))
        .with(Curve::new("closed form, (22)", printed, Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed))
        .with(unlisted(Points::new("at the chosen scale, exact", [(scale, here_exact)], Tone::Data(0), Marker::Circle, Badge::AsPrinted)))
        .with(unlisted(Points::new("at the chosen scale, (22)", [(scale, here_printed)], Tone::Data(1), Marker::Ring, Badge::AsPrinted)));
    let lower = Panel::new(Axis::new("ln(R/a)", "").ranged(0.0, reach), Axis::new("(22) over (21)", ""))
        .with(Mark::new(MarkAt::Y { y: 1.0 }, "", Badge::Derived))
        .with(Curve::new("printed over exact", quotient, Tone::Data(2), Badge::Derived));
    Ok(Picture { panels: vec![upper, lower], ..Picture::default() }
        .reading("μ_R, exact (21)", bare * here_exact, "k_B T/a³", Badge::AsPrinted)
        .reading("μ_R, printed (22)", bare * here_printed, "k_B T/a³", Badge::AsPrinted)
        .reading("printed over exact", here_printed / here_exact, "", Badge::Derived)
        .reading("αμ_c ln(R/a)", rate * scale, "", Badge::Derived))
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
        format!("(21) at {criterion:.3} μ_{{c}}"),
        "(21) at μ_{0}/e, as the text says".to_owned(),
    ];
    let badges = [Badge::AsPrinted, Badge::AsPrinted, Badge::OurClosure, Badge::AsStated];
    let dashes = [Dash::Solid, Dash::Dashed, Dash::DashDot, Dash::Solid];
    let mut upper = Panel::new(Axis::new("μ_{c}/μ_{0}", "").log().ranged(1e-8, 1.0), Axis::new("αμ_{c} ln(ξ/a)", "").ranged(-0.5, 3.0)).with(Mark::new(
        MarkAt::Y { y: 0.0 },
        "",
        Badge::Derived,
    ));
    let mut lower = Panel::new(Axis::new("(T − T_{0})/T_{0}", "").log().ranged(1e-3, 1.0), Axis::new("log_{10}(ξ/a)", "").log().ranged(1e-1, 1e5))
        .titled(format!("the length itself, D = {strength}"));
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
        let curve = sampling::adaptive(&crowded(-8.0, 90), 1e-3, |t| of(10_f64.powf(t)));
        let curve = back(curve);
        upper.push(Curve::new(names[k].as_str(), curve, tone, badges[k]).dashed(dashes[k]).wide(width));
        let curve = sampling::runs(&crowded(-3.0, 60), |t| {
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
        picture = picture.reading(format!("αμ_c ln(ξ/a) at μ_c/μ_0 = 0.001, {}", crate::picture::plain(name)), value, "", Badge::Derived);
    }
    Ok(picture
        .reading("prefactor E_1(ln q) of the Vogel-Fulcher form", crate::numerics::special::e1((criterion - 1.0).ln_1p())?, "", Badge::Derived)
        .noting("Curves end where their criterion is met at a shorter length than a, or where the flow ends before it is met."))
}

/// log₁₀ μ_c/μ_0 from `from` to nearly zero, crowded about 1/e and 0, where lengths rise or fall steeply.
fn crowded(from: f64, count: usize) -> Vec<f64> {
    let mut grid = sampling::linear(from, -1e-4, count);
    let edge = -std::f64::consts::LOG10_E;
    grid.extend([1e-1, 3e-2, 1e-2, 3e-3, 1e-3, 1e-4, 1e-5, 1e-6].iter().flat_map(|d| [edge - d, edge + d]));
    grid.sort_by(f64::total_cmp);
    grid
}

/// Points sampled in log₁₀ of the abscissa, at the abscissa itself.
fn back(runs: Vec<Vec<(f64, f64)>>) -> Vec<Vec<(f64, f64)>> {
    runs.into_iter().map(|run| run.into_iter().map(|(t, y)| (10_f64.powf(t), y)).collect()).collect()
}

fn fugacity(i: &Inputs) -> Result<Picture, Error> {
    let [frozen, ratio, energy, x] = i.numbers(["frozen_fugacity_squared", "thermal_ratio", "defect_energy", "reduced_modulus"])?;
    let here = if energy > 0.0 { 1.0 / energy } else { f64::INFINITY };
    let of = |t: f64| dilute::fugacity_squared(frozen, ratio, 1.0 / t);
    let grid = sampling::linear(0.02, 2.5, 60);
    let curve = sampling::adaptive(&grid, 1e-3, |t| Ok(of(t)?.log10()));
    let mut left = Panel::new(Axis::new("k_{B}T/E_{d}", "").ranged(0.0, 2.5), Axis::new("log_{10} y^{2}", ""))
        .with(Mark::new(MarkAt::Y { y: frozen.log10() }, "frozen in, y_{0}^{2}", Badge::AsPrinted))
        .with(Mark::new(MarkAt::Y { y: (frozen * (1.0 + ratio)).log10() }, "limit y_{0}^{2}(1 + n')", Badge::Derived))
        .with(Curve::new("y², (11)", curve, Tone::Data(0), Badge::AsPrinted));
    let end = |t: f64| Ok::<_, Error>((flow::fixed_point(x, of(t)?)?.ln_exact - x.ln()) / std::f64::consts::LN_10);
    let mut right = Panel::new(Axis::new("k_{B}T/E_{d}", "").ranged(0.0, 2.5), Axis::new("log_{10} μ_{c}/μ_{0}", "")).with(Curve::new(
        "end point of the flow, exact",
        sampling::adaptive(&grid, 1e-3, end),
        Tone::Data(2),
        Badge::Derived,
    ));
    let leading = sampling::adaptive(&grid, 1e-3, |t| Ok(-of(t)? / flow::COUPLING / std::f64::consts::LN_10));
    right.push(Curve::new("leading order, e^{−y²/32π}", leading, Tone::Data(1), Badge::AsPrinted).dashed(Dash::Dashed));
    let now = dilute::fugacity_squared(frozen, ratio, energy)?;
    let fixed = flow::fixed_point(x, now)?;
    if here <= 2.5 {
        left.push(unlisted(Points::new("at the chosen energy", [(here, now.log10())], Tone::Data(0), Marker::Circle, Badge::AsPrinted)));
        right.push(Points::new(
            "end point at the chosen energy",
            [(here, (fixed.ln_exact - x.ln()) / std::f64::consts::LN_10)],
            Tone::Data(2),
            Marker::Circle,
            Badge::Derived,
        ));
    }
    Ok(Picture { panels: vec![left, right], ..Picture::default() }
        .reading("y²", now, "", Badge::AsPrinted)
        .reading("share created by heat", 1.0 - frozen / now, "", Badge::AsPrinted)
        .reading("log_10 μ_c/μ_0", (fixed.ln_exact - x.ln()) / std::f64::consts::LN_10, "", Badge::Derived)
        .noting("No temperature makes the end point zero; a transition would need y² without bound."))
}
