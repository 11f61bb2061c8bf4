//! On the correlation length, (23).

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::theories::melting_rg::length::{below_bare, from_printed_flow, near_end_point, printed};
use crate::theories::melting_rg::reduced::modulus_at_scale;
use crate::theories::melting_rg::transport::{assumed_critical_ratio, transport};
use std::f64::consts::E;

/// Critical moduli from afar to close to the transition, over the bare one.
const NEAR: [f64; 3] = [1e-2, 1e-4, 1e-8];

fn grows(lengths: &[f64]) -> bool {
    lengths.windows(2).all(|pair| pair[1] > pair[0])
}

/// αμ̄_c ln ξ where (22) has brought the logarithm of the modulus over its end point down by the factor e, at μ_c/μ_0 = 10⁻⁴.
fn by_its_rate() -> Result<f64, Error> {
    let ratio = 1e-4;
    // far enough that the logarithm has halved or so
    let scale = 0.7 / ratio;
    let left = (modulus_at_scale(1.0, ratio, 1.0, scale)?.1 / ratio).ln() / -ratio.ln();
    Ok(ratio * scale / -left.ln())
}

/// Whether (23) gives a length above a at T = `temperature` T₀.
fn has_length(temperature: f64) -> bool {
    transport(temperature, 1.0, 18.0, -2.0).is_ok_and(|t| t.log10_correlation_length > 0.0)
}

