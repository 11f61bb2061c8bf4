//! Claims on the formulae of the polarization echo: (28)-(32).

use crate::describe::{Claim, Found};
use crate::error::Error;
use crate::numerics::quadrature::gauss_64;
use crate::numerics::sampling;
use crate::theories::etm::echo::{HBAR, line_weight};
use crate::theories::etm::echo_average::resonant;
use crate::theories::etm::relaxation::{AsymmetryWeight, rate};
use crate::theories::etm::sequence::{Sequence, detunings};
use crate::theories::etm::tables::{ECHO, EchoRow};
use nalgebra::{Rotation3, Unit, Vector3};
use std::f64::consts::{FRAC_PI_2, TAU};

/// Parts of the echo in and out of phase from two rotations of the Bloch vector: what follows the phase between the
/// pulses reversed. `rabi` and `detuning` in rad/µs, pulses of 0.1 and 0.2 µs.
fn rotated(rabi: f64, detuning: f64) -> (f64, f64) {
    let axis = Unit::new_normalize(Vector3::new(rabi, 0.0, detuning));
    let turn = |time: f64| Rotation3::from_axis_angle(&axis, rabi.hypot(detuning) * time);
    let (mut re, mut im) = (0.0, 0.0);
    for k in 0..8 {
        let phase = TAU * f64::from(k) / 8.0;
        let m = turn(0.2) * (Rotation3::from_axis_angle(&Vector3::z_axis(), phase) * (turn(0.1) * Vector3::z()));
        re += (m.x * phase.cos() - m.y * phase.sin()) / 8.0;
        im += (m.x * phase.sin() + m.y * phase.cos()) / 8.0;
    }
    (im.abs(), re.abs())
}

/// S, C as printed and C with Ω_G of a system without asymmetry, each over the rotation, at `detunings` of Ω_R.
fn over_rotation(detuning: f64) -> Result<[f64; 3], Error> {
    let echo = super::echo(&ECHO[0])?;
    let rabi = echo.rabi_squared(0.0).sqrt();
    let [in_phase, printed, corrected] = echo.detuned_kernel((0.0, 0.0), 0.0, detuning * rabi).map(|x| (x * 2.0 * HBAR / rabi).abs());
    let (sine, cosine) = rotated(rabi, detuning * rabi);
    Ok([in_phase / sine, printed / cosine, corrected / cosine])
}

