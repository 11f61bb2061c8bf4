//! Statements on the energy extinction times: (10)-(16).

use super::freezing::{ONE_SIGN, fitted_weights};
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::sampling;
use crate::theories::gauge_lps::bonds::{BOLTZMANN_EV, Family, GLASS_TEMPERATURE};
use crate::theories::gauge_lps::extinction::{Closure, log_mean_time, log_times};
use crate::theories::gauge_lps::landau::{decaying, moments, well};
use crate::theories::gauge_lps::rates::log_rates;
use std::f64::consts::LN_10;

/// Whether each of the six times rises at every step of cooling from T_g to 3 K, and ends above 10¹⁰⁰ s.
fn all_diverge(weights: [f64; 2]) -> Result<bool, Error> {
    let mut all = true;
    for (family, weight) in Family::ALL.into_iter().zip(weights) {
        let (_, log_amplitude) = Closure::FITTED.of(family);
        let mut before = [f64::NEG_INFINITY; 3];
        for temperature in [455.0, 300.0, 150.0, 60.0, 20.0, 7.0, 3.0] {
            let now = log_times(temperature, weight, family, log_amplitude)?;
            all &= now.iter().zip(before).all(|(now, before)| *now > before);
            before = now;
        }
        all &= before.iter().all(|log| *log > 100.0 * LN_10);
    }
    Ok(all)
}

/// The largest ln ζ of (20) for the six printed bonds, where (10) keeps this share of the quadratic coefficient of (3).
fn largest_log_amplitude(share: f64) -> Result<f64, Error> {
    let mut largest = f64::NEG_INFINITY;
    for family in Family::ALL {
        for (energy, fluctuation) in family.energies().into_iter().zip(family.fluctuations()) {
            let w = well(energy, fluctuation)?;
            largest = largest.max((2.0 * w.quartic * fluctuation * fluctuation / (share * w.quadratic.abs())).ln());
        }
    }
    // a last bit of the product is no amplitude
    Ok(if largest.abs() < 1e-12 { 0.0 } else { largest })
}

/// The times of the bonds at twice T_g over those at T_g: the largest ratio.
fn largest_fall(weight: f64) -> Result<f64, Error> {
    let at = |temperature: f64| log_times(temperature, weight, Family::Bond, Closure::FITTED.log_amplitude_bond);
    let (cold, hot) = (at(GLASS_TEMPERATURE)?, at(2.0 * GLASS_TEMPERATURE)?);
    Ok(cold.iter().zip(hot).map(|(c, h)| (h - c).exp()).fold(0.0, f64::max))
}

/// t̄_φ/t̄_γ at T_g.
fn time_ratio(closure: &Closure) -> Result<f64, Error> {
    Ok(10_f64.powf(closure.log10_time_ratio(GLASS_TEMPERATURE)?))
}

