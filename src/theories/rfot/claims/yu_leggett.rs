//! The checkable statements of section II in three dimensions: the bound of Yu and Leggett.

use super::super::heat_capacity::{einstein, two_level};
use super::super::tunnelling::{fastest_rate, level_density, phonon_quality, schottky, tunnelling_strength};
use super::super::yu_leggett::{bound, bound_with_logarithm, coupling_constant, pair_energy};
use super::inputs::{Silica, TWO_PI_SQUARED};
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::quadrature::gauss_32;
use crate::numerics::sampling::linear;
use std::f64::consts::PI;

/// J of silica glass as measured, K nm³.
fn silica_coupling() -> Result<f64, Error> {
    coupling_constant(Silica::COUPLING, Silica::MODULUS)
}

/// ∫₀^∞ n(y k_BT) Sch(y) dy for a density of states over 1/J.
fn heat_of(density: impl Fn(f64) -> f64) -> f64 {
    gauss_32().panels(&[0.0, 0.02, 0.2, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0], |y| density(y) * schottky(y))
}

/// The density of states (13) times J; zero above the cut-off, where there is none.
fn with_logarithm(energy: f64, cutoff: f64) -> f64 {
    match (bound_with_logarithm(1.0, energy, cutoff), bound(1.0)) {
        (Ok(n), Ok(flat)) => n / flat,
        _ => 0.0,
    }
}

/// Local power of a function of the temperature.
fn power(f: impl Fn(f64) -> f64, temperature: f64) -> f64 {
    let step = 1e-3_f64;
    (f(temperature * step.exp()) / f(temperature * (-step).exp())).ln() / (2.0 * step)
}

/// What (13) adds to the linear heat capacity of silica glass: its local power, less one.
fn excess_of_heat(temperature: f64) -> f64 {
    power(|t| t * heat_of(|y| with_logarithm(y * t, Silica::DEBYE)), temperature) - 1.0
}

/// What (13) takes from the quadratic conductivity: two less its local power; l = λ/J n(E), E = ħω.
fn lack_of_conductivity(temperature: f64) -> f64 {
    let flow = |t: f64| {
        let end = (Silica::DEBYE / t).min(50.0);
        let edges: Vec<f64> = [0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 50.0].into_iter().filter(|&e| e < end).chain([end]).collect();
        t * t * gauss_32().panels(&edges, |x| x * einstein(x) / with_logarithm(x * t, Silica::DEBYE))
    };
    2.0 - power(flow, temperature)
}

