//! Claims on the echo against the field: Figs 15 to 17, Table 7.

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::sampling;
use crate::theories::etm::density_of_states::Orientation;
use crate::theories::etm::dielectric::{Response, change};
use crate::theories::etm::echo::SpectralWeight;
use crate::theories::etm::echo_average::{Averaged, resonant};
use crate::theories::etm::heat_capacity::Precision;
use crate::theories::etm::tables::{DIELECTRIC, ECHO, EchoRow, HEAT_CAPACITY};

/// Anomalous part of the echo in strict resonance.
fn part(row: &EchoRow, field: f64) -> Result<f64, Error> {
    resonant(&super::echo(row)?, &row.cutoffs()?, field)
}

/// Fields in T of the maxima of the anomalous part, which are minima of the echo, up to 0.6 T: those higher than their
/// surroundings by 0.1 %.
fn maxima(row: &EchoRow) -> Result<Vec<f64>, Error> {
    let values = (0..=300).map(|k| Ok((0.002 * f64::from(k), part(row, 0.002 * f64::from(k))?))).collect::<Result<Vec<_>, Error>>()?;
    let (mut found, mut low, mut high, mut rising) = (Vec::new(), values[0].1, values[0], true);
    for (field, value) in values {
        if rising {
            if value > high.1 {
                high = (field, value);
            }
            if value < high.1 * 0.999 {
                // a fall from the start is no maximum
                if high.1 > low * 1.001 {
                    found.push(high.0);
                }
                (rising, low) = (false, value);
            }
        } else {
            low = low.min(value);
            if value > low * 1.001 {
                (rising, high) = (true, (field, value));
            }
        }
    }
    Ok(found)
}

/// Field of the largest value among `count` fields, T.
fn highest(from: f64, to: f64, count: usize, f: impl Fn(f64) -> Result<f64, Error>) -> Result<f64, Error> {
    let mut best = (from, f64::NEG_INFINITY);
    for field in sampling::logarithmic(from, to, count) {
        let value = f(field)?;
        if value > best.1 {
            best = (field, value);
        }
    }
    Ok(best.0)
}

/// Largest ratio of two fields between which the curve of BK7 at 6 µs leaves its chord by at most 5 % of the drop.
fn straight(from: f64, to: f64) -> Result<f64, Error> {
    let fields = sampling::logarithmic(from, to, 60);
    let values = fields.iter().map(|field| part(&ECHO[3], *field)).collect::<Result<Vec<_>, _>>()?;
    let mut largest = 1.0_f64;
    for i in 0..fields.len() {
        for j in i + 2..fields.len() {
            let slope = (values[j] - values[i]) / (fields[j] - fields[i]);
            let close = (i..=j).all(|k| (values[k] - values[i] - slope * (fields[k] - fields[i])).abs() <= 0.05 * (values[j] - values[i]).abs());
            if close {
                largest = largest.max(fields[j] / fields[i]);
            }
        }
    }
    Ok(largest)
}

/// d ln ΔA/d ln B over all detunings between two fields.
fn slope(row: &EchoRow, from: f64, to: f64) -> Result<f64, Error> {
    let sums = Averaged::new(super::echo(row)?, &row.cutoffs()?, &[from, to])?.part(0, 1, row.tangent);
    Ok((sums[1] / sums[0]).ln() / (to / from).ln())
}

/// The same with the rule φ² → φ²/3 in place of the average over directions, AlBaSiO sample 1.
fn slope_by_rule(from: f64, to: f64) -> Result<f64, Error> {
    let (echo, cutoffs) = (super::echo(&ECHO[0])?, ECHO[0].cutoffs()?);
    let at = |field: f64| echo.full(&cutoffs.in_field(field, 1.0 / 3.0_f64.sqrt())?, ECHO[0].tangent, SpectralWeight::Corrected);
    Ok((at(to)? / at(from)?).ln() / (to / from).ln())
}