pub(in super::super) static EXTINCTION: &[Claim] = &[
    Claim::new("gauge_lps.claim_stationary", "(11), (12)", r"This time can be solved for as, $t_i = \frac{1}{2\gamma_i} \ln[...]$")
        .ours("the grid is half a thousandth wide, and the time is met to two steps of it")
        .by_analysis("lowest point of F(t) on a fine grid less (ln ζ)/2γ, in units of 1/γ, for ζ = 1.5, 5, 40 and 400: the largest", || {
            let mut largest = 0.0_f64;
            for zeta in [1.5_f64, 5.0, 40.0, 400.0] {
                let mut lowest = (0.0, f64::INFINITY);
                for time in sampling::linear(0.0, 4.0, 8001) {
                    let energy = decaying(time, zeta.ln())?;
                    if energy < lowest.1 {
                        lowest = (time, energy);
                    }
                }
                largest = largest.max((lowest.0 - 0.5 * zeta.ln()).abs());
            }
            Ok(Found::truth(largest < 1e-3).with("largest", largest))
        })
        .because("With a quadratic and a quartic term F(t) has one stationary point, and its time is half the logarithm of a constant over γ. The grid finds it to {largest:1}.")
        .shown_by("gauge_lps.wells"),
    Claim::new("gauge_lps.claim_times_diverge", "below Fig. 6", r"Note this converges as: $\lim_{T \to 0} t_i = \infty$ as one would expect")
        .fault(ONE_SIGN)
        .read_as("a weight of its own for each family, of opposite sign")
        .by_analysis("logarithm of each of the six times, cooled from 455 K to 3 K: rising at every step, above 10¹⁰⁰ s at the end", || {
            Ok(Found::truth(all_diverge(fitted_weights())?).with("stays", log_times(3.0, 1.0, Family::Hybrid, Closure::FITTED.log_amplitude_hybrid)?[0].exp()))
        })
        .or_read_as("one weight for both families, of either sign", || Ok(Found::truth(all_diverge([-1.0; 2])? || all_diverge([1.0; 2])?)))
        .because("Where the rates vanish the times grow without bound; the symbol lost from the print is read as infinity. With one sign of the weight one time stays finite, {stays:2} s in the hybrid family.")
        .shown_by("gauge_lps.extinction_times"),
    Claim::new(
        "gauge_lps.claim_free_energy_vanishes",
        "Introduction",
        r"we also define temporal quantities $t_i(T), t_{ij}(T)$ (energy extinction times) for which the free energies ... of the fluctuations vanish",
    )
    .read_as("F itself is zero")
    .by(r"$F(t)/|E_0|$ at the time of (12), and the time at which F is zero, for ln ζ = 3", || {
        let [zero, lowest] = moments(3.0)?;
        let there = decaying(lowest, 3.0)?;
        Ok(Found::truth(there.abs() < 1e-9).with("there", there).with("zero", zero).with("lowest", lowest))
    })
    .or_read_as("the energy above the ground state is zero, as below (12)", || {
        let [_, lowest] = moments(3.0)?;
        Ok(Found::truth((decaying(lowest, 3.0)? + 1.0).abs() < 1e-9))
    })
    .because(r"(11) makes F stationary: at that time, {lowest}/γ, it is {there} $|E_0|$, its lowest. F is zero earlier, at {zero}/γ. What vanishes at the extinction time is the energy above the ground state.")
    .shown_by("gauge_lps.wells"),
    Claim::new(
        "gauge_lps.claim_known_from_3",
        "below Fig. 6",
        "With the exception of the inverse relaxation times, all of the quantities in equation (12) are determined by equations (3)",
    )
    .read_as("the coefficients of (10) are those of (3)")
    .by("ln ζ of (20) with the coefficients that (3) gives, for the six printed bonds: whether any is above zero", || {
        let largest = largest_log_amplitude(1.0)?;
        Ok(Found::truth(largest > 0.0).with("largest", largest))
    })
    .or_read_as("(10) keeps the real part only, as the words below it say, which is a smaller coefficient: here a half", || {
        let half = largest_log_amplitude(0.5)?;
        Ok(Found::truth(half > 0.0).with("half", half))
    })
    .because("(3) is (11) at time zero. With the same coefficients ln ζ is {largest}, and every extinction time would be zero. With a half of the quadratic one ln ζ is {half}, but how much the real part keeps is not printed.")
    .shown_by("gauge_lps.wells"),
    Claim::new(
        "gauge_lps.claim_order_of_magnitude",
        "below Fig. 7",
        r"Note that the extinction times shown in figure (6) are an order of magnitude larger than those in figure (7) around $T_g$",
    )
    .missing("the form of Z in (4) and the amplitudes ζ of (20) and (25), which set the two times")
    .by_analysis("mean time of the hybrid family over that of the bond family at 455 K: fitted, and with the printed energies at full weight", || {
        let full = Closure { weight_bond: 1.0, ..Closure::FITTED };
        let heat = -Family::Bond.energies()[1] / (BOLTZMANN_EV * GLASS_TEMPERATURE);
        let found = Found::nothing().with("heat", heat).with("full", time_ratio(&full)?).with("decades", 1.0 - full.log10_time_ratio(GLASS_TEMPERATURE)?);
        Ok(found.with("fitted", time_ratio(&Closure::FITTED)?).with("weight", Closure::FITTED.weight_bond))
    })
    .because("Our weight {weight:1} of the bonds is fitted to give {fitted:3}, which proves nothing. With all of the printed energies, {heat:2} thermal units for the middle bond, the ratio is {full:2}. Amplitudes {decades:3} decades apart would be needed to mend it.")
    .shown_by("gauge_lps.extinction_times"),
    Claim::new(
        "gauge_lps.claim_times_differ",
        "below Fig. 7",
        r"Of crucial importance is the fact that the time intervals $\gamma_i^{-1}, \lambda_{ij}^{-1}$ required for the fluctuations ... to freeze out are different than the corresponding energy extinction times $t_i, t_{ij}$",
    )
    .ours("the words give no size: times that differ by a thousandth of a decade differ")
    .by("each extinction time over the inverse of its rate, with the fitted weights and amplitudes: whether any of the six is 1 at 300, 455 or 900 K", || {
        let (mut differ, mut last) = (true, [0.0; 2]);
        for temperature in [300.0, GLASS_TEMPERATURE, 900.0] {
            for (family, share) in Family::ALL.into_iter().zip(&mut last) {
                let (weight, log_amplitude) = Closure::FITTED.of(family);
                let (rates, times) = (log_rates(temperature, weight, family)?, log_times(temperature, weight, family, log_amplitude)?);
                differ &= rates.iter().zip(times).all(|(rate, time)| (rate + time).abs() > 1e-3);
                *share = (rates[0] + times[0]).exp();
            }
        }
        Ok(Found::truth(differ).with("hybrid", last[0]).with("bond", last[1]))
    })
    .because("They differ by the factor half of ln ζ, which is the same for all bonds of a family and at all temperatures: {hybrid} and {bond} with our fitted amplitudes. One number sets them apart, and it is free.")
    .shown_by("gauge_lps.extinction_times"),
    Claim::new("gauge_lps.claim_dies_out", "below Fig. 6", r"Also note that the fluctuation $F(t)$ dies out above $T_g$")
        .below(0.01, 0.0)
        .ours("dies out is taken as a fall below a hundredth at twice the glass temperature")
        .by("each time of the hybrid family at 910 K over its value at 455 K, fitted weight and amplitude: the largest", || {
            let (weight, log_amplitude) = Closure::FITTED.of(Family::Hybrid);
            let at = |temperature: f64| log_times(temperature, weight, Family::Hybrid, log_amplitude);
            let (cold, hot) = (at(GLASS_TEMPERATURE)?, at(2.0 * GLASS_TEMPERATURE)?);
            let mean = log_mean_time(2.0 * GLASS_TEMPERATURE, weight, Family::Hybrid, log_amplitude)?.exp();
            Ok(Found::number(cold.iter().zip(hot).map(|(c, h)| (h - c).exp()).fold(0.0, f64::max)).with("mean", mean))
        })
        .because("The times fall to {value:2} of themselves, {mean:2} s on average, but smoothly. Nothing in (12) marks the glass temperature.")
        .shown_by("gauge_lps.extinction_times"),
    Claim::new("gauge_lps.claim_bonds_die_out", "below Fig. 7", r"Also note that the fluctuation $F_{ij}(t)$ dies out above $T_g$")
        .below(0.01, 0.0)
        .ours("dies out is taken as a fall below a hundredth at twice the glass temperature")
        .read_as("a twentieth of the printed energies, the fitted weight")
        .by("each time of the bond family at 910 K over its value at 455 K: the largest", || Ok(Found::number(largest_fall(Closure::FITTED.weight_bond)?)))
        .or_read_as("all of the printed energies", || Ok(Found::number(largest_fall(1.0)?)))
        .because("The times of the bonds fall on heating too, and as smoothly. With the fitted weight one still has {value:2} of its value; with all of the printed energies none has more than {1:2}.")
        .shown_by("gauge_lps.extinction_times"),
];
