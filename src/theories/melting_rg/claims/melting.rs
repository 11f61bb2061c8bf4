//! On what is drawn from the correlation length, after (23).

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::materials::liquids;
use crate::theories::melting_rg::elasticity::{Medium, Tensor, Vector, dimensionless, dipole};
use crate::theories::melting_rg::length::printed;
use crate::theories::melting_rg::shear::Liquid;
use crate::theories::melting_rg::softening::{moduli, temperature_at};
use crate::theories::melting_rg::transport::{
    assumed_critical_ratio, fragility, log10_entropy, log10_relaxation_time, reduced_modulus, strength_from_fragility, transport,
};
use std::f64::consts::LN_10;

/// Dipole tensor of two pairs of forces in proportion to the modulus, as the paper has it below (5).
fn of_the_modulus(mu: f64) -> Tensor {
    dipole(&[(Vector::x() * mu, Vector::y()), (-Vector::x() * mu, -Vector::y()), (Vector::y() * mu, Vector::x()), (-Vector::y() * mu, -Vector::x())])
}

/// Power of μ with which `size` goes.
fn power_of_modulus(size: impl Fn(f64) -> Result<f64, Error>) -> Result<f64, Error> {
    Ok((size(2.0)? / size(1.0)?).ln() / 2_f64.ln())
}

/// Kinetic fragilities of liquids with f = 5, 20 and 80.
fn fragilities() -> Result<[f64; 3], Error> {
    Ok([fragility(1.0, 5.0, -5.0)?.0, fragility(1.0, 20.0, -5.0)?.0, fragility(1.0, 80.0, -5.0)?.0])
}

/// D and T₀ of a named liquid, and its glass temperature.
fn strength_of(id: &'static str) -> Result<[f64; 3], Error> {
    let liquid = liquids::find(id).ok_or_else(|| Error::no_solution("the liquid is not known").about("liquids"))?;
    let glass = liquid.glass_temperature.value;
    let (t0, d) = strength_from_fragility(glass, liquid.fragility.value, -5.0)?;
    Ok([d, t0, glass])
}

/// Slope of G′/μ₀ with T/T₀ where ωτ = 1, at log₁₀ ω (rad/s) of one liquid with ω_s = 1 rad/ps and D = 18.
fn slope_of_modulus(log10_frequency: f64) -> Result<f64, Error> {
    let liquid = Liquid { divergence_temperature: 1.0, strength: 18.0, shear_modulus: 1.0, phonon_frequency: 1.0 };
    let (t, step) = (temperature_at(log10_frequency, 0.0, &liquid)?, 1e-5);
    let storage = |t: f64| Ok::<f64, Error>(moduli(log10_frequency, t, &liquid, 1.0)?[0]);
    Ok((storage(t + step)? - storage(t - step)?) / (2.0 * step))
}

