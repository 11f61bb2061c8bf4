//! Claims on relaxation and driving of one system: (21), (22), (27), (33).

use super::COLD;
use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::quadrature::gauss_64;
use crate::numerics::sampling;
use crate::theories::etm::echo::Echo;
use crate::theories::etm::echo_average::resonant;
use crate::theories::etm::relaxation::{AsymmetryWeight, rabi_frequency, rate, total_rate, transition_strength};
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

/// Anomalous part of the echo without a field at a temperature, K, over that at 12 mK: the largest of the four rows.
fn left_at(temperature: f64) -> Result<f64, Error> {
    let mut most = 0.0_f64;
    for row in &ECHO {
        let warm = Echo::new(row.settings(temperature, row.delay, AsymmetryWeight::Printed))?;
        let cutoffs = row.cutoffs()?;
        most = most.max(resonant(&warm, &cutoffs, 0.0)? / resonant(&super::echo(row)?, &cutoffs, 0.0)?);
    }
    Ok(most)
}

/// Signal of one triangle without asymmetry whose normal has an angle of this cosine with the driving field; `None` for
/// the mean of the squared Rabi frequency over directions. The pulses are those of Fig. 15.
fn driven(cosine: Option<f64>) -> Result<f64, Error> {
    let mean = rabi_frequency(0.0, ECHO[0].drive, AsymmetryWeight::Printed)?;
    // without asymmetry the squared Rabi frequency goes as the squared sine of the angle, whose mean is 2/3
    let rabi = cosine.map_or(mean, |c| mean * (1.5 * (1.0 - c * c)).sqrt());
    Ok(rabi * rabi * (0.1 * rabi).sin() * (0.1 * rabi).sin().powi(2))
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
        "(27), prefactor",
        r"leading to the following magnetic-field dependent Rabi frequency: $\Omega_R = \frac{p_1F_0}{\hbar}\sqrt{\frac{D_0^2\varphi^2+\frac{5}{6}D^2}{6E^2}}$",
    )
    .equals(1.0 / 6.0, 0.0005)
    .by_analysis(r"$|A_{01}|^2$ over $(p_1F_0)^2$ from the eigenvectors of (6) at $D = 0$", || Ok(Found::number(transition_strength(0.0)?)))
    .because("Without asymmetry the average over directions is {value:6}, the printed one sixth.")
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
    Claim::new(
        "etm.claim_cold_echo",
        "Section 3.3",
        "Because the thermal relaxation processes and (see below) spectral diffusion are strongly temperature dependent, polarization echoes in glasses can be observed, in practice, only at very low temperatures: typically below 100 mK",
    )
    .below(0.1, 0.0)
    .ours("an echo below a tenth of that at 12 mK counts as lost")
    .by_analysis("anomalous part of the echo without a field at 100 mK over that at 12 mK, the largest of the four rows of Table 7, strict resonance", || {
        Ok(Found::number(left_at(0.1)?).with("half", left_at(0.05)?))
    })
    .because("With the damping of Table 7 at most {value} of the anomalous part is left at 100 mK, and {half} at half this temperature. The damping of the ordinary systems is not printed.")
    .shown_by("etm.echo"),
    Claim::new(
        "etm.claim_across_the_drive",
        "below (27)",
        r"The above form for $\Omega_0$ of course treats incorrectly the ATSs that have $\mathbf{F}_0$ roughly orthogonal to the ATS base triangle; fortunately these have $\Omega_0 \approx 0$ and in fact do not contribute to the echo signal",
    )
    .below(5.0, 0.0)
    .unit("%")
    .ours("roughly orthogonal means within 30 degrees, and less than 5 % of the signal counts as none")
    .by_analysis("share of these systems in the signal of all directions, without asymmetry, pulses and drive of AlBaSiO sample 1", || {
        let edge = 0.75_f64.sqrt();
        let signal = |from: f64, to: f64| gauss_64().integrate(from, to, |c| driven(Some(c)).unwrap_or(f64::NAN));
        let all = signal(0.0, 1.0);
        Ok(Found::number(100.0 * signal(edge, 1.0) / all).with("systems", 100.0 * (1.0 - edge)).with("mean", driven(None)? / all))
    })
    .because(r"They are {systems} % of the systems and give {value} % of the signal. To put $\Omega_R$ for $\Omega_0$ before the average makes the whole signal {mean} times what it is.")
    .shown_by("etm.rabi_frequency"),
];