/// States of all two-level systems seen within ten seconds at 1 K over P̄, which counts one logarithm of Δ.
pub(super) fn states_over_density() -> Result<f64, Error> {
    let rate = fastest_rate(2.4, 1.0, Silica::COUPLING, Silica::MODULUS, Silica::SOUND)?;
    Ok(level_density((10.0 * rate).sqrt()))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new("rfot.claim_heat_bound", "(8)", r"$c(T) \lesssim T/J$")
        .order(1.0)
        .ours("the sign ≲ is taken as up to a factor of √10")
        .by_analysis(r"heat capacity of two-level systems with a flat density of states $1/J$, by quadrature, over $k_B^2 T/J$", || {
            Ok(Found::number(two_level(1e-6, 1.0)? / 1e-6))
        })
        .because(r"A flat density of states $1/J$ has a heat capacity of {value} $k_B^2 T/J$. So (8) and (9) are one statement, up to a factor of order one.")
        .shown_by("rfot.yu_leggett"),
    Claim::new(
        "rfot.claim_broadening",
        "(10) to (12)",
        r"$\Delta E \simeq |\Sigma_j J_{ij}| \simeq \rho_b \left|\int_{r_{\min}}^{r_{\max}} dr^3 (J/r^3)\right| \simeq J\rho_b |\ln(r_{\max}/r_{\min})| \simeq J\rho_b \ln(E_{\max}/E)$",
    )
    .order(1.0)
    .ours("the sign ≃ is taken as up to a factor of √10")
    .by_analysis(r"the integral of $J/r^3$ between the radii of $E_{\max}$ and $E = E_{\max}/1000$, by quadrature, over $J\ln(E_{\max}/E)$ as in (13)", || {
        shells_over_logarithm(|r| 4.0 * PI * r * r)
    })
    .read_as("dr³ is the volume element d³r")
    .or_read_as("dr³ is the differential of r³", || shells_over_logarithm(|r| 3.0 * r * r))
    .because(r"Over the volume the integral carries $4\pi/3$, so that the result is {value} times (12). Read as the differential of $r^3$ it is (12), a factor {1}.")
    .shown_by("rfot.yu_leggett"),
    Claim::new(
        "rfot.claim_squares_converge",
        "below (16), on random couplings",
        r"The integral over $J^2 \propto 1/r^6$ is perfectly infra-red convergent thus obviating the argument",
    )
    .ours("a sum that grows by half when the outer radius grows a hundredfold does not converge")
    .by_analysis("sum of $J$ and of $J^2$ over the shells beyond 100 spacings, out to 10⁴ and to 10⁶, by quadrature: whether the first grows and the second stays", || {
        let far = |power: i32, outer: f64| {
            let shell = |t: f64| pair_energy(1.0, t.exp()).map_or(f64::NAN, |j| 4.0 * PI * (3.0 * t).exp() * j.powi(power));
            gauss_32().panels(&linear(100.0_f64.ln(), outer.ln(), 21), shell)
        };
        let (plain, square) = (far(1, 1e6) / far(1, 1e4), far(2, 1e6) / far(2, 1e4));
        Ok(Found::truth((square - 1.0).abs() < 1e-4 && plain > 1.5).with("plain", plain).with("square", square))
    })
    .because("A hundred times as far out the sum of $J$ is {plain:2} times what it was, that of $J^2$ still {square:4} times. Without the logarithm of (11) the argument has no hold.")
    .shown_by("rfot.yu_leggett"),
    Claim::new(
        "rfot.claim_logarithm_and_heat",
        "below (13), on the heat capacity",
        r"Note also that the logarithmic correction could potentially explain rather effortlessly, even if not fully quantitatively, why the heat capacity and conductivity should deviate from the simple linear and quadratic dependences, respectively",
    )
    .between(0.1, 0.3)
    .ours("the range is the measured one that Section I prints for α")
    .by_analysis(r"power of the heat capacity with the density of states (13), less one, at 1 K with the cut-off at 342 K (silica, from memory)", || {
        Ok(Found::number(excess_of_heat(1.0)).with("cold", excess_of_heat(0.1)))
    })
    .because("The logarithm adds {value} to the power at one kelvin and {cold} at a tenth of it, inside the measured range.")
    .shown_by("rfot.yu_leggett"),
    Claim::new(
        "rfot.claim_logarithm_and_conductivity",
        "below (13), on the conductivity",
        r"why the heat capacity and conductivity should deviate from the simple linear and quadratic dependences, respectively",
    )
    .between(0.05, 0.2)
    .ours("the range is the measured one that Section I prints for α'")
    .by_analysis(r"two less the power of the conductivity whose mean free path goes with one over (13), with the cut-off at 342 K (silica, from memory)", || {
        Ok(Found::number(lack_of_conductivity(1.0)))
    })
    .read_as("at one kelvin")
    .or_read_as("at a tenth of a kelvin", || Ok(Found::number(lack_of_conductivity(0.1))))
    .because("The logarithm takes {value} from the power at one kelvin, just outside the measured range, and {1} at a tenth of it, inside. The sentence names no temperature.")
    .shown_by("rfot.yu_leggett"),
    Claim::new("rfot.claim_ioffe_regel", "(15)", r"one obtains a lower bound on the $(l_{\mathrm{mfp}}/\lambda)$ ratio for phonons: $l_{\mathrm{mfp}}/\lambda \gtrsim 1$. This condition is exactly the venerable Ioffe-Riegel criterion")
        .order(1.0)
        .by(r"$K/\bar{P}g^2$ with $\bar{P} = 1/J$ of (14), for the constants of silica glass (from memory)", || Ok(Found::number(1.0 / strength_at_bound()?)))
        .read_as("(2) as it is printed")
        .or_read_as("(2) with the 2π² of the tunnelling model", || Ok(Found::number(phonon_quality(strength_at_bound()?, 1e3, 1e-3)?)))
        .fault(TWO_PI_SQUARED)
        .because(r"With (2) as printed the ratio is {value}, whatever the constants. With the factor $2\pi^2$ that brings (2) to the measured order, it would be {1}, below the criterion.")
        .shown_by("rfot.quality_ladder"),
    Claim::new(
        "rfot.claim_bound_over_measured",
        "below (15)",
        r"In this regime, this upper bound exceeds by a factor of $10^2$ or so the apparent density of states actually observed in experiment, c.f. Eq. (2)",
    )
    .order(100.0)
    .by(r"$1/J$ over the density of states of silica glass, from memory: $0.8 \cdot 10^{45}$ /(J m³), 1.04 eV, 74 GPa", || {
        Ok(Found::number(bound(silica_coupling()?)? / Silica::DENSITY_OF_STATES))
    })
    .read_as("the density of states for each logarithm of Δ, as the tunnelling model fits it")
    .or_read_as("all states that a heat capacity at 1 K sees within ten seconds", || {
        Ok(Found::number(bound(silica_coupling()?)? / Silica::DENSITY_OF_STATES / states_over_density()?))
    })
    .or_read_as("the density that (2) as printed gives for the measured ratio of 150", || {
        let density = Silica::MODULUS * 1e9 / (150.0 * (Silica::COUPLING * crate::constants::ELECTRONVOLT).powi(2));
        Ok(Found::number(bound(silica_coupling()?)? / density))
    })
    .fault(TWO_PI_SQUARED)
    .because("Against the density of the tunnelling model the bound is {value} times too high, against all states of a heat capacity {1}. Through (2) as printed, which the sentence cites, it is {2}.")
    .shown_by("rfot.yu_leggett"),
];

/// K/(P̄g²) of (2) at the bound (14).
fn strength_at_bound() -> Result<f64, Error> {
    tunnelling_strength(bound(silica_coupling()?)?, Silica::COUPLING, Silica::MODULUS)
}

/// ∫ (element of volume) J/r³ from r_min to r_max over J ln(E_max/E), E_max = 1000 E.
fn shells_over_logarithm(element: impl Fn(f64) -> f64) -> Result<Found, Error> {
    // J = 1: radii E^{−1/3}
    let (energy, cutoff) = (1.0_f64, 1e3_f64);
    let shells = gauss_32().panels(&linear(cutoff.powf(-1.0 / 3.0), energy.powf(-1.0 / 3.0), 9), |r| element(r) / r.powi(3));
    Ok(Found::number(shells * with_logarithm(energy, cutoff)))
}