pub(crate) static CLAIMS: &[Claim] = &[
    Claim::new(
        "melting_rg.claim_specific_heat",
        "below (23)",
        r"The free-energy change near the transition and therefore the specific heat $C_v \propto \left(\frac{a}{\xi}\right)^3$",
    )
    .stated()
    .by(r"a scaling assumption; $\log_{10}$ of $C_v$ at $T_g$ over that far above, for $\eta_0$ = 0.01 Pa s and D = 18", || {
        let (_, glass) = fragility(1.0, 18.0, -2.0)?;
        Ok(Found::nothing().with("decades", -transport(glass, 1.0, 18.0, -2.0)?.log10_specific_heat))
    })
    .because(r"It is assumed by scaling. A caution: at $T_g$ this specific heat is {decades} decades below that far above, and it rises with temperature.")
    .shown_by("melting_rg.thermodynamics"),
    Claim::new(
        "melting_rg.claim_entropy",
        "below (23)",
        r"The entropy for this specific heat is the configurational entropy of the liquid and it goes to 0 as $T \to T_0$. This implies that $T_0$ is the Kauzman temperature, which is not achieved due to very large relaxation times",
    )
    .ours("the words say zero: an entropy whose logarithm is below minus a million is taken for it")
    .by_analysis(r"$\log_{10}$ of the entropy that $C_v/T$ gives, integrated up from $T_0$, at $T/T_0 - 1$ = 1, 0.1, 10⁻³ and 10⁻⁶; D = 10", || {
        let logs = [1.0, 0.1, 1e-3, 1e-6].iter().map(|d| log10_entropy(1.0 + d, 1.0, 10.0)).collect::<Result<Vec<_>, _>>()?;
        Ok(Found::truth(logs.windows(2).all(|pair| pair[1] < pair[0]) && logs[3] < -1e6).with("far", logs[0]).with("near", logs[1]))
    })
    .because(r"The entropy is exhausted at $T_0$: its logarithm falls from {far:3} to {near:3} and on without bound. It does so faster than any power, not along the straight line of Gibbs and DiMarzio.")
    .shown_by("melting_rg.thermodynamics"),
    Claim::new(
        "melting_rg.claim_relaxation_time",
        "after (24)",
        r"The relaxation time τ is now given by shear to travel the correlated length ξ, which in random walk is of $\omega_s^{-1}(\xi/a)^2$, where $\omega_s$ is the frequency of local shear phonons",
    )
    .order(100.0)
    .unit("s")
    .ours("no time is printed; a liquid is called a glass where its relaxation takes about 100 s")
    .by(r"τ where the viscosity is 10¹² Pa s, for $\eta_0$ = 0.01 Pa s, which the paper has for glycerol, $\omega_s$ = 10¹²/s and D = 18", || {
        let (_, glass) = fragility(1.0, 18.0, -2.0)?;
        let decades = transport(glass, 1.0, 18.0, -2.0)?.log10_correlation_length;
        Ok(Found::number(10_f64.powf(log10_relaxation_time(glass, 1.0, 18.0, 12.0)?)).with("decades", decades))
    })
    .because(r"The time is {value} s at the glass temperature, as it should be. It needs a length of $10^n$ spacings with n = {decades}, millimetres, where measured dynamic lengths are nanometres.")
    .shown_by("melting_rg.transport"),
    Claim::new("melting_rg.claim_viscosity", "after (24)", r"Normalizing to it, one gets the Vogel-Fulcher law $\eta = \mu_0(\xi/a)^2$")
        .by(r"$(T/T_0 - 1) \ln(\eta/\eta_0)$ with the length of (23) and the assumed critical modulus, at five temperatures; D = 18", || {
            let mut products = Vec::new();
            for t in [1.01, 1.1, 1.5, 2.0, 5.0] {
                let twice = 2.0 * printed(reduced_modulus(18.0)?, assumed_critical_ratio(t, 1.0)?)?;
                let drawn = (transport(t, 1.0, 18.0, -2.0)?.log10_viscosity + 2.0) * LN_10;
                products.push([(t - 1.0) * twice, (t - 1.0) * drawn]);
            }
            let holds = products.iter().flatten().all(|p| (p / 18.0 - 1.0).abs() < 1e-9);
            Ok(Found::truth(holds).with("product", products[0][0]))
        })
        .because(r"The product is the same at all temperatures, {product}, so the law is that of Vogel and Fulcher with $D = 2T_0/\alpha\mu_0$. The $\mu_0$ before the bracket is here the viscosity of the liquid.")
        .shown_by("melting_rg.angell"),
    Claim::new(
        "melting_rg.claim_liquid_viscosity",
        "after (24)",
        r"At $\xi = a$, the viscosity is that of the liquid, $\mu_0$, which is about 0.1 poise for glycerol",
    )
    .stated()
    .unit("P")
    .because(r"It is an input. The symbol is used twice: $\mu_0$ is the shear modulus everywhere else.")
    .shown_by("melting_rg.transport"),
    Claim::new(
        "melting_rg.claim_fragility",
        "after (24)",
        r#"The "fragility" of a specific glass is determined then by its $f \equiv \frac{2}{\alpha} (\frac{T_0}{\mu(\alpha)})$, $\alpha = 16\pi |p_i|^2$"#,
    )
    .read_as("f fixes the fragility, in whichever sense")
    .by(r"kinetic fragility m of liquids with f = 5, 20 and 80, $\eta_0$ = 10⁻⁵ Pa s: whether it changes with f in one sense", || {
        let m = fragilities()?;
        Ok(Found::truth(m[1] < m[0] && m[2] < m[1]).with("low", m[0]).with("high", m[2]))
    })
    .or_read_as("f is the fragility and grows with it", || {
 let m = fragilities()?;
 Ok(Found::truth(m[1] > m[0] && m[2] > m[1])) })
    .because("f fixes the fragility, but the larger f is the less fragile the liquid: m falls from {low} to {high:2}. f is the strength D of Angell's Vogel-Fulcher law, and the Arrhenius limit that follows agrees with that.")
    .shown_by("melting_rg.angell"),
    Claim::new(
        "melting_rg.claim_dipole_over_temperature",
        "after (24)",
        r"$p_i$ is expected also to be proportional to the shear elastic constant divided by temperature",
    )
    .exactly(1.0)
    .ours("proportional to μ means the power 1")
    .read_as("p as it is defined below (9), the quotient of P and 8πμ")
    .by("power of μ with which p goes, for forces in proportion to μ, as the paper has them below (5)", || {
        Ok(Found::number(power_of_modulus(|mu| Ok(dimensionless(&Medium::new(mu, mu)?, &of_the_modulus(mu)).norm()))?))
    })
    .or_read_as("p as P over the heat energy", || Ok(Found::number(power_of_modulus(|mu| Ok(of_the_modulus(mu).norm()))?)))
    .because("With P in proportion to μ, the quotient of the two does not depend on μ at all: the power is {value}. P over the heat energy has the power {1}, but that is not the p of (10).")
    .shown_by("melting_rg.angell"),
    Claim::new(
        "melting_rg.claim_glycerol_silica",
        "after (24)",
        r#"This is consistent with Glycerol being "fragile" and Silica "strong""#,
    )
    .missing("α = 16π|p|² of each material")
    .by(r"D from $T_g$ and fragility of both liquids at $\eta_0$ = 10⁻⁵ Pa s; $T_g$ and $T_0$ over typical moduli of 4.5 and 31 GPa, from memory", || {
        let ([d1, t1, g1], [d2, t2, g2]) = (strength_of("glycerol")?, strength_of("SiO2")?);
        let found = Found::nothing().with("strengths", d2 / d1).with("glycerol", g1 / 4.5).with("silica", g2 / 31.0);
        Ok(found.with("divergence_glycerol", t1 / 4.5).with("divergence_silica", t2 / 31.0))
    })
    .because(r"The strengths differ {strengths}-fold. $T_g$ over the modulus is {glycerol} and {silica} K/GPa, in the author's sense but far less; $T_0$ over it is {divergence_glycerol} and {divergence_silica}. α is free for each.")
    .shown_by("melting_rg.angell"),
    Claim::new(
        "melting_rg.claim_arrhenius",
        "after (24)",
        "A large glass transition temperature compared to the low temperature shear constant changes the Vogel-Vulcher law to the Arrhenius law",
    )
    .ours("the words give no accuracy: the law is that of Arrhenius to a thousandth")
    .by(r"m over its smallest value at f = 10⁶, and the share of the 17 decades that is left at twice $T_g$; $\eta_0$ = 10⁻⁵ Pa s", || {
        let (m, tg) = fragility(1.0, 1e6, -5.0)?;
        let left = (transport(2.0 * tg, 1.0, 1e6, -5.0)?.log10_viscosity + 5.0) / 17.0;
        Ok(Found::truth((m / 17.0 - 1.0).abs() < 1e-3 && (left - 0.5).abs() < 1e-3).with("off", m / 17.0 - 1.0).with("left", left))
    })
    .because(r"As f grows at fixed $T_g$, $T_0$ falls to zero. The fragility comes to its smallest value, to {off:1} of it. At twice $T_g$ {left:4} of the decades are left: a straight line in 1/T.")
    .shown_by("melting_rg.angell"),
    Claim::new("melting_rg.claim_heat_falls", "after (24)", "The specific heat falls dramatically as viscosity rises. These follow from above")
        .by("slope of log C against log η between 1.3 and 1.6 times the divergence temperature, D = 18", || {
            let [near, far] = [transport(1.3, 1.0, 18.0, -2.0)?, transport(1.6, 1.0, 18.0, -2.0)?];
            let power = (near.log10_specific_heat - far.log10_specific_heat) / (near.log10_viscosity - far.log10_viscosity);
            Ok(Found::truth(power < 0.0).with("power", power))
        })
        .because("C goes as the power {power} of η. It therefore rises with temperature above the transition, opposite to the measured excess of most fragile liquids.")
        .shown_by("melting_rg.thermodynamics"),
    Claim::new(
        "melting_rg.claim_range_of_length",
        "after (24)",
        r"$\xi(T)$ is the length over which shear is correlated, going from molecular scale in the liquid to infinity in the solid state",
    )
    .ours("the words say molecular and infinite: a thousandth of a decade over the spacing, and a million decades")
    .by(r"$\log_{10}(\xi/a)$ by (23) at 10⁶ $T_0$, at $T_g$ and at $(1 + 10^{-6}) T_0$; $\eta_0$ = 0.01 Pa s, D = 18", || {
        let length = |t: f64| Ok::<f64, Error>(transport(t, 1.0, 18.0, -2.0)?.log10_correlation_length);
        let (hot, close) = (length(1e6)?, length(1.0 + 1e-6)?);
        Ok(Found::truth(hot < 1e-3 && close > 1e6).with("glass", length(fragility(1.0, 18.0, -2.0)?.1)?).with("close", close))
    })
    .because(r"(23) has this range: one spacing far above, {close:2} decades of it close to $T_0$. At $T_g$ it is already {glass} decades, millimetres, where measured dynamic lengths are nanometres.")
    .shown_by("melting_rg.angell"),
    Claim::new(
        "melting_rg.claim_drop",
        "after (24)",
        "Some old measurements with a drop in the shear constant to 0 in glycerol which becomes more and more rapid as frequency of measurements decreases are given in Figs. (4 and 5) of Ref. [2]",
    )
    .read_as("the theory has such a drop; the measurements are not shown")
    .by(r"slope of the storage modulus with $T/T_0$ where ωτ = 1, at $\omega/\omega_s$ = 10⁻⁴, 10⁻⁸ and 10⁻¹²; Maxwell's liquid with the time of the paper, D = 18", || {
        let slopes = [8.0, 4.0, 0.0].into_iter().map(slope_of_modulus).collect::<Result<Vec<_>, _>>()?;
        let steeper = slopes.windows(2).all(|pair| pair[1] < pair[0] && pair[0] < 0.0);
        Ok(Found::truth(steeper).with("fast", -slopes[0]).with("slow", -slopes[2]))
    })
    .because(r"At the highest of the three frequencies the modulus falls by {fast:2} of $\mu_0$ for each $T_0$, at the lowest by {slow:2}. It is steeper because the time grows faster near $T_0$. Any Vogel-Fulcher law with one modulus does the same.")
    .shown_by("melting_rg.softening"),
    Claim::new(
        "melting_rg.claim_compression",
        "after (24)",
        r"A calculation of the compression modulus parallel to the shear modulus given above gives for the former a similar decrease for all temperatures which must join to the modulus of the liquid for $T > T_0$",
    )
    .missing("the flow equation of the compression modulus")
    .because("The calculation is mentioned and not given.")
    .shown_by("melting_rg.flow"),
];
