//! The checkable statements on tunnelling: (42), (43) and what they mean for heat capacity and conductivity.

use super::super::quantum::{TimeDependent, barrier_frequency, time_exponent};
use super::inputs::{THETA, routine};
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::quadrature::gauss_32;
use crate::numerics::sampling::linear;
use std::f64::consts::LN_10;

/// c of silica with ξ/a of a routine quench.
fn silica_exponent() -> Result<f64, Error> {
    time_exponent(routine()?.0.xi_over_a, THETA.0)
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("rfot.claim_barrier_frequency", "(42)", r"The top-of-the barrier frequency turns out to be essentially a fixed fraction of the Debye frequency $\omega_D$: $\omega^\ddagger \simeq 1.6(a/\xi)\omega_D$")
        .missing("the derivation of prefactor and power")
        .by(r"nothing to compare; (42) at $\xi/a$ of a routine quench", || Ok(Found::nothing().with("share", barrier_frequency(routine()?.0.xi_over_a)?)))
        .because("(42) gives {share} of the Debye frequency for a routine quench. Its derivation stands in refs 27 and 29, and we use it as printed.")
        .shown_by("rfot.barrier_frequency"),
    Claim::new(
        "rfot.claim_corrections",
        "below (42)",
        r"introduces significant multiplicative corrections and requires use of an adjustable parameter to fit the heat capacity all the way from cryogenic temperatures to the high temperature set by $k_B T = \hbar\omega^\ddagger$",
    )
    .missing("the weight of the barriers and the corrections")
    .because("The corrections are not printed. The weight of the barriers, on which they depend, stands in refs 27 and 29.")
    .shown_by("rfot.tls_dynamics"),
    Claim::new("rfot.claim_small_exponent", "below (43)", r"where the constant $c = \hbar\omega^\ddagger/\sqrt{2}T_g$ is numerically less than 0.1")
        .below(0.1, 0.0)
        .by(r"larger $c$ of silica ($k_BT_g/\hbar\omega_D$ = 4.4) and polybutadiene (2.5), both as printed, at $\xi/a$ of a routine quench", || {
            let (silica, polymer) = (silica_exponent()?, time_exponent(routine()?.0.xi_over_a, THETA.1)?);
            Ok(Found::number(silica.max(polymer)).with("silica", silica).with("polymer", polymer))
        })
        .because("It is {silica} in silica and {polymer} in polybutadiene.")
        .shown_by("rfot.barrier_frequency"),
    Claim::new("rfot.claim_asymptote", "(43)", r"For large times, the theory yields $\lim_{t \to \infty} C(t) \propto t^{c/2} T^{1+c/2}$")
        .ours("the limit is approached with the logarithm of time; five digits are reached here")
        .by_analysis(r"powers in time and temperature of the full integral at $c$ = 0.2 and $\Gamma_{\max}t = 10^{60}$, against $c/2$ and $1 + c/2$", || {
            let c = TimeDependent::new(0.2)?;
            let (time, heat) = (c.time_slope(1.0, 60.0)?, c.temperature_slope(1.0, 60.0)?);
            Ok(Found::truth((time - 0.1).abs() < 1e-5 && (heat - 1.1).abs() < 1e-5).with("time", time).with("heat", heat))
        })
        .because("Two-level systems with one-phonon rates have the powers {time} in time and {heat} in temperature at so late a time, as (43) says.")
        .shown_by("rfot.tls_dynamics"),
    Claim::new(
        "rfot.claim_long_time",
        "below (43), on the time",
        "The weak time dependence in Eq. (43) is consistent with the long time behaviour of the experimentally observed heat capacity",
    )
    .missing("the measured power of the heat capacity in time")
    .by_analysis(r"nothing to compare; power of the heat capacity of silica in time at $\ln(\Gamma_{\max}t)$ = 20, a second at about a kelvin, and $c/2$", || {
        let c = silica_exponent()?;
        let slope = TimeDependent::new(c)?.time_slope(1.0, 20.0 / LN_10)?;
        Ok(Found::nothing().with("slope", slope).with("limit", 0.5 * c).with("ratio", slope / (0.5 * c)))
    })
    .because("At laboratory times the power in time is {slope}; (43) gives {limit} for its limit, so it is {ratio} times as large. Both are weak, and the measured power is not printed.")
    .shown_by("rfot.tls_dynamics"),
    Claim::new(
        "rfot.claim_superquadratic",
        "below (43), on the conductivity",
        "the same approximate arguments that yield the expression (43) also imply that the heat conductivity is mildly super-quadratic in temperature",
    )
    .above(2.0, 0.0)
    .ours("above quadratic is a power above two")
    .by_analysis(r"power of the conductivity from the resonant rate $\int (\Delta/E)^2 P(E,\Delta)\, d\Delta$ with the distribution behind (43), at $E$ and $2E$, for silica", || {
        let c = silica_exponent()?;
        // Δ = E sin a: ∫ sin²a (E sin a)^{−1−c} E da
        let rate = |energy: f64| energy * energy.powf(-c) * gauss_32().panels(&linear(0.0, std::f64::consts::FRAC_PI_2, 9), |a| a.sin().powf(1.0 - c));
        let slope = (rate(2.0) / rate(1.0)).log2();
        Ok(Found::number(3.0 - slope).with("rate", slope))
    })
    .because("The rate grows with the power {rate} of the energy, so that the conductivity grows with the power {value} of the temperature.")
    .shown_by("rfot.conductivity_tls"),
];