pub(crate) static CLAIMS: &[Claim] = &[
    Claim::new(
        "melting_rg.claim_criterion",
        "above (23)",
        r"The condition is that $\mu_R(\xi/a)$ as function of $|T - T_0|$ be below its glass value $\mu_0$ by some fraction, say e",
    )
    .read_as("a fall by e from the bare modulus")
    .by_analysis(r"ln ξ by (21) at $\mu_c/\mu_0$ = 10⁻², 10⁻⁴ and 10⁻⁸: whether it grows", || {
        let lengths = [below_bare(1.0, NEAR[0], 1.0)?, below_bare(1.0, NEAR[1], 1.0)?, below_bare(1.0, NEAR[2], 1.0)?];
        Ok(Found::truth(grows(&lengths)).with("far", lengths[0]).with("close", lengths[2]))
    })
    .or_read_as("a fall to e times the end point, by the rate of approach that the sentence before speaks of", || {
        let lengths = [near_end_point(1.0, NEAR[0], 1.0, E)?, near_end_point(1.0, NEAR[1], 1.0, E)?, near_end_point(1.0, NEAR[2], 1.0, E)?];
        Ok(Found::truth(grows(&lengths)).with("end_far", lengths[0]).with("end_close", lengths[2]))
    })
    .because("A fall from the bare modulus is over at a finite length: ln ξ goes from {far:2} to {close:2} towards the transition. Down to the end point it goes from {end_far:2} to {end_close:2} and diverges.")
    .shown_by("melting_rg.correlation_length"),
    Claim::new(
        "melting_rg.claim_length",
        "(23)",
        r"$\frac{\xi}{a} \approx e^{\frac{1}{\alpha |\overline{\mu}_c|}} = e^{\left(\frac{T_0}{\alpha \mu_0}\right) \left(\frac{T_0}{T - T_0}\right)}$",
    )
    .about(1.0)
    .ours("(23) holds where its exponent times αμ is 1")
    .read_as("a fraction of exactly e")
    .by_analysis(r"$\alpha\overline{\mu}_c \ln(\xi/a)$ by (21) where the modulus has come down to $e\mu_c$, at $\mu_c/\mu_0$ = 10⁻⁴", || {
        Ok(Found::number(near_end_point(1.0, 1e-4, 1.0, E)? / printed(1.0, 1e-4)?).with("double", near_end_point(1.0, 1e-4, 1.0, 2.0)? / printed(1.0, 1e-4)?))
    })
    .or_read_as("some fraction, here 1.303", || Ok(Found::number(near_end_point(1.0, 1e-4, 1.0, 1.303)? / printed(1.0, 1e-4)?)))
    .or_read_as("by (22), a fall by e of the logarithm of the modulus over its end point", || Ok(Found::number(by_its_rate()?)))
    .because("The form holds for every fraction, with a factor that the fraction sets: {value} for e, {double} for two, {1:4} for the one chosen. The rate of approach of (22) gives {2:4}.")
    .shown_by("melting_rg.correlation_length"),
    Claim::new("melting_rg.claim_vogel_fulcher", "below (23)", "The temperature dependence of the correlation length has the Vogel-Fulcher form")
        .ours("constant is taken as within a hundredth")
        .by_analysis(r"$(T/T_0 - 1) \ln \xi$ by (21), down to $e\mu_c$ with the assumed critical modulus, at $T/T_0 - 1$ = 10⁻³, 10⁻⁴ and 10⁻⁵", || {
            let product = |d: f64| Ok::<f64, Error>(d * near_end_point(1.0, assumed_critical_ratio(1.0 + d, 1.0)?, 1.0, E)?);
            let all = [product(1e-3)?, product(1e-4)?, product(1e-5)?];
            Ok(Found::truth(all.windows(2).all(|pair| (pair[1] / pair[0] - 1.0).abs() < 0.01)).with("first", all[0]).with("last", all[2]))
        })
        .because(r"The product is {first:4} at first and {last:4} at last. The form follows for any fraction of the end point, once $\mu_c$ is taken as linear in $T - T_0$, which the paper assumes.")
        .shown_by("melting_rg.correlation_length"),
    Claim::new(
        "melting_rg.claim_double_logarithm",
        "below (23)",
        r"In (23) $(\overline{\mu}_c) \ln \ln(\mu_0/\mu_c)$ has been safely replaced by $\overline{\mu}_c$",
    )
    .ours("close is taken as within 15 %")
    .read_as("the double logarithm is close to 1")
    .by(r"$\ln \ln(\mu_0/\mu_c)$ at $\mu_c/\mu_0$ = 10⁻², 10⁻⁴ and 10⁻⁸", || {
        let logs = [from_printed_flow(1.0, NEAR[0], 1.0)? * NEAR[0], from_printed_flow(1.0, NEAR[1], 1.0)? * NEAR[1], from_printed_flow(1.0, NEAR[2], 1.0)? * NEAR[2]];
        Ok(Found::truth(logs.iter().all(|log| (log - 1.0).abs() < 0.15)).with("far", logs[0]).with("close", logs[2]))
    })
    .or_read_as("1 is nearer to the exact factor of (21) than the double logarithm is", || {
        let (mut all, mut exact) = (true, f64::NAN);
        for ratio in NEAR {
            exact = ratio * near_end_point(1.0, ratio, 1.0, E)?;
            all &= (1.0 - exact).abs() < (ratio * from_printed_flow(1.0, ratio, 1.0)? - exact).abs();
        }
        Ok(Found::truth(all).with("exact", exact))
    })
    .because("The double logarithm grows from {far} to {close} towards the transition and is not close to 1. But it comes from (22) alone: the exact (21) has the constant {exact} there, to which 1 is nearer.")
    .shown_by("melting_rg.correlation_length"),
    Claim::new(
        "melting_rg.claim_side",
        "above (23)",
        r"The rate of approach allows the calculation of the correlation correlation length $(\xi/a)$ on either side of $T_0$ by expansion about $\mu = \mu_0$ at $R \to \infty$ for $T \ll T_0$, and about $\mu = 0$ in liquid for $T \ll T_0$",
    )
    .by(r"whether (23) gives the liquid a length above a at half of $T_0$", || Ok(Found::truth(has_length(0.5))))
    .corrected("the liquid above the transition", || Ok(Found::truth(has_length(2.0))))
    .because(r"The same $T \ll T_0$ is printed for glass and liquid. (23) has a length above a only for $T > T_0$, which must be meant for the liquid.")
    .shown_by("melting_rg.transport"),
];