/// Field of the largest rise of the heat capacity of AlBaSiO over that of the echo of sample 2.
fn heat_over_echo(row: usize) -> Result<f64, Error> {
    Ok(highest(0.05, 5.0, 121, |field| super::thermal::change(&HEAT_CAPACITY[row], field))? / highest(0.05, 5.0, 121, |field| part(&ECHO[1], field))?)
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "etm.claim_inverse_square",
        "below (34)",
        r"It is however the non-resonant convolution of this quasi-DOS with other (smooth) $E$-dependent functions that produces the rounding of the minimum in $\Delta A(B)$ and the $B^{-2}$ saturation that is always observed",
    )
    .about(-2.0)
    .read_as("where the data end")
    .by_analysis("logarithmic slope of the anomalous part over all detunings and directions between 0.3 and 0.6 T, AlBaSiO sample 1, 12 mK, 2 µs", || {
        Ok(Found::number(slope(&ECHO[0], 0.3, 0.6)?))
    })
    .or_read_as("far beyond, between 20 and 80 T, where the curve has its last power", || Ok(Found::number(slope(&ECHO[0], 20.0, 80.0)?)))
    .or_read_as("where the data end, with the rule of Section 3.2 for the average over directions", || Ok(Found::number(slope_by_rule(0.3, 0.6)?)))
    .because("The slope is {value} in the fields of Fig. 15, and {2} with the paper's rule for directions. Far beyond it is {1}, not {printed}: edge-on loops stay resonant, so the signal falls as $1/B$.")
    .shown_by("etm.echo"),
    Claim::new(
        "etm.claim_damping_tail",
        "below (34)",
        r"Interestingly enough, now $\tau$ (though $\tau_\varphi \ll \tau$) the phonon-damping term plays a main role in the rounding of the high-$B$ tail of $\Delta A(B)$ to the $B^{-2}$ (as observed) saturation",
    )
    .ours("a main role is one without which the logarithmic slope would be less than half of what it is, or more than twice")
    .by_analysis("slope over all detunings and directions between 0.3 and 0.6 T with the phonon damping of Table 7, and with a thousandth of it, AlBaSiO sample 1", || {
        let free = EchoRow { rate_constant: 1e-3 * ECHO[0].rate_constant, ..ECHO[0] };
        let (with, without) = (slope(&ECHO[0], 0.3, 0.6)?, slope(&free, 0.3, 0.6)?);
        Ok(Found::truth(!(0.5..=2.0).contains(&(without / with))).with("with", with).with("without", without))
    })
    .because("The slope is {with} with the damping and {without} without it. So the damping does shape the tail, but it does not bring the slope to −2.")
    .shown_by("etm.echo"),
    Claim::new(
        "etm.claim_one_minimum",
        "below (34)",
        "Only one minimum in $A(B)$ is found and the inset in Fig. 15 shows that, again, it is the ATS magnetic DOS that is causing the magnetic effect (Section 3)",
    )
        .counted(1.0)
        .read_as("sample 2 of AlBaSiO")
        .by_analysis("minima of the echo of AlBaSiO up to 0.6 T, 12 mK, 2 µs, strict resonance averaged over directions", || {
            let found = maxima(&ECHO[1])?;
            Ok(Found::number(found.len() as f64).with("field", found.first().copied().unwrap_or(f64::NAN)))
        })
        .or_read_as("sample 1 of AlBaSiO", || {
        let found = maxima(&ECHO[0])?;
        Ok(Found::number(found.len() as f64).with("other", found.first().copied().unwrap_or(f64::NAN)))
    })
        .because("The density of states at resonance rises and falls once. So sample 2 has {value} minimum, at {field} T, and sample 1 has {1}, at {other} T.")
        .shown_by("etm.echo"),
    Claim::new(
        "etm.claim_two_maxima",
        "below Fig. 15",
        r"A preliminary rough fit, reported, not aiming at high $\chi^2$ agreement, reproduces also two maxima (and minima) that the NEQM approach takes as indication of the multiple (rapid) oscillations",
    )
    .missing("the parameters of the rough fit, dashed in Fig. 16: Table 7 prints those of the best fit only")
    .by_analysis("minima of the echo up to 0.6 T with the best fits of BK7 instead, at their delays of 1.5 and 6 µs, 12 mK", || {
        Ok(Found::nothing().with("early", maxima(&ECHO[2])?.len() as f64).with("late", maxima(&ECHO[3])?.len() as f64))
    })
    .because("The sentence is on the rough fit. The best fits, which are printed, have {early} minimum at the shorter delay and {late} at the longer.")
    .shown_by("etm.echo"),
    Claim::new(
        "etm.claim_two_minima",
        "below Fig. 15",
        r"It is truly remarkable how our ETM theory ... can reproduce all the features qualitatively characterizing the experimenatl data, including every change in curvature of $A(B)$ vs. $B$ ... There are in fact never more than two observed minima, in the experimental data, and these can be reproduced by the present, simpler ATS-ETM approach",
    )
    .missing("the measured points of BK7, and the parameters of the rough fit that is said to have both minima")
    .by_analysis("minima of the echo up to 0.6 T, the larger count of the two best fits of BK7 at 1.5 and 6 µs, 12 mK, strict resonance averaged over directions", || {
        let (early, late) = (maxima(&ECHO[2])?, maxima(&ECHO[3])?);
        let first = |fields: &[f64]| fields.first().copied().unwrap_or(f64::NAN);
        Ok(Found::nothing().with("count", early.len().max(late.len()) as f64).with("early", first(&early)).with("late", first(&late)))
    })
    .because("The sentence is on the theory, and the text names a rough fit that has both minima of the data. The best fits, which are printed, have {count} minimum: at {early} T for the shorter delay and {late} T for the longer. So they alone do not bear out the sentence.")
    .shown_by("etm.echo"),
    Claim::new(
        "etm.claim_no_oscillation",
        "caption of Fig. 16",
        "Dashed curves (preliminary rough fit) and continuous curves from our theory: there are no more than two observable maxima or minima (so, no true oscillations)",
    )
    .between(0.0, 2.0)
    .by_analysis("minima of the echo up to 0.6 T, the larger count of all four rows of Table 7 at 12 mK, strict resonance averaged over directions", || {
        let mut most = 0;
        for row in &ECHO {
            most = most.max(maxima(row)?.len());
        }
        Ok(Found::number(most as f64))
    })
    .because("No row of Table 7 has more than {value} minimum: the density of states at resonance rises and falls once.")
    .shown_by("etm.echo"),
    Claim::new(
        "etm.claim_ten_millitesla",
        "Section 3.3",
        r"All three samples exhibit a marked principal maximum at very weak fields, $B \sim 10$ mT, but only BK7 has a relevant second maximum and some hint to an oscillation as a function of $B$",
    )
    .stated()
    .by_analysis("lowest field at which the anomalous part of the echo has an extremum, all four rows of Table 7 at 12 mK, strict resonance", || {
        let mut lowest = f64::INFINITY;
        for row in &ECHO {
            lowest = maxima(row)?.into_iter().fold(lowest, f64::min);
        }
        Ok(Found::nothing().with("lowest", 1e3 * lowest))
    })
    .because("This is what was measured, and the paper does not say here that the theory gives it. With the fits of Table 7 the theory has its first feature after zero field at {lowest} mT.")
    .shown_by("etm.echo"),
    Claim::new(
        "etm.claim_linear_decay",
        "below (34)",
        r"The ATS approach is the only theory that predicts also a linear-in-$B$ intermediate decay regime of the echo amplitude, and this is often experimentally observed",
    )
    .above(2.0, 0.0)
    .ours("a regime is a factor of two in the field over which the curve leaves a straight line by at most 5 %")
    .read_as("decay of the anomalous part, beyond the minimum of the echo")
    .by_analysis("largest ratio of two fields with a straight line between them, BK7 at 6 µs and 12 mK, from 0.11 to 0.6 T", || {
        Ok(Found::number(straight(0.11, 0.6)?))
    })
    .or_read_as("decay of the echo itself, before its minimum", || Ok(Found::number(straight(0.005, 0.11)?)))
    .because("Beyond the minimum the anomalous part falls along a straight line over a factor {value} in the field. Before it the curve is bent: {1}.")
    .shown_by("etm.echo"),
    Claim::new(
        "etm.claim_same_trend",
        "end of Section 3.3",
        r"The variation of the heat capacity $C_p$ has not been inserted for clarity, nevertheless it follows exactly the very same trend as for $-A(B)/A(\mathrm{high})$ (see Figs. 9(a) and (b))",
    )
    .about(1.0)
    .ours("the same trend has its maximum at the same field")
    .read_as("the heat capacity at 0.60 K")
    .by_analysis("field of the largest rise of the anomalous heat capacity over that of the inverted echo, AlBaSiO, sample 2 at 12 mK", || {
        let row = &DIELECTRIC[2];
        let permittivity = highest(1e-3, 1.0, 121, |field| {
            change(&row.cutoffs()?, row.amplitude, row.temperature, field, Response::Resonant, Orientation::Isotropic, Precision::Full)
        })?;
        Ok(Found::number(heat_over_echo(0)?).with("permittivity", permittivity / highest(0.05, 5.0, 121, |field| part(&ECHO[1], field))?))
    })
    .or_read_as("the heat capacity at 1.36 K", || Ok(Found::number(heat_over_echo(2)?)))
    .because("The ratio of the two fields is {value} for the coldest fit and {1} for the warmest. For the dielectric constant, which Fig. 17 draws with the echo, it is {permittivity}.")
    .shown_by("etm.one_density"),
    Claim::new(
        "etm.claim_figures_15_16",
        "captions of Figs 15, 16",
        "Magnetic field dependence of the polarization echo relative amplitude (relative to its value at \"high\" fields, where saturation occurs) for the AlBaSiO glass [49] (also referred to as BAS glass) at given experimental conditions",
    )
    .missing("temperatures of the curves, delays for AlBaSiO, amplification, thickness, permittivity, share of ordinary systems and their diffusion")
    .because("The shape can be drawn with our choices. The curves of Figs 15 and 16 cannot.")
    .shown_by("etm.echo"),
    Claim::new(
        "etm.claim_figure_17",
        "caption of Fig. 17",
        r"Some data (for the same glass type, BAS) showing the magnetic-field variation of (minus) the echo amplitude $-A(B)/A(\mathrm{high})$ (blue dots) and of the dielectric constant variation (different scale, red stars) ... The black lines are all theory predictions",
    )
    .missing("the measured points, the parameters of the lines and the scales")
    .because("The caption says that scales differ and that the density of states is not drawn to scale. We draw the same quantities with the fits of the tables.")
    .shown_by("etm.one_density"),
    Claim::new(
        "etm.claim_inset",
        "caption of Fig. 16",
        r"Inset: our prediction for the higher magnetic field regime ($B^*$ as defined in Section 5, Ref. [41])",
    )
    .missing("the field B* of Ref. [41] and the correction to the gap")
    .because(r"$B^*$ is defined in another paper, and the low-$\varphi$ correction used is not printed.")
    .shown_by("etm.echo"),
];

