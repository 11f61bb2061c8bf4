//! On the derivation of the flow equations, (25)-(29).

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::quadrature::gauss_24;
use crate::theories::melting_rg::dilute::{literal_fugacity_rate, ln_pair_integral, supplement_integral};
use crate::theories::melting_rg::elasticity::Medium;
use crate::theories::melting_rg::flow::attraction_rate;

/// The two integrals of (25), the second `weight` times, over that of (15), out to ln(R/a) = 10 with the cut at 0.1, αμ̄ = 1.
fn split(weight: f64) -> Result<f64, Error> {
    let (first, whole) = (ln_pair_integral(1.0, 0.1)?.exp(), ln_pair_integral(1.0, 10.0)?.exp());
    Ok((first + weight * (whole - first)) / whole)
}

/// Largest and smallest ratio of a right side of (27) to the quadrature of its left side, with t = 1/x'³, at αμ̄ = 0.1, 1 and 3.
fn over_quadrature(right: fn((f64, f64)) -> f64) -> Result<[f64; 2], Error> {
    let (mut least, mut largest) = (f64::INFINITY, f64::NEG_INFINITY);
    for x in [0.1, 1.0, 3.0] {
        let left = gauss_24().integrate(0.0, 1.0, |t: f64| (x * t).exp()) / 3.0;
        let ratio = right(supplement_integral(x)?) / left;
        (least, largest) = (least.min(ratio), largest.max(ratio));
    }
    Ok([least, largest])
}

fn both_one([least, largest]: [f64; 2]) -> bool {
    (least - 1.0).abs() < 1e-9 && (largest - 1.0).abs() < 1e-9
}

