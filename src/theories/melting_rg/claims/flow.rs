//! On the flow of modulus and fugacity, (16)-(20).

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::theories::melting_rg::dilute;
use crate::theories::melting_rg::flow::{attraction_rate, fixed_point, flow, flow_by_steps, potential};
use crate::theories::melting_rg::reduced::{fugacity_squared, slope};

pub(crate) static CLAIMS: &[Claim] = &[
    Claim::new(
        "melting_rg.claim_reduction",
        "Abstract",
        r"there is a scaleinvariant reduction of $\mu$ as a function of length at any temperature $T < T_0$",
    )
    .by_analysis("modulus along the flow (16), (17) at ln(R/a) = 0, 0.5, 2 and 8, from nine starts", || {
        let (mut all, mut least) = (true, f64::INFINITY);
        for x in [0.05, 0.5, 5.0] {
            for y2 in [1.0, 30.0, 300.0] {
                let states = [0.0, 0.5, 2.0, 8.0].iter().map(|&l| flow(x, y2, l)).collect::<Result<Vec<_>, _>>()?;
                all &= states.windows(2).all(|pair| pair[1].ln_modulus <= pair[0].ln_modulus);
                least = least.min(1.0 - (states[3].ln_modulus - states[0].ln_modulus).exp());
            }
        }
        Ok(Found::truth(all && least > 0.0).with("least", least))
    })
    .because("The right side of (17) is positive, so the modulus never rises with the length. The smallest fall is {least:2} of the bare modulus.")
    .shown_by("melting_rg.flow_plane"),
    Claim::new(
        "melting_rg.claim_liquid_phase",
        "Abstract",
        r"... at any temperature $T < T_0$, above which it is 0 macrosopically but has a finite correlation length $\xi(T)$ which diverges as $T \to T_0$",
    )
    .by_analysis(r"end point of the flow (16), (17) from 400 starts, αμ̄ from 10⁻⁶ to 50 and $y^2$ from 10⁻² to 2000: whether any is zero", || {
        let (mut any, mut least) = (false, f64::INFINITY);
        for k in 0..20 {
            for n in 0..20 {
                let (x, y2) = (10_f64.powf(-6.0 + 7.699 * f64::from(k) / 19.0), 10_f64.powf(-2.0 + 5.301 * f64::from(n) / 19.0));
                let end = fixed_point(x, y2)?.ln_exact;
                any |= !end.is_finite();
                least = least.min(end);
            }
        }
        Ok(Found::truth(any).with("least", least.exp()))
    })
    .because("Every start with finite y ends at a modulus above zero; the smallest end point is αμ̄ = {least:2}. No line divides glass from liquid, because the bracket of (16) never changes sign.")
    .shown_by("melting_rg.flow_plane"),
    Claim::new(
        "melting_rg.claim_leading_invariant",
        "(18)",
        r"For $\alpha \overline{\mu}_R \ll 1$, Eqs. (28) and (29) give $\frac{\partial(y_R^2 - 32\pi \ln |\overline{\mu}_R|)}{\partial \ell} = 0$",
    )
    .ours("the limit is approached in proportion to the modulus, which is a millionth here")
    .by_analysis(r"slope of $y^2$ against ln μ̄ along the flow at αμ̄ = 10⁻⁶, by differences of its exact invariant, over 32π", || {
        let x = 1e-6;
        let slope = (potential(1.01 * x)? - potential(x)?) / 1.01_f64.ln();
        Ok(Found::truth((slope - 1.0).abs() < 1e-5).with("slope", slope))
    })
    .because("Sign and factor follow from (16) over (17) for a small modulus: the slope is {slope:6} times 32π.")
    .shown_by("melting_rg.flow_plane"),
    Claim::new(
        "melting_rg.claim_fugacity_line",
        "(19)",
        r"The constant of the RG flow may be parametrized by $\ln(|\overline{\mu_c}|)$, so that $y_R^2 = (32\pi) \ln \left| \frac{\overline{\mu}_R}{\overline{\mu}_c} \right|$",
    )
    .ours("the limit is approached slowly, and a thousandth is near enough")
    .by_analysis(r"(19) over the $y^2$ of the exact flow at ln(R/a) = 2000, from αμ̄ = 10⁻⁴ and $y^2$ = 50", || {
        let (x, y2) = (1e-4, 50.0);
        let state = flow(x, y2, 2000.0)?;
        let line = fugacity_squared(state.ln_modulus.exp(), fixed_point(x, y2)?.ln_exact.exp())? / state.ln_fugacity_squared.exp();
        Ok(Found::truth((line - 1.0).abs() < 1e-3).with("off", (line - 1.0).abs()))
    })
    .because("(19) is (18) integrated, and differs from the exact value by {off:1} of it at this small modulus.")
    .shown_by("melting_rg.fixed_point"),
    Claim::new(
        "melting_rg.claim_reduced_flow",
        "(20)",
        r"$\frac{\partial \overline{\mu}_R}{\partial \ell} = -\alpha \overline{\mu}_R^2 \ln \left| \frac{\overline{\mu}_R}{\overline{\mu}_c} \right|$",
    )
    .ours("the limit is approached in proportion to the modulus; a thousandth is near enough")
    .by_analysis(r"(20) over the fall of the modulus in the first unit of $\ell$ of (16), (17) step by step, from αμ̄ = 10⁻⁴ and $y^2$ = 50", || {
        let (x, y2) = (1e-4, 50.0);
        let end = fixed_point(x, y2)?.ln_exact.exp();
        let states = flow_by_steps(x, y2, &[1.0])?;
        let fall = states.first().map_or(f64::NAN, |s| s.ln_modulus.exp() - x);
        let ratio = slope(x, end, 1.0)? / fall;
        Ok(Found::truth((ratio - 1.0).abs() < 1e-3).with("off", (ratio - 1.0).abs()))
    })
    .because("(20) is (17) with (19) put in, for a small modulus. It differs from the fall that the full equations have by {off:1} of it.")
    .shown_by("melting_rg.modulus_at_scale"),
    Claim::new(
        "melting_rg.claim_fixed_line",
        "below (20)",
        r"Eqs. (19, 20) show a line of fixed points $\overline{\mu}_R = |\overline{\mu}_c|, y_R = 0$",
    )
    .ours("the approach is measured at a finite scale, where it is good to a millionth")
    .by_analysis(r"fall of ln $y^2$ along the exact flow between ln(R/a) = 40 and 41, from αμ̄ = 0.9 and $y^2$ = 20, over the rate $e^{x_c} - 1$ at the end point", || {
        let end = fixed_point(0.9, 20.0)?.ln_exact.exp();
        let fall = flow(0.9, 20.0, 40.0)?.ln_fugacity_squared - flow(0.9, 20.0, 41.0)?.ln_fugacity_squared;
        let standing = slope(end, end, 1.0)?;
        let ratio = fall / attraction_rate(end);
        Ok(Found::truth((ratio - 1.0).abs() < 1e-6 && standing == 0.0).with("off", (ratio - 1.0).abs()).with("end", end))
    })
    .because(r"At $y = 0$ nothing changes, whatever the modulus. The flow ends there, here at αμ̄ = {end}, and $y^2$ dies out at the rate that (16) has there, to {off:1} of it.")
    .shown_by("melting_rg.flow_plane"),
    Claim::new(
        "melting_rg.claim_line_end",
        "below (20)",
        r"This line ends at the critical point for $\overline{\mu}_c = 0$, where $\overline{\mu}_R = y_R = 0$",
    )
    .ours("a fall without end is seen in a last logarithm at least fivefold the one before")
    .by_analysis(r"end point of (16), (17) from αμ̄ = 0.5 with $y^2$ = 10, 100, 1000 and 10000: whether it falls towards zero and its logarithm has no lowest value", || {
        let end = |y2: f64| Ok::<f64, Error>(fixed_point(0.5, y2)?.ln_exact);
        let ends = [end(10.0)?, end(100.0)?, end(1e3)?, end(1e4)?];
        // a tenfold fugacity lowers the logarithm about tenfold: nothing stops it
        let falls = ends.windows(2).all(|pair| pair[1] < pair[0]) && ends[3] < 5.0 * ends[2];
        Ok(Found::truth(falls).with("first", ends[0].exp()).with("last", ends[3] / std::f64::consts::LN_10))
    })
    .because(r"The end points come as close to zero as one likes: αμ̄ = {first:2} at first, 10 to the power {last:2} at last. From a finite modulus the critical point itself is the limit of an infinite $y^2$.")
    .shown_by("melting_rg.fixed_point"),
    Claim::new(
        "melting_rg.claim_stays_at_zero",
        "below (20)",
        r"In (20), $\mu_R$ continuously decreases with increasing $\ell$ for any $\mu_c$, and must stay at 0 at $\ell \to \infty$ once that is a solution",
    )
    .read_as("at or above the critical modulus, which is where the paragraph begins")
    .by(r"sign of the slope (20) at $|\overline{\mu}_c|$ times 1, 1.5, 2 and 10", || {
        let slopes = [slope(1.0, 1.0, 1.0)?, slope(1.5, 1.0, 1.0)?, slope(2.0, 1.0, 1.0)?, slope(10.0, 1.0, 1.0)?];
        Ok(Found::truth(slopes.iter().all(|s| *s <= 0.0) && slopes[1] < 0.0).with("double", slopes[2]))
    })
    .or_read_as("from any modulus, below the critical one too", || {
        let half = slope(0.5, 1.0, 1.0)?;
        Ok(Found::truth(half < 0.0).with("half", half))
    })
    .because(r"In units of $\alpha\overline{\mu}_c^2$ the slope is {double} at twice the critical modulus and {half:2} at half of it. Above it the modulus falls; below it the modulus rises, so zero repels where $\mu_c$ is not zero.")
    .shown_by("melting_rg.modulus_scale"),
    Claim::new(
        "melting_rg.claim_critical_modulus",
        "above (21)",
        r"Evidently $\overline{\mu}_c \to 0$ tunes the glass transition at temperature $T_0$. Returning to dimensional variables, we may put $\overline{\mu}_c \approx \frac{\mu_0}{T_0} (\frac{T-T_0}{T_0})$ close to $T_0$",
    )
    .missing(r"a derivation of the critical modulus from (11), (16) and (17)")
    .by(r"end point of (16), (17) over the bare modulus with $y^2$ of (11), at $E_d/k_BT$ = 5, 1 and 0.2; αμ̄ = 0.5, $y_0^2$ = 30, $n'$ = 10", || {
        let end = |energy: f64| Ok::<f64, Error>(fixed_point(0.5, dilute::fugacity_squared(30.0, 10.0, energy)?)?.ln_exact.exp() / 0.5);
        Ok(Found::nothing().with("cold", end(5.0)?).with("middle", end(1.0)?).with("hot", end(0.2)?))
    })
    .because(r"The end point that (11), (16) and (17) give falls smoothly with temperature, {cold:2}, {middle:2} and {hot:2} of the bare modulus, and stays above zero. The linear form, and $T_0$ with it, is put in.")
    .shown_by("melting_rg.fugacity"),
    Claim::new(
        "melting_rg.claim_marginal",
        "last paragraph of the text",
        r"Second is the use of the marginality of the $1/r^3$ interactions between the dilute defects in 3d which makes a systematic RG theory possible",
    )
    .by("rate at which the fugacity decays by (16), over αμ̄, for αμ̄ = 10⁻², 10⁻⁴ and 10⁻⁸", || {
        let ratios = [1e-2, 1e-4, 1e-8].map(|x| attraction_rate(x) / x);
        Ok(Found::truth(ratios.iter().zip([1e-2, 1e-4, 1e-8]).all(|(ratio, x)| (ratio - 1.0).abs() < x)).with("largest", ratios[0]).with("least", ratios[2]))
    })
    .because("The rate vanishes with the modulus: over αμ̄ it goes from {largest:5} to {least:5}. The interaction is marginal at zero modulus, and only there.")
    .shown_by("melting_rg.flow_plane"),
    Claim::new("melting_rg.claim_not_dilute", "last paragraph of the text", "The defects of-course do not remain dilute as the transition is approached")
        .ours("dilute is taken as a fugacity below one")
        .by(r"bare $y^2$ by (19) at $\mu_c/\mu_0$ = 0.995, 0.9, 0.1 and 0.01: whether it grows, from below one to above", || {
            let bare = |ratio: f64| fugacity_squared(1.0, ratio);
            let all = [bare(0.995)?, bare(0.9)?, bare(0.1)?, bare(0.01)?];
            let grows = all.windows(2).all(|pair| pair[1] > pair[0]) && all[0] < 1.0 && all[3] > 1.0;
            Ok(Found::truth(grows).with("early", all[1]).with("late", all[3]))
        })
        .because(r"$y^2$ is {early} where the end point is nine tenths of the bare modulus, and {late} at a hundredth. The equations are first order in $y^2$, so the transition lies outside their range.")
        .shown_by("melting_rg.flow_plane"),
];
