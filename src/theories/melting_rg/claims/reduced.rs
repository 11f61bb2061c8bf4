//! On the flow near the fixed line, integrated, (21) and (22).

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::ode;
use crate::theories::melting_rg::reduced::{logarithmic_integral, modulus_at_scale, slope};

/// (22) over (21) at αμ̄_c ln(R/a) = `rate`.
fn printed_over_exact(ratio: f64, rate: f64) -> Result<f64, Error> {
    let (exact, printed) = modulus_at_scale(1.0, ratio, 1.0, rate / ratio)?;
    Ok(printed / exact)
}

/// Largest difference of that ratio from 1 over all scales.
fn largest_difference(ratio: f64) -> Result<f64, Error> {
    let mut largest = 0.0_f64;
    for k in 0..60 {
        largest = largest.max((printed_over_exact(ratio, 10_f64.powf(-3.0 + 0.08 * f64::from(k)))? - 1.0).abs());
    }
    Ok(largest)
}

/// Largest difference of x's difference quotient of li from 1/ln x, relative, for three x below 1.
fn quotient_error() -> Result<f64, Error> {
    let mut largest = 0.0_f64;
    for x in [0.05, 0.5, 0.95_f64] {
        let quotient = (logarithmic_integral(x + 1e-6)? - logarithmic_integral(x - 1e-6)?) / 2e-6;
        largest = largest.max((quotient * x.ln() - 1.0).abs());
    }
    Ok(largest)
}

/// γ + ln of `second` + Σ (ln x)ⁿ/(n n!), the series of li with what stands under its second logarithm.
fn series(x: f64, second: f64) -> f64 {
    let (mut sum, mut term) = (std::f64::consts::EULER_GAMMA + second.ln(), 1.0);
    for n in 1..60 {
        term *= x.ln() / f64::from(n);
        sum += term / f64::from(n);
    }
    sum
}