#[cfg(test)]
mod tests {
    //! Plain sums over asymmetries, flux energies and energies, with formulas of their own.

    use crate::numerics::sampling;
    use crate::theories::etm::claims::echoes;
    use crate::theories::etm::tables::{ECHO, EchoRow};
    use std::f64::consts::PI;

    /// e/ħ per Å², ħ/k_B in K µs, and a debye kV/m over ħ in rad/µs, from CODATA 2018.
    const FLUX: f64 = 1.519_267_447_878_6e-5;
    const HBAR: f64 = 1.054_571_817e-34 / 1.380_649e-23 * 1e6;
    const DEBYE: f64 = 3.335_640_951_98e-30 * 1e3 / 1.054_571_817e-34 * 1e-6;
    /// T, K; pulses, µs.
    const COLD: f64 = 0.012;
    const PULSES: [f64; 2] = [0.1, 0.2];

    /// Flux energies s up to `most` with ds w(s)/s, averaged over directions: w = min(1, s/a) − min(1, s/b).
    fn flux_energies(row: &EchoRow, field: f64, most: f64, count: usize) -> Vec<(f64, f64)> {
        let [a, b] = [row.tunnel_area_min, row.tunnel_area_max].map(|area| FLUX * area * field);
        let (near, top) = (a.min(most), b.min(most));
        let even = (0..count).map(|k| (near * (k as f64 + 0.5) / count as f64, near / count as f64 * (1.0 / a - 1.0 / b)));
        let step = (top / near).ln() / (3 * count) as f64;
        let far = (0..3 * count).map(|k| near * ((k as f64 + 0.5) * step).exp()).map(|s| (s, step * (1.0 - s / b)));
        even.chain(far).collect()
    }