pub(crate) static CLAIMS: &[Claim] = &[
    Claim::new(
        "melting_rg.claim_split",
        "(25)",
        r"$\overline{\mu}_{R}^{-1} = \overline{\mu}_{0}^{-1} + A^{2} y^{2} \frac{\alpha}{32\pi} \left(\int_{a}^{ae^{\delta\ell}} \frac{dr}{r} e^{\alpha \overline{\mu}_{R} \frac{1}{r^{3}}} + y^{2} \int_{ae^{\delta\ell}}^{\infty} \frac{dr}{r} e^{\alpha \overline{\mu}_{R} (\frac{a}{r})^{3}} \right)$",
    )
    .by(r"the two integrals with their factors of $y^2 = 2$ over the one of (15), out to ln(R/a) = 10, αμ̄ = 1", || {
        let ratio = split(2.0)?;
        Ok(Found::truth((ratio - 1.0).abs() < 1e-9).with("ratio", ratio))
    })
    .corrected("without the second factor y²", || {
        let ratio = split(1.0)?;
        Ok(Found::truth((ratio - 1.0).abs() < 1e-9).with("mended", ratio))
    })
    .because(r"The two parts must add up to the integral of (15). The factor $y^2$ stands before the bracket and again before the second integral, which gives {ratio} times it; without the second it is {mended}.")
    .shown_by("melting_rg.modulus_cutoff"),
    Claim::new(
        "melting_rg.claim_supplement_integral",
        "(27)",
        r"$\int_{1}^{\infty} \frac{dx'}{x'^4} e^{\alpha \overline{\mu}_R \frac{1}{x'^3}} = \frac{1}{3} \alpha \overline{\mu}_R y_R^2 ((1 - e^{\alpha \overline{\mu}_R})$",
    )
    .by_analysis(r"right side with $y_R^2 = 1$ over a quadrature of the left side, at αμ̄ = 0.1, 1 and 3", || {
        let ratios = over_quadrature(|(_, printed)| printed)?;
        Ok(Found::truth(both_one(ratios)).with("least", ratios[0]).with("largest", ratios[1]))
    })
    .corrected("divided by αμ̄ in place of multiplied, the other sign, and no y²", || {
        let ratios = over_quadrature(|(exact, _)| exact)?;
        Ok(Found::truth(both_one(ratios)).with("mended", ratios[1]))
    })
    .because(r"The left side is positive and has no $y_R$; the printed right side is between {least} and {largest} times it. The right form gives {mended}, and with the factor $-3\alpha\overline{\mu}_R y_R^2$ of (26) it is the right side of (28).")
    .shown_by("melting_rg.flow"),
    Claim::new(
        "melting_rg.claim_divisor",
        "(26) to (28)",
        r"Therefore, $\frac{\partial y_R^2}{\partial \ell} = y_R^2 (1 - e^{\alpha \overline{\mu}_R})$",
    )
    .about(1.0)
    .ours("(28) holds where the rate that (26) gives, over that of (28), is 1")
    .by_analysis(r"rate that (26) gives once its integral out to ln(R/a) = 10⁴ is divided out, over $1 - e^x$, at x = αμ̄ = 1", || {
        let integral = ln_pair_integral(1.0, 1e4)?.exp();
        Ok(Found::number(literal_fugacity_rate(1.0, 1e4)? / -attraction_rate(1.0)).with("integral", integral))
    })
    .because(r"(26) has the integral of (15) on both sides, here {integral}, and it grows without bound. (28) leaves it out. Divided through, $y_R^2$ would not change and every start would end as a liquid.")
    .shown_by("melting_rg.flow_plane"),
    Claim::new(
        "melting_rg.claim_shell",
        "(29)",
        r"The integral from a to $a(1 + \delta \ell)$ of Eq.(25) gives that $\frac{\partial \overline{\mu}_R^{-1}}{\partial \ell} = \frac{\alpha}{32\pi} y_R^2 e^{\alpha \overline{\mu}_R}$",
    )
    .ours("a difference quotient over a step of a ten-millionth is good to five digits")
    .by_analysis(r"difference quotient of the integral of (15) at its lower end, over $e^x$, at x = αμ̄ = 0.1, 1 and 5", || {
        let over = |x: f64| Ok::<f64, Error>(ln_pair_integral(x, 1e-7)?.exp() / 1e-7 / x.exp());
        let all = [over(0.1)?, over(1.0)?, over(5.0)?];
        Ok(Found::truth(all.iter().all(|ratio| (ratio - 1.0).abs() < 1e-5)).with("off", (all[1] - 1.0).abs()))
    })
    .because(r"At $r = a$ the integrand is the exponential itself over a. A thin shell therefore adds it times its thickness, to {off:1} of it here.")
    .shown_by("melting_rg.flow"),
    Claim::new(
        "melting_rg.claim_amplitude",
        "below (29)",
        r"In (29) $A = 1 + \mu_R/(\lambda + 2\mu_R)$ has been approximated by 1, because λ does not renormalize to 0 (see below) and we are especially interested in the renormalization of $\mu_R$ towards 0",
    )
    .about(1.0)
    .read_as("where μ has come far below λ, as the sentence says")
    .by(r"$A^2$, which multiplies the integral of (15), at $\mu_R/\lambda$ = 0.01", || {
        Ok(Found::number(Medium::new(0.01, 1.0)?.a.powi(2)).with("tenth", Medium::new(0.1, 1.0)?.a.powi(2)))
    })
    .or_read_as("at the bare scale with μ = λ, where the flow starts", || Ok(Found::number(Medium::new(1.0, 1.0)?.a.powi(2))))
    .because(r"$A^2$ is {value} where the modulus is a hundredth of λ, {tenth} at a tenth, and {1} at the bare scale with equal moduli. The approximation is good for the end of the flow, not for its start.")
    .shown_by("melting_rg.green_tensor"),
    Claim::new("melting_rg.claim_lambda", "below (29), in the reason for A = 1", "λ does not renormalize to 0 (see below)")
        .missing("the flow equation of λ")
        .because("Neither the paper nor its supplement has a flow equation for λ. The words point to one below, but nothing follows.")
        .shown_by("melting_rg.green_tensor"),
];