/// Largest difference between the strict-resonance part and the density of states at hν, averaged over directions, each over
/// its value without a field.
pub(super) fn off_density(rows: &[EchoRow]) -> Result<f64, Error> {
    let mut largest = 0.0_f64;
    for row in rows {
        let (echo, cutoffs) = (super::echo(row)?, row.cutoffs()?);
        let still = resonant(&echo, &cutoffs, 0.0)?;
        for field in sampling::logarithmic(1e-3, 10.0, 81) {
            let states = cutoffs.in_field(field, 1.0)?.isotropic(echo.resonance()).log / cutoffs.log_ratio();
            largest = largest.max((resonant(&echo, &cutoffs, field)? / still - states).abs());
        }
    }
    Ok(largest)
}

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(
        "etm.claim_exponents",
        "(28), (31), (33)",
        r"$e^{-\frac{\gamma}{2}t}$ ... Here, $\frac{\gamma}{2} = \tau^{-1}$ is the magnetic ATS relaxation rate due to phonons ... $e^{-w2\tau_{12}}$ ... $w(E,D) = \tau_\varphi^{-1}+\tau^{-1}(E,D)$",
    )
    .exactly(1.0)
    .by(r"phonon part of the exponent of (31) over $\gamma t/2$ at $t = 2\tau_{12}$ with $\gamma/2$ of (21)", || {
        let (row, energy, fraction) = (&ECHO[0], 0.048, 0.4);
        let echo = super::echo(row)?;
        let (phonons, _) = echo.decay(energy);
        let weight = 1.0 - (1.0 - AsymmetryWeight::Printed.value()) * fraction * fraction;
        let half_gamma = rate(energy, fraction, super::COLD, row.rate_constant, AsymmetryWeight::Printed)?;
        Ok(Found::number(phonons * weight / (half_gamma * 2.0 * row.delay)))
    })
    .by_definition(r"the text below (28) sets the half of γ equal to the rate of (21), and that is put in")
    .because(r"With $\gamma/2$ equal to $1/\tau$, as the text has it, the two exponents are the same. They would differ by a factor of two if $\gamma$ itself were the rate.")
    .shown_by("etm.echo_in_time"),
    Claim::new(
        "etm.claim_refocused",
        "below (29)",
        r"the time at which all the ATSs (regardless of energy gap $E = \hbar\omega_0$ value) get to be refocused is $t = 2\tau_{12}$ and this determines the correct echo's peak position (when the echo signal has a reasonable shape, this not being always the case [45])",
    )
    .ours("the words give no length: a full vector is one above 0.99, a lost one below 0.1")
    .by_analysis(r"length of the mean Bloch vector of 101 detunings after short $\pi/2$ and $\pi$ pulses, at $t = 2\tau_{12}$ and halfway to it", || {
        let sequence = Sequence::new(FRAC_PI_2, 1e-4, 2e-4, 2.0)?;
        let (echo, between) = (sequence.signal(&detunings(4.0, 101), 4.0)?, sequence.signal(&detunings(4.0, 101), 3.0)?);
        Ok(Found::truth(echo > 0.99 && between < 0.1).with("echo", echo).with("between", between))
    })
    .because("Whatever phase a system gained before the second pulse it loses after it. The mean vector has the length {between} in between and {echo} at the echo.")
    .shown_by("etm.echo_sequence"),
    Claim::new(
        "etm.claim_norm",
        "(32), σ, and below (34)",
        r"$\sigma(E) = \frac{\Omega_R^2}{2\hbar\left[\Omega_R^2+(\omega_0-\omega)^2\right]^{3/2}}$ ... by enforcing the strict-resonance condition $\sigma(E) \to \delta(E-\hbar\omega)$",
    )
    .equals(1.0, 0.0005)
    .ours("a delta function has the integral 1")
    .by_analysis(r"$\int\sigma(E)\,dE$ by quadrature at $\Omega_R = 3$ per µs", || {
        let rabi: f64 = 3.0;
        // detuning Ω_R sinh t
        let value = gauss_64().panels(&[-30.0, -8.0, 0.0, 8.0, 30.0], |t| {
            HBAR * rabi * t.cosh() * line_weight(rabi * rabi, (rabi * t.cosh()).powi(2))
        });
        Ok(Found::number(value))
    })
    .because("The integral is {value:6}, and the weight narrows as the drive weakens: it tends to a delta function.")
    .shown_by("etm.echo"),
    Claim::new("etm.claim_in_phase", "(32), S", r"$S(\theta_1,\theta_2) = \sin(\Omega_G\tau_1)\sin^2(\Omega_G\tau_2/2)$")
        .by_analysis("in-phase part of two exact rotations against S, four detunings", || {
            let mut all = true;
            for detuning in [0.1, 0.5, 2.0, 7.0] {
                all &= (over_rotation(detuning)?[0] - 1.0).abs() < 1e-9;
            }
            Ok(Found::truth(all))
        })
        .because("Two rotations of the Bloch vector give this product.")
        .shown_by("etm.echo"),
    Claim::new(
        "etm.claim_spectral_weight",
        "(28) and (32), C",
        r"$C(\theta_1,\theta_2) = -2\frac{\omega_0-\omega}{\Omega_R}\sin^2(\Omega_G\tau_1/2)\sin^2(\Omega_G\tau_2/2)$",
    )
    .equals(1.0, 0.005)
    .ours("a rotation of the Bloch vector decides; a correct C has the ratio 1")
    .by_analysis(r"C over the out-of-phase part of two exact rotations, at a detuning of five $\Omega_R$", || Ok(Found::number(over_rotation(5.0)?[1])))
    .corrected("the generalized Rabi frequency of (28) in the denominator, index G for R", || Ok(Found::number(over_rotation(5.0)?[2])))
    .because(
        r"With $\Omega_R$ the out-of-phase part is {value} times that of the rotation, and far-detuned systems dominate; with $\Omega_G$ it is {1}. The slip stands in (28) as well.",
    )
    .shown_by("etm.echo_detuning"),
    Claim::new(
        "etm.claim_like_density",
        "below (34)",
        r"In fact, by enforcing the strict-resonance condition $\sigma(E) \to \delta(E-\hbar\omega)$ Eq. (31) would collapse to a quantity very much like the DOS (convoluted with slow-varying, in $E$, corrections) and with the very same DOS behaviour, reproducing in this way the qualitative shape of $\Delta A(B)$",
    )
    .below(0.15, 0.0)
    .ours("two curves that are 1 without a field are very much alike where they differ by less than 15 %, which the ledger takes for about")
    .read_as("for the row with the weakest phonon damping, sample 2 of AlBaSiO")
    .by_analysis(r"largest difference of the strict-resonance part and $\langle L\rangle$ at $h\nu$, each over its value without a field, 1 mT to 10 T at 12 mK", || {
        off_density(&ECHO[1..2]).map(Found::number)
    })
    .or_read_as("for every row of Table 7", || off_density(&ECHO).map(Found::number))
    .because("The two curves differ by at most {value} where the damping is weak, and by up to {1} in the other rows. There the damping takes more of the systems with a small asymmetry, whose share grows with the field.")
    .shown_by("etm.one_density"),
];