    /// e^{−2wτ₁₂} and Ω_R² of a system with f² = D²/E².
    fn damped(row: &EchoRow, energy: f64, square: f64) -> (f64, f64) {
        let part = 1.0 - square / 6.0;
        let phonons = row.rate_constant * energy.powi(5) * part / (0.5 * energy / COLD).tanh();
        ((-2.0 * row.delay * (phonons + row.diffusion_constant * COLD)).exp(), (DEBYE * row.drive).powi(2) * part / 6.0)
    }

    /// Largest difference of the echo in strict resonance and of the density of states, each over its value without a field.
    fn off_density(rows: &[EchoRow]) -> f64 {
        let mut largest = 0.0_f64;
        for row in rows {
            let energy = HBAR * 2e3 * PI * row.frequency;
            let signal = |square: f64| {
                let (damping, rabi) = damped(row, energy, square);
                damping * rabi * (rabi.sqrt() * PULSES[0]).sin() * (0.5 * rabi.sqrt() * PULSES[1]).sin().powi(2)
            };
            let most = (energy * energy - row.gap_min * row.gap_min).sqrt();
            let whole = (row.tunnel_area_max / row.tunnel_area_min).ln();
            for field in sampling::logarithmic(1e-3, 10.0, 81) {
                // δ(E − hν) dD/D = E dE/D² at hν
                let (mut echo, mut states) = (0.0, 0.0);
                for (s, share) in flux_energies(row, field, most, 300) {
                    let square = 1.0 - (s / energy).powi(2);
                    states += share / square / whole;
                    echo += share / square / whole * signal(square) / signal(1.0);
                }
                largest = largest.max((echo - states).abs());
            }
        }
        largest
    }