pub(crate) static CLAIMS: &[Claim] = &[
    Claim::new(
        "melting_rg.claim_integrated_flow",
        "(21)",
        r"$\ell i(|\mu_c/\mu(R/a)|) - \ell i(|\mu_c/\mu(1)|) = -(\alpha|\overline{\mu}_c|)\ln(R/a)$",
    )
    .by_analysis("modulus by (21) over that of (20) integrated step by step, four starts: the largest difference from 1", || {
        let mut largest = 0.0_f64;
        for (bare, ratio, l) in [(0.2, 0.5, 10.0), (2.0, 0.01, 3.0), (1.0, 0.9, 1.0), (0.05, 0.1, 60.0)] {
            let steps = ode::trajectory(0.0, &[l], [bare], 1e-12, |_, m| [slope(m[0], bare * ratio, 1.0).unwrap_or(f64::NAN)])?;
            let (exact, _) = modulus_at_scale(bare, ratio, 1.0, l)?;
            let stepped = steps.first().map_or(f64::NAN, |s| s[0]);
            largest = if stepped.is_nan() { f64::NAN } else { largest.max((stepped / exact - 1.0).abs()) };
        }
        Ok(Found::truth(largest < 1e-8).with("largest", largest))
    })
    .because("The logarithmic integral is the integral of (20). The two routes differ by {largest:1} at most, the error of the steps.")
    .shown_by("melting_rg.modulus_scale"),
    Claim::new(
        "melting_rg.claim_series",
        "below (21)",
        r"$\ell i(x) = P.V. \int_0^x dy / \ln y = \gamma + \ln \ln |x| + \sum_n \frac{(\ln |x|)^n}{n(n!)}$",
    )
    .ours("the quotient of the two forms is compared to five digits")
    .by("the series at x = 1/2, as (21) needs it below 1, against the integral", || {
        let printed = series(0.5, 0.5_f64.abs().ln());
        Ok(Found::truth((printed - logarithmic_integral(0.5)?).abs() < 1e-9))
    })
    .corrected("the bars around ln x in place of x", || {
        let mended = series(0.5, 0.5_f64.ln().abs());
        let error = quotient_error()?;
        Ok(Found::truth((mended - logarithmic_integral(0.5)?).abs() < 1e-9 && error < 1e-5).with("mended", mended))
    })
    .because(r"(21) needs x below 1, where $\ln|x|$ is negative and has no logarithm. With the bars around it the series is {mended:5} at one half, as the integral is, and its slope is $1/\ln x$.")
    .shown_by("melting_rg.modulus_at_scale"),
    Claim::new("melting_rg.claim_two_terms", "below (21)", r"For $|x|$ near 1, we need consider only the first two terms in $\ell i(x)$")
        .below(0.01, 0.0)
        .ours("near 1 is taken as 0.9, and enough as an error of the modulus below a hundredth")
        .by_analysis(r"largest difference of (22), which keeps two terms, from (21) at $\mu_c/\mu_0$ = 0.9 over all scales", || {
            Ok(Found::number(largest_difference(0.9)?).with("half", largest_difference(0.5)?))
        })
        .because("The dropped terms are of the size of ln x itself. The modulus feels them by {value:2} near 1, and by {half:2} at one half.")
        .shown_by("melting_rg.modulus_scale"),
    Claim::new(
        "melting_rg.claim_closed_form",
        "(22)",
        r"With the boundary condition $\mu(1) = \mu_0$, Eq. (21) gives $\mu_R(R/a) = |\mu_c| \left(\left| \frac{\mu_0}{\mu_c} \right| \right)^{\left(\frac{a}{R}\right)^{\alpha |\overline{\mu}_c|}}$",
    )
    .about(1.0)
    .ours("(22) holds where its ratio to (21) is 1")
    .read_as("near the transition, where the critical modulus is far below the bare one")
    .by(r"(22) over (21) at $\mu_c/\mu_0$ = 0.01 and $\alpha\overline{\mu}_c \ln(R/a)$ = 0.1", || {
        Ok(Found::number(printed_over_exact(0.01, 0.1)?).with("first_slope", slope(1.0, 0.01, 1.0)? / (0.01 * 0.01_f64.ln())))
    })
    .or_read_as("for a ratio of the moduli near 1, 0.9, as the sentence before asks", || Ok(Found::number(printed_over_exact(0.9, 0.1)?)))
    .or_read_as("far out, where five units of the exponent have passed", || Ok(Found::number(printed_over_exact(0.01, 5.0)?)))
    .because(r"(22) is good for moduli close together, {2:4} far out and {1:4} for a ratio near 1. Its first slope is {first_slope:2} times too small near the transition, so there it is {value} times (21).")
    .shown_by("melting_rg.modulus_scale"),
    Claim::new(
        "melting_rg.claim_slowing",
        "below (22)",
        r"For asymptotically large $R/a$, the exponent is 0 for any finite $|\mu_c|$ so that $\mu_R$ to $|\mu_c|$ with the approach to it slowing as $|\mu_c| \to 0$",
    )
    .by_analysis(r"$\ln(\mu/\mu_c)$ by (21) at ln(R/a) = 1000 for $\alpha\overline{\mu}_c$ = 0.1, 0.01 and 0.001, and at ln(R/a) = 10⁷ for the last", || {
        let distance = |ratio: f64, l: f64| Ok::<f64, Error>((modulus_at_scale(1.0, ratio, 1.0, l)?.0 / ratio).ln());
        let near = [distance(0.1, 1e3)?, distance(0.01, 1e3)?, distance(0.001, 1e3)?];
        let last = distance(0.001, 1e7)?;
        Ok(Found::truth(near.windows(2).all(|pair| pair[1] > pair[0]) && last.abs() < 1e-9).with("middle", near[1]).with("slow", near[2]))
    })
    .because("The exact (21) says the same: every modulus comes to its end point. At this length the logarithm of the ratio is still {middle:2} for the second and {slow:2} for the third.")
    .shown_by("melting_rg.modulus_scale"),
    Claim::new(
        "melting_rg.claim_non_analytic",
        "last part of the text",
        "The remarkable non-analyticity in the result for shear modulus in Eq. (22) is worth investigating carefully in experiments done by varying the wave-length and temperature",
    )
    .ours("non-analytic is taken as a slope that grows without bound towards the transition")
    .by_analysis(r"slope of the modulus with $\mu_c$ at ln(R/a) = 1, by differences at $\mu_c/\mu_0$ = 10⁻³, 10⁻⁵ and 10⁻⁷, by (22) and by (21)", || {
        // at the ratio c, from 0.9 c and 1.1 c: (21), then (22)
        let slopes = |c: f64| -> Result<(f64, f64), Error> {
            let (low, high) = (modulus_at_scale(1.0, 0.9 * c, 1.0, 1.0)?, modulus_at_scale(1.0, 1.1 * c, 1.0, 1.0)?);
            Ok(((high.0 - low.0) / (0.2 * c), (high.1 - low.1) / (0.2 * c)))
        };
        let [far, middle, near] = [slopes(1e-3)?, slopes(1e-5)?, slopes(1e-7)?];
        let steps = [(far, middle), (middle, near)];
        let grows = steps.iter().all(|(before, after)| after.0.abs() > before.0.abs() && after.1.abs() > before.1.abs() + 1.0);
        Ok(Found::truth(grows).with("far", far.1).with("near", near.1).with("exact", near.0))
    })
    .because("By (22) the slope grows as a logarithm, from {far:2} to {near:3}. By the exact (21) it grows faster, to {exact:2}, and has the other sign: there the modulus itself falls to zero at the transition.")
    .shown_by("melting_rg.modulus_scale"),
];
