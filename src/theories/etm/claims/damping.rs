//! Claims on relaxation and driving of one system: (21), (22), (27), (33).

use super::COLD;
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::sampling;

use crate::theories::etm::relaxation::{AsymmetryWeight, rate, total_rate, transition_strength};
use crate::theories::etm::tables::{ECHO, EchoRow};

const FIVE_SIXTHS: &str = "5/6 for the weight of the asymmetry";

/// Phonon rate (21) and rate of spectral diffusion (34) at resonance, D = D_min, 1/µs.
fn rates(row: &EchoRow) -> Result<(f64, f64), Error> {
    let energy = super::echo(row)?.resonance();
    Ok((rate(energy, row.gap_min / energy, COLD, row.rate_constant, AsymmetryWeight::Printed)?, row.diffusion_constant * COLD))
}

fn ratio(row: &EchoRow) -> Result<f64, Error> {
    rates(row).map(|(phonons, diffusion)| phonons / diffusion)
}

/// Longest pulse over the shortest time that `of` gives for the rows.
fn longest_pulse(rows: &[EchoRow], of: fn((f64, f64)) -> f64) -> Result<Found, Error> {
    let mut largest = 0.0_f64;
    for row in rows {
        largest = largest.max(super::echo(row)?.settings().pulse_2 * of(rates(row)?));
    }
    Ok(Found::number(largest))
}

fn asymmetry_weight() -> Result<Found, Error> {
    Ok(Found::number(transition_strength(1.0)? / transition_strength(0.0)?))
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "etm.claim_five_sixths",
        "(21)",
        r"$\tau_{\mathrm{ATS}}^{-1} = \frac{E^3\left(D_0^2\varphi^2+\frac{5}{6}D^2\right)}{\Gamma\tanh\left(\frac{E}{2k_BT}\right)}$",
    )
    .equals(5.0 / 6.0, 0.005)
    .by_analysis(r"weight of $D^2$ in $|A_{01}|^2$ from the eigenvectors of (6), averaged over directions", asymmetry_weight)
    .fault(FIVE_SIXTHS)
    .because(r"The eigenvectors of (6) give $D_0^2\varphi^2$ and {value} $D^2$, as (20) also has it. The paper prints no derivation of $\frac{5}{6}$.")
    .shown_by("etm.relaxation_time"),
    Claim::new(
        "etm.claim_total_time",
        "(22)",
        r"the total dielectric relaxation time, obtained through its inverse $\frac{1}{\tau_{\mathrm{tot}}} = \frac{1}{\tau_{\mathrm{2LS}}}+\frac{1}{\tau_{\mathrm{ATS}}(\varphi)}$, must diminish in a non-trivial manner as the magnetic field is switched on",
    )
    .by_analysis("total rate at 60 flux energies from 0.1 mK to 1 K, AlBaSiO echo fit at 12 mK, ordinary systems at 0.1 per µs", || {
        let row = &ECHO[0];
        let mut all = true;
        let mut before = 0.0;
        for flux in sampling::logarithmic(1e-4, 1.0, 60) {
            let energy = row.gap_min.hypot(flux);
            let now = total_rate(0.1, rate(energy, row.gap_min / energy, COLD, row.rate_constant, AsymmetryWeight::Printed)?)?;
            all &= now > before;
            before = now;
        }
        Ok(Found::truth(all))
    })
    .because("The field raises the energy at fixed asymmetry. The rate (21) grows with it, and so does the sum.")
    .shown_by("etm.relaxation_time"),
    Claim::new(
        "etm.claim_rabi_prefactor",
        "(27), without asymmetry",
        r"leading to the following magnetic-field dependent Rabi frequency: $\Omega_R = \frac{p_1F_0}{\hbar}\sqrt{\frac{D_0^2\varphi^2}{6E^2}}$ for $D = 0$",
    )
    .equals(1.0 / 6.0, 0.0005)
    .by_analysis(r"$|A_{01}|^2$ over $(p_1F_0)^2$ from the eigenvectors of (6) at $D = 0$", || Ok(Found::number(transition_strength(0.0)?)))
    .because("The average over directions gives one sixth: {value:6}.")
    .shown_by("etm.rabi_frequency"),
    Claim::new(
        "etm.claim_rabi_asymmetry",
        "(27), weight of the asymmetry",
        r"$\Omega_R = \frac{p_1F_0}{\hbar}\sqrt{\frac{D_0^2\varphi^2+\frac{5}{6}D^2}{6E^2}}$",
    )
    .equals(5.0 / 6.0, 0.005)
    .by_analysis(r"$\Omega_R^2$ without flux over $\Omega_R^2$ without asymmetry, from the eigenvectors of (6)", asymmetry_weight)
    .fault(FIVE_SIXTHS)
    .because("As in (21), the eigenvectors of (6) give {value}, where (27) has {printed}.")
    .shown_by("etm.rabi_frequency"),
    Claim::new(
        "etm.claim_diffusion_dominates",
        "below (33)",
        r"the SD-time $\tau_{\varphi(3)}$ is typically much shorter than the phonon-damping time $\tau$ and depends on temperature only",
    )
    .below(1.0, 0.0)
    .ours("a time is shorter where the ratio of the two is below 1")
    .by(r"phonon rate (21) over $c_{\mathrm{ATS}}T$ at resonance, 12 mK, $D = D_{\mathrm{min}}$: the smaller of the two rows of BK7", || {
        let (early, late) = (ratio(&ECHO[2])?, ratio(&ECHO[3])?);
        Ok(Found::number(early.min(late)).with("other", early.max(late)))
    })
    .because(
        "Only the rows of BK7 print the constant of the diffusion itself; those of AlBaSiO have a difference. With them the phonons are {value} and {other} times faster than the diffusion.",
    )
    .shown_by("etm.relaxation_time"),
    Claim::new(
        "etm.claim_short_pulses",
        "Section 3.3",
        r"The durations $\tau_1$ and $\tau_2$ of the pulses must be much shorter that all relaxation process times in the observed system",
    )
    .below(0.1, 0.0)
    .ours("much shorter means a tenth")
    .read_as("against the spectral diffusion, which the text takes for the shorter time")
    .by(r"$\tau_2 = 0.2$ µs over the time of (34) at 12 mK, the larger of the two rows of BK7", || longest_pulse(&ECHO[2..], |rates| rates.1))
    .or_read_as("against the phonon damping (21) of Table 7 too, all four rows", || longest_pulse(&ECHO, |rates| rates.0))
    .because("The longer pulse is {value} of the time of spectral diffusion. With the phonon damping of Table 7 it is {1} of the relaxation time.")
    .shown_by("etm.relaxation_time"),
];