    /// d ln ΔA/d ln B between 0.3 and 0.6 T, over energies up to `top` K in steps far below a turn of the pulses.
    fn slope(row: &EchoRow, top: f64) -> f64 {
        let resonance = HBAR * 2e3 * PI * row.frequency;
        let step = 2e-5;
        let [low, high] = [0.3, 0.6].map(|field| {
            let mut sum = 0.0;
            let count = ((top - row.gap_min) / step) as usize;
            for energy in (0..count).map(|k| row.gap_min + step * (k as f64 + 0.5)) {
                let d = (energy - resonance) / HBAR;
                let thermal = energy * (0.5 * energy / COLD).tanh();
                let most = (energy * energy - row.gap_min * row.gap_min).sqrt();
                for (s, share) in flux_energies(row, field, most, 25) {
                    let gap = energy * energy - s * s;
                    let (damping, rabi) = damped(row, energy, gap / (energy * energy));
                    let general = (rabi + d * d).sqrt();
                    let second = (0.5 * general * PULSES[1]).sin().powi(2);
                    let turned = (general * PULSES[0]).sin() * row.tangent - 2.0 * d / general * (0.5 * general * PULSES[0]).sin().powi(2);
                    sum += share * thermal / gap * damping * rabi * rabi / general.powi(3) * turned * second;
                }
            }
            sum
        });
        (high / low).ln() / 2.0_f64.ln()
    }

    #[test]
    fn echo_in_strict_resonance_beside_the_density_of_states() {
        let (one, all) = (off_density(&ECHO[1..2]), off_density(&ECHO));
        assert!((echoes::off_density(&ECHO[1..2]).unwrap() / one - 1.0).abs() < 0.01, "{one}");
        assert!((echoes::off_density(&ECHO).unwrap() / all - 1.0).abs() < 0.01, "{all}");
        // as the ledger tells it
        assert!((one - 0.093).abs() < 1e-3 && (all - 0.246).abs() < 2e-3, "{one} {all}");
    }

    #[test]
    fn tail_of_the_echo_with_and_without_damping_by_phonons() {
        let free = EchoRow { rate_constant: 1e-3 * ECHO[0].rate_constant, ..ECHO[0] };
        let (with, without) = (slope(&ECHO[0], 0.12), slope(&free, 0.3));
        assert!((super::slope(&ECHO[0], 0.3, 0.6).unwrap() - with).abs() < 0.004, "{with}");
        assert!((super::slope(&free, 0.3, 0.6).unwrap() - without).abs() < 0.004, "{without}");
        assert!((with + 0.238).abs() < 0.004 && (without + 0.090).abs() < 0.004, "{with} {without}");
    }
}
